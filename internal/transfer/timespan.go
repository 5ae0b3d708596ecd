package transfer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"songngu/internal/viet"
)

// spanUnits are the units of a stretch of time that is counted from now, or within a year.
var spanUnits = map[string]string{"năm": "year", "tháng": "month", "tuần": "week", "ngày": "day", "giờ": "hour", "quý": "quarter", "thập kỷ": "decade", "thập niên": "decade", "nhiệm kỳ": "term"}

// spanNumbers are the numbers that news spells out before such a unit.
var spanNumbers = map[string]string{
	"hai": "two", "ba": "three", "bốn": "four", "sáu": "six", "bảy": "seven", "tám": "eight", "chín": "nine", "mười": "ten",
}

// vagueNumbers are those of "trong mấy ngày qua".
var vagueNumbers = map[string]string{"mấy": "few", "vài": "few", "nhiều": "many"}

// spanEnds are what stands behind the unit, with the English around number and unit, and what it says of the tense.
var spanEnds = []struct {
	words       []string
	lead, trail string
	tense       string
}{
	{[]string{"vừa", "qua"}, "over the past ", "", "perfect"},
	{[]string{"trở", "lại", "đây"}, "over the past ", "", "perfect"},
	{[]string{"gần", "đây"}, "over the past ", "", "perfect"},
	{[]string{"qua"}, "over the past ", "", "perfect"},
	{[]string{"nay"}, "for the past ", "", "perfect"},
	{[]string{"sắp", "tới"}, "over the next ", "", "future"},
	{[]string{"tới"}, "over the next ", "", "future"},
	{[]string{"tiếp", "theo"}, "over the following ", "", ""},
	{[]string{"đầu", "năm", "nay"}, "in the first ", " of this year", "past"},
	{[]string{"cuối", "năm", "nay"}, "in the last ", " of this year", ""},
	{[]string{"đầu", "năm"}, "in the first ", " of the year", "past"},
	{[]string{"cuối", "năm"}, "in the last ", " of the year", ""},
}

// timespan adds a stretch of time that begins with the number at token i: "trong 5 năm qua" is "over the past five years", "6 tháng đầu
// năm 2025" "in the first six months of 2025".
func (l *lattice) timespan(i int) {
	if l.toks[i].Key == "một" && l.spells(i+1, []string{"điểm", "phần", "trăm"}) {
		one := &viet.Amount{Value: 1}
		l.c.leaf(&node{cat: catNum, first: i, last: i + 1, cost: wordCost, val: one, flags: flagQuantity, en: "one"})
		return
	}
	l.fromSoLong(i)
	number := l.spanNumber(i)
	l.namedYears(i, number)
	l.every(i, number)
	if i > 0 && number != "" && classed.has(l.toks[i-1].Key) {
		return // "vào lớp 10 năm nay": the number is that of the class
	}
	if number == "" {
		l.someMonths(i)
		return
	}
	next, unit := i+1, ""
	for _, n := range []int{2, 1} {
		if en, ok := spanUnits[l.keys(next, n)]; ok {
			next, unit = next+n, en
			break
		}
	}
	if unit == "" {
		return
	}
	counted := number + " " + pluralise(unit)
	l.ahead(i, next, number, unit)
	if n := l.inRow(next); n > 0 {
		l.addSpan(i, next+n, "for "+number+" consecutive "+pluralise(unit), "", nil) // "5 năm liên tiếp"
		return
	}
	if unit != "quarter" && l.spells(next, []string{"trước"}) && !l.beforeWhat(next+1) {
		if i > 0 && l.toks[i-1].Key == "từ" {
			i-- // "từ 5 ngày trước"
		}
		l.addSpan(i, next+1, counted+" earlier", "past", nil)
		return
	}
	for _, end := range spanEnds {
		if !l.spells(next, end.words) {
			continue
		}
		last := next + len(end.words)
		if end.words[len(end.words)-1] == "tới" && last < len(l.toks) && l.toks[last].Kind == viet.Quantity {
			return // "từ 3 năm tới 5 năm"
		}
		if i > 0 && agoAbout[l.toks[i-1].Key] != "" && end.tense == "perfect" {
			l.addSpan(i-1, last, "over "+agoAbout[l.toks[i-1].Key]+counted, end.tense, nil) // "trong hơn 7 thập kỷ qua"
			return
		}
		l.addSpan(i, last, end.lead+counted+end.trail, end.tense, nil)
		if i > 0 && end.tense == "perfect" {
			l.roughSpan(i-1, last, end.words[0] == "nay", counted)
		}
		return
	}
	if unit == "month" && next < len(l.toks) && l.reaches(next) && i > 0 && l.toks[i-1].Kind == viet.Word && l.toks[i-1].Key != "trong" && l.toks[i-1].Key != "vòng" {
		l.addSpan(i, next, "in the first "+counted, "past", nil) // "xuất khẩu 9 tháng đạt 8,1 tỷ USD"
		return
	}
	if next < len(l.toks) && l.toks[next].Key == "đầu" && i > 0 && l.toks[i-1].Key == "trong" {
		l.firstOf(i, next+1, counted, unit == "day" || unit == "week")
	}
	if year := l.yearAt(next); unit == "month" && year != nil && (l.tellsMonths(i) || !ending.has(l.toks[i-1].Key)) {
		l.addSpan(i, next+1, "in the first "+counted+" of "+DateEnglish(year), "", year) // "8 tháng năm 2025"
		return
	}
	if year := l.yearAt(next + 1); unit == "month" && year != nil && l.toks[next].In(l.text) == "/" {
		l.addSpan(i, next+2, "in the first "+counted+" of "+DateEnglish(year), "", year) // "7 tháng/2017"
		return
	}
	if unit == "month" && l.spells(next, []string{"năm", "nay"}) && (l.tellsMonths(i) || !ending.has(l.toks[i-1].Key)) {
		l.addSpan(i, next+2, "in the first "+counted+" of this year", "past", nil) // "tính chung 8 tháng năm nay"
		return
	}
	year := l.yearAt(next + 1)
	switch {
	case year != nil && l.toks[next].Key == "đầu":
		l.addSpan(i, next+2, "in the first "+counted+" of "+DateEnglish(year), "", year)
	case year != nil && l.toks[next].Key == "cuối":
		l.addSpan(i, next+2, "in the last "+counted+" of "+DateEnglish(year), "", year)
	case unit == "month" && i == 2 && l.spells(0, []string{"bình", "quân"}):
		l.addSpan(0, next, "on average in the first "+counted, "past", nil) // "Bình quân 9 tháng, CPI tăng 3,3%"
	case unit == "month" && l.summed(i):
		l.addSpan(i, next, "in the first "+counted, "past", nil) // "tính chung 8 tháng, …"
	}
}

