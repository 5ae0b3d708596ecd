package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// route adds the name of a route that begins at token i, behind such a noun: its stops, with dashes between them, are one name.
func (l *lattice) route(i int) {
	if i == 0 || !l.toks[i].Capital && l.toks[i].Key != "ga" || !routeHeads.has(l.toks[l.routeHead(i)].Key) {
		return
	}
	var stops []string
	end := i
	for at := i; ; at = end + 1 {
		stop, next := l.stop(at)
		if stop == "" {
			break
		}
		stops, end = append(stops, stop), next
		if end >= len(l.toks) || !joins(l.text, &l.toks[end]) {
			break
		}
	}
	if len(stops) < 2 || end-i < 2*len(stops)-1 {
		return
	}
	l.c.leaf(&node{cat: catNP, first: i, last: end, cost: wordCost, class: named, flags: flagProper, en: strings.Join(stops, "–")})
}

// routeHead is the token before the name of a route that says what it is: before its number, "tuyến metro số 2 Bến Thành - Tham Lương", and before where
// it runs, "đoạn ngầm Nhổn - ga Hà Nội".
func (l *lattice) routeHead(i int) int {
	switch at := i - 1; {
	case at >= 2 && l.toks[at].Kind == viet.Quantity && l.toks[at-1].Key == "số":
		return at - 2
	case at >= 1 && (l.toks[at].Key == "ngầm" || l.toks[at-1].Key == "vùng"):
		return at - 1 // "vùng quế Trà My - Tiên Phước"
	case at >= 2 && l.toks[at].Key == "cao" && l.toks[at-1].Key == "trên":
		return at - 2
	default:
		return at
	}
}

// stop is the English of one stop of a route, "Hà Nội" or "ga Hà Nội", and the token behind it.
func (l *lattice) stop(i int) (string, int) {
	station := i+1 < len(l.toks) && l.toks[i].Key == "ga" && l.toks[i+1].Capital
	if station {
		i++
	}
	j := i
	for j < len(l.toks) && j-i < maxStop && l.toks[j].Capital && (l.toks[j].Kind == viet.Word || l.toks[j].Kind == viet.Name || l.toks[j].Kind == viet.Acronym) {
		j++
	}
	if j == i {
		return "", i
	}
	name := l.text[l.toks[i].Start:l.toks[j-1].End]
	if nd := best(l.c.at(i, j), catNP); nd != nil && nd.rule == ruleLeaf {
		name = leafText(nd)
	}
	if station {
		name += " Station"
	}
	return name, j
}

// maxStop is the number of syllables of the longest name of a stop.
const maxStop = 4

// joins reports the dash between two stops.
func joins(text string, t *viet.Token) bool {
	return t.Kind == viet.Punct && strings.Trim(t.In(text), "-–") == ""
}

// directions are the parts of a place by the points of the compass.
var directions = map[string]string{"bắc": "northern", "nam": "southern", "đông": "eastern", "tây": "western"}

// direction adds the part of a place that begins at token i: "khu vực nam Lào", "phía tây Thanh Hóa".
func (l *lattice) direction(i int) {
	part := directions[l.toks[i].Key]
	if part == "" || i+1 >= len(l.toks) || !l.toks[i+1].Capital {
		return
	}
	for j := min(len(l.toks), i+1+maxStop); j > i+1; j-- {
		place := best(l.c.at(i+1, j), catNP)
		if place == nil || place.rule != ruleLeaf || place.class != "place" || place.flags&flagProper == 0 || strings.HasPrefix(leafText(place), "the ") {
			continue
		}
		nd := node{cat: catNP, first: i, last: j, cost: termCost, class: place.class, flags: flagProper, en: part + " " + leafText(place)}
		if i > 0 && l.toks[i-1].Key == "phía" {
			nd.first--
		}
		l.c.leaf(&nd)
		return
	}
}
