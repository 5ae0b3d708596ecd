package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// continued gives the index of a further predicate behind a clause that was cut at a comma, "…, đồng thời đã thu nhận 60 triệu
// hồ sơ", or 0. Only a marker of tense or "đồng thời" shows for sure that a predicate of the same subject follows.
func (e *Engine) continued(s *Sentence, start, end int, cl Clause, from *legacy, ok bool) int {
	if !ok || !cl.Cut || cl.last <= start || cl.last >= end {
		return 0
	}
	if cl.embeds && s.toks[cl.last].In(s.text) == "," && s.toks[cl.last+1].Key == "đã" {
		return 0 // "đánh giá cao việc công dân A, người …, đã được trả tự do"
	}
	if s.amongThem(cl.last, end) && cl.Class != "say" && cl.Class != "order" {
		return cl.last + 1
	}
	if next := s.countedAmong(cl, end); next > 0 {
		return next
	}
	for k := cl.last; k < min(cl.last+nextFigure, end-1); k++ {
		if s.toks[k].In(s.text) == "," && cl.Class != "say" && s.dated(k+1, end) {
			return k + 1
		}
	}
	if k := cl.Class; s.toks[cl.last].In(s.text) == "," && (k == "rise" || k == "fall" || k == "reach" || k == "own") && s.tellsFigureAt(cl.last+1, end) {
		return cl.last + 1
	}
	if cl.heirs != nil {
		if next := s.asksOther(cl.last, end, cl.heirs); next > 0 {
			return next
		}
	}
	if s.toks[cl.last].In(s.text) != "," && (s.toks[cl.last].Key != "và" || cl.Class == "say" || !s.dated(cl.last+1, end)) {
		return 0
	}
	next := cl.last + 1
	if next+1 < end && s.toks[next].Key == "trong" && s.toks[next+1].Key == "đó" && cl.Class != "own" && cl.Class != "reach" {
		return 0 // "mưa lũ làm 5 người chết, trong đó có 2 người bị nước cuốn trôi": the floods have none
	}
	if s.toks[cl.last].Key == "và" {
		return next
	}
	if k := cl.Class; (k == "say" || k == "order" || k == "agree") && s.speaks(next, end) {
		return next
	}
	if cl.Class == "order" {
		return e.nextTask(s, next, end, from)
	}
	joined := next+1 < end && s.toks[next].Key == "đồng" && s.toks[next+1].Key == "thời" && cl.Class != "say"
	next += e.skipOpener(s, next)
	if next+2 < end && (joined || s.marksTense(next) || cl.plain && (s.nextAct(next, end) || s.parallel(next, end))) {
		return next
	}
	return 0
}

// asksOther gives the token at which it is said what one more body is asked to do, behind the comma or the "và" at token j, or 0: "yêu cầu các bệnh viện
// bảo đảm thuốc, và các sở báo cáo trước ngày 15/11".
func (s *Sentence) asksOther(j, end int, from *legacy) int {
	next := j + 1
	if s.toks[j].In(s.text) == "," && next < end && s.toks[next].Key == "và" {
		next++
	} else if s.toks[j].In(s.text) != "," && s.toks[j].Key != "và" {
		return 0
	}
	c := s.chart()
	for k := min(end, next+briefTokens); k >= next+4; k-- {
		asks := best(c.over(next, k), catS)
		asked := from.alsoAsked(asks)
		if asked == nil || asks.l.rule != ruleDetNP && asks.l.flags&(flagProper|flagCapital) == 0 {
			continue // "thẩm định khoản thu ở trường học và cơ sở giáo dục do … thu": the list goes on
		}
		if does := withoutTail(asked.r.r); does.rule == ruleVNP || byDeadline(asked.r.r) {
			return next
		}
	}
	return 0
}

// goesOnSpeaking are the verbs, of two syllables each, by which somebody who speaks goes on behind a comma.
var goesOnSpeaking = map[string]string{
	"đề": "nghị", "nhấn": "mạnh", "khẳng": "định", "bày": "tỏ", "kêu": "gọi", "hoan": "nghênh", "mong": "muốn", "cảm": "ơn", "yêu": "cầu", "kiến": "nghị",
	"chúc": "mừng", "nhất": "trí", "cam": "kết",
}

// speaks reports whether such a verb stands at token i.
func (s *Sentence) speaks(i, end int) bool {
	if i+3 < end && (s.toks[i].Key == "đồng" && s.toks[i+1].Key == "thời") {
		i += 2
	}
	second := ""
	if i+3 < end {
		second = goesOnSpeaking[s.toks[i].Key]
	}
	return second != "" && s.toks[i+1].Key == second
}

// speaksOnAt reports a comma at token j behind what somebody says or asks for, before one more verb by which he speaks: "khen ngợi các đơn vị | , và
// cho rằng …".
func (s *Sentence) speaksOnAt(j, end int, nd *node) bool {
	if kind := headClass(coreOf(nd).r); s.toks[j].In(s.text) != "," || kind != "say" && kind != "order" || slices.ContainsFunc(s.toks[j:min(end, j+limitReach)], func(t viet.Token) bool { return exceptions.has(t.Key) }) {
		return false
	}
	k := j + 1
	for k+2 < end && joinsSpeech[s.toks[k].Key] {
		k++
	}
	return k+2 < end && ((k > j+1 || s.toks[k+2].Capital) && s.speaks(k, end) || speaksOn.has(s.toks[k].Key+" "+s.toks[k+1].Key))
}

// joinsSpeech are the syllables that may stand between a comma and such a verb.
var joinsSpeech = map[string]bool{"và": true, "đồng": true, "thời": true, "cũng": true, "song": true, "nhưng": true}

// tellsFigureAt reports whether a clause of statistics begins at token i.
func (s *Sentence) tellsFigureAt(i, end int) bool {
	c := s.chart()
	for j := min(end, i+briefTokens); j >= i+3; j-- {
		if nd := best(c.over(i, j), catS); nd != nil && tellsFigure(nd) {
			return true
		}
	}
	return false
}

// marksTense reports whether token i is a marker of tense, with which only a predicate begins.
func (s *Sentence) marksTense(i int) bool { return s.toks[i].Key == "đã" || s.toks[i].Key == "sẽ" }

