package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// boundRules are about the parts that a rule names and the figures that bound it.
var boundRules = []binary{
	// "các điểm a, c và d khoản 1 Điều 12"
	{catDet, catPart, ruleParts, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catNP, 1)
		nd.val = r.val
		return nd, (l.lex.vi == "các" || l.lex.vi == "những") && r.rule == ruleLeaf
	}},
	// "trong các năm 2024, 2025 và 2026"
	{catDet, catNP, ruleParts, func(l, r *node) (node, bool) {
		return fromLeft(r, catNP, 0), l.lex.vi == "các" && r.rule == ruleNPList && leftmost(r).cat == catTime && r.r.rule == ruleYear
	}},
	// "từ đủ 14 tuổi đến dưới 16 tuổi"
	{catPP, catPP, ruleAged, func(l, r *node) (node, bool) {
		low, okLow := age(l)
		high, okHigh := age(r)
		ok := okLow && okHigh && low < high && strings.HasPrefix(l.l.lex.viOf(), "từ") && r.l.lex.viOf() == "đến"
		return node{cat: catPP, class: l.class, lex: l.lex, flags: flagQuantity}, ok
	}},
	// "Trường hợp có nhu cầu, …", "Trường hợp chưa có quy định, …"
	{catIf, catVP, ruleIfThere, func(l, r *node) (node, bool) {
		vp := r
		if denies(vp) {
			vp = vp.r
		}
		vi := headLex(vp).viOf()
		return node{cat: catCond, cost: 2}, (l.lex.in(cases) || l.lex.vi == "khi" || l.lex.vi == "kể cả khi" || l.lex.vi == "mỗi khi" || l.lex.vi == "ngay khi" || l.lex.vi == "trừ khi" || l.lex.vi == "nhất là khi") && vp.rule == ruleVNP && vp.l.rule == ruleLeaf && (vi == "có" || vi == "không có" || vi == "chưa có")
	}},
	// "Trường hợp có nhu cầu thì thực hiện theo quy định tại Điều 5.": that is what applies.
	{catFront, catVP, ruleApplies, func(l, r *node) (node, bool) {
		ok := l.rule == ruleFrontComma && l.l.cat == catCond && r.rule == ruleVNP && r.l.rule == ruleLeaf && (r.l.lex.vi == "thực hiện theo" || r.l.lex.vi == "áp dụng") && r.r.cat == catNP
		return node{cat: catS, cost: 2, class: "provide", lex: r.lex}, ok
	}},
	// "các lĩnh vực an ninh, y tế và giáo dục": the fields of all of them.
	{catN, catNP, ruleNWhole, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, 1)
		nd.flags |= flagPost
		return nd, l.rule == ruleLeaf && l.lex.in(areasOf) && r.rule == ruleNPList && r.flags&flagProper == 0 && plain(r.r) && plainest(r.l.l)
	}},
	// "Hội nghị cấp cao ASEAN lần thứ 47"
	{catNP, catA, ruleNthOf, func(l, r *node) (node, bool) {
		nth := r.rule == ruleLeaf && r.lex.has("ordinal") && strings.HasPrefix(r.lex.viOf(), "lần")
		return fromLeft(l, catNP, -2), nth && l.rule == ruleLeaf && l.class == event && l.flags&flagProper != 0
	}},
	// "Bộ Nội vụ Lào"
	{catNP, catNP, ruleOfCountry, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catNP, 1)
		return nd, l.rule == ruleLeaf && l.class == org && l.flags&flagThe != 0 && r.rule == ruleLeaf && r.class == place && r.lex.get("adj") != ""
	}},
	// "sẵn sàng cùng Việt Nam đẩy mạnh hợp tác"
	{catPP, catVP, ruleWithVP, func(l, r *node) (node, bool) {
		if origin(l) {
			return fromLeft(r, catVP, 0), changesTo(r) // "tỷ lệ hộ nghèo | từ 9% giảm xuống 5%"
		}
		ok := l.rule == rulePP && (l.l.lex.vi == "cùng" || l.l.lex.vi == "cùng với") && l.class.agent()
		ok = ok || l.rule == rulePP && strings.HasPrefix(l.l.lex.vi, "căn cứ")
		if ok && l.r.rule == ruleBareNP && l.r.l.rule == ruleNVP && l.r.l.r.rule == ruleTAM {
			return node{}, false // "cùng đoàn công tác | đã đến thăm và kiểm tra …": all of them did
		}
		if l.rule == rulePP && l.l.lex.en == "on behalf of" && l.class.agent() {
			return fromLeft(r, catVP, 4), r.rule != rulePredicate && r.flags&flagPassive == 0 // "thay mặt Chính phủ trình bày …"
		}
		return fromLeft(r, catVP, 4), ok && r.rule != rulePredicate && r.flags&(flagTAM|flagPassive) == 0
	}},
	// "tỷ lệ hộ nghèo | từ 9% năm 2020 giảm còn 5%"
	{catPP, catTimeVP, ruleWithVP, func(l, r *node) (node, bool) {
		return fromLeft(r, catVP, 0), origin(l) && r.rule == ruleTimeVP && changesTo(r.r)
	}},
	// "khẳng định, trong nhiệm kỳ này, sẽ thúc đẩy hợp tác"
	{catFront, catVP, ruleFrontVP, func(l, r *node) (node, bool) {
		if l.rule != ruleFrontComma || l.first == 0 || l.l.rule != rulePP && l.l.cat != catTime {
			return node{}, false
		}
		return fromLeft(r, catVP, 3), r.rule == ruleTAM && r.l.lex.en == "will" || betweenCommas(l.l, r)
	}},
	// "…, trừ trường hợp đang bị điều tra", "…, trừ trường hợp quy định tại khoản 2"
	{catComma, catCond, ruleButFor, func(l, r *node) (node, bool) { return fromLeft(r, catCond, 1), excepting(leftmost(r).lex) }},
	{catComma, catPP, ruleButFor, func(l, r *node) (node, bool) {
		return node{cat: catPP, cost: 1, class: r.class, lex: r.lex}, (r.rule == rulePP || r.rule == rulePVP && r.r.flags&flagPassive == 0 && !strings.HasPrefix(headLex(r.r).english(), "be ") && strings.HasPrefix(r.l.lex.viOf(), "trừ ")) && (excepting(r.l.lex) || singling[r.lex.english()])
	}},
	{catComma, catAdv, ruleButFor, func(l, r *node) (node, bool) { return fromLeft(r, catAdv, 1), r.rule == ruleLeaf && excepting(r.lex) }},
	// "Trường hợp cần thiết, …"
	{catIf, catA, ruleIfSo, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 3}, r.rule == ruleLeaf && (l.lex.in(cases) || r.lex.vi == "cần thiết")
	}},
	// "Xây dựng kinh tế xanh là lựa chọn tất yếu."
	{catVP, catVP, ruleActS, func(l, r *node) (node, bool) {
		nd := node{cat: catS, cost: costVerbalSubject, class: r.class, lex: r.lex}
		return nd, l.rule == ruleVNP && l.flags&(flagTAM|flagPassive) == 0 && setsTask(headLex(l)) && r.rule == ruleBe && r.l.lex.vi == "là"
	}},
}

