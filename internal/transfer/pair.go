package transfer

import "strings"

// pairRules join what two words hold together: "không chỉ … mà còn …" is "not only … but also …", "vừa … vừa …" is "both … and …". The
// first half alone is no constituent that a clause may end in: what it leads up to is the point.
var pairRules = []binary{
	{catCorr, catVP, rulePairOpen, func(l, r *node) (node, bool) {
		return pairOpens(l, r, catPairV), r.rule != rulePredicate && r.rule != ruleVPList && (l.lex.en != "not" || r.rule == ruleBe)
	}},
	{catCorr, catNP, rulePairOpen, func(l, r *node) (node, bool) { return pairOpens(l, r, catPairN), l.lex.en != "not" }},
	{catCorr, catPP, rulePairOpen, func(l, r *node) (node, bool) { return pairOpens(l, r, catPairP), l.lex.en != "not" && r.rule == rulePP }},
	{catPairV, catComma, rulePairOpen, func(l, r *node) (node, bool) { return fromLeft(l, catPairV, 1), l.r.cat != catComma }},
	{catPairN, catComma, rulePairOpen, func(l, r *node) (node, bool) { return fromLeft(l, catPairN, 1), l.r.cat != catComma }},
	{catPairP, catComma, rulePairOpen, func(l, r *node) (node, bool) { return fromLeft(l, catPairP, 1), l.r.cat != catComma }},
	{catPairV, catComma, ruleBesides, func(l, r *node) (node, bool) {
		vp := l.r
		return node{cat: catFront, cost: 2}, l.l.cat == catCorr && l.l.lex.en == "not only" && vp.flags&(flagTAM|flagPassive) == 0 && vp.rule != ruleBe
	}},
	{catPairV, catCorr2, rulePairMid, func(l, r *node) (node, bool) { return pairTurns(l, catPairV2, false) }},
	{catPairN, catCorr2, rulePairMid, func(l, r *node) (node, bool) { return pairTurns(l, catPairN2, false) }},
	{catPairP, catCorr2, rulePairMid, func(l, r *node) (node, bool) { return pairTurns(l, catPairP2, false) }},
	{catPairV, catCorr, rulePairMid, func(l, r *node) (node, bool) { return pairTurns(l, catPairV2, true) }},
	{catPairV2, catVP, rulePairVP, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catVP, 2)
		nd.flags = l.flags & r.flags & (flagPassive | flagTAM)
		return nd, r.rule != rulePredicate && (l.lex.en != "not" || r.rule == ruleBe)
	}},
	{catPairN2, catNP, rulePairNP, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catNP, 2)
		if !alike(l.class, r.class) {
			nd.cost += costSecond
		}
		nd.flags |= flagCoord
		return nd, true
	}},
	{catPairP2, catPP, rulePairPP, func(l, r *node) (node, bool) { return fromLeft(r, catPP, 1), r.rule == rulePP }},
}

func pairOpens(l, r *node, c cat) node {
	nd := fromLeft(r, c, 0)
	nd.lex = l.lex
	return nd
}

// pairTurns is the place between the halves; both is true for vừa, whose second half opens as the first does.
func pairTurns(l *node, c cat, both bool) (node, bool) {
	return fromLeft(l, c, 0), l.lex.has("both") == both
}

// pairWords are the English words of a pair.
func pairWords(nd *node) (first, second string) {
	if nd.lex.has("both") {
		return "both", "and"
	}
	if nd.lex.en == "not" {
		return "not", "but" // "không phải là lựa chọn mà là yêu cầu"
	}
	return "not only", "but also"
}

// halves gives what stands in the two halves of a pair.
func halves(nd *node) (a, b *node) {
	open := nd.l.l
	if open.r.cat == catComma {
		open = open.l
	}
	return open.r, nd.r
}

// pairVP writes verb phrases held together: "is not only a task but also an honour", "not only cuts costs but also saves time".
func (w *writer) pairVP(nd *node, f form) string {
	a, b := halves(nd)
	first, second := pairWords(nd.l)
	f2 := f
	if f.aux != "" {
		f2 = form{shape: f.shape}
	}
	left, right := w.vp(a, f), w.vp(b, f2)
	aux, rest, _ := strings.Cut(left, " ")
	if !auxiliaries[aux] {
		if verb, tail, _ := strings.Cut(right, " "); auxiliaries[verb] && second == "but also" && f.finite() {
			return first + " " + left + " but " + verb + " also " + tail
		}
		return first + " " + left + " " + second + " " + right
	}
	if again, tail, _ := strings.Cut(right, " "); again == aux {
		right = tail
	} else if auxiliaries[again] && second == "but also" {
		return aux + " " + first + " " + rest + " but " + again + " also " + tail
	}
	return aux + " " + first + " " + rest + " " + second + " " + right
}

// auxiliaries are the verbs that "not only" follows.
var auxiliaries = map[string]bool{
	"is": true, "are": true, "was": true, "were": true, "has": true, "have": true, "will": true, "must": true, "can": true, "should": true, "be": true,
}
