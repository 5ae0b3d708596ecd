package xliff

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"songngu/memory"
)

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
			skipped = append(skipped, s.Unit+": "+s.Reason)
		case err != nil:
			return units, skipped, err
		default:
			units = append(units, u)
		}
	}
}

func write(t testing.TB, o WriterOptions, segments ...Segment) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := NewWriter(&b, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range segments {
		if err := w.WriteSegment(s); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func options(version string) WriterOptions {
	return WriterOptions{Version: version, Tool: "songngu", ToolVersion: "1", SourceLang: "vi", TargetLang: "en"}
}

// versions are those that can be written.
var versions = []string{"1.2", "2.0", "2.1"}

// drawUnit gives a unit as a store gives it, but without an ID.
func drawUnit(r *rapid.T, i int) memory.Unit {
	text := rapid.StringOfN(rapid.SampledFrom([]rune("aăâ đêôơưừ<>&\"'1,.;:-\t\n")), 1, 30, -1).Filter(func(s string) bool { return s == strings.TrimSpace(s) })
	u := memory.Unit{
		Source: text.Draw(r, "source"), Target: text.Draw(r, "target"),
		SourceLang: rapid.SampledFrom([]string{"vi", "vi-vn"}).Draw(r, "from"), TargetLang: rapid.SampledFrom([]string{"en", "en-gb"}).Draw(r, "to"),
		Origin:   rapid.SampledFrom([]memory.Origin{"", memory.Human, memory.Seed, memory.Reviewed, memory.Machine}).Draw(r, "origin"),
		Status:   rapid.SampledFrom([]memory.Status{"", memory.Draft, memory.Approved, memory.Rejected}).Draw(r, "status"),
		Prev:     text.Draw(r, "prev"),
		Next:     rapid.SampledFrom([]string{"", "Câu sau."}).Draw(r, "next"),
		Document: rapid.SampledFrom([]string{"", "bài 1.txt", "https://example.vn/?a=1&b=2"}).Draw(r, "document"),
		Creator:  "lan", Created: time.Unix(int64(i)*1000+1, 0).UTC(),
		Note: rapid.SampledFrom([]string{"", "một\nhai", "đã <duyệt>"}).Draw(r, "note"),
		Props: []memory.Prop{{Name: "tên có \"cách\"", Value: text.Draw(r, "value")}, {Name: PropName, Value: "k1"},
			{Name: PropID, Value: fmt.Sprint("u", i)}},
	}
	if u.Origin == memory.Machine && (u.Status == memory.Approved) {
		u.Origin = memory.Reviewed // an approval is a review
	}
	if u.Source == u.Target && u.Status == "" {
		u.Target += "!" // in version 2 a copy of the source with no state is no translation
	}
	return u
}

// sorted gives units with their properties in one order: that of the file is the facts first.
func sorted(units []memory.Unit) []memory.Unit {
	for i := range units {
		p := append([]memory.Prop(nil), units[i].Props...)
		for a := range p {
			for b := a; b > 0 && p[b].Name < p[b-1].Name; b-- {
				p[b], p[b-1] = p[b-1], p[b]
			}
		}
		units[i].Props = p
	}
	return units
}

// What is written is read again as it was, and written again as the same bytes.
func TestRoundTrip(t *testing.T) {
	for _, version := range versions {
		t.Run(version, func(t *testing.T) {
			rapid.Check(t, func(r *rapid.T) {
				var units []memory.Unit
				var segments []Segment
				for i := range rapid.IntRange(0, 4).Draw(r, "units") {
					units = append(units, drawUnit(r, i))
					segments = append(segments, Segment{Unit: units[i]})
				}
				file := write(t, options(version), segments...)
				got, skipped, err := read(t, bytes.NewReader(file), Options{Source: "vi", Target: "en"})
				if err != nil || len(skipped) > 0 {
					r.Fatalf("%v %v\n%s", err, skipped, file)
				}
				if d := cmp.Diff(sorted(units), sorted(got)); d != "" {
					r.Fatalf("%s\n%s", d, file)
				}
			})
		})
	}
}

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares got with a file, or writes the file.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s: %s", name, d)
	}
}

