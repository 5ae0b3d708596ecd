package repair

import (
	"math"
	"slices"
	"strings"

	"songngu/internal/english"
	"songngu/internal/viet"
)

// numeralStyle says how a number is written.
type numeralStyle uint8

const (
	inDigits        numeralStyle = iota // "1,500,000", "5.7"
	inWords                             // "five", "twenty-seven"
	inRanks                             // "11th"
	inRankWords                         // "fourth"
	inRomanNumerals                     // "XIV"
)

// amountMention is a number of the English with what belongs to it.
type amountMention struct {
	value, scale float64
	numeral      viet.Span // the number without its scale
	scaled       viet.Span // the number with its scale
	article      viet.Span // "a" or "an" right before it
	pre, post    viet.Span // the currency
	style        numeralStyle
	unit         string // as viet.Amount has it
	opens        bool   // begins a sentence
	free         bool   // no noun or verb agrees with it
	all          bool   // "all 34": both numbers of a ratio in one
	short, taken bool   // the number of a document without its code; a citation of the source means it
	// lower and upper are the other mention of a range "4-6 million", whose scale, unit or currency stands once; 1 + its index.
	lower, upper int
}

// readAmounts reads the numbers that are left.
func (en *reading) readAmounts() {
	last := 0 // 1 + index of the mention before
	lastEnd := 0
	for i := 0; i < len(en.tokens); {
		m, end, ok := en.amountAt(i)
		if !ok {
			i = max(end, i+1)
			continue
		}
		en.add(m)
		now := len(en.mentions)
		if last > 0 && en.connects(lastEnd, m) {
			en.join(last, now, lastEnd)
		}
		last, lastEnd, i = now, end, end
	}
}

// connects reports whether the token at i joins the number before it with m: "4 to 6", "4–6".
func (en *reading) connects(i int, m mention) bool {
	return m.first == i+1 && (en.isDash(i) || en.low(i) == "to" || en.low(i) == "or" || en.low(i) == "and" && en.between(i))
}

// between reports whether "between" opens the range whose "and" is token i.
func (en *reading) between(i int) bool {
	for j := i - 1; j >= 0 && j > i-5; j-- {
		if en.low(j) == "between" {
			return true
		}
	}
	return false
}

// join gives the lower end of a range what stands only behind the upper one, and the upper one what stands only before the lower.
func (en *reading) join(lower, upper, at int) {
	a, b := &en.mentions[lower-1], &en.mentions[upper-1]
	if a.style != b.style && (a.style > inWords || b.style > inWords) || a.value >= b.value {
		return
	}
	a.free = a.free || en.low(at) != "and"
	if a.unit != "" && b.unit != "" && a.unit != b.unit {
		return
	}
	shares := false
	if a.unit == "" && b.unit != "" {
		a.unit, shares = b.unit, true
	}
	if a.pre.Len() > 0 && b.unit == "" {
		b.unit, shares = a.unit, true
	}
	if a.scale == 1 && b.scale > 1 && a.value < b.value/b.scale {
		a.scale, a.value, shares = b.scale, a.value*b.scale, true
	}
	if shares {
		a.upper, b.lower = upper, lower
	}
}

// amountAt reads the number at token i and gives the token after it; where there is a number that cannot be read, ok is false
// and end is behind it.
func (en *reading) amountAt(i int) (m mention, end int, ok bool) {
	m = mention{kind: factAmount, first: i}
	t := &en.tokens[i]
	if t.claimed || t.Kind == english.Mark {
		return m, i, false
	}
	m.opens = t.Opens
	if end := en.rankAt(i, &m); end > i {
		return m, end, true
	}
	end = en.numeralAt(i, &m)
	if end == i || en.entangled(i, end) {
		return m, end, false
	}
	m.numeral = en.span(i, end)
	if end, ok = en.scaleAt(end, &m); !ok {
		return m, end, false
	}
	m.scaled = viet.Span{Start: m.numeral.Start, End: en.tokens[end-1].End}
	m.Span = m.scaled
	en.currencyBefore(i, &m)
	end = en.unitAt(end, &m)
	en.surroundings(i, end, &m)
	if m.style == inWords && m.value == 1 && !m.free {
		return m, end, false // "one" is rarely a count
	}
	return m, end, true
}

