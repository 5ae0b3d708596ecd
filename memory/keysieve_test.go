package memory

import (
	"testing"

	"pgregory.net/rapid"
)

// A sieve has every key that was added, and of others few.
func TestKeySieve(t *testing.T) {
	s := newKeySieve()
	rapid.Check(t, func(t *rapid.T) {
		keys := rapid.SliceOfN(rapid.Int64(), 0, 50).Draw(t, "keys")
		for _, key := range keys {
			s.add(key)
		}
		for _, key := range keys {
			if !s.mayHave(key) {
				t.Fatalf("%d is missing", key)
			}
		}
	})
	vain := 0
	for i := range 10_000 {
		if s.mayHave(keyOf("Điều khác.", "vi", string(rune('a'+i)))) {
			vain++
		}
	}
	if vain > 100 {
		t.Errorf("%d of 10,000 keys that were not added may be there", vain)
	}
}
