package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// role is what a noun phrase does in the English clause; it decides the article of a bare noun.
type role uint8

const (
	roleSubject role = iota
	roleObject
	roleComplement // after be
	rolePrep       // after a preposition
)

// nominal is an English noun with what stands around it, before articles and number are chosen.
type nominal struct {
	pre   []string // modifiers before the head, in English order
	head  string   // singular
	post  []string // phrases after the head
	lex   *lex
	class class
	flags flag
}

func (n *nominal) mass() bool {
	return n.flags&flagMass != 0 || n.lex.has("mass")
}

func (n *nominal) plonly() bool { return n.lex.has("plonly") }

// text joins the phrase with its head in the given number.
func (n *nominal) text(plural bool) string {
	head := n.head
	shut := ""
	for _, q := range closingQuotes {
		if bare, quoted := strings.CutSuffix(head, q); quoted {
			head, shut = bare, q
		}
	}
	if plural && !n.plonly() && !n.mass() {
		if p := n.lex.get("pl"); p != "" && n.lex.en == n.head {
			head = p
		} else {
			head = pluralise(head)
		}
	}
	words := append(append([]string{}, n.pre...), head+shut)
	return strings.Join(append(words, n.post...), " ")
}

// one is the phrase of one of a sort, with what is said of it.
func (n *nominal) one() string {
	single := *n
	single.post = slices.Clone(n.post)
	for i, p := range single.post {
		if strings.HasPrefix(p, "that ") || strings.HasPrefix(p, "who ") {
			verb := ofOne.Replace(p[:min(len(p), 14)])
			single.post[i] = verb + p[min(len(p), 14):]
		}
	}
	return single.text(false)
}

// ofOne makes what is said of several behind "that" said of one: "a task that is not easy".
var ofOne = strings.NewReplacer("that are ", "that is ", "that have not ", "that has not ", "that were ", "that was ", "who are ", "who is ", "who were ", "who was ", "who have not ", "who has not ")

// closingQuotes are the marks that may stand behind a quoted noun.
var closingQuotes = [...]string{"”", "’", "\"", "'", "»"}

// writer turns constituents into English. It holds what the article has said so far only through its options.
type writer struct {
	// narrative is true where bare verbs tell what happened, false where they say what holds.
	narrative bool
	// ordered is true where the predicate of the clause says what its subject is told to do.
	ordered bool
	// spoken is true where somebody speaks, who means his own province by a bare noun.
	spoken bool
	// unsure counts places where the English was a guess.
	unsure int
	// perfect is true when the clause looks back from now: "đến nay".
	perfect bool
	past    bool
	// lasting is true when a date says since when it has been so.
	lasting bool
	// served is true while those for whom public services are act.
	served bool
	// before is true when it looks back from a day of the past: "đến hết năm 2023".
	before bool
	// known is true where a bare noun means the one at hand: "Kết luận hội nghị, …" is "Concluding the conference, …".
	known bool
	// fresh is true while the object is written of one who makes something new: "thành lập ban chỉ đạo" is to set up a committee.
	fresh bool
	// signing is true while what is signed is written.
	signing bool
	// figured is true while a subject is written that is a figure: "giá khởi điểm là 5 triệu đồng/m2".
	figured bool
	// towards is true while the owner of a noun is written that says what somebody may or wants to do: a right, a wish.
	towards bool
	// many is true while what a plural subject is gets written, counting while a noun with a number or determiner is.
	many, counting bool
	// patient is what a passive is about, qualified the noun that an adjective is said of.
	patient   topic
	qualified string
	// deed is the sort of act that a noun phrase does or undergoes, where nouns have a sense of their own: "đối tượng" are suspects when
	// they are arrested (feature punish=suspect).
	deed class
	// measured is true where bare figures tell what was measured.
	measured bool
	// enforcer is true when the subject is the police or the like.
	enforcer bool
	// crime is true in news of crimes, where they are suspects whatever they do.
	crime bool
	// headline is true for headlines: what happened is told in the present.
	headline bool
	// agent is true when the subject is a person: what people say is told in the past.
	agent bool
	// proper is true when the subject is a name: its bare verbs may tell news. own is "its own" or "their own".
	// actor is true when it is people or a body.
	proper, actor bool
	// numbered is true for a subject with a number, or one that the reader knows: of others a bare verb says what they do, not what they did.
	numbered bool
	// self is what stands for the subject in a condition: "it" or "they"; "" for a man or a woman.
	self string
	// generic is true when the subject is a sort of people or bodies, of whom news says what they do at any time: "người dân", "doanh nghiệp".
	generic bool
	// office is the post of a subject that is one without a name, "minister" for "Bộ trưởng Bộ Công an".
	office string
	// paper is true when the subject is a document: what it provides holds; happening when it is an event.
	paper, happening bool
	// struck is true when things or people are counted, of which a bare verb of suffering tells what befell them.
	struck bool
	// tried is true when the subject is somebody on trial.
	tried bool
	// met is true when it is a meeting of which the news tells.
	met bool
	// present is true when an adverb says that it goes on now or again and again: "hằng tháng".
	present bool
	own     string
	// pronoun is "it", "he", "she" or "they" for the subject, or "" where the text does not say which.
	pronoun string
	// published is the year of publication, or 0; future is true when a date lies behind it.
	published int
	// day is month and day of publication as one number that orders them, 0 when they are not known.
	day    int
	future bool
	// due is true when it is a date by which something will be so.
	due bool
	// whole is true where nothing may be left out; marks are the short quotations still to be written.
	whole bool
	// gap is true in a relative clause whose noun is what its verb does something to.
	gap   bool
	marks quotes
	// lawful is true there for a sentence that is a rule.
	lawful bool
}

// nominal unfolds an N constituent.
func (w *writer) nominal(nd *node) nominal {
	if mark, ok := w.marks.take(nd); ok {
		n := w.nominal(nd)
		if len(n.pre) > 0 {
			n.pre = append([]string{mark.open + n.pre[0]}, n.pre[1:]...)
		} else {
			n.head = mark.open + n.head
		}
		if k := len(n.post) - 1; k >= 0 {
			n.post = append(n.post[:k:k], n.post[k]+mark.shut)
		} else {
			n.head += mark.shut
		}
		return n
	}
	if nd.rule == ruleNVP && nd.l.rule == ruleLeaf && nd.l.lex.in(goingsOn) && !w.counting && !usesLand(nd.r) {
		return w.nominalised(nd.r) // "tình trạng mua bán trái phép dữ liệu": the trading itself
	}
	switch nd.rule {
	case ruleCompound:
		return w.compound(nd)
	case ruleNameNP:
		return w.nounName(nd)
	case ruleAdjN, ruleNDrop, ruleRate, ruleNVerb:
		return w.modifiedBefore(nd)
	case ruleNPP, ruleNMeasure, ruleNOf, ruleNOfList, ruleNVP, ruleNTime, ruleNWhole, ruleNFirst, ruleNOfMany, ruleNOfNum:
		return w.modifiedBehind(nd)
	case ruleNumbered:
		return numberedNoun(nd)
	case ruleNAge:
		return w.agedNoun(nd)
	case ruleAside:
		if nd.l.cat == catAside {
			return w.nominal(nd.r)
		}
		n := w.nominal(nd.l)
		if nd.r.en != "" {
			n.post = append(n.post, nd.r.en)
		}
		if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "cụm từ" && !w.counting {
			n.head, n.flags = "the "+n.head, n.flags|flagProper // the one that is quoted
		}
		return n
	case ruleNRel:
		n := w.nominal(nd.l)
		n.post = append(n.post, w.relative(nd.r, w.counting))
		n.flags |= flagThe
		return n
	case ruleOver:
		n := w.nominal(nd.l)
		n.post = append(n.post, "of "+w.np(nd.r, rolePrep))
		return n
	case ruleNominal:
		if namesDeed(nd.l.lex) {
			return nominal{head: w.deedOf(nd.r), class: act, flags: flagMass | flagNominal}
		}
		return w.nominalised(nd.r)
	case ruleNominalS:
		n := w.nominalised(nd.r.r)
		if len(n.post) == 0 {
			w.unsure++ // a gerund with its own subject reads badly
		}
		n.post = append(n.post, "by "+w.np(nd.r.l, rolePrep))
		return n
	case ruleNSpan:
		n := w.nominal(nd.l)
		n.post = append(n.post, "in the first "+w.np(nd.r, rolePrep))
		return n
	case ruleQuality:
		return nominal{head: w.quality(nd.r), class: abst, flags: flagMass, lex: &lex{cat: catN, class: abst}}
	case ruleNCase:
		return w.caseWhere(nd)
	case ruleNState:
		return w.conditionThat(nd)
	case ruleNominalN:
		n := w.nominal(nd.r)
		if (n.class == act && (n.mass() || strings.Contains(n.head, " of ")) || strings.HasPrefix(strings.ToLower(nd.r.lex.viOf()), "phòng") && n.mass()) && !w.counting || nd.l.lex.vi == "việc" {
			return n
		}
		return nominal{pre: append(n.pre, modifierText(&n)), head: map[string]string{"công tác": "work", "hoạt động": "activity"}[nd.l.lex.vi], post: n.post, class: act, lex: &lex{vi: nd.r.lex.viOf()}, flags: nd.flags}
	case ruleLeaf:
		if en := nd.lex.get(string(w.deed)); en != "" && w.deed != "" {
			n := nominal{head: en, lex: &lex{vi: nd.lex.vi, en: en, class: nd.class}, class: nd.class, flags: nd.flags}
			if w.deed == "occur" {
				n.class, n.flags = abst, flagMass // "đường bộ xảy ra 25 vụ": road traffic
			}
			return n
		}
		if en := nd.lex.get("punish"); en != "" && w.crime {
			return nominal{head: en, lex: &lex{vi: nd.lex.vi, en: en, class: nd.class}, class: nd.class, flags: nd.flags}
		}
		if w.counting && nd.lex.viOf() == "bộ" && nd.class == org && strings.HasPrefix(w.patient.noun, "hồ sơ") && nd.flags&flagCapital == 0 {
			return nominal{head: "set", lex: oneOf, class: thing} // "hồ sơ gồm 02 bộ"
		}
		return nominal{head: w.headText(nd), lex: nd.lex, class: nd.class, flags: nd.flags}
	default: // a name or a number in the place of a noun
		return nominal{head: leafText(nd), lex: nd.lex, class: nd.class}
	}
}

