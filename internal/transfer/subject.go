package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// subjectRules read subjects that hold a predicate of their own; mayBeWhich says which of them a brief takes for such.
var subjectRules = []binary{
	// "Chủ sở hữu, chủ quản dữ liệu không thuộc khoản 1 | phải phân loại dữ liệu"
	{catWho, catVP, ruleS, func(l, r *node) (node, bool) {
		if l.class == doc && r.class == "provide" && r.flags&(flagTAM|flagPassive) == 0 && l.rule == ruleWho && l.l.r.flags&flagPassive != 0 {
			return makeClause(l, r) // "Luật vừa được thông qua | quy định …"
		}
		if l.rule == ruleWhoThen && l.r.cat == catComma && withoutTail(r).rule != ruleMidVP {
			return node{}, false // a comma stands before a case only
		}
		if allOfThem(l) && (r.rule != ruleTAM || !obliges(r)) {
			return node{}, false // "cơ sở có diện tích trên 300 m2 và bán xăng …": only "thì" or a duty ends the list
		}
		if !binding(r) && !needing(l) || r.rule == ruleBe && l.rule == ruleWho && headLex(l.l.r).viOf() == "có" {
			return node{}, false // "có một hoạt động là dạy học": that is the activity
		}
		return makeClause(l, r)
	}},
	// "Người nào làm giả con dấu thì | bị phạt tù"
	{catWho, catThen, ruleWhoThen, func(l, r *node) (node, bool) { return fromLeft(l, catWho, -2), l.rule == ruleWho }},
	// "Hộ kinh doanh đã đăng ký trước ngày 1/1, | nếu muốn chuyển đổi thì phải nộp hồ sơ"
	{catWho, catComma, ruleWhoThen, func(l, r *node) (node, bool) { return fromLeft(l, catWho, -costRob), l.rule == ruleWho }},
	// "nguồn vốn hợp pháp khác theo quy định của pháp luật"
	{catNP, catAdv, ruleNPAdv, func(l, r *node) (node, bool) {
		return fromLeft(l, catNP, 6), strings.HasPrefix(r.lex.viOf(), "theo quy định") && l.flags&(flagProper|flagCoord) == 0
	}},
}

// needing reports a subject that a need, a wish or what somebody has says which: "người sử dụng đất có nhu cầu chuyển mục đích | nộp hồ sơ".
func needing(who *node) bool {
	if who.rule == ruleWhoThen {
		who = who.l
	}
	if who.rule != ruleWho {
		return false
	}
	vp := who.l.r
	if vi := headLex(vp).viOf(); strings.HasPrefix(vi, "có nhu cầu") || strings.HasPrefix(vi, "thuộc") {
		return true
	}
	vp = withoutTail(vp)
	if what, ok := strings.CutPrefix(headLex(vp).viOf(), "có "); ok && owned(what) && vp.flags&flagTAM == 0 {
		return true
	}
	return vp.rule == ruleVNP && headLex(vp).viOf() == "có" && vp.flags&flagTAM == 0 && owned(leftmost(vp.r).lex.viOf())
}

// owned reports what people have that says which people are meant, "thu nhập chịu thuế" as "thu nhập".
func owned(noun string) bool {
	first, rest, _ := strings.Cut(noun, " ")
	second, _, _ := strings.Cut(rest, " ")
	return meansOf.has(noun) || meansOf.has(first) || meansOf.has(strings.TrimSpace(first+" "+second))
}

// costWho is for a clause that only says which subject is meant.
const costWho = 3

// who adds what a clause is when a further predicate follows it: the subject with a relative clause that Vietnamese does not mark.
func (c *chart) who(nd *node) {
	s := nd.l
	if nd.rule != ruleS || s.cat != catNP || s.flags&flagNominal != 0 || s.flags&flagProper != 0 && s.flags&flagPlural == 0 && s.lex.english() != "anyone" || s.rule != ruleNPList && s.flags&flagCapital != 0 && (s.class != doc || nd.r.flags&flagPassive == 0) || pronoun(s) || !saysWhich(nd.r) || !s.class.agent() && (nd.r.rule == ruleBe || !lasting(nd.r)) {
		return
	}
	if s.rule == ruleDetNP && s.r.rule == ruleDemNP {
		return // "các căn hộ này" are those at hand
	}
	switch s.rule {
	case ruleBareNP, ruleDetNP, ruleNumNP, ruleNPList:
	case ruleLeaf:
		if s.lex.english() != "anyone" && (s.flags&flagPlural == 0 || s.flags&flagProper == 0) {
			return // "các tỉnh, thành phố" only
		}
	default:
		return
	}
	if s.class == period || s.class == named || s.class == event {
		return
	}
	cost := costWho
	switch headClass(nd.r) {
	case "order", "issue", "approve", "announce", "provide":
		if s.class == doc && nd.r.flags&flagPassive != 0 {
			break
		}
		cost += costRob // "người ra quyết định | chịu trách nhiệm …"
	}
	c.add(&node{cat: catWho, rule: ruleWho, first: nd.first, last: nd.last, l: nd, cost: nd.cost + cost, class: s.class, lex: s.lex, flags: flagVerbal | flagPost | s.flags&(flagPlural|flagCoord)})
}