// namedYears adds years of which the number at token i says how many: "trong hai năm 2024 - 2025".
func (l *lattice) namedYears(i int, number string) {
	if number == "" || i+1 >= len(l.toks) || l.toks[i+1].Kind != viet.Date {
		return
	}
	years, ok := l.toks[i+1].Value.(*viet.When)
	if !ok || years.To == nil || years.Month > 0 || years.To.Month > 0 || years.Period {
		return
	}
	en := "in " + DateEnglish(years)
	if number == "two" && years.To.Year == years.Year+1 {
		en = fmt.Sprintf("in %d and %d", years.Year, years.To.Year)
	}
	l.addSpan(i, i+2, en, "", years)
}

// aheadLeads are the words before a stretch of time by which something is done ahead of something else.
var aheadLeads = []struct {
	words []string
	en    string
}{
	{[]string{"trong", "thời", "gian"}, inTheSpan}, {[]string{"trong", "thời", "hạn"}, inTheSpan}, {[]string{"trong", "vòng"}, inTheSpan}, {[]string{"trong"}, inTheSpan},
	{[]string{"ít", "nhất"}, "at least "}, {[]string{"tối", "thiểu"}, "at least "}, {[]string{"chậm", "nhất", "là"}, "no later than "}, {[]string{"chậm", "nhất"}, "no later than "}, {nil, ""},
}

// inTheSpan opens a stretch of time that ends with something: "trong thời gian 24 tháng trước khi chấm dứt hợp đồng".
const inTheSpan = "within the "

// ahead adds the words for how long before something else, whose number is token i and whose unit ends before token next: "ít nhất 7 ngày làm việc trước khi
// thi công" is "at least seven working days before construction".
func (l *lattice) ahead(i, next int, number, unit string) {
	if unit == "day" && l.spells(next, []string{"làm", "việc"}) {
		next, unit = next+2, "working day"
	}
	before := l.beforeThen(next)
	if vagueNumbers[l.toks[i].Key] != "" || before == nil {
		return
	}
	if number != "one" {
		unit = pluralise(unit)
	}
	for _, lead := range aheadLeads {
		at := i - len(lead.words)
		if !l.spells(at, lead.words) {
			continue
		}
		for _, reading := range l.e.lexicon.readings(strings.Join(before, " ")) {
			longer := *reading
			longer.en = lead.en + number + " " + unit + " " + reading.en
			l.c.leaf(&node{cat: reading.cat, first: at, last: next + len(before), cost: wordCost - 4, lex: &longer})
		}
		return
	}
}

