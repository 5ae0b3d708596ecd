package transfer

import "strings"

// gapRules read relative clauses that nothing marks and whose object is the noun before them, in briefs: "mức giá doanh nghiệp đề xuất",
// "số hồ sơ đã giải quyết".
var gapRules = []binary{
	{catNP, catV, ruleGapV, func(l, r *node) (node, bool) {
		got := r.rule == ruleVGot || strings.HasSuffix(r.lex.viOf(), " được")
		if l.class != person && l.class != org && !l.lex.in(localities) && (!got || l.class != place || l.flags&flagProper == 0) || pronoun(l) || anybodyIn(l) || (l.flags|r.flags)&flagBroken != 0 || l.flags&(flagVerbal|flagCoord) != 0 || r.frames&frameNoun == 0 || r.lex.has("nopass") || r.lex.has("state") || r.class == "own" || r.class == "be" || r.class == "say" && r.frames&frameThat != 0 && !r.lex.in(putForward) {
			return node{}, false
		}
		return node{cat: catRelS, cost: 2, class: r.class, lex: r.lex}, true
	}},
	// "những vấn đề mà cử tri quan tâm"
	{catCorr2, catRelS, ruleGapMark, func(l, r *node) (node, bool) {
		return node{cat: catRelS, cost: 0, class: r.class, lex: r.lex}, r.rule == ruleGapV && r.l.cat == catNP
	}},
	// "không giảm thuế mà hoàn thuế"
	{catCorr2, catVP, ruleRel, func(l, r *node) (node, bool) {
		return node{cat: catRelS, cost: 2, lex: l.lex}, l.lex.vi == "mà" && r.flags&(flagTAM|flagPassive) == 0
	}},
	// "các thủ tục mà doanh nghiệp phải thực hiện"
	{catTAM, catV, ruleGapV, func(l, r *node) (node, bool) {
		return node{cat: catRelS, cost: 1, class: r.class, lex: r.lex, flags: flagTAM, frames: r.frames}, gapMarkers[l.lex.en] && r.frames&frameNoun != 0 && !r.lex.has("nopass") && (r.rule == ruleLeaf || r.rule == ruleVAdv)
	}},
	{catNP, catRelS, ruleGapV, func(l, r *node) (node, bool) {
		return node{cat: catRelS, cost: 2, class: r.class, lex: r.lex, flags: flagTAM}, r.rule == ruleGapV && r.l.cat == catTAM && (l.class.agent() || l.lex.in(localities) || l.class == place && l.flags&flagProper != 0) && l.flags&(flagVerbal|flagCoord) == 0 && !pronoun(l)
	}},
	// "hồ sơ đã nộp trước ngày 1/1/2026"
	{catRelS, catTime, ruleGapTime, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catRelS, 1)
		nd.flags |= flagDated
		return nd, doneAlready(l) && r.rule == rulePTime && r.flags&flagDated != 0
	}},
	// "hợp đồng đã ký theo giá cố định trước ngày 1/1/2021"
	{catRelS, catPP, ruleGapTime, func(l, r *node) (node, bool) {
		return fromLeft(l, catRelS, 2), l.rule == ruleGapV && doneAlready(l) && r.rule == rulePP && (r.l.lex.viOf() == "theo" || r.l.lex.viOf() == "với" || r.l.lex.viOf() == "cho")
	}},
	{catN, catRelS, ruleNGap, func(l, r *node) (node, bool) {
		if r.rule == ruleGapTime {
			return doneWith(l, gapOf(r).r)
		}
		if r.l.cat == catTAM && r.l.lex.en == "past" {
			if nd, ok := dealtWith(l, r.r, true); ok {
				return nd, true // "toàn bộ số tiền đã nhận"
			}
			return doneWith(l, r.r)
		}
		if r.l.cat == catTAM { // "vấn đề cần tháo gỡ"
			nd := fromLeft(l, catN, costVerbMod)
			nd.flags |= flagPost
			return nd, r.l.lex.en == "need" && l.lex.in(tasks) && l.flags&(flagProper|flagNominal|flagVerbal|flagPost|flagBroken) == 0
		}
		if r.rule == ruleGapV && r.flags&flagTAM != 0 {
			return node{}, false // only behind "mà"
		}
		if r.rule == ruleGapMark && r.r.flags&flagTAM != 0 && l.class == place {
			return node{}, false // "các bang mà ông từng nhận được ủng hộ": there
		}
		if r.rule != ruleGapV && r.rule != ruleGapMark || l.class == person || l.class == org || l.class == place && r.rule == ruleGapV || l.class == event || l.flags&flagBroken != 0 || l.class == period || l.class == act || l.flags&(flagProper|flagNominal|flagVerbal|flagPost) != 0 || l.rule != ruleLeaf && l.rule != ruleAdjN && (l.rule != ruleRate || r.rule != ruleGapMark) {
			return node{}, false
		}
		if r.class == "order" && (leftmost(l).lex.in(requests) || strings.HasPrefix(leftmost(l).lex.viOf(), "kiến nghị ")) {
			return node{}, false // "kiến nghị của cử tri tỉnh A đề nghị xem xét …": what it asks for
		}
		if noun := leftmost(l).lex.viOf(); r.rule == ruleGapV && (strings.HasSuffix(noun, " yêu cầu") || strings.HasSuffix(noun, " đề nghị") || (noun == "yêu cầu" || noun == "đề nghị") && !headLex(r).in(putForward)) {
			return node{}, false // "ký văn bản yêu cầu | các sở tăng cường kiểm tra": it asks them to
		}
		nd := fromLeft(l, catN, 7)
		nd.flags |= flagPost | flagThe
		return nd, true
	}},
	// "số hồ sơ đã giải quyết"
	{catN, catVP, ruleNGap, func(l, r *node) (node, bool) {
		done := r.rule == ruleTAM && r.l.lex.en == "past" && r.r.rule == ruleIntrans
		return dealtWith(l, r.r, done)
	}},
	// "kế hoạch vừa ban hành"
	{catN, catVP, ruleNGap, func(l, r *node) (node, bool) {
		just := l.class == doc && l.flags&(flagProper|flagPost|flagBroken) == 0 && r.rule == ruleTAM && r.l.lex.en == "just" && r.r.rule == ruleIntrans && r.r.l.rule == ruleLeaf
		if !just || r.r.l.frames&frameNone != 0 || !justMade[headClass(r)] {
			return node{}, false
		}
		nd := fromLeft(l, catN, 6)
		nd.flags |= flagPost | flagThe
		return nd, true
	}},
	// "số tiền thu hồi được"
	{catN, catV, ruleNGap, func(l, r *node) (node, bool) { return dealtWith(l, r, r.rule == ruleVGot) }},
}

