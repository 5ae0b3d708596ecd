package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// saysThat joins a verb and the clause that is its content: "cho biết giá gạo sẽ giảm".
func saysThat(l, r *node) (node, bool) {
	if l.class == "provide" && r.rule == ruleFront && r.l.l.rule == rulePP && strings.HasPrefix(r.l.l.lex.viOf(), "về") {
		return node{}, false // "quy định về việc tổ chức tín dụng, ngân hàng cơ cấu lại nợ": on all of it
	}
	if l.rule == ruleLeaf && l.lex.vi == "báo cáo" {
		return node{}, false // "báo cáo Thủ tướng về …": to whom
	}
	if l.lex.viOf() == "lưu ý" && r.rule == ruleS && r.l.class.agent() && (r.r.rule == ruleAdvVP || r.r.rule == ruleAdjVP) && r.r.flags&(flagTAM|flagPassive) == 0 {
		return node{}, false // "lưu ý Sở Tài chính sớm bố trí kinh phí": it is to do so
	}
	if l.class == "provide" && r.rule == ruleS && r.r.rule == ruleTAM && r.r.l.lex.en == "need" && dueToIt(subjectOf(r), r.r) {
		return node{}, false // "quy định nội dung cần tuân thủ": those that are to be complied with
	}
	if l.class == "provide" && r.rule == ruleS && subjectOf(r).class == act && (r.r.rule == ruleTAM && r.r.l.lex.en == "need" || takesEffectToo(r.r)) {
		return node{}, false // "quy định miễn thị thực cho người nước ngoài | cần ưu đãi": who they are
	}
	if l.class == "provide" && r.rule == ruleS && subjectOf(r).rule == ruleDetNP && subjectOf(r).lex.viOf() == "trường hợp" && subjectOf(r).flags&flagVerbal == 0 {
		return node{}, false // "quy định các trường hợp | không được hưởng phụ cấp": which ones they are
	}
	if told := unmarked(orSelf(r.r)); l.class == "provide" && r.rule == ruleS && leftmost(told).cat == catPassive && strings.HasPrefix(leftmost(told).lex.viOf(), "đang ") {
		return node{}, false // "Dự thảo quy định mức lương mới | đang được lấy ý kiến": the draft is
	}
	if l.class == "say" && r.rule == ruleS && subjectOf(r).class == place && goesOnToSpeak(r.r) {
		return node{}, false // "khẳng định Việt Nam coi trọng quan hệ, bày tỏ mong muốn …": who affirms it wishes it
	}
	if (l.class == "say" || l.class == "order") && r.rule == ruleS && speaksAgain(r.r) {
		return node{}, false // "khẳng định Bộ sẽ hỗ trợ, đồng thời lưu ý …": who affirms it notes it
	}
	if pleads[l.lex.viOf()] && r.rule == ruleS && actsForNobody(subjectOf(r), r.r) {
		return node{}, false
	}
	if s := subjectOf(r); l.lex.viOf() == "công bố" && s.class == doc && r.rule == ruleS && r.flags&flagTAM == 0 && (headClass(r.r) == "say" || headClass(r.r) == "appoint" || headClass(r.r) == "provide" || s.flags&flagProper != 0) {
		return node{}, false // "công bố dự thảo thông tư đánh giá học sinh": of what the circular is; "công bố Quyết định 768 phê duyệt quy hoạch"
	}
	if l.class == "aim" && r.rule == ruleFront && shareOf(subjectOf(r)) != nil {
		return fromLeft(l, catVP, 2), l.frames&frameThat != 0 // "đặt mục tiêu đến năm 2030, 100% di tích được tu bổ"
	}
	cost := 2
	if l.rule != ruleVThat && !strings.HasSuffix(l.lex.viOf(), " rằng") && subjectOf(r).flags&(flagProper|flagCapital) == 0 {
		cost = 6 // "khẳng định vai trò tiên phong" has an object, not a clause
		if l.first == 0 && l.rule == ruleLeaf && l.lex.in(convinced) && r.rule == ruleS && strings.HasPrefix(headLex(r.r).viOf(), "có ") {
			return fromLeft(l, catVP, 0), l.frames&frameThat != 0 // "Xác định du lịch có vai trò quan trọng, tỉnh …"
		}
		if s := subjectOf(r); l.lex.viOf() == "là" && (s.lex.in(goingsOn) || s.class == doc && r.rule == ruleS && (r.r.rule == ruleVNP || entitling(headLex(r.r).viOf())) && r.r.flags&(flagTAM|flagPassive|flagQuantity) == 0) {
			return node{}, false // "hạn chế là tình trạng thang máy ngừng hoạt động": that they do; "vướng mắc là quy định về điều kiện hưởng trợ cấp"
		}
		if l.lex.viOf() == "là do" || l.lex.viOf() == "là vì" || l.lex.viOf() == "là" {
			return fromLeft(l, catVP, -4), l.frames&frameThat != 0 // "nguyên nhân là do giá tăng"
		}
		if s := subjectOf(r); (s.class == org || s.class == person) && r.rule == ruleS && (l.class == "provide" && headLex(r.r).in(binds) || l.class == "order" && r.r.flags&(flagTAM|flagPassive) == 0) {
			cost = 0 // "Nghị định quy định các bộ có trách nhiệm công bố …"; "kiến nghị cơ quan quản lý đơn giản hóa thủ tục"
		}
		if l.class == "say" && r.rule == ruleS && strings.HasPrefix(headLex(r.r).viOf(), "còn ") {
			return fromLeft(l, catVP, 2), l.frames&frameThat != 0 // "thừa nhận tiến độ còn chậm"
		}
		if r.flags&flagQuantity != 0 && (r.class == "rise" || r.class == "fall" || r.class == "reach") {
			cost = 2
		}
		if s := subjectOf(r); l.class == "say" && s.flags&flagNominal != 0 && r.rule == ruleS && (r.r.flags&flagPassive != 0 || strings.HasPrefix(headLex(r.r).viOf(), "được thực hiện") || strings.HasPrefix(headLex(r.r).viOf(), "còn ")) {
			return fromLeft(l, catVP, 2), l.frames&frameThat != 0 // "chỉ rõ việc tuyển dụng được thực hiện theo quy định"
		}
		if l.rule == ruleLeaf && l.lex.in(tellsOnly) && r.rule == ruleS {
			return fromLeft(l, catVP, 3), true // "cho biết chính sách này giúp người nghèo": it has no other object
		}
		if s := subjectOf(r); l.class == "say" && (s.flags&flagNominal != 0 || s.rule == ruleDemNP) && r.rule == ruleS && headClass(r.r) == "aim" {
			return fromLeft(l, catVP, 0), l.frames&frameThat != 0 // "nêu rõ việc sửa đổi luật nhằm khắc phục bất cập"
		}
		if r.rule == ruleS && restsWith(subjectOf(r), r.r) {
			return fromLeft(l, catVP, 0), l.frames&frameThat != 0 // "xác định trách nhiệm thuộc về chủ đầu tư"
		}
		if c := subjectOf(r).class; (c == act || c == abst || c == thing) && r.flags&(flagTAM|flagQuantity) == 0 && (l.lex.viOf() != "cho biết" || r.rule != ruleS || r.r.flags&flagPassive == 0) && (r.r == nil || r.r.rule != rulePairVP && r.r.rule != ruleBeA && r.r.rule != ruleBeVP && (r.r.rule != ruleBe || l.class != "provide" && l.class != "say")) {
			return node{}, false
		}
	}
	return fromLeft(l, catVP, cost), l.frames&frameThat != 0
}

