package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/article"
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// reporting are the Vietnamese verbs by which somebody says something; those with a mark behind them are only such verbs there.
var reporting = []string{
	"cho biết", "cho rằng", "cho hay", "khẳng định", "nhấn mạnh", "nêu rõ", "nhận định", "tuyên bố", "cảnh báo", "tiết lộ", "giải thích", "thừa nhận", "bày tỏ", "phản ánh", "nói rằng", "chia sẻ rằng", "đánh giá rằng",
	"nói :", "chia sẻ :", "đánh giá :", "đánh giá ,", "phân tích :", "phát biểu :", "nói .", "chia sẻ .", "đánh giá .", "lưu ý :", "lưu ý ,", "nhận xét", "thông tin .", "chỉ rõ", "khuyến cáo", "xác nhận", "lý giải", "dẫn lời",
}

var reportingNotAfter = []string{"có", "thiếu", "đủ", "thêm", "lấy", "tục", "được", "các", "những", "của", "để", "nhằm", "qua", "hệ", "thống", "biển", "nhận", "tiếp", "sự", "lời", "ý", "và", "mức", "tự", "dữ", "liệu", "nhắn", "tin", "hiệu", "thống", "đài", "bản", "giấy", "đơn", "phiếu", "tờ", "chờ"}

var reportingNotBefore = map[string][]string{
	"khẳng định": {"vị", "vai", "sự", "chủ", "tầm", "của"}, "cảnh báo": {"sớm", "cháy", "thiên"}, "phản ánh": {"kiến", "đúng", "sự", "thực", "của"}, "giải thích": {"từ"}, "nhấn mạnh": {"của"},
}

// speakers are the words that name one behind "theo"; "theo nghị định" names none.
var speakers = []string{
	"ông", "bà", "đồng chí", "thứ trưởng", "bộ", "phó", "chủ tịch", "giám đốc", "cục", "tổng", "thiếu tướng", "thiếu tá", "trung tướng", "trung tá", "thượng tướng", "thượng tá", "đại tướng", "đại tá", "đại biểu", "đại diện", "đại sứ", "chuyên gia", "luật sư", "lãnh đạo", "người phát ngôn",
	"sở", "ủy ban", "ubnd", "ngân hàng", "hiệp hội", "công an", "viện", "tòa", "chính phủ", "thủ tướng", "bí thư", "thanh tra", "kiểm toán", "tiến sĩ", "giáo sư", "ts", "gs", "pgs", "vụ", "chánh", "tổ chức",
}

var speakersNot = []string{"bộ luật", "bộ tiêu chuẩn", "bộ tiêu chí", "bộ quy", "tổng số", "tổng mức", "tổng thể", "vụ việc", "vụ án", "cục bộ"}

// posts begin what stands behind a name in commas.
var postsBehind = []string{"giám", "chủ", "phó", "cục", "bộ", "thứ", "trưởng", "tổng", "đại", "viện", "vụ", "chánh", "bí", "thành", "nguyên", "hiệu", "ủy", "người"}

// generalPosts follow "tổng" in a post: "tổng vốn" is none.
var generalPosts = []string{"giám", "bí", "cục", "thanh", "biên", "tham", "thư", "lãnh", "kiểm"}

// leading begin what stands before the subject.
var leading = []string{"tại", "trong", "phát", "ngày", "sáng", "chiều", "tối", "với", "nhân", "kết", "trả", "sau", "trước", "để", "về", "từ", "đến", "năm", "tuy", "ngoài", "bên", "cùng", "qua", "trên", "vào", "ở", "khi", "theo", "tháng", "riêng", "đặc", "trường", "nếu", "đối"}

// speech is who speaks in a segment, in its text.
type speech struct{ from, to int }

