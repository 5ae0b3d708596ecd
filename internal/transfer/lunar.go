package transfer

import (
	"strconv"

	"songngu/internal/viet"
)

// The two rounds of syllables that name lunar years: "Nhâm Dần".
var (
	stems    = map[string]bool{"giáp": true, "ất": true, "bính": true, "đinh": true, "mậu": true, "kỷ": true, "canh": true, "tân": true, "nhâm": true, "quý": true}
	branches = map[string]bool{"tý": true, "sửu": true, "dần": true, "mão": true, "thìn": true, "tỵ": true, "tị": true, "ngọ": true, "mùi": true, "thân": true, "dậu": true, "tuất": true, "hợi": true}
)

// lunarNewYear adds the New Year with the name of its lunar year, which English leaves out, and its number: "Tết Nguyên đán Nhâm Dần 2022".
func (l *lattice) lunarNewYear(i int) {
	if l.toks[i].Key != "tết" {
		return
	}
	j := i + 1
	if l.keys(j, 2) == "nguyên đán" {
		j += 2
	}
	named := j
	if j+1 < len(l.toks) && stems[l.toks[j].Key] && branches[l.toks[j+1].Key] {
		j += 2
	}
	year, next := l.yearNumber(j)
	if next > j {
		j = next
	}
	if j == named {
		return
	}
	en := "Lunar New Year"
	if year > 0 {
		en = strconv.Itoa(year) + " " + en
	}
	l.c.leaf(&node{cat: catN, first: i, last: j, cost: termCost, class: period, lex: &lex{cat: catN, vi: "tết nguyên đán", en: en, class: period, feats: features{{name: "the"}}}})
}

// yearNumber is the year at token i, with or without "năm", and the token behind it.
func (l *lattice) yearNumber(i int) (year, next int) {
	if i < len(l.toks) && l.toks[i].Key == "năm" {
		i++
	}
	if i >= len(l.toks) {
		return 0, i
	}
	switch v := l.toks[i].Value.(type) {
	case *viet.When:
		if v.Year > 0 && v.Month == 0 && v.To == nil {
			return v.Year, i + 1
		}
	case *viet.Amount:
		if n := int(v.Value); v.Unit == "" && len(v.Digits) == 4 && n > 1990 && n < 2100 && v.Value == float64(n) {
			return n, i + 1
		}
	}
	return 0, i
}
