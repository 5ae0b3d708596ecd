package main

import (
	"io"

	"github.com/urfave/cli/v2"

	"songngu/internal/report"
)

func schemaCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "schema",
		Usage:       "print the JSON Schema of an output",
		ArgsUsage:   "brief",
		Description: "brief is what summarise --format json prints; a line of --format jsonl is one \"$defs/brief\" of it.",
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 || c.Args().First() != "brief" {
				return usage("songngu schema brief", "schema takes one argument: brief")
			}
			_, err := io.WriteString(h.stdout, report.Schema())
			return err
		},
	}
}
