package transfer

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"songngu/internal/viet"
)

// row is one line of a data file.
type row struct {
	file string
	line int
	f    [4]string
}

func (r row) String() string { return fmt.Sprintf("%s:%d: %q", r.file, r.line, r.f[0]) }

// headers are the column names of the data files; english is the column that holds English.
var headers = map[string]struct {
	names   string
	english int
}{
	"function.tsv":          {"vi cat en feats", 2},
	"idioms.tsv":            {"vi en frame feats", 1},
	"verbs.tsv":             {"vi en frame feats", 1},
	"nouns.tsv":             {"vi en class feats", 1},
	"phrases.tsv":           {"vi en class feats", 1},
	"nouns_fields.tsv":      {"vi en class feats", 1},
	"modifiers.tsv":         {"vi pos en feats", 2},
	"function_general.tsv":  {"vi cat en feats", 2},
	"verbs_general.tsv":     {"vi en frame feats", 1},
	"nouns_general.tsv":     {"vi en class feats", 1},
	"modifiers_general.tsv": {"vi pos en feats", 2},
	"verbs_land.tsv":        {"vi en frame feats", 1},
	"verbs_local.tsv":       {"vi en frame feats", 1},
	"nouns_local.tsv":       {"vi en class feats", 1},
	"modifiers_local.tsv":   {"vi pos en feats", 2},
	"nouns_land.tsv":        {"vi en class feats", 1},
	"modifiers_land.tsv":    {"vi pos en feats", 2},
	"verbs_state.tsv":       {"vi en frame feats", 1},
	"nouns_state.tsv":       {"vi en class feats", 1},
	"verbs_economy.tsv":     {"vi en frame feats", 1},
	"verbs_social.tsv":      {"vi en frame feats", 1},
	"nouns_economy.tsv":     {"vi en class feats", 1},
	"nouns_social.tsv":      {"vi en class feats", 1},
	"modifiers_economy.tsv": {"vi pos en feats", 2},
	"function_rules.tsv":    {"vi cat en feats", 2},
	"verbs_justice.tsv":     {"vi en frame feats", 1},
	"nouns_justice.tsv":     {"vi en class feats", 1},
	"modifiers_justice.tsv": {"vi pos en feats", 2},
	"verbs_rules.tsv":       {"vi en frame feats", 1},
	"nouns_rules.tsv":       {"vi en class feats", 1},
	"nouns_statutes.tsv":    {"vi en class feats", 1},
	"nouns_office.tsv":      {"vi en class feats", 1},
	"verbs_office.tsv":      {"vi en frame feats", 1},
	"nouns_phrases.tsv":     {"vi en class feats", 1},
	"modifiers_rules.tsv":   {"vi pos en feats", 2},
	"verbs_law.tsv":         {"vi en frame feats", 1},
	"nouns_law.tsv":         {"vi en class feats", 1},
	"modifiers_law.tsv":     {"vi pos en feats", 2},
	"verbs_press.tsv":       {"vi en frame feats", 1},
	"nouns_press.tsv":       {"vi en class feats", 1},
	"modifiers_press.tsv":   {"vi pos en feats", 2},
	"openers.tsv":           {"vi kind en", 2},
	"demonyms.tsv":          {"place adjective", 1},
	"whole.tsv":             {"vi cat en feats", 2},
	"whole_verbs.tsv":       {"vi en frame feats", 1},
	"whole_nouns.tsv":       {"vi en class feats", 1},
	"whole_modifiers.tsv":   {"vi pos en feats", 2},
	"openers_whole.tsv":     {"vi en mark", 1},
}

// The columns of the files of verbs, of nouns and of modifiers.
const (
	verbColumns     = "vi en frame feats"
	nounColumns     = "vi en class feats"
	modifierColumns = "vi pos en feats"
)

