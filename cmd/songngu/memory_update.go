package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

func memoryUpdateCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "update",
		Usage:     "change the text or the note of a unit",
		ArgsUsage: "[FLAGS] NUMBER",
		Description: "Changes one unit; what it was stays in its history. An empty --note or --document takes it away.\n\n" +
			"   songngu memory update 12 --target \"Project 06\"",
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
	if !c.IsSet("source") && !c.IsSet("target") && !c.IsSet("note") && !c.IsSet("document") {
		return usage("--source, --target, --note and --document do", "nothing says what to change")
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
	u := changedUnit(c, units[0])
	if _, err := u.Clean(); err != nil {
		return usage("songngu memory delete takes a unit away", "%v", err)
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
	return printChange(h.stdout, format, changeJSON{Action: "update", Units: changed, Edit: g.Number})
}

// changedUnit gives u as the flags want it. Inline codes go with the text that they stood in.
func changedUnit(c *cli.Context, u memory.Unit) memory.Unit {
	if c.IsSet("source") {
		u.Source, u.SourceMarkup = c.String("source"), ""
	}
	if c.IsSet("target") {
		u.Target, u.TargetMarkup = c.String("target"), ""
	}
	if c.IsSet("note") {
		u.Note = c.String("note")
	}
	if c.IsSet("document") {
		u.Document = c.String("document")
	}
	return u
}
