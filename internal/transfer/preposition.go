package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// timePreps are the prepositions that stand before dates, and their English.
var timePreps = map[string]string{
	"từ": "from", "kể từ": "from", "ngay từ": "from", "bắt đầu từ": "from", "tính đến": "as of", "chậm nhất": "no later than", "chậm nhất là": "no later than", "muộn nhất": "no later than", "chậm nhất vào": "no later than", "chậm nhất trong": "no later than", "chậm nhất từ": "no later than", "chậm nhất đến": "by", "muộn nhất đến": "by", "trước thời điểm": "before", "tính đến hết": "as of the end of", "tính hết": "as of the end of", "đến": "by", "tới": "by", "đến hết": "until the end of", "trước": "before", "sau": "after",
	"vào": "", "vào dịp": "", "lúc": "", "vào lúc": "", "hồi": "", "vào hồi": "", "trong": "", "tại": "", "cho": "for", "ở": "", "về": "on",
}

// timeText writes an adverbial of time.
func (w *writer) timeText(nd *node) string {
	switch nd.rule {
	case ruleAside:
		if nd.l.cat == catAside {
			return w.timeText(nd.r)
		}
		return join(w.timeText(nd.l), nd.r.en)
	case ruleOften:
		return nd.l.lex.en + " " + w.timeText(nd.r)
	case ruleOnwards:
		return w.timeText(nd.l) + " " + nd.r.lex.en
	case ruleByThen:
		return w.timeText(nd.r)
	case ruleTimes:
		if text, ok := fromTo(nd); ok {
			return text
		}
		if when, ok := w.upToNow(nd); ok {
			return when
		}
		return w.timeText(nd.l) + " " + w.timeText(nd.r)
	case rulePTime:
		p := timePreps[nd.l.lex.vi]
		when, _ := nd.r.val.(*viet.When)
		if at, clock := strings.CutPrefix(leafText(nd.r), "at "); clock && when == nil {
			return clockPreps[nd.l.lex.vi] + at // "từ 8h đến 17h"
		}
		if p == "" || when == nil {
			return w.timeText(nd.r)
		}
		date := datePart(when)
		if p == "as of" {
			date = dateNoun(when)
		}
		if when.Part == "end" && when.Day == 0 {
			return "by " + date
		}
		if when.Part == "end" && p == "as of" {
			return "as of " + DateEnglish(when) // "tính đến hết ngày 30/9"
		}
		if when.Part == "end" {
			return "until " + DateEnglish(when)
		}
		if p == "from" && when.To != nil && when.Day > 0 {
			return "from " + dateStart(when) + " to " + DateEnglish(when.To)
		}
		if p == "for" && when.To != nil {
			date = "the " + date + " period"
		}
		return p + " " + date
	default:
		return strings.TrimPrefix(leafText(nd), "\x01")
	}
}

// sinceThen writes "kể từ năm 2022" as the time since which something is the third or the highest, or has risen, "" where it is another time.
func (w *writer) sinceThen(nd *node) string {
	if nd.rule != rulePTime || nd.l.lex.vi != "kể từ" || !w.narrative {
		return ""
	}
	when, ok := nd.r.val.(*viet.When)
	if !ok || when.To != nil || when.Year == 0 || when.Year >= w.published {
		return ""
	}
	return "since " + strings.TrimPrefix(strings.TrimPrefix(datePart(when), "in "), "on ")
}

