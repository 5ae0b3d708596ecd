package verify

import "slices"

// attachments checks that figures and dates stand with something of their own clause, and belong to each, to all or to a part as they do in the segment.
func (k *claim) attachments() {
	k.alone()
	k.each()
	k.eachAlone()
	k.more()
	k.rates()
	k.limitsOf()
	k.closed()
}

// aloneWords is how many words a clause has at least beside its figure, so that all of them missing says something.
const aloneWords = 4

// periodWords are those of a time alone: "kể từ ngày 1/7 đến ngày 15/9".
var periodWords = []string{"kể", "từ", "ngày", "đến", "tới", "tháng", "hết"}

// leadWords lead in to a figure of what was named before: "quy mô ban đầu 150 tỷ đồng", "với tổng kinh phí 218 tỷ đồng".
var leadWords = []string{"quy", "mô", "ban", "đầu", "tổng", "kinh", "phí", "mức", "trị", "giá", "vốn", "với", "nhưng", "đạt", "là", "có", "năm", "dự", "kiến", "ước", "tính", "thu", "chi", "người", "hưởng", "nhận", "số", "của"}

// alone checks that a date or figure is not told without anything of its clause: of "hoàn thành số hóa sổ hộ tịch, chậm nhất ngày 15/8 phải có phương án bố trí
// kinh phí" the date is not that of the digitisation.
func (k *claim) alone() {
	figures, _ := k.anchors()
	for _, list := range [...][]anchor{figures, k.dateAnchors()} {
		for i := range list {
			a := &list[i]
			if a.source.heard == nil || inRow(list, i) {
				continue
			}
			first, end := a.source.clauseAround(a.at)
			if from, to := k.quotedOf(a.source, first, end); to > from && k.lacksClause(a, from, to) && k.tellsOther(a.source, from, to) {
				k.fault(CheckStatus, Error, "%q stands in %s in %q, of which the English has nothing else", k.phrase(a.first, a.end), a.source.segment.ID, a.source.textOf(from, to))
				return
			}
		}
	}
}

// inRow reports whether the anchors beside the one at index i have its unit and stand beside it in the segment as in the English: "… 64,5%, tiếp đến là lý do khai thác
// 21%, thời tiết 5,2%".
func inRow(all []anchor, i int) bool {
	if i == 0 || i+1 >= len(all) {
		return false
	}
	before, a, behind := &all[i-1], &all[i], &all[i+1]
	if before.source != a.source || behind.source != a.source || a.source.amountAt(a.at) == nil || len(a.source.amountsWithin(before.at, behind.at+1)) != 3 {
		return false
	}
	return a.source.alike(before.at, a.at) && a.source.alike(a.at, behind.at)
}

// clauseAround gives the tokens between the marks round token i.
func (s *source) clauseAround(i int) (first, end int) {
	for first = i; first > 0 && !isStop(s.tokens[first-1].Key) && s.tokens[first-1].Key != "(" && s.tokens[first-1].Key != ")"; first-- {
	}
	for end = i; end < len(s.tokens) && !isStop(s.tokens[end].Key) && s.tokens[end].Key != "(" && s.tokens[end].Key != ")"; end++ {
	}
	return first, end
}

// quotedOf gives the part of a stretch that is quoted.
func (k *claim) quotedOf(s *source, first, end int) (from, to int) {
	for _, c := range k.contexts {
		if c.whole == s {
			f, e := s.tokensOf(c)
			if f, e = max(f, first), min(e, end); f < e {
				return f, e
			}
		}
	}
	return first, first
}

// lacksClause reports whether the statement has nothing of the stretch but the figure and what that counts.
func (k *claim) lacksClause(a *anchor, from, to int) bool {
	s, own, told := a.source, 0, 0
	if k.namesIn(s, from, to) {
		return false
	}
	counts := a.at
	if is := s.amountAt(a.at); is != nil && is.Unit == "" {
		if s.timeBehind(a.at) != "" {
			return false // "đánh giá 6 tháng đầu năm"
		}
		counts += 2
	}
	for n := from; n < to && !s.saysAt(n, "so với"); n++ {
		if n != a.at && s.date(n) != nil && k.tellsDate(s, n) {
			return false // both are of the clause: "of which about 400 m2 has had a house since 2001"
		}
		if len(s.heard[n]) == 0 || n > a.at && n <= counts {
			continue
		}
		if k.tellsAt(s, n) {
			if told++; told > 1 || !k.tellsElse(s, n, 0, from, to, len(s.tokens)) {
				return false
			}
		}
		if n != a.at-1 && !oneOf(s.tokens[n].Key, leadWords) && (s.date(a.at) == nil || !oneOf(s.tokens[n].Key, periodWords) && s.date(n) == nil) {
			own++
		}
	}
	return own >= aloneWords
}

