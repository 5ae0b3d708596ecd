package transfer

import (
	"slices"
	"strings"
)

// nominalised writes "việc triển khai Đề án 06" as "the implementation of Project 06" or, failing that, as a gerund.
func (w *writer) nominalised(vp *node) nominal {
	switch vp.rule {
	case ruleVNP:
		if name, ok := nameOf(vp.l, topicOf(vp.r)); ok && vp.r.cat == catNP {
			return w.actOn(name, vp)
		}
	case ruleIntrans:
		if nom := vp.l.lex.get("nom"); nom != "" && vp.l.rule == ruleLeaf {
			return nominal{head: nom, class: act, flags: flagMass}
		}
	case ruleVPAdv:
		if nom := headLex(vp.l).get("nom"); nom != "" && vp.l.rule == ruleIntrans && vp.l.l.rule == ruleLeaf && vp.r.rule == ruleLeaf {
			if quality := ofManner(vp.r.lex.en); quality != "" {
				return nominal{head: nom, pre: []string{quality}, class: act, flags: flagMass} // "sự liên kết chặt chẽ"
			}
		}
		if n := w.nominalised(vp.l); everywhere(vp.r) && n.flags&(flagNominal|flagProper) == 0 && len(n.post) > 0 {
			n.post = append(n.post, adverbOf(vp.r)) // "việc thực hiện chính sách trên phạm vi cả nước"
			return n
		}
	case ruleVVP:
		if vp.l.rule == ruleLeaf && vp.l.lex.english() == "be slow in" {
			return nominal{head: "delays in " + w.vp(vp.r, form{shape: shapeIng}), class: act, lex: severalOf, flags: flagNominal | flagPlural}
		}
	case ruleVPList:
		if text, ok := w.actNoun(vp); ok {
			return nominal{head: text, class: act, flags: flagMass | flagProper | flagPlural}
		}
	case ruleVPPP:
		if n := w.nominalised(vp.l); n.flags&(flagNominal|flagProper) == 0 && len(n.post) > 0 {
			n.post = append(n.post, w.prepOf(vp.r, headLex(vp.l)))
			return n
		}
	case ruleVPIf:
		if n := w.nominalised(vp.l); n.flags&(flagNominal|flagProper) == 0 && len(n.post) > 0 {
			n.post = append(n.post, w.condition(vp.r)) // "việc xử lý một số vấn đề khi sắp xếp bộ máy"
			return n
		}
	case ruleVPPurp:
		if n := w.nominalised(vp.l); n.flags&(flagNominal|flagProper) == 0 && len(n.post) > 0 {
			n.post = append(n.post, w.purpose(vp.r))
			return n
		}
	default: // the gerund says it better
	}
	return nominal{head: w.vp(vp, form{shape: shapeIng}), class: act, flags: flagMass | flagNominal}
}

// actOn puts the object of an act behind its name, or before it where English has a compound: "land management".
func (w *writer) actOn(name actName, vp *node) nominal {
	if what := vp.r; compounding[name.text] && what.rule == ruleBareNP && what.l.rule == ruleLeaf && what.lex.has("mass") && what.en == "" {
		if m := w.nominal(what.l); !strings.Contains(modifierText(&m), " ") && m.flags&flagProper == 0 {
			return nominal{pre: []string{modifierText(&m)}, head: name.text, class: act, flags: flagMass}
		}
	}
	n := nominal{head: name.text, class: act, flags: flagMass}
	if (name.first == "of" || name.text == "fight") && !strings.HasPrefix(name.text, "investment in ") {
		n.flags |= flagThe
	} else {
		n.flags |= flagOwned // "access to data" and "investment in the construction of roads" have no article
	}
	if vp.l.flags&flagCoord != 0 {
		n.flags |= flagPlural
	}
	r := rolePrep
	if !w.narrative && vp.r.class == place {
		r = roleObject // a rule speaks of any plant, news of the one at hand
	}
	was := w.sortwise
	w.sortwise = true
	object := w.np(vp.r, r)
	w.sortwise = was
	if n := vp.r; n.rule == ruleBareNP && n.l.rule == ruleNPP && n.l.r.rule == rulePP && vp.l.rule == ruleLeaf && n.l.r.l.lex.viOf() == "đối với" && vp.l.lex.get("đối_với") == "to" {
		object = strings.Replace(object, " for ", " to ", 1) // "việc áp dụng lãi suất đối với tiền gửi"
	}
	if what := object[strings.LastIndexByte(object, ' ')+1:]; name.text == "assurance" && assured[what] && strings.Count(object, " ") <= 2 && withoutArticle(object) == object {
		n.head, n.flags = object+" assurance", n.flags&^flagThe // "bảo đảm chất lượng dữ liệu"
		return n
	}
	n.post = []string{name.last + " " + object}
	return n
}

