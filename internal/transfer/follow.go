package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// followRules are about what stands behind a verb: how far, for how long, from whom, and what others are to do with it.
var followRules = []binary{
	// "thu của người dân 50.000 đồng": from them
	{catV, catOfP, ruleVFrom, func(l, r *node) (node, bool) {
		return fromLeft(l, catV, 4), l.rule == ruleLeaf && l.frames&frameNoun != 0 && l.lex.in(taking) && r.rule == ruleOf && r.class.agent()
	}},
	// "bị ùn tắc nhiều ngày", "bỏ hoang suốt nhiều năm"
	{catVP, catNP, ruleVPFor, func(l, r *node) (node, bool) {
		lasting := r.rule == ruleDetNP && r.class == period && r.l.lex.viOf() == "nhiều" && r.r.rule == ruleLeaf && spanUnits[r.r.lex.viOf()] != "" || r.rule == ruleBareNP && r.l.rule == ruleLeaf && r.lex.viOf() == "nhiều năm"
		return fromLeft(l, catVP, 3), lasting && l.flags&flagQuantity == 0 && (l.rule != ruleVNP || l.r.class != period) && l.rule != rulePredicate && l.rule != ruleVPFor
	}},
	// "vẫn còn một bộ phận người lao động gặp khó khăn": they still do
	{catV, catS, ruleStillDo, func(l, r *node) (node, bool) {
		still := l.rule == ruleLeaf && (strings.HasSuffix(l.lex.vi, "còn") || l.lex.vi == "vẫn có" || l.lex.vi == "còn có")
		if !still || r.rule != ruleS || r.l.cat != catNP || r.r.flags&flagTAM != 0 && !denies(r.r) && !inProgress(r) || r.r.rule == ruleBe || !countsSome(r.l) && !vague(r.l) && r.l.rule != ruleDetNP {
			return node{}, false
		}
		return fromLeft(r, catS, 2), r.l.class.agent() || counts(r.l) && (denies(r.r) || inProgress(r)) || r.l.class == place || r.l.class == doc || r.r.flags&flagPassive != 0
	}},
	// "sang Nhật Bản làm việc", "đến kiểm tra cơ sở"
	{catVP, catVP, ruleGoTo, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catVP, -2)
		nd.class = r.class
		return nd, goes(l) && r.flags&(flagTAM|flagPassive) == 0 && headLex(r).viOf() != "có" && !goes(r) && !headLex(r).has("state") && r.rule != rulePredicate && (r.rule != ruleIntrans || r.l.frames&frameNone != 0) && r.class != "say" && r.class != "rise" && r.class != "fall" && r.class != "reach" && r.class != "own" && r.class != "provide"
	}},
	// "Đứng thứ hai là Hà Nội với 85 điểm"
	{catVP, catVP, ruleRanked, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catS, 4)
		is := r
		if r.rule == ruleVPPP && r.r.rule == rulePP && r.r.lex.viOf() == "với" {
			is = r.l
		}
		return nd, l.rule == ruleVNP && l.class == "rank" && l.first == 0 && l.flags&flagTAM == 0 && is.rule == ruleBe && is.l.lex.vi == "là" && is.r.class.agent()
	}},
	// "điều chỉnh giảm 0,5%/năm lãi suất cho vay"
	{catVP, catNP, ruleCutBy, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catVP, 2)
		nd.flags |= flagQuantity
		return nd, l.rule == ruleVNP && (l.class == "rise" || l.class == "fall") && isFigure(l.r) && l.l.rule == ruleLeaf && l.l.frames&frameNoun != 0 && r.rule == ruleBareNP && r.class == money && r.flags&flagQuantity == 0
	}},
	// "mất tới 5 năm", "chi đến 3 tỷ đồng"
	{catV, catPP, ruleUpTo, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catVP, 0)
		nd.flags |= flagQuantity
		return nd, l.rule == ruleLeaf && l.lex.in(amounting) && r.rule == rulePP && (r.lex.viOf() == "tới" || r.lex.viOf() == "đến") && (isFigure(r.r) || shareOf(r.r) != nil || counts(r.r) && !inFraction(r.r))
	}},
	// "cho sửa chữa tuyến đường": have it repaired
	{catV, catVP, ruleLet, func(l, r *node) (node, bool) {
		done := r.rule == ruleVNP && r.l.rule == ruleLeaf && r.r.cat == catNP && !r.l.lex.has("nopass") && !r.l.lex.has("state") && r.l.class != "say" && !strings.Contains(r.l.lex.english(), "~")
		nd := fromLeft(r, catVP, 6)
		return nd, l.rule == ruleLeaf && l.lex.viOf() == "cho" && done
	}},
	// "việc làm này là không đúng quy định", "là hoàn toàn đúng"
	{catBe, catVP, ruleHasV, func(l, r *node) (node, bool) {
		denied := denies(r) && (r.r.rule == rulePredicate || r.r.rule == ruleIntrans && strings.HasPrefix(headLex(r.r).english(), "be "))
		return fromLeft(r, catVP, 2), l.lex.viOf() == "là" && (denied || r.rule == ruleAdvVP && r.r.rule == rulePredicate)
	}},
	// "diện tích phải từ 1.000 ha trở lên"
	{catTAM, catNP, ruleBounded, func(l, r *node) (node, bool) {
		nd := node{cat: catVP, cost: 8, lex: r.lex, class: "be", flags: flagTAM | flagQuantity}
		years := r.rule == ruleNumNP && r.r.rule == ruleLeaf && r.r.lex.viOf() == "tuổi" // "phải từ 18 đến 39 tuổi"
		return nd, l.lex.en == "must" && (r.rule == ruleOrMore || r.rule == ruleFromMore || years)
	}},
	// "ông A 55 tuổi"
	{catNP, catNP, ruleFigure, func(l, r *node) (node, bool) {
		nd := figureClause()
		nd.cost -= 8
		return nd, l.class == person && (l.flags&flagProper != 0 || l.rule == ruleBareNP && l.l.rule == ruleNameNP) && l.flags&flagCoord == 0 && r.rule == ruleNumNP && r.r.rule == ruleLeaf && r.r.lex.viOf() == "tuổi"
	}},
	// "bị đình trệ", "bị xuống cấp": it befalls what does so of itself
	{catPassive, catVP, ruleHasV, func(l, r *node) (node, bool) {
		return fromLeft(r, catVP, 4), l.lex.viOf() == "bị" && r.rule == ruleIntrans && r.l.rule == ruleLeaf && r.l.frames == frameNone && r.class != "say" && r.class != "move" && !strings.Contains(r.l.lex.en, " the ") // "khóa tài khoản" has its object
	}},
}

