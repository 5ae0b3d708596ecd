// Package transfer turns Vietnamese clauses into English by rule: lexicon, chart grammar, generation. Start at New and
// Engine.Clauses. It has no state between calls and never guesses a word: a clause with a word that no list knows is not
// translated. Every clause keeps the bytes that it was made from.
package transfer

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// Engine holds the lexicon, the grammar and the term base. It is safe for concurrent use.
type Engine struct {
	lexicon *lexicon
	grammar *grammar
	whole   *grammar // of texts that are translated whole
	base    *terms.Base
	terms   sync.Map  // of *lex by *terms.Entry: the words that stand for terms, made when a text first has them
	charts  sync.Pool // of *chart: no result depends on what is in it
	tokens  sync.Pool // of *[]viet.Token, likewise
	// closed gives the closed-class words that only texts translated whole have.
	closed func() *lexicon
}

// Lexicon is the words that are part of the program, read for an engine.
type Lexicon struct{ words *lexicon }

// Load reads the lexicon, which takes as long as making a term base does, and needs none.
func Load() (Lexicon, error) {
	lx, err := loadLexicon(data)
	if err != nil {
		return Lexicon{}, fmt.Errorf("lexicon: %w", err)
	}
	return Lexicon{lx}, nil
}

// New loads the lexicon for an engine with a term base.
func New(base *terms.Base) (*Engine, error) {
	lx, err := Load()
	if err != nil {
		return nil, err
	}
	return lx.Engine(base), nil
}

// Engine makes an engine. The base's terms win over the lexicon everywhere.
func (lx Lexicon) Engine(base *terms.Base) *Engine {
	e := &Engine{lexicon: lx.words, grammar: newGrammar(), whole: newWholeGrammar(), base: base}
	e.closed = sync.OnceValue(func() *lexicon { return mustLoadClosed(data) })
	e.charts.New = func() any { return &chart{} }
	e.tokens.New = func() any { return new([]viet.Token) }
	return e
}

// Words is the number of Vietnamese words in the lexicon.
func (e *Engine) Words() int {
	_, n, err := e.lexicon.all()
	if err != nil {
		panic(err) // the tables are part of the program, and a test reads them
	}
	return n
}

// Mood says whether a clause reports what is so, or what is to be.
type Mood string

// The moods.
const (
	Done    Mood = "done"    // it happened or holds
	Ongoing Mood = "ongoing" // it is under way
	Planned Mood = "planned" // it will, is expected to, is to
	Duty    Mood = "duty"    // it must, should, needs to
	Denied  Mood = "denied"  // it is not, or not yet
)

// Clause is one clause of a sentence in English.
type Clause struct {
	// Text is a whole English sentence with capital and full stop.
	Text string
	// Span covers the Vietnamese that Text was made from, in the text given to Clauses.
	Span viet.Span
	// Class is the sort of act that the verb reports ("issue", "say", "order", "hold", "be", "provide", …), or "".
	Class string
	// Subject is the English subject alone, SubjectClass its sort ("person", "org", "doc", …), SubjectProper true when it is a name.
	Subject       string
	SubjectClass  string
	SubjectProper bool
	// SubjectSpan covers the Vietnamese of the subject, empty when it was taken over from the clause before.
	SubjectSpan viet.Span
	Mood        Mood
	// Marked is true when the predicate carries a word of tense, mood or aspect: "đã", "phải".
	Marked bool
	// Amounts and Dates are the values in the clause, in order of text.
	Amounts []Amount
	Dates   []*viet.When
	// Citations are the documents named by number.
	Citations []*viet.Citation
	Mentions  []Mention
	// Doubt says how much of the reading rests on constructions that are often something else: below 0.5 it is plain, above 1.5 shaky.
	Doubt float64
	// Makeup counts what the clause was read from.
	Makeup Makeup
	// Headline is the clause as a headline: present tense, no adverbials at its front, no article before the subject, short names.
	Headline string
	// Inherited is true when the subject was taken over from the clause before.
	Inherited bool
	// Cut is true when words after the clause were left out.
	Cut bool
	// told is true when a marker puts the predicate into the past, over when the time before the clause does.
	told, over bool
	// plain is true when the predicate is no more than acts and their objects: none stands within another.
	plain bool
	// lists is true when the clause names the members of something: what follows a semicolon goes on with them.
	lists bool
	// under is true when its predicate is told under the verb of the clause before: "nhất trí mở rộng A; tăng cường B".
	under bool
	// closed is true where what was left out only adds to a clause that is whole: behind a semicolon others follow.
	closed bool
	// embeds is true where the clause ends in another: a predicate behind its comma may be of that.
	embeds bool
	// needed is true where somebody says that it must or need be done, given where somebody is given it to do.
	needed, given bool
	// paper is the paper with a number that the clause is about or brings out, or nil.
	paper *node
	// exempted is true where an exception was not read: the clause says that there is one.
	exempted bool
	// last is the index of the token behind the clause in its sentence, heirs what an order leaves to what other bodies are asked.
	last  int
	heirs *legacy
	// Tokens is the number of Vietnamese tokens that the clause covers.
	Tokens int
}

