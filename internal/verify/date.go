package verify

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// day is a date of the Vietnamese text, one end of a span alone.
type day struct {
	viet.When
	// to is the other end of the span, nil when there is none.
	to *viet.When
}

// readDays gathers the dates of the segment; what one leaves out, the next gives: "từ ngày 3 đến 5/9/2025".
func (s *source) readDays() {
	for i := range s.tokens {
		w, ok := s.tokens[i].Value.(*viet.When)
		if !ok {
			if m := s.monthAt(i); m > 0 {
				s.days = append(s.days, day{viet.When{Month: m, Part: monthParts[s.key(i-2)]}, nil})
			}
			continue
		}
		first := *w
		if w.To != nil {
			to := completed(*w.To, first)
			first = completed(first, to)
			s.days = append(s.days, day{first, &to}, day{to, nil})
		} else {
			s.days = append(s.days, day{first, nil})
		}
		if w.Vision > 0 {
			s.days = append(s.days, day{When: viet.When{Year: w.Vision}})
		}
	}
	for i := len(s.days) - 2; i >= 0; i-- {
		if d := &s.days[i]; d.Day > 0 && (d.Month == 0 || d.Year == 0) && s.days[i+1].Day > 0 {
			d.When = completed(d.When, s.days[i+1].When)
		}
	}
}

// monthParts are the words before a month that name a part of it.
var monthParts = map[string]string{"đầu": "early", "giữa": "mid", "cuối": "late"}

// monthAt gives the month whose number stands at token i before a noun that keeps the lexer from reading it, "từ đầu tháng 8 xã thành lập"; 0 for none.
func (s *source) monthAt(i int) int {
	a := s.amountAt(i)
	if a == nil || a.Unit != "" || a.Scale != "" || a.Value != float64(int(a.Value)) || a.Value < 1 || a.Value > 12 || s.key(i-1) != "tháng" || s.amountAt(i-2) != nil {
		return 0
	}
	return int(a.Value)
}

// completed gives w with the month and year that it lacks taken from other.
func completed(w, other viet.When) viet.When {
	if w.Day > 0 && w.Month == 0 {
		w.Month = other.Month
	}
	if w.Year == 0 && (w.Month > 0 || w.Quarter > 0) {
		w.Year = other.Year
	}
	return w
}

// dayParts gives the Vietnamese words for a part of the day or of a period.
var dayParts = tableOf(map[string][]string{
	"morning": {"sáng"}, "noon": {"trưa"}, "midday": {"trưa"}, "afternoon": {"chiều"}, "evening": {"tối", "chiều tối"}, "night": {"đêm", "tối"},
})

// dates checks dates, years, quarters, weekdays, clock times and parts of the day.
func (r *review) dates() {
	for i := 0; i < len(r.tokens); i++ {
		if r.tokens[i].claimed {
			continue
		}
		w, first, end := r.dateAt(i)
		if end == 0 {
			r.smallTime(i)
			continue
		}
		r.date(w, first, end)
		i = end - 1
	}
}

// dateAt reads the date whose month, quarter or first number is token i; end is 0 when there is none.
func (r *review) dateAt(i int) (w viet.When, first, end int) {
	t := &r.tokens[i]
	if t.Kind == english.Word {
		if q, end := r.quarterAt(i); end > 0 {
			q.Year, end = r.yearAfter(end)
			return q, i, end
		}
		return r.monthAt(i)
	}
	if t.Kind != english.Number {
		return w, 0, 0
	}
	if w, end := r.slashDate(i); end > 0 {
		return w, i, end
	}
	if y, ok := r.yearAt(i); ok && r.isDash(i+1) {
		if to, ok := r.yearAt(i + 2); ok && to > y {
			return viet.When{Year: y, To: &viet.When{Year: to}}, i, i + 3
		}
	}
	return w, 0, 0
}

// yearAt reads a year at token i.
func (r *review) yearAt(i int) (int, bool) {
	if !r.isNumber(i) || r.tokens[i].claimed || len(r.tokens[i].Text) != 4 {
		return 0, false
	}
	y := int(r.tokens[i].Value)
	return y, y >= 1900 && y <= 2100
}

// yearAfter reads "2025", ", 2025" or "of 2025" at token i.
func (r *review) yearAfter(i int) (year, end int) {
	j := i
	if r.low(j) == "of" || r.low(j) == "," {
		j++
	}
	if y, ok := r.yearAt(j); ok && !r.counts(j) {
		return y, j + 1
	}
	return 0, i
}

