package transfer

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// Word is a Vietnamese word or phrase of the lexicon with its English, without article: "ban hành", "issue".
type Word struct{ VI, EN string }

// Senses gives the English of the nouns, verbs, adjectives and adverbs that some syllables, given as keys, begin with, shorter words first.
func (e *Engine) Senses(syllables []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		words := e.lexicon.beginning(syllables[0])
		if words == nil {
			return
		}
		for at, n := uint32(0), 1; ; n++ {
			for _, l := range e.lexicon.at(words, at) {
				if l.tells() && !yield(l.en) {
					return
				}
			}
			if n == len(syllables) {
				return
			}
			if at = words.step(at, syllableOf(syllables[n])); at == 0 {
				return
			}
		}
	}
}

// tells reports a word that says something by itself: function words say little.
func (l *lex) tells() bool {
	return l.cat == catN || l.cat == catV || l.cat == catA || l.cat == catAdv
}

// Words gives the nouns, verbs, adjectives and adverbs of the lexicon in order of their Vietnamese. A word with several readings
// is there once for each.
func Words() ([]Word, error) {
	lx, err := loadLexicon(data)
	if err != nil {
		return nil, err
	}
	readings, _, err := lx.all()
	if err != nil {
		return nil, err
	}
	var all []Word
	for _, l := range readings {
		if l.tells() {
			all = append(all, Word{l.vi, l.en})
		}
	}
	slices.SortFunc(all, func(a, b Word) int { return cmp.Or(strings.Compare(a.VI, b.VI), strings.Compare(a.EN, b.EN)) })
	return all, nil
}
