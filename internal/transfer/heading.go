package transfer

import (
	"strings"

	"songngu/internal/pattern"
)

// NounPhrase translates a text that is one noun phrase, "Trẻ em mẫu giáo 5 tuổi", whole or not at all, without capital and full stop.
func (e *Engine) NounPhrase(text string) (phrase string, doubtful float64, ok bool) {
	s := e.Read(text)
	defer s.Done()
	if len(s.toks) == 0 || len(s.toks) > briefTokens {
		return "", 0, false
	}
	nd := best(s.chart().over(0, len(s.toks)), catNP)
	if nd == nil {
		return "", 0, false
	}
	w := writer{}
	phrase = undouble(strings.TrimRight(w.np(nd, roleSubject), " ,"))
	if w.unsure > 0 || strings.Contains(phrase, "~") || clashing(" "+phrase+" ") {
		return "", 0, false
	}
	return phrase, doubt(nd), true
}

// clauseTells reports whether a headline that might be a noun phrase is a clause: somebody acts, or the predicate is marked as one. "Nguyên tắc
// điều chỉnh giá điện" names a principle and adjusts nothing.
func clauseTells(clause *node) bool {
	if clause.r == nil || clause.r.flags&(flagTAM|flagPassive) != 0 || clause.r.rule == ruleBe {
		return true
	}
	switch s := subjectOf(clause); s.class {
	case person, org, doc, place:
		for s.rule == ruleNPList {
			s = s.l.l // "Chủ tịch nước A và Phu nhân"
		}
		office := s.rule == ruleBareNP && s.l.rule == ruleLeaf && s.lex.has("title")
		between := (s.class == org || s.class == doc) && s.rule == ruleBareNP && s.l.rule == ruleAdjN && strings.Contains(s.l.r.lex.english(), "–") // "Hải quân Việt Nam - Lào"
		actor := s.class.agent() && s.flags&flagVerbal == 0 && doubt(clause) <= plainly && (s.rule != ruleBareNP || !toldApart[s.lex.viOf()])       // "Cử tri lo lắng về chủ quyền biển đảo"
		return s.flags&(flagProper|flagCapital) != 0 || office || between || actor
	default: // acts, things and what is abstract
	}
	return clause.r.class == "rise" || clause.r.class == "fall" || clause.r.class == "begin"
}

// toldApart are nouns that a predicate behind them tells apart: "Đối tượng tham gia bảo hiểm y tế" are those who take part.
var toldApart = map[string]bool{"đối tượng": true, "người": true, "cá nhân": true, "tổ chức": true, "cơ quan": true, "đơn vị": true, "hộ": true, "hộ gia đình": true, "trẻ em": true, "cán bộ": true, "công chức": true, "người lao động": true}

// nounAlone reports a headline whose predicate is only an adjective, or says that a paper amends nothing named: "nhiệm vụ … theo quy định mới",
// "Luật Quốc tịch sửa đổi" and "nhiều ý kiến khác nhau" are no statements.
func nounAlone(clause *node) bool {
	for outer(clause) {
		clause = clause.r
	}
	vp := clause.r
	return vp != nil && (vp.rule == rulePredicate || vp.rule == ruleIntrans && vp.class == "amend" || headLex(vp).viOf() == "khác nhau")
}

// shaky is the doubt above which a clause is no headline, plainly the one above which an act that nobody is said to do is none, or what a
// headline is about.
const (
	shaky   = 1.5
	plainly = 0.7
)

// changing reports a noun phrase with a rise or fall in it, which is a sentence misread: "Chỉ số giá tăng, số doanh nghiệp giảm".
func changing(np *node) bool {
	found := false
	np.walk(func(n *node) {
		found = found || n.rule == ruleNVP && (n.r.class == "rise" || n.r.class == "fall" || n.r.class == "reach")
	})
	return found
}

// header is the English of a headline or of a part of one; tells is true when it says that something happens.
type header struct {
	text  string
	tells bool
}

