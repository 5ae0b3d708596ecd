package article

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

// inline is a line (or, of a text broken into lines of equal width, a paragraph) of Markdown or plain text with its inner markup found.
type inline struct {
	source     string
	start, end int
	drop       []viet.Span
	// bold is true when all letters and digits of the line are between ** and **.
	bold bool
	// link is true when the line is one link or picture and nothing else.
	link bool
}

// markupBytes begin every kind of inner markup.
const markupBytes = "*_[\\"

// hasMarkup reports whether inner markup may begin in the line.
func hasMarkup(line string) bool {
	for i := range len(markupBytes) {
		if strings.IndexByte(line, markupBytes[i]) >= 0 {
			return true
		}
	}
	return false
}

// scanInline finds the markup in source[start:end), which is one line.
func scanInline(source string, start, end int) inline {
	in := inline{source: source, start: start, end: end}
	if !hasMarkup(source[start:end]) {
		return in
	}
	urls := in.links()
	in.emphasis(urls)
	in.underscores(urls)
	sort.Slice(in.drop, func(i, j int) bool { return in.drop[i].Start < in.drop[j].Start })
	return in
}

// run gives the line without its markup.
func (in *inline) run() run {
	if len(in.drop) == 0 && strings.IndexByte(in.source[in.start:in.end], '\n') < 0 {
		return verbatim(in.source, in.start, in.end)
	}
	var g gather
	at := in.start
	for _, d := range in.drop {
		in.keep(&g, at, d.Start)
		at = max(at, d.End)
	}
	in.keep(&g, at, in.end)
	return g.take()
}

// keep adds source[start:end) with each line end and the blanks round it as one space.
func (in *inline) keep(g *gather, start, end int) {
	for start < end {
		k := strings.IndexAny(in.source[start:end], "\r\n")
		if k < 0 {
			break
		}
		left := start + len(strings.TrimRight(in.source[start:start+k], " \t"))
		right := end - len(strings.TrimLeft(in.source[start+k:end], " \t\r\n"))
		g.keep(in.source, start, left)
		g.put(" ", left, right)
		start = right
	}
	g.keep(in.source, start, end)
}

// links finds [text](address) and ![alt](address), drops all but the text and gives the dropped addresses in order.
func (in *inline) links() []viet.Span {
	var open []int
	var urls []viet.Span
	for i := in.start; i < in.end; i++ {
		switch in.source[i] {
		case '[':
			open = append(open, i)
		case ']':
			if len(open) == 0 {
				continue
			}
			from := open[len(open)-1]
			open = open[:len(open)-1]
			stop := in.address(i + 1)
			if stop == 0 {
				continue
			}
			head := viet.Span{Start: from, End: from + 1}
			if from > in.start && in.source[from-1] == '!' {
				head.Start--
			}
			in.link = in.link || head.Start == in.start && stop == in.end
			url := viet.Span{Start: i, End: stop}
			in.drop = append(in.drop, head, url)
			urls = append(urls, url)
			i = stop - 1
		}
	}
	return urls
}

// addressBytes bounds a link's address; without a bound a line of "](" would take quadratic time.
const addressBytes = 4096

// address gives the end of "(address)" that begins at i, or 0. Brackets inside the address are counted.
func (in *inline) address(i int) int {
	if i >= in.end || in.source[i] != '(' {
		return 0
	}
	depth := 0
	for k := i; k < min(in.end, i+addressBytes); k++ {
		switch in.source[k] {
		case '(':
			depth++
		case ')':
			depth--
			if depth == 0 {
				return k + 1
			}
		}
	}
	return 0
}

// emphasis drops asterisks that are markup, and backslashes before punctuation, and finds out whether all is bold.
func (in *inline) emphasis(urls []viet.Span) {
	bold, seen, outside := false, false, false
	for i := in.start; i < in.end; {
		if len(urls) > 0 && i == urls[0].Start {
			i = urls[0].End
			urls = urls[1:]
			continue
		}
		c := in.source[i]
		switch {
		case c == '\\' && i+1 < in.end && strings.IndexByte(`*_#.-+[]()!\`, in.source[i+1]) >= 0:
			in.drop = append(in.drop, viet.Span{Start: i, End: i + 1})
			i += 2
			continue
		case c == '*':
			n := stretch(in.source[i:in.end], '*')
			if in.isMarkup(i, n) {
				in.drop = append(in.drop, viet.Span{Start: i, End: i + n})
				bold = bold != (n/2%2 == 1)
				seen = seen || n >= 2
			}
			i += n
			continue
		case !bold && (c >= utf8.RuneSelf || isLetter(c) || isDigit(c)):
			outside = true
		}
		i++
	}
	in.bold = seen && !outside
}

// isMarkup reports whether n asterisks at i are emphasis: always when doubled; a single one at the edge of a word, not
// between two spaces ("3 * 4"), inside a word ("a*b") or alone in brackets ("(*)").
func (in *inline) isMarkup(i, n int) bool {
	if n >= 2 {
		return true
	}
	before, after := in.around(i, n)
	if unicode.IsSpace(before) && unicode.IsSpace(after) {
		return i == in.start || i+n == in.end
	}
	if before == '(' && after == ')' {
		return false
	}
	return !isWordRune(before) || !isWordRune(after)
}

// around gives the characters on both sides of n bytes at i; the edges of the line count as spaces.
func (in *inline) around(i, n int) (before, after rune) {
	before, after = ' ', ' '
	if i > in.start {
		before, _ = utf8.DecodeLastRuneInString(in.source[in.start:i])
	}
	if i+n < in.end {
		after, _ = utf8.DecodeRuneInString(in.source[i+n : in.end])
	}
	return before, after
}

// underscores drops pairs of "_" or "__" that stand round words. A row of them is a blank to fill in and stays.
func (in *inline) underscores(urls []viet.Span) {
	open, width := -1, 0
	for i := in.start; i < in.end; i++ {
		if len(urls) > 0 && i == urls[0].Start {
			i = urls[0].End - 1
			urls = urls[1:]
			continue
		}
		if in.source[i] != '_' {
			continue
		}
		n := stretch(in.source[i:in.end], '_')
		before, after := in.around(i, n)
		switch {
		case n > 2:
			open = -1
		case open >= 0 && n == width && !unicode.IsSpace(before) && !isWordRune(after):
			in.drop = append(in.drop, viet.Span{Start: open, End: open + n}, viet.Span{Start: i, End: i + n})
			open = -1
		case !isWordRune(before) && isWordRune(after):
			open, width = i, n
		}
		i += n - 1
	}
}

// stretch counts how often c is repeated at the start of s.
func stretch(s string, c byte) int {
	n := 0
	for n < len(s) && s[n] == c {
		n++
	}
	return n
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
