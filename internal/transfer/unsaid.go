package transfer

// reported translates a sentence that does not say who acts as a passive: what has been done, "Đến nay, đã giải ngân 500 tỷ đồng." is "To
// date, VND 500 billion has been disbursed."; what holds from a day on, "Từ ngày 1/7, bãi bỏ thuế khoán."; and what is
// encouraged, allowed or forbidden. Anything else without a subject may be an order.
func (e *Engine) reported(s *Sentence, start, end int, opt Options) (Clause, bool) {
	var found Clause
	var top *node
	ok := false
	for j := min(end, start+briefTokens); j >= start+3; j-- {
		nd := s.unsaid(start, j)
		if nd == nil || j < end && !e.mayCut(s, j, end, nd, opt) && !e.nextDone(s, nd, j, end) {
			continue
		}
		told := opt
		if nd.flags&flagTAM == 0 {
			told.Narrative = false // a rule holds
		}
		cl, parsed := e.english(s, nd, told)
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
		if found, top, ok = cl, nd, true; cl.Doubt <= surely || opt.wholly && cl.Cut {
			break
		}
	}
	if ok && !opt.wholly {
		found.Headline = headline(coreOf(top), opt)
	}
	return found, ok
}

// nextDone reports whether what was done next follows the comma at token j: "đã phát hiện 15 vụ vi phạm | , xử phạt 20 người".
func (e *Engine) nextDone(s *Sentence, nd *node, j, end int) bool {
	within := false // the end of its object belongs to a preposition, and may go on
	nd.walk(func(n *node) { within = within || n.rule == rulePP && n.last == nd.last })
	return !within && s.toks[j].In(s.text) == "," && j+1 < end && e.opensVerb(s, j+1) && !laterPredicate(s, j+1, end) && !limited(s, j)
}

