package memory

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"time"
)

// applicationID marks the file as a memory of this program ("sngn").
const applicationID = 0x736e676e

// schema holds the steps that make a memory: the first makes version 1 of the schema in an empty file, each other one the
// next version out of the one before. The version is the user_version of the file; docs/formats.md describes each table.
//
// Units do not refer to edits by a foreign key: the check costs each insert a statement journal. Verify looks for edits that are missing.
//
// History: 1, the first; 2, with the entries of the glossary.
var schema = []string{`
CREATE TABLE edits (
	number INTEGER PRIMARY KEY AUTOINCREMENT,
	token  TEXT NOT NULL,
	at     INTEGER NOT NULL,
	actor  TEXT NOT NULL,
	action TEXT NOT NULL,
	detail TEXT NOT NULL,
	units  INTEGER NOT NULL DEFAULT 0,
	undone INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE units (
	id          INTEGER PRIMARY KEY AUTOINCREMENT,
	born        INTEGER NOT NULL,
	edit        INTEGER NOT NULL,
	key         INTEGER NOT NULL,
	source      TEXT NOT NULL,
	target      TEXT NOT NULL,
	source_lang TEXT NOT NULL,
	target_lang TEXT NOT NULL,
	origin      TEXT NOT NULL,
	status      TEXT NOT NULL,
	prev        TEXT NOT NULL,
	next        TEXT NOT NULL,
	document    TEXT NOT NULL,
	creator     TEXT NOT NULL,
	created     INTEGER NOT NULL,
	changed     INTEGER NOT NULL,
	note        TEXT NOT NULL,
	extra       TEXT NOT NULL
);
CREATE INDEX units_key ON units(key);
CREATE INDEX units_edit ON units(edit);
CREATE TABLE deleted (
	id   INTEGER PRIMARY KEY,
	born INTEGER NOT NULL REFERENCES edits(number),
	edit INTEGER NOT NULL REFERENCES edits(number)
);
CREATE INDEX deleted_edit ON deleted(edit);
CREATE TABLE history (
	unit   INTEGER NOT NULL,
	edit   INTEGER NOT NULL REFERENCES edits(number),
	before TEXT,
	PRIMARY KEY (unit, edit)
) WITHOUT ROWID;
CREATE INDEX history_edit ON history(edit);
`, `
ALTER TABLE edits ADD COLUMN entries INTEGER NOT NULL DEFAULT 0;
CREATE TABLE entries (
	id     INTEGER PRIMARY KEY AUTOINCREMENT,
	born   INTEGER NOT NULL REFERENCES edits(number),
	edit   INTEGER NOT NULL REFERENCES edits(number),
	status TEXT NOT NULL,
	data   TEXT NOT NULL
);
CREATE INDEX entries_born ON entries(born);
CREATE INDEX entries_edit ON entries(edit);
CREATE TABLE names (
	lang  TEXT NOT NULL,
	key   TEXT NOT NULL,
	entry INTEGER NOT NULL REFERENCES entries(id),
	PRIMARY KEY (lang, key)
) WITHOUT ROWID;
CREATE INDEX names_entry ON names(entry);
CREATE TABLE deleted_entries (
	id   INTEGER PRIMARY KEY,
	born INTEGER NOT NULL REFERENCES edits(number),
	edit INTEGER NOT NULL REFERENCES edits(number)
);
CREATE TABLE entry_history (
	entry  INTEGER NOT NULL,
	edit   INTEGER NOT NULL REFERENCES edits(number),
	before TEXT,
	PRIMARY KEY (entry, edit)
) WITHOUT ROWID;
CREATE INDEX entry_history_edit ON entry_history(edit);
`}

// versionOf gives the version of the schema, 0 for a database with nothing in it. The error is ErrForeign when another program
// made the database.
func versionOf(ctx context.Context, db interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}) (int, error) {
	var id, version, tables int
	err := db.QueryRowContext(ctx, `SELECT (SELECT application_id FROM pragma_application_id),
		(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)`).Scan(&id, &version, &tables)
	switch {
	case err != nil:
		return 0, err
	case id == applicationID && version > 0:
		return version, nil
	case id == 0 && version == 0 && tables == 0:
		return 0, nil
	}
	return 0, ErrForeign
}

// migrate takes the steps that are still to be taken, all in one transaction. It writes a copy of an older memory first, and
// nothing where there is no step to take.
func (db *DB) migrate(ctx context.Context, steps []string) error {
	version, err := versionOf(ctx, db.sql)
	switch {
	case err != nil:
		return err
	case version > len(steps):
		return &NewerError{version, len(steps)}
	case version > 0 && version < len(steps):
		err := db.Backup(ctx, fmt.Sprintf("%s.schema-%d", db.path, version))
		if err != nil && !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
	if err := db.writeAhead(ctx); err != nil {
		return err
	}
	if version == len(steps) {
		return nil
	}
	return db.takeSteps(ctx, steps)
}

// writeAhead sets the mode in which readers and a writer do not wait for each other. It stays with the file and cannot be set inside
// of a transaction. Nobody else may have the file open at that moment, and SQLite does not wait until that is so: processes
// that make a memory together would refuse each other.
func (db *DB) writeAhead(ctx context.Context) error {
	for waited := 0; ; waited += writeAheadPause {
		_, err := db.sql.ExecContext(ctx, "PRAGMA journal_mode(WAL)")
		if err == nil || waited >= busyTimeout || !errors.Is(db.plain(ctx, err), ErrBusy) {
			return err
		}
		select {
		case <-time.After(writeAheadPause * time.Millisecond):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// writeAheadPause is how long to wait before the next try, in milliseconds.
const writeAheadPause = 20

func (db *DB) takeSteps(ctx context.Context, steps []string) error {
	tx, err := db.sql.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	version, err := versionOf(ctx, tx) // another process may have been faster
	if err != nil {
		return err
	}
	for ; version < len(steps); version++ {
		if _, err := tx.ExecContext(ctx, steps[version]); err != nil {
			return err
		}
	}
	_, err = tx.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", applicationID, version))
	if err != nil {
		return err
	}
	return tx.Commit()
}

// newToken gives a token that no other generation has.
func newToken() string {
	var b [12]byte
	_, _ = rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}
