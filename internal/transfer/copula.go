package transfer

import "strings"

// contrastRules are about what somebody does not do and what is done instead.
var contrastRules = []binary{
	// "không vận hành hệ thống xử lý mà xả nước ra suối": they do not do the one but the other
	{catVP, catRelS, ruleButVP, func(l, r *node) (node, bool) { return fromLeft(l, catVP, -2), instead(l, r) }},
	{catVList, catRelS, ruleButVP, func(l, r *node) (node, bool) {
		return fromLeft(l.l, catVP, -2), l.rule == ruleVPComma && l.r.cat == catComma && instead(l.l, r)
	}},
}

// copulaRules are about what is said to be so.
var copulaRules = []binary{
	// "vấn đề là nhiều địa phương chưa có quy hoạch": told of few nouns, so it stands in nobody's way in a category of its own
	{catBe, catS, ruleBeThat, func(l, r *node) (node, bool) {
		told := r.rule == ruleS || r.rule == ruleSome || r.rule == ruleNoOne || r.rule == ruleTimeS && r.r.rule == ruleS
		if !told {
			return node{}, false
		}
		s := subjectOf(r)
		return node{cat: catTimeVP, cost: 6, lex: l.lex, class: "be", flags: r.flags & (flagDated | flagQuantity)}, l.lex.vi == "là" && !pronoun(s) && (s.class != act || s.flags&flagNominal != 0)
	}},
	// "Trong kỳ họp này | Quốc hội sẽ …": what "này" closes needs no comma
	{catPP, catS, ruleFront, func(l, r *node) (node, bool) {
		if l.rule != rulePP || l.r.rule != ruleDemNP || r.rule != ruleS || demonstratives[l.r.r.lex.vi] == "" || l.r.l.lex.in(counting) {
			return node{}, false
		}
		switch l.l.lex.vi {
		case "trong", "tại", "theo", "với", "ở":
			return fromLeft(r, catS, 6), !pronoun(subjectOf(r))
		}
		return node{}, false
	}},
	// "doanh nghiệp nào không đủ năng lực | sẽ bị thay thế"
	{catS, catVP, ruleIfThenS, func(l, r *node) (node, bool) {
		if r.rule != ruleTAM || !anySuch(l) {
			return node{}, false
		}
		nd := node{cat: catS, cost: 1, class: r.class, flags: r.flags & (flagTAM | flagPassive | flagDated | flagQuantity), lex: r.lex}
		borne := r.flags&flagPassive != 0 || strings.HasPrefix(headLex(r).viOf(), "bị ") || r.l.lex.en == "must"
		return nd, borne && (r.l.lex.en == "will" || r.l.lex.en == "must" || r.l.lex.en == "can")
	}},
	// "hồ sơ không thể giải quyết được"
	{catV, catTimeVP, ruleVVP, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, 2), r.rule == rulePassive && impossible(l.lex) != "" || wantedFrom(l, r)
	}},
	// "Qua kiểm tra cho thấy nhiều cơ sở chưa có giấy phép": the inspection shows it
	{catPP, catVP, ruleShown, func(l, r *node) (node, bool) {
		through := l.rule == rulePP && l.l.lex.vi == "qua" && (l.class == act || l.class == event || l.class == abst)
		nd := fromLeft(r, catS, 2)
		return nd, through && r.rule == ruleVS && r.l.rule == ruleLeaf && r.l.lex.viOf() == "cho thấy"
	}},
}

// wantedFrom reports what nobody named is to do from a day, or by one, that stands before it: "yêu cầu từ ngày 1/12 | thực hiện thu phí tự động".
func wantedFrom(verb, does *node) bool {
	if verb.rule != ruleLeaf || verb.class != "order" || verb.frames&frameIng == 0 || does.rule != ruleTimeVP || does.flags&(flagTAM|flagPassive) != 0 || does.r.rule == ruleVPList {
		return false
	}
	when := does.l
	if when.flags&flagDated == 0 {
		return false
	}
	if when.rule == ruleTimes {
		when = when.l
	}
	return (when.rule == rulePTime && when.l.lex.viOf() != "trong" || strings.HasPrefix(when.lex.viOf(), "từ nay")) && headClass(does.r) != "say" && headClass(does.r) != "order"
}

// impossible gives the marker of what cannot be done, for the verb that says so, or "".
func impossible(verb *lex) string {
	switch verb.viOf() {
	case "không thể":
		return "cannot"
	case "chưa thể":
		return "cannotyet"
	default:
		return ""
	}
}

// cannotBe is a predicate that says what cannot be done, as what cannot be done to a thing, or nil: "các gói thầu chưa thể triển khai".
func cannotBe(subject, vp *node) *node {
	if vp.rule != ruleVVP || vp.l.rule != ruleLeaf || impossible(vp.l.lex) == "" || !unable(subject) && subject.class != event {
		return nil
	}
	done := vp.r
	if done.rule != rulePassive {
		if done.flags&(flagTAM|flagPassive) != 0 || undergone(done) == nil {
			return nil
		}
		done = passivised(done)
	}
	marker := &node{cat: catTAM, first: vp.l.first, last: vp.l.last, lex: &lex{cat: catTAM, vi: vp.l.lex.vi, en: impossible(vp.l.lex)}}
	return under(marker, done)
}

