package transfer

import "strings"

// Term translates the name of a concept, a noun with what modifies it or an act, "quỹ bảo hiểm y tế" or "tinh giản biên chế", as a
// glossary has it: in the singular and without article, whole or not at all.
func (e *Engine) Term(text string) (string, bool) {
	s := e.Read(text)
	defer s.Done()
	if len(s.toks) == 0 || len(s.toks) > briefTokens {
		return "", false
	}
	cell := s.chart().over(0, len(s.toks))
	noun, act, list := best(cell, catN), best(cell, catVP), best(cell, catNP)
	w := writer{}
	en := ""
	switch {
	case noun != nil && (act == nil || noun.cost <= act.cost):
		n := w.nominal(noun)
		en = n.text(false)
	case act != nil && act.flags&(flagTAM|flagPassive) == 0:
		n := w.nominalised(act)
		en = n.text(false)
	case list != nil:
		en = w.np(list, roleSubject)
	}
	en = strings.TrimPrefix(undouble(untidy.Replace(strings.Trim(en, " ,"))), "the ")
	if en == "" || w.unsure > 0 || strings.Contains(en, "~") || clashing(" "+en+" ") {
		return "", false
	}
	return en, true
}

// Names reports whether a phrase can be a name: a noun with what modifies it or an act, and rather not a clause. What holds unknown words
// can be one.
func (e *Engine) Names(text string) bool {
	s := e.Read(text)
	defer s.Done()
	if len(s.toks) == 0 || len(s.toks) > briefTokens {
		return false
	}
	c := s.chart()
	if c.unread[0] < c.n {
		return true
	}
	cell := c.over(0, c.n)
	clause, act := best(cell, catS), best(cell, catVP)
	for _, nd := range []*node{best(cell, catN), best(cell, catNP)} {
		if nd != nil && (clause == nil || nd.cost <= clause.cost || !subjectOf(clause).class.agent()) {
			return true
		}
	}
	return act != nil && clause == nil
}

// Parts tells what the word with a key, its syllables joined by single spaces, can be; known is false when there is no such word.
func (e *Engine) Parts(key string) (p Parts, known bool) {
	for _, l := range e.lexicon.readings(key) {
		known = true
		switch l.cat {
		case catN, catNP:
			p.Noun = true
		case catV:
			p.Verb = true
		case catA:
			p.Adjective = true
		case catAdv, catTime:
			p.Adverb = true
		default:
			p.Function = true
		}
	}
	return p, known
}

// Parts are the parts of speech that a word can be.
type Parts struct{ Noun, Verb, Adjective, Adverb, Function bool }