// Amount is a quantity in a clause with what it counts, in English ("visits"), or "".
type Amount struct {
	Value float64
	Unit  string
}

// Options say how bare verbs are read.
type Options struct {
	// Narrative is true for news (bare verbs tell what happened), false for legal texts (they say what holds).
	Narrative bool
	// Year is the year of publication, or 0 when it is not known; Month and Day likewise.
	Year, Month, Day int
	// Measured is true for news that report figures of a time that is over: bare rises, falls and levels tell what was measured.
	Measured bool
	// Crime is true for news of crimes, where bare "đối tượng" are suspects.
	Crime bool
	// Explain asks for the stages of a translation.
	Explain bool
	// Entire asks for clauses that leave nothing out at their end, however doubtful.
	Entire bool
	// Ungraded leaves out the grade and the score of a translation, and the second reading that only they ask for.
	Ungraded bool
	// Ordered is true where bare verbs say what people and bodies are told to do, as behind "Thủ tướng yêu cầu các bộ …": "is to report".
	Ordered bool
	// past is true for a predicate that goes on from one marked as done.
	past bool
	// spoken is true for what somebody says, where a bare "tỉnh" is the speaker's.
	spoken bool
	// speech is who says what is read, and by which verb, where the two stand before it.
	speech *speech
	// front is the time that a clause is told with, behind adverbials that were left out.
	front *node
	// wholly asks for no more than whether every word is read, so that the first clause that leaves some out ends the search. It has no headlines.
	wholly bool
}

// Clauses translates the main clauses of one sentence, in order of text: the first, and those behind semicolons that take over
// its subject. What it is not sure of it leaves out; it returns nothing when it is sure of nothing.
func (e *Engine) Clauses(text string, opt Options) []Clause {
	s := e.Read(text)
	defer s.Done()
	return s.Clauses(opt)
}

// Clauses is Engine.Clauses for a sentence that is asked more than one question.
func (s *Sentence) Clauses(opt Options) []Clause {
	return s.pastInsertion(s.clauses(opt), opt)
}