// amountsTo is the number that there is of something, for a predicate that gives it those it counts: "tổng số giáo viên có 24 người" is 24; or nil.
func amountsTo(subject, vp *node) *node {
	if vp.rule != ruleVNP || vp.l.rule != ruleLeaf || vp.l.lex.viOf() != "có" || !counts(vp.r) || vp.r.l.cat != catNum || vp.r.r.rule != ruleLeaf || !countOf(subject) {
		return nil
	}
	be := &node{cat: catBe, first: vp.l.first, last: vp.l.last, lex: &lex{cat: catBe, vi: "là", en: "be"}}
	return &node{cat: catVP, rule: ruleBeA, l: be, r: vp.r.l, first: vp.first, last: vp.last, lex: be.lex, class: "be", flags: flagQuantity}
}

// refusedIt reports a predicate that would forbid people what is given to them: "người vi phạm sẽ không được cấp giấy phép" issue none anyway.
func refusedIt(vp *node) bool {
	for vp.rule == ruleTAM && vp.l.lex.en != "mustnot" {
		vp = vp.r
	}
	return vp.rule == ruleTAM && headLex(vp).has("kept") && !endsWith(vp, "cho")
}

// cameAfter reports what was done to one paper, act or event after a body by its name, or somebody, did something: "quyết định này được đưa ra sau khi
// Thanh tra Chính phủ công bố kết luận". Of papers of a sort it would be a rule.
func cameAfter(subject, vp *node) bool {
	if vp.rule != ruleVPIf || vp.flags&(flagTAM|flagPassive) != flagPassive || vp.r.rule != ruleIf || !vp.r.l.lex.in(happensBy) || !strings.HasSuffix(vp.r.l.lex.viOf(), "sau khi") {
		return false
	}
	one := subject.rule == ruleDemNP || subject.flags&flagProper != 0 || subject.rule == ruleBareNP && subject.l.rule == ruleNOf && subject.l.r.r.class.agent()
	doer := subjectOf(vp.r.r)
	return one && doer.class.agent() && doer.flags&flagProper != 0
}

// shown is the clause in which what something was learned through shows it.
func shown(nd *node) *node {
	out := *nd
	out.rule, out.l = ruleS, nd.l.r
	return &out
}

// instead reports what is denied and, behind "mà", what is told in its place.
func instead(denied, r *node) bool {
	return r.rule == ruleRel && denies(denied) && denied.r.class != "be" && r.l.lex.viOf() == "mà" && r.r.cat == catVP && denied.r.flags&flagTAM == 0 && r.r.flags&(flagTAM|flagPassive) == 0 && r.r.class != "be" && firstWord(headLex(r.r).viOf()) != "cần"
}

// butFirst is what is denied.
func butFirst(vp *node) *node {
	if vp.l.cat == catVList {
		return vp.l.l
	}
	return vp.l
}

// butVP writes what somebody does not do and what is done instead.
func (w *writer) butVP(nd *node, f form) string {
	return w.vp(butFirst(nd), f) + " but " + w.vp(nd.r.r, form{shape: f.shape})
}

// demanded reports what must be done, or not be done, without who is to: "yêu cầu là phải bảo đảm an toàn".
func demanded(vp *node) bool {
	return vp.rule == ruleTAM && (vp.l.lex.en == "must" || vp.l.lex.en == "need" || vp.l.lex.vi == "không") && vp.r.flags&(flagTAM|flagPassive) == 0 && vp.r.rule != rulePredicate && !headLex(vp).has("state")
}

// lacking reports what something is not: "là chưa phù hợp", "là không đúng quy định".
func lacking(vp *node) bool {
	return denies(vp) && (vp.r.rule == rulePredicate || strings.HasPrefix(headLex(vp).english(), "be ")) && vp.r.flags&(flagTAM|flagPassive) == 0
}

// asks reports a subject of which a marked predicate behind "là" may be told: a demand or an aim is to do something, acts and papers are not what
// they should be.
func asks(l, vp *node) bool {
	if absence(vp) != nil {
		return hinders(leftmost(l).lex.viOf())
	}
	if lacking(vp) {
		return !l.class.agent()
	}
	if first := leftmost(l).lex; denies(vp) {
		return first.in(aims) || first.viOf() == "nguyên tắc" || first.viOf() == "tinh thần" || first.viOf() == "yêu cầu"
	}
	return leftmost(l).lex.in(demandNouns)
}

