package transfer

import (
	"strings"

	"songngu/internal/viet"
)

var clauseRules = []binary{
	{catBe, catNP, ruleBe, func(l, r *node) (node, bool) {
		if r.rule == ruleFromMore && r.r.rule != ruleOrMore {
			return node{}, false // "là từ 2 đến 6 triệu đồng": from one to the other
		}
		if keepsFigure(r) {
			return node{}, false // "trẻ em là con hộ nghèo | được hỗ trợ 160.000 đồng": that is what is said of them
		}
		if l.lex.viOf() == "không phải" && !deniable(r) {
			return node{}, false // "doanh nghiệp không phải báo cáo": they do not have to
		}
		nd := node{cat: catVP, cost: 1, lex: l.lex, class: "be"}
		if len(l.lex.feats) > 0 {
			nd.flags |= flagTAM
		}
		return nd, true
	}},
	{catBe, catA, ruleBeA, func(l, r *node) (node, bool) {
		return node{cat: catVP, cost: 1, lex: l.lex, class: "be"}, l.lex.en == "be" && (predicative.has(r.lex.viOf()) || r.rule == ruleAdvA || r.rule == ruleAMore || graded(r) || most(r))
	}},
	// "tổng số ca mắc là hơn 1.250"
	{catBe, catNum, ruleBeA, func(l, r *node) (node, bool) {
		return node{cat: catVP, cost: 4, lex: l.lex, class: "be", flags: flagQuantity}, l.lex.vi == "là"
	}},
	{catBe, catVP, ruleBeVP, func(l, r *node) (node, bool) {
		if strings.HasPrefix(leftmost(r).lex.viOf(), "hoạt động") {
			return node{}, false // "việc nạo vét là hoạt động bình thường": an activity
		}
		if r.flags&flagTAM != 0 {
			return node{cat: catVP, cost: 8, lex: l.lex, class: "be"}, l.lex.vi == "là" && (demanded(r) || lacking(r) || absence(r) != nil)
		}
		return node{cat: catVP, cost: 6, lex: l.lex, class: "be"}, headClass(r) != "provide" && r.rule != rulePredicate && (r.rule != ruleAdvVP || r.r.rule != rulePredicate) && l.lex.en == "be" && (r.rule != ruleDoV || r.l.class != money)
	}},
	// "mục tiêu của đề án là đến năm 2030 có 1 triệu căn hộ"
	{catBe, catTimeVP, ruleBeVP, func(l, r *node) (node, bool) {
		return node{cat: catVP, cost: 6, lex: l.lex, class: "be", flags: flagDated}, l.lex.en == "be" && r.rule == ruleTimeVP && r.flags&(flagTAM|flagPassive) == 0
	}},
	{catVP, catConj, ruleVPComma, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catVList, listAbove(l))
		nd.flags |= flagCoord
		return nd, l.rule != rulePredicate && r.lex.en != "while" && r.lex.viOf() != "tuy nhiên" // behind which others may do something
	}},
	{catVP, catComma, ruleVPComma, func(l, r *node) (node, bool) {
		return fromLeft(l, catVList, 2+listAbove(l)), l.rule != rulePredicate && !endsInSubject(l) && !endsInExamples(l)
	}},
	// "dự toán khoảng 4.480 tỷ đồng, giảm gần 20%"
	{catTimeVP, catComma, ruleVPComma, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catVList, 2)
		nd.flags |= flagQuantity
		return nd, l.rule == ruleVNP && l.l.lex.viOf() == "khoảng"
	}},
	{catVList, catVP, ruleVPList, func(l, r *node) (node, bool) {
		if l.r.cat == catComma && r.rule == ruleTAM && denies(r) && headLex(r).viOf() == "ghi nhận" && headLex(l.l).viOf() != "ghi nhận" {
			return node{}, false // "41 người đang điều trị, chưa ghi nhận ca tử vong": nobody has recorded one
		}
		if r.rule == rulePredicate || r.rule == ruleVPList || l.l.flags&flagPassive != 0 && withoutObject(r).has("agent") {
			return node{}, false
		}
		if (l.l.flags&flagPassive != 0 || strings.HasPrefix(headLex(l.l).viOf(), "được ")) && headLex(r).viOf() == "cấp" && r.flags&flagTAM == 0 {
			return node{}, false // "chuyên gia được miễn thuế và cấp thị thực": they are granted visas
		}
		if leftmost(r).lex.viOf() == "dự kiến được" && l.r.cat == catComma && l.l.flags&flagPassive == 0 {
			return node{}, false // "Quốc hội thảo luận về dự án luật, dự kiến được thông qua ngày 10/12": the bill is
		}
		if l.l.cat == catTimeVP && !tailsFigure(r) {
			return node{}, false
		}
		if linksUp(r) && !meeting[headClass(l.l)] {
			return node{}, false // "hội nghị sơ kết 6 tháng vận hành mô hình, kết nối trực tuyến đến 135 điểm cầu": the conference is linked up
		}
		if fewerCases(r) {
			return node{}, false // "khởi tố 786 vụ án, giảm 6,2% số vụ": nobody reduced them
		}
		if l.r.cat == catConj && headLex(r).viOf() == "quyết định" && r.flags&flagTAM == 0 && ofDecision(l.l) {
			return node{}, false // "công bố quyết định nghỉ hưu và quyết định bổ nhiệm": two decisions
		}
		if manages(r) && l.l.flags&flagPassive == 0 {
			return node{}, false // "truy tìm nghi phạm nhưng chưa tìm được": they have not found him
		}
		if l.r.cat == catComma && (r.rule == ruleIntrans && headLex(r).viOf() == "còn lại" || headLex(l.l).viOf() == "còn lại") {
			return node{}, false // "vốn tự có chiếm 30%, còn lại là vốn vay": the rest is
		}
		if lacks := headLex(r).viOf() == "thiếu"; lacks && l.l.rule == ruleVNP && strings.HasSuffix(headLex(l.l).viOf(), "là do") {
			return node{}, false // "nguyên nhân là do vướng mặt bằng và thiếu vật liệu": both are causes
		}
		if justMoves(r) && r.rule != ruleGoTo && (r.flags&flagTAM == 0 || l.r.cat != catConj) {
			return node{}, false // "gửi lời chia buồn tới gia đình, tới Chính phủ": to them too
		}
		if l.r.cat == catComma && r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.vi == "còn" && r.flags&flagQuantity == 0 {
			return node{}, false // "Bộ muốn tăng thuế, còn doanh nghiệp muốn giảm": others want
		}
		if strings.HasPrefix(headLex(l.l).viOf(), "bị ") && headClass(r) == "punish" && r.flags&(flagTAM|flagPassive) == 0 && !strings.HasPrefix(headLex(r).viOf(), "bị ") && !suffered(headLex(r)) {
			return node{}, false // "bị cách chức Bí thư và xóa tư cách nguyên Bộ trưởng": he does not do it
		}
		if l.r.cat == catComma && strings.HasPrefix(headLex(r).viOf(), "đại diện") {
			return node{}, false // "tiếp ông A, đại diện Bộ B": who he is
		}
		if first := l.l; first.rule == ruleIntrans && headLex(first).viOf() == "liên quan" {
			return node{}, false // "các ngành liên quan, bảo đảm …": it says which, no more
		}
		if urges(r) {
			return node{}, false // "nếu đi xa, hãy mang theo nước": do so
		}
		if l.r.cat == catConj && core(r).rule == ruleVNP && r.class == "" && changesPaper(l.l) {
			return node{}, false // "thay thế Nghị định về đầu tư vốn và quản lý tài sản": the old one was about both
		}
		if numbersThose(r) {
			return node{}, false // "936 đại biểu đăng ký và đã có 750 đại biểu phát biểu": so many did
		}
		if isLike(r) || isLike(l.l) {
			return node{}, false
		}
		if l.l.rule == ruleDoV && l.r.cat == catConj && core(r).rule == ruleVNP && r.flags&(flagTAM|flagPassive) == 0 {
			return node{}, false // "phải tuân thủ tiêu chí do Bộ ban hành và bám sát quy trình": they are to do both
		}
		if l.r.cat == catConj && (l.l.rule == rulePassAgent || l.l.rule == ruleKeptBy || l.l.rule == ruleHasDone) && core(r).rule == ruleVNP && r.flags&(flagTAM|flagPassive) == 0 {
			return node{}, false // "được bác sĩ khám và kê đơn thuốc": the doctor does both
		}
		if l.r.cat == catConj && unmarked(l.l).rule == ruleKeptBy && unmarked(l.l).r.r.rule == ruleNPList && withoutTail(r).rule == ruleIntrans && headLex(r).has("nom") {
			return node{}, false // "được Nhà nước hỗ trợ chi phí khám bệnh, trợ giúp pháp lý và tư vấn tâm lý": one more thing
		}
		if l.r.cat == catComma && headClass(l.l) == "order" && core(l.l).rule == ruleVNVP && r.flags&flagTAM == 0 && objectless(r) {
			return node{}, false // "chỉ đạo các đơn vị kiểm tra, xử lý nghiêm": they are to
		}
		if core(l.l).rule == ruleVSame && r.flags&flagTAM == 0 && !saying[headClass(r)] {
			return node{}, false // "cho rằng cần giảm thuế, hỗ trợ doanh nghiệp": both are needed
		}
		if said := core(l.l); said.rule == ruleVS && said.class == "say" && r.flags&flagTAM == 0 && !saying[headClass(r)] {
			return node{}, false // "cho biết hội nghị khai mạc ngày 3/5 và bế mạc ngày 5/5": the conference does
		}
		if l.r.cat == catComma && headLex(r).has("nom") && endsInStage(l.l) {
			return node{}, false // "tăng tốc trong khâu tiếp nhận - xử lý hồ sơ": one more stage
		}
		if l.r.cat == catComma && r.rule == ruleVNP && r.l.lex.viOf() == "có" && r.r.rule != ruleBareNP && r.r.flags&flagQuantity != 0 && reaches(l.l) {
			return node{}, false // "thu nội địa ước đạt 1.355 tỷ đồng, có 15 khoản thu vượt dự toán": there are
		}
		if l.r.cat == catComma && r.rule == ruleAdvVP && (r.l.lex.viOf() == "theo đó" || r.l.lex.viOf() == "riêng") {
			return node{}, false // "thông qua nghị quyết, theo đó cả nước còn 34 tỉnh": a clause of its own
		}
		if l.r.cat == catComma && r.flags&flagTAM == 0 && core(l.l).rule == ruleVNBe {
			return node{}, false // "xác định năm 2024 là năm bắt đầu …, thực hiện …": the year is for both
		}
		if (l.l.flags&flagPassive != 0 || strings.HasPrefix(headLex(l.l).viOf(), "bị ")) && (headClass(l.l) == "punish" || strings.HasPrefix(headLex(r).viOf(), "buộc")) && r.flags&(flagPassive|flagTAM) == 0 && r.rule == ruleVNP && punishing(headLex(r).viOf()) {
			return node{}, false // "bị phạt 90 triệu đồng và tước giấy phép": neither is what they do
		}
		if l.r.cat == catComma && r.rule == ruleAdvVP && r.r.rule == ruleBe && (r.l.lex.in(mostOf) && core(l.l).rule != ruleBe || r.l.lex.viOf() == "trước hết") {
			return node{}, false // "trả tự do 50 người, chủ yếu là phụ nữ": the 50 are
		}
		if first := l.l; first.rule == ruleTAM && first.l.lex.en == "strive" && first.r.rule == ruleTimeVP && r.flags&flagTAM == 0 {
			return node{}, false // "phấn đấu đến năm 2030 thu hút 5 tỷ USD, tạo 20.000 việc làm": both by then
		}
		if l.r.cat == catConj && l.r.lex.english() == "and" && (r.rule == ruleBounded || headLex(r).viOf() == "không quá") && (l.l.flags&flagPassive != 0 || strings.HasPrefix(headLex(l.l).viOf(), "được ")) {
			return node{}, false // "được gia hạn một lần và không quá 12 tháng": for that long
		}
		if tasked(l.l) && r.flags&flagTAM == 0 {
			return node{}, false // "có nhiệm vụ hoàn thành tuyển chọn tư vấn, trình phê duyệt kế hoạch": both are its tasks
		}
		if talksOn(l.l) && r.flags&flagTAM == 0 && !afterTalks[headClass(r)] {
			return node{}, false // "chất vấn về nhóm vấn đề bảo vệ người tiêu dùng, quản lý giá và chống hàng giả": all are what it is on
		}
		if l.r.cat == catComma && l.l.flags&flagQuantity == 0 && r.flags&(flagTAM|flagPassive) == 0 && headLex(r).viOf() == "ước tính" && core(r).rule == ruleVNP {
			return node{}, false // "nhằm chống thất thu, ước tính khoảng 5.600 tỷ đồng mỗi năm": the loss is
		}
		if l.r.cat == catConj && l.r.lex.en == "or" && headLex(r).viOf() == "thuộc" && r.flags&flagTAM == 0 && headClass(l.l) != headClass(r) && !hasSize(l.l) {
			return node{}, false // "bổ sung biên chế cho các xã rộng trên 300 km² hoặc thuộc vùng biên giới": which communes
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
	// "tuân thủ Luật Dữ liệu có hiệu lực từ ngày 1/7/2025"
	{catNP, catVP, ruleNPVP, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catNP, 14)
		nd.flags |= flagPost
		return nd, l.rule == ruleLeaf && l.class == doc && l.flags&flagProper != 0 && r.rule == ruleVPTime && r.flags&flagTAM == 0 && r.l.rule == ruleIntrans && headLex(r).viOf() == "có hiệu lực"
	}},
	{catNP, catVP, ruleS, func(l, r *node) (node, bool) {
		if l.class != thing || !vehicles.has(firstWord(leftmost(l).lex.viOf())) {
			return node{}, false
		}
		return dutyOfThing(l, r) // "tàu cá phải lắp thiết bị giám sát hành trình"
	}},
	{catTime, catVP, ruleTimeVP, func(l, r *node) (node, bool) {
		if l.rule == ruleLeaf && strings.HasPrefix(l.lex.english(), "per ") && r.rule == ruleTAM && (r.l.lex.en == "prog" || r.l.lex.en == "past" || r.l.lex.en == "will") {
			return node{}, false // "tình trạng 300 xe chờ mỗi ngày | đang làm tăng chi phí": how many wait
		}
		if l.rule == ruleLeaf && l.lex.english() == "for the time" && r.rule == ruleTAM && r.l.lex.vi == "mới" {
			return node{}, false // "tỷ lệ khách quay lại lần thứ hai | mới đạt 28%": they return for the second time
		}
		nd := fromLeft(r, catTimeVP, 2)
		nd.flags |= flagDated
		if l.flags&flagDated == 0 {
			nd.cost += 5 // "kết quả thời gian qua": it belongs to the noun
		}
		return nd, r.rule != rulePredicate && !strings.HasPrefix(l.en, "per ") && (r.rule != ruleVPList || resulted(r) || l.rule == rulePTime && timePreps[l.l.lex.vi] == "by") && (l.flags&flagDated != 0 || l.lex.has("perfect") || l.lex.has("present") || l.lex.has("past") || l.lex.has("mid") || strings.HasPrefix(l.en, "for ") || l.lex.english() == "for the first time")
	}},
	{catTime, catTimeVP, ruleTimeVP, func(l, r *node) (node, bool) {
		return fromLeft(r, catTimeVP, 2), l.rule == ruleLeaf && l.lex.has("present") && r.rule == ruleVNP // "hiện khoảng 2 tỷ đồng"
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
		if r.rule == rulePassive {
			return nd, l.lex.en == "not" || l.lex.en == "notyet" || l.lex.en == "can" // "chưa thực hiện được"
		}
		return nd, r.rule != ruleBeThat && r.flags&flagTAM == 0 && (l.lex.en == "strive" || l.lex.en == "will" || l.lex.en == "expect" || l.lex.en == "past" && strings.HasPrefix(r.l.en, "for ")) // "phấn đấu đến năm 2030 đạt …"
	}},
	{catNP, catTimeVP, ruleS, func(l, r *node) (node, bool) {
		if l.rule == ruleBareNP && leaves(l.l) && r.rule == ruleTimeVP && r.l.rule == rulePTime {
			return node{}, false // "người lao động nghỉ việc trước ngày 1/7 | vẫn được hưởng …": when they left
		}
		nd, ok := makeClause(l, r)
		if contributes(l, r) {
			return node{}, false
		}
		if within := r.l; r.rule == ruleTimeVP && within.rule == ruleLeaf && strings.HasSuffix(within.en, " period") && within.flags&flagDated != 0 && l.flags&flagPost != 0 && r.r.flags&(flagTAM|flagQuantity) == 0 {
			nd.cost += costNearDate // "doanh nghiệp thuộc diện cổ phần hóa giai đoạn 2022-2025 | hoàn thành …": to be equitised then
		}
		if twoTimes(r) {
			nd.cost += costNearDate // "phương án thi từ năm 2025 | được ban hành ngày 28/11": one belongs to the noun
		}
		if inner := modifiedBy(l); inner != nil && inner.flags&flagDated == 0 && r.rule == ruleTimeVP && r.l.rule == rulePTime {
			nd.cost += costNearDate // "người nghỉ việc trước ngày 1/7 | được hưởng …": a date belongs to the verb before it
		}
		return nd, ok
	}},
	{catVList, catTimeVP, ruleVPList, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catVP, 4)
		nd.flags |= flagCoord | flagDated
		if then := r.rule == ruleTimeVP && r.l.lex.in(afterwards) && l.r.cat == catConj; then && !manages(r) && core(l.l).rule != ruleVNVP && core(l.l).rule != ruleVS {
			return nd, true // "công bố nghị quyết nhưng sau đó không lưu giữ"
		}
		now := l.r.cat == catConj && l.r.lex.en == "but" && r.rule == ruleTimeVP && r.l.lex.has("present") && r.flags&(flagQuantity|flagCoord) == flagQuantity // "nhưng hiện chỉ còn 82 ha"
		return nd, l.l.rule != ruleVPList && (now || l.l.flags&flagDated != 0 && r.rule != ruleVNP && r.rule != ruleBeThat && !manages(r))
	}},
	{catPosed, catVP, ruleNamedS, func(l, r *node) (node, bool) {
		if strings.HasPrefix(headLex(r).viOf(), "đại diện") {
			return node{}, false // who he is
		}
		return makeClause(l.l, r)
	}},
	// "Trên địa bàn tỉnh xảy ra 41 vụ cháy, làm 8 người chết": the province had them
	{catPP, catVP, ruleAreaS, func(l, r *node) (node, bool) {
		if l.rule != rulePP || l.l.lex.viOf() != "trên địa bàn" || l.r.class != place || l.r.flags&flagVerbal != 0 || unmarked(r).rule == ruleVNP || !happened[headLex(firstOf(unmarked(r))).viOf()] || r.flags&flagPassive != 0 {
			return node{}, false
		}
		if acts := unmarked(r); acts.rule == ruleVPList {
			if more := headClass(acts.r); more != "cause" && more != "rise" && more != "fall" || more == "cause" && acts.r.rule != ruleVNP && acts.r.rule != ruleVNVP {
				return node{}, false // "…, làm thiệt hại 86 ha": the fires did
			}
		}
		nd, ok := makeClause(l.r, r)
		nd.cost += 4
		return nd, ok
	}},
	{catVP, catComma, ruleFrontComma, func(l, r *node) (node, bool) {
		return node{cat: catFront, cost: 1}, (headLex(l).in(speaking) || headLex(l).in(occasions)) && l.flags&(flagTAM|flagPassive) == 0 || inForce(l)
	}},
	// "Góp ý vào dự thảo, nhiều ý kiến cho rằng …": what they do as they say so
	{catVP, catComma, ruleFrontComma, func(l, r *node) (node, bool) {
		ok := l.first == 0 && l.flags&(flagTAM|flagPassive) == 0 && l.rule != rulePredicate && headLex(l).viOf() != "dự kiến" && l.rule != ruleVPList && l.rule != ruleTimeVP && !isA(l) && (l.rule != ruleVS || headLex(l).in(convinced)) && firstWord(headLex(l).viOf()) != "có" && !holdsMarked(l)
		return node{cat: catFront, cost: 7}, ok
	}},
	{catPurp, catComma, ruleFrontComma, func(l, r *node) (node, bool) { return node{cat: catFront, cost: 3}, true }},
	{catIf, catS, ruleIf, func(l, r *node) (node, bool) {
		if l.lex.vi == "vì" && r.rule == ruleS && r.l.rule == ruleBareNP && r.l.l.rule == ruleLeaf && r.l.lex.viOf() == "lý do" {
			return node{}, false // "từ chối vì lý do chưa có quy định": for that reason
		}
		if l.lex.in(conceding) && givesReasonLast(r) {
			return node{}, false // "tăng 65% dù lượng chỉ tăng 7%, do giá tăng": it is why the first rose
		}
		return node{cat: catCond, cost: 2}, r.rule == ruleS && (l.lex.vi != "do" || suffers(r))
	}},
	{catIf, catVP, ruleWhen, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 3}, l.lex.has("ger") && (r.flags&flagTAM == 0 || l.lex.vi == "khi" && r.rule == ruleTAM && r.l.lex.en == "prog" && r.r.flags&flagTAM == 0) && r.rule != rulePredicate && (r.rule != ruleVPList || !obliges(r.r)) // "khi thay đổi biểu phí | và không được buộc …"
	}},
	{catIf, catVP, ruleIfOwn, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 7}, l.lex.vi == "nếu" && r.rule == ruleVNP && headClass(r) == "own"
	}},
	{catIf, catVP, ruleIfOwn, func(l, r *node) (node, bool) {
		own := r.rule == ruleIntrans || r.rule == ruleVNP || r.rule == ruleTAM || r.rule == ruleVPPP || r.rule == ruleVPTime || r.rule == ruleVVP
		return node{cat: catCond, cost: 12}, (l.lex.vi == "nếu" || l.lex.vi == "nếu như" || l.lex.vi == "miễn là" || l.lex.vi == "với điều kiện" || l.lex.vi == "một khi" || l.lex.vi == "trừ khi" || l.lex.vi == "khi" && firstDone(r) || l.lex.in(cases) && denies(r)) && own && headClass(r) != "own" && r.flags&flagPassive == 0
	}},
	{catIf, catVP, ruleIfDone, func(l, r *node) (node, bool) {
		act := withoutTail(r) // "nếu được Quốc hội thông qua tại kỳ họp đầu năm 2027"
		return node{cat: catCond, cost: 5}, (l.lex.vi == "nếu" || l.lex.vi == "một khi" || l.lex.vi == "trừ khi" || l.lex.vi == "nếu như") && (act.rule == rulePassive || act.rule == rulePassAgent) && len(leftmost(act).lex.feats) == 0
	}},
	{catIf, catVP, ruleIfDone, func(l, r *node) (node, bool) {
		act := done(r)
		return node{cat: catCond, cost: 5}, (l.lex.vi == "nếu" || l.lex.in(cases)) && act != nil && !headLex(act).has("nopass") && !headLex(act).has("state")
	}},
	{catCond, catComma, ruleFrontComma, func(l, r *node) (node, bool) { return node{cat: catFront, cost: 1}, true }},
	{catCond, catThen, ruleFrontComma, func(l, r *node) (node, bool) { return node{cat: catFront, cost: 0}, true }},
	{catVP, catCond, ruleVPIf, func(l, r *node) (node, bool) {
		if leftmost(r).lex.viOf() == "nhờ" && strings.HasSuffix(headLex(l).viOf(), "văn bản") {
			return node{}, false // "gửi văn bản nhờ Bộ Ngoại giao giải quyết": it is asked to
		}
		return fromLeft(l, catVP, 3), l.rule != rulePredicate
	}},
	{catTime, catComma, ruleFrontComma, func(l, r *node) (node, bool) { return fromLeft(l, catFront, 0), true }},
	{catPP, catComma, ruleFrontComma, func(l, r *node) (node, bool) { return fromLeft(l, catFront, 2), true }},
	{catFront, catS, ruleFront, func(l, r *node) (node, bool) {
		if s := subjectOf(r); l.l.cat == catPurp && (s.rule == ruleNPList || s.rule == ruleBareNP && s.l.rule == ruleLeaf && s.flags&flagCapital == 0 && headClass(r) == "own") && endsInClass(l.l, s.class) {
			return node{}, false // "để phát triển vùng núi, vùng sâu, hải đảo có …": the list goes on
		}
		if s := subjectOf(r); l.l.rule == rulePP && strings.HasPrefix(l.l.lex.viOf(), "đối với") && l.r.cat == catComma && s.rule == ruleBareNP && s.flags&flagCapital == 0 && s.class == l.l.class && !s.class.agent() {
			return node{}, false // "đối với các cơ sở dữ liệu, hệ thống thông tin còn lại …": the list of them goes on
		}
		if of := l.l; of.rule == rulePP && strings.HasPrefix(of.lex.viOf(), "đối với") && l.r.cat == catComma && r.rule == ruleS && headClass(r) == "own" && r.flags&(flagTAM|flagQuantity) == flagQuantity && hasSuchToo(of.r) {
			return node{}, false // "đối với công ty có dưới 10 thành viên, hợp tác xã có dưới 5 …": the list of them goes on
		}
		if l.l.cat == catVP && headLex(l.l).in(occasions) && !actsOn(r) && !hasDone(r) {
			return node{}, false // "thực hiện A, tổ chức B …": tasks in a row
		}
		if r.rule == ruleIfThenS && strings.HasPrefix(l.l.lex.viOf(), "đối với") {
			return node{}, false // its comma stands inside the topic
		}
		if s := subjectOf(r); l.l.cat == catPurp && s.rule == ruleBareNP && (s.class == place || s.class == thing || s.class == abst) && s.flags&flagCapital == 0 && r.flags&flagTAM == 0 && s.l.rule != ruleNameNP && s.l.rule != ruleNOf {
			return node{}, false // "để phát triển vùng cao, địa bàn có …": one more of the places
		}
		if s := subjectOf(r); l.r.cat == catThen && s.class == act && s.rule == ruleBareNP && s.flags&flagNominal == 0 && headClass(r) == "own" {
			return node{}, false // "trường hợp A thì áp dụng theo địa bàn | có mức cao nhất": somebody applies it
		}
		nd := fromLeft(r, catS, 1)
		nd.flags |= l.flags & flagDated
		return nd, r.class != "provide" || l.l.rule != rulePTime || timePreps[l.l.l.lex.viOf()] != "from" // from then on it is in force
	}},
	{catFront, catVP, ruleTopicS, func(l, r *node) (node, bool) {
		if l.l.rule != rulePP || !strings.HasPrefix(l.l.lex.vi, "đối với") || r.flags&flagPassive == 0 && !goesOnThen(l, r) {
			return node{}, false
		}
		if r.flags&flagPassive == 0 {
			return node{cat: catS, cost: 4, class: r.class, flags: r.flags & (flagTAM | flagDated | flagQuantity), lex: r.lex}, true
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
		return nd, r.rule != rulePredicate && !everyFew(l.l) && !caseActs(l.l, r) && (!manages(r) || unmanaged(l, r))
	}},
	{catS, catThen, ruleIfThen, func(l, r *node) (node, bool) {
		if l.rule == ruleS && l.l.class == doc && headClass(l.r) == "provide" {
			return node{}, false // "Nghị định quy định trường hợp bố trí bằng đất ở | thì …": the case is within what it provides for
		}
		return fromLeft(l, catIfS, 2), l.rule == ruleS && l.l.flags&flagVerbal == 0 && !holdsCase(l.r)
	}},
	{catIfS, catVP, ruleIfThenS, func(l, r *node) (node, bool) {
		if l.rule != ruleIfThen {
			return node{}, false
		}
		nd := node{cat: catS, cost: 6, class: r.class, flags: r.flags & (flagTAM | flagPassive | flagDated | flagQuantity), lex: r.lex}
		return nd, r.flags&flagTAM != 0 || anySuch(l.l)
	}},
	{catIfS, catS, ruleIfThenS, func(l, r *node) (node, bool) {
		// "đơn chưa được giải quyết thì UBND đã ra quyết định": that happened; "bộ nào chậm thì bộ đó chịu trách nhiệm"
		return fromLeft(r, catS, 4), l.rule == ruleIfThen && r.rule == ruleS && (r.flags&flagTAM != 0 && !pastMarked(r.r) || anySuch(l.l))
	}},
	// "theo quy định hiện hành thì …", "đến năm 2030 thì …"
	{catPP, catThen, ruleFrontComma, func(l, r *node) (node, bool) {
		return fromLeft(l, catFront, 1), l.rule == rulePP && l.flags&flagQuantity == 0 && !l.lex.in(ends) && l.lex.viOf() != "do" && l.lex.viOf() != "vào"
	}},
	{catTime, catThen, ruleFrontComma, func(l, r *node) (node, bool) {
		return fromLeft(l, catFront, 1), l.flags&flagDated != 0 || l.lex.has("present") || l.lex.has("perfect") || l.lex.has("past")
	}},
	{catTime, catS, ruleTimeS, func(l, r *node) (node, bool) {
		if bothMerged(l, r) {
			return node{}, false
		}
		nd := fromLeft(r, catS, 3)
		nd.flags |= l.flags & flagDated
		return nd, r.rule == ruleS || r.rule == ruleHave || r.rule == ruleSome || r.rule == ruleOnlyS || r.rule == ruleNoOne || r.rule == ruleStillDo || r.rule == ruleThere && r.l.cat == catPP && l.rule == ruleLeaf
	}},
}

