package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// visitors are how the nouns begin of those who are counted by their visits.
var visitors = []string{"visitor", "tourist", "arrival", "domestic visitor", "domestic tourist", "international "}

// headcount writes a figure that its subject has named already as a bare one: "the number of participants fell by 747,005", "international
// visitors numbered 1.2 million".
func (w *writer) headcount(subject, vp *node, who, said string) string {
	number := strings.Contains(who, "number of ")
	guests := subject.class == person && (visiting(subject) || numbering(vp)) || strings.Contains(who, " arrivals ")
	if !number && !guests {
		return said
	}
	figure := figureIn(vp)
	if figure.rule != ruleVNP && figure.rule != ruleBe || figure.r.rule != ruleNumNP || figure.r.r.rule != ruleLeaf || !figure.r.r.lex.in(counters) {
		return said
	}
	counted, bare := w.np(figure.r, roleObject), w.number(figure.r.l)
	if !strings.Contains(bare, "0") && !strings.Contains(bare, "illion") && !strings.Contains(bare, ",") {
		return said // "reached five": five what
	}
	said = strings.Replace(said, counted, bare, 1)
	if number {
		return said
	}
	for _, verb := range [...][2]string{{"reached ", "numbered "}, {"were ", "numbered "}, {"are ", "number "}, {"reach ", "number "}} {
		if rest, ok := strings.CutPrefix(said, verb[0]); ok && strings.HasPrefix(rest, bare) {
			return verb[1] + rest
		}
	}
	return said
}

// numbering reports a predicate that says how many its subject are: "đại biểu tham dự là 350 người".
func numbering(vp *node) bool {
	is := figureIn(vp)
	return is.rule == ruleBe && len(is.l.lex.feats) == 0 && is.r.rule == ruleNumNP && is.r.r.rule == ruleLeaf && is.r.r.lex.viOf() == "người"
}

// figureIn is the verb of a predicate with its object, the first of several, without what stands before and behind it.
func figureIn(vp *node) *node {
	for {
		switch vp.rule {
		case ruleVPList:
			vp = vp.l.l
		case ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPPurp, ruleVPFor, ruleVPIf:
			vp = vp.l
		case ruleTAM, ruleTimeVP, ruleAdvVP:
			vp = vp.r
		default:
			return vp
		}
	}
}

// shareReached reports a predicate by which something comes to so many per cent: "đạt 45,5%", "chiếm 42,7%".
func shareReached(vp *node) bool {
	if vp.rule != ruleVNP || vp.l.rule != ruleLeaf || vp.l.lex.viOf() != "đạt" && vp.l.lex.viOf() != "chiếm" && vp.l.lex.viOf() != "chỉ đạt" {
		return false
	}
	a, ok := measure(vp.r)
	return ok && a.Unit == "%"
}

// visiting reports people who are counted by their visits.
func visiting(subject *node) bool {
	en := subject.lex.english()
	for _, v := range visitors {
		if strings.HasPrefix(en, v) {
			return true
		}
	}
	return strings.HasPrefix(subject.lex.viOf(), "khách") || strings.HasPrefix(subject.lex.viOf(), "du khách")
}

// broughtOut writes a paper that is brought out with what it does: "issued Decree No. 1/2025/ND-CP, detailing a number of articles of the law".
func (w *writer) broughtOut(phrases []*node, f form) (string, bool) {
	first := phrases[len(phrases)-1]
	paper := core(first)
	if paper.rule != ruleVNP || paper.r.class != doc || !issuingKinds[headClass(paper)] {
		return "", false
	}
	var does []string
	for _, vp := range slices.Backward(phrases[:len(phrases)-1]) {
		vi := headLex(vp).viOf()
		if vp.flags&(flagTAM|flagPassive) != 0 || !strings.HasPrefix(vi, "quy định") && !strings.HasPrefix(vi, "hướng dẫn thi hành") {
			return "", false
		}
		does = append(does, w.vp(vp, form{shape: shapeIng}))
	}
	return w.vp(first, f) + ", " + joinList(does, "and"), true
}

