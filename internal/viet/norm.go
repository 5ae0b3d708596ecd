// Package viet holds the laws of Vietnamese text: normal form with a way back to the input, lookup keys, syllables,
// encodings, sentences and typed tokens. It knows nothing of articles, terms or English.
package viet

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Text is a text in normal form that remembers where each of its bytes came from. The zero Text is empty.
type Text struct {
	s     string
	input int // bytes of the input
	edits []edit
}

// edit says that the bytes [out, outEnd) of the text replace the bytes [in, inEnd) of the input. Outside the edits text
// and input are the same.
type edit struct{ out, outEnd, in, inEnd int }

// Normalise gives s in the normal form that the rest of the program reads: NFC, also where a tone was typed before the
// circumflex or breve; eth and African D turned into "Đ" in Vietnamese words ("Ðảng"); one kind of space and of line
// end; zero-width characters, soft hyphens, byte order marks, bidi marks, control characters and terminal escape
// sequences dropped; bytes that are not UTF-8 replaced by U+FFFD. Text in normal form is taken as it is, with no
// allocation, and Normalise(Normalise(s)) == Normalise(s).
func Normalise(s string) Text {
	n := normaliser{in: s}
	for i := 0; i < len(s); {
		j := inert(s, i)
		if j == len(s) {
			break
		}
		if j > i {
			// What stands at j may be a mark on the letter before it.
			_, size := utf8.DecodeLastRuneInString(s[i:j])
			j -= size
		}
		i = n.cluster(j)
	}
	return n.text()
}

// String gives the text in normal form.
func (t Text) String() string { return t.s }

// Origin gives the span of the input that the span of the text came from: the letters it replaced, but no dropped
// characters at its edges. It is monotone, stays inside the input, and the whole text comes from the whole input.
func (t Text) Origin(s Span) Span {
	size := len(t.s)
	s.Start = min(max(s.Start, 0), size)
	s.End = min(max(s.End, s.Start), size)
	if s.Start == s.End && size > 0 {
		at := t.originStart(s.Start)
		return Span{at, at}
	}
	return Span{t.originStart(s.Start), t.originEnd(s.End)}
}

func (t Text) originStart(p int) int {
	if p == 0 {
		return 0
	}
	if p == len(t.s) {
		return t.input
	}
	i := sort.Search(len(t.edits), func(i int) bool { return t.edits[i].out > p }) - 1
	if i < 0 {
		return p
	}
	e := t.edits[i]
	if p < e.outEnd {
		return e.in
	}
	return e.inEnd + p - e.outEnd
}

func (t Text) originEnd(p int) int {
	if p == len(t.s) {
		return t.input
	}
	i := sort.Search(len(t.edits), func(i int) bool { return t.edits[i].out >= p }) - 1
	if i < 0 {
		return p
	}
	e := t.edits[i]
	if p < e.outEnd {
		return e.inEnd
	}
	return e.inEnd + p - e.outEnd
}

// normaliser builds a Text. Nothing is copied before the first edit.
type normaliser struct {
	in     string
	out    []byte
	copied int // bytes of in that out accounts for
	edits  []edit
	eth    bool   // a look-alike of đ was seen
	kept   []rune // the runes of the cluster at hand
	buf    []byte
}

func (n *normaliser) text() Text {
	t := Text{s: n.in, input: len(n.in), edits: n.edits}
	if len(n.edits) > 0 {
		n.out = append(n.out, n.in[n.copied:]...)
		t.s = string(n.out)
	}
	if n.eth {
		t.s = repairD(t.s)
	}
	return t
}

// replace records that in[start:end] becomes text, and does nothing when it already is.
func (n *normaliser) replace(start, end int, text []byte) {
	if n.in[start:end] == string(text) {
		return
	}
	if n.out == nil {
		n.out = make([]byte, 0, len(n.in))
	}
	n.out = append(n.out, n.in[n.copied:start]...)
	n.copied = end
	at := len(n.out)
	n.out = append(n.out, text...)
	if last := len(n.edits) - 1; len(text) == 0 && last >= 0 && n.edits[last].inEnd == start && n.edits[last].out == at {
		n.edits[last].inEnd = end
		return
	}
	n.edits = append(n.edits, edit{out: at, outEnd: len(n.out), in: start, inEnd: end})
}

