package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// quantifyRules are about a number, or a word for all of a set, before a noun phrase that is already pointed at or counted.
var quantifyRules = []binary{
	// "Bệnh viện Nhi đồng TP.HCM"
	{catNP, catNP, ruleOfPlace, func(l, r *node) (node, bool) {
		ok := l.rule == ruleLeaf && l.class == org && l.flags&flagProper != 0 && seated.has(firstWord(viet.Lower(l.lex.viOf()))) && r.rule == ruleLeaf && r.class == place && r.flags&flagProper != 0
		return fromLeft(l, catNP, 2), ok
	}},
	// "hai dự án này"
	{catNum, catNP, ruleNumDem, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catNP, 1)
		nd.flags |= flagQuantity | flagPlural
		return nd, r.rule == ruleDemNP && r.l.flags&(flagProper|flagNominal) == 0 && r.class != period
	}},
	// "cả 12 huyện", "toàn bộ 15 dự án", "tất cả 34 tỉnh"
	{catDet, catNP, ruleAllNum, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catNP, 0)
		nd.flags |= flagPlural
		both := l.lex.viOf() == "cả" && r.rule == ruleNPList && r.l.r.cat == catConj && r.l.r.lex.en == "and" && r.l.l.rule != ruleNPList // "cả chủ đầu tư lẫn nhà thầu"
		return nd, both || l.lex.in(allOf) && r.class != period && (r.rule == ruleNumDem || r.rule == ruleNumNP && r.l.rule == ruleLeaf)
	}},
	// "một trong ba khâu đột phá": one of the three
	{catDet, catNP, ruleOneOf, func(l, r *node) (node, bool) {
		return fromLeft(r, catNP, 0), l.lex.has("oneof") && r.rule == ruleNumNP
	}},
	// "hơn một nửa trong số này"
	{catDet, catPP, ruleOfThem, func(l, r *node) (node, bool) {
		if !amongAll(r) || !strings.Contains(l.lex.english(), "half of") && !l.lex.has("pl") || l.lex.english() == "the" {
			return node{}, false
		}
		nd := fromLeft(r.r, catNP, -4)
		nd.flags |= flagQuantity | flagPlural
		return nd, true
	}},
	// "hai trong số năm nạn nhân"
	{catNum, catPP, ruleOfThem, func(l, r *node) (node, bool) {
		if !amongAll(r) && !fewerOf(l, r) {
			return node{}, false
		}
		nd := fromLeft(r.r, catNP, -4)
		nd.flags |= flagQuantity | flagPlural
		return nd, true
	}},
}

// fewerOf reports a number before a larger one of the same: "5 trong 8 tỉnh".
func fewerOf(some, pp *node) bool {
	if pp.rule != rulePP || pp.l.lex.viOf() != "trong" || pp.r.rule != ruleNumNP || pp.r.class == period {
		return false
	}
	few, ok := some.val.(*viet.Amount)
	all, counted := pp.r.l.val.(*viet.Amount)
	return ok && counted && few.Value < all.Value
}

// amongAll reports the words for those of whom so many are.
func amongAll(pp *node) bool {
	if these := pp.r; pp.rule == rulePP && pp.l.lex.viOf() == "trong" && these.rule == ruleDemNP && these.l.rule == ruleLeaf && these.l.lex.in(counting) {
		return demonstratives[these.r.lex.vi] != "" // "trong số này"
	}
	return pp.rule == rulePP && (pp.l.lex.viOf() == "trong số" || strings.HasSuffix(pp.l.lex.viOf(), " tổng số")) && (pp.r.rule == ruleNumNP || pp.r.rule == ruleNumDem || pp.r.rule == ruleDetNP && pp.r.l.lex.english() == "the" || pp.r.rule == ruleDemNP && demonstratives[pp.r.r.lex.vi] != "")
}