// bothMerged reports a time of a merger with two places that only a comma joins behind it: the first was merged, "sau khi sáp nhập tỉnh A, B quản lý …".
func bothMerged(time, s *node) bool {
	if time.rule != ruleLeaf || !strings.HasPrefix(time.lex.english(), "after the") {
		return false
	}
	who := subjectOf(s)
	return who != nil && who.rule == ruleNPList && who.class == place && who.l.r.cat == catComma && who.first == time.last
}

// keepsFigure reports somebody of whom it is said that he is given so much: "con hộ nghèo được hỗ trợ tiền ăn trưa 160.000 đồng".
func keepsFigure(np *node) bool {
	found := false
	np.walk(func(n *node) {
		found = found || n.rule == ruleKept && (n.flags&flagQuantity != 0 || n.r.rule == ruleBareNP && n.r.l.rule == ruleNMeasure)
	})
	return found
}

// holdsMarked reports a predicate with another inside it that a marker puts into its time, which is no occasion, "Kiểm định khí thải xe máy | sẽ bắt đầu
// từ …", or with a name that no list knows.
func holdsMarked(vp *node) bool {
	found := false
	vp.walk(func(n *node) {
		found = found || n.rule == ruleTAM || n.rule == ruleLeaf && n.class == named && n.last-n.first > 1
	})
	return found
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
		if actsFirst(np.r) {
			return true
		}
		np = np.l.l
	}
	vp := modifiedBy(np)
	if vp == nil || !np.class.agent() || vp.flags&(flagTAM|flagPassive) != 0 {
		return false
	}
	verb, _, _ := strings.Cut(headLex(vp).viOf(), " công tác")
	if words := strings.Fields(verb); orderedActs.has(verb) || len(words) > 2 && orderedActs.has(strings.Join(words[:2], " ")) {
		return true // "yêu cầu các địa phương thực hiện tốt công tác …", "… xây dựng lộ trình …": they are to do it
	}
	if verb := headLex(vp); !describing.has(firstWord(verb.viOf())) && !describing.has(verb.viOf()) && !verb.has("state") {
		return true // "chỉ đạo UBND các quận xem xét, quyết định …": what they are to do
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
	if paysOut(l) || (l.class == money || l.class == abst) && l.rule == ruleBareNP && l.l.rule == ruleLeaf && l.lex.viOf() == "quỹ" && r.rule == ruleTAM {
		agent = true // the state budget pays and supports
	}
	if l.class == thing && l.lex.has("does") && headLex(r).in(motions) {
		agent = true // vehicles run and stop
	}
	if l.class == doc && leftmost(l).lex.in(steps) {
		agent = false
	}
	if l.class == act && r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.vi == "áp dụng" && strings.HasPrefix(r.r.lex.viOf(), "mức thuế") {
		agent = true // "hoạt động giáo dục áp dụng mức thuế suất 5%": the rate applies to them
	}
	if l.rule == ruleFact || l.rule == ruleBareNP && (l.l.rule == ruleNominal || l.l.rule == ruleNominalS) && headLex(r).in(deedVerbs) {
		agent = true // "việc cấm xe tải ảnh hưởng đến giao hàng"
	}
	this := l
	if l.rule == ruleNPOf || l.rule == ruleNPPP {
		this = l.l // "thông báo này của Thanh tra Chính phủ"
	}
	if this.rule == ruleDemNP && pointedOut(this) || l.rule == ruleNameDem {
		agent = true // the noun phrase is closed: what follows is its predicate
	}
	return agent
}

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

