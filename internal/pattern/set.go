package pattern

import (
	"slices"
	"strings"
	"sync"
)

// Set is patterns of which any one is looked for. It is faster than one pattern of them all: the words of all are looked for at once. It is safe for
// concurrent use.
type Set struct {
	patterns []*Pattern
	index    func() *index
}

// Any gives the set of some expressions.
func Any(exprs ...string) Set {
	set := Set{patterns: make([]*Pattern, len(exprs))}
	for i, expr := range exprs {
		set.patterns[i] = New(expr)
	}
	set.index = sync.OnceValue(func() *index { return newIndex(set.patterns) })
	return set
}

// MatchString reports whether s contains a match of any pattern.
func (set Set) MatchString(s string) bool {
	x := set.index()
	tried := make([]bool, len(set.patterns))
	try := func(i int) bool {
		if tried[i] {
			return false
		}
		tried[i] = true
		return set.patterns[i].program().MatchString(s)
	}
	if slices.ContainsFunc(x.wordless, try) {
		return true
	}
	low := folded(s)
	for at := 0; at+fewestBytes <= len(low); at++ {
		two := begin(low[at:])
		if x.begins[two/64]&(1<<(two%64)) == 0 {
			continue
		}
		for _, w := range x.words[two] {
			if strings.HasPrefix(low[at:], w.text) && try(w.pattern) {
				return true
			}
		}
	}
	return false
}

// index has the words of patterns by their first two bytes, all in one case: where that does not count, the pattern itself tells.
type index struct {
	begins   [1 << 16 / 64]uint64 // a bit for each two bytes that a word begins with
	words    map[uint16][]word
	wordless []int // patterns of which no words are known
}

// word is one of those of which each match of a pattern has one.
type word struct {
	text    string
	pattern int
}

func newIndex(patterns []*Pattern) *index {
	x := &index{words: map[uint16][]word{}}
	for i, p := range patterns {
		all := p.signs().words
		if len(all) == 0 {
			x.wordless = append(x.wordless, i)
		}
		for _, l := range all {
			text := folded(l.text)
			two := begin(text)
			x.begins[two/64] |= 1 << (two % 64)
			x.words[two] = append(x.words[two], word{text, i})
		}
	}
	return x
}

// begin gives the first two bytes of a text that has them.
func begin(s string) uint16 { return uint16(s[0])<<8 | uint16(s[1]) }
