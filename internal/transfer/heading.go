package transfer

import (
	"strings"
)

// NounPhrase translates a text that is one noun phrase, "Trẻ em mẫu giáo 5 tuổi", whole or not at all, without capital and full stop.
func (e *Engine) NounPhrase(text string) (phrase string, doubtful float64, ok bool) {
	s := e.Read(text)
	defer s.Done()
	if len(s.toks) == 0 || len(s.toks) > maxTokens {
		return "", 0, false
	}
	nd := best(s.chart().at(0, len(s.toks)), catNP)
	if nd == nil {
		return "", 0, false
	}
	w := writer{}
	phrase = undouble(strings.TrimRight(w.np(nd, roleSubject), " ,"))
	if w.unsure > 0 || strings.Contains(phrase, "~") || clashing(" "+phrase+" ") {
		return "", 0, false
	}
	return phrase, doubt(nd), true
}

// Title translates a headline: a clause in the present tense or a noun phrase, whole or not at all. It ends without full stop.
func (e *Engine) Title(text string) (string, bool) {
	s := e.Read(text)
	defer s.Done()
	if len(s.toks) < 3 || len(s.toks) > maxTokens {
		return "", false
	}
	c := s.chart()
	w := writer{}
	out := ""
	if nd := best(c.at(0, c.n), catS); nd != nil {
		out = w.clause(nd)
	} else if nd := best(c.at(0, c.n), catNP); nd != nil {
		out = w.np(nd, roleSubject)
	}
	if out == "" || w.unsure > 0 || strings.Contains(out, "~") {
		return "", false
	}
	return strings.TrimSuffix(finish(out), "."), true
}
