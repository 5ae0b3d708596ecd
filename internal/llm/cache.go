package llm

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
)

// Cache keeps replies in a folder, one file each, named by what was asked. It may be used by several programs at a time: a
// file is written whole under another name first, and what is there is never changed. What goes wrong in it costs a request,
// never a run.
type Cache struct {
	dir    string
	files  files
	failed atomic.Int64
	told   atomic.Bool

	writing sync.WaitGroup
	late    atomic.Int32 // replies that putLater writes
	later   sync.Map     // of kept by key: those replies
}

// NewCache gives the cache in a folder, which is made when something is kept.
func NewCache(dir string) *Cache { return &Cache{dir: dir, files: system{}} }

// Wait returns when all that was to be kept is on the disk. A program that ends earlier may lose it.
func (c *Cache) Wait() {
	if c != nil {
		c.writing.Wait()
	}
}

// Failed is how many replies could not be kept: they were paid for and will be again. It waits for those that are being written.
func (c *Cache) Failed() int {
	if c == nil {
		return 0
	}
	c.Wait()
	return int(c.failed.Load())
}

// tell reports whether nobody has been told yet that replies cannot be kept: the next ones fail for the same reason.
func (c *Cache) tell() bool { return c.told.CompareAndSwap(false, true) }

// files is what a cache needs of a system of files.
type files interface {
	ReadFile(name string) ([]byte, error)
	MkdirAll(path string, perm fs.FileMode) error
	CreateTemp(dir, pattern string) (tempFile, error)
	Rename(from, to string) error
	Remove(name string) error
}

// tempFile is a file that is being written.
type tempFile interface {
	io.WriteCloser
	Sync() error
	Name() string
}

// system is the one of the machine.
type system struct{}

func (system) ReadFile(name string) ([]byte, error)         { return os.ReadFile(name) }
func (system) MkdirAll(path string, perm fs.FileMode) error { return os.MkdirAll(path, perm) }
func (system) CreateTemp(dir, pattern string) (tempFile, error) {
	return os.CreateTemp(dir, pattern)
}
func (system) Rename(from, to string) error { return os.Rename(from, to) }
func (system) Remove(name string) error     { return os.Remove(name) }

// Dir is the folder.
func (c *Cache) Dir() string { return c.dir }

// cacheFormat names the form of the files. Files of another form are not read.
const cacheFormat = "songngu.reply/1"

// kept is what a file of the cache holds. TooLong and Truncated keep that a request has to be split, so that a second run
// need not ask to find out.
type kept struct {
	Schema  string    `json:"schema"`
	Key     string    `json:"key"`
	Text    string    `json:"text"`
	Model   string    `json:"model"`
	Problem ErrorKind `json:"problem,omitempty"`
	Window  int       `json:"window,omitempty"`
}

// cacheKey hashes all that a reply depends on.
func cacheKey(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		_, _ = fmt.Fprintf(h, "%d\n%s\n", len(p), p) // a hash takes all
	}
	return hex.EncodeToString(h.Sum(nil))
}

// path spreads the files over folders, as some systems are slow with many in one.
func (c *Cache) path(key string) string { return filepath.Join(c.dir, key[:2], key+".json") }

// get gives what was kept for the key. A file that is torn or of another form is not there.
func (c *Cache) get(key string) (kept, bool) {
	if c == nil {
		return kept{}, false
	}
	if k, ok := c.later.Load(key); ok {
		return k.(kept), true
	}
	text, err := c.files.ReadFile(c.path(key))
	if err != nil {
		return kept{}, false
	}
	var k kept
	if json.Unmarshal(text, &k) != nil || k.Schema != cacheFormat || k.Key != key {
		return kept{}, false
	}
	return k, true
}

// put keeps k for the key. What was kept before stays when it fails.
func (c *Cache) put(key string, k kept) error {
	if c == nil {
		return nil
	}
	err := c.write(key, k)
	if err != nil {
		c.failed.Add(1)
	}
	return err
}

// mostLate is how many replies are written behind the back of those who keep them: more than a disk that is not far too slow has.
const mostLate = 16

// putLater is put in the background, as a disk takes longer than all checks of a reply. failed is told what goes wrong.
func (c *Cache) putLater(key string, k kept, failed func(error)) {
	if c == nil {
		return
	}
	write := func() {
		if err := c.put(key, k); err != nil {
			failed(err)
		}
	}
	if c.late.Add(1) > mostLate {
		c.late.Add(-1)
		write()
		return
	}
	c.later.Store(key, k)
	c.writing.Go(func() {
		write()
		c.later.Delete(key)
		c.late.Add(-1)
	})
}

func (c *Cache) write(key string, k kept) error {
	k.Schema, k.Key = cacheFormat, key
	text, err := json.Marshal(k)
	if err != nil {
		return err
	}
	path := c.path(key)
	if err := c.files.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := c.files.CreateTemp(filepath.Dir(path), "."+key[:8]+"-*.tmp")
	if err != nil {
		return err
	}
	_, err = f.Write(append(text, '\n'))
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = c.files.Rename(f.Name(), path)
	}
	if err != nil {
		_ = c.files.Remove(f.Name())
	}
	return err
}

// Size counts the files of the cache and their bytes, with those that are being written.
func (c *Cache) Size() (files int, bytes int64, err error) {
	c.Wait()
	err = filepath.WalkDir(c.dir, func(_ string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(d.Name(), ".json") {
			return err
		}
		info, err := d.Info()
		if err == nil {
			files++
			bytes += info.Size()
		}
		return nil
	})
	return files, bytes, err
}
