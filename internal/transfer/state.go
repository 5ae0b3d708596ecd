package transfer

import "strings"

// stateRules read what something is where no verb says so.
var stateRules = []binary{
	// "thời hạn nộp hồ sơ là ngày 10/8"
	{catBe, catTime, ruleBeDay, func(l, r *node) (node, bool) {
		return node{cat: catVP, cost: 2, lex: l.lex, class: "be", flags: flagDated}, l.lex.en == "be" && len(l.lex.feats) == 0 && r.rule == ruleLeaf && r.flags&flagDated != 0
	}},
	// "trách nhiệm là của bộ trưởng": it is his
	{catBe, catOfP, ruleBeOf, func(l, r *node) (node, bool) {
		return node{cat: catVP, cost: 2, lex: l.lex, class: "be"}, r.rule == ruleOf && l.lex.en == "be" && len(l.lex.feats) == 0
	}},
	// "vụ việc đang trong quá trình điều tra"
	{catTAM, catPP, ruleStage, func(l, r *node) (node, bool) {
		nd := node{cat: catVP, cost: 2, lex: r.lex, class: "be", flags: flagTAM}
		return nd, (l.lex.en == "prog" || l.lex.en == "still" || l.lex.en == "always") && r.rule == rulePP && r.lex.viOf() == "trong" && r.r.rule == ruleBareNP && (leftmost(r.r).lex.in(stageNouns) || strings.HasPrefix(leftmost(r.r).lex.viOf(), "tình trạng") || strings.HasPrefix(leftmost(r.r).lex.viOf(), "giai đoạn "))
	}},
	// "lạm phát sẽ dưới 4%", "tỷ lệ tổn thất vẫn trên 6%"
	{catTAM, catMeasure, ruleBounded, func(l, r *node) (node, bool) {
		nd := node{cat: catVP, cost: 8, lex: r.lex, class: "be", flags: flagTAM | flagQuantity}
		return nd, (l.lex.en == "will" || l.lex.en == "still") && r.rule == ruleApproxNum
	}},
	// "nợ công chiếm 37% GDP, trong giới hạn an toàn"
	{catVList, catPP, ruleWithin, func(l, r *node) (node, bool) {
		return fromLeft(l.l, catVP, 3), l.rule == ruleVPComma && l.r.cat == catComma && figuring(l.l) && r.rule == rulePP && r.lex.viOf() == "trong" && r.r.rule == ruleBareNP && leftmost(r.r).lex.in(boundNouns)
	}},
	// "Hiện chưa có thông tin về nguyên nhân": there is none.
	{catTime, catVP, ruleNone, func(l, r *node) (node, bool) {
		nd := node{cat: catS, cost: 9, class: "be", flags: flagTAM, lex: r.lex}
		return nd, r.rule == ruleTAM && (r.l.lex.en == "notyet" || r.l.lex.en == "not") && r.r.rule == ruleVNP && r.r.l.rule == ruleLeaf && r.lex.viOf() == "có" && r.r.r.rule == ruleBareNP && r.r.r.flags&(flagProper|flagVerbal) == 0 && (l.lex.has("present") || l.lex.has("perfect"))
	}},
	// "chuyển hồ sơ cho cơ quan điều tra xử lý": for them to do it
	{catVP, catV, ruleForDoing, func(l, r *node) (node, bool) {
		to := l.rule == ruleVPPP && l.r.rule == rulePP && l.r.lex.viOf() == "cho" && l.r.class.agent() && l.r.r.flags&flagVerbal == 0
		return fromLeft(l, catVP, -6), to && headLex(l).in(handing) && doneNames(r) != ""
	}},
	// "dành 200 tỷ đồng hỗ trợ hộ nghèo", "đầu tư 2 tỷ USD xây nhà máy"
	{catVP, catVP, ruleSpend, func(l, r *node) (node, bool) {
		if l.rule != ruleVNP || l.l.rule != ruleLeaf {
			return node{}, false
		}
		a, ok := measure(l.r)
		if !ok || currencyForms[a.Unit] == "" || l.flags&flagPassive != 0 {
			return node{}, false
		}
		nd := fromLeft(l, catVP, -4)
		nd.flags |= flagQuantity
		return nd, l.l.lex.in(spending) && r.flags&(flagTAM|flagPassive) == 0 && (r.rule == ruleVNP || r.rule == ruleVPPP && r.l.rule == ruleVNP) && headLex(r).in(spentOn)
	}},
	// "nộp hồ sơ qua mạng hoặc tại bộ phận một cửa"
	{catVList, catPP, ruleAndPP, func(l, r *node) (node, bool) {
		first := l.l
		with := first.rule == ruleVPPP && first.r.rule == rulePP || first.rule == ruleVPAdv || first.rule == ruleVPAdj || first.rule == ruleIntrans && strings.Contains(first.lex.viOf(), " qua ")
		return fromLeft(first, catVP, 6), l.rule == ruleVPComma && l.r.cat == catConj && with && r.rule == rulePP && r.lex.in(waysPreps)
	}},
	// "chỉ có 12 tỉnh ban hành kế hoạch"
	{catAdv, catS, ruleOnlyS, func(l, r *node) (node, bool) {
		return fromLeft(r, catS, 1), (l.lex.viOf() == "chỉ" || l.lex.viOf() == "mới chỉ") && r.rule == ruleSome
	}},
	// "đến nay mới có 36 dự án đi vào hoạt động": no more yet
	{catTAM, catS, ruleOnlyS, func(l, r *node) (node, bool) {
		return fromLeft(r, catS, 1), l.lex.viOf() == "mới" && r.rule == ruleSome
	}},
	// "chỉ một số doanh nghiệp …"
	{catAdv, catNP, ruleOnlyNP, func(l, r *node) (node, bool) {
		if l.lex.viOf() == "ngay cả" {
			return fromLeft(r, catNP, 0), r.class.agent() || r.class == place
		}
		few := onlyFew(r)
		nd := fromLeft(r, catNP, 2)
		if !few && (r.rule == ruleDetNP || r.rule == ruleBareNP || r.rule == ruleLeaf) && (r.class.agent() || r.class == thing) {
			nd.cost += 6 // "chỉ những doanh nghiệp … mới được …"
			few = true
		}
		return nd, l.lex.viOf() == "chỉ" && few && (l.first == 0 || !onlyFew(r))
	}},
}

