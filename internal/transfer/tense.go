package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// marker is what a word of tense, mood or aspect puts before the verb, by number, and the shape that the verb then has.
type marker struct {
	one, many string
	shape     shape
}

// fixedMarkers are those that do the same before every verb.
var fixedMarkers = map[string]marker{
	"just":        {"has just", "have just", shapePP},
	"prog":        {"is", "are", shapeIng},
	"alsoprog":    {"is also", "are also", shapeIng},
	"perfprog":    {"has been", "have been", shapeIng},
	"will":        {"will", "will", shapeBase},
	"alsowill":    {"will also", "will also", shapeBase},
	"soon":        {"will soon", "will soon", shapeBase},
	"willneednot": {"will not have to", "will not have to", shapeBase},
	"neednot":     {"does not have to", "do not have to", shapeBase},
	"neednotyet":  {"does not yet have to", "do not yet have to", shapeBase},
	"mustnot":     {"must not", "must not", shapeBase},
	"mayonly":     {"may only", "may only", shapeBase},
	"willmust":    {"will have to", "will have to", shapeBase},
	"pastmust":    {"had to", "had to", shapeBase},
	"notyet":      {"has not yet", "have not yet", shapePP},
	"expect":      {"is expected to", "are expected to", shapeBase},
	"found":       {"was found to have", "were found to have", shapePP},
	"hardto":      {"finds it hard to", "find it hard to", shapeBase},
	"likely":      {"is likely to", "are likely to", shapeBase},
	"verylikely":  {"is very likely to", "are very likely to", shapeBase},
	"accused":     {"is accused of having", "are accused of having", shapePP},
	// Of texts translated whole only.
	"believed":     {"is believed to", "are believed to", shapeBase},
	"known":        {"is known to", "are known to", shapeBase},
	"hoped":        {"is expected to", "are expected to", shapeBase},
	"forecast":     {"is forecast to", "are forecast to", shapeBase},
	"estimated":    {"is estimated to", "are estimated to", shapeBase},
	"could":        {"could", "could", shapeBase},
	"mayhave":      {"may have", "may have", shapePP},
	"hardly":       {"can hardly", "can hardly", shapeBase},
	"cannot":       {"cannot", "cannot", shapeBase},
	"cannotyet":    {"cannot yet", "cannot yet", shapeBase},
	"shouldnot":    {"should not", "should not", shapeBase},
	"neveryet":     {"has never", "have never", shapePP},
	"donot":        {"do not", "do not", shapeBase},
	"willnot":      {"will not", "will not", shapeBase},
	"maycontinue":  {"may continue to", "may continue to", shapeBase},
	"didnot":       {"did not", "did not", shapeBase},
	"stillprog":    {"is still", "are still", shapeIng},
	"ever":         {"has ever", "have ever", shapePP},
	"donever":      {"never", "never", shapeBase},
	"doit":         {"", "", shapeBase},
	"believedhave": {"is believed to have", "are believed to have", shapePP},
	"recorded":     {"is recorded as having", "are recorded as having", shapePP},
}

func (m marker) form(plural bool) form {
	if plural {
		return form{aux: m.many, shape: m.shape}
	}
	return form{aux: m.one, shape: m.shape}
}

// denials are the markers behind which a list joined by commas is denied member by member.
var denials = map[string]bool{"not": true, "neednot": true, "neednotyet": true, "mustnot": true, "cannot": true, "shouldnot": true, "willnot": true, "willneednot": true, "donot": true, "didnot": true}

// marked applies a marker of tense, mood or aspect. What is denied of a list is denied of each: "không cần chọn mã ngành, mã trường".
func (w *writer) marked(m *lex, vp *node, f form) string {
	if text, ok := w.sparedBut(m, vp, f); ok {
		return text
	}
	if text, ok := w.forbiddenAnd(m, vp, f); ok {
		return text
	}
	text := w.tensed(m, vp, f)
	if rest, ok := strings.CutPrefix(text, "did not be "); ok {
		text = map[bool]string{true: "were not ", false: "was not "}[f.plural()] + rest
	}
	if denials[m.en] {
		text = neither(text, vp)
	}
	if what := core(vp); (denials[m.en] || f.neg && m.en == "need") && what.rule == ruleVNP && what.r.rule == ruleNPList && what.r.l.r.cat == catComma && strings.Count(text, " and ") == 1 {
		return strings.Replace(text, " and ", " or ", 1)
	}
	return text
}

// sparedBut writes what somebody need not or must not do and what he is given: "không phải nộp bản giấy và được nhận kết quả qua mạng".
func (w *writer) sparedBut(m *lex, vp *node, f form) (string, bool) {
	if m.en != "mustnot" && m.en != "neednot" || !f.finite() || vp.rule != ruleVPList {
		return "", false
	}
	phrases, word, _ := listedPhrases(vp)
	first := phrases[len(phrases)-1]
	if first.flags&flagPassive != 0 {
		return "", false
	}
	var given []string
	for _, phrase := range slices.Backward(phrases[:len(phrases)-1]) {
		if !isGiven(phrase) {
			return "", false
		}
		given = append(given, w.vp(phrase, f))
	}
	return w.marked(m, first, f) + " but " + joinPredicates(oneCopula(given), word), true
}

// forbiddenAnd writes what somebody must not do and what befalls him if he does: "không được cho thuê lại và bị chấm dứt hợp đồng nếu vi phạm".
func (w *writer) forbiddenAnd(m *lex, vp *node, f form) (string, bool) {
	if m.en != "mustnot" || !f.finite() || vp.rule != ruleVPList || vp.l.l.rule == ruleVPList || firstWord(leftmost(vp.r).lex.viOf()) != "bị" || vp.l.l.flags&flagPassive != 0 {
		return "", false
	}
	return w.marked(m, vp.l.l, f) + " and " + w.vp(vp.r, fixedMarkers["will"].form(f.plural())), true
}

// neither puts "or" between two acts that are both denied: "không được tăng giá, găm hàng".
func neither(text string, vp *node) string {
	two := vp.rule == ruleVPList && vp.l.l.rule != ruleVPList && vp.r.flags&flagTAM == 0 && !isGiven(vp.r) || (vp.rule == ruleIntrans || vp.rule == ruleVNP) && vp.l.rule == ruleVVList
	if !two || strings.Count(text, " and ") != 1 {
		return text
	}
	return onceDenied(strings.Replace(text, " and ", " or ", 1))
}

// onceDenied says once what is denied of two acts: "must not raise or force down prices".
func onceDenied(text string) string {
	head, tail, found := strings.Cut(text, " or ")
	if !found {
		return text
	}
	for _, aux := range []string{"does not ", "do not ", "did not ", "will not ", "must not ", "may not ", "should not ", "cannot ", "is not ", "are not ", "was not ", "were not ", "not "} {
		if rest, again := strings.CutPrefix(tail, aux); again && strings.HasPrefix(head, aux) {
			return head + " or " + rest
		}
	}
	return text
}

// shortfalls are how English goes on behind "be" of what is not yet as it should be.
var shortfalls = map[string]bool{"below": true, "behind": true, "far": true, "short": true}