// fromTo writes "từ ngày 1/7 đến hết ngày 15/8" as "from 1 July to 15 August".
func fromTo(nd *node) (string, bool) {
	if end, ok := orSelf(nd.r.r).val.(*viet.When); ok && nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "từ nay" && nd.r.rule == rulePTime && timePreps[nd.r.l.lex.vi] == "by" {
		return "from now until " + datePart(end), true
	}
	if end, ok := orSelf(nd.r.r).val.(*viet.When); ok && nd.l.rule == ruleLeaf && nd.r.rule == rulePTime && untilEnds(nd.r) {
		if start, since := strings.CutPrefix(nd.l.lex.english(), "since the "); since && strings.Contains(nd.l.lex.viOf(), "từ đầu ") && !strings.HasSuffix(nd.l.lex.viOf(), " nay") {
			return "from the " + start + " to " + dateEdge(end), true // "từ đầu năm đến hết tháng 9"
		}
	}
	if nd.l.rule != rulePTime || nd.r.rule != rulePTime || timePreps[nd.l.l.lex.vi] != "from" {
		return "", false
	}
	a, okA := nd.l.r.val.(*viet.When)
	b, okB := nd.r.r.val.(*viet.When)
	if !okA || !okB || !untilEnds(nd.r) {
		return "", false
	}
	return "from " + dateEdge(a) + " to " + dateEdge(b), true
}

// untilEnds reports the end of a stretch of time: "đến ngày 15/8", "đến hết tháng 9".
func untilEnds(nd *node) bool {
	return timePreps[nd.l.lex.vi] == "by" || nd.l.lex.vi == "đến hết"
}

// dateEdge writes a date at which a stretch of time begins or ends: "the beginning of March", "mid-May", "the end of September", but "15 August" where the whole
// of that day is meant.
func dateEdge(when *viet.When) string {
	if when.Clock || when.Part == "end" && when.Day > 0 {
		return DateEnglish(when)
	}
	return dateNoun(when)
}

// prepOf writes a prepositional phrase; the verb or noun before it may ask for another preposition.
func (w *writer) prepOf(nd *node, head *lex) string {
	switch nd.rule {
	case ruleSoHears:
		return w.soHears(nd.l, head)
	case ruleAhead:
		return w.aheadOf(nd)
	case ruleButFor:
		return ", " + w.prepOf(nd.r, nil)
	case ruleOnlyPP:
		return w.onlyPrep(nd.r, head)
	case rulePPReach:
		return w.withLevel(nd.r)
	case ruleForUse:
		return "for use by " + w.np(nd.l.r, rolePrep)
	case ruleAged:
		return aged(nd)
	case rulePairPP:
		a, b := halves(nd)
		first, second := pairWords(nd.l)
		return first + " " + w.prepOf(a, head) + " " + second + " " + w.prepOf(b, head)
	case ruleBetween:
		sides := w.np(nd.l.r, rolePrep)
		if nd.l.r.rule == ruleNPList {
			sides = strings.Replace(sides, " and ", ", ", 1)
		}
		p := "between "
		if head.get("giữa") != "" {
			p = head.get("giữa") + " " // "phát triển hài hòa giữa kinh tế và môi trường" is the development of both
		}
		return p + sides + " and " + w.np(nd.r.r, rolePrep)
	default: // a preposition with its object
	}
	p := prepBetween(head, nd)
	if nd.rule == rulePVP {
		return w.prepVerb(p, nd, head)
	}
	if nd.l.lex.vi == "đủ" && yearsOld(nd.r) {
		return "aged at least " + plainDigits(nd.r.l) // "công dân đủ 18 tuổi"
	}
	if p == "under the regulations of" {
		if owner := w.np(nd.r, rolePrep); possessor(nd.r, owner) {
			return "under " + owner + "'s regulations" // "theo quy định của Chính phủ"
		}
	}
	return w.prepNoun(p, nd, head)
}

// voiced reports a noun for what somebody said, which others answer.
func voiced(vi string) bool {
	words := strings.Fields(vi)
	return len(words) > 1 && (voicing.has(words[0]+" "+words[1]) || words[0] == "băn" || words[1] == "kiến")
}

