package facts

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// Extract reads the body of an article, sentence by sentence, and gives its facts in order of text. A sentence that the engine is
// not sure of gives none.
func Extract(a *article.Article, e *transfer.Engine) []Fact {
	r := newReader(a, e)
	defer r.close()
	var out []Fact
	for i := range a.Segments {
		if a.Segments[i].Kind == article.Heading {
			r.aims = setsAims(a.Segments[i].Text) && (!r.news || a.Segments[i].Text != a.Title) // "Thủ tướng yêu cầu …" heads what happened
		}
		r.settle(i)
		r.aim(&a.Segments[i])
		r.changes(&a.Segments[i])
		r.rates(&a.Segments[i])
		r.measures(&a.Segments[i])
		r.quotes(&a.Segments[i])
		r.appoint(&a.Segments[i])
		if r.answer != nil && a.Segments[i].Start <= r.answer.Start || a.Segments[i].Kind != article.Body && !heads(a, i) {
			continue // nor what a reader asks
		}
		told := r.segment(i)
		r.carry(i, &a.Segments[i], told)
		r.obey(&a.Segments[i])
		r.propose(&a.Segments[i])
		for _, f := range told {
			if f.Index == 0 {
				f.Index = i
			}
			f = r.underDraft(r.grounded(r.articled(f), &a.Segments[f.Index]), &a.Segments[f.Index])
			out = append(out, r.presented(r.pointed(r.thisNamed(r.seated(r.placedIn(r.inPaper(r.levelOf(f))))))))
		}
	}
	if f, ok := r.topics(); ok {
		out = append(out, f)
	}
	out = append(out, r.changeHeadings()...)
	sort.SliceStable(out, func(i, j int) bool { return out[i].Index < out[j].Index })
	return together(unrepeated(out))
}

// unrepeated leaves out what a quotation says where another fact tells it with who said so.
func unrepeated(all []Fact) []Fact {
	var out []Fact
	for _, f := range all {
		if !slices.ContainsFunc(all, func(g Fact) bool { return attributes(g, f) }) {
			out = append(out, f)
		}
	}
	return out
}

// attributes reports whether g tells with who said so what f tells without.
func attributes(g, f Fact) bool {
	return g.Kind == Speech && len(f.Cites) == 1 && len(g.Cites) > 1 && slices.Contains(g.Cites, f.Cites[0]) &&
		strings.Contains(viet.Lower(g.Text), " that "+viet.Lower(strings.TrimSuffix(f.Text, ".")))
}

// reader holds what the reading of one sentence needs to know of its article.
type reader struct {
	article *article.Article
	engine  *transfer.Engine
	opt     transfer.Options
	// news is true of an article that tells what happened, whose quoted provisions are rules all the same.
	news bool
	// assembly is true of an article about the work of the National Assembly.
	assembly bool
	// ahead is true of an article about a meeting that is still to come.
	ahead bool
	// paper is the one that sets tasks, if sets is true.
	paper source
	sets  bool
	// answer is the segment that leads to the answer to a reader's question, nil where there is none.
	answer *article.Segment
	// aims is true under a heading that announces aims.
	aims bool
	// main is the paper that the article is about; several is true when there are more than two. section is the paper that a part of such
	// an article is about, passage the one that a lead-in right above names.
	main, section, passage ground
	several                bool
	// place is the front of a sentence that says where, "In District 4, ", with its segment.
	place     string
	placeFrom *article.Segment
	// level is what the passage sets levels of, levels the segment that says so.
	level  string
	levels *article.Segment
	// size is what the items of a list give the size of, sizes the segment that leads to them.
	size  string
	sizes *article.Segment
	// changed is the paper that the amendments of a passage change.
	changed ground
	target  target
	// carried is what the last sentence was about, announced what has so many matters as the passage counts, office whose tasks it lists.
	carried, announced carrier
	office             office
	// headed is the office that the heading names, which its numbered clauses go back to.
	headed office
	// provision is the article of a paper whose clauses the passage gives.
	provision provision
	// sentences are those of segments that were read and not told yet, naming is what segments name, named the same by sort: as far as they were
	// asked for.
	sentences map[*article.Segment]*transfer.Sentence
	naming    map[*article.Segment]naming
	named     map[nameKey][]ground
	// draft is the paper that is only proposed whose rules the passage tells.
	draft draft
	// ordering is true where the passage goes on with what bodies were told to do.
	ordering bool
	// planned is true of an article about a plan or an order that has come out.
	planned bool
	// agreed is the paragraph, counted from 1, that tells what parties have agreed, from the sentence on that says so.
	agreed int
	// onRules is true of an article about a law, a decree or a circular, named by its number or not.
	onRules bool
	// fromAbove is true where the Prime Minister or the Government told them.
	fromAbove bool
	// tasked is true while the items of such an order follow its colon.
	tasked bool
	// uttered are its quotations of several sentences, nil before they were asked for.
	uttered []utterance
	// people are those of the article, standing where its items stand, by the ID of their segments: nil before they were asked for.
	people   []acquaintance
	standing map[string]placeOf
}

