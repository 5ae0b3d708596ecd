package transfer

import (
	"embed"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"songngu/internal/viet"
)

//go:embed data/*.tsv
var data embed.FS

// class is the sort of thing that a noun names, or the sort of act that a verb reports.
type class string

// Noun classes that the grammar asks for.
const (
	person class = "person"
	org    class = "org"
	doc    class = "doc"
	event  class = "event"
	place  class = "place"
	period class = "time"
	money  class = "money"
	unit   class = "unit"
	act    class = "act"
	abst   class = "abst"
	thing  class = "thing"
	named  class = "name"   // a capitalised name that no list knows
	system class = "system" // a database, portal or network: it acts as a body does
)

// genus is what classes of nouns have in common.
type genus uint8

const (
	genusAgent genus = iota // people, bodies, places and names
	genusAct                // acts, events and abstract things
	genusThing              // things, papers, systems and amounts
	genusOther              // periods, and what has no class
)

func (c class) genus() genus {
	switch c {
	case person, org, place, named:
		return genusAgent
	case act, abst, event:
		return genusAct
	case doc, thing, money, unit, system:
		return genusThing
	default:
		return genusOther
	}
}

// agent reports a class of what acts of itself: people, bodies, places and names.
func (c class) agent() bool { return c.genus() == genusAgent }

// frame is a set of complements that a verb takes.
type frame uint16

const (
	frameNone  frame = 1 << iota // nothing: "có hiệu lực"
	frameNoun                    // a noun phrase: "ban hành nghị định"
	frameTo                      // a verb phrase as infinitive: "tiếp tục triển khai"
	frameIng                     // a verb phrase as gerund: "tập trung triển khai"
	frameLight                   // a verb phrase that replaces it: "tiến hành kiểm tra"
	frameThat                    // a clause: "khẳng định …"
	frameNto                     // a noun phrase and a verb phrase: "yêu cầu Bộ Tài chính báo cáo"
	frameNing                    // a noun phrase and a gerund after a preposition
	frameNN                      // two noun phrases: "cấp người dân giấy chứng nhận"
	frameAdj                     // an adjective: "trở nên minh bạch"
	frameNas                     // a noun phrase and "là" or "làm" with another: "xác định X là Y"
)

var frameNames = map[string]frame{
	"0": frameNone, "n": frameNoun, "to": frameTo, "ing": frameIng, "light": frameLight, "that": frameThat,
	"nto": frameNto, "ning": frameNing, "nn": frameNN, "a": frameAdj, "nas": frameNas,
}

// lex is one reading of a Vietnamese word.
type lex struct {
	vi, en string
	cat    cat
	class  class
	frames frame
	cost   int
	// feats holds marks ("mass") and values ("nom=issuance" as nom -> "issuance").
	feats features
	// groups are those that the word is in; nil: not looked up.
	groups *groupSet
	// neighbours are those that the reading asks for; nil: none.
	neighbours *neighbours
}

// features are the marks and values of a word. There are so few that a walk over them beats a map.
type features []feature

type feature struct{ name, value string }

// get gives the value of a feature; found is true for a mark, which has none, too.
func (f features) get(name string) (value string, found bool) {
	for i := range f {
		if f[i].name == name {
			return f[i].value, true
		}
	}
	return "", false
}

func (l *lex) english() string {
	if l == nil {
		return ""
	}
	return l.en
}

func (l *lex) has(feat string) bool {
	if l == nil {
		return false
	}
	_, ok := l.feats.get(feat)
	return ok
}

func (l *lex) get(feat string) string {
	if l == nil {
		return ""
	}
	value, _ := l.feats.get(feat)
	return value
}

// takes reports a verb with a frame.
func (l *lex) takes(f frame) bool { return l != nil && l.frames&f != 0 }

// classOf is the class of the word, or "".
func (l *lex) classOf() class {
	if l == nil {
		return ""
	}
	return l.class
}

// viOf is the Vietnamese word, or "".
func (l *lex) viOf() string {
	if l == nil {
		return ""
	}
	return l.vi
}

// lexicon holds the words and the small tables beside them. Loading notes which rows begin with which syllable; a text makes the tries
// of the syllables that it has, and has the rows parsed of the words that it has, because it has a hundredth of them.
type lexicon struct {
	families map[string]int32 // by the first syllable of their words: index into kin
	kin      []family
	rows     []entry // rows[0] stands for none
	tables   []loaded
	openers  map[string]opener
	opening  map[string]bool // the first syllables of openers
	// demonyms gives the adjective of a country by its English name.
	demonyms map[string]string
}

