package memory

import (
	"encoding/json"
	"fmt"
)

// Undo implements Editor.
func (w *editor) Undo(number int64) (undone, left int, err error) {
	if number >= w.number || number <= 0 {
		return 0, 0, fmt.Errorf("edit %d: %w", number, ErrNotFound)
	}
	if err := w.flush(); err != nil {
		return 0, 0, err
	}
	added, err := w.ids("SELECT id FROM units WHERE born = ?", number)
	if err != nil {
		return 0, 0, err
	}
	changed, err := w.ids("SELECT unit FROM history WHERE edit = ?", number)
	if err != nil {
		return 0, 0, err
	}
	if len(added)+len(changed) == 0 {
		return 0, 0, fmt.Errorf("edit %d: %w", number, ErrNotFound)
	}
	for _, id := range added {
		if err := w.undoOne(id, number, w.Delete, &undone, &left); err != nil {
			return 0, 0, err
		}
	}
	for _, id := range changed {
		back := func(id int64) error { return w.bringBack(id, number) }
		if err := w.undoOne(id, number, back, &undone, &left); err != nil {
			return 0, 0, err
		}
	}
	_, err = w.tx.ExecContext(w.ctx, "UPDATE edits SET undone = ? WHERE number = ?", w.number, number)
	return undone, left, err
}

// undoOne calls undo for a unit that no later edit has changed, and counts.
func (w *editor) undoOne(id, number int64, undo func(int64) error, undone, left *int) error {
	var last int64
	err := w.tx.QueryRowContext(w.ctx,
		"SELECT edit FROM units WHERE id = ?1 UNION ALL SELECT edit FROM deleted WHERE id = ?1", id).Scan(&last)
	if err != nil {
		return err
	}
	if last != number {
		*left++
		return nil
	}
	*undone++
	return undo(id)
}

// ids gives the numbers that a query finds.
func (w *editor) ids(query string, arg any) ([]int64, error) {
	rows, err := w.tx.QueryContext(w.ctx, query, arg)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	var ids []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

// bringBack makes a unit what it was before the edit with that number.
func (w *editor) bringBack(id, number int64) error {
	var before string
	err := w.tx.QueryRowContext(w.ctx, "SELECT before FROM history WHERE unit = ? AND edit = ?", id, number).Scan(&before)
	if err != nil {
		return err
	}
	var u Unit
	if err := json.Unmarshal([]byte(before), &u); err != nil {
		return fmt.Errorf("history of unit %d: %w", id, err)
	}
	now, err := w.unit(id)
	if err == nil {
		return w.replace(now, u)
	}
	return w.putBack(u)
}

// putBack stores a deleted unit under its old id.
func (w *editor) putBack(u Unit) error {
	if _, err := w.tx.ExecContext(w.ctx, "DELETE FROM deleted WHERE id = ?", u.ID); err != nil {
		return err
	}
	w.count++
	_, err := w.tx.ExecContext(w.ctx, insertInto(1), values(keyed{u, keyOf(u.Source, u.SourceLang, u.TargetLang)}, 1, w.number)...)
	return err
}
