package transfer

import (
	"strings"

	"songngu/internal/pattern"
	"songngu/internal/viet"
)

// clause writes a clause without capital and full stop.
func (w *writer) clause(nd *node) string {
	if text, ok := w.marks.around(nd, func() string { return w.clause(nd) }); ok {
		return text
	}
	if text, ok := w.framed(nd); ok {
		return text
	}
	if nd.r.rule == ruleMidVP {
		return w.midClause(nd)
	}
	if text, ok := w.tollThere(nd); ok {
		return text
	}
	if text, ok := w.befallenThere(nd); ok {
		return text
	}
	subject := subjectOf(nd)
	nd = w.turned(nd, subject)
	nd, subject = unlightened(nd, subject)
	subject = partyCentre(subject, nd.r)
	before := w.own
	w.introduce(subject, nd.r)
	if is := firstOf(nd.r); subject.lex.viOf() == "đây" && is.rule == ruleBe && (is.r.rule != ruleBareNP || is.r.lex.has("plonly")) && w.pluralNP(is.r) {
		return "these " + w.finite(nd.r, true)
	}
	if text, ok := w.applied(subject, nd.r); ok {
		return text
	}
	if text, ok := w.within(subject); ok {
		return text + ", it " + w.finite(nd.r, false)
	}
	forget := w.concerned(nd.r, nd.r.flags&flagPassive != 0)
	if vp := core(nd.r); !w.whole && vp.rule == ruleVNP && forwards(vp) {
		w.unsure++ // what was submitted stands in another sentence
	}
	if !w.whole && w.narrative && cameAfter(subject, nd.r) {
		w.past = true
	}
	if !w.whole && billed(subject, nd.r) {
		w.unsure++
	}
	w.figured, w.saying = givesFigure(core(nd.r)), speaksUp(nd.r)
	defer func() { w.figured, w.saying = false, false }()
	ask := w.question
	w.question = question{}
	who := w.whoEver(subject, nd.r)
	whose := w.ofWhole(subject, nd.r)
	if whose != "" {
		who = whose
	}
	again := backTo[before]
	if again != "" && w.whole && who == "oneself" {
		who, w.own = again, before // "tôi nghĩ rằng mình sẽ sống ở đây"
	} else {
		again = ""
	}
	forget()
	one := w.isNamed(subject, nd.r)
	if one == "" {
		one = w.speakersOwn(subject, nd.r)
	}
	if one != "" {
		who = one
	}
	many := again != "" && again != "he" && again != "she" || whose == "" && w.pluralNP(subject) || speaker(subject) && core(nd.r).rule != ruleBe
	many = many && one == ""
	if w.narrative && subject.lex.in(courts) && subject.rule == ruleBareNP && subject.l.rule == ruleLeaf && headClass(nd.r) == "punish" && namesPerson(nd.r) {
		who, many, w.proper = "the "+subject.lex.english(), false, true
	}
	vp := nd.r
	if subject.rule == ruleOnlyNP {
		vp = withoutSoFar(vp)
	}
	if vp.rule == ruleTAM && vp.l.lex.vi == "cũng" && subject.rule == ruleNPDrop && subject.l.rule == ruleDetNP {
		vp = vp.r // "bất kỳ tổ chức nào cũng có quyền": any has
	}
	if vp.rule == ruleAdvVP && strings.HasPrefix(vp.l.lex.en, "in the ") && subject.flags&flagProper == 0 {
		who, vp = who+" "+vp.l.lex.en, vp.r // "các trường trên địa bàn tỉnh"
	}
	if ask.kind != asksNothing {
		w.question = ask
		return w.interrogative(who, vp, subject, many)
	}
	said := w.finite(vp, many)
	said = w.headcount(subject, vp, who, said)
	w.doubtFigure(subject, vp, who)
	if w.own == "its own" && w.actor && issuingKinds[headClass(core(vp))] {
		said = itsOwn(said, who)
	}
	return who + " " + agreeing(nd, subject, who, said)
}

// whoEver writes the subject of a clause. Of a duty or right of all who do or have something the nouns are any there will be, in news too: "người
// lao động làm việc tại khu công nghiệp | được vay": in industrial parks.
func (w *writer) whoEver(subject, vp *node) string {
	told := w.narrative
	if subject.flags&flagVerbal != 0 && anybody(subject) && binding(vp) {
		w.narrative = false
	}
	who := w.np(subject, roleSubject)
	w.narrative = told
	return who
}

// speakersOwn writes "doanh nghiệp" in the words of somebody from a company, who says what it did or will do: "the company"; "" for any other subject.
func (w *writer) speakersOwn(subject, vp *node) string {
	if !w.reporting || !w.ofCompany || subject.rule != ruleBareNP || subject.l.rule != ruleLeaf || vp.rule != ruleTAM {
		return ""
	}
	vi, marker := subject.lex.viOf(), vp.l.lex.en
	if (vi == "doanh nghiệp" || vi == "công ty" || vi == "đơn vị") && (marker == "past" || marker == "will" || marker == "prog") {
		return "the company"
	}
	return ""
}

// isNamed writes a bare noun for people of which one is named, "tài xế là ông Nam", as that one: "the driver". It is "" for another subject.
func (w *writer) isNamed(subject, vp *node) string {
	is := core(vp)
	if w.whole || !w.narrative || subject.rule != ruleBareNP || subject.class != person || subject.flags&flagProper != 0 || is.rule != ruleBe {
		return ""
	}
	if who := is.r; who.class != person || who.flags&flagProper == 0 || who.rule == ruleNPList || w.pluralNP(who) {
		return ""
	}
	n := w.nominal(subject.l)
	if n.plonly() || n.flags&(flagProper|flagOwned) != 0 {
		return ""
	}
	return "the " + n.text(false)
}

// turned puts what its subject undergoes into the passive: "Lễ hội tổ chức tại Huế".
func (w *writer) turned(nd, subject *node) *node {
	if w.whole && !w.gap && nd.r.flags&flagPassive == 0 && unable(subject) && undergone(nd.r) != nil {
		done := *nd
		done.r = passivised(nd.r)
		nd = &done
	}
	if dueToIt(subject, nd.r) && (!w.whole || nd.r.rule == ruleVVP) {
		due := *nd
		due.r = passivised(nd.r)
		nd = &due
	}
	if !w.whole && subject.class == event && nd.r.flags&flagPassive == 0 && headLex(nd.r).viOf() == "tổ chức" && undergone(nd.r) != nil {
		held := *nd
		held.r = passivised(nd.r) // "Lễ hội tổ chức tại Huế"
		nd = &held
	}
	if goesByPaper(subject, nd.r) {
		bound := *nd
		bound.r = subjectTo(nd.r)
		nd = &bound
	}
	if is := amountsTo(subject, nd.r); is != nil {
		number := *nd
		number.r = is
		nd = &number
	}
	if cannot := cannotBe(subject, nd.r); !w.whole && cannot != nil {
		not := *nd
		not.r = cannot
		nd = &not
	}
	if !w.whole && foundedThen(subject, nd.r) {
		set := *nd
		set.r = passivised(nd.r) // "Công ty thành lập năm 2015"
		nd = &set
	}
	if sent := sentUp(subject, nd.r); !w.whole && sent != nil {
		up := *nd
		up.r = sent // "Dự thảo luật dự kiến trình Quốc hội cho ý kiến"
		nd = &up
	}
	return nd
}

