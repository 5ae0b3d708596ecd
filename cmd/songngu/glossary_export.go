package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

// entryFormats lists the formats in which entries are exchanged, the usual one first.
func entryFormats() []string {
	return []string{formatCSV, formatTSV, formatXLSX, formatTBX, formatTBX3, formatOmegaT, formatJSON, formatMarkdown}
}

// The formats that entries have besides those of units.
const (
	formatXLSX     = "xlsx"
	formatTBX      = "tbx"
	formatTBX3     = "tbx3"
	formatOmegaT   = "omegat"
	formatJSON     = "json"
	formatMarkdown = "md"
)

const glossaryExportHelp = `Writes entries for people and other tools: XLSX and CSV for spreadsheets, TBX 2, which OmegaT, Trados,
memoQ and others open, TBX 3 (tbx3) for those that ask for it, the plain glossary of OmegaT (omegat, or
a name in .utf8), TSV, Markdown to read and JSON. The name after -o tells the format. Only approved entries are written; --status all takes the others
too, to be looked at: change status, English or notes in the file and give it to glossary import.

   songngu glossary export -o glossary.tbx
   songngu glossary export --status all -o review.xlsx`

func glossaryExportCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "export",
		Usage:       "write entries to a file",
		ArgsUsage:   "[FLAGS]",
		Description: glossaryExportHelp,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "write `FORMAT`: " + strings.Join(entryFormats(), ", ")},
			outputFlag(), entryStatusFlag(string(memory.Approved)), kindFlag(),
		},
		Action: func(c *cli.Context) error { return glossaryExport(h, c) },
	}
}

func glossaryExport(h host, c *cli.Context) error {
	format, err := entryFormat(c.String("format"), c.String("output"))
	if err != nil {
		return err
	}
	if c.NArg() > 0 {
		return usage("songngu glossary export -o FILE", "glossary export takes no argument")
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
	if err := printTo(h, c, []string{db.Path()}, func(w io.Writer) error { return printEntries(w, format, entries) }); err != nil {
		return err
	}
	return tellLeft(h, c, db, len(entries))
}

// tellLeft tells how many entries were left out because of their status, unless somebody asked for it.
func tellLeft(h host, c *cli.Context, s memory.Store, written int) error {
	if c.IsSet("status") || c.IsSet("kind") {
		return nil
	}
	all := 0
	for _, err := range s.Entries(c.Context, memory.EntryFilter{}) {
		if err != nil {
			return err
		}
		all++
	}
	if all > written {
		h.tell(fmt.Sprintf("%s written, %d that nobody approved left out", counted(written, "entry"), all-written), "--status all takes them too")
	}
	return nil
}

// entryFormat is the format that a flag says, else the one that the name of a file does, else CSV.
func entryFormat(flag, path string) (string, error) {
	if flag == "" {
		switch strings.ToLower(filepath.Ext(path)) {
		case ".tsv":
			return formatTSV, nil
		case ".tab", ".txt", ".utf8":
			return formatOmegaT, nil
		case ".xlsx":
			return formatXLSX, nil
		case ".tbx", ".xml", ".mtf":
			return formatTBX, nil
		case ".json":
			return formatJSON, nil
		case ".md", ".markdown":
			return formatMarkdown, nil
		}
		return formatCSV, nil
	}
	for _, f := range entryFormats() {
		if f == flag {
			return f, nil
		}
	}
	return "", usage("", "unknown format %q: the formats are %s", flag, strings.Join(entryFormats(), ", "))
}
