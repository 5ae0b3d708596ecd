// Package transfer turns Vietnamese clauses into English by rule: lexicon, chart grammar, generation. Start at New and
// Engine.Clauses. It has no state between calls and never guesses a word: a clause with a word that no list knows is not
// translated. Every clause keeps the bytes that it was made from.
package transfer

import (
	"fmt"
	"strings"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// Engine holds the lexicon, the grammar and the term base. It is safe for concurrent use.
type Engine struct {
	lexicon *lexicon
	grammar *grammar
	base    *terms.Base
	termLex map[*terms.Entry]*lex
}

// New loads the lexicon that is part of the program. The base's terms win over it everywhere.
func New(base *terms.Base) (*Engine, error) {
	lx, err := loadLexicon(data)
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	return &Engine{lexicon: lx, grammar: newGrammar(), base: base, termLex: termLexicon(base, lx)}, nil
}

// Words is the number of Vietnamese words in the lexicon.
func (e *Engine) Words() int { return len(e.lexicon.words) }

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
	// Subject is the English subject alone; Doc is true when the subject is a document, Proper when it is a name.
	Subject       string
	SubjectClass  string
	ObjectClass   string
	SubjectProper bool
	Mood          Mood
	// Amounts and Dates are the values in the clause, in order of text.
	Amounts []Amount
	Dates   []*viet.When
	// Citations are the documents named by number.
	Citations []*viet.Citation
	Mentions  []Mention
	// Doubt says how much of the reading rests on constructions that are often something else: below 0.5 it is plain, above 1.5 shaky.
	Doubt float64
	// Headline is the clause as a headline: present tense, no adverbials at its front, no article before the subject, short names.
	Headline string
	// Inherited is true when the subject was taken over from the clause before.
	Inherited bool
	// Cut is true when words after the clause were left out.
	Cut bool
	// last is the index of the token behind the clause in its sentence.
	last int
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
	// Year is the year of publication, or 0 when it is not known.
	Year int
}

// Clauses translates the main clauses of one sentence, in order of text: the first, and those behind semicolons that take over
// its subject. What it is not sure of it leaves out; it returns nothing when it is sure of nothing.
func (e *Engine) Clauses(text string, opt Options) []Clause {
	s := e.read(text)
	if correlative(&s) {
		return nil
	}
	if cl, ok := e.quotation(&s); ok {
		return []Clause{cl}
	}
	start, stop := e.opening(&s)
	if stop {
		return nil
	}
	var out []Clause
	var subject *node
	mood := Done
	for start < len(s.toks) {
		end := boundary(&s, start)
		cl, subj, ok := e.clauseBehindFronts(&s, start, end, subject, opt)
		if ok && cl.Inherited && mood != Done && cl.Mood == Done {
			break // "đang xây dựng A; xây dựng B": what is under way or ordered goes on without its marker
		}
		if ok {
			out = append(out, cl)
			subject, mood = subj, cl.Mood
			if cl.Class == "order" {
				mood = Duty
			}
		}
		if next := e.continued(&s, start, end, cl, ok); next > 0 {
			start = next
			continue
		}
		// A list behind a clause that was cut, or that names contents, goes on with that list, not with a new predicate.
		if !ok && opt.Narrative && subject == nil && end < len(s.toks) {
			start = end + 1
			continue
		}
		if !ok || cl.Cut || listing[cl.Class] || end >= len(s.toks) || s.colon(start, end) {
			break
		}
		start = end + 1
		start += e.skipOpener(&s, start)
	}
	return out
}

// opening skips the words that open a sentence and may be dropped. stop is true when the sentence is a condition.
func (e *Engine) opening(s *sentence) (start int, stop bool) {
	for range 2 {
		n, kind := e.openerAt(s, start)
		if kind == "stop" {
			return 0, true
		}
		if n == 0 {
			break
		}
		start += n
	}
	return start, false
}