// mayBeWhich reports, for a brief, a clause that may say which of many a rule is about: "người lái xe vi phạm | bị phạt", "các cơ sở đang bán thuốc qua
// mạng | được tiếp tục hoạt động".
func mayBeWhich(s, vp *node) bool {
	if leftmost(s).lex.has("title") || holdsCase(vp) {
		return false
	}
	if s.class.agent() && (vp.flags&flagTAM == 0 && anybody(s) || stillToDo(vp) && (anybody(s) || s.rule == ruleDetNP)) {
		return true
	}
	if undergoneByThen(vp) && anyPaper(s) || saidInTurn(vp) && (s.class.agent() && anybody(s) || anyPaper(s)) {
		return true
	}
	return alreadySo(vp) && (s.class.agent() && anybody(s) || anyOfThem(s)) && !endsInClass(vp, person) && !endsInClass(vp, org) || alreadySo(vp) && vp.r.rule == ruleVPPP && vp.r.l.rule == ruleIntrans && s.class == person && anybody(s)
}

// holdsCase reports a predicate with "nếu" behind it, which before "thì" opens the case of what follows: "đang hưởng trợ cấp | nếu tìm được việc thì …".
func holdsCase(vp *node) bool {
	for {
		switch vp.rule {
		case ruleVPIf:
			if vp.r.l != nil && vp.r.l.cat == catIf && vp.r.l.lex.vi == "nếu" {
				return true
			}
			vp = vp.l
		case ruleTAM, ruleAdvVP, ruleTimeVP:
			vp = vp.r
		case ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPPurp:
			vp = vp.l
		default:
			return false
		}
	}
}

// undergoneByThen reports what was done to something by a day: "đã được cơ quan cấp huyện tiếp nhận trước ngày 1/7/2025".
func undergoneByThen(vp *node) bool {
	return vp.flags&flagPassive != 0 && vp.flags&flagDated != 0 && (pastMarked(vp) || vp.flags&flagTAM == 0)
}

// undergoneBy reports what was done to people or bodies, or to papers by a day, where no other noun stands before it that it may have been done to:
// "công dân đã được cấp thẻ", not "người không có giấy phép hoặc giấy phép | đã bị thu hồi".
func undergoneBy(s, vp *node) bool {
	if undergoneByThen(vp) && anyPaper(s) {
		return true
	}
	last := lastLeaf(s).class
	return passiveSense(vp) && pastMarked(vp) && s.class.agent() && last != doc && last != thing && last != abst
}

// anyPaper reports papers or things named by their sort alone: "hồ sơ", "hợp đồng".
func anyPaper(s *node) bool {
	return s.rule == ruleBareNP && (s.class == doc || s.class == thing || s.class == abst) && s.flags&(flagProper|flagQuantity|flagCapital|flagNominal|flagPost) == 0
}

// alreadySo reports what somebody has done or is doing.
func alreadySo(vp *node) bool {
	if butNot(vp) {
		vp = vp.l.l
	}
	return vp.rule == ruleTAM && (vp.l.lex.en == "past" || vp.l.lex.en == "prog") && vp.r.rule != ruleVPList
}

// butNot reports two predicates that "mà" joins, which together say which are meant: "đã lắp đặt mà chưa thông báo".
func butNot(vp *node) bool {
	return vp.rule == ruleVPList && vp.l.r.cat == catConj && vp.l.r.lex.viOf() == "mà"
}

// saidInTurn reports two or three predicates, each of which may say which are meant: "chưa bị trừ hết điểm và không bị trừ điểm trong 12 tháng".
func saidInTurn(vp *node) bool {
	if vp.rule != ruleVPList || vp.l.r.cat != catConj {
		return false
	}
	first := vp.l.l
	return (saysWhich(first) || saidInTurn(first)) && saysWhich(vp.r) && vp.r.flags&flagTAM != 0
}

// allOfThem reports a subject of which several predicates say which are meant, without "thì".
func allOfThem(who *node) bool { return who.rule == ruleWho && saidInTurn(who.l.r) && !butNot(who.l.r) }

// anyOfThem reports people, bodies or systems in the plural, which nothing says to be those at hand.
func anyOfThem(s *node) bool {
	return s.rule == ruleDetNP && s.flags&flagPlural != 0 && s.flags&(flagProper|flagCapital|flagQuantity) == 0 && s.r.cat == catN && (s.class.agent() || s.class == system) && !s.r.lex.in(localities)
}

// stillToDo reports what somebody has not yet done, before a duty more often which of them are meant: "các tỉnh chưa hoàn thành | phải báo cáo".
func stillToDo(vp *node) bool { return vp.rule == ruleTAM && vp.l.lex.en == "notyet" }

// saysWhich reports a predicate that may say which of several are meant: no duty, no order, nothing that was said.
func saysWhich(vp *node) bool {
	if headClass(vp) == "say" {
		return false
	}
	if headLex(vp).in(including) || vp.rule == ruleBe && vp.r.flags&flagQuantity != 0 {
		return false
	}
	if vp.rule == ruleTAM {
		switch vp.l.lex.en {
		case "past", "prog", "not", "notyet", "need", "can", "nolonger", "never", "just":
		default:
			return false
		}
	}
	return vp.rule != rulePredicate && (vp.rule != ruleVPList || butNot(vp) || saidInTurn(vp)) && vp.rule != ruleTimeVP && vp.rule != rulePairVP
}

