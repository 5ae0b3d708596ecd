package repair

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

// foldedRune is a letter of a text without its marks and case, and where it stands.
type foldedRune struct {
	r rune
	viet.Span
}

// foldLetters takes the marks and the case off the letters of s; white space becomes one space.
func foldLetters(s string) []foldedRune {
	folded := make([]foldedRune, 0, len(s))
	for i, r := range s {
		span := viet.Span{Start: i, End: i + utf8.RuneLen(r)}
		if r == utf8.RuneError {
			_, size := utf8.DecodeRuneInString(s[i:])
			span.End = i + size
		}
		if unicode.IsSpace(r) {
			if n := len(folded); n > 0 && folded[n-1].r == ' ' {
				folded[n-1].End = span.End
				continue
			}
			r = ' '
		}
		folded = append(folded, foldedRune{foldLetter(r), span})
	}
	return folded
}

// foldLetter is "e" for "Ệ".
func foldLetter(r rune) rune {
	if r < utf8.RuneSelf {
		return unicode.ToLower(r)
	}
	bare, _ := utf8.DecodeRuneInString(viet.Bare(string(r)))
	return bare
}

// findName finds a name with or without its diacritics, in any case but lower.
func (en *reading) findName(f swapFact) []*mention {
	var found []*mention
	text := foldLetters(en.text)
	for _, form := range nameForms(f) {
		name := foldLetters(form)
		for at := 0; len(name) > 0 && at+len(name) <= len(text); at++ {
			if !slices.EqualFunc(name, text[at:at+len(name)], func(a, b foldedRune) bool { return a.r == b.r }) {
				continue
			}
			s := viet.Span{Start: text[at].Start, End: text[at+len(name)-1].End}
			if standsAlone(en.text, s) && startsUpper(s.In(en.text)) && sameMarks(form, s.In(en.text)) {
				found = append(found, &mention{Span: s, kind: f.kind, text: form})
			}
		}
	}
	return found
}

// nameForms gives the ways that English writes a name: Hanoi is one word.
func nameForms(f swapFact) []string {
	if f.kind == factLocality && viet.Bare(f.text) == "ha noi" {
		return []string{f.text, "Hanoi"}
	}
	return []string{f.text}
}

// sameMarks reports whether what stands in the English is the name with its own diacritics or with none: "Toan" for "Toản", not
// "Toàn".
func sameMarks(name, english string) bool {
	return !viet.HasMarks(english) || viet.Key(name) == viet.Key(english)
}

// writeName writes the new name with diacritics where the old one has them; where that cannot be seen, where the rest of the
// English has some.
func (en *reading) writeName(a assignment) (string, bool) {
	old, f := a.In(en.text), a.change.new
	name := strings.Join(strings.Fields(f.text), " ")
	marked := viet.HasMarks(old)
	if !viet.HasMarks(a.change.old.text) {
		marked = viet.HasMarks(en.text)
	}
	if strings.ToUpper(name) == name {
		name = titleCase(name)
	}
	if !marked {
		if f.kind == factLocality && viet.Bare(name) == "ha noi" {
			name = "Hanoi"
		}
		name = withoutMarks(name)
	}
	if strings.ToUpper(old) == old {
		name = strings.ToUpper(name)
	}
	return name, name != ""
}

// titleCase writes each syllable with a capital.
func titleCase(s string) string {
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		r, n := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToUpper(r)) + w[n:]
	}
	return strings.Join(words, " ")
}

// withoutMarks takes the diacritics off and leaves the case: "Nguyen Quoc Toan".
func withoutMarks(s string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf {
			return r
		}
		bare := foldLetter(r)
		if unicode.IsUpper(r) {
			return unicode.ToUpper(bare)
		}
		return bare
	}, s)
}

// localities turns differing words that name a place behind the same word for it, "tỉnh Nam Định" and "tỉnh Thái Bình", into
// changes, and reports whether other words differ.
func (d *difference) localities(from, to *swapSide, rest []swapPair) (words bool) {
	for k := 0; k < len(rest); {
		c, n := localityChange(from, to, rest[k:])
		if n == 0 {
			words = true
			k++
			continue
		}
		d.changes = append(d.changes, c)
		k += n
	}
	return words
}

// localityChange reads the name of a place that begins with the first pair or before it, and gives how many pairs it takes.
func localityChange(from, to *swapSide, rest []swapPair) (c swapChange, n int) {
	p := rest[0]
	if !bothNamed(from, to, p.from, p.to) {
		return c, 0
	}
	first := p
	for bothNamed(from, to, first.from-1, first.to-1) && from.atoms[first.from-1].id == to.atoms[first.to-1].id {
		first.from, first.to = first.from-1, first.to-1
	}
	end := p
	for bothNamed(from, to, end.from, end.to) {
		if n < len(rest) && rest[n] == end {
			n++
		} else if from.atoms[end.from].id != to.atoms[end.to].id {
			return c, 0
		}
		end.from, end.to = end.from+1, end.to+1
	}
	if from.named(end.from) || to.named(end.to) || first.from == 0 || first.to == 0 || end.from-first.from < 2 {
		return c, 0
	}
	head := from.atoms[first.from-1]
	if head.id != to.atoms[first.to-1].id || !isPlaceHead(head.key) {
		return c, 0
	}
	c.source = viet.Span{Start: from.atoms[first.from].Start, End: from.atoms[end.from-1].End}
	c.query = viet.Span{Start: to.atoms[first.to].Start, End: to.atoms[end.to-1].End}
	c.old = swapFact{kind: factLocality, text: c.source.In(from.text)}
	c.new = swapFact{kind: factLocality, text: c.query.In(to.text)}
	if viet.Bare(c.old.text) == "ho chi minh" || viet.Bare(c.new.text) == "ho chi minh" {
		return c, 0 // its English has a word more
	}
	return c, n
}

// bothNamed reports whether atom i of the source and atom j of the query are capitalised words.
func bothNamed(from, to *swapSide, i, j int) bool { return from.named(i) && to.named(j) }

// named reports whether atom i is a capitalised word.
func (s *swapSide) named(i int) bool {
	return i >= 0 && i < len(s.atoms) && s.atoms[i].kind == viet.Word && startsUpper(s.atoms[i].In(s.text))
}

// isPlaceHead reports whether the word stands before the name of a place that English keeps.
func isPlaceHead(key string) bool {
	switch key {
	case "tỉnh", "huyện", "xã", "phường", "quận", "phố", "thị", "trấn", "thôn", "tp", "tp.":
		return true
	}
	return false
}
