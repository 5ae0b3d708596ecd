package transfer

import "strings"

// compareRules read comparisons: "thấp hơn nhiều so với năm 2020", "cao hơn năm ngoái 15%".
var compareRules = []binary{
	{catA, catAdv, ruleAMuch, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, -8), exceeds(l) && l.rule == ruleAMore && muchMore[r.lex.viOf()] != ""
	}},
	{catA, catPP, ruleThan, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, -4), (exceeds(l) && l.rule != ruleThan || byCount(l) || l.rule == ruleMoreBy && l.l.rule == ruleAMore) && r.rule == rulePP && r.l.lex.viOf() == "so với"
	}},
	{catA, catNP, ruleThan, func(l, r *node) (node, bool) {
		_, figure := measure(r)
		if l.rule == ruleAMore && counts(r) && (l.l.lex.has("attr") || l.l.lex.viOf() == "kéo dài") {
			return node{}, false // "hiện có hơn 15.000 kỹ sư", "kéo dài hơn 60 năm": more than so many
		}
		return fromLeft(l, catA, 2), exceeds(l) && l.rule != ruleThan && !figure && r.rule != ruleShare
	}},
	{catA, catTime, ruleThan, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, 0), exceeds(l) && l.rule != ruleThan && (r.lex.has("past") || r.flags&flagDated != 0)
	}},
	{catA, catMeasure, ruleMoreBy, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catA, -6)
		nd.flags |= flagQuantity
		return nd, exceeds(l) && (l.rule != ruleThan || !isLevel(l.r)) && (l.rule != ruleThan || l.r.cat == catTime || l.r.class == period) && (r.rule == ruleLeaf || r.rule == ruleNumNP || r.rule == ruleApproxNum)
	}},
	// "cao hơn từ 5% đến 10%"
	{catA, catPP, ruleMoreBy, func(l, r *node) (node, bool) {
		nd := fromLeft(l, catA, -8)
		nd.flags |= flagQuantity
		return nd, l.rule == ruleAMore && exceeds(l) && byRange(r)
	}},
	// "thấp hơn so với năm trước"
	{catA, catAdv, ruleThan, func(l, r *node) (node, bool) {
		return fromLeft(l, catA, -4), (exceeds(l) && l.rule != ruleThan || byCount(l) || l.rule == ruleMoreBy && l.l.rule == ruleAMore) && strings.HasPrefix(r.lex.viOf(), "so với ")
	}},
}

// muchMore are the words of degree behind a comparative.
var muchMore = map[string]string{"nhiều": "much", "rất nhiều": "very much", "hẳn": "considerably", "đáng kể": "considerably", "một chút": "slightly"}

// exceeds reports a comparative with "hơn", whatever it is compared with.
func exceeds(nd *node) bool {
	for nd.rule == ruleAMuch || nd.rule == ruleThan || nd.rule == ruleMoreBy {
		if nd.rule == ruleMoreBy {
			return false
		}
		nd = nd.l
	}
	return nd.rule == ruleAMore && nd.l.rule == ruleLeaf && nd.r.lex.vi == "hơn" && !superlative(nd.l.lex.english())
}

// compared writes a comparative with what stands behind it.
func (w *writer) compared(nd *node) string {
	switch nd.rule {
	case ruleAMuch:
		return muchMore[nd.r.lex.viOf()] + " " + w.adjective(nd.l)
	case ruleMoreBy:
		if nd.r.cat == catPP {
			return w.np(nd.r.r, rolePrep) + " " + w.adjective(nd.l)
		}
		return w.np(nd.r, rolePrep) + " " + w.adjective(nd.l)
	default: // what it is compared with
	}
	if text, ok := w.moreOrFewer(nd); ok {
		return text
	}
	switch nd.r.cat {
	case catS:
		return w.adjective(nd.l) + " than " + w.clause(nd.r)
	case catAdv:
		time := strings.TrimPrefix(nd.r.lex.en, "compared with ")
		if strings.HasPrefix(time, "before") {
			return w.adjective(nd.l) + " than " + time
		}
		return w.adjective(nd.l) + " than in " + time
	case catPP:
		return w.adjective(nd.l) + " than " + w.when(nd.r.r)
	case catTime:
		return w.adjective(nd.l) + " than " + w.timeText(nd.r)
	default:
		return w.adjective(nd.l) + " than " + w.when(nd.r)
	}
}

