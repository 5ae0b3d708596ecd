package verify

import (
	"slices"

	"songngu/internal/english"
)

// conditionCues begin what bounds the clause beside them, by their first word, the longest first.
var conditionCues = tableOf(map[string][]string{
	"nếu": {"nếu"}, "trừ": {"trừ trường hợp", "trừ khi", "trừ"}, "trường": {"trường hợp"}, "với": {"với điều kiện"}, "khi": {"khi"}, "chỉ": {"chỉ khi"}, "miễn": {"miễn là"}, "đối": {"đối với"}, "sau": {"sau khi được", "sau khi có"},
})

// conditionWords is how many words a condition has at least, and how many of the clause that it bounds have to be told before it counts.
const conditionWords = 2

var (
	// conditionEnglish are the words by which English sets a condition, whenEnglish those that do so beside "khi".
	conditionEnglish = lexemesOf("if", "when*", "where*", "unless", "should", "provided", "providing", "in case", "in cases", "in the event", "once", "otherwise", "upon", "subject to", "except*", "exclud*", "other than", "apart from", "whether", "as long", "so long", "until", "failing", "permitting", "barring", "minus", "deduct*", "cases", "specified", "prescribed", "stipulated", "conditional*", "condition", "conditions")
	whenEnglish      = lexemesOf("on", "at", "while", "as", "during", "after", "before", "by", "following", "having", "with", "for")
	withoutEnglish   = lexemesOf("without")
)

// conditions checks that no condition is left out whose clause is told: "nhận thêm 150 triệu đồng nếu thuộc diện hộ nghèo" is not for all.
func (k *claim) conditions() {
	for _, c := range k.contexts {
		s := c.whole
		if s.heard == nil || conditionEnglish.in(k.review) {
			continue
		}
		first, end := s.tokensOf(c)
		end = s.conditionBehind(end)
		for i := first; i < end; i++ {
			n := s.conditionAt(i)
			if n == 0 {
				continue
			}
			closes := min(s.conditionEnd(i, n), end)
			if k.setsAside(s, withoutEnglish, first, i, closes, end) || (s.key(i) == "khi" || s.key(i) == "sau") && k.setsAside(s, whenEnglish, first, i, closes, end) {
				continue
			}
			if closes-i-n >= conditionWords && k.untold(s, first, i+n, closes, end) && k.tellsBounded(s, first, i, closes, end) {
				k.fault(CheckStatus, Error, "%q of %s is lost in the English", s.textOf(i, closes), s.segment.ID)
				return
			}
		}
	}
}

// setsAside reports whether one of the words may set the condition between two tokens: what stands behind it is not all of the rest of what is quoted. "Communes with
// forests" has no more than "các xã có rừng".
func (k *claim) setsAside(s *source, words *lexemes, first, i, closes, end int) bool {
	for t := range k.tokens {
		if !words.at(k.review, t) {
			continue
		}
		n := t + 1
		for n < len(k.tokens) && n <= t+besideWords && !isStop(k.low(n)) && k.stemAt(n) == "" && !k.isNumber(n) {
			n++
		}
		if n < len(k.tokens) && (k.isNumber(n) || english.Month(k.low(n)) > 0 || k.tokens[n].Capital) {
			continue // figures, dates and names are looked for by themselves
		}
		if stem := k.stemAt(n); stem == "" || !s.hears(stem, first, i) && !s.hears(stem, closes, end) {
			return true
		}
	}
	return false
}

// behindQuotes are the cues of conditions that belong to what stands before them, though a quote may end there: "…, với điều kiện …".
var behindQuotes = []string{"với", "trừ", "miễn", "nếu"}

// conditionBehind gives the end of the condition right behind the end of a quote, or that end.
func (s *source) conditionBehind(end int) int {
	i := end
	if i < len(s.tokens) && s.tokens[i].Key == "," {
		i++
	}
	n := 0
	if i < len(s.tokens) && oneOf(s.key(i), behindQuotes) {
		n = s.conditionAt(i)
	}
	if n == 0 {
		return end
	}
	return s.conditionEnd(i, n)
}