// assured are what "assurance" stands well behind.
var assured = map[string]bool{"quality": true, "safety": true, "security": true}

// compounding are the names of acts that English puts behind what it does not count: "data protection".
var compounding = map[string]bool{"management": true, "use": true, "protection": true, "supply": true, "consumption": true, "production": true, "storage": true, "sharing": true, "processing": true}

// actName names an act, or several that share their object: "building, updating and use", with the prepositions that the first and the
// last of them take.
type actName struct{ text, first, last string }

// nameOf names what is done to a sort of object. A verb alone that has no noun stays a gerund; among nouns its gerund is one.
func nameOf(v *node, object topic) (actName, bool) {
	switch v.rule {
	case ruleLeaf:
		nom, prep := nomFor(v.lex, object), nomPrep(v.lex)
		return actName{nom, prep, prep}, nom != "" && (!strings.Contains(v.lex.en, " the ") || strings.Contains(nom, " the "))
	case ruleVAdv:
		if v.r.cat != catA || v.r.rule != ruleLeaf || !describes(v.r.lex) || v.l.rule != ruleLeaf {
			return actName{}, false
		}
		name, ok := nameOf(v.l, object)
		name.text = v.r.lex.en + " " + name.text // "xây dựng thành công": successful construction
		return name, ok
	case ruleVVList:
		return nameAll(v, object)
	default:
		return actName{}, false
	}
}

// ofManner is the adjective that an English adverb is made of, or "".
func ofManner(adverb string) string {
	root, ok := strings.CutSuffix(adverb, "ly")
	switch {
	case !ok || strings.Contains(adverb, " "):
		return ""
	case strings.HasSuffix(root, "ical"):
		return strings.TrimSuffix(root, "al")
	case strings.HasSuffix(root, "i"):
		return strings.TrimSuffix(root, "i") + "y"
	case strings.HasSuffix(root, "b"), strings.HasSuffix(root, "p"), strings.HasSuffix(root, "ful") && len(root) < 5:
		return "" // "ably", "simply", "fully"
	}
	return root
}

// describes reports an adjective whose adverb is made from it, so that what is said of the verb may be said of its noun.
func describes(a *lex) bool {
	adv := a.get("adv")
	return adv != "" && !strings.Contains(adv, " ") && strings.HasPrefix(adv, strings.TrimRight(a.en, "ely"))
}

