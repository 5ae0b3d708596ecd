package facts

import "math"

// Weights of Risk, in log-odds: by how much each property makes it likelier that a careful reader finds the English wrong. They are fitted (logistic
// regression) to some 3,000 facts of 430 articles, each held by a reader against its sentence; docs/quality.md says how well they tell.
const (
	riskAlways    = -3.70
	riskDoubt     = 1.18  // each unit of the clause's doubt
	riskStrain    = 0.17  // each unit of strain a word
	riskInherited = 1.62  // who acts stands in the clause before, but for what he asks as well
	riskLinked    = 0.65  // and a word between them, "đồng thời", may say that somebody else does
	riskNoun      = 0.17  // each noun that is no term
	riskUnsettled = 0.17  // each word that may be another part of speech
	riskOf        = -0.56 // each "của"
	riskAtComma   = -0.34 // cut at a comma, not within a phrase
	riskEvent     = 0.34  // what somebody did, without a figure or a paper
)

// misread is the doubt above which a clause is misread as often as not, whatever it is made of.
const misread = 0.95

// Risk estimates how likely a careful reader is to find the English of a fact wrong: above 0, and 1 where its doubt alone is too much. What a statement may
// say at all is internal/verify's matter.
func (f *Fact) Risk() float64 {
	cl := &f.Clause
	if cl.Doubt > misread {
		return 1
	}
	m := cl.Makeup
	odds := riskAlways + riskDoubt*cl.Doubt + riskStrain*m.Strain + riskNoun*float64(m.Nouns) + riskUnsettled*float64(m.Unsettled) + riskOf*float64(m.Of)
	for _, p := range []struct {
		holds  bool
		weight float64
	}{
		{cl.Inherited && f.Kind != Order, riskInherited}, {m.Linked && f.Kind != Order, riskLinked}, {m.AtComma, riskAtComma}, {f.Kind == Event, riskEvent},
	} {
		if p.holds {
			odds += p.weight
		}
	}
	return 1 / (1 + math.Exp(-odds))
}