// beyond gives the index of the next predicate that opens with a marker of tense, behind one of the same subject that was not read, or 0.
func (s *Sentence) beyond(start, end int) int {
	if !s.marksTense(start) {
		return 0
	}
	for i := start + 1; i+3 < end; i++ {
		if s.toks[i].In(s.text) == "," && s.marksTense(i+1) {
			return i + 1
		}
	}
	return 0
}

// parts reports a comma at token j between the two halves of "các ngành, các lĩnh vực", which is one phrase.
func (s *Sentence) parts(j int) bool {
	return j > 0 && j+1 < len(s.toks) && s.toks[j].In(s.text) == "," && s.toks[j-1].Key == "ngành" && s.toks[j+1].Key == "các"
}

// amongThem reports whether ", trong đó" and a clause of a named subject follow at token i: "…, trong đó Bộ Y tế đã cử 5 đoàn".
func (s *Sentence) amongThem(i, end int) bool {
	return i+3 < end && s.toks[i].In(s.text) == "," && s.toks[i+1].Key == "trong" && s.toks[i+2].Key == "đó" && s.opensClause(i+3, end)
}

// countedAmong gives the token at which ", trong đó" opens a clause of so many of those counted, or of a figure of its own, behind a clause of what was done
// or reached, or 0: "…, trong đó 39 bị can bị tạm giam", "…, trong đó xuất khẩu đạt 300 tỷ USD".
func (s *Sentence) countedAmong(cl Clause, end int) int {
	among := func(k int) bool {
		return k+4 < end && s.toks[k].In(s.text) == "," && s.toks[k+1].Key == "trong" && s.toks[k+2].Key == "đó"
	}
	if grouped[cl.Class] && cl.Class != "own" && cl.Class != "be" || cl.Class == "plan" || cl.Class == "submit" || cl.Mood != Done || s.plans() {
		return 0
	}
	for k := cl.last; k < min(cl.last+nextFigure, end); k++ {
		if among(k) && s.countsOwn(k+3, end) {
			return k + 1
		}
	}
	return 0
}

// countsOwn reports whether a clause of so many things or people, or one that tells a figure of something, begins at token i.
func (s *Sentence) countsOwn(i, end int) bool {
	c := s.chart()
	for j := min(end, i+briefTokens); j >= i+3; j-- {
		nd := best(c.over(i, j), catS)
		if nd == nil {
			continue
		}
		who := subjectOf(nd)
		return nd.rule == ruleS && (counts(who) && who.class != period || tellsFigure(nd) && who.rule == ruleBareNP && who.flags&flagVerbal == 0)
	}
	return false
}

// dated reports whether a date and a predicate of its own begin at token i: "…, năm 2023 đạt 19%".
func (s *Sentence) dated(i, end int) bool {
	c := s.chart()
	for j := i + 3; j <= min(end, i+briefTokens); j++ {
		if best(c.over(i, j), catTimeVP) != nil {
			return true
		}
	}
	return false
}

// pointsOut are the syllables behind which "chỉ" is part of a verb: "không chỉ ra nguyên nhân".
var pointsOut = map[string]bool{"ra": true, "rõ": true, "đạo": true, "định": true, "huy": true}

// unpaired reports a clause with one half of a pair of words, "vừa … vừa", "không chỉ … mà còn", whose other half it does not hold.
func unpaired(s *Sentence, nd *node) bool {
	open, both := 0, 0
	for i := nd.first; i < nd.last; i++ {
		switch s.toks[i].Key {
		case "vừa":
			if s.halves(i) {
				both++
			}
		case "không":
			if i+1 < nd.last && (s.toks[i+1].Key == "chỉ" && (i+2 >= nd.last || !pointsOut[s.toks[i+2].Key]) || s.toks[i+1].Key == "những") {
				open++
			}
		}
	}
	if both == 1 { // it may be "just", unless another one follows
		for i := nd.last; i < len(s.toks); i++ {
			if s.toks[i].Key == "vừa" && s.halves(i) {
				return true
			}
		}
	}
	open += both / 2
	if open == 0 {
		return false
	}
	nd.walk(func(n *node) {
		switch n.rule {
		case rulePairVP, rulePairNP, rulePairPP, ruleBesides:
			open--
		default: // joins no pair
		}
	})
	return open > 0
}

// halves reports "vừa" at token i that may be one of a pair: "doanh nghiệp nhỏ và vừa" and "năm vừa qua" are none.
func (s *Sentence) halves(i int) bool {
	return (i == 0 || s.toks[i-1].Key != "và") && (i+1 >= len(s.toks) || s.toks[i+1].Key != "qua")
}

// listing are the sorts of verb whose object may run on over semicolons.
var listing = map[string]bool{"provide": true, "own": true, "be": true, "amend": true}

// contrasts reports whether the sentence sets two times against each other, "Nếu năm 2020, tỷ lệ chỉ đạt 5% thì năm 2023 đạt 19%": what
// stands behind "nếu" is no condition then.
func (s *Sentence) contrasts(start, year int) bool {
	if start+2 >= len(s.toks) || s.toks[start].Key != "nếu" {
		return false
	}
	if s.toks[start+1].Key == "như" {
		start++
	}
	when, ok := s.toks[start+1].Value.(*viet.When)
	return ok && when.Year > 0 && when.Year <= year
}

// so reports whether "nên" at token i opens what follows from the clause before: a subject stands behind it, where "nên" as "should" has a
// verb.
func (s *Sentence) so(i int) bool {
	if i+1 >= len(s.toks) || i == 0 {
		return false
	}
	next := &s.toks[i+1]
	if !next.Capital || next.Kind != viet.Word {
		return false
	}
	c := s.chart()
	for j := i + 3; j <= min(len(s.toks), i+briefTokens); j++ {
		if best(c.over(i+1, j), catS) != nil {
			return true
		}
	}
	return false
}