// nameAll joins the names of acts that share their object, each with its own preposition where they differ: "access to and retrieval of".
func nameAll(list *node, object topic) (actName, bool) {
	var names, preps []string
	word := "and"
	for cur := list; ; cur = cur.l.l {
		leaf := cur
		if cur.rule == ruleVVList {
			leaf = cur.r
			if c := cur.l.r; c.cat == catConj && c.lex.en == "or" {
				word = "or"
			}
		}
		if leaf.rule != ruleLeaf {
			return actName{}, false
		}
		one, ok := nameOf(leaf, object)
		switch {
		case !ok && strings.Contains(suited(leaf, object).lex.en, " "):
			return actName{}, false
		case !ok:
			one = actName{conjugate(suited(leaf, object).lex.en, shapeIng), "of", "of"}
		}
		if !slices.Contains(names, one.text) {
			names, preps = append(names, one.text), append(preps, one.last)
		}
		if cur.rule != ruleVVList {
			break
		}
	}
	slices.Reverse(names)
	slices.Reverse(preps)
	if k := slices.Index(names, "addition"); k > 0 && names[k-1] == "amendment" {
		names[k] = "supplementation" // the pair has a fixed English
	}
	last := len(preps) - 1
	for i := range names[:last] {
		if slices.ContainsFunc(preps[i:], func(p string) bool { return p != preps[i] }) {
			names[i] += " " + preps[i]
		}
	}
	return actName{joinList(names, word), preps[0], preps[last]}, true
}

// nomFor is the noun of a verb in the sense that it has before an object: a road is under construction, a plan under formulation.
func nomFor(l *lex, object topic) string {
	if en, nom := ofNoun(l, object.noun); en != "" {
		return nom
	}
	if nom := l.get(nomFeatures[object.class]); nom != "" {
		return nom
	}
	if object.class != "" && l.get(string(object.class)) != "" {
		return ""
	}
	return l.get("nom")
}

// nomFeatures hold the nouns of a verb for objects of a sort.
var nomFeatures = map[class]string{act: "nomact", doc: "nomdoc", abst: "nomabst", system: "nomsystem", thing: "nomthing", place: "nomplace"}

// nomPrep is the preposition between the noun of a verb and its object: investment is in something.
func nomPrep(l *lex) string {
	if p := l.get("nomprep"); p != "" {
		return p
	}
	if _, p, two := strings.Cut(l.en, " "); two && nomPreps[p] && !phrasal[l.en] {
		return p // to care for is care for
	}
	return "of"
}

// nomPreps are the prepositions that an English verb and its noun have in common.
var nomPreps = map[string]bool{"in": true, "for": true, "to": true, "with": true, "from": true, "against": true, "on": true}

// phrasal are the verbs whose second word is no preposition of their noun: who takes on a task speaks of the acceptance of it.
var phrasal = map[string]bool{"take on": true, "carry on": true, "pass on": true, "submit to": true, "call on": true}

// actNoun writes acts as nouns with their articles, "the organisation of one-stop shops and the establishment of centres", where each verb
// has a noun for the sense that it has before its object.
func (w *writer) actNoun(vp *node) (string, bool) {
	switch vp.rule {
	case ruleVNP:
		if _, ok := nameOf(vp.l, topicOf(vp.r)); !ok || vp.r.cat != catNP {
			return "", false
		}
		n := w.nominalised(vp)
		return w.article(&n, roleObject), true
	case ruleIntrans:
		nom := vp.l.lex.get("nom")
		if vp.l.rule != ruleLeaf || nom == "" {
			return "", false
		}
		if !strings.Contains(nom, " of ") {
			return nom, strings.Contains(nom, " ") // "cải cách hành chính"
		}
		return "the " + nom, true
	case ruleVPPP:
		text, ok := w.actNoun(vp.l)
		return text + " " + w.prepOf(vp.r, headLex(vp.l)), ok
	case ruleVPTime:
		text, ok := w.actNoun(vp.l)
		return text + " " + untilThen(vp, w.timeText(vp.r)), ok
	case ruleVPList:
		return w.actNounList(vp)
	default: // the gerund says it better
		return "", false
	}
}

// actNounList is actNoun for acts with an object each.
func (w *writer) actNounList(list *node) (string, bool) {
	var items []string
	for cur := list; ; cur = cur.l.l {
		member := cur
		if cur.rule == ruleVPList {
			member = cur.r
		}
		text, ok := w.actNoun(member)
		if !ok {
			return "", false
		}
		items = append(items, text)
		if cur.rule != ruleVPList {
			break
		}
	}
	slices.Reverse(items)
	return joinList(items, "and"), true
}
