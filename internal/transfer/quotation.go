package transfer

import "strings"

// quotation reads “…,” X cho biết: a quoted clause with the speaker behind it. It gives a clause of reported speech. said is true
// where a quotation and its speaker make the sentence, read or not: nothing of it may be told as so.
func (e *Engine) quotation(s *Sentence, opt Options) (cl Clause, ok, said bool) {
	if len(s.toks) == 0 || !s.quoted[0] {
		if cl, ok = e.toldBehind(s, opt); !ok {
			cl, ok = e.answered(s, opt)
		}
		return cl, ok, ok
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

// toldBehind reads a clause in front of the one who says it, without quotation marks: "Giá điện sẽ tăng vào tháng 5, ông A cho biết."
func (e *Engine) toldBehind(s *Sentence, opt Options) (Clause, bool) {
	end := boundary(s, 0)
	if end < len(s.toks)-1 || !s.spokenAt(end) {
		return Clause{}, false
	}
	start, stop := e.opening(s)
	for k := start + 3; k < end-2 && !stop; k++ {
		if m := s.toks[k].In(s.text); m != "," && m != "-" && m != "–" || s.listMember(start, k) && s.toks[k].In(s.text) == "," {
			continue
		}
		for _, sp := range s.speeches(k+1, end, false) {
			if sp.verb == nil || sp.verb.last != end || sp.verb.class != "say" {
				continue
			}
			sp.quoted, opt.spoken, opt.speech, opt.Entire = true, true, &sp, true
			cl, _, ok := e.clauseBehindFronts(s, start, k, nil, opt)
			cl.Span.End = s.toks[end-1].End
			return cl, ok
		}
	}
	return Clause{}, false
}

// answered reads what somebody says in an interview, where his name and a colon stand before it: "Bà Lê Thị A: Người lao động có thể nộp hồ sơ trực tuyến."
func (e *Engine) answered(s *Sentence, opt Options) (Clause, bool) {
	if len(s.people) == 0 || s.people[0].first != 0 {
		return Clause{}, false
	}
	at := s.people[0].last + 2
	who := best(s.chart().over(0, at-1), catNP)
	if at >= len(s.toks) || s.toks[at-1].In(s.text) != ":" || !s.toks[at].Capital || s.quoted[at] || who == nil {
		return Clause{}, false
	}
	verb := e.saying("cho biết", at-1)
	if verb == nil {
		return Clause{}, false
	}
	opt.spoken, opt.speech = true, &speech{s, who, verb, at, true}
	cl, _, ok := e.clauseBehindFronts(s, at, boundary(s, at), nil, opt)
	return cl, ok
}

// saying is a verb of saying that stands before token at, where the text has none; nil where the lexicon has no such word.
func (e *Engine) saying(vi string, at int) *node {
	for _, l := range e.lexicon.readings(vi) {
		if l.cat == catV && l.frames&frameThat != 0 {
			return &node{cat: catV, rule: ruleLeaf, first: at, last: at + 1, lex: l, class: l.class, frames: l.frames}
		}
	}
	return nil
}

// spokenAt reports whether a verb of saying ends before token end.
func (s *Sentence) spokenAt(end int) bool {
	return end > 2 && (spoken.has(s.toks[end-2].Key+" "+s.toks[end-1].Key) || s.toks[end-1].Key == "nói" || s.toks[end-1].Key == "thêm")
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
