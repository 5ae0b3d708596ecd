package main

import (
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"songngu/internal/report"
)

const summariseHelp = `Makes a short English brief of each article and prints them in the order given. FILE is plain
text, Markdown or HTML in any Vietnamese encoding; a DIR stands for the articles in it; - or no
argument at all reads standard input. Every statement names the sentences that it rests on, such
as [s7], and was checked against them: numbers, dates, documents, names and legal status. What
could not be proved is left out, and its number told.

   songngu summarise seeds/articles
   songngu summarise --format json -o briefs.json report.txt
   curl -s https://example.vn/bai.html | songngu summarise -

Nothing is overwritten before the whole result is there.`

func summariseCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "summarise",
		Aliases:     []string{"summarize", "sum"},
		Usage:       "make an English brief of each article",
		ArgsUsage:   "[FLAGS] [FILE|DIR|-]...",
		Description: summariseHelp,
		Flags: append(batchFlags(report.Formats()),
			&cli.BoolFlag{Name: "strict", Usage: "end with exit code 7 when a statement could not be proved", DisableDefaultText: true},
			&cli.BoolFlag{Name: "keep-unverified", Usage: "print statements that could not be proved, marked (unverified)", DisableDefaultText: true},
			plainNamesFlag(),
		),
		Action: func(c *cli.Context) error { return summarise(h, c) },
	}
}

func plainNamesFlag() cli.Flag {
	return &cli.BoolFlag{Name: "plain-names", Usage: "write names without diacritics: Nguyen Van Binh", DisableDefaultText: true}
}

func summarise(h host, c *cli.Context) error {
	b, err := newBatch[report.Item](h, c)
	if err != nil {
		return err
	}
	b.make, b.flagged = brief, report.Item.Flagged
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
	return t.verdict(c.Bool("strict"))
}

// tellLeftOut says how many statements of an article were not proved.
func (h host) tellLeftOut(name string, flagged int) {
	if flagged > 0 {
		h.tell(fmt.Sprintf("%s: left out as not proved against the source: %d", name, flagged), "--keep-unverified prints what was left out, marked")
	}
}