// filesOf gives the files with these columns.
func filesOf(columns string) []string {
	var out []string
	for name, h := range headers {
		if h.names == columns {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// rows reads a data file and says what is wrong with its lines.
func rows(t *testing.T, file string) []row {
	t.Helper()
	raw, err := fs.ReadFile(data, "data/"+file)
	if err != nil {
		t.Fatal(err)
	}
	want := headers[file]
	columns := len(strings.Fields(want.names))
	var out []row
	header := false
	sc := bufio.NewScanner(strings.NewReader(string(raw)))
	for n := 1; sc.Scan(); n++ {
		line := sc.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if !header {
			header = true
			if got := strings.Join(cells, " "); got != want.names {
				t.Fatalf("%s:%d: columns %q, want %q", file, n, got, want.names)
			}
			continue
		}
		if len(cells) > columns || len(cells) < columns-1 {
			t.Errorf("%s:%d: %d columns, want %d", file, n, len(cells), columns)
			continue
		}
		r := row{file: file, line: n}
		copy(r.f[:], cells)
		out = append(out, r)
	}
	if len(out) == 0 {
		t.Fatalf("%s has no rows", file)
	}
	return out
}

// every calls f for each row of each data file.
func every(t *testing.T, f func(r row, english string)) {
	t.Helper()
	files, err := fs.Glob(data, "data/*.tsv")
	files = slices.DeleteFunc(files, func(name string) bool { return name == groupFile }) // see TestGroups
	if err != nil || len(files) != len(headers) {
		t.Fatalf("%d data files, want %d: %v", len(files), len(headers), err)
	}
	for _, name := range files {
		name = strings.TrimPrefix(name, "data/")
		h, ok := headers[name]
		if !ok {
			t.Fatalf("unknown data file %s: say here what its columns are", name)
		}
		for _, r := range rows(t, name) {
			f(r, r.f[h.english])
		}
	}
}

func TestDataText(t *testing.T) {
	every(t, func(r row, english string) {
		for _, cell := range r.f {
			if !norm.NFC.IsNormalString(cell) {
				t.Errorf("%s: not NFC: %+q", r, cell)
			}
			if cell != strings.Join(strings.Fields(cell), " ") {
				t.Errorf("%s: stray space in %+q", r, cell)
			}
		}
		if r.f[0] == "" {
			t.Errorf("%s:%d: no Vietnamese", r.file, r.line)
		}
		for _, w := range append([]string{english}, featureValues(r.f[3])...) {
			for _, fault := range englishFaults(w, !closedClass(r.file)) {
				if r.f[0] == "l\u1eadp tr\u00ecnh" && w == "program" {
					continue // computers are programmed, policies have programmes
				}
				t.Errorf("%s = %q: %s", r, w, fault)
			}
		}
	})
}

// featureValues are the English words inside features: "nom=entry_into_force" holds "entry into force".
func featureValues(feats string) []string {
	var out []string
	for f := range strings.FieldsSeq(feats) {
		k, v, ok := strings.Cut(f, "=")
		if ok && k != "cost" && k != "class" && k != "obj" && new(neighbours).list(k) == nil { // neighbours are Vietnamese
			out = append(out, strings.ReplaceAll(v, "_", " "))
		}
	}
	return out
}

// loanWords are written with their marks in British English.
var loanWords = map[string]bool{"attach\u00e9": true, "caf\u00e9": true}

func englishFaults(en string, bare bool) []string {
	var out []string
	for _, w := range strings.FieldsFunc(en, func(r rune) bool { return strings.ContainsRune(" -/,()\"", r) }) {
		if !isPlainASCII(w) && !loanWords[w] && !vietnameseName(w) {
			out = append(out, fmt.Sprintf("not ASCII: %+q", w))
		}
		if american(w) && !strings.HasPrefix(en, "World ") { // the World Health Organization spells itself with z
			out = append(out, "American spelling: "+w)
		}
	}
	low := strings.ToLower(en)
	for _, a := range []string{"the ", "a ", "an "} {
		if bare && strings.HasPrefix(low, a) { // the grammar puts articles, only closed classes bring their own
			out = append(out, "begins with an article")
		}
	}
	if strings.Contains(en, "~") && strings.Count(en, "~") > 1 {
		out = append(out, "two slots for the object")
	}
	return out
}

// vietnameseName reports a name such as "Tết": a capital and marks.
func vietnameseName(w string) bool { return w != strings.ToLower(w) && viet.HasMarks(w) }

// american reports whether a word has the spelling of the other side.
func american(w string) bool {
	low := strings.ToLower(w)
	if slices.Contains([]string{"size", "sized", "sizes", "seize", "seized", "prize", "prizes", "citizen", "capsize", "capsized", "maize", "downsize", "downsized", "downsizing", "oversize", "oversized"}, low) {
		return false
	}
	for _, end := range []string{"ize", "izes", "ized", "izing", "ization", "izations", "izational", "izer", "yze", "yzed", "yzing"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	for _, p := range []string{"labor", "color", "favor", "harbor", "neighbor", "behavior", "honor", "center", "defense", "offense", "fulfill",
		"traveler", "traveling", "traveled", "canceled", "modeling", "labeling", "labeled", "skillful", "enrollment", "installment", "catalog",
		"aluminum", "plow", "tire", "pediatric", "anemia", "maneuver", "sulfur", "jewelry", "judgment", "licence", "counselor", "program", "license"} {
		if strings.HasPrefix(low, p) && !british(low, p) {
			return true
		}
	}
	return false
}

// british are the words that only look American; the noun is licence and the verb license, so both may stand.
func british(w, prefix string) bool {
	switch prefix {
	case "labor":
		return strings.HasPrefix(w, "laboratory") || strings.HasPrefix(w, "laboratories") || strings.HasPrefix(w, "laborious")
	case "honor":
		return strings.HasPrefix(w, "honorary")
	case "program":
		return w != "program" && w != "programs"
	case "catalog":
		return strings.HasPrefix(w, "catalogue")
	case "tire":
		return w != "tire" && w != "tires"
	case "judgment", "licence", "license":
		return true
	case "fulfill", "enrollment", "installment":
		return strings.HasPrefix(w, "fulfilled") || strings.HasPrefix(w, "fulfilling")
	}
	return false
}

func TestAmerican(t *testing.T) {
	for w, want := range map[string]bool{"labor": true, "laboratory": false, "Program": true, "programme": false, "digitize": true,
		"digitise": false, "citizen": false, "centre": false, "Center": true, "analyzed": true, "fulfilled": false, "fulfill": true, "entire": false} {
		if american(w) != want {
			t.Errorf("american(%+q) = %v", w, !want)
		}
	}
}

// unread are the features that say something of a word which no code asks for yet, and prepositions that the grammar does not
// read.
var unread = []string{"attr", "oneof", "present", "pre", "head", "and", "thing", "or", "that", "s\u1ebd", "th\u00e0nh", "ch\u1ed1ng", "l\u1ea5y", "c\u1ee7a", "sang"}

// A predicate may have no word at its head, "Chính quyền tỉnh, tại buổi làm việc, đã đề nghị …": headLex gives nil then, whose methods may be
// called and whose fields may not be read.
func TestHeadLexFieldsUnread(t *testing.T) {
	fields := []string{"vi", "en", "cat", "class", "frames", "cost", "feats", "groups", "neighbours"}
	inspect(t, func(n ast.Node) {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok || !slices.Contains(fields, sel.Sel.Name) {
			return
		}
		call, ok := sel.X.(*ast.CallExpr)
		if !ok {
			return
		}
		if f, ok := call.Fun.(*ast.Ident); ok && f.Name == "headLex" {
			t.Errorf("headLex(…).%s is read, which panics where there is no word", sel.Sel.Name)
		}
	})
}

// literals are the strings that the program itself is written with: a feature that is none of them marks nothing.
func literals(t *testing.T) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	inspect(t, func(n ast.Node) {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil {
				out[s] = true
			}
		}
	})
	return out
}

// inspect visits what the program itself is written with.
func inspect(t *testing.T, visit func(ast.Node)) {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			visit(n)
			return true
		})
	}
}

