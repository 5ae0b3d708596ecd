package transfer

import (
	"strconv"
	"strings"

	"songngu/internal/pattern"
)

// figureRange finds the bounds of a figure: currency, lower, upper, unit or scale, the rest.
var figureRange = pattern.New(`^([A-Z]*)([0-9.,]+)–([0-9.,]+)(%| million| billion| trillion)?(.*)$`)

// ranging writes a figure with two bounds that something stands at.
func (w *writer) ranging(nd *node, verb string, f form) (string, bool) {
	if verb != "stand at" && verb != "be in the range of" {
		return "", false
	}
	return rangesBetween(w.np(nd.r, roleObject), f)
}

// rangesBetween writes that something is between the two bounds of a figure.
func rangesBetween(figure string, f form) (string, bool) {
	m := figureRange.FindStringSubmatch(figure)
	if m == nil {
		return "", false
	}
	return realise("range", f, "") + " from " + m[1] + m[2] + m[4] + " to " + m[1] + m[3] + m[4] + m[5], true
}

// figureFirst finds a figure by itself: "VND3 million per month".
var figureFirst = pattern.New(`^[A-Z]*[0-9]`)

// byMeasure writes what goes up or down by how much: "giảm 2% thuế", "cả nước giảm 29 tỉnh".
func (w *writer) byMeasure(nd *node, verb string, f form) (text string, ok bool) {
	_, measured := measure(nd.r)
	counted := nd.r.rule == ruleNumNP && !measured && (w.actor || f.shape == shapeIng || headLex(nd).viOf() == "cắt giảm" || w.patient.class == doc) && itself[verb] != "" // who cuts four units does not fall by them
	if share := shareOf(nd.r); share != nil && itself[verb] != "" && (w.actor || w.patient.class == doc || f.shape == shapeIng || f.shape == shapeBase || headLex(nd).viOf() == "cắt giảm") {
		n, by := w.nominal(share.r), w.np(share.l, rolePrep) // "giảm 2% thuế": to reduce the tax by 2%
		if nd.r.rule == ruleApproxNum {
			by = approximate(nd.r, by)
		}
		return fill(w.pattern(nd.l, f), w.article(&n, roleObject)) + " by " + by, true
	}
	if verb == "be down to" && nd.r.rule == ruleNumNP && nd.r.class == period {
		return "", false // "nhà riêng lẻ chỉ còn 7 ngày"
	}
	if verb == "be down to" && nd.r.rule == ruleNumNP && !measured && nd.l.rule == ruleLeaf && (w.patient.class == place || w.patient.class == org) {
		n, left := w.countable(nd.r.r), " left" // "tỉnh chỉ còn 3 xã nghèo"
		if len(n.post) > 0 {
			left = ""
		}
		return realise("have", f, "") + " only " + w.number(nd.r.l) + " " + n.text(true) + left, true
	}
	if more := map[string]string{"rise": " more ", "fall": " fewer "}[string(nd.class)]; more != "" && !goesDownTo(nd.l) && nd.r.rule == ruleNumNP && (w.patient.class == place || w.patient.class == doc && articles[headNoun(nd.r.r).viOf()]) && !nd.r.lex.in(ladder) && !measured && nd.l.rule == ruleLeaf && (f.aux == "" || strings.HasPrefix(f.aux, "will")) {
		n := w.countable(nd.r.r) // "cả nước giảm 29 tỉnh": it has so many fewer
		return realise("have", f, "") + " " + w.number(nd.r.l) + more + n.text(true), true
	}
	if nd.r.flags&flagQuantity != 0 && (nd.class == "rise" || nd.class == "fall") && nd.r.rule == ruleNumNP && nd.r.r.rule == ruleLeaf && nd.r.r.lex.viOf() == "bậc" {
		return fill(w.pattern(nd.l, f), w.number(nd.r.l)+" places"), true // in a ranking
	}
	if nd.r.flags&flagQuantity != 0 && (nd.class == "rise" || nd.class == "fall") && (!strings.Contains(verb, " ") || holdsObject(verb) && nd.l.rule == ruleLeaf && (nd.r.rule == ruleLeaf || nd.r.rule == ruleApproxNum) || strings.HasSuffix(verb, "ly") || verb == "edge up") && !counted {
		pattern := w.pattern(nd.l, f)
		if strings.HasSuffix(verb, "ly") {
			return realise(verb, f, "") + byFactor(w.np(nd.r, roleObject)), true // "fall slightly by 2%"
		}
		if by := itself[verb]; by != "" && nd.l.rule == ruleLeaf {
			pattern = slot(realise(by, f, ""))
		}
		return fill(pattern, strings.TrimPrefix(byFactor(w.np(nd.r, roleObject)), " ")), true
	}
	return "", false
}

