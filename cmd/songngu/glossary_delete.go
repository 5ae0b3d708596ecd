package main

import (
	"github.com/urfave/cli/v2"

	"songngu/memory"
)

func glossaryDeleteCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "delete",
		Usage:     "take entries away; memory undo brings them back",
		ArgsUsage: "[FLAGS] NUMBER|NAME...",
		Description: "Deletes entries by number or by any of their Vietnamese names. Their history stays. A build may find them\n" +
			"again: reject them to keep them out.\n\n   songngu glossary delete 12",
		Flags: []cli.Flag{formatFlag("txt", "json")},
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				return usage("songngu glossary list shows numbers and names", "no entry given")
			}
			return changeEntries(h, c, "glossary delete", c.Args().Slice(), func(w memory.Editor, e memory.Entry) (memory.Effect, error) {
				return memory.Changed, w.DeleteEntry(e.ID)
			})
		},
	}
}
