package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// striving finds a sentence in which somebody sets several goals for one year: who it is stands before, the time is the group.
var striving = pattern.New(`^[^,;:"“”]{2,80}? (?:đặt mục tiêu|đề ra mục tiêu|phấn đấu) ((?:đến|đến hết|trong|vào) (?:cuối )?năm \d{4}), `)

// goals reads such a sentence, "Tỉnh đặt mục tiêu đến năm 2030, diện tích lúa đạt 163.000 ha, giá trị gia tăng tăng 40%": each part is a goal of
// the same body. Nil when it sets one goal only.
func (r *reader) goals(seg *article.Segment) []Fact {
	m := striving.FindStringSubmatchIndex(seg.Text)
	if m == nil {
		return nil
	}
	end := len(strings.TrimRight(seg.Text, " ."))
	first := r.goal(seg, 0, m[1], end, "")
	if first.Text == "" || first.Clause.Span.End >= end {
		return nil
	}
	aim, _, ok := strings.Cut(first.Text, " that ")
	if who, _, set := strings.Cut(first.Text, " a goal for "); set {
		aim, ok = who+" the goal", true
	}
	if !ok {
		return nil
	}
	out := []Fact{first}
	by := seg.Text[m[2]:m[3]] + ", "
	for at := first.Clause.Span.End; at < end; {
		from := at + len(seg.Text[at:]) - len(strings.TrimLeft(seg.Text[at:], " ,;"))
		f := r.goal(seg, from, from, end, by)
		if f.Text == "" {
			break
		}
		f.Text = aim + " that " + f.Clause.Inside()
		if setter, goal := strings.CutSuffix(aim, " the goal"); goal {
			if what, sure := transfer.AimedAt(f.Clause.Inside()); sure {
				f.Text = setter + " a goal " + what + "."
			}
		}
		f.Clause.Headline = strings.TrimSuffix(f.Text, ".")
		f.Clause.Class, f.Clause.Mood, f.Kind = "aim", transfer.Planned, Plan
		out = append(out, f)
		at = f.Clause.Span.End
	}
	return out
}

// goal reads the shortest stretch from byte at on, to a comma or semicolon behind byte from, that is one clause with a figure: what goes on behind
// it is the next goal. front is put before it.
func (r *reader) goal(seg *article.Segment, at, from, end int, front string) Fact {
	for stop := from; stop < end; {
		if next := strings.IndexAny(seg.Text[stop+1:end], ",;"); next >= 0 {
			stop += 1 + next
		} else {
			stop = end
		}
		clauses := r.engine.Clauses(front+seg.Text[at:stop]+".", r.opt)
		if len(clauses) == 1 && !clauses[0].Cut && len(clauses[0].Amounts) > 0 && clauses[0].Doubt <= maxInner && (strings.Contains(clauses[0].Text, " will ") || strings.Contains(clauses[0].Text, " a goal for ")) {
			cl := clauses[0]
			cl.Span = viet.Span{Start: at, End: stop}
			if front != "" {
				cl.SubjectSpan = viet.Span{}
			}
			f := fromClause(seg, cl)
			f.Kind = Plan
			return f
		}
		if strings.ContainsAny(seg.Text[from:stop], "0123456789") {
			break // a goal that cannot be read does not run into the next one
		}
	}
	return Fact{}
}
