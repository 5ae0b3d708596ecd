package fuzzy

import "math"

// What the steps of a search cost, in nanoseconds on the machine that they were first measured on. Only their ratios matter,
// and only for speed.
const (
	listNanos   = 2.0   // to count one posting of a list
	planeNanos  = 3.5   // to count one posting of a list in planes
	bitmapNanos = 1.5   // to add one word of a bitmap
	wordNanos   = 3.0   // to look at one word of the planes
	textNanos   = 250.0 // to compare one text
	// together is how much more often words meet in one text than they would by chance.
	together = 4
)

// plan says how the places of one word of the bitmaps are looked at: first with some of the frequent words, then, where
// that leaves a place, with all of them.
type plan struct {
	bitmaps int // how many of the frequent words are counted first
	least   int // how many of the words counted first a hit has
}

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

// crowd is how much more likely a text of the length of the query has a word than the texts of the segment on average.
func (s *Searcher) crowd() float64 { return float64(s.query.words) / s.segment.meanWords }

// planLists decides how many of the lists to count, the rarest first, when nothing else is to be counted, and how many of
// their words a hit has at least. That is 0 where it is better, or necessary, to count planes.
func (s *Searcher) planLists(w window) (lists, least int) {
	places := float64(w.end - w.start)
	best := s.planesCost(w)
	weight, nanos, sum := 0, 0.0, 0.0
	for i, l := range s.lists {
		share := float64(len(l.places)/4) / float64(s.segment.units)
		weight += l.weight
		sum += share * float64(l.weight) * s.crowd()
		nanos += share * places * listNanos
		n := weight - (s.weight - w.need)
		if cost := nanos + tail(sum, n)*places*textNanos; n > 0 && cost < best {
			best, lists, least = cost, i+1, n
		}
	}
	return lists, least
}

// planesCost is about the cost of the planes at the need of the window.
func (s *Searcher) planesCost(w window) float64 {
	places := float64(w.end - w.start)
	nanos := 0.0
	for _, l := range s.lists {
		nanos += float64(len(l.places)/4) * places / float64(s.segment.units) * planeNanos
	}
	_, cost := s.planWord(w.need)
	return nanos + cost*places/wordSize
}

// planWord decides how many bitmaps to count for texts that need to share so many words, and gives the cost for 64 places.
func (s *Searcher) planWord(need int) (plan, float64) {
	weight, sum := 0, 0.0
	for _, l := range s.lists {
		weight += l.weight
		sum += float64(l.weight) * float64(len(l.places)/4) / float64(s.segment.units) * s.crowd()
	}
	best, cost := plan{}, math.Inf(1)
	for i := 0; i <= len(s.frequent); i++ {
		least := weight + i - (s.weight - need)
		c := wordNanos + float64(i)*bitmapNanos + min(1, wordSize*tail(sum, least))*float64(len(s.frequent))*bitmapNanos
		if least <= 0 {
			c = wordSize * textNanos
		}
		if c < cost {
			best, cost = plan{i, least}, c
		}
		if i < len(s.frequent) {
			sum += s.frequent[i].share * s.crowd()
		}
	}
	return best, cost
}

// planPlanes plans every need.
func (s *Searcher) planPlanes() {
	s.plans = s.plans[:0]
	for need := 0; need <= s.weight; need++ {
		p, _ := s.planWord(need)
		s.plans = append(s.plans, p)
	}
}
