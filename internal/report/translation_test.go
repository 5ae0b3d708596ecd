package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"songngu/internal/article"
	"songngu/internal/summary"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/internal/translate"
	"songngu/internal/verify"
	"songngu/internal/viet"
	"songngu/memory"
)

// spanOf is where a word stands in a text.
func spanOf(text, word string) viet.Span {
	at := strings.Index(text, word)
	return viet.Span{Start: at, End: at + len(word)}
}

// bilingualDocument is a document with a segment of each origin, kind and reason to look at it.
func bilingualDocument() translate.Document {
	unit := memory.Unit{ID: 7, Source: "Xã họp.", Target: "The commune met.", Origin: memory.Human, Status: memory.Approved, Document: "old.docx"}
	other := memory.Unit{ID: 9, Source: "Xã họp 3 lần.", Target: "The commune met three times.", Origin: memory.Machine, Status: memory.Draft}
	const said = "Nguyễn Văn Bình <b>nói</b> zôp & zếp [1](x)."
	segments := []translate.Segment{
		{Segment: article.Segment{Text: "Xã họp | 2026", Kind: article.Heading}, Target: "The commune meets | 2026", Origin: translate.Engine, Score: 91,
			Grade: transfer.GradeA},
		{Segment: article.Segment{Text: "Xã họp.", Paragraph: 1}, Target: "The commune met.", Origin: translate.Context, Score: 101,
			Match: &memory.Match{Unit: unit, Kind: memory.Context, Score: 101}},
		{Segment: article.Segment{Text: "Xã họp 5 lần.", Paragraph: 1}, Target: "The commune met 5 times.", Origin: translate.Repaired, Score: 95,
			Match:       &memory.Match{Unit: unit, Kind: memory.NearExact, Score: 95, Repaired: "The commune met 5 times.", Whole: true},
			Suggestions: []memory.Match{{Unit: other, Kind: memory.NearExact, Score: 85, Repaired: "The commune met five times."}}},
		{Segment: article.Segment{Text: said, Paragraph: 1}, Target: "Nguyễn Văn Bình <b>says</b> zôp & zếp [1](x).",
			Origin: translate.Engine, Score: 30, Grade: transfer.GradeC, Unknown: []viet.Span{spanOf(said, "zôp"), spanOf(said, "zếp")},
			Findings: []verify.Finding{{ID: "f1", Check: verify.CheckQuantity, Severity: verify.Error, Segment: "s4", Message: `"1" is *not* in s4`},
				{ID: "f2", Check: verify.CheckStatus, Severity: verify.Warning, Segment: "s4", Message: "plan"}}},
		{Segment: article.Segment{Text: "Mục tiêu", Kind: article.Heading, Level: 3, Paragraph: 2}, Target: "Aims", Origin: translate.Exact, Score: 99,
			Match: &memory.Match{Unit: unit, Kind: memory.Exact, Score: 99, Rival: true}},
		{Segment: article.Segment{Text: "Giống cây;", Item: true, Paragraph: 3}, Target: "Seedlings;", Origin: translate.Engine, Score: 60, Grade: transfer.GradeB},
		{Segment: article.Segment{Text: "a) Zôp rừng.", Item: true, Mark: 3, Paragraph: 4}, Target: "a) Zôp forest.", Origin: translate.Engine, Score: 60,
			Grade: transfer.GradeB, Unknown: []viet.Span{spanOf("a) Zôp rừng.", "Zôp")}, Stages: []transfer.Stage{{Name: "read", Lines: []string{"Zôp ?", "rừng noun"}}}},
		{Segment: article.Segment{Text: "Xã có 4 thôn.", Paragraph: 5}, Target: "The commune has four villages.", Origin: translate.Model, Score: 80,
			Model: "big", Stages: []transfer.Stage{{Name: translate.ModelStage, Lines: []string{"answer: The commune has four villages."}}}},
		{Segment: article.Segment{Text: "Xã vui.", Paragraph: 5}, Origin: translate.Missing,
			Findings: []verify.Finding{{ID: "f1", Check: verify.CheckModel, Severity: verify.Error, Segment: "s9", Message: "refused: no"}}},
		{Segment: article.Segment{Text: "Ảnh: TTXVN\x1b[31m", Kind: article.Byline, Paragraph: 6}, Origin: translate.None},
	}
	segments[1].Terms = []verify.Term{{Hit: terms.Hit{Span: spanOf("Xã họp.", "Xã"), Entry: &terms.Entry{VI: "xã", EN: "commune", Status: terms.Official}}, Used: true},
		{Hit: terms.Hit{Span: spanOf("Xã họp.", "họp"), Entry: &terms.Entry{VI: "họp", EN: "gathering", Status: terms.Approved}}}}
	a := &article.Article{ID: "xa", Path: "tin/xa.txt", Title: "Xã họp | 2026", Date: viet.When{Year: 2026, Month: 3}, Notes: []string{"decoded from VNI"}}
	for i := range segments {
		s := &segments[i].Segment
		start := len(a.Text)
		s.ID, s.Span = fmt.Sprintf("s%d", i+1), viet.Span{Start: start, End: start + len(s.Text)}
		s.Origin = func(t viet.Span) viet.Span { return viet.Span{Start: t.Start + start, End: t.End + start} }
		a.Text += s.Text + "\n"
		a.Segments = append(a.Segments, *s)
	}
	return translate.Document{Article: a, Segments: segments, By: summary.Engine{Name: "llm", Model: "big", Version: "1"}}
}

