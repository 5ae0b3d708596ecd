package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// conditionRules are about what holds in a case only.
var conditionRules = []binary{
	// "Trường hợp hồ sơ không hợp lệ, …": what it is like is a condition, where alone it would be a modifier.
	{catIf, catNP, ruleCase, func(l, r *node) (node, bool) {
		return node{cat: catCase, cost: 2, lex: l.lex, class: r.class}, (l.lex.in(cases) || l.lex.vi == "nếu" || l.lex.vi == "khi" || l.lex.in(conceding) || l.lex.en == "because") && r.flags&flagVerbal == 0
	}},
	{catCase, catA, ruleIfIs, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 4, lex: l.lex}, !r.lex.has("attr") && !r.lex.has("mod")
	}},
	// "Nếu hồ sơ đầy đủ, hợp lệ thì …": one word for what the dossier is like
	{catIf, catNP, ruleIfValid, func(l, r *node) (node, bool) {
		_, ok := soundDossier(r)
		return node{cat: catCond, cost: 2, lex: l.lex}, ok && (l.lex.vi == "nếu" || l.lex.vi == "khi" || l.lex.in(cases))
	}},
	// "Trường hợp phải xác minh thì …", "nếu phải di chuyển chỗ ở": whoever must
	{catIf, catVP, ruleIfMust, func(l, r *node) (node, bool) {
		must := r.rule == ruleTAM && (r.l.lex.en == "must" || r.l.lex.en == "need") && r.r.flags&(flagTAM|flagPassive) == 0 && (core(r.r).rule == ruleVNP || core(r.r).rule == ruleIntrans && !strings.HasSuffix(headLex(r.r).english(), " of"))
		return node{cat: catCond, cost: 6, lex: l.lex}, must && (l.lex.in(cases) || l.lex.vi == "nếu")
	}},
	// "khi chủ thể có yêu cầu, khi thẻ bị thu hồi hoặc khi chủ thể chết"
	{catConj, catCond, ruleOrCond, func(l, r *node) (node, bool) {
		return node{cat: catCase, cost: 1, lex: leftmost(r).lex}, (l.lex.english() == "or" || l.lex.english() == "and") && oneCondition(r)
	}},
	{catComma, catCond, ruleOrCond, func(l, r *node) (node, bool) {
		return node{cat: catCase, cost: 2, lex: leftmost(r).lex}, oneCondition(r)
	}},
	{catCase, catCase, ruleOrCond, func(l, r *node) (node, bool) {
		return node{cat: catCase, cost: 1, lex: l.lex}, l.rule == ruleOrCond && l.l.cat == catComma && r.rule == ruleOrCond && l.lex == r.lex
	}},
	{catCond, catCase, ruleConds, func(l, r *node) (node, bool) {
		last := r
		if r.rule == ruleOrCond && r.l.cat == catCase {
			last = r.r
		}
		for last.rule == ruleOrCond && last.l.cat == catCase {
			last = last.r
		}
		return node{cat: catCond, cost: 1, lex: r.lex}, r.rule == ruleOrCond && last.l.cat == catConj && oneCondition(l) && leftmost(l).lex == r.lex
	}},
	// "Trường hợp bán lại nhà trái quy định, …": whoever does
	{catIf, catVP, ruleInCase, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 16, lex: l.lex}, l.lex.in(cases) && anyonesDeed(r)
	}},
	// "Trường hợp từ chối thì phải nêu rõ lý do": the reasons must be stated
	{catFront, catVP, ruleDueIn, func(l, r *node) (node, bool) {
		in := l.l
		if l.rule != ruleFrontComma || in.rule != ruleInCase || r.rule != ruleTAM || r.l.lex.en != "must" || r.flags&flagPassive != 0 || done(r.r) == nil || headLex(r.r).has("nopass") || headLex(r.r).has("state") {
			return node{}, false
		}
		return node{cat: catS, cost: 6, class: r.class, flags: r.flags & (flagTAM | flagDated | flagQuantity), lex: r.lex}, true
	}},
	// "Mức phạt đối với cá nhân là 10 triệu đồng, đối với tổ chức là 20 triệu đồng": of the same measure.
	{catPP, catVP, rulePPBe, func(l, r *node) (node, bool) {
		ok := l.rule == rulePP && l.lex.in(forWhom) && (r.rule == ruleBe || r.rule == ruleBeRange) && r.l.lex.vi == "là" && r.r.flags&flagQuantity != 0
		return node{cat: catCase, cost: 1, lex: l.lex, class: l.class}, ok
	}},
	{catComma, catCase, rulePPBeComma, func(l, r *node) (node, bool) {
		return node{cat: catCase, cost: 1, lex: r.lex, class: r.class}, r.rule == rulePPBe
	}},
	{catConj, catCase, rulePPBeComma, func(l, r *node) (node, bool) {
		return node{cat: catCase, cost: 1, lex: r.lex, class: r.class}, r.rule == rulePPBe && l.lex.english() == "and"
	}},
	{catS, catCase, ruleFigures, func(l, r *node) (node, bool) {
		ok := l.rule == ruleS && r.rule == rulePPBeComma && (l.r.rule == ruleBe || l.r.rule == ruleBeRange) && l.r.r.flags&flagQuantity != 0
		return fromLeft(l, catS, 0), ok
	}},
	// "thay vì phải đóng đủ 20 năm": instead of having to
	{catPrep, catVP, rulePVP, func(l, r *node) (node, bool) {
		ok := r.rule == ruleTAM && (r.l.lex.en == "must" || r.l.lex.en == "can") && (l.lex.viOf() == "thay vì" || l.lex.viOf() == "mà không" || l.lex.viOf() == "do" || l.lex.viOf() == "vì")
		return node{cat: catPP, cost: 2, class: act, lex: l.lex}, ok
	}},
	// "phải được Bộ Y tế cấp giấy phép"
	{catPass, catVP, ruleKeptBy, func(l, r *node) (node, bool) {
		if r.rule != ruleVNP || r.l.rule != ruleLeaf || !r.l.lex.has("kept") || r.r.cat != catNP || r.flags&(flagTAM|flagPassive) != 0 {
			return node{}, false
		}
		nd := fromLeft(r, catVP, 1)
		nd.flags |= flagPassive | r.r.flags&flagQuantity
		if len(l.lex.feats) > 0 {
			nd.flags |= flagTAM
		}
		return nd, true
	}},
	// "công bố cho tổ chức, cá nhân sử dụng"
	{catPP, catV, ruleForUse, func(l, r *node) (node, bool) {
		ok := l.rule == rulePP && l.lex.viOf() == "cho" && l.class.agent() && r.lex.viOf() == "sử dụng" && r.rule == ruleLeaf
		return fromLeft(l, catPP, 1), ok
	}},
	// "Nếu thí sinh vắng thi thì không được xét tốt nghiệp": it is the candidate who is not.
	{catFront, catVP, ruleCondVP, func(l, r *node) (node, bool) {
		holder := conditioned(l)
		if holder == nil || r.rule == rulePredicate || urges(r) || r.flags&(flagTAM|flagPassive) == 0 && !headLex(r).in(binds) && !strings.HasPrefix(headLex(r).viOf(), "được ") && !strings.HasPrefix(headLex(r).viOf(), "bị ") {
			return node{}, false
		}
		if headClass(r) == "allow" && !holder.class.agent() && r.flags&flagPassive == 0 {
			return node{}, false // "nếu lễ hội chưa có phương án thì không cho phép khai hội": who allows it is not told
		}
		if l.r.cat == catComma && (holder.class != person && holder.class != org || holder.flags&flagVerbal != 0) {
			return node{}, false
		}
		nd, ok := makeClause(holder, r)
		nd.cost += 3
		return nd, ok
	}},
	// "Nếu cá nhân vi phạm sẽ bị xử phạt", without a comma
	{catCond, catVP, ruleCondVP, func(l, r *node) (node, bool) {
		holder := conditioned(l)
		first := leftmost(l).lex
		open := first.viOf() == "nếu" || first.viOf() == "khi" || first.in(cases)
		if !open || holder == nil || holder.flags&flagVerbal != 0 || r.rule != ruleTAM || r.l.lex.en != "will" && r.l.lex.en != "alsowill" && r.l.lex.en != "must" {
			return node{}, false
		}
		nd, ok := makeClause(holder, r)
		nd.cost += 5
		return nd, ok && !pronoun(holder) && (holder.class.agent() || headClass(r) == "cause" || r.flags&flagPassive != 0)
	}},
}

