package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// costPlain is for a predicate that is an adjective without a word of degree, which mostly belongs to the noun before it.
const costPlain = 14

// wholeRules are read beside the grammar where a text has to be translated whole: they join what a brief would rather leave out.
var wholeRules = []binary{
	{catNP, catAside, ruleAside, func(l, r *node) (node, bool) { return withAside(l), true }},
	{catN, catAside, ruleAside, func(l, r *node) (node, bool) { return withAside(l), true }},
	{catVP, catAside, ruleAside, func(l, r *node) (node, bool) { nd := withAside(l); nd.cost += 4; return nd, true }},
	{catTime, catAside, ruleAside, func(l, r *node) (node, bool) { return withAside(l), true }},
	{catAside, catVP, ruleAside, func(l, r *node) (node, bool) { return fromLeft(r, catVP, 0), l.lex != nil && l.lex.vi != "nào" }},
	// "chiếc Toyota Avalon"
	{catAside, catNP, ruleAside, func(l, r *node) (node, bool) {
		return fromLeft(r, catNP, 0), l.lex != nil && l.lex.vi == "chiếc" && r.rule == ruleLeaf && r.class == named
	}},
	{catAside, catN, ruleAside, func(l, r *node) (node, bool) {
		return fromLeft(r, catN, 0), l.lex != nil && l.lex.vi != "thì" && l.lex.vi != "là" && l.lex.vi != "được"
	}},
	// "trong năm 2019 này"
	{catTime, catDem, ruleAside, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catTime, 0)
		nd.val = l.val
		return nd, r.lex.viOf() == "này" && l.rule == ruleLeaf
	}},
	{catComma, catThen, ruleAside, func(l, r *node) (node, bool) { return node{cat: catThen, lex: r.lex}, true }}, // "nếu …, thì …"
	{catRel, catS, ruleRel, func(l, r *node) (node, bool) { return node{cat: catRelS, cost: 2, lex: l.lex}, true }},
	{catRel, catVP, ruleRel, func(l, r *node) (node, bool) { return node{cat: catRelS, cost: 2, lex: l.lex}, true }},
	{catN, catRelS, ruleNRel, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, 2+crowded(l))
		nd.flags |= flagPost
		return nd, r.rule != ruleGapV
	}},
	{catNP, catRelS, ruleNRel, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catNP, 4)
		nd.flags |= flagPost
		return nd, r.rule != ruleGapV
	}},
	// "chất lượng không khí tại các đô thị lớn xấu": behind a place or an owner it is the predicate
	{catNP, catVP, ruleS, func(l, r *node) (node, bool) {
		n := l.l
		if l.rule != ruleBareNP || n.rule != ruleNPP && n.rule != ruleNOf || n.class == person || r.rule != rulePredicate || r.l.lex.has("attr") {
			return node{}, false
		}
		return node{cat: catS, cost: costPlain, class: r.class, lex: r.lex}, true
	}},
	// "địa điểm bà từng sử dụng": the location that she used
	{catN, catS, ruleNRel, func(l, r *node) (node, bool) {
		if r.rule != ruleS || !pronoun(r.l) || r.r.rule == ruleBe {
			return node{}, false
		}
		nd := fromLeft(l, catN, 10+crowded(l))
		nd.flags |= flagPost
		return nd, true
	}},
	// "Chủ tịch Công ty Bellator, Scott Coker": who holds the post
	{catNList, catNP, ruleNamed, heldBy},
	// "4 quận gồm A và B"
	{catNP, catVP, ruleIncluding, func(l, r *node) (node, bool) {
		several := l.rule == ruleNumNP || l.rule == ruleDetNP && l.flags&flagPlural != 0 || l.rule == ruleApproxNum
		return fromLeft(l, catNP, 3), several && r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.in(including) && r.flags&flagTAM == 0
	}},
	{catNP, catNP, ruleOfPlace, func(l, r *node) (node, bool) {
		if r.rule == ruleDemNP && r.class == place && (l.class == org || l.class == person) && l.rule != ruleOfPlace && l.flags&(flagCoord|flagVerbal|flagPost) == 0 && demonstratives[r.r.lex.vi] != "" {
			return fromLeft(l, catNP, 4), l.flags&(flagProper|flagCapital) != 0 // "Chính phủ nước này"
		}
		if r.class != place || l.class != org || l.flags&flagProper == 0 {
			return node{}, false
		}
		return fromLeft(l, catNP, 12), l.flags&flagCoord == 0 && placeName(r) != nil && l.rule != ruleOfPlace
	}},
	{catPassive, catNP, ruleAgent, func(l, r *node) (node, bool) {
		return node{cat: catPass, cost: 8, lex: l.lex}, r.class == money || r.class == system || r.class == place
	}},
	// "số vốn đã góp vào công ty", "những nội dung chưa thực sự phù hợp"
	{catN, catVP, ruleNVP, func(l, r *node) (node, bool) {
		if r.rule != ruleTAM || !unable(l) || l.flags&(flagProper|flagNominal|flagPost) != 0 || l.first == 0 {
			return node{}, false
		}
		nd := fromLeft(l, catN, 9)
		nd.flags |= flagPost | flagVerbal
		lacks := (r.l.lex.en == "not" || r.l.lex.en == "notyet") && strings.HasPrefix(headLex(r).english(), "be ")
		still := r.l.lex.en == "still" && headLex(r).viOf() == "có"
		return nd, r.l.lex.en == "past" && undergone(r.r) != nil || lacks || still
	}},
	// "nêu rõ lý do không sửa đổi, bổ sung"
	{catN, catVP, ruleNVP, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, 1)
		nd.flags |= flagPost | flagVerbal
		return nd, l.rule == ruleLeaf && l.lex.viOf() == "lý do" && denies(r) && r.r.rule != rulePredicate
	}},
	// "dữ liệu của mình đã cung cấp"
	{catN, catVP, ruleNVP, func(l, r *node) (node, bool) {
		if l.rule != ruleNDrop {
			return node{}, false
		}
		nd := fromLeft(l, catN, 6)
		nd.flags |= flagPost | flagVerbal
		return nd, r.rule == ruleTAM && r.l.lex.en == "past" && r.r.rule == ruleIntrans && unable(l)
	}},
	{catNP, catN, ruleTenure, func(l, r *node) (node, bool) {
		return fromLeft(l, catNP, 0), l.rule == ruleOfPlace && r.rule == ruleNumbered && r.l.lex.viOf() == "khóa"
	}},
	// "60 điểm đến dưới 75 điểm"
	{catNP, catPP, ruleNumRange, func(l, r *node) (node, bool) {
		if l.rule != ruleNumNP || r.rule != rulePP || !r.l.lex.in(ends) || r.r.rule != ruleNumNP || l.r.rule != ruleLeaf || r.r.r.lex == nil {
			return node{}, false
		}
		return fromLeft(l, catNP, -2), headNoun(l.r).viOf() == headNoun(r.r.r).viOf() && l.r.lex != nil
	}},
	// "4 ngày/tuần"
	{catNP, catTime, rulePer, func(l, r *node) (node, bool) {
		return fromLeft(l, catNP, 0), r.rule == ruleLeaf && strings.HasPrefix(r.en, "per ") && (l.rule == ruleNumNP || l.rule == ruleApproxNum)
	}},
	{catAside, catTime, ruleAside, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catTime, 0)
		nd.val = r.val
		return nd, l.lex != nil
	}},
	// "bị tai nạn lao động"
	{catPassive, catNP, ruleSuffer, func(l, r *node) (node, bool) {
		nd := node{cat: catVP, cost: 8, class: "undergo", lex: l.lex}
		if len(l.lex.feats) > 0 {
			nd.flags |= flagTAM
		}
		return nd, strings.HasSuffix(l.lex.viOf(), "bị") && !r.class.agent() && r.class != period && r.rule != ruleActNP // "bị | chiếm dụng đất": what they are done to
	}},
	{catNominal, catN, ruleNominalN, func(l, r *node) (node, bool) {
		return node{cat: catN, cost: 6, class: act, flags: flagMass | r.flags&flagPost}, l.lex.viOf() == "việc" && r.class == act
	}},
	{catApprox, catTime, ruleOften, func(l, r *node) (node, bool) { return fromLeft(r, catTime, 0), r.lex.has("often") }},
	// "được tạm trú 30 ngày": they may
	{catTAM, catVP, ruleTAM, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catVP, 8)
		nd.flags |= flagTAM
		return nd, l.lex.viOf() == "được" && r.flags&(flagTAM|flagPassive) == 0 && (r.rule == ruleIntrans || r.rule == ruleVPFor || r.rule == ruleVPPP || r.rule == ruleVPTime || r.rule == ruleVVP)
	}},
	// "Ý kiến gửi về Bộ": what cannot act has it done to it
	{catNP, catVP, ruleMiddle, func(l, r *node) (node, bool) {
		if r.flags&flagPassive != 0 || !unable(l) || undergone(r) == nil {
			return node{}, false
		}
		return node{cat: catS, cost: 6, class: r.class, flags: r.flags & (flagTAM | flagDated | flagQuantity), lex: r.lex}, true
	}},
	{catNP, catNP, ruleApproxIs, func(l, r *node) (node, bool) {
		a := r
		if a.rule == ruleNumNP {
			a = a.l
		}
		nd := node{cat: catS, cost: 6, class: "be", flags: flagQuantity}
		return nd, a.rule == ruleApproxNum && strings.HasSuffix(a.l.lex.viOf(), " là") && l.flags&flagQuantity == 0
	}},
	// "được ngân sách nhà nước đóng bảo hiểm y tế": they have it paid
	{catPass, catVP, ruleHasDone, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catVP, 4)
		nd.flags = flagTAM & r.flags
		return nd, (r.rule == ruleVNP || r.rule == ruleVNVP && l.rule == ruleAgent) && r.flags&(flagTAM|flagPassive) == 0
	}},
	// "…, hoàn thiện thể chế, một trong ba khâu đột phá chiến lược"
	{catNList, catNP, ruleAppos, func(l, r *node) (node, bool) {
		nd := fromLeft(l.l, catNP, 3)
		nd.flags |= flagPost
		return nd, l.rule == ruleNComma && l.r.cat == catComma && oneOfMany(r) && l.l.flags&flagCoord == 0 && l.l.class.genus() != genusOther
	}},
	// "Liên minh châu Âu, đối tác lớn thứ hai của Việt Nam, …"
	{catNList, catNP, ruleAppos, func(l, r *node) (node, bool) {
		if l.rule != ruleNComma || l.r.cat != catComma || l.l.flags&flagProper == 0 || l.l.flags&flagCoord != 0 || r.rule != ruleBareNP && !introduced(r) && !yearsOld(r) && !ofOnePlace(r) || r.flags&flagProper != 0 {
			return node{}, false
		}
		nd := fromLeft(l.l, catNP, 5)
		nd.flags |= flagPost
		bare := r.rule == ruleBareNP && r.l.rule == ruleLeaf && r.class != person // "cao tốc Cần Thơ - Cà Mau, bộ sẽ xem xét"
		return nd, l.l.class.agent() && (r.class.agent() || yearsOld(r)) && (l.l.class != place || introduced(r)) && !bare
	}},
	{catIf, catVP, ruleWhen, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 10}, !l.lex.has("ger") && (r.flags&flagTAM == 0 || selves[l.lex.en] && (moodOf(r) == Denied || r.l != nil && r.l.lex != nil && r.l.lex.en == "need")) && r.rule != rulePredicate
	}},
	// "nếu có vướng mắc, đề nghị các bộ báo cáo": they are asked to
	{catFront, catVP, ruleAsked, func(l, r *node) (node, bool) {
		ok := r.rule == ruleVNVP && r.l.rule == ruleVNHead && r.l.l.rule == ruleLeaf && addressed[r.l.l.lex.viOf()] != "" && r.l.r.class.agent() && r.r.rule != ruleVPList
		return node{cat: catS, cost: 2, class: r.class, flags: r.flags & (flagTAM | flagDated | flagQuantity), lex: r.lex}, ok && l.rule == ruleFrontComma
	}},
	// "trường hợp giá nằm ngoài khung, chỉ được xem xét điều chỉnh …": the price
	{catFront, catVP, ruleCondVP, func(l, r *node) (node, bool) {
		holder := conditioned(l)
		if holder == nil || l.r.cat != catComma || holder.class.agent() || holder.flags&flagVerbal != 0 || r.rule != rulePassive && r.rule != rulePassAgent && (r.rule != ruleVPPP || r.l.rule != rulePassive) {
			return node{}, false
		}
		nd, ok := makeClause(holder, r)
		nd.cost += 6
		return nd, ok
	}},
	{catCond, catVP, ruleAsked, func(l, r *node) (node, bool) {
		ok := r.rule == ruleVNVP && r.l.rule == ruleVNHead && r.l.l.rule == ruleLeaf && addressed[r.l.l.lex.viOf()] != "" && r.l.r.class.agent() && r.r.rule != ruleVPList
		return node{cat: catS, cost: 4, class: r.class, flags: r.flags & (flagTAM | flagDated | flagQuantity), lex: r.lex}, ok && supposed(l)
	}},
	{catCond, catS, ruleCondS, func(l, r *node) (node, bool) { return fromLeft(r, catS, 8), r.rule == ruleS }},
	{catTime, catMore, ruleOnwards, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catTime, 0)
		nd.val = l.val
		return nd, r.lex.viOf() == "trở đi"
	}},
	// "mục tiêu Quốc hội đặt ra": of a body or a person by name, no common noun, which goes with the noun before it
	{catNP, catV, ruleGapV, func(l, r *node) (node, bool) {
		nd, ok := gapRules[0].make(l, r)
		ok = ok && (l.rule == ruleLeaf || l.rule == ruleBareNP) && (r.rule == ruleLeaf || r.rule == ruleVAdv)
		return nd, ok && (l.flags&flagProper != 0 || l.class == person && l.rule == ruleBareNP && l.l.rule == ruleLeaf)
	}},
	gapRules[1],
	{catN, catMeasure, ruleOver, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, 5)
		nd.flags |= flagPost
		return nd, r.rule == ruleApproxNum && l.flags&(flagPost|flagProper) == 0
	}},
}

