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
}

// New gives the pattern of an expression in the syntax of regexp. What is wrong with the expression shows when it is first used, by a panic: a
// test of this package compiles every one in the program.
func New(expr string) *Pattern {
	return &Pattern{
		signs:   sync.OnceValue(func() signs { return signsOf(expr) }),
		program: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) }),
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

// MatchString reports whether s contains a match.
func (p *Pattern) MatchString(s string) bool {
	return p.may(s) && p.program().MatchString(s)
}

// FindString gives the first match, or "".
func (p *Pattern) FindString(s string) string {
	if !p.may(s) {
		return ""
	}
	return p.program().FindString(s)
}

// FindStringIndex gives the bytes of the first match, or nil.
func (p *Pattern) FindStringIndex(s string) []int {
	if !p.may(s) {
		return nil
	}
	return p.program().FindStringIndex(s)
}

// FindStringSubmatch gives the first match and its groups, or nil.
func (p *Pattern) FindStringSubmatch(s string) []string {
	if !p.may(s) {
		return nil
	}
	return p.program().FindStringSubmatch(s)
}

// FindStringSubmatchIndex gives the bytes of the first match and its groups, or nil.
func (p *Pattern) FindStringSubmatchIndex(s string) []int {
	if !p.may(s) {
		return nil
	}
	return p.program().FindStringSubmatchIndex(s)
}

// FindAllString gives the first n matches, all where n is negative.
func (p *Pattern) FindAllString(s string, n int) []string {
	if !p.may(s) {
		return nil
	}
	return p.program().FindAllString(s, n)
}

// FindAllStringSubmatch gives the first n matches and their groups, of all where n is negative.
func (p *Pattern) FindAllStringSubmatch(s string, n int) [][]string {
	if !p.may(s) {
		return nil
	}
	return p.program().FindAllStringSubmatch(s, n)
}

// FindAllStringIndex gives the bytes of the first n matches, of all where n is negative.
func (p *Pattern) FindAllStringIndex(s string, n int) [][]int {
	if !p.may(s) {
		return nil
	}
	return p.program().FindAllStringIndex(s, n)
}

// FindAllStringSubmatchIndex gives the bytes of the first n matches and their groups, of all where n is negative.
func (p *Pattern) FindAllStringSubmatchIndex(s string, n int) [][]int {
	if !p.may(s) {
		return nil
	}
	return p.program().FindAllStringSubmatchIndex(s, n)
}

// ReplaceAllString puts by, in which $1 is a group, for each match.
func (p *Pattern) ReplaceAllString(s, by string) string {
	if !p.may(s) {
		return s
	}
	return p.program().ReplaceAllString(s, by)
}
