package viet

import (
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
	class   atomClass
	glued   bool  // no white space before it
	capital bool  // first letter is upper case
	toned   bool  // holds a letter outside ASCII other than Đ
	uppers  uint8 // how many upper-case letters
	letters uint8 // how many letters, both saturating
	role    role
	key     string // Key of a word; the text itself of anything else
}

// allCaps reports whether the atom is a word without a lower-case letter.
func (a *atom) allCaps() bool { return a.class == wordAtom && a.letters > 0 && a.uppers == a.letters }

// is reports whether the atom is the mark m.
func (a *atom) is(m string) bool { return a.class == markAtom && a.key == m }

// appendAtoms cuts the line s[from:to] into atoms.
func (w *wordCache) appendAtoms(dst []atom, s string, from, to int) []atom {
	glued := false
	for i := from; i < to; {
		c := s[i]
		if c == ' ' || c == '\t' || c == '\r' {
			i, glued = i+1, false
			continue
		}
		r, width := rune(c), 1
		if c >= utf8.RuneSelf {
			r, width = utf8.DecodeRuneInString(s[i:to])
			if unicode.IsSpace(r) {
				i, glued = i+width, false
				continue
			}
		} else if c < ' ' && unicode.IsSpace(r) {
			i, glued = i+1, false
			continue
		}
		a := w.scanAtom(s[:to], i, r, width)
		a.glued, glued = glued, true
		i = a.End
		dst = append(dst, a)
	}
	return dst
}

// scanAtom reads the atom that begins at s[i] with the rune r.
func (w *wordCache) scanAtom(s string, i int, r rune, width int) atom {
	if r < utf8.RuneSelf && isAlnum(byte(r)) {
		if end := linkEnd(s, i); end > i {
			return atom{Span: Span{i, end}, class: linkAtom, key: s[i:end]}
		}
	}
	switch {
	case r >= '0' && r <= '9':
		end := numberEnd(s, i)
		return atom{Span: Span{i, end}, class: numberAtom, key: s[i:end]}
	case isLetter(r):
		return w.scanWord(s, i)
	}
	end := markEnd(s, i, width)
	return atom{Span: Span{i, end}, class: markAtom, key: s[i:end]}
}

// scanWord reads a run of letters; digits belong to it only after capitals, as in "QH15" and "H5N1", and in "m2", "km3".
func (w *wordCache) scanWord(s string, i int) atom {
	end := lettersEnd(s, i)
	if end < len(s) && isDigit(s[end]) {
		end = mixedEnd(s, i)
	}
	text := s[i:end]
	slot := w.slot(text)
	if slot != nil && slot.text == text {
		a := slot.atom
		a.Start, a.End = i, end
		return a
	}
	a := newWord(text)
	if slot != nil {
		slot.text, slot.atom = text, a
	}
	a.Start, a.End = i, end
	return a
}

// wordCache remembers what the words of one text are: syllables come again and again. The nil cache remembers nothing.
type wordCache [2048]struct {
	text string
	atom atom
}

// slot gives the only place where text can be, nil without a cache.
func (w *wordCache) slot(text string) *struct {
	text string
	atom atom
} {
	if w == nil {
		return nil
	}
	hash := uint32(len(text))
	for i := range len(text) {
		hash = hash*31 + uint32(text[i])
	}
	return &w[hash%uint32(len(w))]
}

// lettersEnd gives the end of the letters at s[i].
func lettersEnd(s string, i int) int {
	for i < len(s) {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			i++
		case c < utf8.RuneSelf:
			return i
		case c == 0xE1 && i+2 < len(s) && s[i+1] >= 0xBA && s[i+1] <= 0xBB && s[i+2]&0xC0 == 0x80: // U+1E80 to U+1EFF
			i += 3
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

// newWord describes the word text.
func newWord(text string) atom {
	a := atom{}
	for _, r := range text {
		if r >= utf8.RuneSelf || !isDigit(byte(r)) {
			a.count(r)
		}
	}
	first, _ := utf8.DecodeRuneInString(text)
	a.capital = isUpper(first)
	a.key = Key(text)
	a.role = roles[a.key]
	return a
}

func isUpper(r rune) bool {
	return r >= 'A' && r <= 'Z' || r >= utf8.RuneSelf && unicode.IsUpper(r)
}

// count takes one more letter into the atom's figures.
func (a *atom) count(r rune) {
	if a.letters < 255 {
		a.letters++
		if isUpper(r) {
			a.uppers++
		}
	}
	if r >= utf8.RuneSelf && r != 'Đ' && r != 'đ' {
		a.toned = true
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
