package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// joinedRules join two clauses that one word sets against each other, or makes the reason of one another. A text that is translated whole is put
// together from its clauses instead.
var joinedRules = []binary{
	// "…, nhưng …"
	{catComma, catConj, ruleCommaConj, func(l, r *node) (node, bool) {
		return node{cat: catConj, cost: 1, lex: r.lex, class: r.class}, r.rule == ruleLeaf && turns(r.lex)
	}},
	{catS, catConj, ruleHalf, func(l, r *node) (node, bool) {
		comma := r.rule == ruleCommaConj
		if last := lastLeaf(l); r.lex.viOf() == "nên" && !comma && last.cat == catV && last.frames&frameNoun != 0 {
			return node{}, false // "xây dựng nên quan hệ hợp tác": they built it up
		}
		nd := node{cat: catIfS, cost: 2, lex: r.lex, class: l.class, flags: l.flags & flagDated}
		if r.lex.viOf() == "và" && !comma {
			return nd, l.rule == ruleS && closed(l.r) && l.r.rule != ruleBe && lastLeaf(l).cat != catN
		}
		return nd, turns(r.lex) && halfway(l) && (r.lex.en != "while" || comma)
	}},
	{catIfS, catS, ruleJoined, func(l, r *node) (node, bool) {
		if l.rule != ruleHalf || !halfway(r) {
			return node{}, false
		}
		if l.lex.viOf() == "và" && (r.rule != ruleS || subjectOf(r).rule != ruleNumNP || !closed(r.r)) {
			return node{}, false // "3 xã bị cô lập và hơn 400 học sinh phải nghỉ học"
		}
		return fromLeft(l.l, catS, 4), true
	}},
	// "Mặc dù …, nhưng …", "Vì … nên …"
	{catCond, catConj, ruleFrontComma, func(l, r *node) (node, bool) {
		return node{cat: catFront, cost: -2}, l.rule != ruleCommaCond && answers(l, r.lex)
	}},
	{catPP, catConj, ruleFrontComma, func(l, r *node) (node, bool) {
		return fromLeft(l, catFront, -1), l.rule == rulePP && givesReason(l.l.lex) && r.lex.en == "so"
	}},
	{catAdv, catComma, ruleFrontComma, func(l, r *node) (node, bool) {
		return fromLeft(l, catFront, 0), l.rule == ruleLeaf && (strings.HasPrefix(l.lex.viOf(), "so với ") || strings.HasPrefix(l.lex.viOf(), "nếu "))
	}},
	{catPurp, catThen, ruleFrontComma, func(l, r *node) (node, bool) { return node{cat: catFront, cost: 1}, true }},
	// "Dù mới thành lập, …": the subject stands behind it.
	{catIf, catVP, ruleAlthough, func(l, r *node) (node, bool) {
		if l.lex.en == "because" { // "do chưa được cấp phép": because they have not been
			return node{cat: catCond, cost: 5, lex: l.lex}, r.flags&flagTAM != 0 && r.rule != ruleVPList
		}
		return node{cat: catCond, cost: 3, lex: l.lex}, l.lex.in(conceding) && l.lex.en == "although" && r.rule != rulePredicate
	}},
	// "…, dù gặp nhiều khó khăn"
	{catComma, catCond, ruleCommaCond, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 2, lex: r.lex}, r.rule != ruleCommaCond && (leftmost(r).lex.in(conceding) || leftmost(r).lex.english() == "because" && r.rule == ruleIf)
	}},
}

// turns reports a word that joins two clauses as the two sides of a matter, or as reason and result.
func turns(l *lex) bool { return l.en == "but" || l.en == "so" || l.en == "while" || l.en == "then" }

// halfway reports a clause that may be one of two.
func halfway(nd *node) bool {
	for nd.rule == ruleFront || nd.rule == ruleTimeS {
		nd = nd.r
	}
	switch nd.rule {
	case ruleS:
		return !subjectOf(nd).lex.has("anaphor") && (!pronoun(subjectOf(nd)) || subjectOf(nd).lex.viOf() == "họ")
	case ruleThere, ruleHave, ruleSome, ruleNone, ruleNoOne:
		return true
	default:
		return false
	}
}

// answers reports the word that goes with the one that opens a concession or a reason: "tuy … nhưng", "vì … nên".
func answers(cond *node, conj *lex) bool {
	open := leftmost(cond).lex
	return open.in(conceding) && conj.en == "but" || open.english() == "because" && conj.en == "so"
}

// givesReason reports a preposition of reason: "vì", "do".
func givesReason(l *lex) bool { return l.en == "because of" || l.en == "due to" }

