package verify

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/article"
	"songngu/internal/english"
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// source is the evidence of one segment.
type source struct {
	segment   *article.Segment
	tokens    []viet.Token
	amounts   []amount
	days      []day
	citations []*viet.Citation
	all, hits []terms.Hit           // with those within and across others, and the longest
	entries   map[*terms.Entry]bool // nil until the rest is read, too
	passage   passage
	stands    []place // of the words of passage, nil where nobody asks for parts of it
	// cased and bare are the words with "^" before a capital, with and without diacritics; both are made on first use.
	cased, bare string
	plain       []float64
	heard       [][]string // stems of the English of the words that begin at each token, nil where there is no lexicon
}

// recognise reads the tokens and terms of a segment.
func recognise(seg *article.Segment, base *terms.Base) *source {
	return recogniseTokens(seg, viet.Lex(seg.Text), base)
}

// recogniseTokens is recognise of a segment that is cut into tokens already.
func recogniseTokens(seg *article.Segment, toks []viet.Token, base *terms.Base) *source {
	s := &source{segment: seg, tokens: toks}
	if base != nil {
		s.all = base.All(seg.Text, s.tokens)
		s.hits = terms.Longest(s.all)
	}
	return s
}

// read reads the rest of what is recognised.
func (s *source) read() {
	s.entries = make(map[*terms.Entry]bool, len(s.all))
	for _, h := range s.all {
		s.entries[h.Entry] = true
	}
	s.passage = newPassage(viet.Key(s.segment.Text))
	s.readAmounts()
	s.readDays()
	for i := range s.tokens {
		if c, ok := s.tokens[i].Value.(*viet.Citation); ok {
			s.citations = append(s.citations, c)
		}
	}
	s.plain = plainSourceValues(s.segment.Text, s.passage.words)
}

func readSource(seg *article.Segment, base *terms.Base) *source {
	s := recognise(seg, base)
	s.read()
	return s
}

// key gives the key of token i when it is a word, "" else.
func (s *source) key(i int) string {
	if i < 0 || i >= len(s.tokens) || s.tokens[i].Kind != viet.Word {
		return ""
	}
	return s.tokens[i].Key
}

// amountAt gives the amount of token i, or nil.
func (s *source) amountAt(i int) *viet.Amount {
	if i < 0 || i >= len(s.tokens) {
		return nil
	}
	a, _ := s.tokens[i].Value.(*viet.Amount)
	return a
}

// names reports whether the segment has the entry under any of its Vietnamese names.
func (s *source) names(e *terms.Entry) bool {
	if s.entries[e] && e.Kind != terms.Title && e.Kind != terms.Rank || s.matches(e) {
		return true
	}
	if slices.ContainsFunc(e.AbbrVI, s.abbreviates) || slices.ContainsFunc(e.AbbrEN, s.abbreviates) || e.Kind == terms.Body && s.abbreviates(e.EN) {
		return true // Vietnamese news writes "CPTPP", "VCCI" and "World Bank" too
	}
	if s.says(e, e.VI) {
		return true
	}
	for _, v := range e.Variants {
		if s.says(e, v) {
			return true
		}
	}
	return false
}

// abbreviates reports whether an abbreviation stands in the segment as a word.
func (s *source) abbreviates(abbr string) bool { return hasWord(s.segment.Text, abbr) }

// matches reports whether the entry is among the longest terms of the segment.
func (s *source) matches(e *terms.Entry) bool {
	for i := range s.hits {
		if s.hits[i].Entry == e {
			return true
		}
	}
	return false
}

// says reports whether the segment has one Vietnamese name of the entry, "Phó Chủ tịch" being no "Chủ tịch", or the head
// and the rest of a body named in a list: "các Bộ: Tài chính, Y tế" has "Bộ Y tế".
func (s *source) says(e *terms.Entry, name string) bool {
	words := newPassage(viet.Key(name)).text
	for from := 0; ; {
		k := strings.Index(s.passage.text[from:], words)
		if k < 0 {
			break
		}
		from += k + 1
		if e.Kind != terms.Title || !strings.HasSuffix(s.passage.text[:from], " phó ") || strings.Contains(words, " phó ") {
			return true
		}
	}
	if e.Kind != terms.Body {
		return false
	}
	head, rest, ok := strings.Cut(strings.TrimSpace(words), " ")
	return ok && (head == "bộ" || head == "sở" || head == "ban") && s.passage.has(head) && strings.Contains(rest, " ") && s.passage.has(rest) && s.capitals(rest)
}