// tensed is marked but for lists.
func (w *writer) tensed(m *lex, vp *node, f form) string {
	if m.en == "not" && manages(vp) {
		m = &lex{cat: catTAM, vi: m.vi, en: "cannot"} // "không thực hiện được"
	}
	if !f.finite() {
		return w.markedBare(m, vp, f)
	}
	if m.en == "mayonly" && (receivers[headLex(vp).viOf()] != "" || headLex(vp).viOf() == "cho thuê") {
		w.unsure++ // "chỉ được cho thuê đất": they are leased it
	}
	plural := f.plural()
	if text, ok := w.markedSo(m, vp, f); ok {
		return text
	}
	if m.en == "perfprog" && (vp.flags&flagPassive != 0 || strings.HasPrefix(headLex(vp).english(), "be ")) {
		being := w.vp(vp, fixedMarkers["prog"].form(plural)) // "đã và đang được triển khai"
		if vp.flags&flagPassive != 0 && f.finite() && !w.present {
			return map[bool]string{true: "have been and ", false: "has been and "}[plural] + being
		}
		return being
	}
	if k := headClass(vp); m.vi == "mới" && !w.whole && (timesVerbs[headLex(vp).viOf()] || (k == "rise" || k == "fall") && vp.flags&flagQuantity != 0) {
		w.unsure++ // "số doanh nghiệp mới gấp 1,5 lần": the new ones, or only so much
	}
	if m.en == "just" && w.past && !w.headline && !w.whole && f.aux == "" {
		return w.vp(vp, finitePast(f)) // "Ngày 28/8, Sở Nội vụ vừa gửi tờ trình": on that day
	}
	if m.en == "expect" && m.vi == "dự kiến" && w.intends(vp) {
		return w.vp(vp, marker{"plans to", "plan to", shapeBase}.form(plural)) // "Thành phố dự kiến chi 1.200 tỷ đồng"
	}
	if m.en == "hardto" && lifeless(w.patient.class) {
		return w.vp(vp, form{aux: "can hardly", shape: shapeBase}) // "sai phạm rất khó phát hiện"
	}
	if mk, ok := fixedMarkers[m.en]; ok {
		return w.vp(vp, mk.form(plural))
	}
	switch m.en {
	case "past":
		return w.tensedPast(vp, f)
	case "alsopast":
		if w.headline {
			return w.vp(vp, f)
		}
		return w.withAdverb("also", vp, w.pastForm(f))
	case "need":
		mk := marker{"needs to", "need to", shapeBase}
		if f.neg {
			mk = marker{"does not need to", "do not need to", shapeBase}
		}
		return w.vp(vp, mk.form(plural))
	case "must", "should", "can", "may":
		return w.withModal(m, vp, f)
	case "hasto":
		if w.past && !w.headline {
			return w.vp(vp, form{aux: "had to", shape: shapeBase})
		}
		return w.vp(vp, marker{"has to", "have to", shapeBase}.form(plural))
	case "not":
		f.neg = true
		return w.vp(vp, f)
	case "nolonger":
		if vp.rule == ruleTAM && vp.l.lex.en == "must" {
			return w.vp(vp.r, marker{"no longer has to", "no longer have to", shapeBase}.form(plural)) // "không còn phải nộp hồ sơ giấy"
		}
		return w.withAdverb("no longer", vp, f)
	case "never":
		return w.withAdverb("never", vp, f)
	case "strive":
		return marker{one: "aims", many: "aim"}.form(plural).aux + " to " + w.vp(vp, form{shape: shapeBase})
	case "continue":
		return w.continued(vp, f)
	case "also":
		_, state, _ := strings.Cut(headLex(vp).english(), "be ")
		lasts := shortfalls[firstWord(state)] // "còn thấp hơn bình quân cả nước"
		if m.vi == "còn" && (headClass(vp) == "face" || vp.rule == rulePredicate || headLex(vp).in(lastingTrouble) || lasts) {
			return w.withAdverb("still", vp, f) // "còn gặp khó khăn", "còn bất đồng"
		}
		return w.withAdverb(m.en, vp, f)
	case "oncepast":
		return w.withAdverb("once", vp, w.pastForm(f))
	case "still", "always", "usually", "regularly", "sometimes", "rarely":
		if m.en == "still" && vp.rule == ruleTAM && vp.l.lex.en == "notyet" {
			return strings.Replace(w.vp(vp, f), " not yet ", " still not ", 1) // "vẫn chưa được giải quyết"
		}
		return w.withAdverb(m.en, vp, f)
	case "all":
		return w.vp(vp, f)
	}
	w.unsure++
	return w.vp(vp, f)
}

// markedSo writes a predicate whose marker means something else before it than elsewhere; ok is false where it does not.
func (w *writer) markedSo(m *lex, vp *node, f form) (text string, ok bool) {
	switch {
	case m.en == "prog":
		return w.ongoing(vp, f)
	case m.en == "notyet" && !w.headline:
		return w.notYet(vp, f)
	case m.vi == "mới":
		return w.onlySoFar(vp, f)
	}
	return "", false
}

// ongoing writes a predicate behind "đang" that is no act under way.
func (w *writer) ongoing(vp *node, f form) (text string, ok bool) {
	if w.whole && headLex(vp).has("state") && vp.rule != ruleVPList {
		return w.vp(vp, f), true // "đang chiếm 5%": it accounts for it
	}
	if vp.rule == ruleBe && headLex(vp).english() == "be" {
		return w.withAdverb("currently", vp, f), true // "đang là đại biểu Quốc hội"
	}
	if headLex(vp).english() == "be" {
		return w.vp(vp, f), true // "đang là khó khăn lớn nhất khi …"
	}
	if !w.headline && vp.flags&flagTAM == 0 && headClass(vp) == "undergo" && headLex(vp).english() == "be implemented" {
		return w.vp(vp, fixedMarkers["prog"].form(f.plural())), true // "đang khẩn trương triển khai": is being implemented
	}
	if vp.rule == rulePredicate {
		defer func(past, present bool) { w.past, w.present = past, present }(w.past, w.present)
		w.past, w.present = false, true
		return w.vp(vp, f), true // "đất nước đang hết sức khó khăn"
	}
	if isAtRest(vp) {
		return w.vp(vp, f), true // what a figure is, it is not being
	}
	return "", false
}

// isAtRest reports a predicate of a state that English tells in the simple present though it lasts: "đang thiếu 200 giáo viên", "đang có hiệu lực".
func isAtRest(vp *node) bool {
	v, en := headLex(vp), headLex(vp).english()
	switch {
	case en == "lack", en == "owe", en == "own", v.has("measure"), headClass(vp) == "provide", strings.HasPrefix(en, "be "):
		return true
	}
	return strings.HasPrefix(en, "have") && strings.HasPrefix(v.viOf(), "có")
}

// notYet writes a predicate behind "chưa" that is a state, or undergone.
func (w *writer) notYet(vp *node, f form) (text string, ok bool) {
	if strings.HasPrefix(headLex(vp).viOf(), "được ") && strings.HasPrefix(headLex(vp).english(), "be ") {
		return w.vp(vp, marker{"has not yet", "have not yet", shapePP}.form(f.plural())), true // "chưa được xét tuyển"
	}
	if vp.rule == rulePredicate || strings.HasPrefix(headLex(vp).english(), "be ") {
		is, rest, _ := strings.Cut(w.vp(vp, f), " ")
		return is + " not yet " + rest, true // "chưa phù hợp"
	}
	if withoutTail(vp).rule == ruleVNP && headLex(vp).english() == "have" {
		return w.vp(vp, marker{"does not yet", "do not yet", shapeBase}.form(f.plural())), true // "chưa có sóng di động"
	}
	return "", false
}

// onlySoFar writes a figure behind "mới": that there are no more yet.
func (w *writer) onlySoFar(vp *node, f form) (text string, ok bool) {
	if has := f.shape == shapeSing || f.shape == shapePlural; has && vp.flags&flagQuantity != 0 && headLex(vp).viOf() == "có" {
		if what, ok := strings.CutPrefix(w.vp(vp, form{shape: shapeBase}), "have "); ok {
			return realise("have", finiteForm(f.plural()), "") + " only " + what, true // "mới có 9 người"
		}
	}
	if before, what, at := strings.Cut(w.vp(vp, f), " at "); at && vp.flags&flagQuantity != 0 && headLex(vp).viOf() == "ở mức" && strings.HasPrefix(before, "st") {
		return before + " at only " + what, true
	}
	if (vp.flags&flagQuantity != 0 || countsList(vp)) && (w.perfect || headLex(vp).in(soFar) || headClass(vp) == "finish" || sumSoFar(vp) || managed(vp)) {
		return w.onlyDone(vp, f), true // "mới hoàn thành 28 dự án": no more yet
	}
	return "", false
}

// onlyDone writes what has been done and no more, with "only" before the figure where the verb's object is one: "has completed only 28 projects".
func (w *writer) onlyDone(vp *node, f form) string {
	if vp.rule == ruleVNP && vp.r.flags&flagQuantity != 0 {
		done, object := w.vp(vp, marker{"has", "have", shapePP}.form(f.plural())), w.np(vp.r, roleObject)
		if verb, ok := strings.CutSuffix(done, " "+object); ok {
			return verb + " only " + object
		}
	}
	return w.vp(vp, marker{"has only", "have only", shapePP}.form(f.plural()))
}

// tensedPast writes a verb phrase behind "đã".
func (w *writer) tensedPast(vp *node, f form) string {
	if vp.rule == rulePredicate {
		return w.withAdverb("already", vp, f) // "đã rõ" is already clear
	}
	if kind := headClass(vp); w.paper && (kind == "provide" || kind == "own" || kind == "amend") {
		return w.vp(vp, f) // "Luật đã quy định …": it provides for it still
	}
	if !w.headline && !w.past && !w.before && (w.perfect && readyNow(vp) || !w.perfect && w.narrative && !w.whole && hasNow(withoutTail(vp))) {
		return w.vp(vp, f) // "hiện đề thi đã sẵn sàng", "các tỉnh đã có phương án"
	}
	if !w.headline && !w.past && !w.before && !w.agent && !w.happening && vp.flags&flagDated == 0 && manifold(vp) {
		return w.vp(vp, marker{"has", "have", shapePP}.form(f.plural()))
	}
	if w.ruling() && !w.past && !w.before && !w.proper && w.office == "" && vp.flags&(flagDated|flagQuantity) == 0 {
		return w.vp(vp, marker{"has", "have", shapePP}.form(f.plural())) // "quyết định đã bị hủy": whenever it has been
	}
	if w.before && !w.headline && !headLex(vp).has("state") && vp.rule != ruleBe && headClass(vp) != "aim" {
		return w.vp(vp, form{aux: "had", shape: shapePP})
	}
	return w.vp(vp, w.pastForm(f))
}

