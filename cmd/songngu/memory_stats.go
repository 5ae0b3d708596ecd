package main

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

func memoryStatsCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "stats",
		Usage:       "count what the memory holds",
		ArgsUsage:   "[FLAGS]",
		Description: "Counts units by status, origin and languages.\n\n   songngu memory stats",
		Flags:       []cli.Flag{formatFlag("table", "json")},
		Action:      func(c *cli.Context) error { return memoryStats(h, c) },
	}
}

func memoryStats(h host, c *cli.Context) error {
	format, err := checkFormat(c, "table", "json")
	if err != nil {
		return err
	}
	if c.NArg() > 0 {
		return usage("", "memory stats takes no argument")
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	s, err := db.Stats(c.Context)
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	index := folderSize(db.Path() + memory.IndexSuffix)
	if format == "json" {
		return printJSON(h.stdout, struct {
			Schema string `json:"schema"`
			Path   string `json:"path"`
			memory.Stats
			IndexBytes int64 `json:"index_bytes"`
		}{"songngu.stats/1", db.Path(), s, index})
	}
	rows := [][]string{{"memory", db.Path()}, {"units", fmt.Sprint(s.Units)}}
	rows = append(rows, counts("  ", s.Statuses)...)
	rows = append(rows, counts("  ", s.Origins)...)
	rows = append(rows, counts("  ", s.Pairs)...)
	rows = append(rows, []string{"documents", fmt.Sprint(s.Documents)}, []string{"edits", fmt.Sprint(s.Edits)},
		[]string{"file", fmt.Sprintf("%.1f MB", float64(s.Bytes)/1e6)}, []string{"index", fmt.Sprintf("%.1f MB", float64(index)/1e6)})
	return printTable(h.stdout, rows)
}

// counts gives a row for each key, in order.
func counts[K ~string](indent string, m map[K]int) [][]string {
	var rows [][]string
	for _, k := range slices.Sorted(maps.Keys(m)) {
		rows = append(rows, []string{indent + string(k), fmt.Sprint(m[k])})
	}
	return rows
}

// folderSize is the size of the files in a folder; 0 when there is none.
func folderSize(dir string) int64 {
	sum := int64(0)
	_ = fs.WalkDir(os.DirFS(dir), ".", func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			if info, err := d.Info(); err == nil {
				sum += info.Size()
			}
		}
		return nil
	})
	return sum
}

func memoryVerifyCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "verify",
		Usage:     "look for damage in the memory and its index",
		ArgsUsage: "[FLAGS]",
		Description: "Reads everything and names what is damaged; ends with exit code 3 if anything is. A damaged index\n" +
			"costs nothing: it is taken away here and made again.\n\n   songngu memory verify",
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
		err = printJSON(h.stdout, map[string]any{"schema": "songngu.damage/1", "memory": append([]string{}, found...), "index": append([]string{}, index...)})
	} else {
		err = printDamage(h, found, index)
	}
	if err != nil || len(found) == 0 {
		return err
	}
	return &fault{code: exitInput, msg: fmt.Sprintf("%s: damaged: %d findings", db.Path(), len(found)),
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