func newReader(a *article.Article, e *transfer.Engine) reader {
	r := reader{
		article: a, engine: e, named: map[nameKey][]ground{},
		sentences: map[*article.Segment]*transfer.Sentence{}, naming: map[*article.Segment]naming{},
	}
	r.paper, r.sets = directive(a)
	r.planned, r.onRules = planning(a), onRules(a)
	r.main, r.several = r.grounds()
	r.news = r.narrative()
	r.answer = answerOf(a)
	r.opt = transfer.Options{Narrative: r.news, Year: yearOf(a), Month: a.Date.Month, Day: a.Date.Day, Measured: r.news && setsAgainst(a), Crime: r.news && ofCrimes(a)}
	r.assembly, r.ahead = assembled(a), announcing(a)
	r.ordering = superior(a.Title) // what stands right below it says more of the order
	return r
}

// crimeSigns are the words of news of crimes.
var crimeSigns = pattern.New(`(?i)lừa đảo|chiếm đoạt|bị hại|nạn nhân|tội phạm|phạm tội|khởi tố|bị can|bị cáo|tang vật|ma túy|bắt giữ|tạm giam|thủ đoạn`)

// ofCrimes reports an article a quarter of whose sentences, and three at least, speak of crimes.
func ofCrimes(a *article.Article) bool {
	signs, bodies := 0, 0
	for i := range a.Segments {
		if a.Segments[i].Kind != article.Body {
			continue
		}
		bodies++
		if crimeSigns.MatchString(a.Segments[i].Text) {
			signs++
		}
	}
	return signs >= 3 && 4*signs >= bodies
}

// Reading says how the sentences of an article are to be read: as news or as rules, and in which year.
func Reading(a *article.Article, e *transfer.Engine) transfer.Options {
	r := newReader(a, e)
	r.close()
	return r.opt
}

// preamble finds what a paper names as considered before it decides: it asks nobody to consider it.
var preamble = pattern.New(`^Xét (?:Tờ trình|tờ trình|đề nghị|Báo cáo|báo cáo|Công văn|Dự thảo|dự thảo) `)

// segment reads one sentence: as an amendment, as the lead-in of a list, as clauses, as a task.
func (r *reader) segment(i int) []Fact {
	seg := &r.article.Segments[i]
	if heads(r.article, i) {
		if seg.Kind == article.Heading && remit.MatchString(seg.Text) || listsSentences(r.article, i) && !r.opt.Narrative {
			return nil // each says its own
		}
		return fromList(r.article, i, r.engine, r.opt)
	}
	if question(seg.Text) || preamble.MatchString(seg.Text) {
		return nil
	}
	if told, found := r.spokenPart(i, seg); found {
		return told
	}
	sentence := r.sentence(seg)
	defer r.done(seg)
	if cl, ok := sentence.Amendment(); ok {
		if f, sure := r.placed(fromClause(seg, cl)); sure {
			return []Fact{r.added(i, f)}
		}
		return r.goesOn(seg, sentence)
	}
	if f, ok := r.voted(i, seg); ok {
		return []Fact{f}
	}
	if f, ok := r.shape(seg); ok {
		return []Fact{f}
	}
	if f, ok := r.quotedBefore(i, seg); ok {
		return []Fact{f}
	}
	if wanted := r.wanted(seg); len(wanted) > 0 {
		return wanted
	}
	if own := r.goals(seg); len(own) > 0 {
		return own
	}
	if own := r.byPronoun(i, seg); len(own) > 0 {
		return own
	}
	if cl, ok := sanctioned(sentence); ok && (!r.sets || cl.Class == "punish") {
		return []Fact{fromClause(seg, cl)}
	}
	if own := r.fines(seg); len(own) > 0 {
		return own
	}
	if f, ok := r.rated(seg); ok {
		return []Fact{f}
	}
	if own := r.sized(seg); len(own) > 0 {
		return own
	}
	if announces(seg) {
		if listed := r.itemised(i, seg); len(listed) > 0 {
			return listed
		}
		if seg.Item || seg.Mark > 0 || laidDownBelow.MatchString(seg.Text) {
			return nil // it names what its items say
		}
	}
	if listed := r.inline(seg); len(listed) > 0 {
		return listed
	}
	if f, ok := r.counted(seg); ok {
		return []Fact{f}
	}
	if f, ok := r.enumeration(seg); ok {
		return []Fact{f}
	}
	if f, ok := r.matters(seg); ok {
		return []Fact{f}
	}
	out := append(r.clauses(seg, sentence), r.furtherWords(i, seg)...)
	if len(out) > 0 && out[0].Clause.Doubt <= maxInner && r.office.known() && r.office.segment.ID != seg.ID {
		r.office, r.headed = office{}, office{}
	}
	if len(out) == 0 || out[0].Clause.Doubt > maxInner {
		if own := r.duties(seg, sentence); len(own) > 0 {
			return own
		}
		if gone := r.goesOn(seg, sentence); len(gone) > 0 {
			return gone
		}
	}
	if len(out) == 0 || out[0].Clause.Doubt > 1 {
		if f, ok := r.verbless(seg); ok {
			return []Fact{f}
		}
		if f, ok := r.provides(seg); ok {
			return []Fact{f}
		}
	}
	if len(out) > 0 || !r.sets {
		return out
	}
	return r.tasks(seg)
}

