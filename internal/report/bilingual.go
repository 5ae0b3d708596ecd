package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"songngu/internal/article"
	"songngu/internal/transfer"
	"songngu/internal/translate"
	"songngu/internal/viet"
	"songngu/memory"
)

// passage is a run of segments that stand in one paragraph, heading or item.
type passage []*translate.Segment

// passages cuts a document into its paragraphs, headings, items and rows of tables.
func passages(d *translate.Document) []passage {
	var out []passage
	for i := range d.Segments {
		s := &d.Segments[i]
		if n := len(out); n > 0 && (joined(out[n-1][0], s) || inRow(d, out[n-1][len(out[n-1])-1], s)) {
			out[n-1] = append(out[n-1], s)
			continue
		}
		out = append(out, passage{s})
	}
	return out
}

// joined reports whether s goes on with the paragraph that begins with first.
func joined(first, s *translate.Segment) bool {
	return first.Paragraph == s.Paragraph && first.Kind == s.Kind && !first.Cell && first.Kind != article.Heading && first.Item == s.Item && s.Mark == 0 &&
		(first.Origin == translate.None) == (s.Origin == translate.None)
}

// inRow reports whether the cell s stands in one row of a table with the segment before it.
func inRow(d *translate.Document, before, s *translate.Segment) bool {
	if !before.Cell || !s.Cell || before.End > s.Start || (before.Origin == translate.None) != (s.Origin == translate.None) {
		return false
	}
	between := strings.ToLower(d.Article.Text[before.End:s.Start])
	if strings.Contains(between, "<t") {
		return !strings.Contains(between, "<tr")
	}
	return !strings.Contains(between, "\n")
}

// translated reports whether the passage was translated.
func (p passage) translated() bool { return p[0].Origin != translate.None }

// bullet reports whether the passage is an item whose bullet was markup.
func (p passage) bullet() bool { return p[0].Item && p[0].Mark == 0 }

// level is that of a heading in Markdown; the headline of the article is of the first.
func (p passage) level(d *translate.Document) int {
	switch {
	case p[0].Level > 0:
		return p[0].Level
	case p[0].Text == d.Article.Title:
		return 1
	}
	return 2
}

// text joins what of gives of each segment, the cells of a row with a mark between them.
func (p passage) text(between string, of func(*translate.Segment) string) string {
	parts := make([]string, len(p))
	for i, s := range p {
		parts[i] = of(s)
	}
	if p[0].Cell {
		return strings.Join(parts, between)
	}
	return strings.Join(parts, " ")
}

// bilingualPrinter prints Markdown with both languages: each paragraph in Vietnamese as a quotation, and below it in English, where a
// marker behind each sentence says where it comes from.
type bilingualPrinter struct {
	w       io.Writer
	options Options
	more    bool
}

func (p *bilingualPrinter) Begin() error { return nil }

func (p *bilingualPrinter) Add(d translate.Document) error {
	l := bilingualLayout{options: p.options}
	if p.more {
		l.b.WriteString("\n---\n\n")
	}
	p.more = true
	for _, part := range passages(&d) {
		l.passage(&d, part)
	}
	l.look(&d)
	l.similar(&d)
	l.summary(&d)
	l.foot(&d)
	_, err := p.w.Write(l.b.Bytes())
	return err
}

func (p *bilingualPrinter) End() error { return nil }

type bilingualLayout struct {
	markdownLayout
	options Options
}

