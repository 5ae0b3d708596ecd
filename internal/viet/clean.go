package viet

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// longestEscape bounds how far a terminal escape sequence is followed; a longer one is no sequence but text.
const longestEscape = 256

// Printable gives s in a form that is safe on a terminal: control, escape, bidi and invisible characters and bytes that
// are not UTF-8 are shown as escapes ("\x1b", "\u202e"); new lines and tabs stay. It returns s itself when there is
// nothing to replace, and Printable(Printable(s)) == Printable(s).
func Printable(s string) string {
	i := 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unsafeRune(r, n) {
			break
		}
		i += n
	}
	if i == len(s) {
		return s
	}
	var b strings.Builder
	b.WriteString(s[:i])
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unsafeRune(r, n) {
			writeEscape(&b, r, s[i], n)
		} else {
			b.WriteString(s[i : i+n])
		}
		i += n
	}
	return b.String()
}

// writeEscape writes a rune of n bytes, or the byte first that is not UTF-8, in the notation of Go strings.
func writeEscape(b *strings.Builder, r rune, first byte, n int) {
	prefix, width, code := `\x`, 2, int64(r)
	switch {
	case r == utf8.RuneError && n == 1:
		code = int64(first)
	case r > 0xFFFF:
		prefix, width = `\U`, 8
	case r > 0xFF:
		prefix, width = `\u`, 4
	}
	digits := strconv.FormatInt(code, 16)
	b.WriteString(prefix)
	b.WriteString(strings.Repeat("0", width-len(digits)))
	b.WriteString(digits)
}

func unsafeRune(r rune, n int) bool {
	if r == utf8.RuneError {
		return n == 1
	}
	return isControl(r) || isInvisible(r) || r == 0x2028 || r == 0x2029
}

// isControl reports C0 and C1 controls and DEL, except new line and tab.
func isControl(r rune) bool {
	return r < 0x20 && r != '\n' && r != '\t' || 0x7F <= r && r < 0xA0
}

// isInvisible reports characters that print nothing but change what a reader sees or a program compares: zero-width
// characters, soft hyphen, byte order mark, bidi marks, tag characters.
func isInvisible(r rune) bool {
	switch {
	case r < 0xAD:
		return false
	case r == 0xAD, r == 0x034F, r == 0x061C, r == 0x180E, r == 0xFEFF:
		return true
	case 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x206F:
		return true
	}
	return 0xFFF9 <= r && r <= 0xFFFB || 0xE0000 <= r && r <= 0xE007F
}

// isExoticSpace reports white space other than ' ', '\n' and '\t' that stands for a space.
func isExoticSpace(r rune) bool {
	return r == 0xA0 || r == 0x1680 || 0x2000 <= r && r <= 0x200A || r == 0x202F || r == 0x205F || r == 0x3000
}

// isLineBreak reports the characters besides '\n' that end a line or a page.
func isLineBreak(r rune) bool {
	return r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// escapeLen is the length of the terminal escape sequence at the front of s, or 0. A lone escape counts 1.
func escapeLen(s string) int {
	i := 0
	var kind byte
	switch {
	case s[0] == 0x1B && len(s) == 1:
		return 1
	case s[0] == 0x1B:
		i, kind = 2, s[1]
	case strings.HasPrefix(s, "\u009b"):
		i, kind = 2, '['
	case strings.HasPrefix(s, "\u009d"):
		i, kind = 2, ']'
	default:
		return 0
	}
	switch kind {
	case '[':
		return controlSequence(s, i)
	case ']', 'P', '^', '_', 'X':
		return controlString(s, i)
	}
	if s[0] == 0x1B && (kind < 0x30 || kind > 0x7E) {
		return 1
	}
	return i
}

// controlSequence ends a CSI sequence whose parameters start at i: parameters, then one final byte.
func controlSequence(s string, i int) int {
	for j := i; j < len(s) && j < longestEscape; j++ {
		switch c := s[j]; {
		case 0x40 <= c && c <= 0x7E:
			return j + 1
		case c < 0x20 || c > 0x7E:
			return j
		}
	}
	return i
}

// controlString ends an OSC, DCS or like string at its BEL or ST; without one only the opening goes.
func controlString(s string, i int) int {
	for j := i; j < len(s) && j < longestEscape && s[j] != '\n'; j++ {
		switch {
		case s[j] == 0x07:
			return j + 1
		case s[j] == 0x1B && j+1 < len(s) && s[j+1] == '\\', strings.HasPrefix(s[j:], "\u009c"):
			return j + 2
		}
	}
	return i
}
