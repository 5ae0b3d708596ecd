package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/pattern"
)

// ground finds the paper that a rule is told of at its head: "Under the decree, fines are doubled."
var ground = pattern.New(`^Under the (?:[0-9]{4} )?[a-z]+, `)

// fewestGrounded is how many rules of one paper, one behind the other, have it written over them once.
const fewestGrounded = 3

// groundedBullets prints bullets. Rules of one paper in a row stand below its name, which each of them has in other forms of a brief.
func groundedBullets(l layout, items []marked) {
	for len(items) > 0 {
		head, n := sharedGround(items)
		if n < fewestGrounded {
			l.bullet(0, items[0])
			items = items[1:]
			continue
		}
		l.bullet(0, marked{text: strings.TrimSuffix(head, ", ") + ":"})
		for _, it := range items[:n] {
			l.bullet(1, marked{text: capitalised(it.text[len(head):]), marker: it.marker})
		}
		items = items[n:]
	}
}

// sharedGround gives the head of the first text that names a paper, and how many texts from there on begin with it.
func sharedGround(items []marked) (head string, n int) {
	if head = ground.FindString(items[0].text); head == "" {
		return "", 0
	}
	for n < len(items) && strings.HasPrefix(items[n].text, head) {
		n++
	}
	return head, n
}

// capitalised begins a text with a capital.
func capitalised(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[size:]
}