// introduce keeps what the words of a predicate depend on in its subject.
func (w *writer) introduce(subject, vp *node) {
	w.agent = subject.class == person
	if isNamed(subject) {
		m, _ := subject.val.(Mention)
		w.ofCompany = m.atCompany
	}
	w.served = public(subject)
	w.patient = topicOf(subject)
	w.proper = subject.flags&(flagProper|flagCapital) != 0 && subject.class != doc || subject.class == place && familiarPlace(subject) || subject.class == person && leftmost(subject).lex.in(honorifics)
	if w.narrative && !w.whole && subject.rule == ruleBareNP && subject.class == org && oneBody(subject.lex.viOf()) {
		w.proper = true // the one at hand
	}
	w.actor = subject.class == person || subject.class == org || subject.class == place && subject.lex.in(localities) && headLex(vp).in(localDeeds) || bothSides(subject)
	if w.single = w.didOnce(subject, vp); w.single {
		w.proper = true
	}
	w.generic = !w.single && anybody(subject)
	w.paper = subject.class == doc
	w.happening = subject.class == event
	w.met = subject.class == event && subject.rule == ruleBareNP && gatherings.has(viet.Lower(leftmost(subject).lex.viOf()))
	w.struck = subject.rule == ruleNumNP && subject.class != abst
	w.enforcer = subject.lex.in(enforcers) || strings.HasPrefix(subject.lex.viOf(), "qua ")
	w.tried = subject.lex.viOf() == "bị cáo" || subject.lex.viOf() == "bị can"
	w.tallied = subject.flags&flagQuantity != 0
	w.numbered = subject.flags&(flagQuantity|flagCapital) != 0 || familiar(subject) || bothSides(subject) || subject.rule == ruleDetNP && strings.HasPrefix(subject.l.lex.viOf(), "hàng ")
	w.office = ""
	if subject.class == person && subject.lex.has("title") && subject.val == nil && subject.flags&flagProper == 0 {
		post, _, _ := strings.Cut(subject.lex.english(), " of ")
		w.office = viet.Lower(post)
	}
	w.observeYear(subject)
	w.present = w.present || subject.cat == catWho // it says what holds for all of them
	w.pronoun = pronounOf(subject)
	if w.pronoun == "" && subject.class == person && w.pluralNP(subject) {
		w.pronoun = "they" // "đại diện lãnh đạo Bộ Y tế"
	}
	w.own, w.self = ownerOf(w, subject), "it"
	if poss := possessive(subject, w.pronoun); poss != "" && w.whole {
		w.own = poss
	}
	switch {
	case w.own == "their own":
		w.self = "they"
	case subject.class == person:
		w.self = ""
	}
}

// didOnce reports a bare noun of people or a body that has done something, or undergone it, in the news, with a figure that is no share: it is the one of
// which the news tells, "Năm 2025, doanh nghiệp báo lỗ 35 tỷ đồng". What all of them do is told of the present or by a share.
func (w *writer) didOnce(subject, vp *node) bool {
	if !w.narrative || w.whole || w.future || w.present || subject.rule != ruleBareNP || !subject.lex.in(atHand) || subject.l.rule != ruleLeaf {
		return false
	}
	first := firstOf(vp)
	done := w.past || w.perfect || pastMarked(vp) || first.rule == ruleTAM && first.l.lex.viOf() == "mới"
	if !done {
		return false
	}
	counted := false
	vp.walk(func(n *node) {
		a, measured := measure(n)
		counted = counted || n.rule == ruleNumNP && !measured || measured && a.Unit != "%" && a.Per == ""
	})
	return counted
}

// agreeing fits a predicate to its subject: what the one says the other does not say again, and what it is said of decides some of its words.
func agreeing(nd, subject *node, who, said string) string {
	said = countedOnce(who, said)
	if speaker(subject) {
		said = firstPerson(said)
	}
	if strings.HasPrefix(said, "are amended") {
		said = strings.Replace(said, " and repealed", " or repealed", 1) // no article is both
	}
	if lifetime := viet.Lower(leftmost(subject).lex.viOf()); strings.HasPrefix(lifetime, "tuổi thọ") || strings.HasPrefix(lifetime, "tuổi nghỉ hưu") {
		said = strings.ReplaceAll(said, " years of age", " years") // how long people live
	}
	if kind, _, _ := strings.Cut(subject.lex.viOf(), " "); subject.class == org && (strings.EqualFold(kind, "bộ") || strings.EqualFold(kind, "sở")) {
		said = otherBodies.Replace(said)
	}
	if holder, ok := strings.CutPrefix(strings.Replace(said, "is under ", "belongs to ", 1), "belongs to "); ok && topped(subject) {
		said = "is that of " + holder // "mức tăng cao nhất thuộc về thị trường Nga"
	} else if ok && restsWith(subject, nd.r) && !leftmost(subject).lex.in(topPlaces) {
		said = "rests with " + holder
	}
	said = strings.Replace(said, " fined to VND", " fined up to VND", 1)
	said = spanned(said)
	if fine, ok := strings.CutPrefix(said, "is fined "); ok && subject.class == act {
		said = "is punished by a fine of " + strings.TrimPrefix(fine, "from ") // acts pay nothing
	}
	return said
}

// suspension finds for how long something is taken away, or somebody kept from it.
var suspension = pattern.New(` (revoked|suspended|competing) from (\w+)( months| years)? to (\w+( months| years))\b`)

// spanned writes such a time with its two ends: "suspended for six to 12 months", "banned from competing for 18 months to three years".
func spanned(said string) string {
	m := suspension.FindStringSubmatch(said)
	if m == nil {
		return said
	}
	least := m[2] + m[3]
	if m[3] == m[5] {
		least = m[2]
	}
	return strings.Replace(said, m[0], " "+m[1]+" for "+least+" to "+m[4], 1)
}

// speaker reports "tôi": its verbs are those of several, but for "be".
func speaker(subject *node) bool { return subject.rule == ruleLeaf && subject.lex.has("first") }

// firstPerson puts the "be" of a predicate into the first person.
func firstPerson(said string) string {
	if rest, ok := strings.CutPrefix(said, "are "); ok {
		return "am " + rest
	}
	if rest, ok := strings.CutPrefix(said, "is "); ok {
		return "am " + rest
	}
	if rest, ok := strings.CutPrefix(said, "were "); ok {
		return "was " + rest
	}
	return said
}

