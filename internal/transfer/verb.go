package transfer

import (
	"regexp"
	"slices"
	"strings"

	"songngu/internal/viet"
)

// realise gives the English verb with its auxiliaries: realise("carry out ~", {aux: "has", shape: pp}) is "has carried out ~".
//
// An English verb of the data may be two, "lead and direct", and may open with its adverb, "closely follow".
func realise(en string, f form, adverb string) string {
	verb, rest, _ := strings.Cut(en, " ")
	if rest != "" && opensAdverb(verb) {
		if adverb != verb { // "vẫn còn nhiều khó khăn" says it twice
			adverb = join(adverb, verb)
		}
		verb, rest, _ = strings.Cut(rest, " ")
	}
	if second, ok := strings.CutPrefix(rest, "and "); ok {
		other, more, _ := strings.Cut(second, " ")
		also := ""
		if more != "" && opensAdverb(other) {
			also = other + " "
			other, more, _ = strings.Cut(more, " ")
		}
		shape := f.shape
		if f.neg && shape != shapeIng {
			shape = shapeBase
		}
		rest = strings.TrimSuffix("and "+also+conjugate(other, shape)+" "+more, " ")
	}
	if rest != "" {
		rest = " " + rest
	}
	aux := strings.TrimPrefix(f.aux, "\x00")
	if f.neg {
		switch {
		case aux != "":
			first, more, _ := strings.Cut(aux, " ")
			aux = strings.TrimSpace(first + " not " + more)
		case verb == "be":
			return join(conjugate(verb, f.shape), "not", adverb) + rest
		case f.shape == shapeIng || f.shape == shapeBase:
			return join("not", adverb, conjugate(verb, f.shape)) + rest
		default:
			return join(doForms[f.shape], "not", adverb, verb) + rest
		}
	}
	if verb == "be" && adverb != "" {
		return join(aux, conjugate(verb, f.shape), adverb) + rest
	}
	return join(aux, adverb, conjugate(verb, f.shape)) + rest
}

// opensAdverb reports an adverb of manner before an English verb; verbs such as rely end in the same way.
func opensAdverb(word string) bool {
	return word == "still" || strings.HasSuffix(word, "ly") && !strings.HasSuffix(word, "ply") && word != "rely" && word != "fly" && word != "ally" && word != "rally"
}