// prepBetween chooses the English of a preposition by the verb or noun before it and by what follows it.
func prepBetween(head *lex, nd *node) string {
	vi := nd.l.lex.vi
	p := nd.l.lex.en
	if over := head.get(strings.ReplaceAll(vi, " ", "_")); over != "" {
		p = over
	} else if over = head.get("về"); over != "" && vi == "về việc" {
		p = over // "nhận trách nhiệm về việc chậm tiến độ"
	} else if over = towards(vi, head, nd.r); over != "" {
		p = over
	} else {
		p = prepFor(vi, p, nd.r)
	}
	if vi == "về" && p == "on" && head != nil && head.class == person && !head.has("title") && nd.r.class == place {
		p = "to" // "thu hút người tốt nghiệp đại học về các xã khó khăn"
	}
	if vi == "trước" && faced.has(firstWord(leftmost(nd.r).lex.viOf())) && nd.r.class != period {
		p = "in the face of"
	}
	if vi == "trước" && nd.r.cat == catNP && voiced(leftmost(nd.r).lex.viOf()) {
		p = "in response to" // "Trước đề xuất tăng thuế, …"
	}
	if vi == "với số tiền" && head != nil && (head.class == person || head.class == org || head.class == event || head.vi == "phát hiện") && !strings.HasPrefix(head.vi, "trường hợp") {
		p = "involving" // "phát hiện 17 đơn vị vi phạm với số tiền 736 triệu đồng"
	}
	if vi == "vào" && nd.r.rule == ruleParts {
		p = "in" // "vào các năm 2024 và 2025"
	}
	if vi == "vào" && p == "into" && nd.r.class == event {
		p = "at" // "trình Quốc hội vào kỳ họp tháng 10"
	}
	if vi == "trong thời hạn" && p == "within" && head != nil && spanning.opens(strings.TrimPrefix(strings.TrimPrefix(head.viOf(), "bị "), "được ")) {
		p = "for" // "bị đình chỉ hoạt động trong thời hạn 3 tháng"
	}
	if _, part := leftmost(nd.r).val.(*viet.Citation); part && vi == "tại" && head.viOf() == "bổ sung" {
		p = "to" // "bổ sung một nội dung tại khoản 1 Điều 1"
	}
	if vi == "bằng" && head.viOf() == "bổ sung" && nd.r.rule == ruleShare {
		p = "with an amount equal to" // "được bổ sung bằng 10% quỹ lương"
	}
	if vi == "về" && p == "on" && strings.HasSuffix(head.viOf(), "vấn đề") && strings.HasPrefix(leftmost(nd.r).lex.viOf(), "lĩnh vực") {
		p = "in" // "nhóm vấn đề về lĩnh vực an ninh"
	}
	if vi == "trong khuôn khổ" && nd.r.class == org {
		p = "within the framework of" // of a body, not a part of it
	}
	if first := firstWord(head.viOf()); vi == "trên" && nd.r.rule == ruleNumNP && nd.r.class == place && (first == "xếp" || first == "đứng") {
		p = "out of" // "xếp thứ 8 trên 112 quốc gia"
	}
	if vi == "trong" && p == "in" && nd.r.cat == catNP {
		p = inFigure(p, nd.r)
	}
	if way := wayOf(nd.r); vi == "theo" && way != "" {
		p = way
	}
	if day := leftmost(nd.r).lex.viOf(); vi == "trong" && p == "in" && nd.r.rule == ruleBareNP && (day == "ngày" || strings.HasPrefix(day, "ngày ")) && nd.r.class == period {
		p = "on" // "trong ngày làm việc thứ 2"
	}
	if vi == "trong" && p == "in" && nd.r.rule == ruleNumNP && nd.r.class == period && head != nil && (forAWhile.has(firstWord(strings.TrimPrefix(head.viOf(), "bị "))) || head.viOf() == "học nghề") {
		p = "for" // "bị cấm tham gia đấu thầu trong 3 năm", "thí điểm trong 5 năm"
	}
	if vi == "trong" && p == "in" && strings.HasPrefix(leftmost(nd.r).lex.viOf(), "hạn mức") {
		p = "within" // "trong hạn mức giao đất"
	}
	if vi == "trong" && p == "in" && nd.r.rule == ruleDetNP && strings.HasPrefix(leftmost(nd.r.r).lex.viOf(), "ngày lễ") {
		p = "on" // "trong các ngày lễ, Tết"
	}
	if vi == "về" && p == "on" && head != nil && head.class == place && nd.r.class == place {
		p = "to" // "từ tuyến tỉnh về tuyến huyện"
	}
	if p == "in" && head != nil && enacted.has(head.vi) && strings.HasSuffix(vi, " lĩnh vực") {
		p = "on" // "thông tư trong lĩnh vực y tế"
	}
	return p
}

