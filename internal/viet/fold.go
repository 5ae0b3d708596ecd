package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key gives the form of s by which words and terms are looked up: normal form in lower case, the tone of open oa, oe, uy
// on the first vowel ("hoà" is "hòa", "UỶ BAN" is "ủy ban"), one spelling for syllables written with i or y ("kĩ" is
// "kỹ", "bác sỹ" is "bác sĩ"), one space for every run of white space, and hyphens and dashes as " - " ("kinh tế-xã hội"
// is "kinh tế - xã hội"). đ stays a letter of its own. Key(Key(s)) == Key(s); what is a key already is returned as it is,
// with no allocation.
func Key(s string) string {
	if isKey(s) {
		return s
	}
	if !settled(s) {
		s = Normalise(s).String()
		if !plainText(s) {
			// Lower case may compose where the capital could not: H with a line below has no code of its own, h has.
			s = Normalise(norm.NFC.String(strings.ToLower(s))).String()
		}
	}
	var buf [128]byte
	return string(appendKey(buf[:0], s))
}

// Lower is strings.ToLower for text most of which is Vietnamese: what is in lower case is returned as it is, and a capital that has its small letter one bit
// away is written without a look at the tables. "Bộ Công an" is "bộ công an".
func Lower(s string) string {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf && (c < 'A' || c > 'Z') {
			i++ // most of a word
			continue
		}
		n, capital := letterCase(s[i:])
		if n == 0 {
			return strings.ToLower(s)
		}
		if capital {
			return lowerFrom(s, i)
		}
		i += n
	}
	return s
}

// lowerFrom is Lower for a text whose first capital is at byte i.
func lowerFrom(s string, i int) string {
	var out strings.Builder
	out.Grow(len(s))
	kept := 0 // the end of what is written
	for i < len(s) {
		n, capital := letterCase(s[i:])
		if n == 0 {
			return strings.ToLower(s)
		}
		if i += n; !capital {
			continue
		}
		last := s[i-1] + 1
		if n == 1 || s[i-n] == 0xC3 {
			last = s[i-1] + 'a' - 'A'
		}
		out.WriteString(s[kept : i-1])
		out.WriteByte(last)
		kept = i
	}
	out.WriteString(s[kept:])
	return out.String()
}

// letterCase gives the bytes of the first letter of s and whether it is a capital; 0 for one that is not of Vietnamese.
func letterCase(s string) (n int, capital bool) {
	c := s[0]
	if c < utf8.RuneSelf {
		return 1, 'A' <= c && c <= 'Z'
	}
	if c == 0xE1 && len(s) > 2 && (s[1] == 0xBA && (s[2] < 0x96 || s[2] > 0x9F) && s[2] >= 0x80 || s[1] == 0xBB && s[2] >= 0x80 && s[2] < 0xC0) && s[2] < 0xC0 {
		return 3, s[2]&1 == 0 // Ạ to ỹ
	}
	if len(s) < 2 || s[1] < 0x80 || s[1] > 0xBF {
		return 0, false
	}
	switch {
	case c == 0xC3 && s[1] != 0x97 && s[1] != 0x9F:
		return 2, s[1] < 0x9F // À to ý
	case c == 0xC4 && (s[1]|1 == 0x83 || s[1]|1 == 0x91 || s[1]|1 == 0xA9), c == 0xC5 && s[1]|1 == 0xA9:
		return 2, s[1]&1 == 0 // Ă, Đ, Ĩ, Ũ
	case c == 0xC6 && (s[1] == 0xA0 || s[1] == 0xAF):
		return 2, true // Ơ, Ư
	case c == 0xC6 && (s[1] == 0xA1 || s[1] == 0xB0):
		return 2, false
	}
	return 0, false
}

// settled reports whether s is in normal form and plain text: nearly every text that is no key yet.
func settled(s string) bool {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\t' || c == 0x7F {
				return false
			}
			i++
			continue
		}
		l, n := letterAt(s, i)
		if l.plain == 0 {
			var r rune
			if r, n = utf8.DecodeRuneInString(s[i:]); !isSeparator(r) {
				return false
			}
		}
		i += n
	}
	return true
}

