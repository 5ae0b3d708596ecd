package summary

import (
	"strconv"
	"strings"

	"songngu/internal/english"
	"songngu/internal/pattern"
)

// figureFirst finds a count in figures at the head of a sentence, with the word behind it.
var figureFirst = pattern.New(`^(\d{1,3}(?:,\d{3})*(?:\.\d+)?) ([\p{L}-]+)`)

// figureBehind are the words behind a number at the head of a sentence that is no count, or one that reads well in figures: dates, spans of time, ranges, "31 of the 34".
var figureBehind = pattern.New(`^(?:of|to|or|and|per|times|January|February|March|April|May|June|July|August|September|October|November|December|days?|weeks?|months?|years?|hours?|minutes?)$`)

// measured are the words behind a figure that is not written in words.
var measured = pattern.New(`^(?:ha|km|m|kg|g|cu|sq|tonnes?|kWh|MW|kW|GW|hundred|thousand|million|billion|trillion|degrees?|percentage|litres?|TEUs?)$`)

// opened writes out a count at the head of a sentence, or puts words before it, where English opens with no figure: "14 localities" are
// "Fourteen localities", "24 localities" "A total of 24 localities". A number of two words would be one that nobody can hold against the source at a glance.
func opened(text string) string {
	m := figureFirst.FindStringSubmatch(text)
	if m == nil || figureBehind.MatchString(m[2]) {
		return text
	}
	if n, err := strconv.Atoi(m[1]); err == nil && !measured.MatchString(m[2]) {
		if word := english.CardinalWord(n); word != "" && !strings.Contains(word, "-") {
			return capital(word) + text[len(m[1]):]
		}
	}
	return "A total of " + text
}