func join(words ...string) string {
	var b strings.Builder
	for _, w := range words {
		if w == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

// pattern is a verb in its form with "~" where the object goes.
func (w *writer) pattern(nd *node, f form) string {
	switch nd.rule {
	case ruleVAdv:
		adv := w.owned(adverbOf(nd.r))
		switch {
		case adv == "":
			return w.pattern(nd.l, f)
		case inPerson(nd.r, nd.l):
			return w.pattern(nd.l, f) + " in person"
		case adv == "in full" && nd.l.rule == ruleLeaf && strings.HasPrefix(nd.l.lex.en, "be "):
			adv = "fully" // "được trang bị đủ thiết bị": fully equipped with it
		}
		if nd.r.cat == catAdv && nd.r.lex.has("end") {
			return w.pattern(nd.l, f) + " " + adv
		}
		if nd.l.rule == ruleLeaf && !strings.Contains(adv, " ") {
			return slot(realise(nd.l.lex.en, f, adv))
		}
		return w.pattern(nd.l, f) + " " + adv
	case ruleVVList:
		if one, ok := folded(nd); ok {
			return w.pattern(one, f)
		}
		left := w.pattern(nd.l.l, f)
		second := f
		if f.aux != "" {
			second.aux = "\x00"
		}
		right := w.pattern(nd.r, second)
		if nd.l.l.lex.english() == "amend" && nd.r.lex.english() == "add" {
			right = slot(realise("supplement", second, "")) // the pair has a fixed English
		}
		return slot(joinVerbs(left, oneCopula([]string{left, right})[1], nd.l.l.rule == ruleVVList, nd.l.r))
	case ruleVThat, ruleVGot:
		return w.pattern(nd.l, f)
	case ruleVShift:
		return w.pattern(nd.l, f) + " " + w.prepOf(nd.r, nd.l.lex)
	default:
		text := slot(realise(nd.lex.en, f, ""))
		if mark, ok := w.marks.take(nd); ok {
			verb, _, _ := strings.Cut(nd.lex.en, " ")
			for _, form := range []string{conjugate(verb, f.shape), verb} {
				if strings.Contains(text, form) {
					return strings.Replace(text, form, mark.open+form+mark.shut, 1)
				}
			}
		}
		return text
	}
}

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

// figureRange finds the bounds of a figure: currency, lower, upper, unit or scale, the rest.
var figureRange = regexp.MustCompile(`^([A-Z]*)([0-9.,]+)–([0-9.,]+)(%| million| billion| trillion)?(.*)$`)

// provisions calls the regulations that a paper holds its provisions, and those that regulations include "those".
func (w *writer) provisions(object string) string {
	if on, ok := strings.CutPrefix(object, "regulations on "); ok && w.patient.noun == "quy định" {
		return "those on " + on
	}
	if w.paper {
		return strings.Replace(object, "regulations ", "provisions ", 1)
	}
	return object
}

// addedPart gives the part of a paper that is added to it, with or without what it is about: "bổ sung khoản 3 Điều 5".
func addedPart(nd *node) (*viet.Citation, bool) {
	if nd.l.rule != ruleLeaf || nd.l.lex.viOf() != "bổ sung" {
		return nil, false
	}
	part := nd.r
	for part.rule == ruleNPPP {
		part = part.l
	}
	c, ok := part.val.(*viet.Citation)
	return c, ok
}

// ranging writes a figure with two bounds that something stands at.
func (w *writer) ranging(nd *node, verb string, f form) (string, bool) {
	if verb != "stand at" && verb != "be in the range of" {
		return "", false
	}
	m := figureRange.FindStringSubmatch(w.np(nd.r, roleObject))
	if m == nil {
		return "", false
	}
	return realise("range", f, "") + " from " + m[1] + m[2] + m[4] + " to " + m[1] + m[3] + m[4] + m[5], true
}

// behindManner writes a verb phrase with an adjective behind it that says how.
func (w *writer) behindManner(nd *node, f form) string {
	adv := nd.r.lex.get("adv")
	if text := w.vp(nd.l, f); w.whole && nd.r.rule == ruleLeaf && strings.HasPrefix(headLex(nd.l).viOf(), "có hành vi") && nd.l.rule == ruleIntrans {
		k := strings.LastIndexByte(text, ' ') + 1
		return text[:k] + nd.r.lex.en + " " + text[k:] // "có hành vi vi phạm nghiêm trọng": the violations are
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
	if nd.r.lex.viOf() == "như hiện nay" && nd.l.rule == ruleVPPP && nd.l.r.rule == rulePP && nd.l.r.l.lex.viOf() == "thay vì" {
		if now := w.np(nd.l.r.r, rolePrep); figureFirst.MatchString(now) {
			return w.vp(nd.l.l, f) + " instead of the current " + now
		}
	}
	return w.adverbVP(nd.r.lex, nd.l, f)
}

// figureFirst finds a figure by itself: "VND3 million per month".
var figureFirst = regexp.MustCompile(`^[A-Z]*[0-9]`)

// inPerson reports how one goes somewhere to do what can also be done from afar: "nộp hồ sơ trực tiếp".
func inPerson(how, verb *node) bool {
	return how.lex.viOf() == "trực tiếp" && headLex(verb).in(attendable)
}

// folded gives the one verb that English has for two that say the same: who signs a paper issues it, who exchanges experience shares it.
func folded(list *node) (*node, bool) {
	a, b := list.l.l, list.r
	if before := a; b.rule == ruleLeaf {
		if before.rule == ruleVVList {
			before = before.r
		}
		if before.rule == ruleLeaf && before.lex.en == b.lex.en {
			return a, true // "khai thác, sử dụng"
		}
	}
	if a.rule != ruleLeaf || b.rule != ruleLeaf {
		return nil, false
	}
	switch [2]string{a.lex.en, b.lex.en} {
	case [2]string{"sign", "issue"}, [2]string{"strengthen", "step up"}, [2]string{"encourage", "motivate"}, [2]string{"overcome", "remedy"}:
		return a, true
	case [2]string{"exchange", "share"}:
		return b, true
	}
	return nil, false
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

// joinVerbs writes "build ~" and "operate ~" as "build and operate ~".
func joinVerbs(left, right string, more bool, mark *node) string {
	left = strings.TrimSuffix(left, " ~")
	word := " and "
	if mark.cat == catConj && mark.lex.en == "or" {
		word = " or "
	}
	if more || word == " and " && !strings.Contains(left, "~") {
		left = strings.Replace(left, " and ", ", ", 1) // a verb of the data may be two
	}
	if object := strings.Index(right, "~"); word == " and " && strings.Contains(right[:max(object, 0)], " and ") && !strings.Contains(left, " and ") {
		word = ", " // the second is two
	}
	return left + word + right
}

func slot(p string) string {
	if strings.Contains(p, "~") {
		return p
	}
	if k := strings.LastIndexByte(p, ' '); k > 0 && opensAdverb(p[k+1:]) {
		return p[:k] + " ~" + p[k:] // "operate efficiently"
	}
	return p + " ~"
}

func fill(pattern, object string) string {
	if object == "" {
		return strings.Join(strings.Fields(strings.Replace(pattern, "~", "", 1)), " ")
	}
	return strings.Replace(pattern, "~", object, 1)
}

// holdsOf finds a verb with an object whose owner is the Vietnamese one: "approve the investment policy of".
var holdsOf = regexp.MustCompile(`^(\w+(?: on)?) (the .+) of$`)

// passivePattern is the passive of a verb: "be" in the form, then its participle, without the object slot.
func passivePattern(l *lex, f form) string {
	if act, on := strings.CutPrefix(l.english(), "continue to "); on && (f.aux != "\x00" || f.shape != shapePP) {
		return realise("continue", f, "") + " to be " + participle(&lex{en: act})
	}
	pp := participle(l)
	if m := holdsOf.FindStringSubmatch(l.english()); m != nil {
		if own, ok := strings.CutPrefix(m[2], "the "); ok && f.plural() {
			m[2] = "their " + pluralise(own)
		}
		if f.aux == "\x00" && f.shape == shapePP {
			return "with " + m[2] + " " + participle(&lex{en: m[1]}) // "dự án được chấp thuận chủ trương đầu tư"
		}
		return realise("have", f, "") + " " + m[2] + " " + participle(&lex{en: m[1]})
	}
	if f.aux == "\x00" && f.shape == shapePP {
		return pp
	}
	return realise("be", f, "") + " " + pp
}

// vp writes a verb phrase in a form.
func (w *writer) vp(nd *node, f form) string {
	if text, ok := w.marks.around(nd, func() string { return w.vp(nd, f) }); ok {
		return text
	}
	switch nd.rule {
	case ruleAside:
		if nd.l.cat == catAside {
			return w.vp(nd.r, f)
		}
		return join(w.vp(nd.l, f), nd.r.en)
	case ruleDispatch:
		return w.dispatched(nd, f)
	case ruleSentTo:
		return passivePattern(headLex(nd), f) + " " + w.np(nd.r, rolePrep)
	case ruleSuffer:
		return realise("suffer", w.passiveForm(nd.l.lex, f), "") + " " + w.np(nd.r, roleObject)
	case ruleHasDone:
		return realise("have", w.passiveForm(nd.l.l.lex, f), "") + " " + w.np(nd.l.r, roleObject) + " " + w.vp(nd.r, form{shape: shapeBase})
	case ruleIntrans:
		if w.whole && nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "có" {
			return realise("exist", f, "")
		}
		if w.whole && nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "nói" {
			return realise("say", f, "") // behind what was said
		}
		return fill(w.pattern(w.chosen(nd.l, topic{}), f), "")
	case ruleWithVP:
		return w.withOther(nd, f)
	case ruleFrontVP:
		return w.fronted(nd, f)
	case ruleMidVP, ruleHasHad, rulePassTo, rulePassFor:
		return w.provided(nd, f)
	case ruleVSame:
		if will := pledged(nd.r); w.pronoun == "" && will != nil {
			switch said := headLex(nd.l).viOf(); {
			case pledging.has(said):
				return realise("pledge", f, "") + " to " + w.vp(will, form{shape: shapeBase})
			case informing.has(said):
				return realise("announce", f, "") + " plans to " + w.vp(will, form{shape: shapeBase})
			}
		}
		if must := nd.r; w.pronoun == "" && must.rule == ruleTAM && (must.l.lex.en == "must" || must.l.lex.en == "need") && headLex(nd.l).in(stressing) {
			return realise("stress", f, "") + " the need to " + w.vp(must.r, form{shape: shapeBase})
		} else if must.rule == ruleTAM && must.l.lex.en == "need" && must.r.flags&flagPassive == 0 {
			return fill(w.pattern(nd.l, f), "") + " that it is necessary to " + w.vp(must.r, form{shape: shapeBase})
		}
		if w.pronoun == "" {
			w.unsure++
			if w.whole {
				w.pronoun = map[bool]string{true: "they", false: "it"}[w.agent]
			}
		}
		return fill(w.pattern(nd.l, f), "") + " that " + w.pronoun + " " + w.finite(nd.r, w.pronoun == "they")
	case ruleHasV:
		return w.vp(nd.r, f)
	case ruleVPOf:
		return w.vp(nd.l, f) + " " + headLex(nd.l).get("của") + " " + w.np(nd.r.r, rolePrep)
	case ruleVPFor:
		return w.vp(nd.l, f) + " for " + w.np(nd.r, rolePrep)
	case ruleVInto:
		return fill(w.pattern(nd.l, f), w.np(nd.r.r, roleObject))
	case ruleVNP, ruleVGerund, ruleVVP, ruleVS, ruleVNVP, ruleVNNP, ruleVNBe, ruleVNRank:
		return w.governing(nd, f)
	case ruleByMeasure, ruleSerial, ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPIf, ruleVPDrop, ruleVPAdj, ruleVPPurp:
		return w.extended(nd, f)
	case ruleTAM:
		return w.marked(nd.l.lex, nd.r, f)
	case ruleAdvVP:
		return w.adverbFirst(nd, f)
	case ruleAdjVP:
		return w.withAdverb(nd.l.lex.get("adv"), nd.r, f)
	case rulePassive, rulePassAgent, ruleDoV, ruleKept, ruleKeptBy:
		return w.passive(nd, f)
	case ruleBe, ruleBeA, ruleBeVP, ruleBeRange, rulePredicate, ruleDoBe:
		return w.copular(nd, f)
	case ruleVPList:
		return w.vpList(nd, f)
	case ruleVPHigh, ruleVPMost:
		return w.remarked(nd, f)
	case ruleFined:
		return realise("fine", f, "") + " " + w.np(nd.l.r, roleObject) + " " + w.np(nd.r, roleObject)
	case ruleVPTo:
		return w.vp(nd.l.l, f) + " " + w.prepOf(nd.r, headLex(nd))
	case ruleVPSize:
		return w.sized(nd, f)
	case rulePairVP:
		return w.pairVP(nd, f)
	case ruleTimeVP, ruleWhenVP:
		return w.timed(nd, f)
	default: // no verb phrase
		w.unsure++
		return ""
	}
}

// withOther writes what somebody does together with another: "cùng Bộ Tài chính xây dựng phương án" is to work with that ministry to do so.
func (w *writer) withOther(nd *node, f form) string {
	kind := headClass(nd.r)
	joint := kind != "say" && kind != "attend" && kind != "move" && nd.l.rule == rulePP && nd.l.r.class.agent()
	if joint && nd.r.flags&(flagTAM|flagPassive) == 0 && withObject(core(nd.r)) && !headLex(nd.r).has("state") {
		return realise("work", f, "") + " with " + w.np(nd.l.r, rolePrep) + " to " + w.vp(nd.r, form{shape: shapeBase})
	}
	return w.vp(nd.r, f) + " " + w.prepOf(nd.l, nil)
}

// adverbFirst writes a predicate with the adverb before it.
func (w *writer) adverbFirst(nd *node, f form) string {
	if nd.l.lex.viOf() == "bước đầu" && headLex(nd.r).in(budding) {
		return realise("begin", f, "") + " to " + w.vp(nd.r, form{shape: shapeBase})
	}
	if nd.l.lex.viOf() == "lần lượt" && eachFigure(nd.r) {
		return w.vp(nd.r, f) + " respectively"
	}
	if adv := nd.l.lex.en; opensAdverb(adv) && adv != "only" && !strings.Contains(adv, " ") {
		return w.withAdverb(adv, nd.r, f) // where Vietnamese has it
	}
	return w.adverbVP(nd.l.lex, nd.r, f)
}

// eachFigure reports a predicate with a list of figures, each of one of the subjects: "là 9,6%, 10,3% và 9,5%".
func eachFigure(vp *node) bool {
	if vp.rule != ruleBe && vp.rule != ruleVNP || vp.r.rule != ruleNPList {
		return false
	}
	return isFigure(vp.r.r)
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
	if when := w.timeText(nd.l); strings.HasSuffix(when, "ly") && nd.r.rule == ruleTAM && nd.r.l.lex.en == "past" {
		return w.withAdverb(when, nd.r.r, w.pastForm(f))
	}
	if within := timedFirst(nd.r, nd); within != nil {
		return w.vp(within, f)
	}
	text := w.vp(nd.r, f)
	if before, than, ok := strings.Cut(text, " compared with "); ok {
		return before + " " + w.timeText(nd.l) + " compared with " + than
	}
	return text + " " + w.timeText(nd.l)
}

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
	case vp.rule == ruleVPTime || vp.rule == ruleVPPP || vp.rule == ruleVPAdv:
		if outer.l = timedFirst(vp.l, timed); outer.l == nil {
			return nil
		}
	default:
		return nil
	}
	return &outer
}

// governing writes a verb with its object or complement: "ban hành nghị định", "cho biết …", "xác định X là Y".
func (w *writer) governing(nd *node, f form) string {
	switch nd.rule {
	case ruleVNP:
		if nd.l.rule == ruleVAdv && nd.l.r.lex.viOf() == "lần lượt" && eachFigure(nd) {
			plain := *nd
			plain.l = nd.l.l
			return w.transitive(&plain, f) + " respectively" // "chiếm lần lượt 12% và 8%"
		}
		if isFigure(nd.r) && w.actor && f.shape == shapeIng && nd.l.frames&frameNoun == 0 && changesBy(nd) {
			w.unsure++ // "quyết định giảm 510 đồng/lít đối với xăng": somebody makes something else fall
		}
		if by, ok := w.exceededBy(nd, f); ok {
			return by
		}
		return w.transitive(nd, f)
	case ruleVGerund:
		if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "tổ chức" && withObject(nd.r) {
			return w.vp(nd.r, f) // who organises the connection of businesses connects them
		}
		if headClass(nd.r) == "follow" && lifeless(w.patient.class) && strings.HasSuffix(headLex(nd.l).viOf(), "đảm") {
			return w.vp(nd.r, f) // "công trình phải bảo đảm tuân thủ quy chuẩn": it complies with it
		}
		n := w.nominalised(nd.r)
		return fill(w.pattern(nd.l, f), w.article(&n, roleObject))
	case ruleVVP:
		return w.verbVP(nd, f)
	case ruleVS:
		if headLex(nd.l).english() == "assess" {
			return realise("say", f, "") + " that " + w.reported(nd)
		}
		if w.paper && headLex(nd.l).viOf() == "xác định" {
			return realise("state", f, "") + " that " + w.reported(nd) // a report finds, it does not decide
		}
		what := w.reported(nd)
		if headLex(nd.l).english() == "set the goal" && nd.l.rule != ruleVAdv {
			if aim, ok := AimedAt(what); ok {
				return realise("set a goal", f, "") + " " + aim
			}
		}
		return fill(w.pattern(nd.l, f), "") + " " + announcer(nd.l) + " " + what
	case ruleVNVP:
		return w.threePlace(nd, f)
	case ruleVNRank:
		return fill(w.pattern(nd.l.l, f), w.np(nd.l.r, roleObject)) + " " + w.adjective(nd.r)
	case ruleVNNP:
		if nd.l.l.lex.has("forward") {
			what, to := w.np(nd.r, roleObject), "to "+w.np(nd.l.r, rolePrep)
			if strings.Count(what, " ") > longShifted && strings.Count(to, " ") <= longObject {
				return fill(w.pattern(nd.l.l, f), to+" "+what) // submits to the Government a long thing
			}
			return fill(w.pattern(nd.l.l, f), what) + " " + to
		}
		if times, ok := measure(nd.l.r); ok && times.Unit == "lần" && (w.patient.class == money || w.patient.class == abst) && nd.r.class.agent() {
			return fill(w.pattern(nd.l.l, f), w.np(nd.l.r, roleObject)) + " that of " + w.np(nd.r, rolePrep) // "thu nhập cao gấp 1,3 lần lao động nữ"
		}
		return fill(w.pattern(nd.l.l, f), w.np(nd.l.r, roleObject)) + " " + w.np(nd.r, roleObject)
	default: // "xác định năm 2025 là năm …"
		if nd.l.rule == rulePassHead || nd.l.rule == ruleAgentHead {
			return w.headedPassive(nd.l, f) + " as " + w.np(nd.r.r, roleComplement)
		}
		object := ""
		if nd.l.r.cat == catTime {
			object = DateEnglish(nd.l.r.val.(*viet.When))
		} else {
			object = w.np(nd.l.r, roleObject)
		}
		if strings.HasSuffix(headLex(nd.l).viOf(), "lấy") && leftmost(nd.r.r).lex.viOf() == "trung tâm" {
			n := w.nominal(nd.r.r.l) // "lấy người dân làm trung tâm"
			return fill(slot(realise("put", f, "")), object) + " at the " + n.text(false)
		}
		return fill(w.pattern(nd.l.l, f), object) + " as " + w.np(nd.r.r, roleComplement)
	}
}

// withObject reports a verb phrase with an object, with what belongs to it behind.
func withObject(vp *node) bool {
	for vp.rule == ruleVPPP {
		vp = vp.l
	}
	return vp.rule == ruleVNP
}

// announcer is the word before what was said: "that", or "whether".
func announcer(verb *node) string {
	if verb.rule == ruleVThat && verb.r.lex.english() != "" {
		return verb.r.lex.en
	}
	return "that"
}

// topic is what a verb is said of: the noun and the sort of thing that it names.
type topic struct {
	noun  string
	class class
}

func topicOf(nd *node) topic { return topic{nd.lex.viOf(), nd.class} }

// suited is a verb in the sense that it has before, or of, a topic: one builds a road, but draws up a plan (feature doc=draw_up), and carries
// out procedures (feature thủ_tục=carry_out).
func suited(v *node, of topic) *node {
	switch v.rule {
	case ruleLeaf:
		en := sense(v.lex, of)
		if en == "" {
			return v
		}
		l := *v.lex
		l.en = en
		other := *v
		other.lex = &l
		return &other
	case ruleVAdv, ruleVThat, ruleVGot:
		other := *v
		other.l = suited(v.l, of)
		return &other
	case ruleVVList:
		other, list := *v, *v.l
		list.l = suited(v.l.l, of)
		other.l, other.r = &list, suited(v.r, of)
		return &other
	default:
		return v
	}
}

// chosen is an active verb in the sense that it has before its object or else behind its subject: people report what a report reflects
// (feature by_person=report).
func (w *writer) chosen(v *node, object topic) *node {
	if v.rule != ruleLeaf || sense(v.lex, object) != "" {
		return suited(v, object)
	}
	en := v.lex.get(subjectFeatures[w.patient.class])
	if en == "" {
		return v
	}
	l := *v.lex
	l.en = en
	other := *v
	other.lex = &l
	return &other
}

// subjectFeatures hold the English of a verb behind subjects of a sort.
var subjectFeatures = map[class]string{event: "by_event", abst: "by_abst", person: "by_person", org: "by_org", doc: "by_doc", money: "by_money", act: "by_act"}

// sense is the English of a verb with a topic where that is not its usual one, or "".
func sense(verb *lex, of topic) string {
	if en, _ := ofNoun(verb, of.noun); en != "" || of.class == "" {
		return en
	}
	return verb.get(string(of.class))
}

// ofNoun is the English of a verb with a noun and the noun of that English: "dữ_liệu=process/processing"; either may be "". The longest
// noun of the verb that the noun begins with goes before shorter ones: "thủ tục hành chính" is a "thủ tục".
func ofNoun(verb *lex, noun string) (en, nom string) {
	for noun = strings.ReplaceAll(strings.ToLower(noun), " ", "_"); noun != ""; noun = noun[:max(0, strings.LastIndexByte(noun, '_'))] {
		if en, nom, _ = strings.Cut(verb.get(noun), "/"); en != "" {
			return en, nom
		}
	}
	return "", ""
}

// concerned notes what a verb phrase does to a noun beside it, its object or what a passive is about; what it does to its subject is only
// noted of crimes. The function that it gives forgets it.
func (w *writer) concerned(vp *node, done bool) (forget func()) {
	was := w.deed
	switch verb := headLex(vp); {
	case done && headClass(vp) == "punish", !done && verb.has("crime"):
		w.deed = "punish"
	case !done && verb.viOf() == "xảy ra":
		w.deed = "occur"
	default:
		w.deed = ""
	}
	return func() { w.deed = was }
}

// byMeasure writes what goes up or down by how much: "giảm 2% thuế", "cả nước giảm 29 tỉnh".
func (w *writer) byMeasure(nd *node, verb string, f form) (text string, ok bool) {
	_, measured := measure(nd.r)
	counted := nd.r.rule == ruleNumNP && !measured && (w.actor || f.shape == shapeIng) && itself[verb] != "" // who cuts four units does not fall by them
	if share := shareOf(nd.r); share != nil && itself[verb] != "" && (w.actor || f.shape == shapeIng || f.shape == shapeBase) {
		n, by := w.nominal(share.r), w.np(share.l, rolePrep) // "giảm 2% thuế": to reduce the tax by 2%
		if nd.r.rule == ruleApproxNum {
			by = approximate(nd.r, by)
		}
		return fill(w.pattern(nd.l, f), w.article(&n, roleObject)) + " by " + by, true
	}
	if more := map[string]string{"rise": " more ", "fall": " fewer "}[string(nd.class)]; more != "" && w.patient.class == place && nd.r.rule == ruleNumNP && !measured && nd.l.rule == ruleLeaf && (f.aux == "" || strings.HasPrefix(f.aux, "will")) {
		n := w.countable(nd.r.r) // "cả nước giảm 29 tỉnh": it has so many fewer
		return realise("have", f, "") + " " + w.number(nd.r.l) + more + n.text(true), true
	}
	if nd.r.flags&flagQuantity != 0 && (nd.class == "rise" || nd.class == "fall") && nd.r.rule == ruleNumNP && nd.r.r.rule == ruleLeaf && nd.r.r.lex.viOf() == "bậc" {
		return fill(w.pattern(nd.l, f), w.number(nd.r.l)+" places"), true // in a ranking
	}
	if nd.r.flags&flagQuantity != 0 && (nd.class == "rise" || nd.class == "fall") && !strings.Contains(verb, " ") && !counted {
		pattern := w.pattern(nd.l, f)
		if by := itself[verb]; by != "" && nd.l.rule == ruleLeaf {
			pattern = slot(realise(by, f, ""))
		}
		return fill(pattern, strings.TrimPrefix(byFactor(w.np(nd.r, roleObject)), " ")), true
	}
	return "", false
}

// transitive writes a verb and its object; what rises or falls does so by a measure.
func (w *writer) transitive(nd *node, f form) string {
	if nd.r.cat == catA {
		return fill(w.pattern(nd.l, f), w.adjectiveOf(nd.r, w.patient.noun))
	}
	if nd.l.rule == ruleVAdv && nd.l.l.rule == ruleLeaf && nd.l.frames&frameLight != 0 && nd.r.rule == ruleBareNP && nd.r.l.rule == ruleNominal {
		return w.withAdverb(adverbOf(nd.l.r), nd.r.l.r, f) // "thực hiện thường xuyên việc rà soát": it is reviewed regularly
	}
	if text, ok := w.toll(nd, f); ok {
		return text
	}
	if preventsGood(nd) && !w.whole {
		w.unsure++
	}
	if act := ofAct(nd.r); act != nil && nd.l.rule == ruleLeaf && nd.l.lex.in(lightVerbs) && act.rule == ruleVNP {
		return w.vp(act, f) // "thực hiện việc rà soát thủ tục"
	}
	if w.paper && (nd.r.class == abst || nd.r.class == act) && headLex(nd).english() == "determine" && nd.l.rule == ruleLeaf {
		what := w.np(nd.r, roleObject)
		if build, ok := strings.CutPrefix(what, "the building of "); ok {
			return realise("set", f, "") + " the task of building " + build
		}
		return fill(slot(realise("set out", f, "")), what) // a plan sets out aims
	}
	verb := headLex(nd).english()
	if w.actor && forwards(nd) {
		return fill(slot(realise(nd.l.lex.en+" it to", f, "")), w.np(nd.r, rolePrep)) // "hoàn thiện dự thảo, trình Chính phủ"
	}
	if text, ok := w.byMeasure(nd, verb, f); ok {
		return text
	}
	if text, ok := w.beside(nd, verb, f); ok {
		return text
	}
	if text, ok := w.ranging(nd, verb, f); ok {
		return text
	}
	if nd.r.rule == ruleNPPP && nd.r.r.lex.viOf() == "về" && nd.r.l.class == doc && verb == "detail" && nd.l.rule == ruleLeaf {
		return fill(w.pattern(nd.l, f), "the provisions of "+w.np(nd.r, rolePrep)) // "quy định chi tiết Luật Đất đai về giá đất"
	}
	r := roleObject
	if strings.HasSuffix(verb, " as") || verb == "become" {
		r = roleComplement
	}
	if a, figure := measure(nd.r); figure && a.Unit == "lần" && nd.l.rule == ruleLeaf && (nd.l.lex.viOf() == "gấp" || nd.l.lex.viOf() == "cao gấp") {
		return fill(w.pattern(nd.l, f), w.np(nd.r, roleObject)) + " as high"
	}
	if c, ok := addedPart(nd); ok && w.paper {
		return fill(w.pattern(nd.l, f), addedTo(c, w.np(nd.r, roleObject)))
	}
	if work, unit := nd.r, ownerIn(nd.r); unit != nil && headLex(nd.l).in(assigning) {
		n, verb := w.nominal(work.l.l), nd.l
		if verb.rule == ruleVAdv && adverbOf(verb.r) == "specifically" {
			n.pre, verb = append([]string{"specific"}, n.pre...), verb.l // "phân công cụ thể công việc"
		}
		return fill(w.pattern(verb, f), w.article(&n, roleObject)) + " to " + w.np(unit, rolePrep) // "phân công công việc của từng đơn vị"
	}
	if rest, to := parted(nd.r, headLex(nd.l)); to != nil && headLex(nd.l).get(to.l.lex.viOf()) != "" {
		inner := *nd
		inner.r = rest
		if put := entered(&node{rule: ruleVPPP, l: &inner, r: to}); put != nil {
			return w.transitive(put, f) + " in " + w.np(to.r, rolePrep)
		}
		return w.transitive(&inner, f) + " " + w.prepOf(to, headLex(nd.l)) // "trả kết quả thủ tục cho tổ chức": to them
	}
	if nth, of, ok := anniversary(nd); ok {
		return fill(w.pattern(nd.l, f), "the "+nth+" anniversary of "+w.np(of, rolePrep))
	}
	was := w.known
	w.known = w.known || w.atHand(nd.r, verb)
	forget := w.concerned(nd.l, true)
	wasFresh := w.fresh
	w.fresh = r == roleObject && (w.actor || w.paper || w.proper || known.has(w.patient.noun) || nd.r.class == abst && verb == "build") && (creating[verb] || founding[nd.class])
	w.signing = r == roleObject && verb == "sign"
	object := w.ownQuality(nd, w.np(nd.r, r))
	if verb == "have no" {
		object = withoutArticle(object)
	}
	w.fresh, w.signing = wasFresh, false
	if nd.r.lex.viOf() == "quy định" {
		object = w.provisions(object)
	}
	forget()
	if text, ok := w.tailed(nd, f); ok {
		w.known = was
		return text
	}
	if verb == "reach" && w.actor && strings.HasSuffix(object, " points") && !strings.HasSuffix(object, "percentage points") && nd.l.rule == ruleLeaf {
		w.known = was
		return realise("score", f, "") + " " + object
	}
	v := w.chosen(nd.l, topicOf(nd.r))
	if v.rule == ruleLeaf && strings.HasSuffix(v.lex.en, " many") && nd.r.rule == ruleBareNP {
		if n := w.nominal(nd.r.l); n.mass() {
			v = inOther(v, strings.TrimSuffix(v.lex.en, "many")+"much")
		}
	}
	if w.served && v.rule == ruleLeaf && v.lex.en == "provide" && strings.HasPrefix(nd.r.lex.viOf(), "dịch vụ công") {
		v = using(v)
	}
	pattern := w.mannered(v, f, object)
	w.known = was
	return fill(plainer(nd, pattern, object))
}

// plainer says shorter what a verb and its object say together: who transfers funding in full transfers the full funding, who organises the
// implementation of an act organises the act.
func plainer(nd *node, pattern, object string) (string, string) {
	if all, what := strings.CutPrefix(object, "the "); what && nd.r.class == money && strings.HasSuffix(pattern, " ~ in full") {
		return strings.TrimSuffix(pattern, " in full"), "the full " + all
	}
	if before, ok := strings.CutSuffix(pattern, " the implementation of ~"); ok && nd.r.class == act && ofAct(nd.r) == nil && strings.Contains(object, " of ") {
		return before + " the ~", strings.TrimPrefix(object, "the ")
	}
	return pattern, object
}

// beside writes a verb whose object is what a figure is compared with, or added to: "lower than in 2023", "exceeded the estimate by 12%".
func (w *writer) beside(nd *node, verb string, f form) (text string, ok bool) {
	if strings.HasSuffix(verb, " than") && nd.r.class == period {
		return fill(w.pattern(nd.l, f), w.when(nd.r)), true // "thấp hơn năm 2023"
	}
	if verb == "be double" && nd.r.class == period {
		return fill(w.pattern(nd.l, f), "the level of "+w.np(nd.r, rolePrep)), true
	}
	if nd.l.rule == ruleVAdv && nd.l.r.lex.viOf() == "thêm" && nd.r.cat == catMeasure && nd.l.l.rule == ruleLeaf && !strings.Contains(verb, "~") {
		return realise(verb, f, "") + " by a further " + w.np(nd.r, roleObject), true // "tăng lương tối thiểu thêm 7%"
	}
	if nd.l.rule == ruleVAdv && nd.l.r.lex.viOf() == "thêm" && nd.r.cat == catNP {
		return fill(w.pattern(nd.l.l, f), w.more(nd.r)), true // "mua thêm điện"
	}
	if less, ok := strings.CutSuffix(verb, " more"); ok && nd.l.rule == ruleLeaf && (nd.r.rule == ruleNumNP || isFigure(nd.r)) {
		return fill(w.pattern(inOther(nd.l, less), f), w.more(nd.r)), true // "nộp thêm 0,03%/ngày"
	}
	if over := shareOf(nd.r); over != nil && nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "vượt" && over == nd.r {
		n := w.nominal(over.r) // "vượt 19,8% dự toán": by that much
		return fill(w.pattern(nd.l, f), "the "+withoutArticle(w.article(&n, roleObject))) + " by " + w.np(over.l, rolePrep), true
	}
	return "", false
}

// more writes what is added to what there was: "more electricity", "an additional five schools".
func (w *writer) more(np *node) string {
	text := w.np(np, roleObject)
	switch {
	case np.rule == ruleNumNP || isFigure(np):
		return "an additional " + text
	case np.rule == ruleBareNP:
		return "more " + withoutArticle(text)
	}
	return text
}

// ownerIn is whom a bare noun phrase belongs to, or nil.
func ownerIn(np *node) *node {
	if np.rule != ruleBareNP || np.l.rule != ruleNOf {
		return nil
	}
	return np.l.r.r
}

// anniversary gives the number of years and what is marked with them: "kỷ niệm 80 năm Quốc khánh".
func anniversary(nd *node) (nth string, of *node, ok bool) {
	years := nd.r
	if years.rule != ruleNumNP || years.r.rule != ruleNameNP || years.r.l.lex.viOf() != "năm" || !strings.HasPrefix(headLex(nd.l).viOf(), "kỷ niệm") {
		return "", nil, false
	}
	a, counted := years.l.val.(*viet.Amount)
	if !counted {
		return "", nil, false
	}
	nth = ordinal(int(a.Value))
	return nth, years.r.r, nth != ""
}

// public reports those whom public services are for: people, businesses and organisations, no officials and no agencies.
func public(np *node) bool {
	head := strings.ToLower(leftmost(np).lex.viOf())
	return np.class == person && !np.lex.has("title") && !strings.HasPrefix(head, "cán bộ") || strings.HasPrefix(head, "tổ chức") || strings.HasPrefix(head, "doanh nghiệp") || strings.HasPrefix(head, "cá nhân")
}

// using is a verb of providing for those whom a service is for: "hỗ trợ người dân thực hiện dịch vụ công" helps them to use it.
func using(v *node) *node { return inOther(v, "use") }

// inOther is a verb in other English.
func inOther(v *node, en string) *node {
	l := *v.lex
	l.en = en
	other := *v
	other.lex = &l
	return &other
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

// addedTo says which part gets a new one: "bổ sung điểm p khoản 4 Điều 9" adds "Point p to Clause 4, Article 9".
func addedTo(c *viet.Citation, text string) string {
	for i := 1; i < len(c.Places) && lastChain(c.Places) == 0; i++ {
		if c.Places[i].Part == below[c.Places[i-1].Part] {
			return strings.Replace(text, ", "+placeForms[c.Places[i].Part], " to "+placeForms[c.Places[i].Part], 1)
		}
	}
	return text
}

// creating are the English verbs whose object is new: one signs an agreement, but carries out the agreement.
var creating = map[string]bool{
	"build": true, "develop": true, "draw up": true, "draft": true, "set up": true, "establish": true, "create": true, "launch": true, "open": true,
	"prepare": true, "compile": true, "propose": true, "hold": true, "organise": true, "sign": true, "issue": true, "submit": true, "present": true,
	"introduce": true, "publish": true, "have": true, "need": true, "formulate": true, "write": true, "plan": true, "make": true, "sign and issue": true,
}

// atHand reports an object that is a certain paper or meeting, where rules speak of any paper of its sort.
func (w *writer) atHand(object *node, verb string) bool {
	switch {
	case object.class != doc && object.class != event, creating[verb], object.class == doc && w.ruling() && !enacts(object.lex.viOf()):
		return false
	default:
		return verb != "chair" || object.rule != ruleBareNP || object.l.rule != ruleNPP
	}
}

// ownQuality gives what somebody shows or builds on, a role or a position, to whom it belongs: "khẳng định vị thế" is to affirm one's position.
func (w *writer) ownQuality(nd *node, object string) string {
	n := nd.r
	if n.rule != ruleBareNP || n.class != abst || !headLex(nd.l).in(displaying) || w.own == "" || w.agent && w.own != "their own" || !w.actor {
		return object
	}
	for n.rule == ruleBareNP || n.rule == ruleNPP || n.rule == ruleAdjN {
		n = n.l
	}
	if n.rule != ruleLeaf || !slices.ContainsFunc(standings, func(q string) bool { return strings.HasPrefix(n.lex.viOf(), q) }) {
		return object
	}
	return strings.TrimSuffix(w.own, " own") + " " + withoutArticle(object)
}

// displaying are the verbs of those who show what they are, standings what they show.
var (
	standings = []string{"vai trò", "vị thế", "vị trí", "quyết tâm", "uy tín", "bản lĩnh", "thế mạnh", "tinh thần trách nhiệm", "cam kết"}
)

// founding are the classes of the verbs whose object begins to be.
var founding = map[class]bool{"begin": true, "establish": true, "announce": true, "issue": true}

// itself gives the verb of what goes up or down by itself: prices fall by 2%, they do not reduce by it.
var itself = map[string]string{"reduce": "fall", "cut": "fall", "lower": "fall", "decrease": "fall", "raise": "rise"}

// hopes are the verbs of what is still to come.
var hopes = map[string]bool{"express the hope": true, "hope": true}

// reported writes the clause of what was said.
func (w *writer) reported(nd *node) string {
	content := w
	if headClass(nd.l) == "provide" {
		content = &writer{published: w.published} // what a paper provides holds, it did not happen
	}
	if headLex(nd.l).viOf() == "dự báo" || headLex(nd.l).viOf() == "kỳ vọng" || hopes[headLex(nd.l).english()] {
		forecast := *content
		forecast.future, forecast.due = true, true
		text := forecast.clause(nd.r)
		w.unsure = forecast.unsure
		return text
	}
	was := content.perfect
	content.perfect = true                                      // what is reported looks back from the report: "has become"
	content.future = content.future || headClass(nd.l) == "aim" // a goal is still to be met
	text := content.clause(nd.r)
	content.perfect = was
	if content != w {
		w.unsure += content.unsure
	}
	return text
}

// asMuch writes "cao gấp 3 lần năm 2023", "gấp 2 lần so với năm ngoái": "3 times that of 2023".
func (w *writer) asMuch(nd *node, f form) (string, bool) {
	times := nd.l
	if times.rule != ruleVNP || times.l.rule != ruleLeaf || times.l.lex.viOf() != "gấp" && times.l.lex.viOf() != "cao gấp" {
		return "", false
	}
	if a, ok := measure(times.r); !ok || a.Unit != "lần" {
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
	return strings.TrimSuffix(w.vp(times, f), " as high") + " that of " + what, true
}

// extended writes a verb phrase with what stands behind it: how, where, when, why, by how much.
func (w *writer) extended(nd *node, f form) string {
	if text, ok := w.asMuch(nd, f); ok {
		return text
	}
	if of := w.partOf(nd); of != "" {
		return realise("be", f, "") + " equal to " + of
	}
	switch nd.rule {
	case ruleByMeasure:
		return w.vp(nd.l, f) + byFactor(w.np(nd.r, roleObject))
	case ruleSerial:
		return w.vp(nd.l, f) + " to " + w.vp(nd.r, form{shape: shapeBase})
	case ruleVPPP:
		if text, ok := w.multiplied(nd, f); ok {
			return text
		}
		if from(nd.r) && nd.r.r.l.class == period {
			return w.vp(nd.l, f) + " for " + w.np(nd.r.r, rolePrep) // "nghỉ từ 14 ngày làm việc trở lên"
		}
		if nd.l.rule == ruleVPPP && nd.l.r.rule == rulePP && nd.l.r.r.cat == catNum && (nd.r.rule != rulePP || nd.r.r.cat != catNum) {
			w.unsure++ // "từ 4 đến 6 triệu đồng": four million
		}
		if r := nd.r; r.rule == rulePP && r.l.lex.vi == "trong" && lasts(r.r) && lastingGrant(nd.l) {
			return w.vp(nd.l, f) + " for " + w.np(r.r, rolePrep)
		}
		if r := nd.r; r.rule == rulePP && r.l.lex.vi == "từ" && r.r.rule == ruleRange && strings.HasSuffix(headLex(nd.l).english(), " support") {
			return w.vp(nd.l, f) + " of " + w.np(r.r, rolePrep) // "được hỗ trợ từ 3 đến 5 triệu đồng"
		}
		if r := nd.r; nd.l.rule == ruleVNP && headLex(nd.l).viOf() == "báo cáo" && r.rule == rulePP && r.l.lex.vi == "về" && r.class == org && !nd.l.r.class.agent() {
			return w.vp(nd.l, f) + " to " + w.np(r.r, rolePrep) // "báo cáo kết quả về Bộ Nội vụ"
		}
		if r := nd.r; r.rule == rulePP && r.l.lex.vi == "so với" && r.class != period && shareReached(nd.l) {
			of := w.np(r.r, rolePrep)
			if strings.HasPrefix(r.r.lex.viOf(), "kế hoạch") {
				of = planned(of)
			}
			return w.vp(nd.l, f) + " of " + of // "đạt 45% so với kế hoạch"
		}
		if put := entered(nd); put != nil {
			return w.vp(put, f) + " in " + w.np(nd.r.r, rolePrep)
		}
		return w.vp(nd.l, f) + " " + w.prepOf(nd.r, headLex(nd.l))
	case ruleVPTime:
		if when := w.since(nd.r); when != "" && telling[headClass(nd.l)] && headClass(nd.l) != "begin" {
			return w.vp(nd.l, f) + " in " + when
		}
		if when := w.since(nd.r); when != "" && nd.l.rule == ruleIntrans && strings.HasPrefix(nd.l.l.lex.viOf(), "có hiệu lực") && f.finite() && f.aux == "" {
			return w.vp(nd.l, finitePast(f)) + " in " + when // "có hiệu lực từ năm 2019"
		}
		text := w.timeText(nd.r)
		if nd.r.rule == rulePTime && timePreps[nd.r.l.lex.vi] == "from" && headClass(nd.l) == "issue" {
			text = "applicable " + text // "ban hành quy chế thi từ năm 2025"
		}
		if enduring[headLex(nd.l).english()] && nd.r.rule == rulePTime && (nd.r.l.lex.vi == "đến hết" || nd.r.l.lex.vi == "đến") || w.goesOnUntil(nd) {
			text = strings.Replace(text, "by ", "until ", 1)
		}
		if nd.l.rule == ruleVPHigh {
			text = strings.Replace(text, "over the past ", "in the past ", 1)
			if from, ok := strings.CutPrefix(text, "from "); ok && !strings.Contains(from, " to ") {
				text = "since " + from
			}
		}
		if nd.l.rule == ruleIntrans && strings.HasPrefix(nd.l.l.lex.viOf(), "có hiệu lực") && strings.HasPrefix(text, "from ") && strings.Contains(text, " to ") {
			return realise("be", f, "") + " in force " + text
		}
		return w.vp(nd.l, f) + " " + text
	case ruleVPAdv:
		return w.behindAdverb(nd, f)
	case ruleVPIf:
		if c := nd.r; c.rule == ruleIfDone && w.actor && w.self != "" {
			inner := writer{present: true, actor: true}
			text := inner.finite(c.r, w.self == "they") // "bị đình chỉ thi nếu mang điện thoại": if they do
			w.unsure += inner.unsure
			return w.vp(nd.l, f) + " " + c.l.lex.en + " " + w.self + " " + text
		}
		if c := nd.r; c.rule == ruleIfThere && w.actor && w.self != "" && c.r.rule == ruleVNP && (!w.whole || !leftmost(c.r.r).lex.in(arises)) {
			inner := writer{present: true, actor: true}
			text := inner.finite(c.r, w.self == "they") // "được cấp phép khi có vốn": when they have it
			w.unsure += inner.unsure
			return w.vp(nd.l, f) + " " + c.l.lex.en + " " + w.self + " " + text
		}
		if nd.r.rule == ruleButFor {
			return w.vp(nd.l, f) + ", " + w.condition(nd.r)
		}
		return w.vp(nd.l, f) + " " + w.condition(nd.r)
	case ruleVPAdj:
		return w.behindManner(nd, f)
	case ruleVPPurp:
		if nd.r.rule == ruleSoThat && enabling(nd.l) && nd.r.r.rule == ruleS {
			s := nd.r.r // "tạo điều kiện để doanh nghiệp vay vốn": for businesses to borrow
			if s.r.rule != ruleTAM {
				return w.vp(nd.l, f) + " for " + w.np(s.l, rolePrep) + " to " + w.vp(s.r, form{shape: shapeBase})
			}
		}
		text := w.vp(nd.l, f)
		if strings.HasSuffix(text, " basis") && nd.r.rule == rulePurp {
			return text + " for " + w.vp(nd.r.r, form{shape: shapeIng})
		}
		return text + " " + w.purpose(nd.r)
	default: // "như sau" is left out of a brief
		if w.whole && nd.r.lex.viOf() == "như sau" {
			return w.vp(nd.l, f) + " as follows"
		}
		return w.vp(nd.l, f)
	}
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
	switch headClass(vp) {
	case "own":
		return headLex(vp).viOf() == "có" && vp.flags&flagQuantity == 0
	case "finish", "reach", "undergo", "establish", "issue":
		return false
	case "rise", "fall":
		return vp.rule == ruleVNP && (vp.r.flags&flagQuantity == 0 || shareOf(vp.r) != nil)
	default:
		act := strings.TrimPrefix(headLex(vp).viOf(), "được ")
		return (vp.rule == ruleVNP || vp.flags&flagPassive != 0) && prolonged.has(act)
	}
}

// finitePast is a finite form in the past.
func finitePast(f form) form {
	if f.plural() {
		return form{shape: shapePastPl, neg: f.neg}
	}
	return form{shape: shapePastSg, neg: f.neg}
}

// enduring are the English verbs of what goes on until a day.
var enduring = map[string]bool{"extend": true, "prolong": true, "last": true, "remain": true, "maintain": true, "apply": true, "continue": true, "keep": true}

// passive writes what is done to the subject: "được cấp", "được Bộ Y tế cấp", "do Bộ Y tế cấp", "được hỗ trợ 5 triệu đồng".
func (w *writer) passive(nd *node, f form) string {
	if nd.l.rule == rulePassAdv {
		return w.promptly(nd, f)
	}
	switch nd.rule {
	case rulePassAgent:
		return w.doneAll(suited(nd.r, w.patient), w.passiveForm(nd.l.lex, f)) + " by " + w.np(nd.l.r, rolePrep)
	case ruleDoV:
		by := w.np(nd.l.r, rolePrep)
		if by == "groups" {
			by = "those groups" // "do đối tượng đóng": they were named
		}
		return w.doneAll(suited(nd.r, w.patient), f) + " by " + by
	case ruleKeptBy:
		w.many = f.plural()
		object := w.np(nd.r.r, roleComplement) // any licence, written with a capital or not
		w.many = false
		text := keptBy(nd.r.l.lex, nd.r.r) + " " + object + " by " + w.np(nd.l.r, rolePrep)
		if f.aux == "\x00" && f.shape == shapePP {
			return text
		}
		return realise("be", w.passiveForm(nd.l.lex, f), "") + " " + text
	case ruleKept:
		if nd.l.r.lex.get("kept") == "given" && nd.r.rule == ruleNumNP && nd.r.r.lex.viOf() == "điểm" && f.aux != "\x00" {
			return realise("score", w.passiveForm(nd.l.l.lex, f), "") + " " + w.np(nd.r, roleObject)
		}
		text := keptBy(nd.l.r.lex, nd.r) + " " + w.np(nd.r, roleObject)
		if f.aux == "\x00" && f.shape == shapePP {
			return text
		}
		return realise("be", w.passiveForm(nd.l.l.lex, f), "") + " " + text
	default:
		return w.doneAll(suited(nd.r, w.patient), w.passiveForm(nd.l.lex, f))
	}
}

// doneAll is the passive of a verb, or of several that share their subject: "is built, managed and operated".
func (w *writer) doneAll(verbs *node, f form) string {
	if verbs.rule == ruleVAdv {
		adverb := adverbOf(verbs.r)
		if adverb == "" || verbs.r.rule == ruleAMore {
			w.unsure++ // "muộn nhất" is a limit
		}
		if f.aux == "\x00" && f.shape == shapePP && opensAdverb(adverb) && !strings.Contains(adverb, " ") {
			return adverb + " " + w.doneAll(verbs.l, f) // "khu vực được bảo vệ nghiêm ngặt": strictly protected
		}
		return w.doneAll(verbs.l, f) + " " + adverb
	}
	text := passivePattern(headLex(verbs), f)
	if verbs.rule != ruleVVList {
		return text
	}
	all, ok := participleList(verbs)
	if !ok {
		w.unsure++
		all = w.looseParticiples(verbs)
	}
	return strings.TrimSuffix(text, participle(headLex(verbs))) + all
}

// participle is the participle of a verb without its object slot.
func participle(l *lex) string {
	if done := l.get("pp"); done != "" {
		return done // "be started", where the active is "break ground on"
	}
	return strings.Join(strings.Fields(strings.Replace(realise(l.english(), form{shape: shapePP}, ""), "~", "", 1)), " ")
}

// participleList joins the participles of verbs that share a subject: "connected, shared and used".
func participleList(nd *node) (string, bool) {
	var items []string
	word := "and"
	for nd.rule == ruleVVList {
		switch {
		case nd.r.rule == ruleLeaf:
			items = append(items, participle(nd.r.lex))
		case nd.r.rule == ruleVAdv && nd.r.l.rule == ruleLeaf && len(items) == 0:
			items = append(items, participle(nd.r.l.lex)+" "+adverbOf(nd.r.r))
		default:
			return "", false
		}
		if c := nd.l.r; c.cat == catConj && len(items) == 1 {
			word = c.lex.en
		}
		nd = nd.l.l
	}
	if nd.rule != ruleLeaf {
		return "", false
	}
	items = append(items, participle(nd.lex))
	slices.Reverse(items)
	items = slices.CompactFunc(items, func(a, b string) bool { return a == b })
	if n := len(items); n > 1 && strings.HasPrefix(items[n-1], items[n-2]+" ") {
		items = slices.Delete(items, n-2, n-1) // "khai thác, sử dụng chung"
	}
	if k := slices.Index(items, "added"); k > 0 && items[k-1] == "amended" {
		items[k] = "supplemented" // the pair has a fixed English
	}
	return joinList(items, word), true
}

// looseParticiples is participleList for verbs of any making.
func (w *writer) looseParticiples(nd *node) string {
	switch nd.rule {
	case ruleVVList:
		word := " and "
		if c := nd.l.r; c.cat == catConj && c.lex.en == "or" {
			word = " or "
		}
		return w.looseParticiples(nd.l.l) + word + w.looseParticiples(nd.r)
	case ruleVAdv:
		return w.looseParticiples(nd.l) + " " + adverbOf(nd.r)
	case ruleVShift:
		return w.looseParticiples(nd.l) + " " + w.prepOf(nd.r, headLex(nd.l))
	default:
		return participle(headLex(nd))
	}
}

// its makes a bare complement the subject's own: "the project has the department as its project owner".
func its(complement string, f form) string {
	for _, article := range []string{"a ", "an "} {
		if bare, ok := strings.CutPrefix(complement, article); ok && !f.plural() {
			return "its " + bare
		}
	}
	return complement
}

// copular writes what the subject is.
func (w *writer) copular(nd *node, f form) string {
	switch nd.rule {
	case ruleDoBe:
		who, what := w.np(nd.l.r, rolePrep), w.np(nd.r.r, roleComplement)
		switch heading := chairs[what]; {
		case heading != "" && f.finite():
			return realise("be", f, "") + " " + heading + " by " + who
		case heading != "":
			return heading + " by " + who // "do Bộ trưởng làm Trưởng ban"
		case f.finite():
			return realise("have", f, "") + " " + who + " as " + its(what, f)
		}
		return "with " + who + " as " + what
	case ruleBeVP:
		return realise("be", w.beForm(nd.l.lex, f), "") + " to " + w.vp(nd.r, form{shape: shapeBase})
	case ruleBeRange:
		return realise("be", f, "") + " from " + w.np(nd.r.r, rolePrep)
	case rulePredicate:
		return realise("be", f, "") + " " + w.adjectiveOf(nd.l, w.patient.noun)
	case ruleBeA:
		return realise("be", w.beForm(nd.l.lex, f), "") + " " + w.adjectiveOf(nd.r, w.patient.noun)
	default:
		if text, ok := w.momentOf(nd.r); ok && w.patient.class == period {
			return realise(nd.l.lex.en, w.beForm(nd.l.lex, f), "") + " " + text
		}
		w.many = f.plural() || f.aux == "have"
		what := w.np(nd.r, roleComplement)
		if w.many {
			if several, one := strings.CutPrefix(what, "one of "); one && introduced(nd.r) {
				what = "among " + several
			}
		}
		w.many = false
		return realise(nd.l.lex.en, w.beForm(nd.l.lex, f), "") + " " + what
	}
}

// momentOf writes the time of an act, behind the copula, as when it is done: "là thời điểm thu tiền" is when money is collected.
func (w *writer) momentOf(np *node) (string, bool) {
	if np.rule != ruleBareNP || np.l.rule != ruleNVP || np.l.l.rule != ruleLeaf || np.l.l.lex.viOf() != "thời điểm" {
		return "", false
	}
	if vp := np.l.r; vp.rule == ruleIntrans && vp.l.rule == ruleLeaf && vp.l.lex.has("done") {
		return "when " + vp.l.lex.get("done"), true
	}
	text, ok := w.undergoing(np.l.r)
	return "when " + text, ok
}

// forwards reports "trình Chính phủ": what is submitted is not said there.
func forwards(vp *node) bool {
	return vp.l.rule == ruleLeaf && (vp.l.lex.vi == "trình" || vp.l.lex.vi == "gửi") && (vp.r.class == org || vp.r.class == person)
}

// chairs are the posts of those who lead a body, with what they do to it.
var chairs = map[string]string{"Head": "headed", "Group Head": "headed", "Team Leader": "led", "Chairman": "chaired", "Chair": "chaired", "Head of the Steering Committee": "headed", "Head of the Working Group": "headed", "Director": "headed", "team leader": "led", "a team leader": "led"}

func headLex(nd *node) *lex {
	for nd != nil {
		switch nd.rule {
		case ruleLeaf:
			return nd.lex
		case ruleTAM, ruleHasV, ruleAdvVP, ruleAdjVP, rulePassive, rulePassAgent, ruleKeptBy, ruleDoV, rulePairVP, ruleTimeVP, ruleMidVP, ruleHasHad, ruleDispatch:
			nd = nd.r
		default:
			nd = nd.l
		}
	}
	return nil
}

func (w *writer) verbVP(nd *node, f form) string {
	fr := nd.l.frames
	switch {
	case fr&frameLight != 0:
		return w.vp(nd.r, f)
	case nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "tổ chức" && withObject(nd.r):
		return w.vp(nd.r, f)
	case fr&frameIng != 0:
		if nd.l.class == "order" && nd.r.rule == ruleTAM && nd.r.l.lex.en == "must" {
			return fill(w.pattern(nd.l, f), w.vp(nd.r.r, form{shape: shapeIng})) // "yêu cầu phải …": the order says that they must
		}
		if nd.l.rule == ruleLeaf && (headClass(nd.l) == "provide" || wantsNoun[nd.l.lex.en]) {
			if text, ok := w.actNoun(nd.r); ok {
				return fill(w.pattern(nd.l, f), text)
			}
		}
		if nd.l.rule == ruleLeaf && nd.l.lex.english() == "step up" && withObject(nd.r) && nd.r.flags&(flagTAM|flagPassive) == 0 {
			return fill(slot(realise("step up efforts", f, "")), "to "+w.vp(nd.r, form{shape: shapeBase})) // one does not step up ensuring
		}
		if nd.l.rule == ruleLeaf && nd.l.lex.english() == "prioritise" {
			return fill(slot(realise("give priority to", f, "")), w.vp(nd.r, form{shape: shapeIng}))
		}
		return fill(w.pattern(nd.l, f), w.vp(nd.r, form{shape: shapeIng}))
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "quyết định" && !w.narrative {
		if n := w.nominalised(nd.r); n.flags&flagNominal == 0 {
			return fill(slot(realise("decide on", f, "")), w.article(&n, roleObject)) // a rule gives the power, it tells no decision
		}
	}
	pattern := w.pattern(nd.l, f)
	if strings.HasSuffix(pattern, " to ~") {
		return fill(pattern, w.vp(nd.r, form{shape: shapeBase}))
	}
	return fill(pattern, "to "+w.vp(nd.r, form{shape: shapeBase}))
}

// wantsNoun are the English verbs before which an act is a noun: one encourages the use of something.
var wantsNoun = map[string]bool{
	"encourage": true, "support": true, "promote": true, "speed up": true, "accelerate": true, "inspect": true, "supervise": true, "monitor": true,
	"organise": true, "step up": true, "boost": true, "approve": true, "announce": true, "strengthen": true, "restrict": true, "limit": true,
}

// subjunctive writes what is proposed that somebody do.
func (w *writer) subjunctive(vp *node) string {
	if vp.rule == ruleTAM && vp.l.lex.en == "strive" {
		return "strive to " + w.vp(vp.r, form{shape: shapeBase})
	}
	return w.vp(vp, form{shape: shapeBase})
}

// threePlace writes "yêu cầu Bộ Tài chính báo cáo" as "asked the Ministry of Finance to report".
func (w *writer) threePlace(nd *node, f form) string {
	if nd.l.rule == ruleVNHead && nd.l.l.lex.has("letter") {
		return w.writtenTo(nd, f)
	}
	if nd.l.rule == ruleVNTime {
		inner := *nd
		inner.l = nd.l.l
		return w.threePlace(&inner, f) + " " + w.timeText(nd.l.r)
	}
	if nd.l.rule == ruleVNMay {
		inner := *nd
		inner.l = nd.l.l
		return w.threePlace(&inner, f)
	}
	nd = forActing(nd)
	verb := nd.l.l
	if text, ok := w.submitted(nd, f); ok {
		return text
	}
	if text, ok := w.freed(nd, f); ok {
		return text
	}
	head := ""
	if nd.l.rule == rulePassHead || nd.l.rule == ruleAgentHead {
		verb = nd.l.r
		head = w.headedPassive(nd.l, f)
	} else {
		head = fill(w.pattern(w.chosen(verb, topicOf(nd.l.r)), f), w.np(nd.l.r, rolePrep)) // it acts, so it is one that the reader knows
	}
	subject := w.patient
	defer func() { w.patient = subject }()
	w.patient = topicOf(nd.l.r) // who is asked acts
	owner, agent, office, served := w.own, w.agent, w.office, w.served
	defer func() { w.own, w.agent, w.office, w.served = owner, agent, office, served }()
	if w.own = "its own"; nd.l.r.class.agent() {
		w.own = ownerOf(w, nd.l.r)
	}
	w.agent, w.office, w.served = nd.l.r.class == person, "", public(nd.l.r)
	if nd.l.frames&frameNto == 0 {
		return head + " " + verb.lex.get("prep") + " " + w.vp(nd.r, form{shape: shapeIng})
	}
	if verb.rule == ruleLeaf && verb.lex.viOf() == "đưa" && headLex(nd.r).viOf() == "đạt" {
		if figure, ok := strings.CutPrefix(w.vp(nd.r, form{shape: shapeBase}), "reach "); ok {
			return head + " to " + figure // "đưa kim ngạch đạt 25 tỷ USD"
		}
	}
	if verb.rule == ruleLeaf && verb.lex.english() == "hear" {
		return head + " " + w.vp(nd.r, form{shape: shapeBase}) // "nghe Bộ trưởng trình bày báo cáo"
	}
	if both := nd.l.r.lex.viOf(); verb.rule == ruleLeaf && nd.l.rule == ruleVNHead && (nd.r.rule != ruleTAM || nd.r.l.lex.en == "strive") && verb.lex.viOf() == "đề nghị" && (both == "hai bên" || both == "hai nước") {
		return realise("propose", f, "") + " that " + w.np(nd.l.r, roleSubject) + " " + w.subjunctive(nd.r) // one of them is the speaker's
	}
	if verb.rule == ruleLeaf && nd.l.rule == ruleVNHead && nd.r.rule != ruleTAM && (verb.lex.en == "recommend for" || verb.lex.en == "propose for") {
		return realise(strings.TrimSuffix(verb.lex.en, " for"), f, "") + " that " + w.np(nd.l.r, roleSubject) + " " + w.vp(nd.r, form{shape: shapeBase})
	}
	inner := nd.r
	if inner.rule == ruleTAM {
		switch inner.l.lex.en {
		case "must", "need", "should", "continue":
		case "can", "may":
		case "not", "mustnot":
			return head + " not to " + w.vp(inner.r, form{shape: shapeBase})
		default:
			w.unsure++
		}
		if inner.l.lex.en != "continue" {
			inner = inner.r
		}
	}
	return head + " " + infinitive(w.vp(inner, form{shape: shapeBase}))
}

// forActing has the verb of a three-place phrase in the English that it has where somebody is to act (feature nto): one supports farmers, but helps
// farmers to sell.
func forActing(nd *node) *node {
	head := *nd.l
	verb := &head.l
	if head.rule == rulePassHead || head.rule == ruleAgentHead {
		verb = &head.r
	}
	en := (*verb).lex.get("nto")
	if en == "" || (*verb).rule != ruleLeaf {
		return nd
	}
	*verb = inOther(*verb, en)
	other := *nd
	other.l = &head
	return &other
}

// infinitive puts "to" before a verb phrase, behind a "not" that it begins with.
func infinitive(vp string) string {
	if rest, denied := strings.CutPrefix(vp, "not "); denied {
		return "not to " + rest
	}
	return "to " + vp
}

// submitted writes "trình Quốc hội thông qua 06 Luật" as "submit six laws to the National Assembly for passage": who is asked
// passes them, not who submits.
func (w *writer) submitted(nd *node, f form) (string, bool) {
	verb, act := nd.l.l, nd.r
	if nd.l.rule == rulePassHead || nd.l.rule == ruleAgentHead || !verb.lex.has("forward") || act.rule != ruleVNP && act.rule != ruleIntrans && act.rule != ruleVPList && act.rule != ruleVVP || act.rule == ruleVNP && act.l.cat != catV {
		return "", false
	}
	if act.rule == ruleVVP && act.l.rule == ruleLeaf && act.l.lex.has("nom") && (act.r.rule == ruleVNP || act.r.rule == ruleVPPP) {
		if what, ok := w.actNoun(act.r); ok { // "trình Thủ tướng quyết định thành lập Ban chỉ đạo"
			return fill(w.pattern(verb, f), what) + " to " + w.np(nd.l.r, rolePrep) + " for " + strings.ReplaceAll(act.l.lex.get("nom"), "_", " "), true
		}
	}
	nom, ok := actNames(act)
	if !ok || act.rule == ruleVNP && act.r.cat != catNP {
		w.unsure++
		if w.whole {
			return fill(w.pattern(verb, f), "to "+w.np(nd.l.r, rolePrep)) + " to " + w.vp(act, form{shape: shapeBase}), true
		}
		return "", true
	}
	what := "it" // what was named before
	if act.rule == ruleVNP {
		what = w.np(act.r, roleObject)
	}
	return fill(w.pattern(verb, f), what) + " to " + w.np(nd.l.r, rolePrep) + " for " + nom, true
}

// enabling reports what makes something possible: who creates a condition, or is a basis, does so for somebody to act.
func enabling(vp *node) bool {
	if strings.HasPrefix(headLex(vp).english(), "create") {
		return true
	}
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP {
		vp = vp.r
	}
	if vp.rule != ruleBe && vp.rule != ruleVNP || vp.r.cat != catNP {
		return false
	}
	head := vp.r.lex.viOf()
	for _, noun := range []string{"nền tảng", "cơ sở", "tiền đề", "căn cứ", "động lực", "điều kiện", "cơ hội", "môi trường", "đòn bẩy", "bệ phóng", "dịp", "nguồn lực"} {
		if head == noun || strings.HasPrefix(head, noun+" ") {
			return true
		}
	}
	return false
}

// pledged is what a verb phrase with "sẽ" promises, nil for another.
func pledged(vp *node) *node {
	if vp.rule == ruleFrontVP {
		inner := *vp
		if inner.r = pledged(vp.r); inner.r == nil {
			return nil
		}
		return &inner
	}
	if vp.rule == ruleTAM && vp.l.lex.en == "will" {
		return vp.r
	}
	return nil
}

// actNames names the acts of verbs: "consideration and decision".
func actNames(v *node) (string, bool) {
	switch v.rule {
	case ruleVVList, ruleVPList:
		first, ok := actNames(v.l.l)
		second, known := actNames(v.r)
		return first + " and " + second, ok && known && v.l.l.rule != ruleVNP
	case ruleVNP:
		if _, nom := ofNoun(v.l.lex, v.r.lex.viOf()); v.l.rule == ruleLeaf && nom != "" {
			return strings.ReplaceAll(nom, "_", " "), true // "ban hành Luật": enactment
		}
		return actNames(v.l)
	case ruleIntrans:
		return actNames(v.l)
	default: // one verb
	}
	nom := v.lex.get("nom")
	return strings.ReplaceAll(nom, "_", " "), nom != "" && v.rule == ruleLeaf
}

func (w *writer) adverbVP(l *lex, vp *node, f form) string {
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

// withAdverb puts an adverb before the main verb, after its auxiliaries.
func (w *writer) withAdverb(adv string, vp *node, f form) string {
	if adv == "" {
		w.unsure++
		return w.vp(vp, f)
	}
	if adv == "still" && strings.HasPrefix(headLex(vp).english(), "remain") {
		return w.vp(vp, f)
	}
	if strings.Contains(adv, " ") && adv != "no longer" { // "in a coordinated manner" goes behind
		return w.vp(vp, f) + " " + adv
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
	return adv + " " + w.vp(vp, f)
}

// modals are the marks that English writes as one word before the verb: "must also".
var modals = map[string]bool{"must": true, "should": true, "can": true, "may": true, "will": true}

// copular reports a predicate that opens with a form of be: "is tasked with", "are available".
func copular(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return first == "is" || first == "are" || first == "was" || first == "were"
}

// afterFirst puts an adverb behind the first auxiliary: "were initially served".
func (w *writer) afterFirst(adv, text string) string {
	first, rest, _ := strings.Cut(text, " ")
	switch first {
	case "is", "are", "was", "were", "has", "have", "will", "must", "can", "be", "being":
		return first + " " + adv + " " + rest
	}
	w.unsure++
	return text
}

// purpose writes để/nhằm + verb phrase.
func (w *writer) purpose(nd *node) string {
	if nd.rule == ruleCommaPurp {
		nd = nd.r
	}
	if nd.rule == ruleSoThat {
		return "so that " + w.enabled(nd.r)
	}
	if noms, ok := processed(nd.r); ok && nd.l.lex.vi == "để" {
		return "for " + noms
	}
	lead := "to "
	if strings.HasPrefix(nd.l.lex.en, "to be able") {
		lead = "to be able to "
	}
	if nd.l.lex.en == "whether to" {
		lead = "whether to "
	}
	return lead + w.vp(nd.r, form{shape: shapeBase})
}

// enabled writes what a clause of purpose makes possible: "ministries can share data".
func (w *writer) enabled(nd *node) string {
	vp := nd.r
	if vp.rule == ruleTAM && (vp.l.lex.en == "neednot" || vp.l.lex.en == "not") {
		return w.np(nd.l, roleSubject) + " " + w.finite(vp, w.pluralNP(nd.l))
	}
	if vp.rule == ruleTAM {
		vp = vp.r
	}
	return w.np(nd.l, roleSubject) + " " + w.vp(vp, form{aux: "can", shape: shapeBase})
}

// listedPhrases are the members of a list of verb phrases, the last first, with the word before the last and the index of one inside behind "but".
func listedPhrases(nd *node) (phrases []*node, word string, but int) {
	word, but = "and", -1
	for cur := nd; ; {
		if cur.rule != ruleVPList {
			return append(phrases, cur), word, but
		}
		phrases = append(phrases, cur.r)
		if c := cur.l.r; c.cat == catConj && cur == nd {
			word = c.lex.en
		} else if c.cat == catConj && c.lex.en == "but" {
			but = len(phrases) - 1
		}
		cur = cur.l.l
	}
}

// levelled writes a predicate with the level or the levels behind its comma.
func (w *writer) levelled(nd *node, f form) (string, bool) {
	if level := remarkedLevel(nd); level != nil {
		text := w.vp(nd.l.l, f) + ", " + w.np(level.r, roleComplement) // "tăng 9,9%, là mức tăng cao nhất kể từ năm 2023"
		if nd.r.rule == ruleVPTime {
			text += " " + w.timeText(nd.r.r)
		}
		return text, true
	}
	if each := nd.r; each.rule == ruleAdvVP && each.l.lex.viOf() == "lần lượt" && each.r.rule == ruleBe && eachFigure(each.r) && nd.l.r.cat == catComma {
		return w.vp(nd.l.l, f) + ", at " + w.np(each.r.r, rolePrep) + " respectively", true // "tăng trưởng cao, lần lượt là 9,6% và 8%"
	}
	return "", false
}

// restating writes phrase i of a list, counted from the last, that only says more of the one before it: a share, a limit, whence, in line with what.
func (w *writer) restating(nd *node, phrases []*node, i int, word string) (string, bool) {
	phrase := phrases[i]
	if phrase.rule != ruleVNP || i == len(phrases)-1 {
		return "", false
	}
	plain, comma := phrase.flags&flagTAM == 0, nd.l.r.cat == catComma
	before := phrases[i+1]
	switch headLex(phrase).viOf() {
	case "chiếm":
		if i == 0 && plain && comma && headLex(before).viOf() != "chiếm" && headClass(before) != "be" && headClass(before) != "reach" {
			return ", accounting for " + w.np(phrase.r, roleObject), true // "450 đại biểu tán thành, chiếm 93%"
		}
	case "không quá":
		if i == 0 && word == "but" {
			return ", but at most " + w.np(phrase.r, rolePrep), true // "hỗ trợ 100% giá trị xe nhưng không quá 20 triệu đồng"
		}
	case "đến từ":
		if plain && namesPeople(before) {
			return ", from " + w.np(phrase.r, rolePrep), true // "bắt 24 công dân nước ngoài, đến từ 3 quốc gia"
		}
	case "phù hợp với":
		if i == 0 && plain && comma {
			return ", in line with " + w.np(phrase.r, rolePrep), true
		}
	}
	return "", false
}

// vpList writes verb phrases that share a subject: "issued 24 circulars, abolished ten procedures and …".
func (w *writer) vpList(nd *node, f form) string {
	if text, ok := w.levelled(nd, f); ok {
		return text
	}
	if text, ok := w.namely(nd, f); ok {
		return text
	}
	phrases, word, but := listedPhrases(nd)
	if text, ok := w.broughtOut(phrases, f); ok && nd.l.r.cat == catComma {
		return text
	}
	w.doubtAgent(nd, phrases)
	if text, ok := w.remarks(phrases, word, f); ok {
		return text
	}
	items := make([]string, 0, len(phrases))
	for i, phrase := range slices.Backward(phrases) {
		pf := f
		if i < len(phrases)-1 && f.aux != "" {
			pf = form{shape: f.shape, aux: ""}
			if phrase.flags&flagPassive != 0 || f.aux == "\x00" && strings.HasPrefix(headLex(phrase).english(), "be ") {
				pf = f
			}
		}
		if behind, ok := w.addition(phrase); ok && i < len(phrases)-1 && len(items) > 0 {
			items[len(items)-1] += behind
			continue
		}
		if i < len(phrases)-1 && headClass(phrase) == "fall" && phrase.flags&(flagTAM|flagPassive) == 0 && passiveSense(phrases[len(phrases)-1]) && (w.patient.class == person || w.patient.class == org) && len(items) > 0 {
			if by, ok := strings.CutPrefix(w.vp(phrase, form{shape: shapeBase}), "fall by "); ok {
				items = append(items, "granted a reduction of "+by) // "được miễn tiền thuê đất trong 3 năm và giảm 50%": they do not fall
				continue
			}
		}
		if vi := headLex(phrase).viOf(); i == 0 && len(items) == 1 && nd.l.r.cat == catComma && (strings.HasPrefix(vi, "bảo đảm") || strings.HasPrefix(vi, "đảm bảo")) && phrase.flags&(flagTAM|flagPassive) == 0 && f.finite() && phrases[len(phrases)-1].flags&flagPassive != 0 {
			items[0] += ", " + w.vp(phrase, form{shape: shapeIng})
			continue
		}
		if i < len(phrases)-1 && denies(phrase) && headLex(phrase).in(including) && len(items) > 0 && nd.l.r.cat == catComma {
			if left, ok := strings.CutPrefix(w.vp(phrase.r, form{shape: shapeBase}), "include "); ok {
				items[len(items)-1] += ", excluding " + left
				continue
			}
		}
		if i < len(phrases)-1 && strings.HasPrefix(headLex(phrase).viOf(), "tuân thủ") && phrases[len(phrases)-1].flags&flagPassive != 0 && phrase.flags&flagTAM == 0 && len(items) > 0 {
			if what, ok := strings.CutPrefix(w.vp(phrase, form{shape: shapeBase}), "comply with "); ok {
				items[len(items)-1] += ", in compliance with " + what
				continue
			}
		}
		if behind, ok := w.restating(nd, phrases, i, word); ok && len(items) > 0 {
			items[len(items)-1] += behind
			continue
		}
		if headLex(phrase).viOf() == "đáp ứng" && phrase.flags&flagTAM == 0 && len(items) > 0 && (i > 0 || nd.l.r.cat == catComma) {
			items[len(items)-1] += " to " + w.vp(phrase, form{shape: shapeBase}) // "…, đáp ứng yêu cầu": what for
			continue
		}
		if len(items) > 0 && (f.aux == "" || strings.HasPrefix(f.aux, "ha")) && phrase.flags&flagTAM == 0 && effects(phrases[:i+1]) && !brings(phrases[i+1]) {
			var all []string
			for _, effect := range slices.Backward(phrases[:i+1]) {
				all = append(all, w.vp(effect, form{shape: shapeIng}))
			}
			items[len(items)-1] += ", " + joinList(all, "and")
			break
		}
		if behind, ok := w.tollBetween(nd, phrases, i, f); ok && len(items) > 0 {
			items[len(items)-1] += behind
			continue
		}
		if len(items) > 0 && i == 0 && (f.aux == "" || strings.HasPrefix(f.aux, "ha")) && nd.l.r.cat == catComma && brings(phrase) && !brings(phrases[i+1]) {
			items[len(items)-1] += ", " + w.vp(phrase, form{shape: shapeIng})
			continue
		}
		if i < len(phrases)-1 && estimated(phrases[len(phrases)-1]) && (phrase.class == "rise" || phrase.class == "fall") && phrase.flags&flagTAM == 0 {
			pf = form{shape: shapeBase} // "ước tăng 4% và tăng 9%": both are estimates
		}
		text := w.vp(phrase, pf)
		if last := phrases[len(phrases)-1]; i < len(phrases)-1 && last.flags&flagPassive != 0 && reported(phrase) && unable(&node{class: w.patient.class}) {
			text = w.vp(passivised(phrase), form{aux: "\x00", shape: shapePP}) // "kết quả phải được công khai và báo cáo Ủy ban nhân dân"
		}
		if both, ok := w.sharing(phrases[len(phrases)-1], phrase); ok && len(items) > 0 {
			text = sharedGrant(items[len(items)-1], both)
		}
		if i < len(phrases)-1 {
			text = w.again(phrase, phrases[i+1], text, pf)
		}
		text = sparing(phrases, items, text)
		if parts := strings.Split(text, " and "); phrase.rule == ruleIntrans && (phrase.l.rule == ruleLeaf || phrase.l.rule == ruleVVList && phrase.l.frames&frameNoun == 0) && len(parts) == 2 {
			items = append(items, parts...) // "lãnh đạo, chỉ đạo" is a verb that is two
			continue
		}
		if change := w.change(phrase); change != "" && i < len(phrases)-1 && commasOnly(nd) && (figuring(phrases[i+1]) || w.numbered && phrases[i+1].class != phrase.class) {
			items[len(items)-1] += ", " + change
			continue
		}
		if i == but {
			text = "but " + text // "được tự chủ nhưng không được vượt quá … và phải công khai …"
		}
		items = append(items, text)
	}
	return joinPredicates(oneCopula(items), word)
}

// oneCopula leaves out of later predicates the form of "be" that the first begins with: "are flooded and damaged".
func oneCopula(items []string) []string {
	if strings.HasPrefix(items[0], "have been ") || strings.HasPrefix(items[0], "has been ") {
		for i := range items[1:] {
			items[i+1] = strings.TrimPrefix(items[i+1], "been ")
		}
		return items
	}
	be, rest, _ := strings.Cut(items[0], " ")
	if !copulas[be] || strings.Contains(rest, ",") || strings.Contains(rest, " to ") || strings.Contains(rest, " that ") {
		return items
	}
	for i := 1; i < len(items); i++ {
		said, ok := strings.CutPrefix(items[i], be+" ")
		if !ok || strings.HasPrefix(said, "not ") {
			break
		}
		items[i] = said
	}
	return items
}

// copulas are the forms of "be" that a list of predicates has once.
var copulas = map[string]bool{"be": true, "is": true, "are": true, "was": true, "were": true}

// remarkedLevel finds behind a figure what sort of level it is, with its time or without: ", là mức tăng thấp nhất trong 10 năm qua".
func remarkedLevel(list *node) *node {
	is := list.r
	if is.rule == ruleVPTime {
		is = is.l
	}
	plain := is.rule == ruleBe && is.l.lex.english() == "be" && len(is.l.lex.feats) == 0
	if !plain || list.l.r.cat != catComma || !strings.HasPrefix(leftmost(is.r).lex.viOf(), "mức ") || !figuring(lastPhrase(list.l.l)) {
		return nil
	}
	return is
}

// joinPredicates joins predicates; a comma shows where the second of two begins when the first has an "and" of its own.
func joinPredicates(items []string, word string) string {
	if len(items) == 2 && strings.Contains(items[0], " and ") && strings.Count(items[0], " ") > longObject && strings.Count(items[1], " ") > 1 {
		return items[0] + ", " + word + " " + items[1]
	}
	return joinList(items, word)
}

// lastPhrase is the last of several predicates.
func lastPhrase(vp *node) *node {
	for vp.rule == ruleVPList {
		vp = vp.r
	}
	return vp
}

// sparing leaves out of the second of two predicates, the last first, the verb that it has in common with the first: "held a conference and a review".
func sparing(phrases []*node, before []string, second string) string {
	if len(phrases) != 2 || len(before) != 1 || phrases[0].rule != ruleVNP || phrases[1].rule != ruleVNP {
		return second
	}
	first := before[0]
	verb, rest, _ := strings.Cut(second, " ")
	if auxiliaries[verb] || particles[strings.SplitN(rest, " ", 2)[0]] || !strings.HasPrefix(first, verb+" ") || particles[strings.SplitN(first, " ", 3)[1]] {
		return second
	}
	return rest
}

// particles make another verb of the one before them.
var particles = map[string]bool{"out": true, "on": true, "up": true, "off": true, "in": true, "into": true, "over": true, "down": true, "for": true, "to": true, "with": true, "about": true, "at": true, "of": true, "from": true, "back": true, "away": true}

// namesPeople reports a predicate whose object is people.
func namesPeople(vp *node) bool { return vp.rule == ruleVNP && vp.r.class == person }

// tollBetween writes what came of something, or how it compares, as a remark: "xảy ra 20 vụ, làm 8 người chết, giảm mạnh so với cùng kỳ".
func (w *writer) tollBetween(nd *node, phrases []*node, i int, f form) (string, bool) {
	if !commasOnly(nd) || len(phrases) < 2 {
		return "", false
	}
	phrase := phrases[i]
	if i > 0 && i < len(phrases)-1 && (f.aux == "" || strings.HasPrefix(f.aux, "ha")) && brings(phrase) && risesOrFalls(phrases[i-1]) {
		return ", " + w.vp(phrase, form{shape: shapeIng}), true
	}
	if i == 0 && risesOrFalls(phrase) && brings(phrases[1]) && w.change(phrase) == "" {
		text := strings.Replace(w.vp(phrase, form{shape: shapeIng}), "falling ", "down ", 1)
		return ", " + strings.Replace(text, "rising ", "up ", 1), true
	}
	return "", false
}

// risesOrFalls reports a predicate without a marker that says that something rose or fell since an earlier time.
func risesOrFalls(vp *node) bool {
	k := headClass(vp)
	return (k == "rise" || k == "fall") && vp.flags&(flagTAM|flagPassive) == 0 && compares(vp)
}

// brings reports a predicate that says what came of the one before it: "xảy ra 15 vụ cháy, làm chết 3 người".
func brings(vp *node) bool {
	drawn := headLex(vp).viOf() == "thu hút" && vp.flags&flagQuantity != 0 // "tổ chức 20 hội chợ, thu hút 5.000 lượt khách"
	return (headClass(vp) == "cause" || headLex(vp).in(showing) || drawn) && vp.flags&(flagTAM|flagPassive) == 0 && (vp.rule == ruleVNP || vp.rule == ruleVNVP)
}

// partOf writes "bằng 98% so với năm 2019" as "98% of the level of 2019"; "" for anything else.
func (w *writer) partOf(vp *node) string {
	share := vp.l
	if vp.rule != ruleVPPP && vp.rule != ruleVPAdv || share.rule != ruleVNP || share.l.rule != ruleLeaf || share.l.lex.viOf() != "bằng" {
		return ""
	}
	if a, ok := measure(share.r); !ok || a.Unit != "%" {
		return ""
	}
	of := ""
	switch {
	case vp.rule == ruleVPAdv && strings.HasPrefix(vp.r.lex.viOf(), "so với "):
		of = strings.TrimPrefix(vp.r.lex.en, "compared with ")
	case vp.rule == ruleVPPP && vp.r.rule == rulePP && vp.r.lex.viOf() == "so với":
		of = w.np(vp.r.r, rolePrep)
	default:
		return ""
	}
	return w.np(share.r, roleObject) + " of the level of " + of
}

// estimated reports a rise or fall that is only estimated, expected or forecast: "is estimated to rise by 4%".
func estimated(vp *node) bool {
	return (vp.class == "rise" || vp.class == "fall") && strings.Contains(headLex(vp).english(), "ed to ") || strings.Contains(headLex(vp).english(), "cast to ")
}

// shares are the verbs of what part a figure is of something, as they stand behind it.
var shares = map[string]string{"bằng": "equal to", "tương đương": "equivalent to", "chiếm": "accounting for", "đạt tỷ lệ bao phủ": "accounting for", "đạt": "reaching", "vượt": "exceeding", "vượt ngưỡng": "exceeding the threshold of"}

// remarks writes a figure with several changes, of which the last is joined by a word: "17.5 million, up 39.5% from 2023 and equal to …".
func (w *writer) remarks(phrases []*node, word string, f form) (string, bool) {
	n := len(phrases) - 1
	counted := w.numbered && phrases[n].class != "rise" && phrases[n].class != "fall" // "5.600 doanh nghiệp quay lại thị trường, giảm 3% … và tăng 44% …"
	if n < 2 || !figuring(phrases[n]) && !counted {
		return "", false
	}
	changes := make([]string, 0, n)
	for i := n - 1; i >= 0; i-- {
		change := w.change(phrases[i])
		if change == "" {
			return "", false
		}
		changes = append(changes, change)
	}
	return w.vp(phrases[n], f) + ", " + joinList(changes, word), true
}

// commasOnly reports a list without a conjunction.
func commasOnly(list *node) bool {
	for ; list.rule == ruleVPList; list = list.l.l {
		if list.l.r.cat != catComma {
			return false
		}
	}
	return true
}

// figuring reports a predicate that tells a figure.
func figuring(vp *node) bool {
	return vp.flags&flagQuantity != 0 || vp.rule == ruleBe && (vp.r.flags&flagQuantity != 0 || endsInFigure(vp.r))
}

// endsInFigure reports a noun phrase that ends in what it comes to: "thị trường lớn nhất với kim ngạch 112 tỷ USD".
func endsInFigure(np *node) bool {
	for end := np.last; np != nil && np.last == end; {
		if np.rule == ruleNMeasure {
			return true
		}
		if np.rule == rulePP && np.l.lex.viOf() == "với" && isFigure(np.r) {
			return true
		}
		if np.r == nil {
			np = np.l
			continue
		}
		np = np.r
	}
	return false
}

// change writes a rise or fall behind the figure that went up or down: "…, up 12% from a year before"; "" for anything else.
func (w *writer) change(vp *node) string {
	if vp.flags&(flagTAM|flagPassive) != 0 {
		return ""
	}
	if be := headLex(vp).english(); vp.rule == ruleVNP && strings.HasPrefix(be, "be ") && (strings.HasSuffix(be, " than") || be == "be double") {
		return strings.TrimPrefix(w.vp(vp, form{shape: shapePlural}), "are ")
	}
	if of := w.partOf(vp); of != "" {
		return "equal to " + of
	}
	if vp.rule == ruleVPPP && vp.r.rule == rulePP && vp.r.l.lex.vi == "so với" && vp.r.class != period && shareReached(vp.l) {
		return shares[headLex(vp).viOf()] + " " + w.np(vp.l.r, roleObject) + " of " + w.np(vp.r.r, rolePrep) // "chiếm 42% so với lực lượng lao động"
	}
	if vp.rule == ruleVNP {
		if by, ok := w.exceededBy(vp, form{shape: shapeIng}); ok {
			return by
		}
	}
	if share, ok := shares[headLex(vp).viOf()]; ok && vp.rule == ruleVNP && (headLex(vp).viOf() != "đạt" || shareOf(vp.r) != nil) {
		return share + " " + w.np(vp.r, roleObject)
	}
	if vp.class != "rise" && vp.class != "fall" {
		return ""
	}
	text := w.vp(vp, form{shape: shapePlural})
	if than, ok := strings.CutPrefix(text, "double compared with "); ok {
		return "double that of " + than
	}
	if l := headLex(vp); l.viOf() != "tăng" && l.viOf() != "giảm" && !strings.HasSuffix(l.english(), " by as much as") {
		return ""
	}
	if by, ok := strings.CutPrefix(text, "correspondingly rise by "); ok {
		return "equivalent to a rise of " + by // "tương ứng tăng 250.000 đồng/tháng"
	}
	for _, c := range [...][2]string{{"rise by ", "up "}, {"fall by ", "down "}, {"rise from ", "up from "}, {"fall from ", "down from "}} {
		if by, ok := strings.CutPrefix(text, c[0]); ok && strings.HasPrefix(by, "a factor") {
			return c[1] + "by " + by
		} else if ok {
			return c[1] + by
		}
	}
	return ""
}

// effects reports that the rest of a list, of more than one, says what the first brought about.
func effects(rest []*node) bool {
	return len(rest) > 1 && !slices.ContainsFunc(rest, func(vp *node) bool { return !brings(vp) })
}

// sharing writes a later member of a list in the passive of its first, where its verb keeps an object in that: "được giảm học phí và hỗ trợ
// học phí" is to be granted both.
func (w *writer) sharing(first, member *node) (string, bool) {
	gets := first.rule == ruleKept || first.rule == ruleVNP && first.l.rule == ruleLeaf && strings.HasPrefix(first.l.lex.viOf(), "được ")
	if !gets || member.rule != ruleVNP || member.l.rule != ruleLeaf || !member.l.lex.has("kept") || member.flags&flagTAM != 0 {
		return "", false
	}
	return keptBy(member.l.lex, member.r) + " " + w.np(member.r, roleObject), true
}

// sharedGrant leaves out of a later grant the words that it has in common with the one before: "granted support for tuition fees and meals".
func sharedGrant(before, grant string) string {
	for _, common := range [...]string{"granted support for ", "supported with ", "granted "} {
		if rest, ok := strings.CutPrefix(grant, common); ok && strings.Contains(" "+before, " "+common) {
			return rest
		}
	}
	return grant
}

// keptBy is the participle of a verb that keeps its object in the passive: supported with VND5 million, but granted support for tuition fees.
func keptBy(verb *lex, object *node) string {
	kept := verb.get("kept")
	if kept == "supported with" && object.flags&flagQuantity == 0 && object.class == money {
		return "granted support for"
	}
	return kept
}

// again gives a verb without its object the one of the verb before: "cập nhật danh mục và tích hợp vào hệ thống" is to integrate it.
func (w *writer) again(phrase, before *node, text string, f form) string {
	if phrase.rule != ruleVPPP || phrase.l.rule != ruleIntrans || phrase.l.l.rule != ruleLeaf || phrase.l.l.frames&frameNone != 0 || before.rule != ruleVNP || before.r.cat != catNP || before.r.flags&flagQuantity != 0 {
		return text
	}
	it := "it"
	if w.pluralNP(before.r) {
		it = "them"
	}
	return fill(w.pattern(phrase.l.l, f), it) + " " + w.prepOf(phrase.r, headLex(phrase.l))
}

// multiplied writes "tăng từ 4 lần đến 9 lần" as "rose by a factor of 4 to 9": the factors, not where it began and ended.
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

// byFactor writes how much something rises or falls: what rises "by 3 times" may be three or four times as high.
func byFactor(measure string) string {
	if factor, ok := strings.CutSuffix(measure, " times"); ok {
		return " by a factor of " + factor
	}
	return " by " + measure
}

// lastingGrant reports what is granted or kept up for a time: "được miễn thuế trong 3 năm".
func lastingGrant(vp *node) bool {
	vi := strings.TrimPrefix(headLex(vp).viOf(), "được ")
	first, _, _ := strings.Cut(vi, " ")
	return (first == "miễn" || vi == "hưởng" || vi == "thí điểm" || vi == "duy trì" || vi == "lưu trữ" || vi == "tạm dừng" || vi == "đình chỉ") && headClass(vp) != "fall"
}

// exceededBy writes by how much a plan is exceeded: "vượt 0,7% kế hoạch".
func (w *writer) exceededBy(nd *node, f form) (string, bool) {
	if headLex(nd).viOf() != "vượt" || nd.l.rule != ruleLeaf || nd.r.rule != ruleShare {
		return "", false
	}
	a, ok := measure(nd.r.l)
	n := w.nominal(sharedNoun(nd.r))
	if !ok || a.Unit != "%" || a.Value >= 100 || !n.lex.in(quotas) {
		return "", false
	}
	return realise("exceed", f, "") + " the " + withoutArticle(n.text(false)) + " by " + w.np(nd.r.l, rolePrep), true
}
