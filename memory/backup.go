package memory

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Backup writes a copy of the memory, as it is now, to a file that does not exist. Others may write meanwhile.
func (db *DB) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return &fs.PathError{Op: "backup", Path: path, Err: fs.ErrExist}
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*.tmp")
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return &fs.PathError{Op: "backup", Path: path, Err: p.Err}
	}
	if err != nil {
		return err
	}
	part := f.Name()
	_, err = db.sql.ExecContext(ctx, "VACUUM INTO ?", part) // takes an empty file for one that is not there
	if err = errors.Join(db.plain(ctx, err), f.Close()); err != nil {
		_ = os.Remove(part)
		return err
	}
	return replace(part, path)
}

// replace gives a finished file its name, so that it is there wholly or not at all, after a power cut too.
func replace(from, to string) error {
	f, err := os.OpenFile(from, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = errors.Join(f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(from, to)
	}
	if err != nil {
		return errors.Join(err, os.Remove(from))
	}
	if dir, err := os.Open(filepath.Dir(to)); err == nil { // not every system can sync a folder
		_ = dir.Sync()
		_ = dir.Close()
	}
	return nil
}

// Restore puts back what a backup holds, in one transaction: units, entries, history and edits. What the memory held is not in it any
// more, so make a backup first. Others may read meanwhile; they see all of the old or all of the new.
func (db *DB) Restore(ctx context.Context, path string, e Edit) error {
	if err := CheckBackup(ctx, path); err != nil {
		return err
	}
	return broughtUp(ctx, path, func(path string) error { return db.restore(ctx, path, e) })
}

func (db *DB) restore(ctx context.Context, path string, e Edit) error {
	conn, err := db.sql.Conn(ctx) // ATTACH belongs to a connection
	if err != nil {
		return db.plain(ctx, err)
	}
	defer func() { _ = conn.Close() }()
	detach, err := attach(ctx, conn, path)
	if err != nil {
		return db.plain(ctx, err)
	}
	defer detach()
	return db.write(ctx, conn, func(tx *sql.Tx) error {
		if err := copyTables(ctx, tx); err != nil {
			return err
		}
		g, err := insertEdit(ctx, tx, e)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `UPDATE edits SET units = (SELECT count(*) FROM units),
			entries = (SELECT count(*) FROM entries) WHERE number = ?`, g.Number)
		return err
	})
}

// attach opens a backup as the database "backup" of a connection, to be read only.
func attach(ctx context.Context, conn *sql.Conn, path string) (detach func(), err error) {
	query := readOnly(path)
	query.Del("_pragma")
	name, err := fileURI(path, query)
	if err != nil {
		return nil, err
	}
	if _, err := conn.ExecContext(ctx, "ATTACH DATABASE ? AS backup", name); err != nil {
		return nil, err
	}
	return func() { _, _ = conn.ExecContext(context.WithoutCancel(ctx), "DETACH DATABASE backup") }, nil
}

// CheckBackup refuses a file that is no sound memory. It does not write to it.
func CheckBackup(ctx context.Context, path string) error {
	if err := checkFile(path); err != nil {
		return err
	}
	var found []string
	err := broughtUp(ctx, path, func(current string) error {
		db, err := openToRead(ctx, current)
		if err != nil {
			return err
		}
		found, err = db.Verify(ctx)
		return errors.Join(err, db.Close())
	})
	if err == nil && len(found) > 0 {
		err = &fs.PathError{Op: "restore", Path: path, Err: fmt.Errorf("%w: %s", ErrDamaged, found[0])}
	}
	return err
}

// broughtUp calls fn with a backup that has the schema of this program: the file at path, or, where an older version of the program made
// that, a copy brought up to date, which is thrown away afterwards.
func broughtUp(ctx context.Context, path string, fn func(current string) error) (err error) {
	old, err := open(path, readOnly(path))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, old.Close()) }()
	version, err := versionOf(ctx, old.sql)
	switch {
	case err != nil:
		return old.plain(ctx, err)
	case version >= len(schema):
		return fn(path)
	}
	dir, err := os.MkdirTemp("", "songngu-restore-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	current := filepath.Join(dir, filepath.Base(path))
	if err := old.Backup(ctx, current); err != nil {
		return err
	}
	db, err := openToWrite(ctx, current, schema, nil)
	if err == nil {
		err = db.Close()
	}
	if err != nil {
		return err
	}
	return fn(current)
}

// Move gives a memory that nobody has open another name, with the edits that may wait in files beside it.
func Move(path, to string) error {
	for _, suffix := range []string{"-wal", "-shm", ""} { // the memory last: without it, the others mean nothing
		if err := os.Rename(path+suffix, to+suffix); err != nil && (suffix == "" || !errors.Is(err, fs.ErrNotExist)) {
			return err
		}
	}
	return nil
}

// copyTables replaces every table by that of the backup. Numbers given since the backup are not given again.
func copyTables(ctx context.Context, tx *sql.Tx) error {
	for _, s := range []string{
		"PRAGMA defer_foreign_keys = ON",
		"DELETE FROM main.history", "DELETE FROM main.deleted", "DELETE FROM main.units",
		"DELETE FROM main.names", "DELETE FROM main.entry_history", "DELETE FROM main.deleted_entries", "DELETE FROM main.entries",
		"DELETE FROM main.edits",
		"INSERT INTO main.edits SELECT * FROM backup.edits",
		"INSERT INTO main.units SELECT * FROM backup.units",
		"INSERT INTO main.deleted SELECT * FROM backup.deleted",
		"INSERT INTO main.history SELECT * FROM backup.history",
		"INSERT INTO main.entries SELECT * FROM backup.entries",
		"INSERT INTO main.names SELECT * FROM backup.names",
		"INSERT INTO main.deleted_entries SELECT * FROM backup.deleted_entries",
		"INSERT INTO main.entry_history SELECT * FROM backup.entry_history",
	} {
		if _, err := tx.ExecContext(ctx, s); err != nil {
			return err
		}
	}
	return nil
}
