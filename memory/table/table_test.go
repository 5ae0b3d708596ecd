package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"pgregory.net/rapid"

	"songngu/memory"
)

var viEn = Options{Source: "vi", Target: "en"}

// read gives the units of a table, and why rows were skipped.
func read(r io.Reader, o Options) (units []memory.Unit, skipped []string, err error) {
	t, err := NewReader(r, o)
	if err != nil {
		return nil, nil, err
	}
	for {
		u, err := t.Next()
		var s *memory.SkippedError
		switch {
		case errors.Is(err, io.EOF):
			return units, skipped, nil
		case errors.As(err, &s):
			skipped = append(skipped, s.Error())
		case err != nil:
			return units, skipped, err
		default:
			units = append(units, u)
		}
	}
}

func pair(source, target string) memory.Unit {
	return memory.Unit{Source: source, Target: target, SourceLang: "vi", TargetLang: "en"}
}

func noted(u memory.Unit, note string) memory.Unit {
	u.Note = note
	return u
}

func TestRead(t *testing.T) {
	full := pair("Bộ Y tế ban hành kế hoạch.", "The Ministry of Health issued a plan.")
	full.SourceLang, full.Origin, full.Status, full.Document = "vi-vn", memory.Human, memory.Approved, "báo cáo.txt"
	full.Prev, full.Created, full.Creator = "Câu trước.", time.Date(2025, 1, 2, 0, 0, 0, 0, time.UTC), "lan"
	full.Props = []memory.Prop{{Name: "Lĩnh vực", Value: "y tế"}, {Name: "x", Value: "1"}}
	a, b := pair("Kế hoạch", "plan"), pair("Quyết định", "decision")
	for _, tt := range []struct {
		name, text string
		want       []memory.Unit
		skipped    []string
	}{
		{"no header, tabs", "Kế hoạch\tplan\nQuyết định\tdecision\tchung\n", []memory.Unit{a, noted(b, "chung")}, nil},
		{"no header, quotation marks are text", "\"Kế hoạch\"\t\"plan\" x\n", []memory.Unit{pair(`"Kế hoạch"`, `"plan" x`)}, nil},
		{"no header, apostrophes are text", "'=1\t'-1\n", []memory.Unit{pair("'=1", "'-1")}, nil},
		{"comments of a glossary", "\ufeff# -*- coding: utf-8 -*-\n\nKế hoạch\tplan\n# a comment\n#1\tno. 1\n", []memory.Unit{a, pair("#1", "no. 1")}, nil},
		{"no header, the first cell in two lines", "\"Kế hoạch\nnăm\",\"plan, of the year\"\nQuyết định,decision\n",
			[]memory.Unit{pair("Kế hoạch\nnăm", "plan, of the year"), b}, nil},
		{"no header, commas", "Kế hoạch,plan\n\"Quyết định\",decision\n", []memory.Unit{a, b}, nil},
		{"commas of a sentence", "Kế hoạch, quyết định;plan, decision\n", []memory.Unit{pair("Kế hoạch, quyết định", "plan, decision")}, nil},
		{"languages name columns", "en,vi-VN\nplan,Kế hoạch\n", []memory.Unit{{Source: "Kế hoạch", Target: "plan", SourceLang: "vi-vn", TargetLang: "en"}}, nil},
		{"as people call them", "Tiếng Việt;Tiếng Anh;Ghi chú\r\nKế hoạch;plan;\r\n", []memory.Unit{a}, nil},
		{"old line ends", "vi\ten\rKế hoạch\tplan\rQuyết định\tdecision", []memory.Unit{a, b}, nil},
		{"quoted tabs and line ends", "vi\ten\n\"Kế\thoạch\r\n\"\"một\"\"\"\tplan\n", []memory.Unit{pair("Kế\thoạch\r\n\"một\"", "plan")}, nil},
		{"all columns", "source,target,source_lang,status,origin,document,prev,created,creator,Lĩnh vực,properties,empty,id\n" +
			"Bộ Y tế ban hành kế hoạch.,The Ministry of Health issued a plan.,vi-VN,Approved,human,báo cáo.txt,Câu trước.,2025-01-02,lan,y tế,\"[[\"\"x\"\",\"\"1\"\"]]\",,7\n",
			[]memory.Unit{full}, nil},
		{"formulas made harmless", "vi,en\n'=1+1,''-2\n'@,'t was\n", []memory.Unit{pair("=1+1", "'-2"), pair("@", "'t was")}, nil},
		{"rows that cannot be taken", "vi\ten\tstatus\tcreated\tsource_lang\tid\n\tx\t\t\t\t1\na\tb\tapprovd\t\t\t2\na\tb\t\tsoon\t\t3\na\tb\t\t\tfr\t4\nKế hoạch\tplan\t\t\t\t5\n",
			[]memory.Unit{a}, []string{"line 2, unit 1: an empty segment",
				`line 3, unit 2: "approvd" is no status: use draft, approved or rejected`,
				`line 4, unit 3: "soon" is no time: write it like 2026-11-28 or 2026-11-28T08:30:00Z`, "line 5, unit 4: the source is in fr"}},
	} {
		units, skipped, err := read(strings.NewReader(tt.text), viEn)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		if d := cmp.Diff(tt.want, units); d != "" {
			t.Errorf("%s: %s", tt.name, d)
		}
		if d := cmp.Diff(tt.skipped, skipped); d != "" {
			t.Errorf("%s: %s", tt.name, d)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for name, tt := range map[string]struct{ text, want string }{
		"empty":           {"", "line 1: the file is empty"},
		"comments only":   {"# a\n\n", "line 3: the file is empty"},
		"one column":      {"Kế hoạch\nplan\n", "line 1: the first row has one cell"},
		"many columns":    {"a\tb\tc\td\n", "line 1: the first row has 4 cells and does not name source and target"},
		"no target":       {"source\tcible\n", "line 1: the header names a source column, but no target column"},
		"no source":       {"x,en\n", "line 1: the header names a target column, but no source column"},
		"two sources":     {"vi,source,en\n", `line 1: two columns for the source: "vi" and "source"`},
		"ragged, long":    {"vi\ten\na\tb\na\tb\tc\n", "line 3: 3 cells, but the header has 2"},
		"ragged, short":   {"vi\ten\tnote\na\tb\n", "line 2: 2 cells, but the header has 3"},
		"ragged, plain":   {"a\tb\nc\n", "line 2: 1 cells, but the table has 2 columns"},
		"NUL":             {"vi\ten\na\tb\x00\n", "line 2: a NUL character"},
		"not UTF-8":       {"\ufeffvi\ten\na\tb\na\t\xffb\n", "line 3: not UTF-8: byte 0xff"},
		"not UTF-8, head": {"vi\ten\na\tb\na\t\xffb\n", "line 3: byte 0xff: not UTF-8"},
		"unclosed":        {"vi\ten\na\tb\n\"a\tb\nc\td\n", "line 3: a quotation mark at the start of a cell is never closed"},
		"after a quote":   {"vi,en\n\"a\" b,c\n", "line 2: text after the closing quotation mark"},
		"long cell":       {"vi\ten\n\n" + strings.Repeat("a", MaxCell+1), "line 3: a cell of more than 1048576 bytes"},
		"long quoted":     {"vi\ten\n\"a\n" + strings.Repeat("a\n", MaxCell), "line 2: a cell of more than 1048576 bytes"},
		"many cells":      {"vi\ten\n" + strings.Repeat("a\t", MaxColumns+1), "line 2: more than 256 cells"},
		"spreadsheet":     {"PK\x03\x04\x14\x00", "line 1: the file looks like a ZIP archive or an Office document"},
		"half UTF-16":     {"\xff\xfev\x00i\x00\t\x00e\x00n\x00\n\x00a", "line 2: half a character in UTF-16"},
		"lone surrogate":  {"\xff\xfea\x00\t\x00b\x00\n\x00\x00\xd8\t\x00", "line 2: half a character in UTF-16"},
	} {
		_, _, err := read(strings.NewReader(tt.text), viEn)
		var f *memory.FormatError
		if !errors.As(err, &f) || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}

// After an error nothing more comes, as nothing of the file is to be kept.
func TestErrorStays(t *testing.T) {
	r, err := NewReader(strings.NewReader("vi\ten\na\na\tb\n"), viEn)
	if err != nil {
		t.Fatal(err)
	}
	_, first := r.Next()
	if _, again := r.Next(); first == nil || !errors.Is(again, first) {
		t.Errorf("%v, then %v", first, again)
	}
}

func TestEncodings(t *testing.T) {
	const text = "vi\ten\nBộ Y tế ban hành kế hoạch phòng, chống dịch bệnh.\tA plan.\nQuyết định có hiệu lực từ ngày ký. 𝄞\tThe decision.\n"
	utf16le := func(s string) string {
		var b bytes.Buffer
		for _, u := range utf16.Encode([]rune(s)) {
			b.Write([]byte{byte(u), byte(u >> 8)})
		}
		return b.String()
	}
	legacy, err := charmap.Windows1258.NewEncoder().String("vi\ten\nThu\u0301 hai co\u0301 ba\u0309n tin m\u01a1\u0301i v\u00ea\u0300 vi\u00ea\u0323c la\u0300m va\u0300 ho\u0323c ha\u0300nh.\tNews.\n")
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct{ text, note, second string }{
		"UTF-8 with mark":     {"\ufeff" + text, "", "Quyết định có hiệu lực từ ngày ký. 𝄞"},
		"UTF-16 with mark":    {"\xff\xfe" + utf16le(text), "decoded from UTF-16", "Quyết định có hiệu lực từ ngày ký. 𝄞"},
		"UTF-16 without mark": {utf16le(text), "decoded from UTF-16", "Quyết định có hiệu lực từ ngày ký. 𝄞"},
		"windows-1258":        {legacy, "decoded from windows-1258", "Thú hai có bản tin mới về việc làm và học hành."},
	} {
		r, err := NewReader(strings.NewReader(tt.text), viEn)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var last memory.Unit
		for {
			u, err := r.Next()
			if err != nil {
				break
			}
			last = u
		}
		if last.Source != tt.second || !strings.HasPrefix(r.Note(), tt.note) {
			t.Errorf("%s: %q, %q", name, last.Source, r.Note())
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
	for _, head := range []string{"", "a\tb\n", "vi\ten\n\"", "\xff\xfe", "\xff"} {
		if _, _, err := read(&endless{head}, viEn); err == nil {
			t.Errorf("%q: no error", head)
		}
	}
}

func write(t testing.TB, f Form, units []memory.Unit) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := NewWriter(&b, f)
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

// formulas are cells that spreadsheets would compute, or that look as if they had been made harmless.
var formulas = []string{"=1+1", "+84 24 3733 0303", "-5 %", "- Thưa ông", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "''=1", "'", "''", "'tis",
	`=HYPERLINK("http://example.com";"x")`, "=cmd|' /C calc'!A0", "＝1+1", "－5", `"=1"`, " =1"}

// What is written is read again as it was.
func TestRoundTrip(t *testing.T) {
	letters := rapid.StringOfN(rapid.SampledFrom([]rune("aăâ đêôơưừ\"'`,;.\n\r\t=+-@＝#\\|𝄞\ufeff\u2028")), 1, 20, -1)
	text := rapid.OneOf(letters, rapid.SampledFrom(formulas)).Filter(func(s string) bool { return strings.TrimSpace(s) != "" })
	rapid.Check(t, func(r *rapid.T) {
		var units []memory.Unit
		for i := range rapid.IntRange(1, 4).Draw(r, "units") {
			units = append(units, memory.Unit{
				Source: text.Draw(r, "source"), Target: text.Draw(r, "target"), SourceLang: "vi", TargetLang: "en-gb",
				Origin: rapid.SampledFrom([]memory.Origin{"", memory.Human, memory.Seed}).Draw(r, "origin"),
				Status: rapid.SampledFrom([]memory.Status{"", memory.Draft, memory.Rejected}).Draw(r, "status"),
				Prev:   text.Draw(r, "prev"), Next: text.Draw(r, "next"), Document: text.Draw(r, "document"), Creator: "=lan",
				Created: time.Unix(int64(i)*1000+1, 0).UTC(), Changed: time.Unix(int64(i)*2000+1, 0).UTC(), Note: text.Draw(r, "note"),
				SourceMarkup: text.Draw(r, "markup"), TargetMarkup: "<ph>=</ph>",
				Props: []memory.Prop{{Name: text.Draw(r, "name"), Value: text.Draw(r, "value")}, {Name: "x"}},
			})
		}
		for _, form := range []Form{TSV, CSV} {
			file := write(t, form, units)
			got, skipped, err := read(bytes.NewReader(file), viEn)
			if err != nil || len(skipped) > 0 {
				r.Fatalf("%v %v\n%q", err, skipped, file)
			}
			if d := cmp.Diff(units, got); d != "" {
				r.Fatalf("%s\n%q", d, file)
			}
			if again := write(t, form, got); !bytes.Equal(again, file) {
				r.Fatalf("written again:\n%q\n%q", file, again)
			}
		}
	})
}

// No cell of a table begins as a formula does, as another reader sees it.
func TestWriterOf(t *testing.T) {
	var b strings.Builder
	w, err := NewWriterOf(&b, TSV, "keep", "source", "target", "score")
	if err != nil {
		t.Fatal(err)
	}
	u := memory.Unit{Source: "Một", Target: "=One", Note: "left out", Props: []memory.Prop{{Name: "score", Value: "0.9"}, {Name: "other", Value: "x"}}}
	if err := errors.Join(w.Write(u), w.Close()); err != nil {
		t.Fatal(err)
	}
	if want := "keep\tsource\ttarget\tscore\n\tMột\t'=One\t0.9\n"; b.String() != want {
		t.Errorf("got %+q, want %+q", b.String(), want)
	}
	r, err := NewReader(strings.NewReader(b.String()), Options{Source: "vi", Target: "en"})
	if err != nil {
		t.Fatal(err)
	}
	got, err := r.Next()
	if err != nil || got.Target != "=One" || len(got.Props) != 1 || got.Props[0] != u.Props[0] {
		t.Errorf("read back as %+v, %v", got, err)
	}
}

func TestNoFormulas(t *testing.T) {
	var units []memory.Unit
	for _, f := range formulas {
		u := pair(f, f)
		u.Document, u.Note, u.Creator, u.Prev, u.Next, u.SourceMarkup = f, f, f, f, f, f
		u.Props = []memory.Prop{{Name: f, Value: f}}
		units = append(units, u)
	}
	for form, comma := range map[Form]rune{TSV: '\t', CSV: ','} {
		r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(write(t, form, units), []byte("\ufeff"))))
		r.Comma = comma
		rows, err := r.ReadAll()
		if err != nil || len(rows) != len(formulas)+1 {
			t.Fatal(err, len(rows))
		}
		for _, row := range rows {
			for _, cell := range row {
				if strings.IndexAny(cell, "=+-@\t\r\n＝＋－＠") == 0 {
					t.Errorf("a cell begins like a formula: %q", cell)
				}
			}
		}
	}
}

func TestGuardIsUndone(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		cell := rapid.StringOf(rapid.SampledFrom([]rune("'=+-@\ta＝"))).Draw(r, "cell")
		if got := unguard(guard(cell)); got != cell {
			r.Errorf("%q became %q, then %q", cell, guard(cell), got)
		}
	})
}

func TestWriterDropsWhatIsNoText(t *testing.T) {
	var b bytes.Buffer
	w, _ := NewWriter(&b, TSV)
	_ = w.Write(pair("a\x00b", "c\xffd"))
	if err := w.Close(); err != nil || w.Removed() != 2 || !strings.Contains(b.String(), "\nab\tcd\t") {
		t.Errorf("%v, %d removed: %q", err, w.Removed(), b.String())
	}
}

// samples is a folder of files of other programs, which is not part of the project.
const samples = "../../../shared/interop/glossary"

func TestSamples(t *testing.T) {
	if _, err := os.Stat(samples); err != nil {
		t.Skip("the interchange samples are not here: ", err)
	}
	for name, want := range map[string]string{
		"test.tab":        "kde>koo moo|question>qqqqq|地球システム>System Terre|손가락>Korean Term",
		"test.csv":        `kde>csv kde|question>csv q|kde; question>comma|kde, qu>comma dot|"kde","q">cdk|""k>k|zz"zz>zz`,
		"testUTF16LE.txt": "UTF>Unicode Transformation Format|LE>Little Endian",
	} {
		f, err := os.Open(filepath.Join(samples, name))
		if err != nil {
			t.Fatal(err)
		}
		units, skipped, err := read(f, viEn)
		_ = f.Close()
		var got []string
		for _, u := range units {
			got = append(got, u.Source+">"+u.Target)
		}
		if err != nil || len(skipped) > 0 || strings.Join(got, "|") != want {
			t.Errorf("%s: %v %v %q", name, err, skipped, got)
		}
	}
}

// No bytes make the reader panic, and what it reads it can write and read again.
func FuzzReader(f *testing.F) {
	f.Add([]byte("vi\ten\tnote\nKế hoạch\tplan\t\"a\"\n"))
	f.Add([]byte("\ufeffsource,target,properties\r\n\"a\",'=b,\"[[\"\"x\"\",\"\"y\"\"]]\"\r\n"))
	f.Add([]byte("# c\na;b\n\"c\";d;e\n"))
	f.Add([]byte("\xff\xfev\x00\t\x00w\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		units, _, err := read(bytes.NewReader(data), viEn)
		if err != nil {
			var e *memory.FormatError
			if !errors.As(err, &e) || e.Line < 1 {
				t.Fatalf("%v does not name a line", err)
			}
			return
		}
		for _, form := range []Form{TSV, CSV} {
			again, skipped, err := read(bytes.NewReader(write(t, form, units)), viEn)
			if d := cmp.Diff(units, again); err != nil || len(skipped) > 0 || d != "" {
				t.Fatalf("%v %v %s", err, skipped, d)
			}
		}
	})
}

func BenchmarkReader(b *testing.B) {
	units := make([]memory.Unit, 10_000)
	for i := range units {
		units[i] = pair(fmt.Sprintf("Bộ Y tế ban hành kế hoạch số %d về phòng, chống dịch bệnh.", i), "The Ministry of Health issued a plan.")
	}
	file := write(b, TSV, units)
	for b.Loop() {
		got, _, err := read(bytes.NewReader(file), viEn)
		if err != nil || len(got) != len(units) {
			b.Fatal(err, len(got))
		}
	}
	b.ReportMetric(float64(len(units)*b.N)/b.Elapsed().Seconds(), "units/s")
}
