package transfer

import (
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
		adverb = join(adverb, verb)
		verb, rest, _ = strings.Cut(rest, " ")
	}
	if second, ok := strings.CutPrefix(rest, "and "); ok {
		other, more, _ := strings.Cut(second, " ")
		shape := f.shape
		if f.neg && shape != shapeIng {
			shape = shapeBase
		}
		rest = strings.TrimSuffix("and "+conjugate(other, shape)+" "+more, " ")
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
	return strings.HasSuffix(word, "ly") && !strings.HasSuffix(word, "ply") && word != "rely" && word != "fly" && word != "ally" && word != "rally"
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
		adv := adverbOf(nd.r)
		if nd.r.cat == catAdv && nd.r.lex.has("end") {
			return w.pattern(nd.l, f) + " " + adv
		}
		if nd.l.rule == ruleLeaf && !strings.Contains(adv, " ") {
			return slot(realise(nd.l.lex.en, f, adv))
		}
		return w.pattern(nd.l, f) + " " + adv
	case ruleVVList:
		left := w.pattern(nd.l.l, f)
		second := f
		if f.aux != "" {
			second.aux = "\x00"
		}
		right := w.pattern(nd.r, second)
		if nd.l.l.lex.english() == "amend" && nd.r.lex.english() == "add" {
			right = slot(realise("supplement", second, "")) // the pair has a fixed English
		}
		return slot(joinVerbs(left, right, nd.l.l.rule == ruleVVList, nd.l.r))
	case ruleVThat, ruleVGot:
		return w.pattern(nd.l, f)
	case ruleVShift:
		return w.pattern(nd.l, f) + " " + w.prepOf(nd.r, nd.l.lex)
	default:
		return slot(realise(nd.lex.en, f, ""))
	}
}

// adverbOf is the English of an adverb, or of an adjective that says how.
func adverbOf(nd *node) string {
	if nd.cat == catAdv {
		return nd.lex.en
	}
	return nd.lex.get("adv")
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
	return left + word + right
}

func slot(p string) string {
	if strings.Contains(p, "~") {
		return p
	}
	return p + " ~"
}

func fill(pattern, object string) string {
	if object == "" {
		return strings.Join(strings.Fields(strings.Replace(pattern, "~", "", 1)), " ")
	}
	return strings.Replace(pattern, "~", object, 1)
}

// passivePattern is the passive of a verb: "be" in the form, then its participle, without the object slot.
func passivePattern(l *lex, f form) string {
	pp := participle(l)
	if f.aux == "\x00" && f.shape == shapePP {
		return pp
	}
	return realise("be", f, "") + " " + pp
}

// vp writes a verb phrase in a form.
func (w *writer) vp(nd *node, f form) string {
	switch nd.rule {
	case ruleIntrans:
		return fill(w.pattern(nd.l, f), "")
	case ruleVSame:
		if w.pronoun == "" {
			w.unsure++
		}
		return fill(w.pattern(nd.l, f), "") + " that " + w.pronoun + " " + w.finite(nd.r, w.pronoun == "they")
	case ruleVPFor:
		return w.vp(nd.l, f) + " for " + w.np(nd.r, rolePrep)
	case ruleVNP, ruleVGerund, ruleVVP, ruleVS, ruleVNVP, ruleVNNP, ruleVNBe, ruleVNRank:
		return w.governing(nd, f)
	case ruleByMeasure, ruleSerial, ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPIf, ruleVPDrop, ruleVPAdj, ruleVPPurp:
		return w.extended(nd, f)
	case ruleTAM:
		return w.marked(nd.l.lex, nd.r, f)
	case ruleAdvVP:
		if adv := nd.l.lex.en; opensAdverb(adv) && adv != "only" && !strings.Contains(adv, " ") {
			return w.withAdverb(adv, nd.r, f) // where Vietnamese has it
		}
		return w.adverbVP(nd.l.lex, nd.r, f)
	case ruleAdjVP:
		return w.withAdverb(nd.l.lex.get("adv"), nd.r, f)
	case rulePassive, rulePassAgent, ruleDoV, ruleKept:
		return w.passive(nd, f)
	case ruleBe, ruleBeA, ruleBeVP, ruleBeRange, rulePredicate, ruleDoBe:
		return w.copular(nd, f)
	case ruleVPList:
		return w.vpList(nd, f)
	case rulePairVP:
		return w.pairVP(nd, f)
	case ruleTimeVP:
		if when := w.timeText(nd.l); strings.HasSuffix(when, "ly") && nd.r.rule == ruleTAM && nd.r.l.lex.en == "past" {
			return w.withAdverb(when, nd.r.r, w.pastForm(f))
		}
		return w.vp(nd.r, f) + " " + w.timeText(nd.l)
	default: // no verb phrase
		w.unsure++
		return ""
	}
}

