package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// farFront is the number of tokens of adverbials before a clause of a named subject, maxBehind the doubt up to which such a clause is told.
const (
	farFront  = 50
	maxBehind = 0.5
)

// behindUnread translates the clause of a named subject behind adverbials of which not all can be read, "Sáng 14/12, tiếp tục chương trình phiên họp,
// Ủy ban đã cho ý kiến …", with the first of them where that is a time. It tells an act: what a figure holds for may stand in what is left out.
func (e *Engine) behindUnread(s *Sentence, start, end int, opt Options) (Clause, *legacy, bool) {
	if !opt.Narrative || opt.wholly || opt.Entire || start+1 >= end || !s.adverbial(start, end) {
		return Clause{}, nil, false
	}
	part := start
	for k := start + 1; k < min(end-3, start+farFront); k++ {
		switch mark := s.toks[k].In(s.text); {
		case s.conditional(k - 1), s.excepting(k - 1), s.sources(k - 1), mark == ":", mark == "\"", mark == "“":
			return Clause{}, nil, false
		case mark != ",":
			continue
		}
		listed := part > start && s.someone(part, k)
		part = k + 1
		if listed || !s.opensClause(k+1, end) && !s.undergoneAt(k+1, end) {
			continue // "Bộ A, Bộ B chủ trì": a list of those who act
		}
		cl, heirs, ok := e.actBehind(s, start, k, end, opt)
		if ok {
			return cl, heirs, true
		}
	}
	return Clause{}, nil, false
}

// undergoneAt reports a clause of what was done to its subject at token i: "12 điều của luật đã được sửa đổi".
func (s *Sentence) undergoneAt(i, end int) bool {
	c := s.chart()
	for j := min(end, i+briefTokens); j >= i+3; j-- {
		if nd := best(c.over(i, j), catS); nd != nil {
			return nd.rule == ruleS && nd.r.flags&flagPassive != 0 && pastMarked(nd.r)
		}
	}
	return false
}

// actBehind translates the clause behind the comma at token k, with the time at start.
func (e *Engine) actBehind(s *Sentence, start, k, end int, opt Options) (Clause, *legacy, bool) {
	unread := false
	opt.front, unread = s.timeBefore(start, k)
	cl, heirs, ok := e.clause(s, k+1, end, nil, opt)
	if !ok || cl.Doubt > maxBehind || cl.Inherited || !class(cl.SubjectClass).agent() && !cl.told || saysSelf(cl) || grouped[cl.Class] && cl.Class != "say" && cl.Class != "order" && cl.Class != "agree" || levelVerbs[cl.Class] || cl.Mood != Done {
		return Clause{}, nil, false
	}
	if cl.Cut && cl.Class == "say" && !strings.Contains(cl.Text, " that ") {
		return Clause{}, nil, false // "thừa nhận phía công ty có khó khăn": what was said was not read
	}
	if strings.HasSuffix(cl.Text, " spoke.") {
		return Clause{}, nil, false // "…, ông A nói": whose words were not read
	}
	if len(cl.Amounts) > 0 && unread {
		return Clause{}, nil, false
	}
	return cl, heirs, true
}

// someone reports tokens [i, j) that name people, a body or a place.
func (s *Sentence) someone(i, j int) bool {
	np := best(s.chart().over(i, j), catNP)
	return np != nil && (np.class.agent() || np.class == place)
}

// timeBefore gives the last time before the comma at token k that is a part of tokens [start, k] by itself, with its comma, "Sau ba tháng phát động chiến
// dịch, tính đến ngày 31/10, …", or nil; unread reports whether another part says when or where.
func (s *Sentence) timeBefore(start, k int) (when *node, unread bool) {
	part := start
	for j := start + 1; j <= k; j++ {
		if s.toks[j].In(s.text) != "," {
			continue
		}
		front := best(s.chart().over(part, j+1), catFront)
		if front != nil && front.l.cat == catTime {
			when = front
		} else {
			unread = unread || s.placed(part, j)
		}
		part = j + 1
	}
	return when, unread
}

// placed reports whether tokens [start, k) say when or where.
func (s *Sentence) placed(start, k int) bool {
	for i := start; i < k; i++ {
		if s.toks[i].Kind == viet.Date {
			return true
		}
	}
	return s.names(start, k, "trong", "tại", "ở", "trên")
}

// sources reports whether token i opens the name of a source, or is the last syllable of a verb of saying.
func (s *Sentence) sources(i int) bool {
	return s.toks[i].Key == "theo" || i > 0 && s.quotes(i-1, i+2)
}

// adverbial reports whether what begins at token start says when, where, how or on what occasion.
func (s *Sentence) adverbial(start, end int) bool {
	key := s.toks[start].Key
	if key == "với" && topics.has(s.toks[start+1].Key) {
		return false // for whom it holds
	}
	if fronts.has(key) || fronts.has(key+" "+s.toks[start+1].Key) || circumstances.has(key) || circumstances.has(key+" "+s.toks[start+1].Key) || s.toks[start].Kind == viet.Date {
		return key != "theo"
	}
	for j := start + 1; j < min(end, start+8); j++ {
		if nd := best(s.chart().over(start, j), catTime); nd != nil {
			return true
		}
	}
	return false
}

// saysSelf reports a clause of whoever speaks: "chúng tôi đã …".
func saysSelf(cl Clause) bool { return cl.Subject == "we" || cl.Subject == "I" }
