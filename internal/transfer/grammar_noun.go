package transfer

import (
	"math"
	"strings"

	"songngu/internal/viet"
)

var nounRules = []binary{
	{catN, catN, ruleCompound, makeCompound},
	// "hai nước Việt Nam và Ấn Độ": these two
	{catN, catNP, ruleTitled, func(l, r *node) (node, bool) {
		both := (r.rule == ruleLeaf || r.rule == ruleNPList && r.l.l.rule == ruleLeaf && r.r.rule == ruleLeaf) && r.class == place && r.flags&flagCoord != 0
		return fromLeft(r, catNP, 0), both && twoSides(l)
	}},
	{catN, catNP, ruleNameNP, func(l, r *node) (node, bool) {
		if l.rule == ruleNGap && l.r.cat == catRelS && leftmost(l.r).cat == catTAM {
			return node{}, false // "báo cáo đã gửi | Chính phủ": to it
		}
		if twoSides(l) && r.rule == ruleLeaf && r.flags&flagProper != 0 {
			return node{}, false // which are the two is still to come
		}
		if _, _, unit := unitOf(r); unit && l.rule == ruleLeaf && l.class == person && r.flags&flagProper != 0 {
			nd := fromLeft(l, catN, 1) // "lãnh đạo Cục Cảnh sát giao thông, Bộ Công an"
			nd.flags |= flagPost
			return nd, true
		}
		if r.flags&flagProper == 0 || r.flags&flagCoord != 0 || l.flags&flagProper != 0 || pronoun(r) || r.rule == ruleLeaf && r.lex.has("nobody") {
			return node{}, false
		}
		if (l.rule == ruleNVerb || l.rule == ruleCompound && l.r.class == act) && (l.class == person || l.class == org) {
			return node{}, false // "Thủ tướng bổ nhiệm ông A": he does it to him
		}
		if l.rule == ruleNameNP && r.rule == ruleLeaf && r.class != place && r.class != doc && officeNamed(l, r) {
			return node{}, false // "Phó Chủ tịch UBND thành phố Cần Thơ | Kim Thành Trung": he is
		}
		if l.rule == ruleLeaf && r.rule == ruleLeaf && r.class == named && heldInProvince(l) {
			return node{}, false // "Chủ tịch UBND tỉnh | Y Ngọc": no province is called so
		}
		if l.class == event && r.class == person && l.rule == ruleLeaf && l.lex.in(gatherings) {
			return node{}, false // "phát biểu tại hội nghị | ông A cho biết …"
		}
		if l.rule == ruleLeaf && l.lex.in(asking) && r.class.agent() {
			return node{}, false // "đề nghị Trung Quốc …" asks it
		}
		if l.rule == ruleLeaf && l.lex.viOf() == "hỗ trợ" && r.class == place {
			return node{}, false // "tiếp tục hỗ trợ Việt Nam …": it is supported
		}
		if l.class == org && r.class == person && r.rule == ruleLeaf && (l.rule == ruleLeaf || l.rule == ruleNameNP) && publicOffices.has(firstWord(viet.Lower(leftmost(l).lex.viOf()))) {
			return node{}, false // "Giám đốc Sở Y tế Hà Nội | Nguyễn Văn A": the name is his
		}
		if l.class == event && r.class == doc && (l.rule == ruleNVerb || l.rule == ruleAdjN || l.rule == ruleCompound && l.r.class == act) {
			return node{}, false // "cuộc họp sửa đổi Nghị định 105": it is to amend the decree
		}
		if l.rule == ruleCompound && r.rule == ruleLeaf && r.class == place && lastLeaf(l).first < l.last && tiers[lastLeaf(l).lex.viOf()] > 0 {
			return node{}, false // "cán bộ Sở Y tế tỉnh | Đồng Nai": the name is that of the province
		}
		if l.rule == ruleCompound && l.r.rule == ruleLeaf && l.r.lex.in(drafts) && r.class == doc {
			return node{}, false // "báo cáo thẩm tra dự án | Luật Đất đai": the draft is that of the law
		}
		nd := fromLeft(l, catN, 3+crowded(l))
		nd.flags |= flagPost
		if l.rule != ruleLeaf && r.rule == ruleLeaf && (r.class == place || r.class == named) {
			nd.cost += 4 // "dự án xây dựng sân bay Gia Bình": the name is that of the noun before it
		}
		if l.rule == ruleLeaf && l.lex.viOf() == "hiệu quả" {
			nd.cost += costClass // "vận hành hiệu quả Trung tâm A": how it is operated
		}
		return nd, true
	}},
	{catN, catA, ruleAdjN, func(l, r *node) (node, bool) {
		if r.lex.viOf() == "sửa đổi" && l.class != doc {
			return node{}, false // "phạm vi sửa đổi": that of the amendments
		}
		if l.class == person && r.lex.viOf() == "tử vong" {
			return node{}, false // "21 trẻ tử vong" died
		}
		if figureNoun(l.lex) && r.rule == ruleLeaf && r.lex.has("ordinal") {
			return node{}, false // "tỷ lệ khách quay lại | lần thứ hai": they return for the second time
		}
		if l.rule == ruleCompound && l.l.rule == ruleLeaf && l.l.lex.in(goingsOn) {
			return node{}, false // "tình trạng phân bón giả": they are fake
		}
		if l.rule == ruleNPP && l.r.rule == ruleButFor {
			return node{}, false // "học sinh tiểu học, trừ trường hợp bồi dưỡng | nghệ thuật": of the exception
		}
		if l.class == org && r.lex.viOf() == "công khai" {
			return node{}, false // "đề nghị Thuế tỉnh | công khai danh sách": it is to make it public
		}
		if l.class.agent() && r.lex.viOf() == "trực tiếp" && lastLeaf(l).lex.viOf() != "lao động" {
			return node{}, false // "tổ chức, cá nhân nước ngoài | trực tiếp tham gia": they do so directly
		}
		if l.rule == ruleCompound && l.class == org && l.flags&flagCapital != 0 && r.flags&flagUpper == 0 {
			return node{}, false // no quality stands behind the name of a body and what it does
		}
		if vi := r.lex.viOf(); r.rule == ruleLeaf && (vi == "tối đa" || vi == "tối thiểu") && (l.class == thing || l.class.agent()) {
			return node{}, false // "giá kiểm định xe gắn máy | tối đa là …": the price
		}
		if l.rule == ruleNFirst || l.rule == ruleSection {
			return node{}, false // a clause has gone by
		}
		if l.rule == ruleLeaf && l.lex.viOf() == "dân" && r.lex.viOf() == "số" {
			return node{}, false // "dân số"
		}
		if r.rule == ruleLeaf && strings.Contains(r.en, "–") && (twoSides(l) || l.rule == ruleCompound && twoSides(l.r)) {
			return node{}, false // "hai nước Việt Nam - Lào" are these two
		}
		if r.lex.viOf() == "trầm trọng" && (l.class == thing || l.class == person || l.class == money) {
			return node{}, false // "thiếu thuốc trầm trọng": badly short of it
		}
		if (l.class == person || l.class == org) && r.rule == ruleLeaf && r.lex.in(howActed) {
			return node{}, false // "công ty | tạm dừng hoạt động": how they act, not what they are like
		}
		if l.rule == ruleCompound && l.r.rule == ruleCompound && leftmost(l).lex.has("title") && departments[firstWord(l.r.lex.viOf())] {
			return node{}, false // "Cục trưởng Cục Kiểm soát ô nhiễm"
		}
		if l.rule == ruleLeaf && soleOffices.has(viet.Lower(l.lex.viOf())) && !incumbent.has(r.lex.viOf()) && r.rule != ruleRankIn {
			return node{}, false // "Thủ tướng đặc biệt quan tâm …": how he does it
		}
		if l.rule == ruleNPP && l.r.rule == rulePP && r.lex.viOf() == "mới" {
			return node{}, false // "đơn đề nghị tại trường | mới": the school is
		}
		if l.class == person && (l.rule == ruleCompound || l.rule == ruleNameNP) && l.r.class == org && namesPost(l) && r.rule == ruleLeaf && r.lex.has("attr") {
			return node{}, false // "Giám đốc Bệnh viện đa khoa | trung ương": it is the hospital that is
		}
		if r.lex.viOf() == "thất lạc" && l.class == place {
			return node{}, false // "hồ sơ ở nhiều nơi thất lạc": the files are lost
		}
		if r.lex.viOf() == "trái phép" && (l.class == abst || strings.HasPrefix(l.lex.viOf(), "dữ liệu")) {
			return node{}, false // "mua bán dữ liệu cá nhân trái phép": it is traded illegally
		}
		if l.rule != ruleLeaf && r.lex.viOf() == "mới" && ofAge(l) {
			return node{}, false // "công dân từ đủ 14 tuổi | mới được cấp thẻ"
		}
		if l.flags&flagProper != 0 || r.lex.has("pred") || r.lex.viOf() == "nguyên" || r.lex.viOf() == "cựu" || l.rule == ruleNameNP && l.class == act || r.rule == ruleAdvA && r.l.lex.vi == "rất" && (l.rule == ruleNOf || l.rule == ruleNameNP) {
			return node{}, false // "xây dựng Công an nhân dân trong sạch": the force is to be clean, not the act
		}
		if l.rule == ruleNPP && (l.class != event || l.r.lex.viOf() != "về") && r.lex.has("ordinal") && !strings.HasPrefix(r.lex.viOf(), "lần") {
			return node{}, false // "phần chất vấn với nhóm vấn đề thứ tư": the group is the fourth
		}
		if l.rule == ruleCompound && l.l.rule == ruleLeaf && l.l.class == period && l.r.class == act && l.r.rule == ruleLeaf {
			return node{}, false // "1,5 ngày thảo luận kinh tế - xã hội": the discussions are
		}
		if l.rule == ruleCompound && l.r.rule == ruleLeaf && l.r.lex.in(numberedByName) && strings.HasPrefix(r.lex.viOf(), "số") {
			return node{}, false // "hậu quả | bão số 3": it is the storm that has a number
		}
		if l.rule == ruleLeaf && l.lex.in(goingsOn) && r.lex.viOf() == "chậm" {
			return node{}, false // "tình trạng chậm giải ngân vốn": what is slow is still to come
		}
		if l.rule == ruleNVP && l.r.rule == ruleIntrans && r.rule == ruleLeaf && strings.HasPrefix(r.lex.viOf(), "ven ") {
			return node{}, false // "các hộ dân sống | ven sông": where they live
		}
		if r.lex.viOf() == "thay thế" && l.class == person {
			return node{}, false // "người dân | thay thế xe máy cũ": they replace it
		}
		if vi := r.lex.viOf(); strings.HasPrefix(vi, "có thu nhập") && l.class != person || vi == "dự thảo" && (l.class != doc || l.lex.viOf() == "toàn văn") || vi == "cơ bản" && l.class.agent() {
			return node{}, false // "thẩm định dự thảo văn bản", "bệnh viện cơ bản được xây dựng": the word goes with what follows
		}
		if l.class != person && (strings.HasPrefix(r.lex.viOf(), "mồ côi") || r.lex.viOf() == "khuyết tật") || l.class == person && r.lex.viOf() == "bức xúc" {
			return node{}, false // people are
		}
		if l.rule == ruleAdjN && strings.HasPrefix(l.r.lex.viOf(), "đang ") && r.lex.has("adv") {
			return node{}, false // "nền kinh tế đang phát triển năng động": how it develops
		}
		if recurs.has(r.lex.viOf()) && (l.class.agent() || l.class == thing || l.class == place) {
			return node{}, false // "tuyển dụng giáo viên hằng năm": how often they are recruited
		}
		if inUse := r.lex.english(); strings.HasSuffix(inUse, "in use") && l.class.agent() {
			return node{}, false // "doanh nghiệp đang sử dụng lao động": they use
		}
		if r.lex.viOf() == "có tổ chức" && l.class == org {
			return node{}, false // "các trường có tổ chức thi": those that hold one
		}
		if l.rule == ruleLeaf && l.lex.in(cases) && r.lex.viOf() == "pháp luật" {
			return node{}, false // "trường hợp pháp luật không quy định": where the law does not
		}
		if meets(l) && r.lex.viOf() == "phổ biến" {
			return node{}, false // "hội nghị phổ biến quy định mới": to make it known
		}
		if amends(l, r) || r.lex.viOf() == "thống nhất" && (l.class == event || l.class == org || l.class == person) {
			return node{}, false // "hội nghị thống nhất …" agrees
		}
		if r.lex.viOf() == "cơ bản" && strings.HasPrefix(leftmost(l).lex.viOf(), "cấp ") {
			return node{}, false // "hạ tầng đến cấp xã cơ bản được bảo đảm": it basically is
		}
		cost := 2 + crowded(l)
		if r.lex.viOf() == "mới" && l.rule == ruleLeaf && l.class == org && soleBodies.has(l.lex.viOf()) {
			cost += costSole // "Bộ mới công bố kết quả": it has only just done so
		}
		if l.rule == ruleLeaf && l.lex.has("rel") && r.flags&flagCoord != 0 {
			cost += 4 // "tỷ trọng nông nghiệp, công nghiệp và …": of each of them
		}
		if l.rule == ruleCompound && l.l.rule == ruleLeaf && (l.l.lex.has("rel") || l.l.lex.in(ofMany)) && !frequent[r.lex.english()] && (l.l.class == doc || r.lex.has("attr")) {
			cost += 3 // "danh mục dữ liệu chủ chuyên ngành": of specialised data
			if l.l.lex.viOf() == "danh mục" && !r.lex.in(ofLists) {
				cost += costSecond // "danh mục thuốc thiết yếu": of essential medicines
			}
		}
		if l.rule == ruleNVP && (l.r.rule == ruleVNP && l.r.r.cat == catNP || l.r.rule == ruleIntrans && strings.HasPrefix(headLex(l.r).viOf(), "có ")) {
			cost += costClass // "công nhân có thu nhập thấp": what they have is low
		}
		if l.rule == ruleCompound && l.l.rule == ruleLeaf && l.l.lex.in(counting) && !most(r) && r.rule != ruleRankIn {
			cost += costSecond // "số lượng đại biểu chuyên trách": they are
		}
		if l.rule == ruleLeaf && l.lex.viOf() == "lĩnh vực" && r.rule == ruleLeaf && r.lex.has("attr") && !strings.Contains(r.lex.viOf(), " - ") {
			cost += 3 // "lĩnh vực giáo dục": the field of that
		}
		if l.rule == ruleLeaf && l.lex.in(counting) && r.lex.has("attr") {
			cost += costClass // "số lao động tăng": of workers
		}
		if l.class == act && l.rule == ruleCompound && !frequent[r.lex.english()] {
			cost += 4 // "đào tạo cán bộ giỏi": good officials
		}
		if vi := r.lex.viOf(); (vi == "trực tiếp" || vi == "trực tuyến") && strings.HasPrefix(l.lex.viOf(), "kết quả") {
			cost += costClass // "nhận kết quả trực tiếp": how it is received
		}
		if r.lex.viOf() == "sớm" && (l.class.agent() || l.class == money || l.class == abst && l.rule != ruleLeaf) {
			return node{}, false // "đề nghị các địa phương sớm sắp xếp trụ sở": how soon they are to
		}
		if how, _, _ := strings.Cut(r.lex.viOf(), ","); l.class.agent() && (urging.has(how) || how == "chủ động" || how == "tích cực") {
			cost += costClass // "yêu cầu các đơn vị chủ động, tích cực phối hợp": how they are to
		}
		if vi := r.lex.viOf(); (vi == "bán ra" || vi == "mua vào") && l.class != money {
			return node{}, false
		}
		if r.lex.viOf() == "ban đầu" && l.class == doc {
			cost += costClass // "tổng mức đầu tư của dự án ban đầu là …": it was at first
		}
		if l.class == person && r.lex.in(ofActs) || l.class == place && r.lex.viOf() == "thí điểm" {
			cost += costSecond // "điều hành nhân sự linh hoạt": how it is done; "cho phép thành phố thí điểm thu phí": what it pilots
		}
		if r.lex.viOf() == "có trách nhiệm" {
			cost += costSecond // mostly a verb
		}
		if r.lex.has("ordinal") && l.class != event && l.class != period {
			cost += costClass
		}
		if r.lex.in(mannerly) && l.class.agent() {
			cost += 6
		}
		if r.lex.viOf() == "sớm" && l.class.agent() {
			cost += costClass // "hai nước sớm ký hiệp định": soon
		}
		if had := l.r; l.rule == ruleAdjN && had.rule == ruleLeaf && strings.HasPrefix(had.lex.viOf(), "có ") && (r.rule == ruleAMore || r.lex.in(degrees) || superlative(r.lex.english()) || r.lex.viOf() == "tương tự") {
			return node{}, false // "loại xe có giá trị thấp nhất": the value is
		}
		return fromLeft(l, catN, cost), true
	}},
	{catN, catPP, ruleNPP, func(l, r *node) (node, bool) {
		if r.lex != nil && r.lex.viOf() == "nhờ" || r.rule == rulePVP && r.l.lex.viOf() == "nhờ" {
			return node{}, false // "giảm 20% so với kỳ trước | nhờ không còn cấp huyện": why it fell
		}
		if r.rule == rulePP && r.lex.viOf() == "thông qua" && r.class == doc && l.class.agent() {
			return node{}, false // "HĐND tỉnh thông qua Nghị quyết số 7": it passed it
		}
		if r.rule == rulePVP && r.l.lex.en == "by" || r.lex.viOf() == "thêm" || r.lex.viOf() == "thành" || r.lex.viOf() == "giữa" && l.lex.viOf() == "hiệu quả" || r.lex.viOf() == "về" && (l.lex.has("title") || concerned(l) || l.rule == ruleLeaf && (r.class == place || r.class == named) && l.class.agent()) {
			return node{}, false // "báo cáo Thủ tướng về …" reports on it
		}
		if r.rule == rulePP && r.l.lex.viOf() == "về" && r.class == org && r.r.flags&(flagCapital|flagProper) != 0 && sentPapers.opens(viet.Lower(leftmost(l).lex.viOf())) {
			return node{}, false // "gửi phương án xử lý | về Bộ Tài chính": it goes there
		}
		if r.lex.viOf() == inTurn && (l.class != money && l.class != abst || l.rule == ruleNOf || l.rule == ruleNVP) {
			return node{}, false
		}
		if r.rule == rulePP && r.l.lex.viOf() == "với" && r.class.agent() && toldTo[twoWords(viet.Lower(leftmost(l).lex.viOf()))] {
			return node{}, false // "báo cáo kết quả | với Bộ Nội vụ": to it
		}
		if r.rule == rulePP && r.l.lex.viOf() == "về" && l.class == person && ofNamedBody(r.r) {
			return node{}, false // "chuyên gia về quản trị công | của Ngân hàng Thế giới": the expert is
		}
		if r.rule == rulePP && r.l.lex.vi == "do" && (r.class == person || r.class == org) && (l.class == person || l.class == org || l.class == doc || l.class == event) {
			return node{}, false // what they do is still to come
		}
		if r.rule == rulePP && r.l.lex.vi == "do" && l.rule == ruleAdjN && (l.r.lex.viOf() == "tăng cao" || l.r.lex.viOf() == "giảm mạnh" || l.r.lex.viOf() == "tăng mạnh" || l.r.lex.viOf() == "giảm sâu") {
			return node{}, false // "giá nhà tăng cao | do nguồn cung hạn chế": it says why they rise
		}
		if r.rule == rulePP && r.l.lex.viOf() == "bằng" && (l.class == money || l.class == abst) && r.r.rule == ruleDetNP {
			return node{}, false // "mức phạt bằng một nửa mức của tổ chức": it is equal to that
		}
		if r.rule == rulePP && r.l.lex.vi == "từ" && l.class == doc && bareNumber(r.r) {
			return node{}, false // "tước quyền sử dụng thẻ | từ 9 đến 12 tháng": a range
		}
		if (l.rule == ruleNWhole || l.rule == ruleNMeasure) && l.l.rule == ruleLeaf && (l.l.lex.viOf() == "kỳ hạn" || l.l.lex.in(sizeNouns)) {
			return node{}, false // "trái phiếu kỳ hạn 10 năm với lãi suất 3%": of the bonds
		}
		if r.rule == rulePP && isFigure(r.r) && r.l.lex.in(bounds) && r.l.lex.viOf() != "từ" && (l.rule == ruleNVP || l.rule == ruleNPP && l.l.rule == ruleNVP) {
			return node{}, false // "mức hỗ trợ | được nâng từ 50% lên 60%"
		}
		if r.rule == rulePP && (r.l.lex.vi == "trên" || r.l.lex.vi == "dưới") && strings.HasPrefix(leftmost(r.r).lex.viOf(), "báo động") {
			return node{}, false // "mực nước trên báo động 3 là 0,5 m": by so much
		}
		if r.rule == rulePP && r.l.lex.viOf() == "từ" && r.r.cat == catNum && (l.class == thing || l.class == doc || l.class == period) {
			return node{}, false // "tước quyền sử dụng thẻ | từ 9 đến 12 tháng": no card has it
		}
		if r.rule == rulePP && (r.l.lex.viOf() == "ra" || r.l.lex.viOf() == "sang") && (l.class == person || l.class == org) {
			return node{}, false // "ông A | ra Hà Nội làm việc": he goes there
		}
		if r.lex.viOf() == "giữa" && l.rule == ruleAdjN && l.r.lex.in(mannerly) && l.class.agent() {
			return node{}, false // "điều hành nhân sự linh hoạt giữa hai tuyến": how it is done
		}
		if r.rule == ruleOnlyPP && r.lex.viOf() == "dành cho" {
			return node{}, false // "việc dạy thêm chỉ dành cho học sinh cuối cấp": it is for them
		}
		if r.lex.viOf() == "về việc" && r.class == org && r.rule == rulePP && r.r.rule == ruleBareNP && r.r.l.rule == ruleLeaf {
			return node{}, false // "về việc tổ chức | kỳ thi": to hold it
		}
		if r.lex.viOf() == "vào" && r.rule == rulePP && (l.class.agent() || l.class == thing) && namesItems(r.r) {
			return node{}, false // "đưa nghề gốm của người Chăm vào danh mục": the craft is put there
		}
		if r.lex.viOf() == "so với" && l.rule == ruleLeaf && l.lex.in(counters) {
			return node{}, false // "giảm 300 người so với năm trước": the fall is
		}
		if r.lex.viOf() == "đi" && (l.rule != ruleNPP || l.r.lex.viOf() != "từ" || l.r.class != place) {
			return node{}, false // "chuyến bay từ Hà Nội đi Đà Nẵng" only
		}
		if had := l.r; strings.HasPrefix(r.lex.viOf(), "tương tự") && l.rule == ruleAdjN && strings.HasPrefix(had.lex.viOf(), "có ") {
			return node{}, false // "nước có điều kiện tương tự Việt Nam": the conditions are
		}
		if strings.HasPrefix(r.lex.viOf(), "không ") && l.class.agent() {
			return node{}, false // "giao đất cho doanh nghiệp không qua đấu giá": how it was allocated
		}
		if r.lex.viOf() == "vì" || l.rule == ruleNAge {
			return node{}, false // "nông dân phấn khởi vì lúa được mùa": a reason is not of a noun
		}
		if l.class.agent() && (strings.HasPrefix(r.lex.viOf(), "căn cứ") || r.rule == rulePP && r.l.lex.en == "on behalf of") {
			return node{}, false // it is what they do that rests on it, or is done for somebody
		}
		nd := fromLeft(l, catN, 3)
		nd.flags |= flagPost
		if a, figure := leftmost(orSelf(r.r)).val.(*viet.Amount); figure && a.Unit == "%" && r.rule == rulePP && r.l.lex.vi == "bằng" {
			nd.cost += 2 * costClass // "mức đóng của đối tượng này | bằng 4,5% …"
		}
		if l.rule == ruleLeaf && l.lex.in(known) && r.class == act && r.lex.viOf() == "trong" {
			nd.cost += 4 // "chỉ đạo của bộ trong thực hiện …": what is directed
		}
		if l.rule == ruleNVP && r.lex.viOf() == "cho" && headLex(l.r).has("cho") {
			nd.cost += costSecond // "thời điểm chuyển giao hàng hóa cho người mua": to them
		}
		if r.lex.viOf() == "cho" && l.class == org && r.class == person {
			nd.cost += costSecond // "nhà trường cho học sinh nghỉ học"
		}
		if r.lex.viOf() == "do" {
			nd.cost += costSecond // "do ngân sách nhà nước hỗ trợ": by it
			if r.class == person || r.class == org {
				nd.cost += costClass // "việc cấp phép do Bộ Y tế quyết định"
			}
		}
		if vi := r.lex.viOf(); (vi == "trong thời hạn" || vi == "trong vòng" || vi == "trong" && l.class == money && r.r.rule == ruleNumNP) && r.class == period && l.class != period {
			nd.cost += costSecond // "thí điểm cơ chế trong thời hạn 5 năm": for how long it is done
		}
		if r.lex.viOf() == "về" && r.class == org && r.rule == rulePP && r.r.flags&flagProper != 0 && l.class != doc {
			nd.cost += costClass // "báo cáo kết quả về Bộ Nội vụ": to it
		}
		if r.lex.viOf() == "về" && l.class == place {
			nd.cost += costSecond // "đứng thứ 6 trong khu vực về tăng trưởng": the rank is in that
		}
		if r.lex.viOf() == "với" && r.rule == rulePP && leftmost(r.r).lex.in(inManner) {
			nd.cost += costSecond // "ngăn chặn vi phạm với độ chính xác cao": how it is done
		}
		return nd, true
	}},
	{catN, catOfP, ruleNOf, func(l, r *node) (node, bool) {
		if r.rule == ruleOf && r.l.lex.viOf() == "thuộc" && strings.HasPrefix(leftmost(r.r).lex.viOf(), "đối tượng") {
			return node{}, false // they are people of that sort
		}
		if l.rule == ruleNPP && l.r.rule == rulePP && partAlone(l.r.r) && r.rule == ruleOf && r.r.class == doc {
			return node{}, false // "nghĩa vụ quy định tại Điều 5 của Bộ luật này": the article is of the code
		}
		nd := fromLeft(l, catN, 1)
		if l.rule == ruleNPP && l.r.lex.viOf() == "trong" && leftmost(l).lex.in(answerable) {
			nd.cost -= 3 // "trách nhiệm trong việc bảo đảm an toàn của nhà thầu": theirs
		}
		if theirs(l, r) {
			nd.cost -= 4
		}
		nd.flags |= flagPost | flagThe
		return nd, true
	}},
	{catN, catNP, ruleNOfList, makeNounList},
	{catN, catVP, ruleNVP, makeNounVP},
	{catN, catDrop, ruleNDrop, func(l, r *node) (node, bool) { return fromLeft(l, catN, 0), r.lex.viOf() == "của mình" }},
	{catN, catV, ruleNVerb, func(l, r *node) (node, bool) {
		if l.rule == ruleLeaf && l.lex.viOf() == "nơi" {
			return node{}, false // "hồ sơ ở nhiều nơi thất lạc": what happens there
		}
		if r.class == "order" && ordersBy(l) {
			return node{}, false // "lực lượng chức năng phát hiện …", "Chủ tịch UBND tỉnh yêu cầu …": they do
		}
		if r.rule == ruleVThat || findsOut(l, r.lex) || l.rule == ruleLeaf && l.class == place && (l.flags&flagProper != 0 || capitalise(l.lex.english()) == l.lex.english()) {
			return node{}, false // "Đoàn kiểm tra trước mùa lũ | xác định có 59 hồ …", "các thương vụ tại châu Phi | hỗ trợ doanh nghiệp": they do
		}
		if r.lex.in(milestones) && l.class != event && l.class != period && l.class != act {
			return node{}, false // "cây cầu khởi công năm 2020"
		}
		if l.rule == ruleLeaf && l.lex.viOf() == "toàn văn" {
			return node{}, false // "toàn văn dự thảo": of the draft
		}
		if namedBody(l) && r.frames&frameNoun != 0 {
			return node{}, false // "chuyển về Sở Y tế quản lý": it is to manage it
		}
		if vi := r.lex.viOf(); (vi == "khai mạc" || vi == "bế mạc") && (l.rule != ruleLeaf || !opened[firstWord(l.lex.viOf())]) {
			return node{}, false // "diễn đàn kinh tế khai mạc sáng 25/11": it opened then
		}
		if l.rule == ruleLeaf && (soleOffices.has(viet.Lower(l.lex.viOf())) || strings.HasPrefix(l.lex.viOf(), "hai ")) {
			return node{}, false // "Thủ tướng công nhận thị xã A …": there is one of them; "hai nước phát triển": they do
		}
		if strings.HasPrefix(leftmost(l).lex.viOf(), "ngân sách") && r.frames&frameNoun != 0 {
			return node{}, false // "do ngân sách huyện chi trả": it pays
		}
		if l.rule == ruleLeaf && l.lex.in(localities) && (r.frames&(frameNoun|frameNto) != 0 || strings.HasPrefix(r.lex.viOf(), "hỗ trợ ")) {
			return node{}, false // "được thành phố xem xét thu hồi": it does
		}
		if l.lex.viOf() == "quy định" && r.lex.viOf() == "cấm" || l.class == place && r.lex.viOf() == "thí điểm" || l.rule == ruleAdjN && l.r.lex.viOf() == "thí điểm" {
			return node{}, false // "bổ sung quy định cấm sử dụng …", "cho phép thành phố thí điểm thu phí": what is banned or piloted
		}
		if l.flags&(flagPost|flagProper) != 0 || !r.lex.has("nom") || r.lex.viOf() == "hoạt động" && l.class.agent() || r.flags&flagCoord != 0 || r.lex.vi == "phục vụ" || l.rule == ruleLeaf && l.lex.in(ratifying) && r.class == "approve" || (l.class == person || l.class == org) && headClass(r) == "say" || l.class == person && headClass(r) == "issue" {
			return node{}, false
		}
		if (l.class == money || l.class.agent() || l.class.genus() == genusThing) && (r.class == "rise" || r.class == "fall") || r.rule == ruleVAdv && r.r.cat != catA {
			return node{}, false // "đồng USD tăng giá": it does
		}
		if l.rule == ruleLeaf && (l.lex.viOf() == "đối tượng" && r.lex.in(users) || l.class == person && r.lex.in(usedUp)) {
			return node{}, false // "đối tượng khai thác và sử dụng dữ liệu": those who do it
		}
		if l.rule == ruleLeaf && l.lex.in(goingsOn) {
			return node{}, false // "tình trạng mua bán trái phép dữ liệu": the trading is of data
		}
		if r.rule == ruleVGot || r.lex.vi == "tiếp tục" {
			return node{}, false // "thuốc được quỹ chi trả được mở rộng": the second "được" is a passive
		}
		if l.class == person && l.rule == ruleLeaf && r.rule == ruleLeaf && r.lex.in(retiring) {
			return node{}, false // "102.000 nhà giáo nghỉ hưu": who retire
		}
		if l.rule == ruleLeaf && enacted.has(viet.Lower(l.lex.viOf())) && (r.class == "amend" || r.class == "abolish") {
			return node{}, false // "nghị định bổ sung quy định": it adds them
		}
		if (l.class == person || l.class == org) && r.lex.in(usedUp) {
			return node{}, false // "cho tổ chức, cá nhân sử dụng": they use it
		}
		if concerned(l) || l.class.agent() && r.lex.in(carriedOut) && (l.rule != ruleLeaf || !l.lex.in(common)) {
			return node{}, false // "hướng dẫn các bệnh viện thực hiện": they are to
		}
		cost := 5
		if l.class == person || l.class == org || l.class == doc && (r.class == "provide" || r.class == "announce" || r.class == "amend" || r.class == "abolish") {
			cost += 6
		}
		if l.class == doc && r.lex.in(madeOnDay) {
			cost += costClass // "giấy phép cấp trước ngày 1/7": it was issued then
		}
		if r.lex.has("agent") && (l.class.agent() || l.class == place) {
			cost += costClass // "hỗ trợ các tỉnh chống dịch": the provinces do
		}
		if l.rule == ruleAdjN || l.class == period || r.lex.in(usedUp) && l.class != abst {
			cost += costVerbMod // "lá chắn vững chắc bảo vệ …", "3 tháng thực hiện …": the verb goes on
		}
		if r.lex.in(reviews) && meets(l) {
			cost += costClass // "hội nghị tổng kết năm 2024": it reviews that
		}
		nd := fromLeft(l, catN, cost)
		nd.flags |= flagVerbal
		return nd, true
	}},
	{catN, catTime, ruleNTime, func(l, r *node) (node, bool) {
		if r.rule == ruleByThen && l.class != act && l.class != period {
			return node{}, false // "rà soát cơ sở vật chất, chậm nhất ngày 15/8 phải báo cáo": by when they are to act
		}
		if leaves(l) && r.rule == rulePTime {
			nd := fromLeft(l, catN, 2)
			nd.flags |= flagPost
			return nd, true // "người lao động nghỉ việc trước ngày 1/7/2025"
		}
		if r.flags&flagDated == 0 && (r.rule != ruleLeaf || yearOwners[r.lex.viOf()] == "" || !season(l.lex.viOf())) {
			return node{}, false
		}
		if l.rule == ruleLeaf && l.lex.viOf() == "báo cáo" && r.rule == rulePTime && r.l.lex.in(deadlines) {
			return node{}, false // "xây dựng phương án và báo cáo trước ngày 20/12": they are to report
		}
		cost := 5
		if l.lex.in(years) {
			cost = 0
		} else if (l.lex.has("title") || l.class == org) && strings.HasSuffix(r.en, " term") {
			cost = -3 // "các phó thủ tướng nhiệm kỳ 2016-2021", "Ban Thường vụ Tỉnh ủy nhiệm kỳ 2015 - 2020"
		} else if strings.HasSuffix(r.en, schoolYearTrail) || yearly(leftmost(l).lex.viOf()) && r.rule == ruleLeaf {
			cost = -3
		}
		nd := fromLeft(l, catN, cost)
		nd.flags |= flagPost
		if r.rule == rulePTime {
			nd.cost += 4 // "ký hiệp định từ năm 1993": it was signed then
			if l.rule == ruleNVerb && l.r.lex.in(builtOnDay) {
				nd.cost += costClass // "hệ thống lắp đặt trước ngày 1/7": it was installed then
			}
		}
		return nd, true
	}},
	{catN, catDem, ruleDemNP, func(l, r *node) (node, bool) {
		if l.rule == ruleLeaf && l.lex.viOf() == "vị" && r.lex.viOf() == "này" {
			return node{}, false // somebody named before
		}
		if r.lex.viOf() == "trên" && (l.rule != ruleLeaf || !pointedAt.has(viet.Lower(l.lex.viOf()))) {
			return saidAbove(l)
		}
		if r.lex.en == "other" && l.rule == ruleNVP && l.l.rule == ruleLeaf && l.r.flags&(flagTAM|flagPassive) == 0 && !l.class.agent() {
			return fromLeft(l, catNP, 0), true // "các biện pháp bảo vệ dữ liệu khác": other measures
		}
		cost := 1 + crowded(l)
		if l.rule == ruleNVP && (l.r.rule == ruleVNP && l.r.r.rule == ruleBareNP && l.r.r.l.rule == ruleLeaf || l.r.rule == ruleIntrans && l.r.l.rule == ruleLeaf && strings.Contains(l.r.l.lex.english(), " the ")) {
			cost += costSecond // "địa phương đầu tiên hoàn thành mục tiêu này": this goal
		}
		return fromLeft(l, catNP, cost), true
	}},
	{catNominal, catVP, ruleNominal, func(l, r *node) (node, bool) {
		if pair := r; namesDeed(l.lex) && pair.rule == ruleVPList && pair.l.r.cat == catComma && pair.l.l.rule == ruleVPList && pair.l.l.l.r.cat == catConj {
			return node{}, false // "hành vi thông thầu và làm giả hồ sơ, | công khai danh sách": that is no deed
		}
		if l.lex.vi == "tính" || ordersToo(r) {
			return node{}, false // only of what something is like; "rà soát việc phê duyệt kế hoạch, | đồng thời đề nghị Cơ quan B …": who asks for it asks
		}
		core := r
		for core.rule == ruleVPPurp || core.rule == ruleVPIf {
			core = core.l
		}
		if core.rule == ruleVS && core.l.frames&frameNoun != 0 && core.class != "provide" && core.r.rule == ruleS {
			return node{}, false // "việc xác định giá đất | còn chậm": the determination is slow
		}
		if r.flags&flagTAM != 0 && (!namesDeed(l.lex) || !denies(r)) || core.rule == rulePredicate || undergoes(r) || l.lex.vi == "hoạt động" && headLex(r).viOf() == "phục vụ" {
			return node{}, false // "hoạt động phục vụ kinh tế": activities serving the economy
		}
		cost := 2
		if r.rule == ruleVPList && r.l.r.cat == catConj && r.l.l.rule == ruleIntrans && r.r.rule != ruleIntrans {
			cost += costSecond // "dừng việc sản xuất, kinh doanh và thông báo cho cơ quan": one stops and informs
		}
		if r.rule == ruleVPList && r.l.r.cat == catComma && headLex(r.r).in(soAsTo) {
			cost += costRob // "hoàn thành việc điều chuyển công chức, | bảo đảm mỗi xã có một kỹ sư": they are to
		}
		if r.rule == ruleVPList && !namesDeed(l.lex) && officeTask(r.r) && !officeTask(r) {
			cost += costSecond // "kiểm tra việc thực hiện nghị định và tổng hợp kết quả": whoever inspects compiles
		}
		if what := withoutTail(r); what.rule == ruleVNP && what.r.rule == ruleBareNP && what.r.l.rule == ruleNOf && what.r.l.r.class.agent() && what.r.l.l.rule == ruleLeaf && (what.r.class == act || what.r.class == thing || what.r.class == abst && l.lex.vi == "công tác" || what.r.class == place) {
			cost += 4 // "công tác phòng chống buôn lậu của các bộ, ngành": it is theirs
		}
		return node{cat: catN, cost: cost, class: act, flags: flagNominal | flagPost | flagMass}, true
	}},
	// "việc các trường, phụ huynh tích cực phối hợp": the fact that they do
	{catNominal, catS, ruleFact, func(l, r *node) (node, bool) {
		if l.lex.vi != "việc" || r.rule != ruleS || pronoun(r.l) || r.l.rule == ruleFact || r.r.rule == rulePredicate || leftmost(r).lex.viOf() == "tổ chức" || namedAct(r) {
			return node{}, false
		}
		if !r.l.class.agent() && (r.l.class.genus() == genusAct || leftmost(r.l).lex.has("nom")) || moodOf(r.r) != Done && !denies(r.r) || r.r.rule == rulePairVP {
			return node{}, false // "việc giám sát thuộc trách nhiệm của nhà trường": the supervising
		}
		return node{cat: catNP, cost: 6, class: act, flags: flagNominal | flagPost | flagMass, lex: l.lex}, true
	}},
	{catNominal, catS, ruleNominalS, func(l, r *node) (node, bool) {
		if l.lex.vi != "việc" || r.rule != ruleS || !namedAct(r) {
			return node{}, false
		}
		if leftmost(r).lex.viOf() == "tổ chức" {
			return node{}, false // "việc tổ chức tuyển dụng viên chức": it is organised
		}
		return node{cat: catN, cost: 3, class: act, flags: flagNominal | flagPost | flagMass}, true
	}},
	{catN, catNum, ruleRank, func(l, r *node) (node, bool) {
		return node{cat: catA, cost: 1, lex: r.lex, val: r.val}, l.rule == ruleLeaf && (l.lex.viOf() == "hạng" || l.lex.viOf() == "thứ hạng") && r.rule == ruleLeaf && rank(r) != ""
	}},
	{catNominal, catN, ruleNominalN, func(l, r *node) (node, bool) {
		if l.lex.vi != "công tác" && l.lex.vi != "hoạt động" {
			return node{}, false
		}
		return node{cat: catN, cost: 6, class: act, flags: flagMass}, true
	}},
	{catApprox, catNum, ruleApproxNum, func(l, r *node) (node, bool) { return fromLeft(r, catNum, 0), true }},
	{catApprox, catNP, ruleApproxNum, func(l, r *node) (node, bool) {
		if l.lex.en == "almost" && r.rule == ruleDetNP && r.l.lex.en == "all" {
			return fromLeft(r, catNP, 0), true
		}
		if r.rule == ruleRange {
			return fromLeft(r, catNP, 0), l.lex.vi == "trên" // "doanh thu trên 3 tỷ đồng đến 50 tỷ đồng"
		}
		inAll := r.rule == ruleApproxNum && l.lex.vi == "tổng cộng" // "tổng cộng trên 750 km"
		if r.rule != ruleLeaf && r.rule != ruleShare && !inAll || r.flags&flagQuantity == 0 {
			return node{}, false
		}
		return fromLeft(r, catNP, 0), true
	}},
	{catN, catNum, ruleNumbered, func(l, r *node) (node, bool) {
		if l.rule != ruleLeaf || !l.lex.in(numbered) || r.rule != ruleLeaf {
			return node{}, false
		}
		if l.lex.viOf() == "dự án" && l.flags&flagUpper == 0 {
			return node{}, false // "dự án 6 làn xe"
		}
		if n, number := r.val.(*viet.Amount); number && l.lex.viOf() == "cấp độ" && n.Value != math.Trunc(n.Value) {
			return node{}, false // "cấp độ 3,4": 3 and 4
		}
		return node{cat: catN, cost: 3, class: l.class, flags: flagMass | flagPost | flagProper, lex: l.lex}, true
	}},
	{catN, catMeasure, ruleNMeasure, func(l, r *node) (node, bool) {
		a, ok := measure(r)
		if ok && l.class != place && endsInPlace(l) && weighed[a.Unit] {
			return node{}, false // "thủ tục đấu giá khu đất 21,7 ha": the land lot is so large
		}
		if ok && currencyForms[a.Unit] != "" && l.rule == ruleLeaf && (l.lex.viOf() == "bão" || l.lex.viOf() == "mưa lũ" || l.lex.viOf() == "lũ" || l.lex.viOf() == "thiên tai") {
			return node{}, false // "hỗ trợ gia đình có người chết do bão | 20 triệu đồng": storms cost, they are no sum
		}
		plot := ok && l.class == place && l.rule == ruleLeaf && weighed[a.Unit]
		if !ok || l.class == period || a.Unit == "%" || a.Unit == "điểm phần trăm" || a.Unit == "lần" && (l.class == thing || l.class == doc) || l.flags&(flagPost|flagProper|flagBroken) != 0 || l.class.agent() && !plot || l.rule == ruleCompound && l.r.rule == ruleLeaf && l.r.lex.in(sizeNouns) {
			return node{}, false // "phạt một cá nhân 1,5 tỷ đồng": the fine is; "tàu trọng tải 160.000 tấn": the tonnage
		}
		nd := fromLeft(l, catN, 4)
		nd.flags |= flagPost
		return nd, true
	}},
	{catN, catMeasure, ruleRate, func(l, r *node) (node, bool) {
		a, ok := measure(r)
		cost := 3
		if l.class == act {
			cost += costVerbMod // "kinh tế số tăng trưởng 28%" says that it grew
		}
		return fromLeft(l, catN, cost), ok && a.Unit == "%" && r.rule == ruleLeaf && l.flags&(flagPost|flagProper) == 0 && l.class != period && l.lex.viOf() != "giá thành" // "cao hơn năm trước | 3%": by that much
	}},
	{catNP, catDrop, ruleNPDrop, func(l, r *node) (node, bool) {
		return fromLeft(l, catNP, 0), l.class == doc && l.flags&flagProper != 0 && r.val != nil
	}},
	{catMeasure, catN, ruleShare, func(l, r *node) (node, bool) {
		if leftmost(r).lex.viOf() == "số tài khoản" {
			return node{}, false // "78% số tài khoản": of the accounts
		}
		if l.rule == ruleRange && r.class == money {
			a, _ := measure(l.l)
			return node{cat: catNP, cost: 1, class: r.class, flags: flagQuantity, lex: r.lex}, a.Unit == "%" // "từ 5% đến 7% doanh thu"
		}
		if a, ok := measure(l); !ok || a.Unit != "%" && !weighed[a.Unit] && (a.Unit != "lần" || r.class != money && r.class != abst) && (currencyForms[a.Unit] == "" || r.class != money) || a.Per != "" {
			return node{}, false
		}
		nd := node{cat: catNP, cost: 1, class: r.class, flags: flagQuantity, lex: r.lex}
		if r.rule == ruleLeaf && r.lex.in(numbersOfActors) {
			nd.class = org // "46% số doanh nghiệp"
		} else if of := sharedNoun(&node{r: r}); leftmost(r).lex.viOf() == "số" {
			nd.class, nd.lex = of.class, of.lex // "46% số hộ phải vay vốn": the households must
		}
		return nd, true
	}},
	// "80% các dự án"
	{catMeasure, catNP, ruleShare, func(l, r *node) (node, bool) {
		a, ok := measure(l)
		share := ok && a.Unit == "%" && a.Per == "" && r.rule == ruleDetNP && r.r.cat == catN && r.l.lex.vi == "các"
		return node{cat: catNP, cost: 1, class: r.class, flags: flagQuantity, lex: r.lex}, share
	}},
	{catDet, catN, ruleDetNP, makeDetNP},
	{catDet, catNP, ruleWholeNP, func(l, r *node) (node, bool) {
		return fromLeft(r, catNP, 1), l.lex.vi == "toàn" && r.flags&flagProper != 0 && r.rule == ruleLeaf
	}},
	{catDet, catNP, ruleDetNP, func(l, r *node) (node, bool) {
		if r.rule != ruleDemNP || !l.lex.has("pl") && !l.lex.has("any") && l.lex.viOf() != "mỗi" && l.lex.viOf() != "từng" {
			return node{}, false
		}
		nd := fromLeft(r, catNP, 0)
		if l.lex.has("pl") {
			nd.flags |= flagPlural
			if r.flags&flagMass != 0 || r.lex.has("mass") {
				nd.cost += 3
			}
		}
		return nd, true
	}},
	{catNum, catN, ruleNumNP, func(l, r *node) (node, bool) {
		if r.flags&(flagProper|flagNominal) != 0 || r.rule == ruleLeaf && r.class == place && r.lex.has("the") || r.rule == ruleLeaf && r.class == abst && r.lex.viOf() == "tuổi" || r.rule == ruleLeaf && r.lex.viOf() == "thế giới" {
			return node{}, false // "lọt top 500 thế giới": in the world
		}
		nd := fromLeft(r, catNP, 1)
		nd.flags |= flagQuantity
		if r.class == abst && r.lex.viOf() == "điểm thi" {
			nd.cost += costClass // so many are places, not scores
		}
		if r.flags&flagMass != 0 {
			nd.cost += 8
		}
		return nd, true
	}},
}

