package transfer

import (
	"strings"

	"songngu/internal/viet"
)

var phraseRules = []binary{
	{catNP, catComma, ruleNComma, func(l, r *node) (node, bool) { return fromLeft(l, catNList, 1), true }},
	{catNList, catNP, ruleNPList, func(l, r *node) (node, bool) {
		if l.r.cat == catComma && leftmost(l).lex.viOf() == "phía" && l.first == 0 && r.class == person {
			return node{}, false // "Phía UBND tỉnh, Bộ trưởng đề nghị …": of it he asks that
		}
		if l.r.cat == catComma && l.l.first == 0 && l.l.class == doc && r.class != doc && strings.HasSuffix(lastLeaf(l.l).lex.viOf(), "quy định") && strings.HasPrefix(leftmost(l).lex.viOf(), "dự thảo") {
			return node{}, false // "Dự thảo quy định, taxi chỉ được hoạt động trong khu vực đăng ký": that is what it provides
		}
		if l.r.cat == catComma && leftmost(r).lex.viOf() == "nơi" {
			return node{}, false // "ngành gỗ, nơi 54% kim ngạch phụ thuộc vào một thị trường": where that is so
		}
		if first, second := l.l.lex.viOf(), r.lex.viOf(); l.r.cat == catComma && second == "dự án" && (first == "tiểu dự án" || first == "hợp phần") {
			return node{}, false // "Tiểu dự án 2, Dự án 4": of it
		}
		if l.r.cat == catComma && l.l.class != place && inVillage(l.l) && r.rule == ruleBareNP && r.l.rule == ruleNameNP && communes[r.l.l.lex.viOf()] {
			return node{}, false // "người dân ấp 4, xã Tân Thạnh": the hamlet is in it
		}
		if l.r.lex.viOf() == "cùng" && r.lex.viOf() == "ngày" {
			return node{}, false // "4 giờ cùng ngày": of the same day
		}
		if l.r.cat == catConj && r.rule == ruleNumNP && endsBefallen(l.l) {
			return node{}, false // "xã bị cô lập và 400 học sinh phải nghỉ học"
		}
		if l.r.cat == catConj && l.l.rule == ruleDetNP && l.l.l.lex.viOf() == "cả" {
			return node{}, false // "cả chủ đầu tư và nhà thầu": both
		}
		if l.r.cat == catConj && actsAhead(r) && !actsAhead(l.l) {
			return node{}, false // "ký thỏa thuận và dự án sẽ khởi công": a clause of its own
		}
		if first := leftmost(r).lex.viOf(); r.rule == ruleBareNP && (l.l.class != doc || endsByDay(l.l)) && (strings.HasPrefix(first, "báo cáo kết") || first == "báo cáo" && r.l.rule != ruleLeaf) {
			return node{}, false // "làm rõ trách nhiệm, báo cáo kết quả trước ngày 15/11": they are to report
		}
		if first := leftmost(r).lex.viOf(); l.r.cat == catComma && r.rule == ruleBareNP && first == "áp dụng" {
			return node{}, false // "quy định mức trần học phí, | áp dụng từ năm học 2026-2027"
		}
		if l.r.cat == catComma && r.rule == ruleDetNP && r.l.lex.viOf() == "mỗi" && leftmost(l).lex.viOf() != "mỗi" {
			return node{}, false // "dùng phần mềm A, mỗi lượt chỉ mất 3 phút"
		}
		if l.r.cat == catComma && l.l.class != r.class && leftmost(r).lex.viOf() == "thời hạn" {
			return node{}, false // "giữ chức Giám đốc Sở Nội vụ, thời hạn 5 năm": for so long
		}
		if l.l.rule == ruleNumNP && r.rule == ruleBareNP && r.l.rule == ruleNVP && (r.l.r.class == "rise" || r.l.r.class == "fall") {
			return node{}, false // "rút xuống còn 7 ngày, thời gian niêm yết giảm một nửa": the next figure
		}
		if r.rule == ruleLeaf && bareShare(r) && !isFigure(l.l) && l.l.rule != ruleNPList {
			return node{}, false // "46% hộ nghèo thiếu đất sản xuất, 29% phải vay nợ": a share is none of the things
		}
		return coordinate(l, r, 4)
	}},
	{catNP, catConj, ruleNComma, func(l, r *node) (node, bool) {
		if turns(r.lex) {
			return node{}, false // "giá cao nhưng nguồn cung …" sets clauses against each other, no things
		}
		if r.lex.viOf() == "-" && l.flags&flagProper != 0 {
			return node{}, false // "Bộ A – cơ quan thường trực của B" is one
		}
		nd := fromLeft(l, catNList, 0)
		nd.flags |= flagDated // marks a list that a conjunction closes
		return nd, true
	}},
	{catNList, catNP, ruleAppos, func(l, r *node) (node, bool) {
		who := l.l
		if l.rule == ruleNComma && l.r.cat == catComma && setsBound(r) && (who.class == money || who.class == abst) && who.flags&(flagQuantity|flagCoord|flagProper) == 0 {
			nd := fromLeft(who, catNP, -2)
			nd.flags |= flagPost
			return nd, true // "mức hỗ trợ đào tạo, tối đa không quá 5 lần giá đất"
		}
		if l.rule == ruleNComma && l.r.cat == catComma && (affiliated(who, r) || holdsCharge(who, r) || alsoHeads(who, r)) {
			nd := fromLeft(who, catNP, -4)
			nd.flags |= flagPost
			return nd, true // "TS. A, Viện B"; "Bộ A, cơ quan chủ trì soạn thảo"
		}
		if l.rule == ruleNComma && l.r.cat == catComma && namedPerson(who) && ofOnePlace(r) {
			return fromLeft(who, catNP, 2), true // "bà A, chủ một quán ăn, cho biết"
		}
		if l.rule != ruleNComma || l.r.cat != catComma || who.class != person || who.flags&flagProper == 0 || who.flags&flagCoord != 0 || r.rule != ruleBareNP || leftmost(r).lex.viOf() != "đại diện" && (!namedPerson(who) || !namesPost(r) || r.flags&flagVerbal != 0) {
			return node{}, false
		}
		return fromLeft(who, catNP, 2), true // "tiếp ông A, đại diện Bộ B"; "ông A (SN 1979), Giám đốc Sở B"
	}},
	{catNP, catOfP, ruleNPOf, func(l, r *node) (node, bool) {
		if l.flags&flagCoord != 0 || l.flags&flagProper == 0 && !pointedOut(l) {
			return node{}, false
		}
		nd := fromLeft(l, catNP, 2)
		nd.flags |= flagPost
		return nd, true // "đề xuất này của Bộ Tài chính"
	}},
	// "tỷ lệ này ở các đơn vị sự nghiệp"
	{catNP, catPP, ruleNPPP, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catNP, 8)
		nd.flags |= flagPost
		return nd, pointedOut(l) && l.class != period && l.flags&flagProper == 0 && r.rule == rulePP && whereabouts.has(r.lex.viOf()) && r.class != event
	}},
	{catPaper, catPP, ruleNPPP, func(l, r *node) (node, bool) {
		if l.flags&flagProper == 0 || l.flags&flagCoord != 0 || l.class != doc || r.rule == rulePP && (r.l.lex.vi == "vào" || r.l.lex.vi == "bằng" || r.l.lex.vi == "do" && (r.class == person || r.class == org)) {
			return node{}, false
		}
		nd := fromLeft(l, catNP, 3)
		nd.flags |= flagPost
		return nd, true
	}},
	{catNP, catTime, ruleNPTime, func(l, r *node) (node, bool) {
		if l.flags&flagProper == 0 || l.class != doc || r.flags&flagDated == 0 || r.rule != ruleLeaf {
			return node{}, false
		}
		nd := fromLeft(l, catNP, 1)
		nd.flags |= flagPost
		return nd, true
	}},
	{catNList, catTime, ruleNPTime, func(l, r *node) (node, bool) {
		d := l.l
		if l.rule == ruleNComma && l.r.cat == catComma && strings.HasSuffix(r.en, " term") && (d.class == org || d.class == event) && d.flags&flagCoord == 0 {
			nd := fromLeft(d, catNP, 1)
			nd.flags |= flagPost
			return nd, true // "HĐND tỉnh khóa XVI, nhiệm kỳ 2021-2026"
		}
		if l.rule != ruleNComma || l.r.cat != catComma || d.flags&flagProper == 0 || d.class != doc || d.flags&flagCoord != 0 || r.rule != ruleLeaf || r.flags&flagDated == 0 {
			return node{}, false
		}
		nd := fromLeft(d, catNP, 1)
		nd.flags |= flagPost
		return nd, true
	}},
	{catNP, catN, ruleTenure, func(l, r *node) (node, bool) {
		if l.rule != ruleLeaf || l.class != org || l.flags&flagProper == 0 || r.rule != ruleNumbered || r.l.lex.viOf() != "khóa" {
			return node{}, false
		}
		return fromLeft(l, catNP, 0), true
	}},
	{catPart, catNP, ruleNPPart, partOf},
	{catPart, catComma, ruleNComma, func(l, r *node) (node, bool) { return fromLeft(l, catPart, 1), l.rule == ruleLeaf }},
	// "15 triệu đồng mỗi tháng"
	{catNP, catTime, rulePer, perEach},
	{catMeasure, catTime, rulePer, perEach},
	{catPaper, catA, ruleAmendedNP, reworded},
	{catNP, catA, ruleAmendedNP, reworded},
	{catPaper, catVP, ruleNPVP, func(l, r *node) (node, bool) {
		if headLex(r).viOf() == "quy định" && !byAnyNumber(l) {
			return node{}, false // "Luật Nhà giáo quy định lương nhà giáo được xếp cao nhất"
		}
		if l.flags&flagProper == 0 || l.class != doc || r.flags&(flagTAM|flagPassive) != 0 || l.flags&flagCoord != 0 || r.rule == ruleVPList || r.rule == ruleAdvVP {
			return node{}, false
		}
		if addressedTo(r) {
			nd := fromLeft(l, catNP, 9)
			nd.flags |= flagPost
			return nd, true
		}
		nd := fromLeft(l, catNP, 6)
		nd.flags |= flagPost
		if rulesOn(r) {
			return nd, true
		}
		nd.cost += costPaperActs
		return nd, l.rule == ruleLeaf && byNumber(l) && (withoutTail(r).rule == ruleVNP || r.rule == ruleVNBe && headClass(r) == "appoint") && !idleOfPaper[headClass(r)] && !headLex(r).in(including)
	}},
	// "Thông báo số 12/TB-VPCP kết luận của Thủ tướng tại cuộc họp"
	{catPaper, catNP, rulePaperOn, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catNP, 2)
		nd.flags |= flagPost
		return nd, l.flags&flagCoord == 0 && r.rule == ruleBareNP && r.class == doc && (leftmost(r).lex.viOf() == "kết luận" || leftmost(r).lex.viOf() == "ý kiến kết luận") && r.l.rule != ruleLeaf
	}},
	{catOf, catNP, ruleOf, func(l, r *node) (node, bool) {
		if l.lex.vi == "thuộc" && strings.HasPrefix(r.lex.viOf(), "thẩm quyền") {
			return node{}, false // whose authority it falls under is still to come
		}
		return node{cat: catOfP, cost: 1, class: r.class, flags: r.flags & flagVerbal}, true
	}},
	{catNP, catMore, ruleOrMore, func(l, r *node) (node, bool) {
		return fromLeft(l, catNP, 1), l.flags&flagQuantity != 0
	}},
	{catPrep, catNP, ruleFromMore, func(l, r *node) (node, bool) {
		return fromLeft(r, catNP, 0), l.lex.vi == "từ" && (r.rule == ruleRange || r.rule == ruleShare && r.l.rule == ruleRange) || (l.lex.vi == "từ" || l.lex.vi == "từ mức" || l.lex.vi == "từ đủ") && r.rule == ruleOrMore
	}},
	{catNP, catDem, ruleNameDem, func(l, r *node) (node, bool) {
		if c, ok := l.val.(*viet.Citation); ok && c.Number == "" && l.rule == ruleLeaf && r.lex.en == "above" {
			return fromLeft(l, catNP, 0), true // "điểm a nêu trên"
		}
		return fromLeft(l, catNP, 2), l.rule == ruleLeaf && l.flags&flagProper != 0 && l.flags&flagThe != 0 && r.lex.en == "this"
	}},
	{catMeasure, catPP, ruleRange, func(l, r *node) (node, bool) {
		if r.rule != rulePP || !r.l.lex.in(ends) {
			return node{}, false
		}
		a, okA := measure(l)
		b, okB := measure(perUnit(r.r))
		return fromLeft(l, catNP, 0), okA && okB && a.Unit == b.Unit && (a.Per == b.Per || a.Per == "") && !a.Range && !b.Range
	}},
	{catAdv, catNP, ruleOnly, func(l, r *node) (node, bool) {
		_, figure := measure(r)
		return fromLeft(r, catNP, 1), l.lex.vi == "chỉ" && (figure || countsSome(r))
	}},
	{catAdv, catPP, ruleOnlyPP, func(l, r *node) (node, bool) {
		return fromLeft(r, catPP, 0), l.lex.vi == "chỉ" && r.rule == rulePP && r.l.lex.viOf() != "ra" // "chỉ ra nguyên nhân": pointing out
	}},
	// "do Đại tá A, Phó Tư lệnh, làm trưởng đoàn"
	{catPrep, catPosed, rulePP, func(l, r *node) (node, bool) {
		return node{cat: catPP, cost: 2, class: person, lex: l.lex}, l.lex.vi == "do" && r.l.rule == ruleLeaf
	}},
	{catPrep, catNP, rulePP, func(l, r *node) (node, bool) {
		if r.rule == ruleOnlyNP && l.lex.vi == "bởi" {
			return node{}, false // "bởi ngay cả các nước lớn vẫn gặp khó khăn": because they do
		}
		if l.lex.vi == inTurn && (r.rule != ruleNPList || !isFigure(r.r)) {
			return node{}, false
		}
		if l.lex.vi == "trong" && r.rule == ruleBareNP && r.l.rule == ruleLeaf && r.l.lex.viOf() == "năm" {
			return node{}, false // "Tòa án trong năm đã thụ lý 12 vụ": within the year
		}
		if r.rule == ruleBareNP && r.l.rule == ruleLeaf && r.l.lex.viOf() == "nơi" {
			return node{}, false // "sống ở nơi | có nguy cơ sạt lở": what there is there is still to come
		}
		if l.lex.vi == "kể từ khi" && r.class != act && r.class != event {
			return node{}, false // "kể từ khi tàu cập cảng": when they do
		}
		if l.lex.vi == "đến" && endsInPrison(r) {
			return node{}, false // "bị phạt tiền đến 100 triệu đồng | hoặc phạt tù đến 2 năm": the one or the other
		}
		if l.lex.vi == "đủ" && !yearsOld(r) && (r.rule != ruleOrMore || !yearsOld(r.l)) {
			return node{}, false // "đủ 18 tuổi trở lên" only
		}
		if had := modifiedBy(r); l.lex.vi == "trên" && had != nil && leftmost(r).lex.viOf() == "địa bàn" && headLex(had).viOf() == "có" {
			return node{}, false // "người dân trên địa bàn | có hồ sơ sức khỏe": they have one
		}
		if l.lex.vi == "trừ" && r.rule == ruleNumNP && strings.HasPrefix(r.lex.viOf(), "điểm") {
			return node{}, false // "phạt 5 triệu đồng, trừ 4 điểm giấy phép lái xe": they are taken off
		}
		_, figure := measure(r)
		if l.lex.in(happensBy) && r.class != act {
			return node{}, false // a verb or a clause follows
		}
		if !figure && l.lex.has("figure") {
			return node{}, false // "với kết quả tốt"
		}
		if l.lex.vi == "do" && endsInBareVerb(r) {
			return node{}, false // "chi phí do ngành đường sắt chi trả": they pay them
		}
		if l.lex.vi == "ở" && r.class == period && (r.rule == ruleNumNP || r.rule == ruleApproxNum) {
			return node{}, false // "người ở dưới 30 ngày": they stay so long
		}
		if l.lex.vi == "gần" && (figure || r.flags&flagQuantity != 0 || leftmost(r).cat == catNum || leftmost(r).lex.viOf() == "đây") || l.lex.vi == "đi" && (r.rule != ruleLeaf || r.class != place || r.flags&flagProper == 0) {
			return node{}, false // "gần 3 năm" is nearly so long; "từ Hà Nội đi Đà Nẵng"
		}
		if figure && (l.lex.vi == "trên" || l.lex.vi == "trước") {
			return node{}, false // "doanh thu trên 10 tỷ đồng" is more than that, "thấp hơn cuối năm trước 0,5 điểm phần trăm" lower by that
		}
		cost := 1
		if last := lastWordOf(r); l.lex.vi == "trong bối cảnh" && (strings.HasPrefix(last, "tăng") || strings.HasPrefix(last, "giảm")) {
			cost += costClass // "trong bối cảnh số học sinh tăng nhanh": as it does
		}
		if l.lex.vi == "giữa" && endsWith(r, "với") {
			cost += costSecond // "giữa A, B với C": the other side
		}
		return node{cat: catPP, cost: cost, class: r.class, lex: l.lex, flags: r.flags & flagQuantity}, l.lex.vi != "thêm" || figure || lasts(r)
	}},
	{catPP, catPP, ruleBetween, func(l, r *node) (node, bool) {
		return node{cat: catPP, cost: -4, class: l.class, lex: l.lex}, l.rule == rulePP && r.rule == rulePP && l.lex.vi == "giữa" && r.lex.vi == "với"
	}},
	{catPrep, catVP, rulePVP, func(l, r *node) (node, bool) {
		if l.lex.vi == "về tội" && r.rule == ruleVPList && r.r.flags&flagTAM != 0 {
			return node{}, false // "bị phạt 7 năm tù về tội tham ô và phải bồi thường": that is no crime
		}
		if l.lex.vi == "trên địa bàn" {
			return node{}, false // "người dân trên địa bàn | có hồ sơ sức khỏe"
		}
		if l.lex.vi == "thay vì" && r.rule == ruleTAM && r.l.lex.en == "must" && r.r.flags&flagTAM == 0 {
			return node{cat: catPP, cost: 4, lex: l.lex, class: act}, true // "thay vì phải chờ 15 ngày"
		}
		if r.flags&flagTAM != 0 || r.rule == rulePredicate || justMoves(r) || leftmost(r).cat == catBe || undergoes(r) || l.lex.vi == "với" || l.lex.vi == "theo mức" || l.lex.vi == "trên" || l.lex.vi == "theo" && !l.lex.has("ger") {
			return node{}, false
		}
		if l.lex.vi == "do" && r.rule == ruleVPList && strings.HasPrefix(headLex(r.l.l).viOf(), "thiếu") != strings.HasPrefix(headLex(r.r).viOf(), "thiếu") {
			return node{}, false // "do thiếu vốn và vướng mặt bằng": the one is a lack, the other none
		}
		if vi := leftmost(r).lex.viOf(); l.lex.vi == "cho" && (strings.HasPrefix(vi, "biết") || vi == "thấy") {
			return node{}, false // "đại diện bộ cho biết": they say
		}
		if vi := leftmost(r).lex.viOf(); (vi == "lãnh đạo" || vi == "đại diện") && l.lex.vi != "trong" {
			return node{}, false // "cùng lãnh đạo các sở": they are the leaders
		}
		if v := headLex(r); l.lex.vi == "trong" && (v.viOf() == "kiến nghị" || v.viOf() == "đề nghị" || v.viOf() == "báo cáo") {
			return node{}, false // "trong kiến nghị gửi Quốc hội": in what was sent
		}
		if l.lex.vi == "trước" && leftmost(r).lex.in(voicing) {
			return node{}, false // "trước đề xuất tăng thuế": the proposal is out
		}
		cost := 5
		if l.lex.has("ger") {
			cost = 1
		}
		return node{cat: catPP, cost: cost, class: act, lex: l.lex}, true
	}},
	{catPrep, catTime, rulePTime, func(l, r *node) (node, bool) {
		if r.flags&flagDated == 0 || r.rule != ruleLeaf {
			return node{}, false
		}
		nd := node{cat: catTime, class: period, flags: flagDated, lex: l.lex}
		_, known := timePreps[l.lex.vi]
		return nd, known
	}},
	// "hoàn thành bàn giao mặt bằng, chậm nhất vào ngày 30/6"
	{catComma, catTime, ruleByThen, func(l, r *node) (node, bool) {
		return fromLeft(r, catTime, 2), r.rule == rulePTime && r.l.lex.in(deadlines)
	}},
	{catTime, catTime, ruleTimes, func(l, r *node) (node, bool) {
		return node{cat: catTime, cost: 2, class: period, flags: l.flags | r.flags}, true
	}},
	{catAdv, catA, ruleAdvA, func(l, r *node) (node, bool) {
		return fromLeft(r, catA, 1), l.lex.has("deg") || l.lex.en == "truly"
	}},
	{catA, catN, ruleRankIn, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, 1), l.rule == ruleLeaf && l.lex.has("ordinal") && r.rule == ruleLeaf && fields[r.lex.viOf()] != ""
	}},
	{catA, catAdv, ruleAMore, func(l, r *node) (node, bool) {
		if first, _, _ := strings.Cut(l.lex.viOf(), " "); first == "tăng" || first == "giảm" {
			return node{}, false // "có mức thu nhập tăng cao nhất": it rises most
		}
		if l.lex.viOf() == "hiện có" {
			return node{}, false // "hiện có hơn 600 trường": there are
		}
		if l.lex.viOf() == "ít" && r.lex.vi == "nhất" {
			return node{}, false // "tỉnh ít nhất phải bố trí 20 tỷ đồng": at least
		}
		return fromLeft(l, catA, 1), r.lex.vi == "hơn" && l.lex.viOf() != "ước tính" && l.lex.viOf() != "kỷ lục" || r.lex.vi == "nhất"
	}},
	{catA, catConj, ruleAComma, func(l, r *node) (node, bool) {
		return fromLeft(l, catAList, 0), r.lex.en != "so" && r.lex.en != "while" && r.lex.en != "rather than only"
	}},
	{catA, catComma, ruleAComma, func(l, r *node) (node, bool) { return fromLeft(l, catAList, 2), true }},
	{catAList, catA, ruleAList, func(l, r *node) (node, bool) {
		if r.flags&flagCoord != 0 || l.r.cat == catConj && l.r.lex.en == "but" && r.lex.viOf() == "chủ yếu" {
			return node{}, false // "nguồn cung lao động rất lớn nhưng chủ yếu | là lao động phổ thông"
		}
		if l.r.cat == catComma && r.lex.viOf() == "chủ yếu" {
			return node{}, false // "chưa có điện thoại thông minh, chủ yếu | ở vùng sâu": most of them are
		}
		if first := l.l; first.rule == ruleLeaf && strings.HasPrefix(first.lex.viOf(), "chưa ") && r.rule == ruleLeaf && !strings.HasPrefix(r.lex.viOf(), "chưa ") && !strings.HasPrefix(r.lex.viOf(), "không ") {
			return node{}, false // "chưa đầy đủ và kịp thời": neither is
		}
		nd := fromLeft(l, catA, 2)
		nd.flags |= flagCoord
		return nd, true
	}},
}

