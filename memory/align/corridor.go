package align

import (
	"cmp"
	"slices"
)

// corridor bounds the part of the lattice that is looked at: for i Vietnamese sentences read, from lo[i] to hi[i] English
// ones. Both never fall; lo[0] is 0 and the last hi is all.
type corridor struct{ lo, hi []int }

// Sizes of the corridor, in sentences.
const (
	margin    = 20      // kept free round each anchor
	fullBlock = 250_000 // cells between two anchors that are looked at whole
	thinnest  = 50      // half of the width where there is more
	thickest  = 250
)

// anchor is a pair of sentences that rare clues hold together.
type anchor struct {
	vi, en int
	weight float64
}

// newCorridor lays the corridor along the anchors.
func newCorridor(m *model) corridor {
	n, k := len(m.vi.sentences), len(m.en.sentences)
	c := corridor{lo: make([]int, n+1), hi: make([]int, n+1)}
	for i := range c.lo {
		c.lo[i] = k
	}
	from := anchor{}
	for _, to := range append(m.anchors(), anchor{vi: n, en: k}) {
		c.span(from, to, k)
		from = to
	}
	for i := n - 1; i >= 0; i-- {
		c.lo[i] = min(c.lo[i], c.lo[i+1])
	}
	for i := 1; i <= n; i++ {
		c.hi[i] = max(c.hi[i], c.hi[i-1])
	}
	c.lo[0], c.hi[n] = 0, k
	return c
}

// span widens the corridor between two anchors.
func (c *corridor) span(from, to anchor, k int) {
	high, wide := to.vi-from.vi, to.en-from.en
	first, last := max(0, from.vi-margin), min(len(c.lo)-1, to.vi+margin)
	full := (high+1)*(wide+1) <= fullBlock
	half := min(max(thinnest, max(high, wide)/10), thickest)
	for i := first; i <= last; i++ {
		lo, hi := from.en-margin, to.en+margin
		if !full {
			at := from.en
			if high > 0 {
				at += (min(max(i, from.vi), to.vi) - from.vi) * wide / high
			}
			step := wide / max(high, 1)
			lo, hi = max(lo, at-half-step), min(hi, at+half+step)
		}
		c.lo[i] = min(c.lo[i], max(lo, 0))
		c.hi[i] = max(c.hi[i], min(hi, k))
	}
}

// rarest is how many pairs of sentences a clue may propose.
const rarest = 16

// anchorWeight is what the clues of an anchor are worth at least.
const anchorWeight = 4

// anchors finds the heaviest chain of pairs of sentences that share rare clues, each the best for both of its sentences.
func (m *model) anchors() []anchor {
	where := [2][][]int32{places(&m.vi), places(&m.en)}
	votes := map[[2]int32]float64{}
	for id := range where[0] {
		if len(where[0][id])*len(where[1][id]) > rarest {
			continue
		}
		for _, i := range where[0][id] {
			for _, j := range where[1][id] {
				votes[[2]int32{i, j}] += float64(m.viGain[0][id] + m.enGain[0][id])
			}
		}
	}
	bestVI, bestEN := make([]float64, len(m.vi.sentences)), make([]float64, len(m.en.sentences))
	for p, w := range votes {
		bestVI[p[0]], bestEN[p[1]] = max(bestVI[p[0]], w), max(bestEN[p[1]], w)
	}
	var all []anchor
	for p, w := range votes {
		if w >= anchorWeight && w >= bestVI[p[0]] && w >= bestEN[p[1]] {
			all = append(all, anchor{int(p[0]), int(p[1]), w})
		}
	}
	slices.SortFunc(all, func(a, b anchor) int { return cmp.Or(cmp.Compare(a.vi, b.vi), cmp.Compare(b.en, a.en)) })
	return heaviestChain(all, len(m.en.sentences))
}

// places gives the sentences of each clue.
func places(s *side) [][]int32 {
	out := make([][]int32, len(s.seen))
	for i, clues := range s.clues {
		for _, id := range clues {
			out[id] = append(out[id], int32(i))
		}
	}
	return out
}

// heaviestChain picks anchors that rise on both sides, with the greatest weight in all. They come by Vietnamese sentence, and of
// one sentence with the later English one first.
func heaviestChain(all []anchor, k int) []anchor {
	tree := make([]int, k+1) // a Fenwick tree over English sentences: 1 + index of the heaviest chain's last anchor
	weight, before := make([]float64, len(all)), make([]int, len(all))
	better := func(a, b int) bool { return b > 0 && (a == 0 || weight[b-1] > weight[a-1]) }
	last := 0
	for x, a := range all {
		found := 0
		for at := a.en; at > 0; at &= at - 1 {
			if better(found, tree[at]) {
				found = tree[at]
			}
		}
		before[x], weight[x] = found, a.weight
		if found > 0 {
			weight[x] += weight[found-1]
		}
		for at := a.en + 1; at <= k; at += at & -at {
			if better(tree[at], x+1) {
				tree[at] = x + 1
			}
		}
		if better(last, x+1) {
			last = x + 1
		}
	}
	var chain []anchor
	for ; last > 0; last = before[last-1] {
		chain = append(chain, all[last-1])
	}
	slices.Reverse(chain)
	return chain
}