// question reports a question: it tells nothing.
func question(text string) bool {
	return strings.HasSuffix(strings.TrimRight(text, "”\"')* "), "?")
}

// clauses gives the clauses of a sentence that may be told. What follows a clause that somebody said, or that holds according to
// somebody, is told with him.
func (r *reader) clauses(seg *article.Segment, sentence *transfer.Sentence) []Fact {
	var out []Fact
	source := ""
	before := transfer.Clause{}
	told := r.read(seg, sentence)
	if n := len(told); n > 0 {
		told = append(told, r.gapped(seg, told[n-1])...)
	}
	for _, cl := range told {
		if before.Class == "order" && bareAct(cl) {
			var ok bool
			if cl, ok = r.alsoAsked(seg, before, cl); !ok {
				continue
			}
		}
		if agenda.MatchString(seg.Text) && !cl.Marked || r.ahead && acts(cl) && cl.Class != "provide" && cl.Class != "own" && cl.Class != "say" && !strings.Contains(seg.Text, "đã ") {
			if cl = r.scheduled(seg, cl); cl.Text == "" {
				continue
			}
		}
		cl = underSame(cl, before)
		rate := cl.Inherited && (before.Class == "rise" || before.Class == "fall" || strings.Contains(before.Text, " grew "))
		before = cl
		switch said := attribution.FindString(cl.Text); {
		case said != "":
			source = said
		case saying.MatchString(cl.Text):
			source = "According to " + strings.TrimSuffix(cl.Subject, ",") + ", "
		case rate && reached.MatchString(cl.Text):
			continue // "tăng trưởng 28%, năm 2023 đạt 19%": the growth was 19%
		case source != "" && !strings.HasPrefix(cl.Text, "Under ") && source != "According to "+cl.Subject+", ":
			cl.Text = source + cl.Inside()
			cl.Headline = strings.TrimSuffix(cl.Text, ".")
		}
		if strings.HasPrefix(seg.Text[min(cl.Span.End, len(seg.Text)):], ":") && (ends(cl.Span.In(seg.Text), inlineHeads) || ends(cl.Span.In(seg.Text), openHeads) || cl.Class == "" && len(strings.Fields(cl.Text)) < specific) {
			continue // what it says stands behind the colon
		}
		if strings.HasPrefix(cl.Span.In(seg.Text), "Về ") {
			cl = withoutTopic(cl)
		}
		if r.asserted(seg, cl) {
			if f, ok := r.completed(seg, cl); ok {
				out = append(out, f)
			}
		}
	}
	return out
}

// bareAct reports a clause with people or a body of its own as subject and nothing that says that it was done.
func bareAct(cl transfer.Clause) bool {
	return !cl.Inherited && !cl.Marked && cl.Mood == transfer.Done && cl.Class != "be" && (cl.SubjectClass == "org" || cl.SubjectClass == "person" || cl.SubjectClass == "place")
}

// acts reports what people or a body did, whether or not a word of time stands with it.
func acts(cl transfer.Clause) bool {
	return !cl.Inherited && (cl.Mood == transfer.Done || cl.Mood == transfer.Ongoing) && cl.Class != "be" && (cl.SubjectClass == "org" || cl.SubjectClass == "person")
}

// askedBy finds behind a subject the verb by which it asks for something.
var askedBy = pattern.New(`^(?: cũng| đã| tiếp tục)* (yêu cầu|đề nghị|giao|chỉ đạo|kiến nghị) `)

// toAct finds what those who are asked are to do.
var toAct = pattern.New(` (?:asked|asks|directed|directs|assigned|assigns|instructed|instructs|called on) (?:[^ ]+ ){1,8}to [a-z]+ [a-z]`)

// alsoAsked reads a clause behind one in which somebody asked for something: "Ông yêu cầu chủ đầu tư …; các sở giải quyết vướng mắc" asks both.
func (r *reader) alsoAsked(seg *article.Segment, before, cl transfer.Clause) (transfer.Clause, bool) {
	who := before.SubjectSpan
	if who.Len() == 0 || who.End > len(seg.Text) || cl.Span.End > len(seg.Text) {
		return cl, false
	}
	verb := askedBy.FindStringSubmatch(seg.Text[who.End:])
	if verb == nil {
		return cl, false
	}
	clauses := r.engine.Clauses(who.In(seg.Text)+" "+verb[1]+" "+cl.Span.In(seg.Text), r.opt)
	if len(clauses) != 1 || clauses[0].Class != "order" || clauses[0].Cut || clauses[0].Span.Start > 0 || !toAct.MatchString(clauses[0].Text) {
		return cl, false
	}
	asked := clauses[0]
	asked.Span, asked.SubjectSpan = cl.Span, viet.Span{}
	asked.Inherited = true
	return asked, true
}

// underPaper is the front that says by which paper something holds.
var underPaper = pattern.New(`^Under the [a-z ]{4,20}, `)