// goesOnBehind reports a predicate whose object has a predicate behind it: "29 đơn vị trực thuộc Bộ | được giao quyền tự chủ".
func goesOnBehind(vp *node) bool {
	if vp.rule != ruleVNP {
		return vp.rule == ruleVPList
	}
	found := false
	vp.r.walk(func(n *node) { found = found || n.rule == ruleNVP || n.rule == ruleNPVP || n.rule == ruleNVerb })
	return found
}

// saidOfOther reports a predicate that says something of another thing than the noun before it.
func saidOfOther(l, r *node) bool {
	if l.class.agent() && r.rule == ruleBeA && r.r.rule == ruleLeaf && predicative.has(r.r.lex.viOf()) {
		return true // "Sở cấp phép là hợp lý": that it does
	}
	if l.class == place && (l.rule == ruleLeaf || l.rule == ruleBareNP && (l.l.rule == ruleLeaf || l.l.rule == ruleNameNP)) && (r.class == "rise" || r.class == "fall") && changesBy(firstOf(r)) {
		return true // "vịnh Hạ Long tăng 61%": what is counted there does
	}
	if l.class.agent() && takesEffectToo(r) {
		return true // "Chủ tịch nước đặc xá cho 12 người, có hiệu lực từ ngày 1/9": the decision has
	}
	if end := lastLeaf(l); r.class == "amend" && r.flags&(flagTAM|flagPassive) == 0 && end.class == event && end != leftmost(l) {
		return true // "kết luận tại cuộc họp sửa đổi Nghị định 105": the meeting is to amend it
	}
	if first := firstOf(r); l.class == place && l.rule == ruleBareNP && l.l.rule == ruleLeaf && (r.class == "rise" || r.class == "fall") && r.flags&flagQuantity == 0 && core(first).rule == ruleIntrans {
		return true // "thành phố sẽ giảm tối đa": it reduces something
	}
	return false
}