// otherBodies tells those of its own sort with whom a ministry or department works from itself.
var otherBodies = strings.NewReplacer(" with ministries", " with other ministries", " with departments", " with other departments")

// issuingKinds are the sorts of act that bring out a paper, which is likely to change an earlier one of the same body.
var issuingKinds = map[string]bool{"issue": true, "sign": true, "approve": true, "pass": true, "amend": true, "abolish": true}

// earlierPaper finds a paper with its number, and its date, at the end of a text.
var earlierPaper = pattern.New(`(?:the )?((?:[A-Z][a-z]+ )+No\. \S+(?: of \d+ \w+ \d{4})?)$`)

// itsOwn gives a body what is its own by the pronoun where a paper that it brings out would name it again: "amending its Decree No. …".
func itsOwn(said, who string) string {
	said = strings.ReplaceAll(said, who+"'s ", "its ")
	said = strings.ReplaceAll(said, who+"' ", "its ")
	before, after, found := strings.Cut(said, " of "+who)
	if !found || after != "" && after[0] != ' ' && after[0] != ',' && after[0] != '.' {
		return said
	}
	if m := earlierPaper.FindStringSubmatchIndex(before); m != nil {
		return before[:m[0]] + "its " + before[m[2]:] + after
	}
	return said
}

// caused writes a clause behind its cause, in the tense of what it brought about.
func (w *writer) caused(nd *node) string {
	told := w.clause(nd.r)
	main := nd.r
	for main.rule == ruleFront || main.rule == ruleTimeS || main.rule == ruleCondS {
		main = main.r
	}
	was := w.past
	w.past = w.past || main.rule == ruleS && pastMarked(main.r) || main.rule == ruleS && main.r.flags&flagTAM == 0 && w.tensePast(main.r)
	front := w.front(nd.l)
	w.past = was
	return front + ", " + told
}

// billed reports people of whom it is said what they have, before a rise or fall by per cent, which may be that of what they have: "63% khách hàng
// có hóa đơn giảm 2,7%".
func billed(subject, vp *node) bool {
	n := subject.r
	if subject.rule == ruleBareNP {
		n = subject.l
	}
	return subject.class.agent() && n != nil && n.rule == ruleNVP && headLex(n.r).viOf() == "có" && vp.flags&flagQuantity != 0 && (headClass(vp) == "rise" || headClass(vp) == "fall")
}

// givesFigure reports a predicate that gives the figure that its subject is: "là 5%".
func givesFigure(vp *node) bool {
	if vp.rule == ruleVPList {
		return givesFigure(vp.l.l) // "khoảng 4.480 tỷ đồng, giảm gần 20%"
	}
	if vp.rule != ruleBe && vp.rule != ruleVNP || headClass(vp) != "be" || vp.r == nil {
		return false
	}
	_, ok := measure(vp.r)
	return ok
}

// framed writes a clause that is more than a subject and its predicate: one behind a time or a condition, a figure, what there is. ok is false for
// a plain one.
func (w *writer) framed(nd *node) (text string, ok bool) {
	switch nd.rule {
	case ruleFront:
		return w.behindFront(nd), true
	case ruleTimeS:
		if nd.l.lex.has("future") && ordering(nd.r) {
			return w.clause(nd.r), true
		}
		w.observeTime(nd.l)
		main := nd.r
		if main.rule == ruleSome {
			main = main.r
		}
		if strings.HasPrefix(nd.l.lex.viOf(), "hiện") && main.r != nil && pastMarked(main.r) {
			w.perfect = true // "hiện cơ quan này đã bỏ chỉ tiêu": it has
		}
		return w.timeText(nd.l) + ", " + w.clause(nd.r), true
	case ruleAdvS:
		return nd.l.lex.en + " " + w.clause(nd.r), true
	case ruleSome:
		return w.clause(nd.r), true
	case ruleOnlyS:
		return "only " + w.clause(nd.r), true
	case ruleSomeDo:
		return w.clause(someDo(nd.r)), true
	case ruleStillDo:
		return w.clause(stillDo(nd)), true
	case ruleNoVerb:
		return w.verbless(nd), true
	case ruleSOr:
		return w.clause(nd.l) + " or " + w.clause(nd.r.r), true
	case ruleGoal:
		text := w.clause(nd.r)
		if !w.future {
			w.unsure++ // a target is to come
		}
		return "the target is that " + text, true
	case ruleIfThenS:
		return w.ifThen(nd), true
	case ruleApplies:
		return w.applies(nd), true
	case ruleAsked:
		return w.asked(nd), true
	case ruleDueIn:
		return w.dueIn(nd), true
	case ruleFigures:
		return w.figures(nd), true
	case ruleCondVP:
		return w.inCase(nd), true
	case ruleJoined:
		return w.joined(nd), true
	case ruleEvery:
		return w.ofEvery(nd), true
	case ruleShareS:
		return w.ofShare(nd), true
	case ruleNoOne:
		return w.noOne(nd), true
	case ruleMiddle:
		done := *nd
		done.rule, done.r = ruleS, passivised(nd.r)
		return w.clause(&done), true
	case ruleAsFollows:
		be := realise("be", finiteForm(w.pluralNP(nd.l)), "")
		return w.np(nd.l, roleSubject) + " " + be + " as follows", true
	case ruleApproxIs:
		be := realise("be", finiteForm(w.pluralNP(nd.l)), "")
		return w.np(nd.l, roleSubject) + " " + be + " " + w.np(nd.r, roleComplement), true
	case ruleAttending, ruleExpected, ruleRanked, ruleShown:
		return w.clause(restated(nd)), true
	case ruleS:
		if nd.r.rule == ruleWhenVP {
			return w.clause(restated(nd)), true
		}
		return "", false
	case ruleCondS:
		w.present = w.present || supposed(nd.l)
		return w.condition(nd.l) + ", " + w.clause(nd.r), true
	case ruleFigure:
		return w.figure(nd), true
	case ruleFigureAt:
		return w.figure(nd.l) + " " + w.prepOf(nd.r, nil), true
	case ruleThere:
		return w.there(nd), true
	case ruleNone:
		return w.none(nd), true
	case ruleHave:
		return w.happened(nd), true
	default: // subject and predicate
		return "", false
	}
}

// asked writes what somebody is asked to do in a case.
func (w *writer) asked(nd *node) string {
	front := ""
	if nd.l.cat == catCond {
		front = w.condition(nd.l)
	} else {
		front = w.front(nd.l)
	}
	asked, _ := w.impersonal(nd.r)
	return front + ", " + asked
}

