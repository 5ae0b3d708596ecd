package repair

import (
	"slices"
	"strings"
)

// numberWords are the English numbers below twenty, at their value.
func numberWords() []string {
	return []string{
		"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
		"fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
	}
}

// tenWords are the tens, twenty at 2.
func tenWords() []string {
	return []string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
}

// spelledValue gives the value of "seven" or "twenty-seven", -1 for anything else.
func spelledValue(low string) float64 {
	if low == "" {
		return -1
	}
	if n := slices.Index(numberWords(), low); n >= 0 {
		return float64(n)
	}
	ten, one, found := strings.Cut(low, "-")
	n := slices.Index(tenWords(), ten)
	if n < 2 {
		return -1
	}
	if !found {
		return float64(10 * n)
	}
	if k := slices.Index(numberWords()[:10], one); k > 0 {
		return float64(10*n + k)
	}
	return -1
}

// spellNumber writes 1 to 99.
func spellNumber(n int) string {
	if n < 20 {
		return numberWords()[n]
	}
	if n%10 == 0 {
		return tenWords()[n/10]
	}
	return tenWords()[n/10] + "-" + numberWords()[n%10]
}

// rankWords are the ordinals up to twentieth, at their value.
func rankWords() []string {
	return []string{
		"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
		"fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
	}
}

// rankValue gives the value of "fourth" or "twenty-first", 0 for anything else.
func rankValue(low string) float64 {
	if low == "" {
		return 0
	}
	if n := slices.Index(rankWords(), low); n > 0 {
		return float64(n)
	}
	ten, one, _ := strings.Cut(low, "-")
	if n, k := slices.Index(tenWords(), ten), slices.Index(rankWords()[:10], one); n >= 2 && k > 0 {
		return float64(10*n + k)
	}
	return 0
}

// spellRank writes an ordinal up to 99, "" for round tens above twenty and for larger ones.
func spellRank(n int) string {
	switch {
	case n <= 20:
		return rankWords()[n]
	case n < 100 && n%10 > 0:
		return tenWords()[n/10] + "-" + rankWords()[n%10]
	}
	return ""
}

// scaleNamed gives the factor of "million", 0 for no scale.
func scaleNamed(low string) float64 {
	switch low {
	case "hundred":
		return 1e2
	case "thousand":
		return 1e3
	case "million":
		return 1e6
	case "billion":
		return 1e9
	case "trillion":
		return 1e12
	}
	return 0
}

// scaleWord is the name of a factor.
func scaleWord(scale float64) string {
	for _, w := range [...]string{"hundred", "thousand", "million", "billion", "trillion"} {
		if scaleNamed(w) == scale {
			return w
		}
	}
	return ""
}

// unitNamed gives the unit, as viet.Amount has it, of the word or sign after a number, and whether it is the same for one and many.
func unitNamed(low string) (unit string, free bool) {
	switch low {
	case "%", "percent":
		return "%", true
	case "ha", "km", "m", "cm", "mm", "kg", "g", "ml", "kwh", "mwh", "gwh", "twh", "kw", "mw", "gw", "kv", "mva",
		"gb", "tb", "mb", "mbps", "gbps":
		return low, true
	case "hectare", "hectares":
		return "ha", false
	case "kilometre", "kilometres", "kilometer", "kilometers":
		return "km", false
	case "metre", "metres", "meter", "meters":
		return "m", false
	case "kilogram", "kilograms", "kilogramme", "kilogrammes":
		return "kg", false
	case "gram", "grams":
		return "g", false
	case "tonne", "tonnes", "ton", "tons":
		return "tấn", false
	case "quintal", "quintals":
		return "tạ", false
	case "litre", "litres", "liter", "liters":
		return "lít", false
	case "times", "fold":
		return "lần", low == "fold"
	case "degree", "degrees":
		return "độ", false
	case "megawatt", "megawatts":
		return "mw", false
	case "dong", "đồng", "đ", "vnd":
		return "đồng", true
	case "usd":
		return "usd", true
	case "dollar", "dollars":
		return "usd", false
	case "euro", "euros":
		return "euro", false
	case "eur":
		return "euro", true
	case "yen", "jpy":
		return "yên", true
	case "won", "krw":
		return "won", true
	case "yuan", "cny", "rmb":
		return "nhân dân tệ", true
	}
	return "", false
}

// isMeasured reports whether unitAt knows an English form of the unit, so that a number without one means something else.
func isMeasured(unit string) bool {
	switch unit {
	case "%", "điểm phần trăm", "km²", "m²", "m³", "tấn", "tạ", "lít", "lần", "độ", "°c":
		return true
	}
	known, _ := unitNamed(unit)
	return known != ""
}

// isCurrency reports whether the unit of an amount is money.
func isCurrency(unit string) bool {
	code, _ := currencyText(unit)
	return code != ""
}

// currencyText gives the code and the word of a currency.
func currencyText(unit string) (code, word string) {
	switch unit {
	case "đồng":
		return "VND", "dong"
	case "usd":
		return "USD", "US dollars"
	case "euro":
		return "EUR", "euros"
	case "yên":
		return "JPY", "yen"
	case "won":
		return "KRW", "won"
	case "nhân dân tệ":
		return "CNY", "yuan"
	case "bảng anh":
		return "GBP", "pounds"
	}
	return "", ""
}

// currencyNamed gives the currency of a code or sign before a number, "" for anything else.
func currencyNamed(low string) string {
	switch low {
	case "vnd":
		return "đồng"
	case "usd", "$":
		return "usd"
	case "eur", "€":
		return "euro"
	case "jpy", "¥":
		return "yên"
	case "krw":
		return "won"
	case "cny", "rmb":
		return "nhân dân tệ"
	case "gbp", "£":
		return "bảng anh"
	}
	return ""
}

// romanNumber gives the value of a roman number in capitals below 90, 0 for anything else.
func romanNumber(s string) int {
	total := 0
	for i := range len(s) {
		v := romanDigit(s[i])
		if v == 0 || total > 1000 {
			return 0
		}
		if i+1 < len(s) && romanDigit(s[i+1]) > v {
			v = -v
		}
		total += v
	}
	if total <= 0 || romanText(total) != s {
		return 0
	}
	return total
}

func romanDigit(c byte) int {
	switch c {
	case 'I':
		return 1
	case 'V':
		return 5
	case 'X':
		return 10
	case 'L':
		return 50
	}
	return 0
}

// romanText writes 1 to 89 as a roman number, "" for any other.
func romanText(n int) string {
	if n <= 0 || n >= 90 {
		return ""
	}
	ones := [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	tens := [...]string{"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"}
	return tens[n/10] + ones[n%10]
}
