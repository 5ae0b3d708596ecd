package verify

import (
	"slices"
	"strings"

	"songngu/internal/english"
)

// clauses checks that the statement does not put together what stands in two clauses of a segment, each with something of its own.
func (k *claim) clauses() {
	k.purposes()
	k.shares()
	k.remainder()
	k.wholeBody()
	k.considered()
	k.beforeDates()
	k.ownTimes()
	k.eachOf()
	k.aspects()
	k.receivers()
	k.changesTold()
	k.blended()
}

// purposes checks that what something is done for is not told as what is done: "đang được đánh giá để nhân rộng" is not "is being replicated".
func (k *claim) purposes() {
	for i := range k.tokens {
		verb := i + 1
		switch k.low(i) {
		case "is", "are", "was", "were", "has", "have":
		default:
			continue
		}
		for adverb(k.low(verb)) || k.low(verb) == "being" {
			verb++
		}
		stem := k.stemAt(verb)
		if stem == "" || !isPast(k.low(verb)) && !strings.HasSuffix(k.low(verb), "ing") {
			continue
		}
		for _, s := range k.cited {
			if at := s.placeOf(stem); at > 2 && s.key(at-1) == "để" && s.key(at-2) != "cách" && !k.tellsDoneFor(s, at-1) {
				k.fault(CheckStatus, Error, "%q is in %s only what something is done for", k.phrase(verb, verb+1), s.segment.ID)
				return
			}
		}
	}
}

// purposeWords is how many words before "để" tell what is done.
const purposeWords = 2

// tellsDoneFor reports whether the statement tells what stands before the "để" at token i.
func (k *claim) tellsDoneFor(s *source, i int) bool {
	first, _ := s.clauseAround(i)
	told, all := k.tellsOf(s, max(first, i-purposeWords), i)
	return told > 0 || all == 0
}

// shares checks that what is said of a share is not told of another figure: "81% nộp trực tuyến, đã giải quyết 3.642 hồ sơ" are not 3,642 online dossiers.
func (k *claim) shares() {
	figures, others := k.anchors()
	for i := range figures {
		a := &figures[i]
		if is := a.source.amountAt(a.at); is == nil || is.Unit != "" {
			continue
		}
		n := slices.IndexFunc(others, func(o anchor) bool { return o.first == a.end })
		if n < 0 || others[n].source != a.source || k.countedBehind(a.end) != nil && k.countedBehind(a.end) == anchorWords().of(singular(k.low(a.end))) {
			continue
		}
		first, end := a.source.clauseAround(others[n].at)
		if a.at >= first && a.at < end {
			continue
		}
		if own := a.source.amountsWithin(first, end); len(own) == 1 && own[0].Unit == "%" {
			k.fault(CheckQuantity, Error, "%q is in %s only of a share", k.phrase(a.end, others[n].end), a.source.segment.ID)
			return
		}
	}
}

// remainder checks that a part and the rest are of what they are of in the segment: "một phần ba từ doanh nghiệp, phần còn lại lấy từ ngân sách xã".
func (k *claim) remainder() {
	for i := range k.tokens {
		if low := k.low(i); low != "rest" && low != "remainder" && low != "remaining" || i == 0 {
			continue
		}
		for _, s := range k.cited {
			at := s.only([]string{"còn lại"})
			if s.heard == nil || at < 0 {
				continue
			}
			first, end := s.clauseBegin(at), s.clauseEnd(at)
			from := 0
			for n := range k.figures {
				if f := &k.figures[n]; f.end <= i {
					from = f.end
				}
			}
			a, b := k.heardOf(s, from, i, first, at, at, end)
			c, d := k.heardOf(s, i+1, len(k.tokens), first, at, at, end)
			if from > 0 && a == 0 && b > 0 && d == 0 && c > 0 {
				k.fault(CheckQuantity, Error, "%q is in %s of something else", k.phrase(i, i+1), s.segment.ID)
				return
			}
		}
		return
	}
}