// speechOf finds who speaks in what is quoted to byte end.
func (s *source) speechOf(end int) (speech, bool) {
	for i := range s.tokens {
		if s.tokens[i].Start >= end {
			break
		}
		if sp, ok := s.behindTheo(i); ok && sp.to < end {
			return sp, true
		}
		n := s.reportingAt(i)
		if n == 0 || i == 0 {
			continue
		}
		last := i + n - 1
		if s.tokens[min(last, len(s.tokens)-1)].End+8 < end || last+2 >= len(s.tokens) {
			if sp, ok := s.subjectBefore(i); ok {
				return sp, true
			}
		}
	}
	for i := max(1, len(s.tokens)-4); i < len(s.tokens); i++ { // "…, ông … cho biết."
		if n := s.reportingAt(i); n > 0 && i+n+1 >= len(s.tokens) {
			return s.subjectBefore(i)
		}
	}
	return speech{}, false
}

// reportingByWord gives the verbs by their first word.
var reportingByWord = func() *wordTable[[]string] {
	out := map[string][]string{}
	for _, v := range reporting {
		first, _, _ := strings.Cut(v, " ")
		out[first] = append(out[first], v)
	}
	return tableOf(out)
}()

// reportingAt gives the number of tokens of the reporting verb at token i.
func (s *source) reportingAt(i int) int {
	for _, v := range reportingByWord.of(s.tokens[i].Key) {
		if s.saysAt(i, v) && (i == 0 || s.amountAt(i-1) == nil) && !oneOf(s.tokens[max(0, i-1)].Key, reportingNotAfter) && !oneOf(s.key(i+words(v)), reportingNotBefore[v]) {
			return words(v)
		}
	}
	return 0
}

// saysAt reports whether the words, or marks, of phrase stand at token i.
func (s *source) saysAt(i int, phrase string) bool {
	var ok bool
	for ; phrase != ""; i++ {
		if i >= len(s.tokens) {
			return false
		}
		key := s.tokens[i].Key
		if phrase, ok = afterWord(phrase, key); !ok || strings.IndexByte(key, ' ') >= 0 { // a value of two words is none of them
			return false
		}
	}
	return true
}

// behindTheo gives the speaker behind "theo" at token i, to the comma.
func (s *source) behindTheo(i int) (speech, bool) {
	if s.key(i) != "theo" || i > 0 && !isStop(s.tokens[i-1].Key) || i+2 >= len(s.tokens) {
		return speech{}, false
	}
	says := func(phrase string) bool { return s.saysAt(i+1, phrase) }
	if !slices.ContainsFunc(speakers, says) || slices.ContainsFunc(speakersNot, says) {
		return speech{}, false
	}
	comma := s.markFrom(i + 1)
	if post := s.key(comma + 1); oneOf(post, postsBehind) && (post != "tổng" || oneOf(s.key(comma+2), generalPosts)) {
		if next := s.markFrom(comma + 1); next < len(s.tokens) && s.tokens[next].Key == "," {
			comma = next
		}
	}
	return speech{s.tokens[i+1].Start, s.tokens[comma-1].End}, true
}

// markFrom gives the next mark that ends something, or the end.
func (s *source) markFrom(i int) int {
	for i < len(s.tokens) && !isStop(s.tokens[i].Key) {
		i++
	}
	return i
}

// subjectBefore gives what stands before the verb at token i, without what leads in. There is none when no word has a capital.
func (s *source) subjectBefore(i int) (speech, bool) {
	first := 0
	for first < i && oneOf(s.tokens[first].Key, leading) {
		comma := s.markFrom(first)
		if comma >= i {
			break
		}
		first = comma + 1
	}
	if s.passiveWithin(first, i) {
		return speech{}, false // "báo cáo được kiểm toán xác nhận": nobody tells it
	}
	for j := i - 2; j > first; j-- { // what another clause says before does not count
		if k := s.tokens[j].Key; k == ";" || k == ":" || k == "." || k == "”" || k == "\"" || k == "“" {
			first = j + 1
			break
		}
	}
	if first >= i {
		return speech{}, false
	}
	who := s.segment.Text[s.tokens[first].Start:s.tokens[i-1].End]
	if says := strings.ToLower(who); slices.ContainsFunc(speakingPapers, func(p string) bool { return strings.HasPrefix(says, p) }) {
		return speech{}, false // "Nghị định nêu rõ": what it rules holds, whoever tells it
	}
	if strings.HasSuffix(who, ",") && strings.ToLower(who) == who {
		return speech{}, false // "đến tận nhà vận động, giải thích": one more act
	}
	return speech{s.tokens[first].Start, s.tokens[i-1].End}, true
}

