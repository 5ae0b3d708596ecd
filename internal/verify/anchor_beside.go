package verify

import "strings"

// besideWords is how many words a figure is looked for beside what it counts: "11 new technical circulars".
const besideWords = 3

// counted checks that a figure counts what it counts in the segment: of "5 nghị định và 11 thông tư" eleven are no decrees.
func (k *claim) counted() {
	for i := range k.figures {
		f := &k.figures[i]
		a, ok := k.figureAnchor(f)
		if !ok || f.kind != plain || f.loose {
			continue
		}
		m := k.countedBehind(f.end)
		if m == nil || a.source.countedAt(a.at+1, m) {
			continue
		}
		if other := a.source.otherCounted(a.at + 1); other && k.countsElsewhere(&a, m) {
			k.fault(CheckQuantity, Error, "%q counts something else in %s", k.phrase(f.first, min(f.end+1, len(k.tokens))), a.source.segment.ID)
		}
	}
	k.partOf()
	k.peopled()
}

// peopled checks that what a figure counts is of the country that the segment says: "38 dự án, trong đó 29 dự án của Hàn Quốc" are not 38 Korean projects.
func (k *claim) peopled() {
	for i := range k.figures {
		f := &k.figures[i]
		if f.end >= len(k.tokens) || !k.tokens[f.end].Capital {
			continue
		}
		nation := nations[k.low(f.end)]
		if two := nations[k.low(f.end)+" "+k.low(f.end+1)]; two != nil {
			nation = two
		}
		a, ok := k.figureAnchor(f)
		if nation == nil || !ok {
			continue
		}
		if own := a.source.amountBefore(a.source.only(nation)); own != nil && own.token > a.at && own.Unit == f.unit && k.told(own) == nil {
			k.fault(CheckQuantity, Error, "%q is in %s another figure", k.phrase(f.first, f.end+1), a.source.segment.ID)
		}
	}
}

// amountBefore gives the amount that stands before token i with no more than what it counts between, nil when there is none.
func (s *source) amountBefore(i int) *amount {
	for n := range s.amounts {
		if a := &s.amounts[n]; a.token < i && i-a.token <= 2*besideWords && s.markFrom(a.token+1) > i {
			return a
		}
	}
	return nil
}

// countedBehind gives what a figure counts that ends before token i, nil when that is not known.
func (k *claim) countedBehind(i int) *marker {
	for n := i; n < i+besideWords && n < len(k.tokens) && !isStop(k.low(n)) && k.low(n) != "and"; n++ {
		if m := anchorWords().of(singular(k.low(n))); m != nil {
			return m
		}
	}
	return nil
}

// countedAt reports whether one of the words of m stands at token i or soon behind it.
func (s *source) countedAt(i int, m *marker) bool {
	for n := i; n < i+besideWords && n < len(s.tokens) && !isStop(s.tokens[n].Key); n++ {
		for _, phrase := range m.vietnamese {
			if s.saysAt(n, phrase) {
				return true
			}
		}
	}
	return false
}

// otherCounted reports whether one of countedWords stands at token i.
func (s *source) otherCounted(i int) bool {
	for n := range countedWords {
		for _, phrase := range countedWords[n].vietnamese {
			if s.saysAt(i, phrase) {
				return true
			}
		}
	}
	return false
}

// countsElsewhere reports whether another figure of the segment counts the same.
func (k *claim) countsElsewhere(a *anchor, m *marker) bool {
	for i := range a.source.amounts {
		at := a.source.amounts[i].token
		for _, phrase := range m.vietnamese {
			if at != a.at && a.source.saysAt(at+1, phrase) {
				return true
			}
		}
	}
	return false
}

