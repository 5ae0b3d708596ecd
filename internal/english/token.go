package english

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

// Kind says what a token is. The zero Kind is a word.
type Kind uint8

// The kinds of token.
const (
	Word    Kind = iota
	Number       // digits: "1,052", "5.7"
	Ordinal      // "11th"
	Mark         // one mark
)

// Token is one word, number or mark of an English text. Its span counts bytes of the text that was lexed.
type Token struct {
	viet.Span
	Text string
	// Low is the text in lower case, the apostrophe straight.
	Low string
	// Value is that of a Number or an Ordinal.
	Value   float64
	Kind    Kind
	Capital bool // the first letter is a capital
	Glued   bool // no white space before it
	Opens   bool // begins a sentence or a quotation
}

// Lex cuts English text into tokens; only white space lies between them. A currency code before a figure is a token of its own
// ("VND2,000" is "VND", "2,000"), "5G", "A1" and "COVID-19" are words, "'s" is a mark and a word.
func Lex(text string) []Token {
	toks := make([]Token, 0, len(text)/4+4)
	opens := true
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		t := scan(text, i, r, size)
		t.Glued = len(toks) > 0 && toks[len(toks)-1].End == i
		t.Opens = opens
		opens = t.Kind == Mark && strings.ContainsRune(".!?:“\"‘(—", r)
		toks = append(toks, t)
		i = t.End
	}
	return toks
}

// scan reads the token at byte i, which begins with r.
func scan(text string, i int, r rune, size int) Token {
	switch {
	case r >= '0' && r <= '9':
		return scanNumber(text, i)
	case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
		return scanWord(text, i)
	}
	return Token{Span: viet.Span{Start: i, End: i + size}, Kind: Mark, Text: text[i : i+size], Low: text[i : i+size]}
}

// scanNumber reads digits with thousands commas and decimals and what is glued to them.
func scanNumber(text string, i int) Token {
	end := DigitsEnd(text, i)
	if end-i <= 3 {
		for end+4 <= len(text) && text[end] == ',' && DigitsEnd(text, end+1) == end+4 {
			end += 4
		}
	}
	if end+1 < len(text) && text[end] == '.' && IsDigit(text[end+1]) {
		end = DigitsEnd(text, end+1)
	}
	t := Token{Span: viet.Span{Start: i, End: end}, Kind: Number}
	letters := WordLen(text[end:])
	if raised(text[end+letters:]) {
		letters = 0 // "30km²"
	}
	switch glued := strings.ToLower(text[end : end+letters]); {
	case letters == 0:
	case glued == "st" || glued == "nd" || glued == "rd" || glued == "th":
		t.Kind, t.End = Ordinal, end+letters
	case letters == 1 && allCapitals(text[end:end+1]), !measures(glued):
		t.Kind, t.End, t.Capital = Word, end+letters, true // "5G", "12abc"
	}
	t.Value, _ = strconv.ParseFloat(strings.ReplaceAll(text[i:end], ",", ""), 64)
	t.Text = text[i:t.End]
	t.Low = strings.ToLower(t.Text)
	return t
}

// measures reports whether letters glued to a figure belong to its value: "30m", "5million", "1990s", "8am".
func measures(low string) bool {
	unit, _ := Unit(low)
	return unit != "" || Scale(low) > 0 || low == "s" || low == "am" || low == "pm"
}

// scanWord reads letters with apostrophes inside; "'s" at the end is a token of its own.
func scanWord(text string, i int) Token {
	if n := currencyLen(text[i:]); n > 0 {
		return newWord(text, i, i+n)
	}
	end := i + WordLen(text[i:])
	for {
		n := apostropheLen(text[end:])
		more := WordLen(text[end+n:])
		if n == 0 || more == 0 || strings.EqualFold(text[end+n:end+n+more], "s") {
			break
		}
		end += n + more
	}
	if raised(text[end:]) {
		return newWord(text, i, end+len("²"))
	}
	if end-i > 1 && allCapitals(text[i:end]) && end+1 < len(text) && text[end] == '-' && IsDigit(text[end+1]) {
		end = DigitsEnd(text, end+1)
	}
	return newWord(text, i, end)
}

func newWord(text string, start, end int) Token {
	t := Token{Span: viet.Span{Start: start, End: end}, Text: text[start:end]}
	t.Low = strings.ToLower(t.Text)
	if strings.IndexByte(t.Low, "’"[0]) >= 0 {
		t.Low = strings.ReplaceAll(t.Low, "’", "'")
	}
	r, _ := utf8.DecodeRuneInString(t.Text)
	t.Capital = unicode.IsUpper(r)
	return t
}

// currencyLen is the length of a currency code that stands directly before a figure, 0 when there is none.
func currencyLen(s string) int {
	if s[0] < 'A' || s[0] > 'Z' {
		return 0
	}
	for _, code := range [...]string{"VND", "USD", "US$", "EUR", "JPY", "GBP", "CNY", "KRW"} {
		if strings.HasPrefix(s, code) && len(s) > len(code) && IsDigit(s[len(code)]) {
			return len(code)
		}
	}
	return 0
}

func apostropheLen(s string) int {
	switch {
	case strings.HasPrefix(s, "'"):
		return 1
	case strings.HasPrefix(s, "’"):
		return len("’")
	}
	return 0
}

// raised reports whether s begins with the sign of a square or cubic unit.
func raised(s string) bool { return strings.HasPrefix(s, "²") || strings.HasPrefix(s, "³") }

func allCapitals(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return s != ""
}

// WordLen is the length in bytes of the run of letters and digits that s begins with.
func WordLen(s string) int {
	for i, r := range s {
		if 'a' <= r && r <= 'z' {
			continue // most of a word
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
			return i
		}
	}
	return len(s)
}

// DigitsEnd gives the end of the run of ASCII digits at byte i of s; i when there is none.
func DigitsEnd(s string, i int) int {
	for i < len(s) && IsDigit(s[i]) {
		i++
	}
	return i
}

// IsDigit reports whether c is an ASCII digit.
func IsDigit(c byte) bool { return c >= '0' && c <= '9' }
