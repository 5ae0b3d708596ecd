package viet

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// atomClass says what an atom is made of. The zero class is a word.
type atomClass uint8

const (
	wordAtom   atomClass = iota // letters, or capitals followed by digits: "chuyển", "QH15"
	numberAtom                  // digits with single dots or commas between them: "06", "1.052", "5,7"
	markAtom                    // one mark, with "..." and "./." as one
	linkAtom                    // an address
)

// An atom is the smallest piece the lexer looks at: a run of letters, a run of digits or a mark.
type atom struct {
	Span
	class atomClass
	glued bool // no white space before it
	word
	key string // Key of a word; the text itself of anything else
}

// allCaps reports whether the atom is a word without a lower-case letter.
func (a *atom) allCaps() bool { return a.class == wordAtom && a.letters > 0 && a.uppers == a.letters }

// is reports whether the atom is the mark m.
func (a *atom) is(m string) bool { return a.class == markAtom && a.key == m }

// scan cuts the line s[from:to] into atoms.
func (l *lexer) scan(from, to int) {
	s := l.s[:to]
	l.atoms = l.atoms[:0]
	glued := false
	for i := from; i < to; {
		c := s[i]
		if c == ' ' || c == '\t' || c == '\r' {
			i, glued = i+1, false
			continue
		}
		r, width := rune(c), 1
		if c >= utf8.RuneSelf {
			r, width = utf8.DecodeRuneInString(s[i:])
			if unicode.IsSpace(r) {
				i, glued = i+width, false
				continue
			}
		} else if c < ' ' && unicode.IsSpace(r) {
			i, glued = i+1, false
			continue
		}
		l.atoms = append(l.atoms, atom{glued: glued})
		a := &l.atoms[len(l.atoms)-1]
		l.scanAtom(a, s, i, r, width)
		glued = true
		i = a.End
	}
}

// scanAtom reads the atom that begins at s[i] with the rune r.
func (l *lexer) scanAtom(a *atom, s string, i int, r rune, width int) {
	if r < utf8.RuneSelf && isAlnum(byte(r)) {
		if end := linkEnd(s, i); end > i {
			a.Span, a.class, a.key = Span{i, end}, linkAtom, s[i:end]
			return
		}
	}
	if isLetter(r) {
		l.scanWord(a, s, i)
		return
	}
	end, class := 0, markAtom
	if r >= '0' && r <= '9' {
		end, class = numberEnd(s, i), numberAtom
	} else {
		end = markEnd(s, i, width)
	}
	a.Span, a.class, a.key = Span{i, end}, class, s[i:end]
}

// scanWord reads a run of letters; digits belong to it only after capitals, as in "QH15" and "H5N1", and in "m2", "km3".
func (l *lexer) scanWord(a *atom, s string, i int) {
	end := lettersEnd(s, i)
	if end < len(s) && isDigit(s[end]) {
		end = mixedEnd(s, i)
	}
	a.Span = Span{i, end}
	if end-i <= longestKnown {
		a.word, a.key = l.known.look(s, i, end)
		return
	}
	a.word, a.key = newWord(s[i:end]), Key(s[i:end])
	a.role = roles[a.key]
}

// word is what the letters of a word show, wherever it stands.
type word struct {
	role    role
	capital bool  // first letter is upper case
	toned   bool  // holds a letter outside ASCII other than Đ
	uppers  uint8 // how many upper-case letters
	letters uint8 // how many letters, both saturating
}

// longestKnown is the length of the longest word that is remembered: nearly all are shorter.
const longestKnown = 16

// knownWord is a word that was seen before.
type knownWord struct {
	spelling [2]uint64 // the bytes of the word, zeros behind them
	key      string    // "" when the word is its own key
	word     word
}

// wordCache remembers what words are: syllables come again and again. A word has two places, and the one that was looked
// up last stands first. The cache holds no part of any text.
type wordCache [4096]knownWord

// look describes the word s[i:end] and gives its key.
func (c *wordCache) look(s string, i, end int) (word, string) {
	text := s[i:end]
	spelling := packed(s, i, end)
	hash := (spelling[0] ^ bits.RotateLeft64(spelling[1], 29)) * 0x9E3779B97F4A7C15 >> (64 - 12)
	slot := &c[hash]
	if slot.spelling != spelling {
		other := &c[hash^1]
		*slot, *other = *other, *slot
		if slot.spelling != spelling {
			slot.learn(text, spelling)
		}
	}
	if slot.key == "" {
		return slot.word, text
	}
	return slot.word, slot.key
}

// learn takes in the word text.
func (k *knownWord) learn(text string, spelling [2]uint64) {
	key := Key(text)
	k.spelling, k.key, k.word = spelling, key, newWord(text)
	k.word.role = roles[key]
	if key == text {
		k.key = ""
	}
}