// A row that cannot be read would be found by whoever first has its word in a text.
func TestDataParses(t *testing.T) {
	for _, lx := range []*lexicon{engine(t).lexicon, engine(t).closed()} {
		all, words, err := lx.all()
		if err != nil {
			t.Fatal(err)
		}
		if words == 0 || len(all) < words-2 { // two words say how acts are named and have no reading
			t.Errorf("%d readings of %d words", len(all), words)
		}
		for _, r := range lx.rows[1:] {
			vi := lx.word(r)
			if want, _, _ := strings.Cut(keyOf(vi), " "); firstSyllable(vi) != want {
				t.Errorf("%s: first syllable %+q, want %+q", lx.where(r), firstSyllable(vi), want)
			}
			if key := keyOf(vi); !slices.ContainsFunc(lx.readings(key), func(l *lex) bool { return keyOf(l.vi) == key }) && key != "việc" && key != "sự" {
				t.Errorf("%s: %s is not found", lx.where(r), vi)
			}
		}
	}
}

func TestDataFeatures(t *testing.T) {
	read := literals(t)
	words := engine(t).lexicon
	preposition := func(vi string) bool {
		return slices.ContainsFunc(words.readings(viet.Key(vi)), func(l *lex) bool { return l.cat == catPrep || l.cat == catTo })
	}
	noun := func(vi string) bool {
		return slices.ContainsFunc(words.readings(viet.Key(vi)), func(l *lex) bool { return l.cat == catN }) || engine(t).base.ByVI(vi) != nil
	}
	every(t, func(r row, _ string) {
		for f := range strings.FieldsSeq(r.f[3]) {
			k, v, hasValue := strings.Cut(f, "=")
			if hasValue && v == "" {
				t.Errorf("%s: feature %q has no value", r, k)
			}
			if k == "cost" {
				if n, err := strconv.Atoi(v); err != nil || n < -20 || n > 60 {
					t.Errorf("%s: cost %q", r, v)
				}
				continue
			}
			vi := strings.ReplaceAll(k, "_", " ")
			if hasValue && (headers[r.file].names == verbColumns || headers[r.file].names == modifierColumns) && noun(vi) {
				continue // its English with that noun
			}
			if read[k] || hasValue && preposition(vi) || closedClass(r.file) && (isDigits(k) || functionMark(r.f[1])) {
				continue
			}
			if !slices.Contains(unread, vi) {
				t.Errorf("%s: nothing in the program asks for feature %q", r, k)
			}
		}
	})
}

