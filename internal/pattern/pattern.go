// Package pattern is regexp for patterns that most texts do not match: a text is looked through for the words that each match has, which takes a
// tenth of the time, and a pattern is compiled when a text first has one. Start at New.
package pattern

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"
)

// Pattern is a regular expression. Its methods are those of regexp.Regexp and give the same. It is safe for concurrent use.
type Pattern struct {
	signs   func() signs
	program func() *regexp.Regexp
	starts  func() *starts
}

// New gives the pattern of an expression in the syntax of regexp. What is wrong with the expression shows when it is first used, by a panic: a
// test of this package compiles every one in the program.
func New(expr string) *Pattern {
	return &Pattern{
		signs:   sync.OnceValue(func() signs { return signsOf(expr) }),
		program: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) }),
		starts:  sync.OnceValue(func() *starts { return startsOf(expr) }),
	}
}

// may reports whether a text may match.
func (p *Pattern) may(s string) bool {
	known := p.signs()
	return mayOpen(s, known.opens) && mayHave(s, known.words)
}

// mayOpen reports whether a text begins with one of some literals, if there are any.
func mayOpen(s string, opens []literal) bool {
	low := ""
	for _, w := range opens {
		text := s
		if w.fold {
			if low == "" {
				low = folded(s[:min(len(s), longestOpening*utf8.UTFMax)])
			}
			text = low
		}
		if strings.HasPrefix(text, w.text) {
			return true
		}
	}
	return len(opens) == 0
}

// mayHave reports whether a text has one of some literals, if there are any.
func mayHave(s string, words []literal) bool {
	low := ""
	for _, w := range words {
		text := s
		if w.fold {
			if low == "" {
				low = folded(s)
			}
			text = low
		}
		if strings.Contains(text, w.text) {
			return true
		}
	}
	return len(words) == 0
}

// groups gives the groups of the first n matches, of all where n is negative.
func (p *Pattern) groups(s string, n int) [][]int {
	if st := p.starts(); st != nil {
		if found, known := st.all(s, n); known {
			return found
		}
	} else if !p.may(s) {
		return nil
	}
	return p.program().FindAllStringSubmatchIndex(s, n)
}

// first gives the groups of the first match, or nil.
func (p *Pattern) first(s string) []int {
	if st := p.starts(); st != nil {
		tries := mostTries
		if groups, known := st.first(s, 0, &tries); known {
			return groups
		}
	} else if !p.may(s) {
		return nil
	}
	return p.program().FindStringSubmatchIndex(s)
}

// texts gives what stands in groups, "" for one that matches nothing.
func texts(s string, groups []int) []string {
	out := make([]string, len(groups)/2)
	for i := range out {
		if from := groups[2*i]; from >= 0 {
			out[i] = s[from:groups[2*i+1]]
		}
	}
	return out
}

// MatchString reports whether s contains a match.
func (p *Pattern) MatchString(s string) bool {
	if st := p.starts(); st != nil {
		if found, known := st.matches(s); known {
			return found
		}
	} else if !p.may(s) {
		return false
	}
	return p.program().MatchString(s)
}

// FindString gives the first match, or "".
func (p *Pattern) FindString(s string) string {
	if at := p.first(s); at != nil {
		return s[at[0]:at[1]]
	}
	return ""
}

// FindStringIndex gives the bytes of the first match, or nil.
func (p *Pattern) FindStringIndex(s string) []int {
	if at := p.first(s); at != nil {
		return at[:2]
	}
	return nil
}

// FindStringSubmatch gives the first match and its groups, or nil.
func (p *Pattern) FindStringSubmatch(s string) []string {
	if at := p.first(s); at != nil {
		return texts(s, at)
	}
	return nil
}

// FindStringSubmatchIndex gives the bytes of the first match and its groups, or nil.
func (p *Pattern) FindStringSubmatchIndex(s string) []int { return p.first(s) }

// FindAllString gives the first n matches, all where n is negative.
func (p *Pattern) FindAllString(s string, n int) []string {
	var out []string
	for _, at := range p.groups(s, n) {
		out = append(out, s[at[0]:at[1]])
	}
	return out
}

// FindAllStringSubmatch gives the first n matches and their groups, of all where n is negative.
func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	var out [][]string
	for _, at := range p.groups(s, n) {
		out = append(out, texts(s, at))
	}
	return out
}

// FindAllStringIndex gives the bytes of the first n matches, of all where n is negative.
func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	var out [][]int
	for _, at := range p.groups(s, n) {
		out = append(out, at[:2])
	}
	return out
}

// FindAllStringSubmatchIndex gives the bytes of the first n matches and their groups, of all where n is negative.
func (p *Pattern) FindAllStringSubmatchIndex(s string, n int) [][]int { return p.groups(s, n) }

// ReplaceAllString puts by, in which $1 is a group, for each match.
func (p *Pattern) ReplaceAllString(s, by string) string {
	if !p.may(s) {
		return s
	}
	return p.program().ReplaceAllString(s, by)
}
