package viet

import (
	"strconv"
	"strings"
	"time"
)

var dayParts = map[string]string{
	Key("rạng"): "morning", Key("sáng"): "morning", Key("trưa"): "noon", Key("chiều"): "afternoon", Key("tối"): "evening", Key("đêm"): "night",
	Key("đầu"): "early", Key("giữa"): "mid", Key("cuối"): "late", Key("hết"): "end",
}

var weekdays = map[string]time.Weekday{
	Key("hai"): time.Monday, Key("ba"): time.Tuesday, Key("tư"): time.Wednesday, Key("năm"): time.Thursday, Key("sáu"): time.Friday,
	Key("bảy"): time.Saturday, "2": time.Monday, "3": time.Tuesday, "4": time.Wednesday, "5": time.Thursday, "6": time.Friday,
	"7": time.Saturday,
}

// date recognises a day, month, quarter, year, span or time of day with the words that announce it.
func (l *lexer) date(i int) match {
	a := l.at(i)
	if a.class == numberAtom {
		if m := l.timed(i); m.end > 0 {
			return m
		}
		return l.bareDate(i)
	}
	switch {
	case a.role&monthRole != 0:
		return l.month(i)
	case a.role&yearRole != 0:
		return l.years(i)
	case a.role&quarterRole != 0:
		return l.quarter(i)
	case a.role&periodRole != 0:
		return l.period(i)
	case a.role&edgeRole != 0:
		if l.key(i-1) == "bắt" {
			return match{} // "bắt đầu ngày 26/2"
		}
		return l.edge(i)
	case a.role&weekdayRole != 0:
		return l.weekday(i)
	case a.role&dayPartRole != 0:
		return l.dayPart(i)
	}
	return l.day(i)
}

// found makes the token of a date that ends before atom end, a clock time after it included.
func (l *lexer) found(w When, end int) match {
	j := end
	if l.is(j, ",") {
		j++
	}
	if !w.Clock && w.Day > 0 && w.To == nil {
		if hour, minute, next := l.colonClock(j); next > j {
			w.Clock, w.Hour, w.Minute, end = true, hour, minute, next
		}
	}
	return dated(end, w)
}

// dated makes the token of a date that ends before atom end. Taking w by value keeps dates that come to nothing off the heap.
func dated(end int, w When) match { return match{end, Date, &w} }

// dayPart recognises "chiều 10/10", "sáng ngày 27/10/2025", "tối thứ bảy 3/5".
func (l *lexer) dayPart(i int) match {
	if l.has(i+1, dayPartRole) {
		return l.dayPart(i + 1) // "chiều tối 14/9"
	}
	part := dayParts[l.key(i)]
	w, end := l.announced(i + 1)
	if end == 0 {
		w, end = l.nowDate(i + 1)
	}
	if end == 0 {
		return match{}
	}
	w.Part = part
	return l.found(w, end)
}

// nowDate reads the day that "nay" or "qua" is, behind it: "sáng nay 12-9", "sáng nay (12/9)", "hôm nay, 12/9,".
func (l *lexer) nowDate(i int) (w When, end int) {
	if !l.has(i, nowRole) || l.key(i) == "mai" {
		return w, 0 // "sáng mai 26/10": what is to come has not been done
	}
	i++
	closing := ""
	switch {
	case l.is(i, "("):
		closing = ")"
	case l.is(i, ","):
		closing = ","
	}
	if closing != "" {
		i++
	}
	if l.has(i, dayRole) && l.key(i) != "hôm" {
		i++
	}
	if w, end = l.dayDate(i); end == 0 || w.To != nil || closing != "" && !l.is(end, closing) {
		return When{}, 0
	}
	if closing == ")" {
		end++
	}
	return w, end
}

// hom is the atom of "hôm" at i or behind "ngày" there, or -1.
func (l *lexer) hom(i int) int {
	switch {
	case l.key(i) == "hôm":
		return i
	case l.key(i+1) == "hôm":
		return i + 1 // "ngày hôm nay 12/9"
	}
	return -1
}

// announced reads what may follow a part of the day: a day with or without "ngày", a weekday; 0 when there is none.
func (l *lexer) announced(i int) (w When, end int) {
	m := match{}
	switch {
	case l.has(i, dayRole):
		m = l.day(i)
	case l.has(i, weekdayRole):
		m = l.weekday(i)
	default:
		return l.dayDate(i)
	}
	if m.end == 0 {
		return When{}, 0
	}
	return *m.value.(*When), m.end
}

