package transfer

import (
	"strings"
)

// pluralNP reports whether the English of a noun phrase takes a plural verb.
func (w *writer) pluralNP(nd *node) bool {
	switch nd.rule {
	case ruleLeaf:
		return nd.flags&flagPlural != 0 || nd.lex.has("pl") || severalPlaces(nd)
	case ruleNPPart:
		part := nd.l
		if part.rule == ruleNComma {
			part = part.l
		}
		return severalPlaces(part)
	case ruleAmid:
		return w.pluralNP(nd.l.l) // "45 công trình, gồm 12 cầu, đã hoàn thành"
	case ruleNPList:
		if within(nd) {
			for nd.rule == ruleNPList {
				nd = nd.l.l
			}
			return w.pluralNP(nd) // "UBND huyện A, tỉnh B" is one body
		}
		if unit, _, ok := unitOf(nd); ok {
			return w.pluralNP(unit)
		}
		if c := nd.l.r; c.cat == catConj && (c.lex.en == "or" || c.lex.vi == "kiêm") {
			return w.pluralNP(nd.r)
		}
		return true
	case ruleDetNP:
		if nd.l.lex.viOf() == "phía" {
			return severalOfSide(nd.r)
		}
		if nd.l.lex.has("pl") && leftmost(nd.r).lex.viOf() == "hành vi" {
			return true
		}
		if nd.r.cat == catNP {
			return (nd.l.lex.has("pl") || nd.l.lex.has("any") && !oneWhole(nd.r.lex.viOf())) && !nd.r.lex.has("mass")
		}
		if act := matterOf(nd.r); act != nil {
			return w.pluralBare(act)
		}
		return nd.l.lex.has("pl") && nd.r.flags&flagMass == 0 || nd.l.lex.has("any") && nd.l.lex.en == "all" && nd.r.flags&flagMass == 0
	case ruleShare:
		n := (&writer{narrative: w.narrative}).nominal(sharedNoun(nd))
		return howManyOf(&n) || w.pluralBare(sharedNoun(nd)) || strings.HasSuffix(w.share(nd, roleSubject), n.text(true)) && n.text(true) != n.text(false)
	case ruleOnlyNP, ruleOnly:
		return w.pluralNP(nd.r)
	case ruleNumNP, ruleNumDem, ruleOfThem:
		return leafText(nd.l) != "one"
	case ruleDemNP:
		if ownedByIt(nd.l) && demonstratives[nd.r.lex.vi] != "" {
			return severalOwned(nd.l)
		}
		if inner := (&writer{}); nd.l.lex.has("plonly") {
			n := inner.nominal(nd.l)
			return n.plonly()
		}
		return !pointsAtOne[nd.r.lex.en] && !oneAbove(nd)
	case ruleBareNP:
		return w.pluralBare(nd.l)
	case ruleNPDrop, ruleNPAdv, ruleNameDem:
		return w.pluralNP(nd.l)
	case ruleApproxNum, ruleFromMore:
		if nd.l != nil && strings.HasPrefix(nd.l.lex.english(), "each ") {
			return false
		}
		return w.pluralNP(nd.r)
	case ruleParts, ruleListDem, ruleTitled, ruleLocal, ruleAllNum, ruleIncluding:
		return true
	case ruleHeadsOf:
		return nd.flags&flagPlural != 0 // "chủ một quán ăn" is one
	case ruleOrMore:
		return w.pluralNP(nd.l)
	case ruleAside:
		return nd.l.cat == catNP && w.pluralNP(nd.l)
	case ruleWhoThen, ruleOtherVP, ruleNamely:
		return w.pluralNP(nd.l) // "hai đồng phạm là A và B" are
	case ruleWho:
		return several(nd.l.l) || w.pluralNP(nd.l.l)
	case ruleNPOf, ruleNPPP, ruleNPTime, ruleNPVP, ruleAmendedNP, ruleAnyLike:
		return w.pluralNP(nd.l)
	default: // a year, a part of a paper, a whole
		return false
	}
}

func (w *writer) pluralBare(nd *node) bool {
	if provisionsOf(nd) {
		return true
	}
	inner := writer{narrative: w.narrative, headline: w.headline, figured: w.figured, saying: w.saying, spoken: w.spoken, single: w.single}
	n := inner.nominal(nd)
	n.asProvisions()
	if n.plonly() || n.class == act && (n.flags&flagPlural != 0 || len(n.post) == 0 && strings.HasSuffix(n.head, " classes")) {
		return true
	}
	if strings.HasPrefix(n.lex.viOf(), "quốc phòng") && strings.HasSuffix(n.head, "defence and security") {
		return true // "quốc phòng, an ninh": defence and security are two things
	}
	if n.class == act && strings.Contains(n.head, ", ") && strings.Contains(n.head, " and ") {
		return true // "buôn lậu, gian lận thương mại và hàng giả"
	}
	text := inner.article(&n, roleSubject)
	text = strings.TrimPrefix(text, "the ")
	return text == n.text(true) && n.text(true) != n.text(false)
}

// pointsAtOne are the English words that point at one, or at none.
var pointsAtOne = map[string]bool{"this": true, "that": true, "no": true, "no other": true, "which": true, "what": true}
