package diff

import (
	"slices"
	"strings"

	"songngu/internal/repair"
)

// Change says what became of something.
type Change string

// The changes.
const (
	Added   Change = "added"
	Removed Change = "removed"
	Changed Change = "changed"
	Same    Change = "same"
)

// What may be different about a statement or fact that both have.
const (
	Text    = "text"
	Numbers = "numbers" // numbers, dates and documents of the text
	Cites   = "cites"
	Verdict = "verdict"
	Section = "section"
	Figure  = "value" // value, unit or date of a fact
)

// Pair is something before and after; one of the two is nil when it was added or removed.
type Pair[T any] struct {
	Change Change   `json:"change"`
	What   []string `json:"what"` // that is different, when it was changed
	Old    *T       `json:"old,omitempty"`
	New    *T       `json:"new,omitempty"`
	// Lost and Found are the numbers, dates and documents, as they stand in the texts, that only Old and only New has.
	Lost  []string `json:"lost"`
	Found []string `json:"found"`
}

// Article is the comparison of the briefs of one article. The lists hold what differs, in the order of the new brief; what was removed
// stands behind what it stood behind.
type Article struct {
	ID         string            `json:"id"`
	Path       string            `json:"path"`
	Change     Change            `json:"change"`
	Engine     *Pair[Engine]     `json:"engine,omitempty"`
	Headline   *Pair[string]     `json:"headline,omitempty"`
	Statements []Pair[Statement] `json:"statements"`
	Facts      []Pair[Fact]      `json:"facts"`
	Terms      []Pair[Term]      `json:"terms"`
	Kept       int               `json:"kept"` // statements that are the same
}

// Compare compares briefs, article by article in the order of the new ones; those that only the old ones have come last. Articles are the
// same when their path is, or else, where that is plain, their id.
func Compare(before, after []Brief) []Article {
	partner := match(before, after)
	used := make([]bool, len(before))
	var out []Article
	for i := range after {
		if j := partner[i]; j >= 0 {
			used[j] = true
			out = append(out, compare(&before[j], &after[i]))
			continue
		}
		out = append(out, whole(&after[i], Added))
	}
	for j := range before {
		if !used[j] {
			out = append(out, whole(&before[j], Removed))
		}
	}
	return out
}

// match gives for each brief after that of the same article before, or -1.
func match(before, after []Brief) []int {
	partner := make([]int, len(after))
	used := make([]bool, len(before))
	for i := range after {
		partner[i] = slices.IndexFunc(before, func(b Brief) bool { return b.Source.Path == after[i].Source.Path && b.ID == after[i].ID })
		if j := partner[i]; j >= 0 && !used[j] {
			used[j] = true
		} else {
			partner[i] = -1
		}
	}
	for i := range after {
		if partner[i] >= 0 {
			continue
		}
		var same []int
		for j := range before {
			if !used[j] && before[j].ID == after[i].ID {
				same = append(same, j)
			}
		}
		if len(same) == 1 {
			partner[i], used[same[0]] = same[0], true
		}
	}
	return partner
}

// whole is the article of which only one side has a brief.
func whole(b *Brief, c Change) Article {
	return Article{ID: b.ID, Path: b.Source.Path, Change: c, Statements: all(b.Statements, c), Facts: all(b.Facts, c), Terms: all(b.Terms, c)}
}

// all has every entry of a list added or removed.
func all[T any](list []T, c Change) []Pair[T] {
	out := []Pair[T]{}
	for i := range list {
		out = append(out, lone(&list[i], c))
	}
	return out
}

// lone is something that only one side has.
func lone[T any](v *T, c Change) Pair[T] {
	p := Pair[T]{Change: c, What: []string{}, Lost: []string{}, Found: []string{}}
	if c == Removed {
		p.Old = v
	} else {
		p.New = v
	}
	return p
}

func compare(before, after *Brief) Article {
	a := Article{ID: after.ID, Path: after.Source.Path, Change: Same}
	if before.Engine != after.Engine {
		a.Engine = &Pair[Engine]{Change: Changed, Old: &before.Engine, New: &after.Engine, What: []string{}, Lost: []string{}, Found: []string{}}
	}
	a.Headline = headline(before.Headline, after.Headline)
	a.Statements = pairs(before.Statements, after.Statements, likeStatement, whatStatement, func(s *Statement) string { return s.Text })
	a.Facts = pairs(before.Facts, after.Facts, likeFact, whatFact, func(f *Fact) string { return f.Text })
	a.Terms = pairs(before.Terms, after.Terms, likeTerm, whatTerm, func(*Term) string { return "" })
	a.Kept = len(after.Statements)
	for _, p := range a.Statements {
		if p.New != nil {
			a.Kept--
		}
	}
	if a.Headline != nil || len(a.Statements)+len(a.Facts)+len(a.Terms) > 0 {
		a.Change = Changed
	}
	return a
}

func headline(before, after string) *Pair[string] {
	if before == after {
		return nil
	}
	p := &Pair[string]{Change: Changed, What: []string{}}
	p.Lost, p.Found = numbers(before, after)
	switch {
	case before == "":
		p.Change, p.New = Added, &after
	case after == "":
		p.Change, p.Old = Removed, &before
	default:
		p.Old, p.New = &before, &after
	}
	return p
}