// lasting reports what is told of a thing: what it has, reaches, undergoes or is marked for, not what it does.
func lasting(vp *node) bool {
	if vp.rule != ruleVPList && vp.flags&(flagTAM|flagPassive) != 0 || headLex(vp).has("state") {
		return true
	}
	if vp.rule == ruleVPList {
		return lasting(vp.l.l) && lasting(vp.r)
	}
	switch headClass(vp) {
	case "own", "reach", "rise", "fall", "undergo":
		return true
	}
	return false
}

// binding reports a predicate that behind another one is that of the sentence: a duty, a right, what is done to the subject.
func binding(vp *node) bool {
	for vp.rule == ruleVPList || vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleVPPurp || vp.rule == ruleVPAdv || vp.rule == ruleVPAdj || vp.rule == ruleVPIf {
		if vp.rule == ruleVPList {
			vp = vp.l.l
			continue
		}
		vp = vp.l
	}
	if vp.rule == ruleAdvVP {
		vp = vp.r
	}
	switch vp.rule {
	case ruleMidVP:
		return true
	case ruleVNP:
		if vp.l.rule == ruleLeaf && vp.l.lex.in(including) {
			return true
		}
	case ruleTAM:
		switch vp.l.lex.en {
		case "must", "mustnot", "should", "may", "mayonly", "neednot", "neednotyet", "need", "will", "can", "continue":
			return true
		case "still": // "vẫn phải nộp thuế"
			return binding(vp.r)
		}
		return false
	case ruleBe, ruleKept:
		return true
	default: // its verb decides
	}
	if vp.flags&flagPassive != 0 {
		return true
	}
	vi := headLex(vp).viOf()
	if strings.HasPrefix(vi, "thuộc đối tượng") || strings.HasPrefix(vi, "thuộc diện") || strings.HasPrefix(vi, "thuộc trường hợp") {
		return true
	}
	return rightOrSanction(vp) || strings.HasPrefix(vi, "được ") || strings.HasPrefix(vi, "bị ") || strings.HasPrefix(vi, "không được ")
}

// which writes a subject with the clause that says which is meant: "data owners that fall outside Clause 1".
func (w *writer) which(nd *node, r role) string {
	if nd.rule == ruleWhoThen {
		nd = nd.l
	}
	s, vp := nd.l.l, nd.l.r
	inner := writer{whole: true, lawful: w.lawful, published: w.published, marks: w.marks, actor: true}
	inner.perfect = !w.whole && pastMarked(vp) && vp.flags&flagDated == 0 // "doanh nghiệp đã nộp thuế | phải …": that have
	word := " that "
	if s.class == person {
		word = " who "
	}
	if unable(s) && vp.flags&flagPassive == 0 && undergone(vp) != nil {
		vp = passivised(vp) // "hồ sơ đã nộp": that were submitted
	}
	who := ""
	if several(s) {
		n := w.nominal(s.l)
		who = n.text(true)
	} else {
		who = w.np(s, r)
	}
	text := who + word + inner.finite(vp, several(s) || w.pluralNP(s))
	w.unsure += inner.unsure
	return text
}

// several reports a bare noun whose relative clause says which of many are meant: "investment projects that have …".
func several(s *node) bool {
	return s.rule == ruleBareNP && s.flags&(flagMass|flagNominal|flagThe|flagCapital) == 0 && (s.class == doc || s.class == abst || s.class == thing || s.class == place) && !s.lex.has("mass")
}

