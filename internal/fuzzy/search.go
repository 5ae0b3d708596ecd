package fuzzy

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
)

// Searcher searches a segment. It holds scratch space and is not safe for concurrent use.
//
// The search is lossless: a text is left out only by a bound on its cost (bound.go).
//
//   - Near hits are found by the hash of their folds without marks.
//   - All others must share with the query a number of words, and a number of pairs of words that are close to each other in
//     both. Pairs are much rarer than words, so few places are looked at to find the texts that share enough of them (pair.go).
//   - Where edits may be so many that no pair need be left, words are counted, 64 places at a time (plane.go).
//   - Which of the two, and how many of the pairs, is a matter of cost only (plan.go).
//   - Texts that share enough are compared by a bit-parallel edit distance over words (pattern.go), and what is left by the
//     score.
type Searcher struct {
	segment *Segment
	query   *Query
	least   int // the percentage of this step

	symbols  []symbol // of the query
	groups   []group  // of pairs, those with the fewest places first
	lists    []wordList
	frequent []bitmapWord // one for each time that the word is in the query, rarest first
	weight   int          // words of the query that the segment has
	pattern  pattern

	window []candidates
	texts  []kind // of the window, by the groups that they must have
	plans  []plan // by need

	places []uint32 // that were read
	spans  []span   // of places: the sets of groups
	ends   []int    // up to which place each group is counted
	counts [rangeSize]uint8
	floor  uint8      // what stands for 0 in counts
	found  []uint32   // places that have enough
	rare   [][]uint64 // planes of the count of the words with lists, bit by bit

	words     []uint32
	candidate []symbol
	row       []int
	fetched   byte
}

// NewSearcher gives a Searcher of a segment.
func NewSearcher(segment *Segment) *Searcher { return &Searcher{segment: segment} }

// Search adds what the segment has to the hits of q. The error is a *FormatError: the segment is damaged, and q may lack hits.
func (s *Searcher) Search(q *Query) (err error) {
	defer func() {
		// Bytes that are not what the head promised lead out of some section, or out of the file when it was cut short.
		if r := recover(); r != nil {
			err = &FormatError{fmt.Sprintf("damaged: %v", r)}
			*s = Searcher{segment: s.segment}
		}
	}()
	if s.pattern.segment == nil {
		s.pattern = newPattern(s.segment)
	}
	s.query = q
	s.readQuery()
	s.near()
	if len(q.tokens) == 0 || len(q.tokens) > MaxTokens || q.budget(MaxTokens) < 0 {
		return nil
	}
	s.collect()
	s.pattern.set(s.symbols)
	defer s.pattern.clear()
	for _, s.least = range q.steps() {
		s.scan()
		if len(q.hits) == q.most && (q.hits[q.most-1].Near || q.hits[q.most-1].loss() <= (100-s.least)*WordCost*q.hits[q.most-1].Length) {
			break // no other can be better
		}
	}
	return nil
}

// steps gives the similarities to look for, one after the other, until there are enough hits: where one hit is wanted it is mostly
// a very similar one, which is much cheaper to find than to prove that there is none.
func (q *Query) steps() []int {
	var steps []int
	for _, percent := range []int{85, 70} {
		if q.most == 1 && percent > q.least+5 {
			steps = append(steps, percent)
		}
	}
	return append(steps, q.least)
}

// budget is the cost that a hit of this step may have; see Query.budget.
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
	first, end := s.segment.runsOf(s.query.words)
	for _, r := range s.segment.runs[first:end] {
		at := r.start + sort.Search(r.end-r.start, func(i int) bool { return s.segment.skeleton(r.start+i) >= h })
		for ; at < r.end && s.segment.skeleton(at) == h; at++ {
			s.read(at)
			if s.sameSkeleton() {
				length := max(len(s.symbols), len(s.candidate))
				s.offer(at, s.costOf(length*WordCost), length, true)
			}
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

// collect looks up where the words of the query and their pairs are, and sorts them so that the rarest come first.
func (s *Searcher) collect() {
	s.frequent, s.lists, s.weight = s.frequent[:0], s.lists[:0], 0
	s.words = s.words[:0]
	for i, sym := range s.symbols {
		if sym.class == mark {
			continue
		}
		s.words = append(s.words, sym.fold)
		if int(sym.fold) >= s.segment.folds {
			continue
		}
		s.weight++
		n := s.segment.postings(sym.fold)
		switch {
		case int(sym.fold) < s.segment.frequent:
			s.frequent = append(s.frequent, bitmapWord{s.segment.bitmap(sym.fold), float64(n) / float64(s.segment.units)})
		case !s.again(i):
			s.lists = append(s.lists, wordList{s.segment.list(sym.fold), s.count(sym.fold)})
		}
	}
	slices.SortFunc(s.lists, func(a, b wordList) int { return cmp.Compare(a.size, b.size) })
	slices.SortFunc(s.frequent, func(a, b bitmapWord) int { return cmp.Compare(a.share, b.share) })
	s.collectPairs()
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

// scan looks for the hits that are not near.
func (s *Searcher) scan() {
	s.setWindow()
	if len(s.window) == 0 {
		return
	}
	p := s.planPairs()
	if p.groups > 0 {
		s.scanPairs(p)
	}
	s.scanRest(p)
}

// compare offers the text at a place, of so many tokens, if it is similar enough, for which it must share need words.
func (s *Searcher) compare(place, length, need int) {
	length = max(len(s.symbols), length)
	budget := s.budget(length)
	tokens := s.segment.section[secTokens]
	start, end := s.segment.span(place)
	if length > MaxTokens || !s.pattern.shares(tokens, start, end, need) || WordCost*s.pattern.distance(tokens[start:end]) > budget {
		return
	}
	s.read(place)
	cost := s.costOf(budget)
	if cost <= budget && (s.query.words == 0 || !s.sameSkeleton()) { // near() has offered the others
		s.offer(place, cost, length, false)
	}
}
