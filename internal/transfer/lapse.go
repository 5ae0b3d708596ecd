package transfer

import "strings"

// lapseRules are about what follows when something has, or has not, been done by the end of a term: "quá thời hạn này mà chủ xe không đăng ký thì …".
var lapseRules = []binary{
	{catCorr2, catS, ruleMeanwhile, func(l, r *node) (node, bool) {
		return node{cat: catRelS, cost: 2, lex: l.lex, class: r.class, flags: r.flags & (flagTAM | flagDated)}, l.lex.vi == "mà" && r.rule == ruleS && r.flags&flagTAM != 0
	}},
	{catTime, catRelS, ruleLapse, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 1, lex: r.lex}, r.rule == ruleMeanwhile && l.rule == ruleLeaf && strings.HasPrefix(l.lex.english(), "after this ")
	}},
	// "Quá 20 ngày kể từ ngày gửi mà chủ xe không đến giải quyết thì …"
	{catNP, catRelS, ruleLapse, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 1, lex: r.lex}, r.rule == ruleMeanwhile && overTerm(l)
	}},
	// "Quá thời hạn trên mà không có ý kiến thì …"
	{catTime, catPP, ruleLapse, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 2, lex: r.lex}, l.rule == ruleLeaf && strings.HasPrefix(l.lex.english(), "after this ") && r.rule == rulePP && r.l.lex.viOf() == "mà không có"
	}},
}

// overTerm reports a time that is over: "quá 20 ngày".
func overTerm(np *node) bool {
	return np.rule == ruleNumNP && np.class == period && np.l.rule == ruleApproxNum && np.l.l.lex.viOf() == "quá"
}

// lapsed writes what has not been done by the end of a term: "if, after this time limit, the owner has not …".
func (w *writer) lapsed(nd *node) string {
	inner := writer{present: true}
	when := ""
	if nd.l.cat == catTime {
		when = w.timeText(nd.l)
	} else {
		when = "after " + strings.TrimPrefix(w.np(nd.l, rolePrep), "more than ")
	}
	what := ""
	if nd.r.cat == catPP {
		what = "there is no " + withoutArticle(w.np(nd.r.r, roleObject))
		if w.pluralNP(nd.r.r) || manyOf(what) {
			what = "there are no " + strings.TrimPrefix(what, "there is no ")
		}
	} else {
		what = inner.clause(nd.r.r)
	}
	w.unsure += inner.unsure
	return "if, " + when + ", " + what
}