// namedAct reports a clause of what people or bodies do to something that English has a noun for: "the collection of fees by schools".
func namedAct(s *node) bool {
	if s.l.class != org && s.l.class != person || s.flags&flagTAM != 0 || s.r.rule != ruleVNP || s.r.r.cat != catNP {
		return false
	}
	_, ok := nameOf(s.r.l, topicOf(s.r.r))
	return ok
}

// frequent are the adjectives that say how often an act comes: "điều chỉnh giá hằng năm" are annual adjustments.
var frequent = map[string]bool{"annual": true, "monthly": true, "quarterly": true, "weekly": true, "daily": true, "periodic": true, "regular": true, "final": true, "first": true}

// bareNumber reports a number that nothing says what it counts.
func bareNumber(np *node) bool {
	a, ok := np.val.(*viet.Amount)
	return ok && np.rule == ruleLeaf && a.Unit == ""
}

// weighed are the units of which there is so much of something: "12 ha đất".
var weighed = map[string]bool{"km": true, "m": true, "m2": true, "ha": true, "m²": true, "km²": true, "m³": true, "tấn": true, "kg": true, "lít": true, "tạ": true, "mw": true, "gw": true, "kwh": true, "mwh": true, "gwh": true, "twh": true}

// rank is the ordinal of a number behind "hạng".
func rank(nd *node) string {
	a, ok := nd.val.(*viet.Amount)
	if !ok || a.Ratio || a.Range || a.Decimals > 0 || romanDigits(a.Digits) {
		return "" // "chứng chỉ hạng I" is of class I
	}
	return ordinal(int(a.Value))
}

