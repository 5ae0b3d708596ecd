package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/internal/article"
	"songngu/internal/llm"
	"songngu/internal/report"
	"songngu/internal/summary"
	"songngu/internal/translate"
	"songngu/memory"
)

const translateHelp = `Translates whole texts, sentence by sentence. FILE is plain text, Markdown or HTML in any Vietnamese
encoding; a DIR stands for the articles in it; - or no argument at all reads standard input.
Each sentence has the English that the memory holds for it, approved; else that of a stored
sentence from which it differs in numbers, dates, documents or names only, with those put in; else
what the engine makes of it, with the terms of the glossary, or a language model, if one is set (see
songngu summarise --help): --engine auto asks it then, --engine offline does not. What people did not
approve as it stands is checked against the Vietnamese, and what has to be looked at is marked.

   songngu translate report.txt
   songngu translate --format txt report.txt -o report-en.txt
   songngu translate circular.html -o circular.xlf
   songngu translate --lines < sentences.txt > english.txt
   songngu translate --explain --text "Bộ Y tế ban hành 5 kế hoạch."
   songngu translate --unknown report.txt
   songngu translate --engine llm --dry-run report.txt

A model gets what the memory does not have, with the terms in it and similar approved sentences. What
fails a check is shown to it once. What fails again is kept and marked; what cannot be used at all has no
English, and the exit code is 9. With --fallback offline the engine makes both. Sentences that speak to a
machine are not sent to one. Replies are kept: a second run asks for nothing, one over a changed text for
what changed. --jobs is how many requests for a text go at a time, too.

Engines grade what they make: A is right and clean nine times in ten, B can be understood, C is not
to be trusted. XLIFF and TMX hold drafts, for a translator to finish and songngu memory import to
take in. Nothing is stored in the memory by this command. Where there is no memory, it does
without; --threshold is the lowest score of a match that is repaired or suggested.

With --lines, each line is a segment and gives exactly one line of English, an empty one an empty
one. A line that is not UTF-8, has a NUL or is longer than 1 MiB ends the run with exit code 3.`

func translateCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "translate",
		Aliases:     []string{"tr"},
		Usage:       "translate whole texts: memory, then a model or the engine",
		ArgsUsage:   "[FLAGS] [FILE|DIR|-]...",
		Description: translateHelp,
		Flags: append(append(batchFlags(translateFormats(), "auto, offline or llm"), modelFlags("what the model failed to")...),
			&cli.IntFlag{Name: "threshold", Aliases: []string{"t"}, Value: memory.DefaultThreshold, Base: 10, Usage: "lowest `SCORE` of a match, 30 to 101"},
			&cli.BoolFlag{Name: "lines", Usage: "read a segment a line, write its English, a line each", DisableDefaultText: true},
			&cli.StringFlag{Name: "text", Usage: "translate `TEXT` instead of files"},
			&cli.BoolFlag{Name: "all", Usage: "translate bylines and page furniture, too", DisableDefaultText: true},
			&cli.BoolFlag{Name: "explain", Usage: "print how the English of each sentence came about", DisableDefaultText: true},
			&cli.BoolFlag{Name: "unknown", Usage: "print the words that no list knows, for the glossary", DisableDefaultText: true},
			&cli.BoolFlag{Name: "strict", Usage: "end with exit code 7 when a check failed", DisableDefaultText: true},
			plainNamesFlag(), manifestFlag(),
		),
		Action: func(c *cli.Context) error { return runTranslate(h, c) },
	}
}

// translateFormats lists the formats of translations, the usual one first.
func translateFormats() []string {
	return append(words(report.Formats()), formatXLIFF, formatXLIFF2, formatTMX)
}

// translation is one run of the command.
type translation struct {
	*batch[translate.Document]
	format           string
	options          report.Options
	lines, all       bool
	explain, unknown bool
	threshold        int
	model            *modelTranslation // nil for the offline engine
	memory           translate.Matcher // nil where there is none
	memoryPath       string
	close            func()
}

