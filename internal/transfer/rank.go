package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// ceremonial reports the noun of a ceremony.
func ceremonial(n *node) bool { return n.class == event && strings.HasPrefix(n.lex.viOf(), "lễ ") }

// drawnUp are the papers that are drawn up for so many works or places: "quy hoạch 8 khu tái định cư".
var drawnUp = map[string]bool{"quy hoạch": true, "quy hoạch chi tiết": true, "thiết kế": true, "hồ sơ": true}

// rankRules are about ranks, and about what a figure is compared with behind its comma.
var rankRules = []binary{
	// "lễ khởi công ba dự án": what is marked
	{catN, catNP, ruleNOfNum, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, 4)
		nd.flags |= flagPost
		return nd, l.rule == ruleLeaf && r.rule == ruleNumNP && (l.lex.viOf() == "khảo sát" && r.class.agent() || ceremonial(l) && r.class.genus() != genusOther && r.class != money && r.class != person || (l.lex.viOf() == "danh sách" || l.lex.viOf() == "tên") && r.class.agent() || l.lex.viOf() == "danh mục" || drawnUp[l.lex.viOf()] && (r.class == place || r.class == thing || r.class == doc))
	}},
	// "lớn thứ ba thế giới": the third-largest
	{catA, catA, ruleNth, func(l, r *node) (node, bool) {
		ranked := r.rule == ruleLeaf || r.rule == ruleRankIn && r.l.rule == ruleLeaf
		return fromLeft(l, catA, -2), l.rule == ruleLeaf && !l.lex.has("ordinal") && !l.lex.has("attr") && ranked && r.lex.has("ordinal")
	}},
	{catA, catN, ruleRankIn, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, 0), tops(l) && r.rule == ruleLeaf && fields[r.lex.viOf()] != ""
	}},
	{catA, catNP, ruleRankIn, func(l, r *node) (node, bool) {
		place := r.class == place && !l.lex.has("among") && (r.rule == ruleLeaf && r.flags&flagProper != 0 || r.rule == ruleBareNP && r.l.rule == ruleNameNP)
		return fromLeft(l, catA, -3), (tops(l) || l.rule == ruleLeaf && l.lex.has("ordinal")) && place
	}},
	// "thứ 25/194 quốc gia"
	{catA, catN, ruleRankOf, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, 0), l.rule == ruleLeaf && l.lex.has("among") && r.flags&flagMass == 0 && (r.class.agent() || r.class == thing)
	}},
	{catA, catNP, ruleRankOf, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, -3), l.rule == ruleLeaf && l.lex.has("among") && r.rule == ruleLeaf && r.lex.has("plonly")
	}},
	// "đạt 8,2%, cao nhất trong 3 năm": of the figure, no predicate of its own
	{catVList, catA, ruleVPHigh, func(l, r *node) (node, bool) {
		return fromLeft(l.l, catVP, 2), figureComma(l) && (topmost(r) || r.rule == ruleThan)
	}},
	// "gồm 3 gói thầu, tổng vốn 500 tỷ đồng"
	{catVList, catNP, ruleVPSize, func(l, r *node) (node, bool) {
		return fromLeft(l.l, catVP, 3), l.rule == ruleVPComma && l.r.cat == catComma && figuring(l.l) && sizing(r)
	}},
	// "bị phạt 9 năm tù về tội A, 4 năm tù về tội B, tổng hợp hình phạt là 13 năm tù"
	{catVList, catS, ruleVPTotal, func(l, r *node) (node, bool) {
		return fromLeft(l.l, catVP, 0), l.rule == ruleVPComma && l.r.cat == catComma && r.r.rule == ruleBe && r.r.r.flags&flagQuantity != 0 && leftmost(r.l).lex.in(combined)
	}},
	// "tăng 12 điểm, lên 1.350 điểm"
	{catVList, catPP, ruleVPTo, func(l, r *node) (node, bool) {
		changed := l.rule == ruleVPComma && l.r.cat == catComma && (l.l.class == "rise" || l.l.class == "fall") && (l.l.flags&flagQuantity != 0 || multiplying(l.l) || l.l.rule == ruleIntrans && l.l.l.rule == ruleVAdv)
		return fromLeft(l.l, catVP, 1), changed && r.rule == rulePP && r.l.lex.in(bounds) && r.l.lex.vi != "từ" && (r.flags&flagQuantity != 0 || leftmost(r.r).lex.in(rankNouns))
	}},
	// "Mục tiêu đến năm 2030, cả nước có 5.000 km đường cao tốc"
	{catN, catS, ruleGoal, func(l, r *node) (node, bool) {
		dated := r.rule == ruleFront && r.l.l.cat == catTime || r.rule == ruleTimeS
		nd := fromLeft(r, catS, 2)
		return nd, l.rule == ruleLeaf && l.first == 0 && (l.lex.vi == "mục tiêu" || l.lex.vi == "chỉ tiêu") && dated && r.flags&flagTAM == 0
	}},
	// "Phấn đấu đến năm 2030, 80% người dân có tài khoản"
	{catV, catS, ruleGoal, func(l, r *node) (node, bool) {
		dated := r.rule == ruleFront && r.l.l.cat == catTime || r.rule == ruleTimeS
		nd := fromLeft(r, catS, 2)
		return nd, l.rule == ruleLeaf && l.first == 0 && l.lex.viOf() == "phấn đấu" && dated && r.flags&flagTAM == 0
	}},
	// "Đến năm 2030, phấn đấu 100% trường học có nước sạch"
	{catTAM, catS, ruleGoal, func(l, r *node) (node, bool) {
		s := subjectOf(r)
		return fromLeft(r, catS, 2), l.rule == ruleLeaf && l.lex.viOf() == "phấn đấu" && r.rule == ruleS && r.flags&flagTAM == 0 && r.r.cat == catVP && (isShare(s) || counts(s))
	}},
	// "phạt một cá nhân 1,5 tỷ đồng"
	{catVP, catMeasure, ruleFined, func(l, r *node) (node, bool) {
		a, ok := measure(r)
		return fromLeft(l, catVP, 1), ok && currencyForms[a.Unit] != "" && l.rule == ruleVNP && l.l.lex.in(fining) && l.r.class.agent() && l.flags&flagPassive == 0
	}},
	// "Có 7 mặt hàng đạt kim ngạch trên 5 tỷ USD": seven do
	{catV, catS, ruleSome, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catS, 3)
		if l.first > 0 {
			nd.cost += 3 + max(0, 2*(l.first-3)) // "hiện có 158 doanh nghiệp đã đăng ký"
		}
		return nd, l.rule == ruleLeaf && (l.lex.vi == "có" || l.lex.vi == "có tới" || l.lex.vi == "có đến" || l.lex.vi == "có thêm") && (l.first <= 8 || l.lex.has("opens")) && r.rule == ruleS && (counts(r.l) || r.l.rule == ruleOfThem || shareOf(r.l) != nil || countsAll(r.l) || vague(r.l) && r.r.flags&flagTAM != 0 || onePerson(r.l) && l.lex.has("opens")) && r.r.rule != rulePredicate
	}},
	{catVList, catNP, ruleVPHigh, func(l, r *node) (node, bool) {
		return fromLeft(l.l, catVP, 2), figureComma(l) && marksFigure(r)
	}},
}