// tellsOther reports whether the statement tells another clause beside the stretch: where it tells none the lexicon may have no word of it.
func (k *claim) tellsOther(s *source, from, to int) bool {
	before, behind := max(0, from-1), min(to+1, len(s.tokens))
	first, _ := s.clauseAround(before)
	_, end := s.clauseAround(behind)
	for _, around := range [...][2]int{{first, before}, {behind, end}} {
		if n, all := k.tellsOf(s, around[0], around[1]); n >= conditionWords && 3*n >= all {
			return true
		}
	}
	return false
}

// each checks that what all have together is not told of each: "tổng mức đầu tư 10.000 tỷ đồng, mỗi bệnh viện 1.000 giường".
func (k *claim) each() {
	figures, _ := k.anchors()
	for i := range k.tokens {
		if k.low(i) != "each" || k.tokens[i].Opens {
			continue
		}
		for n := range figures {
			a := &figures[n]
			if a.first < i || a.first-i > 2*besideWords || n+1 >= len(figures) || figures[n+1].source != a.source {
				continue
			}
			s := a.source
			at := s.only([]string{"mỗi"})
			if at > a.at && at < figures[n+1].at && s.amountAt(a.at) != nil && s.amountAt(a.at).Per == "" {
				k.fault(CheckQuantity, Error, "%q is in %s not that of each", k.phrase(a.first, a.end), s.segment.ID)
			}
			break
		}
	}
}

// eachWords are the words of the source by which each of several has something for itself.
var eachWords = []string{"mỗi", "đều", "từng", "lần lượt", "cùng", "riêng", "đồng loạt", "một", "các bên", "hai bên", "lẫn nhau", "nhau", "nào", "cả hai", "tương ứng", "bình quân"}

// eachAlone checks that what several do together is not told of each: "Công ty A và Công ty B trao tặng 200 máy" are not 200 machines each.
func (k *claim) eachAlone() {
	figures, _ := k.anchors()
	for i := range k.tokens {
		if k.low(i) != "each" || k.tokens[i].Opens || !isPast(k.low(i+1)) && !modals[k.low(i+1)] || k.evidence(eachWords) {
			continue
		}
		for n := range figures {
			if a := &figures[n]; a.first > i && a.first-i <= 2*besideWords && a.source.amountAt(a.at) != nil && a.source.amountAt(a.at).Per == "" {
				k.fault(CheckQuantity, Error, "%q is in %s not that of each", k.phrase(a.first, a.end), a.source.segment.ID)
				return
			}
		}
	}
}

// more checks that a part is not added to its whole: "650 cán bộ, trong đó có 210 bác sĩ" are not "650 staff and another 210 doctors".
func (k *claim) more() {
	figures, _ := k.anchors()
	for n := range figures {
		a := &figures[n]
		switch k.low(a.first - 1) {
		case "another", "additional", "further", "extra", "plus":
		default:
			if low := k.low(a.end); low != "more" && low != "other" && low != "others" {
				continue
			}
		}
		if s := a.source; a.at > 2 && (s.saysAt(a.at-2, "trong đó") || s.saysAt(a.at-3, "trong đó")) {
			k.fault(CheckQuantity, Error, "%q is in %s a part", k.phrase(a.first, a.end), s.segment.ID)
		}
	}
}

// rateWords are the English of units of time for which something may be.
var rateWords = map[string]*lexemes{
	"ngày": lexemesOf("day*", "daily", "night*"), "tuần": lexemesOf("week*"), "tháng": lexemesOf("month*"), "quý": lexemesOf("quarter*"), "năm": lexemesOf("year*", "annual*", "annum"), "giờ": lexemesOf("hour*"),
}