// actSubject is a verb phrase as the subject of what it is said to be: "building a green economy".
func actSubject(vp *node) *node {
	n := &node{cat: catN, rule: ruleNominal, l: vp, r: vp, first: vp.first, last: vp.last, class: act, flags: flagNominal | flagPost | flagMass}
	return &node{cat: catNP, rule: ruleBareNP, l: n, first: vp.first, last: vp.last, class: act, flags: n.flags}
}

// age is the number of years of "từ 14 tuổi" and "đến dưới 16 tuổi".
func age(pp *node) (years float64, ok bool) {
	if pp.rule != rulePP {
		return 0, false
	}
	np := pp.r
	if np.rule == ruleNumNP && np.r.rule == ruleLeaf && np.r.lex.viOf() == "tuổi" {
		num := np.l
		if num.rule == ruleApproxNum && num.l.lex.viOf() == "dưới" {
			num = num.r
		}
		if a, counted := num.val.(*viet.Amount); counted && !a.Range {
			return a.Value, true
		}
	}
	return 0, false
}

// aged writes an age with both its ends: "aged 14 to under 16".
func aged(nd *node) string {
	low, _ := age(nd.l)
	high, _ := age(nd.r)
	to := " to "
	if nd.r.r.l.rule == ruleApproxNum {
		to = " to under "
	}
	return "aged " + numeral(low, 0) + to + numeral(high, 0)
}