// placeName is the name of a place alone or behind "nước", or nil.
func placeName(np *node) *node {
	if np.rule == ruleLeaf {
		return np
	}
	if np.rule == ruleBareNP && np.l.rule == ruleNameNP && np.l.l.rule == ruleLeaf && strings.EqualFold(np.l.l.lex.viOf(), "nước") && np.l.r.rule == ruleLeaf {
		return np.l.r
	}
	return nil
}

// unable reports what cannot act.
func unable(np *node) bool {
	switch np.class {
	case thing, abst, doc, act, money, system:
		return true
	default:
		return false
	}
}

// undergone gives the verb without object that a predicate hangs on, where it is one that takes an object, or nil.
func undergone(vp *node) *node {
	for {
		switch vp.rule {
		case ruleTAM, ruleAdvVP, ruleAdjVP:
			vp = vp.r
		case ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPAdj, ruleVPPurp, ruleVPIf:
			vp = vp.l
		case ruleIntrans:
			if v := vp.l; v.frames&frameNoun != 0 && (v.frames&frameNone == 0 || v.lex.in(filed)) && !v.lex.has("nopass") && !v.lex.has("state") {
				return vp
			}
			return nil
		case ruleVNP:
			if vp.l.rule == ruleLeaf && vp.l.lex.has("sent") {
				return vp
			}
			return nil
		default:
			return nil
		}
	}
}

