package transfer

import "strings"

// midwayRules read a case or a time that stands between a subject and what is laid on it.
var midwayRules = []binary{
	// "Công chức | khi thôi giữ chức vụ thì không được thành lập doanh nghiệp": the case stands between subject and duty
	{catCond, catVP, ruleMidVP, func(l, r *node) (node, bool) { return midway(l, r, 3) }},
	{catFront, catVP, ruleMidVP, func(l, r *node) (node, bool) {
		if l.rule != ruleFrontComma || l.l.cat != catCond || l.r.cat == catComma && !obliges(r) && !bound(r) {
			return node{}, false
		}
		if l.r.cat == catThen && r.rule == ruleVNP && r.flags&(flagTAM|flagPassive) == 0 {
			return fromLeft(r, catVP, 4), true // "Cán bộ | nếu phát hiện hồ sơ chưa đầy đủ thì hướng dẫn bổ sung"
		}
		return midway(l.l, r, 2)
	}},
	// "Người vi phạm | tùy theo mức độ sẽ bị xử lý"
	{catPP, catVP, ruleMidVP, func(l, r *node) (node, bool) {
		return fromLeft(r, catVP, 4), byDegree(l) && binding(r) && r.rule != ruleBe && r.rule != ruleMidVP
	}},
	{catFront, catVP, ruleMidVP, func(l, r *node) (node, bool) {
		return fromLeft(r, catVP, 4), l.rule == ruleFrontComma && byDegree(l) && binding(r) && r.rule != ruleBe && r.rule != ruleMidVP
	}},
}

// provisionRules are about provisions: sentences that lay a duty on somebody, grant something or forbid it, in texts translated whole.
var provisionRules = []binary{
	// "Chủ đầu tư | trong thời hạn 10 ngày phải nộp hồ sơ"
	{catPP, catVP, ruleMidVP, func(l, r *node) (node, bool) {
		if l.rule != rulePP || l.class != period || !binding(r) {
			return node{}, false
		}
		return fromLeft(r, catVP, 5), r.rule != ruleBe && r.rule != ruleMidVP && l.l.lex.in(limits)
	}},
	// "được phân công người khác thực hiện", "được bù trừ số tiền nộp thừa": leave to do it
	{catTAM, catVP, ruleTAM, func(l, r *node) (node, bool) {
		core := withoutTail(r)
		if l.lex.viOf() != "được" || core.rule != ruleVNP || r.flags&(flagTAM|flagPassive) != 0 || core.r.cat != catNP || core.r.flags&flagQuantity != 0 || core.l.rule != ruleLeaf && core.l.rule != ruleVVList {
			return node{}, false
		}
		if vi := headLex(r).viOf(); headLex(r).has("state") || granted.has(vi) || given.has(firstWord(vi)) || given.has(vi) || headLex(r).has("kept") || headClass(r) == "cause" || headClass(r) == "rise" || headClass(r) == "fall" || headClass(r) == "own" {
			return node{}, false
		}
		nd := fromLeft(r, catVP, 6)
		nd.flags |= flagTAM
		return nd, true
	}},
	// "được lập hồ sơ sức khỏe", "bị đình chỉ giấy phép": they have it done for them or to them
	{catPassive, catVP, ruleHasHad, hadDoneTo},
	// "Xe ô tô phải lắp thiết bị giám sát": a duty of what cannot act
	{catNP, catVP, ruleS, dutyOfThing},
	{catWho, catVP, ruleS, dutyOfThing},
	// "Công chức không hoàn thành nhiệm vụ thì cơ quan cho thôi việc": if they do not, it dismisses them
	{catIfS, catS, ruleIfThenS, func(l, r *node) (node, bool) {
		return fromLeft(r, catS, 6), l.rule == ruleIfThen && r.rule == ruleS && r.flags&flagTAM == 0 && r.l.class.agent() && l.l.r.flags&flagTAM != 0
	}},
}

// dutyOfThing joins a thing or a paper and what it must have, show or be fitted with.
func dutyOfThing(l, r *node) (node, bool) {
	if l.class != thing && l.class != doc && l.class != abst && l.class != event || l.cat == catNP && l.flags&flagVerbal != 0 && !ofSize(l) || r.rule != ruleTAM || !obliges(r) || withoutTail(r.r).rule != ruleVNP && r.r.rule != ruleVPList || passiveLike(r, l.class) || headClass(r) == "order" {
		return node{}, false
	}
	return node{cat: catS, cost: 6, class: r.class, flags: r.flags & (flagTAM | flagPassive | flagDated | flagQuantity), lex: r.lex}, true
}