// Title translates a headline: a clause in the present tense, an act without its doer ("Triệt phá đường dây ma túy" is "Drug ring busted"), what
// somebody is asked or what must be done, behind a colon with who says so or what it is about, or a noun phrase. Of two clauses the first may
// stand alone. It ends without full stop; tells is true when it says that something happens, and not for an act that may be done or to be done,
// nor for a noun phrase.
func (e *Engine) Title(text string) (english string, tells, ok bool) {
	s := e.Read(text)
	defer s.Done()
	if len(s.toks) < 3 || len(s.toks) > briefTokens {
		return "", false, false
	}
	h := header{}
	if at := s.colonAt(); at > 0 {
		h = s.besideColon(at)
	} else {
		h = s.acrossCommas(0, len(s.toks))
	}
	if h.text == "" {
		h = s.acted()
	}
	if h.text == "" {
		return "", false, false
	}
	return strings.TrimSuffix(finish(h.text), "."), h.tells, true
}

// acted translates the opening of a headline that is not read to its end, where that tells what was done to how many: "Khởi tố 11 bị can | vụ nâng
// khống giá vật liệu".
func (s *Sentence) acted() header {
	if s.colonAt() > 0 {
		return header{}
	}
	c := s.chart()
	for k := len(s.toks) - 1; k >= 3; k-- {
		act := best(c.over(0, k), catVP)
		if act == nil || !goesOn[s.toks[k].Key] || act.rule != ruleVNP || act.r.rule != ruleNumNP || act.r.r.rule != ruleLeaf || !doerless(act) {
			continue
		}
		return s.headed(0, k)
	}
	return header{}
}

// goesOn open what a headline goes on with: in which case, why, with what.
var goesOn = map[string]bool{"vụ": true, "do": true, "vì": true, "về": true, "liên": true, "trong": true, "nhằm": true, "để": true, "sau": true, "tại": true}

// headed translates tokens [from, to) as a headline, whole or not at all.
func (s *Sentence) headed(from, to int) header {
	w := writer{headline: true}
	out, tells := w.title(s, from, to)
	if out == "" || w.unsure > 0 || strings.Contains(out, "~") || clashing(" "+out+" ") {
		return header{}
	}
	return header{out, tells}
}

// acrossCommas translates tokens [from, to) whole, else the clause or act before a comma behind which another one follows, with that where it is
// read and not long: "Hạn mặn đến sớm, 28.000 hộ dân thiếu nước ngọt".
func (s *Sentence) acrossCommas(from, to int) header {
	whole, second := s.headed(from, to), s.secondAct(from, to)
	if whole.tells && second == 0 {
		return whole
	}
	for j := max(from+3, second-1); j+3 <= to; j++ {
		if s.toks[j].In(s.text) != "," || second == 0 && !s.opensNews(j, to) {
			continue
		}
		first := s.headed(from, j)
		if !first.tells {
			continue
		}
		if next := s.acrossCommas(j+1, to); next.tells && len(strings.Fields(first.text+" "+next.text)) <= longestHeadline {
			first.text += "; " + next.text
		}
		return first
	}
	if second > 0 {
		return header{}
	}
	return whole
}

// secondAct is the token at which another act follows, behind a comma and up to the end, on one without its doer, else 0: "Kỷ luật 17 công chức giữ
// hồ sơ, tạm đình chỉ một phó chủ tịch".
func (s *Sentence) secondAct(from, to int) int {
	c := s.chart()
	if act := best(c.over(from, to), catVP); act == nil || !doerless(act) {
		return 0
	}
	for j := from + 3; j+3 <= to; j++ {
		if s.toks[j].In(s.text) != "," {
			continue
		}
		first, second := best(c.over(from, j), catVP), best(c.over(j+1, to), catVP)
		if first != nil && second != nil && doerless(first) && doerless(second) {
			return j + 1
		}
	}
	return 0
}

