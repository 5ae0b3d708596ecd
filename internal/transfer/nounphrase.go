package transfer

import (
	"strings"
	"unicode"

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

// np writes a noun phrase with its article and number.
func (w *writer) np(nd *node, r role) string {
	if text, ok := w.marks.around(nd, func() string { return w.np(nd, r) }); ok {
		return text
	}
	switch nd.rule {
	case ruleAside:
		return w.aside(nd, r)
	case ruleAmid:
		among := nd.r
		if among.rule != rulePP {
			among = among.l
		}
		return w.np(nd.l.l, r) + ", including " + w.np(among.r, rolePrep) + ","
	case ruleOnlyNP:
		return nd.l.lex.english() + " " + w.np(nd.r, r)
	case ruleNRel:
		return w.np(nd.l, r) + " " + w.relative(nd.r, w.pluralNP(nd.l))
	case ruleWhatIs:
		return w.whatIs(nd)
	case ruleWhat:
		return nd.r.lex.en
	case ruleNamed, ruleOfPlace, ruleAppos, ruleWhere:
		return w.besideName(nd, r)
	case ruleNumRange, rulePer, ruleSession, ruleIncluding, ruleLocal, ruleDuration, ruleNamely, ruleCases, ruleNameDem, ruleNPDrop, ruleNPPart:
		return w.npWith(nd, r)
	case ruleActNP:
		n := w.nominalised(nd.l)
		return w.article(&n, r)
	case ruleWho, ruleWhoThen:
		return w.which(nd, r)
	case ruleListDem:
		return w.listed(nd)
	case ruleOtherVP:
		if nd.r.rule == ruleVNP {
			return w.np(nd.l, r) + " " + w.relative(nd.r, w.pluralNP(nd.l))
		}
		return w.np(nd.l, r) + " " + w.vp(nd.r, form{shape: shapePP, aux: "\x00"})
	case ruleFact:
		return w.factThat(nd)
	case ruleLeaf:
		return w.npLeaf(nd, r)
	case ruleNPAdv:
		return w.np(nd.l, r) + " " + nd.r.lex.en
	case ruleRange:
		return w.span(nd, r)
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
		return "the entire " + strings.TrimPrefix(leafText(nd.r), "the ")
	case ruleOrMore:
		return w.np(nd.l, r) + " " + beyond(nd)
	case ruleOfCountry:
		return ofCountry(nd)
	case ruleNthOf:
		return "the " + leafText(nd.r) + " " + withoutArticle(leafText(nd.l))
	case ruleFromMore, ruleParts:
		return w.np(nd.r, r)
	case ruleYear:
		if part, ok := strings.CutPrefix(w.timeText(nd.l), "in the "); ok {
			return "the " + part // "6 tháng đầu năm 2025"
		}
		return dateNoun(nd.l.val.(*viet.When))
	case ruleNComma:
		return w.np(nd.l, r) // a person with what he is, before what becomes of him
	case ruleBareNP:
		return w.bareNP(nd, r)
	case ruleDetNP:
		return w.determined(nd)
	case ruleOneOf, ruleNumNP, ruleNumDem, ruleAllNum, ruleOfThem, ruleApproxNum, ruleShare:
		return w.npNumber(nd, r)
	case ruleDemNP:
		return w.demonstrative(nd)
	case ruleAnyLike:
		return w.anyLike(nd)
	case ruleNPList:
		return w.npList(nd, r)
	case ruleNPOf, ruleAmendedNP:
		return w.ofName(nd, r)
	case ruleNPPP:
		return w.np(nd.l, r) + " " + w.prepOf(nd.r, nil)
	case ruleNPTime:
		return w.dated(nd, r)
	case rulePaperOn, ruleHeadsOf:
		return w.ofOffice(nd, r)
	case ruleNPVP:
		return w.npVerb(nd, r)
	default: // nothing else is a noun phrase
		return leafText(nd)
	}
}

// npNumber writes noun phrases with how many or how much there is.
func (w *writer) npNumber(nd *node, r role) string {
	switch nd.rule {
	case ruleOneOf:
		return "one of the " + strings.TrimPrefix(w.np(nd.r, r), "the ")
	case ruleNumDem:
		return w.numberedDem(nd)
	case ruleAllNum:
		return w.allCounted(nd, r)
	case ruleOfThem:
		return w.among(nd)
	case ruleApproxNum:
		return approximate(nd, w.np(nd.r, r))
	case ruleShare:
		return w.share(nd, r)
	default:
		return w.counted(nd)
	}
}

// npWith writes noun phrases with a limit, a rate, a session, members, a tier, a number or what they are part of.
func (w *writer) npWith(nd *node, r role) string {
	switch nd.rule {
	case ruleNumRange:
		return w.number(nd.l.l) + " to " + strings.Replace(w.np(nd.r.r, rolePrep), "fewer than ", "under ", 1)
	case rulePer:
		return w.np(nd.l, r) + " " + strings.Replace(w.timeText(nd.r), "each ", "per ", 1)
	case ruleSession:
		return w.inSession(nd, r)
	case ruleIncluding:
		return w.np(nd.l, r) + ", comprising " + w.np(nd.r.r, roleObject) + ","
	case ruleCases:
		return w.np(nd.l.l, r) + " involving " + w.np(nd.r, roleObject)
	case ruleDuration:
		return w.duration(nd, r)
	case ruleNamely:
		text := w.np(nd.l, r) + ", namely " + w.np(nd.r.r, roleObject)
		if r == roleSubject {
			text += ","
		}
		return text
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
	case ruleNPPart:
		l := nd.l
		if l.rule == ruleNComma {
			l = l.l
		}
		return w.np(l, r) + " of " + w.np(nd.r, rolePrep)
	default:
		n := w.nominal(nd.l)
		if nd.r.rule == ruleNumNP {
			bodies := strings.Replace(n.text(true), "men of the People's Co", "men of People's Co", 1) // "Chủ tịch UBND 12 tỉnh": each has its own
			bodies = strings.NewReplacer("People's Committee ", "People's Committees ", "People's Council ", "People's Councils ").Replace(bodies + " ")
			return "the " + bodies + "of " + w.np(nd.r, rolePrep) // "công an 34 tỉnh, thành"
		}
		return localTiers(nd.r) + " " + n.text(true)
	}
}

// bareNP writes a noun that nothing determines; what a provision specifies is at hand.
func (w *writer) bareNP(nd *node, r role) string {
	if text, ok := w.hisOwn(nd, r); ok {
		return text
	}
	if w.counting && nd.l.rule == ruleNameNP && nd.class == place {
		w.counting = false // "6 bệnh viện tại xã A và xã B", "4 phường thuộc thành phố C": each is one
		defer func() { w.counting = true }()
	}
	n := w.nominal(nd.l)
	if k := len(n.post) - 1; k >= 0 && n.post[k] == "specified in this decree" && n.lex.in(wageLevels) {
		n.post = n.post[:k] // "mức lương cơ sở quy định tại Nghị định này": there is one
	}
	text := w.article(&n, r)
	if nd.l.rule == ruleNameNP && nd.l.l.rule == ruleLeaf && nd.l.l.lex.viOf() == "sông" && strings.HasSuffix(text, " River") && !w.headline {
		return "the " + withoutArticle(text) // "trên sông Lô"
	}
	k := len(n.post) - 1
	if k < 0 || r == roleComplement || text != n.text(true) {
		return text
	}
	if strings.HasPrefix(n.post[k], "specified in ") && n.text(false) != text || strings.HasPrefix(n.post[k], "under their management") || strings.HasPrefix(n.post[k], "serving as the basis for ") {
		return "the " + text // "nguyên tắc quy định tại khoản 4 Điều 5", "lĩnh vực do mình quản lý", "tiền lương tháng làm căn cứ đóng bảo hiểm"
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
	if nd.lex.english() == "we" && !w.whole && !nd.lex.has("poss") { // whole texts have a word of their own
		return w.speakers(nd, r)
	}
	if nd.lex.english() == "we" && r != roleSubject {
		return "us"
	}
	if self := reflexives[w.own]; self != "" && w.whole && nd.lex.english() == "oneself" && r != roleSubject {
		return self
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

// speakers writes those who speak of themselves, "chúng tôi", as who tells it does: "they". Without anybody who speaks, and where everybody is
// meant, it is not known who they are.
func (w *writer) speakers(nd *node, r role) string {
	if !w.reporting || nd.lex.viOf() != "chúng tôi" {
		w.unsure++
	}
	if r != roleSubject {
		return "them"
	}
	return "they"
}

// inSession writes a body with the session at which it acts.
func (w *writer) inSession(nd *node, r role) string {
	body, session := nd.l.l, nd.r
	if sitting(body) {
		body, session = session, body
	}
	if r == rolePrep {
		return "the " + withoutArticle(w.np(session, rolePrep)) + " of " + w.np(body, rolePrep) // "trước Kỳ họp thứ 3, Quốc hội khóa XV"
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

// howManyOf reports the number of something, of which there is a share.
func howManyOf(n *nominal) bool {
	return n.head == "number" && len(n.pre) == 0 && len(n.post) > 0 && strings.HasPrefix(n.post[0], "of ")
}

// sharedNoun is what there is a share of: "90% số hộ" are nine in ten households.
func sharedNoun(nd *node) *node {
	if nd.r.cat == catNP {
		return nd.r.r // "80% các dự án"
	}
	if counted := countedNoun(nd.r); counted != nil {
		return counted
	}
	return nd.r
}

// countedNoun is a noun without the word before it that says how many there are, "số xã", "số xã đạt chuẩn", "số vụ tai nạn nghiêm trọng", or nil.
func countedNoun(n *node) *node {
	if n.rule == ruleCompound && n.l.rule == ruleLeaf && n.l.lex.in(counting) {
		return n.r
	}
	if n.rule != ruleNVP && n.rule != ruleAdjN && n.rule != ruleCompound {
		return nil
	}
	inner := countedNoun(n.l)
	if inner == nil {
		return nil
	}
	which := *n
	which.l, which.class, which.lex = inner, inner.class, inner.lex
	return &which
}

// rewordings say of a law, by the word behind its name, which of its wordings is meant.
var rewordings = map[string]string{"mới": "new", "sửa đổi": "amended", "hiện hành": "current"}

// ofName writes a name with whose it is, "Resolution No. 57-NQ/TW of the Politburo", and a law that is amended.
func (w *writer) ofName(nd *node, r role) string {
	if nd.rule == ruleAmendedNP {
		return "the " + rewordings[nd.r.lex.viOf()] + " " + withoutArticle(w.np(nd.l, r))
	}
	if pronoun(nd.r.r) {
		name := withoutArticle(w.np(nd.l, r))
		if name == "Government" {
			name = "government" // "chính phủ của ông"
		}
		return nd.r.r.lex.get("poss") + " " + name
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
	if of, counted := strings.CutPrefix(n.head, "number of "); counted && leftmost(nd.r).lex.viOf() != "số lượng" {
		return w.np(nd.l, r) + " of " + strings.Join(append(append(n.pre, of), n.post...), " ") // "một phần ba số doanh nghiệp"
	}
	if howManyOf(&n) && leftmost(nd.r).lex.viOf() != "số lượng" {
		return w.np(nd.l, r) + " " + strings.Join(n.post, " ") // "31% số vụ tai nạn": of the accidents
	}
	if nd.r.cat == catNP {
		return w.np(nd.l, r) + " of " + n.text(true)
	}
	if a, ok := measure(nd.l); ok && a.Unit == "lần" {
		times := w.np(nd.l, r)
		if a.Decimals == 0 { // "1,5 lần" is not one times
			times = strings.Replace(times, numeral(a.Value, 0)+" times", smallNumeral(a.Value)+" times", 1)
		}
		if n.lex.in(wageLevels) && n.head == n.lex.en {
			return times + " the " + n.text(false)
		}
		return times + " the " + withoutArticle(w.article(&n, rolePrep)) // "2 lần mức lương cơ sở"
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
		if nd.l.rule == ruleLeaf && nd.l.last > nd.l.first+1 && !n.mass() && n.flags&(flagOwned|flagProper) == 0 {
			return w.np(nd.l, r) + " of " + n.text(true) // "70% các loại thiết bị"
		}
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
	what := w.article(&n, rolePrep)
	if n.class == money && what == n.text(true) && (strings.Contains(n.head, " of ") || len(n.post) > 0 && strings.HasPrefix(n.post[0], "of ")) {
		what = "the " + what // "80% chi phí khám bệnh": 80% of the costs of it
	}
	if k := len(n.post) - 1; k >= 0 && strings.HasPrefix(n.post[k], "serving as the basis for ") && what == n.text(true) {
		what = "the " + what // "4,5% tiền lương tháng làm căn cứ đóng bảo hiểm"
	}
	text := w.np(nd.l, r) + " of " + what
	if strings.HasPrefix(n.lex.viOf(), "mức đóng") {
		text = strings.NewReplacer(" contribution rates", " contributions", "the contribution rate", "contributions").Replace(text) // one pays a part of what is paid
	}
	return text
}

// planned names the figure that a plan has, of which so much is reached.
func planned(what string) string { return strings.Replace(what, "plan", "target", 1) }

// npVerb writes a noun with the verb phrase that says what it does.
func (w *writer) npVerb(nd *node, r role) string {
	if nd.r.rule == ruleVPTime {
		return w.np(nd.l, r) + ", effective " + w.timeText(nd.r.r) + "," // "Luật Dữ liệu có hiệu lực từ ngày 1/7/2025"
	}
	if on, ok := w.subjectOfPaper(nd.r); ok {
		return w.np(nd.l, r) + " " + on
	}
	behind := w.vp(nd.r, form{shape: shapeIng})
	if whom, ok := strings.CutPrefix(behind, "sending "); ok && addressedTo(nd.r) {
		behind = "to " + strings.TrimPrefix(strings.TrimPrefix(whom, "it "), "to ")
	}
	return w.np(nd.l, r) + " " + behind
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
func (w *writer) span(nd *node, r role) string {
	low, high := w.np(nd.l, rolePrep), w.np(nd.r.r, rolePrep)
	if both, borrowed := borrowedRange(nd); borrowed && r != rolePrep {
		return both // "fined VND20–30 million"
	}
	a, _ := measure(nd.l)
	if unit := unitBehind(low); unit != "" && a.Scale == "" && strings.HasSuffix(high, unit) {
		low = strings.TrimSuffix(low, unit)
		if per := strings.Index(low, " per"); per > 0 {
			low = low[:per]
		}
	}
	if per := strings.Index(low, " per "); per > 0 && strings.HasSuffix(high, low[per:]) {
		low = low[:per]
	}
	return low + " to " + high
}

// unitBehind is what stands behind the figure of an amount, with its space: " times" of "more than 3 times", " sq m" of "200 sq m".
func unitBehind(amount string) string {
	first := strings.IndexAny(amount, "0123456789")
	if first < 0 {
		return ""
	}
	k := strings.IndexByte(amount[first:], ' ')
	if k < 0 {
		return ""
	}
	return amount[first+k:]
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

// bodyOfPlace reports a body with the place or the body that it belongs to: "Công an tỉnh Hà Nam", "Cơ quan Cảnh sát điều tra Công an tỉnh Hà Nam".
func bodyOfPlace(subject *node) bool {
	if subject.rule != ruleBareNP {
		return false
	}
	n := subject.l
	for n.rule == ruleCompound {
		n = n.r
	}
	return familiar(subject) || n.rule == ruleNameNP && n.r.class == place
}

// police reports the police by themselves or with the place where they are.
func police(subject *node) bool {
	vi := viet.Lower(leftmost(subject).lex.viOf()) + " "
	return subject.rule == ruleBareNP && (strings.HasPrefix(vi, "công an ") || strings.HasPrefix(vi, "cảnh sát "))
}

// governed reports a place by its name, which speaks through those who govern it: "Nhật Bản tuyên bố …", "tỉnh Đắk Lắk thừa nhận …".
func governed(subject *node) bool {
	return subject.class == place && (subject.flags&flagProper != 0 || subject.rule == ruleBareNP && subject.l.rule == ruleNameNP && subject.l.l.rule == ruleLeaf)
}

// brand reports a name that no list has with two capitals in its first word, as bodies and companies have and people have not: "VinFast", "CNRP".
func brand(subject *node) bool {
	if subject.class != named || subject.rule != ruleLeaf {
		return false
	}
	first, _, _ := strings.Cut(subject.en, " ")
	return strings.IndexFunc(strings.TrimLeftFunc(first, unicode.IsUpper), unicode.IsUpper) > 0 || len(first) > 1 && strings.ToUpper(first) == first
}

// pronounOf is the pronoun of a subject that speaks: a body is "it", Mr and Ms tell a man from a woman.
func pronounOf(subject *node) string {
	switch {
	case subject.flags&flagCoord != 0 || subject.rule == ruleDetNP || subject.rule == ruleNumNP:
		return "they"
	case police(subject):
		return "they"
	case subject.class == org && (subject.flags&(flagProper|flagCapital) != 0 || bodyOfPlace(subject)), governed(subject), brand(subject):
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
	m, _ := subject.val.(Mention)
	switch {
	case strings.HasPrefix(m.full, "Mr "):
		return "he"
	case strings.HasPrefix(m.full, "Ms "):
		return "she"
	}
	return m.pronoun
}
