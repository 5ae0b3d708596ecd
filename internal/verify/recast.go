package verify

import (
	"slices"
	"strconv"

	"songngu/internal/viet"
)

// Limits that English puts in another place, or in another way, than the sentence does.

// recast reports whether the limit of a figure, or that it has none, says what the cited segments say.
func (r *review) recast(f *figure) bool {
	switch {
	case f.bound == exact && r.namesLimit(f) && r.boundedBy(f, atMost): // "the speed limit is 90 km/h"
		return true
	case f.bound == exact && r.sharesLimit(f):
		return true
	case f.bound == over && r.deniedBefore(f.first) && r.boundedBy(f, atMost), f.bound == under && r.deniedBefore(f.first) && r.boundedBy(f, atLeast):
		return true // "no village may have more than three"
	case f.bound == atLeast && r.behindDeadline(f), r.fallsShort(f):
		return true
	}
	return (f.bound == under || f.bound == over) && r.comparedWith(f)
}

// limitNouns name what something may not exceed.
var limitNouns = []string{"ceiling", "cap", "caps", "limit", "maximum"}

// namesLimit reports whether a figure is said to be a limit: "the speed limit is 90 km/h", "a 90-day limit".
func (r *review) namesLimit(f *figure) bool {
	i := f.first - 1
	for oneOf(r.low(i), []string{"is", "was", "are", "were", "of", "at", "to", "be"}) {
		i--
	}
	return oneOf(singular(r.low(i)), limitNouns) || oneOf(r.low(f.end), limitNouns) || oneOf(r.low(f.end+1), limitNouns)
}

// boundedBy reports whether a cited segment has the figure with that limit.
func (r *review) boundedBy(f *figure, b bound) bool {
	in := *f
	in.bound = b
	for _, s := range r.cited {
		for i := range s.amounts {
			if s.amounts[i].bound == b && r.compare(&in, &s.amounts[i]) == right {
				return true
			}
		}
	}
	return false
}

// sharesLimit reports a figure in a list whose first one has the limit of all: "at least 4 km for a pupil of a primary school, 7 km for others".
func (r *review) sharesLimit(f *figure) bool {
	for i := range r.figures {
		first := &r.figures[i]
		if first.first < f.first && first.unit == f.unit && r.oneList(first, f) && (first.bound == atLeast || first.bound == atMost) && r.boundedBy(f, first.bound) {
			return true
		}
	}
	return false
}

// oneList reports whether a figure stands behind another in one sentence as the next of its list: behind a comma or "and", and no verb of its own between them.
func (r *review) oneList(first, f *figure) bool {
	if before := r.low(f.first - 1); before != "," && before != "and" && before != ";" {
		return false
	}
	for i := first.end; i < f.first; i++ {
		switch r.low(i) {
		case ".", "is", "are", "was", "were", "has", "have", "had", "must", "may", "will", "with", "including", "of which":
			return false
		}
	}
	return true
}

// deniedBefore reports a denial before token i in its clause.
func (r *review) deniedBefore(i int) bool {
	for i--; i >= 0 && !isStop(r.low(i)); i-- {
		if oneOf(r.low(i), []string{"no", "not", "never", "cannot", "nobody", "none", "neither", "nor", "without"}) {
			return true
		}
	}
	return false
}

// fallsShort reports a level that something is below, which the cited segments say does not reach it: "chưa đáp ứng yêu cầu từ cấp độ 3 trở lên" is "short of level 3".
func (r *review) fallsShort(f *figure) bool {
	first := f.first
	if oneOf(r.low(first-1), labels) {
		first--
	}
	if f.bound != under && !r.endsWith(first, "short of") && !r.endsWith(first, "below") {
		return false
	}
	in := *f
	in.bound = atLeast
	return slices.ContainsFunc(r.cited, func(s *source) bool {
		return slices.ContainsFunc(s.amounts, func(a amount) bool {
			begin := s.clauseBegin(a.token)
			return a.bound == atLeast && r.compare(&in, &a) == right && (s.saysWithin("chưa", begin, a.token) || s.saysWithin("không", begin, a.token))
		})
	})
}