// boundary is the index of the next semicolon or full stop at or after i, or the number of tokens.
func boundary(s *Sentence, i int) int {
	for ; i < len(s.toks); i++ {
		if s.contrast && s.toks[i].Key == "thì" || s.toks[i].Key == "nên" && s.so(i) {
			return i
		}
		if s.toks[i].Kind != viet.Punct {
			continue
		}
		switch s.toks[i].In(s.text) {
		case ".":
			if next := s.toks[i].End; i+1 < len(s.toks) && next == s.toks[i+1].Start && s.text[next] >= '0' && s.text[next] <= '9' {
				continue // "PM2.5"
			}
			return i
		case ";", "...", "…", "./.", "!", "?":
			return i
		}
	}
	return i
}

// newClause reports whether a clause with its own subject follows the comma, or the "và", at token j, behind the clause nd. Between two
// names "và" joins them: "cơ hội cho Pháp và Việt Nam khám phá …". What is of the sort of the last noun goes on with its list: "cấp cho
// hộ gia đình, cá nhân được thực hiện …".
func newClause(s *Sentence, j int, nd *node) bool {
	if j+4 > len(s.toks) || s.toks[j].In(s.text) != "," && s.toks[j].Key != "và" || limited(s, j) {
		return false
	}
	figure := s.toks[j].In(s.text) == "," && s.figureEnds(nd)
	if s.toks[j].Key == "và" && j > 0 && s.toks[j-1].Capital && s.toks[j+1].Capital {
		return false
	}
	if k := s.toks[j+1].Key; (k == "mỗi" || k == "hằng" || k == "hàng") && s.dated(j+1, len(s.toks)) {
		return true // "…, mỗi năm cung ứng 5.000 tấn rau"
	}
	if s.toks[j+1].Key == "có" && s.toks[j+2].Kind == viet.Quantity && tellsFigure(nd) {
		return true // "…, có 15 khoản thu vượt dự toán"
	}
	if k := s.toks[j+1].Key; (k == "ước" || k == "phấn" && s.toks[j+2].Key == "đấu") && tellsFigure(nd) {
		return true // "…, ước cả năm đạt 19%"
	}
	if s.toks[j+1].Kind == viet.Date || timePreps[s.toks[j+1].Key] != "" && s.toks[j+2].Kind == viet.Date {
		return true // "…, năm 2023 đạt 19%": the next figure of the same subject
	}
	if s.contrasted(j) || tellsLevel(nd) && s.levelGoesOn(j) {
		return true
	}
	c := s.chart()
	found, listed := false, false
	nd = saidIn(nd)
	if s.toks[j].In(s.text) == "," && s.toks[j+1].Key == "và" {
		j++ // "đã giải ngân 3.200 tỷ đồng, và 14 dự án đã hoàn thành"
	}
	for k := j + 4; k <= min(c.n, j+1+briefTokens); k++ {
		next := best(c.over(j+1, k), catS)
		if next == nil || subjectOf(next).flags&flagVerbal != 0 {
			continue
		}
		if next.rule == ruleTimeS {
			return true // "…, đến nay hai bên đã …"
		}
		switch {
		case figureClauses(nd, next), figure:
			return true // "được nâng từ 50% lên 60%, thời điểm áp dụng là năm 2026"
		case lists(nd, next) && !tellsFigure(nd):
			return false
		case lists(nd, next):
			listed = true // unless a figure is still to come
		}
		found = true
	}
	return found && !listed
}

// saidIn is the clause that somebody is told to say, or the clause itself: what stands behind its comma goes on with that.
func saidIn(nd *node) *node {
	says := orSelf(coreOf(nd).r)
	if says.rule == ruleVS && says.class == "say" && says.r.cat == catS {
		return says.r
	}
	return nd
}

// provides gives the noun phrase that a clause ends in when it is what a paper provides for, "quy định về học phí", or nil.
func provides(nd *node) *node {
	for n := range nd.ends {
		if n.cat == catVP && n.rule == ruleVPPP && n.l.rule == ruleIntrans && n.r.rule == rulePP && headLex(n).in(provisional) {
			return n.r.r
		}
		if n.cat == catVP && n.rule == ruleVNP && n.r.cat == catNP && headLex(n).in(provisional) {
			return n.r
		}
	}
	return nil
}

// provisionsGoOn reports whether the list of what a paper provides for goes on behind the mark at token j. Behind a comma the list may be
// that of the last noun's own, so the noun must have nothing behind it.
func (s *Sentence) provisionsGoOn(j int, nd *node) bool {
	what := provides(nd)
	if what == nil || j+1 >= len(s.toks) || limited(s, j) || what.class.agent() {
		return false
	}
	if s.spells(j+1, "thay thế") > 0 || s.spells(j+1, "áp dụng") > 0 || s.spells(j+1, "có hiệu lực") > 0 {
		return false // that is said of the paper
	}
	switch s.toks[j].In(s.text) {
	case ";":
		return !resumes.has(s.toks[j+1].Key)
	case ",":
		return what.rule == ruleBareNP && what.flags&(flagPost|flagVerbal) == 0 && s.toks[j+1].Key != "trong"
	}
	return false
}

// lists reports whether the subject of a clause behind a comma may be one more item of what the clause before ends in.
func lists(nd, next *node) bool {
	subject := subjectOf(next)
	if subject.rule == ruleDemNP && demonstratives[subject.r.lex.vi] != "" || subject.rule == ruleNameDem {
		return false
	}
	if next.class == "begin" && subject.class != doc && (endsInSubject(nd) || nd.class == "provide") {
		return true // "Nghị định quy định về tổ chức, hoạt động của hội | có hiệu lực …"
	}
	if endsInLevel(nd) && subject.class != money && subject.class != abst {
		return false // "mức hỗ trợ được nâng từ 50% lên 60%, thời điểm áp dụng là …"
	}
	last := lastNoun(nd)
	if subject.rule == ruleNumNP && last != nil && last.rule != ruleNPList && (last.flags&flagQuantity == 0 || last.lex == subject.lex && next.r.flags&flagTAM != 0) {
		return false // "41 xã thiếu công chức địa chính, 27 xã có trụ sở xuống cấp"; "có 85 trạm y tế, 12 trạm đã xuống cấp"
	}
	if last != nil && last.class == person && last.flags&flagProper != 0 && subject.flags&flagProper == 0 {
		return false // who a man is may be left out: "tiếp ông A, đại diện Bộ B đến chào"
	}
	if k := headClass(orSelf(nd.r)); last == nil && nd.rule == ruleS && endsInTime(nd) && !grouped[k] && subject.flags&flagVerbal == 0 {
		return false // "đưa vụ án ra xét xử vào tháng 9, phiên tòa kéo dài 8 ngày": no list goes on behind a time
	}
	if k := headClass(orSelf(nd.r)); last == nil && nd.rule == ruleS && (k == "rise" || k == "fall") && subject.flags&flagVerbal == 0 {
		return false // "mặt bằng lãi suất tiếp tục giảm, lãi suất cho vay …": it ends in no noun
	}
	for subject.rule == ruleNPList {
		subject = subject.l.l
	}
	if (subject.rule == ruleBareNP || subject.rule == ruleDemNP) && subject.flags&(flagProper|flagCapital|flagNominal) == 0 {
		return true // a bare noun, or one with "khác", goes on with a list
	}
	return last != nil && alike(last.class, subject.class)
}

