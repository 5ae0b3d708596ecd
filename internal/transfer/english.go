package transfer

import (
	"slices"
	"strings"

	"songngu/internal/pattern"
	"songngu/internal/viet"
)

// heir is the subject that a further predicate of the sentence takes over: behind "báo cáo nêu rõ, Bộ Công an đã …; trình …" it is
// the ministry that submits.
func heir(nd *node) *node {
	for outer(nd) {
		nd = nd.r
	}
	if nd.rule == ruleS && nd.r.rule == ruleVS {
		return heir(nd.r.r)
	}
	return subjectOf(nd)
}

// outer reports a clause that holds another behind a time, a place, a condition or the word for a target.
func outer(nd *node) bool {
	return nd.rule == ruleAdvS || nd.rule == ruleFront || nd.rule == ruleTimeS || nd.rule == ruleCondS || nd.rule == ruleGoal || nd.rule == ruleSome || nd.rule == ruleOnlyS || nd.rule == ruleEvery && nd.r.cat == catS
}

func subjectOf(nd *node) *node {
	for outer(nd) {
		nd = nd.r
	}
	switch nd.rule {
	case ruleFigureAt, ruleFigures:
		return nd.l.l
	case ruleNamedS:
		return nd.l.l
	case ruleAreaS:
		return nd.l.r
	case ruleTopicS:
		return nd.l.l.r
	case ruleThenS:
		return nd.l.l
	case ruleThere:
		what, _ := whatThere(nd.r)
		return what
	case ruleNone:
		return nd.r.r.r
	case ruleEvery:
		return nd.r.r
	case ruleHave:
		return nd.r.r.l
	case ruleSomeDo, ruleStillDo:
		return nd.r.l
	case ruleIfThenS:
		return nd.condition().l
	case ruleActS:
		return actSubject(nd.l)
	case ruleApplies:
		return nd.r.r
	case ruleAsked:
		return nd.r.l.r
	case ruleDueIn:
		return done(nd.r.r).r
	case ruleCondVP:
		return conditioned(nd.l)
	case ruleJoined:
		return subjectOf(nd.l.l)
	case ruleNoOne:
		return noOneIn(nd).l
	default:
		return nd.l
	}
}

// english generates a clause and refuses it when anything in it was a guess.
func (e *Engine) english(s *Sentence, nd *node, opt Options) (Clause, bool) {
	if unbound(nd) {
		return Clause{}, false
	}
	w := writer{narrative: opt.Narrative, published: opt.Year, day: dayOfYear(opt.Month, opt.Day), past: opt.past, spoken: opt.spoken, measured: opt.Measured, crime: opt.Crime, ordered: opt.Ordered}
	text := w.clause(nd)
	if strings.HasPrefix(text, "being ") || strings.Contains(text, "he following terms ") || strings.Contains(text, "he following requirements") {
		return Clause{}, false // a passive as a subject is misread; a list is announced that is not there
	}
	if excepted(nd.around(s)) || broken(s, nd, text) || s.figureGoesOn(nd) || s.listGoesOn(nd) || unpaired(s, nd) || w.unsure > 0 || asksWhich(nd, false) || dangling(text) || strings.Contains(text, "~") || strings.Contains(text, "  ") || clashing(" "+text+" ") {
		return Clause{}, false
	}
	if change, open := changeBy(s, nd); open {
		return Clause{}, false
	} else if change {
		text = strings.Replace(text, " from ", " by ", 1)
	}
	cl := Clause{
		Text: finish(text), Span: nd.span(s.toks), Tokens: nd.last - nd.first,
		Doubt: doubt(nd), Makeup: s.makeup(nd),
	}
	core := coreOf(nd)
	if told := thingsBefallen(core); told != nil {
		cl.Doubt = min(cl.Doubt, doubt(told)+riskBefallen)
	}
	subject := subjectOf(core)
	cl.Class = headClass(core.r)
	if core.rule == ruleFigure {
		cl.Class = "be"
	}
	if cl.Class == "undergo" {
		cl.Class = "finish"
	}
	cl.SubjectClass = string(subject.class)
	cl.SubjectProper = subject.flags&flagProper != 0
	cl.Subject = (&writer{narrative: opt.Narrative, saying: speaksUp(core.r)}).np(subject, roleSubject)
	if cl.Mood = moodOf(core.r); cl.Mood == Done && w.future && !settled(core.r) {
		cl.Mood = Planned
	}
	if core.rule == ruleNoOne {
		cl.Mood = Denied
	}
	if opt.Ordered && cl.Mood == Done && !w.ordered {
		cl.Mood = Duty
	}
	cl.Marked = core.r.flags&flagTAM != 0
	cl.told, cl.over, cl.plain = pastMarked(core.r) || core.r.rule == ruleVS && pastMarked(coreOf(core.r.r).r), opt.Narrative && w.past && dated(nd), plainActs(core.r) && (pastMarked(core.r) || core.r.flags&flagQuantity != 0)
	cl.lists = enumerates(core)
	collect(nd, &cl)
	return cl, true
}

