package transfer

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"songngu/internal/english"
	"songngu/internal/viet"
)

var scales = []struct {
	vi string
	en string
}{
	{"nghìn tỷ", "trillion"}, {"triệu tỷ", "quadrillion"}, {"tỷ", "billion"}, {"triệu", "million"},
}

// unitForms are the English of units that follow a number.
var unitForms = map[string]string{
	"%": "%", "ha": " ha", "km": " km", "km²": " sq km", "km2": " sq km", "m²": " sq m", "m2": " sq m", "m³": " cu m", "m3": " cu m",
	"m": " m", "cm": " cm", "kg": " kg", "tấn": " tonnes", "kwh": " kWh", "mwh": " MWh", "gwh": " GWh", "twh": " TWh", "kw": " kW", "mw": " MW", "gw": " GW", "kv": " kV", "tạ": " quintals",
	"lần": " times", "mbps": " Mbps", "gbps": " Gbps", "mva": " MVA", "mwp": " MWp", "kwp": " kWp", "g": " g", "mg": " mg", "µg": " micrograms", "feet": " feet", "cv": " HP", "cm³": " cc", "cent": " cents", "ml": " ml", "teu": " TEUs", "mhz": " MHz", "ghz": " GHz", "độ": " degrees", "°c": " degrees Celsius", "gb": " GB", "tb": " TB", "mb": " MB", "mm": " mm", "lít": " litres",
	"điểm phần trăm": " percentage points", "điểm %": " percentage points",
}

var currencyForms = map[string]string{"đồng": "VND", "vnd": "VND", "vnđ": "VND", "usd": "USD", "đô la": "USD", "đô la mỹ": "USD", "euro": "EUR", "eur": "EUR", "yên": "JPY", "jpy": "JPY", "won": "KRW", "nhân dân tệ": "CNY", "bảng anh": "GBP"}

// perForms are the English of what an amount is divided by.
var perForms = map[string]string{
	"ngày": "day", "tháng": "month", "năm": "year", "quý": "quarter", "giờ": "hour", "h": "hour", "tuần": "week", "ha": "hectare", "người": "person",
	"hộ": "household", "kwh": "kWh", "km": "km", "lượt": "visit", "vụ": "crop", "vụ việc": "case", "kg": "kg", "tấn": "tonne", "con": "head",
	"m²": "sq m", "m2": "sq m", "m³": "cu m", "m3": "cu m", "km²": "sq km", "lít": "litre", "học sinh": "pupil", "sinh viên": "student", "học kỳ": "term", "em": "child", "cháu": "child", "khẩu": "person",
	"lần": "time", "năm học": "school year", "doanh nghiệp": "enterprise", "hộ gia đình": "household", "gia đình": "family", "xã": "commune", "thôn": "village", "vạn dân": "10,000 people", "phụ nữ": "woman", "km2": "sq km", "giường": "bed", "bác sĩ": "doctor", "mẫu": "sample", "giáo viên": "teacher", "bà mẹ": "mother",
	"liều": "dose", "cây": "tree", "sản phẩm": "product", "phòng": "room", "đơn vị": "unit", "căn": "unit", "xe": "vehicle", "chai": "bottle", "ghế": "seat", "tàu": "vessel", "thí sinh": "candidate", "lô": "lot", "lớp": "class", "trường": "school", "trạm": "station", "thành viên": "member", "nạn nhân": "victim", "vé": "ticket", "đêm": "night",
	"trường hợp": "case", "buổi": "session", "ca": "shift", "hồ sơ": "application", "trẻ": "child", "phút": "minute", "giây": "second",
	"usd": "USD", "eur": "EUR", "lượng": "tael", "lao động": "worker", "cổ phiếu": "share", "cp": "share", "thùng": "barrel", "ounce": "ounce", "oz": "ounce", "cổ phần": "share", "tạ": "quintal", "chuyến": "trip", "hành khách": "passenger", "khách": "guest", "container": "container", "ngày đêm": "day", "chỉ": "mace", "bộ": "set", "suất": "portion", "gói": "package", "kỳ": "period", "tiết": "lesson", "chiếc": "piece", "đợt": "round", "mét": "metre", "m": "metre", "bệnh nhân": "patient", "hồ": "reservoir", "khóa": "course", "lượt khám": "visit", "thẩm phán": "judge", "người bệnh": "patient",
}