// overBehind reports a predicate with a time behind it that was over when the text came out: "phải dừng thi công từ năm 2021".
func (w *writer) overBehind(vp *node) bool {
	for vp.rule == ruleVPTime || vp.rule == ruleVPPP || vp.rule == ruleVPAdv || vp.rule == ruleVPPurp {
		t := orSelf(vp.r)
		if vp.rule == ruleVPTime && t.rule == rulePTime {
			t = t.r
		}
		if when, ok := t.val.(*viet.When); vp.rule == ruleVPTime && ok && w.published > 0 && w.behind(when) {
			return true
		}
		vp = vp.l
	}
	return false
}

// setsLeast reports a predicate with the least that there is to be, which a duty sets: "phải giảm ít nhất 5% so với cùng kỳ".
func setsLeast(vp *node) bool {
	sets := false
	vp.walk(func(n *node) {
		sets = sets || n.rule == ruleApproxNum && (n.l.lex.viOf() == "ít nhất" || n.l.lex.viOf() == "tối thiểu")
	})
	return sets
}

// withModal writes a verb phrase behind a word for duty, right or power.
func (w *writer) withModal(m *lex, vp *node, f form) string {
	if m.vi == "được" && lifeless(w.patient.class) && (!w.whole || !w.lawful || w.patient.class != thing) {
		return w.vp(vp, f) // "tuyến đường được thông xe": nobody allows the road anything
	}
	if m.en == "can" && w.actor && !f.neg && (w.whole && w.lawful || !w.whole && !strings.HasPrefix(headLex(vp).english(), "have") && (w.laidDown || w.ruling())) {
		return w.vp(vp, form{aux: "may", shape: shapeBase}) // what people can do under a rule they may
	}
	if m.en == "can" && headClass(vp) == "punish" && !f.neg {
		return w.vp(vp, form{aux: "may", shape: shapeBase}) // "có thể bị phạt tù"
	}
	if m.vi == "được" && m.en == "may" && w.past && w.narrative && !w.whole && !w.headline && !f.neg && w.patient.class == person {
		return realise("be", w.pastForm(finiteForm(f.plural())), "") + " able to " + w.vp(vp, form{shape: shapeBase}) // "năm 2024, 860 hộ được vay vốn"
	}
	if m.vi == "phải" && (w.past || w.overBehind(vp)) && !w.before && w.narrative && !w.whole && !w.headline && !f.neg && !setsLeast(vp) {
		return w.vp(vp, form{aux: "had to", shape: shapeBase}) // "sau đó, xã phải huy động 100 người"
	}
	return w.vp(vp, form{aux: modal(m.en, f.neg, f.plural()), shape: shapeBase})
}

// readyNow reports what something is like by now: "đã sẵn sàng".
func readyNow(vp *node) bool {
	return headLex(vp).has("state") && strings.HasPrefix(headLex(vp).english(), "be ") && vp.flags&flagQuantity == 0
}

// hasNow reports what somebody has had and has still: a plan, a system, no event and no number.
func hasNow(vp *node) bool {
	if vp.rule != ruleVNP || vp.l.rule != ruleLeaf || vp.l.lex.viOf() != "có" || vp.flags&(flagQuantity|flagDated) != 0 {
		return false
	}
	kind := vp.r.class
	return (kind == abst || kind == thing || kind == place || kind == system || kind == doc && vp.r.flags&flagProper == 0) && sense(vp.l.lex, topicOf(vp.r)) == ""
}

// manifold reports what was done of many, or many times over, which no one day is told of: "đã ban hành nhiều chính sách".
func manifold(vp *node) bool {
	many := headLex(vp).viOf() == "có nhiều"
	vp.walk(func(n *node) { many = many || n.rule == ruleDetNP && n.l.lex.viOf() == "nhiều" })
	return many
}

// lifeless reports the sorts of subjects that cannot be permitted anything.
func lifeless(subject class) bool {
	return subject == thing || subject == place || subject == abst || subject == act || subject == event || subject == money || subject == doc
}

// markedBare writes a marked verb phrase outside a finite clause, where the marker is dropped if English has none.
func (w *writer) markedBare(m *lex, vp *node, f form) string {
	if m.en == "nolonger" && f.shape == shapeBase && strings.HasPrefix(f.aux, "will") {
		return w.withAdverb("no longer", vp, f) // "sẽ không còn được sử dụng"
	}
	switch m.en {
	case "not", "nolonger", "mustnot", "notyet":
		f.neg = true
	case "must", "neednot", "can", "could", "may":
		if mood := bareMood(m.en, f); mood != "" {
			return mood + w.vp(vp, form{shape: shapeBase})
		}
		w.unsure++
	case "cannot":
		return realise("be", f, "") + " unable to " + w.vp(vp, form{shape: shapeBase})
	case "cannotyet":
		return realise("be", f, "") + " not yet able to " + w.vp(vp, form{shape: shapeBase})
	case "continue":
		return w.continued(vp, f)
	case "always", "still", "usually", "regularly":
		if f.shape == shapeBase && f.aux != "" {
			return w.withAdverb(m.en, vp, f) // "sẽ luôn lắng nghe ý kiến"
		}
		w.unsure++
	case "past", "prog", "perfprog", "also", "all":
	default:
		w.unsure++
		f.neg = f.neg || strings.HasSuffix(m.en, "not") // what is denied stays so
	}
	return w.vp(vp, f)
}

// intends reports an act that a body or people may plan: no state, no figure reached, nothing that befalls them.
func (w *writer) intends(vp *node) bool {
	verb, k := headLex(vp), headClass(vp)
	actor := w.patient.class == org || w.patient.class == place || w.patient.class == person
	deed := core(vp).rule == ruleVNP || core(vp).rule == ruleSpend || core(vp).rule == ruleVNNP
	befalls := k == "be" || k == "reach" || k == "rise" || k == "fall" || k == "attend" || k == "own" || k == "pass"
	return actor && deed && !befalls && vp.flags&flagPassive == 0 && !verb.has("state") && (!verb.has("nopass") || core(vp).rule == ruleSpend)
}

// pastForm is the form of a verb under "đã": the past, or the perfect in a clause that looks back from now.
func (w *writer) pastForm(f form) form {
	switch {
	case w.headline:
		return f
	case w.perfect && !w.past:
		return marker{"has", "have", shapePP}.form(f.plural())
	case f.plural():
		f.shape = shapePastPl
	default:
		f.shape = shapePastSg
	}
	return f
}

// continued writes what goes on. A figure behind it does not: "tiếp tục tăng trưởng, ước đạt 1,1 tỷ USD".
func (w *writer) continued(vp *node, f form) string {
	if vp.rule == ruleVPList && f.finite() {
		phrases, word, _ := listedPhrases(vp)
		if second := phrases[len(phrases)-2]; headLex(second).has("state") && second.flags&flagTAM == 0 && figuring(second) {
			return w.goesOnAt(phrases, word, f)
		}
	}
	return realise("continue", f, "") + " to " + w.vp(vp, form{shape: shapeBase})
}

// goesOnAt writes what goes on and the figures that it has reached; phrases stand from the last to the first.
func (w *writer) goesOnAt(phrases []*node, word string, f form) string {
	last := len(phrases) - 1
	items := []string{w.continued(phrases[last], f)}
	for i := last - 1; i >= 0; i-- {
		if change := w.change(phrases[i]); change != "" && i < last-1 {
			items[len(items)-1] += ", " + change
			continue
		}
		items = append(items, w.vp(phrases[i], f))
	}
	return joinPredicates(items, word)
}