// strain is what a construction costs, in a text translated whole, that robs the sentence of its predicate.
func (nd *node) strain() int {
	switch nd.rule {
	case ruleNVP:
		return nd.strainOfModified()
	case ruleCondS:
		if s := subjectOf(nd.r); nd.r.rule == ruleS && s.rule == ruleNPList && s.l.r.cat == catComma {
			return 2 * costRob // "trường hợp người bệnh được chuyển đến cơ sở A, | quỹ chi trả …"
		}
	case ruleCase:
		if nd.l.lex.vi == "khi" && nd.r.class == act {
			return 2 * costRob // "khi vi phạm hợp đồng": when they breach it
		}
	case ruleCompound:
		if casual(nd) {
			return costRob
		}
		if nd.l.class.agent() && nd.r.rule != ruleLeaf && leftmost(nd.r).lex.viOf() == "tổ chức" {
			return 2 * costRob // "cơ quan chủ trì | tổ chức thẩm tra dự án luật"
		}
		if actsItself(nd.l, nd.r) {
			return costRob // "chủ đầu tư | nghiệm thu công trình"
		}
		if nd.l.class.agent() && nd.r.class == act && leftmost(nd.r).lex.in(usedUp) {
			return costClass // "hợp tác xã sử dụng lao động nữ"
		}
	case ruleNPList:
		return nd.strainOfList()
	case ruleAside:
		if nd.l.rule == ruleNPList && nd.l.l.r.cat == catComma && leftmost(nd.l.r).lex.viOf() == "cụm từ" {
			return costRob
		}
	case ruleNPP:
		if nd.r.rule == rulePP && nd.r.class == period && nd.r.l.lex.in(limits) && nd.r.l.lex.vi != "trong" && nd.l.class.agent() {
			return costStrange // "thông báo cho cơ quan | chậm nhất 72 giờ sau khi …"
		}
		if equals(nd.r) && (!amounts(nd.l) || nd.first == 0) {
			return costRob // "Mức đóng | bằng 4,5% …"
		}
	case ruleBe:
		if m := modifiedBy(nd.r); m != nil && nd.r.class.agent() && rightOrSanction(m) {
			return costStrange // "thí sinh là người dân tộc thiểu số | được cộng 1,5 điểm"
		}
	case ruleNPOf:
		if first := leftmost(nd.r.r); nd.r.l.lex.viOf() == "thuộc" && (strings.HasPrefix(first.lex.viOf(), "đối tượng") || strings.HasPrefix(first.lex.viOf(), "diện")) {
			return 2 * costRob // "làm việc tại Việt Nam | thuộc đối tượng tham gia …"
		}
	case ruleWhen:
		if nd.r.rule == ruleVPList && obliges(nd.r) {
			return 2 * costRob // "khi được phép | và phải nộp tiền"
		}
	case ruleS:
		if nd.r.rule == ruleVVP && nd.r.l.lex.viOf() == "nhằm" && undergoesWithin(nd.l) {
			return 2 * costRob // "việc được các tỉnh thực hiện | nhằm đẩy nhanh tiến độ": what it is done for
		}
		return nd.strainOfClause()
	case ruleNameNP:
		if nd.l.rule == ruleNVerb && nd.l.class == doc && nd.l.r.class == "approve" {
			return costRob // "quyết định phê duyệt | Chương trình A": that is what it approves
		}
	case ruleFront:
		if nd.l.rule == ruleFrontComma && nd.l.l.cat == catVP && !headLex(nd.l.l).in(occasions) && !headLex(nd.l.l).in(speaking) && !doesSo(nd.r) {
			return 2 * costRob // "Bổ sung quy định mới, hồ sơ gồm …": tasks and rules in a row
		}
	case ruleAdjN, ruleNVerb:
		return nd.strainOfAdjective()
	case ruleIf:
		if list := nd.r.r; nd.r.rule == ruleS && list.rule == ruleVPList && list.l.r.cat == catComma && list.l.l.flags&(flagTAM|flagPassive) == 0 && binding(list.r) {
			return 2 * costRob // "trường hợp giá nằm ngoài khung, | chỉ được xem xét điều chỉnh …"
		}
		if nd.r.rule == ruleS && nd.r.r.rule == ruleVPList && obliges(nd.r.r) && !obliges(firstOf(nd.r.r)) {
			return 2 * costRob // "khi cơ quan cho phép | và phải nộp tiền"
		}
		if s := subjectOf(nd.r); s.rule == ruleNPList && s.l.r.cat == catComma && s.l.l.rule != ruleNPList && nd.r.rule == ruleS {
			return costRob // "khi dự án hoàn thành, | thời gian đi lại sẽ giảm"
		}
	case rulePP:
		if nd.first == 0 && commaPair(nd.r) {
			return 2 * costRob // "theo Điều 87 Hiến pháp, | Chủ tịch nước do Quốc hội bầu"
		}
	case ruleRate:
		if nd.l.class == period {
			return 2 * costRob // "cao hơn năm ngoái | 15%"
		}
	default:
		return nd.strainOfVerb()
	}
	return 0
}

// strainOfAdjective is strain for nouns with an adjective or a verb behind them that may be what is said of them.
func (nd *node) strainOfAdjective() int {
	if nd.rule == ruleNVerb && (nd.l.class == doc && nd.r.class == "announce" || nd.r.lex.in(recorded)) {
		return costRob // "các luật công bố lần này", "thông tin in trên thẻ": what was done with them
	}
	if nd.rule == ruleNVerb && nd.l.lex.in(sayings) && (nd.r.class == "order" || nd.r.class == "say") {
		return 2 * costRob // "một số ý kiến đề nghị …": they do
	}
	if nd.rule == ruleNVerb && nd.l.rule == ruleLeaf && strings.HasSuffix(viet.Lower(nd.l.lex.viOf()), "luật") {
		return costRob // "dự thảo Luật | Bảo đảm trật tự, an toàn giao thông": on doing so
	}
	if nd.rule == ruleAdjN && nd.r.rule == ruleAdvA && nd.first == 0 && nd.r.l.lex.vi == "rất" {
		return costRob // "nhu cầu nhà ở | rất cao nhưng nguồn cung có hạn": it is
	}
	if nd.rule == ruleAdjN && nd.r.rule == ruleAdvA && nd.r.r.rule == ruleLeaf && nd.r.r.lex.in(degrees) && (nd.l.class.agent() || nd.l.rule == ruleNPP || nd.l.flags&flagVerbal != 0) {
		return 2 * costRob // "tỷ lệ doanh nghiệp trong khu công nghiệp | rất thấp": the share is
	}
	if nd.rule == ruleAdjN && nd.r.rule == ruleThan && nd.first == 0 {
		return 2 * costRob // "đời sống người dân | ổn định hơn so với trước": it is
	}
	if nd.rule == ruleAdjN && nd.l.class.agent() && (nd.r.lex.viOf() == "đủ" || nd.r.rule == ruleAList && firstAdjective(nd.r) == "đủ") {
		return 2 * costRob // "lao động nữ | đủ 55 tuổi", "góp vốn cho công ty | đủ và đúng hạn"
	}
	switch nd.r.lex.viOf() {
	case "có giá trị":
		if nd.l.class == person {
			return costRob // "của công dân | có giá trị chứng minh …"
		}
	case "có trách nhiệm":
		return 2 * costRob
	}
	if casual(nd) {
		return costRob // it opens a condition
	}
	return 0
}