// takenRules are those of provisions that a brief is read with, too.
var takenRules = []binary{
	// "12 doanh nghiệp bị hủy hợp đồng": what is theirs is taken or cut
	{catPassive, catVP, ruleHasHad, func(l, r *node) (node, bool) {
		nd, ok := hadDoneTo(l, r)
		return nd, ok && l.lex.viOf() == "bị" && r.r.flags&flagQuantity == 0 && !r.r.class.agent() && r.r.class != act
	}},
}

// hadDoneTo joins "bị" or "được" to what is done to a thing of the subject's.
func hadDoneTo(l, r *node) (node, bool) {
	if r.rule != ruleVNP || r.l.rule != ruleLeaf || r.flags&(flagTAM|flagPassive) != 0 || r.r.cat != catNP || r.r.rule == ruleActNP || !r.l.lex.in(hadDone) || r.l.lex.has("nopass") {
		return node{}, false
	}
	if r.r.class == period || r.r.rule == ruleNPList && r.r.r.rule == ruleNumNP {
		return node{}, false // "19 người bị thu hồi chứng chỉ và 7 vụ | bị khởi tố": the cases are no more of what they had
	}
	if l.lex.vi == "được" && r.l.lex.in(fining) {
		return node{}, false // "được tịch thu tang vật": a power
	}
	if undergoing(r.r) {
		return node{}, false // "bị thu hồi đất | được hỗ trợ": the support is theirs
	}
	nd := fromLeft(r, catVP, 3)
	nd.flags, nd.class = flagPassive|nd.flags&flagQuantity, "undergo"
	if len(l.lex.feats) > 0 {
		nd.flags |= flagTAM
	}
	return nd, true
}

// ofSize reports things that their size says which are meant: "tàu cá có chiều dài từ 15 m trở lên".
func ofSize(np *node) bool {
	within := modifiedBy(np)
	return within != nil && within.flags&(flagTAM|flagPassive) == 0 && strings.HasPrefix(headLex(within).viOf(), "có") && within.flags&flagQuantity != 0
}

// provided writes the verb phrases of this file.
func (w *writer) provided(nd *node, f form) string {
	switch nd.rule {
	case ruleMidVP:
		return w.midway(nd, f)
	case ruleHasHad:
		return w.hasHad(nd, f)
	case rulePassFor:
		nom, _ := actNames(nd.r)
		return w.vp(nd.l, f) + " for " + nom
	default: // who or what is sent somewhere
		return w.passTo(nd, f)
	}
}

// passTo writes to whom something is submitted or moved.
func (w *writer) passTo(nd *node, f form) string {
	if sent, to := strings.CutSuffix(nd.l.r.lex.en, " to"); to && nd.l.rule == rulePassAgent && nd.l.r.rule == ruleLeaf {
		by := *nd.l
		by.r = inOther(by.r, sent) // "được Chính phủ gửi tới Quốc hội": sent by the Government to it
		return w.vp(&by, f) + " to " + w.np(nd.r, rolePrep)
	} else if to {
		return w.vp(nd.l, f) + " " + w.np(nd.r, rolePrep)
	}
	return w.vp(nd.l, f) + " to " + w.np(nd.r, rolePrep)
}

// hasHad writes what somebody has done to what is theirs: "have health records drawn up".
func (w *writer) hasHad(nd *node, f form) string {
	what := nd.r.r
	text := w.np(what, roleObject)
	if nd.l.lex.viOf() == "bị" && f.finite() && what.rule == ruleBareNP && what.l.rule == ruleLeaf && what.flags&flagProper == 0 {
		its := map[bool]string{true: "their ", false: "its "}[f.plural()]
		text = its + withoutArticle(text) // "bị hủy hợp đồng": those are theirs
	}
	return realise("have", w.passiveForm(nd.l.lex, f), "") + " " + text + " " + participle(suited(nd.r.l, topicOf(what)).lex)
}

// byDegree reports what a sanction depends on, with its comma or without: "tùy theo mức độ".
func byDegree(pp *node) bool {
	if pp.rule == ruleFrontComma {
		pp = pp.l
	}
	return pp.rule == rulePP && strings.HasPrefix(pp.l.lex.viOf(), "tùy")
}