// passiveForm is the form of "be" under được with its markers: "đã được", "sẽ được".
func (w *writer) passiveForm(m *lex, f form) form {
	if f.aux != "" {
		return f
	}
	plural := f.plural()
	has, is, need := "has", "is", "needs to"
	if plural {
		has, is, need = "have", "are", "need to"
	}
	for i := range m.feats {
		switch k := m.feats[i].name; k {
		case "past":
			if w.headline {
				return f
			}
			if f.shape == shapeIng {
				return form{aux: "having", shape: shapePP} // "khi đã được cấp": having been granted
			}
			if w.perfect && !w.past {
				return form{aux: has, shape: shapePP}
			}
			if w.before {
				return form{aux: "had", shape: shapePP}
			}
			if plural {
				return form{shape: shapePastPl}
			}
			return form{shape: shapePastSg}
		case "just":
			return form{aux: has + " just", shape: shapePP}
		case "will", "can", "must":
			return form{aux: k, shape: shapeBase}
		case "mayonly":
			return form{aux: "may only", shape: shapeBase}
		case "need":
			return form{aux: need, shape: shapeBase}
		case "notyet":
			return form{aux: has + " not yet", shape: shapePP}
		case "prog":
			return form{aux: is, shape: shapeIng}
		case "not":
			f.neg = true
			return f
		case "continue":
			if plural {
				return form{aux: "continue to", shape: shapeBase}
			}
			return form{aux: "continues to", shape: shapeBase}
		case "expect":
			return form{aux: is + " expected to", shape: shapeBase}
		}
	}
	return f
}

// beForm is the form of the copula with the marker that its word carries: "sẽ là", "không phải là".
func (w *writer) beForm(m *lex, f form) form {
	if f.aux != "" {
		f.neg = f.neg || m.has("not") // "sẽ không phải là"
		return f
	}
	switch {
	case m.has("will"):
		return form{aux: "will", shape: shapeBase}
	case m.has("can"):
		return form{aux: "can", shape: shapeBase}
	case m.has("not"):
		f.neg = true
	case m.has("past"):
		f = finitePast(f)
	}
	return f
}

// onlyGiven reports what is all that one is given: "chỉ được giao 500 tỷ đồng".
func onlyGiven(vp *node) bool {
	return vp.rule == ruleTAM && vp.l.lex.en == "mayonly" && vp.r.rule == ruleVNP && vp.r.l.rule == ruleLeaf && receivers[vp.r.l.lex.viOf()] != "" && vp.r.r.class == money
}

// marksLater reports predicates of which one behind the first has a marker of its own: "bị bỏ trống mà chưa được bàn giao".
func marksLater(vp *node) bool {
	for ; vp.rule == ruleVPList; vp = vp.l.l {
		if denies(vp.r) || pastMarked(vp.r) || vp.r.rule == rulePassive && len(vp.r.l.lex.feats) > 0 {
			return true
		}
	}
	return false
}

// finite writes a verb phrase for a subject of the given number.
func (w *writer) finite(vp *node, plural bool) string {
	switch {
	case vp.rule == ruleTimeVP:
		w.observeTime(vp.l)
	case vp.rule == ruleAdvVP && vp.l.lex.has("past"):
		w.past = true // "trước đây được quản lý bởi"
	case vp.rule == ruleAdvVP && vp.l.lex.has("perfect"):
		w.perfect, w.lasting = true, true // "vốn được xem là"
	case vp.rule == ruleAdvVP && vp.l.lex.in(byNow) && pastMarked(vp.r):
		w.perfect = true // "nay đã hoàn thành"
	case vp.rule == ruleAdvVP && vp.l.lex.vi == "chỉ" && vp.r.rule == ruleVPIf && vp.r.flags&flagTAM == 0:
		w.present = true // "ngân hàng chỉ giải ngân khi có hóa đơn": whenever
	}
	if w.narrative && !w.headline && !w.past && !w.future && !w.present && lately(vp) && !settled(vp) {
		w.perfect, w.lasting = true, true
	}
	if gets := leftCore(vp).rule; gets != ruleKept && gets != ruleKeptBy && compares(vp) || w.narrative && (w.measuredThen(vp) || w.measuredNow(vp)) {
		w.past = true
	}
	f := form{shape: shapeSing}
	if plural {
		f.shape = shapePlural
	}
	if w.whole && onlyGiven(vp) {
		return realise("be", f, "only") + " " + receivers[vp.r.l.lex.viOf()] + " " + w.np(vp.r.r, roleObject)
	}
	if w.whole && vp.rule == ruleVPTime && isA(vp.l) && vp.flags&flagTAM == 0 && strings.HasPrefix(w.timeText(vp.r), "since ") {
		return w.vp(vp, form{aux: haveForms[f.shape], shape: shapePP}) // "là giám đốc từ năm 2008 đến nay"
	}
	if passive := vp.flags&flagPassive != 0 || strings.HasPrefix(leftmost(vp).lex.viOf(), "được"); w.ordered && (vp.flags&flagTAM == 0 && !marksLater(vp) || goesOnActing(vp)) && (!passive || headClass(vp) != "order" && headClass(vp) != "appoint" && headLex(vp).viOf() != "giao") && !headLex(vp).has("state") && vp.rule != ruleBe {
		w.ordered = false
		return w.vp(vp, marker{"is to", "are to", shapeBase}.form(plural))
	}
	if (overYears(vp) || becomes(vp)) && w.narrative && !w.headline && !w.present && !w.past && !w.future {
		return w.vp(vp, form{aux: haveForms[f.shape], shape: shapePP})
	}
	if w.narrative && !w.headline && (w.future && deniedAct(vp) || !w.past && saidOfLater(vp) && w.comesLater(vp)) { // "nhận định giá gạo tăng 5% trong năm tới"
		return w.vp(undenied(vp), form{aux: "will", shape: shapeBase, neg: deniedAct(vp)})
	}
	if k := headClass(vp); w.perfect && w.narrative && !w.headline && !w.past && !w.future && !w.present && (k == "rise" || k == "fall" || k == "reach" && !headLex(vp).has("state")) && vp.flags&flagQuantity != 0 && !settled(vp) || w.doneSoFar(vp) {
		return w.vp(vp, form{aux: haveForms[f.shape], shape: shapePP}) // "trong 5 năm qua, số vụ án tăng bình quân 7%"
	}
	if w.narrative && !w.headline && !w.present && !w.past && !w.future && headClass(vp) == "reach" && !settled(vp) && advancing(w.patient.noun) {
		return w.vp(vp, form{aux: haveForms[f.shape], shape: shapePP})
	}
	if w.narrative && !w.headline && !w.past && (!settled(vp) && (dueBy(vp) || w.dueAhead(vp) && !tellsOfIt(vp)) || toldToLead(vp)) {
		return w.vp(vp, marker{"is to", "are to", shapeBase}.form(plural))
	}
	if w.lasting && !w.headline && !settled(vp) {
		return w.vp(vp, form{aux: haveForms[f.shape], shape: shapePP})
	}
	if w.narrative && !w.headline && !w.present && !toldNow(vp) && !settled(vp) && !headLex(vp).has("state") && !strings.Contains(headLex(vp).viOf(), "hiệu lực") && w.opensAhead(vp) {
		return w.vp(vp, form{aux: "will", shape: shapeBase})
	}
	if w.future && headClass(vp) != "aim" && headClass(vp) != "say" && (becomes(vp) || !settled(vp) && (w.due || !headLex(vp).has("state"))) {
		return w.vp(vp, form{aux: "will", shape: shapeBase})
	}
	if longSince(vp) && w.narrative && !w.headline && !w.past && !w.future && !settled(vp) {
		return w.vp(vp, form{aux: haveForms[f.shape], shape: shapePP}) // "nhiều người biết thông tin này từ lâu"
	}
	if vp.rule == ruleVPTime && vp.r.rule == ruleTimes && w.narrative && !w.headline && !settled(vp) && !isA(vp.l) && strings.HasPrefix(w.timeText(vp.r), "since ") {
		return w.vp(vp, form{aux: haveForms[f.shape], shape: shapePP}) // "bị nợ lương từ tháng 5 đến nay"
	}
	if w.doneBefore(vp) {
		return w.vp(vp, form{aux: "had", shape: shapePP})
	}
	if w.tensePast(vp) {
		f.shape = shapePastSg
		if plural {
			f.shape = shapePastPl
		}
	}
	return w.vp(vp, f)
}

// doneBefore reports what was done, without a word that says so, by a day or a month that is over: "tính đến hết ngày 30/9, tỉnh giải ngân 500 tỷ đồng" had
// disbursed so much.
func (w *writer) doneBefore(vp *node) bool {
	if !w.before || !w.past || !w.narrative || w.whole || w.headline || w.present || w.future || settled(vp) || isA(withoutTail(vp)) || headLex(vp).has("state") {
		return false
	}
	switch headClass(vp) {
	case "be", "own", "aim", "say":
		return false
	case "":
		return vp.flags&flagQuantity != 0 && w.tensePast(vp)
	}
	return w.tensePast(vp)
}

// doneSoFar reports an act that comes to its end, told of a time up to now: "đến nay, tỉnh hoàn thành 12 dự án" has completed them.
func (w *writer) doneSoFar(vp *node) bool {
	if !w.perfect || !w.narrative || w.whole || w.headline || w.past || w.future || w.present || settled(vp) || vp.rule == ruleVPList || vp.flags&(flagPassive|flagDated) != 0 {
		return false
	}
	switch headClass(vp) {
	case "finish", "issue", "sign", "pass", "approve", "establish":
		return headLex(vp).viOf() != "tiếp tục" && !headLex(vp).has("state")
	default:
		return false
	}
}