// addressedTo reports to whom a paper goes: "Công điện số 15/CĐ-TTg gửi Chủ tịch UBND các tỉnh".
func addressedTo(vp *node) bool {
	does := core(vp)
	return does.rule == ruleVNP && does.l.rule == ruleLeaf && strings.HasPrefix(does.l.lex.english(), "send") && strings.HasPrefix(does.l.lex.viOf(), "gửi") && does.r.class.agent() && vp.flags&(flagTAM|flagPassive) == 0
}

// fields are the places that a rank is held in.
var fields = map[string]string{
	"thế giới": "in the world", "toàn cầu": "in the world", "khu vực": "in the region", "cả nước": "in the country", "toàn quốc": "in the country", "toàn tỉnh": "in the province", "toàn thành phố": "in the city", "châu á": "in Asia", "châu Á": "in Asia", "đông nam á": "in South-East Asia", "Đông Nam Á": "in South-East Asia",
}

// rulesOn reports a predicate that says of a paper what it provides for: "quy định về …", "hướng dẫn …", "yêu cầu các sở …".
func rulesOn(vp *node) bool {
	verb := headLex(vp).viOf()
	switch headClass(vp) {
	case "provide", "approve", "abolish":
		return true
	case "amend":
		return withoutTail(vp).rule != ruleIntrans // "Luật Đất đai sửa đổi với 87% đại biểu tán thành" amends nothing
	case "order":
		return vp.rule == ruleVNVP
	}
	return strings.HasPrefix(verb, "hướng dẫn") || strings.HasPrefix(verb, "đôn đốc")
}