// speaksAgain reports a predicate that goes on with what only somebody who speaks does: "…, đồng thời nhấn mạnh …".
func speaksAgain(vp *node) bool {
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP {
		vp = vp.r
	}
	return vp.rule == ruleVPList && (headLex(vp.r).in(speaksOn) || speaksAgain(vp.l.l))
}

// saysOfItself joins a verb and a predicate whose subject is he who speaks: "cho biết đã bắt giữ 5 đối tượng".
func saysOfItself(l, r *node) (node, bool) {
	if l.lex.viOf() == "thông tin" && r.rule == ruleTAM && r.l.lex.en == "must" {
		return node{}, false // "bí mật nhà nước và thông tin phải công khai": information that must be public
	}
	if r.rule == ruleBe && r.l.lex.vi == "đó là" {
		return node{}, false // "đánh giá đó là bước tiến": not the one who says so is
	}
	if there(r) {
		return fromLeft(l, catVP, 6), (l.rule == ruleLeaf || l.rule == ruleVThat) && l.lex.in(tellsThere) // "khẳng định không có chuyện đó": there is none
	} else if headClass(r) == "own" && (headLex(r).viOf() == "có" || headLex(r).viOf() == "không có" || headLex(r).viOf() == "chưa có") {
		return node{}, false // "cho biết đang có lỗ hổng"
	}
	return fromLeft(l, catVP, 5), (l.rule == ruleLeaf || l.rule == ruleVThat) && l.frames&frameThat != 0 && l.class == "say" && (having(r) != nil || r.flags&flagTAM != 0 || strings.HasPrefix(headLex(r).viOf(), "còn ") || headLex(r).in(attitudes) && l.lex.viOf() == "khẳng định") && !undergoes(r) || l.lex.viOf() == "cho thấy" && r.rule == ruleTAM && (r.l.lex.en == "need" || r.l.lex.en == "must")
}

