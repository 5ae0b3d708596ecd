package tmx

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"songngu/memory"
)

const sample = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="vi" datatype="plaintext"/>
<body>
<tu tuid="a1" creationdate="20250102T030405Z" creationid="lan" usagecount="3">
<note>đã duyệt</note><prop type="x-domain">y tế</prop><prop type="x-context-pre">Câu trước.</prop>
<tuv xml:lang="VI-VN"><seg>Bộ Y tế ban hành <bpt i="1">{b}</bpt>kế hoạch<ept i="1">{/b}</ept> &amp; hướng dẫn.</seg></tuv>
<tuv xml:lang="en"><seg>The Ministry of Health issued a plan &#38; guidance.</seg></tuv>
<tuv xml:lang="fr"><seg>Le ministère a publié un plan.</seg></tuv>
</tu>
<tu><tuv xml:lang="vi"><seg>Chỉ có tiếng Việt.</seg></tuv></tu>
<tu creationid="MT!"><tuv lang="vi"><seg>Máy dịch.</seg></tuv><tuv lang="en"><seg>Machine <hi>translation</hi>.</seg></tuv></tu>
</body>
</tmx>
`

// read gives the units of a file, and why others were skipped.
func read(t testing.TB, r io.Reader, o Options) ([]memory.Unit, []string, error) {
	t.Helper()
	x, err := NewReader(r, o)
	if err != nil {
		return nil, nil, err
	}
	return drain(x)
}

func drain(x *Reader) (units []memory.Unit, skipped []string, err error) {
	for {
		u, err := x.Next()
		var s *memory.SkippedError
		switch {
		case errors.Is(err, io.EOF):
			return units, skipped, nil
		case errors.As(err, &s):
			skipped = append(skipped, s.Reason)
		case err != nil:
			return units, skipped, err
		default:
			units = append(units, u)
		}
	}
}

func TestRead(t *testing.T) {
	units, skipped, err := read(t, strings.NewReader(sample), Options{Source: "vi", Target: "en"})
	if err != nil {
		t.Fatal(err)
	}
	want := []memory.Unit{
		{
			Source: "Bộ Y tế ban hành kế hoạch & hướng dẫn.", Target: "The Ministry of Health issued a plan & guidance.",
			SourceMarkup: `Bộ Y tế ban hành <bpt i="1">{b}</bpt>kế hoạch<ept i="1">{/b}</ept> &amp; hướng dẫn.`,
			SourceLang:   "vi-vn", TargetLang: "en", Creator: "lan", Created: time.Date(2025, 1, 2, 3, 4, 5, 0, time.UTC),
			Prev: "Câu trước.", Note: "đã duyệt",
			Props: []memory.Prop{{Name: "tmx-tuid", Value: "a1"}, {Name: "tmx-usagecount", Value: "3"}, {Name: "x-domain", Value: "y tế"}},
		},
		{Source: "Máy dịch.", Target: "Machine translation.", TargetMarkup: "Machine <hi>translation</hi>.", SourceLang: "vi",
			TargetLang: "en", Creator: "MT!", Origin: memory.Machine},
	}
	if d := cmp.Diff(want, units); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"no variant in en"}, skipped); d != "" {
		t.Error(d)
	}
}

func TestReadAllLanguages(t *testing.T) {
	units, _, err := read(t, strings.NewReader(sample), Options{})
	if err != nil || len(units) != 3 || units[1].TargetLang != "fr" {
		t.Errorf("%d units, %v: %v", len(units), err, units)
	}
}

func TestReadRefuses(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"other root":  {`<martif/>`, "the root element is <martif>, not <tmx>"},
		"version":     {`<tmx version="2.0"><body/></tmx>`, `TMX version "2.0" is not known`},
		"empty":       {``, "the file is empty"},
		"entity":      {`<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tmx version="1.4"/>`, "declares entities"},
		"html entity": {strings.Replace(sample, "Chỉ có", "Chỉ&nbsp;có", 1), "nbsp"},
		"cut":         {sample[:len(sample)/2], "ends in the middle"},
		"two roots":   {sample + `<tmx/>`, "a second root element"},
		"deep":        {`<tmx version="1.4"><body>` + strings.Repeat("<tu>", 300), "nested deeper"},
		"control":     {strings.Replace(sample, "Chỉ có", "Chỉ\x01có", 1), "illegal character"},
		"no body":     {`<tmx version="1.4"></tmx>`, "the file has no body"},
	} {
		_, _, err := read(t, strings.NewReader(tt.text), Options{Source: "vi", Target: "en"})
		var f *memory.FormatError
		if !errors.As(err, &f) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}

// endless is a text that never ends.
type endless struct{ head string }

func (e *endless) Read(p []byte) (int, error) {
	n := copy(p, e.head)
	e.head = e.head[n:]
	for i := n; i < len(p); i++ {
		p[i] = 'a'
	}
	return len(p), nil
}

func TestReadEndless(t *testing.T) {
	for _, head := range []string{`<tmx version="1.4"><body><tu><tuv xml:lang="vi"><seg>`, `<tmx version="`, `<!-- `} {
		_, _, err := read(t, &endless{head}, Options{})
		if err == nil || !strings.Contains(err.Error(), "more than") {
			t.Errorf("%q: %v", head, err)
		}
	}
}

