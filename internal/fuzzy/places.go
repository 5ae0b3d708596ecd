package fuzzy

import (
	"math/bits"
	"slices"
)

// A set of places, which is ascending, is stored as the differences between neighbours (the first one to 0), in blocks: a byte
// says how many bits each difference of the block takes, and the differences follow from the lowest bit of the first byte on,
// filled up to whole bytes. How many places there are is known elsewhere.

// blockSize is how many places are in a block; the last block has what is left.
const blockSize = 64

// slack is what must follow the last set of a section, since sets are read eight bytes at a time.
const slack = 8

// appendPlaces appends a set to dst.
func appendPlaces(dst []byte, places []uint32) []byte {
	last := uint32(0)
	for len(places) > 0 {
		block := places[:min(blockSize, len(places))]
		places = places[len(block):]
		width, before := 0, last
		for _, p := range block {
			width = max(width, bits.Len32(p-before))
			before = p
		}
		dst = append(dst, byte(width))
		var waiting uint64 // bits that are not written yet
		n := 0
		for _, p := range block {
			waiting |= uint64(p-last) << n
			last = p
			for n += width; n >= 8; n -= 8 {
				dst = append(dst, byte(waiting))
				waiting >>= 8
			}
		}
		if n > 0 {
			dst = append(dst, byte(waiting))
		}
	}
	return dst
}

// set is a set of places as it is stored.
type set struct {
	bytes []byte
	size  int
}

// appendTo appends the places of a set to dst, up to the block that reaches end.
func (x set) appendTo(dst []uint32, end uint32) []uint32 {
	at := len(dst)
	dst = slices.Grow(dst, x.size)
	out := dst[at : at+x.size]
	b, place := x.bytes, uint32(0)
	for len(out) > 0 && place < end {
		block := out[:min(blockSize, len(out))]
		out = out[len(block):]
		width := uint(b[0] & 31)
		mask := uint64(1)<<width - 1
		b = b[1:]
		bit := uint(0)
		for i := range block {
			place += uint32(le.Uint64(b[bit/8:]) >> (bit % 8) & mask)
			block[i] = place
			bit += width
		}
		b = b[(bit+7)/8:]
	}
	return dst[:at+x.size-len(out)]
}

// within gives the part of ascending places that lies from start to end.
func within(places []uint32, start, end uint32) []uint32 {
	from, _ := slices.BinarySearch(places, start)
	to, _ := slices.BinarySearch(places[from:], end)
	return places[from : from+to]
}
