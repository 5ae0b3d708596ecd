package repair

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

// enKind says what a token of the English is. The zero enKind is a word.
type enKind uint8

const (
	enWord enKind = iota
	enNumber
	enOrdinal // "11th"
	enMark
)

// enToken is one word, number or mark of an English sentence.
type enToken struct {
	viet.Span
	kind    enKind
	text    string
	low     string
	value   float64
	capital bool
	glued   bool // no white space before it
	opens   bool // begins a sentence or a quotation
	claimed bool // belongs to a mention
}

// english is the stored target with the values that it mentions.
type english struct {
	text     string
	tokens   []enToken
	mentions []mention
}

// readEnglish lexes the text and reads its documents, dates, times and numbers, in this order: what one has taken is not
// looked at again.
func readEnglish(text string) *english {
	en := &english{text: text, tokens: lexEnglish(text)}
	en.readCodes()
	en.readPlaces()
	en.readDates()
	en.readClocks()
	en.readWords()
	en.readAmounts()
	return en
}

// lexEnglish cuts English into tokens. "VND2,000" is a word and a number, "5G" and "COVID-19" are words.
func lexEnglish(text string) []enToken {
	toks := make([]enToken, 0, len(text)/5+4)
	opens := true
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		t := scanEnglish(text, i, r, size)
		t.text = text[t.Start:t.End]
		t.low = strings.ToLower(t.text)
		t.glued = len(toks) > 0 && toks[len(toks)-1].End == i
		t.opens = opens
		opens = t.kind == enMark && (strings.ContainsRune(".!?:“\"‘(—", r) || opens)
		toks = append(toks, t)
		i = t.End
	}
	return toks
}

// scanEnglish reads the token at byte i, which begins with r.
func scanEnglish(text string, i int, r rune, size int) enToken {
	t := enToken{Span: viet.Span{Start: i, End: i + size}, kind: enMark}
	switch {
	case isASCIIDigit(r):
		return scanFigure(text, i)
	case unicode.IsLetter(r):
		t.kind, t.capital = enWord, unicode.IsUpper(r)
		t.End = i + lettersLen(text[i:])
		code := t.End - i
		if code > 1 && strings.ToUpper(text[i:t.End]) == text[i:t.End] && hasDigitAt(text, t.End+1) && text[t.End] == '-' {
			t.End = digitsEndAt(text, t.End+1) // "COVID-19"
		}
	}
	return t
}

// scanFigure reads digits with thousands commas and decimals, and the letters of "11th" and "5G" with them.
func scanFigure(text string, i int) enToken {
	end := digitsEndAt(text, i)
	if end-i <= 3 {
		for end < len(text) && text[end] == ',' && digitsEndAt(text, end+1) == end+4 {
			end += 4
		}
	}
	if hasDigitAt(text, end+1) && text[end] == '.' {
		end = digitsEndAt(text, end+1)
	}
	t := enToken{Span: viet.Span{Start: i, End: end}, kind: enNumber}
	t.value, _ = strconv.ParseFloat(strings.ReplaceAll(text[i:end], ",", ""), 64)
	letters := lettersLen(text[end:])
	switch glued := text[end : end+letters]; strings.ToLower(glued) {
	case "st", "nd", "rd", "th":
		t.kind, t.End = enOrdinal, end+letters
	case "", "s", "m", "g", "am", "pm", "h", "d", "a", "b", "c":
		if letters == 1 && glued == strings.ToUpper(glued) {
			t.kind, t.End = enWord, end+letters
		}
	default:
		if unit, _ := unitNamed(strings.ToLower(glued)); unit == "" {
			t.kind, t.End = enWord, end+letters
		}
	}
	t.capital = t.kind == enWord
	return t
}

func isASCIIDigit(r rune) bool { return r >= '0' && r <= '9' }

func hasDigitAt(s string, i int) bool { return i >= 0 && i < len(s) && isASCIIDigit(rune(s[i])) }

// digitsEndAt gives the end of the digits at byte i.
func digitsEndAt(s string, i int) int {
	for hasDigitAt(s, i) {
		i++
	}
	return i
}

