package main

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"

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
	rows := [][]string{{"units", fmt.Sprint(s.Units)}}
	rows = append(rows, counts("  ", s.Statuses)...)
	rows = append(rows, counts("  ", s.Origins)...)
	rows = append(rows, counts("  ", s.Pairs)...)
	rows = append(rows, []string{"documents", fmt.Sprint(s.Documents)}, []string{"edits", fmt.Sprint(s.Edits)},
		[]string{"file", size(s.Bytes)}, []string{"index", size(index)})
	if _, err := fmt.Fprintln(h.stdout, harmless(db.Path())); err != nil {
		return err
	}
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

// size gives a number of bytes as people read it.
func size(bytes int64) string {
	if bytes < 1e6 {
		return fmt.Sprintf("%.0f kB", float64(bytes)/1e3)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
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