// having is what somebody says is needed, "cho rằng cần có cơ chế riêng", as a predicate of having it; nil for another predicate.
func having(vp *node) *node {
	out := *vp
	switch {
	case vp.rule == ruleVPPurp || vp.rule == ruleVPPP:
		if out.l = having(vp.l); out.l == nil {
			return nil
		}
	case vp.rule == ruleVNP && vp.l.rule == ruleLeaf && vp.l.lex.viOf() == "cần có":
		verb, own := *vp.l, *vp.l.lex
		own.en = "have"
		verb.lex, out.l = &own, &verb
	default:
		return nil
	}
	return &out
}

// there reports a predicate that says that there is none of something.
func there(vp *node) bool {
	if vp.rule == ruleTAM && denies(vp) {
		vp = vp.r
		return vp.rule == ruleVNP && vp.l.rule == ruleLeaf && vp.l.lex.viOf() == "có"
	}
	return vp.rule == ruleVNP && vp.l.rule == ruleLeaf && (vp.l.lex.viOf() == "không có" || vp.l.lex.viOf() == "chưa có")
}

// general gives what somebody finds of an act that is anybody's, "không nên tăng thuế", with the act; "" of one that is his own.
func general(vp *node) (is string, does *node) {
	if vp.rule != ruleTAM || vp.r.flags&flagPassive != 0 {
		return "", nil
	}
	switch marker := vp.l.lex.en; {
	case marker == "can":
		return "possible", vp.r
	case marker == "not" && vp.r.rule == ruleTAM && vp.r.l.lex.en == "should":
		return "not advisable", vp.r.r
	case marker == "not" && vp.r.rule == ruleTAM && vp.r.l.lex.en == "can":
		return "not possible", vp.r.r
	}
	return "", nil
}

// speech is who says something and the verb by which he says it, nil where his whole predicate is read.
type speech struct {
	sentence  *Sentence
	who, verb *node
	at        int  // the token behind it, where what is said begins
	quoted    bool // what is said stands in quotation marks: none of it belongs to the verb
}

