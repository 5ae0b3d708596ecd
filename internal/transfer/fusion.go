package transfer

import (
	"slices"

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
	// verbs and nouns are the stretches that are such a word; done says where a verb ends.
	verbs, nouns stretches
	done         []bool
	// governs are the stretches that are a verb which takes another: "tăng cường".
	governs stretches
	// shares are the stretches that are a verb with an object to come, which may stand in a longer list: "sửa đổi, bổ sung".
	shares stretches
	// lists says behind which tokens another verb is listed before the next semicolon.
	lists []bool
}

// stretches are a set of stretches of tokens, by their first one: bit n stands for n tokens.
type stretches []uint64

func (s stretches) add(first, last int) { s[first] |= 1 << (last - first) }

func (s stretches) has(first, last int) bool { return s[first]&(1<<(last-first)) != 0 }

// fused finds the words of a sentence that come apart.
func fused(toks []viet.Token, text string, found []match, hits []terms.Hit, named func(*terms.Entry) class) fusion {
	n := len(toks) + 2
	room := make(stretches, 4*n)
	p := parts{toks: toks, text: text, verbs: room[:n], nouns: room[n : 2*n], governs: room[2*n : 3*n], shares: room[3*n:], done: make([]bool, n)}
	for _, m := range found {
		p.note(m)
	}
	p.list()
	out := fusion{}
	for _, m := range found {
		cost := p.comesApart(m.first, m.last)
		if cost == 0 || cost >= costListed && p.shares.has(m.first, m.last) {
			continue
		}
		if slices.ContainsFunc(m.readings, func(lx *lex) bool { return lx.cat == catV || lx.cat == catN && lx.class == act }) {
			out[[2]int{m.first, m.last}] = cost
		}
	}
	for _, h := range hits {
		if cost := p.comesApart(h.First, h.Last+1); cost > 0 && h.Entry.Kind == terms.Concept && named(h.Entry) == act {
			out[[2]int{h.First, h.Last + 1}] = cost
		}
	}
	return out
}

// note keeps what a word is.
func (p *parts) note(m match) {
	for _, lx := range m.readings {
		switch lx.cat {
		case catN:
			p.nouns.add(m.first, m.last)
		case catV:
			p.verbs.add(m.first, m.last)
			p.done[m.last] = true
			if lx.frames&(frameTo|frameIng|frameLight) != 0 || actObject(lx) {
				p.governs.add(m.first, m.last)
			}
			if lx.frames&frameNoun != 0 {
				p.shares.add(m.first, m.last)
			}
		default: // nothing comes apart by it
		}
	}
}

// list fills in where verbs are listed.
func (p *parts) list() {
	p.lists = make([]bool, len(p.toks)+2)
	for i := len(p.toks) - 1; i >= 0; i-- {
		p.lists[i] = p.toks[i].In(p.text) != ";" && (p.lists[i+1] || p.joins(i) && p.verbs[i+1] != 0)
	}
}

// joins reports a comma or a conjunction at token i.
func (p *parts) joins(i int) bool {
	return i >= 0 && i < len(p.toks) && (p.toks[i].In(p.text) == "," || p.toks[i].Key == "và" || p.toks[i].Key == "hoặc")
}

// comesApart gives the cost of tokens [a, b) as one word when the list beside them goes on with one of its parts, else 0.
func (p *parts) comesApart(a, b int) int {
	before, after := p.joins(a-1) && a > 1, p.joins(b)
	if b-a < 3 || !before && !after {
		return p.governsMore(a, b)
	}
	for k := a + 1; k < b; k++ {
		if !p.verbs.has(a, k) {
			continue
		}
		// What is listed before a verb without an object, "chữa bệnh", is whole.
		if p.joins(k) && (before && p.done[a-1] && !p.verbs.has(k+1, b) || after && p.verbs[b+1] != 0) {
			return costListed
		}
		if p.verbs.has(k, b) && p.governs.has(a, k) && after && p.verbs[b+1] != 0 {
			return costFusedV
		}
		if p.nouns.has(k, b) && (after && p.nouns[b+1] != 0 && p.verbs[b+1] == 0 || before && p.done[a-1]) {
			return costFused
		}
	}
	return 0
}

// governsMore gives the cost of tokens [a, b) as one word of a verb and the verb it governs, when more verbs may follow what that one
// acts on: in "tập trung phát triển hạ tầng, hình thành nền tảng số" both are the focus.
func (p *parts) governsMore(a, b int) int {
	for k := a + 1; k < b; k++ {
		if p.lists[b] && p.governs.has(a, k) && p.shares.has(k, b) {
			return costFusedV
		}
	}
	return 0
}

// whole gives the words that stay words, and the terms that stay terms.
func (f fusion) whole(found []match, hits []terms.Hit) ([]match, []terms.Hit) {
	if len(f) == 0 {
		return found, hits
	}
	words := make([]match, 0, len(found))
	for _, m := range found {
		if f[[2]int{m.first, m.last}] == 0 {
			words = append(words, m)
		}
	}
	kept := make([]terms.Hit, 0, len(hits))
	for _, h := range hits {
		if f[[2]int{h.First, h.Last + 1}] == 0 {
			kept = append(kept, h)
		}
	}
	return words, kept
}
