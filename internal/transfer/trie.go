package transfer

import "strings"

// trie finds the words that begin at a token, syllable by syllable. Its root is node 0, which no step leads to.
type trie struct {
	syllables map[string]uint32 // numbers from 1
	steps     map[step]uint32
	readings  [][]*lex // by node
}

// step goes from a node by a syllable.
type step struct{ from, syllable uint32 }

func newTrie(words map[string][]*lex) trie {
	t := trie{
		syllables: make(map[string]uint32, len(words)/4),
		steps:     make(map[step]uint32, len(words)),
		readings:  make([][]*lex, 1, len(words)+1),
	}
	for key, readings := range words {
		if len(readings) > 0 {
			t.readings[t.node(key)] = readings
		}
	}
	return t
}

// node is the node of a word, made if it is not there.
func (t *trie) node(key string) uint32 {
	at := uint32(0)
	for syllable := range strings.SplitSeq(key, " ") {
		id, known := t.syllables[syllable]
		if !known {
			id = uint32(len(t.syllables) + 1)
			t.syllables[syllable] = id
		}
		next, known := t.steps[step{at, id}]
		if !known {
			next = uint32(len(t.readings))
			t.steps[step{at, id}] = next
			t.readings = append(t.readings, nil)
		}
		at = next
	}
	return at
}
