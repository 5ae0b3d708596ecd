package transfer

import (
	"slices"
	"strings"
)

// Newspapers leave out what the sentence before says: "đề nghị nâng lên 2 triệu đồng" has not what is to be raised, "yêu cầu Sở Y tế hoàn thành trước ngày
// 15/11" not what is to be finished. The grammar takes such words for whole; told by themselves they say something else, or nothing.

// riskElliptic is the doubt about what lacks a part without which it is not true by itself.
const riskElliptic = 1.6

// ellipticRisk is the doubt about a constituent that lacks what it is about.
func ellipticRisk(nd *node) float64 {
	lacks := false
	switch nd.rule {
	case ruleS, ruleNamedS, ruleAreaS:
		who := subjectOf(nd)
		lacks = nd.r != nil && (ownPledge(who, nd.r) || finishesNothing(nd.r) || notAtWork(nd.r) || reachesShare(who, nd.r) || twoHeadings(who, nd.r) || misfits(who, nd.r) || finishesAlone(who, nd.r))
	case ruleNPList:
		lacks = nd.l.l.rule == ruleOrMore && !isFigure(nd.r) && nd.r.rule != ruleOrMore // "từ 300 kg/ngày trở lên, nghị quyết yêu cầu …"
	case ruleVNVP:
		lacks = finishesNothing(nd.r) || secondedThen(nd) || ordersWithin(nd) || headLex(nd.l).viOf() == "giao" && nd.r.rule == ruleTAM && denies(nd.r) // "giao chủ đầu tư không thông qua đấu thầu": without
	case ruleNVP:
		does := withoutTail(nd.r)
		lacks = does.rule == ruleIntrans && does.l.rule == ruleLeaf && does.l.lex.viOf() == "hoàn thành" && does.l.lex.has("agent") // "công chức hoàn thành xuất sắc"
	case ruleVVP:
		lacks = finishesNothing(nd.r) || headLex(nd.l).viOf() == "hoàn thành" && nd.r.flags&flagPassive != 0 || nd.r.rule == ruleVNP && movesUnsaid(nd.l, nd.r) || lightBefore(nd.l, nd.r)
	case ruleVNP:
		lacks = fractionOnly(nd)
	case ruleVPList:
		lacks = idleDenied(nd)
	case ruleFact:
		lacks = saysInFact(nd.r)
	default: // whole
	}
	if lacks {
		return riskElliptic
	}
	return 0
}

// twoHeadings reports what rises or falls as two things of different sorts with a comma between, of which the first is counted: a headline tells each for
// itself, "112.000 lao động đi làm việc ở nước ngoài, thị trường Hàn Quốc | tăng mạnh".
func twoHeadings(np, vp *node) bool {
	if vp.class != "rise" && vp.class != "fall" || np.rule != ruleNPList || np.l.r.cat != catComma {
		return false
	}
	return np.l.l.rule == ruleNumNP && np.r.rule != ruleNumNP && np.r.class != np.l.l.class
}

// wishes are nouns of what somebody says he will do or wants, which alone are no subject: the verb is meant, whose subject stands before.
var wishes = []string{"cam kết", "đề nghị", "kiến nghị", "đề xuất", "khẳng định"}

// ownPledge reports "cam kết đến ngày 30/6 hoàn thành …": no commitment does that.
func ownPledge(np, vp *node) bool {
	if np.rule != ruleBareNP || np.l.rule != ruleLeaf || !slices.Contains(wishes, np.l.lex.viOf()) || vp.flags&flagPassive != 0 {
		return false
	}
	return vp.class == "finish" || vp.rule == ruleTimeVP
}

