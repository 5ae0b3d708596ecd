package fuzzy

import (
	"math"
	"slices"
)

// What the steps of a search cost, in nanoseconds on the machine that they were first measured on. Only their ratios matter,
// and only for speed.
const (
	pairNanos   = 3.0   // to read and count one place of a pair
	planeNanos  = 6.0   // to read one place of a word and count it in planes
	bitmapNanos = 1.5   // to add one word of a bitmap
	wordNanos   = 3.0   // to look at one word of the planes
	textNanos   = 200.0 // to compare one text
	// together is how much more often words meet in one text than they would by chance.
	together = 4
	// follows is how often a text that has some of the pairs has one more.
	follows = 0.1
)

// tail is about the chance that least words or more of those with these shares meet in one text, by a Poisson distribution.
func tail(sum float64, least int) float64 {
	if least <= 0 {
		return 1
	}
	term := math.Exp(-sum)
	below := term
	for i := 1; i < least; i++ {
		term *= sum / float64(i)
		below += term
	}
	return min(1, together*max(0, 1-below))
}

// pairPlan says how pairs are used.
type pairPlan struct {
	groups int  // how many groups are counted, those with the fewest places first; 0: none
	pairs  int  // for the texts that must have so many groups and more
	least  int  // how many of the groups counted such a text has
	planes bool // whether the others are looked at by planes, or one by one
}

// mostLeast is the highest count that is asked for. By then next to no text is left that is no hit.
const mostLeast = 6

// cheap is a cost in nanoseconds below which better plans are not looked for.
const cheap = 50_000

// planPairs decides for which texts pairs are counted, and how many of them.
func (s *Searcher) planPairs() pairPlan {
	s.texts = slices.Grow(s.texts[:0], len(s.groups)+1)[:len(s.groups)+1]
	clear(s.texts)
	for _, c := range s.window {
		t := &s.texts[min(max(c.pairs, 0), len(s.groups))]
		t.texts += float64(c.end - c.start)
	}
	best, cost := s.bestPlan(math.Inf(1))
	if cost < cheap {
		return best
	}
	s.planPlanes()
	for _, c := range s.window {
		t := &s.texts[min(max(c.pairs, 0), len(s.groups))]
		t.planes += float64((c.end-c.start)/wordSize+1) * s.plans[min(max(c.need, 0), s.weight)].nanos
	}
	start, end := s.reaches()
	fill := 0.0
	for _, l := range s.lists {
		fill += float64(l.size) * planeNanos
	}
	best, _ = s.bestPlan(fill * float64(end-start) / float64(s.segment.units))
	return best
}

// kind is the texts of the window that must have some number of groups.
type kind struct {
	texts  float64
	planes float64 // cost of counting their words
}

// bestPlan gives the best plan when counting the words with lists costs fill, and what it costs.
func (s *Searcher) bestPlan(fill float64) (pairPlan, float64) {
	all := 0.0
	for _, k := range s.texts {
		all += k.texts
	}
	places := 0 // of all groups up to the one at hand
	for _, g := range s.groups {
		places += g.size
	}
	best, cost := pairPlan{pairs: math.MaxInt}, math.Inf(1)
	rest := kind{planes: fill}
	for pairs, k := range s.texts {
		if pairs > 0 && k.texts > 0 {
			other, _ := rest.cost()
			if other >= cost {
				return best, cost
			}
			groups, sum := len(s.groups), places
			for least := pairs; least >= 1; least-- {
				if least <= mostLeast {
					nanos := other + float64(sum)*pairNanos + s.chance(sum, least)*(all-rest.texts)*textNanos
					if nanos < cost {
						_, planes := rest.cost()
						best, cost = pairPlan{groups, pairs, least, planes}, nanos
					}
				}
				groups--
				sum -= s.groups[groups].size
			}
		}
		rest.texts += k.texts
		rest.planes += k.planes
	}
	if other, planes := rest.cost(); other < cost {
		return pairPlan{pairs: math.MaxInt, planes: planes}, other
	}
	return best, cost
}

// cost is that of looking at texts without pairs, and whether planes are the better way.
func (k kind) cost() (nanos float64, planes bool) {
	if one := k.texts * textNanos; one <= k.planes {
		return one, false
	}
	return k.planes, true
}

// chance is about how likely it is that a text has least of the groups that have so many places together.
func (s *Searcher) chance(places, least int) float64 {
	share := float64(places) / float64(s.segment.units)
	more := min(1, share)
	for range least - 1 {
		more *= follows
	}
	return max(more, tail(share, least))
}

// plan says how the places of one word of the bitmaps are looked at: first with some of the frequent words, then, where
// that leaves a place, with all of them.
type plan struct {
	bitmaps int // how many of the frequent words are counted first
	least   int // how many of the words counted first a hit has
	nanos   float64
}

// crowd is how much more likely a text of the length of the query has a word than the texts of the segment on average.
func (s *Searcher) crowd() float64 { return float64(s.query.words) / s.segment.meanWords }

// planWord decides how many bitmaps to count for texts that need to share so many words, and gives the cost for 64 places.
func (s *Searcher) planWord(need int) plan {
	weight, sum := 0, 0.0
	for _, l := range s.lists {
		weight += l.weight
		sum += float64(l.weight) * float64(l.size) / float64(s.segment.units) * s.crowd()
	}
	best := plan{nanos: math.Inf(1)}
	for i := 0; i <= len(s.frequent); i++ {
		least := weight + i - (s.weight - need)
		c := wordNanos + float64(i)*bitmapNanos + min(1, wordSize*tail(sum, least))*float64(len(s.frequent))*bitmapNanos
		if least <= 0 {
			c = wordSize * textNanos
		}
		if c < best.nanos {
			best = plan{i, least, c}
		}
		if i < len(s.frequent) {
			sum += s.frequent[i].share * s.crowd()
		}
	}
	return best
}

// planPlanes plans every need.
func (s *Searcher) planPlanes() {
	s.plans = s.plans[:0]
	for need := 0; need <= s.weight; need++ {
		s.plans = append(s.plans, s.planWord(need))
	}
}
