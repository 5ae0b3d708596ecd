package article

import (
	"sort"

	"songngu/internal/viet"
)

// piece says that text[at:at+n] of a run came from source[src:src+m]. When n == m the bytes correspond one by one, else
// the piece is a decoded character reference and maps as a whole.
type piece struct{ at, n, src, m int }

// run is text gathered from the source with markup left out. It has at least one piece when text is not empty.
type run struct {
	text   string
	pieces []piece
	// line0 is the single piece of a run without markup; it spares a slice for each line.
	line0 piece
}

// verbatim is the run of source bytes [start, end) with nothing left out.
func verbatim(source string, start, end int) run {
	return run{text: source[start:end], line0: piece{0, end - start, start, end - start}}
}

// origin maps a span of the run's text to the source.
func (r *run) origin(s viet.Span) viet.Span {
	first := r.pieceAt(s.Start)
	start := first.src
	if first.n == first.m {
		start += s.Start - first.at
	}
	if s.End <= s.Start {
		return viet.Span{Start: start, End: start}
	}
	last := r.pieceAt(s.End - 1)
	end := last.src + last.m
	if last.n == last.m {
		end = last.src + s.End - last.at
	}
	return viet.Span{Start: start, End: end}
}

// pieceAt finds the piece that holds byte i of the text; the end of the text belongs to the last piece.
func (r *run) pieceAt(i int) piece {
	if len(r.pieces) == 0 {
		return r.line0
	}
	k := sort.Search(len(r.pieces), func(k int) bool { return r.pieces[k].at > i })
	return r.pieces[max(k-1, 0)]
}

// gather builds a run piece by piece.
type gather struct {
	text   []byte
	pieces []piece
}

// keep adds source[start:end] as it stands.
func (g *gather) keep(source string, start, end int) {
	if start >= end {
		return
	}
	if k := len(g.pieces) - 1; k >= 0 {
		if p := &g.pieces[k]; p.n == p.m && p.src+p.m == start {
			p.n += end - start
			p.m += end - start
			g.text = append(g.text, source[start:end]...)
			return
		}
	}
	g.pieces = append(g.pieces, piece{len(g.text), end - start, start, end - start})
	g.text = append(g.text, source[start:end]...)
}

// put adds text that stands for source[start:end].
func (g *gather) put(text string, start, end int) {
	if text == "" {
		return
	}
	g.pieces = append(g.pieces, piece{len(g.text), len(text), start, end - start})
	g.text = append(g.text, text...)
}

// take gives the run and starts a new one.
func (g *gather) take() run {
	r := run{text: string(g.text), pieces: g.pieces}
	g.text, g.pieces = g.text[:0], nil
	return r
}

// passage is a run in the form in which it is analysed.
type passage struct {
	run  run
	norm viet.Text
	same bool // norm changed nothing
}

func newPassage(r run) *passage {
	norm := viet.Normalise(r.text)
	return &passage{run: r, norm: norm, same: norm.String() == r.text}
}

// origin maps a span of the normalised text to the source.
func (p *passage) origin(s viet.Span) viet.Span {
	if !p.same {
		s = p.norm.Origin(s)
	}
	return p.run.origin(s)
}
