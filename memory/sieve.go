package memory

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"songngu/internal/viet"
)

// sieve passes every text that may hold a phrase, and few others, many times faster than looking for it. It compares what is
// left of letters without case and diacritics, with i for y, so that neither tone placement nor spelling matters. Texts with
// letters that it does not know pass.
type sieve struct {
	piece []byte // folded words with one space between them
	buf   []byte
}

// newSieve looks for the longest row of words without stars, or a piece of a word with one. literal holds the longest piece
// of each word.
func newSieve(words []pattern, literal []string) *sieve {
	best := ""
	row := ""
	for i, w := range words {
		folded, known := fold(nil, []byte(literal[i]))
		if w.re != nil || !known {
			row = ""
		} else {
			row = strings.TrimSpace(row + " " + string(folded))
		}
		for _, piece := range []string{row, string(folded)} {
			if known && len(piece) > len(best) {
				best = piece
			}
		}
	}
	return &sieve{piece: []byte(best)}
}

// passes reports whether the text may hold the phrase.
func (s *sieve) passes(text []byte) bool {
	folded, known := fold(s.buf, text)
	if cap(folded) > cap(s.buf) {
		s.buf = folded
	}
	return !known || bytes.Contains(folded, s.piece)
}

// fold writes the letters and digits of text to buf, folded, with one space for all that stands between words. known is false
// when there is a letter that it cannot fold.
func fold(buf, text []byte) (folded []byte, known bool) {
	table := foldTable()
	buf = slices.Grow(buf[:0], len(text))[:len(text)] // no letter grows
	n := 0
	gap := true
	for i := 0; i < len(text); {
		var c byte
		switch b := text[i]; {
		case b < utf8.RuneSelf:
			c = table[b]
			i++
		case b < 0xE0 && i+1 < len(text):
			c = table[rune(b&0x1F)<<6|rune(text[i+1]&0x3F)]
			i += 2
		case b == 0xE1 && i+2 < len(text): // most Vietnamese letters with two marks
			c = table[0x1000|rune(text[i+1]&0x3F)<<6|rune(text[i+2]&0x3F)]
			i += 3
		default:
			r, size := utf8.DecodeRune(text[i:])
			if c = foldSpace; inWord(r) {
				return nil, false
			}
			i += size
		}
		switch {
		case c == foldUnknown:
			return nil, false
		case c != foldSpace || !gap:
			buf[n] = c
			n++
		}
		gap = c == foldSpace
	}
	return buf[:n], true
}

const (
	foldUnknown = 0
	foldSpace   = ' '
)

// foldTable gives what is left of the characters of up to three bytes of which the first is no greater than 0xE1. Making it takes
// longer than most commands, and only concordance asks for it.
var foldTable = sync.OnceValue(buildFoldTable)

func buildFoldTable() *[0x2000]byte {
	var t [0x2000]byte
	for r := range rune(len(t)) {
		switch bare := viet.Bare(string(r)); {
		case !inWord(r):
			t[r] = foldSpace
		case bare == "y":
			t[r] = 'i'
		case len(bare) == 1 && bare[0] < utf8.RuneSelf && inWord(rune(bare[0])):
			t[r] = bare[0]
		}
	}
	return &t
}
