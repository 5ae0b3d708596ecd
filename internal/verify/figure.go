package verify

import (
	"math"

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

var scaleWords = map[string]float64{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15}

var severalWords = map[string]float64{"dozens": 10, "tens": 10, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}

var unitsBelowTwenty = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
	"twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}

var tens = map[string]float64{
	"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

var ordinalWords = map[string]float64{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
	"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
	"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60,
	"seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
}

// unitWords gives the unit, as viet.Amount has it, of the word or sign after a figure.
var unitWords = map[string]string{
	"%": "%", "percent": "%", "‰": "‰", "ha": "ha", "hectare": "ha", "hectares": "ha", "km": "km", "kilometre": "km", "kilometres": "km",
	"kilometers": "km", "m": "m", "metre": "m", "metres": "m", "meters": "m", "cm": "cm", "mm": "mm", "kg": "kg", "kilogram": "kg",
	"kilograms": "kg", "g": "g", "gram": "g", "grams": "g", "tonne": "tấn", "tonnes": "tấn", "ton": "tấn", "tons": "tấn", "quintal": "tạ",
	"quintals": "tạ", "litre": "lít", "litres": "lít", "liters": "lít", "ml": "ml", "kwh": "kwh", "mwh": "mwh", "gwh": "gwh", "twh": "twh",
	"kw": "kw", "mw": "mw", "gw": "gw", "kv": "kv", "mva": "mva", "mwp": "mwp", "kwp": "kwp", "gb": "gb", "tb": "tb", "mb": "mb",
	"mbps": "mbps", "gbps": "gbps", "megawatts": "mw", "gigawatts": "gw", "times": "lần", "fold": "lần", "degree": "độ", "degrees": "độ",
	"km²": "km²", "m²": "m²", "m³": "m³", "km2": "km²", "m2": "m²", "m3": "m³", "sqm": "m²", "dong": "đồng", "vnd": "đồng",
	"usd": "usd", "dollar": "usd", "dollars": "usd", "euro": "euro", "euros": "euro", "yen": "yên", "won": "won", "yuan": "nhân dân tệ",
}

var unitPhrases = []struct{ words, unit string }{
	{"percentage points", "điểm phần trăm"}, {"percentage point", "điểm phần trăm"}, {"% points", "điểm phần trăm"},
	{"per cent", "%"}, {"sq km", "km²"}, {"square kilometres", "km²"}, {"square kilometers", "km²"}, {"square km", "km²"},
	{"sq . km", "km²"}, {"sq m", "m²"}, {"sq . m", "m²"}, {"square metres", "m²"}, {"square meters", "m²"}, {"cu m", "m³"}, {"cu . m", "m³"},
	{"cubic metres", "m³"}, {"cubic meters", "m³"}, {"us dollars", "usd"}, {"us dollar", "usd"}, {"degrees celsius", "°c"}, {"° c", "°c"},
	{"vietnamese dong", "đồng"}, {"pounds sterling", "bảng anh"},
}

var currencies = map[string]string{
	"vnd": "đồng", "usd": "usd", "us$": "usd", "$": "usd", "eur": "euro", "€": "euro", "jpy": "yên", "¥": "yên", "gbp": "bảng anh",
	"£": "bảng anh", "cny": "nhân dân tệ", "rmb": "nhân dân tệ", "krw": "won", "₫": "đồng",
}

var perWords = map[string]string{
	"day": "ngày", "month": "tháng", "year": "năm", "quarter": "quý", "hour": "giờ", "week": "tuần", "ha": "ha", "hectare": "ha",
	"person": "người", "household": "hộ", "kwh": "kwh", "km": "km", "visit": "lượt", "crop": "vụ", "kg": "kg", "tonne": "tấn", "head": "con",
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
		if f.unit == "" && f.kind == plain && next.first-f.end <= 2 && r.joins(f.end) {
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

// scaleOf is the product of the scale words of a figure.
func (r *review) scaleOf(f figure) float64 {
	scale := 1.0
	for i := f.first; i < f.end; i++ {
		if s := scaleWords[r.low(i)]; s > 0 {
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
	if f, ok := r.rankedAt(i); ok {
		return f, true
	}
	if f, ok := r.severalAt(i); ok {
		return f, true
	}
	value, end, ok := r.numberAt(i)
	if !ok {
		return f, false
	}
	f.value, f.high = value, value
	if c := currencies[r.low(i-1)]; c != "" {
		f.unit, f.first = c, i-1
	}
	end = r.tail(&f, end)
	if f.unit == "" {
		f.unit, end = r.unitAt(end)
	}
	f.per, end = r.perAt(f, end)
	f.end = end
	f.bound = r.boundAt(f.first, f.end)
	if f.value == 1 && f.high == 1 && f.unit == "" && r.tokens[i].kind == word {
		return figure{first: i, end: end, loose: true, value: 1, high: 1}, true
	}
	return f, true
}

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
		if high, next, ok := r.numberAt(j); ok && high >= f.value && currencies[r.low(j-1)] == "" {
			f.high, f.kind = high, ratio
			return next
		}
	}
	return end
}

// scaleFree reports whether no scale word stands between the tokens i and end.
func (r *review) scaleFree(i, end int) bool {
	for ; i < end; i++ {
		if scaleWords[r.low(i)] > 0 {
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
		s := scaleWords[r.low(j)]
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
	if t.kind == number {
		scale, end := r.scaleAt(i + 1)
		return t.value * scale, end, true
	}
	if t.kind != word {
		return 0, i, false
	}
	if t.low == "a" || t.low == "an" {
		scale, end := r.scaleAt(i + 1)
		return scale, end, end > i+1 && scale > 1
	}
	return r.spelledAt(i)
}

// spelledAt reads number words: "twenty-seven thousand", "one hundred and five".
func (r *review) spelledAt(i int) (value float64, end int, ok bool) {
	total, group := 0.0, 0.0
	end = i
	for j := i; j < len(r.tokens) && r.tokens[j].kind == word; {
		v, next := r.belowHundred(j)
		switch {
		case next > j && (group == 0 || math.Mod(group, 100) == 0 && v < 100):
			group, j, end = group+v, next, next
		case r.low(j) == "hundred" && group > 0 && group < 100:
			group, j, end = group*100, j+1, j+1
		case scaleWords[r.low(j)] >= 1000 && group > 0:
			total, group = total+group*scaleWords[r.low(j)], 0
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

// belowHundred reads "seven", "twenty", "twenty-seven" at token i.
func (r *review) belowHundred(i int) (float64, int) {
	if v, ok := unitsBelowTwenty[r.low(i)]; ok {
		return v, i + 1
	}
	v, ok := tens[r.low(i)]
	if !ok {
		return 0, i
	}
	j := i + 1
	if r.low(j) == "-" {
		j++
	}
	if u, ok := unitsBelowTwenty[r.low(j)]; ok && u > 0 && u < 10 {
		return v + u, j + 1
	}
	return v, i + 1
}

// rankedAt reads "fourth", "twenty-first" and "11th" at token i.
func (r *review) rankedAt(i int) (figure, bool) {
	f := figure{first: i, end: i + 1, kind: ranked}
	t := &r.tokens[i]
	f.value = ordinalWords[t.low]
	if t.kind == ordinal {
		f.value = t.value
	}
	if v := tens[t.low]; v > 0 && r.low(i+1) == "-" && ordinalWords[r.low(i+2)] > 0 && ordinalWords[r.low(i+2)] < 10 {
		f.value, f.end = v+ordinalWords[r.low(i+2)], i+3
	}
	f.high = f.value
	f.loose = f.value <= 2 && t.kind == word && f.end == i+1
	return f, f.value > 0
}

// severalAt reads "thousands", "tens of thousands" at token i.
func (r *review) severalAt(i int) (figure, bool) {
	f := figure{first: i, end: i + 1, kind: several, value: severalWords[r.low(i)]}
	if f.value == 0 {
		return f, false
	}
	for r.low(f.end) == "of" && severalWords[r.low(f.end+1)] > 0 {
		f.value *= severalWords[r.low(f.end+1)]
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
	for _, u := range unitPhrases {
		if r.says(j, u.words) {
			return u.unit, j + words(u.words)
		}
	}
	u := unitWords[r.low(j)]
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

// perAt reads "per year", "/ha" after the unit of a figure.
func (r *review) perAt(f figure, i int) (per string, end int) {
	if f.unit == "" || r.low(i) != "per" && r.low(i) != "/" && r.low(i) != "a" {
		return "", i
	}
	if p := perWords[r.low(i+1)]; p != "" {
		return p, i + 2
	}
	return "", i
}

// amount is a number of the Vietnamese text with what stands around it.
type amount struct {
	viet.Amount
	bound    bound
	optional bool // the bound may be dropped without a word: "trên" is also "on"
	// later is the unit of the amount that it is joined to, "từ 5 đến 7%".
	later      string
	laterScale float64
}