// midway joins a case between a subject and what is laid on it with that.
func midway(cond, vp *node, cost int) (node, bool) {
	if laid := firstOf(vp); laid.rule == rulePassive && !rightOrSanction(laid) || laid.rule == ruleBe || laid.class == "punish" && laid.flags&(flagTAM|flagPassive) == 0 && firstWord(headLex(laid).viOf()) != "bị" {
		return node{}, false // "nếu mua chung cư | chưa được nghiệm thu": which ones; "khi ra quyết định | xử phạt": on that
	}
	if cond.rule == ruleWhen && vp.rule == rulePassAgent && cond.r.rule == ruleVNP && cond.r.class == "own" {
		return node{}, false // "vướng mắc là mặt bằng khi có 300 vị trí | bị người dân phản đối": the 300 are
	}
	if cond.cat != catCond || cond.rule == ruleButFor || vp.rule == ruleMidVP && !byDegree(vp.l) || vp.rule == ruleBe || core(vp).rule == ruleDoV || !binding(vp) {
		return node{}, false
	}
	switch cond.l.lex.viOf() {
	case "khi", "nếu", "sau khi", "trước khi", "trường hợp", "trong trường hợp":
		return fromLeft(vp, catVP, cost), true
	}
	return node{}, false
}

// midway writes what a case is laid on with where no subject stands before it.
func (w *writer) midway(nd *node, f form) string {
	mid := nd.l
	if mid.cat == catFront {
		mid = mid.l
	}
	if mid.cat == catCond {
		return w.vp(nd.r, f) + " " + w.condition(mid)
	}
	return w.vp(nd.r, f) + " " + w.prepOf(mid, nil)
}

// midway writes a duty of nobody in a case: "where the address is changed, certification is required".
func (g *gluer) midway(nd *node, w *writer) (string, bool) {
	if nd.rule != ruleMidVP || nd.l.cat == catPP || g.t.told.subject || g.t.item || g.t.inner {
		return "", false
	}
	duty, ok := w.impersonal(nd.r)
	if !ok && nd.r.rule == ruleTAM && (nd.r.l.lex.en == "must" || nd.r.l.lex.en == "need") {
		duty, ok = "it is necessary to "+w.vp(nd.r.r, form{shape: shapeBase}), true
	}
	if !ok {
		return "", false
	}
	cond := nd.l
	if cond.cat == catFront {
		cond = cond.l
	}
	return w.condition(cond) + ", " + duty, true
}

// midClause writes a clause whose case stands behind its subject: "when leaving office, civil servants must not establish an enterprise".
func (w *writer) midClause(nd *node) string {
	subject, mid := subjectOf(nd), nd.r.l
	plain := *nd
	plain.r = nd.r.r
	front := ""
	if mid.cat == catFront {
		mid = mid.l
	}
	if mid.cat == catCond {
		w.self = w.themselves(subject)
		front = w.condition(mid)
	} else {
		front = w.prepOf(mid, nil)
	}
	w.present = true
	return front + ", " + w.clause(&plain)
}

// bound reports a predicate that lays a duty on the subject or grants a right, hardly ever said of a noun to tell which is meant: "có trách nhiệm …".
func bound(vp *node) bool {
	vi := headLex(vp).viOf()
	return strings.HasPrefix(vi, "có trách nhiệm") || strings.HasPrefix(vi, "có quyền") || strings.HasPrefix(vi, "có nghĩa vụ") || strings.HasPrefix(vi, "chịu trách nhiệm") || strings.HasPrefix(vi, "được quyền")
}

// obliges reports a predicate, or one of a list of them, with a modal of duty or leave.
func obliges(vp *node) bool {
	for ; vp.rule == ruleVPList; vp = vp.l.l {
		if obliges(vp.r) {
			return true
		}
	}
	vp = withoutTail(vp)
	if vp.rule == ruleMidVP {
		return true
	}
	if vp.rule != ruleTAM {
		return false
	}
	switch vp.l.lex.en {
	case "must", "mustnot", "mayonly", "neednot", "neednotyet", "should":
		return true
	}
	return false
}

// equals reports "bằng" with a figure or a share of something.
func equals(pp *node) bool {
	return pp.rule == rulePP && pp.l.lex.vi == "bằng" && (pp.r.flags&flagQuantity != 0 || pp.r.rule == ruleShare)
}

// sameMeasure reports "bằng" with a share of an amount or another rate: "mức phụ cấp bằng 45% mức lương", "lãi suất bằng lãi suất cho vay hộ nghèo".
func sameMeasure(pp *node) bool {
	if pp.rule != rulePP || pp.l.lex.vi != "bằng" {
		return false
	}
	if pp.r.rule == ruleShare {
		return amounts(pp.r)
	}
	return ofMeasure(pp.r)
}

// ofMeasure reports what something may be equal to, a price, a rate or half of it: "giá đất trong bảng giá đất", "một nửa mức phạt đối với tổ chức".
func ofMeasure(np *node) bool {
	head := leftmost(np)
	if np.rule == ruleDetNP {
		head = leftmost(np.r)
	}
	switch firstWord(strings.ToLower(head.lex.viOf())) {
	case "lãi", "mức", "giá":
		return true
	case "nửa":
		return np.rule == ruleDetNP
	}
	return false
}

