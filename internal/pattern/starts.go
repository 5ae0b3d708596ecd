package pattern

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// starts are the literals with one of which each match of a pattern begins. A pattern that has some is tried where one stands and nowhere else, from there
// on: regexp tries every byte.
type starts struct {
	words   []string
	begins  [4]uint64             // a bit for each two bytes that a word begins with, folded to 256
	program func() *regexp.Regexp // of what begins where it is tried
	bounded bool                  // a match begins where a word does: \b
}

// mostTries is the number of starts that are tried in one text. Behind them regexp looks by itself, whose time grows with the text alone.
const mostTries = 64

// startsOf gives the starts of an expression, nil where none are known or where what stands before a match counts.
func startsOf(expr string) *starts {
	if strings.HasPrefix(expr, "^") || strings.Contains(expr, "(?i") {
		return nil // seen sooner
	}
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return nil
	}
	bounded := re.Op == syntax.OpConcat && re.Sub[0].Op == syntax.OpWordBoundary
	if bounded {
		re.Sub = re.Sub[1:]
	}
	if asserts(re) {
		return nil
	}
	words := heads(re)
	if least(words) < fewestBytes || len(words) > mostWords {
		return nil
	}
	s := &starts{bounded: bounded, program: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:` + expr + `)`) })}
	for _, w := range words {
		if w.fold || bounded && !wordByte(w.text[0]) {
			return nil
		}
		two := fold256(w.text[0], w.text[1])
		s.begins[two/64] |= 1 << (two % 64)
		s.words = append(s.words, w.text)
	}
	return s
}

// fold256 gives one of 256 places for two bytes.
func fold256(a, b byte) byte { return a*31 + b }

// asserts reports an expression that looks at what stands beside a match.
func asserts(re *syntax.Regexp) bool {
	switch re.Op {
	case syntax.OpBeginLine, syntax.OpBeginText, syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return true
	default:
		return slices.ContainsFunc(re.Sub, asserts)
	}
}

// heads gives literals with one of which each match of an expression begins, nil where none are known.
func heads(re *syntax.Regexp) []literal {
	if all, ok := exact(re); ok {
		return all
	}
	switch re.Op {
	case syntax.OpCapture, syntax.OpPlus:
		return heads(re.Sub[0])
	case syntax.OpConcat:
		run := []literal{{}}
		for _, sub := range re.Sub {
			all, ok := exact(sub)
			if !ok {
				if all = heads(sub); all == nil {
					return run
				}
			}
			longer, fits := cross(run, all)
			if !fits || !ok && least(longer) == least(run) {
				return run
			}
			if run = longer; !ok {
				return run
			}
		}
		return run
	case syntax.OpAlternate:
		var all []literal
		for _, sub := range re.Sub {
			words := heads(sub)
			if least(words) == 0 {
				return nil
			}
			all = append(all, words...)
		}
		return all
	default: // may begin with anything
		return nil
	}
}

// next gives the first byte from one on at which a match may begin, -1 for none.
func (st *starts) next(s string, from int) int {
	for at := from; at+1 < len(s); at++ {
		two := fold256(s[at], s[at+1])
		if st.begins[two/64]&(1<<(two%64)) != 0 && (!st.bounded || at == 0 || !wordByte(s[at-1])) && st.opens(s[at:]) {
			return at
		}
	}
	return -1
}

func (st *starts) opens(s string) bool {
	for _, w := range st.words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// first gives the groups of the first match from a byte on; known is false where there is too much to try.
func (st *starts) first(s string, from int, tries *int) (groups []int, known bool) {
	for at := st.next(s, from); at >= 0; at = st.next(s, at+1) {
		if *tries--; *tries < 0 {
			return nil, false
		}
		groups := st.program().FindStringSubmatchIndex(s[at:])
		if groups == nil {
			continue
		}
		for i := range groups {
			if groups[i] >= 0 {
				groups[i] += at
			}
		}
		return groups, true
	}
	return nil, true
}

// all gives the groups of the first n matches, of all where n is negative; known is false where there is too much to try.
func (st *starts) all(s string, n int) (found [][]int, known bool) {
	tries := mostTries
	for from := 0; n < 0 || len(found) < n; {
		groups, known := st.first(s, from, &tries)
		if !known {
			return nil, false
		}
		if groups == nil {
			break
		}
		found, from = append(found, groups), groups[1]
	}
	return found, true
}

// matches is all for whether there is a match.
func (st *starts) matches(s string) (found, known bool) {
	tries := mostTries
	for at := st.next(s, 0); at >= 0; at = st.next(s, at+1) {
		if tries--; tries < 0 {
			return false, false
		}
		if st.program().MatchString(s[at:]) {
			return true, true
		}
	}
	return false, true
}

// wordByte reports a byte that \b takes for one of a word.
func wordByte(c byte) bool {
	return c < utf8.RuneSelf && (c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z')
}
