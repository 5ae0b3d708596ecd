package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/internal/article"
	"songngu/memory"
)

const memoryLeverageHelp = `Tells before the work begins how much of it the memory holds: segments, syllables and words of each
band of scores: 101 stands between the same sentences in the memory, 100 is the same sentence, 95-99
differs in numbers, punctuation, case or spacing only, the others in words. A sentence that came
before in the documents, and is not in the memory, is a repetition. Words are counted as word
processors count them: what stands between spaces.

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
	rows, t, err := measure(h, c, m)
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	if t.done > 0 {
		err := printTo(h, c, []string{db.Path()}, func(w io.Writer) error { return printLeverage(w, format, rows) })
		if err != nil {
			return err
		}
	}
	return t.verdict(false)
}

// measure gives a row for each document that can be read, and one for all.
func measure(h host, c *cli.Context, m *memory.Memory) (rows []leverageRow, t tally, err error) {
	l := memory.NewLeverager(m, memory.Query{ApprovedOnly: c.Bool("approved")})
	total := leverageRow{name: "total"}
	tell, done := h.progress("documents")
	defer done()
	for _, in := range expand(c.Args().Slice()) {
		segments, err := segmentsOf(h, in)
		if err != nil {
			t.failed++
			h.report(err)
			continue
		}
		sum, err := l.Document(c.Context, segments)
		if err != nil {
			return nil, t, err
		}
		if t.done++; tell != nil {
			tell(t.done)
		}
		rows = append(rows, leverageRow{in.path, sum})
		total.Add(sum)
	}
	return append(rows, total), t, nil
}

// segmentsOf reads the sentences of an article that somebody would translate.
func segmentsOf(h host, in input) ([]string, error) {
	if in.err != nil {
		return nil, in.err
	}
	a, err := h.readArticle(in.path)
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
	if len(rows) > 2 {
		if err := printTable(w, wordTable(rows)); err != nil {
			return err
		}
		if _, err := fmt.Fprintln(w); err != nil {
			return err
		}
	}
	return printTable(w, bandTable(rows[len(rows)-1]))
}

// wordTable gives the words of each document by band.
func wordTable(rows []leverageRow) [][]string {
	head := []string{"words"}
	for _, b := range memory.Bands() {
		head = append(head, string(b))
	}
	table := [][]string{append(head, "all")}
	for _, r := range rows {
		row := []string{r.name}
		for _, b := range memory.Bands() {
			row = append(row, fmt.Sprint(r.Bands[b].Words))
		}
		table = append(table, append(row, fmt.Sprint(r.Total.Words)))
	}
	return table
}

// bandTable gives all measures of each band.
func bandTable(r leverageRow) [][]string {
	table := [][]string{{r.name, "segments", "syllables", "words", "share of words"}}
	for _, b := range memory.Bands() {
		table = append(table, volumeRow(string(b), r.Bands[b], r.Total))
	}
	return append(table, volumeRow("all", r.Total, r.Total))
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
			_ = out.Write([]string{inert(r.name), string(b), fmt.Sprint(v.Segments), fmt.Sprint(v.Syllables), fmt.Sprint(v.Words)})
		}
	}
	out.Flush()
	return out.Error()
}

// inert gives a file name as a cell that no spreadsheet takes for a formula.
func inert(name string) string {
	if strings.ContainsAny(name[:min(1, len(name))], "=+-@\t\r") {
		return "'" + name
	}
	return name
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