// fromSoLong adds a range of time of which both ends have a unit, the first with the number at token i: "6 tháng đến 3 năm".
func (l *lattice) fromSoLong(i int) {
	if i == 0 || l.toks[i-1].Key != "từ" || i+4 >= len(l.toks) {
		return
	}
	from, unit, next := l.soLong(i)
	if unit == "" || next >= len(l.toks) || l.toks[next].Key != "đến" && l.toks[next].Key != "tới" && l.toks[next].Key != "-" {
		return
	}
	to, last, end := l.soLong(next + 1)
	if last == "" {
		return
	}
	if unit != last && from != "one" {
		unit = pluralise(unit)
	}
	if unit != last {
		from += " " + unit
	}
	upper := to + " " + pluralise(last)
	if months, small, after := l.soLong(end); small == "month" && last == "year" {
		upper, end = upper+" and "+months+" "+pluralise(small), after // "từ 3 năm đến 7 năm 6 tháng tù"
	}
	if years := l.prison(end); years > 0 { // "lãnh án | từ 18 tháng đến 6 năm tù"
		en := "between " + from + " and " + upper + " in prison"
		l.c.leaf(&node{cat: catNP, first: i - 1, last: end + years, cost: wordCost - 4, lex: &lex{vi: "khoảng thời gian tù", en: en, cat: catNP, class: period}, class: period, flags: flagQuantity | flagPlural})
		return
	}
	lx := &lex{vi: "khoảng thời gian", en: from + " to " + upper, cat: catNP, class: period}
	l.c.leaf(&node{cat: catNP, first: i, last: end, cost: wordCost, lex: lx, class: period, flags: flagQuantity | flagPlural})
}

// prison is the number of tokens at token i that say that the time before them is served: "tù", "tù giam".
func (l *lattice) prison(i int) int {
	switch {
	case i >= len(l.toks) || l.toks[i].Key != "tù":
		return 0
	case i+1 < len(l.toks) && l.toks[i+1].Key == "giam":
		return 2
	}
	return 1
}

// soLong gives the number and the unit of a stretch of time at token i, and the token behind it; no unit where there is none.
func (l *lattice) soLong(i int) (number, unit string, next int) {
	if i+1 >= len(l.toks) {
		return "", "", i
	}
	number = l.spanNumber(i)
	if a, ok := l.toks[i].Value.(*viet.Amount); ok && a.Value == 1 && a.Unit == "" && a.Scale == "" && !a.Range && !a.Ratio && !a.Ordinal {
		number = "one"
	}
	if number == "" {
		return "", "", i
	}
	for _, n := range []int{2, 1} {
		if en, ok := spanUnits[l.keys(i+1, n)]; ok {
			return number, en, i + 1 + n
		}
	}
	return "", "", i
}

// beforeThen gives the words at token i for what something is done ahead of: "trước khi", "trước ngày", "trước thời điểm"; nil where there are none, as
// in "30 ngày trước ngày 1/7".
func (l *lattice) beforeThen(i int) []string {
	for _, words := range [][]string{{"trước", "khi"}, {"trước", "thời", "điểm"}, {"trước", "ngày"}} {
		if l.spells(i, words) && i+len(words) < len(l.toks) && l.toks[i+len(words)].Kind == viet.Word {
			return words
		}
	}
	return nil
}

// reaches reports a verb of figures at token i, with a word of aspect before it or without: "đạt", "vẫn đạt", "chỉ tăng".
func (l *lattice) reaches(i int) bool {
	if reached.has(l.toks[i].Key) {
		return true
	}
	switch l.toks[i].Key {
	case "vẫn", "đã", "chỉ", "mới", "cũng":
		return i+1 < len(l.toks) && reached.has(l.toks[i+1].Key)
	}
	return false
}

