package transfer

import "strings"

// quantifyRules are about a number, or a word for all of a set, before a noun phrase that is already pointed at or counted.
var quantifyRules = []binary{
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
		return nd, l.lex.in(allOf) && r.class != period && (r.rule == ruleNumDem || r.rule == ruleNumNP && r.l.rule == ruleLeaf)
	}},
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
	if two, ok := strings.CutPrefix(what, "two "); ok {
		return "both " + two
	}
	return "all " + what
}

// partOfSet writes a determiner before what is pointed at: "these projects", "most of these projects", "many other projects", "this entire
// project".
func (w *writer) partOfSet(det *lex, dem *node) string {
	n, d := w.countable(dem.l), dem.r.lex
	if d.en == "other" {
		if det.en == "the" {
			return "other " + n.text(true)
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
