package transfer

import (
	"slices"
	"strconv"
	"strings"

	"songngu/internal/viet"
)

// furtherVerbs puts the verbs behind the first of three, "amend and supplement ~" of "review, amend and supplement", into its form.
func furtherVerbs(rest string, f form) string {
	shape := f.shape
	if f.neg && shape != shapeIng {
		shape = shapeBase
	}
	second, third, _ := strings.Cut(rest, " and ")
	third, more, _ := strings.Cut(third, " ")
	return strings.TrimSuffix(conjugate(second, shape)+" and "+conjugate(third, shape)+" "+more, " ")
}

// realise gives the English verb with its auxiliaries: realise("carry out ~", {aux: "has", shape: pp}) is "has carried out ~".
//
// An English verb of the data may be two, "lead and direct", and may open with its adverb, "closely follow".
func realise(en string, f form, adverb string) string {
	verb, rest, _ := strings.Cut(en, " ")
	if rest != "" && leadsVerb(verb) {
		if adverb != verb { // "vẫn còn nhiều khó khăn" says it twice
			adverb = join(adverb, verb)
		}
		verb, rest, _ = strings.Cut(rest, " ")
	}
	if word, second, ok := strings.Cut(rest, " "); ok && (word == "and" || word == "or") {
		other, more, _ := strings.Cut(second, " ")
		also := ""
		if more != "" && leadsVerb(other) {
			also = other + " "
			other, more, _ = strings.Cut(more, " ")
		}
		shape := f.shape
		if f.neg && shape != shapeIng {
			shape = shapeBase
		}
		rest = strings.TrimSuffix(word+" "+also+conjugate(other, shape)+" "+more, " ")
	}
	mark := ""
	if first, several := strings.CutSuffix(verb, ","); several {
		verb, mark, rest = first, ",", furtherVerbs(rest, f)
	}
	if rest != "" {
		rest = mark + " " + rest
	}
	aux := strings.TrimPrefix(f.aux, "\x00")
	if f.neg {
		switch {
		case aux != "":
			first, more, _ := strings.Cut(aux, " ")
			aux = strings.TrimSpace(first + " not " + more)
		case verb == "be" && f.shape == shapeBase:
			return join("not", verb, adverb) + rest
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
		case nd.r.lex.vi == "xong" && nd.l.rule == ruleLeaf:
			return slot(realise("finish "+realise(nd.l.lex.en, form{shape: shapeIng}, ""), f, ""))
		case nd.r.lex.vi == "tiếp" && nd.l.rule == ruleLeaf:
			return slot(realise("continue to "+nd.l.lex.en, f, "")) // "thực hiện tiếp các công việc"
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
	case ruleTellThat:
		return w.vp(nd.l, f)
	case ruleVThat, ruleVGot:
		return w.pattern(nd.l, f)
	case ruleVDated:
		return w.pattern(nd.l, f) + " " + w.timeText(nd.r)
	case ruleVShift:
		if to := w.prepOf(nd.r, nd.l.lex); nd.r.rule == ruleSoHears && !strings.HasPrefix(to, "to ") {
			return strings.Replace(w.pattern(nd.l, f), " ~", " "+to+" ~", 1) // "kể cho tôi nghe một câu chuyện"
		}
		return w.pattern(nd.l, f) + " " + w.prepOf(nd.r, nd.l.lex)
	case ruleVFrom:
		return w.fromWhom(nd, f)
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

// provisions calls the regulations that a paper holds its provisions, as those that are added to one, and those that regulations include "those".
func (w *writer) provisions(object, verb string) string {
	if on, ok := strings.CutPrefix(object, "regulations on "); ok && w.patient.noun == "quy định" {
		return "those on " + on
	}
	if !w.paper && verb != "add" {
		return object
	}
	if before, ok := strings.CutSuffix(object, "regulations"); ok {
		return before + "provisions"
	}
	return strings.Replace(object, "regulations ", "provisions ", 1)
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
	if first, rest, two := strings.Cut(pattern, " ~ "); two && strings.Contains(rest, "~") && !strings.Contains(rest, " or ") {
		if adverb, _, _ := strings.Cut(rest, " "); strings.HasSuffix(strings.TrimSuffix(adverb, ","), "ly") {
			return fill(first+" "+rest, object) // "kiểm soát chặt chẽ, xử lý nghiêm vi phạm": one object
		}
	}
	if object[0] >= '0' && object[0] <= '9' || strings.HasPrefix(object, "VND") {
		for _, more := range [...]string{"additional", "extra"} {
			if before, found := strings.CutSuffix(pattern, " "+more+" ~"); found && !strings.HasSuffix(before, " an") {
				pattern = before + " an " + more + " ~" // "hỗ trợ thêm 20.000 lít"
			}
		}
	}
	return strings.Replace(pattern, "~", object, 1)
}

// vp writes a verb phrase in a form.
func (w *writer) vp(nd *node, f form) string {
	if (nd.rule == ruleVVP || nd.rule == ruleTAM) && nd.l.lex.viOf() == "tiếp tục" {
		defer func(was bool) { w.goingOn = was }(w.goingOn)
		w.goingOn = true
	}
	if text, ok := w.marks.around(nd, func() string { return w.quoted(nd, f) }); ok {
		return text
	}
	switch nd.rule {
	case ruleAside:
		return w.withAside(nd, f)
	case ruleDispatch:
		return w.dispatched(nd, f)
	case ruleSentTo:
		return passivePattern(headLex(nd), f) + " " + w.np(nd.r, rolePrep)
	case ruleSuffer:
		return realise("suffer", w.passiveForm(nd.l.lex, f), "") + " " + w.np(nd.r, roleObject)
	case ruleHasDone:
		return w.hasDone(nd, f)
	case ruleIntrans:
		return w.alone(nd, f)
	case ruleWithVP:
		if origin(nd.l) {
			return w.changedFrom(nd, f)
		}
		return w.withOther(nd, f)
	case ruleFrontVP:
		return w.fronted(nd, f)
	case ruleMidVP, ruleHasHad, rulePassTo, rulePassFor:
		return w.provided(nd, f)
	case ruleVSame:
		return w.saidOfOneself(nd, f)
	case ruleHasV:
		return w.hadDone(nd, f)
	case ruleVPOf:
		return w.takenFrom(nd, f)
	case ruleVPFor:
		return w.forSoLong(nd, f)
	case ruleAdjusted:
		return w.adjusted(nd, f)
	case ruleVInto:
		return fill(w.pattern(nd.l, f), w.np(nd.r.r, roleObject))
	case ruleVNP, ruleVGerund, ruleVVP, ruleVS, ruleVThere, ruleVNVP, ruleVNNP, ruleVNBe, ruleVNRank:
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
	case ruleBe, ruleBeA, ruleBeVP, ruleBeThat, ruleBeRange, rulePredicate, ruleDoBe:
		return w.copular(nd, f)
	case ruleBeDay, ruleStage, ruleBounded, ruleWithin, ruleForDoing, ruleAndPP, ruleSpend:
		return w.state(nd, f)
	case ruleVPList:
		return w.vpList(nd, f)
	case ruleThenForward:
		return w.thenForward(nd, f)
	case ruleHaveDone:
		return w.haveDone(nd, f)
	case ruleKeptToo:
		return w.keptToo(nd, f)
	case ruleWorkWith, ruleButVP, ruleBeOf:
		return w.pressVP(nd, f)
	case ruleGoTo, ruleCutBy, ruleUpTo, ruleLet:
		return w.following(nd, f)
	case ruleVPHigh, ruleVPMost:
		return w.remarked(nd, f)
	case ruleFined:
		return realise("fine", f, "") + " " + w.np(nd.l.r, roleObject) + " " + w.np(nd.r, roleObject)
	case ruleVPTo:
		return w.upTo(nd, f)
	case ruleHasWhich:
		return w.hasWhich(nd, f)
	case ruleVPSize:
		return w.sized(nd, f)
	case ruleVPTotal:
		return w.vp(nd.l.l, f) + ", for a combined sentence of " + w.np(nd.r.r.r, rolePrep)
	case rulePairVP:
		return w.pairVP(nd, f)
	case ruleTimeVP, ruleWhenVP:
		return w.timed(nd, f)
	default: // no verb phrase
		w.unsure++
		return ""
	}
}

// withAside writes a predicate with what stands in brackets before or behind it.
func (w *writer) withAside(nd *node, f form) string {
	if nd.l.cat == catAside {
		return w.vp(nd.r, f)
	}
	return join(w.vp(nd.l, f), nd.r.en)
}

// hadDone writes what is done to somebody's own: "bị cắt điện" is to have one's power cut.
func (w *writer) hadDone(nd *node, f form) string {
	if nd.l.cat == catPassive && headLex(nd.r).in(inflicted) {
		done, what, _ := strings.Cut(headLex(nd.r).english(), " ")
		return realise("have", w.passiveForm(nd.l.lex, f), "") + " " + what + " " + participle(&lex{en: done}) // "bị cắt điện"
	}
	return w.vp(nd.r, f)
}

// takenFrom writes a predicate with "của" and whom it takes something from.
func (w *writer) takenFrom(nd *node, f form) string {
	from := headLex(nd.l).get("của")
	if from == "" {
		from = "from"
	}
	return w.vp(nd.l, f) + " " + from + " " + w.np(nd.r.r, rolePrep)
}

// forSoLong writes a predicate with the time that it lasts, "làm việc 6 tháng".
func (w *writer) forSoLong(nd *node, f form) string {
	if text, fined := strings.CutSuffix(w.vp(nd.l, f), "fined"); fined && strings.Contains(nd.r.lex.viOf(), " tù") {
		return text + "sentenced to " + w.np(nd.r, rolePrep) // "bị phạt 3 năm tù"
	}
	return w.vp(nd.l, f) + " for " + w.np(nd.r, rolePrep)
}

// adjusted writes an adjustment with its direction, "điều chỉnh giá tăng 6%".
func (w *writer) adjusted(nd *node, f form) string {
	direction := " up"
	if headClass(nd.r) == "fall" {
		direction = " down"
	}
	_, by, _ := strings.Cut(w.vp(nd.r, form{shape: shapeBase}), " ")
	return w.vp(nd.l, f) + direction + " " + by
}

// upTo writes a change with where it leads to, "tăng 34%, lên 45.000".
func (w *writer) upTo(nd *node, f form) string {
	if nd.l.l.rule != ruleVNP && nd.l.l.rule != ruleIntrans {
		return w.vp(nd.l.l, f) + ", " + w.prepOf(nd.r, headLex(nd)) // "tăng 34% so với năm trước, lên 45.000"
	}
	return w.vp(nd.l.l, f) + " " + w.prepOf(nd.r, headLex(nd))
}

// alone writes a verb that stands without an object.
func (w *writer) alone(nd *node, f form) string {
	if w.whole && nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "có" {
		return realise("exist", f, "")
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "triển khai" && (w.patient.class == org || w.patient.class == person) {
		return realise("operate", f, "") // "các tổ công tác triển khai tại 58 địa phương"
	}
	if w.whole && nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "nói" {
		return realise("say", f, "") // behind what was said
	}
	return strings.TrimSuffix(w.intransitive(nd, f), " to") // "nghiên cứu, báo cáo trước ngày 30/11"
}

// saidOfOneself writes what somebody says that he himself did or will do: "said it had arrested five people".
func (w *writer) saidOfOneself(nd *node, f form) string {
	man := w.pronoun == "" || w.pronoun == "he" || w.pronoun == "she" || w.whole && w.pronoun == "they" && !f.plural() // who thinks of what others must do, too
	if will := pledged(nd.r); man && will != nil {
		switch said := headLex(nd.l).viOf(); {
		case pledging.has(said):
			return realise("pledge", f, "") + " to " + w.vp(will, form{shape: shapeBase})
		case informing.has(said):
			return realise("announce", f, "") + " plans to " + w.vp(will, form{shape: shapeBase})
		}
	}
	if must := nd.r; man && must.rule == ruleTAM && (must.l.lex.en == "must" || must.l.lex.en == "need") && headLex(nd.l).in(stressing) {
		return realise("stress", f, "") + " the need to " + w.vp(must.r, form{shape: shapeBase})
	} else if must.rule == ruleTAM && (must.l.lex.en == "need" || man && (must.l.lex.en == "must" || must.l.lex.en == "should")) && must.r.flags&flagPassive == 0 {
		is := " that it is necessary to "
		if must.l.lex.en == "should" {
			is = " that it is advisable to "
		}
		return fill(w.pattern(nd.l, f), "") + is + w.vp(must.r, form{shape: shapeBase})
	}
	if there(nd.r) {
		return fill(w.pattern(nd.l, f), "") + " that " + w.exists(nd.r)
	}
	if does := having(nd.r); does != nil {
		return fill(w.pattern(nd.l, f), "") + " that it is necessary to " + w.vp(does, form{shape: shapeBase})
	}
	if is, does := general(nd.r); is != "" && man && headLex(nd.l).in(opining) {
		return fill(w.pattern(nd.l, f), "") + " that it is " + is + " to " + w.vp(does, form{shape: shapeBase})
	}
	if told, ok := w.havingDone(nd, f); ok {
		return told
	}
	if about := turnedRound(nd.r); w.pronoun == "" && !w.whole && about != nil && nd.r.rule == ruleTAM && nd.r.l.lex.en != "continue" && f.shape != shapeIng {
		of := *nd
		of.rule, of.r = ruleVS, about
		return w.governing(&of, f) // "Bộ trưởng cho biết đang rà soát các dự án": they are being reviewed
	}
	if not := nd.r; man && not.rule == ruleTAM && not.l.lex.en == "mustnot" && headLex(nd.l).in(stressing) {
		return realise("stress", f, "") + " the need not to " + neither(w.vp(not.r, form{shape: shapeBase}), not.r) // "nhấn mạnh tuyệt đối không được chủ quan"
	}
	if w.pronoun == "" {
		w.unsure++
		if w.whole {
			w.pronoun = map[bool]string{true: "they", false: "it"}[w.agent]
		}
	}
	said := fill(w.pattern(nd.l, f), "")
	if w.whole || headLex(nd.l).english() != "say" {
		return said + " that " + w.pronoun + " " + w.finite(nd.r, w.pronoun == "they")
	}
	vp := nd.r
	if w.headline && vp.rule == ruleTAM && (vp.l.lex.en == "past" || vp.l.lex.en == "just") {
		has := "has"
		if w.pronoun == "they" {
			has = "have"
		}
		return said + " " + w.pronoun + " " + w.vp(vp.r, form{aux: has, shape: shapePP})
	}
	before := w.before
	w.before = w.before || w.narrative && !w.perfect && pastMarked(vp)
	defer func() { w.before = before }()
	return said + " " + w.pronoun + " " + w.finite(vp, w.pronoun == "they")
}

// havingDone writes what somebody says that he has done where the text does not tell a man from a woman: "Bộ trưởng cho biết đã yêu cầu …" reports
// having asked.
func (w *writer) havingDone(nd *node, f form) (string, bool) {
	does := nd.r
	if w.pronoun != "" || w.whole || does.rule != ruleTAM || does.l.lex.en != "past" && does.l.lex.en != "just" || headLex(does).english() == "direct efforts" {
		return "", false
	}
	told := form{aux: "having", shape: shapePP}
	switch said := headLex(nd.l); {
	case said.in(informing):
		return realise("report", f, "") + " " + w.vp(does.r, told), true
	case said.in(admitting):
		return fill(w.pattern(nd.l, f), "") + " " + w.vp(does.r, told), true
	}
	return "", false
}

// withOther writes what somebody does together with another: "cùng Bộ Tài chính xây dựng phương án" is to work with that ministry to do so.
func (w *writer) withOther(nd *node, f form) string {
	kind := headClass(nd.r)
	if nd.l.lex.en == "on behalf of" {
		return w.onBehalf(nd, f)
	}
	joint := kind != "say" && kind != "attend" && kind != "move" && nd.l.rule == rulePP && nd.l.r.class.agent()
	if joint && nd.r.flags&(flagTAM|flagPassive) == 0 && withObject(core(nd.r)) && !headLex(nd.r).has("state") {
		return realise("work", f, "") + " with " + w.np(nd.l.r, rolePrep) + " to " + w.vp(nd.r, form{shape: shapeBase})
	}
	return w.vp(nd.r, f) + " " + w.prepOf(nd.l, nil)
}

// onBehalf writes an act with for whom it is done, "thay mặt Chính phủ trình dự án luật". Behind a long predicate it would belong to its end.
func (w *writer) onBehalf(nd *node, f form) string {
	whose, act := w.prepOf(nd.l, nil), w.vp(nd.r, f)
	does := nd.r
	if does.rule == ruleTAM {
		does = does.r
	}
	if strings.Count(act, " ") <= shortAct && does.rule != ruleVPList && does.rule != ruleVPIf {
		return act + " " + whose
	}
	if does != nd.r {
		w.unsure++
	}
	return realise("act", f, "") + " " + whose + " in " + w.vp(nd.r, form{shape: shapeIng})
}

// shortAct is the number of words that for whom an act is done may stand behind.
const shortAct = 14

// governing writes a verb with its object or complement: "ban hành nghị định", "cho biết …", "xác định X là Y".
func (w *writer) governing(nd *node, f form) string {
	switch nd.rule {
	case ruleVNP:
		if text, ok := w.increased(nd, f); ok {
			return text
		}
		if byBounds(nd) {
			return w.byWhatLiesBetween(nd, f)
		}
		if nd.r.rule == ruleOrMore && nd.class == "fall" && shareOf(nd.r.l) != nil && headLex(nd).viOf() == "cắt giảm" {
			w.unsure++ // "cắt giảm 20% số lao động trở lên": the staff is cut by so much
		}
		if nd.l.rule == ruleLeaf && nd.l.lex.en == "be no more than" && f.finite() && !f.neg && w.patient.class != person && w.patient.class != org {
			f.neg = true // "thời hạn không quá 15 ngày"
			return realise("exceed", f, "") + " " + w.np(nd.r, roleObject)
		}
		if nd.l.rule == ruleVAdv && nd.l.r.lex.viOf() == "lần lượt" && eachFigure(nd) {
			plain := *nd
			plain.l = nd.l.l
			if plain.class == "rise" || plain.class == "fall" {
				return w.eachBy(&plain, f) + " respectively"
			}
			return w.transitive(&plain, f) + " respectively" // "chiếm lần lượt 12% và 8%"
		}
		if isFigure(nd.r) && w.actor && f.shape == shapeIng && nd.l.frames&frameNoun == 0 && changesBy(nd) {
			w.unsure++ // "quyết định giảm 510 đồng/lít đối với xăng": somebody makes something else fall
		}
		if by, ok := w.exceededBy(nd, f); ok {
			return by
		}
		if what, into, ok := w.putInto(nd); ok {
			return realise("put", f, "") + " " + what + " into " + into
		}
		if who, did, ok := w.praisedFor(nd); ok {
			return fill(w.pattern(nd.l, f), who) + " for " + did
		}
		if preparing[headLex(nd).viOf()] {
			defer func(was bool) { w.preparing = was }(w.preparing)
			w.preparing = true
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
		if headLex(nd.l).viOf() == "phát hiện" && caughtAt(nd.r) {
			return realise("find", f, "") + " " + w.np(nd.r.l, roleObject) + " " + w.vp(nd.r.r, form{shape: shapeIng})
		}
		was := w.laidDown
		w.laidDown = was || w.paper && headClass(nd.l) == "provide"
		what := w.reported(nd)
		w.laidDown = was
		if headLex(nd.l).english() == "set the goal" && nd.l.rule != ruleVAdv {
			if aim, ok := AimedAt(what); ok {
				return realise("set a goal", f, "") + " " + aim
			}
		}
		return fill(w.pattern(nd.l, f), "") + " " + announcer(nd.l) + " " + what
	case ruleVThere:
		return w.foundThere(nd, f)
	case ruleVNVP:
		return w.threePlace(nd, f)
	case ruleVNRank:
		return fill(w.pattern(nd.l.l, f), w.np(nd.l.r, roleObject)) + " " + w.adjective(nd.r)
	case ruleVNNP:
		if nd.l.rule == ruleVNTime {
			return w.forwarded(nd.l.l, nd.r, " "+w.timeText(nd.l.r), f)
		}
		if nd.l.l.lex.has("apart") {
			return w.distant(nd, f)
		}
		if nd.l.l.lex.viOf() == "giao" && owed(nd.r) {
			return realise("give", f, "") + " " + w.np(nd.l.r, rolePrep) + " " + oneOwed(w.np(nd.r, roleObject))
		}
		if nd.l.l.lex.has("forward") {
			return w.forwarded(nd.l, nd.r, "", f)
		}
		if times, ok := measure(nd.l.r); ok && times.Unit == "lần" && nd.r.class == act && !w.whole {
			w.unsure++ // "cao gấp hai lần thiết kế": of what it was designed for
		}
		if times, ok := measure(nd.l.r); ok && times.Unit == "lần" && (w.patient.class == money || w.patient.class == abst) && (nd.r.class.agent() || nd.r.class == period) {
			return fill(w.pattern(nd.l.l, f), w.np(nd.l.r, roleObject)) + " that of " + w.np(nd.r, rolePrep) // "thu nhập cao gấp 1,3 lần lao động nữ"
		}
		return fill(w.pattern(nd.l.l, f), w.np(nd.l.r, roleObject)) + " " + w.np(nd.r, roleObject)
	default:
		return w.regarded(nd, f)
	}
}

// forwarded writes what is submitted to whom, and when: "trình Chính phủ trong quý IV/2025 nghị định về …".
func (w *writer) forwarded(head, object *node, when string, f form) string {
	what, to := w.np(object, roleObject), "to "+w.np(head.r, rolePrep)
	if strings.Count(what, " ") > longShifted && strings.Count(to, " ") <= longObject {
		return fill(w.pattern(head.l, f), to+when+" "+what) // submits to the Government a long thing
	}
	return fill(w.pattern(head.l, f), what) + " " + to + when
}

// regarded writes what something or somebody is taken for, or made: "xác định năm 2025 là năm …", "bổ nhiệm ông A giữ chức Thứ trưởng".
func (w *writer) regarded(nd *node, f form) string {
	if nd.l.rule == rulePassHead || nd.l.rule == ruleAgentHead {
		text := w.headedPassive(nd.l, f)
		was := w.many
		w.many = f.plural() // "các đối tượng được xác nhận là nạn nhân": victims
		defer func() { w.many = was }()
		return text + " as " + w.np(nd.r.r, roleComplement)
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
	wasMany := w.many
	w.many = nd.l.r.cat == catNP && nd.l.r.rule == ruleNumNP && w.pluralNP(nd.l.r) // "xác định 20 người là nạn nhân"
	as := w.np(nd.r.r, roleComplement)
	w.many = wasMany
	if nd.r.rule == ruleVNP && nd.r.r.class == person {
		as = withoutArticle(as) // a post
	}
	if calling[headLex(nd.l).english()] {
		return fill(w.pattern(nd.l.l, f), object) + " " + as // "gọi đó là thảm họa"
	}
	if headLex(nd.l).english() == "assign" && nd.r.r.class == person {
		return fill(w.pattern(nd.l.l, f), object) + " to serve as " + as
	}
	return fill(w.pattern(nd.l.l, f), object) + " as " + as
}

// calling are the verbs that say what something is called, without "as".
var calling = map[string]bool{"call": true, "name": true, "consider": true, "declare": true, "dub": true}

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
	if text, ok := w.relieved(nd, f); ok {
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
	if part := nd.r; part.rule == ruleShare && verb == "be equal to" {
		if a, ok := measure(part.l); ok && a.Unit == "%" {
			return realise("be", f, "") + " " + w.np(part, roleObject) // "bằng 4,5% tiền lương tháng"
		}
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
	if strings.HasSuffix(verb, " as") || strings.HasSuffix(verb, " the post of") || verb == "become" || verb == "develop into" {
		r = roleComplement
	}
	if post := nd.r; strings.HasSuffix(verb, " the post of") && post.rule == ruleBareNP && post.class == person && (post.l.rule == ruleNameNP || post.l.lex.has("title")) {
		n := w.nominal(post.l)
		return fill(w.pattern(nd.l, f), n.text(false)) // one holds it
	}
	if a, figure := measure(nd.r); figure && a.Unit == "lần" && nd.l.rule == ruleLeaf && timesVerbs[nd.l.lex.viOf()] {
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
	return w.withObject(nd, verb, r, f)
}

// intoPart writes the part of a paper that something is added to: "bổ sung hoạt động sản xuất vàng miếng tại khoản 1 Điều 1".
var intoPart = strings.NewReplacer(" in Point ", " to Point ", " in Clause ", " to Clause ", " in Article ", " to Article ")

// withObject writes a verb with an object in some role, which is told with what is known of it by then.
func (w *writer) withObject(nd *node, verb string, r role, f form) string {
	was := w.known
	w.known = w.known || w.atHand(nd.r, verb)
	forget := w.concerned(nd.l, true)
	wasFresh := w.fresh
	w.fresh = r == roleObject && (w.actor || w.paper || w.proper || known.has(w.patient.noun) || nd.r.class == abst && verb == "build") && (creating[verb] || founding[nd.class] && !strings.HasSuffix(verb, " to implement"))
	w.fresh = w.fresh || r == roleObject && verb == "adopt" && !w.whole && strings.EqualFold(leftmost(nd.r).lex.viOf(), "nghị quyết")
	w.signing = r == roleObject && verb == "sign"
	defer func(was bool) { w.sortwise = was }(w.sortwise)
	w.sortwise = upkeeping[verb]
	object := w.ownQuality(nd, w.np(nd.r, r))
	switch {
	case verb == "add" && w.paper:
		object = intoPart.Replace(object)
	case verb == "have no":
		object = withoutArticle(object)
	case verb == "hear" && object == "the report":
		object = "reports" // "hội nghị nghe báo cáo"
	}
	w.fresh, w.signing = wasFresh, false
	if strings.HasPrefix(nd.r.lex.viOf(), "quy định") {
		object = w.provisions(object, verb)
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
		} else if !n.plonly() && n.flags&(flagProper|flagOwned) == 0 {
			object = n.text(true) // "có nhiều buổi tiếp xúc"
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
	if granted, in := strings.CutSuffix(pattern, " a reduction in ~"); in && isFigure(nd.r) {
		return granted + " a reduction of ~", object
	}
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
	if strings.HasSuffix(verb, " than") && isLevel(nd.r) {
		return fill(w.pattern(nd.l, f), oneLevel(w.np(nd.r, roleObject))), true // "thấp hơn mục tiêu 80%"
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
	if all := exhausting[orSelf(nd.l.r).lex.viOf()]; all != "" && nd.l.rule == ruleVAdv && nd.r.cat == catNP && nd.r.flags&flagProper == 0 {
		return fill(w.pattern(nd.l.l, f), all+" "+withoutArticle(w.np(nd.r, roleObject))), true
	}
	if less, ok := strings.CutSuffix(verb, " an additional"); ok && nd.l.rule == ruleLeaf {
		return fill(w.pattern(inOther(nd.l, less), f), w.additional(nd.r)), true // "có thêm các biện pháp hỗ trợ"
	}
	if less, ok := strings.CutSuffix(verb, " more"); ok && nd.l.rule == ruleLeaf && (nd.r.rule == ruleNumNP || isFigure(nd.r)) {
		return fill(w.pattern(inOther(nd.l, less), f), w.more(nd.r)), true // "nộp thêm 0,03%/ngày"
	}
	if over := shareOf(nd.r); over != nil && nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "vượt" && over == nd.r {
		n := w.nominal(over.r) // "vượt 19,8% dự toán": by that much
		return fill(w.pattern(nd.l, f), "the "+withoutArticle(w.article(&n, roleObject))) + " by " + w.np(over.l, rolePrep), true
	}
	if share := shareOf(nd.r); share != nil && share == nd.r && strings.HasSuffix(verb, " a reduction in") {
		of := w.nominal(share.r) // "được giảm 30% tiền thuê đất trong hạn mức"
		return realise(strings.TrimSuffix(verb, " a reduction in"), f, "") + " a " + w.np(share.l, rolePrep) + " reduction in " + of.text(false), true
	}
	return "", false
}

// exhausting are words behind a verb that say how much of its object it is done to: "tịch thu hết tài sản", "chi trả nốt số tiền còn lại".
var exhausting = map[string]string{"hết": "all", "nốt": "the remaining"}

// more writes what is added to what there was: "more electricity", "an additional five schools".
func (w *writer) more(np *node) string {
	text := w.np(np, roleObject)
	switch {
	case np.rule == rulePer:
		return w.more(np.l) + strings.TrimPrefix(text, w.np(np.l, roleObject))
	case np.rule == ruleApproxNum && strings.HasPrefix(text, "about "):
		return text + " more" // "chi thêm khoảng 2 tỷ đồng mỗi năm"
	case np.rule == ruleNumNP || isFigure(np):
		return addedFigure(np, text)
	case np.rule == ruleBareNP:
		return "more " + withoutArticle(text)
	case np.rule == ruleDetNP && np.l.lex.viOf() == "một":
		return "another " + withoutArticle(text) // "bầu thêm một Phó Chủ tịch"
	}
	return text
}

// additional writes what there is beside what there was: "an additional five schools", "many additional measures".
func (w *writer) additional(np *node) string {
	text := w.np(np, roleObject)
	switch {
	case np.rule == ruleNumNP || isFigure(np) || np.rule == ruleApproxNum || np.rule == ruleShare:
		return addedFigure(np, text)
	case np.rule == ruleDetNP && np.l.lex.english() != "the":
		det := np.l.lex.english()
		return det + " additional" + strings.TrimPrefix(text, det)
	case np.rule == ruleBareNP && strings.HasPrefix(text, "a"):
		if one := withoutArticle(text); one != text {
			return "another " + one
		}
	}
	return "additional " + withoutArticle(text)
}

// addedFigure writes what comes to what there was, a bare sum behind the word that limits it: "up to VND200 million more".
func addedFigure(np *node, text string) string {
	if isFigure(np) && slices.ContainsFunc(sumLimits[:], func(limit string) bool { return strings.HasPrefix(text, limit) }) {
		return text + " more"
	}
	return "an additional " + text
}

// sumLimits are the words before a figure that say how far it goes.
var sumLimits = [...]string{"up to ", "at least ", "no more than ", "more than ", "nearly "}

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
	"prepare": true, "compile": true, "send": true, "propose": true, "hold": true, "organise": true, "sign": true, "issue": true, "submit": true, "present": true,
	"introduce": true, "publish": true, "have": true, "need": true, "formulate": true, "write": true, "plan": true, "make": true, "sign and issue": true,
}

// upkeeping are the English verbs of what is done to all of a sort, by a policy or day after day.
var upkeeping = map[string]bool{
	"prioritise": true, "support": true, "repair": true, "upgrade": true, "renovate": true, "rebuild": true, "manage": true, "review": true, "rearrange": true, "arrange": true,
	"sell": true, "buy": true, "lease": true, "license": true, "protect": true, "remove": true, "eliminate": true, "dismantle": true, "overcome": true, "handle": true,
	"exploit": true, "lack": true, "patrol": true, "maintain": true, "reinforce": true, "relocate": true, "hand over": true, "add": true, "reclaim": true, "restore": true,
}

// atHand reports an object that is a certain paper or meeting, where rules speak of any paper of its sort.
func (w *writer) atHand(object *node, verb string) bool {
	switch {
	case object.class != doc && object.class != event, creating[verb], object.class == doc && w.ruling() && !enacts(object.lex.viOf()):
		return false
	default:
		return verb != "chair" || object.rule != ruleBareNP || object.l.rule == ruleLeaf && strings.Count(object.lex.viOf(), " ") < 2 // but "chủ trì hội nghị trực tuyến"
	}
}

// ownQuality gives what somebody shows or builds on, a role or a position, to whom it belongs: "khẳng định vị thế" is to affirm one's position.
func (w *writer) ownQuality(nd *node, object string) string {
	n := nd.r
	if n.rule != ruleBareNP || n.class != abst || !headLex(nd.l).in(displaying) || w.own == "" || w.agent && w.own != "their own" || !w.actor {
		return object
	}
	for n.rule == ruleBareNP || n.rule == ruleNPP || n.rule == ruleAdjN || paperOwned(n) {
		n = n.l
	}
	if n.rule != ruleLeaf || !slices.ContainsFunc(standings, func(q string) bool { return strings.HasPrefix(n.lex.viOf(), q) }) {
		return object
	}
	return strings.TrimSuffix(w.own, " own") + " " + withoutArticle(object)
}

// paperOwned reports a noun whose owner is that of a paper at its end: "vai trò trong thực hiện Nghị quyết 57 của Bộ Chính trị".
func paperOwned(n *node) bool {
	if n.rule != ruleNOf || n.l.rule != ruleNPP || n.l.r.rule != rulePVP {
		return false
	}
	act := n.l.r.r
	return act.rule == ruleVNP && act.r.rule == ruleLeaf && act.r.class == doc
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
	defer func(was bool) { w.reporting = was }(w.reporting)
	w.reporting = headClass(nd.l) == "say"
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
	was, ahead, before := content.perfect, content.future, content.before
	if core := coreOf(nd.r); w.narrative && content.past && w.reporting && core.rule == ruleS && pastMarked(core.r) && (core == nd.r && core.flags&flagDated == 0 || core != nd.r && beganThen(nd.r)) {
		content.before = true // "Tại họp báo chiều 20/6, Bộ trưởng cho biết Chính phủ đã thống nhất …": had agreed
	}
	content.perfect = true // what is reported looks back from the report: "has become"
	pledge := headLex(nd.l).viOf() == "cam kết"
	content.future = content.future || pledge || headClass(nd.l) == "aim" // a goal or a pledge is still to be met
	text := ""
	if content.pronoun == "it" && unitItself(nd) {
		text = "it " + content.finite(nd.r.r, false)
	} else {
		text = content.clause(nd.r)
	}
	content.perfect, content.before = was, before
	if front := nd.r; pledge || front.rule == ruleFront && foreplanned(front.l.l) {
		content.future = content.future && ahead // what is said lies ahead, not the saying
	}
	if content != w {
		w.unsure += content.unsure
	}
	return text
}

// beganThen reports a clause behind the time from which on it is so: "từ đầu năm, cả nước đã ghi nhận …".
func beganThen(front *node) bool {
	switch leftmost(front).lex.viOf() {
	case "từ", "kể từ", "tính từ", "từ đầu năm", "từ đầu năm đến nay", "từ đầu năm tới nay":
		return true
	}
	return false
}

// caughtAt reports what one comes upon with what it does: "phát hiện một ô tô chở ma túy" is to find a car carrying drugs.
func caughtAt(nd *node) bool {
	if nd.rule != ruleS || nd.l.flags&flagProper != 0 || nd.r.flags&(flagTAM|flagPassive) != 0 || nd.r.rule != ruleVNP && nd.r.rule != ruleVPPP {
		return false
	}
	return nd.l.class == person || nd.l.class == thing || nd.l.class == place || nd.l.class == unit
}

// unitItself reports what a body says of itself as "the unit": "Cục Hải quan cho biết, đơn vị đã thu …".
func unitItself(nd *node) bool {
	return nd.l.class == "say" && nd.r.rule == ruleS && nd.r.l.rule == ruleBareNP && nd.r.l.l.rule == ruleLeaf && nd.r.l.lex.viOf() == "đơn vị"
}

// extended writes a verb phrase with what stands behind it: how, where, when, why, by how much.
func (w *writer) extended(nd *node, f form) string {
	if text, ok := w.asMuch(nd, f); ok {
		return text
	}
	if text, ok := w.exceedsWhat(nd, f); ok {
		return text
	}
	if text, ok := w.exceedsBy(nd, f); ok {
		return text
	}
	if of := w.partOf(nd); of != "" {
		return realise("be", f, "") + " equal to " + of
	}
	switch nd.rule {
	case ruleByMeasure:
		if comparing(headLex(nd.l)) {
			return strings.Replace(w.vp(nd.l, f), headLex(nd.l).english()[len("be "):], w.np(nd.r, roleObject)+" "+headLex(nd.l).english()[len("be "):], 1) // "is VND15 million higher than"
		}
		return w.vp(nd.l, f) + byFactor(w.np(nd.r, roleObject))
	case ruleSerial:
		return w.vp(nd.l, f) + " to " + w.vp(nd.r, form{shape: shapeBase})
	case ruleVPPP:
		return w.withPhrase(nd, f)
	case ruleVPTime:
		return w.withTime(nd, f)
	case ruleVPAdv:
		return w.behindAdverb(nd, f)
	case ruleVPIf:
		return w.withCondition(nd, f)
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

// countedTo reports the number to which something goes that is counted one by one, so that the number from which it goes is written out, too: "tăng từ 214 lên
// 691 vụ".
func countedTo(pp *node) bool {
	if pp.rule != rulePP || pp.r.rule != ruleNumNP {
		return false
	}
	number := pp.r.l
	for number.rule == ruleApproxNum {
		number = number.r
	}
	a, ok := number.val.(*viet.Amount)
	return ok && a.Scale == ""
}

// wholeCount reports a number with a scale of its own, from which a count of things goes: "tăng từ 2,4 triệu lên khoảng 2,75 triệu người".
func wholeCount(number, pp *node) bool {
	for number.rule == ruleApproxNum {
		number = number.r
	}
	a, ok := number.val.(*viet.Amount)
	return ok && a.Scale != "" && pp.rule == rulePP && counts(pp.r)
}

// withPhrase writes a verb phrase with a prepositional phrase behind it.
func (w *writer) withPhrase(nd *node, f form) string {
	if text, ok := w.multiplied(nd, f); ok {
		return text
	}
	if text, ok := w.relieved(nd, f); ok {
		return text
	}
	if twoBounds(nd.r) && (nd.l.rule == ruleIntrans || nd.l.rule == rulePassive) && strings.Contains(headLex(nd.l).english(), "fine") && headClass(nd.l) == "punish" {
		return w.vp(nd.l, f) + " " + w.np(nd.r.r, roleObject) // "bị phạt từ 15 đến 20 triệu đồng"
	}
	if r := nd.r; r.rule == rulePP && r.l.lex.vi == "từ" && lasts(r.r) && ranges(r.r.l) && wayOfChange(nd.l) == "fall" {
		return w.vp(nd.l, f) + " by " + w.np(r.r, rolePrep) // "giảm thời gian chờ từ 3 đến 5 ngày"
	}
	if from(nd.r) && nd.r.r.l.class == period {
		return w.vp(nd.l, f) + " for " + w.np(nd.r.r, rolePrep) // "nghỉ từ 14 ngày làm việc trở lên"
	}
	if nd.l.rule == ruleVPPP && nd.l.r.rule == rulePP && nd.l.r.r.cat == catNum && (nd.r.rule != rulePP || nd.r.r.cat != catNum) && !countedTo(nd.r) && !wholeCount(nd.l.r.r, nd.r) {
		w.unsure++ // "từ 4 đến 6 triệu đồng": four million
	}
	if text, ok := w.daysLong(nd, f); ok {
		return text
	}
	if r := nd.r; r.rule == rulePP && r.l.lex.vi == "trong" && lasts(r.r) && headLex(nd.l).viOf() == "diễn ra" {
		return w.vp(nd.l, f) + " over " + w.np(r.r, rolePrep)
	}
	if r := nd.r; r.rule == rulePP && (r.l.lex.vi == "trong" || r.l.lex.vi == "trong thời hạn" && core(nd.l).rule == ruleKept) && lasts(r.r) && lastingGrant(nd.l) {
		return w.vp(nd.l, f) + " for " + w.np(r.r, rolePrep)
	}
	if r := nd.r; r.rule == rulePP && strings.HasPrefix(r.l.lex.vi, "trong") && nd.l.rule == ruleIntrans && nd.l.l.rule == ruleLeaf && headLex(nd.l).viOf() == "có hiệu lực" && r.r.rule == ruleNumNP && r.r.class == period {
		return realise("be valid for", f, "") + " " + w.np(r.r, rolePrep) // "giấy chứng nhận có hiệu lực trong thời gian 03 năm"
	}
	if r := nd.r; r.rule == rulePP && r.l.lex.vi == "trong thời gian" && headLex(nd.l).in(handedIn) && countedFromDay(r.r) {
		return w.vp(nd.l, f) + " within " + w.np(r.r, rolePrep) // "phải được gửi trong thời gian 60 ngày kể từ ngày …"
	}
	if r := nd.r; r.rule == rulePP && r.l.lex.vi == "từ" && r.r.rule == ruleRange && strings.HasSuffix(headLex(nd.l).english(), " support") {
		if both, ok := borrowedRange(r.r); ok {
			return w.vp(nd.l, f) + " of " + both
		}
		return w.vp(nd.l, f) + " of " + w.np(r.r, rolePrep) // "được hỗ trợ từ 3 đến 5 triệu đồng"
	}
	if r := nd.r; byRange(r) && comparing(headLex(nd.l)) && nd.l.rule == ruleVNP {
		more := headLex(nd.l).english()[len("be "):] // "cao hơn giá thị trường từ 5% đến 10%" is 5% to 10% higher
		return strings.Replace(w.vp(nd.l, f), more, w.np(r.r, rolePrep)+" "+more, 1)
	}
	if r := nd.r; nd.l.rule == ruleVNP && headLex(nd.l).viOf() == "báo cáo" && r.rule == rulePP && (r.l.lex.vi == "về" || r.l.lex.vi == "với") && r.class.agent() && !nd.l.r.class.agent() {
		return w.vp(nd.l, f) + " to " + w.np(r.r, rolePrep) // "báo cáo kết quả về Bộ Nội vụ", "với Thủ tướng"
	}
	if r := nd.r; r.rule == rulePP && r.l.lex.vi == "trong" && shareReached(nd.l) {
		if of := w.np(r.r, rolePrep); strings.HasPrefix(of, "total ") || strings.HasPrefix(of, "the total ") {
			return w.vp(nd.l, f) + " of " + of // "chiếm 42% trong tổng kim ngạch"
		}
	}
	if r := nd.r; r.rule == rulePP && r.l.lex.vi == "so với" && r.class != period && shareReached(nd.l) {
		of := w.np(r.r, rolePrep)
		if strings.HasPrefix(r.r.lex.viOf(), "kế hoạch") {
			of = planned(of)
		}
		return w.vp(nd.l, f) + " of " + of // "đạt 45% so với kế hoạch"
	}
	if r := nd.r; r.rule == rulePP && r.l.lex.vi == "bằng" && shareOf(r.r) != nil && nd.l.rule == ruleVNP && nd.l.r.class == money {
		return w.vp(nd.l, f) + " equal to " + w.np(r.r, rolePrep) // "hưởng trợ cấp bằng 80% mức lương cơ sở"
	}
	if r := nd.r; r.rule == rulePP && r.l.lex.vi == "do" && r.class.agent() && nd.l.flags&flagPassive == 0 && (headLex(nd.l).has("state") || headLex(nd.l).viOf() == "chậm tiến độ") {
		return w.vp(nd.l, f) + " because of " + w.np(r.r, rolePrep) // "chậm bốn tháng do nhà thầu yếu"
	}
	if r := nd.r; r.rule == rulePP && r.l.lex.vi == "do" && r.class.agent() && nd.l.rule == ruleVS && headClass(nd.l) == "say" {
		return w.vp(nd.l, f) + " because of " + w.np(r.r, rolePrep) // "thừa nhận khu tái định cư chậm bốn tháng do nhà thầu yếu"
	}
	if put := entered(nd); put != nil {
		return w.vp(put, f) + " in " + w.np(nd.r.r, rolePrep)
	}
	return w.vp(nd.l, f) + " " + w.prepOf(nd.r, headLex(nd.l))
}

// longAgo is the number of years after which what has been built since is finished.
const longAgo = 10

// onceIn reports what is done once, in the year from which it is told: put into use, or built long ago.
func (w *writer) onceIn(year, verb string) bool {
	verb = strings.TrimPrefix(verb, "được ")
	if strings.HasPrefix(verb, "đưa vào ") {
		return true
	}
	then, err := strconv.Atoi(year)
	return err == nil && w.narrative && w.published > 0 && then+longAgo <= w.published && (verb == "xây dựng" || verb == "xây")
}

// withTime writes a verb phrase with its time behind it.
func (w *writer) withTime(nd *node, f form) string {
	if when := w.since(nd.r); when != "" && telling[headClass(nd.l)] && headClass(nd.l) != "begin" {
		return w.vp(nd.l, f) + " in " + when
	}
	if when := w.since(nd.r); when != "" && nd.l.rule == ruleIntrans && strings.HasPrefix(nd.l.l.lex.viOf(), "có hiệu lực") && f.finite() && f.aux == "" {
		return w.vp(nd.l, finitePast(f)) + " in " + when // "có hiệu lực từ năm 2019"
	}
	if when := w.since(nd.r); when != "" && f.finite() && f.aux == "" && w.onceIn(when, headLex(nd.l).viOf()) {
		return w.vp(nd.l, finitePast(f)) + " in " + when // "được đưa vào sử dụng từ năm 2008": once
	}
	if then := w.sinceThen(nd.r); then != "" {
		switch k := headClass(nd.l); {
		case !f.finite() || core(nd.l).rule == ruleBe:
			return w.vp(nd.l, f) + " " + then // "là vụ án thứ ba kể từ năm 2022"
		case (k == "rise" || k == "fall") && f.aux == "" && !f.neg && (f.shape == shapePlural || f.shape == shapeSing) && core(nd.l) == nd.l:
			return w.vp(nd.l, marker{"has", "have", shapePP}.form(f.plural())) + " " + then // "tăng 12% kể từ năm 2023"
		}
	}
	if when := w.since(nd.r); when != "" && w.narrative && f.finite() && f.aux == "" && !f.neg && (f.shape == shapePlural || f.shape == shapeSing) {
		return w.vp(nd.l, marker{"has", "have", shapePP}.form(f.plural())) + " since " + when // "được vận hành từ năm 2021"
	}
	text := w.timeText(nd.r)
	if nd.r.rule == rulePTime && timePreps[nd.r.l.lex.vi] == "from" && headClass(nd.l) == "issue" {
		text = "applicable " + text // "ban hành quy chế thi từ năm 2025"
	}
	text = untilThen(nd, text)
	if text == "recently" && (f.shape == shapeBase || f.shape == shapeIng) && f.aux == "" && nd.r.lex != nil && strings.HasSuffix(nd.r.lex.viOf(), "thời gian qua") {
		text = "in recent times" // "đánh giá tình hình thời gian qua"
	}
	if w.goesOnUntil(nd) {
		text = strings.Replace(text, "by ", "until ", 1)
	}
	if year, in := strings.CutPrefix(text, "in "); in && w.targets(nd) {
		text = "by " + year
	}
	if nd.l.rule == ruleVPHigh {
		text = strings.Replace(text, "over the past ", "in the past ", 1)
		if from, ok := strings.CutPrefix(text, "from "); ok && !strings.Contains(from, " to ") {
			text = "since " + from
		}
	}
	if nd.l.rule == ruleIntrans && strings.HasPrefix(nd.l.l.lex.viOf(), "có hiệu lực") && (strings.HasPrefix(text, "from ") && strings.Contains(text, " to ") || strings.HasPrefix(text, "until ")) {
		return realise("be", f, "") + " in force " + text // "có hiệu lực đến hết năm 2026"
	}
	return w.vp(nd.l, f) + " " + text
}

// laysDown reports a predicate that a rule permits or demands, which the form of its verb or the word of the passive says: "chỉ được chi trả".
func laysDown(vp *node, f form) bool {
	switch f.aux {
	case "must", "must not", "may", "may only":
		return true
	}
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleVPAdv {
		vp = vp.l
	}
	return (vp.rule == rulePassive || vp.rule == rulePassAgent) && (vp.l.lex.has("mayonly") || vp.l.lex.has("must"))
}

// withCondition writes a verb phrase with its condition behind it.
func (w *writer) withCondition(nd *node, f form) string {
	if laysDown(nd.l, f) {
		w.ruled = true
		defer func() { w.ruled = false }()
	}
	if w.whole && (f.shape == shapePastSg || f.shape == shapePastPl) {
		w.back = true
		defer func() { w.back = false }()
	}
	if c := nd.r; c.rule == ruleIfDone && w.actor && w.self != "" {
		inner := writer{present: true, actor: true}
		text := inner.finite(c.r, w.self == "they") // "bị đình chỉ thi nếu mang điện thoại": if they do
		w.unsure += inner.unsure
		return w.vp(nd.l, f) + " " + c.l.lex.en + " " + w.self + " " + text
	}
	if c := nd.r; c.rule == ruleIfThere && w.actor && w.self != "" && c.r.rule == ruleVNP && !leftmost(c.r.r).lex.in(arises) {
		inner := writer{present: true, actor: true}
		text := inner.finite(c.r, w.self == "they") // "được cấp phép khi có vốn": when they have it
		w.unsure += inner.unsure
		return w.vp(nd.l, f) + " " + c.l.lex.en + " " + w.self + " " + text
	}
	if nd.r.rule == ruleButFor || nd.r.rule == ruleCommaCond && nd.l.rule == ruleVPIf {
		return w.vp(nd.l, f) + ", " + w.condition(nd.r) // "tăng 65% dù lượng chỉ tăng 7%, do giá tăng": not why it rose by no more
	}
	if nd.r.l.lex.english() == "since" && (nd.l.rule == ruleBe || nd.l.rule == ruleVPPP && nd.l.r.rule == rulePP) && lasts(nd.l.duration()) {
		return w.vp(nd.l, f) + " " + w.countedFrom(nd.r)
	}
	return w.vp(nd.l, f) + " " + w.condition(nd.r)
}

// countedFrom writes from when a term runs: "thời hạn là 5 ngày kể từ khi nhận đủ hồ sơ".
func (w *writer) countedFrom(cond *node) string {
	was := w.narrative
	w.narrative = false // any time that it happens
	text := strings.TrimPrefix(w.condition(cond), "since ")
	w.narrative = was
	if cond.rule == ruleWhen {
		return "from the time of " + text
	}
	return "from the time " + text
}

// finitePast is a finite form in the past.
func finitePast(f form) form {
	if f.plural() {
		return form{shape: shapePastPl, neg: f.neg}
	}
	return form{shape: shapePastSg, neg: f.neg}
}

// untilThen is the time behind a verb, up to which what lasts goes on: "kéo dài đề án đến năm 2030".
func untilThen(nd *node, text string) string {
	verb := nd.l
	for verb.rule == ruleVVP {
		verb = verb.r // "đề xuất lùi thời điểm áp dụng đến năm 2028"
	}
	if enduring[headLex(verb).english()] && nd.r.rule == rulePTime && (nd.r.l.lex.vi == "đến hết" || nd.r.l.lex.vi == "đến") {
		return strings.Replace(text, "by ", "until ", 1)
	}
	return text
}

// enduring are the English verbs of what goes on until a day.
var enduring = map[string]bool{"extend": true, "prolong": true, "last": true, "remain": true, "maintain": true, "apply": true, "continue": true, "keep": true, "postpone": true, "delay": true, "defer": true, "move": true, "suspend": true, "postpone application": true, "postpone implementation": true}

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
		if nd.r.flags&flagTAM != 0 {
			return w.isMarked(nd, f)
		}
		if strings.HasPrefix(headLex(nd.r).english(), "be ") && core(nd.r).rule != ruleVPList {
			return w.vp(nd.r, f) // "là khó thực hiện" is difficult to implement
		}
		if what := absence(nd.r); what != nil && (headLex(nd.r).viOf() == "thiếu" || hinders(w.patient.noun)) {
			return realise("be", w.beForm(nd.l.lex, f), "") + " a lack of " + w.lacked(what)
		}
		if nd.r.rule == ruleTimeVP && strings.Contains(nd.r.l.en, " consecutive ") && nd.r.r.rule == ruleIntrans && (nd.r.class == "rise" || nd.r.class == "fall") {
			return w.vp(nd.r, f) // "là năm thứ tư liên tiếp đi xuống" declined for the fourth year
		}
		does := w.vp(nd.r, form{shape: shapeBase})
		if what, lacks := strings.CutPrefix(does, "lack "); lacks && hinders(w.patient.noun) {
			return realise("be", w.beForm(nd.l.lex, f), "") + " a lack of " + what // "vướng mắc là thiếu vốn"
		}
		return realise("be", w.beForm(nd.l.lex, f), "") + " to " + does
	case ruleBeThat:
		return realise("be", w.beForm(nd.l.lex, f), "") + " that " + w.stated(nd.r)
	case ruleBeRange:
		return realise("be", f, "") + " from " + w.np(nd.r.r, rolePrep)
	case rulePredicate:
		return realise("be", f, "") + " " + w.predicative(nd.l)
	case ruleBeA:
		return realise("be", w.beForm(nd.l.lex, f), "") + " " + w.predicative(nd.r)
	default:
		if text, ok := w.momentOf(nd.r); ok && w.patient.class == period {
			return realise(nd.l.lex.en, w.beForm(nd.l.lex, f), "") + " " + text
		}
		if a, ok := measure(nd.r); ok && w.patient.class == thing && currencyForms[a.Unit] != "" && a.Per == "" && len(nd.l.lex.feats) == 0 {
			return realise("cost", f, "") + " " + w.np(nd.r, roleObject) // "vé ngày là 24.000 đồng"
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

// predicative writes an adjective behind the copula: "thấp nhất" is the lowest.
func (w *writer) predicative(a *node) string {
	if a.cat == catNum {
		return w.number(a)
	}
	text := w.adjectiveOf(a, w.patient.noun)
	if most(a) {
		text = "the " + strings.TrimPrefix(text, "the ")
	}
	return text
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

// headLex is the word at the head of a predicate, or nil.
func headLex(nd *node) *lex {
	for nd != nil {
		if nd.kept == nd {
			return nd.head
		}
		switch nd.rule {
		case ruleLeaf:
			return nd.lex
		case ruleTAM, ruleHasV, ruleAdvVP, ruleAdjVP, rulePassive, rulePassAgent, ruleKeptBy, ruleDoV, rulePairVP, ruleTimeVP, ruleMidVP, ruleHasHad, ruleDispatch, ruleLet:
			nd = nd.r
		default:
			nd = nd.l
		}
	}
	return nil
}

// copular reports a predicate that opens with a form of be: "is tasked with", "are available".
func copular(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return first == "is" || first == "are" || first == "was" || first == "were"
}

// targets reports a figure that is to be reached by a year to come: "nâng kim ngạch lên 100 tỷ USD vào năm 2030".
func (w *writer) targets(nd *node) bool {
	at := nd.r
	if at.rule == rulePTime {
		at = at.r
	}
	when, ok := at.val.(*viet.When)
	if !ok || when.Year <= w.published || w.published == 0 || when.Month+when.Quarter > 0 || when.To != nil || when.Part != "" {
		return false
	}
	switch headClass(nd.l) {
	case "rise", "fall", "reach", "own":
		if nd.l.flags&flagQuantity != 0 {
			return true
		}
	}
	if goal := core(nd.l); goal.rule == ruleVNP && strings.HasPrefix(leftmost(goal.r).lex.viOf(), "mục tiêu") {
		return true // "thống nhất mục tiêu kim ngạch 150 tỷ USD vào năm 2030"
	}
	return raising[firstWord(headLex(nd.l).viOf())]
}

// raising are how the verbs begin of bringing something to a level, or of coming to one.
var raising = map[string]bool{"nâng": true, "đưa": true, "trở": true}

// praisedFor gives whom somebody praises, and for what: "đánh giá cao việc nhà thầu tích cực phối hợp" is to praise the contractor for doing so.
func (w *writer) praisedFor(nd *node) (who, did string, ok bool) {
	if nd.r.rule != ruleFact || nd.r.r.rule != ruleS || !nd.r.r.l.class.agent() || nd.l.rule != ruleLeaf || !nd.l.lex.in(praising) {
		return "", "", false
	}
	vp := nd.r.r.r
	for vp.rule == ruleTAM && vp.l.lex.en == "past" {
		vp = vp.r
	}
	if vp.flags&(flagTAM|flagPassive) != 0 || vp.rule == ruleBe || vp.rule == rulePredicate {
		return "", "", false
	}
	return w.np(nd.r.r.l, roleObject), w.vp(vp, form{shape: shapeIng}), true
}

// inUse is the English of what works are put into.
var inUse = map[string]string{"vận hành": "operation", "hoạt động": "operation", "khai thác": "operation", "sử dụng": "use"}

// putInto gives what is put into operation or use: "đưa tuyến vào vận hành".
func (w *writer) putInto(nd *node) (what, into string, ok bool) {
	works := *nd.r
	noun := &works.l
	if works.rule == ruleDetNP || works.rule == ruleNumNP {
		noun = &works.r
	} else if works.rule != ruleBareNP {
		return "", "", false
	}
	if nd.l.rule != ruleLeaf || nd.l.lex.viOf() != "đưa" || (*noun).rule != ruleNPP {
		return "", "", false
	}
	put, behind := *noun, ""
	if put.r.rule == rulePP && put.l.rule == ruleNPP {
		put, behind = put.l, " "+w.prepOf(put.r, nil) // "đưa cầu vào khai thác trước Tết"
	}
	into = w.useOf(put.r)
	if into == "" {
		return "", "", false
	}
	into += behind
	*noun = put.l
	return w.np(&works, rolePrep), into, true
}

// useOf is the use or operation into which "vào vận hành" or "vào sử dụng" says that something is put, with the time behind it, or "".
func (w *writer) useOf(pp *node) string {
	if pp.rule != rulePVP && pp.rule != rulePP || pp.l.lex.viOf() != "vào" {
		return ""
	}
	act, when := pp.r, ""
	switch {
	case act.rule == ruleVPTime:
		act, when = act.l, " "+w.timeText(act.r)
	case act.rule == ruleBareNP && act.l.rule == ruleNPP && act.l.r.class == period:
		act, when = act.l.l, " "+w.prepOf(act.l.r, nil)
	case act.rule == ruleBareNP:
		act = act.l
	}
	if use := inUse[act.lex.viOf()]; use != "" && (act.rule == ruleLeaf || act.rule == ruleIntrans) {
		return use + when
	}
	return ""
}
