package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/internal/markup"
	"songngu/memory"
	"songngu/memory/table"
	"songngu/memory/tbx"
)

const glossaryImportHelp = `Takes in the terms of files: XLSX, CSV and TSV with a header (vi, en, status, …) or without one (Vietnamese,
English, note), as spreadsheets and OmegaT have them, and TBX 2 and 3; "-" is standard input. The format
is told by name and content. What would change is shown first, and you are asked; --yes takes it in at
once, --dry-run never.

   songngu glossary import review.xlsx
   songngu glossary import --yes --policy merge omegat-glossary.txt

A file comes in whole or not at all, and songngu memory undo takes it back. Entries are found by
their Vietnamese names. The terms of a table with a header take the place of those that are there
(--policy overwrite); those of others come beside them (merge); keep takes in new entries only.
Entries of which the file says no status are approved: you vouch for them.`

func glossaryImportCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "import",
		Usage:       "take in the terms of files",
		ArgsUsage:   "[FLAGS] FILE...",
		Description: glossaryImportHelp,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "policy", DefaultText: "overwrite with a header, else merge", Usage: "for a name that is there: `POLICY` keep, overwrite or merge"},
			&cli.StringFlag{Name: "status", Value: string(memory.Approved), Usage: "`STATUS` of entries of which the file says none: candidate, proposed or approved"},
			&cli.BoolFlag{Name: "yes", Aliases: []string{"y"}, Usage: "take in without asking", DisableDefaultText: true},
			&cli.BoolFlag{Name: "dry-run", Usage: "show what would change, and change nothing", DisableDefaultText: true},
			&cli.StringFlag{Name: "report", Value: "txt", Usage: "print what changed as `FORMAT`: txt, json"},
		},
		Action: func(c *cli.Context) error { return glossaryImport(h, c) },
	}
}

// entryImport is one run of the command.
type entryImport struct {
	host    host
	options memory.ImportOptions
	policy  string
	json    bool
	yes     bool
	done    []entryImportJSON
}

// entryImportJSON is what became of a file.
type entryImportJSON struct {
	File    string       `json:"file"`
	Edit    int64        `json:"edit"`
	Read    int          `json:"read"`
	New     int          `json:"new"`
	Same    int          `json:"same"`
	Changed int          `json:"changed"`
	Skipped int          `json:"skipped"`
	Reasons []reasonJSON `json:"reasons,omitempty"`
}

func glossaryImport(h host, c *cli.Context) error {
	if c.NArg() == 0 {
		return usage("songngu glossary import review.csv", "no file given")
	}
	run := &entryImport{host: h, policy: c.String("policy"), json: c.String("report") == "json", yes: c.Bool("yes")}
	if r := c.String("report"); r != "txt" && r != "json" {
		return usage("", "--report is %q: use txt or json", r)
	}
	if _, err := memory.ParsePolicy(run.policy); err != nil && run.policy != "" {
		return usage("", "--policy: %v", err)
	}
	status, err := memory.ParseEntryStatus(c.String("status"))
	if err != nil || status == memory.Rejected {
		return usage("", "--status is %q: use candidate, proposed or approved", c.String("status"))
	}
	run.options = memory.ImportOptions{Status: status, Actor: h.actor(), At: h.clock(), DryRun: c.Bool("dry-run")}
	m, db, err := createMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	failed := 0
	for _, path := range c.Args().Slice() {
		if err := run.file(c, db, path); err != nil {
			if c.Err() != nil {
				return c.Err()
			}
			f := importFault(path, err)
			h.tell(f.msg, f.hint)
			failed++
		}
	}
	if run.json {
		err = printJSON(h.stdout, struct {
			Schema string            `json:"schema"`
			DryRun bool              `json:"dry_run"`
			Files  []entryImportJSON `json:"files"`
		}{"songngu.glossary-import/1", run.options.DryRun, append([]entryImportJSON{}, run.done...)})
	}
	switch {
	case err != nil:
		return err
	case failed == c.NArg():
		return &fault{code: exitInput}
	case failed > 0:
		return &fault{code: exitPartial}
	}
	return nil
}

// file takes in one file and shows what changes. Where somebody is to be asked, it shows first what would change, and then does it.
func (run *entryImport) file(c *cli.Context, db *memory.DB, path string) error {
	text, err := run.read(path)
	if err != nil {
		return err
	}
	o, ask := run.options, !run.yes && !run.options.DryRun
	o.DryRun = o.DryRun || ask
	shown := 0
	report, err := run.take(c, db, path, text, o, func(ch memory.EntryChange) error {
		if shown++; !run.json && shown <= mostShown {
			_, err := io.WriteString(run.host.stdout, changeText(ch))
			return err
		}
		return nil
	})
	if err != nil {
		return err
	}
	if shown > mostShown && !run.json {
		run.host.tell(fmt.Sprintf("%d more changes", shown-mostShown), "")
	}
	if shown > 0 && ask {
		if err := run.agree(path); err != nil {
			return err
		}
		if report, err = run.take(c, db, path, text, run.options, nil); err != nil {
			return err
		}
	}
	return run.tell(path, report)
}

// mostShown is how many changes are shown before people are asked.
const mostShown = 200

// read reads a file whole: it is gone through twice.
func (run *entryImport) read(path string) ([]byte, error) {
	in := run.host.stdin
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer func() { _ = f.Close() }()
		in = f
	}
	unpacked, err := markup.Unpack(in)
	if err != nil {
		return nil, err
	}
	text, err := io.ReadAll(io.LimitReader(unpacked, mostBytes+1))
	if err == nil && len(text) > mostBytes {
		err = &memory.FormatError{Reason: fmt.Sprintf("the file has more than %d MB", mostBytes>>20), Cure: "split it"}
	}
	return text, err
}

