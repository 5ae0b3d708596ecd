package verify

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"songngu/internal/english"
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// longestTerm is the most tokens that an English term is looked for in.
const longestTerm = 16

// terms checks that every post, rank, body, law, programme, system, event and place of the term base that the English names
// stands in the cited segments in Vietnamese.
func (r *review) terms() {
	if r.base == nil {
		return
	}
	lower := strings.ToLower(r.text)
	if len(lower) != len(r.text) {
		return // letters that change length in lower case are not English
	}
	even := evenly(lower)
	for i := 0; i < len(r.tokens); i++ {
		if !r.mayBegin(i) {
			continue
		}
		if end := r.nationAt(i, min(i+4, len(r.tokens))); end > i+1 { // "South Korea" is no south
			r.claim(i, end)
			i = end - 1
			continue
		}
		if end := r.termAt(lower, i, even); end > i {
			i = end - 1
		}
	}
}

// mayBegin reports whether a term may begin at token i: a word with a capital, a number or a word for a post, not spoken for.
func (r *review) mayBegin(i int) bool {
	t := &r.tokens[i]
	if t.claimed && t.Kind != english.Ordinal || t.Kind == english.Mark || t.Low == "the" || t.Low == "a" || t.Low == "an" {
		return false // but "14th", read as a number, opens the name of a congress
	}
	return t.Capital || t.Kind != english.Word || posts.has(singular(t.Low)) || postOpeners.has(t.Low)
}

// evenly reports single spaces and plain apostrophes, so that a term is written in no more bytes than in the base, but for a plural.
func evenly(text string) bool {
	return !strings.Contains(text, "’") && !strings.Contains(text, "  ") && !strings.ContainsFunc(text, func(c rune) bool { return c != ' ' && unicode.IsSpace(c) })
}

// pluralBytes is the most that a plural adds to a term: "policies".
const pluralBytes = 2

// termAt checks the longest term at token i and gives the token after it, i when there is none.
func (r *review) termAt(lower string, i int, even bool) int {
	longest := r.base.LongestEN(lower[r.tokens[i].Start:])
	if longest == 0 {
		return i
	}
	most := 4
	if r.tokens[i].Capital || r.tokens[i].Kind != english.Word {
		most = longestTerm
	}
	for end := min(i+most, len(r.tokens)); end > i; end-- {
		last := &r.tokens[end-1]
		if even && last.End-r.tokens[i].Start > longest+pluralBytes {
			continue
		}
		if last.Kind == english.Mark || last.claimed && end == i+1 || functionWords.has(last.Low) {
			continue
		}
		entries := r.entries(lower, i, end, even)
		if len(entries) == 0 {
			continue
		}
		r.term(entries, i, end)
		return end
	}
	return i
}

// entries gives the entries with the English of the tokens from i to before end, a plural taken off when need be.
func (r *review) entries(lower string, i, end int, even bool) []*terms.Entry {
	text, find := lower[r.tokens[i].Start:r.tokens[end-1].End], r.base.ByKeyEN
	if !even {
		text, find = strings.ReplaceAll(text, "’", "'"), r.base.ByEN
	}
	if e := r.fitting(find(text), i, end); len(e) > 0 {
		return e
	}
	if !strings.HasSuffix(text, "s") && !strings.Contains(text, "s of ") {
		return nil
	}
	for _, form := range singulars(text) {
		if e := r.fitting(find(form), i, end); len(e) > 0 {
			return e
		}
	}
	return nil
}

// singulars gives the singular forms that an English term in the plural may have.
func singulars(text string) []string {
	var out []string
	if head, rest, ok := strings.Cut(text, "s of "); ok {
		out = append(out, head+" of "+rest)
		if stem, isY := strings.CutSuffix(head, "ie"); isY {
			out = append(out, stem+"y of "+rest)
		}
	}
	switch {
	case strings.HasSuffix(text, "ies"):
		out = append(out, strings.TrimSuffix(text, "ies")+"y")
	case strings.HasSuffix(text, "men"):
		out = append(out, strings.TrimSuffix(text, "men")+"man")
	}
	return append(out, strings.TrimSuffix(text, "s"))
}