// longestHeadline is the number of words that two clauses of a headline may have.
const longestHeadline = 24

// opensNews reports whether what stands behind the comma at token j, up to token to, is a clause or an act and no further member of a list, nor what
// limits the clause before.
func (s *Sentence) opensNews(j, to int) bool {
	if limited(s, j) {
		return false
	}
	c := s.chart()
	for k := to; k >= j+3; k-- {
		clause, act, phrase := best(c.over(j+1, k), catS), best(c.over(j+1, k), catVP), best(c.over(j+1, k), catNP)
		if clause == nil || act != nil && act.cost < clause.cost {
			clause = act
		}
		if clause != nil || phrase != nil {
			return clause != nil && (phrase == nil || clause.cost < phrase.cost)
		}
	}
	return false
}

// besideColon translates a headline with a colon at token at: what stands behind it with who says so or what it is about, else the part that tells
// by itself.
func (s *Sentence) besideColon(at int) header {
	behind := s.acrossCommas(at+1, len(s.toks))
	w := writer{}
	np := best(s.chart().over(0, at), catNP)
	who := w.matter(np)
	if np == nil {
		np, who = s.reportedFor(at)
	}
	if np != nil && np.class == person && s.opensAct(at+1) {
		return header{} // "Phó Thủ tướng: Bàn giao 100% mặt bằng sân bay": he wants it done
	}
	if w.unsure == 0 && who != "" && behind.text != "" && (behind.tells || !np.class.agent()) {
		return header{who + ": " + behind.text, behind.tells} // "Hà Nội: Tiêu hủy 3.000 lít rượu", not "Thủ tướng: Đẩy mạnh chuyển đổi số"
	}
	if lead := s.headed(0, at); lead.tells && !s.doubted(at) || lead.text != "" && at > 2 && np != nil && !np.class.agent() && np.class != place && np.class != named {
		return lead
	}
	if when := best(s.chart().over(0, at), catPP); when != nil && behind.tells {
		return behind // "Sau 5 năm thí điểm: Số vụ giảm một nửa"
	}
	return header{}
}

// opensAct reports whether an act without a doer and without a mark of mood opens at token i.
func (s *Sentence) opensAct(i int) bool {
	c := s.chart()
	for k := len(s.toks); k >= i+2; k-- {
		if best(c.over(i, k), catS) != nil {
			return false
		}
		if act := best(c.over(i, k), catVP); act != nil {
			return act.flags&(flagTAM|flagPassive) == 0 && headClass(act) != "order" && headClass(act) != "say"
		}
	}
	return false
}

// reportedFor reads what stands before the colon at token at as what is reported on and the months that it is reported for: "Viễn thông 9 tháng".
func (s *Sentence) reportedFor(at int) (*node, string) {
	c := s.chart()
	for i := 1; i < at; i++ {
		what, months := best(c.over(0, i), catNP), best(c.over(i, at), catNP)
		if what == nil || months == nil || months.rule != ruleNumNP || months.r.rule != ruleLeaf || months.r.lex.viOf() != "tháng" || what.class.agent() {
			continue
		}
		w := writer{}
		if who := w.matter(what); who != "" && w.unsure == 0 {
			return what, who + " in the first " + w.np(months, rolePrep)
		}
	}
	return nil, ""
}

// doubted reports whether what stands behind the colon at token at asks, denies or says that what stands before it is proposed only.
func (s *Sentence) doubted(at int) bool {
	if s.toks[len(s.toks)-1].In(s.text) == "?" {
		return true
	}
	for _, t := range s.toks[at:] {
		switch t.Key {
		case "chưa", "không", "đề", "kiến", "dự", "nếu", "chỉ", "cần":
			return true
		}
	}
	return false
}

// colonAt is the token of the only colon of a headline, or 0.
func (s *Sentence) colonAt() int {
	at := 0
	for i := range s.toks {
		switch {
		case s.toks[i].In(s.text) != ":":
		case at > 0:
			return 0
		default:
			at = i
		}
	}
	return at
}

