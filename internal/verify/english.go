package verify

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

// tokenKind says what an English token is. The zero kind is a word.
type tokenKind uint8

const (
	word    tokenKind = iota
	number            // digits: "1,052", "5.7"
	ordinal           // "11th"
	mark              // one mark
)

// token is one word, number or mark of an English text.
type token struct {
	viet.Span
	kind    tokenKind
	text    string
	low     string // lower case, the apostrophe straight
	value   float64
	capital bool
	glued   bool // no white space before it
	opens   bool // begins a sentence or a quotation
	claimed bool // some check has accounted for it
}

// lex cuts English text into tokens. "VND2,000" is a word and a number, "5G" and "COVID-19" are words.
func lex(text string) []token {
	toks := make([]token, 0, len(text)/4+4)
	opens := true
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		t := scan(text, i, r, size)
		t.glued = i > 0 && len(toks) > 0 && toks[len(toks)-1].End == i
		t.opens = opens
		if t.kind == mark {
			opens = strings.ContainsRune(".!?:“\"‘(—", r)
		} else {
			opens = false
		}
		toks = append(toks, t)
		i = t.End
	}
	return toks
}

func scan(text string, i int, r rune, size int) token {
	switch {
	case r >= '0' && r <= '9':
		return scanNumber(text, i)
	case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
		return scanWord(text, i)
	}
	return token{Span: viet.Span{Start: i, End: i + size}, kind: mark, text: text[i : i+size], low: text[i : i+size]}
}

// scanNumber reads digits with thousands commas and decimals and what is glued to them.
func scanNumber(text string, i int) token {
	end := digitsEnd(text, i)
	if end-i <= 3 {
		for end+4 <= len(text) && text[end] == ',' && digitsEnd(text, end+1) == end+4 {
			end += 4
		}
	}
	if end+1 < len(text) && text[end] == '.' && isDigit(text[end+1]) {
		end = digitsEnd(text, end+1)
	}
	t := token{Span: viet.Span{Start: i, End: end}, kind: number}
	letters := wordLen(text[end:])
	if strings.HasPrefix(text[end+letters:], "²") || strings.HasPrefix(text[end+letters:], "³") {
		letters = 0 // "30km²"
	}
	switch glued := strings.ToLower(text[end : end+letters]); {
	case letters == 0:
	case glued == "st" || glued == "nd" || glued == "rd" || glued == "th":
		t.kind, t.End = ordinal, end+letters
	case letters == 1 && allCapitals(text[end:end+1]), unitWords[glued] == "" && scaleWords[glued] == 0 && glued != "s" && glued != "am" && glued != "pm":
		t.kind, t.End = word, end+letters
		t.capital = true
	}
	t.value, _ = strconv.ParseFloat(strings.ReplaceAll(text[i:end], ",", ""), 64)
	t.text = text[i:t.End]
	t.low = strings.ToLower(t.text)
	return t
}

// scanWord reads letters with apostrophes inside; "'s" at the end is a token of its own.
func scanWord(text string, i int) token {
	if n := currencyLen(text[i:]); n > 0 {
		return newWord(text, i, i+n)
	}
	end := i + wordLen(text[i:])
	for {
		n := apostropheLen(text[end:])
		more := wordLen(text[end+n:])
		if n == 0 || more == 0 || isPossessive(text[end+n:end+n+more]) {
			break
		}
		end += n + more
	}
	if strings.HasPrefix(text[end:], "²") || strings.HasPrefix(text[end:], "³") {
		return newWord(text, i, end+len("²"))
	}
	if allCapitals(text[i:end]) && end+1 < len(text) && text[end] == '-' && isDigit(text[end+1]) && end-i > 1 {
		end = digitsEnd(text, end+1)
	}
	return newWord(text, i, end)
}

func newWord(text string, start, end int) token {
	t := token{Span: viet.Span{Start: start, End: end}, text: text[start:end]}
	t.low = strings.ReplaceAll(strings.ToLower(t.text), "’", "'")
	r, _ := utf8.DecodeRuneInString(t.text)
	t.capital = unicode.IsUpper(r)
	return t
}

// currencyLen is the length of a currency code that stands directly before a figure, 0 when there is none.
func currencyLen(s string) int {
	for _, code := range [...]string{"VND", "USD", "US$", "EUR", "JPY", "GBP", "CNY", "KRW"} {
		if strings.HasPrefix(s, code) && len(s) > len(code) && isDigit(s[len(code)]) {
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

// isPossessive reports whether the letters after an apostrophe end a possessive or a contraction that stays apart.
func isPossessive(s string) bool { return s == "s" || s == "S" }

func allCapitals(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) {
			return false
		}
	}
	return s != ""
}

func digitsEnd(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// low gives the lower-case text of token i, "" outside the text.
func (r *review) low(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].low
}

// isNumber reports whether token i is digits.
func (r *review) isNumber(i int) bool {
	return i >= 0 && i < len(r.tokens) && r.tokens[i].kind == number
}

// isDash reports whether token i is a hyphen or a dash.
func (r *review) isDash(i int) bool { return r.low(i) == "-" || r.low(i) == "–" || r.low(i) == "—" }

// phrase gives the text from token i to before token end.
func (r *review) phrase(i, end int) string {
	if end > len(r.tokens) {
		end = len(r.tokens)
	}
	if i >= end {
		return ""
	}
	return r.text[r.tokens[i].Start:r.tokens[end-1].End]
}

// claim marks the tokens from i to before end as accounted for.
func (r *review) claim(i, end int) {
	for ; i < end && i < len(r.tokens); i++ {
		r.tokens[i].claimed = true
	}
}

// claimed reports whether token i is accounted for; outside the text nothing is.
func (r *review) claimed(i int) bool { return i >= 0 && i < len(r.tokens) && r.tokens[i].claimed }

// says reports whether the words of phrase, in lower case, stand from token i on.
func (r *review) says(i int, phrase string) bool {
	for phrase != "" {
		first, rest, _ := strings.Cut(phrase, " ")
		if r.low(i) != first {
			return false
		}
		i, phrase = i+1, rest
	}
	return true
}

// endsWith reports whether the words of phrase stand directly before token i.
func (r *review) endsWith(i int, phrase string) bool {
	return r.says(i-strings.Count(phrase, " ")-1, phrase)
}

// evidence reports whether a cited segment has one of the Vietnamese phrases.
func (r *review) evidence(phrases []string) bool {
	for _, s := range r.cited {
		if s.passage.any(phrases) {
			return true
		}
	}
	return false
}