// destination reports where somebody may go: a place by name, or one that people go to.
func destination(np *node) bool {
	if np.class != place && np.class != org || np.flags&(flagCoord|flagVerbal) != 0 {
		return false
	}
	return np.flags&flagProper != 0 || np.rule == ruleBareNP && np.l.rule == ruleNameNP || leftmost(np).lex.in(destinations) || np.rule == ruleDemNP || np.rule == ruleDetNP && leftmost(np.r).lex.in(destinations)
}

// justMoves reports a predicate whose verb is a mere word of direction: more often that belongs to what stands before it.
func justMoves(vp *node) bool { return headLex(vp).in(bareMoves) }

// goes reports a verb of going somewhere, alone or with the place.
func goes(vp *node) bool {
	return (vp.rule == ruleVNP || vp.rule == ruleIntrans) && vp.l.rule == ruleLeaf && vp.l.lex.in(moving)
}

// inProgress reports a clause of what is going on: "23 ổ dịch đang hoạt động".
func inProgress(s *node) bool { return s.r.rule == ruleTAM && s.r.l.lex.en == "prog" }

// about reports a number of things that only is about so many: "khoảng 350 hộ".
func about(np *node) bool {
	if np.rule == ruleNumNP {
		return np.l.rule == ruleApproxNum && np.r.rule == ruleLeaf
	}
	return np.rule == ruleApproxNum && np.r.rule == ruleNumNP && np.r.r.rule == ruleLeaf
}

// inFraction reports a fraction of something, "1/3 tổng kim ngạch".
func inFraction(np *node) bool {
	num := np.l
	for num.rule == ruleApproxNum {
		num = num.r
	}
	a, ok := num.val.(*viet.Amount)
	return ok && a.Ratio
}

// howMany reports the noun phrase of a number: "tổng số hộ nghèo", "lượng khách".
func howMany(np *node) bool {
	if np.rule != ruleBareNP && np.rule != ruleDetNP || np.flags&flagVerbal != 0 {
		return false
	}
	first := leftmost(np).lex.viOf()
	return strings.HasPrefix(first, "số ") || first == "số" || strings.HasPrefix(first, "tổng ") || first == "lượng" || strings.HasPrefix(first, "lượng ") || first == "dân số" || strings.HasPrefix(first, "lượt ")
}