// over joins a speech and what is said over tokens [i, j): a clause, or a predicate of the speaker. It is nil where there is neither.
func (sp *speech) over(c *chart, i, j int) *node {
	var vp *node
	switch first := sp.sentence.toks[i].Key; {
	case sp.verb == nil && !sp.adjoins(c, i):
		return nil
	case sp.verb == nil:
		vp = best(c.over(i, j), catVP)
	case first == "tôi":
		vp = sp.ofOneself(c, i+1, j)
	case sp.quoted && sp.sentence.requestsAt(i):
		vp = sp.ofOneself(c, i, j)
	case !sp.quoted && (first == "ông" || first == "bà") && i+2 < j && !sp.sentence.toks[i+1].Capital && sp.alone(first):
		vp = sp.called(first).ofOneself(c, i+1, j)
	case first == "chúng" && i+2 < j && sp.sentence.toks[i+1].Key == "tôi" && sp.sentence.voicedAt(i+2):
		vp = sp.ofOneself(c, i+2, j)
	default:
		vp = uttered(sp.joins(), ruleVS, sp.verb, restated(best(c.over(i, j), catS)))
		if same := uttered(saysOfItself, ruleVSame, sp.verb, best(c.over(i, j), catVP)); vp == nil || same != nil && same.cost < vp.cost {
			vp = same
		}
	}
	if sp.verb != nil && sp.verb.class == "order" {
		vp = sp.asks(c, i, j)
	}
	if vp == nil || vp.rule == rulePredicate {
		return nil
	}
	return &node{cat: catS, rule: ruleS, l: sp.who, r: vp, first: min(sp.who.first, i), last: j, class: vp.class, lex: vp.lex, cost: sp.who.cost + vp.cost, flags: vp.flags}
}

// adjoins reports a predicate from token i on with nothing but adverbials between it and who speaks: what could not be read there may be his
// predicate, "Thủ tướng A kết luận tỉnh phải đổi đất để duy trì, phát triển vườn dược liệu".
func (sp *speech) adjoins(c *chart, i int) bool {
	n, _ := sp.sentence.engine.openerAt(sp.sentence, sp.at)
	return i <= sp.at+n || best(c.over(sp.at, i), catFront) != nil || best(c.over(sp.at+n, i), catFront) != nil
}

// alone reports a speaker who is one person, whom "ông" or "bà" may stand for.
func (sp *speech) alone(by string) bool {
	if sp.who.class != person || sp.who.rule != ruleLeaf && (sp.who.rule != ruleBareNP || !leftmost(sp.who).lex.has("title")) {
		return false
	}
	known := pronounOf(sp.who)
	return known == "" || known == calledBy[by]
}

// calledBy are the English pronouns of the words that stand for a person who was named.
var calledBy = map[string]string{"ông": "he", "bà": "she"}

// called is a speech of a person of whose sex the text says, by the pronoun for him, what his name does not.
func (sp *speech) called(by string) *speech {
	m, _ := sp.who.val.(Mention)
	known := *sp.who
	m.pronoun = calledBy[by]
	known.val = m
	out := *sp
	sp.who, out.who = &known, &known
	return &out
}

// voicedAt reports whether a verb of saying or asking begins at token i.
func (s *Sentence) voicedAt(i int) bool {
	c := s.chart()
	for k := i + 1; k <= min(i+3, len(s.toks)); k++ {
		for _, v := range c.over(i, k).nodes {
			if v.cat == catV && v.rule == ruleLeaf && voices[string(v.class)] {
				return true
			}
		}
	}
	return false
}

// requestsAt reports whether a verb of asking or hoping begins at token i: who is quoted with "Đề nghị các bộ …" asks them to.
func (s *Sentence) requestsAt(i int) bool {
	return i+1 < len(s.toks) && (requests.has(s.toks[i].Key+" "+s.toks[i+1].Key) || requests.has(s.toks[i].Key))
}

// joins is the rule by which its verb takes a clause.
func (sp *speech) joins() func(l, r *node) (node, bool) {
	if !sp.quoted {
		return saysThat
	}
	return func(l, _ *node) (node, bool) { return fromLeft(l, catVP, 0), true }
}