// endsInLevel reports a clause that ends in the figure to which something goes up or down.
func endsInLevel(nd *node) bool {
	for n := range nd.ends {
		if n.rule == rulePP && n.l.lex.in(bounds) && isFigure(n.r) {
			return true
		}
	}
	return false
}

// endsInTime reports a clause that ends in a time, or in a verb that stands alone and says how something is.
func endsInTime(nd *node) bool {
	for n := range nd.ends {
		if n.rule == ruleVPTime {
			return true
		}
	}
	return false
}

// figureClauses reports two clauses of statistics, "xuất khẩu tăng 12%, nhập khẩu tăng 9%", of which the second has a whole subject of its own: of "sản lượng lúa tăng 5%, ngô tăng 3%" it has none.
func figureClauses(nd, next *node) bool {
	if !tellsFigure(next) {
		return false
	}
	if headLex(next.r).viOf() == "chiếm" && headLex(orSelf(nd.r)).viOf() == "chiếm" {
		return true
	}
	if c := next.l.class; !tellsFigure(nd) {
		return countsOut(nd) && (c == abst || c == money) // "tỉnh gieo trồng 246.000 ha lúa, năng suất đạt 6,1 tấn/ha"
	}
	if c := next.l.class; c == abst || c == money || c == act || c == org {
		return true
	}
	first := subjectOf(nd)
	return first.rule == ruleBareNP && first.l.rule == ruleLeaf && first.class == next.l.class
}

// tellsFigure reports a clause that gives a figure, or its rise or fall.
func tellsFigure(nd *node) bool {
	for outer(nd) {
		nd = nd.r
	}
	k := headClass(orSelf(nd.r))
	share := k == "own" && nd.r.rule == ruleVNP && headLex(nd.r).viOf() == "chiếm"
	share = share || strings.HasSuffix(headLex(orSelf(nd.r)).viOf(), " một nửa") || strings.Contains(headLex(orSelf(nd.r)).viOf(), " gấp ")
	return nd.rule == ruleS && (nd.r.flags&flagQuantity != 0 || share) && (k == "rise" || k == "fall" || k == "reach" || share || nd.r.rule == ruleBe && isFigure(nd.r.r))
}

// countsOut reports a clause whose verb has a figure as its object: "đón 1,1 triệu lượt khách".
func countsOut(nd *node) bool {
	for outer(nd) {
		nd = nd.r
	}
	if nd.rule == ruleS && nd.r.rule == ruleTimeVP && nd.r.class == "own" {
		has := nd.r.r
		return has.rule == ruleVNP && has.flags&(flagQuantity|flagTAM) == flagQuantity // "hiện có 1.900 dự án"
	}
	return nd.rule == ruleS && nd.r.rule == ruleVNP && nd.r.flags&(flagQuantity|flagTAM) == flagQuantity && nd.r.class != "say" && nd.r.class != "order"
}

// lastNoun is the noun phrase that a constituent ends in, or nil.
func lastNoun(nd *node) *node {
	for end := nd.last; nd != nil && nd.last == end; {
		if nd.cat == catNP && nd.rule != ruleNPList {
			return nd
		}
		if nd.rule == ruleLeaf {
			return nil
		}
		if nd.r != nil {
			nd = nd.r
		} else {
			nd = nd.l
		}
	}
	return nil
}

// excepts reports whether an exception follows the mark at token i: "…; trừ danh mục thuộc lĩnh vực quốc phòng".
func (s *Sentence) excepts(i int) bool {
	return i+1 < len(s.toks) && s.toks[i].In(s.text) == ";" && s.excepting(i+1)
}

// limited reports whether a condition or an exception follows token j.
func limited(s *Sentence, j int) bool {
	for k := j; k < len(s.toks) && k < j+limitReach; k++ {
		if key := s.toks[k].Key; key == "như" && k == j && k+1 < len(s.toks) && s.toks[k+1].Key == "đối" {
			return true // "hưởng lương như đối với quân nhân": it says which ones
		}
		if s.excepting(k) || k < j+conditionReach && s.conditional(k) {
			return true
		}
	}
	return false
}

// conditional reports whether token i opens a condition: "trường" does in "trường hợp", not in "thị trường".
func (s *Sentence) conditional(i int) bool {
	key := s.toks[i].Key
	if key == "khi" && i > 1 && s.toks[i-1].Key == "trong" && s.toks[i-2].In(s.text) == "," {
		return false // ", trong khi …" sets something else against it
	}
	if key == "khi" && s.dayThat(i) {
		return false
	}
	if key == "nếu" && i+2 < len(s.toks) && s.toks[i+1].Key == "không" && (s.toks[i+2].Key == "sẽ" || s.toks[i+2].Key == "thì" || s.spells(i+2, "có thể bị") > 0) {
		return false // "…, nếu không sẽ bị thu hồi": what follows otherwise
	}
	if s.opensOwn(i) {
		return false // "phải giải quyết trước ngày 15/10, nếu chậm thì phải báo cáo": it is a condition of what follows
	}
	if key == "trường" && (i+1 >= len(s.toks) || s.toks[i+1].Key != "hợp" || i > 0 && s.toks[i-1].Key == "mọi") {
		return false // "trường công lập", "trong mọi trường hợp"
	}
	return conditions.has(key) && !s.within(i, otherwise[key])
}

