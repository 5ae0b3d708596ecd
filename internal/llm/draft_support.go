package llm

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"songngu/internal/english"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// wording knows which English words a Vietnamese sentence can account for: those of its translation by rule, and all that the
// lexicon and the glossary have for the words in it. The checks of figures and names see nothing wrong in "Everything went
// well", whatever it cites; that its words are not those of the sentence shows here.
type wording struct {
	engine *transfer.Engine
	stems  sync.Map // of []string by the English of a word, as far as texts had it
}

// The bounds, as measured on translations by people: of 300 honest pairs two fell below the share, of 600 sentences set beside
// the translation of another, from elsewhere, six rose above it; of neighbours in one text one in seven did.
const (
	leastSupport = 0.3 // of the content words
	betterBy     = 0.2 // of them more in another sentence, and the statement is about that one
	longClause   = 3   // content words of a part of a statement that cannot all be from elsewhere; of one or two more, one is too few
	fewContent   = 3   // below which one word will do
	longestWord  = 5   // syllables of a word of the lexicon
)

// clauseEnd gives the next place from a byte on where something may have been added to a statement: marks before white space or the end, or a word
// that joins clauses. There is none when end is 0.
func clauseEnd(text string, from int) (start, end int) {
	for i := from; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == ' ':
			if word, _, whole := strings.Cut(text[i+1:], " "); whole && joining[word] {
				return i, i + len(word) + 2
			}
		case isClauseMark(r):
			size = len(text[i:]) - len(strings.TrimLeft(text[i:], clauseMarks))
			if next := i + size; next == len(text) {
				return i, next
			} else if strings.IndexByte(" \t\n\f\r", text[next]) >= 0 {
				return i, next + 1
			}
		}
		i += size
	}
	return 0, 0
}

const clauseMarks = ".;:,!?—–()\"“”"

// isClauseMark reports a rune of clauseMarks, which letters are told from at a glance.
func isClauseMark(r rune) bool {
	return (r < 'A' || r > unicode.MaxLatin1) && strings.ContainsRune(clauseMarks, r)
}

var joining = map[string]bool{"while": true, "and": true, "but": true, "although": true, "whereas": true, "because": true, "as": true}

// stemsOf gives the content of the English of a word or a term, which comes up again.
func (w *wording) stemsOf(en string) []string {
	if known, ok := w.stems.Load(en); ok {
		return known.([]string)
	}
	var texts []string
	for _, s := range stemsIn(en) {
		texts = append(append(texts, s.text), synonymsOf()[s.text]...)
	}
	if re := again(en); re != "" {
		texts = append(texts, re)
	}
	w.stems.Store(en, texts)
	return texts
}

// Senses calls take with the English of the words of the lexicon that begin with the first of the syllables.
func (w *wording) Senses(syllables []string, take func(en string)) {
	for en := range w.engine.Senses(syllables) {
		take(en)
	}
}

// Stems gives the content of the English of a word or a term.
func (w *wording) Stems(en string) []string { return w.stemsOf(en) }

// stem is that of a word that says something.
type stem struct {
	text string
	at   int  // the byte at which the word begins
	told bool // a sentence accounts for it
}

// stems are those of a text, in order.
type stems []stem

// within gives those between two bytes.
func (all stems) within(start, end int) stems {
	first := sort.Search(len(all), func(i int) bool { return all[i].at >= start })
	last := sort.Search(len(all), func(i int) bool { return all[i].at >= end })
	return all[first:max(first, last)]
}

// stemsIn gives the stems of the words that say something. Figures, currencies and months are the business of other checks.
func stemsIn(text string) stems { return stemsOf(english.Lex(text)) }

// stemsOf are the stems of a text by its tokens.
func stemsOf(read []english.Token) stems {
	var out stems
	for i := range read {
		t := &read[i]
		if t.Kind != english.Word || len(t.Low) < 3 || english.IsFunctionWord(t.Low) || english.Scale(t.Low) > 0 || english.Currency(t.Low) != "" ||
			english.Month(t.Low) > 0 || english.Cardinal(t.Low) > 0 || i > 0 && (t.Low == "longer" && read[i-1].Low == "no" || t.Low == "cent" && read[i-1].Low == "per") {
			continue
		}
		out = append(out, stem{text: english.Stem(t.Low), at: t.Start})
	}
	return out
}