// continued gives the index of a further predicate behind a clause that was cut at a comma, "…, đồng thời đã thu nhận 60 triệu
// hồ sơ", or 0. Only a marker of tense shows for sure that a predicate of the same subject follows.
func (e *Engine) continued(s *sentence, start, end int, cl Clause, ok bool) int {
	if !ok || !cl.Cut || cl.last <= start || cl.last >= end || s.toks[cl.last].In(s.text) != "," {
		return 0
	}
	next := cl.last + 1
	next += e.skipOpener(s, next)
	if next+2 < end && (s.toks[next].Key == "đã" || s.toks[next].Key == "sẽ") {
		return next
	}
	return 0
}

// correlative reports a sentence built on a pair of words that the grammar does not join: "vừa … vừa", "không chỉ … mà còn".
func correlative(s *sentence) bool {
	n := 0
	for i := range s.toks {
		if s.toks[i].Key == "vừa" {
			n++
		}
		if s.toks[i].Key == "không" && i+1 < len(s.toks) && (s.toks[i+1].Key == "chỉ" || s.toks[i+1].Key == "những") {
			return true
		}
	}
	return n > 1
}

// listing are the sorts of verb whose object may run on over semicolons.
var listing = map[string]bool{"provide": true, "own": true, "be": true, "amend": true}

func (e *Engine) skipOpener(s *sentence, i int) int {
	n, kind := e.openerAt(s, i)
	if kind != "drop" {
		return 0
	}
	return n
}

// openerAt gives the number of tokens of an opener at i with the comma behind it.
func (e *Engine) openerAt(s *sentence, i int) (n int, kind string) {
	key := ""
	for j := i; j < len(s.toks) && j < i+4; j++ {
		key = strings.TrimSpace(key + " " + s.toks[j].Key)
		op, ok := e.lexicon.openers[key]
		if !ok {
			continue
		}
		n, kind = j+1-i, op.kind
		if op.kind == "stop" {
			return n, kind
		}
		if j+1 < len(s.toks) && (s.toks[j+1].In(s.text) == "," || s.toks[j+1].In(s.text) == ":") {
			n++
		}
	}
	return n, kind
}

// boundary is the index of the next semicolon or full stop at or after i, or the number of tokens.
func boundary(s *sentence, i int) int {
	for ; i < len(s.toks); i++ {
		if s.toks[i].Kind != viet.Punct {
			continue
		}
		switch s.toks[i].In(s.text) {
		case ";", ".", "...", "…", "./.", "!", "?":
			return i
		}
	}
	return i
}

// clauseBehindFronts translates the clause of [start, end). When adverbials at its front cannot be read it leaves them out, one
// by one; who it is according to is never left out.
func (e *Engine) clauseBehindFronts(s *sentence, start, end int, subject *node, opt Options) (Clause, *node, bool) {
	var found Clause
	var heir *node
	ok := false
	source := ""
	for range maxFronts {
		cl, subj, parsed := e.clause(s, start, end, subject, opt)
		if parsed && source != "" {
			cl.Text = source + ", " + lowerFirst(cl)
			if strings.HasPrefix(source, "According to ") {
				cl.Class = "say"
			}
		}
		if parsed && (!ok || cl.Doubt < found.Doubt) {
			found, heir, ok = cl, subj, true
		}
		if ok && found.Doubt <= goodDoubt {
			break
		}
		next := s.frontEnd(start, end)
		if next == 0 {
			break
		}
		if s.toks[start].Key == "theo" {
			if source = e.attribution(s, start, next); source == "" {
				break
			}
		}
		start = next + e.skipOpener(s, next)
	}
	return found, heir, ok
}

const (
	maxFronts = 4   // clauses tried behind the adverbials of a sentence
	goodDoubt = 0.5 // a parse good enough to look no further
)

// fronts are the words that open an adverbial which a clause can do without.
//
// Where, when and about what are not among them: "Tại quận 4, giá đất tăng …" holds for that district only.
var fronts = map[string]bool{
	"với": true, "để": true, "nhằm": true, "sau khi": true, "ngay sau": true, "ngay khi": true, "bên cạnh": true, "cùng với": true, "dưới sự": true,
	"nhờ": true, "thay mặt": true, "nhân dịp": true, "theo": true, "ngoài": true, "trước khi": true, "hưởng ứng": true, "tiếp nối": true,
	"tiếp tục chương": true, "kế thừa": true, "đánh giá": true, "nhấn mạnh": true, "chia sẻ": true, "trao đổi": true, "báo cáo": true, "trả lời": true, "phát biểu": true, "kết luận": true, "trên cơ": true, "trước yêu": true, "trước tình": true,
}