// family is the words that begin with one syllable.
type family struct {
	first, last int32 // of its rows
	trie        atomic.Pointer[trie]
}

// entry is a row of a table. There are so many that they hold no pointers, which would be followed whenever memory is cleared.
type entry struct {
	start, end int32 // in the file of the table
	table      int32 // index into the tables of the lexicon
	next       int32 // the next row of the family
}

// loaded is a table with its file, from which a row is read when a text has its word: a copy of all would be a sixth of what a run keeps.
type loaded struct {
	*table
	file io.ReaderAt
}

// table is a file of words. parse makes a reading of the cells of a row, or nil.
type table struct {
	name  string
	parse func(cells []string) (*lex, error)
}

// tables are the files of words. What is asked for first stands first.
var tables = []table{
	{"data/function.tsv", parseFunction},
	{"data/idioms.tsv", parseVerb},
	{"data/verbs_office.tsv", parseVerb},
	{"data/verbs_land.tsv", parseVerb},
	{"data/verbs_local.tsv", parseVerb},
	{"data/verbs_social.tsv", parseVerb},
	{"data/verbs_justice.tsv", parseVerb},
	{"data/verbs.tsv", parseVerb},
	{"data/verbs_state.tsv", parseVerb},
	{"data/verbs_economy.tsv", parseVerb},
	{"data/verbs_rules.tsv", parseVerb},
	{"data/phrases.tsv", parseNoun},
	{"data/nouns_office.tsv", parseNoun},
	{"data/nouns_land.tsv", parseNoun},
	{"data/nouns_justice.tsv", parseNoun},
	{"data/nouns_local.tsv", parseNoun},
	{"data/nouns.tsv", parseNoun},
	{"data/nouns_fields.tsv", parseNoun},
	{"data/nouns_state.tsv", parseNoun},
	{"data/nouns_economy.tsv", parseNoun},
	{"data/nouns_social.tsv", parseNoun},
	{"data/nouns_rules.tsv", parseNoun},
	{"data/nouns_statutes.tsv", parseNoun},
	{"data/nouns_phrases.tsv", parseNoun},
	{"data/modifiers_land.tsv", parseModifier},
	{"data/modifiers_justice.tsv", parseModifier},
	{"data/modifiers_local.tsv", parseModifier},
	{"data/modifiers.tsv", parseModifier},
	{"data/modifiers_economy.tsv", parseModifier},
	{"data/modifiers_rules.tsv", parseModifier},
	{"data/nouns_law.tsv", parseNoun},
	{"data/verbs_law.tsv", parseVerb},
	{"data/modifiers_law.tsv", parseModifier},
	{"data/nouns_press.tsv", parseNoun},
	{"data/verbs_press.tsv", parseVerb},
	{"data/modifiers_press.tsv", parseModifier},
	{"data/function_rules.tsv", parseFunction},
	{"data/function_general.tsv", parseFunction},
	{"data/verbs_general.tsv", parseVerb},
	{"data/nouns_general.tsv", parseNoun},
	{"data/modifiers_general.tsv", parseModifier},
}

// opener is a word that opens a sentence.
type opener struct{ kind, en string }

// loadLexicon reads the data files. The files are part of the program, so a fault in them is a fault of the build: the
// error names file and line.
func loadLexicon(files fs.FS) (*lexicon, error) {
	lx := newLexicon(usualRows, usualSyllables)
	if err := lx.load(files, tables); err != nil {
		return nil, err
	}
	if err := readRows(files, "data/openers.tsv", cells(lx.addOpener)); err != nil {
		return nil, err
	}
	return lx, readRows(files, "data/demonyms.tsv", cells(lx.addDemonym))
}

// load reads tables and notes their rows.
func (lx *lexicon) load(files fs.FS, tables []table) error {
	buffer := make([]byte, 32<<10)
	for i := range tables {
		f, err := files.Open(tables[i].name)
		if err != nil {
			return err
		}
		file, ok := f.(io.ReaderAt)
		if !ok {
			return fmt.Errorf("%s: %w", tables[i].name, errors.ErrUnsupported)
		}
		text, err := readAll(f, buffer)
		if err != nil {
			return err
		}
		lx.tables = append(lx.tables, loaded{&tables[i], file})
		for from, row := range rowsOf(text) {
			lx.add(row, entry{start: int32(from), end: int32(from + len(row)), table: int32(i)})
		}
	}
	return nil
}