// clauses reads a sentence as it stands.
func (s *Sentence) clauses(opt Options) []Clause {
	start, told, done := s.begins(&opt)
	if done {
		return told
	}
	e, c, wholly := s.engine, course{mood: Done}, opt.wholly
	attendance, first := s.attendance(start), start
	for start < len(s.toks) {
		end := boundary(s, start)
		cl, subj, ok := e.clauseBehindFronts(s, start, end, c.subject, opt)
		if len(c.told) == 0 && (!ok || cl.Doubt > doubtful) {
			if told, heirs, found := e.saidApart(s, start, end, opt); found && (!ok || told.Doubt <= surely) {
				cl, subj, ok = told, heirs, true
			}
		}
		cl.under = cl.under || ok && cl.Class == "order" && c.before == "order" && (s.asksAgain(first, start) && s.toks[max(start-1, 0)].Key != "thời" || len(cl.Amounts)+len(cl.Dates) > 0 && s.asksBeside(start, c.subject) || s.pleadsBeside(start, c.subject))
		if ok && c.strays(&cl, s.toks[start].Key) {
			break
		}
		c.ahead = c.ahead || !ok && len(c.told) == 0 && s.foretold(start, end) || ok && cl.Class == "issue" && s.quotes(start, end) // "ra văn bản, yêu cầu Ban A; các cơ quan thuộc …"
		if ok {
			c.take(cl, subj)
			if wholly && cl.Cut || attendance {
				return c.told
			}
			opt.wholly = false // of a later clause a longer front may be left out
			opt.past = cl.Mood == Done && (cl.told || cl.over || cl.Inherited && opt.past)
			if cl.Class == "aim" && (cl.Cut || end < len(s.toks)) && len(cl.Amounts) > 0 {
				break // "đặt mục tiêu đến năm 2030, A đạt …, B tăng …": B is to rise
			}
		}
		if attendance {
			break
		}
		if inside, found := e.inPaper(s, cl, end, opt); found {
			return append(c.told, inside)
		}
		if next := e.continued(s, start, end, cl, c.subject, ok); next > 0 {
			if s.amongThem(next-1, end) || s.countedAmong(cl, end) == next {
				c.subject = nil
				next += e.skipOpener(s, next)
			}
			start = next
			continue
		}
		if !ok && len(c.told) == 0 {
			if told, reported := e.reported(s, start, end, opt); reported {
				return append(c.told, told)
			}
		}
		if next := s.beyond(start, end); next > 0 && !ok && c.subject != nil {
			start = next
			continue
		}
		// A list behind a clause that was cut, or that names contents, goes on with that list, not with a new predicate.
		if !ok && opt.Narrative && c.subject == nil && end < len(s.toks) {
			if s.quotes(start, end) {
				break // the rest may be what somebody said or asked for
			}
			if s.enumerated(start, end) || s.lists(start, end) || s.attended(start, end) {
				return e.figuresBehind(s, end+1, opt, "") // or further members of a list
			}
			start = end + 1
			continue
		}
		if ok && s.contrast && end < len(s.toks) && s.toks[end].Key == "thì" && cl.last >= end-1 {
			start = end + 1
			continue
		}
		if end >= len(s.toks) {
			break
		}
		if goesOn := ok && !listing[cl.Class] && !s.colon(start, end) && (!cl.Cut || cl.closed || e.chained(s, cl, end)); !goesOn && (ok || c.subject == nil || c.subject.under == nil && !opt.past || !e.passedOver(s, start, end)) {
			return append(c.told, e.figuresBehind(s, end+1, opt, c.before)...)
		}
		if dots := s.toks[end].In(s.text); (dots == "…" || dots == "...") && end+1 < len(s.toks) && !s.toks[end+1].Capital {
			break // "giấy phép, hộ chiếu… qua đường bưu điện": the list goes on
		}
		if start = end + 1; cl.closed {
			c.subject = nil
		}
		if s.amongWhat(start) && cl.Class != "own" && cl.Class != "reach" {
			break // "đặc xá cho 3.026 phạm nhân; trong đó có 20 người nước ngoài": the President has none
		}
		start += e.skipOpener(s, start)
	}
	return c.told
}

// begins gives the token at which the clauses of a sentence begin, and fits the options to it. done is true where there are none to be read one by
// one: what it tells, if anything, it tells as a whole.
func (s *Sentence) begins(opt *Options) (start int, told []Clause, done bool) {
	e := s.engine
	if cl, ok, said := e.quotation(s, *opt); ok {
		return 0, []Clause{cl}, true
	} else if said {
		return 0, nil, true
	}
	if source, at := s.sourceBehind(); source != "" {
		return 0, s.attributed(source, at, *opt), true
	}
	start, stop := e.opening(s)
	if stop {
		return start, nil, true
	}
	if s.contrasts(start, opt.Year) {
		s.contrast = true
		if start++; s.toks[start].Key == "như" {
			start++
		}
	}
	if s.proposed(start) {
		opt.Narrative = false
	}
	opt.Measured = opt.Measured && !s.plans()
	return start, nil, s.grantedOver(start, boundary(s, start))
}

// course is what a sentence has told so far.
type course struct {
	told    []Clause
	subject *legacy // what the last clause hands on, nil where it hands on nothing
	mood    Mood
	before  string // the class of the last clause
	ahead   bool   // something is foretold, or quoted of a paper that was issued
}

// take adds a clause, which hands on a subject.
func (c *course) take(cl Clause, subject *legacy) {
	c.told, c.subject, c.mood, c.before = append(c.told, cl), subject, cl.Mood, cl.Class
	if cl.lists {
		c.subject = nil
	}
	if cl.Class == "order" || cl.needed {
		c.mood = Duty
	}
}