// numeralAt reads digits or number words below a hundred and gives the token after them.
func (en *reading) numeralAt(i int, m *mention) int {
	m.scale = 1
	if en.tokens[i].Kind == english.Number {
		m.value = en.tokens[i].Value
		return i + 1
	}
	m.style = inWords
	v, end := -1, i+3
	if end <= len(en.tokens) && en.tokens[i+1].Low == "-" && !en.tokens[i+2].claimed { // "twenty-seven" before "twenty"
		v = english.Cardinal(lowText(en.tokens[i:end]))
	}
	if v < 0 {
		v, end = english.Cardinal(en.tokens[i].Low), i+1
	}
	if v < 0 {
		return i
	}
	m.value = float64(v)
	return end
}

// lowText joins the tokens without spaces, in lower case.
func lowText(toks []token) string {
	var b strings.Builder
	for _, t := range toks {
		b.WriteString(t.Low)
	}
	return b.String()
}

// entangled reports whether the number from token i to end is part of something that is no plain number: "H5N1", "1.500.000",
// "one hundred and five", "Boeing-737".
func (en *reading) entangled(i, end int) bool {
	if en.tokens[i].Kind == english.Number {
		before := en.low(i - 1)
		switch {
		case en.glued(i) && en.tokens[i-1].Kind == english.Word && english.Currency(before) == "":
			return true
		case en.glued(i) && en.isDash(i-1) && en.glued(i-1) && en.tokens[i-2].Kind == english.Word && !en.numeric(i-2):
			return true
		case en.glued(i) && (before == "." || before == ":") && en.glued(i-1) && i > 1 && en.tokens[i-2].Kind == english.Number:
			return true
		case en.glued(end) && (en.low(end) == "." || en.low(end) == ":") && en.glued(end+1) && en.isNumber(end+1):
			return true
		}
		return false
	}
	return english.Cardinal(en.low(end)) >= 0 || english.Scale(en.low(i-1)) > 0 || en.low(i-1) == "and" && english.Scale(en.low(i-2)) > 0
}

// numeric reports whether token i is a number, a scale or a unit.
func (en *reading) numeric(i int) bool {
	unit, _ := english.Unit(en.low(i))
	return en.isNumber(i) || english.Cardinal(en.low(i)) >= 0 || english.Scale(en.low(i)) > 0 || unit != ""
}

// scaleAt reads "million" at token i, a hyphen before it included. Two scales, and numbers after one, are not read.
func (en *reading) scaleAt(i int, m *mention) (end int, ok bool) {
	j := i
	if en.isDash(j) && en.glued(j) {
		j++
	}
	s := english.Scale(en.low(j))
	if s == 0 {
		return i, true
	}
	m.scale, m.value = s, math.Round(m.value*s*1e3)/1e3
	next := j + 1
	if en.low(next) == "and" && s < 1e6 {
		next++
	}
	tangled := english.Scale(en.low(next)) > 0 || english.Cardinal(en.low(next)) >= 0 && m.style == inWords
	return j + 1, !tangled
}

// currencyBefore reads "VND", "US$" before the number at token i.
func (en *reading) currencyBefore(i int, m *mention) {
	c := english.Currency(en.low(i - 1))
	if c == "" || i > 1 && en.numeric(i-2) && en.tokens[i-1].Kind == english.Word && !en.glued(i) {
		return
	}
	first := i - 1
	if en.low(first) == "$" && en.glued(first) && en.low(first-1) == "us" {
		first--
	}
	m.unit, m.free = c, true
	m.first = first
	m.pre = en.span(first, i)
	m.Start = m.pre.Start
}

// unitAt reads the unit or the currency at token i.
func (en *reading) unitAt(i int, m *mention) int {
	j := i
	if en.isDash(j) && en.glued(j) {
		j++
	}
	for _, p := range english.UnitPhrases() {
		if en.says(j, p.Words) {
			end := j + strings.Count(p.Words, " ") + 1
			en.measure(m, p.Unit, p.Invariable, j, end)
			return end
		}
	}
	unit, free := english.Unit(en.low(j))
	if unit == "" || en.low(j) == "m" && !en.glued(j) && m.scale > 1 {
		return i
	}
	en.measure(m, unit, free, j, j+1)
	return j + 1
}

// measure gives m the unit that stands from token i to before end.
func (en *reading) measure(m *mention, unit string, free bool, i, end int) {
	if english.IsCurrency(unit) {
		m.post = en.span(i, end)
		if m.pre.Len() > 0 && m.unit != unit {
			m.unit = "?" // "VND5 dollars"
			return
		}
	}
	if m.pre.Len() == 0 {
		m.unit = unit
	}
	m.free = m.free || free
	m.End = en.tokens[end-1].End
}

