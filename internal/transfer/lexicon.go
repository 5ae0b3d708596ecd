package transfer

import (
	"embed"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

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

// viOf is the Vietnamese word, or "".
func (l *lex) viOf() string {
	if l == nil {
		return ""
	}
	return l.vi
}

// lexicon holds the words and the small tables beside them.
type lexicon struct {
	// words maps the key of a word, its syllables joined by single spaces, to its readings, best first. The beginnings of longer
	// words are keys without readings, so that a look-up knows when to stop.
	words   map[string][]*lex
	trie    trie
	openers map[string]opener
	// demonyms gives the adjective of a country by its English name.
	demonyms map[string]string
}

// opener is a word that opens a sentence.
type opener struct{ kind, en string }

// loadLexicon reads the data files. The files are part of the program, so a fault in them is a fault of the build: the
// error names file and line.
func loadLexicon(files fs.FS) (*lexicon, error) {
	lx := &lexicon{words: make(map[string][]*lex, 8192), openers: map[string]opener{}, demonyms: map[string]string{}}
	readers := []struct {
		name string
		row  func(f []string) error
	}{
		{"data/function.tsv", lx.addFunction},
		{"data/idioms.tsv", lx.addVerb},
		{"data/verbs.tsv", lx.addVerb},
		{"data/phrases.tsv", lx.addNoun},
		{"data/nouns.tsv", lx.addNoun},
		{"data/nouns_fields.tsv", lx.addNoun},
		{"data/modifiers.tsv", lx.addModifier},
		{"data/openers.tsv", lx.addOpener},
		{"data/demonyms.tsv", lx.addDemonym},
	}
	for _, r := range readers {
		if err := readRows(files, r.name, r.row); err != nil {
			return nil, err
		}
	}
	lx.trie = newTrie(lx.words)
	return lx, nil
}

// readRows calls row for each line of a table but the header, comments and empty lines. A row has four cells at least; it must not keep
// the slice.
func readRows(files fs.FS, name string, row func([]string) error) error {
	raw, err := fs.ReadFile(files, name)
	if err != nil {
		return err
	}
	header := false
	cells := make([]string, 0, 8)
	n := 0
	for line := range strings.SplitSeq(string(raw), "\n") {
		n++
		if line == "" || line[0] == '#' {
			continue
		}
		if !header {
			header = true
			continue
		}
		cells = cells[:0]
		for more := true; more; {
			var cell string
			cell, line, more = strings.Cut(line, "\t")
			cells = append(cells, cell)
		}
		for len(cells) < 4 {
			cells = append(cells, "")
		}
		if err := row(cells); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return nil
}

func (lx *lexicon) add(vi string, l *lex) {
	key := strings.ReplaceAll(viet.Key(vi), ",", " ,")
	if c := l.get("cost"); c != "" {
		l.cost, _ = strconv.Atoi(c)
	}
	l.vi = vi
	for _, other := range lx.words[key] {
		if other.cat == l.cat {
			l.cost += 2
		}
	}
	lx.words[key] = append(lx.words[key], l)
	for end := strings.LastIndexByte(key, ' '); end > 0; end = strings.LastIndexByte(key[:end], ' ') {
		if _, known := lx.words[key[:end]]; known {
			break
		}
		lx.words[key[:end]] = nil
	}
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
	"drop": catDrop, "if": catIf, "then": catThen, "more": catMore,
}

func (lx *lexicon) addFunction(f []string) error {
	c, ok := functionCats[f[1]]
	if !ok {
		return fmt.Errorf("unknown category %q", f[1])
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
	lx.add(f[0], l)
	return nil
}

func (lx *lexicon) addVerb(f []string) error {
	l := &lex{cat: catV, en: f[1], feats: parseFeats(f[3])}
	for name := range strings.SplitSeq(f[2], ",") {
		fr, ok := frameNames[strings.TrimSpace(name)]
		if !ok {
			return fmt.Errorf("unknown frame %q", name)
		}
		l.frames |= fr
	}
	l.class = class(l.get("class"))
	if l.class == "order" {
		l.frames &^= frameThat // English asks somebody to act, not that somebody acts
	}
	lx.add(f[0], l)
	return nil
}

func (lx *lexicon) addNoun(f []string) error {
	if f[0] == "việc" || f[0] == "sự" {
		return nil // they name acts here, see function.tsv
	}
	lx.add(f[0], &lex{cat: catN, en: f[1], class: class(f[2]), feats: parseFeats(f[3])})
	return nil
}

func (lx *lexicon) addModifier(f []string) error {
	l := &lex{en: f[2], feats: parseFeats(f[3])}
	switch f[1] {
	case "A":
		l.cat = catA
	case "R":
		l.cat = catAdv
	default:
		return fmt.Errorf("unknown part of speech %q", f[1])
	}
	lx.add(f[0], l)
	return nil
}

func (lx *lexicon) addDemonym(f []string) error {
	lx.demonyms[f[0]] = f[1]
	return nil
}

func (lx *lexicon) addOpener(f []string) error {
	lx.openers[viet.Key(f[0])] = opener{kind: f[1], en: f[2]}
	return nil
}

// lent are the features that say how a noun takes its modifiers.
var lent = []string{"of", "to", "rel", "one", "place", "loc", "many"}

// lend gives a term with this key what the lexicon knows of the same noun: how it takes its modifiers.
func (lx *lexicon) lend(term *lex, key string) {
	for _, l := range lx.words[strings.ReplaceAll(key, ",", " ,")] {
		if l.cat != catN {
			continue
		}
		for _, f := range lent {
			if v, ok := l.feats.get(f); ok {
				term.feats = append(term.feats, feature{f, v})
			}
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
		for _, l := range lx.words[key[:end]] {
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