// anyonesDeed reports what somebody does, or has not done, where nothing says who.
func anyonesDeed(vp *node) bool {
	if vp.rule == ruleTAM {
		switch vp.l.lex.en {
		case "past", "not", "notyet":
			vp = vp.r
		default:
			return false
		}
	}
	act := withoutTail(vp)
	return (act.rule == ruleVNP || act.rule == ruleIntrans || act.rule == ruleVNVP) && vp.flags&(flagTAM|flagPassive) == 0 && headClass(act) != "own" && headClass(act) != "be" && !headLex(act).has("there")
}

// oneCondition reports what "khi" or "nếu" opens, beside which others may stand.
func oneCondition(cond *node) bool {
	first := leftmost(cond).lex
	switch cond.rule {
	case ruleIf, ruleIfThere, ruleIfDone, ruleIfIs, ruleIfOwn, ruleWhen:
		return first.viOf() == "khi" || first.viOf() == "nếu"
	default:
		return false
	}
}

// conditions writes conditions in a row: "when A, when B or when C".
func (w *writer) conditions(nd *node) string {
	switch {
	case nd.rule == ruleConds:
		return w.condition(nd.l) + w.conditions(nd.r)
	case nd.l.cat == catCase:
		return w.conditions(nd.l) + w.conditions(nd.r)
	case nd.l.cat == catComma:
		return ", " + w.condition(nd.r)
	default:
		return " " + nd.l.lex.english() + " " + w.condition(nd.r)
	}
}