// governing writes a verb with its object or complement: "ban hành nghị định", "cho biết …", "xác định X là Y".
func (w *writer) governing(nd *node, f form) string {
	switch nd.rule {
	case ruleVNP:
		return w.transitive(nd, f)
	case ruleVGerund:
		n := w.nominalised(nd.r)
		return fill(w.pattern(nd.l, f), w.article(&n, roleObject))
	case ruleVVP:
		return w.verbVP(nd, f)
	case ruleVS:
		if w.paper && headLex(nd.l).viOf() == "xác định" {
			return realise("state", f, "") + " that " + w.reported(nd) // a report finds, it does not decide
		}
		return fill(w.pattern(nd.l, f), "") + " that " + w.reported(nd)
	case ruleVNVP:
		return w.threePlace(nd, f)
	case ruleVNRank:
		return fill(w.pattern(nd.l.l, f), w.np(nd.l.r, roleObject)) + " " + w.adjective(nd.r)
	case ruleVNNP:
		if nd.l.l.lex.has("forward") {
			return fill(w.pattern(nd.l.l, f), w.np(nd.r, roleObject)) + " to " + w.np(nd.l.r, rolePrep)
		}
		return fill(w.pattern(nd.l.l, f), w.np(nd.l.r, roleObject)) + " " + w.np(nd.r, roleObject)
	default: // "xác định năm 2025 là năm …"
		object := ""
		if nd.l.r.cat == catTime {
			object = DateEnglish(nd.l.r.val.(*viet.When))
		} else {
			object = w.np(nd.l.r, roleObject)
		}
		return fill(w.pattern(nd.l.l, f), object) + " as " + w.np(nd.r.r, roleComplement)
	}
}

// suited is a verb in the sense that it has before, or of, this sort of thing: one builds a road, but draws up a plan (feature doc=draw_up).
func suited(v *node, object class) *node {
	switch v.rule {
	case ruleLeaf:
		en := v.lex.get(string(object))
		if en == "" || object == "" {
			return v
		}
		l := *v.lex
		l.en = en
		other := *v
		other.lex = &l
		return &other
	case ruleVAdv, ruleVThat, ruleVGot:
		other := *v
		other.l = suited(v.l, object)
		return &other
	case ruleVVList:
		other, list := *v, *v.l
		list.l = suited(v.l.l, object)
		other.l, other.r = &list, suited(v.r, object)
		return &other
	default:
		return v
	}
}

