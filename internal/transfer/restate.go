package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// newsRules read sentences of the news that put their parts in another order than subject and predicate.
var newsRules = []binary{
	// "Quốc hội khóa XV, kỳ họp thứ 8", in either order
	{catNList, catNP, ruleSession, func(l, r *node) (node, bool) {
		if l.rule != ruleNComma || l.r.cat != catComma || !sitting(l.l) && !sitting(r) {
			return node{}, false
		}
		body := l.l
		if sitting(body) {
			body, r = r, body
		}
		nd := fromLeft(body, catNP, 2)
		return nd, body.class == org && body.flags&flagProper != 0 && body.flags&flagCoord == 0 && sitting(r)
	}},
	// "Tham dự buổi lễ có ông A và đại diện Bộ B": those are the ones who attended
	{catVP, catVP, ruleAttending, func(l, r *node) (node, bool) {
		if !headLex(l).in(attending) || l.flags&(flagTAM|flagPassive) != 0 || r.rule != ruleVNP || r.l.rule != ruleLeaf || !r.l.lex.in(havingThere) || !r.r.class.agent() {
			return node{}, false
		}
		nd := fromLeft(l, catS, 2)
		nd.class = ""
		return nd, true
	}},
	// "Bộ Y tế có Công văn số 12/BYT-DP gửi các tỉnh": it sent it
	{catVP, catVP, ruleDispatch, func(l, r *node) (node, bool) {
		has, sent := l, withoutTail(r)
		if has.rule == ruleTAM {
			has = has.r
		}
		if has.rule != ruleVNP || has.l.rule != ruleLeaf || sent.rule != ruleVNP || sent.l.rule != ruleLeaf || !goesTo(has, sent) || !sent.r.class.agent() || r.flags&flagTAM != 0 {
			return node{}, false
		}
		if headClass(l) != "own" && r == sent && sent.l.lex.viOf() == "gửi" {
			return node{}, false // "ký Chỉ thị gửi các Bộ trưởng; Chủ tịch UBND các tỉnh …": to whom else is still to come
		}
		nd := fromLeft(l, catVP, 2)
		nd.class, nd.lex = "submit", r.lex
		return nd, true
	}},
	// "Dự kiến Quốc hội thông qua luật vào tháng 10": it is expected to
	{catTAM, catS, ruleExpected, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catS, 2)
		nd.flags |= flagTAM
		if l.first > 0 {
			nd.cost += 3 // "Thời gian tới, dự báo giá gạo sẽ tăng"
		}
		return nd, l.lex.in(reckoning) && expectable(r)
	}},
	// "được UNESCO công nhận | là di sản thế giới", "được Chính phủ giao | xây dựng đề án"
	{catPass, catV, ruleAgentHead, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catVN, 1)
		if nd.frames = frameNas; r.class == "order" && r.lex.viOf() != "chỉ đạo" && l.r.flags&(flagVerbal|flagCoord) == 0 {
			nd.frames |= r.frames & (frameNto | frameNing)
		}
		nd.flags |= flagPassive
		return nd, l.rule == ruleAgent && r.frames&nd.frames != 0 && !r.lex.has("nopass")
	}},
	// "bệnh nhân 45 tuổi", "đợt cao điểm 90 ngày"
	{catN, catNP, ruleNAge, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, 2)
		if lastsFor(l, r) {
			return nd, true
		}
		nd.flags |= flagPost
		if r.rule == ruleApproxNum || r.rule == ruleNumNP && r.r.lex.viOf() == "năm tuổi" {
			return nd, standsLong(l, r) // "32 ha rừng thông hơn 25 năm tuổi"
		}
		return nd, l.class == person && l.flags&(flagProper|flagPost|flagVerbal) == 0 && (l.rule == ruleLeaf || l.rule == ruleAdjN) && r.rule == ruleNumNP && r.l.rule == ruleLeaf && r.r.rule == ruleLeaf && r.r.lex.vi == "tuổi"
	}},
	// "Sở Y tế các tỉnh"
	{catN, catNP, ruleLocal, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catNP, 0)
		nd.flags = flagPlural
		return nd, l.rule == ruleLeaf && (l.class == org || l.class == person) && localBody(l) && (l.class == org && localTiers(r) != "" || r.rule == ruleNumNP && r.r.cat == catN && leftmost(r.r).rule == ruleLeaf && tierAdjectives[firstWord(leftmost(r.r).lex.viOf())] != "")
	}},
	// "Bộ trưởng Quốc phòng các nước ASEAN"
	{catN, catNP, ruleHeadsOf, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catNP, -2)
		nd.flags = flagPlural
		if l.rule != ruleLeaf || l.class != person || r.flags&flagCoord != 0 {
			return node{}, false
		}
		if headsOne(l, r) {
			nd.flags = 0
			return nd, true // "chủ một quán ăn"
		}
		if r.class == org && headsBodies(l) && (r.rule == ruleDetNP && r.l.lex.has("pl") && r.r.rule == ruleLeaf || r.rule == ruleBareNP && r.l.rule == ruleLeaf && strings.HasPrefix(r.lex.viOf(), "các ")) {
			return nd, true // "Giám đốc các sở"
		}
		return nd, l.lex.has("title") && r.rule == ruleBareNP && r.class == place && strings.HasPrefix(leftmost(r).lex.viOf(), "các nước")
	}},
	// "Theo Sở Tài chính cho biết, thu ngân sách tăng 4,2%"
	{catPP, catV, ruleFrontComma, func(l, r *node) (node, bool) {
		source := l.rule == rulePP && (l.l.lex.vi == "theo" && l.r.class.agent() || l.l.lex.en == "according to")
		return fromLeft(l, catFront, 2), source && (r.rule == ruleVThat || r.rule == ruleLeaf) && (r.lex.viOf() == "cho biết" || r.lex.viOf() == "cho hay")
	}},
	{catTAM, catComma, ruleExpected, func(l, r *node) (node, bool) {
		return fromLeft(l, catTAM, 1), l.rule == ruleLeaf && l.lex.in(reckoning)
	}},
}