// endsInPassive reports a noun whose last modifier is a passive: no noun follows it, "bộ máy được sử dụng | con dấu".
func endsInPassive(nd *node) bool {
	for end := nd.last; nd != nil && nd.last == end && nd.rule != ruleLeaf; nd = nd.r {
		if nd.cat == catVP {
			return true
		}
	}
	return false
}

// amends reports a paper before a word for what it does to rules: "nghị định bổ sung quy định về …" adds them. Only laws are called by it,
// "Luật sửa đổi".
func amends(paper, word *node) bool {
	change := word.lex.viOf()
	if paper.rule != ruleLeaf || change != "bổ sung" && change != "sửa đổi" {
		return false
	}
	vi := viet.Lower(paper.lex.viOf())
	return enacted.has(vi) && (change == "bổ sung" || !strings.Contains(vi, "luật"))
}

// endsInPlace reports a compound whose last noun is a place.
func endsInPlace(n *node) bool {
	for n.rule == ruleCompound {
		n = n.r
		if n.rule == ruleLeaf && n.class == place {
			return true
		}
	}
	return false
}

func makeCompound(l, r *node) (node, bool) {
	if l.rule == ruleLeaf && tiers[l.lex.viOf()] > 0 && strings.HasPrefix(leftmost(r).lex.viOf(), "kết quả") {
		return node{}, false // "báo cáo UBND tỉnh | kết quả thực hiện": results are no tier's
	}
	if l.rule == ruleCompound && l.r.rule == ruleLeaf && l.r.class == act && r.class == thing && atLarge[l.l.lex.viOf()] || l.rule == ruleLeaf && atLarge[l.lex.viOf()] && r.rule != ruleLeaf && leftmost(r).class == act && lastNounLeaf(r).class == thing {
		return node{}, false // "người dân chuyển đổi xe xăng | được hỗ trợ": those who do so
	}
	if leftmost(r).lex.viOf() == "nơi" || l.rule == ruleLeaf && l.lex.viOf() == "nơi" && r.class != act && r.class != abst {
		return node{}, false // "cơ quan thuế nơi đặt trụ sở chính", "xã nơi dự án đi qua": where it is
	}
	if l.rule == ruleLeaf && l.lex.in(cases) && enacts(leftmost(r).lex.viOf()) {
		return node{}, false // "trường hợp luật có quy định khác": where a law provides
	}
	if leftmost(r).lex.viOf() == "dự báo" && l.class.agent() && r.flags&flagCapital == 0 {
		return node{}, false // "chuyên gia, Cục A | dự báo tăng trưởng đạt 6,5%": they forecast it
	}
	if r.rule == ruleLeaf && r.lex.viOf() == "hoạt động" && (l.class == person || l.class == org || l.class == thing) {
		return node{}, false // "tàu cá hoạt động tại vùng biển": those that operate there
	}
	if last := lastLeaf(l); last.class == person && last.lex.has("title") && r.class == abst && strings.HasPrefix(leftmost(r).lex.viOf(), "kết quả") {
		return node{}, false // "báo cáo Thủ tướng Chính phủ | kết quả": it is reported to him
	}
	if (l.class == org || l.class == person) && owed(r) {
		return node{}, false // "giao UBND cấp tỉnh | quyền quyết định mức thu": it is given to them
	}
	if l.class.agent() && leftmost(r).lex.viOf() == "số tiền" {
		return node{}, false // "chiếm đoạt của 1.600 bị hại | số tiền 320 tỷ đồng": it was taken from them
	}
	if l.rule == ruleLeaf && (l.en != "" || l.lex.has("title")) && l.class.agent() && leftmost(r).lex.in(reportedThings) {
		return node{}, false // "báo cáo Thủ tướng Chính phủ | kết quả thực hiện": it is reported to him
	}
	if l.rule == ruleLeaf && l.class == person && r.class == doc && soleOffices.has(viet.Lower(l.lex.viOf())) {
		return node{}, false // "trình Thủ tướng | đề án": it is laid before him
	}
	if l.rule == ruleLeaf && l.lex.in(counting) && r.rule == ruleAdjN && (most(r.r) || r.r.rule == ruleRankIn) {
		return node{}, false // "có số khu công nghiệp | lớn nhất cả nước": their number is
	}
	if first := leftmost(r).lex; first.has("occasion") || first.viOf() == "lần" {
		return node{}, false // "khu vực nông thôn | lần đầu tiên xuống dưới mức sinh thay thế"
	}
	if givenAuthority(l, r) {
		return node{}, false // "giao UBND tỉnh | thẩm quyền quyết định": no sort of authority
	}
	if l.rule == ruleLeaf && strings.EqualFold(l.lex.viOf(), "dự thảo quy định") {
		return node{}, false // "dự thảo | quy định thời hạn cấp phép …": it stipulates
	}
	if l.rule == ruleNGap && l.r.l.cat == catTAM {
		return node{}, false // "vấn đề cần bảo đảm | tính công bằng": its object
	}
	if takesNoNoun(l, r) || ratherDoes(l, r) || verbWithObject(l, r) {
		return node{}, false
	}
	if l.rule == ruleRate && amounts(l) && amounts(r) {
		return node{}, false // "phụ cấp 45% mức lương cơ sở": a share of it
	}
	if day := r.lex.viOf(); r.rule == ruleLeaf && r.class == period && (day == "hôm" || day == "hôm nay" && (l.class.agent() || l.class == event)) {
		return node{}, false // "Thủ tướng Singapore Lý Hiển Long hôm nay …": today
	}
	if l.rule == ruleLeaf && l.class == place && (r.class == act || r.class == doc || r.class == abst) && l.en == "" && capitalise(l.lex.english()) == l.lex.english() && r.flags&flagUpper == 0 {
		return node{}, false // "Viện A miền Nam | dự báo …": it does
	}
	if r.rule != ruleLeaf && l.class.agent() && leftmost(r).lex.viOf() == "tổ chức" {
		return node{}, false // "hội nghị do Ban Chỉ đạo | tổ chức sáng 4/12": they held it
	}
	return compoundOf(l, r), true
}

