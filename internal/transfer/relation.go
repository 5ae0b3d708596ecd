package transfer

import "strings"

// shortCountries are the names that countries have beside others with dashes: "quan hệ Việt - Trung".
var shortCountries = map[string]string{
	"Việt": "Vietnam", "Trung": "China", "Nhật": "Japan", "Hàn": "Korea", "Mỹ": "US", "Nga": "Russia", "Pháp": "France", "Lào": "Laos", "Ấn": "India",
	"Anh": "UK", "Đức": "Germany", "Thái": "Thailand", "Triều": "Korea", "Úc": "Australia", "Campuchia": "Cambodia", "EU": "EU", "ASEAN": "ASEAN",
	"Hoa Kỳ": "US", "Hàn Quốc": "Republic of Korea", "Vương quốc Anh": "UK", "Liên minh châu Âu": "EU",
}

// costPair is what countries with dashes between them cost as those who act: more often they say between whom something is.
const costPair = 16

// relation adds countries with dashes between them, from token i on, as what things between them are called by, "quan hệ Việt Nam - Lào",
// and as those who act: "Việt Nam - Lào tăng cường hợp tác".
func (l *lattice) relation(i int) {
	var between []string
	end := i
	for at := i; ; at = end + 1 {
		name, next := l.country(at)
		if name == "" {
			break
		}
		between, end = append(between, name), next
		if end >= len(l.toks) || !joins(l.text, &l.toks[end]) {
			break
		}
	}
	if len(between) < 2 || i > 0 && joins(l.text, &l.toks[i-1]) || joins(l.text, &l.toks[end-1]) {
		return
	}
	pair := strings.Join(between[:len(between)-1], ", ") + " and " + between[len(between)-1]
	l.c.leaf(&node{cat: catNP, first: i, last: end, cost: costPair, en: pair, class: place, flags: flagProper | flagPlural | flagCoord, lex: &lex{cat: catNP, en: pair, class: place}})
	en := strings.Join(between, "–")
	l.c.leaf(&node{cat: catA, first: i, last: end, cost: termCost, en: en, lex: &lex{cat: catA, en: en, feats: features{{name: "attr"}}}})
}

// country is the English name of the country that begins at token i, and the token behind it.
func (l *lattice) country(i int) (string, int) {
	for j := min(i+maxStop, len(l.toks)); j > i; j-- {
		if !l.toks[i].Capital {
			return "", i
		}
		if en := shortCountries[l.text[l.toks[i].Start:l.toks[j-1].End]]; en != "" {
			return en, j
		}
		if nd := best(l.c.at(i, j), catNP); nd != nil && nd.rule == ruleLeaf && nd.lex.has("adj") {
			return leafText(nd), j
		}
	}
	return "", i
}
