package article

import (
	"strings"
	"unicode/utf8"
)

// line is one line of the source without its line end and outer blanks.
type line struct {
	start, end int
	// glued is true when the line above is not blank.
	glued bool
}

// splitLines gives the lines of text that are not blank. Lines end in "\n", "\r\n" or a lone "\r".
func splitLines(text string) []line {
	var lines []line
	glued := false
	feed := -1 // the next "\n"
	for at := 0; at < len(text); {
		if feed < at {
			feed = indexFrom(text, at, '\n')
		}
		end := at + indexFrom(text[at:feed], 0, '\r')
		next := end + 1
		if end < feed && next == feed {
			next++
		}
		body := strings.Trim(text[at:end], " \t\v\f\ufeff\u00a0")
		start := at + strings.Index(text[at:end], body)
		if body == "" {
			glued = false
		} else {
			lines = append(lines, line{start, start + len(body), glued})
			glued = true
		}
		at = next
	}
	return lines
}

// indexFrom gives the offset of the first c from at on, or the end of the text.
func indexFrom(text string, at int, c byte) int {
	if k := strings.IndexByte(text[at:], c); k >= 0 {
		return at + k
	}
	return len(text)
}

// readLines turns plain text or Markdown into blocks.
func readLines(text string) []block {
	lines := splitLines(text)
	if wrap := wrapWidth(text, lines); wrap > 0 {
		lines = unwrap(text, lines, wrap)
	}
	r := lineReader{text: text}
	for i, l := range lines {
		if i > 0 && !l.glued {
			r.para++
		}
		r.add(l)
	}
	return r.blocks
}

// lineReader gathers the blocks of one text.
type lineReader struct {
	text   string
	blocks []block
	para   int
	fence  bool // inside a ``` block
}

// add reads one line.
func (r *lineReader) add(l line) {
	s := r.text[l.start:l.end]
	if strings.HasPrefix(s, "```") || strings.HasPrefix(s, "~~~") {
		r.fence = !r.fence
		return
	}
	if r.underline(s, l) || isRule(s) {
		return
	}
	for !r.fence && strings.HasPrefix(s, ">") {
		l.start += 1 + blanks(s[1:])
		s = r.text[l.start:l.end]
	}
	if s == "" {
		return
	}
	if n := headingMark(s); n > 0 {
		level := stretch(s, '#')
		l.end = l.start + len(strings.TrimRight(s, "# \t"))
		l.start = min(l.start+n, l.end)
		r.put(l, headed, level)
		return
	}
	if strings.HasPrefix(s, "![") || strings.HasPrefix(s, "[![") {
		r.put(l, picture, 0)
		return
	}
	if isRow(s) {
		r.row(l)
		return
	}
	if n := bullet(s); n > 0 {
		l.start += n
		r.put(l, item, 0)
		return
	}
	r.put(l, plain, 0)
}

// underline makes the line above a heading when s is a row of "=" right below it.
func (r *lineReader) underline(s string, l line) bool {
	if strings.Trim(s, "=") != "" {
		return false
	}
	if k := len(r.blocks) - 1; l.glued && k >= 0 && r.blocks[k].shape == plain {
		r.blocks[k].shape = headed
		r.blocks[k].level = 1
	}
	return true
}

// put adds a line as a block of the given shape, unless its markup says more.
func (r *lineReader) put(l line, sh shape, level int) {
	if l.start >= l.end {
		return
	}
	in := scanInline(r.text, l.start, l.end)
	switch {
	case sh == picture && !in.link:
		sh = plain
	case sh == plain && in.link:
		sh = linked
	case (sh == plain || sh == item) && in.bold:
		sh = bolded
	}
	b, ok := newBlock(in.run(), sh, r.para)
	if !ok {
		return
	}
	if dashed, found := strings.CutSuffix(b.text, " -"); found {
		b = b.cut(0, len(dashed)) // the bullet of the line below, left here by a converter
	}
	b.level = level
	b.glued = l.glued
	if sh == plain || sh == bolded {
		b = b.asItem()
	}
	if k := len(r.blocks) - 1; b.shape == item && k >= 0 && r.blocks[k].para == b.para {
		r.para++
		b.para = r.para
	}
	r.blocks = append(r.blocks, b)
}

