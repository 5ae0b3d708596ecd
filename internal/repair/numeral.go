package repair

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"songngu/internal/english"
)

// writeAmount writes the new number, in the style of the old one, and its currency where that changes.
func (en *reading) writeAmount(a assignment, todo []assignment) (swapEdit, bool) {
	old, f := a.change.old, a.change.new
	e := swapEdit{Span: a.Span, change: a.change}
	if !a.free && (old.value == 1) != (f.value == 1) || old.ordinal != f.ordinal {
		return e, false
	}
	numeral, ok := en.writeNumeral(a, todo)
	if !ok {
		return e, false
	}
	pieces := []swapPiece{{a.scaled, numeral}}
	if old.unit != f.unit {
		money, ok := en.writeCurrency(a)
		if !ok {
			return e, false
		}
		pieces = append(pieces, money...)
	}
	if a.article.Len() > 0 {
		e.Start = a.article.Start
		pieces = append(pieces, swapPiece{a.article, caseLike(articleFor(numeral), a.article.In(en.text))})
	}
	e.text = compose(en.text, e.Span, pieces)
	return e, true
}

// writeNumeral writes the new number with its scale.
func (en *reading) writeNumeral(a assignment, todo []assignment) (string, bool) {
	f, old := a.change.new, a.numeral.In(en.text)
	if a.style >= inRanks {
		return writeRank(a.style, f.value, old)
	}
	if a.upper > 0 && a.leaning() {
		scale := en.partnerScale(a.upper, todo)
		if !tidy(f.value / scale) {
			return "", false
		}
		return writeFigure(a.mention, old, roundTiny(f.value/scale), decimalsFor(f, scale))
	}
	scale := newScale(a.mention, f)
	if a.lower > 0 && en.mentions[a.lower-1].leaning() && scale != a.scale && !en.moves(a.lower, todo) {
		return "", false // the lower end would come to stand before another scale
	}
	text, ok := writeFigure(a.mention, old, roundTiny(f.value/scale), decimalsFor(f, scale))
	if !ok || scale == 1 {
		return text, ok
	}
	return text + en.gap(a.mention) + english.ScaleWord(scale), true
}

// leaning reports whether the scale of the number stands only at the upper end of its range.
func (m *mention) leaning() bool { return m.scale > 1 && m.scaled.End == m.numeral.End }

// gap is what stands, or is to stand, between a number and its scale.
func (en *reading) gap(m *mention) string {
	if m.scaled.End > m.numeral.End {
		return strings.TrimRightFunc(en.text[m.numeral.End:m.scaled.End], unicode.IsLetter)
	}
	if strings.HasPrefix(en.text[m.scaled.End:], "-") {
		return "-"
	}
	return " "
}

// roundTiny takes off what binary fractions leave.
func roundTiny(n float64) float64 { return math.Round(n*1e6) / 1e6 }

// partnerScale gives the scale that the upper end of a range, mention k-1, will have.
func (en *reading) partnerScale(k int, todo []assignment) float64 {
	upper := &en.mentions[k-1]
	for _, a := range todo {
		if a.mention == upper {
			return newScale(upper, a.change.new)
		}
	}
	return upper.scale
}

// moves reports whether mention k-1 is written anew too.
func (en *reading) moves(k int, todo []assignment) bool {
	return slices.ContainsFunc(todo, func(a assignment) bool { return a.mention == &en.mentions[k-1] })
}

// newScale chooses the scale in which f takes the place of m: that of m where it leaves a number from 1 to 999 or the old one was
// larger too ("2,000 billion"), else the one that f fills; none where the number would need more than three decimals.
func newScale(m *mention, f swapFact) float64 {
	n, was := f.value/m.scale, m.value/m.scale
	spoken := f.written > 0 && f.value/f.written >= 1e6
	scale := m.scale
	switch {
	case m.scale == 1 && (m.value >= 1e6 || !spoken):
	case m.scale == 1, n < 1, n >= 1000 && was < 1000:
		scale = naturalScale(f.value)
	}
	n = f.value / scale
	if !tidy(n) || scale > 1 && scale < 1e6 && (n != math.Trunc(n) || n < 1 || n >= 1e3 || scale == 1e2 && n >= 10) {
		return 1 // nobody says "1.2 hundred"
	}
	return scale
}

