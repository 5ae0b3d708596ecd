package report

import (
	"fmt"
	"io"
	"strings"

	"songngu/internal/facts"
	"songngu/internal/transfer"
	"songngu/internal/translate"
	"songngu/memory"
)

// TranslationSchema names the version of the JSON form of translations. Its history stands in docs/formats.md.
const TranslationSchema = "songngu.translation/1"

// TranslationPrinter prints translations as a Printer prints briefs.
type TranslationPrinter interface {
	Begin() error
	Add(translate.Document) error
	End() error
}

// NewTranslations returns a printer of translations in the given format, or an error that names the formats there are: Markdown has
// both languages and says what has to be looked at, Text has the English alone, JSON and JSONL have all there is to know.
func NewTranslations(w io.Writer, f Format, o Options) (TranslationPrinter, error) {
	switch f {
	case Markdown:
		return &bilingualPrinter{w: w, options: o}, nil
	case Text:
		return &englishPrinter{w: w, options: o}, nil
	case JSON:
		return &translationPrinter{jsonList{w: w, schema: TranslationSchema, name: "documents"}, o}, nil
	case JSONL:
		return &segmentPrinter{w: w, options: o}, nil
	}
	return nil, fmt.Errorf("unknown format %q: the formats are %s", f, names(Formats()))
}

// translation is the JSON form of one translated article, field by field as docs/formats.md has it.
type translation struct {
	ID       string        `json:"id"`
	Source   source        `json:"source"`
	Engine   engine        `json:"engine"`
	Summary  summaryCounts `json:"summary"`
	Segments []bilingual   `json:"segments"`
}

// summaryCounts counts the segments of a translation.
type summaryCounts struct {
	Segments int            `json:"segments"`
	Origins  map[string]int `json:"origins"`
	Grades   map[string]int `json:"grades"`
	Look     int            `json:"look"`
	Flagged  int            `json:"flagged"`
}

// bilingual is the JSON form of one segment.
type bilingual struct {
	Document    string        `json:"document,omitempty"`
	ID          string        `json:"id"`
	Kind        string        `json:"kind"`
	Start       int           `json:"start"`
	End         int           `json:"end"`
	Source      string        `json:"source"`
	Target      string        `json:"target"`
	Origin      string        `json:"origin"`
	Score       int           `json:"score"`
	Model       string        `json:"model,omitempty"`
	Grade       string        `json:"grade,omitempty"`
	Status      string        `json:"status"`
	Match       *found        `json:"match,omitempty"`
	Suggestions []found       `json:"suggestions"`
	Terms       []usedTerm    `json:"terms"`
	Unknown     []unknownWord `json:"unknown"`
	Findings    []fault       `json:"findings"`
	Look        []string      `json:"look"`
	Stages      []stage       `json:"stages,omitempty"`
}

// found is a match of the memory.
type found struct {
	ID       int64  `json:"id"`
	Score    int    `json:"score"`
	Kind     string `json:"kind"`
	Source   string `json:"source"`
	Target   string `json:"target"`
	Repaired string `json:"repaired,omitempty"`
	Origin   string `json:"origin"`
	Status   string `json:"status"`
	Document string `json:"document,omitempty"`
}

type usedTerm struct {
	VI     string `json:"vi"`
	EN     string `json:"en"`
	Status string `json:"status"`
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Used   bool   `json:"used"`
}

