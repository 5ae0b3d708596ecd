package facts

import "math"

// Weights of Risk, in log-odds: by how much each property makes it likelier that a careful reader finds the English wrong. They are fitted (logistic
// regression) to some 3,000 facts of 430 articles, each held by a reader against its sentence, and set anew by 845 of 124 later ones;
// docs/quality.md says how well they tell.
const (
	riskAlways    = -2.50
	riskDoubt     = 1.05  // each unit of the clause's doubt
	riskStrain    = 0.15  // each unit of strain a word
	riskInherited = 1.44  // who acts stands in the clause before, but for what he asks as well
	riskLinked    = 0.58  // and a word between them, "đồng thời", may say that somebody else does
	riskNoun      = 0.15  // each noun that is no term
	riskUnsettled = 0.15  // each word that may be another part of speech
	riskOf        = -0.50 // each "của"
	riskAtComma   = -0.30 // cut at a comma, not within a phrase
	riskEvent     = 0.30  // what somebody did, without a figure or a paper
	riskFigure    = -0.41 // each figure, of the first three
	riskBehind    = 0.34  // something of the sentence stands before it
	riskCut       = 0.48  // something behind it was left out
	riskAttached  = 0.38  // each phrase with a preposition that its predicates took, of the first three
	riskSeldom    = 0.03  // each unit that the readings of its words cost beyond usual ones, of the first twenty
)

// What doubt alone says of a clause, whatever it is made of.
const (
	misread   = 1.85 // a clause of more doubt is certainly misread
	shaky     = 0.95 // one of more is of a risk that what it is made of says nothing of
	shakyRisk = 0.60
)

// Risk estimates how likely a careful reader is to find the English of a fact wrong: above 0, and 1 where its doubt alone is too much. What a statement may
// say at all is internal/verify's matter.
func (f *Fact) Risk() float64 {
	cl := &f.Clause
	switch {
	case cl.Doubt > misread:
		return 1
	case cl.Doubt > shaky:
		return shakyRisk
	}
	m := cl.Makeup
	odds := riskAlways + riskDoubt*cl.Doubt + riskStrain*m.Strain + riskNoun*float64(m.Nouns) + riskUnsettled*float64(m.Unsettled) + riskOf*float64(m.Of) +
		riskFigure*float64(min(3, len(cl.Amounts))) + riskAttached*float64(min(3, m.Attached)) + riskSeldom*float64(min(20, m.Seldom))
	for _, p := range []struct {
		holds  bool
		weight float64
	}{
		{cl.Inherited && f.Kind != Order, riskInherited}, {m.Linked && f.Kind != Order, riskLinked}, {m.AtComma, riskAtComma}, {f.Kind == Event, riskEvent},
		{m.Behind, riskBehind}, {cl.Cut, riskCut},
	} {
		if p.holds {
			odds += p.weight
		}
	}
	return 1 / (1 + math.Exp(-odds))
}
