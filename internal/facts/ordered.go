package facts

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// Those who are over others, in a paper or at a meeting, and the words by which they tell them what to do.
var (
	superiors = pattern.New(`[Tt]hủ tướng|Chính phủ|[Bb]ộ trưởng|[Tt]hứ trưởng|[Cc]hủ tịch|[Bb]í thư|Ban Chỉ đạo|UBND|Ủy ban|[Cc]ông điện|[Cc]hỉ thị|[Nn]ghị quyết|[Kk]ết luận|[Vv]ăn bản|[Kk]ế hoạch|[Gg]iám đốc|Ban Thường vụ|Thường trực|[Tt]ỉnh ủy|[Tt]hành ủy|Ban Bí thư|Bộ Chính trị`)
	commands  = pattern.New(` (?:yêu cầu|giao|chỉ đạo,?|phân công|đề nghị|lưu ý|giao nhiệm vụ|cho rằng,? (?:cần|phải)|nhấn mạnh,? (?:cần|phải))(?: |:$)`)
)

// highest finds who is over ministers and chairmen, and the papers by which he tells them what to do.
var highest = pattern.New(`Thủ tướng|Chính phủ|[Cc]ông điện`)

// farFromCommand is the most letters between who gives an order and the order.
const farFromCommand = 160

// superior reports a sentence in which somebody who is over others tells them what to do.
func superior(text string) bool {
	for _, order := range commands.FindAllStringIndex(text, -1) {
		clause := text[strings.LastIndexAny(text[:order[0]], ".:;")+1 : order[0]]
		if ends(clause, asNoun) {
			continue
		}
		all := superiors.FindAllStringIndex(clause, -1)
		if len(all) > 0 && utf8.RuneCountInString(clause[all[len(all)-1][1]:]) <= farFromCommand {
			return true
		}
	}
	return false
}

// asNoun are the words behind which "yêu cầu" is what has to be met: "phù hợp với yêu cầu thực tiễn".
var asNoun = []string{" với", " đáp ứng", " các", " những", " theo", " một số", " nội dung"}

// recounting finds a sentence that tells again what happened, what is so, or what somebody said of it.
var recounting = pattern.New(`(?i)(?:^|[ ,“])(?:vừa|từng|hiện|hiện nay|trước đó|theo báo cáo|theo thống kê|cho biết|cho rằng|phát biểu|nhận định|đánh giá|khẳng định|chia sẻ|bày tỏ|cùng ngày|dịp này|nhân dịp này|hôm qua|hôm nay|năm ngoái|ước|sáng|chiều|tối|tại buổi|tại hội nghị)[ ,]|^(?:Triển khai )?[Tt]hực hiện (?:[Kk]ế hoạch|[Cc]hỉ thị|[Cc]ông điện)|^(?:nhưng|tuy nhiên|thế nhưng|tuy vậy|song)[ ,]`)

// withoutHien takes out the words in which "hiện" and "tối" are no time, "vừa" only says which quarter is meant and "từng" is each.
var withoutHien = strings.NewReplacer("thực hiện", "", "phát hiện", "", "thể hiện", "", "xuất hiện", "", " vừa qua", "", "tối thiểu", "", "tối đa", "",
	"từng bước", "", "của từng", "", "cho từng", "", "theo từng", "", "đối với từng", "", "tới từng", "", "đến từng", "", "trong từng", "", "tại từng", "", "ở từng", "",
	"từng địa ", "", "từng đơn vị", "", "từng cơ quan", "", "từng cá nhân", "", "từng tổ chức", "", "từng dự án", "", "từng nhiệm vụ", "", "từng vụ", "", "từng khu", "")

// hasDone finds the word for what has been done among the first of a sentence; further on it mostly belongs to a noun, "28 nghị định … đã ban hành".
var hasDone = pattern.New(`^(?:\S+ ){0,14}(?i:đã)[ ,]`)

// recounts reports a sentence that tells again what happened, what is so, or what somebody said of it.
func recounts(text string) bool {
	return hasDone.MatchString(text) || recounting.MatchString(withoutHien.Replace(text))
}

