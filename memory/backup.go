package memory

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Restore puts back what a backup holds, in one transaction: units, history and edits. What the memory held is not in it any
// more, so make a backup first. Others may read meanwhile; they see all of the old or all of the new.
func (db *DB) Restore(ctx context.Context, path string, e Edit) error {
	if err := checkBackup(ctx, path); err != nil {
		return err
	}
	conn, err := db.sql.Conn(ctx) // ATTACH belongs to a connection
	if err != nil {
		return db.plain(err)
	}
	defer func() { _ = conn.Close() }()
	if _, err := conn.ExecContext(ctx, "ATTACH DATABASE ? AS backup", path); err != nil {
		return db.plain(err)
	}
	defer func() { _, _ = conn.ExecContext(context.WithoutCancel(ctx), "DETACH DATABASE backup") }()
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return db.plain(err)
	}
	defer func() { _ = tx.Rollback() }()
	if err := copyTables(ctx, tx); err != nil {
		return db.plain(err)
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO edits (token, at, actor, action, detail, units)
		SELECT ?, ?, ?, ?, ?, count(*) FROM units`, newToken(), toUnix(e.At), e.Actor, e.Action, e.Detail)
	if err != nil {
		return db.plain(err)
	}
	return db.plain(tx.Commit())
}

// checkBackup refuses a file that is no sound memory.
func checkBackup(ctx context.Context, path string) error {
	if _, err := os.Stat(path); err != nil {
		return err
	}
	db, err := OpenExisting(ctx, path)
	if err != nil {
		return err
	}
	found, err := db.Verify(ctx)
	if err = errors.Join(err, db.Close()); err != nil {
		return err
	}
	if len(found) > 0 {
		return &fs.PathError{Op: "restore", Path: path, Err: fmt.Errorf("%w: %s", ErrDamaged, found[0])}
	}
	return nil
}

// copyTables replaces every table by that of the backup. Numbers given since the backup are not given again.
func copyTables(ctx context.Context, tx *sql.Tx) error {
	for _, s := range []string{
		"PRAGMA defer_foreign_keys = ON",
		"DELETE FROM main.history", "DELETE FROM main.deleted", "DELETE FROM main.units", "DELETE FROM main.edits",
		"INSERT INTO main.edits SELECT * FROM backup.edits",
		"INSERT INTO main.units SELECT * FROM backup.units",
		"INSERT INTO main.deleted SELECT * FROM backup.deleted",
		"INSERT INTO main.history SELECT * FROM backup.history",
	} {
		if _, err := tx.ExecContext(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

// Stats is what a memory holds.
type Stats struct {
	Units    int            `json:"units"`
	Statuses map[Status]int `json:"statuses"`
	Origins  map[Origin]int `json:"origins"`
	Pairs    map[string]int `json:"pairs"` // "vi>en"
	// Documents is the number of different documents, Edits of edits.
	Documents int   `json:"documents"`
	Edits     int   `json:"edits"`
	Bytes     int64 `json:"bytes"` // of the file
}

// Stats counts what is in the memory.
func (db *DB) Stats(ctx context.Context) (Stats, error) {
	s := Stats{Statuses: map[Status]int{}, Origins: map[Origin]int{}, Pairs: map[string]int{}}
	rows, err := db.sql.QueryContext(ctx,
		"SELECT status, origin, source_lang, target_lang, count(*) FROM units GROUP BY 1, 2, 3, 4")
	if err != nil {
		return s, db.plain(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var status Status
		var origin Origin
		var source, target string
		var n int
		if err := rows.Scan(&status, &origin, &source, &target, &n); err != nil {
			return s, db.plain(err)
		}
		s.Units += n
		s.Statuses[status] += n
		s.Origins[origin] += n
		s.Pairs[source+">"+target] += n
	}
	if err := rows.Err(); err != nil {
		return s, db.plain(err)
	}
	err = db.sql.QueryRowContext(ctx, "SELECT (SELECT count(DISTINCT document) FROM units WHERE document <> ''), (SELECT count(*) FROM edits)").
		Scan(&s.Documents, &s.Edits)
	if err != nil {
		return s, db.plain(err)
	}
	if info, err := os.Stat(db.path); err == nil {
		s.Bytes = info.Size()
	}
	return s, nil
}

// VerifyIndex reads every file of the index and names what is damaged. Damage costs time only: the index is made again.
func (m *Memory) VerifyIndex() []string {
	m.mu.Lock()
	defer m.mu.Unlock()
	var found []string
	for _, path := range m.index.files() {
		s, err := openSegment(path)
		if err == nil {
			err = errors.Join(s.Verify(), s.close())
		}
		if err != nil {
			found = append(found, fmt.Sprintf("%s: %v", path, err))
		}
	}
	return found
}

// DropIndex takes the index away; it is made again when it is needed.
func (m *Memory) DropIndex() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.index.close()
	if m.index.dir == "" {
		return nil
	}
	return os.RemoveAll(m.index.dir)
}