// compoundOf is what two nouns make together, if they do.
func compoundOf(l, r *node) node {
	nd := fromLeft(l, catN, 4+crowded(l))
	if meets(l) && leftmost(r).lex.in(reviews) {
		nd.cost += costClass // "hội nghị tổng kết công tác năm 2024": it reviews that
	}
	if l.rule == ruleLeaf && l.first == 0 && r.class == act && strings.EqualFold(l.lex.viOf(), "quyết định") {
		nd.cost += costClass // "Quyết định đấu giá quyền sử dụng đất": it is to be decided
	}
	if r.rule == ruleLeaf && r.lex.viOf() == "áp dụng" && l.class != abst || l.class.agent() && leftmost(r).lex.viOf() == "cách" {
		nd.cost += costClass // "bảng giá áp dụng từ ngày 1/1": it applies from then; "hướng dẫn người dân cách phòng bệnh": how to
	}
	if l.class == person && r.class == act && r.rule == ruleCompound {
		nd.cost += costSecond // "người dân sử dụng dịch vụ công": people who use them
	}
	if r.class == act && l.rule == ruleLeaf && l.lex.in(actors) {
		nd.cost += costClass // "tổ chức, cá nhân thăm dò khoáng sản": those who explore for them
	}
	if strings.HasPrefix(r.lex.viOf(), "chính sách") && l.class != doc && !l.lex.has("rel") {
		nd.cost += costSecond // "hướng dẫn đơn vị sự nghiệp chính sách thuế": two objects
	}
	if r.rule == ruleAdjN || r.rule == ruleCompound && r.l.rule == ruleAdjN {
		nd.cost++ // "hệ thống dữ liệu minh bạch": the system is transparent
	}
	nd.flags |= r.flags & flagVerbal
	if r.flags&flagPost != 0 {
		nd.flags |= flagPost
		nd.cost += 3
	}
	if l.class == period || r.class == period || l.class == unit {
		nd.cost += 4
	}
	if l.rule == ruleCompound && l.l.rule == ruleLeaf && l.l.lex.has("rel") {
		nd.cost += 3 // "danh mục dự án nhà ở": a list of housing projects
	}
	if l.rule == ruleNVerb {
		nd.cost += 6 // "dự án xây dựng sân bay" is to build it
	}
	if r.class == doc && (l.class == org || l.class == person || l.class == doc) && (l.rule != ruleLeaf || l.lex.viOf() != "chủ đầu tư") {
		nd.cost += costSecond
		if r.flags&flagCapital != 0 {
			nd.cost += costSecond // "trình trung ương Đề án …": two things
		}
	}
	if r.class == person && l.class != person && l.class != org {
		nd.cost += 4
	}
	return nd
}

