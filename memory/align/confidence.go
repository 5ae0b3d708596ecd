package align

import "math"

// The confidence of a bead is a logistic function of two things: of all ways through the lattice, the share that has the bead, and
// what its words and lengths say by themselves. The second matters where a sentence of either side was left out at one place:
// the two that remain have no rival, but nothing in common. The numbers were fitted to beads of made-up documents with up
// to four in ten sentences left out, with and without a lexicon; TestConfidence prints how well they hold.
const (
	confidenceBase    = -1.45
	confidenceShare   = 0.86
	confidenceContent = 0.24
)

// Bounds of what goes in: beyond them more evidence is no more certainty.
const (
	mostShare    = 9
	leastContent = -6
	mostContent  = 12
)

// confidence gives the confidence of a bead from the share of ways that have it. For a sentence that stands alone it is the share.
func (m *model) confidence(b Bead, share float64) float64 {
	if !b.Paired() {
		return share
	}
	odds := math.Max(-mostShare, math.Min(mostShare, math.Log(share/(1-share))))
	content := m.content(b.VI.First, b.VI.Len(), b.EN.First, b.EN.Len())
	content = math.Max(leastContent, math.Min(mostContent, content))
	return 1 / (1 + math.Exp(-(confidenceBase + confidenceShare*odds + confidenceContent*content)))
}
