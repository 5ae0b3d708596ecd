package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// opening skips the words that open a sentence and may be dropped. stop is true when the sentence is a condition.
func (e *Engine) opening(s *Sentence) (start int, stop bool) {
	if start = s.weighed(); start > 0 {
		return start, false
	}
	if len(s.toks) > 2 && s.toks[0].Kind == viet.Acronym && s.toks[1].Start > s.toks[0].End && strings.Trim(s.toks[1].In(s.text), "-–") == "" {
		start = 2 // "TTXVN - …", "(ĐCSVN) – …": the paper
	}
	for range 2 {
		n, kind := e.openerAt(s, start)
		if kind == "stop" {
			return 0, true
		}
		if n == 0 {
			break
		}
		start += n
	}
	return start, false
}

// weighed gives the token behind what a Party body weighed before it decided: "Xét nội dung, tính chất, mức độ vi phạm; | căn cứ quy định của Đảng, …".
// It is 0 where a sentence opens otherwise.
func (s *Sentence) weighed() int {
	if len(s.toks) == 0 || s.toks[0].Key != "xét" {
		return 0
	}
	for k := 1; k+2 < min(len(s.toks), maxWeighed); k++ {
		if s.toks[k].In(s.text) == ";" && s.toks[k+1].Key == "căn" && s.toks[k+2].Key == "cứ" {
			return k + 1
		}
	}
	return 0
}

// maxWeighed is how many tokens may be weighed.
const maxWeighed = 30

func (e *Engine) skipOpener(s *Sentence, i int) int {
	n, kind := e.openerAt(s, i)
	if kind != "drop" {
		return 0
	}
	return n
}

// longestOpener is the number of syllables of the longest opener.
const longestOpener = 7

// mayOpen reports the key of a token with which an opener may begin; a mark, whose key is empty, is passed over.
func (e *Engine) mayOpen(key string) bool {
	return key == "" || e.lexicon.opening[key[:nextSyllable(key)]]
}

// openerAt gives the number of tokens of an opener at i with the comma behind it.
func (e *Engine) openerAt(s *Sentence, i int) (n int, kind string) {
	if i >= len(s.toks) || !e.mayOpen(s.toks[i].Key) {
		return 0, ""
	}
	key := ""
	for j := i; j < len(s.toks) && j < i+longestOpener; j++ {
		key = strings.TrimSpace(key + " " + s.toks[j].Key)
		op, ok := e.lexicon.openers[key]
		if !ok {
			continue
		}
		if key == "và" && !s.toks[i].Capital || reasonOpeners[key] && s.concludes(j+1) {
			continue // "vì chưa có quy định nên mỗi nơi làm một cách"
		}
		if abrupt[key] && (j+1 >= len(s.toks) || s.toks[j+1].In(s.text) != ",") {
			continue // "Kết quả cho thấy …", "song phương"
		}
		if key == "trong tổng số" && j+1 < len(s.toks) && s.toks[j+1].Kind == viet.Quantity {
			continue // "Trong tổng số 120 dự án chậm tiến độ, có 45 dự án …": of them, not all of them
		}
		if narrowing.has(key) && !s.timed(j+1) || key == "tiếp theo" && j+1 < len(s.toks) && s.toks[j+1].Key == "là" {
			continue // "Tiếp theo là Hải Phòng với …" comes next
		}
		n, kind = j+1-i, op.kind
		if kind == "stop" {
			continue // unless a longer one begins like it: "tuy nhiên"
		}
		if j+1 < len(s.toks) && (s.toks[j+1].In(s.text) == "," || s.toks[j+1].In(s.text) == ":") {
			n++
		}
	}
	return n, kind
}

// reasonOpeners are the openers that give the reason of the sentence before.
var reasonOpeners = map[string]bool{"bởi vì": true, "bởi lẽ": true, "bởi": true, "vì": true}

// concludes reports whether a conclusion may follow a reason that opens a sentence, from token i on.
func (s *Sentence) concludes(i int) bool {
	for _, t := range s.toks[i:] {
		if mark := t.In(s.text); mark == "," || mark == ";" || t.Key == "nên" || t.Key == "thì" || t.Key == "mà" {
			return true
		}
	}
	return false
}

// abrupt are the openers that are one only before a comma.
var abrupt = map[string]bool{"song": true, "kết quả": true, "tương tự": true, "cá biệt": true, "trong số này": true, "theo tìm hiểu": true, "qua tìm hiểu": true, "theo ghi nhận": true, "bù lại": true, "đáp từ": true, "trả lời": true}

