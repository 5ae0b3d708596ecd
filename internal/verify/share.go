package verify

import "songngu/internal/viet"

// longestCounted is how many words behind a figure are looked at for what it counts.
const longestCounted = 5

// shareOfNearest checks that a share is of what the sentence takes it of: "142 vụ làm 71 người chết, trong đó 80% số vụ …" is not "killed 71 people, 80% of whom".
func (k *claim) shareOfNearest() {
	for i := 1; i < len(k.figures); i++ {
		f, whole := &k.figures[i], &k.figures[i-1]
		if f.unit != "%" || k.low(f.end) != "of" || k.low(f.end+1) != "which" && k.low(f.end+1) != "whom" || whole.unit != "" || whole.kind != plain || k.low(f.end+1) == "which" && oneOf(k.low(whole.end), peopleCounted) {
			continue
		}
		a, ok := k.figureAnchor(f)
		if !ok {
			continue
		}
		if own, other := k.countedAlike(a.source, a.at, whole); own >= 0 && other > own {
			k.fault(CheckQuantity, Error, "%q is in %s not a share of %q", k.phrase(f.first, f.end), a.source.segment.ID, k.phrase(whole.first, whole.end))
		}
	}
}

// peopleCounted are those to whom "which" does not point back.
var peopleCounted = []string{"people", "persons", "person", "children", "workers", "students", "pupils", "deaths"}

// countedAlike gives with how many words what a share at token i is of begins as what a figure counts does, -1 where the segment has no such figure before it, and the same of
// the other figures before it.
func (k *claim) countedAlike(s *source, i int, f *figure) (own, other int) {
	own = -1
	for n := range s.amounts {
		b := &s.amounts[n]
		if b.token >= i || b.Unit != "" {
			continue
		}
		common := s.alikeFrom(i+1, b.token+1)
		if k.compare(f, b) >= dropped {
			own = max(own, common)
		} else {
			other = max(other, common)
		}
	}
	return own, other
}

// alikeFrom counts the words that two stretches of the segment begin with alike, "số" left out.
func (s *source) alikeFrom(i, j int) int {
	if s.key(i) == "số" {
		i++
	}
	n := 0
	for n < longestCounted && i+n < len(s.tokens) && j+n < len(s.tokens) && s.tokens[i+n].Kind == viet.Word && s.key(i+n) == s.key(j+n) {
		n++
	}
	return n
}
