package facts

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// ground is the paper whose provisions a passage gives, with the segment that says so. The zero value is none.
type ground struct {
	transfer.Paper
	segment *article.Segment
}

func (g ground) known() bool { return g.segment != nil }

// Ground is the paper that a fact names although its own sentence does not: Name stands in the fact's Text, and may be told as "the" and
// Noun where it was named before.
type Ground struct{ Name, Noun string }

// introductions are the number of body sentences in which an article says what paper it is about.
const introductions = 2

// grounds finds the paper that an article is about. Where more than two are brought out, several is true and each part has its own.
func (r *reader) grounds() (main ground, several bool) {
	body := 0
	issued := map[string]bool{}
	for i := range r.article.Segments {
		seg := &r.article.Segments[i]
		if seg.Kind == article.Body {
			body++
		}
		brings, enters := strings.Contains(seg.Text, "ban hành"), takesEffect(seg.Text)
		if seg.Kind != article.Body && seg.Kind != article.Heading || body > introductions && !brings && !enters || !namesPaper(seg.Text) {
			continue
		}
		g := r.introduced(seg, subjects)
		if !g.known() {
			continue
		}
		if brings || opensWith(seg.Text, g) {
			issued[g.Name] = true
		}
		named := main.known() && main.segment.Kind == article.Heading && g.Noun == main.Noun && body <= introductions // by its whole number
		if !main.known() && (body <= introductions || enters && r.spokenOf(g)) || named {
			main = g
		}
	}
	if !main.known() {
		main = r.unnamed()
	}
	return main, len(issued) > 2
}

// takesEffect reports a sentence about when a paper comes into force.
func takesEffect(text string) bool { return strings.Contains(text, "iệu lực") }

// opensWith reports a sentence that says when the paper with which it opens comes into force, as those do that go through the papers of a month.
func opensWith(text string, g ground) bool {
	before := text[:g.Span.Start]
	return takesEffect(text) && (before == "" || takesEffect(before) && strings.HasSuffix(before, ", "))
}

// spoken is the number of sentences and headings that speak of the paper that an article is about, where its first sentences do not name it.
const spoken = 3

// spokenOf reports whether the article speaks of a paper of that sort again and again: one whose effect alone is told in passing is not its subject.
func (r *reader) spokenOf(g ground) bool {
	word, _, _ := strings.Cut(viet.Lower(g.Span.In(g.segment.Text)), " ")
	n := 0
	for i := range r.article.Segments {
		seg := &r.article.Segments[i]
		if (seg.Kind == article.Body || seg.Kind == article.Heading) && len(headsIn(seg.Text, word)) > 0 {
			n++
		}
	}
	return n >= spoken
}

// unnamedBefore reports a paper of a sort without a name in the text before one that has a name.
func unnamedBefore(before, noun string) bool {
	i := slices.IndexFunc(paperNouns, func(w paperNoun) bool { return w.en == noun })
	return i >= 0 && len(headsIn(before, viet.Lower(paperNouns[i].vi))) > 0
}

// unnamed is the paper of an article that speaks of it from its first sentence on and never names it: "Nghị định này quy định …".
func (r *reader) unnamed() ground {
	for i := range r.article.Segments {
		seg := &r.article.Segments[i]
		if seg.Kind != article.Body {
			continue
		}
		for _, w := range paperNouns {
			if rest, ok := strings.CutPrefix(seg.Text, w.vi+" "); ok && speaksFor(rest) {
				return ground{transfer.Paper{Span: viet.Span{End: len(w.vi)}, Name: "the " + w.en, Noun: w.en}, seg}
			}
		}
		break
	}
	return ground{}
}

type paperNoun struct{ vi, en string }

var paperNouns = []paperNoun{{"Nghị định", "decree"}, {"Thông tư", "circular"}, {"Luật", "law"}, {"Quyết định", "decision"}, {"Nghị quyết", "resolution"}, {"Quy chế", "regulation"}}

func speaksFor(rest string) bool {
	for _, v := range [...]string{"này quy định", "quy định", "nêu rõ", "gồm", "này áp dụng"} {
		if strings.HasPrefix(rest, v) {
			return true
		}
	}
	return false
}

