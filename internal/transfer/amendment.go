package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// Task translates a sentence without subject that sets a task, "Nâng cao chất lượng y tế cơ sở.", as a gerund: "improving the
// quality of …". The clause's Text is that phrase, without capital and full stop.
func (s *Sentence) Task() (Clause, bool) {
	e := s.engine
	start, stop := e.opening(s)
	end := boundary(s, start)
	if stop || end-start < 3 || s.toks[start].Kind != viet.Word {
		return Clause{}, false
	}
	var found Clause
	ok := false
	for j := min(end, start+briefTokens); j >= start+3; j-- {
		cl, parsed := s.taskTo(start, j, end)
		if !parsed || ok && cl.Doubt >= found.Doubt {
			continue
		}
		if found, ok = cl, true; cl.Doubt <= surely {
			break
		}
	}
	return found, ok
}

// taskTo translates tokens [start, j) of a task that goes on to end, if it may be cut there. What is not to be done is denied: its text is
// what shall not be.
func (s *Sentence) taskTo(start, j, end int) (Clause, bool) {
	nd := best(s.chart().over(start, j), catVP)
	if j < end && !s.engine.mayCut(s, j, end, nd, Options{}) {
		return Clause{}, false
	}
	mood := Planned
	if nd != nil && nd.rule == ruleTAM && nd.l.lex.en == "not" {
		nd, mood = nd.r, Denied
	}
	if nd == nil || strings.HasPrefix(headLex(nd).viOf(), "góp phần") || nd.flags&(flagTAM|flagPassive) != 0 && mood == Planned || moodOf(nd) != Done || nd.rule == rulePredicate || headLex(nd).has("state") || j < end && waiting(nd) {
		return Clause{}, false
	}
	w := writer{}
	en := w.vp(nd, form{shape: shapeIng})
	if w.unsure > 0 || strings.Contains(en, "~") || unpaired(s, nd) || clashing(" "+en+" ") {
		return Clause{}, false
	}
	span := nd.span(s.toks)
	span.Start = s.toks[start].Start
	cl := Clause{Text: undouble(en), Span: span, Tokens: j - start, Doubt: doubt(nd), Mood: mood, Class: "aim", Cut: j < end}
	if j < end {
		cl.Doubt += riskCut
	}
	collect(nd, &cl)
	return cl, true
}

// Amendment translates a sentence without subject that changes a paper, "Bổ sung khoản 4 vào Điều 10 như sau:", as a passive:
// "Clause 4 is added to Article 10."
func (s *Sentence) Amendment() (Clause, bool) {
	end := boundary(s, 0)
	if end < 2 {
		return Clause{}, false
	}
	c := s.chart()
	if !c.amends(min(end, briefTokens)) {
		return Clause{}, false
	}
	for j := min(end, briefTokens); j >= 2; j-- {
		rest := s.toks[j:end]
		if len(rest) > 0 && rest[0].In(s.text) != ":" && rest[0].In(s.text) != "," {
			continue
		}
		nd := best(c.over(0, j), catVP)
		if nd == nil {
			continue
		}
		w := writer{}
		en, ok := w.amended(nd)
		if !ok || w.unsure > 0 || strings.Contains(en, "~") {
			continue
		}
		cl := Clause{Text: finish(en), Span: nd.span(s.toks), Tokens: j, Doubt: doubt(nd), Mood: Done, Class: "amend", Cut: len(rest) > 0}
		cl.Headline = strings.TrimSuffix(cl.Text, ".")
		collect(nd, &cl)
		return cl, true
	}
	return Clause{}, false
}

// amends reports whether a verb of amending opens the sentence and ends by token end: nothing else makes an amendment.
func (c *chart) amends(end int) bool {
	for j := 1; j <= end; j++ {
		for _, nd := range c.at(0, j).nodes {
			if nd.rule == ruleLeaf && amending(nd.class) {
				return true
			}
		}
	}
	return false
}

// amending reports the class of a verb that changes or ends a paper.
func amending(c class) bool { return c == "amend" || c == "abolish" }

