package verify

import (
	"slices"

	"songngu/internal/terms"
)

// exchanges checks that the statement does not give to one what the segment gives to another that it names, too.
func (k *claim) exchanges() {
	k.onlyAnd()
	k.together()
	k.preferences()
	k.exchangedClauses()
	k.owners()
	k.byOthers()
	k.mayForMust()
	k.mayForBan()
}

// moreBehindOr are the words behind "or" of a limit.
var moreBehindOr = []string{"more", "higher", "above", "less", "older", "over", "fewer", "lower", "below", "under", "longer", "later", "so", "missing", "injured", "wounded", "better", "greater"}

// onlyAnd checks that the one "và" of what is quoted, in which nothing else is joined, is not told as "or": "bị phạt tới 50 triệu đồng và bị đình chỉ".
func (k *claim) onlyAnd() {
	ors := 0
	for i := range k.tokens {
		switch low := k.low(i); low {
		case "or":
			if oneOf(k.low(i+1), moreBehindOr) {
				return
			}
			ors++
		case "and", "either", "nor", "neither", "no", "without", "whether", "any", "if", "as", "well":
			return
		}
	}
	if ors != 1 || k.denies() || len(k.contexts) != 1 {
		return
	}
	c, ands := k.contexts[0], 0
	for i := c.begins; i < len(c.words); i++ {
		switch c.words[i] {
		case "hoặc", ",", ";", "hay", "cùng", "(", "/", "không", "chưa", "một", "bất", "mỗi", "nếu", "từng", "các", "những", "và/hoặc":
			if c.words[i] != "một" || i+1 < len(c.words) && c.words[i+1] == "trong" {
				return
			}
		case "và":
			if c.groupsAt(i) {
				return
			}
			ands++
		}
	}
	if ands == 1 {
		k.fault(CheckStatus, Error, "%q of %s is told as %q", "và", c.whole.segment.ID, "or")
	}
}

// groupWords stand before those to whom something belongs or goes.
var groupWords = []string{"thuộc", "cho", "với", "của"}

// groupsAt reports whether "và" at word i joins two groups called by one word, who are never both: "cho học sinh thuộc hộ nghèo và hộ cận nghèo".
func (p passage) groupsAt(i int) bool {
	for j := i - 2; j > 0 && j > i-2*besideWords && !p.stops(j); j-- {
		if i+1 < len(p.words) && p.words[j] == p.words[i+1] {
			return oneOf(p.words[j-1], groupWords)
		}
	}
	return false
}

// together checks that what comes with something is not told as what may come instead: "sốt cao kèm đau đầu" is not "high fever or headache".
func (k *claim) together() {
	for i := 1; i+1 < len(k.tokens); i++ {
		if k.low(i) != "or" || k.low(i-1) == "more" || oneOf(k.low(i+1), moreBehindOr) {
			continue
		}
		for _, s := range k.cited {
			at := s.only([]string{"kèm"})
			if at < 0 || s.heard == nil || oneOf(s.key(at-1), []string{"đính", "hoặc", "đi", "gửi"}) {
				continue
			}
			before, behind := k.placeOf(s, i-1, -1, i-1-3*besideWords), k.placeOf(s, i+1, 1, i+1+besideWords)
			if before >= s.clauseBegin(at) && before < at && behind > at && behind <= at+besideWords {
				k.fault(CheckStatus, Error, "%q of %s is told as %q", "kèm", s.segment.ID, "or")
				return
			}
		}
	}
}

// preferWords is how many words stand beside "rather than" for what is meant and what is not.
const preferWords = 7

// preferences checks that what is meant and what is not have not changed places: "theo giá vé chứ không theo độ dài đường bay".
func (k *claim) preferences() {
	for i := range k.tokens {
		if low := k.low(i); low != "rather" && low != "instead" || k.low(i+1) != "than" && k.low(i+1) != "of" {
			continue
		}
		for _, s := range k.cited {
			start, turn, first := s.contrast()
			if s.heard == nil || turn < 0 {
				continue
			}
			end := s.clauseEnd(turn)
			a, b := k.heardOf(s, max(0, i-preferWords), i, start, turn, turn, end)
			c, d := k.heardIn(s, i+2, min(i+2+preferWords, len(k.tokens)), start, turn, end)
			if first && a == 0 && b > 0 && c > 0 && d == 0 || !first && b == 0 && a > 0 && d > 0 && c == 0 {
				k.fault(CheckStatus, Error, "%q: in %s it is the other way round", k.phrase(i, min(i+5, len(k.tokens))), s.segment.ID)
				return
			}
		}
	}
}

