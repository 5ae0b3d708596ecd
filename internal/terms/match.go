package terms

import (
	"iter"
	"strings"

	"songngu/internal/viet"
)

// unit is one syllable of a lexed text. A typed token such as "Đề án 06" gives several.
type unit struct {
	id            uint32 // 0 when no name in the base has the syllable
	abbr          int32  // entry whose abbreviation the whole token is, or -1; on the first unit of a token only
	tok           int32
	gap           gapClass
	capital       bool
	opens, closes bool // first and last unit of its token
}

// Match finds the names of the base in s, whose tokens are toks: leftmost first, longest at each place, never overlapping
// and never splitting a token. In "Bộ trưởng Bộ Công an" with both names in the base it gives "Bộ trưởng" and "Bộ Công an",
// unless the whole is in the base too.
func (b *Base) Match(s string, toks []viet.Token) []Hit {
	var buf [128]unit
	units := b.units(buf[:0], s, toks)
	var hits []Hit
	for i := 0; i < len(units); i++ {
		last := -1
		var best form
		for end, f := range b.from(units, i) {
			if end > last {
				last, best = end, f
			}
		}
		if last >= 0 {
			hits = append(hits, b.hit(toks, units[i].tok, units[last].tok, best))
			i = last
		}
	}
	return hits
}

// All finds every name of the base in s, overlapping ones too, in order of their first token and then longest first. Every
// hit of Match is among them.
func (b *Base) All(s string, toks []viet.Token) []Hit {
	var buf [128]unit
	units := b.units(buf[:0], s, toks)
	var hits []Hit
	for i := range units {
		first := len(hits)
		for end, f := range b.from(units, i) {
			h := b.hit(toks, units[i].tok, units[end].tok, f)
			hits = insertLonger(hits, first, h)
		}
	}
	return hits
}

// Longest gives of the hits of All those that Match finds.
func Longest(all []Hit) []Hit {
	var out []Hit
	for _, h := range all {
		if len(out) == 0 || h.First > out[len(out)-1].Last {
			out = append(out, h)
		}
	}
	return out
}

// insertLonger adds h to hits[first:], which stays longest first and without doubles.
func insertLonger(hits []Hit, first int, h Hit) []Hit {
	at := len(hits)
	for at > first && hits[at-1].Last < h.Last {
		at--
	}
	if at > first && hits[at-1].Last == h.Last && hits[at-1].Entry == h.Entry {
		return hits
	}
	hits = append(hits, Hit{})
	copy(hits[at+1:], hits[at:])
	hits[at] = h
	return hits
}

func (b *Base) hit(toks []viet.Token, first, last int32, f form) Hit {
	return Hit{
		Span:  viet.Span{Start: toks[first].Start, End: toks[last].End},
		Entry: &b.entries[f.entry],
		First: int(first), Last: int(last),
		Abbr: f.abbr,
	}
}

// units appends the syllables of the tokens to dst.
func (b *Base) units(dst []unit, s string, toks []viet.Token) []unit {
	gap := gapHard
	for t := range toks {
		tok := &toks[t]
		if t > 0 && strings.IndexByte(s[toks[t-1].End:tok.Start], '\n') >= 0 {
			gap = gapHard
		}
		if tok.Kind == viet.Punct {
			gap = joinGaps(gap, gapOf(tok.In(s)))
			continue
		}
		n := len(dst)
		dst = b.tokenUnits(dst, int32(t), tok)
		if len(dst) == n {
			gap = gapHard
			continue
		}
		dst[n].gap, dst[n].opens, dst[len(dst)-1].closes = gap, true, true
		if a, ok := b.abbreviation(s, tok); ok {
			dst[n].abbr = a
		}
		gap = gapNone
	}
	return dst
}

func (b *Base) tokenUnits(dst []unit, t int32, tok *viet.Token) []unit {
	if tok.Kind == viet.Word {
		if id, known := b.ids[tok.Key]; known { // nearly always one syllable
			return append(dst, unit{id: id, abbr: -1, tok: t, capital: tok.Capital})
		}
	}
	for sc := (scanner{text: tok.Key}); sc.next(); {
		dst = append(dst, unit{id: b.ids[sc.syllable()], abbr: -1, tok: t, gap: sc.gap, capital: tok.Capital})
	}
	return dst
}

// abbreviation gives the entry that the whole token abbreviates, letter for letter. Some abbreviations end in lower case
// ("TTg") and may be lexed as words.
func (b *Base) abbreviation(s string, tok *viet.Token) (entry int32, ok bool) {
	if tok.Kind != viet.Acronym && (tok.Kind != viet.Word || !tok.Capital) {
		return 0, false
	}
	entry, ok = b.byAbbr[tok.In(s)]
	return entry, ok
}

// from gives the last unit and the form of each name that starts at unit i, shorter ones first.
func (b *Base) from(units []unit, i int) iter.Seq2[int, form] {
	return func(yield func(int, form) bool) {
		if !units[i].opens {
			return
		}
		if a := units[i].abbr; a >= 0 {
			end := i
			for !units[end].closes {
				end++
			}
			if !yield(end, form{entry: a, abbr: true}) {
				return
			}
		}
		b.walk(units, i, yield)
	}
}

// walk follows the trie from unit i. Names that differ only in marks lie on different paths, hence the small front.
func (b *Base) walk(units []unit, i int, yield func(int, form) bool) {
	u := &units[i]
	at := b.first[u.id]
	if at == 0 {
		return
	}
	var buf [2][8]int32
	front := append(buf[0][:0], at)
	for j := i; ; {
		if u.closes {
			if f, ok := b.accept(front, units[i].capital, u.capital); ok && !yield(j, f) {
				return
			}
		}
		if j++; j == len(units) || units[j].id == 0 {
			return
		}
		u = &units[j]
		if front = b.step(buf[(j-i)%2][:0], front, u); len(front) == 0 {
			return
		}
	}
}

// step moves each node of the front over one unit.
func (b *Base) step(dst, front []int32, u *unit) []int32 {
	for _, at := range front {
		if !b.pairs.may(at, u.id) {
			continue
		}
		gaps := b.nodes[at].gaps
		if u.gap != gapNone {
			gaps &= 1 << u.gap
		}
		for g := gapNone; g < gapHard && gaps>>g != 0; g++ {
			if gaps>>g&1 == 0 {
				continue
			}
			if to := b.edges.get(at, u.id, g); to != 0 {
				dst = append(dst, to)
			}
		}
	}
	return dst
}

func (b *Base) accept(front []int32, capFirst, capLast bool) (form, bool) {
	for _, at := range front {
		n := b.nodes[at].form
		if n == 0 {
			continue
		}
		if f := b.forms[n]; (!f.capFirst || capFirst) && (!f.capLast || capLast) {
			return f, true
		}
	}
	return form{}, false
}
