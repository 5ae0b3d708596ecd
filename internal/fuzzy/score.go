package fuzzy

// Version is that of the score. It changes whenever the similarity of some pair of texts may change.
const Version = 1

// The costs of one edit, in tenths of a word. Similarity is 1 - the cheapest edits / (10 x the tokens of the longer text).
const (
	// WordCost is that of a word or number put in or left out, and of a word replaced: somebody must translate it.
	WordCost = 10
	// NumberCost is that of a number in the place of another: the sentence stays, and most often the number can be repaired.
	NumberCost = 5
	// MarkCost is that of a punctuation mark put in, left out or replaced by another: it seldom changes the translation.
	MarkCost = 5
	// FormCost is that of the same word in other case, or of another kind of quotation mark or dash.
	FormCost = 1
	// Spelling variants ("hoà" and "hòa", "kĩ" and "kỹ") cost nothing: they are the same word typed in another way.
)

// MaxTokens is the length up to which texts are compared. Longer ones match only when they are equal or differ in nothing but
// numbers, punctuation, case and spacing.
const MaxTokens = 2000

// symbol is a token as the score sees it.
type symbol struct {
	raw, fold uint32 // equal numbers mean equal texts; raw says how it is written, fold what it is
	class     class
	form      form
}

// insertion gives the cost of a put in or left out.
func insertion(a symbol) int {
	if a.class == mark {
		return MarkCost
	}
	return WordCost
}

// substitution gives the cost of b in the place of a.
func substitution(a, b symbol) int {
	switch {
	case a.raw == b.raw:
		return 0
	case a.fold == b.fold && a.class == number:
		return NumberCost
	case a.fold == b.fold && (a.class == mark || a.form != b.form || a.form == mixed):
		return FormCost
	case a.fold == b.fold:
		return 0
	case a.class == mark && b.class == mark:
		return MarkCost
	}
	return WordCost
}

// distance gives the cost of the cheapest edits that turn a into b, or limit+1 when that is more than limit. row is scratch
// space and is given back.
func distance(a, b []symbol, limit int, row []int) (int, []int) {
	if len(b) > len(a) {
		a, b = b, a
	}
	row = append(row[:0], 0)
	for j, y := range b {
		row = append(row, row[j]+insertion(y))
	}
	for _, x := range a {
		gone := insertion(x)
		diagonal, best := row[0], limit+1
		row[0] += gone
		best = min(best, row[0])
		for j, y := range b {
			cost := min(diagonal+substitution(x, y), row[j+1]+gone, row[j]+insertion(y))
			diagonal, row[j+1] = row[j+1], cost
			best = min(best, cost)
		}
		if best > limit {
			return limit + 1, row
		}
	}
	return min(row[len(b)], limit+1), row
}

// percent gives the similarity of texts of which the longer has length tokens, at cost, cut down to an integer.
func percent(cost, length int) int {
	if length == 0 {
		return 0
	}
	return max(0, 100*(WordCost*length-cost)/(WordCost*length))
}