// marksMood reports a marker of tense or mood at token i, whose capital is that of a quotation: it is no name.
func (s *Sentence) marksMood(i int) bool {
	if i >= len(s.toks) {
		return true
	}
	switch s.toks[i].Key {
	case "sẽ", "đã", "đang", "phải", "không", "cần", "chưa", "nên", "đừng", "hãy", "vẫn", "được", "bị":
		return true
	}
	return false
}

// matter writes what stands before the colon of a headline: the speaker, the place, "Thủ tướng", "TP.HCM", "Ông Nguyễn Văn A", or what the news is
// about, "Vụ bán cảng Quy Nhơn".
func (w *writer) matter(np *node) string {
	switch {
	case np == nil || np.flags&flagCoord != 0:
		return ""
	case !np.class.agent() && np.class != place:
		if doubt(np) > plainly {
			return ""
		}
		return strings.TrimPrefix(w.np(np, roleSubject), "the ")
	}
	if m, named := np.val.(Mention); named {
		return m.Posted()
	}
	if np.flags&flagProper == 0 && (np.rule != ruleBareNP || !leftmost(np).lex.has("title")) {
		return ""
	}
	return strings.TrimPrefix(w.np(np, roleSubject), "the ")
}

// title writes tokens [from, to) as a headline, "" when that is not sure; tells is true when it says that something happens.
func (w *writer) title(s *Sentence, from, to int) (out string, tells bool) {
	c := s.chart()
	clause, act, phrase := best(c.over(from, to), catS), best(c.over(from, to), catVP), best(c.over(from, to), catNP)
	if clause != nil && clause.first == from && (leftmost(clause).lex.in(headlined) || from > 0 && s.marksMood(from)) {
		clause = nil // "Bổ nhiệm bà A làm Thứ trưởng": the act, no subject
	}
	if clause != nil && clause.first == from && asksThatBe(clause) {
		clause, phrase = nil, nil // "Đề nghị Chỉ huy trưởng cấp xã là sĩ quan": no request is an officer
	}
	if phrase != nil && (leftmost(phrase).lex.in(headlined) || leftmost(phrase).lex.in(proposing)) {
		phrase = nil
	}
	switch {
	case clause != nil && (phrase == nil || clauseTells(clause) || from > 0 && (subjectOf(clause).class.agent() || subjectOf(clause).class == place)) && !nounAlone(clause):
		s := subjectOf(clause)
		if doubt(clause) > shaky || s != nil && s.rule == ruleNPList && s.l.r.lex.english() == "but" {
			return "", false // "Thị trường lao động phục hồi, tỷ lệ thất nghiệp giảm": two clauses
		}
		return w.withPost(clause, w.clause(clause)), true
	case clause == nil && act != nil && doubt(act) <= shaky && doerless(act):
		return w.done(act), true
	case clause == nil && act != nil && doubt(act) <= shaky:
		if text, ok := w.addressee(act); ok {
			return text, true
		}
	}
	if phrase != nil && doubt(phrase) <= shaky && !changing(phrase) {
		return w.np(phrase, roleSubject), false
	}
	if act == nil {
		return w.onDay(s, from, to)
	}
	return w.doing(act), false
}

// asksThatBe reports a clause about a request or an order of somebody, whose name or office it begins with: rather somebody is asked.
func asksThatBe(clause *node) bool {
	asked, first := subjectOf(clause), leftmost(clause)
	if asked == nil || first.cat != catN || askedTo[first.lex.viOf()] == "" {
		return false
	}
	for asked.rule != ruleLeaf && asked.l != nil && asked.l.rule != ruleLeaf {
		asked = asked.l
	}
	return asked.r != nil && asked.r.class.agent()
}