// equalWithin reports a price or a rate whose last words are rather what it is equal to: "giá bán nước sạch bằng giá bình quân".
func equalWithin(np *node) bool {
	found := false
	if ofMeasure(np) {
		np.walk(func(n *node) {
			found = found || n.rule == ruleNPP && n.last == np.last && n.r.rule == rulePP && n.r.l.lex.vi == "bằng" && ofMeasure(n.r.r)
		})
	}
	return found
}

// measuredAlike reports what is equal to another of its kind, not made by it: "giá bán điện | bằng giá thị trường".
func measuredAlike(s, vp *node) bool {
	head := headLex(vp)
	if vp.rule == ruleTAM {
		vp = vp.r
	}
	return head.viOf() != "bằng" || core(vp).rule != ruleVNP || !ofMeasure(core(vp).r) || ofMeasure(s) || amounts(s) && !strings.EqualFold(firstWord(leftmost(s).lex.viOf()), "thu")
}

// amounts reports a noun for money, or for how much of it somebody gets or pays.
func amounts(nd *node) bool {
	return nd.class == money || strings.HasPrefix(nd.lex.viOf(), "mức ")
}

// toldOf reports a modifier that says what a thing does or has about it, rather than what it is for: "biến động ảnh hưởng đến đời sống".
func toldOf(vp *node) bool {
	if vp.flags&(flagTAM|flagPassive) != 0 {
		return false
	}
	switch headClass(vp) {
	case "cause", "undergo", "reach", "rise", "fall":
		return vp.rule == ruleVNP
	}
	return headLex(vp).in(factual)
}

// actsItself reports a body or a person before the bare name of an act, where that is rather what they do: "chủ đầu tư | nghiệm thu".
func actsItself(l, r *node) bool {
	if r.rule != ruleLeaf || r.class != act || l.rule != ruleLeaf || l.lex.in(common) {
		return false
	}
	return l.class == person || l.class == org || l.class == money && l.lex.in(payers)
}

// takenIn reports a predicate of what somebody is given or loses, with that: of a thing it says nothing, "thẻ căn cước còn hiệu lực | được cấp tài khoản".
func takenIn(vp *node) bool {
	for vp.rule == ruleVPIf {
		vp = vp.l // "được cấp tài khoản | khi có nhu cầu"
	}
	core := withoutTail(vp)
	if core.rule == ruleKept || core.rule == ruleHasDone {
		return true
	}
	vi := headLex(core).viOf()
	return core.rule == ruleVNP && (strings.HasPrefix(vi, "được ") || strings.HasPrefix(vi, "bị ")) && !headLex(core).has("state")
}

// reported reports what is done with a matter by sending it to somebody: "báo cáo Bộ Tài chính".
func reported(vp *node) bool {
	return vp.rule == ruleVNP && vp.l.rule == ruleLeaf && strings.HasSuffix(vp.l.lex.en, " to") && vp.r.class.agent() && vp.flags&(flagTAM|flagPassive) == 0
}

// offends reports a noun phrase that ends in "vi phạm", of which what is laid down behind it is what is broken: "nhà thầu vi phạm | quy định về an toàn".
func offends(np *node) bool {
	for np.r != nil && np.rule != ruleLeaf {
		np = np.r
	}
	if np.rule == ruleBareNP {
		return offends(np.l)
	}
	return np.rule == ruleLeaf && strings.HasPrefix(np.lex.viOf(), "vi phạm")
}

// undergoing reports a noun phrase of which something is said to be done, or granted, by a modifier.
func undergoing(np *node) bool {
	for n := np; n != nil && n.rule != ruleLeaf; n = n.l {
		if n.rule == ruleDetNP || n.rule == ruleNumNP {
			return undergoing(n.r)
		}
		if n.rule == ruleNVP && passiveSense(n.r) {
			return true
		}
	}
	return false
}

// providedFor reports a predicate that is said of what a paper provides for and not of the paper: what somebody must, may or has, how much something is.
func providedFor(provides, vp *node) bool {
	if headClass(provides) != "provide" || provides.rule != ruleVNP {
		return false
	}
	does := unmarked(vp)
	switch what := provides.r; {
	case what.class.agent() && what.class != place, leftmost(what).lex.viOf() == "mỗi":
		return headClass(does) == "own" || vp.rule == ruleTAM && needed[vp.l.lex.en] || vp.rule == ruleTAM && vp.l.lex.en == "mustnot" || does.flags&flagPassive != 0
	case what.class == money || what.class == abst:
		return does.rule == ruleBe && does.flags&flagQuantity != 0 || does.rule == ruleVNP && isFigure(does.r)
	}
	return false
}
