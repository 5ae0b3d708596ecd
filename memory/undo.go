package memory

import (
	"database/sql"
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
	if undone, left, err = w.undoEntries(number); err != nil {
		return 0, 0, err
	}
	for part := range slicesOf(changed, putBatch) {
		traces, err := w.traces(part, number)
		if err != nil {
			return 0, 0, err
		}
		done, kept, err := w.bringBack(traces, number)
		if err != nil {
			return 0, 0, err
		}
		undone, left = undone+done, left+kept
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

// trace is what an edit left of a unit that it changed.
type trace struct {
	id     int64
	last   int64          // the edit that changed the unit last
	before sql.NullString // what it was before the edit, packed; null when it was not there
	now    Unit           // what it is; the zero Unit when it is not there
}

// traces gives those of the edit with that number in units, by id.
func (w *editor) traces(ids []int64, number int64) ([]trace, error) {
	now, err := unitsOf(w.ctx, w.tx, ids)
	if err != nil {
		return nil, err
	}
	in := list(ids)
	query := "SELECT x.id, x.edit, h.before FROM (SELECT id, edit FROM units WHERE id IN (" + in +
		") UNION ALL SELECT id, edit FROM deleted WHERE id IN (" + in +
		")) x LEFT JOIN history h ON h.unit = x.id AND h.edit = ? ORDER BY x.id"
	var traces []trace
	err = each(w.ctx, w.tx, query, []any{number}, func(scan scanner) error {
		var t trace
		err := scan.Scan(&t.id, &t.last, &t.before)
		if len(now) > 0 && now[0].ID == t.id {
			t.now, now = now[0], now[1:]
		}
		traces = append(traces, t)
		return err
	})
	return traces, err
}

// bringBack makes units what they were before the edit with that number: nothing, when it added them or put them back. It counts
// those that it changed and those that somebody has changed since, unless that was undone. What came and went in the same edit is
// neither.
func (w *editor) bringBack(traces []trace, number int64) (undone, left int, err error) {
	var added []Unit
	for _, t := range traces {
		there := t.now.ID != 0
		as, err := w.asItLeft(t, number)
		if err != nil {
			return 0, 0, err
		}
		switch {
		case !as:
			left++
			continue
		case !t.before.Valid && !there:
			continue
		case !t.before.Valid:
			added = append(added, t.now)
		default:
			u, err := unpack(t.id, t.before.String)
			if err == nil && there {
				err = w.replace(t.now, u)
			} else if err == nil {
				err = w.putBack(u)
			}
			if err != nil {
				return 0, 0, err
			}
		}
		undone++
	}
	return undone, left, w.remove(added...)
}

// asItLeft reports whether a unit is as the edit with that number left it: nobody has changed it since, or all that did so was undone.
func (w *editor) asItLeft(t trace, number int64) (bool, error) {
	if t.last == number || t.last == w.number {
		return t.last == number, nil
	}
	var stands bool
	const query = `SELECT EXISTS (SELECT 1 FROM history h JOIN edits e ON e.number = h.edit WHERE h.unit = ?1 AND h.edit > ?2 AND e.undone = 0
		AND NOT EXISTS (SELECT 1 FROM edits WHERE undone = h.edit))`
	if err := w.row(query, t.id, number).Scan(&stands); err != nil || stands {
		return false, err
	}
	var left sql.NullString
	err := w.row("SELECT before FROM history WHERE unit = ? AND edit > ? ORDER BY edit LIMIT 1", t.id, number).Scan(&left)
	if err != nil || !left.Valid || t.now.ID == 0 {
		return !left.Valid && t.now.ID == 0, err
	}
	u, err := unpack(t.id, left.String)
	u.Changed = t.now.Changed
	return pack(u) == pack(t.now), err
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
	back := keyed{Unit: u, key: keyOf(u.Source, u.SourceLang, u.TargetLang), extra: packExtra(u)}
	w.sieve.add(back.key)
	_, err = w.exec(insertInto("born, edit, id", "?, ?, ?", 1), appendValues([]any{born, w.number, u.ID}, &back)...)
	return err
}
