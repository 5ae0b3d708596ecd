package transfer

import "strings"

// nothingRules read what is said of none: "không có doanh nghiệp nào phá sản", "không phát hiện vi phạm nào".
var nothingRules = []binary{
	// "có doanh nghiệp nào phá sản", behind "không"
	{catV, catS, ruleHave, func(l, r *node) (node, bool) {
		return fromLeft(r, catHave, 1), l.rule == ruleLeaf && l.lex.vi == "có" && toldOfNone(r)
	}},
	{catTAM, catHave, ruleNoOne, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catS, -4)
		nd.flags |= flagTAM
		return nd, r.rule == ruleHave && withWhich(r.r.l) && saysNone(l)
	}},
	// "Không doanh nghiệp nào được phép …"
	{catTAM, catS, ruleNoOne, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catS, -2)
		nd.flags |= flagTAM
		return nd, l.lex.en == "not" && l.rule == ruleLeaf && toldOfNone(r)
	}},
	// "biểu hiện gì bất thường"
	{catNP, catA, ruleAnyLike, func(l, r *node) (node, bool) {
		return fromLeft(l, catNP, -2), withWhich(l) && l.l.rule == ruleLeaf && r.rule == ruleLeaf && !r.lex.has("attr")
	}},
	// "bất kỳ tổ chức nào"
	{catNP, catDem, ruleNPDrop, func(l, r *node) (node, bool) {
		return fromLeft(l, catNP, -2), l.rule == ruleDetNP && l.l.lex.en == "any" && r.lex.en == "any"
	}},
}

// toldOfNone reports a clause about any of a sort. "không có con đường nào khác là …" has no other than that.
func toldOfNone(s *node) bool {
	return s.rule == ruleS && withWhich(s.l) && !denies(s.r) && (s.l.r.lex.en == "any" || headClass(s.r) != "be")
}

// withWhich reports a noun phrase with "nào" behind it.
func withWhich(np *node) bool {
	return np.rule == ruleDemNP && (np.r.lex.en == "any" || np.r.lex.en == "any other")
}

// anyLike writes any of a sort that are so: "any unusual signs".
func (w *writer) anyLike(nd *node) string {
	sort, which := *nd, *nd.l
	sort.rule, sort.cat, sort.l = ruleAdjN, catN, nd.l.l
	which.l = &sort
	return w.demonstrative(&which)
}

// saysNone reports a marker before "có" by which there is none, or none yet.
func saysNone(tam *node) bool {
	return tam.rule == ruleLeaf && (tam.lex.en == "not" || tam.lex.en == "notyet")
}

// noOneIn is the clause of which none of its subject's sort is told.
func noOneIn(nd *node) *node {
	if nd.r.rule == ruleHave {
		return nd.r.r
	}
	return nd.r
}

// noOne writes what none did: "no business went bankrupt", "no province has yet completed its plan".
func (w *writer) noOne(nd *node) string {
	s, none, which := noOneIn(nd), *noOneIn(nd).l, *noOneIn(nd).l.r
	which.lex = &lex{cat: catDem, vi: which.lex.vi, en: "no" + strings.TrimPrefix(which.lex.en, "any")}
	none.r = &which
	switch yet := nd.l.lex.en == "notyet"; {
	case s.r.flags&flagTAM != 0:
	case yet:
		return w.np(&none, roleSubject) + " " + w.vp(s.r, form{aux: "has yet", shape: shapePP})
	case w.perfect:
		return w.np(&none, roleSubject) + " " + w.vp(s.r, form{aux: "has", shape: shapePP})
	}
	plain := *s
	plain.l = &none
	return w.clause(&plain)
}

// asksWhich reports a "nào" that nothing denies: a question, or whoever it may be.
func asksWhich(nd *node, denied bool) bool {
	switch {
	case nd == nil || nd.rule == ruleLeaf:
		return false
	case nd.rule == ruleNPDrop && nd.r.cat == catDem:
		return asksWhich(nd.l, denied)
	case withWhich(nd):
		return !denied
	case nd.rule == ruleIfThenS && anySuch(nd.condition()):
		return asksWhich(nd.condition().r, denied) || asksWhich(nd.r, denied) // "đơn vị nào vi phạm thì bị xử phạt": any that does
	case nd.rule == ruleIf && anySuch(nd.r):
		return asksWhich(nd.r.r, denied)
	}
	denied = denied || nd.rule == ruleNoOne || nd.rule == ruleTAM && saysNot(nd.l.lex) || passiveNot(nd) || nd.rule == ruleVNP && headLex(nd).viOf() == "không có"
	return asksWhich(nd.l, denied) || asksWhich(nd.r, denied)
}

// saysNot reports a marker that denies what stands behind it.
func saysNot(l *lex) bool {
	return denials[l.en] || l.en == "notyet" || l.en == "neveryet" || l.en == "nolonger" || l.en == "never"
}

// passiveNot reports a passive that is denied by its own word: "không được …", "chưa bị …".
func passiveNot(nd *node) bool {
	return (nd.rule == rulePassive || nd.rule == rulePassAgent) && nd.l.lex != nil && (nd.l.lex.has("not") || nd.l.lex.has("notyet"))
}