// naturalScale gives the largest scale from a million up that v fills, 1 below.
func naturalScale(v float64) float64 {
	for _, s := range [...]float64{1e12, 1e9, 1e6} {
		if v >= s {
			return s
		}
	}
	return 1
}

// tidy reports whether n needs at most three decimals.
func tidy(n float64) bool {
	return math.Abs(n*1e3-math.Round(n*1e3)) < 1e-6*max(1, math.Abs(n))
}

// decimalsFor gives how many decimals f has at a scale: those of the Vietnamese where the scales are alike, else -1 for as many as
// it needs.
func decimalsFor(f swapFact, scale float64) int {
	if math.Abs(f.value/scale-f.written) < 1e-9*max(1, f.written) && f.decimals > 0 {
		return f.decimals
	}
	return -1
}

// writeFigure writes n as old is written.
func writeFigure(m *mention, old string, n float64, decimals int) (string, bool) {
	whole := n == math.Trunc(n) && decimals <= 0
	if m.style == inWords {
		limit := 10.0
		if m.opens || m.value/m.scale >= 10 {
			limit = 100
		}
		switch {
		case whole && n >= 1 && n < limit:
			return caseLike(english.CardinalWord(int(n)), old), true
		case m.opens || n == 0:
			return "", false
		}
	}
	s := strconv.FormatFloat(n, 'f', decimals, 64)
	if whole && len(old) == 2 && old[0] == '0' && n < 10 {
		return "0" + s, true
	}
	if m.style == inDigits && m.value/m.scale >= 1000 && !strings.Contains(old, ",") {
		return s, true
	}
	return english.Grouped(s), true
}

// writeRank writes "12th", "fifth" or "XIV".
func writeRank(style numeralStyle, v float64, old string) (string, bool) {
	n := int(v)
	if v != math.Trunc(v) || n < 1 || n > 999 {
		return "", false
	}
	switch style {
	case inRomanNumerals:
		return english.RomanText(n), n < 90
	case inRankWords:
		if w := english.RankWord(n); w != "" {
			return caseLike(w, old), true
		}
		if startsUpper(old) {
			return "", false
		}
	default: // digits
	}
	return strconv.Itoa(n) + english.RankEnding(n), true
}

// articleFor gives the article before a number as it is spoken: "an 8", "an 11", "an 18", "a 5".
func articleFor(number string) string {
	low := strings.ToLower(number)
	for _, w := range [...]string{"eight", "eleven"} {
		if strings.HasPrefix(low, w) {
			return "an"
		}
	}
	end := english.DigitsEnd(low, 0)
	switch head := low[:end]; {
	case strings.HasPrefix(head, "8") && end != 4, head == "11", head == "18":
		return "an"
	}
	return "a"
}

// writeCurrency writes the new currency before or after the number, where the old one stands.
func (en *reading) writeCurrency(a assignment) ([]swapPiece, bool) {
	old, f := a.change.old, a.change.new
	if !english.IsCurrency(old.unit) || !english.IsCurrency(f.unit) || a.pre.Len() > 0 == (a.post.Len() > 0) {
		return nil, false
	}
	if a.lower > 0 || a.upper > 0 || a.article.Len() > 0 {
		return nil, false
	}
	code, word := english.CurrencyText(f.unit)
	if a.pre.Len() > 0 {
		text := strings.TrimSpace(a.pre.In(en.text))
		if text == "$" || text == "€" {
			switch f.unit {
			case "usd":
				code = "$"
			case "euro":
				code = "€"
			}
		}
		return []swapPiece{{a.pre, code}}, code != ""
	}
	text := a.post.In(en.text)
	if strings.ToUpper(text) == text {
		word = code
	}
	singular := f.value == 1 || a.change.old.value == 1
	return []swapPiece{{a.post, word}}, word != "" && !singular && !strings.Contains(en.text[a.scaled.End:a.post.Start], "-")
}
