package transfer

import "strings"

// everyRules are about how many of so many: "cứ 10 lao động thì có 7 người chưa qua đào tạo nghề".
var everyRules = []binary{
	{catTopic, catS, ruleEvery, func(l, r *node) (node, bool) {
		return fromLeft(r, catS, 1), r.rule == ruleSome && everyFew(l.l)
	}},
	{catNList, catS, ruleEvery, func(l, r *node) (node, bool) {
		return fromLeft(r, catS, 1), r.rule == ruleSome && l.rule == ruleNComma && l.r.cat == catComma && everyFew(l.l)
	}},
	{catTopic, catVP, ruleEvery, func(l, r *node) (node, bool) {
		nd := node{cat: catS, cost: 12, class: "be", lex: r.lex, flags: r.flags}
		return nd, everyFew(l.l) && hasSome(r) && r.r.r.rule != ruleNVP
	}},
}

// everyFew reports "cứ 10 lao động", of which so many are told.
func everyFew(np *node) bool {
	return np.rule == ruleNumNP && np.l.rule == ruleApproxNum && strings.HasSuffix(np.l.l.lex.viOf(), "cứ")
}

// hasSome reports "có 20 doanh nghiệp" without what they do.
func hasSome(vp *node) bool {
	return vp.rule == ruleVNP && vp.l.rule == ruleLeaf && vp.l.lex.vi == "có" && counts(vp.r)
}

// onePerson reports "một người", of so many.
func onePerson(np *node) bool {
	return np.rule == ruleDetNP && np.l.lex.vi == "một" && np.lex.viOf() == "người"
}

// ofEvery writes how many of so many: "seven out of every 10 workers have not yet had vocational training", "there are 20 businesses for every 1,000 people".
func (w *writer) ofEvery(nd *node) string {
	set := nd.l.l
	lead := ""
	if set.l.l.lex.viOf() != "cứ" {
		lead = "on average, "
	}
	every := w.np(set, rolePrep)
	if nd.r.cat == catVP {
		what := w.np(nd.r.r, roleComplement)
		return lead + "there " + realise("be", w.pastOrNow(finiteForm(w.pluralNP(nd.r.r))), "") + " " + what + " for " + every
	}
	s := nd.r.r
	some := s.l
	if some.rule == ruleNumNP && some.r.rule == ruleLeaf && sameSort(some.r.lex, set) {
		num := w.number(some.l)
		return lead + num + " out of " + every + " " + w.finite(s.r, num != "one")
	}
	if onePerson(some) && set.class == person {
		return lead + "one out of " + every + " " + w.finite(s.r, false)
	}
	return lead + w.clause(s) + " for " + every
}

// sameSort reports a noun that stands for those of whom some are counted: "người" for workers, or the same noun again.
func sameSort(some *lex, set *node) bool {
	vi := some.viOf()
	return (vi == "người" || vi == "em" || vi == "trẻ" || vi == "cháu") && set.class == person || vi == set.r.lex.viOf() || firstWord(set.r.lex.viOf()) == vi
}

// pastOrNow is the tense of what there is.
func (w *writer) pastOrNow(f form) form {
	if w.past {
		return w.pastForm(f)
	}
	return f
}
