package repair

import (
	"fmt"
	"strconv"
	"strings"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// Value is one thing that both languages write, each in its way: a number, a date, a time, the number of a document.
type Value struct {
	viet.Span
	// Kind is SwapNumber for any number, SwapDate or SwapDocument.
	Kind string
	// Key is equal for what means the same in either language: "1.5e+09" for "1,5 tỷ" and "1.5 billion", "22.10" for "ngày
	// 22/10" and "October 22", "278/2025/ND-CP" for "278/2025/NĐ-CP".
	Key string
}

// VietnameseValues gives the values of a Vietnamese sentence in the order of the text, and EnglishValues those of an English
// one. A date gives its day and its year apart, since a translation may leave the year out, and a document its code and the
// number before the code. Currencies and measures are no part of a key.
func VietnameseValues(text string) []Value { return vietnameseValues(viet.Normalise(text), nil) }

// VietnameseValuesOf is VietnameseValues of a text that is cut into tokens already.
func VietnameseValuesOf(text string, toks []viet.Token) []Value {
	n := viet.Normalise(text)
	if n.String() != text {
		toks = nil
	}
	return vietnameseValues(n, toks)
}

// vietnameseValues cuts the text itself if it gets no tokens.
func vietnameseValues(n viet.Text, toks []viet.Token) []Value {
	if toks == nil {
		toks = viet.Lex(n.String())
	}
	var all []Value
	for i := range toks {
		var a swapAtom
		if a.read(n.String(), toks, i); a.soft {
			continue
		}
		for _, f := range a.facts {
			all = appendValues(all, f, n.Origin(toks[i].Span))
		}
	}
	return all
}

// EnglishValues is the English side of VietnameseValues.
func EnglishValues(text string) []Value { return EnglishValuesOf(text, english.Lex(text)) }

// EnglishValuesOf is EnglishValues of a text that is cut into tokens already.
func EnglishValuesOf(text string, toks []english.Token) []Value {
	en := readTokens(text, toks)
	var all []Value
	for i := range en.mentions {
		m := &en.mentions[i]
		f := swapFact{kind: m.kind, value: m.value, when: m.when, part: m.part, text: m.text}
		switch {
		case m.short:
			f.kind = factAmount
		case m.kind == factWeekday && f.text != "":
			f.text = strings.ToUpper(f.text[:1]) + f.text[1:]
		case m.kind == factAmount && m.style == inWords && m.value == 1:
			continue // "one of"
		}
		all = appendValues(all, f, m.Span)
	}
	return all
}

// appendValues adds what f says.
func appendValues(all []Value, f swapFact, at viet.Span) []Value {
	add := func(kind, key string) { all = append(all, Value{at, kind, key}) }
	number := func(v float64) { add(SwapNumber, strconv.FormatFloat(v, 'g', -1, 64)) }
	w := f.when
	switch f.kind {
	case factAmount:
		number(f.value)
	case factDay:
		switch {
		case w.Day > 0:
			add(SwapDate, fmt.Sprintf("%d.%d", w.Day, w.Month))
		case w.Month > 0:
			add(SwapDate, fmt.Sprintf("month %d", w.Month))
		case w.Quarter > 0:
			add(SwapDate, fmt.Sprintf("quarter %d", w.Quarter))
		}
		if w.Year > 0 {
			number(float64(w.Year))
		}
	case factClock:
		add(SwapDate, fmt.Sprintf("%d:%02d", w.Hour, w.Minute))
	case factWeekday:
		add(SwapDate, f.text)
	case factPlace:
		add(SwapDocument, f.part+" "+placeKey(f.text))
	case factCode:
		if code := foldDocument(f.text); isDocumentCode(code) {
			add(SwapDocument, code)
		}
		if v, err := strconv.ParseFloat(f.text[:english.DigitsEnd(f.text, 0)], 64); err == nil {
			number(v)
		}
	default: // names and words are no values
	}
	return all
}

// placeKey gives one key to "II" and "2", to "Đ" and "đ".
func placeKey(number string) string {
	if n := english.Roman(number); n > 0 {
		return strconv.Itoa(n)
	}
	return strings.ToLower(number)
}
