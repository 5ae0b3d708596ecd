package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// sanction writes a whole sentence that punishes or forbids, which the engine for briefs reads whole or not at all: "A fine of VND5 million is
// imposed for …". It reports whether it did.
func (t *translator) sanction(toks []viet.Token) bool {
	if !sanctioning.has(toks[0].Key) {
		return false
	}
	end := len(toks)
	for end > 0 && toks[end-1].Kind == viet.Punct && clauseEnds[toks[end-1].In(t.text)] {
		end--
	}
	if end < minSanction {
		return false
	}
	span := viet.Span{Start: toks[0].Start, End: toks[end-1].End}
	s := t.engine.Read(span.In(t.text))
	defer s.Done()
	cl, ok := s.Penalty()
	if !ok {
		cl, ok = s.Ban()
	}
	if !ok || cl.Span.Len() != span.Len() {
		return false
	}
	t.add(piece{text: uncapitalise(strings.TrimSuffix(cl.Text, ".")), source: span})
	t.doubts.tokens += end
	t.doubts.doubt += cl.Doubt
	for _, tok := range toks[end:] {
		t.mark(tok)
	}
	return true
}

// minSanction is the number of tokens of the shortest of them.
const minSanction = 4

// uncapitalise is the reverse of capitalise, for a text that begins with a word.
func uncapitalise(text string) string { return viet.Lower(text[:1]) + text[1:] }

// impersonal writes an order of a rule that names nobody who gives it, as what its addressee is told or what holds: "agencies are requested to
// report", "Clause 1 does not apply to imports".
func (w *writer) impersonal(vp *node) (string, bool) {
	if text, ok := w.mustBe(vp); ok {
		return text, true
	}
	denied := denies(vp)
	if denied {
		vp = vp.r
	}
	switch {
	case vp.rule == ruleVNVP && vp.l.rule == ruleVNHead && vp.l.l.rule == ruleLeaf && vp.l.r.cat == catNP && !denied:
		pp := addressed[vp.l.l.lex.viOf()]
		if pp == "" || !vp.l.r.class.agent() || vp.r.rule == ruleVPList {
			return "", false
		}
		be := " is "
		if w.pluralNP(vp.l.r) {
			be = " are "
		}
		return w.np(vp.l.r, roleSubject) + be + pp + " to " + w.vp(vp.r, form{shape: shapeBase}), true
	default:
		behind := ""
		if vp.rule == ruleVPPP {
			behind, vp = " "+w.prepOf(vp.r, headLex(vp.l)), vp.l
		}
		if vp.rule != ruleVNP || vp.l.rule != ruleLeaf || vp.l.lex.viOf() != "áp dụng" || vp.r.cat != catNP {
			return "", false
		}
		f := form{shape: shapeSing, neg: denied}
		if w.pluralNP(vp.r) {
			f.shape = shapePlural
		}
		return w.np(vp.r, roleSubject) + " " + realise("apply", f, "") + behind, true
	}
}

// mustBe writes a duty of a rule without subject as what is to be done: "dossiers must be submitted within five days".
func (w *writer) mustBe(vp *node) (string, bool) {
	if vp.rule != ruleTAM {
		return "", false
	}
	aux := map[string]string{"must": "must", "mustnot": "must not", "need": "must"}[vp.l.lex.en]
	core, behind := stripped(vp.r)
	if what, ok := strings.CutPrefix(headLex(core).english(), "impose "); ok && core.rule == ruleIntrans && denies(vp) {
		words := []string{what, "are not imposed"}
		for _, pp := range slices.Backward(behind) {
			if pp.cat != catPP {
				return "", false
			}
			words = append(words, w.prepOf(pp, headLex(core)))
		}
		return strings.Join(words, " "), true // "không xử phạt đối với …"
	}
	if what, owns := strings.CutPrefix(core.lex.english(), "have "); owns && what != "" && core.rule == ruleVNP && core.l.rule == ruleLeaf && strings.HasPrefix(core.l.lex.viOf(), "có ") && vp.l.lex.en == "must" && len(behind) == 0 {
		of, but, excepts := strings.Cut(w.np(core.r, roleObject), ", except ")
		if excepts {
			but = ", except " + but
		}
		return what + " " + of + " is required" + but, true // "phải có sự đồng ý của cha mẹ"
	}
	if core.rule == ruleVNP && core.l.rule == ruleLeaf && core.l.lex.viOf() == "có" && core.r.cat == catNP && (vp.l.lex.en == "must" || vp.l.lex.en == "need") && (core.r.class == doc || core.r.class == abst || core.r.class == act) {
		be := " is required" // "phải có sự đồng ý của …"
		if w.pluralNP(core.r) {
			be = " are required"
		}
		words := []string{w.np(core.r, roleSubject) + be}
		for _, more := range slices.Backward(behind) {
			if more.cat != catPP {
				return "", false
			}
			words = append(words, w.prepOf(more, headLex(core)))
		}
		return strings.Join(words, " "), true
	}
	return w.passively(vp.r, aux)
}