// dayThat reports "khi" at token i behind a date and a comma, which says what was so then: "phát sinh trong năm 2022, khi giá than tăng gấp 4 lần".
func (s *Sentence) dayThat(i int) bool {
	return i > 1 && s.toks[i].Key == "khi" && s.toks[i-1].In(s.text) == "," && s.toks[i-2].Kind == viet.Date
}

// opensOwn reports whether a condition opens at token i, behind a comma or "và", of what stands behind it and "thì" or "sẽ".
func (s *Sentence) opensOwn(i int) bool {
	if i == 0 || s.toks[i-1].In(s.text) != "," && s.toks[i-1].Key != "và" || s.toks[i].Key != "nếu" && (s.toks[i].Key != "trường" || i+1 >= len(s.toks) || s.toks[i+1].Key != "hợp") {
		return false
	}
	if s.names(0, i, "ngại") {
		return false // "lo ngại phường chỉ có 3 công chức, nếu … thì vi phạm sẽ bùng phát": that is what is feared
	}
	for k := i + 2; k < len(s.toks) && s.toks[k].In(s.text) != ";"; k++ {
		near := k < i+ownReach && s.toks[i].Key == "nếu"
		if s.toks[k].Key == "thì" || near && (s.toks[k].Key == "sẽ" || s.spells(k, "có thể bị") > 0) {
			return true // "và nếu được thông qua sẽ có hiệu lực từ ngày 1/1/2027"
		}
		if s.toks[i-1].Key == "và" && s.toks[k].In(s.text) == "," {
			return false
		}
	}
	return false
}

// ownReach is how many tokens a condition may have before "sẽ".
const ownReach = 8

// excepting reports whether token i opens an exception: "ngoại" does in "ngoại trừ", not in "ngoại tệ".
func (s *Sentence) excepting(i int) bool {
	key := s.toks[i].Key
	return exceptions.has(key) && !s.within(i, otherwise[key])
}

// within reports whether token i is a syllable of one of some words of two.
func (s *Sentence) within(i int, words []string) bool {
	return i > 0 && slices.Contains(words, s.toks[i-1].Key+" "+s.toks[i].Key) ||
		i+1 < len(s.toks) && slices.Contains(words, s.toks[i].Key+" "+s.toks[i+1].Key)
}

// otherwise are longer words in which a word of condition or exception is only a syllable.
var otherwise = map[string][]string{
	"trường": {"thị trường", "môi trường", "nhà trường"},
	"chỉ":    {"địa chỉ", "chỉ tiêu", "chỉ đạo", "chỉ huy", "chỉ rõ", "chỉ ra", "chỉ định", "chỉ số", "chỉ thị", "chỉ dẫn", "tín chỉ", "chứng chỉ"},
	"song":   {"song phương", "song song", "song hành", "song ngữ"},
	"khi":    {"đôi khi"},
	"ngoại":  {"ngoại tệ", "ngoại giao", "ngoại hối", "ngoại thương", "ngoại ngữ", "ngoại khóa", "ngoại thành", "ngoại trú", "đối ngoại", "hải ngoại", "ngoại lực", "ngoại binh", "ngoại kiều", "ngoại vụ"},
	"trừ":    {"khấu trừ", "trừ điểm", "phòng trừ", "diệt trừ", "giảm trừ", "bài trừ", "bù trừ", "trừ lùi", "loại trừ", "miễn trừ", "trừ sâu", "trừ hại", "khai trừ", "trừ bì"},
}

// waiting reports whether the last verb of a clause may still want a predicate for its object: "giúp mọi khâu | trở nên minh bạch".
func waiting(nd *node) bool {
	if s := subjectOf(nd); nd.rule == ruleS && s.rule == ruleBareNP && anybody(s) && !leftmost(s).lex.has("title") && (headLex(nd.r).viOf() == "có" || strings.HasPrefix(headLex(nd.r).viOf(), "có hộ khẩu")) && nd.r.flags&(flagTAM|flagQuantity) == 0 && !rightOrSanction(nd.r) {
		return true // "Sinh viên có hộ khẩu tại tỉnh | … được hỗ trợ": that says which
	}
	for n := range nd.ends {
		if n.rule == rulePP && n.r.class.agent() && n.l.rule == ruleLeaf && n.l.lex.viOf() == "theo hướng" {
			return true // "theo hướng chủ đầu tư, ngân hàng | và phường cùng xác nhận": what they do
		}
	}
	end := nd.last
	for nd != nil && nd.last == end {
		if nd.rule == ruleVNP {
			return nd.l.lex.frames&(frameNto|frameNas|frameThat) != 0 && nd.r.cat == catNP
		}
		if nd.rule == ruleIntrans {
			return nd.l.frames&frameNone == 0 || nd.l.lex.has("state") || nd.l.lex.in(joint) // where it lies, or with whom, is still to come
		}
		if nd.rule == rulePassive {
			return true // how, where and by what it was done is still to come
		}
		if nd.r != nil {
			nd = nd.r
		} else {
			nd = nd.l
		}
	}
	return false
}

// closedByPassive reports a clause that ends in a passive without more: before a clause of another subject nothing of it is still to come.
func closedByPassive(nd *node) bool {
	for nd.r != nil && nd.rule != rulePassive {
		nd = nd.r
	}
	return nd.rule == rulePassive
}

// opensTail reports a comma at token j before words that go on with something else: "34 dự án đã được phê duyệt, trong đó 9 dự án …".
func (s *Sentence) opensTail(j int) bool {
	if j+2 >= len(s.toks) {
		return false
	}
	one := s.toks[j+1].Key
	return (tails.has(one) || tails.has(one+" "+s.toks[j+2].Key)) && !purposes.has(one)
}

// goesElsewhere reports a comma at token j before words that go on with something else, behind an object that does nothing itself: no predicate of it is still
// to come, "bố trí 93 tỷ đồng | , trong đó …".
func (s *Sentence) goesElsewhere(j int, nd *node) bool {
	if s.toks[j].In(s.text) != "," || !s.opensTail(j) {
		return false
	}
	for n := range nd.ends {
		if n.rule == ruleVNP {
			return !n.r.class.agent() && n.r.class != system
		}
	}
	return false
}