// idleOfPaper are the sorts of verbs that are hardly ever what a paper does behind who brings it out: "ban hành Nghị định số 15 có 5 chương".
var idleOfPaper = map[string]bool{"say": true, "order": true, "be": true, "own": true, "amend": true, "reach": true}

// partOf joins a numbered part and its paper: "Điều 5 Luật Đất đai", "Điều 6, Nghị định 226/2025/NĐ-CP".
func partOf(l, r *node) (node, bool) {
	if l.rule == ruleNComma {
		l = l.l
	}
	c, ok := l.val.(*viet.Citation)
	bare := r.rule == ruleBareNP && r.l.rule == ruleLeaf && enacted.has(viet.Lower(r.lex.viOf()))
	if !ok || c.Number != "" || r.class != doc || r.flags&flagProper == 0 && r.rule != ruleDemNP && !bare || r.flags&flagCoord != 0 {
		return node{}, false
	}
	if inner, cited := r.val.(*viet.Citation); cited && inner.Number == "" {
		return node{}, false
	}
	nd := fromLeft(r, catNP, 0)
	return nd, true
}

// coordinate joins two noun phrases; unlike things are joined at a cost.
// ofNation reports people with the nation that they come from: "nghi phạm người Trung Quốc".
func ofNation(np *node) bool {
	for np.rule == ruleNumNP || np.rule == ruleDetNP {
		np = np.r
	}
	if np.rule == ruleBareNP || np.rule == ruleCompound {
		np = np.r
	}
	return np != nil && nationOf(np) != ""
}

