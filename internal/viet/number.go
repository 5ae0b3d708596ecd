package viet

import (
	"math"
	"strconv"
	"strings"
)

// scales gives the factor of each scale word by its key.
var scales = map[string]float64{
	Key("chục"): 10, Key("trăm"): 100, Key("nghìn"): 1e3, Key("ngàn"): 1e3, Key("vạn"): 1e4, Key("triệu"): 1e6, Key("tỷ"): 1e9,
	Key("tỉ"): 1e9,
}

// scaled multiplies a number by its scale and takes off what binary fractions leave: 4,1 triệu is 4,100,000.
func scaled(value, factor float64) float64 {
	if factor == 1 {
		return value
	}
	return math.Round(value*factor*1e3) / 1e3
}

// scaleAt reads scale words at atom i: "triệu", "nghìn tỷ".
func (l *lexer) scaleAt(i int) (factor float64, name string, end int) {
	factor, end = 1, i
	for end-i < 3 && l.has(end, scaleRole) && !l.notScale(end) {
		if a := l.at(end); a.capital && !a.allCaps() {
			break
		}
		f := scales[l.key(end)]
		if end > i && f < 1000 { // "nghìn trăm" is no scale
			break
		}
		word := l.key(end)
		if f == 1e3 {
			word = "nghìn"
		}
		if name != "" {
			name += " "
		}
		factor, name, end = factor*f, name+word, end+1
	}
	if name == "chục" {
		return 1, "", i
	}
	return factor, name, end
}

// notScale reports whether the scale word i begins another word: "tỷ lệ", "tỷ trọng".
func (l *lexer) notScale(i int) bool {
	if scales[l.key(i)] != 1e9 {
		return false
	}
	switch l.key(i + 1) {
	case "lệ", "trọng", "suất", "giá", "số", "phú", Key("lệ"), Key("giá"):
		return true
	}
	return false
}

// quantity recognises a number with scale, unit and what it is divided by: "5,7 triệu", "10 - 12%/năm", "34/34".
func (l *lexer) quantity(i int) match {
	a := l.at(i)
	if m := l.ratio(i); m.end > 0 {
		return m
	}
	q := &Amount{Digits: a.key}
	end := i + 1
	highDigits := ""
	firstFactor, firstScale, firstUnit := 1.0, "", ""
	if l.rangeAfter(i) {
		highDigits, end = l.at(i+2).key, i+3
		q.Range = true
	} else if f, scale, u, next := l.measuredRange(i); next > 0 {
		firstFactor, firstScale, firstUnit = f, scale, u
		highDigits, end = l.at(next).key, next+1
		q.Range = true
	}
	factor, scale, end := l.scaleAt(end)
	q.Scale = scale
	q.Unit, end = l.unitAt(end, scale != "")
	if q.Unit != "" {
		q.Per, end = l.perAt(end)
	}
	reading := l.readingAt(end, q)
	value, decimals, ok := parseDigits(q.Digits, reading)
	if !ok {
		return match{}
	}
	q.Decimals = decimals
	if firstScale == "" && firstUnit == "" || firstScale == "" && scale != "" {
		firstFactor = factor
	}
	q.Value, q.High = scaled(value, firstFactor), scaled(value, factor)
	if q.Range {
		high, _, ok := parseDigits(highDigits, reading)
		if !ok || high*factor <= q.Value {
			return l.plain(i)
		}
		q.High = scaled(high, factor)
	}
	return match{end, Quantity, q}
}

// plain is the number i alone, when a range after it proves to be none.
func (l *lexer) plain(i int) match {
	value, decimals, ok := parseDigits(l.at(i).key, readPlain)
	if !ok {
		return match{}
	}
	return match{i + 1, Quantity, &Amount{Value: value, High: value, Digits: l.at(i).key, Decimals: decimals}}
}

// rangeAfter reports whether "12-15" or "12 - 15" begins at number i and is no part of a longer chain or a date.
func (l *lexer) rangeAfter(i int) bool {
	b := l.at(i + 2)
	if !l.dash(i+1) || b == nil || b.class != numberAtom || l.glued(i+1) != l.glued(i+2) {
		return false
	}
	if l.dash(i+3) && l.glued(i+3) || l.is(i+3, "/") && l.glued(i+4) && l.at(i+4).class == numberAtom {
		return false
	}
	return i == 0 || !l.dash(i-1) || !l.glued(i)
}

