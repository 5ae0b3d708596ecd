package transfer

import (
	"strings"
)

// NounPhrase translates a text that is one noun phrase, "Trẻ em mẫu giáo 5 tuổi", whole or not at all, without capital and full stop.
func (e *Engine) NounPhrase(text string) (phrase string, doubtful float64, ok bool) {
	s := e.Read(text)
	defer s.Done()
	if len(s.toks) == 0 || len(s.toks) > briefTokens {
		return "", 0, false
	}
	nd := best(s.chart().over(0, len(s.toks)), catNP)
	if nd == nil {
		return "", 0, false
	}
	w := writer{}
	phrase = undouble(strings.TrimRight(w.np(nd, roleSubject), " ,"))
	if w.unsure > 0 || strings.Contains(phrase, "~") || clashing(" "+phrase+" ") {
		return "", 0, false
	}
	return phrase, doubt(nd), true
}

// tells reports whether a headline that might be a noun phrase is a clause: somebody acts, or the predicate is marked as one. "Nguyên tắc
// điều chỉnh giá điện" names a principle and adjusts nothing.
func tells(clause *node) bool {
	if clause.r == nil || clause.r.flags&(flagTAM|flagPassive) != 0 || clause.r.rule == ruleBe {
		return true
	}
	switch s := subjectOf(clause); s.class {
	case person, org, doc, place:
		for s.rule == ruleNPList {
			s = s.l.l // "Chủ tịch nước A và Phu nhân"
		}
		office := s.rule == ruleBareNP && s.l.rule == ruleLeaf && s.lex.has("title")
		between := s.class == org && s.rule == ruleBareNP && s.l.rule == ruleAdjN && strings.Contains(s.l.r.lex.english(), "–") // "Hải quân Việt Nam - Lào"
		return s.flags&(flagProper|flagCapital) != 0 || office || between
	default: // acts, things and what is abstract
	}
	return clause.r.class == "rise" || clause.r.class == "fall" || clause.r.class == "begin"
}

// nounAlone reports a headline whose predicate is only an adjective: "nhiệm vụ … theo quy định mới" is no statement.
func nounAlone(clause *node) bool { return clause.r != nil && clause.r.rule == rulePredicate }

// shaky is the doubt above which a clause is no headline.
const shaky = 1.5

// changing reports a noun phrase with a rise or fall in it, which is a sentence misread: "Chỉ số giá tăng, số doanh nghiệp giảm".
func changing(np *node) bool {
	found := false
	np.walk(func(n *node) {
		found = found || n.rule == ruleNVP && (n.r.class == "rise" || n.r.class == "fall" || n.r.class == "reach")
	})
	return found
}

// Title translates a headline: a clause in the present tense or a noun phrase, whole or not at all. It ends without full stop.
func (e *Engine) Title(text string) (string, bool) {
	s := e.Read(text)
	defer s.Done()
	if len(s.toks) < 3 || len(s.toks) > briefTokens {
		return "", false
	}
	c := s.chart()
	w := writer{}
	out := ""
	clause, phrase := best(c.over(0, c.n), catS), best(c.over(0, c.n), catNP)
	switch {
	case clause != nil && (phrase == nil || tells(clause)) && !nounAlone(clause):
		if s := subjectOf(clause); doubt(clause) > shaky || s != nil && s.rule == ruleNPList && s.l.r.lex.english() == "but" {
			return "", false // "Thị trường lao động phục hồi, tỷ lệ thất nghiệp giảm": two clauses
		}
		out = w.clause(clause)
	case phrase != nil && doubt(phrase) <= shaky && !changing(phrase):
		out = w.np(phrase, roleSubject)
	}
	if out == "" || w.unsure > 0 || strings.Contains(out, "~") {
		return "", false
	}
	return strings.TrimSuffix(finish(out), "."), true
}