// What translators' files say is what their golden file says: units, suggestions and what is skipped.
func TestRead(t *testing.T) {
	for _, name := range []string{"translated12", "translated21"} {
		file, err := os.Open(filepath.Join("testdata", name+".xlf"))
		if err != nil {
			t.Fatal(err)
		}
		units, skipped, err := read(t, file, Options{Source: "vi", Target: "en", Suggestions: true})
		_ = file.Close()
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		for _, u := range units {
			if err := e.Encode(u); err != nil {
				t.Fatal(err)
			}
		}
		fmt.Fprintf(&b, "skipped:\n%s\n", strings.Join(skipped, "\n"))
		golden(t, name+".golden", b.Bytes())
	}
}

// document is what a translator gets: a sentence with codes and suggestions, an approved one, a refused one, one with nothing.
func document() []Segment {
	coded := memory.Unit{
		ID: 12, Source: "Bộ Công an ban hành kế hoạch & hướng dẫn <số> 12.", Target: "The Ministry of Public Security issued plan & guidance <no.> 12.",
		SourceMarkup: `<bpt i="1" x="1" type="bold">&lt;b&gt;</bpt>Bộ Công an<ept i="1">&lt;/b&gt;</ept> ban hành <hi x="2" type="ulined">kế <ph x="3" type="lb">\n<sub>nghỉ</sub></ph>hoạch</hi>` +
			` &amp; hướng dẫn &lt;số&gt;<it x="4" pos="end">/i</it><bpt i="9"></bpt> 12<ept i="9"></ept><ut>q</ut><ept i="77">zz</ept>.`,
		TargetMarkup: `The <bpt i="3" x="1" type="bold">&lt;b&gt;</bpt>Ministry of Public Security<ept i="3">&lt;/b&gt;</ept> issued plan &amp; guidance &lt;no.&gt;` +
			` <bpt i="5" type="x-q"></bpt>12<ept i="5">5</ept>.`,
		SourceLang: "vi", TargetLang: "en", Origin: memory.Machine, Status: memory.Draft, Prev: "Câu trước.", Document: "kế hoạch 12.txt",
		Creator: "lan", Created: time.Unix(1e9, 0), Changed: time.Unix(1.1e9, 0), Note: "một\nhai", Props: []memory.Prop{{Name: "lĩnh vực", Value: "an ninh"}},
	}
	approved := memory.Unit{ID: 13, Source: "Hai điều.", Target: "Two articles.", SourceLang: "vi", TargetLang: "en-gb", Status: memory.Approved, Origin: memory.Human}
	return []Segment{
		{Unit: coded, Suggestions: []Suggestion{{Unit: coded, Quality: 101}, {Unit: approved, Quality: 50}}},
		{Unit: approved},
		{Unit: memory.Unit{ID: 15, Source: "Hai ba bốn.", Target: "No.", Status: memory.Rejected}},
		{Unit: memory.Unit{Source: "Hai ba.", SourceMarkup: `Hai <ph x="1">/</ph>ba.`}, Suggestions: []Suggestion{{Unit: approved, Quality: 50}}},
		{Unit: memory.Unit{ID: 16, Source: "Mã cũ.", Target: "Old code.", SourceMarkup: "Mã <hi>khác</hi>.", TargetMarkup: "Old <b>code</b>."}},
	}
}

func TestWrite(t *testing.T) {
	for _, version := range versions {
		golden(t, "written"+strings.ReplaceAll(version, ".", "")+".xlf", write(t, options(version), document()...))
		golden(t, "empty"+strings.ReplaceAll(version, ".", "")+".xlf", write(t, options(version)))
	}
}

