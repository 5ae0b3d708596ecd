package report

import (
	"bytes"
	"strings"
	"unicode"

	"songngu/internal/viet"
)

// textWidth is the number of columns of a plain text page.
const textWidth = 80

// textLayout is a page of plain text, wrapped.
type textLayout struct{ b bytes.Buffer }

func (l *textLayout) bytes() []byte { return l.b.Bytes() }

func (l *textLayout) title(text, marker string) {
	l.wrap(withMarker(text, marker), "", "")
	l.b.WriteString(strings.Repeat("=", textWidth) + "\n")
}

func (l *textLayout) paragraph(texts ...marked) {
	parts := make([]string, len(texts))
	for i, t := range texts {
		parts[i] = withMarker(t.text, t.marker)
	}
	l.b.WriteByte('\n')
	l.wrap(strings.Join(parts, " "), "", "")
}

func (l *textLayout) section(text string) {
	l.b.WriteByte('\n')
	l.wrap(text, "", "")
	l.b.WriteString(strings.Repeat("-", columns(text)) + "\n")
}

func (l *textLayout) bullet(depth int, t marked) {
	indent := strings.Repeat("  ", depth)
	l.wrap(withMarker(t.text, t.marker), indent+"- ", indent+"  ")
}

// table prints a row a line, without its header: "Project 06: Đề án 06 (12)".
func (l *textLayout) table(_ []string, rows [][]string) {
	for _, r := range rows {
		text := r[0]
		if len(r) > 1 {
			text += ": " + r[1]
		}
		if len(r) > 2 {
			text += " (" + strings.Join(r[2:], ", ") + ")"
		}
		l.wrap(text, "- ", "  ")
	}
}

func (l *textLayout) footer(lines []string) {
	l.b.WriteString("\n" + strings.Repeat("-", textWidth) + "\n")
	for _, s := range lines {
		l.wrap(s, "", "")
	}
}

// wrap writes text in lines of at most textWidth columns, the first after the lead first, the others after rest. A word
// longer than a line stands alone and is not cut. Markers are never broken from inside: "[s7, s9]" is two words.
func (l *textLayout) wrap(text, first, rest string) {
	line, width := first, columns(first)
	empty := true
	for word := range strings.FieldsSeq(viet.Printable(oneLine(text))) {
		w := columns(word)
		if !empty && width+1+w > textWidth {
			l.b.WriteString(line + "\n")
			line, width, empty = rest, columns(rest), true
		}
		if !empty {
			line, width = line+" ", width+1
		}
		line, width, empty = line+word, width+w, false
	}
	l.b.WriteString(line + "\n")
}

// columns counts the characters that a terminal shows; combining marks take no room.
func columns(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.Is(unicode.Mn, r) {
			n++
		}
	}
	return n
}