// timed reports whether a date or a preposition of time, place or source stands at token i.
func (s *Sentence) timed(i int) bool {
	if i >= len(s.toks) {
		return false
	}
	switch s.toks[i].Key {
	case "trong", "tại", "theo", "từ", "vào", "ở", "dịp":
		return true
	}
	return s.toks[i].Kind == viet.Date
}

// clauseBehindFronts translates the clause of [start, end). When adverbials at its front cannot be read it leaves them out, one
// by one; who it is according to is never left out.
func (e *Engine) clauseBehindFronts(s *Sentence, start, end int, subject *legacy, opt Options) (Clause, *legacy, bool) {
	var found Clause
	var heir *legacy
	ok := false
	source, purposeBefore, topicLeft, from := "", false, false, start
	for range maxFronts {
		cl, subj, parsed := e.clause(s, start, end, subject, opt)
		if !parsed || cl.Doubt > doubtful {
			if apart, heirs, read := e.conditionApart(s, start, end, opt); read && (!parsed || apart.Doubt < cl.Doubt) {
				cl, subj, parsed = apart, heirs, true
			}
		}
		if parsed && source != "" {
			cl.Text = source + ", " + lowerFirst(cl)
			if strings.HasPrefix(source, "According to ") {
				cl.Class = "say"
			}
		}
		if parsed && purposeBefore && cl.Class == "own" && cl.SubjectClass == string(place) && !cl.SubjectProper {
			parsed = false // "để phát triển nông thôn, miền núi có nhiều khó khăn, …": the list of places goes on
		}
		if parsed && topicLeft && (cl.Class != "provide" && cl.Class != "amend" || len(cl.Amounts) > 0) {
			parsed = false // what holds on that topic only
		}
		if parsed && (!ok || cl.Doubt < found.Doubt) {
			found, heir, ok = cl, subj, true
		}
		if ok && found.Doubt <= goodDoubt {
			break
		}
		next := s.frontEnd(start, end)
		if next == 0 {
			break
		}
		if s.toks[start].Key == "theo" {
			if source = e.attribution(s, start, next); source == "" || opt.speech != nil && s.proposed(start) {
				break
			} else if opt.speech != nil {
				source = "" // who says so is told
			}
		}
		topicLeft = topicLeft || s.toks[start].Key == "về"
		purposeBefore = s.toks[start].Key == "để" || s.toks[start].Key == "nhằm"
		start = next + e.skipOpener(s, next)
	}
	if !ok && subject == nil {
		return e.behindUnread(s, from, end, opt)
	}
	return found, heir, ok
}

const (
	maxFronts = 4   // clauses tried behind the adverbials of a sentence
	goodDoubt = 0.5 // a parse good enough to look no further
)

// frontEnd gives the index behind the comma that ends the adverbial at start, or 0 when there is none to leave out.
func (s *Sentence) frontEnd(start, end int) int {
	if s.toks[start].Key == "về" {
		return s.heardAbout(start, end)
	}
	if s.grants(start) > 0 {
		return s.grantedEnd(start, end)
	}
	if key := s.toks[start].Key; start+1 < end && (key == "là" && s.toks[start+1].Key == "một" || key == "được" && s.toks[start+1].Key == "thành") {
		return s.describedEnd(start, end)
	}
	if start+1 >= end || !fronts.has(s.toks[start].Key) && !fronts.has(s.toks[start].Key+" "+s.toks[start+1].Key) {
		return 0
	}
	if s.toks[start].Key == "với" && (topics.has(s.toks[start+1].Key) || s.toks[start+1].Key == "điều") {
		return 0 // who it holds for, on what condition
	}
	for k := start; k < end-3; k++ {
		if (s.conditional(k) || s.excepting(k)) && s.toks[max(k-1, 0)].Key != "sau" {
			return 0
		}
		if s.toks[k].In(s.text) == "," && (k+1 >= end || !s.goesOn(start, k, end)) {
			if s.saysBefore(start, k) {
				return 0
			}
			return k + 1
		}
	}
	return 0
}

// describedEnd gives the index behind what a named subject is said to be before it, "Là một trong những tỉnh dẫn đầu về xuất khẩu, Bắc Ninh …",
// or 0.
func (s *Sentence) describedEnd(start, end int) int {
	for k := start + 1; k < end-3; k++ {
		if s.toks[k].In(s.text) == "," && s.opensClause(k+1, end) {
			return k + 1
		}
	}
	return 0
}

