// Package align pairs the sentences of a Vietnamese text with those of its English translation. Start with Vietnamese, English
// and Aligner.Align. It compares lengths, values (numbers, dates, documents), names and known words, finds the best chain of
// beads by dynamic programming inside a corridor, and says how sure it is of each bead.
package align

import (
	"context"
	"fmt"
)

// Sentence is one sentence of a side.
type Sentence struct {
	Text string
	// Opens reports whether the sentence begins a paragraph, a heading or an item of a list.
	Opens bool
	// Aside reports whether it stands beside the running text: a caption, a byline, furniture of a page. It is paired like any
	// other and never the context of a unit.
	Aside bool
}

// Range is a half-open range of sentences, [First, End), counted from 0 over the whole side.
type Range struct{ First, End int }

// Len is the number of sentences in the range.
func (r Range) Len() int { return r.End - r.First }

// Bead is the smallest group of sentences that translate each other. One range may be empty: what the other side left out.
type Bead struct {
	VI, EN Range
	// Confidence is how likely the bead is right, from 0 to 1: of beads with 0.9, nine in ten are.
	Confidence float64
}

// Kind names the bead by its numbers of sentences, Vietnamese first: "1-1", "2-1", "0-1".
func (b Bead) Kind() string { return fmt.Sprintf("%d-%d", b.VI.Len(), b.EN.Len()) }

// Paired reports whether the bead has sentences of both sides.
func (b Bead) Paired() bool { return b.VI.Len() > 0 && b.EN.Len() > 0 }

// Aligner aligns texts by what a Lexicon knows. Many goroutines may use one at a time.
type Aligner struct{ lexicon *Lexicon }

// New makes an Aligner. A nil lexicon leaves it to lengths, values and names.
func New(l *Lexicon) *Aligner {
	if l == nil {
		l = NewLexicon(nil)
	}
	return &Aligner{lexicon: l}
}

// Align gives the beads of two texts. Every sentence of either side is in exactly one bead, and the beads are in the order of
// both. The error is that of ctx. The same texts give the same beads.
func (a *Aligner) Align(ctx context.Context, vi, en []Sentence) ([]Bead, error) {
	m := newModel(a.lexicon, vi, en)
	l, err := fillLattice(ctx, m, newCorridor(m))
	if err != nil {
		return nil, err
	}
	beads, err := l.best(ctx)
	if err != nil {
		return nil, err
	}
	for i, b := range beads {
		beads[i].Confidence = m.confidence(b, b.Confidence)
	}
	return beads, nil
}
