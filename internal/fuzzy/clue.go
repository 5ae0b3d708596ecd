package fuzzy

import (
	"cmp"
	"slices"
)

// A clue of a query is a set of places that a text is in if it has a word of the query, or a pair of its words. Edits of the query take
// clues away; what follows bounds how many they can take, and thereby how many a text must have.
//
// The words of the query have the numbers 1 to n; 0 and n+1 are its beginning and its end, which are matched in every alignment. If
// the words i and j are matched, i < j, then the text has between them as many words as the columns between them have. The clues
// are
//
//	word(i)      the text has the word: lost only if i is not matched
//	next(i)      it has the pair of i and i+1: lost only if one of them is not matched or reach words are put in between
//	over(i)      it has the pair of i and i+2: lost only if one of them is not matched, or a word is put in between and the
//	             word between is not left out
//
// # Chains
//
// A chain is a number of links on stretches of the query that share no word and no gap between words:
//
//	word(i)                      on i             value 1
//	next(i)                      on i, i+1        value 1
//	over(i)                      on i … i+2       value 1
//	next(i), next(i+1), over(i)  on i … i+2       value 2
//
// With e edits inside its stretch a link has at least value - e clues left. This is plain for value 1, where a clue is lost by no
// fewer than one edit. Of value 2: without edits there are three clues. One edit leaves one: if it puts a word in, next(i)
// and next(i+1); if it is of an outer word, the next of the other two; if it is of the word between, over(i), as no word is put
// in. Two edits leave nothing to prove. As stretches have nothing in common, no edit counts for two links: a text of at
// most e edits has at least value - e of the clues of a chain. That edits are counted where they are is what location-based
// filters do: C. Xiao, W. Wang, X. Lin, "Ed-Join: an efficient algorithm for similarity joins with edit distance constraints",
// PVLDB 1 (2008); that signatures that share nothing are chosen on the side of the query alone: J. Qin, W. Wang et al., "Efficient
// exact edit similarity query processing with the asymmetric signature scheme", SIGMOD 2011.
//
// A chain says little of texts with more words than the query: they may have half of their own words put in, and still be hits.
//
// # Groups
//
// Group i is next(i) and over(i), from 0 to n, one of which a text must have; or word(i) in their place. How many groups may be lost
// is in bound: group i is not lost if i is matched and less than reach edits follow before the next matched word, and then word(i)
// is not lost.

// longestChain is the length of a query up to which chains are looked for: that takes time with the square of it.
const longestChain = 400

// clue is a set of places, and which of them are counted.
type clue struct {
	whole    set
	skips    []byte
	from, to int
	set             // what is left of it, as it is read
	last     uint32 // place before that
}

// never is the size of what is no clue.
const never = 1 << 28

// collectClues looks up the clues of the query, three for each word: word, next and over. Where pairs are, and something of each, is
// read for all of them before any is looked at, so that the processor waits for them together.
func (s *Searcher) collectClues() {
	last := len(s.words) - 1
	known := func(i int) bool { return i == 0 || i == last || int(s.words[i]) < s.segment.folds }
	s.clues = slices.Grow(s.clues[:0], 3*len(s.words))[:3*len(s.words)]
	for i := range s.words {
		word := set{size: never}
		switch {
		case i == 0 || i == last:
		case !known(i):
			word.size = 0
		case int(s.words[i]) >= s.segment.frequent && !slices.Contains(s.words[:i], s.words[i]):
			word = s.segment.list(s.words[i])
		}
		s.clues[3*i] = clue{whole: word}
		for j := 1; j <= reach; j++ {
			x := &s.clues[3*i+j]
			*x = clue{}
			if i+j <= last && known(i) && known(i+j) {
				x.whole.bytes = s.segment.bucket(bucketOf(s.words[i], s.words[i+j], s.segment.width))
			}
		}
	}
	for i := range s.clues {
		if b := s.clues[i].whole.bytes; len(b) > 0 {
			s.fetched += b[0]
		}
	}
	for i := range s.words {
		for j := 1; j <= reach; j++ {
			if x := &s.clues[3*i+j]; len(x.whole.bytes) > 0 {
				x.whole, x.skips = s.segment.setIn(x.whole.bytes)
			}
		}
	}
}

