package main

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"songngu/memory"
)

// Each thing that can be wrong with a memory has its exit code and a next step.
func TestMemoryFault(t *testing.T) {
	for _, tt := range []struct {
		err  error
		code int
	}{
		{memory.ErrForeign, exitInput},
		{memory.ErrEmpty, exitInput},
		{memory.ErrDamaged, exitInput},
		{memory.ErrDisk, exitInput},
		{memory.ErrFull, exitInput},
		{memory.ErrReadOnly, exitInput},
		{memory.ErrFinal, exitInput},
		{memory.ErrNotFound, exitInput},
		{memory.ErrBusy, exitSetup},
		{&memory.NewerError{Version: 9, Known: 1}, exitSetup},
	} {
		var stderr bytes.Buffer
		h := host{stderr: &stderr}
		wrapped := &fs.PathError{Op: "open", Path: "memory.db", Err: fmt.Errorf("unit 7: %w", tt.err)}
		if code := h.report(memoryFault("memory.db", wrapped)); code != tt.code {
			t.Errorf("%v: exit code %d, want %d", tt.err, code, tt.code)
		}
		want := "songngu: memory.db: unit 7: " + tt.err.Error() + "\nhint: "
		if !strings.HasPrefix(stderr.String(), want) || strings.Count(stderr.String(), "\n") != 2 {
			t.Errorf("%v: %q, want %q and a hint", tt.err, stderr.String(), want)
		}
	}
}

// memoryOf makes a memory with that many drafts in a file and gives its path.
func memoryOf(t *testing.T, units int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "memory.db")
	db, err := memory.Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	list := make([]memory.Unit, units)
	for i := range list {
		list[i] = memory.Unit{Source: fmt.Sprintf("Câu số %d về chuyển đổi số.", i), Target: "x", SourceLang: "vi", TargetLang: "en", Document: "a"}
	}
	_, err = db.Edit(t.Context(), memory.Edit{Action: "import"}, func(w memory.Editor) error {
		_, err := w.Put(list, memory.Merge)
		return err
	})
	if err != nil || db.Close() != nil {
		t.Fatal(err)
	}
	return path
}

// ticking is a context that is cancelled when it has been asked a number of times whether it is: so interrupts come at many moments
// whatever the speed of the machine. Which ones is not the same each time: the goroutine that database/sql has for each query asks, too,
// when the query is done.
type ticking struct {
	context.Context
	cancel context.CancelFunc
	left   atomic.Int64 // many goroutines may ask
}

func (c *ticking) Err() error {
	if c.left.Add(-1) == 0 {
		c.cancel()
	}
	return c.Context.Err()
}

// An interrupt ends each command with 130, leaves the memory as it was and no file behind.
func TestMemoryInterrupted(t *testing.T) {
	path := memoryOf(t, 600)
	backup := filepath.Join(t.TempDir(), "backup.db")
	if code, _, errs := try(t.Context(), t, nil, "memory", "backup", "--memory", path, backup); code != exitDone {
		t.Fatal(errs)
	}
	before := dump(t, path)
	out := t.TempDir()
	table := filepath.Join(t.TempDir(), "units.tsv")
	if err := os.WriteFile(table, []byte(strings.Repeat("Một.\tOne.\nHai.\tTwo.\n", 700)), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"import", table}, {"export", "-o", filepath.Join(out, "found.txt")},
		{"add", "Một.", "One."}, {"approve", "--document", "a"}, {"reject", "--edit", "1"}, {"delete", "--edit", "1"},
		{"update", "1", "--target", "y"}, {"undo", "1"}, {"history"}, {"history", "1"}, {"stats"}, {"verify"},
		{"backup", filepath.Join(out, "new.db")}, {"restore", backup}, {"concordance", "chuyển đổi", "-o", filepath.Join(out, "found.txt")},
		{"leverage", filepath.Join("..", "..", "seeds", "articles")},
	} {
		done := false
		for left := 1; !done && left < 1_000_000; left += 1 + left/2 {
			ctx, cancel := context.WithCancel(t.Context())
			tick := &ticking{Context: ctx, cancel: cancel}
			tick.left.Store(int64(left))
			code, _, errs := try(tick, t, nil, append([]string{"memory", "--memory", path}, args...)...)
			done = code == exitDone
			cancel()
			if !done && (code != exitInterrupted || errs != "songngu: interrupted\n") {
				t.Errorf("%s, interrupted at %d: exit code %d, %q", args[0], left, code, errs)
			}
			if done {
				break
			}
			if after := dump(t, path); after != before {
				t.Errorf("%s, interrupted at %d: the memory was changed", args[0], left)
			}
			for _, f := range files(t, out) {
				t.Errorf("%s, interrupted at %d: %s was left", args[0], left, f)
			}
		}
		if !done {
			t.Errorf("%s never ends", args[0])
		}
		for _, f := range files(t, out) {
			if err := os.Remove(filepath.Join(out, f)); err != nil {
				t.Fatal(err)
			}
		}
		path = filepath.Join(t.TempDir(), "memory.db")
		copyFile(t, backup, path)
		before = dump(t, path)
	}
}

