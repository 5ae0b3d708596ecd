package transfer

import (
	"slices"
	"strings"
)

// shareRules are about what a survey finds of one share of those whom it asked after the other: "46% hộ nghèo thiếu đất, 29% phải vay nợ và 12% chưa có
// nhà ở kiên cố". A share without what it is of says nothing alone, so that such a clause has a category in which it waits for the first.
var shareRules = []binary{
	{catNP, catVP, ruleShareS, func(l, r *node) (node, bool) {
		does := r.flags&flagQuantity == 0 || r.flags&flagTAM != 0
		return node{cat: catIfS, cost: 2, class: r.class, flags: r.flags, lex: l.lex}, bareShare(l) && does && r.class != "rise" && r.class != "fall" && r.class != "reach" && r.rule != rulePredicate
	}},
	{catS, catComma, ruleShareHalf, firstShare},
	{catS, catConj, ruleShareHalf, firstShare},
	{catIfS, catComma, ruleShareHalf, firstShare},
	{catIfS, catConj, ruleShareHalf, firstShare},
	{catIfS, catIfS, ruleJoined, func(l, r *node) (node, bool) {
		nd := fromLeft(l.l, catS, 0)
		nd.cat = l.l.cat
		return nd, l.rule == ruleShareHalf && r.rule == ruleShareS && (r.r.rule != ruleVPList || r.r.l.r.cat != catComma)
	}},
	// "Khảo sát cho thấy 42% gặp khó khăn về vốn, 27% phải cắt giảm lao động"
	{catV, catIfS, ruleVS, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, 4), l.rule == ruleLeaf && l.lex.viOf() == "cho thấy" && ofShares(r)
	}},
}

// firstShare is a clause about a share, or several, and the mark or the word behind which the next begins.
func firstShare(l, r *node) (node, bool) {
	return node{cat: catIfS, cost: 1, lex: l.lex, class: l.class, flags: l.flags & flagDated}, ofShares(l) && (r.cat == catComma || r.lex.english() == "and" || r.lex.english() == "while")
}

// ofShares reports a clause, or several, of which each says something of a share.
func ofShares(s *node) bool {
	for s.rule == ruleJoined && s.l.rule == ruleShareHalf {
		s = s.l.l
	}
	return s.rule == ruleShareS || s.rule == ruleS && shareOf(withoutOnly(s.l)) != nil
}

// bareShare reports a share without what it is of: "29%", "chỉ 8%".
func bareShare(np *node) bool {
	a, ok := measure(withoutOnly(np))
	return ok && a.Unit == "%" && a.Value > 0 && a.Value < 100
}

func withoutOnly(np *node) *node {
	if np.rule == ruleOnly || np.rule == ruleOnlyNP || np.rule == ruleOnlyPP {
		return np.r
	}
	return np
}

// shares writes them one after the other: "46% of poor households lack land, 29% have to borrow, and 12% do not yet have solid housing".
func (w *writer) shares(nd *node) string {
	var told []string
	for nd.rule == ruleJoined && nd.l.rule == ruleShareHalf {
		told = append(told, w.ofShare(nd.r))
		nd = nd.l.l
	}
	told = append(told, w.ofShare(nd))
	slices.Reverse(told)
	last := len(told) - 1
	if last > 1 {
		return strings.Join(told[:last], ", ") + ", and " + told[last]
	}
	return strings.Join(told, " and ")
}

// ofShare writes one of them; those of whom a share is told are several, and what they must do is a need, not a duty.
func (w *writer) ofShare(nd *node) string {
	text := ""
	if nd.rule == ruleShareS {
		text = w.np(nd.l, roleSubject) + " " + w.finite(nd.r, true)
	} else {
		text = w.clause(nd)
	}
	if nd.r.rule == ruleTAM && nd.r.l.lex.en == "must" {
		text = strings.Replace(text, " must ", " have to ", 1)
	}
	return text
}
