package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"songngu/internal/config"
	"songngu/internal/viet"
	"songngu/memory"
)

const memoryHelp = `Keeps sentences with their translations, and finds them again: exact, in context, and similar
ones with what differs repaired or named. Only people fill it, and nothing is ever lost: every
change has a number, a history and an undo.

   songngu memory add "Bộ Y tế ban hành kế hoạch." "The Ministry of Health issued a plan."
   songngu memory import old-work.tmx
   songngu memory match "Bộ Y tế ban hành 5 kế hoạch."
   songngu memory export --format tmx -o all.tmx

The memory is one file: --memory, else SONGNGU_MEMORY, else what songngu config says, else memory.db in
your data folder.`

func memoryCommand(h host) *cli.Command {
	return family(&cli.Command{
		Name:        "memory",
		Usage:       "keep translations and find them again",
		Description: memoryHelp,
		Subcommands: []*cli.Command{
			memoryAddCommand(h), memoryImportCommand(h), memoryExportCommand(h), memoryAlignCommand(h), memoryMatchCommand(h),
			memoryConcordanceCommand(h), memoryLeverageCommand(h),
			memoryStatusCommand(h, "approve", memory.Approved), memoryStatusCommand(h, "reject", memory.Rejected),
			memoryDeleteCommand(h), memoryUpdateCommand(h), memoryHistoryCommand(h), memoryUndoCommand(h),
			memoryStatsCommand(h), memoryVerifyCommand(h), memoryBackupCommand(h), memoryRestoreCommand(h),
		},
	})
}

// memoryPath gives the path of the memory that a command line is about.
func memoryPath(h host, c *cli.Context) (string, error) {
	if c.IsSet("memory") {
		if c.String("memory") == "" {
			return "", usage("", "flag --memory needs the name of a file")
		}
		return c.String("memory"), nil
	}
	s, err := h.settings(c, config.Memory)
	if err != nil {
		return "", err
	}
	if p := s.Text(config.Memory); p != "" {
		return p, nil
	}
	if dir := h.env("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "songngu", "memory.db"), nil
	}
	for _, name := range []string{"HOME", "USERPROFILE"} {
		if home := h.env(name); home != "" {
			return filepath.Join(home, ".local", "share", "songngu", "memory.db"), nil
		}
	}
	return "", errHomeless
}

// errHomeless says that there is no place for a memory that nobody has named.
var errHomeless = &fault{code: exitSetup, msg: "there is no home folder to keep a memory in", hint: "give --memory FILE or set SONGNGU_MEMORY"}

// openMemory opens a memory that is there.
func openMemory(h host, c *cli.Context) (*memory.Memory, *memory.DB, error) {
	path, err := memoryPath(h, c)
	if err != nil {
		return nil, nil, err
	}
	db, err := memory.OpenExisting(c.Context, path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, &fault{code: exitInput, msg: path + ": there is no memory yet",
			hint: "songngu memory add or songngu memory import makes one"}
	}
	if err != nil {
		return nil, nil, memoryFault(path, err)
	}
	return memory.NewMemory(db, path+memory.IndexSuffix), db, nil
}

// existingMemory opens the memory of a command that can do without one; nil where there is none.
func existingMemory(h host, c *cli.Context) (*memory.DB, error) {
	path, err := memoryPath(h, c)
	if errors.Is(err, errHomeless) {
		return nil, nil // so there is no memory
	}
	if err != nil {
		return nil, err
	}
	db, err := memory.OpenExisting(c.Context, path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return db, memoryFault(path, err)
}

// memoryIfAny is existingMemory for a command that goes by what is there: whoever named a memory by a flag is told that there is none.
func memoryIfAny(h host, c *cli.Context) (*memory.DB, error) {
	db, err := existingMemory(h, c)
	if db == nil && err == nil && c.IsSet("memory") {
		path, _ := memoryPath(h, c) // it was found above
		h.tell(path+": there is no memory yet: doing without one", "songngu memory add or songngu memory import makes one")
	}
	return db, err
}

// createMemory opens a memory and makes it where there is none.
func createMemory(h host, c *cli.Context) (*memory.Memory, *memory.DB, error) {
	path, err := memoryPath(h, c)
	if err != nil {
		return nil, nil, err
	}
	db, err := memory.Create(c.Context, path)
	if err != nil {
		return nil, nil, memoryFault(path, err)
	}
	return memory.NewMemory(db, path+memory.IndexSuffix), db, nil
}

// memoryFault says what is wrong with a memory and what to do about it.
func memoryFault(path string, err error) error {
	var newer *memory.NewerError
	f := &fault{code: exitInput}
	switch {
	case errors.As(err, &newer):
		f.code, f.hint = exitSetup, "use the version of songngu that wrote it, or a newer one"
	case errors.Is(err, memory.ErrForeign):
		f.hint = "give another file to --memory; if it was a memory, its beginning is damaged: move it away, then songngu memory restore BACKUP"
	case errors.Is(err, memory.ErrEmpty):
		f.hint = "songngu memory add or songngu memory import fills it; songngu memory restore puts a backup back"
	case errors.Is(err, memory.ErrDisk):
		f.hint = "check the disk and its free room; songngu memory verify names damage"
	case errors.Is(err, memory.ErrFinal):
		f.hint = "songngu memory restore puts back the copy that a restore made of what was there before"
	case errors.Is(err, memory.ErrDamaged):
		f.hint = "songngu memory verify names the damage; songngu memory restore puts a backup back"
	case errors.Is(err, memory.ErrBusy):
		f.code, f.hint = exitSetup, "try again when it is done"
	case errors.Is(err, memory.ErrFull):
		f.hint = "make room and try again; what was stored before is safe"
	case errors.Is(err, memory.ErrReadOnly):
		f.hint = "check who owns the file and its folder, or give another file to --memory"
	case errors.Is(err, memory.ErrNotFound):
		f.hint = "songngu memory match and songngu memory concordance show the numbers of units"
	default:
		return err
	}
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		err = p.Err
	}
	f.msg = path + ": " + err.Error()
	return f
}