// multiplying reports a rise that is told by how many times: "tăng gần gấp ba so với cuối năm 2024".
func multiplying(vp *node) bool {
	return strings.HasPrefix(headLex(vp).viOf(), "tăng ") && strings.Contains(headLex(vp).viOf(), "gấp")
}

// vague reports "một số", "nhiều" or "hàng trăm" things.
func vague(np *node) bool {
	if np.rule != ruleDetNP || !np.l.lex.has("pl") {
		return false
	}
	switch np.l.lex.english() {
	case "the", "all", "most", "both":
		return false
	}
	return true
}

// countsAll reports a list of numbers of things: "9 bộ và 22 địa phương".
func countsAll(np *node) bool {
	for ; np.rule == ruleNPList; np = np.l.l {
		if !counts(np.r) {
			return false
		}
	}
	return counts(np)
}

// tops reports a superlative, "cao nhất", or a rank, "lớn thứ ba".
func tops(nd *node) bool {
	return most(nd) || nd.rule == ruleNth && nd.r.rule == ruleLeaf
}

// most reports a superlative, of which the lexicon holds some as words.
func most(nd *node) bool {
	return nd.rule == ruleAMore && nd.r.lex.vi == "nhất" || nd.rule == ruleLeaf && superlative(nd.lex.english())
}

// ranks reports among what, or since when, something is the most: "thấp nhất | trong 3 năm", "cao nhất | kể từ năm 2010".
func ranks(pp *node) bool {
	return pp.rule == rulePP && (pp.l.lex.vi == "trong" || pp.l.lex.vi == "kể từ" || pp.l.lex.vi == "từ")
}

// topmost is tops with where it holds.
func topmost(nd *node) bool {
	if nd.rule == ruleRankIn {
		nd = nd.l
	}
	return most(nd) || nd.rule == ruleNth
}

// figureComma reports a predicate with a figure and a comma behind it.
func figureComma(list *node) bool {
	return list.rule == ruleVPComma && (list.r.cat == catComma || list.r.lex.viOf() == "-") && figuring(list.l) && list.l.rule != ruleVPHigh && list.l.flags&flagCoord == 0
}