// namedBody reports a body of which there is one in each place, "Sở Y tế".
func namedBody(n *node) bool {
	return n.rule == ruleLeaf && n.class == org && strings.HasPrefix(n.lex.english(), "Department of ")
}

// findsOut reports a noun before a verb that tells what was found or why: "kết quả khai quật | xác định có 3 tấn chất thải". What is to be determined stands behind
// a way, a basis or a paper, "phương pháp xác định giá đất".
func findsOut(l *node, verb *lex) bool {
	switch vi := verb.viOf(); {
	case vi == "lý giải" || verb.in(finding):
		return l.class.agent()
	case vi != "xác định":
		return false
	}
	if l.class == period || l.class == place || l.class == event || l.class == person || l.class == org {
		return true
	}
	first := leftmost(l).lex.viOf()
	return strings.HasPrefix(first, "kết quả") || strings.HasPrefix(first, "kết luận") || first == "vị trí"
}

// authority reports a locality or one of its bodies by a bare noun: what stands behind it is what it does.
func authority(n *node) bool {
	if n.rule == ruleNameNP {
		n = n.l // "UBND huyện Tuy Phong cấp phép …"
	}
	return n.rule == ruleLeaf && (n.lex.in(localities) || namedBody(n) || strings.HasSuffix(n.lex.english(), "People's Committee"))
}

// takesNoNoun reports a noun that has no other noun behind it, or one that begins something else.
func takesNoNoun(l, r *node) bool {
	if l.rule == ruleNFirst || l.flags&(flagProper|flagNominal) != 0 || r.flags&flagNominal != 0 || endsInPassive(l) || l.rule == ruleNPP || l.rule == ruleNOf {
		return true
	}
	if l.rule == ruleLeaf && l.lex.viOf() == "vị lãnh đạo" && r.class == person {
		return true // "các vị lãnh đạo Tổng Bí thư, Thủ tướng": these are the leaders
	}
	if l.rule == ruleLeaf && tiers[viet.Lower(l.lex.viOf())] > 0 && leftmost(r).lex.in(voicing) {
		return true // "thành phố cam kết …": it does
	}
	if strings.HasPrefix(leftmost(r).lex.viOf(), "họp báo") && (l.class == org || l.class == place) {
		return true // "huyện Nam Trà My họp báo": it holds one
	}
	if l.class == person && r.rule == ruleLeaf && r.lex.viOf() == "tên" {
		return true // "người bạn tên Nam": the name is still to come
	}
	if l.rule == ruleLeaf && (l.lex.viOf() == "phía" || relatives.has(l.lex.viOf()) && r.class == act) {
		return true // "phía công ty" is the company itself; "ông A và con trai góp vốn …": they do
	}
	if l.rule == ruleLeaf && strings.HasPrefix(l.lex.viOf(), "hai ") && r.class == act {
		return true // "quan hệ giữa hai nước phát triển": it does
	}
	if authority(l) && (r.class == act || r.class == event) && leftmost(r).lex.viOf() != "phát triển" {
		return true // "tỉnh đầu tư khai thác …", "UBND TP họp báo": it does
	}
	if namedBody(l) && leftmost(r).lex.viOf() == "quản lý" && (r.rule == ruleLeaf || r.rule == ruleNTime) {
		return true
	}
	if leftmost(r).lex.viOf() == "hạn chế" && (l.class.agent() || r.rule == ruleLeaf && (l.flags&flagMass != 0 || l.class.genus() == genusThing)) {
		return true // "nguồn cung hạn chế": it is limited; "kêu gọi người dân hạn chế đốt rác": they are to do less of it
	}
	if l.rule == ruleLeaf && tiers[l.lex.viOf()] > 0 && r.class == money {
		return true // "tỉnh thu ngân sách vượt dự toán": it collects
	}
	if kind := firstWord(leftmost(r).lex.viOf()); l.rule == ruleLeaf && l.lex.viOf() == "khoản" && (l.class == doc || r.class == money && (kind == "thu" || kind == "chi")) {
		return true // "các khoản thu từ đất": no clauses of a law
	}
	if l.rule == ruleLeaf && strings.HasSuffix(l.lex.viOf(), " vi phạm") && l.class.agent() {
		return true // "cán bộ vi phạm | nồng độ cồn": what they break
	}
	if l.rule == ruleLeaf && l.en != "" && l.class == org && r.rule == ruleLeaf && r.lex.in(decisive) {
		return true // "trình UBND tỉnh phê duyệt": it is to approve
	}
	if l.rule == ruleLeaf && strings.HasSuffix(l.lex.viOf(), "quy định") && r.class.agent() {
		return true // "Dự thảo quy định giáo viên không được …": it lays that down
	}
	if (l.class == org || l.class == person) && strings.HasPrefix(leftmost(r).lex.viOf(), "kết quả") {
		return true // "báo cáo UBND tỉnh kết quả kiểm tra": what it is told, and of what
	}
	if first := leftmost(r); (r.rule == ruleLeaf || r.rule == ruleNTime) && first.lex.in(milestones) && (l.class == place || l.class == doc || l.class == thing || l.class == org) {
		return true // "tuyến đường khởi công năm 2014": it was begun then
	}
	if first := leftmost(r); first.lex.viOf() == "số" && first.cat == catN || r.rule == ruleLeaf && r.lex.viOf() == "cấp" && l.class == doc {
		return true // "mạng lưới số liên thông" is digital; "giấy phép cấp trước ngày 1/7" was issued
	}
	if first := leftmost(r).lex.viOf(); l.rule == ruleLeaf && l.lex.in(asking) && (first == "hai bên" || first == "các bên" || first == "hai nước") {
		return true // "đề nghị hai bên …" asks them
	}
	if l.rule == ruleLeaf && soleOffices.has(viet.Lower(l.lex.viOf())) && r.class == act && r.flags&flagUpper == 0 {
		return true // "Thủ tướng công nhận thị xã A hoàn thành …"
	}
	if l.rule == ruleLeaf && tiers[l.lex.viOf()] > 0 && r.rule == ruleLeaf && r.flags&flagCapital != 0 {
		return true // "huyện Tam Nông": its name
	}
	if l.rule == ruleLeaf && l.lex.viOf() == "điều" && r.class == doc && r.flags&flagCapital != 0 {
		return true // "một số điều Quy định …": of it
	}
	if r.rule == ruleLeaf && r.lex.viOf() == "quy định" && (l.class == org || l.class == act) && l.flags&flagPost == 0 && l.rule != ruleLeaf {
		return true // "Điều 5 Thông tư về dạy thêm trong nhà trường quy định …": it provides
	}
	return false
}

// governs reports a body of the State by its name, which what it does stands behind: "UBND tỉnh", "Sở Xây dựng".
func governs(n *node) bool {
	vi := viet.Lower(n.lex.viOf()) + " "
	return n.flags&flagCapital != 0 && (strings.HasPrefix(vi, "ubnd ") || strings.HasPrefix(vi, "ủy ban nhân dân ") || strings.HasPrefix(vi, "sở ") || strings.HasPrefix(vi, "công an "))
}

// ratherDoes reports a second noun that is rather what the first does: "công an cảnh báo thủ đoạn lừa đảo".
func ratherDoes(l, r *node) bool {
	if (l.class == org || l.class == person) && leftmost(r).lex.in(voicing) || l.rule == ruleLeaf && l.lex.has("title") && leftmost(r).lex.in(utterances) {
		return true // "công an cảnh báo thủ đoạn lừa đảo": they warn of it
	}
	if first := leftmost(r).lex.viOf(); l.rule == ruleLeaf && l.class == org && r.class == act && (governs(l) && strings.Contains(first, " ") || strings.Contains(first, " hóa ")) {
		return true // "UBND tỉnh giao đất …", "cơ quan quản lý đơn giản hóa thủ tục": it does
	}
	if r.rule == ruleLeaf && (l.class == org || l.class == person) && r.lex.in(finding) {
		return true // "lực lượng chức năng phát hiện …"
	}
	if vi := r.lex.viOf(); (strings.HasPrefix(vi, "quy định") || vi == "báo cáo" || vi == "yêu cầu") && (l.class == doc || strings.HasPrefix(headNoun(l).viOf(), "pháp luật")) || ordersFirst.has(vi) && (l.class == org || l.class == person) {
		return true // there it is the verb
	}
	if first := leftmost(r); first.lex.viOf() == "số" && first.cat == catN && r.rule != ruleLeaf {
		return true // "mạng lưới số liên thông": digital, not the number of something
	}
	if (l.class == person || l.rule == ruleCompound && l.r.class == person) && (leftmost(r).lex.in(usedUp) || strings.HasPrefix(leftmost(r).lex.viOf(), "tham gia ")) {
		return true // "người dân sử dụng dịch vụ công": those who use them
	}
	if l.class == person && r.rule == ruleLeaf && strings.HasPrefix(r.lex.viOf(), "vi phạm ") {
		return true // "người vi phạm nồng độ cồn": who commits that
	}
	if l.class.agent() && r.rule == ruleLeaf && (r.lex.viOf() == "tổ chức" || r.lex.in(carriedOut) && (l.rule != ruleLeaf || !l.lex.in(common))) {
		return true // "chính quyền địa phương tổ chức di dời …": it does
	}
	if amends(l, leftmost(r)) || l.class == person && r.rule == ruleLeaf && (r.lex.in(retiring) || strings.HasPrefix(r.lex.viOf(), "nghỉ hưu")) {
		return true
	}
	if l.rule == ruleLeaf && l.lex.viOf() == "bộ" && l.class == org && r.class == act {
		return true // "bộ xây dựng đề án": it draws one up
	}
	if vi := r.lex.viOf(); r.rule == ruleLeaf && (vi == "phát triển" || vi == "thay đổi") && grows(l) {
		return true // "thị trường lao động phát triển": it does
	}
	if leftmost(r).lex.viOf() == "sử dụng" && (l.class.genus() == genusThing && l.class != doc || l.class == place) {
		return true // "phương tiện sử dụng năng lượng sạch": they use it
	}
	if leftmost(r).lex.viOf() == "phản ánh" && (l.class == org || l.class == person) {
		return true // "doanh nghiệp phản ánh …": they report
	}
	return false
}

// verbWithObject reports two nouns of which one is rather a verb with what it is about: "cấp giấy phép" is to issue it.
func verbWithObject(l, r *node) bool {
	if r.rule == ruleLeaf && r.lex.viOf() == "tổ chức" && (l.class == event || l.class == act || endsInActOf(l)) {
		return true // "hội nghị về nâng cao chất lượng khám bệnh | tổ chức sáng 29/9": held then
	}
	if r.rule == ruleLeaf && r.lex.viOf() == "phục hồi" && reviving.has(firstWord(leftmost(l).lex.viOf())) {
		return true // "đơn hàng phục hồi": they do
	}
	if l.rule == ruleLeaf && l.lex.viOf() == "tổ chức" && r.class == event {
		return true // "Ban Chỉ đạo tổ chức hội nghị": holds it
	}
	if l.rule == ruleLeaf && l.lex.viOf() == "đối tượng" && r.class == act {
		return true // "đối tượng khai thác dữ liệu": those who do it
	}
	if first, _, _ := strings.Cut(r.lex.viOf(), " "); failing.has(first) && l.class.agent() && (r.class == act || first == "nợ") {
		return true // "doanh nghiệp chậm đóng bảo hiểm xã hội": those that do
	}
	if r.rule == ruleLeaf && r.lex.viOf() == "quản lý" && l.lex.in(givenTo) {
		return true // "giao cho doanh nghiệp quản lý": they are to manage it
	}
	if vi := r.lex.viOf(); (strings.HasPrefix(vi, "kinh doanh ") || strings.HasPrefix(vi, "khai thác ") || strings.HasPrefix(vi, "sử dụng ")) && (l.class == org || l.class == person || l.class == unit) {
		return true // "cá nhân kinh doanh vận tải", "các bộ khai thác dữ liệu": they do it
	}
	if r.rule == ruleLeaf && r.lex.viOf() == "hoạt động" && (l.class == org || l.class == person) {
		return true // "đơn vị hoạt động trong …": it operates there
	}
	if l.rule == ruleLeaf && l.lex.viOf() == "cấp" && (r.class == doc || r.class == thing) {
		return true // "cấp giấy phép" is to issue it
	}
	if l.rule == ruleLeaf && l.lex.viOf() == "cách" && r.class != act && r.class != abst {
		return true // "cách bãi rác 5 km": so far from it
	}
	if l.rule == ruleLeaf && l.lex.in(calendar) && r.class != act && r.class != period {
		return true
	}
	return false
}