func TestTruncated(t *testing.T) {
	for i := range 100 {
		cut := strings.TrimRight(sample, "\n")[:len(sample)*i/100]
		if _, _, err := read(t, strings.NewReader(cut), Options{Source: "vi", Target: "en"}); err == nil {
			t.Errorf("cut at %d %%: no error", i)
		}
	}
}

func write(t testing.TB, units []memory.Unit) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := NewWriter(&b, WriterOptions{Tool: "songngu", Version: "1", SourceLang: "vi", AdminLang: "en", Doctype: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, u := range units {
		if err := w.Write(u); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// What is written is read again as it was.
func TestRoundTrip(t *testing.T) {
	text := rapid.StringOfN(rapid.SampledFrom([]rune("aăâ đêôơưừ<>&\"'1,.\n\t")), 1, 30, -1).Filter(func(s string) bool { return s == strings.TrimSpace(s) })
	rapid.Check(t, func(r *rapid.T) {
		var units []memory.Unit
		for i := range rapid.IntRange(1, 4).Draw(r, "units") {
			units = append(units, memory.Unit{
				Source: text.Draw(r, "source"), Target: text.Draw(r, "target"), SourceLang: "vi", TargetLang: "en",
				Origin: rapid.SampledFrom([]memory.Origin{"", memory.Human, memory.Seed}).Draw(r, "origin"),
				Status: rapid.SampledFrom([]memory.Status{"", memory.Draft, memory.Approved}).Draw(r, "status"),
				Prev:   text.Draw(r, "prev"), Document: text.Draw(r, "document"), Creator: "lan",
				Created: time.Unix(int64(i)*1000+1, 0).UTC(), Note: "một\nhai",
				Props: []memory.Prop{{Name: "tmx-tuid", Value: fmt.Sprint("n", i)}, {Name: "x-domain", Value: text.Draw(r, "value")}},
			})
		}
		file := write(t, units)
		got, skipped, err := read(t, bytes.NewReader(file), Options{Source: "vi", Target: "en"})
		if err != nil || len(skipped) > 0 {
			r.Fatalf("%v %v\n%s", err, skipped, file)
		}
		if d := cmp.Diff(units, got); d != "" {
			r.Fatalf("%s\n%s", d, file)
		}
		if again := write(t, got); !bytes.Equal(again, file) {
			r.Fatalf("written again:\n%s\n%s", file, again)
		}
	})
}

func TestWriterDropsWhatXMLCannotHold(t *testing.T) {
	var b bytes.Buffer
	w, _ := NewWriter(&b, WriterOptions{SourceLang: "vi"})
	_ = w.Write(memory.Unit{Source: "a\x01b", Target: "c\uFFFEd", SourceLang: "vi", TargetLang: "en"})
	if err := w.Close(); err != nil || w.Removed() != 2 || !strings.Contains(b.String(), "<seg>ab</seg>") {
		t.Errorf("%v, %d removed: %s", err, w.Removed(), b.String())
	}
}

// samples is a folder of files of other programs, which is not part of the project.
const samples = "../../../shared/interop"

func TestSamples(t *testing.T) {
	f, err := os.Open(filepath.Join(samples, "EXPECTED.tsv"))
	if err != nil {
		t.Skip("the interchange samples are not here: ", err)
	}
	defer func() { _ = f.Close() }()
	rows := csv.NewReader(f)
	rows.Comma, rows.LazyQuotes, rows.FieldsPerRecord = '\t', true, -1
	all, err := rows.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range all[1:] {
		if !strings.HasPrefix(row[0], "tmx/") {
			continue
		}
		file, err := os.Open(filepath.Join(samples, row[0]))
		if err != nil {
			t.Fatal(err)
		}
		x, err := NewReader(file, Options{})
		if err != nil {
			t.Errorf("%s: %v", row[0], err)
			continue
		}
		units, skipped, err := drain(x)
		tus, _ := strconv.Atoi(row[5])
		variants, _ := strconv.Atoi(row[6])
		if err != nil || x.tus != tus || len(units)+len(skipped) != variants-tus {
			t.Errorf("%s: %d tus, %d units, skipped %v: %v; want %d tus, %d variants", row[0], x.tus, len(units), skipped, err, tus, variants)
		}
		_ = file.Close()
	}
}

func FuzzReader(f *testing.F) {
	f.Add([]byte(sample))
	f.Add([]byte(`<tmx version="1.1"><body><tu><tuv lang="vi"><seg>a<sub>b</sub></seg></tuv></tu></body></tmx>`))
	f.Fuzz(func(t *testing.T, b []byte) {
		units, _, err := read(t, bytes.NewReader(b), Options{})
		if err != nil {
			return
		}
		for i := range units {
			if u, err := units[i].Clean(); err == nil {
				_ = write(t, []memory.Unit{u})
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	u := memory.Unit{Source: "Bộ Y tế ban hành kế hoạch phòng, chống dịch bệnh trong giai đoạn 2025 - 2030 tại các địa phương.",
		Target:     "The Ministry of Health issued a plan for disease prevention and control in 2025-2030 in localities.",
		SourceLang: "vi", TargetLang: "en", Created: time.Unix(1e9, 0), Origin: memory.Human, Status: memory.Approved}
	units := make([]memory.Unit, 10_000)
	for i := range units {
		units[i] = u
		units[i].ID = int64(i + 1)
	}
	file := write(b, units)
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		got, _, err := read(b, bytes.NewReader(file), Options{Source: "vi", Target: "en"})
		if err != nil || len(got) != len(units) {
			b.Fatal(err, len(got))
		}
	}
	b.ReportMetric(float64(len(units)*b.N)/b.Elapsed().Seconds(), "units/s")
}

// Inline codes are written as they came only if every reader of TMX 1.4 will know them; the text is written in any case.
func TestWriterKnowsCodes(t *testing.T) {
	for codes, want := range map[string]bool{
		`a<bpt i="1" x="1" type="bold">&lt;b&gt;</bpt>b<ept i="1">&lt;/b&gt;</ept>`: true,
		`a<ph x="1"><sub type="t">note <hi>x</hi></sub></ph>b`:                      true,
		`<hi type="t">a<it pos="begin">x</it></hi>b<ut>y</ut>`:                      true,
		`a<bpt>x</bpt>b`:                  false,
		`a<it pos="middle">x</it>b`:       false,
		`a<script>b</script>`:             false,
		`a<ph onclick="x"></ph>b`:         false,
		`a<ph><ph></ph></ph>b`:            false,
		`a<sub></sub>b`:                   false,
		`a<x id="1"></x>b`:                false,
		`ab</seg><seg>`:                   false,
		`a<ph/>b`:                         false, // never written so by a reader of ours
		`a<ph xmlns:q="x" q:y="1"></ph>b`: false,
	} {
		u := memory.Unit{Source: "ab", Target: "c", SourceMarkup: codes, SourceLang: "vi", TargetLang: "en"}
		if got := strings.Contains(string(write(t, []memory.Unit{u})), "<seg>"+codes+"</seg>"); got != want {
			t.Errorf("%s: written is %v, want %v", codes, got, want)
		}
	}
}

// BenchmarkImport measures a file on its way into a memory: reading, normal form, look-up and one transaction.
func BenchmarkImport(b *testing.B) {
	units := make([]memory.Unit, 50_000)
	for i := range units {
		units[i] = memory.Unit{Source: fmt.Sprintf("Bộ Y tế ban hành kế hoạch số %d về phòng, chống dịch bệnh trong mùa mưa.", i),
			Target: "The Ministry of Health issued a plan to prevent and control diseases in the rainy season.", SourceLang: "vi", TargetLang: "en"}
	}
	file := write(b, units)
	for i := 0; b.Loop(); i++ {
		db, err := memory.Create(b.Context(), filepath.Join(b.TempDir(), strconv.Itoa(i), "memory.db"))
		if err != nil {
			b.Fatal(err)
		}
		r, err := NewReader(bytes.NewReader(file), Options{Source: "vi", Target: "en"})
		if err != nil {
			b.Fatal(err)
		}
		report, err := memory.Import(b.Context(), db, r, "x.tmx", memory.ImportOptions{Policy: memory.Merge, Status: memory.Approved})
		if err != nil || report.New != len(units) || db.Close() != nil {
			b.Fatal(err, report)
		}
	}
	b.ReportMetric(float64(len(units)*b.N)/b.Elapsed().Seconds(), "units/s")
}
