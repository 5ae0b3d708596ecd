package transfer

import (
	"slices"
	"strings"
)

// treatment is what an act is done to, the verbs of the act and the phrases that belong to those: "kết nối 120 bệnh viện với hệ thống".
type treatment struct {
	object *node
	verbs  *node
	behind []*node
}

// doneIn unfolds an act whose verbs have a passive; ok is false for others.
func doneIn(vp *node) (d treatment, ok bool) {
	for vp.rule == ruleVPPP && vp.r.rule == rulePP {
		d.behind = append(d.behind, vp.r)
		vp = vp.l
	}
	if vp.rule != ruleVNP || vp.r.cat != catNP || vp.flags&flagTAM != 0 || !passivable(vp.l) {
		return treatment{}, false
	}
	d.object, d.verbs = vp.r, vp.l
	if rest, pp := parted(vp.r, headLex(vp.l)); pp != nil {
		d.object, d.behind = rest, append(d.behind, pp)
	}
	return d, true
}

// passivable reports verbs that all have a passive of the plain sort.
func passivable(v *node) bool {
	switch v.rule {
	case ruleLeaf:
		return v.frames&frameNoun != 0 && !v.lex.has("nopass") && !v.lex.has("state") && !strings.HasPrefix(v.lex.en, "be ")
	case ruleVVList:
		return passivable(v.l.l) && passivable(v.r)
	case ruleVAdv:
		return passivable(v.l) && adverbOf(v.r) != ""
	default:
		return false
	}
}

// parted takes the phrase off the end of an object that belongs to the verb, or gives nil.
func parted(np *node, verb *lex) (rest, pp *node) {
	out := *np
	switch np.rule {
	case ruleBareNP:
		out.l, pp = parted(np.l, verb)
	case ruleDetNP, ruleNumNP, ruleCompound:
		out.r, pp = parted(np.r, verb)
	case ruleNPP:
		if np.r.rule != rulePP {
			return nil, nil
		}
		vi := np.r.l.lex.viOf()
		if !strings.HasPrefix(vi, "theo ") && (vi != "theo" || np.r.class != doc && !leftmost(np.r.r).lex.in(waysOfActing)) && (!recipients.has(vi) || verb.get(vi) == "" && vi != "tới" && vi != "đến") {
			return nil, nil
		}
		return np.l, np.r
	default:
		return nil, nil
	}
	if pp == nil {
		return nil, nil
	}
	return &out, pp
}

// ofAct gives the act that a noun phrase names with "việc" or "công tác", or nil.
func ofAct(np *node) *node {
	if np.rule != ruleBareNP || np.l.rule != ruleNominal {
		return nil
	}
	return np.l.r
}

// unlightened turns "việc kết nối 120 bệnh viện đã được thực hiện", whose predicate says only that it was done, into what was done: "120
// hospitals were connected". It gives the clause itself where there is no such act.
func unlightened(clause, subject *node) (*node, *node) {
	vp := ofAct(subject)
	if vp == nil {
		return clause, subject
	}
	d, ok := doneIn(vp)
	if !ok {
		return clause, subject
	}
	predicate := d.put(clause.r)
	if predicate == nil {
		return clause, subject
	}
	out := *clause
	out.r = predicate
	return &out, d.object
}

// put copies a predicate with the act in the place of its light verb; it is nil where there is none.
func (d treatment) put(vp *node) *node {
	out := *vp
	switch vp.rule {
	case ruleTAM, ruleAdvVP, ruleAdjVP, ruleTimeVP:
		out.r = d.put(vp.r)
		if out.r == nil {
			return nil
		}
	case ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPAdj, ruleVPPurp, ruleVPIf, ruleVPFor:
		out.l = d.put(vp.l)
		if out.l == nil {
			return nil
		}
	case rulePassive, rulePassAgent, ruleDoV:
		out.r = d.instead(vp.r)
		if out.r == nil {
			return nil
		}
		return d.followed(&out)
	case ruleVNP:
		if vp.l.rule != ruleLeaf || vp.l.lex.viOf() != "được thực hiện theo" {
			return nil
		}
		under := &node{cat: catPP, rule: rulePP, l: &node{cat: catPrep, lex: &lex{vi: "theo", en: "under", cat: catPrep}}, r: vp.r, first: vp.r.first, last: vp.last, lex: vp.r.lex, class: vp.r.class}
		d.behind = append([]*node{under}, d.behind...)
		return d.followed(passiveOf(d.verbs, vp))
	case ruleIntrans:
		verbs := d.instead(vp.l)
		if verbs == nil || vp.l.class != "undergo" {
			return nil
		}
		return d.followed(passiveOf(verbs, vp))
	default:
		return nil
	}
	out.flags |= flagPassive
	return &out
}

// passiveOf is a passive without a word for it, in the place of a verb phrase.
func passiveOf(verbs, vp *node) *node {
	mark := &node{cat: catPassive, lex: &lex{cat: catPassive}, first: vp.first, last: vp.first}
	return &node{cat: catVP, rule: rulePassive, l: mark, r: verbs, first: vp.first, last: vp.last, lex: verbs.lex, class: verbs.class, flags: vp.flags | flagPassive}
}

// instead gives the verbs of the act for a light verb, with its manner.
func (d treatment) instead(v *node) *node {
	switch {
	case v.rule == ruleLeaf && v.lex.in(lightVerbs):
		return d.verbs
	case v.rule == ruleVAdv && v.l.rule == ruleLeaf && v.l.lex.in(lightVerbs):
		out := *v
		out.l = d.verbs
		return &out
	default:
		return nil
	}
}

// followed puts behind a predicate what belongs to the verbs of the act.
func (d treatment) followed(vp *node) *node {
	for _, pp := range slices.Backward(d.behind) {
		vp = &node{cat: catVP, rule: ruleVPPP, l: vp, r: pp, first: vp.first, last: vp.last, lex: d.verbs.lex, class: vp.class, flags: vp.flags}
	}
	return vp
}

// undergoing writes an act as what happens to its object: "ownership is transferred to the buyer".
func (w *writer) undergoing(vp *node) (string, bool) {
	d, ok := doneIn(vp)
	if !ok || d.verbs.rule == ruleVAdv {
		return "", false
	}
	inner := writer{present: true, narrative: w.narrative, published: w.published}
	s := &node{cat: catS, rule: ruleS, l: d.object, r: d.followed(passiveOf(d.verbs, vp)), first: vp.first, last: vp.last, lex: vp.lex, class: vp.class}
	text := inner.clause(s)
	w.unsure += inner.unsure
	return text, true
}
