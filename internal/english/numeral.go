package english

import (
	"slices"
	"strings"
)

// cardinals are the numbers below twenty, at their value.
var cardinals = [...]string{
	"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
	"fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
}

// tens are the round numbers below a hundred, twenty at 2.
var tens = [...]string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}

// ranks are the ordinals up to twentieth, at their value.
var ranks = [...]string{
	"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
	"fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
}

// Cardinal gives the value of "seven", "twenty" or "twenty-seven", -1 for anything else.
func Cardinal(low string) int {
	if !mayCount(low) {
		return -1
	}
	if n := slices.Index(cardinals[:], low); n >= 0 {
		return n
	}
	ten, one, found := strings.Cut(low, "-")
	n := slices.Index(tens[:], ten)
	if n < 2 {
		return -1
	}
	if !found {
		return 10 * n
	}
	if k := slices.Index(cardinals[:10], one); k > 0 {
		return 10*n + k
	}
	return -1
}

// mayCount reports a word with the first and last letters of a number: most words have others.
func mayCount(low string) bool {
	if low == "" {
		return false
	}
	switch low[0] {
	case 'z', 'o', 't', 'f', 's', 'e', 'n':
	default:
		return false
	}
	switch low[len(low)-1] {
	case 'o', 'e', 'r', 'x', 'n', 't', 'y':
		return true
	}
	return false
}

// CardinalWord writes 0 to 99 in words, "" for any other.
func CardinalWord(n int) string {
	if n < 0 || n > 99 {
		return ""
	}
	if n < 20 {
		return cardinals[n]
	}
	if n%10 == 0 {
		return tens[n/10]
	}
	return tens[n/10] + "-" + cardinals[n%10]
}

// Rank gives the value of "fourth", "twenty-first", "fiftieth" or "hundredth", 0 for anything else.
func Rank(low string) int {
	if low == "" || strings.IndexByte("tdh", low[len(low)-1]) < 0 { // "first", "second", "fourth"
		return 0
	}
	if n := slices.Index(ranks[:], low); n > 0 {
		return n
	}
	if low == "hundredth" {
		return 100
	}
	if ten, ok := strings.CutSuffix(low, "ieth"); ok {
		return 10 * max(0, slices.Index(tens[:], ten+"y"))
	}
	ten, one, _ := strings.Cut(low, "-")
	if n, k := slices.Index(tens[:], ten), slices.Index(ranks[:10], one); n >= 2 && k > 0 {
		return 10*n + k
	}
	return 0
}

// RankWord writes 1 to 99 as an ordinal, "" for any other.
func RankWord(n int) string {
	switch {
	case n < 1 || n > 99:
		return ""
	case n <= 20:
		return ranks[n]
	case n%10 == 0:
		return strings.TrimSuffix(tens[n/10], "y") + "ieth"
	}
	return tens[n/10] + "-" + ranks[n%10]
}

// RankEnding gives what is written behind the figures of an ordinal: "st", "nd", "rd" or "th".
func RankEnding(n int) string {
	if n%100 >= 11 && n%100 <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

// Scale gives the factor of "hundred", "million" and so on, 0 for any other word.
func Scale(low string) float64 {
	switch low {
	case "hundred":
		return 1e2
	case "thousand":
		return 1e3
	case "million":
		return 1e6
	case "billion":
		return 1e9
	case "trillion":
		return 1e12
	case "quadrillion":
		return 1e15
	}
	return 0
}

// ScaleWord is the name of a factor, "" for one that has none.
func ScaleWord(factor float64) string {
	for _, w := range [...]string{"hundred", "thousand", "million", "billion", "trillion", "quadrillion"} {
		if Scale(w) == factor {
			return w
		}
	}
	return ""
}

// Several gives the order of magnitude of "dozens", "hundreds", "millions" and so on, 0 for any other word.
func Several(low string) float64 {
	if low == "dozens" || low == "tens" {
		return 10
	}
	one, plural := strings.CutSuffix(low, "s")
	if !plural {
		return 0
	}
	return Scale(one)
}

// Grouped sets commas between the thousands of figures: "1500000.5" becomes "1,500,000.5".
func Grouped(figures string) string {
	whole, fraction, found := strings.Cut(figures, ".")
	var b strings.Builder
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(r)
	}
	if found {
		b.WriteString("." + fraction)
	}
	return b.String()
}

// Roman gives the value of a roman number in capitals below 90, 0 for anything else.
func Roman(s string) int {
	total := 0
	for i := range len(s) {
		v := RomanDigit(s[i])
		if v == 0 || total > 1000 {
			return 0
		}
		if i+1 < len(s) && RomanDigit(s[i+1]) > v {
			v = -v
		}
		total += v
	}
	if total <= 0 || RomanText(total) != s {
		return 0
	}
	return total
}

// RomanDigit gives the value of I, V, X and L, 0 for any other byte.
func RomanDigit(c byte) int {
	switch c {
	case 'I':
		return 1
	case 'V':
		return 5
	case 'X':
		return 10
	case 'L':
		return 50
	}
	return 0
}

// RomanText writes 1 to 89 as a roman number, "" for any other.
func RomanText(n int) string {
	if n <= 0 || n >= 90 {
		return ""
	}
	ones := [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	decades := [...]string{"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"}
	return decades[n/10] + ones[n%10]
}
