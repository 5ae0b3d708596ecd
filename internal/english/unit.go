package english

import "strings"

// Unit gives the unit, as viet.Amount has it, of the word or sign after a figure, "" for any other; invariable is true for
// those that are the same for one and many.
func Unit(low string) (unit string, invariable bool) {
	switch low {
	case "%", "percent":
		return "%", true
	case "‰", "ha", "km", "m", "cm", "mm", "kg", "g", "ml", "kwh", "mwh", "gwh", "twh", "kw", "mw", "gw", "kv", "mva", "mwp", "kwp",
		"gb", "tb", "mb", "mbps", "gbps", "teu", "mg", "feet", "km²", "m²", "m³":
		return low, true
	case "teus":
		return "teu", true
	case "hp":
		return "cv", true
	case "cc", "cm3":
		return "cm³", true
	case "cent", "cents":
		return "cent", true
	case "microgram", "micrograms":
		return "µg", false
	case "km2":
		return "km²", true
	case "m2", "sqm":
		return "m²", true
	case "m3":
		return "m³", true
	case "fold":
		return "lần", true
	case "times":
		return "lần", false
	}
	if unit := moneyWord(low); unit != "" {
		return unit, low != "dollar" && low != "dollars" && low != "euro" && low != "euros"
	}
	return longUnit(strings.TrimSuffix(low, "s")), false
}

// longUnit gives the unit of a word in the singular, British or American.
func longUnit(low string) string {
	switch low {
	case "hectare":
		return "ha"
	case "kilometre", "kilometer":
		return "km"
	case "metre", "meter":
		return "m"
	case "kilogram", "kilogramme":
		return "kg"
	case "gram":
		return "g"
	case "tonne", "ton":
		return "tấn"
	case "quintal":
		return "tạ"
	case "litre", "liter":
		return "lít"
	case "degree":
		return "độ"
	case "megawatt":
		return "mw"
	case "gigawatt":
		return "gw"
	}
	return ""
}

// moneyWord gives the currency of a word or code after a figure.
func moneyWord(low string) string {
	switch low {
	case "dong", "đồng", "đ", "vnd":
		return "đồng"
	case "usd", "dollar", "dollars":
		return "usd"
	case "eur", "euro", "euros":
		return "euro"
	case "yen", "jpy":
		return "yên"
	case "won", "krw":
		return "won"
	case "yuan", "cny", "rmb":
		return "nhân dân tệ"
	}
	return ""
}

// Phrase is a unit of several words after a figure.
type Phrase struct {
	Words      string // in lower case, tokens apart: "square - metre"
	Unit       string // as viet.Amount has it
	Invariable bool
}

// unitPhrases has longer ones before those that they begin with.
var unitPhrases = []Phrase{
	{"percentage points", "điểm phần trăm", false}, {"percentage point", "điểm phần trăm", false}, {"% points", "điểm phần trăm", false},
	{"per cent", "%", true}, {"sq km", "km²", true}, {"sq . km", "km²", true}, {"square kilometres", "km²", false},
	{"square kilometers", "km²", false}, {"square - kilometre", "km²", false}, {"square km", "km²", true},
	{"sq m", "m²", true}, {"sq . m", "m²", true}, {"square metres", "m²", false}, {"square meters", "m²", false}, {"square - metre", "m²", false},
	{"cu m", "m³", true}, {"cu . m", "m³", true}, {"cubic metres", "m³", false}, {"cubic meters", "m³", false},
	{"us dollars", "usd", false}, {"us dollar", "usd", false}, {"vietnamese dong", "đồng", false}, {"pounds sterling", "bảng anh", false},
	{"degrees celsius", "°c", false}, {"° c", "°c", false},
}

// UnitPhrases are the units of several words, longer ones before those that they begin with. The list is not to be changed.
func UnitPhrases() []Phrase { return unitPhrases }

// Currency gives the currency, as viet.Amount has it, of the code or sign before a figure, "" for any other.
func Currency(low string) string {
	switch low {
	case "vnd", "₫":
		return "đồng"
	case "usd", "us$", "$":
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

// CurrencyText gives the code and the word of a currency of viet.Amount, "" for a unit that is no money.
func CurrencyText(unit string) (code, word string) {
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

// IsCurrency reports whether a unit of viet.Amount is money.
func IsCurrency(unit string) bool {
	code, _ := CurrencyText(unit)
	return code != ""
}