// rates checks that what is for each year is not told as once and for all: "tiết kiệm 3.900 tỷ đồng mỗi năm".
func (k *claim) rates() {
	figures, _ := k.anchors()
	for n := range figures {
		a := &figures[n]
		for i := range a.source.amounts {
			is := &a.source.amounts[i]
			if words := rateWords[is.Per]; is.token == a.at && words != nil && !words.in(k.review) {
				k.fault(CheckQuantity, Error, "%q is in %s for each %s", k.phrase(a.first, a.end), a.source.segment.ID, is.Per)
			}
		}
	}
}

// limitsOf checks that a limit that stands in two parts of a sentence is the one of the part that the other figures are of: "đến 28 ngày tuổi, hỗ trợ 15.000
// đồng; trên 28 ngày tuổi, hỗ trợ 31.000 đồng".
func (k *claim) limitsOf() {
	figures, _ := k.anchors()
	for i := range k.figures {
		f := &k.figures[i]
		if k.isRepeated(f) {
			continue
		}
		for _, s := range k.cited {
			for n := range figures {
				a := &figures[n]
				if a.source != s || a.first <= f.end {
					continue
				}
				first, end := s.clauseBegin(a.at), s.clauseEnd(a.at)
				if own := s.sameWithin(f, first, end); own != nil && own.bound != f.bound && s.boundElsewhere(f, first, end) {
					k.fault(CheckQuantity, Error, "%q is %q where %s has %q", k.phrase(f.first, f.end), f.bound, s.segment.ID, k.phrase(a.first, a.end))
					return
				}
			}
		}
	}
}

// isRepeated reports whether the statement has another figure of that value.
func (k *claim) isRepeated(f *figure) bool {
	for i := range k.figures {
		if o := &k.figures[i]; o.first != f.first && same(o.value, f.value) {
			return true
		}
	}
	return false
}

// sameWithin gives the one amount between two tokens that has the value of the figure, nil when there is none or more.
func (s *source) sameWithin(f *figure, first, end int) *amount {
	var found *amount
	for _, a := range s.amountsWithin(first, end) {
		if same(a.Value, f.value) {
			if found != nil {
				return nil
			}
			found = a
		}
	}
	return found
}

// boundElsewhere reports whether the segment has the figure with its bound outside two tokens.
func (s *source) boundElsewhere(f *figure, first, end int) bool {
	for i := range s.amounts {
		if a := &s.amounts[i]; (a.token < first || a.token >= end) && same(a.Value, f.value) && a.bound == f.bound {
			return true
		}
	}
	return false
}

// closed checks that a date that closes what is joined is not told of the first alone: "đưa vào khai thác tuyến cáp và trình nghị định trước ngày 15/11" is not
// "commission the cable before 15 November and submit the decree".
func (k *claim) closed() {
	for _, d := range k.dateAnchors() {
		s, and := d.source, d.end
		for and < len(k.tokens) && and < d.end+besideWords && k.low(and) != "and" {
			and++
		}
		if s.heard == nil || k.low(and) != "and" || k.low(d.first-1) == "of" {
			continue
		}
		before, behind := k.placeOf(s, and-1, -1, d.first-1-2*besideWords), k.placeOf(s, and+1, 1, and+1+besideWords)
		if before >= 0 && before < behind && behind < d.at && s.joins(behind, d.at) == "" && s.joins(before, behind) == "and" {
			k.fault(CheckDate, Error, "%q closes what is joined in %s", k.phrase(d.first-1, d.end), s.segment.ID)
			return
		}
	}
}

// placeOf gives the one place of the segment at which the first word from token i on, one way, stands; -1 when there is none or more.
func (k *claim) placeOf(s *source, i, step, end int) int {
	for ; i >= 0 && i < len(k.tokens) && i != end; i += step {
		stem := k.stemAt(i)
		if stem == "" {
			continue
		}
		if at := s.placeOf(stem); at >= 0 {
			return at
		}
		if s.hears(stem, 0, len(s.tokens)) {
			return -1
		}
	}
	return -1
}

// placeOf gives the one place at which a stem may stand for a word, -1 when there is none or more.
func (s *source) placeOf(stem string) int {
	at := -1
	for t := range s.heard {
		if !slices.Contains(s.heard[t], stem) {
			continue
		}
		if at >= 0 && t > at+besideWords {
			return -1
		}
		if at < 0 {
			at = t
		}
	}
	return at
}
