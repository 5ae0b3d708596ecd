// Package article reads policy news from files, folders and standard input into one plain value, Article: what the text says of
// itself (title, date, publisher, place) and its segments with the bytes they came from. Start at Read and ReadPath. It
// marks dirt (navigation, captions, bylines) and never removes it: the segments and the white space and markup between them are the whole text.
package article

import "songngu/internal/viet"

// Kind says what part of an article a segment is.
type Kind uint8

// The kinds of segment. Body and Heading may be cited; the others are dirt.
const (
	Body Kind = iota
	Heading
	Caption
	Byline
	Boilerplate
)

// String gives the name used in the brief: "body", "heading", "caption", "byline", "boilerplate".
func (k Kind) String() string {
	return [...]string{"body", "heading", "caption", "byline", "boilerplate"}[k]
}

// Segment is one sentence, heading, caption or line of dirt.
type Segment struct {
	// ID is "s1", "s2", … in order of text.
	ID string
	// Span covers the segment in Article.Text: Article.Text[Start:End] is Text byte for byte, except that Text is in NFC
	// and without markup inside the sentence when the input was not.
	viet.Span
	// Text is the segment as it is analysed: NFC, one line, inner markup (**, [](), tags) blanked out.
	Text string
	// Origin maps a span of Text to the span of Article.Text that it came from.
	Origin func(viet.Span) viet.Span
	Kind   Kind
	// Paragraph counts from 0; segments of one paragraph share it. List items are paragraphs of their own.
	Paragraph int
	// Level is that of a heading by its markup, 1 to 6: 2 for "## Mục tiêu". 0 for a heading without markup, and for all else.
	Level int
	// Cell is true for a cell of a table. Short ones are boilerplate, as a brief cites none, but a translation has them.
	Cell bool
	// Item is true for a list item ("- …", "+ …", "a) …", "1. …").
	Item bool
	// Mark is the number of bytes of Text that are the item's number or letter with the space after it, so that Text[Mark:]
	// is the statement: 3 for "a) Hỗ trợ học phí;", 4 for `"7. …` in a law that is quoted. Bullets ("-", "+", "•") are markup and not in Text.
	Mark int
}

// Article is one document. The zero value has no segments.
type Article struct {
	// ID is the file name without folder and extension, or "stdin".
	ID string
	// Path is as the user gave it; "" for standard input.
	Path string
	// URL, Publisher and Place are "" when the text does not give them. Publisher is a name such as "Báo Chính phủ" or a host.
	URL, Publisher, Place string
	// Title is the Vietnamese headline, or "" when the text has none.
	Title string
	// Date is the date of publication; zero fields are unknown ("date 2024-10" has no day).
	Date viet.When
	// Text is the whole input as read: UTF-8, decoded first when the file was in another encoding, otherwise untouched.
	Text string
	// Segments are in order of text and do not overlap.
	Segments []Segment
	// Notes says what was noticed while reading, in plain English: "decoded from TCVN3", "file has terminal escape codes".
	Notes []string
}
