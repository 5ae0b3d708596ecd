package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"
)

func memoryVerifyCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "verify",
		Usage:     "look for damage in the memory and its index",
		ArgsUsage: "[FLAGS]",
		Description: "Reads every page and every unit and names what is damaged; ends with exit code 3 if anything is.\n" +
			"A damaged index costs nothing: it is taken away here, and made again when it is needed.\n\n   songngu memory verify",
		Flags:  []cli.Flag{formatFlag("txt", "json")},
		Action: func(c *cli.Context) error { return memoryVerify(h, c) },
	}
}

func memoryVerify(h host, c *cli.Context) error {
	format, err := checkFormat(c, "txt", "json")
	if err != nil {
		return err
	}
	if c.NArg() > 0 {
		return usage("", "memory verify takes no argument")
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	found, err := m.Verify(c.Context)
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	index := m.VerifyIndex()
	if len(index) > 0 {
		if err := m.DropIndex(); err != nil {
			return err
		}
	}
	if format == "json" {
		err = printJSON(h.stdout, struct {
			Schema string   `json:"schema"`
			Memory []string `json:"memory"`
			Index  []string `json:"index"`
		}{"songngu.damage/1", append([]string{}, found...), append([]string{}, index...)})
	} else {
		err = printDamage(h, found, index)
	}
	if err != nil || len(found) == 0 {
		return err
	}
	return &fault{code: exitInput, msg: db.Path() + ": " + counted(len(found), "finding") + " of damage",
		hint: "songngu memory export saves what can be read; songngu memory restore puts a backup back"}
}

func printDamage(h host, found, index []string) error {
	var b strings.Builder
	for _, f := range found {
		fmt.Fprintf(&b, "memory: %s\n", plain(f))
	}
	for _, f := range index {
		fmt.Fprintf(&b, "index: %s (taken away; it is made again when needed)\n", plain(f))
	}
	if len(found)+len(index) == 0 {
		b.WriteString("no damage found\n")
	}
	_, err := fmt.Fprint(h.stdout, b.String())
	return err
}