// of gives the stems that a Vietnamese sentence accounts for.
func (w *wording) of(text string) map[string]bool {
	out := w.translated(text)
	w.listed(text, func(en string) { w.add(out, en) })
	return out
}

// add adds the stems of the English of a word or term.
func (w *wording) add(to map[string]bool, en string) {
	for _, s := range w.stemsOf(en) {
		to[s] = true
	}
}

// translated gives the stems of the translation of a sentence by rule.
func (w *wording) translated(text string) map[string]bool {
	out := map[string]bool{}
	for _, s := range stemsIn(w.engine.Translate(text, transfer.Options{Narrative: true, Ungraded: true}).Text) {
		out[s.text] = true
	}
	return out
}

// listed calls take with the English that the lexicon has for the words of a Vietnamese sentence, some of it again and again.
func (w *wording) listed(text string, take func(en string)) {
	syllables := strings.FieldsFunc(viet.Key(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) })
	for i := range syllables {
		w.Senses(syllables[i:min(i+longestWord, len(syllables))], take)
	}
}

// ofTerm calls take with the English of a term.
func ofTerm(e *terms.Entry, take func(en string)) {
	for _, forms := range [...][]string{{e.EN}, e.AbbrEN, e.Admitted} {
		for _, en := range forms {
			take(en)
		}
	}
}

// account finds out which stems some sentences account for.
func (all stems) account(by func(stem string) bool) stems {
	for i := range all {
		all[i].told = by(all[i].text)
	}
	return all
}

// told counts those that are accounted for.
func (all stems) told() int {
	n := 0
	for i := range all {
		if all[i].told {
			n++
		}
	}
	return n
}

// supported reports whether enough of the words of a statement are accounted for; all are its words.
func supported(text string, all stems) bool {
	hits := all.told()
	if len(all) < fewContent {
		return hits > 0 || strings.ContainsAny(text, "0123456789") // figures have checks of their own
	}
	return float64(hits) >= leastSupport*float64(len(all))
}

// unsupported says that a statement is about something else than the sentences that it cites, "" when it is not.
//
// The words of the lexicon settle it for most, and the more words there are the less is unsupported: the sentences are translated for the others.
func (w *work) unsupported(text string, cites []string) string {
	if w.wording == nil || len(cites) == 0 {
		return ""
	}
	all, listed, cited := stemsOf(w.claimed.Lex(text)), w.listed(), make([]bool, len(w.segments))
	for i, s := range w.segments {
		cited[i] = slices.Contains(cites, s.ID)
	}
	by := func(stem string) bool {
		return slices.ContainsFunc(listed[stem], func(at int) bool { return cited[at] })
	}
	if w.unsupportedBy(text, all.account(by), cites) == "" {
		return ""
	}
	more := func(stem string) bool {
		return by(stem) || slices.ContainsFunc(cites, func(id string) bool { return w.translated(id)[stem] })
	}
	return w.unsupportedBy(text, all.account(more), cites)
}

// unsupportedBy is unsupported by the words that are accounted for.
func (w *work) unsupportedBy(text string, all stems, cites []string) string {
	where := strings.Join(cites, ", ")
	if !supported(text, all) {
		return "the words are not those of " + where
	}
	if part := unaccounted(text, all); part != "" {
		return fmt.Sprintf("nothing in %s accounts for %q", where, clip(part))
	}
	if id := w.better(all, cites); id != "" {
		return fmt.Sprintf("the words are those of %s more than of %s", id, where)
	}
	return ""
}

// unaccounted gives a part of a statement, or what it says of its subject, of which no word is accounted for; "" when there is none.
func unaccounted(text string, all stems) string {
	if at := predicateAt(text); at > 0 {
		if said := all.within(at, len(text)); len(said) >= longClause-1 && said.told() == 0 {
			return text[at:]
		}
	}
	return addition(text, all)
}

