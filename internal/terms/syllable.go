package terms

import (
	"errors"
	"strings"
)

// gapClass is what stands between two syllables. A name with a mark between two syllables matches text with the same mark or
// with none, so that "phòng, chống" finds "phòng chống"; a name without marks never matches across one.
type gapClass uint8

const (
	gapNone  gapClass = iota // white space or nothing
	gapComma                 // ","
	gapDash                  // "-" and its longer sisters
	gapMark                  // "." "/" "&" "'" "+" as in "TP.HCM"
	gapHard                  // anything else: no name goes across
)

// scanner cuts a text into syllables: runs of letters and digits. The zero offset stands before the first one.
type scanner struct {
	text       string
	start, end int
	gap        gapClass // between the syllable before and this one
}

// next moves to the next syllable and reports whether there is one.
func (sc *scanner) next() bool {
	i := sc.end
	sc.gap = gapNone
	if i < len(sc.text)-1 && sc.text[i] == ' ' && letterBytes[sc.text[i+1]] {
		i++ // nearly always
	}
	for i < len(sc.text) {
		n, letter := letterAt(sc.text, i)
		if letter {
			break
		}
		sc.gap = joinGaps(sc.gap, gapOf(sc.text[i:i+n]))
		i += n
	}
	sc.start = i
	for i < len(sc.text) {
		if letterBytes[sc.text[i]] {
			i++
			continue
		}
		n, letter := letterAt(sc.text, i)
		if !letter {
			break
		}
		i += n
	}
	sc.end = i
	return i > sc.start
}

func (sc *scanner) syllable() string { return sc.text[sc.start:sc.end] }

// letterAt tells whether a letter or digit starts at i and how long that character is. Beyond ASCII everything counts as a
// letter but the marks of Latin-1 and of the general punctuation block, which is all that Vietnamese text has.
func letterAt(s string, i int) (n int, letter bool) {
	c := s[i]
	switch {
	case c < 0x80:
		return 1, c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '%'
	case c == 0xC2 && i+1 < len(s):
		return 2, false
	case c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80:
		return 3, false
	}
	return 1, true
}

// letterBytes are the bytes that belong to a letter or digit whatever comes after them.
var letterBytes = buildLetterBytes()

func buildLetterBytes() (t [256]bool) {
	for c := range t {
		_, letter := letterAt(string([]byte{byte(c)}), 0)
		t[c] = letter && c != 0xC2 && c != 0xE2
	}
	return t
}

func gapOf(mark string) gapClass {
	switch mark {
	case " ", "\t", "\u00a0":
		return gapNone
	case ",":
		return gapComma
	case "-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015":
		return gapDash
	case ".", "/", "&", "'", "\u2019", "+":
		return gapMark
	}
	return gapHard
}

func joinGaps(a, b gapClass) gapClass {
	switch {
	case a == gapNone:
		return b
	case b == gapNone || a == b:
		return a
	}
	return gapHard
}

// nameKey gives the canonical key of a name, its syllables with one space between, and their number. Key must come from
// viet.Key.
func nameKey(key string) (canon string, sylls int, err error) {
	sylls, plain, err := survey(key)
	switch {
	case err != nil:
		return "", 0, err
	case plain:
		return key, sylls, nil
	}
	var b strings.Builder
	b.Grow(len(key))
	for sc := (scanner{text: key}); sc.next(); {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(sc.syllable())
	}
	return b.String(), sylls, nil
}

// survey counts the syllables of a name and reports whether there is nothing but white space between them.
func survey(name string) (sylls int, plain bool, err error) {
	plain = true
	sc := scanner{text: name}
	for sc.next() {
		if sylls > 0 && sc.gap == gapHard {
			return 0, false, errors.New("a mark inside it can never match; write letters, digits, spaces, commas and hyphens only")
		}
		if sylls > 0 && sc.gap != gapNone || sylls == 0 && sc.start > 0 {
			plain = false
		}
		sylls++
	}
	if sylls == 0 {
		return 0, false, errors.New("it has no letter; write the name in full")
	}
	return sylls, plain && sc.start == len(name) && name[len(name)-1] != ' ' && trailing(name), nil
}

// trailing reports whether the key ends in a letter or digit.
func trailing(key string) bool {
	_, letter := letterAt(key, len(key)-1)
	return letter
}

// pairSet has the pairs of a node and a syllable from which an edge leads on, and few others. Most pairs of a text have none: this tells it within
// 8 kB, while the table of the edges is too large to stay near the processor.
type pairSet [1 << 10]uint64

func (s *pairSet) add(at int32, id uint32) {
	word, bit := pairBit(at, id)
	s[word] |= bit
}

func (s *pairSet) may(at int32, id uint32) bool {
	word, bit := pairBit(at, id)
	return s[word]&bit != 0
}

func pairBit(at int32, id uint32) (word, bit uint64) {
	hash := edgeKey(at, id, gapNone) * 0x9E3779B97F4A7C15 >> 48
	return hash >> 6, 1 << (hash & 63)
}

// edgeTable maps (node, syllable, gap) to a child node: open addressing, three quarters full at most, never deleted from.
type edgeTable struct {
	slots []edge
	used  int
}

// edge leads to a child; there is none where to is 0.
type edge struct {
	key uint64
	to  int32
}

func newEdgeTable(hint int) edgeTable {
	size := 64
	for 3*size < 4*hint {
		size *= 2
	}
	return edgeTable{slots: make([]edge, size)}
}

func edgeKey(at int32, id uint32, gap gapClass) uint64 {
	return uint64(at)<<34 | uint64(id)<<2 | uint64(gap)
}

// slot gives the slot that has the key, or would take it.
func (t *edgeTable) slot(key uint64) *edge {
	for i := key * 0x9E3779B97F4A7C15 >> 32; ; i++ {
		e := &t.slots[i&uint64(len(t.slots)-1)]
		if e.to == 0 || e.key == key {
			return e
		}
	}
}

func (t *edgeTable) get(at int32, id uint32, gap gapClass) int32 {
	return t.slot(edgeKey(at, id, gap)).to
}

func (t *edgeTable) put(at int32, id uint32, gap gapClass, to int32) {
	if 4*t.used >= 3*len(t.slots) {
		t.grow()
	}
	key := edgeKey(at, id, gap)
	*t.slot(key) = edge{key, to}
	t.used++
}

func (t *edgeTable) grow() {
	old := t.slots
	t.slots = make([]edge, 2*len(old))
	for _, e := range old {
		if e.to != 0 {
			*t.slot(e.key) = e
		}
	}
}
