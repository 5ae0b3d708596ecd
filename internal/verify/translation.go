package verify

import (
	"slices"
	"strconv"
	"strings"

	"songngu/internal/article"
	"songngu/internal/english"
	"songngu/internal/repair"
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// Review is what there is to say of a translation.
type Review struct {
	// Findings have numbers and name the segment.
	Findings []Finding
	// Terms are those of the base in the segment, in order.
	Terms []Term
}

// Term is a term of a segment. Used is true when the English has it in the words of the base, inflected or not, or abbreviated.
type Term struct {
	terms.Hit
	Used bool
}

// Translation checks the English of a whole segment, whoever made it. Whatever the English says must stand in the segment, as Verify
// checks it, and nothing that counts may be lost: every number, date and document of the segment must be in the English, and approved
// terms and official names in the words of the base, which may be nil.
func Translation(seg *article.Segment, text string, base *terms.Base) Review {
	return TranslationOf(seg, nil, text, base)
}

// TranslationOf is Translation of a segment that is cut into tokens already; nil when it is not.
func TranslationOf(seg *article.Segment, toks []viet.Token, text string, base *terms.Base) Review {
	s := *seg
	s.Kind = article.Body // a caption is translated, too
	var cut int
	if s.Text, text, cut = withoutMark(s.Text, text); cut > 0 || toks == nil {
		toks = viet.Lex(s.Text)
	}
	c := newChecker(&article.Article{Text: s.Text, Segments: []article.Segment{s}}, base)
	c.sources[s.ID] = recogniseTokens(c.segments[s.ID], toks, base)
	read := english.Lex(text)
	r := &review{checker: c, text: text, read: read, tokens: unclaimed(read), once: true}
	r.citations([]string{s.ID}, nil)
	out := Review{Terms: r.used(cut)}
	if strings.TrimSpace(text) == "" {
		r.fault(CheckLanguage, Error, "says nothing")
	} else {
		r.contents()
		r.spelling()
		r.lost(read, out.Terms)
		r.codes()
		r.glossary(out.Terms)
	}
	for i := range c.findings {
		c.findings[i].ID = "f" + strconv.Itoa(i+1)
	}
	out.Findings = c.findings
	return out
}

// glossed gives the findings of Translation that are about approved terms and official names, by the terms of the source, before which cut bytes were taken
// off.
func glossed(r *review, hits []terms.Hit, cut int) []Finding {
	r.cited = []*source{{hits: slices.DeleteFunc(slices.Clone(hits), func(h terms.Hit) bool { return !binding(h.Entry) && len(h.Entry.Forbidden) == 0 })}}
	r.glossary(r.used(cut))
	return r.findings
}

// withoutMark takes the number or letter of an item, which both texts have alike, off them: "a) ", "12. ". cut is its length.
func withoutMark(source, text string) (ownSource, ownText string, cut int) {
	mark, rest, found := strings.Cut(source, " ")
	if !found || len(mark) > longestMark || !strings.ContainsAny(mark[len(mark)-min(1, len(mark)):], ").") {
		return source, text, 0
	}
	if after, same := strings.CutPrefix(text, mark+" "); same {
		return rest, after, len(mark) + 1
	}
	return source, text, 0
}

// longestMark is the length of the longest mark of an item: "(viii)", "12.10.".
const longestMark = 6

// lost looks for the values of the segment in the English. A number in a term that the English has is in its English, or has none there:
// "Ban Chỉ đạo 57" is a committee with a long name.
func (r *review) lost(read []english.Token, said []Term) {
	seg := r.cited[0].segment
	want := repair.VietnameseValuesOf(seg.Text, r.cited[0].tokens)
	if len(want) == 0 {
		return
	}
	have := map[string]bool{}
	for _, v := range repair.EnglishValuesOf(r.text, read) {
		have[v.Key] = true
	}
	for _, v := range want {
		if have[v.Key] || r.within(v.Span, said) {
			continue
		}
		severity := Error
		if v.Kind == repair.SwapNumber && wordable(v.In(seg.Text)) {
			severity = Warning
		}
		r.fault(checkOf[v.Kind], severity, "%q of %s is not in the English", v.In(seg.Text), seg.ID)
	}
}

// checkOf gives the check that finds a value of a kind lost.
var checkOf = map[string]Check{repair.SwapNumber: CheckQuantity, repair.SwapDate: CheckDate, repair.SwapDocument: CheckDocument}

// within reports whether a stretch of the segment is part of a term that the English has.
func (r *review) within(s viet.Span, said []Term) bool {
	for i, h := range r.cited[0].hits {
		if said[i].Used && h.Contains(s) {
			return true
		}
	}
	return false
}

// wordable reports whether English may say a number without one: "a copy" for "01 bản", "twice" for "02 lần"; "năm" may be no five.
func wordable(number string) bool {
	digits := strings.TrimLeft(number, "0")
	return !strings.ContainsAny(number, "0123456789") || digits == "1" || strings.HasSuffix(number, " lần")
}

// used gives the terms of the segment, before which cut bytes were taken off, and says which of them the English has.
func (r *review) used(cut int) []Term {
	hits := r.cited[0].hits
	if len(hits) == 0 {
		return nil
	}
	out := make([]Term, len(hits))
	for i, h := range hits {
		h.Start, h.End = h.Start+cut, h.End+cut
		out[i] = Term{h, r.has(h.Entry)}
	}
	return out
}

// glossary finds the terms that the English should have, and what stands for one that it should not.
func (r *review) glossary(all []Term) {
	for _, t := range all {
		e := t.Entry
		if binding(e) && !t.Used {
			r.fault(CheckTerm, Warning, "%q is %q in the glossary", e.VI, e.EN)
		}
	}
	r.forbidden()
}

// forbidden checks that no term of the cited segments is called what the glossary forbids.
func (r *review) forbidden() {
	for _, s := range r.cited {
		for _, h := range s.hits {
			e := h.Entry
			for _, f := range e.Forbidden {
				if _, ok := r.said().Find(f); ok {
					r.fault(CheckTerm, Error, "the glossary forbids %q for %q: it is %q", f, e.VI, e.EN)
				}
			}
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

// has reports whether the English has that of an entry.
func (r *review) has(e *terms.Entry) bool {
	if hasPlainly(r.text, e.EN) {
		return true
	}
	for _, forms := range [...][]string{{e.EN}, e.AbbrEN, e.Admitted} {
		for _, form := range forms {
			if _, ok := r.said().Find(form); ok {
				return true
			}
		}
	}
	return false
}

// hasPlainly reports a term that a text has letter for letter, between signs beside which its words are no others. Most terms of a translation need no closer look.
func hasPlainly(text, term string) bool {
	k := strings.Index(text, term)
	if k < 0 || term == "" || english.IsDigit(term[len(term)-1]) {
		return false
	}
	const apart = " ,.;:()"
	before, behind := text[:k], text[k+len(term):]
	return (before == "" || strings.IndexByte(apart, before[len(before)-1]) >= 0) && (behind == "" || strings.IndexByte(apart, behind[0]) >= 0)
}
