package transfer

import (
	"songngu/internal/viet"
)

// idle reports a plain predicate that wants somebody who acts, behind a subject that does nothing: "trách nhiệm đấu tranh", "cách bỏ phiếu". The
// verb says there which responsibility or way it is, and the predicate of the sentence is another or none.
func idle(subject, vp *node) bool {
	first := firstOf(vp)
	if first.flags&(flagTAM|flagPassive) != 0 || closed(first) || first.rule == rulePredicate || subject.flags&flagProper != 0 {
		return false
	}
	if anybodyIn(subject) {
		return true
	}
	if ordersSomebody(subject) {
		return true
	}
	return actsNot(subject) && !befalling.has(firstWord(headLex(first).viOf())) && wantsActor(headLex(first), class(headClass(first)))
}

// anybodyIn reports a bare word for anybody, which a verb behind it makes one of a sort: "người làm việc trong tổ chức cơ yếu", "tổ chức kiểm điểm".
func anybodyIn(subject *node) bool {
	if subject.rule != ruleBareNP || subject.l.rule != ruleLeaf {
		return false
	}
	switch viet.Lower(subject.lex.viOf()) {
	case "người", "tổ chức":
		return true
	}
	return false
}

// ordersSomebody reports an act with somebody right behind it, who does it or is told to: "yêu cầu đơn vị này", "phối hợp Viettel".
func ordersSomebody(subject *node) bool {
	if subject.rule != ruleBareNP && subject.rule != ruleDemNP {
		return false
	}
	n := subject.l
	if n.rule != ruleCompound && n.rule != ruleNameNP || n.l.rule != ruleLeaf {
		return false
	}
	return n.l.lex.in(ordersGiven) && (n.r.class.agent() || n.r.flags&flagProper != 0)
}

// actsNot reports a subject that does nothing of itself: an act, something abstract, a thing, without whose it is.
func actsNot(subject *node) bool {
	switch subject.class {
	case act, abst, thing, unit:
	case money:
		if subject.rule == ruleNPList {
			return actsNot(subject.r) // "khung giá, giá cụ thể dịch vụ | tuyển sinh"
		}
		if paysOut(subject) {
			return false
		}
	default:
		return false
	}
	switch subject.rule {
	case ruleBareNP:
		return subject.l.rule != ruleNOf && subject.l.rule != ruleNPP
	case ruleDetNP, ruleNumNP:
		return subject.r.cat != catNP && subject.r.rule != ruleNOf && subject.r.rule != ruleNPP
	default:
		return false
	}
}

// wantsActor reports a verb for what somebody does.
func wantsActor(verb *lex, kind class) bool {
	switch kind {
	case "", "amend", "inspect", "punish", "agree", "submit", "plan", "abolish", "advise", "establish", "order":
		return verb.has("nom") && !verb.has("state") && !verb.has("force") && !ofItself.opens(verb.viOf())
	default:
		return false
	}
}
