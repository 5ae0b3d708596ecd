package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

// shape is what the markup says about a block.
type shape uint8

const (
	plain   shape = iota // a line of running text
	headed               // # heading, <h2>
	bolded               // a line wholly in bold
	item                 // list item
	picture              // ![alt](…), <img alt>, <figcaption>
	cell                 // one cell of a table
	linked               // a line that is one link
	stamp                // <time>
	outside              // navigation, footer, form: never the article
)

// block is one line or paragraph, or the part of one that has a role of its own.
type block struct {
	// text is normalised, trimmed and free of markup.
	text string
	// from is where text begins in the normalised text of its passage.
	from  int
	of    *passage
	shape shape
	level int // of a heading, 1 to 6
	para  int
	// glued is true when no blank line parts the block from the one before it.
	glued bool
	// mark is the number of bytes of text that are a list mark: 3 for "a) ".
	mark int
	kind Kind
	// fixed is true once kind is decided.
	fixed bool
}

// newBlock trims a passage. It gives false for a passage without text.
func newBlock(r run, sh shape, para int) (block, bool) {
	p := newPassage(r)
	b := block{text: p.norm.String(), of: p, shape: sh, para: para}
	b = b.cut(0, len(b.text))
	return b, b.text != ""
}

// cut gives the part [start, end) of the block without white space at its edges.
func (b block) cut(start, end int) block {
	part := b.text[start:end]
	left := strings.TrimLeftFunc(part, unicode.IsSpace)
	start += len(part) - len(left)
	b.text = strings.TrimRightFunc(left, unicode.IsSpace)
	b.from += start
	b.mark = max(b.mark-start, 0)
	return b
}

// as decides the kind of the block.
func (b block) as(k Kind) block {
	b.kind, b.fixed = k, true
	return b
}

// origin maps a span of text to the source.
func (b *block) origin(s viet.Span) viet.Span {
	return b.of.origin(viet.Span{Start: s.Start + b.from, End: s.End + b.from})
}

// endMark gives the mark that ends the text, looking through closing quotes and brackets: '.' for `… "rồi."`, ':' and
// so on; '…' for "..." too; 0 when the text ends in a letter or digit.
func endMark(text string) rune {
	s := strings.TrimRight(text, `”"’')]» *`)
	if strings.HasSuffix(s, "..") {
		return '…'
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.', '!', '?', '…', ':', ';', ',':
		return r
	}
	return 0
}

// stopped reports whether the text ends as a sentence does.
func stopped(text string) bool {
	switch endMark(text) {
	case '.', '!', '?', '…':
		return true
	}
	return false
}

// syllables counts words that hold a letter or a digit, up to limit+1: enough to compare with limit.
func syllables(text string, limit int) int {
	n := 0
	in := false
	for i := 0; i < len(text); {
		c := text[i]
		if c != ' ' && in && c < utf8.RuneSelf && !isBlank(c) && c != '\v' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case unicode.IsSpace(r):
			in = false
		case !in && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			in = true
			if n++; n > limit {
				return n
			}
		}
	}
	return n
}

// firstRune is the first letter or digit, looking through opening quotes and brackets.
func firstRune(text string) rune {
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		if !strings.ContainsRune(`“"‘'([«`, r) {
			return r
		}
	}
	return 0
}

// head gives at most n bytes from the start of the text, in whole characters.
func head(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// tail gives at most n bytes from the end of the text, in whole characters.
func tail(text string, n int) string {
	if len(text) <= n {
		return text
	}
	at := len(text) - n
	for at < len(text) && !utf8.RuneStart(text[at]) {
		at++
	}
	return text[at:]
}
