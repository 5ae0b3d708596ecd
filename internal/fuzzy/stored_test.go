package fuzzy

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// drawTokens draws raw tokens of all sizes.
func drawTokens(t *rapid.T) []uint32 {
	n := rapid.OneOf(rapid.IntRange(0, 130), rapid.SampledFrom([]int{math.MaxUint16 - 1, math.MaxUint16, math.MaxUint16 + 70})).Draw(t, "tokens")
	some := rapid.SliceOfN(rapid.OneOf(
		rapid.Uint32Max(shortTokens-1),
		rapid.Uint32Range(shortTokens-2, rareToken+2),
		rapid.Uint32Min(rareToken),
	), 1, 130).Draw(t, "token")
	tokens := make([]uint32, n)
	for i := range tokens {
		tokens[i] = some[i%len(some)]
	}
	return tokens
}

// What is stored comes back, and whether it has enough words of a query is counted as on the tokens themselves.
func TestStoredTexts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before, tokens := drawTokens(t), drawTokens(t)
		data := appendStored(nil, before)
		start := len(data)
		data = appendStored(data, tokens)
		starts := le.AppendUint32(le.AppendUint32(le.AppendUint32(nil, 0), uint32(start)), uint32(len(data)))
		s := &Segment{}
		s.section[secStarts], s.section[secTokens] = starts, append(data, make([]byte, slack)...)
		text := s.stored(1, &run{length: min(len(tokens), math.MaxUint16)})
		if got := text.appendRaws([]uint32{7}); got[0] != 7 || !slices.Equal(got[1:], tokens) {
			t.Fatalf("%v came back as %v", tokens, got)
		}
		p := pattern{members: new([1 << 16 / 64]uint64)}
		has := 0
		for i, raw := range tokens {
			at := min(raw, rareToken)
			if i%3 == 0 {
				p.members[at/64] |= 1 << (at % 64)
			}
		}
		for _, raw := range tokens {
			at := min(raw, rareToken)
			has += int(p.members[at/64] >> (at % 64) & 1)
		}
		if !p.shares(text, has) || p.shares(text, has+1) {
			t.Fatalf("%v: not %d words of the query", tokens, has)
		}
	})
}
