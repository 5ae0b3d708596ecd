package transfer

import "strings"

// trie finds the words that begin at a token, syllable by syllable. Its root is node 0, which no step leads to.
type trie struct {
	syllables map[string]uint32 // numbers from 1
	steps     steps
	readings  [][]*lex // by node
}

func newTrie(words map[string][]*lex) trie {
	t := trie{
		syllables: make(map[string]uint32, len(words)/4),
		steps:     newSteps(len(words)),
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
		next := t.steps.from(at, id)
		if next == 0 {
			next = uint32(len(t.readings))
			t.steps.put(at, id, next)
			t.readings = append(t.readings, nil)
		}
		at = next
	}
	return at
}

// steps leads from a node by a syllable to the next node: an open table at most half full, never deleted from.
type steps struct {
	keys []uint64
	to   []uint32
}

// newSteps makes a table for the steps of that many words and beginnings of words.
func newSteps(words int) steps {
	size := 64
	for size < 2*words {
		size *= 2
	}
	return steps{make([]uint64, size), make([]uint32, size)}
}

func (s *steps) slot(key uint64) int {
	i := int(key * 0x9E3779B97F4A7C15 >> 32 & uint64(len(s.keys)-1))
	for s.to[i] != 0 && s.keys[i] != key {
		i = (i + 1) & (len(s.keys) - 1)
	}
	return i
}

// from is the node that a syllable leads to, or 0.
func (s *steps) from(node, syllable uint32) uint32 {
	return s.to[s.slot(uint64(node)<<32|uint64(syllable))]
}

func (s *steps) put(node, syllable, to uint32) {
	key := uint64(node)<<32 | uint64(syllable)
	i := s.slot(key)
	s.keys[i], s.to[i] = key, to
}