// roughSpan adds a stretch of time up to now of which the word at token i says about how long it is: "hơn 30 năm qua"; "nay" is said of what has lasted so long.
func (l *lattice) roughSpan(i, last int, lasting bool, counted string) {
	about := map[string]string{"hơn": "more than ", "trên": "more than ", "gần": "nearly ", "khoảng": "about "}[l.toks[i].Key]
	switch {
	case about == "":
	case lasting:
		l.addSpan(i, last, "for "+about+counted, "perfect", nil)
	default:
		l.addSpan(i, last, "over "+about+counted, "perfect", nil)
	}
}

// monthly adds a day of each month, whose number is token i: "ngày 25 hằng tháng".
func (l *lattice) monthly(i int, v *viet.When) {
	if v.Day == 0 || v.Month > 0 || v.Year > 0 || v.To != nil || v.Part != "" || i+2 >= len(l.toks) || l.toks[i+2].Key != "tháng" || l.toks[i+1].Key != "hằng" && l.toks[i+1].Key != "hàng" {
		return
	}
	l.c.leaf(&node{cat: catNP, first: i, last: i + 3, cost: wordCost, class: period, flags: flagMass, en: "the " + ordinal(v.Day) + " of each month"})
}

// schoolYear adds an academic year behind a noun, whose years are token i: "mức học phí năm học 2024-2025".
func (l *lattice) schoolYear(i int) {
	if i < 3 || !l.spells(i-2, []string{"năm", "học"}) || l.toks[i-3].Kind != viet.Word || beforeYears.has(l.toks[i-3].Key) {
		return
	}
	for _, nd := range l.c.at(i, i+1).nodes {
		if when, ok := nd.val.(*viet.When); ok && nd.cat == catTime && when.Year > 0 && when.To != nil && when.Month == 0 {
			l.addSpan(i-2, i+1, schoolYearLead+DateEnglish(when)+schoolYearTrail, "", when)
			return
		}
	}
}

// The English around the years of an academic year.
const schoolYearLead, schoolYearTrail = "in the ", " academic year"

// inRow is the number of tokens from token i on that say that a stretch of time was without a break, 0 for none.
func (l *lattice) inRow(i int) int {
	for _, words := range [...][]string{{"liên", "tiếp"}, {"liên", "tục"}, {"liền"}} {
		if l.spells(i, words) {
			return len(words)
		}
	}
	return 0
}

// compared adds a month, a quarter or a day as what figures are compared with, or of which they are: "so với tháng 4", "mức tăng của quý 3/2022".
func (l *lattice) compared(i int, date *node, when *viet.When) {
	if when.Day+when.Month > 0 && l.spells(i-2, []string{"thời", "điểm"}) {
		longer := *date // "đến thời điểm 15/8"
		longer.first = i - 2
		l.c.leaf(&longer)
	}
	if when.To != nil || when.Clock || when.Part != "" || when.Month+when.Quarter == 0 || !l.spells(i-2, []string{"so", "với"}) && !l.spells(i-1, []string{"của"}) {
		return
	}
	leaf := *date
	l.c.alone(&leaf, catNP, ruleYear, 2, flagMass)
}

// firstOf adds "trong 15 ngày đầu" up to token j as a time, with what went on then, or as one that a clause behind it counts from.
func (l *lattice) firstOf(i, j int, counted string, short bool) {
	if j < len(l.toks) && l.toks[j].Key == "tiên" {
		j++
	}
	if j < len(l.toks) && (l.toks[j].Kind == viet.Date || l.keys(j, 1) == "năm" || l.keys(j, 1) == "quý") {
		return
	}
	lead := "in the first " + counted
	if short {
		l.addSpan(i, j, lead, "", nil) // of years it may be "for"
	}
	if what := stages[l.keys(j, 2)]; what != "" {
		l.addSpan(i, j+2, lead+" of "+what, "", nil)
	}
	since := &lex{vi: "trong ngày đầu", en: lead + " after", cat: catIf}
	l.c.leaf(&node{cat: catIf, first: i - 1, last: j, cost: wordCost, lex: since})
}

// stages are what goes on in the first days of something.
var stages = map[string]string{"khai thác": "operation", "vận hành": "operation", "hoạt động": "operation", "triển khai": "implementation", "thực hiện": "implementation", "áp dụng": "application"}

// halfNames are the English of the halves of a month or a year.
var halfNames = map[string]string{"đầu": "first", "cuối": "second", "sau": "second"}

// halfEdges are the words before a half from or until which something is so.
var halfEdges = map[string]string{"từ": "from", "đến": "by", "tới": "by", "trước": "before"}

