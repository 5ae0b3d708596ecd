package align

import "math"

// lengthModel scores the lengths of two groups, in characters.
type lengthModel struct {
	ratio float64 // the usual logarithm of English by Vietnamese
	mean  float64 // of the logarithm of the length of an English sentence
	sd    float64 // of the same
}

// What English and Vietnamese of the same content have: the logarithm of the ratio of their characters, how much that differs
// from text to text, and the variance from sentence to sentence: a fixed part and one that falls with length.
const (
	usualRatio    = 0.05
	ratioRange    = 0.25
	fixedVariance = 0.010
	shortVariance = 1.3
)

func newLengthModel(vi, en []int) lengthModel {
	m := lengthModel{ratio: usualRatio, sd: 0.6}
	a, b := total(vi), total(en)
	if a > 0 && b > 0 {
		// What the texts have in all is half believed: one of them may lack a chapter.
		seen := math.Max(-ratioRange, math.Min(ratioRange, math.Log(b/a)-usualRatio))
		m.ratio += seen / 2
	}
	for _, n := range en {
		m.mean += math.Log(float64(n)+1) / float64(len(en))
	}
	spread := 0.0
	for _, n := range en {
		d := math.Log(float64(n)+1) - m.mean
		spread += d * d / float64(len(en))
	}
	m.sd = math.Sqrt(math.Max(spread, 0.16))
	return m
}

func total(lengths []int) float64 {
	n := 0
	for _, l := range lengths {
		n += l
	}
	return float64(n)
}

// score compares the likelihood of the lengths in translations with that of any n English sentences.
func (m *lengthModel) score(vi, en, n int) float64 {
	a, b := math.Log(float64(vi)+1), math.Log(float64(en)+1)
	sd := math.Sqrt(fixedVariance + shortVariance/float64(vi+1))
	fits := 0.95*density(b-a-m.ratio, sd) + 0.05*density(b-a-m.ratio, 3*sd+0.3)
	chance := density(b-m.mean-math.Log(float64(n)), m.sd)
	return math.Log(fits+1e-6) - math.Log(chance+1e-3)
}

// density is that of the normal distribution.
func density(x, sd float64) float64 {
	z := x / sd
	return math.Exp(-z*z/2) / (sd * math.Sqrt(2*math.Pi))
}
