package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// serial adds a name with the number that tells it from others of the name, "Thái Bình 2", where the number at token i counts nothing.
func (l *lattice) serial(i int) {
	a, ok := l.toks[i].Value.(*viet.Amount)
	if !ok || i == 0 || !l.toks[i-1].Capital || a.Unit != "" || a.Scale != "" || a.Range || a.Ratio || a.Ordinal || a.Decimals > 0 || a.Value < 1 || a.Value > maxSerial || l.countsAt(i+1) {
		return
	}
	for k := max(0, i-maxStop); k < i; k++ {
		name := best(l.c.at(k, i), catNP)
		if name == nil || name.rule != ruleLeaf || name.flags&flagProper == 0 || name.class != place && name.class != named && name.class != org || name.val != nil {
			continue
		}
		l.c.leaf(&node{cat: catNP, first: k, last: i + 1, cost: name.cost + 6, class: name.class, flags: flagProper, en: leafText(name) + " " + l.toks[i].In(l.text)})
		return
	}
}

// maxSerial is the greatest number that stands behind a name.
const maxSerial = 20

// countsAt reports a token that a number before it counts, measures or dates, or that goes on the number.
func (l *lattice) countsAt(i int) bool {
	if i >= len(l.toks) {
		return false
	}
	if t := &l.toks[i]; t.Kind == viet.Punct {
		mark := t.In(l.text)
		return mark != "," && mark != "." && mark != ";" && mark != ")" && mark != ":"
	} else if t.Kind != viet.Word || t.Capital {
		return true
	}
	for j := i + 1; j <= min(len(l.toks), i+maxStop); j++ {
		for _, nd := range l.c.at(i, j).nodes {
			if nd.cat == catN || nd.cat == catNP || nd.cat == catMeasure {
				return true
			}
		}
	}
	return false
}

// code adds letters with their number as one name, "51B-123.45", and the age below which a team plays, "U-23".
func (l *lattice) code(i int) {
	t := &l.toks[i]
	if t.Key == "u" && t.Capital && i+2 < len(l.toks) && joins(l.text, &l.toks[i+1]) && l.toks[i+2].Kind == viet.Quantity {
		l.underAge(i, i+3, l.toks[i+2].In(l.text))
		return
	}
	if age, under := strings.CutPrefix(t.In(l.text), "U"); under && len(age) == 2 && age[0] >= '1' && age[0] <= '2' && age[1] >= '0' && age[1] <= '9' {
		l.underAge(i, i+1, age)
		return
	}
	if t.Kind != viet.Acronym || i+2 >= len(l.toks) || l.toks[i+2].Kind != viet.Quantity || !joins(l.text, &l.toks[i+1]) || l.toks[i+1].Start != t.End || l.toks[i+2].Start != l.toks[i+1].End {
		return
	}
	if en := l.text[t.Start:l.toks[i+2].End]; isPlainASCII(en) {
		l.c.leaf(&node{cat: catNP, first: i, last: i + 3, cost: wordCost, class: thing, flags: flagProper, en: en})
	}
}

// underAge adds "U23" as what teams and players are.
func (l *lattice) underAge(first, last int, age string) {
	en := "under-" + age
	l.c.leaf(&node{cat: catA, first: first, last: last, cost: termCost, en: en, lex: &lex{vi: "u" + age, en: en, cat: catA, feats: features{{name: "attr"}}}})
}

// shortName adds a body with its short name behind a dash, "Tổng công ty A - ACV": the long one is enough.
func (l *lattice) shortName(i int) {
	if i == 0 || i+1 >= len(l.toks) || l.toks[i+1].Kind != viet.Acronym || !joins(l.text, &l.toks[i]) || l.toks[i].Start == l.toks[i-1].End {
		return
	}
	for k := max(0, i-longestBody); k < i; k++ {
		body := best(l.c.at(k, i), catNP)
		if body == nil || body.rule != ruleLeaf || body.class != org || body.flags&flagProper == 0 {
			continue
		}
		longer := *body
		longer.last = i + 2
		l.c.leaf(&longer)
		return
	}
}

// longestBody is the number of syllables of the longest name of a body that has its short name behind it.
const longestBody = 14
