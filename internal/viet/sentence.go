package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentences cuts s, a paragraph or a whole text, into sentences, each without the white space around it. The end of a
// line always ends a sentence; a full stop does not inside a number, an address, after an abbreviation ("TP. Huế") or
// inside a short quotation; "./." and closing quotes stay with the sentence they end.
func Sentences(s string) []Span {
	var spans []Span
	for from := 0; from < len(s); {
		to := len(s)
		if n := strings.IndexByte(s[from:], '\n'); n >= 0 {
			to = from + n
		}
		p := splitter{s: s[:to], start: from, spans: spans}
		p.split()
		spans = p.spans
		from = to + 1
	}
	return spans
}

// longQuote is how many syllables a quotation may have before it is split like other text.
const longQuote = 60

// usualSentence is how many bytes the shorter sentences of the news have.
const usualSentence = 150

// longSyllable is more bytes than a syllable with its space has.
const longSyllable = 16

// splitting holds the bytes at which the splitter has to look: stops, what opens a quotation or bracket, and the byte that
// “ and … begin with.
var splitting = [256]bool{'.': true, '!': true, '?': true, '"': true, '(': true, 0xE2: true}

// splitter cuts one line.
type splitter struct {
	s        string // the text up to the end of the line
	start    int    // where the sentence being read begins
	shut     int    // no sentence ends before this: the end of a short quotation or bracket
	straight bool   // inside straight quotes
	spans    []Span
}

func (p *splitter) split() {
	for i := p.start; i < len(p.s); {
		c := p.s[i]
		if !splitting[c] {
			i++
			continue
		}
		switch {
		case c == '"':
			p.straight = !p.straight
			if p.straight {
				p.open(i, `"`)
			}
			i++
		case c == '(':
			p.open(i, ")")
			i++
		case strings.HasPrefix(p.s[i:], "“"):
			p.open(i, "”")
			i += len("“")
		default:
			i = p.mark(i)
		}
	}
	p.cut(len(p.s))
}

// open notes the quotation or bracket that opens at i, when it closes soon enough to be kept whole.
func (p *splitter) open(i int, closer string) {
	if i < p.shut {
		return
	}
	within := p.s[i+1 : min(len(p.s), i+1+longQuote*longSyllable)]
	n := strings.Index(within, closer)
	if n < 0 || strings.Count(within[:n], " ") >= longQuote {
		return
	}
	p.shut = i + 1 + n
}

// mark looks at the mark at i, ends the sentence there if it must, and gives the place to go on from.
func (p *splitter) mark(i int) int {
	end, ellipsis := p.stop(i)
	if end == i {
		return i + 1
	}
	after := p.closers(end)
	if p.ends(i, end, after, ellipsis) {
		if strings.Contains(p.s[end:after], `"`) {
			p.straight = false
		}
		p.cut(after)
		return after
	}
	return end
}

// stop gives the end of the stop at i, i when it is none, and whether it is one of omission.
func (p *splitter) stop(i int) (end int, ellipsis bool) {
	s := p.s
	switch {
	case strings.HasPrefix(s[i:], "./."):
		return i + len("./."), false
	case strings.HasPrefix(s[i:], "…"):
		end, ellipsis = i+len("…"), true
	case s[i] == '.', s[i] == '!', s[i] == '?':
		end = i + 1
		ellipsis = s[i] == '.' && end < len(s) && s[end] == '.'
	default:
		return i, false
	}
	for end < len(s) && (s[end] == '.' || s[end] == '!' || s[end] == '?') && !strings.HasPrefix(s[end:], "./.") {
		end++
	}
	if strings.HasPrefix(s[end:], "./.") {
		return end + len("./."), false
	}
	if ellipsis && strings.HasPrefix(s[end:], "…") {
		end += len("…")
	}
	return end, ellipsis
}