// paperWords are the first syllables of the sorts of paper that hold rules.
var paperWords = []string{"ghị định", "hông tư", "uật ", "ghị quyết", "uyết định", "háp lệnh", "hỉ thị", "ế hoạch", "uy chế"}

func namesPaper(text string) bool { return holds(text, paperWords) }

// issuing are the verbs before the paper that a sentence brings out.
var issuing = []string{"ban hành", "thông qua", "ký", "công bố"}

// subjects are the words before a paper that a sentence is about, leads those before one whose rules it goes on to give.
var (
	subjects = map[string]bool{"": true, "tại": true, "trong": true}
	leads    = map[string]bool{"": true, "tại": true, "trong": true, "theo": true, "căn cứ": true, "căn cứ theo": true, "cũng theo": true}
)

// placeWords finds what may stand between such words and the paper, the part of it: "còn theo Điều 29".
var placeWords = pattern.New(`^(?:còn |riêng )?(tại|trong|theo|căn cứ|căn cứ theo|cũng theo)(?: quy định tại)?(?: (?:điểm|khoản|điều|chương|mục) \pL?[0-9ivx]*\pL?,?)*$`)

// rulings are the nouns of papers that hold rules of their own.
var rulings = map[string]bool{"decree": true, "circular": true, "law": true, "code": true, "ordinance": true, "resolution": true, "decision": true, "regulation": true, "joint circular": true}

// introduced gives the paper that a sentence brings out or speaks for: "Chính phủ ban hành Nghị định số 118/2025/NĐ-CP …", "Thông tư số
// 81/2025/TT-BCA quy định …".
func (r *reader) introduced(seg *article.Segment, before map[string]bool) ground {
	for _, p := range r.namingOf(seg).papers {
		if !rulings[p.Noun] || replaced(seg.Text[:p.Span.Start]) {
			continue
		}
		words := placeWords.ReplaceAllString(viet.Lower(strings.TrimSpace(seg.Text[:p.Span.Start])), "$1")
		if before[words] || issues(words) || strings.HasSuffix(words, ",") && !strings.HasPrefix(words, "theo") && !strings.HasPrefix(words, "căn cứ") {
			return ground{p, seg}
		}
	}
	return ground{}
}

// pending are the words before a verb of issuing whose paper is not there yet.
var pending = []string{"trình ", "đề xuất", "dự kiến", "kiến nghị", "sẽ ", "dự thảo", "dự án", "đề nghị", "chuẩn bị", "xem xét", "chưa ", "tham mưu", "yêu cầu", "phải ", "giao "}

// issues reports whether the words before a paper end with the verb that brings it out.
func issues(before string) bool {
	if holds(before, pending) {
		return false
	}
	for _, v := range issuing {
		if strings.HasSuffix(before, " "+v) || before == v {
			return true
		}
	}
	return false
}

// amends finds a sentence that says which paper the amendments below it change.
var amends = pattern.New(`(?i)(?:sửa đổi|bổ sung|bãi bỏ)[^.;:]{0,40} (?:của|tại|trong) `)

// changes keeps the paper that the passage changes: "Điều 6 sửa đổi, bổ sung một số điều của Nghị định số 151/2025/NĐ-CP …".
func (r *reader) changes(seg *article.Segment) {
	if seg.Kind != article.Body && seg.Kind != article.Heading || !namesPaper(seg.Text) {
		return
	}
	m := amends.FindStringIndex(seg.Text)
	if m == nil {
		return
	}
	for _, p := range r.namingOf(seg).papers {
		if p.Span.Start >= m[0] && p.Span.Start <= m[1]+30 {
			r.changed = ground{p, seg}
			return
		}
	}
}

// changing are the predicates of an amendment.
var changing = pattern.New(` (?:is|are) (?:amended|supplemented|added|repealed|abolished|replaced)`)

// titled finds the title behind the number and date of the paper that an amendment changes.
var titled = pattern.New(`^(.* No\. \S+(?: of \d+ \w+ \d{4})?)( .*)$`)

