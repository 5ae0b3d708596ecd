package memory

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"strings"
)

// Generation implements Store.
func (db *DB) Generation(ctx context.Context) (Generation, error) {
	g, err := generationOf(ctx, db.sql)
	return g, db.plain(ctx, err)
}

func generationOf(ctx context.Context, q querier) (Generation, error) {
	var g Generation
	err := q.QueryRowContext(ctx, "SELECT number, token FROM edits ORDER BY number DESC LIMIT 1").Scan(&g.Number, &g.Token)
	if errors.Is(err, sql.ErrNoRows) {
		return Generation{}, nil
	}
	return g, err
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
	return token == g.Token, db.plain(ctx, err)
}

// Units implements Store.
func (db *DB) Units(ctx context.Context, ids []int64) (units []Unit, err error) {
	err = db.snapshot(ctx, func(tx *sql.Tx) (err error) {
		units, err = unitsOf(ctx, tx, ids)
		return err
	})
	return units, err
}

// unitsOf gives the units with these ids in their order.
func unitsOf(ctx context.Context, tx *sql.Tx, ids []int64) ([]Unit, error) {
	found := map[int64]Unit{}
	for part := range slicesOf(ids, 500) {
		err := each(ctx, tx, "SELECT "+columns+" FROM units WHERE id IN ("+list(part)+")", nil, func(scan scanner) error {
			u, err := scanUnit(scan)
			found[u.ID] = u
			return err
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

// snapshot calls fn with a transaction that reads the memory as it is at one moment, while others may write.
func (db *DB) snapshot(ctx context.Context, fn func(*sql.Tx) error) error {
	tx, err := db.sql.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return db.plain(ctx, err)
	}
	defer func() { _ = tx.Rollback() }()
	return db.plain(ctx, fn(tx))
}

// scanner is a row that can be read.
type scanner interface{ Scan(dest ...any) error }

// querier is a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// each calls fn with the rows of a query until it returns an error, and returns that.
func each(ctx context.Context, q querier, query string, args []any, fn func(scanner) error) error {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	return eachRow(rows, fn)
}

// eachRow calls fn with rows until it returns an error, and closes them.
func eachRow(rows *sql.Rows, fn func(scanner) error) error {
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := fn(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// rows calls fn with the rows of a query until it returns an error, and returns that.
func (db *DB) rows(ctx context.Context, query string, fn func(scanner) error, args ...any) error {
	return db.plain(ctx, each(ctx, db.sql, query, args, fn))
}

// snapshotOnce is snapshot for the reading of much of the file, once: the pages that it reads are of no use afterwards, so that
// few are kept.
func (db *DB) snapshotOnce(ctx context.Context, fn func(*sql.Tx) error) (err error) {
	conn, err := db.sql.Conn(ctx)
	if err != nil {
		return db.plain(ctx, err)
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	var pages int
	if err := conn.QueryRowContext(ctx, "PRAGMA cache_size").Scan(&pages); err != nil {
		return db.plain(ctx, err)
	}
	if _, err := conn.ExecContext(ctx, "PRAGMA cache_size(-2048)"); err != nil {
		return db.plain(ctx, err)
	}
	defer func() {
		_, failed := conn.ExecContext(context.WithoutCancel(ctx), fmt.Sprintf("PRAGMA cache_size(%d)", pages))
		err = errors.Join(err, failed)
	}()
	tx, err := conn.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return db.plain(ctx, err)
	}
	defer func() { _ = tx.Rollback() }()
	return db.plain(ctx, fn(tx))
}

// errStop ends the reading of rows early.
var errStop = errors.New("stop")

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
	err := db.rows(ctx, "SELECT "+columns+" FROM units WHERE key = ? ORDER BY id", func(scan scanner) error {
		u, err := scanUnit(scan)
		if err == nil && u.Source == source {
			units = append(units, u)
		}
		return err
	}, key)
	return units, err
}

// All implements Store.
func (db *DB) All(ctx context.Context, f Filter) iter.Seq2[Unit, error] {
	return func(yield func(Unit, error) bool) {
		where, args := f.where()
		stopped := false
		err := db.rows(ctx, "SELECT "+columns+" FROM units"+where+" ORDER BY id", func(scan scanner) error {
			u, err := scanUnit(scan)
			if stopped = err == nil && !yield(u, nil); stopped {
				return errStop
			}
			return err
		}, args...)
		if err != nil && !stopped {
			yield(Unit{}, err)
		}
	}
}

// Texts implements Store.
func (db *DB) Texts(ctx context.Context, f Filter, fn func(id int64, source, target []byte) bool) error {
	where, args := f.where()
	var id int64
	var source, target sql.RawBytes
	stopped := false
	err := db.rows(ctx, "SELECT id, source, target FROM units"+where+" ORDER BY id", func(scan scanner) error {
		err := scan.Scan(&id, &source, &target)
		if stopped = err == nil && !fn(id, source, target); stopped {
			return errStop
		}
		return err
	}, args...)
	if stopped {
		return nil
	}
	return err
}

// where gives the condition of a filter in SQL, with its arguments.
func (f Filter) where() (condition string, args []any) {
	var all []string
	add := func(condition, value string) {
		if value != "" {
			all, args = append(all, condition), append(args, value)
		}
	}
	add("(source_lang = ?1 OR source_lang GLOB ?1 || '[-_]*')", strings.ToLower(primary(f.SourceLang)))
	n := len(args) + 1
	add(fmt.Sprintf("(target_lang = ?%[1]d OR target_lang GLOB ?%[1]d || '[-_]*')", n), strings.ToLower(primary(f.TargetLang)))
	add("origin = ?", string(f.Origin))
	add("status = ?", string(f.Status))
	add("document = ?", f.Document)
	if f.Edit != 0 {
		all, args = append(all, "edit = ?"), append(args, f.Edit)
	}
	if len(all) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(all, " AND "), args
}

// Since implements Store. One query reads what is there and what is deleted, so that both are of the same moment.
func (db *DB) Since(ctx context.Context, g Generation, fn func(Delta) error) (now Generation, err error) {
	const query = `SELECT id, born > ?1, TRUE, source, source_lang, target_lang, origin, status FROM units WHERE edit > ?1
		UNION ALL SELECT id, FALSE, FALSE, '', '', '', '', '' FROM deleted WHERE edit > ?1`
	err = db.snapshotOnce(ctx, func(tx *sql.Tx) error {
		if now, err = generationOf(ctx, tx); err != nil {
			return err
		}
		return each(ctx, tx, query, []any{g.Number}, func(scan scanner) error {
			var u Unit
			var d Delta
			var there bool
			err := scan.Scan(&u.ID, &d.New, &there, &u.Source, &u.SourceLang, &u.TargetLang, &u.Origin, &u.Status)
			if err != nil {
				return err
			}
			if d.ID = u.ID; there {
				d.Unit = &u
			}
			return fn(d)
		})
	})
	return now, err
}

// Edits implements Store.
func (db *DB) Edits(ctx context.Context, limit int) ([]Edit, error) {
	if limit <= 0 {
		limit = -1
	}
	var edits []Edit
	const query = "SELECT number, at, actor, action, detail, units, entries, undone FROM edits ORDER BY number DESC LIMIT ?"
	err := db.rows(ctx, query, func(scan scanner) error {
		e, err := scanEdit(scan)
		edits = append(edits, e)
		return err
	}, limit)
	return edits, err
}

func scanEdit(scan scanner, more ...any) (Edit, error) {
	var e Edit
	var at int64
	err := scan.Scan(append([]any{&e.Number, &at, &e.Actor, &e.Action, &e.Detail, &e.Units, &e.Entries, &e.Undone}, more...)...)
	e.At = fromUnix(at)
	return e, err
}

// History implements Store.
func (db *DB) History(ctx context.Context, id int64) (versions []Version, err error) {
	const query = `SELECT e.number, e.at, e.actor, e.action, e.detail, e.units, e.entries, e.undone, h.before
		FROM history h JOIN edits e ON e.number = h.edit WHERE h.unit = ? AND h.before IS NOT NULL ORDER BY h.edit`
	err = db.snapshot(ctx, func(tx *sql.Tx) error {
		err := each(ctx, tx, query, []any{id}, func(scan scanner) error {
			var v Version
			var before string
			if v.Edit, err = scanEdit(scan, &before); err != nil {
				return err
			}
			v.Unit, err = unpack(id, before)
			versions = append(versions, v)
			return err
		})
		if err != nil {
			return err
		}
		now, err := unitsOf(ctx, tx, []int64{id})
		for _, u := range now {
			versions = append(versions, Version{Unit: u})
		}
		return err
	})
	if err == nil && len(versions) == 0 {
		err = fmt.Errorf("unit %d: %w", id, ErrNotFound)
	}
	return versions, err
}
