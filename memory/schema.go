package memory

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"fmt"
)

// schemaVersion is that of the database, in its user_version. docs/formats.md describes each table.
//
// History: 1, the first.
const schemaVersion = 1

// applicationID marks the file as a memory of this program ("sngn").
const applicationID = 0x736e676e

const schema = `
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
	born        INTEGER NOT NULL REFERENCES edits(number),
	edit        INTEGER NOT NULL REFERENCES edits(number),
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
`

// migrate brings the database to schemaVersion, in one transaction.
func migrate(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	var version int
	if err := tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	switch {
	case version == schemaVersion:
		return nil
	case version > schemaVersion:
		return &NewerError{Version: version}
	}
	if err := checkEmpty(ctx, tx); err != nil {
		return err
	}
	for _, s := range []string{schema, fmt.Sprintf("PRAGMA application_id = %d", applicationID),
		fmt.Sprintf("PRAGMA user_version = %d", schemaVersion)} {
		if _, err := tx.ExecContext(ctx, s); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// checkEmpty refuses a database of another program.
func checkEmpty(ctx context.Context, tx *sql.Tx) error {
	var tables int
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return err
	}
	if tables > 0 {
		return ErrForeign
	}
	return nil
}

// newToken gives a token that no other generation has.
func newToken() string {
	var b [12]byte
	_, _ = rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}