// files gives the names of what is in a folder.
func files(t *testing.T, dir string) []string {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range list {
		names = append(names, f.Name())
	}
	return names
}

// dump gives all units and edits of a memory.
func dump(t *testing.T, path string) string {
	t.Helper()
	db, err := memory.OpenExisting(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	var b strings.Builder
	for u, err := range db.All(t.Context(), memory.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&b, u)
	}
	edits, err := db.Edits(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintln(&b, edits)
	return b.String()
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	text, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, text, 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Who waits for another writer can be interrupted, and who only reads does not wait.
func TestMemoryHeldByAnother(t *testing.T) {
	path := memoryOf(t, 10)
	other, err := sql.Open("sqlite", "file:"+path+"?_txlock=immediate")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = other.Close() }()
	tx, err := other.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	for _, args := range [][]string{{"stats"}, {"history"}, {"verify"}, {"concordance", "số"}, {"match", "Câu."}, {"export"},
		{"backup", filepath.Join(t.TempDir(), "backup.db")}} {
		if code, _, errs := try(t.Context(), t, nil, append([]string{"memory", "--memory", path}, args...)...); code != exitDone {
			t.Errorf("%s: exit code %d, %q", args[0], code, errs)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(100*time.Millisecond, cancel)
	started := time.Now()
	code, _, errs := try(ctx, t, nil, "memory", "--memory", path, "add", "Một.", "One.")
	if code != exitInterrupted || time.Since(started) > 10*time.Second {
		t.Errorf("exit code %d after %v, %q", code, time.Since(started), errs)
	}
}

// Nothing that a unit holds reaches a terminal as an escape code.
func TestMemoryIsHarmless(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memory.db")
	evil := "Câu\x1b]0;x\x07 \u202e\x1b[2J một\u009b1m\r."
	run := func(args ...string) {
		t.Helper()
		code, out, errs := try(t.Context(), t, strings.NewReader(""), append([]string{"memory", "--memory", path}, args...)...)
		if strings.ContainsAny(out+errs, "\x1b\u202e\u009b\r\x07") || code == exitInternal {
			t.Errorf("%s: exit code %d, %+q %+q", args[0], code, out, errs)
		}
	}
	run("add", evil, evil, "--document", evil, "--note", evil, "--prev", evil)
	run("export", "-f", "csv", "--status", evil)
	run("export", "-o", evil+"/x")
	run("import", evil, "--document", evil)
	run("update", "1", "--target", evil+"2", "--document", evil+"2")
	for _, args := range [][]string{{"history"}, {"history", "1"}, {"concordance", "một"}, {"match", evil, "--explain"}, {"stats"}, {"verify"},
		{"approve", evil}, {"approve", "--document", evil}, {"undo", evil}, {"concordance", evil}, {"backup", evil + "/x"}, {"restore", evil},
		{"leverage", evil}, {"history", "1", "--format", "json"}, {"concordance", "một", "--format", "json"}} {
		run(args...)
	}
}

// The result of a command that cannot be written is an error.
func TestMemoryOutputFull(t *testing.T) {
	path := memoryOf(t, 10)
	for _, args := range [][]string{{"stats"}, {"history"}, {"history", "1"}, {"verify"}, {"concordance", "số"}, {"concordance", "số", "--format", "json"},
		{"export"}, {"export", "-f", "csv"}, {"import", filepath.Join("testdata", "units.tsv")},
		{"add", "Một.", "One."}, {"approve", "1"}, {"undo", "3"}, {"leverage", filepath.Join("..", "..", "seeds", "articles")}} {
		var errs bytes.Buffer
		h := host{args: append([]string{"memory", "--memory", path}, args...), env: func(string) string { return "" }, stdin: strings.NewReader(""),
			stdout: &failing{}, stderr: io.Writer(&errs), clock: time.Now}
		if code := run(t.Context(), h); code == exitDone || !strings.Contains(errs.String(), "no room") {
			t.Errorf("%s: exit code %d, stderr %q", args, code, errs.String())
		}
	}
}

// An interrupted import leaves nothing, also while it waits for somebody to type.
func TestImportInterrupted(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memory.db")
	ctx, cancel := context.WithCancel(t.Context())
	in, typed := io.Pipe()
	go func() {
		for i := range 3000 {
			_, _ = fmt.Fprintf(typed, "Câu số %d.\tSentence %d.\n", i, i)
		}
		cancel() // and no end of input
	}()
	code, stdout, stderr := try(ctx, t, in, "memory", "import", "--memory", path, "-")
	if code != exitInterrupted || stdout != "" || stderr != "songngu: interrupted\n" {
		t.Errorf("exit code %d, %q, %q", code, stdout, stderr)
	}
	db, err := memory.OpenExisting(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	s, err := db.Stats(t.Context())
	if err != nil || s.Units != 0 || s.Edits != 0 {
		t.Errorf("%d units, %d edits, %v", s.Units, s.Edits, err)
	}
}