// behindDeadline reports a time before something, which the cited segments give as the last at which it can be done: "chậm nhất 10 ngày trước khi bán" is "at
// least 10 days before".
func (r *review) behindDeadline(f *figure) bool {
	if !oneOf("before", []string{r.low(f.end + 1), r.low(f.end + 2)}) && !oneOf("prior", []string{r.low(f.end + 1), r.low(f.end + 2)}) {
		return false
	}
	in := *f
	in.bound = atMost
	for _, s := range r.cited {
		for i := range s.amounts {
			a := &s.amounts[i]
			if (s.endsWith(a.token, "chậm nhất") || s.endsWith(a.token, "muộn nhất") || s.endsWith(a.token, "chậm nhất là")) && r.compare(&in, a) == right && s.timeBehind(a.token) != "" && oneOf("trước", []string{s.key(a.token + 1), s.key(a.token + 2), s.key(a.token + 3), s.key(a.token + 4)}) {
				return true
			}
		}
	}
	return false
}

// farthestCompared is how many words may stand between "thấp hơn" and the figure that something is lower than.
const farthestCompared = 12

// marksCompared are the words for a mark between them; a figure right behind "hơn" may be by how much.
var marksCompared = []string{"mức", "bình", "trung", "ngưỡng", "chuẩn", "so"}

// lowerWords and higherWords compare with what "hơn" has behind it.
var (
	lowerWords  = []string{"thấp", "ít", "nhỏ", "kém", "ngắn", "bé"}
	higherWords = []string{"cao", "nhiều", "lớn", "dài"}
)

// comparedWith reports whether the cited segments say of a figure that something is lower, or higher, than it: "thấp hơn mức bình quân chung là 61,2%" is "below
// the 61.2% average".
func (r *review) comparedWith(f *figure) bool {
	in := *f
	in.bound = exact
	for _, s := range r.cited {
		for i := range s.amounts {
			if a := &s.amounts[i]; s.comparedAt(a.token) == f.bound && r.compare(&in, a) >= dropped {
				return true
			}
		}
	}
	return false
}

// comparedAt gives how something compares with the amount at token i, exact where nothing does.
func (s *source) comparedAt(i int) bound {
	mark := false
	for j := i - 1; j > 0 && j > i-farthestCompared; j-- {
		k := s.key(j)
		switch {
		case k == "" && s.tokens[j].Kind == viet.Punct, s.amountAt(j) != nil:
			return exact
		case oneOf(k, marksCompared):
			mark = true
		case k == "hơn" && oneOf(s.key(j-1), lowerWords) && mark:
			return under
		case k == "hơn" && oneOf(s.key(j-1), higherWords) && mark:
			return over
		}
	}
	return exact
}

// ratioAsDate reports a ratio that is written as a day of a month is: "6/9 nhà tài trợ đồng ý".
func (r *review) ratioAsDate(f *figure) bool {
	if f.kind != ratio || f.unit != "" {
		return false
	}
	written := strconv.Itoa(int(f.value)) + "/" + strconv.Itoa(int(f.high))
	for _, s := range r.cited {
		for i := range s.tokens {
			if s.date(i) != nil && s.tokens[i].In(s.segment.Text) == written && s.key(i+1) != "" && !s.tokens[i+1].Capital && (!oneOf(s.key(i-1), beforeDates) || s.key(i-1) == "nay" && s.key(i-2) == "đến") && !oneOf(s.key(i+1), behindDates) {
				return true
			}
		}
	}
	return false
}

// beforeDates and behindDates make a date of what may be a ratio.
var (
	beforeDates = []string{"ngày", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "từ", "đến", "tới", "trước", "sau", "hết", "vào", "kể", "nay", "qua", "mai"}
	behindDates = []string{"tại", "và", "đến", "tới", "của", "vừa", "đã", "sẽ", "là", "năm", "thì", "có", "về", "hằng", "hàng", "này", "tới", "vào", "khi", "ở"}
)
