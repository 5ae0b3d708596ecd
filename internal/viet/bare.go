package viet

// bareDate recognises a date that no word announces: "27/10/2025", "10/2025", "2021-2025", "2024", and "2/9" where the
// words before it leave no doubt.
func (l *lexer) bareDate(i int) match {
	if w, end := l.fullDay(i); end > 0 {
		return l.found(w, end)
	}
	d, isDay := l.number(i, 1, 31)
	if w := (When{}); isDay && l.is(i+3, "/") {
		if end := l.dayTo(i, d, &w); end > 0 {
			return dated(end, w)
		}
	}
	if w, end := l.yearSpan(i); end > 0 {
		return dated(end, w)
	}
	if w, end := l.isoMonth(i); end > 0 {
		return dated(end, w)
	}
	if l.is(i+1, "/") && l.glued(i+1) {
		if w, end := l.monthYear(i); end > 0 {
			return dated(end, w)
		}
	}
	if w, end := l.shortDay(i); end > 0 && l.is(i+1, "/") && l.dayExpected(i, end) {
		w, end = l.withYear(w, end)
		return l.found(w, end)
	}
	if end := max(l.hyphened(i), l.hyphenedNext(i)); end > 0 {
		w, _ := l.oneShortDay(i)
		return dated(end, w)
	}
	if w, end := l.monthNext(i); end > 0 {
		return dated(end, w)
	}
	if isDay && l.has(i+1, monthRole) && l.dateBefore() {
		if w, end := l.dayMonthWords(i, d); end > 0 {
			return dated(end, w)
		}
	}
	return l.bareYear(i)
}

// hyphened gives the end of a day with a hyphen in a span of two, "từ 28-9 đến 12-10", which nothing is counted by.
func (l *lexer) hyphened(i int) int {
	if !l.dash(i + 1) {
		return 0
	}
	from := i
	if l.key(i-1) != "từ" {
		from = i - 4
	}
	if from < 1 || l.key(from-1) != "từ" || l.key(from+3) != "đến" && l.key(from+3) != "tới" || !l.dash(from+1) || !l.dash(from+5) {
		return 0
	}
	_, mid := l.shortDay(from)
	_, end := l.shortDay(from + 4)
	if mid != from+3 || end != from+7 {
		return 0
	}
	if a := l.at(end); a != nil && (a.class != markAtom || a.is("/") || a.is("%")) {
		return 0
	}
	return i + 3
}

// hyphenedNext gives the end of a day with a hyphen behind another day or "nay": "từ ngày 30 đến 31-3", "sáng nay, 11-6".
func (l *lexer) hyphenedNext(i int) int {
	if !l.dash(i+1) || !l.glued(i+1) || !l.glued(i+2) || !l.dateBefore() && (!l.is(i-1, ",") || !l.has(i-2, nowRole)) {
		return 0
	}
	_, end := l.oneShortDay(i)
	if end != i+3 {
		return 0
	}
	if a := l.at(end); a != nil && (a.is("%") || a.is("/") || l.dash(end) || a.class == wordAtom && l.measured(end)) {
		return 0
	}
	return end
}

// monthNext reads a month and year with a hyphen behind another: "từ tháng 2-2008 đến 6-2008".
func (l *lexer) monthNext(i int) (w When, end int) {
	m, ok := l.number(i, 1, 12)
	y, ok2 := l.year(i + 2)
	t := l.last(1)
	if !ok || !ok2 || !l.dash(i+1) || !l.glued(i+1) || !l.glued(i+2) || l.key(i-1) != "đến" && l.key(i-1) != "tới" || t == nil || t.Kind != Date {
		return w, 0
	}
	if from, isDate := t.Value.(*When); !isDate || from.Month == 0 || from.Day != 0 {
		return w, 0
	}
	return When{Year: y, Month: m}, i + 3
}

// isoMonth reads "2025-10".
func (l *lexer) isoMonth(i int) (w When, end int) {
	y, ok := l.year(i)
	m, ok2 := l.number(i+2, 1, 12)
	if !ok || !ok2 || !l.separated(i) || !l.dash(i+1) || len(l.at(i+2).key) != 2 || l.glued(i+3) && l.dash(i+3) {
		return w, 0
	}
	return When{Year: y, Month: m}, i + 3
}

// bareYear recognises "2024" where nothing is counted by it.
func (l *lexer) bareYear(i int) match {
	y, ok := l.year(i)
	if !ok || y < 1900 || y > 2100 || l.measured(i+1) || l.glued(i+1) && (l.is(i+1, "/") || l.at(i+1).class != markAtom) {
		return match{}
	}
	if l.dash(i+1) && l.glued(i+1) || l.dash(i-1) && l.glued(i) {
		return match{}
	}
	switch l.key(i - 1) {
	case "số", "hơn", "gần", "khoảng", "trên", "dưới", "đạt", "được", "thêm", "có":
		return match{}
	}
	return match{i + 1, Date, &When{Year: y}}
}

// dateBefore reports whether the token before is a day, joined to what comes by a comma, "và" or "đến".
func (l *lexer) dateBefore() bool {
	sep, t := l.last(0), l.last(1)
	if sep == nil || t == nil || t.Kind != Date {
		return false
	}
	w, ok := t.Value.(*When)
	if !ok || w.Day == 0 {
		return false
	}
	switch sep.Key {
	case ",", "và", "đến", "tới", "-", "–", "hoặc":
		return true
	}
	return false
}

// dayExpected reports whether the words before atom i say that "n/m", ending before atom end, is a day and month.
func (l *lexer) dayExpected(i, end int) bool {
	if l.dateBefore() {
		return true
	}
	switch {
	case l.has(i-1, holidayRole|nowRole):
		return true
	case l.is(i-1, ",") || l.is(i-1, "("):
		soFar := l.key(i-3) == "đến" || l.key(i-3) == "hiện" // "đến nay, 5/9 gói thầu"
		return l.has(i-2, nowRole) && !soFar || l.is(i-1, "(") && l.is(end, ")") && (l.holiday(i-1) || l.descending(i))
	case l.has(i-1, untilRole):
		towards := l.key(i-1) == "đến" || l.key(i-1) == "tới"
		return !l.has(end, wholeRole) && (!towards || l.loose(end))
	}
	return l.descending(i) || l.holiday(i)
}

// descending reports whether the first figure of "26/11" is the greater, as in no ratio; "24/7" is all week.
func (l *lexer) descending(i int) bool {
	d, _ := l.number(i, 1, 31)
	m, _ := l.number(i+2, 1, 12)
	return d > m && (d != 24 || m != 7)
}

// holiday reports whether "Ngày" and a name of capitals stand before atom i: "Ngày Quốc khánh 2/9".
func (l *lexer) holiday(i int) bool {
	for j := i - 1; j >= 0 && j >= i-10; j-- {
		a := l.at(j)
		if a.class == numberAtom || a.class == markAtom && !l.dash(j) {
			return false
		}
		if l.key(j) == "ngày" {
			return l.at(j + 1).capital
		}
	}
	return false
}
