package memory

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite"
)

// DB is a Store in one SQLite file. It is safe for concurrent use, by several processes too.
type DB struct {
	sql  *sql.DB
	path string
}

// The reasons why a file cannot be used as a memory.
var (
	// ErrForeign says that the file is a database of another program.
	ErrForeign = errors.New("the file is a database, but no translation memory")
	// ErrDamaged says that SQLite finds the file damaged.
	ErrDamaged = errors.New("the memory is damaged")
	// ErrBusy says that another process has held the memory for too long.
	ErrBusy = errors.New("another program is writing to the memory")
	// ErrFull says that there is no room on the disk.
	ErrFull = errors.New("the disk is full; nothing of this was stored")
	// ErrReadOnly says that the file or its folder cannot be written.
	ErrReadOnly = errors.New("the memory cannot be written")
)

// NewerError says that a newer version of the program wrote the file.
type NewerError struct{ Version int }

func (e *NewerError) Error() string {
	return fmt.Sprintf("the memory has schema %d, this program knows %d", e.Version, schemaVersion)
}

// busyTimeout is how long to wait for another writer, in milliseconds.
const busyTimeout = 20_000

// Create opens the memory at path and makes it if it is not there.
func Create(ctx context.Context, path string) (*DB, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	return open(ctx, path, url.Values{
		"_pragma": {fmt.Sprintf("busy_timeout(%d)", busyTimeout), "journal_mode(WAL)", "synchronous(FULL)",
			"foreign_keys(1)", "cache_size(-65536)", "journal_size_limit(67108864)"},
		"_txlock": {"immediate"},
	})
}

// OpenExisting opens the memory at path. The error is an fs.ErrNotExist when there is none.
func OpenExisting(ctx context.Context, path string) (*DB, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, err
	}
	db, err := Create(ctx, path)
	if !errors.Is(err, ErrReadOnly) {
		return db, err
	}
	// The folder cannot be written, so nobody can be writing to it either, and no shared memory file can be made.
	return open(ctx, path, url.Values{"mode": {"ro"}, "immutable": {"1"}, "_pragma": {"query_only(1)"}})
}

func open(ctx context.Context, path string, query url.Values) (*DB, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	dsn := url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: query.Encode()}
	pool, err := sql.Open("sqlite", dsn.String())
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(4)
	db := &DB{sql: pool, path: path}
	if query.Get("mode") == "ro" {
		err = db.checkVersion(ctx)
	} else {
		err = migrate(ctx, pool)
	}
	if err != nil {
		_ = pool.Close()
		return nil, db.plain(err)
	}
	return db, nil
}

func (db *DB) checkVersion(ctx context.Context) error {
	var version int
	if err := db.sql.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	switch {
	case version > schemaVersion:
		return &NewerError{Version: version}
	case version < schemaVersion:
		return ErrForeign
	}
	return nil
}

// Path gives the path that the memory was opened with.
func (db *DB) Path() string { return db.path }

// Close closes the memory.
func (db *DB) Close() error { return db.sql.Close() }

// plain gives the errors of SQLite that people can do something about a name.
func (db *DB) plain(err error) error {
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
	case 11, 26: // SQLITE_CORRUPT, SQLITE_NOTADB
		known = ErrDamaged
	case 13: // SQLITE_FULL
		known = ErrFull
	default:
		return fmt.Errorf("%s: %w", db.path, err)
	}
	return &fs.PathError{Op: "open", Path: db.path, Err: known}
}

// Generation implements Store.
func (db *DB) Generation(ctx context.Context) (Generation, error) {
	var g Generation
	err := db.sql.QueryRowContext(ctx, "SELECT number, token FROM edits ORDER BY number DESC LIMIT 1").Scan(&g.Number, &g.Token)
	if errors.Is(err, sql.ErrNoRows) {
		return Generation{}, nil
	}
	return g, db.plain(err)
}

// Knows implements Store.
func (db *DB) Knows(ctx context.Context, g Generation) (bool, error) {
	if g == (Generation{}) {
		return true, nil
	}
	var token string
	err := db.sql.QueryRowContext(ctx, "SELECT token FROM edits WHERE number = ?", g.Number).Scan(&token)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return token == g.Token, db.plain(err)
}

const columns = "id, source, target, source_lang, target_lang, origin, status, prev, next, document, creator, created, changed, note, extra"

// extra is what few units have, as JSON.
type extra struct {
	SourceMarkup string `json:"source_markup,omitempty"`
	TargetMarkup string `json:"target_markup,omitempty"`
	Props        []Prop `json:"props,omitempty"`
}

func packExtra(u Unit) string {
	if u.SourceMarkup == "" && u.TargetMarkup == "" && len(u.Props) == 0 {
		return ""
	}
	b, _ := json.Marshal(extra{u.SourceMarkup, u.TargetMarkup, u.Props}) // strings only: cannot fail
	return string(b)
}