// onlyFew reports a noun phrase that gives so many, or some, of a sort.
func onlyFew(np *node) bool {
	return np.rule == ruleDetNP && (np.l.lex.viOf() == "một số" || np.l.lex.viOf() == "một") || np.rule == ruleNumNP || np.rule == ruleOfThem || shareOf(np) != nil
}

// amidRules read an aside that says who or what is among the counted. In a text that is translated whole the list may go on behind it.
var amidRules = []binary{
	// "khoảng 900 người, bao gồm cả trẻ em, …"
	{catNList, catVList, ruleAmid, func(l, r *node) (node, bool) {
		nd := fromLeft(l.l, catNP, 4)
		nd.flags |= flagPost
		return nd, l.rule == ruleNComma && l.r.cat == catComma && l.l.flags&flagCoord == 0 && r.rule == ruleVPComma && r.r.cat == catComma && r.l.rule == ruleVNP && r.l.l.rule == ruleLeaf && r.l.l.lex.in(including)
	}},
	// "Người tiền nhiệm của ông A, ông B, đã nghỉ hưu"
	{catNList, catNP, ruleNamed, func(l, r *node) (node, bool) {
		nd, ok := heldBy(l, r)
		m, person := r.val.(Mention)
		return nd, ok && isNamed(r) && person && m.full == m.short // no post stands with the name, too
	}},
	// "ba thị trường lớn nhất gồm A, B và C | chiếm …": as many as are named
	{catNP, catVP, ruleIncluding, func(l, r *node) (node, bool) {
		if l.rule != ruleNumNP || r.rule != ruleVNP || r.l.rule != ruleLeaf || !r.l.lex.in(including) || r.flags&flagTAM != 0 || r.r.rule != ruleNPList {
			return node{}, false
		}
		return fromLeft(l, catNP, 3), wholeNumber(l.l) == members(r.r)
	}},
	// "kế hoạch Thủ tướng giao", "dự toán Quốc hội quyết định"
	{catNP, catV, ruleGivenBy, func(l, r *node) (node, bool) {
		if r.rule != ruleLeaf || !r.lex.in(setBy) || l.rule != ruleLeaf && l.rule != ruleBareNP {
			return node{}, false
		}
		who := l.class == org || l.class == person || l.class == place && l.flags&flagProper != 0
		named := l.rule == ruleLeaf && l.flags&flagProper != 0 || l.rule == ruleBareNP && (l.l.rule == ruleLeaf && l.l.flags&(flagCapital|flagUpper) != 0 || l.l.rule == ruleNameNP)
		return node{cat: catRelS, cost: 6, class: l.class}, who && named && r.frames&frameNoun != 0 && !r.lex.has("nopass")
	}},
	{catN, catRelS, ruleNGiven, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, 2)
		nd.flags |= flagPost | flagThe
		return nd, r.rule == ruleGivenBy && l.flags&(flagProper|flagVerbal|flagNominal) == 0 && leftmost(l).lex.in(setThings)
	}},
	// "10 tỉnh, trong đó có Hà Nội, …"
	{catNList, catPP, ruleAmid, func(l, r *node) (node, bool) {
		nd := fromLeft(l.l, catNP, 4)
		nd.flags |= flagPost
		return nd, r.rule == rulePP && r.l.lex.viOf() == "trong đó có" && amidCounted(l, r)
	}},
	{catNList, catFront, ruleAmid, func(l, r *node) (node, bool) {
		nd := fromLeft(l.l, catNP, 4)
		nd.flags |= flagPost
		return nd, l.rule == ruleNComma && l.r.cat == catComma && l.l.flags&flagCoord == 0 && r.rule == ruleFrontComma && r.l.rule == rulePP && r.l.l.lex.english() == "including" && (r.l.l.lex.viOf() != "trong đó có" || amidCounted(l, r.l))
	}},
}

