package verify

import (
	"slices"
	"strings"

	"songngu/internal/terms"
)

var (
	// asking are the verbs by which one body asks another to do something, onward those by which that one has to go to a third.
	asking = []string{"kiến nghị", "đề nghị", "đề xuất", "yêu cầu", "giao", "chỉ đạo"}
	onward = []string{"báo cáo", "trình", "kiến nghị", "đề xuất", "đề nghị", "tham mưu", "xin ý kiến"}
	// onwardEnglish are the words by which English says that something goes on to somebody.
	onwardEnglish = lexemesOf("report*", "submit*", "submission*", "advis*", "seek*", "sought", "present", "presents", "presented", "brief*", "inform", "informs", "informed", "consult*", "petition*", "lobb*", "refer*", "forward*", "approval", "in turn", "ask", "asks", "asked", "asking", "put", "approach*", "notif*", "escalat*")
)

// askWords is how many words before a verb of onward the one who asks says so.
const askWords = 12

// onwards checks that who is asked to go to a third is not told to do it: "kiến nghị Bộ báo cáo Chính phủ nâng mức khoán" does not ask the Ministry to raise it.
func (k *claim) onwards() {
	if onwardEnglish.count(k.review) > 1 {
		return
	}
	for _, c := range k.contexts {
		s := c.whole
		if s.heard == nil {
			continue
		}
		first, end := s.tokensOf(c)
		for i := first + 1; i < end; i++ {
			n := slices.IndexFunc(onward, func(v string) bool { return s.saysAt(i, v) })
			if n < 0 {
				continue
			}
			behind := i + words(onward[n])
			third := s.bodyFrom(behind)
			if third == nil || !s.asks(first, i) || k.mentioned(third) || k.tellsHit(s, third) {
				continue
			}
			until := third.Last + 1
			for until < end && !isStop(s.tokens[until].Key) {
				until++
			}
			if told, all := k.tellsOf(s, third.Last+1, until); !onwardEnglish.in(k.review) && told >= conditionWords && 3*told >= all {
				k.fault(CheckStatus, Error, "%q of %s is lost in the English", s.textOf(i, third.Last+1), s.segment.ID)
				return
			}
		}
	}
}

// bodyFrom gives the longest body that begins at token i, nil when there is none.
func (s *source) bodyFrom(i int) *terms.Hit {
	for n := range s.hits {
		if h := &s.hits[n]; h.First == i && (h.Entry.Kind == terms.Body || h.Entry.Kind == terms.Title) {
			return h
		}
	}
	return nil
}

// tellsHit reports whether the statement has a word for the hit.
func (k *claim) tellsHit(s *source, h *terms.Hit) bool {
	for i := h.First; i <= h.Last; i++ {
		if k.tellsAt(s, i) {
			return true
		}
	}
	return false
}

// asks reports whether a verb of asking stands before token i in its clause, one or more words before.
func (s *source) asks(first, i int) bool {
	for t := i - 2; t >= first && t > i-askWords && !isStop(s.tokens[t].Key); t-- {
		if slices.ContainsFunc(asking, func(v string) bool { return s.saysAt(t, v) }) {
			return true
		}
	}
	return false
}

// reportsTo checks that "report to him" is to who is spoken of: "Phó Thủ tướng giao … báo cáo Thủ tướng" is not to the Deputy Prime Minister.
func (k *claim) reportsTo() {
	for i := range k.tokens {
		if low := k.low(i); low != "him" && low != "her" || k.low(i-1) != "to" || !reportingTo.at(k.review, i-2) {
			continue
		}
		for _, s := range k.cited {
			at := s.only([]string{"báo cáo"})
			if at < 0 {
				continue
			}
			if third := s.bodyFrom(at + 2); third != nil && !k.mentioned(third) && !s.saysBefore(third, at) && !strings.Contains(strings.ReplaceAll(k.text, "Deputy "+third.Entry.EN, ""), third.Entry.EN) {
				k.fault(CheckStatus, Error, "%q: in %s it is to %q", k.phrase(i-2, i+1), s.segment.ID, s.textOf(third.First, third.Last+1))
				return
			}
		}
	}
}

// saysBefore reports whether the first two words of the hit stand before token i, and not as a deputy: "Thủ tướng yêu cầu … báo cáo Thủ tướng Chính phủ".
func (s *source) saysBefore(h *terms.Hit, i int) bool {
	for t := 0; t+1 < i; t++ {
		if s.key(t) == s.key(h.First) && s.key(t+1) == s.key(h.First+1) && s.key(t-1) != "phó" {
			return true
		}
	}
	return false
}

var reportingTo = lexemesOf("report", "reports", "reporting", "reported")
