package memory_test

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"songngu/memory"
)

// childVariable makes this test binary a process that works on a memory: "write FILE NAME EDITS", "match FILE NAME" or "read FILE".
const childVariable = "SONGNGU_MEMORY_TEST"

func TestMain(m *testing.M) {
	if work := os.Getenv(childVariable); work != "" {
		if err := child(context.Background(), strings.Fields(work)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// bulk is how many units every third edit of a child has; the others have two.
const bulk = 400

func child(ctx context.Context, work []string) error {
	switch work[0] {
	case "read":
		return childRead(ctx, work[1])
	case "match":
		return childMatch(ctx, work[1], work[2])
	}
	db, err := memory.Create(ctx, work[1])
	if err != nil {
		return err
	}
	edits, err := strconv.Atoi(work[3])
	if err != nil {
		return err
	}
	for i := range edits {
		name, n := fmt.Sprintf("%s-%d", work[2], i), 2
		if i%3 == 2 {
			n = bulk
		}
		var units []memory.Unit
		for k := range n {
			units = append(units, memory.Unit{Source: fmt.Sprintf("Câu %d của %s.", k, name), Target: "x", SourceLang: "vi",
				TargetLang: "en", Document: name})
		}
		_, err := db.Edit(ctx, memory.Edit{Action: "add", Detail: name}, func(w memory.Editor) error {
			_, err := w.Put(units, memory.Overwrite)
			return err
		})
		if err != nil {
			return err
		}
		fmt.Println(name, n) // acknowledged
	}
	return db.Close()
}

// indexed gives sentence n of a process that puts sentences into a memory and looks them up.
func indexed(name string, n int) string {
	return fmt.Sprintf("Xã %s giao thửa %d cho dân làng.", name, n)
}

// indexedUnits is how many of them each process puts in at once: two such edits are more than an index keeps without a file.
const indexedUnits = 1200

// childMatch puts sentences in, and looks up those that it put in, while others do so: so the index is refreshed again and again.
func childMatch(ctx context.Context, path, name string) error {
	m, err := memory.Open(ctx, path)
	if err != nil {
		return err
	}
	for i := range 4 {
		var units []memory.Unit
		for k := range indexedUnits {
			units = append(units, memory.Unit{Source: indexed(name, i*indexedUnits+k), Target: "x", SourceLang: "vi", TargetLang: "en"})
		}
		_, err := m.Edit(ctx, memory.Edit{Action: "add"}, func(w memory.Editor) error {
			_, err := w.Put(units, memory.Overwrite)
			return err
		})
		if err != nil {
			return err
		}
		if err := m.Refresh(ctx, nil); err != nil {
			return err
		}
		for k := 0; k < (i+1)*indexedUnits; k += 500 {
			if err := isFound(ctx, m, indexed(name, k)); err != nil {
				return err
			}
		}
	}
	return m.Close()
}

// isFound says what is wrong if the best match of a sentence is not itself.
func isFound(ctx context.Context, m *memory.Memory, text string) error {
	found, err := m.Match(ctx, memory.Query{Source: text, Limit: 1})
	if err != nil || len(found) == 0 || found[0].Unit.Source != text {
		return fmt.Errorf("%q: %d found, %w", text, len(found), errors.Join(err, errors.New("not the sentence itself")))
	}
	return nil
}

func childRead(ctx context.Context, path string) error {
	db, err := memory.OpenExisting(ctx, path)
	if err != nil {
		return err
	}
	n := 0
	for _, err := range db.All(ctx, memory.Filter{}) {
		if err != nil {
			return err
		}
		n++
	}
	_, err = db.Edit(ctx, memory.Edit{}, func(w memory.Editor) error { return w.Delete(1) })
	fmt.Println(n, errors.Is(err, memory.ErrReadOnly))
	return db.Close()
}

// startChild starts a process with that work.
func startChild(t *testing.T, program, work string) (*exec.Cmd, io.Reader, *bytes.Buffer) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), program)
	cmd.Env = append(os.Environ(), childVariable+"="+work)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, out, &stderr
}

func executable(t *testing.T) string {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Skip("the test binary does not know where it is:", err)
	}
	return path
}

