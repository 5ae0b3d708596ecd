package viet

import "strings"

// numerals gives the value of the number words up to ten and of those that stand only inside a number.
var numerals = map[string]float64{
	Key("một"): 1, Key("hai"): 2, Key("ba"): 3, Key("bốn"): 4, Key("năm"): 5, Key("sáu"): 6, Key("bảy"): 7, Key("tám"): 8, Key("chín"): 9,
	Key("mười"): 10,
}

// lastNumerals stand only after "mươi", "mười" or "linh".
var lastNumerals = map[string]float64{Key("mốt"): 1, Key("tư"): 4, Key("lăm"): 5}

// ordinals are the words after "thứ".
var ordinals = map[string]float64{
	Key("nhất"): 1, Key("nhì"): 2, Key("hai"): 2, Key("ba"): 3, Key("tư"): 4, Key("năm"): 5, Key("sáu"): 6, Key("bảy"): 7, Key("tám"): 8,
	Key("chín"): 9, Key("mười"): 10,
}

// numeral recognises number words of two or more and ordinals: "ba mươi", "hàng nghìn", "lần thứ VIII", "thứ 4".
func (l *lexer) numeral(i int) match {
	a := l.at(i)
	if a.role&(timesRole|weekdayRole) != 0 {
		return l.ordinal(i)
	}
	if a.role&severalRole != 0 {
		return l.several(i)
	}
	if l.key(i) == "nửa" {
		return l.halfOf(i)
	}
	value, end := l.spelled(i)
	if end == i {
		return match{}
	}
	factor, scale, next := l.scaleAt(end)
	if next == end && end-i < 2 {
		return match{}
	}
	digits := strings.ToLower(l.s[a.Start:l.at(end-1).End])
	return l.wordQuantity(i, next, &Amount{Value: scaled(value, factor), Digits: digits, Scale: scale})
}

// halfOf recognises half a million or billion of a currency: "nửa tỷ USD".
func (l *lexer) halfOf(i int) match {
	factor, scale, end := l.scaleAt(i + 1)
	if factor < 1e6 {
		return match{}
	}
	unit, _ := l.unitAt(end, true)
	if unit == "" {
		return match{}
	}
	return l.wordQuantity(i, end, &Amount{Value: factor / 2, Digits: l.key(i), Scale: scale, Decimals: 1})
}

// wordQuantity completes a quantity in words that ends before atom end with its unit.
func (l *lexer) wordQuantity(_, end int, q *Amount) match {
	q.High = q.Value
	q.Unit, end = l.unitAt(end, true)
	if q.Unit != "" {
		q.Per, end = l.perAt(end)
	}
	return match{end, Quantity, q}
}

// several recognises "hàng nghìn", "hàng trăm triệu": Value is the scale itself.
func (l *lexer) several(i int) match {
	factor, scale, end := l.scaleAt(i + 1)
	if end == i+1 && l.key(end) == "chục" {
		factor, scale, end = 10, "chục", end+1
	}
	if end == i+1 {
		return match{}
	}
	return l.wordQuantity(i, end, &Amount{Value: factor, Digits: strings.ToLower(l.s[l.at(i).Start:l.at(i).End]), Scale: scale})
}

// spelled reads number words below a thousand and gives their value: "ba mươi hai", "một trăm linh năm". What is
// left of a scale ("hai triệu") is for the caller.
func (l *lexer) spelled(i int) (value float64, end int) {
	tens, end := l.spelledTens(i)
	if end == i || tens >= 10 || l.key(end) != "trăm" || l.capitalInside(end) {
		return tens, end
	}
	value, end = tens*100, end+1
	if k := l.key(end); k == "linh" || k == "lẻ" {
		if v, ok := l.lastDigit(end + 1); ok {
			return value + v, end + 2
		}
		return value, end
	}
	rest, next := l.spelledTens(end)
	if next == end || rest < 10 {
		return value, end
	}
	return value + rest, next
}