// AmountEnglish writes an amount for running English text: 5,7 triệu is "5.7 million", 2.000 tỷ đồng "VND2,000 billion",
// 06 "six". ok is false for a unit that has no English here.
func AmountEnglish(a *viet.Amount) (text string, ok bool) {
	if a.Digits == "hàng" {
		return severalEnglish(a)
	}
	number := digitsEnglish(a)
	per, known := perEnglish(a.Per)
	if !known {
		return "", false
	}
	if cur, isMoney := currencyForms[a.Unit]; isMoney {
		return cur + number + per, true
	}
	if a.Unit == "" {
		return number + per, true
	}
	unit, known := unitForms[a.Unit]
	if !known {
		return "", false
	}
	if a.Value == 1 && !a.Range && !a.Ratio {
		unit = strings.Replace(unit, " points", " point", 1)
	}
	if a.Value < 10 && a.Value == math.Trunc(a.Value) && a.Scale == "" && a.Unit != "lần" && !a.Range {
		number = strings.TrimPrefix(numeral(a.Value, 0), " ")
	}
	return number + unit + per, true
}

// perEnglish writes what an amount is divided by: "người/tháng" is " per person per month".
func perEnglish(per string) (text string, ok bool) {
	if per == "" {
		return "", true
	}
	for part := range strings.SplitSeq(per, "/") {
		en := perForms[part]
		if en == "" {
			return "", false
		}
		text += " per " + en
	}
	return text, true
}

// severalEnglish writes "hàng nghìn tỷ đồng" as "trillions of dong": there is no number in it.
func severalEnglish(a *viet.Amount) (text string, ok bool) {
	scale, lead := a.Scale, ""
	for _, s := range [...]struct{ vi, en string }{{"chục", "tens of "}, {"trăm", "hundreds of "}} {
		if rest, cut := strings.CutPrefix(scale, s.vi); cut {
			scale, lead = strings.TrimSpace(rest), s.en
		}
	}
	many, known := severalScales[scale]
	unit := severalUnits[a.Unit]
	if !known || unit == "" || lead == "" && many == "" {
		return "", false
	}
	per, known := perEnglish(a.Per)
	if !known {
		return "", false
	}
	return lead + many + unit + per, true
}

var severalScales = map[string]string{
	"": "", "nghìn": "thousands of ", "ngàn": "thousands of ", "triệu": "millions of ", "tỷ": "billions of ", "nghìn tỷ": "trillions of ", "ngàn tỷ": "trillions of ",
}

var severalUnits = map[string]string{
	"đồng": "dong", "usd": "US dollars", "đô la": "US dollars", "đô la mỹ": "US dollars", "euro": "euros", "ha": "hectares", "km": "kilometres", "tấn": "tonnes", "kg": "kilograms",
	"m": "metres", "m2": "square metres", "m²": "square metres", "m3": "cubic metres", "m³": "cubic metres", "lần": "times",
}

// digitsEnglish writes the number and its scale, without unit.
func digitsEnglish(a *viet.Amount) string {
	if a.Scale == "" {
		return plainNumber(a)
	}
	div := 1.0
	word := ""
	for _, s := range scales {
		if a.Scale == s.vi {
			word, div = " "+s.en, english.Scale(s.en)
		}
	}
	decimals := a.Decimals
	if word == " billion" && inTrillions(a) {
		div, word, decimals = 1e12, " trillion", -1
	}
	lo := numeral(a.Value/div, decimals)
	if word == "" {
		lo = numeral(a.Value, 0)
	}
	if a.Range {
		hi := numeral(a.High/div, decimals)
		return lo + "–" + hi + word
	}
	return lo + word
}

// inTrillions reports whether billions are so many that English counts trillions, and none is lost: 680.000 tỷ is "680 trillion", and
// 12.345 tỷ stays "12,345 billion".
func inTrillions(a *viet.Amount) bool {
	const least, step = 10e12, 1e11
	whole := func(v float64) bool { return v >= least && math.Mod(v, step) == 0 }
	return whole(a.Value) && (!a.Range || whole(a.High))
}

