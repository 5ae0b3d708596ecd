package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/internal/article"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/internal/viet"
	"songngu/memory"
	"songngu/memory/align"
	"songngu/memory/table"
	"songngu/seeds"
)

const memoryAlignHelp = `Pairs the sentences of a document with those of its translation and adds the pairs to the memory, as
drafts: songngu memory approve takes what a person has looked at. Two files, two folders with files
of the same names, or one folder with a.vi.txt beside a.en.txt, or vi/a.txt beside en/a.txt.

Each pair has a confidence: of those with 0.90, nine in ten are right. --min says from where on pairs
are kept. --dry-run shows them, and --review writes them to a table; both change nothing. In the table
write yes or no into the column keep, correct what you like, and take it back with --take.

   songngu memory align --dry-run report.vi.txt report.en.txt
   songngu memory align archive/vi archive/en
   songngu memory align --review pairs.tsv report.vi.txt report.en.txt
   songngu memory align --take pairs.tsv --status approved`

func memoryAlignCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "align",
		Usage:       "make units of a document and its translation",
		ArgsUsage:   "[FLAGS] SOURCE TARGET | DIR",
		Description: memoryAlignHelp,
		Flags: append(unitFlags(memory.Draft),
			&cli.Float64Flag{Name: "min", Value: 0.8, Usage: "keep pairs from `CONFIDENCE` on, 0 to 1"},
			&cli.BoolFlag{Name: "dry-run", Usage: "print the pairs, change nothing", DisableDefaultText: true},
			&cli.StringFlag{Name: "review", Usage: "write the pairs to `FILE` (.tsv or .csv), change nothing"},
			&cli.StringFlag{Name: "take", Usage: "take the reviewed `FILE` back"},
			formatFlag("table", "csv", "json", "jsonl"),
			outputFlag(),
		),
		Action: func(c *cli.Context) error { return memoryAlign(h, c) },
	}
}

// alignment is one run of memory align.
type alignment struct {
	host    host
	c       *cli.Context
	format  string
	traits  unitTraits
	options align.Options
}

func memoryAlign(h host, c *cli.Context) error {
	a := &alignment{host: h, c: c}
	var err error
	if a.format, err = checkFormat(c, "table", "csv", "json", "jsonl"); err != nil {
		return err
	}
	if a.traits, err = readTraits(c); err != nil {
		return err
	}
	if err := a.readOptions(); err != nil {
		return err
	}
	if c.IsSet("take") {
		return a.take(c.String("take"))
	}
	pairs, err := pairFiles(c.Args().Slice(), memory.SameLang(a.options.SourceLang, "en"))
	if err != nil {
		return err
	}
	return a.run(pairs)
}

// readOptions reads the flags that are not those of other commands.
func (a *alignment) readOptions() error {
	c := a.c
	a.options = align.Options{SourceLang: c.String("source-lang"), TargetLang: c.String("target-lang"), Least: c.Float64("min")}
	vi, en := a.options.SourceLang, a.options.TargetLang
	if memory.SameLang(vi, "en") {
		vi, en = en, vi
	}
	switch {
	case !memory.SameLang(vi, "vi") || !memory.SameLang(en, "en"):
		return usage("--source-lang en --target-lang vi is the other direction", "memory align pairs Vietnamese and English only")
	case !(a.options.Least >= 0 && a.options.Least <= 1):
		return usage("", "--min is %v: it must be from 0 to 1", a.options.Least)
	case c.IsSet("review") && c.String("review") == "":
		return usage("", "flag --review needs the name of a file")
	case c.IsSet("take") && c.String("take") == "":
		return usage("", "flag --take needs the name of a file")
	case c.IsSet("take") && (c.NArg() > 0 || c.IsSet("review") || c.Bool("dry-run")):
		return usage("songngu memory align --take pairs.tsv", "--take takes a reviewed file back and nothing else")
	case c.IsSet("review") && c.Bool("dry-run"):
		return usage("", "--review and --dry-run exclude each other: neither changes the memory")
	}
	return nil
}

