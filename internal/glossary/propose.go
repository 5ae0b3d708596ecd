package glossary

import (
	"fmt"
	"strings"
	"unicode"

	"songngu/internal/terms"
	"songngu/internal/terms/extract"
	"songngu/internal/viet"
)

// Candidate is an entry as whoever proposes English gets it.
type Candidate struct {
	VI   string
	Kind terms.Kind
	// Names are its other Vietnamese names.
	Names []string
	// EN is the English that its words give, or "".
	EN string
	// Evidence are sentences that have it.
	Evidence []string
}

// Proposal is what somebody proposes for a Candidate. Nobody vouches for it.
type Proposal struct {
	// EN is the English, or "".
	EN string
	// Full is the full form of a short form, or "".
	Full string
	// NoTerm says that it is no term.
	NoTerm bool
	// Fault says why there is no proposal, or why its English was not taken; "" for the zero Proposal, which was not asked for.
	Fault string
}

// Candidates gives the entries whose English is not settled: those without, and those whose English was made of their words. at says where each
// stands. What settled, unless it is nil, reports to be settled is left out.
func Candidates(entries []Entry, settled func(vi string) (bool, error)) (all []Candidate, at []int, err error) {
	for i := range entries {
		e := &entries[i]
		if e.Entry != nil || e.Kind == extract.PersonName || e.Kind == extract.DocumentName || e.EN != "" && e.Source != fromWords {
			continue
		}
		if settled != nil {
			done, err := settled(e.VI)
			if err != nil {
				return nil, nil, err
			}
			if done {
				continue
			}
		}
		c := Candidate{VI: e.VI, Kind: e.Kind, Names: append(append([]string(nil), e.Variants...), e.Abbreviations...), EN: e.EN}
		for _, s := range e.Seen {
			if s.Text != "" {
				c.Evidence = append(c.Evidence, s.Text)
			}
		}
		all, at = append(all, c), append(at, i)
	}
	return all, at, nil
}

// Outcome counts what became of proposals.
type Outcome struct {
	English int // taken
	Joined  int // short forms that were put to their full form
	Refused int // proposals whose English was not taken
	NoTerm  []string
}

// Propose gives the entries with what is proposed for those at the indexes, by the named model. The note has the English of the words, too. What
// is no term is left out, unless its shape says that it is a name.
func Propose(entries []Entry, at []int, proposals []Proposal, model string) ([]Entry, Outcome) {
	var o Outcome
	gone := map[int]bool{}
	for k, p := range proposals {
		e := &entries[at[k]]
		switch {
		case p.NoTerm && e.Kind == terms.Concept:
			o.NoTerm = append(o.NoTerm, e.VI)
			gone[at[k]] = true
			continue
		case p.Full != "" && isShortOf(e.VI, p.Full):
			if to := named(entries, p.Full); to >= 0 && to != at[k] {
				entries[to].Abbreviations = append(entries[to].Abbreviations, e.VI)
				gone[at[k]] = true
				o.Joined++
				continue
			}
			e.Note = fmt.Sprintf("%s: short for %s", model, p.Full)
		}
		if p.Fault != "" {
			o.Refused++
		}
		if p.EN != "" && p.EN != e.EN {
			if e.EN != "" {
				e.Note = fmt.Sprintf("%q by the model %s, %q by its words", p.EN, model, e.EN)
			}
			e.EN, e.Source = p.EN, "model "+model
			o.English++
		}
	}
	var out []Entry
	for i := range entries {
		if !gone[i] {
			out = append(out, entries[i])
		}
	}
	return out, o
}

// named gives the entry that has a name, or -1.
func named(entries []Entry, name string) int {
	for i := range entries {
		for _, n := range append([]string{entries[i].VI}, entries[i].Variants...) {
			if viet.Key(n) == viet.Key(name) {
				return i
			}
		}
	}
	return -1
}

// isShortOf reports whether a short form has the initials of a full one: "KT-XH", "kinh tế - xã hội".
func isShortOf(short, full string) bool {
	letters := strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return r
	}, viet.Key(short))
	var initials strings.Builder
	for _, word := range strings.FieldsFunc(viet.Key(full), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }) {
		for _, r := range word {
			initials.WriteRune(r)
			break
		}
	}
	return letters != "" && letters == initials.String()
}