// Codes come back as they went, once they are as XLIFF can tell them.
func TestCodesRoundTrip(t *testing.T) {
	for _, version := range versions {
		first, _, err := read(t, bytes.NewReader(write(t, options(version), document()...)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		var again []Segment
		for _, u := range first {
			if u.SourceMarkup != "" {
				if nodes, err := parseCodes(u.SourceMarkup); err != nil || plain(nodes) != u.Source {
					t.Errorf("%s: %v: %s", version, err, u.SourceMarkup)
				}
			}
			again = append(again, Segment{Unit: u})
		}
		second, _, err := read(t, bytes.NewReader(write(t, options(version), again...)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range first {
			if first[i].SourceMarkup != second[i].SourceMarkup || first[i].TargetMarkup != second[i].TargetMarkup {
				t.Errorf("%s: %s\n%s\n%s\n%s", version, first[i].SourceMarkup, second[i].SourceMarkup, first[i].TargetMarkup, second[i].TargetMarkup)
			}
		}
	}
}

func TestReadRefuses(t *testing.T) {
	unit := `<trans-unit id="a"><source>một</source><target>one</target></trans-unit>`
	file := func(body string) string {
		return `<xliff version="1.2" xmlns="` + core12 + `"><file original="" source-language="vi" target-language="en" datatype="plaintext"><body>` + body + `</body></file></xliff>`
	}
	before, _, _ := strings.Cut(file(unit), "one")
	two := func(unit string) string {
		return `<xliff version="2.0" srcLang="vi" trgLang="en" xmlns="` + core20 + `"><file id="f"><unit id="u">` + unit + `</unit></file></xliff>`
	}
	for name, tt := range map[string]struct{ text, want string }{
		"empty":           {``, "the file is empty"},
		"other root":      {`<tmx version="1.4"/>`, "line 1: the root element is <tmx>, not <xliff>"},
		"version":         {`<xliff version="3.0"/>`, `XLIFF version "3.0" is not known`},
		"no version":      {`<xliff/>`, `XLIFF version "" is not known`},
		"namespace":       {`<xliff version="2.0" xmlns="` + core12 + `"/>`, "version 2.0 with the namespace"},
		"entity":          {`<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]>` + file(unit), "declares entities"},
		"bomb":            {`<!DOCTYPE xliff [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>` + file("&b;"), "declares entities"},
		"html entity":     {file(strings.Replace(unit, "một", "một&nbsp;hai", 1)), "unit a: invalid character entity &nbsp;"},
		"control":         {file(strings.Replace(unit, "một", "m\x01", 1)), "unit a: illegal character"},
		"deep":            {file(strings.Repeat("<group>", 300)), "nested deeper"},
		"deep codes":      {file(strings.Replace(unit, "một", strings.Repeat("<g>", 300), 1)), "unit a: elements nested deeper"},
		"attributes":      {file("<trans-unit" + manyAttributes(1001) + "/>"), "more than 1000 attributes"},
		"two roots":       {file(unit) + file(unit), "a second root element"},
		"cut":             {before, "unit a: the file ends in the middle"},
		"twice":           {file(unit + unit), "unit a: the id is used twice"},
		"two targets":     {file(`<trans-unit id="a"><source>một</source><target>one</target><target>1</target></trans-unit>`), "unit a: a second <target>"},
		"no file":         {`<xliff version="1.2" xmlns="` + core12 + `">` + unit + `</xliff>`, "unit a: a unit outside of a <file>"},
		"data twice":      {two(`<originalData><data id="d"/><data id="d"/></originalData>`), `unit u: two <data> have the id "d"`},
		"not well formed": {file(`<trans-unit id="a"><source>một</target></trans-unit>`), "unit a: </target> closes an element that is not open"},
		"encoding":        {`<?xml version="1.0" encoding="none"?>` + file(unit), `unknown encoding "none"`},
	} {
		_, _, err := read(t, strings.NewReader(tt.text), Options{})
		var f *memory.FormatError
		if !errors.As(err, &f) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}

// sequence repeats a text, up to a length.
type sequence struct {
	head, text, tail string
	length           int
}

func (s *sequence) Read(p []byte) (n int, err error) {
	for s.head == "" {
		switch {
		case s.length > 0:
			s.head = strings.Repeat(s.text, 1000)
			s.length -= len(s.head)
		case s.tail != "":
			s.head, s.tail = s.tail, ""
		default:
			return 0, io.EOF
		}
	}
	n = copy(p, s.head)
	s.head = s.head[n:]
	return n, nil
}

// A unit that is too large is refused while it is read; a file may be as large as it likes.
func TestReadLarge(t *testing.T) {
	head := `<xliff version="1.2"><file original="" source-language="vi" target-language="en" datatype="plaintext"><body>`
	unit := "<trans-unit><source>một</source><target>one</target></trans-unit>"
	tail := "</body></file></xliff>"
	for _, text := range []string{"<note>x</note>", `<alt-trans><target>x</target></alt-trans>`, "<!-- -->"} {
		_, _, err := read(t, &sequence{head + `<trans-unit id="1">`, text, tail, 8 << 20}, Options{})
		if err == nil || !strings.Contains(err.Error(), "unit 1: a unit of more than") {
			t.Errorf("%s: %v", text, err)
		}
	}
	_, _, err := read(t, &sequence{head + `<trans-unit id="1"><source>`, `<bpt id="1"/><ept id="1"/>`, "</source></trans-unit>" + tail, 1 << 18}, Options{})
	if err != nil {
		t.Error(err)
	}
	x, err := NewReader(&sequence{head, unit, tail, 8 << 20}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err = x.Next(); err != nil {
			break
		}
	}
	if !errors.Is(err, io.EOF) || x.units < 100_000 {
		t.Errorf("%d units: %v", x.units, err)
	}
}

func manyAttributes(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, ` a%d=""`, i)
	}
	return b.String()
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
	for _, head := range []string{`<xliff version="1.2"><file><body><trans-unit id="1"><source>`, `<xliff version="`, `<!-- `} {
		_, _, err := read(t, &endless{head}, Options{})
		if err == nil || !strings.Contains(err.Error(), "more than") {
			t.Errorf("%q: %v", head, err)
		}
	}
}

// A file that is cut anywhere is refused, with all that was before.
func TestTruncated(t *testing.T) {
	for _, version := range versions {
		file := bytes.TrimSpace(write(t, options(version), document()...))
		for i := range 100 {
			if _, _, err := read(t, bytes.NewReader(file[:len(file)*i/100]), Options{Suggestions: true}); err == nil {
				t.Errorf("%s cut at %d %%: no error", version, i)
			}
		}
	}
}

// The same file in UTF-16 and packed by gzip gives the same units.
func TestReadEncodings(t *testing.T) {
	plain := write(t, options("1.2"), document()...)
	want, _, err := read(t, bytes.NewReader(plain), Options{})
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(bytes.Replace(plain, []byte("UTF-8"), []byte("UTF-16"), 1))
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write(plain)
	_ = z.Close()
	for name, file := range map[string][]byte{"UTF-16": wide, "gzip": packed.Bytes(), "BOM": append([]byte("\xef\xbb\xbf"), plain...)} {
		got, _, err := read(t, bytes.NewReader(file), Options{})
		if d := cmp.Diff(want, got); err != nil || d != "" {
			t.Errorf("%s: %v %s", name, err, d)
		}
	}
}

func TestWriterRefuses(t *testing.T) {
	for name, o := range map[string]WriterOptions{
		"version": {Version: "1.1"}, "no language": {Version: "2.0"}, "language": {Version: "2.1", SourceLang: "vi", TargetLang: "tiếng Anh"},
	} {
		if _, err := NewWriter(io.Discard, o); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	w, err := NewWriter(io.Discard, options("2.0"))
	if err != nil {
		t.Fatal(err)
	}
	err = w.Write(memory.Unit{ID: 7, Source: "một", Target: "un", SourceLang: "vi", TargetLang: "fr"})
	if err == nil || !strings.Contains(err.Error(), "unit 7: XLIFF 2.0 holds one pair of languages, vi and en; this one is in vi and fr") {
		t.Error(err)
	}
}

func TestWriterDropsWhatXMLCannotHold(t *testing.T) {
	for _, version := range versions {
		var b bytes.Buffer
		w, err := NewWriter(&b, options(version))
		if err != nil {
			t.Fatal(err)
		}
		_ = w.Write(memory.Unit{Source: "a\x01b", Target: "c\uFFFEd", Note: "e\x02"})
		if err := w.Close(); err != nil || w.Removed() != 3 || !strings.Contains(b.String(), "<source>ab</source>") {
			t.Errorf("%v, %d removed: %s", err, w.Removed(), b.String())
		}
	}
}

func FuzzReader(f *testing.F) {
	for _, version := range versions {
		f.Add(write(f, options(version), document()...))
	}
	for _, name := range []string{"translated12.xlf", "translated21.xlf"} {
		b, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		units, _, err := read(t, bytes.NewReader(b), Options{Suggestions: true})
		if err != nil {
			return
		}
		for _, version := range versions {
			o := options(version)
			var segments []Segment
			for _, u := range units {
				u, err := u.Clean()
				if err != nil {
					continue
				}
				u.ID, u.SourceLang, u.TargetLang, u.Status = int64(len(segments)+1), o.SourceLang, o.TargetLang, first(u.Status, memory.Draft)
				segments = append(segments, Segment{Unit: u, Suggestions: []Suggestion{{Unit: u, Quality: 80}}})
			}
			file := write(t, o, segments...)
			got, _, err := read(t, bytes.NewReader(file), Options{})
			if err != nil {
				t.Fatalf("what was written cannot be read: %v\n%s", err, file)
			}
			for i, u := range got {
				want, _ := segments[i].Clean()
				u, err := u.Clean()
				if err != nil || u.Source != want.Source || u.Target != want.Target || u.Status != want.Status {
					t.Fatalf("%v: %+v, want %+v\n%s", err, u, want, file)
				}
			}
		}
	})
}

// samples is a folder of files of other programs, which is not part of the project.
const samples = "../../../shared/interop"

// refused holds the samples that are no XLIFF, and why.
var refused = map[string]string{
	"xliff12/okapi-invalid_xml_entity.xlf":   `line 8, unit tu1_tu1: illegal character code U+0003`,
	"xliff2/oasis21-bad_DataIdNotUnique.xlf": `line 4, unit 1: two <data> have the id "d1twice"`,
}

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
		if !strings.HasPrefix(row[0], "xliff") {
			continue
		}
		file, err := os.Open(filepath.Join(samples, row[0]))
		if err != nil {
			t.Fatal(err)
		}
		sampleAsExpected(t, row, file)
		_ = file.Close()
	}
}

func sampleAsExpected(t *testing.T, row []string, file io.Reader) {
	t.Helper()
	x, err := NewReader(file, Options{Suggestions: true})
	if err != nil {
		t.Errorf("%s: %v", row[0], err)
		return
	}
	units, skipped, err := drain(x)
	if want := refused[row[0]]; want != "" {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", row[0], err, want)
		}
		return
	}
	wantUnits, _ := strconv.Atoi(row[5])
	wantTargets, _ := strconv.Atoi(row[6])
	if err != nil || x.units != wantUnits || x.targets != wantTargets || "xliff "+x.Version() != row[4] {
		t.Errorf("%s: %d units, %d targets, version %s: %v; want %d, %d, %s", row[0], x.units, x.targets, x.Version(), err, wantUnits, wantTargets, row[4])
	}
	t.Logf("%s: %d units, skipped %d", row[0], len(units), len(skipped))
	for _, u := range units {
		if !strings.Contains(","+row[7]+",", ","+u.SourceLang+",") || !strings.Contains(","+row[7]+",", ","+u.TargetLang+",") {
			t.Errorf("%s: %s to %s, want %s", row[0], u.SourceLang, u.TargetLang, row[7])
		}
	}
}