// asks joins a verb of asking with whom and what it asks for, which a time or an occasion keeps from it: "yêu cầu trong tháng 6, Bộ Y tế báo cáo".
func (sp *speech) asks(c *chart, i, j int) *node {
	s, when := best(c.over(i, j), catS), (*node)(nil)
	if s != nil && s.rule == ruleFront && s.l.l.cat == catTime {
		s, when = s.r, s.l.l // "yêu cầu từ nay đến cuối năm, các xã phải …"
	}
	if s == nil || s.rule != ruleS || sp.verb.frames&frameNto == 0 || speaksAgain(s.r) || headClass(s.r) == "be" || !s.l.class.agent() && s.l.class != place && s.r.flags&flagPassive == 0 && !wantedOf(s.r) {
		return nil
	}
	does := s.r
	if wantedOf(does) {
		does = does.r
	}
	if does.flags&flagTAM != 0 {
		return nil
	}
	if when != nil {
		does = &node{cat: catVP, rule: ruleVPTime, l: does, r: when, first: does.first, last: does.last, cost: does.cost + when.cost, class: does.class, lex: does.lex, flags: does.flags, frames: does.frames}
	}
	head := fromLeft(sp.verb, catVN, 0)
	head.rule, head.l, head.r, head.first, head.last, head.cost = ruleVNHead, sp.verb, s.l, sp.verb.first, s.l.last, sp.verb.cost+s.l.cost
	vp := fromLeft(sp.verb, catVP, 0)
	vp.rule, vp.l, vp.r, vp.first, vp.last, vp.cost = ruleVNVP, &head, does, sp.verb.first, j, head.cost+does.cost
	return &vp
}

// wantedOf reports a predicate of what must be so, whoever is asked for it: "yêu cầu đến năm 2027, tỷ lệ này phải đạt 80%".
func wantedOf(vp *node) bool {
	return vp.rule == ruleTAM && (vp.l.lex.en == "must" || vp.l.lex.en == "need" || vp.l.lex.en == "should")
}

// ofOneself joins a speech and what its speaker says he does over tokens [i, j): who says "Tôi đề nghị Bộ Y tế rà soát" asks it to.
func (sp *speech) ofOneself(c *chart, i, j int) *node {
	does := best(c.over(i, j), catVP)
	if does == nil || does.rule == rulePredicate {
		return nil
	}
	if says := core(does); voices[headClass(says)] && says.flags&(flagTAM|flagPassive) == 0 && says == does {
		return does
	}
	vp := fromLeft(sp.verb, catVP, 0)
	vp.rule, vp.l, vp.r, vp.first, vp.last, vp.cost = ruleVSame, sp.verb, does, sp.verb.first, j, sp.verb.cost+does.cost
	return &vp
}

// uttered applies one of the two rules to a verb and what is said, nil where it refuses them.
func uttered(join func(l, r *node) (node, bool), made rule, verb, content *node) *node {
	if content == nil || pointsBack(content) {
		return nil
	}
	nd, ok := join(verb, content)
	if !ok {
		return nil
	}
	nd.rule, nd.l, nd.r, nd.first, nd.last = made, verb, content, verb.first, content.last
	nd.cost += verb.cost + content.cost
	return &nd
}

// pointsBack reports a clause about "this" or "that", which what was left out would tell.
func pointsBack(content *node) bool {
	if content.cat != catS {
		return false
	}
	s := subjectOf(content)
	return s != nil && (s.lex.viOf() == "đây" || s.lex.viOf() == "đó" || s.lex.viOf() == "điều này" || s.lex.viOf() == "điều đó")
}

// saidApart reads a sentence that has no parse as a whole as what somebody says: who says it, and of his words the longest part that stands
// alone, with what stands before it left out as before any clause.
func (e *Engine) saidApart(s *Sentence, start, end int, opt Options) (Clause, *legacy, bool) {
	for _, from := range s.speakerStarts(start, end) {
		for _, sp := range s.speeches(from, end, from > start) {
			n, kind := e.openerAt(s, sp.at)
			if kind == "stop" || sp.at+n+2 > end {
				continue
			}
			opt.speech = &sp
			if cl, heir, ok := e.clauseBehindFronts(s, sp.at+n, end, nil, opt); ok && cl.Span.End > s.toks[sp.at].End {
				return cl, heir, true
			}
		}
	}
	return Clause{}, nil, false
}

