package transfer

// legacy is what a clause leaves to the predicates behind its semicolons.
type legacy struct {
	// subject is who acts, speaker who said so: "Ông khẳng định Việt Nam coi trọng …; đề nghị …" goes on with him.
	subject, speaker *node
	// under is what governs them with its object: "nhất trí", "đề nghị hai bên", "sẽ".
	under *node
	// undergone is true when something was done to the subject.
	undergone bool
}

// bequest is what a clause leaves.
func bequest(nd *node) *legacy {
	out := &legacy{subject: heir(nd), speaker: subjectOf(nd)}
	for outer(nd) {
		nd = nd.r
	}
	out.undergone = nd.rule == ruleS && nd.r.flags&flagPassive != 0
	if nd.rule == ruleS && out.subject == out.speaker {
		out.under = governor(nd.r)
	}
	return out
}

// doneBefore are the markers behind which the verb still governs what follows.
var doneBefore = map[string]bool{"past": true, "just": true, "also": true, "alsopast": true}

// governor is the verb of a predicate, with its object, under which more than one act may stand.
func governor(vp *node) *node {
	for vp.rule == ruleAdvVP || vp.rule == ruleAdjVP || vp.rule == ruleVPList || vp.rule == ruleTimeVP || vp.rule == ruleTAM && doneBefore[vp.l.lex.en] {
		vp = vp.r
	}
	switch {
	case vp.rule == ruleTAM && vp.l.lex.in(foretells):
		return vp.l
	case vp.rule == ruleVNP && (headLex(vp).viOf() == "cần có" || headLex(vp).viOf() == "cần"):
		return &node{cat: catTAM, first: vp.first, last: vp.first, lex: &lex{cat: catTAM, vi: "cần", en: "need"}} // "cần có cơ chế …; nghiên cứu …"
	case vp.rule == ruleVVP && vp.l.rule == ruleLeaf && vp.l.lex.in(charged):
		return vp.l // "các bộ có trách nhiệm rà soát …; báo cáo …"
	case vp.rule == ruleVNVP && vp.class == "order", vp.rule == ruleVVP && (vp.class == "order" || vp.class == "agree" || vp.l.rule == ruleLeaf && vp.l.lex.in(askingFor)):
		return vp.l
	}
	return nil
}

// own are the sorts of verbs that no other governs: they say in their turn what somebody thinks or wants.
var own = map[string]bool{"say": true, "order": true, "agree": true, "aim": true, "plan": true, "be": true}

// pleads are the verbs by which somebody asks another who is over him, or at least not under him.
var pleads = map[string]bool{"kiến nghị": true, "đề xuất": true}

// distrains are what a court does to the goods of somebody whom it orders to pay.
var distrains = map[string]bool{"kê biên": true, "phong tỏa": true, "tịch thu": true, "duy trì": true, "giữ nguyên": true, "tuyên": true, "kê biên, phong tỏa": true, "phong tỏa, kê biên": true}

// actsForNobody reports an act of what does nothing of itself, for which nobody can be asked.
func actsForNobody(who, vp *node) bool {
	verb := headLex(vp)
	return !who.class.agent() && who.class != place && vp.flags&(flagTAM|flagPassive) == 0 && withoutTail(vp).rule == ruleVNP && verb.has("nom") && !verb.has("state") && !verb.has("force")
}

// standsAlone reports a predicate that says in its turn what somebody thinks or wants. What others are given to do behind a plea is what was asked for:
// "kiến nghị Chính phủ cho phép thí điểm, đồng thời giao Bộ Y tế hướng dẫn".
func (l *legacy) standsAlone(vp *node) bool {
	pleaded := pleads[headLex(l.under).viOf()]
	if act := headLex(vp).viOf(); pleaded && (act == "tham mưu" || act == "ký") {
		return true // "đã kiến nghị Chính phủ lập 5 đề án; tham mưu Thủ tướng ban hành chỉ thị", "…, đồng thời ký quy chế với Bộ B"
	}
	if headLex(l.under).viOf() == "buộc" && distrains[headLex(vp).viOf()] {
		return true // "tòa buộc bị cáo bồi thường; tiếp tục kê biên 5 thửa đất": the court does
	}
	return own[headClass(vp)] && l.under.cat != catTAM && (!pleaded || !headLex(vp).in(assigning))
}