// marksFigure reports a noun phrase that says what a figure before it is: "mức cao nhất", "con số kỷ lục".
func marksFigure(np *node) bool {
	if np.rule != ruleBareNP {
		return false
	}
	n := np.l
	for n.rule == ruleNPP || n.rule == ruleNTime || n.rule == ruleNOf {
		n = n.l
	}
	if n.rule == ruleLeaf {
		return n.lex.in(figureLevels)
	}
	return n.rule == ruleAdjN && n.l.rule == ruleLeaf && n.l.lex.in(figureNames)
}

// sizing reports a noun phrase that is a size, a worth or a cost with its figure: "tổng vốn 500 tỷ đồng", "công suất 40 MW".
func sizing(np *node) bool {
	return np.rule == ruleBareNP && np.l.rule == ruleNMeasure && (np.class == money || np.class == abst) && np.l.l.flags&flagVerbal == 0
}

// hasSize reports what something has of a size: "có chiều dài 15 m".
func hasSize(vp *node) bool {
	what, ok := strings.CutPrefix(headLex(vp).viOf(), "có ")
	return ok && sizeNouns.has(what)
}

// nth writes "lớn thứ ba" as "third-largest".
func (w *writer) nth(nd *node) string {
	order, where := nd.r, ""
	if order.rule == ruleRankIn {
		where = " " + fieldOf(order.r)
		order = order.l
	}
	top := compare(nd.l.lex, true)
	join := "-"
	if strings.Contains(top, " ") {
		join = " "
	}
	if leafText(order) == "first" {
		return top + where
	}
	return leafText(order) + join + top + where
}

// topIn parts a superlative or a rank from where it is held: "third-largest", "in the world".
func (w *writer) topIn(a *node) (top, in string, ok bool) {
	switch {
	case a.rule == ruleRankIn && tops(a.l):
		return w.adjective(a.l), fieldOf(a.r), true
	case a.rule == ruleNth && a.r.rule == ruleRankIn:
		inner := *a
		inner.r = a.r.l
		return w.nth(&inner), fieldOf(a.r.r), true
	}
	return "", "", false
}

// fieldOf is where a rank is held: "in the world", "in Asia".
func fieldOf(nd *node) string {
	if n := nd.l; nd.rule == ruleBareNP && n.rule == ruleNameNP && n.r.rule == ruleLeaf {
		return "in " + leafText(n.r) // "thứ 3 khu vực Đông Nam Á"
	}
	if in := fields[nd.lex.viOf()]; in != "" {
		return in
	}
	if name := leafText(nd); nd.flags&flagThe != 0 && !strings.HasPrefix(name, "the ") {
		return "in the " + name // "lớn nhất miền Bắc"
	}
	return "in " + leafText(nd)
}

// rankOf writes "thứ 25/194 quốc gia" as "25th of 194 countries".
func (w *writer) rankOf(nd *node) string {
	if nd.r.cat == catNP {
		return leafText(nd.l) + " " + w.np(nd.r, rolePrep)
	}
	n := w.nominal(nd.r)
	return leafText(nd.l) + " " + n.text(true)
}

// ranked adds "thứ 25/194", whose token ends before the stroke.
func (l *lattice) ranked(i int) {
	a, ok := l.toks[i].Value.(*viet.Amount)
	if !ok || !a.Ordinal || i+2 >= len(l.toks) || l.toks[i+1].In(l.text) != "/" || l.toks[i+1].Start != l.toks[i].End {
		return
	}
	all, ok := l.toks[i+2].Value.(*viet.Amount)
	if !ok || all.Unit != "" || all.Scale != "" || all.Ratio || all.Range || all.Value < a.Value {
		return
	}
	en := ordinal(int(a.Value))
	if en == "" {
		return
	}
	en += " of " + numeral(all.Value, 0)
	l.c.leaf(&node{cat: catA, first: i, last: i + 3, cost: wordCost, en: en, val: a, lex: &lex{en: en, cat: catA, feats: features{{name: "ordinal"}, {name: "among"}}}})
}

// remarked writes what a figure is compared with behind it: "reached 8.2%, the highest in three years".
func (w *writer) remarked(nd *node, f form) string {
	if nd.rule == ruleVPMost {
		return w.most(nd.l, f)
	}
	text := ""
	if nd.r.cat == catNP {
		text = w.np(nd.r, roleComplement)
		if !strings.HasPrefix(text, "the ") && !strings.HasPrefix(text, "a") {
			w.unsure++
		}
	} else if text = w.adjective(nd.r); nd.r.rule != ruleThan {
		text = "the " + text
	}
	return w.vp(nd.l.l, f) + ", " + text
}

// sized writes what something costs, holds or measures behind it: "…, with a capacity of 40 MW".
func (w *writer) sized(nd *node, f form) string {
	n := w.nominal(nd.r.l)
	what := n.text(false)
	if n.flags&flagOwned == 0 && !n.mass() && !n.plonly() {
		what = indefinite(what)
	}
	return w.vp(nd.l.l, f) + ", with " + what
}
