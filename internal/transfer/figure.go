package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// figureRules are clauses and phrases that hang on a figure.
var figureRules = []binary{
	// "Giá vé 8.000 đồng": what a price, a rate or a term is, without a verb.
	{catNP, catNP, ruleFigure, func(l, r *node) (node, bool) {
		_, ok := measure(r)
		ok = ok || r.rule == ruleApproxNum && shareOf(r) != nil
		if about(r) && howMany(l) {
			return figureClause(), true // "Tổng số hộ nghèo khoảng 350 hộ"
		}
		if lasts(r) && figured(l) && strings.HasPrefix(l.lex.viOf(), "thời ") {
			return figureClause(), true // "Thời gian xử lý từ 3 đến 5 ngày làm việc"
		}
		return figureClause(), (ok || r.rule == ruleRange) && (figured(l) || r.rule == ruleApproxNum && worth(l))
	}},
	// "Mức lương trung bình chỉ khoảng 6 triệu đồng"
	{catNP, catNP, ruleFigure, func(l, r *node) (node, bool) {
		if r.rule != ruleOnly {
			return node{}, false
		}
		_, ok := measure(r.r)
		return figureClause(), ok && figured(l)
	}},
	{catNP, catPP, ruleFigure, func(l, r *node) (node, bool) {
		if r.rule != rulePP || r.l.lex.vi != "từ" || !figured(l) {
			return node{}, false
		}
		a, ok := measure(r.r)
		return figureClause(), ok && a.Range || r.r.rule == ruleRange || r.r.rule == ruleOrMore
	}},
	// "Thời gian thanh tra trong vòng 45 ngày"
	{catNP, catPP, ruleFigure, func(l, r *node) (node, bool) {
		return figureClause(), r.rule == rulePP && (r.l.lex.vi == "trong vòng" || r.l.lex.vi == "trong") && lasts(r.r) && figured(l) && strings.HasPrefix(l.lex.viOf(), "thời ")
	}},
	{catNP, catTime, ruleFigure, func(l, r *node) (node, bool) {
		if runsUntil(l, r) {
			nd := figureClause()
			nd.cost += 6
			return nd, true
		}
		if r.rule != ruleTimes {
			return node{}, false
		}
		_, ok := fromTo(r)
		return figureClause(), ok && figured(l) && strings.HasPrefix(l.lex.viOf(), "thời gian")
	}},
	// "Giá đất 133 triệu đồng/m2 tại đường Quang Trung"
	{catS, catPP, ruleFigureAt, func(l, r *node) (node, bool) {
		return fromLeft(l, catS, 3), l.rule == ruleFigure && r.rule == rulePP && r.l.lex.in(figurePlaces)
	}},
	// "Mức phạt là từ 10 triệu đồng đến 20 triệu đồng"
	{catBe, catPP, ruleBeRange, func(l, r *node) (node, bool) {
		ranged := r.rule == rulePP && r.l.lex.vi == "từ" && r.r.rule == ruleRange
		return node{cat: catVP, cost: 3, lex: l.lex, class: "be", flags: flagQuantity}, ranged && l.lex.en == "be" && len(l.lex.feats) == 0
	}},
	// "Tổng số thí sinh là hơn 925.000"
	{catBe, catNum, ruleBe, func(l, r *node) (node, bool) {
		return node{cat: catVP, cost: 6, lex: l.lex, class: "be", flags: flagQuantity}, l.lex.en == "be" && len(l.lex.feats) == 0 && great(r)
	}},
	// "giảm từ 10.035 xuống còn 3.321"
	{catPrep, catNum, rulePP, func(l, r *node) (node, bool) {
		return node{cat: catPP, cost: 3, class: money, lex: l.lex, flags: flagQuantity}, l.lex.in(bounds)
	}},
	// "cán bộ toàn ngành"
	{catN, catNP, ruleNWhole, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, 3+crowded(l))
		nd.flags |= flagPost
		if r.rule == ruleShare {
			a, _ := measure(r.l) // "mức phụ cấp 45% mức lương cơ sở"
			return nd, a.Unit == "%" && r.l.rule == ruleLeaf && amounts(l) && amounts(r.r) && (l.rule == ruleLeaf || l.rule == ruleAdjN) && l.flags&flagProper == 0
		}
		if r.rule == ruleNumNP && r.l.rule == ruleApproxNum && strings.HasSuffix(r.l.l.lex.viOf(), " là") {
			return node{}, false // "quy mô tối thiểu là 550 hộ": so large it is to be
		}
		if r.rule == ruleNPList {
			return nd, l.rule == ruleLeaf && l.lex.in(ofMany) && severalByName(r) // "khu vực các tỉnh Vĩnh Long và Cần Thơ"
		}
		return nd, l.flags&flagProper == 0 && (r.rule == ruleDetNP && r.l.lex.vi == "toàn" || l.rule == ruleLeaf && (r.rule == ruleNumNP && l.lex.in(holders) || r.rule == ruleDetNP && r.l.lex.has("pl") && r.l.lex.en == "the" && saysWhose(l.lex.viOf())))
	}},
	// "nghỉ 6 tháng"
	{catVP, catNP, ruleVPFor, func(l, r *node) (node, bool) {
		if lastWordOf(l) == "kéo dài" && l.rule != ruleIntrans {
			return node{}, false // "dỡ bỏ lệnh cấm vận kéo dài hơn 60 năm": it has lasted so long
		}
		if !lasts(r) || l.flags&flagQuantity != 0 || l.class == "rise" || l.class == "fall" {
			return node{}, false
		}
		nd := fromLeft(l, catVP, 6)
		nd.flags |= flagQuantity
		if (r.l.rule == ruleApproxNum || takenAway(l)) && (l.rule == ruleVNP || l.rule == ruleVVP) {
			return nd, true // "lưu trữ hồ sơ ít nhất 10 năm", "bị tước giấy phép lái xe 12 tháng"
		}
		return nd, l.rule == rulePassive || l.rule == rulePassAgent || l.rule == ruleIntrans && l.l.frames&frameNone != 0
	}},
	// "đã có 34 địa phương hoàn thành": 34 of them did.
	{catV, catS, ruleHave, func(l, r *node) (node, bool) {
		return fromLeft(r, catHave, 1), l.rule == ruleLeaf && l.lex.vi == "có" && r.rule == ruleS && counts(r.l) && r.flags&flagTAM == 0
	}},
	// "tỉnh còn 46 thôn chưa có điện": there are so many of which this is said
	{catV, catS, ruleHasWhich, func(l, r *node) (node, bool) {
		if l.rule != ruleLeaf || !hasThere[l.lex.viOf()] || r.rule != ruleS || !counts(r.l) || r.l.flags&flagVerbal != 0 || r.r.rule == ruleVPList {
			return node{}, false
		}
		if r.r.rule == ruleTAM && r.r.l.lex.en == "past" && r.r.r.rule == ruleIntrans && r.l.class != person {
			return node{}, false // "cả nước có 28 dự án đã hoàn thành": 28 were
		}
		marked := r.r.rule == ruleTAM && r.r.l.lex.en != "must" && r.r.l.lex.en != "can" || r.r.rule == rulePassive && len(r.r.l.lex.feats) > 0
		return node{cat: catVP, cost: 8, lex: l.lex, class: "own", flags: flagQuantity}, marked
	}},
	{catTAM, catHave, ruleHave, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catS, 2)
		nd.flags |= flagTAM
		return nd, l.lex.en == "past" || l.lex.en == "will"
	}},
	// "lần đầu tiên Việt Nam tổ chức …"
	{catN, catS, ruleNState, func(l, r *node) (node, bool) {
		if l.rule != ruleLeaf || !l.lex.in(goingsOn) || r.rule != ruleS {
			return node{}, false
		}
		nd := fromLeft(l, catN, 4)
		nd.flags |= flagPost | flagVerbal
		return nd, true
	}},
	{catN, catS, ruleNFirst, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, 2)
		nd.flags |= flagPost
		return nd, isOccasion(l) && r.rule == ruleS && (r.flags&flagTAM == 0 || r.r.rule == ruleTAM && (r.r.l.lex.vi == "đã" || r.r.l.lex.vi == "phải") && r.r.r.flags&(flagTAM|flagPassive) == 0) && (r.r.rule == ruleTAM || r.r.rule == ruleVNP || r.r.rule == rulePassive || r.class == "rise" || r.class == "fall" || r.class == "hold")
	}},
}

