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
	return core.rule == ruleVNP && r.flags&flagQuantity != 0 && (l.class == person || l.class == org) && core.r.class != person && core.r.class != org && strings.HasPrefix(headLex(r).english(), "be no more than")
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

// contrary reports two predicates of which the second, behind "nhưng", has a marker of its own.
func contrary(vp *node) bool {
	return vp.rule == ruleVPList && vp.l.r.cat == catConj && vp.l.r.lex.en == "but" && vp.r.flags&flagTAM != 0
}

var verbRules = []binary{
	{catV, catConj, ruleVComma, func(l, r *node) (node, bool) {
		nd, ok := verbList(l, 0)
		return nd, ok && r.lex.en != "so" && r.lex.en != "while" && !setsAside(r.lex) && r.lex.en != "and only then"
	}},
	{catV, catComma, ruleVComma, func(l, r *node) (node, bool) { return verbList(l, 1) }},
	{catVC, catV, ruleVVList, func(l, r *node) (node, bool) {
		shared := l.frames & r.frames & (frameNoun | frameNone)
		if shared == 0 || r.flags&flagCoord != 0 || comparing(r.lex) || shares[r.lex.viOf()] != "" && strings.HasPrefix(r.lex.english(), "be ") || l.frames&r.frames == frameNone && strings.HasPrefix(l.lex.english(), "be ") != strings.HasPrefix(r.lex.english(), "be ") {
			return node{}, false
		}
		if r.lex.vi == "tập trung" || r.lex.vi == "đồng bộ" && l.r.cat == catComma && mannered(l.l) {
			return node{}, false // "tăng cường tuyên truyền, tập trung xử lý vi phạm": on what alone; "triển khai nghiêm túc, đồng bộ các nhiệm vụ": how
		}
		if l.l.rule == ruleLeaf && strings.HasPrefix(l.l.lex.viOf(), "thực hiện ") && strings.HasSuffix(l.l.lex.english(), " of") {
			return node{}, false // "thực hiện chính sách, tổng hợp kết quả": the policy is not of the results
		}
		if l.l.lex.viOf() == "trở về" {
			return node{}, false // "lập danh sách người trở về, bố trí tư vấn": nobody returns to advice
		}
		if l.r.cat == catComma && (l.class == "rise" || l.class == "fall") && (r.lex.in(bounds) || r.lex.viOf() == "xuống còn" || r.lex.viOf() == "lên") {
			return node{}, false // "giảm nhanh, xuống còn 6,7%"
		}
		if vi := r.lex.viOf(); strings.HasPrefix(vi, "vi phạm") && !strings.HasPrefix(l.l.lex.viOf(), "vi phạm") {
			return node{}, false // "chậm xác minh, vi phạm về thời hạn kê biên": who is slow violates rules
		}
		if (strings.HasPrefix(r.lex.vi, "có hiệu lực") || r.lex.vi == "có") && l.r.cat == catComma {
			return node{}, false // "khi Nhà nước thu hồi đất, có hiệu lực từ ngày 1/10": the paper does
		}
		if strings.HasPrefix(r.lex.viOf(), "được ") && !strings.HasPrefix(l.l.lex.viOf(), "được ") {
			return node{}, false // "kinh phí do ngân sách bảo đảm, được giao trong dự toán hằng năm": not by it
		}
		if l.l.lex.viOf() == "được giao" {
			return node{}, false // "các sở theo nhiệm vụ được giao, tăng cường phối hợp": what was assigned to them
		}
		if l.r.cat == catComma && changes(r) && !changes(l.l) {
			return node{}, false // "300 doanh nghiệp tham gia, tăng 20%": the number did
		}
		if l.r.cat == catConj && l.l.rule == ruleLeaf && l.l.lex.viOf() == "thực hiện" && r.lex.viOf() == "tổng hợp" {
			return node{}, false // "hướng dẫn các bộ thực hiện và tổng hợp kết quả": who guides them compiles
		}
		nd := fromLeft(r, catV, 2)
		nd.frames, nd.lex, nd.class = shared|l.frames&r.frames&frameNto, l.lex, l.class
		nd.flags |= flagCoord
		return nd, true
	}},
	{catV, catA, ruleVAdv, func(l, r *node) (node, bool) {
		if l.rule == ruleVGot && l.frames&frameNoun != 0 && r.lex.viOf() == "ưu đãi" {
			return node{}, false // "tận dụng được | ưu đãi"
		}
		if !r.lex.has("adv") || l.frames&(frameNoun|frameTo|frameIng|frameNto) == 0 || l.lex.in(ordersFirst) && !r.lex.in(statedHow) {
			return node{}, false // "yêu cầu khẩn trương …" says how to act, not how it was asked
		}
		return fromLeft(l, catV, 4), true
	}},
	{catV, catAdv, ruleVAdv, func(l, r *node) (node, bool) {
		if l.lex.in(tellsOnly) && strings.HasPrefix(r.lex.viOf(), "theo ") {
			return node{}, false // "cho biết theo kế hoạch, …": it opens what is said
		}
		return fromLeft(l, catV, 4), !r.lex.has("deg") && !r.lex.in(verbAhead) && r.lex.vi != "chỉ" && r.lex.vi != "chỉ còn" && (!l.lex.in(ordersFirst) || r.lex.in(statedHow)) && !comparing(l.lex)
	}},
	{catV, catPassive, ruleVGot, func(l, r *node) (node, bool) {
		return fromLeft(l, catV, 3), r.lex.vi == "được" && l.rule == ruleLeaf && l.frames&frameNoun != 0 && l.lex.vi != "tiếp tục" && !strings.HasSuffix(l.lex.viOf(), " thuộc") // "tiếp tục được điều tra"
	}},
	{catPP, catVP, ruleDoBe, func(l, r *node) (node, bool) {
		if l.rule != rulePP || l.lex.vi != "do" || r.l == nil || r.r == nil || r.rule != ruleBe && (r.l.lex.viOf() != "làm" || strings.HasPrefix(leftmost(orSelf(r.r)).lex.viOf(), "trưởng đoàn")) || len(r.l.lex.feats) > 0 && r.rule == ruleBe {
			return node{}, false
		}
		return node{cat: catVP, cost: 1, class: "be", flags: flagPassive}, (l.class == person || l.class == org) && r.r.cat == catNP
	}},
	{catV, catTime, ruleVNHead, func(l, r *node) (node, bool) {
		return fromLeft(l, catVN, 2), l.frames&frameNas != 0 && r.rule == ruleLeaf && r.flags&flagDated != 0
	}},
	{catV, catThat, ruleVThat, func(l, r *node) (node, bool) { return onlyThat(l, 0) }},
	{catV, catComma, ruleVThat, func(l, r *node) (node, bool) {
		if vi := l.lex.viOf(); vi == "bảo đảm" || vi == "đảm bảo" {
			return node{}, false // "do ngân sách bảo đảm, người lao động không phải đóng thêm": it pays
		}
		return onlyThat(l, 1)
	}},
	{catV, catColon, ruleVThat, func(l, r *node) (node, bool) { return onlyThat(l, 1) }},
	{catV, catComma, ruleVThat, func(l, r *node) (node, bool) {
		return fromLeft(l, catV, 1), l.rule == ruleVDated // "đặt mục tiêu đến năm 2030, tăng chiều cao của trẻ em"
	}},
	{catV, catColon, ruleVThat, func(l, r *node) (node, bool) {
		return fromLeft(l, catV, 1), l.frames&(frameTo|frameIng) != 0 // "có quyền: phạt cảnh cáo; …"
	}},
	{catV, catColon, ruleVThat, func(l, r *node) (node, bool) {
		return fromLeft(l, catV, 1), l.lex.in(including) // "Khu vực 3 gồm: huyện A, huyện B."
	}},
	{catV, catVP, ruleVSame, saysOfItself},
	{catV, catTimeVP, ruleVSame, func(l, r *node) (node, bool) {
		if r.rule != ruleTimeVP || r.r.flags&flagTAM == 0 {
			return node{}, false
		}
		return saysOfItself(l, r.r) // "cho biết hiện chưa hoàn thành báo cáo"
	}},
	{catV, catNP, ruleVNP, makeObject},
	{catV, catMeasure, ruleVNP, func(l, r *node) (node, bool) {
		_, ok := measure(r)
		nd := fromLeft(l, catVP, 0)
		nd.flags |= flagQuantity
		return nd, ok && l.frames&frameNoun == 0 && (l.class == "rise" || l.class == "fall")
	}},
	{catV, catVP, ruleVVP, func(l, r *node) (node, bool) {
		if leftmost(r).lex.viOf() == "xong" {
			return node{}, false // "phê duyệt xong": it is the approval that is completed
		}
		if r.rule == ruleBe && l.lex.viOf() == "tiến hành" {
			return node{}, false // "một dự án cần tiến hành | là đường sắt": which one it is
		}
		if r.rule == ruleVPList && r.l.r.cat == catComma && strings.HasSuffix(l.lex.viOf(), " việc") && headLex(r.r).in(soAsTo) {
			return node{}, false // "hoàn thành việc điều chuyển công chức, | bảo đảm mỗi xã có một kỹ sư": whoever completes it ensures that
		}
		if l.class == "forbid" && r.rule == ruleVPList && r.r.flags&flagTAM != 0 {
			return node{}, false // "nghiêm cấm sử dụng nguyên liệu không rõ nguồn gốc hoặc đã quá hạn": such raw materials
		}
		if takesEffectToo(r) {
			return node{}, false // "quyết định đặc xá cho 12 người, | có hiệu lực từ ngày 1/9"
		}
		if l.rule == ruleVGot && l.class == "order" && receivers[headLex(r).viOf()] != "" {
			return node{}, false // "kiến nghị | được cấp phát 90% vốn": what is asked for is to be given it
		}
		if (l.rule == ruleVGot || isGiven(r)) && l.class == "order" && r.rule == ruleVPList && asksFor(r.r) {
			return node{}, false // "kiến nghị được tự quyết định giá đất và xin lùi thời hạn": two pleas
		}
		if l.class == "provide" && replacesToo(r) {
			return node{}, false // "quy định về đánh giá công chức, | thay thế Nghị định số 90": the paper does
		}
		if r.rule == ruleVNP && bounding[headLex(r).viOf()] && strings.HasPrefix(l.lex.viOf(), "được ") {
			return node{}, false // "được hỗ trợ | không quá 30 triệu đồng": so much
		}
		if justMoves(r) || l.lex.in(bareMoves) && l.frames == frameTo && (r.rule == ruleVPList || r.flags&flagTAM != 0 || headLex(r).has("state")) {
			return node{}, false // "tập trung đến …"
		}
		if l.lex.vi == "mong" && leftmost(r).lex.viOf() == "muốn" {
			return node{}, false // "mong muốn hợp tác": one wish
		}
		if r.rule == ruleTAM && r.l.lex.en == "must" && l.frames&frameIng != 0 && l.frames&frameTo == 0 && l.class == "" && firstWord(l.lex.viOf()) != "có" {
			return node{}, false // "doanh nghiệp tham gia thí điểm | phải đặt trạm mặt đất": those that take part
		}
		if strings.HasPrefix(headLex(r).english(), l.lex.english()+" ") {
			return node{}, false // "đăng ký | khai sinh" is registered once
		}
		if l.lex.viOf() == "có nhu cầu" && r.rule == ruleTAM {
			return node{}, false // "tổ chức có nhu cầu | phải nộp hồ sơ": whoever wishes
		}
		if list := withoutAdverb(r); l.lex.in(charged) && list.rule == ruleVPList && list.r.rule == ruleTAM && obliges(list.r) {
			return node{}, false // "có trách nhiệm tra cứu | và không được yêu cầu nộp bản sao": that is a duty of its own
		}
		if r.rule == ruleBeVP || contrary(r) {
			return node{}, false // "phương án tỉnh lựa chọn | là mở rộng sân bay"; "sẵn sàng đàm phán nhưng sẽ không …": they will not
		}
		if (l.class == "order" || l.lex.viOf() == "quyết định") && changesBy(r) {
			return node{}, false // "quyết định giảm 510 đồng/lít đối với xăng": what is to fall stands behind it
		}
		if l.lex.viOf() == "báo cáo kết quả" && r.rule == ruleVPList {
			return node{}, false // "báo cáo kết quả thảo luận và giải trình ý kiến": two things
		}
		if r.rule == ruleVPList && strings.HasPrefix(headLex(r.r).viOf(), "vi phạm") && !strings.HasPrefix(headLex(r.l.l).viOf(), "vi phạm") {
			return node{}, false // "chậm xác minh, vi phạm quy định về thời hạn kê biên": who is slow violates them
		}
		if l.lex.in(steppingUp) && r.rule == ruleVPList && r.l.r.cat == catComma {
			return node{}, false // "đẩy mạnh cải cách hành chính, nâng cao chất lượng dịch vụ": each for itself
		}
		if strings.HasPrefix(l.lex.viOf(), "có hiệu lực") && leftmost(r).lex.viOf() == "ký" {
			return node{}, false // "có hiệu lực từ ngày ký, thay thế Quyết định 12": the day is that of signing
		}
		if l.lex.viOf() == "thôi" && takesOffice(firstOf(r)) {
			return node{}, false // "thôi tham gia …, thôi giữ chức …": two things
		}
		if l.lex.viOf() == "giúp" && becomes(r) {
			return node{}, false // "…, giúp trở thành điểm tựa": whom it helps is not said
		}
		if l.frames&frameTo != 0 && strings.HasPrefix(l.lex.english(), "be ") && (r.rule == ruleTAM && needed[r.l.lex.en] || strings.HasPrefix(leftmost(r).lex.viOf(), "phải")) {
			return node{}, false // "công dân đủ điều kiện phải được cấp thẻ": those who are must be
		}
		if l.frames&(frameTo|frameIng|frameLight) == 0 || firstOf(r).rule == rulePredicate || undergoes(r) || l.frames&frameTo != 0 && pastMarked(r) || endsInChange(r) {
			return node{}, false // what one is to do has not been done
		}
		if l.frames&frameIng != 0 && r.rule == ruleVPList && (denies(r.r) || isGiven(r.r) && !isGiven(firstOf(r))) || strings.HasPrefix(leftmost(r).lex.viOf(), "là ") {
			return node{}, false // "hoàn thành việc rà soát, không làm gián đoạn …": both are asked for; "nguyên nhân chậm là do …": of the cause
		}
		if l.lex.viOf() == "hoàn thành" && (r.rule != ruleIntrans && r.rule != ruleVNP || !headLex(r).has("nom")) {
			return node{}, false // what is completed has a name: "hoàn thành bàn giao mặt bằng"
		}
		if l.class != "order" && l.class != "say" && (l.frames&frameIng != 0 && r.rule == ruleTAM && (r.l.lex.en == "must" || r.l.lex.en == "mustnot") || pastMarked(r)) {
			return node{}, false // "địa phương tham gia thí điểm | phải báo cáo": those that do must
		}
		if vi := l.lex.viOf(); (vi == "được yêu cầu" || strings.HasPrefix(vi, "được giao")) && (entitled(r) && vi == "được yêu cầu" || strings.HasPrefix(leftmost(r).lex.viOf(), "được")) {
			return node{}, false // "nước được yêu cầu | có quyền từ chối": which country
		}
		if leftmost(r).lex.viOf() == "nhằm" && l.lex.viOf() != "là" {
			return node{}, false // "kế hoạch thực hiện nhằm bảo đảm an ninh": what it is for
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
	// "điều chỉnh giá điện tăng 6%"
	{catVP, catVP, ruleAdjusted, func(l, r *node) (node, bool) {
		first := withoutTail(r)
		nd := fromLeft(l, catVP, -6)
		nd.flags |= r.flags & (flagQuantity | flagDated)
		return nd, l.rule == ruleVNP && l.l.rule == ruleLeaf && l.l.lex.vi == "điều chỉnh" && l.r.class != doc && first.rule == ruleVNP && (first.class == "rise" || first.class == "fall") && r.flags&(flagTAM|flagPassive) == 0 && isFigure(first.r)
	}},
	// "đặt mục tiêu đến năm 2030 đào tạo 50.000 kỹ sư"
	{catV, catTime, ruleVDated, func(l, r *node) (node, bool) {
		if l.rule == ruleLeaf && l.lex.in(publishing) && r.rule == rulePTime {
			return fromLeft(l, catV, 7), r.flags&flagDated != 0 // "ban hành trong tháng 12 | Kế hoạch hành động quốc gia": a long object stands last
		}
		nd := fromLeft(l, catV, 1)
		nd.frames &= frameTo | frameIng
		if l.rule == ruleLeaf && l.class == "order" && r.rule == rulePTime {
			return nd, nd.frames&frameIng != 0 && r.flags&flagDated != 0 // "yêu cầu trong quý I/2026 kết thúc điều tra 7 vụ"
		}
		return nd, l.rule == ruleLeaf && l.class == "aim" && nd.frames != 0 && r.flags&flagDated != 0
	}},
	{catV, catVP, ruleVGerund, func(l, r *node) (node, bool) {
		if l.frames&frameNoun == 0 || l.frames&(frameTo|frameIng|frameLight) != 0 || r.rule != ruleVNP || r.flags&flagTAM != 0 || l.rule != ruleLeaf || !actObject(l.lex) {
			return node{}, false
		}
		return fromLeft(l, catVP, 6), true
	}},
	{catV, catA, ruleVNP, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, 2), l.frames&frameAdj != 0 && (l.lex.viOf() != "cần được" || !r.lex.has("attr")) // "cần được bổ sung vào danh mục"
	}},
	{catV, catS, ruleVS, saysThat},
	// "chỉ đạo các sở thời gian tới rà soát …", "đề nghị các địa phương trước ngày 31/3 hoàn thành …"
	{catVN, catTime, ruleVNTime, func(l, r *node) (node, bool) {
		if l.rule == ruleVNHead && l.lex.has("forward") {
			return fromLeft(l, catVN, 2), r.flags&flagDated != 0 || r.rule == rulePTime // "trình Chính phủ trong quý IV | nghị định về …"
		}
		return fromLeft(l, catVN, 1), l.frames&frameNto != 0 && (r.rule == ruleLeaf || r.rule == rulePTime && l.class == "order" && l.rule == ruleVNHead)
	}},
	{catV, catNP, ruleVNHead, func(l, r *node) (node, bool) {
		if l.lex.viOf() == "hướng dẫn" && r.class == doc {
			return node{}, false // "Nghị định hướng dẫn Luật Đất đai | cho phép …": nobody is guided
		}
		if l.frames&(frameNto|frameNas|frameNN|frameNing) == 0 {
			return node{}, false
		}
		if a, ok := measure(withinBounds(r)); ok && l.frames&frameNto != 0 && currencyForms[a.Unit] == "" && strings.HasSuffix(l.lex.viOf(), "dùng") {
			return node{}, false // "hộ dùng 500 kWh/tháng | lắp hệ thống": who uses so much
		}
		if l.frames&frameNto != 0 && r.rule == ruleNumNP && r.r.rule == ruleNVP && r.r.r.rule == ruleVNP && r.r.r.flags&flagQuantity != 0 && r.class.agent() {
			return node{}, false // "vận động được 215 hộ dân hiến 4,2 ha đất | làm đường": they were to give it
		}
		if l.frames&frameNto != 0 && r.rule == ruleBareNP && r.l.rule == ruleNVP && r.l.r.rule == ruleVPList && r.l.r.flags&(flagTAM|flagPassive) == 0 && r.class.agent() {
			return node{}, false // "cho phép người nước ngoài mua nhà nhưng giới hạn thời gian": what they may do
		}
		if l.lex.has("forward") && l.frames&frameNto != 0 && r.class == doc {
			return node{}, false // "trình nghị định | miễn tiền thuê đất": the decree is submitted, to nobody named
		}
		if l.lex.viOf() == "cảnh báo" && r.class != person && r.class != org {
			return node{}, false // "cảnh báo 5 sản phẩm chứa chất cấm": nobody is warned
		}
		if l.class == "order" && r.class == act && r.rule == ruleBareNP && (r.l.rule == ruleLeaf || leftmost(r).lex.in(taskFirst)) && l.frames&frameNto != 0 {
			return node{}, false // "đề nghị bổ sung …": to add, no act is asked to
		}
		if l.frames&frameNto != 0 && r.class == abst && (l.class == "order" || strings.HasSuffix(l.lex.english(), " for")) && (r.lex.in(pointedAt) || strings.HasSuffix(r.lex.viOf(), "phương án")) {
			return node{}, false // "đề xuất giải pháp tháo gỡ khó khăn": the solution is to do it, but nobody asks it
		}
		if l.class == "order" && endsInDeadline(r) {
			return node{}, false // "đề nghị các địa phương | trước ngày 31/3 hoàn thành …": by when they are to do it
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
	// "khởi tố Nguyễn Văn A, nguyên Giám đốc Sở Y tế, về tội nhận hối lộ"
	{catV, catPosed, ruleVNP, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, 1), l.class == "punish" && l.frames&frameNoun != 0 && r.l.rule == ruleLeaf && r.l.class == person
	}},
	// "bổ nhiệm ông A, Giám đốc Sở Y tế, giữ chức Thứ trưởng"
	{catV, catPosed, ruleVNHead, func(l, r *node) (node, bool) {
		return fromLeft(l, catVN, -2), (l.class == "appoint" || l.class == "sign") && l.frames&(frameNto|frameNas) != 0 && (r.l.rule == ruleLeaf || r.l.rule == ruleAppos) && r.l.flags&flagCoord == 0
	}},
	{catVN, catVP, ruleVNVP, func(l, r *node) (node, bool) {
		if l.r != nil && cannotAct(l.r) && r.rule == ruleTAM && denials[r.l.lex.en] && r.flags&flagPassive == 0 {
			return node{}, false // "đề xuất phạt tiền đối với cá nhân | không thực hiện đúng quy định": individuals who do not
		}
		if l.lex.viOf() == "làm" && r.rule == ruleVNP && headLex(r).viOf() == "làm" && r.r.class == person {
			return node{}, false // "A làm Trưởng ban, | Bộ trưởng B làm Phó Trưởng ban": neither makes the other so
		}
		if l.r != nil && l.r.flags&flagVerbal != 0 && r.class == "cause" && r.flags&(flagTAM|flagPassive) == 0 && l.lex.in(helping) {
			return node{}, false // "dự án hỗ trợ nông dân trồng cà phê | giúp tăng thu nhập": the project does
		}
		if r.rule == ruleTAM && r.l.lex.en == "prog" && (l.class == "order" || l.lex.in(helping) || headLex(r).in(residing)) {
			return node{}, false // "hỗ trợ các hộ | đang sống ở vùng lũ": those who live there
		}
		if l.lex.viOf() == "muốn" && r.rule == ruleTAM && r.l.lex.en == "must" {
			return node{}, false // "tổ chức muốn xây dựng công trình | phải có giấy phép": who wants to must
		}
		if l.r != nil && pleads[l.lex.viOf()] && actsForNobody(l.r, r) {
			return node{}, false // "đề xuất ba nhóm việc, gồm … hoàn tất đàm phán": tasks complete nothing
		}
		if l.class == "order" && ordersToo(r) {
			return node{}, false // "yêu cầu các tỉnh công khai quỹ đất, | đồng thời giao Ngân hàng Nhà nước …": who asks assigns
		}
		if l.rule == ruleAgentHead && (isA(unmarked(core(r))) || alsoGiven(r)) {
			return node{}, false // "kế hoạch được Bộ giao | chỉ là 2.000 tỷ đồng", "cán bộ được Bộ giao trực tại trụ sở | được bồi dưỡng"
		}
		if l.lex.viOf() == "bố trí" && r.class == "own" || l.rule == ruleVNHead && l.r.flags&flagVerbal != 0 && hasSize(firstOf(r)) {
			return node{}, false // "bố trí 2 công chức ở xã | có trên 16.000 dân": what sort of commune
		}
		if l.rule == ruleVNHead && l.class == "submit" && r.rule == ruleBe {
			return node{}, false // "trình chính sách thu hút 100 chuyên gia | là người Việt Nam": who they are
		}
		if l.rule == rulePassHead && r.rule == ruleTAM && r.l.lex.en == "must" {
			return node{}, false // "thẩm phán được phân công | phải ra quyết định": the one to whom it was assigned
		}
		if l.rule == rulePassHead && l.class == "order" && entitled(r) {
			return node{}, false // "nước được yêu cầu | có quyền từ chối": which country
		}
		if r.rule == ruleAdvVP && (r.l.lex.has("deg") || r.l.lex.viOf() == "chỉ" && l.lex.viOf() == "ưu tiên") || l.lex.has("forward") && pastMarked(r) {
			return node{}, false // "giúp bảo vệ đất nước trước các vụ tấn công ngày càng gia tăng"
		}
		if is := withoutTail(r); is.rule == ruleBeA && is.r.cat == catNum {
			return node{}, false // "phê duyệt tổng biên chế là 265.100": that is the number
		}
		if more := unmarked(r); (l.lex.in(praising) || l.lex.viOf() == "hoan nghênh") && more.rule == ruleVPList && more.l.r.cat == catComma && (headClass(more.r) == "order" || headLex(more.r).in(asking)) {
			return node{}, false // "hoan nghênh hai nước duy trì cơ chế, đề xuất triển khai …": who praises proposes
		}
		if denies := l.lex.viOf(); (strings.HasPrefix(denies, "không ") || strings.HasPrefix(denies, "ngăn")) && assuresNext(r) {
			return node{}, false // "không để dịch lan rộng, bảo đảm đủ thuốc": that is wanted
		}
		if l.class == "order" && speaksAgain(r) {
			return node{}, false // "yêu cầu các bộ báo cáo, đồng thời lưu ý …": who asks them notes it
		}
		if justMoves(r) && l.class != "order" && l.lex.viOf() != "giúp" {
			return node{}, false // "đưa hàng hóa từ cảng đến kho"
		}
		if firstWord(leftmost(r).lex.viOf()) == "đã" && (l.class == "order" || l.lex.in(asking)) {
			return node{}, false // "kiến nghị tỉnh bỏ các dự án | đã được thông qua": nobody is asked for what has been done
		}
		if leftmost(r).lex.viOf() == "nhằm" {
			return node{}, false // "cử 3 đoàn công tác nhằm hỗ trợ các tỉnh": what for
		}
		if strings.Contains(l.lex.viOf(), "phối hợp") && actsFirst(l.r) {
			return node{}, false // "phối hợp với chính quyền địa phương lập biên bản tiêu hủy …": both draw it up
		}
		if l.frames&frameNing != 0 && l.r.class != person && l.r.class != org && leftmost(l.r).lex.in(deedNouns) {
			return node{}, false // "ngăn chặn hành vi buôn bán dữ liệu": the act is that
		}
		if l.r.rule == ruleNPList && tolls(l.r) {
			return node{}, false // "làm 3 người chết, 150 ngôi nhà | bị ngập": the houses are
		}
		if l.class == "order" && l.rule == ruleVNHead && (ordersOthers(l.r, r) || leftmost(r).lex.in(answerable) || owed(lastLeaf(l.r))) {
			return node{}, false // "giao Sở Y tế | trách nhiệm kiểm tra các cơ sở": the responsibility is given
		}
		if headLex(r).in(standingAt) && l.r.class != person && l.r.class != org {
			return node{}, false // "thuê máy chủ | đặt tại Hà Lan": where it stands
		}
		if l.r.rule == ruleYear {
			return node{}, false // "đề nghị năm 2026 bội chi ở mức 4% GDP": nobody asks a year
		}
		if l.lex.viOf() == "công nhận" && !l.r.class.agent() || l.lex.viOf() == "nghe" && r.class != "say" {
			return node{}, false // "công nhận kết quả trúng đấu giá": of which the result is; "nghe dư luận về tiêu cực thi cử"
		}
		if l.class == "order" && l.frames&frameNto != 0 && actsFirst(l.r) {
			return node{}, false // "đề nghị các địa phương gửi góp ý trước ngày 20/8 để …": they are asked to send them
		}
		if l.class == "order" && describesThem(r) {
			return node{}, false // "yêu cầu các tỉnh có tỷ lệ thấp | báo cáo": which ones are asked
		}
		if l.lex.viOf() == "cho" && !headLex(r).in(leave) {
			return node{}, false // "cho học sinh nghỉ học" allows it, before other verbs "cho" is nearly always for whom
		}
		if leftmost(r).cat == catBe && (l.rule == rulePassHead && l.class == "order" || l.lex.viOf() == "làm" || l.r.rule == ruleNumNP && r.rule == ruleBe && r.r.rule == ruleNPList) {
			return node{}, false // "người làm hồ sơ là 600 người": so many they are; "biên chế được giao | là 2.000"; "sử dụng hai hình thức là A và B"
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
		if has := firstOf(withoutTail(r)); (l.lex.viOf() == "bố trí" || l.lex.viOf() == "cho phép") && has.rule == ruleVNP && has.l.rule == ruleLeaf && has.l.lex.vi == "có" && has.flags&flagQuantity != 0 {
			return node{}, false // "bố trí 2 công chức ở xã có trên 16.000 dân": such communes; "cho phép doanh nghiệp có dưới 10 lao động …": such firms
		}
		if l.lex.viOf() == "sử dụng" && headLex(r).has("state") {
			return node{}, false // "sử dụng giống lúa mới chiếm tỷ lệ 21%": so much of it they are
		}
		if has := withoutTail(r); l.lex.viOf() == "hỗ trợ" && has.rule == ruleVNP && has.l.rule == ruleLeaf && has.l.lex.vi == "có" {
			return node{}, false // "hỗ trợ mỗi gia đình có người chết 20 triệu đồng": those that have
		}
		if r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.vi == "có" && l.r.class != person && l.r.class != org && l.class != "order" {
			return node{}, false // "dành quỹ đất có vị trí thuận lợi": land that has one
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
		if l.rule == ruleVNTime {
			return fromLeft(l, catVP, 4), l.lex.has("forward") && r.class == doc && l.l.r.class == org
		}
		if l.lex.viOf() == "giao" && r.class == period {
			return node{}, false // "giao Sở A nghiên cứu lộ trình | 3 năm cho doanh nghiệp": nobody is given years
		}
		if l.lex.viOf() == "giao" && r.rule != ruleNumNP {
			return fromLeft(l, catVP, 0), l.frames&frameNN != 0 && l.flags&flagPassive == 0 && owed(r) // "giao UBND cấp tỉnh quyền quyết định mức thu"
		}
		if l.lex.has("forward") && r.rule == ruleBareNP && r.l.rule == ruleLeaf && r.lex.in(decisive) {
			return node{}, false // "trình UBND tỉnh phê duyệt": it is to approve
		}
		if strings.HasPrefix(l.lex.english(), "sentence ") && r.class != period {
			return node{}, false // "xử phạt 15 tổ chức 200 triệu đồng" fines them
		}
		if gives := l.lex.has("sum"); gives && (!l.r.class.agent() || r.flags&flagQuantity == 0 || r.class.agent()) || !gives && l.lex.has("forward") && l.r.class != org && l.r.class != person {
			return node{}, false // "hỗ trợ 5 tỉnh 350 tỷ đồng" gives so much to whom
		}
		if l.lex.has("apart") {
			nd := fromLeft(l, catVP, 0)
			nd.flags |= flagQuantity
			return nd, apart(r)
		}
		return fromLeft(l, catVP, 6), l.frames&frameNN != 0 && l.flags&flagPassive == 0
	}},
	{catVN, catA, ruleVNRank, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, 2), r.rule == ruleRank && l.lex.viOf() == "xếp"
	}},
	{catVN, catVP, ruleVNBe, func(l, r *node) (node, bool) {
		post := r.rule == ruleVNP && r.l.rule == ruleLeaf && r.r.class == person && r.l.lex.in(holding)                     // "bổ nhiệm bà A giữ chức Thứ trưởng"
		taken := r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.vi == "làm" && strings.HasSuffix(l.lex.viOf(), "lấy") // "lấy dân cư làm nền tảng"
		return fromLeft(l, catVP, 0), l.frames&frameNas != 0 && (r.rule == ruleBe && l.lex.viOf() != "làm" && l.lex.viOf() != "đề cử" || post || taken)
	}},
	{catV, catPP, ruleVShift, func(l, r *node) (node, bool) {
		if endsGoverning(r) {
			return node{}, false // "dạy tại các xã được cộng thêm | 20% lương": that is what they are given
		}
		counted := r.rule == rulePP && r.r.rule == ruleNumNP && r.r.r.rule == ruleLeaf                                                                        // "cho 12 loại thuốc": what they are goes on
		counted = counted || r.rule == rulePP && r.r.rule == ruleDetNP && (r.r.r.rule == ruleLeaf || r.r.r.rule == ruleNameNP) && tiers[r.r.r.lex.viOf()] > 0 // "tại các xã A, B"
		counted = counted || r.rule == rulePP && r.r.rule == ruleBareNP && r.r.l.rule == ruleLeaf && tiers[r.r.lex.viOf()] > 0                                // "tại thành phố Huế"
		return fromLeft(l, catV, 7), l.frames&frameNoun != 0 && (r.rule == rulePP || r.rule == ruleSoHears) && r.lex.in(shifted) && (!counted || r.lex.vi == "cho" && r.r.rule == ruleDetNP && r.r.r.rule == ruleLeaf) && r.r.cat != catNum && (r.lex.vi != "vào" || !strings.HasSuffix(l.lex.english(), " in")) && (r.lex.vi != "cho" || !strings.HasSuffix(l.lex.english(), " to"))
	}},
	{catV, catPP, ruleVInto, func(l, r *node) (node, bool) {
		if r.rule == rulePP && r.l.lex.vi == "đối với" && dealsWith(l) {
			return fromLeft(l, catVP, 1), r.r.cat == catNP // "xử lý nghiêm đối với hành vi vi phạm": it deals with them
		}
		return fromLeft(l, catVP, 1), l.rule == ruleVAdv && l.frames&frameNoun != 0 && strings.HasSuffix(l.lex.english(), " in") && r.rule == rulePP && r.lex.vi == "vào"
	}},
	{catVP, catPP, ruleVPPP, func(l, r *node) (node, bool) {
		if r.lex.viOf() == "đi" || r.lex.viOf() == inTurn || headLex(l).viOf() == "không còn" {
			return node{}, false // behind a noun only; "không còn thuộc thẩm quyền của tỉnh"
		}
		if r.rule == rulePP && r.l.lex.vi == "với" && r.class.agent() && l.rule == ruleVNP && headClass(l) == "issue" {
			return node{}, false // "ban hành kế hoạch và báo cáo kết quả | với Thanh tra Chính phủ"
		}
		if r.rule == rulePP && r.l.lex.vi == "cho" && core(l).rule == ruleIntrans && headLex(l).viOf() == "đồng ý" {
			return node{}, false // "đồng ý cho hai bệnh viện tự chủ": that they may
		}
		if r.rule == rulePP && r.l.lex.vi == "do" && r.class == person && (l.rule == ruleVNP || headClass(l) == "hold") && l.flags&flagPassive == 0 {
			return node{}, false // "thành lập hội đồng do Bộ trưởng làm chủ tịch": he does not establish it
		}
		if r.rule == rulePP && r.l.lex.vi == "do" && r.class.agent() && (l.class == "rise" || l.class == "fall" || l.class == "reach") {
			return node{}, false // "số khách giảm 20% do các hãng bay cắt chuyến": it is why, not by whom
		}
		if l.rule == ruleVNP && amounts(l.r) && (sameMeasure(r) || r.rule == rulePP && r.l.lex.vi == "bằng" && r.r.rule == ruleNumNP && r.r.class == money) {
			return node{}, false // "hưởng trợ cấp bằng 3 tháng lương": it is equal to that
		}
		if r.rule == rulePP && r.l.lex.has("adn") {
			return node{}, false // "quy định tại khoản 1" says which, not where it is done
		}
		if r.rule == rulePP && headLex(l).in(joint) && actsFirst(r.r) {
			return node{}, false // "phối hợp với chính quyền địa phương lập biên bản": both do
		}
		if exceedsBy(l) && r.lex.viOf() == "so với" {
			return node{}, false // "cao hơn 7,2% so với năm ngoái": by that much
		}
		nd := fromLeft(l, catVP, 4)
		nd.flags |= r.flags & flagQuantity
		into := r.lex.viOf() != "thành" || headLex(l).get("thành") != "" // only what is changed becomes something
		return nd, into && (l.rule != rulePredicate || most(l.l) && ranks(r)) && (r.lex.viOf() != "thêm" || goesFurther(l))
	}},
	{catVP, catOfP, ruleVPOf, func(l, r *node) (node, bool) {
		_, figure := measure(orSelf(l.r)) // "chiếm đoạt 3 tỷ đồng của khách hàng": from them
		return fromLeft(l, catVP, 2), figure && l.rule == ruleVNP && r.rule == ruleOf && (headLex(l).get("của") != "" || headLex(l).in(taking) && r.class.agent())
	}},
	{catVP, catTime, ruleVPTime, func(l, r *node) (node, bool) {
		if when, ok := r.val.(*viet.When); ok && r.rule == ruleLeaf && when.Month == 0 && l.rule == ruleVNP && l.r.rule == ruleBareNP && l.r.l.rule == ruleLeaf && datedLaws[viet.Lower(l.r.lex.viOf())] {
			return node{}, false // "thay thế Luật | năm 2013": the law is of that year
		}
		nd := fromLeft(l, catVP, 3)
		nd.flags |= r.flags & flagDated
		if strings.HasPrefix(r.lex.english(), "per ") && l.flags&flagQuantity == 0 && (l.rule != ruleBe || l.r.flags&flagQuantity == 0) {
			return node{}, false
		}
		if when, ok := r.val.(*viet.When); ok && when.Period && (headClass(l) == "submit" || headClass(l) == "approve" || headClass(l) == "pass" || headClass(l) == "issue") {
			nd.cost += costSecond // "trình đề án giai đoạn 2026-2030": that is the time of the project
		}
		if r.rule == ruleLeaf && r.lex.has("past") && strings.HasPrefix(headLex(l).viOf(), "tăng gấp") {
			return node{}, false // "tăng gấp đôi tuần trước": compared with it
		}
		if reportsBy(l, r) {
			return node{}, false
		}
		return nd, l.rule != rulePredicate || most(l.l)
	}},
	{catVP, catAdv, ruleVPAdv, func(l, r *node) (node, bool) {
		if (r.lex.viOf() == "cao hơn" || r.lex.viOf() == "thấp hơn") && l.rule == ruleVNP && (l.r.class == money || l.r.class == abst) && !isFigure(l.r) {
			return node{}, false // "quyết định mức trợ cấp cao hơn": a higher one
		}
		if core(l).rule == ruleVNVP && headClass(l) == "order" && r.rule == ruleLeaf {
			return node{}, false
		}
		if r.rule == ruleLeaf && endsInBe(l) && qualitative.has(r.lex.viOf()) {
			return node{}, false // "là động thái tích cực": a positive one
		}
		if r.lex.viOf() == "chính thức" && l.rule == ruleVNP && l.r.class == person && l.r.flags&flagQuantity != 0 {
			return node{}, false // "gồm 25 đại biểu chính thức": official ones
		}
		if r.lex.viOf() == "chủ yếu" && l.rule == ruleVNP && l.r.rule == ruleNumNP {
			return node{}, false // "đề ra 5 giải pháp chủ yếu": five main ones
		}
		return fromLeft(l, catVP, 3), !r.lex.has("deg") && !r.lex.in(verbAhead) && r.lex.vi != "chỉ" && r.lex.vi != "xong" && r.lex.en != "truly" && (!exceedsBy(l) || !strings.HasPrefix(r.lex.viOf(), "so với ")) // "xây dựng lực lượng thật sự trong sạch"
	}},
	{catVP, catAdv, ruleVPMost, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, -4), r.lex.vi == "nhất" && l.rule == ruleVNP && l.r.rule == ruleDetNP && l.r.l.lex.vi == "nhiều"
	}},
	{catVP, catMeasure, ruleByMeasure, func(l, r *node) (node, bool) {
		_, ok := measure(r)
		ok = (ok || r.rule == ruleRange) && (l.rule != ruleVNP || !comparing(headLex(l)) || !isLevel(l.r))
		if _, figure := measure(orSelf(l.r)); ok && l.rule == ruleVNP && !figure && (l.class == "rise" || l.class == "fall") {
			return fromLeft(l, catVP, 2), true // "giảm lãi suất 0,5 điểm phần trăm"
		} else if ok && l.rule == ruleVNP && !figure && l.r.class == period && strings.HasSuffix(l.l.lex.english(), "er than") {
			return fromLeft(l, catVP, 2), true // "cao hơn cùng kỳ năm trước 3 điểm phần trăm"
		}
		if ok && l.rule == ruleVNP && comparing(headLex(l)) && l.r.flags&flagQuantity == 0 {
			if l.r.rule == ruleBareNP && l.r.l.rule == ruleLeaf && (l.r.lex.viOf() == "mức" || l.r.lex.viOf() == "con số") {
				return node{}, false // "thấp hơn mức | 100.000 đồng": that is the level
			}
			return fromLeft(l, catVP, -6), true // "cao hơn giá thế giới 15 triệu đồng"
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
	// "thông báo cho người nộp hồ sơ | biết"
	{catVP, catV, ruleVPDrop, func(l, r *node) (node, bool) {
		if r.rule != ruleLeaf || r.lex.vi != "biết" {
			return node{}, false
		}
		tells := headLex(l).english()
		return fromLeft(l, catVP, -2), withoutTail(l).rule == ruleVNP && (strings.Contains(tells, "notify") || tells == "inform")
	}},
	{catVP, catDrop, ruleVPDrop, func(l, r *node) (node, bool) { return fromLeft(l, catVP, 0), l.rule != rulePredicate }},
	{catVP, catA, ruleVPAdj, func(l, r *node) (node, bool) {
		if core(l).rule == ruleVNVP && headClass(l) == "order" {
			return node{}, false // "chỉ đạo các đơn vị kiểm tra, xử lý nghiêm": how they are to
		}
		if r.rule == ruleAdvA && core(l).rule == ruleVNP && headClass(l) == "say" && core(l).l.frames&frameThat != 0 {
			return node{}, false // "đánh giá nhiệm vụ rất nặng nề": that it is
		}
		return fromLeft(l, catVP, 6), r.lex.has("adv") && !qualities[r.lex.en] && l.rule != rulePredicate && l.rule != ruleBe && headLex(l).viOf() != "có"
	}},
	{catTAM, catVP, ruleTAM, func(l, r *node) (node, bool) {
		if l.lex.vi == "được" && (headLex(r).viOf() == "yêu cầu" || headLex(r).viOf() == "giao" || headLex(r).viOf() == "phân công") {
			return node{}, false // "Bộ Y tế được yêu cầu hướng dẫn": it is told to
		}
		if l.lex.en == "mustnot" && r.rule == ruleVPList && r.r.rule == ruleTAM && r.r.l.lex.en == "must" {
			return node{}, false // "không được chủ quan, | phải chuẩn bị phương án": both are asked
		}
		if r.rule == ruleTAM && r.l.lex.en == "hardto" {
			return node{}, false // "sẽ khó đạt": what comes before it would take its place
		}
		if (l.lex.en == "willneednot" || l.lex.en == "neednotyet") && r.rule == ruleBe {
			return node{}, false // "sẽ không phải là dự án cuối cùng": it will not be
		}
		if l.lex.viOf() == "không được" && (objectless(r) || refusedThem(r)) {
			return node{}, false // "người bị kỷ luật không được bổ nhiệm": they are not, rather than that they must not
		}
		if l.lex.vi == "được" && !headLex(r).in(leave) && !permitted(r) {
			return node{}, false // leave to do something: "được sử dụng con dấu"
		}
		if l.lex.vi == "không" && r.rule == ruleAdvVP && r.l.lex.vi == "chỉ" {
			return node{}, false // "không chỉ …" wants its "mà còn …"
		}
		if l.lex.vi == "lại" && l.flags&flagBroken != 0 || l.lex.vi == "còn" && r.rule == ruleTAM && r.l.lex.vi == "lại" || l.lex.vi == "mới" && r.rule == ruleBe {
			return node{}, false // "cho vay lại rất phức tạp", "còn lại là vốn vay", "đây mới là nguyên nhân"
		}
		if denials[l.lex.en] && r.rule == ruleVPList && r.r.rule == ruleTAM && r.r.l.lex.en == "mayonly" {
			return node{}, false // "không được xét tuyển sớm và chỉ được dùng …": what they may do
		}
		if denials[l.lex.en] && grantedNext(r) {
			return node{}, false // "không phải trả phí, được bố trí chỗ ở": that is what they get
		}
		if denials[l.lex.en] && (assuresNext(r) || letsFirst(r)) {
			return node{}, false // "không lùi tiến độ, bảo đảm khánh thành đúng hạn": that is wanted
		}
		if r.rule == ruleVPList && (l.lex.en == "continue" || l.lex.en == "may") && r.r.rule == ruleTAM && r.r.l.lex.en == "must" {
			return node{}, false // "được tiếp tục hoạt động và phải bổ sung điều kiện": no leave, but a duty
		}
		if contrary(r) {
			return node{}, false // "đã đầu tư 200 tỷ đồng nhưng chưa được vay vốn": it marks the first
		}
		nd := fromLeft(r, catVP, 1)
		if r.flags&flagTAM != 0 {
			nd.cost += 3
		}
		if l.lex.vi == "được" && r.rule == ruleIntrans && !headLex(r).in(leave) {
			nd.cost += costClass // "được ký | hợp đồng" rather
		}
		if r.rule == ruleVPList && (l.lex.vi == "không" || l.lex.vi == "chưa") {
			nd.cost += costSecond // it denies the first
		}
		nd.flags |= flagTAM
		return nd, true
	}},
	{catAdv, catVP, ruleAdvVP, func(l, r *node) (node, bool) {
		if (strings.HasPrefix(l.lex.vi, "về ") || l.lex.in(behindVerbs)) && l.lex.has("end") {
			return node{}, false // "sai sót về tài chính | được xử lý": of what sort they are
		}
		if l.lex.has("deg") && degreeOf(l.lex, r) == "" {
			return node{}, false
		}
		if wrongly(l, r) {
			return node{}, false // "giáo viên dạy thêm trái quy định | có thể bị phạt": what they do is
		}
		if l.lex.vi == "trực tuyến" || l.lex.vi == "chính thức" && r.rule == ruleVNP && r.r.flags&flagQuantity != 0 {
			return node{}, false // "kết quả biểu quyết trực tuyến | có giá trị …", "mức thuế chính thức | dao động từ 15%"
		}
		return fromLeft(r, catVP, 3), l.lex.vi != "tập trung" && (l.lex.vi != "trong nước" || r.flags&(flagTAM|flagPassive) == 0) && (l.lex.vi != "đúng" || core(r).rule != ruleBe) && r.rule != ruleBeVP && !contrary(r) && (r.rule != ruleTAM || r.l.lex.viOf() != "nên" || l.lex.vi == "chỉ") // "không thuận lợi | nên khó …": so
	}},
	{catA, catVP, ruleAdjVP, func(l, r *node) (node, bool) {
		// "Luật Đất đai mới sẽ …": the law is new
		newly := l.lex.viOf() == "mới" && (r.rule == ruleTAM && r.l.lex.en != "may" || headClass(r) == "reach" || r.flags&flagPassive == 0 && withoutTail(r).rule == ruleVNP && headClass(r) != "establish")
		// "thống nhất cần …" agrees on it
		agrees := (l.lex.viOf() == "thống nhất" || l.lex.viOf() == "nhất trí") && r.rule == ruleTAM && (denies(r) || needed[r.l.lex.en])
		if wrongly(l, r) {
			return node{}, false
		}
		return fromLeft(r, catVP, 7), l.lex.has("adv") && l.rule != ruleThan && l.rule != ruleAsAs && l.rule != ruleTooMuch && l.lex.vi != "tập trung" && r.rule != rulePredicate && r.rule != ruleBe && r.rule != ruleBeVP && r.rule != ruleBeA && core(r).rule != ruleBe && !agrees && !newly && !contrary(r)
	}},
	{catTo, catVP, rulePurp, func(l, r *node) (node, bool) {
		return node{cat: catPurp, cost: 1}, r.rule != rulePredicate && (r.flags&flagTAM == 0 || avoids(l, r)) && !undergoes(r) && !isLike(r) && (!strings.HasPrefix(l.lex.vi, "mới ") || !objectless(r)) // "mới được xem xét" is a passive
	}},
	{catTo, catS, ruleSoThat, func(l, r *node) (node, bool) {
		s := subjectOf(r)
		if s.rule == ruleBareNP && (s.lex.in(verbFirst) || s.class == doc || s.class == act) {
			return node{}, false // "để quy định nâng mức hưởng" is to provide for it
		}
		return node{cat: catPurp, cost: 3}, l.lex.vi == "để" && r.rule == ruleS && (r.flags&flagTAM == 0 || r.r.rule == ruleTAM && r.r.l.lex.en == "can") && s.flags&flagVerbal == 0
	}},
	{catVP, catPurp, ruleVPPurp, func(l, r *node) (node, bool) {
		return fromLeft(l, catVP, 2), r.rule != rulePurp || !strings.HasPrefix(r.l.lex.vi, "mới") || preconditions(l, r)
	}},
	{catComma, catPurp, ruleCommaPurp, func(l, r *node) (node, bool) { return fromLeft(r, catPurp, 2), true }},
	{catPassive, catV, rulePassive, func(l, r *node) (node, bool) {
		if r.frames&frameNoun == 0 || r.lex.has("nopass") || l.lex.viOf() == "được" && r.lex.in(fining) && !strings.HasPrefix(r.lex.viOf(), "xử") {
			return node{}, false // "Chủ tịch xã được phạt tiền": he may, who is fined is "bị"
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
		if len(l.lex.feats) > 0 {
			nd.flags |= flagTAM // "3.000 hộ chưa được cấp nước sạch"
		}
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
		if share := shareOf(r); share != nil && r.class == place {
			return node{cat: catPass, cost: 4, lex: l.lex}, true // "được 95% số thôn hưởng ứng"
		}
		if r.rule == ruleNPList && (r.r.class == doc || r.r.class == act) {
			return node{}, false // "được cơ quan có thẩm quyền nghiệm thu, quyết định | đưa vào khai thác"
		}
		if strings.HasSuffix(l.lex.viOf(), "bị") && (r.class == event || r.class == thing) && r.rule == ruleBareNP && r.l.rule == ruleLeaf {
			return node{cat: catPass, cost: 6, lex: l.lex}, true // "bị thiên tai | đe dọa"
		}
		return node{cat: catPass, cost: 2, lex: l.lex}, r.class == person || r.class == org || r.class == place && agentPlace(r) || paysOut(r)
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
	{catPP, catVN, ruleDoWith, func(l, r *node) (node, bool) {
		with := l.rule == rulePP && l.lex.vi == "do" && l.class.agent() && r.rule == ruleVNHead && strings.HasPrefix(r.l.lex.viOf(), "phối hợp")
		return node{cat: catPP, cost: 1, lex: l.lex, class: l.class}, with && r.r.class.agent()
	}},
	{catPP, catV, ruleDoV, func(l, r *node) (node, bool) {
		if l.rule != rulePP && l.rule != ruleDoWith || l.lex.vi != "do" || r.frames&frameNoun == 0 || r.lex.has("nopass") {
			return node{}, false
		}
		nd := fromLeft(r, catVP, 2)
		nd.flags |= flagPassive
		if l.class == money && (r.class == "rise" || r.class == "fall") {
			return node{}, false // "do giá xuất khẩu tăng 53,6%": because it did
		}
		if l.class == doc && r.class == "provide" {
			return nd, l.rule == rulePP // "thủ tục do Bộ luật này quy định"
		}
		return nd, l.class == person || l.class == org || l.class == money || l.class == system || r.class == "cause" || l.rule == rulePP && (l.r.lex.viOf() == "thị trường" || l.class == place && agentPlace(l.r))
	}},
}

// dealsWith reports a verb of inspecting or punishing, with its manner or without, that lacks its object.
func dealsWith(v *node) bool {
	verb := v
	if v.rule == ruleVAdv {
		verb = v.l
	}
	if v.rule == ruleLeaf && v.lex.viOf() == "xử lý" {
		return false // "phương án xử lý đối với dự án"
	}
	return verb.rule == ruleLeaf && v.frames&frameNoun != 0 && v.frames&frameNone == 0 && verb.lex.get("đối với") == "" && (verb.lex.in(sanctioned) || verb.lex.in(scrutiny))
}

// describesThem reports a predicate that says which bodies or people are meant, never what they are to do: "có nhiệm vụ chậm tiến độ", "có tỷ lệ giải
// ngân thấp".
func describesThem(vp *node) bool {
	has := firstOf(withoutTail(vp))
	return has.rule == ruleVNP && has.l.rule == ruleLeaf && has.l.lex.vi == "có" && has.r.cat == catNP && leftmost(has.r).lex.in(traits)
}

// refused are acts that are done for whoever does not get them: "doanh nghiệp không được cấp giấy phép" issues none anyway.
var refused = map[string]bool{"cấp": true, "cấp phép": true, "cấp phép xây dựng": true, "hỗ trợ": true, "xét": true, "bồi thường": true, "trợ cấp": true, "miễn": true, "công nhận": true}

// refusedThem reports such an act, of which it is not said for whom it is.
func refusedThem(vp *node) bool {
	if !refused[headLex(vp).viOf()] {
		return false
	}
	others := false
	vp.walk(func(n *node) { others = others || n.rule == rulePP && n.l.lex.vi == "cho" })
	return !others
}

// agentPlace reports places that do what people do: "được hai nước ký kết", "được các địa phương triển khai".
func agentPlace(np *node) bool {
	return (np.rule == ruleBareNP || np.rule == ruleDetNP) && (np.lex.in(localities) || strings.HasSuffix(np.lex.viOf(), " nước") || np.lex.viOf() == "nước")
}

// paysOut reports a fund or budget, which pays as those who run it do: "được quỹ bảo hiểm y tế chi trả".
func paysOut(np *node) bool {
	return (np.class == money || np.class == abst) && np.rule == ruleBareNP && np.l.rule == ruleLeaf && np.lex.in(payers)
}

// endsInBe reports a predicate whose last words say what something is.
func endsInBe(vp *node) bool {
	for end := vp.last; vp != nil && vp.last == end && vp.rule != ruleLeaf; vp = vp.r {
		if vp.rule == ruleBe {
			return true
		}
	}
	return false
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
	return strings.HasPrefix(vi, "xem xét") || strings.HasPrefix(vi, "cho ý kiến") || vi == "quyết định" || vi == "phê duyệt" || vi == "thông qua" || vi == "kiểm tra" || vi == "rà soát"
}

// qualities are the adjectives that say what something is like, hardly ever how it is done.
var qualities = map[string]bool{"real": true, "important": true, "significant": true, "large": true, "great": true, "new": true, "special": true, "basic": true}

// actObject reports a verb whose object may be an act, also behind another verb: "tập trung phát triển sản xuất".
func actObject(l *lex) bool {
	if l.in(takesAct) {
		return true
	}
	act, focused := strings.CutPrefix(l.viOf(), "tập trung ")
	return focused && takesAct.has(act)
}

func verbList(l *node, cost int) (node, bool) {
	if l.frames&(frameNoun|frameNone) == 0 || l.flags&flagTail != 0 || comparing(l.lex) || l.lex.en == "report to" {
		return node{}, false
	}
	return fromLeft(l, catVC, cost), true
}

// permitted reports what "được" gives leave to do: "được khai thác | than", "được khai thác khoáng sản".
func permitted(vp *node) bool {
	if finesPeople(vp) {
		return true
	}
	if vp.rule == ruleVVP {
		return vp.l.rule == ruleLeaf && vp.l.lex.viOf() == "lựa chọn" && vp.flags&flagPassive == 0 // "người dân được lựa chọn nộp hồ sơ qua mạng"
	}
	if vp.rule == ruleVNP {
		counted := vp.flags&flagQuantity != 0 && vp.r.rule != ruleOneOf // "được chọn một trong hai phương pháp"
		return vp.flags&(flagTAM|flagPassive) == 0 && !counted && headLex(vp).in(granted)
	}
	if vp.rule != ruleIntrans {
		return false
	}
	words := strings.Fields(headLex(vp).viOf())
	return len(words) > 2 && vp.l.rule == ruleLeaf && (vp.l.frames == frameNone || vp.l.frames == frameNone|frameNoun && vp.lex.has("nopass")) && (granted.has(words[0]) || granted.has(words[0]+" "+words[1]))
}

// withoutAdverb is a predicate without the adverb before it.
func withoutAdverb(vp *node) *node {
	for vp.rule == ruleAdvVP {
		vp = vp.r
	}
	return vp
}

// finesPeople reports the active of a verb of fining: "được phạt đến 20 triệu đồng" is what an official has the power to do, where who is fined "bị phạt".
func finesPeople(vp *node) bool {
	vp = firstOf(vp)
	return vp.flags&(flagTAM|flagPassive) == 0 && (vp.rule == ruleVNP || vp.rule == ruleIntrans) && vp.l.rule == ruleLeaf && vp.l.lex.in(fining)
}

// preconditions reports what somebody must have or do before "mới" and what he may do then: "phải có bằng lái | mới được lái xe".
func preconditions(must, may *node) bool {
	if may.l.lex.vi != "mới" {
		return obliges(must)
	}
	switch firstWord(headLex(must).viOf()) {
	case "có", "đạt", "đủ", "nộp", "hoàn", "qua", "trải", "tham", "đóng", "học", "thi":
		return obliges(must) && may.r.flags&flagPassive != 0
	}
	return false
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

// comparing reports a verb that says that something is more or less than something else, by a measure that may stand behind it.
func comparing(l *lex) bool {
	switch strings.TrimSuffix(l.viOf(), " của") {
	case "cao hơn", "thấp hơn", "nhiều hơn", "ít hơn":
		return true
	}
	return false
}

// actsWithin reports a body, or people, with a verb behind the noun that may be what it is to do: "trung ương giao vốn trọn gói".
func actsWithin(np *node) bool {
	if np.rule != ruleBareNP || !np.class.agent() {
		return false
	}
	n := np.l
	for ; n.rule != ruleLeaf && n.l != nil; n = n.l {
		if n.rule == ruleNVerb || n.rule == ruleNVP && n.r.flags&(flagTAM|flagPassive) == 0 {
			return n.l.rule == ruleLeaf
		}
	}
	return false
}

// givenWithin reports a body, or people, with a passive behind the noun that may be its predicate: "đơn vị được giao 14 thẩm phán".
func givenWithin(np *node) bool {
	return np.rule == ruleBareNP && np.class.agent() && np.l.rule == ruleNVP && np.l.l.flags&flagPost == 0 && (leftmost(np.l.r).cat == catPassive || strings.HasPrefix(leftmost(np.l.r).lex.viOf(), "được "))
}

// cutsBeside reports rules on one act and on cutting something, which is done beside: "bỏ quy định về đặt cọc | và giảm thời gian làm thủ tục".
func cutsBeside(np *node) bool {
	on := np.l
	if np.rule == ruleBareNP && on.rule == ruleNPP && on.l.rule == ruleNPP {
		on = on.l // "… từ 30 ngày xuống còn 15 ngày"
	}
	if np.rule != ruleBareNP || on.rule != ruleNPP || on.class != doc || on.r.rule != rulePVP {
		return false
	}
	vp := on.r.r
	return vp.rule == ruleVPList && vp.l.r.cat == catConj && vp.r.class == "fall" && vp.l.l.class != "fall"
}

// makeObject joins a verb and its object and asks whether the two go together.
func makeObject(l, r *node) (node, bool) {
	if l.frames&frameNoun == 0 || l.class == "abolish" && cutsBeside(r) || otherObject(l, r) || saysHowMuch(l, r) || sentOnBy(l, r) || ofItsName(l, r) || ofTwoKinds(l, r) || ofOthers(l, r) {
		return node{}, false
	}
	nd := fromLeft(l, catVP, 1)
	if l.lex.viOf() == "khoảng" {
		nd.cat = catTimeVP // of a subject only: "cần | khoảng 300 lao động"
	}
	nd.flags |= r.flags & (flagDated | flagQuantity)
	nd.cost += objectCost(l, r)
	return nd, true
}

// saysHowMuch reports a figure or a time behind a verb that says by how much, for how long or when: no object.
func saysHowMuch(l, r *node) bool {
	if l.lex.viOf() == "sở hữu" && r.class == period {
		return true // "được sở hữu tối đa 50 năm": for so long
	}
	if handling[l.lex.viOf()] && r.class == period && r.flags&flagQuantity != 0 {
		return true // "thời gian xử lý | từ 3 đến 5 ngày": that is how long it takes
	}
	if l.lex.viOf() == "duy trì" && r.class == period && r.flags&flagQuantity != 0 {
		return true // "mức tiền công đã duy trì gần 7 năm": for so long
	}
	if l.lex.viOf() == "có từ" && r.rule != ruleNumNP {
		return true // "có từ 15 thành viên trở lên", "có từ 5 đến 10 thành viên" say the rest
	}
	if l.rule == ruleVAdv && comparing(l.r.lex) {
		return true // "không được hưởng thấp hơn mức lương tối thiểu": less than that
	}
	upTo := strings.HasSuffix(l.lex.viOf(), " đến") || strings.HasSuffix(l.lex.viOf(), " từ") // "phạt tù đến | 3 năm"
	if l.class == "punish" && !upTo && r.rule == ruleNumNP && (r.class == unit && (r.r.lex.viOf() != "vụ" || l.lex.get("vụ") == "") || r.class == period) {
		return true // "đình chỉ công tác 15 ngày đối với chủ tịch xã": for so long
	}
	if comparing(l.lex) && r.rule == ruleBareNP && (r.l.rule == ruleNMeasure && !isLevel(r) || r.l.rule == ruleNPP && byRange(r.l.r)) {
		return true // "cao hơn giá thế giới | khoảng 15 triệu đồng": by so much
	}
	if (l.lex.viOf() == "đạt" || l.lex.viOf() == "đạt được") && r.rule == ruleBareNP && r.l.rule == ruleRate && strings.HasSuffix(r.l.l.lex.viOf(), "chuẩn") {
		return true // "tỷ lệ xã đạt chuẩn | 100%"
	}
	if strings.HasPrefix(l.lex.viOf(), "chủ yếu ") && r.rule == ruleBareNP && (r.l.rule == ruleNVP || r.l.rule == ruleNVerb) && (headClass(r.l.r) == "rise" || headClass(r.l.r) == "fall") {
		return true // "giảm 14%, chủ yếu do nhu cầu | giảm": that it fell
	}
	if comparing(l.lex) && r.rule == ruleDetNP && r.lex.viOf() == "điểm phần trăm" {
		return true // "thấp hơn một điểm phần trăm so với năm trước": by one
	}
	if comparing(l.lex) && r.rule == ruleNumNP && !isFigure(r) {
		return true // "cao hơn 5 vụ so với cùng kỳ": by so many
	}
	if l.lex.viOf() == "bằng" && r.flags&flagQuantity == 0 && !startsWithAmount(r) && !ofMeasure(r) {
		return true // "bằng tiếng Việt", "bằng đô la" say how, only "bằng 4,5%" and "bằng mức thuế của năm trước" are equal to
	}
	if r.rule == ruleYear && (l.class == "establish" || l.class == "begin") {
		return true // "công ty thành lập năm 2015": then
	}
	if vi := l.lex.viOf(); vi == "làm giảm" || vi == "làm tăng" || vi == "giảm nhẹ" {
		if _, figure := measure(r); figure {
			return true // "làm giảm 0,5 điểm phần trăm": of what is not said
		}
	}
	if l.lex.has("measure") && !l.lex.measures(r) || strings.HasSuffix(l.lex.vi, "còn") && l.lex.en == "still have" && r.flags&flagQuantity == 0 && !shortcomings(r) {
		return true
	}
	if lasts(r) && strings.HasSuffix(l.lex.en, " the operation of") {
		return true // "đình chỉ hoạt động 3 tháng": for so long
	}
	return false
}

// ofItsName reports a noun phrase that goes on with the name or the term that the verb phrase ends in.
func ofItsName(l, r *node) bool {
	if l.lex.viOf() == "đăng ký" && strings.Contains(r.lex.english(), "registration") {
		return true // "đăng ký | khai sinh" is registered once
	}
	if l.rule == ruleVShift && r.class == doc && l.r.r.rule == ruleLeaf && l.r.r.class == doc && r.flags&flagProper != 0 {
		return true // "xem xét theo Điều 222 | Bộ luật Hình sự": Article 222 of it
	}
	if l.rule == ruleVShift && r.rule == ruleLeaf && (r.class == place || r.class == named && r.flags&flagProper != 0) {
		return true // "dự tại điểm cầu Vĩnh Phúc": the venue there; "đầu tư xây dựng tại khu liên hợp thể thao vùng | Đồng bằng sông Cửu Long": its name
	}
	if l.lex.viOf() == "đặt" && leftmost(r).lex.viOf() == "mục tiêu" {
		return true // "đặt mục tiêu đến năm 2030 có …" is one verb
	}
	if l.lex.viOf() == "quản lý" && leftmost(r).lex.viOf() == "nhà nước" {
		return true // "quản lý nhà nước" is what the State does
	}
	if l.rule == ruleVShift && tiers[lastWordOf(l)] > 0 && leftmost(r).flags&flagProper != 0 {
		return true // "khám xét tại 4 địa điểm ở huyện | Gia Lâm, quận Đống Đa": its name
	}
	if l.lex.viOf() == "cấp" && tiers[strings.TrimSuffix(firstWord(leftmost(r).lex.viOf()), ",")] > 0 && r.flags&flagQuantity == 0 {
		return true // "UBND cấp xã, phường": of that level
	}
	return false
}

// wrongly reports words for what is against the rules, "trái quy định", "quá hạn", before what follows from that: they are said of what was done.
func wrongly(how, vp *node) bool {
	vi := how.lex.viOf()
	return (strings.HasPrefix(vi, "trái ") || vi == "quá hạn") && (vp.flags&(flagTAM|flagPassive) != 0 || headClass(vp) == "punish")
}

// ofTwoKinds reports a list of which the last member is no object of the verb.
func ofTwoKinds(l, r *node) bool {
	if r.rule != ruleNPList {
		return false
	}
	if strings.HasPrefix(l.lex.viOf(), "bị phạt tiền") && endsInPrison(r) {
		return true // "bị phạt tiền đến 100 triệu đồng hoặc phạt tù đến 2 năm": a fine is no imprisonment
	}
	// "đứng tên và chịu trách nhiệm, tối đa 2 số cho mỗi người": so many they may have
	return l.lex.viOf() == "chịu" && r.l.r.cat == catComma && r.r.rule == ruleNumNP && r.r.l.rule == ruleApproxNum
}

// endsInPrison reports a list of penalties, sums of money and imprisonment.
func endsInPrison(np *node) bool {
	return np.rule == ruleNPList && leftmost(np.r).lex.viOf() == "phạt tù"
}

// ofOthers reports a noun phrase that holds what others do, are to do or undergo, which the verb tells of them.
func ofOthers(l, r *node) bool {
	if l.rule == ruleLeaf && (l.class == "order" && actsWithin(r) || l.class == "say" && !l.lex.in(praising) && givenWithin(r)) {
		return true // "kiến nghị trung ương giao vốn trọn gói", "phản ánh đơn vị được giao 14 thẩm phán": what they are to do, or were given
	}
	if first := leftmost(r); l.lex.viOf() == "có trách nhiệm" && (r.rule == ruleNPList || r.rule == ruleBareNP && r.l.rule == ruleLeaf) && (first.class == doc || first.class == act) && first.lex.in(verbFirst) {
		return true // "có trách nhiệm báo cáo, đề xuất …": what they are to do
	}
	if r.rule == ruleBareNP && r.l.rule == ruleNominal && namesDeed(r.l.l.lex) && l.class != "forbid" && l.class != "punish" {
		return true // "phản đối hành vi xâm phạm chủ quyền": what others do
	}
	if r.rule == ruleShare && l.lex.viOf() == "cho thấy" && r.r.rule == ruleNVP {
		return true // "cho thấy 80% mẫu nước | đạt chuẩn": that they do
	}
	if r.rule == ruleShare && (l.lex.viOf() == "có" || l.lex.viOf() == "hiện có") && r.r.rule == ruleNVerb {
		return true // "có 95% dân số | tham gia bảo hiểm y tế": so many do
	}
	if l.lex.vi == "khiến" && l.lex.en == "make" && !isToll(r) && !endsInStruck(r) {
		return true // "khiến ngành thuế nghi vấn": they doubt
	}
	if l.lex.vi == "làm" && l.class != "cause" && (isToll(r) || endsInStruck(r) || endsInDying(r)) {
		return true // "làm 3 người chết" kills them
	}
	return false
}

// endsInDying reports so many who die: "21 trẻ em tử vong".
func endsInDying(np *node) bool {
	return np.rule == ruleNumNP && np.r.rule == ruleNVP && headLex(np.r.r).get("nom") == "death"
}

// objectCost is how much worse than plain an object is.
func objectCost(l, r *node) int {
	cost := 0
	if l.lex.vi == "làm" && l.lex.en == "make" && isToll(r) {
		cost -= costClass // "làm 47 ngôi nhà bị đổ"
	}
	if r.flags&flagNominal != 0 {
		cost += 2
	}
	cost += l.lex.fit(r.class)
	if l.rule == ruleLeaf && l.lex.in(enlisting) && endsInTask(r) && !endsInBareVerb(r) {
		cost += costClass // "vận động 50 hộ dân di dời", "hỗ trợ doanh nghiệp nhỏ chuyển đổi số": they are to
	}
	if l.rule == ruleLeaf && l.lex.in(carriedWell) && endsInManner(r) {
		cost += costManner // "triển khai dự án hiệu quả", "giải quyết công việc rất chậm": it is done so
	}
	if l.rule == ruleVShift && r.rule == ruleBareNP && l.r.rule == rulePP && l.r.r.rule == ruleBareNP && l.r.r.l.rule == ruleLeaf {
		cost += costClass + costSecond // "tích hợp vào hệ thống từ điển": one noun
	}
	if l.frames&frameLight != 0 && r.rule == ruleBareNP && (r.l.rule == ruleCompound || r.l.rule == ruleNPP || r.l.rule == ruleNOf) && leftmost(r).lex.has("verbal") {
		cost += 5
	}
	if l.class == "order" && l.frames&frameNto == 0 && (r.class == org || r.class == person) && modifiedBy(r) != nil && modifiedBy(r).flags&flagPassive == 0 {
		cost += costClass // "đề nghị cơ quan soạn thảo làm rõ …": they are to do it
	}
	if l.frames&frameThat != 0 && (l.lex.vi == "bảo đảm" || l.lex.vi == "đảm bảo") && modifiedBy(r) != nil {
		cost += costSecond // "bảo đảm mọi người dân được tiếp cận …": that they are
	}
	if l.lex.has("cho") && endsWith(r, "cho") {
		cost += 3 // "cấp giấy chứng nhận cho hộ gia đình": issued to them
	}
	return cost
}

// endsInManner reports a noun with an adjective behind it that says how something is done to it.
func endsInManner(np *node) bool {
	n := np.l
	if np.rule == ruleDetNP || np.rule == ruleNumNP {
		n = np.r
	} else if np.rule != ruleBareNP {
		return false
	}
	if n.rule != ruleAdjN || headNoun(n).in(meansNouns) {
		return false
	}
	a := n.r
	switch a.rule {
	case ruleAdvA:
		a = a.r
	case ruleAMore:
		a = a.l
	default: // nothing says how much
	}
	return a.rule == ruleLeaf && a.lex.in(mannersDone)
}

// otherObject reports a noun phrase behind a verb that is not its object, or not all of it.
func otherObject(l, r *node) bool {
	if l.lex.viOf() == "thông báo về" && r.class == org {
		return true // "thông báo về cơ quan công tác": it is told
	}
	if l.lex.viOf() == "đưa vào" && r.class == act && (r.rule == ruleActNP || r.rule == ruleBareNP && r.l.rule == ruleLeaf) || l.rule == ruleVVList && l.r.lex.viOf() == "đưa vào" && r.class == act {
		return true // "nghiệm thu, đưa vào | sử dụng": it is put into use
	}
	if l.rule == ruleLeaf && l.lex.in(wantingTo) && r.rule == ruleBareNP && r.l.rule == ruleLeaf && (r.class == act || r.lex.in(verbFirst)) && (strings.HasSuffix(l.lex.viOf(), "muốn") || !r.lex.in(needs)) {
		return true // "muốn | đầu tư", "cần | báo cáo": to do it
	}
	if first := leftmost(r); first.cat == catV && first.lex.viOf() == "xong" {
		return true // "phê duyệt | xong": it is the approval that is completed
	}
	if l.lex.viOf() == "kết luận" && (r.class == person || r.class == org) {
		return true // "kết luận giám đốc sở | thiếu trách nhiệm": that he does
	}
	if l.lex.viOf() == "có" && leftmost(r).lex.viOf() == "hiệu lực" && r.rule == ruleNPList {
		return true // "Luật có hiệu lực, mức đóng …": it takes effect
	}
	if l.class == "order" && l.frames&frameNto != 0 && endsInTask(r) {
		return true // "chỉ đạo các đơn vị xử lý": they are to do it
	}
	if vi := l.lex.viOf(); (vi == "giao" || vi == "nhờ" || vi == "yêu cầu" || vi == "đề nghị" || vi == "đề xuất" && r.rule == ruleDetNP) && (r.class == person || r.class == org || r.class == place) {
		return true // "giao doanh nghiệp …": what they are to do is still to come
	}
	if l.rule == ruleLeaf && (l.lex.vi == "chuyển" && strings.HasPrefix(viet.Lower(leftmost(r).lex.viOf()), "cơ quan") || strings.HasPrefix(l.lex.english(), "be among") && r.rule == ruleBareNP && !r.lex.has("plonly")) {
		return true // "chuyển cơ quan điều tra xử lý 3 vụ": to it
	}
	if r.rule == ruleBareNP && r.l.rule == ruleLeaf && r.lex.vi == "thành công" && !l.lex.in(bringingSuccess) {
		return true // "kết nối thành công với 20 bộ": how it went
	}
	if r.rule == ruleFromMore && r.r.rule != ruleOrMore && l.class != "reach" && !l.lex.in(ranging) {
		return true // "tăng | từ 5% lên 7%": where it rises from; "đạt từ 5% đến 7%" is between them
	}
	if l.rule == ruleVShift && l.r.rule == rulePP && l.r.r.rule == ruleRange && l.lex.in(ranging) {
		return true // "chiếm từ 5% đến 7% | doanh thu": of it
	}
	if _, figure := measure(r); figure && l.rule == ruleVShift && lastLeaf(l).lex.in(sizeNouns) {
		return true // "cấp phép cho 24 dự án với tổng vốn | 500 triệu USD": of the projects
	}
	if l.rule == ruleVShift && r.rule == ruleBareNP && r.l.rule == ruleLeaf && r.lex.in(localities) {
		return true // "giao lại cho Trung tâm văn hóa | tỉnh": the centre is the province's
	}
	if l.rule == ruleVShift && l.lex.in(handing) && l.r.lex.viOf() == "cho" && r.rule == ruleBareNP && r.l.rule == ruleLeaf && r.lex.in(handled) {
		return true // "giao cho công ty quản lý": for them to do it
	}
	if l.lex.viOf() == "được" && (r.rule != ruleNumNP || !leftmost(r.r).lex.in(awarded)) {
		return true // "được 437 phiếu" only
	}
	if l.lex.viOf() == "giúp" && strings.HasSuffix(lastWordOf(r), "thoát nghèo") {
		return true // "giúp 500 hộ | thoát nghèo"
	}
	if l.lex.viOf() == "phụ trách" && r.rule == ruleBareNP && modifiedBy(r) != nil && modifiedBy(r).flags&flagPassive == 0 {
		return true // "Phó Thủ tướng phụ trách Đề án | nêu rõ …": he says it
	}
	if l.lex.viOf() == "mua" && r.rule != ruleNPList && ownerIn(r) != nil && ownerIn(r).class == person {
		return true // "mua thiết bị của một người quen": from him
	}
	if r.rule == ruleBareNP && r.class == period && r.l.rule == ruleLeaf && (r.lex.viOf() == "giờ" || r.lex.viOf() == "ngày") {
		return true // "xác minh từ 48 giờ xuống còn 12 | giờ": of the figure
	}
	if l.lex.viOf() == "cho phép" && (r.class == person || r.class == org) {
		return true // "cho phép doanh nghiệp có dưới 10 lao động | hoãn đóng": what they are allowed is still to come
	}
	if l.class == "say" && l.frames&frameThat != 0 && l.rule == ruleLeaf && r.rule == ruleBareNP && (r.class.agent() || modifiedBy(r) != nil && headLex(modifiedBy(r)).viOf() == "phát triển tích cực") && (modifiedBy(r) != nil && modifiedBy(r).flags&flagPassive == 0 || r.l.rule == ruleCompound && r.l.r.class == act && strings.HasPrefix(r.l.r.lex.viOf(), "vi phạm")) {
		return true // "kết luận công ty vi phạm quy định": that it did
	}
	if l.class == "say" && l.frames&frameThat != 0 && r.flags&flagNominal != 0 && lastLeaf(r).lex.in(lawful) {
		return true // "khẳng định việc tuyển dụng giáo viên đúng quy định": that it was
	}
	if l.lex.viOf() == "chỉ đạo" && (r.rule == ruleNPList || r.rule == ruleBareNP && r.l.rule == ruleLeaf) && leftmost(r).lex.viOf() == "báo cáo" {
		return true // "chỉ đạo báo cáo và xử lý": to report and deal with it
	}
	if lasts(r) && l.lex.viOf() == "bị tước" {
		return true // "bị tước 3 tháng": for so long
	}
	if l.lex.viOf() == "đến" && r.class == period {
		return true // "đến cuối năm 2018, thành phố mới thu hồi": by then
	}
	if l.lex.viOf() == "làm việc" && !lasts(r) && (r.rule != ruleDetNP || r.class != period || r.l.lex.viOf() != "một") {
		return true // "làm việc một tuần": for so long, not "làm việc ngày thứ bảy"
	}
	if l.lex.in(bareMoves) && l.class == "move" && !destination(r) {
		return true // "chú ý đến môi trường": to it
	}
	if duty := l.lex.viOf(); l.rule == ruleLeaf && (strings.HasSuffix(duty, "trách nhiệm") || strings.HasSuffix(duty, "nhiệm vụ")) && r.rule == ruleBareNP && r.l.rule == ruleNVP && r.l.l.rule == ruleLeaf && r.l.l.lex.viOf() == "tổ chức" && r.l.l.flags&flagCapital == 0 {
		return true // "có trách nhiệm tổ chức thực hiện quy hoạch": to do so
	}
	return false
}

// fit is the cost of an object, or of the subject of a passive, that a sense of a verb does not take: one holds a
// conference (feature obj=event), but organises the rest; obj=agent is people and bodies.
func (l *lex) fit(object class) int {
	switch want := l.get("obj"); {
	case want == string(object), want != "" && l.get(string(object)) != "":
		return -1 // before the sense that takes anything
	case want == "", want == "agent" && (object == person || object == org):
		return 0
	default:
		return costClass
	}
}

// endsInStruck reports a noun phrase whose last words say what befell another: "căn nhà cùng 3 phòng trọ bị trôi xuống sông".
func endsInStruck(n *node) bool {
	for end := n.last; n != nil && n.last == end && n.rule != ruleLeaf; n = n.r {
		if hit(n) {
			return true
		}
	}
	return false
}

// mannered reports a verb that says how it is done: "triển khai nghiêm túc".
func mannered(v *node) bool {
	return v.rule == ruleVAdv || v.rule == ruleLeaf && opensAdverb(firstWord(v.lex.en))
}

// letsFirst reports a list of what is not to be let happen and of what is to be done: "không để phát sinh khoản thu trái quy định và xử lý nghiêm vi phạm".
func letsFirst(list *node) bool {
	if list.rule != ruleVPList || list.r.flags&flagTAM != 0 {
		return false
	}
	return firstWord(headLex(list.l.l).viOf()) == "để" && firstWord(headLex(list.r).viOf()) != "để"
}

// handling are verbs of what takes its time.
var handling = map[string]bool{"xử lý": true, "giải quyết": true, "thẩm định": true, "xét duyệt": true, "phê duyệt": true, "xem xét": true, "thi công": true, "điều trị": true, "giám định": true}