// justMade are the sorts of what is done to papers of which news tells.
var justMade = map[string]bool{"issue": true, "approve": true, "sign": true, "announce": true, "pass": true}

// gapMarkers are the markers of a relative clause with "mà".
var gapMarkers = map[string]bool{"past": true, "prog": true, "must": true, "will": true, "need": true, "can": true, "just": true, "not": true, "notyet": true}

// dealtWith is an amount with what was done with it: "số vốn đã giải ngân".
func dealtWith(l, does *node, done bool) (node, bool) {
	if !done || !amountOf(l) || l.flags&(flagProper|flagNominal|flagVerbal|flagPost|flagBroken) != 0 {
		return node{}, false
	}
	verb := headLex(does)
	if v := leftmost(does); v.frames&frameNoun == 0 || v.frames&frameNone != 0 || verb.has("nopass") || verb.has("state") {
		return node{}, false
	}
	nd := fromLeft(l, catN, 4)
	nd.flags |= flagPost | flagThe
	return nd, true
}

// gapOf is what was done, without when or how.
func gapOf(gap *node) *node {
	for gap.rule == ruleGapTime {
		gap = gap.l
	}
	return gap
}

// doneAlready reports a relative clause of what was done.
func doneAlready(gap *node) bool {
	gap = gapOf(gap)
	return gap.rule == ruleGapV && gap.l.cat == catTAM && gap.l.lex.en == "past"
}

// doneWith is a paper or a thing with what was done with it: "giấy phép đã cấp".
func doneWith(l, verb *node) (node, bool) {
	if l.class != doc && l.class != thing || l.flags&(flagProper|flagNominal|flagVerbal|flagPost|flagBroken|flagCapital) != 0 || l.rule != ruleLeaf && l.rule != ruleAdjN {
		return node{}, false
	}
	if verb.rule != ruleLeaf || verb.frames&frameNoun == 0 || verb.frames&(frameNone|frameThat) != 0 || verb.lex.has("state") || verb.class == "finish" || verb.lex.has("kept") && verb.class == "order" {
		return node{}, false
	}
	nd := fromLeft(l, catN, 8)
	nd.flags |= flagPost
	return nd, true
}

// amountOf reports a noun for how much or how many there is of something.
func amountOf(n *node) bool {
	first := leftmost(n).lex
	vi := first.viOf()
	return n.class == money || first.in(amountNouns) || first.in(sizeNouns) || vi == "số" || strings.HasPrefix(vi, "số ") || strings.HasPrefix(vi, "tổng ")
}

