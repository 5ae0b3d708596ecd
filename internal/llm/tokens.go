package llm

import (
	"math"
	"strings"
	"unicode/utf8"

	"songngu/internal/pattern"
)

// density is how many tokens a vocabulary makes of letters inside and outside ASCII.
type density struct{ ascii, marked float64 }

// The densities, measured on news in Vietnamese: 1.3 tokens a syllable with o200k, 2.2 with cl100k; English words of the prompts take 1.3 with
// either. Each is within a tenth of the truth on a text of some hundred syllables.
var (
	denseOlder = density{1.0 / 4, 1.3}    // cl100k, and what older open models have
	denseNewer = density{1.0 / 4.4, 0.52} // o200k, and what newer open models have
	denseLeast = density{1.0 / 6, 0.4}    // no vocabulary in use makes fewer
)

// margin is how far a density may be off for a text.
const margin = 0.12

func (r density) of(text string) float64 { return r.times(lettersOf(text)) }

func (r density) times(n letters) float64 {
	return float64(n.ascii)*r.ascii + float64(n.marked)*r.marked
}

// letters counts those of a text inside and outside ASCII.
type letters struct{ ascii, marked int }

func lettersOf(text string) letters {
	plain := 0
	for i := range len(text) {
		if text[i] < utf8.RuneSelf {
			plain++
		}
	}
	return letters{plain, utf8.RuneCountInString(text) - plain}
}

// EstimateTokens is how many tokens text may have, whatever the vocabulary. Letters outside ASCII make Vietnamese twice as dear as
// English of the same length.
func EstimateTokens(text string) int { return int(math.Ceil(denseOlder.of(text))) }

// fewestTokens is a bound that no vocabulary in use goes below with a text of these letters.
func fewestTokens(n letters) int { return int(math.Ceil(denseLeast.times(n))) }

// likelyTokens is what newer vocabularies make of it.
func likelyTokens(n letters) int { return int(math.Ceil(denseNewer.times(n))) }

var (
	newerModels = pattern.New(`^(?:gpt-4o|gpt-4\.[1-9]|gpt-[5-9]|chatgpt-4o|o[1-9])(?:$|[-:.])`)
	olderModels = pattern.New(`^(?:gpt-4|gpt-3\.5)(?:$|[-:])`)
)

// tokenRange bounds the tokens of text with the vocabulary of the model: where it is known, that one, else any.
func tokenRange(model, text string) (low, high int) {
	name := strings.ToLower(model[strings.LastIndexByte(model, '/')+1:]) // routers put the maker before it
	from, to := denseNewer, denseOlder
	switch {
	case newerModels.MatchString(name):
		to = denseNewer
	case olderModels.MatchString(name):
		from = denseOlder
	}
	return int(from.of(text) * (1 - margin)), int(math.Ceil(to.of(text) * (1 + margin)))
}