// predicateAt gives the byte behind the first word that begins what a statement says of its subject, 0 when a mark stands before it or there is none.
func predicateAt(text string) int {
	subject := text
	if stop := strings.IndexAny(text, ",;:“\""); stop >= 0 {
		subject = text[:stop]
	}
	for i := 1; i < len(subject); i++ {
		if subject[i] != ' ' {
			continue
		}
		if word, said, whole := strings.Cut(text[i+1:], " "); whole && said != "" && auxiliaries[word] && !strings.HasSuffix(text[:i], " that") && !strings.HasSuffix(text[:i], " which") && !strings.HasSuffix(text[:i], " who") {
			return len(text) - len(said)
		}
	}
	return 0
}

var auxiliaries = map[string]bool{"has": true, "have": true, "had": true, "is": true, "are": true, "was": true, "were": true, "will": true, "must": true, "may": true, "can": true}

// official are words that a part may have whatever the sentence says it with: who proposes and what rules there are is looked at by other checks.
var official = func() map[string]bool {
	out := map[string]bool{}
	for _, c := range stemsIn("propose request recommend suggest ask rules regulations provisions say state announce hectares") {
		out[c.text] = true
	}
	return out
}()

// official counts those of official.
func (all stems) official() int {
	n := 0
	for i := range all {
		if official[all[i].text] {
			n++
		}
	}
	return n
}

// addition gives a part of a statement of which no word, or nearly none, is accounted for; "" when there is none.
func addition(text string, all stems) string {
	start, alone := 0, longClause+2 // a sentence begins in freer words: "If any problems arise, …"
	for {
		stop, next := clauseEnd(text, start)
		if next == 0 {
			stop = len(text)
		}
		part := all.within(start, stop)
		told := longClause
		lonely := alone
		if strings.ContainsAny(text[start:stop], "0123456789") || startsWithCount(text[start:stop]) {
			told, lonely = told+1, lonely+1 // its figure is looked at by other checks: "22% had too much protein"
		}
		if n := part.told() + part.official(); len(part) >= told && n == 0 || len(part) >= lonely && n == 1 {
			return text[start:stop]
		}
		if next == 0 {
			return ""
		}
		start, alone = next, longClause+1
	}
}

// startsWithCount reports a part that begins with a number in words: "seven of which would stay open".
func startsWithCount(text string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	return english.Cardinal(strings.ToLower(first)) > 0
}

// better gives a sentence that a statement does not cite and that accounts for far more of its words, "" when there is none.
func (w *work) better(all stems, cites []string) string {
	if len(all) < fewContent {
		return ""
	}
	share := all.told()
	least := share + int(math.Ceil(betterBy*float64(len(all))))
	shares, listed := make([]int, len(w.segments)), w.listed()
	for _, c := range all {
		for _, at := range listed[c.text] {
			shares[at]++
		}
	}
	for i, n := range shares {
		if n >= least && !slices.Contains(cites, w.segments[i].ID) && (2*share < len(all) || w.segments[i].Text != w.article.Title) { // a headline says in its own words what stands below it
			return w.segments[i].ID
		}
	}
	return ""
}

// list gives the stems that the lexicon and the glossary have for the words of the segments, which are heard, with those segments by their index, in order: most of
// what they account for, and soon read.
func (w *work) list() map[string][]int {
	out := make(map[string][]int, stemsOfText)
	for i, seg := range w.segments {
		add := func(stems []string) {
			for _, stem := range stems {
				if in := out[stem]; len(in) == 0 || in[len(in)-1] != i {
					out[stem] = append(in, i)
				}
			}
		}
		for _, stems := range w.claimed.Heard(seg) {
			add(stems)
		}
		for e := range w.claimed.Entries(seg) {
			ofTerm(e, func(en string) { add(w.wording.stemsOf(en)) })
		}
	}
	return out
}

// stemsOfText is about how many stems the words of an article may have.
const stemsOfText = 2000

// translated gives the stems of the translation of a segment by rule, made once.
func (w *work) translated(id string) map[string]bool {
	if known, ok := w.translatedOf.Load(id); ok {
		return known.(map[string]bool)
	}
	stems := w.wording.translated(w.quarry().byID[id].segment.Text)
	w.translatedOf.Store(id, stems)
	return stems
}
