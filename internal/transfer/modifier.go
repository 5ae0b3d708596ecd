package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// modifiedBefore writes a noun with a modifier that English puts before it: "kinh tế số" is "digital economy".
func (w *writer) modifiedBefore(nd *node) nominal {
	n := w.nominal(nd.l)
	before, placed := "", false
	switch nd.rule {
	case ruleNDrop:
		before, placed = w.ownBefore(&n, nd.r)
	case ruleRate:
		before, placed = rateBefore(&n, nd)
	case ruleNVerb:
		before, placed = w.verbBefore(&n, nd.r)
	default:
		before, placed = w.adjectiveBefore(&n, nd)
	}
	if placed {
		return n
	}
	return putBefore(n, nd, before)
}

// ownBefore gives the owner that stands before a noun, or is the noun's own matter: placed is true where nothing is left to put before it.
func (w *writer) ownBefore(n *nominal, own *node) (before string, placed bool) {
	if !own.lex.in(ownWords) {
		return "", true // "như sau" says nothing of the noun
	}
	before = w.own
	switch {
	case w.own == "" || w.agent && !w.whole && w.own == "its own" && (w.proper || w.office != ""):
		w.unsure++ // "của mình" of nobody, or of a man or a woman
	case w.agent && !w.whole && w.own == "its own":
		before = "his or her" // "mỗi công dân"
	case w.agent && !w.whole:
		before = strings.TrimSuffix(w.own, " own")
	}
	n.flags |= flagOwned
	return before, false
}

// rateBefore gives the figure of a noun that has one before it; placed as for ownBefore.
func rateBefore(n *nominal, nd *node) (before string, placed bool) {
	before = leafText(nd.r)
	if n.lex.viOf() == "mức" && nd.l.rule == ruleLeaf {
		*n = nominal{head: before, lex: n.lex, class: n.class, flags: flagProper} // "mức 37% của khối FDI"
		return "", true
	}
	n.flags |= flagAny
	if a, ok := measure(nd.r); ok && a.Per != "" {
		n.post = append(n.post, "of "+before) // "lãi suất 6%/năm"
		return "", true
	}
	return before, false
}

// verbBefore gives the act that says which noun is meant; placed as for ownBefore.
func (w *writer) verbBefore(n *nominal, verb *node) (before string, placed bool) {
	before = verbNoun(verb.lex)
	if verb.rule == ruleVAdv {
		before = w.adjective(verb.r) + " " + before // "hệ thống thu phí tự động"
	}
	if n.lex.viOf() == "tổng" && len(n.pre)+len(n.post) == 0 {
		n.head, n.pre, n.flags = before, []string{"total"}, n.flags|flagMass // "tổng huy động vốn"
		return "", true
	}
	if n.class == period && len(n.post) == 0 && verb.lex.in(underWay) {
		n.post = append(n.post, "of "+before) // "sau 5 năm triển khai"
		return "", true
	}
	if n.lex.viOf() == "thời hạn" && len(n.post) == 0 && verb.rule == ruleLeaf && (verb.lex.viOf() == "giải quyết" || verb.lex.viOf() == "xử lý") {
		n.flags |= flagThe
		n.post = append(n.post, "for processing") // "thời hạn giải quyết không quá 15 ngày"
		return "", true
	}
	if before == "arising" {
		n.post = append(n.post, before) // "rủi ro phát sinh trong xử lý dữ liệu": risks arising in it
		return "", true
	}
	return before, false
}

// particular reports an adjective of what can only be known: "3 bị can còn lại".
func particular(vi string) bool {
	return vi == "đầu tiên" || vi == "duy nhất" || vi == "còn lại"
}

// adjectiveBefore gives the adjective of a noun; placed as for ownBefore.
func (w *writer) adjectiveBefore(n *nominal, nd *node) (before string, placed bool) {
	before = w.adjectiveOf(nd.r, headNouns(nd.l))
	for _, level := range []string{" provincial", " commune"} {
		if who, bodies, ok := strings.Cut(n.head, " of"+level); ok && n.class == person && nd.r.lex.has("attr") {
			n.head = who + " of " + before + level + bodies // "Chủ tịch UBND các tỉnh, thành phố ven biển": the provinces are
			return "", true
		}
	}
	if nd.r.lex.has("ordinal") || superlative(before) || particular(nd.r.lex.viOf()) {
		n.flags |= flagThe
	}
	if nd.r.lex.viOf() == "duy nhất" && before == "single" {
		n.flags = n.flags&^flagThe | flagAny // on the principle of a single source
	}
	if n.lex.viOf() == "thời gian" && n.head == "time" && strings.Contains(before, "prolonged") {
		// an urgent but prolonged period
		n.head, n.lex, n.flags = "period", &lex{cat: catN, vi: "thời gian", en: "period", class: period}, n.flags&^flagMass|flagAny
	}
	if strings.Contains(before, " than ") {
		n.post = append(n.post, before) // "mức tăng thấp hơn nhiều so với năm trước": behind the noun
		return "", true
	}
	if top, in, ok := w.topIn(nd.r); ok {
		n.pre = append([]string{top}, n.pre...) // "the longest bridge in the region"
		n.post = append(n.post, in)
		n.flags |= flagThe
		return "", true
	}
	if nd.r.lex.english() == "nationwide" && (n.class == person || n.class == org) {
		n.post = append(n.post, before) // "hospitals nationwide"
		return "", true
	}
	if nd.r.lex.has("post") && nd.r.rule == ruleLeaf {
		if nd.r.en != "" {
			n.flags |= flagProper // "bão số 5"
		}
		n.post = append(n.post, before)
		return "", true
	}
	return before, false
}

// putBefore puts a modifier before a noun, at its place among the others.
func putBefore(n nominal, nd *node, before string) nominal {
	if n.head == "number" && (nd.r.lex.viOf() == "tối đa" || nd.r.lex.viOf() == "tối thiểu") {
		n.pre = append([]string{before}, n.pre...) // "số lượng thuê bao tối đa": the maximum number
		return n
	}
	if n.head == "number" && len(n.pre) == 0 && len(n.post) == 1 && strings.HasPrefix(n.post[0], "of ") {
		n.post[0] = "of " + before + strings.TrimPrefix(n.post[0], "of")
		return n
	}
	if what, of, two := strings.Cut(n.head, " of "); two && nd.rule == ruleAdjN && len(n.pre) == 0 && before != "average" && (what == "number" || nd.l.rule == ruleLeaf && nd.r.lex.has("attr") && lastModified(&n, nd.r.lex)) {
		n.head = what + " of " + behindOf(of, before) // "số vụ án hành chính", "việc chấp hành pháp luật lao động"
		return n
	}
	if len(n.pre) > 0 && n.pre[0] == "other" {
		n.pre = append([]string{"other", before}, n.pre[1:]...) // "other relevant plans"
		return n
	}
	if before == "consecutive" && len(n.pre) > 0 {
		n.pre = append(n.pre, before) // "the third consecutive year"
		return n
	}
	n.pre = append([]string{before}, n.pre...)
	return n
}

