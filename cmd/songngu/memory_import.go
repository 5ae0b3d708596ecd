package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/internal/markup"
	"songngu/memory"
)

const memoryImportHelp = `Takes in the units of files that other tools, or songngu, have written: TMX 1.1 to 1.4b, XLIFF 1.0 to
2.1, tables (TSV and CSV with a header, or source and target alone) and JSON Lines, packed by gzip or
not; "-" is standard input. The format is told by name and content of a file, unless --format says it.

   songngu memory import old-work.tmx
   songngu memory import --policy overwrite --document circular-12.docx reviewed.csv
   songngu memory import --dry-run *.tmx

A file comes in whole or not at all, and songngu memory undo takes it back. What is there already
stays as it is. If a source has another translation, --policy decides: merge keeps both, overwrite
takes the new one and keeps the old one in the history, keep leaves the old one.

An XLIFF file from memory export that comes back from a reviewer changes the units that it went out
with: new wording, approvals, rejections, notes. A unit that has changed in the memory since then is
not touched but named as a conflict.

You vouch for what you import: units of which the file says nothing else are approved work of a
person. --status draft says otherwise. What a machine made comes in as a draft whatever the file
says; --override-status approved is for a file that somebody has read.`

func memoryImportCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "import",
		Usage:       "take in the units of files",
		ArgsUsage:   "[FLAGS] FILE...",
		Description: memoryImportHelp,
		Flags: append(unitFlags(memory.Approved),
			&cli.StringFlag{Name: "override-status", Usage: "`STATUS` of every unit, whatever the file says"},
			&cli.StringFlag{Name: "override-origin", Usage: "`ORIGIN` of every unit, whatever the file says"},
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "read as `FORMAT`: " + strings.Join(unitFormats(), ", ")},
			&cli.BoolFlag{Name: "suggestions", Usage: "take in the suggestions of XLIFF files too, as drafts", DisableDefaultText: true},
			&cli.BoolFlag{Name: "dry-run", Usage: "count what would be taken in, and take in nothing", DisableDefaultText: true},
			&cli.StringFlag{Name: "report", Value: "txt", Usage: "print counts as `FORMAT`: txt, json"},
		),
		Action: func(c *cli.Context) error { return memoryImport(h, c) },
	}
}

// importRun is one run of the command.
type importRun struct {
	h       host
	db      *memory.DB
	format  string
	reading reading
	options memory.ImportOptions
	json    bool
	done    []importedJSON
	failed  int
}

// importedJSON is what became of a file.
type importedJSON struct {
	File    string       `json:"file"`
	Format  string       `json:"format,omitempty"`
	Edit    int64        `json:"edit,omitempty"`
	Read    int          `json:"read"`
	New     int          `json:"new"`
	Same    int          `json:"same"`
	Changed int          `json:"changed"`
	Skipped int          `json:"skipped"`
	Reasons []reasonJSON `json:"reasons,omitempty"`
	// Conflicts are among those skipped.
	Conflicts []conflictJSON `json:"conflicts,omitempty"`
	Error     string         `json:"error,omitempty"`
}

// conflictJSON is a reviewed unit that the memory has changed since it went out.
type conflictJSON struct {
	Unit   int64         `json:"unit"`
	Reason string        `json:"reason"`
	Source string        `json:"source"`
	Memory string        `json:"memory"`
	File   string        `json:"file"`
	Status memory.Status `json:"status,omitempty"`
}

type reasonJSON struct {
	Reason string `json:"reason"`
	Count  int    `json:"count"`
	First  string `json:"first,omitempty"`
}

func memoryImport(h host, c *cli.Context) error {
	run, err := newImportRun(h, c)
	if err != nil {
		return err
	}
	m, db, done, err := memoryForImport(h, c)
	if err != nil {
		return err
	}
	defer done()
	run.db = db
	err = run.files(c.Context, c.Args().Slice())
	if printed := run.print(); err == nil {
		err = printed
	}
	if err == nil && !run.options.DryRun && run.changed() {
		refreshIndex(c.Context, h, m)
	}
	switch {
	case err != nil:
		return err
	case run.failed == len(run.done):
		return &fault{code: exitInput}
	case run.failed > 0:
		return &fault{code: exitPartial}
	}
	return nil
}

