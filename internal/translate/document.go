package translate

import (
	"context"

	"songngu/internal/article"
	"songngu/internal/facts"
	"songngu/internal/summary"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// Document is an article with its English.
type Document struct {
	Article *article.Article
	// Segments are those of the article, in order, those that were not translated among them.
	Segments []Segment
	// By is what made the English that the memory did not have.
	By summary.Engine
	// Problem is why the model was not asked for all of it, where the engine went on instead; nil if it was.
	Problem error
}

// Article translates an article: body, headings, captions and tables, and with all set bylines and page furniture, too.
func (t *Translator) Article(ctx context.Context, a *article.Article, all bool) (Document, error) {
	d := Document{Article: a, Segments: make([]Segment, len(a.Segments)), By: t.By()}
	tasks, at, err := t.tasks(ctx, a, all, &d)
	if err != nil {
		return d, err
	}
	if d.Problem, err = t.ask(ctx, nameOf(a), tasks); err != nil {
		return d, err
	}
	for i := range tasks {
		if err := ctx.Err(); err != nil {
			return d, err
		}
		d.Segments[at[i]] = t.finish(&tasks[i])
	}
	return d, nil
}

// tasks begins the segments that are to be translated, and puts the others into d. at says where each stands.
func (t *Translator) tasks(ctx context.Context, a *article.Article, all bool, d *Document) (tasks []task, at []int, err error) {
	opt := facts.Reading(a, t.Engine)
	before, after := neighbours(a)
	for i := range a.Segments {
		seg := a.Segments[i]
		if !all && !seg.Cell && (seg.Kind == article.Byline || seg.Kind == article.Boilerplate) {
			d.Segments[i] = Segment{Segment: seg, Origin: None}
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		k, err := t.remembered(ctx, seg, Around{before[i], after[i]}, opt)
		if err != nil {
			return nil, nil, err
		}
		tasks, at = append(tasks, k), append(at, i)
	}
	return tasks, at, nil
}

// By says what makes the English that the memory does not have.
func (t *Translator) By() summary.Engine {
	if t.Machine != nil {
		return t.Machine.Engine()
	}
	return summary.Engine{Name: "offline", Version: summary.OfflineVersion}
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
	all, _, err := t.Lines(ctx, id, []string{id}, []string{text})
	if err != nil {
		return Segment{}, err
	}
	return all[0], nil
}

// Lines translates lines that stand for themselves; a model gets them together. name is that of the whole in messages. The problem is as in
// Document.
func (t *Translator) Lines(ctx context.Context, name string, ids, texts []string) (out []Segment, problem, err error) {
	tasks := make([]task, len(texts))
	for i, text := range texts {
		text = oneLine(viet.Normalise(text).String())
		seg := article.Segment{ID: ids[i], Span: viet.Span{End: len(text)}, Text: text, Origin: func(s viet.Span) viet.Span { return s }}
		if tasks[i], err = t.remembered(ctx, seg, Around{}, transfer.Options{Narrative: true}); err != nil {
			return nil, nil, err
		}
	}
	if problem, err = t.ask(ctx, name, tasks); err != nil {
		return nil, nil, err
	}
	out = make([]Segment, len(tasks))
	for i := range tasks {
		out[i] = t.finish(&tasks[i])
	}
	return out, problem, nil
}

// Tally counts the segments of documents.
type Tally struct {
	Origins map[Origin]int
	Grades  map[transfer.Grade]int
	// Segments counts those that were to be translated, Look those among them that somebody has to look at, Flagged those that failed a check.
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