// coreOf is a clause without what stands around it.
func coreOf(nd *node) *node {
	for outer(nd) {
		nd = nd.r
	}
	switch nd.rule {
	case ruleFigureAt, ruleFigures:
		return nd.l
	case ruleJoined:
		return coreOf(nd.l.l)
	default:
		return nd
	}
}

// dangling reports English that ends in a word to which something belongs: "oversee the implementation of".
func dangling(text string) bool {
	last := text[strings.LastIndexByte(text, ' ')+1:]
	return strings.HasSuffix(text, " except cases") || last == "of" || last == "the" || last == "and" || last == "or" || last == "a" || last == "than" || strings.HasSuffix(text, " care to") || strings.HasSuffix(text, " warning to")
}

// around is the text of a node with the aside that follows it.
func (nd *node) around(s *Sentence) string {
	span := nd.span(s.toks)
	span.End = len(s.text)
	if nd.last < len(s.toks) {
		span.End = s.toks[nd.last].Start
	}
	return span.In(s.text)
}

// excepted reports a text with a limit in brackets, "cá nhân (trừ cá nhân kinh doanh)": the grammar does not read what stands there.
func excepted(text string) bool {
	text = strings.ReplaceAll(text, "(không phân biệt", "(")
	for _, open := range []string{"(trừ", "(ngoại trừ", "(không", "(chưa", "(nếu", "(chỉ", "(khi"} {
		if strings.Contains(text, open) {
			return true
		}
	}
	return false
}

// figureGoesOn reports a clause that ends inside a range: "tăng từ 3,3 | -5,3 lần".
func (s *Sentence) figureGoesOn(nd *node) bool {
	j := nd.last
	return j+1 < len(s.toks) && s.toks[j-1].Kind == viet.Quantity && joins(s.text, &s.toks[j]) && s.toks[j+1].Kind == viet.Quantity
}

// listGoesOn reports a clause that ends within the list behind a colon: "gồm: đào tạo nhân lực | ; nghiên cứu khoa học".
func (s *Sentence) listGoesOn(nd *node) bool {
	if nd.last >= len(s.toks) || s.toks[nd.last].Kind == viet.Punct && strings.IndexByte(".!?", s.toks[nd.last].In(s.text)[0]) >= 0 {
		return false
	}
	open := false
	nd.walk(func(n *node) { open = open || n.rule == ruleVThat && n.r.cat == catColon && n.lex.in(including) })
	return open
}

// broken reports whether a route or a pair, "tuyến Nhổn - ga Hà Nội", came apart: its dash must stand in the English too.
func broken(s *Sentence, nd *node, text string) bool {
	if strings.ContainsAny(text, "-–") {
		return false
	}
	for i := nd.first + 1; i < min(nd.last+1, len(s.toks)); i++ { // behind its end too: there the other half was cut off
		if nd.holdsLeaf(i) {
			continue // "Việt Nam - Lào": a pair is whole
		}
		if slices.ContainsFunc(s.people, func(p mentioned) bool { return p.first <= i && i <= p.last }) {
			continue // "đồng chí Trần Văn Bình - Chủ tịch UBND tỉnh"
		}
		if t := s.toks[i]; t.Kind == viet.Punct && strings.Trim(t.In(s.text), "-–") == "" && s.toks[i-1].Capital {
			return true
		}
	}
	return false
}

// holdsLeaf reports a leaf of several tokens with token i inside it.
func (nd *node) holdsLeaf(i int) bool {
	found := false
	nd.walk(func(n *node) { found = found || n.rule == ruleLeaf && n.first < i && i < n.last-1 })
	return found
}

// longHeadline is the number of bytes from which on a headline tells less.
const longHeadline = 110