// take gives the subject of a further predicate, and the predicate as it stands under the verb before it.
func (l *legacy) take(vp *node) (subject, told *node, under bool) {
	kind := headClass(vp)
	if l.undergone && vp.flags&(flagTAM|flagPassive) == 0 && appointsOne(vp) {
		return nil, vp, false // "bà A được quyết định cho thôi giữ chức …; phân công giữ chức …": she is
	}
	if l.subject.class == doc && numbersThose(withoutTail(vp)) {
		return nil, vp, false // "Luật có hiệu lực …; có 7 quy định có hiệu lực sau": so many do
	}
	keepsOn := l.under != nil && l.under.cat != catTAM && vp.rule == ruleTAM && vp.l.lex.en == "continue" && vp.r.flags&(flagTAM|flagPassive) == 0
	if l.under == nil || vp.flags&(flagTAM|flagPassive) != 0 && !keepsOn {
		if kind == "order" || kind == "say" || kind == "agree" {
			return l.speaker, vp, false
		}
		return l.subject, vp, false
	}
	if l.standsAlone(vp) {
		return l.subject, vp, false
	}
	if !l.subject.class.agent() && l.subject.class != place && (l.subject.class != event || l.under.class != "agree") {
		return nil, vp, false // "mức phạt sẽ tăng lên …; cưỡng ép …": fines coerce nobody
	}
	nd := fromLeft(l.under, catVP, vp.cost)
	nd.rule, nd.l, nd.r, nd.first, nd.last = ruleVVP, l.under, vp, vp.first, vp.last
	switch l.under.cat {
	case catTAM:
		nd.rule = ruleTAM
		nd.class, nd.flags, nd.lex = vp.class, vp.flags|flagTAM, vp.lex
	case catVN:
		nd.rule = ruleVNVP
	default: // the verb alone
	}
	return l.subject, &nd, true
}

// alsoAsked gives what one more body is asked to do, whose clause stands behind the semicolon of one in which somebody asked another:
// "Bộ giao Cục Đường bộ kiểm tra các tuyến; Cục Đăng kiểm tăng cường kiểm định". It is nil where it may have done so by itself.
func (l *legacy) alsoAsked(nd *node) *node {
	if l.under == nil || l.under.cat != catVN || l.under.rule != ruleVNHead || nd == nil || nd.rule != ruleS || l.subject == nil || !l.subject.class.agent() {
		return nil
	}
	who, vp := nd.l, nd.r
	if !askable(who) || !askable(l.under.r) || vp.flags&(flagTAM|flagPassive) != 0 || vp.flags&flagDated != 0 && !byDeadline(vp) || own[headClass(vp)] || levelVerbs[headClass(vp)] || headClass(vp) == "own" {
		return nil
	}
	if vp.flags&flagQuantity != 0 || who.rule == ruleDetNP && who.l.lex.viOf() != "các" && who.l.lex.viOf() != "những" {
		return nil // "giao Bộ Công an điều tra; Công an tỉnh bắt 5 đối tượng", "đề nghị các trường báo cáo; nhiều trường báo cáo chậm": they did
	}
	head := *l.under
	head.r = who
	order := fromLeft(&head, catVP, vp.cost)
	order.rule, order.l, order.r, order.first, order.last = ruleVNVP, &head, vp, nd.first, nd.last
	return &node{cat: catS, rule: ruleS, l: l.subject, r: &order, first: nd.first, last: nd.last, cost: nd.cost, class: order.class, flags: order.flags, lex: order.lex}
}

// askable reports bodies that may be asked to do something: by name, or all of a sort, "các bệnh viện".
func askable(np *node) bool {
	return np.class == org || np.class == place && np.rule == ruleDetNP && np.l.lex.viOf() == "các"
}

// byDeadline reports a predicate with the day before which it is to be done: "báo cáo trước ngày 15/11".
func byDeadline(vp *node) bool {
	return vp.rule == ruleVPTime && vp.r.rule == rulePTime && vp.r.l.lex.viOf() == "trước" && vp.l.flags&flagDated == 0
}
