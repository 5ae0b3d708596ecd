package summary

import (
	"regexp"
	"slices"
	"strings"

	"songngu/internal/facts"
	"songngu/internal/pattern"
	"songngu/internal/viet"
)

// bare are the nouns of bodies, people and works that mean nothing before their name was told.
var bare = map[string]bool{
	"ministry": true, "minister": true, "company": true, "group": true, "project": true, "programme": true, "plan": true, "committee": true,
	"airport": true, "city": true, "province": true, "department": true, "agency": true, "council": true, "district": true, "commune": true, "bank": true,
	"board": true, "bridge": true, "road": true, "route": true, "strategy": true, "scheme": true, "chairman": true, "director": true,
}

// dangling gives the text of the first fact about somebody or something that the facts told before it do not name, or that names only what others
// tell.
func (s *selection) dangling() (text string, found bool) {
	told := ""
	for _, list := range s.sections() {
		for i := range *list {
			f := &(*list)[i]
			if len(f.Topics) > 0 && !s.untold(f) {
				return f.Text, true
			}
			if numberOnly(f) && s.size() > enough && !s.explained(f) {
				return f.Text, true
			}
			noun, pointed := strings.CutPrefix(f.Clause.Subject, "the ")
			low := viet.Lower(f.Text)
			if pointed && f.Ground.Name == "" && bare[noun] && !refers(f, noun) && strings.Contains(low, "the "+noun+" ") && !strings.Contains(told, noun) {
				return f.Text, true
			}
			for _, p := range f.Points {
				if !namedBefore((*list)[max(0, i-pointsBack):i], p) && (i == 0 && list == &s.lead || !namedBefore(s.lead[:min(1, len(s.lead))], p)) {
					return f.Text, true
				}
			}
			told += low + " "
		}
	}
	return "", false
}

// refers reports whether a fact has the name of what its own sentence only points to.
func refers(f *facts.Fact, noun string) bool {
	return slices.ContainsFunc(f.References, func(r facts.Reference) bool { return r.Noun == noun })
}

// pointsBack is the number of statements back in which the name stands that one points to, if it is not what the brief opens with.
const pointsBack = 3

// namedBefore reports whether some facts name exactly one body, person or work of a sort.
func namedBefore(before []facts.Fact, noun string) bool {
	noun = regexp.QuoteMeta(noun)
	named := regexp.MustCompile(`(?i:\b` + noun + `) (?:of|for|on|to|implementing) \w+|[A-Z]\w* (?i:` + noun + `)\b|\b(?i:` + noun + `) [A-Z0-9]\w*`)
	found := map[string]bool{}
	for _, f := range before {
		for _, name := range named.FindAllString(f.Text, -1) {
			found[name] = true
		}
	}
	return len(found) == 1
}

// untold keeps those topics of a fact under whose headings the brief tells nothing; it reports whether there are any.
func (s *selection) untold(f *facts.Fact) bool {
	var left []facts.Topic
	for _, t := range f.Topics {
		told := false
		for _, list := range s.sections() {
			for _, o := range *list {
				under := o.Index >= t.From && o.Index < t.To || strings.Contains(o.Text, strings.TrimPrefix(t.Name, "the "))
				told = told || len(o.Topics) == 0 && under
			}
		}
		if !told {
			left = append(left, t)
		}
	}
	if len(left) == 0 {
		return false
	}
	*f = f.Covering(left)
	return true
}

// justNumber finds a paper at the end of a sentence that goes by its number alone.
var justNumber = pattern.New(`(No\. \S+|\b[0-9]+)(?: of [0-9]+ [A-Z][a-z]+ [0-9]{4})?(?: of the [A-Z][^,]*)?\.$`)

// numberOnly reports whether a fact brings out a paper and does not say what it is about.
func numberOnly(f *facts.Fact) bool {
	switch f.Clause.Class {
	case "issue", "sign", "pass", "approve":
		return f.Clause.Cut && len(f.Clause.Citations) > 0 && justNumber.MatchString(f.Text)
	}
	return false
}

// explained reports whether another fact of the brief tells of the paper of such a fact.
func (s *selection) explained(f *facts.Fact) bool {
	number := justNumber.FindStringSubmatch(f.Text)[1]
	for _, list := range s.sections() {
		for i := range *list {
			if o := &(*list)[i]; o.Text != f.Text && strings.Contains(o.Text, number) {
				return true
			}
		}
	}
	return false
}