// underSame says of a clause behind a semicolon by which paper it holds, where the one before it says so: "Theo Hiệp định, A; B".
func underSame(cl, before transfer.Clause) transfer.Clause {
	under := underPaper.FindString(before.Text)
	if under == "" || cl.Inherited || cl.Cut || cl.SubjectProper || cl.Class == "say" || strings.HasPrefix(cl.Text, "Under ") || cl.Span.Start != before.Span.End+len("; ") {
		return cl
	}
	if strings.Contains(before.Text, "the two sides ") {
		cl.Text = strings.ReplaceAll(cl.Text, " the other party's ", " the other side's ")
	}
	cl.Text = under + cl.Inside()
	cl.Headline = strings.TrimSuffix(cl.Text, ".")
	return cl
}

// agenda opens a sentence about what is to be done at a meeting.
var agenda = pattern.New(`^Theo chương trình|^Theo Chương trình(?: làm việc| nghị sự| kỳ họp)?, `)

// scheduled reads what an agenda has as still to come: it does not tell that it was done.
func (r *reader) scheduled(seg *article.Segment, cl transfer.Clause) transfer.Clause {
	at := cl.SubjectSpan.End
	if cl.SubjectSpan.Len() == 0 || at >= len(seg.Text) {
		return transfer.Clause{}
	}
	const will = " sẽ"
	for _, planned := range r.engine.Clauses(seg.Text[:at]+will+seg.Text[at:], r.opt) {
		if planned.Span.Start == cl.Span.Start && planned.Mood == transfer.Planned && planned.Span.End > at+len(will) {
			planned.Span.End -= len(will)
			return planned
		}
	}
	return transfer.Clause{}
}

// measured are the classes of verbs whose clause means little without what it is about: "về xếp hạng an toàn mạng, Việt Nam đứng thứ 25".
var measured = map[string]bool{"be": true, "own": true, "rank": true, "reach": true, "rise": true, "fall": true}

// withoutTopic takes out the label that a sentence opens with, "Về hoàn thiện hạ tầng, Bộ đang xây dựng …": what is done says it again.
func withoutTopic(cl transfer.Clause) transfer.Clause {
	at := strings.Index(cl.Text, ", "+cl.Subject+" ")
	if at > 0 && cl.Subject != "" && !measured[cl.Class] && len(cl.Amounts) == 0 {
		cl.Text = capital(cl.Text[at+len(", "):])
	}
	return cl
}

// reacting are the verbs of what somebody does with a matter before he goes on to it: "Acknowledging this recommendation, …".
const reacting = `(?:Acknowledging|Taking on board|Sharing|Receiving|Noting|Handling|Implementing|Facing|Commenting on|Assessing|Evaluating|Analysing|Discussing|Responding to|` +
	`Welcoming|Agreeing with|Disagreeing with|Supporting|Recognising|Realising|Seeing|Stressing|Refuting|Debating|Elaborating on)`

// pointing finds a front that points back and says no more than on what ground something was done, issue an object that stands for the
// sentence before.
var (
	pointing = pattern.New(`^(?:From|Through|Thanks to|With|On|Concluding|Verifying|Answering|Reporting on|Explaining|Clarifying|Regarding|Concerning|In the face of|Faced with|Based on|To (?:overcome|remedy|resolve|address|solve)) (?:this|these|that|the above(?:-mentioned)?) [^,]*, |` +
		`^(?:To [a-z]+(?: out)?|` + reacting + `) (?:this|these|the above(?:-mentioned)?) [^,]*, `)
	issue = pattern.New(` this (issue|problem|shortcoming|difference)\b`)
)

// suchCases ends a sentence by pointing back to what it has named: "… on late payment and the measures against such cases".
var suchCases = pattern.New(` (?:for|against|to|in) (?:this|these) (?:cases?|acts?|groups?)\.$`)

// partOf finds what says of the part how far it is, behind the whole: "4/6 nội dung đã rõ" are four of six, the four that are clear.
var partOf = pattern.New(`((?:[0-9]+|[a-z]+) of (?:the )?(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten) [a-z]+) already [a-z]+`)

// praisedEnd ends a sentence by saying that it was good so.
var praisedEnd = pattern.New(` to bring (?:[a-z]+ )?(?:effectiveness|efficiency|results)\.$`)

// specific is the number of words of a sentence that says enough without such an end.
const specific = 10

// because finds a cause whose effect begins with "this", which stands for the cause: "Do giá thấp, điều này đã …".
var because = pattern.New(`^Because ([^,]+), this ([a-z]+ed )`)

// longEnough is the number of words of a clause that says enough without what it points to.
const longEnough = 18

// aboutWhat are the words before what a paper provides for.
const aboutWhat = `( provid(?:es|ed|ing) for| specif(?:ies|ied|ying)| No\. \S+(?: of \d+ \w+ \d{4})?(?: of the [A-Z]\w+)? on)`

// others finds what a paper provides for where only the first of several matters was read.
var (
	others     = pattern.New(aboutWhat + ` (.+) and other matters`)
	provisions = pattern.New(aboutWhat + ` `)
)

// otherFields finds a matter that a paper provides for in several fields, of which only the first were read.
var otherFields = pattern.New(` in (the field of )([^.]+) and other matters`)