// frontEnd gives the index behind the comma that ends the adverbial at start, or 0 when there is none to leave out.
func (s *sentence) frontEnd(start, end int) int {
	if start+1 >= end || !fronts[s.toks[start].Key] && !fronts[s.toks[start].Key+" "+s.toks[start+1].Key] {
		return 0
	}
	for k := start; k < end-3; k++ {
		if conditions[s.toks[k].Key] && s.toks[max(k-1, 0)].Key != "sau" {
			return 0
		}
		if s.toks[k].In(s.text) == "," {
			return k + 1
		}
	}
	return 0
}

// attribution translates "theo Người phát ngôn Bộ Công an" before its comma; "" when it cannot.
func (e *Engine) attribution(s *sentence, start, next int) string {
	part := s.part(start, next-1)
	if len(part.toks) > maxTokens {
		return ""
	}
	c := e.leaves(&part)
	c.parse(e.grammar)
	nd := best(c.at(0, c.n), catPP)
	if nd == nil {
		return ""
	}
	w := writer{}
	text := w.prepOf(nd, nil)
	if w.unsure > 0 {
		return ""
	}
	return capitalise(text)
}

// lowerFirst takes the capital off a sentence that is put behind other words, unless it begins with a name.
func lowerFirst(cl Clause) string {
	first, _, _ := strings.Cut(cl.Text, " ")
	if cl.SubjectProper && first != "The" && strings.HasPrefix(cl.Text, capitalise(cl.Subject)) || len(first) > 1 && strings.ToUpper(first) == first {
		return cl.Text
	}
	return strings.ToLower(cl.Text[:1]) + cl.Text[1:]
}

// clause parses tokens [start, end) and translates the longest prefix that is a clause and may stand alone.
func (e *Engine) clause(s *sentence, start, end int, subject *node, opt Options) (Clause, *node, bool) {
	stop := min(end, start+maxTokens)
	if stop-start < 3 {
		return Clause{}, subject, false
	}
	part := s.part(start, stop)
	c := e.leaves(&part)
	c.parse(e.grammar)
	for j := c.n; j >= 3; j-- {
		rest := s.toks[start+j : end]
		if len(rest) > 0 && !e.mayCut(s, start+j, end, opt) && !newClause(c, &part, j) {
			continue
		}
		nd := best(c.at(0, j), catS)
		inherited := false
		if subject != nil {
			vp := best(c.at(0, j), catVP)
			if vp != nil && vp.rule != rulePredicate && (nd == nil || vp.cost < nd.cost+costOwnSubject) {
				nd = &node{cat: catS, rule: ruleS, l: subject, r: vp, first: 0, last: j, cost: vp.cost, class: vp.class, flags: vp.flags, lex: vp.lex}
				inherited = true
			}
		}
		if nd == nil {
			continue
		}
		if len(rest) > 0 && waiting(nd) || len(rest) == 0 && s.truncated && end == len(s.toks)-1 {
			continue
		}
		cl, ok := e.english(&part, nd, opt)
		if !ok {
			continue
		}
		cl.Cut, cl.Inherited = len(rest) > 0, inherited
		cl.last = start + j
		if cl.Cut {
			cl.Doubt += riskCut
		}
		if !inherited {
			subject = heir(nd)
		}
		return cl, subject, true
	}
	return Clause{}, subject, false
}

// newClause reports whether a clause with its own subject follows the comma, or the "và", at token j.
func newClause(c *chart, part *sentence, j int) bool {
	if j+4 > c.n || part.toks[j].In(part.text) != "," && part.toks[j].Key != "và" {
		return false
	}
	if dated := part.toks[j+1].Kind == viet.Date || timePreps[part.toks[j+1].Key] != "" && part.toks[j+2].Kind == viet.Date; dated {
		return !limited(part, j) // "…, năm 2023 đạt 19%": the next figure of the same subject
	}
	for k := j + 4; k <= c.n; k++ {
		for _, nd := range c.at(j+1, k).nodes {
			if nd.cat == catS && subjectOf(nd).flags&flagVerbal == 0 && !limited(part, j) {
				return true
			}
		}
	}
	return false
}