// strainOfModified is strain for nouns with a verb phrase behind them.
func (nd *node) strainOfModified() int {
	if dueOf(nd.l, nd.r) {
		return 0
	}
	if strings.HasPrefix(headLex(nd.r).viOf(), "là ") || nd.l.class == act && headLex(nd.r).in(recorded) {
		return 2 * costRob // "việc chọn nhà thầu | là nhằm …"
	}
	if nd.l.class == org && nd.l.flags&flagVerbal == 0 && headClass(nd.r) == "provide" && nd.r.flags&(flagTAM|flagPassive) == 0 {
		return 2 * costRob // "UBND cấp huyện | quy định cụ thể các điểm …"
	}
	if nd.l.class == act && nd.r.rule == rulePassive && headLex(nd.r).in(impersonal) && nd.l.flags&flagPost == 0 {
		return costRob // "lựa chọn nhà thầu trong hoạt động xây dựng | được thực hiện"
	}
	if nd.r.rule == ruleVPList && nd.r.l.r.cat == catComma && (nd.r.r.rule == ruleVS || nd.r.r.rule == ruleVNBe) && !nd.l.class.agent() {
		return 2 * costRob // "rà soát các dự án bố trí dân cư, | xác định các vùng cần …"
	}
	if nd.r.rule == ruleVPList && nd.r.l.r.lex.english() == "but" {
		return 2 * costRob // "nhiều doanh nghiệp thuộc diện ưu đãi | nhưng vẫn chưa tiếp cận được": it is told of them
	}
	if casual(nd) {
		return costRob
	}
	if nd.r.rule == ruleVPList && (obliges(nd.r.r) || bound(nd.r.r) || rightOrSanction(nd.r.r)) && !rightOrSanction(firstOf(nd.r)) {
		return 2 * costRob // "tham gia chương trình nâng trình độ | và được hưởng nguyên lương"
	}
	if (nd.r.rule == ruleAdvVP || nd.r.rule == ruleAdjVP) && nd.l.class.agent() && nd.l.rule == ruleLeaf && !nd.l.lex.in(needy) {
		return costRob // "Ủy ban nhân dân | khẩn trương ban hành …"
	}
	if nd.r.rule == ruleTAM && nd.r.l.lex.en == "must" {
		return 2 * costRob // "giáo viên không đạt chuẩn | phải tham gia …"
	}
	if bound(nd.r) && (nd.l.rule != ruleLeaf || !nd.l.lex.in(needy)) {
		return 2 * costRob // "Cơ quan thuế | có trách nhiệm …"
	}
	if nd.r.rule == ruleTAM && (nd.r.l.lex.en == "may" || nd.r.l.lex.en == "maycontinue" || nd.r.l.lex.en == "will") {
		return costRob // "chủ đầu tư | được tiếp tục thực hiện"
	}
	return nd.robs()
}

// strainOfList is strain for lists of noun phrases.
func (nd *node) strainOfList() int {
	if nd.l.l.rule == ruleActNP && nd.r.rule != ruleActNP && nd.l.r.cat == catComma && (nd.r.class.genus() != genusAct || nd.r.rule == ruleDetNP) {
		return costRob // "góp ý vào dự thảo, | nhiều ý kiến cho rằng …"
	}
	if nd.l.r.cat == catComma && nd.r.rule == ruleNumNP && nd.r.class == person && nd.l.l.class != person && nd.l.l.flags&flagQuantity == 0 {
		return costRob // "sau sáp nhập huyện, xã, | khoảng 10.000 cán bộ …"
	}
	if m := nd.r; nd.l.r.cat == catComma && m.rule == ruleLeaf && m.class == person && m.flags&flagProper != 0 && !nd.l.l.class.agent() {
		return 2 * costRob // "báo cáo tại buổi làm việc, | ông A cho biết …"
	}
	if nd.l.r.cat == catComma && nd.r.rule == ruleDetNP && nd.r.lex.in(sayings) && nd.l.l.class != nd.r.class {
		return costRob // who says something
	}
	if nd.l.r.cat == catComma && nd.l.l.class == person && nd.l.l.rule == ruleBareNP && nd.r.rule == ruleBareNP && nd.r.l.rule == ruleLeaf && nd.r.lex.in(retiring) {
		return costRob // "lao động nữ đủ 55 tuổi, | nghỉ hưu từ năm 2018"
	}
	if nd.r.rule == ruleActNP && (nd.l.l.class == person || nd.l.l.class == org) {
		return costRob // "người bán hàng, cung cấp dịch vụ": those who do
	}
	if nd.l.r.cat == catComma && nd.r.rule == ruleAside && leftmost(nd.r).lex.viOf() == "cụm từ" {
		return costRob // "theo quy định mới, | cụm từ “A” được thay …"
	}
	return 0
}

// commaPair reports a list of two unlike things that only a comma parts: the second is more often the subject of what follows.
func commaPair(np *node) bool {
	if np.rule != ruleNPList || np.l.r.cat != catComma || np.l.l.rule == ruleNPList {
		return false
	}
	a, b := np.l.l, np.r
	return a.class != b.class && (!a.class.agent() || !b.class.agent()) || b.rule == ruleLeaf && b.class == person
}