// untold reports whether the statement has nothing of what stands between two tokens, but for words that stand elsewhere in what is quoted, too.
func (k *claim) untold(s *source, first, i, closes, end int) bool {
	if k.figuresIn(s, i, closes) || k.namesIn(s, i, closes) {
		return false
	}
	own := false
	for n := i; n < closes; n++ {
		if k.tellsAt(s, n) && !k.tellsElse(s, n, first, i, closes, end) {
			return false
		}
		own = own || len(s.heard[n]) > 0
	}
	return own
}

// tellsElse reports whether all words of the statement for token n stand for words of the quote before i or from closes on.
func (k *claim) tellsElse(s *source, n, first, i, closes, end int) bool {
	for _, stem := range s.heard[n] {
		if t, ok := k.stems()[stem]; ok && t.n > s.countHears(stem, first, i)+s.countHears(stem, closes, end) {
			return false
		}
	}
	return true
}

// hears reports whether a word between two tokens may be told by the stem.
func (s *source) hears(stem string, first, end int) bool {
	for i := first; i < end; i++ {
		if slices.Contains(s.heard[i], stem) {
			return true
		}
	}
	return false
}

// countHears counts the words between two tokens that may be told by the stem.
func (s *source) countHears(stem string, first, end int) int {
	n := 0
	for i := first; i < end; i++ {
		if slices.Contains(s.heard[i], stem) {
			n++
		}
	}
	return n
}

// namesIn reports whether the statement has a name of these tokens.
func (k *claim) namesIn(s *source, first, end int) bool {
	return slices.ContainsFunc(k.mentions, func(m mention) bool {
		return slices.ContainsFunc(s.places(&m, k.phrase(m.first, m.end)), func(at int) bool { t := s.tokenAt(at); return first <= t && t < end })
	})
}

// tokensOf gives the tokens of what is quoted.
func (s *source) tokensOf(c context) (first, end int) {
	first, end = 0, len(s.tokens)
	for first < end && s.tokens[first].Start < c.start {
		first++
	}
	for end > first && s.tokens[end-1].Start >= c.end {
		end--
	}
	return first, end
}

// conditionAt gives the number of tokens of the cue at token i.
func (s *source) conditionAt(i int) int {
	cues := conditionCues.of(s.key(i))
	n := slices.IndexFunc(cues, func(cue string) bool { return s.saysAt(i, cue) })
	if n < 0 {
		return 0
	}
	n = words(cues[n])
	switch s.key(i) {
	case "trừ":
		if oneOf(s.key(i-1), []string{"khấu", "loại", "bù", "giảm", "diệt", "phòng", "ngoại", "tiêu"}) {
			return 0
		}
	case "khi":
		if i > 0 && oneOf(s.key(i-1), []string{"trong", "sau", "trước", "kể", "từ", "đến", "đôi", "ngay", "nhiều"}) || s.tellsTime(i) {
			return 0
		}
	case "trường":
		if !s.opensClause(i) {
			return 0
		}
	case "đối":
		if s.opensClause(i) && i > 0 || !s.saysAt(i, "đối với các trường hợp") && !s.saysAt(i, "đối với những") && !s.saysAt(i, "đối với trường hợp") {
			return 0
		}
	}
	return n
}

// timesBehind stand behind the "khi" of a season or occasion; those of startBehind do where the "khi" begins a sentence.
var (
	timesBehind = []string{"bước vào", "mùa", "trao đổi", "trả lời", "được hỏi", "phát biểu", "nói về", "đề cập"}
	startBehind = []string{"đi vào", "hoàn thành", "hoàn tất", "đưa vào"}
)

// circumstances begin a clause that says in what situation something is done, "Trước thực trạng …": no "khi" of it bounds anything.
var circumstances = []string{"trước thực trạng", "trước tình", "trước nguy cơ", "trong bối cảnh", "trong tình", "nhân dịp", "nhân ngày", "bởi", "để", "nhằm"}

// tellsTime reports whether the "khi" at token i tells a time or circumstance rather than a condition: "khi bước vào mùa nắng nóng".
func (s *source) tellsTime(i int) bool {
	first, _ := s.clauseAround(i)
	return s.anyAt(timesBehind, i+1) || i == 0 && s.anyAt(startBehind, i+1) || first < i && s.anyAt(circumstances, first)
}