// finishesNothing reports somebody who finishes by a time, without what: "yêu cầu Sở Y tế | hoàn thành trước ngày 15/11".
func finishesNothing(vp *node) bool {
	timed := false
	for vp.rule == ruleVPTime || vp.rule == ruleVPPP || vp.rule == ruleTAM || vp.rule == ruleTimeVP || vp.rule == ruleVPAdj || vp.rule == ruleVPAdv {
		if vp.rule == ruleTAM || vp.rule == ruleTimeVP {
			vp = vp.r
			continue
		}
		timed, vp = true, vp.l
	}
	return timed && vp.rule == ruleIntrans && vp.l.rule == ruleLeaf && vp.l.lex.viOf() == "hoàn thành" && vp.l.lex.has("agent")
}

// reachesShare reports somebody, or a place, that reaches so many per cent, of what the sentence before says: "12 tỉnh | mới đạt dưới 20%".
func reachesShare(np, vp *node) bool {
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP || vp.rule == ruleTimeVP {
		vp = vp.r
	}
	if vp.rule != ruleVNP || vp.l.rule != ruleLeaf || vp.l.lex.viOf() != "đạt" || !np.class.agent() && np.class != place {
		return false
	}
	a, ok := measure(vp.r)
	return ok && a.Unit == "%"
}

// fractionOnly reports a fraction as a word, of which the sentence before says what it is of: "Hà Nội | chiếm hơn một nửa".
func fractionOnly(vp *node) bool {
	part := vp.r
	for part != nil && part.rule == ruleApproxNum {
		part = part.r
	}
	if part == nil || part.rule != ruleLeaf || headLex(vp).viOf() != "chiếm" {
		return false
	}
	a, ok := measure(part)
	return ok && a.Unit == "%" && !strings.HasSuffix(part.en, "%")
}

// secondedThen reports what those who were sent somewhere do on their own: "những người được biệt phái | giữ nguyên lương".
func secondedThen(nd *node) bool {
	if nd.l.rule != rulePassHead || headClass(nd.l) != "appoint" {
		return false
	}
	keeps := headLex(nd.r).viOf()
	return keeps == "giữ nguyên" || keeps == "giữ" || keeps == "hưởng" || keeps == "được hưởng" || keeps == "nhận"
}

// movesUnsaid reports a proposal to raise to a figure without what: "đề nghị | nâng lên 2 triệu đồng".
func movesUnsaid(v, vp *node) bool {
	asks := v.class == "propose" || v.class == "order" || v.rule == ruleLeaf && slices.Contains(wishes, v.lex.viOf())
	switch headLex(vp).viOf() {
	case "nâng lên", "tăng lên", "giảm xuống", "hạ xuống":
		return asks && isFigure(vp.r)
	}
	return false
}

// lightBefore reports "thực hiện | hoàn toàn trên môi trường điện tử", in which what is done stands before.
func lightBefore(v, vp *node) bool {
	for vp.rule == ruleVPAdv || vp.rule == ruleVPPP || vp.rule == ruleVPTime {
		vp = vp.l
	}
	return vp.rule == rulePredicate && v.rule == ruleLeaf && (v.lex.viOf() == "thực hiện" || v.lex.viOf() == "tiến hành" || v.lex.viOf() == "triển khai")
}

// notAtWork reports a bare "không làm việc": the way in which they do not is missing.
func notAtWork(vp *node) bool {
	return vp.rule == ruleTAM && denies(vp) && vp.r.rule == ruleIntrans && headLex(vp.r).viOf() == "làm việc"
}

// idleDenied reports "không làm việc, không hướng dẫn … qua điện thoại": by telephone they do neither.
func idleDenied(list *node) bool {
	first := list.l
	for first.rule == ruleVPComma || first.rule == ruleVPList {
		first = first.l
	}
	return notAtWork(first) && denies(list.r)
}

// saysInFact reports "đánh giá cao việc tỉnh …, đồng thời | khẳng định …": who praises says so.
func saysInFact(s *node) bool {
	if s == nil || s.r == nil || s.r.rule != ruleVPList {
		return false
	}
	also := s.r.r
	return also.rule == ruleAdvVP && also.l.rule == ruleLeaf && also.l.lex.viOf() == "đồng thời" && headClass(also.r) == "say"
}