// spokeOnly reports a predicate that says no more than that somebody spoke.
func spokeOnly(vp *node) bool {
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP {
		vp = vp.r
	}
	return vp.rule == ruleIntrans
}

// saidPronouns open what somebody says of himself behind a comma.
var saidPronouns = map[string]bool{"ông": true, "bà": true, "họ": true}

// says reports a predicate of saying with what is said.
func says(vp *node) bool {
	said := false
	vp.walk(func(n *node) { said = said || n.rule == ruleVS || n.rule == ruleVSame || n.rule == ruleVNP })
	return said
}

// withoutTask reports a predicate of asking with a time or a place and nothing that is asked for.
func withoutTask(vp *node) bool {
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP || vp.rule == ruleVPTime || vp.rule == ruleVPPP {
		if vp.rule == ruleTAM || vp.rule == ruleAdvVP {
			vp = vp.r
		} else {
			vp = vp.l
		}
	}
	return vp.rule == ruleIntrans && vp.l.rule == ruleLeaf && vp.l.lex.in(askingFor)
}

// voices are the sorts of verbs by which somebody speaks.
var voices = map[string]bool{"say": true, "order": true, "announce": true, "advise": true}

// speakerStarts gives the tokens at which he who speaks may be named: the first, and those behind a comma that ends an occasion. A condition
// or a limit before him is one of what he says.
func (s *Sentence) speakerStarts(start, end int) []int {
	starts, part := []int{start}, start
	for i := start; i < min(end, start+longestOccasion); i++ {
		opens := s.opensPart(i, start)
		if opens {
			part = i
		}
		switch {
		case s.toks[i].In(s.text) == ":", s.quoted[i], s.quotes(i, min(i+2, end)) && s.actor(part, i), opens && limitsSpeech.has(s.toks[i].Key) && !s.thisMatter(i, end) && !s.ofSide(i, end), s.conditional(i) && s.toks[i].Key != "khi":
			return starts
		case opens && i > start && !s.listMember(start, i-1):
			starts = append(starts, i)
		}
	}
	return starts
}

// actor reports whether tokens [i, j) are somebody who acts.
func (s *Sentence) actor(i, j int) bool {
	np := best(s.chart().over(i, j), catNP)
	return np != nil && (np.class == person || np.class == org)
}

// listMember reports a comma at token k that ends a name or a noun phrase: what stands behind it may be one more of them.
func (s *Sentence) listMember(start, k int) bool {
	if slices.ContainsFunc(s.people, func(p mentioned) bool { return p.first == k+1 }) {
		return false
	}
	from := k
	for from > start && s.toks[from-1].In(s.text) != "," {
		from--
	}
	c := s.chart()
	for i := from; i < k; i++ {
		if i > from && s.toks[i-1].Key != "của" && s.toks[i-1].Key != "và" || i == start && opensSpeech.has(s.toks[i].Key+" "+s.toks[i+1].Key) {
			continue // "Góp ý về mức đóng, Hiệp hội A cho rằng …": an occasion
		}
		if np := best(c.over(i, k), catNP); np != nil && (np.class == person || np.class == org || np.class == doc) {
			return true
		}
	}
	return false
}

// opensPart reports whether token i stands at the head of a sentence from start on, or behind a comma.
func (s *Sentence) opensPart(i, start int) bool { return i == start || s.toks[i-1].In(s.text) == "," }

// thisMatter reports a topic at token i that only points back: "Về vấn đề này, …".
func (s *Sentence) thisMatter(i, end int) bool {
	for k := i; k < min(end, i+5); k++ {
		if s.toks[k].In(s.text) == "," {
			return s.toks[i].Key == "về" && s.toks[k-1].Key == "này"
		}
	}
	return false
}