// modifiedBehind writes a noun with a phrase behind it: "hội nghị về an toàn giao thông" is "conference on traffic safety".
func (w *writer) modifiedBehind(nd *node) nominal {
	if nd.rule == ruleNVP && w.deed == "" {
		defer w.concerned(nd.r, nd.r.flags&flagPassive != 0)()
	}
	n := w.nominal(nd.l)
	if limit, ok := w.timeLimit(n, nd); ok {
		return limit
	}
	behind := ""
	switch nd.rule {
	case ruleNMeasure:
		if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "tổng số tiền" {
			return nominal{head: "total", post: []string{"of " + w.np(nd.r, rolePrep)}, class: n.class, flags: flagAny, lex: &lex{}}
		}
		if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "mức" {
			return nominal{head: w.np(nd.r, rolePrep), class: n.class, flags: flagProper, lex: &lex{}} // "mức 2 triệu đồng/tháng"
		}
		behind = "of " + w.np(nd.r, rolePrep)
		if a, _ := measure(nd.r); weighed[a.Unit] || n.mass() || nd.r.rule != ruleApproxNum {
			n.flags |= flagAny // but "revenues of more than VND10 billion"
		}
	case ruleNOfList:
		if nd.l.lex.viOf() != "" && nd.l.lex.in(sorted) {
			return w.sortedBy(nd)
		}
		behind = "of " + w.np(nd.r, rolePrep)
		n.flags |= flagThe
	case ruleNOf:
		if poss := nd.r.r.lex.get("poss"); poss != "" && pronoun(nd.r.r) {
			n.pre = append([]string{poss}, n.pre...)
			n.flags |= flagProper
			return n
		}
		defer func(was bool) { w.towards = was }(w.towards)
		w.towards = n.class == abst && n.lex.has("to")
		return w.ofOwner(n, nd)
	case ruleNVP:
		if long, ok := lengthOf(nd.r); ok && (n.class == place || n.class == thing) && !w.counting {
			n.pre = append([]string{long}, n.pre...)
			return n
		}
		behind = w.verbBehind(&n, nd)
		if aim, aims := strings.CutPrefix(behind, "aiming for "); aims && n.class == doc {
			behind = "aimed at " + aim // "chiến lược hướng đến phát triển bền vững"
		}
		if strings.HasPrefix(behind, "comprising ") && n.class == org && capitalise(n.head) == n.head && len(n.post) > 0 {
			behind = ", " + behind + "," // "Ban Chỉ đạo thực hiện Đề án 06 gồm 24 thành viên"
		}
		if what, granted := strings.CutPrefix(behind, "granted "); granted && n.lex.viOf() == "đối tượng" {
			behind = "eligible for " + what // "đối tượng được giảm học phí"
		}
	case ruleNTime:
		dated, placed := w.timeBehind(&n, nd)
		if placed {
			return n
		}
		behind = dated
	case ruleNOfMany:
		if n.class == person && len(n.pre)+len(n.post) == 0 {
			n.head, n.lex = n.text(true), severalOf // each has one
		}
		behind = "of " + w.np(nd.r, rolePrep)
		n.flags |= flagThe
	case ruleNWhole, ruleNOfNum:
		if ceremonial(nd.l) {
			behind = "for " + w.np(nd.r, rolePrep)
			break
		}
		behind = "of " + w.np(nd.r, rolePrep)
		if n.lex.get("of") == "for" {
			behind = "for " + w.np(nd.r, rolePrep) // "trách nhiệm để xảy ra các khuyết điểm"
		}
		n.flags |= flagThe
		if n.lex.viOf() == "tên" {
			n.head, n.lex = "names", severalOf // each has one
			break
		}
		if n.lex.viOf() == "nhóm" {
			n.class = abst // "nhóm 25 dịch vụ": a certain one
		}
		if n.class == period && lasts(nd.r) {
			n.flags = n.flags&^flagThe | flagAny // "thời gian thực hiện 5 năm"
		}
		if (n.class == abst || nd.r.rule == ruleShare || n.lex.viOf() == "dân số") && nd.r.flags&flagQuantity != 0 {
			n.flags |= flagAny // "dân số 14 triệu người": a population of that many
		}
	case ruleNFirst:
		behind = w.occasion(nd.r, n.class == period)
		n.flags |= flagThe
	default: // a preposition
		behind = w.prepBehind(&n, nd)
	}
	if behind != "" {
		n.post = append(n.post, behind)
	}
	return n
}

// timeLimit writes a limit with how long it is before it: "thời hạn 15 ngày" is a 15-day time limit.
func (w *writer) timeLimit(n nominal, nd *node) (nominal, bool) {
	if nd.rule != ruleNWhole && nd.rule != ruleNOfNum && nd.rule != ruleNMeasure || nd.l.rule != ruleLeaf || nd.l.lex.viOf() != "thời hạn" || w.counting || !lasts(nd.r) || nd.r.l.rule != ruleLeaf {
		return nominal{}, false
	}
	unit := w.nominal(nd.r.r)
	if strings.Contains(unit.text(false), " ") {
		return nominal{}, false
	}
	n.pre, n.flags = append([]string{hyphened(nd.r.l) + "-" + unit.text(false)}, n.pre...), n.flags|flagAny
	return n, true
}

// timeBehind gives the time that says which noun is meant; placed is true where it is told with the noun already.
func (w *writer) timeBehind(n *nominal, nd *node) (behind string, placed bool) {
	if dated, ok := n.ofYear(nd); ok {
		*n = dated
		return "", true
	}
	if when, ok := nd.r.val.(*viet.When); ok && when.To != nil && nd.l.rule == ruleCompound && lastLeaf(nd.l).lex.viOf() == "năm học" {
		*n = w.nominal(withoutLast(nd.l))
		n.post = append(n.post, "for the "+DateEnglish(when)+" academic year") // "kế hoạch tuyển sinh năm học 2025-2026"
		return "", true
	}
	behind = w.timeText(nd.r)
	if then := w.sinceThen(nd.r); then != "" {
		behind = then // "mức cao nhất kể từ năm 2008"
	}
	if year, school := strings.CutPrefix(behind, schoolYearLead); school && strings.HasSuffix(year, schoolYearTrail) {
		behind = "for the " + year // "kế hoạch năm học 2024-2025"
	}
	if when, in := strings.CutPrefix(behind, "in the "); in && strings.Contains(when, " quarter") && drawnUpFor(n.lex.viOf()) {
		behind = "for the " + when // "chỉ tiêu tăng trưởng quý IV"
	}
	if when, ok := orSelf(nd.r.r).val.(*viet.When); ok && nd.r.rule == rulePTime && timePreps[nd.r.l.lex.vi] == "from" && when.To == nil && when.Month == 0 {
		behind += " onwards" // "kỳ thi từ năm 2025"
	}
	return behind, false
}

// drawnUpFor reports what is set or drawn up for a stretch of time: a target, a plan.
func drawnUpFor(vi string) bool {
	return slices.ContainsFunc([]string{"kế hoạch", "dự toán", "chỉ tiêu", "mục tiêu", "kịch bản", "nhiệm vụ"}, func(head string) bool { return strings.HasPrefix(vi, head) })
}

// withoutLast is a compound without its last noun.
func withoutLast(nd *node) *node {
	if nd.r.rule != ruleCompound {
		return nd.l
	}
	shorter := *nd
	shorter.r = withoutLast(nd.r)
	return &shorter
}

