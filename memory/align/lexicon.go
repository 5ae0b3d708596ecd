package align

import (
	"slices"
	"strings"
	"unicode"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// Term is a Vietnamese word or name with its English: {"Bộ Công an", "Ministry of Public Security"}.
type Term struct{ VI, EN string }

// Lexicon holds the terms that an Aligner knows. It never changes once made.
type Lexicon struct {
	// stems maps a Vietnamese term, its keys joined by single spaces, to the stems of its English. The beginnings of longer
	// terms are there without stems, so that a look-up knows when to stop.
	stems map[string][]string
}

// NewLexicon makes a lexicon of terms. Several terms may share a form in either language. A term without letters is ignored.
func NewLexicon(terms []Term) *Lexicon {
	l := &Lexicon{stems: make(map[string][]string, 2*len(terms))}
	for _, t := range terms {
		key := strings.Join(syllables(viet.Key(t.VI)), " ")
		if key == "" {
			continue
		}
		all := l.stems[key]
		for _, w := range syllables(strings.ToLower(t.EN)) {
			if s := english.Stem(w); !english.IsFunctionWord(w) && !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
		l.stems[key] = all
		for end := strings.LastIndexByte(key, ' '); end > 0; end = strings.LastIndexByte(key[:end], ' ') {
			if _, known := l.stems[key[:end]]; !known {
				l.stems[key[:end]] = nil
			}
		}
	}
	return l
}

// syllables gives the runs of letters and digits of s.
func syllables(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) })
}

// translate calls found with the English stems of each term of a sentence, given as the syllables of its key: the longest term
// at each place, terms not overlapping.
func (l *Lexicon) translate(sylls []string, found func(stem string)) {
	for i := 0; i < len(sylls); {
		next := i + 1
		var best []string
		key := sylls[i]
		for j := i + 1; ; j++ {
			stems, known := l.stems[key]
			if !known {
				break
			}
			if stems != nil {
				best, next = stems, j
			}
			if j == len(sylls) {
				break
			}
			key += " " + sylls[j]
		}
		for _, s := range best {
			found(s)
		}
		i = next
	}
}
