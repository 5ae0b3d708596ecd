package report

import (
	"fmt"
	"io"
	"strings"

	"songngu/internal/facts"
	"songngu/internal/summary"
	"songngu/internal/verify"
	"songngu/internal/viet"
)

// layout is a form of page for people. Texts given to it are one line of plain text; it escapes and wraps them as it needs.
// A marker such as "[s7]" is given apart, because it must not be escaped.
type layout interface {
	title(text, marker string)
	paragraph(texts ...marked)
	section(text string)
	bullet(depth int, text marked)
	table(header []string, rows [][]string)
	footer(lines []string)
	bytes() []byte
}

// marked is a text with what follows it: the segments that it rests on, and a warning when nothing proved it.
type marked struct{ text, marker string }

// pagePrinter prints one page for each item.
type pagePrinter struct {
	w       io.Writer
	options Options
	layout  func() layout
	more    bool
}

func (p *pagePrinter) Begin() error { return nil }

func (p *pagePrinter) Add(it Item) error {
	l := p.layout()
	compose(l, it, p.options)
	page := l.bytes()
	if p.more {
		page = append([]byte("\n"), page...)
	}
	p.more = true
	_, err := p.w.Write(page)
	return err
}

func (p *pagePrinter) End() error { return nil }

// compose lays out one brief. Headline and notes first, then the sections in the order of summary, terms, and the footer.
func compose(l layout, it Item, o Options) {
	b := newBrief(it, o)
	l.title(headline(it, b))
	l.paragraph(marked{text: sourceLine(it, b)})
	if lead := statements(b, summary.Lead); len(lead) > 0 {
		l.paragraph(lead...)
	}
	for _, part := range []struct {
		section summary.Section
		title   string
	}{
		{summary.Facts, "Key facts"},
		{summary.Speech, "What officials said"},
		{summary.Plans, "What comes next"},
	} {
		bullets(l, part.title, statements(b, part.section))
	}
	if len(b.Statements) == 0 {
		l.paragraph(marked{text: "Nothing in this article could be put into English with certainty."})
	}
	composeCompared(l, it, b)
	composePapers(l, it, o)
	composeGlosses(l, it, o)
	composeTerms(l, b)
	l.footer(footer(it, b, o))
}

// headline is the English one, or the Vietnamese title when no English was proved, or the ID of the article.
func headline(it Item, b brief) (text, marker string) {
	switch {
	case b.Headline != "" && it.Brief.HeadlineVerdict == verify.Flagged:
		return b.Headline, "(unverified)"
	case b.Headline != "" && it.Brief.HeadlineUnsure:
		return b.Headline, "(compare)"
	case b.Headline != "":
		return b.Headline, ""
	case b.Source.TitleVI != "":
		return b.Source.TitleVI, ""
	}
	return b.ID, ""
}

// sourceLine says where the brief comes from: "Source: title, 27 October 2025, publisher, path".
func sourceLine(it Item, b brief) string {
	var parts []string
	for _, s := range []string{b.Source.TitleVI, longDate(it.Article.Date), b.Source.Publisher, b.Source.Path, b.Source.URL} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	if b.Source.Path == "" && b.Source.URL == "" {
		parts = append(parts, "standard input")
	}
	return "Source: " + strings.Join(parts, ", ")
}

// statements gives those of one section, each with its marker. A section that no page knows prints as facts.
func statements(b brief, section summary.Section) []marked {
	var out []marked
	for _, s := range b.Statements {
		if shownIn(summary.Section(s.Section)) != section {
			continue
		}
		out = append(out, marked{text: s.Text, marker: marker(s)})
	}
	return out
}

func shownIn(s summary.Section) summary.Section {
	switch s {
	case summary.Lead, summary.Speech, summary.Plans:
		return s
	default:
		return summary.Facts
	}
}

func marker(s statement) string {
	m := "[" + strings.Join(s.Cites, ", ") + "]"
	if s.Verdict != string(verify.Proved) {
		m += " (unverified)"
	}
	if s.unsure {
		m += " (compare)"
	}
	return m
}

func bullets(l layout, title string, items []marked) {
	if len(items) == 0 {
		return
	}
	l.section(title)
	bulletsTogether(l, 0, items)
}

