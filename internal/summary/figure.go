package summary

import (
	"strconv"

	"songngu/internal/english"
	"songngu/internal/pattern"
)

// figureFirst finds a count in figures at the head of a sentence, with the word behind it.
var figureFirst = pattern.New(`^(\d{1,3}(?:,\d{3})*(?:\.\d+)?) ([\p{L}-]+)`)

// figureBehind are the words behind a number at the head of a sentence that is no count: dates, spans of time and ranges.
var figureBehind = pattern.New(`^(?:to|or|and|per|times|January|February|March|April|May|June|July|August|September|October|November|December|days?|weeks?|months?|years?|hours?|minutes?)$`)

// measured are the words behind a figure that is not written in words.
var measured = pattern.New(`^(?:ha|km|m|kg|g|cu|sq|tonnes?|kWh|MW|kW|GW|hundred|thousand|million|billion|trillion|degrees?|percentage|litres?|TEUs?)$`)

// opened writes out a count at the head of a sentence, or puts words before it, where English opens with no figure: "24 localities" are
// "Twenty-four localities", "1,300 households" "A total of 1,300 households".
func opened(text string) string {
	m := figureFirst.FindStringSubmatch(text)
	if m == nil || figureBehind.MatchString(m[2]) {
		return text
	}
	if n, err := strconv.Atoi(m[1]); err == nil && !measured.MatchString(m[2]) {
		if word := english.CardinalWord(n); word != "" {
			return capital(word) + text[len(m[1]):]
		}
	}
	return "A total of " + text
}
