package align

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/english"
	"songngu/internal/repair"
	"songngu/internal/viet"
)

// clueKind says what a clue rests on.
type clueKind uint8

const (
	clueValue clueKind = iota // a number, date or document
	clueName                  // a name, an acronym, a word that both languages write alike
	clueWord                  // a word whose English is known
	clueKinds
)

// clue is something that a sentence and its translation have in common.
type clue struct {
	kind clueKind
	key  string
}

// vietnameseClues gives the clues of a Vietnamese sentence, each once.
func vietnameseClues(l *Lexicon, text string) map[clue]bool {
	clues := map[clue]bool{}
	for _, v := range repair.VietnameseValues(text) {
		clues[clue{clueValue, v.Key}] = true
	}
	nameClues(clues, text)
	sylls := syllables(viet.Key(text))
	l.translate(sylls, func(stem string) { clues[clue{clueWord, stem}] = true })
	for _, s := range sylls {
		if len(s) > 3 && !viet.IsSyllable(s) && s[0] > '9' {
			clues[clue{clueWord, english.Stem(s)}] = true // "internet"
		}
	}
	return clues
}

// englishClues gives the clues of an English sentence, each once.
func englishClues(text string) map[clue]bool {
	clues := map[clue]bool{}
	for _, v := range repair.EnglishValues(text) {
		clues[clue{clueValue, v.Key}] = true
	}
	nameClues(clues, text)
	for _, w := range syllables(strings.ToLower(text)) {
		if !english.IsFunctionWord(w) && w[0] > '9' {
			clues[clue{clueWord, english.Stem(w)}] = true
		}
	}
	return clues
}

// nameClues adds each capitalised word without its marks, and two that follow each other in one: "Hà Nội" and "Hanoi" meet.
func nameClues(clues map[clue]bool, text string) {
	last, lastEnd := "", -1
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			at += size
			continue
		}
		end := at
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
				break
			}
			end += size
		}
		word := text[at:end]
		if unicode.IsUpper(r) || unicode.IsDigit(r) && strings.ContainsFunc(word, unicode.IsLetter) {
			bare := strings.ToLower(viet.Bare(word))
			if !english.IsFunctionWord(bare) {
				clues[clue{clueName, bare}] = true
			}
			if last != "" && at-lastEnd == 1 {
				clues[clue{clueName, last + bare}] = true
			}
			last, lastEnd = bare, end
		}
		at = end
	}
}

// side is one text as the model sees it.
type side struct {
	sentences []Sentence
	runes     []int     // letters and marks of each sentence
	clues     [][]int32 // ids of the clues of each sentence that the other side has too, ascending
	orphans   []int     // how many values of each sentence the other side has nowhere
	seen      []int     // for each clue, in how many sentences it is
}

// sides finds the clues of both texts and keeps those that both have.
func sides(l *Lexicon, vi, en []Sentence) (a, b side, kinds []clueKind) {
	av, bv := make([]map[clue]bool, len(vi)), make([]map[clue]bool, len(en))
	in := map[clue]uint8{}
	for i, s := range vi {
		av[i] = vietnameseClues(l, s.Text)
		for c := range av[i] {
			in[c] |= 1
		}
	}
	for i, s := range en {
		bv[i] = englishClues(s.Text)
		for c := range bv[i] {
			in[c] |= 2
		}
	}
	var shared []clue
	for c, where := range in {
		if where == 3 {
			shared = append(shared, c)
		}
	}
	slices.SortFunc(shared, func(a, b clue) int {
		if a.kind != b.kind {
			return int(a.kind) - int(b.kind)
		}
		return strings.Compare(a.key, b.key)
	})
	ids := make(map[clue]int32, len(shared))
	for i, c := range shared {
		ids[c] = int32(i)
		kinds = append(kinds, c.kind)
	}
	return newSide(vi, av, ids), newSide(en, bv, ids), kinds
}

func newSide(sentences []Sentence, clues []map[clue]bool, ids map[clue]int32) side {
	s := side{sentences: sentences, runes: make([]int, len(sentences)), clues: make([][]int32, len(sentences)),
		orphans: make([]int, len(sentences)), seen: make([]int, len(ids))}
	for i, all := range clues {
		s.runes[i] = utf8.RuneCountInString(sentences[i].Text)
		for c := range all {
			if id, ok := ids[c]; ok {
				s.clues[i] = append(s.clues[i], id)
				s.seen[id]++
			} else if c.kind == clueValue {
				s.orphans[i]++
			}
		}
		slices.Sort(s.clues[i])
	}
	return s
}

// group gives the clues of n sentences from the first on, ascending and each once.
func (s *side) group(first, n int) []int32 {
	if n == 1 {
		return s.clues[first]
	}
	var all []int32
	for i := first; i < first+n; i++ {
		all = append(all, s.clues[i]...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
