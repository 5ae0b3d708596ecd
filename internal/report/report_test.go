package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"songngu/internal/article"
	"songngu/internal/facts"
	"songngu/internal/summary"
	"songngu/internal/terms"
	"songngu/internal/verify"
	"songngu/internal/viet"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// vaccination is an article with one segment of each kind, and a brief of it with a flagged statement.
func vaccination() Item {
	lines := []struct {
		text string
		kind article.Kind
	}{
		{"Bộ Y tế mở chiến dịch tiêm chủng | 2026", article.Heading},
		{"Sáng 12/3/2026, Bộ Y tế khai mạc chiến dịch tiêm chủng cho 1,2 triệu trẻ em.", article.Body},
		{"Thứ trưởng Nguyễn Văn Bình nói: “Không để em nào bị bỏ lại”.", article.Body},
		{"Bộ sẽ bổ sung 300.000 liều trước ngày 30/6/2026 <tại các tỉnh>.", article.Body},
		{"Người dân phấn khởi đón nhận.", article.Body},
		{"Ảnh: Minh Châu", article.Caption},
		{"PV", article.Byline},
		{"Xem thêm", article.Boilerplate},
	}
	a := &article.Article{ID: "tiem_chung", Path: "tin/tiem_chung.txt", Publisher: "Báo Y tế", Title: lines[0].text,
		Date: viet.When{Year: 2026, Month: 3, Day: 12}, Notes: []string{"decoded from TCVN3 (ABC)"}}
	for i, l := range lines {
		start := len(a.Text)
		a.Text += l.text + "\n"
		a.Segments = append(a.Segments, article.Segment{ID: "s" + string(rune('1'+i)), Span: viet.Span{Start: start, End: start + len(l.text)},
			Text: l.text, Kind: l.kind})
	}
	ministry := &terms.Entry{VI: "Bộ Y tế", EN: "Ministry of Health", Status: terms.Official}
	drive := &terms.Entry{VI: "tiêm chủng", EN: "vaccination", Status: terms.Candidate}
	quote := func(i int) summary.Quote { return summary.Quote{Segment: a.Segments[i].ID, Span: a.Segments[i].Span} }
	draft := summary.Draft{
		Headline:      "Ministry of Health opens a vaccination campaign",
		HeadlineCites: []string{"s1"},
		Statements: []summary.Statement{
			{Text: "On 12 March 2026, the Ministry of Health opened a campaign for 1.2 million children.", Section: summary.Lead, Cites: []string{"s2"}, Quotes: []summary.Quote{quote(1)}},
			{Text: "The campaign will cover 5 million people.", Section: summary.Facts, Cites: []string{"s5"}},
			{Text: "Deputy Minister Nguyễn Văn Bình said no child would be left behind.", Section: summary.Speech, Cites: []string{"s3"}, Quotes: []summary.Quote{quote(2)}},
			{Text: "The ministry will add 300,000 doses by 30 June 2026 <in the provinces> & beyond.", Section: summary.Plans, Cites: []string{"s2", "s4"}, Quotes: []summary.Quote{quote(3)}},
		},
		Facts: []facts.Fact{
			{Kind: facts.Count, Text: "1.2 million children are to be vaccinated.", Value: 1.2e6, HasValue: true, Unit: "children", Date: "2026-03-12", Cites: []string{"s2"}, Spans: []viet.Span{a.Segments[1].Span}},
			{Kind: facts.Speech, Text: "=SUM(A1) said Nguyễn Văn Bình.", Cites: []string{"s3"}},
		},
		Terms:        []summary.TermUse{{Entry: ministry, Count: 2, First: "s1"}, {Entry: drive, Count: 2, First: "s1"}},
		Papers:       []summary.PaperUse{{Name: "Law on Housing", First: "s5"}},
		Untranslated: []summary.Gloss{{Segment: "s5", Text: "Người dân phấn khởi đón nhận.", Terms: []*terms.Entry{drive}}},
		Engine:       summary.Engine{Name: "offline", Version: "1"},
	}
	return Item{Article: a, Brief: verify.Brief{
		Draft:           draft,
		Verdicts:        []verify.Verdict{verify.Proved, verify.Flagged, verify.Proved, verify.Proved},
		HeadlineVerdict: verify.Proved,
		Findings: []verify.Finding{
			{ID: "f1", Check: verify.CheckQuantity, Severity: verify.Error, Statement: 1, Segment: "s5", Message: `"5 million" is not in s5`},
			{ID: "f2", Check: verify.CheckStatus, Severity: verify.Warning, Statement: 3, Segment: "s2", Message: "plan"},
			{ID: "f3", Check: verify.CheckName, Severity: verify.Warning, Statement: -1, Segment: "s1", Message: "no name"},
		},
	}}
}

