package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

var (
	// striving finds a sentence in which somebody sets several goals for one year: who it is stands before, the time is the group.
	striving = pattern.New(`^[^,;:"“”]{2,80}? (?:đặt mục tiêu|đề ra mục tiêu|phấn đấu) ((?:đến|đến hết|trong|vào) (?:cuối )?năm \d{4}), `)
	// aimedAt finds one that names nobody who sets them: "Mục tiêu đến năm 2030, …", "Mục tiêu cụ thể đến năm 2030 là …".
	aimedAt = pattern.New(`^(?:Mục tiêu(?: cụ thể| chung| tổng quát| đặt ra| đề ra)?(?: là)?|Phấn đấu|Chỉ tiêu(?: là)?) ((?:đến|đến hết|trong|vào) (?:cuối )?năm \d{4})(?:,| là) `)
	// thenAimed finds one that has the time first: "Đến năm 2030, phấn đấu …".
	thenAimed = pattern.New(`^((?:Đến|Đến hết) (?:cuối )?năm \d{4}),? phấn đấu (?:có )?`)
	// nextGoal finds where one goal may end and the next begin.
	nextGoal = pattern.New(`[,;]| và (?:khoảng |trên |hơn |ít nhất |tối thiểu )?\d`)
	// willBe finds the English of what is wanted.
	willBe = pattern.New(` will | a goal for |^The target is to `)
	// goalOpens are words before a further goal that say no more than that it is one.
	goalOpens = pattern.New(`^[ ,;]*(?:và )?(?:phấn đấu )?(?:có )?`)
)

// goals reads such a sentence, "Tỉnh đặt mục tiêu đến năm 2030, diện tích lúa đạt 163.000 ha, giá trị gia tăng tăng 40%": each part is a goal of
// the same body. Nil when somebody sets one goal only.
func (r *reader) goals(seg *article.Segment) []Fact {
	end := len(strings.TrimRight(seg.Text, " ."))
	for _, p := range []*pattern.Pattern{aimedAt, thenAimed} {
		if m := p.FindStringSubmatchIndex(seg.Text); m != nil {
			return r.further(seg, nil, m[1], end, "Mục tiêu "+lowered(seg.Text[m[2]:m[3]])+", ", "")
		}
	}
	m := striving.FindStringSubmatchIndex(seg.Text)
	if m == nil {
		return nil
	}
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
	return r.further(seg, []Fact{first}, first.Clause.Span.End, end, seg.Text[m[2]:m[3]]+", ", aim)
}

// further adds the goals from byte at on. front is put before each; aim is the English for who sets them, "" where the front says it all.
func (r *reader) further(seg *article.Segment, out []Fact, at, end int, front, aim string) []Fact {
	for at < end {
		from := at + len(goalOpens.FindString(seg.Text[at:end]))
		f := r.goal(seg, from, from, end, front)
		if f.Text == "" {
			break
		}
		at = f.Clause.Span.End
		if aim != "" {
			f.Text = aimedTo(aim, f.Clause.Inside())
		}
		f.Clause.Headline = strings.TrimSuffix(f.Text, ".")
		f.Clause.Class, f.Clause.Mood, f.Kind = "aim", transfer.Planned, Plan
		out = append(out, f)
	}
	return out
}

// aimedTo writes a further goal of who set the first.
func aimedTo(aim, goal string) string {
	if setter, set := strings.CutSuffix(aim, " the goal"); set {
		if what, sure := transfer.AimedAt(goal); sure {
			return setter + " a goal " + what + "."
		}
	}
	return aim + " that " + goal
}

// goal reads the shortest stretch from byte at on, to a mark or "và" behind byte from, that is one clause with a figure: what goes on behind
// it is the next goal. front is put before it.
func (r *reader) goal(seg *article.Segment, at, from, end int, front string) Fact {
	for stop := from; stop < end; {
		if next := nextGoal.FindStringIndex(seg.Text[stop+1 : end]); next != nil {
			stop += 1 + next[0]
		} else {
			stop = end
		}
		clauses := r.engine.Clauses(front+seg.Text[at:stop]+".", r.opt)
		if when, nobody := strings.CutPrefix(front, "Mục tiêu "); nobody && len(clauses) == 0 {
			clauses = r.engine.Clauses("Mục tiêu là "+lowered(seg.Text[at:stop])+" "+strings.TrimSuffix(when, ", ")+".", r.opt) // "giảm 30% thủ tục"
		}
		if len(clauses) == 1 && !clauses[0].Cut && len(clauses[0].Amounts) > 0 && clauses[0].Doubt <= maxInner && willBe.MatchString(clauses[0].Text) {
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