// closedClass reports a file of closed-class words.
func closedClass(file string) bool { return strings.HasPrefix(file, "function") || file == "whole.tsv" }

// functionMark reports a closed class whose marks stand for their meaning.
func functionMark(cat string) bool { return cat == "num" || cat == "conj" }

func TestDataClasses(t *testing.T) {
	nounClasses := []class{person, org, doc, event, place, period, money, unit, act, abst, thing, system, "body"}
	verbClasses := map[string]int{}
	every(t, func(r row, _ string) {
		switch headers[r.file].names {
		case nounColumns:
			if !slices.Contains(nounClasses, class(r.f[2])) {
				t.Errorf("%s: unknown class %q", r, r.f[2])
			}
		case verbColumns:
			if c, _ := parseFeats(r.f[3]).get("class"); c != "" {
				verbClasses[c]++
			}
			if c, _ := parseFeats(r.f[3]).get("obj"); c != "" && c != "none" && c != "agent" && !slices.Contains(nounClasses, class(c)) {
				t.Errorf("%s: unknown class of object %q", r, c)
			}
		case "vi cat en feats":
			if _, ok := functionCats[r.f[1]]; !ok {
				t.Errorf("%s: unknown category %q", r, r.f[1])
			}
		case "vi pos en feats":
			if r.f[1] != "A" && r.f[1] != "R" {
				t.Errorf("%s: unknown part of speech %q", r, r.f[1])
			}
		case "vi kind en":
			if !slices.Contains([]string{"drop", "keep", "stop"}, r.f[1]) {
				t.Errorf("%s: unknown kind %q", r, r.f[1])
			}
		}
	})
	for c, n := range verbClasses {
		if n < 2 && c != "do" && !inanimate[c] && !saying[c] {
			t.Errorf("class %q is on one verb only: a slip of the pen? classes are %v", c, slices.Sorted(maps.Keys(verbClasses)))
		}
	}
}

