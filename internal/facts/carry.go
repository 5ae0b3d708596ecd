package facts

import (
	"slices"
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// carrier is who or what the last sentence was about, for a sentence behind it that goes on without a subject.
type carrier struct {
	segment *article.Segment
	span    viet.Span // of the subject in the text of the segment
	class   string    // of the verb
	sort    string    // of the subject
	index   int       // of the segment
	counts  bool      // it announces so many matters: "có 5 điểm mới"
	last    int       // of the matters announced, the one that was read last
	quoted  viet.Span // of the subject of what was said, where the sentence opens with a quotation
}

func (c carrier) known() bool { return c.segment != nil }

// adding are the words that open a sentence which goes on with the one before.
var adding = pattern.New(`^(?:Đồng thời|Ngoài ra|Bên cạnh đó|Cùng với đó|Song song với đó|Mặt khác|Qua đó),? `)

// among opens a sentence that tells what was part of what the one before it tells.
var among = pattern.New(`^Trong đó, (?:đã|đang|đã và đang|cũng đã) `)

// nth opens one of several matters that a sentence has announced: "Thứ hai, …", "Hai là, …".
var nth = pattern.New(`^(?:Thứ (nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là)[,:] `)

// ordinals are the words that count such matters, in order; the first and the fourth have two.
var ordinals = map[string]int{
	"nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}

// numbered gives the number of a matter that a sentence opens, and the bytes of its number; 0 for none.
func numbered(text string) (n, end int) {
	m := nth.FindStringSubmatch(text)
	if m == nil {
		return 0, 0
	}
	return ordinals[viet.Lower(m[1]+m[2])], len(m[0])
}

// opensQuoted finds a sentence that opens with a quotation.
var opensQuoted = pattern.New(`^["“]`)

// asking are verbs that go on with what somebody asked for, without an opening word.
var asking = pattern.New(`^(?:Đề nghị|Yêu cầu|Kiến nghị|Giao) `)

// carry keeps the subject of a sentence that was read, for those behind it.
func (r *reader) carry(i int, seg *article.Segment, told []Fact) {
	if n, _ := numbered(seg.Text); n > 0 {
		if n <= r.announced.last {
			r.announced = carrier{} // another list
		}
		r.announced.last = n
		r.carried = r.announced // the sentence that announced it goes on
		return
	}
	if announces(seg) || seg.Kind == article.Heading {
		r.announced = carrier{}
	}
	if c := r.carried; len(told) > 0 && c.known() && told[0].Cites[0] == c.segment.ID && c.segment.ID != seg.ID {
		return // it went on with the one before, which may go on further
	}
	r.carried = carrier{}
	for _, f := range told {
		cl := f.Clause
		if len(f.Cites) != 1 || cl.SubjectSpan.End > len(seg.Text) || cl.Doubt > maxInner {
			continue
		}
		quoted := r.quotedSubject(seg, cl)
		if cl.SubjectSpan.Len()+quoted.Len() == 0 {
			continue
		}
		if cl.SubjectClass != "person" && cl.SubjectClass != "org" && cl.SubjectClass != "doc" || strings.Contains(cl.SubjectSpan.In(seg.Text), ",") {
			return
		}
		r.carried = carrier{seg, cl.SubjectSpan, cl.Class, cl.SubjectClass, i, cl.Class == "own" && len(cl.Amounts) > 0, 0, quoted}
		if r.carried.counts {
			r.announced = r.carried
		}
		return
	}
}

// quotedSubject finds who or what a quotation at the head of a sentence is about, the zero span where it is not sure to be a body or people.
func (r *reader) quotedSubject(seg *article.Segment, cl transfer.Clause) viet.Span {
	rest, found := strings.CutPrefix(seg.Text, "“")
	if !found || cl.Class != "say" {
		return viet.Span{}
	}
	said, _, found := strings.Cut(rest, "”")
	if !found {
		return viet.Span{}
	}
	clauses := r.engine.Clauses(said, r.opt)
	if len(clauses) == 0 || clauses[0].Doubt > maxInner || clauses[0].SubjectSpan.Len() == 0 || clauses[0].SubjectClass != "org" && clauses[0].SubjectClass != "person" {
		return viet.Span{}
	}
	const open = len("“")
	sp := clauses[0].SubjectSpan
	return viet.Span{Start: open + sp.Start, End: open + sp.End}
}

// goesOn reads a sentence without subject that goes on with the one before: "Đồng thời, đề nghị Chính phủ …" behind what the Committee said.
func (r *reader) goesOn(seg *article.Segment, sentence *transfer.Sentence) []Fact {
	c := r.carried
	n, from := numbered(seg.Text)
	if n > 0 {
		c = r.announced
	}
	if !c.known() || seg.Item || seg.Mark > 0 {
		return nil
	}
	switch {
	case n > c.last:
	case n > 0:
		return nil
	case adding.MatchString(seg.Text):
		if c.class == "say" && opensQuoted.MatchString(c.segment.Text) {
			return nil // whom the words quoted are about does it, not who said them
		}
	case c.sort == "doc" && r.goesOnBefore(seg):
	case among.MatchString(seg.Text):
		if c.class == "say" || c.class == "order" {
			c.span = c.quoted
		}
	case asking.MatchString(seg.Text) && (c.class == "say" || c.class == "order"):
	default:
		return nil
	}
	if c.span.Len() == 0 {
		return nil
	}
	if from > 0 {
		rest := r.engine.Read(seg.Text[from:])
		defer rest.Done()
		sentence = rest
	}
	at, ok := sentence.Predicate()
	if c.sort == "doc" && paperDoes.MatchString(seg.Text[from:]) {
		at, ok = 0, true
	}
	if !ok {
		return nil
	}
	if c.class == "order" && adding.MatchString(seg.Text) && !ownAct.MatchString(seg.Text[from+at:]) {
		return r.alsoOrdered(c, seg, from+at)
	}
	return r.withSubject(c, seg, from+at)
}

// ownAct opens what somebody does himself who asked others for something: "đề nghị …", "cũng cho biết …".
var ownAct = pattern.New(`^(?i:đã|cũng|tiếp tục|đề nghị|yêu cầu|kiến nghị|giao|chỉ đạo|đề xuất|nhấn mạnh|lưu ý|khẳng định|cho biết|cho rằng|đánh giá|bày tỏ|phê duyệt|quyết định|ban hành|ký|dự|tham dự|thăm|tặng|trao|chủ trì|kết luận|gửi|biểu dương|ghi nhận|phân công|mong muốn|kêu gọi|khuyến cáo|khuyến nghị|nhắc nhở|cảnh báo|chúc|thông báo|thành lập|cam kết) `)

// alsoOrdered reads a sentence without subject behind an order as more of what was asked for: "Đồng thời, khẩn trương xử lý hiện trường."
func (r *reader) alsoOrdered(c carrier, seg *article.Segment, at int) []Fact {
	const verb = "yêu cầu "
	subject := c.span.In(c.segment.Text)
	shift := at - len(subject) - 1 - len(verb)
	var out []Fact
	for _, cl := range r.ofSubject(subject+" "+verb+lowered(seg.Text[at:]), len(subject)) {
		if cl.Class != "order" {
			break
		}
		cl.Span = viet.Span{Start: max(at, cl.Span.Start+shift), End: cl.Span.End + shift}
		f := fromClause(seg, cl)
		f = f.restingOn(c.segment, c.span)
		out = append(out, f)
	}
	return out
}

// pronoun opens a sentence with somebody whom the one before has named, "Ông cho biết thêm, …"; laterPronoun finds him behind an occasion, "Tuy nhiên,
// ông cho rằng …", also without a comma, "Hiện ông là …", toldBy as the source, "Theo ông, …", quotedBy behind his words.
var (
	pronoun      = pattern.New(`^((Ông|Bà)(?: này| ấy)?) \p{Ll}`)
	laterPronoun = pattern.New(`^(?:[^,“"]{2,120}, |\p{Lu}[^,“"\p{Lu}]{1,60} )((ông|bà)(?: này| ấy)?) \p{Ll}`)
	quotedBy     = pattern.New(`^[“"][^“”"]+[”"],? ((ông|bà)(?: này| ấy)?) \p{Ll}`)
	toldBy       = pattern.New(`^(?:Cũng t|T)heo ((ông|bà)(?: này| ấy)?), `)
)

// byPronoun reads a sentence with a pronoun for the only person of that sex whom the sentences before it name last.
func (r *reader) byPronoun(i int, seg *article.Segment) []Fact {
	m := pronoun.FindStringSubmatchIndex(seg.Text)
	if m == nil {
		for _, p := range []*pattern.Pattern{laterPronoun, toldBy, quotedBy} {
			if m = p.FindStringSubmatchIndex(seg.Text); m != nil {
				break
			}
		}
		if m == nil || len(r.namingOf(seg).people) > 0 || several.MatchString(seg.Text[:m[2]]) || offices.MatchString(lastPart(seg.Text[:m[2]])) {
			return nil
		}
	}
	who, from, ok := r.personBefore(i, viet.Key(seg.Text[m[4]:m[5]]))
	if !ok {
		return nil
	}
	if m[2] == 0 {
		return r.withSubject(carrier{segment: from, span: who.Span}, seg, m[3]+len(" "))
	}
	return r.inPlaceOf(from, who.Span, seg, viet.Span{Start: m[2], End: m[3]})
}

// offices are words for people whom a sentence calls by their post.
var offices = pattern.New(`(?i)bộ trưởng|chủ tịch|thủ tướng|giám đốc|đại biểu|chuyên gia|vụ trưởng|cục trưởng|hiệu trưởng|chủ nhiệm|bí thư|đại diện|tổng thống`)

// lastPart is what stands behind the last comma or quotation mark of a text, where it does not end in one.
func lastPart(text string) string {
	text = strings.TrimRight(text, " ")
	if strings.HasSuffix(text, ",") {
		return ""
	}
	return text[strings.LastIndexAny(text, ",”\"")+1:]
}

// several ends in a word that makes the pronoun behind it one for several people.
var several = pattern.New(`(?i)(?:các|những|hai|ba|của|cho|với|cùng|và|mời|giao|theo) $`)

// calledThere is the pronoun, "ông" or "bà", that a sentence is about; "" for any other sentence.
func calledThere(text string) string {
	m := pronoun.FindStringSubmatch(text)
	if m == nil {
		m = laterPronoun.FindStringSubmatch(text)
	}
	if m == nil {
		return ""
	}
	return viet.Key(m[2])
}

// personBefore gives the one person called so whom the sentences before segment i name last: in the one before, or in one before that where nobody
// else is spoken of between. Sentences that go on about him with the same word, as in the story of his life, do not count.
func (r *reader) personBefore(i int, called string) (transfer.Named, *article.Segment, bool) {
	last := i - antecedents
	for k := i - 1; k >= max(0, last); k-- {
		seg := &r.article.Segments[k]
		if seg.Kind != article.Body {
			continue
		}
		var fit []transfer.Named
		people := r.namingOf(seg).people
		if calledThere(seg.Text) != "" {
			if len(people) > 0 || calledThere(seg.Text) != called {
				break // who goes on may be the one or the other
			}
			last = k - antecedents
			continue
		}
		for _, p := range people {
			if mayBe(seg.Text, p, called) {
				fit = append(fit, p)
			}
		}
		if len(fit) == 1 {
			return fit[0], seg, true
		}
		if len(people) > 0 || offices.MatchString(seg.Text) && !strings.HasPrefix(seg.Text, "“") && !strings.HasPrefix(seg.Text, "\"") {
			break
		}
	}
	return transfer.Named{}, nil, false
}

// mayBe reports whether a person may be called "ông" or "bà".
func mayBe(text string, p transfer.Named, called string) bool {
	by, name := viet.Key(p.Honorific.In(text)), p.Name.In(text)
	if (by == "ông" || by == "bà") && (called == "ông" || called == "bà") && by != called {
		return false
	}
	return called != "ông" || !strings.Contains(name, " Thị ")
}

// goesOnBefore reports whether the sentence before a segment ends with a semicolon: what a paper does goes on.
func (r *reader) goesOnBefore(seg *article.Segment) bool {
	i := slices.IndexFunc(r.article.Segments, func(s article.Segment) bool { return s.ID == seg.ID })
	return i > 0 && r.article.Segments[i-1].Kind == article.Body && strings.HasSuffix(r.article.Segments[i-1].Text, ";")
}

// withSubject reads what stands from byte at on with a subject that the sentence before it has.
func (r *reader) withSubject(c carrier, seg *article.Segment, at int) []Fact {
	subject := c.span.In(c.segment.Text)
	shift := at - len(subject) - 1
	var out []Fact
	for _, cl := range r.behind(subject, lowered(seg.Text[at:]), c) {
		cl.Span = viet.Span{Start: max(at, cl.Span.Start+shift), End: cl.Span.End + shift}
		cl = pointless(cl)
		f := fromClause(seg, cl)
		f = f.restingOn(c.segment, c.span)
		out = append(out, f)
	}
	return out
}

// inPlaceOf reads a sentence with a person for the pronoun that stands for him.
func (r *reader) inPlaceOf(from *article.Segment, who viet.Span, seg *article.Segment, at viet.Span) []Fact {
	name := who.In(from.Text)
	shift := len(name) - at.Len()
	back := func(b int) int {
		if b <= at.Start {
			return b
		}
		return max(at.End, b-shift)
	}
	var out []Fact
	for k, cl := range r.engine.Clauses(seg.Text[:at.Start]+name+seg.Text[at.End:], r.opt) {
		if k == 0 && (cl.Span.Start > at.Start || cl.Span.End <= at.Start+len(name) || len(cl.Mentions) == 0 && !strings.HasPrefix(cl.Text, "According to ")) || cl.Doubt > 1 {
			return out
		}
		cl.Span, cl.SubjectSpan = viet.Span{Start: back(cl.Span.Start), End: back(cl.Span.End)}, viet.Span{}
		f := fromClause(seg, pointless(cl))
		f = f.restingOn(from, who)
		out = append(out, f)
	}
	return out
}

// further finds where a paper does one thing more, "bổ sung quy định về A, giao Chính phủ quy định B", or provides for one matter more, ", việc C".
var further = pattern.New(`(?:,|;| và) (?:quy định|bổ sung|sửa đổi|bãi bỏ|giao|đưa ra|điều chỉnh|việc) `)

// paperDoes opens what a paper does, whatever else the words may be.
var paperDoes = pattern.New(`^(?:[Qq]uy định|[Bb]ổ sung|[Ss]ửa đổi|[Bb]ãi bỏ|[Đđ]iều chỉnh|[Mm]ở rộng|[Gg]iao) `)

// behind reads what a subject does. Where the whole is not sure, what a paper does first is told.
func (r *reader) behind(subject, rest string, c carrier) []transfer.Clause {
	text := subject + " " + rest
	if told := r.ofSubject(text, len(subject)); len(told) > 0 || c.sort != "doc" {
		return told
	}
	for _, m := range further.FindAllStringIndex(text, mostEnds) {
		told := r.ofSubject(text[:m[0]], len(subject))
		if len(told) != 1 || told[0].Cut || told[0].Span.End != m[0] || told[0].Doubt > maxInner {
			continue
		}
		cl := told[0]
		if strings.HasSuffix(text[:m[1]], " việc ") {
			if cl.Class != "provide" {
				continue
			}
			cl.Text = strings.TrimSuffix(cl.Text, ".") + " and other matters."
		}
		return []transfer.Clause{cl}
	}
	return nil
}

// ofSubject reads a sentence whose subject must end at a byte, with the clauses behind the first that take it over.
func (r *reader) ofSubject(text string, end int) []transfer.Clause {
	clauses := r.engine.Clauses(text, r.opt)
	if len(clauses) == 0 || clauses[0].Span.Start > 0 || clauses[0].SubjectSpan.End != end || clauses[0].Doubt > 1 {
		return nil
	}
	for i, cl := range clauses {
		if i > 0 && (!cl.Inherited || cl.Doubt > maxInner) {
			return clauses[:i]
		}
	}
	return clauses
}

// claimed finds a sentence that says whose words the quotation before it is: "Đó là khẳng định của ông A, Chủ tịch tỉnh B, tại hội thảo …".
var claimed = pattern.New(`^Đó là (?:lời )?(khẳng định|nhận định|chia sẻ|phát biểu|đánh giá|nhấn mạnh) của `)

// quotedBefore reads such a sentence with the quotation before it as what somebody said.
func (r *reader) quotedBefore(i int, seg *article.Segment) (Fact, bool) {
	m := claimed.FindStringSubmatchIndex(seg.Text)
	if m == nil || i == 0 {
		return Fact{}, false
	}
	before := &r.article.Segments[i-1]
	text := strings.TrimSpace(before.Text)
	if before.Kind != article.Body || !strings.HasPrefix(text, "“") && !strings.HasPrefix(text, "\"") {
		return Fact{}, false
	}
	content := strings.Trim(text, "“”\" .")
	people := viet.People(seg.Text, viet.Lex(seg.Text))
	if len(people) == 0 || people[0].Start != m[1] || strings.ContainsAny(content, "“”\"") {
		return Fact{}, false
	}
	verb := seg.Text[m[2]:m[3]]
	if verb == "chia sẻ" || verb == "phát biểu" {
		verb = "cho biết"
	}
	who := people[0].In(seg.Text)
	clauses := r.engine.Clauses(who+" "+verb+" rằng "+lowered(content)+".", r.opt)
	if len(clauses) == 0 || clauses[0].Span.Start > 0 || clauses[0].Span.End <= len(who)+len(verb)+len(" rằng  ") {
		return Fact{}, false
	}
	cl := clauses[0]
	f := fromClause(seg, cl)
	f.Kind, f.Text, f.Clause = kindOf(cl.Text, cl), cl.Text, cl
	f.Cites = []string{before.ID, seg.ID}
	f.Spans = []viet.Span{before.Origin(viet.Span{End: len(before.Text)}), seg.Origin(viet.Span{End: people[0].End})}
	return f, true
}