// isGivenTask reports a clause of what somebody is given to do: "được giao tập huấn 300 cán bộ".
func isGivenTask(nd *node) bool {
	does := coreOf(nd).r
	return does != nil && core(does).rule == ruleVVP && headLex(does).viOf() == "được giao"
}

// saysNeeded reports a clause of what somebody says that must or need be done: "cho rằng Chính phủ cần tiếp tục thực hiện các giải pháp".
func saysNeeded(nd *node) bool {
	says := coreOf(nd).r
	if says == nil || says.rule != ruleVS || says.class != "say" {
		return false
	}
	what := coreOf(says.r).r
	if what == nil || what.rule != ruleTAM {
		return false
	}
	en := what.l.lex.en
	return en == "must" || en == "need" || en == "should"
}

// byWhich open what tells one sort of a thing from that of the clause before.
var byWhich = map[string]bool{"bằng": true, "qua": true}

// strays reports a clause, which opens with some word, that is not told as it reads: what the clauses before it tell goes on in it.
func (c *course) strays(cl *Clause, opens string) bool {
	if cl.Inherited && cl.Class == "reach" && (c.before == "rise" || c.before == "fall") && len(cl.Amounts) > 0 && cl.Amounts[0].Unit == "%" {
		return true // "năm 2022 tăng 28%, năm 2023 đạt 19%": it is the growth that reached it
	}
	if cl.Inherited && opens == "bị" && class(cl.SubjectClass) == place && len(cl.Amounts) > 0 && cl.Amounts[0].Unit == "people" {
		return true // "toàn quốc xảy ra 120 vụ tai nạn, làm chết 7 người, bị thương 61 người": the accidents injured them
	}
	if cl.Inherited && opens == "là" && (c.before == "reach" || c.before == "rise" || c.before == "fall") {
		return true // "doanh thu đạt 5 tỷ đồng, chỉ tăng 2%, là mức tăng thấp nhất": the rise is
	}
	if cl.Inherited && c.before == "forbid" && !cl.Marked {
		return true // "nghiêm cấm nhà giáo phân biệt đối xử; gian lận; ép buộc người học": that is forbidden, too
	}
	if cl.Inherited && byWhich[opens] && len(cl.Amounts) > 0 && levelVerbs[cl.Class] {
		return true // "khách đến bằng đường hàng không đạt 14,6 triệu lượt; bằng đường bộ đạt 2,4 triệu lượt": those who do
	}
	if (cl.Class == "rise" || cl.Class == "fall") && (c.before == "rise" || c.before == "fall") && class(cl.SubjectClass) == place && len(cl.Amounts) > 0 && cl.Amounts[0].Unit == "%" {
		return true // "giá đất đô thị tăng 22%, đất nông thôn tăng 35%": its price
	}
	if cl.Inherited && c.before == "aim" && cl.Mood == Planned {
		return true // "đặt mục tiêu đến năm 2030 du lịch trở thành …, năm 2035 sẽ là …": tourism will
	}
	if k := cl.Class; cl.Inherited && (k == "rise" || k == "fall" || k == "reach") && class(cl.SubjectClass).agent() && len(cl.Amounts) > 0 && cl.Amounts[0].Unit == "%" && !strings.Contains(cl.Text, "target") {
		return true // "toàn ngành thu 67 tỷ đồng; tăng 10%": what it collected did
	}
	if !cl.under && c.mood != Done && cl.Mood == Done && !cl.Marked && cl.Class != "advise" && (cl.Class != "be" || cl.Inherited) && (cl.Inherited || c.mood != Denied && c.mood != Ongoing) {
		return true // "đang xây dựng A; xây dựng B": what is under way or ordered goes on without its marker
	}
	if n := len(c.told); n > 0 && c.told[n-1].given && cl.Inherited && !cl.under && !cl.Marked && cl.Mood == Done && len(cl.Dates) == 0 {
		return true // "được giao tập huấn cán bộ; công bố thiết kế mẫu": the office is given both to do
	}
	if cl.Inherited && (c.before == "order" && cl.Mood == Duty || c.before == "agree" && cl.Mood == Ongoing && !cl.under) {
		return true // "đề nghị Chính phủ rà soát …; cần làm rõ …": they are still asked; "thống nhất tiếp tục …; tiếp tục …": it is still agreed
	}
	if cl.Inherited && !cl.under && !cl.Marked && (cl.Class == "" || cl.Class == "inspect") && c.before == "issue" {
		return true // "ban hành Nghị định xử phạt vi phạm về an ninh; phòng, chống tệ nạn": what it is about goes on
	}
	if k := c.before; cl.Inherited && !cl.under && !cl.Marked && cl.Class == "own" && (k == "agree" || k == "order" || k == "say") {
		return true // "đồng tình với chủ trương, song đề nghị làm rõ khái niệm, đồng thời có chế tài …": that is proposed, too
	}
	if cl.Inherited && c.subject != nil && c.subject.subject != nil && strings.HasPrefix(viet.Lower(c.subject.subject.lex.viOf()), "ban chỉ đạo") && (cl.Class == "punish" || judging.has(opens)) {
		return true // it monitors the cases: others try them
	}
	if len(c.told) > 0 && (c.mood == Duty && c.before != "order" && cl.Mood == Done && !cl.Marked && !cl.Inherited || cl.Inherited && !cl.Marked && strings.HasSuffix(c.told[len(c.told)-1].Text, " and other matters.")) || c.ahead && cl.Mood == Done && !cl.Marked && !cl.Inherited {
		return true // "đến cuối năm, Bộ phải …; 50% dân số có …": it is to be; "quy định về A; cấp B": what else it provides for; "A sẽ gặp …; B thăm …": they will
	}
	return false
}

