package facts

import (
	"fmt"
	"strings"

	"songngu/internal/article"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// Extract reads the body of an article, sentence by sentence, and gives its facts in order of text. A sentence that the engine is
// not sure of gives none.
func Extract(a *article.Article, e *transfer.Engine) []Fact {
	opt := transfer.Options{Narrative: narrative(a), Year: a.Date.Year}
	lead, isDirective := directive(a)
	var out []Fact
	for i := range a.Segments {
		seg := &a.Segments[i]
		if seg.Kind != article.Body {
			continue
		}
		if announces(seg) {
			if listed := fromList(a, i, e, opt); len(listed) > 0 {
				out = append(out, listed...)
				continue
			}
		}
		sentence := e.Read(seg.Text)
		clauses := sentence.Clauses(opt)
		for _, cl := range clauses {
			f := fromClause(seg, cl)
			f.Index = i
			out = append(out, f)
		}
		if len(clauses) > 0 {
			continue
		}
		if cl, ok := sentence.Amendment(); ok {
			f := fromClause(seg, cl)
			f.Index = i
			out = append(out, f)
			continue
		}
		if !isDirective {
			continue
		}
		if cl, ok := sentence.Task(); ok {
			cl.Text = "The " + lead.name + " calls for " + cl.Text + "."
			f := fromClause(seg, cl)
			f.Index, f.Kind = i, Plan
			if lead.segment != seg.ID {
				f.Cites = []string{lead.segment, seg.ID}
				f.Spans = []viet.Span{lead.span, f.Spans[0]}
			}
			out = append(out, f)
		}
	}
	return out
}

// source is the paper that an article is about, where the article names it first.
type source struct {
	name    string
	segment string
	span    viet.Span
}

// directives are the papers that set tasks: what their sentences without subject ask for is a task. Laws and decrees are not among
// them, their lists hold rights and bans as well.
var directives = map[string]string{
	"nghị quyết": "resolution", "chỉ thị": "directive", "kế hoạch": "plan", "kết luận": "conclusion", "công điện": "telegram",
}

// opening is the number of body sentences in which an article must name its paper.
const opening = 3

// directive finds the paper that sets tasks in an article. ok is false when the first sentences name another kind of paper.
func directive(a *article.Article) (src source, ok bool) {
	seen := 0
	for i := range a.Segments {
		seg := &a.Segments[i]
		if seg.Kind != article.Body {
			continue
		}
		if seen++; seen > opening {
			return source{}, false
		}
		for _, t := range viet.Lex(seg.Text) {
			c, isCitation := t.Value.(*viet.Citation)
			if !isCitation || c.Number == "" || c.Type == "" {
				continue
			}
			name, known := directives[c.Type]
			return source{name, seg.ID, seg.Origin(t.Span)}, known
		}
	}
	return source{}, false
}

// rules are the words that mark a text as one that says what holds, not what happened.
var rules = []string{"khoản ", "luật này", "nghị định này", "thông tư này", "quy định tại", "trường hợp", "theo quy định", "có trách nhiệm"}

// narrative reports whether an article tells news: a legal text names articles and duties in every other sentence.
func narrative(a *article.Article) bool {
	body, legal := 0, 0
	for i := range a.Segments {
		seg := &a.Segments[i]
		if seg.Kind != article.Body {
			continue
		}
		body++
		low := strings.ToLower(seg.Text)
		for _, r := range rules {
			if strings.Contains(low, r) {
				legal++
				break
			}
		}
	}
	return legal*4 < body
}

func fromClause(seg *article.Segment, cl transfer.Clause) Fact {
	f := Fact{
		Kind: kindOf(seg.Text, cl), Text: cl.Text, Cites: []string{seg.ID}, Clause: cl, Paragraph: seg.Paragraph,
		Spans: []viet.Span{seg.Origin(cl.Span)},
	}
	f.count(cl)
	return f
}

// count takes the first figure and the first date of a clause.
func (f *Fact) count(cl transfer.Clause) {
	if len(cl.Amounts) > 0 {
		f.Value, f.HasValue, f.Unit = cl.Amounts[0].Value, true, cl.Amounts[0].Unit
	}
	for _, d := range cl.Dates {
		if iso := ISO(d); iso != "" {
			f.Date = iso
			return
		}
	}
}

// ISO writes a date as "2025-10-27", "2025-10" or "2025"; "" when the year is not known.
func ISO(w *viet.When) string {
	switch {
	case w.Year == 0:
		return ""
	case w.Month == 0:
		return fmt.Sprintf("%04d", w.Year)
	case w.Day == 0:
		return fmt.Sprintf("%04d-%02d", w.Year, w.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", w.Year, w.Month, w.Day)
}

var kindOfClass = map[string]Kind{
	"say": Speech, "order": Order, "advise": Order, "issue": Document, "sign": Document, "pass": Document, "approve": Document,
	"submit": Document, "amend": Document, "abolish": Document, "provide": Document, "hold": Event, "attend": Event, "establish": Event,
	"announce": Event, "appoint": Event, "inspect": Event, "rise": Change, "fall": Change, "plan": Plan, "aim": Plan, "be": Definition,
}

var problems = []string{"hạn chế", "khó khăn", "tồn tại", "vướng mắc", "bất cập", "yếu kém", "nguy cơ", "thách thức", "thiếu "}

// kindOf types a clause by its verb, its mood and what it counts. Mood goes first: what is still to be done is a plan whatever
// its verb.
func kindOf(text string, cl transfer.Clause) Kind {
	switch cl.Mood {
	case transfer.Planned, transfer.Duty:
		if cl.Class != "say" && cl.Class != "order" {
			return Plan
		}
	}
	if k, ok := kindOfClass[cl.Class]; ok {
		if k == Definition && len(cl.Amounts) > 0 {
			return Count
		}
		return k
	}
	if len(cl.Amounts) > 0 {
		return Count
	}
	low := strings.ToLower(cl.Span.In(text))
	for _, p := range problems {
		if strings.Contains(low, p) {
			return Problem
		}
	}
	if strings.HasPrefix(cl.Text, "According to ") {
		return Speech
	}
	return Event
}
