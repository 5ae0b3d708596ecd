package glossary

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

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
	default: // Inconsistent
		return fmt.Sprintf("%q: %q here, %s elsewhere", f.Rule.VI, f.Found, want)
	}
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
	words := english.NewTerms(target)
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
		if fs := c.term(r, unit, hits[i].Span, target, words); len(fs) > 0 {
			found = append(found, fs...)
		} else {
			c.Kept++
		}
	}
	slices.SortStableFunc(found, func(a, b Finding) int { return cmp.Compare(a.Source.Start, b.Source.Start) })
	return found
}

// term looks for the English of one term.
func (c *Checker) term(r *Rule, unit int, source viet.Span, target string, words *english.Terms) []Finding {
	at := func(f Fault, text string) (Finding, bool) {
		span, ok := words.Take(text)
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