// actor is who makes a change, as the history shows it.
func (h host) actor() string {
	if u, err := user.Current(); err == nil && u.Username != "" {
		return u.Username
	}
	return h.env("USER")
}

// edit is the edit that a command makes.
func (h host) edit(action, detail string) memory.Edit {
	return memory.Edit{Action: action, Detail: detail, Actor: h.actor(), At: h.clock()}
}

// numbers reads arguments that are numbers of units or edits.
func numbers(args []string, what string) ([]int64, error) {
	var out []int64
	for _, a := range args {
		var n int64
		if _, err := fmt.Sscanf(strings.TrimPrefix(a, "#"), "%d", &n); err != nil || n <= 0 || fmt.Sprint(n) != strings.TrimPrefix(a, "#") {
			return nil, usage("numbers look like 12", "%q is no number of %s", a, what)
		}
		out = append(out, n)
	}
	return out, nil
}

// formatFlag is --format with its values, the first of which is the default.
func formatFlag(formats ...string) cli.Flag {
	return &cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: formats[0], Usage: "print `FORMAT`: " + strings.Join(formats, ", ")}
}

func outputFlag() cli.Flag {
	return &cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`, at once and whole"}
}

// checkFormat refuses a format that the command does not have.
func checkFormat(c *cli.Context, formats ...string) (string, error) {
	f := c.String("format")
	if !slices.Contains(formats, f) {
		return "", usage("", "unknown format %q: the formats are %s", f, strings.Join(formats, ", "))
	}
	return f, nil
}

// printTo runs write on the output that -o names.
func printTo(h host, c *cli.Context, inputs []string, write func(io.Writer) error) error {
	if c.IsSet("output") && c.String("output") == "" {
		return usage("", "flag --output needs the name of a file")
	}
	out, err := openOutput(h, c.String("output"), inputs)
	if err != nil {
		return err
	}
	defer out.Discard()
	if err := write(out); err != nil {
		return err
	}
	return out.Commit()
}

// printJSON prints one line of JSON, in which what is unsafe on a terminal is escaped.
func printJSON(w io.Writer, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, escaped(b.String()))
	return err
}

// escaped writes the characters of a JSON text that are unsafe on a terminal as JSON escapes. They stand in strings only.
func escaped(text string) string {
	if viet.Printable(text) == text {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if s := string(r); viet.Printable(s) == s {
			b.WriteString(s)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&b, `\u%04x`, unit)
		}
	}
	return b.String()
}

// printTable prints rows of cells in columns, safe for a terminal. The first row is a header; columns of numbers stand at the
// right.
func printTable(w io.Writer, rows [][]string) error {
	var widths []int
	var right []bool
	for i, row := range rows {
		for k, cell := range row {
			if k == len(widths) {
				widths, right = append(widths, 0), append(right, true)
			}
			row[k] = harmless(strings.ReplaceAll(cell, "\t", " "))
			widths[k] = max(widths[k], utf8.RuneCountInString(row[k]))
			right[k] = right[k] && (i == 0 || strings.Trim(cell, "0123456789.% ") == "")
		}
	}
	for _, row := range rows {
		var b strings.Builder
		for k, cell := range row {
			pad := strings.Repeat(" ", widths[k]-utf8.RuneCountInString(cell))
			if right[k] && k > 0 {
				cell, pad = pad+cell, ""
			}
			b.WriteString(cell + pad + "  ")
		}
		if _, err := fmt.Fprintln(w, strings.TrimRight(b.String(), " ")); err != nil {
			return err
		}
	}
	return nil
}

// progress gives a function that tells on a terminal how far long work is, or nil where stderr is none.
func (h host) progress(what string) (tell func(int), done func()) {
	if f, ok := h.stderr.(*os.File); !ok || !isTerminal(f) {
		return nil, func() {}
	}
	return func(n int) { _, _ = fmt.Fprintf(h.stderr, "\r%s: %d", what, n) },
		func() { _, _ = fmt.Fprint(h.stderr, "\r\x1b[K") }
}

// refreshIndex brings the index up to date after a change of many units, so that the next match need not wait. What goes
// wrong is told and costs time only.
func refreshIndex(ctx context.Context, h host, m *memory.Memory) {
	tell, done := h.progress("indexing")
	err := m.Refresh(ctx, tell)
	done()
	if err != nil && ctx.Err() == nil {
		h.tell("the index was not refreshed: "+err.Error(), "the next match will do it")
	}
}

// plain is text as it may go to a terminal or a file of text.
func plain(s string) string { return viet.Printable(s) }
