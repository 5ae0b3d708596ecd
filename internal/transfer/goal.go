package transfer

import (
	"strings"

	"songngu/internal/pattern"
)

var (
	// untilYear finds the year by which a goal is to be met.
	untilYear = pattern.New(`^(by (?:the end of )?\d{4}), `)
	// beyondFigure finds what is said of a figure behind it.
	beyondFigure = pattern.New(`, (?:higher|lower|up|down|equal|equivalent|or|accounting|of which) `)
)

// AimedAt tells what will be so by a year as what a goal is set for: "by 2030, the rate will reach 42%" is "for the rate to reach 42% by
// 2030". ok is false where the year would no longer belong to the whole of it.
func AimedAt(will string) (text string, ok bool) {
	clause, by := will, ""
	if m := untilYear.FindStringSubmatch(will); m != nil {
		clause, by = will[len(m[0]):], " "+m[1]
	}
	subject, reached, one := strings.Cut(strings.TrimSuffix(clause, "."), " will ")
	end := len(reached)
	if at := beyondFigure.FindStringIndex(reached); at != nil {
		end = at[0]
	}
	if !one || strings.Contains(reached, " will ") || strings.Contains(subject, ", ") || strings.Contains(reached[:end], ", ") || strings.HasPrefix(reached, "be able ") || strings.HasPrefix(reached, "not ") {
		return "", false
	}
	return "for " + subject + " to " + reached[:end] + by + reached[end:], true
}
