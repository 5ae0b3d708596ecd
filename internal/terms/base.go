package terms

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"songngu/internal/viet"
)

// Base is a term base ready for look-up. It never changes once built and may be used by many goroutines at a time.
type Base struct {
	entries []Entry
	byVI    map[string]int32 // name in both cases and abbreviations, see nameKey
	byAbbr  map[string]int32 // abbreviation exactly as written
	ids     map[string]uint32
	forms   []form // forms[0] is unused
	nodes   []node // nodes[0] is the root
	edges   edgeTable
	pairs   pairSet // of edges
	first   []int32 // the child of the root by the syllable, 0 when no name begins with it

	once sync.Once
	byEN map[string][]*Entry
	// longestEN gives the bytes of the longest key of byEN that begins with a word.
	longestEN map[string]int
}

// form is one Vietnamese name of an entry at the end of its path in the trie.
type form struct {
	entry             int32
	abbr              bool
	capFirst, capLast bool // text must have a capital there
}

type node struct {
	form int32
	gaps uint8 // which gap classes lead to a child
}

// NewBase builds a base of the entries, which it copies. Two entries must not share a name: "UBND" as the abbreviation of
// one and as a variant of another is an error that names both. A name repeated inside one entry is harmless. An entry
// without ID gets one made of its kind and the syllables of its name: "body:bộ công an".
func NewBase(entries []Entry) (*Base, error) {
	b := &Base{entries: sorted(entries)}
	names, bytes := sizes(entries)
	b.byVI = make(map[string]int32, names)
	b.byAbbr = make(map[string]int32, names/4)
	b.ids = make(map[string]uint32, names/2)
	b.forms = make([]form, 1, names+1)
	b.nodes = make([]node, 1, bytes/8+1)
	b.first = make([]int32, 1, names/2+1)
	b.edges = newEdgeTable(bytes / 8)
	var made strings.Builder
	made.Grow(bytes + len(entries)*len(Programme))
	for i := range b.entries {
		if err := b.add(int32(i), &made); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// sorted copies the entries in order of their Vietnamese form; of two equal ones the earlier stays first.
func sorted(entries []Entry) []Entry {
	type place struct {
		head uint64 // the first bytes of the name, enough to compare most
		at   int32
	}
	order := make([]place, len(entries)) // entries are too large to be moved about
	for i := range order {
		order[i] = place{head: firstBytes(entries[i].VI), at: int32(i)}
	}
	slices.SortFunc(order, func(a, b place) int {
		if a.head != b.head {
			return cmp.Compare(a.head, b.head)
		}
		return cmp.Or(strings.Compare(entries[a.at].VI, entries[b.at].VI), cmp.Compare(a.at, b.at))
	})
	out := make([]Entry, len(entries))
	for to, from := range order {
		out[to] = entries[from.at]
	}
	return out
}

// firstBytes gives the first eight bytes of s as a number that sorts as they do.
func firstBytes(s string) (n uint64) {
	for i := range 8 {
		n <<= 8
		if i < len(s) {
			n |= uint64(s[i])
		}
	}
	return n
}

// sizes counts the names of the entries and their bytes.
func sizes(entries []Entry) (names, bytes int) {
	for i := range entries {
		e := &entries[i]
		names += 1 + len(e.Variants) + len(e.AbbrVI)
		bytes += len(e.VI)
		for _, v := range e.Variants {
			bytes += len(v)
		}
	}
	return names, bytes
}

// add takes in entry i; w holds the text of the IDs made so far.
func (b *Base) add(i int32, w *strings.Builder) error {
	e := &b.entries[i]
	if strings.TrimSpace(e.VI) == "" || strings.TrimSpace(e.EN) == "" {
		return fmt.Errorf("entry %q = %q: both languages must be given", e.VI, e.EN)
	}
	canon, err := b.addName(i, e.VI, false)
	if err != nil {
		return err
	}
	if e.ID == "" {
		from := w.Len()
		w.WriteString(string(e.Kind))
		w.WriteByte(':')
		w.WriteString(canon)
		e.ID = w.String()[from:]
	}
	for _, v := range e.Variants {
		if _, err := b.addName(i, v, false); err != nil {
			return err
		}
	}
	for _, a := range e.AbbrVI {
		if err := b.addAbbr(i, a); err != nil {
			return err
		}
	}
	return nil
}

func (b *Base) addAbbr(i int32, abbr string) error {
	if j, taken := b.byAbbr[abbr]; taken && j != i {
		return b.clash(abbr, j, i)
	}
	b.byAbbr[abbr] = i
	_, err := b.addName(i, abbr, true)
	return err
}

// addName claims a name for entry i, lays its path in the trie and gives its canonical key. Abbreviations of one syllable are found by their exact
// spelling instead and need no path.
func (b *Base) addName(i int32, name string, abbr bool) (canon string, err error) {
	key := viet.Key(name)
	canon, sylls, err := nameKey(key)
	if err != nil {
		return "", fmt.Errorf("entry %q: name %q: %w", b.entries[i].VI, name, err)
	}
	if j, taken := b.byVI[canon]; taken && j != i {
		return "", b.clash(name, j, i)
	}
	b.byVI[canon] = i
	if abbr && sylls == 1 {
		return canon, nil
	}
	f := form{entry: i, abbr: abbr}
	f.capFirst, f.capLast = capitalsNeeded(name, b.entries[i].Kind, sylls, abbr)
	b.lay(key, f)
	return canon, nil
}

func (b *Base) clash(name string, j, i int32) error {
	x, y := &b.entries[j], &b.entries[i]
	return fmt.Errorf("name %q belongs to two entries: %q = %q and %q = %q; remove it from one", name, x.VI, x.EN, y.VI, y.EN)
}

func (b *Base) lay(key string, f form) {
	at := int32(0)
	for sc := (scanner{text: key}); sc.next(); {
		id, known := b.ids[sc.syllable()]
		if !known {
			id = uint32(len(b.ids) + 1)
			b.ids[sc.syllable()] = id
			b.first = append(b.first, 0)
		}
		if at == 0 {
			at = b.opening(id)
		} else {
			at = b.child(at, id, sc.gap)
		}
	}
	if b.nodes[at].form == 0 {
		b.forms = append(b.forms, f)
		b.nodes[at].form = int32(len(b.forms) - 1)
	}
}

// opening gives the node of the names that begin with a syllable.
func (b *Base) opening(id uint32) int32 {
	if b.first[id] == 0 {
		b.first[id] = int32(len(b.nodes))
		b.nodes = append(b.nodes, node{})
	}
	return b.first[id]
}

func (b *Base) child(at int32, id uint32, gap gapClass) int32 {
	if to := b.edges.get(at, id, gap); to != 0 {
		return to
	}
	to := int32(len(b.nodes))
	b.nodes = append(b.nodes, node{})
	b.nodes[at].gaps |= 1 << gap
	b.edges.put(at, id, gap, to)
	b.pairs.add(at, id)
	return to
}

// capitalsNeeded decides where the text must show a capital to be taken for a name that begins with one. Single syllables
// are too often common words ("Nga", "Bộ"), so are place names ("Hòa Bình" and "hòa bình"), and names of documents may be
// verbs ("Quyết định" and "quyết định"); other names are safe in any case.
func capitalsNeeded(name string, kind Kind, sylls int, abbr bool) (first, last bool) {
	if !startsUpper(name) {
		return false, false
	}
	if sylls == 1 || abbr {
		return true, false
	}
	switch kind {
	case DocType:
		return true, false
	case Place:
		return true, startsUpper(name[strings.LastIndexAny(name, " -.")+1:])
	default:
		return false, false
	}
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// Entries gives all entries in order of their Vietnamese form. The slice belongs to the base: read only.
func (b *Base) Entries() []Entry { return b.entries }

// ByVI gives the entry that has the name as its Vietnamese form, a variant or an abbreviation, or nil. Case, tone placement,
// spaces and punctuation do not count: "bộ công an" and "BCA" both find "Bộ Công an".
func (b *Base) ByVI(name string) *Entry {
	canon, _, err := nameKey(viet.Key(name))
	if err != nil {
		return nil
	}
	if i, ok := b.byVI[canon]; ok {
		return &b.entries[i]
	}
	return nil
}

// ByAbbr gives the entry with exactly that Vietnamese abbreviation, or nil: "CAND", not "cand".
func (b *Base) ByAbbr(abbr string) *Entry {
	if i, ok := b.byAbbr[abbr]; ok {
		return &b.entries[i]
	}
	return nil
}

// ByEN gives the entries that have the text as English form or English abbreviation, without regard to case and to a leading
// article. Several concepts may share one English form ("Hoa Kỳ" and "nước Mỹ"). The index is made on first use.
func (b *Base) ByEN(en string) []*Entry {
	b.once.Do(b.indexEN)
	return b.byEN[englishKey(en)]
}

// ByKeyEN is ByEN of a text that is in small letters and has single spaces between its words.
func (b *Base) ByKeyEN(key string) []*Entry {
	b.once.Do(b.indexEN)
	return b.byEN[strings.TrimPrefix(key, "the ")]
}

// LongestEN gives the bytes of the longest form or abbreviation by which ByEN finds an entry, among those that begin with the first word of a text,
// which is in small letters, or with its singular; 0 when none does.
func (b *Base) LongestEN(text string) int {
	b.once.Do(b.indexEN)
	first := firstWord(text)
	longest := b.longestEN[first]
	for _, plural := range [...][2]string{{"s", ""}, {"ies", "y"}, {"men", "man"}} {
		if stem, ok := strings.CutSuffix(first, plural[0]); ok {
			longest = max(longest, b.longestEN[stem+plural[1]])
		}
	}
	return longest
}

// firstWord gives the letters and digits that a text begins with.
func firstWord(text string) string {
	for i, r := range text {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
			return text[:i]
		}
	}
	return text
}

func (b *Base) indexEN() {
	b.byEN = make(map[string][]*Entry, len(b.entries)*5/4)
	b.longestEN = make(map[string]int, len(b.entries)/4)
	add := func(key string, e *Entry) {
		b.byEN[key] = append(b.byEN[key], e)
		first := firstWord(key)
		b.longestEN[first] = max(b.longestEN[first], len(key))
	}
	for i := range b.entries {
		e := &b.entries[i]
		k := englishKey(e.EN)
		add(k, e)
		for _, a := range e.AbbrEN {
			if ak := englishKey(a); ak != k {
				add(ak, e)
			}
		}
	}
}

func englishKey(en string) string {
	if !isEnglishKey(en) {
		en = strings.ToLower(strings.Join(strings.Fields(en), " "))
	}
	return strings.TrimPrefix(en, "the ")
}

// isEnglishKey reports ASCII in small letters with single spaces between words, as most of what is looked up.
func isEnglishKey(en string) bool {
	space := true
	for i := range len(en) {
		c := en[i]
		if c >= 0x80 || 'A' <= c && c <= 'Z' || c < ' ' || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space
}

// Merge puts two lists together for NewBase, the first outranking the second: an entry of under whose Vietnamese form is
// named by over is left out, and one that only shares a variant or an abbreviation loses that name. Neither list changes.
func Merge(over, under []Entry) []Entry {
	taken := make(map[string]bool, 2*len(over))
	for i := range over {
		for _, n := range names(&over[i]) {
			taken[Canonical(n)] = true
		}
	}
	out := append(make([]Entry, 0, len(over)+len(under)), over...)
	for _, e := range under {
		if taken[Canonical(e.VI)] {
			continue
		}
		e.Variants = without(e.Variants, taken)
		e.AbbrVI = without(e.AbbrVI, taken)
		out = append(out, e)
	}
	return out
}

func names(e *Entry) []string {
	n := append(make([]string, 0, 1+len(e.Variants)+len(e.AbbrVI)), e.VI)
	return append(append(n, e.Variants...), e.AbbrVI...)
}

// Canonical gives the key that all spellings of a name share: its syllables with one space between. A name that can never match gives itself.
func Canonical(name string) string {
	canon, _, err := nameKey(viet.Key(name))
	if err != nil {
		return name
	}
	return canon
}

func without(list []string, taken map[string]bool) []string {
	var kept []string
	for _, s := range list {
		if !taken[Canonical(s)] {
			kept = append(kept, s)
		}
	}
	return kept
}
