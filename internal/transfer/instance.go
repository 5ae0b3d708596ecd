package transfer

import "strings"

// instanceRules read clauses that stand where a text seldom has one: behind "trường hợp" that is counted, behind "hoặc" in a condition, and with a subject
// that acts only in a manner of speaking.
var instanceRules = []binary{
	// "các trường hợp Nhà nước thu hồi đất", "tháng người lao động qua đời": in which it does
	{catN, catS, ruleNCase, func(l, r *node) (node, bool) {
		if l.rule != ruleLeaf || l.lex.viOf() != "trường hợp" && !l.lex.in(calendar) || l.first == 0 || r.rule != ruleS || pronoun(r.l) || l.lex.in(calendar) && !r.l.class.agent() || r.flags&flagTAM != 0 && binding(r.r) {
			return node{}, false
		}
		nd := fromLeft(l, catN, 5)
		nd.flags |= flagPost | flagVerbal
		return nd, true
	}},
	// "nếu hồ sơ chưa hợp lệ hoặc tên doanh nghiệp không đúng quy định"
	{catConj, catS, ruleOrS, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: costStrange, lex: l.lex}, l.lex.english() == "or" && r.rule == ruleS && (r.l.class.agent() || r.flags&(flagTAM|flagPassive) != 0 || r.r.rule == rulePredicate)
	}},
	{catS, catCond, ruleSOr, func(l, r *node) (node, bool) {
		return fromLeft(l, catS, 8), r.rule == ruleOrS && (l.rule == ruleS || l.rule == ruleSOr)
	}},
	{catIf, catS, ruleIf, func(l, r *node) (node, bool) {
		return node{cat: catCond, cost: 2 - costStrange}, r.rule == ruleSOr && l.lex.vi != "do"
	}},
	// "Kết quả khảo sát cho thấy …", "dự án giúp người dân …": what acts in a manner of speaking
	{catNP, catVP, ruleS, inert},
	// "sự bền vững của môi trường": its sustainability
	{catNominal, catA, ruleQuality, func(l, r *node) (node, bool) {
		if l.lex.vi == "tính" && r.rule == ruleAList {
			return node{cat: catN, cost: -8, class: abst, flags: flagMass | flagCoord, lex: r.lex}, qualityNouns(r) != nil // "tính chính xác, khách quan của kết luận"
		}
		if l.lex.vi == "tính" && qualityNoun(r.lex.english()) == "" {
			return node{}, false // "tính đúng và đủ chi phí": how it is calculated
		}
		return node{cat: catN, cost: 2, class: abst, flags: flagMass, lex: r.lex}, (l.lex.vi == "sự" || l.lex.vi == "tính") && (qualityNoun(r.lex.english()) != "" || r.rule == ruleLeaf && !r.lex.has("attr"))
	}},
	// "thời hạn nộp thuế chậm nhất là ngày 30/4", "thời hạn nộp thuế theo quy định của Chính phủ": it is then, it follows that
	{catNP, catPP, ruleNoVerb, func(l, r *node) (node, bool) {
		if l.rule != ruleBareNP || r.rule != rulePP || !strings.HasPrefix(l.lex.viOf(), "thời hạn") && !strings.HasPrefix(l.lex.viOf(), "mức ") {
			return node{}, false
		}
		vi, cost := r.l.lex.viOf(), 22
		if strings.HasPrefix(vi, "chậm nhất") {
			cost = 2
		}
		return node{cat: catS, cost: cost, class: "be"}, cost == 2 || strings.HasPrefix(vi, "theo")
	}},
	// "vị trí là đối tác lớn nhất": as that
	{catN, catVP, ruleNVP, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, 2)
		nd.flags |= flagPost | flagVerbal
		return nd, l.rule == ruleLeaf && l.lex.in(posts) && r.rule == ruleBe && r.l.lex.viOf() == "là" && l.first > 0
	}},
	// "dự án có nguy cơ ô nhiễm cao": at risk of it
	{catN, catVP, ruleNVP, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, costVerbMod+2+crowded(l))
		nd.flags |= flagPost | flagVerbal
		return nd, l.first > 0 && l.flags&(flagProper|flagNominal) == 0 && unable(l) && r.flags&(flagTAM|flagPassive) == 0 && (r.rule == ruleVNP || r.rule == ruleIntrans) && strings.HasPrefix(headLex(r).viOf(), "có ") && headLex(r).has("state")
	}},
	// "tổng giá trị xuất khẩu 6 tháng": in these
	{catN, catNP, ruleNSpan, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catN, 8)
		nd.flags |= flagPost
		return nd, l.class == money && r.rule == ruleNumNP && r.class == period && r.r.rule == ruleLeaf && r.r.lex.viOf() == "tháng"
	}},
}