// placed gives an amendment the paper that it changes and the one that changes it. One that names no article of a known paper says
// nothing.
func (r *reader) placed(f Fact) (Fact, bool) {
	at := changing.FindStringIndex(f.Text)
	if at == nil {
		return f, true
	}
	subject, verb := f.Text[:at[0]], f.Text[at[0]:]
	whole := strings.Contains(f.Text, " No. ") || strings.Contains(f.Text, " Law ")
	switch {
	case whole && f.Clause.Doubt > 1:
		if m := titled.FindStringSubmatch(subject); m != nil {
			subject, f.Clause.Doubt = m[1], 0
		}
	case whole:
	case !r.changed.known() || !strings.Contains(f.Text, "Article ") && !strings.Contains(f.Text, "Appendix "):
		return f, false
	case strings.Contains(verb, "Article "):
		f = resting(f, subject+strings.TrimSuffix(verb, ".")+" of "+r.changed.Name+".", r.changed)
	default:
		f = resting(f, subject+" of "+r.changed.Name+verb, r.changed)
	}
	if whole {
		f.Text = subject + verb
	}
	if g := r.main; g.known() && !strings.Contains(f.Text, g.Name) {
		inside := f.Text
		if strings.HasPrefix(inside, "A ") {
			inside = "a " + inside[len("A "):]
		}
		return resting(f, under(g, inside), g), true
	}
	f.Ground = Ground{}
	return f, true
}

// settle finds whose provisions the segment at index i gives, from what stands before it.
func (r *reader) settle(i int) {
	seg := &r.article.Segments[i]
	switch {
	case seg.Kind == article.Heading:
		r.passage = ground{}
		if r.several {
			r.section = ground{}
		}
	case seg.Kind != article.Body:
		return
	case !seg.Item && seg.Mark == 0:
		r.passage = ground{}
	}
	r.opt.Narrative = r.news && !r.passage.known() // what stands under "Theo Điều 5 Nghị định …:" are rules, whoever quotes them
	brings := r.several && (strings.Contains(seg.Text, "ban hành") || takesEffect(seg.Text))
	if !namesPaper(seg.Text) || !brings && !announces(seg) && !strings.HasSuffix(seg.Text, ":") {
		return
	}
	if g := r.introduced(seg, leads); g.known() {
		if announces(seg) || seg.Kind == article.Heading {
			r.passage = g
		} else {
			r.section = g
		}
	}
}

// provisions is the paper whose rules the text gives where it stands.
func (r *reader) provisions() ground {
	switch {
	case r.passage.known():
		return r.passage
	case r.section.known():
		return r.section
	case r.several:
		return ground{}
	}
	return r.main
}

// grounded names the paper that a fact rests on, where its sentence does not: "This decree takes effect …" gets the number, and a rule
// gets "Under Decree No. …".
func (r *reader) grounded(f Fact, seg *article.Segment) Fact {
	g := r.provisions()
	if f.Clause.Class == "amend" && unplaced.MatchString(f.Text) && r.changed.known() && r.changed.Name != g.Name {
		text := unplaced.ReplaceAllString(f.Text, "$1 of "+r.changed.Name+"$2")
		return resting(f, text, r.changed).withoutGround()
	}
	if part.MatchString(f.Text) {
		return ofPaper(f, g)
	}
	if c := r.changed; c.known() && c.Name != g.Name && quotedItem.MatchString(seg.Text) {
		if text, ok := named(f, c.Paper); ok {
			return resting(f, strings.Replace(text, capital(c.Name), capital(c.Name)+", as amended,", 1), c).withoutGround() // it quotes that one
		}
	}
	if !g.known() || g.segment.ID == seg.ID || strings.Contains(f.Text, g.Name) {
		if rest, ok := strings.CutPrefix(f.Text, "This "+g.Noun+" "); ok && g.known() {
			f.Text = capital(g.Name) + " " + rest
		}
		return r.resolved(f)
	}
	if text, ok := named(f, g.Paper); ok {
		return resting(f, text, g)
	}
	if rest, ok := strings.CutPrefix(f.Text, "Subjects of application include "); ok {
		return resting(f, capital(g.Name)+" applies to "+rest, g)
	}
	if !r.rule(f, seg) {
		return r.resolved(f)
	}
	return resting(f, under(g, inside(f.Clause, g.Noun)), g)
}

