package verify

import (
	"slices"
	"strings"

	"songngu/internal/english"
)

// provisionRanks are the parts of a legal document that hold one another, the inner ones first, and documents, which hold them all.
var provisionRanks = map[string]int{
	"point": 0, "points": 0, "clause": 1, "clauses": 1, "article": 2, "articles": 2, "decree": 3, "circular": 3, "resolution": 3, "decision": 3, "directive": 3,
}

// provisionWords are their Vietnamese, by rank. A law has no number here.
var provisionWords = [...][]string{{"điểm"}, {"khoản"}, {"điều"}, {"nghị định", "thông tư", "nghị quyết", "quyết định", "chỉ thị", "nđ", "tt"}}

// provision is a numbered part of a document, or a document, in the English.
type provision struct {
	rank       int
	number     string
	first, end int
}

// provisions checks that a point is of the clause, a clause of the article and an article of the decree that it is of in the cited segments: of "Điều 229
// … điểm a khoản 2 Điều 123" there is no "Clause 2, Article 229".
func (k *claim) provisions() {
	var inner provision
	for i := 0; i < len(k.tokens); i++ {
		p, ok := k.provisionAt(i)
		if !ok {
			continue
		}
		if inner.end > 0 && inner.rank < p.rank && k.within(inner.end, i) && k.misplaced(&inner, &p) {
			k.fault(CheckDocument, Error, "%q is not of %q in %s", k.phrase(inner.first, inner.end), k.phrase(p.first, p.end), k.where())
		}
		inner = p
		i = p.end - 1
	}
}

// provisionAt reads "Clause 2", "Point a" or "Decree No. 151/2025/ND-CP" at token i.
func (k *claim) provisionAt(i int) (p provision, ok bool) {
	rank, ok := provisionRanks[k.low(i)]
	if !ok {
		return p, false
	}
	at := i + 1
	if k.low(at) == "no" && k.low(at+1) == "." {
		at += 2
	}
	if at >= len(k.tokens) {
		return p, false
	}
	number := strings.TrimLeft(k.tokens[at].Low, "0")
	if number == "" || k.tokens[at].Kind != english.Number && (rank > 0 || len(number) > 2 || number == "of") {
		return p, false
	}
	return provision{rank, number, i, at + 1}, true
}

// within reports whether nothing but words that join a part to what holds it stands between two tokens.
func (k *claim) within(i, end int) bool {
	for ; i < end; i++ {
		switch k.low(i) {
		case ",", "of", "the", "in", "government", "'s", "'", "s":
		default:
			return false
		}
	}
	return true
}

// misplaced reports whether the cited segments have the inner part, each time of another outer one.
func (k *claim) misplaced(inner, outer *provision) bool {
	other := false
	for _, s := range k.cited {
		p := s.passage
		for i := range p.words {
			if !p.numbers(i, inner) {
				continue
			}
			switch p.holder(i+1, outer) {
			case outerSame:
				return false
			case outerOther:
				other = true
			default:
				if p.numbered(outer) {
					return false // "tại Điều 5 như sau: khoản 2 …"
				}
			}
		}
	}
	return other
}

type outerIs uint8

const (
	outerNone outerIs = iota
	outerSame
	outerOther
)

// holder tells what the next part of the rank of outer from word i on is.
func (p passage) holder(i int, outer *provision) outerIs {
	for ; i < len(p.words) && p.words[i] != ";"; i++ {
		if p.numbers(i, outer) {
			return outerSame
		}
		if p.ranks(i, outer.rank) && p.numberAt(p.behindRank(i, outer.rank)) {
			return outerOther
		}
	}
	return outerNone
}

// numbered reports whether the passage has the part anywhere.
func (p passage) numbered(of *provision) bool {
	for i := range p.words {
		if p.numbers(i, of) {
			return true
		}
	}
	return false
}

// ranks reports whether a word for the rank stands at word i.
func (p passage) ranks(i, rank int) bool {
	return slices.ContainsFunc(provisionWords[rank], func(w string) bool { return p.at(i, w) })
}

// behindRank gives the word behind the word for the rank at word i, "số" left out.
func (p passage) behindRank(i, rank int) int {
	for _, w := range provisionWords[rank] {
		if p.at(i, w) {
			if i += words(w); i < len(p.words) && p.words[i] == "số" {
				i++
			}
			return i
		}
	}
	return i
}

func (p passage) numberAt(i int) bool { return i < len(p.words) && digit(p.words[i]) }

// numbers reports whether the part stands at word i, also in a list: "khoản 1, 2 và 4".
func (p passage) numbers(i int, of *provision) bool {
	if !p.ranks(i, of.rank) {
		return false
	}
	for i = p.behindRank(i, of.rank); i < len(p.words); i++ {
		switch w := strings.TrimLeft(p.words[i], "0"); {
		case w == of.number:
			return true
		case w == ",", w == "và", w == "hoặc", len(w) <= 2 && of.rank == 0, digit(w):
		case p.ranks(i, of.rank): // "điểm a, điểm b"
			return false
		default:
			return false
		}
	}
	return false
}