// dueToIt reports what must, can or has yet to be done to something that cannot act: "các trường hợp vi phạm phải xử lý nghiêm", "hồ sơ này
// chưa thẩm định".
func dueToIt(subject, vp *node) bool {
	return (unable(subject) || subject.class == event) && waitsFor(vp) && (subject.class != act || mustBe(vp))
}

// waitsFor reports a marked predicate without object of which something that cannot act is the object: "cần ban hành ngay".
func waitsFor(vp *node) bool {
	for vp.rule == ruleTimeVP {
		vp = vp.r
	}
	if vp.rule == ruleVVP && vp.l.rule == ruleLeaf && vp.l.lex.viOf() == "không thể" {
		return undergone(vp.r) != nil
	}
	if vp.rule != ruleTAM || vp.flags&flagPassive != 0 {
		return false
	}
	switch vp.l.lex.en {
	case "must", "need", "can", "should", "hasto", "mustnot":
		return undergone(vp.r) != nil
	case "not", "notyet":
		return undergone(vp.r) != nil && vp.r.rule != ruleAdvVP && !saysAlone[headClass(vp)]
	case "all", "also", "still": // "các dữ liệu trên đều phải lưu trữ"
		return waitsFor(vp.r) || vp.l.lex.en != "also" && undergone(vp.r) != nil && vp.r.rule != ruleAdvVP && !saysAlone[headClass(vp)]
	}
	return false
}