// uncount has no clue counted.
func (s *Searcher) uncount() {
	for i := range s.clues {
		x := &s.clues[i]
		x.set, x.from, x.to, x.last = x.whole, 0, 0, 0
	}
}

// word, next and over give the clues of a word of the query.
func (s *Searcher) word(i int) *clue { return &s.clues[3*i] }
func (s *Searcher) next(i int) *clue { return &s.clues[3*i+1] }
func (s *Searcher) over(i int) *clue { return &s.clues[3*i+2] }

// chains is, for each number of words from the beginning, how many places the cheapest chain of each value has.
type chains struct {
	rows  [][]int
	sizes []int
}

// findChains finds the cheapest chains for a part of the window, and gives how many places those of each value have.
func (s *Searcher) findChains(part []candidates) []int {
	most := 0
	for i := range part {
		most = max(most, int(part[i].lost))
	}
	most = min(most+mostLeast, len(s.words))
	n := (len(s.words) + 1) * (most + 1)
	s.chains.sizes = slices.Grow(s.chains.sizes[:0], n)[:n]
	s.chains.rows = s.chains.rows[:0]
	for i := range len(s.words) + 1 {
		row := s.chains.sizes[i*(most+1):][:most+1]
		s.chains.rows = append(s.chains.rows, row)
		if i == 0 {
			for v := range row {
				row[v] = never
			}
			row[0] = 0
			continue
		}
		copy(row, s.chains.rows[i-1])
		links, n := s.links(i)
		for _, l := range links[:n] {
			from := s.chains.rows[i-l.words]
			for v := l.value; v <= most; v++ {
				row[v] = min(row[v], from[v-l.value]+l.size)
			}
		}
	}
	return s.chains.rows[len(s.words)]
}

// link is a link of a chain.
type link struct{ words, value, size int }

// links gives the links that end before word i, and how many they are.
func (s *Searcher) links(i int) (list [4]link, n int) {
	list[0] = link{1, 1, s.word(i - 1).size}
	if i >= 2 {
		list[1] = link{2, 1, s.next(i - 2).size}
	}
	if i >= 3 {
		list[2] = link{3, 1, s.over(i - 3).size}
		list[3] = link{3, 2, s.next(i-3).size + s.next(i-2).size + s.over(i-3).size}
		return list, 4
	}
	return list, i
}

// chain calls fn with the clues of the cheapest chain of a value.
func (s *Searcher) chain(value int, fn func(*clue)) {
	for i := len(s.words); i > 0; {
		size := s.chains.rows[i][value]
		if size == s.chains.rows[i-1][value] {
			i--
			continue
		}
		links, n := s.links(i)
		for k, l := range links[:n] {
			if value < l.value || s.chains.rows[i-l.words][value-l.value]+l.size != size {
				continue
			}
			switch k {
			case 0:
				fn(s.word(i - 1))
			case 1:
				fn(s.next(i - 2))
			case 2:
				fn(s.over(i - 3))
			default:
				fn(s.next(i - 3))
				fn(s.next(i - 2))
				fn(s.over(i - 3))
			}
			i, value = i-l.words, value-l.value
			break
		}
	}
}

// group is the clues of which a text has one where it has the word that they begin with.
type group struct {
	first, clues int
	size         int
}

// findGroups finds the groups of the query, those with the fewest places first, and gives how many places each number of them has.
func (s *Searcher) findGroups() []int {
	s.groups = s.groups[:0]
	for i := range len(s.words) - 1 {
		g := group{3*i + 1, reach, s.next(i).size + s.over(i).size}
		if n := s.word(i).size; n < g.size {
			g = group{3 * i, 1, n}
		}
		s.groups = append(s.groups, g)
	}
	slices.SortFunc(s.groups, func(a, b group) int { return cmp.Compare(a.size, b.size) })
	s.sizes = append(s.sizes[:0], 0)
	for i, g := range s.groups {
		s.sizes = append(s.sizes, s.sizes[i]+g.size)
	}
	return s.sizes
}
