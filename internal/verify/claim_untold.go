package verify

import "slices"

// A statement need not tell every clause of its sentence. A denial is lost only where something of its clause is told.

// clauseJoints begin a clause without a mark before it: "hỏng từ cuối năm nhưng chưa được sửa".
var clauseJoints = []string{"nhưng", "song", "còn"}

// bounding begin a clause that bounds another, or stand behind a denial that does: what they say may not be left out.
var (
	bounding = []string{"nếu", "khi", "trường", "trừ", "miễn", "chỉ", "với", "đối", "riêng"}
	excepts  = []string{"áp dụng", "bao gồm", "gồm", "tính", "kể", "thuộc"}
)

// surelyUntold is how many words a clause has of which none is told by another word than the lexicon has: "không bắt buộc" may be "not mandatory".
const surelyUntold = 4

// untoldDenials counts the words that deny, of those from one word of a segment to another that denials counts, of whose clause the statement has nothing.
func (k *claim) untoldDenials(s *source, begins, ends, least int) (untold, all int) {
	p := s.passage
	for i := begins; i < min(ends, len(p.words)); i++ {
		if w := p.words[i]; w != "không" && w != "chưa" && w != "chẳng" || p.notNegation(i) || p.onceMore(i) {
			continue
		}
		all++
		if i < len(s.stands) && s.heard != nil && k.deniesUntold(s, s.tokenAt(s.stands[i].start), least) {
			untold++
		}
	}
	return untold, all
}

// deniesUntold reports whether the statement has nothing of the clause that the word at token i denies.
// least is how many words the clause has at least that it might have been told by.
func (k *claim) deniesUntold(s *source, i, least int) bool {
	first, end := s.deniedClause(i)
	if first < 0 || oneOf(s.key(first), bounding) || s.anyAt(excepts, i+1) {
		return false
	}
	if k.figuresIn(s, first, end) || k.namesIn(s, first, end) {
		return false
	}
	own := 0
	for n := first; n < end; n++ {
		for _, stem := range s.heard[n] {
			if t, ok := k.stems()[stem]; ok && s.placesOutside(stem, first, end) < t.n {
				return false
			}
		}
		if len(s.heard[n]) > 0 {
			own++
		}
	}
	return own >= least && k.tellsOutside(s, first, end)
}

// tellsOutside reports whether the statement tells words of the segment outside two tokens, beside names and who says so.
func (k *claim) tellsOutside(s *source, first, end int) bool {
	told := 0
	for i := range k.tokens {
		if t := &k.tokens[i]; t.claimed || t.Capital && !t.Opens || reportWords.at(k.review, i) {
			continue
		}
		if stem := k.stemAt(i); stem != "" && s.placesOutside(stem, first, end) > 0 {
			told++
		}
	}
	return told >= conditionWords
}

// placesOutside counts the tokens outside two of them that a stem may stand for.
func (s *source) placesOutside(stem string, first, end int) int {
	n := 0
	for i := range s.heard {
		if (i < first || i >= end) && slices.Contains(s.heard[i], stem) {
			n++
		}
	}
	return n
}

// deniedClause gives the clause of the word that denies at token i: from the mark, quotation mark or joint before it to the next mark. first is -1 where it is
// the whole sentence.
func (s *source) deniedClause(i int) (first, end int) {
	first, end = i, i+1
	for first > 0 && !s.closesClause(first-1) && !oneOf(s.key(first-1), clauseJoints) {
		first--
	}
	if s.key(i-1) == "và" || s.saidBefore(i) {
		first = i
	}
	for end < len(s.tokens) && !s.closesClause(end) && !oneOf(s.key(end), clauseJoints) {
		end++
	}
	if first == 0 && (end == len(s.tokens) || s.tokens[end].Key == "." && end == len(s.tokens)-1) {
		return -1, end
	}
	return first, end
}

// saidBefore reports whether a verb of saying stands right before token i: "nhấn mạnh không lùi thời hạn".
func (s *source) saidBefore(i int) bool {
	for n := 1; n <= 2 && n <= i; n++ {
		if s.reportingAt(i-n) == n {
			return true
		}
	}
	return s.key(i-1) == "rằng"
}

// closesClause reports a mark that parts clauses, or a quotation mark.
func (s *source) closesClause(i int) bool {
	switch k := s.tokens[i].Key; k {
	case "“", "”", "\"":
		return true
	default:
		return isStop(k)
	}
}

// denialsUntold reports whether the statement leaves out the clauses of all that is denied in the cited segments.
func (r *review) denialsUntold() bool {
	k, denied := &claim{review: r}, false
	for _, s := range r.cited {
		untold, all := k.untoldDenials(s, 0, len(s.passage.words), 1)
		if untold < all {
			return false
		}
		denied = denied || all > 0
	}
	return denied
}