// bare reports a clause whose verb stands alone: how, where and in what is its point.
func bare(nd *node) bool {
	for nd.r != nil && nd.rule != ruleIntrans {
		nd = nd.r
	}
	return nd.rule == ruleIntrans && nd.l.rule == ruleLeaf
}

const (
	conditionReach = 5
	limitReach     = 30
	figureReach    = 4
	nextFigure     = 8 // how far behind a clause that was cut its next dated predicate is looked for
)

// colon reports whether a colon stands in tokens [i, j): the predicates behind it share what stands before it.
func (s *Sentence) colon(i, j int) bool {
	for k := i; k < j; k++ {
		if s.toks[k].In(s.text) == ":" {
			return true
		}
	}
	return false
}

// receives reports a clause of somebody who receives or meets another who is named.
func receives(nd *node) bool {
	vp := coreOf(nd).r
	for vp != nil && vp.rule == ruleTAM {
		vp = vp.r
	}
	return vp != nil && vp.rule == ruleVNP && vp.r.rule == ruleLeaf && vp.r.class == person && vp.r.flags&flagProper != 0 && headLex(vp).in(receiving)
}

// cited reports whether the words before token i name a paper by its number, with or without its date.
func (s *Sentence) cited(i int) bool {
	if i > 0 && s.toks[i-1].Kind == viet.Date {
		i--
	}
	if i > 0 && s.toks[i-1].In(s.text) == "," {
		i--
	}
	if i == 0 {
		return false
	}
	doc, ok := s.toks[i-1].Value.(*viet.Citation)
	return ok && doc.Number != ""
}

// figures reports whether a figure stands right behind the preposition at token i: "tăng | từ 11% lên 55%".
func (s *Sentence) figures(i, end int) bool {
	for k := i + 1; k < min(i+figureReach, end); k++ {
		if s.toks[k].Kind == viet.Quantity {
			return true
		}
	}
	return false
}

// counts reports whether a figure stands before token i: where and when it holds may not be cut off from it.
func (s *Sentence) counts(i int) bool {
	for k := range i {
		if s.toks[k].Kind == viet.Quantity {
			return true
		}
	}
	return false
}

// mayCut reports whether the sentence may end before token i, behind the constituent nd: what follows, up to end, must be an addition, not a limit.
func (e *Engine) mayCut(s *Sentence, i, end int, nd *node, opt Options) bool {
	if s.chart(); s.inside[i] {
		return false
	}
	if opt.Narrative && s.turned(i, end) {
		return true
	}
	if s.dutyByThen(i, end) {
		return true
	}
	if s.stresses(i, end) || s.insteadOf(i, end) {
		return true
	}
	if limited(s, i) {
		return false
	}
	k := i
	comma := s.toks[k].In(s.text) == ","
	if comma {
		k++
	}
	if k >= end {
		return true
	}
	if s.toks[k].Key == "và" && k+2 < end {
		if next := s.toks[k+1].Key + " " + s.toks[k+2].Key; next == "không quá" || next == "tối đa" || next == "không vượt" {
			return false // it limits the figure before it
		} else if s.opensOwn(k + 1) {
			return true // "… và nếu được thông qua sẽ có hiệu lực từ ngày 1/7"
		} else if next == "không có" {
			return true // "… và không có lô hàng nào bị trả về"
		}
		if s.opensOwn(k + 1) {
			return true
		}
		return e.opensVerb(s, k+1) && !laterPredicate(s, k+1, end) && !e.closesVerb(s, k, nd)
	}
	one, two := s.toks[k].Key, ""
	if k+1 < end {
		two = one + " " + s.toks[k+1].Key
	}
	if s.toks[i].In(s.text) == ":" || !comma && abouts.has(one) && s.cited(i) {
		return true
	}
	if !comma && opt.Narrative && (two == "đến chào" || two == "sang thăm" || two == "đến thăm" || two == "đang có" || two == "đang thăm" || two == "đang ở" || two == "nhân dịp" || two == "nhân chuyến") && receives(nd) {
		return true // "đã tiếp Đại sứ A | đến chào từ biệt"
	}
	if s.toks[i].In(s.text) == "-" || s.toks[i].In(s.text) == "–" {
		return opt.Narrative
	}
	adjunct := opt.Narrative && adjuncts.has(one) && (!s.counts(i) || one == "với" && withWhat.has(strings.TrimPrefix(two, "với "))) || !comma && one == "theo" && k+2 < end && s.toks[k+1].Key == "quy" && s.toks[k+2].Key == "định"
	adjunct = adjunct && !laterPredicate(s, k, end) && (one != "từ" && one != "bằng" || !s.figures(k, end)) && (one != "trên" || k+1 >= end || s.toks[k+1].Kind != viet.Quantity)
	if one == "trong" && k+2 < end && (s.toks[k+1].Kind == viet.Quantity && spanUnits[s.toks[k+2].Key] != "" && s.givesForAWhile(k) || spanUnits[s.toks[k+1].Key] != "" && s.releases(k)) {
		return false // "được miễn thuế | trong 3 năm kể từ khi …", "không phải trả tiền thuê | trong năm đầu": no longer
	}
	if !comma && one == "với" && s.joins(i) {
		return false // "nối cảng A | với quốc lộ 1"
	}
	if comma && (adjunct || two == "dưới sự" || one == "với" && two != "với điều") {
		return true
	}
	if comma && opt.Narrative && two == "trên cơ" && !s.conditional(k) {
		return true // "đặt mục tiêu nâng kim ngạch lên 2 tỷ USD, trên cơ sở tận dụng hiệp định"
	}
	if comma && s.addsBehindComma(k, end, one, two) {
		return true
	}
	if !comma && !opt.Crime && purposes.has(one) && s.namesDeed(i) {
		return false // "xử lý hành vi sử dụng trí tuệ nhân tạo | để lừa đảo": that is the deed
	}
	if !comma && i > 1 && s.toks[i-2].Key == "lý" && s.toks[i-1].Key == "do" && purposes.has(one) {
		return false // "không phải là lý do | để người dân đi lại nhiều hơn": for what it is none
	}
	if !comma && one == "để" && s.letsHappen(k, end) {
		return false
	}
	if !comma && two == "để xảy" {
		return false // "trách nhiệm người đứng đầu | để xảy ra vi phạm": which of them
	}
	if !comma && i > 0 && (s.toks[i-1].Key == "đủ" || s.toks[i-1].Key == "cách") && purposes.has(one) {
		return false // "chưa đủ | để người dân sống được": for what it is not
	}
	if !comma && i > 0 && s.toks[i-1].Kind == viet.Quantity && purposes.has(one) && s.nextFigure(i, end) {
		return false // "60 triệu đồng để xây mới, 30 triệu đồng để sửa chữa": each for its own
	}
	if comma && (tails.has(one) || tails.has(two)) || purposes.has(one) || purposes.has(two) {
		return true
	}
	if !comma {
		return adjunct || one == "vì" && opt.Narrative && s.counts(i) && !s.names(0, i, "không", "chưa")
	}
	return e.opensVerb(s, k) && !laterPredicate(s, k, end) && (!e.closesVerb(s, i, nd) || !s.opensTransitive(k))
}

