package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// changes reports a verb that only says that a figure went up or down.
func changes(v *node) bool {
	return v.lex.viOf() == "tăng" || v.lex.viOf() == "giảm" || strings.HasPrefix(v.lex.viOf(), "tăng gấp")
}

// pledgesTo reports a subject that ends in such an act, before what is to be done: "300 doanh nghiệp đăng ký | tham gia".
func pledgesTo(l, r *node) bool {
	return (l.class == org || l.class == person) && l.last-l.first > 2 && pledges.has(lastWordOf(l)) && r.flags&(flagTAM|flagPassive) == 0
}

// worksFor reports people before how long their work is: "người lao động | làm thêm không quá 300 giờ".
func worksFor(l, r *node) bool {
	core := withoutTail(r)
	return core.rule == ruleVNP && r.flags&flagQuantity != 0 && (l.class == person || l.class == org) && core.r.class != person && core.r.class != org && strings.HasPrefix(headLex(r).english(), "be at ")
}

// toldWithin reports that what modifies a noun is its predicate, or cannot stand before the one that follows.
func toldWithin(l, within, r *node) bool {
	switch {
	case l.class == doc && amending(within.class) && r.rule == ruleVNP && r.class == "":
		return true // "Nghị định sửa đổi … đối với hoạt động bán hàng hóa": papers sell nothing
	case l.class == doc && headClass(within) == "provide" && within.flags&flagPassive == 0:
		return true // "nghị định quy định doanh nghiệp phải nộp thuế"
	case strings.HasSuffix(headLex(within).viOf(), " mục tiêu") && within.flags&flagPassive == 0:
		return true // "kế hoạch đặt mục tiêu 80% thủ tục được thực hiện trực tuyến": it sets that
	}
	if l.class == place && within.rule == ruleVNP && headLex(within).in(havingNow) && counts(within.r) && r.rule == ruleTAM && (r.l.lex.en == "past" || r.l.lex.en == "prog") {
		return true // "thành phố có 5 dự án | đang triển khai": they are under way
	}
	return within.flags&flagTAM != 0 && within.flags&flagPassive == 0 && l.class != person // "các chỉ số vẫn duy trì …"
}

// endsInChange reports a list that ends in the change of a figure which nothing in it tells: "(đăng ký) tham gia, tăng 20%".
func endsInChange(list *node) bool {
	return list.rule == ruleVPList && list.l.r.cat == catComma && (list.r.class == "rise" || list.r.class == "fall") && (figuring(list.r) || strings.HasPrefix(headLex(list.r).viOf(), "tăng gấp")) && list.l.l.class != list.r.class && !figuring(list.l.l)
}

