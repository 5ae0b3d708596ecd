package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// maxReaching is the number of words that may stand between both: "lên đến khoảng".
const maxReaching = 3

// shared gives a bare figure the scale and the unit of the one that it goes up or down to: "tăng từ 80 lên 85 triệu đồng/lượng" begins at 80
// million dong. It is nil for a figure that stands for itself; end is that other one.
func (l *lattice) shared(i int, a *viet.Amount) (whole, end *viet.Amount) {
	if a.Unit != "" || a.Range || a.Ratio || a.Ordinal || a.Per != "" || i == 0 || !origins.has(l.toks[i-1].Key) {
		return nil, nil
	}
	j, down := i+1, false
	for ; j < len(l.toks) && j <= i+maxReaching && reaching.has(l.toks[j].Key); j++ {
		down = down || l.toks[j].Key == "xuống" || l.toks[j].Key == "còn"
	}
	if j == i+1 || j >= len(l.toks) {
		return nil, nil
	}
	end, ok := l.toks[j].Value.(*viet.Amount)
	if !ok || end.Unit == "" || end.Range || end.Ratio || end.Digits == "hàng" {
		return nil, nil
	}
	out := *a
	out.Unit, out.Digits = end.Unit, "" // its own are less than it is
	if changed := i > 1 && (l.toks[i-2].Key == "tăng" || l.toks[i-2].Key == "giảm"); !changed && l.toks[i-1].Key == "từ" && l.toks[i+1].Key == "đến" && j == i+2 {
		out.Per = end.Per
	}
	if a.Scale == "" && end.Scale != "" {
		factor := scaleFactor(end.Scale)
		out.Scale, out.Value, out.High = end.Scale, a.Value*factor, a.High*factor
	}
	if out.Value == end.Value || down != (out.Value > end.Value) {
		return nil, nil // "từ 900.000 lên 1,2 triệu đồng": each for itself
	}
	return &out, end
}

// borrowedRange writes a range whose lower end has the scale and the unit of the upper one, "từ 20 đến 60 triệu đồng", as one figure: VND20–60 million.
func borrowedRange(nd *node) (string, bool) {
	if nd.rule != ruleRange || nd.l.rule != ruleLeaf || nd.r.r.rule != ruleLeaf {
		return "", false
	}
	low, okLow := measure(nd.l)
	high, okHigh := measure(nd.r.r)
	if !okLow || !okHigh || low.Digits != "" || low.Scale == "" {
		return "", false
	}
	both := *high
	both.Range, both.Value, both.High = true, low.Value, high.Value
	return AmountEnglish(&both)
}

// scaleFactor is the number that a scale word stands for.
func scaleFactor(scale string) float64 {
	factor := 1.0
	for word := range strings.FieldsSeq(scale) {
		switch word {
		case "trăm":
			factor *= 1e2
		case "nghìn", "ngàn":
			factor *= 1e3
		case "triệu":
			factor *= 1e6
		case "tỷ":
			factor *= 1e9
		}
	}
	return factor
}

// changeBy reports a rise or fall by a figure between two that share their unit, "giảm từ 2 đến 4 triệu đồng": what falls from a figure to another
// falls to the lower one, and what rises "from … to" mostly says "lên". open is true where it may be either.
func changeBy(s *Sentence, nd *node) (by, open bool) {
	nd.walk(func(n *node) {
		from, to := boundsOf(n)
		if from == nil {
			return
		}
		low, isLow := measure(from)
		high, isHigh := measure(perUnit(to))
		if n.rule == ruleVNP && byBounds(n) || !isLow || !isHigh || low.Value >= high.Value || low.Unit != high.Unit {
			return
		}
		own, _ := s.toks[from.first].Value.(*viet.Amount)
		kind, share := wayOfChange(n), subjectOf(nd)
		if act := n.l; act != nil && act.rule == ruleVNP {
			share = act.r
		} else if what, ok := strings.CutPrefix(headLex(n).viOf(), "tăng "); ok && inShares(what) {
			return // "ngân hàng tăng lãi suất từ 5% đến 6%"
		}
		switch borrowed := own != nil && own.Unit == ""; {
		case kind == "fall", kind == "rise" && borrowed && high.Value >= clearRange*low.Value:
			by = true
		case kind == "rise" && borrowed:
			open = true
		case kind == "rise" && low.Unit == "%" && share != nil && !toldInShares(share):
			by = true // "giá vật liệu tăng từ 10% đến 15%"
		}
	})
	return by, open
}

// wayOfChange tells which way something goes by a predicate: "giảm", "giảm giá bán".
func wayOfChange(vp *node) class {
	if vp.class == "" {
		switch firstWord(headLex(vp).viOf()) {
		case "giảm":
			return "fall"
		case "tăng":
			return "rise"
		}
	}
	return vp.class
}

// perUnit is a figure without the time or the unit that it is told for: "1,5% mỗi năm".
func perUnit(figure *node) *node {
	if figure.rule == rulePer {
		return figure.l
	}
	return figure
}