// addsBehindComma reports what only adds to a clause behind its comma: its paper, its day, its shares, what happens otherwise, a term, a result. k is the token behind the
// comma, one its word, two that with the next one.
func (s *Sentence) addsBehindComma(k, end int, one, two string) bool {
	if _, paper := s.toks[min(k+1, end-1)].Value.(*viet.Citation); one == "theo" && paper {
		return true // "bị cấm tham gia đấu thầu 3 năm, theo Quyết định số 517/QĐ-UBND"
	}
	if s.dayThat(k) || s.toks[k].Kind == viet.Date && k+1 == end {
		return true // "có hiệu lực từ ngày ký, 8/8/2025"
	}
	if one == "mỗi" || two == "còn lại" || two == "phần còn" || two == "số còn" {
		return true // "có 3 khu công nghiệp, mỗi khu rộng 200 ha"
	}
	if two == "nếu không" && !s.conditional(k) || s.opensOwn(k) {
		return true // "phải triển khai trong hai năm, nếu không sẽ bị thu hồi giấy phép"
	}
	if two == "thời hạn" && !s.givesForAWhile(k) {
		return true // "được bổ nhiệm giữ chức Giám đốc Sở Nội vụ, thời hạn 5 năm"
	}
	if two == "cùng với" && k+2 < end && s.toks[k+2].Key == "đó" && !s.names(0, k, "nguyên") {
		return true // "…, cùng với đó nhiều trạm y tế thiếu bác sĩ"; of a cause it is the other half
	}
	if one == "làm" && k+1 < end && s.toks[k+1].Kind == viet.Quantity {
		return true // "xảy ra 19 vụ tai nạn, làm 8 người chết"
	}
	return false
}

// stresses reports a comma at token i before what holds most of all: it limits nothing, "nhiều quy định đã bộc lộ bất cập, nhất là sau khi sáp nhập".
func (s *Sentence) stresses(i, end int) bool {
	return i+3 < end && s.toks[i].In(s.text) == "," && (s.toks[i+1].Key == "nhất" && s.toks[i+2].Key == "là" || s.toks[i+1].Key == "đặc" && s.toks[i+2].Key == "biệt")
}

// joins reports a verb of joining two ends shortly before token i.
func (s *Sentence) joins(i int) bool {
	return slices.ContainsFunc(s.toks[max(0, i-joinReach):i], func(t viet.Token) bool { return t.Key == "nối" })
}

// joinReach is how many tokens the first of two ends that are joined may have.
const joinReach = 8

// namesDeed reports whether the words before token i name what is punished or forbidden.
func (s *Sentence) namesDeed(i int) bool {
	for k := range i {
		if s.toks[k].Key == "cấm" || s.toks[k].Key == "hành" && k+1 < i && s.toks[k+1].Key == "vi" {
			return true
		}
	}
	return false
}

// givesForAWhile reports whether the words before token i give or forbid something, which holds for as long as they say.
func (s *Sentence) givesForAWhile(i int) bool {
	return s.releases(i) || slices.ContainsFunc(s.toks[:i], func(t viet.Token) bool { return forAWhile.has(t.Key) })
}

// releases reports whether the words before token i free somebody from something: "không phải nộp phí".
func (s *Sentence) releases(i int) bool {
	for k := range i {
		if s.toks[k].Key == "miễn" || k > 0 && s.toks[k].Key == "phải" && s.toks[k-1].Key == "không" {
			return true
		}
	}
	return false
}

// endsInModifier reports whether a clause ends in a verb that modifies a noun.
func endsInModifier(nd *node) bool {
	for n := range nd.ends {
		if n.rule == ruleNVP || n.rule == ruleNPVP {
			return true
		}
	}
	return false
}

// endsInFact reports a clause that ends in another as a noun: "… việc doanh nghiệp mở rộng sản xuất".
func endsInFact(nd *node) bool {
	for n := range nd.ends {
		if n.rule == ruleFact {
			return true
		}
	}
	return false
}

// closesVerb reports whether the word before token i, which the constituent nd ends in, may be a verb: it then shares the object behind the next one, "số
// hóa | và lưu trữ thông tin". One that was read as a noun, "quầy giao dịch", shares none.
func (e *Engine) closesVerb(s *Sentence, i int, nd *node) bool {
	if i > 0 && strings.HasPrefix(s.text[s.toks[i-1].End:s.toks[i].Start], ")") {
		return false // "Luật Bưu chính (sửa đổi), | yêu cầu …"
	}
	if nd != nil && nd.last == i && s.toks[i].In(s.text) == "," && endsAsNoun(nd) {
		return false
	}
	key := ""
	for j := i - 1; j >= 0 && j > i-4; j-- {
		key = strings.TrimSpace(s.toks[j].Key + " " + key)
		for _, l := range e.lexicon.readings(key) {
			listed := j == i-1 && j > 0 && s.toks[j-1].In(s.text) == "," // "thuê tư vấn, lập, | trình phê duyệt quy hoạch"
			if l.cat == catV && l.frames&frameNoun != 0 && (j < i-1 || listed) && !s.inside[j] {
				return true
			}
		}
	}
	return false
}