// A process that is killed at any moment loses no edit that it was told is stored, and leaves none by half.
func TestKill(t *testing.T) {
	rounds := 15
	if testing.Short() {
		rounds = 3
	}
	path := filepath.Join(t.TempDir(), "memory.db")
	acknowledged := map[string]int{}
	for round := range rounds {
		cmd, out, stderr := startChild(t, executable(t), fmt.Sprintf("write %s r%d 1000000", path, round))
		lines := bufio.NewScanner(out)
		kill := sync.OnceFunc(func() { _ = cmd.Process.Kill() })
		var timer *time.Timer
		for lines.Scan() {
			name, n, _ := strings.Cut(lines.Text(), " ")
			acknowledged[name], _ = strconv.Atoi(n)
			if timer == nil {
				timer = time.AfterFunc(time.Duration(rand.IntN(150_000))*time.Microsecond, kill)
			}
		}
		if err := cmd.Wait(); err == nil || stderr.Len() > 0 {
			t.Fatalf("the process ended by itself: %v %s", err, stderr)
		}
		checkWhole(t, path, acknowledged)
	}
	t.Logf("%d edits were acknowledged", len(acknowledged))
}

// checkWhole checks that the acknowledged edits are there, and of other edits all units or none.
func checkWhole(t *testing.T, path string, acknowledged map[string]int) {
	t.Helper()
	db := create(t, path)
	defer func() { _ = db.Close() }()
	if found, err := db.Verify(t.Context()); err != nil || len(found) > 0 {
		t.Fatalf("damage: %q, %v", found, err)
	}
	there := map[string]int{}
	for u, err := range db.All(t.Context(), memory.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		there[u.Document]++
	}
	for name, n := range acknowledged {
		if there[name] != n {
			t.Errorf("of the %d units of %s, which was acknowledged, %d are there", n, name, there[name])
		}
	}
	for name, n := range there {
		if n != 2 && n != bulk {
			t.Errorf("%s is there by half: %d units", name, n)
		}
	}
}

// Four processes that make a memory and write to it at once lose nothing.
func TestProcessesWriteAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memory.db")
	const edits = 20
	acknowledged := map[string]int{}
	var mu sync.Mutex
	var wait sync.WaitGroup
	for p := range 4 {
		cmd, out, stderr := startChild(t, executable(t), fmt.Sprintf("write %s p%d %d", path, p, edits))
		wait.Go(func() {
			for lines := bufio.NewScanner(out); lines.Scan(); {
				name, n, _ := strings.Cut(lines.Text(), " ")
				mu.Lock()
				acknowledged[name], _ = strconv.Atoi(n)
				mu.Unlock()
			}
			if err := cmd.Wait(); err != nil {
				t.Errorf("%v: %s", err, stderr)
			}
		})
	}
	wait.Wait()
	if len(acknowledged) != 4*edits {
		t.Errorf("%d edits were acknowledged, want %d", len(acknowledged), 4*edits)
	}
	checkWhole(t, path, acknowledged)
}

// Two processes that refresh the index of one memory at once, and write meanwhile, both find all that there is, and so does a third.
func TestProcessesRefreshAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memory.db")
	db, err := memory.Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	names := []string{"Đông", "Tây"}
	for _, name := range names {
		cmd, _, stderr := startChild(t, executable(t), fmt.Sprintf("match %s %s", path, name))
		wait.Go(func() {
			if err := cmd.Wait(); err != nil {
				t.Errorf("%v: %s", err, stderr)
			}
		})
	}
	wait.Wait()
	m, err := memory.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = m.Close() }()
	for _, name := range names {
		for k := 0; k < 4*indexedUnits; k += 100 {
			if err := isFound(t.Context(), m, indexed(name, k)); err != nil {
				t.Error(err)
			}
		}
	}
}