// newImportRun reads the flags.
func newImportRun(h host, c *cli.Context) (*importRun, error) {
	if err := checkUnitFormat(c.String("format")); err != nil {
		return nil, err
	}
	if r := c.String("report"); r != "txt" && r != "json" {
		return nil, usage("", "unknown report %q: the reports are txt, json", r)
	}
	if c.NArg() == 0 {
		return nil, usage("songngu memory import FILE...", "memory import needs the name of a file")
	}
	if c.String("origin") == string(memory.Machine) && !c.IsSet("status") {
		if err := c.Set("status", string(memory.Draft)); err != nil {
			return nil, err
		}
	}
	t, err := readTraits(c)
	if err != nil {
		return nil, err
	}
	run := &importRun{h: h, format: c.String("format"), json: c.String("report") == "json",
		reading: reading{languages{c.String("source-lang"), c.String("target-lang")}, c.Bool("suggestions")},
		options: memory.ImportOptions{Policy: t.policy, Origin: t.origin, Status: t.status, Document: c.String("document"),
			Actor: h.actor(), At: h.clock(), DryRun: c.Bool("dry-run")}}
	if c.IsSet("override-status") {
		run.options.OverrideStatus = true
		if run.options.Status, err = memory.ParseStatus(c.String("override-status")); err != nil {
			return nil, usage("", "--override-status: %v", err)
		}
	}
	if c.IsSet("override-origin") {
		run.options.OverrideOrigin = true
		if run.options.Origin, err = memory.ParseOrigin(c.String("override-origin")); err != nil {
			return nil, usage("", "--override-origin: %v", err)
		}
	}
	if o := run.options; o.OverrideOrigin && o.OverrideStatus && o.Origin == memory.Machine && o.Status == memory.Approved {
		return nil, usage("--override-origin reviewed is for what a person has checked", "what a machine made cannot come in approved")
	}
	return run, nil
}

// memoryForImport opens the memory to import into; done closes it. A dry run makes none where there is none.
func memoryForImport(h host, c *cli.Context) (m *memory.Memory, db *memory.DB, done func(), err error) {
	path, err := memoryPath(h, c)
	if err != nil {
		return nil, nil, nil, err
	}
	if _, err := os.Stat(path); !c.Bool("dry-run") || !errors.Is(err, fs.ErrNotExist) {
		m, db, err := createMemory(h, c)
		return m, db, func() { _ = m.Close() }, err
	}
	dir, err := os.MkdirTemp("", "songngu-")
	if err != nil {
		return nil, nil, nil, err
	}
	db, err = memory.Create(c.Context, filepath.Join(dir, "memory.db"))
	if err != nil {
		_ = os.RemoveAll(dir)
		return nil, nil, nil, memoryFault(dir, err)
	}
	m = memory.NewMemory(db, "")
	return m, db, func() { _, _ = m.Close(), os.RemoveAll(dir) }, nil
}

// files imports one file after another. A file that cannot be read is told and counted; the error is one of the memory, or an
// interruption, and ends the run.
func (run *importRun) files(ctx context.Context, paths []string) error {
	for _, path := range paths {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		r, err := run.file(ctx, path)
		if errors.Is(err, context.Canceled) {
			return err
		}
		var f *fault
		if errors.As(memoryFault(run.db.Path(), err), &f) && !errors.As(err, new(*memory.FormatError)) {
			return f
		}
		if err != nil {
			f := importFault(path, err)
			run.h.tell(f.msg, f.hint)
			r.Error = f.msg
			run.failed++
		}
		run.done = append(run.done, r)
		if err == nil && !run.json {
			if err := run.printText(r); err != nil {
				return err
			}
		}
	}
	return nil
}