// ofSide reports words at token i that only say of which side he is who speaks: "Về phía Bộ Y tế, …".
func (s *Sentence) ofSide(i, end int) bool {
	return i+2 < end && s.toks[i].Key == "về" && s.toks[i+1].Key == "phía"
}

// speeches gives the ways in which tokens from start on are somebody and his verb of saying, the longest verb first.
func (s *Sentence) speeches(start, end int, behind bool) []speech {
	c := s.chart()
	var out []speech
	for m := start + 1; m < min(end, start+longestSpeaker); m++ {
		who := best(c.over(start, m), catNP)
		if who == nil || !speaks(who, behind) {
			continue
		}
		out = s.saying(out, who, m, end, behind)
		if at := s.between(who, m, end); at > m {
			out = s.saying(out, who, at, end, true)
		}
	}
	for _, p := range s.people {
		if p.first == start {
			out = s.behindPost(out, p, end)
		}
	}
	return s.needs(out, start, end)
}

// between gives the token behind what may stand between somebody and his verb of saying and is left out: a mark, a time, the body above his own.
func (s *Sentence) between(who *node, at, end int) int {
	if at >= end {
		return at
	}
	if m := s.toks[at].In(s.text); m == "," || m == "-" || m == "–" {
		return at + 1
	}
	c, last := s.chart(), at
	for k := at + 1; k < min(end, at+longestBetween); k++ {
		for _, nd := range c.over(at, k).nodes {
			if nd.cat == catTime || nd.cat == catNP && nd.class == org && nd.flags&flagProper != 0 && who.class == org && who.flags&(flagProper|flagCapital) != 0 {
				last = k
			}
		}
	}
	if n, kind := s.engine.openerAt(s, at); kind == "drop" && at+n > last {
		return at + n
	}
	return last
}

// needs adds him according to whom something must be done, "Theo ông A, cần tăng mức phạt": he says so.
func (s *Sentence) needs(out []speech, start, end int) []speech {
	if s.toks[start].Key != "theo" {
		return out
	}
	c := s.chart()
	for k := start + 2; k < min(end-2, start+longestSpeaker); k++ {
		if s.toks[k].In(s.text) != "," || !toBeDone.has(s.toks[k+1].Key) {
			continue
		}
		who := best(c.over(start+1, k), catNP)
		if who == nil || who.class != person && who.class != org {
			continue
		}
		if verb := s.engine.saying("cho rằng", k); verb != nil {
			return append(out, speech{s, who, verb, k + 1, false})
		}
	}
	return out
}

// speaks reports a noun phrase that names somebody who may be quoted: behind an occasion only a name or an office, no end of a list.
func speaks(who *node, behind bool) bool {
	if who.flags&flagVerbal != 0 || endsInBareVerb(who) || who.class == person && who.flags&flagProper != 0 && lastLeaf(who).cat == catA {
		return false // "ông Thiện thẳng thắn | thừa nhận": how he did
	}
	switch who.class {
	case person:
		return !behind || who.flags&flagProper != 0 && who.rule != ruleNPList || who.rule == ruleDetNP || who.rule == ruleLeaf || leftmost(who).lex.has("title") || leftmost(who).lex.in(speakersFor) || leftmost(who).lex.in(honorifics)
	case org:
		return !behind || who.flags&(flagProper|flagCapital) != 0 && who.rule != ruleNPList
	case place:
		return governed(who) && !behind
	case named:
		return who.rule == ruleLeaf && (!behind || who.last-who.first == 1) // "…, VCCI cho rằng …"
	case thing:
		return who.rule == ruleLeaf && who.flags&flagProper != 0 && who.last-who.first == 1 // "VASEP dự báo …": a short name that no list has
	case doc:
		return !behind
	default:
		return false
	}
}

// separates reports a mark that a post may stand behind.
func separates(mark string) bool { return mark == "," || mark == "-" || mark == "–" }

