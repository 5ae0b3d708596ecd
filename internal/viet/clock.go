package viet

// timed recognises a time of day, with the day after it: "8h30", "15 giờ 30 phút ngày 20/11", "10:32".
func (l *lexer) timed(i int) match {
	hour, minute, end := l.clock(i)
	if end == i {
		return match{}
	}
	w := When{Clock: true, Hour: hour, Minute: minute, WholeHour: end == i+2}
	if l.dash(end) && l.glued(end) == l.glued(end+1) {
		if h, m, next := l.clock(end + 1); next > end+1 {
			w.To = &When{Clock: true, Hour: h, Minute: m, WholeHour: next == end+3}
			end = next
		}
	}
	j := end
	if l.is(j, ",") {
		j++
	}
	if l.has(j, dayPartRole) {
		if j == end {
			w.Part, end = dayParts[l.key(j)], j+1
		}
		j++
	}
	day, next := l.announced(j)
	if next == 0 {
		return dated(end, w)
	}
	if w.Part == "" && day.Part == "" && j > end {
		w.Part = dayParts[l.key(j-1)]
	}
	day.Clock, day.Hour, day.Minute, day.WholeHour, day.Part = true, hour, minute, w.WholeHour, w.Part
	if w.To != nil {
		to := *w.To
		to.Year, to.Month, to.Day = day.Year, day.Month, day.Day
		day.To = &to
	}
	return match{next, Date, &day}
}

// clock reads a time of day at number i and gives the atom after it, i when there is none.
func (l *lexer) clock(i int) (hour, minute, end int) {
	hour, ok := l.number(i, 0, 24)
	if !ok {
		return 0, 0, i
	}
	if h, m, end := l.colonClock(i); end > i {
		return h, m, end
	}
	switch l.key(i + 1) {
	case "h", "g":
		return l.letterClock(i, hour)
	case "giờ":
		return l.wordClock(i, hour)
	}
	return 0, 0, i
}

// colonClock reads "10:32" and "10:32:54".
func (l *lexer) colonClock(i int) (hour, minute, end int) {
	hour, ok := l.number(i, 0, 24)
	minute, ok2 := l.number(i+2, 0, 59)
	if !ok || !ok2 || !l.is(i+1, ":") || !l.glued(i+1) || !l.glued(i+2) || len(l.at(i+2).key) != 2 {
		return 0, 0, i
	}
	end = i + 3
	if l.is(end, ":") && l.glued(end) && l.glued(end+1) {
		if _, ok := l.number(end+1, 0, 59); ok {
			end += 2
		}
	}
	return hour, minute, end
}

// letterClock reads "8h", "8h30", "8g30".
func (l *lexer) letterClock(i, hour int) (h, m, end int) {
	if !l.glued(i + 1) {
		return 0, 0, i
	}
	if minute, ok := l.number(i+2, 0, 59); ok && l.glued(i+2) {
		return hour, minute, i + 3
	}
	if l.key(i+1) == "g" || l.glued(i+2) && l.at(i+2).class != markAtom || l.is(i-1, "/") {
		return 0, 0, i
	}
	return hour, 0, i + 2
}

// wordClock reads "15 giờ 30 phút" and "15 giờ" where they are no length of time.
func (l *lexer) wordClock(i, hour int) (h, m, end int) {
	if l.has(i-1, spanRole) || l.key(i-1) == "khoảng" && !l.momentAfter(i+2) {
		return 0, 0, i
	}
	if minute, ok := l.number(i+2, 0, 59); ok && !l.is(i+3, "/") {
		if l.key(i+3) == "phút" {
			return hour, minute, i + 4
		}
		if len(l.at(i+2).key) == 2 && l.momentBefore(i) && !l.measured(i+3) {
			return hour, minute, i + 3
		}
	}
	if l.momentBefore(i) || l.momentAfter(i+2) {
		return hour, 0, i + 2
	}
	return 0, 0, i
}

// momentBefore reports whether the word before atom i announces a moment: "lúc 15 giờ".
func (l *lexer) momentBefore(i int) bool {
	switch l.key(i - 1) {
	case "lúc", "hồi", "từ", "đến", "tới", "trước", "vào":
		return true
	}
	return false
}

// momentAfter reports whether a day or part of the day begins at atom i.
func (l *lexer) momentAfter(i int) bool {
	if l.has(i, dayPartRole) {
		return true
	}
	if !l.has(i, dayRole) {
		_, end := l.fullDay(i)
		return end > 0
	}
	_, end := l.dayDate(i + 1)
	return end > 0
}
