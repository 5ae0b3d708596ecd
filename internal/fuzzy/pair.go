package fuzzy

import (
	"cmp"
	"math/bits"
	"slices"
	"sort"
)

// A pair is two words of a text that stand next to each other or have one word between them, marks left out. The beginning and
// the end of a text count as words. All pairs of a segment are dealt to buckets by a hash: pairs that share a bucket make a
// search look at more texts, never at fewer.

// reach is how far the second word of a pair is from the first at most.
const reach = 2

// pairsPerBucket is about how many places the set of a bucket has: sets much smaller take more bits for each place.
const pairsPerBucket = 128

// bucketBits gives the logarithm of the number of buckets for so many pairs.
func bucketBits(pairs int) int { return max(4, bits.Len(uint(pairs/pairsPerBucket))) }

// bucketOf gives the bucket of the words a and b, of 1<<width.
func bucketOf(a, b uint32, width int) uint32 {
	h := uint64(a)*0x9e3779b97f4a7c15 + uint64(b)*0xc2b2ae3d27d4eb4f
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return uint32(h >> (64 - width))
}

// bounded adds to the folds of a text, marks left out, its beginning and its end.
func bounded(dst []uint32, folds int, words []uint32) []uint32 {
	return append(append(append(dst, uint32(folds)), words...), uint32(folds+1))
}

// group is the pairs of the query that begin with one word.
type group struct {
	sets [reach]set
	size int
}

// collectPairs looks up the groups of the query.
func (s *Searcher) collectPairs() {
	folds := uint32(s.segment.folds)
	text := bounded(make([]uint32, 0, len(s.words)+2), s.segment.folds, s.words)
	unknown := func(i int) bool { return 0 < i && i < len(text)-1 && text[i] >= folds }
	s.groups = s.groups[:0]
	for i := range text[1:] {
		var g group
		for j := i + 1; j <= i+reach && j < len(text) && !unknown(i); j++ {
			if !unknown(j) {
				set := s.segment.pair(bucketOf(text[i], text[j], s.segment.width))
				g.sets[j-i-1] = set
				g.size += set.size
			}
		}
		s.groups = append(s.groups, g)
	}
	slices.SortFunc(s.groups, func(a, b group) int { return cmp.Compare(a.size, b.size) })
}

// rangeSize is how many places are counted at a time: few enough for their counts to stay close to the processor.
const rangeSize = 1 << 15

// scanPairs counts the places of the first groups and compares those texts that have enough.
func (s *Searcher) scanPairs(p pairPlan) {
	s.setEnds(p)
	s.readGroups(p)
	start, end := s.reaches()
	for start -= start % rangeSize; start < end; start += rangeSize {
		s.newCount()
		s.found = s.found[:0]
		for i := range s.spans {
			s.countPlaces(&s.spans[i], uint32(start), uint8(p.least))
		}
		found := s.found[:0]
		for _, at := range s.found {
			if place := start + int(at); s.enough(p, place, int(s.counts[at]-s.floor)) {
				found = append(found, uint32(place))
			}
		}
		s.compareAll(found)
	}
}

// readGroups reads the places of the first groups, each up to its end.
func (s *Searcher) readGroups(p pairPlan) {
	first, _ := s.reaches()
	s.places, s.spans = s.places[:0], s.spans[:0]
	for i, g := range s.groups[:p.groups] {
		for _, set := range g.sets {
			at := len(s.places)
			s.places = set.appendTo(s.places, uint32(s.ends[i]))
			wanted := within(s.places[at:], uint32(first), uint32(s.ends[i]))
			s.places = append(s.places[:at], wanted...)
			if len(wanted) > 0 {
				s.spans = append(s.spans, span{at, len(s.places)})
			}
		}
	}
}

// span is a part of the places that were read.
type span struct{ at, end int }

// enough reports whether the text at a place has so many of the groups counted that it may be a hit.
func (s *Searcher) enough(p pairPlan, place, count int) bool {
	r := s.segment.run(place)
	_, pairs, ok := s.bound(r.words, r.length)
	if !ok || pairs < p.pairs {
		return false
	}
	unseen := len(s.groups) - sort.Search(p.groups, func(i int) bool { return s.ends[i] <= place })
	return count >= min(pairs-unseen, mostCount)
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
			r := s.segment.run(int(place))
			if need, _, ok := s.bound(r.words, r.length); ok {
				s.compare(int(place), r.length, need)
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

// setEnds sets up to which place each group is counted. Longer texts must have more of the groups (see bound), so that less of
// them, those with the fewest places, are enough to find least. The ends fall from group to group.
func (s *Searcher) setEnds(p pairPlan) {
	s.ends = slices.Grow(s.ends[:0], p.groups)[:p.groups]
	clear(s.ends)
	for _, c := range s.window {
		if c.pairs < p.pairs {
			continue
		}
		last := min(max(len(s.groups)-c.pairs+p.least-1, 0), p.groups-1)
		s.ends[last] = max(s.ends[last], c.end)
	}
	for i := p.groups - 2; i >= 0; i-- {
		s.ends[i] = max(s.ends[i], s.ends[i+1])
	}
}

// mostCount is the most that is counted at a place: it is over mostLeast.
const mostCount = 15

// newCount begins to count: what counts holds up to floor is 0 now, so that it seldom needs to be cleared.
func (s *Searcher) newCount() {
	if s.floor += mostCount; s.floor > 255-mostCount {
		clear(s.counts[:])
		s.floor = 0
	}
}

// countPlaces adds one to the counts of the places of a list that lie in the range from start on, takes them off the list, and
// finds those that reach least.
func (s *Searcher) countPlaces(l *span, start uint32, least uint8) {
	counts, floor := &s.counts, s.floor
	places := s.places[l.at:l.end]
	for i, p := range places {
		at := p - start
		if at >= rangeSize {
			l.at += i
			return
		}
		c := max(counts[at], floor) + 1
		if c-floor > mostCount {
			continue
		}
		counts[at] = c
		if c-floor == least {
			s.found = append(s.found, at)
		}
	}
	l.at = l.end
}
