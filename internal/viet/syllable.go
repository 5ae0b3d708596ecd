package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letter describes one letter of the Vietnamese alphabet, ASCII letters of other alphabets (f, j, w, z) included.
type letter struct {
	plain byte  // the lower-case ASCII letter under the marks, 0 when the rune is no such letter
	vowel uint8 // 1 to 12: a ă â e ê i o ô ơ u ư y; 0 for a consonant
	tone  uint8 // one of the tones below
	upper bool
	lower uint16
	base  uint16 // lower without the tone
}

// The tones in the order of the rows of vowelRows.
const (
	level = iota
	grave
	hook
	tilde
	acute
	dot
)

// The vowels that the rules name.
const (
	vowelA = 1
	vowelE = 4
	vowelI = 6
	vowelO = 7
	vowelU = 10
	vowelY = 12
)

// vowelRows holds each vowel with its six tones.
var vowelRows = [...]string{"", "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ",
	"ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ"}

const (
	lowBlock  = 0x1B1  // letters up to ư
	highBlock = 0x1EA0 // letters from Ạ
	highEnd   = 0x1EFA
)

var (
	letters    = buildLetters()
	vowelForms = buildForms()
)

func buildLetters() (t [lowBlock + highEnd - highBlock]letter) {
	base := uint16(0) // the vowel without tone stands first in its row
	set := func(r rune, l letter) {
		l.lower = uint16(r)
		if l.vowel == 0 || l.tone == level {
			base = l.lower
		}
		l.base = base
		*entry(&t, r) = l
		l.upper = true
		*entry(&t, unicode.ToUpper(r)) = l
	}
	for r := 'a'; r <= 'z'; r++ {
		set(r, letter{plain: byte(r)})
	}
	set('đ', letter{plain: 'd'})
	for v, row := range vowelRows {
		tone := uint8(0)
		for _, r := range row {
			set(r, letter{plain: plainVowels[v], vowel: uint8(v), tone: tone})
			tone++
		}
	}
	return t
}

// plainVowels are the ASCII letters under the vowels.
const plainVowels = " aaaeeiooouuy"

func entry(t *[lowBlock + highEnd - highBlock]letter, r rune) *letter {
	if r < lowBlock {
		return &t[r]
	}
	return &t[r-highBlock+lowBlock]
}

// buildForms inverts the letter table: [0] holds lower case, [1] upper case.
func buildForms() (f [2][len(vowelRows)][6]rune) {
	for v, row := range vowelRows {
		tone := 0
		for _, r := range row {
			f[0][v][tone] = r
			f[1][v][tone] = unicode.ToUpper(r)
			tone++
		}
	}
	return f
}

func letterOf(r rune) letter {
	switch {
	case r < lowBlock && r >= 0:
		return letters[r]
	case highBlock <= r && r < highEnd:
		return letters[r-highBlock+lowBlock]
	}
	return letter{}
}

// letterAt is the letter at i and its length in bytes; the length counts for letters only. It is what letterOf gives for
// the decoded rune, but takes half the time.
func letterAt(s string, i int) (letter, int) {
	c := s[i]
	switch {
	case c < utf8.RuneSelf:
		return letters[c], 1
	case 0xC3 <= c && c <= 0xC6 && i+1 < len(s) && s[i+1]&0xC0 == 0x80:
		return letterOf(rune(c&0x1F)<<6 | rune(s[i+1]&0x3F)), 2
	case c == 0xE1 && i+2 < len(s) && s[i+1]&0xFE == 0xBA && s[i+2]&0xC0 == 0x80:
		return letterOf(0x1000 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F)), 3
	}
	return letter{}, 0
}

// IsSyllable reports whether s is one well-formed Vietnamese syllable in any case and with either placement of the
// tone: "Nghiêng", "HOÀ", "quốc", "an", but not "nghan", "băc" or "data". s is NFC.
func IsSyllable(s string) bool {
	if len(s) > 18 {
		return false
	}
	var buf [24]byte
	b, tone := buf[:0], uint8(level)
	for i := 0; i < len(s); {
		l, n := letters[s[i]&0x7F], 1
		if s[i] >= utf8.RuneSelf {
			l, n = letterAt(s, i)
		}
		if l.plain == 0 || l.tone != level && tone != level {
			return false
		}
		tone |= l.tone
		if l.base < utf8.RuneSelf {
			b = append(b, byte(l.base))
		} else {
			b = append(b, 0xC0|byte(l.base>>6), 0x80|byte(l.base&0x3F)) // ă, â, đ, ê, ô, ơ, ư take two bytes
		}
		i += n
	}
	if len(b) == 0 {
		return false
	}
	if stopped(b) && tone != acute && tone != dot {
		return false
	}
	return wellFormed(b, &rhymes)
}

