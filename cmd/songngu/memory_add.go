package main

import (
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

const memoryAddHelp = `Adds one sentence with its translation. What is there already stays as it is, and is told.
If the source has another translation, --policy decides: merge keeps both, overwrite takes the new
one and keeps the old one in the history, keep leaves the old one.

   songngu memory add "Đề án 06" "Project 06"
   songngu memory add --status draft --document report.txt "Bộ Y tế đề nghị." "The Ministry of Health asks."`

func memoryAddCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "add",
		Usage:       "add a sentence with its translation",
		ArgsUsage:   "[FLAGS] SOURCE TARGET",
		Description: memoryAddHelp,
		Flags: append(unitFlags(memory.Approved),
			&cli.StringFlag{Name: "prev", Usage: "the source sentence before is `TEXT`"},
			&cli.StringFlag{Name: "next", Usage: "the source sentence after is `TEXT`"},
			&cli.StringFlag{Name: "note", Usage: "note `TEXT`"},
			formatFlag("txt", "json"),
		),
		Action: func(c *cli.Context) error { return memoryAdd(h, c) },
	}
}

// unitFlags are the flags of commands that bring units in.
func unitFlags(status memory.Status) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "policy", Value: string(memory.Merge), Usage: "for a source that has another translation: `POLICY` keep, overwrite or merge"},
		&cli.StringFlag{Name: "status", Value: string(status), Usage: "`STATUS` of the units: draft or approved"},
		&cli.StringFlag{Name: "origin", Value: string(memory.Human), Usage: "who translated them: `ORIGIN` human, reviewed, machine or seed"},
		&cli.StringFlag{Name: "document", Usage: "the `NAME` of the document that they are from"},
		&cli.StringFlag{Name: "source-lang", Value: "vi", Usage: "source `LANGUAGE`"},
		&cli.StringFlag{Name: "target-lang", Value: "en", Usage: "target `LANGUAGE`"},
	}
}

// unitTraits are the values of unitFlags.
type unitTraits struct {
	policy memory.Policy
	status memory.Status
	origin memory.Origin
}

func readTraits(c *cli.Context) (t unitTraits, err error) {
	if t.policy, err = memory.ParsePolicy(c.String("policy")); err != nil {
		return t, usage("", "--policy: %v", err)
	}
	if t.status, err = memory.ParseStatus(c.String("status")); err != nil || t.status == memory.Rejected {
		return t, usage("", "--status is %q: use draft or approved", c.String("status"))
	}
	if t.origin, err = memory.ParseOrigin(c.String("origin")); err != nil {
		return t, usage("", "--origin: %v", err)
	}
	if t.origin == memory.Machine && t.status == memory.Approved {
		return t, usage("add them with --status draft; songngu memory approve takes what a person has checked",
			"what a machine made cannot come in approved")
	}
	return t, nil
}

func memoryAdd(h host, c *cli.Context) error {
	format, err := checkFormat(c, "txt", "json")
	if err != nil {
		return err
	}
	if c.NArg() != 2 {
		return usage(`songngu memory add "Đề án 06" "Project 06"`, "memory add takes a source and a target")
	}
	t, err := readTraits(c)
	if err != nil {
		return err
	}
	u := memory.Unit{Source: c.Args().Get(0), Target: c.Args().Get(1), SourceLang: c.String("source-lang"),
		TargetLang: c.String("target-lang"), Origin: t.origin, Status: t.status, Prev: c.String("prev"), Next: c.String("next"),
		Document: c.String("document"), Note: c.String("note"), Creator: h.actor()}
	if _, err := u.Clean(); err != nil {
		return usage(`songngu memory add "Đề án 06" "Project 06"`, "%v", err)
	}
	m, db, err := createMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	var o memory.Outcome
	g, err := db.Edit(c.Context, h.edit("add", cut(u.Source)), func(w memory.Editor) error {
		outcomes, err := w.Put([]memory.Unit{u}, t.policy)
		if err == nil {
			o = outcomes[0]
		}
		return err
	})
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	return printOutcome(h, format, o, g.Number)
}

// detailLength is how much of a text the list of edits shows, in characters.
const detailLength = 40

// cut shortens s to detailLength characters.
func cut(s string) string {
	if short := firstRunes(s, detailLength); len(short) < len(s) {
		return short + "…"
	}
	return s
}

// printOutcome says what became of one unit.
func printOutcome(h host, format string, o memory.Outcome, edit int64) error {
	j := changeJSON{Schema: "songngu.change/1", Action: "add", Edit: edit, Unit: o.ID, Effect: o.Effect.String(), Reason: o.Reason}
	if edit != 0 {
		j.Units = 1
	}
	if format == "json" {
		return printJSON(h.stdout, j)
	}
	return tellOutcome(h.stdout, "unit", o, edit)
}

// tellOutcome says in words what became of what was to be added, an entry or a unit.
func tellOutcome(w io.Writer, what string, o memory.Outcome, edit int64) (err error) {
	switch o.Effect {
	case memory.New:
		_, err = fmt.Fprintf(w, "added as %s %d\n", what, o.ID)
	case memory.Same:
		_, err = fmt.Fprintf(w, "nothing changed: it is there as %s %d\n", what, o.ID)
	case memory.Changed:
		_, err = fmt.Fprintf(w, "changed %s %d (edit %d; songngu memory undo %d takes it back)\n", what, o.ID, edit, edit)
	default:
		_, err = fmt.Fprintf(w, "not added: %s\n", o.Reason)
	}
	return err
}