// counts reports whether the number at token i is measured and so no year.
func (r *review) counts(i int) bool {
	u, _ := r.unitAt(i + 1)
	return u != "" || english.Scale(r.low(i+1)) > 0 || english.Currency(r.low(i-1)) != ""
}

// dayNumber reads a day of the month at token i.
func (r *review) dayNumber(i int) (int, bool) {
	if i < 0 || i >= len(r.tokens) || r.tokens[i].claimed {
		return 0, false
	}
	t := &r.tokens[i]
	if t.Kind != english.Number && t.Kind != english.Ordinal || strings.ContainsAny(t.Text, ".,") || t.Value < 1 || t.Value > 31 {
		return 0, false
	}
	return int(t.Value), true
}

// monthAt reads the date round the month at token i: "27 October 2025", "October 27, 2025", "October 2025".
func (r *review) monthAt(i int) (w viet.When, first, end int) {
	if !r.tokens[i].Capital {
		return w, 0, 0
	}
	if w.Month = english.Month(r.low(i)); w.Month == 0 {
		return w, 0, 0
	}
	first, end = i, i+1
	j := i - 1
	if r.low(j) == "of" {
		j--
	}
	if d, ok := r.dayNumber(j); ok {
		w.Day, first = d, j
		r.daysBefore(j, w)
	} else if d, ok := r.dayNumber(i + 1); ok {
		w.Day, end = d, i+2
	}
	w.Year, end = r.yearAfter(end)
	if w.Day == 0 && w.Year == 0 && (r.low(i) == "may" || r.low(i) == "march") && r.tokens[i].Opens {
		return w, 0, 0
	}
	return w, first, end
}

// daysBefore checks the other days that share the month: "1–5 July", "1, 2 and 5 July".
func (r *review) daysBefore(i int, w viet.When) {
	for j := i - 1; j > 0; j -= 2 {
		if !r.joins(j) {
			return
		}
		d, ok := r.dayNumber(j - 1)
		if !ok || r.isNumber(j-2) || english.Month(r.low(j-2)) > 0 || d >= w.Day {
			return
		}
		w.Day = d
		r.date(w, j-1, j)
	}
}

var quarterWords = tableOf(map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "q1": 1, "q2": 2, "q3": 3, "q4": 4})

// quarterAt reads "first quarter", "Q3" at token i.
func (r *review) quarterAt(i int) (w viet.When, end int) {
	q := quarterWords.of(r.low(i))
	switch {
	case q == 0:
		return w, 0
	case r.low(i)[0] == 'q':
		return viet.When{Quarter: q}, i + 1
	}
	j := i + 1
	if r.low(j) == "-" {
		j++
	}
	switch {
	case singular(r.low(j)) == "quarter":
		return viet.When{Quarter: q}, j + 1
	case r.joins(j) && quarterWords.of(r.low(j+1)) > 0 && singular(r.low(j+2)) == "quarter": // "the first and second quarters"
		return viet.When{Quarter: q}, i + 1
	}
	return w, 0
}

// slashDate reads "27/10/2025" and "10/2025" at token i.
func (r *review) slashDate(i int) (w viet.When, end int) {
	if r.low(i+1) != "/" || !r.isNumber(i+2) {
		return w, 0
	}
	a, b := int(r.tokens[i].Value), int(r.tokens[i+2].Value)
	if y, ok := r.yearAt(i + 4); ok && r.low(i+3) == "/" {
		return viet.When{Day: a, Month: b, Year: y}, i + 5
	}
	if y, ok := r.yearAt(i + 2); ok && a <= 12 {
		return viet.When{Month: a, Year: y}, i + 3
	}
	return w, 0
}

// date checks one date of the English, the tokens from first to before end, and the part of it named before it.
func (r *review) date(w viet.When, first, end int) {
	text := r.phrase(first, end)
	r.claim(first, end)
	w.Part = r.partBefore(first)
	best, part := false, false
	for _, s := range r.cited {
		for i := range s.days {
			if r.sameDate(&w, &s.days[i]) {
				best = true
				part = part || samePart(w.Part, s.days[i].Part)
			}
		}
		best = best || w.Month == 0 && w.Quarter == 0 && r.yearElsewhere(w, s)
	}
	switch {
	case !best && r.monthsOfYear(&w, first, end):
	case !best:
		r.fault(CheckDate, Error, "the date %q is not in %s", text, r.where())
	case w.Part == "" || part:
	case dayParts.has(w.Part):
		if r.otherPart(&w) || !r.evidence(dayParts.of(w.Part)) {
			r.fault(CheckDate, Error, "%q of %q is not in %s", w.Part, text, r.where())
		}
	case r.otherPart(&w):
		r.fault(CheckDate, Error, "%q before %q is not in %s", w.Part, text, r.where())
	default:
		r.fault(CheckDate, Warning, "%q before %q is not in %s", w.Part, text, r.where())
	}
}