// caseActs reports a case before what somebody does in it: "trường hợp từ chối thì phải nêu rõ lý do".
func caseActs(np, vp *node) bool {
	if !strings.HasPrefix(viet.Lower(leftmost(np).lex.viOf()), "trường hợp") {
		return false
	}
	act := withoutTail(vp)
	for act.rule == ruleTAM || act.rule == ruleAdvVP {
		act = withoutTail(act.r)
	}
	return vp.flags&flagPassive == 0 && act.rule != ruleBe && !headLex(act).has("state") && !headLex(act).has("nopass")
}

// inCaseOf writes a condition without subject: "in cases of reselling the flat".
func (w *writer) inCaseOf(nd *node) string {
	vp, not, f := nd.r, "", form{shape: shapeIng}
	if vp.rule == ruleTAM {
		if denies(vp) {
			not = "not "
		} else {
			f = form{aux: "having", shape: shapePP}
		}
		vp = vp.r
	}
	inner := writer{present: true}
	text := inner.vp(vp, f)
	w.unsure += inner.unsure
	return "in cases of " + not + text
}

// dueIn writes what must be done in such a case: "in cases of refusing, the reasons must be stated".
func (w *writer) dueIn(nd *node) string {
	return w.front(nd.l) + ", " + w.mustBeDone(nd.r.r)
}

// mustBeDone writes a verb and its object, with what stands behind them, as what must be done.
func (w *writer) mustBeDone(vp *node) string {
	switch vp.rule {
	case ruleVPPP:
		return w.mustBeDone(vp.l) + " " + w.prepOf(vp.r, headLex(vp.l))
	case ruleVPTime:
		return w.mustBeDone(vp.l) + " " + w.timeText(vp.r)
	case ruleVPAdv:
		return w.mustBeDone(vp.l) + " " + vp.r.lex.english()
	default:
		return w.np(vp.r, roleSubject) + " " + passivePattern(headLex(vp.l), form{aux: "must", shape: shapeBase})
	}
}

// conditionApart translates the clause behind a condition, or behind whom it is about, that is too long to be read with it: "Trường hợp thông tin của
// tổ chức đã có trong cơ sở dữ liệu quốc gia …, cơ quan quản lý có trách nhiệm …".
func (e *Engine) conditionApart(s *Sentence, start, end int, opt Options) (Clause, *legacy, bool) {
	if opt.wholly || opt.speech != nil || opt.front != nil || !s.opensCase(start, end) {
		return Clause{}, nil, false
	}
	then := start
	for then < end && s.toks[then].Key != "thì" {
		then++
	}
	for k := start + 3; k < min(end-3, start+farFront); k++ {
		if k != then && (then < end || s.toks[k].In(s.text) != ",") {
			continue
		}
		front := best(s.chart().over(start, k+1), catFront)
		if front == nil || front.rule != ruleFrontComma || front.l.cat != catCond && (front.l.rule != rulePP || !front.l.lex.in(forWhom)) {
			continue
		}
		opt.front = front
		if cl, heirs, ok := e.clause(s, k+1, end, nil, opt); ok && !cl.Inherited && !goesOnListing(front, cl) {
			return cl, heirs, true
		}
	}
	return Clause{}, nil, false
}

// goesOnListing reports a clause that is rather one more of those whom a rule is about: "đối với công ty có dưới 10 thành viên, hợp tác xã có dưới 5 …".
func goesOnListing(front *node, cl Clause) bool {
	return front.l.rule == rulePP && cl.Class == "own" && len(cl.Amounts) > 0 && hasSuchToo(front.l.r)
}

// hasSuchToo reports a noun phrase that what it has says which is meant: "công ty có dưới 10 thành viên".
func hasSuchToo(np *node) bool {
	within := modifiedBy(np)
	return within != nil && headClass(within) == "own"
}

// opensCase reports whether a condition, or whom a rule is about, opens at token i.
func (s *Sentence) opensCase(i, end int) bool {
	if i+6 >= end {
		return false
	}
	switch s.toks[i].Key + " " + s.toks[i+1].Key {
	case "trường hợp", "đối với":
		return true
	}
	return s.toks[i].Key == "nếu" || s.toks[i].Key == "khi"
}

