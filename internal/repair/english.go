package repair

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// token is one word, number or mark of an English sentence.
type token struct {
	*english.Token
	claimed bool // belongs to a mention
}

// reading is the stored target with the values that it mentions.
type reading struct {
	text     string
	tokens   []token
	mentions []mention
}

// readEnglish lexes the text and reads its documents, dates, times and numbers, in this order: what one has taken is not
// looked at again.
func readEnglish(text string) *reading { return readTokens(text, english.Lex(text)) }

// readTokens is readEnglish of a text that is cut into tokens already.
func readTokens(text string, toks []english.Token) *reading {
	en := &reading{text: text, tokens: unclaimed(toks)}
	en.readCodes()
	en.readPlaces()
	en.readDates()
	en.readClocks()
	en.readWords()
	en.readAmounts()
	return en
}

// unclaimed are tokens that nothing is read from yet.
func unclaimed(read []english.Token) []token {
	toks := make([]token, len(read))
	for i := range read {
		toks[i].Token = &read[i]
	}
	return toks
}

// hasDigitAt reports whether byte i of s is a digit; outside of s there is none.
func hasDigitAt(s string, i int) bool { return i >= 0 && i < len(s) && english.IsDigit(s[i]) }

// low gives the lower-case text of token i, "" outside the text and for what is claimed already.
func (en *reading) low(i int) string {
	if i < 0 || i >= len(en.tokens) || en.tokens[i].claimed {
		return ""
	}
	return en.tokens[i].Low
}

// isNumber reports whether token i is free digits.
func (en *reading) isNumber(i int) bool {
	return i >= 0 && i < len(en.tokens) && en.tokens[i].Kind == english.Number && !en.tokens[i].claimed
}

// isDash reports whether token i is a hyphen or a dash.
func (en *reading) isDash(i int) bool {
	switch en.low(i) {
	case "-", "–", "—":
		return true
	}
	return false
}

// glued reports whether token i stands directly behind the one before it.
func (en *reading) glued(i int) bool { return i >= 0 && i < len(en.tokens) && en.tokens[i].Glued }

// claim takes the tokens from i to before end.
func (en *reading) claim(i, end int) {
	for ; i < end; i++ {
		en.tokens[i].claimed = true
	}
}

// span covers the tokens from i to before end.
func (en *reading) span(i, end int) viet.Span {
	return viet.Span{Start: en.tokens[i].Start, End: en.tokens[end-1].End}
}

// says reports whether the words of phrase stand from token i on.
func (en *reading) says(i int, phrase string) bool {
	for word := range strings.FieldsSeq(phrase) {
		if en.low(i) != word {
			return false
		}
		i++
	}
	return true
}

// add notes a mention.
func (en *reading) add(m mention) { en.mentions = append(en.mentions, m) }

// readWords reads the days of the week and the parts of a day or a period.
func (en *reading) readWords() {
	for _, t := range en.tokens {
		if t.claimed || t.Kind != english.Word {
			continue
		}
		switch t.Low {
		case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
			if t.Capital {
				en.add(mention{Span: t.Span, kind: factWeekday, text: t.Low})
			}
		case "morning", "afternoon", "evening", "early", "late":
			en.add(mention{Span: t.Span, kind: factPart, text: t.Low})
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
func (en *reading) find(f swapFact) []*mention {
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
func (en *reading) means(m *mention, f swapFact) bool {
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
func (en *reading) findLiteral(text string) []*mention {
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