// inFigure is the English of "trong" before a figure: inflation is kept at about 4%, a dossier is handled within seven working days.
func inFigure(p string, np *node) string {
	figure := np
	if figure.rule == ruleApproxNum {
		figure = figure.r
	}
	if a, ok := measure(figure); ok && a.Unit == "%" {
		return "at"
	}
	if figure.rule == ruleNumNP && figure.r.rule == ruleLeaf && figure.r.lex.viOf() == "ngày làm việc" {
		return "within"
	}
	return p
}

// prepVerb writes a preposition p with the act behind it.
func (w *writer) prepVerb(p string, nd *node, head *lex) string {
	vi := nd.l.lex.vi
	if text, ok := w.actNoun(nd.r); ok && p == "on" && headLex(nd.r).viOf() != "tập trung" {
		return p + " " + text // "về quản lý dữ liệu": on the management of data
	}
	if why, ok := w.reason(vi, nd.r); ok {
		return p + " " + why
	}
	if vi == "sang" || vi == "xuống" || vi == "lên" || vi == "về" && p != "on" && p != "about" && p != "in" {
		return "to " + w.vp(nd.r, form{shape: shapeBase}) // "cử chuyên gia sang trao đổi"
	}
	if p == "through" && nd.r.rule != ruleIntrans {
		p = "by"
	}
	if vi == "theo hướng" && core(nd.r).rule != ruleIntrans {
		p = "with a view to" // "sửa đổi luật theo hướng nâng mức phạt"
	}
	if vi == "trong thời gian" && p == "during" {
		p = "while" // "trong thời gian mang thai"
	}
	if vi == "trong việc" && (w.towards || head != nil && head.class == abst && head.has("to")) {
		if atFault(nd.r) {
			return "for " + w.vp(nd.r, form{shape: shapeIng}) // "trách nhiệm của Bộ trong việc chậm ban hành thông tư"
		}
		return "to " + w.vp(nd.r, form{shape: shapeBase}) // "quyền của người bệnh trong việc lựa chọn": to choose
	}
	return p + " " + w.vp(nd.r, form{shape: shapeIng})
}

// atFault reports what somebody answers for rather than has to do: that he is slow, neglects something or lets it happen.
func atFault(vp *node) bool {
	verb := headLex(vp).viOf()
	return strings.HasPrefix(verb, "chậm ") || strings.HasPrefix(verb, "để xảy ra") || strings.HasPrefix(verb, "buông lỏng") || headClass(vp) == "violate"
}

