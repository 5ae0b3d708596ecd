package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// maxItems is the number of items of one list that are read.
const maxItems = 12

// announces reports whether a segment ends with the colon that announces a list.
func announces(seg *article.Segment) bool {
	return seg.Kind == article.Body && strings.HasSuffix(seg.Text, ":")
}

// laidDownBelow finds a lead-in that says no more than that its items say it: "thời hạn của giấy phép được quy định như sau:".
var laidDownBelow = pattern.New(`được (?:quy định|thực hiện|xác định|áp dụng|tính)(?: cụ thể)?(?:, cụ thể)? (?:như sau|sau đây|sau):$`)

// heads reports whether the segment at index i is a heading right above a numbered list.
func heads(a *article.Article, i int) bool {
	return a.Segments[i].Kind == article.Heading && len(items(a, i)) > 1
}

// items gives the indexes of the items that follow the lead-in at index i, up to the next of its own sort: "1. … sau đây:", "a) …", "2. …".
func items(a *article.Article, i int) []int {
	var out []int
	own := markSort(&a.Segments[i])
	for k := i + 1; k < len(a.Segments) && len(out) < maxItems; k++ {
		seg := &a.Segments[k]
		if seg.Kind != article.Body || !seg.Item && seg.Mark == 0 && !strings.HasSuffix(seg.Text, ";") || own != "" && markSort(seg) == own {
			break
		}
		out = append(out, k)
		if announces(seg) {
			break
		}
	}
	return out
}

// closings are the words at the end of a lead-in that only point to its list.
var closings = []string{"như sau", "sau đây", "dưới đây", "cụ thể", "sau"}

// leadIn is the text of a lead-in without its colon and the words that point to the list.
func leadIn(text string) string {
	text = strings.TrimRight(text, ": ")
	for _, c := range closings {
		if strings.HasSuffix(text, " "+c) {
			text = strings.TrimRight(strings.TrimSuffix(text, c), " ,")
			break
		}
	}
	text = strings.TrimSuffix(text, ", cụ thể")    // "…, cụ thể như sau:"
	return strings.TrimSuffix(text, ", quyền hạn") // "có nhiệm vụ, quyền hạn": its items are tasks
}

// fromList reads a lead-in with each of its items as one clause: "Cơ quan thuế có trách nhiệm:" and "a) Gửi thông báo;" give "Tax
// authorities are responsible for sending notices." Both segments are cited.
func fromList(a *article.Article, i int, e *transfer.Engine, opt transfer.Options) []Fact {
	lead := &a.Segments[i]
	head := leadIn(lead.Text)
	if head == "" {
		return nil
	}
	l := list{lead: lead, head: head, engine: e}
	var out []Fact
	for n, k := range items(a, i) {
		item := &a.Segments[k]
		if announces(item) {
			continue
		}
		if n == hopeless && len(out) == 0 {
			break // it is the lead-in that cannot be read
		}
		f, ok := Fact{}, false
		if lead.Kind == article.Heading {
			l.head = strings.TrimSpace(head[lead.Mark:])
			f, ok = l.member(item)
		} else {
			f, ok = l.joined(item, opt)
		}
		if ok {
			f.Index, f.List = k, lead.ID
			out = append(out, f)
		}
	}
	return out
}

// hopeless is the number of items after which a list that gave nothing is given up.
const hopeless = 5

// list is a lead-in that is read with one item after the other.
type list struct {
	lead   *article.Segment
	head   string
	engine *transfer.Engine
	// what is the head as a noun phrase, with its doubt, once it was asked for; "" when it is none.
	what  string
	doubt float64
	asked bool
}

// of gives what the list is of.
func (l *list) of() (what string, doubt float64, ok bool) {
	if !l.asked {
		l.asked = true
		l.what, l.doubt, _ = l.engine.NounPhrase(including.ReplaceAllString(l.head, ""))
	}
	return l.what, l.doubt, l.what != ""
}

