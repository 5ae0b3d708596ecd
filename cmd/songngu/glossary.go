package main

import (
	"cmp"
	"context"

	"songngu/internal/terms"
	"songngu/memory"
)

// approvedTerms gives the entries that people approved in a memory as terms. They outrank those of the program.
func approvedTerms(ctx context.Context, s memory.Store) ([]terms.Entry, error) {
	var out []terms.Entry
	for e, err := range s.Entries(ctx, memory.EntryFilter{Status: memory.Approved}) {
		if err != nil {
			return nil, err
		}
		if t := termOf(e); t.VI != "" && t.EN != "" {
			out = append(out, t)
		}
	}
	return out, nil
}

// termOf gives an entry of the memory as a term. Names that people shall no longer write are recognised in Vietnamese.
func termOf(e memory.Entry) terms.Entry {
	t := terms.Entry{EN: e.Preferred("en").Text, Status: terms.Approved, Article: e.Article, Domain: e.Domain, Source: e.Source,
		Kind: terms.Kind(e.Kind)}
	if !t.Kind.Valid() {
		t.Kind = terms.Concept
	}
	full := []memory.Form{memory.FullForm}
	names := e.Texts("vi", full, nil)
	if len(names) > 0 {
		t.VI = cmp.Or(e.Preferred("vi").Text, names[0])
	}
	for _, n := range append(names, e.Texts("vi", []memory.Form{memory.Variant}, nil)...) {
		if n != t.VI {
			t.Variants = append(t.Variants, n)
		}
	}
	short := []memory.Form{memory.Abbreviation}
	t.AbbrVI = e.Texts("vi", short, nil)
	t.AbbrEN = e.Texts("en", short, []memory.Use{memory.Preferred, memory.Admitted})
	return t
}
