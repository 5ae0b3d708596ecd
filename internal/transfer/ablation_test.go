package transfer

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"songngu/internal/terms"
	"songngu/internal/viet"
	"songngu/seeds"
)

// ablation is the engine with one of its stages left out or in its simplest form. Stages are functions over data, so a stage is changed by
// what it is given: the engine has no switches.
type ablation struct {
	stage, how string
	// base replaces the term base, engine changes the data of an engine that nobody else has.
	base   func() (*terms.Base, error)
	engine func(*Engine)
	opt    func(*Options)
	// tokens changes what the lexer made of a sentence, english what the last stage made.
	tokens  func([]viet.Token)
	english func(string) string
	// around changes a table that all engines share, and gives what puts it back.
	around func() (restore func())
	// unsure leaves out the second reading, which the grade asks for.
	unsure bool
}

// ablations are in the order of the stages.
var ablations = []ablation{
	{stage: "all", how: "the engine as it is"},
	{stage: "shield", how: "numbers, dates, documents and names are words", tokens: func(toks []viet.Token) {
		for i := range toks {
			if toks[i].Kind != viet.Punct {
				toks[i].Kind, toks[i].Value = viet.Word, nil
			}
		}
	}},
	{stage: "lock", how: "no term base", base: func() (*terms.Base, error) { return terms.NewBase(nil) }},
	{stage: "lattice", how: "words of one syllable only, but for function words", engine: func(e *Engine) {
		e.eachRow(func(r lexRow) {
			r.dropIf(strings.Contains(r.word(), " ") && !strings.Contains(r.table().name, "function") && !strings.HasPrefix(r.table().name, "data/whole"))
		})
	}},
	{stage: "select", how: "a word has its first reading only", engine: func(e *Engine) {
		seen := map[string]bool{}
		e.eachRow(func(r lexRow) {
			key := viet.Key(r.word())
			r.dropIf(seen[key])
			seen[key] = true
		})
	}},
	{stage: "split", how: "a sentence is not cut at semicolons", around: func() func() {
		kept := maps.Clone(clauseEnds)
		clear(clauseEnds)
		return func() { maps.Copy(clauseEnds, kept) }
	}},
	{stage: "clauses", how: "subjects and predicates make no clause", engine: func(e *Engine) { e.without([]binary{{l: catNP, r: catVP, rule: ruleS}}) }},
	{stage: "chunk", how: "no noun phrases and adverbials", engine: func(e *Engine) { e.without(nounRules, phraseRules) }},
	{stage: "cover", how: "parts stand beside each other for nothing", around: func() func() {
		kept := beside
		clear(beside[:])
		return func() { beside = kept }
	}},
	{stage: "frames", how: "every verb takes nothing or a noun phrase", engine: func(e *Engine) {
		e.eachRow(func(r lexRow) {
			r.change(func(l *lex) *lex {
				if l.cat == catV {
					l.frames = frameNone | frameNoun
				}
				return l
			})
		})
	}},
	{stage: "classes", how: "nouns and verbs are of no class", engine: func(e *Engine) {
		e.eachRow(func(r lexRow) {
			r.change(func(l *lex) *lex {
				l.class = ""
				return l
			})
		})
	}},
	{stage: "articles", how: "no articles", english: func(en string) string {
		return strings.Join(slices.DeleteFunc(strings.Fields(en), func(w string) bool {
			w = strings.ToLower(w)
			return w == "the" || w == "a" || w == "an"
		}), " ")
	}},
	{stage: "number", how: "nouns have no number", engine: func(e *Engine) {
		e.eachRow(func(r lexRow) {
			r.change(func(l *lex) *lex {
				if l.cat == catN {
					l.feats = append(l.feats, feature{name: "mass"})
				}
				return l
			})
		})
	}},
	{stage: "tense", how: "bare verbs are in the present", opt: func(o *Options) { o.Narrative = false }},
	{stage: "linearise", how: "word by word, in the order of the Vietnamese", engine: func(e *Engine) {
		e.whole = &grammar{whole: true}
	}},
	{stage: "score", how: "no second reading for the grade", unsure: true},
}

// lexRow is a row of a lexicon that nobody else has.
type lexRow struct {
	lx *lexicon
	at int
}

func (r lexRow) word() string { return r.lx.word(r.lx.rows[r.at]) }

func (r lexRow) table() loaded { return r.lx.tables[r.lx.rows[r.at].table] }

// change has the reading of a row changed when it is made, by a table of its own.
func (r lexRow) change(by func(*lex) *lex) {
	old := r.table()
	changed := &table{old.name, func(cells []string) (*lex, error) {
		l, err := old.parse(cells)
		if l != nil {
			l = by(l)
		}
		return l, err
	}}
	r.lx.rows[r.at].table = int32(len(r.lx.tables))
	r.lx.tables = append(r.lx.tables, loaded{changed, old.file})
}

// dropIf leaves a row without a reading.
func (r lexRow) dropIf(drop bool) {
	if drop {
		r.change(func(*lex) *lex { return nil })
	}
}

// eachRow calls do for the rows of both lexicons.
func (e *Engine) eachRow(do func(lexRow)) {
	closed := mustLoadClosed(data)
	e.closed = func() *lexicon { return closed }
	for _, lx := range []*lexicon{e.lexicon, closed} {
		for i := 1; i < len(lx.rows); i++ {
			do(lexRow{lx, i})
		}
	}
}