// byCount reports a comparative with so many things or so much time behind it, by which it goes: "ít hơn 71 điều".
func byCount(a *node) bool {
	return a.rule == ruleThan && a.l.rule == ruleAMore && a.r.rule == ruleNumNP
}

// moreOrFewer writes by how many things or how much time a comparative goes: "ít hơn 71 điều so với luật hiện hành" is 71 fewer than in that.
func (w *writer) moreOrFewer(nd *node) (string, bool) {
	a, than := nd.l, nd.r
	switch count := nd.r; {
	case byCount(nd.l):
		a, count = nd.l.l, nd.l.r
		return w.byHowMany(a, count.l, count.r, w.thanWhat(than))
	case byCount(nd) && count.r.rule == ruleNPP && count.r.r.rule == rulePP && count.r.r.l.lex.viOf() == "so với":
		return w.byHowMany(a, count.l, count.r.l, w.thanWhat(count.r.r))
	case byCount(nd) && !w.whole:
		w.unsure++ // by so many, or more than so many
	}
	return "", false
}

// byHowMany writes a comparative with a number of things, which are those that the figure before it counts.
func (w *writer) byHowMany(a, number, of *node, than string) (string, bool) {
	if of.rule == ruleLeaf && of.lex.viOf() == "tuổi" {
		return w.number(number) + " years " + w.adjective(a) + than, true // "cao hơn 2 tuổi so với năm 2019"
	}
	if of.class == period {
		n := w.countable(of)
		return w.number(number) + " " + n.text(number.en != "one") + " " + w.adjective(a) + than, true
	}
	how := countsMore[a.l.lex.viOf()]
	return w.number(number) + " " + how + than, how != ""
}

// thanWhat writes "so với năm 2020" behind a comparative: "than in 2020".
func (w *writer) thanWhat(to *node) string {
	if to.cat == catAdv {
		return " than in " + strings.TrimPrefix(to.lex.en, "compared with ")
	}
	return " than " + w.when(to.r)
}

// countsMore are comparatives of numbers.
var countsMore = map[string]string{"nhiều": "more", "cao": "more", "ít": "fewer", "thấp": "fewer"}

// when writes what something is compared with; a time it is compared with as it was then.
func (w *writer) when(np *node) string {
	text := oneLevel(w.np(np, rolePrep))
	if np.rule == ruleBareNP && np.l.rule == ruleLeaf && np.class != period && np.lex.in(quotas) && text == w.pluralText(np.l) {
		one := w.nominal(np.l)
		return "the " + one.text(false) // "thấp hơn mục tiêu"
	}
	if np.rule == ruleYear || np.class == period && strings.HasPrefix(text, "the ") {
		return "in " + text
	}
	return text
}

// byRange reports "từ" with both ends of a range of figures: "từ 5% đến 10%".
func byRange(pp *node) bool {
	return pp.rule == rulePP && pp.l.lex.viOf() == "từ" && pp.r.rule == ruleRange && pp.r.r.rule == rulePP && pp.r.r.l.lex.in(ends)
}

// isLevel reports what has a figure of its own with which others are compared: "thấp hơn mục tiêu 80%" is below the target of that.
func isLevel(np *node) bool {
	return np.rule == ruleBareNP && setLevels[leftmost(np).lex.viOf()]
}

// setLevels are its nouns.
var setLevels = map[string]bool{
	"mục tiêu": true, "chỉ tiêu": true, "ngưỡng": true, "ngưỡng cảnh báo": true, "trần": true, "mức trần": true, "mức sàn": true, "mức tối thiểu": true, "mức tối đa": true, "mức tăng": true,
	"mức giảm": true, "hạn mức": true, "định mức": true, "mức": true,
}

// oneLevel writes the level that a figure is compared with: there is one.
func oneLevel(text string) string {
	for _, a := range [...]string{"a ", "an "} {
		if rest, ok := strings.CutPrefix(text, a); ok && figureFirst.MatchString(rest) {
			return "the " + rest
		}
	}
	return text
}

// exceedsBy reports a verb of comparison with a measure for its object.
func exceedsBy(vp *node) bool {
	_, figure := measure(orSelf(vp.r))
	return vp.rule == ruleVNP && figure && strings.HasSuffix(vp.l.lex.english(), " than")
}