var verbRules = []binary{
	{catV, catConj, ruleVComma, func(l, r *node) (node, bool) { return verbList(l, 0) }},
	{catV, catComma, ruleVComma, func(l, r *node) (node, bool) { return verbList(l, 1) }},
	{catVC, catV, ruleVVList, func(l, r *node) (node, bool) {
		shared := l.frames & r.frames & (frameNoun | frameNone)
		if shared == 0 || r.flags&flagCoord != 0 || l.frames&r.frames == frameNone && strings.HasPrefix(l.lex.english(), "be ") != strings.HasPrefix(r.lex.english(), "be ") {
			return node{}, false
		}
		if l.l.lex.viOf() == "được giao" {
			return node{}, false // "các sở theo nhiệm vụ được giao, tăng cường phối hợp": what was assigned to them
		}
		if l.r.cat == catComma && changes(r) && !changes(l.l) {
			return node{}, false // "300 doanh nghiệp tham gia, tăng 20%": the number did
		}
		nd := fromLeft(r, catV, 2)
		nd.frames, nd.lex, nd.class = shared|l.frames&r.frames&frameNto, l.lex, l.class
		nd.flags |= flagCoord
		return nd, true
	}},
	{catV, catA, ruleVAdv, func(l, r *node) (node, bool) {
		if !r.lex.has("adv") || l.frames&(frameNoun|frameTo|frameIng|frameNto) == 0 || l.lex.in(ordersFirst) {
			return node{}, false // "yêu cầu khẩn trương …" says how to act, not how it was asked
		}
		return fromLeft(l, catV, 4), true
	}},
	{catV, catAdv, ruleVAdv, func(l, r *node) (node, bool) {
		return fromLeft(l, catV, 4), !r.lex.has("deg") && r.lex.vi != "chỉ" && !l.lex.in(ordersFirst)
	}},
	{catV, catPassive, ruleVGot, func(l, r *node) (node, bool) {
		return fromLeft(l, catV, 3), r.lex.vi == "được" && l.rule == ruleLeaf && l.frames&frameNoun != 0
	}},
	{catPP, catVP, ruleDoBe, func(l, r *node) (node, bool) {
		if l.rule != rulePP || l.lex.vi != "do" || r.l == nil || r.r == nil || r.rule != ruleBe && r.l.lex.viOf() != "làm" || len(r.l.lex.feats) > 0 && r.rule == ruleBe {
			return node{}, false
		}
		return node{cat: catVP, cost: 1, class: "be", flags: flagPassive}, (l.class == person || l.class == org) && r.r.cat == catNP
	}},
	{catV, catTime, ruleVNHead, func(l, r *node) (node, bool) {
		return fromLeft(l, catVN, 2), l.frames&frameNas != 0 && r.rule == ruleLeaf && r.flags&flagDated != 0
	}},
	{catV, catThat, ruleVThat, func(l, r *node) (node, bool) { return onlyThat(l, 0) }},
	{catV, catComma, ruleVThat, func(l, r *node) (node, bool) { return onlyThat(l, 1) }},
	{catV, catColon, ruleVThat, func(l, r *node) (node, bool) { return onlyThat(l, 1) }},
	{catV, catColon, ruleVThat, func(l, r *node) (node, bool) {
		return fromLeft(l, catV, 1), l.frames&(frameTo|frameIng) != 0 // "có quyền: phạt cảnh cáo; …"
	}},
	{catV, catColon, ruleVThat, func(l, r *node) (node, bool) {
		return fromLeft(l, catV, 1), l.lex.in(including) // "Khu vực 3 gồm: huyện A, huyện B."
	}},
	{catV, catVP, ruleVSame, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, 5), (l.rule == ruleLeaf || l.rule == ruleVThat) && l.frames&frameThat != 0 && l.class == "say" && (r.flags&flagTAM != 0 || strings.HasPrefix(headLex(r).viOf(), "còn ") || headLex(r).in(attitudes) && l.lex.viOf() == "khẳng định") && !undergoes(r) || l.lex.viOf() == "cho thấy" && r.rule == ruleTAM && (r.l.lex.en == "need" || r.l.lex.en == "must")
	}},
	{catV, catNP, ruleVNP, makeObject},
	{catV, catMeasure, ruleVNP, func(l, r *node) (node, bool) {
		_, ok := measure(r)
		nd := fromLeft(l, catVP, 0)
		nd.flags |= flagQuantity
		return nd, ok && l.frames&frameNoun == 0 && (l.class == "rise" || l.class == "fall")
	}},
	{catV, catVP, ruleVVP, func(l, r *node) (node, bool) {
		if (l.class == "order" || l.lex.viOf() == "quyết định") && changesBy(r) {
			return node{}, false // "quyết định giảm 510 đồng/lít đối với xăng": what is to fall stands behind it
		}
		if l.lex.viOf() == "giúp" && becomes(r) {
			return node{}, false // "…, giúp trở thành điểm tựa": whom it helps is not said
		}
		if l.frames&(frameTo|frameIng|frameLight) == 0 || r.rule == rulePredicate || undergoes(r) || l.frames&frameTo != 0 && pastMarked(r) || endsInChange(r) {
			return node{}, false // what one is to do has not been done
		}
		if l.frames&frameIng != 0 && r.rule == ruleVPList && denies(r.r) || strings.HasPrefix(leftmost(r).lex.viOf(), "là ") {
			return node{}, false // "hoàn thành việc rà soát, không làm gián đoạn …": both are asked for; "nguyên nhân chậm là do …": of the cause
		}
		if l.lex.viOf() == "có văn bản" && strings.HasPrefix(leftmost(r).lex.viOf(), "gửi") {
			return node{}, false // it is the letter that is sent
		}
		if first := leftmost(r); first.cat == catV && first.lex.viOf() == "đồng bộ" && l.frames&frameLight != 0 {
			return node{}, false // "triển khai đồng bộ các chương trình": how it is done
		}
		if l.frames&frameLight != 0 && headClass(r) == "provide" && l.rule == ruleLeaf && l.lex.vi == "thực hiện" {
			return node{}, false // "thực hiện quy định về dạy thêm": regulations are implemented
		}
		nd := fromLeft(l, catVP, 2)
		nd.flags |= r.flags & (flagDated | flagQuantity)
		if r.flags&flagTAM != 0 {
			nd.cost += 8
		}
		return nd, true
	}},
	{catV, catVP, ruleVGerund, func(l, r *node) (node, bool) {
		if l.frames&frameNoun == 0 || l.frames&(frameTo|frameIng|frameLight) != 0 || r.rule != ruleVNP || r.flags&flagTAM != 0 || l.rule != ruleLeaf || !actObject(l.lex.vi) {
			return node{}, false
		}
		return fromLeft(l, catVP, 6), true
	}},
	{catV, catA, ruleVNP, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, 2), l.frames&frameAdj != 0
	}},
	{catV, catS, ruleVS, func(l, r *node) (node, bool) {
		if l.class == "provide" && r.rule == ruleFront && r.l.l.rule == rulePP && strings.HasPrefix(r.l.l.lex.viOf(), "về") {
			return node{}, false // "quy định về việc tổ chức tín dụng, ngân hàng cơ cấu lại nợ": on all of it
		}
		if l.rule == ruleLeaf && l.lex.vi == "báo cáo" {
			return node{}, false // "báo cáo Thủ tướng về …": to whom
		}
		if l.class == "say" && r.rule == ruleS && subjectOf(r).class == place && goesOnToSpeak(r.r) {
			return node{}, false // "khẳng định Việt Nam coi trọng quan hệ, bày tỏ mong muốn …": who affirms it wishes it
		}
		if s := subjectOf(r); l.lex.viOf() == "công bố" && s.class == doc && r.rule == ruleS && headClass(r.r) == "say" && r.flags&flagTAM == 0 {
			return node{}, false // "công bố dự thảo thông tư đánh giá học sinh": of what the circular is
		}
		cost := 2
		if l.rule != ruleVThat && !strings.HasSuffix(l.lex.viOf(), " rằng") && subjectOf(r).flags&(flagProper|flagCapital) == 0 {
			cost = 6 // "khẳng định vai trò tiên phong" has an object, not a clause
			if l.lex.viOf() == "là do" || l.lex.viOf() == "là vì" || l.lex.viOf() == "là" {
				return fromLeft(l, catVP, -4), l.frames&frameThat != 0 // "nguyên nhân là do giá tăng"
			}
			if s := subjectOf(r); l.class == "provide" && (s.class == org || s.class == person) && r.rule == ruleS && headLex(r.r).in(binds) {
				cost = 0 // "Nghị định quy định các bộ có trách nhiệm công bố …"
			}
			if r.flags&flagQuantity != 0 && (r.class == "rise" || r.class == "fall" || r.class == "reach") {
				cost = 2
			}
			if c := subjectOf(r).class; (c == act || c == abst || c == thing) && r.flags&(flagTAM|flagQuantity) == 0 && (r.r == nil || r.r.rule != rulePairVP && r.r.rule != ruleBeA && (r.r.rule != ruleBe || l.class != "provide" && l.class != "say")) {
				return node{}, false
			}
		}
		return fromLeft(l, catVP, cost), l.frames&frameThat != 0
	}},
	{catVN, catTime, ruleVNTime, func(l, r *node) (node, bool) {
		return fromLeft(l, catVN, 1), r.rule == ruleLeaf && l.frames&frameNto != 0
	}},
	{catV, catNP, ruleVNHead, func(l, r *node) (node, bool) {
		if l.frames&(frameNto|frameNas|frameNN|frameNing) == 0 {
			return node{}, false
		}
		if l.lex.viOf() == "cảnh báo" && r.class != person && r.class != org {
			return node{}, false // "cảnh báo 5 sản phẩm chứa chất cấm": nobody is warned
		}
		if l.class == "order" && r.class == act && r.rule == ruleBareNP && r.l.rule == ruleLeaf && l.frames&frameNto != 0 {
			return node{}, false // "đề nghị bổ sung …": to add, no act is asked to
		}
		if l.frames&frameNto != 0 && r.class == abst && (l.class == "order" || strings.HasSuffix(l.lex.english(), " for")) && (r.lex.in(pointedAt) || strings.HasSuffix(r.lex.viOf(), "phương án")) {
			return node{}, false // "đề xuất giải pháp tháo gỡ khó khăn": the solution is to do it, but nobody asks it
		}
		nd := fromLeft(l, catVN, 0)
		if !r.class.agent() && l.frames&frameNto != 0 {
			nd.cost += 5
		}
		if l.class == "order" && endsInBareVerb(r) {
			nd.cost += costClass // "đề nghị các địa phương | tuyển dụng hết số biên chế": they are to do it
		}
		return nd, true
	}},
	{catVN, catVP, ruleVNVP, func(l, r *node) (node, bool) {
		if l.r.rule == ruleNPList && tolls(l.r) {
			return node{}, false // "làm 3 người chết, 150 ngôi nhà | bị ngập": the houses are
		}
		if l.class == "order" && l.frames&frameNto != 0 && actsFirst(l.r) {
			return node{}, false // "đề nghị các địa phương gửi góp ý trước ngày 20/8 để …": they are asked to send them
		}
		if l.lex.viOf() == "cho" && !headLex(r).in(leave) {
			return node{}, false // "cho học sinh nghỉ học" allows it, before other verbs "cho" is nearly always for whom
		}
		if l.lex.viOf() == "làm" && leftmost(r).cat == catBe {
			return node{}, false // "người làm hồ sơ là 600 người": so many they are
		}
		if l.lex.viOf() == "báo cáo" && !decides(r) {
			return node{}, false // "báo cáo Ban Chỉ đạo điều hành giá": one name
		}
		if l.class == "order" && strings.HasPrefix(headLex(r).english(), "be located") {
			return node{}, false // "chỉ đạo ứng phó tại sở chỉ huy đặt tại Nghệ An": it is there
		}
		if r.rule == ruleVPList && r.l.r.cat == catComma && strings.HasPrefix(headLex(r.r).viOf(), "hướng dẫn") && (l.lex.viOf() == "hỗ trợ" || l.lex.viOf() == "giúp") {
			return node{}, false // "hỗ trợ Cuba khắc phục sự cố, hướng dẫn vận hành thiết bị": who helps guides, too
		}
		if l.lex.viOf() == "sử dụng" && (r.flags&flagTAM != 0 || r.rule == ruleDoV) {
			return node{}, false // "dự án sử dụng vốn vay phải có …": what such a project must have
		}
		if l.frames&(frameNto|frameNing) == frameNing && r.flags&flagPassive != 0 || l.frames&(frameNto|frameNing) == 0 || r.rule == rulePredicate || undergoes(r) || strings.Contains(headLex(r).viOf(), "thuộc") || strings.HasPrefix(headLex(r).viOf(), "bị ") || l.lex.viOf() == "hỗ trợ" && strings.HasPrefix(headLex(r).viOf(), "gặp ") || l.frames&frameNing != 0 && headLex(r).viOf() == "hoạt động" {
			return node{}, false
		}
		return fromLeft(l, catVP, 1), true
	}},
	{catVN, catNP, ruleVNNP, func(l, r *node) (node, bool) {
		if gives := l.lex.has("sum"); gives && (!l.r.class.agent() || r.flags&flagQuantity == 0 || r.class.agent()) || !gives && l.lex.has("forward") && l.r.class != org && l.r.class != person {
			return node{}, false // "hỗ trợ 5 tỉnh 350 tỷ đồng" gives so much to whom
		}
		return fromLeft(l, catVP, 6), l.frames&frameNN != 0 && l.flags&flagPassive == 0
	}},
	{catVN, catA, ruleVNRank, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, 2), r.rule == ruleRank && l.lex.viOf() == "xếp"
	}},
	{catVN, catVP, ruleVNBe, func(l, r *node) (node, bool) {
		post := r.rule == ruleVNP && r.l.rule == ruleLeaf && r.r.class == person && r.l.lex.in(holding)                     // "bổ nhiệm bà A giữ chức Thứ trưởng"
		taken := r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.vi == "làm" && strings.HasSuffix(l.lex.viOf(), "lấy") // "lấy dân cư làm nền tảng"
		return fromLeft(l, catVP, 0), l.frames&frameNas != 0 && (r.rule == ruleBe && l.lex.viOf() != "làm" || post || taken)
	}},
	{catV, catPP, ruleVShift, func(l, r *node) (node, bool) {
		counted := r.rule == rulePP && r.r.rule == ruleNumNP && r.r.r.rule == ruleLeaf                                                                        // "cho 12 loại thuốc": what they are goes on
		counted = counted || r.rule == rulePP && r.r.rule == ruleDetNP && (r.r.r.rule == ruleLeaf || r.r.r.rule == ruleNameNP) && tiers[r.r.r.lex.viOf()] > 0 // "tại các xã A, B"
		counted = counted || r.rule == rulePP && r.r.rule == ruleBareNP && r.r.l.rule == ruleLeaf && tiers[r.r.lex.viOf()] > 0                                // "tại thành phố Huế"
		return fromLeft(l, catV, 7), l.frames&frameNoun != 0 && r.rule == rulePP && r.lex.in(shifted) && !counted && r.r.cat != catNum && (r.lex.vi != "vào" || !strings.HasSuffix(l.lex.english(), " in"))
	}},
	{catV, catPP, ruleVInto, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, 1), l.rule == ruleVAdv && l.frames&frameNoun != 0 && strings.HasSuffix(l.lex.english(), " in") && r.rule == rulePP && r.lex.vi == "vào"
	}},
	{catVP, catPP, ruleVPPP, func(l, r *node) (node, bool) {
		if r.rule == rulePP && r.l.lex.vi == "do" && r.class == person && l.rule == ruleVNP && l.flags&flagPassive == 0 {
			return node{}, false // "thành lập hội đồng do Bộ trưởng làm chủ tịch": he does not establish it
		}
		if r.rule == rulePP && r.l.lex.vi == "bằng" && r.r.rule == ruleNumNP && r.r.class == money && l.rule == ruleVNP && l.r.class == money {
			return node{}, false // "hưởng trợ cấp bằng 3 tháng lương": it is equal to that
		}
		if r.rule == rulePP && r.l.lex.has("adn") {
			return node{}, false // "quy định tại khoản 1" says which, not where it is done
		}
		if exceedsBy(l) && r.lex.viOf() == "so với" {
			return node{}, false // "cao hơn 7,2% so với năm ngoái": by that much
		}
		nd := fromLeft(l, catVP, 4)
		nd.flags |= r.flags & flagQuantity
		into := r.lex.viOf() != "thành" || headLex(l).get("thành") != "" // only what is changed becomes something
		return nd, into && l.rule != rulePredicate && (r.lex.viOf() != "thêm" || goesFurther(l))
	}},
	{catVP, catOfP, ruleVPOf, func(l, r *node) (node, bool) {
		_, figure := measure(orSelf(l.r)) // "chiếm đoạt 3 tỷ đồng của khách hàng": from them
		return fromLeft(l, catVP, 2), figure && l.rule == ruleVNP && r.rule == ruleOf && headLex(l).get("của") != ""
	}},
	{catVP, catTime, ruleVPTime, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catVP, 3)
		nd.flags |= r.flags & flagDated
		if strings.HasPrefix(r.lex.english(), "per ") && l.flags&flagQuantity == 0 {
			return node{}, false
		}
		return nd, l.rule != rulePredicate
	}},
	{catVP, catAdv, ruleVPAdv, func(l, r *node) (node, bool) {
		if (r.lex.viOf() == "cao hơn" || r.lex.viOf() == "thấp hơn") && l.rule == ruleVNP && (l.r.class == money || l.r.class == abst) && !isFigure(l.r) {
			return node{}, false // "quyết định mức trợ cấp cao hơn": a higher one
		}
		return fromLeft(l, catVP, 3), !r.lex.has("deg") && r.lex.vi != "chỉ" && r.lex.en != "truly" && (!exceedsBy(l) || !strings.HasPrefix(r.lex.viOf(), "so với ")) // "xây dựng lực lượng thật sự trong sạch"
	}},
	{catVP, catAdv, ruleVPMost, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, -4), r.lex.vi == "nhất" && l.rule == ruleVNP && l.r.rule == ruleDetNP && l.r.l.lex.vi == "nhiều"
	}},
	{catVP, catMeasure, ruleByMeasure, func(l, r *node) (node, bool) {
		_, ok := measure(r)
		ok = ok || r.rule == ruleRange
		if _, figure := measure(orSelf(l.r)); ok && l.rule == ruleVNP && !figure && (l.class == "rise" || l.class == "fall") {
			return fromLeft(l, catVP, 2), true // "giảm lãi suất 0,5 điểm phần trăm"
		}
		return fromLeft(l, catVP, 2), ok && l.flags&flagPassive != 0 && (l.class == "rise" || l.class == "fall" || l.class == "amend" && headLex(l).viOf() != "bổ sung")
	}},
	{catJoint, catVP, ruleSerial, func(l, r *node) (node, bool) {
		cost := 3
		if strings.HasPrefix(l.lex.viOf(), "phối hợp") {
			cost = -2 // "phối hợp với các bộ, địa phương tổ chức hội nghị": the localities are no organisers alone
		}
		return fromLeft(l, catVP, cost), r.rule != rulePredicate && r.flags&(flagTAM|flagPassive) == 0
	}},
	{catVP, catDrop, ruleVPDrop, func(l, r *node) (node, bool) { return fromLeft(l, catVP, 0), l.rule != rulePredicate }},
	{catVP, catA, ruleVPAdj, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, 6), r.lex.has("adv") && !qualities[r.lex.en] && l.rule != rulePredicate && l.rule != ruleBe && headLex(l).viOf() != "có"
	}},
	{catTAM, catVP, ruleTAM, func(l, r *node) (node, bool) {
		if l.lex.viOf() == "không được" && objectless(r) {
			return node{}, false // "người bị kỷ luật không được bổ nhiệm": they are not, rather than that they must not
		}
		if l.lex.vi == "được" && !headLex(r).in(leave) && (r.rule != ruleVNP || r.flags&(flagTAM|flagPassive|flagQuantity) != 0 || !headLex(r).in(granted)) {
			return node{}, false // leave to do something: "được sử dụng con dấu"
		}
		if l.lex.vi == "không" && r.rule == ruleAdvVP && r.l.lex.vi == "chỉ" {
			return node{}, false // "không chỉ …" wants its "mà còn …"
		}
		nd := fromLeft(r, catVP, 1)
		if r.flags&flagTAM != 0 {
			nd.cost += 3
		}
		if r.rule == ruleVPList && (l.lex.vi == "không" || l.lex.vi == "chưa") {
			nd.cost += costSecond // it denies the first
		}
		nd.flags |= flagTAM
		return nd, true
	}},
	{catAdv, catVP, ruleAdvVP, func(l, r *node) (node, bool) {
		return fromLeft(r, catVP, 3), !l.lex.has("deg") && r.rule != ruleBeVP
	}},
	{catA, catVP, ruleAdjVP, func(l, r *node) (node, bool) {
		agrees := l.lex.viOf() == "thống nhất" && denies(r) // "thống nhất không tổ chức …" agrees not to
		return fromLeft(r, catVP, 7), l.lex.has("adv") && r.rule != rulePredicate && r.rule != ruleBe && r.rule != ruleBeVP && r.rule != ruleBeA && !agrees
	}},
	{catTo, catVP, rulePurp, func(l, r *node) (node, bool) {
		return node{cat: catPurp, cost: 1}, r.rule != rulePredicate && r.flags&flagTAM == 0 && !undergoes(r) && !isLike(r)
	}},
	{catTo, catS, ruleSoThat, func(l, r *node) (node, bool) {
		s := subjectOf(r)
		if s.rule == ruleBareNP && (s.lex.in(verbFirst) || s.class == doc || s.class == act) {
			return node{}, false // "để quy định nâng mức hưởng" is to provide for it
		}
		return node{cat: catPurp, cost: 3}, l.lex.vi == "để" && r.rule == ruleS && (r.flags&flagTAM == 0 || r.r.rule == ruleTAM && r.r.l.lex.en == "can") && s.flags&flagVerbal == 0
	}},
	{catVP, catPurp, ruleVPPurp, func(l, r *node) (node, bool) { return fromLeft(l, catVP, 2), true }},
	{catComma, catPurp, ruleCommaPurp, func(l, r *node) (node, bool) { return fromLeft(r, catPurp, 2), true }},
	{catPassive, catV, rulePassive, func(l, r *node) (node, bool) {
		if r.frames&frameNoun == 0 || r.lex.has("nopass") {
			return node{}, false
		}
		nd := fromLeft(r, catVP, 1)
		nd.flags |= flagPassive
		if l.lex.get("past") != "" || len(l.lex.feats) > 0 {
			nd.flags |= flagTAM
		}
		return nd, true
	}},
	{catPass0, catNP, ruleKept, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catVP, 1)
		nd.flags |= flagPassive | r.flags&flagQuantity
		return nd, true
	}},
	{catPassive, catV, rulePassive, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catPass0, 0)
		return nd, r.rule == ruleLeaf && r.lex.has("kept")
	}},
	{catPassive, catV, rulePassHead, func(l, r *node) (node, bool) {
		if r.frames&(frameNto|frameNas) == 0 || r.lex.has("nopass") {
			return node{}, false
		}
		nd := fromLeft(r, catVN, 1)
		nd.flags |= flagPassive
		return nd, true
	}},
	// "được chuyển đến cơ sở y tế": moved to one
	{catVP, catNP, rulePassTo, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catVP, 0)
		if l.rule != rulePassive && l.rule != rulePassAgent || l.r.rule != ruleLeaf {
			return node{}, false
		}
		to := strings.HasSuffix(l.r.lex.en, " to") || l.r.lex.viOf() == "trình" && (r.class == org || r.class == person)
		return nd, to && r.rule != ruleActNP
	}},
	// "được trình Quốc hội | xem xét, thông qua": submitted for its adoption
	{catVP, catV, rulePassFor, func(l, r *node) (node, bool) {
		if l.rule != rulePassTo || l.l.r.lex.viOf() != "trình" {
			return node{}, false
		}
		_, named := actNames(r)
		return fromLeft(l, catVP, -4), named
	}},
	{catPassive, catNP, ruleAgent, func(l, r *node) (node, bool) {
		return node{cat: catPass, cost: 2, lex: l.lex}, r.class == person || r.class == org
	}},
	{catPass, catV, rulePassAgent, func(l, r *node) (node, bool) {
		if r.frames&frameNoun == 0 || r.lex.has("nopass") {
			return node{}, false
		}
		nd := fromLeft(r, catVP, 1)
		nd.flags |= flagPassive
		if len(l.lex.feats) > 0 {
			nd.flags |= flagTAM
		}
		return nd, true
	}},
	{catPP, catV, ruleDoV, func(l, r *node) (node, bool) {
		if l.rule != rulePP || l.lex.vi != "do" || r.frames&frameNoun == 0 || r.lex.has("nopass") {
			return node{}, false
		}
		nd := fromLeft(r, catVP, 2)
		nd.flags |= flagPassive
		return nd, l.class == person || l.class == org || l.class == money || l.class == system || r.class == "cause"
	}},
}

