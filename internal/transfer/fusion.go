package transfer

import (
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// How much dearer a word is whose parts go on in a list behind or before it: by its parts, and what joins them, that are words as well.
const (
	costFused  = wordCost
	costFusedV = wordCost + 8    // a verb and what it governs
	costListed = 2*wordCost + 12 // a list within
)

// fusion holds what it costs to read the stretches of tokens that are one word of the lexicon and come apart where they stand: in "nâng cao năng lực, hiệu quả
// quản lý" capacity and effectiveness are improved, and "nâng cao năng lực" is not capacity-building.
type fusion map[[2]int]int

// parts says where the words of a sentence begin and end.
type parts struct {
	toks []viet.Token
	text string
	// spans are the parts of speech of each stretch that is a word; verbs and nouns say at which tokens such a word begins, done where a
	// verb ends.
	spans              map[[2]int]uint64
	verbs, nouns, done []bool
	// governs are the stretches that are a verb which takes another: "tăng cường".
	governs map[[2]int]bool
	// shares are the stretches that are a verb with an object to come, which may stand in a longer list: "sửa đổi, bổ sung".
	shares map[[2]int]bool
}

// fused finds the words of a sentence that come apart.
func fused(toks []viet.Token, text string, found []match, hits []terms.Hit, named func(*terms.Entry) class) fusion {
	p := parts{toks: toks, text: text, spans: make(map[[2]int]uint64, len(found)), verbs: make([]bool, len(toks)+1), nouns: make([]bool, len(toks)+1), done: make([]bool, len(toks)+1)}
	p.governs, p.shares = map[[2]int]bool{}, map[[2]int]bool{}
	for _, m := range found {
		for _, lx := range m.readings {
			if lx.cat == catV && (lx.frames&(frameTo|frameIng|frameLight) != 0 || actObject(lx.vi)) {
				p.governs[[2]int{m.first, m.last}] = true
			}
			if lx.cat == catV && lx.frames&frameNoun != 0 {
				p.shares[[2]int{m.first, m.last}] = true
			}
			p.spans[[2]int{m.first, m.last}] |= 1 << lx.cat
			p.verbs[m.first] = p.verbs[m.first] || lx.cat == catV
			p.nouns[m.first] = p.nouns[m.first] || lx.cat == catN
			p.done[m.last] = p.done[m.last] || lx.cat == catV
		}
	}
	out := fusion{}
	for _, m := range found {
		for _, lx := range m.readings {
			if cost := p.comesApart(m.first, m.last); cost > 0 && (lx.cat == catV || lx.cat == catN && lx.class == act) && (cost < costListed || !p.shares[[2]int{m.first, m.last}]) {
				out[[2]int{m.first, m.last}] = cost
			}
		}
	}
	for _, h := range hits {
		if cost := p.comesApart(h.First, h.Last+1); cost > 0 && h.Entry.Kind == terms.Concept && named(h.Entry) == act {
			out[[2]int{h.First, h.Last + 1}] = cost
		}
	}
	return out
}

// joins reports a comma or a conjunction at token i.
func (p *parts) joins(i int) bool {
	return i >= 0 && i < len(p.toks) && (p.toks[i].In(p.text) == "," || p.toks[i].Key == "và" || p.toks[i].Key == "hoặc")
}

// endsInVerb reports a stretch that is a verb without an object, "chữa bệnh": a list of those is whole.
func (p *parts) endsInVerb(a, b int) bool { return p.spans[[2]int{a, b}]&(1<<catV) != 0 }

// comesApart gives the cost of tokens [a, b) as one word when the list beside them goes on with one of its parts, else 0.
func (p *parts) comesApart(a, b int) int {
	before, after := p.joins(a-1) && a > 1, p.joins(b)
	if b-a < 3 || !before && !after {
		return 0
	}
	for k := a + 1; k < b; k++ {
		first := p.spans[[2]int{a, k}]
		if first&(1<<catV) == 0 {
			continue
		}
		if p.joins(k) && (before && p.done[a-1] && !p.endsInVerb(k+1, b) || after && p.verbs[b+1]) {
			return costListed
		}
		second := p.spans[[2]int{k, b}]
		if second&(1<<catV) != 0 && p.governs[[2]int{a, k}] && after && p.verbs[b+1] {
			return costFusedV
		}
		if second&(1<<catN) != 0 && (after && p.nouns[b+1] && !p.verbs[b+1] || before && p.done[a-1]) {
			return costFused
		}
	}
	return 0
}

// whole gives the words that stay words, and the terms that stay terms.
func (f fusion) whole(found []match, hits []terms.Hit) ([]match, []terms.Hit) {
	if len(f) == 0 {
		return found, hits
	}
	var words []match
	for _, m := range found {
		if f[[2]int{m.first, m.last}] == 0 {
			words = append(words, m)
		}
	}
	var kept []terms.Hit
	for _, h := range hits {
		if f[[2]int{h.First, h.Last + 1}] == 0 {
			kept = append(kept, h)
		}
	}
	return words, kept
}