// telling are the classes of verbs that tell of what is so even among orders.
var telling = map[string]bool{"be": true, "plan": true, "own": true, "say": true, "rise": true, "fall": true, "reach": true, "undergo": true, "face": true, "cause": true, "rank": true, "agree": true}

// obey keeps whether the passage goes on with what those were told to do to whom a sentence gave orders.
func (r *reader) obey(seg *article.Segment) {
	if r.agreed != seg.Paragraph+1 {
		r.agreed = 0
	}
	switch {
	case seg.Kind == article.Heading:
		r.ordering, r.tasked = superior(r.article.Title) || r.planned, false // above a list: of one order or plan the headings are parts
	case seg.Kind != article.Body:
	case r.planned && (bringsTasks.MatchString(seg.Text) || planSays.MatchString(seg.Text) || numberedHead.MatchString(seg.Text) && !ended(seg.Text)):
		r.ordering = true
	case underAgreement.MatchString(seg.Text):
		r.agreed = seg.Paragraph + 1
	case r.ordering && r.passesOn(seg.Text):
	case r.tasked && (seg.Item || seg.Mark > 0): // an item of the order, whatever it tells of
	case superior(seg.Text):
		r.ordering, r.fromAbove, r.tasked = true, highest.MatchString(seg.Text), announces(seg)
	default:
		r.ordering, r.tasked = r.ordering && !recounts(seg.Text), false
	}
}

// bringsTasks finds a plan or an order that comes out, planSays one that goes on to say what it wants.
var (
	bringsTasks = pattern.New(`(?:ban hành|phê duyệt|ký)(?: và triển khai)? (?:[Kk]ế hoạch|[Cc]hỉ thị|[Cc]ông điện|[Pp]hương án|[Cc]hương trình hành động)[ ,]`)
	// numberedHead opens a part of it: "4. Tổ chức thực hiện".
	numberedHead = pattern.New(`^(?:\d+|[IVX]+)[.)] `)

	planSays = pattern.New(`^(?:Theo )?(?:[Kk]ế hoạch|[Cc]hỉ thị|[Cc]ông điện|[Pp]hương án)(?:,| (?:này )?(?:đặt|nêu|giao|yêu cầu|xác định|phân công|đề ra) )`)
)

// underAgreement opens what two parties have agreed that each will do.
var underAgreement = pattern.New(`^Theo (?:nội dung )?(?:thỏa thuận|hợp đồng|biên bản ghi nhớ|bản ghi nhớ|chương trình phối hợp|kế hoạch phối hợp|quy chế phối hợp)`)

// parties are those who agree with each other.
var parties = pattern.New(`^(?i:the )?(?:two |both |parties|sides)`)

// planning reports an article about a plan or an order of somebody who is over others that has come out: the bare acts of bodies in it are what they are to do.
func planning(a *article.Article) bool {
	for seg := range firstOf(a, opening) {
		if m := bringsTasks.FindStringIndex(seg.Text); m != nil && !holds(seg.Text[:m[0]], pending) && superiors.MatchString(seg.Text[:m[0]]) {
			return true
		}
	}
	return false
}

// directsOn finds a minister, a chairman or a deputy who directs something, or gives it to somebody, without a mark of time.
var directsOn = pattern.New(`^(?:\d+\. )?(?:[^,]{3,25}, )?(?:(?:Bộ trưởng|Chủ tịch UBND(?: các tỉnh, thành phố)?|Thủ trưởng) [^,]*?|Phó Thủ tướng [^,]*? trực tiếp )(?:chỉ đạo|phân công)[ ,]`)

// amongWhich finds what one who directs something asks of some among those whom he directs.
var amongWhich = pattern.New(`, trong đó (?:yêu cầu|giao|đề nghị) `)

// passesOn reports a sentence by which those who were told something from above pass it on: "Bộ trưởng Bộ Công Thương chỉ đạo vận hành các hồ chứa …".
func (r *reader) passesOn(text string) bool {
	return r.fromAbove && directsOn.MatchString(text) && !recounts(text) && len(commands.FindAllString(text, -1))-len(amongWhich.FindAllString(text, -1)) == 1
}