type unknownWord struct {
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

type fault struct {
	ID       string `json:"id"`
	Check    string `json:"check"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
}

type stage struct {
	Name  string   `json:"name"`
	Lines []string `json:"lines"`
}

func newTranslation(d translate.Document, o Options) translation {
	a := d.Article
	t := translation{
		ID: a.ID,
		Source: source{Path: a.Path, URL: a.URL, TitleVI: oneLine(a.Title), Date: facts.ISO(&a.Date), Publisher: oneLine(a.Publisher),
			Syllables: syllables(a)},
		Engine:   engine{Name: d.By.Name, Model: d.By.Model, Version: d.By.Version},
		Summary:  newCounts(d.Tally()),
		Segments: make([]bilingual, len(d.Segments)),
	}
	for i := range d.Segments {
		t.Segments[i] = newBilingual(&d.Segments[i], o)
	}
	return t
}

func newCounts(y translate.Tally) summaryCounts {
	c := summaryCounts{Segments: y.Segments, Origins: map[string]int{}, Grades: map[string]int{}, Look: y.Look, Flagged: y.Flagged}
	for _, origin := range translate.Origins() {
		c.Origins[string(origin)] = y.Origins[origin]
	}
	for _, g := range []transfer.Grade{transfer.GradeA, transfer.GradeB, transfer.GradeC} {
		c.Grades[string(g)] = y.Grades[g]
	}
	return c
}

func newBilingual(s *translate.Segment, o Options) bilingual {
	b := bilingual{ID: s.ID, Kind: s.Kind.String(), Start: s.Start, End: s.End, Source: oneLine(s.Text), Target: english(s.Target, o),
		Origin: string(s.Origin), Score: s.Score, Model: s.Model, Grade: string(s.Grade), Status: status(s), Suggestions: []found{}, Terms: []usedTerm{},
		Unknown: []unknownWord{}, Findings: []fault{}, Look: []string{}}
	if s.Match != nil {
		b.Match = new(newFound(*s.Match, o))
	}
	for _, m := range s.Suggestions {
		b.Suggestions = append(b.Suggestions, newFound(m, o))
	}
	for _, t := range s.Terms {
		at := s.Segment.Origin(t.Span)
		b.Terms = append(b.Terms, usedTerm{VI: t.Entry.VI, EN: english(t.Entry.EN, o), Status: string(t.Entry.Status), Start: at.Start, End: at.End,
			Used: t.Used})
	}
	for _, u := range s.Unknown {
		at := s.Segment.Origin(u)
		b.Unknown = append(b.Unknown, unknownWord{Text: u.In(s.Text), Start: at.Start, End: at.End})
	}
	for _, f := range s.Findings {
		b.Findings = append(b.Findings, fault{ID: f.ID, Check: string(f.Check), Severity: string(f.Severity), Message: f.Message})
	}
	for _, r := range s.Reasons() {
		b.Look = append(b.Look, string(r))
	}
	for _, st := range s.Stages {
		b.Stages = append(b.Stages, stage{st.Name, list(st.Lines)})
	}
	return b
}

// status is that of the English as a unit of a memory would have it; "" for a segment that was not translated.
func status(s *translate.Segment) string {
	switch {
	case s.Approved():
		return string(memory.Approved)
	case s.Origin == translate.None, s.Origin == translate.Missing:
		return ""
	}
	return string(memory.Draft)
}

func newFound(m memory.Match, o Options) found {
	return found{ID: m.Unit.ID, Score: m.Score, Kind: string(m.Kind), Source: m.Unit.Source, Target: english(m.Unit.Target, o),
		Repaired: english(m.Repaired, o), Origin: string(m.Unit.Origin), Status: string(m.Unit.Status), Document: m.Unit.Document}
}

// translationPrinter prints the documents as a list.
type translationPrinter struct {
	jsonList
	options Options
}

func (p *translationPrinter) Add(d translate.Document) error {
	return p.add(newTranslation(d, p.options))
}

// segmentPrinter prints a segment a line.
type segmentPrinter struct {
	w       io.Writer
	options Options
}

func (p *segmentPrinter) Begin() error { return nil }

func (p *segmentPrinter) Add(d translate.Document) error {
	var b strings.Builder
	for i := range d.Segments {
		line, err := TranslationLine(d.Article.ID, &d.Segments[i], p.options)
		if err != nil {
			return err
		}
		b.WriteString(line)
	}
	_, err := io.WriteString(p.w, b.String())
	return err
}

func (p *segmentPrinter) End() error { return nil }

// TranslationLine gives a segment of a document as a line of JSON.
func TranslationLine(document string, s *translate.Segment, o Options) (string, error) {
	b := newBilingual(s, o)
	b.Document = document
	line, err := encode(b)
	return string(line) + "\n", err
}