// joined parses a lead-in and an item as one clause. The item's capital says nothing, so it is taken off.
func (l *list) joined(item *article.Segment, opt transfer.Options) (Fact, bool) {
	lead, head := l.lead, l.head
	whole := strings.TrimRight(item.Text[item.Mark:], " ;.,")
	body, _, goesOn := strings.Cut(whole, ";")
	text := head + " " + lowered(body)
	if remaining.MatchString(body) {
		return Fact{}, false
	}
	if before, met, ok := inCase(head, body); ok {
		head, text = before, before+" "+met
	}
	if m := byWays.FindStringSubmatch(head); m != nil {
		if !starts(lowered(body), ways) {
			return Fact{}, false
		}
		head = m[1]
		text = head + " " + lowered(body) // "nộp hồ sơ theo một trong các hình thức sau" and "Trực tiếp tại …": it is submitted there
	}
	if m := whenMet.FindStringSubmatch(head); m != nil {
		head = strings.Replace(m[1], " được ", " chỉ được ", 1)
		text = head + " khi " + strings.TrimPrefix(lowered(body), "khi ") // of several conditions each is one without which it is not done
	}
	met := meets.FindStringSubmatch(head)
	if met != nil && strings.HasPrefix(body, "Có ") {
		head = met[1]
		text = head + " " + lowered(body) // who must meet the condition to have a charter must have one
	}
	if strings.HasPrefix(lowered(strings.TrimSpace(head[min(lead.Mark, len(head)):])), "về ") {
		return Fact{}, false // a topic, not a subject
	}
	if strings.HasSuffix(head, " được quy định") || addsProvision.MatchString(head) || labelsItem.MatchString(body) {
		return Fact{}, false // its items are rules of their own
	}
	if f, ok := l.sanction(text, body, item); ok {
		return f, true
	}
	if what, isList := contents(head); isList {
		return covered(lead, item, what, l.engine)
	}
	clauses := l.engine.Clauses(text, opt)
	if len(clauses) == 0 {
		return l.member(item)
	}
	cl := clauses[0]
	cl.Cut = cl.Cut || goesOn
	from := len(text) - len(body)
	if matter[cl.SubjectClass] && (met != nil || cl.SubjectSpan.End == len(strings.TrimRight(head, " "))) {
		return Fact{}, false // "quan điểm chỉ đạo như sau: xóa bỏ …": it is not the matter that does it
	}
	if cl.Span.Start >= from || cl.Span.End <= from || cl.Class == "provide" || cl.Class == "amend" || strings.HasPrefix(body, "Không ") {
		return Fact{}, false // what a paper provides is mostly a list of rules of their own
	}
	f := fromClause(lead, transfer.Clause{Span: viet.Span{Start: cl.Span.Start, End: len(head)}})
	f.Kind, f.Text, f.Clause = kindOf(text, cl), cl.Text, cl
	f.count(cl)
	f.Cites = append(f.Cites, item.ID)
	f.Spans = append(f.Spans, item.Origin(viet.Span{Start: item.Mark, End: item.Mark + cl.Span.End - from}))
	f.Paragraph = item.Paragraph
	return f, true
}

// addsProvision finds a lead-in before the text of a provision that is added or amended; labelsItem finds an item that has a name before its colon, "Nhóm 1:".
var (
	addsProvision = pattern.New(`(?:[Bb]ổ sung|[Ss]ửa đổi)(?: \pL+)* (?:Điều|[Kk]hoản|[Đđ]iểm) \d`)
	labelsItem    = pattern.New(`^(?:Nhóm|Mức|Loại|Giai đoạn|Bước|Hạng|Bậc) \d+:`)
)

// byWays finds a lead-in whose items are ways in which something is done, ways how those begin.
var (
	byWays = pattern.New(`^(.+?) (?:thông qua|bằng|theo|qua)(?: một trong)? (?:các|những) (?:cách thức|hình thức|phương thức)(?: .*)?$`)
	ways   = []string{"trực tiếp", "trực tuyến", "qua ", "thông qua ", "bằng ", "tại ", "gửi qua "}
)

// meets finds a lead-in whose items are conditions that somebody must meet.
var meets = pattern.New(`^(.+ phải) (?:đáp ứng|đảm bảo|bảo đảm|có)(?: đủ| đầy đủ)?(?: các| những)? điều kiện$`)

// whenMet finds what is done when conditions are met, all of those that follow: "việc thu giữ được thực hiện khi đáp ứng đủ các điều kiện".
var whenMet = pattern.New(`^(.+ được .+?) khi (?:đáp ứng|có|bảo đảm|đảm bảo|thỏa mãn|đủ)(?: đủ| đầy đủ)?(?: các| những| tất cả các)? điều kiện$`)

// matter are the classes of subjects that do nothing themselves.
var matter = map[string]bool{"abst": true, "act": true, "event": true}

// caseHeads end a lead-in whose items are cases in which it holds.
var caseHeads = []string{
	" trong các trường hợp", " trong một trong các trường hợp", " trong trường hợp", " khi thuộc một trong các trường hợp", " nếu thuộc một trong các trường hợp",
	" thuộc một trong các trường hợp", " khi có một trong các trường hợp", " đối với các trường hợp",
}