// mustBe reports a predicate that says what must or can be.
func mustBe(vp *node) bool {
	for vp.rule == ruleTimeVP {
		vp = vp.r
	}
	return vp.rule == ruleVVP || slices.Contains([]string{"must", "need", "can", "should", "hasto", "mustnot"}, vp.l.lex.en)
}

// saysAlone are the sorts of verbs that a paper or a matter may have without an object: "luật chưa quy định".
var saysAlone = map[string]bool{"provide": true, "say": true, "announce": true, "order": true, "cause": true, "meet": true, "own": true, "be": true, "rise": true, "fall": true, "reach": true, "aim": true}

// sentUp is the predicate of a paper that "submits" to somebody, in the passive, for it is the one that is submitted; nil for another.
func sentUp(subject, vp *node) *node {
	if to := sentTo(subject, vp); to != nil {
		return to
	}
	out := *vp
	out.flags |= flagPassive
	switch vp.rule {
	case ruleTAM, ruleAdvVP, ruleAdjVP, ruleTimeVP:
		out.r = sentUp(subject, vp.r)
		return keptIf(&out, out.r)
	case ruleVPPP, ruleVPTime:
		out.l = sentUp(subject, vp.l)
		return keptIf(&out, out.l)
	case ruleVNVP:
		if subject.class != doc || vp.l.rule != ruleVNHead || vp.l.l.lex.viOf() != "trình" || vp.l.l.rule != ruleLeaf {
			return nil
		}
		act, behind := vp.r, (*node)(nil)
		if act.rule == ruleVPPP || act.rule == ruleVPTime {
			act, behind = act.l, act
		}
		if act.rule != ruleIntrans {
			return nil
		}
		if _, named := actNames(act.l); !named {
			return nil
		}
		to := &node{cat: catVP, rule: rulePassTo, l: passiveOf(vp.l.l, vp), r: vp.l.r, first: vp.first, last: vp.last, lex: vp.lex, class: vp.class, flags: out.flags}
		done := &node{cat: catVP, rule: rulePassFor, l: to, r: act.l, first: vp.first, last: vp.last, lex: vp.lex, class: vp.class, flags: out.flags}
		if behind == nil {
			return done
		}
		later := *behind
		later.l, later.lex, later.class, later.flags = done, vp.lex, vp.class, behind.flags|flagPassive
		return &later
	default:
		return nil
	}
}

