package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"songngu/memory"
)

// texts gives the path of the texts of the corpus.
func (o options) texts() string {
	if path := filepath.Join(o.data, o.set+".vi"); exists(path) {
		return path
	}
	return filepath.Join(o.dir, o.set+".vi")
}

// unpack unpacks the texts if they are packed.
func unpack(ctx context.Context, o options) error {
	if exists(o.texts()) {
		return nil
	}
	f, err := os.Create(o.texts())
	if err != nil {
		return err
	}
	packed := filepath.Join(o.data, o.set+".vi.xz")
	c := exec.CommandContext(ctx, "xz", "-dkc", packed)
	c.Stdout, c.Stderr = f, os.Stderr
	if err := errors.Join(c.Run(), f.Close()); err != nil {
		return errors.Join(fmt.Errorf("unpack %s: %w", packed, err), os.Remove(o.texts()))
	}
	return nil
}

// eachText calls fn with each text of the corpus and its line, from 0.
func eachText(o options, fn func(line int, text string)) error {
	f, err := os.Open(o.texts())
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	lines := newLines(f)
	for n := 0; lines.Scan(); n++ {
		fn(n, lines.Text())
	}
	return lines.Err()
}

func newLines(r io.Reader) *bufio.Scanner {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	return lines
}

// corpusReader gives the texts as units; the number of a unit is that of its line, from 1.
type corpusReader struct {
	lines *bufio.Scanner
	count int
}

func (r *corpusReader) Next() (memory.Unit, error) {
	if !r.lines.Scan() {
		return memory.Unit{}, errors.Join(r.lines.Err(), io.EOF)
	}
	r.count++
	// No two targets are alike, so that texts that are there twice are two units; and they are as long as targets are.
	target := fmt.Sprintf("%d %s", r.count, r.lines.Text())
	return memory.Unit{Source: r.lines.Text(), Target: target, SourceLang: "vi", TargetLang: "en", Origin: memory.Human, Status: memory.Approved}, nil
}

// readQueries reads the texts of the queries.
func readQueries(o options) ([]string, error) {
	rows, err := readTable(filepath.Join(o.data, "queries.tsv"), 4)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, r := range rows {
		out = append(out, r[3])
	}
	return out, nil
}

// readTruth reads the best score of each query: 0 where there is none.
func readTruth(o options, queries int) ([]float64, error) {
	rows, err := readTable(filepath.Join(o.data, "gold_"+o.set+".tsv"), 3)
	if err != nil {
		return nil, err
	}
	best := make([]float64, queries)
	for _, r := range rows {
		n, err := strconv.Atoi(r[0])
		if err != nil || n < 0 || n >= queries {
			return nil, fmt.Errorf("gold_%s.tsv: no query %q", o.set, r[0])
		}
		if best[n], err = strconv.ParseFloat(r[2], 64); err != nil {
			return nil, err
		}
	}
	return best, nil
}

// readTable reads rows of at least so many columns.
func readTable(path string, columns int) ([][]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for i, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		row := strings.Split(line, "\t")
		if len(row) < columns {
			return nil, fmt.Errorf("%s: line %d has %d columns, not %d", path, i+1, len(row), columns)
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// plainTokens gives the tokens that the truth counts: runs of letters, digits and marks in lower case, and all other characters.
func plainTokens(text string) []string {
	var out []string
	run := ""
	flush := func() {
		if run != "" {
			out = append(out, run)
		}
		run = ""
	}
	for _, r := range strings.ToLower(norm.NFC.String(text)) {
		switch {
		case unicode.In(r, unicode.L, unicode.N, unicode.Mn):
			run += string(r)
		case unicode.IsSpace(r):
			flush()
		default:
			flush()
			out = append(out, string(r))
		}
	}
	flush()
	return out
}

// plainScore is the score of the truth: 1 - the edit distance of the tokens / the tokens of the longer text.
func plainScore[T comparable](a, b []T, row []int) float64 {
	if len(a) == 0 && len(b) == 0 {
		return 1
	}
	row = row[:0]
	for j := range len(b) + 1 {
		row = append(row, j)
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := diagonal
			if x != y {
				cost = min(diagonal, row[j], row[j+1]) + 1
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return 1 - float64(row[len(b)])/float64(max(len(a), len(b)))
}
