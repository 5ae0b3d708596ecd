package main

import (
	"io"

	"github.com/urfave/cli/v2"

	"songngu/internal/report"
)

func schemaCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "schema",
		Usage:     "print the JSON Schema of an output",
		ArgsUsage: "brief|translation",
		Description: "brief is what summarise --format json prints; a line of --format jsonl is one \"$defs/brief\" of it.\n" +
			"translation is what translate --format json prints; a line of --format jsonl is one \"$defs/segment\" of it.",
		Action: func(c *cli.Context) error {
			schema := ""
			switch {
			case c.NArg() != 1:
			case c.Args().First() == "brief":
				schema = report.Schema()
			case c.Args().First() == "translation":
				schema = report.SchemaOfTranslations()
			}
			if schema == "" {
				return usage("songngu schema brief", "schema takes one argument: brief or translation")
			}
			_, err := io.WriteString(h.stdout, schema)
			return err
		},
	}
}