// file imports a file.
func (run *importRun) file(ctx context.Context, path string) (importedJSON, error) {
	j := importedJSON{File: path, Format: run.format}
	in, err := run.open(path)
	if err != nil {
		return j, err
	}
	defer func() { _ = in.Close() }()
	units, format, note, err := newUnitReader(in, path, run.format, run.reading)
	j.Format = format
	if err != nil {
		return j, err
	}
	if note != "" {
		run.h.tell(path+": "+note, "")
	}
	o := run.options
	tell, done := run.h.progress(plain(path))
	o.Progress = tell
	r, err := memory.Import(ctx, run.db, units, filepath.Base(path), o)
	done()
	j.Edit, j.Read, j.New, j.Same, j.Changed, j.Skipped = r.Edit, r.Read, r.New, r.Same, r.Changed, r.Skipped
	for _, why := range r.Reasons {
		j.Reasons = append(j.Reasons, reasonJSON(why))
	}
	for _, x := range r.Conflicts {
		j.Conflicts = append(j.Conflicts, conflictJSON{x.Unit.ID, x.Reason, x.File.Source, x.Unit.Target, x.File.Target, x.File.Status})
	}
	return j, err
}

func (run *importRun) open(path string) (io.ReadCloser, error) {
	if path == "-" {
		return io.NopCloser(run.h.stdin), nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		_ = f.Close()
		return nil, &fs.PathError{Op: "open", Path: path, Err: errors.New("is a folder")}
	}
	return f, nil
}

// importFault says what is wrong with a file, where, and what to do about it.
func importFault(path string, err error) *fault {
	if path == "-" {
		path = "standard input"
	}
	var format *memory.FormatError
	var broken *markup.Error
	var unread *fs.PathError
	switch {
	case errors.As(err, &format):
		where, reason := path, format.Reason
		if format.Line > 0 {
			where = fmt.Sprintf("%s:%d", path, format.Line)
		}
		if format.Unit != "" {
			reason = "unit " + format.Unit + ": " + reason
		}
		return &fault{msg: where + ": " + reason, hint: orHint(format.Cure, nothingTaken)}
	case errors.As(err, &broken):
		return &fault{msg: path + ": " + broken.Reason, hint: broken.Cure}
	case errors.Is(err, memory.ErrNoUnits):
		return &fault{msg: path + ": " + err.Error()}
	case errors.As(err, &unread):
		return &fault{msg: path + ": " + unread.Err.Error()}
	}
	return &fault{msg: path + ": " + err.Error()}
}

// nothingTaken is the hint for a broken file that nobody knows a cure for.
const nothingTaken = "nothing of this file was taken in"

func orHint(hint, otherwise string) string {
	if hint == "" {
		return otherwise
	}
	return hint
}

func (run *importRun) changed() bool {
	for _, r := range run.done {
		if r.Edit != 0 {
			return true
		}
	}
	return false
}

// print prints the report in JSON; in text, every file is told when it is done.
func (run *importRun) print() error {
	if !run.json {
		return nil
	}
	return printJSON(run.h.stdout, struct {
		Schema string         `json:"schema"`
		Memory string         `json:"memory"`
		DryRun bool           `json:"dry_run"`
		Files  []importedJSON `json:"files"`
	}{"songngu.import/1", run.db.Path(), run.options.DryRun, append([]importedJSON{}, run.done...)})
}

func (run *importRun) printText(r importedJSON) error {
	var b strings.Builder
	name := r.File
	if name == "-" {
		name = "standard input"
	}
	if run.options.DryRun {
		name += ": dry run"
	}
	fmt.Fprintf(&b, "%s: %d new, %d same, %d changed, %d skipped\n", plain(name), r.New, r.Same, r.Changed, r.Skipped)
	for _, why := range r.Reasons {
		fmt.Fprintf(&b, "  skipped %d: %s", why.Count, plain(why.Reason))
		if why.First != "" {
			fmt.Fprintf(&b, ", first at %s", plain(why.First))
		}
		b.WriteByte('\n')
	}
	for _, x := range r.Conflicts {
		fmt.Fprintf(&b, "  conflict: unit %d: %s\n    memory: %s\n    file:   %s\n", x.Unit, x.Reason, plain(orHint(x.Memory, "-")), plain(x.File))
	}
	if r.Edit != 0 {
		fmt.Fprintf(&b, "  songngu memory undo %d takes it back\n", r.Edit)
	}
	_, err := io.WriteString(run.h.stdout, b.String())
	return err
}
