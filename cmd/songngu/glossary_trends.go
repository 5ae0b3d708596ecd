package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/urfave/cli/v2"

	"songngu/internal/report"
	"songngu/memory"
)

const glossaryTrendsHelp = `Shows how often terms were used, by month of the articles that a build has read: those of most articles, or
the entries that are named. Articles without a date are left out, and their number is told.

   songngu glossary trends
   songngu glossary trends "Đề án 06" "chuyển đổi số"
   songngu glossary trends --format svg -o trends.svg`

func glossaryTrendsCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "trends",
		Usage:       "show by month how often terms were used",
		ArgsUsage:   "[FLAGS] [NUMBER|NAME]...",
		Description: glossaryTrendsHelp,
		Flags: []cli.Flag{
			formatFlag("table", "csv", "json", "svg"), outputFlag(), entryStatusFlag(""), kindFlag(),
			&cli.IntFlag{Name: "limit", Aliases: []string{"n"}, Value: 10, Base: 10, Usage: "at most `N` terms where none are named"},
		},
		Action: func(c *cli.Context) error { return glossaryTrends(h, c) },
	}
}

func glossaryTrends(h host, c *cli.Context) error {
	format, err := checkFormat(c, "table", "csv", "json", "svg")
	if err != nil {
		return err
	}
	if c.Int("limit") < 1 {
		return usage("", "--limit is %d: it must be 1 or more", c.Int("limit"))
	}
	filter, err := entryFilter(c)
	if err != nil {
		return err
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	entries, err := trending(c, db, filter)
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	t, undated := trendsOf(entries)
	if undated > 0 {
		h.tell(fmt.Sprintf("%s without a date left out", counted(undated, "article")), "")
	}
	if len(t.Months) == 0 {
		return &fault{code: exitInput, msg: "no article with a date has these terms", hint: "songngu glossary build reads articles"}
	}
	return printTo(h, c, []string{db.Path()}, func(w io.Writer) error { return printTrends(w, format, t) })
}

// trending gives the entries that are named, else those of most articles.
func trending(c *cli.Context, db *memory.DB, f memory.EntryFilter) ([]memory.Entry, error) {
	var entries []memory.Entry
	if c.NArg() > 0 {
		for _, arg := range c.Args().Slice() {
			e, err := entryNamed(c.Context, db, arg)
			if err != nil {
				return nil, err
			}
			entries = append(entries, e)
		}
		return entries, nil
	}
	for e, err := range db.Entries(c.Context, f) {
		if err != nil {
			return nil, err
		}
		if e.Status != memory.Rejected || f.Status == memory.Rejected {
			entries = append(entries, e)
		}
	}
	sortByUse(entries)
	return entries[:min(len(entries), c.Int("limit"))], nil
}

// trendsOf counts entries by month, and the articles that have no month.
func trendsOf(entries []memory.Entry) (t report.Trends, undated int) {
	first, last := "", ""
	without := map[string]bool{}
	for _, e := range entries {
		for _, s := range e.Seen {
			if len(s.Date) < len("2025-10") {
				without[s.Document] = true
				continue
			}
			month := s.Date[:7]
			if first == "" || month < first {
				first = month
			}
			last = max(last, month)
		}
	}
	if first == "" {
		return t, len(without)
	}
	t.Months = report.MonthsBetween(first, last)
	for _, e := range entries {
		series := report.Series{VI: e.Head().Text, EN: e.Preferred(targetLang).Text, Counts: make([]int, len(t.Months))}
		for _, s := range e.Seen {
			if i := slices.Index(t.Months, s.Date[:min(7, len(s.Date))]); i >= 0 {
				series.Counts[i] += s.Count
			}
		}
		t.Series = append(t.Series, series)
	}
	return t, len(without)
}

func printTrends(w io.Writer, format string, t report.Trends) error {
	switch format {
	case "svg":
		return t.SVG(w)
	case "csv":
		return t.CSV(w)
	case "json":
		return printJSON(w, struct {
			Schema string `json:"schema"`
			report.Trends
		}{"songngu.trends/1", t})
	}
	t = t.Busy()
	head := append([]string{"Vietnamese", "English"}, t.Months...)
	rows := [][]string{append(head, "total")}
	for _, s := range t.Series {
		row := []string{s.VI, orDash(s.EN)}
		total := 0
		for _, n := range s.Counts {
			row = append(row, fmt.Sprint(n))
			total += n
		}
		rows = append(rows, append(row, fmt.Sprint(total)))
	}
	return printTable(w, rows)
}