// lately reports what is told of a time up to now and is no state: "triển khai chậm trong 5 năm qua", "thời gian qua được chuẩn bị kỹ".
func lately(vp *node) bool {
	if headLex(vp).has("state") || isA(withoutTail(vp)) {
		return false
	}
	if vp.rule == ruleTimeVP && vp.l.rule == ruleLeaf && vp.l.lex.has("perfect") {
		return true
	}
	for ; vp.rule == ruleVPTime || vp.rule == ruleVPPP || vp.rule == ruleVPAdv || vp.rule == ruleVPAdj; vp = vp.l {
		if vp.rule == ruleVPTime && vp.r.rule == ruleLeaf && (vp.r.lex.has("perfect") || strings.HasPrefix(vp.r.lex.english(), "over the past ")) {
			return true
		}
	}
	return false
}

// toldToLead reports what a body is told to do with others, as papers have it: "Bộ A chủ trì, phối hợp với Bộ B xây dựng đề án".
func toldToLead(vp *node) bool {
	return vp.rule == ruleVNVP && vp.flags&(flagTAM|flagDated|flagPassive) == 0 && strings.HasPrefix(headLex(vp).viOf(), "chủ trì, phối hợp")
}

// dueBy reports what is to be done before a day: "các trường công bố điểm chuẩn trước ngày 20/8".
func dueBy(vp *node) bool {
	if vp.rule != ruleVPTime || vp.r.rule != rulePTime || !vp.r.l.lex.in(deadlines) {
		return false
	}
	deed := vp.l
	for deed.rule == ruleVPPP {
		deed = deed.l
	}
	if deed.rule != ruleVNP && deed.rule != ruleVNNP && deed.rule != ruleVNVP && deed.rule != ruleIntrans {
		return false
	}
	when, ok := vp.r.r.val.(*viet.When)
	switch headClass(vp) {
	case "announce", "finish", "issue", "approve", "report", "submit":
		return ok && when.Day > 0
	}
	if head := headLex(vp); head.in(sending) || head.in(handedIn) {
		return ok && when.Day > 0
	}
	return false
}

// dueAhead reports what has to be done by a day that is still to come, before what it is for, or one more act of the same: "báo cáo Bộ trước ngày 15/12 để
// tổng hợp", "hướng dẫn các xã mua sắm thiết bị, hoàn thành trước ngày 10/12". The day of an act within it is none of its own.
func (w *writer) dueAhead(vp *node) bool {
	for vp.rule == ruleVPPurp {
		vp = vp.l
	}
	for n := range vp.ends {
		switch n.rule {
		case ruleVPTime:
			return w.deadlineAhead(n.r)
		case ruleVNP, ruleVVP:
			if n.class != "finish" {
				return false
			}
		case ruleVPList, ruleAdvVP, ruleAdjVP, ruleBareNP, ruleNominal:
		default:
			return false
		}
	}
	return false
}

// tellsOfIt reports verbs of telling, wanting and deciding, which are done when the news tells of them: what they are about has the day.
func tellsOfIt(vp *node) bool {
	switch headClass(vp) {
	case "say", "order", "plan", "agree", "aim", "appoint", "allow", "advise", "decide":
		return true
	case "approve":
		return vp.rule == ruleVPList
	}
	return false
}

// deadlineAhead reports the last day for something, behind that of the text.
func (w *writer) deadlineAhead(t *node) bool {
	if t.rule != rulePTime || !t.l.lex.in(deadlines) {
		return false
	}
	when, ok := t.r.val.(*viet.When)
	return ok && when.To == nil && (w.ahead(when) || w.published > 0 && when.Year > w.published)
}

// becomes reports what somebody or something turns into: in the news it has.
func becomes(vp *node) bool {
	for vp.rule == ruleAdvVP || vp.rule == ruleVPPP || vp.rule == ruleVPPurp || vp.rule == ruleVPList || vp.rule == ruleTAM && vp.l.lex.en == "also" {
		switch vp.rule {
		case ruleAdvVP, ruleTAM:
			vp = vp.r
		case ruleVPList:
			vp = vp.l.l
		default:
			vp = vp.l
		}
	}
	if vp.rule == ruleVNP && vp.l.rule == ruleLeaf && vp.l.lex.viOf() == "ghi nhận" && vp.r.lex.in(progress) {
		return true // "ghi nhận bước tiến vượt bậc"
	}
	return vp.rule == ruleBe && vp.l.lex.english() == "become" || vp.rule == ruleVNP && vp.l.rule == ruleLeaf && vp.l.lex.english() == "become"
}

// advancing reports the name of what grows up to the day on which it is told: "tiến độ thi công đạt 43%".
func advancing(noun string) bool {
	return strings.HasPrefix(noun, "tiến độ") || strings.HasPrefix(noun, "khối lượng thi công") || strings.HasPrefix(noun, "lũy kế")
}

// overYears reports a change told up to now without a marker: "tăng dần qua các năm".
func overYears(vp *node) bool {
	if vp.flags&flagTAM != 0 {
		return false
	}
	over := vp.rule == ruleVPPP && vp.r.rule == rulePP && vp.r.lex.viOf() == "qua" && vp.r.class == period
	over = over || vp.rule == ruleVPAdv && vp.r.lex.viOf() == "qua các năm"
	return over && (headClass(vp) == "rise" || headClass(vp) == "fall")
}

// compares reports a figure that is set against that of the same period before, or a rise or fall since a time: it is one of the past.
func compares(vp *node) bool {
	found := false
	vp.walk(func(n *node) {
		found = found || n.rule == ruleLeaf && (strings.Contains(n.lex.viOf(), "cùng kỳ") || earlierThen(n.lex.viOf())) ||
			n.rule == ruleVNP && (n.class == "rise" || n.class == "fall") && strings.HasSuffix(n.l.lex.viOf(), " so với") && n.r.rule == ruleYear ||
			n.rule == ruleVPPP && (n.class == "rise" || n.class == "fall") && n.r.rule == rulePP && n.r.l.lex.viOf() == "so với" && n.r.class == period
	})
	return found
}

// earlierThen reports an adverb that sets a figure against that of a time before: "so với tháng trước", "so với năm ngoái".
func earlierThen(vi string) bool {
	then, ok := strings.CutPrefix(vi, "so với ")
	return ok && !strings.HasPrefix(then, "trước") && (strings.Contains(then, "trước") || strings.HasSuffix(then, "ngoái"))
}

// measuredThen reports a figure with a time behind it that is over: "tăng 4,8% trong 5 tháng đầu năm", "đạt 1,2 tỷ USD trong tháng 5/2025".
func (w *writer) measuredThen(vp *node) bool {
	undergone := vp.flags&(flagTAM|flagPassive) == flagPassive
	if kind := headClass(vp); !undergone && (vp.flags&flagTAM != 0 || vp.flags&flagQuantity == 0 || kind != "rise" && kind != "fall" && kind != "reach" && kind != "own" || headLex(vp).has("state")) {
		return false
	}
	for vp.rule == ruleVPList {
		vp = vp.l.l
	}
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleVPAdv {
		if vp.rule == ruleVPTime && w.over(vp.r) {
			return true
		}
		vp = vp.l
	}
	return false
}

// measuredNow reports a figure without a time of its own in news that report figures: "khu vực dịch vụ tăng 6,32%".
func (w *writer) measuredNow(vp *node) bool {
	if !w.measured || w.headline || w.present || w.future || w.perfect || settled(vp) || w.startsLater(vp) || repeated(vp) {
		return false
	}
	if vp.flags&flagQuantity == 0 && (vp.rule != ruleVPList || vp.r.flags&(flagQuantity|flagTAM) != flagQuantity) {
		return false
	}
	kind := headClass(vp)
	return (kind == "rise" || kind == "fall" || kind == "reach" || headLex(vp).in(earning)) && !advancing(w.patient.noun)
}

// dayOfYear gives month and day as one number that orders them, 0 when the day is not known.
func dayOfYear(month, day int) int {
	if month == 0 || day == 0 {
		return 0
	}
	return month*100 + day
}

// monthsAhead is how far ahead a day without its year may lie: one that is further is of the year before.
const monthsAhead = 8

// ahead reports a day that lies behind that of the text.
func (w *writer) ahead(when *viet.When) bool {
	if w.day == 0 || when.Day == 0 || when.Month == 0 || when.Year != 0 && when.Year != w.published {
		return false
	}
	return when.Month*100+when.Day > w.day && (when.Year > 0 || when.Month-w.day/100 <= monthsAhead)
}

