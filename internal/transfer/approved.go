package transfer

import (
	"slices"
	"strings"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// said are the terms of a sentence that people approved. What the program knows gives way to them.
type said []terms.Hit

// approved gives the hits that people approved.
func approved(hits []terms.Hit) said {
	var out said
	for _, h := range hits {
		if h.Entry.Status == terms.Approved {
			out = append(out, h)
		}
	}
	return out
}

// overrule gives the hits without the concepts that give way. An official name stays whole whatever its parts are called elsewhere.
func (a said) overrule(hits []terms.Hit) []terms.Hit {
	if len(a) == 0 {
		return hits
	}
	return slices.DeleteFunc(slices.Clone(hits), func(h terms.Hit) bool {
		return h.Entry.Kind == terms.Concept && h.Entry.Status != terms.Approved && a.beats(h.First, h.Last+1, h.Entry.EN)
	})
}

// beats reports whether words of the program over tokens [first, last) give way: they are part of an approved term, or they hold one
// or run into one and have not its English.
func (a said) beats(first, last int, en string) bool {
	for i := range a {
		from, to := a[i].First, a[i].Last+1
		same := first == from && last == to
		within := from <= first && last <= to
		apart := last <= from || to <= first
		if !same && !apart && (within || !strings.Contains(viet.Lower(en), viet.Lower(a[i].Entry.EN))) {
			return true
		}
	}
	return false
}

// reading gives a reading of tokens [first, last) the English that people approved. A noun has a leaf of its own for that.
func (a said) reading(l *lex, first, last int) *lex {
	for i := range a {
		if l.cat == catN || a[i].First != first || a[i].Last+1 != last {
			continue
		}
		own := *l
		own.en = a[i].Entry.EN
		own.feats = slices.DeleteFunc(slices.Clone(l.feats), func(f feature) bool { return f.value != "" && otherEnglish(f.name) })
		return &own
	}
	return l
}

// otherEnglish reports whether a feature of a word holds English for it, beside that of the word itself.
func otherEnglish(feature string) bool {
	if strings.HasPrefix(feature, "nom") {
		return true
	}
	switch feature {
	case "pp", "mod", "kept", "nto", "act", "measure", string(person), string(org), string(doc), string(money), string(place), string(event):
		return true
	}
	return false
}