// spelledTens reads number words below a hundred.
func (l *lexer) spelledTens(i int) (value float64, end int) {
	v, ok := numerals[l.key(i)]
	if !ok {
		return 0, i
	}
	end = i + 1
	switch {
	case v == 10:
		value = 10
	case l.key(end) == "mươi" && !l.capitalInside(end):
		value, end = v*10, end+1
	case l.key(i) == "năm" && !l.has(end, scaleRole):
		return 0, i
	default:
		return v, end
	}
	if l.key(end) == "năm" { // "mười năm" is ten years
		return value, end
	}
	if d, ok := l.lastDigit(end); ok {
		return value + d, end + 1
	}
	return value, end
}

// lastDigit reads the last digit of a number in words.
func (l *lexer) lastDigit(i int) (float64, bool) {
	if l.capitalInside(i) {
		return 0, false
	}
	if v, ok := lastNumerals[l.key(i)]; ok {
		return v, true
	}
	v, ok := numerals[l.key(i)]
	return v, ok && v < 10
}

// capitalInside reports whether word i is capitalised like a name, so that it continues no number.
func (l *lexer) capitalInside(i int) bool {
	a := l.at(i)
	return a != nil && a.capital && !a.allCaps()
}

// ordinal recognises "lần thứ VIII", "lần thứ hai", "thứ 4".
func (l *lexer) ordinal(i int) match {
	j := i
	if l.has(j, timesRole) {
		j++
	}
	a := l.at(j + 1)
	if l.key(j) != "thứ" || a == nil {
		return match{}
	}
	digits := l.s[a.Start:a.End]
	value, end := 0.0, j+2
	switch {
	case a.class == numberAtom:
		v, _, ok := parseDigits(a.key, readPlain)
		if !ok {
			return match{}
		}
		value = v
	case a.class != wordAtom:
		return match{}
	case romanValue(digits) > 0:
		value = float64(romanValue(digits))
	case a.capital && !a.allCaps():
		return match{}
	default:
		v, ok := ordinals[a.key]
		if !ok {
			return match{}
		}
		value = v
		if n, next := l.spelled(j + 1); next > end {
			value, end = n, next
			digits = l.s[a.Start:l.at(next-1).End]
		}
	}
	return match{end, Quantity, &Amount{Value: value, High: value, Digits: digits, Ordinal: true}}
}

// romanAfter are the words after which a single letter is a roman number.
var romanAfter = map[string]bool{
	Key("khóa"): true, Key("kỷ"): true, Key("hạng"): true, Key("loại"): true, Key("cấp"): true, Key("nhóm"): true, Key("phần"): true,
	Key("chương"): true, Key("mục"): true, Key("lục"): true, Key("tuyến"): true, Key("bậc"): true, Key("đợt"): true, Key("vùng"): true,
	Key("kỳ"): true, Key("tập"): true, Key("hội"): true,
}

// roman recognises "XIII" and, after such words as "khóa", "V".
func (l *lexer) roman(i int) match {
	a := l.at(i)
	if !a.allCaps() || a.toned {
		return match{}
	}
	text := l.s[a.Start:a.End]
	value := romanValue(text)
	if value == 0 || l.glued(i+1) && l.at(i+1).class != markAtom || i > 0 && l.is(i-1, "/") && l.glued(i) {
		return match{}
	}
	if len(text) < 2 && !romanAfter[l.key(i-1)] || strings.ContainsAny(text, "LCDM") {
		return match{}
	}
	return match{i + 1, Quantity, &Amount{Value: float64(value), High: float64(value), Digits: text}}
}

// romanValue gives the value of a well-formed roman number below 400 in capitals, 0 for anything else.
func romanValue(s string) int {
	if s == "" || len(s) > 12 {
		return 0
	}
	value, rest := 0, s
	for _, step := range [...]struct {
		text  string
		value int
		max   int
	}{{"C", 100, 3}, {"XC", 90, 1}, {"L", 50, 1}, {"XL", 40, 1}, {"X", 10, 3}, {"IX", 9, 1}, {"V", 5, 1}, {"IV", 4, 1}, {"I", 1, 3}} {
		for n := 0; n < step.max && strings.HasPrefix(rest, step.text); n++ {
			value, rest = value+step.value, rest[len(step.text):]
		}
	}
	if rest != "" || romanText(value) != s {
		return 0
	}
	return value
}

// romanText writes value as a roman number, so that "VIX" is told from "XIV".
func romanText(value int) string {
	ones := [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	tens := [...]string{"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"}
	return strings.Repeat("C", value/100) + tens[value/10%10] + ones[value%10]
}