// verbBehind writes the verb phrase behind a noun.
func (w *writer) verbBehind(n *nominal, nd *node) string {
	if n.head == "behaviour" && nd.l.rule == ruleLeaf && w.counting {
		n.head, n.lex, n.flags = "act", &lex{vi: n.lex.vi, en: "act", feats: features{{name: "of", value: "of"}}}, n.flags&^flagMass // "mọi hành vi buôn bán động vật hoang dã"
	}
	if strings.HasPrefix(n.head, "number of people") && len(n.post) == 0 {
		n.class = person // "số người chết vì tai nạn": they die
	}
	behind := ""
	if bindsOwner(nd.l, nd.r) {
		behind = "to " + w.vp(nd.r.r, form{shape: shapeBase})
	} else if awaits(nd.l, nd.r) {
		behind = "to " + w.vp(passivised(nd.r.r), form{shape: shapeBase})
	} else {
		behind = w.modifierVP(n, nd.r)
	}
	if madeThen(nd.l, nd.r) {
		behind = participle(nd.r.l.l.lex) + " " + w.timeText(nd.r.r)
	}
	n.class = nd.l.class
	if _, rest, ok := strings.Cut(behind, "taking place"); ok && n.class == event && headLex(nd.r).viOf() == "diễn ra" {
		behind = "held" + rest // "hội nghị lần thứ 5 diễn ra vào tháng 11"
	}
	if vi := headLex(nd.r).viOf(); n.class == event && nd.r.flags&flagTAM == 0 && (opensOrEnds[vi] != "" || vi == "nhằm vào") {
		behind = w.vp(nd.r, form{shape: shapeIng}) // "diễn đàn khai mạc sáng 25/11", "vụ tấn công nhằm vào dân thường"
	}
	if k := len(n.post) - 1; k >= 0 && strings.Contains(n.post[k], ", with a vision to ") && nd.r.flags&flagPassive != 0 {
		n.post[k] += "," // it is the plan that is approved
	}
	return behind
}

// officers are how those are called who have a field of work, and not something to say about it.
var officers = []string{"công chức", "viên chức", "cán bộ", "nhân viên", "chuyên viên"}

// prepBehind writes the prepositional phrase behind a noun, "" when it went before the noun.
func (w *writer) prepBehind(n *nominal, nd *node) string {
	defer func(was bool) { w.sortwise = was }(w.sortwise)
	where := nd.r.rule == rulePP && (nd.r.l.lex.vi == "ở" || nd.r.l.lex.vi == "tại" || nd.r.l.lex.vi == "trong")
	w.sortwise = where && (w.sortwise || n.class == person || n.class == org) && !n.lex.has("title") && n.flags&flagProper == 0 // "học sinh ở xã biên giới"
	behind := w.prepOf(nd.r, n.lex)
	if strings.HasPrefix(behind, "at the ") && n.head == "report" && len(n.post) == 0 && nd.r.r.class == event {
		behind = "delivered " + behind // "báo cáo tại hội nghị"
	}
	if goal, on := strings.CutPrefix(behind, "on "); on && nd.r.rule == rulePP && nd.r.l.lex.vi == "về" && nd.r.class == place && nd.l.rule == ruleNPP && nd.l.r.rule == rulePP && nd.l.r.l.lex.vi == "từ" {
		behind = "to " + goal // "đường dây từ Campuchia về TP HCM"
	}
	if field, on := strings.CutPrefix(behind, "on "); on && n.class == org && nd.r.rule == rulePP && nd.r.lex.viOf() == "về" {
		behind = "for " + field // "cơ quan quản lý nhà nước về du lịch"
	}
	if field, on := strings.CutPrefix(behind, "on "); on && n.class == person && nd.r.rule == rulePP && nd.r.l.lex.viOf() == "về" && slices.ContainsFunc(officers, func(who string) bool { return strings.HasPrefix(n.lex.viOf(), who) }) {
		behind = "for " + field // "công chức chuyên môn về đất đai"
	}
	if about, on := strings.CutPrefix(behind, "on "); on && n.lex.in(offers) && strings.Count(about, " ") <= 1 && !strings.HasPrefix(about, "the ") {
		n.pre = append(n.pre, about) // "sản phẩm, dịch vụ về dữ liệu" are data products and services
		return ""
	}
	if field, in := strings.CutPrefix(behind, "in "); in && n.lex.viOf() == "chuyên gia" && nd.r.rule == rulePP && strings.HasSuffix(nd.r.l.lex.viOf(), "lĩnh vực") && !strings.Contains(field, " ") {
		n.pre = append(n.pre, field) // "chuyên gia trong lĩnh vực y tế"
		return ""
	}
	if about, relates := strings.CutPrefix(behind, "relating to "); relates && n.class.agent() {
		behind = "involved in " + about // people are involved in what matters relate to
	}
	if rest, operating := strings.CutPrefix(n.head, "operating "); operating && n.class == org && nd.r.rule == rulePP {
		n.head, behind = rest, "operating "+behind // "doanh nghiệp hoạt động trong nền kinh tế"
	}
	if nd.r.rule == rulePP && nd.r.l.lex.vi == "bằng" && nd.r.flags&flagQuantity != 0 || (amounts(nd.l) || ofMeasure(nd.l)) && sameMeasure(nd.r) {
		behind = "equal to " + w.np(nd.r.r, rolePrep) // "trợ cấp bằng 10 tháng lương"
	}
	if nd.r.rule == rulePP && nd.r.lex.viOf() == inTurn && !n.mass() {
		n.head, n.lex = n.text(true), severalOf // "chiều dài lần lượt là 12 km và 15 km": each has one
		n.pre, n.post, n.flags = nil, nil, n.flags&^flagThe
	}
	if figure := withoutOnly(nd.r); twoBounds(figure) {
		behind = w.ofBounds(n, nd, figure)
	} else if both, ok := borrowedRange(orSelf(nd.r.r)); ok && nd.r.rule == rulePP && nd.r.l.lex.vi == "từ" {
		behind = "of " + both // "phí kết nối từ 20 đến 60 triệu đồng"
		if n.class == money && n.mass() {
			n.flags |= flagAny // "có vốn từ 5 đến 10 tỷ đồng": capital of that much
		}
	} else if nd.r.rule == rulePP && nd.r.l.lex.vi == "từ" && nd.r.r.rule == ruleRange && nd.l.rule == ruleLeaf && n.lex.in(sizeNouns) {
		behind = "of " + strings.TrimPrefix(behind, "from ") // "diện tích từ 3 đến 5 ha": an area
		n.flags = n.flags&^flagThe | flagAny
	}
	if from(nd.r) {
		behind = w.reaching(nd.r, n.class)
		n.flags = n.flags&^flagThe | flagAny
	}
	return behind
}

// ofBounds writes the two bounds of a figure behind what they are of, the figure without "chỉ": "diện tích từ 5 đến 7 ha", "giá chỉ từ 300 đến 500 đồng".
func (w *writer) ofBounds(n *nominal, nd, figure *node) string {
	between := w.np(figure.r, roleObject)
	switch long := nd.l; {
	case figure != nd.r:
		between = "only " + between
	case long.rule == ruleAdjN && measurable[long.r.lex.viOf()] && len(n.pre) > 0 && n.pre[0] == long.r.lex.english():
		n.pre = n.pre[1:]
		return between + " " + long.r.lex.english() // "tàu dài từ 12 đến 15 m"
	case strings.HasSuffix(n.head, " earning"):
		return between // "hộ có thu nhập từ 1,5 đến 2 triệu đồng"
	}
	if n.class == abst || n.class == money || n.class == act {
		n.flags |= flagAny
	}
	return "of " + between
}

// measurable are the adjectives of size that have a measure behind them.
var measurable = map[string]bool{"dài": true, "rộng": true, "cao": true, "sâu": true, "dày": true}