// headline writes the bare clause for a headline.
//
// Of several predicates a long one tells the first.
func headline(core *node, opt Options) string {
	w := writer{headline: true, crime: opt.Crime, published: opt.Year}
	text := strings.TrimSuffix(finish(w.clause(core)), ".")
	if len(text) > longHeadline && core.rule == ruleS {
		first := *core
		first.r = firstAlone(core.r)
		w = writer{headline: true, crime: opt.Crime, published: opt.Year}
		text = strings.TrimSuffix(finish(w.clause(&first)), ".")
	}
	for _, article := range []string{"The ", "A ", "An "} {
		text = strings.TrimPrefix(text, article)
	}
	return capitalise(text)
}

// firstAlone is a predicate without those that are listed behind it.
func firstAlone(vp *node) *node {
	switch vp.rule {
	case ruleVPList:
		return firstOf(vp)
	case ruleTAM:
		one := *vp
		one.r = firstAlone(vp.r)
		return &one
	default:
		return vp
	}
}

// moodOf reads the markers of a verb phrase.
func moodOf(vp *node) Mood {
	switch vp.rule {
	case ruleTAM:
		switch vp.l.lex.en {
		case "will", "alsowill", "soon", "expect", "strive", "forecast", "hoped", "could", "likely", "verylikely":
			return Planned
		case "must", "mustnot", "should", "need", "willmust":
			return Duty
		case "not", "notyet", "neveryet", "nolonger", "neednot", "neednotyet":
			return Denied
		case "prog", "alsoprog", "perfprog", "continue":
			return Ongoing
		}
		return moodOf(vp.r)
	case ruleKept:
		return moodOf(vp.l)
	case rulePassive, rulePassAgent, ruleKeptBy, ruleHasHad, ruleBe, ruleBeA:
		m := vp.l.lex
		switch {
		case m.has("will"), m.has("expect"):
			return Planned
		case m.has("must"), m.has("need"):
			return Duty
		case m.has("not"), m.has("notyet"):
			return Denied
		case m.has("prog"), m.has("continue"):
			return Ongoing
		}
	case ruleAdvVP, ruleAdjVP, ruleTimeVP, ruleMidVP:
		return moodOf(vp.r)
	case ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPAdj, ruleVPPurp, ruleByMeasure, ruleSerial, ruleVPDrop, ruleVPFor, ruleForDoing, ruleSpend, rulePassTo:
		return moodOf(vp.l)
	case ruleStage:
		return Ongoing
	case ruleBounded:
		if vp.l.lex.en == "still" {
			return Done
		}
		return Planned
	case ruleVPList, ruleVPHigh, ruleVPSize, ruleVPTotal, ruleVPTo, ruleWithin, ruleAndPP:
		return moodOf(vp.l.l)
	case rulePairVP:
		return moodOf(vp.r)
	default: // no marker
	}
	if l := headLex(vp); !l.has("measure") && (strings.HasPrefix(l.viOf(), "không ") || strings.HasPrefix(l.viOf(), "chưa ")) {
		return Denied
	}
	return Done
}

// pastMarked reports whether a word of tense puts a predicate into the past.
func pastMarked(vp *node) bool {
	for vp != nil {
		switch vp.rule {
		case ruleTAM:
			if en := vp.l.lex.en; en == "past" || en == "alsopast" || en == "pastmust" || en == "just" {
				return true
			}
			vp = vp.r
		case rulePassive, rulePassAgent, ruleKeptBy:
			return vp.l.lex.has("past") || vp.l.lex.has("just")
		case ruleAdvVP, ruleAdjVP, ruleTimeVP:
			vp = vp.r
		case ruleVPList:
			vp = vp.l.l
		case ruleVPPP, ruleVPTime, ruleVPAdv, ruleVPAdj, ruleVPPurp, ruleByMeasure, ruleSerial, ruleVPDrop:
			vp = vp.l
		default:
			return false
		}
	}
	return false
}