// day recognises "ngày 27/10/2025", "ngày 04 tháng 5 năm 2025", "ngày 1-5/7" and, before a second date, "ngày 3".
func (l *lexer) day(i int) match {
	if w, end := l.dayDate(i + 1); end > 0 {
		return l.found(w, end)
	}
	if now := l.hom(i); now >= 0 {
		if w, end := l.nowDate(now + 1); end > 0 {
			return l.found(w, end)
		}
	}
	if d, ok := l.number(i+1, 1, 31); ok && l.key(i) != "hôm" && l.dayFollows(i+2) {
		return match{i + 2, Date, &When{Day: d}}
	}
	return match{}
}

// dayFollows reports whether a day without its month may end before atom i: "từ ngày 3 đến 5/9", "ngày 12 và 13/9".
func (l *lexer) dayFollows(i int) bool {
	a := l.at(i)
	switch {
	case a == nil:
		return true
	case a.class == markAtom:
		return a.is(",") || a.is(".") || a.is(";") || a.is(")")
	case a.class == wordAtom:
		return l.key(i) == "và" || a.role&(untilRole|monthRole) != 0
	}
	return false
}

// dayDate reads a day after a word that announces one, where "n/m" cannot be a ratio.
func (l *lexer) dayDate(i int) (w When, end int) {
	if w, end = l.fullDay(i); end > 0 {
		return w, end
	}
	if d, ok := l.number(i, 1, 31); ok {
		if end := l.dayTo(i, d, &w); end > 0 {
			return w, end
		}
		if w, end := l.dayMonthWords(i, d); end > 0 {
			return w, end
		}
	}
	w, end = l.shortDay(i)
	if end == 0 {
		return w, 0
	}
	return l.withYear(w, end)
}

// withYear takes "năm 2025" after a day or month into it.
func (l *lexer) withYear(w When, end int) (When, int) {
	if w.Year == 0 && l.has(end, yearRole) {
		if y, ok := l.year(end + 1); ok && validDay(y, w.Month, w.Day) {
			w.Year, end = y, end+2
		}
	}
	return w, end
}

// fullDay reads "27/10/2025", "27-10-2025", "27.10.2025" and "2025-10-27", and a span of two of them.
func (l *lexer) fullDay(i int) (w When, end int) {
	w, end = l.oneDay(i)
	if end == 0 || !l.dash(end) {
		return w, end
	}
	j := end + 1
	if l.has(j, dayRole) {
		j++
	}
	if to, next := l.oneDay(j); next > 0 {
		w.To, end = &to, next
	}
	return w, end
}

func (l *lexer) oneDay(i int) (w When, end int) {
	a := l.at(i)
	if a == nil || a.class != numberAtom {
		return w, 0
	}
	if day, rest, ok := strings.Cut(a.key, "."); ok {
		month, year, _ := strings.Cut(rest, ".")
		return l.dayOf(day, month, year, i+1)
	}
	b, c := l.at(i+2), l.at(i+4)
	if !l.separated(i) || !l.separated(i+2) || l.at(i+1).key != l.at(i+3).key {
		return w, 0
	}
	if len(a.key) == 4 && l.dash(i+1) {
		return l.dayOf(c.key, b.key, a.key, i+5)
	}
	return l.dayOf(a.key, b.key, c.key, i+5)
}

// separated reports whether number i, a slash or hyphen and another number stand together without space.
func (l *lexer) separated(i int) bool {
	b := l.at(i + 2)
	return b != nil && b.class == numberAtom && b.glued && l.glued(i+1) && (l.is(i+1, "/") || l.dash(i+1))
}

// dayOf makes the day of three figures when the calendar has it.
func (l *lexer) dayOf(day, month, year string, end int) (When, int) {
	d, ok := digitsIn(day, 1, 31)
	m, ok2 := digitsIn(month, 1, 12)
	y, ok3 := digitsIn(year, 1000, 2999)
	if !ok || !ok2 || !ok3 || !validDay(y, m, d) || l.glued(end) && l.is(end, "/") {
		return When{}, 0
	}
	return When{Year: y, Month: m, Day: d}, end
}

