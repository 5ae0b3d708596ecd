package llm

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// faulty is a disk on which one operation fails.
type faulty struct {
	system
	fails string // "" is a good disk; "lies" writes half and says nothing
}

func (f faulty) err(op string) error {
	if f.fails == op {
		return &fs.PathError{Op: op, Path: "cache", Err: syscall.ENOSPC}
	}
	return nil
}

func (f faulty) ReadFile(name string) ([]byte, error) {
	if err := f.err("read"); err != nil {
		return nil, err
	}
	return f.system.ReadFile(name)
}

func (f faulty) MkdirAll(path string, perm fs.FileMode) error {
	return errors.Join(f.err("mkdir"), f.system.MkdirAll(path, perm))
}

func (f faulty) CreateTemp(dir, pattern string) (tempFile, error) {
	if err := f.err("create"); err != nil {
		return nil, err
	}
	t, err := f.system.CreateTemp(dir, pattern)
	return faultyFile{t, f}, err
}

func (f faulty) Rename(from, to string) error {
	if err := f.err("rename"); err != nil {
		return err
	}
	return f.system.Rename(from, to)
}

type faultyFile struct {
	tempFile
	disk faulty
}

func (f faultyFile) Write(p []byte) (int, error) {
	switch f.disk.fails {
	case "write":
		n, _ := f.tempFile.Write(p[:len(p)/2])
		return n, f.disk.err("write")
	case "lies":
		_, err := f.tempFile.Write(p[:len(p)/2])
		return len(p), err
	}
	return f.tempFile.Write(p)
}

func (f faultyFile) Sync() error { return errors.Join(f.tempFile.Sync(), f.disk.err("sync")) }

func (f faultyFile) Close() error { return errors.Join(f.tempFile.Close(), f.disk.err("close")) }

// Whatever fails, no half of a reply is ever read, what was kept before stays, and nothing is left lying about.
func TestCacheFaults(t *testing.T) {
	key := cacheKey("a request")
	for _, op := range []string{"", "mkdir", "create", "write", "sync", "close", "rename", "read", "lies"} {
		for _, before := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/%v", op, before), func(t *testing.T) {
				dir := t.TempDir()
				if before {
					if err := NewCache(dir).put(key, kept{Text: "old"}); err != nil {
						t.Fatal(err)
					}
				}
				c := &Cache{dir: dir, files: faulty{fails: op}}
				err := c.put(key, kept{Text: "new"})
				silent := op == "" || op == "read" || op == "lies"
				if (err == nil) != silent || (c.Failed() == 0) != silent {
					t.Errorf("error %v, failed %d", err, c.Failed())
				}
				got, ok := NewCache(dir).get(key)
				want := map[bool]string{true: "old", false: ""}[before]
				switch op {
				case "", "read":
					want = "new"
				case "lies": // the old one is gone, the new one is torn: asking again is right
					want = ""
				}
				if got.Text != want || ok != (want != "") {
					t.Errorf("kept %q, want %q", got.Text, want)
				}
				left, err := filepath.Glob(filepath.Join(dir, "*", ".*"))
				if err != nil || len(left) > 0 {
					t.Errorf("left behind: %q, %v", left, err)
				}
			})
		}
	}
}

// What is written late is there at once for those who ask the same cache, and on the disk for all once Wait is back; what fails is told and counted.
func TestCacheLate(t *testing.T) {
	dir := t.TempDir()
	c := NewCache(dir)
	for i := range 3 * mostLate {
		key := cacheKey(fmt.Sprint(i))
		c.putLater(key, kept{Text: key}, func(err error) { t.Error(err) })
		if k, ok := c.get(key); !ok || k.Text != key {
			t.Fatalf("%d: %+v, %v", i, k, ok)
		}
	}
	c.Wait()
	if k, ok := NewCache(dir).get(cacheKey("0")); !ok || k.Text != cacheKey("0") {
		t.Errorf("%+v, %v", k, ok)
	}
	if files, _, err := c.Size(); files != 3*mostLate || err != nil {
		t.Errorf("%d files, %v", files, err)
	}
	told := make(chan error, 1)
	c = &Cache{dir: t.TempDir(), files: faulty{fails: "sync"}}
	c.putLater(cacheKey("0"), kept{Text: "new"}, func(err error) { told <- err })
	if c.Failed() != 1 || len(told) != 1 {
		t.Errorf("failed %d, told %d", c.Failed(), len(told))
	}
	if _, ok := c.get(cacheKey("0")); ok {
		t.Error("what could not be kept is kept")
	}
}

// Every prefix of a file is no file.
func TestCacheTorn(t *testing.T) {
	c := NewCache(t.TempDir())
	key := cacheKey("a request")
	if err := c.put(key, kept{Text: "Chính phủ \" \\ }", Model: "m"}); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(c.path(key))
	if err != nil {
		t.Fatal(err)
	}
	for n := range len(whole) - 1 { // without its line feed the last is whole
		if err := os.WriteFile(c.path(key), whole[:n], 0o600); err != nil {
			t.Fatal(err)
		}
		if k, ok := c.get(key); ok {
			t.Fatalf("%d of %d bytes were read as %+v", n, len(whole), k)
		}
	}
	zeros := make([]byte, len(whole)) // as some systems leave a file after a loss of power
	if err := os.WriteFile(c.path(key), zeros, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, ok := c.get(key); ok {
		t.Error("zeros were read")
	}
}

// cacheText is a reply that shows when it was put together from two.
func cacheText(key string, writer int) string {
	return strings.Repeat(fmt.Sprintf("%s %d\n", key, writer), 2000)
}

const (
	cacheDirVariable    = "SONGNGU_TEST_CACHE"
	cacheWriterVariable = "SONGNGU_TEST_WRITER"
)

// Several programs that write and read the same replies see whole ones only.
func TestCacheProcesses(t *testing.T) {
	if dir := os.Getenv(cacheDirVariable); dir != "" {
		cacheProcess(t, dir, int(os.Getenv(cacheWriterVariable)[0]-'0'))
		return
	}
	dir := t.TempDir()
	var all []*exec.Cmd
	for i := range 4 {
		c := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestCacheProcesses$", "-test.v")
		c.Env = append(os.Environ(), cacheDirVariable+"="+dir, fmt.Sprintf("%s=%d", cacheWriterVariable, i))
		c.Stdout = &strings.Builder{}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	for _, c := range all {
		if err := c.Wait(); err != nil {
			t.Errorf("%v: %s", err, c.Stdout)
		}
	}
	files, _, err := NewCache(dir).Size()
	if err != nil || files != 5 {
		t.Errorf("%d files, %v, want 5", files, err)
	}
}

func cacheProcess(t *testing.T, dir string, writer int) {
	c := NewCache(dir)
	read := 0
	for i := range 60 {
		key := cacheKey(fmt.Sprint(i % 5))
		if k, ok := c.get(key); ok {
			read++
			if n := strings.Count(k.Text, "\n"); n != 2000 || k.Text != strings.Repeat(k.Text[:strings.IndexByte(k.Text, '\n')+1], n) || !strings.HasPrefix(k.Text, key) {
				t.Fatalf("a reply put together: %d lines", n)
			}
		}
		if err := c.put(key, kept{Text: cacheText(key, writer)}); err != nil {
			t.Fatal(err)
		}
	}
	if read == 0 {
		t.Error("nothing was read")
	}
}
