package article

import (
	"strings"
	"unicode"

	"songngu/internal/viet"
)

// headingSyllables is the longest line that passes for a heading without markup.
const headingSyllables = 25

// titleSyllables is the longest unstopped line at the top that passes for the headline: "Dự thảo Luật A (sửa đổi): …" runs on.
const titleSyllables = 40

// boldSyllables is the longest line in bold that is a heading; a longer one is a lead paragraph.
const boldSyllables = 45

// mark decides the kind of every block and fills what is still unknown in m. Blocks that hold two things are cut.
func mark(blocks []block, m *metadata) []block {
	blocks = markHead(blocks, m)
	markFurniture(blocks, m)
	markDateBelow(blocks, m)
	title := markTitle(blocks, m)
	blocks, title = markDatelines(blocks, m, title)
	markAuthors(blocks, title)
	markTail(blocks)
	markRest(blocks)
	keepOneBody(blocks, m, title)
	return blocks
}

// markHead reads the lines of metadata at the very top and the date glued to the first words.
func markHead(blocks []block, m *metadata) []block {
	var out []block
	for i, b := range blocks {
		if b.shape != plain || i > 12 {
			return append(out, blocks[i:]...)
		}
		if w, n := gluedDate(b.text); n > 0 && i == 0 {
			m.setDate(w)
			out = append(out, b.cut(0, n).as(Byline))
			if rest := b.cut(n, len(b.text)); rest.text != "" {
				out = append(out, rest)
			}
			continue
		}
		if i == 0 && isURL(b.text) {
			m.URL = b.text
			out = append(out, b.as(Boilerplate))
			continue
		}
		key, n := headLine(b.text)
		if n == 0 || !m.set(key, b.text[n:]) {
			return append(out, blocks[i:]...)
		}
		out = append(out, headParts(b, key, n)...)
	}
	return out
}

// markDateBelow reads a date that is a line of its own below the headline.
func markDateBelow(blocks []block, m *metadata) {
	if len(blocks) < 3 || blocks[1].shape != plain {
		return
	}
	if w, n := gluedDate(blocks[1].text); n > 0 && n == len(blocks[1].text) {
		m.setDate(w)
		blocks[1] = blocks[1].as(Byline)
	}
}

// headParts marks one line of metadata; the value of a title stands apart, so that it can be cited.
func headParts(b block, key string, n int) []block {
	switch key {
	case "title":
		value := b.cut(n, len(b.text))
		if value.text == "" {
			return []block{b.as(Boilerplate)}
		}
		return []block{b.cut(0, n).as(Boilerplate), value.as(Heading)}
	case "date", "published", "pubdate", "author":
		return []block{b.as(Byline)}
	}
	return []block{b.as(Boilerplate)}
}

// markFurniture marks what a line shows by itself: pictures, captions, dates, credits, page furniture.
func markFurniture(blocks []block, m *metadata) {
	for i := range blocks {
		b := &blocks[i]
		if b.fixed {
			continue
		}
		if i > 0 && b.glued && pictureNumber(blocks[i-1].text) && blocks[i-1].kind == Caption && b.shape == plain {
			*b = b.as(Caption)
			continue
		}
		if k, ok := furnitureKind(b, m); ok {
			*b = b.as(k)
		}
	}
}

// furnitureKind gives the kind of a line of dirt.
func furnitureKind(b *block, m *metadata) (Kind, bool) {
	switch b.shape {
	case picture:
		return Caption, true
	case outside:
		return Boilerplate, true
	case stamp:
		if w, ok := dateStamp(b.text); ok {
			m.setDate(w)
		}
		return Byline, true
	default: // the words decide
	}
	if isAuthor(b.text) && strings.Contains(b.text, ":") {
		return Byline, true
	}
	opening := openingKey(b.text)
	if captioned(b.text, opening) {
		return Caption, true
	}
	if w, ok := dateStamp(b.text); ok {
		m.setDate(w)
		return Byline, true
	}
	if place, w, ok := placeStamp(b.text); ok {
		m.setDate(w)
		if m.Place == "" {
			m.Place = place
		}
		return Byline, true
	}
	if name, ok := sourceLine(b.text); ok {
		if m.Credit == "" {
			m.Credit = name
		}
		return Boilerplate, true
	}
	if isFurniture(b.text, opening) {
		return Boilerplate, true
	}
	if b.shape == cell && (!stopped(b.text) || syllables(b.text, 6) <= 6) {
		return Boilerplate, true
	}
	return Body, false
}

// isHeading reports whether a block is a heading by its markup or, for a plain line, by being short and unstopped.
func isHeading(b *block) bool {
	switch b.shape {
	case headed:
		return true
	case bolded:
		switch endMark(b.text) {
		case 0, ':', '?':
			return syllables(b.text, boldSyllables) <= boldSyllables
		}
		return false
	case plain, linked:
		return unstopped(b, headingSyllables)
	default: // an item, a cell, a caption or a date never heads a text
		return false
	}
}

// unstopped reports a line of the text of at most so many syllables that begins like a sentence and does not end like one.
func unstopped(b *block, longest int) bool {
	if b.shape != plain && b.shape != linked || endMark(b.text) != 0 || b.mark > 0 {
		return false
	}
	r := firstRune(b.text)
	return (unicode.IsUpper(r) || unicode.IsDigit(r)) && syllables(b.text, longest) <= longest
}