// passiveWithin reports whether the verb behind a stretch is in the passive, or a duty: "được tổ chức độc lập xác nhận", "nếu từ chối phải nêu rõ".
func (s *source) passiveWithin(first, i int) bool {
	if oneOf(s.key(i-1), []string{"phải", "cần", "nên"}) {
		return true
	}
	for j := i - 1; j > first && j > i-passiveWords && !isStop(s.tokens[j].Key); j-- {
		if s.key(j) == "được" && j+1 < i && !oneOf(s.key(j+1), []string{"biết"}) {
			return s.lowAt(j + 1) // "được Bộ … xác nhận" may be told of the Ministry
		}
	}
	return false
}

// lowAt reports whether the token has no capital.
func (s *source) lowAt(i int) bool {
	first, _ := utf8.DecodeRuneInString(s.segment.Text[s.tokens[i].Start:])
	return !unicode.IsUpper(first)
}

// passiveWords is how many words may stand between "được" and its verb.
const passiveWords = 7

// speakingPapers are the papers in force that say something, as they begin: a draft is no such.
var speakingPapers = []string{"nghị định", "thông tư", "luật", "bộ luật", "pháp lệnh", "quyết định", "hiến pháp", "quy chế"}

// reportWords are those by which English says who says something.
var reportWords = lexemesOf(
	"according", "said", "say", "says", "saying", "told", "tells", "replied", "replies", "respond*", "answered", "stated", "states that", "stress*", "noted", "notes", "noting", "affirm*", "argue", "argued", "argues", "arguing", "believed", "believes", "believe", "emphasi*", "added that", "adds that", "announce*", "explain*", "warn*", "reported", "reports that", "reveal*", "confirmed", "confirms", "confirming",
	"claimed", "claims that", "declared", "declares", "insist*", "remark*", "pointed", "points out", "describ*", "called", "calls", "praised", "praises", "assessed", "assesses", "acknowledg*", "admitted", "admits", "maintained", "commented", "informed", "asserted", "asserts", "reiterat*", "underlin*", "underscor*", "highlight*", "in the view of", "in his view", "in her view",
	"viewed", "views", "expressed", "expresses", "spoke", "speaking", "voiced", "denied", "denies", "dismissed", "rejected", "asked", "asks", "requested", "requests", "urged", "urges", "suggested", "suggests", "recommended", "recommends", "quoted", "mentioned", "mentions", "figures from", "statistics from", "data from", "complain*", "observed", "cautioned", "promised", "pledged",
	"considered", "considers", "think", "thinks", "thought", "disclosed", "concluded", "conceded", "attribut*", "words", "regarded", "regards", "sees", "saw", "evaluated", "rated", "judged", "predict*", "estimates", "advised", "instructed", "directed", "wants", "wanted", "hailed", "cited", "likened", "demanded", "appealed", "hopes", "hoped", "expects", "recalled", "reminded", "shared", "proposed that", "proposes", "ordered",
)

// attribution checks that what somebody says is told as theirs.
func (k *claim) attribution() {
	for _, c := range k.contexts {
		sp, found := c.whole.speechOf(c.end)
		if !found {
			continue
		}
		if !reportWords.in(k.review) && !k.puts() && !k.opensWith(c.whole, sp) && !k.reportsFigure(c, sp) {
			k.fault(CheckStatus, Error, "in %s it is %q who says so, the English does not tell", c.whole.segment.ID, c.whole.segment.Text[sp.from:sp.to])
			continue
		}
		k.speaker(c.whole, sp)
	}
}

// opensWith reports whether the English tells of the speaker what he does, as he says of himself: "Cục Thuế cho biết đã xử lý 1,9 triệu hồ sơ".
func (k *claim) opensWith(s *source, sp speech) bool {
	if len(k.mentions) == 0 || k.mentions[0].entries == nil || k.mentions[0].first > 2 {
		return false
	}
	who := &k.mentions[0]
	return slices.ContainsFunc(s.places(who, k.phrase(who.first, who.end)), func(at int) bool { return sp.from <= at && at < sp.to })
}