// contrast gives the tokens round which the segment sets one thing against another, turn -1 where it does not; first is true when what is meant stands first.
func (s *source) contrast() (start, turn int, first bool) {
	if at := s.only([]string{"chứ không", "thay vì", "thay cho"}); at > 0 {
		return s.clauseBegin(at), at, true
	}
	at := s.only([]string{"không phải"})
	if at < 0 {
		return 0, -1, false
	}
	for i := at + 2; i < len(s.tokens) && !endsAll(s.tokens[i].Key); i++ {
		if s.key(i) == "mà" {
			return at + 2, i, false
		}
	}
	return 0, -1, false
}

// exchangedClauses checks that two figures that stand in clauses of their own in both texts have not changed what is told of them: "63% do máy bay về muộn, 22% do lỗi của
// hãng".
func (k *claim) exchangedClauses() {
	figures, _ := k.anchors()
	for i := 0; i+1 < len(figures); i++ {
		a, b := &figures[i], &figures[i+1]
		s := a.source
		if s != b.source || s.heard == nil || !s.alike(a.at, b.at) {
			continue
		}
		f1, e1 := s.clauseAround(a.at)
		f2, e2 := s.clauseAround(b.at)
		mark := k.markBetween(a.end, b.first)
		if f1 == f2 || mark < 0 || len(s.amountsWithin(f1, e1)) != 1 || len(s.amountsWithin(f2, e2)) != 1 {
			continue
		}
		own1, other1 := k.heardOf(s, k.chunkBegin(a.first), mark, f1, e1, f2, e2)
		own2, other2 := k.heardOf(s, mark+1, k.chunkEnd(b.end), f2, e2, f1, e1)
		if own1 == 0 && other1 > 0 && own2 == 0 && other2 > 0 {
			k.fault(CheckQuantity, Error, "%q and %q have changed places in %s", k.phrase(a.first, a.end), k.phrase(b.first, b.end), s.segment.ID)
			return
		}
	}
}

// heardOf counts the words of the statement from first to before last that stand in one clause of the segment and not in the other, and those the other way round.
func (k *claim) heardOf(s *source, first, last, from, to, otherFrom, otherTo int) (own, other int) {
	for ; first < last; first++ {
		stem := k.stemAt(first)
		if stem == "" {
			continue
		}
		a, b := s.hears(stem, from, to), s.hears(stem, otherFrom, otherTo)
		if a && !b {
			own++
		}
		if b && !a {
			other++
		}
	}
	return own, other
}

// partsChunks are the words between two things that a statement tells one after the other.
var partsChunks = []string{",", ";", "and", "while", "but", "against", "with", "whereas"}

// markBetween gives the first of partsChunks between two tokens, -1 when there is none.
func (k *claim) markBetween(i, end int) int {
	for ; i < end; i++ {
		if oneOf(k.low(i), partsChunks) {
			return i
		}
	}
	return -1
}

// chunkBegin gives the token behind the mark before token i, chunkEnd that of the mark behind it.
func (k *claim) chunkBegin(i int) int {
	for i > 0 && !isStop(k.low(i-1)) {
		i--
	}
	return i
}

func (k *claim) chunkEnd(i int) int {
	for i < len(k.tokens) && !oneOf(k.low(i), partsChunks) && !isStop(k.low(i)) {
		i++
	}
	return i
}

// owners checks that a figure of one body is not told of another that comes later: "Sở Y tế đề xuất thu 21.000 đồng, còn Sở Tài chính đề nghị giữ mức 10.000 đồng".
func (k *claim) owners() {
	subject, verb := k.subject()
	if len(k.cited) != 1 || subject == nil || !subject.acts() {
		return
	}
	s := k.cited[0]
	figures, _ := k.anchors()
	if len(figures) == 0 || figures[0].source != s || figures[0].first < verb || k.markBetween(verb, figures[0].first) >= 0 {
		return
	}
	a := &figures[0]
	first, end := s.clauseAround(a.at)
	owner := s.bodyAt(first)
	if owner == nil || owner.Last >= a.at || subject.same(owner) || k.mentioned(owner) {
		return
	}
	places := s.places(subject, k.phrase(subject.first, subject.end))
	if len(places) > 0 && s.tokenAt(slices.Min(places)) >= end {
		k.fault(CheckStatus, Error, "%q is in %s that of %q", k.phrase(a.first, a.end), s.segment.ID, owner.In(s.segment.Text))
	}
}