// result is what became of one document, or of a reviewed file.
type result struct {
	align.Document
	kept   int
	report memory.ImportReport
	stored bool
}

// run aligns all pairs of files.
func (a *alignment) run(pairs []filePair) error {
	aligner, err := newAligner()
	if err != nil {
		return err
	}
	store, closeStore, err := a.openStore()
	if err != nil {
		return err
	}
	defer closeStore()
	var results []result
	var t tally
	tell, done := a.host.progress("aligning")
	defer done()
	for i, p := range pairs {
		if tell != nil {
			tell(i + 1)
		}
		r, err := a.document(aligner, p)
		if err == nil && store != nil {
			err = a.store(store, &r, p)
		}
		switch {
		case a.c.Err() != nil:
			return a.c.Err()
		case err != nil:
			t.failed++
			a.host.report(err)
			continue
		}
		t.done++
		a.doubt(r, p)
		results = append(results, r)
	}
	if t.done == 0 {
		return t.verdict(false)
	}
	done()
	if err := a.print(results, pairs); err != nil {
		return err
	}
	return t.verdict(false)
}

// openStore opens the memory, or gives nil when it is not to be changed.
func (a *alignment) openStore() (db *memory.DB, end func(), err error) {
	if a.c.Bool("dry-run") || a.c.IsSet("review") {
		return nil, func() {}, nil
	}
	m, db, err := createMemory(a.host, a.c)
	if err != nil {
		return nil, nil, err
	}
	return db, func() {
		refreshIndex(a.c.Context, a.host, m)
		_ = m.Close()
	}, nil
}

// newAligner makes an aligner that knows the terms and the words that the program ships with.
func newAligner() (*align.Aligner, error) {
	base, err := terms.ReadBase(seeds.FS, "terms")
	if err != nil {
		return nil, err
	}
	words, err := transfer.Words()
	if err != nil {
		return nil, err
	}
	var known []align.Term
	for _, e := range base.Entries() {
		en := strings.Join(append([]string{e.EN}, e.AbbrEN...), " ")
		for _, vi := range slices.Concat([]string{e.VI}, e.AbbrVI, e.Variants) {
			known = append(known, align.Term{VI: vi, EN: en})
		}
	}
	for _, w := range words {
		known = append(known, align.Term{VI: w.VI, EN: w.EN})
	}
	return align.New(align.NewLexicon(known)), nil
}

// document reads and aligns a pair of files.
func (a *alignment) document(aligner *align.Aligner, p filePair) (r result, err error) {
	if p.err != nil {
		return r, p.err
	}
	r.Name = p.name
	if name := a.c.String("document"); name != "" {
		r.Name = name
	}
	if r.VI, err = readVietnamese(p.vi); err != nil {
		if _, other := readVietnamese(p.en); other == nil {
			err = &fault{code: exitInput, msg: p.vi + ": is not Vietnamese, but " + p.en + " is",
				hint: "give them in the other order, or --source-lang en --target-lang vi"}
		}
		return r, err
	}
	if r.EN, err = readEnglish(p.en); err != nil {
		return r, err
	}
	if r.Beads, err = aligner.Align(a.c.Context, r.VI, r.EN); err != nil {
		return r, err
	}
	for _, b := range r.Beads {
		if a.options.Kept(b) {
			r.kept++
		}
	}
	return r, nil
}

// readVietnamese gives the sentences of an article, dirt included: a translation has it too.
func readVietnamese(path string) ([]align.Sentence, error) {
	art, err := article.ReadPath(path, article.DefaultLimits())
	if err != nil {
		return nil, err
	}
	var out []align.Sentence
	last := -1
	for _, s := range art.Segments {
		out = append(out, align.Sentence{Text: s.Text, Opens: s.Paragraph != last, Aside: s.Kind != article.Body && s.Kind != article.Heading})
		last = s.Paragraph
	}
	return out, nil
}

