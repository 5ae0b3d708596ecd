package transfer

import (
	"cmp"
	"slices"
	"strings"
	"sync/atomic"
)

// trie is the words that begin with one syllable. Its nodes are numbered from that of the syllable itself, node 0, to which no step leads. What
// belongs to the nodes stands in two lists, so that a text with all syllables does not fill the memory with small ones.
type trie struct {
	nodes []word
	edges []edge
	rows  []int32 // of the tables, in the order of their words
}

// keyed is a row of the tables with what its key has behind the first syllable: "" or " hội" of "quốc hội".
type keyed struct {
	rest string
	row  int32
}

// word is what the tables say of a word: a stretch of the rows. The beginning of a word has none; edges lead to longer words, in the order of
// their syllables.
type word struct {
	rows, edges stretch
	readings    atomic.Pointer[[]*lex]
}

// stretch is a part of a list, the last exclusive.
type stretch struct{ first, last int32 }

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

// newTrie makes the trie of rows.
func newTrie(rows []keyed) *trie {
	slices.SortStableFunc(rows, func(a, b keyed) int { return strings.Compare(a.rest, b.rest) })
	t := &trie{rows: make([]int32, len(rows)), nodes: make([]word, 1, 1+countNodes(rows))}
	for i := range rows {
		t.rows[i] = rows[i].row
	}
	t.edges = make([]edge, 0, cap(t.nodes)-1)
	all := make([]stretch, 1, cap(t.nodes)) // the rows of each node and of all longer words
	all[0] = stretch{0, int32(len(rows))}
	read := make([]int, 1, cap(t.nodes)) // how much of their keys leads to the node
	for i := 0; i < len(all); i++ {
		at, last := all[i].first, all[i].last
		for at < last && len(rows[at].rest) == read[i] {
			at++
		}
		w := &t.nodes[i]
		w.rows, w.edges.first = stretch{all[i].first, at}, int32(len(t.edges))
		for at < last {
			key := rows[at].rest
			end := read[i] + 1 + nextSyllable(key[read[i]+1:])
			from := at
			for at < last && sameUpTo(rows[at].rest, key, end) {
				at++
			}
			t.edges = append(t.edges, edge{syllableOf(key[read[i]+1 : end]), uint32(len(all))})
			all, read, t.nodes = append(all, stretch{from, at}), append(read, end), t.nodes[:len(t.nodes)+1]
		}
		w.edges.last = int32(len(t.edges))
	}
	return t
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
	at := t.nodes[from].edges
	edges := t.edges[at.first:at.last]
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
