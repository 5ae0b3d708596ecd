package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// quotedItem finds the mark of a provision that an amendment quotes: “"o) ”, “"4. ”.
var quotedItem = pattern.New(`^["“”]\s*(?:[a-zđ]\d?|\d{1,2}[a-z]?)[).]\s*`)

// added tells what a provision that an amendment adds or replaces is about, where the text right behind it quotes one that sets a task:
// "Point o, on decisions on auctions, is added to …". Segment i announces the quotation.
func (r *reader) added(i int, f Fact) Fact {
	at := changing.FindStringIndex(f.Text)
	if at == nil || i+1 >= len(r.article.Segments) || strings.Contains(f.Text[:at[0]], " and ") {
		return f
	}
	seg := &r.article.Segments[i+1]
	m := quotedItem.FindStringIndex(seg.Text)
	if m == nil || seg.Kind != article.Body {
		return f
	}
	en, end, ok := r.quotedTask(seg, m[1])
	if !ok {
		return r.layingDown(f, seg, m[1])
	}
	about := ", on " + en
	if strings.HasPrefix(en, "matters including ") {
		about = ", covering " + en
	}
	text := f.Text[:at[0]] + about + "," + f.Text[at[0]:]
	f.Clause.Text = strings.Replace(f.Clause.Text, strings.TrimSuffix(f.Clause.Text, "."), strings.TrimSuffix(text, "."), 1)
	f.Text = text
	f.Cites = append(f.Cites, seg.ID)
	f.Spans = append(f.Spans, seg.Origin(viet.Span{Start: m[1], End: end}))
	return f
}

// layingDown adds the rule that a quoted provision lays down from byte at on, where its first clause is sure.
func (r *reader) layingDown(f Fact, seg *article.Segment, at int) Fact {
	told := r.engine.Clauses(strings.TrimRight(seg.Text[at:], "\"”. ")+".", transfer.Options{Year: r.opt.Year})
	if len(told) == 0 || told[0].Doubt > maxInner || told[0].Span.Start > 0 || strings.Contains(told[0].Text, " this ") {
		return f
	}
	text := strings.TrimSuffix(f.Text, ".") + ", under which " + strings.TrimSuffix(told[0].Inside(), ".") + "."
	f.Clause.Text = strings.Replace(f.Clause.Text, strings.TrimSuffix(f.Clause.Text, "."), strings.TrimSuffix(text, "."), 1)
	f.Text = text
	f.Cites = append(f.Cites, seg.ID)
	f.Spans = append(f.Spans, seg.Origin(viet.Span{Start: at, End: at + told[0].Span.End}))
	return f
}

// quotedTask translates what the quoted provision sets from byte at on, as a gerund or as an act, up to where it is sure, or the first of
// several matters.
func (r *reader) quotedTask(seg *article.Segment, at int) (en string, end int, ok bool) {
	if en, end, ok = r.quotedPart(seg.Text[at:]); ok {
		return en, at + end, true
	}
	first, _, several := strings.Cut(seg.Text[at:], ", ")
	if en, end, ok = r.quotedPart(first); !ok || !several || end < len(first) {
		return "", 0, false
	}
	return "matters including " + en, at + end, true
}

// quotedPart translates a task, up to the byte where it is sure.
func (r *reader) quotedPart(vi string) (en string, end int, ok bool) {
	s := r.engine.Read(lowered(vi))
	defer s.Done()
	cl, ok := s.Task()
	if !ok || cl.Doubt > maxInner || cl.Mood == transfer.Denied || strings.Contains(cl.Text, " this ") {
		return "", 0, false
	}
	en = cl.Text
	if what, decides := strings.CutPrefix(en, "deciding on "); decides {
		en = "decisions on " + what // a point is on what is decided
	}
	return en, cl.Span.End, true
}