func runTranslate(h host, c *cli.Context) (err error) {
	t, err := newTranslation(h, c)
	if err != nil {
		return err
	}
	defer t.close()
	if t.recorder, err = newRecorder(h, c); err != nil {
		return err
	}
	t.describe = describeTranslation
	defer func() { err = t.recorder.finish(err) }()
	if t.model != nil && (c.Bool("dry-run") || c.Bool("show-prompt")) {
		return t.dryRun(h, c)
	}
	run, verdict := t.run, tally.verdict
	if t.model != nil {
		verdict = t.model.verdict
		t.recorder.asks(t.model.gate, llm.TranslatorVersion, t.model.priced)
	}
	if t.lines {
		run = t.runLines
	}
	y, err := run(c.Context)
	if err != nil {
		return err
	}
	return verdict(y, c.Bool("strict"))
}

// describeTranslation counts in a manifest what became of the segments of a text.
func describeTranslation(d translate.Document, m *manifestDocument) {
	m.translated(d.By, d.Tally())
}

// translated notes what made the English of a text, and counts its segments.
func (d *manifestDocument) translated(by summary.Engine, y translate.Tally) {
	d.Engine = &manifestEngine{Name: by.Name, Model: by.Model, Version: by.Version}
	d.Segments = &manifestSegments{Translated: y.Segments, Flagged: y.Flagged, Origins: y.Origins}
}

// newTranslation reads the flags and opens the memory.
func newTranslation(h host, c *cli.Context) (*translation, error) {
	if text := c.String("text"); c.IsSet("text") {
		if c.NArg() > 0 {
			return nil, usage("leave one of them out", "--text and a file were given")
		}
		h.stdin = strings.NewReader(text)
	}
	b, err := newBatch[translate.Document](h, c)
	if err != nil {
		return nil, err
	}
	t := &translation{batch: b, format: translateFormat(c), lines: c.Bool("lines"), all: c.Bool("all"), explain: c.Bool("explain"),
		unknown: c.Bool("unknown"), threshold: c.Int("threshold"), close: func() {},
		options: report.Options{PlainNames: c.Bool("plain-names"), Program: "songngu " + version}}
	if err := t.check(); err != nil {
		return nil, err
	}
	if t.model, err = t.chooseModel(h, c); err != nil {
		return nil, err
	}
	b.make, b.printer, b.flagged = t.document, t.newPrinter, flaggedSegments
	return t, t.open(h, c)
}

// chooseModel chooses the engine. The words that no list knows are those of the offline one.
func (t *translation) chooseModel(h host, c *cli.Context) (*modelTranslation, error) {
	if t.unknown {
		return nil, unusedModelFlags(c, nil)
	}
	atOnce := t.jobs
	if !t.jobsSet {
		atOnce = requestsAtOnce
	}
	return chooseTranslator(h, c, atOnce)
}

// translateFormat is what --format says, else what the name after -o does, else the usual one of what is asked for.
func translateFormat(c *cli.Context) string {
	if c.IsSet("format") {
		return c.String("format")
	}
	switch ext := strings.TrimPrefix(strings.ToLower(filepath.Ext(c.String("output"))), "."); ext {
	case "md", "txt", "json", "jsonl", "tmx":
		return ext
	case "xlf", "xliff":
		return formatXLIFF
	}
	if c.Bool("lines") || c.Bool("explain") || c.Bool("unknown") {
		return string(report.Text)
	}
	return c.String("format")
}

// check refuses flags that do not go together.
func (t *translation) check() error {
	formats := translateFormats()
	what := "translations"
	for _, mode := range []struct {
		on      bool
		flag    string
		formats []report.Format
	}{
		{t.lines, "--lines", []report.Format{report.Text, report.JSONL}},
		{t.explain, "--explain", []report.Format{report.Text, report.JSON, report.JSONL}},
		{t.unknown, "--unknown", []report.Format{report.Text, report.JSON, report.JSONL}},
	} {
		if !mode.on {
			continue
		}
		if what != "translations" {
			return usage("give one of them", "%s and %s do not go together", what, mode.flag)
		}
		what, formats = mode.flag, words(mode.formats)
	}
	if !slices.Contains(formats, t.format) {
		return usage("", "unknown format %q: the formats of %s are %s", t.format, what, strings.Join(formats, ", "))
	}
	if t.threshold < minThreshold || t.threshold > memory.ContextScore {
		return usage("", "--threshold is %d: it must be from %d to %d", t.threshold, minThreshold, memory.ContextScore)
	}
	return nil
}

