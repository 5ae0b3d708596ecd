package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bullet gives the length of a bullet with its white space at the start of a line: 2 for "- Hỗ trợ", 1 for "-Hỗ trợ",
// 0 when there is none. Bullets are markup; numbers and letters that mark a list are text (see listMark).
func bullet(s string) int {
	if s == "" {
		return 0
	}
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '●', '▪', '◦', '➢', '✓', '■':
		return n + blanks(s[n:])
	case '-', '+', '–', '—', '*', '·':
	default:
		return 0
	}
	rest := s[n:]
	if w := blanks(rest); w > 0 {
		return n + w
	}
	if r == '*' || rest == "" || rest[0] < utf8.RuneSelf && !isLetter(rest[0]) {
		return 0
	}
	return n
}

// blanks counts spaces and tabs at the start of s.
func blanks(s string) int {
	return len(s) - len(strings.TrimLeft(s, " \t"))
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }

// listMark gives the length of the number or letter that opens a list item, with the white space after it: "1. ", "12) ",
// "a) ", "đ) ", "(iv) ", "(3) ", "[2] ", "1- ", "2.1. ", and `"12. ` in a quoted law; 0 when there is none.
func listMark(s string) int {
	open := byte(0)
	i := len(s) - len(strings.TrimLeft(s, `"“`))
	if i < len(s) && (s[i] == '(' || s[i] == '[') {
		open = s[i]
		i++
	}
	label := listLabel(s[i:])
	if label == 0 {
		return 0
	}
	i += label
	if i >= len(s) {
		return 0
	}
	if !closesLabel(open, s[i], isDigit(s[i-label])) {
		return 0
	}
	i++
	w := blanks(s[i:])
	if i+w == len(s) || w == 0 && open == 0 && s[i-1] != ')' {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(s[i:]); w == 0 && !unicode.IsUpper(r) {
		return 0
	}
	return i + w
}

// closesLabel reports whether c may follow the label: the bracket that was opened, else ")" or, after digits, "." "-".
func closesLabel(open, c byte, digits bool) bool {
	switch open {
	case '(':
		return c == ')'
	case '[':
		return c == ']'
	}
	return c == ')' || digits && (c == '.' || c == '-' || c == '/')
}

// listLabel measures "12", "2.1", one letter ("a", "đ") or a small Roman number ("iv").
func listLabel(s string) int {
	if s == "" {
		return 0
	}
	if isDigit(s[0]) {
		return numberLabel(s)
	}
	if n := len(s) - len(strings.TrimLeft(s, "ivx")); n > 0 && n <= 5 {
		return n
	}
	if strings.HasPrefix(s, "đ") {
		return len("đ")
	}
	if 'a' <= s[0] && s[0] <= 'z' && (len(s) == 1 || !isLetter(s[1])) {
		return 1
	}
	return 0
}

// numberLabel measures "3", "12" or "2.1.4": groups of one or two digits (three in the first), no year and no amount.
func numberLabel(s string) int {
	i := 0
	for group := 0; ; group++ {
		start := i
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		if n := i - start; n == 0 || n > 3 || group > 0 && n > 2 {
			return 0
		}
		if i+1 >= len(s) || s[i] != '.' || !isDigit(s[i+1]) {
			return i
		}
		i++
	}
}