// monthsOfYear reports an end of a span from January on, of as many months as the cited segments count from the beginning of the year: "January to August" is
// "8 tháng đầu năm".
func (r *review) monthsOfYear(w *viet.When, first, end int) bool {
	if w.Day > 0 || w.Month == 0 {
		return false
	}
	last := w.Month
	switch {
	case last == 1 && r.spans(end):
		last = english.Month(r.low(end + 1))
	case !r.spans(first-1) || english.Month(r.low(first-2)) != 1:
		return false
	}
	months := strconv.Itoa(last)
	return r.evidence([]string{months + " tháng đầu năm", months + " tháng năm", "0" + months + " tháng đầu năm"}) || last == 12 && r.evidence([]string{"cả năm"})
}

// spans reports whether token i joins the ends of a span of time.
func (r *review) spans(i int) bool {
	return r.isDash(i) || oneOf(r.low(i), []string{"to", "through", "until"})
}

// otherPart reports whether the source has the date with another part and never without one.
func (r *review) otherPart(w *viet.When) bool {
	found := false
	for _, s := range r.cited {
		for i := range s.days {
			if r.sameDate(w, &s.days[i]) {
				if s.days[i].Part == "" {
					return false
				}
				found = true
			}
		}
	}
	return found
}

// sameDate reports whether the source date has all that the English one says. A year that the source leaves out may be
// that of publication.
func (r *review) sameDate(w *viet.When, d *day) bool {
	if w.Day > 0 && w.Day != d.Day || w.Month > 0 && w.Month != d.Month || w.Quarter > 0 && w.Quarter != d.Quarter {
		return false
	}
	if w.Year > 0 && w.Year != d.Year && (d.Year != 0 || w.Year != r.article.Date.Year || w.Month == 0 && w.Quarter == 0) {
		return false
	}
	if w.To != nil {
		return d.to != nil && d.to.Year == w.To.Year
	}
	return true
}

// yearElsewhere looks for a year, or both of a span, outside dates: in a document, as a number, "từ 2021 đến 2025".
func (r *review) yearElsewhere(w viet.When, s *source) bool {
	return s.hasYear(w.Year) && (w.To == nil || s.hasYear(w.To.Year))
}

func (s *source) hasYear(y int) bool {
	for i := range s.days {
		if s.days[i].Year == y {
			return true
		}
	}
	for _, c := range s.citations {
		if c.Year == y {
			return true
		}
	}
	for i := range s.amounts {
		a := &s.amounts[i]
		if a.Unit == "" && a.Scale == "" && (a.Value == float64(y) || a.High == float64(y)) {
			return true
		}
	}
	return false
}

// partBefore reads the part of the day or period that is named before token i.
func (r *review) partBefore(i int) string {
	j := i - 1
	if r.low(j) == "of" || r.isDash(j) || r.low(j) == "on" {
		j--
	}
	for r.low(j) == "of" || r.low(j) == "the" || r.low(j) == "," || weekdayNamed(r.low(j)) {
		j--
	}
	switch r.low(j) {
	case "morning", "noon", "midday", "afternoon", "evening", "night", "early", "mid", "late", "end":
		return r.low(j)
	case "beginning", "start":
		return "early"
	}
	return ""
}

// weekdayNamed reports whether the word, in lower case, is a day of the week.
func weekdayNamed(low string) bool {
	_, ok := english.Weekday(strings.TrimSuffix(low, "s"))
	return ok
}

// samePart reports whether the two parts agree: "end" is also "late".
func samePart(english, source string) bool {
	if english == source {
		return true
	}
	switch english {
	case "end":
		return source == "late"
	case "evening", "night":
		return source == "evening" || source == "night"
	case "midday":
		return source == "noon"
	}
	return false
}