// wholesOf are what has "toàn" before it as the whole of something, with its English.
var wholesOf = map[string]*lexemes{
	"xã":     lexemesOf("commune*", "whole", "entire", "communal", "total"),
	"phường": lexemesOf("ward*", "whole", "entire", "total"),
	"tỉnh":   lexemesOf("provinc*", "whole", "entire", "total"),
	"huyện":  lexemesOf("district*", "whole", "entire", "total"),
	"ngành":  lexemesOf("industry", "sector*", "whole", "entire", "total", "all", "nationwide", "service", "system", "airlines"),
	"trường": lexemesOf("school*", "universit*", "college*", "whole", "entire", "total"),
	"quốc":   lexemesOf("nation*", "countr*", "vietnam*", "whole", "entire", "total"),
}

// wholeBody checks that a figure of the whole of something is not told of a part of it that the statement begins with: "Giám đốc Trung tâm cho biết toàn xã
// được giao 42 biên chế" has no posts of the centre.
func (k *claim) wholeBody() {
	figures, _ := k.anchors()
	for i := range figures {
		a := &figures[i]
		s := a.source
		first, _ := s.clauseAround(a.at)
		for t := first; t < a.at; t++ {
			words := wholesOf[s.key(t+1)]
			if s.key(t) != "toàn" || words == nil || words.in(k.review) {
				continue
			}
			if k.namesBefore(s, a, t) {
				k.fault(CheckQuantity, Error, "%q is in %s that of %q", k.phrase(a.first, a.end), s.segment.ID, s.textOf(t, t+2))
				return
			}
		}
	}
}

// namesBefore reports whether the subject before a figure in the English stands in the segment only before the clause of the token i.
func (k *claim) namesBefore(s *source, a *anchor, i int) bool {
	for n := range k.mentions {
		if m := &k.mentions[n]; m.end <= a.first && !m.isPost() {
			if places := s.places(m, k.phrase(m.first, m.end)); len(places) > 0 && s.tokenAt(slices.Max(places)) < i && !s.spokenBy(slices.Max(places), s.tokens[i].Start) {
				return true
			}
		}
	}
	for t := k.subjectStart(a.first); t < a.first; t++ {
		if k.low(t) == "that" {
			continue
		}
		if stem := k.stemAt(t); stem != "" && (k.low(t-1) == "the" || k.low(t-1) == "its") && k.low(t+1) != "of" {
			if at := s.placeOf(stem); at >= 0 && at < i {
				return true
			}
		}
	}
	return false
}

// spokenBy reports whether a byte of the segment lies within who speaks there.
func (s *source) spokenBy(at, end int) bool {
	sp, ok := s.speechOf(end + 1)
	return ok && sp.from <= at && at < sp.to
}

var considerWords = lexemesOf("consider*", "review*", "examin*", "may", "can", "could", "might", "eligib*", "assess*", "stud*", "look*", "weigh*", "apprais*", "decide*", "deliberat*", "explor*", "discuss*", "scrutin*", "evaluat*", "propos*", "possib*", "if")

// considered checks that what is to be considered is not told as what must be: "tổ chức tín dụng xem xét cơ cấu lại nợ".
func (k *claim) considered() {
	if !mustWords.in(k.review) || considerWords.in(k.review) {
		return
	}
	for _, c := range k.contexts {
		s := c.whole
		if s.heard == nil {
			continue
		}
		first, end := s.tokensOf(c)
		for i := first; i+2 < end; i++ {
			if s.saysAt(i, "xem xét") && !isStop(s.tokens[i+2].Key) && !oneOf(s.key(i+2), []string{"và", "trách", "lại", "thông", "phê", "quyết", "cho"}) && k.tellsWithin(s, i+2, end) {
				k.fault(CheckStatus, Error, "%q of %s is lost in the English", "xem xét", s.segment.ID)
				return
			}
		}
	}
}

// tellsWithin reports whether the statement tells two words of what stands from token i on.
func (k *claim) tellsWithin(s *source, i, end int) bool {
	told, _ := k.tellsOf(s, i, min(end, i+receiverFar))
	return told >= conditionWords
}

// beforeDates checks that a day before which something is so is that of the segment: of "nhóm nợ tại thời điểm trước ngày 30/9, trích 35% đến thời điểm
// 31/12" the latter is none.
func (k *claim) beforeDates() {
	for i := range k.tokens {
		if k.low(i) != "before" {
			continue
		}
		for _, s := range k.cited {
			if k.until(s, i+1) && s.otherBefore(k) {
				k.fault(CheckDate, Error, "%q stands in %s behind %q", k.phrase(i, min(i+4, len(k.tokens))), s.segment.ID, "đến")
				return
			}
		}
	}
}

