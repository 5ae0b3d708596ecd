package transfer

// quotation reads “…,” X cho biết: a quoted clause with the speaker behind it. It gives a clause of reported speech. said is true
// where a quotation and its speaker make the sentence, read or not: nothing of it may be told as so.
func (e *Engine) quotation(s *Sentence) (cl Clause, ok, said bool) {
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
	to := boundary(s, from)
	if to-from < 2 || to-from > briefTokens {
		return Clause{}, false, said && to > from
	}
	speech := e.speaker(s, from, to)
	if speech == nil {
		return Clause{}, false, said
	}
	end := min(boundary(s, 0), k)
	for end > 0 && s.toks[end-1].In(s.text) == "," {
		end--
	}
	start, stop := e.opening(s)
	if stop || end-start < 3 || end-start > briefTokens {
		return Clause{}, false, true
	}
	cl, ok = e.quoted(s, start, end, k, speech)
	return cl, ok, true
}

// speaker parses "Đại tá Vũ Văn Tấn cho biết" and gives the clause without its content.
func (e *Engine) speaker(s *Sentence, from, to int) *node {
	c := s.chart()
	var found *node
	for m := from + 1; m < to; m++ {
		subj := best(c.over(from, m), catNP)
		if subj == nil || subj.class != person && subj.class != org {
			continue
		}
		for _, v := range c.over(m, to).nodes {
			if v.cat != catV || v.frames&frameThat == 0 {
				continue
			}
			if found == nil || subj.cost+v.cost < found.cost {
				found = &node{cat: catS, rule: ruleS, l: subj, r: v, first: from, last: to, cost: subj.cost + v.cost, class: v.class, lex: v.lex}
			}
		}
	}
	return found
}

// quoted joins the speaker and the longest part of the quotation that stands alone.
func (e *Engine) quoted(s *Sentence, start, end, limit int, speech *node) (Clause, bool) {
	c := s.chart()
	for j := end; j >= start+3; j-- {
		if j < end && !e.mayCut(s, j, limit, Options{}) {
			continue
		}
		content := best(c.over(start, j), catS)
		if content == nil {
			continue
		}
		vp := &node{cat: catVP, rule: ruleVS, l: speech.r, r: content, first: start, last: j, class: "say", lex: speech.r.lex, cost: content.cost}
		whole := &node{cat: catS, rule: ruleS, l: speech.l, r: vp, first: start, last: j, class: "say", lex: vp.lex, cost: content.cost + speech.cost}
		cl, ok := e.english(s, whole, Options{spoken: true})
		if !ok {
			continue
		}
		cl.Headline = headline(coreOf(whole), Options{})
		cl.Doubt = doubt(content)
		cl.Cut = j < end
		cl.Span.End = s.toks[speech.last-1].End
		return cl, true
	}
	return Clause{}, false
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
