package transfer

import (
	"cmp"
	"slices"
	"strings"
	"sync/atomic"
)

// trie is the words that begin with one syllable. Its nodes are numbered from that of the syllable itself, node 0, to which no step leads, level by
// level: edge k leads to node k+1, and what belongs to a node ends where that of the next begins. It stands in a few lists, so that a text with all
// syllables does not fill the memory with small ones.
type trie struct {
	nodes []word   // and one more, at which the lists end
	heads []uint64 // of the syllables of the edges
	tails []tail   // of those that have more than a head, in the order of the edges
	rows  []int32  // of the tables, in the order of the nodes
}

// keyed is a row of the tables with what its key has behind the first syllable: "" or " hội" of "quốc hội".
type keyed struct {
	rest string
	row  int32
}

// word is what the tables say of a word: where its rows begin, and its edges. The beginning of a word has no rows; edges lead to longer words, in the
// order of their syllables.
type word struct {
	rows, edges int32
	readings    atomic.Pointer[[]*lex]
}

// tail is what the syllable of an edge has behind its head.
type tail struct {
	edge int32
	rest string
}

// syllable is a syllable that is compared without a look at its text: but for a few it has eight bytes at most.
type syllable struct {
	head uint64 // its first bytes, the first one highest
	rest string
}

func syllableOf(key string) syllable {
	s := syllable{}
	if len(key) > 8 {
		key, s.rest = key[:8], key[8:]
	}
	for i := range len(key) {
		s.head |= uint64(key[i]) << (56 - 8*i)
	}
	return s
}

// newTrie makes the trie of rows.
func newTrie(rows []keyed) *trie {
	slices.SortStableFunc(rows, func(a, b keyed) int { return strings.Compare(a.rest, b.rest) })
	n := 1 + countNodes(rows)
	t := &trie{nodes: make([]word, n+1), heads: make([]uint64, 0, n-1), rows: make([]int32, 0, len(rows))}
	longer := make([][]keyed, 1, n) // the rows of each node and of all longer words
	longer[0] = rows
	read := make([]int, 1, n) // how much of their keys leads to the node
	for i := range n {
		t.nodes[i].rows, t.nodes[i].edges = int32(len(t.rows)), int32(len(t.heads))
		left, start := longer[i], read[i]
		for len(left) > 0 && len(left[0].rest) == start {
			t.rows, left = append(t.rows, left[0].row), left[1:]
		}
		for len(left) > 0 {
			key := left[0].rest
			end := start + 1 + nextSyllable(key[start+1:])
			same := 1
			for same < len(left) && sameUpTo(left[same].rest, key, end) {
				same++
			}
			t.lead(syllableOf(key[start+1 : end]))
			longer, read, left = append(longer, left[:same]), append(read, end), left[same:]
		}
	}
	t.nodes[n].rows, t.nodes[n].edges = int32(len(t.rows)), int32(len(t.heads))
	return t
}

// lead adds an edge.
func (t *trie) lead(by syllable) {
	if by.rest != "" {
		t.tails = append(t.tails, tail{int32(len(t.heads)), by.rest})
	}
	t.heads = append(t.heads, by.head)
}

// nextSyllable is the length of the syllable that a text begins with.
func nextSyllable(text string) int {
	if n := strings.IndexByte(text, ' '); n >= 0 {
		return n
	}
	return len(text)
}

// sameUpTo reports a key that has the same syllables as another up to a place where that has one less.
func sameUpTo(key, other string, end int) bool {
	return len(key) >= end && key[:end] == other[:end] && (len(key) == end || key[end] == ' ')
}

// countNodes is how many nodes rows in order need beside the first.
func countNodes(rows []keyed) int {
	n := 0
	before := ""
	for _, r := range rows {
		same := 0
		for i := 0; i < len(r.rest); {
			end := i + 1 + nextSyllable(r.rest[i+1:])
			if same == i && sameUpTo(before, r.rest, end) {
				same = end
			} else {
				n++
			}
			i = end
		}
		before = r.rest
	}
	return n
}

// step gives the node that a syllable leads to, or 0.
func (t *trie) step(from uint32, s syllable) uint32 {
	first, last := t.nodes[from].edges, t.nodes[from+1].edges
	k := first
	if last-first > fewEdges {
		passed, _ := slices.BinarySearch(t.heads[first:last], s.head)
		k += int32(passed)
	}
	for ; k < last && t.heads[k] <= s.head; k++ {
		if t.heads[k] == s.head && t.tail(k) == s.rest {
			return uint32(k) + 1
		}
	}
	return 0
}

// fewEdges are looked through one by one.
const fewEdges = 16

// tail is what the syllable of an edge has behind its head.
func (t *trie) tail(edge int32) string {
	k, long := slices.BinarySearchFunc(t.tails, edge, func(l tail, edge int32) int { return cmp.Compare(l.edge, edge) })
	if !long {
		return ""
	}
	return t.tails[k].rest
}

// rowsAt gives the rows of the word of a node.
func (t *trie) rowsAt(node uint32) []int32 { return t.rows[t.nodes[node].rows:t.nodes[node+1].rows] }