// behindFront writes a clause with what stands before it.
func (w *writer) behindFront(nd *node) string {
	if nd.l.l.lex.has("future") && ordering(nd.r) {
		return w.clause(nd.r) // when it is to be done, not when it was asked for
	}
	if nd.r.rule == ruleGoal && nd.r.l.cat == catTAM && nd.l.l.cat == catTime {
		by := w.front(nd.l)
		w.future = true
		return "the target is that " + by + ", " + w.clause(nd.r.r)
	}
	w.own = ownerOf(w, subjectOf(nd.r))
	if w.whole && nd.l.l != nil && nd.l.l.rule == ruleWhen && nd.r.flags&flagPassive == 0 {
		w.self = w.themselves(subjectOf(nd.r))
	}
	if s := subjectOf(nd.r); !w.whole && nd.l.l.rule == ruleWhen && (unable(s) || s.class == place && built(s)) {
		w.completing = true
		defer func() { w.completing = false }()
	}
	if !w.whole && nd.l.l.rule == ruleIfOwn {
		w.self = w.themselves(subjectOf(nd.r))
	}
	if leftmost(nd.l.l).lex.viOf() == "mãi đến" {
		return w.notUntil(nd)
	}
	if cond := nd.l.l; cond.cat == catCond && cond.l.lex != nil && strings.HasPrefix(cond.l.lex.english(), "only ") {
		return w.onlyThen(nd)
	}
	if nd.l.l.rule == ruleAlthough {
		w.self = w.themselves(subjectOf(nd.r))
		return w.caused(nd)
	}
	if nd.l.l.rule == ruleIf && (nd.l.l.l.lex.english() == "because" || !w.whole && nd.l.l.l.lex.in(conceding) || !w.whole && nd.l.l.l.lex.in(happensBy)) {
		return w.caused(nd)
	}
	if in := nd.l.l; in.rule == rulePP && strings.HasPrefix(in.l.lex.viOf(), "trong") && in.r.rule == ruleNumNP && in.r.class == place && barePlace(subjectOf(nd.r)) {
		w.unsure++ // "Trong số 56 tỉnh, TP có vốn FDI, …": the list of places goes on
	}
	if w.whole && nd.l.l != nil && nd.l.l.cat == catCond && lookingBack[leftmost(nd.l.l).lex.english()] && toldPast(nd.r) {
		w.back = true
	}
	front := w.front(nd.l)
	w.back = false
	if in := nd.l.l; w.narrative && in.rule == rulePVP && in.l.lex.viOf() == "trước khi" && leftmost(in.r).cat == catPassive && appointsOne(in.r) {
		w.past = true // what somebody was before
	}
	if supposed(nd.l.l) {
		w.present = true // what holds whenever it is met
	}
	if subjectOf(nd.r).class == event {
		front = strings.Replace(front, "under the programme", "according to the agenda", 1) // that of the meeting
	}
	if w.narrative && !w.future && atMeeting(nd.l.l) {
		w.past = true
	}
	if w.narrative && !w.past && foreplanned(nd.l.l) && subjectOf(nd.r).class != event && !w.datedBefore(nd.r) {
		w.future = true // "Theo kế hoạch, Chính phủ trình Quốc hội dự án luật": it is still to
	}
	if w.narrative && w.future && (askedForLater(nd) || setForLater(nd)) {
		w.future = false
	}
	if onTheDay(nd) {
		front, w.before = "on "+strings.TrimPrefix(front, "by "), false
	}
	front = w.upToThen(nd, front)
	if effectFrom(nd) && (strings.HasPrefix(front, "from ") || strings.HasPrefix(front, "on ")) && !w.past && !w.headline {
		w.future = false
		return w.clause(nd.r) + " " + front // "Từ 1/7, Luật có hiệu lực": the law takes effect from then on
	}
	told := w.clause(nd.r)
	if nd.r.rule == ruleS && since(nd.l.l) && nd.l.l.l.lex.viOf() == "ngay từ" && pastMarked(nd.r.r) {
		front = strings.Replace(front, "from ", "as early as ", 1)
	}
	if place, at := strings.CutPrefix(front, "at "); at {
		told = strings.Replace(told, " attending "+place+" ", " ", 1) // delegates at the conference
	}
	return front + ", " + told
}

// upToThen writes a day that has passed by which something was done, or as of which it was so, where the same words told of a day to come are a deadline: "đến hết ngày
// 30/9, cả nước có 96 triệu thẻ".
func (w *writer) upToThen(nd *node, front string) string {
	at := nd.l.l
	if !w.narrative || !w.past || w.future || w.present || at == nil || at.rule != rulePTime || !untilEnds(at) {
		return front
	}
	when, ok := at.r.val.(*viet.When)
	switch {
	case !ok || when.To != nil || when.Clock:
	case givesLevel(coreOf(nd.r)):
		w.before = false
		return "as of " + dateEdge(when)
	case strings.HasPrefix(front, "until "):
		w.before = true
		return "by " + dateEdge(when)
	}
	return front
}

// givesLevel reports a clause that tells how much there is, and not what was done: "dư nợ là 500 tỷ đồng", "tỉnh có 12 khu công nghiệp".
func givesLevel(s *node) bool {
	if s.rule != ruleS {
		return s.rule == ruleFigure
	}
	vp := s.r
	for vp.rule == ruleVPList {
		vp = vp.l.l
	}
	return figuring(vp) && (isA(vp) || headLex(vp).has("state"))
}

// effectFrom reports a paper that takes effect on a day that stands before it, of which no more is said.
func effectFrom(nd *node) bool {
	if nd.l.l == nil || nd.l.l.cat != catTime || nd.r.rule != ruleS || nd.r.l.class != doc {
		return false
	}
	vp := nd.r.r
	for vp.rule == ruleAdvVP || vp.rule == ruleTAM && vp.l.lex.en == "will" {
		vp = vp.r
	}
	return vp.rule == ruleIntrans && vp.l.rule == ruleLeaf && strings.Contains(vp.l.lex.viOf(), "có hiệu lực")
}

// foreplanned reports the front of what is to come: "Theo kế hoạch", "Theo lộ trình".
func foreplanned(front *node) bool {
	if front.rule != rulePP || front.l.lex.viOf() != "theo" || front.r.rule != ruleBareNP || front.r.l.rule != ruleLeaf {
		return false
	}
	switch viet.Lower(front.r.lex.viOf()) {
	case "kế hoạch", "lộ trình", "chương trình", "dự kiến", "lịch trình":
		return true
	}
	return false
}

// askedForLater reports a time for which something is proposed now: "Cho năm 2026, Bộ đề xuất mục tiêu …".
func askedForLater(nd *node) bool {
	time := nd.l.l
	return headClass(coreOf(nd).r) == "order" && time != nil && time.rule != ruleLeaf && leftmost(time).lex != nil && leftmost(time).lex.viOf() == "cho"
}