// byBounds reports an act by which something rises or falls by what lies between two figures: "giảm tỷ lệ hộ nghèo từ 1 đến 1,5%/năm", "tăng lãi suất từ 0,2 đến
// 0,6 điểm phần trăm".
func byBounds(vp *node) bool {
	from, to := boundsOf(vp)
	if from == nil || vp.rule != ruleVNP {
		return false
	}
	low, isLow := measure(from)
	high, isHigh := measure(perUnit(to))
	switch {
	case !isLow || !isHigh || low.Value >= high.Value:
		return false
	case vp.class == "rise":
		return low.Unit == "điểm phần trăm" || low.Digits == "" && high.Value >= clearRange*low.Value
	default:
		return vp.class == "fall"
	}
}

// byWhatLiesBetween writes such an act: "raise deposit rates by 0.2 to 0.4 percentage points".
func (w *writer) byWhatLiesBetween(nd *node, f form) string {
	whole := *nd
	what := *nd.r
	what.l = nd.r.l.l
	whole.r = &what
	return w.transitive(&whole, f) + " by " + w.np(nd.r.l.r.r, rolePrep)
}

// toldInShares reports what is itself so many per cent, "tỷ lệ hộ nghèo", and may rise from one figure to another.
func toldInShares(np *node) bool {
	return inShares(viet.Lower(leftmost(np).lex.viOf()))
}

func inShares(first string) bool {
	if strings.HasPrefix(first, "mức lương") || strings.HasPrefix(first, "mức giá") {
		return false
	}
	return slices.ContainsFunc(shareNouns, func(noun string) bool { return strings.HasPrefix(first, noun) })
}

// shareNouns are what the names of such things begin with.
var shareNouns = []string{"tỷ lệ", "tỉ lệ", "tỷ trọng", "tỷ suất", "lãi suất", "thuế", "mức", "độ che phủ", "hệ số", "xác suất", "công suất", "biên độ", "lợi suất", "lạm phát", "phí", "chỉ tiêu", "hiệu suất"}

// origin reports the figure from which something rises or falls.
func origin(pp *node) bool {
	return pp.rule == rulePP && pp.l.lex.viOf() == "từ" && isFigure(pp.r)
}

// changesTo reports a predicate that says to which figure something rises or falls: "giảm xuống 5%".
func changesTo(vp *node) bool {
	to := vp
	for to.rule == ruleVPTime {
		to = to.l
	}
	if to.class != "rise" && to.class != "fall" || vp.flags&(flagTAM|flagPassive) != 0 {
		return false
	}
	switch to.rule {
	case ruleVNP:
		return isFigure(to.r) && strings.HasSuffix(headLex(to).english(), " to")
	case ruleVPPP:
		return to.r.rule == rulePP && to.r.l.lex.in(bounds) && to.r.l.lex.viOf() != "từ" && isFigure(to.r.r)
	default:
		return false
	}
}

// changedFrom writes "từ 9% năm 2020 giảm xuống 5%" as "fell from 9% in 2020 to 5%".
func (w *writer) changedFrom(nd *node, f form) string {
	from, vp := " from "+w.np(nd.l.r, rolePrep), nd.r
	if vp.rule == ruleTimeVP {
		w.observeTime(vp.l)
		from, vp = from+" "+w.timeText(vp.l), vp.r
		if f.aux == "" && f.finite() && !w.future {
			f = w.pastForm(f)
		}
	}
	verb, to, found := strings.Cut(w.vp(vp, f), " to ")
	if !found {
		w.unsure++
	}
	return verb + from + " to " + to
}

// boundsOf gives the two figures between which a verb of change has "từ" and "đến", as one phrase or two, or nil.
func boundsOf(vp *node) (from, to *node) {
	if vp.rule == ruleVNP && vp.r.rule == ruleBareNP && vp.r.l.rule == ruleNPP && byRange(vp.r.l.r) {
		span := vp.r.l.r.r // "tăng lãi suất từ 0,2 đến 0,6 điểm phần trăm"
		return span.l, span.r.r
	}
	if vp.rule != ruleVPPP || vp.r.rule != rulePP {
		return nil, nil
	}
	switch first := vp.l; {
	case (first.rule == ruleIntrans || first.rule == ruleVNP && first.flags&flagQuantity == 0) && vp.r.l.lex.viOf() == "từ" && vp.r.r.rule == ruleRange && vp.r.r.r.rule == rulePP:
		return vp.r.r.l, vp.r.r.r.r // "tăng từ 2 đến 3 điểm phần trăm"
	case first.rule == ruleVPPP && first.l.rule == ruleIntrans && vp.r.l.lex.in(ends) && first.r.rule == rulePP && first.r.l.lex.viOf() == "từ":
		return first.r.r, vp.r.r
	}
	return nil, nil
}

// clearRange is how far the ends of a range are apart that is no rise from one to the other: few things grow by half at once.
const clearRange = 1.5