// scanUnit reads a row of columns, with more columns after them.
func scanUnit(rows interface{ Scan(...any) error }, more ...any) (Unit, error) {
	var u Unit
	var created, changed int64
	var x string
	dest := append([]any{&u.ID, &u.Source, &u.Target, &u.SourceLang, &u.TargetLang, &u.Origin, &u.Status, &u.Prev, &u.Next,
		&u.Document, &u.Creator, &created, &changed, &u.Note, &x}, more...)
	if err := rows.Scan(dest...); err != nil {
		return u, err
	}
	u.Created, u.Changed = fromUnix(created), fromUnix(changed)
	if x != "" {
		var e extra
		if err := json.Unmarshal([]byte(x), &e); err != nil {
			return u, fmt.Errorf("unit %d: %w", u.ID, err)
		}
		u.SourceMarkup, u.TargetMarkup, u.Props = e.SourceMarkup, e.TargetMarkup, e.Props
	}
	return u, nil
}

func fromUnix(s int64) time.Time {
	if s == 0 {
		return time.Time{}
	}
	return time.Unix(s, 0).UTC()
}

func toUnix(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

// Units implements Store.
func (db *DB) Units(ctx context.Context, ids []int64) ([]Unit, error) {
	found := map[int64]Unit{}
	for part := range slicesOf(ids, 500) {
		err := db.each(ctx, "SELECT "+columns+" FROM units WHERE id IN ("+list(part)+")", nil, func(u Unit) bool {
			found[u.ID] = u
			return true
		})
		if err != nil {
			return nil, err
		}
	}
	units := make([]Unit, 0, len(ids))
	for _, id := range ids {
		if u, ok := found[id]; ok {
			units = append(units, u)
		}
	}
	return units, nil
}

// slicesOf cuts s into parts of n and fewer.
func slicesOf[T any](s []T, n int) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		for len(s) > 0 {
			part := s[:min(n, len(s))]
			if !yield(part) {
				return
			}
			s = s[len(part):]
		}
	}
}

// list gives numbers as a list for IN.
func list(ids []int64) string {
	var b strings.Builder
	for i, id := range ids {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "%d", id)
	}
	return b.String()
}