// caseWhere writes a case with what happens in it: "cases where the State recovers land".
func (w *writer) caseWhere(nd *node) nominal {
	n := w.nominal(nd.l)
	inner := writer{whole: w.whole, lawful: true, published: w.published, marks: w.marks, present: true}
	if nd.l.lex.in(calendar) {
		n.post, n.flags = append(n.post, "in which "+inner.clause(nd.r)), n.flags|flagThe
	} else {
		n.post = append(n.post, "where "+inner.clause(nd.r))
	}
	w.unsure += inner.unsure
	return n
}

// deprived writes whose thing somebody takes or changes behind the one whose it is: "land users whose land use rights are revoked by the State".
func (w *writer) deprived(vp *node) (string, bool) {
	if vp.rule != ruleHasDone || vp.flags&flagTAM != 0 || vp.l.rule != ruleAgent || !strings.HasSuffix(vp.l.l.lex.viOf(), "bị") || vp.r.r.cat != catNP {
		return "", false
	}
	what := vp.r.r
	f := form{shape: shapeSing}
	if w.pluralNP(what) || what.rule == ruleBareNP && w.np(what, roleObject) == w.pluralText(what.l) && what.flags&flagMass == 0 {
		f.shape = shapePlural
	}
	return "whose " + withoutArticle(w.np(what, rolePrep)) + " " + w.doneAll(suited(vp.r.l, topicOf(what)), f) + " by " + w.np(vp.l.r, rolePrep), true
}

// costInert is for a thing that is said to act, which a brief would not say.
const costInert = 16

// inert joins a thing, an act or a matter and what it does.
func inert(l, r *node) (node, bool) {
	switch l.class {
	case doc, abst, event, act, thing, money, system, unit:
	default:
		return node{}, false
	}
	if _, figure := measure(l); figure || l.rule == ruleActNP || r.flags&flagPassive != 0 || r.rule == rulePredicate || r.rule == ruleMidVP || strings.HasPrefix(leftmost(l).lex.viOf(), "trường hợp") || undergone(r) != nil || isLike(r) {
		return node{}, false
	}
	head := headLex(r)
	if head == nil {
		return node{}, false
	}
	nd := node{cat: catS, cost: costInert, class: r.class, flags: r.flags & (flagTAM | flagDated | flagQuantity), lex: r.lex}
	switch {
	case (head.class == "say" || head.class == "order") && l.lex.in(sayings):
		nd.cost = 3
	case head.class == "order" || head.class == "say" || strings.HasPrefix(head.viOf(), "thuộc") || objectless(r), !ofDeed(withoutModal(r)):
		return node{}, false
	}
	if l.flags&flagVerbal != 0 {
		nd.cost += costVerbalSubject
	}
	return nd, true
}

// withoutModal is a predicate without the marker of tense or mood before it.
func withoutModal(vp *node) *node {
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP || vp.rule == ruleAdjVP {
		vp = vp.r
	}
	plain := *vp
	plain.flags &^= flagTAM
	return &plain
}

// ofDeed reports a predicate of what is told of a deed: what it is, must be, brings about or undergoes.
func ofDeed(vp *node) bool {
	if vp.flags&(flagTAM|flagPassive) != 0 || isA(vp) || vp.rule == rulePredicate || vp.rule == ruleBeVP || vp.rule == ruleMidVP {
		return true
	}
	switch headClass(vp) {
	case "cause", "be", "rise", "fall", "help", "begin", "finish", "undergo", "follow", "punish":
		return true
	}
	head := headLex(vp)
	return strings.HasPrefix(head.english(), "be ") || head.in(deedVerbs) || vp.rule == ruleVPList && ofDeed(firstOf(vp))
}

// measuredOf are the classes of what is counted of the things at hand: "giá trị xuất khẩu mặt hàng này".
var measuredOf = map[class]bool{money: true}

// doesSo reports a clause with somebody for its subject, or with what is said.
func doesSo(s *node) bool {
	for outer(s) {
		s = s.r
	}
	who := subjectOf(s)
	return s.rule == ruleS && (who.class.agent() && who.class != place || who.lex.in(sayings))
}

// quality writes what something is like as a noun: "sustainability", or failing that "the coordinated nature".
func (w *writer) quality(a *node) string {
	if all := qualityNouns(a); len(all) > 1 {
		return joinList(all, "and")
	}
	if noun := qualityNoun(a.lex.english()); noun != "" && a.rule == ruleLeaf {
		return noun
	}
	return w.adjective(a) + " nature"
}

