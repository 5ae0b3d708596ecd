package extract

import (
	"strings"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// WordClass is the set of parts that a word can play in a phrase.
type WordClass uint8

// The parts.
const (
	Noun WordClass = 1 << iota
	Verb
	Adjective
	Adverb
	Function // preposition, conjunction, determiner, marker of tense: no part of a term
)

// Lexicon tells what words there are.
type Lexicon interface {
	// Class gives the parts that the word with that key, its syllables joined by single spaces and commas as " ,", can play; 0 when
	// there is no such word.
	Class(key string) WordClass
	// Names reports whether a phrase can be a name: a noun with what modifies it, or an act, and rather not a clause.
	Names(phrase string) bool
}

// longestWord is the most tokens of a word of the lexicon.
const longestWord = 8

// word is a stretch of tokens, [first, last), read as one word.
type word struct {
	first, last int
	class       WordClass    // 0 for a syllable that no list knows
	entry       *terms.Entry // of the base, when the word is a name there
	known       bool         // to the lexicon or the base
	mark        bool         // punctuation, a number, a date, a document: no phrase goes over it
}

// wordsOf reads tokens as words: as few as will do, longer ones first among equals, a name of the base before a word of the lexicon.
func wordsOf(toks []viet.Token, hits []terms.Hit, lx Lexicon) []word {
	n := len(toks)
	best := make([]int, n+1) // cost of reading tokens [i, n)
	step := make([]word, n)
	byFirst := make([][]terms.Hit, n)
	for _, h := range hits {
		byFirst[h.First] = append(byFirst[h.First], h)
	}
	keys := make([]string, 0, longestWord)
	for i := n - 1; i >= 0; i-- {
		w := single(toks, i, lx)
		best[i], step[i] = best[i+1]+wordCost(w), w
		if !w.mark {
			for _, long := range longer(toks, i, keys, lx) {
				if c := best[long.last] + wordCost(long); c < best[i] {
					best[i], step[i] = c, long
				}
			}
		}
		for _, h := range byFirst[i] {
			long := word{first: i, last: h.Last + 1, class: Noun, entry: h.Entry, known: true}
			if c := best[long.last] + wordCost(long) - 1; c < best[i] {
				best[i], step[i] = c, long
			}
		}
	}
	words := make([]word, 0, n/2)
	for i := 0; i < n; i = step[i].last {
		words = append(words, step[i])
	}
	return words
}

// Costs of words, so that few of them win and known ones before unknown ones.
const (
	costWord    = 10
	costUnknown = 14 // a syllable that no list knows
)

func wordCost(w word) int {
	if w.known || w.mark {
		return costWord
	}
	return costUnknown
}

// single reads one token.
func single(toks []viet.Token, i int, lx Lexicon) word {
	t := &toks[i]
	w := word{first: i, last: i + 1}
	switch t.Kind {
	case viet.Word:
		w.class = lx.Class(t.Key)
		w.known = w.class != 0
	case viet.Acronym:
		w.class, w.known = Noun, true
	default:
		w.mark = true
	}
	return w
}

// longer gives the words of two tokens and more of the lexicon that begin at token i.
func longer(toks []viet.Token, i int, keys []string, lx Lexicon) []word {
	var found []word
	keys = append(keys[:0], toks[i].Key)
	for j := i + 1; j < len(toks) && j-i < longestWord; j++ {
		switch t := &toks[j]; {
		case t.Kind == viet.Word:
			keys = append(keys, t.Key)
		case t.Kind == viet.Punct && t.Key == ",":
			keys = append(keys, ",")
			continue
		default:
			return found
		}
		if c := lx.Class(strings.Join(keys, " ")); c != 0 {
			found = append(found, word{first: i, last: j + 1, class: c, known: true})
		}
	}
	return found
}
