package transfer

// scrutinyRules are about the act that a report, an inspection or a complaint is on: "kết luận thanh tra việc quản lý đất đai".
var scrutinyRules = []binary{
	{catN, catN, ruleNOnAct, func(l, r *node) (node, bool) {
		if r.rule != ruleNominal && (r.rule != ruleNOf || r.l.rule != ruleNominal) && (r.rule != ruleNPP || r.l.rule != ruleNominal) {
			return node{}, false
		}
		if l.flags&(flagProper|flagNominal|flagPost) != 0 || !lastLeaf(l).lex.in(scrutiny) || l.class.agent() {
			return node{}, false
		}
		nd := fromLeft(l, catN, 3)
		nd.flags |= flagPost | flagThe
		return nd, true
	}},
}

// onAct writes a paper or an act with the act that it is on: "inspection conclusion on the management of State capital".
func (w *writer) onAct(nd *node) nominal {
	n, matter := w.nominal(nd.l), w.nominal(nd.r)
	p := "on "
	if n.class == act {
		p = "of "
	}
	n.post = append(n.post, p+w.article(&matter, rolePrep))
	n.flags |= flagThe | flagPost
	return n
}
