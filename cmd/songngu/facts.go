package main

import (
	"io"

	"github.com/urfave/cli/v2"

	"songngu/internal/report"
)

const factsHelp = `Prints the figures, dates, documents, orders, plans and statements of officials that an article
holds, one a line, each with the sentences that it was found in. In CSV no cell is a formula.

   songngu facts report.txt
   songngu facts --format csv seeds/articles -o facts.csv`

func factsCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "facts",
		Usage:       "list figures, dates, documents and people as a table",
		ArgsUsage:   "[FLAGS] [FILE|DIR|-]...",
		Description: factsHelp,
		Flags:       append(batchFlags(report.FactsFormats(), "auto or offline"), plainNamesFlag()),
		Action:      func(c *cli.Context) error { return listFacts(h, c) },
	}
}

func listFacts(h host, c *cli.Context) error {
	b, err := newBatch[report.Item](h, c)
	if err != nil {
		return err
	}
	if err := b.offlineOnly(); err != nil {
		return err
	}
	b.make, b.flagged = brief, report.Item.Flagged
	options := report.Options{PlainNames: c.Bool("plain-names")}
	b.printer = func(w io.Writer) (printer[report.Item], error) {
		return report.NewFacts(w, report.FactsFormat(c.String("format")), options)
	}
	t, err := b.run(c.Context)
	if err != nil {
		return err
	}
	return t.verdict(false)
}