// proposed reports a sentence that opens with a draft, a proposal or a rule by which something is to be so: it did not happen.
func (s *Sentence) proposed(start int) bool {
	if start+3 >= len(s.toks) || s.toks[start].Key != "theo" {
		return false
	}
	switch s.toks[start+1].Key + " " + s.toks[start+2].Key {
	case "đề xuất", "dự thảo", "phương án":
		return true
	case "quy định":
		return s.toks[start+3].In(s.text) == "," // "Theo quy định, phiên đấu giá được tổ chức trong vòng 60 ngày"
	}
	return false
}

// planning are the words, with the one behind them, of sentences whose figures are to be reached, or hold on a condition.
var planning = map[string][]string{
	"sẽ": nil, "nếu": nil, "dự": {"kiến", "báo", "thảo"}, "phấn": {"đấu"}, "mục": {"tiêu"}, "đề": {"xuất", "nghị"}, "kỳ": {"vọng"}, "kịch": {"bản"}, "có": {"thể"},
	"chỉ": {"tiêu"}, "quy": {"định"}, "mỗi": {"năm", "tháng", "ngày"}, "hằng": {"năm", "tháng", "ngày"}, "hàng": {"năm", "tháng", "ngày"},
}

// plans reports whether a sentence has such a word.
func (s *Sentence) plans() bool {
	for i := range s.toks {
		second, found := planning[s.toks[i].Key]
		if found && (second == nil || i+1 < len(s.toks) && slices.Contains(second, s.toks[i+1].Key)) {
			return true
		}
	}
	return false
}

// attributing are the verbs, of two syllables each, behind which the whole rest of a sentence may be somebody's words.
var attributing = map[string][]string{
	"cho": {"rằng", "biết", "hay"}, "nhận": {"định"}, "đánh": {"giá"}, "khẳng": {"định"}, "nhấn": {"mạnh"}, "nêu": {"rõ"}, "chỉ": {"ra", "đạo"},
	"lưu": {"ý"}, "đề": {"nghị"}, "yêu": {"cầu"}, "kiến": {"nghị"}, "phản": {"ánh"}, "báo": {"cáo"},
}

// quotes reports whether tokens [start, end) hold a verb of saying or of asking.
func (s *Sentence) quotes(start, end int) bool {
	for i := start; i+2 < end; i++ { // one right before the end has nothing behind it
		if second := attributing[s.toks[i].Key]; second != nil && slices.Contains(second, s.toks[i+1].Key) {
			return true
		}
	}
	return false
}