// fitting keeps the entries of the kinds that are checked, in the case in which the English has them.
func (r *review) fitting(found []*terms.Entry, i, end int) []*terms.Entry {
	if k := slices.IndexFunc(found, func(e *terms.Entry) bool {
		return e.Kind == terms.Concept && strings.HasPrefix(e.EN, "Party ") && r.cites(e)
	}); k >= 0 {
		return found[k : k+1] // "Party committees" are those of "cấp ủy", whatever body is called so
	}
	var kept []*terms.Entry
	for _, e := range found {
		switch {
		case e.Kind == terms.Concept, e.Kind == terms.DocType, e.Kind == terms.Issuer:
			continue
		case e.Kind == terms.Rank && end-i == 1 && r.isHead(end) && r.tokens[end].Capital: // "General Secretary"
			continue
		case misspelled(e, r.phrase(i, end)), e.Kind == terms.Place && end-i == 1 && e.EN == r.low(i):
			continue // "Area" in a name is no place
		}
		if r.isCommon(i, end) && !isPost(e, end-i) || lowerInstead(e.EN, r.phrase(i, end)) && !isPost(e, end-i) {
			continue
		}
		kept = append(kept, e)
	}
	return kept
}

// misspelled reports whether the text is an English abbreviation of the entry in other letters: "Nam" for "NAM".
func misspelled(e *terms.Entry, text string) bool {
	for _, a := range e.AbbrEN {
		if strings.EqualFold(a, text) && !strings.EqualFold(e.EN, text) {
			return a != text
		}
	}
	return false
}

// isCommon reports whether the tokens from i to before end begin without a capital, or with one only because the sentence
// begins there: "area", "Master data".
func (r *review) isCommon(i, end int) bool {
	if r.tokens[i].Kind == english.Ordinal && i+1 < end {
		i++ // "14th National Party Congress"
	}
	if !r.tokens[i].Capital {
		return true
	}
	return r.tokens[i].Opens && end-i == 1 && !mixedCase(r.tokens[i].Text)
}

// isPost reports whether the entry is a post or a rank that is one in small letters too: "major general" and "director",
// not "general" and "official".
func isPost(e *terms.Entry, n int) bool {
	switch e.Kind {
	case terms.Rank:
		return n > 1
	case terms.Title:
		return n > 1 || posts.has(strings.ToLower(e.EN))
	default:
		return false
	}
}

// postOpeners are small-letter words that begin a post or rank of several words.
var postOpeners = tableOf(map[string]bool{
	"deputy": true, "vice": true, "head": true, "chief": true, "prime": true, "major": true, "lieutenant": true, "senior": true, "permanent": true,
	"standing": true, "colonel": true, "brigadier": true, "rear": true, "general": true,
})

var posts = tableOf(map[string]bool{
	"minister": true, "director": true, "chairman": true, "chairwoman": true, "chairperson": true, "ambassador": true, "governor": true,
	"secretary": true, "president": true, "spokesperson": true, "prosecutor": true,
})

// lowerInstead reports whether the text has a small letter where the term has a capital: "the government" of a State.
func lowerInstead(term, text string) bool {
	return term != "" && text != "" && term[0] >= 'A' && term[0] <= 'Z' && text[0] >= 'a' && text[0] <= 'z'
}

