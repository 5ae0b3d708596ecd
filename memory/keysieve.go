package memory

// keySieve is a Bloom filter of the keys of units: it says of a key that it is not there, or that it may be. That none is
// ever missed is what an import rests on. Its size is fixed, so that of many millions of keys it sieves fewer. A nil keySieve
// holds every key.
type keySieve struct{ bits []uint64 }

// sieveBits is the size of a keySieve: 4 MB, by which of a million keys one in some 6,000 is looked up in vain.
const sieveBits = 1 << 25

func newKeySieve() *keySieve { return &keySieve{make([]uint64, sieveBits/64)} }

// places gives four places of a key. Keys are of a SHA-256, so that their bits serve as they are.
func places(key int64) [4]uint64 {
	k, step := uint64(key), uint64(key)>>32|1
	return [4]uint64{k % sieveBits, (k + step) % sieveBits, (k + 2*step) % sieveBits, (k + 3*step) % sieveBits}
}

func (s *keySieve) add(key int64) {
	if s == nil {
		return
	}
	for _, p := range places(key) {
		s.bits[p/64] |= 1 << (p % 64)
	}
}

func (s *keySieve) mayHave(key int64) bool {
	if s == nil {
		return true
	}
	for _, p := range places(key) {
		if s.bits[p/64]&(1<<(p%64)) == 0 {
			return false
		}
	}
	return true
}
