package llm

import (
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

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

// clauseEnd parts a statement where something may have been added to it.
var clauseEnd = regexp.MustCompile("[.;:,!?—–()\"“”]+(?:\\s|$)|,? (?:while|and|but|although|whereas|because|as) ")

// stemsOf is contentStems for the English of a word or a term, which comes up again.
func (w *wording) stemsOf(en string) []string {
	if known, ok := w.stems.Load(en); ok {
		return known.([]string)
	}
	stems := contentStems(en)
	w.stems.Store(en, stems)
	return stems
}

// contentStems gives the stems of the words that say something. Figures, currencies and months are the business of other checks.
func contentStems(text string) []string {
	var out []string
	for _, t := range english.Lex(text) {
		if t.Kind != english.Word || len(t.Low) < 3 || english.IsFunctionWord(t.Low) || english.Scale(t.Low) > 0 || english.Currency(t.Low) != "" ||
			english.Month(t.Low) > 0 || english.Cardinal(t.Low) > 0 {
			continue
		}
		out = append(out, english.Stem(t.Low))
	}
	return out
}

// of gives the stems that a Vietnamese sentence accounts for.
func (w *wording) of(text string) map[string]bool {
	out := map[string]bool{}
	for _, s := range w.translated(text) {
		out[s] = true
	}
	w.addListed(out, text)
	return out
}

// translated gives the stems of the translation of a sentence by rule.
func (w *wording) translated(text string) []string {
	return contentStems(w.engine.Translate(text, transfer.Options{Narrative: true, Ungraded: true}).Text)
}

// addListed adds the stems that the lexicon has for the words of a Vietnamese sentence.
func (w *wording) addListed(out map[string]bool, text string) {
	syllables := strings.FieldsFunc(viet.Key(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) })
	for i := range syllables {
		for en := range w.engine.Senses(syllables[i:min(i+longestWord, len(syllables))]) {
			for _, s := range w.stemsOf(en) {
				out[s] = true
			}
		}
	}
}

// account is the stems that some sentences account for, by sentence.
type account []map[string]bool

func (a account) has(stem string) bool {
	for _, one := range a {
		if one[stem] {
			return true
		}
	}
	return false
}

// share counts the stems that are accounted for.
func (a account) share(all []string) int {
	n := 0
	for _, s := range all {
		if a.has(s) {
			n++
		}
	}
	return n
}

// supported reports whether enough of the words of a statement are accounted for; all are their stems.
func supported(text string, all []string, by account) bool {
	hits := by.share(all)
	if len(all) < fewContent {
		return hits > 0 || strings.ContainsAny(text, "0123456789") // figures have checks of their own
	}
	return float64(hits) >= leastSupport*float64(len(all))
}

// unsupported says that a statement is about something else than the sentences that it cites, "" when it is not.
//
// The words of the lexicon settle it for most, and the more words there are the less is unsupported: the sentences are translated for the others.
func (w *work) unsupported(text string, cites []string) string {
	if w.wording == nil || len(cites) == 0 || w.unsupportedBy(w.listed, text, cites) == "" {
		return ""
	}
	return w.unsupportedBy(w.stems, text, cites)
}

// unsupportedBy is unsupported where stems gives what a segment accounts for.
func (w *work) unsupportedBy(stems func(id string) map[string]bool, text string, cites []string) string {
	var by account
	for _, id := range cites {
		by = append(by, stems(id))
	}
	where, all := strings.Join(cites, ", "), contentStems(text)
	if !supported(text, all, by) {
		return "the words are not those of " + where
	}
	if part := unaccounted(text, by); part != "" {
		return fmt.Sprintf("nothing in %s accounts for %q", where, clip(part))
	}
	if id := w.better(all, cites, by); id != "" {
		return fmt.Sprintf("the words are those of %s more than of %s", id, where)
	}
	return ""
}

// unaccounted gives a part of a statement, or what it says of its subject, of which no word is accounted for; "" when there is none.
func unaccounted(text string, by account) string {
	if said := predicate(text); said != "" {
		if all := contentStems(said); len(all) >= longClause-1 && by.share(all) == 0 {
			return said
		}
	}
	return addition(text, by)
}

// auxiliary begins what a statement says of its subject.
var auxiliary = regexp.MustCompile(`^[^,;:“"]+? (?:has|have|had|is|are|was|were|will|must|may|can) (.+)$`)

// predicate gives what is said of the subject, "" when no auxiliary shows where it begins.
func predicate(text string) string {
	if m := auxiliary.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	return ""
}

// officialStems are those of words that a part may have whatever the sentence says it with: who proposes and what rules there are is
// looked at by other checks.
var officialStems = func() account {
	out := map[string]bool{}
	for _, s := range contentStems("propose request recommend suggest ask rules regulations provisions say state announce") {
		out[s] = true
	}
	return account{out}
}()

// addition gives a part of a statement of which no word, or nearly none, is accounted for; "" when there is none.
func addition(text string, by account) string {
	for i, part := range clauseEnd.Split(text, -1) {
		all := contentStems(part)
		alone := longClause + 1
		if i == 0 { // a sentence begins in freer words: "If any problems arise, …"
			alone++
		}
		if n := by.share(all) + officialStems.share(all); len(all) >= longClause && n == 0 || len(all) >= alone && n == 1 {
			return part
		}
	}
	return ""
}

// better gives a sentence that a statement does not cite and that accounts for far more of its words, "" when there is none.
func (w *work) better(all, cites []string, by account) string {
	if len(all) < fewContent {
		return ""
	}
	least := by.share(all) + int(math.Ceil(betterBy*float64(len(all))))
	for _, s := range w.segments {
		if !slices.Contains(cites, s.ID) && (account{w.listed(s.ID)}).share(all) >= least {
			return s.ID
		}
	}
	return ""
}

// listed gives the stems that the lexicon and the glossary have for the words of a segment, read once: most of what it accounts for, and
// soon read.
func (w *work) listed(id string) map[string]bool {
	if have, ok := w.listedOf[id]; ok {
		return have
	}
	seg := w.quarry().byID[id].segment
	out := map[string]bool{}
	w.wording.addListed(out, seg.Text)
	for e := range w.claimed.Entries(seg) {
		w.wording.addTerm(out, e)
	}
	w.listedOf[id] = out
	return out
}

// stems gives the stems that a segment accounts for, read once.
func (w *work) stems(id string) map[string]bool {
	if have, ok := w.stemsOf[id]; ok {
		return have
	}
	out := maps.Clone(w.listed(id))
	for _, s := range w.wording.translated(w.quarry().byID[id].segment.Text) {
		out[s] = true
	}
	w.stemsOf[id] = out
	return out
}

// addTerm adds the stems of the English of a term.
func (w *wording) addTerm(out map[string]bool, e *terms.Entry) {
	for _, forms := range [...][]string{{e.EN}, e.AbbrEN, e.Admitted} {
		for _, en := range forms {
			for _, s := range w.stemsOf(en) {
				out[s] = true
			}
		}
	}
}
