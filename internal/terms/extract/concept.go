// Package extract finds the recurring terms of documents and joins the names that they have. Start at Concepts. It gives no English.
package extract

import (
	"cmp"
	"slices"
	"strings"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// Document is an article as Extract reads it: its sentences and headings, without captions and furniture.
type Document struct {
	ID       string
	Passages []Passage
}

// Passage is one sentence or heading, in normal form.
type Passage struct{ ID, Text string }

// Concept is a term that documents use, with all the names that they use for it.
type Concept struct {
	// VI is the preferred name: that of the base, else the commonest one.
	VI   string
	Kind terms.Kind
	// Variants and Abbreviations are the other names that were seen, commonest first, and for a document the one with or without "số".
	Variants, Abbreviations []string
	// Entry is that of the base, or nil.
	Entry *terms.Entry
	// Count is how often the documents have it, inside of longer terms too; Alone how often outside of them.
	Count, Alone int
	// Documents are the documents that have it, in order.
	Documents []Use
	// Sightings are the first ones, at most one a passage and maxSightings in all, those of different documents first.
	Sightings []Sighting
	// Score orders concepts: see score.
	Score float64
}

// Use is how often a document, named by its index, has a concept.
type Use struct{ Index, Count int }

// Sighting is where a document has a term.
type Sighting struct {
	Document, Passage int
	viet.Span
}

// maxSightings is how many places a concept keeps as evidence.
const maxSightings = 5

// Concepts finds the terms of documents in two streams: what is a name by its shape (documents, bodies, laws, programmes, people and
// their posts, abbreviations, entries of the base), once seen is enough; and phrases that recur, by C-value (Frantzi, Ananiadou and Mima
// 2000) with a test for fragments of longer phrases. A sentence that documents share counts once. The result is ordered by Score, best
// first; base may have no entries, and the same input gives the same result.
func Concepts(docs []Document, base *terms.Base, lx Lexicon) []Concept {
	x := &extractor{base: base, lx: lx, edges: readEdges(), joins: readJoins(), seen: map[string]bool{}, names: map[string]*name{}, phrases: map[string]*phrase{}, alias: map[string]map[int]string{}}
	for d := range docs {
		for p, passage := range docs[d].Passages {
			x.passage(d, p, passage.Text)
		}
	}
	x.choosePhrases()
	concepts := x.join()
	for i := range concepts {
		concepts[i].Score = x.score(&concepts[i], len(docs))
	}
	slices.SortStableFunc(concepts, func(a, b Concept) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), strings.Compare(a.VI, b.VI))
	})
	return concepts
}

// extractor gathers what the documents call things.
type extractor struct {
	base    *terms.Base
	lx      Lexicon
	edges   map[string]edge
	joins   map[string]string         // from the key of a name to that of the concept that it is joined to
	numbers map[string]string         // from the short name of a document to the long one
	seen    map[string]bool           // sentences, by key
	names   map[string]*name          // by canonical key
	phrases map[string]*phrase        // by key
	alias   map[string]map[int]string // from the key of a short name and a document to the key of the long one it stands for there, "" for two
	toks    []viet.Token
	text    string
	doc, at int
	words   []word
	wordOf  []int // index of the word of each token
}

// name is one name of a thing as the documents spell it.
type name struct {
	key       string
	long      string // key of what a short name stands for, "" when nobody says or it is several things
	kind      terms.Kind
	entry     *terms.Entry
	abbr      bool
	spellings map[string]int
	places    []Sighting
	inside    int // how many of them lie inside of another term
	phrase    bool
}

// passage looks for terms in a sentence that was not seen before.
func (x *extractor) passage(doc, at int, text string) {
	if key := viet.Key(text); x.seen[key] {
		return
	} else if len(key) > shortSentence {
		x.seen[key] = true
	}
	x.text, x.doc, x.at = text, doc, at
	x.toks = viet.AppendTokens(x.toks[:0], text)
	hits, longest := x.base.All(text, x.toks), x.base.Match(text, x.toks)
	x.words = wordsOf(x.toks, longest, x.lx)
	x.wordOf = x.wordOf[:0]
	for k, w := range x.words {
		for range w.last - w.first {
			x.wordOf = append(x.wordOf, k)
		}
	}
	for _, h := range hits {
		if x.otherwise(h) {
			x.note(x.span(h.First, h.Last+1), h.First, h.Last+1, ShortForm, nil, true)
			continue
		}
		n := x.note(h.Entry.VI, h.First, h.Last+1, h.Entry.Kind, h.Entry, h.Abbr)
		if !slices.ContainsFunc(longest, func(l terms.Hit) bool { return l.First == h.First && l.Last == h.Last }) {
			n.inside++
		}
	}
	x.shared(hits)
	x.documents()
	x.people()
	x.patterns()
	x.abbreviations()
	x.aliases()
	x.gather(x.words)
	x.gather(wordsOf(x.toks, nil, x.lx))
}

// otherwise reports a short form of the base that the document has explained as something else.
func (x *extractor) otherwise(h terms.Hit) bool {
	long := x.alias[terms.Canonical(x.span(h.First, h.Last+1))][x.doc]
	return h.Abbr && long != "" && long != terms.Canonical(h.Entry.VI)
}

// shortSentence is the length in bytes up to which a sentence may be repeated by chance.
const shortSentence = 40

// note counts a name at tokens [first, last). canon is what identifies it.
func (x *extractor) note(canon string, first, last int, kind terms.Kind, entry *terms.Entry, abbr bool) *name {
	if known := x.base.ByVI(canon); entry == nil && known != nil && kind != ShortForm {
		entry, canon = known, known.VI
	}
	key := terms.Canonical(canon)
	n := x.names[key]
	if n == nil {
		n = &name{key: key, kind: kind, spellings: map[string]int{}}
		x.names[key] = n
	}
	if entry != nil {
		n.entry, n.kind = entry, entry.Kind
	}
	span := viet.Span{Start: x.toks[first].Start, End: x.toks[last-1].End}
	place := Sighting{x.doc, x.at, span}
	if k := len(n.places); k > 0 && n.places[k-1].Document == x.doc && n.places[k-1].Passage == x.at && n.places[k-1].Contains(span) {
		return n // found by another rule too
	}
	n.abbr = n.abbr || abbr
	n.spellings[span.In(x.text)]++
	n.places = append(n.places, place)
	return n
}