// from reports where a figure without upper or without lower end begins: "từ 16.000 người trở xuống".
func from(pp *node) bool {
	return pp.rule == rulePP && pp.r.rule == ruleOrMore && (pp.l.lex.vi == "từ" || pp.l.lex.vi == "từ đủ" || pp.l.lex.vi == "đủ")
}

// twoBounds reports "từ" with both ends of a range of figures behind it: "từ 5 đến 7 ha", "từ 20 đến 60 triệu đồng".
func twoBounds(pp *node) bool {
	return pp.rule == rulePP && pp.l.lex.vi == "từ" && pp.r.rule == ruleRange
}

// within writes a subject that such a figure limits as the case in which it does, where other words would part the figure from what it measures:
// "where the share of industry in the economic structure is 50% or less".
func (w *writer) within(subject *node) (string, bool) {
	if subject.rule != ruleBareNP || subject.class != abst || subject.l.rule != ruleNPP {
		return "", false
	}
	rest, figure := subject.l.l, subject.l.r
	if inner := figure.r; figure.rule == rulePP && inner.rule == ruleBareNP && inner.l.rule == ruleNPP && proportion(subject.lex.viOf()) && figures(inner.l.r, "%") {
		figure = inner.l.r // "tỷ lệ hộ nghèo theo chuẩn mới từ 5% trở lên": the rate, not the standard
		rest = subject.l.without(inner.l)
	} else if !from(figure) {
		return "", false
	}
	n := w.nominal(rest)
	if len(n.post) == 0 || n.plonly() {
		return "", false
	}
	return "where " + w.article(&n, roleSubject) + " is " + w.np(figure.r, rolePrep), true
}

// figures reports a figure without upper or lower end in a unit.
func figures(pp *node, unit string) bool {
	if !from(pp) {
		return false
	}
	a, ok := measure(pp.r.l)
	return ok && a.Unit == unit
}

// proportion reports the nouns of shares and rates.
func proportion(vi string) bool {
	return strings.HasPrefix(vi, "tỷ lệ") || strings.HasPrefix(vi, "tỉ lệ") || strings.HasPrefix(vi, "tỷ trọng") || strings.HasPrefix(vi, "tỉ trọng")
}

// without is a noun with a prepositional phrase whose object loses the figure that limits it.
func (n *node) without(limited *node) *node {
	outer, pp, object := *n, *n.r, *n.r.r
	object.l, pp.r, outer.r = limited.l, &object, &pp
	return &outer
}

// reaching writes such a figure behind the noun that it measures: "with 16,000 people or fewer", "aged 15 or over".
func (w *writer) reaching(pp *node, of class) string {
	figure := pp.r.l
	if figure.rule == ruleNumNP && figure.r.rule == ruleLeaf && figure.r.lex.viOf() == "tuổi" {
		if pp.r.r.lex.vi == "trở xuống" {
			return "aged " + plainDigits(figure.l) + " or under"
		}
		return "aged " + plainDigits(figure.l) + " or over"
	}
	if (of == place || of == org) && figure.rule == ruleNumNP && figure.class == person {
		return "with " + w.np(pp.r, rolePrep) // "xã từ 16.000 người trở xuống"
	}
	return "of " + w.np(pp.r, rolePrep)
}

// beyond writes "trở lên" and "trở xuống": what is counted is fewer, what is measured less.
func beyond(nd *node) string {
	if nd.r.lex.vi == "trở xuống" && nd.l.rule == ruleNumNP {
		return "or fewer"
	}
	return nd.r.lex.en
}