// prepNoun writes a preposition p with the noun phrase behind it.
func (w *writer) prepNoun(p string, nd *node, head *lex) string {
	vi := nd.l.lex.vi
	was := w.deed
	if head.has("form") {
		w.deed = "form" // "kê khai vào chỉ tiêu doanh thu": a line of the form
	}
	object := w.np(nd.r, rolePrep)
	w.deed = was
	if strings.HasSuffix(vi, "lĩnh vực") {
		object = policing.Replace(object + ",")
		object = strings.TrimSuffix(object, ",")
	}
	if two, ok := strings.CutPrefix(object, "two "); ok && p == "between" && nd.r.rule == ruleNumNP {
		object = "the two " + two // "chênh lệch giữa hai nhóm lao động"
	}
	if p == "during" && nd.r.flags&flagQuantity != 0 {
		return "for " + object // "trong thời gian tối thiểu 5 năm"
	}
	if vi == "trong" && p == "in" && lasts(nd.r) && head.in(keptFor) {
		return "for " + object // "sở hữu nhà ở trong 50 năm"
	}
	if n := nd.r; (vi == "theo" || vi == "với" && n.l != nil && n.l.l != nil && n.l.l.rule == ruleLeaf) && n.rule == ruleBareNP && (n.l.rule == ruleRate || n.l.rule == ruleNMeasure) && n.l.l.lex.viOf() == "mức" {
		return "at " + w.np(n.l.r, rolePrep) // "theo mức 0,03%/ngày"
	}
	if n := nd.r; vi == "theo" && n.rule == ruleBareNP && n.l.rule == ruleAdjN && n.l.l.rule == ruleLeaf && n.l.l.lex.viOf() == "hướng" {
		one := w.nominal(n.l)
		return "in " + indefinite(one.text(false)) // "phát triển theo hướng xanh, bền vững"
	}
	if vi == "trước" && (lasts(nd.r) || nd.r.rule == ruleApproxNum && lasts(nd.r.r)) {
		return object + " in advance" // "thông báo trước 5 ngày"
	}
	if n := nd.r; vi == "theo" && n.rule == ruleBareNP && n.l.rule == ruleNVP && n.l.r.flags&flagPassive != 0 && n.class == abst && object == w.pluralText(n.l) {
		one := w.nominal(n.l)
		object = "the " + one.text(false) // "theo lộ trình do Chính phủ quy định"
	}
	if n := nd.r; vi == "theo" && n.rule == ruleBareNP && wayOf(n) != "" && strings.TrimPrefix(object, "the ") == w.pluralText(n.l) && !basis(n) {
		one := w.nominal(n.l)
		object = "the " + one.text(false) // "theo phương pháp kê khai"
	}
	if vi == "so với" && nd.r.rule == ruleBareNP && nd.r.l.rule == ruleAdjN && nd.r.l.r.lex.in(earlier) && object == w.pluralText(nd.r.l) {
		one := w.nominal(nd.r.l)
		object = "the " + one.text(false) // "so với mức hiện hành"
	}
	if p == "according to the assessment of" && possessor(nd.r, object) {
		return "according to " + object + "'s assessment"
	}
	if vi == "theo" && nd.r.rule == ruleBareNP && nd.r.class == doc && nd.r.flags&(flagPost|flagProper) == 0 && !nd.r.lex.in(measures) && !strings.HasPrefix(object, "the ") && nd.r.lex.viOf() != "hợp đồng lao động" {
		object = "the " + object // "theo quy định mới": those at hand
		if n := w.nominal(nd.r.l); nd.r.l.rule == ruleLeaf && !strings.HasPrefix(n.lex.viOf(), "quy định") {
			object = "the " + n.text(false) // "theo hợp đồng"
		}
	}
	if n := nd.r; vi == "sau khi" && n.rule == ruleBareNP && n.l.rule == ruleLeaf && n.class == act && n.flags&(flagMass|flagProper) == 0 && object == w.pluralText(n.l) && !n.lex.in(discussing) {
		one := w.nominal(n.l)
		object = indefinite(one.text(false)) // "sau khi rà soát, …"
	}
	if about := leftmost(nd.r).lex.viOf(); p == "with" && head.viOf() == "diễn ra" && (about == "nội dung" || about == "vấn đề") {
		object += " on the agenda" // "kỳ họp diễn ra với nhiều nội dung quan trọng"
	}
	if vi == inTurn {
		object += " respectively"
	}
	if changed, ok := strings.CutPrefix(object, "the amendments and supplements to "); ok && p == "on" {
		return "amending and supplementing " + changed // "quyết định về sửa đổi, bổ sung Quyết định số 2/2020"
	}
	if (vi == "tại" || vi == "ở") && (strings.HasSuffix(object, " Streets") || strings.HasSuffix(object, " Street")) && !strings.ContainsAny(object[:1], "0123456789") && !strings.Contains(object, " at ") {
		p = "on"
	}
	return p + " " + object
}

