package transfer

import "strings"

// A verb of coming about stands before what comes about: "xảy ra 15 vụ cháy" is "15 fires occurred". Such a clause is read as one whose
// subject stands behind its verb; its constituents are those of any other clause.

// occurRules join a verb of coming about (feature there) and what stands behind it.
var occurRules = []binary{
	{catV, catNP, ruleOccurs, func(l, r *node) (node, bool) {
		if l.lex.viOf() == "không còn" && r.rule == ruleNPList {
			return node{}, false // "không còn cấp huyện và tinh gọn bộ máy": that is done, it is not gone
		}
		nd := node{cat: catOccurs, cost: 1, class: l.class, lex: l.lex}
		nd.flags = r.flags & (flagDated | flagQuantity)
		return nd, l.rule == ruleLeaf && l.lex.has("there") && (comesAbout(r) || ranksFirst(l, r) || l.lex.get("there") == "held" && heldThere(r))
	}},
	{catOccurs, catPP, ruleVPPP, func(l, r *node) (node, bool) {
		return fromLeft(l, catOccurs, 0), l.rule == ruleOccurs && l.lex.get("there") == "ranked" && r.rule == rulePP && r.lex.viOf() == "với"
	}},
	{catTAM, catOccurs, ruleTAM, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catOccurs, 1)
		nd.flags |= flagTAM
		return nd, r.rule == ruleOccurs && (l.lex.en == "past" || l.lex.en == "will" || l.lex.en == "still" || l.lex.en == "also")
	}},
	{catPP, catS, ruleFront, func(l, r *node) (node, bool) {
		return fromLeft(r, catS, 1), l.rule == rulePP && comesBehind(r)
	}},
}

// reachingRules read what goes with something at the level that it has: "với số lượng truy cập lên đến 3 triệu lượt/ngày".
var reachingRules = []binary{
	{catPrep, catS, rulePPReach, func(l, r *node) (node, bool) {
		nd := node{cat: catPP, cost: 6, class: r.l.class, lex: l.lex, flags: flagQuantity}
		if l.lex.vi == "với" && r.rule == ruleS && r.r.rule == ruleBe && r.r.l.lex.viOf() == "là" && r.r.r.flags&flagQuantity != 0 && (r.l.class == abst || r.l.class == money || r.l.class == period) {
			return nd, true // "với mức phí là 5%"
		}
		if l.lex.vi == "với" && r.rule == ruleS && r.r.rule == ruleBe && r.r.l.lex.viOf() == "là" && isShare(r.l) {
			return nd, true // "với trên 80% dân số là người dân tộc thiểu số"
		}
		return nd, l.lex.vi == "với" && r.rule == ruleS && (r.class == "reach" || headLex(r.r).viOf() == "tương đương") && r.r.rule == ruleVNP && r.r.flags&flagTAM == 0 && r.l.class != person && r.l.class != org
	}},
}

// isShare reports a share of something: "trên 80% dân số".
func isShare(np *node) bool {
	for np.rule == ruleApproxNum {
		np = np.r
	}
	return np.rule == ruleShare
}

// costOccurs keeps a clause with its subject behind from being read where another clause goes on: "…; phát sinh chi phí".
const costOccurs = 8

// comesAbout reports a noun phrase that can stand behind a verb of coming about: it is new, so it is counted or has no name.
func comesAbout(np *node) bool {
	return np.flags&(flagProper|flagNominal) == 0 && np.class != person && np.class != org && (counts(np) || np.rule == ruleDetNP || np.rule == ruleBareNP && (np.class == abst || np.class == act) || np.rule == ruleNPList)
}

// heldThere reports a meeting that stands behind the verb by which it was held: "tại Huế đã diễn ra hội nghị".
func heldThere(np *node) bool {
	return np.class == event && np.rule == ruleBareNP && np.flags&flagProper == 0
}

// ranksFirst reports who holds a rank that opens a sentence: "Đứng đầu là Hà Nội với 5,6 tỷ USD".
func ranksFirst(verb, np *node) bool {
	return verb.lex.get("there") == "ranked" && verb.first == 0 && (np.class == place || np.class == org || np.class == thing || np.class == abst) && np.flags&flagQuantity == 0
}

