package memory

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"strings"
)

// EntryFilter chooses entries. The zero EntryFilter chooses all.
type EntryFilter struct {
	Status Status
	Kind   string
	Domain string
	Edit   int64 // changed last by this edit
}

// Passes reports whether e passes the filter, but for Edit.
func (f EntryFilter) Passes(e Entry) bool {
	return (f.Status == "" || f.Status == e.Status) && (f.Kind == "" || f.Kind == e.Kind) && (f.Domain == "" || f.Domain == e.Domain)
}

// EntryVersion is an entry as it was before an edit, or as it is now with a zero Edit.
type EntryVersion struct {
	Entry Entry
	Edit  Edit
}

// Entries implements Store.
func (db *DB) Entries(ctx context.Context, f EntryFilter) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		stopped := false
		err := db.rows(ctx, "SELECT id, data FROM entries WHERE ?1 IN (0, edit) ORDER BY id", func(scan scanner) error {
			e, err := scanEntry(scan)
			if err != nil || !f.Passes(e) {
				return err
			}
			if stopped = !yield(e, nil); stopped {
				return errStop
			}
			return nil
		}, f.Edit)
		if err != nil && !stopped {
			yield(Entry{}, err)
		}
	}
}

// Entry implements Store.
func (db *DB) Entry(ctx context.Context, id int64) (Entry, error) {
	e, err := scanEntry(db.sql.QueryRowContext(ctx, "SELECT id, data FROM entries WHERE id = ?", id))
	if errors.Is(err, sql.ErrNoRows) {
		return e, fmt.Errorf("entry %d: %w", id, ErrNotFound)
	}
	return e, db.plain(ctx, err)
}

// EntryNamed implements Store.
func (db *DB) EntryNamed(ctx context.Context, lang, name string) (Entry, error) {
	e, err := scanEntry(db.sql.QueryRowContext(ctx, `SELECT id, data FROM entries WHERE id =
		(SELECT entry FROM names WHERE lang = ? AND key = ?)`, strings.ToLower(primary(lang)), nameKey(name)))
	if errors.Is(err, sql.ErrNoRows) {
		return e, fmt.Errorf("entry %q: %w", name, ErrNotFound)
	}
	return e, db.plain(ctx, err)
}

// EntryHistory implements Store.
func (db *DB) EntryHistory(ctx context.Context, id int64) (versions []EntryVersion, err error) {
	const query = `SELECT e.number, e.at, e.actor, e.action, e.detail, e.units, e.entries, e.undone, h.before
		FROM entry_history h JOIN edits e ON e.number = h.edit WHERE h.entry = ? AND h.before IS NOT NULL ORDER BY h.edit`
	err = db.snapshot(ctx, func(tx *sql.Tx) error {
		err := each(ctx, tx, query, []any{id}, func(scan scanner) error {
			var v EntryVersion
			var before string
			if v.Edit, err = scanEdit(scan, &before); err != nil {
				return err
			}
			v.Entry, err = unpackEntry(id, before)
			versions = append(versions, v)
			return err
		})
		if err != nil {
			return err
		}
		return each(ctx, tx, "SELECT id, data FROM entries WHERE id = ?", []any{id}, func(scan scanner) error {
			e, err := scanEntry(scan)
			versions = append(versions, EntryVersion{Entry: e})
			return err
		})
	})
	if err == nil && len(versions) == 0 {
		err = fmt.Errorf("entry %d: %w", id, ErrNotFound)
	}
	return versions, err
}

func scanEntry(scan scanner) (Entry, error) {
	var id int64
	var data string
	if err := scan.Scan(&id, &data); err != nil {
		return Entry{}, err
	}
	return unpackEntry(id, data)
}

// packEntry gives e as the file keeps it. The names of the fields are part of the schema.
func packEntry(e Entry) string {
	b, _ := json.Marshal(e) // strings and times only: cannot fail
	return string(b)
}

func unpackEntry(id int64, data string) (Entry, error) {
	e := Entry{ID: id}
	if err := json.Unmarshal([]byte(data), &e); err != nil {
		return Entry{ID: id}, fmt.Errorf("entry %d: %w", id, err)
	}
	return e, nil
}

// verifyEntries checks that every entry can be read, is as Clean leaves it, and has its names to itself.
func (db *DB) verifyEntries(ctx context.Context, tell func(string)) error {
	named := map[string]int64{}
	err := db.rows(ctx, "SELECT entry, lang, key FROM names", func(scan scanner) error {
		var lang, key string
		var id int64
		err := scan.Scan(&id, &lang, &key)
		named[lang+"\x00"+key] = id
		return err
	})
	if err != nil {
		return err
	}
	left := len(named)
	err = db.rows(ctx, "SELECT id, data, status FROM entries", func(scan scanner) error {
		var status Status
		var e Entry
		var data string
		if err := scan.Scan(&e.ID, &data, &status); err != nil {
			return err
		}
		e, err := unpackEntry(e.ID, data)
		if err != nil {
			tell(fmt.Sprintf("entry %d: it cannot be read", e.ID))
			return nil
		}
		if clean, err := e.Clean(); err != nil || packEntry(clean) != data || e.Status != status {
			tell(fmt.Sprintf("entry %d: it is not as it was stored", e.ID))
		}
		for _, key := range e.keys() {
			if named[primary(e.Head().Lang)+"\x00"+key] != e.ID {
				tell(fmt.Sprintf("entry %d: it is not found by its name %q", e.ID, key))
				continue
			}
			left--
		}
		return nil
	})
	if err == nil && left > 0 {
		tell(fmt.Sprintf("%d names of entries lead nowhere", left))
	}
	return err
}