// setForLater reports what is set for a time to come: "Nhiệm kỳ 2025 - 2030, Đại hội đề ra 24 chỉ tiêu" is that it set them.
func setForLater(nd *node) bool {
	vp := coreOf(nd).r
	return vp.flags&flagTAM == 0 && setsTargets[headLex(vp).viOf()]
}

// setsTargets are the verbs of those who set targets.
var setsTargets = map[string]bool{"đề ra": true, "đặt ra": true}

// datedBefore reports a clause with the date of a year before that of publication.
func (w *writer) datedBefore(clause *node) bool {
	found := false
	clause.walk(func(n *node) {
		when, ok := n.val.(*viet.When)
		found = found || ok && when.Year > 0 && when.Year < w.published
	})
	return found
}

// onlyThen writes what is so on a condition alone behind it: "Chỉ khi dự án hoàn thành, chủ đầu tư mới được bán nhà" is that project owners may sell
// houses only when it is completed.
func (w *writer) onlyThen(nd *node) string {
	w.present = true
	main := *nd.r
	if main.rule == ruleS {
		main.r = withoutJust(main.r)
		if s := main.l; s.rule == ruleBareNP && s.l.rule == ruleAdjN && s.l.r.lex.viOf() == "mới" {
			bare := *s
			bare.l = s.l.l // "… , ngân hàng mới giải ngân": it is no new bank
			main.l = &bare
		} else if s.rule == ruleBareNP && strings.HasSuffix(lastWordOf(s), " mới") {
			w.unsure++
		}
	}
	return w.clause(&main) + " " + w.condition(nd.l.l)
}

// withoutJust takes "mới" off a predicate that answers "chỉ khi".
func withoutJust(vp *node) *node {
	if vp.rule == ruleTAM && vp.l.lex.vi == "mới" {
		return vp.r
	}
	if first := vp.l; vp.rule == rulePassive && first.cat == catPassive && first.lex.vi == "mới được" {
		plain, bare := *vp, *first
		bare.lex = &lex{vi: "được", cat: catPassive}
		plain.l, plain.flags = &bare, vp.flags&^flagTAM
		return &plain
	}
	return vp
}

// sameCount finds a number with what it counts.
var sameCount = pattern.New(`^((?:is|was|are|were|reach|reaches|reached|exceeds|exceeded|has reached|has exceeded|had reached|had exceeded|stands at|stood at|totals|totalled) (?:about |nearly |more than |over )?[\d,.]+(?: million)?) ([a-z]+)\b`)

// sameEnds finds what the numbers count between which something rises or falls.
var sameEnds = pattern.New(`^(\w+ from [\w,.]+) ([a-z]+)\b([^,]*? to [\w,.]+) ([a-z]+)\b`)

// sameAge finds an age that its subject says is one.
var sameAge = pattern.New(`^((?:is|was|will be) \d+) years of age\b`)

// countedOnce leaves out what a number counts where its subject says it: "Số doanh nghiệp rút lui là 146.600 doanh nghiệp".
func countedOnce(who, said string) string {
	if strings.HasPrefix(who, "the retirement age ") {
		if m := sameAge.FindStringSubmatch(said); m != nil && !strings.HasPrefix(said[len(m[0]):], " and ") { // "56 tuổi 8 tháng"
			return m[1] + said[len(m[0]):]
		}
	}
	if !strings.HasPrefix(who, "the number of ") {
		return said
	}
	if m := sameCount.FindStringSubmatch(said); m != nil && strings.Contains(who+" ", " "+m[2]+" ") {
		return m[1] + said[len(m[1])+1+len(m[2]):]
	}
	if m := sameEnds.FindStringSubmatch(said); m != nil && m[2] == m[4] && strings.Contains(who+" ", " "+m[2]+" ") {
		return m[1] + strings.Replace(m[3], " of the same period", " in the same period", 1) + said[len(m[0]):]
	}
	return said
}

// barePlace reports the noun of a sort of place and nothing else.
func barePlace(np *node) bool {
	return np != nil && np.rule == ruleBareNP && np.class == place && np.l.rule == ruleLeaf && np.flags&flagProper == 0
}

// onTheDay reports an act that is done in a moment behind a day up to which something would last: "Đến ngày 20/5/2022, Chính phủ ban hành …".
func onTheDay(nd *node) bool {
	day := nd.l.l
	if day.rule != rulePTime || !day.l.lex.in(ends) || nd.r.rule != ruleS {
		return false
	}
	when, ok := day.r.val.(*viet.When)
	vp := nd.r.r
	return ok && when.Day > 0 && when.To == nil && telling[headClass(vp)] && vp.flags&flagQuantity == 0 && (vp.flags&flagTAM == 0 || pastMarked(vp))
}

// ownerOf is "its own" or "their own", as the subject is one or several, and "his own" of a man.
func ownerOf(w *writer, subject *node) string {
	if w.pluralNP(subject) {
		return "their own"
	}
	if poss := possessive(subject, pronounOf(subject)); poss != "" {
		return poss + " own"
	}
	return "its own"
}

// ifThen writes a condition that only "thì" marks: "Người lao động đủ điều kiện thì không được hưởng …" is "if workers …, they …".
func (w *writer) ifThen(nd *node) string {
	cond := nd.condition()
	if anySuch(cond) && nd.r.cat == catVP {
		return w.anyThen(nd)
	}
	inner := writer{}
	text := "if " + inner.clause(cond) + ", "
	w.unsure += inner.unsure
	if nd.r.cat == catS {
		return text + w.clause(nd.r)
	}
	who, plural := "it", false
	if cond.l.class == person || inner.pluralNP(cond.l) {
		who, plural = "they", true
	}
	w.actor, w.present = true, true
	then := nd.r
	if goesByPaper(subjectOf(cond), then) {
		then = subjectTo(then)
	}
	if unable(cond.l) && then.flags&flagPassive == 0 && undergone(then) != nil {
		then = passivised(then) // "giấy tờ còn thời hạn thì tiếp tục sử dụng": it is used
	}
	return text + who + " " + w.finite(then, plural)
}

// condition is the clause on which the one behind it hangs, with "thì" or without.
func (nd *node) condition() *node {
	if nd.l.cat == catIfS {
		return nd.l.l
	}
	return nd.l
}

// anySuch reports a clause about any of a sort: "những quy định nào không hợp lý".
func anySuch(s *node) bool {
	if s.rule != ruleS {
		return false
	}
	np := s.l
	if np.rule == ruleDetNP && np.l.lex.en == "the" {
		np = np.r
	}
	every := s.r.rule == ruleTAM && s.r.l.lex.en == "also" // "doanh nghiệp nào cũng …"
	return np.rule == ruleDemNP && np.r.lex.en == "any" && !every
}