// smallNumeral is a whole number, below ten in words.
func smallNumeral(v float64) string {
	if v != math.Trunc(v) {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	if v >= 1 && v < 10 {
		return english.CardinalWord(int(v))
	}
	return numeral(v, 0)
}

func plainNumber(a *viet.Amount) string {
	switch {
	case a.Ratio:
		return smallNumeral(a.Value) + " of the " + smallNumeral(a.High)
	case a.Range && a.Unit == "" && a.Decimals == 0 && a.Value >= 1 && a.High < 10:
		return smallNumeral(a.Value) + " to " + smallNumeral(a.High)
	case a.Range:
		return numeral(a.Value, a.Decimals) + "–" + numeral(a.High, a.Decimals)
	case a.Unit == "" && a.Decimals == 0 && a.Value >= 1 && a.Value < 10:
		return english.CardinalWord(int(a.Value))
	}
	return numeral(a.Value, a.Decimals)
}

// numeral writes a number with thousands commas and the decimals it had.
func numeral(v float64, decimals int) string {
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if decimals == 0 && v != math.Trunc(v) {
		s = strconv.FormatFloat(v, 'f', -1, 64)
	}
	return english.Grouped(s)
}

// DateEnglish writes a date without preposition: "27 October 2025", "July 2021", "the second quarter of 2025", "2022–2025".
func DateEnglish(w *viet.When) string {
	if w.To != nil {
		text := dateStart(w) + "–" + DateEnglish(w.To)
		if w.Vision > 0 {
			text += " with a vision to " + strconv.Itoa(w.Vision)
		}
		return text
	}
	var parts []string
	if w.Day > 0 {
		parts = append(parts, strconv.Itoa(w.Day))
	}
	if w.Month > 0 {
		parts = append(parts, english.MonthName(w.Month))
	}
	if w.Quarter > 0 {
		q := "the " + [...]string{"first", "second", "third", "fourth"}[w.Quarter-1] + " quarter"
		if w.Year > 0 {
			return q + " of " + strconv.Itoa(w.Year)
		}
		return q
	}
	if w.Year > 0 {
		parts = append(parts, strconv.Itoa(w.Year))
	}
	return strings.Join(parts, " ")
}

// dateStart writes where a range of dates begins, without what its end says again: "1" of "1–27 February 2019".
func dateStart(w *viet.When) string {
	start := viet.When{Year: w.Year, Month: w.Month, Day: w.Day}
	if w.Day > 0 && w.To.Day > 0 && (w.Year == w.To.Year || w.Year == 0) {
		start.Year = 0
		if w.Month == w.To.Month || w.Month == 0 {
			return strconv.Itoa(w.Day)
		}
	}
	return DateEnglish(&start)
}

// datePart writes a date with its part: "the end of 2023", "early 2025", "mid-July 2024".
func datePart(w *viet.When) string {
	date := DateEnglish(w)
	if w.Clock && w.Day > 0 {
		return timeOfDay(w) + " on " + date
	}
	switch w.Part {
	case "end":
		return "the end of " + date
	case "early", "mid", "late":
		if w.Quarter > 0 {
			return "the " + quarterParts[w.Part] + " of " + date
		}
		return w.Part + dash(w.Part) + date
	case "morning", "afternoon", "evening", "night":
		return "the " + w.Part + " of " + date
	}
	return date
}

// timeOfDay writes a time of day in 24 hours, "09:30"; one that is told without minutes as a number of the same value, "17.00".
func timeOfDay(w *viet.When) string {
	if w.WholeHour {
		return fmt.Sprintf("%d.00", w.Hour)
	}
	return fmt.Sprintf("%02d:%02d", w.Hour, w.Minute)
}

// dateNoun writes a date as something that is compared or counted up to: "the end of 2023", "the beginning of July 2024".
func dateNoun(w *viet.When) string {
	switch w.Part {
	case "late":
		return "the end of " + DateEnglish(w)
	case "early":
		return "the beginning of " + DateEnglish(w)
	default:
		return datePart(w)
	}
}

// dateAdverb writes a date with the preposition that English wants: "on the morning of 27 October 2025", "in July 2021".
func dateAdverb(w *viet.When) string {
	date := DateEnglish(w)
	if date == "" {
		return ""
	}
	if w.To != nil {
		if w.Term {
			return "for the " + date + " term"
		}
		if w.Period {
			return "in the " + strings.TrimSuffix(date, " with a vision to "+strconv.Itoa(w.Vision)) + " period" + vision(w)
		}
		if w.Day > 0 && w.To.Day > 0 {
			return "on " + date
		}
		return "in " + date
	}
	if w.Clock && w.Day > 0 {
		return "at " + datePart(w)
	}
	switch w.Part {
	case "morning", "afternoon", "evening", "night":
		return "on the " + w.Part + " of " + date
	case "early", "mid", "late":
		if w.Quarter > 0 {
			return w.Part + " in " + date // "cuối quý II": late in the second quarter
		}
		return "in " + w.Part + dash(w.Part) + date
	case "end":
		return "by the end of " + date
	}
	if w.Day > 0 {
		return "on " + date
	}
	return "in " + date
}

func vision(w *viet.When) string {
	if w.Vision == 0 {
		return ""
	}
	return ", with a vision to " + strconv.Itoa(w.Vision)
}

// quarterParts are the nouns for the parts of a quarter: "đến cuối quý II" is by the end of the second quarter.
var quarterParts = map[string]string{"early": "beginning", "mid": "middle", "late": "end"}

func dash(part string) string {
	if part == "mid" {
		return "-"
	}
	return " "
}

var docTypes = map[string]string{
	"nghị quyết": "Resolution", "nghị định": "Decree", "quyết định": "Decision", "luật": "Law", "bộ luật": "Code", "thông tư": "Circular",
	"thông tư liên tịch": "Joint Circular", "chỉ thị": "Directive", "kết luận": "Conclusion", "kế hoạch": "Plan", "công điện": "Telegram",
	"công văn": "Official Dispatch", "đề án": "Project", "pháp lệnh": "Ordinance", "hướng dẫn": "Guideline", "thông báo": "Notice",
	"tờ trình": "Submission", "báo cáo": "Report", "quy định": "Regulation", "lệnh": "Order", "chương trình": "Programme",
	"quy chế": "Regulation", "văn bản": "Document", "hiến pháp": "Constitution",
}

var docCodes = map[string]string{
	"NQ": "nghị quyết", "NĐ": "nghị định", "QĐ": "quyết định", "CT": "chỉ thị", "TT": "thông tư", "TTLT": "thông tư liên tịch",
	"KL": "kết luận", "KH": "kế hoạch", "CĐ": "công điện", "HD": "hướng dẫn", "TB": "thông báo", "TTr": "tờ trình", "BC": "báo cáo",
	"QC": "quy chế", "L": "lệnh", "CTr": "chương trình", "ĐA": "đề án",
}

var placeForms = map[string]string{
	"điều": "Article", "khoản": "Clause", "điểm": "Point", "chương": "Chapter", "mục": "Section", "phần": "Part", "phụ lục": "Appendix",
}

// below gives the part that a smaller one is in.
var below = map[string]string{"điểm": "khoản", "khoản": "điều", "điều": "chương", "mục": "chương"}

// lastChain is where the last of several places begins, "điểm a khoản 1, điểm b khoản 2" at its second point, or 0.
func lastChain(parts []viet.Place) int {
	for i := len(parts) - 1; i > 0; i-- {
		outer := parts[i-1].Part
		inside := below[parts[i].Part] == outer || below[below[parts[i].Part]] == outer
		if inside && slices.ContainsFunc(parts[i+1:], func(p viet.Place) bool { return p.Part == outer }) {
			return i
		}
	}
	return 0
}

// CitationEnglish writes a legal document: "Resolution No. 57-NQ/TW", "Resolution 57", "Clause 2, Article 5 of Decree No.
// 101/2024/ND-CP". Đ becomes D in codes, as in official English texts. ok is false when the type is not known.
func CitationEnglish(c *viet.Citation) (text string, ok bool) {
	typ := c.Type
	if typ == "" && c.Issuer != "" {
		typ = typeOfCode(c.Number)
	}
	name := ""
	if c.Number != "" {
		en, known := docTypes[typ]
		if !known {
			return "", false
		}
		name = en + " "
		if strings.ContainsAny(c.Number, "/-") {
			name += "No. "
		}
		name += strings.ReplaceAll(c.Number, "Đ", "D")
	}
	places, known := placesEnglish(c.Places)
	if !known {
		return "", false
	}
	switch {
	case len(places) == 0:
		return name, name != ""
	case name == "":
		return joinPlaces(places), true
	}
	return joinPlaces(places) + " of " + name, true
}

// joinPlaces joins the parts of a paper, each in the one behind it; two that have nothing in common say so: "khoản 8 Điều 3 và Điều 41" is
// "Clause 8 of Article 3 and Article 41".
func joinPlaces(places []string) string {
	second := slices.IndexFunc(places, func(place string) bool { return strings.HasPrefix(place, "and ") })
	if second < 1 || second > 2 || len(places)-second > 2 || !strings.HasPrefix(places[second-1], "Article") || slices.ContainsFunc(places[:second], severalParts) {
		return strings.Join(places, ", ")
	}
	return strings.Join(places[:second], " of ") + " " + strings.Join(places[second:], " of ")
}

// severalParts reports parts of one sort, "Clauses 1 and 2".
func severalParts(place string) bool { return strings.Contains(place, " and ") }

// placesEnglish writes the parts of a paper; parts of one sort that follow each other are joined: "khoản 1, khoản 2 Điều 9" is "Clauses
// 1 and 2, Article 9". A part before them is one of the first alone: "điểm b khoản 1 và khoản 5" is "Point b, Clause 1, and Clause 5".
func placesEnglish(parts []viet.Place) (places []string, ok bool) {
	last := lastChain(parts)
	for i := 0; i < len(parts); {
		en, known := placeForms[parts[i].Part]
		if !known {
			return nil, false
		}
		var numbers []string
		k := i
		for ; k < len(parts) && parts[k].Part == parts[i].Part; k++ {
			for _, n := range strings.FieldsFunc(strings.ReplaceAll(parts[k].Number, " và ", ","), func(r rune) bool { return r == ',' || r == ' ' }) {
				numbers = append(numbers, strings.ReplaceAll(n, "Đ", "D"))
			}
		}
		if len(numbers) == 0 {
			return nil, false
		}
		if len(numbers) > 1 {
			en = pluralise(en)
		}
		if i > 0 && i == last {
			en = "and " + en
		}
		if i > 0 && k > i+1 && below[parts[i-1].Part] == parts[i].Part {
			one := placeForms[parts[i].Part]
			rest := one
			if len(numbers) > 2 {
				rest = pluralise(one)
			}
			places = append(places, one+" "+numbers[0], "and "+rest+" "+joinList(numbers[1:], "and"))
			i = k
			continue
		}
		places = append(places, en+" "+joinList(numbers, "and"))
		i = k
	}
	return places, true
}

func typeOfCode(number string) string {
	for _, part := range strings.FieldsFunc(number, func(r rune) bool { return r == '/' || r == '-' }) {
		if t, ok := docCodes[part]; ok {
			return t
		}
	}
	return ""
}

// Count writes n of what a noun in the singular names: "six chapters", "one article", "29 articles".
func Count(n int, noun string) string {
	number := strconv.Itoa(n)
	if n >= 0 && n < 10 {
		number = english.CardinalWord(n)
	}
	if n != 1 {
		noun = pluralise(noun)
	}
	return number + " " + noun
}

// OpeningNumber writes in words a number that opens a sentence, where that takes one word: "Nineteen stations …", "Forty services …". The eight of
// "forty-eight" would be a number of its own for whoever checks a brief by plain reading.
func OpeningNumber(text string) string {
	figures, rest, _ := strings.Cut(text, " ")
	n, err := strconv.Atoi(figures)
	if err != nil || rest == "" || rest[0] < 'a' || rest[0] > 'z' || english.Scale(firstWord(rest)) != 0 || firstWord(rest) == "per" {
		return text
	}
	word := english.CardinalWord(n)
	if word == "" || strings.Contains(word, "-") {
		return text
	}
	return capitalise(word) + " " + rest
}