// shortDay reads "27/10", "27-10", "27.10", alone or as "27/10-2/11" and "27/10 - 2/11".
func (l *lexer) shortDay(i int) (w When, end int) {
	w, end = l.oneShortDay(i)
	if end == 0 || !l.dash(end) {
		return w, end
	}
	if to, next := l.oneDay(end + 1); next > 0 {
		w.To = &to
		return w, next
	}
	if to, next := l.oneShortDay(end + 1); next > 0 {
		w.To = &to
		return w, next
	}
	return w, end
}

func (l *lexer) oneShortDay(i int) (w When, end int) {
	a := l.at(i)
	if a == nil || a.class != numberAtom {
		return w, 0
	}
	day, month, end := a.key, "", i+1
	if d, m, ok := strings.Cut(a.key, "."); ok {
		day, month = d, m
	} else if l.separated(i) {
		month, end = l.at(i+2).key, i+3
	}
	d, ok := digitsIn(day, 1, 31)
	m, ok2 := digitsIn(month, 1, 12)
	if !ok || !ok2 || !validDay(0, m, d) || l.glued(end) && (l.is(end, "/") || l.is(end, "%")) {
		return w, 0
	}
	return When{Month: m, Day: d}, end
}

// dayTo reads "1-5/7" and "15 - 20/11/2025" into w.
func (l *lexer) dayTo(i, day int, w *When) (end int) {
	if !l.dash(i+1) || l.glued(i+1) != l.glued(i+2) {
		return 0
	}
	to, end := l.oneDay(i + 2)
	if end == 0 {
		if !l.is(i+3, "/") {
			return 0
		}
		to, end = l.oneShortDay(i + 2)
	}
	if end == 0 || to.Day <= day {
		return 0
	}
	*w = When{Year: to.Year, Month: to.Month, Day: day, To: &to}
	return end
}

// dayMonthWords reads "04 tháng 5 năm 2025" and "04 tháng 5".
func (l *lexer) dayMonthWords(i, day int) (w When, end int) {
	if !l.has(i+1, monthRole) {
		return w, 0
	}
	if w, end := l.monthYear(i + 2); end > 0 {
		w.Day = day
		return w, end
	}
	m, ok := l.number(i+2, 1, 12)
	if !ok || !validDay(0, m, day) {
		return w, 0
	}
	return l.withYear(When{Month: m, Day: day}, i+3)
}

// monthYear reads "7/2021", "7-2021", "7.2021".
func (l *lexer) monthYear(i int) (w When, end int) {
	a := l.at(i)
	if a == nil || a.class != numberAtom {
		return w, 0
	}
	month, year, end := a.key, "", i+1
	if m, y, ok := strings.Cut(a.key, "."); ok {
		month, year = m, y
	} else if l.separated(i) {
		year, end = l.at(i+2).key, i+3
	} else if l.spacedSlash(i) {
		year, end = l.at(i+2).key, i+3
	}
	m, ok := digitsIn(month, 1, 12)
	y, ok2 := digitsIn(year, 1900, 2199)
	if !ok || !ok2 || l.glued(end) && (l.is(end, "/") || l.dash(end)) {
		return w, 0
	}
	return When{Year: y, Month: m}, end
}

// spacedSlash reports whether number i, a slash and another number stand apart: "7 / 2021".
func (l *lexer) spacedSlash(i int) bool {
	b := l.at(i + 2)
	return l.is(i+1, "/") && b != nil && b.class == numberAtom
}

// month recognises "tháng 7/2021", "tháng 6 năm 2024", "tháng 3", "tháng 1-9/2025".
func (l *lexer) month(i int) match {
	if w, end := l.monthYear(i + 1); end > 0 {
		return dated(end, w)
	}
	m, ok := l.number(i+1, 1, 12)
	if !ok {
		return l.monthName(i)
	}
	if l.dash(i+2) && l.glued(i+2) == l.glued(i+3) {
		if to, end := l.monthYear(i + 3); end > 0 && to.Month > m {
			return match{end, Date, &When{Year: to.Year, Month: m, To: &to}}
		}
	}
	w, end := l.withYear(When{Month: m}, i+2)
	if end == i+2 && l.measured(end) && !l.paperDue(i-1, end) {
		return match{}
	}
	return dated(end, w)
}

