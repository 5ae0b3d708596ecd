package align

import "math"

// move is a kind of bead with how often it is met in translations, as the logarithm of its share.
type move struct {
	vi, en int
	prior  float64
}

// widest is the most sentences of one side in a bead.
const widest = 3

// pairings are the beads with sentences on both sides. What stands alone on a side costs skipPrior a sentence.
func pairings() []move {
	return []move{
		{1, 1, math.Log(0.88)}, {1, 2, math.Log(0.045)}, {2, 1, math.Log(0.045)}, {2, 2, math.Log(0.004)},
		{1, 3, math.Log(0.004)}, {3, 1, math.Log(0.004)},
	}
}

const skipPrior = -3.2 // about one sentence in twenty-five

// clueTrust says of a kind of clue how often a translation keeps it, and how much one clue counts beside others, since the
// clues of a sentence depend on each other.
type clueTrust struct{ kept, weight float64 }

// trusts gives the trust in clues of two texts of so many sentences. Only clues that both texts have are looked at; in a short text
// a word would hardly be there by chance, so that one which is there was kept.
func trusts(sentences int) [clueKinds]clueTrust {
	elsewhere := 1 - math.Pow(1-usualChance, float64(sentences))
	t := usualTrusts()
	for k := range t {
		t[k].kept /= t[k].kept + (1-t[k].kept)*elsewhere
		t[k].kept = math.Min(t[k].kept, 0.97)
	}
	return t
}

func usualTrusts() [clueKinds]clueTrust {
	return [clueKinds]clueTrust{clueValue: {0.9, 0.8}, clueName: {0.8, 0.6}, clueWord: {0.55, 0.6}}
}

// model scores beads: the logarithm of how much likelier two groups of sentences are as translations of each other than as
// sentences that met by chance.
type model struct {
	vi, en side
	// groups hold the clues of 1, 2 and 3 sentences from each on.
	viGroups, enGroups [widest][]group
	// gain is what a clue of both groups is worth, by the number of sentences on the other side.
	viGain, enGain [widest][]float32
	length         lengthModel
	opens          [2][2]float64 // Vietnamese opens a paragraph, English does
	across         [2]float64    // a bead goes over the end of a paragraph
}

// group is the evidence of some sentences in a row.
type group struct {
	clues []int32
	miss  float64 // what it costs when the other side has none of the clues
	runes int
	ends  int // ends of paragraphs inside
}

func newModel(l *Lexicon, vi, en []Sentence) *model {
	a, b, kinds := sides(l, vi, en)
	m := &model{vi: a, en: b}
	m.viGain, m.enGain = gains(&m.en, kinds), gains(&m.vi, kinds)
	m.viGroups, m.enGroups = groups(&m.vi, &m.en, kinds), groups(&m.en, &m.vi, kinds)
	m.length = newLengthModel(m.vi.runes, m.en.runes)
	m.readParagraphs()
	return m
}

// A clue is met in about one sentence in thirty; that counts as much as four sentences of the document, so that in short
// documents too a clue in common says something.
const (
	usualChance = 0.03
	smoothing   = 4
)

// gains gives what finding a clue of the other side in 1, 2 or 3 sentences of to is worth, against not finding it.
func gains(to *side, kinds []clueKind) (out [widest][]float32) {
	t := trusts(len(to.sentences))
	for n := range widest {
		out[n] = make([]float32, len(kinds))
		for id, k := range kinds {
			chance := (float64(to.seen[id]) + smoothing*usualChance) / (float64(len(to.sentences)) + smoothing)
			chance = math.Min(1-math.Pow(1-math.Min(chance, 0.9), float64(n+1)), 0.95)
			kept := t[k].kept + (1-t[k].kept)*chance
			out[n][id] = float32(t[k].weight * (math.Log(kept/chance) - math.Log(1-t[k].kept)) / 2)
		}
	}
	return out
}

// groups gathers the evidence of 1, 2 and 3 sentences from each on.
func groups(s, other *side, kinds []clueKind) (out [widest][]group) {
	t := trusts(len(other.sentences))
	for n := range widest {
		out[n] = make([]group, max(0, len(s.sentences)-n))
		for i := range out[n] {
			g := group{clues: s.group(i, n+1)}
			for _, id := range g.clues {
				g.miss += t[kinds[id]].weight * math.Log(1-t[kinds[id]].kept) / 2
			}
			for k := i; k <= i+n; k++ {
				g.runes += s.runes[k]
				g.miss -= orphanCost * math.Min(float64(s.orphans[k]), 3)
				if k > i && s.sentences[k].Opens {
					g.ends++
				}
			}
			out[n][i] = g
		}
	}
	return out
}

// orphanCost is what a value counts against a bead when the other text has it nowhere.
const orphanCost = 0.4

// content scores the words and the length of the bead of a Vietnamese sentences from i on and b English ones from j on.
func (m *model) content(i, a, j, b int) float64 {
	g, h := &m.viGroups[a-1][i], &m.enGroups[b-1][j]
	return m.clues(g, h, a, b) + m.length.score(g.runes, h.runes, b)
}

func (m *model) clues(g, h *group, a, b int) float64 {
	score := g.miss + h.miss
	vi, en := m.viGain[b-1], m.enGain[a-1]
	x, y := g.clues, h.clues
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0] < y[0]:
			x = x[1:]
		case x[0] > y[0]:
			y = y[1:]
		default:
			score += float64(vi[x[0]] + en[x[0]])
			x, y = x[1:], y[1:]
		}
	}
	return score
}

// score is content with what paragraphs say.
func (m *model) score(i, a, j, b int) float64 {
	s := m.content(i, a, j, b)
	s += m.opens[index(m.vi.sentences[i].Opens)][index(m.en.sentences[j].Opens)]
	if a != b {
		g, h := &m.viGroups[a-1][i], &m.enGroups[b-1][j]
		s += float64(g.ends)*m.across[0] + float64(h.ends)*m.across[1]
	}
	return s
}

func index(b bool) int {
	if b {
		return 1
	}
	return 0
}

// agreement is how often paragraphs begin together, where both sides have as many.
const agreement = 0.85

// acrossCost is what the end of a paragraph inside of a bead costs, where the other side has as many paragraphs; where it has
// fewer, its paragraphs were merged and the end says less.
const acrossCost = 1.8

// readParagraphs weighs the beginnings of paragraphs by how many each side has: where every sentence is a paragraph of its own,
// they say nothing.
func (m *model) readParagraphs() {
	a, b := openShare(m.vi.sentences), openShare(m.en.sentences)
	both := agreement*math.Min(a, b) + (1-agreement)*a*b
	joint := [2][2]float64{{1 - a - b + both, b - both}, {a - both, both}}
	for x, px := range [2]float64{1 - a, a} {
		for y, py := range [2]float64{1 - b, b} {
			m.opens[x][y] = math.Log((joint[x][y] + 0.01*px*py + 1e-9) / (1.01*px*py + 1e-9))
		}
	}
	m.across = [2]float64{-acrossCost * math.Min(1, b/math.Max(a, 1e-3)), -acrossCost * math.Min(1, a/math.Max(b, 1e-3))}
}

// openShare is the share of sentences that begin a paragraph.
func openShare(s []Sentence) float64 {
	n := 0
	for _, x := range s {
		n += index(x.Opens)
	}
	return float64(n) / math.Max(1, float64(len(s)))
}