// qualityNouns are the nouns of the adjectives of a list, nil where one of them has none.
func qualityNouns(list *node) []string {
	if list.rule != ruleAList {
		if noun := qualityNoun(list.lex.english()); noun != "" && list.rule == ruleLeaf {
			return []string{noun}
		}
		return nil
	}
	first, last := qualityNouns(list.l.l), qualityNouns(list.r)
	if first == nil || last == nil {
		return nil
	}
	return append(first, last...)
}

// qualityNoun is the noun that is made of an English adjective, or "".
func qualityNoun(adjective string) string {
	if noun := qualityNames[adjective]; noun != "" {
		return noun
	}
	switch {
	case strings.Contains(adjective, " "):
		return ""
	case strings.HasSuffix(adjective, "able"), strings.HasSuffix(adjective, "ible"):
		return adjective[:len(adjective)-2] + "ility"
	case strings.HasSuffix(adjective, "ive"):
		return adjective + "ness"
	}
	return ""
}

// qualityNames are the nouns of adjectives that are not made by rule.
var qualityNames = map[string]string{
	"stable": "stability", "complex": "complexity", "strict": "strictness", "transparent": "transparency", "successful": "success", "different": "difference", "diverse": "diversity", "consistent": "consistency",
	"convenient": "convenience", "fair": "fairness", "flexible": "flexibility", "clear": "clarity", "accurate": "accuracy", "safe": "safety", "strong": "strength", "prosperous": "prosperity", "solid": "solidity",
	"timely": "timeliness", "urgent": "urgency", "important": "importance", "necessary": "necessity", "rich": "richness", "equal": "equality", "dynamic": "dynamism", "proactive": "initiative", "creative": "creativity",
	"active": "active participation", "coordinated": "coordination", "synchronised": "synchronisation", "coherent": "coherence", "feasible": "feasibility", "rapid": "rapidity", "objective": "objectivity",
	"scientific": "scientific rigour", "independent": "independence", "honest": "truthfulness", "truthful": "truthfulness", "public": "openness", "lawful": "lawfulness", "full": "completeness",
	"reasonable": "reasonableness", "continuous": "continuity", "comprehensive": "comprehensiveness", "specific": "specificity", "legitimate": "legitimacy", "valid": "validity", "effective": "effectiveness", "uniform": "uniformity",
}

// verbless writes a clause that has no verb in Vietnamese: "the deadline is no later than 30 April", "it follows the regulations of the Government".
func (w *writer) verbless(nd *node) string {
	plural := w.pluralNP(nd.l)
	who := w.np(nd.l, roleSubject)
	if strings.HasPrefix(nd.r.l.lex.viOf(), "chậm nhất") {
		return who + " " + realise("be", finiteForm(plural), "") + " " + w.prepOf(nd.r, nil)
	}
	rule := ""
	if nd.r.l.lex.viOf() == "theo quy định của" {
		rule = "the regulations of "
	}
	return who + " " + realise("follow", finiteForm(plural), "") + " " + rule + w.np(nd.r.r, roleObject)
}

// saidWhole writes what stands behind a noun in a text that is translated whole: "as the largest partner", "whose land is recovered", "requiring
// amendments".
func (w *writer) saidWhole(n *nominal, vp *node) (string, bool) {
	if vp.rule == ruleBe && n.lex.in(posts) {
		return "as " + w.np(vp.r, roleComplement), true
	}
	if w.whole && vp.rule == ruleVNP && headLex(vp).viOf() == "cần" && vp.r.class == act && (n.class == abst || n.class == doc || n.class == thing) {
		return "requiring " + w.np(vp.r, roleObject), true // "nội dung cần sửa đổi, bổ sung"
	}
	return w.deprived(vp)
}

// doneTo writes what was done to a thing whose verb has no mark of it, in a text that is translated whole: "hồ sơ nộp trực tuyến".
func (w *writer) doneTo(n *nominal, vp *node) (string, bool) {
	done := form{shape: shapePP, aux: "\x00"}
	solid := n.class == thing || n.class == doc || n.class == money
	plain := vp.flags&(flagTAM|flagPassive) == 0
	switch {
	case vp.rule == ruleTAM && vp.l.lex.en == "past" && (solid || n.class == place || n.class == abst) && undergone(vp.r) != nil:
		return w.vp(passivised(vp.r), done), true // "giấy phép đã cấp": issued
	case !w.whole:
	case plain && (solid || n.class == abst && headLex(vp).in(recorded)) && !n.lex.has("to") && vp.rule != ruleIntrans && undergone(vp) != nil:
		return w.vp(passivised(vp), done), true
	case vp.rule == ruleIntrans && (solid || n.class == abst) && !n.lex.has("to") && vp.l.rule == ruleLeaf && undergone(vp) != nil && vp.l.lex.in(gained):
		return w.vp(passivised(vp), done), true // "kết quả đạt được": achieved
	case plain && n.class == doc && headLex(vp).has("forward"):
		to, ok := strings.CutPrefix(w.vp(vp, form{shape: shapeIng}), "submitting it to ")
		return "submitted to " + to, ok // "dự thảo luật trình Quốc hội thông qua"
	}
	return "", false
}