// ofOwner gives a noun to whom it belongs: "the Government's policy", "the rate of the country". Possession stands before what is said of the
// thing itself: "responsibility of contractors for ensuring safety".
func (w *writer) ofOwner(n nominal, nd *node) nominal {
	defer func(was bool) { w.sortwise = was }(w.sortwise)
	w.sortwise = false // an owner is at hand
	owner := w.np(nd.r.r, rolePrep)
	switch owner {
	case "the whole country":
		owner = "the country"
	case "the area":
		owner = "the region"
	}
	if k := len(n.post) - 1; k >= 0 && (nd.l.rule == ruleNPP && nd.l.r.class == doc || nd.l.rule == ruleNOf && nd.l.r.r.class == doc) && !w.headline && issuer(nd.r.r, owner) {
		for _, before := range [...]string{" of ", " "} {
			if part, paper, found := strings.Cut(n.post[k], before); found && numberedPaper(paper) {
				n.post[k] = part + before + owner + "'s " + paper // "hướng dẫn tại Điều 12 Thông tư số 219/2013/TT-BTC của Bộ Tài chính"
				if !strings.HasPrefix(part, "under") {
					n.flags |= flagThe // but "hóa đơn điện tử theo quy định tại Nghị định số …" are any
				}
				return n
			}
		}
	}
	if what, as := roleAs(&n); as {
		n.post[0] = "as the " + what + " of " + owner // "vai trò đầu tàu của vùng"
		if its, own := strings.CutSuffix(w.own, " own"); own && !w.agent && !w.counting {
			n.pre, n.flags = append([]string{its}, n.pre...), n.flags|flagOwned
		}
		return n
	}
	if leftmost(nd.l).lex.in(minded) && len(n.post) > 0 && n.flags&flagOwned == 0 && nd.r.r.class == person && nd.r.r.rule == ruleBareNP && nd.r.r.l.rule == ruleLeaf && strings.HasSuffix(owner, "s") && !w.counting {
		n.pre, n.flags = append([]string{owner + "'"}, n.pre...), n.flags|flagOwned // "visitors' awareness of hygiene"
		return n
	}
	if figures := publishes(nd, &n); figures != "" && !w.counting {
		return nominal{head: figures, post: append(n.post, "from "+owner), class: n.class, lex: severalOf, flags: flagPost} // "số liệu của Tổng cục Thống kê"
	}
	if acts, ok := w.actsOf(nd, owner); ok {
		return acts
	}
	if w.ownsWithin(nd, &n, owner) {
		n.pre, n.flags = append([]string{owner + "'s"}, n.pre...), n.flags|flagOwned
		return n
	}
	behaviour := nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "hành vi" && nd.r.r.class == person && !w.counting && w.deed == ""
	if behaviour {
		n.head, n.lex, n.class = "behaviour", &lex{}, abst // how they behave, not one act
		n.flags |= flagMass
	}
	if heaped := nd.l.rule == ruleCompound && n.class == thing; !heaped && !w.counting && len(n.post) == 0 && n.flags&flagOwned == 0 && possessor(nd.r.r, owner) && (possessed(&n) || n.head == "quality of life") {
		mark := "'s"
		if strings.HasSuffix(owner, "s") {
			mark = "'"
		}
		if poss := nd.r.r.lex.get("poss"); poss != "" {
			owner, mark = poss, "" // "thất bại của họ"
		}
		n.pre = append([]string{owner + mark}, n.pre...)
		n.flags |= flagOwned
		if n.class == doc && !single(&n) && nd.r.r.rule != ruleLeaf {
			n.class = thing // "văn bản của Hội đồng nhân dân cấp xã": it issues many
		}
		return n
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "hoạt động" && !w.counting && runs(nd.r.r) {
		n = nominal{head: "operation", lex: &lex{vi: "hoạt động", en: "operation"}, class: act, flags: flagMass} // how it runs, not what it does
	}
	p := "of "
	switch {
	case nd.l.rule == ruleNominal && nd.r.r.class.agent() && withoutTail(nd.l.r).rule == ruleVNP && !withoutTail(nd.l.r).r.class.agent():
		p = "by " // "công tác quản lý đất đai của các địa phương"
	case nd.r.r.class == doc && n.lex.in(faults), strings.HasSuffix(n.lex.viOf(), "vấn đề") && strings.HasPrefix(leftmost(nd.r.r).lex.viOf(), "lĩnh vực"):
		p = "in " // "nhóm vấn đề thuộc lĩnh vực công thương"
	case n.lex.get("của") != "":
		p = n.lex.get("của") + " " // a roadmap for each task
	case n.lex.get("of") == "in" && len(n.post) == 0:
		p = "in " // an increase in something
	case strings.HasPrefix(n.lex.viOf(), "trung tâm") && len(n.post) > 0 && strings.HasPrefix(n.post[0], "for ") && nd.r.r.class == place:
		p = "in " // "trung tâm về tài chính của vùng"
	case nd.r.r.class == period && dueFor(&n):
		p = "for " // "kinh phí đóng bảo hiểm của quý trước"
	}
	if n.class == doc && n.lex.viOf() == "báo cáo" && nd.r.r.flags&flagProper == 0 && w.pluralNP(nd.r.r) {
		n.class = thing // "báo cáo của các địa phương": each has its own
	}
	if n.flags |= flagThe; n.lex.get("của") != "" && strings.HasPrefix(owner, "each ") {
		n.flags = n.flags&^flagThe | flagAny // a roadmap for each task
	}
	if n.class == doc && !single(&n) && w.pluralNP(nd.r.r) {
		n.class = thing // "văn bản của các cơ quan": papers of several are several
	}
	if nd.l.rule == ruleNPP && len(n.post) > 0 && n.lex.in(answerable) {
		n.post = slices.Insert(n.post, len(n.post)-1, p+owner)
		return n
	}
	n.post = append(n.post, p+owner)
	return n
}

// publishes gives figures that a body has found out and made known, or "".
func publishes(nd *node, n *nominal) string {
	if nd.l.rule != ruleLeaf || nd.r.r.class != org || nd.r.r.flags&flagProper == 0 && nd.r.r.rule != ruleBareNP {
		return ""
	}
	switch n.lex.viOf() {
	case "số liệu":
		return "figures"
	case "thống kê", "số liệu thống kê":
		return "statistics"
	}
	return ""
}

// actsOf writes what those did who are accused, "hành vi của các bị cáo", as their acts.
func (w *writer) actsOf(nd *node, owner string) (nominal, bool) {
	who := nd.r.r
	if nd.l.rule != ruleLeaf || nd.l.lex.viOf() != "hành vi" || w.counting || w.deed != "" || who.class != person || !leftmost(who).lex.in(onTrial) && (who.rule != ruleDetNP || !leftmost(who.r).lex.in(onTrial)) {
		return nominal{}, false
	}
	owner = "the " + withoutArticle(owner)
	if strings.Contains(owner, " of ") || strings.Count(owner, " ") > 2 {
		return nominal{}, false
	}
	mark := "'s"
	if strings.HasSuffix(owner, "s") {
		mark = "'"
	}
	return nominal{pre: []string{owner + mark}, head: "acts", class: abst, lex: severalOf, flags: flagOwned}, true
}

// ownsWithin reports the owner of a figure that is told with its time or with whom it is measured against, by a name short enough to stand
// before it: "Lâm Đồng Province's average growth rate in the 2021–2025 period".
func (w *writer) ownsWithin(nd *node, n *nominal, owner string) bool {
	if w.counting || w.headline || len(n.post) != 1 || n.flags&(flagOwned|flagProper) != 0 || strings.HasSuffix(owner, "s") || strings.Count(owner, " ") > 3 || strings.Contains(owner, " of ") || wordCount(n.pre) > 4 {
		return false
	}
	who := nd.r.r
	byName := who.flags&flagProper != 0 || who.rule == ruleBareNP && who.l.rule == ruleLeaf && who.class == place && tiers[viet.Lower(who.lex.viOf())] > 0 || who.rule == ruleBareNP && who.l.rule == ruleNameNP && who.class == place || who.rule == ruleBareNP && who.l.rule == ruleLeaf && who.class == org && who.l.lex.in(known)
	if !byName || who.class != org && who.class != place && who.class != named {
		return false
	}
	switch n.class {
	case abst, act, money:
		return strings.HasPrefix(n.post[0], "in the ") || strings.HasPrefix(n.post[0], "in 20") || n.class == money && strings.HasPrefix(n.post[0], "to ") || n.relational() && strings.HasPrefix(n.post[0], "of exports ")
	default:
		return false
	}
}

// runs reports works and structures, whose activity is how they run.
func runs(nd *node) bool {
	vi := viet.Lower(leftmost(nd).lex.viOf()) + " "
	if nd.rule == ruleDetNP {
		vi = viet.Lower(leftmost(nd.r).lex.viOf()) + " "
	}
	return slices.ContainsFunc(running, func(head string) bool { return strings.HasPrefix(vi, head+" ") })
}

// running are how the names of such things begin.
var running = []string{"bộ máy", "hệ thống", "nhà máy", "trạm", "cảng", "sân bay", "tuyến", "mô hình", "lò", "tổ máy", "thị trường", "sàn", "bến", "chợ", "nhà ga", "cổng", "nền tảng", "cơ sở dữ liệu"}

// dueFor reports money that is paid, or comes in, for a stretch of time.
func dueFor(n *nominal) bool {
	head := n.head[strings.LastIndexByte(n.head, ' ')+1:]
	return slices.Contains(dues, head) || n.class == money && len(n.post) > 0 && strings.HasPrefix(n.post[0], "for ")
}

// dues are the English nouns of such money.
var dues = []string{"contribution", "contributions", "payment", "payments", "tax", "taxes", "funding", "fee", "fees", "premium", "premiums", "salary", "wages", "allowance", "allowances"}

// roleAs gives what something is where a noun says that it has the role of it: "role as a gateway".
func roleAs(n *nominal) (what string, ok bool) {
	if len(n.post) != 1 {
		return "", false
	}
	what, ok = strings.CutPrefix(n.post[0], "as ")
	return withoutArticle(what), ok && n.lex.viOf() == "vai trò"
}

// possessor reports a short name of a body, a country or a post, or a body that the reader knows.
func possessor(nd *node, text string) bool {
	if nd.rule == ruleBareNP && nd.l.rule == ruleLeaf && nd.class == person && !nd.lex.has("title") && !strings.Contains(strings.TrimPrefix(text, "the "), " ") {
		return strings.HasSuffix(text, "s") || strings.HasSuffix(text, "people") // "quyền lợi của người lao động"
	}
	if strings.HasSuffix(text, "s") || strings.Count(text, " ") > 3 || strings.Contains(text, " of ") && !strings.HasPrefix(text, "the Ministry of ") {
		return false
	}
	switch {
	case nd.rule == ruleLeaf && nd.flags&flagProper != 0:
		return nd.class == org || nd.class == place || nd.class == person || nd.class == named
	case nd.rule == ruleBareNP && nd.l.rule == ruleLeaf && nd.class == org && !strings.HasPrefix(text, "the ") && capitalise(text) == text:
		return true // "báo cáo của Google"
	case nd.rule == ruleBareNP && nd.l.rule == ruleLeaf:
		return nd.class == org && strings.HasPrefix(text, "the ") && (nd.l.flags&flagCapital != 0 || nd.l.lex.in(known))
	}
	return false
}

// possessed reports a short noun that takes its owner before it.
func possessed(n *nominal) bool {
	switch n.class {
	case abst, act, doc, thing, event, money:
		return wordCount(n.pre) <= 3 && strings.Count(n.head, " ") <= 1 && !n.lex.has("rel") && n.lex.get("of") != "in" && n.flags&(flagProper|flagNominal) == 0
	default:
		return false
	}
}

// modifierText is a noun as it stands before another noun: "national" for "quốc gia", "data" for "dữ liệu".
func modifierText(n *nominal) string {
	if m := n.lex.get("mod"); m != "" && n.head == n.lex.en {
		return m
	}
	return n.head
}

// relational reports a noun that asks what it is of: "danh mục", "tỷ lệ".
func (n *nominal) relational() bool { return n.lex.has("rel") && n.head == n.lex.en }

// complementPrep is the preposition between a noun and what it is about.
func complementPrep(n *nominal) string {
	if p := n.lex.get("of"); p != "" {
		return p
	}
	if strings.HasPrefix(viet.Lower(n.lex.viOf()), "lễ ") {
		return "for" // a ceremony is for what it marks
	}
	if (n.class == doc || n.class == event) && single(n) {
		return "on"
	}
	return "of"
}

// belonging writes what a noun is a part of: "các cơ quan thuộc hệ thống chính trị" are agencies in the political system, "các đơn vị thuộc
// Bộ" units under the ministry.
func (w *writer) belonging(n *nominal, vp *node) (string, bool) {
	switch vp.rule {
	case ruleVPPP:
		text, ok := w.belonging(n, vp.l)
		return text + " " + w.prepOf(vp.r, nil), ok
	case ruleVPAdv:
		if vp.r.rule != ruleLeaf {
			return "", false
		}
		text, ok := w.belonging(n, vp.l)
		return text + " " + vp.r.lex.english(), ok
	default: // with nothing behind its object
	}
	if vp.rule != ruleVNP || vp.l.rule != ruleLeaf || vp.flags&flagTAM != 0 || vp.r.cat != catNP {
		return "", false
	}
	object := vp.r
	switch vp.l.lex.viOf() {
	case "gửi", "gửi tới", "gửi đến", "gửi về", "gửi lên":
		sent := object.class.agent() && n.class != person && n.class != org
		return "sent to " + w.np(object, rolePrep), sent // "báo cáo gửi Thủ tướng"
	case "thuộc phạm vi":
		managed, under := object.l, ""
		if object.rule == ruleBareNP && managed.rule == ruleNPP {
			managed, under = managed.l, " "+w.prepOf(managed.r, nil)
		}
		if object.rule != ruleBareNP || managed.rule != ruleLeaf || managed.lex.viOf() != "quản lý" {
			return "", false
		}
		if its, own := strings.CutSuffix(w.own, " own"); own && !w.agent {
			return "within " + its + " remit" + under, true
		}
		if w.office == "" {
			return "within the scope of management" + under, true
		}
		return "within the " + w.office + "'s remit" + under, true
	case "thuộc":
		if among(vp) && n.class == person {
			who := "who are "
			if k := len(n.post) - 1; k >= 0 && strings.HasPrefix(n.post[k], who) {
				who = "and " + who
			}
			return who + w.pluralText(object.l), object.rule == ruleBareNP
		}
		p := "of "
		switch {
		case object.class == org && n.class == org:
			p = "under "
		case n.class == org, strings.HasSuffix(n.lex.viOf(), "vấn đề") && strings.HasPrefix(leftmost(object).lex.viOf(), "lĩnh vực"):
			p = "in " // "nhóm vấn đề thuộc lĩnh vực công thương"
		}
		return p + w.np(object, rolePrep), true
	default:
		return "", false
	}
}

// toSubmit writes to whom a paper or plan goes for a decision: "phương án trình Thủ tướng phê duyệt". It is empty for other predicates.
func (w *writer) toSubmit(vp *node) string {
	if !submits(vp) {
		return ""
	}
	what := vp.r.lex.english() // "trình Thủ tướng | quyết định"
	if vp.rule == ruleVNVP {
		what = headLex(vp.r).get("nom")
	}
	if what == "" {
		return ""
	}
	return "to be submitted to " + w.np(vp.l.r, rolePrep) + " for " + what
}

// submits reports a predicate that gives to whom something goes, and for what decision, but not what goes.
func submits(vp *node) bool {
	if vp.l == nil || vp.l.rule != ruleVNHead || vp.l.l.rule != ruleLeaf || vp.l.l.lex.viOf() != "trình" || vp.flags&(flagTAM|flagPassive) != 0 {
		return false
	}
	return vp.rule == ruleVNVP && vp.r.rule == ruleIntrans || vp.rule == ruleVNNP && vp.r.rule == ruleBareNP && vp.r.l.rule == ruleLeaf && vp.r.lex.in(decisive)
}

// modifierVP writes a verb phrase behind its noun: "data shared with ministries", "a plan to implement Project 06".
func (w *writer) modifierVP(n *nominal, vp *node) string {
	if n.class == person && headLex(vp).viOf() == "chiếm" && !w.whole {
		w.unsure++ // "nạn nhân là phụ nữ chiếm 79%": so many of them are
	}
	if text, ok := w.modifierOf(n, vp); ok {
		return text
	}
	if text, ok := w.doneTo(n, vp); ok {
		return text
	}
	if w.developing(n, vp) {
		return ""
	}
	if n.lex.viOf() == "vùng" && strings.HasPrefix(headLex(vp).viOf(), "bị ") {
		n.head, n.lex = "areas", severalOf // what was hit, not a part of the country
	}
	n.head = strings.TrimPrefix(n.head, "operating ") // "doanh nghiệp hoạt động sản xuất vàng": businesses producing gold
	if text, ok := w.modifierApart(n, vp); ok {
		return text
	}
	if text, ok := w.modifierMarked(n, vp); ok {
		return text
	}
	if w.actsSo(n, vp) {
		return w.vp(vp, form{shape: shapeIng})
	}
	if n.class == period {
		return w.modifierOfTime(n, vp)
	}
	return w.modifierFor(n, vp)
}

// modifierApart writes the predicates behind a noun that have a wording of their own; ok is false for others.
func (w *writer) modifierApart(n *nominal, vp *node) (text string, ok bool) {
	if first := vp.l; n.class == abst && vp.rule == ruleVPList && first.l.rule == ruleIntrans && first.l.l.lex.viOf() == "đột phá" && first.r.cat == catComma {
		n.pre = append([]string{"breakthrough"}, n.pre...) // "giải pháp đột phá, tăng cường …"
		return w.modifierVP(n, vp.r), true
	}
	if done := headLex(vp).get("pp"); vp.rule == ruleVPTime && vp.l.rule == ruleIntrans && headLex(vp).in(milestones) && done != "" && n.class != person && n.class != org {
		return strings.ReplaceAll(done, "_", " ") + " " + w.timeText(vp.r), true // "tuyến đường khởi công năm 2014"
	}
	if v := headVerbs(vp); n.class.agent() && vp.flags&flagTAM == 0 && v.rule == ruleVVList && strings.HasSuffix(v.r.lex.viOf(), "liên quan đến") {
		return strings.Replace(w.vp(vp, form{shape: shapeIng}), "relating to", "connected with", 1), true
	}
	if n.class != person && n.class != org && hasSize(vp) && vp.flags&(flagTAM|flagPassive) == 0 {
		size := w.ofSuchSize(vp)
		if vp.rule == ruleVNP && (atMostOrLeast(vp.r) || vp.r.rule == ruleFromMore) && strings.HasPrefix(size, "with a ") {
			n.flags |= flagAny // "hệ thống có công suất dưới 100 kW": any such
		}
		return strings.TrimPrefix(size, "being "), true
	}
	if text, ok := w.ownWay(n, vp); ok {
		return text, true
	}
	if vp.rule == ruleIntrans && headLex(vp).english() == "attend" && n.class != person && vp.flags&(flagTAM|flagPassive) == 0 {
		return "", true // "dẫn đầu đoàn đại biểu tham dự": what they attend is not said
	}
	return "", false
}

// modifierMarked writes a predicate with a marker of tense, and one of what somebody or something is or has, behind its noun.
func (w *writer) modifierMarked(n *nominal, vp *node) (text string, ok bool) {
	switch {
	case vp.rule == ruleTAM && vp.r.rule == rulePredicate && vp.l.lex.en == "past":
		return "already " + w.adjective(vp.r.l), true
	case (n.lex.viOf() == "lý do" || n.lex.viOf() == "lí do") && denies(vp):
		return "for not " + w.vp(vp.r, form{shape: shapeIng}), true
	case (vp.rule == rulePassive || vp.rule == rulePassAgent) && vp.l.lex.has("just"):
		return "just " + w.vp(vp, form{aux: "\x00", shape: shapePP}), true // "luật vừa được Quốc hội thông qua"
	case vp.flags&flagTAM != 0, !w.whole && vp.rule == ruleAdvVP && vp.l.lex.viOf() == "chỉ": // "thiết bị chỉ hỗ trợ 2G"
		rel := "that "
		if n.class == person {
			rel = "who "
		}
		if !w.whole && (n.class == doc || n.class == abst || n.class == thing) && waitsFor(vp) {
			vp = passivised(vp) // "nghị quyết cần ban hành ngay"
		}
		return w.whichOf(n, rel, vp), true
	case strings.HasPrefix(headLex(vp).english(), "be "):
		so := w.vp(vp, form{shape: shapeBase})
		if vp.rule == ruleVPAdv {
			so = strings.Replace(so, " be ", " ", 1) // "người chịu tác động trực tiếp": directly affected
		}
		return strings.TrimPrefix(so, "be "), true
	case vp.rule == ruleVNP && headLex(vp).viOf() == "có" && sense(headLex(vp), topicOf(vp.r)) != "":
		return w.vp(vp, form{shape: shapeIng}), true // "có một trong các tiêu chí": meeting one of them
	case n.class == person && ailing(vp):
		return "with " + strings.TrimPrefix(w.vp(vp, form{shape: shapeIng}), "having "), true // "người mắc bệnh hiểm nghèo"
	case n.class == person && vp.rule == ruleVNP && headLex(vp).viOf() == "có" && vp.r.rule == ruleBareNP && vp.r.class == place && vp.r.flags&(flagMass|flagProper) == 0 && !n.lex.has("title"):
		return "with " + w.pluralText(vp.r.l), true // "gia đình có nhà bị hư hỏng": each has one
	case (n.class == person || n.class == org) && vp.rule == ruleVNP && headLex(vp).viOf() == "có":
		return "with " + w.np(vp.r, rolePrep), true // "người có thẻ bảo hiểm y tế"
	case n.class == person && strings.HasPrefix(headLex(vp).viOf(), "không có"):
		return strings.Replace(w.vp(vp, form{shape: shapeIng}), "having no ", "with no ", 1), true
	}
	return "", false
}

// actsSo reports a predicate that says what the noun does or is used for, which English tells by a participle: "doanh nghiệp | cung cấp dịch vụ".
func (w *writer) actsSo(n *nominal, vp *node) bool {
	v := headLex(vp).viOf()
	switch {
	case n.class == person, n.class == org, n.class == place, n.class == doc && (headClass(vp) != "" || strings.HasPrefix(v, "hướng dẫn")) && single(n):
		return true
	case n.class == doc && v == "sử dụng" && vp.rule == ruleVNP && vp.r.class == money:
		return true // "dự án sử dụng vốn nhà nước"
	case vp.rule == ruleVNP && vp.l.rule == ruleLeaf && vp.l.lex.in(sized) && vp.l.lex.get("measure") == "area":
		return true // "lô đất rộng 240 m2"
	case v == "sử dụng" && (n.class == thing || n.class == system) && vp.rule == ruleVNP:
		return true // "xe buýt sử dụng năng lượng sạch"
	case n.class == thing && (v == "lấn chiếm" || strings.HasPrefix(leftmost(vp).lex.viOf(), "thường xuyên")):
		return true // "cọc lấn chiếm luồng lạch", "xe bồn thường xuyên ra vào": no purpose
	case n.lex.has("does"), v == "phục vụ", v == "chứng minh" && n.class == doc, strings.HasPrefix(v, "làm căn cứ"), v == "tích hợp" && (n.class == thing || n.class == system):
		return true
	case w.whole && n.class != period && (!n.lex.has("to") || headClass(vp) == "cause") && toldOf(vp):
		return true // "biến động bất thường ảnh hưởng đến đời sống": affecting it
	}
	return false
}

// modifierOfTime writes what happens in a time behind its noun.
func (w *writer) modifierOfTime(n *nominal, vp *node) string {
	if n.lex.viOf() == "thời điểm" {
		n.flags |= flagThe
		if headLex(vp).in(setting) {
			return "for " + w.vp(vp, form{shape: shapeIng})
		}
		if text, ok := w.undergoing(vp); ok {
			return "when " + text
		}
	}
	if n.lex.viOf() == "thời hạn" {
		n.flags |= flagThe
		return "for " + w.vp(vp, form{shape: shapeIng})
	}
	return "of " + w.vp(vp, form{shape: shapeIng})
}

// modifierFor writes what a noun is for: "biện pháp giảm nghèo" is a measure to reduce poverty.
func (w *writer) modifierFor(n *nominal, vp *node) string {
	switch {
	case n.class == abst && vp.rule == ruleIntrans && headLex(vp).in(arising):
		return w.vp(vp, form{shape: shapeIng}) // "vướng mắc phát sinh"
	case n.lex.in(measuredBy):
		n.flags |= flagThe
		return "of " + w.vp(vp, form{shape: shapeIng}) // "tiến độ cổ phần hóa doanh nghiệp"
	case strings.HasPrefix(n.lex.english(), "number of "):
		return w.vp(vp, form{shape: shapeIng}) // "số ca xảy ra trên mạng": cases occurring online
	case figureNoun(n.lex):
		return "of " + w.vp(vp, form{shape: shapeIng}) // "tỷ lệ khám phá tội phạm"
	case n.lex.get("to") == "of" && !w.counting && n.head == n.lex.en:
		n.flags |= flagThe
		return "of " + w.vp(vp, form{shape: shapeIng}) // "nhiệm vụ tiếp nhận hồ sơ": the task of receiving them
	case n.lex.has("to"), n.class == abst && n.lex.get("of") == "":
		return "to " + w.vp(vp, form{shape: shapeBase})
	}
	p := n.lex.get("of")
	if p == "" {
		p = "for"
	}
	return p + " " + w.vp(vp, form{shape: shapeIng})
}

// whichOf writes a marked verb phrase that says which of several is meant, and keeps it as it is said of one.
func (w *writer) whichOf(n *nominal, rel string, vp *node) string {
	if n.lex.has("title") {
		return rel + w.finite(vp, false)
	}
	if pastMarked(vp) && !w.headline && !w.before && !w.whole && !onOccasion(vp) {
		defer func(was bool) { w.perfect, w.before = was, false }(w.perfect)
		w.perfect, w.before = true, w.past && w.narrative // "quy định đã được kiểm nghiệm": that have been proven
	}
	alone := *w
	single := rel + alone.finite(vp, false)
	text := rel + w.finite(vp, true)
	if strings.HasPrefix(n.head, "number") || strings.HasPrefix(n.lex.english(), "number of") {
		return text // "số hồ sơ cần bổ sung": the files do
	}
	if single != text {
		n.ofOne = map[string]string{text: single}
	}
	return text
}

// onOccasion reports a predicate that says when or on what occasion it came about: "đã được thông qua tại kỳ họp thứ 6".
func onOccasion(vp *node) bool {
	if vp.flags&flagDated != 0 {
		return true
	}
	found := false
	vp.walk(func(n *node) {
		found = found || n.rule == ruleVPTime || n.rule == ruleTimeVP || n.rule == rulePP && n.r.class == event || n.rule == ruleVPAdv && n.r.lex.viOf() == "trước đó"
	})
	return found
}

// developing puts what a strategy or programme is to develop before it: "chiến lược phát triển dữ liệu quốc gia" is a national data development strategy.
func (w *writer) developing(n *nominal, vp *node) bool {
	switch n.lex.viOf() {
	case "chiến lược", "chương trình", "quy hoạch":
	default:
		return false
	}
	if vp.rule != ruleVNP || vp.l.rule != ruleLeaf || vp.l.lex.viOf() != "phát triển" || vp.r.rule != ruleBareNP || len(n.pre) > 0 {
		return false
	}
	what := w.nominal(vp.r.l)
	text := modifierText(&what)
	if len(what.post) > 0 || what.flags&flagProper != 0 || strings.Count(text, " ") > 1 {
		return false
	}
	n.pre = append(n.pre, text+" development")
	return true
}

// ownWay writes a verb phrase behind a noun where one of the two, or both together, have a way of their own.
func (w *writer) ownWay(n *nominal, vp *node) (string, bool) {
	switch {
	case vp.flags&(flagTAM|flagPassive) == 0 && setUpFor(n.head) && !headLex(vp).in(including) && (vp.rule == ruleVNP || vp.rule == ruleVPPP):
		return w.setUp(n, vp), true
	case n.class.agent() && vp.rule == ruleVNP && strings.HasSuffix(headLex(vp).viOf(), "liên quan đến") && vp.flags&flagTAM == 0:
		return "involved in " + w.np(vp.r, rolePrep), true // people are involved in an act, matters relate to it
	case n.class == doc && strings.HasPrefix(headLex(vp).viOf(), "có hiệu lực") && vp.flags&flagTAM == 0:
		return ", " + strings.Replace(w.vp(vp, form{shape: shapeIng}), "taking effect", "effective", 1), true
	case len(n.pre) > 0 && (n.pre[0] == "first" || n.pre[0] == "last") && vp.flags&(flagTAM|flagPassive) == 0 && n.class != period:
		return "to " + w.vp(vp, form{shape: shapeBase}), true
	case belongs(vp) && !strings.HasPrefix(headLex(vp).english(), "be "):
		return w.vp(vp, form{shape: shapeIng}), true
	case n.class == event && headLex(vp).viOf() == "diễn ra" && vp.flags&flagTAM == 0:
		return w.vp(vp, form{shape: shapeIng}), true // "họp báo diễn ra chiều 8/10"
	case headLex(vp).viOf() == "giúp" && n.class != person && n.class != org && vp.flags&(flagTAM|flagPassive) == 0:
		return "that " + w.vp(vp, form{shape: shapePlural}), true
	case n.lex.viOf() == "vấn đề" && n.head == n.lex.en && vp.flags&(flagTAM|flagPassive) == 0 && (withObject(vp) || vp.rule == ruleIntrans && strings.Contains(headLex(vp).english(), " ")):
		n.flags |= flagThe
		return "of " + w.vp(vp, form{shape: shapeIng}), true // "vấn đề giảm phát thải": there is one of that sort
	case vp.rule == ruleVVP && headLex(vp).viOf() == "đủ điều kiện" && (n.class == place || n.class == thing):
		return "that meet the conditions for " + w.vp(vp.r, form{shape: shapeIng}), true
	case vp.rule == ruleVNP && headLex(vp).in(including) && vp.r.rule == ruleNumNP && leftmost(vp.r.r).lex.viOf() == "chữ số":
		n.pre = append([]string{plainDigits(vp.r.l) + "-digit"}, n.pre...) // "dãy số gồm 12 chữ số"
		n.head = strings.TrimSuffix(n.head, " sequence")
		return w.saidOf(n, vp.r.r), true
	case vp.rule == ruleVNP && headLex(vp).in(including) && counts(vp.r) && (n.class == org || len(n.post) > 0):
		return "comprising " + w.np(vp.r, roleObject), true
	case vp.rule == ruleVNP && headLex(vp).in(including) && counts(vp.r):
		return "of " + w.np(vp.r, rolePrep), true
	case vp.rule == ruleVNP && headLex(vp).viOf() == "có" && n.class != person && n.class != org && sense(headLex(vp), topicOf(vp.r)) == "":
		return "with " + w.had(vp.r), true
	case vp.flags&flagPassive != 0 && vp.flags&flagTAM == 0:
		was := w.patient
		w.patient = topic{n.lex.viOf(), n.class}
		text := w.vp(vp, form{shape: shapePP, aux: "\x00"})
		w.patient = was
		return text, true
	}
	return "", false
}

// had writes what each of several has: "40 tỉnh có dự án mới" are provinces with new projects.
func (w *writer) had(np *node) string {
	if w.counting && np.rule == ruleBareNP && np.class == doc && np.flags&(flagMass|flagProper) == 0 {
		return w.pluralText(np.l)
	}
	return w.np(np, roleObject)
}

// modifierOf writes a verb phrase behind its noun where the noun decides how.
func (w *writer) modifierOf(n *nominal, vp *node) (string, bool) {
	if text := w.toSubmit(vp); text != "" && (n.class == doc || n.class == abst) {
		return text, true
	}
	if be := headLex(vp); n.class != person && vp.rule == ruleIntrans && strings.HasPrefix(be.viOf(), "bị ") && !strings.HasPrefix(be.english(), "be ") {
		return "that " + w.finite(vp, true), true // "350 con lợn bị chết"
	}
	if text, ok := w.belonging(n, vp); ok {
		return text, true
	}
	if text, ok := w.saidWhole(n, vp); ok {
		return text, true
	}
	if craft := n.lex.viOf(); (craft == "nghề" || craft == "nghệ thuật") && vp.flags&(flagTAM|flagPassive) == 0 && vp.rule == ruleVNP {
		n.head = strings.Replace(n.head, "occupation", "craft", 1) // "nghề dệt thổ cẩm"
		n.flags |= flagThe
		return "of " + w.vp(vp, form{shape: shapeIng}), true
	}
	if strings.HasPrefix(headLex(vp).viOf(), "gặp khó khăn") && vp.flags&flagTAM == 0 {
		return w.vp(vp, form{shape: shapeIng}), true // "nhóm đối tượng gặp khó khăn"
	}
	if n.class == doc && vp.rule == ruleVNP && vp.l.rule == ruleLeaf && vp.l.lex.viOf() == "trình" && (vp.r.class == org || vp.r.class == person) && vp.flags&(flagTAM|flagPassive) == 0 {
		if w.preparing {
			return "to be submitted to " + w.np(vp.r, rolePrep), true // "hoàn thiện hồ sơ trình Chính phủ"
		}
		return "submitted to " + w.np(vp.r, rolePrep), true // "đề án trình Chính phủ"
	}
	if n.class == event && n.lex != nil && strings.HasPrefix(viet.Lower(n.lex.viOf()), "hội nghị") && reviewed(vp) {
		return w.reviewing(vp), true
	}
	if (n.class == doc || n.class == person || n.class == org) && vp.flags&flagTAM == 0 {
		if text, ok := w.subjectOfPaper(vp); ok {
			return text, true
		}
	}
	if vp.rule == ruleVNP && vp.flags&(flagTAM|flagPassive) == 0 && headClass(vp) == "cause" && tolls(vp.r) {
		return "that " + w.vp(vp, form{shape: shapePastPl}), true // "57 vụ tai nạn làm 40 người chết"
	}
	if strings.HasPrefix(headLex(vp).viOf(), "xảy ra") && vp.flags&flagTAM == 0 && w.narrative && (vp.rule == ruleVPPP || vp.rule == ruleVPTime || vp.rule == ruleIntrans) {
		return "that " + w.vp(vp, form{shape: shapePastPl}), true // "vụ án xảy ra tại Công ty A"
	}
	return "", false
}

// ofSuchSize writes the size by which a thing is told from others: "with a length of 15 m or more".
func (w *writer) ofSuchSize(vp *node) string {
	size := w.vp(vp, form{shape: shapeIng})
	if of, having := strings.CutPrefix(size, "having "); having {
		return "with " + of
	}
	return size
}

// saidOf writes what stands behind a noun in Vietnamese as said of another.
func (w *writer) saidOf(n *nominal, nd *node) string {
	switch nd.rule {
	case ruleNVP:
		return join(w.saidOf(n, nd.l), w.modifierVP(n, nd.r))
	case ruleNPP:
		return join(w.saidOf(n, nd.l), w.prepOf(nd.r, nil))
	default: // the noun itself
		return ""
	}
}

// headVerbs are the verbs of a verb phrase with an object.
func headVerbs(vp *node) *node {
	for vp.rule == ruleAdjVP || vp.rule == ruleAdvVP || vp.rule == ruleVPPP || vp.rule == ruleVNP {
		if vp.rule == ruleAdjVP || vp.rule == ruleAdvVP {
			vp = vp.r
			continue
		}
		vp = vp.l
	}
	return vp
}

// setUpFor reports a body that is set up for a task, which its name gives, or a post in one.
func setUpFor(head string) bool {
	head = viet.Lower(head)
	return strings.HasSuffix(head, "steering committee") || strings.HasSuffix(head, "working group") || strings.HasSuffix(head, "task force")
}

// lengthOf gives a length as it stands before a noun: "8.5-km" for "dài 8,5 km".
func lengthOf(vp *node) (string, bool) {
	if vp.rule != ruleVNP || vp.l.rule != ruleLeaf || vp.l.lex.viOf() != "dài" || vp.r.rule != ruleLeaf {
		return "", false
	}
	a, ok := measure(vp.r)
	if !ok || a.Unit != "km" || a.Range {
		return "", false
	}
	figure, unit, one := strings.Cut(leafText(vp.r), " ")
	return figure + "-" + unit, one && unit == "km"
}

// setUp writes what such a body is there for: "the Steering Committee for the implementation of Project 06".
func (w *writer) setUp(n *nominal, vp *node) string {
	doing := w.vp(vp, form{shape: shapeIng})
	paper, carriesOut := strings.CutPrefix(doing, "implementing ")
	switch {
	case !carriesOut:
		return "for " + doing // "ban chỉ đạo xóa nhà tạm"
	case strings.HasSuffix(viet.Lower(n.head), "working group"):
		return "on the implementation of " + paper
	}
	return "for the implementation of " + paper
}

// ailing reports what those do who have a disease.
func ailing(vp *node) bool {
	first, _, _ := strings.Cut(headLex(vp).viOf(), " ")
	return (first == "mắc" || first == "mang") && strings.HasPrefix(headLex(vp).english(), "have") && vp.flags&flagTAM == 0
}
