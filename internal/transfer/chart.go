package transfer

import (
	"math/bits"
)

// Costs. A lower sum wins. A word costs wordCost however many syllables it has, so longer words win over their parts; the
// rest says how much a reading is worse than the plainest one.
const (
	wordCost    = 10 // each leaf
	termCost    = 4  // a term of the base beats the same string made of words
	capitalCost = 14 // a capitalised name that no list knows
	maxTokens   = 63 // tokens of a clause that are parsed, at most 63
	briefTokens = 56 // those of one for a brief: what is longer is seldom sure; the rest is left out
	pruneMargin = 26 // how much worse than the best over the same tokens a constituent may be
)

// cell is the set of constituents over the same tokens.
type cell struct {
	nodes []*node
	mask  uint64 // categories present
	want  uint64 // categories that one of them may combine with on its right
	best  int    // the least cost among them
}

// chart holds the constituents of a sentence by first and last token, up to maxTokens wide.
type chart struct {
	n     int
	cells []cell
	// begin has bit w set at i when something covers tokens [i, i+w), end has bit 63-w set at j when something covers [j-w, j): shifted
	// against each other they give the places at which a span may be divided.
	begin, end []uint64
	// from and to are set at the gaps inside a quotation: where it begins and ends. No constituent goes over one of its ends only.
	from, to []int16
	// grammar fills the cells, reached[i] is the token up to which those that begin at i are filled.
	grammar *grammar
	reached []int
	// read is true at i when a leaf covers token i; unread[i] is the first token from i on that none covers.
	read   []bool
	unread []int
	// starts and stops are true at the gaps at which a leaf begins and ends.
	starts, stops []bool
	// ways is room for those of a cover.
	ways []ways
	// found is room for the words of the lexicon in the sentence, syllables for its tokens as they are looked up.
	found     []match
	syllables []syllable
	// blocks hold the constituents; the last one in use is blocks[block].
	blocks [][]node
	block  int
}

// reset makes a chart ready for a sentence of n tokens. It keeps its memory: a run parses thousands of sentences.
func (c *chart) reset(n int) {
	for i := range c.n {
		row := c.cells[i*maxTokens:]
		for k := range row[:min(maxTokens, c.n-i)] {
			cl := &row[k]
			cl.nodes, cl.mask, cl.want, cl.best = cl.nodes[:0], 0, 0, costly
		}
	}
	clear(c.begin)
	clear(c.end)
	clear(c.from)
	clear(c.to)
	clear(c.reached)
	clear(c.read)
	clear(c.starts)
	clear(c.stops)
	for i := range c.blocks {
		c.blocks[i] = c.blocks[i][:0]
	}
	c.n, c.block = n, 0
	for need := n * maxTokens; need > len(c.cells); {
		c.cells = append(c.cells, cell{best: costly})
	}
	if need := n + 1 - len(c.begin); need > 0 {
		c.begin = append(c.begin, make([]uint64, need)...)
		c.end = append(c.end, make([]uint64, need)...)
		c.from = append(c.from, make([]int16, need)...)
		c.to = append(c.to, make([]int16, need)...)
		c.reached = append(c.reached, make([]int, need)...)
		c.read = append(c.read, make([]bool, need)...)
		c.starts = append(c.starts, make([]bool, need)...)
		c.stops = append(c.stops, make([]bool, need)...)
		c.unread = append(c.unread, make([]int, need)...)
	}
}

// quote marks tokens [from, to) as a quotation.
func (c *chart) quote(from, to int) {
	for g := from + 1; g < to; g++ {
		c.from[g], c.to[g] = int16(from), int16(to)
	}
}

// at gives the cell of tokens [i, j), parsed or not. A span that is empty or too wide has no constituents.
func (c *chart) at(i, j int) *cell {
	if j <= i || j-i > maxTokens {
		return &noCell
	}
	return &c.cells[i*maxTokens+j-i-1]
}

// costly is more than any constituent costs.
const costly = 1 << 30

// noCell stands for every span that the chart does not hold; nothing is ever added to it.
var noCell cell

// add keeps nd if no node of the same category and shape over the same tokens is cheaper.
func (c *chart) add(nd *node) {
	if nd.last-nd.first > maxTokens {
		return
	}
	c.put(c.at(nd.first, nd.last), nd)
}

// put is add for a node whose cell is known.
func (c *chart) put(cl *cell, nd *node) { c.place(cl, cl.rival(nd), nd) }

// rival gives the index of the node that only one of the two can be kept of, or -1.
func (cl *cell) rival(nd *node) int {
	for k, old := range cl.nodes {
		if old.cat == nd.cat && old.class == nd.class && old.frames == nd.frames && (old.flags^nd.flags)&keyFlags == 0 {
			return k
		}
	}
	return -1
}

// keeps reports whether a node of a cost is kept beside its rival, -1 for none.
func (cl *cell) keeps(rival, cost int) bool {
	return cost <= cl.best+pruneMargin && (rival < 0 || cost < cl.nodes[rival].cost)
}