// headText is the English of a noun; a text translated whole keeps the capital of a paper or body that is a certain one, "this Decree".
func (w *writer) headText(nd *node) string {
	text := leafText(nd)
	vi := strings.ToLower(nd.lex.viOf())
	if w.whole && (nd.flags&flagUpper != 0 && nd.class == doc && enacted.has(vi) || nd.flags&flagCapital != 0 && nd.class == org && known.has(vi)) {
		return capitalise(text)
	}
	return text
}

// modifiedBefore writes a noun with a modifier that English puts before it: "kinh tế số" is "digital economy".
func (w *writer) modifiedBefore(nd *node) nominal {
	n := w.nominal(nd.l)
	before := ""
	switch nd.rule {
	case ruleNDrop:
		if !nd.r.lex.in(ownWords) {
			return n // "như sau" says nothing of the noun
		}
		if w.own == "" || w.agent {
			w.unsure++ // "của mình" of nobody, or of a man or a woman
		}
		before = w.own
		n.flags |= flagOwned
	case ruleRate:
		before = leafText(nd.r)
		n.flags |= flagAny
		if a, ok := measure(nd.r); ok && a.Per != "" {
			n.post = append(n.post, "of "+before) // "lãi suất 6%/năm"
			return n
		}
	case ruleNVerb:
		before = verbNoun(nd.r.lex)
		if nd.r.rule == ruleVAdv {
			before = w.adjective(nd.r.r) + " " + before // "hệ thống thu phí tự động"
		}
		if n.class == period && len(n.post) == 0 && nd.r.lex.in(underWay) {
			n.post = append(n.post, "of "+before) // "sau 5 năm triển khai"
			return n
		}
		if before == "arising" {
			n.post = append(n.post, before) // "rủi ro phát sinh trong xử lý dữ liệu": risks arising in it
			return n
		}
	default: // an adjective
		before = w.adjectiveOf(nd.r, headNouns(nd.l))
		if nd.r.lex.has("ordinal") || superlative(before) || nd.r.lex.viOf() == "đầu tiên" || nd.r.lex.viOf() == "duy nhất" {
			n.flags |= flagThe
		}
		if nd.r.lex.viOf() == "duy nhất" && before == "single" {
			n.flags = n.flags&^flagThe | flagAny // on the principle of a single source
		}
		if strings.Contains(before, " than ") {
			n.post = append(n.post, before) // "mức tăng thấp hơn nhiều so với năm trước": behind the noun
			return n
		}
		if top, in, ok := w.topIn(nd.r); ok {
			n.pre = append([]string{top}, n.pre...) // "the longest bridge in the region"
			n.post = append(n.post, in)
			n.flags |= flagThe
			return n
		}
		if nd.r.lex.has("post") && nd.r.rule == ruleLeaf {
			if nd.r.en != "" {
				n.flags |= flagProper // "bão số 5"
			}
			n.post = append(n.post, before)
			return n
		}
	}
	if n.head == "number" && len(n.pre) == 0 && len(n.post) == 1 && strings.HasPrefix(n.post[0], "of ") {
		n.post[0] = "of " + before + strings.TrimPrefix(n.post[0], "of")
		return n
	}
	if what, of, two := strings.Cut(n.head, " of "); two && nd.rule == ruleAdjN && len(n.pre) == 0 && (what == "number" || nd.l.rule == ruleLeaf && nd.r.lex.has("attr") && lastModified(&n, nd.r.lex)) {
		n.head = what + " of " + behindOf(of, before) // "số vụ án hành chính", "việc chấp hành pháp luật lao động"
		return n
	}
	if len(n.pre) > 0 && n.pre[0] == "other" {
		n.pre = append([]string{"other", before}, n.pre[1:]...) // "other relevant plans"
		return n
	}
	n.pre = append([]string{before}, n.pre...)
	return n
}

// headNouns is a noun in Vietnamese with the nouns that say of what sort it is: "hệ thống dữ liệu".
func headNouns(nd *node) string {
	if nd.rule == ruleCompound && nd.l.rule == ruleLeaf {
		return nd.l.lex.viOf() + " " + headNouns(nd.r)
	}
	return nd.lex.viOf()
}

// modifiedBehind writes a noun with a phrase behind it: "hội nghị về an toàn giao thông" is "conference on traffic safety".
func (w *writer) modifiedBehind(nd *node) nominal {
	if nd.rule == ruleNVP && w.deed == "" {
		defer w.concerned(nd.r, nd.r.flags&flagPassive != 0)()
	}
	n := w.nominal(nd.l)
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
		behind = w.modifierVP(&n, nd.r)
		if k := len(n.post) - 1; k >= 0 && strings.Contains(n.post[k], ", with a vision to ") && nd.r.flags&flagPassive != 0 {
			n.post[k] += "," // it is the plan that is approved
		}
	case ruleNTime:
		if dated, ok := n.ofYear(nd); ok {
			return dated
		}
		behind = w.timeText(nd.r)
		if when, ok := orSelf(nd.r.r).val.(*viet.When); ok && nd.r.rule == rulePTime && timePreps[nd.r.l.lex.vi] == "from" && when.To == nil && when.Month == 0 {
			behind += " onwards" // "kỳ thi từ năm 2025"
		}
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
		n.flags |= flagThe
		if n.lex.viOf() == "nhóm" {
			n.class = abst // "nhóm 25 dịch vụ": a certain one
		}
		if n.class == period && lasts(nd.r) {
			n.flags = n.flags&^flagThe | flagAny // "thời gian thực hiện 5 năm"
		}
		if (n.class == abst || n.lex.viOf() == "dân số") && nd.r.flags&flagQuantity != 0 {
			n.flags |= flagAny // "dân số 14 triệu người": a population of that many
		}
	case ruleNFirst:
		behind = w.occasion(nd.r)
		n.flags |= flagThe
	default: // a preposition
		behind = w.prepOf(nd.r, n.lex)
		if field, on := strings.CutPrefix(behind, "on "); on && n.class == org && nd.r.rule == rulePP && nd.r.lex.viOf() == "về" {
			behind = "for " + field // "cơ quan quản lý nhà nước về du lịch"
		}
		if about, on := strings.CutPrefix(behind, "on "); on && n.lex.in(offers) && strings.Count(about, " ") <= 1 && !strings.HasPrefix(about, "the ") {
			n.pre = append(n.pre, about) // "sản phẩm, dịch vụ về dữ liệu" are data products and services
			return n
		}
		if field, in := strings.CutPrefix(behind, "in "); in && n.lex.viOf() == "chuyên gia" && nd.r.rule == rulePP && strings.HasSuffix(nd.r.l.lex.viOf(), "lĩnh vực") && !strings.Contains(field, " ") {
			n.pre = append(n.pre, field) // "chuyên gia trong lĩnh vực y tế"
			return n
		}
		if about, relates := strings.CutPrefix(behind, "relating to "); relates && n.class.agent() {
			behind = "involved in " + about // people are involved in what matters relate to
		}
		if rest, operating := strings.CutPrefix(n.head, "operating "); operating && nd.r.rule == rulePP {
			n.head, behind = rest, "operating "+behind // "doanh nghiệp hoạt động trong nền kinh tế"
		}
		if nd.r.rule == rulePP && nd.r.l.lex.vi == "bằng" && nd.r.flags&flagQuantity != 0 {
			behind = "equal to " + w.np(nd.r.r, rolePrep) // "trợ cấp bằng 10 tháng lương"
		}
		if from(nd.r) {
			behind = w.reaching(nd.r)
			n.flags = n.flags&^flagThe | flagAny
		}
	}
	if behind != "" {
		n.post = append(n.post, behind)
	}
	return n
}