// hasThere are the verbs of what a place or a body has.
var hasThere = map[string]bool{"có": true, "còn": true, "hiện có": true, "hiện còn": true, "vẫn còn": true, "còn có": true, "đang có": true}

// hasWhich writes "còn 46 thôn chưa có điện" as "still has 46 villages that do not yet have electricity".
func (w *writer) hasWhich(nd *node, f form) string {
	s, still := nd.r, ""
	if strings.Contains(nd.l.lex.viOf(), "còn") {
		still = "still"
	}
	does := s.r
	if !s.l.class.agent() && does.rule == ruleTAM && does.l.lex.en == "prog" && does.r.rule == ruleIntrans && headLex(does.r).viOf() == "thi công" {
		return realise("have", f, still) + " " + w.np(s.l, roleObject) + " under construction"
	}
	if !s.l.class.agent() && does.rule == ruleTAM && does.r.rule == ruleIntrans && headLex(does.r).has("agent") {
		done := *s
		done.r = under(does.l, passivised(does.r)) // "12 dự án đã hoàn thành"
		s = &done
	}
	inner := writer{published: w.published, day: w.day, narrative: w.narrative}
	who := inner.np(s.l, roleSubject)
	told, ok := strings.CutPrefix(inner.clause(s), who+" ")
	w.unsure += inner.unsure
	if !ok {
		w.unsure++
	}
	which := " that "
	if s.l.class == person && !strings.HasPrefix(s.l.lex.viOf(), "hộ") {
		which = " who "
	}
	return realise("have", f, still) + " " + who + which + told
}

