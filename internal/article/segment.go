package article

import (
	"strconv"
	"strings"

	"songngu/internal/viet"
)

// segments cuts the blocks into sentences, numbers them and marks what is said twice.
func segments(blocks []block, title string) []Segment {
	out := make([]Segment, 0, 2*len(blocks))
	for i := range blocks {
		out = blocks[i].appendSegments(out)
	}
	markTeasers(out)
	markRepeats(out, title)
	for i := range out {
		out[i].ID = "s" + strconv.Itoa(i+1)
	}
	return out
}

// appendSegments adds the sentences of the block.
func (b *block) appendSegments(out []Segment) []Segment {
	if b.whole() {
		return append(out, b.segment(viet.Span{Start: 0, End: len(b.text)}, b.kind))
	}
	at := len(out)
	var last viet.Span
	// The number of an item is no sentence of its own: the split begins behind it.
	for i, s := range viet.Sentences(b.text[b.mark:]) {
		s = viet.Span{Start: s.Start + b.mark, End: s.End + b.mark}
		if i == 0 {
			s.Start = 0
		}
		if i > 0 && !hasWord(s.In(b.text)) {
			s.Start = last.Start // a closing quote or a row of dots belongs to the sentence before it
			out = out[:len(out)-1]
		}
		out = append(out, b.segment(s, b.kind))
		last = s
	}
	if at == len(out) {
		return append(out, b.segment(viet.Span{Start: 0, End: len(b.text)}, b.kind))
	}
	// A credit glued to the end of a paragraph makes only the sentence it belongs to a caption.
	if n := len(out) - at; b.kind == Caption && b.shape == plain && n > 3 && !isCaption(out[at].Text) {
		for i := at; i < len(out)-2; i++ {
			out[i].Kind = Body
		}
	}
	return out
}

// whole reports whether the block is one segment whatever stops it holds.
func (b *block) whole() bool {
	switch b.kind {
	case Heading, Byline:
		return true
	default:
		return b.shape == item && endMark(b.text) == ';'
	}
}

// hasWord reports whether the text holds a letter or a digit.
func hasWord(text string) bool {
	return strings.IndexFunc(text, isWordRune) >= 0
}

// segment makes the segment of the span s of the block.
func (b *block) segment(s viet.Span, k Kind) Segment {
	of, from := b.of, b.from+s.Start
	g := Segment{
		Span:      b.origin(s),
		Text:      s.In(b.text),
		Kind:      k,
		Paragraph: b.para,
		Item:      b.shape == item || b.mark > 0,
		Cell:      b.shape == cell,
		Origin: func(t viet.Span) viet.Span {
			return of.origin(viet.Span{Start: t.Start + from, End: t.End + from})
		},
	}
	if k == Heading {
		g.Level = b.level
	}
	if s.Start == 0 {
		g.Mark = min(b.mark, s.Len())
	}
	return g
}

// Bounds of what counts as said twice, in syllables.
const (
	teaserSyllables  = 6
	repeatSyllables  = 8
	headingRepeat    = 3
	teaserKeyBytes   = 24
	teaserCandidates = 8
)

// markTeasers marks lines cut off with "…" that another sentence says in full. One that nothing repeats stays: what it says
// stands nowhere else.
func markTeasers(segs []Segment) {
	var cut []int
	for i := range segs {
		if s := &segs[i]; s.Kind == Body && endMark(s.Text) == '…' && syllables(s.Text, teaserSyllables) >= teaserSyllables {
			cut = append(cut, i)
		}
	}
	if len(cut) == 0 {
		return
	}
	starts := map[string][]int{}
	for i := range segs {
		key := teaserKey(segs[i].Text)
		if len(starts[key]) < teaserCandidates {
			starts[key] = append(starts[key], i)
		}
	}
	for _, i := range cut {
		start := strings.TrimRight(segs[i].Text, ". …")
		for _, k := range starts[teaserKey(segs[i].Text)] {
			if s := &segs[k]; k != i && s.Kind == Body && len(s.Text) > len(start) && strings.HasPrefix(s.Text, start) && endMark(s.Text) != '…' {
				segs[i].Kind = Boilerplate
				break
			}
		}
	}
}

// teaserKey gives the first bytes of a sentence.
func teaserKey(text string) string {
	return text[:min(len(text), teaserKeyBytes)]
}

// markRepeats marks sentences and headings that stood in the text before, the headline among them. Items are left alone:
// two lists of a legal text may share one. Of a heading that a list of contents announces, the announcement is marked.
func markRepeats(segs []Segment, title string) {
	last := map[string]int{}
	for i := range segs {
		if segs[i].Kind == Heading {
			last[saying(segs[i].Text)] = i
		}
	}
	seen := make(map[string]bool, len(segs))
	titled := false
	title = saying(title)
	for i := range segs {
		s := &segs[i]
		if s.Kind != Body && s.Kind != Heading {
			continue
		}
		line := saying(s.Text)
		if title != "" && line == title {
			if titled {
				s.Kind = Boilerplate
			}
			titled = true
			continue
		}
		if s.Kind == Heading && last[line] > i && inContents(segs, i) {
			s.Kind = Boilerplate
			continue
		}
		if !repeatable(s, line) {
			continue
		}
		if seen[line] {
			s.Kind = Boilerplate
		}
		seen[line] = true
	}
}

// saying gives the text of a segment as repeats are compared.
func saying(text string) string { return strings.TrimRight(text, ". …") }

// repeatable reports whether a segment is long enough for its repetition to be no chance.
func repeatable(s *Segment, line string) bool {
	least := repeatSyllables
	if s.Kind == Heading {
		least = headingRepeat
	}
	return (!s.Item || s.Kind != Body) && syllables(line, least) >= least
}

// inContents reports whether the heading i stands in one paragraph with another heading, as in a list of contents.
func inContents(segs []Segment, i int) bool {
	beside := func(k int) bool {
		return k >= 0 && k < len(segs) && segs[k].Paragraph == segs[i].Paragraph && segs[k].Kind != Body
	}
	return beside(i-1) || beside(i+1)
}
