package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// opensAdverb reports an adverb of manner before an English verb; verbs such as rely end in the same way.
func opensAdverb(word string) bool {
	return word == "still" || strings.HasSuffix(word, "ly") && !strings.HasSuffix(word, "ply") && word != "rely" && word != "fly" && word != "ally" && word != "rally"
}

// leadsVerb reports a word before an English verb of the data that is no verb itself: "nhấn mạnh thêm" is "further stress".
func leadsVerb(word string) bool {
	return opensAdverb(word) || slices.Contains(leadingWords, word)
}

// leadingWords are the adverbs other than those in -ly that a verb of the data opens with.
var leadingWords = []string{"also", "always", "further", "so", "soon"}

// adverbOf is the English of an adverb, or of an adjective that says how.
func adverbOf(nd *node) string {
	if nd.cat == catAdv {
		return nd.lex.en
	}
	if nd.rule != ruleAList {
		return nd.lex.get("adv")
	}
	last := adverbOf(nd.r)
	if first := adverbOf(nd.l.l); first != "" && last != "" && last != first {
		return strings.ReplaceAll(first, " and ", ", ") + " and " + last
	}
	return ""
}

// behindManner writes a verb phrase with an adjective behind it that says how.
func (w *writer) behindManner(nd *node, f form) string {
	adv := nd.r.lex.get("adv")
	if nd.r.rule == ruleAdvA && w.whole && !strings.Contains(adv, " ") {
		adv = leafText(nd.r.l) + " " + adv // "hát rất hay": sing very well
	} else if nd.r.rule == ruleAMore && adv == "well" {
		adv = map[bool]string{true: "best", false: "better"}[nd.r.r.lex.vi == "nhất"]
	} else if nd.r.rule == ruleAMore && w.whole && strings.HasSuffix(adv, "ly") && adv != "early" {
		adv = map[bool]string{true: "most ", false: "more "}[nd.r.r.lex.vi == "nhất"] + adv // "được sử dụng rộng rãi nhất"
	} else if nd.r.rule == ruleTooMuch {
		adv = behindQuality[nd.r.r.lex.viOf()] + " " + adv
	}
	if endsInItsNoun(nd.l, nd.r.lex) && (nd.r.rule == ruleLeaf || nd.r.rule == ruleAList) {
		if text := w.ofItsNoun(nd.l, w.adjective(nd.r), f); text != "" {
			return text
		}
	}
	switch {
	case inPerson(nd.r, nd.l):
		return w.vp(nd.l, f) + " in person"
	case nd.l.rule == ruleVNP && onlyManner(adv) && !strings.Contains(adv, " "):
		return w.withAdverb(adv, nd.l, f)
	}
	return w.vp(nd.l, f) + " " + adv
}

// behindAdverb writes a verb phrase with an adverb behind it.
func (w *writer) behindAdverb(nd *node, f form) string {
	if inPerson(nd.r, nd.l) {
		return w.vp(nd.l, f) + " in person"
	}
	if text, ok := w.thanEver(nd, f); ok {
		return text
	}
	if does := nd.l; nd.r.lex.viOf() == "nữa" && does.rule == ruleVNP && does.l.rule == ruleVAdv && does.l.r.lex.viOf() == "thêm" {
		return w.vp(does, f) // "bầu thêm một Phó Chủ tịch nữa" says it twice
	}
	if nd.r.lex.viOf() == "như hiện nay" && nd.l.rule == ruleVPPP && nd.l.r.rule == rulePP && nd.l.r.l.lex.viOf() == "thay vì" {
		if now := w.np(nd.l.r.r, rolePrep); figureFirst.MatchString(now) {
			return w.vp(nd.l.l, f) + " instead of the current " + now
		}
	}
	if longSince(nd) && (f.shape == shapePastSg || f.shape == shapePastPl) {
		return w.vp(nd.l, f) + " long ago" // "đã ngừng hoạt động từ rất lâu"
	}
	if kind := headClass(nd.l); (kind == "rise" || kind == "fall") && nd.r.lex.viOf() == "cùng kỳ" {
		return w.vp(nd.l, f) + " compared with the same period of the previous year" // "tăng gấp đôi cùng kỳ"
	}
	if nd.r.lex.english() == "soon" && nd.l.rule != ruleVNP && nd.l.rule != ruleVPPP {
		return w.vp(nd.l, f) + " soon" // "cần thực hiện sớm": where Vietnamese has it
	}
	if nd.r.rule == ruleLeaf && endsInItsNoun(nd.l, nd.r.lex) {
		if text := w.ofItsNoun(nd.l, adjectiveOf(nd.r.lex.english()), f); text != "" {
			return text
		}
	}
	return w.adverbVP(nd.r.lex, nd.l, f)
}

