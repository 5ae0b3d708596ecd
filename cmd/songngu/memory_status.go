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
		&cli.StringFlag{Name: "edit", Usage: "units that edit `N`, such as an import, brought or changed last"},
		&cli.StringFlag{Name: "document", Usage: "units of the document `NAME`"},
		formatFlag("txt", "json"),
	}
}

// selected gives the units that a command line names by number or by selectFlags; with drafts, of the latter only those.
func selected(c *cli.Context, m *memory.Memory, drafts bool) ([]int64, error) {
	byFlag := c.IsSet("edit") || c.IsSet("document")
	switch {
	case c.NArg() > 0 && byFlag:
		return nil, usage("", "give numbers, or --edit or --document, not both")
	case c.NArg() > 0:
		return numbers(c.Args().Slice(), "a unit")
	case !byFlag:
		return nil, usage("songngu memory match and songngu memory concordance show the numbers", "no unit given")
	}
	f := memory.Filter{Document: c.String("document")}
	if c.IsSet("edit") {
		edits, err := numbers([]string{c.String("edit")}, "an edit")
		if err != nil {
			return nil, err
		}
		f.Edit = edits[0]
	}
	what := "units"
	if drafts {
		what, f.Status = "drafts", memory.Draft
	}
	var ids []int64
	for u, err := range m.All(c.Context, f) {
		if err != nil {
			return nil, err
		}
		ids = append(ids, u.ID)
	}
	if len(ids) == 0 {
		return nil, &fault{code: exitInput, msg: "there are no " + what + " of that edit or document",
			hint: "songngu memory history lists the edits"}
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
	g, err := m.Edit(c.Context, h.edit(action, selection(c)), func(w memory.Editor) error {
		return changeEach(w, ids, change, &changed)
	})
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	return printChange(h.stdout, format, changeJSON{Action: action, Units: changed, Edit: g.Number})
}

// selection says in the history which units were chosen.
func selection(c *cli.Context) string {
	words := c.Args().Slice()
	for _, name := range []string{"edit", "document"} {
		if c.IsSet(name) {
			words = append(words, name, c.String(name))
		}
	}
	return cut(strings.Join(words, " "))
}

// changeJSON is what a command changed, as it is printed.
type changeJSON struct {
	Schema  string `json:"schema"`
	Action  string `json:"action"`
	Units   int    `json:"units"`             // changed
	Entries *int   `json:"entries,omitempty"` // of the glossary; of commands that change those
	Edit    int64  `json:"edit"`              // 0 when nothing had to be changed
	Left    int    `json:"left,omitempty"`    // that an undo left as they are
	Unit    int64  `json:"unit,omitempty"`    // of add
	Entry   int64  `json:"entry,omitempty"`
	Effect  string `json:"effect,omitempty"`
	Reason  string `json:"reason,omitempty"`
}

// printChange tells what a command changed, and how to take it back.
func printChange(w io.Writer, format string, j changeJSON) error {
	j.Schema = "songngu.change/1"
	if format == "json" {
		return printJSON(w, j)
	}
	if j.Edit == 0 {
		_, err := fmt.Fprintln(w, "nothing changed")
		return err
	}
	_, err := fmt.Fprintf(w, "%s: %s (edit %d; songngu memory undo %d takes it back)\n", j.Action, j.counts(), j.Edit, j.Edit)
	return err
}

// counts says what was changed: "1 unit", "2 entries", "1 unit, 2 entries".
func (j changeJSON) counts() string {
	var all []string
	if j.Units > 0 || j.Entries == nil {
		all = append(all, counted(j.Units, "unit"))
	}
	if j.Entries != nil {
		all = append(all, counted(*j.Entries, "entry"))
	}
	return strings.Join(all, ", ")
}

// counted gives a number with its noun: "1 unit", "2 units".
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return fmt.Sprintf("%d %sies", n, stem)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// changeEach does something to each unit or entry and counts those that it changed.
func changeEach[T any](w memory.Editor, all []T, change func(memory.Editor, T) (memory.Effect, error), changed *int) error {
	for _, x := range all {
		effect, err := change(w, x)
		if err != nil {
			return err
		}
		if effect == memory.Changed {
			*changed++
		}
	}
	return nil
}