// attended reports whether tokens [start, end) begin a list of those who were there, "với sự quan tâm của gần 30 sở, …", which a semicolon goes on with.
func (s *Sentence) attended(start, end int) bool {
	for i := start; i+3 < end; i++ {
		if s.toks[i].Key != "sự" {
			continue
		}
		switch s.toks[i+1].Key + " " + s.toks[i+2].Key {
		case "tham dự", "tham gia", "quan tâm", "có mặt", "góp mặt", "hiện diện":
			return true
		}
	}
	return false
}

// enumerated reports whether tokens [start, end) begin a list that a semicolon goes on with: "các văn bản như Nghị định …; Quyết định …".
func (s *Sentence) enumerated(start, end int) bool {
	for i := start; i+1 < end; i++ {
		next := s.toks[i+1].Key
		if s.toks[i].Key == "gồm" || s.toks[i].Key == "như" && next != "vậy" && next != "sau" && next != "thế" && (i == start || s.toks[i-1].Key != "cũng") {
			return true
		}
	}
	return false
}

// lists reports whether tokens [start, end) open a list behind a colon that the semicolon at end goes on with.
func (s *Sentence) lists(start, end int) bool {
	if end >= len(s.toks) || s.toks[end].In(s.text) != ";" {
		return false
	}
	return slices.ContainsFunc(s.toks[start:end], func(t viet.Token) bool { return t.In(s.text) == ":" })
}

// surely is the doubt up to which the longest clause is taken; a longer one that is shakier gives way to a shorter, surer one.
const surely = 0.7

// doubtful is the doubt above which a sentence is better read as who speaks and what he says.
const doubtful = 1.0

// clause translates the longest prefix of tokens [start, end) that is a clause and may stand alone, or the surest when the long ones are
// doubtful.
func (e *Engine) clause(s *Sentence, start, end int, subject *legacy, opt Options) (Clause, *legacy, bool) {
	var found Clause
	var top *node
	heirs, ok := subject, false
	for j := min(end, start+briefTokens); j >= start+3; j-- {
		if opt.Entire && j < end {
			break
		}
		cl, nd, parsed := e.prefix(s, start, j, end, subject, opt)
		if !parsed || ok && (cl.Doubt >= found.Doubt || cl.exempted) {
			continue
		}
		found, top, ok = cl, nd, true
		if !cl.Inherited {
			heirs = bequest(nd)
		}
		if cl.Doubt <= surely || opt.wholly && cl.Cut {
			break // of the shorter ones none is whole
		}
	}
	if ok && !opt.wholly {
		found.Headline = headline(coreOf(top), opt)
	}
	return found, heirs, ok
}

