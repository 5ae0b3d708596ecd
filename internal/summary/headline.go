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
	told := chosen.told()
	if title != "" && verbal(title) || len(told) == 0 {
		return title, cites
	}
	first := foremost(a, chosen)
	if title != "" && len(first.Clause.Citations) == 0 {
		return title, cites
	}
	return printed(first), first.Cites
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

// foremost is the fact that a brief opens with: the one that brings out a paper or tells an event of the day, else the one that is worth most.
func foremost(a *article.Article, s selection) facts.Fact {
	for _, f := range s.lead {
		if opens(f) > 0 && !strings.HasPrefix(f.Text, "Earlier") && !past(a, f) {
			return f
		}
	}
	told := s.lead
	if len(told) == 0 {
		told = s.told()
	}
	best, at := 0.0, 0
	for i, f := range told {
		worth := score(f, nil) + opens(f)
		if past(a, f) {
			worth -= weightFirst
		}
		if i == 0 || worth > best {
			best, at = worth, i
		}
	}
	return told[at]
}

// past reports whether a fact is of a year before that of publication.
func past(a *article.Article, f facts.Fact) bool {
	for _, d := range f.Clause.Dates {
		if d.Year > 0 && d.Year < a.Date.Year {
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

// present are the participles of the acts that headlines tell, with their present tense.
var present = map[string]string{"issued": "issues", "adopted": "adopts", "approved": "approves", "signed": "signs", "announced": "announces", "held": "holds"}

// printed writes a fact as a headline: people with their post, papers without their date, acts in the present tense.
func printed(f facts.Fact) string {
	text := f.Clause.Headline
	points := strings.HasPrefix(text, "This ") || strings.Contains(text, " this ")
	if text == "" || points || f.Ground.Name != "" && f.Clause.SubjectClass == "doc" {
		text = strings.TrimSuffix(f.Text, ".")
	}
	if m := justDone.FindStringIndex(text); m != nil {
		verb, rest, _ := strings.Cut(text[m[1]:], " ")
		if now, ok := present[verb]; ok {
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
