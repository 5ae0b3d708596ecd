package transfer

import "strings"

// statutoryRules are about what decrees say of whom they are for and of what is done for them.
var statutoryRules = []binary{
	// "doanh nghiệp do Nhà nước nắm giữ trên 50% vốn điều lệ"
	{catPP, catVP, ruleHeldBy, func(l, r *node) (node, bool) {
		holds := r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.in(holdingShares) && r.flags&(flagTAM|flagPassive) == 0 && r.r.class == money
		return node{cat: catRelS, cost: 2, class: l.class, lex: r.lex}, holds && l.rule == rulePP && l.lex.vi == "do" && (l.class == org || l.class == person)
	}},
	{catN, catRelS, ruleNHeld, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, 2)
		nd.flags |= flagPost
		return nd, r.rule == ruleHeldBy && l.class == org && l.flags&(flagProper|flagVerbal|flagNominal) == 0
	}},
	// "được tập huấn và cấp giấy chứng nhận": they are issued it, too
	{catVList, catVP, ruleKeptToo, func(l, r *node) (node, bool) {
		if l.rule != ruleVPComma || l.r.cat != catConj || r.rule != ruleVNP || r.l.rule != ruleLeaf || !r.l.lex.has("kept") || r.flags&(flagTAM|flagPassive) != 0 {
			return node{}, false
		}
		nd := fromLeft(l, catVP, 2)
		nd.flags |= flagCoord
		return nd, plainPassive(l.l) != nil && headLex(r).viOf() == "cấp"
	}},
	// "được Nhà nước giao đất, công nhận quyền sử dụng đất": the State does both
	{catVList, catVP, ruleHaveDone, func(l, r *node) (node, bool) {
		if l.rule != ruleVPComma || unmarked(l.l).rule != ruleKeptBy || r.rule != ruleVNP || r.l.rule != ruleLeaf || r.flags&(flagTAM|flagPassive) != 0 {
			return node{}, false
		}
		nd := fromLeft(l, catVP, 0)
		nd.flags |= flagCoord
		return nd, r.l.frames&frameNoun != 0 && r.l.frames&frameNone == 0 && !r.l.lex.has("nopass") && !r.l.lex.has("state") && l.r.cat == catComma
	}},
	// "xem xét, trình cấp có thẩm quyền quyết định việc hưởng trợ cấp": what is submitted is considered
	{catVC, catVP, ruleThenForward, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catVP, 2)
		nd.flags |= flagCoord
		return nd, l.first > 0 && l.rule == ruleVComma && l.l.rule == ruleLeaf && l.l.lex.in(handled) && r.rule == ruleVNVP && r.l.rule == ruleVNHead && r.l.l.rule == ruleLeaf && r.l.l.lex.has("forward") && r.r.rule == ruleVNP
	}},
}

// plainPassive is the plain passive that a predicate is, behind its marker, or nil.
func plainPassive(vp *node) *node {
	if vp = unmarked(vp); vp.rule != rulePassive || vp.r.rule != ruleLeaf {
		return nil
	}
	return vp
}

// keptToo writes what is done for somebody, and then what he is given: "must be trained and granted certificates".
func (w *writer) keptToo(nd *node, f form) string {
	gets := nd.r
	return w.vp(nd.l.l, f) + " and " + keptBy(gets.l.lex, gets.r) + " " + w.np(gets.r, roleObject)
}

// held writes a body with who holds how much of it: "enterprises in which the State holds more than 50% of charter capital".
func (w *writer) held(nd *node) nominal {
	n := w.nominal(nd.l)
	holder, holds := nd.r.l.r, nd.r.r
	inner := writer{whole: w.whole, published: w.published, narrative: w.narrative, marks: w.marks, actor: true, present: true}
	n.post = append(n.post, "in which "+inner.np(holder, roleSubject)+" "+inner.finite(holds, inner.pluralNP(holder)))
	n.flags |= flagPost
	w.unsure += inner.unsure
	return n
}

// firstDone reports what somebody must have done for something else to be his: "được hưởng trợ cấp khi đã đóng bảo hiểm từ đủ 12 tháng".
func firstDone(vp *node) bool {
	return vp.rule == ruleTAM && vp.l.lex.vi == "đã" && vp.r.flags&(flagTAM|flagPassive) == 0 && vp.r.rule != rulePredicate
}

// officeTask reports a predicate that begins with what an office does beside what it supervises: "tổng hợp kết quả", "kịp thời xử lý vi phạm".
func officeTask(vp *node) bool {
	first := leftmost(vp).lex
	return vp.rule != ruleIntrans && (first.in(officeTasks) || strings.HasPrefix(first.viOf(), "kịp thời ") || strings.HasPrefix(first.viOf(), "tổng hợp"))
}

// changesPaper reports a predicate that changes a paper and says what that is about: "thay thế Nghị định số 91 về đầu tư vốn nhà nước".
func changesPaper(vp *node) bool {
	if vp.class != "amend" && vp.class != "abolish" {
		return false
	}
	for n := range vp.ends {
		if n.rule == ruleNPPP && n.r.lex.viOf() == "về" {
			return true
		}
	}
	return false
}

// sentOnBy reports a list of verbs of which the last hands on what the others are about: "xem xét, trình cấp có thẩm quyền quyết định" considers what is decided.
func sentOnBy(v, np *node) bool {
	return v.rule == ruleVVList && v.r.lex.has("forward") && np.class == org
}

