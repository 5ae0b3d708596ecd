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

// The scores from which on a translation is of grade A and B: of 235 that were judged, 90 in a hundred above the first were clean, and 84
// in a hundred above the second were understandable at least.
const (
	scoreA = 0.83
	scoreB = 0.40
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
	folded  int     // clauses of a subject and a predicate that the grammar would not join
	odd     int     // constructions that only a text translated whole may have
	vague   int     // 1 if there is a sentence that the engine for briefs does not read whole
	short   int     // nouns, verbs and adjectives of one syllable
	open    int     // such words that the lexicon has in another sense or part of speech too
	excess  int     // what the constructions cost beside the words
	joints  int     // places at which parts were joined that the grammar does not join
	loose   int     // words that no part took in
	unknown int     // words that no list knows
	unsure  int     // places where the English was a guess
	clashes int     // pairs of words that no English sentence has
	lost    int     // numbers, dates, papers and names that the English lacks or says twice
	doubt   float64 // of the readings taken
	tokens  int
}

// weight is what evidence takes from the odds that a translation is good, in logits.
type weight struct {
	base                                                                                                  float64
	vague, short, open, folded, odd, excess, dear, joints, loose, unknown, unsure, clashes, doubt, tokens float64
}

// clean and understood were fitted, by logistic regression, to 235 translations that were judged as clean, understandable or broken. Grade A
// wants the first, grade B the second.
var (
	clean      = weight{base: 1.71, vague: 1.65, short: 0.159, open: 0.053, folded: 1.09, odd: 0.43, excess: 0.0151, joints: 0.91, loose: 2.4, unsure: 0.42, clashes: 1.4, doubt: 0.59, tokens: 0.0056}
	understood = weight{base: 2.78, vague: 0.56, short: 0.012, open: 0.107, folded: 1.52, odd: 0.22, dear: 0.373, joints: 0.18, loose: 1.45, unknown: 0.26, unsure: 0.36, clashes: 3.6, doubt: 0.37}
)

// chance is the share of translations with such evidence that are good.
func (w *weight) chance(ev *evidence) float64 {
	z := w.base - w.vague*float64(min(1, ev.vague)) - w.short*float64(ev.short) - w.open*float64(ev.open) - w.folded*float64(ev.folded) -
		w.odd*float64(ev.odd) - w.excess*float64(ev.excess) - w.dear*float64(ev.excess)/float64(ev.tokens) - w.joints*float64(ev.joints) -
		w.loose*float64(ev.loose) - w.unknown*float64(ev.unknown) - w.unsure*float64(ev.unsure) - w.clashes*float64(ev.clashes) -
		w.doubt*max(0, ev.doubt) - w.tokens*float64(ev.tokens)
	return 1 / (1 + math.Exp(-z))
}

// score is between the share of translations with such evidence that are clean and that of those that are understandable at least.
func (ev *evidence) score() float64 {
	if ev.tokens == 0 {
		return 0
	}
	s := (clean.chance(ev) + understood.chance(ev)) / 2
	if ev.unknown > 0 || ev.loose > 0 {
		s = min(s, scoreA-0.01)
	}
	if ev.lost > 0 {
		s = min(s, scoreB-0.01)
	}
	return s
}

// add counts the evidence of a part.
func (ev *evidence) add(o *evidence) {
	ev.folded += o.folded
	ev.odd += o.odd
	ev.vague += o.vague
	ev.short += o.short
	ev.open += o.open
	ev.excess += o.excess
	ev.joints += o.joints
	ev.loose += o.loose
	ev.unknown += o.unknown
	ev.unsure += o.unsure
	ev.clashes += o.clashes
	ev.lost += o.lost
	ev.doubt += o.doubt
	ev.tokens += o.tokens
}