// inCase gives what holds in a case of a list, and the case as a condition: "Tài sản bị thu hồi trong các trường hợp" and "Khi hết thời hạn"
// are what holds and "khi hết thời hạn".
func inCase(head, item string) (before, met string, ok bool) {
	for _, h := range caseHeads {
		if before, ok = strings.CutSuffix(head, h); ok {
			break
		}
	}
	if !ok {
		return "", "", false
	}
	met = lowered(item)
	if !starts(met, []string{"khi ", "nếu ", "trường hợp ", "trong trường hợp ", "do "}) {
		met = "trong trường hợp " + met
	}
	return before, met, true
}

// including finds the end of a lead-in that says how many items follow.
var including = pattern.New(` (?:bao )?gồm(?: (?:có )?\d+ \pL+(?: \pL+)?)?$`)

// listed writes what a list is of before its items: "Groups exempt from tuition fees include".
func listed(what string) string {
	if groups.MatchString(what) {
		return capital(what) + " include"
	}
	return "The list of " + strings.TrimPrefix(what, "the ") + " includes"
}

// groups finds a plural head.
var groups = pattern.New(`^(?:[a-z]+ ){0,2}(?:groups|people|cases|beneficiaries|subjects|children|students|organisations|fields|activities|acts|conditions|documents|recipients|households|workers|enterprises|businesses|agencies|vehicles|goods|products|projects|measures|costs)\b`)

// listedItem translates an item that names somebody or something; one that says who they are, "Học sinh là người khuyết tật", becomes a
// relative clause.
func listedItem(vi string, e *transfer.Engine) (string, float64, bool) {
	if en, doubt, ok := e.NounPhrase(vi); ok {
		return en, doubt, !strings.HasPrefix(en, "other ") // other than what stands before it
	}
	clauses := e.Clauses(vi, transfer.Options{})
	if len(clauses) == 0 {
		return "", 0, false
	}
	cl := clauses[0]
	subject := capital(cl.Subject)
	rest, found := strings.CutPrefix(strings.TrimSuffix(cl.Text, "."), subject)
	if !found || cl.Cut || cl.Class != "be" || cl.SubjectClass != "person" || cl.Span.End < len(vi) || cl.Marked {
		return "", 0, false
	}
	return cl.Subject + " who" + rest, cl.Doubt, true
}

// contentWords are the ends of a lead-in that says what something holds: "Hồ sơ gồm các nội dung".
var contentWords = []string{" có các nội dung", " gồm các nội dung", " bao gồm các nội dung", " có nội dung", " gồm các nội dung chính", " có các nội dung chính"}

// contents gives what holds the items of a list.
func contents(head string) (what string, ok bool) {
	for _, w := range contentWords {
		if what, ok = strings.CutSuffix(head, w); ok {
			return what, true
		}
	}
	return "", false
}

// covered tells that something covers an item, where both are noun phrases.
func covered(lead, item *article.Segment, what string, e *transfer.Engine) (Fact, bool) {
	body := upTo(strings.TrimRight(item.Text[item.Mark:], " ;.,"), []string{";", ":", ", "})
	holder, doubt, ok := e.NounPhrase(strings.TrimSpace(what[min(lead.Mark, len(what)):]))
	if !ok {
		return Fact{}, false
	}
	held, more, ok := e.NounPhrase(lowered(body))
	if !ok || len(strings.Fields(held)) < 2 {
		return Fact{}, false
	}
	cl := transfer.Clause{
		Text: capital(holder) + agreeing(holder, " covers ", " cover ") + held + ".", Subject: holder, Class: "own", Mood: transfer.Done, Doubt: doubt + more,
		Span: viet.Span{End: len(what)},
	}
	f := fromClause(lead, cl)
	f.Cites = append(f.Cites, item.ID)
	f.Spans = append(f.Spans, item.Origin(viet.Span{Start: item.Mark, End: item.Mark + len(body)}))
	f.Paragraph = item.Paragraph
	return f, true
}

// headWords are where the head of an English noun phrase has ended.
var headWords = pattern.New(` (?:of|to|for|in|on|with|under|at|from|by|between|among|that|who)\b`)

// agreeing gives the verb of a noun phrase in its number.
func agreeing(np, one, several string) string {
	head := np
	if at := headWords.FindStringIndex(np); at != nil {
		head = np[:at[0]]
	}
	if strings.HasSuffix(head, "s") && !strings.HasSuffix(head, "ss") && !starts(np, []string{"a ", "an ", "each "}) {
		return several
	}
	return one
}