// localBody reports a body that every province or commune has.
func localBody(n *node) bool {
	vi := viet.Lower(n.lex.viOf())
	switch strings.TrimPrefix(vi, "chủ tịch ") {
	case "ubnd", "ủy ban nhân dân", "hđnd", "hội đồng nhân dân":
		return true
	}
	first, _, _ := strings.Cut(vi, " ")
	return first == "sở" || first == "công" && strings.HasPrefix(vi, "công an")
}

// localTiers is the adjective of the units that a body is of, or "".
func localTiers(np *node) string {
	vi := np.lex.viOf()
	switch {
	case np.rule == ruleDetNP && np.l.lex.viOf() == "các" && np.r.rule == ruleLeaf:
		return tierAdjectives[vi]
	case strings.HasPrefix(vi, "các ") && (np.rule == ruleLeaf || np.rule == ruleBareNP && np.l.rule == ruleLeaf):
		return tierAdjectives[strings.TrimPrefix(vi, "các ")]
	case np.rule == ruleNPList && np.l.l.rule == ruleDetNP && np.r.rule == ruleBareNP && np.r.l.rule == ruleLeaf:
		return tierAdjectives[np.l.l.lex.viOf()+", "+np.r.lex.viOf()]
	}
	return ""
}

// tierAdjectives are the adjectives of sorts of local units.
var tierAdjectives = map[string]string{"tỉnh": "provincial", "tỉnh, thành phố": "provincial and municipal", "tỉnh, thành": "provincial and municipal", "địa phương": "local", "huyện": "district", "xã": "commune-level", "xã, phường": "commune-level"}

// goesTo reports a paper or a gift with the verb that says to whom it goes: "có công văn … gửi …", "trao 50 suất quà … tặng …".
func goesTo(has, sent *node) bool {
	switch has.l.lex.viOf() {
	case "có":
		return has.r.class == doc && sent.l.lex.in(sending)
	case "ký", "ban hành", "ký ban hành":
		return has.r.class == doc && sent.l.lex.viOf() == "gửi" // "ký Công điện số 02/CĐ-BYT gửi các tỉnh"
	case "trao", "trao tặng":
		return !has.r.class.agent() && sent.l.lex.viOf() == "tặng"
	}
	return false
}

// dispatched writes who sent a paper to whom: "có Công văn số 12/BYT-DP gửi các tỉnh về việc …".
func (w *writer) dispatched(nd *node, f form) string {
	has, sent := nd.l, withoutTail(nd.r)
	if has.rule == ruleTAM {
		has = has.r
	}
	vp := has
	if has.l.lex.viOf() == "có" {
		verb := *sent
		verb.l, verb.r = inOther(sent.l, "send"), has.r
		vp = &verb
	}
	if nd.l.rule == ruleTAM {
		vp = under(nd.l.l, vp)
	}
	text := w.vp(vp, f) + " to " + w.np(sent.r, rolePrep)
	if tail := nd.r; tail != sent && tail.l == sent && tail.rule == ruleVPPP {
		return text + " " + w.prepOf(tail.r, nil)
	} else if tail != sent {
		w.unsure++
	}
	return text
}