// onCondition reports a predicate that ends in a condition that "nếu" or "trường hợp" opens.
func onCondition(vp *node) bool {
	cond := conditionOf(vp)
	return cond != nil && (cond.l.lex.viOf() == "nếu" || cond.l.lex.in(cases))
}

// wheneverElse reports what is done whenever something else is: "ban hành quyết định khi có căn cứ".
func wheneverElse(vp *node) bool {
	cond := conditionOf(vp)
	return cond != nil && cond.l.lex.viOf() == "khi"
}

// conditionOf is the condition that stands behind a predicate, or nil.
func conditionOf(vp *node) *node {
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleVPAdv {
		vp = vp.l
	}
	if vp.rule != ruleVPIf {
		return nil
	}
	return vp.r
}

// conditioned is who or what a condition with its comma or "thì" is about, or nil.
func conditioned(front *node) *node {
	cond := front
	if front.rule == ruleFrontComma {
		cond = front.l
	}
	if cond.cat != catCond {
		return nil
	}
	switch {
	case cond.rule == ruleIf && cond.r.rule == ruleS:
		return subjectOf(cond.r)
	case cond.rule == ruleIfIs:
		return cond.l.r
	default:
		return nil
	}
}

// inCase writes what befalls whom a condition is about: "if candidates miss the exam, they must not graduate".
func (w *writer) inCase(nd *node) string {
	holder := conditioned(nd.l)
	text := w.front(nd.l) + ", "
	who, plural := "it", false
	if holder.class == person || w.pluralNP(holder) || w.severalIn(holder, text) {
		who, plural = "they", true
	}
	w.actor, w.present = true, true
	return text + who + " " + w.finite(nd.r, plural)
}

// severalIn reports a bare noun that a text has in the plural.
func (w *writer) severalIn(np *node, text string) bool {
	if np.rule != ruleBareNP {
		return false
	}
	n := w.nominal(np.l)
	return !n.mass() && n.text(true) != n.text(false) && strings.Contains(text, n.text(true))
}

// ifIs writes a condition that is an adjective: "the dossier is invalid".
func (w *writer) ifIs(nd *node) string {
	np := nd.l.r
	be := "is "
	if w.pluralNP(np) {
		be = "are "
	}
	return w.np(np, roleSubject) + " " + be + w.adjective(nd.r)
}

// applied turns round a clause in which people "apply" what a rule sets for them: "Người nghỉ hưu áp dụng mức lương cơ sở mới" is that the base
// salary applies to them.
func (w *writer) applied(subject, vp *node) (string, bool) {
	behind := ""
	if vp.rule == ruleVPList && headLex(vp.r).in(including) && vp.r.rule == ruleVNP {
		behind = ", including " + w.np(vp.r.r, roleObject)
		vp = vp.l.l
	}
	if vp.rule != ruleVNP || vp.l.rule != ruleLeaf || vp.l.lex.vi != "áp dụng" || vp.r.cat != catNP {
		return "", false
	}
	first, _, _ := strings.Cut(vp.r.lex.viOf(), " ")
	rate := strings.Contains(vp.r.lex.viOf(), "thuế suất") || strings.HasPrefix(vp.r.lex.viOf(), "mức thuế")
	if subject.class != person && ((subject.class != org && subject.class != act) || !rate) || !setFor.has(first) && !rate {
		return "", false
	}
	verb := " applies to "
	if w.pluralNP(vp.r) {
		verb = " apply to "
	}
	return w.np(vp.r, roleSubject) + verb + w.np(subject, rolePrep) + behind, true
}

// figures writes a measure that differs from one to the other: "the fine for individuals is VND10 million, and VND20 million for organisations".
func (w *writer) figures(nd *node) string {
	other := nd.r.r
	what := w.np(other.r.r, roleComplement)
	if other.r.rule == ruleBeRange {
		what = "from " + w.np(other.r.r.r, rolePrep)
	}
	return w.clause(nd.l) + ", and " + what + " " + w.prepOf(other.l, nil)
}

// soundDossier gives what a dossier is like whose word says it: "hồ sơ đầy đủ, hợp lệ" is complete and valid.
func soundDossier(np *node) (is string, ok bool) {
	if np.rule != ruleBareNP || np.l.rule != ruleLeaf || !strings.HasPrefix(np.lex.viOf(), "hồ sơ ") {
		return "", false
	}
	is, ok = strings.CutSuffix(np.lex.english(), " dossier")
	return is, ok && (is == "valid" || is == "complete" || is == "complete and valid" || is == "invalid" || is == "incomplete")
}