// under says of a paper what holds by it; what is changed by it, it changes.
func under(g ground, held string) string {
	if m := changedBy.FindStringSubmatch(held); m != nil {
		return capital(g.Name) + " amends and supplements " + m[1] + "."
	}
	return "Under " + g.Name + ", " + held
}

// changedBy finds what is amended.
var changedBy = pattern.New(`^(.+) (?:is|are) amended and supplemented\.$`)

// part finds a sentence about a part of a paper that it does not name: "Chapter V includes …".
var part = pattern.New(`^(?:Chapter|Article|Clause|Point|Section|Appendix)s? [0-9A-Za-z]+ (?:[a-z])`)

// unplaced finds an amendment of an article whose paper it does not name.
var unplaced = pattern.New(`( (?:amends|adds|supplements|repeals|abolishes)[^.]*(?:Article|Appendix) [0-9A-Za-z]+)(\.$| on |, under which )`)

// withoutGround is a fact whose paper may not be called by its noun: another of the sort stands in it.
func (f Fact) withoutGround() Fact {
	f.Ground = Ground{}
	return f
}

// ofPaper names the paper of a part, where it is known.
func ofPaper(f Fact, g ground) Fact {
	words := strings.SplitN(f.Text, " ", 3)
	if !g.known() || words[2] != "" && strings.HasPrefix(words[2], "of ") {
		return f
	}
	return resting(f, words[0]+" "+words[1]+" of "+g.Name+" "+words[2], g)
}

// regulations are how "theo quy định" opens a clause.
var regulations = []string{"Under the regulations, ", "Under the regulation, "}

// inside is a rule as it stands behind the name of its paper.
func inside(cl transfer.Clause, noun string) string {
	text := cl.Inside()
	for _, r := range regulations {
		if rest, ok := strings.CutPrefix(cl.Text, r); ok {
			text = rest
		}
	}
	if rest, ok := strings.CutPrefix(text, "state "); ok && strings.HasPrefix(cl.Text, "State ") {
		text = "State " + rest
	}
	for _, said := range [...]string{" specified in this ", " specified in the ", " provided for in this ", " prescribed in this "} {
		text = strings.Replace(text, said+noun+" ", " ", 1) // it is told as what holds under the paper
	}
	return strings.ReplaceAll(text, " this "+noun, " the "+noun)
}

// antecedents is the number of segments back in which the name is looked for that a bare noun points to.
const antecedents = 4

// onceAdopted finds what a paper does once there is one.
var onceAdopted = pattern.New(`^(?:If|Once|When|After) (?:[a-z ]+ )?(?:adopted|passed|approved|issued)\b`)

// resolved gives the name that a bare subject points to, "the ministry", "the project", where one only was named shortly before.
func (r *reader) resolved(f Fact) Fact {
	noun, bare := strings.CutPrefix(f.Clause.Subject, "the ")
	this, points := strings.CutPrefix(f.Clause.Subject, "this ")
	if points {
		noun = this
	}
	if !bare && !points || strings.Contains(noun, " ") {
		return f
	}
	if noun == "city" {
		return r.inCity(f)
	}
	if rulings[noun] && (drafted.MatchString(r.article.Title) || onceAdopted.MatchString(f.Text)) {
		return f // the draft, not the paper that it replaces
	}
	var found ground
	for i := f.Index - 1; i >= max(0, f.Index-antecedents); i-- {
		seg := &r.article.Segments[i]
		if seg.Kind != article.Body && seg.Kind != article.Heading {
			continue
		}
		if rulings[noun] {
			if g := r.introduced(seg, subjects); g.known() && g.Noun == noun {
				found = g
				break
			}
		}
		names := r.namingOf(seg).bodies
		if noun != "ministry" {
			names = slices.Concat(r.namingOf(seg).papers, names)
		}
		for _, p := range names {
			switch {
			case p.Noun != noun || found.Name == p.Name || replaced(seg.Text[:p.Span.Start]):
			case rulings[noun] && unnamedBefore(seg.Text[:p.Span.Start], noun):
				return f // "ban hành Nghị định về …, sửa đổi Nghị định số 82": of the one without a name
			case found.known():
				return f // two: nobody knows which
			default:
				found = ground{p, seg}
			}
		}
	}
	if !found.known() {
		return f
	}
	text, ok := named(f, found.Paper)
	if !ok {
		return f
	}
	return resting(f, text, found)
}

