package transfer

// gapRules read relative clauses that nothing marks and whose object is the noun before them, in briefs: "mức giá doanh nghiệp đề xuất".
var gapRules = []binary{
	{catNP, catV, ruleGapV, func(l, r *node) (node, bool) {
		if l.class != person && l.class != org || pronoun(l) || (l.flags|r.flags)&flagBroken != 0 || l.flags&(flagVerbal|flagCoord) != 0 || r.frames&frameNoun == 0 || r.lex.has("nopass") || r.lex.has("state") || r.class == "own" || r.class == "be" || r.class == "say" && r.frames&frameThat != 0 && !r.lex.in(putForward) {
			return node{}, false
		}
		return node{cat: catRelS, cost: 2, class: r.class, lex: r.lex}, true
	}},
	{catN, catRelS, ruleNGap, func(l, r *node) (node, bool) {
		if r.rule != ruleGapV || l.class.agent() || l.class == event || l.flags&flagBroken != 0 || l.class == period || l.class == act || l.flags&(flagProper|flagNominal|flagVerbal|flagPost) != 0 || l.rule != ruleLeaf && l.rule != ruleAdjN {
			return node{}, false
		}
		nd := fromLeft(l, catN, 7)
		nd.flags |= flagPost | flagThe
		return nd, true
	}},
}

// gapped writes what somebody has done something with: "the price proposed by businesses".
func (w *writer) gapped(nd *node) nominal {
	n := w.nominal(nd.l)
	gap := nd.r
	agent := &node{cat: catPass, rule: ruleAgent, first: gap.first, last: gap.l.last, l: &node{cat: catPassive, lex: &lex{cat: catPassive, vi: "được"}}, r: gap.l}
	agent.lex = agent.l.lex
	vp := &node{cat: catVP, rule: rulePassAgent, first: gap.first, last: gap.last, l: agent, r: gap.r, lex: gap.lex, class: gap.class, flags: flagPassive}
	if verb := gap.lex.viOf(); verb == "quan tâm" || verb == "quan tâm nhất" {
		concern := "of concern to "
		if verb != "quan tâm" {
			concern = "of greatest concern to "
		}
		n.post = append(n.post, concern+w.np(gap.l, rolePrep))
		n.flags |= flagThe | flagPost
		return n
	}
	was := w.patient
	w.patient = topic{n.lex.viOf(), n.class}
	n.post = append(n.post, w.vp(vp, form{shape: shapePP, aux: "\x00"}))
	w.patient = was
	n.flags |= flagThe | flagPost
	return n
}
