package llm

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/article"
	"songngu/internal/summary"
	"songngu/internal/viet"
)

// quoteVerdict says what became of a quote of the model.
type quoteVerdict string

const (
	located      quoteVerdict = "located"
	tooShort     quoteVerdict = "too short"
	misplaced    quoteVerdict = "misattributed" // it stands in another segment than the one named
	stitched     quoteVerdict = "stitched"      // it is put together from passages that stand apart
	fabricated   quoteVerdict = "fabricated"
	noSegment    quoteVerdict = "no such segment"
	notToBeCited quoteVerdict = "not to be cited"
)

const (
	fewestWords = 3  // of a quote that is no whole segment
	fewestRunes = 12 // of the same
	pieceWords  = 3  // of a passage that a stitched quote is made of
)

// located words of a text: each with its key and the bytes that it covers.
type wordSpan struct {
	key string
	viet.Span
}

// words cuts text into words and marks, compared without regard to case, normal form and placement of tones; white space
// between them does not count, and quotation marks and final stops that models add or lose are left out.
func quoteWords(text string) []wordSpan {
	var out []wordSpan
	start := -1
	flush := func(end int) {
		if start >= 0 {
			out = append(out, wordSpan{viet.Key(text[start:end]), viet.Span{Start: start, End: end}})
			start = -1
		}
	}
	for i, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r):
			if start < 0 {
				start = i
			}
			continue
		case strings.ContainsRune("%/,.+", r): // what changes a figure or a document number
			flush(i)
			if n := i + utf8.RuneLen(r); r == '%' || digitAt(text, n) && len(out) > 0 && out[len(out)-1].End == i {
				out = append(out, wordSpan{string(r), viet.Span{Start: i, End: n}})
			}
			continue
		}
		flush(i)
	}
	flush(len(text))
	return out
}

func digitAt(text string, i int) bool { return i < len(text) && text[i] >= '0' && text[i] <= '9' }

// passage is a segment made ready to be searched for quotes.
type passage struct {
	segment *article.Segment
	words   []wordSpan
	joined  string // the keys of the words, each between single NULs
	starts  []int  // where each word begins in joined
}

func newPassage(seg *article.Segment) *passage {
	p := &passage{segment: seg, words: quoteWords(seg.Text)}
	var b strings.Builder
	for _, w := range p.words {
		p.starts = append(p.starts, b.Len())
		b.WriteString("\x00" + w.key)
	}
	b.WriteString("\x00")
	p.joined = b.String()
	return p
}

// joinWords writes words as newPassage does.
func joinWords(words []wordSpan) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString("\x00" + w.key)
	}
	return b.String() + "\x00"
}

// copied gives the words of a quote that is in the segment letter for letter, as quoteWords does, and joined, as joinWords does. ok is false for one that cuts a word, and for one
// that begins or ends in a mark which is a word by what stands beside it.
func (p *passage) copied(quote string) (words []wordSpan, joined string, ok bool) {
	start := strings.Index(p.segment.Text, quote)
	end := start + len(quote)
	if start < 0 {
		return nil, "", false
	}
	first := sort.Search(len(p.words), func(i int) bool { return p.words[i].End > start })
	behind := sort.Search(len(p.words), func(i int) bool { return p.words[i].Start >= end })
	if first >= behind || p.words[first].Start < start || p.words[behind-1].End > end || p.words[first].isMark() || p.words[behind-1].isMark() {
		return nil, "", false
	}
	joined = p.joined[p.starts[first]:]
	if behind < len(p.words) {
		joined = joined[:p.starts[behind]-p.starts[first]+1]
	}
	return p.words[first:behind], joined, true
}

// isMark reports a mark that quoteWords takes for a word between a word and a figure.
func (w *wordSpan) isMark() bool {
	return w.key == "/" || w.key == "," || w.key == "." || w.key == "+"
}