// maxMarks is how many combining marks one letter keeps. No language comes near it; the limit keeps a text from
// stacking marks without end.
const maxMarks = 12

// cluster normalises the letter at i with the marks on it and returns the end of what it read.
func (n *normaliser) cluster(i int) int {
	r, size, keep := fate(n.in[i:])
	end := i + size
	if !keep {
		n.replace(i, end, nil)
		return end
	}
	n.kept = append(n.kept[:0], r)
	marks := markCount(r, 0)
	for j := end; j < len(n.in); {
		r, size, keep := fate(n.in[j:])
		if keep && attaches(r) {
			if marks = markCount(r, marks); marks <= maxMarks {
				n.kept = append(n.kept, r)
			}
			end = j + size
		} else if keep {
			break
		}
		j += size
	}
	n.eth = n.eth || isEth(n.kept[0])
	n.buf = appendComposed(n.buf[:0], n.kept)
	n.replace(i, end, n.buf)
	return end
}

// fate says what becomes of the character or escape sequence of size bytes at the front of s: it stays, as r, or it is
// dropped.
func fate(s string) (r rune, size int, keep bool) {
	r, size = utf8.DecodeRuneInString(s)
	if ' ' <= r && r < 0x7F {
		return r, size, true
	}
	if n := escapeLen(s); n > 0 {
		return 0, n, false
	}
	switch {
	case r == '\r' && len(s) > 1 && s[1] == '\n':
		return 0, size, false
	case isLineBreak(r):
		return '\n', size, true
	case isExoticSpace(r):
		return ' ', size, true
	case isControl(r), isInvisible(r):
		return 0, size, false
	}
	return r, size, true
}

// attaches reports whether r may compose with what comes before it.
func attaches(r rune) bool {
	return r >= 0x300 && !properties(r).BoundaryBefore()
}

// markCount is the number of marks in a row after r when marks came before it.
func markCount(r rune, marks int) int {
	if r < 0xC0 {
		return 0
	}
	p := properties(r)
	parts := p.Decomposition()
	if parts == nil {
		if p.CCC() == 0 {
			return 0
		}
		return marks + 1
	}
	for len(parts) > 0 {
		q := norm.NFC.Properties(parts)
		if q.CCC() == 0 {
			marks = 0
		} else {
			marks++
		}
		parts = parts[q.Size():]
	}
	return marks
}

func properties(r rune) norm.Properties {
	var b [utf8.UTFMax]byte
	return norm.NFC.Properties(b[:utf8.EncodeRune(b[:], r)])
}

// appendComposed appends one letter and its marks in NFC.
func appendComposed(dst []byte, rs []rune) []byte {
	if r, ok := composeVowel(rs); ok {
		return utf8.AppendRune(dst, r)
	}
	if len(rs) == 1 && inertRune(rs[0]) {
		return utf8.AppendRune(dst, rs[0])
	}
	parts := []rune(norm.NFD.String(string(rs)))
	shapeFirst(parts)
	return norm.NFC.AppendString(dst, string(parts))
}

// composeVowel joins a vowel with the shape and tone marks on it in whatever order they were typed.
func composeVowel(rs []rune) (rune, bool) {
	l := letterOf(rs[0])
	if l.vowel == 0 {
		return 0, false
	}
	for _, m := range rs[1:] {
		if tone := toneOf(m); tone != level && l.tone == level {
			l.tone = tone
			continue
		}
		v := shaped(l.vowel, m)
		if v == 0 {
			return 0, false
		}
		l.vowel = v
	}
	forms := &vowelForms[0]
	if l.upper {
		forms = &vowelForms[1]
	}
	return forms[l.vowel][l.tone], true
}