// without takes sets of rules out of the grammars.
func (e *Engine) without(sets ...[]binary) {
	for _, g := range []*grammar{e.grammar, e.whole} {
		for _, set := range sets {
			for _, b := range set {
				g.narrow(&narrowed{l: b.l, r: b.r, rule: b.rule, left: madeBy(), right: madeBy()}, 0)
			}
		}
	}
}

// make makes the engine of an ablation.
func (a *ablation) make(tb testing.TB) *Engine {
	tb.Helper()
	base := a.base
	if base == nil {
		base = func() (*terms.Base, error) { return terms.ReadBase(seeds.FS, "terms") }
	}
	b, err := base()
	if err != nil {
		tb.Fatal(err)
	}
	e, err := New(b)
	if err != nil {
		tb.Fatal(err)
	}
	if a.engine != nil {
		a.engine(e)
	}
	return e
}

// translate is Engine.Translate, stage by stage.
func (a *ablation) translate(e *Engine, text string) string {
	opt := Options{Narrative: true}
	if a.opt != nil {
		a.opt(&opt)
	}
	t := &translator{engine: e, opt: opt, text: viet.Normalise(text).String()}
	for _, sp := range viet.Sentences(t.text) {
		if a.tokens == nil && !a.unsure {
			t.sentence(sp)
			continue
		}
		toks := viet.Lex(sp.In(t.text))
		for i := range toks {
			toks[i].Start, toks[i].End = toks[i].Start+sp.Start, toks[i].End+sp.Start
		}
		if a.tokens != nil {
			a.tokens(toks)
		}
		t.read(toks)
	}
	en := t.finish().Text
	if a.english != nil {
		en = a.english(en)
	}
	return en
}

// bench is sentences with the translations of people.
type bench struct{ vi, en []string }

// readBench reads a set of evaluation sentences, nil where it is not at hand.
func readBench(set string) *bench {
	read := func(ext string) []string {
		raw, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "eval", set+ext))
		if err != nil {
			return nil
		}
		return strings.Split(strings.TrimSpace(string(raw)), "\n")
	}
	b := &bench{read(".vi"), read(".en")}
	if len(b.vi) == 0 || len(b.vi) != len(b.en) {
		return nil
	}
	return b
}

// BenchmarkAblation measures what each stage costs and what it is worth: lines a second of processor time, and chrF2 against translations by people
// where they are at hand.
func BenchmarkAblation(b *testing.B) {
	lines := seedSentences(b)
	for i := range ablations {
		a := &ablations[i]
		b.Run(a.stage, func(b *testing.B) {
			if a.around != nil {
				defer a.around()()
			}
			e := a.make(b)
			translate := func(all []string) []string {
				out := make([]string, len(all))
				for i, line := range all {
					out[i] = a.translate(e, line)
				}
				return out
			}
			translate(lines) // readings are made when a text first has a word
			begun := processorTime(b)
			for b.Loop() {
				translate(lines)
			}
			b.ReportMetric(float64(b.N*len(lines))/(processorTime(b)-begun).Seconds(), "lines/cpu-s")
			for set, unit := range map[string]string{"policy-dev": "chrF2-policy", "dev150": "chrF2-world"} {
				data := readBench(set)
				if data == nil {
					b.Logf("no chrF2: %s is not at hand", set)
					continue
				}
				b.ReportMetric(chrF2(translate(data.vi), data.en), unit)
			}
		})
	}
}

// processorTime is what the process has used so far; other jobs on the machine do not change it.
func processorTime(tb testing.TB) time.Duration {
	tb.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		tb.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// chrF2 compares by n-grams of one to six characters, recall counting twice: 0 to 100 for a corpus, white space aside.
func chrF2(hypotheses, references []string) float64 {
	const longest = 6
	var made, wanted, both [longest]float64
	for i := range hypotheses {
		h, r := []rune(strings.Join(strings.Fields(hypotheses[i]), "")), []rune(strings.Join(strings.Fields(references[i]), ""))
		for n := range longest {
			left := map[string]int{}
			for k := 0; k+n < len(r); k++ {
				left[string(r[k:k+n+1])]++
				wanted[n]++
			}
			for k := 0; k+n < len(h); k++ {
				made[n]++
				if g := string(h[k : k+n+1]); left[g] > 0 {
					left[g]--
					both[n]++
				}
			}
		}
	}
	precision, recall, orders := 0., 0., 0.
	for n := range longest {
		if made[n] > 0 && wanted[n] > 0 {
			precision, recall, orders = precision+both[n]/made[n], recall+both[n]/wanted[n], orders+1
		}
	}
	if precision+recall == 0 {
		return 0
	}
	precision, recall = precision/orders, recall/orders
	return 100 * 5 * precision * recall / (4*precision + recall)
}

// Each ablation changes the English of some golden sentence, or it switches nothing.
func TestAblations(t *testing.T) {
	full := ablations[0].make(t)
	all := goldenSentences(t)
	for i := range ablations[1:] {
		a := &ablations[1+i]
		if a.unsure {
			continue // no English depends on it
		}
		e, differs := a.make(t), false
		for _, text := range all {
			want := ablations[0].translate(full, text)
			got := func() string {
				if a.around != nil {
					defer a.around()()
				}
				return a.translate(e, text)
			}()
			if differs = got != want; differs {
				break
			}
		}
		if !differs {
			t.Errorf("%s: %s changes nothing", a.stage, a.how)
		}
	}
}
