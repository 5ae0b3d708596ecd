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

// A set of skipFrom places and more has skips before it: for each of skips-1 places that divide the segment into parts of one size, where
// the block is that the first place from there on is in. So a search that begins far behind need not read what is before.
const (
	skipFrom = 512
	skips    = 8
	skipSize = 12 // block, its offset, the place before it
)

// appendSkips appends the skips of a set that is stored so, of a segment of so many units.
func appendSkips(dst, stored []byte, places []uint32, units int) []byte {
	block, offset := 0, 0
	for i := 1; i < skips; i++ {
		from := skipPlace(i, units)
		for (block+1)*blockSize < len(places) && places[(block+1)*blockSize-1] < from {
			offset += 1 + (blockSize*int(stored[offset]&31)+7)/8
			block++
		}
		before := uint32(0)
		if block > 0 {
			before = places[block*blockSize-1]
		}
		dst = le.AppendUint32(le.AppendUint32(le.AppendUint32(dst, uint32(block)), uint32(offset)), before)
	}
	return dst
}

// skipPlace gives the place that skip i leads to.
func skipPlace(i, units int) uint32 { return uint32(i * units / skips) }

// set is a set of places as it is stored.
type set struct {
	bytes []byte
	size  int
}

// appendTo appends the places of a set to dst, up to the block that reaches end.
func (x set) appendTo(dst []uint32, end uint32) []uint32 {
	var block [blockSize]uint32
	for place := uint32(0); x.size > 0 && place < end; {
		n := x.next(&block, place)
		place = block[n-1]
		dst = append(dst, block[:n]...)
	}
	return dst
}

// next takes the first block off a set that is not empty, puts its places into out and gives how many there are. The place
// before it is last. Several differences are read with one look at memory where eight bytes hold them. A slice of eight bytes has
// no care taken of its being empty, as one without an end has.
func (x *set) next(out *[blockSize]uint32, last uint32) int {
	n := min(blockSize, x.size)
	x.size -= n
	width := uint(x.bytes[0] & 31)
	b := x.bytes[1:]
	x.bytes = b[(uint(n)*width+7)/8:]
	mask := uint64(1)<<width - 1
	bit, i := uint(0), 0
	if width <= 14 {
		for ; i+4 <= n; i += 4 {
			v := le.Uint64(b[bit/8:bit/8+8:bit/8+8]) >> (bit % 8)
			four := (*[4]uint32)(out[i:])
			four[0] = last + uint32(v&mask)
			four[1] = four[0] + uint32(v>>width&mask)
			four[2] = four[1] + uint32(v>>(2*width)&mask)
			last = four[2] + uint32(v>>(3*width)&mask)
			four[3] = last
			bit += 4 * width
		}
	}
	if width <= 28 {
		for ; i+2 <= n; i += 2 {
			v := le.Uint64(b[bit/8:bit/8+8:bit/8+8]) >> (bit % 8)
			two := (*[2]uint32)(out[i:])
			two[0] = last + uint32(v&mask)
			last = two[0] + uint32(v>>width&mask)
			two[1] = last
			bit += 2 * width
		}
	}
	for ; i < n; i++ {
		last += uint32(le.Uint64(b[bit/8:]) >> (bit % 8) & mask)
		out[i] = last
		bit += width
	}
	return n
}

// within gives the part of ascending places that lies from start to end.
func within(places []uint32, start, end uint32) []uint32 {
	from, _ := slices.BinarySearch(places, start)
	to, _ := slices.BinarySearch(places[from:], end)
	return places[from : from+to]
}
