package markup

import (
	"strings"
	"unicode/utf8"
)

// Escape gives s as text or as an attribute of an XML document, and how many characters it left out because XML 1.0 has no
// way to write them.
func Escape(s string) (text string, removed int) {
	if strings.IndexFunc(s, special) < 0 {
		return s, 0
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\r' || r == '\t' || r == '\n':
			b.WriteString([...]string{'\t': "&#9;", '\n': "&#10;", '\r': "&#13;"}[r])
		case !legal(r) || r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			removed++
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), removed
}

// special reports whether Escape does something about r.
func special(r rune) bool {
	return r < ' ' || r == '&' || r == '<' || r == '>' || r == '"' || r == utf8.RuneError || !legal(r)
}

// legal reports whether XML 1.0 can hold r: section 2.2 of the recommendation.
func legal(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return true
	case r < ' ', r == 0xFFFE, r == 0xFFFF:
		return false
	}
	return true
}