// opensClause reports whether nothing but "trong" or "đối với" stands between token i and the mark before it.
func (s *source) opensClause(i int) bool {
	for i--; i >= 0; i-- {
		if isStop(s.tokens[i].Key) {
			return true
		}
		if !oneOf(s.key(i), []string{"trong", "với", "đối", "các", "những", "và", "thì", "trừ", "riêng", "cho"}) {
			return false
		}
	}
	return true
}

// conditionEnd gives the token that ends the condition of n words at token i: "thì", or else a mark.
func (s *source) conditionEnd(i, n int) int {
	if s.key(i) == "trường" || s.key(i) == "nếu" {
		for t := i + n; t < len(s.tokens) && !endsAll(s.tokens[t].Key) && (s.key(i) == "trường" || s.conditionAt(t) == 0); t++ {
			if s.key(t) == "thì" {
				return t
			}
		}
	}
	for i += n; i < len(s.tokens) && !isStop(s.tokens[i].Key) && s.key(i) != "thì" && s.tokens[i].Key != ")" && s.key(i-1) != "này"; i++ {
	}
	return i
}

// textOf gives the text of the tokens from first to before end.
func (s *source) textOf(first, end int) string {
	return s.segment.Text[s.tokens[first].Start:s.tokens[end-1].End]
}

// figuresIn reports whether the statement has a figure of these tokens.
func (k *claim) figuresIn(s *source, first, end int) bool {
	return slices.ContainsFunc(s.amountsWithin(first, end), func(a *amount) bool { return k.told(a) != nil })
}

// tellsBounded reports whether the statement tells the clause before a condition, or behind one that begins a sentence.
func (k *claim) tellsBounded(s *source, first, cue, closes, end int) bool {
	if cue > first && !s.opensClause(cue) { // "… nếu thuộc diện hộ nghèo"
		from := cue
		for from > first && !isStop(s.tokens[from-1].Key) {
			from--
		}
		told, all := k.tellsOf(s, from, cue)
		return told >= conditionWords && 3*told >= all
	}
	if oneOf(s.key(cue), []string{"trừ", "với", "miễn"}) || cue > first && s.key(cue) == "nếu" && closes >= end { // "…, trừ trường hợp …"
		told, all := k.tellsOf(s, s.clauseBegin(cue), cue)
		return told >= conditionWords && 3*told >= all
	}
	to := closes + 1
	for to < end && !isStop(s.tokens[to].Key) {
		to++
	}
	told, all := k.tellsOf(s, min(closes, end), min(to, end))
	return told >= conditionWords && 3*told >= all
}

// conditionDates checks that the date of a condition is not that of what follows from it: "xã nào đến ngày 30/11 chưa đạt 70% thì phải giải trình" sets no day for
// the explanation.
func (k *claim) conditionDates() {
	for _, d := range k.dateAnchors() {
		s := d.source
		if s.heard == nil {
			continue
		}
		begin, then := s.clauseBegin(d.at), d.at
		for then < len(s.tokens) && !endsAll(s.tokens[then].Key) && s.key(then) != "thì" {
			then++
		}
		if s.key(then) != "thì" || !s.setsCondition(begin, d.at) {
			continue
		}
		from, to := max(k.chunkBegin(d.first), d.first-2*besideWords), d.end
		for to < len(k.tokens) && to < d.end+besideWords && !isStop(k.low(to)) {
			to++
		}
		own, other := k.heardOf(s, from, d.first, then, s.clauseEnd(then), begin, then)
		_, behind := k.heardOf(s, d.end, to, then, s.clauseEnd(then), begin, then)
		if own > 0 && other == 0 && behind == 0 {
			k.fault(CheckDate, Error, "%q is in %s that of the condition", k.phrase(d.first, d.end), s.segment.ID)
			return
		}
	}
}

// setsCondition reports whether a condition begins between two tokens: "xã nào", "nếu".
func (s *source) setsCondition(first, end int) bool {
	for ; first < end; first++ {
		if s.key(first) == "nào" || s.conditionAt(first) > 0 {
			return true
		}
	}
	return false
}
