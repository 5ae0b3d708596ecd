package transfer

import "strings"

// predicateList is predicates that commas and a conjunction join, as they are written one after the other. The phrases stand from the last to the first.
type predicateList struct {
	*writer
	nd      *node
	f       form
	phrases []*node
	word    string // the conjunction in English
	but     int    // the index of the phrase before which "nhưng" stands, -1 for none
	items   []string
}

// opens reports the first predicate.
func (l *predicateList) opens(i int) bool { return i == len(l.phrases)-1 }

// first is the first predicate.
func (l *predicateList) first() *node { return l.phrases[len(l.phrases)-1] }

// extend writes something behind the last item.
func (l *predicateList) extend(text string) { l.items[len(l.items)-1] += text }

// behind gives what phrase i, where it is no predicate of its own, adds to the one before it. last is true where it takes in those behind it.
func (l *predicateList) behind(i int) (text string, last, ok bool) {
	if l.opens(i) {
		return "", false, false
	}
	phrase, comma := l.phrases[i], l.nd.l.r.cat == catComma
	if text, ok := l.addition(phrase); ok && (comma || l.whole || !timesVerbs[headLex(phrase).viOf()]) {
		return text, false, true
	}
	if text, ok := l.attending(l.nd, l.phrases, i, len(l.items), l.f); ok {
		return text, false, true
	}
	if text, ok := l.restating(l.nd, l.phrases, i, l.word, l.f); ok {
		return text, false, true
	}
	if headLex(phrase).viOf() == "đáp ứng" && phrase.flags&flagTAM == 0 && (i > 0 || comma) {
		return l.meeting(phrase), false, true
	}
	if text, ok := l.effect(i); ok {
		return text, true, true
	}
	if text, ok := l.tollBetween(l.nd, l.phrases, i, l.f); ok {
		return text, false, true
	}
	if i == 0 && l.open() && (l.f.shape != shapeIng || headClass(phrase) == "cause") && comma && brings(phrase) && !brings(l.phrases[i+1]) {
		return ", " + l.vp(phrase, form{shape: shapeIng}), false, true
	}
	return "", false, false
}

// open reports predicates before which no auxiliary but that of the perfect stands.
func (l *predicateList) open() bool { return l.f.aux == "" || strings.HasPrefix(l.f.aux, "ha") }

// meeting writes "đáp ứng …" behind what meets it: "…, đáp ứng yêu cầu" is what for, "có 700 điều tra viên, đáp ứng chưa đến 1/3 nhu cầu" how far.
func (l *predicateList) meeting(phrase *node) string {
	if phrase.rule == ruleVNP && phrase.flags&flagQuantity != 0 {
		return ", " + l.vp(phrase, form{shape: shapeIng})
	}
	return " to " + l.vp(phrase, form{shape: shapeBase})
}

// effect gives what the phrases from i on tell as the effect of those before them: ", raising …", ", thereby raising …".
func (l *predicateList) effect(i int) (text string, ok bool) {
	phrase := l.phrases[i]
	switch {
	case !l.open():
		return "", false
	case phrase.flags&flagTAM == 0 && effects(l.phrases[:i+1]) && !brings(l.phrases[i+1]):
		return ", " + joinList(l.doing(nil, i+1), "and"), true
	case l.nd.l.r.cat != catConj && thereby(phrase):
		return ", thereby " + joinList(l.doing([]string{l.vp(phrase.r, form{shape: shapeIng})}, i), "and"), true
	}
	return "", false
}

// doing writes the last n phrases as participles behind others.
func (l *predicateList) doing(all []string, n int) []string {
	for k := n - 1; k >= 0; k-- {
		all = append(all, l.vp(l.phrases[k], form{shape: shapeIng}))
	}
	return all
}

// tell writes phrase i as a predicate of its own.
func (l *predicateList) tell(i int) {
	if text, ok := l.reduction(i); ok {
		l.items = append(l.items, text)
		return
	}
	phrase, text := l.told(i)
	text = sparing(l.phrases, l.items, text)
	if parts := strings.Split(text, " and "); phrase.rule == ruleIntrans && (phrase.l.rule == ruleLeaf || phrase.l.rule == ruleVVList && phrase.l.frames&frameNoun == 0) && len(parts) == 2 {
		l.items = append(l.items, parts...) // "lãnh đạo, chỉ đạo" is a verb that is two
		return
	}
	if change := l.change(phrase); change != "" && !l.opens(i) && commasOnly(l.nd) && (figuring(l.phrases[i+1]) || isGiven(l.phrases[i+1]) || l.numbered && l.phrases[i+1].class != phrase.class) {
		l.extend(", " + change)
		return
	}
	if i == l.but {
		text = "but " + text // "được tự chủ nhưng không được vượt quá … và phải công khai …"
	}
	l.items = append(l.items, text)
}

// reduction writes a fall that people or bodies are granted: "được miễn tiền thuê đất trong 3 năm và giảm 50%": they do not fall.
func (l *predicateList) reduction(i int) (string, bool) {
	phrase := l.phrases[i]
	if l.opens(i) || headClass(phrase) != "fall" || phrase.flags&(flagTAM|flagPassive) != 0 || !passiveSense(l.first()) || l.patient.class != person && l.patient.class != org {
		return "", false
	}
	by, ok := strings.CutPrefix(l.vp(phrase, form{shape: shapeBase}), "fall by ")
	return "granted a reduction of " + by, ok
}

// told writes phrase i by itself, in the form that it has behind the first: with the mood and the verb that it shares with it.
func (l *predicateList) told(i int) (*node, string) {
	phrase, pf := l.phrases[i], l.formOf(i)
	if !l.opens(i) {
		phrase, pf = l.sharedMood(l.first(), phrase, l.f, pf)
		if l.doneThen(phrase) && pf.finite() && pf.aux == "" && !l.headline {
			pf = finitePast(pf) // "gồm 9 chương, được Quốc hội thông qua ngày 24/12/2024"
		}
	}
	text := l.vp(phrase, pf)
	if !l.opens(i) && l.first().flags&flagPassive != 0 && reported(phrase) && unable(&node{class: l.patient.class}) {
		text = l.vp(passivised(phrase), form{aux: "\x00", shape: shapePP}) // "kết quả phải được công khai và báo cáo Ủy ban nhân dân"
	}
	if both, ok := l.sharing(l.first(), phrase); ok && len(l.items) > 0 {
		text = sharedGrant(l.items[len(l.items)-1], both)
	}
	if !l.opens(i) {
		text = l.again(phrase, l.phrases[i+1], text, pf)
	}
	return phrase, text
}

// formOf is the form of phrase i: the auxiliary stands before the first alone.
func (l *predicateList) formOf(i int) form {
	phrase, f := l.phrases[i], l.f
	switch {
	case l.opens(i):
		return f
	case estimated(l.first()) && (phrase.class == "rise" || phrase.class == "fall") && phrase.flags&flagTAM == 0:
		return form{shape: shapeBase} // "ước tăng 4% và tăng 9%": both are estimates
	case f.aux == "" || phrase.flags&flagPassive != 0 || f.aux == "\x00" && strings.HasPrefix(headLex(phrase).english(), "be "):
		return f
	}
	return form{shape: f.shape}
}