// reporters begin the names of bodies that report what they count.
var reporters = []string{"bộ", "sở", "cục", "chi", "tổng", "ubnd", "ủy", "thanh", "kho", "kiểm", "ban", "phòng", "thuế", "hải", "công", "báo", "số", "thống"}

// reportsFigure reports whether the English tells a figure of what a body of the State, and no person, reports: "Theo Sở Xây dựng, tổng vốn đã giải ngân là 735 tỷ đồng".
// Nor need it say which official tells what the authority does.
func (k *claim) reportsFigure(c context, sp speech) bool {
	figures, _ := k.anchors()
	if !slices.ContainsFunc(figures, func(a anchor) bool { return a.source == c.whole && a.source.tokens[a.at].Start >= sp.to }) {
		return false
	}
	if c.whole.authorityActs(sp.to) {
		return true
	}
	who, _, _ := strings.Cut(viet.Key(c.whole.segment.Text[sp.from:sp.to]), " ")
	return oneOf(who, reporters)
}

// authorities are the words for one whose plans are facts, whoever tells them.
var authorities = []string{"tỉnh", "phố", "xã", "phường", "huyện"}

// authorityActs reports whether an authority does something behind a byte of the segment: "Bà Thoa cho hay, tỉnh sẽ biệt phái 64 công chức".
func (s *source) authorityActs(from int) bool {
	for i := s.tokenAt(from); i+1 < len(s.tokens); i++ {
		if oneOf(s.key(i), authorities) && oneOf(s.key(i+1), []string{"sẽ", "đã"}) {
			return true
		}
	}
	return false
}

// puts reports whether somebody says how large something is, "put it at 18.9%".
func (k *claim) puts() bool {
	for i := range k.tokens {
		if k.putsAt(i) {
			return true
		}
	}
	return false
}

// speaker checks that who speaks in the English is who speaks in the segment, when that is named.
func (k *claim) speaker(s *source, sp speech) {
	text := s.segment.Text[sp.from:sp.to]
	if len(k.cited) > 1 || !named(text) {
		return
	}
	first, end := k.speakerAt()
	if end > first && !k.standsIn(first, end, text) {
		k.fault(CheckStatus, Error, "%q does not speak in %s: %q does", k.phrase(first, end), s.segment.ID, text)
	}
}

// named reports whether a word behind the first has a capital.
func named(text string) bool {
	for i, w := range strings.Fields(text) {
		if first, _ := utf8.DecodeRuneInString(w); i > 0 && unicode.IsUpper(first) {
			return true
		}
	}
	return false
}

// standsIn reports whether all names and terms of the tokens from first to before end stand in a stretch of Vietnamese text.
func (k *claim) standsIn(first, end int, text string) bool {
	seg := &article.Segment{ID: k.first, Text: text, Kind: article.Body}
	s := readSource(seg, k.base)
	part := k.phrase(first, end)
	r := &review{checker: k.checker, index: k.index, text: part, tokens: lex(part), cited: []*source{s}, view: view{passages: []passage{s.passage}}, first: k.first}
	kept := len(k.findings)
	r.terms()
	r.names()
	k.findings = k.findings[:kept]
	return !r.failed
}

var saidWords = lexemesOf("said", "says", "affirmed", "argued", "stressed", "noted", "stated", "emphasised", "emphasized", "believes", "believed", "warned", "announced", "added", "told", "explained", "confirmed", "denied", "declared")

// speakerAt gives the tokens that name who speaks: behind "according to" and "said", or before "said".
func (k *claim) speakerAt() (first, end int) {
	for i := range k.tokens {
		if k.says(i, "according to") {
			return i + 2, k.nameEnd(i + 2)
		}
	}
	for i := range k.tokens {
		if i == 0 || !saidWords.at(k.review, i) {
			continue
		}
		if k.low(i-1) == "," && i > 1 && k.tokens[min(i+1, len(k.tokens)-1)].Capital { // "…, said X."
			return i + 1, k.nameEnd(i + 1)
		}
		if next := k.low(i + 1); next == "." || next == "" { // "…, X said."
			for j := i - 1; j > 0; j-- {
				if k.low(j) == "," {
					return j + 1, i
				}
			}
		}
		return k.subjectStart(i), i
	}
	return 0, 0
}

