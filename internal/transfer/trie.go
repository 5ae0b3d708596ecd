package transfer

import (
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
	syllable string
	to       uint32
}

func (e edge) compare(syllable string) int { return strings.Compare(e.syllable, syllable) }

func newTrie() *trie { return &trie{nodes: make([]word, 1)} }

// make gives the node of a word by its key, new if it is not there.
func (t *trie) make(key string) uint32 {
	at := uint32(0)
	_, rest, more := strings.Cut(key, " ")
	for more {
		var syllable string
		syllable, rest, more = strings.Cut(rest, " ")
		k, known := slices.BinarySearchFunc(t.nodes[at].edges, syllable, edge.compare)
		if !known {
			next := uint32(len(t.nodes))
			t.nodes[at].edges = slices.Insert(t.nodes[at].edges, k, edge{syllable, next})
			t.nodes = append(t.nodes, word{})
		}
		at = t.nodes[at].edges[k].to
	}
	return at
}

// step gives the node that a syllable leads to, or 0.
func (t *trie) step(from uint32, syllable string) uint32 {
	edges := t.nodes[from].edges
	if len(edges) > fewEdges {
		k, known := slices.BinarySearchFunc(edges, syllable, edge.compare)
		if !known {
			return 0
		}
		return edges[k].to
	}
	for i := range edges {
		if edges[i].syllable == syllable {
			return edges[i].to
		}
	}
	return 0
}

// fewEdges are looked through one by one.
const fewEdges = 16
