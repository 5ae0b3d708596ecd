package facts

import (
	"slices"
	"strings"
)

// listHeads are the words behind which the items of one list may be told together.
var listHeads = []string{
	" responsible for ", " tasked with ", " the right to ", " includes ", " include ", " including ", " calls for ", " the task of ", " obliged to ",
}

// A statement that tells several items of a list holds at most so many of them, and so many words.
const (
	maxTogether = 4
	wordsAtOnce = 45
)

// together tells the items of one list in one statement, as many as read well: "The centre is responsible for A, B and C." What is too
// doubtful to be told stays by itself.
func together(all []Fact) []Fact {
	var out []Fact
	for i := 0; i < len(all); {
		group := []Fact{all[i]}
		head := headOf(all[i])
		j := i + 1
		for ; head != "" && j < len(all) && len(group) < maxTogether && all[j].List == all[i].List && headOf(all[j]) == head; j++ {
			if wordsOf(group)+len(strings.Fields(tailOf(all[j]))) > wordsAtOnce {
				break
			}
			group = append(group, all[j])
		}
		if len(group) == 1 {
			out = append(out, all[i])
			i++
			continue
		}
		out = append(out, merged(group))
		i = j
	}
	return out
}

func wordsOf(group []Fact) int {
	n := 0
	for k, f := range group {
		if k == 0 {
			n += len(strings.Fields(f.Text))
			continue
		}
		n += len(strings.Fields(tailOf(f)))
	}
	return n
}

// headOf is what the statement of a list's item shares with those of the others, "" when it may not be told with them.
func headOf(f Fact) string {
	text := f.Clause.Text
	if f.List == "" || f.Clause.Cut || f.Clause.Doubt > maxInner || strings.Contains(text, " this ") || strings.Contains(text, " these ") {
		return ""
	}
	at, end := len(text), 0
	for _, h := range listHeads {
		if k := strings.Index(text, h); k >= 0 && k < at {
			at, end = k, k+len(h)
		}
	}
	return text[:end]
}

func tailOf(f Fact) string { return strings.TrimSuffix(f.Clause.Text[len(headOf(f)):], ".") }

// merged is one fact of several of a list.
func merged(group []Fact) Fact {
	f := group[0]
	var tails []string
	for k, g := range group {
		tails = append(tails, tailOf(g))
		if k == 0 {
			continue
		}
		for n, c := range g.Cites {
			if !slices.Contains(f.Cites, c) {
				f.Cites = append(slices.Clone(f.Cites), c)
				f.Spans = append(slices.Clone(f.Spans), g.Spans[n])
			}
		}
		f.Clause.Amounts = append(slices.Clone(f.Clause.Amounts), g.Clause.Amounts...)
		f.Clause.Doubt = max(f.Clause.Doubt, g.Clause.Doubt)
	}
	list := enumerated(tails)
	if rights := strings.HasSuffix(headOf(group[0]), " the right to "); rights && len(tails) == 2 && compound(tails[0]) && !compound(tails[1]) {
		list = tails[1] + " and " + tails[0] // "issue a warning and apply the measures specified in Points a, b and c"
	}
	f.Text = strings.TrimSuffix(strings.TrimSuffix(f.Text, "."), tails[0]) + list + "."
	f.Clause.Text = headOf(group[0]) + list + "."
	f.Clause.Headline = strings.TrimSuffix(f.Clause.Text, ".")
	return f
}

// enumerated lists members; those with commas or "and" of their own are parted by semicolons. What all have in common is written once.
func enumerated(members []string) string {
	last := len(members) - 1
	if text, ok := factored(members); ok {
		return text
	}
	if !slices.ContainsFunc(members, compound) {
		return series(members)
	}
	if last == 1 && !compound(members[0]) && !strings.Contains(members[1], ",") && strings.Count(members[1], " and ") == 1 && strings.Count(members[1], " ") <= longestPair {
		return members[0] + ", " + members[1] // "land use right auctions, land allocation and land lease"
	}
	if last == 1 {
		return members[0] + ", and " + members[1]
	}
	return strings.Join(members[:last], "; ") + "; and " + members[last]
}

// longestPair is the number of spaces in two short names that go on with the list that they end.
const longestPair = 5

// factored writes acts of one sort with their objects, "monitoring vehicles and air quality", or several with the one object of all,
// "recovering, transferring and liquidating assets".
func factored(members []string) (string, bool) {
	var acts, objects []string
	for _, m := range members {
		act, object, two := strings.Cut(m, " ")
		if !two || !strings.HasSuffix(act, "ing") || compound(object) {
			return "", false
		}
		acts, objects = append(acts, act), append(objects, object)
	}
	if len(members) < 2 {
		return "", false
	}
	one := func(list []string) bool {
		return !slices.ContainsFunc(list, func(s string) bool { return s != list[0] })
	}
	switch {
	case one(objects) && !one(acts):
		return series(acts) + " " + objects[0], true
	case one(acts) && !one(objects) && !preposition[strings.SplitN(objects[0], " ", 2)[0]]:
		return acts[0] + " " + series(objects), true
	}
	return "", false
}

// preposition are the words that make one verb with the one before them.
var preposition = map[string]bool{"out": true, "up": true, "on": true, "to": true, "with": true, "for": true, "in": true, "off": true, "of": true}

// compound reports a member of a list that has commas or "and" of its own.
func compound(member string) bool {
	return strings.Contains(member, ",") || strings.Contains(member, " and ")
}
