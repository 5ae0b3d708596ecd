package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// output is where a result goes. Nothing is created before the first Write. Commit makes the result stand; Discard, or ending
// without Commit, leaves what stood there before.
type output interface {
	io.Writer
	Commit() error
	Discard()
}

// stream is an output that cannot be taken back: standard output, a pipe, a terminal.
type stream struct{ *bufio.Writer }

func (s stream) Commit() error { return s.Flush() }

// Discard writes what is complete: a printer writes whole items only.
func (s stream) Discard() { _ = s.Flush() }

// openOutput opens what -o names; "" and "-" are standard output. It refuses a folder and any of the inputs.
func openOutput(h host, path string, inputs []string) (output, error) {
	if path == "" || path == "-" {
		return stream{bufio.NewWriterSize(h.stdout, 64<<10)}, nil
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return newFile(path, 0)
	}
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, &fault{code: exitInput, msg: path + ": is a folder", hint: "give the name of a file to -o"}
	}
	for _, in := range inputs {
		if other, err := os.Stat(in); err == nil && os.SameFile(info, other) {
			return nil, usage("give another name to -o", "%s: is an input and would be overwritten", path)
		}
	}
	if !info.Mode().IsRegular() {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		return device{stream{bufio.NewWriter(f)}, f}, nil
	}
	return newFile(path, info.Mode().Perm())
}

// device is an open file that cannot be replaced: /dev/stdout, a named pipe.
type device struct {
	stream
	f *os.File
}

func (d device) Commit() error { return errors.Join(d.Flush(), d.f.Close()) }

func (d device) Discard() { d.stream.Discard(); _ = d.f.Close() }

// file is an output that replaces path at once and whole: a temporary file in the same folder, synced, then renamed.
type file struct {
	path string
	perm fs.FileMode // of the file that is replaced, or 0
	f    *os.File
	w    *bufio.Writer
}

// newFile prepares to write path. A link stays a link: what it points to is replaced.
func newFile(path string, perm fs.FileMode) (*file, error) {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	if _, err := os.Stat(filepath.Dir(path)); err != nil {
		return nil, err
	}
	return &file{path: path, perm: perm}, nil
}

func (o *file) Write(p []byte) (int, error) {
	if o.f == nil {
		if err := o.create(); err != nil {
			return 0, err
		}
	}
	return o.w.Write(p)
}

// create makes the temporary file with the permissions that the user's mask gives to any new file.
func (o *file) create() error {
	dir, base := filepath.Split(o.path)
	for i := range 1000 {
		name := filepath.Join(dir, fmt.Sprintf(".%s.%d-%d.tmp", base, os.Getpid(), i))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return err
		}
		o.f, o.w = f, bufio.NewWriterSize(f, 64<<10)
		return nil
	}
	return &fs.PathError{Op: "create", Path: o.path, Err: fs.ErrExist}
}

func (o *file) Commit() error {
	if o.f == nil {
		return nil
	}
	err := o.w.Flush()
	if err == nil && o.perm != 0 {
		err = o.f.Chmod(o.perm)
	}
	if err == nil {
		err = o.f.Sync()
	}
	err = errors.Join(err, o.f.Close())
	if err == nil {
		err = os.Rename(o.f.Name(), o.path)
	}
	if err != nil {
		_ = os.Remove(o.f.Name())
		return err
	}
	o.f = nil
	return syncFolder(filepath.Dir(o.path))
}

func (o *file) Discard() {
	if o.f == nil {
		return
	}
	_ = o.f.Close()
	_ = os.Remove(o.f.Name())
	o.f = nil
}

// syncFolder makes a rename last. Systems that cannot sync a folder are believed to keep it anyway.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return nil
	}
	_ = d.Sync()
	return d.Close()
}