// nationOf is the adjective of a noun for the people of a nation, "Chinese" for "người Trung Quốc", or "".
func nationOf(n *node) string {
	if n.rule == ruleNameNP && n.l.rule == ruleLeaf && n.l.lex.viOf() == "người" {
		return n.r.lex.get("adj")
	}
	if n.rule != ruleLeaf || !strings.HasPrefix(n.lex.viOf(), "người ") {
		return ""
	}
	adj, people := strings.CutSuffix(n.lex.english(), " people")
	if !people || adj == "" || adj[0] < 'A' || adj[0] > 'Z' {
		return ""
	}
	return adj
}

func coordinate(l, r *node, cost int) (node, bool) {
	if goesOnElse(l, r) || sameOrApart(l, r) {
		return node{}, false
	}
	cost += unlike(l, r)
	nd := node{cat: catNP, cost: cost, class: l.class, flags: flagCoord | flagPlural, lex: l.lex}
	nd.flags |= l.flags & r.flags & flagProper
	nd.flags |= (l.flags | r.flags) & flagVerbal
	return nd, true
}

// actsAhead reports a bare or counted noun with a predicate that is more often a clause: "dự án sẽ khởi công", "37 quốc gia tham gia hiệp ước".
func actsAhead(np *node) bool {
	n := np.l
	if np.rule == ruleNumNP {
		return np.r.rule == ruleNVP && np.r.r.flags&flagPassive == 0 && np.r.l.class.agent() && headClass(np.r.r) != "own" // "15 tập thể và 30 cá nhân có thành tích"
	}
	return np.rule == ruleBareNP && n.rule == ruleNVP && n.r.rule == ruleTAM && (n.r.l.lex.en == "will" || n.r.l.lex.en == "past") && n.r.flags&flagPassive == 0
}