// tailsFigure reports a predicate that says of the figure before it how it has changed or what it is compared with.
func tailsFigure(vp *node) bool {
	if vp.flags&(flagTAM|flagPassive) != 0 {
		return false
	}
	vi := headLex(vp).viOf()
	return figuring(vp) && (vi == "tăng" || vi == "giảm") || shares[vi] != "" && vi != "đạt" && vi != "vượt" || timesVerbs[vi] || comparing(headLex(vp))
}

// severalByName reports several places of one sort by name: "các tỉnh Vĩnh Long và Cần Thơ".
func severalByName(list *node) bool {
	for ; list.rule == ruleNPList; list = list.l.l {
		if list.r.rule != ruleLeaf || list.r.class != place || list.r.flags&flagProper == 0 {
			return false
		}
	}
	return list.rule == ruleDetNP && list.l.lex.vi == "các" && list.class == place
}

// isOccasion reports the words for how often something has happened by then: "lần đầu tiên", "năm thứ ba liên tiếp".
func isOccasion(n *node) bool {
	if n.rule != ruleAdjN {
		return n.rule == ruleLeaf && n.lex.has("occasion")
	}
	first := leftmost(n).lex.viOf()
	if n.l.rule == ruleAdjN && n.r.lex.viOf() == "liên tiếp" {
		n = n.l
	}
	return n.l.rule == ruleLeaf && (first == "năm" || first == "lần" || first == "tháng" || first == "quý") && n.r.lex.has("ordinal")
}

// great reports a number that is too great to be that of a thing in a row: "hơn 925.000", "13,6 triệu".
func great(num *node) bool {
	for num.rule == ruleApproxNum {
		num = num.r
	}
	a, ok := num.val.(*viet.Amount)
	return ok && num.rule == ruleLeaf && a.Value >= 3000 && !a.Range && !a.Ratio
}

// costFigure keeps a clause without a verb behind every reading that has one.
const costFigure = 22

func figureClause() node {
	return node{cat: catS, cost: costFigure, class: "be", flags: flagQuantity}
}

