package summary

import (
	"regexp"
	"strings"

	"songngu/internal/article"
	"songngu/internal/facts"
	"songngu/internal/transfer"
)

// headline is the English of the Vietnamese title when that is a sentence and sure, else what opens the brief; a title that only names a
// subject comes after a paper that was brought out.
func (o *Offline) headline(a *article.Article, chosen selection) (string, []string) {
	title, cites := o.title(a)
	if weak.MatchString(title) {
		title, cites = "", nil
	}
	if title != "" && verbal(title) {
		return title, cites
	}
	first, ok := foremost(a, chosen)
	if !ok || title != "" && len(first.Clause.Citations) == 0 {
		return title, cites
	}
	return printed(first), first.Cites
}

var (
	// weak finds a headline that does not say of whom or of what: it points to nothing, or what it was about is lost.
	weak = regexp.MustCompile(`^(?:The )?(?:[Tt]wo|[Bb]oth) sides\b|^(?:The )?[Nn]ew (?:policy|policies|regulations?) takes? effect|\band applies by\b|^Th(?:e|is) (?:decree|law|circular|resolution|decision|plan|project|code) |[Uu]nder the (?:decree|law|circular|resolution|decision)\b|\band other matters\b|\bexercises (?:unified )?State management\b|\balso\b`)
	// act finds the acts of the day, as headlines tell them.
	act = regexp.MustCompile(` (?:issues?|holds?|announces?|approves?|signs?|adopts?|receives?|chairs?|attends?|launch(?:es)?|proposes?|asks?|establish(?:es)?|opens?|starts?|submits?|amends?|sends?|presents?|inspects?|visits?|appoints?) | (?:is|are) (?:adopted|issued|signed|approved|announced|held|launched|opened) `)
	// nouns are the words that an article makes nouns: "the issue" issues nothing.
	nouns = regexp.MustCompile(` (?:the|an?) [a-z]+`)
	// rules finds what a paper does, told of the paper.
	rules = regexp.MustCompile(` (?:provides? for|specif(?:y|ies)|stipulates?|states?|amends?|supplements?|adds?|replaces?|regulates?|guides?|details?) `)
	// titled finds a paper that its name says the subject of, as against one that has a number only.
	titled = regexp.MustCompile(`^(?:The )?(?:[0-9]{4} )?(?:Law|Code|Ordinance) (?:on|of) `)
)

// worthy reports whether a fact may stand over a brief: an act of the day by somebody named, a paper with its subject, a rule with its paper,
// or the figure that the title has.
func worthy(a *article.Article, f facts.Fact) bool {
	text, cl := printed(f), f.Clause
	if weak.MatchString(text) || past(a, f) {
		return false
	}
	switch {
	case f.Ground.Name != "" && cl.SubjectClass != "doc":
		return numbered.MatchString(text)
	case cl.SubjectClass == "doc" && cl.Class == "begin":
		return titled.MatchString(text)
	case cl.SubjectClass == "doc" && (cl.Class == "provide" || cl.Class == "amend"):
		return numbered.MatchString(text) && !notice(text) && rules.MatchString(text) && !strings.Contains(text, "matters including")
	case cl.Mood == transfer.Done && act.MatchString(nouns.ReplaceAllString(text, " it")):
		return cl.SubjectProper || cl.SubjectClass == "doc" || cl.SubjectClass == "person" || cl.SubjectClass == "org"
	}
	return len(cl.Amounts) > 0 && !cl.Cut && cl.SubjectClass != "doc" && sharedWords(f.Text, titleWords(a)) > 0
}

// title translates the Vietnamese title, "" when that is not sure.
func (o *Offline) title(a *article.Article) (string, []string) {
	for i := range a.Segments {
		seg := &a.Segments[i]
		if seg.Kind != article.Heading || seg.Text != a.Title {
			continue
		}
		if text, ok := o.engine.Title(seg.Text); ok {
			return text, []string{seg.ID}
		}
		break
	}
	return "", nil
}

// verbs of headlines that tell something, in the present tense, as the engine writes them.
var telling = regexp.MustCompile(` (?:issues?|holds?|announces?|approves?|signs?|adopts?|rises?|falls?|increases?|decreases?|reduces?|receives?|takes? effect|chairs?|launch(?:es)?|proposes?|asks?|will|must|establish(?:es)?|grows?|is|are|has|have|attends?|sends?|opens?|starts?) `)

// verbal reports whether a headline is a sentence.
func verbal(headline string) bool { return telling.MatchString(headline + " ") }

// foremost is the fact that may stand over a brief: the one that brings out a paper or tells an event of the day, else the one of the lead
// that is worth most, else of all.
func foremost(a *article.Article, s selection) (first facts.Fact, ok bool) {
	for _, f := range s.lead {
		if opens(f) > 0 && !strings.HasPrefix(f.Text, "Earlier") && !past(a, f) && worthy(a, f) {
			return f, true
		}
	}
	for _, told := range [][]facts.Fact{s.lead, s.told()} {
		best := 0.0
		for _, f := range told {
			worth := score(f, nil) + opens(f)
			if past(a, f) {
				worth -= weightFirst
			}
			if f.Ground.Name != "" {
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
	return first, ok
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

var (
	// paperDate is the date behind the number of a paper.
	paperDate = regexp.MustCompile(`( No\. \S+) of \d+ \w+ \d{4}`)
	// justDone is what the present tense of a headline says by itself.
	justDone = regexp.MustCompile(` ha(?:s|ve) just `)
)

// presentTense are the participles of the acts that headlines tell, with their present tense.
var presentTense = map[string]string{"issued": "issues", "adopted": "adopts", "approved": "approves", "signed": "signs", "announced": "announces", "held": "holds"}

// printed writes a fact as a headline: people with their post, papers without their date, acts in the present tense.
func printed(f facts.Fact) string {
	text := f.Clause.Headline
	points := strings.HasPrefix(text, "This ") || strings.Contains(text, " this ")
	if text == "" || points || f.Ground.Name != "" {
		text = strings.TrimSuffix(f.Text, ".")
	}
	if m := justDone.FindStringIndex(text); m != nil {
		verb, rest, _ := strings.Cut(text[m[1]:], " ")
		if now, ok := presentTense[verb]; ok {
			text = text[:m[0]] + " " + now + " " + rest
		}
	}
	for _, m := range f.Clause.Mentions {
		if rest, ok := strings.CutPrefix(text, m.Short()+" "); ok {
			text = posted(m) + " " + rest
			break
		}
	}
	return paperDate.ReplaceAllString(text, "$1")
}

// posted is a person with rank or first post, as headlines have it: "General Lương Tam Quang", "Prime Minister Phạm Minh Chính".
func posted(m transfer.Mention) string {
	name, posts, listed := strings.Cut(strings.TrimSuffix(m.Full(), ","), ", ")
	if !listed || name != m.Short() {
		return name
	}
	first, _, _ := strings.Cut(posts, " and ")
	first, _, _ = strings.Cut(first, ", ")
	if len(strings.Fields(first)) > 4 || strings.HasPrefix(first, "member") {
		return name
	}
	return first + " " + name
}
