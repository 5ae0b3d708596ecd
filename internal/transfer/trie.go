package transfer

import "strings"

// trie finds the words that begin at a token, syllable by syllable. Its nodes are numbered from the root, node 0, which no step leads to.
type trie struct {
	syllables map[string]uint32 // numbers from 1
	steps     steps
	nodes     uint32
}

// newTrie makes a trie with room for that many words.
func newTrie(words int) trie {
	return trie{syllables: make(map[string]uint32, words/8), steps: newSteps(words), nodes: 1}
}

// make gives the node of a word, new if it is not there.
func (t *trie) make(key string) uint32 {
	at := uint32(0)
	for more := true; more; {
		var syllable string
		syllable, key, more = strings.Cut(key, " ")
		id, known := t.syllables[syllable]
		if !known {
			id = uint32(len(t.syllables) + 1)
			t.syllables[syllable] = id
		}
		next := t.steps.from(at, id)
		if next == 0 {
			next = t.nodes
			t.steps.put(at, id, next)
			t.nodes++
		}
		at = next
	}
	return at
}

// find gives the node of a word, or 0.
func (t *trie) find(key string) uint32 {
	at := uint32(0)
	for more := true; more; {
		var syllable string
		syllable, key, more = strings.Cut(key, " ")
		id := t.syllables[syllable]
		if id == 0 {
			return 0
		}
		if at = t.steps.from(at, id); at == 0 {
			return 0
		}
	}
	return at
}

// steps leads from a node by a syllable to the next node: an open table at most half full, never deleted from.
type steps struct {
	keys []uint64
	to   []uint32
	used int
}

// newSteps makes a table for the steps of that many words and beginnings of words.
func newSteps(words int) steps {
	size := 64
	for size < 2*words {
		size *= 2
	}
	return steps{keys: make([]uint64, size), to: make([]uint32, size)}
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
	if 2*s.used >= len(s.keys) {
		s.grow()
	}
	key := uint64(node)<<32 | uint64(syllable)
	i := s.slot(key)
	s.keys[i], s.to[i] = key, to
	s.used++
}

func (s *steps) grow() {
	old := *s
	*s = steps{keys: make([]uint64, 2*len(old.keys)), to: make([]uint32, 2*len(old.keys)), used: old.used}
	for i, to := range old.to {
		if to != 0 {
			k := s.slot(old.keys[i])
			s.keys[k], s.to[k] = old.keys[i], to
		}
	}
}
