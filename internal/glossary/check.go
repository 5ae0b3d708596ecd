package glossary

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"songngu/internal/english"
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// Rule is an entry of a glossary as translations are checked by it.
type Rule struct {
	// Entry is its number, VI its preferred Vietnamese term, Names the other ones.
	Entry int64
	VI    string
	Names []string
	// Written are the English terms that may be used, the preferred one first; the others may not.
	Written, Deprecated, Forbidden []string
}

// Fault is a sort of finding.
type Fault string

// The faults.
const (
	Missing      Fault = "missing"      // the source has the term, the target none of its English
	Forbidding   Fault = "forbidden"    // the target has English that is forbidden for the term
	Outdated     Fault = "deprecated"   // the target has English that is no longer used for the term
	Inconsistent Fault = "inconsistent" // the document has more than one of the English terms of an entry
)

// Finding is where a translation does not follow the glossary.
type Finding struct {
	Fault Fault
	// Unit is the index of the translation among those checked.
	Unit int
	Rule *Rule
	// Source covers the term in the source. Target covers Found in the target; both are empty for what is missing.
	Source, Target viet.Span
	Found          string
}

// Message says what was found in words.
func (f Finding) Message() string {
	want := ""
	if len(f.Rule.Written) > 0 {
		want = fmt.Sprintf("%q", f.Rule.Written[0])
	}
	switch f.Fault {
	case Missing:
		return fmt.Sprintf("%q: %s is missing", f.Rule.VI, want)
	case Forbidding:
		return fmt.Sprintf("%q: %q is forbidden, use %s", f.Rule.VI, f.Found, want)
	case Outdated:
		return fmt.Sprintf("%q: %q is no longer used, use %s", f.Rule.VI, f.Found, want)
	}
	return fmt.Sprintf("%q: %q here, %s elsewhere", f.Rule.VI, f.Found, want)
}

// Checker checks translations by a glossary. It remembers what it has seen of a document, for Inconsistencies.
type Checker struct {
	base  *terms.Base
	rules map[string]*Rule // by canonical name
	seen  int
	uses  map[*Rule]map[string][]Finding // by the English that was used
	// Units, Terms and Kept count the translations, the terms in their sources and those whose English is there.
	Units, Terms, Kept int
}

// NewChecker makes a checker. An error names the rule whose names cannot be found in a text, or the two that share one.
func NewChecker(rules []Rule) (*Checker, error) {
	c := &Checker{rules: map[string]*Rule{}, uses: map[*Rule]map[string][]Finding{}}
	var entries []terms.Entry
	for i := range rules {
		r := &rules[i]
		entries = append(entries, terms.Entry{VI: r.VI, EN: cmp.Or(strings.Join(r.Written, "|"), "-"), Variants: r.Names, Kind: terms.Concept, Status: terms.Approved})
		c.rules[terms.Canonical(r.VI)] = r
	}
	var err error
	c.base, err = terms.NewBase(entries)
	return c, err
}

// Check gives what is wrong with a translation, in order of its source: terms whose English is missing, and English that is not to be
// used. Plurals, case, hyphens, articles and British or American spelling make no difference; of names within names the longest counts.
// A word of the target stands for one term only.
func (c *Checker) Check(source, target string) []Finding {
	unit := c.seen
	c.seen++
	c.Units++
	toks := viet.Lex(source)
	words := foldedWords(target)
	taken := make([]bool, len(words))
	var found []Finding
	hits := c.base.Match(source, toks)
	// Longer English first, so that "Ministry of Health" is not spent on "ministry".
	order := make([]int, len(hits))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return hits[b].Len() - hits[a].Len() })
	for _, i := range order {
		r := c.rules[terms.Canonical(hits[i].Entry.VI)]
		c.Terms++
		if fs := c.term(r, unit, hits[i].Span, target, words, taken); len(fs) > 0 {
			found = append(found, fs...)
		} else {
			c.Kept++
		}
	}
	slices.SortStableFunc(found, func(a, b Finding) int { return cmp.Compare(a.Source.Start, b.Source.Start) })
	return found
}

// term looks for the English of one term.
func (c *Checker) term(r *Rule, unit int, source viet.Span, target string, words []foldedWord, taken []bool) []Finding {
	at := func(f Fault, text string) (Finding, bool) {
		span, ok := findTerm(text, words, taken)
		return Finding{Fault: f, Unit: unit, Rule: r, Source: source, Target: span, Found: span.In(target)}, ok
	}
	for _, text := range r.Forbidden {
		if f, ok := at(Forbidding, text); ok {
			return []Finding{f}
		}
	}
	for _, text := range r.Written {
		if f, ok := at(Inconsistent, text); ok {
			if c.uses[r] == nil {
				c.uses[r] = map[string][]Finding{}
			}
			c.uses[r][text] = append(c.uses[r][text], f)
			return nil
		}
	}
	for _, text := range r.Deprecated {
		if f, ok := at(Outdated, text); ok {
			return []Finding{f}
		}
	}
	if len(r.Written) == 0 {
		return nil
	}
	return []Finding{{Fault: Missing, Unit: unit, Rule: r, Source: source}}
}

