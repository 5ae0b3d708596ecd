package english

import (
	"slices"
	"strings"
	"unicode"

	"songngu/internal/viet"
)

// Terms is an English text in which terms are looked for, whatever their inflection: plurals, case, hyphens, articles and British or American
// spelling make no difference, and neither do the endings of long words, so that "digitised" has "digitisation". A short form with two capitals
// and more, "MoH", keeps them.
type Terms struct {
	words []termWord
	taken []bool
}

// termWord is a word without what inflection and spelling add.
type termWord struct {
	viet.Span
	text, fold string
	stem       string // made when it is asked for
	short      bool   // a short form in a term, "MoH"
}

func (w *termWord) stemmed() string {
	if w.stem == "" {
		w.stem = Stem(w.fold)
	}
	return w.stem
}

// isShort reports a short form.
func isShort(text string) bool {
	capitals := 0
	for _, r := range text {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals > 1
}

// NewTerms makes a text ready to be looked in.
func NewTerms(text string) *Terms { return TermsOf(Lex(text)) }

// TermsOf is NewTerms of a text that is cut into tokens already.
func TermsOf(toks []Token) *Terms {
	words := termWords(toks)
	return &Terms{words, make([]bool, len(words))}
}

// Find gives the first place of a term whose words were not taken; ok is false when there is none, or when the term has no word.
func (t *Terms) Find(term string) (span viet.Span, ok bool) {
	i, n := t.find(term)
	if n == 0 {
		return viet.Span{}, false
	}
	return viet.Span{Start: t.words[i].Start, End: t.words[i+n-1].End}, true
}

// Take is Find, and takes the words: each stands for one term only.
func (t *Terms) Take(term string) (span viet.Span, ok bool) {
	i, n := t.find(term)
	for k := range n {
		t.taken[i+k] = true
	}
	if n == 0 {
		return viet.Span{}, false
	}
	return viet.Span{Start: t.words[i].Start, End: t.words[i+n-1].End}, true
}

// find gives the first of n words that are a term, n 0 when there are none.
func (t *Terms) find(term string) (i, n int) {
	want := termWords(Lex(term))
	if len(want) == 0 {
		return 0, 0
	}
	for k := range want {
		want[k].short = isShort(want[k].text)
	}
next:
	for i := 0; i+len(want) <= len(t.words); i++ {
		for k := range want {
			if t.taken[i+k] || !want[k].is(&t.words[i+k]) {
				continue next
			}
		}
		return i, len(want)
	}
	return 0, 0
}

// is reports whether a word of a text is the word w of a term.
func (w *termWord) is(text *termWord) bool {
	switch {
	case w.short:
		return text.text == w.text || text.text == w.text+"s"
	case text.fold == w.fold:
		return true
	case text.fold == "" || w.fold == "" || text.fold[0] != w.fold[0]:
		return false // no ending changes the first letter
	}
	stem := w.stemmed()
	return len(stem) >= longStem && stem == text.stemmed()
}

// longStem is the least length of a stem whose endings do not count: shorter ones meet by chance more often, as "issue" and "issuance" do.
const longStem = 5

// termWords gives the words of a text; a hyphen parts words, an article is none.
func termWords(toks []Token) []termWord {
	words := make([]termWord, 0, len(toks))
	for i := range toks {
		t := &toks[i]
		start := t.Start
		for part := range strings.SplitSeq(t.Text, "-") {
			span := viet.Span{Start: start, End: start + len(part)}
			start = span.End + 1
			low := strings.ToLower(part)
			if part == "" || t.Kind == Mark || low == "the" || low == "a" || low == "an" {
				continue
			}
			words = append(words, termWord{Span: span, text: part, fold: Singular(low)})
		}
	}
	return words
}

// Singular gives a word in lower case without the ending of a plural or a possessive, in one of its spellings: "centre", "centers" and
// "centre's" are all "center".
func Singular(low string) string {
	low = strings.TrimSuffix(strings.TrimSuffix(strings.ReplaceAll(low, "’", "'"), "'s"), "'")
	if one, ok := irregularPlurals[low]; ok {
		return one
	}
	switch {
	case strings.HasSuffix(low, "ies") && len(low) > 4:
		low = low[:len(low)-3] + "y"
	case hasAnySuffix(low, "sses", "xes", "ches", "shes", "zes"):
		low = low[:len(low)-2]
	case strings.HasSuffix(low, "s") && len(low) > 3 && !hasAnySuffix(low, "ss", "us", "is"):
		low = low[:len(low)-1]
	}
	for _, s := range spellings {
		if stem, ok := strings.CutSuffix(low, s[0]); ok && len(stem) > 2 {
			return stem + s[1]
		}
	}
	return low
}

func hasAnySuffix(s string, suffixes ...string) bool {
	return slices.ContainsFunc(suffixes, func(x string) bool { return strings.HasSuffix(s, x) })
}

// spellings are endings of British English with those of American English.
var spellings = [][2]string{
	{"isation", "ization"}, {"ising", "izing"}, {"ised", "ized"}, {"ise", "ize"}, {"our", "or"}, {"tre", "ter"}, {"ence", "ense"}, {"gramme", "gram"}, {"lled", "led"}, {"lling", "ling"},
}

// irregularPlurals are those that no rule gives.
var irregularPlurals = map[string]string{
	"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "policemen": "policeman", "chairmen": "chairman", "criteria": "criterion",
	"analyses": "analysis", "crises": "crisis", "bases": "basis", "indices": "index", "indexes": "index", "lives": "life", "knives": "knife", "feet": "foot",
}
