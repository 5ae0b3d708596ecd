package facts

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
)

// markSort is the sort of mark that opens an item, "1." or "a)", or "".
func markSort(seg *article.Segment) string {
	mark := strings.Trim(seg.Text[:seg.Mark], " \"“(")
	if mark == "" {
		return ""
	}
	if mark[0] >= '0' && mark[0] <= '9' {
		return "1" + mark[len(mark)-1:]
	}
	return "a" + mark[len(mark)-1:]
}

// namesList finds a heading whose items are names of people, things or acts and no sentences: "Đối tượng áp dụng", "Các hành vi bị nghiêm cấm".
var namesList = pattern.New(`^(?i:điều \d+[a-zđ]?\.? )?(?i:đối tượng|các |những |hành vi|trường hợp|điều kiện|thành phần|hồ sơ|nội dung|căn cứ|tiêu chuẩn|tiêu chí|yêu cầu|nguồn|danh mục|phạm vi|hình thức|loại |nguyên tắc|mục tiêu|chính sách|biện pháp|giải pháp)`)

// listsSentences reports whether the items under the heading at index i are sentences of their own, as the clauses of an article are.
func listsSentences(a *article.Article, i int) bool {
	for _, k := range items(a, i) {
		if seg := &a.Segments[k]; seg.Mark == 0 || !ended(seg.Text) {
			return false
		}
	}
	return !namesList.MatchString(a.Segments[i].Text)
}

// placeOf is where an item stands: the heading above it, nil where there is none, and the lead-in that announces it, nil where none does.
type placeOf struct {
	heading, lead *article.Segment
}

// places gives where the items of an article stand.
func places(a *article.Article) map[string]placeOf {
	out := map[string]placeOf{}
	var heading *article.Segment
	for i := range a.Segments {
		seg := &a.Segments[i]
		switch {
		case seg.Kind == article.Heading:
			heading = seg
			continue
		case announces(seg):
			for _, k := range items(a, i) {
				out[a.Segments[k].ID] = placeOf{heading, seg}
			}
		}
		if at, listed := out[seg.ID]; !listed || at.lead == nil {
			out[seg.ID] = placeOf{heading, nil}
		}
	}
	return out
}

// rulesItself finds the words of a predicate that lays down a rule, which no name of people or things ends in; bindsItself those that only somebody's duty or
// right has, told where a heading names whose they are.
var (
	rulesItself = pattern.New(` (?:có trách nhiệm|có quyền|có nghĩa vụ|chịu trách nhiệm|phải|không được|được quyền|quyết định|quy định|là|bảo đảm|thực hiện|ban hành|hướng dẫn|kiểm tra) `)
	bindsItself = pattern.New(` (?:có trách nhiệm|có quyền|có nghĩa vụ|chịu trách nhiệm|phải|không được|được quyền) `)
)

// didSo finds a deed that is told as past: a rule is none.
var didSo = pattern.New(`^ [a-z]+ed\b`)

// numberedRule reports whether a numbered clause of an article says its rule by itself: "2. Vợ chồng có nghĩa vụ sống chung với nhau." Items that a lead-in
// announces, and those that a heading names a list of, are parts of one.
func (r *reader) numberedRule(seg *article.Segment, cl transfer.Clause) bool {
	if r.opt.Narrative || !strings.HasPrefix(markSort(seg), "1") || !ended(seg.Text) || strings.Contains(seg.Text, ";") || announces(seg) {
		return false
	}
	at := r.places()[seg.ID]
	if at.lead != nil || at.heading == nil || namesList.MatchString(at.heading.Text) || cl.Span.Start > seg.Mark {
		return false
	}
	whole := !cl.Cut && strings.Trim(seg.Text[cl.Span.End:], " .") == "" || strings.HasSuffix(cl.Text, ", except in certain cases.")
	rules := rulesItself
	if remit.MatchString(at.heading.Text) {
		rules = bindsItself
	}
	if !whole || cl.Inherited || !rules.MatchString(seg.Text) {
		return false
	}
	_, does, found := strings.Cut(cl.Text, capital(cl.Subject))
	if !found {
		return true
	}
	if bindsItself.MatchString(seg.Text) {
		return bound.MatchString(does)
	}
	return !didSo.MatchString(does)
}

// bound finds the predicate of a duty or a right, right behind its subject: the words for it may stand within a clause about another.
var bound = pattern.New(`^(?: also| only)? (?:must|may|is|are|has|have|cannot|need|needs) `)

// metBy finds a lead-in whose items are cases, conditions or deeds, each no more than a part of it.
var metBy = pattern.New(`(?:(?:trường hợp|điều kiện|hành vi|căn cứ|tiêu chuẩn|tiêu chí)(?: sau đây| sau| dưới đây| này)?| khi| nếu):$`)

// partOfCase reports an item that is one of the cases, conditions or deeds that its lead-in announces: "Tàu được thả trong trường hợp sau đây:" and
// "b) Quyết định bắt giữ đã bị hủy;".
func (r *reader) partOfCase(seg *article.Segment) bool {
	at := r.places()[seg.ID]
	return !r.opt.Narrative && at.lead != nil && metBy.MatchString(at.lead.Text)
}

// places gives where the items of the article stand.
func (r *reader) places() map[string]placeOf {
	if r.standing == nil {
		r.standing = places(r.article)
	}
	return r.standing
}