// limited reports whether a condition or an exception follows token j.
func limited(s *sentence, j int) bool {
	for k := j; k < len(s.toks) && k < j+14; k++ {
		if conditions[s.toks[k].Key] {
			return true
		}
	}
	return false
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

// waiting reports whether the last verb of a clause may still want a predicate for its object: "giúp mọi khâu | trở nên minh bạch".
func waiting(nd *node) bool {
	end := nd.last
	for nd != nil && nd.last == end {
		if nd.rule == ruleVNP {
			return nd.l.lex.frames&(frameNto|frameNas|frameThat) != 0 && nd.r.cat == catNP
		}
		if nd.rule == ruleIntrans {
			return nd.l.frames&frameNone == 0
		}
		if nd.rule == rulePassive {
			return true // how, where and by what it was done is still to come
		}
		if nd.r != nil {
			nd = nd.r
		} else {
			nd = nd.l
		}
	}
	return false
}

// heir is the subject that a further predicate of the sentence takes over: behind "báo cáo nêu rõ, Bộ Công an đã …; trình …" it is
// the ministry that submits.
func heir(nd *node) *node {
	for nd.rule == ruleFront || nd.rule == ruleTimeS {
		nd = nd.r
	}
	if nd.rule == ruleS && nd.r.rule == ruleVS {
		return heir(nd.r.r)
	}
	return subjectOf(nd)
}

func subjectOf(nd *node) *node {
	for nd.rule == ruleFront || nd.rule == ruleTimeS {
		nd = nd.r
	}
	if nd.rule == ruleNamedS {
		return nd.l.l
	}
	return nd.l
}

// conditions are the words that limit what stands before them: a clause may not be cut off from them.
var conditions = map[string]bool{"trừ": true, "nếu": true, "khi": true, "trường": true, "nhưng": true, "chỉ": true, "ngoại": true, "mà": true, "tuy": true, "song": true}

// colon reports whether a colon stands in tokens [i, j): the predicates behind it share what stands before it.
func (s *sentence) colon(i, j int) bool {
	for k := i; k < j; k++ {
		if s.toks[k].In(s.text) == ":" {
			return true
		}
	}
	return false
}

// counts reports whether a figure stands before token i: where and when it holds may not be cut off from it.
func (s *sentence) counts(i int) bool {
	for k := range i {
		if s.toks[k].Kind == viet.Quantity {
			return true
		}
	}
	return false
}

// tails are words that open a comment on the clause before: purpose, result, addition.
var tails = map[string]bool{
	"góp phần": true, "qua đó": true, "từ đó": true, "nhằm": true, "để": true, "trong đó": true, "đồng thời": true, "giúp": true,
	"nhờ đó": true, "tạo điều": true, "phục vụ": true, "đặc biệt": true, "bảo đảm": true, "đảm bảo": true, "thúc đẩy": true, "tạo nền": true,
	"tạo thuận": true, "đánh dấu": true, "hướng tới": true, "hướng đến": true, "tiến tới": true, "đáp ứng": true, "nâng cao": true, "giảm thiểu": true, "cụ thể": true, "theo đó": true, "không phân": true,
}

// purposes open a comment even without a comma before them.
var purposes = map[string]bool{"góp phần": true, "qua đó": true, "từ đó": true, "nhằm": true, "để": true}

// adjuncts are prepositions whose phrase only adds to a clause in the news: how, where, on what ground.
var adjuncts = map[string]bool{"theo": true, "trong": true, "tại": true, "từ": true, "qua": true, "với": true, "trên": true, "bằng": true, "nhờ": true}

// mayCut reports whether the sentence may end before token i: what follows, up to end, must be an addition, not a limit.
func (e *Engine) mayCut(s *sentence, i, end int, opt Options) bool {
	for k := i; k < end && k < i+14; k++ {
		if conditions[s.toks[k].Key] {
			return false
		}
	}
	k := i
	comma := s.toks[k].In(s.text) == ","
	if comma {
		k++
	}
	if k >= end {
		return true
	}
	one, two := s.toks[k].Key, ""
	if k+1 < end {
		two = one + " " + s.toks[k+1].Key
	}
	if s.toks[i].In(s.text) == ":" {
		return true
	}
	if s.toks[i].In(s.text) == "-" || s.toks[i].In(s.text) == "–" {
		return opt.Narrative
	}
	adjunct := opt.Narrative && adjuncts[one] && !s.counts(i)
	if comma && adjunct {
		return true
	}
	if comma && (tails[one] || tails[two]) || purposes[one] || purposes[two] {
		return true
	}
	if !comma {
		return adjunct
	}
	return e.opensVerb(s, k) && !laterPredicate(s, k, end)
}

// predicates are the words that show that a predicate is still to come, so that what looked like one was part of the subject.
var predicates = map[string]bool{"phải": true, "sẽ": true, "được": true, "là": true, "cần": true, "thì": true, "đã": true, "có": true, "do": true}

// laterPredicate reports whether a predicate follows the verb at token i before the next comma.
func laterPredicate(s *sentence, i, end int) bool {
	for k := i + 1; k < end; k++ {
		if s.toks[k].Kind == viet.Punct {
			return false
		}
		if predicates[s.toks[k].Key] && k > i+1 {
			return true
		}
	}
	return false
}

// opensVerb reports whether a verb phrase begins at token i, and nothing that could go on with a list of nouns. A word that
// is verb and adjective counts as a verb when something follows that it could govern.
func (e *Engine) opensVerb(s *sentence, i int) bool {
	key := ""
	verb := false
	for j := i; j < len(s.toks) && j < i+4; j++ {
		key = strings.TrimSpace(key + " " + s.toks[j].Key)
		more := j+1 < len(s.toks) && s.toks[j+1].Kind != viet.Punct && s.toks[j+1].Key != "và"
		for _, l := range e.lexicon.words[key] {
			switch l.cat {
			case catV, catTAM:
				verb = verb || j > i && more || l.cat == catTAM
			case catN, catNP:
				if j > i {
					return false
				}
			}
		}
	}
	return verb
}

// english generates a clause and refuses it when anything in it was a guess.
func (e *Engine) english(s *sentence, nd *node, opt Options) (Clause, bool) {
	w := writer{narrative: opt.Narrative, published: opt.Year}
	text := w.clause(nd)
	if w.unsure > 0 || strings.Contains(text, "~") || strings.Contains(text, "  ") {
		return Clause{}, false
	}
	cl := Clause{
		Text: finish(text), Span: nd.span(s.toks), Tokens: nd.last - nd.first,
		Doubt: doubt(nd),
	}
	core := nd
	for core.rule == ruleFront || core.rule == ruleTimeS {
		core = core.r
	}
	subject := subjectOf(core)
	cl.Class = headClass(core.r)
	cl.SubjectClass = string(subject.class)
	cl.SubjectProper = subject.flags&flagProper != 0
	cl.Subject = (&writer{}).np(subject, roleSubject)
	cl.Mood = moodOf(core.r)
	cl.Headline = headline(core)
	collect(nd, &cl)
	return cl, true
}

// headline writes the bare clause for a headline.
func headline(core *node) string {
	w := writer{headline: true}
	text := strings.TrimSuffix(finish(w.clause(core)), ".")
	for _, article := range []string{"The ", "A ", "An "} {
		text = strings.TrimPrefix(text, article)
	}
	return capitalise(text)
}

// doubt says how much of a parse rests on constructions that are often something else, by the weights below. It is the sum, not the
// mean: one wrong turn spoils a sentence however long it is.
func doubt(nd *node) float64 {
	total := 0.0
	nd.walk(func(n *node) { total += n.risk() })
	return total
}

// walk visits a constituent and its parts from the top.
func (nd *node) walk(visit func(*node)) {
	if nd == nil {
		return
	}
	visit(nd)
	if nd.rule != ruleLeaf {
		nd.l.walk(visit)
		nd.r.walk(visit)
	}
}

// Weights of doubt, each the share of readings of that construction that turned out wrong when read beside the source, in
// rough tenths of a sentence.
const (
	riskVerbInNoun = 0.6 // "hệ thống quản lý": was the verb the predicate?
	riskLooseVP    = 0.7 // a verb phrase behind a noun that is neither agent nor paper nor passive
	riskAgentVP    = 0.3
	riskVerbalHead = 1.0 // a subject with a verb in it
	riskChain      = 0.3 // a compound whose modifier has modifiers behind it
	riskObjectless = 0.8
	riskUnlike     = 0.8 // a list of unlike things
	riskOpenList   = 0.2 // a list without và
	riskManner     = 0.3
	riskGerund     = 0.2
	riskBroken     = 0.4  // a word cut out of a longer one
	riskSyllable   = 0.12 // a noun, verb or adjective of one syllable
	riskActSubject = 0.5  // a bare act as subject
	riskShift      = 0.4
	riskCut        = 0.2 // words behind the clause were left out
)

// risk is the doubt that one constituent adds by itself.
func (nd *node) risk() float64 {
	switch nd.rule {
	case ruleLeaf:
		return nd.leafRisk()
	case ruleNVerb:
		return riskVerbInNoun
	case ruleNVP:
		switch {
		case nd.r.flags&flagPassive != 0:
			return riskGerund
		case nd.l.class == person || nd.l.class == org || nd.l.class == doc:
			return riskAgentVP
		}
		return riskLooseVP
	case ruleCompound:
		if nd.r.flags&flagPost != 0 || nd.l.flags&flagPost != 0 {
			return riskChain
		}
	case ruleIntrans:
		if nd.l.frames&frameNone == 0 {
			return riskObjectless
		}
	case ruleNPList:
		return listRisk(nd)
	case ruleVPList:
		if nd.l.r.cat == catComma {
			return riskOpenList
		}
	case ruleAdjVP, ruleVPAdj:
		return riskManner
	case rulePVP, ruleVGerund:
		return riskGerund
	case ruleVShift:
		return riskShift
	case ruleS, ruleNamedS:
		return subjectRisk(nd)
	}
	return 0
}

func (nd *node) leafRisk() float64 {
	if nd.lex == nil {
		return 0
	}
	switch nd.cat {
	case catN, catV, catA:
	default:
		return 0
	}
	r := 0.0
	if nd.flags&flagBroken != 0 {
		r += riskBroken
	}
	if nd.last-nd.first == 1 && nd.en == "" {
		r += riskSyllable
	}
	return r
}

func listRisk(nd *node) float64 {
	r := 0.0
	if nd.l.r.cat == catComma && nd.r.flags&flagQuantity == 0 {
		r += riskOpenList / 2
	}
	if !alike(nd.l.class, nd.r.class) {
		r += riskUnlike
	}
	return r
}

func subjectRisk(nd *node) float64 {
	s := subjectOf(nd)
	switch {
	case s.flags&flagVerbal != 0:
		return riskVerbalHead
	case s.rule == ruleBareNP && s.class == act && s.flags&(flagNominal|flagPost) == 0:
		return riskActSubject
	}
	return 0
}

// moodOf reads the markers of a verb phrase.
func moodOf(vp *node) Mood {
	switch vp.rule {
	case ruleTAM:
		switch vp.l.lex.en {
		case "will", "alsowill", "soon", "expect", "strive":
			return Planned
		case "must", "mustnot", "should", "need":
			return Duty
		case "not", "notyet", "nolonger":
			return Denied
		case "prog", "alsoprog", "perfprog", "continue":
			return Ongoing
		}
		return moodOf(vp.r)
	case rulePassive, rulePassAgent, ruleBe:
		m := vp.l.lex
		switch {
		case m.has("will"), m.has("expect"):
			return Planned
		case m.has("must"), m.has("need"):
			return Duty
		case m.has("not"), m.has("notyet"):
			return Denied
		}
	case ruleAdvVP, ruleAdjVP:
		return moodOf(vp.r)
	case ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPAdj, ruleVPPurp, ruleByMeasure, ruleSerial, ruleVPDrop:
		return moodOf(vp.l)
	case ruleVPList:
		return moodOf(vp.l.l)
	}
	return Done
}

// collect gathers the values of a constituent in order of text.
func collect(nd *node, cl *Clause) {
	if nd == nil {
		return
	}
	switch v := nd.val.(type) {
	case *viet.Amount:
		if !v.Ordinal {
			cl.Amounts = append(cl.Amounts, Amount{Value: v.Value, Unit: v.Unit})
		}
	case *viet.When:
		cl.Dates = append(cl.Dates, v)
	case *viet.Citation:
		cl.Citations = append(cl.Citations, v)
	case Mention:
		cl.Mentions = append(cl.Mentions, v)
	}
	if nd.rule == ruleNumNP {
		before := len(cl.Amounts)
		collect(nd.l, cl)
		if len(cl.Amounts) > before {
			n := (&writer{}).nominal(nd.r)
			cl.Amounts[len(cl.Amounts)-1].Unit = n.text(cl.Amounts[len(cl.Amounts)-1].Value != 1)
		}
		collect(nd.r, cl)
		return
	}
	if nd.rule == ruleLeaf {
		return
	}
	collect(nd.l, cl)
	collect(nd.r, cl)
}

// undouble drops a word that repeats the one before it: "take the lead in" + "in …".
func undouble(text string) string {
	words := strings.Split(text, " ")
	kept := words[:1]
	for _, w := range words[1:] {
		if w == kept[len(kept)-1] && strings.ToLower(w) == w && !isDigits(w) {
			continue
		}
		kept = append(kept, w)
	}
	return strings.Join(kept, " ")
}

// finish makes a sentence of a clause.
func finish(text string) string {
	text = strings.NewReplacer(",,", ",", ", ,", ",", " ,", ",", "\x00", "", "\x01", "").Replace(text)
	text = undouble(strings.TrimRight(text, " ,;:"))
	return capitalise(text) + "."
}

// Task translates a sentence without subject that sets a task, "Nâng cao chất lượng y tế cơ sở.", as a gerund: "improving the
// quality of …". The clause's Text is that phrase, without capital and full stop.
func (e *Engine) Task(text string) (Clause, bool) {
	s := e.read(text)
	start, stop := e.opening(&s)
	end := boundary(&s, start)
	if stop || end-start < 3 || correlative(&s) || s.toks[start].Kind != viet.Word {
		return Clause{}, false
	}
	part := s.part(start, min(end, start+maxTokens))
	c := e.leaves(&part)
	c.parse(e.grammar)
	for j := c.n; j >= 3; j-- {
		if start+j < end && !e.mayCut(&s, start+j, end, Options{}) {
			continue
		}
		nd := best(c.at(0, j), catVP)
		if nd == nil || nd.flags&(flagTAM|flagPassive) != 0 || nd.rule == rulePredicate || headLex(nd).has("state") || start+j < end && waiting(nd) {
			continue
		}
		w := writer{}
		en := w.vp(nd, form{shape: shapeIng})
		if w.unsure > 0 || strings.Contains(en, "~") {
			continue
		}
		cl := Clause{Text: en, Span: nd.span(part.toks), Tokens: j, Doubt: doubt(nd), Mood: Planned, Class: "aim", Cut: start+j < end}
		collect(nd, &cl)
		return cl, true
	}
	return Clause{}, false
}

// Amendment translates a sentence without subject that changes a paper, "Bổ sung khoản 4 vào Điều 10 như sau:", as a passive:
// "Clause 4 is added to Article 10."
func (e *Engine) Amendment(text string) (Clause, bool) {
	s := e.read(text)
	end := boundary(&s, 0)
	if end < 2 {
		return Clause{}, false
	}
	part := s.part(0, min(end, maxTokens))
	c := e.leaves(&part)
	c.parse(e.grammar)
	for j := c.n; j >= 2; j-- {
		rest := s.toks[j:end]
		if len(rest) > 0 && rest[0].In(text) != ":" && rest[0].In(text) != "," {
			continue
		}
		nd := best(c.at(0, j), catVP)
		if nd == nil {
			continue
		}
		w := writer{}
		en, ok := w.amended(nd)
		if !ok || w.unsure > 0 || strings.Contains(en, "~") {
			continue
		}
		cl := Clause{Text: finish(en), Span: nd.span(part.toks), Tokens: j, Doubt: doubt(nd), Mood: Done, Class: "amend", Cut: len(rest) > 0}
		cl.Headline = strings.TrimSuffix(cl.Text, ".")
		collect(nd, &cl)
		return cl, true
	}
	return Clause{}, false
}

// amended turns a verb phrase of amending round: its object, a paper or a part of one, becomes the subject.
func (w *writer) amended(nd *node) (string, bool) {
	tail := ""
	for nd.rule == ruleVPDrop || nd.rule == ruleVPPP {
		if nd.rule == ruleVPPP {
			if tail != "" || nd.r.l.lex.vi != "vào" || nd.r.class != doc {
				return "", false
			}
			tail = " to " + w.np(nd.r.r, rolePrep)
		}
		nd = nd.l
	}
	if nd.rule != ruleVNP || nd.r.class != doc || nd.l.rule != ruleLeaf && nd.l.rule != ruleVVList {
		return "", false
	}
	verbs := participles(nd.l)
	if verbs == "" || tail != "" && verbs != "supplemented" && verbs != "added" {
		return "", false
	}
	if tail != "" || verbs == "supplemented" {
		verbs = "added"
	}
	be := " is "
	if pluralNP(nd.r) || severalPlaces(nd.r) {
		be = " are "
	}
	return w.np(nd.r, roleSubject) + be + verbs + tail, true
}

// participles joins the participles of verbs of amending: "amended and supplemented"; "" when one is of another sort.
func participles(nd *node) string {
	if nd.rule == ruleVVList {
		l, r := participles(nd.l.l), participles(nd.r)
		if l == "" || r == "" {
			return ""
		}
		return l + " and " + r
	}
	if nd.rule != ruleLeaf || nd.class != "amend" && nd.class != "abolish" {
		return ""
	}
	return strings.TrimSpace(strings.Replace(realise(nd.lex.en, form{shape: shapePP}, ""), "~", "", 1))
}

// severalPlaces reports a citation of more than one part: "khoản 1, khoản 2 Điều 9".
func severalPlaces(nd *node) bool {
	c, ok := nd.val.(*viet.Citation)
	if !ok || len(c.Places) == 0 {
		return false
	}
	return strings.ContainsAny(c.Places[0].Number, ", ") || len(c.Places) > 1 && c.Places[0].Part == c.Places[1].Part
}

// Topic translates a heading as what its section is about: a noun phrase or a gerund, whole or not at all, without capital and full
// stop. Doubt is that of its parse.
func (e *Engine) Topic(text string) (topic string, doubtful float64, ok bool) {
	s := e.read(text)
	if len(s.toks) < 2 || len(s.toks) > maxTokens {
		return "", 0, false
	}
	c := e.leaves(&s)
	c.parse(e.grammar)
	w := writer{}
	np, vp := best(c.at(0, c.n), catNP), best(c.at(0, c.n), catVP)
	switch {
	case np != nil && (vp == nil || np.cost <= vp.cost+costOwnSubject):
		topic, doubtful = w.np(np, roleSubject), doubt(np)
	case vp != nil && vp.rule != rulePredicate && vp.flags&(flagTAM|flagPassive) == 0:
		topic, doubtful = w.vp(vp, form{shape: shapeIng}), doubt(vp)
	}
	if topic == "" || w.unsure > 0 || strings.Contains(topic, "~") {
		return "", 0, false
	}
	return strings.TrimSuffix(strings.ToLower(finish(topic)[:1])+finish(topic)[1:], "."), doubtful, true
}

// Title translates a headline: a clause in the present tense or a noun phrase, whole or not at all. It ends without full stop.
func (e *Engine) Title(text string) (string, bool) {
	s := e.read(text)
	if len(s.toks) < 3 || len(s.toks) > maxTokens {
		return "", false
	}
	c := e.leaves(&s)
	c.parse(e.grammar)
	w := writer{}
	out := ""
	if nd := best(c.at(0, c.n), catS); nd != nil {
		out = w.clause(nd)
	} else if nd := best(c.at(0, c.n), catNP); nd != nil {
		out = w.np(nd, roleSubject)
	}
	if out == "" || w.unsure > 0 || strings.Contains(out, "~") {
		return "", false
	}
	return strings.TrimSuffix(finish(out), "."), true
}