// lettersLen is the length of the letters that s begins with.
func lettersLen(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			return i
		}
	}
	return len(s)
}

// low gives the lower-case text of token i, "" outside the text and for what is claimed already.
func (en *english) low(i int) string {
	if i < 0 || i >= len(en.tokens) || en.tokens[i].claimed {
		return ""
	}
	return en.tokens[i].low
}

// isNumber reports whether token i is free digits.
func (en *english) isNumber(i int) bool {
	return i >= 0 && i < len(en.tokens) && en.tokens[i].kind == enNumber && !en.tokens[i].claimed
}

// isDash reports whether token i is a hyphen or a dash.
func (en *english) isDash(i int) bool {
	switch en.low(i) {
	case "-", "–", "—":
		return true
	}
	return false
}

// glued reports whether token i stands directly behind the one before it.
func (en *english) glued(i int) bool { return i >= 0 && i < len(en.tokens) && en.tokens[i].glued }

// claim takes the tokens from i to before end.
func (en *english) claim(i, end int) {
	for ; i < end; i++ {
		en.tokens[i].claimed = true
	}
}

// span covers the tokens from i to before end.
func (en *english) span(i, end int) viet.Span {
	return viet.Span{Start: en.tokens[i].Start, End: en.tokens[end-1].End}
}

// says reports whether the words of phrase stand from token i on.
func (en *english) says(i int, phrase string) bool {
	for word := range strings.FieldsSeq(phrase) {
		if en.low(i) != word {
			return false
		}
		i++
	}
	return true
}

// add notes a mention.
func (en *english) add(m mention) { en.mentions = append(en.mentions, m) }

// readWords reads the days of the week and the parts of a day or a period.
func (en *english) readWords() {
	for _, t := range en.tokens {
		if t.claimed || t.kind != enWord {
			continue
		}
		switch t.low {
		case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
			if t.capital {
				en.add(mention{Span: t.Span, kind: factWeekday, text: t.low})
			}
		case "morning", "afternoon", "evening", "early", "late":
			en.add(mention{Span: t.Span, kind: factPart, text: t.low})
		}
	}
}

// mention is one value of the English.
type mention struct {
	viet.Span
	kind  factKind
	first int // token
	amountMention
	dateMention
	// text is the number of a document or place, or a word; part the type of the document, "" where none stands before it.
	text, part string
	// typed covers the word for the type of the document.
	typed viet.Span
}

// find gives the mentions that mean f.
func (en *english) find(f swapFact) []*mention {
	switch f.kind {
	case factName, factLocality:
		return en.findName(f)
	case factLiteral:
		return en.findLiteral(f.text)
	default: // read already
	}
	var found []*mention
	for i := range en.mentions {
		if m := &en.mentions[i]; en.means(m, f) {
			found = append(found, m)
		}
	}
	return found
}

// means reports whether mention m may stand for f.
func (en *english) means(m *mention, f swapFact) bool {
	switch f.kind {
	case factAmount:
		return m.meansAmount(f)
	case factDay:
		return m.kind == factDay && m.meansDay(f.when)
	case factClock:
		return m.kind == factClock && m.meansClock(f.when)
	case factPart, factWeekday:
		return m.kind == f.kind && m.text == strings.ToLower(f.text)
	case factCode:
		return m.meansCode(f)
	case factPlace:
		return m.kind == factPlace && m.part == f.part && samePlace(m.text, f.text)
	default: // names are found in the text itself
	}
	return false
}

// findLiteral finds what both languages write alike, as a word of its own.
func (en *english) findLiteral(text string) []*mention {
	var found []*mention
	for at := 0; text != ""; {
		k := strings.Index(en.text[at:], text)
		if k < 0 {
			break
		}
		s := viet.Span{Start: at + k, End: at + k + len(text)}
		if standsAlone(en.text, s) {
			found = append(found, &mention{Span: s, kind: factLiteral, text: text})
		}
		at = s.End
	}
	return found
}

// standsAlone reports whether no letter or digit touches the span.
func standsAlone(text string, s viet.Span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:s.Start])
	after, _ := utf8.DecodeRuneInString(text[s.End:])
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) }
	return !inWord(before) && !inWord(after)
}