// bodyAt gives the body or post that stands at token i, nil when there is none.
func (s *source) bodyAt(i int) *terms.Hit {
	for n := range s.hits {
		if h := &s.hits[n]; h.First == i && (h.Entry.Kind == terms.Body || h.Entry.Kind == terms.Title) {
			return h
		}
	}
	return nil
}

// byOthers checks that what is done by those behind "do" is not told as done by one whom the segment has not: "giá do nhà trường và cha mẹ học sinh thỏa thuận" is not "set by
// the city".
func (k *claim) byOthers() {
	if len(k.cited) != 1 || k.cited[0].heard == nil {
		return
	}
	s := k.cited[0]
	at := s.only([]string{"do"})
	if at < 1 || oneOf(s.key(at-1), []string{"tự", "lý"}) {
		return
	}
	for i := 1; i+2 < len(k.tokens); i++ {
		if k.low(i) != "by" || !isPast(k.low(i-1)) && k.low(i-1) != "set" || k.low(i+1) != "the" || k.stemAt(i+2) == "" || k.tokens[i+2].Capital || k.low(i+3) != "and" && !isStop(k.low(i+3)) {
			continue
		}
		if stem := k.stemAt(i + 2); !s.hears(stem, 0, len(s.tokens)) && k.untold(s, at, at+1, min(at+receiverWords, len(s.tokens)), len(s.tokens)) {
			k.fault(CheckStatus, Error, "%q: in %s it is another who does so", k.phrase(i, i+3), s.segment.ID)
			return
		}
	}
}

var mayWords = lexemesOf("may", "can", "could", "allowed", "optional")

// mayForMust checks that nobody may what they must: "người nghiện phải được học văn hóa".
func (k *claim) mayForMust() {
	if !mayWords.in(k.review) || dutyWords.in(k.review) || len(k.contexts) != 1 {
		return
	}
	c := k.contexts[0]
	quoted := passageOf(c.words[c.begins:])
	if quoted.any(optionCues) || quoted.any([]string{"không", "chưa", "nếu", "khi", "chỉ", "mới", "quyền", "trường hợp", "được tự"}) {
		return
	}
	at := -1
	for i, w := range quoted.words {
		if w == "phải" {
			at = i
		}
		if w == "được" && (i == 0 || quoted.words[i-1] != "phải") {
			return // "được giữ lại 20%, phần chi phải …": a grant beside a duty
		}
	}
	if at >= 0 && k.tellsClause(c, c.begins+at) && !k.startsWithMay() {
		k.fault(CheckStatus, Error, "%s says what must be, the English what may be", c.whole.segment.ID)
	}
}

var (
	permitWords = lexemesOf("may", "allowed", "permitted")
	boundMay    = lexemesOf("only", "unless", "until", "except*", "if", "provided", "once", "after", "when", "where", "might", "whether", "apart", "other than", "exclud*")
)

// mayForBan checks that nobody may what they may not, where nothing in what is quoted is allowed: "giáo viên không được dạy học sinh chính khóa có thu tiền".
func (k *claim) mayForBan() {
	if len(k.contexts) != 1 || boundMay.in(k.review) || k.startsWithMay() {
		return
	}
	c := k.contexts[0]
	at := -1
	for i := c.begins; i < len(c.words); i++ {
		if c.words[i] != "được" {
			continue
		}
		if i == 0 || c.words[i-1] != "không" && c.words[i-1] != "chưa" {
			return
		}
		if c.words[i-1] == "không" {
			at = i
		}
	}
	if at < 0 || passageOf(c.words[c.begins:]).any(optionCues) || c.any([]string{"sẽ", "trường hợp", "trừ", "nếu"}) {
		return
	}
	for i := range k.tokens {
		if permitWords.at(k.review, i) && k.low(i+1) != "not" && (oneOf(k.low(i-1), []string{"and", "but"}) || !k.behindDenial(i)) {
			k.fault(CheckStatus, Error, "%q: in %s it is %q", k.phrase(i, i+1), c.whole.segment.ID, "không được")
			return
		}
	}
}

// startsWithMay reports "May" as a month.
func (k *claim) startsWithMay() bool {
	for i := range k.tokens {
		if k.low(i) == "may" && k.tokens[i].Capital {
			return true
		}
	}
	return false
}