// doneNames names what others are to do with what is handed to them, "management and operation", or is "".
func doneNames(v *node) string {
	if v.rule == ruleVVList && v.l.l.rule == ruleLeaf && v.r.rule == ruleLeaf {
		first, second := doneNames(v.l.l), doneNames(v.r)
		if first == "" || second == "" {
			return ""
		}
		return first + " and " + second
	}
	if v.rule != ruleLeaf || !v.lex.in(handled) {
		return ""
	}
	return verbNoun(v.lex)
}

// amidCounted reports so many with some of them: of two sums it is not known what is said of the second, "500 tỷ đồng, trong đó có 200 tỷ đồng cho giáo dục".
func amidCounted(l, pp *node) bool {
	if l.rule != ruleNComma || l.r.cat != catComma || l.l.flags&flagCoord != 0 || l.l.flags&flagQuantity == 0 {
		return false
	}
	listed := false
	pp.walk(func(n *node) { listed = listed || n.rule == ruleLeaf && n.lex.in(including) })
	return !listed && !isFigure(pp.r) && !isFigure(l.l) && !isToll(l.l)
}

// stated reports a subject that a predicate of this file may be told of.
func stated(subject, vp *node) bool {
	switch core(vp).rule {
	case ruleBeDay:
		return subject.class == period || leftmost(subject).lex.in(datedNouns)
	case ruleBounded:
		return !subject.class.agent() || core(vp).l.lex.en == "must" && (subject.class == place || core(vp).r.rule == ruleNumNP)
	case ruleStage:
		stage := core(vp)
		for stage.rule == ruleTAM {
			stage = stage.r
		}
		return !subject.class.agent() || strings.HasPrefix(leftmost(stage.r.r).lex.viOf(), "tình trạng") // "bệnh viện luôn trong tình trạng quá tải"
	default:
		return true
	}
}

