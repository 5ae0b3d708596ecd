package repair

import (
	"slices"
	"strings"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// maxSwapCells bounds the table of an alignment. What is left of two sentences beyond it, after their common ends, has too little
// in common to be repaired.
const maxSwapCells = 1 << 20

// swapSide is one of the two Vietnamese sentences.
type swapSide struct {
	text  string
	atoms []swapAtom
}

// swapAtom is a token with the values in it; facts is nil for words and marks.
type swapAtom struct {
	viet.Span
	kind  viet.Kind
	key   string
	shape string // what two values must share to be swapped: unit, fields of the date
	id    string // equal for atoms that mean the same
	facts []swapFact
	soft  bool // may be no number at all: "một"
}

// newSwapSide reads text, which is in normal form, and its tokens.
func newSwapSide(text string, toks []viet.Token) *swapSide {
	s := &swapSide{text: text, atoms: make([]swapAtom, len(toks))}
	for i := range toks {
		s.atoms[i] = newSwapAtom(text, toks, i)
	}
	return s
}

// keys gives the sentence as the keys of its tokens, so without case, spaces round marks and placement of tones.
func (s *swapSide) keys() string {
	parts := make([]string, len(s.atoms))
	for i, a := range s.atoms {
		parts[i] = a.key
	}
	return strings.Join(parts, " ")
}

// sameValues reports whether both sides hold the same values: "4 đến 6 triệu" and "4 đến 6 tỷ" share the key "4", no more.
func (s *swapSide) sameValues(t *swapSide) bool {
	return slices.EqualFunc(s.values(), t.values(), func(a, b swapFact) bool { return a.key() == b.key() })
}

func (s *swapSide) values() []swapFact {
	var all []swapFact
	for _, a := range s.atoms {
		if a.kind == viet.Quantity && !a.soft {
			all = append(all, a.facts...)
		}
	}
	return all
}

// count gives how many values of the side have the key.
func (s *swapSide) count(key string) int {
	n := 0
	for _, a := range s.atoms {
		for _, f := range a.facts {
			if f.key() == key && !a.soft {
				n++
			}
		}
	}
	return n
}

// swapChange is one value of the source and what stands for it in the query.
type swapChange struct {
	old, new      swapFact
	source, query viet.Span
	before        string // the key of the token before both, "" where they differ: "ông", "bà"
}

// label gives the kind of the swap as its reader sees it.
func (c swapChange) label() string {
	switch c.old.kind {
	case factAmount:
		switch {
		case c.old.unit == "%" || c.old.unit == "điểm phần trăm":
			return SwapPercent
		case english.IsCurrency(c.old.unit):
			return SwapMoney
		}
		return SwapNumber
	case factDay, factPart, factWeekday:
		return SwapDate
	case factCode, factPlace:
		return SwapDocument
	case factName, factLiteral, factLocality:
		return SwapName
	default: // a time, which is a number
	}
	return SwapNumber
}

// difference is what keeps two sentences apart.
type difference struct {
	changes []swapChange
	words   bool // other words or marks differ
}

// compareSides aligns the sentences and gives what differs. ok is false where a value has no partner of its shape, or where
// less than half of the longer sentence is alike.
func compareSides(from, to *swapSide) (d difference, ok bool) {
	pairs, ok := alignSides(from.atoms, to.atoms)
	if !ok {
		return d, false
	}
	alike := 0
	var rest []swapPair
	for _, p := range pairs {
		switch {
		case p.from < 0 || p.to < 0:
			if p.loses(from, to) {
				return d, false
			}
			rest = append(rest, p)
		case from.atoms[p.from].id == to.atoms[p.to].id:
			alike++
		case from.atoms[p.from].facts == nil || to.atoms[p.to].facts == nil:
			rest = append(rest, p)
		default:
			alike++
			if !d.add(from, to, p) {
				return d, false
			}
		}
	}
	d.words = d.localities(from, to, rest)
	return d, 2*alike >= max(len(from.atoms), len(to.atoms))
}

// add notes the values of a pair of atoms that differ.
func (d *difference) add(from, to *swapSide, p swapPair) bool {
	a, b := &from.atoms[p.from], &to.atoms[p.to]
	if a.shape != b.shape || len(a.facts) != len(b.facts) {
		return false
	}
	before := ""
	if p.from > 0 && p.to > 0 && from.atoms[p.from-1].id == to.atoms[p.to-1].id {
		before = from.atoms[p.from-1].key
	}
	for i := range a.facts {
		if a.facts[i].kind == factFixed {
			return false
		}
		if a.facts[i].key() != b.facts[i].key() {
			d.changes = append(d.changes, swapChange{a.facts[i], b.facts[i], a.Span, b.Span, before})
		}
	}
	return true
}

// swapPair aligns atom from of the source with atom to of the query; -1 stands for none.
type swapPair struct{ from, to int }

// loses reports whether the one atom of the pair is a value.
func (p swapPair) loses(from, to *swapSide) bool {
	a := swapAtom{}
	if p.from >= 0 {
		a = from.atoms[p.from]
	} else {
		a = to.atoms[p.to]
	}
	return a.facts != nil && !a.soft
}

// The costs of an alignment. A value of the same shape is the likeliest change, then one of the same kind.
const (
	costShape = 2
	costKind  = 3
	costWord  = 4
	costGap   = 4
	costNever = 2*costGap + 1 // dearer than leaving both out
)

// The steps of an alignment: over both, over the source alone, over the query alone.
const (
	stepBoth uint8 = iota
	stepSource
	stepQuery
)

// swapCost is the cost of b standing for a.
func swapCost(a, b *swapAtom) int32 {
	switch {
	case a.id == b.id:
		return 0
	case a.facts == nil && b.facts == nil:
		return costWord
	case a.facts == nil && b.soft || b.facts == nil && a.soft:
		return costWord
	case a.facts == nil || b.facts == nil || a.kind != b.kind:
		return costNever
	case a.shape == b.shape:
		return costShape
	}
	return costKind
}

// alignSides gives the cheapest alignment, ok false where the table would be too large.
func alignSides(from, to []swapAtom) (pairs []swapPair, ok bool) {
	head := 0
	for head < len(from) && head < len(to) && from[head].id == to[head].id {
		pairs = append(pairs, swapPair{head, head})
		head++
	}
	tail := 0
	for tail < len(from)-head && tail < len(to)-head && from[len(from)-1-tail].id == to[len(to)-1-tail].id {
		tail++
	}
	a, b := from[head:len(from)-tail], to[head:len(to)-tail]
	if (len(a)+1)*(len(b)+1) > maxSwapCells {
		return nil, false
	}
	for _, p := range alignTable(a, b) {
		if p.from >= 0 {
			p.from += head
		}
		if p.to >= 0 {
			p.to += head
		}
		pairs = append(pairs, p)
	}
	for k := tail; k > 0; k-- {
		pairs = append(pairs, swapPair{len(from) - k, len(to) - k})
	}
	return pairs, true
}

// alignTable fills the table from the end, so that the way through it is read from the start.
func alignTable(a, b []swapAtom) []swapPair {
	width := len(b) + 1
	cost := make([]int32, (len(a)+1)*width)
	step := make([]uint8, len(cost))
	for i := len(a); i >= 0; i-- {
		for j := len(b); j >= 0; j-- {
			at := i*width + j
			switch {
			case i == len(a) && j == len(b):
				continue
			case i == len(a):
				cost[at], step[at] = cost[at+1]+costGap, stepQuery
				continue
			case j == len(b):
				cost[at], step[at] = cost[at+width]+costGap, stepSource
				continue
			}
			cost[at] = cost[at+width+1] + swapCost(&a[i], &b[j])
			if c := cost[at+width] + costGap; c < cost[at] {
				cost[at], step[at] = c, stepSource
			}
			if c := cost[at+1] + costGap; c < cost[at] {
				cost[at], step[at] = c, stepQuery
			}
		}
	}
	var pairs []swapPair
	for i, j := 0, 0; i < len(a) || j < len(b); {
		switch step[i*width+j] {
		case stepBoth:
			pairs, i, j = append(pairs, swapPair{i, j}), i+1, j+1
		case stepSource:
			pairs, i = append(pairs, swapPair{i, -1}), i+1
		case stepQuery:
			pairs, j = append(pairs, swapPair{-1, j}), j+1
		}
	}
	return pairs
}