// smallTime checks a year, a weekday, a clock time or a part of the day at token i.
func (r *review) smallTime(i int) {
	t := &r.tokens[i]
	if y, ok := r.yearAt(i); ok && t.Kind == english.Number && !r.counts(i) {
		r.year(y, i)
		return
	}
	if d, ok := english.Weekday(t.Low); t.Capital && ok {
		r.weekday(d, i)
		return
	}
	if t.Kind == english.Number {
		r.clock(i)
		return
	}
	if dayParts.has(t.Low) && !r.evidence(dayParts.of(t.Low)) {
		r.fault(CheckDate, Error, "%q is not in %s", t.Low, r.where())
	}
}

// year claims a bare year that the source has; any other is left to the check of quantities.
func (r *review) year(y, i int) {
	for _, s := range r.cited {
		if !s.hasYear(y) {
			continue
		}
		w := viet.When{Year: y}
		if part := r.partBefore(i); part != "" && !dayParts.has(part) {
			r.date(w, i, i+1)
		}
		r.claim(i, i+1)
		return
	}
}

func (r *review) weekday(d time.Weekday, i int) {
	r.claim(i, i+1)
	for _, s := range r.cited {
		for _, w := range s.days {
			if w.HasWeekday && w.Weekday == d {
				return
			}
			year := w.Year
			if year == 0 {
				year = r.article.Date.Year
			}
			if w.Day > 0 && w.Month > 0 && year > 0 && time.Date(year, time.Month(w.Month), w.Day, 0, 0, 0, 0, time.UTC).Weekday() == d {
				return
			}
		}
	}
	r.fault(CheckDate, Error, "%q is not in %s", r.tokens[i].Text, r.where())
}

// hourCounted reports whether a cited segment has the full hour written as what may be how long something lasts: "sau 16 giờ" is after 4 pm, or after 16 hours.
func (r *review) hourCounted(hour int, afternoon bool) bool {
	if afternoon && hour < 12 {
		hour += 12
	}
	return slices.ContainsFunc(r.cited, func(s *source) bool {
		return slices.ContainsFunc(s.amounts, func(a amount) bool { return same(a.Value, float64(hour)) && s.timeBehind(a.token) == "giờ" })
	})
}

// clock checks "8:30", "8.30 a.m.", "3 p.m.", "before 17.00", "17.00 on 24 August" at token i.
func (r *review) clock(i int) {
	hour, minute, end := int(r.tokens[i].Value), 0, i+1
	hours, fraction, decimal := strings.Cut(r.tokens[i].Text, ".")
	switch {
	case r.low(end) == ":" && r.tokens[end].Glued && r.isNumber(end+1):
		if r.tokens[end+1].Value >= 60 {
			return // a scale, "1:2000"
		}
		minute, end = int(r.tokens[end+1].Value), end+2
	case decimal && len(fraction) == 2 && len(hours) <= 2:
		minute = int(fraction[0]-'0')*10 + int(fraction[1]-'0')
	}
	half := r.halfAt(end)
	afternoon, morning := half == "pm", half == "am"
	whole := decimal && fraction == "00" && english.Hour(r.low(i-1), r.low(end))
	if !afternoon && !morning && end != i+3 && r.low(end) != "o'clock" && !whole {
		return
	}
	for _, s := range r.cited {
		for _, w := range s.days {
			if w.Clock && w.Minute == minute && (w.Hour == hour || afternoon && w.Hour == hour+12 && hour < 12) {
				r.claim(i, end)
				return
			}
		}
	}
	if (afternoon || morning) && minute == 0 && r.hourCounted(hour, afternoon) {
		r.claim(i, end)
		return
	}
	if whole {
		return // a figure, and checked as one
	}
	r.claim(i, end)
	r.fault(CheckDate, Error, "the time %q is not in %s", r.phrase(i, end), r.where())
}

// halfAt gives the half of the day that stands at token i, "am" or "pm", however it is written; "" for "VND500,000 a month".
func (r *review) halfAt(i int) string {
	half := ""
	for ; len(half) < 2; i++ {
		switch low := strings.ReplaceAll(r.low(i), ".", ""); {
		case low == "" && r.low(i) != "":
		case low == "am" || low == "pm" || low == "a" || low == "p" || half != "" && low == "m":
			half += low
		default:
			return ""
		}
	}
	return half
}

// isCalendar reports whether the word, in lower case, names a month, a quarter or a day of the week.
func isCalendar(low string) bool {
	return english.Month(low) > 0 || slices.Contains([]string{"q1", "q2", "q3", "q4"}, low) || weekdayNamed(low)
}