// holdsObject reports the English of a verb that says what goes up or down, before by how much: "giảm chi phí 15%" is to cut costs by 15%.
func holdsObject(verb string) bool {
	first, _, more := strings.Cut(verb, " ")
	return more && (first == "raise" || first == "cut" || first == "reduce")
}

// goesDownTo reports a verb that tells what is left, "chỉ còn 4 công ty", "giảm còn 34 tỉnh", and not by how much it went down.
func goesDownTo(verb *node) bool {
	return strings.HasSuffix(headLex(verb).viOf(), " còn")
}

// articles are the parts of a paper of which it has more or fewer than the one before: "giảm 66 điều so với luật hiện hành".
var articles = map[string]bool{"chương": true, "điều": true, "khoản": true, "mục": true}

// asMuch writes "cao gấp 3 lần năm 2023", "gấp 2 lần so với năm ngoái": "3 times that of 2023".
func (w *writer) asMuch(nd *node, f form) (string, bool) {
	times := nd.l
	double := times.rule == ruleIntrans && times.l.rule == ruleLeaf && strings.HasSuffix(times.l.lex.english(), " as high")
	if !double && (times.rule != ruleVNP || times.l.rule != ruleLeaf || !timesVerbs[times.l.lex.viOf()] && times.l.lex.viOf() != "tăng gấp") {
		return "", false
	}
	if a, ok := measure(orSelf(times.r)); !double && (!ok || a.Unit != "lần") {
		return "", false
	}
	what := ""
	switch {
	case nd.rule == ruleVPTime:
		what = strings.TrimPrefix(w.timeText(nd.r), "in ")
	case nd.rule == ruleVPAdv:
		what = strings.TrimPrefix(strings.TrimPrefix(nd.r.lex.en, "compared with "), "in ")
	case nd.rule == ruleVPPP && nd.r.rule == rulePP && nd.r.l.lex.viOf() == "so với":
		what = w.np(nd.r.r, rolePrep)
	default:
		return "", false
	}
	that := " that of "
	if f.plural() {
		that = " those of "
	}
	return strings.TrimSuffix(w.vp(times, f), " as high") + that + what, true
}

// multiplied writes "tăng từ 4 lần đến 9 lần" as "rose by four to nine times": the factors, not where it began and ended.
func (w *writer) multiplied(nd *node, f form) (string, bool) {
	if kind := headClass(nd.l); (kind == "rise" || kind == "fall") && nd.r.rule == rulePP && nd.r.l.lex.en == "from" && nd.r.r.rule == ruleRange {
		if a, _ := measure(nd.r.r.l); a.Unit == "lần" {
			return w.vp(nd.l, f) + byFactor(w.np(nd.r.r, rolePrep)), true
		}
	}
	in := nd.l
	if in.rule != ruleVPPP || nd.r.rule != rulePP || in.r.rule != rulePP || headClass(in.l) != "rise" && headClass(in.l) != "fall" {
		return "", false
	}
	a, okA := measure(in.r.r)
	b, okB := measure(nd.r.r)
	if !okA || !okB || a.Unit != "lần" || b.Unit != "lần" || in.r.lex.en != "from" {
		return "", false
	}
	return w.vp(in.l, f) + byFactor(strings.TrimSuffix(w.np(in.r.r, rolePrep), " times")+" to "+w.np(nd.r.r, rolePrep)), true
}

