package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

// selectFlags choose units where no numbers are given.
func selectFlags() []cli.Flag {
	return []cli.Flag{
		&cli.Int64Flag{Name: "edit", Base: 10, Usage: "all units that edit `N` brought, such as an import"},
		&cli.StringFlag{Name: "document", Usage: "all units of the document `NAME`"},
		formatFlag("txt", "json"),
	}
}

// selected gives the units that a command line names by number or by selectFlags.
func selected(c *cli.Context, m *memory.Memory, drafts bool) ([]int64, error) {
	f := memory.Filter{Edit: c.Int64("edit"), Document: c.String("document")}
	if c.NArg() > 0 {
		if f != (memory.Filter{}) {
			return nil, usage("", "give numbers, or --edit or --document, not both")
		}
		return numbers(c.Args().Slice(), "a unit")
	}
	if f == (memory.Filter{}) {
		return nil, usage("songngu memory match shows the numbers", "no unit given")
	}
	if drafts {
		f.Status = memory.Draft
	}
	var ids []int64
	for u, err := range m.All(c.Context, f) {
		if err != nil {
			return nil, err
		}
		ids = append(ids, u.ID)
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("units of that edit or document: %w", memory.ErrNotFound)
	}
	return ids, nil
}

func memoryStatusCommand(h host, name string, status memory.Status) *cli.Command {
	c := &cli.Command{
		Name:      name,
		ArgsUsage: "[FLAGS] NUMBER...",
		Flags:     selectFlags(),
		Action:    func(c *cli.Context) error { return memorySetStatus(h, c, name, status) },
	}
	switch status {
	case memory.Approved:
		c.Usage = "vouch for units: they become exact matches"
		c.Description = "Approves units by number, or all drafts of an edit or a document. Approve only what a person has read.\n\n" +
			"   songngu memory approve 12 13\n   songngu memory approve --edit 7"
	default:
		c.Usage = "refuse units: they are never offered again"
		c.Description = "Rejects units by number, or all drafts of an edit or a document. They stay in the memory, so that\n" +
			"the same translation does not come back with the next import.\n\n   songngu memory reject 12"
	}
	return c
}

func memorySetStatus(h host, c *cli.Context, name string, status memory.Status) error {
	return changeUnits(h, c, name, true, func(w memory.Editor, id int64) (memory.Effect, error) { return w.SetStatus(id, status) })
}

func memoryDeleteCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "delete",
		Usage:       "take units away; undo brings them back",
		ArgsUsage:   "[FLAGS] NUMBER...",
		Description: "Deletes units by number, or all units of an edit or a document. Their history stays.\n\n   songngu memory delete 12",
		Flags:       selectFlags(),
		Action: func(c *cli.Context) error {
			return changeUnits(h, c, "delete", false, func(w memory.Editor, id int64) (memory.Effect, error) {
				return memory.Changed, w.Delete(id)
			})
		},
	}
}

// changeUnits does something to the selected units in one edit and tells its number. drafts leaves out other units than drafts
// where units are not given by number.
func changeUnits(h host, c *cli.Context, action string, drafts bool, change func(memory.Editor, int64) (memory.Effect, error)) error {
	format, err := checkFormat(c, "txt", "json")
	if err != nil {
		return err
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	ids, err := selected(c, m, drafts)
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	changed := 0
	g, err := m.Edit(c.Context, h.edit(action, strings.Join(c.Args().Slice(), " ")), func(w memory.Editor) error {
		for _, id := range ids {
			effect, err := change(w, id)
			if err != nil {
				return err
			}
			if effect == memory.Changed {
				changed++
			}
		}
		return nil
	})
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	return printEdit(h.stdout, format, action, changed, g.Number)
}

// printEdit tells what an edit did. The number is 0 when nothing had to be changed.
func printEdit(w io.Writer, format, action string, units int, number int64) error {
	if format == "json" {
		return printJSON(w, struct {
			Action string `json:"action"`
			Units  int    `json:"units"`
			Edit   int64  `json:"edit"`
		}{action, units, number})
	}
	if number == 0 {
		_, err := fmt.Fprintln(w, "nothing changed")
		return err
	}
	noun := "units"
	if units == 1 {
		noun = "unit"
	}
	_, err := fmt.Fprintf(w, "%s: %d %s (undo with: songngu memory undo %d)\n", action, units, noun, number)
	return err
}
