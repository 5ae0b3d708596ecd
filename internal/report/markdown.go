package report

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

// markdownLayout is a page in CommonMark with GitHub's tables.
type markdownLayout struct{ b bytes.Buffer }

func (l *markdownLayout) bytes() []byte { return l.b.Bytes() }

func (l *markdownLayout) title(text, marker string) {
	l.b.WriteString("# " + withMarker(escapeMarkdown(text), marker) + "\n")
}

func (l *markdownLayout) paragraph(texts ...marked) {
	l.b.WriteByte('\n')
	for i, t := range texts {
		if i > 0 {
			l.b.WriteByte(' ')
		}
		l.b.WriteString(withMarker(escapeMarkdown(t.text), t.marker))
	}
	l.b.WriteByte('\n')
}

func (l *markdownLayout) section(text string) {
	l.b.WriteString("\n## " + escapeMarkdown(text) + "\n\n")
}

func (l *markdownLayout) bullet(depth int, t marked) {
	l.b.WriteString(strings.Repeat("  ", depth) + "- " + withMarker(escapeMarkdown(t.text), t.marker) + "\n")
}

func (l *markdownLayout) table(header []string, rows [][]string) {
	l.row(header)
	l.b.WriteString(strings.Repeat("|---", len(header)) + "|\n")
	for _, r := range rows {
		l.row(r)
	}
}

func (l *markdownLayout) row(cells []string) {
	for _, c := range cells {
		l.b.WriteString("| " + escapeMarkdown(c) + " ")
	}
	l.b.WriteString("|\n")
}

func (l *markdownLayout) footer(lines []string) {
	l.b.WriteString("\n---\n")
	for _, s := range lines {
		l.b.WriteString("\n" + escapeMarkdown(s) + "\n")
	}
}

func withMarker(text, marker string) string {
	if marker == "" {
		return text
	}
	return text + " " + marker
}

// escapeMarkdown gives Markdown that shows s as it is: no link, image, tag, entity, emphasis, list or table comes of it, and
// no control character reaches the terminal. White space is folded to single spaces.
func escapeMarkdown(s string) string {
	s = oneLine(viet.Printable(oneLine(s)))
	var b strings.Builder
	b.Grow(len(s) + 8)
	for i, r := range s {
		if escaped(s, i, r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// escaped reports whether the rune r at s[i] needs a backslash.
func escaped(s string, i int, r rune) bool {
	switch r {
	case '\\', '`', '*', '[', ']', '<', '>', '|', '~', '$', '@':
		return true
	case '_':
		return !insideWord(s, i)
	case '&':
		return i+1 < len(s) && (s[i+1] == '#' || asciiLetter(s[i+1]))
	case ':': // an address: https://...
		return strings.HasPrefix(s[i:], "://")
	case '#':
		return i == 0 || s[i-1] == '#' || s[i-1] == ' '
	case '-', '+', '=':
		return i == 0
	case '.':
		return afterListNumber(s, i) || i >= 3 && strings.EqualFold(s[i-3:i], "www")
	case ')':
		return afterListNumber(s, i)
	}
	return false
}

// insideWord reports whether a letter or digit stands on both sides of s[i]; an underscore there is no emphasis.
func insideWord(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i+1:])
	return wordRune(before) && wordRune(after)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func asciiLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// afterListNumber reports whether only digits stand before s[i]: "12." at the start of a line opens a list.
func afterListNumber(s string, i int) bool {
	if i == 0 {
		return false
	}
	return strings.Trim(s[:i], "0123456789") == ""
}
