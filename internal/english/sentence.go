package english

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

// Sentences cuts s into sentences, each without the white space around it. The end of a line always ends a sentence. A
// full stop does not inside a number or address ("3.5", "gov.vn"), after an abbreviation that its sentence goes on from
// ("No. 5", "Dr. Lan", "U.S. firms", "e.g. rice"), after the number of a heading ("1. Scope") or inside a short quotation
// or bracket, as viet.Sentences has it.
func Sentences(s string) []viet.Span {
	var spans []viet.Span
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

// longQuote is how many words a quotation may have before it is split like other text; quoteBytes is more than they take.
const (
	longQuote  = 60
	quoteBytes = longQuote * 16
)

// splitter cuts one line.
type splitter struct {
	s     string // the text up to the end of the line
	start int    // where the sentence being read begins
	shut  int    // no sentence ends before this: the end of a short quotation or bracket
	spans []viet.Span
}

func (p *splitter) split() {
	for i := p.start; i < len(p.s); {
		r, size := utf8.DecodeRuneInString(p.s[i:])
		switch r {
		case '"':
			if p.opens(i) {
				p.open(i+size, `"`)
			}
		case '(':
			p.open(i+size, ")")
		case '“':
			p.open(i+size, "”")
		case '.', '!', '?', '…':
			i = p.stop(i)
			continue
		}
		i += size
	}
	p.cut(len(p.s))
}

// opens reports whether the straight quotation mark at i opens a quotation: it stands before a word and not behind one. Counting
// them would go wrong for the rest of the line where one is missing.
func (p *splitter) opens(i int) bool {
	before, _ := utf8.DecodeLastRuneInString(p.s[p.start:i])
	after, _ := utf8.DecodeRuneInString(p.s[i+1:])
	return (i == p.start || unicode.IsSpace(before) || strings.ContainsRune("([—–-", before)) && i+1 < len(p.s) && !unicode.IsSpace(after)
}

// open notes the quotation or bracket whose inside begins at i, when it closes soon enough to be kept whole.
func (p *splitter) open(i int, closer string) {
	if i < p.shut {
		return
	}
	within := p.s[i:min(len(p.s), i+quoteBytes)]
	n := strings.Index(within, closer)
	if n < 0 || strings.Count(within[:n], " ") >= longQuote || closer == `"` && p.opens(i+n) {
		return
	}
	p.shut = i + n
}

// stop looks at the stop at i, ends the sentence there if it must, and gives the place to go on from.
func (p *splitter) stop(i int) int {
	rest := strings.TrimLeft(p.s[i:], ".!?…")
	end := len(p.s) - len(rest)
	after := end
	for after < len(p.s) {
		r, size := utf8.DecodeRuneInString(p.s[after:])
		if !strings.ContainsRune("”’»)]'\"", r) {
			break
		}
		after += size
	}
	if !p.ends(i, end, after) {
		return end
	}
	p.cut(after)
	return after
}

// ends reports whether the stop from i to end, with what closes up to after, ends a sentence.
func (p *splitter) ends(i, end, after int) bool {
	if after < p.shut {
		return false
	}
	rest := strings.TrimLeftFunc(p.s[after:], unicode.IsSpace)
	if rest == "" {
		return true
	}
	if len(rest) == len(p.s)-after {
		return false // "3.5", "gov.vn"
	}
	next := nextWord(rest)
	first, _ := utf8.DecodeRuneInString(next)
	if next == "" || unicode.IsLower(first) {
		return next == "" && !strings.ContainsAny(rest[:1], ",;:.)/%")
	}
	if p.s[i:end] != "." || after > end {
		return true
	}
	return p.fullStop(i, next)
}

// nextWord gives the letters, digits and inner apostrophes that s begins with, behind opening quotes, brackets and dashes.
func nextWord(s string) string {
	s = strings.TrimLeft(s, "“\"‘'([*-–— ")
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' {
			return s[:i]
		}
	}
	return s
}

// fullStop decides for one full stop at i with white space and then next, a capital or a number.
func (p *splitter) fullStop(i int, next string) bool {
	word := p.s[p.start:i]
	if n := strings.LastIndexFunc(word, betweenWords); n >= 0 {
		_, size := utf8.DecodeRuneInString(word[n:])
		word = word[n+size:]
	}
	low := strings.ToLower(word)
	digit := next[0] >= '0' && next[0] <= '9'
	switch {
	case p.numbers(i):
		return false
	case isTitle(low), isJoining(low):
		return false
	case isCounted(low):
		return !digit && !isRomanText(next)
	case isEnding(low), isInitials(word):
		return opensSentence(next)
	case utf8.RuneCountInString(word) == 1 && unicode.IsUpper([]rune(word)[0]):
		return opensSentence(next)
	}
	return true
}