// until reports whether the day at token i stands in the segment behind "đến" only.
func (k *claim) until(s *source, i int) bool {
	day, month := k.dayOf(i)
	year := 0
	if i+2 < len(k.tokens) {
		year, _ = k.yearOf(i + 2)
	}
	found := false
	for t := range s.tokens {
		w := s.date(t)
		if month == 0 || w == nil || w.Day != day || w.Month != month || year > 0 && w.Year > 0 && w.Year != year {
			continue
		}
		if s.dateCue(t) != "đến" {
			return false
		}
		found = true
	}
	return found
}

// otherBefore reports whether a date that the statement leaves out stands behind "trước".
func (s *source) otherBefore(k *claim) bool {
	for t := range s.tokens {
		if s.date(t) != nil && s.dateCue(t) == "trước" && !k.tellsDate(s, t) {
			return true
		}
	}
	return false
}

// dateCue gives the word before the date at token i that says how it bounds something.
func (s *source) dateCue(i int) string {
	for i--; i > 0 && oneOf(s.key(i), []string{"ngày", "tháng", "năm", "cuối", "hết", "thời", "điểm", "quý"}); i-- {
	}
	return s.key(i)
}

// tellsDate reports whether the statement has the date of token i.
func (k *claim) tellsDate(s *source, i int) bool {
	w := s.date(i)
	for n := range k.tokens {
		if day, month := k.dayOf(n); month > 0 && month == w.Month && (w.Day == 0 || day == w.Day) {
			return true
		}
		if w.Month > 0 && w.Day == 0 && english.Month(k.low(n)) == w.Month {
			return true
		}
		if y, ok := k.yearOf(n); ok && w.Month == 0 && w.Quarter == 0 && y == w.Year {
			return true
		}
		if q, _ := k.quarterFrom(n); q > 0 && q == w.Quarter {
			return true
		}
	}
	return false
}

// timeAfter is how many words may stand between a figure and its time.
const timeAfter = 3

// ownTimes checks that a figure has no time of another clause where its own is left out: "nhận 9 tàu bay từ nay đến cuối năm, … đưa tỷ lệ lên trên 70% trong tháng 9".
func (k *claim) ownTimes() {
	figures, _ := k.anchors()
	for i := range figures {
		a := &figures[i]
		if k.yearAsDay(a) {
			k.fault(CheckDate, Error, "%q is in %s that of a whole year", k.phrase(a.first, a.end), a.source.segment.ID)
			return
		}
		own := a.source.timeAt(a.at)
		if own < 0 || k.tellsDate(a.source, own) {
			continue
		}
		for n := a.end; n < a.end+timeAfter && n < len(k.tokens) && !isStop(k.low(n)); n++ {
			if (k.says(n, "by the end of") || k.says(n, "before the end of") || k.says(n, "this year") || k.says(n, "next year")) && a.source.endElsewhere(a.at) {
				k.fault(CheckDate, Error, "%q has another time in %s", k.phrase(a.first, a.end), a.source.segment.ID)
				return
			}
		}
	}
}

var yearWords = lexemesOf("year*", "annual*")

// yearAsDay reports whether a figure for all of a year is told to be of a day of another clause: "đến hết tháng 9 có 768.000 học sinh, kinh phí ước tính 3.063 tỷ đồng cho
// cả năm học".
func (k *claim) yearAsDay(a *anchor) bool {
	first, end := a.source.clauseAround(a.at)
	if yearWords.in(k.review) || !a.source.saysWithin("cả năm", a.at, end) {
		return false
	}
	for t := range a.source.tokens {
		if (t < first || t >= end) && a.source.date(t) != nil && k.tellsDate(a.source, t) {
			return true
		}
	}
	return false
}

// saysWithin reports whether a phrase stands between two tokens.
func (s *source) saysWithin(phrase string, i, end int) bool {
	for ; i < end; i++ {
		if s.saysAt(i, phrase) {
			return true
		}
	}
	return false
}

// timeAt gives the token of the date right behind the amount of token i, "70% trong tháng 9", -1 when there is none.
func (s *source) timeAt(i int) int {
	for n := i + 1; n < len(s.tokens) && n <= i+2*timeAfter && !isStop(s.tokens[n].Key); n++ {
		if s.date(n) != nil && oneOf(s.dateCue(n), []string{"trong", "vào", "từ", "trước", "đến"}) {
			return n
		}
	}
	return -1
}