// grows reports what develops and changes of itself, and is no country.
func grows(l *node) bool {
	switch l.class {
	case person, org, event:
		return true
	default:
		vi := leftmost(l).lex.viOf()
		for _, what := range [...]string{"xã hội", "thị trường", "quan hệ", "kinh tế", "thương mại", "công nghiệp", "du lịch"} {
			if rest, ok := strings.CutPrefix(vi, what); ok && (rest == "" || rest[0] == ' ') {
				return true
			}
		}
		return false
	}
}

// predicated reports a verb phrase that is the predicate of the noun before it and no modifier: "Chỉ thị nêu rõ, ô nhiễm …", "Tỉnh đặt mục tiêu đến năm
// 2030 …", "tỉnh Đồng Tháp gieo trồng 246.000 ha lúa".
func predicated(l, r *node) bool {
	if r.rule == ruleVSame {
		return true // "Công an tỉnh cho biết đã …": they say so
	}
	if r.rule == ruleVS {
		return r.l.rule == ruleVThat && r.l.r.cat == catComma || r.class == "aim" && l.class.agent()
	}
	return l.rule == ruleNameNP && l.class == place && r.rule == ruleVNP && r.flags&(flagTAM|flagPassive) == 0 && !headLex(r).in(including) && !belongs(r)
}

// startsWithFigure reports a predicate that begins with the figure that something reaches, or by which it changes.
func startsWithFigure(vp *node) bool {
	if vp.rule == ruleAdvVP {
		vp = vp.r
	}
	vp = firstOf(vp)
	return vp.rule == ruleVNP && vp.flags&flagQuantity != 0 && (vp.class == "reach" || vp.class == "rise" || vp.class == "fall")
}

// takesEffect reports a predicate that only papers have, or a list with one.
func takesEffect(vp *node) bool {
	for vp.rule == ruleVPList {
		if takesEffect(vp.r) {
			return true
		}
		vp = vp.l.l
	}
	return strings.HasPrefix(headLex(vp).viOf(), "có hiệu lực")
}

// saidOfAnother reports a predicate of what stands before the noun: "28 dự án với quy mô 20.000 căn | đã hoàn thành", "xả thải ra môi trường | bị phạt
// 1 tỷ đồng", "tàu có chiều dài từ 15 m trở lên | phải lắp thiết bị".
func saidOfAnother(l, r *node) bool {
	return l.class == unit && r.rule == ruleTAM ||
		l.class == place && l.rule == ruleLeaf && l.lex.in(surroundings) && strings.HasPrefix(headLex(r).viOf(), "bị phạt") ||
		leftmost(l).lex.in(sizeNouns) && r.rule == ruleTAM && obliges(r)
}

// makeNounVP makes a noun with a verb phrase as modifier: "kế hoạch triển khai Đề án 06", "dữ liệu được chia sẻ".
// acts reports a post with a capital, or the police, before what they do: nothing says which ones are meant.
func acts(l, r *node) bool {
	if l.class == person && r.rule == ruleIntrans && headClass(r) == "issue" {
		return true // "công điện của Thủ tướng ban hành hồi tháng 5"
	}
	if l.rule != ruleLeaf || r.flags&(flagTAM|flagPassive) != 0 || r.rule == ruleIntrans {
		return false
	}
	verb := headLex(r).viOf()
	if l.class == person && l.lex.has("title") && l.flags&(flagCapital|flagUpper) != 0 {
		return telling[headClass(r)] || leading.has(verb)
	}
	return l.lex.in(enforcers) && seizing.has(verb)
}

// givenAuthority reports somebody before the word for a power, which is given to him; "cơ quan thẩm quyền" and "cấp thẩm quyền" are who has it.
func givenAuthority(l, r *node) bool {
	power := leftmost(r).lex.viOf()
	if !l.class.agent() || r.rule != ruleLeaf && r.rule != ruleNVP || power != "thẩm quyền" && power != "quyền" {
		return false
	}
	who := leftmost(l).lex.viOf()
	return l.flags&(flagProper|flagCapital) != 0 || who != "cơ quan" && who != "cấp" && who != "các cấp"
}

// cutsToo reports two acts behind a word for procedures, of which the last one cuts or abolishes: no procedure is for that.
func cutsToo(l, r *node) bool {
	if r.rule != ruleVPList || r.l.r.cat != catConj || l.rule != ruleLeaf {
		return false
	}
	last := r.r.class
	if last != "fall" && !amending(last) || r.l.l.class == last {
		return false
	}
	vi := l.lex.viOf()
	return vi == "thủ tục" || vi == "hồ sơ" || vi == "giấy phép" || vi == "quy trình"
}

// dueOf reports a count or size of those that must or need do something, or of what is to be dealt with: a predicate that says how many follows.
func dueOf(l, r *node) bool {
	if r.rule != ruleTAM || r.l.lex.en != "must" && r.l.lex.en != "need" || r.r.flags&(flagQuantity|flagTAM) != 0 || l.rule != ruleLeaf && (l.rule != ruleCompound || l.r.rule != ruleLeaf) {
		return false
	}
	first, _, _ := strings.Cut(viet.Lower(leftmost(l).lex.viOf()), " ")
	if vi := viet.Lower(leftmost(l).lex.viOf()); vi == "số lượng" || vi == "số liệu" {
		return false
	}
	return first == "số" || (first == "diện" || first == "tổng" || first == "khối") && r.r.rule == ruleIntrans
}

// makeNounVP is nounWithVerb, but that what is granted behind a place or body within a sentence is rather granted to its subject: "hộ nghèo sinh sống tại
// vùng lũ | được ngân sách tỉnh hỗ trợ 30 triệu đồng".
func makeNounVP(l, r *node) (node, bool) {
	if l.class.agent() && r.rule == ruleVPList && ordersToo(r) {
		return node{}, false // "chỉ đạo các ngân hàng giảm lãi suất, đồng thời đề nghị …": who directs them asks
	}
	if l.class.agent() && ownsAndOrders(r) {
		return node{}, false // "phê bình 9 địa phương có kết quả thấp và yêu cầu …": who criticises them gives orders
	}
	if strings.HasPrefix(leftmost(l).lex.viOf(), "chức năng ") && leftmost(r).lex.viOf() == "thực hiện" {
		return node{}, false // "sàn có chức năng thanh toán | thực hiện khấu trừ thuế": who has it does
	}
	if inCharge(l, r) {
		nd := fromLeft(l, catN, 3)
		nd.flags |= flagPost
		return nd, true
	}
	if r.rule == rulePassive && r.l.lex.vi == "được" && l.class.agent() && headLex(r).in(fining) {
		return node{}, false // "Trưởng Công an | được phạt đến 20 triệu đồng": what he may do
	}
	nd, ok := nounWithVerb(l, r)
	if gets := leftCore(r).rule; ok && l.first > 0 && (l.class == place || l.class == org) && (gets == ruleKept || gets == ruleKeptBy || gets == ruleHasDone || gets == rulePassAgent && granting.has(headLex(r).viOf())) {
		nd.cost += 2 * costRob
	}
	if ok && l.first > 0 && l.class == org && r.rule == ruleVNP && strings.HasPrefix(headLex(r).viOf(), "được ") {
		nd.cost += 2 * costRob // "công dân đang học tập tại các trường | được bảo lưu kết quả"
	}
	if ok && l.first > 0 && l.class == thing && r.rule == ruleVVP && headLex(r).viOf() == "giúp" {
		nd.cost += costSecond // "dự án hỗ trợ nông dân trồng cà phê | giúp tăng thu nhập": the project does
	}
	if ok && l.first > 0 && ownsAndActs(r) {
		nd.cost += costRob // "phải ký hợp đồng với đơn vị có giấy phép | và lưu giữ chứng từ": who signs it keeps them
	}
	if ok && l.rule == ruleLeaf && l.first > 0 && r.rule == ruleVNP && describesThem(r) {
		nd.cost = min(nd.cost, costSecond) // "yêu cầu các tỉnh có tỷ lệ thấp báo cáo": it says which, and is whole enough to be taken for a clause
	}
	return nd, ok
}

// lastNounLeaf is the last noun of a compound, before what it is like.
func lastNounLeaf(n *node) *node {
	for n.rule == ruleAdjN {
		n = n.l
	}
	return lastLeaf(n)
}

// atLarge are the nouns of people who have no trade by which a compound may call them.
var atLarge = map[string]bool{"người dân": true, "hộ dân": true, "hộ gia đình": true, "gia đình": true, "cá nhân": true, "công dân": true, "học sinh": true, "sinh viên": true, "người lao động": true, "chủ xe": true}

// toldOfThem reports a verb phrase that tells what the noun does or is, never which one is meant.
func toldOfThem(l, r *node) bool {
	if r.rule == ruleIntrans && opensOrEnds[headLex(r).viOf()] != "" {
		return true // "Đại hội khai mạc sáng 12/8 đã …": when it did
	}
	if r.rule == ruleVThere {
		return true // "đoàn kiểm tra xác định có 9 hồ | không an toàn": it found them
	}
	if r.rule == ruleBe && r.l.lex.viOf() == "không phải" {
		return true // "người đánh tài xế | không phải nhân viên trạm"
	}
	if r.rule == ruleVPList && r.l.r.cat == catComma && tailsFigure(r.r) && headLex(r.r).viOf() != "chiếm" {
		return true // "có 9,2% doanh nghiệp tận dụng được ưu đãi, | thấp hơn mức 37%": the number is
	}
	if l.lex.has("title") && r.rule == ruleVNP && headLex(r).viOf() == "làm" && r.r.class == person {
		return true // "A làm Trưởng ban, | Bộ trưởng Bộ Tài chính làm Phó Trưởng ban": he is
	}
	if l.class == person && hasSize(r) && r.rule == ruleVNP && sizeNouns.has(strings.TrimPrefix(headLex(r).viOf(), "có ")) {
		return true // "dự án do Ban A làm chủ đầu tư | có tổng mức đầu tư 450 tỷ đồng": the project has
	}
	if l.class == person && headLex(r).viOf() == "cho thấy" {
		return true // "khảo sát thực hiện với 5.400 người | cho thấy …": the survey does
	}
	if r.rule == ruleVPList && r.l.r.cat == catComma && finishesNothingBy(r.r) {
		return true // "bố trí đất cho các hộ đang sống ở nơi sạt lở, | hoàn thành trước năm 2028": that is to be completed
	}
	if r.rule == ruleTAM && r.l.lex.in(expectedTo) && (l.first > 0 || l.class != doc) {
		return true // "việc luật hóa quyền thu giữ tài sản bảo đảm | được kỳ vọng sẽ rút ngắn thời gian": the codification is
	}
	if seizes(l, r) {
		return true // "bắt quả tang 8 đối tượng sản xuất thuốc giả, | thu giữ 2 tấn nguyên liệu": the police do
	}
	if verb := headLex(r); !l.class.agent() && l.class != named && (r.rule == ruleKeptBy || r.rule == ruleKept) && verb.in(honouring) {
		return true // "cá nhân có thành tích trong phong trào thi đua | được UBND tỉnh tặng Bằng khen": they are
	}
	if contrary(r) && r.l.l.flags&(flagTAM|flagPassive) == 0 {
		return true // "không có cơ sở nộp tiền nhưng vẫn bán căn hộ": they sell it
	}
	if headLex(r).viOf() == "tuyên" && l.class == org {
		return true // "tòa tuyên bị cáo phải bồi thường": it does
	}
	if cutsToo(l, r) {
		return true // "bãi bỏ thủ tục cấp phép và cắt giảm 40% giấy tờ": both are done
	}
	if r.rule == ruleAdvVP && r.l.lex.has("deg") {
		return true // "nguồn lợi ngày càng suy giảm": that is what is said of it
	}
	return toldOfIt(l, r) || r.rule == ruleBeA && r.r.cat == catNum || l.class == act && strings.HasPrefix(headLex(r).viOf(), "có chuyển biến")
}

// finishesNothingBy reports a predicate that says no more than by when something is to be completed.
func finishesNothingBy(vp *node) bool {
	return (vp.rule == ruleVPTime || vp.rule == ruleVPPP) && vp.l.rule == ruleIntrans && vp.l.l.rule == ruleLeaf && vp.l.l.lex.viOf() == "hoàn thành"
}

// seizes reports acts of people of whom the last, behind a comma, is one that only those do who catch them.
func seizes(l, r *node) bool {
	for r.rule == ruleTAM || r.rule == ruleAdvVP {
		r = r.r
	}
	if l.class == person && r.rule == ruleVPList && r.l.r.cat == catConj && strings.HasPrefix(headLex(r.r).viOf(), "tặng") && !strings.HasPrefix(headLex(r.l.l).viOf(), "tặng") {
		return true // "thăm công nhân đang thi công cầu | và tặng 50 suất quà": who visits them gives
	}
	return l.class == person && r.rule == ruleVPList && r.l.r.cat == catComma && r.r.flags&flagPassive == 0 && headLex(r.r).in(seizing)
}

// standsIn reports a thing before where it stands: "máy chủ đặt tại Hà Lan".
func standsIn(l, vp *node) bool {
	return (l.class == thing || l.class == place) && vp.rule == ruleVNP && vp.flags&flagTAM == 0 && headLex(vp).in(standingAt) && l.flags&(flagProper|flagNominal|flagCapital) == 0
}

// doneByOthers reports a noun and a verb phrase behind it that is rather the predicate of what stands before.
func doneByOthers(l, r *node) bool {
	if l.class == place && (entitling(headLex(r).viOf()) || leftCore(r).rule == ruleKept && !l.lex.in(localities)) {
		return true // "làm nhiệm vụ tại trụ sở tiếp công dân | được bồi dưỡng 80.000 đồng": people are
	}
	if r.rule == ruleHasV && r.l.cat == catBe {
		return true // "việc di dời trạm | là không khả thi"
	}
	if l.rule == ruleLeaf && l.lex.viOf() == "chủ đầu tư dự án" && r.flags&(flagTAM|flagPassive) == 0 {
		return true // "làm chủ đầu tư dự án cải tạo kênh": the project is to do it
	}
	if concerned(l) && r.flags&(flagTAM|flagPassive) == 0 {
		return true // "phối hợp với các bộ, ngành liên quan | tổ chức thực hiện"
	}
	if acts(l, r) || l.rule == ruleLeaf && (l.lex.viOf() == "việc này" || l.lex.viOf() == "việc đó") {
		return true
	}
	if l.rule == ruleNPP && r.rule == ruleVNP && isFigure(r.r) && strings.HasSuffix(lastWordOf(l), "số tiền") {
		return true // "với 300 bị hại, tổng số tiền | giao dịch 75 tỷ đồng": it is the sum
	}
	return false
}