// addressee writes what somebody is asked, or what is to be done or cannot be done, by whom is not said: "Party Secretariat asked to discipline Bà A",
// "officials must be disciplined".
func (w *writer) addressee(vp *node) (string, bool) {
	text, ok := w.mustBe(vp)
	if aux := mayBe[leftmost(vp).lex.viOf()]; !ok && (vp.rule == ruleTAM || vp.rule == ruleVVP) && aux != "" {
		text, ok = w.passively(vp.r, aux)
	}
	if ok {
		return strings.TrimPrefix(text, "the "), true
	}
	if vp.rule != ruleVNVP || vp.l.rule != ruleVNHead || vp.l.l.rule != ruleLeaf || vp.l.r.cat != catNP || !vp.l.r.class.agent() {
		return "", false
	}
	pp := askedTo[vp.l.l.lex.viOf()]
	if pp == "" {
		return "", false
	}
	return strings.TrimPrefix(w.np(vp.l.r, roleSubject), "the ") + pp + w.vp(vp.r, form{shape: shapeBase}), true
}

// mayBe are marks of mood before an act of which it is not said who does it, with their auxiliaries.
var mayBe = map[string]string{"nên": "should", "không thể": "cannot", "chưa thể": "cannot yet"}

// askedTo are the verbs of orders and requests with what headlines say of their addressee.
var askedTo = map[string]string{"đề nghị": " asked to ", "kiến nghị": " asked to ", "yêu cầu": " asked to ", "giao": " assigned to ", "chỉ đạo": " directed to ", "kêu gọi": " called on to "}

// onDay writes an act without its doer that a day or time stands before: "Sáng nay khai mạc hội nghị", "Từ 1/7, tăng lương cơ sở", which is so whenever
// that was written, or "".
func (w *writer) onDay(s *Sentence, from, to int) (out string, tells bool) {
	c := s.chart()
	for i := from + 1; i < to; i++ {
		when, vp := best(c.over(from, i), catTime), best(c.over(i, to), catVP)
		if vp == nil && when != nil && s.toks[i].In(s.text) == "," {
			vp = best(c.over(i+1, to), catVP)
		}
		if when == nil || vp == nil || vp.flags&flagTAM != 0 || doubt(vp) > shaky {
			continue
		}
		deed, at := bareAct(vp), w.timeText(when)
		if doerless(vp) || deed.rule == ruleVNP && deed.l.rule == ruleLeaf && passivable(deed.l) && deed.r.cat == catNP && strings.HasPrefix(at, "from ") {
			return w.done(vp) + " " + at, true
		}
		if text := w.doing(vp); text != "" {
			return text + " " + at, false
		}
	}
	return "", false
}

// noActs are the classes of verbs that are no acts: "Cần 10.000 lao động", "Có cán bộ bao che".
var noActs = map[string]bool{"own": true, "be": true, "say": true, "order": true}

// doing writes an act of which it is not said who does it nor whether it has been done, "Tăng cường kiểm tra an toàn thực phẩm" is "Stepping up food
// safety inspections", "" when it may be something else.
func (w *writer) doing(vp *node) string {
	if vp.flags&(flagTAM|flagPassive) != 0 || doubt(vp) > plainly || !hasObject(core(vp)) || headLex(vp).in(proposing) || noActs[headClass(vp)] || headLex(vp).has("state") {
		return ""
	}
	return w.vp(vp, form{shape: shapeIng})
}

// withPost puts the post of whoever a headline is about before his name.
func (w *writer) withPost(clause *node, text string) string {
	if m, named := orSelf(subjectOf(clause)).val.(Mention); named {
		if rest, ok := strings.CutPrefix(text, m.short+" "); ok {
			return m.Posted() + " " + rest
		}
	}
	return text
}