func figured(np *node) bool {
	if np.rule != ruleBareNP && np.rule != ruleDetNP && np.rule != ruleDemNP || np.flags&flagVerbal != 0 {
		return false
	}
	n := np.l
	for n != nil && n.rule == ruleNOf {
		n = n.l // "giá thấp hơn của Thái Lan | 20 USD"
	}
	if n != nil && (n.rule == ruleAdjN && (n.r.rule == ruleThan || n.r.rule == ruleAMore) || n.rule == ruleNVP || n.rule == ruleCompound && n.r.lex.viOf() == "thiếu hụt") {
		return false // "tỷ lệ giải ngân cao hơn năm trước | 3%"
	}
	one, rest, _ := strings.Cut(np.lex.viOf(), " ")
	two, _, _ := strings.Cut(rest, " ")
	return figureNouns.has(one) || figureNouns.has(one+" "+two)
}

// worth reports an amount of money of which a figure may be told without a verb when a word like "khoảng" stands before that.
func worth(np *node) bool {
	return (np.rule == ruleBareNP || np.rule == ruleDetNP) && np.flags&flagVerbal == 0 && (np.class == money || leftmost(np).lex.in(amountNouns))
}

// runsUntil reports a term with the day at which it ends: "thời hạn góp ý đến hết ngày 15/1".
func runsUntil(np, then *node) bool {
	return then.rule == rulePTime && strings.HasPrefix(then.l.lex.vi, "đến") && np.rule == ruleBareNP && endsOnce(np.l) && (strings.HasPrefix(np.lex.viOf(), "thời hạn") || strings.HasPrefix(np.lex.viOf(), "thời gian"))
}

// endsOnce reports a term without somebody or something in it that goes on doing what it names: "thời gian tàu chạy".
func endsOnce(n *node) bool {
	for n.rule == ruleNVP || n.rule == ruleNVerb || n.rule == ruleNOf {
		n = n.l
	}
	return n.rule == ruleLeaf
}

// lasts reports a counted stretch of time: "6 tháng".
func lasts(np *node) bool {
	return np.rule == ruleNumNP && np.class == period && np.r.rule == ruleLeaf
}

// counts reports a noun phrase with a number, "34 địa phương", and no bare measure.
func counts(np *node) bool { return np.rule == ruleNumNP }

// figure writes "Giá vé 8.000 đồng" as "ticket prices are VND8,000".
func (w *writer) figure(nd *node) string {
	w.observeYear(nd.l)
	plural := w.pluralNP(nd.l)
	f := form{shape: shapeSing}
	if plural {
		f.shape = shapePlural
	}
	if w.past {
		f = w.pastForm(f)
	}
	what := ""
	switch {
	case nd.r.rule == rulePTime:
		until, _ := strings.CutPrefix(w.timeText(nd.r), "by ")
		who, until := w.np(nd.l, roleSubject), strings.TrimPrefix(until, "until ")
		if strings.HasSuffix(who, "deadline") && !strings.HasPrefix(until, "the end") {
			return who + " " + realise("be", f, "") + " " + until
		}
		return who + " " + realise("run", f, "") + " until " + until
	case nd.r.cat == catTime:
		what = w.timeText(nd.r)
	case nd.r.cat == catPP && nd.r.l.lex.vi == "trong vòng":
		what = "within " + w.np(nd.r.r, rolePrep)
	case nd.r.cat == catPP && nd.r.r.rule == ruleRange:
		what = "from " + w.np(nd.r.r, rolePrep)
		if both, ok := borrowedRange(nd.r.r); ok {
			what = both
		}
	case nd.r.cat == catPP:
		what = w.np(nd.r.r, roleComplement)
	default:
		what = w.np(nd.r, roleComplement)
		if text, ok := rangesBetween(what, f); ok && nd.r.rule == ruleLeaf {
			return w.np(nd.l, roleSubject) + " " + text // "giá vé từ 8.000 - 12.000 đồng"
		}
	}
	return w.np(nd.l, roleSubject) + " " + realise("be", f, "") + " " + what
}

