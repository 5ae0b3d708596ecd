package transfer

import (
	cmdflag "flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"songngu/internal/terms"
	"songngu/seeds"
)

var update = cmdflag.Bool("update", false, "rewrite the output lines of testdata/clauses.golden")

// shipped is the engine over the term base that the program ships with; loading it once is enough.
var shipped = sync.OnceValues(func() (*Engine, error) {
	base, err := terms.ReadBase(seeds.FS, "terms")
	if err != nil {
		return nil, err
	}
	return New(base)
})

func engine(tb testing.TB) *Engine {
	tb.Helper()
	e, err := shipped()
	if err != nil {
		tb.Fatal(err)
	}
	return e
}

// news is how the golden sentences are read.
var news = Options{Narrative: true, Year: 2025}

// sample is one sentence of testdata/clauses.golden with what stands around it.
type sample struct {
	line                   int
	group, field, sentence string
	notes                  []string // comment lines above the sentence, "!" ones included
	want                   []string // output lines
}

// faulty reports whether a "!" line says that the English is wrong, or that there should be some.
func (s sample) faulty() bool {
	for _, n := range s.notes {
		if strings.HasPrefix(n, "!") {
			return true
		}
	}
	return false
}

const goldenPath = "clauses.golden"

// reading is how the sentence is read: groups "legal …" hold sentences of laws, the others of news.
func (s sample) reading() Options {
	if strings.HasPrefix(s.group, "legal") {
		return Options{}
	}
	return news
}

// readGolden reads the file: "# group", "field> sentence", two spaces and a clause; "!" and "//" lines are comments.
func readGolden(tb testing.TB) []sample {
	tb.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", goldenPath))
	if err != nil {
		tb.Fatal(err)
	}
	var out []sample
	var notes []string
	group := ""
	for i, line := range strings.Split(strings.TrimRight(string(raw), "\n"), "\n") {
		switch {
		case line == "":
		case strings.HasPrefix(line, "# "):
			group = strings.TrimPrefix(line, "# ")
		case strings.HasPrefix(line, "!"), strings.HasPrefix(line, "//"):
			notes = append(notes, line)
		case strings.HasPrefix(line, "  "):
			if len(out) == 0 {
				tb.Fatalf("%s:%d: output before the first sentence", goldenPath, i+1)
			}
			last := &out[len(out)-1]
			last.want = append(last.want, line)
		default:
			field, sentence, ok := strings.Cut(line, "> ")
			if !ok {
				tb.Fatalf("%s:%d: no field before the sentence: %+q", goldenPath, i+1, line)
			}
			out = append(out, sample{line: i + 1, group: group, field: field, sentence: sentence, notes: notes})
			notes = nil
		}
	}
	return out
}

// show prints clauses as the golden file has them.
func show(clauses []Clause) []string {
	var out []string
	for _, c := range clauses {
		class := c.Class
		if class == "" {
			class = "-"
		}
		cut := ""
		if c.Cut {
			cut = " cut"
		}
		out = append(out, fmt.Sprintf("  [%s %s%s] %s", class, c.Mood, cut, c.Text))
	}
	return out
}

func writeGolden(tb testing.TB, samples []sample) {
	tb.Helper()
	var b strings.Builder
	group := ""
	for _, s := range samples {
		if s.group != group {
			if group != "" {
				b.WriteByte('\n')
			}
			group = s.group
			fmt.Fprintf(&b, "# %s\n", group)
		}
		for _, n := range s.notes {
			b.WriteString(n + "\n")
		}
		fmt.Fprintf(&b, "%s> %s\n", s.field, s.sentence)
		for _, w := range s.want {
			b.WriteString(w + "\n")
		}
	}
	if err := os.WriteFile(filepath.Join("testdata", goldenPath), []byte(b.String()), 0o644); err != nil {
		tb.Fatal(err)
	}
}

// TestGolden holds what the engine makes of each sentence. A line "!" above a sentence says that the English is known to be
// wrong, or missing where it should not be: when its output changes, look at the note again.
func TestGolden(t *testing.T) {
	e := engine(t)
	samples := readGolden(t)
	wrong := 0
	for i := range samples {
		s := &samples[i]
		got := show(e.Clauses(s.sentence, s.reading()))
		if s.faulty() {
			wrong++
		}
		if strings.HasPrefix(s.group, "nothing") && len(got) > 0 && !s.faulty() {
			t.Errorf("line %d: %+q must give nothing, gives %q", s.line, s.sentence, got)
		}
		diff := cmp.Diff(s.want, got)
		if diff == "" {
			continue
		}
		if *update {
			if s.faulty() {
				t.Logf("line %d: the output under a \"!\" changed, judge it again: %s\n%s", s.line, s.sentence, diff)
			}
			s.want = got
			continue
		}
		t.Errorf("line %d: clauses of %+q differ (-want +got; -update rewrites):\n%s", s.line, s.sentence, diff)
	}
	if *update {
		writeGolden(t, samples)
	}
	t.Logf("%d sentences, %d marked as wrong", len(samples), wrong)
}

// TestGoldenIsBroad keeps the file from shrinking to what is easy.
// What is said stays with who says it: unread, a quotation before its speaker gives nothing.
func TestQuotations(t *testing.T) {
	for _, c := range []struct{ vi, want string }{
		{"“Bộ Y tế đã ban hành 3 thông tư,” Bộ trưởng Đào Hồng Lan cho biết.", "Đào Hồng Lan"},
		{"“Lực lượng Công an đã tháo gỡ 'điểm nghẽn',” Bộ trưởng Tô Lâm cho biết.", "Tô Lâm"},
		{"“Bộ Y tế đã ban hành 3 thông tư,” zzz qqq vvv.", ""},
	} {
		got := engine(t).Clauses(c.vi, news)
		switch {
		case c.want == "" && len(got) > 0:
			t.Errorf("%s: told without its speaker: %q", c.vi, got[0].Text)
		case c.want != "" && (len(got) != 1 || !strings.Contains(got[0].Text, c.want) || got[0].Class != "say"):
			t.Errorf("%s: got %+v, want one clause that names %s", c.vi, got, c.want)
		}
	}
}

func TestGoldenIsBroad(t *testing.T) {
	samples := readGolden(t)
	fields, groups, seen := map[string]int{}, map[string]int{}, map[string]int{}
	told := 0
	for _, s := range samples {
		fields[s.field]++
		groups[s.group]++
		if first, twice := seen[s.sentence]; twice {
			t.Errorf("line %d repeats the sentence of line %d", s.line, first)
		}
		seen[s.sentence] = s.line
		if len(s.want) > 0 {
			told++
		}
	}
	if len(samples) < 150 || len(fields) < 10 || len(groups) < 12 {
		t.Errorf("%d sentences over %d fields and %d constructions", len(samples), len(fields), len(groups))
	}
	for f, n := range fields {
		if n < 4 {
			t.Errorf("field %q has %d sentences only", f, n)
		}
	}
	if told*2 < len(samples) {
		t.Errorf("only %d of %d sentences give a clause", told, len(samples))
	}
}