// communes are the places that villages and quarters belong to.
var communes = map[string]bool{"xã": true, "phường": true, "thị trấn": true, "đặc khu": true}

// inVillage reports a noun phrase that ends in a village or quarter with its name or number: "người dân thôn 3".
func inVillage(np *node) bool {
	for np.rule == ruleBareNP || np.rule == ruleNameNP && np.r.rule == ruleBareNP || np.rule == ruleCompound {
		if np.rule == ruleBareNP {
			np = np.l
		} else {
			np = np.r
		}
	}
	if np.rule != ruleNameNP && np.rule != ruleNumbered || np.l.rule != ruleLeaf {
		return false
	}
	switch viet.Lower(np.l.lex.viOf()) {
	case "thôn", "ấp", "bản", "buôn", "làng", "tổ dân phố", "khu phố", "khóm", "khu dân cư":
		return true
	}
	return false
}

// bounding are the words before a figure that set a bound.
var bounding = map[string]bool{"tối đa": true, "tối thiểu": true, "không quá": true, "tối đa không quá": true, "ít nhất": true, "không dưới": true}

// setsBound reports a figure that sets a bound, "tối đa 5 lần", and not one of several things.
func setsBound(np *node) bool { return np.rule == ruleApproxNum && bounding[np.l.lex.viOf()] }