// setDown writes what a paper provides for where acts stand in the list: "quy định về con dấu, cấp, thu hồi giấy phép" is to provide for seals and issuing
// and revoking licences. The paper does neither.
func (w *writer) setDown(phrases []*node, f form) (string, bool) {
	first := phrases[len(phrases)-1]
	if !w.paper || headClass(first) != "provide" || first.flags&(flagTAM|flagPassive) != 0 || first.rule == ruleIntrans {
		return "", false
	}
	matters := []string{w.vp(first, f)}
	for _, vp := range slices.Backward(phrases[:len(phrases)-1]) {
		if vp.flags&(flagTAM|flagPassive) != 0 || !leftmost(vp).lex.in(officialActs) {
			return "", false
		}
		matters = append(matters, w.vp(vp, form{shape: shapeIng}))
	}
	return joinList(matters, "and"), true
}

// goodThings begin the nouns of what nobody prevents.
var goodThings = []string{"vệ sinh ", "an toàn ", "chăm sóc ", "bảo vệ "}

// preventsGood reports a verb of preventing whose list of objects names what is good: "phòng, chống dịch bệnh, vệ sinh môi trường": two fields.
func preventsGood(nd *node) bool {
	if nd.r.rule != ruleNPList || !strings.HasPrefix(headLex(nd.l).viOf(), "phòng") {
		return false
	}
	for cur := nd.r; cur.rule == ruleNPList; cur = cur.l.l {
		vi := leftmost(cur.r).lex.viOf() + " "
		if slices.ContainsFunc(goodThings, func(good string) bool { return strings.HasPrefix(vi, good) }) {
			return true
		}
	}
	return false
}

// doubtFigure counts a figure that its subject cannot be as a guess.
func (w *writer) doubtFigure(subject, vp *node, who string) {
	if is := figureIn(vp); is.rule == ruleBe && subject.class == doc && !w.whole {
		if a, ok := measure(is.r); ok && currencyForms[a.Unit] != "" {
			w.unsure++ // "Điều 3 nghị định quy định mức trợ cấp là 500.000 đồng": no paper is
		}
	}
	if who == "the number" && !w.whole {
		w.unsure++ // "số vụ giảm 12%": of what
	}
	if gets := figureIn(vp); !w.whole && gets.rule == ruleKept && isFigure(gets.r) && strings.HasPrefix(who, "the rate ") {
		w.unsure++ // "tỷ lệ dịch vụ được cung cấp khoảng 15%": so many are provided
	}
	if core := figureIn(vp); !w.whole && subject.class == event && core.rule == ruleVNP && strings.HasPrefix(headLex(core).viOf(), "báo cáo") {
		w.unsure++ // "có 2 vụ việc đã báo cáo Thủ tướng": they were reported to him
	}
	if has := figureIn(vp); has.rule == ruleVNP && headLex(has).viOf() == "có" && has.r.rule == ruleNumNP && !w.whole && (strings.Contains(who, "number of ") || strings.EqualFold(leftmost(subject).lex.viOf(), leftmost(has.r.r).lex.viOf()) || strings.HasPrefix(viet.Lower(leftmost(subject).lex.viOf()), leftmost(has.r.r).lex.viOf()+" ")) {
		w.unsure++ // "đơn khiếu nại thuộc lĩnh vực đất đai có 33 đơn": there are so many of them
	}
	if is := figureIn(vp); is.rule == ruleBe && is.r.rule == ruleNumNP && is.r.class == person && strings.HasPrefix(viet.Lower(subject.lex.viOf()), "bảo hiểm ") {
		w.unsure++ // "bảo hiểm thất nghiệp là 11,6 triệu người": so many are insured
	}
	if is := figureIn(vp); is.rule == ruleBe && is.r.rule == ruleNPList && strings.Contains(who, "number of ") {
		w.unsure++ // "số người tham gia là 12 triệu người và 84 triệu người tham gia bảo hiểm y tế": another figure
	}
}

// doubtAgent counts as a guess that somebody does himself what stands behind what is done to him: "được bác sĩ kiểm tra, theo dõi sức khỏe".
func (w *writer) doubtAgent(list *node, phrases []*node) {
	first, second := phrases[len(phrases)-1], phrases[len(phrases)-2]
	if w.whole || first.rule != rulePassAgent || list.l.r.cat != catComma || w.patient.class != person {
		return
	}
	if second.rule == ruleVNP && second.flags&(flagTAM|flagPassive) == 0 && second.l.rule == ruleLeaf && second.l.lex.has("nom") {
		w.unsure++
	}
}