// An edit for which there is no room on the disk leaves nothing, and what was there is as it was.
func TestFullDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memory.db")
	if err := create(t, path).Close(); err != nil {
		t.Fatal(err)
	}
	db, err := memory.OpenFull(t.Context(), path, 60)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	stored := 0
	for i := range 1000 {
		_, err = db.Edit(t.Context(), memory.Edit{Action: "add"}, func(w memory.Editor) error {
			_, err := w.Put([]memory.Unit{
				{Source: fmt.Sprintf("Câu %d.", i), Target: strings.Repeat("x", 2000), SourceLang: "vi", TargetLang: "en"},
				{Source: fmt.Sprintf("Câu nữa %d.", i), Target: strings.Repeat("x", 2000), SourceLang: "vi", TargetLang: "en"},
			}, memory.Merge)
			return err
		})
		if err != nil {
			break
		}
		stored += 2
	}
	if !errors.Is(err, memory.ErrFull) || stored == 0 {
		t.Fatalf("after %d units: %v, want ErrFull", stored, err)
	}
	if _, err := db.Edit(t.Context(), memory.Edit{Action: "add"}, func(w memory.Editor) error {
		units := make([]memory.Unit, 500) // more than the editor keeps back
		for i := range units {
			units[i] = memory.Unit{Source: fmt.Sprint("Thêm ", i), Target: strings.Repeat("x", 500), SourceLang: "vi", TargetLang: "en"}
		}
		_, err := w.Put(units, memory.Merge)
		return err
	}); !errors.Is(err, memory.ErrFull) {
		t.Errorf("many units: %v, want ErrFull", err)
	}
	n := 0
	for _, err := range db.All(t.Context(), memory.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	found, err := db.Verify(t.Context())
	if n != stored || err != nil || len(found) > 0 {
		t.Errorf("%d units are there, want %d; damage %q, %v", n, stored, found, err)
	}
}

// made makes a memory of 2,000 units in a file and closes it.
func made(t *testing.T, path string) {
	t.Helper()
	db := create(t, path)
	var pairs [][2]string
	for i := range 2000 {
		pairs = append(pairs, [2]string{fmt.Sprintf("Câu số %d về chuyển đổi số.", i), fmt.Sprintf("Sentence %d on digital transformation.", i)})
	}
	fill(t, db, pairs...)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

// execute runs SQL on a file, past the program.
func execute(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	for _, s := range statements {
		if _, err := db.ExecContext(t.Context(), s); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
	}
}

// Files that are no memory are refused by name and left as they are.
func TestOpenRefuses(t *testing.T) {
	write := func(text string) func(*testing.T, string) {
		return func(t *testing.T, path string) {
			if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	errNewer := errors.New("a newer version")
	for _, tt := range []struct {
		name   string
		make   func(t *testing.T, path string)
		want   error
		create bool // Create takes it
	}{
		{"nothing", func(*testing.T, string) {}, fs.ErrNotExist, true},
		{"an empty file", write(""), memory.ErrEmpty, true},
		{"text", write(strings.Repeat("Bộ Y tế ban hành kế hoạch.\n", 200)), memory.ErrForeign, false},
		{"short text", write("x"), memory.ErrForeign, false},
		{"a folder", func(t *testing.T, path string) {
			if err := os.Mkdir(path, 0o777); err != nil {
				t.Fatal(err)
			}
		}, memory.ErrForeign, false},
		{"a database of another program", func(t *testing.T, path string) {
			execute(t, path, "CREATE TABLE units (id)", "PRAGMA user_version = 1")
		}, memory.ErrForeign, false},
		{"a marked database of another program", func(t *testing.T, path string) {
			execute(t, path, "PRAGMA application_id = 7", "PRAGMA user_version = 1")
		}, memory.ErrForeign, false},
		{"a memory of a newer version", func(t *testing.T, path string) {
			made(t, path)
			execute(t, path, "PRAGMA user_version = 99")
		}, errNewer, false},
		{"a memory without its beginning", func(t *testing.T, path string) {
			made(t, path)
			overwrite(t, path, 0, 4096)
		}, memory.ErrForeign, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "memory.db")
			tt.make(t, path)
			before, _ := os.ReadFile(path)
			check := func(what string, db *memory.DB, err error) {
				t.Helper()
				if db != nil {
					_ = db.Close()
				}
				if _, ok := errors.AsType[*memory.NewerError](err); ok {
					err = errNewer
				}
				if !errors.Is(err, tt.want) {
					t.Errorf("%s: %v, want %v", what, err, tt.want)
				}
				if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
					t.Errorf("%s changed the file", what)
				}
			}
			db, err := memory.OpenExisting(t.Context(), path)
			check("OpenExisting", db, err)
			err = memory.CheckBackup(t.Context(), path)
			check("CheckBackup", nil, err)
			if db, err = memory.Create(t.Context(), path); !tt.create {
				check("Create", db, err)
			} else if err != nil || db.Close() != nil {
				t.Errorf("Create: %v", err)
			}
		})
	}
	inFile := filepath.Join(t.TempDir(), "file")
	write("x")(t, inFile)
	for _, path := range []string{filepath.Join(inFile, "memory.db"), "/proc/memory.db"} {
		if db, err := memory.Create(t.Context(), path); err == nil {
			_ = db.Close()
			t.Errorf("%s: made", path)
		}
	}
}