// transitive writes a verb and its object; what rises or falls does so by a measure.
func (w *writer) transitive(nd *node, f form) string {
	if nd.r.cat == catA {
		return fill(w.pattern(nd.l, f), w.adjective(nd.r))
	}
	if nd.l.rule == ruleVAdv && nd.l.l.rule == ruleLeaf && nd.l.frames&frameLight != 0 && nd.r.rule == ruleBareNP && nd.r.l.rule == ruleNominal {
		return w.withAdverb(adverbOf(nd.l.r), nd.r.l.r, f) // "thực hiện thường xuyên việc rà soát": it is reviewed regularly
	}
	verb := headLex(nd).english()
	_, measured := measure(nd.r)
	counted := nd.r.rule == ruleNumNP && !measured && (w.actor || f.shape == shapeIng) && itself[verb] != "" // who cuts four units does not fall by them
	if percentOf(nd.r) && itself[verb] != "" && (w.actor || f.shape == shapeIng || f.shape == shapeBase) {
		n := w.nominal(nd.r.r) // "giảm 2% thuế": to reduce the tax by 2%
		return fill(w.pattern(nd.l, f), w.article(&n, roleObject)) + " by " + w.np(nd.r.l, rolePrep)
	}
	if nd.r.flags&flagQuantity != 0 && (nd.class == "rise" || nd.class == "fall") && !strings.Contains(verb, " ") && !counted {
		pattern := w.pattern(nd.l, f)
		if by := itself[verb]; by != "" && nd.l.rule == ruleLeaf {
			pattern = slot(realise(by, f, ""))
		}
		return fill(pattern, "by "+w.np(nd.r, roleObject))
	}
	r := roleObject
	if strings.HasSuffix(verb, " as") || verb == "become" {
		r = roleComplement
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "bổ sung" && w.paper {
		if c, ok := nd.r.val.(*viet.Citation); ok {
			return fill(w.pattern(nd.l, f), addedTo(c, w.np(nd.r, roleObject)))
		}
	}
	was := w.known
	w.known = w.known || (nd.r.class == doc || nd.r.class == event) && !creating[verb]
	text := fill(w.pattern(suited(nd.l, nd.r.class), f), w.np(nd.r, r))
	w.known = was
	return text
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

// itself gives the verb of what goes up or down by itself: prices fall by 2%, they do not reduce by it.
var itself = map[string]string{"reduce": "fall", "cut": "fall", "lower": "fall", "decrease": "fall", "raise": "rise"}

// reported writes the clause of what was said.
func (w *writer) reported(nd *node) string {
	content := w
	if headClass(nd.l) == "provide" {
		content = &writer{published: w.published} // what a paper provides holds, it did not happen
	}
	was := content.perfect
	content.perfect = true // what is reported looks back from the report: "has become"
	text := content.clause(nd.r)
	content.perfect = was
	if content != w {
		w.unsure += content.unsure
	}
	return text
}

// extended writes a verb phrase with what stands behind it: how, where, when, why, by how much.
func (w *writer) extended(nd *node, f form) string {
	switch nd.rule {
	case ruleByMeasure:
		return w.vp(nd.l, f) + " by " + w.np(nd.r, roleObject)
	case ruleSerial:
		return w.vp(nd.l, f) + " to " + w.vp(nd.r, form{shape: shapeBase})
	case ruleVPPP:
		if text, ok := w.multiplied(nd, f); ok {
			return text
		}
		if nd.l.rule == ruleVPPP && nd.l.r.rule == rulePP && nd.l.r.r.cat == catNum && (nd.r.rule != rulePP || nd.r.r.cat != catNum) {
			w.unsure++ // "từ 4 đến 6 triệu đồng": four million
		}
		return w.vp(nd.l, f) + " " + w.prepOf(nd.r, headLex(nd.l))
	case ruleVPTime:
		if when := w.since(nd.r); when != "" && telling[headClass(nd.l)] && headClass(nd.l) != "begin" {
			return w.vp(nd.l, f) + " in " + when
		}
		text := w.timeText(nd.r)
		if nd.l.rule == ruleIntrans && strings.HasPrefix(nd.l.l.lex.viOf(), "có hiệu lực") && strings.HasPrefix(text, "from ") && strings.Contains(text, " to ") {
			return realise("be", f, "") + " in force " + text
		}
		return w.vp(nd.l, f) + " " + text
	case ruleVPAdv:
		return w.adverbVP(nd.r.lex, nd.l, f)
	case ruleVPIf:
		return w.vp(nd.l, f) + " " + w.condition(nd.r)
	case ruleVPAdj:
		return w.vp(nd.l, f) + " " + nd.r.lex.get("adv")
	case ruleVPPurp:
		return w.vp(nd.l, f) + " " + w.purpose(nd.r)
	default: // "như sau" is left out
		return w.vp(nd.l, f)
	}
}

// passive writes what is done to the subject: "được cấp", "được Bộ Y tế cấp", "do Bộ Y tế cấp", "được hỗ trợ 5 triệu đồng".
func (w *writer) passive(nd *node, f form) string {
	switch nd.rule {
	case rulePassAgent:
		return w.doneAll(suited(nd.r, w.patient), w.passiveForm(nd.l.lex, f)) + " by " + w.np(nd.l.r, rolePrep)
	case ruleDoV:
		return w.doneAll(suited(nd.r, w.patient), f) + " by " + w.np(nd.l.r, rolePrep)
	case ruleKept:
		text := nd.l.r.lex.get("kept") + " " + w.np(nd.r, roleObject)
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
		return w.doneAll(verbs.l, f) + " " + adverb
	}
	text := passivePattern(headLex(verbs), f)
	if verbs.rule != ruleVVList {
		return text
	}
	all, ok := participleList(verbs)
	if !ok {
		w.unsure++
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
	if k := slices.Index(items, "added"); k > 0 && items[k-1] == "amended" {
		items[k] = "supplemented" // the pair has a fixed English
	}
	return joinList(items, word), true
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
		if f.finite() {
			return realise("have", f, "") + " " + w.np(nd.l.r, roleObject) + " as " + its(w.np(nd.r.r, roleComplement), f)
		}
		return "with " + w.np(nd.l.r, rolePrep) + " as " + w.np(nd.r.r, roleComplement)
	case ruleBeVP:
		return realise("be", w.beForm(nd.l.lex, f), "") + " to " + w.vp(nd.r, form{shape: shapeBase})
	case ruleBeRange:
		return realise("be", f, "") + " from " + w.np(nd.r.r, rolePrep)
	case rulePredicate:
		return realise("be", f, "") + " " + w.adjective(nd.l)
	case ruleBeA:
		return realise("be", w.beForm(nd.l.lex, f), "") + " " + w.adjective(nd.r)
	default:
		w.many = f.plural()
		text := realise(nd.l.lex.en, w.beForm(nd.l.lex, f), "") + " " + w.np(nd.r, roleComplement)
		w.many = false
		return text
	}
}

func headLex(nd *node) *lex {
	for nd != nil {
		switch nd.rule {
		case ruleLeaf:
			return nd.lex
		case ruleTAM, ruleAdvVP, ruleAdjVP, rulePassive, rulePassAgent, ruleDoV, rulePairVP, ruleTimeVP:
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
	case fr&frameIng != 0:
		if headClass(nd.l) == "provide" && nd.l.rule == ruleLeaf {
			if text, ok := w.actNoun(nd.r); ok {
				return fill(w.pattern(nd.l, f), text)
			}
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

// threePlace writes "yêu cầu Bộ Tài chính báo cáo" as "asked the Ministry of Finance to report".
func (w *writer) threePlace(nd *node, f form) string {
	if nd.l.rule == ruleVNTime {
		inner := *nd
		inner.l = nd.l.l
		return w.threePlace(&inner, f) + " " + w.timeText(nd.l.r)
	}
	verb := nd.l.l
	if text, ok := w.submitted(nd, f); ok {
		return text
	}
	who := w.np(nd.l.r, rolePrep) // it acts, so it is one that the reader knows
	head := ""
	if nd.l.rule == rulePassHead {
		verb = nd.l.r
		head = passivePattern(verb.lex, w.passiveForm(nd.l.l.lex, f))
	} else {
		head = fill(w.pattern(verb, f), who)
	}
	if nd.l.frames&frameNto == 0 {
		return head + " " + verb.lex.get("prep") + " " + w.vp(nd.r, form{shape: shapeIng})
	}
	inner := nd.r
	if inner.rule == ruleTAM {
		switch inner.l.lex.en {
		case "must", "need", "should", "continue":
		default:
			w.unsure++
		}
		if inner.l.lex.en != "continue" {
			inner = inner.r
		}
	}
	return head + " to " + w.vp(inner, form{shape: shapeBase})
}

// submitted writes "trình Quốc hội thông qua 06 Luật" as "submit six laws to the National Assembly for passage": who is asked
// passes them, not who submits.
func (w *writer) submitted(nd *node, f form) (string, bool) {
	verb, act := nd.l.l, nd.r
	if nd.l.rule == rulePassHead || !verb.lex.has("forward") || act.rule != ruleVNP || act.l.cat != catV {
		return "", false
	}
	nom := act.l.lex.get("nom")
	if nom == "" || act.r.cat != catNP {
		w.unsure++
		return "", true
	}
	to := "to " + w.np(nd.l.r, rolePrep) + " for " + nom
	return fill(w.pattern(verb, f), w.np(act.r, roleObject)) + " " + to, true
}

func (w *writer) adverbVP(l *lex, vp *node, f form) string {
	if l.has("end") || l.has("deg") {
		return w.vp(vp, f) + " " + l.en
	}
	if core := limitable(vp); core != nil && l.vi == "chỉ" {
		return w.limited(vp, core, f)
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
	if k < 0 {
		w.unsure++
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
	if vp.rule == ruleVNP && (vp.r.flags&flagQuantity != 0 || vp.r.cat == catA) {
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
	if strings.Contains(adv, " ") && adv != "no longer" { // "in a coordinated manner" goes behind
		return w.vp(vp, f) + " " + adv
	}
	if f.aux != "" && f.aux != "\x00" {
		if rest, be := strings.CutPrefix(w.vp(vp, form{shape: f.shape, neg: f.neg}), "be "); be && f.shape == shapeBase && undergoes(vp) {
			return f.aux + " be " + adv + " " + rest
		}
		return f.aux + " " + adv + " " + w.vp(vp, form{shape: f.shape, neg: f.neg})
	}
	if vp.rule == ruleBe || vp.flags&flagPassive != 0 || f.finite() && copular(w.vp(vp, f)) {
		return w.afterFirst(adv, w.vp(vp, f))
	}
	return adv + " " + w.vp(vp, f)
}

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
	lead := "to "
	if strings.HasPrefix(nd.l.lex.en, "to be able") {
		lead = "to be able to "
	}
	return lead + w.vp(nd.r, form{shape: shapeBase})
}

// enabled writes what a clause of purpose makes possible: "ministries can share data".
func (w *writer) enabled(nd *node) string {
	vp := nd.r
	if vp.rule == ruleTAM {
		vp = vp.r
	}
	return w.np(nd.l, roleSubject) + " " + w.vp(vp, form{aux: "can", shape: shapeBase})
}

// vpList writes verb phrases that share a subject: "issued 24 circulars, abolished ten procedures and …".
func (w *writer) vpList(nd *node, f form) string {
	var phrases []*node
	word := "and"
	for cur := nd; ; {
		if cur.rule != ruleVPList {
			phrases = append(phrases, cur)
			break
		}
		phrases = append(phrases, cur.r)
		if c := cur.l.r; c.cat == catConj && cur == nd {
			word = c.lex.en
		}
		cur = cur.l.l
	}
	items := make([]string, 0, len(phrases))
	for i, phrase := range slices.Backward(phrases) {
		pf := f
		if i < len(phrases)-1 && f.aux != "" {
			pf = form{shape: f.shape, aux: ""}
			if phrase.flags&flagPassive != 0 {
				pf = f
			}
		}
		if l := headLex(phrase).viOf(); i < len(phrases)-1 && (l == "gồm" || l == "bao gồm") && phrase.rule == ruleVNP && len(items) > 0 {
			items[len(items)-1] += ", including " + w.np(phrase.r, roleObject)
			continue
		}
		items = append(items, w.vp(phrase, pf))
	}
	return joinList(items, word)
}

// marker is what a word of tense, mood or aspect puts before the verb, by number, and the shape that the verb then has.
type marker struct {
	one, many string
	shape     shape
}

// fixedMarkers are those that do the same before every verb.
var fixedMarkers = map[string]marker{
	"just":     {"has just", "have just", shapePP},
	"prog":     {"is", "are", shapeIng},
	"alsoprog": {"is also", "are also", shapeIng},
	"perfprog": {"has", "have", shapePP},
	"will":     {"will", "will", shapeBase},
	"alsowill": {"will also", "will also", shapeBase},
	"soon":     {"will soon", "will soon", shapeBase},
	"neednot":  {"does not have to", "do not have to", shapeBase},
	"mustnot":  {"must not", "must not", shapeBase},
	"willmust": {"will have to", "will have to", shapeBase},
	"pastmust": {"had to", "had to", shapeBase},
	"notyet":   {"has not yet", "have not yet", shapePP},
	"expect":   {"is expected to", "are expected to", shapeBase},
}

func (m marker) form(plural bool) form {
	if plural {
		return form{aux: m.many, shape: m.shape}
	}
	return form{aux: m.one, shape: m.shape}
}

// marked applies a marker of tense, mood or aspect.
func (w *writer) marked(m *lex, vp *node, f form) string {
	if !f.finite() {
		return w.markedBare(m, vp, f)
	}
	plural := f.plural()
	if m.en == "prog" && headLex(vp).has("measure") {
		return w.vp(vp, f) // what a figure is, it is not being
	}
	if mk, ok := fixedMarkers[m.en]; ok {
		return w.vp(vp, mk.form(plural))
	}
	switch m.en {
	case "past":
		if kind := headClass(vp); w.paper && (kind == "provide" || kind == "own") {
			return w.vp(vp, f) // "Luật đã quy định …": it provides for it still
		}
		return w.vp(vp, w.pastForm(f))
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
		return w.vp(vp, form{aux: modal(m.en, f.neg, plural), shape: shapeBase})
	case "not":
		f.neg = true
		return w.vp(vp, f)
	case "nolonger":
		return w.withAdverb("no longer", vp, f)
	case "strive":
		return marker{one: "aims", many: "aim"}.form(plural).aux + " to " + w.vp(vp, form{shape: shapeBase})
	case "continue":
		return w.continued(vp, f)
	case "still", "also", "always", "usually", "regularly":
		return w.withAdverb(m.en, vp, f)
	case "all":
		return w.vp(vp, f)
	}
	w.unsure++
	return w.vp(vp, f)
}

// markedBare writes a marked verb phrase outside a finite clause, where the marker is dropped if English has none.
func (w *writer) markedBare(m *lex, vp *node, f form) string {
	switch m.en {
	case "not", "nolonger":
		f.neg = true
	case "continue":
		return w.continued(vp, f)
	case "past", "prog", "perfprog", "also", "all":
	default:
		w.unsure++
	}
	return w.vp(vp, f)
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

func (w *writer) continued(vp *node, f form) string {
	return realise("continue", f, "") + " to " + w.vp(vp, form{shape: shapeBase})
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
			if w.perfect && !w.past {
				return form{aux: has, shape: shapePP}
			}
			if plural {
				return form{shape: shapePastPl}
			}
			return form{shape: shapePastSg}
		case "just":
			return form{aux: has + " just", shape: shapePP}
		case "will", "can", "must":
			return form{aux: k, shape: shapeBase}
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
		return f
	}
	switch {
	case m.has("will"):
		return form{aux: "will", shape: shapeBase}
	case m.has("not"):
		f.neg = true
	case m.has("past"):
		f.shape = shapePastSg
		if f.plural() {
			f.shape = shapePastPl
		}
	}
	return f
}

// finite writes a verb phrase for a subject of the given number.
func (w *writer) finite(vp *node, plural bool) string {
	if vp.rule == ruleTimeVP {
		w.observeTime(vp.l)
	}
	if compares(vp) {
		w.past = true
	}
	f := form{shape: shapeSing}
	if plural {
		f.shape = shapePlural
	}
	if w.future && !settled(vp) && !headLex(vp).has("state") {
		return w.vp(vp, form{aux: "will", shape: shapeBase})
	}
	if w.tensePast(vp) {
		f.shape = shapePastSg
		if plural {
			f.shape = shapePastPl
		}
	}
	return w.vp(vp, f)
}

// compares reports a figure that is set against that of the same period before: it is one of the past.
func compares(vp *node) bool {
	found := false
	vp.walk(func(n *node) { found = found || n.rule == ruleLeaf && strings.Contains(n.lex.viOf(), "cùng kỳ") })
	return found
}

// since is the year of "từ năm 1993": what is done once is done in that year, not from it on.
func (w *writer) since(nd *node) string {
	if nd.rule != rulePTime || nd.l.lex.vi != "từ" {
		return ""
	}
	when, ok := nd.r.val.(*viet.When)
	if !ok || when.Month > 0 || when.To != nil || when.Year >= w.published && w.published > 0 {
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
	if w.headline || w.present || repeated(vp) {
		return false
	}
	if headLex(vp).has("past") {
		return true // one is born once
	}
	if l := headLex(vp); l.has("state") || strings.HasPrefix(l.english(), "be ") || vp.rule == ruleBe || vp.rule == rulePredicate {
		return w.past && !w.headline
	}
	kind := headClass(vp)
	switch {
	case w.office && appointing[kind] && vp.flags&flagDated == 0:
		return false
	case w.agent && saying[kind] && (w.narrative || kind != "announce" && kind != "order"), w.past, w.narrative && telling[kind] && doneByName(vp):
		return true
	case telling[kind] && (vp.flags&flagDated != 0 || w.proper && (w.narrative || !standing[kind])):
		return true // "Chính phủ ban hành Nghị định 1/2025/NĐ-CP": done, whatever the text around it
	}
	switch kind {
	case "provide", "be", "own", "cause", "begin", "aim", "plan", "amend", "abolish":
		return false
	}
	return w.narrative && (w.proper && !w.office || (w.actor || w.office) && (w.numbered || vp.flags&(flagQuantity|flagDated) != 0))
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
	for vp.rule == ruleVPTime || vp.rule == ruleVPPP {
		if vp.r.lex.has("present") {
			return true
		}
		vp = vp.l
	}
	return false
}

// telling are the sorts of act that are news by themselves.
var telling = map[string]bool{
	"issue": true, "sign": true, "pass": true, "hold": true, "attend": true, "approve": true, "announce": true, "appoint": true, "establish": true, "order": true, "say": true,
}

// appointing are those that a post without a name has as a duty, even in the news.
var appointing = map[string]bool{"announce": true, "approve": true, "appoint": true, "establish": true}

// standing are those of them that a law also gives as a duty: "Bộ trưởng công bố danh mục".
var standing = map[string]bool{"announce": true, "say": true, "order": true, "approve": true, "appoint": true, "establish": true}

// clause writes a clause without capital and full stop.
func (w *writer) clause(nd *node) string {
	switch nd.rule {
	case ruleFront:
		if nd.l.l.lex.has("future") && ordering(nd.r) {
			return w.clause(nd.r) // when it is to be done, not when it was asked for
		}
		front := w.front(nd.l)
		if subjectOf(nd.r).class == event {
			front = strings.Replace(front, "under the programme", "according to the agenda", 1) // that of the meeting
		}
		return front + ", " + w.clause(nd.r)
	case ruleTimeS:
		if nd.l.lex.has("future") && ordering(nd.r) {
			return w.clause(nd.r)
		}
		w.observeTime(nd.l)
		return w.timeText(nd.l) + ", " + w.clause(nd.r)
	case ruleIfThenS:
		return w.ifThen(nd)
	case ruleFigure:
		return w.figure(nd)
	case ruleFigureAt:
		return w.figure(nd.l) + " " + w.prepOf(nd.r, nil)
	case ruleThere:
		return w.there(nd)
	case ruleHave:
		return w.happened(nd)
	default: // subject and predicate
	}
	subject := subjectOf(nd)
	w.agent = subject.class == person
	w.patient = subject.class
	w.proper = subject.flags&(flagProper|flagCapital) != 0 && subject.class != doc
	w.actor = subject.class == person || subject.class == org
	w.paper = subject.class == doc
	w.numbered = subject.flags&(flagQuantity|flagCapital) != 0 || familiar(subject) || subject.rule == ruleDetNP && strings.HasPrefix(subject.l.lex.viOf(), "hàng ")
	w.office = subject.class == person && subject.lex.has("title") && subject.val == nil
	w.observeYear(subject)
	w.pronoun = pronounOf(subject)
	w.own, w.self = "its own", "it"
	switch {
	case w.pluralNP(subject):
		w.own, w.self = "their own", "they"
	case subject.class == person:
		w.self = ""
	}
	if subject.lex.viOf() == "đây" && nd.r.rule == ruleBe && w.pluralNP(nd.r.r) {
		return "these " + w.finite(nd.r, true)
	}
	return w.np(subject, roleSubject) + " " + w.finite(nd.r, w.pluralNP(subject))
}

// ifThen writes a condition that only "thì" marks: "Người lao động đủ điều kiện thì không được hưởng …" is "if workers …, they …".
func (w *writer) ifThen(nd *node) string {
	cond := nd.l.l
	inner := writer{}
	text := "if " + inner.clause(cond) + ", "
	w.unsure += inner.unsure
	if nd.r.cat == catS {
		return text + w.clause(nd.r)
	}
	who, plural := "it", false
	if cond.l.class == person || inner.pluralNP(cond.l) {
		who, plural = "they", true
	}
	w.actor, w.present = true, true
	return text + who + " " + w.finite(nd.r, plural)
}

// familiar reports a subject that the news names by a bare noun, or by a noun and a place: "Công ty", "Tỉnh ủy", "Sở Y tế Hà Nội".
func familiar(subject *node) bool {
	if subject.rule != ruleBareNP || subject.class != org {
		return false
	}
	n := subject.l
	return n.rule == ruleNameNP || n.rule == ruleLeaf && (known[n.lex.viOf()] || n.en != "")
}

// condition writes nếu, khi or trường hợp with its clause: it holds whenever it is met, so its bare verbs are in the present.
func (w *writer) condition(nd *node) string {
	inner := writer{}
	text := ""
	switch nd.rule {
	case ruleIfOwn:
		if w.self == "" {
			w.unsure++ // whose condition it is stands behind it
		}
		inner.present = true
		text = w.self + " " + inner.finite(nd.r, w.self == "they")
	case ruleIfDone:
		f := form{shape: shapeSing}
		if inner.pluralNP(nd.r.r) {
			f.shape = shapePlural
		}
		text = inner.np(nd.r.r, roleSubject) + " " + passivePattern(headLex(nd.r.l), f)
		if nd.r.l.rule == ruleVAdv {
			text += " " + adverbOf(nd.r.l.r)
		}
	case ruleWhen:
		if !w.actor && headLex(nd.r).viOf() == "đủ điều kiện" {
			if nd.r.rule != ruleIntrans {
				inner.unsure++
			}
			text = "the conditions are met" // no act is eligible
			break
		}
		text = strings.ReplaceAll(strings.TrimPrefix(inner.vp(nd.r, form{shape: shapeIng}), "being "), " and being ", " and ") // "when eligible"
	default:
		text = inner.clause(nd.r)
	}
	w.unsure += inner.unsure
	return nd.l.lex.en + " " + text
}

// ordering reports whether a clause tells what somebody said or asked for.
func ordering(nd *node) bool {
	for nd.rule == ruleFront || nd.rule == ruleTimeS {
		nd = nd.r
	}
	return saying[headClass(nd.r)]
}

func (w *writer) front(nd *node) string {
	if nd.l.cat == catTime {
		w.observeTime(nd.l)
		return w.timeText(nd.l)
	}
	switch nd.l.cat {
	case catVP:
		w.known = true
		defer func() { w.known = false }()
		return w.vp(nd.l, form{shape: shapeIng})
	case catPurp:
		return w.purpose(nd.l)
	case catPairV: // Không chỉ …, S
		return "besides " + w.vp(nd.l.r, form{shape: shapeIng})
	case catCond:
		return w.condition(nd.l)
	default: // a preposition
		if strings.HasPrefix(nd.l.lex.viOf(), "căn cứ") {
			w.present = true // it opens a rule
		}
		return w.prepOf(nd.l, nil)
	}
}

// observeTime lets an opening date or adverb of time decide the tense.
func (w *writer) observeTime(nd *node) {
	switch {
	case nd.rule == ruleTimes:
		w.observeTime(nd.l)
		w.observeTime(nd.r)
	case nd.rule == rulePTime && timePreps[nd.l.lex.vi] == "from":
		if when, ok := nd.r.val.(*viet.When); ok && when.Year > w.published {
			w.future = true
		}
	case nd.rule == rulePTime:
		w.observeDate(nd.r)
	case nd.lex.has("present"):
		w.present = true
	case nd.lex.has("perfect"):
		w.perfect = true
	case nd.lex.has("past"):
		w.past = true
	case nd.lex.has("future"):
		w.future = true
	case nd.flags&flagDated != 0 && nd.rule == ruleLeaf:
		w.observeDate(nd)
	}
}

// observeYear lets a year before that of publication within the subject tell the past: "doanh thu năm 2024 đạt 480 tỷ đồng".
func (w *writer) observeYear(nd *node) {
	nd.walk(func(n *node) {
		if n.rule != ruleNTime && n.rule != ruleNPTime || n.l.class == doc {
			return
		}
		if when, ok := n.r.val.(*viet.When); ok && when.To == nil && when.Year > 0 && when.Year < w.published {
			w.past = true
		}
	})
}

// observeDate: a date up to the year of publication tells the past, a later one the future; a period tells neither.
func (w *writer) observeDate(nd *node) {
	when, ok := nd.val.(*viet.When)
	switch {
	case !ok || when.To != nil:
	case when.Year > w.published && when.Year > 0:
		w.future = true // of a text without date too: better a plan told as one than a target told as a result
	default:
		w.past = true
	}
}

// pluralNP reports whether the English of a noun phrase takes a plural verb.
func (w *writer) pluralNP(nd *node) bool {
	switch nd.rule {
	case ruleLeaf:
		return nd.flags&flagPlural != 0 || nd.lex.has("pl") || severalPlaces(nd)
	case ruleNPPart:
		part := nd.l
		if part.rule == ruleNComma {
			part = part.l
		}
		return severalPlaces(part)
	case ruleNPList:
		return true
	case ruleDetNP:
		return nd.l.lex.has("pl") && nd.r.flags&flagMass == 0 || nd.l.lex.has("any") && nd.l.lex.en == "all" && nd.r.flags&flagMass == 0
	case ruleShare:
		return w.pluralBare(nd.r)
	case ruleNumNP:
		return leafText(nd.l) != "one"
	case ruleDemNP:
		return nd.r.lex.en != "this" && nd.r.lex.en != "that"
	case ruleBareNP:
		return w.pluralBare(nd.l)
	case ruleNPDrop, ruleNPAdv, ruleNameDem:
		return w.pluralNP(nd.l)
	case ruleApproxNum, ruleFromMore:
		return w.pluralNP(nd.r)
	case ruleOrMore:
		return w.pluralNP(nd.l)
	case ruleNPOf, ruleNPPP, ruleNPTime, ruleNPVP:
		return w.pluralNP(nd.l)
	default: // a year, a part of a paper, a whole
		return false
	}
}

func (w *writer) pluralBare(nd *node) bool {
	inner := writer{narrative: w.narrative}
	n := inner.nominal(nd)
	if n.plonly() {
		return true
	}
	text := inner.article(&n, roleSubject)
	if n.lex.has("many") {
		text = strings.TrimPrefix(text, "the ")
	}
	return text == n.text(true) && n.text(true) != n.text(false)
}

// timePreps are the prepositions that stand before dates, and their English.
var timePreps = map[string]string{
	"từ": "from", "kể từ": "from", "ngay từ": "from", "bắt đầu từ": "from", "tính đến": "as of", "chậm nhất": "no later than", "chậm nhất là": "no later than", "muộn nhất": "no later than", "chậm nhất vào": "no later than", "trước thời điểm": "before", "tính đến hết": "as of the end of", "đến": "by", "tới": "by", "đến hết": "until the end of", "trước": "before", "sau": "after",
	"vào": "", "hồi": "", "trong": "", "tại": "", "cho": "for", "ở": "", "về": "on",
}

// timeText writes an adverbial of time.
func (w *writer) timeText(nd *node) string {
	switch nd.rule {
	case ruleTimes:
		if text, ok := fromTo(nd); ok {
			return text
		}
		return w.timeText(nd.l) + " " + w.timeText(nd.r)
	case rulePTime:
		p := timePreps[nd.l.lex.vi]
		when, _ := nd.r.val.(*viet.When)
		if p == "" || when == nil {
			return w.timeText(nd.r)
		}
		date := datePart(when)
		if when.Part == "end" && when.Day == 0 {
			return "by " + date
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

// fromTo writes "từ ngày 1/7 đến hết ngày 15/8" as "from 1 July to 15 August".
func fromTo(nd *node) (string, bool) {
	if nd.l.rule != rulePTime || nd.r.rule != rulePTime || timePreps[nd.l.l.lex.vi] != "from" {
		return "", false
	}
	a, okA := nd.l.r.val.(*viet.When)
	b, okB := nd.r.r.val.(*viet.When)
	if !okA || !okB || timePreps[nd.r.l.lex.vi] != "by" && nd.r.l.lex.vi != "đến hết" {
		return "", false
	}
	return "from " + DateEnglish(a) + " to " + DateEnglish(b), true
}

// prepOf writes a prepositional phrase; the verb or noun before it may ask for another preposition.
func (w *writer) prepOf(nd *node, head *lex) string {
	switch nd.rule {
	case ruleOnlyPP:
		return w.onlyPrep(nd.r, head)
	case rulePairPP:
		a, b := halves(nd)
		first, second := pairWords(nd.l)
		return first + " " + w.prepOf(a, head) + " " + second + " " + w.prepOf(b, head)
	case ruleBetween:
		return "between " + w.np(nd.l.r, rolePrep) + " and " + w.np(nd.r.r, rolePrep)
	default: // a preposition with its object
	}
	vi := nd.l.lex.vi
	p := nd.l.lex.en
	if over := head.get(strings.ReplaceAll(vi, " ", "_")); over != "" {
		p = over
	} else {
		p = prepFor(vi, p, nd.r)
	}
	if nd.rule == rulePVP {
		return p + " " + w.vp(nd.r, form{shape: shapeIng})
	}
	object := w.np(nd.r, rolePrep)
	if vi == "theo" && nd.r.rule == ruleBareNP && nd.r.class == doc && nd.r.flags&(flagPost|flagProper) == 0 && !strings.HasPrefix(object, "the ") {
		object = "the " + object // "theo quy định mới": those at hand
	}
	return p + " " + object
}

// onlyPrep puts "only" before what it limits: "within only two weeks", but "only in cities".
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
		if loc := locative(object); loc != "" {
			return loc
		}
		if vi == "ở" {
			return p
		}
		if object.class == place && object.rule == ruleBareNP && object.l.rule == ruleNameNP {
			return "in"
		}
		if object.flags&flagProper != 0 && object.class != org && object.class != event || object.class == doc {
			return "in"
		}
		return "at"
	case "theo đánh giá của":
		if object.class != person && object.class != org {
			return "according to the assessment of"
		}
	case "theo":
		if told[object.lex.viOf()] {
			return "according to"
		}
		switch object.class {
		case doc:
			return "under"
		case person, org:
			return "according to"
		default:
			return "in line with"
		}
	case "trên":
		if _, figure := measure(object); figure || object.rule == ruleNumNP && object.lex.viOf() == "tuổi" {
			return "over" // "người trên 60 tuổi"
		}
		if loc := locative(object); loc != "" {
			return loc
		}
		if object.class == place || object.class == named {
			return "in"
		}
	case "bằng":
		if object.class == money && object.flags&flagQuantity == 0 || strings.HasPrefix(object.lex.viOf(), "tiếng ") {
			return "in" // "tiền gửi bằng đồng Việt Nam"
		}
	case "do":
		if object.class != person && object.class != org {
			return "due to"
		}
	case "qua":
		if object.class == period {
			return "over"
		}
	}
	return p
}

// told are the nouns that news quotes: "theo thông tin từ Bộ Y tế", "theo báo cáo".
var told = map[string]bool{
	"thông tin": true, "số liệu": true, "thống kê": true, "ước tính": true, "đánh giá": true, "tính toán": true, "nguồn tin": true, "dự báo": true,
	"khảo sát": true, "báo cáo": true, "nghiên cứu": true, "ý kiến": true, "quan điểm": true, "kết quả": true, "bảng xếp hạng": true, "tin": true,
}

// locative is the preposition that a noun takes for where something is, "at" of building sites, "on" of roads, or "".
func locative(object *node) string {
	for object.rule == ruleBareNP || object.rule == ruleDetNP || object.rule == ruleNumNP || object.rule == ruleDemNP || object.rule == ruleNameNP {
		if object.r != nil && object.rule != ruleDemNP && object.rule != ruleNameNP {
			object = object.r
		} else {
			object = object.l
		}
	}
	return object.lex.get("loc")
}

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

// multiplied writes "tăng từ 4 lần đến 9 lần" as "rose 4 to 9 times": the factors, not where it began and ended.
func (w *writer) multiplied(nd *node, f form) (string, bool) {
	if kind := headClass(nd.l); (kind == "rise" || kind == "fall") && nd.r.rule == rulePP && nd.r.l.lex.en == "from" && nd.r.r.rule == ruleRange {
		if a, _ := measure(nd.r.r.l); a.Unit == "lần" {
			return w.vp(nd.l, f) + " " + w.np(nd.r.r, rolePrep), true
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
	return w.vp(in.l, f) + " " + strings.TrimSuffix(w.np(in.r.r, rolePrep), " times") + " to " + w.np(nd.r.r, rolePrep), true
}