// stating reports a noun for what may be said in a clause.
func stating(l *node) bool {
	return l.class != person && l.class != org && (leftmost(l).lex.in(demandNouns) || leftmost(l).lex.in(statements))
}

// stated writes the clause behind "là": what is demanded or aimed at did not happen.
func (w *writer) stated(clause *node) string {
	inner := *w
	if demandNouns.has(w.patient.noun) {
		inner.present, inner.narrative = true, false
	}
	text := inner.clause(clause)
	w.unsure = inner.unsure
	return text
}

// actRather reports a demand that would be a body: "quan điểm là tổ chức trên tinh thần tiết kiệm" is to organise.
func actRather(l, r *node) bool {
	return r.rule == ruleBe && r.r.class == org && r.r.rule == ruleBareNP && leftmost(l).lex.in(demandNouns)
}

// isMarked writes what somebody must do, or what something is not, behind "là".
func (w *writer) isMarked(nd *node, f form) string {
	if lacking(nd.r) {
		return w.vp(nd.r, f)
	}
	if what := absence(nd.r); what != nil {
		return realise("be", w.beForm(nd.l.lex, f), "") + " a lack of " + w.lacked(what)
	}
	not := ""
	if denies(nd.r) {
		not = "not "
	}
	return realise("be", w.beForm(nd.l.lex, f), "") + " " + not + "to " + w.vp(nd.r.r, form{shape: shapeBase})
}

// hinders reports a noun for what stands in the way, or why.
func hinders(noun string) bool {
	switch firstWord(noun) {
	case "nguyên", "lý", "khó", "hạn", "bất", "vướng", "thách", "trở", "tồn":
		return true
	}
	return false
}

// namesOnly reports a clause that names what stands in the way by the bare noun of a thing.
func namesOnly(nd *node) bool {
	if nd.rule != ruleS || nd.r.rule != ruleBe || nd.r.r.rule != ruleBareNP || nd.r.r.l.rule != ruleLeaf || nd.r.r.class != thing && nd.r.r.class != system {
		return false
	}
	return hinders(subjectOf(nd).lex.viOf())
}

// absence is what there is none of, as a cause or a shortcoming: "nguyên nhân là chưa có quy hoạch", "hạn chế là thiếu vốn"; or nil.
func absence(vp *node) *node {
	switch {
	case vp.rule == ruleTAM && denies(vp) && vp.r.rule == ruleVNP && vp.r.l.rule == ruleLeaf && headLex(vp).viOf() == "có":
		return vp.r.r
	case vp.rule == ruleVNP && vp.l.rule == ruleLeaf && (headLex(vp).viOf() == "thiếu" || headLex(vp).viOf() == "không có" || headLex(vp).viOf() == "chưa có"):
		return vp.r
	default:
		return nil
	}
}

// lacked writes what there is none of, a bare noun as several.
func (w *writer) lacked(np *node) string {
	if np.rule == ruleBareNP && np.flags&flagProper == 0 {
		n := w.nominal(np)
		return n.text(true)
	}
	return w.np(np, rolePrep)
}

// managing reports a verb with the "được" by which something could be done.
func managing(v *node) bool {
	return (v.rule == ruleVGot || v.rule == ruleLeaf && strings.HasSuffix(v.lex.viOf(), " được")) && v.lex.viOf() != "làm" && !v.lex.has("nopass") && !v.lex.has("state")
}

// managed adds what could be done, without its object, as what its subject undergoes: "kế hoạch không thực hiện được". It is told only where it is
// denied, so it waits for the marker in a category of its own.
func (c *chart) managed(nd *node) {
	got, verb := nd.r, nd.l
	if nd.rule == ruleLeaf {
		got, verb = &node{cat: catPassive, first: nd.last - 1, last: nd.last, lex: &lex{cat: catPassive, vi: "được"}}, nd
	}
	c.add(&node{cat: catTimeVP, rule: rulePassive, first: nd.first, last: nd.last, l: got, r: verb, cost: nd.cost + 6, class: nd.class, lex: nd.lex, flags: flagPassive})
}

// manages reports such a predicate, with its markers or without, or a list with one.
func manages(vp *node) bool {
	for {
		switch vp.rule {
		case ruleTAM, ruleTimeVP, ruleAdvVP, ruleAdjVP:
			vp = vp.r
		case ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPPurp, ruleVPIf:
			vp = vp.l
		case ruleVVP:
			return vp.r.rule == rulePassive && vp.r.l.first > vp.r.r.first
		case ruleVPList:
			return manages(vp.l.l) || manages(vp.r)
		default:
			return vp.rule == rulePassive && vp.l.first > vp.r.first
		}
	}
}

// unmanaged reports a clause that says of a thing that it could not be done.
func unmanaged(l, vp *node) bool {
	marked := withoutTail(vp)
	told := marked.rule == ruleTAM && unmarked(marked).rule == rulePassive || cannotBe(l, marked) != nil
	return told && !l.class.agent() && l.class != place && !pronoun(l)
}
