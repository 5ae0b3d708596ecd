package summary

import (
	"slices"
	"strings"

	"songngu/internal/facts"
	"songngu/internal/pattern"
	"songngu/internal/viet"
)

// gist is what a fact is held against others by.
type gist struct {
	subject  string // whatever the year of a law in it
	nameless string // whichever name its paper goes by, too
	points   string // of a clause that the statement names
	// said are the words of the clause, after those behind its subject, of those of the subject: nil before they were asked for, as
	// only facts about one subject are compared by them.
	said, behind, ofSubject map[string]bool
}

func newGist(f *facts.Fact) *gist {
	return &gist{
		subject: undated(f.Clause.Subject, 0), nameless: nameless(f.Clause.Subject), points: points.FindString(f.Clause.Text),
	}
}

// read fills in the words.
func (r *ranked) read() {
	if r.said != nil {
		return
	}
	r.said, r.ofSubject = words(r.Clause.Text), words(r.Clause.Subject)
	if _, rest, ok := strings.Cut(r.Clause.Text, r.Clause.Subject); ok {
		r.behind = words(rest)
	}
}

// alike is the share of their words that two facts that say one thing have in common, contained the share of the words of a fact that one which
// says it too has.
const (
	alike        = 0.72
	contained    = 0.85
	fewestShared = 4
)

// once keeps the best of facts that say one thing in other words, and the longer of two where one says a part of the other.
func once(all []*ranked) []*ranked {
	var out []*ranked
	for _, r := range all {
		if slices.ContainsFunc(out, func(o *ranked) bool { return r.repeats(o) || r.within(o) }) {
			continue
		}
		if k := slices.IndexFunc(out, func(o *ranked) bool { return o.within(r) }); k >= 0 {
			out[k] = &ranked{r.Fact, out[k].score, r.gist} // in the place of the part
			continue
		}
		out = append(out, r)
	}
	return out
}

// within reports whether a fact says of one subject what another says too, with more.
func (r *ranked) within(o *ranked) bool {
	if r.saidIn(o) {
		return true
	}
	if r.Clause.Subject == "" || r.nameless != o.nameless || len(r.Clause.Text) >= len(o.Clause.Text) || r.List != o.List {
		return false
	}
	r.read()
	o.read()
	mine, has := r.behind, o.behind
	if mine == nil || has == nil {
		mine, has = r.said, o.said
	}
	all, both := 0, 0
	for w := range mine {
		if r.ofSubject[w] {
			continue
		}
		all++
		if has[w] {
			both++
		} else if strings.ContainsAny(w, figures) {
			return false
		}
	}
	return all >= fewestShared && float64(both) >= contained*float64(all)
}

// saidIn reports whether a fact tells as so what another tells with the one who said it: there it is told better.
func (r *ranked) saidIn(o *ranked) bool {
	said, ok := strings.CutPrefix(o.Text, o.Clause.Subject)
	if !ok || len(r.Text) >= len(said) {
		return false
	}
	_, said, ok = strings.Cut(said, " that ")
	return ok && strings.EqualFold(said, r.Text)
}

// repeats reports whether a fact says what another says, in the same words or nearly so.
func (r *ranked) repeats(o *ranked) bool {
	if o.Clause.Class == "pass" && r.HasValue && o.HasValue && r.Value == o.Value && strings.Contains(r.Clause.Subject, "draft law") {
		return true // what the draft had, the law that was adopted has
	}
	if r.subject != o.subject {
		return false
	}
	if r.points != o.points && r.points != "" && o.points != "" {
		return false // for those of Point a, and those of Point b
	}
	r.read()
	o.read()
	both := 0
	for w := range r.said {
		if o.said[w] {
			both++
		} else if strings.ContainsAny(w, figures) {
			return false
		}
	}
	for w := range o.said {
		if !r.said[w] && strings.ContainsAny(w, figures) {
			return false
		}
	}
	return float64(both) >= alike*float64(len(r.said)+len(o.said)-both)
}

// nameless is the subject of a rule whichever name the paper goes by.
func nameless(subject string) string {
	if m := numbered.FindStringSubmatchIndex(subject); m != nil && m[2] >= 0 && m[1] == len(subject) {
		return "the " + viet.Lower(subject[m[2]:m[3]])
	}
	return undated(subject, 0)
}

// points finds the points of a clause that a statement names.
var points = pattern.New(` Points? (?:[a-zđ](?:, | and )?)+`)

const figures = "0123456789"

// words are the words of a statement that carry its meaning.
func words(text string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(viet.Lower(text)) {
		if w = strings.Trim(w, ".,"); len(w) > 3 || strings.ContainsAny(w, figures) {
			out[w] = true
		}
	}
	return out
}