// twoTimes reports a predicate with a time before it and a day behind its verb.
func twoTimes(vp *node) bool {
	if vp.rule != ruleTimeVP || vp.l.rule != rulePTime || vp.l.flags&flagDated == 0 {
		return false
	}
	for n := vp.r; n != nil && n.rule != ruleLeaf; n = n.l {
		if n.rule == ruleVPTime && n.r.flags&flagDated != 0 {
			return true
		}
	}
	return false
}

// heldPaper reports a paper that somebody is said to have held: "báo cáo tại hội nghị năm 2025 | do UBND tỉnh tổ chức", which held the conference.
func heldPaper(l, r *node) bool {
	if r.rule == ruleTimeVP {
		r = r.r
	}
	if r = core(r); r.rule != ruleDoV || headLex(r).viOf() != "tổ chức" {
		return false
	}
	return l.class == doc || l.class != event && lastLeaf(l).class == event && lastLeaf(l) != leftmost(l) // "góp ý tại hội thảo do Đoàn tổ chức"
}

// makeClause joins subject and predicate. People and bodies act; a thing, a paper or an act only is, says, begins, grows or
// undergoes: "Ưu tiên đầu tư hạ tầng" is an order without subject, not priorities that invest.
// happened are the verbs of what came about somewhere.
var happened = map[string]bool{"xảy ra": true, "ghi nhận": true}

func makeClause(l, r *node) (node, bool) {
	if doesNothing(l, r) || timeOrSum(l, r) {
		return node{}, false // most of those that are none
	}
	if l.rule == ruleFact && r.rule == ruleVNP && (headLex(r).viOf() == "dài" || headLex(r).in(sized)) {
		return node{}, false // "việc hai bên đưa 12 xe vào chạy trên tuyến đường | dài 1,3 km": the road is
	}
	if r.rule == ruleTimeVP && r.l.flags&flagDated != 0 && l.flags&flagVerbal != 0 && lastLeaf(l).cat == catV {
		return node{}, false // "kết luận do thanh tra ban hành ngày 5/8 | chỉ ra …": it was issued then
	}
	if r.rule == ruleAdvVP && r.l.lex.has("end") && l.cat == catNP && figureNoun(leftmost(l).lex) && reckons(firstOf(r.r)) {
		return node{}, false // "tỷ lệ hồ sơ giải quyết đúng hạn | đã tăng 5%"
	}
	if first := firstOf(r); first.rule == ruleTAM && !permits(first) && hasSoMany(l) || r.rule == rulePassive && len(r.l.lex.feats) > 0 && hasSoMany(l) {
		return node{}, false // "tỉnh có 46 thôn | chưa có điện": they do not
	}
	if r.rule == ruleBe && l.class == abst && r.r.class == person && posed[firstWord(leftmostNoun(l).lex.viOf())] {
		if does := modifiedBy(r.r); does != nil && alreadySo(does) {
			return node{}, false // "điều kiện hoàn thuế là | người bán đã kê khai": that they have
		}
	}
	if changesWithin(l, r) {
		return node{}, false // "thời hạn thu hồi thuốc được rút từ 24 giờ | xuống còn 12 giờ"
	}
	if strings.HasPrefix(headLex(r).viOf(), "có") && r.flags&flagTAM == 0 && endsWhere(l) {
		return node{}, false // "hộ sống ở nơi | có nguy cơ sạt lở": the place has
	}
	if l.rule == ruleDetNP && hasSoMany(l) && (r.flags&flagPassive != 0 || strings.HasPrefix(headLex(r).viOf(), "được ") || strings.HasPrefix(headLex(r).viOf(), "bị ")) {
		return node{}, false // "toàn tỉnh có 45 sản phẩm | được cấp mã số": the products are
	}
	if heldPaper(l, r) || l.rule == ruleBareNP && l.l.rule == ruleNPP && origin(l.l.r) && (r.class == "rise" || r.class == "fall") {
		return node{}, false // "tỷ lệ hộ nghèo | từ 9% giảm xuống 5%"
	}
	if justMoves(r) && !l.class.agent() {
		return node{}, false // "đường dây nóng về vệ sinh thực phẩm": on it
	}
	if is := withoutTail(r); is.rule == ruleBeA && is.r.cat == catNum && !countOf(l) && !onScale(l) {
		return node{}, false // of other things a bare number is no more than half
	}
	if becauseOf(l, r) || r.rule == ruleBeVP && r.r.flags&flagTAM != 0 && !asks(l, r.r) || r.rule == ruleBeThat && !stating(l) || manages(r) && !unmanaged(l, r) || actRather(l, r) {
		return node{}, false
	}
	if core(r).rule == ruleHasHad && leftmost(core(r)).lex.viOf() == "bị" && !l.class.agent() && l.class != place && l.class != system {
		return node{}, false // "hồ sơ bị khóa | sửa đổi"
	}
	if l.class == money && bareTotal(core(r)) {
		return node{}, false // "thu nhập đạt 15 triệu": so much money, whose currency is not said
	}
	if does := core(r); l.class == doc && r.flags&flagTAM == 0 && (does.rule == ruleVNP || does.rule == ruleVNVP) && headLex(does).viOf() == "gửi" {
		return node{}, false // "báo cáo gửi UBND tỉnh | cho biết …": it sends nothing
	}
	if goesAbroad(l, r) || l.class.agent() && l.class != place && r.rule == ruleTAM && r.l.lex.viOf() == "dự báo" || noSubjectOf(l, r) || unableTo(l, r) || opensOrder(l, r) || saidWithin(l, r) {
		return node{}, false
	}
	return clauseOf(l, r), true
}

// posed are the first syllables of what is said to be that somebody has done something: "điều kiện", "khó khăn", "nguyên nhân", "yêu cầu".
var posed = map[string]bool{"điều": true, "khó": true, "nguyên": true, "yêu": true, "lý": true, "vướng": true}

// leftmostNoun is the first noun of a noun phrase, behind what counts it: "một trong các điều kiện".
func leftmostNoun(np *node) *node {
	for np.rule == ruleDetNP || np.rule == ruleNumNP || np.rule == ruleOneOf {
		np = np.r
	}
	return leftmost(np)
}

// changesWithin reports a predicate that only says down or up to what, behind a verb within the subject that says from what.
func changesWithin(l, r *node) bool {
	if r.rule != ruleVNP || r.flags&flagTAM != 0 {
		return false
	}
	switch headLex(r).viOf() {
	case "còn", "xuống còn", "lên", "xuống":
	default:
		return false
	}
	found := false
	l.walk(func(n *node) {
		if n.rule == ruleNVP || n.rule == ruleNVerb {
			first := firstWord(headLex(n.r).viOf())
			found = found || first == "rút" || first == "giảm" || first == "hạ" || first == "cắt" || first == "tăng" || first == "nâng"
		}
	})
	return found
}

// fewerOnes are the numbers of what happened, which go up and down of themselves.
var fewerOnes = map[string]bool{"số vụ": true, "số ca": true, "số người chết": true, "số người bị thương": true, "số bị can": true, "số trường hợp": true}

// fewerCases reports "giảm 6,2% số vụ".
func fewerCases(vp *node) bool {
	if vp.rule != ruleVNP || vp.class != "rise" && vp.class != "fall" || vp.flags&flagTAM != 0 {
		return false
	}
	share := shareOf(vp.r)
	return share != nil && fewerOnes[leftmost(share.r).lex.viOf()]
}

// givesReasonLast reports a clause that ends in a comma and the reason of something.
func givesReasonLast(s *node) bool {
	for n := range s.ends {
		if n.rule == ruleVPIf && n.r.rule == ruleCommaCond {
			return true
		}
	}
	return false
}

// suffered reports a verb without "bị" that tells what is undergone behind one that has it: "bị phạt tiền hoặc | phạt tù đến 3 năm".
func suffered(verb *lex) bool {
	return verb.has("nopass") && (strings.HasPrefix(verb.english(), "be ") || strings.HasPrefix(verb.english(), "have "))
}

// hasSoMany reports one place with so many things that it has: "toàn tỉnh có 46 thôn".
func hasSoMany(np *node) bool {
	n := np.l
	if np.rule == ruleDetNP && np.l.lex.viOf() == "toàn" {
		n = np.r
	} else if np.rule != ruleBareNP {
		return false
	}
	return n.rule == ruleNVP && n.class == place && n.l.rule == ruleLeaf && n.r.rule == ruleVNP && hasThere[headLex(n.r).viOf()] && counts(n.r.r)
}

// endsWhere reports words that end in a bare "nơi" behind a preposition, of which what there is there is still to come.
func endsWhere(nd *node) bool {
	last := lastLeaf(nd)
	return last.cat == catN && last.lex.viOf() == "nơi" && last.first > nd.first
}

// goesAbroad reports what is sold or carried before where to: "doanh nghiệp xuất khẩu gạo | sang Philippines gặp khó khăn", those that export it there.
func goesAbroad(l, r *node) bool {
	if r.rule != ruleGoTo || headLex(r).viOf() != "sang" {
		return false
	}
	trades := false
	l.walk(func(n *node) {
		trades = trades || n.rule == ruleLeaf && (strings.HasPrefix(n.lex.viOf(), "xuất khẩu") || strings.HasPrefix(n.lex.viOf(), "vận chuyển"))
	})
	return trades
}

// contributes reports people who take part in something before how long they have: "người tham gia bảo hiểm y tế 5 năm liên tục | được hưởng …".
func contributes(l, r *node) bool {
	return l.class == person && strings.HasPrefix(leftmost(l).lex.viOf(), "người ") && r.rule == ruleTimeVP && strings.HasPrefix(r.l.lex.english(), "for ")
}

// entitling reports a verb of what people are entitled to.
func entitling(vi string) bool {
	return strings.HasPrefix(vi, "được hưởng") || strings.HasPrefix(vi, "hưởng ") || vi == "hưởng" || vi == "được nhận" || vi == "được trợ cấp" || vi == "được bồi dưỡng"
}

