package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

func memoryUpdateCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "update",
		Usage:       "change the text or the note of a unit",
		ArgsUsage:   "[FLAGS] NUMBER",
		Description: "Changes one unit; what it was stays in its history.\n\n   songngu memory update 12 --target \"Project 06\"",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "source", Usage: "new source `TEXT`"},
			&cli.StringFlag{Name: "target", Usage: "new target `TEXT`"},
			&cli.StringFlag{Name: "note", Usage: "new note `TEXT`"},
			&cli.StringFlag{Name: "document", Usage: "new document `NAME`"},
			formatFlag("txt", "json"),
		},
		Action: func(c *cli.Context) error { return memoryUpdate(h, c) },
	}
}

func memoryUpdate(h host, c *cli.Context) error {
	format, err := checkFormat(c, "txt", "json")
	if err != nil {
		return err
	}
	ids, err := numbers(c.Args().Slice(), "a unit")
	if err != nil {
		return err
	}
	if len(ids) != 1 {
		return usage(`songngu memory update 12 --target "..."`, "memory update takes one number")
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	units, err := m.Units(c.Context, ids)
	if err == nil && len(units) == 0 {
		err = fmt.Errorf("unit %d: %w", ids[0], memory.ErrNotFound)
	}
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	u := units[0]
	set := 0
	for name, field := range map[string]*string{"source": &u.Source, "target": &u.Target, "note": &u.Note, "document": &u.Document} {
		if c.IsSet(name) {
			*field = c.String(name)
			set++
		}
	}
	if set == 0 {
		return usage("--source, --target, --note and --document do", "nothing says what to change")
	}
	if c.IsSet("source") {
		u.SourceMarkup = ""
	}
	if c.IsSet("target") {
		u.TargetMarkup = ""
	}
	if _, err := u.Clean(); err != nil {
		return usage("", "%v", err)
	}
	changed := 0
	g, err := m.Edit(c.Context, h.edit("update", fmt.Sprint(u.ID)), func(w memory.Editor) error {
		effect, err := w.Update(u)
		if effect == memory.Changed {
			changed++
		}
		return err
	})
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	return printEdit(h.stdout, format, "update", changed, g.Number)
}

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
	Number int64  `json:"number"`
	At     string `json:"at"`
	Actor  string `json:"actor"`
	Action string `json:"action"`
	Detail string `json:"detail,omitempty"`
	Units  int    `json:"units"`
	Undone int64  `json:"undone,omitempty"`
}

func newEditJSON(e memory.Edit) editJSON {
	return editJSON{e.Number, e.At.Format("2006-01-02T15:04:05Z"), e.Actor, e.Action, e.Detail, e.Units, e.Undone}
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
		return printJSON(h.stdout, map[string]any{"schema": "songngu.edits/1", "edits": list})
	}
	rows := [][]string{{"edit", "when", "who", "what", "units", ""}}
	for _, e := range edits {
		state := ""
		if e.Undone != 0 {
			state = fmt.Sprintf("undone by %d", e.Undone)
		}
		rows = append(rows, []string{fmt.Sprint(e.Number), e.At.Format("2006-01-02 15:04"), e.Actor,
			strings.TrimSpace(e.Action + " " + e.Detail), fmt.Sprint(e.Units), state})
	}
	return printTable(h.stdout, rows)
}

func unitHistory(h host, c *cli.Context, m *memory.Memory, id int64, format string) error {
	versions, err := m.History(c.Context, id)
	if err != nil {
		return err
	}
	if format == "json" {
		type versionJSON struct {
			Unit   unitJSON  `json:"unit"`
			Before *editJSON `json:"before,omitempty"`
		}
		list := []versionJSON{}
		for _, v := range versions {
			j := versionJSON{Unit: newUnitJSON(v.Unit)}
			if v.Edit.Number != 0 {
				e := newEditJSON(v.Edit)
				j.Before = &e
			}
			list = append(list, j)
		}
		return printJSON(h.stdout, map[string]any{"schema": "songngu.history/1", "versions": list})
	}
	for _, v := range versions {
		when := "now"
		if v.Edit.Number != 0 {
			when = fmt.Sprintf("before edit %d, %s by %s, %s", v.Edit.Number, v.Edit.Action, v.Edit.Actor, v.Edit.At.Format("2006-01-02 15:04"))
		}
		if _, err := fmt.Fprintf(h.stdout, "%s (%s, %s)\n     vi  %s\n     en  %s\n", plain(when), v.Unit.Status, v.Unit.Origin,
			plain(v.Unit.Source), plain(v.Unit.Target)); err != nil {
			return err
		}
	}
	return nil
}

func memoryUndoCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "undo",
		Usage:     "take an edit back, such as a whole import",
		ArgsUsage: "[FLAGS] EDIT",
		Description: "Takes back what an edit did. Units that somebody has changed since stay as they are, and are\n" +
			"counted. An undo can be undone.\n\n   songngu memory history\n   songngu memory undo 7",
		Flags:  []cli.Flag{formatFlag("txt", "json")},
		Action: func(c *cli.Context) error { return memoryUndo(h, c) },
	}
}

func memoryUndo(h host, c *cli.Context) error {
	format, err := checkFormat(c, "txt", "json")
	if err != nil {
		return err
	}
	edits, err := numbers(c.Args().Slice(), "an edit")
	if err != nil {
		return err
	}
	if len(edits) != 1 {
		return usage("songngu memory history lists the edits", "memory undo takes the number of one edit")
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	var undone, left int
	g, err := m.Edit(c.Context, h.edit("undo", fmt.Sprint(edits[0])), func(w memory.Editor) (err error) {
		undone, left, err = w.Undo(edits[0])
		return err
	})
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	if left > 0 {
		h.tell(fmt.Sprintf("%d units were changed since and stay as they are", left), "songngu memory history NUMBER shows what they were")
	}
	return printEdit(h.stdout, format, "undo", undone, g.Number)
}
