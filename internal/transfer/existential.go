package transfer

import "strings"

// existentialRules are clauses that say what there is: now, at a place, or among others.
var existentialRules = []binary{
	// "Hiện có 12 dự án", "Hiện còn nhiều vướng mắc"
	{catTime, catVP, ruleThere, func(l, r *node) (node, bool) {
		what, mark := whatThere(r)
		if what == nil || doesMore(what) && mark != "still" || !l.lex.has("present") && !l.lex.has("perfect") && (!then(l) || mark != "" || !counts(what)) {
			return node{}, false
		}
		return thereIs(r), countsAll(what) || mark == "still" && vague(what)
	}},
	// "Trên tuyến có 34 cầu và một hầm", "Tại hội nghị đã có nhiều ý kiến", "Trong số 83 dự án có 38 dự án chậm tiến độ"
	{catPP, catVP, ruleThere, func(l, r *node) (node, bool) {
		what, mark := whatThere(r)
		if what == nil || l.rule != rulePP {
			return node{}, false
		}
		if l.first <= opening && amongThem(l) && mark == "" && (counts(what) || vague(what)) {
			return thereIs(r), true
		}
		some := countsAll(what) || countsFirst(bareVP(r)) || vague(what)
		return thereIs(r), l.first <= opening && standsAt(l) && some && !doesMore(what)
	}},
	// "Trên địa bàn tỉnh đã có 45 trường đạt chuẩn quốc gia"
	{catAdv, catVP, ruleThere, func(l, r *node) (node, bool) {
		what, _ := whatThere(r)
		here := l.rule == ruleLeaf && l.first <= opening && strings.HasPrefix(l.lex.viOf(), "trên ")
		return thereIs(r), here && what != nil && (countsAll(what) || vague(what)) && !doesMore(what)
	}},
	// "Trong 25 dịch vụ, có 13 thủ tục …"
	{catFront, catVP, ruleThere, func(l, r *node) (node, bool) {
		among := l.l.rule == rulePP && outOf(l.l)
		since := l.l.cat == catTime && (l.l.lex.has("perfect") || l.l.lex.has("past") || l.l.rule == ruleTimes || then(l.l))
		what, mark := whatThere(r)
		if what == nil {
			return node{}, false
		}
		here := l.l.rule == rulePP && standsAt(l.l) && !doesMore(what) && (countsAll(what) || vague(what))
		return thereIs(r), (among || since) && mark == "" && counts(what) || here // "Tại thành phố, hiện có 45 dự án"
	}},
	// "Thanh tra xác định có ba nguyên nhân": that there are
	{catV, catVP, ruleVThere, func(l, r *node) (node, bool) {
		if l.rule != ruleLeaf || l.frames&frameThat == 0 || !l.lex.in(finds) && l.lex.viOf() != "lý giải" {
			return node{}, false
		}
		what, mark := whatThere(r)
		return fromLeft(l, catVP, 4), what != nil && mark == "" && (countsAll(what) || vague(what))
	}},
	// "Trong 11 nhóm hàng có 9 nhóm tăng giá", "Trên địa bàn tỉnh hiện có 15 khu công nghiệp đang hoạt động"
	{catPP, catS, ruleFront, func(l, r *node) (node, bool) {
		here := l.first <= opening && l.rule == rulePP && standsAt(l)
		some := r.rule == ruleSome || here && (r.rule == ruleTimeS && r.r.rule == ruleSome || r.rule == ruleHave)
		source := l.rule == rulePP && l.lex.viOf() == "theo" && r.rule == ruleSome // "theo hồ sơ có 755 xe được miễn phí"
		said := l.rule == rulePP && l.lex.viOf() == "theo" && namedPerson(l.r) && (some || (r.rule == ruleS || r.rule == ruleTimeS) && tiers[firstWord(leftmost(subjectOf(r)).lex.viOf())] == 0)
		nd := fromLeft(r, catS, 1)
		if said && !some {
			nd.cost += costSecond // "theo ông A | quy định này chưa hợp lý"
		}
		return nd, (l.rule == rulePP && amongThem(l) || here || source) && some || said
	}},
}

// opening is how many tokens an opener may have before the place where there is something: "Tuy nhiên, tại hội nghị có …".
const opening = 4

// then reports a day or a year in or by which there was something: "năm 2015 có 115.000 lao động".
func then(when *node) bool {
	return when.cat == catTime && when.flags&flagDated != 0 && !since(when) && (when.rule == ruleLeaf || when.rule == rulePTime)
}

// thereIs is the clause that says what there is.
func thereIs(vp *node) node {
	return node{cat: catS, cost: 9, class: "be", flags: flagQuantity, lex: vp.lex}
}