// becauseOf reports a cause or an obstacle before somebody who does something: "nguyên nhân là | khách hàng chưa yên tâm" is that they are not; and
// before what is left, "vướng mắc là còn 120 hộ chưa bàn giao mặt bằng".
func becauseOf(l, r *node) bool {
	noun := l
	if l.rule == ruleDetNP {
		noun = l.r // "một khó khăn khác"
	}
	first := leftmost(noun).lex.viOf()
	if first == "điểm mới" && r.rule == ruleBe && modifiedBy(r.r) != nil {
		return modifiedBy(r.r).flags&(flagPassive|flagQuantity) == flagPassive|flagQuantity // "điểm mới là mức phạt được nâng lên 20 triệu đồng"
	}
	if !strings.HasPrefix(first, "nguyên ") && first != "lý do" && first != "vướng mắc" && first != "khó khăn" {
		return false
	}
	if r.rule == ruleBeVP && strings.HasPrefix(headLex(r.r).english(), "be left with") || headClass(r) == "cause" && r.flags&flagTAM == 0 {
		return true // "nguyên nhân khiến vi phạm tăng | là do …": what it is is still to come
	}
	if r.rule == ruleBe && r.r.rule == ruleNPList {
		told := modifiedBy(r.r.l.l)
		return told != nil && told.flags&(flagPassive|flagTAM) != 0 // "khó khăn là phần lớn chợ được xây dựng từ lâu, nhà lồng xuống cấp"
	}
	does := r.rule == ruleBe && r.r.class.agent()
	return does && modifiedBy(r.r) != nil && modifiedBy(r.r).flags&flagTAM != 0
}

// countOf reports a noun phrase for how many there are of something: "tổng số ca mắc", "biên chế".
func countOf(np *node) bool {
	first := leftmost(np).lex.viOf()
	return first == "số" || strings.HasPrefix(first, "biên chế") || strings.HasPrefix(first, "số ") && np.class != money || strings.HasPrefix(first, "tổng số") || strings.HasPrefix(first, "tổng biên chế")
}

// onScale reports what is told as a bare number: "hệ số điều chỉnh là 0,97".
func onScale(np *node) bool {
	first := leftmost(np).lex.viOf()
	return np.class == abst && (strings.HasPrefix(first, "hệ số") || strings.HasPrefix(first, "chỉ số") || strings.HasPrefix(first, "tỷ số") || strings.HasPrefix(first, "điểm số"))
}

// ofAge reports people of an age.
func ofAge(np *node) bool {
	found := false
	np.walk(func(n *node) { found = found || n.rule == ruleAged || n.lex.viOf() == "tuổi" })
	return found
}

// isPhase reports a stage of a project by its number, which is built and completed like a project: "giai đoạn 1 của dự án".
func isPhase(np *node) bool {
	n := np.l
	for np.rule == ruleBareNP && n.rule != ruleNumbered && n.l != nil {
		n = n.l
	}
	return np.rule == ruleBareNP && n.rule == ruleNumbered && n.lex.viOf() == "giai đoạn"
}

// bothWays are nouns of people that are verbs as well: "không phải đại diện cho …".
var bothWays = map[string]bool{"đại diện": true, "lãnh đạo": true, "bảo vệ": true, "quản lý": true, "chỉ huy": true}

// deniable reports what something may be said not to be behind a bare "không phải", which before acts is "need not": "đây không phải nội dung họp kín",
// "doanh nghiệp không phải báo cáo".
func deniable(np *node) bool {
	first := leftmost(np)
	switch np.class {
	case person, org, place, thing:
		return np.flags&flagVerbal == 0 && !bothWays[first.lex.viOf()]
	case abst:
		return np.rule == ruleBareNP && first.rule == ruleLeaf && first.cat == catN && first.class == abst && !first.lex.has("verbal") && !bothWays[first.lex.viOf()]
	default:
		return false
	}
}

// endsHard reports a subject with "khó" behind it, which says what it is hard for it to do: "doanh nghiệp khó | tiếp cận vốn". Tasks and the like may be hard
// themselves: "bài toán khó | đòi hỏi nhiều giải pháp".
func endsHard(np *node) bool {
	last := lastLeaf(np)
	return last.cat == catA && last.lex.viOf() == "khó" && !leftmost(np).lex.in(hardThings)
}

// dueFigure reports a figure that must or need be dealt with, "cần thu hồi 538 ha".
func dueFigure(vp *node) bool {
	if vp.rule != ruleTAM || vp.l.lex.en != "need" && vp.l.lex.en != "must" || vp.r.rule != ruleVNP || !isFigure(vp.r.r) {
		return false
	}
	return !ofNumbers(vp)
}

// ofNumbers reports a predicate that a number or a size has: it rises, reaches, is.
func ofNumbers(vp *node) bool {
	switch headClass(vp) {
	case "rise", "fall", "reach", "own", "be":
		return true
	}
	return headLex(vp).has("state")
}

// endsInReport reports a noun phrase that ends in a noun for what is said, of which somebody has to do with it: "đại biểu phản đối ý kiến".
func endsInReport(np *node) bool {
	last := lastLeaf(np)
	return last.cat == catN && np.last > leftmost(np).last && last.lex.in(sayings)
}

// timeOrSum reports a period, a bare unit or a figure, of which only a few predicates are told.
func timeOrSum(l, r *node) bool {
	if l.class == period && (r.flags&flagPassive == 0 || !strings.HasPrefix(l.lex.viOf(), "thời ")) && headClass(r) != "be" && !isPhase(l) {
		shorter := strings.HasPrefix(l.lex.viOf(), "thời ") && (headClass(r) == "rise" || headClass(r) == "fall" || headClass(r) == "begin" || headClass(r) == "finish" || headLex(r).in(lastingUntil))
		if !shorter {
			return true
		}
	}
	sum, figure := measure(l)
	return figure && !raised(sum, r) || l.class == unit && (l.rule != ruleBareNP || l.l.rule == ruleLeaf)
}

// noSubjectOf reports a noun phrase that a predicate is not told of: it is what the predicate says something within, or a figure of it.
func noSubjectOf(l, r *node) bool {
	if dueFigure(r) && !l.class.agent() || l.rule == ruleBareNP && dueOf(l.l, r) && !ofNumbers(r) {
		return true // "diện tích đất cần thu hồi 538 ha" is what is to be recovered, "số hộ phải di dời" who must
	}
	if l.rule == ruleBareNP && l.l.rule == ruleLeaf && l.lex.viOf() == "mức" && (strings.HasPrefix(headLex(r).viOf(), "tăng") || strings.HasPrefix(headLex(r).viOf(), "giảm")) {
		return true // "mức giảm nhiều nhất là 14.700 đồng" is the decrease
	}
	if endsInDuty(l, r) {
		return true // "trách nhiệm của chủ đầu tư phải bồi thường": they must
	}
	if l.first == 0 && strings.EqualFold(leftmost(l).lex.viOf(), "kết luận") && l.rule == ruleBareNP && l.l.rule != ruleLeaf && l.l.r.class == event && !ofPaper[headClass(r)] {
		return true // "Kết luận cuộc họp Ban Chỉ đạo chống buôn lậu, ông A yêu cầu …": what he does there
	}
	if l.rule == ruleBareNP && l.l.rule == ruleLeaf && l.l.lex.vi == "người" {
		return true // "người đạt điểm cao nhất | được khen thưởng": who they are goes on
	}
	if l.class == person && headLex(r).viOf() == "giảm" && l.flags&flagQuantity == 0 && (strings.HasPrefix(l.lex.viOf(), "học sinh") || strings.HasPrefix(l.lex.viOf(), "sinh viên") || strings.HasPrefix(l.lex.viOf(), "người ") || strings.HasPrefix(l.lex.viOf(), "trẻ em")) {
		return true // "học sinh, sinh viên giảm 50%": so much less is asked of them
	}
	if leftmost(l).lex.has("title") && l.rule == ruleBareNP && l.l.rule == ruleLeaf && headLex(r).viOf() == "phụ trách" && r.flags&(flagTAM|flagPassive) == 0 {
		return true // "Phó Thủ tướng phụ trách Đề án | nêu rõ …": which one says so
	}
	if l.class == person && givenOrAllowed(r) && anybody(l) {
		return true
	}
	if (l.class == person || l.class == org) && conducted(r) {
		return true // "công ty chỉ được tiến hành sau khi có giấy phép": it may proceed
	}
	if chosen := modifiedBy(l); chosen != nil && l.class == person && chosen.rule == rulePassive && (chosen.r.lex.viOf() == "lựa chọn" || chosen.r.lex.viOf() == "chọn") && r.flags&(flagTAM|flagPassive) == 0 {
		return true // "người dân được lựa chọn nộp hồ sơ qua mạng": what they may choose to do
	}
	if l.rule != ruleOnlyNP && strings.HasPrefix(leftmost(r).lex.viOf(), "mới được") {
		return true // "từ đủ 14 tuổi mới được cấp thẻ": no one else is
	}
	if l.rule == ruleOnlyNP && l.l.lex.viOf() == "chỉ" && !onlyFew(l.r) && !answersOnly(r) {
		return true // without "mới" it is the verb that "chỉ" belongs to
	}
	if (r.rule == ruleTAM || r.rule == ruleAdvVP || r.rule == ruleAdjVP) && r.l.lex.viOf() == "mới" && l.rule != ruleOnlyNP && ofAge(l) {
		return true // "công dân từ đủ 14 tuổi mới được cấp thẻ": only they are
	}
	if l.rule == ruleBareNP && l.l.rule == ruleLeaf && l.lex.viOf() == "nơi" && r.flags&(flagTAM|flagPassive) == 0 {
		return true // "trụ cột quan trọng; nơi tập hợp dữ liệu": where it is gathered
	}
	if (r.rule == ruleTAM || r.rule == ruleAdvVP) && r.l.lex.viOf() == "mới" && strings.HasSuffix(lastWordOf(l), " trồng") {
		return true // "diện tích rừng trồng mới | đạt 200.000 ha": newly planted
	}
	if cut := withoutTail(r); headLex(r).viOf() == "được giảm" && !l.class.agent() && cut.rule == ruleVNP && isFigure(cut.r) {
		return true // "biên chế được giảm 10%": it is reduced
	}
	if l.rule == ruleBareNP && l.l.rule == ruleAdjN && l.l.r.lex.viOf() == "mới" && namesOne(l.l.l) && r.rule == ruleBe {
		return true // "UBND tỉnh Bạc Liêu mới là cơ quan có thẩm quyền": no other is
	}
	if (l.class == person || l.class == org) && core(r).rule == ruleVNP && headLex(r).viOf() == "bằng" && core(r).r.rule == ruleShare {
		return true // "người lao động hưởng trợ cấp bằng 60% mức lương": the allowance is
	}
	if does := core(r); l.class == person && does.rule == ruleVNP && headLex(r).in(including) && !does.r.class.agent() {
		return true // "nhà giáo được hưởng các chính sách | bao gồm: chế độ trợ cấp …": the policies do
	}
	if core(r).rule == ruleDoV && equalWithin(l) {
		return true // "giá bán bằng giá bình quân | do bộ công bố": the other one is
	}
	if !measuredAlike(l, r) {
		return true // "thu tiền | bằng giá đất": it is not equal to it
	}
	if headLex(r).viOf() == "khoảng" && (l.class.agent() && l.class != place || l.class == period || l.class == act || l.flags&(flagVerbal|flagCoord) != 0) {
		return true // "vận động doanh nghiệp khoảng 20 tỷ đồng": no enterprise is so much
	}
	if multiple(l) || pledgesTo(l, r) || worksFor(l, r) || countedNow(l, r) || withinName(r) || collectedBy(l, r) || countedDoes(l, r) || countedApart(l) {
		return true
	}
	if n := l.l; l.rule == ruleBareNP && n.rule != ruleLeaf && n.rule != ruleNOf && n.l.rule == ruleLeaf && n.l.lex.viOf() == "quy định" && n.r != nil && (n.r.class.agent() || n.r.class == place) && r.rule == ruleTAM && needed[r.l.lex.en] {
		return true // "…, trong đó quy định các nước phải …": they must
	}
	if r.rule == ruleTAM && r.l.lex.en == "mustnot" && r.r.rule == ruleIntrans && r.class == "allow" && !l.class.agent() {
		return true // "các dự án này | không được cấp phép": they have no licence
	}
	if r.rule == ruleTAM && r.l.lex.en == "hardto" && (!l.class.agent() || r.r.rule != ruleVNP || r.r.flags&flagPassive != 0) || endsHard(l) {
		return true // "sai phạm rất khó phát hiện"; "doanh nghiệp rất khó | tiếp cận vốn": they find it hard
	}
	if strings.HasPrefix(headLex(r).viOf(), "cho rằng") && l.class.agent() && endsInReport(l) {
		return true // "người phát ngôn bác bỏ thông tin | cho rằng …": it is what the report says
	}
	if l.class == person && l.flags&flagQuantity == 0 && r.rule == ruleVPList && r.l.r.cat == catComma && !resulted(r) && r.r.flags&flagQuantity != 0 && (r.r.class == "rise" || r.r.class == "fall") && headLex(r.r).takes(frameNone) {
		return true // "giáo viên được hưởng mức phụ cấp 70%, tăng 10 điểm phần trăm": the level did
	}
	if lastLeaf(l).lex.viOf() == "hoàn toàn" || l.lex.viOf() == "bước đầu" && l.rule == ruleBareNP && l.l.rule == ruleLeaf {
		return true // "thành phố hoàn toàn | ủng hộ"; "bước đầu có thể xem là …"
	}
	if l.rule == ruleBareNP && l.l.rule != ruleLeaf && leftmost(l).lex.viOf() == "bản thân" {
		return true // "bản thân doanh nghiệp": themselves
	}
	if l.lex.in(gauges) && l.rule == ruleBareNP && l.l.rule == ruleLeaf && r.rule == ruleVNP && headLex(r).in(gauged) {
		return true // "tiêu chí xác định xã nghèo": criteria for that
	}
	if l.lex.in(prospects) && l.rule == ruleBareNP && l.l.rule == ruleLeaf && r.flags&(flagTAM|flagPassive) == 0 && (r.rule == ruleVNP && headClass(r) == "" && headLex(r).has("nom") && !headLex(r).has("state") || strings.HasPrefix(headLex(r).viOf(), "thiếu")) {
		return true // "cảnh báo nguy cơ thiếu nước tưới": what the risk is of
	}
	if !stated(l, r) || l.class == doc && takesOffice(r) || l.class == act && strings.HasPrefix(headLex(r).viOf(), "giữ chức") { // "Quyết định điều động ông A thôi giữ chức …": he does
		return true
	}
	if saidOfOther(l, r) {
		return true
	}
	return l.class == event && r.rule == ruleVNP && r.flags&(flagTAM|flagPassive) == 0 && headLex(r).in(underWay) && endsInYears(l) // "Hội nghị đánh giá kết quả 10 năm thực hiện Nghị quyết"
}

