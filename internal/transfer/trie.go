package transfer

import (
	"strings"
	"sync/atomic"
)

// trie is the words that begin with one syllable. Its nodes are numbered from that of the syllable itself, node 0, to which no step leads.
type trie struct {
	nodes []word
	steps map[edge]uint32
}

// word is what the tables say of a word: rows by their index. The beginning of a word has none; goes is true where a longer word goes on.
type word struct {
	rows     []int32
	goes     bool
	readings atomic.Pointer[[]*lex]
}

// edge leads from a node by a syllable.
type edge struct {
	from     uint32
	syllable string
}

func newTrie() *trie { return &trie{nodes: make([]word, 1), steps: map[edge]uint32{}} }

// make gives the node of a word by its key, new if it is not there.
func (t *trie) make(key string) uint32 {
	at := uint32(0)
	_, rest, more := strings.Cut(key, " ")
	for more {
		var syllable string
		syllable, rest, more = strings.Cut(rest, " ")
		next := t.step(at, syllable)
		if next == 0 {
			next = uint32(len(t.nodes))
			t.steps[edge{at, syllable}] = next
			t.nodes[at].goes = true
			t.nodes = append(t.nodes, word{})
		}
		at = next
	}
	return at
}

// step gives the node that a syllable leads to, or 0.
func (t *trie) step(from uint32, syllable string) uint32 {
	if !t.nodes[from].goes {
		return 0
	}
	return t.steps[edge{from, syllable}]
}
