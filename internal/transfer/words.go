package transfer

import (
	"cmp"
	"slices"
	"strings"
)

// Word is a Vietnamese word or phrase of the lexicon with its English, without article: "ban hành", "issue".
type Word struct{ VI, EN string }

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
		switch l.cat {
		case catN, catV, catA, catAdv:
			all = append(all, Word{l.vi, l.en})
		default: // function words say little
		}
	}
	slices.SortFunc(all, func(a, b Word) int { return cmp.Or(strings.Compare(a.VI, b.VI), strings.Compare(a.EN, b.EN)) })
	return all, nil
}