// amongThem reports the words for those of whom so many are: "trong 11 nhóm hàng", "trong số này".
func amongThem(pp *node) bool {
	return outOf(pp) && (counts(pp.r) || pp.r.rule == ruleDemNP)
}

// outOf reports a preposition before those of whom so many are.
func outOf(pp *node) bool {
	switch pp.lex.viOf() {
	case "trong", "trong số", "trong tổng số":
		return true
	}
	return false
}

// doesMore reports things with a verb behind them, of which it is rather told that they do so: "18 nước áp dụng …".
func doesMore(np *node) bool {
	for np.rule == ruleNPList {
		np = np.r
	}
	return np.r != nil && np.r.rule == ruleNVP
}

// standsAt reports where there is something: at a place, at a meeting, in a paper.
func standsAt(pp *node) bool {
	switch prep := pp.lex.viOf(); pp.class {
	case place:
		return strings.HasPrefix(prep, "trên") || prep == "tại" || prep == "ở"
	case event, doc:
		return prep == "tại" || prep == "trong"
	default:
		return false
	}
}

// bareVP is a verb phrase without its marker of tense.
func bareVP(vp *node) *node {
	if vp.rule == ruleTAM && vp.l.rule == ruleLeaf {
		return vp.r
	}
	return vp
}

// whatThere gives what "có" says that there is, and the marker with it: "đã có", "còn nhiều".
func whatThere(vp *node) (what *node, mark string) {
	core := bareVP(vp)
	if core.rule != ruleVNP || core.l.rule != ruleLeaf {
		return nil, ""
	}
	if core != vp {
		mark = vp.l.lex.en
	}
	switch {
	case stillThere(core.lex):
		if mark != "" {
			return nil, ""
		}
		return core.r, "still"
	case core.lex.viOf() != "có" && core.lex.viOf() != "hiện có":
		return nil, ""
	}
	switch mark {
	case "", "past", "also", "alsopast", "still", "prog", "will":
		return core.r, mark
	}
	return nil, "" // "chỉ có", "chưa có" are no mere existence
}

// there writes what there is.
func (w *writer) there(nd *node) string {
	what, mark := whatThere(nd.r)
	text := ""
	front := nd.l
	if then(front) {
		front = &node{cat: catFront, l: front}
	}
	switch {
	case front.cat == catFront && front.l.cat == catTime:
		w.observeTime(front.l)
		if w.future {
			w.unsure++ // what there will be then
		}
		f := finiteForm(w.pluralNP(what))
		if w.perfect || w.past {
			f = w.pastForm(f)
		}
		return w.timeText(front.l) + ", there " + realise("be", f, "") + " " + w.np(what, roleComplement)
	case front.cat == catFront:
		text = w.prepOf(front.l, nil)
	case front.cat == catPP && amongThem(front) && front.r.rule == ruleDemNP && front.r.l.lex.in(counting):
		text = "among " + map[bool]string{true: "these", false: "those"}[front.r.r.lex.en == "this"]
	case front.cat == catPP:
		text = w.prepOf(front, nil)
	case front.cat == catAdv:
		text = front.lex.english()
	default:
		text = w.timeText(front)
	}
	met := nd.l.cat == catPP && nd.l.class == event && w.narrative
	if mark == "past" && (nd.l.cat == catTime || what.class == org || what.class == place || what.class == thing || what.class == system) {
		mark = "now" // "đã có 45 trường": they are there to stay
	}
	return text + ", there " + w.existed(mark, w.pluralNP(what), met) + " " + w.np(what, roleComplement)
}

// foundThere writes what somebody finds that there is.
func (w *writer) foundThere(nd *node, f form) string {
	what, _ := whatThere(nd.r)
	return fill(w.pattern(nd.l, f), "") + " that there " + w.existed("", w.pluralNP(what), false) + " " + w.np(what, roleComplement)
}

// existed writes the verb of what there is; met is true for what there was at a meeting.
func (w *writer) existed(mark string, plural, met bool) string {
	f, adverb := finiteForm(plural), ""
	switch mark {
	case "will":
		return "will be"
	case "also", "alsopast", "still", "now":
		adverb = strings.TrimSuffix(mark, "past")
	}
	switch {
	case w.headline:
	case met:
		f = w.pastForm(f)
	case mark == "past" || mark == "alsopast":
		f = marker{"has", "have", shapePP}.form(plural)
	}
	return realise("be", f, adverb)
}

// stillThere reports a verb by which something is there still: "còn", "vẫn còn".
func stillThere(verb *lex) bool {
	switch verb.viOf() {
	case "còn", "vẫn còn", "còn có", "còn nhiều", "vẫn còn nhiều":
		return true
	}
	return false
}
