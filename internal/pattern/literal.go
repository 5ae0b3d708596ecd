package pattern

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// literal is a string that a match has, in any case if fold is true: then it is folded.
type literal struct {
	text string
	fold bool
}

const (
	fewestBytes = 2   // of a literal that is worth looking for
	mostWords   = 200 // of which each match has one
)

// required gives literals of which each match of an expression has one, nil where none are known. An expression that cannot be parsed has none.
func required(expr string) []literal {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil
	}
	words := of(re)
	if len(words) > mostWords || least(words) < fewestBytes {
		return nil
	}
	return words
}

// folded writes a text so that texts that differ in case alone are the same.
func folded(s string) string { return strings.Map(fold, s) }

// fold gives the least of the runes that are the same but for case, or the small letter of an ASCII one, which is found sooner.
func fold(r rune) rune {
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	low := r
	for next := unicode.SimpleFold(r); next != r; next = unicode.SimpleFold(next) {
		low = min(low, next)
	}
	if low < utf8.RuneSelf {
		return fold(low)
	}
	return low
}

func of(re *syntax.Regexp) []literal {
	switch re.Op {
	case syntax.OpLiteral:
		if slices.Contains(re.Rune, utf8.RuneError) {
			return nil // it stands for bytes that are no text, too
		}
		if re.Flags&syntax.FoldCase == 0 {
			return []literal{{text: string(re.Rune)}}
		}
		return []literal{{text: folded(string(re.Rune)), fold: true}}
	case syntax.OpCapture, syntax.OpPlus:
		return of(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return of(re.Sub[0])
		}
	case syntax.OpConcat:
		var best []literal
		for _, sub := range re.Sub {
			if words := of(sub); least(words) > least(best) {
				best = words
			}
		}
		return best
	case syntax.OpAlternate:
		var all []literal
		for _, sub := range re.Sub {
			words := of(sub)
			if words == nil {
				return nil
			}
			all = append(all, words...)
		}
		return all
	default: // may match without any literal
	}
	return nil
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