// policing names the work of the police as a field.
var policing = strings.NewReplacer(" police,", " policing,", " police and ", " policing and ")

// pluralText is a noun with its modifiers in the plural.
func (w *writer) pluralText(nd *node) string {
	n := w.nominal(nd)
	return n.text(true)
}

// onlyPrep puts "only" before what it limits: "from only two cities", "in just two weeks", but "only in cities".
func (w *writer) onlyPrep(nd *node, head *lex) string {
	text := w.prepOf(nd, head)
	if nd.r.flags&flagQuantity == 0 {
		return "only " + text
	}
	what := w.np(nd.r, rolePrep)
	before, found := strings.CutSuffix(text, what)
	if !found {
		w.unsure++
	}
	if before == "within " {
		return "in just " + what
	}
	return before + "only " + what
}

// prepFor chooses an English preposition by the noun that follows.
func prepFor(vi, p string, object *node) string {
	switch vi {
	case "căn cứ", "căn cứ vào":
		if object.class != doc {
			return "based on"
		}
	case "tại", "ở":
		if first := leafText(object); object.rule == ruleLeaf && object.class == place && first != "" && first[0] >= '0' && first[0] <= '9' {
			return "at" // "tại số 15 Lê Lợi"
		}
		if loc := locative(object); loc != "" {
			return loc
		}
		if vi == "tại" {
			return atOrIn(object)
		}
	case "vào":
		if first, _, _ := strings.Cut(object.lex.viOf(), " "); object.class == period && first == "mùa" {
			return "in" // "vào mùa khô"
		}
	case "vì":
		if strings.HasPrefix(leftmost(object).lex.viOf(), "lợi ích") || strings.HasPrefix(leftmost(object).lex.viOf(), "quyền lợi") {
			return "for" // what somebody does it for
		}
	case "theo quy định của":
		if object.class == person || object.class == org {
			return "under the regulations of"
		}
	case "theo đánh giá của":
		if object.class != person && object.class != org {
			return "according to the assessment of"
		}
	case "theo":
		return inLineWith(object)
	case "trên":
		if _, figure := measure(object); figure || object.rule == ruleNumNP && (object.class == period || object.class == unit || strings.HasSuffix(object.lex.viOf(), "tuổi")) {
			return "over" // "người trên 60 tuổi"
		}
		if loc := locative(object); loc != "" {
			return loc
		}
		if object.class == place || object.class == named {
			return "in"
		}
	case "trước":
		if object.rule == ruleFact {
			return "in view of"
		}
	case "đủ":
		if !strings.HasSuffix(object.lex.viOf(), "tuổi") {
			return "for a full" // "làm việc đủ 12 tháng"
		}
	case "dưới":
		if _, figure := measure(object); figure {
			return "below"
		}
	case "với":
		if a, figure := measure(object); figure && a.Unit == "%" {
			return "at" // "tăng trưởng cao nhất với 13,85%"
		}
		if rated(object) {
			return "at" // "vay với lãi suất 5%/năm"
		}
	case "bằng":
		if object.rule == ruleShare {
			if a, ok := measure(object.l); ok && a.Unit == "lần" {
				return "at" // "được tính bằng 1,5 lần mức lương"
			}
		}
		if object.class == money && object.flags&flagQuantity == 0 && sources.has(firstWord(viet.Lower(object.lex.viOf()))) {
			return "from" // "duy trì bằng nguồn ngân sách địa phương"
		}
		if object.class == money && object.flags&flagQuantity == 0 || strings.HasPrefix(object.lex.viOf(), "tiếng ") {
			return "in" // "tiền gửi bằng đồng Việt Nam"
		}
	case "do":
		if object.class != person && object.class != org {
			return "due to"
		}
	case "trong":
		switch first, _, _ := strings.Cut(leftmost(object).lex.viOf(), " "); {
		case object.rule == ruleBareNP && strings.HasPrefix(leftmost(object).lex.viOf(), "phạm vi"):
			return "within"
		case object.rule == ruleBareNP && (first == "đợt" || first == "chuyến"):
			return "during"
		}
	case "qua":
		if object.class == period {
			return "over"
		}
	case "trong lĩnh vực", "trong các lĩnh vực", "trên lĩnh vực", "trên các lĩnh vực":
		if fieldOnly(object) {
			return "in"
		}
	}
	return p
}