// writtenTo writes who sent a letter to whom and what they are asked to do: "có công văn gửi các sở yêu cầu rà soát".
func (w *writer) writtenTo(nd *node, f form) string {
	text := fill(w.pattern(nd.l.l, f), w.np(nd.l.r, rolePrep))
	switch act := nd.r; {
	case headClass(act) == "order" && act.rule == ruleVVP && act.l.rule == ruleLeaf:
		return text + " asking them to " + w.vp(act.r, form{shape: shapeBase})
	case headClass(act) == "order" || headClass(act) == "say" || strings.HasPrefix(headLex(act).viOf(), "hướng dẫn"):
		return text + " " + w.vp(act, form{shape: shapeIng})
	default:
		return text + " asking them to " + w.vp(act, form{shape: shapeBase})
	}
}

// attendance reports a sentence that opens with who was there, "Cùng dự có …; đại diện lãnh đạo …": what its marks part are people, no clauses.
func (s *Sentence) attendance(start int) bool {
	if start+1 >= len(s.toks) || !attendingOpens.has(s.toks[start].Key+" "+s.toks[start+1].Key) && s.toks[start].Key != "dự" {
		return false
	}
	for i := start; i < boundary(s, start); i++ {
		if havingThere.has(s.toks[i].Key) {
			return true
		}
	}
	return false
}

// expectable reports a clause that may be expected: nothing in it says when it was or whether it must be.
func expectable(nd *node) bool {
	switch nd.rule {
	case ruleFront:
		return nd.l.l.cat == catTime && expectable(nd.r) // "dự kiến về địa điểm, …": what is planned for it
	case ruleTimeS:
		return expectable(nd.r)
	case ruleHave:
		return nd.l.rule == ruleLeaf && nd.l.lex.en == "will"
	case ruleS:
		return nd.r.flags&flagTAM == 0 && nd.r.rule != rulePredicate && headClass(nd.r) != "say" || nd.r.rule == ruleTAM && nd.r.l.lex.en == "will" || willBe(nd.r)
	default:
		return false
	}
}

// restated gives a clause with its parts in the order of subject and predicate.
func restated(nd *node) *node {
	if nd == nil {
		return nil
	}
	out := *nd
	switch nd.rule {
	case ruleFront, ruleTimeS, ruleCondS, ruleOnlyS:
		out.r = restated(nd.r)
	case ruleS:
		if when := nd.r; when.rule == ruleWhenVP {
			main := *nd
			main.r = when.r
			out.rule, out.l, out.r = ruleCondS, when.l, &main
			return &out
		}
		return nd
	case ruleAttending:
		there := *nd.l
		there.class = "" // who was there is no event by itself
		out.rule, out.l, out.r = ruleS, nd.r.r, under(happenedMark(nd.l), &there)
	case ruleShown:
		return shown(nd)
	case ruleRanked:
		is := nd.r
		out.rule, out.r = ruleS, nd.l
		if is.rule == ruleVPPP {
			with := *is
			with.l = nd.l
			out.r, is = &with, is.l
		}
		out.l = is.r
	case ruleHave:
		if nd.l.rule != ruleLeaf || nd.l.lex.en != "will" {
			return nd
		}
		out = *nd.r.r // "sẽ có 11 nước tham dự"
		out.r = under(nd.l, out.r)
		out.first = nd.first
	case ruleExpected:
		out = *expected(nd.l, restated(nd.r))
		out.first, out.cost = nd.first, nd.cost
	default:
		return nd
	}
	return &out
}

// expected puts the marker of what is expected before the predicate of a clause.
func expected(marker, clause *node) *node {
	if marker.rule == ruleExpected {
		marker = marker.l
	}
	out := *clause
	if clause.rule != ruleS {
		out.r = expected(marker, clause.r)
		return &out
	}
	vp := clause.r
	switch {
	case vp.rule == ruleTAM:
		vp = vp.r
	case willBe(vp):
		vp = withoutWill(vp)
	}
	if subjectOf(clause).rule == ruleNumNP {
		marker = foreseenOf(marker) // "dự kiến 10 tỉnh sẽ hợp nhất ba cơ quan": it is not they who plan it
	}
	out.r = under(marker, vp)
	out.flags |= flagTAM
	return &out
}

// foreseenOf is the marker of what somebody else expects of those whom a clause is about.
func foreseenOf(marker *node) *node {
	l := *marker.lex
	l.vi = "dự kiến sẽ"
	out := *marker
	out.lex = &l
	return &out
}

// willBe reports a passive with "sẽ được", with what stands behind it.
func willBe(vp *node) bool {
	vp = withoutTail(vp)
	return (vp.rule == rulePassive || vp.rule == rulePassAgent) && vp.l.lex.has("will")
}