// givenOrAllowed reports a predicate whose object holds what the subject is given, or has leave to do: "giáo viên dạy trẻ khuyết tật | được hưởng phụ cấp" is of
// the teachers, "người nước ngoài mua nhà tại Việt Nam | được sở hữu tối đa 50 năm" of those who buy.
func givenOrAllowed(vp *node) bool {
	does := core(firstOf(vp))
	if does.rule != ruleVNP || does.flags&flagPassive != 0 {
		return false
	}
	if gets := modifiedBy(does.r); does.r.class == person && gets != nil && (gets.rule == ruleKept || entitling(headLex(gets).viOf())) {
		return true
	}
	return does.r.flags&flagVerbal != 0 && mayWithin(does.r)
}

// mayWithin reports a noun phrase that holds a passive of what people are given leave to do: "nhà tại Việt Nam được sở hữu".
func mayWithin(np *node) bool {
	found := false
	np.walk(func(n *node) {
		found = found || n.rule == rulePassive && n.l.lex.vi == "được" && headLex(n).in(leave)
	})
	return found
}

// conducted reports a passive of "tiến hành" among several predicates: an act is conducted, nobody is.
func conducted(vp *node) bool {
	for ; vp.rule == ruleVPList; vp = vp.l.l {
		if conducted(vp.r) {
			return true
		}
	}
	if vp = withoutTail(vp); vp.rule == ruleBeVP {
		return conducted(vp.r)
	}
	return vp.flags&flagPassive != 0 && headLex(vp).viOf() == "tiến hành"
}

// raised reports a sum of money before what becomes of it: "500 tỷ đồng được huy động từ người dân".
func raised(sum *viet.Amount, r *node) bool {
	return currencyForms[sum.Unit] != "" && sum.Per == "" && firstOf(r).rule == rulePassive && headLex(r).in(moneyMoves)
}

// endsInYears reports a noun phrase that ends in a number of years, of which a verb behind it says what went on.
func endsInYears(np *node) bool {
	for n := range np.ends {
		if n.rule == ruleNumNP && n.class == period {
			return true
		}
	}
	return false
}

// doesNothing reports a subject that does nothing of itself, with a predicate that somebody does.
func doesNothing(l, r *node) bool {
	return !mayAct(l, r) && !passiveLike(r, l.class) && !dueToIt(l, r) && (l.rule != ruleDemNP || headLex(r).english() != "ensure")
}

// unableTo reports a subject that cannot do or undergo what the predicate tells.
func unableTo(l, r *node) bool {
	if r.rule == ruleVPList && r.l.r.cat == catConj && r.l.l.rule == rulePassive && r.r.rule == ruleVNP && r.r.flags&(flagPassive|flagTAM) == 0 && (l.class == org || l.class == place) && r.l.l.l.lex.viOf() == "được" {
		return true // "thành phố được lập và phê duyệt quy hoạch": it may do both
	}
	if r.rule == ruleVPList && r.l.l.flags&flagPassive != 0 && (l.class == doc || l.class == event) && !passiveLike(r, l.class) {
		return true // "quy trình được đơn giản hóa, không cần kê khai …": people declare
	}
	if l.class != person && l.class != org && l.class != named && (l.class != place || built(l)) && l.class != system && withoutObject(r).has("agent") {
		return true // works are completed, their builders finish
	}
	if (l.class == act || l.flags&flagVerbal != 0 && !l.class.agent()) && entitling(headLex(r).viOf()) {
		return true // "cán bộ nghỉ việc do sắp xếp bộ máy | được hưởng trợ cấp": people are
	}
	if fined := firstOf(r); l.class.agent() && fined.rule == rulePassive && fined.l.lex.vi == "được" && (headLex(fined).in(fining) || l.class == person && headLex(fined).in(leave)) {
		return true // "Chủ tịch UBND cấp xã được phạt tiền đến 50% mức tối đa": that is what he may impose; "người nước ngoài được sở hữu": they may
	}
	if core(r).rule == ruleAdjusted && !mayAct(l, r) {
		return true // "nhu cầu kinh phí điều chỉnh lương cơ sở tăng 30%": for that
	}
	if areaActs(l, r) || assignedTo(l, r) || l.class == person && refusedIt(r) {
		return true
	}
	if told := modifiedBy(l); told != nil && (l.rule != ruleBareNP || !dueOf(l.l.l, told)) && toldWithin(l, told, r) {
		return true
	}
	if l.class != act && l.class != abst && l.class != event && l.class != doc && l.class != thing && l.class != unit && l.class != place && undergoes(r) && !isPhase(l) {
		return true
	}
	if head := headLex(r).viOf(); (strings.HasPrefix(head, "thuộc") || strings.HasPrefix(head, "trực thuộc") && goesOnBehind(r)) && !restsWith(l, r) && l.cat != catWho && l.rule != ruleDemNP && (l.rule != ruleLeaf || l.flags&flagProper == 0) {
		return true // nearly always "of", with the predicate still to come
	}
	return false
}

// opensOrder reports an act at the front that is asked for or was done by somebody, and does nothing itself.
func opensOrder(l, r *node) bool {
	if l.rule == ruleBareNP && (l.l.rule == ruleLeaf || l.l.rule == ruleNameNP) && l.lex.in(verbFirst) && l.first == 0 && (l.lex.viOf() != "tổ chức" || !binding(r)) {
		return true // "Tổ chức …", "Quy định …" open an order or a rule
	}
	if l.first == 0 && (l.class == act || l.class == abst) && l.rule == ruleBareNP && l.l.rule != ruleNOf && r.flags&(flagTAM|flagPassive) == 0 && doneFirst.has(viet.Lower(leftmost(l).lex.viOf())) && r.rule != ruleBe && r.class != "rise" && r.class != "fall" && r.class != "reach" {
		return true // "Khởi tố tài xế gây tai nạn", "Liên quan đến vụ án xảy ra tại …": what somebody did, or what it is about
	}
	if l.first == 0 && strings.HasPrefix(leftmost(l).lex.viOf(), "phạt ") {
		return true // "Phạt tiền 1 triệu đồng đối với người bán hàng giả": what is to be imposed
	}
	if l.rule == ruleBareNP && l.l.rule == ruleLeaf && l.lex.in(asking) && r.flags&(flagTAM|flagPassive) == 0 && r.rule != ruleBe {
		return true // "…; đề xuất sửa đổi Luật …": somebody proposes it
	}
	if l.first == 0 && l.rule == ruleBareNP && l.l.rule == ruleLeaf && strings.EqualFold(l.lex.viOf(), "quyết định") && !ofPaper[headClass(r)] && !strings.HasPrefix(headLex(r).viOf(), "áp dụng ") && r.flags&(flagTAM|flagPassive) == 0 && r.rule != ruleBe {
		return true // "Quyết định đấu giá quyền sử dụng đất, phê duyệt giá khởi điểm": what somebody decides
	}
	if l.first == 0 && l.rule == ruleBareNP && r.rule != ruleBe && r.flags&(flagTAM|flagPassive) == 0 && ruleFirst.has(viet.Lower(leftmost(l).lex.viOf())) && !entitled(r) {
		return true // "Quy định khái quát nguyên tắc …" sets one out
	}
	if r.rule == ruleVPList && l.class == act && strings.HasSuffix(headLex(r.r).viOf(), " siêu") {
		return true // "nhập khẩu tăng 9%, xuất siêu 2 tỷ USD": the country does
	}
	if (l.class == event || l.class == act) && r.class == "begin" && r.rule == ruleVNP {
		return true // somebody breaks ground
	}
	if l.first == 0 && l.lex.in(taskFirst) && !pointedOut(l) && r.rule != ruleBe && r.rule != ruleBeVP && r.class != "cause" && (r.flags&flagTAM == 0 || moodOf(r) == Denied) {
		return true // "Bổ sung trợ cấp đối với người không đủ điều kiện": what is to be done, and for whom
	}
	if (l.class == org || l.class == person) && r.flags&flagPassive != 0 && (r.class == "rise" || r.class == "fall") {
		return true // "được điều chỉnh tăng" of a body is leave to raise
	}
	if r.rule == ruleTAM && (r.l.lex.vi == "được" || r.l.lex.en == "maycontinue") && l.class != person && l.class != org {
		return true
	}
	if l.rule == ruleBareNP && l.l.rule == ruleLeaf && l.lex.in(taskFirst) && r.rule == ruleVNP && r.class == "amend" {
		return true // "đề xuất sửa đổi luật": somebody proposes to
	}
	if l.rule == ruleBareNP && l.lex.viOf() == "trường hợp" {
		return true // it opens a condition
	}
	return false
}