// strainOfClause is strain for clauses.
func (nd *node) strainOfClause() int {
	if nd.first == 0 && commaPair(nd.l) {
		return costRob // "các khoản thu này, | trường phải làm tờ trình"
	}
	if nd.r.rule == rulePassive && len(nd.r.l.lex.feats) == 0 && nd.l.rule == ruleDetNP && nd.l.flags&flagVerbal == 0 && nd.r.l.lex.viOf() == "được" {
		return costStrange // "các đơn vị được kiểm toán | và các đơn vị có liên quan đã …": which units
	}
	if nd.l.class == doc && nd.r.flags&flagPassive == 0 && headClass(nd.r) == "submit" {
		return 2 * costRob // "dự thảo nghị quyết trình Hội đồng nhân dân | gồm 5 điều": submitted to it
	}
	if n := nd.l.l; nd.l.rule == ruleBareNP && n.rule == ruleNPP && n.r.rule == rulePVP && headLex(n.r.r).viOf() == "đưa" && nd.r.rule == ruleBe {
		return 2 * costRob // "quyết tâm đưa du lịch | trở thành ngành kinh tế mũi nhọn"
	}
	if nd.l.rule == ruleActNP && !ofDeed(nd.r) {
		return costRob // "khi đủ tuổi nghỉ hưu | có thời gian đóng …": the deed has none
	}
	if strings.HasPrefix(headLex(nd.r).viOf(), "quy định") && offends(nd.l) {
		return 2 * costRob // "nhà thầu | vi phạm quy định về an toàn"
	}
	if m := modifiedBy(nd.l); m != nil && !binding(nd.r) && rightOrSanction(m) && !leftmost(nd.l).lex.in(needy) {
		return 2 * costRob // "Nhà giáo được hưởng phụ cấp | …": that is the predicate
	}
	if p := core(nd.r); nd.l.class.agent() && p.rule == rulePassive && p.l.lex.viOf() == "được" && strings.HasPrefix(headLex(p).english(), "continue to ") {
		return 2 * costRob // "chủ đầu tư được tiếp tục thực hiện": they may
	}
	return 0
}

// strainOfVerb is strain for verb phrases.
func (nd *node) strainOfVerb() int {
	switch nd.rule {
	case ruleVPList:
		return nd.strainOfPredicates()
	case ruleVNVP:
		if nd.r.flags&flagPassive != 0 && nd.r.flags&flagTAM != 0 && pastMarked(nd.r) {
			return 2 * costRob // "yêu cầu nộp tài liệu | đã được số hóa"
		}
		if c := headClass(nd.r); nd.l.lex.viOf() == "sử dụng" && (c == "order" || c == "say" || c == "provide") {
			return 2 * costRob // "sử dụng thẻ trong các giao dịch | yêu cầu xuất trình …"
		}
		if headLex(nd.r).in(including) {
			return 2 * costRob // "miễn giấy phép | gồm: …"
		}
		if vi := headLex(nd.r).viOf(); nd.l.class != "allow" && nd.l.class != "order" && (strings.HasPrefix(vi, "được ") || strings.HasPrefix(vi, "bị ") || nd.r.rule == ruleTAM && nd.r.l.lex.viOf() == "được") {
			return 2 * costRob // "sử dụng lao động nữ | được giảm thuế"
		}
	case ruleVPPP:
		if equals(nd.r) && nd.l.class != "rise" && nd.l.class != "fall" {
			return costRob // "được hưởng | trợ cấp bằng 36 lần mức lương cơ sở"
		}
	case ruleTAM:
		if a := nd.r.l; nd.r.rule == rulePredicate && a.rule == ruleAList && a.r.lex.has("attr") {
			return 2 * costRob // "nội dung cần | sửa đổi, bổ sung"
		}
		if nd.r.rule == ruleTAM && nd.r.l.lex.en == "maycontinue" {
			return 2 * costRob // "vụ việc đang được tiếp tục điều tra"
		}
		if nd.r.rule == ruleVPList && obliges(nd.r) {
			return 2 * costRob // "được tự chủ nhưng không được vượt quá …": each has its own
		}
		if nd.r.rule == ruleVPList && strings.HasPrefix(headLex(nd.r.r).viOf(), "được ") {
			return costRob // "phải tham gia chương trình | và được hưởng nguyên lương"
		}
	case rulePassive:
		if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "không được" && (nd.r.lex.in(granting) || nd.r.lex.in(rewarded)) {
			if nd.cat == catPass0 {
				return -2 * costRob // "không được cấp giấy phép"
			}
			return -costRob // "không được bồi thường": they are not
		}
	case ruleKept:
		if nd.l.l.rule == ruleLeaf && nd.l.l.lex.viOf() == "không được" && leftmost(nd.r).lex.viOf() == "tín dụng" {
			return 2 * costRob // "tổ chức tín dụng không được cấp tín dụng": they must not
		}
	case ruleVVP:
		if mark := leftmost(nd.r); mark.cat == catPassive && mark.lex.viOf() == "không được" {
			return 2 * costRob // "người không đủ điều kiện | không được cấp giấy phép"
		}
		if nd.r.rule == ruleVPList && obliges(nd.r) {
			return 2 * costRob // "có trách nhiệm tôn trọng người khác, | không được đe dọa"
		}
	case rulePurp:
		if nd.r.rule == ruleVPList && obliges(nd.r) {
			return 2 * costRob // "trích tiền lương để đóng bảo hiểm | và không được chiếm dụng"
		}
	case ruleVNHead:
		if helped(nd) {
			return costRob
		}
		if m := modifiedBy(nd.r); m != nil && nd.l.frames&frameNto != 0 && (nd.l.class == "order" || nd.l.class == "allow") && nd.r.class.agent() && m.flags&(flagTAM|flagPassive) == 0 && m.rule == ruleVNP && !leftmost(nd.r).lex.in(needy) {
			return costRob // "yêu cầu người dân | nộp bản giấy"
		}
	case rulePVP:
		if nd.r.rule == ruleMidVP || headLex(nd.r).in(including) {
			return 2 * costRob // "trình Quốc hội thông qua | gồm 5 điều"
		}
		if nd.r.rule == ruleVPList && obliges(nd.r) {
			return 2 * costRob // "trước khi tuyển sinh | và không được thu gộp"
		}
	case ruleVNP:
		return nd.strainOfObject()
	case ruleAdvVP:
		if nd.l.lex.has("end") && (nd.r.rule == ruleTAM || nd.r.flags&flagPassive != 0 || headLex(nd.r).has("state") || nd.l.lex.vi != "lại" && (nd.r.class == "rise" || nd.r.class == "fall")) {
			return costClass // "không nộp đúng hạn | sẽ bị phạt"
		}
	default: // nothing that a predicate is lost in
	}
	return 0
}