// bare is the least that can be printed.
func bare() Item {
	a := &article.Article{ID: "stdin", Text: "Tin.", Segments: []article.Segment{{ID: "s1", Span: viet.Span{Start: 0, End: 4}, Text: "Tin."}}}
	return Item{Article: a, Brief: verify.Brief{Draft: summary.Draft{Engine: summary.Engine{Name: "offline", Version: "1"}}}}
}

func printed(t *testing.T, f Format, o Options, items ...Item) string {
	t.Helper()
	var b bytes.Buffer
	p, err := New(&b, f, o)
	if err != nil {
		t.Fatal(err)
	}
	if err := Write(p, items); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	briefs := func(f Format, o Options) func(*testing.T) string {
		return func(t *testing.T) string { return printed(t, f, o, vaccination(), bare()) }
	}
	list := func(f FactsFormat) func(*testing.T) string {
		return func(t *testing.T) string { return printedFacts(t, f, vaccination(), bare()) }
	}
	program := Options{Program: "songngu 9.9"}
	for name, render := range map[string]func(*testing.T) string{
		"brief.md":        briefs(Markdown, program),
		"brief.txt":       briefs(Text, program),
		"brief.json":      briefs(JSON, Options{}),
		"brief.jsonl":     briefs(JSONL, Options{}),
		"unverified.md":   briefs(Markdown, Options{KeepUnverified: true}),
		"unverified.json": briefs(JSON, Options{KeepUnverified: true}),
		"plain.txt":       briefs(Text, Options{PlainNames: true}),
		"facts.table":     list(FactsTable),
		"facts.csv":       list(FactsCSV),
		"facts.json":      list(FactsJSON),
	} {
		t.Run(name, func(t *testing.T) {
			got := render(t)
			if again := render(t); again != got {
				t.Errorf("the same items gave other bytes:\n%s", cmp.Diff(got, again))
			}
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
		})
	}
}

