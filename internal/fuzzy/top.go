package fuzzy

import (
	"cmp"
	"slices"
)

// Hit is a text that is similar to a query.
type Hit struct {
	// ID is the number that the text was added under.
	ID uint32
	// Cost is that of the cheapest edits, Length the number of tokens of the longer text. Cost 0 means that the tokens are the
	// same up to spelling variants.
	Cost, Length int
	// Near means that the texts differ in nothing but numbers, punctuation, case, spelling variants and spacing.
	Near bool
	// Penalty is what Accept asked for, in percent.
	Penalty int
}

// Similarity is 0 to 100, cut down to an integer: 100 only where Cost is 0.
func (h Hit) Similarity() int { return percent(h.Cost, h.Length) }

// compare orders hits: near ones first, then by the share of the text that was edited with the penalty on top, then by ID.
func (h Hit) compare(o Hit) int {
	if h.Near != o.Near {
		if h.Near {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(h.loss()*o.Length, o.loss()*h.Length), cmp.Compare(h.ID, o.ID))
}

// loss is the cost with the penalty, in hundredths.
func (h Hit) loss() int { return 100*h.Cost + h.Penalty*WordCost*h.Length }

// Query is a text to look for, in normal form, and the best hits so far. One Query may be put to several segments.
type Query struct {
	tokens []queryToken
	words  int
	least  int
	most   int
	accept Accept
	hits   []Hit
}

// queryToken is a token of a query. Segments know what most tokens fold to; fold is "" until it is asked for.
type queryToken struct {
	text, fold string
	class      class
}

// Accept says whether a text counts, and how many percent its hit is worth less than its similarity. It is asked only about
// texts that are similar enough.
type Accept func(id uint32, kind uint8) (penalty int, ok bool)

// NewQuery makes a query for the most hits that are at least similar by so many percent, 1 to 100. Near hits are given
// whatever their similarity. A nil accept takes every text.
func NewQuery(text string, least, most int, accept Accept) *Query {
	q := &Query{least: least, most: most, accept: accept}
	for _, t := range appendTokens(nil, text) {
		token := text[t.start:t.end]
		q.tokens = append(q.tokens, queryToken{text: token, class: t.class})
		if t.class != mark {
			q.words++
		}
	}
	return q
}

// fold gives what token i folds to.
func (q *Query) fold(i int) string {
	t := &q.tokens[i]
	if t.fold == "" {
		t.fold = fold(t.text, t.class)
	}
	return t.fold
}

// Hits gives the best hits, best first: near ones, then by similarity less penalty, then by ID.
func (q *Query) Hits() []Hit { return q.hits }

// add takes a hit in, if it is good enough.
func (q *Query) add(h Hit, kind uint8) {
	if !h.Near && h.Cost > q.budget(h.Length) {
		return
	}
	if len(q.hits) == q.most && h.compare(q.hits[q.most-1]) >= 0 {
		return
	}
	if q.accept != nil {
		var ok bool
		if h.Penalty, ok = q.accept(h.ID, kind); !ok || !h.Near && h.Similarity()-h.Penalty < q.least {
			return
		}
		if len(q.hits) == q.most && h.compare(q.hits[q.most-1]) >= 0 {
			return
		}
	}
	at, found := slices.BinarySearchFunc(q.hits, h, Hit.compare)
	if found {
		return
	}
	if len(q.hits) == q.most {
		q.hits = q.hits[:q.most-1]
	}
	q.hits = slices.Insert(q.hits, at, h)
}

// budget is the cost that a text may have to be a hit, when the longer text has length tokens: what the threshold allows, or
// the share of the worst hit once there are enough. It is negative when no more than near hits can be better.
func (q *Query) budget(length int) int {
	limit := (100 - q.least) * length * WordCost / 100
	if len(q.hits) < q.most {
		return limit
	}
	worst := q.hits[q.most-1]
	if worst.Near {
		return -1
	}
	return min(limit, worst.loss()*length/(100*worst.Length))
}
