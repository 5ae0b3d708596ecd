package fuzzy

import "sort"

// maxCount is the most that is counted at a place.
const maxCount = 255

// scanLists counts the first lists and compares the texts that have least of their words or, where their length asks for it,
// more.
func (s *Searcher) scanLists(w window, lists, least int) {
	if len(s.counts) < s.segment.units {
		s.counts = make([]uint8, s.segment.units)
	}
	s.found = s.found[:0]
	weight := 0
	for i := range s.lists[:lists] {
		l := s.lists[i]
		l.places = within(l.places, w.start, w.end)
		s.countList(l, min(least, maxCount))
		weight += l.weight
	}
	spare := s.weight - weight // words that are not counted here
	for _, place := range s.found {
		r := s.segment.run(int(place))
		if int(s.counts[place]) >= min(s.need(r.words, r.length)-spare, maxCount) {
			s.compare(int(place), r.length)
		}
	}
	s.scanLong(w, least, spare)
	for _, l := range s.lists[:lists] {
		l.places = within(l.places, w.start, w.end)
		for i := 0; i+4 <= len(l.places); i += 4 {
			s.counts[le.Uint32(l.places[i:])] = 0
		}
	}
}

// countList counts the places of l and finds those that reach least.
func (s *Searcher) countList(l wordList, least int) {
	counts, step := s.counts, min(l.weight, maxCount)
	for i := 0; i+4 <= len(l.places); i += 4 {
		place := le.Uint32(l.places[i:])
		old := int(counts[place])
		sum := min(old+step, maxCount)
		counts[place] = uint8(sum)
		if old < least && sum >= least {
			s.found = append(s.found, place)
		}
	}
}

// scanLong does so at the end of each band, where texts have so many marks that they need fewer words than least.
func (s *Searcher) scanLong(w window, least, spare int) {
	for _, b := range s.segment.bands[w.first : w.last+1] {
		if !s.possible(b.words, s.need(b.words, b.most)) {
			continue
		}
		for i := b.last; i >= b.first; i-- {
			r := s.segment.runs[i]
			enough := s.need(r.words, r.length) - spare
			if enough >= least {
				break
			}
			for place := r.start; place < r.end; place++ {
				if n := int(s.counts[place]); n < least && n >= enough { // the others have been compared
					s.compare(place, r.length)
				}
			}
		}
	}
}

// within gives the part of an ascending list of places that lies from start to end.
func within(places []byte, start, end int) []byte {
	n := len(places) / 4
	from := sort.Search(n, func(i int) bool { return int(le.Uint32(places[4*i:])) >= start })
	to := from + sort.Search(n-from, func(i int) bool { return int(le.Uint32(places[4*(from+i):])) >= end })
	return places[4*from : 4*to]
}