// surroundings reads what bears on the grammar round the number from token i to before end.
func (en *reading) surroundings(i, end int, m *mention) {
	before := en.low(i - 1)
	switch before {
	case "a", "an":
		m.article = en.tokens[i-1].Span
	case "all":
		m.all = true
	}
	if en.isDash(end) && en.glued(end) && en.glued(end+1) && end+1 < len(en.tokens) && en.tokens[end+1].Kind == english.Word {
		m.free = true // "five-storey"
	}
	if en.low(end) == "/" && en.glued(end) || before == "/" && en.glued(i) {
		m.free = true
	}
	j := i - 1
	if before == "." && (en.low(j-1) == "no" || en.low(j-1) == "nos") {
		j -= 2
		m.free = true
	}
	label := en.low(j)
	if j < 0 || label == "" || en.tokens[j].Kind != english.Word || m.pre.Len() > 0 || m.unit != "" || m.scale > 1 {
		return
	}
	typed := isDocumentType(label) && en.tokens[j].Capital
	if typed && m.style == inDigits {
		m.kind, m.short, m.part, m.typed = factCode, true, label, en.tokens[j].Span
		m.text = m.numeral.In(en.text)
	}
	m.free = m.free || typed || isLabel(label) || label == "number"
}

// isLabel reports whether a number behind the word names a thing: "District 1", "Phase two".
func isLabel(low string) bool {
	return slices.Contains([]string{
		"district", "ward", "group", "grade", "class", "phase", "level", "team", "battalion", "regiment", "division", "brigade", "company",
		"platoon", "highway", "route", "zone", "area", "region", "volume", "line", "hall", "room", "block", "lot", "gate", "pier", "hamlet",
		"village", "quarter", "typhoon", "storm", "ring", "page", "round", "season", "version", "type", "category", "hospital", "school",
		"stage", "package", "component", "terminal", "berth", "warehouse", "camp", "table", "form", "annex", "km", "street", "step", "road",
	}, low)
}

// rankAt reads "fourth", "11th" and "XIV" at token i.
func (en *reading) rankAt(i int, m *mention) int {
	t := &en.tokens[i]
	end := i + 1
	switch {
	case t.Kind == english.Ordinal:
		m.value, m.style = t.Value, inRanks
	case t.Kind != english.Word:
		return i
	case en.isDash(end) && english.Rank(t.Low+"-"+en.low(end+1)) > 0:
		end += 2
		m.value, m.style = float64(english.Rank(lowText(en.tokens[i:end]))), inRankWords
	case english.Rank(t.Low) > 0:
		m.value, m.style = float64(english.Rank(t.Low)), inRankWords
	case len(t.Text) > 1 && english.Roman(t.Text) > 0:
		m.value, m.style = float64(english.Roman(t.Text)), inRomanNumerals
	default:
		return i
	}
	m.scale, m.free = 1, true
	if en.low(i-1) == "a" || en.low(i-1) == "an" {
		m.article = en.tokens[i-1].Span
	}
	m.numeral = en.span(i, end)
	m.scaled, m.Span = m.numeral, m.numeral
	return end
}

// meansAmount reports whether the number may stand for f.
func (m *mention) meansAmount(f swapFact) bool {
	if m.numeral.Len() == 0 || m.taken || math.Abs(m.value-f.value) > 1e-9*math.Abs(f.value) {
		return false
	}
	ranked := m.style == inRanks || m.style == inRankWords
	switch {
	case m.style == inRomanNumerals && !f.roman && !f.ordinal:
		return false
	case f.ordinal && !ranked && m.style != inRomanNumerals, ranked && !f.ordinal && !f.roman:
		return false
	case m.unit == f.unit:
		return true
	case f.unit == "":
		return !english.IsCurrency(m.unit) && m.unit != "%" && m.unit != "điểm phần trăm" && m.unit != "?"
	case f.unit == "độ":
		return m.unit == "°c"
	}
	return m.unit == "" && !english.IsCurrency(f.unit) && !isMeasured(f.unit)
}

// isMeasured reports whether unitAt knows an English form of the unit, so that a number without one means something else.
func isMeasured(unit string) bool {
	switch unit {
	case "điểm phần trăm", "tấn", "tạ", "lít", "lần", "độ", "°c":
		return true
	}
	known, _ := english.Unit(unit)
	return known != ""
}
