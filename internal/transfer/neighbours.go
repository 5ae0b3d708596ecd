package transfer

import (
	"slices"
	"strings"

	"songngu/internal/viet"
)

// neighbours are the words beside which a reading of a word stands, or never stands: "bia" is a stele where relics are spoken of. They are
// features of the reading, lists parted by "|" and kept as keys between blanks: next and nonext stand right behind the word, prev and noprev right before it, with and without
// anywhere in the sentence. "#" is a number, "^" and "$" are the ends of the sentence.
type neighbours struct {
	next, nonext, prev, noprev, with, without []string
}

// neighboursOf gives the neighbours that the features of a word ask for, or nil.
func neighboursOf(feats features) *neighbours {
	var n neighbours
	found := false
	for _, f := range feats {
		list := n.list(f.name)
		if list == nil {
			continue
		}
		for word := range strings.SplitSeq(f.value, "|") {
			*list = append(*list, " "+viet.Key(word)+" ")
		}
		found = true
	}
	if !found {
		return nil
	}
	return &n
}

// list is the list that a feature fills, or nil.
func (n *neighbours) list(feature string) *[]string {
	switch feature {
	case "next":
		return &n.next
	case "nonext":
		return &n.nonext
	case "prev":
		return &n.prev
	case "noprev":
		return &n.noprev
	case "with":
		return &n.with
	case "without":
		return &n.without
	}
	return nil
}

// asked reports words of which one has to be there.
func (n *neighbours) asked() bool {
	return n != nil && (n.next != nil || n.prev != nil || n.with != nil)
}

// beside reports whether the words before and behind a stretch of a sentence are those that a reading asks for.
func (n *neighbours) beside(before, behind string) bool {
	ends := func(word string) bool { return strings.HasSuffix(before, word) }
	begins := func(word string) bool { return strings.HasPrefix(behind, word) }
	anywhere := func(word string) bool {
		return strings.Contains(before, word) || strings.Contains(behind, word)
	}
	switch {
	case n.next != nil && !slices.ContainsFunc(n.next, begins), slices.ContainsFunc(n.nonext, begins):
		return false
	case n.prev != nil && !slices.ContainsFunc(n.prev, ends), slices.ContainsFunc(n.noprev, ends):
		return false
	}
	return (n.with == nil || slices.ContainsFunc(n.with, anywhere)) && !slices.ContainsFunc(n.without, anywhere)
}

// keysOf are the keys of the tokens of a sentence between blanks, with "^" and "$" at the ends and "#" for a number; at tells where each begins.
func keysOf(toks []viet.Token) (keys string, at []int) {
	var b strings.Builder
	b.WriteString(" ^")
	for i := range toks {
		b.WriteByte(' ')
		at = append(at, b.Len())
		if toks[i].Kind == viet.Quantity {
			b.WriteByte('#')
		} else {
			b.WriteString(toks[i].Key)
		}
	}
	b.WriteString(" ")
	at = append(at, b.Len())
	b.WriteString("$ ")
	return b.String(), at
}

// strayed reports a reading whose neighbours are not those of a word where it stands.
func (l *lattice) strayed(m match, lx *lex) bool {
	if lx.neighbours == nil {
		return false
	}
	if l.spelt == "" {
		l.spelt, l.speltAt = keysOf(l.toks)
	}
	return !lx.neighbours.beside(l.spelt[:l.speltAt[m.first]], l.spelt[l.speltAt[m.last]-1:])
}
