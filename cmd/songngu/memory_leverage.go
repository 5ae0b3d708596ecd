package main

import (
	"encoding/csv"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"songngu/internal/article"
	"songngu/memory"
)

const memoryLeverageHelp = `Tells before the work begins how much of it the memory holds: segments, syllables and words of each
band of scores, for each document and in all. A sentence that came before in the documents is a
repetition.

   songngu memory leverage seeds/articles
   songngu memory leverage --format csv -o offer.csv report.txt`

func memoryLeverageCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "leverage",
		Usage:       "tell how much of a document the memory holds",
		ArgsUsage:   "[FLAGS] FILE|DIR...",
		Description: memoryLeverageHelp,
		Flags: []cli.Flag{
			formatFlag("table", "csv", "json"),
			outputFlag(),
			&cli.BoolFlag{Name: "approved", Usage: "leave drafts out", DisableDefaultText: true},
		},
		Action: func(c *cli.Context) error { return memoryLeverage(h, c) },
	}
}

func memoryLeverage(h host, c *cli.Context) error {
	format, err := checkFormat(c, "table", "csv", "json")
	if err != nil {
		return err
	}
	if c.NArg() == 0 {
		return usage("songngu memory leverage FILE", "no document given")
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	l := memory.NewLeverager(m, memory.Query{ApprovedOnly: c.Bool("approved")})
	var rows []leverageRow
	total := leverageRow{name: "total"}
	t := tally{}
	for _, in := range expand(c.Args().Slice()) {
		segments, err := segmentsOf(h, in)
		if err != nil {
			t.failed++
			h.report(err)
			continue
		}
		t.done++
		sum, err := l.Document(c.Context, segments)
		if err != nil {
			return memoryFault(db.Path(), err)
		}
		rows = append(rows, leverageRow{in.path, sum})
		total.Add(sum)
	}
	if t.done > 0 {
		err := printTo(h, c, []string{db.Path()}, func(w io.Writer) error { return printLeverage(w, format, append(rows, total)) })
		if err != nil {
			return err
		}
	}
	return t.verdict(false)
}

// segmentsOf reads the sentences of an article that somebody would translate.
func segmentsOf(h host, in input) ([]string, error) {
	if in.err != nil {
		return nil, in.err
	}
	b := batch{host: h}
	a, err := b.read(in.path)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, s := range a.Segments {
		if s.Kind == article.Body || s.Kind == article.Heading {
			out = append(out, s.Text)
		}
	}
	return out, nil
}

type leverageRow struct {
	name string
	memory.Leverage
}

func printLeverage(w io.Writer, format string, rows []leverageRow) error {
	switch format {
	case "csv":
		return leverageCSV(w, rows)
	case "json":
		return leverageJSON(w, rows)
	}
	for i, r := range rows {
		if len(rows) == 2 && i == 0 { // one document: the total says it all
			continue
		}
		table := [][]string{{r.name, "segments", "syllables", "words", "share"}}
		for _, b := range memory.Bands() {
			table = append(table, volumeRow(string(b), r.Bands[b], r.Total))
		}
		table = append(table, volumeRow("all", r.Total, r.Total))
		if err := printTable(w, table); err != nil {
			return err
		}
		if i < len(rows)-1 {
			if _, err := fmt.Fprintln(w); err != nil {
				return err
			}
		}
	}
	return nil
}

func volumeRow(name string, v, total memory.Volume) []string {
	share := 0.0
	if total.Words > 0 {
		share = 100 * float64(v.Words) / float64(total.Words)
	}
	return []string{name, fmt.Sprint(v.Segments), fmt.Sprint(v.Syllables), fmt.Sprint(v.Words), fmt.Sprintf("%.1f %%", share)}
}

func leverageCSV(w io.Writer, rows []leverageRow) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{"document", "band", "segments", "syllables", "words"}) // Flush tells
	for _, r := range rows {
		for _, b := range memory.Bands() {
			v := r.Bands[b]
			_ = out.Write([]string{r.name, string(b), fmt.Sprint(v.Segments), fmt.Sprint(v.Syllables), fmt.Sprint(v.Words)})
		}
	}
	out.Flush()
	return out.Error()
}

func leverageJSON(w io.Writer, rows []leverageRow) error {
	type bandJSON struct {
		Band memory.Band `json:"band"`
		memory.Volume
	}
	type documentJSON struct {
		Document string        `json:"document"`
		Bands    []bandJSON    `json:"bands"`
		Total    memory.Volume `json:"total"`
	}
	var docs []documentJSON
	for _, r := range rows {
		d := documentJSON{Document: r.name, Total: r.Total}
		for _, b := range memory.Bands() {
			d.Bands = append(d.Bands, bandJSON{b, r.Bands[b]})
		}
		docs = append(docs, d)
	}
	last := len(docs) - 1
	return printJSON(w, struct {
		Schema    string         `json:"schema"`
		Documents []documentJSON `json:"documents"`
		Total     documentJSON   `json:"total"`
	}{"songngu.leverage/1", docs[:last], docs[last]})
}
