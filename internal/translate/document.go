package translate

import (
	"context"

	"songngu/internal/article"
	"songngu/internal/facts"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// Document is an article with its English.
type Document struct {
	Article *article.Article
	// Segments are those of the article, in order, those that were not translated among them.
	Segments []Segment
}

// Article translates an article: body, headings, captions and tables, and with all set bylines and page furniture, too.
func (t *Translator) Article(ctx context.Context, a *article.Article, all bool) (Document, error) {
	d := Document{Article: a, Segments: make([]Segment, len(a.Segments))}
	opt := facts.Reading(a, t.Engine)
	before, after := neighbours(a)
	for i := range a.Segments {
		seg := a.Segments[i]
		if !all && !seg.Cell && (seg.Kind == article.Byline || seg.Kind == article.Boilerplate) {
			d.Segments[i] = Segment{Segment: seg, Origin: None}
			continue
		}
		if err := ctx.Err(); err != nil {
			return d, err
		}
		s, err := t.Segment(ctx, seg, Around{before[i], after[i]}, opt)
		if err != nil {
			return d, err
		}
		d.Segments[i] = s
	}
	return d, nil
}

// neighbours gives, for each segment, the sentence or heading before it and the one behind it: the memory knows no others.
func neighbours(a *article.Article) (before, after []string) {
	before, after = make([]string, len(a.Segments)), make([]string, len(a.Segments))
	content := func(i int) bool { return a.Segments[i].Kind == article.Body || a.Segments[i].Kind == article.Heading }
	last := ""
	for i := range a.Segments {
		if before[i] = last; content(i) {
			last = a.Segments[i].Text
		}
	}
	next := ""
	for i := len(a.Segments) - 1; i >= 0; i-- {
		if after[i] = next; content(i) {
			next = a.Segments[i].Text
		}
	}
	return before, after
}

// Line translates a line of text that stands for itself, as news. id names it in findings.
func (t *Translator) Line(ctx context.Context, id, text string) (Segment, error) {
	text = oneLine(viet.Normalise(text).String())
	whole := viet.Span{End: len(text)}
	seg := article.Segment{ID: id, Span: whole, Text: text, Origin: func(s viet.Span) viet.Span { return s }}
	return t.Segment(ctx, seg, Around{}, transfer.Options{Narrative: true})
}

// Tally counts the segments of documents.
type Tally struct {
	Origins map[Origin]int
	Grades  map[transfer.Grade]int
	// Segments counts those that were translated, Look those among them that somebody has to look at, Flagged those that failed a check.
	Segments, Look, Flagged int
}

// Add counts one segment.
func (y *Tally) Add(s *Segment) {
	if y.Origins == nil {
		y.Origins, y.Grades = map[Origin]int{}, map[transfer.Grade]int{}
	}
	y.Origins[s.Origin]++
	if s.Origin == None {
		return
	}
	y.Segments++
	if s.Origin == Engine {
		y.Grades[s.Grade]++
	}
	if len(s.Reasons()) > 0 {
		y.Look++
	}
	if s.Flagged() {
		y.Flagged++
	}
}

// Tally counts the segments of the document.
func (d *Document) Tally() Tally {
	var y Tally
	for i := range d.Segments {
		y.Add(&d.Segments[i])
	}
	return y
}
