package verify

import (
	"math"
	"slices"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// figure is a number of the English text with all that belongs to it: "nearly VND2,000 billion", "10–12%", "34 of 34".
type figure struct {
	first, end int // tokens
	value      float64
	high       float64 // upper end of a range, second number of a ratio; else value
	unit       string  // as viet.Amount.Unit
	per        string
	bound      bound
	kind       figureKind
	later      string // unit of the figure it is joined to: "from 5 to 7%"
	laterScale float64
	loose      bool // may be no count at all: "second"
}

type figureKind uint8

const (
	plain   figureKind = iota
	span               // "10–12%"
	ratio              // "34 of 34"
	ranked             // "fourth"
	several            // "thousands"
)

var perWords = map[string]string{
	"day": "ngày", "month": "tháng", "year": "năm", "quarter": "quý", "hour": "giờ", "week": "tuần", "ha": "ha", "hectare": "ha",
	"person": "người", "household": "hộ", "kwh": "kwh", "km": "km", "kilometre": "km", "visit": "lượt", "crop": "vụ", "kg": "kg", "kilogram": "kg", "tonne": "tấn", "head": "con", "litre": "lít", "m³": "m³", "m²": "m²", "second": "giây", "minute": "phút",
}

// readFigures reads every figure outside what is claimed already.
func (r *review) readFigures() {
	for i := 0; i < len(r.tokens); {
		f, ok := r.figureAt(i)
		if !ok {
			i++
			continue
		}
		r.figures = append(r.figures, f)
		i = f.end
	}
	for k := 0; k+1 < len(r.figures); k++ {
		f, next := &r.figures[k], &r.figures[k+1]
		if isCurrency(f.unit) && next.unit == "" && f.kind == plain && next.kind == plain && next.first-f.end <= 2 && r.joins(f.end) && (r.scaleOf(*next) > 1 || r.ranges(f, next)) {
			next.unit = f.unit // "VND45 million to 60 million"
		}
		shares := f.unit == "" || isCurrency(f.unit) && f.unit == next.unit && r.scaleOf(*f) == 1 // "from VND80 to VND85 million"
		if shares && f.kind == plain && next.first-f.end <= 2 && r.joins(f.end) {
			f.later = next.unit
			f.laterScale = r.scaleOf(*next)
		}
	}
}

// joins reports whether token i joins two figures that share what follows the second.
func (r *review) joins(i int) bool {
	switch r.low(i) {
	case "to", "and", "or", ",", "-", "–":
		return true
	}
	return false
}

// ranges reports whether two figures are the ends of one range: "USD 1,100 to 1,650 a month", "between USD 1,100 and 1,650".
func (r *review) ranges(f, next *figure) bool {
	return next.value > f.value && (r.low(f.end) == "to" || r.low(f.end) == "and" && r.low(f.first-1) == "between")
}

// scaleOf is the product of the scale words of a figure.
func (r *review) scaleOf(f figure) float64 {
	scale := 1.0
	for i := f.first; i < f.end; i++ {
		if s := english.Scale(r.low(i)); s > 0 {
			scale *= s
		}
	}
	return scale
}

// figureAt reads the figure that begins at token i.
func (r *review) figureAt(i int) (figure, bool) {
	if r.tokens[i].claimed {
		return figure{}, false
	}
	f := figure{first: i}
	if f, ok := r.fractionAt(i); ok {
		return f, true
	}
	if f, ok := r.rankedAt(i); ok {
		return f, true
	}
	if f, ok := r.severalAt(i); ok {
		return f, true
	}
	value, end, ok := r.numberAt(i)
	if unit, _ := r.unitAt(i + 2); !ok && r.low(i) == "half" && r.low(i+1) == "a" && unit != "" { // "half a percentage point"
		value, end, ok = 0.5, i+2, true
	}
	if !ok {
		return f, false
	}
	f.value, f.high = value, value
	if c := english.Currency(r.low(i - 1)); c != "" {
		f.unit, f.first = c, i-1
	}
	end = r.tail(&f, end)
	if f.unit == "" {
		f.unit, end = r.unitAt(end)
	}
	if f.unit == "" && oneOf(r.low(end), addedWords) {
		if unit, after := r.unitAt(end + 1); after > end+1 && !isCurrency(unit) {
			f.unit, end = unit, after // "5 million more tonnes"
		}
	}
	f.per, end = r.perAt(f, end)
	f.end = end
	f.bound = r.boundAt(f.first, f.end)
	if f.value == 1 && f.high == 1 && f.unit == "" && r.tokens[i].Kind == english.Word {
		return figure{first: i, end: end, loose: true, value: 1, high: 1}, true
	}
	return f, true
}

// addedWords may stand between a figure and its unit, and say that what is counted comes to what there is.
var addedWords = []string{"more", "additional", "further", "extra"}

// tail reads the second number of a range or a ratio and gives the token after it.
func (r *review) tail(f *figure, end int) int {
	scale, _ := r.scaleAt(end)
	if r.isDash(end) || r.low(end) == "%" && r.isDash(end+1) {
		j := end + 1
		if r.low(end) == "%" {
			j++
		}
		if r.isNumber(j) && !r.claimed(j) {
			high, next, _ := r.numberAt(j)
			own, _ := r.scaleAt(j + 1)
			if own > 1 && scale == 1 && f.value < 1e3*own && r.scaleFree(f.first, end) {
				f.value *= own
			}
			f.high, f.kind = high, span
			return next
		}
	}
	j := 0
	switch {
	case r.low(end) == "/" && r.isNumber(end+1):
		j = end + 1
	case r.says(end, "out of the"), r.says(end, "of all the"):
		j = end + 3
	case r.says(end, "out of"), r.says(end, "of the"), r.says(end, "of all"):
		j = end + 2
	case r.low(end) == "of":
		j = end + 1
	}
	if j > 0 && j < len(r.tokens) && !r.claimed(j) && r.low(j-1) != "half" {
		if high, next, ok := r.numberAt(j); ok && high >= f.value && english.Currency(r.low(j-1)) == "" {
			f.high, f.kind = high, ratio
			return next
		}
	}
	return end
}

// scaleFree reports whether no scale word stands between the tokens i and end.
func (r *review) scaleFree(i, end int) bool {
	for ; i < end; i++ {
		if english.Scale(r.low(i)) > 0 {
			return false
		}
	}
	return true
}

// scaleAt reads scale words at token i, a hyphen before them included.
func (r *review) scaleAt(i int) (scale float64, end int) {
	scale, end = 1, i
	for {
		j := end
		if r.low(j) == "-" {
			j++
		}
		s := english.Scale(r.low(j))
		if s == 0 || r.tokens[j].claimed {
			return scale, end
		}
		scale, end = scale*s, j+1
	}
}

// numberAt reads digits or number words with their scale at token i.
func (r *review) numberAt(i int) (value float64, end int, ok bool) {
	if i >= len(r.tokens) || r.tokens[i].claimed {
		return 0, i, false
	}
	t := &r.tokens[i]
	if t.Kind == english.Number {
		scale, end := r.scaleAt(i + 1)
		return t.Value * scale, end, true
	}
	if whole := english.Cardinal(t.Low); whole > 0 && r.says(i+1, "and a half") { // "two and a half million"
		scale, end := r.scaleAt(i + 4)
		return (float64(whole) + 0.5) * scale, end, true
	}
	if t.Kind != english.Word {
		return 0, i, false
	}
	if t.Low == "a" || t.Low == "an" {
		scale, end := r.scaleAt(i + 1)
		return scale, end, end > i+1 && scale > 1
	}
	return r.spelledAt(i)
}

// spelledAt reads number words: "twenty-seven thousand", "one hundred and five".
func (r *review) spelledAt(i int) (value float64, end int, ok bool) {
	total, group := 0.0, 0.0
	end = i
	for j := i; j < len(r.tokens) && r.tokens[j].Kind == english.Word; {
		v, next := r.belowHundred(j)
		switch {
		case next > j && (group == 0 || math.Mod(group, 100) == 0 && v < 100):
			group, j, end = group+v, next, next
		case r.low(j) == "hundred" && group > 0 && group < 100:
			group, j, end = group*100, j+1, j+1
		case english.Scale(r.low(j)) >= 1000 && group > 0:
			total, group = total+group*english.Scale(r.low(j)), 0
			j, end = j+1, j+1
		case r.low(j) == "and" && end == j && j > i && math.Mod(total+group, 100) == 0 && r.isBelowHundred(j+1):
			j++
		default:
			return total + group, end, end > i
		}
	}
	return total + group, end, end > i
}

func (r *review) isBelowHundred(i int) bool {
	_, next := r.belowHundred(i)
	return next > i
}

// belowHundred reads "seven", "twenty", "twenty-seven" and "twenty seven" at token i.
func (r *review) belowHundred(i int) (float64, int) {
	v := english.Cardinal(r.low(i))
	if v < 0 {
		return 0, i
	}
	j := i + 1
	if r.low(j) == "-" {
		j++
	}
	if u := english.Cardinal(r.low(j)); v >= 20 && u > 0 && u < 10 {
		return float64(v + u), j + 1
	}
	return float64(v), i + 1
}

// fractionAt reads "a third", "two-thirds" and "three quarters" at token i, where the source has that fraction: else "a third" may be of a row.
func (r *review) fractionAt(i int) (figure, bool) {
	over := english.Cardinal(r.low(i))
	if r.low(i) == "a" {
		over = 1
	}
	if over <= 0 {
		return figure{}, false
	}
	j := i + 1
	if r.low(j) == "-" {
		j++
	}
	parts := english.Rank(singular(r.low(j)))
	if singular(r.low(j)) == "quarter" {
		parts = 4
	}
	f := figure{first: i, end: j + 1, kind: ratio, value: float64(over), high: float64(parts)}
	if parts <= over {
		return figure{}, false
	}
	if !r.hasFraction(&f) {
		if r.low(j+1) == "of" && r.evidence([]string{"phần ba", "phần tư", "phần năm"}) {
			r.fault(CheckQuantity, Error, "%q is another fraction in %s", r.phrase(i, j+1), r.where())
		}
		return figure{}, false
	}
	f.bound = r.boundAt(f.first, f.end)
	return f, true
}

// hasFraction reports whether a cited segment has the fraction, in digits or in words: "1/3", "một phần ba".
func (r *review) hasFraction(f *figure) bool {
	return slices.ContainsFunc(r.cited, func(s *source) bool {
		return slices.ContainsFunc(s.amounts, func(a amount) bool {
			if a.Ratio {
				return same(a.Value, f.value) && same(a.High, f.high)
			}
			if f.ofHundred(&a) {
				return true
			}
			return same(a.Value, f.high) && s.key(a.token-1) == "phần" && s.amountWord(a.token-2, f.value)
		})
	})
}

// ofHundred reports a fraction that is as many per cent: "a fifth" of "20%".
func (f *figure) ofHundred(a *amount) bool {
	return f.kind == ratio && a.Unit == "%" && !a.Range && same(a.Value*f.high, 100*f.value)
}

// fractionOver reports whether such a fraction that the cited segments have is written at token i.
func (r *review) fractionOver(i int) bool {
	return slices.ContainsFunc(r.figures, func(f figure) bool { return f.kind == ratio && f.first <= i && i < f.end && r.hasFraction(&f) })
}

// rankedAt reads "fourth", "twenty-first" and "11th" at token i.
func (r *review) rankedAt(i int) (figure, bool) {
	f := figure{first: i, end: i + 1, kind: ranked}
	t := &r.tokens[i]
	f.value = float64(english.Rank(t.Low))
	if t.Kind == english.Ordinal {
		f.value = t.Value
	}
	if r.low(i+1) == "-" {
		if v := english.Rank(t.Low + "-" + r.low(i+2)); v > 0 {
			f.value, f.end = float64(v), i+3
		}
	}
	f.high = f.value
	f.loose = f.value <= 2 && t.Kind == english.Word && f.end == i+1
	return f, f.value > 0
}

// severalAt reads "thousands", "tens of thousands" at token i.
func (r *review) severalAt(i int) (figure, bool) {
	f := figure{first: i, end: i + 1, kind: several, value: english.Several(r.low(i))}
	if f.value == 0 {
		return f, false
	}
	for r.low(f.end) == "of" && english.Several(r.low(f.end+1)) > 0 {
		f.value *= english.Several(r.low(f.end + 1))
		f.end += 2
	}
	f.high = f.value
	return f, true
}

// unitAt reads a unit at token i, "-" before it included: "500-kV".
func (r *review) unitAt(i int) (unit string, end int) {
	j := i
	if r.low(j) == "-" {
		j++
	}
	for _, p := range english.UnitPhrases() {
		if r.says(j, p.Words) {
			return p.Unit, j + words(p.Words)
		}
	}
	u, _ := english.Unit(r.low(j))
	if u == "" || r.tokens[j].claimed {
		return "", i
	}
	return u, j + 1
}

// words counts the words of a phrase.
func words(phrase string) int {
	n := 1
	for i := range len(phrase) {
		if phrase[i] == ' ' {
			n++
		}
	}
	return n
}

// perAt reads "per year", "/ha", "a day" after a figure: behind its unit, or behind what is counted: "4,200 tonnes of waste a day".
func (r *review) perAt(f figure, i int) (per string, end int) {
	for j := i; j < i+5; j++ {
		switch low := r.low(j); {
		case low == "per" || low == "/" && j == i || low == "a" && r.low(j-1) != "half" && (f.unit != "" || timeWords.of(r.low(j+1)) != nil) && !oneOf(r.low(j+2), []string{"earlier", "ago", "before", "later"}):
			p := perWords[r.low(j+1)]
			if oneOf(r.low(j+2), []string{"before", "earlier", "ago"}) {
				return "", i // "86.8% of the figure a year before"
			}
			if p != "" && j == i && f.unit != "" {
				return p, j + 2
			}
			return p, i
		case j >= len(r.tokens) || r.tokens[j].Kind != english.Word || r.tokens[j].claimed || j == i && f.unit != "" && low != "of":
			return "", i
		}
	}
	return "", i
}

// amount is a number of the Vietnamese text with what stands around it.
type amount struct {
	viet.Amount
	bound    bound
	token    int
	optional bool // the bound may be dropped without a word: "trên" is also "on"
	// later is the unit of the amount that it is joined to, "từ 5 đến 7%".
	later      string
	laterScale float64
}
