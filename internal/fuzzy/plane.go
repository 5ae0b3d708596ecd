package fuzzy

import "math/bits"

// wordList is a word of the query that has a list of places.
type wordList struct {
	set
	weight int // how often the word is in the query
}

// bitmapWord is a word of the query that has a bitmap.
type bitmapWord struct {
	bits  []byte
	share float64 // of the places that have it
}

// scanRest looks at the texts of the window without clues, one by one or by planes.
func (s *Searcher) scanRest(planes bool) {
	if len(s.window) == 0 {
		return
	}
	if planes {
		s.scanPlanes()
		return
	}
	s.found = s.found[:0]
	for _, c := range s.window {
		for place := c.start; place < c.end; place++ {
			s.found = append(s.found, uint32(place))
		}
	}
	s.compareAll(s.found)
}

// scanPlanes counts the words of the query 64 places at a time, a bit of the count in each plane, and compares the texts that
// have enough. Texts of the length of the query come first, so that the bound rises early.
func (s *Searcher) scanPlanes() {
	s.fillPlanes()
	w := s.window
	up := 0
	for up < len(w) && w[up].length < int32(len(s.symbols)) {
		up++
	}
	for down := up - 1; up < len(w) || down >= 0; {
		if down < 0 || up < len(w) && w[up].length-int32(len(s.symbols)) <= int32(len(s.symbols))-w[down].length {
			s.scanRun(w[up])
			up++
			continue
		}
		s.scanRun(w[down])
		down--
	}
	start, end := reaches(s.window)
	for _, plane := range s.rare[:s.planes()] {
		clear(plane[start/wordSize : (end+wordSize-1)/wordSize])
	}
}

// planes is the number of planes that the words with lists need; countUp wants two.
func (s *Searcher) planes() int { return max(2, bits.Len(uint(s.weight-len(s.frequent)))) }

// fillPlanes counts the words with lists.
func (s *Searcher) fillPlanes() {
	for i := range s.planes() {
		if i == len(s.rare) {
			s.rare = append(s.rare, nil)
		}
		if len(s.rare[i]) < s.segment.words {
			s.rare[i] = make([]uint64, s.segment.words)
		}
	}
	start, end := reaches(s.window)
	for _, l := range s.lists {
		s.places = l.appendTo(s.places[:0], uint32(end))
		places := within(s.places, uint32(start), uint32(end))
		for range l.weight {
			s.countUp(places)
		}
	}
}

// countUp adds one to the counts of places. Whether the two lowest planes carry is as good as chance, so that is no branch.
func (s *Searcher) countUp(places []uint32) {
	low, high := s.rare[0], s.rare[1]
	for _, place := range places {
		w, bit := place/wordSize, uint64(1)<<(place%wordSize)
		x, y := low[w], high[w]
		low[w] = x ^ bit
		carry := x & bit
		high[w] = y ^ carry
		if carry &= y; carry != 0 {
			addTo(s.rare[2:], w, carry)
		}
	}
}

// addTo adds one to the counts of the places of word w that are in carry.
func addTo(planes [][]uint64, w uint32, carry uint64) {
	for _, plane := range planes {
		old := plane[w]
		plane[w] = old ^ carry
		if carry &= old; carry == 0 {
			return
		}
	}
}

// scanRun compares the texts of a run that share enough words with the query.
func (s *Searcher) scanRun(c candidates) {
	start, end, length := int(c.start), int(c.end), int(c.length)
	r := &s.segment.runs[c.run]
	l := s.bound(int(c.words), length, s.budget(max(len(s.symbols), length)))
	if l.lost == impossible { // now that there are hits
		return
	}
	need := int(l.need)
	p := s.planOf(need)
	rare := s.rare[:s.planes()]
	for w := start / wordSize; w*wordSize < end; w++ {
		mask := ^uint64(0)
		if p.least > 0 {
			if p.least > p.bitmaps && atLeast(rare, w, p.least-p.bitmaps) == 0 {
				continue
			}
			mask = sharing(s.frequent[:p.bitmaps], rare, w, p.least)
			if mask != 0 && p.bitmaps < len(s.frequent) {
				mask = sharing(s.frequent, rare, w, need)
			}
		}
		for mask &= inside(w, start, end); mask != 0; mask &= mask - 1 {
			s.compare(w*wordSize+bits.TrailingZeros64(mask), r, need)
		}
	}
}