// asItem recognises a list item by its number or letter, or by a bullet that stood behind emphasis ("**- Hỗ trợ**").
func (b block) asItem() block {
	if n := bullet(b.text); n > 0 && n < len(b.text) {
		b = b.cut(n, len(b.text))
		if b.shape == plain {
			b.shape = item
		}
		return b
	}
	if n := listMark(b.text); n > 0 {
		b.mark = n
		if b.shape == plain {
			b.shape = item
		}
	}
	return b
}

// row reads the cells of a table row.
func (r *lineReader) row(l line) {
	at := l.start
	for at <= l.end {
		end := l.end
		if k := strings.IndexByte(r.text[at:l.end], '|'); k >= 0 {
			end = at + k
		}
		body := strings.TrimSpace(r.text[at:end])
		if strings.Trim(body, "-: ") != "" {
			start := at + strings.Index(r.text[at:end], body)
			r.put(line{start, start + len(body), l.glued}, cell, 0)
		}
		at = end + 1
	}
}

// isRow reports whether a line is a row of a table: a bar at an edge, or two of them.
func isRow(s string) bool {
	return s[0] == '|' || s[len(s)-1] == '|' || strings.Count(s, "|") >= 2
}

// isRule reports whether a line is a rule or a lone bullet: nothing but marks of one kind.
func isRule(s string) bool {
	return strings.Trim(s, "-") == "" || strings.Trim(s, "* ") == "" || strings.Trim(s, "_ ") == "" ||
		strings.Trim(s, "+") == "" || strings.Trim(s, "#") == ""
}

// headingMark measures "## " at the start of a line.
func headingMark(s string) int {
	n := stretch(s, '#')
	if n == 0 || n > 6 || n == len(s) || s[n] != ' ' && s[n] != '\t' {
		return 0
	}
	return n + blanks(s[n:])
}

// Bounds of what counts as a text broken into lines of equal width, in characters.
const (
	narrowest = 40
	widest    = 130
	fewest    = 4 // line pairs that must agree
)

// wrapWidth gives the width at which the text was broken into lines, or 0 when its lines are paragraphs. It is broken
// when nearly every line that has another directly below it could not have held one more word, and some of the lower
// lines go on in lower case.
func wrapWidth(text string, lines []line) int {
	width := 0
	for _, l := range lines {
		if l.end-l.start > 4*widest {
			return 0
		}
		width = max(width, utf8.RuneCountInString(text[l.start:l.end]))
	}
	if width < narrowest || width > widest {
		return 0
	}
	pairs, full, lower := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		if !lines[i].glued {
			continue
		}
		pairs++
		if isFull(text, lines[i-1], lines[i], width) {
			full++
		}
		if startsLower(text[lines[i].start:lines[i].end]) {
			lower++
		}
	}
	if pairs < fewest || full*10 < pairs*6 || lower*4 < pairs {
		return 0
	}
	return width
}

// isFull reports whether the first word of the line below would not have fitted on the line above.
func isFull(text string, above, below line, width int) bool {
	word, _, _ := strings.Cut(text[below.start:below.end], " ")
	used := utf8.RuneCountInString(text[above.start:above.end])
	return used+1+utf8.RuneCountInString(word) > width-3
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isLower(r)
}

// unwrap joins the lines of each paragraph. A line that opens a heading, an item, a row or a picture stays apart.
func unwrap(text string, lines []line, width int) []line {
	out := lines[:0:0]
	for i, l := range lines {
		if i > 0 && l.glued && len(out) > 0 && joins(text, lines[i-1], l, width) {
			out[len(out)-1].end = l.end
			continue
		}
		out = append(out, l)
	}
	return out
}

// joins reports whether the lower line continues the upper one.
func joins(text string, above, below line, width int) bool {
	s := text[below.start:below.end]
	up := text[above.start:above.end]
	if headingMark(up) > 0 || headingMark(s) > 0 || bullet(s) > 0 || listMark(s) > 0 || isRow(s) || isRule(s) ||
		strings.HasPrefix(s, "![") || strings.HasPrefix(s, "```") || strings.HasPrefix(s, ">") {
		return false
	}
	return isFull(text, above, below, width)
}