// term checks that one of the entries is in the cited segments.
func (r *review) term(entries []*terms.Entry, i, end int) {
	text := r.phrase(i, end)
	low := r.tokens[i].Kind == english.Word && !r.tokens[i].Capital
	if slices.ContainsFunc(entries, r.cites) || slices.ContainsFunc(entries, r.postWithin) {
		r.claim(i, end)
		r.mentions = append(r.mentions, mention{i, end, entries})
		return
	}
	kind := entries[0].Kind
	switch {
	case kind == terms.Place:
		if countryNamed(r, text) || r.evidence(poles[strings.ToLower(text)]) {
			r.claim(i, end)
			return
		}
		r.claim(i, end)
		if !r.nameSaid(text) {
			r.fault(CheckName, Error, "%q is not in %s: no %q", text, r.where(), entries[0].VI)
		}
	case r.headSaid(i, end, low):
	case r.oneOfMany(entries[0]), text == "State" && r.low(end) == "budget" && r.evidence([]string{"ngân sách"}):
		r.claim(i, end)
	case r.partyMeeting(text), r.postOfPronoun(entries), r.bodyCalled(entries), r.standingPost(entries), r.evidence(otherNames[text]):
		r.claim(i, end)
	case low && kind != terms.Rank:
		r.fault(CheckTitle, Warning, "%q is not in %s: no %q", text, r.where(), entries[0].VI)
	case kind == terms.Body && (r.low(end) == "of" || r.low(end) == "and" && strings.Contains(text, " of ")) && r.capital(end+1): // a longer name begins so, "Vinh University of Technology", of which each word is looked at
	default:
		r.claim(i, end)
		r.fault(CheckTitle, Error, "%q is not in %s: no %q", text, r.where(), entries[0].VI)
	}
}

// otherNames are the Vietnamese of bodies and posts whose English the term base has for another name of them.
var otherNames = map[string][]string{
	"Foreign Minister": {"bộ trưởng bộ ngoại giao", "bộ trưởng ngoại giao"}, "Deputy Foreign Minister": {"thứ trưởng bộ ngoại giao", "thứ trưởng ngoại giao"}, "Head": {"trưởng thôn", "trưởng ban", "trưởng phòng", "trưởng đoàn", "trưởng bản", "trưởng ấp"},
	"Standing Committee of the provincial Party Committee": {"ban thường vụ tỉnh ủy"}, "Standing Committee of the municipal Party Committee": {"ban thường vụ thành ủy"},
}

// standingPost reports a deputy's post that a cited segment has with "thường trực" in it, which English sets before it: "Phó Chủ tịch Thường trực UBND tỉnh".
func (r *review) standingPost(entries []*terms.Entry) bool {
	return slices.ContainsFunc(entries, func(e *terms.Entry) bool {
		words := strings.SplitN(viet.Key(e.VI), " ", 4)
		if e.Kind != terms.Title || words[0] != "phó" || len(words) < 4 {
			return false
		}
		post := strings.Join(words[:3], " ") + " thường trực " + words[3]
		return r.evidence([]string{post, strings.ReplaceAll(post, "ủy ban nhân dân", "ubnd"), strings.ReplaceAll(post, "hội đồng nhân dân", "hđnd")})
	})
}

// oneOfMany reports a body of a level that the cited segments name as one of all there: "UBND các xã" of "Ủy ban nhân dân xã".
func (r *review) oneOfMany(e *terms.Entry) bool {
	key := viet.Key(e.VI)
	k := strings.LastIndexByte(key, ' ')
	if e.Kind != terms.Body || k < 0 {
		return false
	}
	body, level := key[:k], " các"+key[k:]
	return r.evidence([]string{body + level, strings.ReplaceAll(body, "ủy ban nhân dân", "ubnd") + level, strings.ReplaceAll(body, "hội đồng nhân dân", "hđnd") + level})
}

// poles are the words by which a line is named from one end of the country to the other, "đường sắt Bắc - Nam", or a part of it.
var poles = map[string][]string{"north": {"bắc nam", "phía bắc", "bắc bộ"}, "south": {"bắc nam", "phía nam", "nam bộ"}, "east-west": {"đông tây"}, "north-south": {"bắc nam"}, "east": {"đông tây", "phía đông"}, "west": {"đông tây", "phía tây"}}

// cites reports whether a cited segment has the entry.
func (r *review) cites(e *terms.Entry) bool {
	for _, s := range r.cited {
		if s.names(e) {
			return true
		}
	}
	return false
}

// bodyHeads are the words that a body is called by where its name stood before.
var bodyHeads = []string{"bộ", "trung tâm", "ban chỉ đạo", "tổ công tác", "ủy ban", "hội đồng", "viện", "cục", "tập đoàn", "tổng công ty"}