// cityName finds a city by its name.
var cityName = pattern.New(`[Tt]hành phố (?:\p{Lu}\p{L}*)(?: \p{Lu}\p{L}*)*`)

// inCity gives "the city" the name of the one city that stood shortly before.
func (r *reader) inCity(f Fact) Fact {
	var found ground
	vi := ""
	for i := f.Index - 1; i >= max(0, f.Index-antecedents); i-- {
		seg := &r.article.Segments[i]
		people := r.namingOf(seg).people
		for _, m := range cityName.FindAllStringIndex(seg.Text, -1) {
			for _, p := range people { // "thành phố Hà Nội | Dương Đức Tuấn"
				if m[0] < p.Name.Start && p.Name.Start < m[1] {
					m[1] = p.Name.Start - len(" ")
				}
			}
			name := seg.Text[m[0]:m[1]]
			if vi != "" && !strings.EqualFold(name, vi) {
				return f // two: nobody knows which
			}
			if en, _, ok := r.engine.NounPhrase(name); ok && vi == "" {
				vi, found = name, ground{transfer.Paper{Span: viet.Span{Start: m[0], End: m[1]}, Name: en, Noun: "city"}, seg}
			}
		}
	}
	if !found.known() {
		return f
	}
	if text, ok := named(f, found.Paper); ok {
		return resting(f, text, found)
	}
	return f
}

// resting gives a fact another text and the segment that names its paper.
func resting(f Fact, text string, g ground) Fact {
	f.Text, f.Ground = text, Ground{g.Name, g.Noun}
	if slices.Contains(f.Cites, g.segment.ID) {
		return f
	}
	f = f.restingOn(g.segment, g.Span)
	return f
}

// named puts the name of a paper for a subject that only points to it: "this decree", "the law".
func named(f Fact, p transfer.Paper) (string, bool) {
	subject := f.Clause.Subject
	if subject != "this "+p.Noun && subject != "the "+p.Noun {
		return "", false
	}
	if at := strings.Index(f.Text, subject+" "); at > 0 {
		return f.Text[:at] + p.Name + f.Text[at+len(subject):], true
	}
	if rest, ok := strings.CutPrefix(f.Text, capital(subject)+" "); ok {
		return capital(p.Name) + " " + rest, true
	}
	return "", false
}

func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s) // "Đồng Tháp"
	return string(unicode.ToUpper(first)) + s[size:]
}

// comments are the classes of verb whose clause mostly judges a rule and is none.
var comments = map[string]bool{"issue": true, "sign": true, "pass": true, "say": true, "provide": true, "amend": true, "abolish": true, "begin": true, "cause": true, "help": true, "aim": true}

// future reports whether a clause gives a date behind the year of publication.
func (r *reader) future(cl transfer.Clause) bool {
	for _, d := range cl.Dates {
		if d.Year > r.opt.Year && r.opt.Year > 0 {
			return true
		}
	}
	return false
}

// binding are words of rules, whatever else their sentence says.
var binding = []string{"trách nhiệm", "phải ", "có quyền", "được phép", "không được", "nghiêm cấm"}

// judging are words of sentences that comment on a rule, or ask for something that no paper gives.
var judging = []string{"góp phần", "nhằm", "giúp", "tạo điều kiện", "bảo đảm tính", "thực tế", "hiện nay", "vừa qua", "thời gian qua", "trước đây", "ý nghĩa", "đây là", "kiến nghị"}

// dayFirst opens what was done on a day.
var dayFirst = pattern.New(`^On \d+ [A-Z][a-z]+(?: \d{4})?, `)

// spokeUp opens a sentence that tells what somebody said at an event.
var spokeUp = pattern.New(`^(?:Phát biểu|Chia sẻ|Trao đổi|Trả lời|Báo cáo|Kết luận) `)