// half adds "nửa đầu tháng 2", "từ nửa cuối năm 2025" as "in the first half of February", "from the second half of 2025"; the date stands at token i.
func (l *lattice) half(i int, when *viet.When) {
	if i < 2 || when.To != nil || when.Day > 0 || when.Part != "" || l.toks[i-2].Key != "nửa" || halfNames[l.toks[i-1].Key] == "" {
		return
	}
	half := " the " + halfNames[l.toks[i-1].Key] + " half of " + DateEnglish(when)
	l.addSpan(i-2, i+1, "in"+half, "", when)
	if i > 2 && halfEdges[l.toks[i-3].Key] != "" {
		l.addSpan(i-3, i+1, halfEdges[l.toks[i-3].Key]+half, "", when)
	}
}

// wholeYear adds "cả năm 2025" as "in the whole of 2025"; the date stands at token i.
func (l *lattice) wholeYear(i int, when *viet.When) {
	if i > 0 && when.To == nil && when.Year > 0 && when.Month == 0 && when.Quarter == 0 && when.Part == "" && l.toks[i-1].Key == "cả" {
		l.addSpan(i-1, i+1, "in the whole of "+DateEnglish(when), "", when)
	}
}

// aboutHour adds "đến khoảng 10 giờ," as "at about 10:00" and "khoảng 16 giờ 30 phút ngày 11/12" with its day.
func (l *lattice) aboutHour(i int, a *viet.Amount) {
	if i == 0 || a.Unit != "" || a.Scale != "" || a.Value != float64(int(a.Value)) || a.Value > 24 || l.toks[i-1].Key != "khoảng" || !l.spells(i+1, []string{"giờ"}) {
		return
	}
	from, to, minutes := i-1, i+2, 0
	if from > 0 && hourPreps[l.toks[from-1].Key] != "" {
		from--
	} else if from > 0 && l.toks[from-1].Kind != viet.Punct {
		return // "kéo dài khoảng 10 giờ": as long
	}
	if l.spells(to+1, []string{"phút"}) {
		if m, ok := l.toks[to].Value.(*viet.Amount); ok && m.Value < 60 {
			to, minutes = to+2, int(m.Value)
		}
	}
	if to >= len(l.toks) {
		return
	}
	en := "at about " + timeOfDay(&viet.When{Hour: int(a.Value), Minute: minutes, WholeHour: minutes == 0})
	if day, ok := l.toks[to].Value.(*viet.When); ok && day.Day > 0 && !day.Clock {
		l.addSpan(from, to+1, en+" "+dateAdverb(day), "", day)
	} else if next := l.toks[to]; next.In(l.text) == "," {
		l.addSpan(from, to, en, "", nil)
	}
}

// aboutThen adds "khoảng" before a time of day with its date: "khoảng 9 giờ ngày 14/7".
func (l *lattice) aboutThen(i int, date *node, v *viet.When) {
	if i > 0 && v.Clock && l.toks[i-1].Key == "khoảng" && strings.HasPrefix(date.en, "at ") {
		longer := *date
		longer.first, longer.en = i-1, "at about "+strings.TrimPrefix(date.en, "at ")
		l.c.leaf(&longer)
	}
}

// days adds the days of an event that stand before the last of them at token i: "hai ngày 26 và 27/6", "các ngày 26, 27 và 28/6", "2 ngày 26-27/6".
func (l *lattice) days(i int, last *viet.When) {
	if last.Day == 0 || last.Month == 0 || last.Clock || last.Part != "" {
		return
	}
	counted := func(k int) bool {
		return k >= 0 && (l.toks[k].Key == "các" || l.toks[k].Key == "những" || spanNumbers[l.toks[k].Key] != "" || l.toks[k].Kind == viet.Quantity)
	}
	if last.To != nil {
		if counted(i - 1) {
			l.addSpan(i-1, i+1, "on "+DateEnglish(last), "", last)
		}
		return
	}
	if i < 2 || l.toks[i-1].Key != "và" {
		return
	}
	k := i - 2
	days := []string{}
	for ; k > 1 && l.toks[k].Kind == viet.Quantity && l.toks[k-1].In(l.text) == ","; k -= 2 {
		days = append(days, l.toks[k].In(l.text))
	}
	first, ok := l.toks[k].Value.(*viet.When)
	if !ok || first.Day == 0 || first.Month > 0 || first.To != nil || !counted(k-1) {
		return
	}
	days = append(days, strconv.Itoa(first.Day))
	slices.Reverse(days)
	l.addSpan(k-1, i+1, "on "+strings.Join(days, ", ")+" and "+DateEnglish(last), "", last)
}