// nameEnd gives the end of who is named from token i on: before a comma that a word in small letters follows, "said" or the end.
func (k *claim) nameEnd(i int) int {
	for ; i < len(k.tokens); i++ {
		t := &k.tokens[i]
		if t.Low == "," && i+1 < len(k.tokens) && !k.tokens[i+1].Capital || t.Low == "." || t.Low == ";" {
			break
		}
	}
	return i
}

// prepositions begin what stands before an English subject.
var prepositions = map[string]bool{
	"at": true, "in": true, "on": true, "speaking": true, "under": true, "during": true, "after": true, "before": true, "from": true, "by": true, "to": true, "as": true, "with": true, "for": true, "according": true, "also": true, "earlier": true, "however": true, "meanwhile": true, "addressing": true, "concluding": true, "of": true, "since": true, "until": true, "when": true, "where": true, "if": true, "once": true, "should": true, "unless": true, "although": true, "because": true,
}

// leadEnd gives the token behind what leads in before token i: "At the meeting, ".
func (k *claim) leadEnd(i int) int {
	first := 0
	for prepositions[k.low(first)] {
		comma := first
		for comma < i && k.low(comma) != "," {
			comma++
		}
		if comma >= i {
			return first
		}
		first = comma + 1
	}
	return first
}

// subjectStart gives the token at which the subject of the verb at token i begins.
func (k *claim) subjectStart(i int) int {
	first := k.leadEnd(i)
	for j := i - 1; j > first; j-- {
		if q := k.low(j); q == ";" || q == "”" || q == "\"" {
			return j + 1
		}
	}
	return first
}

// mention is a name in the English.
type mention struct {
	first, end int
	entries    []*terms.Entry // nil for one that no term is
}

// isPost reports whether it is a post or rank.
func (m *mention) isPost() bool {
	return len(m.entries) > 0 && (m.entries[0].Kind == terms.Title || m.entries[0].Kind == terms.Rank)
}

// posts checks that who has a post before or behind the name has it in the segment, too.
func (k *claim) posts() {
	if len(k.cited) != 1 {
		return
	}
	text := k.cited[0].segment.Text
	for _, person := range k.mentions {
		name := k.phrase(person.first, person.end)
		at := strings.Index(text, name)
		if person.entries != nil || strings.Count(name, " ") < 2 || at < 0 {
			continue
		}
		for _, post := range k.mentions {
			if !post.isPost() || !k.beside(&post, &person) {
				continue
			}
			around := around(text, at, at+len(name))
			s := readSource(&article.Segment{ID: k.first, Text: around}, k.base)
			if !slices.ContainsFunc(post.entries, s.names) && !slices.ContainsFunc(post.entries, func(e *terms.Entry) bool { return s.passage.any(heads[strings.ToLower(e.EN)]) }) {
				k.fault(CheckTitle, Error, "%q is no post of %q in %s", k.phrase(post.first, post.end), name, k.where())
			}
		}
	}
}

// succession checks who succeeds whom: "bổ nhiệm ông A làm cục trưởng thay ông B".
func (k *claim) succession() {
	if len(k.cited) != 1 {
		return
	}
	s := k.cited[0]
	instead := 0
	for instead < len(s.tokens) && s.tokens[instead].Key != "thay" {
		instead++
	}
	for i := range k.tokens {
		if instead == len(s.tokens) || !strings.HasPrefix(k.low(i), "succeed") && k.low(i) != "replacing" && k.low(i) != "replaces" {
			continue
		}
		var before, behind *mention
		for n := range k.mentions {
			m := &k.mentions[n]
			switch {
			case m.entries != nil:
			case m.end <= i:
				before = m
			case behind == nil && m.first > i:
				behind = m
			}
		}
		if before == nil || behind == nil {
			return
		}
		a, b := s.places(before, k.phrase(before.first, before.end)), s.places(behind, k.phrase(behind.first, behind.end))
		at := s.tokens[instead].Start
		if len(a) > 0 && len(b) > 0 && slices.Min(a) > at && slices.Max(b) < at {
			k.fault(CheckStatus, Error, "in %s %q takes the place of %q", k.where(), k.phrase(behind.first, behind.end), k.phrase(before.first, before.end))
		}
		return
	}
}