// atOrIn tells whether something is at what a noun phrase names, or in it.
func atOrIn(object *node) string {
	if head := viet.Lower(object.lex.viOf()); object.class == place && (tiers[head] > 0 || head == "địa phương" || head == "nước" || strings.HasPrefix(head, "quốc gia")) && (object.rule == ruleNumNP || object.rule == ruleDetNP || object.rule == ruleNPList) || object.rule == ruleNumNP && strings.HasPrefix(head, "tỉnh") {
		return "in" // "tại 120 xã", "tại 28 tỉnh, thành phố"
	}
	if object.class == place && object.rule == ruleBareNP && (object.l.rule == ruleNameNP || area(object.lex.viOf())) {
		return "in"
	}
	if object.rule == ruleNPList && (object.class == place || inCountry(object)) && leftmost(object).flags&flagProper != 0 {
		return "in" // "tại Hà Nội và một số tỉnh"
	}
	if object.flags&flagProper != 0 && object.class != org && object.class != event || object.class == doc || strings.HasPrefix(viet.Lower(object.lex.viOf()), "thị trường ") {
		return "in"
	}
	return "at"
}

// inLineWith gives the English of "theo": papers rule, people say, all else is a line to keep to.
func inLineWith(object *node) string {
	if object.lex.in(told) {
		return "according to"
	}
	if strings.HasPrefix(object.lex.viOf(), "hình thức") {
		return "in"
	}
	if object.rule == ruleLeaf && object.class == thing && object.lex == nil && strings.ToUpper(object.en[:1]) == object.en[:1] && !strings.ContainsAny(object.en, "0123456789") {
		return "according to" // "Theo VnExpress"
	}
	switch object.class {
	case doc:
		return "under"
	case person, org, named:
		return "according to"
	case unit:
		if leftmost(object).lex.viOf() == "vị" {
			return "according to" // "theo vị chuyên gia này"
		}
		return "in line with"
	default:
		return "in line with"
	}
}

// area reports what one is in and not at: a zone, a commune, a mountainous area.
func area(vi string) bool {
	first, _, _ := strings.Cut(viet.Lower(vi), " ")
	return tiers[first] > 0 || first == "khu" || first == "vùng" || first == "cụm" || first == "đô"
}

// wayOf is the preposition of how something is done, or of what it is done by, where "theo" stands in Vietnamese.
func wayOf(np *node) string {
	if np.rule != ruleBareNP {
		return ""
	}
	if basis(np) {
		return "based on"
	}
	first, rest, _ := strings.Cut(np.lex.viOf(), " ")
	second, _, _ := strings.Cut(rest, " ")
	return manners[first+" "+second]
}

// basis reports an amount by which something else is reckoned: "thu phí theo khối lượng".
func basis(np *node) bool {
	head := np.lex.viOf()
	return slices.ContainsFunc(bases, func(b string) bool { return strings.HasPrefix(head, b) })
}

// bases are how the names of such amounts begin, measures the papers that hold sizes and norms, which are not a certain one.
var (
	bases = []string{"số lượng", "khối lượng", "diện tích", "tỷ lệ", "giá ", "giá trị", "sản lượng", "doanh thu", "thu nhập", "quy mô", "kết quả", "chất lượng", "hiệu quả", "số người", "số giờ", "số ngày"}
)

