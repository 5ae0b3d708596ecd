package viet

import (
	"slices"
	"strings"
	"sync"
)

// Lex cuts s, NFC text of a sentence or more, into tokens: "Sáng 27/10, Bộ Công an ban hành 06 văn bản." begins with
// the Date "Sáng 27/10" and holds the Quantity "06". Tokens never cross the end of a line.
func Lex(s string) []Token { return AppendTokens([]Token{}, s) }

// AppendTokens appends the tokens of s to dst, as Lex gives them.
func AppendTokens(dst []Token, s string) []Token {
	l := lexers.Get().(*lexer)
	l.s, l.toks = s, dst
	longest := 0
	for from := 0; from < len(s); {
		to := len(s)
		if n := strings.IndexByte(s[from:], '\n'); n >= 0 {
			to = from + n
		}
		l.scan(from, to)
		longest = max(longest, len(l.atoms))
		if l.first = len(l.toks); l.first == 0 {
			l.toks = slices.Grow(l.toks, len(l.atoms))
		}
		l.line()
		from = to + 1
	}
	dst = l.toks
	l.release(longest)
	return dst
}

// lexers keeps lexers between calls: most calls lex one sentence, and its words come again in the next.
var lexers = sync.Pool{New: func() any { return new(lexer) }}

// roomy is how many atoms a lexer may keep room for.
const roomy = 1024

// release gives the lexer back without any hold on the text; used is how many atoms were used.
func (l *lexer) release(used int) {
	l.s, l.toks = "", nil
	clear(l.atoms[:used])
	if cap(l.atoms) > roomy {
		l.atoms = nil
	}
	lexers.Put(l)
}

// lexer groups the atoms of one line into tokens.
type lexer struct {
	s     string
	atoms []atom
	toks  []Token
	first int // the first token of the line
	known wordCache
}

// match is what a recogniser found at an atom: the token up to before atom end. The zero match is nothing.
type match struct {
	end   int
	kind  Kind
	value any
}

func (l *lexer) line() {
	for i := 0; i < len(l.atoms); {
		m := l.recognise(i)
		if m.end <= i {
			m = l.single(i)
		}
		l.emit(i, m)
		i = m.end
	}
}

// emit appends the token made of the atoms from i to before m.end.
func (l *lexer) emit(i int, m match) {
	a := &l.atoms[i]
	t := Token{Span: Span{a.Start, l.atoms[m.end-1].End}, Kind: m.kind, Capital: a.capital, Value: m.value}
	if m.end == i+1 {
		t.Key = a.key
	} else {
		t.Key = Key(t.In(l.s))
	}
	l.toks = append(l.toks, t)
}

// single is the token of the atom i alone.
func (l *lexer) single(i int) match {
	a := &l.atoms[i]
	switch a.class {
	case markAtom:
		return match{end: i + 1, kind: Punct}
	case linkAtom:
		return match{end: i + 1, kind: Link}
	default:
		return match{end: i + 1, kind: Word}
	}
}

const (
	dateStart = dayRole | dayPartRole | edgeRole | monthRole | yearRole | quarterRole | periodRole | weekdayRole
	citeStart = partRole | documentRole | numberWord
)

// recognise tries the typed tokens that can begin at atom i, the most specific first.
func (l *lexer) recognise(i int) match {
	a := &l.atoms[i]
	if a.class == numberAtom {
		return l.figure(i)
	}
	if a.class != wordAtom {
		return match{}
	}
	if a.role&citeStart != 0 {
		if m := l.citation(i); m.end > 0 {
			return m
		}
	}
	if a.role&dateStart != 0 {
		if m := l.date(i); m.end > 0 {
			return m
		}
	}
	if a.role&(numeralRole|severalRole|scaleRole|timesRole|weekdayRole) != 0 {
		if m := l.numeral(i); m.end > 0 {
			return m
		}
	}
	if a.capital {
		return l.capital(i)
	}
	return l.abbreviation(i)
}

// figure recognises what begins with digits.
func (l *lexer) figure(i int) match {
	if m := l.citation(i); m.end > 0 {
		return m
	}
	if m := l.listed(i); m.end > 0 {
		return m
	}
	if m := l.date(i); m.end > 0 {
		return m
	}
	if m := l.acronym(i); m.end > 0 {
		return m
	}
	return l.quantity(i)
}

// capital recognises what begins with a capital: a roman number, a name, an acronym.
func (l *lexer) capital(i int) match {
	if m := l.abbreviation(i); m.end > 0 {
		return m
	}
	if m := l.initials(i); m.end > 0 {
		return m
	}
	if m := l.roman(i); m.end > 0 {
		return m
	}
	if m := l.name(i); m.end > 0 {
		return m
	}
	return l.acronym(i)
}

// at gives the atom i, nil outside the line.
func (l *lexer) at(i int) *atom {
	if i < 0 || i >= len(l.atoms) {
		return nil
	}
	return &l.atoms[i]
}

// is reports whether atom i is the mark m.
func (l *lexer) is(i int, m string) bool {
	a := l.at(i)
	return a != nil && a.is(m)
}

// has reports whether atom i is a word with one of the roles r.
func (l *lexer) has(i int, r role) bool {
	a := l.at(i)
	return a != nil && a.class == wordAtom && a.role&r != 0
}

// key gives the key of the word i, "" when atom i is no word.
func (l *lexer) key(i int) string {
	if a := l.at(i); a != nil && a.class == wordAtom {
		return a.key
	}
	return ""
}

// glued reports whether atom i stands directly after the one before it.
func (l *lexer) glued(i int) bool {
	a := l.at(i)
	return a != nil && a.glued
}

// dash reports whether atom i is a hyphen or a dash.
func (l *lexer) dash(i int) bool { return l.is(i, "-") || l.is(i, "–") || l.is(i, "—") }

// loose reports whether what begins at atom i cannot be a thing counted by a number before it: the end, a mark, a
// capital or a grammar word.
func (l *lexer) loose(i int) bool {
	a := l.at(i)
	if a == nil || a.class == markAtom && !a.is("%") && !a.is("/") {
		return true
	}
	return a.class == wordAtom && (a.capital || a.role&functionRole != 0)
}

// last gives the last token of the line, nil when there is none.
func (l *lexer) last(back int) *Token {
	if n := len(l.toks) - 1 - back; n >= l.first {
		return &l.toks[n]
	}
	return nil
}