// A place that the term base does not name is never asked for.
func TestDataDemonyms(t *testing.T) {
	e := engine(t)
	used := 0
	for _, r := range rows(t, "demonyms.tsv") {
		if len(e.base.ByEN(r.f[0])) > 0 {
			used++
		}
		if r.f[1] == "" || r.f[1][0] < 'A' || r.f[1][0] > 'Z' {
			t.Errorf("%s: adjective %q", r, r.f[1])
		}
	}
	if all := len(rows(t, "demonyms.tsv")); used*2 < all {
		t.Errorf("only %d of %d places are in the term base", used, all)
	}
}

func TestDataFrames(t *testing.T) {
	for _, file := range filesOf(verbColumns) {
		for _, r := range rows(t, file) {
			var fr frame
			for name := range strings.SplitSeq(r.f[2], ",") {
				bit, ok := frameNames[name]
				if !ok {
					t.Errorf("%s: unknown frame %q", r, name)
				}
				if fr&bit != 0 {
					t.Errorf("%s: frame %q twice", r, name)
				}
				fr |= bit
			}
			word := &lex{feats: parseFeats(r.f[3])}
			if fr&frameNing != 0 && fr&frameNto == 0 && word.get("prep") == "" {
				t.Errorf("%s: frame ning without prep", r)
			}
			if r.f[1] == "" {
				t.Errorf("%s: no English", r)
			}
		}
	}
}

func TestDataDuplicates(t *testing.T) {
	seen := map[string]row{}
	every(t, func(r row, english string) {
		kind := headers[r.file].names
		switch {
		case r.file == "idioms.tsv", r.file == "phrases.tsv": // they come before the same word elsewhere
			kind = r.file
		case strings.HasPrefix(r.file, "whole"): // asked only of whole texts
			kind = r.file
			if closedClass(r.file) {
				kind += r.f[1]
			}
		case kind != verbColumns && kind != nounColumns:
			kind += r.f[1]
		}
		if n := neighboursOf(parseFeats(r.f[3])); n.asked() {
			kind += r.f[3] // it is there for other neighbours
		}
		key := strings.Join([]string{kind, viet.Key(r.f[0]), english, r.f[2]}, "|")
		if first, twice := seen[key]; twice {
			t.Errorf("%s: again %q, see %s", r, english, first)
			return
		}
		seen[key] = r
	})
}

// irregularForms is a second opinion on the verbs that English bends: past and past participle.
const irregularForms = `arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become|begin began begun|
bend bent bent|bid bid bid|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|
broadcast broadcast broadcast|build built built|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|
cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|
fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|
forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got got|give gave given|go went gone|grind ground ground|grow grew grown|
hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|
lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|
meet met met|mistake mistook mistaken|mow mowed mown|offset offset offset|outdo outdid outdone|outgrow outgrew outgrown|overcome overcame overcome|
override overrode overridden|overrun overran overrun|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|
partake partook partaken|pay paid paid|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|redo redid redone|repay repaid repaid|
rerun reran rerun|resell resold resold|reset reset reset|resit resat resat|retake retook retaken|rethink rethought rethought|rewrite rewrote rewritten|
ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|
shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|
sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|sow sowed sown|speak spoke spoken|spend spent spent|spin spun spun|
split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|
strike struck struck|string strung strung|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|
swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust|
tread trod trodden|undercut undercut undercut|undergo underwent undergone|understand understood understood|undertake undertook undertaken|
undo undid undone|uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|
wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|wring wrung wrung|write wrote written`