// anyThen writes what any of a sort must do that is so: "quy định nào không hợp lý thì phải sửa ngay".
func (w *writer) anyThen(nd *node) string {
	cond, then := nd.condition(), nd.r
	inner := writer{whole: w.whole, present: true}
	plural := !cond.l.lex.has("mass")
	text := inner.np(cond.l, roleSubject) + " that " + inner.finite(cond.r, plural)
	w.unsure += inner.unsure
	if dueToIt(cond.l, then) {
		then = passivised(then)
	}
	w.actor, w.present = true, true
	w.patient = topic{cond.l.lex.viOf(), cond.l.class}
	return text + " " + w.finite(then, plural)
}

// familiar reports a subject that the news names by a bare noun, or by a noun and a place: "Công ty", "Tỉnh ủy", "Sở Y tế Hà Nội".
func familiar(subject *node) bool {
	if subject.rule != ruleBareNP || subject.class != org {
		return false
	}
	n := subject.l
	if n.rule == ruleNOf && leftmost(n).lex.in(sent) {
		return true
	}
	if grade, _, _ := strings.Cut(n.lex.english(), " "); n.rule == ruleLeaf && tiered[grade] {
		return true // "thanh tra tỉnh"
	}
	return n.rule == ruleNameNP || n.rule == ruleCompound && n.r.rule == ruleLeaf && tiers[n.r.lex.viOf()] > 0 || n.rule == ruleLeaf && (n.lex.in(known) || n.en != "")
}

// familiarPlace reports a place that acts through those who govern it, with its name: "tỉnh Lào Cai".
func familiarPlace(subject *node) bool {
	return subject.rule == ruleBareNP && subject.l.rule == ruleNameNP && subject.l.l.rule == ruleLeaf && tiers[subject.l.l.lex.viOf()] > 0
}

// bothSides reports the two countries or bodies of which a piece of news tells.
func bothSides(subject *node) bool {
	return subject.lex.viOf() == "hai nước" || subject.lex.viOf() == "hai bên"
}

// twoSides reports the word for both of two countries or bodies.
func twoSides(n *node) bool {
	return n.rule == ruleLeaf && (n.lex.viOf() == "hai nước" || n.lex.viOf() == "hai bên" || n.lex.viOf() == "hai quốc gia")
}

// condition writes nếu, khi or trường hợp with its clause: it holds whenever it is met, so its bare verbs are in the present.
func (w *writer) condition(nd *node) string {
	if nd.rule == ruleConds {
		return w.conditions(nd)
	}
	inner := writer{}
	if nd.l.lex.english() == "because" {
		inner.narrative, inner.published, inner.past = w.narrative, w.published, w.past // a reason is told as what it is the reason of
	}
	if nd.l.lex.english() == "since" && w.narrative {
		inner.narrative, inner.published, inner.past = true, w.published, true // what began it is over
	}
	if w.back && lookingBack[nd.l.lex.english()] || w.whole && asChild(nd.r) {
		inner.past = true
		w.past = w.past || asChild(nd.r)
	}
	text := ""
	switch nd.rule {
	case ruleLapse:
		return w.lapsed(nd)
	case ruleInCase:
		return w.inCaseOf(nd)
	case ruleIfOwn:
		if w.self == "" && w.whole && nd.r.l.lex.viOf() == "có" {
			text = inner.exists(nd.r)
			break
		}
		if w.self == "" {
			w.unsure++ // whose condition it is stands behind it
		}
		inner.present = true
		if nd.l.lex.vi == "khi" {
			inner.present, inner.perfect = false, true // "khi đã đóng bảo hiểm từ đủ 12 tháng"
		}
		text = w.self + " " + inner.finite(nd.r, w.self == "they")
	case ruleIfSo:
		return w.so(nd)
	case ruleIfValid:
		is, _ := soundDossier(nd.r)
		text = "the dossier is " + is
		if nd.l.lex.in(cases) {
			text = "dossiers are " + is
		}
	case ruleUnsaid:
		text = inner.ofNobody(turnedRound(nd.r))
	case ruleButFor, ruleCommaCond:
		return w.condition(nd.r)
	case ruleAlthough:
		return w.concession(nd)
	case ruleIfMust:
		opens := "where"
		if nd.l.cat == catIf {
			opens = nd.l.lex.en
		}
		return opens + " it is necessary to " + inner.vp(nd.r.r, form{shape: shapeBase})
	case ruleIfThere:
		text = inner.exists(nd.r)
	case ruleIfIs:
		text = inner.ifIs(nd)
	case ruleIfDone:
		if act := withoutTail(nd.r); act.rule == rulePassive || act.rule == rulePassAgent {
			text = inner.vp(nd.r, form{shape: shapePP, aux: "\x00"}) // "if adopted"
			break
		}
		text = inner.undergone(nd.r, false)
	case ruleWhen:
		text = w.whenever(nd, &inner)
	case ruleIf:
		if (nd.l.lex.en == "because" || nd.l.lex.in(conceding)) && !w.whole {
			inner = writer{narrative: w.narrative, published: w.published, past: w.past, headline: w.headline, measured: w.measured} // it is no condition, it is so
		} else if nd.l.lex.in(happensBy) && !w.whole {
			inner = writer{narrative: w.narrative && !w.ruled, published: w.published, past: w.past}
			if !w.past && !w.ruled {
				inner.unsure++ // whether it has happened yet
			}
		} else if nd.l.lex.vi == "nếu" || nd.l.lex.in(cases) {
			inner.present = !inner.past // "nếu thỏa thuận được ký trong quý I/2026"
		}
		text = inner.clause(inner.notDone(nd))
	default:
		text = inner.clause(nd.r)
	}
	w.unsure += inner.unsure
	if act, ok := strings.CutPrefix(text, "carrying out the "); ok && nd.l.lex.en == "when" && restructures(firstWord(act)) {
		return "during the " + act // "khi thực hiện sắp xếp tổ chức bộ máy nhà nước"
	}
	return nd.l.lex.en + " " + text
}

// notDone is the clause of a condition. What is not done to a thing there is not forbidden: "nếu công trình không được khởi công".
func (w *writer) notDone(nd *node) *node {
	s := nd.r
	if s.rule != ruleS || s.r.rule != ruleTAM || s.r.l.lex.en != "mustnot" || nd.l.lex.vi != "nếu" && !nd.l.lex.in(cases) {
		return s
	}
	if s.l.class.agent() {
		w.unsure++ // are they not allowed to, or is it not done to them?
		return s
	}
	does := s.r.r
	if undergone(does) != nil {
		does = passivised(does)
	}
	out := *s
	out.r = under(&node{cat: catTAM, first: s.r.l.first, last: s.r.l.last, lex: &lex{cat: catTAM, vi: "không", en: "not"}}, does)
	return &out
}