// endElsewhere reports whether "cuối năm" stands in another clause than token i.
func (s *source) endElsewhere(i int) bool {
	first, end := s.clauseAround(i)
	for t := range s.tokens {
		if (t < first || t >= end) && (s.saysAt(t, "cuối năm") || s.saysAt(t, "hết năm") || s.saysAt(t, "năm nay") || s.saysAt(t, "năm sau")) {
			return true
		}
	}
	return false
}

// respects are the Vietnamese of that in which a figure changes.
var respects = map[string][]string{
	"volume": {"lượng", "khối lượng", "sản lượng"}, "value": {"giá trị", "kim ngạch", "trị giá"}, "turnover": {"kim ngạch", "doanh thu"}, "revenue": {"doanh thu", "kim ngạch"}, "price": {"giá"}, "number": {"số", "số lượng"}, "area": {"diện tích"}, "capital": {"vốn", "số vốn"},
}

// anyAt reports whether one of the phrases stands at token i.
func (s *source) anyAt(phrases []string, i int) bool {
	return slices.ContainsFunc(phrases, func(p string) bool { return s.saysAt(i, p) })
}

// aspects checks that a figure is in the respect that it is in: "giảm 6,5% về lượng và 23,8% về kim ngạch" is not "23.8% in volume".
func (k *claim) aspects() {
	figures, _ := k.anchors()
	for i := range figures {
		a := &figures[i]
		s := a.source
		if k.low(a.end) != "in" || s.heard == nil {
			continue
		}
		n := a.end + 1
		for n < a.end+besideWords && (k.low(n) == "terms" || k.low(n) == "of") {
			n++
		}
		respect := respects[k.low(n)]
		if respect == nil || s.key(a.at+1) != "về" || s.anyAt(respect, a.at+2) {
			continue
		}
		if at := s.only(respect); at > 1 && s.key(at-1) == "về" && s.amountAt(at-2) != nil {
			k.fault(CheckQuantity, Error, "%q is in %s of something else", k.phrase(a.first, n+1), s.segment.ID)
			return
		}
	}
}

// eachOf checks that what several cost together is not told of each: "mỗi cụm 4 lồng … tiêu tốn 450 triệu đồng".
func (k *claim) eachOf() {
	for i := range k.tokens {
		if k.low(i) != "each" && k.low(i) != "every" && k.low(i) != "per" {
			continue
		}
		for _, s := range k.cited {
			at := s.only([]string{"mỗi"})
			if s.heard == nil || at < 0 {
				continue
			}
			for n := range s.amounts {
				a := &s.amounts[n]
				if a.token == at+2 && a.Unit == "" && a.Value > 1 && k.told(a) == nil && s.timeBehind(a.token) == "" && !k.tellsAt(s, at+1) && k.tellsOfNext(s, a.token, i) {
					k.fault(CheckQuantity, Error, "%q: in %s it is %q", k.phrase(i, min(i+3, len(k.tokens))), s.segment.ID, s.textOf(at, min(a.token+2, len(s.tokens))))
					return
				}
			}
		}
	}
}

// tellsOfNext reports whether what the amount at token n counts is told right behind token i.
func (k *claim) tellsOfNext(s *source, n, i int) bool {
	for t := i + 1; t < i+1+besideWords && t < len(k.tokens); t++ {
		if stem := k.stemAt(t); stem != "" && s.hears(stem, n+1, min(n+1+besideWords, len(s.tokens))) {
			return true
		}
	}
	return false
}

var (
	receiveWords = lexemesOf("receive", "receives", "received", "receiving", "host", "hosts", "hosted", "welcome", "welcomes", "welcomed")
	receiveCues  = []string{"nhận", "đón", "hưởng", "thu hút", "tiếp"}
	sendCues     = []string{"cử", "gửi", "phái", "biệt phái"}
)

// receivers checks that who sends somebody does not receive them: "mỗi năm cử 25 giảng viên sang Bergen".
func (k *claim) receivers() {
	if !receiveWords.in(k.review) {
		return
	}
	for _, s := range k.cited {
		at := s.only(sendCues)
		if at < 0 || s.passage.any(receiveCues) {
			continue
		}
		for i := range k.mentions {
			m := &k.mentions[i]
			if k.low(m.first-1) != "from" {
				continue
			}
			places := s.places(m, k.phrase(m.first, m.end))
			if len(places) == 1 && s.tokenAt(places[0]) > at {
				k.fault(CheckStatus, Error, "%q: in %s it is the other way round", "from "+k.phrase(m.first, m.end), s.segment.ID)
				return
			}
		}
	}
}

