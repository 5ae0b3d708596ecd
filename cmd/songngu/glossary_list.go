package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/memory"
	"songngu/memory/table"
	"songngu/memory/tbx"
)

func glossaryListCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "list",
		Usage:     "list terms with their English",
		ArgsUsage: "[FLAGS] [WORDS]",
		Description: "Lists the entries of the glossary, those of most articles and uses first; with WORDS, those that have\n" +
			"them in a name.\n\n   songngu glossary list --status proposed\n   songngu glossary list bảo hiểm",
		Flags: []cli.Flag{
			formatFlag("table", "json"), outputFlag(), entryStatusFlag(""), kindFlag(),
			&cli.IntFlag{Name: "limit", Aliases: []string{"n"}, Value: 50, Base: 10, Usage: "at most `N` terms; 0 is all"},
		},
		Action: func(c *cli.Context) error { return glossaryList(h, c) },
	}
}

func entryStatusFlag(value string) cli.Flag {
	return &cli.StringFlag{Name: "status", Value: value, Usage: "only entries with `STATUS` candidate, proposed, approved or rejected"}
}

func kindFlag() cli.Flag {
	return &cli.StringFlag{Name: "kind", Usage: "only entries of `KIND` body, law, document, programme, system, title, concept, …"}
}

func glossaryList(h host, c *cli.Context) error {
	format, err := checkFormat(c, "table", "json")
	if err != nil {
		return err
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
	entries, err := chosen(c, db, filter)
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	sortByUse(entries)
	if n := c.Int("limit"); n > 0 && len(entries) > n {
		h.tell(fmt.Sprintf("%d of %d entries", n, len(entries)), "--limit 0 lists all")
		entries = entries[:n]
	}
	return printTo(h, c, []string{db.Path()}, func(w io.Writer) error { return printEntries(w, format, entries) })
}

// entryFilter reads --status and --kind.
func entryFilter(c *cli.Context) (f memory.EntryFilter, err error) {
	f.Kind = c.String("kind")
	if s := c.String("status"); s != "" && s != allStatuses {
		if f.Status, err = memory.ParseEntryStatus(s); err != nil {
			return f, usage("", "--status: %v", err)
		}
	}
	return f, nil
}

// chosen gives the entries that pass a filter and have the words of the command line in a name.
func chosen(c *cli.Context, s memory.Store, f memory.EntryFilter) ([]memory.Entry, error) {
	words := strings.ToLower(strings.Join(c.Args().Slice(), " "))
	var entries []memory.Entry
	for e, err := range s.Entries(c.Context, f) {
		if err != nil {
			return nil, err
		}
		if words == "" || slices.ContainsFunc(e.Terms, func(t memory.Term) bool { return strings.Contains(strings.ToLower(t.Text), words) }) {
			entries = append(entries, e)
		}
	}
	return entries, nil
}

// sortByUse puts entries that many articles use often first.
func sortByUse(entries []memory.Entry) {
	uses := func(e memory.Entry) (n int) {
		for _, s := range e.Seen {
			n += s.Count
		}
		return n
	}
	slices.SortStableFunc(entries, func(a, b memory.Entry) int {
		if d := len(b.Seen) - len(a.Seen); d != 0 {
			return d
		}
		return uses(b) - uses(a)
	})
}

// printEntries prints entries in the order given.
func printEntries(w io.Writer, format string, entries []memory.Entry) error {
	list := make([]entryJSON, 0, len(entries))
	for _, e := range entries {
		list = append(list, newEntryJSON(e))
	}
	switch format {
	case formatJSON:
		return printJSON(w, glossaryJSON{glossarySchema, list})
	case formatMarkdown:
		return printEntriesMarkdown(w, list)
	case "table":
		return printTable(w, entryRows(list))
	}
	out, err := newEntryWriter(w, format)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := out.Write(e); err != nil {
			return err
		}
	}
	return out.Close()
}

// newEntryWriter writes entries in a format of files.
func newEntryWriter(w io.Writer, format string) (memory.EntryWriter, error) {
	options := table.EntryOptions{Source: sourceLang, Target: targetLang}
	switch format {
	case formatTBX, formatTBX3:
		v := tbx.V2
		if format == formatTBX3 {
			v = tbx.V3
		}
		return tbx.NewWriter(w, tbx.WriterOptions{Version: v, Tool: "songngu " + version, Source: sourceLang, Target: targetLang})
	case formatXLSX:
		return table.NewSheetWriter(w, options)
	case formatOmegaT:
		return table.NewOmegaTWriter(w, options)
	case formatTSV:
		return table.NewEntryWriter(w, table.TSV, options)
	}
	return table.NewEntryWriter(w, table.CSV, options)
}

// printEntriesMarkdown prints entries as a table of Markdown.
func printEntriesMarkdown(w io.Writer, entries []entryJSON) error {
	cell := func(texts ...string) string {
		return markdownCell.Replace(plain(strings.Join(texts, ", ")))
	}
	var b strings.Builder
	b.WriteString("| Vietnamese | English | Also | Not | Status | Kind | Count | Source |\n|---|---|---|---|---|---|---|---|\n")
	for _, e := range entries {
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s | %d | %s |\n", cell(append([]string{e.VI}, e.Abbreviations...)...), cell(orDash(e.EN)),
			cell(append(e.Variants, e.Admitted...)...), cell(append(e.Forbidden, e.Deprecated...)...), e.Status, cell(e.Kind), e.Count, cell(e.Source))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// markdownCell keeps a text inside of its cell.
var markdownCell = strings.NewReplacer("|", "\\|", "\n", " ", "<", "&lt;", "[", "\\[", "*", "\\*", "_", "\\_", "`", "\\`", "\\", "\\\\")