func betweenWords(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("(“\"‘[/", r) }

// numbers reports whether what stands before the full stop at i only numbers the text after it: "1", "a", "IV", "Article 5".
func (p *splitter) numbers(i int) bool {
	text := p.s[max(p.start, i-30):i]
	if n := strings.LastIndexAny(text, ":;"); n >= 0 && len(text)-n <= 5 {
		text = text[n+1:]
	}
	words := strings.Fields(strings.Trim(text, " *#_-–•"))
	switch len(words) {
	case 1:
		return isOrdinal(words[0])
	case 2:
		switch strings.ToLower(words[0]) {
		case "article", "clause", "point", "chapter", "section", "part", "annex", "appendix", "step", "table", "figure", "question":
			return isOrdinal(words[1])
		}
	}
	return false
}

// isInitials reports whether s is letters with full stops between: "U.S", "a.m".
func isInitials(s string) bool {
	parts := strings.Split(s, ".")
	return len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool { return utf8.RuneCountInString(p) != 1 })
}

// isOrdinal reports whether s is a short number, a letter or a roman number: "3", "2.1", "b", "XII".
func isOrdinal(s string) bool {
	if utf8.RuneCountInString(s) == 1 {
		return true
	}
	if strings.Trim(s, "0123456789.") == "" {
		return len(s) <= 3 || len(s) <= 6 && strings.Contains(s, ".")
	}
	return len(s) <= 6 && isRomanText(s)
}

// isRomanText reports whether s is a roman number in capitals.
func isRomanText(s string) bool { return s != "" && strings.Trim(s, "IVXLC") == "" }

// isTitle reports whether a name always follows.
func isTitle(low string) bool {
	return slices.Contains([]string{
		"mr", "mrs", "ms", "dr", "prof", "assoc", "gen", "lt", "col", "maj", "capt", "sgt", "sen", "rep", "gov", "rev", "hon", "st", "pres", "messrs",
		"mme", "amb", "brig", "adm", "cpl", "pvt", "supt", "asst",
	}, low)
}

// isJoining reports whether the sentence always goes on behind the abbreviation.
func isJoining(low string) bool {
	return slices.Contains([]string{"e.g", "i.e", "cf", "vs", "viz", "approx", "esp", "incl", "resp", "a.k.a", "c", "ca", "al"}, low)
}

// isCounted reports whether the abbreviation stands before a number: "No. 5", "Oct. 10".
func isCounted(low string) bool {
	return slices.Contains([]string{
		"no", "nos", "art", "arts", "sec", "fig", "figs", "vol", "pp", "p", "ch", "para", "paras", "cl", "pt", "jan", "feb", "mar", "apr", "jun",
		"jul", "aug", "sep", "sept", "oct", "nov", "dec", "us$", "tel", "ref", "dist",
	}, low)
}

// isEnding reports whether the abbreviation may stand inside of a sentence and at its end.
func isEnding(low string) bool {
	return slices.Contains([]string{"inc", "ltd", "co", "corp", "jr", "sr", "etc", "bros", "dept", "est", "univ", "ave", "rd", "blvd", "hrs"}, low)
}

// opensSentence reports whether a sentence may well begin with the word, where a name could stand too: behind "U.S." or "Ltd.".
func opensSentence(word string) bool {
	return slices.Contains([]string{
		"The", "A", "An", "This", "That", "These", "Those", "It", "Its", "He", "She", "They", "We", "I", "You", "His", "Her", "Their", "Our", "In",
		"On", "At", "By", "For", "From", "With", "To", "Of", "As", "After", "Before", "Since", "When", "While", "If", "Although", "However", "But",
		"And", "Or", "So", "Then", "There", "Here", "Under", "During", "According", "Meanwhile", "Moreover", "Some", "Many", "Most", "All", "Each",
		"Every", "Both", "Several", "Such", "What", "Who", "How", "Why", "Not", "No", "More", "Earlier", "Later", "Today", "Now", "Once", "Because",
		"Also", "Besides", "Another", "Other", "One", "Two", "Three", "Only", "Until", "Between", "Among", "Over", "About", "Through",
	}, word)
}

// cut ends the sentence at end.
func (p *splitter) cut(end int) {
	text := p.s[p.start:end]
	trimmed := strings.TrimLeftFunc(text, unicode.IsSpace)
	from := end - len(trimmed)
	if trimmed = strings.TrimRightFunc(trimmed, unicode.IsSpace); trimmed != "" {
		p.spans = append(p.spans, viet.Span{Start: from, End: from + len(trimmed)})
	}
	p.start = end
}
