package verify

import (
	"slices"

	"songngu/internal/article"
	"songngu/internal/english"
	"songngu/internal/viet"
)

// Lexicon has the English of Vietnamese words.
type Lexicon interface {
	// Senses calls take with the English of all words that begin with the first of the syllables, which are keys.
	Senses(syllables []string, take func(en string))
	// Stems gives the stems of the words of an English text that say something.
	Stems(en string) []string
}

// longestWord is the most syllables of a word of a lexicon.
const longestWord = 5

// Hear reads the English of the words of all segments that may be cited. Without it no statement is held against single words.
func (x *Claims) Hear(lexicon Lexicon) {
	for _, seg := range x.citable() {
		x.c.source(seg).hear(lexicon)
	}
}

// Heard gives the stems of the English of the words of a segment, some of them again and again, by the token at which a word begins; nil before Hear.
func (x *Claims) Heard(seg *article.Segment) [][]string { return x.c.recognise(seg).heard }

// stemsOfToken is about how many stems the words that begin at a token may have.
const stemsOfToken = 8

// hear finds the stems that the words of the segment may be told by, by the token at which each word begins.
func (s *source) hear(lexicon Lexicon) {
	s.heard = make([][]string, len(s.tokens))
	all, from, hit := make([]string, 0, stemsOfToken*len(s.tokens)), 0, 0
	take := func(en string) {
		for _, stem := range lexicon.Stems(en) {
			if !slices.Contains(all[from:], stem) {
				all = append(all, stem)
			}
		}
	}
	syllables := make([]string, 0, longestWord)
	for i := range s.tokens {
		from = len(all)
		for within := s.syllablesFrom(i, syllables); len(within) > 0; within = within[1:] {
			lexicon.Senses(within[:min(len(within), longestWord)], take)
			if s.tokens[i].Kind == viet.Word {
				break // the next syllable is a token
			}
		}
		for ; hit < len(s.hits) && s.hits[hit].First <= i; hit++ {
			take(s.hits[hit].Entry.EN)
		}
		s.heard[i] = all[from:len(all):len(all)]
	}
}

// syllablesFrom gives the syllables from token i on that a word may have, or all within it: "Nghị định số 12/2025/NĐ-CP", "5 tỷ đồng".
func (s *source) syllablesFrom(i int, to []string) []string {
	switch s.tokens[i].Kind {
	case viet.Punct:
		return nil
	case viet.Word:
		for n := i; n < len(s.tokens) && n < i+longestWord && s.tokens[n].Kind == viet.Word; n++ {
			to = append(to, s.tokens[n].Key)
		}
		return to
	default: // a value or a name
		return newPassage(s.tokens[i].Key).words
	}
}

// told is a word of a statement that says something.
type told struct {
	at int // the last token with its stem
	n  int // how often the statement has it
}

// stems gives the words of the statement that say something, by their stems.
func (k *claim) stems() map[string]told {
	if k.stemmed == nil {
		k.stemmed = make(map[string]told, len(k.tokens))
		for i := range k.tokens {
			if stem := k.stemAt(i); stem != "" {
				k.stemmed[stem] = told{i, k.stemmed[stem].n + 1}
			}
		}
	}
	return k.stemmed
}

// stemAt gives the stem of the word at token i when it says something, "" else.
func (k *claim) stemAt(i int) string {
	if k.stemOf == nil {
		k.stemOf = make([]string, len(k.tokens))
		for n := range k.tokens {
			if t := &k.tokens[n]; t.Kind == english.Word && len(t.Low) > 2 && !english.IsFunctionWord(t.Low) {
				k.stemOf[n] = english.Stem(t.Low)
			}
		}
	}
	if i < 0 || i >= len(k.stemOf) {
		return ""
	}
	return k.stemOf[i]
}

// tellsAt reports whether the statement has a word for what begins at token i of a segment.
func (k *claim) tellsAt(s *source, i int) bool {
	for _, stem := range s.heard[i] {
		if _, told := k.stems()[stem]; told {
			return true
		}
	}
	return false
}

// tellsOf counts the tokens from first to before end at which words begin, and those of them that the statement tells.
func (k *claim) tellsOf(s *source, first, end int) (told, all int) {
	for i := first; i < end; i++ {
		if len(s.heard[i]) == 0 {
			continue
		}
		all++
		if k.tellsAt(s, i) {
			told++
		}
	}
	return told, all
}