// whenever writes the act behind "khi" and the like, with inner what holds in a condition.
func (w *writer) whenever(nd *node, inner *writer) string {
	if w.completing && nd.r.rule == ruleIntrans && nd.r.lex.viOf() == "hoàn thành" {
		if nd.l.lex.en != "when" {
			return "completion"
		}
		return "completed"
	}
	if w.completing && completed(nd.r) { // "khi hoàn thành, tuyến đường sẽ …"
		text := inner.vp(passivised(nd.r), form{shape: shapePP, aux: "\x00"})
		if nd.l.lex.en != "when" {
			return "being " + text
		}
		return text
	}
	if nd.r.rule == ruleVNP && headLex(nd.r).viOf() == "xảy ra" {
		what := inner.np(nd.r.r, roleSubject) // "khi xảy ra cháy"
		return what + " " + realise("occur", finiteForm(inner.pluralNP(nd.r.r)), "")
	}
	if w.self != "" && w.whole && selves[nd.l.lex.en] {
		inner.whole, inner.present, inner.actor = true, true, true
		return w.self + " " + inner.finite(nd.r, w.self == "they")
	}
	if w.whole && nd.r.rule == ruleVNP && nd.r.l.rule == ruleLeaf && nd.r.l.lex.viOf() == "có" && !nd.l.lex.has("ger") && nd.r.r.class != person {
		return inner.exists(nd.r) // "trong khi có những bệnh …"
	}
	if !w.actor && headLex(nd.r).viOf() == "đủ điều kiện" && (!w.whole || nd.r.rule == ruleIntrans) {
		if nd.r.rule != ruleIntrans {
			inner.unsure++
		}
		return "the conditions are met" // no act is eligible
	}
	inner.own = w.own
	text := strings.ReplaceAll(strings.TrimPrefix(inner.vp(nd.r, form{shape: shapeIng}), "being "), " and being ", " and ") // "when eligible"
	if nd.l.lex.english() == "because" {
		return "of " + text
	}
	return text
}

// lookingBack are the words before a clause that is told in the past where the clause that it belongs to is.
var lookingBack = map[string]bool{"when": true, "while": true, "as": true, "until": true, "after": true, "before": true, "right after": true, "as soon as": true, "since": true, "because": true, "although": true, "so that": true, "whenever": true}

// asChild reports a clause of the time when somebody was young.
func asChild(clause *node) bool {
	if clause == nil || clause.rule != ruleS {
		return false
	}
	vi := headLex(clause.r).viOf()
	return vi == "còn nhỏ" || vi == "còn bé" || vi == "còn trẻ"
}

// supposed reports a condition that names a case, "trường hợp …", "nếu …": no event.
func supposed(cond *node) bool {
	if cond == nil || cond.cat != catCond {
		return false
	}
	if cond.rule == ruleLapse || cond.rule == ruleIfSo {
		return true // "khi cần thiết": whenever it is
	}
	vi := leftmost(cond).lex.viOf()
	return vi == "nếu" || vi == "trừ khi" || strings.HasSuffix(vi, "trường hợp")
}

// selves are the words before a condition whose subject is that of the clause behind it.
var selves = map[string]bool{"if": true, "where": true, "unless": true}

// themselves is the pronoun of a subject that a condition before it has, too.
func (w *writer) themselves(s *node) string {
	switch {
	case s == nil || s.cat != catNP && s.cat != catWho || pronoun(s) || !s.class.agent():
		return ""
	case w.pluralNP(s):
		return "they"
	case s.class == person && !w.whole:
		return pronounOf(s) // "Nếu trúng cử, bà Hoa sẽ …"
	case s.class == person:
		return ""
	}
	return "it"
}

// undergone writes a verb phrase without subject as what is done to its object: "interest is paid ahead of time under the contract".
func (w *writer) undergone(vp *node, denied bool) string {
	switch vp.rule {
	case ruleTAM:
		return w.undergone(vp.r, true)
	case ruleVPPP:
		return w.undergone(vp.l, denied) + " " + w.prepOf(vp.r, headLex(vp.l))
	case ruleVPTime:
		return w.undergone(vp.l, denied) + " " + w.timeText(vp.r)
	case ruleVPAdv:
		return w.undergone(vp.l, denied) + " " + vp.r.lex.english()
	default: // the verb and its object
	}
	f := form{shape: shapeSing, neg: denied}
	if w.pluralNP(vp.r) {
		f.shape = shapePlural
	}
	text := w.np(vp.r, roleSubject) + " " + passivePattern(headLex(vp.l), f)
	if vp.l.rule == ruleVAdv {
		text += " " + adverbOf(vp.l.r)
	}
	return text
}

// ordering reports whether a clause tells what somebody said or asked for.
func ordering(nd *node) bool {
	for nd.rule == ruleFront || nd.rule == ruleTimeS {
		nd = nd.r
	}
	if headClass(nd.r) == "issue" && strings.HasPrefix(headLex(nd.r).viOf(), "cấp") {
		return false // "Từ nay, Sở chỉ cấp giấy phép cho doanh nghiệp có kho": that is done then
	}
	return saying[headClass(nd.r)]
}

