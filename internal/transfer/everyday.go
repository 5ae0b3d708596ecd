package transfer

import (
	"strconv"
	"strings"

	"songngu/internal/viet"
)

// everydayRules read what is said at home and in the street, in texts translated whole.
var everydayRules = []binary{
	// "mẹ tôi", "quê chúng tôi"
	{catN, catNP, ruleOwner, func(l, r *node) (node, bool) {
		if l.rule != ruleLeaf && l.rule != ruleAdjN || !pronoun(r) || !headNoun(l).has("kin") {
			return node{}, false
		}
		nd := fromLeft(l, catN, -2)
		nd.flags |= flagPost | flagThe
		return nd, true
	}},
	// "đắt quá", "vui lắm"
	{catA, catAdv, ruleTooMuch, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, -2), behindQuality[r.lex.viOf()] != "" && l.rule != ruleTooMuch && l.rule != ruleAdvA
	}},
	// "kể cho tôi nghe", "nói cho mọi người biết": to me, so that I know
	{catPP, catV, ruleSoHears, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catPP, -6)
		return nd, l.rule == rulePP && l.l.lex.viOf() == "cho" && l.class == person && r.rule == ruleLeaf && (r.lex.viOf() == "nghe" || r.lex.viOf() == "biết" || r.lex.viOf() == "xem")
	}},
	// "nói với tôi rằng", "nhắc mọi người rằng"
	{catVP, catThat, ruleTellThat, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catV, -2)
		nd.frames, nd.class = frameThat, "say"
		return nd, l.rule == ruleVNP && l.flags&(flagTAM|flagPassive) == 0 && l.r.class.agent() && tellers[headLex(l).english()]
	}},
	// "nguy hiểm hơn tôi nghĩ"
	{catA, catS, ruleThan, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, 2), exceeds(l) && l.rule != ruleThan && r.rule == ruleS && pronoun(r.l)
	}},
	// "cao bằng bố mình": as high as
	{catA, catPP, ruleAsAs, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, -4), l.rule == ruleLeaf && r.rule == rulePP && r.l.lex.viOf() == "bằng" && r.flags&flagQuantity == 0 && !l.lex.has("attr")
	}},
	// "có lẽ họ đã biết", "có thể bà đang ốm"
	{catAdv, catS, ruleAdvS, func(l, r *node) (node, bool) {
		return fromLeft(r, catS, 2), l.rule == ruleLeaf && l.lex.has("clausal") && r.rule == ruleS
	}},
	// "những gì họ làm", "những gì đã xảy ra": what they do, what happened
	{catNP, catS, ruleWhatIs, func(l, r *node) (node, bool) { return freeRelative(l, r.rule == ruleS || r.rule == ruleMiddle) }},
	{catNP, catVP, ruleWhatIs, func(l, r *node) (node, bool) { return freeRelative(l, r.rule != rulePredicate) }},
	{catNP, catRelS, ruleWhatIs, func(l, r *node) (node, bool) { return freeRelative(l, r.rule != ruleGapV) }},
	// "toàn bộ đảng Lao động"
	{catDet, catNP, ruleWholeNP, func(l, r *node) (node, bool) {
		return fromLeft(r, catNP, 1), l.lex.vi == "toàn bộ" && r.flags&flagProper != 0 && r.rule == ruleLeaf && r.class.agent() && !pronoun(r)
	}},
	// "chuyện gì", "món gì"
	{catN, catNP, ruleWhat, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catNP, -4)
		nd.flags |= flagProper
		return nd, l.rule == ruleLeaf && r.rule == ruleLeaf && (r.lex.viOf() == "gì" || r.lex.viOf() == "nào" && r.cat == catNP)
	}},
}

// freeRelative joins "những gì" with what is said of it.
func freeRelative(l *node, ok bool) (node, bool) {
	nd := fromLeft(l, catNP, -6)
	nd.flags |= flagPost
	return nd, ok && l.rule == ruleLeaf && l.lex.has("free")
}