// overwrite writes noise over a part of a file.
func overwrite(t *testing.T, path string, from, length int64) {
	t.Helper()
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	noise := make([]byte, length)
	for i := range noise {
		noise[i] = byte(i*7 + 13)
	}
	if _, err := f.WriteAt(noise, from); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// Damage in pages is found and named, wherever it is, and nothing panics.
func TestVerifyPages(t *testing.T) {
	whole := filepath.Join(t.TempDir(), "whole.db")
	made(t, whole)
	text, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	const page = 4096
	for number := 1; number < len(text)/page; number += 1 + len(text)/page/25 {
		for name, damage := range map[string]func(path string){
			"noise": func(path string) { overwrite(t, path, int64(number)*page, page) },
			"cut": func(path string) {
				if err := os.Truncate(path, int64(number)*page+100); err != nil {
					t.Fatal(err)
				}
			},
		} {
			path := filepath.Join(t.TempDir(), "memory.db")
			if err := os.WriteFile(path, text, 0o666); err != nil {
				t.Fatal(err)
			}
			damage(path)
			db, err := memory.OpenExisting(t.Context(), path)
			if errors.Is(err, memory.ErrDamaged) {
				continue
			}
			if err != nil {
				t.Errorf("%s in page %d: %v", name, number+1, err)
				continue
			}
			found, err := db.Verify(t.Context())
			if err != nil || len(found) == 0 {
				t.Errorf("%s in page %d: found %q, %v", name, number+1, found, err)
			}
			_ = db.Close()
		}
	}
}

// Damage in rows, past SQLite's own checks, is found and named.
func TestVerifyRows(t *testing.T) {
	whole := filepath.Join(t.TempDir(), "whole.db")
	made(t, whole)
	db := create(t, whole)
	_, err := db.Edit(t.Context(), memory.Edit{Action: "x"}, func(w memory.Editor) error {
		_, err := w.SetStatus(7, memory.Draft)
		return errors.Join(err, w.Delete(8))
	})
	if err = errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ sql, want string }{
		{"UPDATE units SET source = 'Câu khác.' WHERE id = 3", "unit 3: its source is not the one that it was stored with"},
		{"UPDATE units SET target = '' WHERE id = 3", "unit 3: the target is empty"},
		{"UPDATE units SET target = ' x' WHERE id = 3", "unit 3: its text is not in normal form"},
		{"UPDATE units SET status = 'gut' WHERE id = 3", `unit 3: "gut" is no status: use draft, approved or rejected`},
		{"UPDATE units SET origin = '' WHERE id = 3", `unit 3: "" is no origin: use human, reviewed, machine or seed`},
		{"UPDATE units SET extra = '{' WHERE id = 3", "unit 3: it cannot be read"},
		{"DELETE FROM units WHERE id = 7", "unit 7: it has a history, but is neither there nor deleted"},
		{"UPDATE history SET before = '{' WHERE unit = 7", "unit 7: what it was before edit 2 cannot be read"},
		{"DELETE FROM edits WHERE number = 2", "unit 7: the edit that made or changed it is missing"},
		{"INSERT INTO deleted VALUES (3, 1, 1)", "unit 3: it is deleted and there"},
		{"UPDATE sqlite_sequence SET seq = 5 WHERE name = 'units'", "the numbers of units would be given again from 6"},
		{"UPDATE sqlite_sequence SET seq = 1 WHERE name = 'edits'", "the numbers of edits would be given again from 2"},
	} {
		path := filepath.Join(t.TempDir(), "memory.db")
		copyFile(t, whole, path)
		execute(t, path, tt.sql)
		db := create(t, path)
		found, err := db.Verify(t.Context())
		if err != nil || !slices.Contains(found, tt.want) {
			t.Errorf("%s: found %q, %v, want %q", tt.sql, found, err, tt.want)
		}
		_ = db.Close()
	}
	path := filepath.Join(t.TempDir(), "memory.db")
	copyFile(t, whole, path)
	execute(t, path, "UPDATE units SET target = ''")
	db = create(t, path)
	defer func() { _ = db.Close() }()
	if found, err := db.Verify(t.Context()); err != nil || len(found) != 21 || found[20] != "1979 more of this kind" {
		t.Errorf("everywhere: %d findings, %v", len(found), err)
	}
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

// What a process that was killed left in the file beside the memory is there when the memory is opened, to write or to read.
func TestEditsLeftBeside(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "memory.db")
	db := create(t, path)
	defer func() { _ = db.Close() }()
	fill(t, db, [2]string{"Một.", "One."})
	for _, open := range []func(context.Context, string) (*memory.DB, error){memory.OpenExisting, memory.OpenToRead} {
		left := filepath.Join(t.TempDir(), "memory.db")
		copyFile(t, path, left)
		copyFile(t, path+"-wal", left+"-wal")
		db, err := open(t.Context(), left)
		if err != nil {
			t.Fatal(err)
		}
		units, err := db.Units(t.Context(), []int64{1})
		if err != nil || len(units) != 1 {
			t.Errorf("units %v, %v", units, err)
		}
		_ = db.Close()
	}
}