// pointless takes out what points to the sentence before, where the rest stands by itself. The first of several matters is told as one of
// them, as it may not be the main one.
func pointless(cl transfer.Clause) transfer.Clause {
	if m := otherFields.FindStringSubmatchIndex(cl.Text); m != nil {
		cl.Text = cl.Text[:m[2]] + "fields including " + strings.ReplaceAll(cl.Text[m[4]:m[5]], ";", ",") + cl.Text[m[1]:]
		cl.Headline = strings.Replace(cl.Headline, " in the field of ", " in fields including ", 1)
	}
	if others.MatchString(cl.Text) {
		cl.Text = others.ReplaceAllString(cl.Text, "$1 matters including $2")
		cl.Headline = provisions.ReplaceAllString(cl.Headline, "$1 matters including ")
	}
	if m := because.FindStringSubmatchIndex(cl.Text); m != nil {
		cl.Text = capital(cl.Text[m[2]:m[3]]) + ", which " + cl.Text[m[4]:]
		cl.Headline = strings.TrimSuffix(cl.Text, ".")
	}
	cl.Text = partOf.ReplaceAllString(praisedEnd.ReplaceAllString(cl.Text, "."), "$1")
	if front := pointing.FindString(cl.Text); front != "" && (cl.Mood != transfer.Duty || !strings.HasPrefix(front, "To ")) { // "to meet this target, all must …": for that
		cl.Text = capital(cl.Text[len(front):])
	}
	if len(strings.Fields(cl.Text)) >= specific {
		cl.Text = suchCases.ReplaceAllString(cl.Text, ".")
	}
	if !cl.Cut && len(strings.Fields(cl.Text)) >= longEnough {
		cl.Text = issue.ReplaceAllString(cl.Text, " the $1")
	}
	return cl
}

// reached finds the second figure of a growth, whose measure stands in the clause before.
var reached = pattern.New(` reach(?:es|ed)? [0-9.,]+%`)

// attribution is the front that says on whose word a sentence rests, saying a verb that does.
var (
	attribution = pattern.New(`^(?:According to|In the (?:assessment|opinion|view) of) [^,]*, |^Under the (?:proposal|draft), `)
	saying      = pattern.New(`\b(?:said|says|states?|stated|stressed|affirmed|shows?|determines?|determined|reported|noted|assessed|estimated|announced|emphasised|added|believes|believed) that `)
)

// asserted reports whether a clause may be told as so. A list item is mostly a noun phrase whose modifier looks like a predicate,
// and under a heading of aims a bare verb names a target: there only a marker or a paper as subject makes a statement.
func (r *reader) asserted(seg *article.Segment, cl transfer.Clause) bool {
	if strings.HasPrefix(seg.Text[seg.Mark:], "Tổ chức ") && cl.SubjectClass != "act" && (cl.SubjectClass != "org" || !ruledOver.MatchString(cl.Text)) {
		return false // to organise, not an official team
	}
	if !cl.Inherited && wishes.MatchString(seg.Text) && !wished.MatchString(seg.Text) {
		return false // "đề nghị Chính phủ …; các cơ quan khắc phục …": what somebody asked for
	}
	if cl.Cut && grows.MatchString(cl.Text) && byFigure.MatchString(seg.Text[cl.Span.End:]) {
		return false // "tăng mức phân bổ … để chi cho khám bệnh lên 92%": of what it grows to that figure was left out
	}
	if lacksMeasure(seg.Text[:min(cl.Span.Start, len(seg.Text))], cl) {
		return false
	}
	if strings.HasPrefix(seg.Text[min(cl.Span.End, len(seg.Text)):], " mà có ") {
		return false // "người lao động chưa có việc làm | mà có nhu cầu hưởng trợ cấp phải nộp hồ sơ": who must do so
	}
	if cl.Inherited && strings.HasPrefix(seg.Text[min(cl.Span.Start, len(seg.Text)):], "trong khi ") {
		return false // "trong khi giải ngân vốn đầu tư công mới đạt 46,3%" has its own subject
	}
	if ofAnother.MatchString(seg.Text) {
		return false // it is the paper quoted that says so, mostly the one that is changed
	}
	marked := cl.Marked || cl.Mood != transfer.Done
	if r.sets && !marked && strings.Contains(cl.Text, " at least ") {
		return false // "mỗi tỉnh có ít nhất một bệnh viện …": what a plan wants, not what there is
	}
	if seg.Item || seg.Mark > 0 || !ended(seg.Text) {
		if r.partOfCase(seg) {
			return false
		}
		if r.wholeItem(seg, cl) || r.numberedRule(seg, cl) {
			return true
		}
		if !r.opt.Narrative && (cl.Mood == transfer.Done || cl.Mood == transfer.Denied) && settledFor.MatchString(cl.Span.In(seg.Text)) && !forbidding.MatchString(cl.Text) && !cl.SubjectProper && cl.Class != "provide" {
			return false // "thông tin chưa được công bố;" names what its lead-in forbids, "giấy phép đã được cấp;" what must be there
		}
		return marked && cl.Mood != transfer.Ongoing || // "khách hàng đang vay vốn" is who is meant, not what happens
			cl.Class == "provide" || cl.SubjectProper
	}
	return marked || !r.aims || cl.Class == "issue" || cl.Class == "provide" || cl.Class == "begin" || cl.Class == "say"
}

