package transfer

import "strings"

// quotation reads “…,” X cho biết: a quoted clause with the speaker behind it. It gives a clause of reported speech. said is true
// where a quotation and its speaker make the sentence, read or not: nothing of it may be told as so.
func (e *Engine) quotation(s *Sentence, opt Options) (cl Clause, ok, said bool) {
	if len(s.toks) == 0 || !s.quoted[0] {
		return Clause{}, false, false
	}
	k := 0
	for k < len(s.toks) && s.quoted[k] {
		k++
	}
	from := k
	for from < len(s.toks) && s.toks[from].In(s.text) == "," {
		from++
	}
	said = from > k || s.toks[k-1].In(s.text) == ","
	if from == k && k < len(s.toks) && strings.Trim(s.toks[k].In(s.text), "-–") == "" {
		said = true
		from++
	}
	to := boundary(s, from)
	if to-from < 2 || to-from > briefTokens {
		return Clause{}, false, said && to > from
	}
	end := min(boundary(s, 0), k)
	for end > 0 && s.toks[end-1].In(s.text) == "," {
		end--
	}
	start, stop := e.opening(s)
	if stop || end-start < 3 || end-start > maxTokens {
		return Clause{}, false, true
	}
	for _, sp := range s.speeches(from, to, false) {
		if sp.verb == nil {
			continue
		}
		said, sp.quoted = true, true
		opt.spoken, opt.speech = true, &sp
		if cl, _, ok := e.clauseBehindFronts(s, start, end, nil, opt); ok {
			cl.Span.End = s.toks[sp.verb.last-1].End
			return cl, true, true
		}
	}
	return Clause{}, false, said
}

// speaksLater reports a sentence that opens with what somebody does who speaks behind a comma: "Báo cáo tại hội trường, Phó Thủ tướng A cho biết …".
func (s *Sentence) speaksLater(start int) bool {
	if start+1 >= len(s.toks) || !opensSpeech.has(s.toks[start].Key+" "+s.toks[start+1].Key) {
		return false
	}
	for _, p := range s.people {
		if p.first > start+1 && s.toks[p.first-1].In(s.text) == "," && p.last+2 < len(s.toks) && spoken.has(s.toks[p.last+1].Key+" "+s.toks[p.last+2].Key) {
			return true
		}
	}
	return false
}

// foretold reports whether tokens [start, end) tell what is to come.
func (s *Sentence) foretold(start, end int) bool {
	for i := start; i < end; i++ {
		if s.toks[i].Key == "sẽ" {
			return true
		}
	}
	return false
}