// inPerson reports how one goes somewhere to do what can also be done from afar: "nộp hồ sơ trực tiếp".
func inPerson(how, verb *node) bool {
	return how.lex.viOf() == "trực tiếp" && headLex(verb).in(attendable)
}

// owned gives what is within somebody's competence to the subject: "its" of a body, "their" of several, "the minister's" of one.
func (w *writer) owned(adverb string) string {
	rest, its := strings.CutPrefix(adverb, "within its ")
	switch {
	case !its:
		return adverb
	case w.own == "their own":
		return "within their " + rest
	case w.agent && w.office != "" && !w.whole:
		return "" // who holds an office acts by its powers
	case w.agent && w.office != "":
		return "within the " + w.office + "'s " + rest
	case w.agent:
		return "within the relevant " + rest
	}
	return adverb
}

// adverbFirst writes a predicate with the adverb before it.
func (w *writer) adverbFirst(nd *node, f form) string {
	if nd.l.lex.viOf() == "bước đầu" && headLex(nd.r).in(budding) {
		return realise("begin", f, "") + " to " + w.vp(nd.r, form{shape: shapeBase})
	}
	if each := nd.r; nd.l.lex.viOf() == "lần lượt" && each.rule == ruleVPAdv && eachFigure(each.l) && strings.HasPrefix(each.r.lex.english(), ",") {
		return w.vp(each.l, f) + " respectively" + each.r.lex.english() // "lần lượt nhận mức án 3 năm tù và 2 năm tù nhưng cho hưởng án treo"
	}
	if nd.l.lex.viOf() == "lần lượt" && nd.r.rule == ruleVPList && eachFigure(nd.r.l.l) {
		w.unsure++ // "lần lượt nhận 3 năm tù và 24 tháng tù nhưng cho hưởng án treo": which of them?
	}
	if nd.l.lex.viOf() == "lần lượt" && eachFigure(nd.r) {
		return w.eachBy(nd.r, f) + " respectively"
	}
	if nd.l.lex.viOf() == "lần lượt" && nd.r.flags&flagQuantity != 0 {
		w.unsure++ // "lần lượt nhận mức án 3 năm và 24 tháng tù nhưng …": each of one of them
	}
	if nd.l.lex.has("deg") {
		return w.toDegree(nd, f)
	}
	if text, ok := w.twoManners(nd, f); ok {
		return text
	}
	if adv := nd.l.lex.en; opensAdverb(adv) && adv != "only" && !strings.Contains(adv, " ") {
		return w.withAdverb(adv, nd.r, f) // where Vietnamese has it
	}
	return w.adverbVP(nd.l.lex, nd.r, f)
}