// partOf checks that a part is not more than the whole: "Of the 610 schools, 820 …".
func (k *claim) partOf() {
	for i := 1; i < len(k.figures); i++ { // "13,900 people, including 14,500 for operation"
		n := i - 1
		for n > 0 && oneOf(k.low(k.figures[n].end), []string{"more", "fewer", "less"}) {
			n-- // "3,204 households, 512 fewer than in May, including 1,870 …"
		}
		whole, part := &k.figures[n], &k.figures[i]
		if k.low(part.first-1) == "including" && whole.kind == plain && part.kind == plain && whole.unit == part.unit && part.value > whole.value {
			k.fault(CheckQuantity, Error, "%q is more than the whole", k.phrase(part.first, part.end))
		}
	}
	if k.low(0) != "of" || len(k.figures) < 2 {
		return
	}
	whole, part := &k.figures[0], &k.figures[1]
	if whole.first <= 2*besideWords && whole.kind == plain && part.kind == plain && whole.unit == part.unit && part.value > whole.value && whole.bound == exact {
		k.fault(CheckQuantity, Error, "%q is more than the whole", k.phrase(part.first, part.end))
	}
}

var (
	upWords   = lexemesOf("rose", "risen", "rises", "rising", "up", "increased", "increases", "increasing", "grew", "grown", "grows", "climbed", "surged", "jumped", "soared")
	downWords = lexemesOf("fell", "fallen", "falls", "falling", "down", "decreased", "decreases", "decreasing", "dropped", "drops", "declined", "declines", "declining", "plunged", "slumped", "dipped", "shrank")
)

// directions checks that what rises by a figure does not fall by it: "tăng 4%, … giảm 9%".
func (k *claim) directions() {
	for i := range k.figures {
		f := &k.figures[i]
		up, down := k.directionBefore(f.first)
		if low := k.low(f.end); up == down && f.bound == exact && k.low(f.first-1) != "no" {
			up, down = low == "more" || low == "higher" || low == "above", low == "less" || low == "lower" || low == "fewer" || low == "below"
		}
		if up == down {
			continue
		}
		a, ok := k.figureAnchor(f)
		if !ok {
			continue
		}
		dir := a.source.directionBefore(a.at)
		if behind := oneOf(k.low(f.end), []string{"more", "higher", "less", "lower", "fewer"}); behind && f.unit == "%" && dir == "" && oneOf(a.source.key(a.at-1), []string{"đạt", "bằng", "chiếm"}) {
			k.fault(CheckQuantity, Error, "%q is in %s so much of it", k.phrase(f.first, f.end), a.source.segment.ID)
			return
		}
		if up && (dir == "giảm" || dir == "thấp hơn") || down && (dir == "tăng" || dir == "cao hơn") {
			k.fault(CheckQuantity, Error, "%q goes the other way in %s: %q", k.phrase(f.first, f.end), a.source.segment.ID, dir)
		}
	}
}

// directionBefore tells the direction by which a figure at token i is told to change.
func (k *claim) directionBefore(i int) (up, down bool) {
	for n := i - 1; n >= 0 && n >= i-besideWords && !isStop(k.low(n)) && k.low(n) != "and"; n-- {
		switch {
		case upWords.at(k.review, n):
			return true, false
		case downWords.at(k.review, n):
			return false, true
		}
	}
	return false, false
}

// directionBefore gives "tăng", "giảm", "cao hơn" or "thấp hơn" before token i, the nearest, "" when there is none or what is said of them turns them: "tăng trưởng âm".
func (s *source) directionBefore(i int) string {
	for n := i - 1; n >= 0 && n >= i-besideWords-1 && !isStop(s.tokens[n].Key); n-- {
		switch k := s.tokens[n].Key; {
		case s.saysAt(n, "cao hơn"), s.saysAt(n, "nhiều hơn"), s.saysAt(n, "lớn hơn"):
			return "cao hơn"
		case s.saysAt(n, "thấp hơn"), s.saysAt(n, "ít hơn"), s.saysAt(n, "nhỏ hơn"):
			return "thấp hơn"
		case k == "tăng" || k == "giảm":
			if n > 0 && (s.tokens[n-1].Key == "tăng" || s.tokens[n-1].Key == "giảm" || strings.HasPrefix(s.tokens[n-1].Key, "không")) {
				return ""
			}
			return k
		case s.amountAt(n) != nil:
			return ""
		}
	}
	return ""
}