// goesOnToSpeak reports a list of predicates whose last, behind a comma, says something in its turn.
func goesOnToSpeak(vp *node) bool {
	if vp.rule != ruleVPList || vp.l.r.cat != catComma {
		return false
	}
	kind := headClass(vp.r)
	return kind == "order" || kind == "say" && vp.r.flags&flagTAM == 0 || goesOnToSpeak(vp.l.l)
}

// isLike reports what an act is to be like, "bảo đảm khách quan": people ensure that something is.
func isLike(vp *node) bool {
	vp = core(vp)
	return vp.rule == ruleVNP && vp.r.cat == catA && strings.HasSuffix(vp.l.lex.viOf(), " đảm") && vp.l.lex.en == "be"
}

// decides reports an act for which a matter is reported to somebody: "báo cáo Quốc hội xem xét, quyết định".
func decides(vp *node) bool {
	vi := headLex(vp).viOf()
	return strings.HasPrefix(vi, "xem xét") || strings.HasPrefix(vi, "cho ý kiến") || vi == "quyết định" || vi == "phê duyệt" || vi == "thông qua"
}

// qualities are the adjectives that say what something is like, hardly ever how it is done.
var qualities = map[string]bool{"real": true, "important": true, "significant": true, "large": true, "great": true, "new": true, "special": true, "basic": true}