// lastsBeyond reports a period of years that begins with the year of the text or later: "giai đoạn 2026-2030". One that has begun before is told as
// the verb has it.
func (w *writer) lastsBeyond(when *viet.When) bool {
	return when.To != nil && when.To.Year > when.Year && when.Year >= w.published && w.published > 0
}

// monthAhead reports a month or a quarter of the year of the text that has not begun.
func (w *writer) monthAhead(when *viet.When) bool {
	if w.day == 0 || when.Year != w.published || when.Day > 0 || when.To != nil {
		return false
	}
	return max(when.Month, 3*when.Quarter-2) > w.day/100
}

// opensAhead reports a predicate, or the first of several, with a day, or a stretch from one, behind it that lies behind that of the text.
func (w *writer) opensAhead(vp *node) bool {
	for vp.rule == ruleVPList {
		vp = vp.l.l
	}
	for ; vp.rule == ruleVPTime || vp.rule == ruleVPPP || vp.rule == ruleVPAdv; vp = vp.l {
		t := vp.r
		if vp.rule != ruleVPTime {
			continue
		}
		for t.rule == ruleTimes {
			t = t.l
		}
		if t.rule == rulePTime {
			t = t.r
		}
		if when, ok := t.val.(*viet.When); ok && (w.ahead(when) || w.lastsBeyond(when) && when.Year > w.published || w.monthAhead(when)) {
			return true
		}
	}
	return false
}

// doneThen reports what was done to something on a day or in a year that is told and has passed.
func (w *writer) doneThen(vp *node) bool {
	if vp.flags&flagPassive == 0 || vp.flags&flagTAM != 0 || vp.rule != ruleVPTime || vp.r.rule == rulePTime || w.published == 0 {
		return false
	}
	when, ok := vp.r.val.(*viet.When)
	return ok && when.Year > 0 && when.To == nil && !w.ahead(when)
}

// startsLater reports a predicate with a time behind it that lies after the text.
func (w *writer) startsLater(vp *node) bool {
	for vp.rule == ruleVPTime || vp.rule == ruleVPPP || vp.rule == ruleVPAdv {
		t := vp.r
		if vp.rule == ruleVPTime && t.rule == rulePTime {
			t = t.r
		}
		if when, ok := t.val.(*viet.When); vp.rule == ruleVPTime && ok && when.To == nil && w.published > 0 && when.Year > w.published {
			return true
		}
		vp = vp.l
	}
	return false
}

// comesLater reports a predicate with a time behind it that is still to come, "tăng 10% trong năm tới", or a later year or day in what is reported.
func (w *writer) comesLater(vp *node) bool {
	for n := unmarked(vp); n.rule == ruleVPTime || n.rule == ruleVPPP || n.rule == ruleVPAdv; n = n.l {
		if n.rule == ruleVPTime && n.r.lex.has("future") {
			return true
		}
	}
	return w.reporting && !dueBy(vp) && !w.dueAhead(vp) && (w.startsLater(vp) || w.opensAhead(vp))
}

// saidOfLater reports a predicate that tells when something comes about, not when it is said, asked for or meant: a forecast of it lies ahead.
func saidOfLater(vp *node) bool {
	switch headClass(vp) {
	case "say", "order", "aim", "plan", "agree", "propose", "allow":
		return false
	}
	return (!settled(vp) || deniedAct(vp)) && !strings.HasPrefix(headLex(vp).viOf(), "dự kiến")
}

// deniedAct reports an act that is denied, "không cấp giấy phép mới".
func deniedAct(vp *node) bool {
	return vp.rule == ruleTAM && vp.l.lex.en == "not" && vp.r.flags&(flagTAM|flagPassive) == 0 && !headLex(vp).has("state") && headClass(vp) != "aim" && headClass(vp) != "say"
}

// undenied is the act that is denied, or the predicate itself.
func undenied(vp *node) *node {
	if deniedAct(vp) {
		return vp.r
	}
	return vp
}

// holdsNumber reports a verb phrase with a number in it.
func holdsNumber(vp *node) bool {
	found := false
	vp.walk(func(n *node) { found = found || n.rule == ruleNumNP || n.rule == ruleApproxNum })
	return found
}

// forAsLong reports what somebody loses for a time that has two bounds.
func forAsLong(vp *node) bool {
	vp = unmarked(vp)
	if vp.rule != ruleVPFor || vp.l.class != "punish" || vp.r.rule != ruleNumNP {
		return false
	}
	span, ok := vp.r.l.val.(*viet.Amount)
	return ok && span.High > span.Value
}

// threatens reports what befalls somebody to an extent that is still open, which only a rule leaves so: "bị đình chỉ hoạt động từ 3 đến 6 tháng".
func threatens(vp *node) bool {
	if vp.flags&flagTAM != 0 || vp.flags&flagDated != 0 || !hurt(firstOf(vp)) && firstWord(leftmost(vp).lex.viOf()) != "bị" {
		return false
	}
	open := false
	vp.walk(func(n *node) {
		open = open || (n.class == period || n.class == money) && n.cat == catNP && inRange(n)
	})
	return open
}

// inRange reports a figure with a lower and an upper end.
func inRange(np *node) bool {
	ranged := false
	np.walk(func(n *node) {
		a, ok := n.val.(*viet.Amount)
		ranged = ranged || ok && a.High > a.Value
	})
	return ranged
}

// onDay reports several predicates without markers of which the last tells the day, without a year, on which something was set up or begun.
func onDay(vp *node) bool {
	if vp.rule != ruleVPList || vp.flags&flagTAM != 0 {
		return false
	}
	last := lastPhrase(vp)
	for last.rule == ruleAdvVP {
		last = last.r
	}
	if last.rule != ruleVPTime || last.r.rule != ruleLeaf {
		return false
	}
	when, ok := last.r.val.(*viet.When)
	first := headClass(vp)
	return ok && when.Day > 0 && when.Year == 0 && when.To == nil && (first == "establish" || first == "begin" || headClass(last) == "begin")
}

// sinceDay reports a predicate that tells from which day of an earlier year something is so, or on which it happened.
func (w *writer) sinceDay(vp *node) bool {
	for vp.rule == ruleVPList || vp.rule == ruleAdvVP {
		vp = vp.r
	}
	for vp.rule == ruleVPTime || vp.rule == ruleVPPP || vp.rule == ruleVPAdv {
		t := vp.r
		if vp.rule == ruleVPTime && t.rule == rulePTime {
			t = t.r
		}
		if when, ok := t.val.(*viet.When); vp.rule == ruleVPTime && ok && when.To == nil && when.Day > 0 && when.Year > 0 && when.Year < w.published {
			return true
		}
		vp = vp.l
	}
	return false
}

// onPastDay reports a predicate, the first of several, with a time of its own that lies before the text.
func (w *writer) onPastDay(vp *node) bool {
	for vp.rule == ruleVPList {
		vp = vp.l.l
	}
	if w.endedBefore(vp) {
		return true
	}
	if l := headLex(vp); w.published == 0 || l.has("state") || vp.rule == ruleBe || headClass(vp) == "provide" {
		return false
	}
	for ; vp.rule == ruleVPTime || vp.rule == ruleVPPP || vp.rule == ruleVPAdv; vp = vp.l {
		t := vp.r
		if vp.rule != ruleVPTime {
			continue
		}
		from := headClass(vp) == "begin" && w.narrative && t.rule == rulePTime && timePreps[t.l.lex.vi] == "from" // "có hiệu lực từ ngày 1/8/2020"
		if t.rule == ruleTimes && t.r.rule == rulePTime {
			t = t.r // "lần cuối vào năm 2013"
		}
		if t.rule == rulePTime && (t.l.lex.vi == "vào" || t.l.lex.vi == "trong" || from) {
			t = t.r
		}
		if when, ok := t.val.(*viet.When); ok && t.rule == ruleLeaf && w.behind(when) {
			return true
		}
	}
	return false
}

// endedBefore reports a predicate with a stretch of years behind it that was over when the text came out: "từ năm 2015 đến năm 2020".
func (w *writer) endedBefore(vp *node) bool {
	if w.published == 0 || vp.rule != ruleVPTime || vp.r.rule != ruleTimes || vp.r.l.rule != rulePTime || vp.r.r.rule != rulePTime || timePreps[vp.r.l.l.lex.vi] != "from" {
		return false
	}
	when, ok := vp.r.r.r.val.(*viet.When)
	return ok && w.behind(when)
}

// behind reports a day, a month or a year that was over when the text came out.
func (w *writer) behind(when *viet.When) bool {
	switch {
	case when.To != nil || when.Part != "" || when.Year == 0 || when.Year > w.published:
		return false
	case when.Year < w.published:
		return true
	case when.Day > 0:
		return w.day > 0 && when.Month*100+when.Day <= w.day
	default:
		return when.Month > 0 && when.Month < w.day/100
	}
}