// packed gives the bytes s[i:end], at most longestKnown, eight to a number.
func packed(s string, i, end int) (p [2]uint64) {
	n := end - i
	if i+longestKnown > len(s) {
		for k := end - 1; k >= i; k-- {
			at := &p[(k-i)/8]
			*at = *at<<8 | uint64(s[k])
		}
		return p
	}
	p[0] = eight(s[i:])
	if n < 8 {
		p[0] &= 1<<(8*n) - 1
		return p
	}
	p[1] = eight(s[i+8:]) & (1<<(8*(n-8)) - 1)
	return p
}

// eight gives the first eight bytes of s as one number.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// lettersEnd gives the end of the letters at s[i].
func lettersEnd(s string, i int) int {
	for i < len(s) {
		c := s[i]
		switch {
		case c < utf8.RuneSelf:
			if letters[c].plain == 0 {
				return i
			}
			i++
		case c == 0xE1 && i+2 < len(s) && s[i+1] >= 0xBA && s[i+1] <= 0xBB && s[i+2]&0xC0 == 0x80: // U+1E80 to U+1EFF
			i += 3
		case c >= 0xC4 && c <= 0xC8 && i+1 < len(s) && s[i+1]&0xC0 == 0x80: // U+0100 to U+023F
			i += 2
		default:
			r, width := utf8.DecodeRuneInString(s[i:])
			if !isLetter(r) {
				return i
			}
			i += width
		}
	}
	return i
}

// mixedEnd gives the end of the letters and digits at s[i].
func mixedEnd(s string, i int) int {
	lower := false
	for j := i; ; {
		next := lettersEnd(s, j)
		for _, r := range s[j:next] {
			lower = lower || !isUpper(r)
		}
		if next == len(s) || !isDigit(s[next]) || lower && !measureDigit(s, i, next) {
			return next
		}
		j = digitsEnd(s, next)
		if lettersEnd(s, j) == j {
			return j
		}
	}
}

// newWord describes the word text; its role is for the caller, who has the key.
func newWord(text string) (w word) {
	for _, r := range text {
		if r >= utf8.RuneSelf || !isDigit(byte(r)) {
			w.count(r)
		}
	}
	first, _ := utf8.DecodeRuneInString(text)
	w.capital = isUpper(first)
	return w
}

func isUpper(r rune) bool {
	if l := letterOf(r); l.plain != 0 {
		return l.upper
	}
	return r >= utf8.RuneSelf && unicode.IsUpper(r)
}

// count takes one more letter into the figures of a word.
func (w *word) count(r rune) {
	if w.letters < 255 {
		w.letters++
		if isUpper(r) {
			w.uppers++
		}
	}
	if r >= utf8.RuneSelf && r != 'Đ' && r != 'đ' {
		w.toned = true
	}
}

// measureDigit reports whether the digit s[j] is the power in "m2", "km3".
func measureDigit(s string, i, j int) bool {
	if s[j] != '2' && s[j] != '3' || j+1 < len(s) && isAlnum(s[j+1]) {
		return false
	}
	switch s[i:j] {
	case "m", "km", "cm", "dm", "mm":
		return true
	}
	return false
}

// numberEnd gives the end of the digits at s[i], single dots and commas between digits included.
func numberEnd(s string, i int) int {
	j := digitsEnd(s, i)
	for j+1 < len(s) && (s[j] == '.' || s[j] == ',') && isDigit(s[j+1]) {
		next := digitsEnd(s, j+1)
		if s[j] == ',' && listComma(s, i, j, next) {
			break
		}
		j = next
	}
	return j
}

// listComma reports whether the comma at s[j] separates two numbers of a list, "2024,2025" or "1,2,3", and is no
// part of one number.
func listComma(s string, i, j, next int) bool {
	if j-i == 4 && next-j-1 == 4 {
		return true
	}
	if next+1 < len(s) && s[next] == ',' && isDigit(s[next+1]) {
		return next-j-1 != 3
	}
	return false
}

func digitsEnd(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

// markEnd gives the end of the mark at s[i].
func markEnd(s string, i, width int) int {
	if s[i] != '.' {
		return i + width
	}
	if len(s) >= i+3 && s[i:i+3] == "./." {
		return i + 3
	}
	j := i
	for j < len(s) && s[j] == '.' {
		j++
	}
	if j-i >= 2 {
		return j
	}
	return i + 1
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isAlnum(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// isLetter reports whether r belongs to a word: a letter or a combining mark.
func isLetter(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	case r >= 0xC0 && r <= 0x24F:
		return r != 0xD7 && r != 0xF7
	case r >= 0x1E00 && r <= 0x1EFF:
		return true
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.M, r)
}