// orSelf gives an empty constituent for none.
func orSelf(nd *node) *node {
	if nd == nil {
		return &node{}
	}
	return nd
}

// actObject reports a verb whose object may be an act, also behind another verb: "tập trung phát triển sản xuất".
func actObject(vi string) bool {
	return takesAct.has(vi) || takesAct.has(strings.TrimPrefix(vi, "tập trung "))
}

func verbList(l *node, cost int) (node, bool) {
	if l.frames&(frameNoun|frameNone) == 0 || l.flags&flagTail != 0 {
		return node{}, false
	}
	return fromLeft(l, catVC, cost), true
}

// onlyThat is a verb of saying with the word or mark that announces its clause.
func onlyThat(l *node, cost int) (node, bool) {
	if l.frames&frameThat == 0 || l.flags&flagCoord != 0 {
		return node{}, false
	}
	nd := fromLeft(l, catV, cost)
	nd.frames = frameThat
	return nd, true
}

// makeObject joins a verb and its object and asks whether the two go together.
// changesBy reports a rise or fall by a figure, of whatever is the subject.
func changesBy(vp *node) bool {
	for {
		switch vp.rule {
		case ruleVPList, ruleVPTo:
			vp = vp.l.l
		case ruleVPPP, ruleVPAdv, ruleVPTime:
			vp = vp.l
		default:
			return vp.rule == ruleVNP && (vp.class == "rise" || vp.class == "fall") && isFigure(vp.r) && !strings.Contains(headLex(vp).viOf(), " ")
		}
	}
}

func makeObject(l, r *node) (node, bool) {
	if l.lex.viOf() == "có" && leftmost(r).lex.viOf() == "hiệu lực" && r.rule == ruleNPList {
		return node{}, false // "Luật có hiệu lực, mức đóng …": it takes effect
	}
	if vi := l.lex.viOf(); (vi == "giao" || vi == "yêu cầu" || vi == "đề nghị" || vi == "đề xuất" && r.rule == ruleDetNP) && (r.class == person || r.class == org || r.class == place) {
		return node{}, false // "giao doanh nghiệp …": what they are to do is still to come
	}
	if l.frames&frameNoun == 0 || l.lex.viOf() == "bằng" && r.flags&flagQuantity == 0 && !startsWithAmount(r) {
		return node{}, false // "bằng tiếng Việt", "bằng đô la" say how, only "bằng 4,5%" is equal to
	}
	if r.rule == ruleBareNP && r.l.rule == ruleNominal && namesDeed(r.l.l.lex) && l.class != "forbid" && l.class != "punish" {
		return node{}, false // "phản đối hành vi xâm phạm chủ quyền": what others do
	}
	if l.lex.viOf() == "làm giảm" || l.lex.viOf() == "làm tăng" {
		if _, figure := measure(r); figure {
			return node{}, false // "làm giảm 0,5 điểm phần trăm": of what is not said
		}
	}
	if l.lex.viOf() == "quản lý" && leftmost(r).lex.viOf() == "nhà nước" {
		return node{}, false // "quản lý nhà nước" is what the State does
	}
	if l.lex.has("measure") && !l.lex.measures(r) || strings.HasSuffix(l.lex.vi, "còn") && l.lex.en == "still have" && r.flags&flagQuantity == 0 && !shortcomings(r) {
		return node{}, false
	}
	if lasts(r) && strings.HasSuffix(l.lex.en, " the operation of") {
		return node{}, false // "đình chỉ hoạt động 3 tháng": for so long
	}
	if _, people := tollOf(r); people && l.lex.vi == "làm" && l.class != "cause" {
		return node{}, false // "làm 3 người chết" kills them
	}
	nd := fromLeft(l, catVP, 1)
	nd.flags |= r.flags & (flagDated | flagQuantity)
	if r.flags&flagNominal != 0 {
		nd.cost += 2
	}
	nd.cost += l.lex.fit(r.class)
	if l.rule == ruleVShift && r.rule == ruleBareNP && l.r.rule == rulePP && l.r.r.rule == ruleBareNP && l.r.r.l.rule == ruleLeaf {
		nd.cost += costClass + costSecond // "tích hợp vào hệ thống từ điển": one noun
	}
	if l.frames&frameLight != 0 && r.rule == ruleBareNP && (r.l.rule == ruleCompound || r.l.rule == ruleNPP || r.l.rule == ruleNOf) && leftmost(r).lex.has("verbal") {
		nd.cost += 5
	}
	if l.class == "order" && l.frames&frameNto == 0 && (r.class == org || r.class == person) && modifiedBy(r) != nil && modifiedBy(r).flags&flagPassive == 0 {
		nd.cost += costClass // "đề nghị cơ quan soạn thảo làm rõ …": they are to do it
	}
	if l.frames&frameThat != 0 && (l.lex.vi == "bảo đảm" || l.lex.vi == "đảm bảo") && modifiedBy(r) != nil {
		nd.cost += costSecond // "bảo đảm mọi người dân được tiếp cận …": that they are
	}
	if l.lex.has("cho") && endsWith(r, "cho") {
		nd.cost += 3 // "cấp giấy chứng nhận cho hộ gia đình": issued to them
	}
	return nd, true
}

// endsWith reports a noun phrase that has a preposition with its object at its end.
func endsWith(nd *node, preposition string) bool {
	for n := range nd.ends {
		if (n.rule == ruleNPP || n.rule == ruleVPPP) && n.r.lex.viOf() == preposition {
			return true
		}
	}
	return false
}

// ends goes down the constituents that end where one ends, the largest first, without the word at the end.
func (nd *node) ends(yield func(*node) bool) {
	for end := nd.last; nd != nil && nd.last == end && nd.rule != ruleLeaf; {
		if !yield(nd) {
			return
		}
		if nd.r == nil {
			nd = nd.l
			continue
		}
		nd = nd.r
	}
}

// fit is the cost of an object, or of the subject of a passive, that a sense of a verb does not take: one holds a
// conference (feature obj=event), but organises the rest; obj=agent is people and bodies.
func (l *lex) fit(object class) int {
	switch want := l.get("obj"); {
	case want == string(object):
		return -1 // before the sense that takes anything
	case want == "", want == "agent" && (object == person || object == org):
		return 0
	default:
		return costClass
	}
}