// over reports a time that lies behind the text: a month, a quarter or an earlier year, or the first months of the year.
func (w *writer) over(t *node) bool {
	if t.rule == rulePTime && timePreps[t.l.lex.vi] == "" {
		t = t.r
	}
	if t.rule != ruleLeaf {
		return false
	}
	when, ok := t.val.(*viet.When)
	if !ok {
		return t.lex.has("past")
	}
	return when.To == nil && when.Part != "end" && (when.Year > 0 && when.Year < w.published || (when.Year == w.published && w.published > 0 || when.Year == 0) && when.Month+when.Quarter > 0)
}

// since is the year of "từ năm 1993": what is done once is done in that year, not from it on.
func (w *writer) since(nd *node) string {
	if nd.rule != rulePTime || nd.l.lex.vi != "từ" {
		return ""
	}
	when, ok := nd.r.val.(*viet.When)
	if !ok || when.Month > 0 || when.To != nil || when.Year >= w.published {
		return "" // "quy chế thi từ năm 2025": from then on
	}
	return DateEnglish(when)
}

// settled reports whether a marker before the verb decides its time or mood.
func settled(vp *node) bool {
	if vp.rule == ruleAdvVP || vp.rule == ruleAdjVP || vp.rule == ruleTimeVP {
		return settled(vp.r)
	}
	if vp.rule == ruleTAM {
		switch vp.l.lex.en {
		case "also", "all", "still", "always":
			return settled(vp.r)
		}
		return true
	}
	return vp.rule != ruleTAM && vp.flags&flagTAM != 0
}

// tensePast decides the tense of a verb without marker.
func (w *writer) tensePast(vp *node) bool {
	if w.headline || w.present || repeated(vp) || !w.past && leftmost(vp).lex.in(habitual) {
		return false
	}
	if headLex(vp).has("past") {
		return true // one is born once
	}
	if !w.past && (onCondition(vp) || w.ruling() && wheneverElse(vp)) {
		return false // "được hỗ trợ 12 tháng nếu phải di chuyển": whenever it is met
	}
	if !w.past && !w.proper && (forAsLong(vp) || !w.numbered && threatens(vp)) {
		return false // "bị tước giấy phép từ 9 đến 12 tháng": what a rule threatens
	}
	if w.narrative && !w.past && w.startsLater(vp) && (headClass(vp) != "appoint" || vp.flags&flagPassive != 0) {
		return false // "cấm xe máy xăng từ ngày 1/7/2026"
	}
	if w.narrative && w.enforcer && headLex(vp).in(seizing) && (w.crime || holdsNumber(vp)) {
		return true // "công an thu giữ nhiều tang vật": those of the news
	}
	planned := w.agreed && !w.past && vp.flags&(flagTAM|flagDated) == 0 && !saying[headClass(vp)]
	if w.narrative && !planned && w.tookPlace(vp) {
		return true
	}
	if w.lawful && !w.past && vp.flags&flagDated == 0 && !bringsPaper(vp) {
		return false
	}
	if w.narrative && headClass(vp) == "pass" && vp.flags&(flagPassive|flagTAM) == flagPassive && strings.HasPrefix(w.patient.noun, "dự ") {
		return true // "dự luật được thông qua dễ dàng tại Thượng viện"
	}
	if w.narrative && w.onPastDay(vp) {
		return true // "dự án khởi công tháng 6/2023"
	}
	if planned {
		return false // "theo thỏa thuận, mỗi khóa học kéo dài 18 tháng"
	}
	if w.published == 0 && !w.whole && strings.Contains(headLex(vp).viOf(), "hiệu lực") {
		return false // nobody knows whether the day has come
	}
	if l := headLex(vp); w.narrative && w.proper && vp.flags&(flagQuantity|flagDated) != 0 && strings.HasPrefix(l.viOf(), "bị ") && !l.has("state") {
		return true // "Công ty A bị phạt 200 triệu đồng"
	}
	if w.narrative && w.struck && vp.flags&flagTAM == 0 && hurt(firstOf(vp)) {
		return true // "99 ngôi nhà bị ngập"
	}
	if w.narrative && !w.generic && vp.flags&flagTAM == 0 && headLex(vp).in(mishaps) && (vp.flags&flagPassive == 0 || leftmost(vp).lex.viOf() == "bị") {
		return true // "xe tải đâm vào nhà dân", "cây cầu bị cuốn trôi"
	}
	if w.narrative && w.began && w.agent && vp.rule == ruleBe && vp.r.class == person {
		return true // "từ tháng 8/2007, ông A là Bí thư": nobody says until when
	}
	if w.narrative && w.agent && w.proper && vp.flags&flagTAM == 0 && strings.HasPrefix(headLex(vp).english(), "be assigned") {
		return true // "Ông A được giao phụ trách Sở Y tế"
	}
	if l := headLex(vp); l.has("state") || strings.HasPrefix(l.english(), "be ") || vp.rule == ruleBe || vp.rule == rulePredicate {
		return w.past && !w.headline
	}
	if w.narrative && headLex(vp).viOf() == "xảy ra" && vp.flags&flagTAM == 0 && (vp.flags&flagQuantity != 0 || w.happening && vp.rule == ruleVPPP) {
		return true
	}
	if w.narrative && w.numbered && headLex(vp).has("there") && !headLex(vp).has("state") {
		return true // "xảy ra 15 vụ cháy"
	}
	return w.pastByKind(vp)
}

// pastByKind is tensePast where the sort of act decides, with who acts.
func (w *writer) pastByKind(vp *node) bool {
	kind := headClass(vp)
	switch {
	case !w.narrative && (w.termed || withinTerm(vp)) && vp.flags&flagTAM == 0:
		return false // "trong thời hạn 10 ngày kể từ ngày nhận được đơn, UBND cấp xã tổ chức xác minh": whenever there is one
	case w.narrative && (appointing[kind] || kind == "sign" || kind == "punish" && w.actor) && namesPerson(vp):
		return true // "Thủ tướng bổ nhiệm ông A làm Thứ trưởng": no power, but what he did
	case w.narrative && kind == "sign" && w.office != "" && vp.flags&flagTAM == 0:
		return true // "Thủ tướng ký công điện yêu cầu …"
	case w.narrative && kind == "approve" && w.office != "" && bringsNamed(vp):
		return true // "Thủ tướng phê duyệt Quy hoạch điện VIII"
	case w.office != "" && appointing[kind] && vp.flags&flagDated == 0:
		return false
	case w.agent && kind == "agree" && w.narrative, w.agent && saying[kind] && (w.narrative || vp.flags&flagPassive == 0 && kind != "announce" && kind != "order"), w.past, w.narrative && telling[kind] && doneByName(vp):
		return true
	case kind == "submit" && w.office != "" && w.narrative && vp.flags&flagTAM == 0:
		return true // "Thủ tướng trình Chủ tịch nước tặng Huân chương cho …"
	case kind == "issue" && !w.narrative && vp.flags&flagDated == 0 && !bringsPaper(vp):
		return false // a duty: "Bộ Công an cấp mã định danh"
	case telling[kind] && (vp.flags&flagDated != 0 || w.proper && (w.narrative || !standing[kind])):
		return true // "Chính phủ ban hành Nghị định 1/2025/NĐ-CP": done, whatever the text around it
	}
	if w.happening && w.narrative && (vp.flags&(flagQuantity|flagDated) != 0 && (kind == "cause" || !lastingKinds[kind]) || kind == "cause" && countsFirst(vp)) {
		return true // "vụ tai nạn làm 3 người chết", "hội nghị thu hút 500 đại biểu": an event does so once
	}
	if w.narrative && w.proper && kind == "begin" && withoutTail(vp).rule == ruleVNP && w.patient.class != doc {
		return true // "tỉnh Lào Cai khánh thành 3 trường học"
	}
	switch kind {
	case "provide", "be", "own", "cause", "begin", "aim", "plan", "amend", "abolish":
		return false
	}
	if given := leftCore(vp).rule; (given == ruleKept || given == ruleKeptBy) && !w.numbered && vp.flags&flagDated == 0 {
		return false // "người bệnh được thanh toán 80% chi phí": what they are entitled to
	}
	if vi := headLex(vp).viOf(); w.agent && w.generic && !w.numbered && vp.flags&flagDated == 0 && (strings.HasPrefix(vi, "bị tước ") || kind == "punish" && strings.HasPrefix(vi, "bị ")) {
		return false // "người vi phạm bị tước giấy phép từ 9 đến 12 tháng": what the rule threatens
	}
	if w.whole && !w.agent && vp.flags&(flagQuantity|flagDated) == 0 {
		return false // "Bộ Công an quản lý cơ sở dữ liệu": nothing says that it happened
	}
	return w.narrative && (w.proper && w.office == "" || (w.actor || w.office != "") && (w.numbered || vp.flags&(flagQuantity|flagDated) != 0 || countsFirst(vp)))
}