// heardAbout gives the index behind a topic on which opinions were taken on board, "Về mức đóng, tiếp thu ý kiến đại biểu, …", or 0.
func (s *Sentence) heardAbout(start, end int) int {
	for k := start + 1; k+2 < end; k++ {
		if s.toks[k].In(s.text) == "," && s.toks[k+1].Key == "tiếp" && s.toks[k+2].Key == "thu" {
			return k + 1
		}
	}
	return 0
}

// saysBefore reports whether tokens [start, k) are somebody or something that says what follows: "Báo cáo của viện nêu rõ, …".
func (s *Sentence) saysBefore(start, k int) bool {
	c := s.chart()
	for v := k - 1; v > start && v >= k-3; v-- {
		for _, nd := range c.over(v, k).nodes {
			if nd.cat == catV && nd.rule == ruleLeaf && nd.frames&frameThat != 0 && (nd.class == "say" || nd.lex.viOf() == "cho thấy") {
				return true
			}
		}
	}
	return false
}

// goesOn reports whether an adverbial from start goes on behind its comma at token k: a clause of a named subject follows a later one.
func (s *Sentence) goesOn(start, k, end int) bool {
	if s.opensClause(k+1, end) {
		return false
	}
	for j := k + 2; j < end-3; j++ {
		if s.toks[j].In(s.text) == "," && s.toks[start].Key == "với" && s.opensClause(j+1, end) {
			return true
		}
	}
	return false
}

// opensClause reports whether a clause with a name as its subject begins at token i.
func (s *Sentence) opensClause(i, end int) bool {
	c := s.chart()
	for j := min(end, i+briefTokens); j >= i+3; j-- {
		if nd := best(c.over(i, j), catS); nd != nil {
			subject := subjectOf(nd)
			return subject.flags&(flagProper|flagCapital) != 0 || subject.rule == ruleBareNP && subject.l.rule == ruleNameNP
		}
	}
	return false
}

// attribution translates "theo Người phát ngôn Bộ Công an" before its comma; "" when it cannot.
func (e *Engine) attribution(s *Sentence, start, next int) string {
	if next-1-start > briefTokens {
		return ""
	}
	nd := best(s.chart().over(start, next-1), catPP)
	if nd == nil {
		return ""
	}
	w := writer{}
	text := w.prepOf(nd, nil)
	if w.unsure > 0 {
		return ""
	}
	return capitalise(text)
}

// sourceBehind translates ", theo số liệu vừa được Cục Hải quan công bố" at the end of a sentence, and says where it begins; "" when there is
// none, or another clause behind a semicolon.
func (s *Sentence) sourceBehind() (source string, at int) {
	end := len(s.toks)
	for end > 0 && s.toks[end-1].In(s.text) == "." {
		end--
	}
	for i := end - 3; i > 3; i-- {
		switch {
		case s.toks[i].In(s.text) == ";":
			return "", 0
		case s.toks[i].In(s.text) != "," || s.toks[i+1].Key != "theo":
			continue
		}
		source = s.engine.attribution(s, i+1, end+1)
		if !strings.HasPrefix(source, "According to ") && (!strings.HasPrefix(source, "Under ") || !s.cited(end)) || s.quotes(0, i) {
			return "", 0
		}
		return source, i
	}
	return "", 0
}

// attributed tells the clauses of a sentence whose source stands behind them, from token at on.
func (s *Sentence) attributed(source string, at int, opt Options) []Clause {
	whole := s.toks
	s.toks = whole[:at]
	out := s.clauses(opt)
	s.toks = whole
	if len(out) == 0 || strings.HasPrefix(out[0].Text, "According to ") {
		return out
	}
	for i := range out {
		out[i].Text = source + ", " + lowerFirst(out[i])
	}
	return out
}

// lowerFirst takes the capital off a sentence that is put behind other words, unless it begins with a name, or with a word like "Vietnamese".
func lowerFirst(cl Clause) string {
	first, _, _ := strings.Cut(cl.Text, " ")
	named := cl.SubjectProper && first != "The" && strings.HasPrefix(cl.Text, capitalise(cl.Subject))
	if named || strings.HasPrefix(cl.Subject, first) || len(first) > 1 && strings.ToUpper(first) == first {
		return cl.Text
	}
	return viet.Lower(cl.Text[:1]) + cl.Text[1:]
}