// whatIs writes it.
func (w *writer) whatIs(nd *node) string {
	text := w.relative(nd.r, false)
	for _, word := range [...]string{"that ", "which "} {
		if rest, ok := strings.CutPrefix(text, word); ok {
			return nd.l.lex.en + " " + rest
		}
	}
	return nd.l.lex.en + " " + text
}

// tellers are the English verbs of telling somebody that something is so.
var tellers = map[string]bool{"tell": true, "remind": true, "assure": true, "warn": true, "inform": true, "convince": true, "persuade": true, "show": true, "teach": true, "notify": true, "promise": true}

// soHears writes to whom something is told or shown: "tell you", "explain to me".
func (w *writer) soHears(nd *node, head *lex) string {
	who := w.np(nd.r, rolePrep)
	if en := head.english(); en == "tell" || en == "show" {
		return who
	}
	return "to " + who
}

// behindQuality are the words of degree that stand behind an adjective.
var behindQuality = map[string]string{"quá": "too", "lắm": "very", "quá đi": "so", "ghê": "so", "thế": "so"}

// things that "gì" asks for without more: "việc gì" is "what".
var anything = map[string]bool{"việc": true, "chuyện": true, "điều": true, "cái": true, "thứ": true}

// what writes a noun with the word that asks for it: "what time", "what".
func (w *writer) what(nd *node) string {
	if anything[nd.l.lex.viOf()] {
		return nd.r.lex.en
	}
	n := w.nominal(nd.l)
	if nd.r.lex.en == "anything" {
		return "any " + n.text(false) // "không có lý do gì"
	}
	return strings.TrimSuffix(nd.r.lex.en, "^") + " " + n.text(false) + strings.Repeat("^", strings.Count(nd.r.lex.en, "^"))
}

// hisOwn writes a relative, or a part of the body, of which everybody has his own, as that of the subject.
func (w *writer) hisOwn(nd *node, r role) (string, bool) {
	if !w.whole || nd.l.rule != ruleLeaf || !nd.l.lex.has("his") || r == roleComplement {
		return "", false
	}
	if r == roleSubject {
		n := w.nominal(nd.l)
		return "my " + n.text(false), w.mine && n.class == person
	}
	whose := strings.TrimSuffix(w.own, " own")
	if reflexives[whose] == "" || whose == "its" {
		return "", false
	}
	n := w.nominal(nd.l)
	return whose + " " + n.text(n.lex.has("many")), true
}

// possessive is the pronoun of what belongs to a subject, in a text translated whole: "his own" is never said, "his" is.
func possessive(subject *node, pronoun string) string {
	if poss := subject.lex.get("poss"); poss != "" && subject.rule == ruleLeaf {
		return poss
	}
	switch pronoun {
	case "he":
		return "his"
	case "she":
		return "her"
	}
	return ""
}

// reflexives are the pronouns that go back to a subject, by its possessive.
var reflexives = map[string]string{"his": "himself", "her": "herself", "my": "myself", "our": "ourselves", "your": "yourself", "their": "themselves", "their own": "themselves", "its": "itself", "its own": "itself"}

// century adds "thế kỷ 19" as a time, "in the 19th century", and as a period, and the years of a decade, "những năm 1960".
func (l *lattice) century(i int) {
	from := i
	switch {
	case l.spells(i, []string{"thế", "kỷ"}):
		i += 2
	case l.toks[i].Key == "những" && i+1 < len(l.toks):
		if y, ok := l.toks[i+1].Value.(*viet.When); ok && y.To == nil && y.Month == 0 && y.Quarter == 0 && y.Part == "" && y.Year%10 == 0 && y.Year > 1500 {
			l.era(i, i+2, "the "+strconv.Itoa(y.Year)+"s") // "những | năm 1990"
			return
		}
		if l.spells(i, []string{"những", "năm"}) {
			l.decade(i)
		}
		return
	case l.spells(i, []string{"thập", "niên"}), l.spells(i, []string{"thập", "kỷ"}):
		l.decade(i)
		return
	default:
		return
	}
	if i < len(l.toks) && l.toks[i].Key == "thứ" {
		i++
	}
	if i == len(l.toks) {
		return
	}
	nth := ""
	switch a, ok := l.toks[i].Value.(*viet.Amount); {
	case ok && a.Unit == "" && a.Scale == "" && !a.Range && a.Decimals == 0:
		nth = ordinal(int(a.Value))
	default:
		nth = ordinal(roman(l.toks[i].In(l.text)))
	}
	if nth != "" {
		l.era(from, i+1, "the "+nth+" century")
	}
}

