package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// The rules of this file.
const (
	ruleParts rule = 200 + iota // các điểm a, b và c
	ruleActS                    // VP là NP
	ruleAged                    // từ 6 tuổi đến 18 tuổi
)

// boundRules are about the parts that a rule names and the figures that bound it.
var boundRules = []binary{
	// "các điểm a, c và d khoản 1 Điều 12"
	{catDet, catPart, ruleParts, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catNP, 1)
		nd.val = r.val
		return nd, (l.lex.vi == "các" || l.lex.vi == "những") && r.rule == ruleLeaf
	}},
	// "từ đủ 14 tuổi đến dưới 16 tuổi"
	{catPP, catPP, ruleAged, func(l, r *node) (node, bool) {
		low, okLow := age(l)
		high, okHigh := age(r)
		ok := okLow && okHigh && low < high && strings.HasPrefix(l.l.lex.viOf(), "từ") && r.l.lex.viOf() == "đến"
		return node{cat: catPP, class: l.class, lex: l.lex, flags: flagQuantity}, ok
	}},
	// "Xây dựng kinh tế xanh là lựa chọn tất yếu."
	{catVP, catVP, ruleActS, func(l, r *node) (node, bool) {
		nd := node{cat: catS, cost: costVerbalSubject, class: r.class, lex: r.lex}
		return nd, l.first == 0 && l.rule == ruleVNP && l.flags&(flagTAM|flagPassive) == 0 && taskFirst[headLex(l).viOf()] && r.rule == ruleBe && r.l.lex.vi == "là"
	}},
}

// actSubject is a verb phrase as the subject of what it is said to be: "building a green economy".
func actSubject(vp *node) *node {
	n := &node{cat: catN, rule: ruleNominal, l: vp, r: vp, first: vp.first, last: vp.last, class: act, flags: flagNominal | flagPost | flagMass}
	return &node{cat: catNP, rule: ruleBareNP, l: n, first: vp.first, last: vp.last, class: act, flags: n.flags}
}

// age is the number of years of "từ 14 tuổi" and "đến dưới 16 tuổi".
func age(pp *node) (years float64, ok bool) {
	if pp.rule != rulePP {
		return 0, false
	}
	np := pp.r
	if np.rule == ruleNumNP && np.r.lex.viOf() == "tuổi" {
		num := np.l
		if num.rule == ruleApproxNum && num.l.lex.viOf() == "dưới" {
			num = num.r
		}
		if a, counted := num.val.(*viet.Amount); counted && !a.Range {
			return a.Value, true
		}
	}
	return 0, false
}

// aged writes an age with both its ends: "aged 14 to under 16".
func aged(nd *node) string {
	low, _ := age(nd.l)
	high, _ := age(nd.r)
	to := " to "
	if nd.r.r.l.rule == ruleApproxNum {
		to = " to under "
	}
	return "aged " + numeral(low, 0) + to + numeral(high, 0)
}

// from reports where a figure without upper or without lower end begins: "từ 16.000 người trở xuống".
func from(pp *node) bool {
	return pp.rule == rulePP && pp.r.rule == ruleOrMore && (pp.l.lex.vi == "từ" || pp.l.lex.vi == "từ đủ")
}

// reaching writes such a figure behind the noun that it measures: "of 16,000 people or fewer", "aged 15 or over".
func (w *writer) reaching(pp *node) string {
	figure := pp.r.l
	if figure.rule == ruleNumNP && figure.r.lex.viOf() == "tuổi" {
		if pp.r.r.lex.vi == "trở xuống" {
			return "aged " + plainDigits(figure.l) + " or under"
		}
		return "aged " + plainDigits(figure.l) + " or over"
	}
	return "of " + w.np(pp.r, rolePrep)
}

// beyond writes "trở lên" and "trở xuống": what is counted is fewer, what is measured less.
func beyond(nd *node) string {
	if nd.r.lex.vi == "trở xuống" && nd.l.rule == ruleNumNP {
		return "or fewer"
	}
	return nd.r.lex.en
}
