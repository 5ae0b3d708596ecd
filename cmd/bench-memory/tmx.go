package main

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"time"

	"songngu/memory"
	"songngu/memory/tmx"
)

// exchange gives the path of the corpus as a TMX file.
func (o options) exchange() string { return filepath.Join(o.dir, o.set+".tmx") }

// imported gives the path of the memory that the file is imported into.
func (o options) imported() string { return filepath.Join(o.dir, o.set+".imported.db") }

// writeTMX writes the corpus as a TMX file.
func writeTMX(o options) (err error) {
	if exists(o.exchange()) {
		return nil
	}
	in, err := os.Open(o.texts())
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	out, err := os.Create(o.exchange())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	w, err := tmx.NewWriter(out, tmx.WriterOptions{Tool: "bench-memory", SourceLang: "vi", AdminLang: "en", Doctype: true})
	if err != nil {
		return err
	}
	units := &corpusReader{lines: newLines(in)}
	for {
		u, err := units.Next()
		if errors.Is(err, io.EOF) {
			return w.Close()
		}
		if err != nil {
			return err
		}
		if err := w.Write(u); err != nil {
			return err
		}
	}
}

// importTMX imports the file into a new memory, without making an index.
func importTMX(ctx context.Context, o options, w io.Writer) error {
	if err := o.removeImported(); err != nil {
		return err
	}
	f, err := os.Open(o.exchange())
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	start, used := time.Now(), processorTime()
	db, err := memory.Create(ctx, o.imported())
	if err != nil {
		return err
	}
	r, err := tmx.NewReader(f, tmx.Options{Source: "vi", Target: "en"})
	if err != nil {
		return err
	}
	report, err := memory.Import(ctx, db, r, o.set, memory.ImportOptions{Policy: memory.Merge, Origin: memory.Human, Status: memory.Approved})
	if err = errors.Join(err, db.Close()); err != nil {
		return err
	}
	took, busy := time.Since(start), processorTime()-used
	n := float64(report.Read)
	line(w, "units of a TMX file imported", "%8.0f a second, %.0f a second of processor time", n/took.Seconds(), n/busy.Seconds())
	return o.removeImported()
}

func (o options) removeImported() error {
	var errs []error
	for _, suffix := range []string{"", "-wal", "-shm", memory.IndexSuffix} {
		errs = append(errs, os.RemoveAll(o.imported()+suffix))
	}
	return errors.Join(errs...)
}

// coldImport measures the program itself, which makes the index too.
func coldImport(ctx context.Context, o options, w io.Writer) error {
	p, err := measure(ctx, io.Discard, o.program(), "memory", "import", "--memory", o.imported(), o.exchange())
	if err != nil {
		return err
	}
	info, err := os.Stat(o.exchange())
	if err != nil {
		return err
	}
	line(w, "songngu memory import, with the index", "%8.1f s      processor %.1f s, peak %d MB, of a file of %.0f MB", p.wall.Seconds(), p.cpu.Seconds(),
		p.peak>>20, float64(info.Size())/1e6)
	return o.removeImported()
}
