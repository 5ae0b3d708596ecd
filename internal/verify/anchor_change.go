package verify

var (
	changeVerbs = lexemesOf("rais*", "increas*", "rose", "risen", "ris*", "grew", "grow*", "lift*", "cut", "cuts", "cutting", "reduc*", "decreas*", "lower*", "fell", "fall*", "drop*", "declin*", "shorten*", "down", "up", "expand*", "boost*", "extend*", "prolong*", "lengthen*")
	byWords     = []string{"tăng", "giảm", "thêm", "bớt", "hơn", "rút"}
)

// extents checks that what changes by a figure does not change to it: "cắt giảm 30% điều kiện" is not "cut to 30%".
func (k *claim) extents() {
	for i := range k.figures {
		f := &k.figures[i]
		low := k.low(f.first - 1)
		if low == "from" && (k.low(f.first-2) == "up" || k.low(f.first-2) == "down") {
			if a, ok := k.figureAnchor(f); ok && oneOf(a.source.key(a.at-1), byWords) {
				k.fault(CheckQuantity, Error, "%q is not what it is in %s: %q", k.phrase(f.first-1, f.end), a.source.segment.ID, a.source.key(a.at-1))
				continue
			}
		}
		if low != "to" && low != "by" || !k.changes(f.first-1) {
			continue
		}
		a, ok := k.figureAnchor(f)
		if !ok {
			continue
		}
		before := a.source.key(a.at - 1)
		if before == "từ" && oneOf(a.source.key(a.at-2), byWords) && oneOf(a.source.key(a.at+1), []string{"đến", "tới"}) && a.source.isShare(a.at+2) {
			continue // "tăng từ 30 đến 40%": a range
		}
		if low == "to" && oneOf(before, byWords) && a.source.key(a.at+1) != "lên" || low == "by" && oneOf(before, []string{"lên", "xuống", "còn", "đạt", "từ"}) {
			k.fault(CheckQuantity, Error, "%q is not what it is in %s: %q", k.phrase(f.first-1, f.end), a.source.segment.ID, before)
		}
	}
}

// isShare reports whether the amount at token i is a share.
func (s *source) isShare(i int) bool {
	a := s.amountAt(i)
	return a != nil && a.Unit == "%"
}

// changes reports whether a verb of change stands soon before token i, and "from" not behind it.
func (k *claim) changes(i int) bool {
	for n := i - 1; n >= 0 && n >= i-2*besideWords; n-- {
		switch {
		case isStop(k.low(n)), k.low(n) == "from", k.isNumber(n):
			return false
		case changeVerbs.at(k.review, n):
			return true
		}
	}
	return false
}