// behindPost adds the speeches of a person whose post, between marks, could not be read whole: "Ông A - giám đốc Sở B (C) TP - cho hay …".
func (s *Sentence) behindPost(out []speech, p mentioned, end int) []speech {
	who := best(s.chart().over(p.first, p.last+1), catNP)
	if who == nil || p.last+1 >= end || s.toks[p.last].Kind == viet.Name && !separates(s.toks[p.last+1].In(s.text)) {
		return out // "Thủ tướng A kết luận tỉnh phải đổi đất, phát …": no post stands behind his name
	}
	for k := p.last + 1; k < min(end, p.last+longestPost); k++ {
		if s.namesPerson(k) || s.toks[k].In(s.text) == ":" || s.toks[k].In(s.text) == ";" || s.quoted[k] || s.quotes(k, min(k+2, end)) {
			break
		}
		alone := *who
		alone.val = p.mention.As(p.mention.Short())
		switch mark := s.toks[k].In(s.text); {
		case separates(mark):
			out = s.saying(out, &alone, k+1, end, true)
		case k > p.last+1 && s.posted(p) && s.tellsAt(k, end):
			return s.saying(out, &alone, k, end, true) // "bà A, giám đốc một công ty tại Huế | cho biết …"
		}
	}
	return out
}

// posted reports a person behind whose name, and a comma, a post begins.
func (s *Sentence) posted(p mentioned) bool {
	return slices.ContainsFunc(s.toks[p.first:p.last+2], func(t viet.Token) bool { return t.In(s.text) == "," })
}

// namesPerson reports whether a person is named at token k.
func (s *Sentence) namesPerson(k int) bool {
	return slices.ContainsFunc(s.people, func(p mentioned) bool { return p.first <= k && k <= p.last })
}

// tellsAt reports whether a verb that does nothing but say what follows begins at token k, or any verb of saying before a comma or "rằng".
func (s *Sentence) tellsAt(k, end int) bool {
	if k+3 >= end {
		return false
	}
	two := s.toks[k].Key + " " + s.toks[k+1].Key
	if tellsOnly.has(two) {
		return true
	}
	return (s.toks[k+2].In(s.text) == "," || s.toks[k+2].Key == "rằng") && slices.ContainsFunc(s.engine.lexicon.readings(two), func(l *lex) bool {
		return l.cat == catV && l.class == "say" && l.frames&frameThat != 0
	})
}

// saying adds the speeches of somebody whose verb stands at token at, with or without a word like "cũng" before it; wholly adds the reading of
// his predicate as a whole.
func (s *Sentence) saying(out []speech, who *node, at, end int, wholly bool) []speech {
	first := at
	for at < end && s.toks[at].Kind == viet.Word && beforeSaying.has(s.toks[at].Key) {
		at++
	}
	if at+1 < end && howSpoken.has(s.toks[at].Key+" "+s.toks[at+1].Key) {
		at += 2
	}
	c := s.chart()
	spoke := false
	for k := min(end, at+longestSaying); k > at; k-- {
		for _, v := range c.over(at, k).nodes {
			if v.cat != catV || !voices[string(v.class)] || v.rule != ruleLeaf && v.rule != ruleVThat {
				continue
			}
			spoke = true
			if v.frames&frameThat != 0 && v.class == "say" || v.frames&frameNto != 0 && v.class == "order" && v.rule == ruleLeaf && s.timed(k) {
				out = append(out, speech{s, who, v, k, false})
			}
		}
	}
	if spoke && wholly && who.class != doc {
		out = append(out, speech{s, who, nil, first, false})
	}
	return out
}

const (
	longestOccasion = 60 // tokens before somebody who speaks
	longestSpeaker  = 40 // tokens that a speaker with his posts may take
	longestPost     = 24 // tokens of a post
	longestBetween  = 12 // tokens of what may stand between somebody and his verb
	longestSaying   = 5  // tokens of a verb of saying with what announces its content
)

// unmarked is a predicate without the markers of tense before it.
func unmarked(vp *node) *node {
	for vp.rule == ruleTAM {
		vp = vp.r
	}
	return vp
}
