package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// fractions are those that stand before what they are of, "1/3 dân số".
var fractions = map[[2]int]string{{1, 2}: "half of the", {1, 3}: "one third of the", {2, 3}: "two thirds of the", {1, 4}: "one quarter of the", {3, 4}: "three quarters of the", {1, 5}: "one fifth of the", {2, 5}: "two fifths of the", {1, 10}: "one tenth of the"}

// fraction adds one.
func (l *lattice) fraction(i int) {
	end := i + 1
	a, ok := l.toks[i].Value.(*viet.Amount)
	if !ok || !a.Ratio || a.Unit != "" || a.Scale != "" || i+1 == len(l.toks) || l.toks[i+1].Kind != viet.Word {
		return
	}
	if en := fractions[[2]int{int(a.Value), int(a.High)}]; en != "" {
		if i > 0 && agoAbout[l.toks[i-1].Key] != "" {
			i, en = i-1, agoAbout[l.toks[i-1].Key]+en
		}
		l.c.leaf(&node{cat: catDet, first: i, last: end, cost: termCost, lex: &lex{vi: "một phần ba", en: en, cat: catDet, feats: features{{name: "any"}}}})
	}
}

// fractionWords are the parts of a whole as words: "một phần ba", "hai phần năm".
var fractionWords = map[string]int{"ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "mười": 10, "3": 3, "4": 4, "5": 5, "10": 10}

// fractionCounts are the words for how many of them there are.
var fractionCounts = map[string]int{"một": 1, "hai": 2, "ba": 3, "bốn": 4, "1": 1, "2": 2, "3": 3, "4": 4}

// partial adds a fraction as a figure, "giảm một phần ba", "tăng gần 1/3", which rules take like so many per cent.
func (l *lattice) partial(i int) {
	n, of, end := 0, 0, i+1
	if a, ok := l.toks[i].Value.(*viet.Amount); ok && a.Ratio && a.Unit == "" && a.Scale == "" && (end == len(l.toks) || l.toks[end].Kind == viet.Punct) {
		n, of = int(a.Value), int(a.High)
	} else if l.spells(i, []string{"một", "nửa"}) && (i+2 == len(l.toks) || l.toks[i+2].Kind == viet.Punct) {
		n, of, end = 1, 2, i+2 // "chiếm hơn một nửa"
	} else if i+2 < len(l.toks) && l.toks[i+1].Key == "phần" {
		n, of, end = fractionCounts[l.toks[i].Key], fractionWords[l.toks[i+2].Key], i+3
	}
	if n == 0 || n >= of || of > 10 {
		return
	}
	share := &viet.Amount{Value: 100 * float64(n) / float64(of), Unit: "%"}
	l.c.leaf(&node{cat: catNP, first: i, last: end, cost: termCost, class: money, flags: flagProper | flagQuantity, en: partsOf(n, of), val: share})
}

// timesOver adds a multiple whose number is a word as a figure: "gấp hơn bốn lần", "cao gấp mười lần".
func (l *lattice) timesOver(i int) {
	n := multiples[l.toks[i].Key]
	if n == 0 || !l.spells(i+1, []string{"lần"}) || !l.multiplies(i) {
		return
	}
	many := &viet.Amount{Value: float64(n), Unit: "lần"}
	for _, c := range []cat{catNP, catMeasure} { // "bằng hai lần", "bằng hai lần mức phạt"
		l.c.leaf(&node{cat: c, first: i, last: i + 2, cost: termCost, class: money, flags: flagProper | flagQuantity | flagPlural, en: smallNumeral(many.Value) + " times", val: many})
	}
}

// multiplies reports that "gấp" or "bằng" stands before token i, with a word like "gần" between at most.
func (l *lattice) multiplies(i int) bool {
	return i > 0 && (l.toks[i-1].Key == "gấp" || l.toks[i-1].Key == "bằng") || i > 1 && l.toks[i-2].Key == "gấp" && aboutHow[l.toks[i-1].Key]
}

// multiples are the words for how many times.
var multiples = map[string]int{"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}

// aboutHow are the words that say that a figure is not exact, "chưa đến" and "ít nhất" by their last.
var aboutHow = map[string]bool{"hơn": true, "trên": true, "gần": true, "khoảng": true, "chừng": true, "dưới": true, "đến": true, "tới": true, "quá": true, "nhất": true, "bằng": true}

// fraction writes "2/3 số trường" as "two thirds of schools".
func (w *writer) fraction(nd *node) (string, bool) {
	num := nd.l
	for num.rule == ruleApproxNum {
		num = num.r
	}
	a, ok := num.val.(*viet.Amount)
	if !ok || !a.Ratio || a.Value >= a.High || a.High > 10 {
		return "", false
	}
	part := partsOf(int(a.Value), int(a.High))
	if nd.l.rule == ruleApproxNum {
		part = strings.Replace(nd.l.l.lex.en, "fewer than", "less than", 1) + " " + part
	}
	if n := w.nominal(nd.r); n.mass() || n.class == money {
		return part + " of " + n.text(false), part != "" // "gần 1/3 doanh thu"
	}
	if strings.HasPrefix(leftmost(nd.r).lex.viOf(), "tổng ") {
		n := w.nominal(nd.r)
		return part + " of the " + n.text(false), part != "" // "1/4 tổng giá trị các dự án"
	}
	if simple := fractions[[2]int{int(a.Value), int(a.High)}] != "" && a.High <= 4; (simple || nd.l.rule == ruleApproxNum) && (nd.r.rule != ruleCompound || nd.r.l.rule != ruleLeaf || !nd.r.l.lex.in(counting)) {
		n := w.countable(nd.r) // "chưa đến 1/3 nhu cầu"
		if n.class == abst {
			return part + " of the " + n.text(false), part != ""
		}
		return part + " of " + n.text(true), part != ""
	}
	if nd.r.rule != ruleCompound || nd.r.l.rule != ruleLeaf || !nd.r.l.lex.in(counting) {
		return "", false
	}
	n := w.countable(nd.r.r)
	return part + " of " + n.text(true), part != ""
}

// partsOf is the name of so many of so many equal parts: "a half", "two thirds".
func partsOf(n, of int) string {
	name := map[int]string{2: "half", 3: "third", 4: "quarter"}[of]
	if name == "" {
		name = ordinal(of)
	}
	switch {
	case name == "":
		return ""
	case of == 2:
		return "half"
	case n == 1:
		return indefinite(name)
	}
	if n < len(smallNumbers) {
		return smallNumbers[n] + " " + pluralise(name)
	}
	return numeral(float64(n), 0) + " " + pluralise(name)
}