// rule reports whether a fact is a rule of the paper that its passage gives: told in the present, in a text of rules, and no comment.
func (r *reader) rule(f Fact, seg *article.Segment) bool {
	cl := f.Clause
	if cl.Marked && cl.Mood == transfer.Done && cl.SubjectClass == "org" && strings.Contains(viet.Lower(seg.Text), "đã ") {
		return false // "UBND tỉnh đã bố trí 186 tỷ đồng trong kế hoạch 2026-2030": that is not what the resolution sets
	}
	if r.sets && r.future(cl) && cl.Class != "say" && cl.Class != "order" && cl.SubjectClass != "doc" {
		return true
	}
	if r.sets && cl.Mood == transfer.Done && !cl.Marked && len(cl.Dates) == 0 && !comments[cl.Class] && cl.SubjectClass != "doc" && (r.amongTasks(f.Index) || strings.HasPrefix(seg.Text, "Mỗi ")) {
		return true
	}
	if r.opt.Narrative && !r.passage.known() && !r.section.known() && !strings.HasPrefix(seg.Text, "Theo đó") {
		return false
	}
	if counting.MatchString(seg.Text) || losses.MatchString(seg.Text) || cl.Mood == transfer.Done && r.periodOver(cl) {
		return false
	}
	if cl.SubjectClass == "person" && assigned.MatchString(cl.Text) && strings.HasPrefix(seg.Text, "Tân ") {
		return false // "Tân Chủ tịch Tổng công ty được giao thoái vốn tại 58 doanh nghiệp": he is, not whoever holds the post
	}
	if cl.SubjectClass == "person" && spokeUp.MatchString(seg.Text) {
		return false // "Phát biểu nhận nhiệm vụ, tân Bí thư Tỉnh ủy hứa …"
	}
	if cl.Class == "be" && holds(viet.Lower(cl.Subject), reasons) {
		return false // "Lý do hàng đầu là thu nhập thấp"
	}
	if cl.SubjectClass == "person" && len(cl.Mentions) > 0 {
		return false // no rule speaks of one by name
	}
	low := viet.Lower(seg.Text)
	handsOut := cl.Class == "issue" && !cl.Marked && !r.opt.Narrative && len(cl.Citations)+len(cl.Dates) == 0 // "Bộ Công an cấp mã định danh …"
	if comments[cl.Class] && !handsOut || cl.SubjectClass == "doc" || f.Kind == Speech || cl.Mood == transfer.Planned || cl.Mood == transfer.Ongoing {
		return false
	}
	if cl.Mood == transfer.Done && (strings.Contains(low, "đã ") || dayFirst.MatchString(f.Text)) || strings.Contains(f.Text, " the "+r.provisions().Noun+" ") {
		return false // it tells of the paper, or of what happened
	}
	if cl.Class == "order" && cl.SubjectProper && cl.Mood == transfer.Done && len(cl.Dates) > 0 {
		return false // "Bộ Tài chính giao Cục Thuế hoàn thành … trước ngày 15/11": it did
	}
	if cl.Mood == transfer.Done && (r.opt.Narrative && before(cl, r.opt.Year) || before(cl, yearOfNumber(r.provisions().Name))) {
		return false // "Đến năm 2015, UBND tỉnh xin ý kiến Thủ tướng": that happened
	}
	if cl.SubjectProper && cl.SubjectClass == "org" && (assigned.MatchString(cl.Text) || pleading.MatchString(seg.Text)) {
		return false // "Bộ Xây dựng được giao tập huấn 300 cán bộ", "UBTVQH xin Quốc hội cho giữ …": the paper does not say so
	}
	if !handsOut && !holds(low, binding) && holds(low, judging) {
		return false
	}
	if strings.HasPrefix(f.Text, regulations[0]) || strings.HasPrefix(f.Text, regulations[1]) {
		return true
	}
	return !strings.HasPrefix(f.Text, "Under ") && !strings.HasPrefix(f.Text, "According ")
}

// losses finds what a disaster did, or how high a river stood: no paper provides for that.
var losses = pattern.New(`(?i)mực nước sông|đỉnh lũ|\bbị (?:ngập|cuốn trôi|chết|hư hỏng|sập|tốc mái|vùi lấp|sạt lở|chia cắt)|thiệt hại (?:ước|ban đầu|khoảng|lên tới)|làm \d+ người (?:chết|bị thương|mất tích)`)

