package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/memory"
	"songngu/memory/jsonl"
)

func memoryHistoryCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "history",
		Usage:     "list the edits, or what a unit was before",
		ArgsUsage: "[FLAGS] [NUMBER]",
		Description: "Without a number: the newest edits, each with the number that undo takes. With the number of a\n" +
			"unit: what it was before each edit, and what it is.\n\n   songngu memory history\n   songngu memory history 12",
		Flags: []cli.Flag{
			formatFlag("table", "json"),
			&cli.IntFlag{Name: "limit", Aliases: []string{"n"}, Value: 20, Base: 10, Usage: "at most `N` edits; 0 is all"},
		},
		Action: func(c *cli.Context) error { return memoryHistory(h, c) },
	}
}

// editJSON is an edit as it is printed.
type editJSON struct {
	Number  int64  `json:"number"`
	At      string `json:"at"`
	Actor   string `json:"actor"`
	Action  string `json:"action"`
	Detail  string `json:"detail,omitempty"`
	Units   int    `json:"units"`
	Entries int    `json:"entries,omitempty"`
	Undone  int64  `json:"undone,omitempty"`
}

func newEditJSON(e memory.Edit) editJSON {
	return editJSON{e.Number, e.At.Format("2006-01-02T15:04:05Z"), e.Actor, e.Action, e.Detail, e.Units, e.Entries, e.Undone}
}

func memoryHistory(h host, c *cli.Context) error {
	format, err := checkFormat(c, "table", "json")
	if err != nil {
		return err
	}
	ids, err := numbers(c.Args().Slice(), "a unit")
	if err != nil {
		return err
	}
	if len(ids) > 1 {
		return usage("", "memory history takes one number")
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	if len(ids) == 1 {
		err = unitHistory(h, c, m, ids[0], format)
	} else {
		err = listEdits(h, c, m, format)
	}
	return memoryFault(db.Path(), err)
}

func listEdits(h host, c *cli.Context, m *memory.Memory, format string) error {
	edits, err := m.Edits(c.Context, c.Int("limit"))
	if err != nil {
		return err
	}
	if format == "json" {
		list := []editJSON{}
		for _, e := range edits {
			list = append(list, newEditJSON(e))
		}
		return printJSON(h.stdout, struct {
			Schema string     `json:"schema"`
			Edits  []editJSON `json:"edits"`
		}{"songngu.edits/1", list})
	}
	rows := [][]string{{"edit", "when", "who", "what", "units", ""}}
	entries := slices.ContainsFunc(edits, func(e memory.Edit) bool { return e.Entries > 0 })
	if entries {
		rows[0] = slices.Insert(rows[0], 5, "entries")
	}
	for _, e := range edits {
		state := ""
		if e.Undone != 0 {
			state = fmt.Sprintf("undone by %d", e.Undone)
		}
		row := []string{fmt.Sprint(e.Number), e.At.Format("2006-01-02 15:04"), e.Actor,
			strings.TrimSpace(e.Action + " " + e.Detail), fmt.Sprint(e.Units), state}
		if entries {
			row = slices.Insert(row, 5, fmt.Sprint(e.Entries))
		}
		rows = append(rows, row)
	}
	return printTable(h.stdout, rows)
}

// versionJSON is a unit as it was before an edit, or as it is.
type versionJSON struct {
	Unit   jsonl.Record `json:"unit"`
	Before *editJSON    `json:"before,omitempty"`
}

func unitHistory(h host, c *cli.Context, m *memory.Memory, id int64, format string) error {
	versions, err := m.History(c.Context, id)
	if err != nil {
		return err
	}
	if format == "json" {
		return printVersions(h, versions)
	}
	var b strings.Builder
	for _, v := range versions {
		when := "now"
		if e := v.Edit; e.Number != 0 {
			when = fmt.Sprintf("before edit %d, %s by %s, %s", e.Number, e.Action, e.Actor, e.At.Format("2006-01-02 15:04"))
		}
		notes := string(v.Unit.Status) + ", " + string(v.Unit.Origin)
		if v.Unit.Document != "" {
			notes += ", " + v.Unit.Document
		}
		fmt.Fprintf(&b, "%s (%s)\n     %s  %s\n     %s  %s\n", harmless(when), harmless(notes), harmless(v.Unit.SourceLang),
			harmless(v.Unit.Source), harmless(v.Unit.TargetLang), harmless(v.Unit.Target))
		if v.Unit.Note != "" {
			fmt.Fprintf(&b, "     note: %s\n", harmless(v.Unit.Note))
		}
	}
	if last := versions[len(versions)-1].Edit; last.Number != 0 {
		fmt.Fprintf(&b, "now deleted (songngu memory undo %d brings it back)\n", last.Number)
	}
	_, err = fmt.Fprint(h.stdout, b.String())
	return err
}

func printVersions(h host, versions []memory.Version) error {
	list := []versionJSON{}
	for _, v := range versions {
		j := versionJSON{Unit: jsonl.NewRecord(v.Unit)}
		if v.Edit.Number != 0 {
			e := newEditJSON(v.Edit)
			j.Before = &e
		}
		list = append(list, j)
	}
	return printJSON(h.stdout, struct {
		Schema   string        `json:"schema"`
		Versions []versionJSON `json:"versions"`
	}{"songngu.history/1", list})
}