func (w *writer) front(nd *node) string {
	if nd.rule == ruleFrontNP {
		return "in " + w.np(nd.l, rolePrep)
	}
	if nd.l.cat == catTime {
		w.observeTime(nd.l)
		return strings.Replace(w.timeText(nd.l), "per day", "every day", 1)
	}
	w.termed, w.agreed = w.termed || setsTerm(nd.l), w.agreed || agreedOn(nd.l)
	if nd.cat == catPP {
		return w.prepOf(nd, nil)
	}
	if nd.cat == catCond {
		return w.condition(nd)
	}
	switch nd.l.cat {
	case catAdv:
		if w.narrative && strings.HasPrefix(nd.l.lex.viOf(), "so ") {
			w.past = true // "So với cùng kỳ, số vụ giảm 12%"
		}
		return adverbOf(nd.l)
	case catVP:
		w.known = true
		defer func() { w.known = false }()
		return w.vp(nd.l, form{shape: shapeIng})
	case catPurp:
		return w.purpose(nd.l)
	case catPairV: // Không chỉ …, S
		return "besides " + w.vp(nd.l.r, form{shape: shapeIng})
	case catCond:
		return w.condition(nd.l)
	default: // a preposition
		if nd.l.rule == rulePP && nd.l.lex.viOf() == "trong" && nd.l.r.class == money && nd.l.r.flags&flagQuantity == 0 {
			return "of " + w.np(nd.l.r, rolePrep) // "Trong thu nội địa, thu từ … đạt …": a part of it
		}
		if in := nd.l; in.rule == rulePP && firstWord(in.lex.viOf()) == "trong" && in.r.class == money && (isFigure(in.r) || in.r.rule == ruleShare) && in.lex.viOf() != "trong vòng" {
			return "of the " + w.np(in.r, rolePrep) // "Trong 500 tỷ đồng, ngân sách trung ương chiếm 60%"
		}
		if in := nd.l; in.rule == rulePP && in.lex.viOf() == "trong" && in.r.rule == ruleNumNP && (in.r.class.agent() || in.r.class == place) {
			return "among " + w.np(in.r, rolePrep) // "Trong 103 quốc gia có dự án tại Việt Nam, …"
		}
		if (nd.l.rule == rulePP || nd.l.rule == rulePVP) && nd.l.l.lex.vi == "bởi" {
			return "because of " + strings.TrimPrefix(w.prepOf(nd.l, nil), "by ")
		}
		if nd.l.rule == rulePP && nd.l.l.lex.vi == "với" && nd.r.cat == catThen {
			return "for " + w.np(nd.l.r, rolePrep) // "với các dự án chậm tiến độ thì …"
		}
		if nd.l.rule == rulePP && nd.l.l.lex.vi == "sang" && nd.l.r.class == period {
			return "in " + w.np(nd.l.r, rolePrep) // "sang năm 2026, …"
		}
		if strings.HasPrefix(nd.l.lex.viOf(), "trước khi có") {
			w.past = true
		}
		if strings.HasPrefix(nd.l.lex.viOf(), "căn cứ") {
			w.present = true // it opens a rule
		}
		if about := nd.l; about.rule == rulePP && about.lex.viOf() == "với" && (about.r.class != person || about.r.flags&flagQuantity == 0) && (about.class == org || about.class == person || about.r.rule == ruleDetNP && about.r.l.lex.has("sg") || strings.HasPrefix(leftmost(about.r).lex.viOf(), "khu vực")) {
			return "for " + w.np(about.r, rolePrep) // "Với doanh nghiệp, …", "Với từng nhiệm vụ, …"
		}
		if on, ok := strings.CutPrefix(w.prepOf(nd.l, nil), "on "); ok && nd.l.lex.viOf() == "về" && !w.whole {
			if leftmost(nd.l.r).lex.viOf() == "xếp hạng" {
				return "in " + on // "Về xếp hạng an ninh mạng, Việt Nam đứng thứ 25"
			}
			return "regarding " + on // "về tài sản, 99 ngôi nhà bị ngập"
		}
		if matter, ok := strings.CutPrefix(w.prepOf(nd.l, nil), "relating to "); ok && !w.whole {
			return "regarding " + matter
		}
		return w.prepOf(nd.l, nil)
	}
}

// observeTime lets an opening date or adverb of time decide the tense.
func (w *writer) observeTime(nd *node) {
	switch {
	case nd.rule == ruleTimes:
		if _, now := w.upToNow(nd); now {
			w.perfect, w.lasting = true, true
			return
		}
		was := w.present
		w.observeTime(nd.l)
		w.present = was // from one day to another: it has an end
		w.observeTime(nd.r)
		if _, span := fromTo(nd); span {
			w.before, w.perfect, w.lasting = false, false, false // it happened in between
		}
	case nd.rule == ruleAside || nd.rule == ruleOnwards:
		w.observeTime(nd.l)
	case w.whole && w.published == 0:
		w.observeUndated(nd)
	case nd.rule == rulePTime && timePreps[nd.l.lex.vi] == "from":
		when, ok := nd.r.val.(*viet.When)
		switch {
		case ok && (when.Year > w.published || w.ahead(when)):
			w.future = true
		case ok && when.Day > 0 && when.To == nil && (when.Year == 0 || when.Year == w.published):
			w.present = true // "từ ngày 15/8, Việt Nam miễn thị thực": it holds from then on
		case ok && when.Year > 0 && when.Year < w.published:
			w.began = true
		}
	case nd.rule == rulePTime && timePreps[nd.l.lex.vi] == "as of":
		w.past, w.before = true, w.narrative // what has been counted, and done by then
	case nd.rule == rulePTime:
		w.observeDate(nd.r)
		w.due = w.future && timePreps[nd.l.lex.vi] == "by"
		w.before = w.past && !w.future && strings.HasPrefix(w.timeText(nd), "by ")
	case nd.lex.has("present"):
		w.present = true
	case nd.lex.has("perfect"):
		w.perfect = true
		w.lasting = w.narrative && (strings.HasPrefix(nd.lex.english(), "since ") || strings.HasPrefix(nd.lex.english(), "over the past "))
	case nd.lex.has("past"):
		w.past = true
	case nd.lex.has("future"):
		w.future = true
	case nd.flags&flagDated != 0 && nd.rule == ruleLeaf:
		when, ok := nd.val.(*viet.When)
		if w.published == 0 && ok && when.Day > 0 && when.To == nil {
			w.past = true // news tell the day of what was done; of what is to be done a target has a year or a month
			return
		}
		w.observeDate(nd)
	}
}

// observeUndated is observeTime where nobody knows when the text was written: a day tells the past, but what is to be done by a day, or
// holds from one on, is told as the verb has it.
func (w *writer) observeUndated(nd *node) {
	if nd.rule == rulePTime {
		w.present = w.present || timePreps[nd.l.lex.vi] == "from"
		return
	}
	switch {
	case nd.lex.has("present"):
		w.present = true
	case nd.lex.has("perfect"):
		w.perfect = true
	case nd.lex.has("past"):
		w.past = true
	case nd.lex.has("future"):
		w.future = true
	default:
		when, ok := nd.val.(*viet.When)
		w.past = w.past || ok && when.To == nil
	}
}

// observeYear lets a year before that of publication within the subject tell the past: "doanh thu năm 2024 đạt 480 tỷ đồng".
func (w *writer) observeYear(nd *node) {
	nd.walk(func(n *node) {
		if n.rule != ruleNTime && n.rule != ruleNPTime || n.l.class == doc {
			return
		}
		if when, ok := n.r.val.(*viet.When); ok && when.To == nil && when.Year > 0 && when.Year < w.published {
			w.past = true
		}
	})
}

// observeDate: a date up to the year of publication tells the past, a later one the future; a period does so when it ends before that year or
// behind it.
func (w *writer) observeDate(nd *node) {
	when, ok := nd.val.(*viet.When)
	switch {
	case ok && w.lastsBeyond(when):
		w.future = true
	case ok && when.To != nil && when.To.Year > 0 && when.To.Year < w.published:
		w.past = true
	case !ok || when.To != nil:
	case w.ahead(when), w.monthAhead(when):
		w.future = true
	case when.Year > w.published && when.Year > 0 && (w.published > 0 || !w.headline):
		w.future = true // of a text without date too: better a plan told as one than a target told as a result
	default:
		w.past = true
	}
}

// restructures reports the noun of an act that takes its time: one does something during the restructuring, but when carrying out the task.
func restructures(noun string) bool {
	return strings.HasSuffix(noun, "ing") || strings.HasSuffix(noun, "tion")
}
