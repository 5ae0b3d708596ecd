package facts

import (
	"slices"
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
)

// thisBody finds a body that a sentence calls the one just named: "cơ quan này", "this agency".
var thisBody = pattern.New(`\b[Tt]his (agency|unit|ministry|department|authority|committee|bank|company|group|corporation|association|institute)\b`)

// thisOne finds the same in Vietnamese.
var thisOne = pattern.New(`(?i)(?:cơ quan|đơn vị|bộ|sở|cục|vụ|ban|ủy ban|ngân hàng|công ty|tập đoàn|tổng công ty|hiệp hội|hội|viện) này`)

// bodySays follows a body that says something: "Góp ý về dự thảo, VCCI | cho rằng …".
var bodySays = pattern.New(`^ (?:cũng |đã |vừa )?(?:cho biết|cho rằng|cho hay|đề nghị|đề xuất|kiến nghị|nhận định|đánh giá|khẳng định|thông tin|thông báo|nêu rõ|lưu ý|dự báo) `)

// bodyHead ends before the body of somebody who speaks for it, at the head of a sentence or behind his name: "Cục trưởng | Cục Thuế", "Đại diện | VCCI".
var bodyHead = pattern.New(`(?:^|, )(?:[Tt]heo )?(?i:(?:phó |quyền )?(?:chủ tịch|tổng giám đốc|giám đốc|cục trưởng|vụ trưởng|viện trưởng|trưởng ban|thống đốc)|đại diện|lãnh đạo) $`)

// sourceFirst opens a sentence with who says it.
const sourceFirst = "Theo "

// thisNamed gives "this agency" the name of the body that the sentence before, or what stands before in the same one, begins with and that is the only one
// named there.
func (r *reader) thisNamed(f Fact) Fact {
	m := thisBody.FindStringSubmatchIndex(f.Text)
	if m == nil || len(f.Cites) == 0 {
		return f
	}
	noun := f.Text[m[2]:m[3]]
	seg := &r.article.Segments[f.Index]
	at := thisOne.FindStringIndex(seg.Text)
	if at == nil || f.Cites[len(f.Cites)-1] != seg.ID {
		return f
	}
	found, ok := r.bodyFirst(seg, at[0])
	for i := f.Index - 1; !ok && i >= 0 && i >= f.Index-antecedents; i-- {
		before := &r.article.Segments[i]
		if before.Kind != article.Body {
			continue
		}
		if found, ok = r.bodyFirst(before, len(before.Text)); !ok && !thisOne.MatchString(before.Text) {
			return f // it is about another
		}
	}
	switch {
	case !ok:
		return f
	case strings.Contains(f.Text, found.Name):
		f.Text = f.Text[:m[0]] + "the " + noun + f.Text[m[1]:] // "Cục trưởng Cục A cho biết cơ quan này …"
		return f.withoutThis("the " + noun)
	}
	f = f.referring(f.Text[:m[0]], pointer{en: noun, noun: noun}, found, f.Text[m[1]:])
	return f.withoutThis(found.Name)
}

// withoutThis puts a name for "this agency" in the clause of a fact as well: it points to nothing any more.
func (f Fact) withoutThis(name string) Fact {
	if at := thisBody.FindStringIndex(f.Clause.Text); at != nil {
		f.Clause.Text = f.Clause.Text[:at[0]] + name + f.Clause.Text[at[1]:]
	}
	return f
}

// bodyFirst is the body that a sentence, up to a byte, begins with, as its subject or its source, or that says something, where it names no other.
func (r *reader) bodyFirst(seg *article.Segment, end int) (ground, bool) {
	bodies := slices.DeleteFunc(slices.Clone(r.namingOf(seg).all), func(b transfer.Paper) bool { return b.Span.End > end })
	if len(bodies) == 0 {
		return ground{}, false
	}
	first := bodies[0]
	opens := first.Span.Start == 0 || first.Span.Start == len(sourceFirst) && strings.HasPrefix(seg.Text, sourceFirst)
	opens = opens || bodyHead.MatchString(seg.Text[:first.Span.Start])
	if !opens && !bodySays.MatchString(seg.Text[first.Span.End:]) {
		return ground{}, false
	}
	for _, b := range bodies[1:] {
		if b.Name != first.Name {
			return ground{}, false
		}
	}
	return ground{first, seg}, true
}