// happened writes "đã có 34 địa phương hoàn thành …" as "34 localities completed …".
func (w *writer) happened(nd *node) string {
	s := nd.r.r
	w.tallied = true
	return w.np(s.l, roleSubject) + " " + w.vp(s.r, w.pastForm(finiteForm(w.pluralNP(s.l))))
}

func finiteForm(plural bool) form {
	if plural {
		return form{shape: shapePlural}
	}
	return form{shape: shapeSing}
}

// occasion writes what happens for the first time: "that Vietnam has hosted the conference".
func (w *writer) occasion(s *node, when bool) string {
	inner := writer{published: w.published, perfect: true, narrative: w.narrative}
	text := "that "
	if when {
		text = "in which "
	}
	done, vp := marker{"has", "have", shapePP}, s.r
	if vp.rule == ruleTAM {
		if vp.l.lex.vi == "phải" {
			done = marker{"has had to", "have had to", shapeBase}
		}
		vp = vp.r
	}
	text += inner.np(s.l, roleSubject) + " " + inner.vp(vp, done.form(inner.pluralNP(s.l) || speaker(s.l)))
	w.unsure += inner.unsure
	return text
}

// graded adds "phân loại III" as a verb with its grade.
func (l *lattice) graded(i int) {
	a, ok := l.toks[i].Value.(*viet.Amount)
	if !ok || i < 2 || a.Unit != "" || a.Range || a.Ratio || a.Decimals > 0 || !l.spells(i-2, []string{"phân", "loại"}) && !l.spells(i-2, []string{"xếp", "loại"}) {
		return
	}
	grade := l.toks[i].In(l.text)
	lx := &lex{vi: "phân loại", en: "classify ~ as category " + grade, cat: catV, frames: frameNoun}
	l.c.leaf(&node{cat: catV, first: i - 2, last: i + 1, cost: wordCost, lex: lx, frames: frameNoun})
}

// session adds "họp kỳ 28", "họp phiên thứ 28" as a verb with the number of the session.
func (l *lattice) session(i int) {
	a, ok := l.toks[i].Value.(*viet.Amount)
	if !ok || i < 2 || a.Unit != "" || a.Range || a.Ratio || a.Decimals > 0 || l.toks[i-2].Key != "họp" {
		return
	}
	what, nth := map[string]string{"kỳ": "session", "phiên": "meeting"}[l.toks[i-1].Key], ordinal(int(a.Value))
	if what == "" || nth == "" {
		return
	}
	lx := &lex{vi: "họp", en: "hold its " + nth + " " + what, cat: catV, class: "hold", frames: frameNone}
	l.c.leaf(&node{cat: catV, first: i - 2, last: i + 1, cost: wordCost, lex: lx, class: "hold", frames: frameNone})
}

// jubilees are what the years since then are counted of, and its English; it is whose founding that is which stands behind.
var jubilees = []struct {
	words []string
	en    string
	whose bool
}{
	{[]string{"thành", "lập"}, "founding", true},
	{[]string{"thiết", "lập", "quan", "hệ", "ngoại", "giao"}, "establishment of diplomatic relations", false},
	{[]string{"thống", "nhất", "đất", "nước"}, "national reunification", false},
	{[]string{"sinh"}, "birth", true},
}

// anniversary adds "kỷ niệm 90 năm thành lập" and "lễ kỷ niệm 90 năm ngày thành lập", before whose founding it was; the years are token i.
func (l *lattice) anniversary(i int) {
	a, ok := l.toks[i].Value.(*viet.Amount)
	if !ok || a.Unit != "" || a.Range || a.Ratio || a.Ordinal || !l.spells(i+1, []string{"năm"}) {
		return
	}
	l.onAnniversary(i, ordinal(int(a.Value)))
	if !l.spells(i-2, []string{"kỷ", "niệm"}) {
		return
	}
	nth := ordinal(int(a.Value))
	if nth != "" {
		l.c.leaf(&node{cat: catV, first: i - 2, last: i + 2, cost: wordCost, frames: frameNoun, lex: &lex{vi: "kỷ niệm", en: "mark the " + nth + " anniversary of", cat: catV, frames: frameNoun}})
	}
	at := i + 2
	if l.spells(at, []string{"ngày"}) {
		at++
	}
	for _, j := range jubilees {
		if nth != "" && l.spells(at, j.words) {
			l.jubilee(i-2, at+len(j.words), "the "+nth+" anniversary of the "+j.en, j.whose)
			return
		}
	}
	if nth != "" && i+2 < len(l.toks) && l.toks[i+2].Capital && daysMarked[l.toks[i+2].Key] {
		l.jubilee(i-2, i+2, "the "+nth+" anniversary", true) // "kỷ niệm 80 năm Quốc khánh"
	}
}