// open opens the memory if there is one.
func (t *translation) open(h host, c *cli.Context) error {
	db, err := memoryIfAny(h, c)
	if err != nil || db == nil {
		return err
	}
	m := memory.NewMemory(db, db.Path()+memory.IndexSuffix)
	tell, done := h.progress("indexing")
	err = m.Refresh(c.Context, tell)
	done()
	if err != nil {
		_ = m.Close()
		return memoryFault(db.Path(), err)
	}
	t.memory, t.memoryPath, t.close = m, db.Path(), func() { _ = m.Close() }
	return nil
}

// translator gives the translator of an engine.
func (t *translation) translator(e *engine) (*translate.Translator, error) {
	tr := &translate.Translator{Base: e.base, Engine: e.transfer, Memory: t.memory, Threshold: t.threshold, Explain: t.explain}
	if t.model == nil {
		return tr, nil
	}
	m, err := t.model.machine(e)
	tr.Machine, tr.Fallback = m, t.model.fallback
	return tr, err
}

// document translates one article.
func (t *translation) document(ctx context.Context, e *engine, a *article.Article) (translate.Document, error) {
	tr, err := t.translator(e)
	if err != nil {
		return translate.Document{}, err
	}
	d, err := tr.Article(ctx, a, t.all)
	if err != nil {
		return d, t.failed(nameOf(a), err)
	}
	if d.Problem != nil {
		t.model.goesOn(nameOf(a), d.Problem)
	}
	if t.model != nil {
		if n := t.model.count(d.Segments); n > 0 {
			t.host.tell(fmt.Sprintf("%s: segments without English: %d", nameOf(a), n), "")
		}
	}
	return d, nil
}

// failed is why a text is not translated as the program ends with it.
func (t *translation) failed(name string, err error) error {
	if _, model := errors.AsType[*llm.Error](err); model {
		return modelFault(name, err)
	}
	return memoryFault(t.memoryPath, err)
}

func flaggedSegments(d translate.Document) int { return d.Tally().Flagged }

// newPrinter gives the printer of what is asked for.
func (t *translation) newPrinter(w io.Writer) (printer[translate.Document], error) {
	switch {
	case t.explain && t.format == string(report.Text):
		return report.NewExplained(w, t.options), nil
	case t.unknown:
		return report.NewUnknown(w, report.Format(t.format))
	}
	switch t.format {
	case formatXLIFF, formatXLIFF2, formatTMX:
		p, err := newUnitPrinter(t.host, w, t.format)
		return tellingPrinter{p, t}, err
	case string(report.Text):
		p, err := report.NewTranslations(w, report.Text, t.options)
		return tellingPrinter{p, t}, err
	}
	return report.NewTranslations(w, report.Format(t.format), t.options)
}

// tellingPrinter tells people what the reader of a format would not see in it.
type tellingPrinter struct {
	printer[translate.Document]
	t *translation
}

func (p tellingPrinter) Add(d translate.Document) error {
	name := d.Article.Path
	if name == "" {
		name = "standard input"
	}
	y := d.Tally()
	if y.Look > 0 {
		p.t.host.tell(fmt.Sprintf("%s: %d of %d segments have to be looked at", name, y.Look, y.Segments), "--format md says which and why")
	}
	if n := y.Origins[translate.None]; n > 0 && !p.t.all {
		p.t.host.tell(fmt.Sprintf("%s: bylines and page furniture left out: %d", name, n), "--all translates them, too")
	}
	return p.printer.Add(d)
}