// least is the likeness below which two statements are two, not one that was changed.
const least = 0.5

// pairs compares two lists. like says how much two entries are one, 1 when they have the same text; what names what is different.
func pairs[T any](before, after []T, like func(a, b *T) float64, what func(a, b *T) []string, text func(*T) string) []Pair[T] {
	partner := assign(before, after, like)
	used := make([]bool, len(before))
	for _, j := range partner {
		if j >= 0 {
			used[j] = true
		}
	}
	out, next := []Pair[T]{}, 0
	removed := func(upTo int) { // what stood before and has gone
		for ; next < upTo; next++ {
			if !used[next] {
				out = append(out, lone(&before[next], Removed))
			}
		}
	}
	for i, j := range partner {
		if j < 0 {
			out = append(out, lone(&after[i], Added))
			continue
		}
		removed(j)
		if different := what(&before[j], &after[i]); len(different) > 0 {
			p := Pair[T]{Change: Changed, What: different, Old: &before[j], New: &after[i]}
			p.Lost, p.Found = numbers(text(&before[j]), text(&after[i]))
			out = append(out, p)
		}
	}
	removed(len(before))
	return out
}

// assign gives for each entry after the one before that it was, or -1: first those with the same text, then, the most like first, others.
func assign[T any](before, after []T, like func(a, b *T) float64) []int {
	type edge struct {
		i, j int
		like float64
	}
	var edges []edge
	for i := range after {
		for j := range before {
			if l := like(&before[j], &after[i]); l >= least {
				edges = append(edges, edge{i, j, l})
			}
		}
	}
	slices.SortStableFunc(edges, func(a, b edge) int {
		switch {
		case a.like > b.like:
			return -1
		case a.like < b.like:
			return 1
		}
		return 0
	})
	partner := slices.Repeat([]int{-1}, len(after))
	used := make([]bool, len(before))
	for _, e := range edges {
		if partner[e.i] < 0 && !used[e.j] {
			partner[e.i], used[e.j] = e.j, true
		}
	}
	return partner
}

func likeStatement(a, b *Statement) float64 { return likeness(a.Text, b.Text, a.Cites, b.Cites) }

func likeFact(a, b *Fact) float64 {
	if a.Kind != b.Kind {
		return 0
	}
	return likeness(a.Text, b.Text, a.Cites, b.Cites)
}

func likeTerm(a, b *Term) float64 {
	if a.VI != b.VI {
		return 0
	}
	return 1
}

// bonus is what the same evidence adds to words that are alike: of two such statements one is the other written anew.
const bonus = 0.25

// likeness is the share of words that two texts have in common, Dice's coefficient, and a bonus when they rest on the same sentences. Equal
// texts have 2, so that they find each other first.
func likeness(a, b string, citesA, citesB []string) float64 {
	if a == b {
		return 2
	}
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x)+len(y) == 0 {
		return 0
	}
	count := map[string]int{}
	for _, w := range x {
		count[strings.Trim(w, ".,;:")]++
	}
	common := 0
	for _, w := range y {
		if w = strings.Trim(w, ".,;:"); count[w] > 0 {
			count[w]--
			common++
		}
	}
	l := 2 * float64(common) / float64(len(x)+len(y))
	if l > 0 && slices.Equal(citesA, citesB) {
		l += bonus
	}
	return l
}

func whatStatement(a, b *Statement) []string {
	out := whatText(a.Text, b.Text)
	for _, w := range []struct {
		differs bool
		name    string
	}{{!slices.Equal(a.Cites, b.Cites), Cites}, {a.Verdict != b.Verdict, Verdict}, {a.Section != b.Section, Section}} {
		if w.differs {
			out = append(out, w.name)
		}
	}
	return out
}

func whatFact(a, b *Fact) []string {
	out := whatText(a.Text, b.Text)
	if !equal(a.Value, b.Value) || a.Unit != b.Unit || a.Date != b.Date {
		out = append(out, Figure)
	}
	if !slices.Equal(a.Cites, b.Cites) {
		out = append(out, Cites)
	}
	return out
}

func whatTerm(a, b *Term) []string {
	var out []string
	if a.EN != b.EN {
		out = append(out, "en")
	}
	if a.Status != b.Status {
		out = append(out, "status")
	}
	return out
}

func equal(a, b *float64) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }

func whatText(a, b string) []string {
	if a == b {
		return nil
	}
	lost, found := numbers(a, b)
	if len(lost)+len(found) > 0 {
		return []string{Text, Numbers}
	}
	return []string{Text}
}

// numbers gives the numbers, dates and documents that only one of two texts has, as they are written there. "Five" and "5" are one.
func numbers(a, b string) (onlyA, onlyB []string) {
	x, y := repair.EnglishValues(a), repair.EnglishValues(b)
	return only(a, x, y), only(b, y, x)
}

// only gives those values of a text that the other has not, each as often as it is missing.
func only(text string, values, other []repair.Value) []string {
	left := map[string]int{}
	for _, v := range other {
		left[v.Kind+v.Key]++
	}
	out := []string{}
	for _, v := range values {
		if k := v.Kind + v.Key; left[k] > 0 {
			left[k]--
			continue
		}
		if written := text[v.Start:v.End]; len(out) == 0 || out[len(out)-1] != written { // a date has its year as a value of its own
			out = append(out, written)
		}
	}
	return out
}
