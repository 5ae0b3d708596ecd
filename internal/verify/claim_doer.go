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
	{[]string{"direct", "instruct", "order"}, []string{"chỉ đạo"}},
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
// decision signed by the command.
func (k *claim) doers() {
	if len(k.cited) != 1 {
		return
	}
	subject, verb := k.subject()
	if subject == nil || !subject.acts() {
		return
	}
	d := deedsByStem()[english.Stem(k.low(k.mainVerb(verb)))]
	if d == nil {
		return
	}
	s := k.cited[0]
	at := s.only(d.vietnamese)
	if at < 0 {
		return
	}
	if doer := s.doerBefore(at); doer != nil && !subject.same(doer) && !k.mentioned(doer) {
		k.fault(CheckStatus, Error, "in %s it is %q who does so, not %q", s.segment.ID, doer.In(s.segment.Text), k.phrase(subject.first, subject.end))
	}
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
