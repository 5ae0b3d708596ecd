package fuzzy

import (
	"cmp"
	"slices"
	"sort"
)

// Searcher searches a segment. It holds scratch space and is not safe for concurrent use.
//
// The search is lossless: a text is left out only by a bound on its cost.
//
//   - Near hits are found by the hash of their folds without marks.
//   - For all others, a text that shares k words with a query of n words, and has m itself, costs at least
//     WordCost x (max(n, m) - k). So a text of a given length needs to share a number of words with the query, and, where
//     w words of the query are looked at and r are not, at least that number less r of the w.
//   - Which words to look at is a matter of cost only (plan.go): rare words have lists of places, which are counted one by
//     one (list.go); frequent words have bitmaps, which are counted 64 places at a time (plane.go).
//   - Texts that share enough words are compared by a bit-parallel edit distance over words (pattern.go), and what is left by
//     the score.
//
// A first pass looks for very similar texts only. It is cheap, and where it finds enough there is no second one.
type Searcher struct {
	segment *Segment
	query   *Query
	least   int // the percentage of this pass

	symbols  []symbol // of the query
	lists    []wordList
	frequent []bitmapWord // one for each time that the word is in the query, rarest first
	weight   int          // words of the query that the segment has
	plans    []plan       // by need
	pattern  pattern

	counts []uint8    // of a place, while lists are counted
	rare   [][]uint64 // planes of the count of the words with lists, bit by bit
	found  []uint32   // places that lists have enough words of

	candidate []symbol
	row       []int
}

// quickPercent is the similarity that the first pass looks for.
const quickPercent = 85

// wordList is a word of the query that has a list of places.
type wordList struct {
	places []byte // 4 bytes each, ascending
	weight int    // how often the word is in the query
}

// bitmapWord is a word of the query that has a bitmap.
type bitmapWord struct {
	bits  []byte
	share float64 // of the places that have it
}

// NewSearcher gives a Searcher of a segment.
func NewSearcher(segment *Segment) *Searcher {
	return &Searcher{segment: segment, pattern: newPattern(segment)}
}

// Search adds what the segment has to the hits of q. It panics on a damaged segment.
func (s *Searcher) Search(q *Query) {
	s.query, s.least = q, q.least
	s.readQuery()
	s.near()
	if len(q.tokens) == 0 || len(q.tokens) > MaxTokens || s.budget(MaxTokens) < 0 {
		return
	}
	s.collect()
	s.pattern.set(s.symbols)
	defer s.pattern.clear()
	if s.least = quickPercent; s.least > q.least && s.pass() {
		return
	}
	s.least = q.least
	s.scan()
}

// pass looks for hits of a pass that is not the last, and reports whether it has found so many that no other can be better.
func (s *Searcher) pass() bool {
	s.scan()
	q := s.query
	return len(q.hits) == q.most && (q.hits[q.most-1].Near || q.budget(MaxTokens) <= (100-s.least)*MaxTokens*WordCost/100)
}

// budget is the cost that a hit of this pass may have; see Query.budget.
func (s *Searcher) budget(length int) int {
	return min(s.query.budget(length), (100-s.least)*length*WordCost/100)
}

// readQuery gives the tokens of the query the numbers that they have in the segment; those that it does not know get numbers
// of their own.
func (s *Searcher) readQuery() {
	s.symbols = s.symbols[:0]
	for i, t := range s.query.tokens {
		sym := symbol{class: t.class, form: t.form}
		var ok bool
		if sym.raw, ok = s.segment.lookupRaw(t.text); !ok {
			sym.raw = uint32(s.segment.raws + s.first(i, func(o queryToken) bool { return o.text == t.text }))
		}
		if sym.fold, ok = s.segment.lookupFold(t.fold); !ok {
			sym.fold = uint32(s.segment.folds + s.first(i, func(o queryToken) bool { return o.fold == t.fold }))
		}
		s.symbols = append(s.symbols, sym)
	}
}

// first gives the first token of the query up to i for which same holds.
func (s *Searcher) first(i int, same func(queryToken) bool) int {
	for j := range i {
		if same(s.query.tokens[j]) {
			return j
		}
	}
	return i
}

// near adds the texts whose words and numbers are those of the query.
func (s *Searcher) near() {
	h := uint32(skeletonSeed)
	for _, t := range s.query.tokens {
		if t.class != mark {
			h = skeletonStep(h, hashOf(t.fold))
		}
	}
	if s.query.words == 0 {
		return
	}
	table := s.segment.section[secSkeletons]
	at := sort.Search(s.segment.units, func(i int) bool { return le.Uint32(table[8*i:]) >= h })
	for ; at < s.segment.units && le.Uint32(table[8*at:]) == h; at++ {
		place := int(le.Uint32(table[8*at+4:]))
		s.read(place)
		if s.sameSkeleton() {
			length := max(len(s.symbols), len(s.candidate))
			s.offer(place, s.costOf(length*WordCost), length, true)
		}
	}
}

// costOf is the cost of the candidate, or limit+1 when it is more than limit. Of texts too long to compare it is that of the
// tokens that differ from one end to the other.
func (s *Searcher) costOf(limit int) int {
	if max(len(s.symbols), len(s.candidate)) > MaxTokens {
		return min(inStep(s.symbols, s.candidate), limit)
	}
	cost, row := distance(s.symbols, s.candidate, limit, s.row)
	s.row = row
	return cost
}

