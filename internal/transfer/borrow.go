package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// maxReaching is the number of words that may stand between both: "lên đến khoảng".
const maxReaching = 3

// shared gives a bare figure the scale and the unit of the one that it goes up or down to: "tăng từ 80 lên 85 triệu đồng/lượng" begins at 80
// million dong. It is nil for a figure that stands for itself.
func (l *lattice) shared(i int, a *viet.Amount) *viet.Amount {
	if a.Unit != "" || a.Range || a.Ratio || a.Ordinal || a.Per != "" || i == 0 || !origins.has(l.toks[i-1].Key) {
		return nil
	}
	j, down := i+1, false
	for ; j < len(l.toks) && j <= i+maxReaching && reaching.has(l.toks[j].Key); j++ {
		down = down || l.toks[j].Key == "xuống" || l.toks[j].Key == "còn"
	}
	if j == i+1 || j >= len(l.toks) {
		return nil
	}
	end, ok := l.toks[j].Value.(*viet.Amount)
	if !ok || end.Unit == "" || end.Range || end.Ratio || end.Digits == "hàng" {
		return nil
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
		return nil // "từ 900.000 lên 1,2 triệu đồng": each for itself
	}
	return &out
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
		if n.rule != ruleVPPP || n.l.rule != ruleVPPP || n.l.l.rule != ruleIntrans || n.r.rule != rulePP || !n.r.l.lex.in(ends) || n.l.r.rule != rulePP || n.l.r.l.lex.viOf() != "từ" {
			return
		}
		low, isLow := measure(n.l.r.r)
		high, isHigh := measure(n.r.r)
		if !isLow || !isHigh || low.Value >= high.Value || low.Unit != high.Unit {
			return
		}
		own, _ := s.toks[n.l.r.r.first].Value.(*viet.Amount)
		switch borrowed := own != nil && own.Unit == ""; {
		case n.class == "fall", n.class == "rise" && borrowed && high.Value >= clearRange*low.Value:
			by = true
		case n.class == "rise" && borrowed:
			open = true
		}
	})
	return by, open
}

// clearRange is how far the ends of a range are apart that is no rise from one to the other: few things grow by half at once.
const clearRange = 1.5
