package memory

import (
	"database/sql"
	"errors"
	"fmt"
)

// Undo implements Editor.
func (w *editor) Undo(number int64) (undone, left int, err error) {
	if number == w.number {
		return 0, 0, fmt.Errorf("edit %d: %w", number, ErrNotFound)
	}
	if err := w.flush(); err != nil {
		return 0, 0, err
	}
	changed, err := w.changedBy(number)
	if err != nil {
		return 0, 0, err
	}
	for _, id := range changed {
		last, err := w.lastEdit(id)
		if err != nil {
			return 0, 0, err
		}
		if last != number {
			left++
			continue
		}
		done, err := w.bringBack(id, number)
		if err != nil {
			return 0, 0, err
		}
		if done {
			undone++
		}
	}
	switch {
	case undone+left == 0:
		return 0, 0, fmt.Errorf("edit %d: %w", number, ErrFinal)
	case undone == 0:
		return 0, left, nil
	}
	_, err = w.tx.ExecContext(w.ctx, "UPDATE edits SET undone = ? WHERE number = ?", w.number, number)
	return undone, left, err
}

// changedBy gives the units that an edit added, changed, deleted or put back.
func (w *editor) changedBy(number int64) (ids []int64, err error) {
	const query = `SELECT id FROM units WHERE born = ?1 UNION SELECT id FROM deleted WHERE born = ?1
		UNION SELECT unit FROM history WHERE edit = ?1 ORDER BY 1`
	err = each(w.ctx, w.tx, query, []any{number}, func(scan scanner) error {
		var id int64
		err := scan.Scan(&id)
		ids = append(ids, id)
		return err
	})
	if err != nil || len(ids) > 0 {
		return ids, err
	}
	var known bool
	err = w.tx.QueryRowContext(w.ctx, "SELECT EXISTS (SELECT 1 FROM edits WHERE number = ?)", number).Scan(&known)
	if err == nil && !known {
		err = fmt.Errorf("edit %d: %w", number, ErrNotFound)
	}
	return nil, err
}

// lastEdit gives the edit that changed a unit last.
func (w *editor) lastEdit(id int64) (number int64, err error) {
	err = w.row("SELECT edit FROM units WHERE id = ?1 UNION ALL SELECT edit FROM deleted WHERE id = ?1", id).Scan(&number)
	return number, err
}

// bringBack makes a unit what it was before the edit with that number: nothing, when the edit added it or put it back. It
// reports whether there was anything to do.
func (w *editor) bringBack(id, number int64) (done bool, err error) {
	var before sql.NullString
	err = w.row("SELECT before FROM history WHERE unit = ? AND edit = ?", id, number).Scan(&before)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return false, err
	}
	now, err := w.unit(id)
	there := err == nil
	if err != nil && !errors.Is(err, ErrNotFound) {
		return false, err
	}
	if !before.Valid {
		if !there { // it came and went in the same edit
			return false, nil
		}
		return true, w.Delete(id)
	}
	u, err := unpack(id, before.String)
	if err != nil {
		return false, err
	}
	if there {
		return true, w.replace(now, u)
	}
	return true, w.putBack(u)
}

// putBack stores a deleted unit under its old id. The history says that it was not there before.
func (w *editor) putBack(u Unit) error {
	var born int64
	if err := w.row("DELETE FROM deleted WHERE id = ? RETURNING born", u.ID).Scan(&born); err != nil {
		return err
	}
	w.count++
	u.Changed = fromUnix(w.at)
	_, err := w.exec("INSERT INTO history (unit, edit, before) VALUES (?, ?, NULL) ON CONFLICT DO NOTHING", u.ID, w.number)
	if err != nil {
		return err
	}
	_, err = w.exec(insertInto(1), values(keyed{u, keyOf(u.Source, u.SourceLang, u.TargetLang)}, born, w.number)...)
	return err
}