// A memory can be copied while others write; the copy is of one moment.
func TestBackupWhileOthersWrite(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "memory.db")
	made(t, path)
	cmd, out, stderr := startChild(t, executable(t), "write "+path+" w 1000000")
	lines := bufio.NewScanner(out)
	lines.Scan()
	go func() {
		for lines.Scan() { // so that the writer does not wait
		}
	}()
	db := create(t, path)
	defer func() { _ = db.Close() }()
	for i := range 5 {
		to := filepath.Join(dir, fmt.Sprintf("copy %d?#%%.db", i))
		if err := db.Backup(t.Context(), to); err != nil {
			t.Fatal(err)
		}
		if err := memory.CheckBackup(t.Context(), to); err != nil {
			t.Error(err)
		}
		backup, err := memory.OpenToRead(t.Context(), to)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, err := range backup.All(t.Context(), memory.Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			n++
		}
		if n%2 != 0 || n < 2002 {
			t.Errorf("the copy has %d units", n)
		}
		_ = backup.Close()
	}
	if err := db.Backup(t.Context(), path); !errors.Is(err, fs.ErrExist) {
		t.Errorf("a backup over a file: %v", err)
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	if stderr.Len() > 0 {
		t.Error(stderr)
	}
	files, _ := filepath.Glob(filepath.Join(dir, ".*"))
	if len(files) > 0 {
		t.Errorf("files left behind: %v", files)
	}
}

