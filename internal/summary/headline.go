package summary

import (
	"strings"

	"songngu/internal/article"
	"songngu/internal/facts"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// headline is the English of the Vietnamese title when that is a sentence and sure, else the act or paper that opens the brief, else the subject that
// the title names, else the best statement. doubted is as Unsure of a Statement.
func (o *Offline) headline(a *article.Article, chosen selection) (text string, cites []string, doubted bool) {
	title, cites, tells := o.title(a)
	if weak.MatchString(title) {
		title, cites, tells = "", nil, false
	}
	if tells {
		return capital(strings.TrimPrefix(title, "The ")), cites, false
	}
	first, ok := foremost(a, chosen)
	for _, cut := range []bool{false, true} {
		if !ok && title == "" {
			first, ok = anyOf(a, chosen, cut)
		}
	}
	if ok {
		return printed(first), first.Cites, first.Risk() > unsure
	}
	return title, cites, false
}

// heading is the fact that the lead opens with.
func heading(a *article.Article, s selection) (facts.Fact, bool) {
	if first, ok := foremost(a, s); ok {
		return first, true
	}
	return anyOf(a, s, false)
}

// anyOf is what a brief is headed by that has no act of the day and no paper with its name: the best of its statements that are whole, or of all
// where those will do whose sentence goes on.
func anyOf(a *article.Article, s selection, cut bool) (first facts.Fact, ok bool) {
	best := 0.0
	for _, f := range s.told() {
		text := printed(f)
		if f.Clause.Cut && !cut || weak.MatchString(text) || paperless.MatchString(text) || f.Kind == facts.Speech || past(a, f) && f.Clause.Class != "be" || pointsBackward.MatchString(text) || len(strings.Fields(text)) > longHeadline {
			continue
		}
		worth := score(f, nil) + likeTitle(a, f) + ofLaw(f) - ifUnsure(f)
		if len(f.References) > 0 || f.Clause.SubjectProper || f.Clause.SubjectClass == "doc" {
			worth += weightNamed // it says of which work it tells
		}
		if !ok || worth > best {
			best, first, ok = worth, f, true
		}
	}
	return first, ok
}

// lawByName finds a law or a code by its name.
var lawByName = pattern.New(` (?:Law|Code|Ordinance) on [A-Z]`)

// weightLaw is what such a name is worth, more than a count of papers.
const weightLaw = 14

// ofLaw weighs whether a statement is about a law that it names, not one of its rules.
func ofLaw(f facts.Fact) float64 {
	if f.Ground.Name == "" && lawByName.MatchString(f.Text) {
		return weightLaw
	}
	return 0
}

// costUnsure is what a fact that is told with a warning is worth less over a brief.
const costUnsure = 8

func ifUnsure(f facts.Fact) float64 {
	if f.Risk() > unsure {
		return costUnsure
	}
	return 0
}

// weightNamed is what a name is worth that tells of which body or work a statement is.
const weightNamed = 10

// weightTopic is what two syllables are worth that the sentence of a fact has in common with the title, up to mostShared times.
const (
	weightTopic = 4
	mostShared  = 4
)

// likeTitle weighs how much a fact is about what the Vietnamese title names.
func likeTitle(a *article.Article, f facts.Fact) float64 {
	if a.Title == "" || len(f.Spans) == 0 {
		return 0
	}
	named := pairs(a.Title)
	shared := 0
	for p := range pairs(f.Spans[len(f.Spans)-1].In(a.Text)) {
		if named[p] {
			shared++
		}
	}
	return float64(weightTopic * min(shared, mostShared))
}

// pairs are the neighbouring syllables of a text, in small letters.
func pairs(text string) map[string]bool {
	out := map[string]bool{}
	last := ""
	for w := range strings.FieldsSeq(viet.Lower(text)) {
		w = strings.Trim(w, ",.;:()?\"“”*")
		if last != "" && w != "" {
			out[last+" "+w] = true
		}
		last = w
	}
	return out
}

// pointsBackward finds what a headline may not begin with, or have.
var pointsBackward = pattern.New(`^(?:Earlier|Previously|Two sides|The two sides|This|That|These)\b|\balso\b| the issue\b`)

// longHeadline is the number of words over which a headline is shortened where it can be, longestHeadline that over which it is none.
const (
	longHeadline    = 24
	longestHeadline = 36
)

var (
	// weak finds a headline that does not say of whom or of what: it points to nothing, or what it was about is lost.
	weak = pattern.New(`^People who (?:can|may)\b|^(?:The )?(?:[Tt]wo|[Bb]oth) sides\b|^(?:The )?[Nn]ew (?:policy|policies|regulations?) takes? effect|\band applies by\b|^Th(?:e|is) (?:decree|law|circular|resolution|decision|plan|project|code) |[Uu]nder the (?:decree|law|circular|resolution|decision)\b|\band other matters\b|\bexercises (?:unified )?State management\b|(?:[^d]|[^n]d|[^a]nd) also\b`)
	// anyone finds a headline about nobody in particular, of which an act is no news.
	anyone = pattern.New(`^(?:Many|Some|Several|A number of|Most) `)
	// paperless finds a headline about a paper without its name.
	paperless = pattern.New(`^(?:Draft )?(?:Decree|Law|Circular|Resolution|Decision|Plan|Project|Code|Bill|Draft) (?:takes|will take|took|is expected to take) effect`)
	// act finds the acts of the day, as headlines tell them.
	act = pattern.New(` (?:issues?|holds?|announces?|approves?|signs?|adopts?|enacts?|receives?|chairs?|attends?|launch(?:es)?|proposes?|asks?|establish(?:es)?|opens?|starts?|submits?|amends?|sends?|presents?|inspects?|visits?|appoints?) | (?:is|are) (?:adopted|issued|signed|approved|announced|held|launched|opened) `)
	// nouns are the words that an article makes nouns: "the issue" issues nothing.
	nouns = pattern.New(` (?:the|an?) [a-z]+`)
	// rules finds what a paper does, told of the paper.
	rules = pattern.New(` (?:provides? for|covers|specif(?:y|ies)|stipulates?|states?|amends?|supplements?|adds?|replaces?|regulates?|guides?|details?) `)
	// oneMatter finds one matter of several that a paper provides for: the others may be what it is about.
	oneMatter = pattern.New(`matters including [^,]*$`)
	// titled finds a paper that its name says the subject of, as against one that has a number only.
	titled = pattern.New(`^(?:The )?(?:[0-9]{4} )?(?:Law|Code|Ordinance) (?:on|of) `)
)

// worthy reports whether a fact may stand over a brief: an act of the day by somebody named, a paper with its subject, a rule with its paper,
// or the figure that the title has.
func worthy(a *article.Article, f facts.Fact) bool {
	text, cl := printed(f), f.Clause
	if weak.MatchString(text) || paperless.MatchString(text) || past(a, f) || former(f.Ground.Name, a.Date.Year) || len(strings.Fields(text)) > longestHeadline {
		return false
	}
	switch {
	case f.Ground.Name != "" && cl.SubjectClass != "doc":
		return numbered.MatchString(text)
	case cl.SubjectClass == "doc" && cl.Class == "begin":
		return titled.MatchString(text)
	case cl.SubjectClass == "doc" && (cl.Class == "provide" || cl.Class == "amend"):
		return numbered.MatchString(text) && !notice(text) && rules.MatchString(text) && !oneMatter.MatchString(text)
	case cl.Mood == transfer.Done && !anyone.MatchString(text) && acts(nouns.ReplaceAllString(text, " it")):
		return cl.SubjectProper || cl.SubjectClass == "doc" || cl.SubjectClass == "person" || cl.SubjectClass == "org"
	}
	return len(cl.Amounts) > 0 && !cl.Cut && cl.SubjectClass != "doc" && sharedWords(f.Text, titleWords(a)) > 0
}

// acts reports whether a headline tells an act of the day, and not one that somebody is to do: "recommends allowing organisations to establish …".
func acts(text string) bool {
	m := act.FindStringIndex(text)
	return m != nil && !strings.HasSuffix(text[:m[0]], " to")
}

// title translates the Vietnamese title, "" when that is not sure; tells is true when it says that something happens.
func (o *Offline) title(a *article.Article) (text string, cites []string, tells bool) {
	for i := range a.Segments {
		seg := &a.Segments[i]
		if seg.Kind != article.Heading || seg.Text != a.Title {
			continue
		}
		if text, tells, ok := o.engine.Title(seg.Text); ok {
			return newPosts.Replace(text), []string{seg.ID}, tells
		}
		break
	}
	return "", nil, false
}

// newPosts writes that somebody holds a post as the news that it is in a title: "Ông A làm Chủ tịch tỉnh B".
var newPosts = strings.NewReplacer(" serves as ", " becomes ", " serve as ", " become ")

// foremost is the fact that may stand over a brief: the one that brings out a paper or tells an event of the day, else the one of the lead
// that is worth most, else of all.
func foremost(a *article.Article, s selection) (first facts.Fact, ok bool) {
	for _, begins := range []bool{false, true} { // that a paper takes effect comes after who brought it out
		for _, f := range s.lead {
			if (opens(f) > 0 || adopts[f.Clause.Class] && f.Clause.SubjectProper) && (f.Clause.Class == "begin") == begins && !strings.HasPrefix(f.Text, "Earlier") && !past(a, f) && worthy(a, f) {
				return f, true
			}
		}
	}
	for _, told := range [][]facts.Fact{s.lead, s.told()} {
		best := 0.0
		for _, f := range told {
			worth := score(f, nil) + opens(f) + likeTitle(a, f) + ofLaw(f) - ifUnsure(f)
			if past(a, f) {
				worth -= weightFirst
			}
			if f.Ground.Name != "" && f.Clause.SubjectClass != "doc" {
				worth -= weightOpening // a rule, after what its paper is about
			}
			if worthy(a, f) && (!ok || worth > best) {
				best, first, ok = worth, f, true
			}
		}
		if ok {
			break
		}
	}
	if ok && first.Ground.Name != "" && first.Clause.SubjectClass != "doc" {
		for _, f := range s.told() { // what the paper is about, before one of its rules
			if f.Ground.Name == first.Ground.Name && f.Clause.SubjectClass == "doc" && f.Clause.Class != "begin" && worthy(a, f) {
				return f, true
			}
		}
	}
	return first, ok
}

// adopts are the classes of verbs by which papers come about.
var adopts = map[string]bool{"issue": true, "pass": true, "sign": true, "approve": true}

// former reports whether a law is the one that was in force before, by its year.
func former(name string, published int) bool {
	return leadingYear.MatchString(strings.TrimPrefix(name, "the ")) && undated(name, published) == name
}

// past reports whether a fact is of a year before that of publication.
func past(a *article.Article, f facts.Fact) bool {
	for _, d := range f.Clause.Dates {
		if d.Year > 0 && d.Year < a.Date.Year && d.To == nil {
			return true
		}
	}
	return false
}

// bygone reports whether a fact tells nothing of the year of publication: what led to the news, no figure.
func bygone(a *article.Article, f facts.Fact) bool {
	if f.Clause.Class == "amend" {
		return false // whatever paper it changes
	}
	for _, d := range f.Clause.Dates {
		if d.Year == 0 || d.Year >= a.Date.Year || d.To != nil {
			return false
		}
	}
	return len(f.Clause.Dates) > 0 && !strings.ContainsAny(unnumbered.ReplaceAllString(f.Text, ""), "0123456789")
}

// unnumbered finds the figures of a text that measure nothing: numbers of papers, dates, ordinals.
var unnumbered = pattern.New(`No\. \S+|(?:Clause|Article|Point|Chapter)s? [0-9][0-9, and]*|[0-9]+ [A-Z][a-z]+ [0-9]{4}|[0-9]+(?:st|nd|rd|th)\b|\b[0-9]{4}\b`)

var (
	// paperDate is the date behind the number of a paper.
	paperDate = pattern.New(`( No\. \S+) of \d+ \w+ \d{4}`)
	// timeOfDay is the part of a day, which a headline does without.
	timeOfDay = pattern.New(` on the (?:morning|afternoon|evening|night) of (\d+ [A-Z])`)
	// justDone is what the present tense of a headline says by itself.
	justDone = pattern.New(` ha(?:s|ve) just `)
)

// presentTense are the participles of the acts that headlines tell, with their present tense.
var presentTense = map[string]string{"issued": "issues", "adopted": "adopts", "enacted": "enacts", "approved": "approves", "signed": "signs", "announced": "announces", "held": "holds"}

// printed writes a fact as a headline: people with their post, papers without their date, acts in the present tense.
func printed(f facts.Fact) string {
	text := f.Clause.Headline
	points := strings.HasPrefix(text, "This ") || strings.Contains(text, " this ") || strings.Contains(text, " provides for matters including")
	if text == "" || points || f.Ground.Name != "" {
		text = strings.TrimSuffix(f.Text, ".")
	}
	for _, ref := range f.References {
		if !strings.Contains(text, ref.Name) {
			text = strings.Replace(text, ref.Short, ref.Name, 1)
		}
	}
	if m := justDone.FindStringIndex(text); m != nil {
		verb, rest, _ := strings.Cut(text[m[1]:], " ")
		if now, ok := presentTense[verb]; ok {
			text = text[:m[0]] + " " + now + " " + rest
		}
	}
	for _, m := range f.Clause.Mentions {
		if rest, ok := strings.CutPrefix(text, m.Short()+" "); ok {
			text = m.Posted() + " " + rest
			break
		}
	}
	text = strings.Replace(text, " provides for matters including ", " covers ", 1)
	text = timeOfDay.ReplaceAllString(text, " on $1")
	return brisk(strings.TrimPrefix(paperDate.ReplaceAllString(text, "$1"), "The "))
}

var (
	// further finds what a long headline goes on with: what its subject did besides, or what its object includes.
	further = pattern.New(`, including .*$| under the (?:mechanism|procedures|provisions) specified in .*$|, and [a-z]+ing .*$| and (?:holds?|issues?|launch(?:es)?|attends?|chairs?|visits?|signs?|adopts?|enacts?|approves?|announces?|opens?) .*$`)
)

// brisk shortens a long headline, where it stays a sentence.
func brisk(text string) string {
	if len(strings.Fields(text)) <= longHeadline {
		return capital(text)
	}
	if m := further.FindStringIndex(text); m != nil && len(strings.Fields(text[:m[0]])) >= shortest {
		text = text[:m[0]]
	}
	return capital(text)
}
