package transfer

import "strings"

// compareRules read comparisons: "thấp hơn nhiều so với năm 2020", "cao hơn năm ngoái 15%".
var compareRules = []binary{
	{catA, catAdv, ruleAMuch, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, -8), exceeds(l) && l.rule == ruleAMore && muchMore[r.lex.viOf()] != ""
	}},
	{catA, catPP, ruleThan, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, -4), (exceeds(l) && l.rule != ruleThan || l.rule == ruleMoreBy && l.l.rule == ruleAMore) && r.rule == rulePP && r.l.lex.viOf() == "so với"
	}},
	{catA, catNP, ruleThan, func(l, r *node) (node, bool) {
		_, figure := measure(r)
		if l.rule == ruleAMore && counts(r) && (l.l.lex.has("attr") || l.l.lex.viOf() == "kéo dài") {
			return node{}, false // "hiện có hơn 15.000 kỹ sư", "kéo dài hơn 60 năm": more than so many
		}
		return fromLeft(l, catA, 2), exceeds(l) && l.rule != ruleThan && !figure && r.rule != ruleShare
	}},
	{catA, catTime, ruleThan, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, 0), exceeds(l) && l.rule != ruleThan && (r.lex.has("past") || r.flags&flagDated != 0)
	}},
	{catA, catMeasure, ruleMoreBy, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catA, -6)
		nd.flags |= flagQuantity
		return nd, exceeds(l) && (l.rule != ruleThan || l.r.cat == catTime || l.r.class == period) && (r.rule == ruleLeaf || r.rule == ruleNumNP)
	}},
	// "thấp hơn so với năm trước"
	{catA, catAdv, ruleThan, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, -4), (exceeds(l) && l.rule != ruleThan || l.rule == ruleMoreBy && l.l.rule == ruleAMore) && strings.HasPrefix(r.lex.viOf(), "so với ")
	}},
}

// muchMore are the words of degree behind a comparative.
var muchMore = map[string]string{"nhiều": "much", "rất nhiều": "very much", "hẳn": "considerably", "đáng kể": "considerably", "một chút": "slightly"}

// exceeds reports a comparative with "hơn", whatever it is compared with.
func exceeds(nd *node) bool {
	for nd.rule == ruleAMuch || nd.rule == ruleThan || nd.rule == ruleMoreBy {
		if nd.rule == ruleMoreBy {
			return false
		}
		nd = nd.l
	}
	return nd.rule == ruleAMore && nd.l.rule == ruleLeaf && nd.r.lex.vi == "hơn" && !superlative(nd.l.lex.english())
}

// compared writes a comparative with what stands behind it.
func (w *writer) compared(nd *node) string {
	switch nd.rule {
	case ruleAMuch:
		return muchMore[nd.r.lex.viOf()] + " " + w.adjective(nd.l)
	case ruleMoreBy:
		return w.np(nd.r, rolePrep) + " " + w.adjective(nd.l)
	default: // what it is compared with
	}
	switch nd.r.cat {
	case catS:
		return w.adjective(nd.l) + " than " + w.clause(nd.r)
	case catAdv:
		time := strings.TrimPrefix(nd.r.lex.en, "compared with ")
		if strings.HasPrefix(time, "before") {
			return w.adjective(nd.l) + " than " + time
		}
		return w.adjective(nd.l) + " than in " + time
	case catPP:
		return w.adjective(nd.l) + " than " + w.when(nd.r.r)
	case catTime:
		return w.adjective(nd.l) + " than " + w.timeText(nd.r)
	default:
		return w.adjective(nd.l) + " than " + w.when(nd.r)
	}
}

// when writes what something is compared with; a time it is compared with as it was then.
func (w *writer) when(np *node) string {
	text := w.np(np, rolePrep)
	if np.rule == ruleYear || np.class == period && strings.HasPrefix(text, "the ") {
		return "in " + text
	}
	return text
}

// exceedsBy reports a verb of comparison with a measure for its object.
func exceedsBy(vp *node) bool {
	_, figure := measure(orSelf(vp.r))
	return vp.rule == ruleVNP && figure && strings.HasSuffix(vp.l.lex.english(), " than")
}