var clauseRules = []binary{
	{catBe, catNP, ruleBe, func(l, r *node) (node, bool) {
		nd := node{cat: catVP, cost: 1, lex: l.lex, class: "be"}
		if len(l.lex.feats) > 0 {
			nd.flags |= flagTAM
		}
		return nd, true
	}},
	{catBe, catA, ruleBeA, func(l, r *node) (node, bool) {
		return node{cat: catVP, cost: 1, lex: l.lex, class: "be"}, l.lex.en == "be" && (r.lex.viOf() == "bắt buộc" || r.rule == ruleAdvA || r.rule == ruleAMore || graded(r))
	}},
	{catBe, catVP, ruleBeVP, func(l, r *node) (node, bool) {
		return node{cat: catVP, cost: 6, lex: l.lex, class: "be"}, r.flags&flagTAM == 0 && headClass(r) != "provide" && r.rule != rulePredicate && l.lex.en == "be" && (r.rule != ruleDoV || r.l.class != money)
	}},
	{catVP, catConj, ruleVPComma, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catVList, listAbove(l))
		nd.flags |= flagCoord
		return nd, l.rule != rulePredicate
	}},
	{catVP, catComma, ruleVPComma, func(l, r *node) (node, bool) {
		return fromLeft(l, catVList, 2+listAbove(l)), l.rule != rulePredicate && !endsInSubject(l) && !endsInExamples(l)
	}},
	{catVList, catVP, ruleVPList, func(l, r *node) (node, bool) {
		if l.r.cat == catComma && strings.HasPrefix(headLex(r).viOf(), "đại diện") {
			return node{}, false // "tiếp ông A, đại diện Bộ B": who he is
		}
		if first := l.l; first.rule == ruleIntrans && headLex(first).viOf() == "liên quan" {
			return node{}, false // "các ngành liên quan, bảo đảm …": it says which, no more
		}
		if isLike(r) || isLike(l.l) {
			return node{}, false
		}
		if core(l.l).rule == ruleVSame && r.flags&flagTAM == 0 && !saying[headClass(r)] {
			return node{}, false // "cho rằng cần giảm thuế, hỗ trợ doanh nghiệp": both are needed
		}
		if l.r.cat == catComma && headLex(r).has("nom") && endsInStage(l.l) {
			return node{}, false // "tăng tốc trong khâu tiếp nhận - xử lý hồ sơ": one more stage
		}
		if l.r.cat == catComma && r.rule == ruleVNP && r.l.lex.viOf() == "có" && r.r.rule != ruleBareNP && r.r.flags&flagQuantity != 0 && reaches(l.l) {
			return node{}, false // "thu nội địa ước đạt 1.355 tỷ đồng, có 15 khoản thu vượt dự toán": there are
		}
		if l.r.cat == catComma && r.rule == ruleAdvVP && r.l.lex.viOf() == "theo đó" {
			return node{}, false // "thông qua nghị quyết, theo đó cả nước còn 34 tỉnh": a clause of its own
		}
		if l.r.cat == catComma && r.flags&flagTAM == 0 && core(l.l).rule == ruleVNBe {
			return node{}, false // "xác định năm 2024 là năm bắt đầu …, thực hiện …": the year is for both
		}
		if (l.l.flags&flagPassive != 0 || strings.HasPrefix(headLex(l.l).viOf(), "bị ")) && headClass(l.l) == "punish" && r.flags&(flagPassive|flagTAM) == 0 && r.rule == ruleVNP && punishing(headLex(r).viOf()) {
			return node{}, false // "bị phạt 90 triệu đồng và tước giấy phép": neither is what they do
		}
		if l.r.cat == catComma && r.rule == ruleAdvVP && r.r.rule == ruleBe && r.l.lex.in(mostOf) && core(l.l).rule != ruleBe {
			return node{}, false // "trả tự do 50 người, chủ yếu là phụ nữ": the 50 are
		}
		if headLex(r).viOf() == "đúng thời hạn" {
			return node{}, false // "kê khai đúng và đúng thời hạn": how it is done
		}
		if headClass(l.l) == "advise" && core(l.l).rule == ruleVNNP {
			return node{}, false // "hướng dẫn đơn vị chính sách thuế và nộp thuế": the units pay
		}
		if l.r.cat == catComma && paired[lastAct(l.l)] == headLex(r).viOf() && headLex(r) != nil {
			return node{}, false // "kết quả kết nối, chia sẻ dữ liệu": the results of both
		}
		if r.rule == rulePredicate || r.rule == ruleVPList || l.l.flags&flagPassive != 0 && withoutObject(r).has("agent") {
			return node{}, false
		}
		cost := 5
		if l.flags&flagCoord != 0 {
			cost = 3
		}
		if lacksObject(l.l) && r.rule == ruleVNP {
			cost += costSecond
		}
		nd := fromLeft(l, catVP, cost)
		nd.flags |= flagCoord
		return nd, true
	}},
	{catNP, catVP, ruleS, makeClause},
	{catNP, catVP, ruleS, func(l, r *node) (node, bool) {
		if vehicle, _, _ := strings.Cut(leftmost(l).lex.viOf(), " "); !vehicles.has(vehicle) || l.class != thing {
			return node{}, false
		}
		return dutyOfThing(l, r) // "tàu cá phải lắp thiết bị giám sát hành trình"
	}},
	{catTime, catVP, ruleTimeVP, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catTimeVP, 2)
		nd.flags |= flagDated
		if l.flags&flagDated == 0 {
			nd.cost += 5 // "kết quả thời gian qua": it belongs to the noun
		}
		return nd, r.rule != rulePredicate && (r.rule != ruleVPList || resulted(r)) && (l.flags&flagDated != 0 || l.lex.has("perfect") || l.lex.has("present") || l.lex.has("past"))
	}},
	{catCond, catVP, ruleWhenVP, func(l, r *node) (node, bool) {
		return fromLeft(r, catTimeVP, 6), l.rule == ruleWhen && r.flags&flagTAM != 0 // "người dân | khi làm thủ tục | phải …"
	}},
	{catNP, catAdv, ruleNPAdv, func(l, r *node) (node, bool) {
		return fromLeft(l, catNP, 1), (r.lex.vi == "nói chung" || r.lex.vi == "nói riêng") && l.flags&flagCoord == 0
	}},
	{catTAM, catTimeVP, ruleTAM, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catVP, 2)
		nd.flags |= flagTAM
		return nd, r.flags&flagTAM == 0 && (l.lex.en == "strive" || l.lex.en == "will" || l.lex.en == "expect") // "phấn đấu đến năm 2030 đạt …"
	}},
	{catNP, catTimeVP, ruleS, func(l, r *node) (node, bool) {
		nd, ok := makeClause(l, r)
		if inner := modifiedBy(l); inner != nil && inner.flags&flagDated == 0 && r.rule == ruleTimeVP && r.l.rule == rulePTime {
			nd.cost += costNearDate // "người nghỉ việc trước ngày 1/7 | được hưởng …": a date belongs to the verb before it
		}
		return nd, ok
	}},
	{catVList, catTimeVP, ruleVPList, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catVP, 4)
		nd.flags |= flagCoord | flagDated
		return nd, l.l.rule != ruleVPList && l.l.flags&flagDated != 0
	}},
	{catPosed, catVP, ruleNamedS, func(l, r *node) (node, bool) {
		if strings.HasPrefix(headLex(r).viOf(), "đại diện") {
			return node{}, false // who he is
		}
		return makeClause(l.l, r)
	}},
	{catVP, catComma, ruleFrontComma, func(l, r *node) (node, bool) {
		return node{cat: catFront, cost: 1}, (headLex(l).in(speaking) || headLex(l).in(occasions)) && l.flags&(flagTAM|flagPassive) == 0 || inForce(l)
	}},
	{catPurp, catComma, ruleFrontComma, func(l, r *node) (node, bool) { return node{cat: catFront, cost: 3}, true }},
	{catIf, catS, ruleIf, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 2}, r.rule == ruleS && (l.lex.vi != "do" || suffers(r))
	}},
	{catIf, catVP, ruleWhen, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 3}, l.lex.has("ger") && r.flags&flagTAM == 0 && r.rule != rulePredicate
	}},
	{catIf, catVP, ruleIfOwn, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 7}, l.lex.vi == "nếu" && r.rule == ruleVNP && headClass(r) == "own"
	}},
	{catIf, catVP, ruleIfDone, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 5}, l.lex.vi == "nếu" && (r.rule == rulePassive || r.rule == rulePassAgent) && len(leftmost(r).lex.feats) == 0
	}},
	{catIf, catVP, ruleIfDone, func(l, r *node) (node, bool) {
		act := done(r)
		return node{cat: catCond, cost: 5}, (l.lex.vi == "nếu" || l.lex.in(cases)) && act != nil && !headLex(act).has("nopass") && !headLex(act).has("state")
	}},
	{catCond, catComma, ruleFrontComma, func(l, r *node) (node, bool) { return node{cat: catFront, cost: 1}, true }},
	{catCond, catThen, ruleFrontComma, func(l, r *node) (node, bool) { return node{cat: catFront, cost: 0}, true }},
	{catVP, catCond, ruleVPIf, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, 3), l.rule != rulePredicate
	}},
	{catTime, catComma, ruleFrontComma, func(l, r *node) (node, bool) { return fromLeft(l, catFront, 0), true }},
	{catPP, catComma, ruleFrontComma, func(l, r *node) (node, bool) { return fromLeft(l, catFront, 2), true }},
	{catFront, catS, ruleFront, func(l, r *node) (node, bool) {
		if s := subjectOf(r); l.l.cat == catPurp && (s.rule == ruleNPList || s.rule == ruleBareNP && s.l.rule == ruleLeaf && s.flags&flagCapital == 0 && headClass(r) == "own") && endsInClass(l.l, s.class) {
			return node{}, false // "để phát triển vùng núi, vùng sâu, hải đảo có …": the list goes on
		}
		if l.l.cat == catVP && headLex(l.l).in(occasions) && !actsOn(r) && !hasDone(r) {
			return node{}, false // "thực hiện A, tổ chức B …": tasks in a row
		}
		if r.rule == ruleIfThenS && strings.HasPrefix(l.l.lex.viOf(), "đối với") {
			return node{}, false // its comma stands inside the topic
		}
		if s := subjectOf(r); l.l.cat == catPurp && s.rule == ruleBareNP && (s.class == place || s.class == thing || s.class == abst) && s.flags&flagCapital == 0 && r.flags&flagTAM == 0 && s.l.rule != ruleNameNP {
			return node{}, false // "để phát triển vùng cao, địa bàn có …": one more of the places
		}
		nd := fromLeft(r, catS, 1)
		nd.flags |= l.flags & flagDated
		return nd, r.class != "provide" || l.l.rule != rulePTime || timePreps[l.l.l.lex.viOf()] != "from" // from then on it is in force
	}},
	{catFront, catVP, ruleTopicS, func(l, r *node) (node, bool) {
		if l.l.rule != rulePP || !strings.HasPrefix(l.l.lex.vi, "đối với") || r.flags&flagPassive == 0 {
			return node{}, false
		}
		nd, ok := makeClause(l.l.r, r)
		nd.cost += 2
		return nd, ok
	}},
	{catNP, catThen, ruleTopicThen, func(l, r *node) (node, bool) {
		return fromLeft(l, catTopic, 0), l.class != period
	}},
	{catTopic, catVP, ruleThenS, func(l, r *node) (node, bool) {
		nd := node{cat: catS, cost: 2, class: r.class, flags: r.flags & (flagTAM | flagPassive | flagDated | flagQuantity), lex: r.lex}
		return nd, r.rule != rulePredicate
	}},
	{catS, catThen, ruleIfThen, func(l, r *node) (node, bool) {
		return fromLeft(l, catIfS, 2), l.rule == ruleS && l.l.flags&flagVerbal == 0
	}},
	{catIfS, catVP, ruleIfThenS, func(l, r *node) (node, bool) {
		nd := node{cat: catS, cost: 6, class: r.class, flags: r.flags & (flagTAM | flagPassive | flagDated | flagQuantity), lex: r.lex}
		return nd, r.flags&flagTAM != 0
	}},
	{catIfS, catS, ruleIfThenS, func(l, r *node) (node, bool) { return fromLeft(r, catS, 4), r.rule == ruleS && r.flags&flagTAM != 0 }},
	{catPP, catThen, ruleFrontComma, func(l, r *node) (node, bool) {
		return fromLeft(l, catFront, 1), l.rule == rulePP && strings.HasPrefix(l.lex.vi, "đối với")
	}},
	{catTime, catS, ruleTimeS, func(l, r *node) (node, bool) {
		nd := fromLeft(r, catS, 3)
		nd.flags |= l.flags & flagDated
		return nd, r.rule == ruleS || r.rule == ruleHave || r.rule == ruleSome
	}},
}

