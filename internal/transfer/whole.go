package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// wholeRules are read beside the grammar where a text has to be translated whole: they join what a brief would rather leave out.
var wholeRules = []binary{
	{catNP, catAside, ruleAside, func(l, r *node) (node, bool) { return withAside(l), true }},
	{catN, catAside, ruleAside, func(l, r *node) (node, bool) { return withAside(l), true }},
	{catVP, catAside, ruleAside, func(l, r *node) (node, bool) { nd := withAside(l); nd.cost += 4; return nd, true }},
	{catTime, catAside, ruleAside, func(l, r *node) (node, bool) { return withAside(l), true }},
}

func withAside(l *node) node {
	nd := fromLeft(l, l.cat, 0)
	nd.val = l.val
	return nd
}

// Costs of readings that only a text translated whole takes.
const (
	costLoneVerb = 24 // a verb without the complement that it wants
	costGerund   = 14 // a verb phrase as a noun phrase
	costUnknown  = 34 // a word that no list knows
)

// promoteWhole adds what a constituent may be by itself where nothing may be left out.
func (c *chart) promoteWhole(nd *node) {
	switch nd.cat {
	case catV:
		if nd.frames&frameNone == 0 && (nd.frames&(frameNoun|frameNto) == 0 || !nd.lex.has("nom")) {
			c.alone(nd, catVP, ruleIntrans, costLoneVerb, nd.flags&(flagTAM|flagTail))
		}
	case catN:
		if nd.rule == ruleLeaf && honorifics[nd.lex.viOf()] {
			c.alone(nd, catNP, ruleBareNP, costBareNP+20, nd.flags)
		}
	case catVP:
		if nd.flags&(flagTAM|flagPassive) == 0 && nd.rule != rulePredicate && nd.rule != ruleBe && nd.rule != ruleBeVP {
			c.add(&node{cat: catNP, rule: ruleActNP, first: nd.first, last: nd.last, l: nd, cost: nd.cost + costGerund, class: act, lex: nd.lex, flags: flagMass | flagNominal | flagPost})
		}
	default: // nothing more than elsewhere
	}
}

// remainder gives every token that no list knows a leaf of its own.
func (l *lattice) remainder() {
	for i := 0; i < len(l.toks); i++ {
		if l.c.read[i] {
			continue
		}
		tok := &l.toks[i]
		switch tok.Kind {
		case viet.Word:
			j := i + 1
			for j < len(l.toks) && j-i < 4 && !l.c.read[j] && l.toks[j].Kind == viet.Word && l.toks[j].Capital == tok.Capital {
				j++
			}
			l.strange(i, j)
			i = j - 1
		case viet.Punct:
			if a, ok := tok.Value.(*aside); ok {
				l.c.leaf(&node{cat: catAside, first: i, last: i + 1, en: a.text})
				continue
			}
			l.c.leaf(&node{cat: catAside, first: i, last: i + 1, en: tok.In(l.text)})
		default:
			l.strange(i, i+1)
		}
	}
}

// strange adds a leaf for tokens that nothing is known of: a name when they have capitals, a noun else.
func (l *lattice) strange(i, j int) {
	en := l.text[l.toks[i].Start:l.toks[j-1].End]
	nd := node{cat: catNP, first: i, last: j, cost: costUnknown, class: named, flags: flagProper, en: en}
	tok := &l.toks[i]
	switch v := tok.Value.(type) {
	case *viet.Amount:
		nd.cat, nd.class, nd.flags, nd.cost, nd.val = catNP, money, flagQuantity|flagPlural, wordCost+4, v
		nd.en = foreignFigure(v, en)
		if v.Unit == "" && v.Per == "" {
			nd.cat = catNum
		}
	case *viet.When:
		nd.cat, nd.class, nd.flags, nd.cost, nd.val = catTime, period, flagDated, wordCost, v
		nd.en = clockAdverb(v, en)
	case *viet.Citation:
		nd.class, nd.cost, nd.val = doc, wordCost+4, v
		nd.en = strings.ReplaceAll(en, "Đ", "D")
	default:
		switch {
		case tok.Kind == viet.Acronym || tok.Kind == viet.Link:
			nd.cost = wordCost + 6
		case !tok.Capital:
			nd.cat, nd.class, nd.flags = catN, thing, flagMass
			nd.lex = &lex{vi: en, en: en, cat: catN, class: thing, feats: features{{name: "mass"}, {name: "unknown"}}}
		}
	}
	l.c.leaf(&nd)
}

// foreignFigure writes an amount whose unit has no English here.
func foreignFigure(a *viet.Amount, source string) string {
	number, ok := digitsEnglish(a)
	if !ok {
		return source
	}
	unit := a.Unit
	if en, known := unitForms[unit]; known {
		unit = strings.TrimSpace(en)
	}
	if cur, money := currencyForms[a.Unit]; money {
		number, unit = cur+number, ""
	}
	text := strings.TrimSpace(number + " " + unit)
	if a.Per != "" {
		per := a.Per
		if en, known := perForms[per]; known {
			per = en
		}
		text += " per " + per
	}
	return text
}

// clockAdverb writes a time of day.
func clockAdverb(w *viet.When, source string) string {
	if !w.Clock {
		if en := dateAdverb(w); en != "" {
			return en
		}
		return source
	}
	digits := func(n int) string {
		s := plainNumber(&viet.Amount{Value: float64(n), Digits: "x", Unit: "x"})
		if n < 10 {
			s = "0" + s
		}
		return s
	}
	at := digits(w.Hour) + ":" + digits(w.Minute)
	if date := dateAdverb(&viet.When{Year: w.Year, Month: w.Month, Day: w.Day}); date != "" && w.Day > 0 {
		return "at " + at + " " + date
	}
	return "at " + at
}
