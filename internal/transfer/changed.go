package transfer

import "strings"

// changedCount writes by how much a number that the predicate before gives rose or fell: "tiếp nhận 12.000 hồ sơ, tăng 300 hồ sơ", "xếp thứ 16,
// tăng 2 bậc"; "" where it was something else that did.
func (w *writer) changedCount(vp, before *node) string {
	if k := headClass(vp); k != "rise" && k != "fall" || vp.flags&(flagTAM|flagPassive) != 0 || before.class == "rise" || before.class == "fall" {
		return ""
	}
	by := figureIn(vp)
	if by.rule != ruleVNP || by.l.rule != ruleLeaf || by.l.lex.viOf() != "tăng" && by.l.lex.viOf() != "giảm" || by.r.rule != ruleNumNP {
		return ""
	}
	unit := by.r.r
	for unit.rule == ruleNPP {
		unit = unit.l
	}
	if unit.rule != ruleLeaf || !countsIn(figureIn(before), unit.lex.viOf()) && !w.numbers(figureIn(before), unit.lex.viOf()) {
		return ""
	}
	way := "up "
	if by.class == "fall" {
		way = "down "
	}
	number := w.number(by.r.l)
	_, text, found := strings.Cut(w.vp(vp, form{shape: shapeBase}), number+" ")
	if !found {
		return ""
	}
	text = strings.TrimPrefix(strings.TrimPrefix(text, "more "), "fewer ")
	what, rest, _ := strings.Cut(text, " ")
	counted := w.countable(unit)
	switch {
	case unit.lex.in(rungs):
		what = "places"
		if number == "one" {
			what = "place"
		}
		text = join(what, rest)
	case what == counted.text(true):
		text = rest // what the number before counts, too
	}
	return way + join(number, text)
}

// numbers reports a predicate that gives the bare number of what its subject counts in such units: "số ca tử vong là 21".
func (w *writer) numbers(is *node, unit string) bool {
	return (is.rule == ruleBe || is.rule == ruleBeA) && (is.r.cat == catNum || isFigure(is.r)) && strings.HasPrefix(w.patient.noun, "số "+unit)
}

// countsIn reports a predicate that gives a number in units of this sort, or a rank where it is places.
func countsIn(vp *node, unit string) bool {
	if vp.class == "rank" || rungs.has(unit) {
		return vp.class == "rank" && rungs.has(unit)
	}
	what := vp.r
	switch {
	case what != nil && what.rule == ruleS && vp.l.rule == ruleLeaf:
		what = what.l // "còn 214 thôn chưa có điện"
	case vp.rule != ruleVNP && vp.rule != ruleBe:
		return false
	}
	for what.rule == ruleNPList {
		what = what.l.l
	}
	if what.rule != ruleNumNP {
		return false
	}
	first := leftmost(what.r).lex.viOf()
	return first == unit || strings.HasPrefix(first, unit+" ")
}
