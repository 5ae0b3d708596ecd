package fuzzy

import "strings"

// Op is what an edit does.
type Op string

// The edits.
const (
	Insert  Op = "insert"  // the token is in the query only
	Delete  Op = "delete"  // the token is in the text only
	Replace Op = "replace" // one token stands for another
)

// Edit is one edit that turns a text into a query.
type Edit struct {
	Op Op
	// From is the token in the text, To that in the query.
	From, To string
	// Cost is in tenths of a word.
	Cost int
	// Reason is what the edit was counted as: "word", "number", "punctuation", "case", "spelling".
	Reason string
}

// Comparison is how a text compares to a query.
type Comparison struct {
	Hit   // without ID
	Edits []Edit
	// Equal means that the tokens are the same up to spelling variants, and so is the white space between them.
	Equal bool
}

// Compare compares a text to a query, both in normal form, and gives the edits that turn the text into the query, in the
// order of the query. Texts of more than MaxTokens are compared token by token.
func Compare(query, text string) Comparison {
	a, b, spacing := symbols(text, query)
	c := Comparison{Hit: Hit{Length: max(len(a), len(b)), Near: near(a, b)}}
	if len(a) <= MaxTokens && len(b) <= MaxTokens {
		c.Edits = trace(a, b)
	} else {
		c.Edits = steps(a, b)
	}
	for _, e := range c.Edits {
		c.Cost += e.Cost
	}
	c.Equal = c.Cost == 0 && spacing
	return c
}

// spelled is a symbol with its text.
type spelled struct {
	symbol
	text string
}

// symbols gives the symbols of two texts, and whether white space is between the same tokens of both.
func symbols(x, y string) (a, b []spelled, spacing bool) {
	raws, folds := map[string]uint32{}, map[string]uint32{}
	number := func(m map[string]uint32, s string) uint32 {
		n, ok := m[s]
		if !ok {
			n = uint32(len(m))
			m[s] = n
		}
		return n
	}
	var gaps [2][]bool
	for i, s := range []string{x, y} {
		var list []spelled
		end := 0
		for _, t := range appendTokens(nil, s) {
			text := s[t.start:t.end]
			list = append(list, spelled{symbol{number(raws, text), number(folds, fold(text, t.class)), t.class, formOf(text, t.class)}, text})
			gaps[i] = append(gaps[i], t.start > end)
			end = t.end
		}
		if i == 0 {
			a = list
		} else {
			b = list
		}
	}
	spacing = len(a) == len(b)
	for i := 0; spacing && i < len(a); i++ {
		spacing = i == 0 || gaps[0][i] == gaps[1][i]
	}
	return a, b, spacing
}

// near reports whether two texts have the same folds, marks left out, and any.
func near(a, b []spelled) bool {
	skeleton := func(list []spelled) []uint32 {
		var folds []uint32
		for _, s := range list {
			if s.class != mark {
				folds = append(folds, s.fold)
			}
		}
		return folds
	}
	x, y := skeleton(a), skeleton(b)
	if len(x) != len(y) || len(x) == 0 {
		return false
	}
	for i := range x {
		if x[i] != y[i] {
			return false
		}
	}
	return true
}

// trace gives the cheapest edits from a to b.
func trace(a, b []spelled) []Edit {
	width := len(b) + 1
	cost := make([]int, (len(a)+1)*width)
	for j := range b {
		cost[j+1] = cost[j] + insertion(b[j].symbol)
	}
	for i := range a {
		row := cost[(i+1)*width:]
		above := cost[i*width:]
		row[0] = above[0] + insertion(a[i].symbol)
		for j := range b {
			row[j+1] = min(above[j]+substitution(a[i].symbol, b[j].symbol), above[j+1]+insertion(a[i].symbol), row[j]+insertion(b[j].symbol))
		}
	}
	var edits []Edit
	for i, j := len(a), len(b); i > 0 || j > 0; {
		here := cost[i*width+j]
		switch {
		case i > 0 && j > 0 && here == cost[(i-1)*width+j-1]+substitution(a[i-1].symbol, b[j-1].symbol):
			i, j = i-1, j-1
			edits = appendReplace(edits, a[i], b[j])
		case i > 0 && here == cost[(i-1)*width+j]+insertion(a[i-1].symbol):
			i--
			edits = append(edits, Edit{Delete, a[i].text, "", insertion(a[i].symbol), reason(a[i].symbol)})
		default:
			j--
			edits = append(edits, Edit{Insert, "", b[j].text, insertion(b[j].symbol), reason(b[j].symbol)})
		}
	}
	for i, j := 0, len(edits)-1; i < j; i, j = i+1, j-1 {
		edits[i], edits[j] = edits[j], edits[i]
	}
	return edits
}

// steps gives the edits from a to b without looking for cheaper ones.
func steps(a, b []spelled) []Edit {
	var edits []Edit
	for i := range max(len(a), len(b)) {
		switch {
		case i >= len(a):
			edits = append(edits, Edit{Insert, "", b[i].text, insertion(b[i].symbol), reason(b[i].symbol)})
		case i >= len(b):
			edits = append(edits, Edit{Delete, a[i].text, "", insertion(a[i].symbol), reason(a[i].symbol)})
		default:
			edits = appendReplace(edits, a[i], b[i])
		}
	}
	return edits
}

// appendReplace adds the edit that puts b in the place of a, if they differ.
func appendReplace(edits []Edit, a, b spelled) []Edit {
	if a.raw == b.raw {
		return edits
	}
	e := Edit{Replace, a.text, b.text, substitution(a.symbol, b.symbol), reason(b.symbol)}
	switch {
	case a.class != b.class:
		e.Reason = "word"
	case a.fold != b.fold || a.class != word:
	case e.Cost > 0:
		e.Reason = "case"
	default:
		e.Reason = "spelling"
	}
	return append(edits, e)
}

// reason says what a symbol counts as.
func reason(s symbol) string {
	return [...]string{word: "word", number: "number", mark: "punctuation"}[s.class]
}

// String gives the edit as people read it: `replace "5" by "7" (number, 0.5)`.
func (e Edit) String() string {
	var b strings.Builder
	b.WriteString(string(e.Op))
	switch e.Op {
	case Insert:
		b.WriteString(` "` + e.To + `"`)
	case Delete:
		b.WriteString(` "` + e.From + `"`)
	default:
		b.WriteString(` "` + e.From + `" by "` + e.To + `"`)
	}
	b.WriteString(" (" + e.Reason + ", " + string(rune('0'+e.Cost/10)) + "." + string(rune('0'+e.Cost%10)) + ")")
	return b.String()
}