// postWithin reports whether the entry is a post in a body that is cited in two parts: "Phó Giám đốc Trung tâm", where another cited segment names the
// "Trung tâm Dữ liệu quốc gia".
func (r *review) postWithin(e *terms.Entry) bool {
	if e.Kind != terms.Title {
		return false
	}
	key := viet.Key(e.VI)
	if post, rest, ok := strings.Cut(key, " tổ công tác"); ok && rest == "" && (post == "tổ trưởng" || post == "tổ phó") {
		return r.evidence([]string{post}) && r.evidence([]string{"tổ công tác"}) // the head of a group, which is the group named
	}
	for _, h := range bodyHeads {
		k := strings.LastIndex(key, " "+h+" ")
		if k < 0 || !r.evidence([]string{key[:k+1+len(h)]}) {
			continue
		}
		if body := r.base.ByVI(key[k+1:]); body != nil && (body.Kind == terms.Body || body.Kind == terms.System) && r.cites(body) {
			return true
		}
	}
	return false
}

// headSaid reports whether a single word stands for a longer name that is cited: "the director", "the Ministry", "Deputy"
// before a post.
func (r *review) headSaid(i, end int, low bool) bool {
	if end-i != 1 {
		return false
	}
	t := r.tokens[i].Low
	if !low && !r.sameHead(t) {
		return false
	}
	for _, s := range r.cited {
		for e := range s.entries {
			if e.Kind != terms.Concept && hasWord(strings.ToLower(e.EN), singular(t)) {
				if low || r.shortForm(i, e) {
					return true
				}
			}
		}
	}
	return low && r.evidence(heads[singular(t)])
}

// partyMeeting reports whether the words are a post or a body whose English depends on what stands beside it, or the words name the Party's Central Committee or a congress of it that the cited segments call by the meeting alone or by
// another writing of its number: "Hội nghị Trung ương 11", "Đại hội 14 của Đảng".
func (r *review) partyMeeting(text string) bool {
	switch text {
	case "Party Central Committee":
		return r.evidence([]string{"hội nghị trung ương"})
	case "Party Committee":
		return r.evidence([]string{"tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy"}) // "Tỉnh ủy An Giang": a name stands within its English
	case "National Assembly":
		return r.evidence([]string{"đbqh"})
	case "Director of the Department":
		return r.evidence([]string{"cục trưởng cục", "vụ trưởng vụ"})
	case "Deputy Director of the Department":
		return r.evidence([]string{"phó cục trưởng cục", "phó vụ trưởng vụ"})
	case "President":
		return r.evidence([]string{"chủ tịch nước trung quốc", "chủ tịch nước lào", "chủ tịch nước cuba", "chủ tịch trung quốc", "chủ tịch nước cộng hòa"}) // of another state
	}
	nth, ok := strings.CutSuffix(text, " National Party Congress")
	n := strings.TrimRight(nth, "stndrh")
	value, err := strconv.Atoi(n)
	if !ok || err != nil || value <= 0 || value >= len(romans) {
		return false
	}
	roman := romans[value]
	return r.evidence([]string{
		"đại hội " + n, "đại hội lần thứ " + n, "đại hội đảng lần thứ " + n, "đại hội đảng " + n, "đại hội đảng toàn quốc lần thứ " + n,
		"đại hội " + roman, "đại hội lần thứ " + roman, "đại hội đảng lần thứ " + roman, "đại hội đảng " + roman, "đại hội đảng toàn quốc lần thứ " + roman,
	})
}

// romans are the Roman numbers that congresses have, in lower case.
var romans = [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"}

// sameHead reports whether the word is the head of bodies, which may be used alone: "the Ministry", not "the Minister".
func (r *review) sameHead(low string) bool {
	switch low {
	case "ministry", "committee", "department", "government", "party", "agency", "council", "assembly", "force", "bank", "group":
		return true
	}
	return false
}

// shortForm reports whether token i with "the" before it shortens the name of a body.
func (r *review) shortForm(i int, e *terms.Entry) bool {
	return e.Kind == terms.Body && r.low(i-1) == "the"
}

var functionWords = tableOf(map[string]bool{
	"of": true, "and": true, "for": true, "on": true, "in": true, "to": true, "with": true, "by": true, "the": true, "a": true, "an": true,
	"at": true, "from": true, "is": true, "was": true, "has": true, "or": true, "that": true, "as": true,
})