func printedFacts(t *testing.T, f FactsFormat, items ...Item) string {
	t.Helper()
	var b bytes.Buffer
	p, err := NewFacts(&b, f, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := Write(p, items); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func schema(t *testing.T, at string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("brief.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("brief.json" + at)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSchema(t *testing.T) {
	whole, one := schema(t, ""), schema(t, "#/$defs/brief")
	for _, o := range []Options{{}, {KeepUnverified: true}, {PlainNames: true}} {
		for _, items := range [][]Item{nil, {bare()}, {vaccination(), bare()}} {
			validate(t, whole, printed(t, JSON, o, items...))
			for line := range strings.Lines(printed(t, JSONL, o, items...)) {
				validate(t, one, line)
			}
		}
	}
	stray := strings.Replace(printed(t, JSON, Options{}, bare()), `"id"`, `"extra":1,"id"`, 1)
	if doc, err := jsonschema.UnmarshalJSON(strings.NewReader(stray)); err != nil || whole.Validate(doc) == nil {
		t.Errorf("the schema lets an unknown key through (%v)", err)
	}
}

func validate(t *testing.T, s *jsonschema.Schema, text string) {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %+q", err, text)
	}
	if err := s.Validate(doc); err != nil {
		t.Errorf("%v in %+q", err, text)
	}
	if strings.Contains(text, "null") {
		t.Errorf("null in %+q", text)
	}
}

// The ledger adds up and the offsets give the texts, whatever is printed.
func TestLedgerAndOffsets(t *testing.T) {
	it := vaccination()
	for _, tt := range []struct {
		options Options
		want    ledger
	}{
		{Options{}, ledger{Segments: 8, Used: 4, Skipped: 1, Dirt: 3}},
		{Options{KeepUnverified: true}, ledger{Segments: 8, Used: 5, Skipped: 0, Dirt: 3}},
	} {
		b := newBrief(it, tt.options)
		if b.Ledger != tt.want {
			t.Errorf("%+v: ledger %+v, want %+v", tt.options, b.Ledger, tt.want)
		}
		if l := b.Ledger; l.Segments != l.Used+l.Skipped+l.Unseen+l.Dirt {
			t.Errorf("ledger does not add up: %+v", l)
		}
		for _, s := range b.Segments {
			if got := it.Article.Text[s.Start:s.End]; got != s.Text {
				t.Errorf("%s: offsets give %+q, text is %+q", s.ID, got, s.Text)
			}
		}
	}
}

// A segment that is cited although it is dirt counts once.
func TestLedgerCountsCitedDirtOnce(t *testing.T) {
	it := vaccination()
	it.Brief.Statements[0].Cites = []string{"s6", "s6", "s99"}
	got := newBrief(it, Options{}).Ledger
	if want := (ledger{Segments: 8, Used: 5, Skipped: 1, Dirt: 2}); got != want {
		t.Errorf("ledger %+v, want %+v", got, want)
	}
}

func TestFindingsFollowTheirStatements(t *testing.T) {
	b := newBrief(vaccination(), Options{})
	if len(b.Statements) != 3 || len(b.Findings) != 2 {
		t.Fatalf("%d statements, %d findings, want 3 and 2", len(b.Statements), len(b.Findings))
	}
	if f := b.Findings[0]; f.ID != "f2" || f.Statement != 2 {
		t.Errorf("finding %+v, want f2 of statement 2", f)
	}
	if got := b.Statements[2].Findings; !cmp.Equal(got, []string{"f2"}) {
		t.Errorf("findings of statement 2: %q", got)
	}
	if f := b.Findings[1]; f.Statement != -1 {
		t.Errorf("finding %+v, want one of the headline", f)
	}
}

func TestFlaggedHeadline(t *testing.T) {
	it := vaccination()
	it.Brief.HeadlineVerdict = verify.Flagged
	if got := newBrief(it, Options{}).Headline; got != "" {
		t.Errorf("flagged headline printed: %+q", got)
	}
	page := printed(t, Markdown, Options{}, it)
	if want := `# Bộ Y tế mở chiến dịch tiêm chủng \| 2026` + "\n"; !strings.HasPrefix(page, want) {
		t.Errorf("page begins %+q, want %+q", page[:60], want)
	}
	page = printed(t, Markdown, Options{KeepUnverified: true}, it)
	if want := "# Ministry of Health opens a vaccination campaign (unverified)\n"; !strings.HasPrefix(page, want) {
		t.Errorf("page begins %+q, want %+q", page[:60], want)
	}
	if got := it.Flagged(); got != 2 {
		t.Errorf("Flagged() = %d, want 2", got)
	}
}

// What was read with less certainty is marked, and its Vietnamese stands below, each sentence once: that of the finding, not what the statement cites
// besides. Nothing is said of it where there is none.
func TestCompared(t *testing.T) {
	it := vaccination()
	if page := printed(t, Markdown, Options{}, it); strings.Contains(page, "ompare") {
		t.Errorf("nothing is unsure, and the page says\n%s", page)
	}
	it.Brief.HeadlineUnsure, it.Brief.Statements[3].Unsure = true, true
	for _, index := range []int{-1, 3} {
		it.Brief.Findings = append(it.Brief.Findings, verify.Finding{ID: "f9", Check: verify.CheckReading, Severity: verify.Warning, Statement: index, Segment: "s4", Message: "compare"})
	}
	page := printed(t, Markdown, Options{}, it)
	for _, want := range []string{
		"# Ministry of Health opens a vaccination campaign (compare)\n", "beyond. [s2, s4] (compare)\n", "1.2 million children. [s2]\n",
		"## To compare with the Vietnamese\n\n- Bộ sẽ bổ sung 300.000 liều trước ngày 30/6/2026 \\<tại các tỉnh\\>. [s4]\n\n## ",
		"What is marked (compare) is less certain than the rest.\n",
	} {
		if strings.Count(page, want) != 1 {
			t.Errorf("the page has not once %q:\n%s", want, page)
		}
	}
	if got := newBrief(it, Options{}).Statements[2]; got.Verdict != "proved" || !cmp.Equal(got.Findings, []string{"f2", "f9"}) {
		t.Errorf("statement %+v, want it proved, with what was found", got)
	}
}

// Nothing in an article reaches the terminal as a control or direction character, in any form for people.
func TestHostileText(t *testing.T) {
	it := vaccination()
	const hostile = "\x1b[31mđỏ\u202e\nhai\x07"
	it.Article.Title, it.Article.Path, it.Article.Publisher = hostile, hostile, hostile
	it.Brief.Headline, it.Brief.Statements[0].Text, it.Brief.Facts[0].Text = hostile, hostile, hostile
	it.Brief.Untranslated[0].Text = hostile
	entry := &terms.Entry{VI: hostile, EN: hostile}
	it.Brief.Terms[0].Entry = entry
	for name, out := range map[string]string{
		"md":    printed(t, Markdown, Options{}, it),
		"txt":   printed(t, Text, Options{}, it),
		"table": printedFacts(t, FactsTable, it),
		"csv":   printedFacts(t, FactsCSV, it),
	} {
		if strings.ContainsAny(out, "\x1b\x07\u202e") {
			t.Errorf("%s: %+q", name, out)
		}
	}
	if out := printed(t, JSON, Options{}, it); strings.ContainsAny(out, "\x1b\x07") {
		t.Errorf("json: %+q", out)
	}
}

func TestCSVCellsAreNoFormulas(t *testing.T) {
	rows, err := csv.NewReader(strings.NewReader(printedFacts(t, FactsCSV, vaccination()))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := rows[2][6], "'=SUM(A1) said Nguyễn Văn Bình."; got != want {
		t.Errorf("cell %+q, want %+q", got, want)
	}
	for _, tt := range []struct{ in, want string }{
		{"=1+1", "'=1+1"}, {"+84", "'+84"}, {"-5 độ", "'-5 độ"}, {"@a", "'@a"}, {" \t=1", "'=1"}, {"a=1", "a=1"}, {"", ""},
	} {
		if got := inert(tt.in); got != tt.want {
			t.Errorf("inert(%+q) = %+q, want %+q", tt.in, got, tt.want)
		}
	}
}

func TestDates(t *testing.T) {
	for _, tt := range []struct {
		in        viet.When
		iso, long string
	}{
		{viet.When{}, "", ""},
		{viet.When{Year: 2025}, "2025", "2025"},
		{viet.When{Year: 2025, Month: 9}, "2025-09", "September 2025"},
		{viet.When{Year: 2025, Month: 9, Day: 2}, "2025-09-02", "2 September 2025"},
	} {
		if got := facts.ISO(&tt.in); got != tt.iso {
			t.Errorf("isoDate(%+v) = %q, want %q", tt.in, got, tt.iso)
		}
		if got := longDate(tt.in); got != tt.long {
			t.Errorf("longDate(%+v) = %q, want %q", tt.in, got, tt.long)
		}
	}
}

func TestPlainNames(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Đà Nẵng", "Da Nang"}, {"Nguyễn Đức Hải", "Nguyen Duc Hai"}, {"no marks", "no marks"}, {"", ""}, {"ư ơ đ", "u o d"},
	} {
		if got := plainNames(tt.in); got != tt.want {
			t.Errorf("plainNames(%+q) = %+q, want %+q", tt.in, got, tt.want)
		}
	}
}

func TestUnknownFormats(t *testing.T) {
	if _, err := New(nil, "pdf", Options{}); err == nil || !strings.Contains(err.Error(), "md, txt, json, jsonl") {
		t.Errorf("New: %v", err)
	}
	if _, err := NewFacts(nil, "md", Options{}); err == nil || !strings.Contains(err.Error(), "table, csv, json") {
		t.Errorf("NewFacts: %v", err)
	}
}

func TestFactsJSON(t *testing.T) {
	var doc struct {
		Schema string           `json:"schema"`
		Facts  []map[string]any `json:"facts"`
	}
	if err := json.Unmarshal([]byte(printedFacts(t, FactsJSON, vaccination(), bare(), vaccination())), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Schema != FactsSchema || len(doc.Facts) != 4 {
		t.Errorf("schema %q with %d facts", doc.Schema, len(doc.Facts))
	}
	if _, ok := doc.Facts[1]["value"]; ok {
		t.Errorf("a fact without a number has a value: %v", doc.Facts[1])
	}
}

func TestTextIsWrapped(t *testing.T) {
	for line := range strings.Lines(printed(t, Text, Options{KeepUnverified: true}, vaccination())) {
		if n := columns(strings.TrimSuffix(line, "\n")); n > textWidth {
			t.Errorf("%d columns: %+q", n, line)
		}
	}
}