// Every verb of the data takes the forms that English gives it.
func TestDataVerbForms(t *testing.T) {
	forms := map[string][2]string{}
	for v := range strings.SplitSeq(strings.ReplaceAll(irregularForms, "\n", ""), "|") {
		f := strings.Fields(v)
		forms[f[0]] = [2]string{f[1], f[2]}
	}
	used := 0
	for _, file := range filesOf(verbColumns) {
		for _, r := range rows(t, file) {
			verb, _, _ := strings.Cut(r.f[1], " ")
			want, ok := forms[verb]
			if !ok {
				if _, listed := irregular[verb]; listed && verb != "input" && verb != "learn" && verb != "misunderstand" {
					t.Errorf("%s: %q is irregular in the program, not in the test", r, verb)
				}
				continue
			}
			used++
			if got := [2]string{conjugate(verb, shapePastSg), conjugate(verb, shapePP)}; got != want {
				t.Errorf("%s: %q gives %q, want %q", r, verb, got, want)
			}
		}
	}
	if used < 100 {
		t.Errorf("only %d verbs of the data were looked at", used)
	}
}

// noVerbs are words that an English verb of the data must not begin with: they would be put into the form of the verb, "nots reach".
var noVerbs = strings.Fields(`a about above across after against all almost along although among an and as at because before behind below between both but by
during even ever every far few first for from how if in into it its just least less many may might more most much must near never next no none nor not now of
off often on once or out over quite rather shall should since some than that the their then there these they this those through to too towards twice under
until up upon very well what when where which who whose why with within without would yet`)

func TestDataVerbsBeginWithVerbs(t *testing.T) {
	for _, file := range filesOf(verbColumns) {
		for _, r := range rows(t, file) {
			words := strings.Fields(r.f[1])
			for len(words) > 1 && leadsVerb(words[0]) {
				words = words[1:]
			}
			if slices.Contains(noVerbs, words[0]) {
				t.Errorf("%s: %q begins with no verb", r, r.f[1])
			}
		}
	}
}

// doubling is a second opinion on the verbs of more syllables whose last consonant doubles.
var doubling = strings.Fields(`abet abhor acquit admit allot begin cancel channel commit compel concur confer control corral counsel cudgel defer demur
deter dial dispel distil embed emit enrol equip excel expel fuel fulfil handicap impel imperil incur infer initial inter kidnap label level marshal marvel
model occur offset omit outbid overlap panel patrol pedal permit prefer program propel quarrel rebel rebut recur refer regret remit repel reset rival
signal spiral submit suffer_no total transfer transmit travel tunnel unravel upset worship input format instil parcel pencil intermit recommit resubmit retransmit`)

// plainEnding are verbs of more syllables whose ending looks as if it doubled and does not, by their stress.
func TestDataDoubling(t *testing.T) {
	seen := map[string]bool{}
	for _, file := range filesOf(verbColumns) {
		for _, r := range rows(t, file) {
			verb, _, _ := strings.Cut(r.f[1], " ")
			if seen[verb] || irregular[verb] != [2]string{} {
				continue
			}
			seen[verb] = true
			if !manySyllables(verb) || strings.Contains(verb, "-") {
				continue
			}
			last := verb[len(verb)-1:]
			ing := conjugate(verb, shapeIng)
			if twice := strings.HasSuffix(ing, last+last+"ing") && !strings.HasSuffix(verb, last+last); twice != slices.Contains(doubling, verb) {
				t.Errorf("%s: %q gives %q", r, verb, ing)
			}
		}
	}
	if len(seen) < 300 {
		t.Errorf("only %d verbs looked at", len(seen))
	}
}

