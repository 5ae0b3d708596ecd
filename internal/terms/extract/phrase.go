package extract

import (
	"maps"
	"math"
	"slices"
	"strings"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// phrase is a run of words that may be a term.
type phrase struct {
	words     []string // keys
	single    bool     // one word of the lexicon
	spellings map[string]int
	places    []Sighting
	// parents is how many longer phrases have it, inParents how often they occur together, most how often the commonest one.
	parents, inParents, most int
}

// The longest phrase.
const (
	mostWords     = 6
	mostSyllables = 11
)

// gather counts the phrases of a sentence: runs of nouns with what modifies them, or of a verb with its object, that neither begin nor end
// with a word that ends no term.
//
// It is asked twice: with the names of the base as words, and without, so that what lies within them is seen too.
func (x *extractor) gather(words []word) {
	for i := 0; i < len(words); {
		end := i
		for end < len(words) && inPhrase(words[end]) {
			end++
		}
		for from := i; from < end; from++ {
			for to := from + 1; to <= min(end, from+mostWords); to++ {
				if x.mayBe(words[from:to]) {
					x.count(words[from:to])
				}
			}
		}
		i = end + 1
	}
}

func inPhrase(w word) bool {
	return !w.mark && (w.class&Function == 0 || w.class&Noun != 0 && w.entry != nil)
}

// mayBe reports whether words may be a term.
func (x *extractor) mayBe(words []word) bool {
	first, last := words[0], words[len(words)-1]
	keyFirst, keyLast := x.key(first.first, first.last), x.key(last.first, last.last)
	if x.opensNone(first, keyFirst) || x.edges[keyLast]&noRight != 0 || last.last-first.first < 2 || last.last-first.first > mostSyllables {
		return false
	}
	if len(words) == 1 {
		return first.known && first.class&Noun != 0 && x.edges[keyFirst]&noAlone == 0
	}
	switch {
	case first.class == Adjective, first.class == Adverb, last.class == Adverb:
		return false
	case first.class == Verb && last.class == Verb:
		return false
	case first.class == Verb && words[1].class&Noun == 0:
		return false
	}
	return x.standTogether(words)
}

// opensNone reports whether no term begins with a word: it is in the list, or a longer verb that begins with one that is.
func (x *extractor) opensNone(w word, key string) bool {
	if x.edges[key]&noLeft != 0 {
		return true
	}
	for end := strings.LastIndexByte(key, ' '); end > 0 && w.class == Verb; end = strings.LastIndexByte(key[:end], ' ') {
		if x.edges[key[:end]]&noLeft != 0 {
			return true
		}
	}
	return false
}

// standTogether reports whether words stand together in a name. A body that acts, a law, a year, what is done to something and a letter that stands
// for a number belong to the sentence.
func (x *extractor) standTogether(words []word) bool {
	unknown := 0
	for i, w := range words {
		begins := &x.toks[w.first]
		switch {
		case w.class == Adverb, w.entry != nil && closed[w.entry.Kind], pointing[x.toks[w.last-1].Key], passive[begins.Key], w.last-w.first == 1 && len(begins.Key) == 1:
			return false
		case i > 0 && w.entry != nil && w.entry.Kind == terms.Body && len(words) > 2:
			return false
		case i > 0 && words[i-1].entry != nil && words[i-1].entry.Kind == terms.Body && w.class == Verb:
			return false
		case w.class == 0:
			unknown++
		}
	}
	return unknown <= 2
}

// passive are the words that begin a passive.
var passive = map[string]bool{"được": true, "bị": true}

// closed are the kinds of name that are no part of a longer phrase: what stands beside them belongs to the sentence.
var closed = map[terms.Kind]bool{terms.Law: true, terms.Programme: true, terms.Event: true, terms.DocType: true, terms.Place: true}

// pointing are the words that point at one thing: what they stand behind is named for the moment.
var pointing = map[string]bool{"này": true, "đó": true, "kia": true, "ấy": true, "trên": true, "sau": true, "năm": true, "ngày": true}

func (x *extractor) count(words []word) {
	keys := make([]string, len(words))
	for i, w := range words {
		keys[i] = x.key(w.first, w.last)
	}
	key := strings.Join(keys, " ")
	p := x.phrases[key]
	if p == nil {
		p = &phrase{words: keys, single: len(words) == 1, spellings: map[string]int{}}
		x.phrases[key] = p
	}
	span := viet.Span{Start: x.toks[words[0].first].Start, End: x.toks[words[len(words)-1].last-1].End}
	place := Sighting{x.doc, x.at, span}
	for k := len(p.places) - 1; k >= 0 && p.places[k].Document == x.doc && p.places[k].Passage == x.at; k-- {
		if p.places[k] == place {
			return
		}
	}
	p.spellings[span.In(x.text)]++
	p.places = append(p.places, place)
}

// choosePhrases makes names of the phrases that recur and are no fragments.
func (x *extractor) choosePhrases() {
	maps.DeleteFunc(x.phrases, func(_ string, p *phrase) bool { return len(p.places) < 2 })
	keys := slices.Sorted(maps.Keys(x.phrases))
	for _, key := range keys {
		x.phrases[key].tellParts(x.phrases)
	}
	for _, key := range keys {
		p := x.phrases[key]
		if p.fragment() || p.cValue() < leastCValue {
			continue
		}
		canon := terms.Canonical(key)
		if _, there := x.names[canon]; there || x.base.ByVI(key) != nil || !x.lx.Names(key) {
			continue
		}
		x.names[canon] = &name{key: canon, kind: terms.Concept, spellings: p.spellings, places: p.places, phrase: true, inside: p.inParents}
	}
}

// tellParts adds a phrase to the parents of all that lie within it.
func (p *phrase) tellParts(all map[string]*phrase) {
	told := map[*phrase]bool{p: true}
	for from := range p.words {
		for to := from + 1; to <= len(p.words); to++ {
			part := all[strings.Join(p.words[from:to], " ")]
			if part == nil || told[part] {
				continue
			}
			told[part] = true
			part.parents++
			part.inParents += len(p.places)
			part.most = max(part.most, len(p.places))
		}
	}
}

// fragment reports whether a phrase hardly ever stands without the same words around it.
func (p *phrase) fragment() bool {
	return float64(p.most) >= fragmentShare*float64(len(p.places)) && !p.single
}

// Bounds of the statistics.
const (
	fragmentShare = 0.8 // of the occurrences inside one longer phrase makes a fragment
	leastCValue   = 2
)

// cValue is the C-value with the length in words and one more, so that single words have one too.
func (p *phrase) cValue() float64 {
	f := float64(len(p.places))
	if p.parents > 0 {
		f -= float64(p.inParents) / float64(p.parents)
	}
	return math.Log2(float64(len(p.words))+1) * f
}
