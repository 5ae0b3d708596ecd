package memory

import (
	"cmp"
	"database/sql"
	"errors"
	"fmt"
	"slices"
)

// PutEntries implements Editor.
func (w *editor) PutEntries(entries []Entry, p Policy) ([]Outcome, error) {
	outcomes := make([]Outcome, 0, len(entries))
	for _, e := range entries {
		clean, err := e.Clean()
		if err != nil {
			outcomes = append(outcomes, Outcome{Reason: err.Error()})
			continue
		}
		o, err := w.putEntry(clean, p)
		if err != nil {
			return nil, err
		}
		outcomes = append(outcomes, o)
	}
	return outcomes, nil
}

func (w *editor) putEntry(e Entry, p Policy) (Outcome, error) {
	owners, err := w.owners(e)
	switch {
	case err != nil:
		return Outcome{}, err
	case len(owners) == 0:
		return w.addEntry(e)
	case len(owners) > 1:
		return Outcome{Reason: fmt.Sprintf("its names belong to entries %d and %d", owners[0], owners[1])}, nil
	}
	now, err := w.entry(owners[0])
	if err != nil {
		return Outcome{}, err
	}
	after, reason := now.taking(e, p)
	if reason != "" {
		return Outcome{Reason: reason}, nil
	}
	effect, err := w.setEntry(now, after)
	return Outcome{ID: now.ID, Effect: effect}, err
}

// taking gives what e becomes when o, which has a name of e, is put under a policy, or why it is not taken.
func (e Entry) taking(o Entry, p Policy) (after Entry, reason string) {
	after = e.joined(o)
	if p == Overwrite {
		after = e.replaced(o)
	}
	switch {
	case e.Status == Rejected && (o.Status != Approved || p == Keep):
		return e, "rejected before"
	case e.Status == Rejected:
		after.Status = Approved
		return after, ""
	case sameEntry(e, after):
		return e, ""
	case p != Keep && (e.Status != Approved || o.Status == Approved):
		return after, ""
	}
	// What people vouch for does not give way to what nobody does; but where it was seen is nobody's decision.
	seen := e
	switch seen.Seen = after.Seen; {
	case !sameEntry(e, seen):
		return seen, ""
	case p == Keep:
		return e, "another entry of that name is there"
	}
	return e, "an approved entry is there"
}

// sameEntry reports whether two versions of an entry say the same.
func sameEntry(a, b Entry) bool {
	a.Changed = b.Changed
	return packEntry(a) == packEntry(b)
}

// owners are the entries that have a name of e, each once, by number; e itself is none.
func (w *editor) owners(e Entry) ([]int64, error) {
	var owners []int64
	for _, key := range e.keys() {
		var id int64
		err := w.row("SELECT entry FROM names WHERE lang = ? AND key = ?", primary(e.Head().Lang), key).Scan(&id)
		if errors.Is(err, sql.ErrNoRows) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if id != e.ID && !slices.Contains(owners, id) {
			owners = append(owners, id)
		}
	}
	slices.Sort(owners)
	return owners, nil
}

// entry gives the entry with an id, or ErrNotFound.
func (w *editor) entry(id int64) (Entry, error) {
	e, err := scanEntry(w.row("SELECT id, data FROM entries WHERE id = ?", id))
	if errors.Is(err, sql.ErrNoRows) {
		return e, fmt.Errorf("entry %d: %w", id, ErrNotFound)
	}
	return e, err
}

func (w *editor) addEntry(e Entry) (Outcome, error) {
	if e.Created.IsZero() {
		e.Created = fromUnix(w.at)
	}
	r, err := w.run("INSERT INTO entries (born, edit, status, data) VALUES (?1, ?1, ?, ?)", w.number, e.Status, packEntry(e))
	if err != nil {
		return Outcome{}, err
	}
	if e.ID, err = r.LastInsertId(); err != nil {
		return Outcome{}, err
	}
	w.entries++
	return Outcome{ID: e.ID, Effect: New}, w.name(e)
}

// name makes e found by its names.
func (w *editor) name(e Entry) error {
	for _, key := range e.keys() {
		if _, err := w.exec("INSERT INTO names (lang, key, entry) VALUES (?, ?, ?)", primary(e.Head().Lang), key, e.ID); err != nil {
			return err
		}
	}
	return nil
}

// unname takes the names of an entry away.
func (w *editor) unname(id int64) error {
	_, err := w.exec("DELETE FROM names WHERE entry = ?", id)
	return err
}

// setEntry replaces an entry where that changes it.
func (w *editor) setEntry(before, after Entry) (Effect, error) {
	if sameEntry(before, after) {
		return Same, nil
	}
	return Changed, w.replaceEntry(before, after)
}

// replaceEntry turns an entry into what it is after the edit, and keeps what it was.
func (w *editor) replaceEntry(before, after Entry) error {
	after.Changed = fromUnix(w.at)
	if err := errors.Join(w.rememberEntry(before), w.unname(before.ID), w.name(after)); err != nil {
		return err
	}
	_, err := w.exec("UPDATE entries SET edit = ?, status = ?, data = ? WHERE id = ?", w.number, after.Status, packEntry(after), before.ID)
	return err
}