// newLexicon makes a lexicon with room for that many rows, whose words begin with that many syllables.
func newLexicon(rows, syllables int) *lexicon {
	return &lexicon{families: make(map[string]int32, syllables), kin: make([]family, 0, syllables), rows: make([]entry, 1, rows),
		openers: map[string]opener{}, opening: map[string]bool{}, demonyms: map[string]string{}}
}

// mustLoadClosed reads the words and openers that only texts translated whole have, when the first is asked for. A fault in them is a
// fault of the build, which a test finds.
func mustLoadClosed(files fs.FS) *lexicon {
	lx := newLexicon(fewRows, fewSyllables)
	if err := lx.load(files, closedTables); err != nil {
		panic(err)
	}
	err := readRows(files, "data/openers_whole.tsv", cells(func(f []string) error { return lx.addOpener([]string{f[0], f[2], f[1]}) }))
	if err != nil {
		panic(err)
	}
	return lx
}

// closedTables are the tables of those words: of closed classes, and of everyday life. A word with the feature "only" there has no other reading.
var closedTables = []table{
	{"data/whole.tsv", parseFunction},
	{"data/whole_verbs.tsv", preferred(parseVerb)},
	{"data/whole_nouns.tsv", preferred(parseNoun)},
	{"data/whole_modifiers.tsv", preferred(parseModifier)},
}

// preferred makes the readings of a table a little cheaper than those of the others.
func preferred(parse func([]string) (*lex, error)) func([]string) (*lex, error) {
	return func(cells []string) (*lex, error) {
		l, err := parse(cells)
		if l != nil {
			l.cost--
		}
		return l, err
	}
}

// Room for the rows and for what their words begin with, of all texts and of whole texts only.
const (
	usualRows      = 50 << 10
	usualSyllables = 4 << 10
	fewRows        = 2 << 10
	fewSyllables   = 1 << 10
)

// readAll gives the text of a file, through a buffer.
func readAll(f fs.File, buffer []byte) (string, error) {
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	var text strings.Builder
	text.Grow(int(info.Size()))
	_, err = io.CopyBuffer(&text, f, buffer)
	return text.String(), err
}

// readRows calls row for each line of a table but the header, comments and empty lines.
func readRows(files fs.FS, name string, row func(text string, line int) error) error {
	raw, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	all := string(raw)
	for from, text := range rowsOf(all) {
		line := lineAt(all, from)
		if err := row(text, line); err != nil {
			return fmt.Errorf("%s:%d: %w", name, line, err)
		}
	}
	return nil
}

// rowsOf gives the rows of a table and where they start: its lines but the header, comments and empty ones.
func rowsOf(all string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		header := false
		for from := 0; from < len(all); {
			line, _, _ := strings.Cut(all[from:], "\n")
			at := from
			from += len(line) + 1
			if line == "" || line[0] == '#' {
				continue
			}
			if header && !yield(at, line) {
				return
			}
			header = true
		}
	}
}

// lineAt is the number of the line at a place, from 1.
func lineAt(all string, at int) int { return 1 + strings.Count(all[:at], "\n") }

// cells gives a function of a row for one of its cells, of which there are four at least.
func cells(use func([]string) error) func(string, int) error {
	return func(text string, _ int) error { return use(split(text)) }
}

func split(text string) []string {
	out := strings.Split(text, "\t")
	for len(out) < 4 {
		out = append(out, "")
	}
	return out
}

// keyOf is the key by which the words of a cell are found: its syllables with single spaces between them.
func keyOf(vi string) string { return strings.ReplaceAll(viet.Key(vi), ",", " ,") }

// firstSyllable is the first syllable of keyOf(vi).
func firstSyllable(vi string) string {
	head, _, _ := strings.Cut(vi, " ")
	if strings.ContainsAny(head, ",-–—") {
		head, _, _ = strings.Cut(keyOf(vi), " ")
		return head
	}
	return viet.Key(head)
}

// add notes a row by its text.
func (lx *lexicon) add(text string, r entry) {
	vi, _, _ := strings.Cut(text, "\t")
	head := firstSyllable(vi)
	i, known := lx.families[head]
	if !known {
		i = int32(len(lx.kin))
		lx.families[strings.Clone(head)] = i // the text of the table is let go
		lx.kin = append(lx.kin, family{})
	}
	f, at := &lx.kin[i], int32(len(lx.rows))
	if f.first == 0 {
		f.first = at
	} else {
		lx.rows[f.last].next = at
	}
	f.last = at
	lx.rows = append(lx.rows, r)
}

// textOf reads the text of a row.
func (lx *lexicon) textOf(r entry) string { return lx.tables[r.table].read(r.start, r.end) }

