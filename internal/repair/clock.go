package repair

import (
	"fmt"
	"strings"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// readClocks reads "8:30", "8.30 a.m.", "3 p.m.", "before 17.00" and "15h30".
func (en *reading) readClocks() {
	for i := range en.tokens {
		if en.isNumber(i) {
			en.clockAt(i)
		}
	}
}

// clockAt reads the time at token i. The fields of a time are those of a date: the hour stands in day, the minute in month.
func (en *reading) clockAt(i int) {
	t := &en.tokens[i]
	m := mention{kind: factClock, first: i}
	end := i + 1
	whole, minute, dotted := strings.Cut(t.Text, ".")
	m.day = viet.Span{Start: t.Start, End: t.Start + len(whole)}
	switch {
	case en.low(end) == ":" && en.glued(end) && en.isNumber(end+1) && en.glued(end+1) && len(en.tokens[end+1].Text) == 2:
		m.month, end = en.tokens[end+1].Span, end+2
	case dotted && len(minute) == 2:
		m.month = viet.Span{Start: m.day.End + 1, End: t.End}
	case dotted:
		return
	}
	clock := end > i+1 || dotted && minute == "00" && english.Hour(en.low(i-1), en.low(end))
	m.when.Hour, m.when.Minute = atoiShort(whole), atoiShort(m.month.In(en.text))
	end = en.halfAt(end, &m)
	halved := m.half.Len() > 0
	if m.when.Hour > 24 || m.when.Minute > 59 || !clock && !halved || halved && (m.when.Hour > 12 || m.when.Hour == 0) {
		return
	}
	if halved {
		m.when.Hour %= 12
		if strings.HasPrefix(strings.ToLower(m.half.In(en.text)), "p") {
			m.when.Hour += 12
		}
	}
	m.Span = en.span(i, end)
	if halved {
		m.End = m.half.End
	}
	en.add(m)
	en.claim(i, end)
}

// atoiShort reads at most two digits, 99 for anything longer.
func atoiShort(s string) int {
	n := 0
	if len(s) > 2 {
		return 99
	}
	for _, c := range []byte(s) {
		n = n*10 + int(c-'0')
	}
	return n
}

// halfAt reads "a.m.", "pm" at token i. The full stop that may end the sentence too stays out of the span.
func (en *reading) halfAt(i int, m *mention) int {
	switch en.low(i) {
	case "am", "pm":
		m.half = en.tokens[i].Span
		return i + 1
	case "a", "p":
		if en.low(i+1) == "." && en.glued(i+1) && en.low(i+2) == "m" && en.glued(i+2) {
			m.half = en.span(i, i+3)
			if en.low(i+3) == "." && en.glued(i+3) {
				return i + 4
			}
			return i + 3
		}
	}
	return i
}

// meansClock reports whether the time is that of w.
func (m *mention) meansClock(w viet.When) bool {
	return m.when.Hour == w.Hour && m.when.Minute == w.Minute
}

// writeClock writes a time on the clock of twelve or of twenty-four hours, as the old one is.
func (en *reading) writeClock(a assignment) (string, bool) {
	f := a.change.new.when
	hour, half := f.Hour, a.half.In(en.text)
	if half != "" {
		letter := "a"
		if hour >= 12 && hour < 24 {
			letter = "p"
		}
		half = caseLike(letter, half[:1]) + half[1:]
		if hour %= 12; hour == 0 {
			hour = 12
		}
	}
	text := fmt.Sprint(hour)
	if old := a.day.In(en.text); len(old) == 2 && old[0] == '0' && hour < 10 {
		text = "0" + text
	}
	after := a.day.End
	switch {
	case a.month.Len() > 0:
		text += en.text[a.day.End:a.month.Start] + fmt.Sprintf("%02d", f.Minute)
		after = a.month.End
	case f.Minute > 0:
		text += fmt.Sprintf(":%02d", f.Minute)
	}
	if a.half.Len() > 0 {
		text += en.text[after:a.half.Start] + half
		after = a.half.End
	}
	return text + en.text[after:a.End], true
}