// daysMarked are how the names of days and events begin whose anniversaries are marked.
var daysMarked = map[string]bool{"ngày": true, "quốc": true, "cách": true, "chiến": true}

// onAnniversary adds "nhân dịp 80 năm" and "nhân kỷ niệm 20 năm" before what has it, a day or an event with a name.
func (l *lattice) onAnniversary(i int, nth string) {
	day := l.spells(i+2, []string{"ngày"}) && l.toks[i+2].In(l.text) == "Ngày"
	if nth == "" || !day && !l.spells(i+2, []string{"quốc", "khánh"}) {
		return
	}
	for _, words := range [][]string{{"nhân", "dịp", "kỷ", "niệm"}, {"nhân", "kỷ", "niệm"}, {"nhân", "dịp"}, {"dịp", "kỷ", "niệm"}} {
		if from := i - len(words); l.spells(from, words) {
			l.c.leaf(&node{cat: catPrep, first: from, last: i + 2, cost: wordCost, lex: &lex{cat: catPrep, vi: "nhân dịp", en: "on the " + nth + " anniversary of"}})
			return
		}
	}
}

// jubilee adds an anniversary over tokens [i, j) as what is marked, as what marks it, and as the ceremony for it.
func (l *lattice) jubilee(i, j int, of string, whose bool) {
	verb := &lex{vi: "kỷ niệm", en: "mark " + of, cat: catV, frames: frameNone}
	noun := &lex{vi: "kỷ niệm", en: strings.TrimPrefix(of, "the "), cat: catN, class: event, feats: features{{name: "the"}}}
	rite := &lex{vi: "lễ kỷ niệm", en: "ceremony marking " + of, cat: catN, class: event}
	if whose {
		verb.en, verb.frames = verb.en+" of ~", frameNoun
		noun.feats = append(noun.feats, feature{name: "rel"}, feature{"of", "of"})
		rite.feats = features{{name: "rel"}, {"of", "of"}}
	}
	l.c.leaf(&node{cat: catV, first: i, last: j, cost: wordCost, lex: verb, frames: verb.frames})
	l.c.leaf(&node{cat: catN, first: i, last: j, cost: wordCost + costSecond, lex: noun, class: event, flags: flagThe})
	if i > 0 && l.toks[i-1].Key == "lễ" {
		l.c.leaf(&node{cat: catN, first: i - 1, last: j, cost: wordCost, lex: rite, class: event})
	}
}

// undergoes reports a predicate whose verb is told of what is done, "việc sắp xếp hoàn thành trước 30/6": bodies and people do it.
func undergoes(vp *node) bool {
	l := withoutObject(vp)
	return l != nil && l.class == "undergo"
}

// withoutObject is the verb of a predicate that has no object, or nil.
func withoutObject(vp *node) *lex {
	switch vp.rule {
	case ruleTAM, ruleAdvVP, ruleAdjVP, ruleTimeVP, ruleVVP, rulePairVP:
		return withoutObject(vp.r)
	case ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPAdj, ruleVPPurp, ruleVPIf, ruleVPFor, ruleVPDrop:
		return withoutObject(vp.l)
	case ruleVPList:
		if l := withoutObject(vp.l.l); l != nil {
			return l
		}
		return withoutObject(vp.r)
	case ruleIntrans:
		return vp.l.lex
	default:
		return nil
	}
}

// goesFurther reports a predicate with such a verb: "gia hạn thời hạn nộp thuế thêm 6 tháng".
func goesFurther(vp *node) bool {
	vi := headLex(vp).viOf()
	return further.has(vi) || strings.HasPrefix(vi, "gia hạn ") || strings.HasPrefix(vi, "kéo dài ")
}