// manners are the prepositions before the ways in which things are done.
var manners = map[string]string{"phương pháp": "using", "phương thức": "under", "mô hình": "under", "cơ chế": "under", "nguyên tắc": "on", "quy trình": "under", "chế độ": "under", "hình thức": "in"}

// rated reports a rate or price with its figure.
func rated(np *node) bool {
	if np.rule != ruleBareNP {
		return false
	}
	n := np.l
	for n.rule == ruleNPP && n.l.rule != ruleLeaf {
		n = n.l // "giá 300.000 đồng cho 1.000 hồ sơ"
	}
	if n.rule != ruleNMeasure && n.rule != ruleRate && (n.rule != ruleNPP || !from(n.r) && !twoBounds(withoutOnly(n.r))) {
		return false
	}
	head := np.lex.viOf()
	return slices.ContainsFunc(rates, func(rate string) bool { return strings.HasPrefix(head, rate) })
}

// rates are how the names of what things are done at begin.
var rates = []string{"lãi suất", "giá", "mức giá", "mức phí", "tốc độ", "vận tốc", "tỷ lệ", "thuế suất", "mức lãi suất", "mức lương"}

// fieldOnly reports a field of work, or several, that English does not call one: "trong lĩnh vực y tế" is "in health".
func fieldOnly(np *node) bool {
	if np.rule == ruleNPList {
		return fieldOnly(np.l.l) && fieldOnly(np.r)
	}
	if np.rule != ruleBareNP || np.class != act && np.class != abst || np.lex.has("resource") {
		return false // there is a field of land, nobody works in land
	}
	w := writer{}
	n := w.nominal(np.l)
	return (n.mass() || n.plonly() && (n.lex.has("mod") || strings.HasSuffix(n.head, " affairs"))) && n.flags&flagThe == 0
}

// locative is the preposition that a noun takes for where something is, "at" of building sites, "on" of roads, or "".
func locative(object *node) string {
	for object.rule == ruleNWhole || object.rule == ruleBareNP || object.rule == ruleDetNP || object.rule == ruleNumNP || object.rule == ruleDemNP || object.rule == ruleNameNP {
		if object.r != nil && object.rule != ruleDemNP && object.rule != ruleNameNP && object.rule != ruleNWhole {
			object = object.r
		} else {
			object = object.l
		}
	}
	if loc := object.lex.get("loc"); loc != "" || !strings.HasPrefix(object.lex.viOf(), "cấp ") || !strings.HasSuffix(object.lex.english(), " level") {
		return loc
	}
	return "at" // "ở cấp tỉnh"
}

// clockPreps are the prepositions before a time of day.
var clockPreps = map[string]string{"từ": "from ", "kể từ": "from ", "đến": "to ", "tới": "to ", "trước": "before ", "sau": "after ", "vào": "at ", "lúc": "at ", "đến hết": "until "}

// upToNow writes a stretch of time that reaches up to now, "từ năm 2015 đến nay" is "since 2015".
func (w *writer) upToNow(nd *node) (string, bool) {
	if nd.rule != ruleTimes || !strings.HasSuffix(nd.r.lex.viOf(), "đến nay") && nd.r.lex.viOf() != "tới nay" {
		return "", false
	}
	from, ok := strings.CutPrefix(w.timeText(nd.l), "from ")
	return "since " + from, ok && !strings.Contains(from, " to ")
}

// towards is the English of "với" where it stands for "đối với", whom something is for or applies to: "chính sách với người có công". It is ""
// behind what one has or does with somebody, "quan hệ với Trung Quốc".
func towards(vi string, head *lex, object *node) string {
	if vi != "với" || head == nil {
		return ""
	}
	if p := head.get("đối_với"); p != "" {
		return p
	}
	if agent := object.class.agent() || object.class == thing || object.class == place; agent && head.cat == catN && appliedTo.opens(head.viOf()) {
		return "for"
	}
	return ""
}
