package repair

import (
	"strconv"
	"strings"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// dateMention is a date of the English; a field without a span of its own is that of another date beside it ("15–20 November").
type dateMention struct {
	when                      viet.When
	day, month, year, quarter viet.Span
	slashed                   bool // the month is a number
	unsure                    bool // "9/9/2025": which is the day is not known
	// other is the date that gives the missing fields; 1 + its index.
	other int
	// half is the "a.m." or "p.m." of a time.
	half viet.Span
}

// readDates reads dates with the name of a month first, then those in figures, quarters and years.
func (en *reading) readDates() {
	for i := range en.tokens {
		if !en.tokens[i].Capital {
			continue
		}
		if m := english.ShortMonth(en.low(i)); m > 0 {
			en.monthAt(i, m)
		}
	}
	for i := range en.tokens {
		if !en.tokens[i].claimed && !en.slashedAt(i) && !en.quarterAt(i) {
			en.bareYearAt(i)
		}
	}
}

// dayAt gives the day of the month that token i is, 0 for none.
func (en *reading) dayAt(i int) int {
	if i < 0 || i >= len(en.tokens) || en.tokens[i].claimed {
		return 0
	}
	t := &en.tokens[i]
	if t.Kind != english.Number && t.Kind != english.Ordinal || strings.ContainsAny(t.Text, ".,") || t.Value < 1 || t.Value > 31 {
		return 0
	}
	return int(t.Value)
}

// yearAt gives the year that token i is, 0 for none.
func (en *reading) yearAt(i int) int {
	if !en.isNumber(i) || len(en.tokens[i].Text) != 4 || en.tokens[i].Value < 1900 || en.tokens[i].Value > 2199 {
		return 0
	}
	return int(en.tokens[i].Value)
}

// monthAt reads the date round the month at token i: "27 October 2025", "October 27, 2025", "October".
func (en *reading) monthAt(i, month int) {
	m := mention{kind: factDay, first: i}
	m.when.Month, m.month = month, en.tokens[i].Span
	first, end := i, i+1
	if en.low(end) == "." && en.glued(end) && len(en.tokens[i].Text) <= 4 && month != 5 {
		end++
	}
	j := i - 1
	if en.low(j) == "of" {
		j--
	}
	if d := en.dayAt(j); d > 0 && !en.measured(j) {
		m.when.Day, m.day, first = d, en.tokens[j].Span, j
	} else if d := en.dayAt(end); d > 0 && !en.counted(end) {
		m.when.Day, m.day, end = d, en.tokens[end].Span, end+1
	}
	stop := end
	if en.isDash(stop) && m.when.Day > 0 && first == i && en.dayAt(stop+1) > m.when.Day {
		stop += 2 // "November 15-20, 2025"
	}
	year := stop
	if en.low(year) == "," || en.low(year) == "of" {
		year++
	}
	if y := en.yearAt(year); y > 0 && !en.counted(year) {
		m.when.Year, m.year = y, en.tokens[year].Span
		if stop == end {
			end = year + 1
		}
	}
	if m.when.Day == 0 && m.when.Year == 0 && (month == 5 || month == 3) && !en.announced(i) {
		return
	}
	m.Span, m.first = en.span(first, end), first
	en.claim(first, end)
	if stop > end {
		en.add(en.laterDay(&m, end+1, year))
	}
	en.add(m)
	en.earlierDay(m, first)
}

// announced reports whether the word before token i can only stand before a month, not before "may" or "march".
func (en *reading) announced(i int) bool {
	switch en.low(i - 1) {
	case "in", "of", "since", "until", "by", "from", "to", "and", "last", "early", "late", "mid", "-", "–", "during", "through":
		return !en.tokens[i].Opens
	}
	return false
}

// measured reports whether the number at token i follows a currency or a month and so is no day of the next month.
func (en *reading) measured(i int) bool { return english.Currency(en.low(i-1)) != "" }

// counted reports whether the number at token i has a scale or a unit, so that it is no day and no year.
func (en *reading) counted(i int) bool {
	unit, _ := english.Unit(en.low(i + 1))
	return unit != "" || english.Scale(en.low(i+1)) > 0 || english.Currency(en.low(i-1)) != ""
}

// laterDay reads the last day of "November 15-20, 2025", token i, and takes the year of m, token year, over to it.
func (en *reading) laterDay(m *mention, i, year int) mention {
	later := mention{kind: factDay, first: i, Span: en.tokens[i].Span}
	later.when = viet.When{Year: m.when.Year, Month: m.when.Month, Day: en.dayAt(i)}
	later.day, later.other = en.tokens[i].Span, len(en.mentions)+2
	end := i + 1
	if m.when.Year > 0 {
		end = year + 1
		later.year, later.End = m.year, m.year.End
	}
	en.claim(i, end)
	m.year, m.other = viet.Span{}, len(en.mentions)+1
	return later
}

// earlierDay adds the first day of "15–20 November" and "15 to 20 November", where the date m begins at token i.
func (en *reading) earlierDay(m mention, i int) {
	if m.day.Len() == 0 || m.day.Start > m.month.Start || !en.isDash(i-1) && en.low(i-1) != "to" && en.low(i-1) != "and" {
		return
	}
	d := en.dayAt(i - 2)
	if d == 0 || d >= m.when.Day || en.measured(i-2) || en.tokens[i-2].Kind == english.Number && en.low(i-1) == "and" && !en.dated(i-2) {
		return
	}
	earlier := mention{kind: factDay, first: i - 2, Span: en.tokens[i-2].Span}
	earlier.when = viet.When{Year: m.when.Year, Month: m.when.Month, Day: d}
	earlier.day, earlier.other = en.tokens[i-2].Span, len(en.mentions)
	en.claim(i-2, i-1)
	en.add(earlier)
}

// dated reports whether a word before the number at token i announces a day: "on 12 and 13 September".
func (en *reading) dated(i int) bool {
	switch en.low(i - 1) {
	case "on", "between", "from":
		return true
	}
	return false
}

// slashedAt reads "27/10/2025", "10/2025" and "27-10-2025" at token i.
func (en *reading) slashedAt(i int) bool {
	if !en.isNumber(i) || !en.isNumber(i+2) || en.low(i+1) != "/" && en.low(i+1) != "-" || !en.glued(i+1) || !en.glued(i+2) {
		return false
	}
	a, b := en.dayAt(i), en.dayAt(i+2)
	m := mention{kind: factDay, first: i}
	m.slashed = true
	if y := en.yearAt(i + 4); y > 0 && en.low(i+3) == en.low(i+1) && a > 0 && b > 0 {
		m.when = viet.When{Year: y, Month: b, Day: a}
		m.day, m.month, m.year = en.tokens[i].Span, en.tokens[i+2].Span, en.tokens[i+4].Span
		if b > 12 {
			m.when.Month, m.when.Day, m.day, m.month = a, b, m.month, m.day
		}
		m.unsure = a == b
		m.Span = en.span(i, i+5)
		en.add(m)
		en.claim(i, i+5)
		return true
	}
	if y := en.yearAt(i + 2); y > 0 && a > 0 && a <= 12 && en.low(i+1) == "/" {
		m.when, m.month, m.year = viet.When{Year: y, Month: a}, en.tokens[i].Span, en.tokens[i+2].Span
		m.Span = en.span(i, i+3)
		en.add(m)
		en.claim(i, i+3)
		return true
	}
	return false
}

// quarterAt reads "second quarter of 2025", "Q2 2025", "quarter II" at token i.
func (en *reading) quarterAt(i int) bool {
	q, end := 0, i+1
	span := en.tokens[i].Span
	switch low := en.low(i); {
	case len(low) == 2 && low[0] == 'q' && english.IsDigit(low[1]):
		q, span.Start = int(low[1]-'0'), span.Start+1
	case english.Rank(low) > 0 && (en.low(end) == "quarter" || en.isDash(end) && en.low(end+1) == "quarter"):
		q = english.Rank(low)
		for en.low(end) != "quarter" {
			end++
		}
		end++
	case low == "quarter" && end < len(en.tokens) && romanOne(en.tokens[end].Text) > 0:
		q, span, end = romanOne(en.tokens[end].Text), en.tokens[end].Span, end+1
	}
	if q < 1 || q > 4 {
		return false
	}
	m := mention{kind: factDay, first: i}
	m.when.Quarter, m.quarter = q, span
	year := end
	switch en.low(year) {
	case "of", ",", "/", "-":
		year++
	}
	if y := en.yearAt(year); y > 0 && !en.counted(year) {
		m.when.Year, m.year, end = y, en.tokens[year].Span, year+1
	}
	m.Span = en.span(i, end)
	en.add(m)
	en.claim(i, end)
	return true
}

// romanOne is romanNumber for a quarter.
func romanOne(s string) int {
	if n := english.Roman(s); n <= 4 {
		return n
	}
	return 0
}

// bareYearAt reads the year at token i.
func (en *reading) bareYearAt(i int) {
	y := en.yearAt(i)
	if y == 0 || en.counted(i) || en.glued(i) && en.tokens[i-1].Kind == english.Word {
		return
	}
	if en.glued(i+1) && (en.low(i+1) == "s" || en.low(i+1) == "/") {
		return
	}
	m := mention{kind: factDay, first: i, Span: en.tokens[i].Span}
	m.when.Year, m.year = y, m.Span
	en.add(m)
	en.claim(i, i+1)
}

// meansDay reports whether the date may stand for w: the English may leave out the year, nothing else.
func (m *mention) meansDay(w viet.When) bool {
	if m.unsure && m.when.Day != w.Day {
		return false
	}
	e := m.when
	sameYear := e.Year == w.Year || e.Year == 0 && e.Day+e.Month+e.Quarter > 0
	return e.Day == w.Day && e.Month == w.Month && e.Quarter == w.Quarter && sameYear
}

// writeDay writes the fields of a date that change, each as the old one is written.
func (en *reading) writeDay(a assignment, todo []assignment) (string, bool) {
	old, f := a.change.old.when, a.change.new.when
	if a.unsure {
		return "", false
	}
	fields := []struct {
		old, new int
		span     viet.Span
		write    func(old string, n int) string
	}{
		{old.Day, f.Day, a.day, writeDayNumber},
		{old.Month, f.Month, a.month, writeMonth},
		{old.Year, f.Year, a.year, func(_ string, n int) string { return strconv.Itoa(n) }},
		{old.Quarter, f.Quarter, a.quarter, writeQuarter},
	}
	var pieces []swapPiece
	for _, x := range fields {
		switch {
		case x.old == x.new:
		case x.new == 0 || x.old == 0:
			return "", false
		case x.span.Len() > 0 && a.Contains(x.span):
			text := x.write(x.span.In(en.text), x.new)
			if len(text) == 1 && a.padded(en.text) {
				text = "0" + text
			}
			pieces = append(pieces, swapPiece{x.span, text})
		case a.other == 0 && x.span.Len() == 0:
			return "", false
		}
	}
	return compose(en.text, a.Span, pieces), en.agreeing(a, todo)
}

// padded reports whether a date in figures fills days and months below ten up: "25/07/2025".
func (m *mention) padded(text string) bool {
	return m.slashed && (strings.HasPrefix(m.month.In(text), "0") || strings.HasPrefix(m.day.In(text), "0"))
}

// agreeing reports whether the dates that share a month or a year will share it still.
func (en *reading) agreeing(a assignment, todo []assignment) bool {
	become := func(m *mention) viet.When {
		for _, b := range todo {
			if b.mention == m {
				return b.change.new.when
			}
		}
		return m.when
	}
	for i := range en.mentions {
		m := &en.mentions[i]
		if m.other == 0 || m != a.mention && &en.mentions[m.other-1] != a.mention {
			continue
		}
		w, o := become(m), become(&en.mentions[m.other-1])
		if w.Month != o.Month || w.Year != o.Year && w.Year > 0 && o.Year > 0 {
			return false
		}
	}
	return true
}

// writeDayNumber writes a day as "5", "05" or "5th".
func writeDayNumber(old string, n int) string {
	s := strconv.Itoa(n)
	switch {
	case english.DigitsEnd(old, 0) < len(old):
		return s + english.RankEnding(n)
	case old[0] == '0' && n < 10:
		return "0" + s
	}
	return s
}

// writeMonth writes a month as "October", "Oct" or "10".
func writeMonth(old string, n int) string {
	switch {
	case english.IsDigit(old[0]):
		return writeDayNumber(old, n)
	case len(old) <= 4 && english.MonthName(english.ShortMonth(strings.ToLower(old))) != old:
		return caseLike(english.MonthName(n)[:3], old)
	}
	return caseLike(english.MonthName(n), old)
}

// writeQuarter writes a quarter as "second", "2" or "II".
func writeQuarter(old string, n int) string {
	switch {
	case english.IsDigit(old[0]):
		return strconv.Itoa(n)
	case english.Roman(old) > 0:
		return english.RomanText(n)
	}
	return caseLike(english.RankWord(n), old)
}