// readEnglish gives the sentences of a translation.
func readEnglish(path string) ([]align.Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // read only: closing loses nothing
	paragraphs, err := article.Paragraphs(path, f, article.DefaultLimits())
	if err != nil {
		return nil, err
	}
	if ok, _ := viet.LooksVietnamese(strings.Join(paragraphs, "\n")); ok {
		return nil, &fault{code: exitInput, msg: path + ": is Vietnamese, not English", hint: "give the English translation"}
	}
	return align.English(paragraphs), nil
}

// store puts the kept pairs of a document into the memory, in one edit.
func (a *alignment) store(db *memory.DB, r *result, p filePair) error {
	r.stored = true
	if r.kept == 0 {
		return nil
	}
	var err error
	r.report, err = memory.Import(a.c.Context, db, &unitList{units: r.Units(a.options)}, p.vi+" "+p.en, a.importOptions())
	return memoryFault(db.Path(), err)
}

func (a *alignment) importOptions() memory.ImportOptions {
	return memory.ImportOptions{
		Policy: a.traits.policy, Origin: a.traits.origin, Status: a.traits.status, OverrideOrigin: true, OverrideStatus: true, Document: a.c.String("document"),
		Action: "align", Actor: a.host.actor(), At: a.host.clock(),
	}
}

// unitList reads units that are there. It implements memory.Reader.
type unitList struct{ units []memory.Unit }

func (l *unitList) Next() (memory.Unit, error) {
	if len(l.units) == 0 {
		return memory.Unit{}, io.EOF
	}
	u := l.units[0]
	l.units = l.units[1:]
	return u, nil
}

// strangers is the share of sentences that find no partner from which two files may not belong together.
const strangers = 0.6

// doubt tells when two files look as if they did not belong together.
func (a *alignment) doubt(r result, p filePair) {
	sentences, alone := min(len(r.VI), len(r.EN)), min(len(r.VI), len(r.EN))
	for _, b := range r.Beads {
		if b.Paired() && b.Confidence >= 0.5 {
			alone -= min(b.VI.Len(), b.EN.Len())
		}
	}
	if sentences > 3 && float64(alone) > strangers*float64(sentences) {
		a.host.tell(fmt.Sprintf("%s: %d of %d sentences have no partner in %s", p.vi, alone, sentences, p.en), "do the two belong together?")
	}
}

// take puts the rows of a reviewed file that are kept into the memory.
func (a *alignment) take(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }() // read only: closing loses nothing
	rows, err := table.NewReader(f, table.Options{Source: a.options.SourceLang, Target: a.options.TargetLang})
	if err != nil {
		return reviewFault(path, err)
	}
	db, closeStore, err := a.openStore()
	if err != nil {
		return err
	}
	defer closeStore()
	o := a.importOptions()
	r := result{stored: true}
	r.Name = filepath.Base(path)
	r.report, err = memory.Import(a.c.Context, db, align.NewReviewed(rows), path, o)
	if err != nil && !errors.Is(err, context.Canceled) {
		err = reviewFault(path, memoryFault(db.Path(), err))
	}
	if err != nil {
		return err
	}
	r.kept = r.report.New + r.report.Same + r.report.Changed
	for _, s := range r.report.Reasons {
		a.host.tell(fmt.Sprintf("%s: left out: %s: %d (first: %s)", path, s.Reason, s.Count, s.First), "")
	}
	return a.print([]result{r}, nil)
}

// reviewFault says what is wrong with a reviewed file.
func reviewFault(path string, err error) error {
	var f *memory.FormatError
	switch {
	case errors.As(err, &f):
		return &fault{code: exitInput, msg: path + ": " + f.Error(), hint: f.Cure}
	case errors.Is(err, memory.ErrNoUnits):
		return &fault{code: exitInput, msg: path + ": no rows", hint: "songngu memory align --review makes such a file"}
	}
	return err
}