// composeCompared shows the Vietnamese of what was read with less certainty, each sentence once, in order of text.
func composeCompared(l layout, it Item, b brief) {
	compared := unsureSegments(b)
	if len(compared) == 0 {
		return
	}
	l.section("To compare with the Vietnamese")
	for i := range it.Article.Segments {
		if seg := &it.Article.Segments[i]; compared[seg.ID] {
			l.bullet(0, marked{text: oneLine(seg.Text), marker: "[" + seg.ID + "]"})
		}
	}
}

// unsureSegments are the IDs of the segments that were read with less certainty, as the findings name them.
func unsureSegments(b brief) map[string]bool {
	out := map[string]bool{}
	for _, f := range b.Findings {
		if f.Check == string(verify.CheckReading) {
			out[f.Segment] = true
		}
	}
	return out
}

// composeGlosses shows the sentences that no sure English was found for, with the English of their terms.
func composeGlosses(l layout, it Item, o Options) {
	if len(it.Brief.Untranslated) == 0 {
		return
	}
	l.section("In Vietnamese, with terms")
	for _, g := range it.Brief.Untranslated {
		l.bullet(0, marked{text: oneLine(g.Text), marker: "[" + g.Segment + "]"})
		for _, e := range g.Terms {
			l.bullet(1, marked{text: e.VI + ": " + english(e.EN, o)})
		}
	}
}

// composePapers lists the documents that a short brief does not speak of.
func composePapers(l layout, it Item, o Options) {
	if len(it.Brief.Papers) == 0 {
		return
	}
	l.section("Documents named")
	for _, p := range it.Brief.Papers {
		l.bullet(0, marked{text: english(p.Name, o), marker: "[" + p.First + "]"})
	}
}

func composeTerms(l layout, b brief) {
	if len(b.Terms) == 0 {
		return
	}
	l.section("Terms")
	rows := make([][]string, len(b.Terms))
	for i, t := range b.Terms {
		rows[i] = []string{t.EN, t.VI, fmt.Sprint(t.Count)}
	}
	l.table([]string{"English", "Vietnamese", "Count"}, rows)
}

// footer says what made the brief, how much of the source it used and what was checked.
func footer(it Item, b brief, o Options) []string {
	var lines []string
	made := b.Engine.Name + " engine"
	if b.Engine.Version != "" {
		made += " " + b.Engine.Version
	}
	if o.Program != "" {
		made = o.Program + ", " + made
	}
	lines = append(lines, fmt.Sprintf("%s. %d of %s used.", made, b.Ledger.Used, plural(b.Ledger.Used+b.Ledger.Skipped, "sentence")))
	how := "Machine-made without a language model"
	if b.Engine.Model != "" {
		how = "Machine-made with " + b.Engine.Model
	}
	lines = append(lines, how+"; every number, date, document and name was checked against the source.")
	if len(unsureSegments(b)) > 0 {
		lines = append(lines, "What is marked (compare) is less certain than the rest.")
	}
	switch n := it.Flagged(); {
	case n > 0 && o.KeepUnverified:
		lines = append(lines, "What is marked (unverified) did not pass the checks.")
	case n > 0:
		lines = append(lines, plural(n, "statement")+" left out: not proved against the source.")
	}
	return append(lines, notes(it)...)
}

func notes(it Item) []string {
	var out []string
	for _, n := range it.Article.Notes {
		out = append(out, "Note: "+oneLine(n)+".")
	}
	return out
}

// plural counts things: "1 sentence", "2 sentences".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// longDate writes what is known of w as people do: "27 October 2025", "October 2025", "2025" or "".
func longDate(w viet.When) string {
	if w.Month < 0 || w.Month >= len(months) {
		return facts.ISO(&w)
	}
	switch {
	case w.Year == 0:
		return ""
	case w.Month == 0:
		return fmt.Sprint(w.Year)
	case w.Day == 0:
		return fmt.Sprintf("%s %d", months[w.Month], w.Year)
	}
	return fmt.Sprintf("%d %s %d", w.Day, months[w.Month], w.Year)
}

var months = [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
	"November", "December"}