// thenForward writes what is looked at and then handed on: "consider and submit the scheme to the Prime Minister for approval".
func (w *writer) thenForward(nd *node, f form) string {
	return realise(nd.l.l.lex.english(), f, "") + " and " + w.vp(nd.r, f)
}

// countedFromDay reports a number of days, months or years that run from a day: "60 ngày kể từ ngày nhận đủ hồ sơ".
func countedFromDay(np *node) bool {
	return np.rule == ruleNumNP && np.class == period && np.r.rule == ruleNPP && np.r.r.l != nil && strings.HasPrefix(np.r.r.l.lex.viOf(), "kể từ")
}

// goesByPaper reports somebody who, in words that leave out what is done, acts by a paper, "người nộp hồ sơ tiếp tục thực hiện theo quy định của Luật Việc làm",
// or something that does not comply by itself: "dự án tiếp tục thực hiện theo nội dung đã được chấp thuận".
func goesByPaper(subject, vp *node) bool {
	does := unmarked(vp)
	if subject != nil && !subject.class.agent() && subject.class != place && does.rule == ruleVNP && does.l.rule == ruleLeaf {
		return does.l.lex.viOf() == "thực hiện theo"
	}
	if subject == nil || !subject.class.agent() || does.rule != ruleVPPP || does.r.rule != rulePP || !strings.HasPrefix(does.r.l.lex.viOf(), "theo") {
		return false
	}
	does = does.l
	return does.rule == ruleIntrans && does.l.rule == ruleLeaf && does.l.lex.viOf() == "thực hiện"
}

// subjectTo is such a predicate as what it says: who continues to act by a law is subject to it, and projects are carried out in line with what was approved.
func subjectTo(vp *node) *node {
	out := *vp
	if vp.rule == ruleTAM {
		out.r = subjectTo(vp.r)
		return &out
	}
	if vp.rule == ruleVNP {
		verb := *vp.l
		verb.lex = &lex{cat: catV, vi: "thực hiện theo", en: "be carried out in line with", frames: frameNoun}
		out.l = &verb
		return &out
	}
	verb := *vp.l.l
	verb.lex = &lex{cat: catV, vi: "thực hiện theo", en: "be subject to", frames: frameNoun}
	out.rule, out.l, out.r = ruleVNP, &verb, vp.r.r
	return &out
}

// goesOnThen reports what goes on, or must be done, of whom or what "đối với" names before "thì": "đối với dự án đã được chấp thuận thì tiếp tục thực hiện theo …".
func goesOnThen(front, vp *node) bool {
	if front.r.cat != catThen || vp.rule != ruleTAM || vp.flags&flagPassive != 0 {
		return false
	}
	switch vp.l.lex.en {
	case "continue":
		return front.l.r.class != period && front.l.r.class != place
	case "must", "neednot", "mustnot":
		return front.l.r.class.agent()
	}
	return false
}

// haveDone writes what one body does for somebody and then has done: "are assigned land by the State and have land use rights recognised".
func (w *writer) haveDone(nd *node, f form) string {
	verb, object := nd.r.l.lex, w.np(nd.r.r, roleObject)
	first := w.vp(nd.l.l, f)
	if verb.has("kept") {
		return first + " and " + keptBy(verb, nd.r.r) + " " + object
	}
	g := f
	if f.aux == "\x00" {
		g = form{shape: shapeIng}
	}
	return first + " and " + realise("have", g, "") + " " + object + " " + participle(verb)
}

// setsTerm reports a phrase for the time within which something is to be done, counted from a day that is any: "trong thời hạn 10 ngày kể từ ngày nhận được
// văn bản".
func setsTerm(pp *node) bool {
	return pp != nil && pp.rule == rulePP && strings.HasPrefix(pp.lex.viOf(), "trong") && countedFromDay(pp.r)
}

// withinTerm reports a predicate with such a phrase at its end.
func withinTerm(vp *node) bool {
	for n := range vp.ends {
		if setsTerm(n) {
			return true
		}
	}
	return false
}

// agreedOn reports the agreement or the plan that a clause is of: "theo hợp đồng", "theo nội dung thỏa thuận".
func agreedOn(pp *node) bool {
	found := false
	if pp != nil && pp.rule == rulePP && pp.lex.viOf() == "theo" {
		pp.r.walk(func(n *node) { found = found || n.rule == ruleLeaf && n.cat == catN && n.lex.in(agreements) })
	}
	return found
}

// everywhere reports an adverb for the whole of a country or a place: "trên phạm vi cả nước".
func everywhere(adv *node) bool {
	return adv.rule == ruleLeaf && (strings.HasPrefix(adv.lex.viOf(), "trên phạm vi ") || strings.HasPrefix(adv.lex.viOf(), "trên toàn "))
}

// givesRight reports somebody of whom it is said what he gets, may or must do: "doanh nghiệp nhỏ được hưởng ưu đãi".
func givesRight(np *node) bool {
	if np.rule != ruleBareNP && np.rule != ruleDetNP {
		return false
	}
	n := np.l
	if np.rule == ruleDetNP {
		n = np.r
	}
	for ; n.rule == ruleNVP; n = n.l {
		if first := firstOf(n.r); n.l.class.agent() && (first.rule == ruleTAM && (permits(first) || first.l.lex.en == "mustnot") || entitled(n.r) || rightOrSanction(first) || strings.HasPrefix(headLex(n.r).viOf(), "được ")) {
			return true
		}
	}
	return false
}