// manySyllables reports a verb with a vowel before its last syllable that ends in one vowel and one consonant.
func manySyllables(w string) bool {
	n := len(w)
	if n < 4 || isVowel(w[n-1]) || strings.IndexByte("wxy", w[n-1]) >= 0 || !isVowel(w[n-2]) {
		return false
	}
	if isVowel(w[n-3]) && w[n-3:n-1] != "ui" {
		return false
	}
	groups, inside := 0, false
	for i := range w {
		v := isVowel(w[i]) || w[i] == 'y' && i > 0
		if v && !inside {
			groups++
		}
		inside = v
	}
	return groups > 1
}

// oddPlurals is a second opinion on nouns whose plural has no rule; the head of a phrase is its last word before a preposition.
var oddPlurals = map[string]string{
	"person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet", "tooth": "teeth", "mouse": "mice", "goose": "geese",
	"criterion": "criteria", "phenomenon": "phenomena", "analysis": "analyses", "basis": "bases", "crisis": "crises", "thesis": "theses",
	"diagnosis": "diagnoses", "synthesis": "syntheses", "hypothesis": "hypotheses", "emphasis": "emphases", "axis": "axes", "oasis": "oases",
	"life": "lives", "wife": "wives", "knife": "knives", "half": "halves", "leaf": "leaves", "shelf": "shelves", "loaf": "loaves", "thief": "thieves",
	"wolf": "wolves", "calf": "calves", "midwife": "midwives", "housewife": "housewives", "livelihood": "livelihoods",
	"hero": "heroes", "potato": "potatoes", "tomato": "tomatoes", "echo": "echoes", "embargo": "embargoes", "volcano": "volcanoes", "mosquito": "mosquitoes",
	"chairman": "chairmen", "policeman": "policemen", "fisherman": "fishermen", "serviceman": "servicemen", "businessman": "businessmen",
	"craftsman": "craftsmen", "foreman": "foremen", "spokesman": "spokesmen", "bacterium": "bacteria", "alumnus": "alumni", "nucleus": "nuclei",
	"larva": "larvae", "series": "series", "species": "species", "headquarters": "headquarters", "aircraft": "aircraft", "spacecraft": "spacecraft",
	"quiz": "quizzes", "photo": "photos", "bus": "buses", "gas": "gases", "virus": "viruses", "campus": "campuses", "status": "statuses",
	"crossroads": "crossroads", "barracks": "barracks", "means": "means", "offspring": "offspring", "sheep": "sheep", "fish": "fish",
	"stimulus": "stimuli", "fungus": "fungi", "ox": "oxen",
}

func TestDataPlurals(t *testing.T) {
	used := 0
	for _, file := range filesOf(nounColumns) {
		for _, r := range rows(t, file) {
			word := &lex{feats: parseFeats(r.f[3])}
			mass, only := word.has("mass"), word.has("plonly")
			if mass || only {
				continue
			}
			head := headWord(r.f[1])
			want, odd := oddPlurals[strings.ToLower(head)]
			got := word.get("pl")
			if got == "" {
				got = pluralise(r.f[1])
			}
			if odd {
				used++
			}
			if odd && word.get("pl") == "" && !strings.EqualFold(headWord(got), want) {
				t.Errorf("%s: plural of %q is %q", r, r.f[1], got)
			}
			if !odd && strings.HasSuffix(head, "ss") == false && strings.HasSuffix(head, "ics") {
				t.Errorf("%s: %q is no countable noun", r, r.f[1])
			}
			if word.get("pl") == "" && strings.HasSuffix(head, "ing") && strings.HasSuffix(got, "ingss") {
				t.Errorf("%s: plural %q", r, got)
			}
		}
	}
	if used < 40 {
		t.Errorf("only %d nouns with odd plurals looked at", used)
	}
}

func headWord(np string) string {
	words := strings.Fields(np)
	for i, w := range words {
		switch w {
		case "of", "for", "in", "on", "at", "to", "with", "by", "from", "between", "and":
			if i > 0 {
				return words[i-1]
			}
		}
	}
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