// read gives a stretch of a table. It panics where there is none: the tables are part of the program.
func (t loaded) read(from, to int32) string {
	text := make([]byte, to-from)
	if n, err := t.file.ReadAt(text, int64(from)); n < len(text) {
		panic(fmt.Errorf("%s: %w", t.name, err))
	}
	return string(text)
}

// word is the Vietnamese word of a row.
func (lx *lexicon) word(r entry) string {
	vi, _, _ := strings.Cut(lx.textOf(r), "\t")
	return vi
}

// where names the file and line of a row.
func (lx *lexicon) where(r entry) string {
	t := lx.tables[r.table]
	return fmt.Sprintf("%s:%d", t.name, lineAt(t.read(0, r.start), int(r.start)))
}

// beginning gives the words that begin with a syllable, or nil.
func (lx *lexicon) beginning(syllable string) *trie {
	i, known := lx.families[syllable]
	if !known {
		return nil
	}
	f := &lx.kin[i]
	if t := f.trie.Load(); t != nil {
		return t
	}
	f.trie.CompareAndSwap(nil, lx.grow(f)) // another goroutine may be first: a reading is known by its address
	return f.trie.Load()
}

// grow makes the trie of a family.
func (lx *lexicon) grow(f *family) *trie {
	n := 0
	for at := f.first; at != 0; at = lx.rows[at].next {
		n++
	}
	rows := make([]keyed, 0, n)
	for at := f.first; at != 0; at = lx.rows[at].next {
		key := keyOf(lx.word(lx.rows[at]))
		rows = append(rows, keyed{rest: key[nextSyllable(key):], row: at})
	}
	return newTrie(rows)
}

// readings gives the readings of a word by its key, best first.
func (lx *lexicon) readings(key string) []*lex {
	head, rest, more := strings.Cut(key, " ")
	t := lx.beginning(head)
	if t == nil {
		return nil
	}
	at := uint32(0)
	for more {
		head, rest, more = strings.Cut(rest, " ")
		if at = t.step(at, syllableOf(head)); at == 0 {
			return nil
		}
	}
	return lx.at(t, at)
}

// at gives the readings of the word of a node. It panics on a row that cannot be read: the rows are part of the program, and a test
// reads them all.
func (lx *lexicon) at(t *trie, node uint32) []*lex {
	w := &t.nodes[node]
	if found := w.readings.Load(); found != nil {
		return *found
	}
	rows := t.rowsAt(node)
	if len(rows) == 0 {
		return nil
	}
	found, err := lx.parse(rows)
	if err != nil {
		panic(err)
	}
	w.readings.CompareAndSwap(nil, &found)
	return *w.readings.Load()
}

// noun reports whether a key is a noun.
func (lx *lexicon) noun(key string) bool {
	return slices.ContainsFunc(lx.readings(key), func(l *lex) bool { return l.cat == catN })
}

// parse reads the rows of a word. Of two readings of one category the first is the cheaper one, unless it asks for neighbours.
func (lx *lexicon) parse(rows []int32) ([]*lex, error) {
	var out []*lex
	for _, at := range rows {
		r := lx.rows[at]
		f := split(lx.textOf(r))
		l, err := lx.tables[r.table].parse(f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", lx.where(r), err)
		}
		if l == nil {
			continue
		}
		l.vi, l.groups, l.neighbours = f[0], groupsOf(f[0]), neighboursOf(l.feats)
		if c := l.get("cost"); c != "" {
			own, _ := strconv.Atoi(c)
			l.cost += own
		}
		if l.neighbours.asked() {
			l.cost -= 2 // it is there for that
		}
		for _, other := range out {
			if other.cat == l.cat && !other.neighbours.asked() {
				l.cost += 2
			}
		}
		out = append(out, l)
	}
	return out, nil
}

// all gives every reading, word by word, and the number of words.
func (lx *lexicon) all() (readings []*lex, words int, err error) {
	for i := range lx.kin {
		t := lx.grow(&lx.kin[i])
		for k := range len(t.nodes) - 1 {
			rows := t.rowsAt(uint32(k))
			if len(rows) == 0 {
				continue
			}
			found, err := lx.parse(rows)
			if err != nil {
				return nil, 0, err
			}
			readings = append(readings, found...)
			words++
		}
	}
	return readings, words, nil
}

func parseFeats(s string) features {
	if s == "" {
		return nil
	}
	feats := make(features, 0, 1+strings.Count(s, " "))
	for f := range strings.FieldsSeq(s) {
		k, v, _ := strings.Cut(f, "=")
		feats = append(feats, feature{k, strings.ReplaceAll(v, "_", " ")})
	}
	return feats
}