// twoManners writes the manner before a predicate and the one behind it together: "quyết liệt triển khai nghị quyết một cách toàn diện" is to implement
// it resolutely and comprehensively.
func (w *writer) twoManners(nd *node, f form) (string, bool) {
	act, tail := nd.r, ""
	if act.rule == ruleVPPP && act.r.rule == rulePP {
		act, tail = act.l, " "+w.prepOf(act.r, headLex(act))
	}
	if act.rule != ruleVPAdv && act.rule != ruleVPAdj || act.r.rule != ruleLeaf || !spirited[nd.l.lex.en] {
		return "", false
	}
	how := act.r.lex.en
	if act.rule == ruleVPAdj {
		how = act.r.lex.get("adv")
	}
	if !strings.HasSuffix(how, "ly") || strings.Contains(how, " ") || act.l.rule != ruleVNP {
		return "", false
	}
	return w.withAdverb(nd.l.lex.en+" and "+how, act.l, f) + tail, true
}

// spirited are the adverbs of those who set about something, to which another manner may be joined.
var spirited = map[string]bool{"resolutely": true, "actively": true, "proactively": true, "urgently": true, "seriously": true, "vigorously": true, "strictly": true, "promptly": true}

// eachFigure reports a predicate with a list of figures, each of one of the subjects: "là 9,6%, 10,3% và 9,5%".
func eachFigure(vp *node) bool {
	for vp.rule == ruleTAM {
		vp = vp.r
	}
	if vp.rule != ruleBe && vp.rule != ruleVNP && vp.rule != rulePassHead || vp.r == nil || vp.r.rule != ruleNPList {
		return false
	}
	return isFigure(vp.r.r) || vp.r.r.flags&flagQuantity != 0
}

// eachBy writes a predicate that has a figure for each of its subjects, which rise or fall by so much: "lần lượt giảm 9% và 17%".
func (w *writer) eachBy(vp *node, f form) string {
	by := map[class]string{"rise": "rise", "fall": "fall"}[vp.class]
	if by == "" || w.actor || vp.rule != ruleVNP || vp.l.rule != ruleLeaf || strings.Contains(headLex(vp).viOf(), " ") {
		return w.vp(vp, f)
	}
	return realise(by, f, "") + " by " + w.np(vp.r, roleObject)
}

// most writes a predicate whose object is more than that of all others: "thu hút nhiều vốn nhất" is to attract the most capital.
func (w *writer) most(vp *node, f form) string {
	text := w.vp(vp, f)
	for _, many := range [...]string{" many ", " much "} {
		if before, what, ok := strings.Cut(text, many); ok {
			return before + " the most " + what
		}
	}
	w.unsure++
	return text
}

// timed writes a predicate with the time before it. Of a figure with a remark on it, "6 tháng đạt 5 tỷ USD, tăng 12%", it is the figure that belongs
// to the time.
func (w *writer) timed(nd *node, f form) string {
	if nd.rule == ruleWhenVP {
		return w.vp(nd.r, f) + " " + w.condition(nd.l)
	}
	if vi := nd.l.lex.viOf(); f.finite() && (vi == "hiện" || vi == "hiện nay" || vi == "hiện tại") {
		w.observeTime(nd.l)
		return w.withAdverb("currently", nd.r, f)
	}
	if vi := nd.l.lex.viOf(); f.finite() && f.aux == "" && nd.l.rule == ruleLeaf && vi == "sau đó" && !w.whole && !w.headline {
		w.observeTime(nd.l)
		return w.withAdverb("later", nd.r, f) // "sau đó trở thành cán bộ của ban"
	}
	if when := w.timeText(nd.l); strings.HasSuffix(when, "ly") && nd.r.rule == ruleTAM && nd.r.l.lex.en == "past" {
		return w.withAdverb(when, nd.r.r, w.pastForm(f))
	}
	if within := timedFirst(nd.r, nd); within != nil {
		return w.vp(within, f)
	}
	if w.whole && f.finite() && nd.l.rule == ruleLeaf && (nd.l.lex.has("mid") || nd.l.lex.english() == "later") && nd.r.last-nd.r.first > longTimed {
		w.observeTime(nd.l)
		return w.withAdverb(w.timeText(nd.l), nd.r, f) // "hôm nay tuyên bố sẽ từ chức vào tháng sau"
	}
	text := w.vp(nd.r, f)
	if before, said, ok := strings.Cut(text, " that "); ok && core(nd.r).rule == ruleVS && !w.headline {
		return before + " " + w.timeText(nd.l) + " that " + said // "ngày 5/3 cho biết …": on that day it was said
	}
	if what := core(nd.r).rule; f.finite() && f.aux == "" && !w.headline && saying[headClass(nd.r)] && (what == ruleVNVP || what == ruleVVP || what == ruleVSame) {
		return w.timeText(nd.l) + " " + text // "ngày 5/3 yêu cầu các bệnh viện báo cáo": they were asked on that day
	}
	if before, than, ok := strings.Cut(text, " compared with "); ok {
		return before + " " + w.timeText(nd.l) + " compared with " + than
	}
	when := w.timeText(nd.l)
	if headClass(nd.r) == "reach" {
		when = strings.Replace(when, "until ", "by ", 1) // "đến hết ngày 31/1 đạt 100% kế hoạch"
	}
	return text + " " + when
}