// mostBytes is the size of the largest file of terms.
const mostBytes = 256 << 20

func (run *entryImport) take(c *cli.Context, db *memory.DB, path string, text []byte, o memory.ImportOptions, changed func(memory.EntryChange) error) (memory.ImportReport, error) {
	r, whole, note, err := newEntryReader(path, text, o.Status)
	if err != nil {
		return memory.ImportReport{}, err
	}
	if note != "" && changed != nil {
		run.host.tell(path+": "+note, "")
	}
	if o.Policy = memory.Policy(run.policy); run.policy == "" {
		if o.Policy = memory.Merge; whole {
			o.Policy = memory.Overwrite
		}
	}
	return memory.ImportEntries(c.Context, db, sound{r}, filepath.Base(path), o, changed)
}

// entryReader is a reader that knows where the last entry began.
type entryReader interface {
	memory.EntryReader
	Line() int
}

// newEntryReader reads terms in the format that name and beginning of a file tell. whole is true for what says all of an entry; note says what
// was done to the file before it could be read.
func newEntryReader(path string, text []byte, status memory.Status) (r entryReader, whole bool, note string, err error) {
	head := bytes.TrimLeft(text[:min(len(text), 512)], "\xef\xbb\xbf\xff\xfe \t\r\n\x00")
	switch {
	case bytes.HasPrefix(text, []byte("PK\x03\x04")) || strings.EqualFold(filepath.Ext(path), ".xlsx"):
		t, err := table.NewSheetReader(bytes.NewReader(text), table.EntryOptions{Source: sourceLang, Target: targetLang, Status: status})
		if err != nil {
			return nil, false, "", err
		}
		return t, t.Header(), "", nil
	case bytes.HasPrefix(head, []byte("<")):
		t, err := tbx.NewReader(bytes.NewReader(text), tbx.Options{Source: sourceLang, Target: targetLang, Status: status})
		return t, false, "", err
	}
	t, err := table.NewEntryReader(bytes.NewReader(text), table.EntryOptions{Source: sourceLang, Target: targetLang, Status: status})
	if err != nil {
		return nil, false, "", err
	}
	return t, t.Header(), t.Note(), nil
}

// sound leaves out entries that no text can have.
type sound struct{ entryReader }

// Next implements memory.EntryReader.
func (s sound) Next() (memory.Entry, error) {
	e, err := s.entryReader.Next()
	if err != nil {
		return e, err
	}
	clean, bad := e.Clean()
	if bad == nil && clean.Status == memory.Approved {
		_, bad = termOf(clean)
	}
	if bad != nil {
		return e, &memory.SkippedError{Line: s.Line(), Reason: bad.Error()}
	}
	return e, nil
}

// changeText shows what becomes of an entry.
func changeText(ch memory.EntryChange) string {
	after := newEntryJSON(mustClean(ch.After))
	if ch.Before.ID == 0 {
		return plain(fmt.Sprintf("+ %s = %s (%s)\n", after.VI, orDash(after.EN), after.Status))
	}
	before := newEntryJSON(ch.Before)
	return plain(fmt.Sprintf("- %s = %s (%s)\n+ %s = %s (%s)\n", before.VI, orDash(before.EN), before.Status, after.VI, orDash(after.EN), after.Status))
}

// mustClean gives an entry that was stored as it was stored.
func mustClean(e memory.Entry) memory.Entry {
	clean, err := e.Clean()
	if err != nil {
		return e
	}
	return clean
}

// agree asks whether what was shown is to be done. Where nobody can answer, it is not.
func (run *entryImport) agree(path string) error {
	if !isTerminal(run.host.stdin) || path == "-" {
		return &memory.FormatError{Reason: "nothing was taken in: nobody can be asked here", Cure: "--yes takes in what was shown"}
	}
	if _, err := fmt.Fprint(run.host.stderr, "take this in? [y/N] "); err != nil {
		return err
	}
	line, err := bufio.NewReader(run.host.stdin).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if answer := strings.ToLower(strings.TrimSpace(line)); answer != "y" && answer != "yes" {
		return &memory.FormatError{Reason: "nothing was taken in", Cure: "answer y, or give --yes"}
	}
	return nil
}

// tell reports what became of a file.
func (run *entryImport) tell(path string, r memory.ImportReport) error {
	j := entryImportJSON{File: path, Edit: r.Edit, Read: r.Read, New: r.New, Same: r.Same, Changed: r.Changed, Skipped: r.Skipped}
	for _, why := range r.Reasons {
		j.Reasons = append(j.Reasons, reasonJSON(why))
	}
	run.done = append(run.done, j)
	if run.json {
		return nil
	}
	var b strings.Builder
	name := path
	if path == "-" {
		name = "standard input"
	}
	if run.options.DryRun {
		name += ": dry run"
	}
	fmt.Fprintf(&b, "%s: %d new, %d same, %d changed, %d skipped\n", plain(name), r.New, r.Same, r.Changed, r.Skipped)
	for _, why := range r.Reasons {
		fmt.Fprintf(&b, "  skipped %d: %s, first at %s\n", why.Count, plain(why.Reason), plain(why.First))
	}
	if r.Edit != 0 {
		fmt.Fprintf(&b, "  songngu memory undo %d takes it back\n", r.Edit)
	}
	_, err := io.WriteString(run.host.stdout, b.String())
	return err
}
