package pattern

import (
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// literal is a string that a match has, in any case if fold is true.
type literal struct {
	text string
	fold bool
}

const (
	fewestBytes = 2   // of a literal that is worth looking for
	mostWords   = 400 // of which each match has one
)

// signs are literals by which a text is known that does not match.
type signs struct {
	words []literal // of which each match has one
	opens []literal // with one of which each text begins that matches
}

// signsOf gives the signs of an expression, as far as they are known. An expression that cannot be parsed has none.
func signsOf(expr string) signs {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return signs{}
	}
	return signs{required(re), opening(re)}
}

// required gives literals of which each match of an expression has one, nil where none are known.
func required(re *syntax.Regexp) []literal {
	words := of(re)
	if least(words) < fewestBytes {
		return nil
	}
	var out []literal
	for _, w := range words {
		if w.fold {
			w.text = folded(w.text)
		}
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	if len(out) > mostWords {
		return nil
	}
	return out
}

// longestOpening is the bytes of the longest string that is looked for where a text begins.
const longestOpening = 32

// opening gives strings with one of which each text begins that an expression matches, nil where none are known.
func opening(re *syntax.Regexp) []literal {
	if re.Op != syntax.OpConcat || re.Sub[0].Op != syntax.OpBeginText {
		return nil
	}
	run := []literal{{}}
	for _, sub := range re.Sub[1:] {
		all, ok := exact(sub)
		if !ok {
			break
		}
		longer, fits := cross(run, all)
		if !fits {
			break
		}
		run = longer
	}
	for i, w := range run {
		if w.text == "" {
			return nil
		}
		if w.fold {
			run[i].text = folded(w.text)
		}
		run[i].text = run[i].text[:min(len(run[i].text), longestOpening)]
	}
	return run
}

// folded writes a text so that texts that differ in case alone are the same.
func folded(s string) string { return strings.Map(fold, s) }

// fold gives the least of the runes that are the same but for case, or the small letter of an ASCII one, which is found sooner.
func fold(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case r < utf8.RuneSelf:
		return r
	case r < marked:
		return foldedLatin()[r]
	case twiceMarked <= r && r < twiceMarked+0x100:
		return foldedLatin()[marked+r-twiceMarked]
	}
	return foldAny(r)
}

// Letters of Latin with a mark end before the first, those with two marks begin at the second.
const (
	marked      = 0x250
	twiceMarked = 0x1e00
)

// foldedLatin are the letters of Vietnamese as fold gives them.
var foldedLatin = sync.OnceValue(func() *[marked + 0x100]rune {
	var out [marked + 0x100]rune
	for r := range rune(marked) {
		out[r] = foldAny(r)
	}
	for r := range rune(0x100) {
		out[marked+r] = foldAny(twiceMarked + r)
	}
	return &out
})

func foldAny(r rune) rune {
	low := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		low = min(low, next)
	}
	if low < utf8.RuneSelf {
		return unicode.ToLower(low)
	}
	return low
}

// of gives literals of which each match has one.
func of(re *syntax.Regexp) []literal {
	if all, ok := exact(re); ok {
		return all
	}
	switch re.Op {
	case syntax.OpCapture, syntax.OpPlus:
		return of(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return of(re.Sub[0])
		}
	case syntax.OpConcat:
		return ofConcat(re.Sub)
	case syntax.OpAlternate:
		var all []literal
		for _, sub := range re.Sub {
			words := of(sub)
			if least(words) == 0 {
				return nil
			}
			all = append(all, words...)
		}
		return all
	default: // may match without any literal
	}
	return nil
}

// ofConcat gives the rarest that some expressions in a row have for certain: what one of them has, or what neighbours that match a few strings only are
// together.
func ofConcat(subs []*syntax.Regexp) []literal {
	var best []literal
	take := func(words []literal) {
		if r := rarity(words); r > 0 && r >= rarity(best) {
			best = words
		}
	}
	run := []literal{{}}
	for _, sub := range subs {
		all, ok := exact(sub)
		longer, fits := []literal(nil), false
		if ok {
			longer, fits = cross(run, all)
		}
		if fits {
			run = longer
		} else if run = all; !ok {
			run = []literal{{}}
		}
		take(run)
		take(of(sub))
	}
	return best
}

// rarity guesses how much is gained by looking for some literals first: the longer they are, the fewer texts have them.
func rarity(words []literal) float64 {
	if least(words) < fewestBytes {
		return 0
	}
	sum, cost := 0, 0.0
	for _, w := range words {
		sum += min(len(w.text), longEnough)
		cost += 1. / 16
		if w.fold {
			cost += 1. / 16
		}
	}
	return float64(sum)/float64(len(words)) - cost
}

// longEnough is the number of bytes from which a longer literal is no rarer.
const longEnough = 8

// mostExact is the number of strings up to which they are told one by one.
const mostExact = 32

// exact gives the strings that an expression matches, if they are few.
func exact(re *syntax.Regexp) ([]literal, bool) {
	out := []literal{{}}
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpBeginLine, syntax.OpEndLine, syntax.OpBeginText, syntax.OpEndText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return out, true
	case syntax.OpLiteral:
		if slices.Contains(re.Rune, utf8.RuneError) {
			return nil, false // it stands for bytes that are no text, too
		}
		if fold := re.Flags&syntax.FoldCase != 0; len(re.Rune) > 1 || !fold {
			return []literal{{string(re.Rune), fold}}, true
		}
		out = nil
		for r := unicode.SimpleFold(re.Rune[0]); ; r = unicode.SimpleFold(r) { // [Tt]
			if out = append(out, literal{text: string(r)}); r == re.Rune[0] {
				return out, true
			}
		}
	case syntax.OpCharClass:
		return exactClass(re.Rune)
	case syntax.OpCapture:
		return exact(re.Sub[0])
	case syntax.OpQuest:
		all, ok := exact(re.Sub[0])
		return append(all, literal{}), ok
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			all, ok := exact(sub)
			if !ok {
				return nil, false
			}
			if out, ok = cross(out, all); !ok {
				return nil, false
			}
		}
		return out, true
	case syntax.OpAlternate:
		out = nil
		for _, sub := range re.Sub {
			all, ok := exact(sub)
			if out = append(out, all...); !ok || len(out) > mostExact {
				return nil, false
			}
		}
		return out, true
	default: // repeats, and what matches too much
		return nil, false
	}
}

// exactClass gives the runes of a class, which come as pairs of the first and the last of a stretch.
func exactClass(pairs []rune) (out []literal, ok bool) {
	for i := 0; i+1 < len(pairs); i += 2 {
		for r := pairs[i]; r <= pairs[i+1]; r++ {
			if out = append(out, literal{text: string(r)}); r == utf8.RuneError || len(out) > mostExact {
				return nil, false
			}
		}
	}
	return out, len(out) > 0
}

// cross puts each string of one list before each of another, if there are few.
func cross(left, right []literal) ([]literal, bool) {
	if len(left)*len(right) > mostExact {
		return nil, false
	}
	out := make([]literal, 0, len(left)*len(right))
	for _, l := range left {
		for _, r := range right {
			out = append(out, literal{l.text + r.text, l.fold || r.fold})
		}
	}
	return out, true
}

// least is the length of the shortest of some literals, 0 where there are none.
func least(words []literal) int {
	n := 0
	for i, w := range words {
		if i == 0 || len(w.text) < n {
			n = len(w.text)
		}
	}
	return n
}