// capitals reports whether the words stand in the segment with a capital: "các sở: Nội vụ, Tài chính" names two, "chuyên môn tài chính" none.
func (s *source) capitals(words string) bool {
	return strings.Contains(strings.ReplaceAll(s.casedWords(), "^", "")+" ", " "+words+" ") && strings.Contains(s.casedWords(), "^"+words[:strings.IndexByte(words, ' ')]+" ")
}

// free reports whether the segment has one of the words outside every recognised term.
func (s *source) free(words []string) bool {
	for i := range s.tokens {
		if s.covered(i) {
			continue
		}
		for _, w := range words {
			first, rest, _ := strings.Cut(w, " ")
			if s.tokens[i].Key == first && (rest == "" || strings.HasPrefix(s.following(i+1), rest)) {
				return true
			}
		}
	}
	return false
}

// following gives the keys of the tokens from i on, as far as a head may reach.
func (s *source) following(i int) string {
	var b strings.Builder
	for n := 0; n < 3 && i+n < len(s.tokens); n++ {
		b.WriteString(s.tokens[i+n].Key)
		b.WriteByte(' ')
	}
	return b.String()
}

func (s *source) covered(i int) bool {
	for _, h := range s.hits {
		if h.Entry.Kind == terms.Title && h.First < i && i == h.Last && oneOf(s.key(i), []string{"sở", "cục", "vụ", "ban", "phòng", "viện"}) {
			continue // "Giám đốc Sở" with the name of the body behind it
		}
		if h.First <= i && i <= h.Last && h.Entry.Kind != terms.Concept && h.Entry.Kind != terms.DocType {
			return true
		}
	}
	return false
}

// passage is Vietnamese text as words between single spaces, marks as words of their own, hyphens left out.
type passage struct {
	text  string
	words []string
	names []bool // the words with a capital, where it is known: no cue, "điện Cần Chánh"
}

// newPassage cuts a key into words.
func newPassage(key string) passage {
	var b strings.Builder
	b.Grow(len(key) + 16)
	b.WriteByte(' ')
	open := false
	for _, r := range key {
		if inWord(r) {
			b.WriteRune(r)
			open = true
			continue
		}
		if open {
			b.WriteByte(' ')
			open = false
		}
		if isMark(r) {
			b.WriteRune(r)
			b.WriteByte(' ')
		}
	}
	if open {
		b.WriteByte(' ')
	}
	text := b.String()
	if len(text) < 2 {
		return passage{text: text}
	}
	return passage{text: text, words: strings.Split(text[1:len(text)-1], " ")}
}

// inWord reports a character of a word.
func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// isMark reports a mark that is a word of its own in a passage.
func isMark(r rune) bool { return strings.ContainsRune(",;:.()!?…", r) }

// place is where a word of a segment stands: in its text, and in that of its passage.
type place struct{ start, end, at int }

// locate finds the places of the words, for part.
func (s *source) locate() {
	words, text := s.passage.words, s.segment.Text
	s.stands, s.passage.names = make([]place, 0, len(words)), capitals(text, len(words))
	start, at := -1, 1
	add := func(from, to int) {
		if n := len(s.stands); n < len(words) {
			s.stands = append(s.stands, place{from, to, at})
			at += len(words[n]) + 1
			return
		}
		at = 0 // a letter that makes two words
	}
	for i, r := range text {
		if inWord(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			add(start, i)
			start = -1
		}
		if isMark(r) {
			add(i, i+utf8.RuneLen(r))
		}
	}
	if start >= 0 {
		add(start, len(text))
	}
	if at != len(s.passage.text) {
		s.stands, s.passage.names = nil, nil
	}
}