// tookPlace reports what news tells of because somebody did it, or something befell somebody.
func (w *writer) tookPlace(vp *node) bool {
	if onDay(vp) {
		return true // "trung tâm được thành lập và chính thức ra mắt ngày 25-2"
	}
	if (w.numbered || hurt(firstOf(vp))) && w.sinceDay(vp) {
		return true // "2 dự án chính thức vận hành từ ngày 1/7/2021"
	}
	if w.office != "" && handsTo(vp) {
		return true // "Thủ tướng tặng Bằng khen cho 5 tập thể"
	}
	if w.office != "" && greets(vp) {
		return true // "Thủ tướng hội đàm với Tổng thống Nga": no power, but what he did
	}
	if w.met && vp.flags&flagPassive != 0 && vp.flags&flagTAM == 0 {
		return true // "hội nghị được kết nối trực tuyến tới các tỉnh": that of the news
	}
	if w.tried && (headClass(vp) == "punish" || strings.HasPrefix(headLex(vp).viOf(), "bị ")) {
		return true // "bị cáo bị tuyên phạt 15 năm tù": a certain one
	}
	if w.met && vp.rule != ruleBe && vp.rule != rulePredicate && headLex(vp).in(deliberating) && vp.flags&flagTAM == 0 {
		return true // "Phiên họp tập trung đánh giá …"
	}
	if kind := headClass(vp); w.patient.class == event && (kind == "hold" || kind == "attend") || w.patient.class == act && headLex(vp).viOf() == "diễn ra" {
		return true // "Hội nghị diễn ra tại Hà Nội"
	}
	if kind := headClass(vp); !w.whole && headLex(vp).has("once") && (w.actor && !w.generic && (w.office == "" || !standing[kind]) || w.met || kind == "begin" && !w.generic && vp.flags&flagDated == 0) {
		return true // "Đại diện UBND huyện trao giấy khen": it is news because it happened
	}
	return false
}

// greets reports what one statesman does when he meets or writes to another.
func greets(vp *node) bool {
	vi := headLex(vp).viOf()
	for _, verb := range []string{"gửi lời", "gửi điện", "gửi thư", "chuyển lời", "mời", "trân trọng mời", "nhận lời", "điện đàm", "hội đàm", "hội kiến", "chúc mừng"} {
		if strings.HasPrefix(vi, verb) {
			return true
		}
	}
	met := false
	if kind := headClass(vp); kind == "hold" || kind == "attend" {
		vp.walk(func(n *node) { met = met || n.cat == catNP && n.class == person && n.flags&flagProper != 0 })
	}
	return met
}

// handsTo reports a gift to somebody by name or number.
func handsTo(vp *node) bool {
	if vp.rule != ruleVPPP || vp.r.rule != rulePP || vp.r.lex.viOf() != "cho" || vp.l.rule != ruleVNP || vp.flags&flagTAM != 0 || headLex(vp).get("cho") != "to" {
		return false
	}
	to := vp.r.r
	for to.rule == ruleNPList {
		to = to.l.l
	}
	return to.class.agent() && (to.flags&(flagProper|flagQuantity) != 0 || to.rule == ruleBareNP && to.l.rule == ruleNameNP)
}

// countsFirst reports a verb phrase whose object is a list that begins with a number: "thu giữ 3 khẩu súng và nhiều tang vật".
func countsFirst(vp *node) bool {
	if vp.rule != ruleVNP || vp.r.rule != ruleNPList {
		return false
	}
	first := vp.r
	for first.rule == ruleNPList {
		first = first.l.l
	}
	return first.rule == ruleNumNP
}

// lastingKinds are the sorts of predicate that hold, where others happen.
var lastingKinds = map[string]bool{"provide": true, "be": true, "own": true, "begin": true, "aim": true, "plan": true, "amend": true, "abolish": true, "rise": true, "fall": true, "reach": true}

// bringsPaper reports a verb phrase with a certain paper in it.
func bringsPaper(vp *node) bool {
	found := false
	vp.walk(func(n *node) { found = found || n.cat == catNP && n.class == doc && n.flags&flagProper != 0 })
	return found
}

// bringsNamed reports a verb phrase with a paper in it that a capital makes a certain one.
func bringsNamed(vp *node) bool {
	found := false
	vp.walk(func(n *node) {
		found = found || n.rule == ruleLeaf && n.class == doc && n.flags&(flagCapital|flagUpper) != 0
	})
	return found
}

// namesPerson reports a verb phrase with somebody by name in it.
func namesPerson(vp *node) bool {
	found := false
	vp.walk(func(n *node) { found = found || n.cat == catNP && n.class == person && n.flags&flagProper != 0 })
	return found
}

// doneByName reports a passive with a name as its agent: "được Quốc hội thông qua".
func doneByName(vp *node) bool {
	for vp.rule == ruleVPTime || vp.rule == ruleVPPP || vp.rule == ruleVPAdv {
		vp = vp.l
	}
	return vp.rule == rulePassAgent && vp.l.r.flags&flagProper != 0
}

// repeated reports whether a verb phrase says that it is done again and again: "họp hằng tháng".
func repeated(vp *node) bool {
	if leftmost(vp).lex.viOf() == "thường xuyên" || vp.rule == ruleVNP && vp.l.rule == ruleVAdv && vp.l.r.lex.viOf() == "thường xuyên" {
		return true
	}
	for vp.rule == ruleVPTime || vp.rule == ruleVPPP || vp.rule == ruleVPAdv {
		if vp.r.lex.has("present") || vp.rule == ruleVPAdv && recurring(vp.r.lex.english()) {
			return true
		}
		vp = vp.l
	}
	periodic := false
	vp.walk(func(n *node) {
		if a, ok := n.val.(*viet.Amount); ok {
			periodic = periodic || perPeriods.has(a.Per) && a.Unit != "%" // "được hỗ trợ 500.000 đồng/tháng"
		}
		periodic = periodic || n.rule == rulePer && n.r.lex.has("present")
	})
	return periodic
}

// recurring reports an adverb that says how often something comes round: "hai năm một lần".
func recurring(en string) bool {
	switch en {
	case "annually", "monthly", "weekly", "every day", "once a year", "once a month", "at least once a year":
		return true
	}
	return strings.HasPrefix(en, "every ")
}

// telling are the sorts of act that are news by themselves.
var telling = map[string]bool{
	"issue": true, "sign": true, "pass": true, "hold": true, "attend": true, "approve": true, "announce": true, "appoint": true, "establish": true, "order": true, "say": true,
}

// appointing are those that a post without a name has as a duty, even in the news.
var appointing = map[string]bool{"announce": true, "approve": true, "appoint": true, "establish": true}

// standing are those of them that a law also gives as a duty: "Bộ trưởng công bố danh mục".
var standing = map[string]bool{"announce": true, "say": true, "order": true, "approve": true, "appoint": true, "establish": true}

// modal is an English modal with its negation: "không phải nộp" does not have to be paid, "không nên" should not.
func modal(en string, negated, plural bool) string {
	switch {
	case !negated:
		return en
	case en == "must" && plural:
		return "do not have to"
	case en == "must":
		return "does not have to"
	case en == "can":
		return "cannot"
	}
	return en + " not"
}

// hurt reports a predicate of what befell something: "bị ngập", "bị ảnh hưởng".
func hurt(vp *node) bool {
	return vp.rule == rulePassive && vp.l.lex.viOf() == "bị" || firstWord(headLex(vp).viOf()) == "bị"
}

// goesOnActing reports a predicate with no other mark than that the act goes on: "tiếp tục trao đổi với EC".
func goesOnActing(vp *node) bool {
	return vp.rule == ruleTAM && vp.l.rule == ruleLeaf && vp.l.lex.en == "continue" && vp.r.flags&flagTAM == 0
}

// managed reports an act with "được" right behind its verb, which is as much as could be done: "mới xử phạt được 214 trường hợp".
func managed(vp *node) bool {
	return vp.rule == ruleVNP && vp.l.rule != ruleLeaf && lastLeaf(vp.l).lex.viOf() == "được"
}

// toldNow reports verbs of saying, and what somebody announces or whom he appoints: a day to come is that of what is announced, "công bố quyết
// định bổ nhiệm ông A kể từ ngày 1/4".
func toldNow(vp *node) bool {
	switch headClass(vp) {
	case "say":
		return true
	case "announce", "appoint":
		return vp.flags&flagPassive == 0
	}
	return false
}
