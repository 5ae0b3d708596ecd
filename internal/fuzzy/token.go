package fuzzy

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

// class says how much a token weighs.
type class uint8

const (
	word   class = iota // a run of letters and digits that is no number
	number              // a run of digits
	mark                // any other character that is no white space
)

// form says how a token is written when its letters are not looked at. Tokens of one fold that differ in form differ in case.
type form uint8

const (
	lower form = iota
	capital
	upper
	mixed
)

// token is one token of a text: a run of letters, digits and combining marks, or one other character.
type token struct {
	start, end int
	class      class
}

// appendTokens appends the tokens of s, text in normal form, to dst.
func appendTokens(dst []token, s string) []token {
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case unicode.IsSpace(r):
			i += size
		case inWord(r):
			end, digits := wordEnd(s, i)
			c := word
			if digits {
				c = number
			}
			dst = append(dst, token{i, end, c})
			i = end
		default:
			dst = append(dst, token{i, i + size, mark})
			i += size
		}
	}
	return dst
}

// wordEnd gives the end of the run of letters and digits that begins at i, and whether all of it are digits.
func wordEnd(s string, i int) (end int, digits bool) {
	digits = true
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			if c-'0' > 9 {
				if c|0x20 < 'a' || c|0x20 > 'z' {
					break
				}
				digits = false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !inWord(r) {
			break
		}
		digits = digits && unicode.IsDigit(r)
		i += size
	}
	return i, digits
}

// inWord reports whether r belongs to a run of letters and digits.
func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.Mn)
}

// numberFold is what all numbers fold to. No word or mark folds to it: those have no digits and marks together.
const numberFold = "0-9"

// fold gives what is the same in all the ways to write a token: "HOÀ" and "hòa" fold alike, so do "06" and "57", and the
// quotation marks and dashes of one kind.
func fold(text string, c class) string {
	switch c {
	case number:
		return numberFold
	case word:
		return viet.Key(text)
	case mark:
	}
	switch text {
	case "“", "”", "„", "«", "»":
		return `"`
	case "‘", "’":
		return "'"
	case "–", "—", "−", "‑":
		return "-"
	}
	return text
}

// formOf gives the form of a token.
func formOf(text string, c class) form {
	if c != word {
		return lower
	}
	if strings.ToLower(text) == text {
		return lower
	}
	_, size := utf8.DecodeRuneInString(text)
	switch {
	case strings.ToLower(text[size:]) == text[size:]:
		return capital
	case strings.ToUpper(text) == text:
		return upper
	}
	return mixed
}