// unsaid gives such a sentence over tokens [start, j) as a clause about its object, or nil.
func (s *Sentence) unsaid(start, j int) *node {
	c := s.chart()
	if nd := turnedOver(c, start, j, nil); nd != nil {
		return nd
	}
	if timed := best(c.over(start, j), catTimeVP); timed != nil && timed.rule == ruleTimeVP {
		return behindFront(ruleTimeS, timed.l, turned(timed.r, timed.l))
	}
	for k := start + 1; k+2 < j; k++ {
		if when := best(c.over(start, k), catTime); when != nil && (when.flags&flagDated != 0 || when.lex.has("perfect") || when.lex.has("past")) {
			if nd := behindFront(ruleTimeS, when, turnedOver(c, k, j, when)); nd != nil {
				return nd
			}
		}
		front := best(c.over(start, k), catFront)
		if front == nil || front.rule != ruleFrontComma {
			continue
		}
		if nd := behindFront(ruleFront, front, turnedOver(c, k, j, front.l)); nd != nil {
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

// costOther is how much dearer than the cheapest reading of a predicate one may be that has an object, costEnjoined one that says what
// somebody is encouraged to do: "khuyến khích doanh nghiệp | đầu tư …" encourages no investing enterprises.
const (
	costOther    = 4
	costEnjoined = 12
)

// since reports a time from which on something holds: "từ ngày 1/7/2024".
func since(nd *node) bool { return nd.rule == rulePTime && timePreps[nd.l.lex.viOf()] == "from" }

// turnedOver gives the cheapest predicate over tokens [i, j) that can be turned round; when is the time or the front before it, or nil.
func turnedOver(c *chart, i, j int, when *node) *node {
	first := best(c.over(i, j), catVP)
	if first == nil {
		return nil
	}
	var found *node
	for _, vp := range c.over(i, j).nodes {
		most := first.cost + costOther
		if enjoins(vp) {
			most = first.cost + costEnjoined
		}
		if vp.cat != catVP || vp.cost > most || found != nil && vp.cost >= found.cost {
			continue
		}
		if nd := turned(vp, when); nd != nil {
			found = nd
		}
	}
	return found
}

// turned turns a predicate round: what is done to its object is said of that. It is nil where there is no such object, or where the
// predicate may be an order.
func turned(vp, when *node) *node {
	done := vp != nil && vp.rule == ruleTAM && (vp.l.lex.en == "past" || vp.l.lex.en == "alsopast" || vp.l.lex.en == "perfprog")
	rules := vp != nil && (enjoins(vp) || when != nil && since(when) && sets(vp))
	done = done || vp != nil && (findsSome(vp) || when != nil && comes(vp, when))
	if !done && !rules || done && (headClass(vp) == "rise" || headClass(vp) == "fall") && !countsThings(vp) || mute(vp) {
		return nil
	}
	predicate, object := undone(vp)
	if predicate == nil || object.class == period || !rules && (object.class == org || object.class == person) && object.flags&flagQuantity == 0 {
		return nil
	}
	a, figure := measure(object)
	nd, ok := node{cat: catS, class: predicate.class, flags: predicate.flags, lex: predicate.lex}, object.class == money && figure && a.Unit != "lần"
	if !figure {
		nd, ok = makeClause(object, predicate)
	}
	if !ok {
		return nil
	}
	nd.rule, nd.l, nd.r, nd.first, nd.last = ruleS, object, predicate, vp.first, vp.last
	nd.cost += vp.cost
	return &nd
}

// comes reports what will be done to so many by or in a time that is named: "Năm 2026 sẽ sắp xếp 28 chi cục".
func comes(vp, when *node) bool {
	return vp.rule == ruleTAM && vp.l.lex.en == "will" && when.cat == catTime && when.flags&flagDated != 0 && countsObject(vp.r)
}

// countsThings reports what there will be fewer or more of: "sẽ giảm 28 chi cục".
func countsThings(vp *node) bool {
	if vp.rule != ruleTAM || vp.l.lex.en != "will" {
		return false
	}
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP || vp.rule == ruleAdjVP || vp.rule == ruleVVP {
		vp = vp.r
	}
	vp = withoutTail(vp)
	return vp.rule == ruleVNP && counts(vp.r)
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
	case ruleVNVP:
		if vp.l.rule != ruleVNHead {
			return nil, nil
		}
		head := *vp.l
		head.rule, head.l, head.r, head.flags = rulePassHead, passiveOf(vp.l.l, vp).l, vp.l.l, head.flags|flagPassive
		out.l = &head
		return &out, vp.l.r
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
		if np.r.rule == rulePP && (verb.get(np.r.l.lex.viOf()) != "" || np.r.l.lex.in(levels)) {
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
	return v.class != "be" && v.class != "own" && v.class != "reach"
}

// mute reports a predicate of which a brief would say nothing in the passive.
func mute(vp *node) bool {
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP || vp.rule == ruleAdjVP {
		vp = vp.r
	}
	vp = withoutTail(vp)
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP || vp.rule == ruleAdjVP {
		vp = withoutTail(vp.r)
	}
	if vp.rule != ruleVNP {
		return false
	}
	if v := headClass(vp); v != "say" {
		return unturned[class(v)]
	}
	return vp.r.flags&flagQuantity == 0
}

// unturned are the classes of verbs that say little in the passive without who does it.
var unturned = map[class]bool{
	"cause": true, "order": true, "advise": true, "aim": true, "plan": true, "begin": true, "provide": true,
}

// enjoins reports what a rule encourages, allows or forbids.
func enjoins(vp *node) bool {
	if denies(vp) {
		vp = vp.r
	}
	vp = withoutTail(vp)
	return (vp.rule == ruleVNVP || vp.rule == ruleVNP && headClass(vp) == "forbid") && headLex(vp).in(enjoined)
}

// sets reports what is put into force, changed or ended, as a whole: half of a fee is not what is reduced.
func sets(vp *node) bool {
	vp = withoutTail(vp)
	if vp.rule != ruleVNP || vp.l.rule != ruleLeaf || vp.flags&flagTAM != 0 {
		return false
	}
	switch vp.l.class {
	case "amend", "abolish":
		return true
	case "rise", "fall":
		return vp.r.flags&flagQuantity == 0
	default:
		return vp.l.lex.viOf() == "áp dụng" || vp.l.lex.viOf() == "nâng"
	}
}

// shortcomings reports a noun phrase of what is still wrong somewhere: "một số tồn tại, hạn chế".
func shortcomings(np *node) bool {
	if np.rule != ruleDetNP {
		return false
	}
	switch leftmost(np.r).lex.viOf() {
	case "tồn tại", "hạn chế", "bất cập", "khó khăn", "vướng mắc", "thách thức", "yếu kém", "khó khăn, vướng mắc", "tồn tại, hạn chế", "hạn chế, bất cập", "khó khăn, thách thức", "sai phạm", "vi phạm", "sai sót", "khuyết điểm", "thiếu sót", "lỗ hổng", "rào cản", "áp lực", "nguy cơ", "rủi ro":
		return true
	}
	return false
}

// findsSome reports what an inspection finds or deals with, so many of them, which nobody is told to: "Qua kiểm tra, phát hiện 12 cơ sở vi phạm".
func findsSome(vp *node) bool {
	vp = withoutTail(vp)
	return vp.rule == ruleVNP && vp.first > 0 && vp.l.rule == ruleLeaf && vp.l.lex.viOf() == "phát hiện" && vp.r.flags&flagQuantity != 0
}