// measures reports whether a figure is of the sort that a verb of size or worth takes: measure=area is "rộng 5 ha", measure=length "rộng 5 m".
func (l *lex) measures(np *node) bool {
	a, ok := measure(np)
	if !ok {
		return np.rule == ruleNPList && isFigure(np.r) || np.rule == ruleRange || np.rule == rulePer || np.rule == ruleOrMore || np.rule == ruleShare || np.rule == ruleNumNP
	}
	switch l.get("measure") {
	case "area":
		return areas[a.Unit]
	case "length":
		return !areas[a.Unit]
	case "weight":
		return weights[a.Unit]
	}
	return true
}

// weights are the units of weight.
var weights = map[string]bool{"kg": true, "g": true, "gam": true, "gram": true, "tấn": true, "tạ": true, "mg": true}

// areas are the units of area.
var areas = map[string]bool{"ha": true, "m2": true, "m²": true, "km2": true, "km²": true, "héc-ta": true, "hecta": true}

// multiple reports so many times something, "không quá 5 lần mức lương cơ sở", which is never what a clause is about.
func multiple(np *node) bool {
	if np.rule == ruleApproxNum {
		np = np.r
	}
	if np.rule != ruleShare {
		return false
	}
	a, ok := measure(np.l)
	return ok && a.Unit == "lần"
}

// shareOf is "30% thời gian" in a noun phrase that is such a share, "ít nhất 30% thời gian" too; else nil.
func shareOf(np *node) *node {
	if np.rule == ruleApproxNum {
		np = np.r
	}
	if np.rule != ruleShare {
		return nil
	}
	if a, ok := measure(np.l); !ok || a.Unit != "%" {
		return nil
	}
	return np
}

// leastTotal keeps the number of a thing in a row or of a year from being read as a total.
const leastTotal = 3000

// countless adds a great number that counts what its clause is about, and no noun behind it, as a figure: "số thuê bao đạt 108,6 triệu, …".
func (l *lattice) countless(i int) {
	a, ok := l.toks[i].Value.(*viet.Amount)
	if !ok || i == 0 || strings.Contains(a.Scale, "tỷ") || a.Unit != "" || a.Per != "" || a.Range || a.Ratio || a.Ordinal || a.Value < leastTotal || a.Digits == "hàng" || !totalling[l.toks[i-1].Key] {
		return
	}
	if i+1 < len(l.toks) && l.toks[i+1].Kind != viet.Punct && l.toks[i+1].Key != "so" && l.toks[i+1].Key != "vào" {
		return // "đạt 108,6 triệu thuê bao"
	}
	if i+1 < len(l.toks) && l.toks[i+1].In(l.text) == "/" {
		return
	}
	if en, ok := AmountEnglish(a); ok {
		l.c.leaf(&node{cat: catNP, first: i, last: i + 1, cost: termCost, class: thing, flags: flagQuantity | flagPlural | flagProper, val: a, en: en})
	}
}

// bareTotal reports a predicate whose object is a number without a unit.
func bareTotal(vp *node) bool {
	if vp.rule == ruleVPList {
		return bareTotal(core(vp.l.l))
	}
	a, ok := measure(orSelf(vp.r))
	return ok && vp.rule == ruleVNP && a.Unit == ""
}

// totalling are the words before a total.
var totalling = map[string]bool{"đạt": true, "còn": true, "lên": true, "tới": true, "đến": true, "vượt": true, "khoảng": true, "gần": true, "hơn": true, "trên": true, "chừng": true, "quá": true, "mức": true, "là": true}

// takenAway reports what somebody loses for a time: "bị tước giấy phép", "bị tước quyền sử dụng thẻ".
func takenAway(vp *node) bool {
	vi := headLex(vp).viOf()
	return vp.rule == ruleVNP && (vp.class == "punish" && strings.HasPrefix(vi, "tước") || strings.HasPrefix(vi, "bị tước") || strings.HasPrefix(vi, "bị đình chỉ"))
}
