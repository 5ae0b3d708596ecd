package transfer

import "strings"

// degreeOf is the English of a degree before a verb, "rất ủng hộ", "ngày càng phụ thuộc"; "" where the verb has none that is sure.
func degreeOf(adv *lex, vp *node) string {
	verb := headLex(vp)
	switch vi := adv.viOf(); {
	case vi == "ngày càng":
		return growing(verb, vp)
	case vi == "càng" && vp.flags&flagPassive == 0:
		return "" // "càng không thể", "càng … càng …"
	case vi == "càng":
		return "increasingly"
	case vp.flags&(flagTAM|flagPassive) != 0 || !verb.in(feelings):
		return ""
	case strings.HasPrefix(verb.english(), "be "):
		return adv.english() // "rất hài lòng": very satisfied
	case !strengthens[vi]:
		return ""
	}
	how, _, _ := strings.Cut(verb.english(), " ")
	if strong := degreesOf[how]; strong != "" {
		return strong
	}
	return "greatly"
}

// strengthens are the degrees that are great.
var strengthens = map[string]bool{"rất": true, "hết sức": true, "vô cùng": true, "cực kỳ": true, "đặc biệt": true}

// degreesOf are the adverbs that say "very" of what a verb tells, by the verb.
var degreesOf = map[string]string{
	"hope": "very much", "wish": "very much", "want": "very much", "like": "very much", "support": "strongly", "encourage": "strongly",
	"welcome": "warmly", "depend": "heavily", "trust": "firmly",
}

// growing is the English of "ngày càng" before a verb: what rises or gets better does so steadily.
func growing(verb *lex, vp *node) string {
	switch {
	case vp.flags&flagQuantity != 0 || vp.rule == rulePredicate || vp.rule == ruleBe || vp.flags&flagTAM != 0 && vp.flags&flagPassive == 0 || has(vp):
		return ""
	case steadily(verb):
		return "steadily"
	}
	return "increasingly"
}

// has reports what somebody has or lacks, which no adverb says is more and more: "ngày càng có nhiều".
func has(vp *node) bool { return headClass(vp) == "own" || headLex(vp).viOf() == "thiếu" }

// steadily reports a verb for what goes on rising, falling or getting better.
func steadily(verb *lex) bool {
	how, _, _ := strings.Cut(verb.english(), " ")
	return verb.class == "rise" || verb.class == "fall" || bettering[how]
}

var bettering = map[string]bool{
	"improve": true, "develop": true, "expand": true, "strengthen": true, "consolidate": true, "narrow": true, "grow": true, "deteriorate": true, "get": true,
}

// toDegree writes a predicate with a degree before it: what rises steadily is doing so.
func (w *writer) toDegree(nd *node, f form) string {
	adv := degreeOf(nd.l.lex, nd.r)
	felt := headLex(nd.r).in(feelings)
	if text := w.vp(nd.r, f); felt && strings.Contains(text, " attention to ") {
		return strings.Replace(text, " attention to ", " close attention to ", 1)
	} else if felt && strings.Contains(text, " importance to ") {
		return strings.Replace(text, " importance to ", " great importance to ", 1)
	}
	if adv == "steadily" && lately(nd.r) && f.finite() && f.aux == "" && !w.headline {
		return w.withAdverb(adv, nd.r, form{aux: haveForms[f.shape], shape: shapePP}) // "ngày càng giảm trong những năm gần đây"
	}
	if going := adv == "steadily" && nd.r.flags&flagPassive == 0 && f.aux == "" && !w.headline; going && (f.shape == shapeSing || f.shape == shapePlural) {
		return w.withAdverb(adv, nd.r, fixedMarkers["prog"].form(f.plural()))
	}
	return w.withAdverb(adv, nd.r, f)
}