// nounWithVerb is a noun with the verb phrase that says which one is meant, or what it is like.
func nounWithVerb(l, r *node) (node, bool) {
	if dueOf(l, r) {
		nd := fromLeft(l, catN, costVerbMod)
		nd.flags |= flagPost
		return nd, true // "số hộ phải di dời | là 1.876", "diện tích đất cần thu hồi | là 538 ha"
	}
	if l.rule == ruleLeaf && l.lex.viOf() == "nơi" && r.flags&(flagTAM|flagPassive) == 0 && strings.HasPrefix(headLex(r).viOf(), "có") && r.rule != ruleVPList {
		nd := fromLeft(l, catN, 2)
		nd.flags |= flagPost | flagPlural
		return nd, true // "sống ở nơi có nguy cơ sạt lở"
	}
	if l.class.agent() && r.rule == ruleVNP && headLex(r).viOf() == "gửi" && r.r.class.agent() && l.rule != ruleNOf {
		return node{}, false // "báo cáo của Sở Văn hóa | gửi UBND tỉnh": the report is sent
	}
	if bindsOwner(l, r) || standsIn(l, r) {
		nd := fromLeft(l, catN, costVerbMod)
		nd.flags |= flagPost
		return nd, true
	}
	if (r.rule == ruleVNVP || r.rule == ruleVS || r.rule == ruleVVP) && r.class == "order" && r.flags&(flagTAM|flagPassive) == 0 && ordersBy(l) {
		return node{}, false // "Bộ đề nghị các trường dừng tuyển sinh …": it does
	}
	if l.class != person && r.rule == ruleVNP && headLex(r).viOf() == "đủ" && r.r.class == period {
		return node{}, false // "công tác trong ngành | đủ 3 năm": for so long
	}
	if r.flags&(flagTAM|flagPassive) != 0 && endsPointing(l) {
		return node{}, false // "đối tác về quản lý nước, quan hệ này | đã bước sang năm thứ 15"
	}
	if sizeOf(l, r) {
		nd := fromLeft(l, catN, 3+crowded(l))
		nd.flags |= flagPost
		return nd, true
	}
	if manages(r) && !unmanaged(l, r) || needsAgent(l, r) {
		return node{}, false
	}
	if awaits(l, r) {
		nd := fromLeft(l, catN, costVerbMod+crowded(l))
		nd.flags |= flagPost | flagVerbal
		return nd, l.flags&(flagProper|flagNominal) == 0
	}
	if toldOfThem(l, r) {
		return node{}, false
	}
	if madeThen(l, r) {
		nd := fromLeft(l, catN, 3)
		nd.flags |= flagPost
		return nd, true
	}
	if doneByOthers(l, r) {
		return node{}, false
	}
	if meets(l) && reviewed(r) {
		nd := fromLeft(l, catN, 1)
		nd.flags |= flagPost
		return nd, true
	}
	if findsOut(l, headLex(r)) && objectless(r) {
		return node{}, false // "lực lượng chức năng phát hiện trong xe có ma túy": they find it
	}
	if r.rule == ruleIntrans && headLex(r).in(milestones) {
		return node{}, false // "cây cầu khởi công năm 2020": with its year
	}
	if l.rule == ruleAdjN && l.class == abst && most(l.r) && r.flags&flagPassive != 0 {
		return node{}, false // "loại xe có giá trị thấp nhất | được bán với giá …"
	}
	if r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.vi == "có" && !l.class.agent() && r.r.rule == ruleBareNP && r.r.l.rule == ruleAdjN && most(r.r.l.r) {
		nd := fromLeft(l, catN, 3+crowded(l))
		nd.flags |= flagPost
		return nd, l.flags&(flagProper|flagNominal) == 0 // "loại xe có giá trị thấp nhất"
	}
	if neverWhich(l, r) {
		return node{}, false
	}
	return nounOfSize(l, r)
}

// nounOfSize is nounWithVerb for what a noun is, has, includes or belongs to, which says of which sort or size it is.
func nounOfSize(l, r *node) (node, bool) {
	if fits(l, r) {
		nd := fromLeft(l, catN, costVerbMod+crowded(l))
		nd.flags |= flagPost
		return nd, true
	}
	if l.rule == ruleLeaf && l.first == 0 && l.lex.in(cases) && r.rule == ruleVNP && r.l.rule == ruleLeaf && strings.HasSuffix(r.l.lex.vi, "có") {
		return node{}, false // "Trường hợp có nhu cầu …" is a condition
	}
	if r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.vi == "có" && l.class != person && l.class != org {
		nd := fromLeft(l, catN, costVerbMod+7+crowded(l))
		nd.flags |= flagPost | flagVerbal
		return nd, true
	}
	if r.rule == ruleIntrans && r.l.rule == ruleLeaf && strings.HasPrefix(r.lex.english(), "be of ") {
		nd := fromLeft(l, catN, costVerbMod+crowded(l)) // "nghị quyết có ý nghĩa chiến lược": of strategic importance
		nd.flags |= flagPost
		return nd, true
	}
	if strings.Contains(headLex(r).viOf(), "đối tượng") && !l.class.agent() || among(r) && l.class != person {
		return node{}, false // "người học bậc đại học thuộc đối tượng hưởng trợ cấp": the learner
	}
	if belongs(r) && l.class != person && l.class != org {
		nd := fromLeft(l, catN, costVerbMod+crowded(l))
		nd.flags |= flagPost
		return nd, true
	}
	if r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.in(including) && counts(r.r) {
		nd := fromLeft(l, catN, costVerbMod+9+crowded(l)) // "dãy số gồm 12 chữ số"; more often it is the predicate
		nd.flags |= flagPost
		return nd, true
	}
	if r.rule == ruleBe && len(r.l.lex.feats) > 0 && l.class.agent() {
		nd := fromLeft(l, catN, costVerbMod+4+crowded(l)) // "do đơn vị không phải là doanh nghiệp quản lý"
		nd.flags |= flagPost | flagVerbal
		return nd, true
	}
	if l.class == doc && headClass(r) == "provide" && r.rule == ruleVNP && r.flags&flagTAM == 0 && (l.rule == ruleLeaf || l.rule == ruleCompound) {
		nd := fromLeft(l, catN, costVerbMod+costSecond) // "cuộc họp về dự thảo nghị định quy định …"
		nd.flags |= flagPost | flagVerbal
		return nd, true
	}
	if hasSize(r) && r.flags&(flagTAM|flagPassive) == 0 && r.rule == ruleVNP && (strings.HasSuffix(lastLeaf(r).lex.viOf(), "trở lên") || atMostOrLeast(r.r)) {
		nd := fromLeft(l, catN, costVerbMod+7+crowded(l)) // "tàu cá có chiều dài từ 15 m trở lên"
		nd.flags |= flagPost | flagVerbal
		return nd, true
	}
	if either := r; either.rule == ruleVPList && either.flags&flagTAM == 0 && either.l.r.lex != nil && either.l.r.lex.en == "or" && hasSize(either.l.l) && atMostOrLeast(either.l.l.r) && headLex(either.r).viOf() == "thuộc" {
		nd := fromLeft(l, catN, costVerbMod+crowded(l)) // "xã có diện tích trên 300 km² hoặc thuộc vùng biên giới"
		nd.flags |= flagPost | flagVerbal
		return nd, true
	}
	return modifiedNoun(l, r)
}

// inCharge reports the holder of a post with what he is in charge of, which says which of them is meant: "Phó Thủ tướng phụ trách lĩnh vực y tế".
func inCharge(l, r *node) bool {
	return l.class == person && namesPost(l) && r.rule == ruleVNP && r.l.rule == ruleLeaf && r.l.lex.viOf() == "phụ trách" && r.r.flags&flagVerbal == 0
}

// toldOfIt reports a verb phrase that tells of a noun what happens, or of something else, and does not say which is meant.
func toldOfIt(l, r *node) bool {
	if l.rule == ruleNFirst || l.rule == ruleLeaf && l.first == 0 && r.rule == ruleTAM && r.l.lex.en == "will" && r.flags&flagPassive == 0 && (tiers[l.lex.viOf()] > 0 || l.class == org) {
		return true // "Thành phố sẽ bán các khu đất …"
	}
	if justMoves(r) && r.flags&flagTAM == 0 {
		return true // "con đường đến Hà Nội"
	}
	if l.rule == ruleLeaf && l.lex.in(twoParties) {
		return true // "hai bên phấn đấu …": they do
	}
	if predicated(l, r) || l.class != doc && r.rule == ruleVPList && takesEffect(r) || headLex(r).viOf() == "khiến" && !l.lex.has("does") {
		return true // "áp dụng với doanh nghiệp, có hiệu lực từ ngày 8/4": the decree does
	}
	return false
}

// neverWhich is toldOfIt for those behind which no sort of thing is named.
func neverWhich(l, r *node) bool {
	if l.flags&(flagProper|flagNominal) != 0 || r.rule == rulePredicate || r.rule == rulePairVP || r.flags&flagTail != 0 || undergoes(r) || !l.class.agent() && (r.rule == ruleKept || strings.HasPrefix(headLex(r).viOf(), "bị phạt") || strings.HasPrefix(headLex(r).viOf(), "được bồi dưỡng") || strings.HasPrefix(headLex(r).viOf(), "được hưởng")) {
		return true
	}
	if saidOfAnother(l, r) || l.rule == ruleLeaf && r.flags&(flagTAM|flagPassive) == 0 && soleOffices.has(viet.Lower(l.lex.viOf())) && !describing.has(firstWord(headLex(r).viOf())) {
		return true // "Thủ tướng công nhận …": there is one of them
	}
	if l.rule == ruleLeaf && (l.lex.viOf() == "tuổi" || l.lex.viOf() == "số còn lại" || l.class == abst && strings.HasSuffix(l.lex.viOf(), " hỗ trợ")) {
		return true // "người trẻ dưới 35 tuổi | mua nhà"; "vì số còn lại | không mua bảo hiểm"; "chính sách hỗ trợ sản xuất để khôi phục vùng …": policies to support it
	}
	if l.class == place && r.rule == ruleIntrans && headLex(r).viOf() == "thất lạc" {
		return true // "hồ sơ ở nhiều nơi thất lạc": the files are lost
	}
	if !l.class.agent() && r.rule == ruleVPList && doesBeside(r) {
		return true // "công khai đường dây nóng tiếp nhận phản ánh, báo cáo kết quả": who makes it public reports
	}
	if l.rule == ruleLeaf && viet.Lower(l.lex.viOf()) == "luật" && r.rule == ruleVNP && r.flags&(flagTAM|flagPassive) == 0 && headClass(r) != "amend" && !describing.has(firstWord(headLex(r).viOf())) {
		return true // "biện pháp thi hành Luật | phân định rõ trách nhiệm"
	}
	if l.class == person && namesPost(l) && l.flags&flagPlural == 0 && r.rule == ruleTAM && r.l.lex.en == "just" {
		return true // "Bộ trưởng Bộ Y tế vừa ký Công điện số 2": he did
	}
	if r.rule == ruleVPList && r.l.r.cat == catComma && changesBy(r.r) && r.r.flags&flagTAM == 0 {
		return true // "có 5.600 doanh nghiệp quay lại thị trường, giảm 3%": their number did
	}
	if first := firstOf(r); first.rule == ruleVNP && (r.class == "rise" || r.class == "fall") && r.flags&flagTAM == 0 && isFigure(first.r) {
		return true // "kinh tế số tăng 28%" says that it grew
	}
	if l.rule == ruleNameNP && l.class == person && namesPost(l) && (r.rule == ruleVNP || r.rule == ruleVNVP || r.rule == ruleVGerund || r.rule == ruleVVP) && r.flags&(flagTAM|flagPassive) == 0 {
		return true // "chỉ đạo giám đốc Sở Y tế làm rõ trách nhiệm": there is one
	}
	if !l.class.agent() && r.rule == ruleTAM && r.l.lex.en == "will" && strings.HasPrefix(headLex(r).viOf(), "bị ") {
		return true // "cán bộ vi phạm nồng độ cồn | sẽ bị kỷ luật": they will
	}
	if l.class.agent() && strings.HasPrefix(headLex(r).viOf(), "được thực hiện") {
		return true // "việc tuyển dụng viên chức | được thực hiện theo quy định": the act is
	}
	return surelyTold(l, r)
}

// doesBeside reports a list of verb phrases whose last one only people do: "nối cảng biển với cửa khẩu và thảo luận ở tổ", "tiếp nhận phản ánh, báo cáo kết quả".
func doesBeside(list *node) bool {
	verb := headLex(list.r).viOf()
	return list.r.flags&(flagTAM|flagPassive) == 0 && (strings.HasPrefix(verb, "báo cáo") || strings.HasPrefix(verb, "thảo luận")) && firstWord(headLex(list.l.l).viOf()) != firstWord(verb)
}