var lessWords = lexemesOf(
	"reduc*", "cut", "cuts", "cutting", "lower*", "decreas*", "declin*", "fell", "fall*", "drop*", "down", "less", "fewer", "shrink*", "shrank", "shorten*", "sav*", "loss*", "lose", "lost", "losing", "discount*", "off", "eas*", "minus", "trim*", "slash*", "contract*", "slow*", "slump*", "plung*", "dip*", "below", "short", "shed", "curb*", "reliev*", "waiv*", "half", "halv*",
	"deduct*", "mitigat*", "from", "narrow*", "downsiz*", "streamlin*", "remov*", "eliminat*", "exempt*", "than", "negative", "concession*", "weaken*", "depreciat*", "retreat*", "lighten*", "worse*", "under", "diminish*", "thin*", "phas*", "abolish*", "prefer*", "rate*", "compar*", "pay", "pays", "only", "subsid*", "rebate*", "incentive*", "merg*", "gone", "disappear*", "scrap*", "taper*", "leav*",
)

// changesTold checks that what something is reduced by is not told of something else: "di dời toàn bộ lồng bè và giảm ít nhất 60% số lồng gỗ".
func (k *claim) changesTold() {
	if lessWords.in(k.review) {
		return
	}
	figures, _ := k.anchors()
	for i := range figures {
		a := &figures[i]
		is := a.source.amountAt(a.at)
		if is == nil || is.Unit != "%" || !a.source.reducedBefore(a.at) {
			continue
		}
		k.fault(CheckQuantity, Error, "%q is in %s what something is reduced by", k.phrase(a.first, a.end), a.source.segment.ID)
		return
	}
}

// reducedBefore reports whether "giảm" stands before the amount at token i with no more than its limit between.
func (s *source) reducedBefore(i int) bool {
	for n := i - 1; n >= 0 && n >= i-besideWords; n-- {
		if s.key(n) == "giảm" {
			return !oneOf(s.key(n-1), []string{"tăng", "miễn", "suy", "gia", "không"})
		}
		if !oneOf(s.key(n), []string{"ít", "nhất", "tối", "thiểu", "đa", "khoảng", "hơn", "gần", "trên", "tới", "đến", "được", "không", "quá"}) {
			return false
		}
	}
	return false
}

// blendWords is how many words of a subject, and of what is said of it, have to stand in clauses of their own.
const blendWords = 2

// blended checks that the subject of one clause does not have what is said in the clause before it: "khoản nợ được xem xét phải còn trong hạn …; khoản nợ đã vi
// phạm quy định thì không thuộc đối tượng".
func (k *claim) blended() {
	if len(k.cited) != 1 || k.cited[0].heard == nil {
		return
	}
	verb := k.firstFinite()
	if verb < 0 {
		return
	}
	s := k.cited[0]
	for t := range s.tokens {
		if s.tokens[t].Key != ";" {
			continue
		}
		first, end := s.sentenceBegin(t), t+1
		for end < len(s.tokens) && !partsSentences(s.tokens[end].Key) {
			end++
		}
		a, b := k.heardOf(s, 0, verb, first, t, t, end)
		c, d := k.heardOf(s, verb+1, len(k.tokens), first, t, t, end)
		if a == 0 && b >= blendWords && d == 0 && c >= blendWords {
			k.fault(CheckStatus, Error, "%q has in %s nothing of %q", k.phrase(0, verb), s.segment.ID, k.phrase(verb, len(k.tokens)))
			return
		}
	}
}

// firstFinite gives the token of the first auxiliary or modal outside relative clauses, -1 when a mark stands before it or there is none.
func (k *claim) firstFinite() int {
	for i := range k.tokens {
		low := k.low(i)
		if isStop(low) {
			return -1
		}
		if i > 0 && !relative[k.low(i-1)] && (modals[low] || oneOf(low, []string{"is", "are", "was", "were", "has", "have", "had"})) {
			return i
		}
	}
	return -1
}