// stopped reports whether the syllable ends in c, ch, p or t, which admit two tones only.
func stopped(b []byte) bool {
	switch b[len(b)-1] {
	case 'c', 'p', 't':
		return true
	case 'h':
		return len(b) > 1 && b[len(b)-2] == 'c'
	}
	return false
}

// isBareSyllable reports whether the lower-case ASCII word b could be a syllable written without its marks: "cong",
// "viet".
func isBareSyllable(b []byte) bool { return len(b) > 0 && len(b) <= 7 && wellFormed(b, &bareRhymes) }

func wellFormed(b []byte, rhymes *rhymeSet) bool {
	onset := onsetLen(b)
	rest := b[onset:]
	switch string(b[:onset]) {
	case "q":
		// In quê, quốc, quân the u is read with the q; in quyền it opens the rhyme uyên.
		return len(rest) > 1 && rest[0] == 'u' && rest[1] != 'o' && rest[1] != 'u' &&
			(rhymes.has(rest) || rhymes.has(rest[1:]))
	case "gi":
		// In gì, gìn, giếng the i is read twice.
		return rhymes.has(rest) || rhymes.has(b[1:])
	case "c", "g", "ng":
		return rhymes.has(rest) && !startsFront(rest)
	case "gh", "ngh":
		return rhymes.has(rest) && startsFront(rest)
	}
	return rhymes.has(rest)
}

// startsFront reports whether the rhyme opens with e, ê or i.
func startsFront(b []byte) bool {
	r, _ := utf8.DecodeRune(b)
	return r == 'e' || r == 'ê' || r == 'i'
}

// onsetLen is the length in bytes of the onset of the toneless lower-case syllable b.
func onsetLen(b []byte) int {
	switch {
	case len(b) > 2 && string(b[:3]) == "ngh":
		return 3
	case len(b) > 1:
		switch string(b[:2]) {
		case "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "đ":
			return 2
		}
	}
	if strings.IndexByte("bcdghklmnpqrstvx", b[0]) >= 0 {
		return 1
	}
	return 0
}

// rhymes holds the toneless rhymes, bareRhymes the same without marks.
var (
	rhymes     = buildRhymes(false)
	bareRhymes = buildRhymes(true)
)

const rhymeList = `a e ê i o ô ơ u ư y
ai ao au ay âu ây eo êu ia iu iêu oi ôi ơi ua ui uê uy uơ ưa ưi ưu uôi ươi ươu oa oe oai oay oao oau oeo uây uya uyu yêu
am ăm âm em êm im om ôm ơm um ưm iêm oam oăm oem uôm ươm yêm
an ăn ân en ên in on ôn ơn un ưn iên oan oăn oen uân uên uôn ươn uyn uyên yên
ang ăng âng eng ong ông ung ưng iêng oang oăng oeng oong uâng uông ương yêng
anh ênh inh oanh uênh uynh
ac ăc âc ec oc ôc ơc uc ưc iêc oac oăc ooc uôc ươc
ach êch ich oach uêch uych
ap ăp âp ep êp ip op ôp ơp up ưp iêp oap oăp oep uôp ươp uyp
at ăt ât et êt it ot ôt ơt ut ưt iêt oat oăt oet uât uôt ươt uyt uyêt yêt`

// rhymeSet is a set of texts of at most eight bytes by their bytes as one number: open addressing, never full.
type rhymeSet [512]uint64

// slot gives the place of the rhyme or the free place where it would go.
func (r *rhymeSet) slot(rhyme uint64) *uint64 {
	i := rhyme * 0x9E3779B97F4A7C15 >> (64 - 9)
	for r[i] != 0 && r[i] != rhyme {
		i = (i + 1) % uint64(len(r))
	}
	return &r[i]
}

func (r *rhymeSet) has(b []byte) bool {
	rhyme := oneNumber(b)
	return rhyme != 0 && *r.slot(rhyme) == rhyme
}

// oneNumber gives the bytes of b as one number, 0 when there are none or more than eight.
func oneNumber(b []byte) (n uint64) {
	if len(b) > 8 {
		return 0
	}
	for _, c := range b {
		n = n<<8 | uint64(c)
	}
	return n
}

