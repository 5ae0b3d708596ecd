package transfer

import (
	"songngu/internal/viet"
)

// congress adds a plenum of the Party Central Committee or a congress of the Party by its number, from token i on: "Hội nghị Trung ương 11 khóa XIII",
// "Đại hội 14 của Đảng".
func (l *lattice) congress(i int) {
	if !l.toks[i].Capital {
		return
	}
	switch {
	case l.spells(i, []string{"hội", "nghị", "trung", "ương"}):
		l.plenum(i, i+4)
	case l.spells(i, []string{"đại", "hội", "đảng"}):
		l.partyCongress(i, i+3)
	case l.spells(i, []string{"đại", "hội"}):
		l.partyCongress(i, i+2)
	default: // neither
	}
}

// plenum adds one whose number stands at token at, with the tenure behind it.
func (l *lattice) plenum(i, at int) {
	if l.keys(at, 2) == "lần thứ" {
		at += 2
	}
	nth := l.nthAt(at)
	if nth == "" {
		return
	}
	end, of := at+1, "Party Central Committee"
	next := end
	if next < len(l.toks) && l.toks[next].In(l.text) == "," {
		next++
	}
	if next < len(l.toks) && (l.toks[next].Key == "khóa" || l.toks[next].Key == "khoá") {
		if tenure := l.nthAt(next + 1); tenure != "" {
			of, end = tenure+" "+of, next+2
		}
	}
	l.event(i, end, nth+" plenum of the "+of)
}

// partyCongress adds one whose number stands at token at.
func (l *lattice) partyCongress(i, at int) {
	if l.keys(at, 2) == "lần thứ" {
		at += 2
	}
	nth := l.nthAt(at)
	if nth == "" {
		return
	}
	end := at + 1
	ofParty := l.keys(end, 2) == "của đảng"
	if ofParty {
		end += 2
	}
	if ofParty || at == i+3 || at < len(l.toks) && romanDigits(l.toks[at].In(l.text)) {
		l.event(i, end, nth+" National Party Congress")
	}
}

// nthAt is the ordinal of the number at token i, or "".
func (l *lattice) nthAt(i int) string {
	if i >= len(l.toks) {
		return ""
	}
	a, ok := l.toks[i].Value.(*viet.Amount)
	if !ok || a.Unit != "" || a.Scale != "" || a.Ratio || a.Range || a.Value != float64(int(a.Value)) {
		return ""
	}
	return ordinal(int(a.Value))
}

func (l *lattice) event(i, end int, en string) {
	l.c.leaf(&node{cat: catNP, first: i, last: end, cost: termCost, class: event, flags: flagProper | flagThe, en: en, lex: &lex{cat: catNP, vi: viet.Lower(l.text[l.toks[i].Start:l.toks[end-1].End]), en: en, class: event, feats: features{{name: "the"}}}})
}