// paperDue reports a paper at atom end that is due in the month before it, behind "trong" or "trước" at atom i: "trình Chính phủ trong tháng 11 phương án".
func (l *lexer) paperDue(i, end int) bool {
	if k := l.key(i); k != "trong" && k != "trước" {
		return false
	}
	switch l.key(end) + " " + l.key(end+1) {
	case "phương án", "đề án", "dự thảo", "kế hoạch", "dự án":
		return true
	}
	return l.documentWords(end) > 0
}

// monthNames are the months that are written with a word and a capital. The first and the last have names of the lunar calendar.
var monthNames = map[string]int{Key("Hai"): 2, Key("Ba"): 3, Key("Tư"): 4, Key("Năm"): 5, Key("Sáu"): 6, Key("Bảy"): 7, Key("Tám"): 8, Key("Chín"): 9, Key("Mười"): 10}

// monthName recognises "tháng Bảy", "tháng Mười Một năm 2025", but not "Cách mạng Tháng Tám".
func (l *lexer) monthName(i int) match {
	name := l.at(i + 1)
	if name == nil || !name.capital || l.at(i).capital {
		return match{}
	}
	m, end := monthNames[name.key], i+2
	if next := l.at(end); m == 10 && next != nil && next.capital {
		switch next.key {
		case "một", "hai":
			m, end = map[string]int{"một": 11, "hai": 12}[next.key], end+1
		}
	}
	if next := l.at(end); m == 0 || next != nil && next.class == wordAtom && next.capital {
		return match{}
	}
	w, end := l.withYear(When{Month: m}, end)
	return dated(end, w)
}

// measured reports whether a scale, unit or counted thing begins at atom i, so that the number before it is no date.
func (l *lexer) measured(i int) bool {
	if _, _, end := l.scaleAt(i); end > i {
		return true
	}
	if name, _ := l.unitAt(i, false); name != "" {
		return true
	}
	a := l.at(i)
	return a != nil && a.class == wordAtom && !a.capital && a.role&countedRole != 0 && a.role&functionRole == 0
}

// years recognises "năm 2024", "năm 2021-2025".
func (l *lexer) years(i int) match {
	if w, end := l.yearSpan(i + 1); end > 0 {
		if p := l.at(i - 1); p != nil && p.class == numberAtom { // "5 năm 2021-2025"
			return match{}
		}
		return dated(end, w)
	}
	if y, ok := l.year(i + 1); ok {
		return match{i + 2, Date, &When{Year: y}}
	}
	return match{}
}

// yearSpan reads "2021-2025" and "2025 – 2030".
func (l *lexer) yearSpan(i int) (w When, end int) {
	from, ok := l.year(i)
	to, ok2 := l.year(i + 2)
	if !ok || !ok2 || !l.dash(i+1) || to <= from || l.glued(i+3) && (l.dash(i+3) || l.is(i+3, "/")) {
		return w, 0
	}
	return When{Year: from, To: &When{Year: to}}, i + 3
}

// quarter recognises "quý II", "quý II/2025", "Quý 3 năm 2025", "quý ba".
func (l *lexer) quarter(i int) match {
	q, ok := l.quarterNumber(i + 1)
	if !ok {
		return match{}
	}
	w, end := When{Quarter: q}, i+2
	if y, ok := l.year(end + 1); ok && (l.is(end, "/") || l.dash(end) || l.has(end, yearRole)) {
		w.Year, end = y, end+2
	} else if l.measured(end) && !l.paperDue(i-1, end) {
		return match{}
	}
	return dated(end, w)
}

func (l *lexer) quarterNumber(i int) (int, bool) {
	if n, ok := l.number(i, 1, 4); ok {
		return n, true
	}
	switch l.key(i) {
	case "i", "một":
		return 1, true
	case "ii", "hai":
		return 2, true
	case "iii", "ba":
		return 3, true
	case "iv", "bốn", "tư":
		return 4, true
	}
	return 0, false
}

// period recognises "giai đoạn 2022-2025, tầm nhìn đến năm 2030" and "nhiệm kỳ 2025 – 2030".
func (l *lexer) period(i int) match {
	switch l.key(i) + " " + l.key(i+1) {
	case "giai đoạn", "nhiệm kỳ", "thời kỳ":
	default:
		return match{}
	}
	w, end := l.periodYears(i + 2)
	if end == 0 {
		return match{}
	}
	w.Period = true
	w.Term = l.key(i) == "nhiệm"
	w.Vision, end = l.vision(end)
	return dated(end, w)
}