// inForce reports a front that says from when a paper holds: "Cũng có hiệu lực từ ngày 1/12, Thông tư số 31 …".
func inForce(vp *node) bool {
	if vp.rule == ruleTAM && vp.l.lex.en == "also" {
		vp = vp.r
	}
	return strings.HasPrefix(headLex(vp).viOf(), "có hiệu lực") && vp.rule == ruleVPTime && vp.flags&flagPassive == 0
}

// built reports a place that is a work, "tuyến đường", and no land or town whose people act.
func built(np *node) bool {
	first, _, _ := strings.Cut(leftmost(np).lex.viOf(), " ")
	return np.flags&flagProper == 0 && roadworks.has(first)
}

// suffers reports a clause that "do" may give as a cause: who acts behind it does what stands before it, "do Bộ trưởng làm chủ tịch".
func suffers(s *node) bool {
	return !s.l.class.agent() && s.l.class != system || s.r.flags&flagTAM != 0 || s.r.class == "face" || s.r.class == "rise" || s.r.class == "fall"
}

// actsFirst reports people or bodies with a verb phrase behind them that has a time, a purpose or another beside it: no mere modifier.
func actsFirst(np *node) bool {
	for np.rule == ruleNPList {
		np = np.r
	}
	vp := modifiedBy(np)
	if vp == nil || !np.class.agent() || vp.flags&(flagTAM|flagPassive) != 0 {
		return false
	}
	verb, _, _ := strings.Cut(headLex(vp).viOf(), " công tác")
	if words := strings.Fields(verb); orderedActs.has(verb) || len(words) > 2 && orderedActs.has(strings.Join(words[:2], " ")) {
		return true // "yêu cầu các địa phương thực hiện tốt công tác …", "… xây dựng lộ trình …": they are to do it
	}
	return vp.rule == ruleVPTime || vp.rule == ruleVPPurp || vp.rule == ruleVPList && vp.l.r.cat == catComma
}

// endsInStage reports a constituent that ends in a stage of work and the act that it is of: "trong khâu tiếp nhận".
func endsInStage(nd *node) bool {
	for n := range nd.ends {
		if (n.rule == ruleCompound || n.rule == ruleNVerb) && n.l.lex.viOf() == "khâu" {
			return true
		}
	}
	return false
}

// resulted reports a figure with what it is equal to or the change that it is by, "đạt 5 tỷ USD, bằng 60% kế hoạch, tăng 12%".
func resulted(list *node) bool {
	if list.rule != ruleVPList || list.l.r.cat != catComma || list.r.flags&flagQuantity == 0 || list.r.flags&flagTAM != 0 {
		return false
	}
	if k := list.r.class; k != "rise" && k != "fall" && k != "reach" && shares[headLex(list.r).viOf()] == "" {
		return false
	}
	first := list.l.l
	return first.rule == ruleVNP && first.flags&flagQuantity != 0 && first.flags&flagTAM == 0 || resulted(first)
}

// done is the verb and object of a condition without subject, "trả lãi trước hạn theo hợp đồng", or nil.
func done(vp *node) *node {
	if denies(vp) {
		vp = vp.r
	}
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleVPAdv {
		vp = vp.l
	}
	if vp.rule != ruleVNP || vp.l.rule != ruleLeaf && vp.l.rule != ruleVAdv || vp.r.cat != catNP {
		return nil
	}
	return vp
}

// denies reports a verb phrase that "không" or "chưa" opens.
func denies(vp *node) bool {
	return vp.rule == ruleTAM && (vp.l.lex.en == "not" || vp.l.lex.en == "notyet")
}

// mayAct reports whether a subject may do what people do.
func mayAct(l, r *node) bool {
	agent := l.class == person || l.class == org || l.class == place || l.class == named || l.class == system
	if (l.class == doc || l.class == event) && l.flags&flagVerbal == 0 && l.rule != ruleNPVP && !ownedByDoer(l) {
		agent = true // a plan sets tasks, a conference discusses
	}
	if l.class == money && l.rule == ruleBareNP && l.l.rule == ruleLeaf && l.lex.in(payers) {
		agent = true // the state budget pays and supports
	}
	if l.class == doc && leftmost(l).lex.in(steps) {
		agent = false
	}
	if l.class == act && r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.vi == "áp dụng" && strings.HasPrefix(r.r.lex.viOf(), "mức thuế") {
		agent = true // "hoạt động giáo dục áp dụng mức thuế suất 5%": the rate applies to them
	}
	if l.rule == ruleDemNP && demonstratives[l.r.lex.vi] != "" || l.rule == ruleNameDem {
		agent = true // the noun phrase is closed: what follows is its predicate
	}
	return agent
}

// makeClause joins subject and predicate. People and bodies act; a thing, a paper or an act only is, says, begins, grows or
// undergoes: "Ưu tiên đầu tư hạ tầng" is an order without subject, not priorities that invest.
// withinName reports a predicate that begins with a capital: it is a part of a name, "Báo cáo Cập nhật Kinh tế Khu vực".
func withinName(vp *node) bool {
	first := leftmost(vp)
	return first.cat == catV && first.flags&flagCapital != 0
}

// collectedBy reports money with who collects or spends it behind it: the figure is still to come, "số thu do ngành thuế thực hiện | đạt 246 tỷ đồng".
func collectedBy(l, r *node) bool {
	for r.rule == ruleVPTime || r.rule == ruleVPPP {
		r = r.l
	}
	return l.class == money && r.rule == ruleDoV && (headLex(r).viOf() == "thực hiện" || headLex(r).viOf() == "quản lý")
}

// countedNow reports a number of those who are doing something: "số lao động đang làm việc | tăng 1%".
func countedNow(l, r *node) bool {
	counted, _, _ := strings.Cut(l.lex.viOf(), " ")
	return counted == "số" && r.rule == ruleTAM && r.l.lex.en == "prog" && r.flags&flagQuantity == 0
}