// counting finds a sentence that tells how things stand, which no paper sets: "Số liệu cho thấy cả nước hiện có 671 doanh nghiệp", "tỷ suất mới đạt 9,6%".
var counting = pattern.New(`(?i)(?:^|[ ,])(?:cho thấy|(?:cả nước|toàn quốc|toàn tỉnh|toàn thành phố) (?:hiện |đang )?có|mới (?:chỉ |chỉ có )?(?:đạt|hỗ trợ được|hỗ trợ|giải ngân|giải ngân được|hoàn thành)|đáng tiếc|nhiều nơi)[ ,]`)

// periodOver reports a clause about a stretch of years that was over when the text came out: "Giai đoạn 2015 - 2024, chính sách này …".
func (r *reader) periodOver(cl transfer.Clause) bool {
	return r.opt.Year > 0 && slices.ContainsFunc(cl.Dates, func(d *viet.When) bool { return d.To != nil && d.To.Year > 0 && d.To.Year < r.opt.Year })
}

// reasons are the nouns of what no paper sets: why something is so, and what stands in its way.
var reasons = []string{"reason", "cause", "difficult", "obstacle", "shortcoming"}

// pleading finds what a body asks of another while there is no paper yet.
var pleading = pattern.New(` xin (?:Quốc hội|tiếp thu) `)

// before reports a clause with a date in a year before another, 0 for one that nobody knows.
func before(cl transfer.Clause, year int) bool {
	return slices.ContainsFunc(cl.Dates, func(d *viet.When) bool { return d.To == nil && d.Year > 0 && d.Year < year })
}

// ofYear finds the year in the number of a paper.
var ofYear = pattern.New(`/((?:19|20)\d\d)(?:/|$)`)

// yearOfNumber is the year in which a paper was numbered, 0 without one.
func yearOfNumber(name string) int {
	m := ofYear.FindStringSubmatch(name)
	if m == nil {
		return 0
	}
	year, _ := strconv.Atoi(m[1])
	return year
}

// amongTasks reports whether the sentences right before and behind a segment give tasks, without a subject: what stands between them is what
// the paper of the article wants too.
func (r *reader) amongTasks(i int) bool {
	return r.givesTask(i, -1) && r.givesTask(i, 1)
}

// givesTask reports whether the next body sentence from segment i in a direction has no subject.
func (r *reader) givesTask(i, step int) bool {
	for i += step; i >= 0 && i < len(r.article.Segments); i += step {
		seg := &r.article.Segments[i]
		if seg.Kind == article.Heading {
			return false
		}
		if seg.Kind != article.Body {
			continue
		}
		s := r.engine.Read(seg.Text)
		defer s.Done()
		at, ok := s.Predicate()
		return ok && at == 0
	}
	return false
}

// topicsTold is the number of headings that the contents of an article on a paper are told by, topicsRead of those that are read.
const (
	topicsTold = 3
	topicsRead = 8
)

// topics tells what else the paper of an article covers, by the headings over its rules: "The decree also covers …".
func (r *reader) topics() (Fact, bool) {
	g := r.main
	if !g.known() || r.several || r.opt.Narrative || g.segment.Kind != article.Body {
		return Fact{}, false
	}
	f := Fact{Kind: Document, Cites: []string{g.segment.ID}, Spans: []viet.Span{g.segment.Origin(g.Span)}}
	var found []Topic
	for i := range r.article.Segments {
		seg := &r.article.Segments[i]
		if seg.Kind == article.Body {
			f.Index, f.Paragraph = i, seg.Paragraph // what else there is comes last
		}
		if seg.Kind != article.Heading {
			continue
		}
		if k := len(found) - 1; k >= 0 && found[k].To == 0 {
			found[k].To = i
		}
		if seg.Text == r.article.Title || len(found) == topicsRead || announces(seg) {
			continue
		}
		text := strings.TrimRight(seg.Text[seg.Mark:], " :.")
		if strings.ContainsAny(text, ":?;") || viet.Syllables(text) < 3 || starts(text, plainTopics) {
			continue
		}
		text = strings.TrimPrefix(text, "Quy định về ")
		en, doubt, ok := r.engine.NounPhrase(lowered(text))
		if !ok || doubt > maxTopic || len(strings.Fields(en)) < 3 {
			continue
		}
		found = append(found, Topic{en, seg.ID, seg.Origin(viet.Span{Start: seg.Mark, End: len(strings.TrimRight(seg.Text, " :."))}), i, 0})
	}
	if len(found) < 2 {
		return Fact{}, false
	}
	if k := len(found) - 1; found[k].To == 0 {
		found[k].To = len(r.article.Segments)
	}
	f.Ground = Ground{g.Name, g.Noun}
	return f.Covering(found), true
}

