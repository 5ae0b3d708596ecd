package align

import (
	"context"
	"math"
	"slices"
)

// lattice holds the scores of all beads inside a corridor. A cell (i, j) stands for i Vietnamese and j English sentences read.
type lattice struct {
	corridor
	moves []move
	start []int // the index of cell (i, lo[i])
	// beads holds, for each cell and move, the score of the bead that ends there.
	beads []float32
	// reach is the logarithm of the sum over all ways to a cell, leave over all ways from it to the end.
	reach, leave []float64
}

// never is the score of what cannot be.
const never = float32(-1e9)

// at gives the index of cell (i, j), or false outside of the corridor.
func (l *lattice) at(i, j int) (int, bool) {
	if i < 0 || j < l.lo[max(i, 0)] || j > l.hi[i] {
		return 0, false
	}
	return l.start[i] + j - l.lo[i], true
}

// fillLattice scores all beads of the corridor.
func fillLattice(ctx context.Context, m *model, c corridor) (*lattice, error) {
	l := &lattice{corridor: c, moves: pairings(), start: make([]int, len(c.lo))}
	cells := 0
	for i := range c.lo {
		l.start[i] = cells
		cells += c.hi[i] - c.lo[i] + 1
	}
	l.beads = make([]float32, cells*len(l.moves))
	for i := range c.lo {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for j := c.lo[i]; j <= c.hi[i]; j++ {
			at := (l.start[i] + j - c.lo[i]) * len(l.moves)
			for k, v := range l.moves {
				l.beads[at+k] = never
				if _, ok := l.at(i-v.vi, j-v.en); ok && j >= v.en {
					l.beads[at+k] = float32(v.prior + m.score(i-v.vi, v.vi, j-v.en, v.en))
				}
			}
		}
	}
	return l, nil
}

// each calls do for each bead that ends in cell (i, j), with the cell it comes from.
func (l *lattice) each(i, j int, do func(vi, en, from int, score float64)) {
	if from, ok := l.at(i-1, j); ok {
		do(1, 0, from, skipPrior)
	}
	if from, ok := l.at(i, j-1); ok {
		do(0, 1, from, skipPrior)
	}
	at := (l.start[i] + j - l.lo[i]) * len(l.moves)
	for k, v := range l.moves {
		if s := l.beads[at+k]; s > never {
			from, _ := l.at(i-v.vi, j-v.en)
			do(v.vi, v.en, from, float64(s))
		}
	}
}

// best gives the beads of the best way. Their Confidence is the share of all ways that have the bead.
func (l *lattice) best(ctx context.Context) ([]Bead, error) {
	n := len(l.lo) - 1
	cells := len(l.beads) / len(l.moves)
	l.reach, l.leave = make([]float64, cells), make([]float64, cells)
	score := make([]float64, cells)
	step := make([][2]int8, cells)
	for i := 0; i <= n; i++ {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for j := l.lo[i]; j <= l.hi[i]; j++ {
			at := l.start[i] + j - l.lo[i]
			if i+j == 0 {
				continue
			}
			score[at], l.reach[at] = math.Inf(-1), math.Inf(-1)
			l.each(i, j, func(vi, en, from int, s float64) {
				l.reach[at] = logSum(l.reach[at], l.reach[from]+s)
				if t := score[from] + s; t > score[at] {
					score[at], step[at] = t, [2]int8{int8(vi), int8(en)}
				}
			})
		}
	}
	if err := l.backward(ctx); err != nil {
		return nil, err
	}
	return l.trace(step), nil
}

// backward fills leave.
func (l *lattice) backward(ctx context.Context) error {
	for at := range l.leave {
		l.leave[at] = math.Inf(-1)
	}
	l.leave[len(l.leave)-1] = 0
	for i := range slices.Backward(l.lo) {
		if err := ctx.Err(); err != nil {
			return err
		}
		for j := l.hi[i]; j >= l.lo[i]; j-- {
			rest := l.leave[l.start[i]+j-l.lo[i]]
			l.each(i, j, func(_, _, from int, s float64) { l.leave[from] = logSum(l.leave[from], rest+s) })
		}
	}
	return nil
}

// trace follows the best way from its end.
func (l *lattice) trace(step [][2]int8) []Bead {
	var beads []Bead
	all := l.reach[len(l.reach)-1]
	i := len(l.lo) - 1
	for j := l.hi[i]; i+j > 0; {
		at := l.start[i] + j - l.lo[i]
		vi, en := int(step[at][0]), int(step[at][1])
		l.each(i, j, func(a, b, from int, s float64) {
			if a == vi && b == en {
				share := math.Exp(l.reach[from] + s + l.leave[at] - all)
				beads = append(beads, Bead{VI: Range{i - vi, i}, EN: Range{j - en, j}, Confidence: min(share, 1)})
			}
		})
		i, j = i-vi, j-en
	}
	slices.Reverse(beads)
	return beads
}

// logSum is log(e^a + e^b).
func logSum(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if math.IsInf(b, -1) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}