// joined writes two clauses with the word between them.
func (w *writer) joined(nd *node) string {
	if nd.l.rule == ruleShareHalf {
		return w.shares(nd)
	}
	first := w.clause(nd.l.l)
	return first + ", " + nd.l.lex.english() + " " + w.clause(nd.r)
}

// concession writes what is granted without its subject, which stands behind it: "despite facing many difficulties", "although it has just been
// established".
func (w *writer) concession(nd *node) string {
	inner := writer{narrative: w.narrative, published: w.published, past: w.past}
	defer func() { w.unsure += inner.unsure }()
	word := "although "
	if nd.l.lex.en == "because" {
		word = "because "
	}
	if vp := nd.r; vp.rule == ruleTAM && vp.l.lex.en == "notyet" && vp.r.rule == ruleVNP && vp.r.l.rule == ruleLeaf && vp.r.l.lex.viOf() == "có" && (lifeless(w.patient.class) || vp.r.r.class == doc) {
		return word + inner.exists(vp) // "việc công nhận kết quả còn vướng do chưa có cơ chế thanh toán"
	}
	if vp := core(nd.r); vp.rule == ruleVNP && vp.l.rule == ruleLeaf && vp.l.lex.viOf() == "có" && vp.r.class == doc && vp.r.flags&flagProper == 0 {
		return word + inner.exists(vp) // "dù đã có quy định"
	}
	if vp := nd.r; vp.flags&flagPassive == 0 && undergone(vp) != nil {
		inner.present = false
		nd = &node{cat: catCond, rule: ruleAlthough, l: nd.l, r: passivised(vp)} // "dù mới thành lập"
	}
	if nd.r.flags&flagTAM == 0 {
		return strings.Replace("despite "+inner.vp(nd.r, form{shape: shapeIng}), "despite being not ", "despite not being ", 1)
	}
	if acts := headLex(nd.r); w.self == "" || lifeless(w.patient.class) && strings.HasPrefix(acts.viOf(), "có ") && strings.HasPrefix(acts.english(), "issue ") {
		w.unsure++ // "việc thanh toán còn vướng do chưa có hướng dẫn": others have to issue it
	}
	inner.actor = true
	if vp := nd.r; vp.rule == ruleTAM && vp.l.lex.en == "mustnot" { // "do không được vay vốn"
		return word + w.self + " " + realise("be", finiteForm(w.self == "they"), "") + " not allowed to " + inner.vp(vp.r, form{shape: shapeBase})
	}
	return word + w.self + " " + inner.finite(nd.r, w.self == "they")
}

// turningWords are the words, of one or two syllables, behind which a clause of its own goes on: what stands before them is said by itself.
var turningWords = map[string]bool{
	"nhưng": true, "song": true, "nên": true, "do đó": true, "vì vậy": true, "vì thế": true, "do vậy": true, "bởi vậy": true, "cho nên": true, "tuy nhiên": true, "tuy vậy": true, "thế nhưng": true,
}

// turnsAt gives the index behind a word at token i, with a comma before it or without, that turns to another clause, or 0.
func (s *Sentence) turnsAt(i, end int) int {
	if i < end && s.toks[i].In(s.text) == "," {
		i++
	}
	if i == 0 || i+3 >= end || s.inside[i] {
		return 0
	}
	next := i + 1
	if !turningWords[s.toks[i].Key] {
		next = i + 2
		if !turningWords[s.toks[i].Key+" "+s.toks[i+1].Key] {
			return 0
		}
	}
	if s.within(i, otherwise[s.toks[i].Key]) {
		return 0
	}
	if s.toks[next].In(s.text) == "," {
		next++
	}
	return next
}

// limiting are words of a clause behind "nhưng" that limits the one before.
var limiting = map[string]bool{"quá": true, "chỉ": true, "phải": true, "trừ": true, "nếu": true, "điều kiện": true, "tối": true}

// turned reports whether a clause with a subject of its own, and no limit of the one before, follows a turning word at token i.
func (s *Sentence) turned(i, end int) bool {
	next := s.turnsAt(i, end)
	if next == 0 || next+2 >= end {
		return false
	}
	for k := next; k < end && k < next+limitReach; k++ {
		if limiting[s.toks[k].Key] {
			return false
		}
	}
	return s.ownSubject(next, end)
}

// ownSubject reports whether a clause that begins with its subject stands at token i, as far as it can be read.
func (s *Sentence) ownSubject(i, end int) bool {
	c := s.chart()
	for j := i + 1; j <= min(end, i+briefTokens); j++ {
		for _, nd := range c.over(i, j).nodes {
			switch {
			case nd.cat == catS && nd.rule == ruleS && nd.l.cat == catNP:
				return true
			case nd.cat == catTAM || nd.cat == catV || nd.cat == catPassive || nd.cat == catBe:
				return false
			}
		}
	}
	return false
}