// place keeps nd if it is not much dearer than the best, and cheaper than its rival.
func (c *chart) place(cl *cell, rival int, nd *node) {
	if nd.cost > cl.best+pruneMargin {
		return
	}
	cl.best = min(cl.best, nd.cost)
	if rival < 0 {
		cl.nodes = append(cl.nodes, c.store(nd))
		cl.mask |= 1 << nd.cat
	} else if nd.cost < cl.nodes[rival].cost {
		cl.nodes[rival] = c.store(nd)
	}
}

// keyFlags are the flags that tell two constituents of one category apart.
const keyFlags = flagPost | flagProper | flagPassive | flagTAM | flagNominal | flagTail | flagCoord

// blockSize is the number of constituents allocated at a time.
const blockSize = 1024

// store keeps a node. The rules ask for its head and its first leaf again and again, so both are found once.
func (c *chart) store(nd *node) *node {
	if len(c.blocks) == 0 {
		c.blocks = append(c.blocks, make([]node, 0, blockSize))
	}
	if len(c.blocks[c.block]) == blockSize {
		c.block++
		if c.block == len(c.blocks) {
			c.blocks = append(c.blocks, make([]node, 0, blockSize))
		}
	}
	b := &c.blocks[c.block]
	*b = append(*b, *nd)
	out := &(*b)[len(*b)-1]
	out.kept = nil // of the node that it is a copy of
	out.head, out.opens = headLex(out), leftmost(out)
	out.kept = out
	return out
}

// prune drops what is much worse than the best constituent over the same tokens.
func (cl *cell) prune() {
	if len(cl.nodes) < 2 {
		return
	}
	kept := cl.nodes[:0]
	cl.mask = 0
	for _, nd := range cl.nodes {
		if nd.cost <= cl.best+pruneMargin {
			kept = append(kept, nd)
			cl.mask |= 1 << nd.cat
		}
	}
	cl.nodes = kept
}

// leaf adds a constituent that is read off the text.
func (c *chart) leaf(nd *node) {
	c.add(nd)
	c.starts[nd.first], c.stops[nd.last] = true, true
	for i := nd.first; i < nd.last; i++ {
		c.read[i] = true
	}
}

// seal finds the tokens that no leaf covers, once all leaves are there.
func (c *chart) seal() {
	c.unread[c.n] = c.n
	for i := c.n - 1; i >= 0; i-- {
		c.unread[i] = i
		if c.read[i] {
			c.unread[i] = c.unread[i+1]
		}
	}
}

// over gives the constituents over tokens [i, j). What lies within the span is parsed when it is first asked for: most sentences are never
// asked about what stands behind their first clause.
func (c *chart) over(i, j int) *cell {
	if j <= i || j-i > maxTokens || c.unread[i] < j {
		return &noCell // no constituent goes over a word that nothing is known of
	}
	if c.reached[i] < j {
		c.reach(i, j)
	}
	return c.at(i, j)
}

// reach fills every cell within tokens [from, to) with every rule of the grammar: from the right to the left, so that all that lies
// within a cell is there before it. What begins inside a word has nothing on its left to combine with, so it is parsed only where it is
// what was asked for.
func (c *chart) reach(from, to int) {
	for i := to - 1; i >= from; i-- {
		if !c.starts[i] || i > from && !c.stops[i] {
			continue
		}
		for j := max(i, c.reached[i]) + 1; j <= to; j++ {
			c.fill(c.grammar, i, j)
		}
		c.reached[i] = max(c.reached[i], to)
	}
}

func (c *chart) fill(g *grammar, i, j int) {
	cl := c.at(i, j)
	if c.to[i] > 0 && j > int(c.to[i]) || c.to[j] > 0 && i < int(c.from[j]) {
		cl.nodes, cl.mask = cl.nodes[:0], 0
		return
	}
	for divide := c.begin[i] & (c.end[j] >> (63 - (j - i))); divide != 0; divide &= divide - 1 {
		k := i + bits.TrailingZeros64(divide)
		left, right := c.at(i, k), c.at(k, j)
		if left.want&right.mask == 0 || left.best+right.best > cl.best+pruneMargin {
			continue
		}
		for _, l := range left.nodes {
			want := g.right[l.cat] & right.mask
			if want == 0 {
				continue
			}
			for _, r := range right.nodes {
				if want&(1<<r.cat) != 0 && l.cost+r.cost <= cl.best+pruneMargin {
					g.combine(c, cl, l, r)
				}
			}
		}
	}
	for k := 0; k < len(cl.nodes); k++ {
		g.promote(c, cl.nodes[k])
	}
	cl.prune()
	if len(cl.nodes) == 0 {
		return
	}
	for _, nd := range cl.nodes {
		cl.want |= g.right[nd.cat]
	}
	c.begin[i] |= 1 << (j - i)
	c.end[j] |= 1 << (63 - (j - i))
}