// periodYears reads the two years of a period: "2022-2025", "từ năm 2021 đến năm 2025", "2026 đến 2030".
func (l *lexer) periodYears(i int) (w When, end int) {
	if l.key(i) == "từ" {
		i++
	}
	if l.has(i, yearRole) {
		i++
	}
	if w, end := l.yearSpan(i); end > 0 {
		return w, end
	}
	from, ok := l.year(i)
	if j := i + 2; ok && (l.key(i+1) == "đến" || l.key(i+1) == "tới") {
		if l.has(j, yearRole) {
			j++
		}
		if to, ok := l.year(j); ok && to > from {
			return When{Year: from, To: &When{Year: to}}, j + 1
		}
	}
	return w, 0
}

// vision reads ", tầm nhìn đến năm 2030" after a period that ends before atom i.
func (l *lexer) vision(i int) (year, end int) {
	j := i
	for l.is(j, ",") || l.is(j, "-") || l.is(j, "–") || l.key(j) == "và" || l.key(j) == "với" {
		j++
	}
	if j-i > 2 || l.key(j) != "tầm" || l.key(j+1) != "nhìn" {
		return 0, i
	}
	j += 2
	if l.key(j) == "đến" || l.key(j) == "tới" {
		j++
	}
	if l.has(j, yearRole) {
		j++
	}
	if y, ok := l.year(j); ok {
		return y, j + 1
	}
	return 0, i
}

// edge recognises "cuối năm 2020", "đầu tháng 3", "hết ngày 30/6/2025".
func (l *lexer) edge(i int) match {
	if p := l.at(i - 1); p != nil && p.role&recurRole != 0 {
		return match{}
	}
	m := match{}
	switch {
	case l.has(i+1, monthRole):
		m = l.month(i + 1)
	case l.has(i+1, yearRole):
		m = l.years(i + 1)
	case l.has(i+1, quarterRole):
		m = l.quarter(i + 1)
	case l.has(i+1, dayRole):
		m = l.day(i + 1)
	}
	if m.end > 0 {
		m.value.(*When).Part = dayParts[l.key(i)]
	}
	return m
}

// weekday recognises "Thứ năm 26/05/2022", "thứ hai, ngày 5/5", "Chủ nhật" and, with a capital, "thứ Hai".
func (l *lexer) weekday(i int) match {
	day, alone := time.Sunday, l.key(i) == "chủ" && l.key(i+1) == "nhật"
	if !alone {
		a, ok := l.at(i+1), false
		if l.key(i) != "thứ" || a == nil {
			return match{}
		}
		if day, ok = weekdays[a.key]; !ok {
			return match{}
		}
		alone = a.class == wordAtom && a.capital || l.has(i-1, dayPartRole)
	}
	w, end := l.weekdayDate(i + 2)
	if end == 0 {
		if !alone || l.key(i+2) == "bản" {
			return match{}
		}
		w, end = When{}, i+2
	}
	w.Weekday, w.HasWeekday = day, true
	return l.found(w, end)
}

// weekdayDate reads the day after a weekday, with a comma, an opening bracket or "ngày" before it; 0 when there is none.
func (l *lexer) weekdayDate(i int) (w When, end int) {
	if l.is(i, ",") {
		i++
	}
	if l.has(i, dayRole) {
		i++
	}
	return l.dayDate(i)
}

// number reads atom i as plain digits between low and high.
func (l *lexer) number(i, low, high int) (int, bool) {
	a := l.at(i)
	if a == nil || a.class != numberAtom {
		return 0, false
	}
	return digitsIn(a.key, low, high)
}

// year reads atom i as a year of this millennium or the last.
func (l *lexer) year(i int) (int, bool) {
	if n, ok := l.number(i, 1000, 2999); ok && len(l.at(i).key) == 4 {
		return n, true
	}
	return 0, false
}

func digitsIn(s string, low, high int) (int, bool) {
	if len(s) == 0 || len(s) > 4 || !isDigit(s[0]) {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= low && n <= high && (high > 31 || len(s) <= 2)
}

// validDay reports whether the calendar has the day. Year 0 is any year, month 0 any month, day 0 none.
func validDay(year, month, day int) bool {
	if month == 0 || day == 0 {
		return true
	}
	if year == 0 {
		year = 2000
	}
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Day() == day
}