// Restore puts back all of a backup or nothing, gives no number twice, and leaves the backup as it is.
func TestRestore(t *testing.T) {
	dir := t.TempDir()
	path, backup := filepath.Join(dir, "memory.db"), filepath.Join(dir, "backup.db")
	db := create(t, path)
	defer func() { _ = db.Close() }()
	fill(t, db, [2]string{"Một.", "One."}, [2]string{"Hai.", "Two."})
	if err := db.Backup(t.Context(), backup); err != nil {
		t.Fatal(err)
	}
	before, _ := os.ReadFile(backup)
	fill(t, db, [2]string{"Ba.", "Three."})
	old, _ := db.Generation(t.Context())

	text := filepath.Join(dir, "text")
	if err := os.WriteFile(text, []byte("Một."), 0o666); err != nil {
		t.Fatal(err)
	}
	damaged := filepath.Join(dir, "damaged.db")
	copyFile(t, backup, damaged)
	execute(t, damaged, "UPDATE units SET target = ''")
	for _, bad := range []string{text, damaged, filepath.Join(dir, "nothing"), dir} {
		if err := db.Restore(t.Context(), bad, memory.Edit{Action: "restore"}); err == nil {
			t.Errorf("%s: restored", bad)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := db.Restore(ctx, backup, memory.Edit{Action: "restore"}); !errors.Is(err, context.Canceled) {
		t.Errorf("restored after the end: %v", err)
	}
	if g, err := db.Generation(t.Context()); err != nil || g != old {
		t.Errorf("generation %v, %v, want %v", g, err, old)
	}

	if err := db.Restore(t.Context(), backup, memory.Edit{Action: "restore"}); err != nil {
		t.Fatal(err)
	}
	var got []string
	for u, err := range db.All(t.Context(), memory.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, u.Source)
	}
	if !slices.Equal(got, []string{"Một.", "Hai."}) {
		t.Errorf("restored %q", got)
	}
	if known, err := db.Knows(t.Context(), old); err != nil || known {
		t.Errorf("the state before is known: %v", err)
	}
	now, err := db.Generation(t.Context())
	if err != nil || now.Number <= old.Number {
		t.Errorf("generation %v, %v, want one after %v", now, err, old)
	}
	_, err = db.Edit(t.Context(), memory.Edit{Action: "undo"}, func(w memory.Editor) error { _, _, err := w.Undo(now.Number); return err })
	if !errors.Is(err, memory.ErrFinal) {
		t.Errorf("undo of a restore: %v, want ErrFinal", err)
	}
	fill(t, db, [2]string{"Bốn.", "Four."})
	if units, err := db.Same(t.Context(), "Bốn.", "vi", "en"); err != nil || units[0].ID != 4 {
		t.Errorf("units %v, %v, want number 4", units, err)
	}
	if after, _ := os.ReadFile(backup); !bytes.Equal(before, after) {
		t.Error("the backup was changed")
	}
}

// A memory of an older version is copied and brought up to date, once, or stays as it is.
func TestOlderVersion(t *testing.T) {
	const step = "ALTER TABLE units ADD COLUMN colour TEXT NOT NULL DEFAULT 'red'"
	path := filepath.Join(t.TempDir(), "memory.db")
	made(t, path)
	if _, err := memory.OpenLater(t.Context(), path, step, "this is no SQL"); err == nil {
		t.Fatal("a step that fails was taken")
	}
	if err := create(t, path).Close(); err != nil {
		t.Errorf("after a step that failed: %v", err)
	}
	var wait sync.WaitGroup
	for range 3 {
		wait.Go(func() {
			db, err := memory.OpenLater(t.Context(), path, step)
			if err != nil {
				t.Error(err)
				return
			}
			if units, err := db.Units(t.Context(), []int64{1, 2000}); err != nil || len(units) != 2 {
				t.Errorf("units %v, %v", units, err)
			}
			_ = db.Close()
		})
	}
	wait.Wait()
	var newer *memory.NewerError
	if _, err := memory.Create(t.Context(), path); !errors.As(err, &newer) || newer.Version != newer.Known+1 {
		t.Errorf("opened by the older program: %v", err)
	}
	if err := memory.CheckBackup(t.Context(), path+".schema-2"); err != nil {
		t.Error(err)
	}
}

// What version 1 of the schema held is there after the upgrade, and can be put back from a backup that was made before it.
func TestVersion1(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memory.db")
	old, err := memory.OpenEarlier(t.Context(), path, 1)
	if err != nil {
		t.Fatal(err)
	}
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	raw, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = raw.ExecContext(t.Context(), `INSERT INTO edits (token, at, actor, action, detail, units) VALUES ('t', 0, 'lan', 'add', '', 1);
		INSERT INTO units (born, edit, key, source, target, source_lang, target_lang, origin, status, prev, next, document, creator, created, changed, note, extra)
		VALUES (1, 1, -4104323541637721830, 'Một.', 'One.', 'vi', 'en', 'human', 'approved', '', '', '', '', 0, 0, '', '')`)
	if err = errors.Join(err, raw.Close()); err != nil {
		t.Fatal(err)
	}
	db := create(t, path)
	defer func() { _ = db.Close() }()
	if units, err := db.Units(t.Context(), []int64{1}); err != nil || len(units) != 1 || units[0].Target != "One." {
		t.Errorf("after the upgrade: %v, %v", units, err)
	}
	fill(t, db, [2]string{"Hai.", "Two."})
	if err := db.Restore(t.Context(), path+".schema-1", memory.Edit{Action: "restore"}); err != nil {
		t.Fatal(err)
	}
	if units, err := db.Units(t.Context(), []int64{1, 2}); err != nil || len(units) != 1 {
		t.Errorf("after putting the backup back: %v, %v", units, err)
	}
}