func makeClause(l, r *node) (node, bool) {
	if l.rule == ruleBareNP && l.l.rule == ruleLeaf && l.lex.viOf() == "nơi" && r.flags&(flagTAM|flagPassive) == 0 {
		return node{}, false // "trụ cột quan trọng; nơi tập hợp dữ liệu": where it is gathered
	}
	shorter := strings.HasPrefix(l.lex.viOf(), "thời gian") && (headClass(r) == "rise" || headClass(r) == "fall")
	if l.class == period && (r.flags&flagPassive == 0 || !strings.HasPrefix(l.lex.viOf(), "thời ")) && headClass(r) != "be" && !shorter {
		return node{}, false
	}
	if _, figure := measure(l); figure || l.class == unit && (l.rule != ruleBareNP || l.l.rule == ruleLeaf) || multiple(l) || pledgesTo(l, r) || worksFor(l, r) || countedNow(l, r) || withinName(r) || collectedBy(l, r) || countedDoes(l, r) {
		return node{}, false
	}
	if l.lex.in(gauges) && l.rule == ruleBareNP && l.l.rule == ruleLeaf && r.rule == ruleVNP && headLex(r).in(gauged) {
		return node{}, false // "tiêu chí xác định xã nghèo": criteria for that
	}
	agent := mayAct(l, r)
	if r.rule == ruleVPList && r.l.r.cat == catConj && r.l.l.rule == rulePassive && r.r.rule == ruleVNP && r.r.flags&(flagPassive|flagTAM) == 0 && (l.class == org || l.class == place) && r.l.l.l.lex.viOf() == "được" {
		return node{}, false // "thành phố được lập và phê duyệt quy hoạch": it may do both
	}
	if r.rule == ruleVPList && r.l.l.flags&flagPassive != 0 && (l.class == doc || l.class == event) && !passiveLike(r, l.class) {
		return node{}, false // "quy trình được đơn giản hóa, không cần kê khai …": people declare
	}
	if l.class != person && l.class != org && l.class != named && (l.class != place || built(l)) && l.class != system && withoutObject(r).has("agent") {
		return node{}, false // works are completed, their builders finish
	}
	if areaActs(l, r) || assignedTo(l, r) {
		return node{}, false
	}
	if told := modifiedBy(l); told != nil && toldWithin(l, told, r) {
		return node{}, false
	}
	if l.class != act && l.class != abst && l.class != event && l.class != doc && l.class != thing && l.class != unit && l.class != place && undergoes(r) {
		return node{}, false
	}
	if !agent && !passiveLike(r, l.class) {
		return node{}, false
	}
	if strings.HasPrefix(headLex(r).viOf(), "thuộc") && !restsWith(l, r) && l.cat != catWho && l.rule != ruleDemNP && (l.rule != ruleLeaf || l.flags&flagProper == 0) {
		return node{}, false // nearly always "of", with the predicate still to come
	}
	if l.rule == ruleBareNP && (l.l.rule == ruleLeaf || l.l.rule == ruleNameNP) && l.lex.in(verbFirst) && l.first == 0 && (l.lex.viOf() != "tổ chức" || !binding(r)) {
		return node{}, false // "Tổ chức …", "Quy định …" open an order or a rule
	}
	if l.first == 0 && (l.class == act || l.class == abst) && l.rule == ruleBareNP && l.l.rule != ruleNOf && doneFirst.has(strings.ToLower(leftmost(l).lex.viOf())) && r.flags&(flagTAM|flagPassive) == 0 && r.rule != ruleBe && r.class != "rise" && r.class != "fall" && r.class != "reach" {
		return node{}, false // "Khởi tố tài xế gây tai nạn", "Liên quan đến vụ án xảy ra tại …": what somebody did, or what it is about
	}
	if l.first == 0 && strings.HasPrefix(leftmost(l).lex.viOf(), "phạt ") {
		return node{}, false // "Phạt tiền 1 triệu đồng đối với người bán hàng giả": what is to be imposed
	}
	if l.rule == ruleBareNP && l.l.rule == ruleLeaf && l.lex.in(asking) && r.flags&(flagTAM|flagPassive) == 0 && r.rule != ruleBe {
		return node{}, false // "…; đề xuất sửa đổi Luật …": somebody proposes it
	}
	if l.first == 0 && l.rule == ruleBareNP && l.l.rule == ruleLeaf && strings.EqualFold(l.lex.viOf(), "quyết định") && !ofPaper[headClass(r)] && r.flags&(flagTAM|flagPassive) == 0 && r.rule != ruleBe {
		return node{}, false // "Quyết định đấu giá quyền sử dụng đất, phê duyệt giá khởi điểm": what somebody decides
	}
	if l.first == 0 && l.rule == ruleBareNP && r.rule != ruleBe && r.flags&(flagTAM|flagPassive) == 0 && ruleFirst.has(strings.ToLower(leftmost(l).lex.viOf())) && !entitled(r) {
		return node{}, false // "Quy định khái quát nguyên tắc …" sets one out
	}
	if r.rule == ruleVPList && l.class == act && strings.HasSuffix(headLex(r.r).viOf(), " siêu") {
		return node{}, false // "nhập khẩu tăng 9%, xuất siêu 2 tỷ USD": the country does
	}
	if (l.class == event || l.class == act) && r.class == "begin" && r.rule == ruleVNP {
		return node{}, false // somebody breaks ground
	}
	if l.first == 0 && l.lex.in(taskFirst) && r.rule != ruleBe && r.rule != ruleBeVP && r.class != "cause" && (r.flags&flagTAM == 0 || moodOf(r) == Denied) {
		return node{}, false // "Bổ sung trợ cấp đối với người không đủ điều kiện": what is to be done, and for whom
	}
	if (l.class == org || l.class == person) && r.flags&flagPassive != 0 && (r.class == "rise" || r.class == "fall") {
		return node{}, false // "được điều chỉnh tăng" of a body is leave to raise
	}
	if r.rule == ruleTAM && (r.l.lex.vi == "được" || r.l.lex.en == "maycontinue") && l.class != person && l.class != org {
		return node{}, false
	}
	if l.rule == ruleBareNP && l.l.rule == ruleLeaf && l.lex.in(taskFirst) && r.rule == ruleVNP && r.class == "amend" {
		return node{}, false // "đề xuất sửa đổi luật": somebody proposes to
	}
	if l.rule == ruleBareNP && l.lex.viOf() == "trường hợp" {
		return node{}, false // it opens a condition
	}
	if r.rule == rulePredicate && r.l.rule != ruleAdvA && r.l.rule != ruleAMore && r.l.rule != ruleThan && !exceeds(r.l) && !graded(r.l) {
		return node{}, false // "diện tích tự nhiên" is a noun phrase, hardly ever a clause
	}
	if r.class == "provide" && l.class != doc && l.class != org && l.class != person && r.flags&flagPassive == 0 && !strings.HasPrefix(l.lex.viOf(), "pháp luật") {
		return node{}, false
	}
	if (l.class == person || l.class == org) && r.rule == ruleTAM && r.l.lex.viOf() == "không" && r.r.rule == rulePassive && r.r.l.lex.viOf() == "được" && headClass(r) != "appoint" {
		return node{}, false // "Cơ quan không được từ chối": they must not do it, or it is not done to them
	}
	if core := withoutTail(r).rule; l.class == person && (core == ruleDoV || core == ruleDoBe) {
		return node{}, false // what is done by somebody is a thing: "Thủ tướng thành lập hội đồng do Bộ trưởng làm chủ tịch"
	}
	if l.class == abst && l.rule == ruleBareNP && leftmost(l).lex.in(aims) && r.flags&(flagTAM|flagPassive) == 0 && (r.class == "abolish" || r.class == "amend") {
		return node{}, false // "quan điểm chỉ đạo … xóa bỏ định kiến": what is aimed at, not what was done
	}
	if l.class == org && r.class == "provide" && l.rule == ruleBareNP && issuing(l.l) {
		return node{}, false
	}
	if l.rule == ruleNPVP && headClass(l.r) == "provide" && r.rule == ruleVNP && headLex(r).in(including) {
		return node{}, false // "Luật quy định hệ thống gồm 3 cấp" provides that it does
	}
	if l.rule == ruleNPVP && r.class == "provide" && headClass(l.r) == "amend" {
		return node{}, false // "Luật bổ sung một chương quy định về …" adds it
	}
	if issuer := modifiedBy(l); issuer != nil && r.class == "provide" && r.flags&flagTAM == 0 && issuer.rule == ruleVNP && issuer.r.class == doc {
		return node{}, false // "Bộ ban hành thông tư quy định …": the circular provides
	}

	if (l.class == doc || l.class == thing || l.class == money) && r.flags&(flagTAM|flagPassive) == 0 && objectless(r) && l.flags&flagProper == 0 && headClass(r) != "say" && headClass(r) != "provide" {
		return node{}, false // "chứng chỉ cấp lần đầu": it is issued
	}
	if l.class == doc && enacted.has(strings.ToLower(leftmost(l).lex.viOf())) && r.flags&flagPassive == 0 && strings.HasPrefix(headLex(r).viOf(), "được ") && rightOrSanction(r) {
		return node{}, false // "thông tư cho phép người bệnh được cấp thuốc": it is they who are
	}
	if isLike(r) && l.class != act && l.class != abst {
		return node{}, false
	}

	nd := node{cat: catS, cost: 2, class: r.class, flags: r.flags & (flagTAM | flagPassive | flagDated | flagQuantity), lex: r.lex}
	if l.flags&flagVerbal != 0 {
		nd.cost += costVerbalSubject
	}
	if onlySoFar(l, r) {
		nd.cost += 3 * costRob
	}
	if r.flags&flagPassive != 0 {
		nd.cost += headLex(r).fit(l.class)
	}
	nd.cost += misfit(l, r)
	return nd, true
}

// onlySoFar reports a "mới" that says of a figure that it is no more yet: "thành phố | mới hoàn thành 28 dự án".
func onlySoFar(l, r *node) bool {
	return endsInNew(l) && r.flags&(flagQuantity|flagTAM) == flagQuantity && (l.class.agent() || headLex(r).in(soFar))
}

// endsInNew reports a noun phrase that ends in "mới".
func endsInNew(np *node) bool {
	n := np.l
	if np.rule == ruleDetNP {
		n = np.r
	}
	return (np.rule == ruleBareNP || np.rule == ruleDetNP) && (n.rule == ruleAdjN && n.r.lex.viOf() == "mới" || n.rule == ruleLeaf && strings.HasSuffix(n.lex.viOf(), " mới"))
}

// graded reports an adjective that is one word with its degree: "rất quan trọng", "chưa cao".
func graded(nd *node) bool {
	degree, _, _ := strings.Cut(nd.lex.viOf(), " ")
	return nd.rule == ruleLeaf && (degree == "rất" || strings.HasPrefix(nd.lex.viOf(), "đặc biệt ") || degree == "chưa" || degree == "còn" || nd.lex.viOf() == "không nhiều" || strings.HasPrefix(nd.lex.viOf(), "hết sức "))
}

// restsWith reports whose a competence is: "Thẩm quyền cấp giấy phép thuộc UBND cấp tỉnh".
func restsWith(l, r *node) bool {
	vi := leftmost(l).lex.viOf()
	return (strings.HasPrefix(vi, "thẩm quyền") || strings.HasPrefix(vi, "trách nhiệm")) && r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.vi == "thuộc" && (r.r.class == org || r.r.class == person)
}

// costNearDate is what it costs a date to belong to a predicate behind it, where a verb stands before it.
const costNearDate = 9

// withoutTail is a predicate without the adverbials behind it.
func withoutTail(vp *node) *node {
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleVPAdv || vp.rule == ruleVPPurp {
		vp = vp.l
	}
	return vp
}

// issuing reports a noun that issues something, "Bộ ban hành thông tư": what follows is said of the paper.
func issuing(n *node) bool {
	for ; n.rule == ruleCompound || n.rule == ruleAdjN; n = n.l {
		if n.l.rule == ruleNVerb && n.l.r.class == "issue" {
			return true
		}
	}
	return false
}

// objectless reports a predicate whose verb wants an object and has none.
func objectless(vp *node) bool {
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP || vp.rule == ruleTimeVP {
		vp = vp.r
	}
	vp = withoutTail(vp)
	return vp.rule == ruleIntrans && vp.l.frames&frameNone == 0
}

// lacksObject reports a predicate that ends in a verb with a bare act: "công bố sửa đổi và bãi bỏ thủ tục" announces both, each of the procedures.
func lacksObject(vp *node) bool {
	for end := vp.last; vp != nil && vp.last == end && vp.rule != ruleLeaf; vp = vp.r {
		if vp.rule == ruleVNP && actObject(headLex(vp).viOf()) && vp.r.rule == ruleBareNP && vp.r.l.rule == ruleLeaf && vp.r.class == act {
			return true
		}
		if vp.r == nil {
			break
		}
	}
	return false
}

// endsInBareVerb reports people or bodies with a verb behind their noun that has no object: "các địa phương tuyển dụng".
func endsInBareVerb(np *node) bool {
	n := np.r
	if np.rule == ruleBareNP {
		n = np.l
	}
	return (np.rule == ruleBareNP || np.rule == ruleDetNP) && np.class.agent() && n.rule == ruleNVerb
}

// areaActs reports a size as somebody who acts: "diện tích dồn điền đổi thửa | đạt 6.000 ha", areas do nothing.
func areaActs(l, r *node) bool {
	return leftmost(l).lex.in(sizeNouns) && firstOf(r).rule == ruleIntrans && headClass(r) == "" && r.flags&(flagTAM|flagPassive) == 0 && !headLex(r).has("state")
}