// rememberEntry writes e into the history, as remember does for units.
func (w *editor) rememberEntry(e Entry) error {
	rows, err := w.exec(`INSERT INTO entry_history (entry, edit, before)
		SELECT ?1, ?2, ?3 WHERE (SELECT born FROM entries WHERE id = ?1) <> ?2 ON CONFLICT DO NOTHING`, e.ID, w.number, packEntry(e))
	w.entries += int(rows)
	return err
}

// UpdateEntry implements Editor.
func (w *editor) UpdateEntry(e Entry) (Effect, error) {
	before, err := w.entry(e.ID)
	if err != nil {
		return Skipped, err
	}
	status := e.Status
	e.Status = cmp.Or(status, before.Status)
	if e, err = e.Clean(); err != nil {
		return Skipped, fmt.Errorf("entry %d: %w", before.ID, err)
	}
	if status == "" && before.Status == Approved && matters(before, e) {
		e.Status = Proposed
	}
	owners, err := w.owners(e)
	if err != nil {
		return Skipped, err
	}
	if len(owners) > 0 {
		return Skipped, fmt.Errorf("entry %d: a name of it belongs to entry %d: %w", e.ID, owners[0], ErrTaken)
	}
	e.Created, e.Changed = before.Created, before.Changed
	return w.setEntry(before, e)
}

// ErrTaken says that another entry has a name.
var ErrTaken = errors.New("the name is taken")

// SetEntryStatus implements Editor.
func (w *editor) SetEntryStatus(id int64, s Status) (Effect, error) {
	before, err := w.entry(id)
	if err != nil {
		return Skipped, err
	}
	if _, err := ParseEntryStatus(string(s)); err != nil {
		return Skipped, err
	}
	after := before
	after.Status = s
	return w.setEntry(before, after)
}

// DeleteEntry implements Editor.
func (w *editor) DeleteEntry(id int64) error {
	e, err := w.entry(id)
	if err != nil {
		return err
	}
	if err := errors.Join(w.rememberEntry(e), w.unname(id)); err != nil {
		return err
	}
	if _, err := w.exec("INSERT INTO deleted_entries (id, born, edit) SELECT id, born, ? FROM entries WHERE id = ?", w.number, id); err != nil {
		return err
	}
	_, err = w.exec("DELETE FROM entries WHERE id = ?", id)
	return err
}

// undoEntries is Undo for the entries that an edit changed. An entry that would come back to a name that another one has by now is left.
func (w *editor) undoEntries(number int64) (undone, left int, err error) {
	const query = `SELECT x.id, x.edit, h.before, x.there FROM (
			SELECT id, edit, born, TRUE AS there FROM entries UNION ALL SELECT id, edit, born, FALSE FROM deleted_entries) x
		LEFT JOIN entry_history h ON h.entry = x.id AND h.edit = ?1
		WHERE x.born = ?1 OR h.edit IS NOT NULL ORDER BY x.id`
	type trace struct {
		id, last int64
		before   sql.NullString
		there    bool
	}
	var traces []trace
	err = each(w.ctx, w.tx, query, []any{number}, func(scan scanner) error {
		var t trace
		err := scan.Scan(&t.id, &t.last, &t.before, &t.there)
		traces = append(traces, t)
		return err
	})
	if err != nil {
		return 0, 0, err
	}
	for _, t := range traces {
		done := false
		switch {
		case t.last != number:
		case !t.before.Valid && !t.there:
			continue // it came and went
		case !t.before.Valid:
			done, err = true, w.DeleteEntry(t.id)
		default:
			done, err = w.entryBack(t.id, t.before.String, t.there)
		}
		if err != nil {
			return undone, left, err
		}
		if done {
			undone++
		} else {
			left++
		}
	}
	return undone, left, nil
}

// entryBack makes an entry what it was, unless another one has a name of it.
func (w *editor) entryBack(id int64, packed string, there bool) (bool, error) {
	e, err := unpackEntry(id, packed)
	if err != nil {
		return false, err
	}
	if owners, err := w.owners(e); err != nil || len(owners) > 0 {
		return false, err
	}
	if there {
		now, err := w.entry(id)
		if err != nil {
			return false, err
		}
		return true, w.replaceEntry(now, e)
	}
	e.Changed = fromUnix(w.at)
	var born int64
	if err := w.row("DELETE FROM deleted_entries WHERE id = ? RETURNING born", id).Scan(&born); err != nil {
		return false, err
	}
	w.entries++
	if _, err := w.exec("INSERT INTO entry_history (entry, edit, before) VALUES (?, ?, NULL) ON CONFLICT DO NOTHING", id, w.number); err != nil {
		return false, err
	}
	if _, err := w.exec("INSERT INTO entries (id, born, edit, status, data) VALUES (?, ?, ?, ?, ?)", id, born, w.number, e.Status, packEntry(e)); err != nil {
		return false, err
	}
	return true, w.name(e)
}
