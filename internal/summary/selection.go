package summary

import (
	"math"
	"slices"
	"sort"
	"strings"

	"songngu/internal/article"
	"songngu/internal/facts"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// selection is the facts that a brief tells, by section, each in order of text.
type selection struct {
	lead, facts, speech, plans []facts.Fact
}

// Weights of a fact. They add up; the highest facts are told.
const (
	weightFirst    = 30   // the first body sentence, falling by one with each sentence
	weightDocument = 12   // names a document by number
	weightAmount   = 8    // has a figure
	weightManyNums = 4    // has two or more
	weightDate     = 6    // has a date
	weightProper   = 5    // its subject is a named body or person
	weightTitle    = 4    // shares a word with the title, for each, up to three
	weightShort    = 6    // off when it says little: five words or fewer
	weightEffect   = 10   // says from when a paper holds
	weightDeadline = 6    // is to be done by a date
	weightPraise   = 10   // off when it praises or hopes
	weightPlace    = 6    // off when it changes a part of a paper
	weightOpening  = 15   // for the lead: brings out a paper, or opens a meeting, at a time
	weightRisk     = 24   // off for a fact that is certainly misread, less for less risk
	unsure         = 0.25 // a fact of more risk is told with a warning: of three of these one is misread, of six others one
	risky          = 0.55 // a fact of more risk is not told
	riskier        = 0.65 // unless the brief would be very short
	enough         = 6    // statements of a brief that is not very short
)

// ranked is a fact with what it is worth, and what it is held against others by.
type ranked struct {
	*facts.Fact
	score float64
	*gist
}

// choose ranks facts and deals them to the sections, without those that would point to what the brief does not name. The lead opens with what the
// headline tells.
func choose(a *article.Article, found []facts.Fact) selection {
	all, spare := rank(a, found)
	for {
		best := once(fewOfEach(all))
		sel := deal(a, best, spare, "")
		if first, ok := heading(a, sel); ok {
			if !slices.ContainsFunc(sel.lead, func(f facts.Fact) bool { return f.Text == first.Text }) {
				sel = deal(a, best, spare, first.Text)
			}
			sel.openWith(first)
		}
		text, ok := sel.dangling()
		if !ok {
			return sel
		}
		of := func(r *ranked) bool { return r.Text == text }
		all, spare = slices.DeleteFunc(all, of), slices.DeleteFunc(spare, of)
	}
}

// costNotice puts a notice of an amendment that names the place only behind what else there is to spare.
const costNotice = 100

// rank gives the facts that may be told, best first; those of more risk, and notices of amendments that name the place only, are to spare.
func rank(a *article.Article, found []facts.Fact) (all, spare []*ranked) {
	title := titleWords(a)
	for i := range found {
		f := &found[i]
		switch worth := score(*f, title); {
		case notice(f.Text):
			spare = append(spare, &ranked{f, worth - costNotice, nil}) // what it says now stands nowhere
		case f.Risk() <= risky:
			all = append(all, &ranked{f, worth, newGist(f)})
		default:
			spare = append(spare, &ranked{f, worth, nil})
		}
	}
	sort.SliceStable(spare, func(i, j int) bool { return spare[i].score > spare[j].score })
	sort.SliceStable(all, func(i, j int) bool { return all[i].score > all[j].score })
	return all, spare
}

// deal deals ranked facts to the sections; first is the text of one that the lead must have, or "".
func deal(a *article.Article, all, spare []*ranked, first string) selection {
	var sel selection
	for _, r := range sel.open(a, all, first) {
		sel.deal(*r.Fact)
	}
	for _, r := range spare {
		if sel.size() >= enough {
			break
		}
		sel.deal(*r.Fact)
	}
	for _, list := range sel.sections() {
		sort.SliceStable(*list, func(i, j int) bool { return inOrder(&(*list)[i], &(*list)[j]) })
	}
	return sel
}

// openWith puts a fact of the lead first.
func (s *selection) openWith(first facts.Fact) {
	k := slices.IndexFunc(s.lead, func(f facts.Fact) bool { return f.Text == first.Text })
	if k > 0 {
		f := s.lead[k]
		s.lead = slices.Insert(slices.Delete(s.lead, k, k+1), 0, f)
	}
}

// inOrder reports whether a fact stands before another in the text.
func inOrder(f, o *facts.Fact) bool {
	if f.Index != o.Index {
		return f.Index < o.Index
	}
	return f.Clause.Span.Start < o.Clause.Span.Start
}

// sections are the facts of each section, in the order of the brief.
func (s *selection) sections() []*[]facts.Fact {
	return []*[]facts.Fact{&s.lead, &s.facts, &s.speech, &s.plans}
}

// fewOfEach keeps the best facts of each list: its items share their lead-in.
func fewOfEach(all []*ranked) []*ranked {
	told := map[string]int{}
	out := make([]*ranked, 0, len(all))
	for _, r := range all {
		if n := len(r.Cites); n > 1 && r.Clause.Class != "amend" && r.Clause.Class != "aim" && (n > 2 || r.Ground.Name == "") {
			list := r.List + firstWords(r.Clause.Text)
			if r.List == "" {
				list = r.Cites[n-2] + list
			}
			if told[list]++; told[list] > maxOfList {
				continue
			}
		}
		out = append(out, r)
	}
	return out
}

// placed finds a notice of an amendment that names the place only: "The decree amends and supplements Clause 6, Article 4 of Decree No. 24".
var placed = pattern.New(`(?:amends|supplements|adds|added|replaces) (?:[a-z]+ and [a-z]+ )?(?:Point|Clause|Article)s? [^.]*$|(?:Point|Clause|Article)s? [^ ]+ (?:is|are) (?:added|amended|supplemented|replaced|abolished)`)

// named reports whether what is amended is told with the place: "… Article 9 of Decree No. 123/2020/ND-CP on the time of invoicing".
var named = pattern.New(`(?:Article|Clause) [0-9a-z]+ (?:of [A-Z][^,]* )?on `)

func notice(text string) bool {
	text = strings.ReplaceAll(strings.TrimSuffix(text, "."), "No. ", "No ")
	return placed.MatchString(text) && !named.MatchString(text) && !strings.Contains(text, ", on ") && !strings.Contains(text, ", under which ")
}

// firstWords are the words with which the items of one list begin.
func firstWords(text string) string {
	words := strings.Fields(text)
	return strings.Join(words[:min(len(words), 6)], " ")
}

// open takes the lead out of the ranked facts: what opens a brief best, and the fact with the text first, whatever it is.
func (s *selection) open(a *article.Article, all []*ranked, first string) []*ranked {
	order := make([]int, 0, len(all))
	for i, r := range all {
		if leads(*r.Fact) || r.Text == first {
			order = append(order, i)
		}
	}
	worth := func(i int) float64 {
		f := *all[i].Fact
		switch {
		case f.Text == first:
			return math.Inf(1)
		case f.Risk() > unsure:
			return all[i].score + opens(f) - weightOpening
		case bygone(a, f):
			return all[i].score + opens(f) - weightFirst // how it came about
		}
		return all[i].score + opens(f)
	}
	sort.SliceStable(order, func(i, j int) bool { return worth(order[i]) > worth(order[j]) })
	taken := map[int]bool{}
	for _, i := range order[:min(maxLead, len(order))] {
		taken[i] = true
		s.lead = append(s.lead, *all[i].Fact)
	}
	var rest []*ranked
	for i, r := range all {
		if !taken[i] {
			rest = append(rest, r)
		}
	}
	return rest
}

// leads reports whether a fact may stand in the lead.
func leads(f facts.Fact) bool {
	switch f.Kind {
	case facts.Speech:
		return f.Clause.SubjectClass == "doc"
	case facts.Plan:
		return f.Clause.SubjectClass == "doc" && f.Ground.Name != "" // what a resolution wants
	case facts.Problem:
		return false
	case facts.Order:
		return f.Clause.SubjectClass != "person" || f.Clause.Mood != transfer.Done
	default: // what happened and what is
	}
	return !f.Clause.Inherited
}

// deal puts a fact into the section that takes it, while there is room.
func (s *selection) deal(f facts.Fact) {
	switch f.Kind {
	case facts.Speech:
		if f.Clause.SubjectClass == "doc" {
			break // what a paper states is no speech
		}
		if len(s.speech) < maxSpeech {
			s.speech = append(s.speech, f)
		}
		return
	case facts.Order:
		if f.Clause.SubjectClass != "person" || f.Clause.Mood != transfer.Done || f.Ground.Name != "" {
			break // what a paper assigns, or what is under way, is told among the facts
		}
		if len(s.plans) < maxPlans {
			s.plans = append(s.plans, f)
		}
		return
	case facts.Plan:
		if len(s.plans)+s.planned()+s.duties() >= maxPlans {
			return
		}
		if standing(f) {
			s.facts = append(s.facts, f)
		} else {
			s.plans = append(s.plans, f)
		}
		return
	default: // what happened and what is
	}
	if len(s.facts)-s.duties() < maxFacts {
		s.facts = append(s.facts, f)
	}
}

// must finds what a rule or a need demands of somebody, or forbids him.
var must = pattern.New(` must `)

// standing reports a duty without a day: what people must or must not do holds already, and is told among the facts.
func standing(f facts.Fact) bool {
	return f.Kind == facts.Plan && f.Clause.Mood == transfer.Duty && f.Clause.Class != "aim" && len(f.Clause.Dates) == 0 && must.MatchString(f.Text)
}

// duties counts the standing duties among the facts.
func (s *selection) duties() int {
	n := 0
	for i := range s.facts {
		if standing(s.facts[i]) {
			n++
		}
	}
	return n
}

// planned counts the plans of the lead.
func (s *selection) planned() int {
	n := 0
	for i := range s.lead {
		if s.lead[i].Kind == facts.Plan {
			n++
		}
	}
	return n
}

// praising are words of statements that praise, hope or explain what everybody knows.
var praising = []string{" importan", " contribut", " facilitat", " significan", " role", " premise", " opportunit", " potential", " effectively", " actively", " comprehensive", " spirit", " meaning", " not only ", " obstacle", " symbol", " creates conditions", " create conditions", " favourable conditions"}

func score(f facts.Fact, title map[string]bool) float64 {
	s := max(0, weightFirst-float64(f.Index))
	cl := f.Clause
	if len(cl.Citations) > 0 {
		s += weightDocument
	}
	if len(cl.Amounts) > 0 {
		s += weightAmount
	}
	if len(cl.Amounts) > 1 {
		s += weightManyNums
	}
	if len(cl.Dates) > 0 {
		s += weightDate
		if cl.Mood == transfer.Duty || cl.Mood == transfer.Planned {
			s += weightDeadline
		}
	}
	if cl.SubjectProper {
		s += weightProper
	}
	if cl.Class == "begin" {
		s += weightEffect
	}
	if cl.Class == "amend" && strings.Contains(f.Text, "Clause ") || strings.Contains(f.Text, " also covers ") {
		s -= weightPlace
	}
	if len(cl.Amounts) == 0 && len(cl.Citations) == 0 && praises(viet.Lower(f.Text)) {
		s -= weightPraise
	}
	s -= weightRisk * f.Risk()
	if len(strings.Fields(f.Text)) <= 5 {
		s -= weightShort
	}
	return s + float64(sharedWords(f.Text, title)*weightTitle)
}

func praises(low string) bool {
	low, _, _ = strings.Cut(low, " and plays a") // "is a key national project and plays a particularly important role": it says the first, too
	for _, w := range praising {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// sharedWords counts the figures, codes and names that a text shares with the title, up to three.
func sharedWords(text string, title map[string]bool) int {
	shared := 0
	for w := range strings.FieldsSeq(viet.Lower(text)) {
		if title[strings.Trim(w, ".,")] && shared < 3 {
			shared++
		}
	}
	return shared
}

// opens is what a fact is worth as the opening of a brief, besides its score.
func opens(f facts.Fact) float64 {
	cl := f.Clause
	switch cl.Class {
	case "begin":
		if cl.SubjectClass == "doc" {
			return weightOpening
		}
	case "issue", "sign", "pass", "approve", "hold", "attend", "establish", "announce":
		if cl.Mood == transfer.Done && (len(cl.Citations) > 0 || len(cl.Dates) > 0) {
			return weightOpening
		}
	case "own", "be":
		return -weightOpening
	case "amend":
		return -weightPlace
	default: // worth what it says
	}
	return 0
}

// titleWords are the figures, codes and names of the title, which English keeps as they are.
func titleWords(a *article.Article) map[string]bool {
	out := map[string]bool{}
	for _, t := range viet.Lex(a.Title) {
		if t.Kind != viet.Word && t.Kind != viet.Punct {
			out[viet.Lower(t.In(a.Title))] = true
		}
	}
	return out
}

// readable gives the facts that can be read without the sentence before them, each once, and the certain ones among them: plain readings.
func readable(found []facts.Fact) (all, certain []facts.Fact) {
	seen, sure := map[string]bool{}, map[string]bool{}
	for i := range found {
		f := &found[i]
		plain := f.Risk() <= risky
		if f.Risk() > riskier || seen[f.Text] && (!plain || sure[f.Text]) || !standsAlone(*f) {
			continue
		}
		if !seen[f.Text] {
			all = append(all, *f)
		}
		seen[f.Text] = true
		if plain && !sure[f.Text] {
			sure[f.Text] = true
			certain = append(certain, *f)
		}
	}
	return all, certain
}

// told are the facts in the order of their statements.
func (s selection) told() []facts.Fact {
	out := make([]facts.Fact, 0, s.size())
	for _, part := range [][]facts.Fact{s.lead, s.facts, s.speech, s.plans} {
		out = append(out, part...)
	}
	return out
}

// size is the number of facts chosen.
func (s selection) size() int { return len(s.lead) + len(s.facts) + len(s.speech) + len(s.plans) }

func (s selection) statements() []Statement {
	var out []Statement
	for _, part := range []struct {
		section Section
		facts   []facts.Fact
	}{{Lead, s.lead}, {Facts, s.facts}, {Speech, s.speech}, {Plans, s.plans}} {
		for _, f := range part.facts {
			st := Statement{Text: transfer.OpeningNumber(f.Text), Section: part.section, Cites: f.Cites, Unsure: f.Risk() > unsure}
			for i, sp := range f.Spans {
				st.Quotes = append(st.Quotes, Quote{Segment: f.Cites[min(i, len(f.Cites)-1)], Span: sp})
			}
			out = append(out, st)
		}
	}
	return out
}
