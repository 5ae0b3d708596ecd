package verify

import (
	"strconv"
	"strings"

	"songngu/internal/article"
	"songngu/internal/english"
	"songngu/internal/repair"
	"songngu/internal/terms"
)

// Translation checks the English of a whole segment, whoever made it. Whatever the English says must stand in the segment, as Verify
// checks it, and nothing that counts may be lost: every number, date and document of the segment must be in the English, and approved
// and official names in the words of the base, which may be nil. Findings have numbers and name the segment.
func Translation(seg *article.Segment, text string, base *terms.Base) []Finding {
	s := *seg
	s.Kind = article.Body // a caption is translated, too
	s.Text, text = withoutMark(s.Text, text)
	c := newChecker(&article.Article{Text: s.Text, Segments: []article.Segment{s}}, base)
	r := &review{checker: c, text: text, tokens: lex(text)}
	r.citations([]string{s.ID}, nil)
	if strings.TrimSpace(text) == "" {
		r.fault(CheckLanguage, Error, "says nothing")
	} else {
		r.contents()
		r.spelling()
		r.lost()
		r.unused()
	}
	for i := range c.findings {
		c.findings[i].ID = "f" + strconv.Itoa(i+1)
	}
	return c.findings
}

// withoutMark takes the number or letter of an item, which both texts have alike, off them: "a) ", "12. ".
func withoutMark(source, text string) (string, string) {
	mark, rest, found := strings.Cut(source, " ")
	if !found || len(mark) > longestMark || !strings.ContainsAny(mark[len(mark)-min(1, len(mark)):], ").") {
		return source, text
	}
	if after, same := strings.CutPrefix(text, mark+" "); same {
		return rest, after
	}
	return source, text
}

// longestMark is the length of the longest mark of an item: "(viii)", "12.10.".
const longestMark = 6

// lost looks for the values of the segment in the English.
func (r *review) lost() {
	have := map[string]bool{}
	for _, v := range repair.EnglishValues(r.text) {
		have[v.Key] = true
	}
	checks := map[string]Check{repair.SwapNumber: CheckQuantity, repair.SwapDate: CheckDate, repair.SwapDocument: CheckDocument}
	seg := r.cited[0].segment
	for _, v := range repair.VietnameseValues(seg.Text) {
		if have[v.Key] {
			continue
		}
		severity := Error
		if v.Kind == repair.SwapNumber && wordable(v.In(seg.Text)) {
			severity = Warning
		}
		r.fault(checks[v.Kind], severity, "%q of %s is not in the English", v.In(seg.Text), seg.ID)
	}
}

// wordable reports whether English may say a number without one: "a copy" for "01 bản", "twice" for "02 lần"; "năm" may be no five.
func wordable(number string) bool {
	digits := strings.TrimLeft(number, "0")
	return !strings.ContainsAny(number, "0123456789") || digits == "1" || strings.HasSuffix(number, " lần")
}

// unused looks for the terms of the segment in the English.
func (r *review) unused() {
	for _, h := range r.cited[0].hits {
		if e := h.Entry; binding(e) && !Uses(r.text, e) {
			r.fault(CheckTerm, Warning, "%q is %q in the glossary", e.VI, e.EN)
		}
	}
}

// binding reports whether a translator has to use the English of an entry: people approved it, or it is the official name of something.
func binding(e *terms.Entry) bool {
	switch e.Kind {
	case terms.Body, terms.Law, terms.Programme, terms.System:
		return e.Status == terms.Approved || e.Status == terms.Official
	default:
		return e.Status == terms.Approved
	}
}

// Uses reports whether the English text has the English of an entry or its abbreviation, inflected or not.
func Uses(text string, e *terms.Entry) bool {
	have := stems(text)
	for _, form := range append([]string{e.EN}, e.AbbrEN...) {
		if strings.Contains(have, stems(form)) {
			return true
		}
	}
	return false
}

// stems gives the stems of the words of a text between single spaces.
func stems(text string) string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, t := range english.Lex(text) {
		if t.Kind != english.Mark && t.Low != "the" {
			b.WriteString(english.Stem(t.Low))
			b.WriteByte(' ')
		}
	}
	return b.String()
}