var functionCats = map[string]cat{
	"conj": catConj, "of": catOf, "det": catDet, "num": catNum, "approx": catApprox, "dem": catDem, "tam": catTAM,
	"passive": catPassive, "be": catBe, "that": catThat, "purp": catTo, "nom": catNominal, "prep": catPrep,
	"rel": catRel, "adv": catAdv, "time": catTime, "np": catNP, "corr": catCorr, "corr2": catCorr2,
	"drop": catDrop, "if": catIf, "then": catThen, "more": catMore, "silent": catAside, "adj": catA,
}

func parseFunction(f []string) (*lex, error) {
	c, ok := functionCats[f[1]]
	if !ok {
		return nil, fmt.Errorf("unknown category %q", f[1])
	}
	l := &lex{cat: c, en: f[2], feats: parseFeats(f[3])}
	if c == catNP {
		l.class = thing
		for _, k := range []class{place, person, org} {
			if l.has(string(k)) {
				l.class = k
			}
		}
	}
	return l, nil
}

func parseVerb(f []string) (*lex, error) {
	l := &lex{cat: catV, en: f[1], feats: parseFeats(f[3])}
	for name := range strings.SplitSeq(f[2], ",") {
		fr, ok := frameNames[strings.TrimSpace(name)]
		if !ok {
			return nil, fmt.Errorf("unknown frame %q", name)
		}
		l.frames |= fr
	}
	l.class = class(l.get("class"))
	if l.class == "order" {
		l.frames &^= frameThat // English asks somebody to act, not that somebody acts
	}
	return l, nil
}

func parseNoun(f []string) (*lex, error) {
	if f[0] == "việc" || f[0] == "sự" {
		return nil, nil // they name acts here, see function.tsv
	}
	return &lex{cat: catN, en: f[1], class: class(f[2]), feats: parseFeats(f[3])}, nil
}

func parseModifier(f []string) (*lex, error) {
	l := &lex{en: f[2], feats: parseFeats(f[3])}
	switch f[1] {
	case "A":
		l.cat = catA
	case "R":
		l.cat = catAdv
	default:
		return nil, fmt.Errorf("unknown part of speech %q", f[1])
	}
	return l, nil
}

func (lx *lexicon) addDemonym(f []string) error {
	lx.demonyms[f[0]] = f[1]
	return nil
}

// demonym reports whether a word is the adjective of a country.
func (lx *lexicon) demonym(word string) bool {
	for _, adjective := range lx.demonyms {
		if adjective == word {
			return true
		}
	}
	return false
}

func (lx *lexicon) addOpener(f []string) error {
	key := viet.Key(f[0])
	lx.openers[key] = opener{kind: f[1], en: f[2]}
	lx.opening[key[:nextSyllable(key)]] = true
	return nil
}

// lent are the features that say how a noun takes its modifiers.
var lent = []string{"về", "trong", "tại", "of", "to", "rel", "one", "place", "loc", "many", "the"}

// lend gives a term with this key what the lexicon knows of the same noun: how it takes its modifiers.
func (lx *lexicon) lend(term *lex, key string) {
	for _, l := range lx.readings(strings.ReplaceAll(key, ",", " ,")) {
		if l.cat != catN {
			continue
		}
		for _, f := range lent {
			if v, ok := l.feats.get(f); ok && (f != "the" || l.class == abst) {
				term.feats = append(term.feats, feature{f, v})
			}
		}
		if l.has("plonly") && l.en == term.en {
			term.feats = append(term.feats, feature{name: "plonly"})
		}
		if mod := l.get("mod"); mod != "" && l.en == term.en {
			term.feats = append(term.feats, feature{"mod", mod})
		}
		return
	}
}

// systems are the heads of names of systems.
var systems = []string{"cơ sở dữ liệu", "hệ thống", "trung tâm dữ liệu", "nền tảng", "cổng ", "ứng dụng"}

// headClass is the class of the longest noun that a Vietnamese phrase, given as its key, begins with.
func (lx *lexicon) headClass(key string) class {
	for _, s := range systems {
		if strings.HasPrefix(key, s) {
			return system
		}
	}
	for end := len(key); end > 0; end = strings.LastIndexByte(key[:end], ' ') {
		verb := false
		for _, l := range lx.readings(key[:end]) {
			if l.cat == catN {
				return l.class
			}
			verb = verb || l.cat == catV
		}
		if verb {
			return act
		}
	}
	return thing
}
