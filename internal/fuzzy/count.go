package fuzzy

import (
	"math/bits"
	"slices"
)

// choice is the clues that are counted for a part of the window.
type choice struct {
	partPlan
	window []candidates
	ends   []int // of groups: up to which place each is counted, falling
}

// finds reports whether candidates are found by what is counted.
func (c *choice) finds(x *candidates) bool {
	if c.value == 0 || int(x.lost) > c.lost {
		return false
	}
	return len(c.ends) == 0 || int(x.end) <= c.ends[int(x.lost)+c.least()-1]
}

// count counts the places of clues and compares those texts that have enough. The parts of the choices follow one another.
//
// Most places are in one set only. So that they take little memory and time, one bit says that a place was counted, another
// that it was counted again, and only from then on there is a number.
func (s *Searcher) count(choices ...*choice) {
	s.newCount()
	for _, c := range choices {
		if c.value == 0 {
			continue
		}
		s.countPart(c)
	}
}

// countPart does so for one part.
func (s *Searcher) countPart(c *choice) {
	start, end := reaches(c.window)
	s.again = s.again[:0]
	for i := range s.clues {
		if x := &s.clues[i]; x.from < end && x.to > start {
			x.skipTo(uint32(max(start, x.from)), s.segment.units)
			s.fetched += x.fetch()
		}
	}
	for i := range s.clues {
		if x := &s.clues[i]; x.from < end && x.to > start {
			s.mark(x, uint32(max(start, x.from)), uint32(min(end, x.to)))
		}
	}
	s.find(c.least(), start, end)
	s.setLeast(c)
	found := s.found[:0]
	for _, place := range s.found {
		if s.countOf(place) >= s.least[s.segment.runOf(int(place))] {
			found = append(found, place)
		}
	}
	s.compareAll(found)
	from, to := start/wordSize, (end+wordSize-1)/wordSize
	clear(s.once[from:to])
	clear(s.twice[from:to])
}

// setLeast sets how often a place of each run must be counted.
func (s *Searcher) setLeast(c *choice) {
	for i := c.window[0].run; i <= c.window[len(c.window)-1].run; i++ {
		s.least[i] = never
	}
	value, groups := c.value, len(c.ends)
	for i := range c.window {
		x := &c.window[i]
		for groups > 0 && c.ends[groups-1] < int(x.end) { // it is counted no more
			groups--
			value--
		}
		if c.finds(x) {
			s.least[x.run] = min(value-int(x.lost), mostCount)
		}
	}
}

// mostCount is the most that is counted at a place: it is over mostLeast.
const mostCount = 15

// newCount begins to count: what counts holds up to floor is 0 now, so that it seldom needs to be cleared.
func (s *Searcher) newCount() {
	if s.counts == nil {
		s.counts, s.least = make([]uint8, s.segment.units), make([]int, len(s.segment.runs))
		s.once, s.twice = make([]uint64, s.segment.words), make([]uint64, s.segment.words)
	}
	if s.floor += mostCount; s.floor > 255-mostCount {
		clear(s.counts)
		s.floor = 0
	}
}

// mark notes the places of a clue from start to end as counted, and those in again that were before. It goes on where it stopped.
func (s *Searcher) mark(x *clue, start, end uint32) {
	once, again := s.once, s.again
	width := end - start
	var block [blockSize]uint32
	for x.size > 0 && x.last < end {
		rest := x.set
		n := rest.next(&block, x.last)
		if last := block[n-1]; last < end {
			x.set, x.last = rest, last
			if last < start {
				continue
			}
		}
		at := len(again)
		again = slices.Grow(again, n)[:at+n]
		for _, p := range block[:n] {
			if p-start >= width {
				continue
			}
			w := once[p/wordSize]
			again[at] = p
			at += int(w >> (p % wordSize) & 1)
			once[p/wordSize] = w | 1<<(p%wordSize)
		}
		again = again[:at]
		if block[n-1] >= end {
			break
		}
	}
	s.again = again
}

// skipTo passes over what a skip says is before a place.
func (x *clue) skipTo(place uint32, units int) {
	if len(x.skips) == 0 {
		return
	}
	i := skips - 1
	for i > 0 && skipPlace(i, units) > place {
		i--
	}
	if i == 0 {
		return
	}
	skip := x.skips[(i-1)*skipSize:]
	if before := le.Uint32(skip[8:]); before > x.last {
		x.set = set{x.whole.bytes[le.Uint32(skip[4:]):], x.whole.size - int(le.Uint32(skip))*blockSize}
		x.last = before
	}
}

// What the processor is told to read ahead of a set, in bytes: from then on it reads ahead itself.
const (
	lineSize = 64
	aheadOf  = 8 * lineSize
)

// fetch reads something of the first lines of what is left of a set, so that the processor waits for those of all sets together.
func (x *clue) fetch() (sum byte) {
	ahead := x.bytes[:min(len(x.bytes), 2*x.size, aheadOf)] // a place takes two bytes or less
	for i := 0; i < len(ahead); i += lineSize {
		sum += ahead[i]
	}
	return sum
}

// find finds the places from start to end that were counted least times.
func (s *Searcher) find(least, start, end int) {
	s.found = s.found[:0]
	if least <= 1 {
		s.findOnce(start, end)
	}
	first := slices.Grow(s.found, len(s.again))[:len(s.found)+len(s.again)]
	n, more := len(s.found), 0
	for _, p := range s.again {
		w := s.twice[p/wordSize]
		bit := int(w >> (p % wordSize) & 1)
		s.twice[p/wordSize] = w | 1<<(p%wordSize)
		first[n], s.again[more] = p, p
		n, more = n+1-bit, more+bit
	}
	if least == 2 {
		s.found = first[:n]
	}
	for _, p := range s.again[:more] {
		n := max(s.counts[p], s.floor)
		if n-s.floor == mostCount {
			continue
		}
		s.counts[p] = n + 1
		if int(n-s.floor)+3 == least {
			s.found = append(s.found, p)
		}
	}
}

// findOnce finds all places from start to end that were counted.
func (s *Searcher) findOnce(start, end int) {
	for w := start / wordSize; w*wordSize < end; w++ {
		for v := s.once[w] & inside(w, start, end); v != 0; v &= v - 1 {
			s.found = append(s.found, uint32(w*wordSize+bits.TrailingZeros64(v)))
		}
	}
}

// countOf gives how often a place that was counted was.
func (s *Searcher) countOf(place uint32) int {
	if s.twice[place/wordSize]>>(place%wordSize)&1 == 0 {
		return 1
	}
	return 2 + int(max(s.counts[place], s.floor)-s.floor)
}

// batchSize is how many texts are fetched at once.
const batchSize = 32

// compareAll compares the texts at places.
func (s *Searcher) compareAll(places []uint32) {
	for len(places) > 0 {
		batch := places[:min(batchSize, len(places))]
		places = places[len(batch):]
		s.fetch(batch)
		for _, place := range batch {
			r := &s.segment.runs[s.segment.runOf(int(place))]
			l := s.bound(r.words, r.length, s.budget(max(len(s.symbols), r.length)))
			if l.lost != impossible {
				s.compare(int(place), r, int(l.need))
			}
		}
	}
}

// fetch reads the ends of each text, so that the processor waits for all of them together and not for one after another.
func (s *Searcher) fetch(places []uint32) {
	tokens := s.segment.section[secTokens]
	var starts, ends [batchSize]int
	for i, place := range places {
		starts[i], ends[i] = s.segment.span(int(place))
	}
	for i := range places {
		s.fetched += tokens[starts[i]] + tokens[ends[i]]
	}
}
