package transfer

import "strings"

// nobody writes a predicate of a sentence that names nobody who acts as what is done: "Qua đó, ban hành 31 quyết định" is "31 decisions were issued",
// "không phát hiện sai phạm" is "no violations were detected". A bare predicate that opens its sentence may be an order and stays one.
func (g *gluer) nobody(i int, before part, w *writer) (string, bool) {
	return g.doneToIt(g.parts[i], i, before, w)
}

func (g *gluer) doneToIt(vp *node, i int, before part, w *writer) (string, bool) {
	if vp.rule == ruleTimeVP && before != partS {
		w.observeTime(vp.l)
		text, ok := g.doneToIt(vp.r, i, partTime, w)
		return w.timeText(vp.l) + ", " + text, ok
	}
	if g.t.told.subject || g.t.item || g.t.inner || g.t.lawful || g.t.rules || g.later(i) || !g.closes() {
		return "", false
	}
	if vp.rule == ruleTAM && vp.l.lex.en == "still" && denies(vp.r) {
		vp = vp.r // "vẫn chưa": still not yet
	}
	never := denies(vp) && vp.l.lex.en == "not"
	if never && !headLex(vp).in(finding) {
		return "", false // "không dùng biện pháp hành chính …" forbids it
	}
	if before == partStart || before == partPP || before == partTime || before == partMark || before == partCond {
		if text, ok := w.hindered(vp); ok {
			return text, true
		}
	}
	switch before {
	case partPP, partTime, partMark, partCond:
		if vp.flags&flagTAM == 0 && (w.future || !countsObject(vp)) {
			return "", false // what is to be done
		}
	case partStart:
		if !pastMarked(vp) && !denies(vp) {
			return "", false
		}
	default:
		return "", false
	}
	done := turnedRounds(vp)
	if done == nil {
		return "", false
	}
	if vp.flags&flagTAM == 0 || never {
		w.past = !w.present
	}
	texts := make([]string, 0, len(done))
	for _, nd := range done {
		texts = append(texts, w.ofNobody(nd))
	}
	return joinList(texts, "and"), true
}

// countsObject reports a predicate that says of how many it is: what is to be done seldom does.
func countsObject(vp *node) bool {
	if vp.rule == ruleVPSize && vp.l.rule == ruleVPComma {
		vp = vp.l.l
	}
	vp = withoutTail(vp)
	for vp.rule == ruleAdvVP || vp.rule == ruleVVP {
		vp = withoutTail(vp.r)
	}
	if vp.rule != ruleVNP {
		return false
	}
	object := vp.r
	for object.rule == ruleNPList {
		object = object.l.l
	}
	return object.flags&flagQuantity != 0 || vague(object) || object.rule == ruleDetNP && strings.HasPrefix(object.l.lex.viOf(), "toàn")
}

// turnedRounds are the predicates of a list, or the one, each with its object as the subject of a passive, or nil.
func turnedRounds(vp *node) []*node {
	list, marker := vp, (*node)(nil)
	if vp.rule == ruleTAM && vp.r.rule == ruleVPList {
		list, marker = vp.r, vp.l
	}
	if list.rule != ruleVPList || list.l.r.cat == catConj && list.l.r.lex.en != "and" {
		if nd := turnedRound(vp); nd != nil {
			return []*node{nd}
		}
		return nil
	}
	if marker == nil {
		return nil
	}
	first := turnedRounds(under(marker, list.l.l))
	second := turnedRound(under(marker, list.r))
	if first == nil || second == nil {
		return nil
	}
	return append(first, second)
}

// closes reports a passage that ends its sentence with a full stop.
func (g *gluer) closes() bool {
	if len(g.s.toks) == 0 {
		return false
	}
	rest := strings.TrimLeft(g.t.text[g.s.toks[len(g.s.toks)-1].End:], " ”\"’»)")
	return rest != "" && (rest[0] == '.' || rest[0] == ';')
}

// turnedRound is a predicate with its object as the subject of a passive, or nil.
func turnedRound(vp *node) *node {
	switch headClass(vp) {
	case "rise", "fall", "cause", "aim", "begin":
		return nil
	default: // what may be done to something
	}
	if vp.rule == ruleVPSize && vp.l.rule == ruleVPComma {
		whole, list, rest := turnedRound(vp.l.l), *vp.l, *vp
		if whole == nil {
			return nil
		}
		list.l, rest.l = whole.r, &list
		rest.flags |= flagPassive
		whole.r, whole.last = &rest, vp.last
		return whole
	}
	predicate, object := undone(vp)
	if predicate == nil || object.class == period || object.flags&flagNominal != 0 {
		return nil
	}
	return &node{cat: catS, rule: ruleS, l: object, r: predicate, first: vp.first, last: vp.last, cost: vp.cost, class: predicate.class, lex: predicate.lex, flags: predicate.flags}
}

// ofNobody writes a passive clause. What was not done to any is done to none of them.
func (w *writer) ofNobody(nd *node) string {
	if !denies(nd.r) || nd.r.l.lex.en != "not" || nd.l.rule != ruleBareNP || nd.l.flags&flagProper != 0 {
		return w.clause(nd)
	}
	some := *nd
	some.r = nd.r.r
	w.generic = true
	return "no " + withoutArticle(w.clause(&some))
}

// hindered writes difficulties that one meets with, where nobody is named, as what there is: "còn gặp nhiều khó khăn".
func (w *writer) hindered(vp *node) (string, bool) {
	still := ""
	if vp.rule == ruleTimeVP {
		vp = vp.r
	}
	if asked := withoutTail(vp); asked.rule == ruleVNP && asked.l.rule == ruleLeaf && asked.l.lex.viOf() == "cần" && isFigure(asked.r) && (vp == asked || vp.rule == ruleVPPurp && vp.l == asked) {
		text := w.np(asked.r, roleSubject) + " is needed" // "cần khoảng 171.000 tỷ đồng để xây …"
		if vp != asked {
			text += " " + w.purpose(vp.r)
		}
		return text, true
	}
	if vp.rule == ruleTAM && (vp.l.lex.viOf() == "còn" || vp.l.lex.en == "still") {
		still, vp = "still ", vp.r
	}
	if vp.rule != ruleVNP || vp.l.rule != ruleLeaf || !vp.l.lex.in(metWith) || vp.r.cat != catNP {
		return "", false
	}
	be := "is "
	if w.pluralNP(vp.r) {
		be = "are "
	}
	return "there " + be + still + w.np(vp.r, roleObject), true
}
