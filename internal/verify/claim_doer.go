package verify

import (
	"slices"
	"strings"
	"sync"

	"songngu/internal/english"
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// deed is what a body or a post does, with the verbs of both languages.
type deed struct {
	english    []string // stems of the verb
	vietnamese []string
}

var deeds = []deed{
	{[]string{"issue", "promulgate", "enact"}, []string{"ban hành"}},
	{[]string{"approve", "ratify", "endorse"}, []string{"phê duyệt", "phê chuẩn", "chấp thuận", "thông qua"}},
	{[]string{"adopt", "pass"}, []string{"thông qua"}},
	{[]string{"sign"}, []string{"ký"}},
	{[]string{"decide"}, []string{"quyết định"}},
	{[]string{"establish", "set"}, []string{"thành lập"}},
	{[]string{"propose"}, []string{"đề xuất", "kiến nghị"}},
	{[]string{"recommend"}, []string{"kiến nghị"}},
	{[]string{"request", "ask"}, []string{"đề nghị", "yêu cầu"}},
	{[]string{"assign"}, []string{"giao"}},
	{[]string{"direct", "order"}, []string{"chỉ đạo"}},
	{[]string{"instruct"}, []string{"chỉ đạo", "giao"}},
	{[]string{"submit"}, []string{"trình"}},
	{[]string{"fine", "sanction"}, []string{"xử phạt"}},
	{[]string{"revoke", "withdraw"}, []string{"thu hồi"}},
	{[]string{"suspend"}, []string{"đình chỉ"}},
	{[]string{"prosecute"}, []string{"khởi tố", "truy tố"}},
	{[]string{"arrest"}, []string{"bắt"}},
	{[]string{"appoint"}, []string{"bổ nhiệm"}},
	{[]string{"inspect"}, []string{"thanh tra", "kiểm tra"}},
	{[]string{"monitor", "supervise"}, []string{"giám sát", "theo dõi"}},
	{[]string{"appraise"}, []string{"thẩm định"}},
	{[]string{"publish", "announce"}, []string{"công bố"}},
	{[]string{"grant", "license"}, []string{"cấp phép", "cấp giấy"}},
}

// deedsByStem gives the deeds by the stems of their English.
var deedsByStem = sync.OnceValue(func() map[string]*deed {
	out := map[string]*deed{}
	for i := range deeds {
		for _, verb := range deeds[i].english {
			out[english.Stem(verb)] = &deeds[i]
		}
	}
	return out
})

// doers checks that who does something in the English is not told in the segment of another: "Bộ Chỉ huy cho biết Chủ tịch UBND tỉnh đã ký quyết định" has no
// decision signed by the command, and of "Bộ Nội vụ chủ trì, phối hợp với Bộ Công an" the latter does not lead.
func (k *claim) doers() {
	if len(k.cited) != 1 {
		return
	}
	if subject, verb := k.subject(); subject != nil && subject.acts() {
		k.doer(subject, k.mainVerb(verb))
	}
	for i := range k.mentions {
		if m := &k.mentions[i]; m.acts() && k.low(m.end) == "to" {
			k.doer(m, m.end+1)
		}
	}
}

// doer checks who does what the verb at token i says.
func (k *claim) doer(subject *mention, i int) {
	s := k.cited[0]
	at := s.deedAt(english.Stem(k.low(i)))
	if at < 0 {
		return
	}
	if doer := s.doerBefore(at); doer != nil && !subject.same(doer) && (!k.mentioned(doer) || k.behindVerb(s, subject, at) && k.isNamedBehind(doer, i)) {
		k.fault(CheckStatus, Error, "in %s it is %q who does so, not %q", s.segment.ID, doer.In(s.segment.Text), k.phrase(subject.first, subject.end))
	}
}

// besideDoer are the words before one who takes part in what another does.
var besideDoer = []string{"với", "của", "cùng"}

// behindVerb reports whether the name stands in the segment only behind the verb at token i, as one who takes part: "Bộ Tài chính cấp phép sau khi thống nhất với Bộ Công an".
func (k *claim) behindVerb(s *source, m *mention, i int) bool {
	places := s.places(m, k.phrase(m.first, m.end))
	return len(places) > 0 && !slices.ContainsFunc(places, func(at int) bool {
		t := s.tokenAt(at)
		return t < i || !oneOf(s.key(t-1), besideDoer)
	})
}

// isNamedBehind reports whether the English names who the hit names behind the verb at token i, and not as who does so.
func (k *claim) isNamedBehind(h *terms.Hit, i int) bool {
	return slices.ContainsFunc(k.mentions, func(m mention) bool {
		return m.first > i && slices.Contains(m.entries, h.Entry) && k.low(m.first-1) != "by" && k.low(m.first-2) != "by"
	})
}

// deedAt gives the one token at which the Vietnamese of a verb stands, -1 when there is none or more.
func (s *source) deedAt(stem string) int {
	if d := deedsByStem()[stem]; d != nil {
		return s.only(d.vietnamese)
	}
	at := -1
	for i := range s.heard {
		if slices.Contains(s.heard[i], stem) {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// agents checks that who acts behind "do" is told, or nobody is: "do Trung tâm Dữ liệu quốc gia thiết lập, cài đặt" is not "ministries install it", "do
// ngân sách nhà nước bảo đảm" not "guaranteed by the fund".
func (k *claim) agents() {
	for _, c := range k.contexts {
		s := c.whole
		if s.heard == nil {
			continue
		}
		first, end := s.tokensOf(c)
		for i := first; i < end; i++ {
			if s.key(i) == "do" && !oneOf(s.key(i-1), []string{"tự", "lý", "nguyên", "nhân"}) {
				k.agent(s, first, i+1, min(i+agentWords, end))
			}
		}
	}
}

// agentWords is how many words an agent and its verb have at most.
const agentWords = 14

// agent looks for a verb behind the agent from token i on that the statement has with another.
func (k *claim) agent(s *source, first, i, end int) {
	for acts := s.nameEnd(i); acts < end && !endsAll(s.tokens[acts].Key); acts++ {
		at, told := k.actsAt(s, acts)
		if !told {
			continue
		}
		who := s.nameEnd(i)
		if who == i+1 {
			who = acts
		}
		if !k.namesAgent(s, i, who) && k.untold(s, first, i, who, end) {
			k.fault(CheckStatus, Error, "%q: in %s it is %q who does so", k.phrase(at, at+1), s.segment.ID, s.textOf(i, who))
		}
		return
	}
}

// shortAgents are the nouns of one syllable that name an agent.
var shortAgents = []string{"người", "dân", "tỉnh", "xã", "hãng", "quỹ", "bộ", "sở", "chủ", "bên", "thợ", "tòa", "viện", "huyện"}

// namesAgent reports whether the statement has the word of a short agent as it is, "AI", or a verb stands there: "do chia thừa kế".
func (k *claim) namesAgent(s *source, i, end int) bool {
	if end != i+1 {
		return false
	}
	text := s.textOf(i, end)
	if text == s.tokens[i].Key && !oneOf(text, shortAgents) {
		return true
	}
	for n := range k.tokens {
		if k.tokens[n].Text == text {
			return true
		}
	}
	return false
}

// nameEnd gives the token behind the name at token i, or behind that token.
func (s *source) nameEnd(i int) int {
	for n := range s.hits {
		if h := &s.hits[n]; h.First == i {
			return h.Last + 1
		}
	}
	return i + 1
}

// actsAt gives the token of the statement that tells what begins at token i of a segment, as what somebody is said to do: "configure", "guaranteed by".
func (k *claim) actsAt(s *source, i int) (at int, ok bool) {
	for _, stem := range s.heard[i] {
		if t, ok := k.stems()[stem]; ok && !strings.HasSuffix(k.low(t.at), "ly") && (k.low(t.at+1) == "by" || k.isActive(t.at)) {
			return t.at, true
		}
	}
	return 0, false
}

// isActive reports whether the word at token i can only be a verb in the present or a bare infinitive in a list of such: "configure and install".
func (k *claim) isActive(i int) bool {
	low := k.low(i)
	return i > 0 && !k.tokens[i].Capital && !isPast(low) && !strings.HasSuffix(low, "ing") && !strings.HasSuffix(low, "ion") && k.predicate(i)
}

// predicate reports whether token i stands where a verb does: behind a modal, a noun in the plural, or another verb and "and".
func (k *claim) predicate(i int) bool {
	switch before := k.low(i - 1); before {
	case "must", "shall", "will", "may", "can", "should", "would", "to":
		return true
	case "and", ",":
		return i+1 < len(k.tokens) && (k.low(i+1) == "the" || k.low(i+1) == "a" || k.low(i+1) == "and" || k.low(i+1) == ",")
	}
	return false
}

// mainVerb gives the token of the verb behind auxiliaries and adverbs.
func (k *claim) mainVerb(i int) int {
	for low := k.low(i); low == "has" || low == "have" || low == "had" || low == "will" || low == "would" || low == "may" || low == "must" || low == "can" || low == "shall" || adverb(low) && low != "been"; low = k.low(i) {
		i++
	}
	return i
}

// only gives the one token at which one of the phrases stands, -1 when there is none or more.
func (s *source) only(phrases []string) int {
	at := -1
	for i := range s.tokens {
		if slices.ContainsFunc(phrases, func(p string) bool { return s.saysAt(i, p) }) {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

// doerBefore gives the body or post directly before the verb at token i, nil when there is none.
func (s *source) doerBefore(i int) *terms.Hit {
	for i--; i >= 0 && oneOf(s.key(i), []string{"đã", "vừa", "sẽ", "mới", "cũng", "đang", "phải", "có", "quyền", "thẩm", "được"}); i-- {
	}
	for n := range s.hits {
		h := &s.hits[n]
		if h.Last == i && (h.Entry.Kind == terms.Body || h.Entry.Kind == terms.Title) && !oneOf(s.key(h.First-1), []string{"của", "theo", "với", "cho", "về", "tại", "do", "cùng", "và"}) {
			return h
		}
	}
	return nil
}

// same reports whether a name may be that of the hit: one may be the short form of the other.
func (m *mention) same(h *terms.Hit) bool {
	return slices.ContainsFunc(m.entries, func(e *terms.Entry) bool {
		a, b := viet.Key(e.VI), viet.Key(h.Entry.VI)
		return e == h.Entry || strings.Contains(a, b) || strings.Contains(b, a) || e.Kind != h.Entry.Kind
	})
}

// mentioned reports whether the English names who the hit names.
func (k *claim) mentioned(h *terms.Hit) bool {
	return slices.ContainsFunc(k.mentions, func(m mention) bool { return slices.Contains(m.entries, h.Entry) })
}