// Bare gives the key of s without any diacritics, as people type it in haste: "Đề án" is "de an". It is itself a key.
func Bare(s string) string {
	k := Key(s)
	if isASCII(k) {
		return k
	}
	b := strip(k)
	if !isASCII(b) {
		b = strings.Map(func(r rune) rune {
			switch {
			case unicode.Is(unicode.Mn, r):
				return -1
			case isEth(r):
				return 'd'
			}
			return r
		}, norm.NFD.String(b))
	}
	return Key(b)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// plainText reports whether s holds nothing but ASCII, Vietnamese letters and common punctuation.
func plainText(s string) bool {
	for _, r := range s {
		if r >= utf8.RuneSelf && letterOf(r).plain == 0 && !isSeparator(r) {
			return false
		}
	}
	return true
}

// isSeparator reports common marks outside ASCII that end a word and have no case.
func isSeparator(r rune) bool { return 0x2010 <= r && r <= 0x2027 || 0x2030 <= r && r <= 0x205E }

// isHyphen reports the hyphens and dashes that a key writes as one.
func isHyphen(r rune) bool { return r == '-' || 0x2010 <= r && r <= 0x2015 || r == 0x2212 }

// Classes of bytes in a key.
const (
	keyOther  = iota // looked at one by one
	keyLetter        // lower-case ASCII letters that no rule is about
	keyVowel         // a, e, y: may be the second of oa, oe, uy
	keyI
)

var keyClasses = buildKeyClasses()

func buildKeyClasses() (t [256]uint8) {
	for c := 'a'; c <= 'z'; c++ {
		t[c] = keyLetter
	}
	t['a'], t['e'], t['y'], t['i'] = keyVowel, keyVowel, keyVowel, keyI
	return t
}

// isKey reports whether s is a key already. It may say no of rare keys with letters of other alphabets; those take the
// slow way to the same result.
func isKey(s string) bool {
	word, variant := 0, false // start of the word; it has an i or y that the pair list may fold
	for i := 0; i < len(s); {
		class := keyClasses[s[i]]
		if class == keyLetter || class == keyVowel && (i == 0 || s[i-1] < utf8.RuneSelf) {
			i++
			continue
		}
		if class == keyI {
			variant = true
			i++
			continue
		}
		l, n := letterAt(s, i)
		if l.plain != 0 {
			if l.upper || l.vowel != 0 && i > 0 && misplaced(s, i, n, l) {
				return false
			}
			variant = variant || l.vowel == vowelI || l.vowel == vowelY && l.tone == tilde
			i += n
			continue
		}
		size, ok := keyMark(s, i)
		if !ok || variant && i-word <= longestFolded && folded(s[word:i]) != "" {
			return false
		}
		if c := s[i]; c < '0' || c > '9' {
			word, variant = i+size, false
		}
		i += size
	}
	return !variant || len(s)-word > longestFolded || folded(s[word:]) == ""
}

// keyMark is the size of the mark at i and whether a key may have it there.
func keyMark(s string, i int) (int, bool) {
	c := s[i]
	if c < utf8.RuneSelf {
		return 1, c >= ' ' && c != 0x7F && keyGap(s, i)
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	return n, isSeparator(r) && !isHyphen(r)
}

// keyGap reports whether the ASCII mark at i stands as a key has it: single spaces inside, hyphens between spaces.
func keyGap(s string, i int) bool {
	switch s[i] {
	case ' ':
		return i > 0 && i+1 < len(s) && s[i-1] != ' '
	case '-':
		return (i == 0 || s[i-1] == ' ') && (i+1 == len(s) || s[i+1] == ' ')
	}
	return true
}

// misplaced reports whether the vowel l of n bytes at i is the second of a pair oa, oe, uy in s, whose tone is not where
// a key has it.
func misplaced(s string, i, n int, l letter) bool {
	if l.vowel != vowelA && l.vowel != vowelE && l.vowel != vowelY {
		return false
	}
	if l.tone == level && s[i-1] < utf8.RuneSelf {
		return false // no tone on either
	}
	first, at := before(s, i)
	if !isPair(first, l) {
		return false
	}
	if first.tone != level {
		return !toneFirst(s, at, i+n)
	}
	return toneFirst(s, at, i+n)
}

// before is the letter that ends at i and where it starts.
func before(s string, i int) (letter, int) {
	r, size := utf8.DecodeLastRuneInString(s[:i])
	return letterOf(r), i - size
}

// isPair reports whether the two letters are oa, oe or uy with exactly one tone.
func isPair(a, b letter) bool {
	if (a.tone == level) == (b.tone == level) {
		return false
	}
	return a.vowel == vowelO && (b.vowel == vowelA || b.vowel == vowelE) || a.vowel == vowelU && b.vowel == vowelY
}

// toneFirst reports whether the pair s[start:end] carries its tone on the first vowel: at the end of a word only, and
// never when the first belongs to qu.
func toneFirst(s string, start, end int) bool {
	if start > 0 && (s[start-1] == 'q' || s[start-1] == 'Q') {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[end:])
	return end == len(s) || wordRune(r) == 0
}

// appendKey appends the key of t, which is in normal form and has no capitals but Vietnamese ones.
func appendKey(dst []byte, t string) []byte {
	w := keyWord{start: len(dst)}
	for i := 0; i < len(t); {
		if j := lettersRun(t, i); j > i {
			dst = append(w.enter(dst), t[i:j]...)
			i = j
			continue
		}
		l, n := letterAt(t, i)
		if l.plain != 0 {
			dst = w.appendLetter(w.enter(dst), t, i, n, l)
		} else {
			var r rune
			r, n = utf8.DecodeRuneInString(t[i:])
			dst = w.appendOther(dst, r)
		}
		i += n
	}
	return w.fold(dst)
}

// lettersRun gives the end of the letters at t[i] that a key writes as they are, whatever stands beside them.
func lettersRun(t string, i int) int {
	for i < len(t) && keyClasses[t[i]] == keyLetter {
		i++
	}
	return i
}

// keyWord is what the writer of a key knows of the word at hand. Its methods take what is written so far and give it back
// with more.
type keyWord struct {
	start   int  // where the word begins in what is written
	gap     bool // a space is due before the next character
	variant bool // the word has an i or y that the pair list may fold
}

// enter gets ready for a letter: after a gap it starts a word.
func (w *keyWord) enter(dst []byte) []byte {
	if w.gap {
		dst = w.begin(dst)
		w.gap = false
	}
	return dst
}

// begin starts a word, after a space when one is due.
func (w *keyWord) begin(dst []byte) []byte {
	if w.gap && len(dst) > 0 {
		dst = append(dst, ' ')
	}
	w.start, w.variant = len(dst), false
	return dst
}

// appendLetter appends the lower case of the letter t[i:i+n] and puts the tone of a pair that ends there in its place.
func (w *keyWord) appendLetter(dst []byte, t string, i, n int, l letter) []byte {
	switch l.vowel {
	case vowelI:
		w.variant = true
	case vowelA, vowelE, vowelY:
		w.variant = w.variant || l.vowel == vowelY && l.tone == tilde
		if i == 0 {
			break
		}
		if first, at := before(t, i); isPair(first, l) {
			return appendPair(dst, first, l, toneFirst(t, at, i+n))
		}
	}
	if l.upper {
		return utf8.AppendRune(dst, rune(l.lower))
	}
	return append(dst, t[i:i+n]...)
}

// appendPair writes the pair a, b over a, which is written already.
func appendPair(dst []byte, a, b letter, toneOnA bool) []byte {
	tone, rest := a.tone|b.tone, uint8(level)
	if !toneOnA {
		tone, rest = rest, tone
	}
	dst = dst[:len(dst)-utf8.RuneLen(rune(a.lower))]
	dst = utf8.AppendRune(dst, vowelForms[0][a.vowel][tone])
	return utf8.AppendRune(dst, vowelForms[0][b.vowel][rest])
}

// appendOther appends what is no letter of the alphabet: white space, marks, digits, foreign letters.
func (w *keyWord) appendOther(dst []byte, r rune) []byte {
	inWord := wordRune(r) != 0
	if !inWord {
		dst = w.fold(dst)
	}
	if r == ' ' || r == '\n' || r == '\t' {
		w.gap = true
		return dst
	}
	hyphen := isHyphen(r)
	if hyphen {
		w.gap, r = true, '-'
	}
	if w.gap || !inWord {
		dst = w.begin(dst)
	}
	w.gap = hyphen
	dst = utf8.AppendRune(dst, r)
	if !inWord {
		w.start = len(dst)
	}
	return dst
}

// fold replaces the word at hand by its spelling in the pair list.
func (w *keyWord) fold(dst []byte) []byte {
	if n := len(dst) - w.start; !w.variant || n < 2 || n > longestFolded {
		return dst
	}
	if f := folded(string(dst[w.start:])); f != "" {
		return append(dst[:w.start], f...)
	}
	return dst
}

// longestFolded is the length in bytes of the longest syllable that folded knows.
const longestFolded = 5

// folded gives the spelling that a key has for a syllable with two accepted ones, or "". Only syllables of this list are
// folded: i and y tell words apart elsewhere ("tai" and "tay", "ti" and "ty").
func folded(word string) string {
	switch word {
	case "hi":
		return "hy"
	case "hỉ":
		return "hỷ"
	case "kì":
		return "kỳ"
	case "kí":
		return "ký"
	case "kỉ":
		return "kỷ"
	case "kĩ":
		return "kỹ"
	case "kị":
		return "kỵ"
	case "li":
		return "ly"
	case "lí":
		return "lý"
	case "lị":
		return "lỵ"
	case "mĩ":
		return "mỹ"
	case "mị":
		return "mỵ"
	case "sỹ":
		return "sĩ"
	case "tì":
		return "tỳ"
	case "tỉ":
		return "tỷ"
	case "tị":
		return "tỵ"
	case "gởi": // as the South spells it
		return "gửi"
	case "chíp":
		return "chip"
	}
	return foldedQu(word)
}

// foldedQu is the part of the list for qu, where the two spellings never differ in meaning.
func foldedQu(word string) string {
	switch word {
	case "qui":
		return "quy"
	case "quì":
		return "quỳ"
	case "quí":
		return "quý"
	case "quỉ":
		return "quỷ"
	case "quĩ":
		return "quỹ"
	case "quị":
		return "quỵ"
	case "quít":
		return "quýt"
	}
	return ""
}