// severalYears adds the years from token i on: "trong 2 năm 2024 và 2025", "các năm 2015, 2016 và 2017".
func (l *lattice) severalYears(i int) {
	first := l.yearAt(i)
	if first == nil || i == 0 {
		return
	}
	years, j, joined := []string{strconv.Itoa(first.Year)}, i+1, false
	for ; j+1 < len(l.toks) && !joined && (l.toks[j].In(l.text) == "," || l.toks[j].Key == "và"); j += 2 {
		year := l.toks[j+1].In(l.text)
		if n, err := strconv.Atoi(year); err != nil || n < 1945 || n > 2100 {
			return
		}
		years, joined = append(years, year), l.toks[j].Key == "và"
	}
	number, counted := l.toks[i-1].Value.(*viet.Amount)
	several := l.toks[i-1].Key == "các" || l.toks[i-1].Key == "những" || spanNumbers[l.toks[i-1].Key] != ""
	if joined && (several || counted && number.Unit == "" && int(number.Value) == len(years)) {
		l.addSpan(i-1, j, "in "+joinList(years, "and"), "", first)
	}
}

// nthTime adds "lần thứ hai", "lần 2" as when something is done, and as what it is, and "phiên thứ ba liên tiếp"; the number stands at token i.
func (l *lattice) nthTime(i int, a *viet.Amount) {
	nth := ordinal(int(a.Value))
	if nth == "" || a.Range || a.Ratio || a.Decimals > 0 || a.Scale != "" {
		return
	}
	from := i
	switch {
	case a.Ordinal && strings.HasPrefix(viet.Key(l.toks[i].In(l.text)), "lần thứ"):
		if n := l.inRow(i + 1); n > 0 {
			l.addSpan(i, i+1+n, "for the "+nth+" consecutive time", "", nil)
			return
		}
	case !a.Ordinal && a.Unit == "" && a.Value < 20 && i > 0 && l.toks[i-1].Key == "lần":
		from = i - 1
	case a.Ordinal && i > 0 && l.inRow(i+1) > 0:
		unit := rowUnits[l.toks[i-1].Key]
		if unit != "" {
			l.addSpan(i-1, i+1+l.inRow(i+1), "for the "+nth+" consecutive "+unit, "", nil)
		}
		return
	default:
		return
	}
	l.c.leaf(&node{cat: catTime, first: from, last: i + 1, cost: wordCost + costNth, class: period, en: "for the " + nth + " time", lex: &lex{en: "for the time", cat: catTime}})
	if from == 0 || l.toks[from-1].Key != "là" {
		return
	}
	first := &lex{vi: "lần thứ", en: nth + " time", cat: catN, class: abst, feats: features{{name: "occasion"}, {name: "the"}}}
	l.c.leaf(&node{cat: catN, first: from, last: i + 1, cost: wordCost, class: abst, lex: first, flags: flagThe})
}

// times adds how many times something was done: "đã ba lần bị phạt", "bị phạt 3 lần".
func (l *lattice) times(i int) {
	number, end := spanNumbers[l.toks[i].Key], i+2
	if a, ok := l.toks[i].Value.(*viet.Amount); ok && a.Unit == "lần" && a.Per == "" && !a.Range && !a.Ratio && !a.Ordinal && a.Decimals == 0 && a.Scale == "" {
		number, end = plainNumber(&viet.Amount{Value: a.Value}), i+1
	} else if !l.spells(i+1, []string{"lần"}) {
		return
	}
	if number == "" || i == 0 || l.toks[i-1].Kind != viet.Word || beforeMultiples.has(l.toks[i-1].Key) || end < len(l.toks) && (l.toks[end].Kind != viet.Word && l.toks[end].Kind != viet.Punct || behindMultiples.has(l.toks[end].Key)) {
		return
	}
	en := number + " times"
	switch number {
	case "1", "one":
		en = "once"
	case "two", "2":
		en = "twice"
	}
	if l.toks[i-1].Key == "có" && end < len(l.toks) && l.toks[end].Kind == viet.Word {
		i-- // "có 6 lần đứng đầu"
	}
	l.c.leaf(&node{cat: catAdv, first: i, last: end, cost: wordCost, lex: &lex{vi: "nhiều lần", en: en, cat: catAdv, feats: features{{name: "end"}}}})
}