// sentTo is the predicate of a paper that "submits" to a body, without what for, in the passive: "đề án sẽ trình HĐND thành phố"; or nil.
func sentTo(subject, vp *node) *node {
	if vp.rule != ruleVNP || subject.class != doc || vp.l.rule != ruleLeaf || vp.l.lex.viOf() != "trình" || vp.flags&flagPassive != 0 || vp.r.class != org && vp.r.class != person {
		return nil
	}
	return &node{cat: catVP, rule: rulePassTo, l: passiveOf(vp.l, vp), r: vp.r, first: vp.first, last: vp.last, lex: vp.lex, class: vp.class, flags: vp.flags | flagPassive}
}

// keptIf is a node where what it was made of is there, else nil.
func keptIf(nd, of *node) *node {
	if of == nil {
		return nil
	}
	return nd
}

// passivised is a predicate with its verb in the passive.
func passivised(vp *node) *node {
	out := *vp
	switch vp.rule {
	case ruleIntrans:
		out.rule, out.l, out.r = rulePassive, &node{cat: catPassive, lex: &lex{cat: catPassive}, first: vp.first, last: vp.first}, vp.l
		out.flags |= flagPassive
	case ruleVNP:
		out.rule = ruleSentTo
		out.flags |= flagPassive
	case ruleTAM, ruleAdvVP, ruleAdjVP, ruleTimeVP:
		out.r = passivised(vp.r)
		out.flags |= flagPassive
	case ruleVVP: // "không thể thu hồi"
		can := node{cat: catVP, rule: ruleTAM, l: &node{cat: catTAM, lex: &lex{cat: catTAM, vi: "có thể", en: "can"}}, r: passivised(vp.r), first: vp.first, last: vp.last, lex: vp.lex, class: vp.class, flags: vp.flags | flagTAM | flagPassive}
		out.rule, out.flags = ruleTAM, can.flags
		out.l, out.r = &node{cat: catTAM, lex: &lex{cat: catTAM, vi: "không", en: "not"}}, &can
	default:
		out.l = passivised(vp.l)
		out.flags |= flagPassive
	}
	return &out
}

// sitting reports the session of a body: "kỳ họp thứ 8".
func sitting(np *node) bool {
	if np.rule != ruleBareNP || np.class != event {
		return false
	}
	vi := viet.Lower(leftmost(np).lex.viOf())
	return vi == "kỳ họp" || vi == "phiên họp" || strings.HasPrefix(vi, "kỳ họp thứ ")
}

// headNoun is the noun that a noun constituent hangs on.
func headNoun(nd *node) *lex {
	for nd.rule != ruleLeaf && nd.l != nil {
		nd = nd.l
	}
	return nd.lex
}

// introduced reports a noun phrase with "một" or "một trong những".
func introduced(nd *node) bool {
	return nd.rule == ruleOneOf || nd.rule == ruleDetNP && (nd.l.lex.english() == "a" || nd.l.lex.has("oneof"))
}

// heldBy joins who somebody is and, behind a comma, his name.
func heldBy(l, r *node) (node, bool) {
	if l.rule != ruleNComma || l.r.cat != catComma || l.l.class != person || l.l.rule != ruleBareNP && !introduced(l.l) || l.l.flags&(flagProper|flagCoord) != 0 {
		return node{}, false
	}
	nd := fromLeft(r, catNP, 3)
	nd.val, nd.class = r.val, person
	return nd, r.rule == ruleLeaf && r.flags&flagProper != 0 && (r.class == named || r.class == person || r.class == thing) && !pronoun(r)
}