// closers steps over closing quotes and brackets directly after a stop.
func (p *splitter) closers(i int) int {
	for i < len(p.s) {
		r, width := utf8.DecodeRuneInString(p.s[i:])
		switch r {
		case '”', '’', '»', ')', ']', '*':
		case '"':
			if !p.straight {
				return i
			}
		case '\'':
		default:
			return i
		}
		i += width
	}
	return i
}

// ends reports whether the stop from i to end, with closers up to after, ends a sentence.
func (p *splitter) ends(i, end, after int, ellipsis bool) bool {
	if after >= len(p.s) {
		return true
	}
	if after < p.shut {
		return false
	}
	full := p.s[i] == '.' && end == i+1
	next, space := p.next(after)
	if next == 0 {
		return true
	}
	if end-i == 3 && p.s[i:end] == "./." {
		return space || unicode.IsUpper(next)
	}
	if !space {
		return full && after == end && unicode.IsUpper(next) && p.missingSpace(i, after)
	}
	if !full {
		return !unicode.IsLower(next) && !closingMark(next) && (!ellipsis || !unicode.IsDigit(next))
	}
	return p.fullStop(i, after, next)
}

// fullStop decides for one full stop with white space after it.
func (p *splitter) fullStop(i, after int, next rune) bool {
	word := p.wordBefore(i)
	if p.numbering(i) || closingMark(next) {
		return false
	}
	if unicode.IsLower(next) {
		return after == i+1 && len(word) > 2 && hasMark(word) && !abbreviated(word)
	}
	if titleAbbreviation(word) || abbreviated(word) && unicode.IsDigit(next) {
		return false
	}
	if utf8.RuneCountInString(word) == 1 {
		return p.afterInitial(i, after, word)
	}
	return true
}

// afterInitial decides for a full stop after a single letter or digit: "Nguyễn Văn A. Sau đó" ends, "J. Smith" does not.
func (p *splitter) afterInitial(i, after int, word string) bool {
	if !startsUpper(word) {
		return true
	}
	if next, _ := p.next(after); next == '(' {
		return false // "ông Trần Văn B. (58 tuổi)"
	}
	if next := p.wordAfter(after); len(next) > 1 && !IsSyllable(next) {
		return false
	}
	before := strings.TrimRight(p.s[p.start:i-len(word)], " ")
	if strings.HasSuffix(before, ".") && before == p.s[p.start:i-len(word)] {
		return word != "Ư" && word != "W" && len(p.wordAfter(after)) > 1 // "truy tìm K.N. Đến", but T.Ư. in the middle
	}
	prior := before[strings.LastIndexAny(before, " (“\"")+1:]
	return prior != "" && (hasMark(prior) || !startsUpper(prior) || prior == "Nam")
}

// numbering reports whether what stands before the full stop at i only numbers the text after it: "1. ", "a. ", "II. ",
// "Điều 5. ", and "gồm: 1. ".
func (p *splitter) numbering(i int) bool {
	text := strings.Trim(p.s[max(p.start, i-40):i], " \t\r*#_-–+•\u00a0")
	if n := strings.LastIndexAny(text, ":;"); n >= 0 && len(text)-n <= 5 {
		text = strings.TrimSpace(text[n+1:])
	}
	if len(text) == 0 || len(text) > 24 {
		return false
	}
	words := strings.Fields(text)
	switch len(words) {
	case 1:
		return ordinalText(words[0])
	case 2:
		switch Key(words[0]) {
		case "điều", "chương", "mục", "khoản", "phần", "bước", "câu", "bài", "hình", "bảng", "phụ lục", "tiết":
			return ordinalText(words[1])
		}
	}
	return false
}

