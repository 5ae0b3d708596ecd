package transfer

import (
	"strings"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// atoms counts the figures and months of an English text: "1.5", "2025", "October"; "six" is "6".
func atoms(into map[string]int, text string, by int) {
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c >= '0' && c <= '9':
			end := i + 1
			for end < len(text) && (text[end] >= '0' && text[end] <= '9' || (text[end] == '.' || text[end] == ',') && end+1 < len(text) && text[end+1] >= '0' && text[end+1] <= '9') {
				end++
			}
			into[strings.ReplaceAll(text[i:end], ",", "")] += by
			i = end
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			end := i + 1
			for end < len(text) && (text[end] >= 'a' && text[end] <= 'z') {
				end++
			}
			word := text[i:end]
			if month := english.Month(viet.Lower(word)); month > 0 && c < 'a' {
				into[word] += by
			} else if n := smallCardinal(word); n > 0 {
				into[string(rune('0'+n))] += by
			}
			i = end
		default:
			i++
		}
	}
}

// smallCardinal is the value of "one" to "nine", or 0.
func smallCardinal(word string) int {
	if len(word) > len("seven") {
		return 0
	}
	if n := english.Cardinal(viet.Lower(word)); n < 10 {
		return n
	}
	return 0
}

// missing counts the figures, dates and names of the leaves that the English of a passage lacks, and the figures that it has too often.
func (g *gluer) missing(text string) int {
	found := map[string]int{}
	lost := 0
	for _, part := range g.parts {
		part.walk(func(nd *node) {
			if nd.rule != ruleLeaf {
				return
			}
			en := leafText(nd)
			if m, ok := nd.val.(Mention); ok {
				en = m.full
				if !strings.Contains(text, m.short) {
					lost++
				}
			}
			if nd.class == named && nd.flags&flagProper != 0 && !strings.Contains(text, en) {
				lost++
			}
			if c, ok := nd.val.(*viet.Citation); ok && en == "" {
				en = c.Number
			}
			atoms(found, en, 1)
		})
	}
	atoms(found, text, -1)
	for key, n := range found {
		if n > 0 || n < 0 && len(key) > 1 {
			lost++
		}
	}
	return lost
}
