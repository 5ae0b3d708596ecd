package memory

import (
	"context"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

// ConcordanceQuery is a phrase to find inside of units.
type ConcordanceQuery struct {
	// Phrase is what to find: words in a row, in any case and with either tone placement. A word may end or begin with "*",
	// which stands for any letters, and "*" alone stands for one word: "định danh * tử", "ministr*".
	Phrase string
	// Side is where to look: SourceSide, TargetSide, or both for the zero Side.
	Side Side
	// Bare finds the phrase whatever its diacritics: "dinh danh dien tu" finds "định danh điện tử".
	Bare bool
	// Limit is the most occurrences to give; 0 means all.
	Limit  int
	Filter Filter
}

// Side is a side of a unit.
type Side string

// The sides.
const (
	SourceSide Side = "source"
	TargetSide Side = "target"
)

// Occurrence is a unit that holds a phrase, and where.
type Occurrence struct {
	Unit Unit
	Side Side
	// Spans are the bytes of the source or target, as Side says, that the phrase covers.
	Spans []viet.Span
}

// Concordance calls fn with the units that hold a phrase, by id, until fn returns false or the limit is reached. It reads
// every unit: it takes a second or two for a million.
func Concordance(ctx context.Context, s Store, q ConcordanceQuery, fn func(Occurrence) bool) error {
	p, err := compilePhrase(q.Phrase, q.Bare)
	if err != nil {
		return err
	}
	given := 0
	for u, err := range s.All(ctx, q.Filter) {
		if err != nil {
			return err
		}
		for _, o := range p.find(u, q.Side) {
			given++
			if !fn(o) || given == q.Limit {
				return nil
			}
		}
	}
	return nil
}

// phrase is a phrase to look for: the words, and a piece that every text with it holds, to leave out the others quickly.
type phrase struct {
	words []pattern
	bare  bool
}

// pattern is one word of a phrase.
type pattern struct {
	text string         // the key of the word, when it has no star
	re   *regexp.Regexp // else
}

// PhraseError says why a phrase cannot be looked for.
type PhraseError struct{ Reason string }

func (e *PhraseError) Error() string { return e.Reason }

func compilePhrase(s string, bare bool) (phrase, error) {
	p := phrase{bare: bare}
	for w := range strings.FieldsSeq(normal(s)) {
		w = strings.TrimFunc(w, func(r rune) bool { return r != '*' && !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		switch {
		case w == "":
		case !strings.Contains(w, "*"):
			for _, part := range words(w) {
				p.words = append(p.words, pattern{text: p.key(part.In(w))})
			}
		default:
			quoted := strings.ReplaceAll(regexp.QuoteMeta(p.key(strings.ReplaceAll(w, "*", "\x00"))), "\x00", `\pL*`)
			re, err := regexp.Compile("^(?:" + quoted + ")$")
			if err != nil {
				return p, &PhraseError{"the phrase cannot be looked for: " + err.Error()}
			}
			p.words = append(p.words, pattern{re: re})
		}
	}
	if len(p.words) == 0 {
		return p, &PhraseError{"the phrase has no words"}
	}
	return p, nil
}

// key folds a word.
func (p phrase) key(w string) string {
	if p.bare {
		return viet.Bare(w)
	}
	return viet.Key(w)
}

// words gives the runs of letters and digits of s.
func words(s string) []viet.Span {
	var spans []viet.Span
	start := -1
	for i := 0; i <= len(s); {
		r, size := utf8.RuneError, 1
		if i < len(s) {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		in := i < len(s) && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r))
		switch {
		case in && start < 0:
			start = i
		case !in && start >= 0:
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
	if first := p.words[0]; first.re == nil && !strings.Contains(p.key(s), first.text) {
		return nil
	}
	var spans []viet.Span
	list := words(s)
	for i := 0; i+len(p.words) <= len(list); i++ {
		if p.at(s, list[i:]) {
			spans = append(spans, viet.Span{Start: list[i].Start, End: list[i+len(p.words)-1].End})
			i += len(p.words) - 1
		}
	}
	return spans
}

// at reports whether the phrase begins at the first of list.
func (p phrase) at(s string, list []viet.Span) bool {
	for i, w := range p.words {
		key := p.key(list[i].In(s))
		if w.re == nil && key != w.text || w.re != nil && !w.re.MatchString(key) {
			return false
		}
	}
	return true
}