// assignedTo reports what was assigned to a body, behind it: "các sở theo chức năng được giao, | tăng cường phối hợp".
func assignedTo(l, r *node) bool {
	given := firstOf(r)
	return given.rule == rulePassive && headLex(given).viOf() == "giao" && l.class.agent()
}

// modifiedBy gives the verb phrase that stands behind the noun of a noun phrase, or nil.
func modifiedBy(np *node) *node {
	n := np.l
	if np.rule == ruleDetNP {
		n = np.r
	} else if np.rule != ruleBareNP {
		return nil
	}
	if n.rule == ruleCompound && n.r.rule == ruleNVP && n.r.r.flags&flagQuantity != 0 {
		n = n.r // "diện tích lúa đạt 163.000 ha"
	}
	if n.rule != ruleNVP {
		return nil
	}
	return n.r
}

// paired are acts that one noun before them names together: "kết quả kết nối, chia sẻ".
var paired = map[string]string{"kết nối": "chia sẻ", "thu thập": "xử lý", "tiếp nhận": "xử lý", "kiểm tra": "giám sát"}

// endsInClass reports whether a noun phrase of a sort stands at the end of a constituent, whatever holds it.
func endsInClass(nd *node, sort class) bool {
	for n := range nd.ends {
		if n.cat == catNP && n.class == sort {
			return true
		}
	}
	return false
}

// core is a verb phrase without what stands behind it.
func core(vp *node) *node {
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleVPAdv || vp.rule == ruleTAM {
		if vp.rule == ruleTAM {
			vp = vp.r
			continue
		}
		vp = vp.l
	}
	return vp
}

// lastAct is the bare act at the end of a verb phrase that says which results or terms are meant, "… kết quả kết nối", or "".
func lastAct(nd *node) string {
	end := nd.last
	for nd.rule != ruleLeaf && nd.last == end {
		if (nd.rule == ruleCompound || nd.rule == ruleNVerb) && nd.r.rule == ruleLeaf {
			return nd.r.lex.viOf()
		}
		if nd.r == nil {
			nd = nd.l
			continue
		}
		nd = nd.r
	}
	return ""
}

// punishing reports a verb of what authorities do to those who broke a rule.
func punishing(vi string) bool {
	for _, verb := range []string{"tước", "đình chỉ", "thu hồi", "tịch thu", "buộc"} {
		if strings.HasPrefix(vi, verb) {
			return true
		}
	}
	return false
}

// hasDone reports a clause of a body, named or not, with a marker that says when it acts.
func hasDone(nd *node) bool {
	s := subjectOf(nd)
	return nd.flags&flagTAM != 0 && s.rule == ruleBareNP && (s.class == org || s.lex.in(enforcers))
}

// actsOn reports a clause of people or a body that the reader knows, who did something.
func actsOn(nd *node) bool {
	s := subjectOf(nd)
	if s.class != person && s.class != org && s.class != place {
		return false
	}
	named := s.flags&(flagProper|flagCapital) != 0 || familiarPlace(s) || s.rule == ruleBareNP && s.l.rule == ruleLeaf && s.lex.has("title")
	return s.rule != ruleNPList && (named || s.rule == ruleDetNP && nd.flags&flagTAM != 0)
}

// costVerbalSubject is for a subject with a verb in it: more often that verb was the predicate.
const costVerbalSubject = 7

// leftmost is the first leaf of a constituent.
func leftmost(nd *node) *node {
	for nd.rule != ruleLeaf && nd.l != nil {
		nd = nd.l
	}
	return nd
}

// inanimate are the sorts of verb that things, papers and acts may govern.
var inanimate = map[string]bool{
	"provide": true, "be": true, "own": true, "cause": true, "begin": true, "rise": true, "fall": true, "reach": true, "face": true,
	"amend": true, "abolish": true, "become": true, "allow": true, "forbid": true, "aim": true, "finish": true, "undergo": true, "follow": true,
}

// passiveLike reports whether a predicate fits a subject that cannot act.
func passiveLike(vp *node, subject class) bool {
	switch vp.rule {
	case ruleTAM, ruleAdvVP, ruleAdjVP, ruleTimeVP:
		if vp.rule == ruleTAM && vp.l.lex.en == "must" && headLex(vp).english() == "ensure" {
			return true // "mọi hoạt động phải bảo đảm yêu cầu cao nhất": a duty, not an order without subject
		}
		return passiveLike(vp.r, subject)
	case ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPAdj, ruleVPPurp:
		return passiveLike(vp.l, subject)
	case ruleVPHigh, ruleVPSize, ruleVPTo:
		return passiveLike(vp.l.l, subject)
	case ruleVPList:
		return passiveLike(vp.l.l, subject) && (passiveLike(vp.r, subject) || vp.l.l.flags&flagPassive != 0 && reported(vp.r))
	case rulePairVP:
		a, b := halves(vp)
		return passiveLike(a, subject) && passiveLike(b, subject)
	case rulePredicate, ruleBe, ruleBeA, ruleBeVP, ruleBeRange, rulePassive, rulePassAgent, ruleDoV:
		return true
	case ruleIntrans:
		return vp.l.frames&frameNone != 0 && (vp.l.frames&frameNoun == 0 || vp.class == "rise" || vp.class == "fall")
	default: // with an object or a complement its verb decides
	}
	if vp.class == "begin" && vp.rule == ruleVNP && vp.flags&flagPassive == 0 && subject != doc {
		return false // somebody breaks ground on an airport
	}
	if vp.flags&flagQuantity != 0 && vp.rule == ruleVNP && vp.lex.viOf() == "đáp ứng" && subject != act {
		return true // "nguồn cung đáp ứng 30% nhu cầu"
	}
	if subject == act && vp.rule == ruleVNP && vp.l.rule == ruleLeaf && vp.l.lex.vi == "thực hiện theo" {
		return true // "việc lựa chọn đơn vị thực hiện theo quy định": it is carried out so
	}
	if vp.flags&flagPassive != 0 || inanimate[string(vp.class)] || vp.lex.has("force") {
		return true // a flood sweeps away, a film brings together
	}
	if vp.lex.has("state") {
		return subject != act && subject != abst || headLex(vp).en != "ensure"
	}
	return (subject == doc || subject == event) && saying[string(vp.class)]
}

var saying = map[string]bool{"say": true, "order": true, "issue": true, "approve": true, "announce": true, "plan": true, "abolish": true, "establish": true}

// headClass is the class of the verb that governs a verb phrase.
func headClass(nd *node) string {
	for nd != nil && (nd.rule == ruleTAM || nd.rule == ruleAdvVP || nd.rule == ruleAdjVP || nd.rule == ruleTimeVP) {
		nd = nd.r
	}
	if nd == nil {
		return ""
	}
	return string(nd.class)
}

// endsInExamples reports whether a verb phrase ends with examples: what follows a comma is one more of them.
func endsInExamples(nd *node) bool {
	for end := nd.last; nd != nil && nd.last == end; {
		if (nd.rule == rulePP || nd.rule == rulePVP) && nd.l.lex.vi == "như" {
			return true
		}
		if nd.rule == ruleLeaf {
			return false
		}
		if nd.r == nil {
			nd = nd.l
			continue
		}
		nd = nd.r
	}
	return false
}

// endsInSubject reports whether a verb phrase ends with what a document is about: a verb behind its comma goes on with that.
func endsInSubject(nd *node) bool {
	for n := range nd.ends {
		if n.rule == ruleNPPP || n.rule == ruleNPVP {
			return true
		}
	}
	return false
}

// listAbove is the cost of a list that begins with a verb and its verb phrase: "tập trung xây dựng A, phát triển B" focuses on both, so
// the list stands below the first verb.
func listAbove(l *node) int {
	if headClass(l) == "provide" {
		return costSecond // what a paper provides for goes on behind the comma
	}
	for l.rule == ruleTAM || l.rule == ruleAdvVP || l.rule == ruleAdjVP {
		l = l.r
	}
	switch {
	case l.rule == ruleVPList && l.r.rule == ruleVNVP && l.r.class == "order":
		return listAbove(l.r) // "đánh giá cao A và đề nghị B làm C, …"
	case l.rule == ruleVVP && l.l.frames&(frameIng|frameTo) != 0:
		return 5
	case l.rule == ruleVNVP && l.class == "order":
		return 5 + listAbove(l.r)
	case l.rule == ruleVGerund, l.rule == ruleVNP && l.l.frames&(frameIng|frameTo) != 0 && l.r.rule == ruleBareNP && l.r.class == act && l.r.last-l.r.first > 2:
		return 2 * wordCost // "đề xuất sửa đổi Luật A, hợp nhất Luật B": both are proposed
	}
	return 0
}

// ofPaper are the sorts of verbs of what a decision does as a paper.
var ofPaper = map[string]bool{"provide": true, "begin": true, "amend": true, "abolish": true, "say": true, "own": true, "be": true, "order": true, "finish": true, "announce": true}

// ownedByDoer reports a noun phrase whose owner has a verb behind it: "số định danh của công dân do Bộ A cấp". It is rather said of the first noun.
func ownedByDoer(np *node) bool {
	return np.rule == ruleBareNP && np.l.rule == ruleNOf && np.l.r.flags&flagVerbal != 0
}

// startsWithAmount reports a noun phrase that begins with a figure: "4,5% lương hưu hoặc trợ cấp".
func startsWithAmount(np *node) bool {
	_, ok := leftmost(np).val.(*viet.Amount)
	return ok
}

// countedDoes reports what those do that a number counts: "số lợn chết vì dịch bệnh trên 124.000 con" are those that died.
func countedDoes(l, r *node) bool {
	return l.rule == ruleBareNP && figureNoun(leftmost(l).lex) && r.flags&(flagTAM|flagPassive) == 0 && headLex(r).in(countedDo)
}
