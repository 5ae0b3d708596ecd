package transfer

// deadlineRules are about what is due so long before something, where how long stands behind it: "trước khi khởi công ít nhất 3 ngày làm việc". The other
// order is a word: see lattice.ahead.
var deadlineRules = []binary{
	{catPP, catNP, ruleAhead, func(l, r *node) (node, bool) {
		return node{cat: catPP, cost: -8, class: period, lex: l.lex, flags: flagQuantity}, ahead(l) && lasts(r)
	}},
	{catPP, catPP, ruleAhead, func(l, r *node) (node, bool) {
		return node{cat: catPP, cost: -8, class: period, lex: l.lex, flags: flagQuantity}, ahead(l) && latest(r)
	}},
}

// ahead reports "trước khi khởi công", "trước thời điểm mở bán".
func ahead(pp *node) bool {
	if pp.rule != rulePP && pp.rule != rulePVP {
		return false
	}
	switch pp.l.lex.vi {
	case "trước khi", "trước khi có", "trước thời điểm", "trước ngày":
		return true
	}
	return pp.l.lex.vi == "trước" && pp.r.class != period && !isFigure(pp.r)
}

// latest reports "chậm nhất 90 ngày".
func latest(pp *node) bool {
	return pp.rule == rulePP && pp.l.lex.english() == "no later than" && lasts(pp.r)
}

// aheadOf writes how long before what: "at least three working days before starting construction".
func (w *writer) aheadOf(nd *node) string {
	long := nd.r
	if long.cat == catPP { // "chậm nhất 90 ngày": no later than so long before
		return "at least " + w.np(long.r, rolePrep) + " " + w.prepOf(nd.l, nil)
	}
	return w.np(long, rolePrep) + " " + w.prepOf(nd.l, nil)
}
