package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/urfave/cli/v2"
)

func memoryBackupCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "backup",
		Usage:     "write a copy of the memory to a file",
		ArgsUsage: "[FLAGS] FILE",
		Description: "Writes a whole and sound copy, also while others add to the memory. FILE must not be there.\n\n" +
			"   songngu memory backup memory-2026-11.db",
		Flags:  []cli.Flag{formatFlag("txt", "json")},
		Action: func(c *cli.Context) error { return memoryBackup(h, c) },
	}
}

func memoryBackup(h host, c *cli.Context) error {
	format, err := checkFormat(c, "txt", "json")
	if err != nil {
		return err
	}
	if c.NArg() != 1 {
		return usage("songngu memory backup FILE", "memory backup takes the name of one file")
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	to := c.Args().First()
	switch err := db.Backup(c.Context, to); {
	case errors.Is(err, fs.ErrExist):
		return &fault{code: exitInput, msg: to + ": is there already", hint: "give another name: a backup never overwrites"}
	case err != nil:
		return memoryFault(db.Path(), err)
	}
	info, err := os.Stat(to)
	if err != nil {
		return err
	}
	if format == "json" {
		return printJSON(h.stdout, struct {
			Schema string `json:"schema"`
			Path   string `json:"path"`
			Bytes  int64  `json:"bytes"`
		}{"songngu.backup/1", to, info.Size()})
	}
	_, err = fmt.Fprintf(h.stdout, "%s: written, %s\n", harmless(to), size(info.Size()))
	return err
}