// enumerates reports whether a clause states what something consists of, or what a paper sets out.
func enumerates(core *node) bool {
	if core.class == "say" && core.r.rule == ruleVNP || core.rule == ruleS && core.l.first > core.r.first {
		return true // "cùng dự có …": those who were there
	}
	found := false
	core.walk(func(n *node) {
		if vi := n.lex.viOf(); n.rule == ruleLeaf && n.cat == catV && (vi == "gồm" || vi == "bao gồm" || vi == "gồm có") {
			found = true
		}
	})
	return found
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
	if !saysTwice(text) {
		return text
	}
	words := strings.Split(text, " ")
	kept := words[:1]
	for _, w := range words[1:] {
		if repeats(kept[len(kept)-1], w) {
			kept[len(kept)-1] = w
			continue
		}
		kept = append(kept, w)
	}
	return strings.Join(kept, " ")
}

// saysTwice reports a text with a word that repeats the one before it.
func saysTwice(text string) bool {
	last := ""
	for w := range strings.SplitSeq(text, " ") {
		if repeats(last, w) {
			return true
		}
		last = w
	}
	return false
}

// repeats reports a word in small letters that is the same as the last one.
func repeats(last, word string) bool {
	return strings.TrimSuffix(word, ",") == last && viet.Lower(word) == word && !isDigits(word)
}

// untidy takes out commas that met and the marks of the writer.
var untidy = strings.NewReplacer(" an additional a ", " another ", " an additional an ", " another ", ",,", ",", ", ,", ",", " ,", ",", "\x00", "", "\x01", "", " an other ", " another ", " no any ", " no ", " has no their ", " does not have their ", " have no their ", " do not have their ", " to not ", " not to ", "the regulations on the law on ", "the law on ", " under legal provisions on ", " under the law on ", " to be not ", " not to be ")

// threeAdverbs are adverbs that two constituents left joined twice.
var threeAdverbs = pattern.New(`(\w+ly) and (\w+ly) and (\w+ly)`)

// A period within which something is due, counted from a day: "within seven working days of receiving the application".
var (
	receipt  = pattern.New(`((?:^|\b)within (?:[\w.,]+ )(?:working )?(?:days|hours|months|years|day|month)) from the date of receipt of `)
	deadline = pattern.New(`((?:^|\b)within (?:[\w.,]+ )(?:working )?(?:days|hours|months|years|day|month)) from the date of `)
)

// finish makes a sentence of a clause.
func finish(text string) string {
	text = untidy.Replace(text)
	if strings.Count(text, "ly and ") > 1 {
		text = threeAdverbs.ReplaceAllString(text, "$1, $2 and $3")
	}
	if strings.Contains(text, " from the date of ") {
		text = deadline.ReplaceAllString(receipt.ReplaceAllString(text, "$1 of receiving "), "$1 of ")
	}
	if rest, rate := strings.CutPrefix(text, "per "); rate && !strings.HasPrefix(rest, "capita ") {
		text = "every " + rest // "mỗi ngày, cả nước thải ra …"
	}
	text = undouble(strings.TrimRight(text, " ,;:"))
	return capitalise(strings.TrimSuffix(text, ".")) + "." // "Nguyễn Văn A." has one already
}

// clashes are pairs of words that no English sentence has: where one comes out, the parse was wrong.
var clashes = []string{
	" is been ", " are been ", " was been ", " were been ", " of they ", " of they.", " the this ", " the these ", " the that ", " the those ", " a the ", " the a ", " an other ", " of of ", " to of ", " for for ", " of for ", " the is ",
	" the are ", " for of ", " on of ", " a these ", " an additional mechanisms", " publicly being ", " for in ", " the for ", " of is ", " of are ", " the the ", " of us ", " of us.", " of recent times", " a Mr", " each step ", " for to ", " to within ", " days works", " days work from ", " to must ", " to continues ", " to is ", " to are ", " to has ", " by being an ", " of being the ", ",ing ", " agree on with ", " agreed on with ", " him will ", " them will ", " him was ", " them were ", " him has ", " them have ", " during them ", " during him "}

// unnamed finds a form of address with no name behind it, "lần thứ hai chị quay lại", and years that belong to a day: "80 năm Quốc khánh".
var unnamed = pattern.New(`\b(?:Mr|Ms) [a-z]| [0-9]+ (?:(?:[A-Z][a-z]+ )+years|years of the (?:\w+ ){1,4}day)\b`)

// clashing reports a sentence with such a pair.
func clashing(text string) bool {
	text = strings.ReplaceAll(text, " provided for in ", " ")
	if unnamed.MatchString(text) {
		return true
	}
	for _, c := range clashes {
		if strings.Contains(text, c) {
			return true
		}
	}
	return false
}
