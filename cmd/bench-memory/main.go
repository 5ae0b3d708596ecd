// Command bench-memory measures the translation memory on a corpus of real news and prints each figure that docs/quality.md has
// of it: making the index, lookups and what they find, one lookup by a new process, adding one unit, importing a
// TMX file.
//
//	make bench-memory
//	go run ./cmd/bench-memory -data ../shared/bench/tm -sets idx133k,idx1m
//
// The corpus folder holds SET.vi or SET.vi.xz (a text a line), queries.tsv (number, kind, line, text) and gold_SET.tsv (query, best
// line, best score): the truth, by the plain edit distance of tokens. Each step is a process of its own, so that its peak of
// memory is its own.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// options are what the command line says.
type options struct {
	data, sets, dir string
	step, set       string // of a process of its own
	scan            int
}

func main() {
	var o options
	flag.StringVar(&o.data, "data", filepath.Join("..", "shared", "bench", "tm"), "the `FOLDER` of the corpora, queries and truths")
	flag.StringVar(&o.sets, "sets", "idx133k,idx1m", "the corpora, by `NAME`")
	flag.StringVar(&o.dir, "dir", "", "keep what is made in `FOLDER`, and use what is there; without it a folder is made and removed")
	flag.StringVar(&o.step, "step", "", "one step alone: fill, index, search, add, tmx, import, cold")
	flag.StringVar(&o.set, "set", "", "the corpus of that step")
	flag.IntVar(&o.scan, "scan", 5, "how many queries are compared to every text")
	flag.Parse()
	if err := run(context.Background(), o, os.Stdout); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "bench-memory:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, o options, w io.Writer) error {
	switch o.step {
	case "fill":
		return fill(ctx, o, w)
	case "index":
		return index(ctx, o, w)
	case "search":
		return search(ctx, o, w)
	case "add":
		return add(ctx, o, w)
	case "import":
		return importTMX(ctx, o, w)
	case "tmx":
		return writeTMX(o)
	case "cold":
		return errors.Join(coldImport(ctx, o, w), cold(ctx, o, w))
	case "":
	default:
		return fmt.Errorf("unknown step %q", o.step)
	}
	if _, err := os.Stat(filepath.Join(o.data, "queries.tsv")); errors.Is(err, fs.ErrNotExist) {
		_, err := fmt.Fprintf(w, "skipped: no queries.tsv in %s\nhint: give the folder of the corpora by -data, or make bench-memory DATA=FOLDER\n", o.data)
		return err
	}
	if o.dir == "" {
		dir, err := os.MkdirTemp("", "bench-memory-")
		if err != nil {
			return err
		}
		defer func() { _ = os.RemoveAll(dir) }()
		o.dir = dir
	}
	if out, err := exec.CommandContext(ctx, "go", "build", "-o", o.program(), "./cmd/songngu").CombinedOutput(); err != nil {
		return fmt.Errorf("build songngu: %w\n%s", err, out)
	}
	for o.set = range strings.SplitSeq(o.sets, ",") {
		_, _ = fmt.Fprintf(w, "== %s\n", o.set)
		if err := unpack(ctx, o); err != nil {
			return err
		}
		if err := steps(ctx, o, w); err != nil {
			return err
		}
	}
	return nil
}

// steps runs all steps for one corpus. Linux counts the memory of the process that starts another as memory of that one, at its
// start: so what starts processes does nothing else, and cold steps are started by a process that is small.
func steps(ctx context.Context, o options, w io.Writer) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	for _, step := range []string{"fill", "index", "search", "add", "tmx", "import", "cold"} {
		if step == "fill" && exists(o.database()) {
			continue
		}
		p, err := measure(ctx, w, self, "-step", step, "-set", o.set, "-data", o.data, "-dir", o.dir, "-scan", fmt.Sprint(o.scan))
		if err != nil {
			return err
		}
		_, _ = fmt.Fprintf(w, "%-42s %8.1f s      peak %d MB\n", step+": whole process", p.wall.Seconds(), p.peak>>20)
	}
	return nil
}

// program gives the path of the program that is measured.
func (o options) program() string { return filepath.Join(o.dir, "songngu") }

// database gives the path of the memory of the corpus.
func (o options) database() string { return filepath.Join(o.dir, o.set+".db") }

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// process is what one process took.
type process struct {
	wall time.Duration
	cpu  time.Duration
	peak int64 // bytes of memory, where the system tells
}

func measure(ctx context.Context, w io.Writer, name string, args ...string) (process, error) {
	c := exec.CommandContext(ctx, name, args...)
	c.Stdout, c.Stderr = w, os.Stderr
	start := time.Now()
	err := c.Run()
	p := process{wall: time.Since(start)}
	if c.ProcessState != nil {
		p.cpu = c.ProcessState.UserTime() + c.ProcessState.SystemTime()
		p.peak = peakOf(c.ProcessState)
	}
	if err != nil {
		return p, fmt.Errorf("%s %s: %w", filepath.Base(name), strings.Join(args, " "), err)
	}
	return p, nil
}