// inStep is the cost of turning a into b token by token.
func inStep(a, b []symbol) int {
	cost := 0
	for i := range max(len(a), len(b)) {
		switch {
		case i >= len(a):
			cost += insertion(b[i])
		case i >= len(b):
			cost += insertion(a[i])
		default:
			cost += substitution(a[i], b[i])
		}
	}
	return cost
}

// read reads the text at a place as the candidate.
func (s *Searcher) read(place int) {
	s.candidate = s.candidate[:0]
	for b := s.segment.tokens(place); len(b) > 0; {
		v, n := varint(b)
		s.candidate = append(s.candidate, s.segment.raw(v))
		b = b[n:]
	}
}

// sameSkeleton reports whether query and candidate have the same folds, marks left out.
func (s *Searcher) sameSkeleton() bool {
	i := 0
	for _, c := range s.candidate {
		if c.class == mark {
			continue
		}
		for i < len(s.symbols) && s.symbols[i].class == mark {
			i++
		}
		if i == len(s.symbols) || s.symbols[i].fold != c.fold {
			return false
		}
		i++
	}
	for ; i < len(s.symbols); i++ {
		if s.symbols[i].class != mark {
			return false
		}
	}
	return true
}

func (s *Searcher) offer(place, cost, length int, near bool) {
	s.query.add(Hit{ID: s.segment.id(place), Cost: cost, Length: length, Near: near}, s.segment.section[secKinds][place])
}

// collect looks up where the words of the query are, and sorts them so that the rarest come first.
func (s *Searcher) collect() {
	s.frequent, s.lists, s.weight = s.frequent[:0], s.lists[:0], 0
	for i, sym := range s.symbols {
		if sym.class == mark || int(sym.fold) >= s.segment.folds {
			continue
		}
		s.weight++
		switch {
		case int(sym.fold) < s.segment.frequent:
			share := float64(s.segment.postings(sym.fold)) / float64(s.segment.units)
			s.frequent = append(s.frequent, bitmapWord{s.segment.bitmap(sym.fold), share})
		case !s.again(i):
			s.lists = append(s.lists, wordList{s.segment.list(sym.fold), s.count(sym.fold)})
		}
	}
	slices.SortFunc(s.lists, func(a, b wordList) int { return cmp.Compare(len(a.places), len(b.places)) })
	slices.SortFunc(s.frequent, func(a, b bitmapWord) int { return cmp.Compare(a.share, b.share) })
}

// again reports whether the query has the fold of its token i before it.
func (s *Searcher) again(i int) bool {
	return slices.ContainsFunc(s.symbols[:i], func(o symbol) bool { return o.fold == s.symbols[i].fold })
}

func (s *Searcher) count(fold uint32) int {
	n := 0
	for _, sym := range s.symbols {
		if sym.fold == fold {
			n++
		}
	}
	return n
}

// need is the number of words that a text of so many words and tokens must share with the query to be a hit. More than the
// query or the text has means that it is none.
func (s *Searcher) need(words, length int) int {
	budget := s.budget(max(len(s.symbols), length))
	if budget < 0 {
		return max(s.query.words, words) + 1
	}
	return max(s.query.words, words) - budget/WordCost
}

// possible reports whether texts of so many words can be hits when they need to share that many.
func (s *Searcher) possible(words, need int) bool {
	return words <= MaxTokens && need <= min(s.query.words, words, s.weight)
}

// scan looks for the hits of one pass that are not near.
func (s *Searcher) scan() {
	w := s.window()
	if w.first > w.last {
		return
	}
	lists, least := s.planLists(w)
	if least > 0 {
		s.scanLists(w, lists, least)
		return
	}
	s.planPlanes()
	s.scanPlanes(w)
}

// window is the bands that can have hits.
type window struct {
	first, last int // bands
	start, end  int // places
	middle      int // the first band as long as the query or longer
	need        int // the words that a text of the length of the query must share
}

func (s *Searcher) window() window {
	bands := s.segment.bands
	w := window{first: len(bands), last: -1, need: s.need(s.query.words, len(s.symbols))}
	for i, b := range bands {
		need := s.need(b.words, b.most)
		if !s.possible(b.words, need) {
			continue
		}
		w.first, w.last = min(w.first, i), i
	}
	if w.first <= w.last {
		w.start, w.end = s.segment.runs[bands[w.first].first].start, s.segment.runs[bands[w.last].last].end
		w.middle = sort.Search(len(bands), func(i int) bool { return bands[i].words >= s.query.words })
		w.middle = min(max(w.middle, w.first), w.last+1)
	}
	return w
}

// compare offers the text at a place, of so many tokens, if it is similar enough.
func (s *Searcher) compare(place, length int) {
	length = max(len(s.symbols), length)
	budget := s.budget(length)
	if length > MaxTokens || WordCost*s.pattern.distance(s.segment.tokens(place)) > budget {
		return
	}
	s.read(place)
	cost := s.costOf(budget)
	if cost <= budget && !s.sameSkeleton() { // near() has offered the others
		s.offer(place, cost, length, false)
	}
}
