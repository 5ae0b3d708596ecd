package main

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

func memoryBackupCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "backup",
		Usage:     "write a copy of the memory to a file",
		ArgsUsage: "[FLAGS] FILE",
		Description: "Writes a whole and sound copy, also while others add to the memory. FILE must not be there.\n\n" +
			"   songngu memory backup memory-2026-11.db",
		Action: func(c *cli.Context) error { return memoryBackup(h, c) },
	}
}

func memoryBackup(h host, c *cli.Context) error {
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
	_, err = fmt.Fprintf(h.stdout, "%s: written\n", harmless(to))
	return err
}

func memoryRestoreCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "restore",
		Usage:     "put back what a backup holds",
		ArgsUsage: "[FLAGS] FILE",
		Description: "Replaces what the memory holds by what the backup FILE holds, all of it or nothing. What the memory\n" +
			"held is first written to a backup beside it, and its name told.\n\n   songngu memory restore memory-2026-11.db",
		Action: func(c *cli.Context) error { return memoryRestore(h, c) },
	}
}

func memoryRestore(h host, c *cli.Context) error {
	if c.NArg() != 1 {
		return usage("songngu memory restore FILE", "memory restore takes the name of one file")
	}
	from := c.Args().First()
	m, db, err := createMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	g, err := m.Generation(c.Context)
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	saved := ""
	if g != (memory.Generation{}) {
		saved = fmt.Sprintf("%s.before-%d", db.Path(), g.Number)
		if err := db.Backup(c.Context, saved); err != nil && !errors.Is(err, fs.ErrExist) {
			return memoryFault(db.Path(), err)
		}
	}
	if err := db.Restore(c.Context, from, h.edit("restore", from)); err != nil {
		return memoryFault(from, err)
	}
	if _, err := fmt.Fprintf(h.stdout, "%s: restored from %s\n", harmless(db.Path()), harmless(from)); err != nil || saved == "" {
		return err
	}
	_, err = fmt.Fprintf(h.stdout, "%s: what was there before\n", harmless(saved))
	return err
}