// oneOfMany reports a noun phrase with "một trong" or "một trong những".
func oneOfMany(nd *node) bool {
	return nd.rule == ruleOneOf || nd.rule == ruleDetNP && nd.l.lex.has("oneof")
}

// yearsOld reports the age of somebody: "54 tuổi".
func yearsOld(nd *node) bool {
	return nd.rule == ruleNumNP && nd.r.rule == ruleLeaf && nd.r.lex.viOf() == "tuổi"
}

// apposition writes what stands behind a name to say who or what it is.
func (w *writer) apposition(nd *node) string {
	if yearsOld(nd) {
		return "aged " + plainDigits(nd.l)
	}
	if nd.rule == ruleBareNP && nd.l.rule == ruleNVP && nd.l.l.rule == ruleLeaf && nd.l.l.lex.viOf() == "người" {
		return "who " + w.finite(nd.l.r, false)
	}
	if leftmost(nd).lex.viOf() == "đại diện" && nd.rule == ruleBareNP {
		n := w.nominal(nd.l)
		return n.text(false) // one is the representative of a body
	}
	return w.np(nd, roleComplement)
}

// pronoun reports a word such as "she" that stands for somebody named before.
func pronoun(nd *node) bool { return nd.rule == ruleLeaf && nd.lex.has("poss") }

func withAside(l *node) node {
	nd := fromLeft(l, l.cat, 0)
	nd.val = l.val
	return nd
}

// Costs of readings that only a text translated whole takes.
const (
	costLoneVerb = 24 // a verb without the complement that it wants
	costGerund   = 14 // a verb phrase as a noun phrase
	costUnknown  = 34 // a word that no list knows
)

// promoteWhole adds what a constituent may be by itself where nothing may be left out.
func (c *chart) promoteWhole(nd *node) {
	switch nd.cat {
	case catV:
		if nd.lex.english() == "serve as" {
			return // "làm rất nhanh": as what is never left out
		}
		if nd.frames&frameNone == 0 && (nd.frames&(frameNoun|frameNto) == 0 || !nd.lex.has("nom")) {
			c.alone(nd, catVP, ruleIntrans, costLoneVerb, nd.flags&(flagTAM|flagTail))
		}
	case catN:
		if nd.rule == ruleLeaf && nd.lex.in(honorifics) {
			c.alone(nd, catNP, ruleBareNP, costBareNP+20, nd.flags)
		}
	case catNList:
		if nd.rule == ruleNComma && nd.r.cat == catComma {
			if nd.l.rule == ruleAppos || nd.l.rule == ruleNamed || nd.l.rule == ruleSession || nd.l.rule == ruleWhere {
				c.also(nd, catPosed)
			}
			if nd.l.class == period && nd.l.rule != ruleYear && nd.l.flags&flagCoord == 0 {
				c.add(&node{cat: catFront, rule: ruleFrontNP, first: nd.first, last: nd.last, l: nd.l, r: nd.r, cost: nd.cost + 4, class: period})
			}
		}
	case catS:
		c.who(nd)
	case catVP:
		if nd.first == 0 && nd.flags&(flagTAM|flagPassive) == 0 && (nd.rule == ruleVPPP || nd.rule == ruleVNP) && nd.class == "say" && strings.HasPrefix(headLex(nd).viOf(), "phát biểu") {
			comma := &node{cat: catComma, first: nd.last, last: nd.last} // "Phát biểu tại hội nghị đồng chí Bộ trưởng yêu cầu …"
			c.add(&node{cat: catFront, rule: ruleFrontComma, first: nd.first, last: nd.last, l: nd, r: comma, cost: nd.cost + 6})
		}
		if nd.flags&(flagTAM|flagPassive) == 0 && nd.rule != rulePredicate && nd.rule != ruleBeVP && nd.class != "be" && (nd.rule != ruleIntrans || nd.class != "rise" && nd.class != "fall") && !foreseen(nd) {
			c.add(&node{cat: catNP, rule: ruleActNP, first: nd.first, last: nd.last, l: nd, cost: nd.cost + costGerund, class: act, lex: nd.lex, flags: flagMass | flagNominal | flagPost})
		}
	default: // nothing more than elsewhere
	}
}

// foreseen reports "dự kiến" before somebody: what he is expected to do follows.
func foreseen(vp *node) bool {
	return vp.rule == ruleVNP && vp.l.rule == ruleLeaf && vp.l.lex.viOf() == "dự kiến" && vp.r.class.agent()
}