// commanded reports a clause that in such a passage says what a body is told to do: "Bộ Tài chính đề xuất gói ưu đãi". It has neither a mark of time,
// nor a day that has passed or the number of a paper, which tell what was done.
func (r *reader) commanded(cl transfer.Clause) bool {
	return r.ordered(cl) && !r.asksItself(cl) && len(cl.Citations) == 0 && !slices.ContainsFunc(cl.Dates, func(d *viet.When) bool { return d.Day > 0 && !r.toCome(d) })
}

// carriesOut finds what is to be done about the paper that says so itself.
var carriesOut = pattern.New(`(?:thực hiện|triển khai)(?: nghiêm| nội dung)? (?:Công điện|Chỉ thị|Nghị quyết|Quyết định|Kế hoạch|Thông tư) này`)

// goingOn finds an act that goes on, which says nothing of when.
var goingOn = pattern.New(` continue[sd]? to `)

// exchanging finds the verbs of saying by which a body may be told to act.
var exchanging = pattern.New(` (?:talk(?:s|ed)?|report(?:s|ed)?|exchange[sd]?|discuss(?:es|ed)?|inform(?:s|ed)?) `)

// setsUp finds acts with the class of plans that a body may be told to do.
var setsUp = pattern.New(` (?:sets? up|draws? up|drew up|compile[sd]?) `)

// handsOver finds who gives an award or makes a decision known.
var handsOver = pattern.New(` (?:presents?|presented|awards?|awarded|confers?|conferred) [^.]* to | announce[sd]? (?:the|a) [a-z ]*decision`)

// tellsOf finds what leaders and bodies do themselves even among orders, decides what they decide.
var (
	tellsOf = pattern.New(` (?:criticise[sd]?|commend(?:s|ed)?|praise[sd]?|congratulate[sd]?|thank(?:s|ed)?|acknowledge[sd]?|welcome[sd]?|(?:clarif(?:y|ies|ied)|explain(?:s|ed)?|note[sd]?|affirm(?:s|ed)?)(?: further)? that) `)
	decides = pattern.New(` decide[sd]? (?:to|on|that) `)
)

// penalised finds what befalls those who break a rule, which nobody is told to undergo.
var penalised = pattern.New(` (?:have|has|had) (?:its|their) [a-z ]+ (?:suspended|revoked|withdrawn|terminated|confiscated)\b| (?:is|are|was|were) (?:[a-z]+ly )?(?:fined|sanctioned|punished|penalised|suspended|disciplined|prosecuted) `)

// doesItself reports what nobody is told to do: praise, thanks, decisions on so much, what is undergone.
func doesItself(cl transfer.Clause) bool {
	if tellsOf.MatchString(cl.Text) || penalised.MatchString(cl.Text) {
		return true
	}
	return decides.MatchString(cl.Text) && !strings.Contains(cl.Text, " consider") && (len(cl.Amounts) > 0 || cl.SubjectClass == "person")
}

// ordered reports the bare act of somebody who may be told to do it.
func (r *reader) ordered(cl transfer.Clause) bool {
	deputy := strings.Contains(cl.Text, " directly direct")
	if strings.Contains(cl.Text, " goal ") || strings.Contains(cl.Text, " target ") || strings.Contains(cl.Text, " targets ") {
		return false // "tỉnh đặt mục tiêu mỗi năm đón 4 triệu lượt khách": its own
	}
	if cl.Class == "punish" && len(cl.Amounts) > 0 {
		return false // "UBND tỉnh ra quyết định xử phạt 95 triệu đồng": that is done
	}
	if doesItself(cl) {
		return false
	}
	if cl.Class == "sign" || handsOver.MatchString(cl.Text) {
		return false // "Việt Nam và Thụy Sĩ ký thỏa thuận", "Hội Phụ nữ trao kỷ niệm chương cho 8 người": nobody tells them to
	}
	if goingOn.MatchString(cl.Text) {
		cl.Marked, cl.Mood = false, transfer.Done // "Bộ Ngoại giao tiếp tục trao đổi với EC"
	}
	return bareAct(cl) && (!telling[cl.Class] || cl.Class == "plan" && setsUp.MatchString(cl.Text) || cl.Class == "say" && cl.SubjectClass != "person" && exchanging.MatchString(cl.Text)) && (deputy || (!giving.MatchString(cl.Subject) || r.agreed > 0 && parties.MatchString(cl.Subject)) && (cl.SubjectClass != "person" || taking.MatchString(cl.Subject)))
}

