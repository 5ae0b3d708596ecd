package fuzzy

import (
	"math"
	"math/bits"
)

// A text is stored as
//
//	control  one bit a token, from the lowest one of the first byte on: whether the token is long
//	short    one byte for each token that is not: its raw token, which is under shortTokens
//	long     two bytes for each that is: its raw token, or rareToken
//	rare     four bytes for each rareToken: its raw token
//
// So tokens take little space, and how many of a text are words of a query is counted without a look at where one ends and the
// next begins. How many tokens there are stands in the run; texts of MaxUint16 tokens and more begin with that number in four bytes.
const (
	shortTokens = 1 << 8
	rareToken   = math.MaxUint16 // stands for itself and what is above
)

// storedText is a text as it is stored, from its control on; what follows it are at least slack bytes.
type storedText struct {
	bytes []byte
	count int // of tokens
}

// appendStored appends a text of raw tokens to dst.
func appendStored(dst []byte, tokens []uint32) []byte {
	if len(tokens) >= math.MaxUint16 {
		dst = le.AppendUint32(dst, uint32(len(tokens)))
	}
	control := len(dst)
	dst = append(dst, make([]byte, (len(tokens)+7)/8)...)
	for i, t := range tokens {
		if t < shortTokens {
			dst = append(dst, byte(t))
			continue
		}
		dst[control+i/8] |= 1 << (i % 8)
	}
	for _, t := range tokens {
		if t >= shortTokens {
			dst = le.AppendUint16(dst, uint16(min(t, rareToken)))
		}
	}
	for _, t := range tokens {
		if t >= rareToken {
			dst = le.AppendUint32(dst, t)
		}
	}
	return dst
}

// stored gives the text at a place of a run.
func (s *Segment) stored(place int, r *run) storedText {
	start, _ := s.span(place)
	t := storedText{s.section[secTokens][start:], r.length}
	if t.count == math.MaxUint16 {
		t.count = int(le.Uint32(t.bytes))
		t.bytes = t.bytes[4:]
	}
	return t
}

// parts gives the short tokens of a text, and all that follows them, of which the first longs are its long tokens.
func (t storedText) parts() (short, rest []byte, longs int) {
	for i := 0; i < t.count; i += 64 {
		w := le.Uint64(t.bytes[i/8:])
		if left := t.count - i; left < 64 {
			w &= 1<<left - 1
		}
		longs += bits.OnesCount64(w)
	}
	at := (t.count + 7) / 8
	short = t.bytes[at : at+t.count-longs]
	return short, t.bytes[at+len(short):], longs
}

// appendRaws appends the raw tokens of a text to dst.
func (t storedText) appendRaws(dst []uint32) []uint32 {
	short, long, longs := t.parts()
	rare := long[2*longs:]
	for i := range t.count {
		if t.bytes[i/8]>>(i%8)&1 == 0 {
			dst = append(dst, uint32(short[0]))
			short = short[1:]
			continue
		}
		raw := uint32(le.Uint16(long))
		long = long[2:]
		if raw == rareToken {
			raw = le.Uint32(rare)
			rare = rare[4:]
		}
		dst = append(dst, raw)
	}
	return dst
}