// among writes so many of a set: "two of the five victims".
func (w *writer) among(nd *node) string {
	set := nd.r.r
	text := w.np(set, rolePrep)
	if set.rule == ruleNumNP || set.rule == ruleDetNP {
		text = "the " + withoutArticle(text)
	}
	if set.rule == ruleDemNP && set.l.lex.in(counting) {
		text = "them"
	}
	if nd.l.cat == catDet {
		part := strings.TrimSuffix(strings.TrimSuffix(nd.l.lex.en, " the"), " of")
		return part + " of " + text
	}
	if a, ok := nd.l.val.(*viet.Amount); ok && a.Ratio && a.Value < a.High && a.High <= 5 {
		return partsOf(int(a.Value), int(a.High)) + " of " + text // "1/3 trong số khoảng 1.400 công ty"
	}
	return w.number(nd.l) + " of " + text
}

// numberedDem writes a number before what is pointed at: "these two projects", "the above two projects", "two other projects".
func (w *writer) numberedDem(nd *node) string {
	n := w.countable(nd.r.l)
	num, d := w.number(nd.l), nd.r.r.lex
	several := num != "one"
	switch d.en {
	case "this", "that":
		if !several {
			return d.en + " " + n.text(false)
		}
		return map[string]string{"this": "these ", "that": "those "}[d.en] + num + " " + n.text(true)
	case "other":
		if !several {
			return "another " + n.text(false)
		}
		return num + " other " + n.text(true)
	}
	return "the " + d.en + " " + num + " " + n.text(several)
}

// allCounted writes all of so many: "all 12 districts", "both projects".
func (w *writer) allCounted(nd *node, r role) string {
	what := w.np(nd.r, r)
	if nd.r.rule == ruleNPList {
		return "both " + what
	}
	if two, ok := strings.CutPrefix(what, "two "); ok {
		return "both " + two
	}
	if these := nd.r; these.rule == ruleNumDem && (strings.HasPrefix(what, "these ") || strings.HasPrefix(what, "those ")) {
		pointed, rest, _ := strings.Cut(what, " ")
		num, things, _ := strings.Cut(rest, " ")
		return "all " + num + " of " + pointed + " " + things // "cả bốn dự án này"
	}
	return "all " + what
}

// partOfSet writes a determiner before what is pointed at: "these projects", "most of these projects", "many other projects", "this entire
// project".
func (w *writer) partOfSet(det *lex, dem *node) string {
	n, d := w.countable(dem.l), dem.r.lex
	if d.en == "any" && det.en == "the" {
		return w.demonstrative(dem) // "những quy định nào"
	}
	if d.en == "any" && det.en == "any" {
		return "any " + n.text(false) // "bất cứ sự trì hoãn nào"
	}
	if d.has("asks") {
		return askedFor(d.en + " " + n.text(true)) // "những quy định nào?"
	}
	if d.en == "other" {
		if det.en == "the" {
			return "other " + n.text(true)
		}
		if det.en == "a" {
			return "another " + n.text(false)
		}
		return det.en + " other " + n.text(det.has("pl"))
	}
	if det.en == "the" {
		return pluralDemonstrative(d, &n)
	}
	if det.has("any") && oneWhole(n.lex.viOf()) {
		if d.en == "this" || d.en == "that" {
			return d.en + " entire " + n.text(false)
		}
		return "the entire " + n.text(false)
	}
	set := pluralDemonstrative(d, &n)
	if n.mass() {
		set = w.demonstrative(dem)
	}
	if strings.HasSuffix(det.en, " of") {
		return det.en + " " + set
	}
	return det.en + " of " + set
}

// saidAbove is a noun with "trên", which is mostly "on": what a text can point back to, unless a place follows that it is on.
func saidAbove(l *node) (node, bool) {
	if l.class == place || l.class == period || l.class == named || l.flags&(flagProper|flagNominal) != 0 {
		return node{}, false
	}
	switch l.rule {
	case ruleLeaf:
		return fromLeft(l, catNP, 5), true
	case ruleAdjN, ruleCompound:
		return fromLeft(l, catNP, 7), true
	default:
		return node{}, false
	}
}