// checkedPairs are pairs with and without findings.
var checkedPairs = [...]translate.Checked{
	{Pair: translate.Pair{Document: "a.en.txt", ID: "pair 1", Source: "Xã họp.", Target: "The commune met.", Confidence: 1}},
	{Pair: translate.Pair{Document: "a.en.txt", ID: "pair 2", Source: "Xã có 12 thôn\x1b.", Target: "It has 21 <villages>.", Confidence: 0.876},
		Findings: []verify.Finding{{Check: verify.CheckQuantity, Severity: verify.Error, Message: `"21" is not in the Vietnamese`}}},
	{Pair: translate.Pair{Document: "a.en.txt", ID: "pair 3", Target: "It rained."},
		Findings: []verify.Finding{{Check: verify.CheckPartner, Severity: verify.Warning, Message: "no Vietnamese for it"}}},
}

func printedTranslation(t *testing.T, p TranslationPrinter, b *bytes.Buffer, docs ...translate.Document) string {
	t.Helper()
	if err := p.Begin(); err != nil {
		t.Fatal(err)
	}
	for _, d := range docs {
		if err := p.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.End(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func translationText(t *testing.T, f Format, o Options) string {
	t.Helper()
	var b bytes.Buffer
	p, err := NewTranslations(&b, f, o)
	if err != nil {
		t.Fatal(err)
	}
	return printedTranslation(t, p, &b, bilingualDocument(), bilingualDocument())
}

func TestTranslationGolden(t *testing.T) {
	plain := Options{PlainNames: true, Program: "songngu 9.9"}
	unknown := func(f Format) string {
		var b bytes.Buffer
		p, err := NewUnknown(&b, f)
		if err != nil {
			t.Fatal(err)
		}
		return printedTranslation(t, p, &b, bilingualDocument(), bilingualDocument())
	}
	checks := func(f Format) string {
		var b bytes.Buffer
		p, err := NewChecks(&b, f)
		if err != nil {
			t.Fatal(err)
		}
		for _, err := range []error{p.Begin(), p.Add(checkedPairs[0]), p.Add(checkedPairs[1]), p.Add(checkedPairs[2]), p.End()} {
			if err != nil {
				t.Fatal(err)
			}
		}
		return b.String()
	}
	var explained bytes.Buffer
	for name, got := range map[string]string{
		"translation.md":    translationText(t, Markdown, Options{Program: "songngu 9.9"}),
		"translation.txt":   translationText(t, Text, plain),
		"translation.json":  translationText(t, JSON, Options{}),
		"translation.jsonl": translationText(t, JSONL, plain),
		"unknown.txt":       unknown(Text),
		"unknown.json":      unknown(JSON),
		"unknown.jsonl":     unknown(JSONL),
		"checks.txt":        checks(Text),
		"checks.json":       checks(JSON),
		"checks.jsonl":      checks(JSONL),
		"explained.txt":     printedTranslation(t, NewExplained(&explained, Options{}), &explained, bilingualDocument()),
	} {
		file := filepath.Join("testdata", name+".golden")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s (-want +got), -update to accept:\n%s", file, diff)
		}
		if strings.ContainsAny(got, "\x1b") {
			t.Errorf("%s: escape codes reach the terminal", file)
		}
	}
}

func TestTranslationSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(SchemaOfTranslations()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("translation.json", doc); err != nil {
		t.Fatal(err)
	}
	check := func(at, text string) {
		s, err := c.Compile("translation.json" + at)
		if err != nil {
			t.Fatal(err)
		}
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Error(err)
		}
	}
	check("", translationText(t, JSON, Options{}))
	for line := range strings.Lines(translationText(t, JSONL, Options{})) {
		check("#/$defs/segment", line)
	}
}

// A segment is cut out of the input by its offsets, and so are its terms and unknown words.
func TestTranslationOffsets(t *testing.T) {
	d := bilingualDocument()
	for line := range strings.Lines(translationText(t, JSONL, Options{})) {
		var s bilingual
		if err := json.Unmarshal([]byte(line), &s); err != nil {
			t.Fatal(err)
		}
		for _, u := range s.Unknown {
			if got := d.Article.Text[u.Start:u.End]; got != u.Text {
				t.Errorf("%s: unknown %+q, at its offsets %+q", s.ID, u.Text, got)
			}
		}
		for _, term := range s.Terms {
			if got := d.Article.Text[term.Start:term.End]; !strings.EqualFold(got, term.VI) {
				t.Errorf("%s: term %+q, at its offsets %+q", s.ID, term.VI, got)
			}
		}
	}
}

func TestArgument(t *testing.T) {
	for in, want := range map[string]string{"tin/a-1.txt": "tin/a-1.txt", "bài 1.md": "'bài 1.md'", "it's": `'it'\''s'`, "-a": "'-a'", "$(x)": "'$(x)'"} {
		if got := argument(in); got != want {
			t.Errorf("%+q: %+q, want %+q", in, got, want)
		}
	}
}