// find gives the span of the words in the text of the segment.
func (p *passage) find(words []wordSpan) (viet.Span, bool) {
	return p.findJoined(joinWords(words), len(words))
}

// findJoined is find of so many words that are joined already.
func (p *passage) findJoined(joined string, words int) (viet.Span, bool) {
	at := strings.Index(p.joined, joined)
	if at < 0 {
		return viet.Span{}, false
	}
	first := sort.SearchInts(p.starts, at)
	return viet.Span{Start: p.words[first].Start, End: p.words[first+words-1].End}, true
}

// quarry is where quotes are looked for: the segments of an article that may be cited.
type quarry struct {
	passages []*passage
	byID     map[string]*passage
	barred   func() map[string]string // gives the segments that must not be cited, with the reason
}

func newQuarry(segments []*article.Segment, barred func() map[string]string) *quarry {
	q := &quarry{byID: map[string]*passage{}, barred: barred}
	for _, s := range segments {
		p := newPassage(s)
		q.passages = append(q.passages, p)
		q.byID[s.ID] = p
	}
	return q
}

// locate looks for the quote in the segment. The doubt is "" when it was found.
func (q *quarry) locate(e evidence) (quote summary.Quote, verdict quoteVerdict, doubt string) {
	p := q.byID[e.ID]
	if p == nil {
		return quote, noSegment, fmt.Sprintf("cites %q, which is no sentence of the text", clip(e.ID))
	}
	if reason := q.barred()[e.ID]; reason != "" {
		return quote, notToBeCited, fmt.Sprintf("cites %s, which %s", e.ID, reason)
	}
	words, joined, copied := p.copied(e.Quote)
	if !copied {
		words = quoteWords(e.Quote)
		joined = joinWords(words)
	}
	span, found := viet.Span{}, false
	if len(words) > 0 {
		span, found = p.findJoined(joined, len(words))
	}
	switch {
	case found && len(words) == len(p.words):
	case lettered(words) < fewestWords || utf8.RuneCountInString(e.Quote) < fewestRunes:
		return quote, tooShort, fmt.Sprintf("the quote %q is too short to prove anything", clip(e.Quote))
	case !found:
		verdict, doubt = q.explain(e, words)
		return quote, verdict, doubt
	}
	return summary.Quote{Segment: e.ID, Span: p.segment.Origin(span)}, located, ""
}

// lettered counts the words that are no figures and marks: a date proves nothing.
func lettered(words []wordSpan) int {
	n := 0
	for _, w := range words {
		if strings.ContainsFunc(w.key, unicode.IsLetter) {
			n++
		}
	}
	return n
}

// explain says why the words are not in the segment that the evidence names.
func (q *quarry) explain(e evidence, words []wordSpan) (quoteVerdict, string) {
	for _, p := range q.passages {
		if _, ok := p.find(words); ok {
			return misplaced, fmt.Sprintf("the quote %q is in %s, not in %s", clip(e.Quote), p.segment.ID, e.ID)
		}
	}
	if q.pieces(words) {
		return stitched, fmt.Sprintf("the quote %q is put together from passages that stand apart", clip(e.Quote))
	}
	return fabricated, fmt.Sprintf("the quote %q is not in the text", clip(e.Quote))
}

// pieces reports whether the words are made of passages of the text, each long enough to be no chance.
func (q *quarry) pieces(words []wordSpan) bool {
	for i := 0; i < len(words); {
		n := q.longest(words[i:])
		if n < pieceWords && (n == 0 || i+n < len(words)) {
			return false
		}
		i += n
	}
	return true
}

// longest gives the number of the first words that stand together somewhere.
func (q *quarry) longest(words []wordSpan) int {
	return sort.Search(len(words), func(n int) bool {
		for _, p := range q.passages {
			if _, ok := p.find(words[:n+1]); ok {
				return false
			}
		}
		return true
	})
}

// clip makes a text of the model short enough for a message.
func clip(text string) string {
	const most = 80
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most]) + "…"
}