// passage writes a paragraph in both languages.
func (l *bilingualLayout) passage(d *translate.Document, p passage) {
	if l.b.Len() > 0 && !bytes.HasSuffix(l.b.Bytes(), []byte("\n\n")) {
		l.b.WriteByte('\n')
	}
	lead := ""
	if p.bullet() {
		lead = "- "
	}
	l.b.WriteString("> " + lead + p.text(` \| `, func(s *translate.Segment) string {
		text := escapeMarkdown(s.Text)
		switch {
		case !p.translated():
			text += " [" + s.ID + " " + s.Kind.String() + ", not translated]"
		case len(p) > 1:
			text += " [" + s.ID + "]"
		}
		return text
	}) + "\n")
	if !p.translated() {
		return
	}
	if p[0].Kind == article.Heading {
		lead = strings.Repeat("#", p.level(d)) + " "
	}
	l.b.WriteString("\n" + lead + p.text(` \| `, func(s *translate.Segment) string {
		if s.Origin == translate.Missing {
			return origin(s)
		}
		return escapeMarkdown(english(s.Target, l.options)) + " " + origin(s)
	}) + "\n")
}

// origin is the marker behind an English sentence: where it comes from, and "!" when somebody has to look at it.
func origin(s *translate.Segment) string {
	m := "[" + s.ID + " "
	switch s.Origin {
	case translate.Engine:
		m += string(s.Grade)
	case translate.Model:
		m += fmt.Sprintf("model %d", s.Score)
	case translate.Repaired:
		m += fmt.Sprintf("repaired %d", s.Score)
	default:
		m += string(s.Origin)
	}
	if len(s.Reasons()) > 0 {
		m += " !"
	}
	return m + "]"
}

// look lists the segments that somebody has to look at, and why.
func (l *bilingualLayout) look(d *translate.Document) {
	first := true
	for i := range d.Segments {
		s := &d.Segments[i]
		why := why(s)
		if len(why) == 0 {
			continue
		}
		if first {
			l.section("To look at")
			first = false
		}
		l.bullet(0, marked{text: s.ID + ": " + strings.Join(why, "; ")})
	}
}

// why says in words why somebody has to look at a segment, and what the checks warn of.
func why(s *translate.Segment) []string {
	var out []string
	for _, r := range s.Reasons() {
		switch r {
		case translate.Untrusted:
			out = append(out, "grade C: not to be trusted")
		case translate.Unlisted:
			words := make([]string, len(s.Unknown))
			for i, u := range s.Unknown {
				words[i] = "“" + u.In(s.Text) + "”"
			}
			out = append(out, "unknown: "+strings.Join(words, ", "))
		case translate.Rivals:
			out = append(out, "the memory has other translations of this sentence")
		case translate.Unsigned:
			out = append(out, "approved in the memory, but made by a machine")
		case translate.Absent:
			out = append(out, "no English")
		case translate.Failed: // its findings say what
		}
	}
	for _, f := range s.Findings {
		out = append(out, string(f.Check)+" "+string(f.Severity)+": "+f.Message)
	}
	return out
}

// similar lists what the memory has that was not used.
func (l *bilingualLayout) similar(d *translate.Document) {
	first := true
	for i := range d.Segments {
		s := &d.Segments[i]
		if len(s.Suggestions) == 0 {
			continue
		}
		if first {
			l.section("Similar in the memory")
			first = false
		}
		m := &s.Suggestions[0]
		note := fmt.Sprintf("%s: %d, unit %d", s.ID, m.Score, m.Unit.ID)
		if m.Unit.Status != memory.Approved {
			note += ", " + string(m.Unit.Status)
		}
		l.bullet(0, marked{text: note + ": " + m.Unit.Source})
		target := m.Unit.Target
		if m.Repaired != "" {
			target = m.Repaired
		}
		l.bullet(1, marked{text: english(target, l.options)})
	}
}