// capitals tells which of the n words of a text begin with a capital, nil where its words are others.
func capitals(text string, n int) []bool {
	out, inside := make([]bool, 0, n), false
	for _, r := range text {
		switch within := inWord(r); {
		case within && !inside:
			out, inside = append(out, unicode.IsUpper(r)), true
		case !within:
			inside = false
			if isMark(r) {
				out = append(out, false)
			}
		}
	}
	if len(out) != n {
		return nil
	}
	return out
}

// part gives a stretch of the segment as newPassage does. There is none where the stretch cuts a word.
func (s *source) part(start, end int) (p passage, ok bool) {
	first := sort.Search(len(s.stands), func(i int) bool { return s.stands[i].end > start })
	behind := sort.Search(len(s.stands), func(i int) bool { return s.stands[i].start >= end })
	if first >= behind || s.stands[first].start < start || s.stands[behind-1].end > end {
		return p, false
	}
	last := behind - 1
	p = passage{text: s.passage.text[s.stands[first].at-1 : s.stands[last].at+len(s.passage.words[last])+1], words: s.passage.words[first:behind:behind], names: s.passage.names}
	if p.names != nil {
		p.names = p.names[first:behind:behind]
	}
	return p, true
}

// has reports whether the passage has the words, which are keys with single spaces.
func (p passage) has(words string) bool {
	for from := 0; ; {
		k := strings.Index(p.text[from:], words)
		if k < 0 {
			return false
		}
		start, end := from+k, from+k+len(words)
		if start > 0 && p.text[start-1] == ' ' && end < len(p.text) && p.text[end] == ' ' {
			return true
		}
		from = start + 1
	}
}

// any reports whether the passage has one of the phrases.
func (p passage) any(phrases []string) bool {
	return slices.ContainsFunc(phrases, p.has)
}

// at reports whether the words of phrase stand at index i.
func (p passage) at(i int, phrase string) bool {
	var ok bool
	for ; phrase != ""; i++ {
		if i < 0 || i >= len(p.words) {
			return false
		}
		if phrase, ok = afterWord(phrase, p.words[i]); !ok {
			return false
		}
	}
	return true
}

// casedWords writes the words of a text as keys, "^" before those with a capital: " ^bộ ^y tế ". Marks but hyphens stay.
func casedWords(text string) string {
	var b strings.Builder
	b.Grow(len(text) * 5 / 4)
	b.WriteByte(' ')
	for i := 0; i < len(text); {
		n := english.WordLen(text[i:])
		if n == 0 {
			r, size := utf8.DecodeRuneInString(text[i:])
			if strings.ContainsRune(",;:.()!?/&", r) {
				b.WriteRune(r)
				b.WriteByte(' ')
			}
			i += size
			continue
		}
		r, _ := utf8.DecodeRuneInString(text[i:])
		if unicode.IsUpper(r) {
			b.WriteByte('^')
		}
		b.WriteString(viet.Key(text[i : i+n]))
		b.WriteByte(' ')
		i += n
	}
	return b.String()
}

// casedWords gives the words of the segment with their capitals marked.
func (s *source) casedWords() string {
	if s.cased == "" {
		s.cased = casedWords(s.segment.Text)
	}
	return s.cased
}

// bareWords gives the cased words without diacritics.
func (s *source) bareWords() string {
	if s.bare == "" {
		s.bare = bareCased(s.casedWords())
	}
	return s.bare
}

// bareCased strips the diacritics of cased words.
func bareCased(cased string) string {
	var b strings.Builder
	b.WriteByte(' ')
	for w := range strings.FieldsSeq(cased) {
		if w[0] == '^' {
			b.WriteByte('^')
			w = w[1:]
		}
		b.WriteString(viet.Bare(w))
		b.WriteByte(' ')
	}
	return b.String()
}

// hasWord reports whether text has the word exactly, with no letter or digit beside it.
func hasWord(text, word string) bool {
	for from := 0; word != ""; {
		k := strings.Index(text[from:], word)
		if k < 0 {
			return false
		}
		start, end := from+k, from+k+len(word)
		before, _ := utf8.DecodeLastRuneInString(text[:start])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if !wordRune(before) && !wordRune(after) {
			return true
		}
		from = end
	}
	return false
}

func wordRune(r rune) bool {
	return r != utf8.RuneError && inWord(r)
}