// byFactor writes how much something rises or falls, as the Vietnamese says it: "tăng hơn 3 lần" is to rise by more than three times.
func byFactor(measure string) string {
	factor, ok := strings.CutSuffix(measure, " times")
	if !ok {
		return " by " + measure
	}
	words := strings.Fields(factor)
	for i, word := range words {
		if n, err := strconv.Atoi(word); err == nil {
			words[i] = smallNumeral(float64(n))
		}
	}
	return " by " + strings.Join(words, " ") + " times"
}

// exceededBy writes by how much a plan is exceeded: "vượt 0,7% kế hoạch".
func (w *writer) exceededBy(nd *node, f form) (string, bool) {
	over, share := nd.r, shareOf(nd.r)
	if headLex(nd).viOf() != "vượt" || nd.l.rule != ruleLeaf || share == nil {
		return "", false
	}
	a, ok := measure(share.l)
	n, by := w.nominal(sharedNoun(share)), w.np(share.l, rolePrep)
	if over.rule == ruleApproxNum {
		by = approximate(over, by) // "vượt ít nhất 10% dự toán"
	}
	if !ok || a.Unit != "%" || a.Value >= 100 || !n.lex.in(quotas) {
		return "", false
	}
	return realise("exceed", f, "") + " the " + withoutArticle(n.text(false)) + " by " + by, true
}

// exceedsWhat writes by how much something is more than what it is compared with: "vượt 1,2% so với kế hoạch".
func (w *writer) exceedsWhat(nd *node, f form) (string, bool) {
	by := nd.l
	if by == nil || by.rule != ruleVNP || by.l.rule != ruleLeaf || by.l.lex.viOf() != "vượt" || !isFigure(by.r) {
		return "", false
	}
	what := ""
	switch {
	case nd.rule == ruleVPAdv:
		plan, compared := strings.CutPrefix(nd.r.lex.english(), "compared with ")
		if !compared {
			return "", false
		}
		what = plan
	case nd.rule == ruleVPPP && nd.r.rule == rulePP && nd.r.l.lex.viOf() == "so với":
		what = w.np(nd.r.r, rolePrep)
	default:
		return "", false
	}
	return realise("exceed", f, "") + " " + what + " by " + w.np(by.r, roleObject), true
}

// exceedsBy writes by how much a level is exceeded that stands before that: "vượt mức lũ lịch sử tới 1,09 m".
func (w *writer) exceedsBy(nd *node, f form) (string, bool) {
	over, by := nd.l, nd.r
	if over != nil && over.rule == ruleVPTime {
		over = over.l // "vượt mức lũ lịch sử năm 2024"
	}
	if over == nil || over.rule != ruleVNP || over.l.rule != ruleLeaf || over.l.lex.viOf() != "vượt" || over.r.flags&flagQuantity != 0 && isFigure(over.r) {
		return "", false
	}
	if by.rule != rulePP || by.l.lex.viOf() != "tới" && by.l.lex.viOf() != "đến" || !isFigure(by.r) {
		return "", false
	}
	much := "as much as "
	if approximated(by.r) {
		much = ""
	}
	return w.vp(nd.l, f) + " by " + much + w.np(by.r, roleObject), true
}

// increased writes what somebody makes more of, "tăng thêm số giường", where the verb before a figure says by how much something rises; and the
// quota of those whom a school takes in, "tuyển 5.000 chỉ tiêu", as so many of them.
func (w *writer) increased(nd *node, f form) (string, bool) {
	verb := headLex(nd).viOf()
	if verb == "tăng thêm" && nd.l.rule == ruleLeaf && !isFigure(nd.r) && nd.r.flags&flagQuantity == 0 {
		return realise("increase", f, "") + " " + w.np(nd.r, roleObject), true
	}
	if verb == "cần có" && f.shape == shapeBase && f.aux == "" {
		return realise("have", f, "") + " " + w.np(nd.r, roleObject), true // who is asked that they "need to have" it
	}
	if nd.r.rule == ruleNumNP && nd.r.lex.viOf() == "chỉ tiêu" && nd.l.rule == ruleLeaf && verb == "tuyển" {
		return realise("enrol", f, "") + " " + strings.Replace(w.np(nd.r, roleObject), "target", "student", 1), true
	}
	return "", false
}
