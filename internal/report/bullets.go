package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/pattern"
)

var (
	// ground is the paper that a rule is told of at its head: "Under the decree, fines are doubled."
	ground = pattern.New(`^Under the (?:[0-9]{4} )?[a-z]+, `)
	// office is somebody with what is laid on him up to the verb: "The ministry is responsible for collecting fees."
	office = pattern.New(`^[^:;]{4,160}? (?:(?:is|are) (?:also )?(?:responsible for|tasked with)|(?:has|have) the (?:power|right) to) `)
)

// fewestTogether is how many statements in a row that begin alike have their beginning written over them once.
const fewestTogether = 3

// bulletsTogether prints statements as bullets. Those in a row that tell what one office has to do, or the rules of one paper, stand below
// that; in other forms of a brief each of them has it.
func bulletsTogether(l layout, depth int, items []marked) {
	for len(items) > 0 {
		if head, rests := beginAlike(office, items); len(rests) >= fewestTogether {
			l.bullet(depth, marked{text: strings.TrimSpace(head) + ":"})
			for _, it := range rests {
				l.bullet(depth+1, marked{text: strings.TrimSuffix(it.text, "."), marker: it.marker})
			}
			items = items[len(rests):]
			continue
		}
		if head, rests := beginAlike(ground, items); len(rests) >= fewestTogether {
			l.bullet(depth, marked{text: strings.TrimSuffix(head, ", ") + ":"})
			for i := range rests {
				rests[i].text = capitalised(rests[i].text)
			}
			bulletsTogether(l, depth+1, rests)
			items = items[len(rests):]
			continue
		}
		l.bullet(depth, items[0])
		items = items[1:]
	}
}

// beginAlike gives what p finds at the beginning of the first text, and the texts from there on that begin so, each without it.
func beginAlike(p *pattern.Pattern, items []marked) (head string, rests []marked) {
	head = withoutAlso(p.FindString(items[0].text))
	if head == "" {
		return "", nil
	}
	for _, it := range items {
		own := p.FindString(it.text)
		if withoutAlso(own) != head {
			break
		}
		rests = append(rests, marked{text: it.text[len(own):], marker: it.marker})
	}
	return head, rests
}

// withoutAlso takes out what only says that somebody has more to do than was told before.
func withoutAlso(head string) string { return strings.Replace(head, " also ", " ", 1) }

// capitalised begins a text with a capital.
func capitalised(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}
