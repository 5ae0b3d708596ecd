package extract

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// join makes concepts of names: the names of one entry of the base, an abbreviation and what it stands for, spellings with and without a
// word that says nothing.
func (x *extractor) join() []Concept {
	x.numbers = x.longNumbers()
	group := map[string][]*name{}
	for _, key := range slices.Sorted(maps.Keys(x.names)) {
		n := x.names[key]
		if len(n.places) == 0 {
			continue
		}
		for _, one := range x.explained(n) {
			lead := x.leader(one)
			group[lead] = append(group[lead], one)
		}
	}
	var concepts []Concept
	for _, key := range slices.Sorted(maps.Keys(group)) {
		concepts = append(concepts, newConcept(group[key]))
	}
	return concepts
}

// explained parts a short name by what it stands for: in a document that explains it, by that; in the others by what all documents that
// explain it agree on. Where they do not, it stays by itself there.
func (x *extractor) explained(n *name) []*name {
	longs := slices.Sorted(maps.Values(x.alias[n.key]))
	longs = slices.Compact(longs)
	if len(longs) == 0 || n.entry != nil {
		return []*name{n}
	}
	if len(longs) == 1 {
		n.long = longs[0]
		return []*name{n}
	}
	parts := map[string]*name{}
	for _, p := range n.places {
		long := x.alias[n.key][p.Document]
		part := parts[long]
		if part == nil {
			part = &name{key: n.key, long: long, kind: n.kind, abbr: n.abbr, spellings: map[string]int{}}
			parts[long] = part
		}
		part.places = append(part.places, p)
	}
	var out []*name
	for _, long := range slices.Sorted(maps.Keys(parts)) {
		part := parts[long]
		for s := range n.spellings {
			part.spellings[s] = len(part.places)
		}
		out = append(out, part)
	}
	return out
}

// leader is the key that all names of a concept share.
func (x *extractor) leader(n *name) string {
	if n.entry != nil {
		return "=" + x.joinedEntry(n.entry).ID
	}
	if l := x.names[n.long]; l != nil && l != n {
		return x.leader(l)
	}
	if long := x.numbers[n.plain()]; n.kind == DocumentName && long != "" {
		return "~" + long
	}
	return "~" + n.plain()
}

// joinedEntry is the entry that the names of one hang under: a force is called with and without the word, and a few are named in data/joins.tsv.
func (x *extractor) joinedEntry(e *terms.Entry) *terms.Entry {
	key := terms.Canonical(e.VI)
	if whole, ok := strings.CutPrefix(key, "lực lượng "); ok && e.Kind == terms.Body {
		if o := x.base.ByVI(whole); o != nil && o.Kind == terms.Body {
			return o
		}
	}
	if o := x.base.ByVI(x.joins[key]); o != nil {
		return o
	}
	return e
}

// longNumbers leads from the short name of a document, "nghị quyết 57", to the key of the long one that the documents have for it,
// "nghị quyết 57-nq/tw", where there is just one.
func (x *extractor) longNumbers() map[string]string {
	long := map[string]string{}
	for _, key := range slices.Sorted(maps.Keys(x.names)) {
		n := x.names[key]
		if n.kind != DocumentName {
			continue
		}
		plain := n.plain()
		short := shortNumber(plain)
		if short == "" || short == plain {
			continue
		}
		if other, ok := long[short]; ok && other != plain {
			plain = "" // two documents have the number
		}
		long[short] = plain
	}
	return long
}

// shortNumber gives the key of a document up to the first number in it: "nghị quyết 57" of "nghị quyết 57 nq tw".
func shortNumber(key string) string {
	end := 0
	for part := range strings.SplitSeq(key, " ") {
		end += len(part)
		if strings.Trim(part, "0123456789") == "" {
			return key[:end]
		}
		end++
	}
	return ""
}

// plain is the key of a name without words that its spellings may leave out: "luật việc làm năm 2013" and "luật việc làm 2013".
func (n *name) plain() string {
	if n.kind != terms.Law && n.kind != DocumentName {
		return n.key
	}
	key := strings.ReplaceAll(n.key, " số ", " ")
	return strings.ReplaceAll(key, " năm ", " ")
}

