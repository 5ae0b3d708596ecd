package fuzzy

import "slices"

// candidates is the texts of one number of words and tokens that may be hits.
type candidates struct {
	start, end    int32 // places
	words, length int32
	run           int32
	limit
}

// limit is what a text must have to be a hit.
type limit struct {
	need int16 // words that it must share with the query
	lost int16 // clues that it may lack, or impossible
}

// impossible stands for the clues that a text which is no hit may lack.
const impossible = -1

// short says that texts of so many tokens are found by chains of clues, others by groups.
func (s *Searcher) short(length int) bool {
	return length <= len(s.symbols) && s.query.words <= longestChain
}

// bound gives what a text of so many words and tokens must have in order to be a hit at so much cost. Marks are no words here. What
// clues are, and what it means to lack one, stands in clue.go.
//
// Let edits be the columns of the cheapest alignment that put in, leave out or replace a word: each costs WordCost. The words
// that are left are matched, at most at the cost of a number, a case or a spelling. So budget/WordCost edits leave
//
//	need = longest - edits
//
// words matched, of the longest text. Let more be the words of the text that has more marks than the other, by extra. Each of
// those is taken out for MarkCost, or replaced by a word: then it saves MarkCost, but that word is one more of the other text
// that is not matched. If z are replaced so, edits <= (budget - MarkCost*(extra-z)) / WordCost, and more - edits + z words
// are matched, which is least for z = 0.
//
// Of a chain a text lacks no more clues than there are edits: budget/WordCost.
//
// Of the groups: between a matched word and the next one lie c columns that are edits, in both texts at most c words: with c <
// reach they are a pair in both. Those with c >= reach are at most edits/reach. So matched + 1 - edits/reach groups are not lost:
// for z at its worst, which is 0 or 1, since with z and z+2 the edits differ by one.
func (s *Searcher) bound(words, length, budget int) limit {
	query := s.query.words
	more, extra := query, len(s.symbols)-query-(length-words)
	if extra < 0 {
		more, extra = words, -extra
	}
	rest := budget - MarkCost*extra
	if rest < 0 || words > MaxTokens {
		return limit{0, impossible}
	}
	longest, edits, fewer := max(query, words), budget/WordCost, rest/WordCost
	need := max(longest-edits, more-fewer)
	if need > min(query, words, s.weight) {
		return limit{0, impossible}
	}
	if s.short(length) {
		return limit{int16(need), int16(edits)}
	}
	gone := fewer + fewer/reach
	if extra > 0 {
		fewer = (rest + MarkCost) / WordCost
		gone = max(gone, fewer+fewer/reach-1)
	}
	groups := max(longest+1-edits-edits/reach, more+1-gone)
	return limit{int16(need), int16(max(0, query+1-groups))}
}

// setWindow looks up which texts can be hits, by their length alone.
func (s *Searcher) setWindow() {
	s.window = slices.Grow(s.window[:0], len(s.segment.runs))[:len(s.segment.runs)]
	n := 0
	for i := range s.segment.bands {
		b := &s.segment.bands[i]
		budget := s.budget(max(len(s.symbols), b.length))
		least, most := s.between(b.length, budget)
		if b.least > most || b.most < least {
			continue
		}
		// The runs of a band have different words, so at least one more each.
		for i := max(b.first, b.last-(b.most-least)); i <= b.last; i++ {
			r := &s.segment.runs[i]
			if r.words > most {
				break
			}
			if r.words < least {
				continue
			}
			if l := s.bound(r.words, r.length, budget); l.lost != impossible {
				c := &s.window[n] // written field by field, this takes half the time of an append
				c.start, c.end, c.words, c.length, c.run = int32(r.start), int32(r.end), int32(r.words), int32(r.length), int32(i)
				c.need, c.lost = l.need, l.lost
				n++
			}
		}
	}
	s.window = s.window[:n]
}

// between gives least and most words of the texts of a length for which it is worth to ask bound: others are no hits for what they have
// more or less of words or of marks.
func (s *Searcher) between(length, budget int) (least, most int) {
	query := s.query.words
	level := length - (len(s.symbols) - query) // words of a text that has as many marks as the query
	least = max(query-budget/WordCost, level-budget/MarkCost)
	most = min(query+budget/WordCost, level+budget/MarkCost)
	if most < level { // all have more marks, and words - (budget - MarkCost*(level-words))/WordCost <= query
		most = min(most, 2*query+2*budget/WordCost+1-level)
	}
	return least, most
}

// reaches gives the first and the last place of a window, and one more.
func reaches(window []candidates) (start, end int) {
	if len(window) == 0 {
		return 0, 0
	}
	return int(window[0].start), int(window[len(window)-1].end)
}
