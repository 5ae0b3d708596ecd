package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// namelyRules join two noun phrases of which the second says the first more precisely.
var namelyRules = []binary{
	{catNP, catNP, ruleDuration, func(l, r *node) (node, bool) {
		if l.rule != ruleNumNP || r.rule != ruleNumNP || l.r.rule != ruleLeaf || r.r.rule != ruleLeaf {
			return node{}, false
		}
		return fromLeft(r, catNP, -4), divides(l.r.lex.viOf(), r.r.lex.viOf())
	}},
	{catNList, catNP, ruleCases, casesOf},
	{catNP, catVP, ruleNamely, func(l, r *node) (node, bool) {
		if l.rule != ruleNumNP || l.flags&flagVerbal != 0 || r.rule != ruleBe || len(r.l.lex.feats) > 0 || r.r.rule != ruleNPList {
			return node{}, false
		}
		nd := fromLeft(l, catNP, -2)
		nd.flags |= r.r.flags & flagVerbal
		return nd, wholeNumber(l.l) == members(r.r)
	}},
}

// divides reports a smaller unit behind a larger one: years and months, hours and minutes, the chapters and articles of a law.
func divides(large, small string) bool {
	switch large {
	case "năm":
		return small == "tháng" || small == "tháng tù" || small == "tháng tù giam"
	case "tuổi":
		return small == "tháng" // "56 tuổi 8 tháng"
	case "tháng":
		return small == "ngày"
	case "giờ":
		return small == "phút"
	case "chương":
		return small == "điều"
	}
	return false
}

// wholeNumber is the value of an exact number, or 0.
func wholeNumber(num *node) int {
	if n := slices.Index(fewInWords, num.lex.viOf()); n >= 0 {
		return n + 2
	}
	a, ok := num.val.(*viet.Amount)
	if !ok || num.rule != ruleLeaf || a.Ratio || a.Range || a.Unit != "" || a.Value != float64(int(a.Value)) {
		return 0
	}
	return int(a.Value)
}

// fewInWords are the numbers from two on, in words.
var fewInWords = []string{"hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"}

// members is the number of items of a list.
func members(np *node) int {
	n := 1
	for ; np.rule == ruleNPList; np = np.l.l {
		n++
	}
	return n
}

// duration writes a length of time in two units: "five years and six months in prison".
func (w *writer) duration(nd *node, r role) string {
	return w.np(nd.l, r) + " and " + w.np(nd.r, r)
}

// casesOf joins cases and the people in them: "15 vụ án, 40 bị can".
func casesOf(l, r *node) (node, bool) {
	if l.rule != ruleNComma || l.r.cat != catComma || l.l.rule != ruleNumNP || r.rule != ruleNumNP || r.class != person {
		return node{}, false
	}
	nd := fromLeft(l.l, catNP, -6)
	nd.flags |= flagPlural
	return nd, isCase(l.l.r) && leftmost(r.r).lex.in(involved)
}

// isCase reports the noun of a case that is looked into.
func isCase(n *node) bool {
	vi := leftmost(n).lex.viOf()
	return vi == "vụ" || strings.HasPrefix(vi, "vụ ")
}
