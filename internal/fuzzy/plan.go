package fuzzy

import (
	"math"
	"slices"
)

// What the steps of a search cost, in nanoseconds on the machine that they were first measured on. Only their ratios matter,
// and only for speed.
const (
	readNanos   = 1.0   // to read one place
	countNanos  = 2.0   // to count one place
	planeNanos  = 4.0   // to read one place of a word and count it in planes
	bitmapNanos = 1.5   // to add one word of a bitmap
	wordNanos   = 3.0   // to look at one word of the planes
	textNanos   = 110.0 // to compare one text
	foundNanos  = 8.0   // to see whether a text that was found has enough
	// together is how much more often words meet in one text than they would by chance.
	together = 4
	// follows is how often a text that has some of the clues has one more.
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

// partPlan says how the texts of a part of the window are looked for.
type partPlan struct {
	value int // of the clues that are counted; 0: nothing is
	lost  int // the most that texts found by them may lack
}

// mostLeast is the highest count that is asked for. By then next to no text is left that is no hit.
const mostLeast = 6

// kind is the texts of the window that may lack some number of clues.
type kind struct {
	texts  float64
	planes float64 // cost of counting their words
}

// planPart plans for a part of the window, when costs says how many places the clues of each value have.
func (s *Searcher) planPart(part []candidates, costs []int) partPlan {
	s.kinds = slices.Grow(s.kinds[:0], len(costs)+1)[:len(costs)+1]
	clear(s.kinds)
	words := 0
	for i := range part {
		c := &part[i]
		s.kinds[min(int(c.lost), len(costs))].texts += float64(c.end - c.start)
		words += int(c.end-c.start) * int(c.words)
	}
	share := float64(words) / s.segment.meanWords / float64(s.segment.units)
	before := float64(part[0].start) / float64(s.segment.units) / 2
	for i := range s.kinds {
		s.kinds[i].planes = math.Inf(1)
	}
	best, cost := s.bestPlan(costs, share, before)
	if cost < s.fill { // planes are no better
		return best
	}
	for i := range s.kinds {
		s.kinds[i].planes = 0
	}
	for _, c := range part {
		s.kinds[min(int(c.lost), len(costs))].planes += s.planesCost(c)
	}
	best, _ = s.bestPlan(costs, share, before)
	return best
}

// planesPay reports whether it costs less to look at all candidates by planes than one by one.
func (s *Searcher) planesPay(list []candidates) bool {
	texts := 0.0
	for i := range list {
		texts += float64(list[i].end - list[i].start)
	}
	cost := s.fill
	for i := 0; i < len(list) && cost < texts*textNanos; i++ {
		cost += s.planesCost(list[i])
	}
	return cost < texts*textNanos
}

// planesCost is the cost of counting the words of candidates.
func (s *Searcher) planesCost(c candidates) float64 {
	return float64((c.end-c.start)/wordSize+1) * s.planOf(int(c.need)).nanos
}

// bestPlan gives the best plan for the texts in kinds and what it costs, when such a share of the places of a set is in their part,
// and so many before it.
func (s *Searcher) bestPlan(costs []int, share, before float64) (best partPlan, cost float64) {
	var all, rest kind
	for _, k := range s.kinds {
		all.texts, all.planes = all.texts+k.texts, all.planes+k.planes
	}
	cost = all.cost(s.fill)
	place := share*(readNanos+countNanos) + before*readNanos
	for lost, k := range slices.Backward(s.kinds) {
		if k.texts == 0 {
			continue
		}
		other, texts := rest.cost(s.fill), all.texts-rest.texts
		if other >= cost {
			break
		}
		for value := lost + 1; value <= lost+mostLeast && value < len(costs) && costs[value] < never; value++ {
			nanos := other + float64(costs[value])*place
			if nanos >= cost {
				break
			}
			nanos += s.candidatesCost(float64(costs[value])*share/texts, lost, value)
			if nanos < cost {
				best, cost = partPlan{value, lost}, nanos
			}
		}
		rest.texts, rest.planes = rest.texts+k.texts, rest.planes+k.planes
	}
	return best, cost
}

// cost is that of looking at texts without clues, when the words with lists take so much to be counted.
func (k kind) cost(fill float64) float64 {
	if k.texts == 0 {
		return 0
	}
	return min(k.texts*textNanos, k.planes+fill)
}

// least gives how many clues all candidates must have at least.
func (p partPlan) least() int { return p.value - p.lost }

// lengthTexts is the texts of a choice of one number of tokens.
type lengthTexts struct {
	end     int       // place
	share   float64   // of the places of a set
	need    []float64 // how many of them need so many groups
	wanting float64   // how many need the group at hand
}

// findEnds gives up to which place each group of a choice is counted. Longer texts may lack less of the groups (see bound), so that
// less of them, those with the fewest places, are enough: the ends fall from group to group. A few texts that would need one more
// group up to far away are left out, and looked at otherwise.
func (s *Searcher) findEnds(c *choice) []int {
	lengths := s.textsByLength(c)
	s.ends = slices.Grow(s.ends[:0], c.value)[:c.value]
	for g, last := c.value-1, 0; g >= 0; g-- {
		nanos := float64(s.groups[g].size) * (readNanos + countNanos)
		best, cost, end := 0.0, 0.0, len(lengths)
		for i := len(lengths) - 1; i >= last; i-- {
			l := &lengths[i]
			l.wanting += l.need[g+1]
			if cost += l.wanting*textNanos - nanos*l.share; cost < best {
				best, end = cost, i
			}
		}
		for i := end; i < len(lengths); i++ {
			lengths[i].wanting = 0
		}
		last, s.ends[g] = end, 0
		if end > 0 {
			s.ends[g] = lengths[end-1].end
		}
	}
	return s.ends
}

// textsByLength sorts the texts of a choice by tokens and by the groups that they need.
func (s *Searcher) textsByLength(c *choice) []lengthTexts {
	list, columns := s.lengths[:0], c.value+1
	s.needs = s.needs[:0]
	scale := 1 / (s.segment.meanWords * float64(s.segment.units))
	for i := range c.window {
		x := &c.window[i]
		if i == 0 || x.length != c.window[i-1].length {
			at := len(s.needs)
			s.needs = slices.Grow(s.needs, columns)[:at+columns]
			clear(s.needs[at:])
			list = append(list, lengthTexts{})
		}
		l, texts := &list[len(list)-1], float64(x.end-x.start)
		l.end = int(x.end)
		l.share += texts * float64(x.words) * scale
		if int(x.lost) <= c.lost {
			s.needs[(len(list)-1)*columns+int(x.lost)+c.least()] += texts
		}
	}
	for i := range list {
		list[i].need = s.needs[i*columns:][:columns]
	}
	s.lengths = list
	return list
}

// candidatesCost is the cost of what is found by clues of some value, of which a text has mean on average, when texts that may lack up to
// lost are looked for.
func (s *Searcher) candidatesCost(mean float64, lost, value int) float64 {
	nanos, all, first := 0.0, 0.0, 0.0
	more := min(1, mean)    // texts that have least of the clues, as they follow one another
	term := math.Exp(-mean) // and by a Poisson distribution
	above := 1 - term
	for least := 1; least <= mostCount; least++ {
		chance := max(more, min(1, together*above))
		if at := value - least; at >= 0 && at <= lost {
			n := s.kinds[at].texts
			nanos += n * chance * textNanos
			all += n
		}
		if value-least == lost {
			first = chance
		}
		more *= follows
		term *= mean / float64(least)
		above -= term
	}
	return nanos + all*first*foundNanos
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

// planOf gives the plan for texts that need to share so many words.
func (s *Searcher) planOf(need int) plan {
	need = max(need, 0)
	if s.plans[need].nanos == 0 {
		s.plans[need] = s.planWord(need)
	}
	return s.plans[need]
}

// planPlanes begins to plan for planes.
func (s *Searcher) planPlanes() {
	s.plans = slices.Grow(s.plans[:0], s.weight+1)[:s.weight+1]
	clear(s.plans)
	s.fill = 0
	start, end := reaches(s.window)
	for _, l := range s.lists {
		s.fill += float64(l.size) * planeNanos * float64(end-start) / float64(s.segment.units)
	}
}