// Covering is a fact with Topics that names some of them, three at most.
func (f Fact) Covering(topics []Topic) Fact {
	f.Topics, f.Cites, f.Spans = topics, slices.Clone(f.Cites[:1]), slices.Clone(f.Spans[:1])
	topics = topics[:min(len(topics), topicsTold)]
	names := make([]string, len(topics))
	for i, t := range topics {
		names[i] = t.Name
		f.Cites, f.Spans = append(f.Cites, t.Segment), append(f.Spans, t.Span)
	}
	f.Text = capital(f.Ground.Name) + " also covers " + enumerated(names) + "."
	f.Clause = transfer.Clause{
		Text: f.Text, Class: "own", Mood: transfer.Done, Subject: "the " + f.Ground.Noun, SubjectClass: "doc", Headline: strings.TrimSuffix(f.Text, "."),
	}
	return f
}

// changeTopics are the headings of an article about a paper that say what it does to others, with how that is told.
var changeTopics = []struct{ vi, en string }{
	{"Bổ sung quy định về ", "adds regulations on"}, {"Bổ sung quy định ", "adds regulations on"}, {"Sửa đổi, bổ sung quy định về ", "amends and supplements regulations on"},
	{"Sửa đổi quy định về ", "amends regulations on"}, {"Sửa quy định về ", "amends regulations on"}, {"Bãi bỏ quy định về ", "abolishes regulations on"},
}

// changeHeadings tells what the paper of an article adds to others, or changes, by the headings over its rules.
func (r *reader) changeHeadings() []Fact {
	g := r.main
	if !g.known() || r.several || g.segment.Kind != article.Body {
		return nil
	}
	topics := map[string][]string{}
	byVerb := map[string]*Fact{}
	var order []string
	for i := range r.article.Segments {
		seg := &r.article.Segments[i]
		text := strings.TrimRight(seg.Text[seg.Mark:], " :.")
		if seg.Kind != article.Heading && (seg.Kind != article.Body || ended(seg.Text)) || seg.Text == r.article.Title {
			continue
		}
		for _, c := range changeTopics {
			object, found := strings.CutPrefix(text, c.vi)
			if !found {
				continue
			}
			en, ok := r.phrase(object)
			if !ok {
				break
			}
			if byVerb[c.en] == nil {
				byVerb[c.en] = &Fact{Kind: Document, Cites: []string{g.segment.ID}, Spans: []viet.Span{g.segment.Origin(g.Span)}, Index: i, Paragraph: seg.Paragraph}
				order = append(order, c.en)
			}
			f := byVerb[c.en]
			f.Cites = append(f.Cites, seg.ID)
			f.Spans = append(f.Spans, seg.Origin(viet.Span{Start: seg.Mark, End: seg.Mark + len(text)}))
			topics[c.en] = append(topics[c.en], en)
			break
		}
	}
	var out []Fact
	for _, verb := range order {
		f := byVerb[verb]
		f.Text = capital(g.Name) + " " + verb + " " + enumerated(topics[verb]) + "."
		f.Clause = transfer.Clause{
			Text: f.Text, Class: "amend", Mood: transfer.Done, Subject: "the " + g.Noun, SubjectClass: "doc", Headline: strings.TrimSuffix(f.Text, "."),
		}
		f.Ground = Ground{g.Name, g.Noun}
		out = append(out, *f)
	}
	return out
}

// plainTopics open headings that say nothing of their paper, or what is done to another.
var plainTopics = []string{"Bổ sung", "Sửa đổi", "Bãi bỏ", "Phạm vi điều chỉnh", "Đối tượng áp dụng", "Giải thích từ ngữ", "Hiệu lực", "Điều ", "Chương ", "Mục "}

// maxTopic is the doubt up to which a heading is told.
const maxTopic = 0.5