// modifiedNoun is a noun with a verb phrase that says which is meant, where that is no predicate of it.
func modifiedNoun(l, r *node) (node, bool) {
	if isA(withoutTail(r)) || r.rule == ruleBeVP || r.rule == ruleBeRange || headLex(r).has("state") && l.class != person && l.class != org && r.flags&flagPassive == 0 && (l.rule != ruleLeaf || !l.lex.in(goingsOn)) {
		return node{}, false // "dữ liệu thuộc …", "dữ liệu là …" are clauses
	}
	if (!l.class.agent() && l.class != act || strings.HasPrefix(headLex(l).viOf(), "hệ thống")) && strings.HasPrefix(headLex(r).viOf(), "tuân thủ") {
		return node{}, false // "chia sẻ dữ liệu tuân thủ quy định": those who share it comply
	}
	if l.class == person && (headClass(r) == "say" || headClass(r) == "order" && l.rule == ruleLeaf) && r.flags&flagTAM == 0 {
		return node{}, false // "Bộ trưởng khẳng định …", "Thủ tướng quyết định …" are clauses
	}
	if (l.class == money || l.class == abst || l.class == act || l.class == event) && startsWithFigure(r) {
		return node{}, false // "thu từ dầu thô đạt 36 tỷ đồng" is a clause
	}
	if (l.class == period || l.lex.viOf() == "thời điểm" || l.lex.viOf() == "ngày") && (r.flags&flagPassive != 0 || strings.HasPrefix(headLex(r).viOf(), "được ")) {
		return node{}, false // "thời điểm được … thanh toán": when it is paid
	}
	if l.class == doc && l.rule == ruleLeaf && headClass(r) == "amend" && r.rule == ruleVNP && r.r.rule == ruleBareNP && r.r.l.rule == ruleLeaf && r.r.lex.viOf() == "quy định" {
		return node{}, false // "thông tư bổ sung quy định cho phép …": it adds it
	}
	if l.class == doc && l.rule == ruleLeaf && headClass(r) == "amend" && r.rule == ruleVNP && r.flags&flagTAM == 0 {
		nd := fromLeft(l, catN, 3) // "Luật sửa đổi, bổ sung một số điều của Luật …" is the name of one
		nd.flags |= flagPost | flagThe
		return nd, true
	}
	if !l.class.agent() && r.rule == ruleTAM && headClass(r) == "punish" && (r.l.lex.en == "may" || r.l.lex.en == "mayonly") {
		return node{}, false // "chấp hành viên đang thi hành án | được phạt tiền": no sentence may
	}
	nd := fromLeft(l, catN, modifierCost(l, r))
	nd.flags |= flagPost | flagVerbal
	return nd, true
}

// modifierCost is what it costs that a verb phrase says of which noun, where it may be what is told of it.
func modifierCost(l, r *node) int {
	cost := costVerbMod + crowded(l)
	if l.rule == ruleNVerb && l.l.lex.has("to") {
		cost += costSecond // "chính sách hỗ trợ sản xuất để khôi phục vùng …": policies to support it
	}
	if r.rule == ruleVPList && r.r.rule == ruleDoV && r.l.l.flags&flagPassive == 0 {
		cost += costClass // "bằng 2% tiền lương làm căn cứ đóng và do người lao động đóng": the rate is
	}
	if r.rule == ruleVNP && r.l.rule == ruleVShift {
		cost += costClass // "lưu trữ tập trung tại trung tâm thông tin của …" is no noun
	}
	if (l.class == act || l.class == money && earned.has(firstWord(leftmost(l).lex.viOf()))) && r.rule == ruleVNP && (r.r.rule == ruleNumNP || headLex(r).in(paying)) && r.flags&(flagTAM|flagPassive) == 0 && !l.lex.has("to") {
		cost += costSecond // "người có nhu cầu chuyển mục đích sử dụng đất | nộp 01 bộ hồ sơ"
	}
	if !l.class.agent() && passiveSense(r) && sanctioned.has(strings.TrimPrefix(headLex(r).viOf(), "bị ")) {
		cost += costRob // "doanh nghiệp nợ bảo hiểm xã hội | bị thanh tra"
	}
	if l.class == person && r.flags&flagPassive != 0 && headLex(r).in(impersonal) {
		cost += costClass // "cấp mã số cho cá nhân | được thực hiện từ …"
	}
	if r.rule == ruleVPTime && r.r.rule == rulePTime {
		cost += 6 // "ký hiệp định cho người mang hộ chiếu từ năm 1993": it was signed then
	}
	if k := headClass(r); r.flags&flagQuantity != 0 && (k == "rise" || k == "fall" || k == "reach") {
		cost += 8 // "kinh tế số tăng 28%" says that it grew
	}
	switch {
	case r.flags&flagPassive != 0 && r.flags&flagTAM == 0:
		cost -= 3
	case alreadyDone(l, r):
		cost += 2 // "số tiền đã nộp được hoàn lại": what was done to it says which is meant
	case r.rule == ruleTAM && r.l.lex.en == "will":
		cost += costRob // "nông dân sẽ hoàn thành kế hoạch": what is to come is told
	case r.rule == ruleTAM && r.l.lex.en == "must" && l.class != person:
		cost += 16 + costClass // "việc xây dựng nhà máy phải bảo đảm an toàn"
	case r.rule == ruleTAM && r.l.lex.en == "notyet" && (l.class == org || l.class == place) && l.flags&(flagProper|flagCapital) == 0:
		cost += 8 // "doanh nghiệp chưa nộp đủ thuế | không được dự thầu"
	case r.flags&flagTAM != 0 && l.class != person:
		cost += 16 // without "mà" it is nearly always the predicate
	case r.flags&flagTAM != 0:
		cost += 6
	case l.class == person || l.class == org:
		cost -= 2
	case l.lex.has("to"):
		cost -= 3 // "chính sách hỗ trợ doanh nghiệp": policies to support businesses
	case l.class != doc:
		cost += 2
	}
	return cost
}

// surelyTold reports a verb phrase behind a noun that is what is told of somebody and never says whom is meant.
func surelyTold(l, r *node) bool {
	switch {
	case r.rule == ruleIntrans && (l.class == money || l.class.agent() || l.class == thing) && (r.class == "rise" || r.class == "fall"):
		return true // "do giá xăng tăng", "ở các bệnh viện gia tăng": what rises is told
	case l.rule == ruleLeaf && l.class == person && l.lex.has("title") && r.flags&flagTAM != 0 && r.flags&flagPassive == 0:
		return true // "Thủ tướng đã tiếp …": there is one of them
	case r.rule == ruleTAM && (r.l.lex.en == "still" || r.l.lex.en == "also") || strings.HasPrefix(headLex(r).viOf(), "còn ") && headLex(r).viOf() != "còn lại":
		return true // "vẫn duy trì", "cũng có", "còn nhiều khó khăn" are what is told
	case l.class == org && l.last-l.first > 2 && r.rule == ruleVNP && r.class == "hold" && r.r.class == event && r.flags&flagTAM == 0:
		return true // "Liên danh nhà đầu tư tổ chức lễ khởi công …": it does
	case l.rule == ruleNVP && l.class.agent() && r.rule == ruleVS && headClass(r) == "say":
		return true // "báo cáo của UBND tỉnh gửi Chính phủ | cho biết …"
	case leftmost(l).lex.in(sayings) && (firstOf(r).rule == ruleVS || headClass(firstOf(r)) == "say" && r.flags&flagPassive == 0):
		return true // "nhiều ý kiến cho rằng …": they say so
	case r.rule == ruleIntrans && r.class == "say" && r.l.frames&frameThat != 0 && l.class.agent():
		return true // "doanh nghiệp phản ánh còn vướng mắc": they say so
	case (r.rule == ruleAdvVP || r.rule == ruleAdjVP) && l.class.agent() && r.l.lex.in(urging):
		return true // "đề nghị các chủ đầu tư khẩn trương đàm phán …": they are to
	}
	// "hoàn thiện đề án chuyển đổi mô hình, dự kiến trình Bộ …": who completes it does
	return r.rule == ruleVPList && r.l.r.cat == catComma && r.r.rule == ruleTAM && r.l.l.flags&flagTAM == 0
}

// fits reports what a thing or place is fit for: "khu vực đủ điều kiện phát triển du lịch".
func fits(l, r *node) bool {
	return r.rule == ruleVVP && headLex(r).viOf() == "đủ điều kiện" && l.flags&flagPost == 0 && (l.class == place || l.class == thing)
}

// officeNamed reports a post, a body or a locality that has its name already, so that a further name is that of who holds the post.
func officeNamed(l, name *node) bool {
	head := leftmost(l).lex
	switch l.class {
	case person:
		return strings.Contains(head.english(), " of the ")
	case org:
		return name.class == named && publicOffices.has(firstWord(viet.Lower(head.viOf())))
	case place:
		return head.in(localities)
	default:
		return false
	}
}

// heldInProvince reports a post in a province or in the largest city, whose names are all known.
func heldInProvince(post *node) bool {
	en := post.lex.english()
	return post.class == person && (strings.Contains(en, " of the provincial ") || strings.Contains(en, " of the Ho Chi Minh City "))
}

// endsPointing reports a noun with modifiers whose last one is closed by "này": what stands behind is the predicate.
func endsPointing(n *node) bool {
	if n.rule == ruleLeaf {
		return false
	}
	for last := range n.ends {
		if last.rule == ruleDemNP {
			return true
		}
	}
	return false
}

// sizeOf reports how long or large something is, which says which it is: "tuyến đường dài 12 km", "hồ chứa rộng 50 ha".
func sizeOf(l, r *node) bool {
	if r.rule != ruleVNP || r.l.rule != ruleLeaf || !r.l.lex.in(sized) {
		return false
	}
	return strings.HasPrefix(r.l.lex.en, "be ") || r.l.lex.get("measure") == "area" && l.class != person && l.class != org && !l.lex.in(localities)
}

// among reports a verb phrase that counts somebody among people of a sort: "thuộc đối tượng hưởng trợ cấp".
func among(vp *node) bool {
	return vp.rule == ruleVNP && vp.l.rule == ruleLeaf && vp.l.lex.vi == "thuộc" && vp.r.class == person && strings.HasPrefix(leftmost(vp.r).lex.viOf(), "đối tượng") && vp.flags&flagTAM == 0
}

// belongs reports a verb phrase with a longer word for belonging, "thuộc phạm vi quản lý": behind a noun it says which.
func belongs(vp *node) bool {
	return vp.rule == ruleVNP && vp.l.rule == ruleLeaf && strings.HasPrefix(vp.l.lex.vi, "thuộc ") && vp.flags&flagTAM == 0
}

func makeDetNP(l, r *node) (node, bool) {
	if l.lex.vi == "một" && strings.HasPrefix(leftmost(r).lex.viOf()+" ", "số ") {
		return node{}, false // "một số trường hợp"
	}
	if r.flags&(flagProper|flagNominal) != 0 || l.lex.vi == "toàn" && r.rule == ruleLeaf && r.lex.viOf() == "bộ" {
		return node{}, false
	}
	nd := fromLeft(r, catNP, 1)
	switch {
	case l.lex.has("pl"):
		nd.flags |= flagPlural
		if r.flags&flagMass != 0 {
			nd.cost += 3
		}
	case l.lex.has("sg") && r.flags&flagMass != 0:
		nd.cost += 6
	}
	return nd, true
}

// concerned reports those whom a matter concerns: nothing more says which ones are meant, "các bộ, ngành liên quan".
func concerned(l *node) bool {
	return l.rule == ruleLeaf && strings.HasSuffix(l.lex.viOf(), " liên quan") && l.lex.has("plonly")
}

// madeThen reports a paper with what was done to it on a day: "hợp đồng ký trước ngày 1/7", "giấy phép cấp năm 2020".
func madeThen(l, r *node) bool {
	if l.rule != ruleLeaf || r.rule != ruleVPTime || r.l.rule != ruleIntrans || r.l.l.rule != ruleLeaf || r.r.flags&flagDated == 0 {
		return false
	}
	return l.class == doc && r.l.l.lex.in(madeOnDay) || (l.class == place || l.class == thing || l.class == system) && l.flags&flagProper == 0 && (l.first > 0 || r.l.l.frames&frameNoun != 0) && r.r.rule == rulePTime && r.r.l.lex.in(eitherSide) && r.l.l.lex.in(builtOnDay)
}

// leaves reports people told by their leaving or retiring, of which a time behind them says when: "người lao động nghỉ việc".
func leaves(n *node) bool {
	if n.rule != ruleLeaf || n.class != person {
		return false
	}
	words := strings.Fields(n.lex.viOf())
	return len(words) > 2 && retiring.has(words[len(words)-2]+" "+words[len(words)-1])
}

// alreadyDone reports a thing with what was done to it: "số tiền đã nộp", "giấy phép đã cấp".
func alreadyDone(l, r *node) bool {
	return r.rule == ruleTAM && r.l.lex.en == "past" && (l.class == money || l.class == doc || l.class == thing || l.class == abst && l.rule == ruleLeaf) && undergone(r.r) != nil
}

// atMostOrLeast reports a figure that has a bound, by which a rule says which are meant: "có công suất dưới 100 kW", "có doanh thu trên 3 tỷ đồng".
func atMostOrLeast(np *node) bool {
	if np.rule != ruleApproxNum {
		return false
	}
	switch np.l.lex.viOf() {
	case "dưới", "trên", "tối thiểu", "tối đa", "ít nhất", "không quá", "không dưới":
		return true
	}
	return false
}

// ofNamedBody reports a noun phrase with the body by name that it belongs to at its end: "quản trị công của Ngân hàng Thế giới".
func ofNamedBody(np *node) bool {
	found := false
	for n := range np.ends {
		found = found || n.cat == catOfP && n.r.class == org && n.r.flags&(flagCapital|flagProper) != 0
	}
	return found
}

// partAlone reports a part of a paper that does not say of which: "khoản 2 Điều 5".
func partAlone(np *node) bool {
	c, ok := np.val.(*viet.Citation)
	return ok && np.rule == ruleLeaf && c.Number == "" && len(c.Places) > 0
}

// inTurn stands behind a noun before the figures of which each is of one of those that have it: "hai dự án có tổng vốn lần lượt là 12 tỷ đồng và 8 tỷ đồng".
const inTurn = "lần lượt là"

// toldTo are nouns of what one reports to somebody, with whom it has no more to do.
var toldTo = map[string]bool{"kết quả": true, "tiến độ": true, "tình hình": true, "nội dung": true, "báo cáo": true, "vướng mắc": true, "khó khăn": true}