// saidWithin reports a predicate of something within the noun phrase: "Luật bổ sung một chương quy định về …" adds what provides.
func saidWithin(l, r *node) bool {
	if r.rule == rulePredicate && (l.flags&flagNominal == 0 || !r.l.lex.in(lawful)) && r.l.rule != ruleAdvA && r.l.rule != ruleAMore && r.l.rule != ruleThan && r.l.rule != ruleAsAs && r.l.rule != ruleTooMuch && !exceeds(r.l) && !graded(r.l) && !most(r.l) {
		return true // "diện tích tự nhiên" is a noun phrase, hardly ever a clause
	}
	ruled := l.class == doc || l.class == org || l.class == person || l.class == place && l.flags&flagProper != 0 || strings.HasPrefix(l.lex.viOf(), "pháp luật")
	if r.class == "provide" && !ruled && r.flags&flagPassive == 0 {
		return true
	}
	if done := core(r); l.class == person && done.rule == rulePassive && headLex(done).in(traded) {
		return true // "người mua nhà không được bán lại": they may not sell it
	}
	if (l.class == person || l.class == org) && r.rule == ruleTAM && r.l.lex.viOf() == "không" && r.r.rule == rulePassive && r.r.l.lex.viOf() == "được" && headClass(r) != "appoint" {
		return true // "Cơ quan không được từ chối": they must not do it, or it is not done to them
	}
	if core := withoutTail(r).rule; l.class == person && (core == ruleDoV && headClass(r) != "appoint" || core == ruleDoBe) {
		return true // what is done by somebody is a thing: "Thủ tướng thành lập hội đồng do Bộ trưởng làm chủ tịch"
	}
	if l.class == abst && l.rule == ruleBareNP && leftmost(l).lex.in(aims) && r.flags&(flagTAM|flagPassive) == 0 && (r.class == "abolish" || r.class == "amend") {
		return true // "quan điểm chỉ đạo … xóa bỏ định kiến": what is aimed at, not what was done
	}
	if l.class == org && r.class == "provide" && l.rule == ruleBareNP && issuing(l.l) {
		return true
	}
	if l.rule == ruleNPVP && providedFor(l.r, r) {
		return true // "Nghị định số 30 quy định các trường | phải công khai khoản thu": the schools must
	}
	if l.rule == ruleNPVP && headClass(l.r) == "provide" && r.rule == ruleVNP && headLex(r).in(including) {
		return true // "Luật quy định hệ thống gồm 3 cấp" provides that it does
	}
	if l.rule == ruleNPVP && r.class == "provide" && headClass(l.r) == "amend" {
		return true // "Luật bổ sung một chương quy định về …" adds it
	}
	if issuer := modifiedBy(l); issuer != nil && r.class == "provide" && r.flags&flagTAM == 0 && issuer.rule == ruleVNP && issuer.r.class == doc {
		return true // "Bộ ban hành thông tư quy định …": the circular provides
	}
	if r.flags&flagTAM == 0 && toldByPaper(l) {
		return true // "Chủ tịch ban hành Quyết định số 412 | công bố tình huống khẩn cấp": the decision declares it
	}
	if (l.class == doc || l.class == thing || l.class == money) && r.flags&(flagTAM|flagPassive) == 0 && objectless(r) && l.flags&flagProper == 0 && headClass(r) != "say" && headClass(r) != "provide" {
		return true // "chứng chỉ cấp lần đầu": it is issued
	}
	if l.class == doc && r.flags&flagPassive == 0 && strings.HasPrefix(headLex(r).viOf(), "được ") && enacted.has(viet.Lower(leftmost(l).lex.viOf())) && rightOrSanction(r) {
		return true // "thông tư cho phép người bệnh được cấp thuốc": it is they who are
	}
	if isLike(r) && l.class != act && l.class != abst {
		return true
	}
	if relatedOnly(l, r) || onMatter(l) || forecastOf(l, r) || ownsPassive(l, r) || ownedWithin(l, r) || goingOnActs(l, r) {
		return true
	}
	return false
}

// toldByPaper reports a subject that is told by the paper that it brings out.
func toldByPaper(subject *node) bool {
	if !subject.class.agent() {
		return false
	}
	found := false
	subject.walk(func(n *node) {
		if found || n.rule != ruleNVP || n.r.rule != ruleVNP || n.r.r.class != doc || n.r.r.flags&flagProper == 0 {
			return
		}
		switch headClass(n.r) {
		case "issue", "sign", "pass":
			found = true
		}
	})
	return found
}

// clauseOf joins a subject and its predicate and says what that costs.
func clauseOf(l, r *node) node {
	nd := node{cat: catS, cost: 2, class: r.class, flags: r.flags & (flagTAM | flagPassive | flagDated | flagQuantity), lex: r.lex}
	if l.flags&flagVerbal != 0 {
		nd.cost += costVerbalSubject
	}
	if onlySoFar(l, r) {
		nd.cost += 3 * costRob
	}
	if boundAlready(l) {
		nd.cost += 2 * costClass
	}
	if r.flags&flagPassive != 0 {
		nd.cost += headLex(r).fit(l.class)
	}
	nd.cost += misfit(l, r)
	if narrowsWho(l, r) {
		nd.cost += 2 * costClass
	}
	return nd
}

// narrowsWho reports people or bodies of no name before a verb with a place behind which one more predicate stands: "học sinh học tại các trường nội trú
// được cấp học bổng". The verb says which ones are meant, and the predicate is theirs, not that of the place.
func narrowsWho(l, r *node) bool {
	if l.rule != ruleBareNP && (l.rule != ruleDetNP || l.r.cat != catN) || l.flags&(flagProper|flagCapital|flagVerbal|flagQuantity) != 0 {
		return false
	}
	if objectBound(r) {
		return true
	}
	if !l.class.agent() && l.class != place {
		return false
	}
	if r.flags&flagTAM != 0 {
		return r.rule == ruleTAM && (r.l.lex.en == "notyet" || r.l.lex.en == "not") && endsInGift(r.r)
	}
	if r.rule == ruleBe {
		return l.class == person && r.r.class == person && r.r.rule == ruleBareNP && endsInGift(r) && modifiedBy(r.r) != nil && modifiedBy(r.r).rule != ruleTAM // "chuyên gia là người Việt Nam ở nước ngoài được miễn giấy phép": who are
	}
	for ; r.rule == ruleVPPP || r.rule == ruleVPTime || r.rule == ruleVPAdv; r = r.l {
		if placeActs(r.r) {
			return true
		}
	}
	return r.rule == ruleVNP && (placeActs(r.r) || r.l.rule == ruleVShift && placeActs(r.l.r))
}

// boundAlready reports a subject of which it was said what it must or may only do: "cơ sở bán lẻ | chỉ được bán thuốc trên sàn có chức năng đặt hàng". That
// is the predicate.
func boundAlready(np *node) bool {
	vp := modifiedBy(np)
	if vp == nil {
		return false
	}
	switch first := firstOf(vp); boundBy(vp) {
	case "mayonly":
		return true
	case "must":
		return first.flags&flagPassive != 0
	case "mustnot":
		return first.r.rule == ruleVNVP
	default:
		return false
	}
}

// objectBound reports a predicate of whose object it is said what it must or may do: "tàu không đủ điều kiện | phải được niêm phong". It is the ships that must.
func objectBound(vp *node) bool {
	if vp = firstOf(vp); vp.rule == ruleTAM && vp.l.lex.en == "not" {
		vp = vp.r
	}
	if vp = withoutTail(vp); vp.rule != ruleVNP || vp.flags&flagTAM != 0 || vp.r.rule != ruleBareNP || vp.r.class.agent() {
		return false
	}
	n := vp.r.l
	for n.rule == ruleNPP || n.rule == ruleNTime || n.rule == ruleAdjN {
		n = n.l
	}
	if n.rule != ruleNVP || dueOf(n.l, n.r) {
		return false
	}
	return boundBy(n.r) != ""
}

// boundBy gives the marker of a predicate that says what is done by duty or leave or goes on, "must", "mustnot", "mayonly" or "continue", or nothing.
func boundBy(vp *node) string {
	marker := leftmost(firstOf(vp))
	if marker.lex.viOf() == "tiếp tục" {
		return "continue"
	}
	for _, mood := range []string{"must", "mustnot", "mayonly"} {
		if marker.cat == catTAM && marker.lex.en == mood || marker.cat == catPassive && marker.lex.has(mood) {
			return mood
		}
	}
	return ""
}

// endsInGift reports a predicate whose object ends in something that gets a thing or a sum: "chưa tự cân đối được ngân sách được trung ương hỗ trợ 70%".
func endsInGift(vp *node) bool {
	for n := range vp.ends {
		if n.rule == ruleNVP && (n.r.flags&(flagPassive|flagQuantity) == flagPassive|flagQuantity || n.r.rule == ruleKept || n.r.rule == ruleKeptBy || n.r.rule == ruleVNP && strings.HasPrefix(headLex(n.r).viOf(), "được ") || n.r.rule == ruleTAM) {
			return true
		}
	}
	return false
}

// endsInDuty reports a subject that ends in a duty or a right of somebody before what he must or may do.
func endsInDuty(l, r *node) bool {
	for n := range l.ends {
		if bindsOwner(n, r) {
			return true
		}
	}
	return false
}

// endsGoverning reports words that end in a noun with a verb behind it that takes an object.
func endsGoverning(nd *node) bool {
	if v := lastLeaf(nd); v == nil || v.cat != catV || v.frames&frameNoun == 0 {
		return false
	}
	for n := range nd.ends {
		if n.rule == ruleNVP {
			return true
		}
	}
	return false
}

// placePreps are the prepositions of where one lives, studies or works.
var placePreps = map[string]bool{"tại": true, "ở": true, "trong": true, "trên": true, "gần": true}

// placeActs reports whether words end in a place, behind a preposition, of which a predicate of its own is said.
func placeActs(nd *node) bool {
	where := false
	for n := range nd.ends {
		where = where || n.rule == rulePP && placePreps[n.l.lex.vi]
		if n.rule == ruleNVP && where {
			return n.r.rule != ruleDoV && (n.class == place || n.class == org) && (n.r.flags&(flagPassive|flagQuantity) != 0 || n.r.rule == ruleAdvVP || n.r.rule == ruleTAM || n.r.rule == ruleVNP && strings.HasPrefix(headLex(n.r).viOf(), "được "))
		}
	}
	return false
}

// onlySoFar reports a "mới" that says of a figure that it is no more yet: "thành phố | mới hoàn thành 28 dự án".
func onlySoFar(l, r *node) bool {
	return endsInNew(l) && ((r.flags&(flagQuantity|flagTAM) == flagQuantity || countsList(r)) && (l.class.agent() || headLex(r).in(soFar)) || strings.HasPrefix(headLex(r).viOf(), "ở"))
}

// ofDecision reports an act whose object is a decision, on its own or as part of the verb: "trao quyết định điều động".
func ofDecision(vp *node) bool {
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime {
		vp = vp.l
	}
	return strings.Contains(headLex(vp).viOf(), " quyết định") || vp.rule == ruleVNP && strings.HasPrefix(leftmost(vp.r).lex.viOf(), "quyết định")
}

// countsList reports a verb with a list for its object of which the first is counted: "có 312.000 doanh nghiệp, tổ chức".
func countsList(vp *node) bool {
	return vp.rule == ruleVNP && vp.r.rule == ruleNPList && vp.r.l.l.flags&flagQuantity != 0
}