func toneOf(mark rune) uint8 {
	switch mark {
	case 0x300, 0x340:
		return grave
	case 0x301, 0x341:
		return acute
	case 0x303:
		return tilde
	case 0x309:
		return hook
	case 0x323:
		return dot
	}
	return level
}

// shaped is the vowel that a circumflex, breve or horn makes of a plain one, or 0.
func shaped(vowel uint8, mark rune) uint8 {
	switch {
	case vowel == vowelA && mark == 0x306, vowel == vowelE && mark == 0x302, vowel == vowelO && mark == 0x302,
		vowel == vowelU && mark == 0x31B:
		return vowel + 1
	case vowel == vowelA && mark == 0x302, vowel == vowelO && mark == 0x31B:
		return vowel + 2
	}
	return 0
}

// shapeFirst moves the circumflex or breve of a decomposed vowel before its tone when other marks come too.
func shapeFirst(rs []rune) {
	vowel := letterOf(rs[0]).vowel
	tone := 0
	for i := 1; i < len(rs); i++ {
		switch {
		case shaped(vowel, rs[i]) != 0 && tone == 0:
			return
		case shaped(vowel, rs[i]) != 0:
			shape := rs[i]
			copy(rs[tone+1:i+1], rs[tone:i])
			rs[tone] = shape
			return
		case tone == 0 && toneOf(rs[i]) != level && rs[i] != 0x323:
			tone = i
		case properties(rs[i]).CCC() == 0:
			return
		}
	}
}

// inert is the index of the first rune of s from i on that Normalise has to look at, or len(s).
func inert(s string, i int) int {
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\t' || c == 0x7F {
				return i
			}
			i++
			continue
		}
		if c == 0xE1 && i+2 < len(s) && s[i+1]&0xFE == 0xBA && s[i+2]&0xC0 == 0x80 { // U+1E80 to U+1EFF
			i += 3
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !inertRune(r) {
			return i
		}
		i += size
	}
	return i
}

// inertRune reports runes outside ASCII that are known to stay as they are unless a mark follows. Others may stay, too.
func inertRune(r rune) bool {
	switch {
	case r < 0xA1, r == 0xAD:
		return false
	case r < 0x300:
		return !isEth(r)
	case 0x1E00 <= r && r < 0x1F00:
		return true
	case 0x2010 <= r && r <= 0x2027, 0x2030 <= r && r <= 0x205E, 0x20A0 <= r && r <= 0x20BF:
		return true
	}
	return 0x2190 <= r && r < 0x2300 || 0x25A0 <= r && r < 0x27C0
}

// isEth reports the look-alikes of đ.
func isEth(r rune) bool { return r == 'Ð' || r == 'ð' || r == 'Ɖ' }

// repairD replaces the look-alikes of đ in Vietnamese words. All of them and đ itself take two bytes.
func repairD(s string) string {
	var out []byte
	for i := 0; i < len(s); {
		end := wordEnd(s, i)
		if end == i {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		if fixed, ok := withD(s[i:end]); ok {
			if out == nil {
				out = []byte(s)
			}
			copy(out[i:], fixed)
		}
		i = end
	}
	if out == nil {
		return s
	}
	return string(out)
}

// wordEnd is the end of the run of letters and marks at i.
func wordEnd(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if letterOf(r).plain == 0 && !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		i += size
	}
	return i
}

// withD gives the word with đ for its look-alikes, if that makes it a syllable ("ðồng") or an acronym ("NÐ").
func withD(word string) (string, bool) {
	if len(word) > 24 {
		return "", false
	}
	b := make([]byte, 0, len(word))
	found, capitals, runes := false, true, 0
	for _, r := range word {
		switch r {
		case 'Ð', 'Ɖ':
			r, found = 'Đ', true
		case 'ð':
			r, found = 'đ', true
		}
		capitals = capitals && letterOf(r).upper
		runes++
		b = utf8.AppendRune(b, r)
	}
	if !found {
		return "", false
	}
	return string(b), IsSyllable(string(b)) || capitals && 2 <= runes && runes <= 6
}
