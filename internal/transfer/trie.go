package transfer

import (
	"cmp"
	"slices"
	"strings"
	"sync/atomic"
)

// trie is the words that begin with one syllable. Its nodes are numbered from that of the syllable itself, node 0, to which no step leads.
type trie struct {
	nodes []word
}

// word is what the tables say of a word: rows by their index. The beginning of a word has none; edges lead to longer words, in the order of their
// syllables.
type word struct {
	rows     []int32
	edges    []edge
	readings atomic.Pointer[[]*lex]
}

// edge leads to a node by a syllable.
type edge struct {
	syllable
	to uint32
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

func (s syllable) compare(o syllable) int {
	if s.head != o.head {
		return cmp.Compare(s.head, o.head)
	}
	return strings.Compare(s.rest, o.rest)
}

func (e edge) compare(s syllable) int { return e.syllable.compare(s) }

func newTrie() *trie { return &trie{nodes: make([]word, 1)} }

// make gives the node of a word by its key, new if it is not there.
func (t *trie) make(key string) uint32 {
	at := uint32(0)
	_, rest, more := strings.Cut(key, " ")
	for more {
		var head string
		head, rest, more = strings.Cut(rest, " ")
		s := syllableOf(head)
		k, known := slices.BinarySearchFunc(t.nodes[at].edges, s, edge.compare)
		if !known {
			next := uint32(len(t.nodes))
			t.nodes[at].edges = slices.Insert(t.nodes[at].edges, k, edge{s, next})
			t.nodes = append(t.nodes, word{})
		}
		at = t.nodes[at].edges[k].to
	}
	return at
}

// step gives the node that a syllable leads to, or 0.
func (t *trie) step(from uint32, s syllable) uint32 {
	edges := t.nodes[from].edges
	if len(edges) > fewEdges {
		k, known := slices.BinarySearchFunc(edges, s, edge.compare)
		if !known {
			return 0
		}
		return edges[k].to
	}
	for i := range edges {
		if edges[i].head == s.head && edges[i].rest == s.rest {
			return edges[i].to
		}
	}
	return 0
}

// fewEdges are looked through one by one.
const fewEdges = 16
