package transfer

import "math"

// Grade is the trust that a translation deserves.
type Grade string

// The grades.
const (
	GradeA Grade = "A" // right and clean nine times in ten
	GradeB Grade = "B" // understandable
	GradeC Grade = "C" // not to be trusted
)

// The scores from which on a translation is of grade A and B.
const (
	scoreA = 0.80
	scoreB = 0.45
)

func gradeOf(score float64) Grade {
	switch {
	case score >= scoreA:
		return GradeA
	case score >= scoreB:
		return GradeB
	}
	return GradeC
}

// evidence counts what speaks against a translation.
type evidence struct {
	joints  int     // places at which parts were joined that the grammar does not join
	loose   int     // words that no part took in
	unknown int     // words that no list knows
	unsure  int     // places where the English was a guess
	clashes int     // pairs of words that no English sentence has
	lost    int     // numbers, dates, papers and names that the English lacks or says twice
	doubt   float64 // of the readings taken
	tokens  int
}

// Weights of evidence, in parts of a sentence that is spoilt.
const (
	weighJoint   = 0.5
	weighLoose   = 0.9
	weighUnknown = 0.9
	weighUnsure  = 0.5
	weighClash   = 0.7
	weighDoubt   = 0.25
)

// score is the share of translations with such evidence that are right.
func (ev *evidence) score() float64 {
	if ev.tokens == 0 {
		return 0
	}
	bad := weighJoint*float64(ev.joints) + weighLoose*float64(ev.loose) + weighUnknown*float64(ev.unknown) +
		weighUnsure*float64(ev.unsure) + weighClash*float64(ev.clashes) + weighDoubt*max(0, ev.doubt)
	s := math.Exp(-0.5 * bad)
	if ev.unknown > 0 || ev.joints > 1 || ev.loose > 0 {
		s = min(s, scoreA-0.01)
	}
	if ev.lost > 0 {
		s = min(s, scoreB-0.01)
	}
	return s
}

// add counts the evidence of a part.
func (ev *evidence) add(o *evidence) {
	ev.joints += o.joints
	ev.loose += o.loose
	ev.unknown += o.unknown
	ev.unsure += o.unsure
	ev.clashes += o.clashes
	ev.lost += o.lost
	ev.doubt += o.doubt
	ev.tokens += o.tokens
}