// measuredRange reads "5%-", "3 triệu - " before the second number of a range, whose atom is next; 0 when there is none.
func (l *lexer) measuredRange(i int) (factor float64, scale, unit string, next int) {
	factor, scale, end := l.scaleAt(i + 1)
	unit, end = l.unitAt(end, scale != "")
	b := l.at(end + 1)
	if end == i+1 || !l.dash(end) || b == nil || b.class != numberAtom || l.glued(end) != l.glued(end+1) {
		return 0, "", "", 0
	}
	return factor, scale, unit, end + 1
}

// ratio recognises "34/34" and "187/224"; "5/9" behind the name of a day is a date, "ngày khai giảng 5/9".
func (l *lexer) ratio(i int) match {
	a, b := l.at(i), l.at(i+2)
	if !l.is(i+1, "/") || !l.glued(i+1) || b == nil || b.class != numberAtom || !b.glued {
		return match{}
	}
	if l.is(i+3, "/") && l.glued(i+3) && l.glued(i+4) {
		return match{}
	}
	low, decimals, ok := parseDigits(a.key, readPlain)
	high, _, ok2 := parseDigits(b.key, readPlain)
	if !ok || !ok2 {
		return match{}
	}
	if l.namedDay(i) && low >= 1 && low <= 31 && high >= 1 && high <= 12 && decimals == 0 {
		return match{i + 3, Date, &When{Day: int(low), Month: int(high)}}
	}
	return match{i + 3, Quantity, &Amount{Value: low, High: high, Digits: l.s[a.Start:b.End], Ratio: true, Decimals: decimals}}
}

// namedDay reports whether the name of a day stands before atom i: "ngày khai giảng".
func (l *lexer) namedDay(i int) bool {
	for n := 1; n <= 2; n++ {
		if l.key(i-n-1) == "ngày" && dayNames.match(l.key, i-n) == n {
			return true
		}
	}
	return false
}

// dayNames are what days are called behind which their date stands.
var dayNames = newPhrases(`khai giảng, khai trường, tựu trường, bế giảng, bầu cử, khai mạc, bế mạc, thành lập, truyền thống, giải phóng, chiến thắng, quốc khánh, lễ, hội`)

// reading says how a lone comma before three digits is to be read.
type reading uint8

const (
	readPlain   reading = iota // a decimal comma unless the digits end in 000
	readDecimal                // a decimal comma: a scale follows
	readGrouped                // thousands: a thing that is counted follows
)

// readingAt chooses the reading from what follows the number at atom i.
func (l *lexer) readingAt(i int, q *Amount) reading {
	switch {
	case q.Scale != "":
		return readDecimal
	case q.Unit == "đồng":
		return readGrouped
	case q.Unit != "":
		return readPlain
	}
	a := l.at(i)
	if a != nil && a.class == wordAtom && !a.capital && a.role&functionRole == 0 {
		return readGrouped
	}
	return readPlain
}

// parseDigits reads digits with dots and commas as Vietnamese writes them: a dot before three digits groups, a comma is
// the decimal mark, unless both are used the other way round. Digits such as "1.2.3" are no number.
func parseDigits(s string, how reading) (value float64, decimals int, ok bool) {
	dots, commas := strings.Count(s, "."), strings.Count(s, ",")
	if dots == 0 && commas == 0 {
		v, err := strconv.ParseFloat(s, 64)
		return v, 0, err == nil && len(s) <= 18
	}
	group, point := ".", ","
	switch {
	case commas > 0 && dots > 0:
		if strings.LastIndexByte(s, '.') > strings.LastIndexByte(s, ',') {
			group, point = ",", "."
		}
	case commas > 1, commas == 1 && groupComma(s, how):
		group, point = ",", "."
	case dots == 1 && !grouped(s, "."):
		group, point = ",", "."
	}
	whole, fraction, found := strings.Cut(s, point)
	if !grouped(whole, group) || strings.ContainsAny(fraction, ".,") || found && fraction == "" {
		return 0, 0, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(whole, group, "")+"."+fraction+"0", 64)
	return v, len(fraction), err == nil && len(s) <= 24
}

// groupComma reports whether the one comma of s groups thousands.
func groupComma(s string, how reading) bool {
	if how == readDecimal || !grouped(s, ",") || s[0] == '0' {
		return false
	}
	return how == readGrouped || strings.HasSuffix(s, ",000")
}

// grouped reports whether s is digits in groups of three separated by sep, or digits alone.
func grouped(s, sep string) bool {
	head, rest, found := strings.Cut(s, sep)
	if !found {
		return head != "" && len(head) <= 18
	}
	if len(head) == 0 || len(head) > 3 {
		return false
	}
	for part := range strings.SplitSeq(rest, sep) {
		if len(part) != 3 {
			return false
		}
	}
	return true
}