// toCome reports a day of the year of the text, or of a later one, that lies behind that of the text: a deadline.
func (r *reader) toCome(d *viet.When) bool {
	if r.opt.Day == 0 || d.To != nil {
		return false
	}
	if d.Year > 0 && d.Year != r.opt.Year {
		return d.Year > r.opt.Year
	}
	return d.Month > r.opt.Month || d.Month == r.opt.Month && d.Day > r.opt.Day
}

var (
	// asks finds somebody who gives orders himself.
	asks = pattern.New(` (?:asks|asked|calls|called|assigns|assigned|instructs|instructed|recommends|recommended|(?:urges|urged) [^,.]+? to) `)
	// directs is what a body among those who were told something is to do with its own forces.
	directs = pattern.New(` (?:directs?|directed) `)
)

// asksItself reports somebody who gives orders himself: "Bộ Công an chỉ đạo lực lượng chức năng xử lý nghiêm" is an order to the ministry, and what a
// minister directs is one to him where the Prime Minister gave orders.
func (r *reader) asksItself(cl transfer.Clause) bool {
	if r.fromAbove && severalHeads.MatchString(cl.Subject) {
		return false // "Chủ tịch UBND các tỉnh phân công lãnh đạo phụ trách từng dự án"
	}
	return asks.MatchString(cl.Text) || cl.SubjectClass != "org" && !r.fromAbove && directs.MatchString(cl.Text)
}

// severalHeads finds the heads of all bodies of a sort.
var severalHeads = pattern.New(`^(?i:the )?(?i:ministers|heads|chairm[ae]n|directors) of `)

// giving finds the subjects that nobody gives orders in the news, taking the posts that take them.
var (
	giving = pattern.New(`^(?i:the )?(?:(?:two |both |parties|sides|Prime Minister|Deputy Prime Minister|National Assembly|State President|Politburo|country|whole country)\b|(?:Government|Party|State|Vietnam)$|(?:Party Central Committee's )?Inspection Commission\b)`)
	taking = pattern.New(`^(?i:the )?(?i:ministers?|heads?|chairm[ae]n|directors?|leaders?|secretar(?:y|ies)) (?:of|and)\b`)
)

// read gives the clauses of a sentence, in a passage of orders those of bodies as what they are to do, in a text on a paper that sets tasks what is
// done to things as what is to be done.
func (r *reader) read(seg *article.Segment, sentence *transfer.Sentence) []transfer.Clause {
	clauses := sentence.Clauses(r.opt)
	if len(clauses) > 0 && r.laysRule(seg, clauses[0]) {
		opt := r.opt
		opt.Narrative = false
		return sentence.Clauses(opt)
	}
	if len(clauses) == 0 || !r.goesOnOrdering(seg, clauses[firstAct(clauses)]) && (!r.sets || !demanded(clauses[0])) {
		return clauses
	}
	opt := r.opt
	opt.Ordered = true
	told := sentence.Clauses(opt)
	for i := range told {
		if i < len(clauses) && clauses[i].Span == told[i].Span && assigned.MatchString(clauses[i].Text) {
			told[i] = clauses[i]
		}
	}
	return told
}

// itemised reads a lead-in with its items. Behind an order from above those under a body's or a minister's name are what each is to do: "1. Bộ trưởng Bộ Công
// Thương:" and "a) Chỉ đạo thương nhân đầu mối duy trì mức dự trữ;".
func (r *reader) itemised(i int, seg *article.Segment) []Fact {
	opt := r.opt
	if r.ordering && r.fromAbove && tasksOf.MatchString(seg.Text) {
		_, _, opt.Ordered = r.engine.NounPhrase(leadIn(seg.Text[seg.Mark:])) // "Bộ Y tế cho biết:" has a verb of its own
	}
	return fromList(r.article, i, r.engine, opt)
}

