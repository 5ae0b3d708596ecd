package memory

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"syscall"

	"modernc.org/sqlite"
)

// DB is a Store in one SQLite file. It is safe for concurrent use, by several processes too.
type DB struct {
	sql     *sql.DB
	path    string
	writing chan struct{} // full while an edit of this process runs, so that the next one need not ask SQLite again and again
}

// The reasons why a file cannot be used as a memory.
var (
	// ErrForeign says that the file is no memory: a database of another program, or no database at all.
	ErrForeign = errors.New("the file is no translation memory")
	// ErrEmpty says that there is nothing in the file.
	ErrEmpty = errors.New("the file is empty")
	// ErrDamaged says that SQLite finds the file damaged.
	ErrDamaged = errors.New("the memory is damaged")
	// ErrBusy says that another process has held the memory for too long.
	ErrBusy = errors.New("another program is writing to the memory")
	// ErrFull says that there is no room on the disk.
	ErrFull = errors.New("the disk is full; nothing of this was stored")
	// ErrReadOnly says that the file or its folder cannot be written.
	ErrReadOnly = errors.New("the memory cannot be written")
	// ErrDisk says that the disk reports an error, or that the file is cut off.
	ErrDisk = errors.New("the file cannot be read or written")
)

// NewerError says that a newer version of the program wrote the file.
type NewerError struct {
	Version, Known int // of the schema: of the file, and the newest that this program knows
}

func (e *NewerError) Error() string {
	return fmt.Sprintf("the memory has schema %d, this program knows %d", e.Version, e.Known)
}

// busyTimeout is how long to wait for another writer, in milliseconds.
const busyTimeout = 20_000

// Create opens the memory at path and makes it if it is not there. A memory that an older version of the program made is
// first copied to a file beside it, "memory.db.schema-1", and then brought up to date.
func Create(ctx context.Context, path string) (*DB, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	if err := checkFile(path); err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, ErrEmpty) {
		return nil, err
	}
	return openToWrite(ctx, path, schema, nil)
}

// OpenExisting opens the memory at path. The error is an fs.ErrNotExist when there is none. Where the memory cannot be
// written, it is opened to be read.
func OpenExisting(ctx context.Context, path string) (*DB, error) {
	if err := checkFile(path); err != nil {
		return nil, err
	}
	db, err := openToWrite(ctx, path, schema, nil)
	if !errors.Is(err, ErrReadOnly) {
		return db, err
	}
	return openToRead(ctx, path)
}

// checkFile refuses what is no database without opening it as one: SQLite takes a file of a few bytes for a new one.
func checkFile(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, syscall.ENOTDIR): // what should be its folder is a file: there is none
		return &fs.PathError{Op: "open", Path: path, Err: fs.ErrNotExist}
	case err != nil:
		return err
	case info.IsDir():
		return &fs.PathError{Op: "open", Path: path, Err: ErrForeign}
	case info.Size() == 0:
		return &fs.PathError{Op: "open", Path: path, Err: ErrEmpty}
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	head := make([]byte, len(sqliteHead))
	if _, err := io.ReadFull(f, head); err != nil || string(head) != sqliteHead {
		return &fs.PathError{Op: "open", Path: path, Err: ErrForeign}
	}
	return nil
}

// sqliteHead begins every database of SQLite.
const sqliteHead = "SQLite format 3\x00"

// openToWrite opens a file and brings it to the newest of the steps. more are pragmas of a test.
func openToWrite(ctx context.Context, path string, steps []string, more []string) (*DB, error) {
	db, err := open(path, url.Values{
		"_pragma": append([]string{fmt.Sprintf("busy_timeout(%d)", busyTimeout), "synchronous(FULL)", "foreign_keys(1)",
			"cache_size(-65536)", "temp_store(MEMORY)", "journal_size_limit(67108864)"}, more...),
		"_txlock": {"immediate"},
	})
	if err != nil {
		return nil, err
	}
	if err := db.migrate(ctx, steps); err != nil {
		_ = db.Close()
		return nil, db.plain(ctx, err)
	}
	return db, nil
}

// openToRead opens a file that must not or cannot be written.
func openToRead(ctx context.Context, path string) (*DB, error) {
	query := readOnly(path)
	db, err := openVersion(ctx, path, query)
	if !errors.Is(err, ErrReadOnly) {
		return db, err
	}
	// SQLite cannot make the files that it needs beside the memory. When no edits wait in one of them, it can do without.
	if info, err := os.Stat(path + "-wal"); err == nil && info.Size() > 0 {
		return nil, &fs.PathError{Op: "open", Path: path, Err: ErrReadOnly}
	}
	query.Set("immutable", "1")
	return openVersion(ctx, path, query)
}

// readOnly gives the parameters to read a file with. Where nobody has the memory open, who would have a file of edits beside it,
// nothing is locked and no file made.
func readOnly(path string) url.Values {
	query := url.Values{"mode": {"ro"}, "_pragma": {fmt.Sprintf("busy_timeout(%d)", busyTimeout)}}
	if _, err := os.Stat(path + "-wal"); errors.Is(err, fs.ErrNotExist) {
		query.Set("immutable", "1")
	}
	return query
}

// openVersion opens a file that has the schema of this program already.
func openVersion(ctx context.Context, path string, query url.Values) (*DB, error) {
	db, err := open(path, query)
	if err != nil {
		return nil, err
	}
	version, err := versionOf(ctx, db.sql)
	if err == nil && version != len(schema) {
		err = &NewerError{version, len(schema)}
		if version < len(schema) {
			err = ErrReadOnly // it would have to be brought up to date
		}
	}
	if err != nil {
		_ = db.Close()
		return nil, db.plain(ctx, err)
	}
	return db, nil
}

func open(path string, query url.Values) (*DB, error) {
	name, err := fileURI(path, query)
	if err != nil {
		return nil, err
	}
	pool, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, err
	}
	pool.SetMaxIdleConns(4)
	return &DB{sql: pool, path: path, writing: make(chan struct{}, 1)}, nil
}

// fileURI names a file to SQLite, whatever characters the path has.
func fileURI(path string, query url.Values) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: query.Encode()}).String(), nil
}

// Path gives the path that the memory was opened with.
func (db *DB) Path() string { return db.path }

// Close closes the memory.
func (db *DB) Close() error { return db.sql.Close() }

// plain gives the errors of SQLite that people can do something about a name, and says of an error that came of the end of
// ctx that it did.
func (db *DB) plain(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	if _, ok := errors.AsType[*fs.PathError](err); ok {
		return err
	}
	if errors.Is(err, ErrForeign) || errors.Is(err, ErrReadOnly) {
		return &fs.PathError{Op: "open", Path: db.path, Err: err}
	}
	var s *sqlite.Error
	if !errors.As(err, &s) {
		return err
	}
	var known error
	switch s.Code() & 0xff {
	case 5, 6: // SQLITE_BUSY, SQLITE_LOCKED
		known = ErrBusy
	case 8, 14: // SQLITE_READONLY, SQLITE_CANTOPEN
		known = ErrReadOnly
	case 10: // SQLITE_IOERR
		known = ErrDisk
	case 11: // SQLITE_CORRUPT
		known = ErrDamaged
	case 13: // SQLITE_FULL
		known = ErrFull
	case 26: // SQLITE_NOTADB
		known = ErrForeign
	default:
		return fmt.Errorf("%s: %w", db.path, err)
	}
	return &fs.PathError{Op: "open", Path: db.path, Err: known}
}