// decade adds the years of a decade, which are named by its first.
func (l *lattice) decade(i int) {
	if i+2 >= len(l.toks) {
		return
	}
	year, err := strconv.Atoi(l.toks[i+2].In(l.text))
	if err != nil || year%10 != 0 || year >= 100 && (year < 1500 || year > 2050) || year < 20 {
		return
	}
	if year < 100 {
		year += 1900
	}
	l.era(i, i+3, "the "+strconv.Itoa(year)+"s")
}

// era adds tokens [i, j) as a period, and as a time with the preposition before it.
func (l *lattice) era(i, j int, en string) {
	part := ""
	if i > 0 && eraParts[l.toks[i-1].Key] != "" {
		part = eraParts[l.toks[i-1].Key]
		i--
	}
	l.c.leaf(&node{cat: catNP, first: i, last: j, cost: termCost, class: period, flags: flagProper, en: strings.Replace(part, "in ", "", 1) + en})
	lead := "in "
	if i > 0 {
		if before := eraLeads[l.toks[i-1].Key]; before != "" {
			lead = before
			i--
		}
	}
	if part != "" {
		lead = strings.TrimSuffix(lead, "in ") + part
	}
	if lead == "in " && part == "" && i > 0 && l.toks[i-1].Kind == viet.Word && l.toks[i-1].Key == "của" {
		return
	}
	text := lead + en
	l.c.leaf(&node{cat: catTime, first: i, last: j, cost: termCost, class: period, en: text, lex: &lex{en: text, cat: catTime, feats: features{{name: "past"}}}})
}

// eraParts are the parts of a century, eraLeads the prepositions before one.
var (
	eraParts = map[string]string{"đầu": "in the early part of ", "cuối": "in the late part of ", "giữa": "in the middle of "}
	eraLeads = map[string]string{"vào": "in ", "trong": "in ", "từ": "from ", "đến": "until ", "tới": "until ", "trước": "before ", "sau": "after ", "suốt": "throughout "}
)

// roman is the value of a number in Roman digits up to 39, or 0.
func roman(s string) int {
	if s == "" || strings.Trim(s, "IVX") != "" {
		return 0
	}
	digits := map[byte]int{'I': 1, 'V': 5, 'X': 10}
	n := 0
	for i := range len(s) {
		d := digits[s[i]]
		if i+1 < len(s) && d < digits[s[i+1]] {
			d = -d
		}
		n += d
	}
	return n
}

// atAge adds "ở tuổi 75" as an adverb.
func (l *lattice) atAge(i int) {
	if i+2 < len(l.toks) && l.toks[i].Key == "năm" && l.toks[i+2].Key == "tuổi" && (i == 0 || l.toks[i-1].Kind == viet.Punct) {
		if a, ok := l.toks[i+1].Value.(*viet.Amount); ok && a.Unit == "" && a.Scale == "" && !a.Range {
			l.aged(i, a) // "Năm 17 tuổi, ông …"
		}
		return
	}
	if i+2 >= len(l.toks) || l.toks[i].Key != "ở" && l.toks[i].Key != "vào" && l.toks[i].Key != "khi" || l.toks[i+1].Key != "tuổi" {
		return
	}
	a, ok := l.toks[i+2].Value.(*viet.Amount)
	if !ok || a.Unit != "" || a.Scale != "" || a.Range {
		return
	}
	l.aged(i, a)
}

// aged adds an adverb of three tokens for the age at which something happens.
func (l *lattice) aged(i int, a *viet.Amount) {
	en := "at the age of " + numeral(a.Value, 0)
	l.c.leaf(&node{cat: catAdv, first: i, last: i + 3, cost: termCost, en: en, lex: &lex{vi: "ở tuổi", en: en, cat: catAdv, feats: features{{name: "end"}}}})
}