// occurs adds the clause that a verb with its subject behind it is by itself.
func (c *chart) occurs(nd *node) {
	marker, verb, with := (*node)(nil), nd, (*node)(nil)
	switch nd.rule {
	case ruleTAM:
		marker, verb = nd.l, nd.r
	case ruleVPPP:
		verb, with = nd.l, nd.r
	default: // the verb and what comes about
	}
	vp := &node{cat: catVP, rule: ruleIntrans, first: verb.l.first, last: verb.l.last, l: verb.l, class: verb.class, lex: verb.lex}
	if marker != nil {
		vp = &node{cat: catVP, rule: ruleTAM, first: marker.first, last: verb.l.last, l: marker, r: vp, class: verb.class, lex: verb.lex, flags: flagTAM}
	}
	if with != nil {
		vp = &node{cat: catVP, rule: ruleVPPP, first: vp.first, last: with.last, l: vp, r: with, class: verb.class, lex: verb.lex, flags: with.flags & flagQuantity}
	}
	c.add(&node{cat: catS, rule: ruleS, first: nd.first, last: nd.last, l: verb.r, r: vp, cost: nd.cost + costOccurs, class: nd.class, lex: nd.lex, flags: nd.flags})
}

// comesBehind reports a clause whose subject stands behind its verb.
func comesBehind(s *node) bool { return s.rule == ruleS && s.r.first < s.l.first }

// befallenThere writes what a place has of things that something was done to as what was done to them there: "toàn tỉnh có 120 ngôi nhà bị tốc
// mái" is "120 houses have been unroofed in the entire province".
func (w *writer) befallenThere(nd *node) (string, bool) {
	clause := thingsBefallen(nd)
	if clause == nil || w.whole || w.headline {
		return "", false
	}
	was := w.lasting
	w.lasting = clause.flags&flagTAM == 0 && !w.past
	text := w.clause(clause)
	w.lasting = was
	there := "in " + w.np(nd.l, rolePrep)
	if whole := nd.l.lex.viOf(); whole == "cả nước" || whole == "toàn quốc" {
		there = "nationwide"
	}
	if clause.r.rule == ruleVPList || strings.Contains(text, ", ") {
		return there + ", " + text, true
	}
	return text + " " + there, true
}

// thingsBefallen gives the clause about the things of such a place, or nil.
func thingsBefallen(nd *node) *node {
	if nd.rule != ruleS || nd.l.class != place {
		return nil
	}
	has := nd.r
	if has.rule == ruleTAM && has.l.lex.en == "past" {
		has = has.r
	}
	if has.rule != ruleVNP || has.l.rule != ruleLeaf || !has.l.lex.in(havingNow) {
		return nil
	}
	things := has.r
	if things.rule != ruleNumNP || things.r.rule != ruleNVP || things.r.l.flags&flagVerbal != 0 {
		return nil
	}
	done := things.r.r
	if done.flags&flagTAM == 0 && !befallen(done) {
		return nil
	}
	if withoutObject(done).has("agent") && done.flags&flagTAM == 0 {
		done = passivised(done) // works are completed, their builders finish
	} else if done.rule == ruleTAM && done.l.lex.en == "past" && withoutObject(done.r).has("agent") {
		done = under(done.l, passivised(done.r))
	}
	counted := *things
	counted.r, counted.flags = things.r.l, things.flags&^(flagVerbal|flagPost)
	return &node{cat: catS, rule: ruleS, first: nd.first, last: nd.last, l: &counted, r: done, lex: done.lex, class: done.class, flags: done.flags}
}

// befallen reports a predicate that says what was done to its subject, or that it is done.
func befallen(vp *node) bool {
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleVPAdv || vp.rule == ruleVPList {
		vp = vp.l
	}
	return vp.flags&flagPassive != 0 || strings.HasPrefix(headLex(vp).viOf(), "bị ") || headClass(vp) == "finish" || headLex(vp).viOf() == "đạt" && vp.rule == ruleVNP
}