// endsAsNoun reports a constituent whose last word is a noun that says of what sort a thing or a place is: "lắp camera tại quầy giao dịch". Behind people, bodies
// and acts the same word may be what they do: "tổ công tác xây dựng".
func endsAsNoun(nd *node) bool {
	for n := range nd.ends {
		if n.rule == ruleCompound && n.r.rule == ruleLeaf {
			return n.r.cat == catN && !n.l.class.agent() && n.l.class != act && n.l.flags&flagProper == 0
		}
	}
	return false
}

// opensTransitive reports whether a verb that takes an object begins at token i.
func (s *Sentence) opensTransitive(i int) bool {
	c := s.chart()
	for j := i + 1; j < min(i+5, len(s.toks)); j++ {
		for _, nd := range c.over(i, j).nodes {
			if nd.cat == catV && nd.rule == ruleLeaf && nd.frames&frameNoun != 0 {
				return true
			}
		}
	}
	return false
}

// laterPredicate reports whether a predicate follows the verb at token i before the next comma.
func laterPredicate(s *Sentence, i, end int) bool {
	for k := i + 1; k < end; k++ {
		if s.toks[k].Kind == viet.Punct {
			if dash := s.toks[k].In(s.text); dash == "-" || dash == "–" {
				continue // "vụ đông - xuân"
			}
			return false
		}
		if predicates.has(s.toks[k].Key) && k > i+1 && !s.partOfWord(k) {
			return true
		}
	}
	return false
}

// endsInReduced reports a clause cut at token j whose verb only says which people or bodies are meant, since a predicate follows before the next
// mark: "Đội ngũ giáo viên dạy tiếng Anh | tại các xã vùng cao gần như không tăng".
func (s *Sentence) endsInReduced(j, end int, nd *node) bool {
	if s.toks[j].Kind == viet.Punct {
		return false
	}
	for n := range nd.ends {
		if n.rule != ruleS || n.r.flags&flagTAM != 0 {
			continue
		}
		who := n.l
		if (who.rule == ruleBareNP || who.rule == ruleDetNP) && (who.class == person || anybody(who)) && who.flags&(flagProper|flagCapital) == 0 && !leftmost(who).lex.has("title") {
			return s.predicateBehind(j, end)
		}
	}
	return false
}

// opensAnother are the syllables behind which a predicate is that of another clause, or one more.
var opensAnother = map[string]bool{"để": true, "và": true, "nhưng": true, "mà": true, "song": true, "nên": true, "vì": true, "do": true, "khi": true, "nếu": true, "nhằm": true, "hoặc": true, "với": true}

// predicateBehind reports a word that only a predicate opens with behind token j, before the next mark.
func (s *Sentence) predicateBehind(j, end int) bool {
	for k := j; k+1 < end && s.toks[k].Kind != viet.Punct && !opensAnother[s.toks[k].Key]; k++ {
		if key := s.toks[k].Key; predicateFirst[key] && key != "có" && key != "mới" && key != "hiện" && !s.inside[k] && !s.inside[k+1] || key == "gần" && s.toks[k+1].Key == "như" {
			return true
		}
	}
	return false
}

// partOfWord reports a token that is a syllable of a longer word, "thiết bị", "chiếm dụng", "lý do", or stands behind its verb.
func (s *Sentence) partOfWord(i int) bool {
	s.chart()
	switch s.toks[i].Key {
	case "được":
		return i+1 < len(s.toks) && s.toks[i+1].Kind == viet.Quantity // "huy động được 41.000 ngày công"
	case "bị":
		return s.inside[i]
	case "chiếm", "do":
		return s.inside[i] || i+1 < len(s.toks) && s.inside[i+1]
	}
	return false
}

// predicates reports whether the words from token i to the next mark are a verb phrase, and no noun phrase that is as likely.
func (s *Sentence) predicates(i int) bool {
	end := i
	for end < len(s.toks) && s.toks[end].Kind != viet.Punct {
		end++
	}
	if end-i > briefTokens || end == len(s.toks) || s.toks[end].In(s.text) == "," {
		return false // a list may go on behind a comma
	}
	c := s.chart()
	for j := end; j > i+2; j-- {
		vp, np := best(c.over(i, j), catVP), best(c.over(i, j), catNP)
		if vp != nil || np != nil {
			return vp != nil && vp.rule != rulePredicate && (np == nil || vp.cost+surelyVerb <= np.cost)
		}
	}
	return false
}

// surelyVerb is how much cheaper a verb phrase must be than a noun phrase of the same words.
const surelyVerb = 6

// opensVerb reports whether a verb phrase begins at token i, and nothing that could go on with a list of nouns. A word that
// is verb and adjective counts as a verb when something follows that it could govern.
func (e *Engine) opensVerb(s *Sentence, i int) bool {
	if s.predicates(i) {
		return true
	}
	key := ""
	verb := false
	for j := i; j < len(s.toks) && j < i+4; j++ {
		key = strings.TrimSpace(key + " " + s.toks[j].Key)
		more := j+1 < len(s.toks) && s.toks[j+1].Kind != viet.Punct && s.toks[j+1].Key != "và"
		for _, l := range e.lexicon.readings(key) {
			switch l.cat {
			case catV, catTAM, catPassive:
				verb = verb || j > i && more || l.cat == catTAM || l.cat == catPassive && j == i && more
			case catN, catNP:
				if j > i {
					return false
				}
			default: // says nothing of what begins here
			}
		}
	}
	return verb
}

// describesAt reports whether an adjective of several syllables begins at token j: "trong sạch" is no preposition.
func (s *Sentence) describesAt(j int) bool {
	if !adjuncts.has(s.toks[j].Key) {
		return false
	}
	c := s.chart()
	for end := j + 2; end <= min(j+6, len(s.toks)); end++ {
		for _, nd := range c.over(j, end).nodes {
			if nd.cat == catA && nd.rule == ruleLeaf {
				return true
			}
		}
	}
	return false
}

// thenBehind reports "thì" behind token i with no comma or semicolon before it: what was read up to there is a case, or whom a rule is about.
func (s *Sentence) thenBehind(i, end int) bool {
	for k := i; k < end; k++ {
		switch text := s.toks[k].In(s.text); {
		case text == "," || text == ";":
			return false
		case s.toks[k].Key == "thì":
			return true
		}
	}
	return false
}