// markTitle finds the headline among the blocks before the body and gives its index, or -1. A headline that was cut off
// with "…" gives way to the whole one where the text has it.
func markTitle(blocks []block, m *metadata) int {
	for i := range blocks {
		b := &blocks[i]
		if m.Title != "" {
			if sameLine(b.text, m.Title) && (!b.fixed || b.kind == Heading) {
				*b = b.as(Heading)
				return i
			}
			continue
		}
		if b.fixed {
			continue
		}
		k := wholeTitle(blocks, i)
		if k < 0 && !isTitle(b) {
			return -1
		}
		if k > i {
			*b = b.as(Boilerplate)
			i = k
		}
		blocks[i] = blocks[i].as(Heading)
		m.Title = blocks[i].text
		if k := i + 1; isDocumentType(m.Title) && k < len(blocks) && isHeading(&blocks[k]) {
			m.Title += " " + blocks[k].text
		}
		return i
	}
	return -1
}

// isTitle reports whether the first block of the article can be its headline.
func isTitle(b *block) bool {
	if endMark(b.text) == ':' {
		return false
	}
	if b.shape == linked {
		return true
	}
	if b.shape == plain && endMark(b.text) == '?' {
		return syllables(b.text, headingSyllables) <= headingSyllables
	}
	return isHeading(b) || unstopped(b, titleSyllables)
}

// wholeTitle finds the full form of a headline that ends in "…": a short line that begins with the same words. It looks
// at a few lines only, as headlines stand near the top.
func wholeTitle(blocks []block, i int) int {
	if endMark(blocks[i].text) != '…' {
		return -1
	}
	start := strings.TrimRight(blocks[i].text, ". …")
	for k := i + 1; k < len(blocks) && k < i+8; k++ {
		b := &blocks[k]
		if !b.fixed && len(b.text) > len(start) && strings.HasPrefix(b.text, start) && endMark(b.text) == 0 &&
			syllables(b.text, boldSyllables) <= boldSyllables {
			return k
		}
	}
	return -1
}

// isDocumentType reports whether a heading is only the type of a legal document, so that its name stands on the next
// line.
func isDocumentType(text string) bool {
	switch text {
	case "LUẬT", "BỘ LUẬT", "PHÁP LỆNH", "NGHỊ ĐỊNH", "NGHỊ QUYẾT", "THÔNG TƯ", "QUYẾT ĐỊNH", "CHỈ THỊ", "KẾT LUẬN",
		"CÔNG ĐIỆN", "KẾ HOẠCH", "THÔNG BÁO", "CHƯƠNG TRÌNH", "ĐỀ ÁN":
		return true
	}
	return false
}

// sameLine compares two lines without regard to end marks and case.
func sameLine(a, b string) bool {
	a, b = strings.TrimRight(a, ". …"), strings.TrimRight(b, ". …")
	return a == b || len(a) < 400 && len(b) < 400 && viet.Key(a) == viet.Key(b)
}

// markDatelines cuts the dateline off the paragraphs that have one.
func markDatelines(blocks []block, m *metadata, title int) ([]block, int) {
	out := make([]block, 0, len(blocks)+2)
	first := true
	at := title
	for i, b := range blocks {
		if i == title {
			at = len(out)
		}
		if b.fixed || b.mark > 0 || b.shape == headed {
			out = append(out, b)
			continue
		}
		name, place, n := dateline(b.text, first && b.shape != item)
		if !isHeading(&b) {
			first = false
		}
		if n == 0 {
			out = append(out, b)
			continue
		}
		if m.Credit == "" {
			m.Credit = strings.TrimPrefix(name, "Theo ")
		}
		if m.Place == "" {
			m.Place = place
		}
		out = append(out, b.cut(0, n).as(Byline), b.cut(n, len(b.text)))
	}
	return out, at
}

// markAuthors marks the name of the author right below the headline or in the last lines.
func markAuthors(blocks []block, title int) {
	if title >= 0 {
		for i := title + 1; i < len(blocks) && i <= title+2; i++ {
			b := &blocks[i]
			if !b.fixed && b.shape == plain && isAuthor(b.text) && b.text != strings.ToUpper(b.text) {
				*b = b.as(Byline)
			}
		}
	}
	for i, left := len(blocks)-1, 2; i > 0 && left > 0; i-- {
		b := &blocks[i]
		if b.fixed {
			continue
		}
		if b.shape == headed || b.shape == item || !isAuthor(b.text) {
			return
		}
		*b = b.as(Byline)
		left--
	}
}

// markTail marks the headlines of other articles that follow "Tin liên quan" and the like, up to a paragraph.
func markTail(blocks []block) {
	tail := false
	for i := range blocks {
		b := &blocks[i]
		switch {
		case b.kind == Boilerplate && opensRelated(b.text):
			tail = true
		case tail && !b.fixed && stopped(b.text) && b.shape != linked && b.shape != item:
			tail = false
		case tail && !b.fixed:
			*b = b.as(Boilerplate)
		}
	}
}

// markRest decides what is left: headings, links to other articles and body.
func markRest(blocks []block) {
	for i := range blocks {
		b := &blocks[i]
		switch {
		case b.fixed:
		case b.shape == linked || !hasWord(b.text):
			*b = b.as(Boilerplate)
		case isHeading(b):
			*b = b.as(Heading)
		default:
			*b = b.as(Body)
		}
	}
}

// keepOneBody makes lines without an end mark the body of a text that has no other: a single sentence typed in by hand.
func keepOneBody(blocks []block, m *metadata, title int) {
	for i := range blocks {
		if blocks[i].kind == Body {
			return
		}
	}
	found := false
	for i := range blocks {
		if b := &blocks[i]; i != title && b.kind == Heading && b.shape == plain {
			b.kind = Body
			found = true
		}
	}
	if !found && title >= 0 && blocks[title].shape == plain {
		blocks[title].kind = Body
		m.Title = ""
	}
}