// longTimed is the number of tokens of a predicate behind which "today" would seem to go with something else.
const longTimed = 6

// timedFirst puts the time of a predicate with remarks on its figure at the figure; nil for another predicate.
func timedFirst(vp, timed *node) *node {
	outer := *vp
	switch {
	case vp.rule == ruleVPList && resulted(vp), vp.rule == ruleVPHigh:
		mark := *vp.l
		if mark.l = timedFirst(vp.l.l, timed); mark.l == nil {
			first := *timed
			first.r = vp.l.l
			mark.l = &first
		}
		outer.l = &mark
	case vp.rule == ruleVPIf || vp.rule == ruleVPPurp: // "ngày 5/9 tuyên bố từ chức sau khi đảng cầm quyền thất bại"
		if outer.l = timedFirst(vp.l, timed); outer.l == nil {
			first := *timed
			first.r = vp.l
			outer.l = &first
		}
	case vp.rule == ruleTAM:
		if outer.r = timedFirst(vp.r, timed); outer.r == nil {
			return nil
		}
	case vp.rule == ruleVPTime || vp.rule == ruleVPPP || vp.rule == ruleVPAdv:
		if outer.l = timedFirst(vp.l, timed); outer.l == nil {
			return nil
		}
	default:
		return nil
	}
	return &outer
}

// mannered is the pattern of a verb before its object: an adverb that a long object would part from its verb stands before that.
func (w *writer) mannered(v *node, f form, object string) string {
	if en := v.lex.english(); v.rule == ruleLeaf && strings.Count(object, " ") >= longObject {
		if k := strings.LastIndexByte(en, ' '); k > 0 && opensAdverb(en[k+1:]) {
			return slot(realise(strings.TrimSuffix(en[:k], " ~"), f, en[k+1:])) // "implement ~ effectively"
		}
	}
	if v.rule != ruleVAdv || v.l.rule != ruleLeaf {
		return w.pattern(v, f)
	}
	adv := w.owned(adverbOf(v.r))
	if strings.Count(object, " ") < longObject && !strings.Contains(adv, " and ") {
		return w.pattern(v, f)
	}
	switch {
	case onlyManner(adv):
		return slot(realise(v.l.lex.en, f, adv))
	case strings.HasPrefix(adv, "within "):
		return strings.Replace(w.pattern(v.l, f), "~", ", "+adv+", ~", 1)
	}
	return w.pattern(v, f)
}

// tailed writes an object with a phrase behind it into a verb that closes with words of its own: "addressed the matter in depth in many papers".
func (w *writer) tailed(nd *node, f form) (string, bool) {
	if nd.l.rule != ruleLeaf || nd.r.rule != ruleBareNP || nd.r.l.rule != ruleNPP {
		return "", false
	}
	pattern := w.pattern(nd.l, f)
	if strings.HasSuffix(pattern, "~") {
		return "", false
	}
	n := w.nominal(nd.r.l.l)
	return fill(pattern, w.article(&n, roleObject)) + " " + w.prepOf(nd.r.l.r, n.lex), true
}