// sumSoFar reports a predicate whose object is a sum of what has come so far: "tiếp nhận tổng cộng gần 3.700 người".
func sumSoFar(vp *node) bool {
	return vp.rule == ruleVNP && vp.r.rule == ruleNumNP && vp.r.l.rule == ruleApproxNum && vp.r.l.l.lex.viOf() == "tổng cộng"
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

// topped reports what is the most of its sort: "mức tăng cao nhất".
func topped(np *node) bool {
	if np.rule != ruleBareNP {
		return false
	}
	return np.l.rule == ruleAdjN && most(np.l.r) || np.l.rule == ruleLeaf && strings.HasSuffix(np.l.lex.viOf(), " nhất") && np.l.class == abst
}

// restsWith reports whose a competence is: "Thẩm quyền cấp giấy phép thuộc UBND cấp tỉnh".
func restsWith(l, r *node) bool {
	for r.rule == ruleTAM && (r.l.lex.en == "will" || r.l.lex.en == "also") {
		r = r.r
	}
	vi := leftmost(l).lex.viOf()
	if l.flags&flagNominal != 0 && r.rule == ruleVNP && r.l.rule == ruleLeaf && strings.HasSuffix(r.l.lex.viOf(), " của") {
		return true // "việc cấp phép thuộc thẩm quyền của quận"
	}
	if r.rule == ruleTAM && r.l.lex.en != "prog" {
		r = r.r // "thẩm quyền xử phạt sẽ thuộc về cảnh sát giao thông"
	}
	if r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.viOf() == "thuộc về" && (topped(l) || leftmost(l).lex.in(topPlaces)) {
		return r.r.class != abst && r.r.class != act // "mức tăng cao nhất thuộc về thị trường Nga"
	}
	return (strings.HasPrefix(vi, "thẩm quyền") || strings.HasPrefix(vi, "trách nhiệm")) && r.rule == ruleVNP && r.l.rule == ruleLeaf && (r.l.lex.vi == "thuộc" || r.l.lex.vi == "thuộc về") && (r.r.class == org || r.r.class == person)
}

// costNearDate is what it costs a date to belong to a predicate behind it, where a verb stands before it.
const costNearDate = 9

// issuing reports a noun that issues something, "Bộ ban hành thông tư": what follows is said of the paper.
func issuing(n *node) bool {
	for ; n.rule == ruleCompound || n.rule == ruleAdjN; n = n.l {
		if n.l.rule == ruleNVerb && n.l.r.class == "issue" {
			return true
		}
	}
	return false
}

// areaActs reports a size as somebody who acts: "diện tích dồn điền đổi thửa | đạt 6.000 ha", areas do nothing.
func areaActs(l, r *node) bool {
	return leftmost(l).lex.in(sizeNouns) && firstOf(r).rule == ruleIntrans && headClass(r) == "" && r.flags&(flagTAM|flagPassive) == 0 && !headLex(r).has("state")
}

// assignedTo reports what was assigned to a body, behind it: "các sở theo chức năng được giao, | tăng cường phối hợp".
func assignedTo(l, r *node) bool {
	given := firstOf(r)
	site := l.class == place && tiers[leftmost(l).lex.viOf()] == 0 && l.flags&flagProper == 0 // "khu đất được giao cho doanh nghiệp"
	return given.rule == rulePassive && headLex(given).viOf() == "giao" && l.class.agent() && !site
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
	both := s.rule == ruleNPList && s.class.agent() && s.l.r.cat == catConj && s.flags&flagVerbal == 0 // "tỉnh A và tỉnh B đã hợp nhất"
	return nd.flags&flagTAM != 0 && (s.rule == ruleBareNP && (s.class == org || s.lex.in(enforcers)) || both && s.r.rule == ruleBareNP && s.r.l.rule == ruleNameNP)
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
		if vp.rule == ruleTAM && vp.r.rule == ruleIntrans && headLex(vp).viOf() == "phát triển" {
			return true // "quan hệ hai nước sẽ phát triển"
		}
		return passiveLike(vp.r, subject)
	case ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPAdj, ruleVPPurp, ruleForDoing, ruleSpend:
		if (vp.rule == ruleVPAdv || vp.rule == ruleVPAdj) && vp.l.rule == ruleIntrans && headLex(vp).viOf() == "phát triển" {
			return true // "quan hệ giữa hai nước phát triển tích cực"
		}
		return passiveLike(vp.l, subject)
	case ruleVPIf:
		if passiveLike(vp.l, subject) {
			return true // "tài khoản bị khóa khi chủ thể có yêu cầu"
		}
	case ruleVPHigh, ruleVPSize, ruleVPTotal, ruleVPTo, ruleWithin, ruleAndPP:
		return passiveLike(vp.l.l, subject)
	case ruleVPList:
		return passiveLike(vp.l.l, subject) && (passiveLike(vp.r, subject) || vp.l.l.flags&flagPassive != 0 && reported(vp.r))
	case ruleButVP:
		return passiveLike(butFirst(vp), subject) && passiveLike(vp.r.r, subject)
	case rulePairVP:
		a, b := halves(vp)
		return passiveLike(a, subject) && passiveLike(b, subject)
	case ruleHasV:
		return vp.l.cat == catBe
	case rulePredicate, ruleBe, ruleBeA, ruleBeVP, ruleBeOf, ruleBeThat, ruleBeRange, ruleBeDay, ruleStage, ruleBounded, rulePassive, rulePassAgent, ruleDoV:
		return true
	case ruleIntrans:
		return vp.class == "begin" && (subject == period || subject == act && vp.l.lex.viOf() == "bắt đầu") || vp.l.frames&frameNone != 0 && (vp.l.frames&frameNoun == 0 || vp.class == "rise" || vp.class == "fall" || headLex(vp).viOf() == "thay đổi")
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
		return subject != act && subject != abst || headLex(vp).english() != "ensure"
	}
	return (subject == doc || subject == event) && saying[string(vp.class)]
}

var saying = map[string]bool{"say": true, "order": true, "issue": true, "approve": true, "announce": true, "plan": true, "abolish": true, "establish": true}

// endsInExamples reports whether a verb phrase ends with examples: what follows a comma is one more of them.
func endsInExamples(nd *node) bool {
	for n := range nd.ends {
		if (n.rule == rulePP || n.rule == rulePVP) && n.l.lex.vi == "như" {
			return true
		}
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

// tasked reports what somebody is there to do: behind a comma or "và" more of it follows.
func tasked(vp *node) bool {
	does := core(vp)
	if does.rule != ruleVVP && does.rule != ruleVNP {
		return false
	}
	switch headLex(does).viOf() {
	case "có nhiệm vụ", "được giao nhiệm vụ", "có trách nhiệm":
		return true
	}
	return false
}

// talksOn reports a talk with what it is on: "thảo luận về công tác dân số", "chất vấn Bộ trưởng về nhóm vấn đề giá thuốc".
func talksOn(vp *node) bool {
	vp = unmarked(vp)
	if vp.rule != ruleVPPP || vp.r.rule != rulePP || vp.r.lex.viOf() != "về" {
		return false
	}
	switch headLex(vp).viOf() {
	case "chất vấn", "trả lời chất vấn", "thảo luận", "trao đổi", "bàn", "cho ý kiến", "góp ý", "tập huấn", "đối thoại":
		return true
	}
	return false
}

// afterTalks are the sorts of act that a talk may lead to.
var afterTalks = map[string]bool{"agree": true, "say": true, "order": true, "pass": true, "approve": true, "announce": true, "decide": true, "sign": true, "submit": true, "hold": true,
	"attend": true, "issue": true, "appoint": true, "establish": true, "finish": true, "begin": true, "report": true}

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

// paired are acts that one noun before them names together: "kết quả kết nối, chia sẻ".
var paired = map[string]string{"kết nối": "chia sẻ", "thu thập": "xử lý", "tiếp nhận": "xử lý", "kiểm tra": "giám sát"}

// ownsPassive reports people, bodies or goods of a sort with what they have and a passive or a ban behind it, which tells of them: "hộ kinh doanh có
// doanh thu dưới 200 triệu đồng | được miễn thuế".
func ownsPassive(l, r *node) bool {
	if r.rule != ruleVNP || r.l.rule != ruleLeaf || firstWord(r.l.lex.viOf()) != "có" || l.flags&flagProper != 0 || l.class == place || l.class == doc {
		return false
	}
	had := r.r.l
	if counts(r.r) {
		had = r.r.r // "có thời hạn trên 15 năm không được cấp phép"
	} else if r.r.rule != ruleBareNP {
		return false
	}
	if had.rule != ruleNVP || had.class != money && had.class != abst && had.class != period && had.class != act && had.class != unit {
		return false
	}
	first := leftmost(had.r)
	vi := first.lex.viOf()
	return first.cat == catPassive || first.cat == catTAM && vi == "không được" || first.cat == catV && (strings.HasPrefix(vi, "bị ") || strings.HasPrefix(vi, "được "))
}

// ownedWithin reports an act with a body behind it and money or things that somebody has: it is the body that has them, "hiện tượng chuyển giá trong các
// doanh nghiệp | có vốn nước ngoài".
func ownedWithin(l, r *node) bool {
	if r.rule != ruleVNP || r.l.rule != ruleLeaf || r.l.lex.viOf() != "có" || l.class != act && l.class != abst && l.class != event {
		return false
	}
	return (r.r.class == money || r.r.class == thing || r.r.class.agent() || r.r.class == place) && l.last-l.first > 1 && (endsInClass(l, org) || endsInClass(l, person))
}

// goingOnActs reports a bare noun of what goes on before the verb that names it: "thực trạng | vi phạm trong lĩnh vực thuế".
func goingOnActs(l, r *node) bool {
	return l.rule == ruleBareNP && l.l.rule == ruleLeaf && l.lex.in(goingsOn) && r.flags&(flagTAM|flagPassive) == 0 && headLex(r).has("nom") && !headLex(r).has("state") && r.class != "rise" && r.class != "fall" && r.class != "reach"
}

// forecastOf reports a forecast with what is to rise or fall behind it: not the forecast does, "dự báo giá dầu | sẽ tăng".
func forecastOf(l, r *node) bool {
	return l.rule == ruleBareNP && l.l.rule != ruleLeaf && leftmost(l).lex.viOf() == "dự báo" && (r.flags&flagTAM != 0 || r.class == "rise" || r.class == "fall" || r.class == "reach")
}

// onMatter reports people, or a body, with what a paper is about behind them: the paper went to them, "công điện gửi …; chủ tịch các tỉnh về việc ứng phó bão".
func onMatter(l *node) bool {
	n := l
	for n.rule == ruleNPList || n.rule == ruleNPPP {
		if n.rule == ruleNPPP {
			return n.class.agent() && n.r.lex.viOf() == "về việc"
		}
		n = n.r
	}
	switch n.rule {
	case ruleBareNP:
		n = n.l
	case ruleDetNP:
		n = n.r
	default: // a name has nothing behind it
	}
	return n.rule == ruleNPP && n.class.agent() && n.r.lex.viOf() == "về việc"
}

// relatedOnly reports several things before what they are related to: it says which of them, "chính sách đất đai, nhất là các vấn đề | liên quan đến bồi thường".
func relatedOnly(l, r *node) bool {
	return l.rule == ruleNPList && r.rule == ruleVNP && r.flags&flagTAM == 0 && strings.HasPrefix(headLex(r).viOf(), "liên quan")
}
