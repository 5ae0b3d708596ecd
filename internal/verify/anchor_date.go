package verify

import (
	"slices"

	"songngu/internal/viet"
)

// events checks that what is told to be on a day, or in a year, is of that day in the segment: "left the port on 15 June" is not "ngày 11/6, tàu xuất bến,
// đến ngày 15/6 thì mất tín hiệu". Only dates that begin a clause count: what follows is of them.
func (k *claim) events() {
	if !k.manyDates() {
		return
	}
	figures, others := k.anchors()
	others = slices.Concat(others, figures)
	for i := range k.tokens {
		if low := k.low(i); low != "on" && low != "in" {
			continue
		}
		is := k.dateFrom(i + 1)
		if is == nil {
			continue
		}
		for n := range others {
			x := &others[n]
			if x.end > i || i-x.end > eventWords || k.parted(x.end, i) {
				continue
			}
			own, closing := x.source.opening(x.at), x.source.closing(x.at)
			if closing >= 0 && is(x.source.date(closing)) {
				continue
			}
			if happens.at(k.review, x.first) {
				own = max(own, closing)
			}
			if own >= 0 && !is(x.source.date(own)) && (x.source.opens(is) || x.source.closes(is)) {
				k.fault(CheckDate, Error, "%q is of another date in %s", k.phrase(x.first, x.end), x.source.segment.ID)
				return
			}
		}
	}
}

// eventWords is how many words may stand between what a date is told of and the date.
const eventWords = 4

// parted reports whether something between two tokens begins a clause of its own.
func (k *claim) parted(i, end int) bool {
	for ; i < end; i++ {
		switch low := k.low(i); {
		case isStop(low), low == "and", low == "or", low == "but", low == "that", low == "which", low == "who", low == "before", low == "after", low == "to":
			return true
		}
	}
	return false
}

// manyDates reports whether a cited segment has more than one date.
func (k *claim) manyDates() bool {
	for _, s := range k.cited {
		if len(s.days) > 1 {
			return true
		}
	}
	return false
}

// dateFrom reads the day of a month or the year at token i, as what a date of the Vietnamese must be; nil when there is none.
func (k *claim) dateFrom(i int) func(*viet.When) bool {
	if day, month := k.dayOf(i); month > 0 {
		return func(w *viet.When) bool { return w.Day == day && w.Month == month }
	}
	if i < len(k.tokens) {
		if year, ok := k.yearOf(i); ok {
			return func(w *viet.When) bool { return w.Year == year && w.To == nil }
		}
	}
	if q, end := k.quarterFrom(i); q > 0 {
		year, ok := 0, false
		if end < len(k.tokens) {
			year, ok = k.yearOf(end)
		}
		return func(w *viet.When) bool { return w.Quarter == q && (!ok || w.Year == 0 || w.Year == year) }
	}
	return nil
}

// quarterFrom reads "the first quarter of" at token i, whatever has accounted for it.
func (k *claim) quarterFrom(i int) (quarter, end int) {
	if k.low(i) == "the" {
		i++
	}
	if quarter = quarterWords.of(k.low(i)); quarter == 0 || k.low(i+1) != "quarter" {
		return 0, i
	}
	if end = i + 2; k.low(end) == "of" {
		end++
	}
	return quarter, end
}

// happens are the verbs of what happens at a date.
var happens = lexemesOf("complet*", "build*", "built", "start*", "begin*", "began", "begun", "open*", "sell", "sold", "plant*", "repair*", "train*", "approv*", "suspen*", "receiv*", "deliver*", "inspect*", "relocat*", "suspend*", "abolish*", "appoint*", "arrest*")

// closing gives the token of the first date behind token i in its clause, -1 when there is none.
func (s *source) closing(i int) int {
	for i++; i < len(s.tokens) && !isStop(s.tokens[i].Key); i++ {
		if s.date(i) != nil {
			return i
		}
	}
	return -1
}

// closes reports whether one of the dates that are meant ends a clause.
func (s *source) closes(is func(*viet.When) bool) bool {
	for i := range s.tokens {
		if w := s.date(i); w != nil && is(w) {
			return i+1 == len(s.tokens) || isStop(s.tokens[i+1].Key)
		}
	}
	return false
}

// partOfPeriod are the words between a preposition and a date.
var partOfPeriod = map[string]bool{"of": true, "end": true, "the": true, "beginning": true, "start": true, "early": true, "late": true, "mid": true}

// spans checks that a date from which something holds is not one until which it does: "đến hết năm 2026" is not "from the end of 2026".
func (k *claim) spans() {
	for _, a := range k.dateAnchors() {
		j := a.first - 1
		for partOfPeriod[k.low(j)] {
			j--
		}
		low := k.low(j)
		from, until := low == "from" || low == "since" || low == "after", low == "by" || low == "before" || low == "until"
		if !from && !until || k.low(j-1) == "effect" {
			continue
		}
		i := a.at - 1
		for i > 0 && oneOf(a.source.key(i), []string{"ngày", "tháng", "năm", "cuối", "đầu", "hết", "quý", "giữa"}) {
			i--
		}
		switch key := a.source.key(max(i, 0)); {
		case from && (key == "đến" || key == "trước" || key == "tới" || key == "nhất" && a.source.key(i-1) == "chậm"), until && key == "từ":
			k.fault(CheckDate, Error, "%q stands in %s behind %q", k.phrase(j, a.end), a.source.segment.ID, key)
		}
	}
}

// date gives the date of token i, nil when it is none.
func (s *source) date(i int) *viet.When {
	w, _ := s.tokens[i].Value.(*viet.When)
	return w
}

// opening gives the token of the last date before token i that begins a clause of its sentence, -1 when there is none or another date stands between.
func (s *source) opening(i int) int {
	for i--; i >= 0 && !endsAll(s.tokens[i].Key); i-- {
		if s.date(i) == nil {
			continue
		}
		if s.beginsClause(i) {
			return i
		}
		return -1
	}
	return -1
}

// opens reports whether one of the dates that are meant begins a clause, and none stands elsewhere.
func (s *source) opens(is func(*viet.When) bool) bool {
	found := false
	for i := range s.tokens {
		if w := s.date(i); w != nil && is(w) {
			if !s.beginsClause(i) {
				return false
			}
			found = true
		}
	}
	return found
}

// leadsToDate are the words that may stand before a date that begins a clause.
var leadsToDate = []string{"ngày", "đến", "từ", "vào", "sáng", "chiều", "tối", "đêm", "trưa", "tháng", "năm", "trong", "khoảng", "lúc", "hồi", "cuối", "đầu", "giữa", "hết", "tới", "sang", "riêng", "và", "còn", "nay"}

// beginsClause reports whether nothing but such words stands between token i and the mark before it.
func (s *source) beginsClause(i int) bool {
	for i--; i >= 0; i-- {
		if k := s.tokens[i].Key; isStop(k) {
			return true
		} else if !oneOf(k, leadsToDate) {
			return false
		}
	}
	return true
}
