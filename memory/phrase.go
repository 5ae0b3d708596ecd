package memory

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

// phrase is a phrase to look for, word by word.
type phrase struct {
	words []pattern
	bare  bool
	sieve *sieve
}

// pattern is one word of a phrase.
type pattern struct {
	text string         // the key of the word, when it has no star
	re   *regexp.Regexp // else
}

// PhraseError says why a phrase cannot be looked for.
type PhraseError struct{ Reason string }

func (e *PhraseError) Error() string { return e.Reason }

// compilePhrase reads a phrase as people write it.
func compilePhrase(s string, bare bool) (phrase, error) {
	p := phrase{bare: bare}
	var literal []string // for each word, its longest piece without a star
	for _, span := range runs(normal(s), func(r rune) bool { return r == '*' || inWord(r) }) {
		w := span.In(normal(s))
		pieces := strings.Split(w, "*")
		if len(pieces) == 1 {
			p.words = append(p.words, pattern{text: p.key(w)})
		} else {
			p.words = append(p.words, pattern{re: p.starred(pieces)})
		}
		literal = append(literal, longest(pieces))
	}
	if strings.Join(literal, "") == "" {
		return p, &PhraseError{"the phrase has no words"}
	}
	p.sieve = newSieve(p.words, literal)
	return p, nil
}

// starred gives the expression of a word with stars between its pieces.
func (p phrase) starred(pieces []string) *regexp.Regexp {
	quoted := make([]string, len(pieces))
	for i, piece := range pieces {
		key := p.key(piece)
		quoted[i] = regexp.QuoteMeta(key)
		// The rest of the word decides where the tone of "hoà*" stands: "hòa", "hoàng".
		if lower := strings.ToLower(piece); lower != key && !p.bare {
			quoted[i] = "(?:" + quoted[i] + "|" + regexp.QuoteMeta(lower) + ")"
		}
	}
	return regexp.MustCompile("^" + strings.Join(quoted, `[\pL\p{Nd}\p{Mn}]*`) + "$")
}

func longest(pieces []string) string {
	best := ""
	for _, piece := range pieces {
		if len(piece) > len(best) {
			best = piece
		}
	}
	return best
}

// key folds a word.
func (p phrase) key(w string) string {
	if p.bare {
		return viet.Bare(w)
	}
	return viet.Key(w)
}

// inWord reports letters, digits and the marks on letters.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// runs gives the longest stretches of s of runes that in takes.
func runs(s string, in func(rune) bool) []viet.Span {
	var spans []viet.Span
	start := -1
	for i := 0; i <= len(s); {
		r, size := utf8.RuneError, 1
		if i < len(s) {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch taken := i < len(s) && in(r); {
		case taken && start < 0:
			start = i
		case !taken && start >= 0:
			spans = append(spans, viet.Span{Start: start, End: i})
			start = -1
		}
		i += size
	}
	return spans
}

// find gives the occurrences of the phrase in u.
func (p phrase) find(u Unit, side Side) []Occurrence {
	var found []Occurrence
	if side != TargetSide {
		if spans := p.spans(u.Source); spans != nil {
			found = append(found, Occurrence{u, SourceSide, spans})
		}
	}
	if side != SourceSide {
		if spans := p.spans(u.Target); spans != nil {
			found = append(found, Occurrence{u, TargetSide, spans})
		}
	}
	return found
}

// spans gives where in s the phrase is.
func (p phrase) spans(s string) []viet.Span {
	var spans []viet.Span
	words := runs(s, inWord)
	for i := 0; i+len(p.words) <= len(words); i++ {
		if p.at(s, words[i:]) {
			spans = append(spans, viet.Span{Start: words[i].Start, End: words[i+len(p.words)-1].End})
			i += len(p.words) - 1
		}
	}
	return spans
}

// at reports whether the phrase begins at the first of words.
func (p phrase) at(s string, words []viet.Span) bool {
	for i, w := range p.words {
		key := p.key(words[i].In(s))
		if w.re == nil && key != w.text || w.re != nil && !w.re.MatchString(key) {
			return false
		}
	}
	return true
}