// grants gives the number of syllables of a word of concession at token i, or 0.
func (s *Sentence) grants(i int) int {
	if i+2 >= len(s.toks) {
		return 0
	}
	switch {
	case conceding.has(s.toks[i].Key + " " + s.toks[i+1].Key):
		return 2
	case conceding.has(s.toks[i].Key) && s.toks[i+1].Key != "vậy" && s.toks[i+1].Key != "nhiên" && s.toks[i+1].Key != "thế":
		return 1
	}
	return 0
}

// grantedEnd gives the index behind what is granted at the front of a clause, or 0 where its end is not sure: the word that answers it says so, or a
// comma behind words that were read, before a clause that goes on "still" or has a name for its subject.
func (s *Sentence) grantedEnd(start, end int) int {
	from := start + s.grants(start)
	for k := from + 1; k < end-3; k++ {
		if key := s.toks[k].Key; key == "nhưng" || key == "song" && !s.within(k, otherwise[key]) {
			if s.toks[k+1].In(s.text) == "," {
				return k + 2
			}
			return k + 1
		}
	}
	for k := from + 1; k < end-3; k++ {
		if s.toks[k].In(s.text) != "," {
			continue
		}
		if cond := best(s.chart().over(start, k), catCond); cond != nil && (s.opensClause(k+1, end) || s.goesOnStill(k+1, end)) {
			return k + 1
		}
	}
	return 0
}

// goesOnStill reports whether a clause with "vẫn" or "cũng" begins at token i.
func (s *Sentence) goesOnStill(i, end int) bool {
	c := s.chart()
	for j := i + 3; j <= min(end, i+briefTokens); j++ {
		nd := best(c.over(i, j), catS)
		if nd != nil && nd.rule == ruleS && (leftmost(nd.r).lex.viOf() == "vẫn" || leftmost(nd.r).lex.viOf() == "cũng") {
			return true
		}
	}
	return false
}

// grantedOver reports a sentence that opens with a concession whose answer stands behind the mark at token end: what stands there is still granted.
func (s *Sentence) grantedOver(start, end int) bool {
	if s.grants(start) == 0 {
		return false
	}
	for k := end; k < len(s.toks); k++ {
		if s.toks[k].Key == "nhưng" || s.toks[k].Key == "song" {
			return true
		}
	}
	return false
}

// completed reports a verb without its object that takes one: said of a thing, it is what is done to it.
func completed(vp *node) bool {
	return vp.rule == ruleIntrans && vp.l.rule == ruleLeaf && vp.l.frames&frameNoun != 0 && !vp.l.lex.has("nopass") && !vp.l.lex.has("state")
}

// withoutSoFar takes the word off a predicate that answers "chỉ" or "ngay cả" before its subject: "chỉ … mới …", "ngay cả … cũng …".
func withoutSoFar(vp *node) *node {
	switch first := leftmost(vp); {
	case vp.rule == ruleTAM && (first.lex.viOf() == "mới" || first.lex.viOf() == "cũng"):
		return vp.r
	case vp == first && first.lex.viOf() == "mới được":
		out := *vp
		out.lex = &lex{cat: catPassive, vi: "được"}
		return &out
	case vp != first && first.cat == catPassive && first.lex.viOf() == "mới được":
		out := *vp
		out.l = withoutSoFar(vp.l)
		return &out
	}
	return vp
}

// answersOnly reports a predicate that "mới" opens.
func answersOnly(vp *node) bool {
	first := leftmost(vp)
	return (first.cat == catTAM || first.cat == catPassive) && strings.HasPrefix(first.lex.viOf(), "mới")
}

// foundedThen reports a body whose predicate says when, or where, it was founded: "Công ty thành lập năm 2015".
func foundedThen(subject, vp *node) bool {
	return subject.class == org && vp.flags&flagPassive == 0 && headLex(vp).viOf() == "thành lập" && undergone(vp) != nil
}

// notUntil writes what came about no sooner than a time that is over: "Mãi đến năm 2020, dự án mới được khởi công".
func (w *writer) notUntil(nd *node) string {
	front := nd.l.l
	when, ok := lastLeaf(front).val.(*viet.When)
	if nd.r.rule != ruleS || !ok || when.Year > w.published || w.ahead(when) {
		w.unsure++ // it may be still to come
		return ""
	}
	s := *nd.r
	s.r = withoutSoFar(s.r)
	w.past = true
	return "it was not " + w.prepOf(front, nil) + " that " + w.clause(&s)
}
