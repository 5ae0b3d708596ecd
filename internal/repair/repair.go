// Package repair makes the translation of a sentence out of that of a similar one, where the two differ in numbers, money, dates,
// documents or names. Start with Target. It writes nothing that it cannot find again by value, and knows no memory.
package repair

import (
	"sort"
	"strings"

	"songngu/internal/viet"
)

// The kinds of Swap.
const (
	SwapNumber   = "number"   // a count, a measure, a rank, a time of day
	SwapMoney    = "money"    // an amount of a currency
	SwapPercent  = "percent"  // a percentage or percentage points
	SwapDate     = "date"     // a day, month, quarter or year, a day of the week or a part of the day
	SwapDocument = "document" // the number of a legal document, its type, or a part of it
	SwapName     = "name"     // a personal name, or a code or address that both languages write alike: "5G"
)

// Swap is one place of a stored translation where Target wrote the value of the query: "5,7 triệu" for "4 triệu" turns
// "4 million" into "5.7 million". A range or a period gives a swap for each of its ends.
type Swap struct {
	// Kind is one of the constants above.
	Kind string
	// Source and Query cover the tokens in the stored source and in the query, "2 tỷ đồng" and "500 triệu đồng".
	Source, Query viet.Span
	// Target covers Old in the stored target and Repaired covers New in the repaired one.
	Target, Repaired viet.Span
	// Old and New are the English before and after: "VND2 billion" and "VND500 million".
	Old, New string
}

// Target makes the translation of query out of target, the translation of source, where the two sentences differ in numbers,
// money, dates, documents or names: "Thu 2 tỷ đồng." for "Thu 500 triệu đồng." turns "VND500 million was collected." into
// "VND2 billion was collected.". Each value is found in the target by what it means and written in the style that stands there.
//
// It is all or nothing: where any value that differs has no partner in the other sentence, is not found in the target, is found
// there too often, or would change the grammar around it ("one house" for "two houses"), repaired is target and swaps is nil.
//
// whole reports whether repaired translates all of query: nothing but the swapped values differs, apart from case, the spaces
// round marks and the placement of tones. With other words that differ, the swaps are made and whole is false.
//
// Target(s, s, t) is t, nil, true. The swaps are in the order of the target and do not overlap.
func Target(query, source, target string) (repaired string, swaps []Swap, whole bool) {
	nq, ns := viet.Normalise(query), viet.Normalise(source)
	from, to := newSwapSide(ns.String(), viet.Lex(ns.String())), newSwapSide(nq.String(), viet.Lex(nq.String()))
	if from.keys() == to.keys() && from.sameValues(to) {
		return target, nil, true
	}
	d, ok := compareSides(from, to)
	if !ok {
		return target, nil, false
	}
	if len(d.changes) == 0 {
		return target, nil, !d.words
	}
	en := readEnglish(target)
	edits, dropped, ok := en.plan(from, to, d.changes)
	if !ok || len(edits) == 0 {
		return target, nil, false
	}
	repaired, swaps = applySwaps(target, edits)
	if !confirmed(repaired, edits, swaps) {
		return target, nil, false
	}
	for i := range swaps {
		swaps[i].Source, swaps[i].Query = ns.Origin(edits[i].change.source), nq.Origin(edits[i].change.query)
	}
	return repaired, swaps, !d.words && !dropped
}

// swapEdit is one change of the English: span of the target becomes text.
type swapEdit struct {
	viet.Span
	text   string
	change swapChange
}

// swapPiece is a part of an edit: the number alone, the month alone.
type swapPiece struct {
	viet.Span
	text string
}

// compose gives the text of span with the pieces, in order and inside it, written into it.
func compose(target string, span viet.Span, pieces []swapPiece) string {
	sort.Slice(pieces, func(i, j int) bool { return pieces[i].Start < pieces[j].Start })
	var b strings.Builder
	at := span.Start
	for _, p := range pieces {
		b.WriteString(target[at:p.Start])
		b.WriteString(p.text)
		at = p.End
	}
	b.WriteString(target[at:span.End])
	return b.String()
}

// applySwaps writes the edits, which it puts in order and which do not overlap, and gives the swaps without the spans of the
// Vietnamese.
func applySwaps(target string, edits []swapEdit) (string, []Swap) {
	sort.Slice(edits, func(i, j int) bool { return edits[i].Start < edits[j].Start })
	var b strings.Builder
	swaps := make([]Swap, 0, len(edits))
	at := 0
	for _, e := range edits {
		b.WriteString(target[at:e.Start])
		start := b.Len()
		b.WriteString(e.text)
		at = e.End
		swaps = append(swaps, Swap{
			Kind: e.change.label(), Target: e.Span, Repaired: viet.Span{Start: start, End: b.Len()}, Old: e.In(target), New: e.text,
		})
	}
	b.WriteString(target[at:])
	return b.String(), swaps
}

// confirmed reads the repaired English afresh and reports whether each new value, and no old one, stands where it was written.
func confirmed(repaired string, edits []swapEdit, swaps []Swap) bool {
	en := readEnglish(repaired)
	for i, s := range swaps {
		found := false
		for _, m := range en.find(edits[i].change.new) {
			found = found || m.Start < s.Repaired.End && s.Repaired.Start < m.End
		}
		if !found || s.Old == s.New {
			return false
		}
	}
	return true
}

// overlapping reports whether two of the edits, in any order, share a byte of the target.
func overlapping(edits []swapEdit) bool {
	for i := range edits {
		for k := range i {
			if edits[i].Start < edits[k].End && edits[k].Start < edits[i].End {
				return true
			}
		}
	}
	return false
}