// following writes the predicates of this file.
func (w *writer) following(nd *node, f form) string {
	switch nd.rule {
	case ruleGoTo:
		return w.vp(nd.l, f) + " to " + w.vp(nd.r, form{shape: shapeBase})
	case ruleCutBy:
		return fill(w.pattern(nd.l.l, f), w.np(nd.r, roleObject)) + " by " + w.np(nd.l.r, roleObject)
	case ruleUpTo:
		much := "as much as "
		if approximated(nd.r.r) {
			much = "" // "chiếm tới hơn 30%": more than that
		} else if nd.r.r.class == period {
			much = "as long as "
		} else if counts(nd.r.r) {
			much = "as many as "
		}
		if nd.r.r.class == period && nd.l.lex.viOf() == "mất" {
			return realise("take", f, "") + " " + much + w.np(nd.r.r, roleObject)
		}
		return fill(w.pattern(nd.l, f), much+w.np(nd.r.r, roleObject))
	default: // ruleLet
		return realise("have", f, "") + " " + w.np(nd.r.r, roleObject) + " " + participle(nd.r.l.lex)
	}
}

// approximated reports a figure behind "hơn", "gần" or "khoảng".
func approximated(np *node) bool {
	return np.rule == ruleApproxNum || np.rule == ruleNumNP && np.l.rule == ruleApproxNum || np.rule == ruleShare && np.l.rule == ruleApproxNum
}

// longSince reports a predicate that has held for a long time: "biết từ lâu".
func longSince(vp *node) bool {
	return vp.rule == ruleVPAdv && strings.HasPrefix(vp.r.lex.viOf(), "từ ") && strings.HasSuffix(vp.r.lex.viOf(), "lâu")
}

// apart reports a distance behind the place that it is from: "cách bờ biển | 300 km".
func apart(r *node) bool {
	_, figure := measure(r)
	return figure || r.rule == ruleRange || lasts(r)
}

// distant writes how far something is from a place: "be about 300 km from the coast".
func (w *writer) distant(nd *node, f form) string {
	far := w.np(nd.r, roleObject)
	return realise("be", f, "") + " " + far + " from " + w.np(nd.l.r, rolePrep)
}

// timesWithin puts how many times something was done behind the verb and its object, before what else follows them: "was fined twice for …".
func timesWithin(vp, times *node) *node {
	switch vp.rule {
	case ruleTAM, ruleAdvVP:
		outer := *vp
		outer.r = timesWithin(vp.r, times)
		return &outer
	case ruleVPPP, ruleVPTime, ruleVPPurp, ruleVPIf:
		outer := *vp
		outer.l = timesWithin(vp.l, times)
		return &outer
	default:
		within := *vp
		within.rule, within.l, within.r = ruleVPAdv, vp, times
		return &within
	}
}

// onAverage adds "trung bình" and "bình quân" before "mỗi" as "on average".
func (l *lattice) onAverage(i int) {
	if i+2 >= len(l.toks) || l.keys(i, 2) != "trung bình" && l.keys(i, 2) != "bình quân" || l.toks[i+2].Key != "mỗi" {
		return
	}
	l.c.leaf(&node{cat: catTime, first: i, last: i + 2, cost: wordCost, class: period, en: "on average", lex: &lex{vi: "trung bình", en: "on average", cat: catTime}})
}

// forEach adds "per vehicle" behind a figure: "2,5 tỷ đồng mỗi xe".
func (l *lattice) forEach(m match) {
	each := m.first - 1
	noun := m.readings[0]
	l.perAverage(m, each)
	if each < 1 || l.toks[each].Key != "mỗi" || l.toks[each-1].Kind != viet.Quantity || noun.cat != catN || noun.class == act || noun.class == abst || strings.Contains(noun.english(), " ") {
		return
	}
	en := "per " + noun.english()
	l.c.leaf(&node{cat: catTime, first: each, last: m.last, cost: wordCost, class: period, en: en, lex: &lex{vi: "mỗi " + noun.vi, en: en, cat: catTime}})
}

// perAverage adds "per worker" behind what is told on average: "thu nhập bình quân một lao động".
func (l *lattice) perAverage(m match, each int) {
	if each < 3 || l.toks[each].Key != "một" && l.toks[each].Key != "mỗi" || l.keys(each-2, 2) != "bình quân" && l.keys(each-2, 2) != "trung bình" {
		return
	}
	for _, noun := range m.readings {
		if noun.cat != catN || noun.class == period || noun.class == act || noun.class == abst || noun.class == event {
			continue
		}
		en := "per " + noun.english()
		l.c.leaf(&node{cat: catA, first: each, last: m.last, cost: wordCost - 6, lex: &lex{vi: "mỗi " + noun.vi, en: en, cat: catA, feats: features{{name: "post"}, {name: "attr"}}}})
		return
	}
}

// fromWhom writes a verb with those from whom something is taken, before what it is.
func (w *writer) fromWhom(nd *node, f form) string {
	return slot(strings.TrimSpace(strings.Replace(w.pattern(nd.l, f), "~", "", 1)) + " ~ from " + w.np(nd.r.r, rolePrep))
}