// opener adds the words at token i that open a sentence or go on with one, with the comma behind them.
func (l *lattice) opener(i int) {
	key, best, en := "", 0, ""
	if first := l.toks[i].Key; !l.e.closed().opening[first] && !l.e.lexicon.opening[first] {
		return
	}
	for j := i; j < len(l.toks) && j < i+maxOpener; j++ {
		key = strings.TrimSpace(key + " " + l.toks[j].Key)
		op, ok := l.e.closed().openers[key]
		if !ok {
			op, ok = l.e.lexicon.openers[key]
		}
		text := op.en
		if !ok || text == "" {
			continue
		}
		if j+2 < len(l.toks) && l.toks[j+1].Key == "cho" && l.toks[j+2].Key == "thấy" {
			continue // "thực tế cho thấy": it shows
		}
		comma := j+1 < len(l.toks) && (l.toks[j+1].In(l.text) == "," || l.toks[j+1].In(l.text) == ":" && i > 0)
		if !comma && (j == i && op.kind != "!" || op.kind == ",") || op.kind == "!" && comma {
			continue // "còn …", "cụ thể …" alone are mostly something else
		}
		best, en = j+1, text
		if comma {
			best, en = j+2, text+l.toks[j+1].In(l.text)
		}
	}
	if best == 0 {
		return
	}
	l.c.leaf(&node{cat: catOpener, first: i, last: best, cost: 2, en: en, lex: &lex{vi: key, en: en, cat: catOpener}})
}

// numberedThing adds "số 3" behind a noun: "No. 3".
func (l *lattice) numberedThing(i int) {
	head := numberHeads[l.toks[i].Key]
	if i > 0 && l.toks[i-1].Key == "con" {
		return // "con số 21" is a figure
	}
	if head == "" || i+1 >= len(l.toks) {
		return
	}
	a, ok := l.toks[i+1].Value.(*viet.Amount)
	if !ok || a.Unit != "" || a.Range || a.Ratio || a.Scale != "" {
		return
	}
	number := strings.TrimSuffix(l.toks[i+1].In(l.text), ".")
	if l.toks[i].Key != "số" && !romanDigits(number) {
		return
	}
	en := head + " " + number
	l.c.leaf(&node{cat: catA, first: i, last: i + 2, cost: 6, en: en, lex: &lex{vi: "số", en: en, cat: catA, feats: features{{name: "post"}}}})
}

// bodyBefore reports a sort of body right before token i, or of what has a number for its name: "tổ công tác | số 5", "tổ dân phố | số 7".
func (l *lattice) bodyBefore(i int) bool {
	if l.countsAt(i + 2) {
		return false // "tổ công tác số 5 người"
	}
	for k := max(0, i-longestBody); k < i; k++ {
		for _, nd := range l.c.at(k, i).nodes {
			if nd.cat == catN && nd.rule == ruleLeaf && (nd.class == org || nd.lex.in(numbered)) {
				return true
			}
		}
	}
	return false
}

// frequency adds "mỗi năm 1 lần" and "2 lần mỗi tháng": "once a year", "twice a month".
func (l *lattice) frequency(i int) {
	times := func(k int) (string, int) {
		if k >= len(l.toks) {
			return "", k
		}
		a, ok := l.toks[k].Value.(*viet.Amount)
		if !ok || a.Range || a.Ratio || a.Ordinal || a.Decimals > 0 || a.Per != "" || a.Unit != "lần" && (a.Unit != "" || k+1 >= len(l.toks) || l.toks[k+1].Key != "lần") {
			return "", k
		}
		if a.Unit == "" {
			k++
		}
		switch n := int(a.Value); n {
		case 1:
			return "once", k + 1
		case 2:
			return "twice", k + 1
		default:
			return plainNumber(&viet.Amount{Value: a.Value}) + " times", k + 1
		}
	}
	every := func(k int) (string, int) {
		if k+1 >= len(l.toks) || l.toks[k].Key != "mỗi" && l.toks[k].Key != "một" && l.toks[k].Key != "hằng" && l.toks[k].Key != "hàng" {
			return "", k
		}
		unit := spanUnits[l.toks[k+1].Key]
		if unit == "" {
			return "", k
		}
		return " a " + unit, k + 2
	}
	n, per, end := "", "", 0
	if n, end = times(i); n != "" {
		per, end = every(end)
	} else if per, end = every(i); per != "" {
		n, end = times(end)
	}
	if n == "" || per == "" {
		return
	}
	l.c.leaf(&node{cat: catTime, first: i, last: end, cost: wordCost, class: period, en: n + per, lex: &lex{en: n + per, cat: catTime, feats: features{{name: "often"}, {name: "present"}}}})
}