// prefix translates tokens [start, j) of a stretch that goes on to end, if it may be cut there.
func (e *Engine) prefix(s *Sentence, start, j, end int, subject *legacy, opt Options) (Clause, *node, bool) {
	cut := j < end
	nd, inherited, under := (*node)(nil), false, false
	if opt.speech != nil {
		nd = opt.speech.over(s.chart(), start, j)
	} else {
		nd, inherited, under = predication(s.chart(), start, j, subject)
	}
	if nd == nil || !cut && s.excepts(end) || s.leftWith(nd) {
		return Clause{}, nil, false
	}
	if s.tellsNoMore(nd, start, j, end, cut, inherited) {
		return Clause{}, nil, false
	}
	more := cut && !waiting(nd) && s.provisionsGoOn(j, nd)
	if cut && (s.listed[j] || s.parts(j) || s.describesAt(j) || s.toks[j].Kind == viet.Punct && strings.Trim(s.toks[j].In(s.text), "-–") == "") {
		return Clause{}, nil, false // "lực lượng thật sự | trong sạch": no preposition
	}
	if cut && coreOf(nd).r.rule == ruleDoV && s.toldLater(j, end) {
		return Clause{}, nil, false
	}
	if cut && s.toks[j].Key == "và" && j+1 < end && s.toks[j-1].Kind == viet.Date && s.toks[j+1].Kind == viet.Date {
		return Clause{}, nil, false // "trước ngày 15/6 | và ngày 15/12 hằng năm"
	}
	if cut && s.pairGoesOn(j, nd) {
		return Clause{}, nil, false
	}
	if cut && s.misleads(j, end, nd) {
		return Clause{}, nil, false
	}
	if inherited && s.holdsToAccount(start, j) || cut && s.restricts(start, j, end, nd) {
		return Clause{}, nil, false
	}
	if cut && (s.thenBehind(j, end) || s.caseOf(j, end, nd) || s.conditionBehind(j, end)) {
		return Clause{}, nil, false // "công dân đủ tuổi nhưng không đủ thời gian đóng | … thì được hưởng …": whom it is said of
	}
	if cut && s.toks[j].In(s.text) == "," && endsInExamples(nd) {
		return Clause{}, nil, false // "một số trường hợp như cung cấp dịch vụ số lượng lớn | , …": half of them
	}
	if cut && s.toks[j].Kind != viet.Punct && adjuncts.has(s.toks[j].Key) && (endsInModifier(nd) || bare(nd)) && !s.inPresence(j) {
		return Clause{}, nil, false // "doanh nghiệp không nộp thuế | tại Anh": it limits whom is meant; "cơ quan phải tăng tốc | trong khâu …": in what
	}
	if cut && s.endsInReduced(j, end, nd) {
		return Clause{}, nil, false
	}
	if cut && s.toks[j].Key == "trên" && j+1 < end && !throughout[s.toks[j+1].Key] {
		return Clause{}, nil, false // "cấm bán rượu | trên mạng": there alone
	}
	heirs := s.ordersOn(nd, j, end, cut)
	adds, exempted := cut && opt.Narrative && s.adds(j, end, nd), ""
	if cut && !adds && !waiting(nd) {
		exempted = s.exempted(j, end, nd)
	}
	open := cut && heirs == nil && exempted == "" && (waiting(nd) && !s.goesElsewhere(j, nd) && (!closedByPassive(nd) || s.toks[j].In(s.text) != "," || !newClause(s, j, nd) && (!s.opensTail(j) || !e.mayCut(s, j, end, nd, opt))) || !more && !e.mayCut(s, j, end, nd, opt) && !newClause(s, j, nd) && !s.speaksOnAt(j, end, nd) && !s.turnsFigure(j, end, nd) && !s.caused(j, end, nd) && !adds && (!opt.Narrative || !s.instead(j, end, nd)))
	if open && !s.membersFollow(j, nd) || !cut && s.truncated && end >= len(s.toks)-1 {
		return Clause{}, nil, false
	}
	if opt.front != nil {
		nd = behindFront(ruleFront, opt.front, nd)
	}
	cl, ok := e.english(s, nd, opt)
	if !ok {
		return Clause{}, nil, false
	}
	if more || !cut && s.provisionsGoOn(end, nd) {
		cl.Text = strings.TrimSuffix(cl.Text, ".") + " and other matters."
	}
	cl.Text = strings.TrimSuffix(cl.Text, ".") + exempted + "."
	cl.Cut, cl.Inherited, cl.under, cl.last, cl.heirs, cl.closed, cl.exempted, cl.embeds, cl.needed, cl.given = cut, inherited, under, j, heirs, adds, exempted != "", endsInFact(nd), saysNeeded(nd), isGivenTask(nd)
	cl.Makeup.Behind = start > 0
	cl.Makeup.Linked = inherited && start > 0 && s.toks[start-1].Kind != viet.Punct
	if cut {
		cl.paper = paperOf(nd)
	}
	if !inherited {
		cl.SubjectSpan = subjectOf(nd).span(s.toks)
	}
	if cut {
		cl.Doubt += riskCut
		cl.Makeup.AtComma = s.toks[j].Key == ","
	}
	if open {
		cl.Doubt += riskMembers
	}
	return cl, nd, true
}