// ordinalText reports whether s is a short number, a letter or a roman number.
func ordinalText(s string) bool {
	if romanValue(s) > 0 && len(s) <= 5 {
		return true
	}
	if utf8.RuneCountInString(s) == 1 {
		r, _ := utf8.DecodeRuneInString(s)
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	if len(s) > 8 || !isDigit(s[0]) {
		return false
	}
	digits := 0
	for i := range len(s) {
		if s[i] != '.' && !isDigit(s[i]) {
			return i == len(s)-1 && isAlnum(s[i])
		}
		if isDigit(s[i]) {
			digits++
		} else {
			digits = 0
		}
		if digits > 3 {
			return false
		}
	}
	return true
}

// missingSpace reports whether the full stop at i ends a sentence though a capital follows directly: "kỷ luật.Theo đó".
func (p *splitter) missingSpace(i, after int) bool {
	word := p.wordBefore(i)
	if len(word) < 3 || startsUpper(word) || titleAbbreviation(word) {
		return false
	}
	_, width := utf8.DecodeRuneInString(p.s[after:])
	r, _ := utf8.DecodeRuneInString(p.s[after+width:])
	return (hasMark(word) || hasMark(p.s[after:min(len(p.s), after+12)])) && (unicode.IsLower(r) || r == ' ')
}

// wordBefore gives the letters and digits directly before i.
func (p *splitter) wordBefore(i int) string {
	j := i
	for j > p.start {
		r, width := utf8.DecodeLastRuneInString(p.s[p.start:j])
		if !isLetter(r) && !unicode.IsDigit(r) {
			break
		}
		j -= width
	}
	return p.s[j:i]
}

// wordAfter gives the letters after white space at i.
func (p *splitter) wordAfter(i int) string {
	text := strings.TrimLeftFunc(p.s[i:], unicode.IsSpace)
	for j, r := range text {
		if !isLetter(r) {
			return text[:j]
		}
	}
	return text
}

// next gives the first rune after i that is no white space and no opening quote, bracket or dash, and whether white
// space or such a mark stands before it.
func (p *splitter) next(i int) (r rune, space bool) {
	for i < len(p.s) {
		r, width := utf8.DecodeRuneInString(p.s[i:])
		switch {
		case unicode.IsSpace(r):
		case r == '“' || r == '"' || r == '(' || r == '‘' || r == '\'' || r == '[' || r == '*' || r == '-' || r == '–' || r == '—':
		default:
			return r, space
		}
		space = true
		i += width
	}
	return 0, space
}

// cut ends the sentence at end.
func (p *splitter) cut(end int) {
	text := p.s[p.start:end]
	trimmed := strings.TrimLeftFunc(text, unicode.IsSpace)
	from := end - len(trimmed)
	if trimmed = strings.TrimRightFunc(trimmed, unicode.IsSpace); trimmed != "" {
		if p.spans == nil {
			p.spans = make([]Span, 0, len(p.s)/usualSentence+2)
		}
		p.spans = append(p.spans, Span{from, from + len(trimmed)})
	}
	p.start = end
}

// closingMark reports whether a stop before r cannot end a sentence: "…, và", "v.v.;".
func closingMark(r rune) bool {
	switch r {
	case ',', ';', ':', '.', ')', '”', '’', '/', '%', '!', '?':
		return true
	}
	return false
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// hasMark reports whether s holds a letter outside ASCII.
func hasMark(s string) bool {
	for _, r := range s {
		if r >= utf8.RuneSelf && isLetter(r) {
			return true
		}
	}
	return false
}

// titleAbbreviation reports whether s is a short form that a name follows: "TP", "PGS".
func titleAbbreviation(s string) bool {
	switch s {
	case "TP", "Tp", "tp", "TS", "ThS", "Ths", "PGS", "GS", "BS", "KS", "LS", "Q", "P", "TX", "TT", "Mr", "Mrs", "Ms", "Dr", "Prof", "St",
		"Th", "CN", "BTV", "NSND", "NSƯT":
		return true
	}
	return false
}

// abbreviated reports whether s is a short form that a number may follow.
func abbreviated(s string) bool {
	switch s {
	case "tr", "No", "no", "vs", "tel", "Tel", "ĐT", "đt", "đ", "h", "km", "vv", "Art", "pp", "p", "Q", "P":
		return true
	}
	return false
}