// Inconsistencies gives, for each entry of which more than one English term was used, where the rarer ones were, in order of unit.
func (c *Checker) Inconsistencies() []Finding {
	var found []Finding
	for _, uses := range c.uses {
		if len(uses) < 2 {
			continue
		}
		texts := slices.SortedFunc(maps.Keys(uses), func(a, b string) int {
			return cmp.Or(cmp.Compare(len(uses[b]), len(uses[a])), strings.Compare(a, b))
		})
		for _, text := range texts[1:] {
			found = append(found, uses[text]...)
		}
	}
	slices.SortFunc(found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.Source.Start, b.Source.Start))
	})
	return found
}

// foldedWord is a word of an English text without what inflection and spelling add.
type foldedWord struct {
	viet.Span
	text, fold string
}

// foldedWords gives the words of a text; a hyphen parts words, an article is none.
func foldedWords(text string) []foldedWord {
	var words []foldedWord
	for _, t := range english.Lex(text) {
		start := t.Start
		for part := range strings.SplitSeq(t.Text, "-") {
			span := viet.Span{Start: start, End: start + len(part)}
			start = span.End + 1
			low := strings.ToLower(part)
			if part == "" || t.Kind == english.Mark || low == "the" || low == "a" || low == "an" {
				continue
			}
			words = append(words, foldedWord{span, part, foldEnglish(low)})
		}
	}
	return words
}

// findTerm finds the first place of a term among words that are not taken, takes it and gives its span.
func findTerm(term string, words []foldedWord, taken []bool) (viet.Span, bool) {
	want := foldedWords(term)
	if len(want) == 0 {
		return viet.Span{}, false
	}
next:
	for i := 0; i+len(want) <= len(words); i++ {
		for k, w := range want {
			if taken[i+k] || !sameWord(w, words[i+k]) {
				continue next
			}
		}
		for k := range want {
			taken[i+k] = true
		}
		return viet.Span{Start: words[i].Start, End: words[i+len(want)-1].End}, true
	}
	return viet.Span{}, false
}

// sameWord reports whether a word of a text is one of a term. A word with two capitals and more, "MoH", is a short form and keeps them.
func sameWord(term, text foldedWord) bool {
	capitals := 0
	for _, r := range term.text {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	if capitals > 1 {
		return text.text == term.text || text.text == term.text+"s"
	}
	return term.fold == text.fold
}

// foldEnglish gives a word in lower case in the singular, in one of its spellings.
func foldEnglish(low string) string {
	low = strings.TrimSuffix(strings.TrimSuffix(strings.ReplaceAll(low, "’", "'"), "'s"), "'")
	if one, ok := irregular[low]; ok {
		return one
	}
	switch {
	case strings.HasSuffix(low, "ies") && len(low) > 4:
		low = low[:len(low)-3] + "y"
	case hasAnySuffix(low, "sses", "xes", "ches", "shes", "zes"):
		low = low[:len(low)-2]
	case strings.HasSuffix(low, "s") && len(low) > 3 && !hasAnySuffix(low, "ss", "us", "is"):
		low = low[:len(low)-1]
	}
	for _, s := range spellings {
		if stem, ok := strings.CutSuffix(low, s[0]); ok && len(stem) > 2 {
			return stem + s[1]
		}
	}
	return low
}

func hasAnySuffix(s string, suffixes ...string) bool {
	return slices.ContainsFunc(suffixes, func(x string) bool { return strings.HasSuffix(s, x) })
}

// spellings are endings of British English with those of American English.
var spellings = [][2]string{
	{"isation", "ization"}, {"ising", "izing"}, {"ised", "ized"}, {"ise", "ize"}, {"our", "or"}, {"tre", "ter"}, {"ence", "ense"}, {"gramme", "gram"}, {"lled", "led"}, {"lling", "ling"},
}

// irregular are plurals that no rule gives.
var irregular = map[string]string{
	"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "policemen": "policeman", "chairmen": "chairman", "criteria": "criterion",
	"analyses": "analysis", "crises": "crisis", "bases": "basis", "indices": "index", "indexes": "index", "lives": "life", "knives": "knife", "feet": "foot",
}