// longObject is the number of spaces in an object from which on nothing short should stand behind it.
const longObject = 4

// longShifted is the number of spaces in an object from which on whom it goes to stands before it.
const longShifted = 9

// onlyManner reports adverbs in -ly, one or several: "fully and promptly".
func onlyManner(adv string) bool {
	for word := range strings.FieldsSeq(strings.ReplaceAll(adv, ",", "")) {
		if word != "and" && word != "more" && !opensAdverb(word) {
			return false
		}
	}
	return adv != "" && adv != "only"
}

// goesOnUntil reports what holds until the end of a time to come, "giảm thuế đến hết năm 2026"; what is reached or finished is so by then.
func (w *writer) goesOnUntil(nd *node) bool {
	if nd.r.rule == rulePTime && timePreps[nd.r.l.lex.vi] == "by" && headLex(withoutTail(nd.l)).in(goingOn) {
		return true // "hội nghị làm việc đến ngày 8/7"
	}
	if nd.r.rule != rulePTime || !nd.r.l.lex.in(ends) && nd.r.l.lex.vi != "đến hết" {
		return false
	}
	vp := withoutTail(nd.l)
	for vp.rule == ruleVVP || vp.rule == ruleTAM && vp.l.lex.en == "past" && headClass(vp) == "own" {
		vp = vp.r // "quyết định giảm thuế đến hết năm 2026", "đã có đơn hàng đến hết quý III"
	}
	if vp.flags&flagTAM != 0 && vp.class != "own" {
		return false
	}
	when, ok := nd.r.r.val.(*viet.When)
	if !ok || when.Year < w.published && (when.Year > 0 || vp.class != "own") || w.published == 0 || nd.r.l.lex.vi != "đến hết" && when.Part != "end" {
		return false
	}
	if w.goingOn {
		return true // "tiếp tục tuyển dụng giáo viên đến hết năm 2030"
	}
	switch headClass(vp) {
	case "own":
		return headLex(vp).viOf() == "có" && vp.flags&flagQuantity == 0
	case "finish", "reach", "undergo", "establish", "issue":
		return false
	case "rise", "fall":
		return vp.rule == ruleVNP && (vp.r.flags&flagQuantity == 0 || shareOf(vp.r) != nil || strings.HasPrefix(w.patient.noun, "thuế") || strings.HasPrefix(w.patient.noun, "lệ phí")) // "thuế giảm 2% đến hết năm"
	default:
		act := strings.TrimPrefix(headLex(vp).viOf(), "được ")
		return (vp.rule == ruleVNP || vp.flags&flagPassive != 0) && prolonged.opens(act)
	}
}

func (w *writer) adverbVP(l *lex, vp *node, f form) string {
	if l.viOf() == "nhiều lần" {
		times := &node{cat: catAdv, lex: &lex{vi: "số lần", en: l.en, cat: catAdv, feats: l.feats}}
		return w.vp(timesWithin(vp, times), f)
	}
	if l.has("end") || l.has("deg") {
		return join(w.vp(vp, f), w.owned(l.en))
	}
	if core := limitable(vp); core != nil && l.vi == "chỉ" {
		return w.limited(vp, core, f)
	}
	if w.whole && vp.rule == ruleIntrans && vp.l.rule == ruleVVList && strings.HasSuffix(l.en, "ly") && !l.has("pre") {
		return w.vp(vp, f) + " " + l.en // "diễn biến phức tạp, gia tăng nhanh chóng": of the last
	}
	return w.withAdverb(l.en, vp, f)
}