// A file goes out, is edited as a program that knows nothing of us would edit it, and comes back.
func TestReview(t *testing.T) {
	for version, edits := range map[string][]string{
		"1.2": {`approved="no" xml:space="preserve">` + "\n<source>Câu hai.", `approved="yes" xml:space="preserve">` + "\n<source>Câu hai.",
			`<target state="needs-review-translation">Sentence two.`, `<target state="translated">Sentence two.`, "Sentence one.", "The first sentence."},
		"2.1": {`state="translated">` + "\n<source>Câu hai.", `state="reviewed">` + "\n<source>Câu hai.", "Sentence one.", "The first sentence."},
	} {
		s, err := memory.Create(t.Context(), filepath.Join(t.TempDir(), "memory.db"))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = s.Close() }()
		var units []memory.Unit
		for _, texts := range [][2]string{{"Câu một.", "Sentence one."}, {"Câu hai.", "Sentence two."}, {"Câu ba.", "Sentence three."}} {
			units = append(units, memory.Unit{Source: texts[0], Target: texts[1], SourceLang: "vi", TargetLang: "en", Status: memory.Draft})
		}
		_, err = s.Edit(t.Context(), memory.Edit{At: time.Unix(1e9, 0)}, func(w memory.Editor) error {
			_, err := w.Put(units, memory.Merge)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		var segments []Segment
		for u, err := range s.All(t.Context(), memory.Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			segments = append(segments, Segment{Unit: u})
		}
		file := strings.NewReplacer(edits...).Replace(string(write(t, options(version), segments...)))
		x, err := NewReader(strings.NewReader(file), Options{})
		if err != nil {
			t.Fatal(err)
		}
		r, err := memory.Import(t.Context(), s, x, "reviewed.xlf", memory.ImportOptions{Policy: memory.Keep, At: time.Unix(2e9, 0)})
		if err != nil || r.Changed != 2 || r.Same != 1 || r.Read != 3 {
			t.Errorf("%s: %+v, %v\n%s", version, r, err, file)
		}
		got, err := s.Units(t.Context(), []int64{1, 2, 3})
		if err != nil {
			t.Fatal(err)
		}
		if got[0].Target != "The first sentence." || got[0].Status != memory.Draft || got[1].Status != memory.Approved || got[2].Target != "Sentence three." {
			t.Errorf("%s: %+v", version, got)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	u := memory.Unit{Source: "Bộ Y tế ban hành kế hoạch phòng, chống dịch bệnh trong giai đoạn 2025 - 2030 tại các địa phương.",
		Target:     "The Ministry of Health issued a plan for disease prevention and control in 2025-2030 in localities.",
		SourceLang: "vi", TargetLang: "en", Created: time.Unix(1e9, 0), Origin: memory.Human, Status: memory.Approved}
	for _, version := range versions {
		b.Run(version, func(b *testing.B) {
			segments := make([]Segment, 10_000)
			for i := range segments {
				segments[i].Unit = u
				segments[i].ID = int64(i + 1)
			}
			file := write(b, options(version), segments...)
			b.SetBytes(int64(len(file)))
			b.ReportAllocs()
			for b.Loop() {
				got, _, err := read(b, bytes.NewReader(file), Options{Source: "vi", Target: "en"})
				if err != nil || len(got) != len(segments) {
					b.Fatal(err, len(got))
				}
			}
			b.ReportMetric(float64(len(segments)*b.N)/b.Elapsed().Seconds(), "units/s")
		})
	}
}

func TestStates(t *testing.T) {
	unit := func(attributes, target, more string) string {
		return `<xliff version="1.2" xmlns:mq="MQXliff" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><file original="" source-language="vi" target-language="en" datatype="plaintext"><body>` +
			`<trans-unit id="a"` + attributes + `><source>một</source><target` + target + `>one</target>` + more + `</trans-unit></body></file></xliff>`
	}
	own := func(attributes, target string) string {
		return strings.Replace(unit(attributes, target, ""), `id="a"`, `id="songngu-1-d-0123456789ab"`, 1)
	}
	two := func(attributes string) string {
		return `<xliff version="2.0" srcLang="vi" trgLang="en" xmlns="` + core20 + `"><file id="f"><unit id="u"><segment` + attributes +
			`><source>một</source><target>one</target></segment></unit></file></xliff>`
	}
	for _, tt := range []struct {
		text   string
		status memory.Status
		origin memory.Origin
	}{
		{unit("", "", ""), "", ""},
		{unit(` approved="yes"`, "", ""), memory.Approved, ""},
		{unit(` approved="no"`, "", ""), "", ""},
		{unit(` approved="yes"`, ` state="needs-review-translation"`, ""), memory.Draft, ""},
		{unit(` approved="yes"`, ` state="new"`, ""), memory.Draft, ""},
		{unit(` approved="yes"`, ` state="translated" state-qualifier="leveraged-mt"`, ""), memory.Approved, memory.Reviewed},
		{unit("", ` state="translated" state-qualifier="mt-suggestion"`, ""), memory.Draft, memory.Machine},
		{own(` approved="yes"`, ` state="needs-review-translation" state-qualifier="mt-suggestion"`), memory.Approved, memory.Reviewed},
		{own(` approved="yes"`, ` state="needs-review-translation" state-qualifier="rejected-inaccurate"`), memory.Approved, ""},
		{unit("", ` state="signed-off"`, ""), memory.Approved, ""},
		{unit("", ` state="x-checked"`, ""), memory.Draft, ""},
		{unit("", ` state="final" state-qualifier="rejected-grammar"`, ""), memory.Rejected, ""},
		{unit(` mq:status="ManuallyConfirmed"`, ` state="final"`, ""), memory.Draft, ""},
		{unit(` mq:status="ProofreadConfirmed"`, "", ""), memory.Approved, ""},
		{unit(` mq:status="Rejected"`, "", ""), memory.Rejected, ""},
		{unit("", "", `<sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs>`), "", ""},
		{two(""), "", ""},
		{two(` state="initial"`), memory.Draft, ""},
		{two(` state="translated" subState="a:b"`), memory.Draft, ""},
		{two(` state="translated" subState="songngu:machine"`), memory.Draft, memory.Machine},
		{two(` state="final" subState="songngu:machine"`), memory.Approved, memory.Reviewed},
		{two(` state="translated" subState="songngu:rejected"`), memory.Rejected, ""},
		{two(` state="final" subState="songngu:rejected"`), memory.Approved, ""},
		{two(` state="reviewed"`), memory.Approved, ""},
	} {
		units, skipped, err := read(t, strings.NewReader(tt.text), Options{})
		if err != nil || len(units) != 1 || units[0].Status != tt.status || units[0].Origin != tt.origin {
			t.Errorf("%+v, skipped %v, %v; want %q, %q\n%s", units, skipped, err, tt.status, tt.origin, tt.text)
		}
	}
}
