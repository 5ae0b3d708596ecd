package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

func (w *writer) verbVP(nd *node, f form) string {
	if needed := nd.r; nd.class == "order" && needed.rule == ruleTAM && (needed.l.lex.en == "need" || needed.l.lex.en == "should" || needed.l.lex.en == "must") {
		bare := *nd // "đề nghị cần bổ sung quy định": who proposes it finds it needed
		bare.r = needed.r
		return w.verbVP(&bare, f)
	}
	if will := nd.r; will.rule == ruleTAM && will.l.lex.vi == "sẽ" && nd.l.frames&(frameTo|frameIng) != 0 {
		bare := *nd // "cam kết sẽ hỗ trợ": what one commits to is to come
		bare.r = will.r
		return w.verbVP(&bare, f)
	}
	if nd.l.rule == ruleVDated && nd.class == "order" {
		bare := *nd // "yêu cầu trong quý I kết thúc điều tra 7 vụ": by then they are to
		bare.l = nd.l.l
		return w.verbVP(&bare, f) + " " + w.timeText(nd.l.r)
	}
	fr := nd.l.frames
	if ahead := nd.r; ahead.rule == ruleTAM && ahead.l.lex.vi == "sẽ" && fr&(frameTo|frameIng) != 0 && (ahead.r.flags&flagPassive != 0 || !strings.HasPrefix(w.vp(ahead.r, form{shape: shapeIng}), "being carried")) {
		bare := *nd // "cam kết sẽ hỗ trợ": what one commits to lies ahead
		bare.r = ahead.r
		return w.verbVP(&bare, f)
	}
	switch {
	case fr&frameLight != 0:
		return w.vp(nd.r, f)
	case nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "tổ chức" && withObject(nd.r):
		return w.vp(nd.r, f)
	case fr&frameIng != 0:
		if nd.l.class == "order" && nd.r.rule == ruleTAM && nd.r.l.lex.en == "must" {
			return fill(w.pattern(nd.l, f), w.vp(nd.r.r, form{shape: shapeIng})) // "yêu cầu phải …": the order says that they must
		}
		if nd.l.rule == ruleLeaf && (headClass(nd.l) == "provide" || wantsNoun[nd.l.lex.en]) {
			if text, ok := w.actNoun(nd.r); ok {
				return fill(w.pattern(nd.l, f), text)
			}
		}
		if nd.l.rule == ruleLeaf && nd.l.lex.english() == "step up" && withObject(nd.r) && nd.r.flags&(flagTAM|flagPassive) == 0 {
			return fill(slot(realise("step up efforts", f, "")), "to "+w.vp(nd.r, form{shape: shapeBase})) // one does not step up ensuring
		}
		if nd.l.rule == ruleLeaf && nd.l.lex.english() == "prioritise" {
			return fill(slot(realise("give priority to", f, "")), w.vp(nd.r, form{shape: shapeIng}))
		}
		return fill(w.pattern(nd.l, f), w.vp(nd.r, form{shape: shapeIng}))
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "quyết định" && !w.narrative {
		if n := w.nominalised(nd.r); n.flags&flagNominal == 0 {
			return fill(slot(realise("decide on", f, "")), w.article(&n, roleObject)) // a rule gives the power, it tells no decision
		}
	}
	pattern := w.pattern(nd.l, f)
	if headLex(nd.l).viOf() == "giúp" {
		was := w.actor
		w.actor = true // "giúp giảm 12 đầu mối": to cut them
		defer func() { w.actor = was }()
	}
	if strings.HasSuffix(pattern, " to ~") {
		return fill(pattern, w.vp(nd.r, form{shape: shapeBase}))
	}
	return fill(pattern, "to "+w.vp(nd.r, form{shape: shapeBase}))
}

// mandated writes what is proposed, or asked of what nobody can ask: "yêu cầu tỷ lệ nội địa hóa phải đạt 30%" is to ask that it reach 30%.
func (w *writer) mandated(verb, nd *node, f form) (string, bool) {
	proposed := verb.rule == ruleLeaf && (verb.lex.en == "recommend for" || verb.lex.en == "propose for")
	who := nd.l.r
	asked := verb.rule == ruleLeaf && verb.lex.en == "ask" && !who.class.agent() && who.class != place && who.class != named && who.flags&flagProper == 0
	if nd.l.rule != ruleVNHead || !proposed && !asked {
		return "", false
	}
	does, not := nd.r, ""
	if does.rule == ruleTAM {
		switch does.l.lex.en {
		case "must", "need", "should":
		case "not", "mustnot":
			not = "not "
		default:
			return "", false
		}
		does = does.r
	}
	wants := strings.TrimSuffix(verb.lex.en, " for")
	if w.paper && asked {
		wants = "require" // papers ask nobody
	}
	return realise(wants, f, "") + " that " + w.np(who, roleSubject) + " " + not + w.vp(does, form{shape: shapeBase}), true
}

// bareBehind are the English verbs behind whose object another has no "to": "nghe Bộ trưởng trình bày báo cáo", "đừng để dịch lan rộng".
var bareBehind = map[string]bool{"hear": true, "let": true}

// wantsNoun are the English verbs before which an act is a noun: one encourages the use of something.
var wantsNoun = map[string]bool{
	"encourage": true, "permit": true, "expedite": true, "support": true, "promote": true, "speed up": true, "accelerate": true, "inspect": true, "supervise": true, "monitor": true,
	"organise": true, "step up": true, "boost": true, "approve": true, "announce": true, "strengthen": true, "restrict": true, "limit": true, "complete": true,
}

// subjunctive writes what is proposed that somebody do.
func (w *writer) subjunctive(vp *node) string {
	if vp.rule == ruleTAM && vp.l.lex.en == "strive" {
		return "strive to " + w.vp(vp.r, form{shape: shapeBase})
	}
	return w.vp(vp, form{shape: shapeBase})
}

// threePlace writes "yêu cầu Bộ Tài chính báo cáo" as "asked the Ministry of Finance to report".
func (w *writer) threePlace(nd *node, f form) string {
	if did := nd.r; did.rule == ruleTAM && did.l.lex.en == "past" && strings.HasPrefix(headLex(nd.l).viOf(), "phối hợp") {
		bare := *nd // "phối hợp với Cục A | đã triệt phá một đường dây": what they did together
		bare.r = did.r
		return w.threePlace(&bare, f)
	}
	if nd.l.rule == ruleVNHead && nd.l.l.lex.has("letter") {
		return w.writtenTo(nd, f)
	}
	if headLex(nd.r).viOf() == "ra ngoài" && headLex(nd.l).viOf() == "đưa" && nd.l.rule == ruleVNHead {
		out := strings.Replace(w.vp(nd.r, form{shape: shapeBase}), "go out", "out", 1)
		return realise("bring", f, "") + " " + w.np(nd.l.r, roleObject) + " " + out // "đưa 12 người ra ngoài an toàn"
	}
	if nd.l.rule == ruleVNTime {
		return w.byThen(nd, f)
	}
	if nd.l.rule == ruleVNMay {
		inner := *nd
		inner.l = nd.l.l
		return w.threePlace(&inner, f)
	}
	if text, ok := w.relieved(nd, f); ok {
		return text
	}
	nd = w.forActing(nd)
	verb := nd.l.l
	if text, ok := w.submitted(nd, f); ok {
		return text
	}
	if text, ok := w.freed(nd, f); ok {
		return text
	}
	if text, ok := w.askedDone(nd, f); ok {
		return text
	}
	head := ""
	if nd.l.rule == rulePassHead || nd.l.rule == ruleAgentHead {
		verb = nd.l.r
		head = w.headedPassive(nd.l, f)
	} else {
		head = fill(w.pattern(w.chosen(verb, topicOf(nd.l.r)), f), w.np(nd.l.r, rolePrep)) // it acts, so it is one that the reader knows
	}
	subject := w.patient
	defer func() { w.patient = subject }()
	w.patient = topicOf(nd.l.r) // who is asked acts
	owner, self, agent, office, served := w.own, w.self, w.agent, w.office, w.served
	defer func() { w.own, w.self, w.agent, w.office, w.served = owner, self, agent, office, served }()
	w.self = w.themselves(nd.l.r) // "khuyến cáo người dân đi khám khi có triệu chứng": when they have them
	if w.own = "its own"; nd.l.r.class.agent() {
		w.own = ownerOf(w, nd.l.r)
	}
	w.agent, w.office, w.served = nd.l.r.class == person, "", public(nd.l.r)
	if bare := nd.r; bare.rule == ruleIntrans && bare.l.rule == ruleLeaf && bare.l.lex.in(carriedOut) {
		if nd.l.frames&frameNto == 0 {
			return head + " " + verb.lex.get("prep") + " implementation" // "hướng dẫn các bệnh viện thực hiện"
		}
		return head + " to implement it"
	}
	if nd.l.frames&frameNto == 0 {
		return head + " " + verb.lex.get("prep") + " " + w.vp(nd.r, form{shape: shapeIng})
	}
	if verb.rule == ruleLeaf && verb.lex.viOf() == "đưa" && headLex(nd.r).viOf() == "đạt" {
		if figure, ok := strings.CutPrefix(w.vp(nd.r, form{shape: shapeBase}), "reach "); ok {
			return head + " to " + figure // "đưa kim ngạch đạt 25 tỷ USD"
		}
	}
	if text, ok := w.lends(nd, f); ok {
		return text
	}
	if verb.rule == ruleLeaf && bareBehind[verb.lex.english()] {
		return head + " " + w.vp(nd.r, form{shape: shapeBase}) // "nghe Bộ trưởng trình bày báo cáo"
	}
	if both := nd.l.r.lex.viOf(); verb.rule == ruleLeaf && nd.l.rule == ruleVNHead && (nd.r.rule != ruleTAM || nd.r.l.lex.en == "strive") && verb.lex.viOf() == "đề nghị" && (both == "hai bên" || both == "hai nước") {
		return realise("propose", f, "") + " that " + w.np(nd.l.r, roleSubject) + " " + w.subjunctive(nd.r) // one of them is the speaker's
	}
	if text, ok := w.mandated(verb, nd, f); ok {
		return text
	}
	inner := nd.r
	if inner.rule == ruleTAM {
		switch inner.l.lex.en {
		case "must", "need", "should", "continue":
		case "can", "may":
		case "strive": // "giao các bộ phấn đấu đưa kim ngạch lên 4 tỷ USD"
			return head + " to strive " + infinitive(w.vp(inner.r, form{shape: shapeBase}))
		case "not", "mustnot", "shouldnot", "donot", "willnot":
			return head + " not to " + neither(w.vp(inner.r, form{shape: shapeBase}), inner.r)
		case "notyet": // "đề nghị các tỉnh chưa sáp nhập sở"
			return head + " not to " + neither(w.vp(inner.r, form{shape: shapeBase}), inner.r) + " yet"
		case "cannot", "cannotyet": // "khiến 200 hộ dân chưa thể về nhà"
			return head + " " + infinitive(w.vp(inner, form{shape: shapeBase}))
		case "neednot": // "đề nghị sinh viên không phải hoàn trả học phí": to be spared it
			return head + " not to have to " + neither(w.vp(inner.r, form{shape: shapeBase}), inner.r)
		default:
			w.unsure++
		}
		if inner.l.lex.en != "continue" {
			inner = inner.r
		}
	}
	if denied, wanted, ok := w.deniedFirst(inner); ok {
		return head + " " + denied + ", and " + wanted
	}
	return head + " " + infinitive(w.vp(inner, form{shape: shapeBase}))
}

// deniedFirst writes two things that somebody is told, first what not to do, each with its own "to": "not to raise fees, and to ensure quality".
func (w *writer) deniedFirst(nd *node) (denied, wanted string, ok bool) {
	if nd.rule != ruleVPList || nd.l.l.rule != ruleTAM || nd.l.r.cat != catComma || nd.r.flags&flagTAM != 0 && !mustToo(nd.r) {
		return "", "", false
	}
	switch not := nd.l.l.l.lex.en; not {
	case "not", "mustnot":
		inner, next := nd.l.l.r, nd.r
		if mustToo(next) {
			next = next.r
		}
		return "not to " + neither(w.vp(inner, form{shape: shapeBase}), inner), infinitive(w.vp(next, form{shape: shapeBase})), true
	}
	return "", "", false
}

// mustToo reports what somebody is told to do behind what he must not: "không được chủ quan, | phải chuẩn bị phương án".
func mustToo(vp *node) bool { return vp.rule == ruleTAM && vp.l.lex.en == "must" }

// forActing has the verb of a three-place phrase in the English that it has where somebody is to act (feature nto): one supports farmers, but helps
// farmers to sell.
func (w *writer) forActing(nd *node) *node {
	head := *nd.l
	verb := &head.l
	if head.rule == rulePassHead || head.rule == ruleAgentHead {
		verb = &head.r
	}
	en := (*verb).lex.get("nto")
	if en == "" || (*verb).rule != ruleLeaf || w.entrusts(nd) {
		return nd
	}
	*verb = inOther(*verb, en)
	other := *nd
	other.l = &head
	return &other
}

// entrusts reports a task that is given rather than an order: by a law or by nobody named, to one of whom only that is told, or for good, as to run
// or to keep something.
func (w *writer) entrusts(nd *node) bool {
	return headClass(nd.l) == "order" && (w.patient == topic{} || enacted.has(viet.Lower(w.patient.noun)) || nd.l.rule != ruleVNHead || headClass(nd.r) == "be" || headLex(nd.r).in(entrusted))
}

// infinitive puts "to" before a verb phrase, behind a "not" that it begins with.
func infinitive(vp string) string {
	if rest, denied := strings.CutPrefix(vp, "not "); denied {
		return "not to " + rest
	}
	return "to " + vp
}

// lends writes "cho hộ nghèo vay vốn" as "provide loans to poor households": they are not merely allowed to borrow.
func (w *writer) lends(nd *node, f form) (string, bool) {
	act := nd.r
	if nd.l.rule != ruleVNHead || nd.l.l.rule != ruleLeaf || nd.l.l.lex.viOf() != "cho" {
		return "", false
	}
	borrowers := w.np(nd.l.r, rolePrep)
	switch verb := headLex(act).viOf(); {
	case act.rule == ruleIntrans && (verb == "vay" || verb == "vay vốn"):
		return realise("provide", f, "") + " loans to " + borrowers, true
	case act.rule == ruleVNP && verb == "vay" && act.l.rule == ruleLeaf && act.r.class == money:
		return realise("lend", f, "") + " " + w.np(act.r, roleObject) + " to " + borrowers, true
	}
	return "", false
}

// submitted writes "trình Quốc hội thông qua 06 Luật" as "submit six laws to the National Assembly for passage": who is asked
// passes them, not who submits.
func (w *writer) submitted(nd *node, f form) (string, bool) {
	verb, act := nd.l.l, nd.r
	if act.rule == ruleVPTime && verb.lex.has("forward") {
		inner := *nd
		inner.r = act.l
		text, ok := w.submitted(&inner, f)
		return text + " " + w.timeText(act.r), ok // "trình Quốc hội thông qua dự án Luật vào tháng 10/2026"
	}
	if nd.l.rule == ruleVNHead && verb.rule == ruleLeaf && verb.lex.viOf() == "trình" && (act.rule == ruleVPPP || act.rule == ruleVNNP) {
		return realise("ask", f, "") + " " + w.np(nd.l.r, roleObject) + " to " + w.vp(act, form{shape: shapeBase}), true // "trình Chủ tịch nước tặng Huân chương cho …"
	}
	if nd.l.rule == rulePassHead || nd.l.rule == ruleAgentHead || !verb.lex.has("forward") || act.rule != ruleVNP && act.rule != ruleIntrans && act.rule != ruleVPList && act.rule != ruleVVP || act.rule == ruleVNP && act.l.cat != catV {
		return "", false
	}
	if act.rule == ruleVVP && act.l.rule == ruleLeaf && act.l.lex.has("nom") && (act.r.rule == ruleVNP || act.r.rule == ruleVPPP) {
		if what, ok := w.actNoun(act.r); ok { // "trình Thủ tướng quyết định thành lập Ban chỉ đạo"
			return fill(w.pattern(verb, f), what) + " to " + w.np(nd.l.r, rolePrep) + " for " + strings.ReplaceAll(act.l.lex.get("nom"), "_", " "), true
		}
	}
	nom, ok := actNames(act)
	if !ok || act.rule == ruleVNP && act.r.cat != catNP {
		w.unsure++
		if w.whole {
			return fill(w.pattern(verb, f), "to "+w.np(nd.l.r, rolePrep)) + " to " + w.vp(act, form{shape: shapeBase}), true
		}
		return "", true
	}
	if act.rule == ruleIntrans && nom == "approval" {
		return realise("seek", f, "") + " approval from " + w.np(nd.l.r, rolePrep), true
	}
	what, where := "it", "" // what was named before
	if last := lastPhrase(act); last.rule == ruleVNP {
		what = w.np(last.r, roleObject)
		if n := last.r.l; last.r.rule == ruleBareNP && n.rule == ruleNPP && n.r.class == event {
			bare := node{cat: catNP, rule: ruleBareNP, first: n.first, last: n.l.last, l: n.l, class: n.class, lex: n.lex, flags: last.r.flags}
			what, where = w.np(&bare, roleObject), " "+w.prepOf(n.r, nil) // "… thông qua dự án Luật tại Kỳ họp thứ 10"
		}
	}
	if bill, ok := strings.CutPrefix(what, "a draft "); ok && w.narrative {
		what = "the draft " + bill // the one that the news is about
	}
	return fill(w.pattern(verb, f), what) + " to " + w.np(nd.l.r, rolePrep) + " for " + nom + where, true
}

// enabling reports what makes something possible: who creates a condition, or is a basis, does so for somebody to act.
func enabling(vp *node) bool {
	if strings.HasPrefix(headLex(vp).english(), "create") {
		return true
	}
	for vp.rule == ruleTAM || vp.rule == ruleAdvVP {
		vp = vp.r
	}
	if vp.rule != ruleBe && vp.rule != ruleVNP || vp.r.cat != catNP {
		return false
	}
	head := vp.r.lex.viOf()
	for _, noun := range []string{"nền tảng", "cơ sở", "tiền đề", "căn cứ", "động lực", "điều kiện", "cơ hội", "môi trường", "đòn bẩy", "bệ phóng", "dịp", "nguồn lực"} {
		if head == noun || strings.HasPrefix(head, noun+" ") {
			return true
		}
	}
	return false
}

// pledged is what a verb phrase with "sẽ" promises, nil for another.
func pledged(vp *node) *node {
	if vp.rule == ruleFrontVP {
		inner := *vp
		if inner.r = pledged(vp.r); inner.r == nil {
			return nil
		}
		return &inner
	}
	if vp.rule == ruleTAM && vp.l.lex.en == "will" {
		return vp.r
	}
	return nil
}

// actNames names the acts of verbs: "consideration and decision".
func actNames(v *node) (string, bool) {
	switch v.rule {
	case ruleVVList, ruleVPList:
		first, ok := actNames(v.l.l)
		second, known := actNames(v.r)
		return first + " and " + second, ok && known && v.l.l.rule != ruleVNP
	case ruleVNP:
		if _, nom := ofNoun(v.l.lex, v.r.lex.viOf()); v.l.rule == ruleLeaf && nom != "" {
			return strings.ReplaceAll(nom, "_", " "), true // "ban hành Luật": enactment
		}
		return actNames(v.l)
	case ruleIntrans:
		return actNames(v.l)
	default: // one verb
	}
	nom := v.lex.get("nom")
	return strings.ReplaceAll(nom, "_", " "), nom != "" && v.rule == ruleLeaf
}

// purpose writes để/nhằm + verb phrase.
func (w *writer) purpose(nd *node) string {
	if nd.rule == ruleCommaPurp {
		nd = nd.r
	}
	if nd.rule == ruleSoThat {
		return "so that " + w.enabled(nd.r)
	}
	if noms, ok := processed(nd.r); ok && nd.l.lex.vi == "để" {
		return "for " + noms
	}
	lead := "to "
	if strings.HasPrefix(nd.l.lex.en, "to be able") {
		lead = "to be able to "
	}
	if nd.l.lex.en == "how to" {
		lead = "how to "
	}
	if nd.l.lex.en == "whether to" {
		lead = "whether to "
	}
	if avoids(nd.l, nd.r) {
		return "so as not to " + neither(w.vp(nd.r.r, form{shape: shapeBase}), nd.r.r)
	}
	return lead + w.vp(nd.r, form{shape: shapeBase})
}

// avoids reports what is not to happen, as a purpose: "rà soát để không trùng lặp với luật khác".
func avoids(to, vp *node) bool {
	return (to.lex.vi == "để" || to.lex.vi == "nhằm") && vp.rule == ruleTAM && vp.l.lex.en == "not" && vp.r.flags&flagTAM == 0 && vp.r.rule != rulePredicate && vp.r.rule != ruleVPList && !isLike(vp.r) && !strings.Contains(headLex(vp.r).viOf(), "xảy ra")
}

// enabled writes what a clause of purpose makes possible: "ministries can share data".
func (w *writer) enabled(nd *node) string {
	vp := nd.r
	if vp.rule == ruleTAM && (vp.l.lex.en == "neednot" || vp.l.lex.en == "not") {
		return w.np(nd.l, roleSubject) + " " + w.finite(vp, w.pluralNP(nd.l))
	}
	if vp.rule == ruleTAM {
		vp = vp.r
	}
	return w.np(nd.l, roleSubject) + " " + w.vp(vp, form{aux: "can", shape: shapeBase})
}

// builtPlaces are how the names of places begin that are built.
var builtPlaces = []string{"tuyến", "đường", "cao", "cầu", "hầm", "sân", "cảng", "nhà"}

// askedDone writes what is to be completed by a day, which nobody can ask to do so: "yêu cầu dự án hoàn thành trước năm 2026".
func (w *writer) askedDone(nd *node, f form) (string, bool) {
	works := nd.l.r
	if nd.rule != ruleVNVP || nd.l.rule != ruleVNHead || headLex(nd.l).english() != "ask" || works.class.agent() && !slices.Contains(builtPlaces, firstWord(leftmost(works).lex.viOf())) || !strings.HasSuffix(headLex(nd.r).viOf(), "hoàn thành") || withoutTail(nd.r).rule != ruleIntrans {
		return "", false
	}
	text := strings.TrimPrefix(w.vp(nd.r, form{shape: shapeBase}), "be ")
	for done, completed := range map[string]string{"basically complete": "basically completed", "finish": "completed", "complete": "completed"} {
		if when, ok := strings.CutPrefix(text+" ", done+" "); ok {
			text = strings.TrimSuffix(completed+" "+when, " ")
			break
		}
	}
	return realise("ask", f, "") + " for " + w.np(works, rolePrep) + " to be " + text, true
}
