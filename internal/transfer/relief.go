package transfer

// A construction that is often something else is sure in some company: a size with a figure said of it, two counted things side by side. What is doubted in
// general is relieved of its doubt there.

// measuredSubject is the one modifier with a verb in what a figure is said of, "diện tích tham gia", "số ca xảy ra trên môi trường mạng", or nil: a size, a
// number or a share does nothing itself, so that the verb says of what it is.
func measuredSubject(np *node) *node {
	if np.rule != ruleBareNP {
		return nil
	}
	head := leftmost(np).lex
	if !figureNoun(head) && !head.in(counting) && !head.in(amountNouns) && !head.in(sizeNouns) && !proportion(head.viOf()) && !onScale(np) {
		return nil
	}
	var only *node
	found := 0
	np.walk(func(n *node) {
		if n.rule == ruleNVP || n.rule == ruleNVerb {
			only = n
			found++
		}
		if n.rule == ruleNPList || n.cat == catS {
			found++
		}
	})
	if found != 1 {
		return nil
	}
	return only
}

// saysFigure reports a predicate that is a figure or a bare number, or reaches, rises or falls to one.
func saysFigure(vp *node) bool {
	first := firstOf(vp)
	return reckons(vp) && figuring(first) || first.rule == ruleBeA && first.r.cat == catNum
}

// measuredRisk is the doubt about such a subject with a figure said of it.
func measuredRisk(modifier *node) float64 {
	return riskActors + min(0, riskGerund-modifier.risk())
}

// countedThings reports so many things or people, no places and no time.
func countedThings(np *node) bool {
	switch np.class {
	case place, period, unit:
		return false
	default:
		return np.rule == ruleNumNP && np.flags&flagVerbal == 0
	}
}

// monthsBehind reports so many months behind a noun phrase that ends in a time, of which statistics are, too: "số liệu quý III và 9 tháng".
func monthsBehind(list *node) bool {
	if list.r.class != period || list.r.rule != ruleNumNP || list.l.r.cat != catConj {
		return false
	}
	for n := range list.l.l.ends {
		if n.rule == ruleNTime {
			return true
		}
	}
	return false
}

// includesCounted reports a predicate that counts what something is made of, before which a verb belongs to the noun: "tang vật thu giữ | gồm 96 điện thoại".
func includesCounted(vp *node) bool {
	vp = firstOf(vp)
	if vp.rule != ruleVNP || !headLex(vp).in(including) {
		return false
	}
	first := vp.r
	if first.rule == ruleNPList {
		first = headOfList(first)
	}
	return countedThings(first)
}

// levelsRisk takes back the doubt of a list in which a figure stands beside what the figure before it is for: "là 25.000 đồng đối với đồng bằng và 20.000 đồng
// đối với miền núi". Behind a copula nothing is turned round, so that each figure stands before its own in English, too.
func levelsRisk(nd *node) float64 {
	if nd.r == nil || firstOf(nd.r).rule != ruleBe && !reaches(nd.r) {
		return 0
	}
	r, figures := 0.0, 0
	nd.r.walk(func(n *node) {
		if n.rule != ruleNPList || n.l.r.cat != catConj || !isFigure(baseOf(n.r)) || n.l.l.flags&flagQuantity != 0 {
			return
		}
		if figures++; figureAhead(nd.r, n.first) {
			r += riskPlain - n.risk()
		}
	})
	if figures != 1 {
		return 0
	}
	return min(0, r)
}

// baseOf is a noun phrase without what stands behind it.
func baseOf(np *node) *node {
	for np.rule == ruleNPPP || np.rule == ruleNPTime {
		np = np.l
	}
	return np
}

// figureAhead reports a figure before token i in a constituent.
func figureAhead(nd *node, i int) bool {
	found := false
	nd.walk(func(n *node) { found = found || n.cat == catNP && n.last <= i && isFigure(n) })
	return found
}