func buildRhymes(bare bool) (set rhymeSet) {
	for w := range strings.FieldsSeq(rhymeList) {
		if bare {
			w = strip(w)
		}
		n := oneNumber([]byte(w))
		*set.slot(n) = n
	}
	return set
}

// strip takes the marks off the Vietnamese letters of a lower-case text.
func strip(s string) string {
	return strings.Map(func(r rune) rune {
		if l := letterOf(r); l.plain != 0 {
			return rune(l.plain)
		}
		return r
	}, s)
}

// Syllables counts the words of s that hold a letter, as divided by spaces and punctuation: "Đề án 06 của Chính phủ"
// has 5. It is the unit of length of Vietnamese text.
func Syllables(s string) int {
	n, counted := 0, false
	for _, r := range s {
		switch kind := wordRune(r); {
		case kind == 0:
			counted = false
		case kind == 'a' && !counted:
			n++
			counted = true
		}
	}
	return n
}

// wordRune is 'a' for a letter, '1' for a digit or a combining mark, which stay inside a word, and 0 else.
func wordRune(r rune) byte {
	switch {
	case letterOf(r).plain != 0:
		return 'a'
	case '0' <= r && r <= '9':
		return '1'
	case r < 0xAA:
		return 0
	case unicode.IsLetter(r):
		return 'a'
	case unicode.IsMark(r), unicode.IsDigit(r):
		return '1'
	}
	return 0
}

// HasMarks reports whether s holds a Vietnamese letter with a diacritic or a combining tone: "số", not "so".
func HasMarks(s string) bool {
	for _, r := range s {
		if r < 0x80 {
			continue
		}
		if letterOf(r).plain != 0 || 0x0300 <= r && r <= 0x0303 || r == 0x0306 || r == 0x0309 || r == 0x031B || r == 0x0323 {
			return true
		}
	}
	return false
}

// census counts the words of a text by what they could be.
type census struct {
	words, marked, bare, english int
}

// LooksVietnamese reports whether s, NFC, is Vietnamese as it should be written; where it is not, the reason says what it
// is: "the text is English", "the text has no diacritics", "the text has no words", "the text is not Vietnamese".
func LooksVietnamese(s string) (ok bool, reason string) {
	c := count(s)
	switch {
	case c.words == 0:
		return false, "the text has no words"
	case c.vietnamese(c.words):
		return true, ""
	case c.english*10 >= c.words && c.bare*10 < c.words*8:
		return false, "the text is English"
	case c.bare*10 >= c.words*7 && c.marked*10 < c.words:
		return false, "the text has no diacritics"
	case c.english*20 >= c.words:
		return false, "the text is English"
	}
	return false, "the text is not Vietnamese"
}

// vietnamese reports whether the words with marks are enough for a text of so many words.
func (c *census) vietnamese(words int) bool { return c.marked*4 >= words }

// count takes the census of s, of its beginning only when no rest could turn the verdict.
func count(s string) (c census) {
	start, marked := 0, false
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf && letters[c].plain != 0 {
			i++
			continue
		}
		if l, n := letterAt(s, i); l.plain != 0 {
			marked = true
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if wordRune(r) != 'a' {
			c.add(s[start:i], marked)
			start, marked = i+n, false
			if c.words > 0 && c.vietnamese(c.words+(len(s)-i+1)/2) {
				return c
			}
		}
		i += n
	}
	c.add(s[start:], marked)
	return c
}

// add counts a word, if it is one; marked tells that it has a Vietnamese letter with a diacritic.
func (c *census) add(word string, marked bool) {
	if word == "" {
		return
	}
	c.words++
	if marked {
		if IsSyllable(word) {
			c.marked++
		}
		return
	}
	var buf [16]byte
	if len(word) > len(buf) {
		return
	}
	b := buf[:0]
	for i := 0; i < len(word); i++ {
		l := letterOf(rune(word[i]))
		if word[i] >= 0x80 || l.plain == 0 {
			return
		}
		b = append(b, l.plain)
	}
	if isBareSyllable(b) {
		c.bare++
	}
	if englishWord(b) {
		c.english++
	}
}

// englishWord reports frequent English words; those that are also Vietnamese syllables without marks ("to", "in",
// "on", "an", "the", "so", "do") are left out except "the", which Vietnamese text uses far less.
func englishWord(b []byte) bool {
	switch string(b) {
	case "the", "of", "and", "is", "was", "are", "were", "for", "with", "that", "this", "by", "from", "as", "its", "it",
		"has", "have", "had", "be", "been", "which", "will", "said", "at", "their", "not", "or", "more", "all", "but", "than":
		return true
	}
	return false
}