// tasksOf finds a lead-in that is no more than whose tasks follow.
var tasksOf = pattern.New(`^(?:[\dIVX]+[.)] |[a-zđ]\) )?(?:Các )?(?:Bộ|Bộ trưởng|Chủ tịch|UBND|Ủy ban|Thủ trưởng|Thống đốc|Tổng Thanh tra|Văn phòng|Ngân hàng|Tập đoàn|Tổng công ty|Sở|Giám đốc|Công an)[ ,][^.;:]*:$`)

// assigned finds that a body is given a task in so many words.
var assigned = pattern.New(` (?:is|are|was|were) (?:assigned|tasked) `)

// firstAct is the first clause that does not say itself that it is an order: "Bộ Xây dựng phải …; Bộ Tài chính trình …". With none it is the first.
func firstAct(clauses []transfer.Clause) int {
	return max(0, slices.IndexFunc(clauses, func(cl transfer.Clause) bool {
		return cl.Mood != transfer.Duty && !assigned.MatchString(cl.Text) && !giving.MatchString(cl.Subject)
	}))
}

// regularly finds what is to be done again and again, or by a day: in an order it is one wherever it stands.
var regularly = pattern.New(`(?:[Đđ]ịnh kỳ|hằng (?:ngày|tuần|tháng|quý)|hàng (?:ngày|tuần|tháng|quý)|chậm nhất|trước ngày)[ ,.]`)

// byDay finds the day before which something is to be done.
var byDay = pattern.New(`(?:trước|[Cc]hậm nhất(?: là| vào)?) ngày (\d{1,2})/(\d{1,2})(?:/(\d{4}))?`)

// dueLater reports a sentence without a command that gives a day still to come before which something is to be done: nobody has done it.
func (r *reader) dueLater(text string) bool {
	m := byDay.FindStringSubmatch(text)
	if m == nil || commands.MatchString(text) {
		return false
	}
	var due viet.When
	due.Day, _ = strconv.Atoi(m[1])
	due.Month, _ = strconv.Atoi(m[2])
	due.Year, _ = strconv.Atoi(m[3])
	return r.toCome(&due)
}

// pays reports a clause with a sum of money, which may be given already for what is still to be done: "UBND tỉnh trích 24 tỷ đồng để nạo vét, chậm nhất
// ngày 30/8".
func pays(cl transfer.Clause) bool {
	return slices.ContainsFunc(cl.Amounts, func(a transfer.Amount) bool { return a.Unit == "đồng" })
}

// goesOnOrdering reports a clause that says what somebody is told to do behind an order.
func (r *reader) goesOnOrdering(seg *article.Segment, cl transfer.Clause) bool {
	if carriesOut.MatchString(seg.Text) && r.opt.Narrative && r.ordered(cl) && !asks.MatchString(cl.Text) && !recounts(seg.Text) {
		return true
	}
	agreed := r.agreed == seg.Paragraph+1
	ordering := r.ordering || agreed || superior(r.article.Title) && regularly.MatchString(seg.Text) || r.dueLater(seg.Text) && !pays(cl)
	if !ordering || !r.opt.Narrative || superior(seg.Text) && !r.passesOn(seg.Text) || recounts(seg.Text) || !r.commanded(cl) {
		return false
	}
	if slices.ContainsFunc(cl.Dates, func(d *viet.When) bool { return d.Year > 0 && d.To == nil && (r.opt.Year == 0 || d.Year < r.opt.Year) }) && len(cl.Amounts) > 0 {
		return false // "Năm 2018, huyện đón 230.000 lượt khách": what it did
	}
	return !strings.Contains(cl.Text, " propose") || r.fromAbove && !strings.Contains(viet.Lower(r.article.Title), "đề xuất")
}

// undergoing finds what is done to something.
var undergoing = pattern.New(`^(?:Each|Every|All) [^,.]* (?:is|are) (?:[a-z]+ly )?[a-z]+(?:ed|t|n)\b`)

// demanded reports what a paper that sets tasks wants done for each of a sort: "Mỗi trạm y tế được đầu tư đủ thiết bị".
func demanded(cl transfer.Clause) bool {
	return !cl.Marked && cl.Mood == transfer.Done && len(cl.Dates) == 0 && undergoing.MatchString(cl.Text)
}