// sequence checks that what comes before something does not come after it: "thí điểm trước khi trình đề án".
func (k *claim) sequence() {
	if len(k.cited) != 1 {
		return
	}
	p := k.cited[0].passage
	after, before := laterWords.in(k.review), earlierWords.in(k.review)
	if after == before {
		return
	}
	switch first, then := p.has("trước khi"), p.any([]string{"sau khi", "sau", "xong", "khi đã", "hậu", "kể từ", "qua", "từ khi"}); {
	case first && !then && after:
		k.fault(CheckStatus, Error, "%s says what comes before, the English what comes after", k.where())
	case p.has("sau khi") && !p.any([]string{"trước", "tiền", "sớm", "chưa"}) && before:
		k.fault(CheckStatus, Error, "%s says what comes after, the English what comes before", k.where())
	}
}

var (
	laterWords   = lexemesOf("after", "once", "following", "when", "upon", "since", "later", "then")
	earlierWords = lexemesOf("before", "prior", "until", "ahead", "earlier", "previously")
)

// sites are heads of names that say what stands there.
var sites = []string{"palace", "pavilion", "temple", "pagoda", "bridge", "lake", "river", "tower", "market", "park", "gate", "museum", "theatre", "stadium", "dam", "canal", "beach", "tunnel", "pass", "cave", "airport", "port", "hospital", "school", "university"}

// siteNames checks that a name has the head behind it that it has before it in the segment: "điện Cần Chánh" is no pavilion.
func (k *claim) siteNames() {
	for _, m := range k.mentions {
		head := k.low(m.end)
		if m.entries != nil || !oneOf(head, sites) || !k.tokens[m.end].Capital {
			continue
		}
		name := k.phrase(m.first, m.end)
		for _, s := range k.cited {
			for _, at := range s.places(&m, name) {
				before := s.key(s.tokenAt(at) - 1)
				if !oneOf(before, heads[head]) && slices.ContainsFunc(sites, func(other string) bool { return oneOf(before, heads[other]) }) {
					k.fault(CheckName, Error, "%q is no %s in %s", name, head, s.segment.ID)
					return
				}
			}
		}
	}
}

// beside reports whether a post stands before a name with nothing but its body between, or behind it in commas.
func (k *claim) beside(post, person *mention) bool {
	if post.first > person.end {
		return post.first-person.end <= 1 && k.low(person.end) == ","
	}
	for i := post.end; i < person.first; i++ {
		if t := &k.tokens[i]; !t.Capital && t.Low != "of" && t.Low != "and" && t.Low != "the" && t.Low != "'" && t.Low != "s" && t.Low != "'s" {
			return false
		}
	}
	return person.first-post.end <= 8 && post.end <= person.first
}

// around gives what may tell the post of a name: up to twelve words before it, and as many behind a comma or bracket after it.
func around(text string, start, end int) string {
	first := start
	for range 12 {
		k := strings.LastIndexByte(strings.TrimRight(text[:first], " "), ' ')
		if k < 0 {
			first = 0
			break
		}
		if strings.ContainsAny(text[k:first], ";:.") {
			break
		}
		first = k + 1
	}
	last := end
	rest := strings.TrimLeft(text[end:], " ")
	if !slices.ContainsFunc([]string{",", "(", "-", "–", "làm ", "là "}, func(p string) bool { return strings.HasPrefix(rest, p) }) {
		return text[first:end]
	}
	for n := 0; n < 14 && last < len(text) && !strings.ContainsAny(text[last-1:last], ";:."); n++ {
		k := strings.IndexByte(text[min(last+1, len(text)):], ' ')
		if k < 0 {
			return text[first:]
		}
		last += k + 1
	}
	return text[first:last]
}