// goesOnElse reports a noun phrase behind a comma that is no further member: a clause or an act goes on with it.
func goesOnElse(l, r *node) bool {
	if r.flags&flagCoord != 0 {
		return true // lists grow from the left
	}
	if l.rule == ruleNComma && l.r.cat == catComma && setsBound(r) && l.l.flags&flagQuantity == 0 {
		return true // "ban hành mức hỗ trợ, tối đa không quá 5 lần giá đất": its bound
	}
	if l.rule == ruleNComma && l.r.cat == catConj && (l.r.lex.viOf() == "cùng" || l.r.lex.viOf() == "cùng với") && l.class == place && r.class == person {
		return true // "rời bến tại cảng A cùng 7 thuyền viên": with them
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.l.rule == ruleBareNP && r.rule == ruleDetNP && r.l.lex.english() == "most" {
		return true // "qua thảo luận, đa số ý kiến đồng ý": they do
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.l.rule == ruleDemNP && pointedOut(l.l) && r.rule != ruleDemNP && r.flags&flagProper == 0 {
		return true // "tại các phiên thảo luận về nội dung này, ý kiến đại biểu còn khác nhau"
	}
	if of := l.l; l.rule == ruleNComma && of.rule == ruleBareNP && of.l.rule == ruleNWhole && of.l.r.class == place && r.rule == ruleLeaf && r.class == place {
		return true // "khu vực các tỉnh Vĩnh Long, Cần Thơ": the area of both
	}
	if l.rule == ruleNComma && l.r.cat == catComma && strings.HasPrefix(viet.Lower(leftmost(l).lex.viOf()), "qua ") && r.class.agent() {
		return true // "Qua kiểm tra tại Huế, Bộ phát hiện …": it is no inspector of its own
	}
	if r.rule == ruleBareNP && (sharesLast(headOfList(l.l), r) || l.rule == ruleNComma && l.r.cat == catComma && goesOnDoing(r)) {
		return true
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.l.flags&flagProper != 0 && addsWhich(l.l, r) {
		return true
	}
	if l.rule == ruleNComma && l.r.cat == catComma && (ministryOf(l.l, r) || alsoHeads(l.l, r)) {
		return true
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.l.first == 0 && l.l.rule == ruleBareNP && l.l.l.rule == ruleNTime && l.l.l.l.rule == ruleLeaf && viet.Lower(l.l.lex.viOf()) == "bình quân" {
		return true // "Bình quân 7 tháng, CPI tăng 3,2%": on average
	}
	if l.class == period && r.class != period && r.rule == ruleDemNP {
		return true // "năm trước đó, con số này là 63%": then it was
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.l.rule == ruleNPList && l.l.l.r.cat == catConj && l.l.r.class == place && r.class != place {
		return true // "tại tỉnh A, tỉnh B và tỉnh C, Bộ phát hiện …": the list of places is closed
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.class == act && (strings.HasPrefix(leftmost(r).lex.viOf(), "cả") || strings.HasPrefix(leftmost(r).lex.viOf(), "toàn ")) {
		return true // "sau sáp nhập, cả nước còn …": a clause begins
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.class == person && l.l.rule == ruleLeaf && l.l.flags&flagProper != 0 && r.class == person && r.rule == ruleBareNP && namesPost(r) {
		return true // "ông A, Phó hiệu trưởng trường B": who he is
	}
	if l.class == person && r.class != person && l.rule == ruleNComma && ofNation(l.l) {
		return true // "nghi phạm người Trung Quốc và Đài Loan": where they come from
	}
	if l.rule == ruleNComma && l.r.cat == catComma && (r.rule == ruleBareNP || r.rule == ruleNumNP) && l.l.rule == ruleBareNP && l.class != r.class {
		counted := *r
		if r.rule == ruleNumNP {
			counted.rule = ruleDetNP
		}
		if vp := modifiedBy(&counted); vp != nil && vp.rule == ruleTAM && vp.flags&flagPassive == 0 {
			return true // "do chậm bàn giao mặt bằng, nhà thầu đang huy động thêm 20 mũi thi công": a clause
		}
	}
	if l.rule == ruleNComma && l.r.cat == catComma && r.rule == ruleBareNP && l.l.flags&flagQuantity != 0 && leftmost(r).lex.viOf() == "ảnh hưởng" {
		return true // "ghi nhận 659 vụ tấn công, ảnh hưởng đến 46% cơ quan": they affect
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.class != doc && r.rule == ruleBareNP && r.l.rule == ruleNVP && leftmost(r).lex.viOf() == "hướng dẫn" {
		return true // "khắc phục sự cố, hướng dẫn vận hành thiết bị": one more act
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.l.rule == ruleNumNP && r.rule == ruleNumNP && strings.HasSuffix(lastWordOf(l.l), "thành lập mới") {
		return true // "66.800 doanh nghiệp thành lập mới, 111.600 doanh nghiệp rút lui": they were
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.l.flags&flagQuantity != 0 && r.flags&flagQuantity == 0 && r.rule == ruleBareNP && r.lex.in(payers) {
		return true // "trung ương hỗ trợ 70% kinh phí, ngân sách địa phương bố trí 30%": who pays the rest
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.class != act && l.class != money && l.l.flags&flagQuantity != 0 && r.rule == ruleBareNP && r.class == act && r.l.rule == ruleNMeasure {
		return true // "phát hiện 15 vụ vi phạm, xử phạt 200 triệu đồng": one more act
	}
	if first := l.l; l.rule == ruleNComma && l.r.cat == catComma && first.first == 0 && first.rule == ruleBareNP && first.l.rule == ruleAdjN && first.l.r.lex.viOf() == "ổn định" {
		return true // "Kinh tế vĩ mô ổn định, các cân đối lớn được bảo đảm": it is stable
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.class == period && r.class.agent() {
		return true // "trong 5 tháng, 66.800 doanh nghiệp …"
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.l.rule == ruleBareNP && r.class != l.class && (r.rule == ruleBareNP || r.rule == ruleDetNP) {
		said := modifiedBy(l.l)
		return said != nil && said.flags&flagTAM != 0 && said.flags&flagPassive != 0 // "Chuyên án đang được mở rộng, cơ quan điều tra phối hợp …"
	}
	return false
}

// headOfList is the first member of a list, or the noun phrase itself.
func headOfList(np *node) *node {
	for np.rule == ruleNPList {
		np = np.l.l
	}
	return np
}

// sharesLast reports a word of the lexicon that ends in what further nouns are listed with: "điểm nghẽn về thể chế, hạ tầng và nhân lực" are about all
// three, "tình trạng thiếu thuốc, vật tư" is a shortage of both.
func sharesLast(first, r *node) bool {
	word := lastLeaf(first)
	if leftmost(r).cat != catN || word.cat != catN || word.last-word.first < 3 {
		return false
	}
	vi := word.lex.viOf()
	return strings.Contains(vi, " về ") && r.l.rule == ruleLeaf && (r.class == abst || r.class == thing) || strings.HasPrefix(vi, "tình trạng thiếu ") && (r.class == thing || r.class == person)
}

// addsWhich reports what says again who somebody named is: "Australia và Canada, những nước đã ban hành luật", "Bộ Y tế, cơ quan chủ trì soạn thảo".
func addsWhich(named, r *node) bool {
	if r.rule == ruleDetNP {
		return r.l.lex.viOf() == "những"
	}
	return named.class == org && r.rule == ruleBareNP && r.flags&flagProper == 0 && leftmost(r).lex.in(leadBodies)
}

// ministryOf reports people of a department before the ministry that it is of: "lãnh đạo Cục Công tác chính trị, Bộ Công an".
func ministryOf(l, r *node) bool {
	if l.class != person || r.rule != ruleLeaf || r.class != org {
		return false
	}
	for n := range l.ends {
		if n.class == org && rankedBelow(n, r) {
			return true
		}
	}
	last := lastLeaf(l)
	return last.class == org && rankedBelow(last, r)
}

// alsoHeads reports the holder of an office who is the head of something as well: "báo cáo Phó Thủ tướng, Trưởng Ban Chỉ đạo điều hành giá".
func alsoHeads(l, r *node) bool {
	if l.rule != ruleBareNP || l.l.rule != ruleLeaf || r.rule != ruleBareNP || !soleOffices.has(viet.Lower(l.lex.viOf())) {
		return false
	}
	first := viet.Lower(leftmost(r).lex.viOf())
	return first == "trưởng" || strings.HasPrefix(first, "trưởng ban") || strings.HasPrefix(first, "trưởng đoàn")
}

// goesOnDoing reports an act with the day or place behind a comma, which is one more thing to do: "thành lập 6 đoàn kiểm tra, hoạt động từ ngày 20/1",
// "xây dựng lộ trình tính đủ chi phí, báo cáo tại kỳ họp giữa năm".
func goesOnDoing(r *node) bool {
	if vi := leftmost(r).lex.viOf(); vi != "hoạt động" && vi != "báo cáo" {
		return false
	}
	behind := r.l
	return behind.rule == ruleNTime || behind.rule == ruleNPP && behind.l.rule == ruleLeaf && behind.r.rule == rulePP && (behind.r.l.lex.viOf() == "tại" || behind.r.l.lex.viOf() == "vào")
}

// sameOrApart reports two noun phrases that say the same of one, or that belong to different verbs.
func sameOrApart(l, r *node) bool {
	if before := modifiedBy(l.l); before != nil && l.rule == ruleNComma && l.r.cat == catComma && before.class == "reach" && before.flags&flagQuantity != 0 {
		return true // "lúa đạt 43 triệu tấn, ngô đạt 4 triệu tấn"
	}
	if _, figure := measure(l.l); (figure || l.l.rule == ruleShare) && l.rule == ruleNComma && l.r.cat == catComma && r.flags&flagQuantity == 0 && leftmost(r).cat == catN && r.rule == ruleBareNP {
		return true // "tăng 7,7%, khu vực nông nghiệp tăng 3,7%": something else that did
	}
	if _, figure := measure(l.l); l.rule == ruleNComma && (l.r.cat == catComma || l.r.lex.viOf() == "-") && ((figure || l.l.flags&flagQuantity != 0) && marksFigure(r) || l.r.cat == catComma && sizing(r) && !sizing(l.l)) {
		return true // "đạt 500 USD/tấn, mức cao nhất kể từ năm 2008": what it is; "gồm 3 gói thầu, tổng vốn 500 tỷ đồng": with that
	}
	if r.rule == ruleBareNP && leftmost(r).lex.viOf() == "báo cáo" && (r.l.rule == ruleCompound || r.l.rule == ruleNameNP) && (r.l.r.class == org || r.l.r.class == person) {
		return true // "đình chỉ thi hành văn bản, báo cáo Thủ tướng": he is told
	}
	if first := leftmost(l); first.first == 0 && strings.HasPrefix(first.lex.viOf(), "trường hợp") && l.rule == ruleNComma && l.r.cat == catComma {
		return true // it opens a condition
	}
	if r.rule == ruleBareNP && strings.HasPrefix(leftmost(r).lex.viOf()+" ", "hỗ trợ ") && l.class == money && l.rule == ruleNComma && l.r.cat != catComma {
		return true // "được miễn học phí và hỗ trợ chi phí học tập": the costs are met, nobody is exempt from that
	}
	if l.rule == ruleNComma && l.r.cat == catComma && endsByYear(l.l) {
		return true // "đặt mục tiêu đến năm 2030, tỷ lệ …": by then it is to be so
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.class == unit && l.l.flags&flagQuantity != 0 && r.rule == ruleBareNP && r.flags&flagQuantity == 0 {
		return true // "đón 1,1 triệu lượt khách, doanh thu đạt …": what was earned
	}
	if r.rule == ruleYear && l.class != period {
		return true // "… tăng 28%, năm 2023 đạt 19%" goes on with the next year
	}
	if l.rule == ruleNComma && l.r.cat == catComma && l.l.rule == ruleBareNP && l.class == person && r.class == person && r.flags&flagProper != 0 {
		return true // "Chủ tịch công ty, ông A" is one man
	}
	if l.class == person && l.flags&flagProper != 0 && r.class == person && r.rule == ruleBareNP && l.flags&flagCoord == 0 && (l.rule != ruleNComma || l.r.cat == catComma) {
		return true // "ông A, đại diện Bộ B" is one man, "ông A và đại diện Bộ B" are two
	}
	return false
}

// unlike is the cost of members that are not of one sort.
func unlike(l, r *node) (cost int) {
	if l.rule == ruleNComma && l.r.cat == catComma && r.rule == ruleBareNP && r.l.rule == ruleLeaf && (r.lex.viOf() == "đề nghị" || r.lex.viOf() == "yêu cầu") {
		cost += costSecond // "nếu có vướng mắc, đề nghị các bộ báo cáo": they are asked to
	}
	if l.flags&flagDated != 0 {
		cost -= 2
	}
	if strings.Contains(lastWordOf(l.l), "thiếu ") && (r.class == thing || r.class == abst) {
		cost += costSecond // "tình trạng thiếu thuốc, vật tư y tế": both are short
	}
	switch {
	case alike(l.class, r.class):
	case l.class == doc && r.class == abst, l.class == abst && r.class == doc:
		cost += 2 // "kế hoạch, chính sách"
	default:
		cost += 5
	}
	if l.rule == ruleNComma && l.r.cat == catConj && (l.class == thing || l.class == system) && r.class == act && r.rule == ruleBareNP {
		cost += 2 * costClass // "lắp camera và lưu trữ dữ liệu": one more thing to do
	}
	if l.rule == ruleNComma && l.l.rule == ruleBareNP && l.l.l.rule == ruleNominal && r.rule == ruleBareNP && r.class != act {
		cost += 3 // "công tác quản lý lễ hội, sinh hoạt tín ngưỡng": an act is listed with acts
	}
	if l.rule == ruleNComma && l.l.rule == ruleBareNP && l.class != r.class && r.rule == ruleBareNP && r.flags&flagVerbal == 0 && lastLeaf(l.l).class == r.class {
		cost += 3 // "ứng phó với bão, mưa lũ", "chăm sóc bà mẹ, trẻ em": things of one sort are listed with each other
	}
	if strings.HasPrefix(leftmost(r).lex.viOf(), "pháp luật") && l.class == thing {
		cost += 2 * costSecond // "về dữ liệu, bảo vệ dữ liệu cá nhân và pháp luật khác": a law is listed with laws
	}
	if m := l.l; m.rule == ruleBareNP && m.l.rule == ruleNPP || m.rule == ruleDetNP && m.r.rule == ruleNPP {
		cost += 3 // "mục tiêu trong các chiến lược, chính sách": rather both
	}
	return cost
}

// endsInActOf reports a noun whose last modifier is an act: "chất lượng khám bệnh".
func endsInActOf(n *node) bool { return n.rule == ruleCompound && n.r.class == act }

// endsByYear reports an aim with the time by which it is to be reached behind it: "mục tiêu đến năm 2030".
func endsByYear(np *node) bool {
	n := np.l
	if np.rule == ruleDetNP {
		n = np.r
	}
	return (np.rule == ruleBareNP || np.rule == ruleDetNP) && n.rule == ruleNTime && n.r.rule == rulePTime && n.r.l.lex.in(ends)
}

func alike(a, b class) bool {
	return a == b || a.genus() == b.genus()
}

// namesPost reports a noun phrase that opens with a post: "Phó hiệu trưởng trường B".
func namesPost(np *node) bool {
	first := leftmost(np).lex
	vi := viet.Lower(first.viOf())
	return first.has("title") || strings.HasSuffix(vi, "trưởng") || strings.HasPrefix(vi, "phó ") || vi == "giám đốc" || vi == "chủ tịch"
}

// affiliated reports a body by name behind somebody named, to which he belongs: "Luật sư A, Đoàn Luật sư TP Hà Nội".
func affiliated(who, body *node) bool {
	return namedPerson(who) && (body.rule == ruleLeaf || body.rule == ruleBareNP) && body.class == org && body.flags&(flagProper|flagCapital) != 0 && body.flags&flagCoord == 0
}

// holdsCharge reports what a body or an officer named by post is as well, behind a comma: "Bộ A, cơ quan chủ trì soạn thảo", "Phó Thủ tướng, Trưởng ban
// Chỉ đạo".
func holdsCharge(who, charge *node) bool {
	if charge.rule != ruleBareNP || charge.l.rule != ruleLeaf || who.flags&flagCoord != 0 {
		return false
	}
	if who.class == person {
		return namesPost(who) && strings.HasPrefix(viet.Lower(charge.l.lex.viOf()), "trưởng ban")
	}
	return charge.l.lex.in(charges) && who.class == org && who.flags&(flagProper|flagCapital) != 0
}

// namedPerson reports a person by name, whose post may follow.
func namedPerson(np *node) bool {
	_, named := np.val.(Mention)
	return named && np.rule == ruleLeaf
}

// termBehind reports a body or a congress with its term behind a comma: "HĐND tỉnh khóa XVI, nhiệm kỳ 2021-2026".
func termBehind(np *node) bool {
	return np.rule == ruleNPTime && np.l.cat == catNList && np.class != doc
}

// perEach joins an amount of money with each time, each person or each piece for which it is due.
func perEach(l, r *node) (node, bool) {
	a, ok := measure(l)
	return fromLeft(l, l.cat, -2), ok && l.class == money && a.Per == "" && r.rule == ruleLeaf && r.lex.in(perEachWords)
}

// reworded joins a law with what says that it is amended, or new.
func reworded(l, r *node) (node, bool) {
	cost := 1
	if r.lex.viOf() == "mới" {
		cost = 8 // "Luật Đất đai mới sẽ …", but "Luật Đất đai mới có hiệu lực" has just taken effect
	}
	return fromLeft(l, catNP, cost), l.rule == ruleLeaf && l.flags&flagProper != 0 && l.class == doc && rewordings[r.lex.viOf()] != "" && (!byNumber(l) || r.lex.viOf() == "hiện hành") // a decree with a number amends
}

// endsBefallen reports a noun phrase that ends in what happened to something, without its doer: it may be a clause, "huyện bị cô lập".
func endsBefallen(np *node) bool {
	end := np.last
	for np != nil && np.rule != ruleLeaf && np.last == end {
		if np.rule == ruleNVP {
			return np.r.rule == rulePassive || strings.HasPrefix(headLex(np.r).viOf(), "bị ") && np.r.rule == ruleIntrans
		}
		if np.r == nil {
			np = np.l
		} else {
			np = np.r
		}
	}
	return false
}