// tellsNoMore reports a reading of tokens start to j of which the sense stands elsewhere: in what follows a cut, or with who speaks behind it.
func (s *Sentence) tellsNoMore(nd *node, start, j, end int, cut, inherited bool) bool {
	if verb := predicateOf(coreOf(nd)); cut && (strings.HasPrefix(verb, "liên quan") || verb == "họp" && j+1 < end) {
		return true // "Hàng loạt vấn đề liên quan đến bất cập | , đã được nêu": it says which; "Bộ Chính trị họp | và thống nhất …"
	}
	if cut && s.toks[j].In(s.text) == "," && j+1 < end && saidPronouns[s.toks[j+1].Key] && headClass(coreOf(nd).r) == "say" && !says(coreOf(nd).r) {
		return true // "A thừa nhận trong video | , ông đã …": what he said stands behind it
	}
	if headClass(coreOf(nd).r) == "order" && withoutTask(coreOf(nd).r) {
		return true // "Thủ tướng yêu cầu trong tháng 6 | , Bộ Y tế báo cáo"
	}
	if cut && j+1 < end && s.toks[j+1].Key == "khi" && namesOnly(coreOf(nd)) {
		return true // "Một khó khăn khác là đường truyền | , khi …": what is the matter with it
	}
	if cut && s.toks[j].In(s.text) == ":" && voices[headClass(coreOf(nd).r)] && spokeOnly(coreOf(nd).r) {
		return true // "ông A nói | : …": what he said stands behind it
	}
	if first := subjectOf(coreOf(nd)); first != nil && first.first == start && s.toks[start].Key == "nhân" && start+1 < j && s.toks[start+1].Key == "dịp" {
		return true // "Nhân dịp kỷ niệm 70 năm thành lập ngành | , …": when
	}
	if first := subjectOf(coreOf(nd)); first != nil && first.first == start && s.speaksLater(start) {
		return true // "Báo cáo về dự thảo luật, Bộ trưởng A cho biết …": he does
	}
	if vp := coreOf(nd).r; inherited && vp != nil && vp.flags&flagPassive == 0 && actsNot(subjectOf(coreOf(nd))) && wantsActor(headLex(vp), class(headClass(vp))) {
		return true // "trách nhiệm thuộc về giám đốc; | không quy trách nhiệm cho HĐND": it does not
	}
	return false
}

// throughout are the words behind "trên" that limit nothing: "trên địa bàn", "trên toàn quốc", "trên cơ sở", or do not matter, "trên Cổng Dịch vụ công quốc gia".
var throughout = map[string]bool{"địa": true, "toàn": true, "cả": true, "khắp": true, "cơ": true, "tinh": true, "phạm": true, "cổng": true, "hệ": true, "nền": true, "vneid": true}

// ordersOn gives what an order that is cut before token j leaves to the next body that is asked, nil where none is.
func (s *Sentence) ordersOn(nd *node, j, end int, cut bool) *legacy {
	if !cut || headClass(coreOf(nd).r) != "order" {
		return nil
	}
	if last := lastNoun(nd); s.toks[j].Key == "và" && last != nil && last.class.agent() {
		return nil // "phối hợp với Sở A | và Sở B rà soát"
	}
	for n := range nd.ends {
		directs := n.rule == ruleVNP && n.r.class.agent() && (n.l.frames&frameNto != 0 || strings.HasPrefix(n.l.lex.viOf(), "phối hợp"))
		if n.rule == rulePP || n.rule == ruleWorkWith || directs {
			return nil // "chỉ đạo các sở | , các địa phương thực hiện": both are directed, or worked with
		}
	}
	from := bequest(nd)
	if s.asksOther(j, end, from) == 0 {
		return nil
	}
	return from
}

// predication gives the cheapest clause over tokens [i, j), or the cheapest predicate with a subject taken over from before.
func predication(c *chart, i, j int, from *legacy) (nd *node, inherited, under bool) {
	nd = restated(best(c.over(i, j), catS))
	if from == nil {
		return nd, false, false
	}
	vp := best(c.over(i, j), catVP)
	if dated := best(c.over(i, j), catTimeVP); vp == nil || dated != nil && dated.cost < vp.cost {
		vp = dated
	}
	if vp == nil || vp.rule == rulePredicate || nd != nil && vp.cost >= nd.cost+costOwnSubject {
		if asked := from.alsoAsked(nd); asked != nil {
			return asked, true, true
		}
		return nd, false, false
	}
	subject, vp, under := from.take(vp)
	if subject == nil || subject.class.agent() && headLex(vp).in(arising) { // "…; phát sinh hạng mục cầu vượt": it arises
		return nd, false, false
	}
	return &node{cat: catS, rule: ruleS, l: subject, r: vp, first: i, last: j, cost: vp.cost, class: vp.class, flags: vp.flags, lex: vp.lex}, true, under
}

// costOwnSubject is how much dearer a clause with a subject of its own may be than the same words as one more predicate.
const costOwnSubject = 12

func best(cl *cell, want cat) *node {
	var out *node
	for _, nd := range cl.nodes {
		if nd.cat == want && (out == nil || nd.cost < out.cost) {
			out = nd
		}
	}
	return out
}
