package fuzzy

// candidates is the texts of one number of words and tokens, with what they must share with the query to be hits.
type candidates struct {
	run
	need  int // words
	pairs int // groups of pairs; 0 and less means that none need be left
}

// bound gives how many words, and how many groups of pairs, a text of so many words and tokens must share with the query, and
// whether it can be a hit at all. Marks are no words here.
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
// Group i of the query is its pairs that begin with word i; the beginning and the end of a text are matched words. Between a
// matched word and the next one lie c columns that are edits, in both texts at most c words: with c < reach they are a pair in
// both. Those with c >= reach are at most edits/reach. So matched + 1 - edits/reach groups have a pair that the text has: for z
// at its worst, which is 0 or 1, since with z and z+2 the edits differ by one.
func (s *Searcher) bound(words, length int) (need, pairs int, possible bool) {
	query := s.query.words
	budget := s.budget(max(len(s.symbols), length))
	more, extra := query, len(s.symbols)-query-(length-words)
	if extra < 0 {
		more, extra = words, -extra
	}
	rest := budget - MarkCost*extra
	longest := max(query, words)
	if rest < 0 || words > MaxTokens {
		return 0, 0, false
	}
	edits, fewer := budget/WordCost, rest/WordCost
	need = max(longest-edits, more-fewer)
	lost := fewer + fewer/reach
	if extra > 0 {
		fewer = (rest + MarkCost) / WordCost
		lost = max(lost, fewer+fewer/reach-1)
	}
	pairs = max(longest+1-edits-edits/reach, more+1-lost)
	return need, pairs, need <= min(query, words, s.weight)
}

// setWindow looks up which texts can be hits, by their length alone.
func (s *Searcher) setWindow() {
	s.window = s.window[:0]
	for _, b := range s.segment.bands {
		budget := s.budget(max(len(s.symbols), b.most))
		if budget < 0 || max(s.query.words, b.words)-budget/WordCost > min(s.query.words, b.words) {
			continue
		}
		for _, r := range s.segment.runs[b.first : b.last+1] {
			if need, pairs, ok := s.bound(r.words, r.length); ok {
				s.window = append(s.window, candidates{r, need, pairs})
			}
		}
	}
}

// reaches gives the first and the last place of the window, and one more.
func (s *Searcher) reaches() (start, end int) {
	return s.window[0].start, s.window[len(s.window)-1].end
}
