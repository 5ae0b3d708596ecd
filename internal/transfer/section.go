package transfer

import "strings"

// sectionRules are about a part of a road, a line or a project by where it runs.
var sectionRules = []binary{
	// "đường Vành đai 3 đoạn qua huyện Củ Chi"
	{catN, catN, ruleSection, sectionOf},
	{catNP, catN, ruleSection, func(l, r *node) (node, bool) {
		if l.rule != ruleLeaf && l.rule != ruleNamed {
			return node{}, false
		}
		return sectionOf(l, r)
	}},
}

// sectionOf joins what a part is of and the part.
func sectionOf(l, r *node) (node, bool) {
	if r.rule != ruleNPP && r.rule != ruleNameNP || leftmost(r).lex.viOf() != "đoạn" || l.class != place && l.class != doc && l.class != thing || l.flags&flagNominal != 0 || strings.HasPrefix(leftmost(l).lex.viOf(), "giai") {
		return node{}, false
	}
	nd := fromLeft(r, catN, -4)
	nd.class, nd.lex = l.class, r.lex
	nd.flags |= flagPost | flagThe
	return nd, true
}

// sectionText writes a part of a road: "the section of Ring Road 3 through Củ Chi District".
func (w *writer) sectionText(nd *node) nominal {
	n := w.nominal(nd.r)
	of := ""
	if nd.l.cat == catNP {
		of = w.np(nd.l, rolePrep)
	} else {
		whole := w.nominal(nd.l)
		of = w.article(&whole, rolePrep)
	}
	n.post = append([]string{"of " + of}, n.post...)
	n.class, n.lex = place, &lex{vi: nd.r.lex.viOf()}
	n.flags |= flagThe | flagPost
	return n
}