// settledFor finds the words of what has come about or has not, by which a rule limits what it speaks of.
var settledFor = pattern.New(` (?:đã|chưa|không) `)

// forbidding finds what must not be done, or cannot be.
var forbidding = pattern.New(` (?:must|may|can|shall) not | (?:cannot|is not entitled|are not entitled|is not allowed|are not allowed|is not required|are not required) `)

// wishes finds a sentence that says without a subject what somebody asks of others, behind a word that joins it to the one before;
// wished finds the nouns that look the same.
var (
	wishes = pattern.New(`^(?:[^,.;]{1,20}, )?(?:[Đđ]ề nghị|[Yy]êu cầu|[Kk]iến nghị|[Gg]iao|[Cc]hỉ đạo) `)
	wished = pattern.New(`^(?:[^,.;]{1,20}, )?(?:[Đđ]ề nghị|[Yy]êu cầu|[Kk]iến nghị|[Cc]hỉ đạo|[Gg]iao) (?:này|đó|trên|nêu trên|của|về|đặt ra|mới|đầu tiên|cấp bách|chính|dịch|lưu|tiếp|thông|thương|đã|được|phải|cần|là|cấp|quan trọng)(?:$|[ ,])`)
)

// ruledOver finds what bodies must, may or have the right to do, or undergo for it: "Tổ chức tín dụng phải báo cáo …".
var ruledOver = pattern.New(`^[^,]*\b(?:[Oo]rganisations?|[Ii]nstitutions?)\b[^,]* (?:must|may|(?:has|have) (?:the right|the power|rights|obligations)|(?:is|are) (?:entitled|fined|exempt|responsible|required|obliged|granted|allowed|subject)) `)

// lacksMeasure reports a figure of which what stands before it says what is measured, or of what it is a part: it says nothing alone.
func lacksMeasure(before string, cl transfer.Clause) bool {
	if cl.SubjectProper && sharesMove.MatchString(cl.Text) && (cl.SubjectClass == "place" || strings.Contains(before, "trong đó") || strings.Contains(before, ":")) {
		return true // "doanh thu lưu trú tăng 14,5%, trong đó Đà Nẵng tăng 18,4%", "doanh thu tăng cao gồm: Hà Nội tăng 20%": not the city
	}
	if len(cl.Amounts) < 2 && bareShare.MatchString(cl.Text) && !ofWhole.MatchString(cl.Text) {
		return true // "bến phà đón 4.300 lượt khách; học sinh chiếm 27%": of them
	}
	if partsOf.MatchString(before) && cl.Class == "reach" && sectorSum.MatchString(cl.Text) && !strings.Contains(cl.Text, " of total ") {
		return true // "Trong đó, công nghiệp chế biến đạt 5 tỷ USD" of the capital disbursed
	}
	return amongThem.MatchString(before) && bareTrade.MatchString(cl.Text)
}

var (
	// amongThem ends what stands before a figure that is of a part of what it tells of.
	amongThem = pattern.New(`(?:trong đó|trong số này|trong số đó|trong số họ),?(?: riêng| có)? $`)
	// bareTrade finds what was sold or bought and not to whom: "kim ngạch song phương đạt 1,9 tỷ USD, trong đó Việt Nam xuất khẩu 1,5 tỷ USD".
	bareTrade = pattern.New(` (?:export|import)(?:s|ed)? [A-Z]{3}[\d.,]+(?: [a-z]+)?(?:\.|,)`)
	// partsOf opens a sentence that parts what the one before it tells of, sectorSum finds a sum that a sector reached.
	partsOf   = pattern.New(`^(?:Trong đó|Cụ thể|Trong số này|Trong số đó),? |^$`)
	sectorSum = pattern.New(`^.{0,80}?(?:[Pp]roduction|[Ii]ndustr(?:y|ies)|[Mm]anufacturing|[Ss]ectors?|[Tt]rading|[Cc]onstruction|[Ss]ervices|[Dd]istribution|[Pp]rocessing|[Aa]ctivities)(?: of .{3,80})? reach(?:es|ed) (?:about |nearly |more than |over )?[A-Z]{3}[\d.,]+`)
	// ofWhole finds in a sentence what its shares are of.
	ofWhole = pattern.New(`^(?:Out of|Of|Among) | (?:rate|share|proportion|percentage)s? `)
	// bareShare finds a share that does not say of what.
	bareShare = pattern.New(` account(?:s|ed)? for (?:about |nearly |more than |over |only |up to |as much as )?[\d.,]+%\.$`)
)

// sharesMove finds that something by name has risen or fallen by a share.
var sharesMove = pattern.New(`^\p{Lu}[^,]* (?:rose|fell|rises|falls|increased|decreased|has risen|has fallen) by [\d.]+%`)