// doerless reports an act that a headline tells without who did it, with its place and time at most. What might be asked for, "Tăng cường
// kiểm tra", is none.
func doerless(vp *node) bool {
	deed := bareAct(vp)
	if deed.rule == ruleVVP && vp.rule != ruleTAM {
		return deed.l.rule == ruleLeaf && deed.l.lex.in(proposing) && deed.r.flags&flagTAM == 0
	}
	named := deed.rule == ruleVNP && deed.l.rule == ruleLeaf && deed.r.cat == catNP
	return named && (deed.l.lex.in(headlined) || bearing(deed.l.lex.english()) != nil || deed.l.lex.in(proposing) && deed.r.class == act)
}

// opensOrEnds are the verbs of events that a headline says of them: "Khai mạc hội nghị ASEAN" is "ASEAN conference opens".
var opensOrEnds = map[string]string{"khai mạc": " opens", "bế mạc": " closes"}

// opened are the first syllables of the parts of an event that open or close it: "phiên khai mạc".
var opened = map[string]bool{"phiên": true, "buổi": true, "lễ": true, "bài": true, "ngày": true, "đêm": true, "chương": true}

// bareAct is a verb phrase without "sẽ", place and time.
func bareAct(vp *node) *node {
	if vp.rule == ruleTAM && vp.l.lex.en == "will" {
		vp = vp.r
	}
	for vp.rule == ruleVPPP || vp.rule == ruleVPTime {
		vp = vp.l
	}
	return vp
}

// done writes such an act: "drug ring busted in Hà Nội", "land lot to be auctioned", "proposal to raise the base salary by 8%".
func (w *writer) done(vp *node) string {
	act := bareAct(vp)
	said := ""
	switch {
	case act.rule == ruleVVP:
		what := w.vp(act.r, form{shape: shapeBase})
		if what == "" || what[0] >= '0' && what[0] <= '9' {
			w.unsure++ // "Kiến nghị bổ sung 3.000 tỉ cho vay": the verb is lost
		}
		said = "proposal to " + what
	case act.l.lex.viOf() == "khởi công" && vp.rule != ruleTAM:
		return "work begins on " + w.np(act.r, roleObject) + w.behindAct(vp, act)
	case opensOrEnds[act.l.lex.viOf()] != "" && vp.rule != ruleTAM:
		said = opensOrEnds[act.l.lex.viOf()]
	case vp.rule != ruleTAM && bearing(act.l.lex.english()) != nil:
		m := bearing(act.l.lex.english())
		return m[2] + " " + w.np(act.r, roleObject) + " " + participle(&lex{en: m[1]}) + w.behindAct(vp, act)
	case vp.rule == ruleTAM:
		said, vp = " to be "+participle(suited(act.l, topicOf(act.r)).lex), vp.r
	default:
		said = " " + participle(suited(act.l, topicOf(act.r)).lex)
	}
	tail := w.behindAct(vp, act)
	if act.rule == ruleVVP {
		return said + tail
	}
	return strings.TrimPrefix(w.np(act.r, roleSubject), "the ") + said + tail
}

// bearer finds a verb that holds its object, a paper or a right of what it names: "announce a decision appointing", "revoke the licences of".
var bearer = pattern.New(`^(announce|present|sign|issue|revoke) (?:an? |the )?(\w+ (?:\w+ing|on|of))$`)

// bearing gives act and object of such a verb, nil of another.
func bearing(en string) []string { return bearer.FindStringSubmatch(en) }

// behindAct writes the place and time that stand behind an act in a verb phrase.
func (w *writer) behindAct(vp, act *node) string {
	tail := ""
	for ; vp != act; vp = vp.l {
		if vp.rule == ruleVPPP {
			tail = " " + w.prepOf(vp.r, headLex(act)) + tail
		} else {
			tail = " " + w.timeText(vp.r) + tail
		}
	}
	return tail
}

// hasObject reports an act with its object, which the verb may hold: "tăng lương cơ sở".
func hasObject(vp *node) bool {
	return vp.rule == ruleVNP || vp.rule == ruleIntrans && strings.Contains(headLex(vp).english(), " ")
}