// withoutWill is such a passive with "được" alone.
func withoutWill(vp *node) *node {
	out := *vp
	if vp.rule != rulePassive && vp.rule != rulePassAgent {
		out.l = withoutWill(vp.l)
		return &out
	}
	mark, word := *vp.l, *vp.l.lex
	word.feats = nil
	mark.lex = &word
	out.l, out.flags = &mark, vp.flags&^flagTAM
	return &out
}

// under is a verb phrase with a marker before it.
func under(marker, vp *node) *node {
	return &node{cat: catVP, rule: ruleTAM, l: marker, r: vp, first: vp.first, last: vp.last, lex: vp.lex, class: vp.class, flags: vp.flags | flagTAM}
}

// happenedMark is the marker of what happened, for a clause that the order of its parts alone tells as news.
func happenedMark(at *node) *node {
	return &node{cat: catTAM, first: at.first, last: at.first, lex: &lex{cat: catTAM, vi: "đã", en: "past"}}
}

// agedNoun writes somebody with his age, "a 45-year-old patient"; of several it is that of each.
func (w *writer) agedNoun(nd *node) nominal {
	n := w.nominal(nd.l)
	if nd.l.class == place || nd.l.class == thing {
		n.post, n.flags = append(n.post, w.np(nd.r, rolePrep)), n.flags|flagPost
		return n
	}
	if nd.l.class == event {
		n.pre = append([]string{hyphened(nd.r.l) + "-" + spanUnits[firstWord(nd.r.r.lex.viOf())]}, n.pre...)
		if w.counting {
			return n
		}
		return nominal{head: indefinite(n.text(false)), class: event, flags: flagProper, lex: n.lex}
	}
	if a, ok := nd.r.l.val.(*viet.Amount); ok && a.High > a.Value {
		n.post = append(n.post, "aged "+numeral(a.Value, a.Decimals)+"–"+numeral(a.High, a.Decimals)) // "trẻ từ 6 đến 15 tuổi"
		return n
	}
	n.pre = append([]string{plainDigits(nd.r.l) + "-year-old"}, n.pre...)
	if w.counting {
		return n
	}
	return nominal{head: indefinite(n.text(false)), class: person, flags: flagProper, lex: &lex{}}
}

// standsLong reports a forest, a tree or a building with its age: "rừng thông 25 năm tuổi", "cây đa hơn 300 năm tuổi".
func standsLong(l, r *node) bool {
	years := r
	if years.rule == ruleApproxNum {
		years = years.r
	}
	return (l.class == place || l.class == thing) && l.flags&(flagProper|flagVerbal) == 0 && years.rule == ruleNumNP && years.r.rule == ruleLeaf && years.r.lex.viOf() == "năm tuổi"
}

// lastsFor reports a campaign with how long it lasts: "đợt cao điểm 90 ngày", "chiến dịch 60 ngày đêm".
func lastsFor(l, r *node) bool {
	if l.class != event || l.rule != ruleLeaf || r.rule != ruleNumNP || r.l.rule != ruleLeaf || r.r.rule != ruleLeaf || spanUnits[firstWord(r.r.lex.viOf())] == "" {
		return false
	}
	vi := l.lex.viOf()
	return strings.HasPrefix(vi, "đợt cao điểm") || strings.HasPrefix(vi, "chiến dịch") || strings.HasPrefix(vi, "đợt thi đua")
}

// headsOne reports somebody with the one place or body, not named, that he heads or speaks for: "giám đốc một công ty", "chủ một quán ăn".
func headsOne(l, r *node) bool {
	return r.rule == ruleDetNP && r.l.lex.viOf() == "một" && (r.class == org || r.class == place) && headsOrSpeaks[viet.Lower(l.lex.viOf())] != ""
}

// ofOnePlace reports such a person with that place: "chủ một quán ăn".
func ofOnePlace(np *node) bool { return np.rule == ruleHeadsOf && np.flags&flagPlural == 0 }

// headsOrSpeaks are those who head or speak for a place or body, with the article that English gives them.
var headsOrSpeaks = map[string]string{
	"chủ": "the", "giám đốc": "the", "tổng giám đốc": "the", "hiệu trưởng": "the", "phó giám đốc": "a", "lãnh đạo": "a", "đại diện": "a",
}

// headsBodies reports a bare post at the head of a body: "giám đốc", "thủ trưởng".
func headsBodies(l *node) bool {
	switch viet.Lower(l.lex.viOf()) {
	case "giám đốc", "thủ trưởng", "người đứng đầu", "bộ trưởng", "hiệu trưởng", "chủ tịch", "tổng giám đốc", "phó giám đốc":
		return true
	}
	return false
}
