package fuzzy

import "math/bits"

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