// grows finds that something is to grow or shrink, byFigure the figure that it does so to behind what was left out.
var (
	grows    = pattern.New(` (?:increasing|reducing|raising|expanding|shortening|extending) `)
	byFigure = pattern.New(`^[^;]{0,120} (?:lên|xuống|thêm|còn) \S*\d`)
)

// ofAnother finds a provision in quotation marks that speaks of the paper in which it stands.
var ofAnother = pattern.New(`^["“][^"”]*(?i:nghị định|luật|thông tư|quyết định|nghị quyết) này `)

// granted finds what a rule gives or takes, with a figure.
var granted = pattern.New(`(?:được (?:tính|cộng|hưởng|hỗ trợ|giảm|miễn)|bị phạt)[^;]* \d`)

// wholeItem reports whether an item of a list is a sentence of its own: a rule with a figure, or what a body does in the news.
func (r *reader) wholeItem(seg *article.Segment, cl transfer.Clause) bool {
	rest := strings.TrimRight(seg.Text[cl.Span.End:], " ;.")
	if !r.opt.Narrative && len(cl.Amounts) > 0 && (rest == "" || rest[0] == ';' || strings.HasPrefix(rest, parts)) && (cl.Class == "be" || granted.MatchString(cl.Span.In(seg.Text))) {
		return true // a level, or what a rule gives, whatever comes behind its semicolon
	}
	if cl.Cut || rest != "" {
		return false
	}
	if r.opt.Narrative {
		return ended(seg.Text) && seg.Mark == 0 && (cl.SubjectClass == "person" || cl.SubjectClass == "org")
	}
	return false
}

// ended reports whether a sentence ends as one: an item of a list ends with a semicolon, a heading with nothing.
func ended(text string) bool {
	text = strings.TrimRight(text, "”\"')* ")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "…") || strings.HasSuffix(text, ":")
}

// aimed finds the headings under which a text says what is wanted: "Mục tiêu", "2. Một số nhiệm vụ, giải pháp", "(1) Đến năm 2030". One that only
// has such a word in it, "Bộ Y tế yêu cầu các bệnh viện …", tells something.
var aimed = pattern.New(`^[^\pL]*(?:[ivx]+[.)] *|[a-zđ][.)] *)?(?:về |các |một số |những )?(?:(?:mục tiêu|chỉ tiêu|tầm nhìn|nhiệm vụ|giải pháp|yêu cầu|phương hướng)(?:$|\PL)|(?:giai đoạn .*)?đến năm \d)`)

func setsAims(heading string) bool {
	return aimed.MatchString(viet.Lower(heading))
}

// rules are the words that mark a text as one that says what holds, not what happened.
var rules = []string{"luật này", "nghị định này", "thông tư này", "quy định tại", "có trách nhiệm"}

// ruling finds further such words: a clause by its number, a case that no number counts, "theo quy định" that is not how news says that a case is
// handled.
var ruling = pattern.New(`(?:^|[^i] )khoản \d|(?:^|[^\d] )trường hợp|(?:^|[^ý] )theo quy định`)

// prosecuting finds what is done to somebody under a law, which is news.
var prosecuting = pattern.New(`(?:khởi tố|truy tố|tuyên phạt|bắt giữ|tạm giam|xét xử) (?:\d|bị can|bị cáo|đối với|ông|bà|nhóm|[^.;]*về (?:tội|hành vi))`)

// voiced finds a sentence in which somebody says or asks for something, which is news though it ends in "theo quy định".
var voiced = pattern.New(`cho biết|nhấn mạnh|khẳng định|phát biểu|cho rằng|(?:^|, )(?:(?:phó )?thủ tướng|ban bí thư|thường trực \pL+) (?:cũng |đã )?(?:yêu cầu|đề nghị|chỉ đạo|nhắc)`)

// reports are words of sentences that tell what somebody said or asked for.
var reports = []string{"cho biết", "nhấn mạnh", "phát biểu", "cho rằng", "khẳng định", "yêu cầu", "đề nghị", "chia sẻ", "hội nghị", "hội thảo"}

// narrative reports whether an article tells news: a legal text names articles and duties in every other sentence, and one that
// brings out a decree or the like and has nobody speak gives its rules, as does one that gives articles below their headings.
func (r *reader) narrative() bool {
	body, legal, said, heard, articles := 0, 0, 0, 0, 0
	for i := range r.article.Segments {
		seg := &r.article.Segments[i]
		if opensArticle.MatchString(seg.Text) {
			articles++
		}
		if seg.Kind != article.Body {
			continue
		}
		body++
		low := viet.Lower(seg.Text)
		if voiced.MatchString(low) {
			heard++
		}
		if (holds(low, rules) || ruling.MatchString(low) && !voiced.MatchString(low)) && !prosecuting.MatchString(low) {
			legal++
		} else if holds(low, reports) {
			said++
		}
	}
	if heard > 0 && heard*4 >= legal*3 && !r.main.known() {
		return true // speakers are quoted as often as rules
	}
	if articles > 0 && heard == 0 {
		return false
	}
	ruled := r.main.known() && r.main.Noun != "resolution" && (said*8 < body || legal*6 >= body)
	return legal*4 < body && !ruled
}

