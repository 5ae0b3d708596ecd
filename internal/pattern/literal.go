package pattern

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// literal is a string that a match has, in any case if fold is true.
type literal struct {
	text   string
	fold   bool
	firsts []rune // that it may begin with, if fold is true
}

const (
	fewestBytes = 4  // of a literal that is worth looking for
	mostWords   = 24 // of which each match has one
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

func of(re *syntax.Regexp) []literal {
	switch re.Op {
	case syntax.OpLiteral:
		if slices.Contains(re.Rune, utf8.RuneError) {
			return nil // it stands for bytes that are no text, too
		}
		if re.Flags&syntax.FoldCase == 0 {
			return []literal{{text: string(re.Rune)}}
		}
		return []literal{{string(re.Rune), true, cases(re.Rune[0])}}
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

// cases are the runes that are the same but for case.
func cases(first rune) []rune {
	out := []rune{first}
	for r := unicode.SimpleFold(first); r != first; r = unicode.SimpleFold(r) {
		out = append(out, r)
	}
	return out
}

// in reports whether a text has a literal.
func (l *literal) in(s string) bool {
	if !l.fold {
		return strings.Contains(s, l.text)
	}
	for i, r := range s {
		if slices.Contains(l.firsts, r) && hasPrefixFold(s[i:], l.text) {
			return true
		}
	}
	return false
}

// hasPrefixFold reports whether a text begins with another in any case.
func hasPrefixFold(s, prefix string) bool {
	for _, want := range prefix {
		r, size := utf8.DecodeRuneInString(s)
		if size == 0 || r != want && !slices.Contains(cases(want), r) {
			return false
		}
		s = s[size:]
	}
	return true
}