// agoUnits are the units in which one counts back from now.
var agoUnits = map[string]string{"năm": "year", "tháng": "month", "tuần": "week", "ngày": "day", "giờ": "hour", "tiếng": "hour", "phút": "minute", "giây": "second", "thập kỷ": "decade", "thế kỷ": "century"}

// agoAbout are the words before the number.
var agoAbout = map[string]string{"khoảng": "about ", "hơn": "more than ", "gần": "nearly ", "chừng": "about "}

// ago adds "cách đây hơn 4.000 năm" and "hai năm trước" as a time of the past.
func (l *lattice) ago(i int) {
	k, since := i, l.spells(i, []string{"cách", "đây"}) || l.spells(i, []string{"cách", "nay"})
	if since {
		k += 2
	}
	about := ""
	if k < len(l.toks) {
		if about = agoAbout[l.toks[k].Key]; about != "" {
			k++
		}
	}
	if k+1 >= len(l.toks) {
		return
	}
	number := spanNumbers[l.toks[k].Key]
	if l.toks[k].Key == "một" {
		number = "one"
	}
	if number == "" {
		a, ok := l.toks[k].Value.(*viet.Amount)
		if !ok || a.Unit != "" || a.Per != "" || a.Ordinal || a.Ratio || a.Range {
			return
		}
		number = plainNumber(a)
	}
	unit := ""
	for _, n := range []int{2, 1} {
		if unit = agoUnits[l.keys(k+1, n)]; unit != "" {
			k += 1 + n
			break
		}
	}
	switch {
	case unit == "":
		return
	case since:
	case l.spells(k, []string{"về", "trước"}), l.spells(k, []string{"trước", "đây"}):
		k += 2
	default:
		return
	}
	if number != "one" {
		unit = pluralise(unit)
	}
	en := about + number + " " + unit + " ago"
	l.c.leaf(&node{cat: catTime, first: i, last: k, cost: termCost, class: period, en: en, lex: &lex{en: en, cat: catTime, feats: features{{name: "past"}}}})
}

// toldPast reports a clause with a marker of the past.
func toldPast(s *node) bool {
	for outer(s) {
		s = s.r
	}
	return s.rule == ruleS && pastMarked(s.r)
}

// urges reports a predicate that tells somebody to do something, or not to: "hãy mang theo nước", "đừng lo".
func urges(vp *node) bool {
	return vp.rule == ruleTAM && (vp.l.lex.en == "doit" || vp.l.lex.en == "donot" || vp.l.lex.en == "donever")
}

// sayingTorn reports half of "cho biết" and the like, which are one word.
func (l *lattice) sayingTorn(m match) bool {
	if m.last != m.first+1 {
		return false
	}
	half := func(i int) bool {
		if i < 0 || i+1 >= len(l.toks) || l.toks[i].Key != "cho" {
			return false
		}
		switch l.toks[i+1].Key {
		case "biết", "thấy", "rằng", "phép":
			return true
		}
		return false
	}
	return half(m.first) || half(m.first-1)
}

// remarks reports a dash with spaces around it at token i behind which something is remarked, and no list goes on.
func (l *lattice) remarks(i int) bool {
	if i == 0 || i+1 >= len(l.toks) || l.toks[i-1].End == l.toks[i].Start || l.toks[i].End == l.toks[i+1].Start {
		return false
	}
	switch l.toks[i+1].Key {
	case "một", "người", "tờ", "nơi", "đây", "điều", "năm", "vốn", "thấp", "cao", "so", "chỉ", "với", "theo", "là", "được", "do", "khi", "nhưng", "những", "từ", "nếu", "vì", "bao", "gồm", "kể", "đặc", "nhất":
		return true
	}
	return false
}

// backTo are the pronouns of subjects by their possessive.
var backTo = map[string]string{"my": "I", "our": "we", "your": "you", "his": "he", "her": "she", "their own": "they", "their": "they"}
