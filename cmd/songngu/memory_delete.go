package main

import (
	"github.com/urfave/cli/v2"

	"songngu/memory"
)

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