// limited writes "only" before the figure that it limits: "reached only 11%", "ranked only sixth in the region".
func (w *writer) limited(vp, core *node, f form) string {
	text := w.vp(vp, f)
	what := ""
	if core.r.cat == catA {
		what = w.adjective(core.r)
	} else {
		what = w.np(core.r, roleObject)
	}
	k := strings.Index(text, what)
	if k < 0 || strings.HasPrefix(headLex(core).english(), "exceed") {
		w.unsure++ // "chỉ đạt hơn 617 triệu cổ phiếu"
		return text
	}
	return text[:k] + "only " + text[k:]
}

// limitable gives the verb and the figure that "chỉ" before them limits, or nil.
func limitable(vp *node) *node {
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleVPPurp || vp.rule == ruleTAM {
		if vp.rule == ruleTAM {
			vp = vp.r // "chỉ phải trả 20%"
			continue
		}
		vp = vp.l
	}
	if vp.rule == ruleVNP && (vp.r.flags&flagQuantity != 0 || vp.r.cat == catA || headLex(vp).viOf() == "có") {
		return vp
	}
	return nil
}

// denied writes a predicate whose manner is what is denied, "không thẳng thắn nhìn nhận": the adverb follows the "not".
func (w *writer) denied(adv string, vp *node, f form) string {
	if f.aux != "" && f.aux != "\x00" {
		return f.aux + " not " + adv + " " + w.vp(vp, form{shape: f.shape})
	}
	text := w.vp(vp, f)
	if verb, rest, ok := strings.Cut(text, "not "); ok && !strings.Contains(strings.TrimSpace(verb), " ") {
		return verb + "not " + adv + " " + rest
	}
	return adv + " " + text
}

// withAdverb puts an adverb before the main verb, after its auxiliaries.
func (w *writer) withAdverb(adv string, vp *node, f form) string {
	if adv == "" {
		w.unsure++
		return w.vp(vp, f)
	}
	if adv == "still" && strings.HasPrefix(headLex(vp).english(), "remain") {
		return w.vp(vp, f)
	}
	if strings.Contains(adv, " ") && adv != "no longer" && adv != "once again" && adv != "very much" { // "in a coordinated manner" goes behind
		return w.vp(vp, f) + " " + adv
	}
	if f.neg {
		return w.denied(adv, vp, f)
	}
	if f.aux != "" && f.aux != "\x00" {
		if rest, be := strings.CutPrefix(w.vp(vp, form{shape: f.shape, neg: f.neg}), "be "); be && f.shape == shapeBase && (undergoes(vp) || vp.flags&flagPassive != 0) {
			return f.aux + " be " + adv + " " + rest
		}
		return f.aux + " " + adv + " " + w.vp(vp, form{shape: f.shape, neg: f.neg})
	}
	if modal := vp.rule == ruleTAM && modals[vp.l.lex.en]; modal || vp.rule == ruleBe && vp.l.lex.english() != "become" || vp.flags&flagPassive != 0 || f.finite() && copular(w.vp(vp, f)) {
		return w.afterFirst(adv, w.vp(vp, f))
	}
	text := w.vp(vp, f)
	if strings.HasPrefix(text, "being ") {
		return w.afterFirst(adv, text)
	}
	return adv + " " + text
}

// modals are the marks that English writes as one word before the verb: "must also".
var modals = map[string]bool{"must": true, "should": true, "can": true, "may": true, "will": true}

// afterFirst puts an adverb behind the first auxiliary: "were initially served".
func (w *writer) afterFirst(adv, text string) string {
	first, rest, _ := strings.Cut(text, " ")
	if strings.HasPrefix(rest, "to ") && (first == "had" || first == "has" || first == "have" || first == "needs" || first == "need") {
		return adv + " " + text // "also had to"
	}
	switch first {
	case "is", "are", "was", "were", "has", "have", "will", "must", "can", "should", "could", "may", "be", "being":
		return first + " " + adv + " " + rest
	case "need", "needs", "continue", "continues", "had":
		return adv + " " + text // "cũng cần được bổ sung"
	}
	w.unsure++
	return text
}
