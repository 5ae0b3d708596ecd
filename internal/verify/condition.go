package verify

import "slices"

// conditionCues begin what bounds the clause beside them, by their first word, the longest first.
var conditionCues = tableOf(map[string][]string{
	"nếu": {"nếu"}, "trừ": {"trừ trường hợp", "trừ khi", "trừ"}, "trường": {"trường hợp"}, "với": {"với điều kiện"}, "khi": {"khi"}, "chỉ": {"chỉ khi"}, "miễn": {"miễn là"}, "đối": {"đối với"}, "sau": {"sau khi được", "sau khi có"},
})

// conditionWords is how many words a condition has at least, and how many of the clause that it bounds have to be told before it counts.
const conditionWords = 2

var (
	// conditionEnglish are the words by which English sets a condition, whenEnglish those that do so beside "khi".
	conditionEnglish = lexemesOf("if", "when*", "where*", "unless", "should", "provided", "providing", "in case", "in cases", "in the event", "once", "otherwise", "upon", "without", "subject to", "except*", "exclud*", "other than", "apart from", "whether", "as long", "so long", "until", "failing", "cases", "specified", "prescribed", "stipulated", "conditional*", "condition", "conditions")
	whenEnglish      = lexemesOf("on", "at", "while", "as", "during", "after", "before", "by", "following", "having", "with")
)

// conditions checks that no condition is left out whose clause is told: "nhận thêm 150 triệu đồng nếu thuộc diện hộ nghèo" is not for all.
func (k *claim) conditions() {
	for _, c := range k.contexts {
		s := c.whole
		if s.heard == nil || conditionEnglish.in(k.review) {
			continue
		}
		first, end := s.tokensOf(c)
		for i := first; i < end; i++ {
			n := s.conditionAt(i)
			if n == 0 || (s.key(i) == "khi" || s.key(i) == "sau") && whenEnglish.in(k.review) {
				continue
			}
			if closes := min(s.conditionEnd(i, n), end); closes-i-n >= conditionWords && k.untold(s, first, i+n, closes, end) && k.tellsBounded(s, first, i, closes, end) {
				k.fault(CheckStatus, Error, "%q of %s is lost in the English", s.textOf(i, closes), s.segment.ID)
				return
			}
		}
	}
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
		if t, ok := k.stems()[stem]; ok && (t.n > 1 || !s.hears(stem, first, i) && !s.hears(stem, closes, end)) {
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
		if i > 0 && oneOf(s.key(i-1), []string{"trong", "sau", "trước", "kể", "từ", "đến", "đôi", "ngay", "nhiều"}) {
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
	if s.key(i) == "trường" {
		for t := i; t < len(s.tokens) && !endsAll(s.tokens[t].Key); t++ {
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
	if s.key(cue) == "trừ" || cue > first && s.key(cue) == "nếu" && closes >= end { // "…, trừ trường hợp …"
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
