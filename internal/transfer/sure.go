package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// sure reports whether the engine for briefs, which tells nothing that it is in doubt about, reads the whole sentence too.
func (e *Engine) sure(text string, toks []viet.Token, opt Options) bool {
	s := e.readNamed(text, toks)
	defer s.Done()
	if len(s.toks) < 2 || len(s.toks) == maxSentence {
		return false
	}
	start, stop := e.opening(s)
	if stop {
		return false
	}
	end := len(s.toks)
	for end > start && s.toks[end-1].Kind == viet.Punct {
		end--
	}
	if start >= end {
		return false
	}
	whole := func(cl *Clause, from int) bool {
		return !cl.Cut && cl.Span.Start <= s.toks[from].Start && !strings.HasSuffix(cl.Text, " and other matters.")
	}
	opt.wholly = true
	clauses := s.Clauses(opt)
	for i := range clauses {
		if !whole(&clauses[i], start) && (i == 0 || clauses[i].Cut) {
			return false
		}
	}
	if n := len(clauses); n > 0 {
		return clauses[n-1].Span.End >= s.toks[end-1].End
	}
	for _, read := range []func() (Clause, bool){s.Task, s.Amendment} {
		if cl, ok := read(); ok && whole(&cl, start) && cl.Span.End >= s.toks[end-1].End {
			return true
		}
	}
	return false
}