// inside gives the places of word w that lie from first to end.
func inside(w, first, end int) uint64 {
	mask := ^uint64(0)
	if before := first - w*wordSize; before > 0 {
		mask <<= before
	}
	if after := (w+1)*wordSize - end; after > 0 {
		mask &= ^uint64(0) >> after
	}
	return mask
}

// sharing gives the places of word w at which the bitmaps and the planes of rare come to least.
func sharing(bitmaps []bitmapWord, rare [][]uint64, w, least int) uint64 {
	if len(bitmaps) > 62-1<<len(rare) {
		return sharingLong(bitmaps, rare, w, least)
	}
	// The planes begin at 64 - least, so that a count of least and more is what overflows the six of them.
	start := uint(64 - least)
	c0, c1, c2 := all(start), all(start>>1), all(start>>2)
	c3, c4, c5 := all(start>>3), all(start>>4), all(start>>5)
	var over uint64
	for ; len(bitmaps) >= 3; bitmaps = bitmaps[3:] {
		x, y, z := le.Uint64(bitmaps[0].bits[8*w:]), le.Uint64(bitmaps[1].bits[8*w:]), le.Uint64(bitmaps[2].bits[8*w:])
		ones := x ^ y
		twos := x&y | ones&z
		ones ^= z
		k := c0 & ones
		c0 ^= ones
		t := c1 ^ twos
		k, c1 = c1&twos|t&k, t^k
		k, c2 = k&c2, c2^k
		k, c3 = k&c3, c3^k
		k, c4 = k&c4, c4^k
		k, c5 = k&c5, c5^k
		over |= k
	}
	for _, b := range bitmaps {
		k := le.Uint64(b.bits[8*w:])
		k, c0 = k&c0, c0^k
		k, c1 = k&c1, c1^k
		k, c2 = k&c2, c2^k
		k, c3 = k&c3, c3^k
		k, c4 = k&c4, c4^k
		k, c5 = k&c5, c5^k
		over |= k
	}
	c := [6]uint64{c0, c1, c2, c3, c4, c5}
	var k uint64
	for i := range c {
		var x uint64
		if i < len(rare) {
			x = rare[i][w]
		} else if k == 0 {
			break
		}
		k = c[i]&x | (c[i]^x)&k
	}
	return over | k
}

// all gives a word with every bit equal to the lowest one of v.
func all(v uint) uint64 { return -uint64(v & 1) }

// atLeast gives the places of word w at which the count in planes is at least n, which is over 0.
func atLeast(planes [][]uint64, w, n int) uint64 {
	if n >= 1<<len(planes) {
		return 0
	}
	start := uint(1<<len(planes) - n)
	var k uint64
	for i, p := range planes {
		x, c := p[w], all(start>>i)
		k = c&x | (c^x)&k
	}
	return k
}

// longPlanes is enough for the words of MaxTokens tokens.
const longPlanes = 12

// sharingLong is sharing for counts of 64 and more.
func sharingLong(bitmaps []bitmapWord, rare [][]uint64, w, least int) uint64 {
	var c [longPlanes]uint64
	start := uint(1<<longPlanes - least)
	for i := range c {
		c[i] = all(start >> i)
	}
	var over uint64
	for _, b := range bitmaps {
		k := le.Uint64(b.bits[8*w:])
		for i := 0; i < longPlanes && k != 0; i++ {
			k, c[i] = k&c[i], c[i]^k
		}
		over |= k
	}
	var k uint64
	for i := range c {
		var x uint64
		if i < len(rare) {
			x = rare[i][w]
		}
		k = c[i]&x | (c[i]^x)&k
	}
	return over | k
}