// against finds a figure that is set against one of a time before, or against an estimate.
var against = pattern.New(`so (?:với )?(?:cùng kỳ|tháng|quý|năm|cuối năm|tuần|phiên|bình quân)|(?:bằng|đạt) [\d,]+% (?:dự toán|kế hoạch)|ước (?:tính )?đạt|(?:tăng|giảm) [^,;.]{1,40}, (?:lên|xuống|còn) `)

// moves finds a figure that says by how much something rose or fell, or what it came to; fromDay a day from which on it does, or did.
var (
	moves   = pattern.New(`(?:tăng|giảm|đạt|chiếm) (?:\pL+ ){0,2}[\d.,]*\d`)
	fromDay = pattern.New(`(?i)từ (?:ngày )?\d{1,2}/\d`)
)

// An article reports figures from so many sentences on that set them against a time before, or with one such from so many that have any.
const (
	fewMeasured  = 2
	manyMeasured = 4
)

// setsAgainst reports whether an article reports figures of a time that is over. Figures that change from a day on may be those of a time to come.
func setsAgainst(a *article.Article) bool {
	set, moved := 0, 0
	for i := range a.Segments {
		seg := &a.Segments[i]
		if seg.Kind != article.Body {
			continue
		}
		if against.MatchString(seg.Text) {
			set++
		}
		switch moving := moves.MatchString(seg.Text); {
		case moving && fromDay.MatchString(seg.Text):
			moved -= manyMeasured
		case moving:
			moved++
		}
	}
	return set >= fewMeasured || set > 0 && moved >= manyMeasured
}

// holds reports whether a text holds one of some words.
func holds(text string, words []string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

func fromClause(seg *article.Segment, cl transfer.Clause) Fact {
	f := Fact{
		Kind: kindOf(seg.Text, cl), Text: cl.Text, Cites: []string{seg.ID}, Clause: cl, Paragraph: seg.Paragraph,
		Spans: []viet.Span{seg.Origin(cl.Span)},
	}
	f.count(cl)
	return f
}

// restingOn puts a part of another segment first among what the fact rests on.
func (f Fact) restingOn(seg *article.Segment, span viet.Span) Fact {
	f.Cites = append([]string{seg.ID}, f.Cites...)
	f.Spans = append([]viet.Span{seg.Origin(span)}, f.Spans...)
	return f
}

// count takes the first figure and the first date of a clause.
func (f *Fact) count(cl transfer.Clause) {
	if len(cl.Amounts) > 0 {
		f.Value, f.HasValue, f.Unit = cl.Amounts[0].Value, true, cl.Amounts[0].Unit
	}
	for _, d := range cl.Dates {
		if iso := ISO(d); iso != "" {
			f.Date = iso
			return
		}
	}
}

// ISO writes a date as "2025-10-27", "2025-10" or "2025"; "" when the year is not known.
func ISO(w *viet.When) string {
	switch {
	case w.Year == 0:
		return ""
	case w.Month == 0:
		return fmt.Sprintf("%04d", w.Year)
	case w.Day == 0:
		return fmt.Sprintf("%04d-%02d", w.Year, w.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", w.Year, w.Month, w.Day)
}

var kindOfClass = map[string]Kind{
	"say": Speech, "order": Order, "advise": Order, "issue": Document, "sign": Document, "pass": Document, "approve": Document,
	"submit": Document, "amend": Document, "abolish": Document, "provide": Document, "hold": Event, "attend": Event, "establish": Event,
	"announce": Event, "appoint": Event, "inspect": Event, "rise": Change, "fall": Change, "plan": Plan, "aim": Plan, "be": Definition,
}

var problems = []string{"hạn chế", "khó khăn", "tồn tại", "vướng mắc", "bất cập", "yếu kém", "nguy cơ", "thách thức", "thiếu "}

// speaks reports whether a clause with a verb of saying tells what was said.
func speaks(text string) bool {
	return strings.Contains(text, " that ") || strings.HasPrefix(text, "According to ") || strings.Contains(text, " praised ") ||
		strings.Contains(text, " commended ") || strings.Contains(text, " thanked ")
}

// kindOf types a clause by its verb, its mood and what it counts. Mood goes first: what is still to be done is a plan whatever
// its verb.
func kindOf(text string, cl transfer.Clause) Kind {
	switch cl.Mood {
	case transfer.Planned, transfer.Duty:
		if cl.Class != "say" && cl.Class != "order" || !strings.Contains(cl.Text, " that ") && cl.Class == "say" {
			return Plan
		}
	default: // what happened, goes on or is denied is of the kind of its verb
	}
	if cl.Class == "say" && !speaks(cl.Text) {
		return Event // "chia sẻ dữ liệu" shares, it does not say
	}
	if k, ok := kindOfClass[cl.Class]; ok {
		if k == Definition && len(cl.Amounts) > 0 {
			return Count
		}
		return k
	}
	if len(cl.Amounts) > 0 {
		return Count
	}
	low := viet.Lower(cl.Span.In(text))
	for _, p := range problems {
		if strings.Contains(low, p) {
			return Problem
		}
	}
	if strings.HasPrefix(cl.Text, "According to ") {
		return Speech
	}
	return Event
}