// strainOfPredicates is strain for predicates in a row.
func (nd *node) strainOfPredicates() int {
	if v := core(nd.r); nd.l.r.cat == catComma && isA(nd.l.l) && v.rule == ruleIntrans && nd.r.flags&(flagTAM|flagPassive) == 0 && (v.l.lex.has("nom") || v.l.lex.viOf() == "thiệt hại") {
		return costRob // "là khoản đền bù cho những tổn thất, | thiệt hại về đất"
	}
	if nd.r.rule == ruleMidVP && byDegree(nd.r.l) && nd.l.l.rule == ruleVPIf {
		return costRob // "người lái xe nếu vi phạm, | tùy theo mức độ sẽ bị xử phạt"
	}
	if first := nd.l.l; nd.r.rule == ruleTAM && (nd.r.l.lex.en == "need" || nd.r.l.lex.en == "must") && first.flags&(flagTAM|flagPassive) == 0 {
		return costRob // "để thực hiện mục tiêu này, | cần huy động …"
	} else if lastOf(first).rule == rulePassive && lastOf(first).l.lex.viOf() == "được" && withoutTail(nd.r).rule == ruleVNP && headLex(lastOf(first)).in(granted) {
		return costRob // "được khai thác và sử dụng dữ liệu": they may do both
	}
	return 0
}

// strainOfObject is strain for verbs with their object.
func (nd *node) strainOfObject() int {
	if nd.l.rule == ruleLeaf && nd.l.lex.english() == "ensure" && nd.r.class == person && nd.r.flags&flagVerbal != 0 {
		return costClass // "bảo đảm học sinh | được tiếp cận …": that they are
	}
	if nd.r.rule == ruleLeaf && nd.r.lex != nil && nd.l.rule == ruleVShift && nd.r.flags&flagProper != 0 && strings.EqualFold(lastLeaf(nd.l).lex.viOf(), "thủ tướng") {
		return 2 * costRob // one name
	}
	if helped(nd) {
		return costRob // "giúp doanh nghiệp | yên tâm đầu tư"
	}
	if nd.r.rule == ruleYear && nd.l.rule != ruleLeaf {
		return costRob // "phân biệt theo đối tượng như Luật Đất đai | năm 2013": the law is of that year
	}
	if nd.r.rule == ruleApproxNum && nd.l.rule == ruleVShift && nd.l.r.flags&flagQuantity != 0 {
		return 2 * costRob // "hỗ trợ từ 4 triệu đồng | đến 12 triệu đồng"
	}
	if nd.r.rule == ruleActNP && headLex(nd.r.l).viOf() == "có" && !headLex(nd.l).in(finds) {
		return 2 * costRob // "hóa đơn đã lập | có sai sót"
	}
	if nd.r.rule == ruleActNP && (nd.class == "rise" || nd.class == "fall") {
		return 2 * costRob // "giá xăng tăng | làm cho …"
	}
	return 0
}

// lastOf is the last predicate of a list.
func lastOf(vp *node) *node {
	if vp.rule == ruleVPList {
		return vp.r
	}
	return vp
}

// casual reports "trường hợp …" at the head of a sentence, where it is hardly ever a noun.
func casual(nd *node) bool {
	first := leftmost(nd)
	return first.first == 0 && first.cat == catN && first.lex.viOf() == "trường hợp" && nd.l.rule == ruleLeaf
}

// costRob is for a predicate of rights or sanctioned taken for a modifier of the noun before it.
const costRob = 13