// exists writes what there is, or is not, in a condition: "there is a need to transfer land", "there are no regulations yet".
func (w *writer) exists(vp *node) string {
	no, yet := vp.rule == ruleTAM, ""
	if no {
		if vp.l.lex.en == "notyet" {
			yet = " yet"
		}
		vp = vp.r
	}
	switch vp.l.lex.vi {
	case "không có":
		no = true
	case "chưa có":
		no, yet = true, " yet"
	}
	be := "there is "
	what := w.np(vp.r, roleObject)
	if what == withoutArticle(what) && (w.pluralNP(vp.r) || manyOf(what)) {
		be = "there are "
	}
	if many, of := strings.CutPrefix(what, "the "); of && w.pluralNP(vp.r) {
		be, what = "there are ", many // "có lệnh của tòa án"
	}
	if no {
		if what = withoutArticle(what); manyOf(what) {
			be = "there are "
		}
		return be + "no " + what + yet
	}
	return be + what
}

// so writes a condition that is an adjective: "where necessary", "in urgent cases".
func (w *writer) so(nd *node) string {
	if nd.r.lex.vi == "cần thiết" {
		return "where necessary"
	}
	return "in " + w.adjective(nd.r) + " cases"
}

// applies writes a condition whose consequence is that a rule holds: "where there are no regulations, Article 5 applies".
func (w *writer) applies(nd *node) string {
	verb := " applies"
	if w.pluralNP(nd.r.r) {
		verb = " apply"
	}
	what := w.np(nd.r.r, roleSubject)
	if nd.r.r.rule == ruleBareNP && !strings.HasPrefix(what, "the ") && nd.r.r.flags&flagProper == 0 {
		what = "the " + what
	}
	return w.front(nd.l) + ", " + what + verb
}

// manyOf reports a noun phrase whose head is plural by its form: "demands to transfer assets".
func manyOf(np string) bool {
	head := ""
	for word := range strings.FieldsSeq(np) {
		if word == "of" || word == "to" || word == "for" || word == "in" || word == "on" || word == "with" {
			break
		}
		head = word
	}
	return strings.HasSuffix(head, "s") && !strings.HasSuffix(head, "ss")
}

// plainest reports a list of bare nouns only.
func plainest(nd *node) bool {
	for nd.rule == ruleNPList {
		if !plain(nd.r) {
			return false
		}
		nd = nd.l.l
	}
	return plain(nd)
}

// ofCountry writes a body of a country: "the Lao Ministry of Home Affairs".
func ofCountry(nd *node) string {
	return "the " + nd.r.lex.get("adj") + " " + leafText(nd.l)
}

// fronted writes a verb phrase with the adverbial before it behind it.
func (w *writer) fronted(nd *node, f form) string {
	if nd.l.l.cat == catTime {
		return w.vp(nd.r, f) + " " + w.timeText(nd.l.l)
	}
	return w.vp(nd.r, f) + " " + w.prepOf(nd.l.l, nil)
}

// betweenCommas reports when or on what occasion somebody did something, said between commas: "Bộ trưởng A, chiều 12/9, đã kiểm tra …",
// "Thủ tướng ngày 8/7, bên lề hội nghị G20, có cuộc gặp với …".
func betweenCommas(front, vp *node) bool {
	if front.cat == catTime {
		return front.flags&flagDated != 0 && (vp.rule == ruleFrontVP || pastMarked(vp))
	}
	vi := front.lex.viOf()
	return front.rule == rulePP && (vi == "bên lề" || vi == "nhân dịp" || vi == "trong khuôn khổ" || pastMarked(vp) && front.class == event) && vp.rule != rulePredicate && vp.flags&flagPassive == 0
}

// setsTask reports a verb of what is to be done, or a longer word that begins with one: "xây dựng nền".
func setsTask(l *lex) bool {
	vi := l.viOf()
	if taskFirst.has(vi) {
		return true
	}
	first := strings.IndexByte(vi, ' ') + 1
	second := strings.IndexByte(vi[first:], ' ')
	return first > 0 && second > 0 && taskFirst.has(vi[:first+second])
}

// excepting reports a word that opens an exception.
func excepting(l *lex) bool {
	vi := l.viOf()
	return strings.HasPrefix(vi, "trừ") || strings.HasPrefix(vi, "ngoại trừ")
}

// singling are the prepositions behind a comma that single out some of those just named: "…, nhất là phụ nữ và trẻ em".
var singling = map[string]bool{"above all": true, "especially": true, "mainly": true, "mostly": true}