// state writes a predicate of this file.
func (w *writer) state(nd *node, f form) string {
	switch nd.rule {
	case ruleBeDay:
		return realise("be", f, "") + " " + strings.TrimPrefix(w.timeText(nd.r), "on ")
	case ruleStage:
		adverb := ""
		if en := nd.l.lex.en; en == "still" || en == "always" {
			adverb = en
		}
		return realise("be", f, adverb) + " " + w.stage(nd.r)
	case ruleWithin:
		return w.vp(nd.l.l, f) + ", within " + strings.TrimPrefix(w.prepOf(nd.r, nil), "in ")
	case ruleSpend:
		return w.spend(nd, f)
	case ruleForDoing:
		return w.vp(nd.l, f) + " for " + doneNames(nd.r)
	case ruleAndPP:
		return w.vp(nd.l.l, f) + " " + nd.l.r.lex.english() + " " + w.prepOf(nd.r, headLex(nd.l.l))
	default: // ruleBounded
		be := &node{cat: catBe, lex: &lex{cat: catBe, vi: "là", en: "be"}}
		return w.marked(nd.l.lex, &node{cat: catVP, rule: ruleBe, l: be, r: nd.r, lex: be.lex, class: "be", flags: flagQuantity}, f)
	}
}

// spend writes "dành 200 tỷ đồng hỗ trợ hộ nghèo" as "set aside VND200 billion to support poor households", "đầu tư 2 tỷ USD xây nhà máy" as
// "invest USD2 billion in building a plant".
func (w *writer) spend(nd *node, f form) string {
	switch verb := nd.l.l.lex.viOf(); verb {
	case "đầu tư", "rót":
		return realise("invest", f, "") + " " + w.np(nd.l.r, roleObject) + " in " + w.vp(nd.r, form{shape: shapeIng})
	case "chi", "bỏ", "bỏ ra", "chi ra":
		return realise("spend", f, "") + " " + w.np(nd.l.r, roleObject) + " on " + w.vp(nd.r, form{shape: shapeIng})
	case "dành", "dành ra", "trích":
		return realise("set aside", f, "") + " " + w.np(nd.l.r, roleObject) + " to " + w.vp(nd.r, form{shape: shapeBase})
	default:
		return w.vp(nd.l, f) + " to " + w.vp(nd.r, form{shape: shapeBase})
	}
}

// stage writes what goes on: "under investigation", "at the appraisal stage".
func (w *writer) stage(pp *node) string {
	n := pp.r.l
	if act := n.r; n.rule != ruleLeaf && n.l.rule == ruleLeaf && n.l.lex.viOf() == "quá trình" {
		for act.l != nil && (act.rule == ruleIntrans || act.rule == ruleBareNP) {
			act = act.l
		}
		if act.rule == ruleLeaf && verbNoun(act.lex) != "" {
			return "under " + verbNoun(act.lex)
		}
	}
	text := w.prepOf(pp, nil)
	for _, process := range [...]string{" process", " processes"} {
		if act, ok := strings.CutSuffix(text, process); ok {
			return "under " + strings.TrimPrefix(strings.TrimPrefix(act, "in "), "the ")
		}
	}
	if before, isPeriod := strings.CutSuffix(text, " period"); isPeriod {
		return strings.Replace(before, "in the", "at the", 1) + " stage"
	}
	return text
}

// none writes "hiện chưa có thông tin" as "at present, there is no information yet".
func (w *writer) none(nd *node) string {
	n := w.nominal(nd.r.r.r.l)
	verb := "is"
	plural := !n.mass() && n.plonly()
	if plural {
		verb = "are"
	}
	yet := ""
	if nd.r.l.lex.en == "notyet" {
		yet = " yet"
	}
	return w.timeText(nd.l) + ", there " + verb + " no " + n.text(plural) + yet
}