// orPlace is the place of a body, by its name or pointed at.
func orPlace(np *node) *node {
	if np.rule == ruleDemNP {
		return np
	}
	return placeName(np)
}

// lacking writes a cause that is a want of something: "due to a lack of staff and carrying goods".
func (w *writer) lacking(vp *node) (string, bool) {
	first, rest := vp, ""
	if vp.rule == ruleVPList && w.whole && vp.l.l.rule == ruleVNP {
		first, rest = vp.l.l, " and "+w.vp(vp.r, form{shape: shapeIng})
	}
	what, lacks := strings.CutPrefix(w.vp(first, form{shape: shapeBase}), "lack ")
	return "a lack of " + what + rest, lacks
}

// withLevel writes what goes with something at its level: "with an interest rate of 5%".
func (w *writer) withLevel(s *node) string {
	if s.r.rule == ruleBe && isShare(s.l) {
		return "with " + w.np(s.l, roleSubject) + " being " + w.np(s.r.r, roleComplement)
	}
	if s.r.rule == ruleBe {
		return "with " + w.np(s.l, roleSubject) + " of " + w.np(s.r.r, rolePrep)
	}
	return "with " + w.np(s.l, roleSubject) + " " + strings.TrimPrefix(w.vp(s.r, form{shape: shapeIng}), "being ")
}

// namely writes a predicate whose number of things the next one names: "belongs to two agencies, namely A and B".
func (w *writer) namely(list *node, f form) (string, bool) {
	is, first := list.r, list.l.l
	if !w.whole || is.rule != ruleBe || is.l.lex.viOf() != "là" || list.l.r.cat != catComma || first.rule != ruleVNP || first.r.rule != ruleNumNP || first.r.flags&flagPost != 0 {
		return "", false
	}
	return w.vp(first, f) + ", namely " + w.np(is.r, roleComplement), true
}

// timesThat writes by how many times a number is that of before, behind the number: "recorded 420 cases, 3 times that of 2023".
func (w *writer) timesThat(phrase *node) (string, bool) {
	if !timesVerbs[headLex(phrase).viOf()] || phrase.flags&flagTAM != 0 {
		return "", false
	}
	return strings.CutPrefix(w.vp(phrase, form{shape: shapeBase}), "be ")
}

// timesVerbs are the verbs for how many times a figure is that of something else.
var timesVerbs = map[string]bool{"gấp": true, "cao gấp": true, "gần gấp": true, "cao gần gấp": true, "gấp đôi": true, "gần gấp đôi": true, "cao gấp đôi": true, "gấp rưỡi": true}

// mainlyFor writes what brought about most of a change that the predicate before it tells: "giảm 29,5%, chủ yếu do giá giảm".
func (w *writer) mainlyFor(phrase *node) (string, bool) {
	if !strings.HasPrefix(headLex(phrase).viOf(), "chủ yếu ") || phrase.flags&flagTAM != 0 {
		return "", false
	}
	why, ok := strings.CutPrefix(w.vp(phrase, form{shape: shapeBase}), "be mainly ")
	if because, clause := strings.CutPrefix(why, "that "); clause {
		why = "because " + because
	}
	return ", mainly " + why, ok
}

// addition writes a predicate that adds to the one before it: its members, or by how many times its number is that of before.
func (w *writer) addition(phrase *node) (string, bool) {
	if l := headLex(phrase).viOf(); (l == "gồm" || l == "bao gồm") && phrase.flags&flagTAM == 0 {
		members, ok := strings.CutPrefix(w.vp(phrase, form{shape: shapeBase}), "include ")
		return ", including " + members, ok
	}
	if phrase.rule == ruleVPTime && phrase.l.rule == ruleIntrans && headLex(phrase).viOf() == "áp dụng" && phrase.flags&flagTAM == 0 && w.patient.class.agent() {
		when, ok := strings.CutPrefix(w.vp(phrase, form{shape: shapeBase}), "apply ")
		return ", applicable " + when, ok // "công bố bảng giá đất mới, áp dụng đến hết năm 2025"
	}
	if why, ok := w.mainlyFor(phrase); ok {
		return why, true
	}
	times, ok := w.timesThat(phrase)
	return ", " + times, ok
}