// member tells that an item stands in a list, where lead-in and item are noun phrases: "Đối tượng được miễn học phí:" and "a) Trẻ em 5
// tuổi;" give "The list of … includes …".
func (l *list) member(item *article.Segment) (Fact, bool) {
	lead, head := l.lead, l.head
	body := strings.TrimRight(item.Text[item.Mark:], " ;.,")
	if strings.Contains(head, " quy định ") || strings.Contains(body, " được ") {
		return Fact{}, false // what a paper says is no list; what is done to a thing is a rule, not a name
	}
	what, doubt, ok := l.of()
	if !ok || doubt > maxInner {
		return Fact{}, false
	}
	who, more, ok := listedItem(lowered(body), l.engine)
	if !ok {
		return Fact{}, false
	}
	cl := transfer.Clause{Text: listed(what) + " " + who + ".", Class: "own", Mood: transfer.Done, Doubt: max(doubt, more), Span: viet.Span{End: len(head)}}
	f := fromClause(lead, cl)
	f.Kind = Definition
	f.Cites = append(f.Cites, item.ID)
	f.Spans = append(f.Spans, item.Origin(viet.Span{Start: item.Mark, End: item.Mark + len(body)}))
	f.Paragraph = item.Paragraph
	return f, true
}

// inlineHeads are the ends of what stands before a list within a sentence.
var inlineHeads = []string{" có quyền", " có trách nhiệm", " có nhiệm vụ", " có nghĩa vụ", " bao gồm", " gồm"}

// openHeads are the ends of what says nothing without the list behind its colon.
var openHeads = []string{" các điều kiện", " các trường hợp", " các nội dung", " các nguyên tắc", " các tiêu chí", " các yêu cầu", " các nhóm", " các đối tượng"}

// inlineItems is the number of items of a list within a sentence that are told.
const inlineItems = 3

// inline reads a list within a sentence, "Cơ quan thuế có quyền: từ chối hồ sơ; …", each item with what stands before the colon. Items with
// figures come first.
func (r *reader) inline(seg *article.Segment) []Fact {
	head, rest, found := strings.Cut(seg.Text, ": ")
	colon := len(head)
	head = leadIn(head)
	if !found || !ends(head, inlineHeads) && !ends(head, caseHeads) {
		return nil
	}
	at := colon + len(": ")
	var out []Fact
	for _, figures := range []bool{true, false} {
		from := at
		for item := range strings.SplitSeq(rest, ";") {
			start := from + len(item) - len(strings.TrimLeft(item, " "))
			from += len(item) + 1
			text := strings.TrimRight(strings.TrimSpace(item), ".")
			if figures != strings.ContainsAny(text, "0123456789") || len(out) == inlineItems {
				continue
			}
			if f, ok := r.inlined(seg, head, text, start); ok {
				out = append(out, f)
			}
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

func ends(text string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(text, w) {
			return true
		}
	}
	return false
}

var (
	// itemMark finds the number or letter before an item of a list within a sentence: "1- ", "(2) ", "a) ".
	itemMark = pattern.New(`^(?:\(?\d{1,2}\)|\d{1,2}[-.]|\(?[a-zđ]\))\s*`)
	// remaining finds the last item of a list, which says only that there may be others.
	remaining = pattern.New(`^(?:[Tt]rường hợp|[Cc]ác trường hợp|[Hh]ình thức|[Nn]hiệm vụ|[Nn]ội dung|[Qq]uyền|[Tt]rách nhiệm|[Cc]ác \pL+ \pL+) .{0,20}khác`)
	// dutyHeads are the ends of heads whose items may deny, denials how those begin.
	dutyHeads = []string{" có trách nhiệm", " có nghĩa vụ"}
	denials   = []string{"không được ", "không phải "}
)

// inlined reads one item, which must be whole.
func (r *reader) inlined(seg *article.Segment, head, item string, start int) (Fact, bool) {
	marked := len(item)
	item = itemMark.ReplaceAllString(item, "")
	start += marked - len(item)
	if item == "" || remaining.MatchString(item) {
		return Fact{}, false
	}
	text := head[seg.Mark:] + " " + lowered(item)
	if before, met, ok := inCase(head[seg.Mark:], item); ok {
		text = before + " " + met
	}
	for _, h := range dutyHeads {
		if holder, found := strings.CutSuffix(head[seg.Mark:], h); found && starts(lowered(item), denials) {
			text = holder + " " + lowered(item) // "có trách nhiệm: …; không được yêu cầu …"
		}
	}
	clauses := r.engine.Clauses(text, r.opt)
	if len(clauses) == 0 || clauses[0].Cut || clauses[0].Span.End < len(text) {
		return Fact{}, false
	}
	cl := clauses[0]
	cl.Span = viet.Span{Start: seg.Mark, End: start + len(item)}
	f := fromClause(seg, cl)
	f.List = seg.ID
	return f, true
}

// lowered takes the capital off a text.
func lowered(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(r)) + text[n:]
}
