package transfer

import "strings"

// ofItsNoun writes a verb that ends in a noun, "có báo cáo", with the adjective of that noun behind it: "có báo cáo cụ thể" is to submit a
// specific report. It is "" where the verb or the word behind it is another.
func (w *writer) ofItsNoun(vp *node, adj string, f form) string {
	verb, thing, found := strings.Cut(vp.l.lex.english(), " a ")
	if !found {
		at := strings.LastIndexByte(vp.l.lex.english(), ' ')
		if at < 0 || adj == "" {
			return ""
		}
		verb, thing = vp.l.lex.english()[:at], vp.l.lex.english()[at+1:]
	}
	if adj == "" || strings.HasPrefix(verb, "be") || strings.Contains(verb, "~") {
		return ""
	}
	en := verb + " " + adj + " " + thing
	if found {
		en = verb + " " + indefinite(adj+" "+thing)
	}
	other := *vp
	other.l = inOther(vp.l, en)
	return w.vp(&other, f)
}

// endsInItsNoun reports a verb that ends in a noun of which the word behind it is said: "có lộ trình", "lựa chọn nhà đầu tư phù hợp".
func endsInItsNoun(vp *node, word *lex) bool {
	if vp.rule != ruleIntrans || vp.l.rule != ruleLeaf || !strings.Contains(vp.l.lex.english(), " ") {
		return false
	}
	vi := vp.l.lex.viOf()
	return strings.HasPrefix(vi, "có ") || word.in(ofNouns) && strings.Count(vi, " ") > 2
}

// adjectiveOf is the adjective that an English adverb is made of, or "".
func adjectiveOf(adverb string) string {
	if adverb == "in detail" {
		return "detailed"
	}
	stem, ok := strings.CutSuffix(adverb, "ly")
	if !ok || strings.Contains(adverb, " ") {
		return ""
	}
	if body, ic := strings.CutSuffix(stem, "ical"); ic {
		return body + "ic"
	}
	if body, y := strings.CutSuffix(stem, "i"); y {
		return body + "y"
	}
	return stem
}
