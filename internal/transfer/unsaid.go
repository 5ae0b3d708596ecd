package transfer

// reported translates a sentence that tells what has been done without saying by whom, "Đến nay, đã giải ngân 500 tỷ đồng.", as a
// passive: "To date, VND 500 billion has been disbursed." Only a marker of what is done shows that it is no order.
func (e *Engine) reported(s *Sentence, start, end int, opt Options) (Clause, bool) {
	var found Clause
	ok := false
	for j := min(end, start+maxTokens); j >= start+3; j-- {
		nd := s.unsaid(start, j)
		if nd == nil || j < end && (waiting(nd) || !e.mayCut(s, j, end, opt)) {
			continue
		}
		cl, parsed := e.english(s, nd, opt)
		if !parsed {
			continue
		}
		if cl.Cut = j < end; cl.Cut {
			cl.Doubt += riskCut
		}
		if ok && cl.Doubt >= found.Doubt {
			continue
		}
		cl.last = j
		if found, ok = cl, true; cl.Doubt <= surely {
			break
		}
	}
	return found, ok
}

// unsaid gives such a sentence over tokens [start, j) as a clause about its object, or nil.
func (s *Sentence) unsaid(start, j int) *node {
	c := s.chart()
	if nd := turnedOver(c, start, j); nd != nil {
		return nd
	}
	if timed := best(c.over(start, j), catTimeVP); timed != nil && timed.rule == ruleTimeVP {
		return behindFront(ruleTimeS, timed.l, turned(timed.r))
	}
	for k := start + 1; k+2 < j; k++ {
		front := best(c.over(start, k), catFront)
		if front == nil || front.rule != ruleFrontComma {
			continue
		}
		if nd := behindFront(ruleFront, front, turnedOver(c, k, j)); nd != nil {
			return nd
		}
	}
	return nil
}

// behindFront puts a time or a front before a clause; it is nil without one.
func behindFront(r rule, front, clause *node) *node {
	if clause == nil {
		return nil
	}
	nd := *clause
	nd.rule, nd.l, nd.r, nd.first = r, front, clause, front.first
	nd.flags |= front.flags & flagDated
	return &nd
}

// costOther is how much dearer than the cheapest reading of a predicate one may be that has an object.
const costOther = 4

// turnedOver gives the cheapest predicate over tokens [i, j) that can be turned round.
func turnedOver(c *chart, i, j int) *node {
	first := best(c.over(i, j), catVP)
	if first == nil || first.rule != ruleTAM {
		return nil
	}
	var found *node
	for _, vp := range c.over(i, j).nodes {
		if vp.cat != catVP || vp.cost > first.cost+costOther || found != nil && vp.cost >= found.cost {
			continue
		}
		if nd := turned(vp); nd != nil {
			found = nd
		}
	}
	return found
}

// turned turns a predicate marked as done round: what was done to its object is said of that. It is nil where there is no such object.
func turned(vp *node) *node {
	if vp == nil || vp.rule != ruleTAM || vp.l.lex.en != "past" && vp.l.lex.en != "alsopast" {
		return nil
	}
	predicate, object := undone(vp)
	if predicate == nil || object.class == period || (object.class == org || object.class == person) && object.flags&flagQuantity == 0 {
		return nil
	}
	nd, ok := node{cat: catS, class: predicate.class, flags: predicate.flags, lex: predicate.lex}, object.class == money
	if _, figure := measure(object); !figure {
		nd, ok = makeClause(object, predicate)
	}
	if !ok {
		return nil
	}
	nd.rule, nd.l, nd.r, nd.first, nd.last = ruleS, object, predicate, vp.first, vp.last
	nd.cost += vp.cost
	return &nd
}

// undone copies a predicate with its verb in the passive, and gives the object that it had.
func undone(vp *node) (predicate, object *node) {
	out := *vp
	out.flags |= flagPassive
	switch vp.rule {
	case ruleTAM, ruleAdvVP, ruleAdjVP:
		out.r, object = undone(vp.r)
		predicate = out.r
	case ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPPurp:
		out.l, object = undone(vp.l)
		predicate = out.l
	case ruleVNP:
		if !undergoable(vp) {
			return nil, nil
		}
		object, behind := detached(vp.r, headLex(vp))
		predicate = passiveOf(vp.l, vp)
		if behind != nil {
			predicate = &node{cat: catVP, rule: ruleVPPP, l: predicate, r: behind, first: vp.first, last: vp.last, lex: vp.lex, class: vp.class, flags: predicate.flags}
		}
		return predicate, object
	default:
		return nil, nil
	}
	if predicate == nil {
		return nil, nil
	}
	return &out, object
}

// detached parts an object from what belongs to the verb: "hệ thống | với 8 cơ sở dữ liệu" is connected with them.
func detached(np *node, verb *lex) (object, behind *node) {
	out := *np
	var inner *node
	switch np.rule {
	case ruleBareNP:
		inner, behind = detached(np.l, verb)
		out.l = inner
	case ruleNumNP, ruleDetNP:
		inner, behind = detached(np.r, verb)
		out.r = inner
	case ruleNPP:
		if np.r.rule == rulePP && verb.get(np.r.l.lex.viOf()) != "" {
			return np.l, np.r
		}
	default:
		return np, nil
	}
	if behind == nil {
		return np, nil
	}
	return &out, behind
}

// undergoable reports a verb with an object that can become the subject of a passive: a thing counted, named or done.
func undergoable(vp *node) bool {
	v := vp.l
	if v.rule == ruleVAdv {
		v = v.l
	}
	if v.rule != ruleLeaf || v.frames&frameNoun == 0 || v.lex.has("nopass") || v.lex.has("state") || vp.r.cat != catNP {
		return false
	}
	switch v.class {
	case "say":
		return vp.r.flags&flagQuantity != 0
	case "be", "own", "reach", "rise", "fall", "cause", "order", "advise", "aim", "plan", "begin", "provide":
		return false
	}
	return true
}