// each calls fn with the units of a query until it returns false.
func (db *DB) each(ctx context.Context, query string, args []any, fn func(Unit) bool) error {
	rows, err := db.sql.QueryContext(ctx, query, args...)
	if err != nil {
		return db.plain(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		u, err := scanUnit(rows)
		if err != nil {
			return db.plain(err)
		}
		if !fn(u) {
			return nil
		}
	}
	return db.plain(rows.Err())
}

// keyOf gives the number by which units with one source and language pair are found.
func keyOf(source, sourceLang, targetLang string) int64 {
	h := sha256.New()
	for _, s := range []string{primary(sourceLang), primary(targetLang), source} {
		_, _ = h.Write([]byte(s))
		_, _ = h.Write([]byte{0})
	}
	return int64(binary.LittleEndian.Uint64(h.Sum(nil)))
}

// Same implements Store.
func (db *DB) Same(ctx context.Context, source, sourceLang, targetLang string) ([]Unit, error) {
	source = normal(source)
	key := keyOf(source, strings.ToLower(sourceLang), strings.ToLower(targetLang))
	var units []Unit
	err := db.each(ctx, "SELECT "+columns+" FROM units WHERE key = ? ORDER BY id", []any{key}, func(u Unit) bool {
		if u.Source == source {
			units = append(units, u)
		}
		return true
	})
	return units, err
}

// All implements Store.
func (db *DB) All(ctx context.Context, f Filter) iter.Seq2[Unit, error] {
	return func(yield func(Unit, error) bool) {
		query, args := "SELECT "+columns+" FROM units", []any(nil)
		if f.Edit != 0 {
			query, args = query+" WHERE edit = ?", []any{f.Edit}
		}
		stopped := false
		err := db.each(ctx, query+" ORDER BY id", args, func(u Unit) bool {
			stopped = f.Passes(u) && !yield(u, nil)
			return !stopped
		})
		if err != nil && !stopped {
			yield(Unit{}, err)
		}
	}
}

// Since implements Store.
func (db *DB) Since(ctx context.Context, g Generation) iter.Seq2[Delta, error] {
	return func(yield func(Delta, error) bool) {
		stopped, err := db.sinceUnits(ctx, g, yield)
		if err == nil && !stopped {
			stopped, err = db.sinceDeleted(ctx, g, yield)
		}
		if err != nil && !stopped {
			yield(Delta{}, err)
		}
	}
}

func (db *DB) sinceUnits(ctx context.Context, g Generation, yield func(Delta, error) bool) (stopped bool, err error) {
	rows, err := db.sql.QueryContext(ctx,
		"SELECT id, source, source_lang, target_lang, origin, status, born FROM units WHERE edit > ?", g.Number)
	if err != nil {
		return false, db.plain(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var u Unit
		var born int64
		if err := rows.Scan(&u.ID, &u.Source, &u.SourceLang, &u.TargetLang, &u.Origin, &u.Status, &born); err != nil {
			return false, db.plain(err)
		}
		if !yield(Delta{ID: u.ID, Unit: &u, New: born > g.Number}, nil) {
			return true, nil
		}
	}
	return false, db.plain(rows.Err())
}

func (db *DB) sinceDeleted(ctx context.Context, g Generation, yield func(Delta, error) bool) (stopped bool, err error) {
	rows, err := db.sql.QueryContext(ctx, "SELECT id FROM deleted WHERE edit > ?", g.Number)
	if err != nil {
		return false, db.plain(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var d Delta
		if err := rows.Scan(&d.ID); err != nil {
			return false, db.plain(err)
		}
		if !yield(d, nil) {
			return true, nil
		}
	}
	return false, db.plain(rows.Err())
}

// Edits implements Store.
func (db *DB) Edits(ctx context.Context, limit int) ([]Edit, error) {
	if limit <= 0 {
		limit = -1
	}
	rows, err := db.sql.QueryContext(ctx,
		"SELECT number, at, actor, action, detail, units, undone FROM edits ORDER BY number DESC LIMIT ?", limit)
	if err != nil {
		return nil, db.plain(err)
	}
	defer func() { _ = rows.Close() }()
	var edits []Edit
	for rows.Next() {
		e, err := scanEdit(rows)
		if err != nil {
			return nil, db.plain(err)
		}
		edits = append(edits, e)
	}
	return edits, db.plain(rows.Err())
}

func scanEdit(rows interface{ Scan(...any) error }, more ...any) (Edit, error) {
	var e Edit
	var at int64
	err := rows.Scan(append([]any{&e.Number, &at, &e.Actor, &e.Action, &e.Detail, &e.Units, &e.Undone}, more...)...)
	e.At = fromUnix(at)
	return e, err
}

// History implements Store.
func (db *DB) History(ctx context.Context, id int64) ([]Version, error) {
	rows, err := db.sql.QueryContext(ctx, `SELECT e.number, e.at, e.actor, e.action, e.detail, e.units, e.undone, h.before
		FROM history h JOIN edits e ON e.number = h.edit WHERE h.unit = ? AND h.before IS NOT NULL ORDER BY h.edit`, id)
	if err != nil {
		return nil, db.plain(err)
	}
	defer func() { _ = rows.Close() }()
	var versions []Version
	for rows.Next() {
		var v Version
		var before string
		if v.Edit, err = scanEdit(rows, &before); err != nil {
			return nil, db.plain(err)
		}
		if err := json.Unmarshal([]byte(before), &v.Unit); err != nil {
			return nil, fmt.Errorf("history of unit %d: %w", id, err)
		}
		versions = append(versions, v)
	}
	if err := rows.Err(); err != nil {
		return nil, db.plain(err)
	}
	now, err := db.Units(ctx, []int64{id})
	if err != nil {
		return nil, err
	}
	for _, u := range now {
		versions = append(versions, Version{Unit: u})
	}
	if len(versions) == 0 {
		return nil, fmt.Errorf("unit %d: %w", id, ErrNotFound)
	}
	return versions, nil
}

// Verify implements Store.
func (db *DB) Verify(ctx context.Context) ([]string, error) {
	rows, err := db.sql.QueryContext(ctx, "PRAGMA integrity_check(20)")
	if err != nil {
		return nil, db.plain(err)
	}
	defer func() { _ = rows.Close() }()
	var found []string
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return found, db.plain(err)
		}
		if line != "ok" {
			found = append(found, line)
		}
	}
	if err := rows.Err(); err != nil {
		return found, db.plain(err)
	}
	more, err := db.verifyUnits(ctx)
	return append(found, more...), err
}

// verifyUnits checks that every unit can be read and stands under the key of its source.
func (db *DB) verifyUnits(ctx context.Context) ([]string, error) {
	rows, err := db.sql.QueryContext(ctx, "SELECT "+columns+", key FROM units")
	if err != nil {
		return nil, db.plain(err)
	}
	defer func() { _ = rows.Close() }()
	var found []string
	for rows.Next() && len(found) < 20 {
		var key int64
		u, err := scanUnit(rows, &key)
		switch {
		case err != nil:
			found = append(found, fmt.Sprintf("unit %d cannot be read: %v", u.ID, err))
		case key != keyOf(u.Source, u.SourceLang, u.TargetLang):
			found = append(found, fmt.Sprintf("unit %d: its source is not what it was stored with", u.ID))
		}
	}
	return found, db.plain(rows.Err())
}

// Backup writes a copy of the memory, as it is now, to a file that does not exist. Others may write meanwhile.
func (db *DB) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); err == nil {
		return &fs.PathError{Op: "backup", Path: path, Err: fs.ErrExist}
	}
	part := path + ".part"
	_ = os.Remove(part)
	if _, err := db.sql.ExecContext(ctx, "VACUUM INTO ?", part); err != nil {
		_ = os.Remove(part)
		return db.plain(err)
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
