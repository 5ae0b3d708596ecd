package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"songngu/internal/report"
)

func versionCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "version",
		Usage:     "print the version of the program and of its formats",
		ArgsUsage: " ",
		Action: func(c *cli.Context) error {
			if c.NArg() > 0 {
				return usage("", "version takes no argument")
			}
			return printVersion(h)
		},
	}
}

func printVersion(h host) error {
	_, err := fmt.Fprintf(h.stdout, "songngu %s (%s, %s, %s)\n", version, report.BriefSchema, report.FactsSchema, report.TranslationSchema)
	return err
}
