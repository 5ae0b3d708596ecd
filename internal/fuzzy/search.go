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
//     both. Pairs are much rarer than words, so few places are counted to find the texts that share enough (clue.go, count.go).
//   - Where edits may be so many that no pair need be left, words are counted, 64 places at a time (plane.go).
//   - Which of the two, and how many of the pairs, is a matter of cost only (plan.go).
//   - Texts that share enough are compared by a bit-parallel edit distance over words (pattern.go), and what is left by the
//     score.
type Searcher struct {
	segment *Segment
	query   *Query
	percent int // of similarity, of this step

	symbols  []symbol // of the query
	words    []uint32 // the folds of its words, with its beginning and its end
	clues    []clue   // word, next and over of each word
	chains   chains
	groups   []group // those with the fewest places first
	sizes    []int   // of the first groups together
	lists    []wordList
	frequent []bitmapWord // one for each time that the word is in the query, rarest first
	weight   int          // words of the query that the segment has
	pattern  pattern

	window []candidates
	rest   []candidates // that no clues are counted for
	kinds  []kind       // of texts of a part of the window, by the clues that they may lack
	plans  []plan       // by need
	fill   float64      // the cost of counting the words with lists

	lengths     []lengthTexts
	needs       []float64
	ends        []int    // up to which place each group is counted
	once, twice []uint64 // whether a place was counted, and whether it was again
	again       []uint32 // places that were counted before
	counts      []uint8  // how often a place was counted after that
	least       []int    // how often a place of each run must be counted
	floor       uint8    // what stands for 0 in counts
	found       []uint32 // places that have enough
	places      []uint32
	rare        [][]uint64 // planes of the count of the words with lists, bit by bit

	raws      []uint32 // of the text at hand
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
	for _, s.percent = range q.steps() {
		s.scan()
		if len(q.hits) == q.most && (q.hits[q.most-1].Near || q.hits[q.most-1].loss() <= (100-s.percent)*WordCost*q.hits[q.most-1].Length) {
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
	return min(s.query.budget(length), (100-s.percent)*length*WordCost/100)
}

// readQuery gives the tokens of the query the numbers that they have in the segment; those that it does not know get numbers
// of their own.
func (s *Searcher) readQuery() {
	s.symbols = s.symbols[:0]
	for i := range s.query.tokens {
		if raw, ok := s.segment.lookupRaw(s.query.tokens[i].text); ok {
			s.symbols = append(s.symbols, s.segment.raw(raw))
			continue
		}
		s.symbols = append(s.symbols, s.newSymbol(i))
	}
}

// newSymbol gives token i of the query, which the segment does not have, as the score sees it.
func (s *Searcher) newSymbol(i int) symbol {
	q := s.query
	t := &q.tokens[i]
	first := slices.IndexFunc(q.tokens, func(o queryToken) bool { return o.text == t.text })
	sym := symbol{raw: uint32(s.segment.raws + first), class: t.class, form: formOf(t.text, t.class)}
	var ok bool
	if sym.fold, ok = s.segment.lookupFold(q.fold(i)); ok {
		return sym
	}
	for j, o := range s.symbols {
		if int(o.fold) >= s.segment.folds && q.fold(j) == q.fold(i) {
			sym.fold = o.fold
			return sym
		}
	}
	sym.fold = uint32(s.segment.folds + i)
	return sym
}

// near adds the texts whose words and numbers are those of the query.
func (s *Searcher) near() {
	h := uint32(skeletonSeed)
	for i, sym := range s.symbols {
		switch {
		case sym.class == mark:
		case int(sym.fold) < s.segment.folds:
			h = skeletonStep(h, hashOf(s.segment.fold(sym.fold)))
		default:
			h = skeletonStep(h, hashOf(s.query.fold(i)))
		}
	}
	if s.query.words == 0 {
		return
	}
	for _, i := range s.segment.runsOf(s.query.words) {
		r := &s.segment.runs[i]
		at := s.segment.firstSkeleton(r, h)
		for ; at < r.end && s.segment.skeleton(at) == h; at++ {
			s.raws = s.segment.stored(at, r).appendRaws(s.raws[:0])
			s.read(s.raws)
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

// read reads a text as the candidate.
func (s *Searcher) read(text []uint32) {
	s.candidate = s.candidate[:0]
	for _, raw := range text {
		s.candidate = append(s.candidate, s.segment.raw(raw))
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
	s.words = append(s.words[:0], uint32(s.segment.folds))
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
		case !s.repeated(i):
			s.lists = append(s.lists, wordList{s.segment.list(sym.fold), s.times(sym.fold)})
		}
	}
	slices.SortFunc(s.lists, func(a, b wordList) int { return cmp.Compare(a.size, b.size) })
	slices.SortFunc(s.frequent, func(a, b bitmapWord) int { return cmp.Compare(a.share, b.share) })
	s.words = append(s.words, uint32(s.segment.folds+1))
	s.collectClues()
}

// repeated reports whether the query has the fold of its token i before it.
func (s *Searcher) repeated(i int) bool {
	return slices.ContainsFunc(s.symbols[:i], func(o symbol) bool { return o.fold == s.symbols[i].fold })
}

func (s *Searcher) times(fold uint32) int {
	n := 0
	for _, sym := range s.symbols {
		if sym.fold == fold {
			n++
		}
	}
	return n
}

// scan looks for the hits that are not near, as costs least.
func (s *Searcher) scan() { s.scanBy(s.planPart, s.planesPay) }

// scanBy looks for them by the plans given for each part of the window, and whether by planes for what is left.
func (s *Searcher) scanBy(plan func(part []candidates, costs []int) partPlan, planes func([]candidates) bool) {
	s.setWindow()
	if len(s.window) == 0 {
		return
	}
	s.planPlanes()
	s.uncount()
	s.rest = s.rest[:0]
	short, long := s.parts()
	var chain, groups choice
	if len(short) > 0 {
		chain = s.useChain(short, plan(short, s.findChains(short)))
	}
	if len(long) > 0 {
		groups = s.useGroups(long, plan(long, s.findGroups()))
	}
	s.count(&chain, &groups)
	s.window, s.rest = s.rest, s.window
	s.scanRest(planes(s.window))
}

// parts gives the parts of the window that chains and groups are for.
func (s *Searcher) parts() (short, long []candidates) {
	at := sort.Search(len(s.window), func(i int) bool { return !s.short(int(s.window[i].length)) })
	return s.window[:at], s.window[at:]
}

// useChain chooses the cheapest chain of the value that a plan says for a part of the window.
func (s *Searcher) useChain(part []candidates, p partPlan) choice {
	c := choice{window: part, partPlan: p}
	s.leave(&c)
	if c.value > 0 {
		start, end := reaches(part)
		s.chain(c.value, func(x *clue) { x.from, x.to = start, end })
	}
	return c
}

// useGroups chooses as many groups as a plan says for a part of the window.
func (s *Searcher) useGroups(part []candidates, p partPlan) choice {
	c := choice{window: part, partPlan: p}
	if c.value > 0 {
		c.ends = s.findEnds(&c)
	}
	s.leave(&c)
	start, _ := reaches(part)
	for i, end := range c.ends {
		if end <= start {
			break // none of the others is counted
		}
		g := s.groups[i]
		for j := range g.clues {
			x := &s.clues[g.first+j]
			if x.to == 0 {
				x.from = start
			}
			x.to = end
		}
	}
	return c
}

// leave puts the candidates that a choice does not find into the rest.
func (s *Searcher) leave(c *choice) {
	for i := range c.window {
		if x := &c.window[i]; !c.finds(x) {
			s.rest = append(s.rest, *x)
		}
	}
}

// compare offers the text at a place of a run if it is similar enough, for which it must share need words.
func (s *Searcher) compare(place int, r *run, need int) {
	length := max(len(s.symbols), r.length)
	if length > MaxTokens {
		return
	}
	text := s.segment.stored(place, r)
	if !s.pattern.shares(text, need) {
		return
	}
	budget := s.budget(length)
	s.raws = text.appendRaws(s.raws[:0])
	if WordCost*s.pattern.distance(s.raws) > budget {
		return
	}
	s.read(s.raws)
	cost := s.costOf(budget)
	if cost <= budget && (s.query.words == 0 || !s.sameSkeleton()) { // near() has offered the others
		s.offer(place, cost, length, false)
	}
}