// replacesToo reports acts in a list that are those of the paper itself, not of what it provides for: "…, áp dụng từ trung ương đến cấp xã, thay thế Nghị
// định số 90".
func replacesToo(vp *node) bool {
	paper := lastNoun(vp)
	named := paper != nil && paper.class == doc && paper.flags&flagProper != 0
	found := false
	vp.walk(func(n *node) {
		if n.rule != ruleVPList && n.rule != ruleVVList {
			return
		}
		first, comma := leftmost(n.r).lex.viOf(), n.l.r.cat == catComma
		found = found || first == "thay thế" && (comma || named) || comma && strings.HasPrefix(first, "áp dụng")
	})
	return found
}

// takesEffectToo reports acts behind whose comma it is said from when their paper holds, which nobody does.
func takesEffectToo(vp *node) bool {
	for vp.rule == ruleTAM {
		vp = vp.r
	}
	return vp.rule == ruleVPList && vp.l.r.cat == catComma && hasEffect(core(vp.r))
}

// hasEffect reports a predicate of being in force.
func hasEffect(vp *node) bool {
	verb := headLex(vp).viOf()
	return strings.HasPrefix(verb, "có hiệu lực") || verb == "có" && vp.rule == ruleVNP && strings.HasPrefix(leftmost(vp.r).lex.viOf(), "hiệu lực")
}

// amended turns a verb phrase of amending round: its object, a paper or a part of one, becomes the subject.
func (w *writer) amended(nd *node) (string, bool) {
	tail := ""
	for nd.rule == ruleVPDrop || nd.rule == ruleVPPP {
		if nd.rule == ruleVPPP {
			if tail != "" || nd.r.l.lex.vi != "vào" || nd.r.class != doc {
				return "", false
			}
			tail = " to " + w.np(nd.r.r, rolePrep)
		}
		nd = nd.l
	}
	if nd.rule != ruleVNP || nd.r.class != doc || headLex(nd).viOf() == "thu hồi" || nd.l.rule != ruleLeaf && nd.l.rule != ruleVVList {
		return "", false
	}
	verbs := participles(nd.l)
	if verbs == "" || tail != "" && verbs != "added" {
		return "", false
	}
	be := " is "
	if (&writer{}).pluralNP(nd.r) || severalPlaces(nd.r) {
		be = " are "
	}
	return w.np(nd.r, roleSubject) + be + verbs + tail, true
}

// participles joins the participles of verbs of amending: "amended and supplemented"; "" when one is of another sort.
func participles(nd *node) string {
	if nd.rule == ruleVVList {
		l, r := participles(nd.l.l), participles(nd.r)
		if l == "" || r == "" {
			return ""
		}
		if l == "amended" && r == "added" {
			r = "supplemented"
		}
		if strings.HasPrefix(l, "amended") && r == "repealed" {
			return strings.Replace(l, " and ", ", ", 1) + " or " + r // no article is both
		}
		return strings.Replace(l, " and ", ", ", 1) + " and " + r
	}
	if nd.rule != ruleLeaf || !amending(nd.class) {
		return ""
	}
	return strings.TrimSpace(strings.Replace(realise(nd.lex.en, form{shape: shapePP}, ""), "~", "", 1))
}

// severalPlaces reports a citation of more than one part: "khoản 1, khoản 2 Điều 9".
func severalPlaces(nd *node) bool {
	c, ok := nd.val.(*viet.Citation)
	if !ok || len(c.Places) == 0 {
		return false
	}
	for i := 1; i < len(c.Places); i++ {
		if c.Places[i].Part == c.Places[i-1].Part {
			return true
		}
	}
	return strings.ContainsAny(c.Places[0].Number, ", ") || lastChain(c.Places) > 0
}

// Predicate reports a sentence without subject, "Đồng thời, tăng cường kiểm tra …", and gives the byte at which its verb phrase begins.
func (s *Sentence) Predicate() (at int, ok bool) {
	start, stop := s.engine.opening(s)
	end := boundary(s, start)
	if stop || end-start < 3 || s.toks[start].Kind != viet.Word {
		return 0, false
	}
	at = s.toks[start].Start
	c := s.chart()
	for j := min(end, start+briefTokens); j >= start+3; j-- {
		vp, clause := best(c.over(start, j), catVP), best(c.over(start, j), catS)
		if vp == nil && clause == nil {
			continue
		}
		if vp == nil || vp.rule == rulePredicate || clause != nil && clause.cost < vp.cost {
			return 0, false
		}
		return at, true
	}
	return at, s.engine.opensVerb(s, start)
}