// costNth keeps the number of a conference with the conference: "hội nghị toàn quốc lần thứ ba".
const costNth = 14

// rowUnits are the nouns of what is counted in a row.
var rowUnits = map[string]string{"phiên": "session", "tháng": "month", "quý": "quarter", "tuần": "week", "năm": "year", "ngày": "day", "kỳ": "period", "lần": "time"}

// lately adds a date with "vừa qua" or "tới đây" behind it, which the date says: "tháng 10 vừa qua", "ngày 23/5 tới,".
func (l *lattice) lately(i int, date *node) {
	end := 0
	for _, two := range [...][2]string{{"vừa", "qua"}, {"vừa", "rồi"}, {"tới", "đây"}, {"sắp", "tới"}} {
		if l.spells(i+1, two[:]) {
			end = i + 3
		}
	}
	if end == 0 && l.spells(i+1, []string{"tới"}) && (i+2 == len(l.toks) || l.toks[i+2].Kind == viet.Punct || l.toks[i+2].Key == "và") {
		end = i + 2
	}
	if end > 0 {
		longer := *date
		longer.last = end
		l.c.leaf(&longer)
	}
}

// someMonths adds "những tháng cuối năm 2025" as "in the final months of 2025".
func (l *lattice) someMonths(i int) {
	if l.toks[i].Key != "những" && l.toks[i].Key != "các" || i+3 >= len(l.toks) || l.toks[i+1].Key != "tháng" {
		return
	}
	part := map[string]string{"đầu": "early", "cuối": "final"}[l.toks[i+2].Key]
	if part == "" {
		return
	}
	lead := "in the " + part + " months of "
	if year := l.yearAt(i + 3); year != nil {
		l.addSpan(i, i+4, lead+DateEnglish(year), "", year)
	} else if l.toks[i+3].Key == "năm" {
		l.addSpan(i, i+4, lead+"the year", "", nil)
	}
}

// yearAt gives the year that token i is, or nil.
func (l *lattice) yearAt(i int) *viet.When {
	if i >= len(l.toks) {
		return nil
	}
	year, ok := l.toks[i].Value.(*viet.When)
	if !ok || year.Year == 0 || year.Month > 0 || year.Quarter > 0 || year.To != nil || year.Part != "" {
		return nil
	}
	return year
}

// tellsMonths reports whether months from token i on open a sentence or a part of it, or stand behind "trong": those of statistics are the first
// ones of the year.
func (l *lattice) tellsMonths(i int) bool {
	return i == 0 || l.toks[i-1].Kind == viet.Punct || l.toks[i-1].Key == "trong" || l.summed(i)
}

// sums are the words before the months that statistics add up.
var sums = [][]string{{"tính", "chung"}, {"tính", "chung", "cả"}, {"tính", "chung", "trong"}, {"tính", "lũy", "kế"}, {"lũy", "kế"}, {"tính", "cả"}}

// summed reports whether such words stand before token i.
func (l *lattice) summed(i int) bool {
	return slices.ContainsFunc(sums, func(w []string) bool { return l.spells(i-len(w), w) })
}

func (l *lattice) spanNumber(i int) string {
	if en := spanNumbers[l.toks[i].Key]; en != "" {
		return en
	}
	if vague := vagueNumbers[l.toks[i].Key]; vague != "" && i > 0 && l.toks[i-1].Key == "trong" {
		return vague
	}
	a, ok := l.toks[i].Value.(*viet.Amount)
	if !ok || a.Unit != "" || a.Per != "" || a.Ordinal || a.Ratio || a.Scale != "" || a.Value == 1 {
		return ""
	}
	return plainNumber(a)
}

// addSpan adds the stretch over tokens [i, j) and with "trong", "trong vòng" before it.
func (l *lattice) addSpan(i, j int, en, tense string, year *viet.When) {
	nd := node{cat: catTime, first: i, last: j, cost: wordCost, class: period, en: en, lex: &lex{en: en, cat: catTime}}
	if tense != "" {
		nd.lex.feats = features{{name: tense}}
	}
	if year != nil {
		nd.val, nd.flags = year, flagDated
	}
	l.c.leaf(&nd)
	for n, before := range spanLeads {
		if at := i - len(before); at >= 0 && l.spells(at, before) {
			longer := nd
			longer.first, longer.cost = at, wordCost-n
			l.c.leaf(&longer)
		}
	}
}