// summary counts segments by origin and names the unknown words.
func (l *bilingualLayout) summary(d *translate.Document) {
	y := d.Tally()
	var rows [][]string
	row := func(name string, n int) {
		if n > 0 {
			rows = append(rows, []string{name, fmt.Sprint(n)})
		}
	}
	row("memory, in context", y.Origins[translate.Context])
	row("memory, exact", y.Origins[translate.Exact])
	row("memory, repaired", y.Origins[translate.Repaired])
	row("model", y.Origins[translate.Model])
	row("engine, A: right and clean nine times in ten", y.Grades[transfer.GradeA])
	row("engine, B: can be understood", y.Grades[transfer.GradeB])
	row("engine, C: not to be trusted", y.Grades[transfer.GradeC])
	row("no English", y.Origins[translate.Missing])
	row("not translated", y.Origins[translate.None])
	row("to look at", y.Look)
	row("checks failed", y.Flagged)
	l.section("Summary")
	l.table([]string{"Origin", "Segments"}, rows)
	if words := Unknown([]translate.Document{*d}); len(words) > 0 {
		list := make([]string, len(words))
		for i, w := range words {
			list[i] = w.Text
			if w.Count > 1 {
				list[i] += fmt.Sprintf(" (%d)", w.Count)
			}
		}
		l.paragraph(marked{text: "Unknown words: " + strings.Join(list, ", ") + "."})
	}
}

// foot says what made the translation and what to do with it.
func (l *bilingualLayout) foot(d *translate.Document) {
	made := "offline engine " + d.By.Version
	if d.By.Model != "" {
		made = "model " + d.By.Model + ", prompts " + d.By.Version
	}
	if l.options.Program != "" {
		made = l.options.Program + ", " + made
	}
	name := "standard input"
	if d.Article.Path != "" {
		name = d.Article.Path
	}
	lines := []string{
		made + ": " + name + ".",
		"Only what is marked exact or context was approved by people; the rest is a draft. Numbers, dates, documents and names of drafts " +
			"were checked against the Vietnamese.",
	}
	for _, n := range d.Article.Notes {
		lines = append(lines, "Note: "+oneLine(n)+".")
	}
	l.footer(lines)
	if d.Article.Path != "" {
		l.b.WriteString("\nNext: " + code("songngu translate "+argument(d.Article.Path)+" -o "+argument(d.Article.ID+".xlf")) + " gives a file to finish in your tool; " +
			code("songngu memory import "+argument(d.Article.ID+".xlf")) + " takes it in when it is done.\n")
	}
}

// argument quotes a file name for a shell where it has to be.
func argument(name string) string {
	plain := func(r rune) bool { return wordRune(r) || strings.ContainsRune("./_-+:,@%", r) }
	if strings.TrimFunc(name, plain) == "" && !strings.HasPrefix(name, "-") {
		return name
	}
	return "'" + strings.ReplaceAll(name, "'", `'\''`) + "'"
}

// code gives a command in Markdown; a name that could end the code span or break the line is left out.
func code(command string) string {
	if strings.ContainsAny(command, "`\n\r") || viet.Printable(command) != command {
		command = "songngu translate FILE -o FILE.xlf"
	}
	return "`" + command + "`"
}

// englishPrinter prints the English alone: a paragraph a line, with headings and items.
type englishPrinter struct {
	w       io.Writer
	options Options
	more    bool
}

func (p *englishPrinter) Begin() error { return nil }

func (p *englishPrinter) Add(d translate.Document) error {
	var b strings.Builder
	item := false
	for _, part := range passages(&d) {
		if !part.translated() {
			continue
		}
		if p.more && (!item || !part[0].Item) {
			b.WriteByte('\n')
		}
		p.more, item = true, part[0].Item
		if part.bullet() {
			b.WriteString("- ")
		}
		b.WriteString(viet.Printable(part.text(" | ", func(s *translate.Segment) string { return englishOrNone(s, p.options) })) + "\n")
	}
	_, err := io.WriteString(p.w, b.String())
	return err
}

func (p *englishPrinter) End() error { return nil }

// englishOrNone is the English of a segment, or says that there is none, so that nobody overlooks a gap in a text.
func englishOrNone(s *translate.Segment, o Options) string {
	if s.Origin == translate.Missing {
		return "[" + s.ID + ": no English]"
	}
	return english(s.Target, o)
}

// EnglishLine gives the English of a segment as a line of text, which is empty where there is none.
func EnglishLine(s *translate.Segment, o Options) string {
	return viet.Printable(english(s.Target, o)) + "\n"
}