// ofOwner gives a noun to whom it belongs: "the Government's policy", "the rate of the country". Possession stands before what is said of the
// thing itself: "responsibility of contractors for ensuring safety".
func (w *writer) ofOwner(n nominal, nd *node) nominal {
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
				n.flags |= flagThe
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
	case nd.r.r.class == doc && n.lex.in(faults):
		p = "in "
	case n.lex.get("của") != "":
		p = n.lex.get("của") + " " // a roadmap for each task
	case n.lex.get("of") == "in" && len(n.post) == 0:
		p = "in " // an increase in something
	case strings.HasPrefix(n.lex.viOf(), "trung tâm") && len(n.post) > 0 && strings.HasPrefix(n.post[0], "for ") && nd.r.r.class == place:
		p = "in " // "trung tâm về tài chính của vùng"
	case nd.r.r.class == period && dueFor(&n):
		p = "for " // "kinh phí đóng bảo hiểm của quý trước"
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

// runs reports works and structures, whose activity is how they run.
func runs(nd *node) bool {
	vi := strings.ToLower(leftmost(nd).lex.viOf()) + " "
	if nd.rule == ruleDetNP {
		vi = strings.ToLower(leftmost(nd.r).lex.viOf()) + " "
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

// numberedNoun writes "giai đoạn 2" as "phase 2" and "khóa XV" as "the 15th tenure".
func numberedNoun(nd *node) nominal {
	if nd.l.lex.vi == "khóa" {
		if a, ok := nd.r.val.(*viet.Amount); ok && ordinal(int(a.Value)) != "" {
			return nominal{head: "the " + ordinal(int(a.Value)) + " tenure", class: nd.class, flags: flagMass | flagProper, lex: &lex{}}
		}
	}
	head := leafText(nd.l)
	if en, ok := numberedForms[nd.l.lex.vi]; ok {
		head = en
	}
	return nominal{head: head + " " + strings.ReplaceAll(plainDigits(nd.r), ",", ""), class: nd.class, flags: flagMass | flagProper, lex: &lex{}}
}

// numberedForms are the English of nouns before their number where it differs.
var numberedForms = map[string]string{"giai đoạn": "phase", "vùng": "Region", "khu vực": "Region", "mẫu": "form", "quận": "District", "phường": "Ward", "khóa": "term", "lớp": "grade", "điều": "Article", "cấp": "level"}

// plainDigits is a number as digits, "1" and not "one".
func plainDigits(nd *node) string {
	if a, ok := nd.val.(*viet.Amount); ok {
		return numeral(a.Value, a.Decimals)
	}
	return leafText(nd)
}

func leafText(nd *node) string {
	if nd.en != "" {
		return nd.en
	}
	if nd.lex != nil {
		return nd.lex.en
	}
	return ""
}

// modifierText is a noun as it stands before another noun: "national" for "quốc gia", "data" for "dữ liệu".
func modifierText(n *nominal) string {
	if m := n.lex.get("mod"); m != "" && n.head == n.lex.en {
		return m
	}
	return n.head
}

func verbNoun(l *lex) string {
	if m := l.get("mod"); m != "" {
		return m
	}
	return l.get("nom")
}

// traders are who does what an act names.
var traders = map[string]string{"export": "exporter", "exports": "exporter", "import": "importer", "imports": "importer", "production": "producer"}

// trader writes "nước xuất khẩu gạo" as "rice exporter".
func trader(nd *node, m *nominal) (nominal, bool) {
	who := traders[m.head[strings.LastIndexByte(m.head, ' ')+1:]]
	if nd.l.rule != ruleLeaf || nd.l.lex.vi != "nước" && nd.l.lex.vi != "quốc gia" || who == "" || m.class != act || len(m.post) > 0 {
		return nominal{}, false
	}
	what := m.head[:strings.LastIndexByte(m.head, ' ')+1]
	return nominal{pre: m.pre, head: what + who, class: place, lex: oneOf, flags: nd.l.flags &^ flagMass}, true
}

// ofSort writes people by their nation, papers by their term and things by their size: "tàu trọng tải 160.000 tấn".
func (w *writer) ofSort(nd *node, n nominal, m *nominal) (nominal, bool) {
	if w.counting && nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "ngày" && m.class == act && len(n.post) == 0 {
		n.post, n.flags = append(n.post, "of "+m.text(true)), n.flags|flagPost // "15 ngày chạy thử"
		return n, true
	}
	if adj := nationOf(nd.r); adj != "" && n.class == person {
		n.pre = append([]string{adj}, n.pre...) // "nghi phạm người Trung Quốc"
		return n, true
	}
	if term := nd.r; term.rule == ruleNWhole && term.l.rule == ruleLeaf && term.l.lex.viOf() == "kỳ hạn" && lasts(term.r) && term.r.l.rule == ruleLeaf {
		unit := w.nominal(term.r.r) // "trái phiếu kỳ hạn 10 năm"
		n.pre = append([]string{plainDigits(term.r.l) + "-" + unit.text(false)}, n.pre...)
		return n, true
	}
	if nd.r.rule == ruleNMeasure && nd.r.l.rule == ruleLeaf && nd.r.l.lex.in(sizeNouns) && nd.l.class != act {
		what := m.text(false) // "tàu trọng tải 160.000 tấn"
		if !m.mass() {
			what = indefinite(what)
		}
		n.post = append(n.post, "with "+what)
		n.flags |= flagPost
		return n, true
	}
	return nominal{}, false
}

// compound turns "nền tảng số quốc gia" round: the later modifier comes first.
func (w *writer) compound(nd *node) nominal {
	if nd.l.rule == ruleLeaf && (nd.l.lex.has("cl") || nd.l.lex.viOf() == "đồng chí" && nd.r.class == person) {
		return w.nominal(nd.r) // "đồng chí Bí thư Tỉnh ủy"
	}
	n, m := w.nominal(nd.l), w.nominal(nd.r)
	if one, ok := w.ofSort(nd, n, &m); ok {
		return one
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "các đồng chí" && m.class == person {
		return nominal{head: m.text(true), lex: severalOf, class: person} // "các đồng chí Ủy viên Trung ương Đảng"
	}
	if one, ok := trader(nd, &m); ok {
		return one
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.vi == "bộ" && nd.l.flags&flagCapital == 0 && (m.class == thing || m.class == abst || m.class == doc) {
		set := nominal{head: "set", class: thing, lex: oneOf, flags: flagPost} // "bộ tiêu chí"
		if len(m.pre) > 0 && m.pre[0] == w.own && m.flags&flagOwned != 0 {
			m.pre, set.pre, set.flags = m.pre[1:], m.pre[:1:1], set.flags|flagOwned // "bộ tiêu chí của mình"
		}
		set.post = []string{"of " + m.text(true)}
		return set
	}
	if one, ok := w.inName(nd, &m); ok {
		return one
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.in(counting) && !m.mass() && m.flags&(flagProper|flagThe) == 0 && m.class != period {
		n.post = append(n.post, "of "+m.text(true)) // "số xã": the number of communes
		n.flags |= flagPost
		return n
	}
	if area, sort, _ := strings.Cut(leftmost(nd.r).lex.viOf(), " "); inAreas.has(area) && (sort != "" || nd.r.rule != ruleLeaf) && n.class == person && len(m.post) == 0 && !m.mass() {
		n.post = append(n.post, "in "+m.text(true)) // "hộ dân vùng sạt lở"
		n.flags |= flagPost
		return n
	}
	if n.lex.has("title") && m.plonly() && nd.r.rule == ruleLeaf {
		if several, ok := postsOf(&n, &m); ok {
			return several
		}
	}
	if nd.l.rule == ruleLeaf && n.head == "amount" && m.class == person {
		return nominal{head: "number", post: []string{"of " + m.text(true)}, class: abst, lex: nd.l.lex, flags: flagPost | flagThe} // "lượng khách du lịch"
	}
	if nd.l.rule == ruleLeaf && n.head == "rate" && (m.class == person || m.class == org) {
		return nominal{head: "share", post: []string{"of " + m.text(true)}, class: abst, lex: nd.l.lex, flags: flagPost | flagThe} // "tỷ lệ người dân sử dụng dịch vụ"
	}
	if outbreak, two := strings.CutSuffix(n.head, "outbreak"); two && nd.l.rule == ruleLeaf && m.head == "outbreak" && len(m.pre) > 0 {
		n.head = outbreak + "outbreak of " + strings.Join(m.pre, " ") // "nguy cơ bùng phát dịch sốt xuất huyết"
		return n
	}
	if nd.r.rule == ruleLeaf && nd.r.lex.viOf() == "nhập khẩu" && n.class == thing {
		n.pre = append([]string{"imported"}, n.pre...) // "thép nhập khẩu"
		return n
	}
	if nd.r.rule == ruleLeaf && nd.r.lex.viOf() == "vi phạm" && (n.class.agent() || n.class == place || n.class == thing) {
		n.pre = append([]string{"offending"}, n.pre...) // "phòng khám vi phạm"
		return n
	}
	if nd.l.rule == ruleLeaf && n.lex.has("title") && nd.r.rule == ruleLeaf && m.flags&flagCapital == 0 && m.lex.in(establishments) && len(n.pre)+len(n.post) == 0 {
		return nominal{pre: []string{modifierText(&m)}, head: strings.ToLower(n.head), class: person, lex: &lex{vi: nd.l.lex.vi, en: strings.ToLower(n.head)}} // "giám đốc bệnh viện"
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "xây dựng" && (m.class == person || m.class == org) {
		n.head = "building" // of a force, not of a house
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "vai trò" && m.class != act && !m.mass() && m.flags&flagThe == 0 {
		n.post = append(n.post, "as "+w.article(&m, roleComplement)) // "vai trò đầu tàu"
		n.flags |= flagPost
		return n
	}
	if nd.l.rule == ruleLeaf && strings.EqualFold(nd.l.lex.viOf(), "ban chỉ đạo") {
		n.post = append(n.post, "for "+w.article(&m, rolePrep)) // what it steers is part of its name
		n.flags |= flagPost
		return n
	}
	if level := m.lex.get("mod"); level != "" && nd.r.rule == ruleLeaf && strings.HasSuffix(m.head, " level") && len(n.post) == 0 && (n.class == org || n.class == person || n.class == doc) {
		n.pre = append([]string{level}, n.pre...) // "trung tâm phục vụ hành chính công cấp tỉnh"
		return n
	}
	if unit, of := strings.CutPrefix(strings.Join(n.post, " "), "of the "); of && nd.r.rule == ruleLeaf && strings.HasSuffix(m.head, " level") && n.class == person {
		n.post = []string{"of the " + strings.TrimSuffix(m.head, " level") + "-level " + unit} // "thủ trưởng đơn vị cảnh sát cấp đại đội"
		return n
	}
	if strings.HasSuffix(m.head, " level") && len(n.post) > 0 && len(m.post) == 0 {
		n.post = append(n.post, "at "+m.text(false)) // "thủ trưởng đơn vị cấp đại đội"
		return n
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "dịch vụ" && m.class == act && len(n.pre)+len(n.post) == 0 && n.heaps(&m, append(append([]string{}, m.pre...), modifierText(&m))) {
		return nominal{head: "services", post: []string{"for " + w.article(&m, rolePrep)}, lex: severalOf, class: n.class, flags: n.flags | flagPost}
	}
	if n.lex.get("of") == "in" && m.lex.has("the") && len(n.post) == 0 {
		n.post = append(n.post, "in "+w.article(&m, rolePrep)) // "mức tăng tổng quỹ lương"
		n.flags |= flagPost
		return n
	}
	if len(m.post) > 0 || m.flags&flagOwned != 0 || len(n.post) > 0 && n.class != event {
		n.post = append(n.post, engaged(nd, &n)+" "+w.article(&m, rolePrep))
		n.flags |= flagPost
		return n
	}
	words := append(append([]string{}, m.pre...), modifierText(&m))
	if what, of, two := strings.Cut(n.head, " of "); two && nd.l.rule == ruleLeaf && strings.HasSuffix(of, "s") && !strings.Contains(of, " ") && m.class != act && m.class != place && wordCount(words) <= 2 {
		n.head = what + " of " + strings.Join(words, " ") + " " + of // "danh mục dự án nhà ở xã hội": a list of social housing projects
		return n
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "hoạt động" && strings.Contains(m.head, ", ") && m.mass() {
		n.pre = append(words, n.pre...) // "hoạt động khoa học, công nghệ và đổi mới sáng tạo"
		return n
	}
	if n.heaps(&m, words) {
		n.post = append(n.post, engaged(nd, &n)+" "+w.article(&m, rolePrep))
		return n
	}
	if what, total := strings.CutPrefix(n.head, "total "); total {
		n.head, words = what, append([]string{"total"}, words...) // "tổng sản lượng lúa": total rice output
	}
	n.pre = append(words, n.pre...)
	return n
}

// inName writes a compound whose head is there in name only, "tình trạng buôn lậu", or gives way to a better one, "lĩnh vực y tế".
func (w *writer) inName(nd *node, m *nominal) (nominal, bool) {
	if nd.l.rule != ruleLeaf {
		return nominal{}, false
	}
	alone := nd.r.rule == ruleLeaf
	switch vi := nd.l.lex.viOf(); {
	case vi == "hoạt động" && m.class == act && m.plonly(): // "hoạt động xuất khẩu thủy sản": the exports
	case goingsOn.has(vi) && happens(m): // "tình trạng buôn lậu" is smuggling
	case naming.has(vi) && merely(nd, m) && (m.mass() != w.counting || strings.Contains(m.head, " of ")): // "hoạt động sản xuất vàng miếng" is the production itself
	case vi == "đội ngũ" && m.class == person && !w.counting: // "đội ngũ nhà giáo" are teachers
	case vi == "bệnh" && alone && m.class == abst && m.mass(): // "bệnh sốt xuất huyết"
	case vi == "trường hợp" && alone && m.class == act && !m.mass(): // who is fined is fined for the violation, not for the case
	case vi == "lĩnh vực" && alone && m.lex.in(industries):
		return nominal{pre: []string{modifierText(m)}, head: "sector", class: abst, lex: &lex{vi: vi, en: "sector", feats: features{{name: "the"}}}}, true
	default:
		return nominal{}, false
	}
	return *m, true
}

// postsOf makes a post in a body that each of several places has plural: "Chủ tịch UBND xã, phường" are chairmen of committees.
func postsOf(n, places *nominal) (nominal, bool) {
	first, _, _ := strings.Cut(places.lex.viOf(), " ")
	post, body, ok := strings.Cut(n.head, " of the ")
	if tiers[strings.Trim(first, ",")] == 0 || !ok || len(n.pre)+len(n.post) > 0 {
		return nominal{}, false
	}
	head := strings.ToLower(pluralise(post)) + " of the " + pluralise(body) + " of " + places.text(true)
	return nominal{head: head, class: person, lex: &lex{feats: features{{name: "plonly"}, {name: "the"}}}}, true
}

// oneOf is the word of a noun that is one unless something says more: a set.
var oneOf = &lex{feats: features{{name: "one"}}}

// severalOf is the word of a noun that is several.
var severalOf = &lex{feats: features{{name: "plonly"}}}

// engaged is complementPrep, and for bodies and their "hoạt động mua bán vàng" "engaged in".
func engaged(nd *node, n *nominal) string {
	if n.class.agent() && nd.r.class == act && (n.class == org && leftmost(nd.r).lex.viOf() == "hoạt động" || trades(leftmost(nd.r).lex.viOf())) {
		return "engaged in"
	}
	return complementPrep(n)
}

// trades reports the name of an act that people and bodies engage in, alone or with what they trade.
func trades(vi string) bool {
	if trading.has(vi) {
		return true
	}
	words := strings.Fields(vi)
	return len(words) > 2 && trading.has(words[0]+" "+words[1])
}

// merely reports an act behind a noun that only says there is one; "tình hình" says so of a state too.
func merely(nd *node, m *nominal) bool {
	if (m.class == abst || m.class == thing) && nd.l.lex.vi == "hoạt động" && slices.ContainsFunc(linesOfBusiness, func(trade string) bool { return strings.HasPrefix(m.lex.viOf(), trade) }) {
		return true // "hoạt động bán lẻ xăng dầu"
	}
	return m.class == act || m.class == abst && (nd.l.lex.vi == "tình hình" || nd.l.lex.vi == "thực trạng") && m.lex.has("mass")
}

// linesOfBusiness are how the names of lines of business begin that are acts themselves.
var linesOfBusiness = []string{"xuất cảnh", "nhập cảnh", "xuất, nhập cảnh", "xuất nhập cảnh", "bán lẻ", "bán buôn", "vận tải", "quảng cáo", "thương mại điện tử", "đấu giá", "môi giới", "kinh doanh"}

// maxHeap is the number of English words, the last of the head left out, that may stand before one another without "of".
const maxHeap = 3

// heaps reports whether a modifier goes behind its noun: where the noun is one that asks what it is of ("danh mục", "tỷ lệ"), and where
// words would heap up before it.
func (n *nominal) heaps(m *nominal, words []string) bool {
	if n.relational() && (n.lex.get("rel") != "count" || !m.mass()) || m.lex.has("clause") || m.class == person && n.class == act || m.plonly() && m.lex.has("the") && m.lex.get("mod") == "" || strings.Contains(m.head, " of ") || m.plonly() && strings.Contains(m.head, " and ") {
		return true // "lãnh đạo hai nước", "giám đốc Sở Y tế"
	}
	if n.class == person && (m.flags&flagProper != 0 || n.lex.has("title") && (m.class == org || m.class == place)) {
		return true // "hiệu trưởng Trường Đại học Cần Thơ", "phó giám đốc trung tâm"
	}
	before := wordCount(words) + wordCount(n.pre)
	if n.class == act && before >= maxHeap && nominalHead(n.head) {
		return true // the commercialisation of scientific research results
	}
	head := n.head
	if _, last, two := strings.Cut(head, " and "); two && before == 1 {
		head = last // "commune-level officials and civil servants"
	}
	about := n.class == event && wordCount(words) > 1 || n.class == abst && n.lex.get("of") == "" && wordCount(words) > 1 && (wordCount(words) > 2 || !heads[n.head])
	return about || before+strings.Count(head, " ") > maxHeap
}

// nominalHead reports the noun of an act that is made of its verb with what English readers take in badly behind three other nouns.
func nominalHead(head string) bool {
	return strings.HasSuffix(head, "isation") || strings.HasSuffix(head, "ification") || strings.HasSuffix(head, "ration")
}

// heads are the English nouns that stand well behind two others: "rice export turnover".
var heads = map[string]bool{
	"calculation method": true, "service": true, "effort": true, "project": true, "plan": true, "programme": true, "campaign": true,
	"technology": true, "turnover": true, "capacity": true, "task": true, "output": true, "revenue": true, "standard": true, "mechanism": true, "policy": true, "skill": true, "target": true,
}

// relational reports a noun that asks what it is of: "danh mục", "tỷ lệ".
func (n *nominal) relational() bool { return n.lex.has("rel") && n.head == n.lex.en }

// complementPrep is the preposition between a noun and what it is about.
func complementPrep(n *nominal) string {
	if p := n.lex.get("of"); p != "" {
		return p
	}
	if strings.HasPrefix(strings.ToLower(n.lex.viOf()), "lễ ") {
		return "for" // a ceremony is for what it marks
	}
	if (n.class == doc || n.class == event) && single(n) {
		return "on"
	}
	return "of"
}

var namedPlaces = map[string]string{
	"tỉnh": "Province", "huyện": "District", "quận": "District", "xã": "Commune", "phường": "Ward", "thị xã": "Town", "thị trấn": "Township",
	"đặc khu": "Special Zone", "châu": "", "đường": "Street", "phố": "Street", "tuyến đường": "Street", "đoạn đường": "Street", "đại lộ": "Boulevard",
	"cầu": "Bridge", "sân bay": "Airport", "cảng": "Port", "cảng biển": "Port", "hầm": "Tunnel", "ga": "Station", "nhà ga": "Station", "sông": "River",
	"đảo": "Island", "quần đảo": "Archipelago", "đèo": "Pass", "chợ": "Market", "núi": "Mountain", "hồ": "Lake", "vịnh": "Bay", "bệnh viện": "Hospital", "bệnh viện trung ương": "Central Hospital",
	"đại học": "University", "trường đại học": "University", "học viện": "Academy", "khu công nghiệp": "Industrial Park", "khu kinh tế": "Economic Zone",
	"khu đô thị": "Urban Area", "vườn quốc gia": "National Park", "nhà hát": "Theatre", "sân vận động": "Stadium", "bảo tàng": "Museum",
	"nút giao": "Interchange", "tập đoàn": "Group", "cảng hàng không": "Airport", "cảng hàng không quốc tế": "International Airport", "nhà máy": "Factory",
	"trường trung học phổ thông": "High School", "trường thpt": "High School", "trường tiểu học": "Primary School", "trường trung học cơ sở": "Lower Secondary School",
}

// nounName joins a noun and a name: "tỉnh Ninh Thuận", "ứng dụng VNeID", "lãnh đạo Bộ Công an".
func (w *writer) nounName(nd *node) nominal {
	n := w.nominal(nd.l)
	name := w.np(nd.r, rolePrep)
	if name == "the State" && len(n.post) == 0 && !strings.Contains(n.head, " of ") {
		n.pre = append([]string{"State"}, n.pre...) // "bộ máy hành chính nhà nước"
		return n
	}
	if bill, ok := strings.CutPrefix(name, "the "); ok && nd.l.rule == ruleLeaf && nd.l.lex.in(drafts) && nd.r.class == doc {
		return nominal{head: "draft " + bill, class: doc, flags: flagThe, lex: &lex{}}
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "lực lượng" && nd.r.rule == ruleLeaf && nd.r.class == org && strings.Contains(strings.ToLower(name), "force") {
		return nominal{head: name, class: org, flags: flagProper, lex: &lex{}} // "lực lượng Bộ đội Biên phòng"
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "gia đình" && (nd.r.class == named || nd.r.class == person) {
		return nominal{head: name + "'s family", class: person, flags: flagProper}
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.in(honorifics) && (nd.r.class == named || nd.r.class == person || w.whole && nd.r.rule == ruleLeaf) {
		if mr := callings[nd.l.lex.viOf()]; w.whole && mr != "" {
			name = mr + " " + name
		}
		return nominal{head: name, class: person, flags: flagProper}
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "vùng" && nd.r.rule == ruleLeaf && strings.HasPrefix(name, "the ") {
		return nominal{head: name, class: place, flags: flagProper} // "vùng Tây Nguyên"
	}
	if nd.l.rule == ruleLeaf && nd.l.lex.viOf() == "khu vực" && nd.r.rule == ruleLeaf {
		return nominal{head: "the " + strings.TrimPrefix(name, "the ") + " region", class: place, flags: flagProper}
	}
	if nd.l.rule == ruleLeaf && nd.l.lex != nil && strings.EqualFold(nd.l.lex.vi, "đoạn đường") && (nd.r.class == place || nd.r.class == named || nd.r.class == person) {
		street := " Street"
		if nd.r.rule == ruleNPList {
			street = " Streets"
		}
		return nominal{head: "section", post: []string{"of " + name + street}, class: place, lex: nd.l.lex, flags: flagPost | flagAny}
	}
	if nd.l.rule == ruleLeaf && nd.l.lex != nil && !w.counting && (nd.r.class == place || nd.r.class == named || nd.r.class == person && nd.r.rule == ruleLeaf && nd.l.lex.in(roads)) {
		if en, ok := namedPlaces[strings.ToLower(nd.l.lex.vi)]; ok {
			return nominal{head: strings.TrimSpace(name + " " + en), class: place, flags: flagProper}
		}
		if nd.l.lex.vi == "thành phố" || nd.l.lex.vi == "tp" || nd.l.lex.vi == "thủ đô" {
			return nominal{head: name, class: place, flags: flagProper}
		}
	}
	if (nd.r.class == place || nd.r.class == named) && !w.counting && nd.r.rule == ruleLeaf && name != strings.ToLower(name) {
		if local, ok := n.of(name); ok {
			return local
		}
	}
	if number, of := strings.CutPrefix(n.head, "number of "); of && len(n.pre)+len(n.post) == 0 && nd.r.rule == ruleLeaf && nd.r.class != place && nd.r.class != org {
		n.head = "number of " + strings.TrimPrefix(name, "the ") + " " + number // "số ca mắc COVID-19"
		n.flags |= flagThe
		return n
	}
	switch {
	case nd.r.class == person && nd.l.rule != ruleLeaf && (leftmost(nd.l).lex.viOf() == "trợ lý" || leftmost(nd.l).lex.viOf() == "thư ký"):
		w.unsure++ // "Trợ lý Thủ tướng A": A, or A's assistant
	case (nd.r.class == person || nd.r.class == named && (n.lex.has("title") || calledByName.has(strings.ToLower(n.lex.viOf())) || nd.l.lex.in(onTrial))) && n.class == person && len(n.post) == 0:
		if n.lex.has("title") || nd.r.class == named && nd.l.lex.in(onTrial) {
			return nominal{head: strings.Join(append(append(n.pre, n.head), name), " "), class: person, flags: flagProper}
		}
		if nd.r.rule == ruleLeaf && !w.counting {
			return nominal{head: strings.Join(append(append(n.pre, n.head), name), " "), class: person, flags: flagProper} // "bị cáo Trần Văn Nam"
		}
		n.post = append(n.post, name)
		n.flags |= flagThe
	case nd.r.class == person && n.lex.has("whom"):
		n.post = append(n.post, n.lex.get("whom")+" "+name) // "cuộc gặp Thủ tướng Lào"
		n.flags |= flagThe
	case nd.r.class == place && n.lex.has("place"):
		n.post = append(n.post, n.lex.get("place")+" "+name) // "chuyến thăm Trung Quốc"
	case nd.r.rule == ruleLeaf && nd.r.lex.has("adj") && (n.class == abst || n.class == money) && n.flags&flagThe == 0 && !w.counting:
		n.pre = append([]string{name + "'s"}, n.pre...) // "kinh tế Việt Nam" is "Vietnam's economy"
		n.flags |= flagOwned
	case nd.r.rule == ruleLeaf && nd.r.lex.has("adj"):
		n.pre = append([]string{nd.r.lex.get("adj")}, n.pre...)
	case nd.r.class == place && n.lex.has("title"):
		n.post = append(n.post, "of "+name)
	case nd.r.class == place:
		n.post = append(n.post, "in "+name)
	case strings.HasPrefix(name, "the ") || nd.r.class == org || nd.r.class == person || nd.r.class == doc || nd.r.flags&flagPost != 0:
		p := "of "
		if nd.r.class == doc && n.lex.get("of") == "to" {
			p = "to " // amendments to a law
		}
		n.post = append(n.post, p+name)
		n.flags |= flagThe
	default:
		n.pre = append([]string{name}, n.pre...)
		if !n.lex.has("bulk") {
			n.flags |= flagThe // but "công nghệ 5G"
		}
	}
	return n
}

// of names the place of a body, or of a post in one, that each place has: "UBND tỉnh Quảng Ninh" is "the Quảng Ninh provincial People's
// Committee", its chairman "Chairman of the Quảng Ninh provincial People's Committee".
func (n *nominal) of(place string) (nominal, bool) {
	text := strings.NewReplacer("district-level ", "district ", "commune-level ", "commune ", "provincial-level ", "provincial ").Replace(n.text(false))
	if n.class == person && n.lex.has("title") {
		post, body, ok := strings.Cut(text, " of the ")
		return nominal{head: post + " of the " + place + " " + body, lex: n.lex, class: person}, ok && !strings.Contains(body, " of the ")
	}
	first, _, _ := strings.Cut(strings.ToLower(n.lex.viOf()), " ")
	if n.class != org || !localBodies.has(first) || strings.Contains(text, " in ") {
		return nominal{}, false
	}
	for _, tier := range []string{" of the provincial ", " of the municipal "} {
		if post, body, ok := strings.Cut(text, tier); ok {
			return nominal{head: post + " of the " + place + strings.TrimPrefix(tier, " of the") + body, lex: &lex{}, class: org, flags: flagThe}, true // "Ban Thường vụ Tỉnh ủy An Giang"
		}
	}
	return nominal{head: place + " " + text, lex: &lex{}, class: org, flags: flagThe}, true
}

// belonging writes what a noun is a part of: "các cơ quan thuộc hệ thống chính trị" are agencies in the political system, "các đơn vị thuộc
// Bộ" units under the ministry.
func (w *writer) belonging(n *nominal, vp *node) (string, bool) {
	if vp.rule == ruleVPPP {
		text, ok := w.belonging(n, vp.l)
		return text + " " + w.prepOf(vp.r, nil), ok
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
		return "within the " + w.office + "'s remit" + under, w.office != ""
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
		case n.class == org:
			p = "in "
		}
		return p + w.np(object, rolePrep), true
	default:
		return "", false
	}
}

// modifierVP writes a verb phrase behind its noun: "data shared with ministries", "a plan to implement Project 06".
func (w *writer) modifierVP(n *nominal, vp *node) string {
	if text, ok := w.modifierOf(n, vp); ok {
		return text
	}
	if text, ok := w.doneTo(n, vp); ok {
		return text
	}
	if n.lex.viOf() == "vùng" && strings.HasPrefix(headLex(vp).viOf(), "bị ") {
		n.head, n.lex = "areas", severalOf // what was hit, not a part of the country
	}
	n.head = strings.TrimPrefix(n.head, "operating ") // "doanh nghiệp hoạt động sản xuất vàng": businesses producing gold
	if first := vp.l; n.class == abst && vp.rule == ruleVPList && first.l.rule == ruleIntrans && first.l.l.lex.viOf() == "đột phá" && first.r.cat == catComma {
		n.pre = append([]string{"breakthrough"}, n.pre...) // "giải pháp đột phá, tăng cường …"
		return w.modifierVP(n, vp.r)
	}
	if v := headVerbs(vp); n.class.agent() && vp.flags&flagTAM == 0 && v.rule == ruleVVList && strings.HasSuffix(v.r.lex.viOf(), "liên quan đến") {
		return strings.Replace(w.vp(vp, form{shape: shapeIng}), "relating to", "connected with", 1)
	}
	if n.class != person && n.class != org && hasSize(vp) && vp.flags&(flagTAM|flagPassive) == 0 {
		return w.ofSuchSize(vp)
	}
	switch {
	case vp.flags&(flagTAM|flagPassive) == 0 && setUpFor(n.head) && !headLex(vp).in(including) && (vp.rule == ruleVNP || vp.rule == ruleVPPP):
		return "for " + w.vp(vp, form{shape: shapeIng}) // "ban chỉ đạo thực hiện đề án"
	case n.class.agent() && vp.rule == ruleVNP && strings.HasSuffix(headLex(vp).viOf(), "liên quan đến") && vp.flags&flagTAM == 0:
		return "involved in " + w.np(vp.r, rolePrep) // people are involved in an act, matters relate to it
	case n.class == doc && strings.HasPrefix(headLex(vp).viOf(), "có hiệu lực") && vp.flags&flagTAM == 0:
		return ", " + strings.Replace(w.vp(vp, form{shape: shapeIng}), "taking effect", "effective", 1)
	case len(n.pre) > 0 && n.pre[0] == "first" && vp.flags&(flagTAM|flagPassive) == 0 && n.class != period:
		return "to " + w.vp(vp, form{shape: shapeBase})
	case belongs(vp) && !strings.HasPrefix(headLex(vp).english(), "be "):
		return w.vp(vp, form{shape: shapeIng})
	case headLex(vp).viOf() == "giúp" && n.class != person && n.class != org && vp.flags&(flagTAM|flagPassive) == 0:
		return "that " + w.vp(vp, form{shape: shapePlural})
	case n.lex.viOf() == "vấn đề" && n.head == n.lex.en && vp.flags&(flagTAM|flagPassive) == 0 && (withObject(vp) || vp.rule == ruleIntrans && strings.Contains(headLex(vp).english(), " ")):
		n.flags |= flagThe
		return "of " + w.vp(vp, form{shape: shapeIng}) // "vấn đề giảm phát thải": there is one of that sort
	case vp.rule == ruleVVP && headLex(vp).viOf() == "đủ điều kiện" && (n.class == place || n.class == thing):
		return "that meet the conditions for " + w.vp(vp.r, form{shape: shapeIng})
	case vp.rule == ruleVNP && headLex(vp).in(including) && vp.r.rule == ruleNumNP && leftmost(vp.r.r).lex.viOf() == "chữ số":
		n.pre = append([]string{plainDigits(vp.r.l) + "-digit"}, n.pre...) // "dãy số gồm 12 chữ số"
		n.head = strings.TrimSuffix(n.head, " sequence")
		return w.saidOf(n, vp.r.r)
	case vp.rule == ruleVNP && headLex(vp).in(including) && counts(vp.r) && (n.class == org || len(n.post) > 0):
		return "comprising " + w.np(vp.r, roleObject)
	case vp.rule == ruleVNP && headLex(vp).in(including) && counts(vp.r):
		return "of " + w.np(vp.r, rolePrep)
	case vp.rule == ruleVNP && headLex(vp).viOf() == "có" && n.class != person && n.class != org && sense(headLex(vp), topicOf(vp.r)) == "":
		return "with " + w.had(vp.r)
	case vp.flags&flagPassive != 0 && vp.flags&flagTAM == 0:
		was := w.patient
		w.patient = topic{n.lex.viOf(), n.class}
		text := w.vp(vp, form{shape: shapePP, aux: "\x00"})
		w.patient = was
		return text
	case vp.rule == ruleTAM && vp.r.rule == rulePredicate && vp.l.lex.en == "past":
		return "already " + w.adjective(vp.r.l)
	case (n.lex.viOf() == "lý do" || n.lex.viOf() == "lí do") && denies(vp):
		return "for not " + w.vp(vp.r, form{shape: shapeIng})
	case vp.flags&flagTAM != 0:
		rel := "that "
		if n.class == person {
			rel = "who "
		}
		return rel + w.finite(vp, n.lex == nil || !n.lex.has("title"))
	case strings.HasPrefix(headLex(vp).english(), "be "):
		return strings.TrimPrefix(w.vp(vp, form{shape: shapeBase}), "be ")
	case vp.rule == ruleVNP && headLex(vp).viOf() == "có" && sense(headLex(vp), topicOf(vp.r)) != "":
		return w.vp(vp, form{shape: shapeIng}) // "có một trong các tiêu chí": meeting one of them
	case n.class == person && ailing(vp):
		return "with " + strings.TrimPrefix(w.vp(vp, form{shape: shapeIng}), "having ") // "người mắc bệnh hiểm nghèo"
	case (n.class == person || n.class == org) && vp.rule == ruleVNP && headLex(vp).viOf() == "có":
		return "with " + w.np(vp.r, rolePrep) // "người có thẻ bảo hiểm y tế"
	case n.class == person && strings.HasPrefix(headLex(vp).viOf(), "không có"):
		return strings.Replace(w.vp(vp, form{shape: shapeIng}), "having no ", "with no ", 1)
	case n.class == person, n.class == org, n.class == place, n.class == doc && (headClass(vp) != "" || strings.HasPrefix(headLex(vp).viOf(), "hướng dẫn")) && single(n):
		return w.vp(vp, form{shape: shapeIng})
	case n.class == doc && headLex(vp).viOf() == "sử dụng" && vp.rule == ruleVNP && vp.r.class == money:
		return w.vp(vp, form{shape: shapeIng}) // "dự án sử dụng vốn nhà nước"
	case headLex(vp).viOf() == "sử dụng" && (n.class == thing || n.class == system) && vp.rule == ruleVNP:
		return w.vp(vp, form{shape: shapeIng}) // "xe buýt sử dụng năng lượng sạch"
	case n.lex.has("does"), headLex(vp).viOf() == "phục vụ", headLex(vp).viOf() == "chứng minh" && n.class == doc, strings.HasPrefix(headLex(vp).viOf(), "làm căn cứ"), headLex(vp).viOf() == "tích hợp" && (n.class == thing || n.class == system):
		return w.vp(vp, form{shape: shapeIng})
	case w.whole && n.class != period && (!n.lex.has("to") || headClass(vp) == "cause") && toldOf(vp):
		return w.vp(vp, form{shape: shapeIng}) // "biến động bất thường ảnh hưởng đến đời sống": affecting it
	case n.class == period:
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
	case n.class == abst && vp.rule == ruleIntrans && headLex(vp).in(arising):
		return w.vp(vp, form{shape: shapeIng}) // "vướng mắc phát sinh"
	case n.lex.in(measuredBy):
		n.flags |= flagThe
		return "of " + w.vp(vp, form{shape: shapeIng}) // "tiến độ cổ phần hóa doanh nghiệp"
	case figureNoun(n.lex):
		return "of " + w.vp(vp, form{shape: shapeIng}) // "tỷ lệ khám phá tội phạm"
	case n.lex.has("to"), n.class == abst && n.lex.get("of") == "":
		return "to " + w.vp(vp, form{shape: shapeBase})
	}
	p := n.lex.get("of")
	if p == "" {
		p = "for"
	}
	return p + " " + w.vp(vp, form{shape: shapeIng})
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
		return "submitted to " + w.np(vp.r, rolePrep), true // "đề án trình Chính phủ"
	}
	if n.class == event && n.lex != nil && strings.HasPrefix(strings.ToLower(n.lex.viOf()), "hội nghị") && reviewed(vp) {
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
	head = strings.ToLower(head)
	return strings.HasSuffix(head, "steering committee") || strings.HasSuffix(head, "working group") || strings.HasSuffix(head, "task force")
}

// ailing reports what those do who have a disease.
func ailing(vp *node) bool {
	first, _, _ := strings.Cut(headLex(vp).viOf(), " ")
	return (first == "mắc" || first == "mang") && strings.HasPrefix(headLex(vp).english(), "have") && vp.flags&flagTAM == 0
}

// np writes a noun phrase with its article and number.
func (w *writer) np(nd *node, r role) string {
	if text, ok := w.marks.around(nd, func() string { return w.np(nd, r) }); ok {
		return text
	}
	switch nd.rule {
	case ruleAside:
		return w.aside(nd, r)
	case ruleNRel:
		return w.np(nd.l, r) + " " + w.relative(nd.r, w.pluralNP(nd.l))
	case ruleNamed:
		return strings.TrimRight(w.np(nd.r, r), ",") + ", " + w.np(nd.l.l, roleComplement) + ","
	case ruleNumRange, rulePer, ruleSession, ruleIncluding, ruleLocal:
		return w.npWith(nd, r)
	case ruleOfPlace:
		return w.np(nd.l, r) + " of " + w.np(orPlace(nd.r), rolePrep)
	case ruleAppos:
		return w.np(nd.l.l, r) + ", " + w.apposition(nd.r) + ","
	case ruleActNP:
		n := w.nominalised(nd.l)
		return w.article(&n, r)
	case ruleWho, ruleWhoThen:
		return w.which(nd, r)
	case ruleListDem:
		return w.listed(nd)
	case ruleOtherVP:
		return w.np(nd.l, r) + " " + w.vp(nd.r, form{shape: shapePP, aux: "\x00"})
	case ruleFact:
		return w.factThat(nd)
	case ruleLeaf:
		return w.npLeaf(nd, r)
	case ruleNPAdv:
		return w.np(nd.l, r) + " " + nd.r.lex.en
	case ruleNameDem:
		if nd.r.lex.en == "above" {
			return w.np(nd.l, r) + " above"
		}
		return w.np(nd.l, r)
	case ruleNPDrop:
		if c, ok := nd.r.val.(*viet.Citation); ok && w.whole {
			return w.np(nd.l, r) + " No. " + strings.ReplaceAll(c.Number, "Đ", "D")
		}
		return w.np(nd.l, r)
	case ruleRange:
		return w.span(nd)
	case ruleOnly:
		return "only " + w.np(nd.r, r)
	case rulePairNP:
		a, b := halves(nd)
		first, second := pairWords(nd.l)
		return first + " " + w.np(a, r) + " " + second + " " + w.np(b, r)
	case ruleTenure:
		return w.tenure(nd, r)
	case ruleTitled:
		return w.titled(nd.r, r)
	case ruleWholeNP:
		return "the entire " + leafText(nd.r)
	case ruleNPPart:
		l := nd.l
		if l.rule == ruleNComma {
			l = l.l
		}
		return w.np(l, r) + " of " + w.np(nd.r, rolePrep)
	case ruleOrMore:
		return w.np(nd.l, r) + " " + beyond(nd)
	case ruleOfCountry:
		return ofCountry(nd)
	case ruleFromMore, ruleParts:
		return w.np(nd.r, r)
	case ruleYear:
		if part, ok := strings.CutPrefix(w.timeText(nd.l), "in the "); ok {
			return "the " + part // "6 tháng đầu năm 2025"
		}
		return dateNoun(nd.l.val.(*viet.When))
	case ruleBareNP:
		return w.bareNP(nd, r)
	case ruleDetNP:
		return w.determined(nd)
	case ruleOneOf:
		return "one of the " + strings.TrimPrefix(w.np(nd.r, r), "the ")
	case ruleNumNP:
		return w.counted(nd)
	case ruleApproxNum:
		return approximate(nd, w.np(nd.r, r))
	case ruleShare:
		return w.share(nd, r)
	case ruleDemNP:
		return w.demonstrative(nd)
	case ruleNPList:
		return w.npList(nd, r)
	case ruleNPOf, ruleAmendedNP:
		return w.ofName(nd, r)
	case ruleNPPP:
		return w.np(nd.l, r) + " " + w.prepOf(nd.r, nil)
	case ruleNPTime:
		return w.dated(nd, r)
	case ruleNPVP:
		return w.npVerb(nd, r)
	default: // nothing else is a noun phrase
		return leafText(nd)
	}
}

// npWith writes noun phrases with a limit, a rate, a session, members or a tier.
func (w *writer) npWith(nd *node, r role) string {
	switch nd.rule {
	case ruleNumRange:
		return w.number(nd.l.l) + " to " + strings.Replace(w.np(nd.r.r, rolePrep), "fewer than ", "under ", 1)
	case rulePer:
		return w.np(nd.l, r) + " " + w.timeText(nd.r)
	case ruleSession:
		return w.inSession(nd, r)
	case ruleIncluding:
		return w.np(nd.l, r) + ", comprising " + w.np(nd.r.r, roleObject)
	default:
		n := w.nominal(nd.l)
		return localTiers(nd.r) + " " + n.text(true)
	}
}

// bareNP writes a noun that nothing determines; what a provision specifies is at hand.
func (w *writer) bareNP(nd *node, r role) string {
	n := w.nominal(nd.l)
	text := w.article(&n, r)
	if k := len(n.post) - 1; k >= 0 && r != roleComplement && strings.HasPrefix(n.post[k], "specified in ") && text == n.text(true) && n.text(false) != text {
		return "the " + text // "nguyên tắc quy định tại khoản 4 Điều 5"
	}
	return text
}

// factThat writes what is so as a noun phrase.
func (w *writer) factThat(nd *node) string {
	inner := *w
	text := "the fact that " + inner.clause(nd.r)
	w.unsure = inner.unsure
	return text
}

// aside writes a noun phrase with what stands in brackets or quotation marks behind it.
func (w *writer) aside(nd *node, r role) string {
	if nd.l.rule == ruleBareNP && nd.l.l.rule == ruleLeaf && nd.l.lex.viOf() == "cụm từ" {
		return "the phrase " + nd.r.en
	}
	return join(w.np(nd.l, r), nd.r.en)
}

// npLeaf writes a word that is a noun phrase.
func (w *writer) npLeaf(nd *node, r role) string {
	if nd.lex.english() == "we" && r != roleSubject {
		return "us"
	}
	if object := nd.lex.get("object"); object != "" && r != roleSubject && r != roleComplement {
		return object
	}
	if m, ok := nd.val.(Mention); ok && w.headline {
		return m.short
	}
	if nd.flags&flagThe != 0 {
		return "the " + leafText(nd)
	}
	return leafText(nd)
}

// inSession writes a body with the session at which it acts.
func (w *writer) inSession(nd *node, r role) string {
	body, session := nd.l.l, nd.r
	if sitting(body) {
		body, session = session, body
	}
	return w.np(body, r) + ", at its " + withoutArticle(w.np(session, rolePrep)) + ","
}

// tenure writes "Tổng thống thứ 47" as "the 47th President".
func (w *writer) tenure(nd *node, r role) string {
	nth := "the "
	if a, ok := nd.r.r.val.(*viet.Amount); ok && ordinal(int(a.Value)) != "" {
		nth += ordinal(int(a.Value)) + " "
	} else {
		w.unsure++
	}
	return nth + withoutArticle(w.np(nd.l, r))
}

// sharedNoun is what there is a share of: "90% số hộ" are nine in ten households.
func sharedNoun(nd *node) *node {
	if nd.r.rule == ruleCompound && nd.r.l.rule == ruleLeaf && nd.r.l.lex.in(counting) {
		return nd.r.r
	}
	if n := nd.r; n.rule == ruleNVP && n.l.rule == ruleCompound && n.l.l.rule == ruleLeaf && n.l.l.lex.in(counting) {
		which := *n // "80% số xã đạt chuẩn"
		which.l, which.class, which.lex = n.l.r, n.l.r.class, n.l.r.lex
		return &which
	}
	return nd.r
}

// ofName writes a name with whose it is, "Resolution No. 57-NQ/TW of the Politburo", and a law that is amended.
func (w *writer) ofName(nd *node, r role) string {
	if nd.rule == ruleAmendedNP {
		return "the amended " + withoutArticle(w.np(nd.l, r))
	}
	owner := w.np(nd.r.r, rolePrep)
	if name := w.np(nd.l, r); w.whole && owner == "the Government" && strings.HasPrefix(name, "Article ") {
		return strings.Replace(name, " of ", " of the Government's ", 1)
	}
	if name := w.np(nd.l, r); nd.l.class == doc && !w.headline && issuer(nd.r.r, owner) {
		part, paper, within := strings.Cut(name, " of ")
		switch {
		case numberedPaper(name):
			return owner + "'s " + name // "Nghị định số 5/2025/NĐ-CP ngày 2/1/2025 của Chính phủ"
		case within && numberedPaper(paper) && !strings.Contains(paper, " and "):
			return part + " of " + owner + "'s " + paper
		}
	}
	return w.np(nd.l, r) + " of " + owner
}

// numberedPaper reports a paper by its number, not a part of one.
func numberedPaper(name string) bool {
	kind, number, _ := strings.Cut(name, " ")
	return !strings.HasPrefix(kind, "Article") && !strings.HasPrefix(kind, "Clause") && !strings.HasPrefix(kind, "Point") && (strings.HasPrefix(number, "No. ") || number != "" && number[0] >= '0' && number[0] <= '9')
}

// issuer reports a body or post by a short name, which stands before the papers that it issues.
func issuer(nd *node, text string) bool {
	return (nd.class == org || nd.class == person && nd.lex.has("title")) && strings.HasPrefix(text, "the ") && !strings.HasSuffix(text, "s") && strings.Count(text, " ") <= 6 && !strings.Contains(text, " and the ") && !strings.Contains(text, "'s ") && nd.rule != ruleNPList
}

// share writes a part of something: "80% số hộ", "2 lần mức lương cơ sở".
func (w *writer) share(nd *node, r role) string {
	n := w.nominal(sharedNoun(nd))
	if a, ok := measure(nd.l); ok && a.Unit == "lần" {
		return w.np(nd.l, r) + " the " + withoutArticle(w.article(&n, rolePrep)) // "2 lần mức lương cơ sở"
	} else if ok && currencyForms[a.Unit] != "" {
		text := w.article(&n, rolePrep)
		if !n.mass() && n.flags&(flagThe|flagOwned|flagProper) == 0 {
			text = n.text(true)
		}
		return w.np(nd.l, r) + " in " + text // "5 tỷ đồng tiền phạt"
	} else if ok && a.Unit != "%" {
		return w.np(nd.l, r) + " of " + n.text(a.Unit == "km" || a.Unit == "m" || a.Unit == "ha" && n.class == thing)
	}
	switch n.class {
	case place, org, person, doc, thing:
		if !n.mass() && !n.plonly() && n.flags&(flagThe|flagOwned|flagProper) == 0 && !n.lex.has("the") && !n.lex.in(quotas) {
			return w.np(nd.l, r) + " of " + n.text(true) // "100% xã có trạm y tế"
		}
	default: // with an article
	}
	if first, _, _ := strings.Cut(n.lex.viOf(), " "); n.flags&(flagOwned|flagProper) == 0 && !n.mass() && !n.plonly() && (n.lex.in(quotas) || (first == "dự" || first == "giá" || first == "tổng") && (n.class == money || n.class == abst)) {
		text := n.text(false)
		if n.lex.viOf() == "dự toán" && text == "estimate" {
			text = "budget estimate"
		}
		if strings.HasPrefix(n.lex.viOf(), "kế hoạch") {
			text = planned(text)
		}
		return w.np(nd.l, r) + " of the " + text // "45% kế hoạch": of what was planned
	}
	text := w.np(nd.l, r) + " of " + w.article(&n, rolePrep)
	if strings.HasPrefix(n.lex.viOf(), "mức đóng") {
		text = strings.NewReplacer(" contribution rates", " contributions", "the contribution rate", "contributions").Replace(text) // one pays a part of what is paid
	}
	return text
}

// planned names the figure that a plan has, of which so much is reached.
func planned(what string) string { return strings.Replace(what, "plan", "target", 1) }

// npVerb writes a noun with the verb phrase that says what it does.
func (w *writer) npVerb(nd *node, r role) string {
	if on, ok := w.subjectOfPaper(nd.r); ok {
		return w.np(nd.l, r) + " " + on
	}
	return w.np(nd.l, r) + " " + w.vp(nd.r, form{shape: shapeIng})
}

// subjectOfPaper writes what a paper provides for as its subject: "Decree No. … on land prices".
func (w *writer) subjectOfPaper(vp *node) (string, bool) {
	was := w.patient
	w.patient = topic{class: doc} // it is the paper that provides for it
	on, ok := strings.CutPrefix(w.vp(vp, form{shape: shapeIng}), "providing for ")
	w.patient = was
	if !ok {
		on, ok = strings.CutPrefix(on, "setting ")
	}
	return "on " + on, ok && strings.HasPrefix(headLex(vp).viOf(), "quy định")
}

// span writes "2,3 lần tới 5,6 lần" as "2.3 to 5.6 times".
func (w *writer) span(nd *node) string {
	low, high := w.np(nd.l, rolePrep), w.np(nd.r.r, rolePrep)
	a, _ := measure(nd.l)
	if k := strings.LastIndexByte(low, ' '); k > 0 && a.Scale == "" && strings.HasSuffix(high, low[k:]) {
		low = low[:k]
		if per := strings.Index(low, " per"); per > 0 {
			low = low[:per]
		}
	}
	if per := strings.Index(low, " per "); per > 0 && strings.HasSuffix(high, low[per:]) {
		low = low[:per]
	}
	return low + " to " + high
}

// dated writes a document with its date: "Decree No. 1/2025/ND-CP of 2 May 2025", "the 2024 Land Law".
func (w *writer) dated(nd *node, r role) string {
	l := nd.l
	if l.cat == catNList {
		l = l.l
	}
	name := w.np(l, r)
	if when, ok := nd.r.val.(*viet.When); ok && when.Month == 0 && when.To == nil && when.Quarter == 0 && strings.HasPrefix(name, "the ") {
		return "the " + DateEnglish(when) + " " + strings.TrimPrefix(name, "the ")
	}
	dated := "of "
	if w.whole {
		dated = "dated "
	}
	return name + " " + strings.Replace(w.timeText(nd.r), "on ", dated, 1)
}

// wordCount is the number of English words in a list of phrases.
func wordCount(phrases []string) int {
	n := 0
	for _, p := range phrases {
		n += strings.Count(p, " ") + 1
	}
	return n
}

// pronounOf is the pronoun of a subject that speaks: a body is "it", Mr and Ms tell a man from a woman.
func pronounOf(subject *node) string {
	switch {
	case subject.flags&flagCoord != 0 || subject.rule == ruleDetNP || subject.rule == ruleNumNP:
		return "they"
	case subject.class == org && subject.flags&(flagProper|flagCapital) != 0:
		return "it"
	case subject.class != person:
		return ""
	}
	switch leftmost(subject).lex.viOf() {
	case "ông", "anh":
		return "he"
	case "bà", "chị":
		return "she"
	}
	m, ok := subject.val.(Mention)
	switch {
	case ok && strings.HasPrefix(m.full, "Mr "):
		return "he"
	case ok && strings.HasPrefix(m.full, "Ms "):
		return "she"
	}
	return ""
}