// stripped parts a predicate from the phrases behind it, the last first.
func stripped(vp *node) (core *node, behind []*node) {
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleVPPurp || vp.rule == ruleVPAdv || vp.rule == ruleVPIf {
		behind = append(behind, vp.r)
		vp = vp.l
	}
	return vp, behind
}

// passively writes an act without its doer as what is done to its object, "dossiers must be submitted within five days", with the auxiliary of its mood.
func (w *writer) passively(vp *node, aux string) (string, bool) {
	core, behind := stripped(vp)
	if aux == "" || core.rule != ruleVNP || core.r.cat != catNP || !passivable(core.l) || core.l.rule == ruleVVList {
		return "", false
	}
	done := passiveOf(suited(core.l, topicOf(core.r)), core)
	for _, more := range slices.Backward(behind) {
		by := map[cat]rule{catPP: ruleVPPP, catTime: ruleVPTime, catPurp: ruleVPPurp, catAdv: ruleVPAdv, catCond: ruleVPIf}[more.cat]
		done = &node{cat: catVP, rule: by, l: done, r: more, first: done.first, last: more.last, lex: done.lex, class: done.class, flags: done.flags}
	}
	return w.np(core.r, roleSubject) + " " + w.vp(done, form{aux: aux, shape: shapeBase}), true
}

// addressed are the verbs of what is asked of somebody, with their participles.
var addressed = map[string]string{"đề nghị": "requested", "yêu cầu": "required", "khuyến khích": "encouraged"}

// ruling reports a sentence that says what holds: it names a part of a paper, a duty, a right or a case, and nobody who speaks. In the news
// it has to speak of a paper or a case.
func ruling(toks []viet.Token, news bool) bool {
	rule := len(toks) > 1 && toks[0].Key == "trường" && toks[1].Key == "hợp"
	plain := !news || !namesDay(toks)
	for i := range toks {
		if c, ok := toks[i].Value.(*viet.Citation); ok {
			rule = rule || c.Number == ""
			continue
		}
		if i+1 == len(toks) {
			break
		}
		if toks[i].Key == "đã" || toks[i].Key == "vừa" {
			return false
		}
		if !rulingOpens.has(toks[i].Key) {
			rule = rule || plain && toks[i].Key == "phải"
			continue
		}
		pair := toks[i].Key + " " + toks[i+1].Key
		if spoken.has(pair) {
			return false
		}
		rule = rule || lawWords.has(pair) || !news && ruleWords.has(pair) || plain && (plainWords.has(pair) || toks[i].Key == "phải")
	}
	return rule
}

// namesDay reports a sentence that names a day, a year or somebody, or asks for something: it may tell what happened.
func namesDay(toks []viet.Token) bool {
	for i := range toks {
		if toks[i].Key == "yêu" && i+1 < len(toks) && toks[i+1].Key == "cầu" {
			return true
		}
		if toks[i].Kind == viet.Date || toks[i].Kind == viet.Name || toks[i].Key == "năm" && i+1 < len(toks) && toks[i+1].Kind == viet.Quantity {
			return true
		}
	}
	return false
}

// processed gives as nouns what is done to a matter that a clause speaks of: "để được hướng dẫn, giải quyết" is "for guidance and resolution".
func processed(vp *node) (string, bool) {
	if vp.rule != rulePassive && vp.rule != ruleIntrans || vp.flags&flagTAM != 0 {
		return "", false
	}
	verbs := vp.r
	if vp.rule == ruleIntrans {
		verbs = vp.l
	}
	var noms []string
	for v := verbs; ; v = v.l.l {
		last := v
		if v.rule == ruleVVList {
			last = v.r
		}
		nom := last.lex.get("nom")
		if last.rule != ruleLeaf || nom == "" || last.frames&frameNoun == 0 || last.frames&frameNone != 0 || strings.HasSuffix(nom, "ing") {
			return "", false
		}
		noms = append([]string{strings.ReplaceAll(nom, "_", " ")}, noms...)
		if v.rule != ruleVVList {
			break
		}
	}
	return joinList(noms, "and"), vp.rule == rulePassive || len(noms) > 1
}