// roles checks that who acts on whom in the English is not turned round: both languages put the subject first.
func (k *claim) roles() {
	if len(k.cited) != 1 {
		return
	}
	subject, verb := k.subject()
	if subject == nil {
		return
	}
	last := subject
	for i := range k.mentions {
		object := &k.mentions[i]
		if object.first <= verb || k.isAppositive(object) || !k.isObject(object.first) || saidWords.at(k.review, object.end) { // "…, its head X said"
			continue
		}
		if last != subject && (!last.acts() || !object.acts() || !k.infinitive(last.end, object.first)) {
			continue
		}
		if k.turned(last, object) {
			k.fault(CheckStatus, Error, "%q acts on %q, in %s it is the other way round", k.phrase(last.first, last.end), k.phrase(object.first, object.end), k.where())
			return
		}
		last = object
	}
}

// acts reports whether a name is that of a body or a post.
func (m *mention) acts() bool {
	return m.isPost() || len(m.entries) > 0 && m.entries[0].Kind == terms.Body
}

// isAppositive reports whether a post belongs to the name behind it.
func (k *claim) isAppositive(m *mention) bool {
	return m.isPost() && m.end < len(k.tokens) && k.tokens[m.end].Capital
}

// infinitive reports whether "to" stands between the tokens: "asked X to report to Y".
func (k *claim) infinitive(i, end int) bool {
	for ; i < end-2; i++ {
		if k.low(i) == "to" {
			return true
		}
	}
	return false
}

// subject gives the name that the statement begins with and the token of its verb, nil when the verb is in the passive.
func (k *claim) subject() (*mention, int) {
	start := 0
	if prepositions[k.low(0)] {
		for start < len(k.tokens) && k.low(start) != "," {
			start++
		}
		start++
	}
	if k.low(start) == "the" {
		start++
	}
	for i := range k.mentions {
		m := &k.mentions[i]
		if m.first != start || k.isAppositive(m) {
			continue
		}
		verb := m.end
		for k.isHead(verb) && k.tokens[verb].Capital {
			verb++
		}
		switch k.low(verb) {
		case ",", "and", "or", "'s", "'", "of", "’", "is", "are", "was", "were", "be", "has", "have", "in", "at", "on", "for":
			if k.low(verb) != "has" && k.low(verb) != "have" || k.low(verb+1) == "been" {
				return nil, 0
			}
		}
		return m, verb
	}
	return nil, 0
}

// isObject reports whether the words before token i make what follows one that something is done to.
func (k *claim) isObject(i int) bool {
	j := i - 1
	if k.low(j) == "the" {
		j--
	}
	switch k.low(j) {
	case "by", "from", "with", "at", "in", "on", "of", "under", "between", "among", "as", "via", "through", "than", "like", "against", "'s", "for", "that", "said", "near", "across", "around", "(":
		return false
	case "to":
		return k.low(j-1) != "according" && k.low(j-1) != "from"
	}
	return true
}

// turned reports whether every place of the object in the segment is before every place of the subject, and nothing there makes the subject
// the one who acts all the same.
func (k *claim) turned(subject, object *mention) bool {
	s := k.cited[0]
	a, b := s.places(subject, k.phrase(subject.first, subject.end)), s.places(object, k.phrase(object.first, object.end))
	if len(a) == 0 || len(b) == 0 || slices.Max(b) >= slices.Min(a) {
		return false
	}
	if s.passage.has("tôi") {
		return false // "tôi đề nghị Văn phòng Chính phủ …", Phó Thủ tướng nói: who speaks stands behind
	}
	at := slices.Min(a)
	before := strings.Fields(strings.ToLower(s.segment.Text[:at]))
	if len(before) > 0 && oneOf(before[len(before)-1], []string{"do", "bởi", "được", "cùng", "với", "và", "của", "bị", "là"}) {
		return false
	}
	lead := strings.Fields(strings.ToLower(s.segment.Text))
	comma := strings.IndexByte(s.segment.Text, ',')
	return !oneOf(lead[0], leading) || comma <= slices.Max(b) || comma >= at
}

// places gives where a name stands in the segment.
func (s *source) places(m *mention, text string) []int {
	var out []int
	for _, h := range s.hits {
		if slices.Contains(m.entries, h.Entry) {
			out = append(out, h.Start)
		}
	}
	for from := 0; m.entries == nil || len(out) == 0; {
		k := strings.Index(s.segment.Text[from:], text)
		if k < 0 {
			break
		}
		out = append(out, from+k)
		from += k + len(text)
	}
	return out
}
