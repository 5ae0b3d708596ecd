package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

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
	if errors.Is(err, memory.ErrNotFound) {
		return &fault{code: exitInput, msg: fmt.Sprintf("%s: there is no edit %d", db.Path(), edits[0]),
			hint: "songngu memory history lists the edits"}
	}
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	if left > 0 && format == "txt" {
		h.tell("left alone, because changed since: "+fmt.Sprint(left), "songngu memory history NUMBER and songngu glossary show NAME show what was changed")
	}
	j := changeJSON{Action: "undo", Units: undone, Edit: g.Number, Left: left}
	done := context.WithoutCancel(c.Context) // what was changed is told, whatever ends now
	if made, err := m.Edits(done, 1); err != nil {
		return memoryFault(db.Path(), err)
	} else if len(made) > 0 && made[0].Number == g.Number && made[0].Entries > 0 {
		j.Units, j.Entries = made[0].Units, &made[0].Entries
	}
	return printChange(h.stdout, format, j)
}