// robs is strain for a noun with a verb phrase: behind an object, a right or a sanction is what the sentence says of its subject.
func (nd *node) robs() int {
	if nd.r.rule == ruleVNP && nd.r.l.rule == ruleVThat {
		return 3 * costRob // "… gồm: A, B": what the list is of
	}
	if !nd.l.class.agent() && nd.r.rule == ruleHasV {
		return costRob
	}
	if (nd.l.class == doc || nd.l.class == thing) && nd.r.flags&flagPassive != 0 && headLex(nd.r).in(rewarded) {
		return 2 * costRob // "người giao nộp cổ vật | được thưởng"
	}
	if (nd.l.class == doc || nd.l.class == thing || nd.l.class == money || nd.l.class == abst) && takenIn(nd.r) {
		return 2 * costRob // "đã được cấp thẻ căn cước | được cấp tài khoản"
	}
	if nd.r.rule == ruleIntrans && (nd.r.class == "rise" || nd.r.class == "fall") {
		return 2 * costRob // "giá xăng tăng": it rises
	}
	if nd.first == 0 || nd.r.flags&flagTAM != 0 {
		return 0
	}
	if nd.l.class == abst && (nd.r.rule == ruleVNP || nd.r.rule == rulePassive) && passiveSense(nd.r) && rightOrSanction(nd.r) {
		return costRob // "người mắc bệnh mạn tính | được cấp thuốc"
	}
	if nd.l.rule == ruleNVP && nd.l.r.flags&flagTAM == 0 && passiveSense(nd.l.r) && passiveSense(nd.r) {
		return costRob // "có đất bị thu hồi | được bồi thường"
	}
	if !nd.l.class.agent() && strings.HasPrefix(headLex(nd.r).english(), "have their ") || nd.l.class == act && strings.HasPrefix(headLex(nd.r).viOf(), "bị ") {
		return costRob // "không bảo đảm điều kiện | bị thu hồi giấy phép"
	}
	if nd.l.class.agent() && (nd.l.rule != ruleLeaf || !nd.l.lex.in(needy)) && (rightOrSanction(nd.r) || nd.l.rule == ruleNVP && passiveSense(nd.r)) {
		return costRob
	}
	return 0
}

func passiveSense(vp *node) bool {
	vi := headLex(vp).viOf()
	return vp.flags&flagPassive != 0 || strings.HasPrefix(vi, "được ") || strings.HasPrefix(vi, "bị ")
}

// rightOrSanction reports a predicate that grants, charges or punishes.
func rightOrSanction(vp *node) bool {
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleVPAdv || vp.rule == ruleVPPurp {
		vp = vp.l
	}
	if vp.rule == ruleVNP && headLex(vp).viOf() == "có" {
		vi := leftmost(vp.r).lex.viOf()
		return strings.HasPrefix(vi, "trách nhiệm") || strings.HasPrefix(vi, "quyền") || strings.HasPrefix(vi, "nghĩa vụ")
	}
	if vp.rule == ruleTAM && (vp.l.lex.en == "can" || vp.l.lex.en == "will") {
		vp = vp.r // "có thể bị phạt đến 8 triệu đồng"
	}
	vi := headLex(vp).viOf()
	if entitled(vp) || vp.rule == ruleKept || vp.rule == ruleKeptBy || headClass(vp) == "punish" || strings.HasPrefix(vi, "bị phạt") || strings.HasPrefix(vi, "bị xử") {
		return true
	}
	if vp.flags&flagPassive != 0 {
		return granting.has(vi) || honouring.has(vi)
	}
	granted, ok := strings.CutPrefix(vi, "được ")
	return ok && (honouring.has(granted) || granting.has(granted) || granting.has(twoWords(granted))) // "được hỗ trợ một lần"
}

// anybody reports people or bodies named by their sort alone.
func anybody(subject *node) bool {
	if subject.flags&(flagProper|flagQuantity|flagCapital) != 0 {
		return false
	}
	if subject.rule == ruleDetNP && subject.l.lex.viOf() == "một" {
		return false
	}
	noun := viet.Lower(leftmost(subject).lex.viOf())
	if subject.rule == ruleDetNP || subject.rule == ruleNPList {
		noun = viet.Lower(subject.lex.viOf())
	}
	first, rest, _ := strings.Cut(noun, " ")
	return slices.ContainsFunc(anybodies[first], func(sort string) bool {
		return strings.HasPrefix(rest, sort) && (sort == "" || len(rest) == len(sort) || rest[len(sort)] == ' ' || rest[len(sort)] == ',')
	})
}

// anybodies are how nouns of such people and bodies begin: the first syllable, and what follows it.
var anybodies = map[string][]string{
	"người": {""}, "dân": {""}, "công": {"dân", "ty", "chức"}, "nhân": {"dân"}, "cá": {"nhân"}, "tổ": {"chức"}, "doanh": {"nghiệp"}, "hộ": {""},
	"khách": {""}, "thí": {"sinh"}, "học": {"sinh"}, "sinh": {"viên"}, "giáo": {"viên"}, "bệnh": {"nhân", "viện"}, "cơ": {"quan", "sở"}, "đơn": {"vị"},
	"bên": {""}, "nhà": {"đầu tư", "thầu"}, "chủ": {""}, "lao": {"động"}, "cử": {"tri"}, "phụ": {"huynh"}, "trường": {""}, "ngân": {"hàng"},
	"địa": {"phương"}, "viên": {"chức"}, "cán": {"bộ"}, "đối": {"tượng"}, "thủ": {"trưởng"},
}

// helped reports "giúp" or "kiến nghị" with people behind whom a verb stands: it is what they are helped to do.
func helped(nd *node) bool {
	if nd.l.rule != ruleLeaf || nd.l.lex.viOf() != "giúp" && nd.l.lex.viOf() != "kiến nghị" || !nd.r.class.agent() {
		return false
	}
	m := modifiedBy(nd.r)
	return m != nil && m.flags&(flagTAM|flagPassive) == 0
}