// spanLeads are the words before a stretch of time that say no more than "in".
var spanLeads = append([][]string{{"trong"}, {"trong", "vòng"}, {"trong", "suốt"}}, sums...)

// keys joins the keys of n tokens from token i.
func (l *lattice) keys(i, n int) string {
	if i+n > len(l.toks) {
		return ""
	}
	if n == 1 {
		return l.toks[i].Key
	}
	return l.toks[i].Key + " " + l.toks[i+1].Key
}

// spells reports whether the tokens from i are these words.
func (l *lattice) spells(i int, words []string) bool {
	if i < 0 || i+len(words) > len(l.toks) {
		return false
	}
	return slices.IndexFunc(words, func(w string) bool {
		ok := l.toks[i].Key == w
		i++
		return !ok
	}) < 0
}

// monthDays are what stands behind the number of a day of every month, or of the next.
var monthDays = []struct {
	words []string
	en    string
}{
	{[]string{"hằng", "tháng"}, "of each month"},
	{[]string{"hàng", "tháng"}, "of each month"},
	{[]string{"mỗi", "tháng"}, "of each month"},
	{[]string{"của", "tháng", "sau"}, "of the following month"},
	{[]string{"tháng", "sau"}, "of the following month"},
	{[]string{"của", "tháng", "tiếp", "theo"}, "of the following month"},
	{[]string{"tháng", "tiếp", "theo"}, "of the following month"},
}

// dayLeads are the words before such a day, the longest first.
var dayLeads = []struct {
	words []string
	en    string
}{
	{[]string{"chậm", "nhất", "là"}, "no later than "},
	{[]string{"chậm", "nhất", "vào"}, "no later than "},
	{[]string{"chậm", "nhất"}, "no later than "},
	{[]string{"trước"}, "before "},
	{[]string{"vào"}, "on "},
	{nil, "on "},
}

// monthday adds a day that comes every month, "trước ngày 25 hằng tháng" is "before the 25th of each month"; "ngày" stands at token i.
func (l *lattice) monthday(i int) {
	if i+2 >= len(l.toks) || l.toks[i].Key != "ngày" {
		return
	}
	a, ok := l.toks[i+1].Value.(*viet.Amount)
	if !ok || a.Unit != "" || a.Value < 1 || a.Value > 31 || a.Decimals > 0 {
		return
	}
	for _, m := range monthDays {
		if !l.spells(i+2, m.words) {
			continue
		}
		for _, lead := range dayLeads {
			if at := i - len(lead.words); at >= 0 && l.spells(at, lead.words) {
				l.addSpan(at, i+2+len(m.words), lead.en+"the "+ordinal(int(a.Value))+" "+m.en, "present", nil)
				return
			}
		}
	}
}

// beforeWhat reports whether the word at token i says before what: "5 ngày trước khi khai giảng", "2 năm trước thời hạn".
func (l *lattice) beforeWhat(i int) bool {
	if i >= len(l.toks) || l.toks[i].Kind == viet.Punct {
		return false
	}
	return l.toks[i].Kind != viet.Word || !joints.has(l.toks[i].Key) && !closing.has(l.toks[i].Key) && l.toks[i].Key != "và" && l.toks[i].Key != "đến" || l.toks[i].Key == "khi"
}

// every adds how often something is done, whose number is token i: "định kỳ 02 năm một lần" is "every two years".
func (l *lattice) every(i int, number string) {
	if one, ok := l.toks[i].Value.(*viet.Amount); ok && one.Value == 1 && one.Unit == "" && one.Scale == "" {
		number = "one"
	}
	if number == "" || vagueNumbers[l.toks[i].Key] != "" || !l.spells(i+2, []string{"một", "lần"}) && !l.spells(i+2, []string{"1", "lần"}) {
		return
	}
	unit, ok := spanUnits[l.toks[i+1].Key]
	if !ok {
		return
	}
	en := "every " + number + " " + pluralise(unit)
	if number == "one" {
		en = "once a " + unit
	}
	first := i
	if l.spells(i-2, []string{"định", "kỳ"}) {
		first = i - 2
	}
	often := &lex{vi: "một lần", en: en, cat: catAdv, feats: features{{name: "end"}}}
	for at := first; at <= i; at += 2 {
		l.c.leaf(&node{cat: catAdv, first: at, last: i + 4, cost: wordCost - 4, lex: often})
	}
}
