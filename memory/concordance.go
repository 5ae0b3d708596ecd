package memory

import (
	"context"
	"errors"

	"songngu/internal/viet"
)

// ConcordanceQuery is a phrase to find inside of units.
type ConcordanceQuery struct {
	// Phrase is what to find: words in a row, in any case and with either tone placement, whatever marks stand between them.
	// A "*" inside or at an end of a word stands for any letters and digits, and "*" alone for one word: "định danh * tử",
	// "ministr*".
	Phrase string
	// Side is where to look: SourceSide, TargetSide, or both for the zero Side.
	Side Side
	// Bare finds the phrase whatever its diacritics: "dinh danh dien tu" finds "định danh điện tử".
	Bare bool
	// Limit is the most occurrences to give; 0 means all.
	Limit  int
	Filter Filter
}

// Side is a side of a unit.
type Side string

// The sides.
const (
	SourceSide Side = "source"
	TargetSide Side = "target"
)

// Occurrence is a unit that holds a phrase, and where.
type Occurrence struct {
	Unit Unit
	Side Side
	// Spans are the bytes of the source or target, as Side says, that the phrase covers.
	Spans []viet.Span
}

// Concordance calls fn with the units that hold a phrase, by id, until fn returns false or the limit is reached. The error is a
// PhraseError when the phrase cannot be looked for. It reads every text of the store: about two seconds for a million units.
func Concordance(ctx context.Context, s Store, q ConcordanceQuery, fn func(Occurrence) bool) error {
	p, err := compilePhrase(q.Phrase, q.Bare)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	batches := make(chan textBatch, 4)
	go readTexts(ctx, s, q, batches)
	given := 0
	for b := range batches {
		if b.err != nil {
			return b.err
		}
		units, err := s.Units(ctx, p.sift(&b))
		if err != nil {
			return err
		}
		for _, u := range units {
			for _, o := range p.find(u, q.Side) {
				given++
				if !fn(o) || given == q.Limit {
					return nil
				}
			}
		}
	}
	return ctx.Err()
}

// textBatch is some texts of a store, one after the other. A unit of which both sides are looked at has two.
type textBatch struct {
	ids  []int64
	ends []int
	text []byte
	err  error // ends the reading
}

// batchBytes is about how much text is handed on at once: enough that handing it on costs nothing, too little to fill a cache.
const batchBytes = 256 << 10

// readTexts sends the texts that q is about to out and closes it.
func readTexts(ctx context.Context, s Store, q ConcordanceQuery, out chan<- textBatch) {
	defer close(out)
	send := func(b textBatch) bool {
		select {
		case out <- b:
			return true
		case <-ctx.Done():
			return false
		}
	}
	var b textBatch
	take := func(id int64, text []byte) {
		b.ids, b.text = append(b.ids, id), append(b.text, text...)
		b.ends = append(b.ends, len(b.text))
	}
	err := s.Texts(ctx, q.Filter, func(id int64, source, target []byte) bool {
		if q.Side != TargetSide {
			take(id, source)
		}
		if q.Side != SourceSide {
			take(id, target)
		}
		if len(b.text) < batchBytes {
			return true
		}
		full := b
		b = textBatch{ids: make([]int64, 0, len(full.ids)), ends: make([]int, 0, len(full.ends)), text: make([]byte, 0, len(full.text))}
		return send(full)
	})
	if b.err = err; err == nil || !errors.Is(err, context.Canceled) || len(b.ids) > 0 {
		send(b)
	}
}

// sift gives the ids of the units in b that may hold the phrase, each once.
func (p phrase) sift(b *textBatch) []int64 {
	var ids []int64
	start := 0
	for i, end := range b.ends {
		if text := b.text[start:end]; (len(ids) == 0 || ids[len(ids)-1] != b.ids[i]) && p.sieve.passes(text) {
			ids = append(ids, b.ids[i])
		}
		start = end
	}
	return ids
}
