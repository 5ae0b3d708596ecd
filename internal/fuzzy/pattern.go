package fuzzy

// pattern holds the words of a query for a bit-parallel edit distance.
type pattern struct {
	segment *Segment
	rows    []uint16              // of a raw token: markRow, 0 for words that the query does not have, or the row of its masks
	members *[1 << 16 / 64]uint64 // a bit for each raw token that is a word of the query; one for all from rareToken on
	used    []uint32              // folds that have a row
	masks   []uint64              // the positions in the query of a fold, blocks words a row; row 0 is empty
	words   int                   // length of the query
	blocks  int                   // of 64 positions
	pv, mv  []uint64
}

// markRow is the row of punctuation marks.
const markRow = 1<<16 - 1

func newPattern(s *Segment) pattern {
	p := pattern{segment: s, rows: make([]uint16, s.raws), members: new([1 << 16 / 64]uint64)}
	for i := range p.rows {
		if s.raw(uint32(i)).class == mark {
			p.rows[i] = markRow
		}
	}
	return p
}

// set takes the words of a query in.
func (p *pattern) set(query []symbol) {
	p.words = 0
	for _, s := range query {
		if s.class != mark {
			p.words++
		}
	}
	p.blocks = (p.words + 63) / 64
	p.used = p.used[:0]
	p.masks = append(p.masks[:0], make([]uint64, p.blocks)...)
	at := 0
	for _, s := range query {
		if s.class == mark {
			continue
		}
		if int(s.fold) < p.segment.folds {
			p.row(s.fold)[at/64] |= 1 << (at % 64)
		}
		at++
	}
}

// row gives the masks of a fold of the query.
func (p *pattern) row(fold uint32) []uint64 {
	spellings := p.segment.spellings(fold)
	if p.rows[le.Uint32(spellings)] == 0 {
		p.used = append(p.used, fold)
		p.masks = append(p.masks, make([]uint64, p.blocks)...)
		p.setRows(fold, uint16(len(p.used)))
	}
	at := int(p.rows[le.Uint32(spellings)]) * p.blocks
	return p.masks[at : at+p.blocks]
}

// setRows gives all spellings of a fold a row.
func (p *pattern) setRows(fold uint32, row uint16) {
	for b := p.segment.spellings(fold); len(b) > 0; b = b[4:] {
		raw := le.Uint32(b)
		p.rows[raw] = row
		raw = min(raw, rareToken)
		p.members[raw/64] &^= 1 << (raw % 64)
		if row != 0 {
			p.members[raw/64] |= 1 << (raw % 64)
		}
	}
}

// clear forgets the query.
func (p *pattern) clear() {
	for _, f := range p.used {
		p.setRows(f, 0)
	}
}

// shares reports whether a text may have need tokens that are words of the query, each as often as the text has it. What is rare is
// taken for a word of the query if one of those is.
func (p *pattern) shares(text storedText, need int) bool {
	members := p.members
	short, long, longs := text.parts()
	has := 0
	for _, t := range short {
		has += int(members[t/64] >> (t % 64) & 1)
	}
	if has+longs < need {
		return false
	}
	for b := long[:2*longs]; len(b) >= 2; b = b[2:] {
		t := le.Uint16(b)
		has += int(members[t/64] >> (t % 64) & 1)
	}
	return has >= need
}

// distance gives the number of words to put in, leave out or replace between the query and a text of raw tokens.
func (p *pattern) distance(text []uint32) int {
	if p.blocks != 1 {
		return p.longDistance(text)
	}
	pv, mv, distance := ^uint64(0), uint64(0), p.words
	last := uint(p.words - 1)
	for _, raw := range text {
		row := p.rows[raw]
		if row == markRow {
			continue
		}
		eq := p.masks[row]
		xv := eq | mv
		xh := (((eq & pv) + pv) ^ pv) | eq
		ph, mh := mv|^(xh|pv), pv&xh
		distance += int(ph>>last&1) - int(mh>>last&1)
		ph, mh = ph<<1|1, mh<<1
		pv, mv = mh|^(xv|ph), ph&xv
	}
	return distance
}

// longDistance is distance for queries without words and of more than 64.
func (p *pattern) longDistance(text []uint32) int {
	p.pv, p.mv = p.pv[:0], p.mv[:0]
	for range p.blocks {
		p.pv, p.mv = append(p.pv, ^uint64(0)), append(p.mv, 0)
	}
	distance, last := p.words, uint(p.words+63)%64
	for _, raw := range text {
		if p.rows[raw] == markRow {
			continue
		}
		if p.blocks == 0 {
			distance++
		}
		row := p.masks[int(p.rows[raw])*p.blocks:]
		plus, minus := uint64(1), uint64(0) // what comes over from the block below
		for i := range p.blocks {
			eq, pv, mv := row[i], p.pv[i], p.mv[i]
			xv := eq | mv
			eq |= minus
			xh := (((eq & pv) + pv) ^ pv) | eq
			ph, mh := mv|^(xh|pv), pv&xh
			if i == p.blocks-1 {
				distance += int(ph>>last&1) - int(mh>>last&1)
			}
			ph, mh, plus, minus = ph<<1|plus, mh<<1|minus, ph>>63, mh>>63
			p.pv[i], p.mv[i] = mh|^(xv|ph), ph&xv
		}
	}
	return distance
}