// newConcept makes one concept of its names.
func newConcept(names []*name) Concept {
	slices.SortStableFunc(names, func(a, b *name) int { return cmp.Compare(len(b.places), len(a.places)) })
	c := Concept{Kind: names[0].kind, Entry: names[0].entry}
	type spelling struct {
		text  string
		count int
		abbr  bool
	}
	var all []spelling
	var places []Sighting
	for _, n := range names {
		if c.Kind == terms.Concept && n.kind != terms.Concept && n.kind != ShortForm || c.Kind == ShortForm {
			c.Kind = n.kind
		}
		for _, s := range slices.Sorted(maps.Keys(n.spellings)) {
			all = append(all, spelling{s, n.spellings[s], n.abbr && !strings.Contains(s, " ")})
		}
		places = append(places, n.places...)
		c.Alone -= n.inside
	}
	slices.SortStableFunc(all, func(a, b spelling) int {
		return cmp.Or(btoi(a.abbr)-btoi(b.abbr), cmp.Compare(b.count, a.count))
	})
	c.VI = all[0].text
	switch {
	case c.Entry != nil:
		c.VI = c.Entry.VI
	case c.Kind == DocumentName:
		c.VI = slices.MaxFunc(all, func(a, b spelling) int { return cmp.Compare(len(a.text), len(b.text)) }).text
	case c.Kind == terms.Concept:
		c.VI = inSentence(c.VI)
	}
	seen := map[string]bool{c.VI: true}
	for _, s := range all {
		text := strings.Join(strings.Fields(s.text), " ")
		switch {
		case seen[text]:
		case s.abbr:
			c.Abbreviations = append(c.Abbreviations, text)
		default:
			c.Variants = append(c.Variants, text)
		}
		seen[text] = true
	}
	if c.Kind == DocumentName {
		c.Variants = append(c.Variants, otherNumbering(c.VI, seen)...)
	}
	c.place(places)
	return c
}

// otherNumbering gives the name of a document with "số" where it has none, and without where it has it: people write both.
func otherNumbering(vi string, seen map[string]bool) []string {
	other := strings.Replace(vi, " số ", " ", 1)
	if other == vi {
		at := strings.LastIndexByte(vi, ' ')
		if at < 0 {
			return nil
		}
		other = vi[:at] + " số" + vi[at:]
	}
	if seen[other] {
		return nil
	}
	return []string{other}
}

// inSentence gives a phrase that only the head of a sentence has a capital for without it.
func inSentence(phrase string) string {
	r, n := utf8.DecodeRuneInString(phrase)
	if strings.ToLower(phrase[n:]) != phrase[n:] {
		return phrase
	}
	return string(unicode.ToLower(r)) + phrase[n:]
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// place counts where a concept was seen, and keeps some of it: one of each document first.
func (c *Concept) place(places []Sighting) {
	slices.SortFunc(places, compareSightings)
	places = slices.CompactFunc(places, func(a, b Sighting) bool {
		return a.Document == b.Document && a.Passage == b.Passage && a.Start == b.Start
	})
	c.Count = len(places)
	c.Alone = max(0, c.Alone+c.Count)
	var more []Sighting
	for _, p := range places {
		k := len(c.Documents)
		if k > 0 && c.Documents[k-1].Index == p.Document {
			c.Documents[k-1].Count++
		} else {
			c.Documents = append(c.Documents, Use{p.Document, 1})
			if len(c.Sightings) < maxSightings {
				c.Sightings = append(c.Sightings, p)
				continue
			}
		}
		if k := len(more); len(more) < maxSightings && (k == 0 || more[k-1].Passage != p.Passage || more[k-1].Document != p.Document) {
			more = append(more, p)
		}
	}
	c.Sightings = append(c.Sightings, more[:min(len(more), maxSightings-len(c.Sightings))]...)
	slices.SortFunc(c.Sightings, compareSightings)
}

func compareSightings(a, b Sighting) int {
	return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Passage, b.Passage), cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
}

// weights are how sure a term of each kind is one that people want to see.
var weights = map[terms.Kind]float64{
	terms.Body: 1.5, terms.Law: 1.7, terms.Programme: 1.7, terms.System: 1.7, DocumentName: 2, terms.Title: 1.2, terms.Event: 1.3,
	terms.Rank: 1, terms.Place: 0.5, PersonName: 1.2, ShortForm: 0.8, terms.DocType: 0.15, terms.Issuer: 0.1, terms.Concept: 1,
}

// score orders concepts: how often and in how many documents it is used, how sure its kind is a term, whether a base has it, and how much
// a name of many words says.
func (x *extractor) score(c *Concept, docs int) float64 {
	s := math.Log2(1+float64(c.Alone)+insideWeight*float64(c.Count-c.Alone)) * weights[c.Kind]
	if docs > 1 {
		s *= 1 + spreadWeight*float64(len(c.Documents)-1)/float64(docs-1)
	}
	if c.Entry != nil {
		s *= knownWeight
	}
	if n := viet.Syllables(c.VI); n > 2 {
		s *= 1 + lengthWeight*math.Log2(float64(n)/2)
	}
	n := viet.Syllables(c.VI)
	switch {
	case x.edges[terms.Canonical(c.VI)]&noAlone != 0:
		s *= vagueWeight
	case c.Entry == nil && c.Kind == terms.Concept && n <= 2:
		s *= wordWeight
	case c.Kind == terms.Title && n <= 2:
		s *= bareWeight
	}
	return s
}

// The weights of score.
const (
	insideWeight = 0.4 // of what lies inside of longer terms
	spreadWeight = 0.5
	knownWeight  = 1.3
	lengthWeight = 0.25
	vagueWeight  = 0.2
	wordWeight   = 0.6 // one word of the lexicon that no base has
	bareWeight   = 0.5 // a post without the body that it is of
)