// called adds a name of one syllable behind "ông" or "bà".
func (l *lattice) called(i int) {
	if i+1 >= len(l.toks) || callings[l.toks[i].Key] == "" {
		return
	}
	name := &l.toks[i+1]
	if !name.Capital || name.Kind != viet.Word || i+2 < len(l.toks) && l.toks[i+2].Capital {
		return
	}
	l.c.leaf(&node{cat: catNP, first: i + 1, last: i + 2, cost: termCost - 4, class: named, flags: flagProper, en: name.In(l.text)})
}

// numberHeads are the words before the number of a thing, "số 3", or before its grade in Roman digits, "hạng III".
var numberHeads = map[string]string{"số": "No.", "hạng": "Grade", "loại": "Category", "nhóm": "Group", "cấp": "Level", "bậc": "Grade", "mức": "Level", "vùng": "Region"}

func romanDigits(s string) bool { return s != "" && strings.Trim(s, "IVX") == "" }

// maxOpener is the number of syllables of the longest opener.
const maxOpener = 8

// remainder gives every token that no list knows a leaf of its own.
func (l *lattice) remainder() {
	for i := range l.toks {
		l.numberedThing(i)
		l.frequency(i)
		l.called(i)
	}
	for i := range l.toks {
		if i == 0 || l.toks[i-1].Kind == viet.Punct && l.toks[i-1].Value == nil || l.toks[i-1].Key == "và" {
			l.opener(i)
		}
	}
	for i := 0; i < len(l.toks); i++ {
		if l.c.read[i] {
			continue
		}
		tok := &l.toks[i]
		switch tok.Kind {
		case viet.Word:
			j := i + 1
			for j < len(l.toks) && j-i < 4 && !l.c.read[j] && l.toks[j].Kind == viet.Word && l.toks[j].Capital == tok.Capital {
				j++
			}
			l.strange(i, j)
			i = j - 1
		case viet.Punct:
			if a, ok := tok.Value.(*aside); ok {
				l.c.leaf(&node{cat: catAside, first: i, last: i + 1, en: a.text})
				continue
			}
			l.c.leaf(&node{cat: catMark, first: i, last: i + 1, en: tok.In(l.text)})
		default:
			l.strange(i, i+1)
		}
	}
}

// strange adds a leaf for tokens that nothing is known of: a name when they have capitals, a noun else.
func (l *lattice) strange(i, j int) {
	en := l.text[l.toks[i].Start:l.toks[j-1].End]
	nd := node{cat: catNP, first: i, last: j, cost: costUnknown, class: named, flags: flagProper, en: en}
	tok := &l.toks[i]
	switch v := tok.Value.(type) {
	case *viet.Amount:
		nd.cat, nd.class, nd.flags, nd.cost, nd.val = catNP, money, flagQuantity|flagPlural, wordCost+4, v
		nd.en = foreignFigure(v)
		if v.Unit == "" && v.Per == "" {
			nd.cat = catNum
		}
	case *viet.When:
		nd.cat, nd.class, nd.flags, nd.cost = catTime, period, flagDated, wordCost
		nd.en = clockAdverb(v, en)
	case *viet.Citation:
		nd.class, nd.cost, nd.val = doc, wordCost+4, v
		nd.en = strings.ReplaceAll(en, "Đ", "D")
	default:
		switch {
		case tok.Kind == viet.Acronym || tok.Kind == viet.Link:
			nd.cost = wordCost + 6
		case !tok.Capital:
			nd.cat, nd.class, nd.flags = catN, thing, flagMass
			nd.lex = &lex{vi: en, en: en, cat: catN, class: thing, feats: features{{name: "mass"}, {name: "unknown"}}}
		}
	}
	l.c.leaf(&nd)
}

// foreignFigure writes an amount whose unit has no English here.
func foreignFigure(a *viet.Amount) string {
	number := digitsEnglish(a)
	unit := a.Unit
	if en, known := unitForms[unit]; known {
		unit = strings.TrimSpace(en)
	}
	if cur, money := currencyForms[a.Unit]; money {
		number, unit = cur+number, ""
	}
	text := strings.TrimSpace(number + " " + unit)
	if a.Per != "" {
		per, known := perEnglish(a.Per)
		if !known {
			per = " per " + a.Per
		}
		text += per
	}
	return text
}

// clockAdverb writes a time of day.
func clockAdverb(w *viet.When, source string) string {
	if !w.Clock {
		if en := dateAdverb(w); en != "" {
			return en
		}
		if w.HasWeekday {
			return "on " + w.Weekday.String()
		}
		return source
	}
	at := "at " + clockText(w)
	if date := dateAdverb(&viet.When{Year: w.Year, Month: w.Month, Day: w.Day}); date != "" && w.Day > 0 {
		return at + " " + date
	}
	return at
}
