package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// address adds a house number with its street that begins at token i as the name of a place: "số 15 Lê Lợi", "2-4-6 Hai Bà Trưng".
func (l *lattice) address(i int) {
	at := i
	if l.toks[i].Key == "số" {
		at++
		if at < len(l.toks) && l.toks[at].Key == "nhà" {
			at++
		}
	} else if i == 0 || l.toks[i].Kind != viet.Quantity || !housed.has(l.toks[i-1].Key) {
		return
	}
	if i > 0 && bearsSerial[l.toks[i-1].Key] || i > 1 && l.toks[i-1].Key == "số" && bearsSerial[l.toks[i-2].Key] {
		return // "tuyến metro số 1 Bến Thành - Suối Tiên", "cơ sở 2 Bệnh viện Việt Đức"
	}
	house, next := l.houseNumber(at)
	if house == "" {
		return
	}
	kind := " Street"
	if next < len(l.toks) && (l.toks[next].Key == "đường" || l.toks[next].Key == "phố") {
		next++
	} else if l.spells(next, []string{"đại", "lộ"}) {
		next, kind = next+2, " Boulevard"
	}
	name, end := l.stop(next)
	if strings.Count(name, " ") == 0 || strings.HasSuffix(name, " Station") {
		return
	}
	l.c.leaf(&node{cat: catNP, first: i, last: end, cost: termCost, class: place, flags: flagProper, en: house + " " + name + kind})
}

// bearsSerial are the last syllables of what has a number of its own behind it.
var bearsSerial = map[string]bool{"metro": true, "tuyến": true, "sở": true, "đai": true, "sắt": true, "lộ": true, "hầm": true, "mẫu": true, "lô": true, "gói": true, "thầu": true}

// houseNumber is the number of a house or of several at token i, "2-4-6" or "152/3A", and the token behind it.
func (l *lattice) houseNumber(i int) (string, int) {
	j := i
	for j < len(l.toks) && l.toks[j].Kind == viet.Quantity {
		if a, ok := l.toks[j].Value.(*viet.Amount); !ok || a.Unit != "" || a.Scale != "" || a.Ordinal {
			return "", i
		}
		j++
		if j+1 >= len(l.toks) || !joins(l.text, &l.toks[j]) && l.toks[j].In(l.text) != "/" || l.toks[j+1].Kind != viet.Quantity {
			break
		}
		j++
	}
	if j == i {
		return "", i
	}
	if j < len(l.toks) && l.toks[j].Capital && len(l.toks[j].Key) == 1 && l.toks[j].Start == l.toks[j-1].End {
		j++
	}
	return l.text[l.toks[i].Start:l.toks[j-1].End], j
}
