package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

func memoryRestoreCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "restore",
		Usage:     "put back what a backup holds",
		ArgsUsage: "[FLAGS] FILE",
		Description: "Replaces what the memory holds by what the backup FILE holds, all of it or nothing. What the memory\n" +
			"held is first copied to a file beside it, and its name told; a damaged memory is moved there.\n\n" +
			"   songngu memory restore memory-2026-11.db",
		Flags:  []cli.Flag{formatFlag("txt", "json")},
		Action: func(c *cli.Context) error { return memoryRestore(h, c) },
	}
}

func memoryRestore(h host, c *cli.Context) error {
	format, err := checkFormat(c, "txt", "json")
	if err != nil {
		return err
	}
	if c.NArg() != 1 {
		return usage("songngu memory restore FILE", "memory restore takes the name of one file")
	}
	from := c.Args().First()
	path, err := memoryPath(h, c)
	if err != nil {
		return err
	}
	if sameFile(from, path) {
		return usage("give the name of a backup", "%s: is the memory itself", from)
	}
	if err := memory.CheckBackup(c.Context, from); err != nil {
		return memoryFault(from, err)
	}
	saved, err := keepCopy(c.Context, path)
	if err != nil {
		return memoryFault(path, err)
	}
	m, db, err := createMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	if err := db.Restore(c.Context, from, h.edit("restore", from)); err != nil {
		return memoryFault(db.Path(), err)
	}
	if format == "json" {
		return printJSON(h.stdout, struct {
			Schema string `json:"schema"`
			Path   string `json:"path"`
			From   string `json:"from"`
			Saved  string `json:"saved,omitempty"`
		}{"songngu.restore/1", db.Path(), from, saved})
	}
	_, err = fmt.Fprintf(h.stdout, "%s: restored from %s\n", harmless(db.Path()), harmless(from))
	if err == nil && saved != "" {
		_, err = fmt.Fprintf(h.stdout, "%s: what was there before\n", harmless(saved))
	}
	return err
}

func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// keepCopy keeps what a memory holds in a file beside it and gives its name: a copy, or the memory itself when it is too damaged
// to be copied. The name is empty when there is nothing to keep.
func keepCopy(ctx context.Context, path string) (string, error) {
	saved := freeName(path)
	db, err := memory.OpenExisting(ctx, path)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, memory.ErrEmpty):
		return "", nil
	case err == nil:
		err = errors.Join(db.Backup(ctx, saved), db.Close())
	}
	if errors.Is(err, memory.ErrDamaged) {
		err = memory.Move(path, saved)
	}
	return saved, err
}

// freeName gives a name beside a memory that no file has: memory.db.before-1.
func freeName(path string) string {
	for n := 1; ; n++ {
		name := fmt.Sprintf("%s.before-%d", path, n)
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name
		}
	}
}
