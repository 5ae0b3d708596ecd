package main

import (
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"songngu/internal/llm"
	"songngu/internal/report"
)

const summariseHelp = `Makes a short English brief of each article and prints them in the order given. FILE is plain
text, Markdown or HTML in any Vietnamese encoding; a DIR stands for the articles in it; - or no
argument at all reads standard input. Every statement names the sentences that it rests on, such
as [s7], and was checked against them: numbers, dates, documents, names and legal status. What
could not be proved is left out, and its number told.

The offline engine needs nothing and sends nothing. What it is less sure to have read rightly it marks
with (compare), and prints the Vietnamese of it below: of three such statements on a new sort of
text one is wrong, of six others one. In JSON they have a finding of the check "reading". A language model writes fuller briefs: set
SONGNGU_BASE_URL to an OpenAI-compatible server (http://localhost:11434/v1 for Ollama), SONGNGU_MODEL
to a model of it and, where it wants one, SONGNGU_API_KEY; OPENAI_BASE_URL and OPENAI_API_KEY will
do, too, and so will a file (songngu config --help). Then --engine auto asks that model, and the
articles are sent to that server. What it writes goes through the same checks, and through more:
each quote must stand in the sentence that it names, and the model reads each statement that passed
once more beside its sentences, in a request of its own, which --no-revision saves. Replies are kept,
so that a second run asks for nothing; --dry-run says what a run takes and costs, --max-cost holds it.

   songngu summarise seeds/articles
   songngu summarise --format json -o briefs.json report.txt
   songngu summarise --dry-run report.txt
   curl -s https://example.vn/bai.html | songngu summarise -

Nothing is overwritten before the whole result is there.`

func summariseCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "summarise",
		Aliases:     []string{"summarize", "sum"},
		Usage:       "make an English brief of each article",
		ArgsUsage:   "[FLAGS] [FILE|DIR|-]...",
		Description: summariseHelp,
		Flags: append(append(batchFlags(report.Formats(), "auto, offline or llm"), modelFlags("the brief of an article for which the model failed")...),
			&cli.BoolFlag{Name: "no-revision", Usage: "do not have the model read its statements again beside their sentences", DisableDefaultText: true},
			&cli.BoolFlag{Name: "strict", Usage: "end with exit code 7 when a statement could not be proved", DisableDefaultText: true},
			&cli.BoolFlag{Name: "keep-unverified", Usage: "print statements that could not be proved, marked (unverified)", DisableDefaultText: true},
			plainNamesFlag(), manifestFlag(),
		),
		Action: func(c *cli.Context) error { return summarise(h, c) },
	}
}

func plainNamesFlag() cli.Flag {
	return &cli.BoolFlag{Name: "plain-names", Usage: "write names without diacritics: Nguyen Van Binh", DisableDefaultText: true}
}

func summarise(h host, c *cli.Context) (err error) {
	m, err := chooseModel(h, c)
	if err != nil {
		return err
	}
	record, err := newRecorder(h, c)
	if err != nil {
		return err
	}
	defer func() { err = record.finish(err) }()
	makeBrief, verdict := brief, tally.verdict
	if m != nil {
		defer m.close()
		if c.Bool("dry-run") || c.Bool("show-prompt") {
			return m.dryRun(h, c)
		}
		record.asks(m.gate, llm.PromptVersion, m.priced)
		makeBrief, verdict = m.brief, m.verdict
	}
	b, err := newBatch[report.Item](h, c)
	if err != nil {
		return err
	}
	b.make, b.flagged, b.recorder, b.describe = makeBrief, report.Item.Flagged, record, describeBrief
	if m != nil {
		b.waits()
	}
	keep := c.Bool("keep-unverified")
	if !keep {
		b.tell = h.tellLeftOut
	}
	options := report.Options{KeepUnverified: keep, PlainNames: c.Bool("plain-names"), Program: "songngu " + version}
	b.printer = func(w io.Writer) (printer[report.Item], error) {
		return report.New(w, report.Format(c.String("format")), options)
	}
	t, err := b.run(c.Context)
	if err != nil {
		return err
	}
	return verdict(t, c.Bool("strict"))
}

// describeBrief counts in a manifest what became of the statements of a brief.
func describeBrief(it report.Item, d *manifestDocument) {
	n := len(it.Brief.Statements)
	if it.Brief.Headline != "" {
		n++
	}
	e := it.Brief.Engine
	d.Engine = &manifestEngine{Name: e.Name, Model: e.Model, Version: e.Version}
	d.Statements = &manifestStatements{Proved: n - it.Flagged(), Dropped: it.Flagged(), Unseen: len(it.Brief.Unseen)}
}

// tellLeftOut says how many statements of an article were not proved.
func (h host) tellLeftOut(name string, flagged int) {
	if flagged > 0 {
		h.tell(fmt.Sprintf("%s: left out as not proved against the source: %d", name, flagged), "--keep-unverified prints what was left out, marked")
	}
}