// gapped writes what somebody has done something with: "the price proposed by businesses".
func (w *writer) gapped(nd *node) nominal {
	n := w.nominal(nd.l)
	gap := nd.r
	if gap.rule == ruleGapMark {
		gap = gap.r
	}
	if gap.rule == ruleGapTime {
		n.post = append(n.post, w.doneBehind(&n, gap))
		n.flags |= flagPost
		return n
	}
	if gap.cat == catRelS && gap.l.cat == catTAM && gap.l.lex.en == "past" {
		n.post = append(n.post, w.doneBehind(&n, gap))
		n.flags |= flagThe | flagPost
		return n
	}
	if gap.cat == catRelS && gap.l.cat == catTAM {
		n.post = append(n.post, "to "+w.vp(passiveOf(gap.r, gap), form{shape: shapeBase}))
		n.flags |= flagPost
		return n
	}
	if gap.cat == catRelS && gap.flags&flagTAM != 0 {
		n.post = append(n.post, w.gappedClause(gap))
		n.flags |= flagThe | flagPost
		return n
	}
	if gap.cat != catRelS {
		done := participle(headLex(gap))
		if gap.rule == ruleTAM && gap.l.lex.en == "just" {
			done = "just " + done
		}
		n.post = append(n.post, done)
		n.flags |= flagThe | flagPost
		return n
	}
	agent := &node{cat: catPass, rule: ruleAgent, first: gap.first, last: gap.l.last, l: &node{cat: catPassive, lex: &lex{cat: catPassive, vi: "được"}}, r: gap.l}
	agent.lex = agent.l.lex
	vp := &node{cat: catVP, rule: rulePassAgent, first: gap.first, last: gap.last, l: agent, r: gap.r, lex: gap.lex, class: gap.class, flags: flagPassive}
	if verb := gap.lex.viOf(); verb == "quan tâm" || verb == "quan tâm nhất" {
		concern := "of concern to "
		if verb != "quan tâm" {
			concern = "of greatest concern to "
		}
		n.post = append(n.post, concern+w.np(gap.l, rolePrep))
		n.flags |= flagThe | flagPost
		return n
	}
	was := w.patient
	w.patient = topic{n.lex.viOf(), n.class}
	n.post = append(n.post, w.vp(vp, form{shape: shapePP, aux: "\x00"}))
	w.patient = was
	n.flags |= flagThe | flagPost
	return n
}

// doneBehind writes what was done with something, and when or how: "submitted before 1 January 2026".
func (w *writer) doneBehind(n *nominal, gap *node) string {
	if gap.rule != ruleGapTime {
		verb := suited(gap.r, topic{n.lex.viOf(), n.class})
		return strings.TrimSuffix(participle(headLex(verb)), " in") // "số vốn đã đầu tư vào dự án"
	}
	text := w.doneBehind(n, gap.l) + " "
	if gap.r.cat == catPP {
		return text + w.prepOf(gap.r, nil)
	}
	return text + w.timeText(gap.r)
}

// gappedClause writes what somebody must do, did or will do with something: "that businesses must complete".
func (w *writer) gappedClause(gap *node) string {
	marker, verb := gap.r.l, gap.r.r
	does := &node{cat: catVP, rule: ruleIntrans, first: verb.first, last: verb.last, l: verb, lex: verb.lex, class: verb.class}
	vp := &node{cat: catVP, rule: ruleTAM, first: marker.first, last: verb.last, l: marker, r: does, lex: verb.lex, class: verb.class, flags: flagTAM}
	inner := writer{whole: w.whole, published: w.published, past: w.past, narrative: w.narrative, marks: w.marks, actor: true}
	text := "that " + inner.np(gap.l, roleSubject) + " " + inner.finite(vp, inner.pluralNP(gap.l))
	w.unsure += inner.unsure
	return text
}

// awaits reports a thing, or a matter, with what is to be done to it: "nhiệm vụ cần hoàn thành trong năm nay".
func awaits(l, vp *node) bool {
	return vp.rule == ruleTAM && vp.l.lex.en == "need" && vp.flags&flagPassive == 0 && leftmost(l).lex.in(tasks) && undergone(vp.r) != nil
}

// bindsOwner reports a duty or a right of somebody before what he must or may do: "nghĩa vụ của sàn thương mại điện tử phải gỡ bỏ hàng giả".
func bindsOwner(l, vp *node) bool {
	if l.rule != ruleNOf || l.l.rule != ruleLeaf || vp.rule != ruleTAM || vp.r.flags&flagPassive != 0 {
		return false
	}
	switch l.l.lex.viOf() {
	case "nghĩa vụ", "trách nhiệm":
		return vp.l.lex.en == "must"
	case "quyền":
		return vp.l.lex.en == "may"
	}
	return false
}

// needsAgent reports what people must do, behind a thing that does nothing: "vấn đề cần suy nghĩ".
func needsAgent(l, vp *node) bool {
	for vp.rule == ruleAdvVP || vp.rule == ruleAdjVP {
		vp = vp.r
	}
	return vp.rule == ruleTAM && vp.l.lex.en == "need" && unable(l) && withoutTail(vp.r).rule == ruleIntrans && !awaits(l, vp) && (l.class != doc || undergone(vp.r) == nil)
}
