package memory

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
)

// Edit implements Store.
func (db *DB) Edit(ctx context.Context, e Edit, fn func(Editor) error) (Generation, error) {
	var g Generation
	err := db.write(ctx, db.sql, func(tx *sql.Tx) (err error) {
		if g, err = insertEdit(ctx, tx, e); err != nil {
			return err
		}
		w := &editor{ctx: ctx, tx: tx, ready: map[string]*sql.Stmt{}, number: g.Number, at: toUnix(e.At),
			full: insertNew(insertRows)}
		if err := fn(w); err != nil {
			return err
		}
		if err := w.flush(); err != nil {
			return err
		}
		if w.count == 0 && w.entries == 0 {
			return errNoEdit
		}
		_, err = tx.ExecContext(ctx, "UPDATE edits SET units = ?, entries = ? WHERE number = ?", w.count, w.entries, g.Number)
		return err
	})
	if errors.Is(err, errNoEdit) {
		return Generation{}, nil
	}
	if err != nil {
		return Generation{}, err
	}
	return g, nil
}

// errNoEdit takes an edit back that changed nothing.
var errNoEdit = errors.New("nothing changed")

// write calls fn with a transaction of a connection or the pool, and keeps what it does if it returns nil.
func (db *DB) write(ctx context.Context, on interface {
	BeginTx(context.Context, *sql.TxOptions) (*sql.Tx, error)
}, fn func(*sql.Tx) error) error {
	select {
	case db.writing <- struct{}{}:
		defer func() { <-db.writing }()
	case <-ctx.Done():
		return ctx.Err()
	}
	tx, err := on.BeginTx(ctx, nil)
	if err != nil {
		return db.plain(ctx, err)
	}
	defer func() { _ = tx.Rollback() }()
	if err := fn(tx); err != nil {
		return db.plain(ctx, err)
	}
	return db.plain(ctx, tx.Commit())
}

// insertEdit gives e its number.
func insertEdit(ctx context.Context, tx *sql.Tx, e Edit) (Generation, error) {
	g := Generation{Token: newToken()}
	r, err := tx.ExecContext(ctx, "INSERT INTO edits (token, at, actor, action, detail) VALUES (?, ?, ?, ?, ?)",
		g.Token, toUnix(e.At), e.Actor, e.Action, e.Detail)
	if err != nil {
		return g, err
	}
	g.Number, err = r.LastInsertId()
	return g, err
}

// editor is an Editor inside of a transaction.
type editor struct {
	ctx     context.Context
	tx      *sql.Tx
	ready   map[string]*sql.Stmt // statements by their text; the transaction closes them
	number  int64
	at      int64
	count   int       // units changed
	entries int       // entries changed
	last    int64     // the last id given; 0 before the first
	pending []any     // values of rows that are not inserted yet, after the number
	full    string    // the statement for insertRows rows
	begun   bool      // a unit was put
	sieve   *keySieve // of the keys in the memory; nil where it has too many to be known
}

// prepare gives a statement that is used again and again.
func (w *editor) prepare(query string) (*sql.Stmt, error) {
	if s := w.ready[query]; s != nil {
		return s, nil
	}
	s, err := w.tx.PrepareContext(w.ctx, query)
	if err != nil {
		return nil, err
	}
	w.ready[query] = s
	return s, nil
}

// run runs a statement that gives no rows.
func (w *editor) run(query string, args ...any) (sql.Result, error) {
	s, err := w.prepare(query)
	if err != nil {
		return nil, err
	}
	return s.ExecContext(w.ctx, args...)
}

// exec runs a statement and gives the number of rows that it changed.
func (w *editor) exec(query string, args ...any) (rows int64, err error) {
	r, err := w.run(query, args...)
	if err != nil {
		return 0, err
	}
	return r.RowsAffected()
}

// row reads the one row that a statement gives, or sql.ErrNoRows.
func (w *editor) row(query string, args ...any) scanner {
	s, err := w.prepare(query)
	if err != nil {
		return noRow{err}
	}
	return s.QueryRowContext(w.ctx, args...)
}

// noRow is a row that could not be read.
type noRow struct{ err error }

func (r noRow) Scan(...any) error { return r.err }

// keyed is a unit that is ready to be stored: clean, with its key and what few units have, packed.
type keyed struct {
	Unit
	key    int64
	extra  string
	reason error  // why it cannot be stored
	next   *keyed // the next one that is there with the same key
}

// putBatch is how many units are looked up at once.
const putBatch = 256

// Put implements Editor. While a part of the units is stored, another goroutine makes the parts after it ready.
func (w *editor) Put(units []Unit, p Policy) ([]Outcome, error) {
	outcomes := make([]Outcome, 0, len(units))
	parts := make(chan []keyed, 1)
	if len(units) <= putBatch {
		return w.putPart(outcomes, cleaned(units), p)
	}
	ctx, cancel := context.WithCancel(w.ctx)
	defer cancel()
	go func() {
		defer close(parts)
		for part := range slicesOf(units, putBatch) {
			select {
			case parts <- cleaned(part):
			case <-ctx.Done():
				return
			}
		}
	}()
	var err error
	for part := range parts {
		if outcomes, err = w.putPart(outcomes, part, p); err != nil {
			return nil, err
		}
	}
	return outcomes, w.ctx.Err() // an end of ctx may have cut the parts off
}

// putPart puts units that are looked up at once and adds their outcomes.
func (w *editor) putPart(outcomes []Outcome, units []keyed, p Policy) ([]Outcome, error) {
	if err := w.ctx.Err(); err != nil {
		return nil, err
	}
	known, err := w.known(units)
	if err != nil {
		return nil, err
	}
	for i := range units {
		u := &units[i]
		var o Outcome
		if u.reason != nil {
			o.Reason = u.reason.Error()
		} else if o, err = w.put(u, p, known); err != nil {
			return nil, err
		}
		outcomes = append(outcomes, o)
	}
	return outcomes, nil
}

// cleaned makes units ready to be stored.
func cleaned(units []Unit) []keyed {
	ready := make([]keyed, len(units))
	for i := range units {
		u := &ready[i]
		u.Unit, u.reason = units[i].Clean()
		u.Origin, u.Status = cmp.Or(u.Origin, Human), cmp.Or(u.Status, Draft)
		u.key, u.extra = keyOf(u.Source, u.SourceLang, u.TargetLang), packExtra(u.Unit)
	}
	return ready
}

// known gives the first of the units that are there with the source of each unit, by key.
func (w *editor) known(units []keyed) (map[int64]*keyed, error) {
	known := make(map[int64]*keyed, len(units))
	var keys []any
	var err error
	if keys, err = w.perhapsThere(units); err != nil || len(keys) == 0 {
		return known, err
	}
	if err := w.flush(); err != nil {
		return nil, err
	}
	for len(keys) < putBatch { // always as many, so that the statement is prepared once
		keys = append(keys, keys[0])
	}
	s, err := w.prepare("SELECT " + columns + ", key FROM units WHERE key IN (?" + strings.Repeat(",?", putBatch-1) + ") ORDER BY id DESC")
	if err != nil {
		return nil, err
	}
	rows, err := s.QueryContext(w.ctx, keys...)
	if err != nil {
		return nil, err
	}
	err = eachRow(rows, func(scan scanner) (err error) {
		var u keyed
		u.Unit, err = scanUnit(scan, &u.key)
		u.next = known[u.key]
		known[u.key] = &u
		return err
	})
	return known, err
}

// perhapsThere gives the keys of the units that have to be looked up: all, unless the memory was empty when the edit began. Then
// only what the edit itself has stored can be there.
func (w *editor) perhapsThere(units []keyed) ([]any, error) {
	if !w.begun {
		var empty bool
		if err := w.tx.QueryRowContext(w.ctx, "SELECT NOT EXISTS (SELECT 1 FROM units)").Scan(&empty); err != nil {
			return nil, err
		}
		if w.begun = true; empty && w.count == 0 {
			w.sieve = newKeySieve()
		}
	}
	keys := make([]any, 0, putBatch)
	for i := range units {
		if u := &units[i]; u.reason == nil && w.sieve.mayHave(u.key) {
			keys = append(keys, u.key)
		}
	}
	return keys, nil
}

// put adds one unit and notes it in known.
func (w *editor) put(u *keyed, p Policy, known map[int64]*keyed) (Outcome, error) {
	var last *keyed
	for e := known[u.key]; e != nil; e = e.next {
		if e.Source == u.Source && e.Target == u.Target && sameContext(&e.Unit, &u.Unit) {
			return w.again(&e.Unit, u.Unit, p)
		}
		last = e
	}
	if p != Merge {
		for e := known[u.key]; e != nil; e = e.next {
			if e.Source == u.Source && sameContext(&e.Unit, &u.Unit) && e.Status != Rejected {
				return w.rival(&e.Unit, u.Unit, p)
			}
		}
	}
	if err := w.add(u); err != nil {
		return Outcome{}, err
	}
	if last == nil {
		known[u.key] = u
	} else {
		last.next = u
	}
	return Outcome{ID: u.ID, Effect: New}, nil
}

// sameContext reports whether two units can stand for the same place: their contexts are equal, or one has none.
func sameContext(a, b *Unit) bool {
	return a.Prev == b.Prev && a.Next == b.Next || a.Prev == "" && a.Next == "" || b.Prev == "" && b.Next == ""
}

// again puts u where e is, which has the same texts.
func (w *editor) again(e *Unit, u Unit, p Policy) (Outcome, error) {
	if e.Status == Rejected && (u.Status != Approved || p == Keep) {
		return Outcome{Reason: "rejected before"}, nil
	}
	better := *e
	if p != Keep {
		if u.Status == Approved && e.Status != Approved {
			better.Status, better.Origin = Approved, u.Origin
		}
		if e.Prev == "" && e.Next == "" && (u.Status == Approved || e.Status != Approved) { // a draft says nothing of what is approved
			better.Prev, better.Next = u.Prev, u.Next
		}
	}
	if better.Status == e.Status && better.Prev == e.Prev && better.Next == e.Next {
		return Outcome{ID: e.ID, Effect: Same}, nil
	}
	return w.better(e, better)
}

// rival puts u where e is, which has another target.
func (w *editor) rival(e *Unit, u Unit, p Policy) (Outcome, error) {
	switch {
	case p == Keep:
		return Outcome{Reason: "another translation is there"}, nil
	case e.Status == Approved && u.Status != Approved: // what people vouch for does not give way to what nobody does
		return Outcome{Reason: "an approved translation is there"}, nil
	}
	u.ID = e.ID
	return w.better(e, u)
}

// better puts u in the place of e.
func (w *editor) better(e *Unit, u Unit) (Outcome, error) {
	if u.Created.IsZero() {
		u.Created = e.Created
	}
	if err := w.replace(*e, u); err != nil {
		return Outcome{}, err
	}
	*e = u
	return Outcome{ID: e.ID, Effect: Changed}, nil
}

// insertRows is how many units are inserted by one statement.
const insertRows = 64

// insertColumns is how many values each row of a statement has for itself.
const insertColumns = 15

// insertNew is a statement for so many new rows. Their first value is the edit. It gives no ids: SQLite numbers the rows by itself
// as add does, and keeps a journal to take back the statement alone if it might be given a number that is none. For the same
// reason a row that cannot be inserted ends the edit.
func insertNew(rows int) string { return insertInto("born, edit", "?1, ?1", rows) }

// insertInto is a statement for so many rows, with values of columns before those that appendValues gives.
func insertInto(columns, first string, rows int) string {
	row := "(" + first + strings.Repeat(",?", insertColumns) + ")"
	return "INSERT OR ROLLBACK INTO units (" + columns + `, key, source, target, source_lang, target_lang, origin, status, prev, next,
		document, creator, created, changed, note, extra) VALUES ` + row + strings.Repeat(","+row, rows-1)
}

// add gives u its ID and keeps it to be inserted with others.
func (w *editor) add(u *keyed) error {
	if w.last == 0 {
		err := w.tx.QueryRowContext(w.ctx, `SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'units'), 0),
			coalesce((SELECT max(id) FROM units), 0))`).Scan(&w.last)
		if err != nil {
			return err
		}
	}
	w.last++
	w.count++
	u.ID = w.last
	if u.Created.IsZero() {
		u.Created = fromUnix(w.at)
	}
	if len(w.pending) == 0 {
		w.pending = append(w.pending, w.number)
	}
	w.pending = appendValues(w.pending, u)
	w.sieve.add(u.key)
	if len(w.pending) < insertRows*insertColumns {
		return nil
	}
	return w.flush()
}

// appendValues adds the columns of u that a row of insertInto has for itself.
func appendValues(row []any, u *keyed) []any {
	return append(row, u.key, u.Source, u.Target, u.SourceLang, u.TargetLang, string(u.Origin), string(u.Status), u.Prev, u.Next,
		u.Document, u.Creator, toUnix(u.Created), toUnix(u.Changed), u.Note, u.extra)
}

// flush inserts what waits.
func (w *editor) flush() error {
	rows := len(w.pending) / insertColumns
	if rows == 0 {
		return nil
	}
	r, err := w.insert(rows)
	if err != nil {
		return err
	}
	w.pending = w.pending[:0]
	last, err := r.LastInsertId()
	if err == nil && last != w.last {
		err = fmt.Errorf("unit %d was given number %d", w.last, last)
	}
	return err
}

// insert inserts the rows that wait.
func (w *editor) insert(rows int) (sql.Result, error) {
	if rows < insertRows {
		return w.tx.ExecContext(w.ctx, insertNew(rows), w.pending...)
	}
	s, err := w.prepare(w.full)
	if err != nil {
		return nil, err
	}
	return s.ExecContext(w.ctx, w.pending...)
}

// replace turns the unit before into after and keeps what it was.
func (w *editor) replace(before, after Unit) error {
	after.Changed = fromUnix(w.at)
	key := keyOf(after.Source, after.SourceLang, after.TargetLang)
	w.sieve.add(key)
	if err := errors.Join(w.flush(), w.remember(before)); err != nil {
		return err
	}
	_, err := w.exec(`UPDATE units SET edit=?, key=?, source=?, target=?, source_lang=?, target_lang=?, origin=?,
		status=?, prev=?, next=?, document=?, creator=?, created=?, changed=?, note=?, extra=? WHERE id=?`,
		w.number, key, after.Source, after.Target, after.SourceLang,
		after.TargetLang, after.Origin, after.Status, after.Prev, after.Next, after.Document, after.Creator,
		toUnix(after.Created), toUnix(after.Changed), after.Note, packExtra(after), before.ID)
	return err
}

// remember writes u into the history. What a unit was before an edit is what it was before its first change in it.
func (w *editor) remember(u Unit) error {
	rows, err := w.exec(`INSERT INTO history (unit, edit, before)
		SELECT ?1, ?2, ?3 WHERE (SELECT born FROM units WHERE id = ?1) <> ?2 ON CONFLICT DO NOTHING`, u.ID, w.number, pack(u))
	w.count += int(rows)
	return err
}

// unit gives the unit with an id, or ErrNotFound.
func (w *editor) unit(id int64) (Unit, error) {
	if err := w.flush(); err != nil {
		return Unit{}, err
	}
	u, err := scanUnit(w.row("SELECT "+columns+" FROM units WHERE id = ?", id))
	if errors.Is(err, sql.ErrNoRows) {
		return u, fmt.Errorf("unit %d: %w", id, ErrNotFound)
	}
	return u, err
}

// Update implements Editor.
func (w *editor) Update(u Unit) (Effect, error) {
	before, err := w.unit(u.ID)
	if err != nil {
		return Skipped, err
	}
	if u, err = u.Clean(); err != nil {
		return Skipped, fmt.Errorf("unit %d: %w", before.ID, err)
	}
	u.Origin, u.Status = cmp.Or(u.Origin, before.Origin), cmp.Or(u.Status, before.Status)
	u.Created, u.Changed = before.Created, before.Changed
	if pack(u) == pack(before) {
		return Same, nil
	}
	return Changed, w.replace(before, u)
}

// SetStatus implements Editor.
func (w *editor) SetStatus(id int64, s Status) (Effect, error) {
	before, err := w.unit(id)
	if err != nil {
		return Skipped, err
	}
	after := before
	if after.Status = s; s == Approved && before.Origin == Machine {
		after.Origin = Reviewed
	}
	if after.Status == before.Status && after.Origin == before.Origin {
		return Same, nil
	}
	return Changed, w.replace(before, after)
}

// Delete implements Editor.
func (w *editor) Delete(id int64) error {
	u, err := w.unit(id)
	if err != nil {
		return err
	}
	return w.remove(u)
}

// remove takes away units that are there.
func (w *editor) remove(units ...Unit) error {
	ids := make([]int64, len(units))
	for i, u := range units {
		ids[i] = u.ID
		if err := w.remember(u); err != nil {
			return err
		}
	}
	const these = " FROM units WHERE id IN (SELECT value FROM json_each(?))"
	in := "[" + list(ids) + "]"
	if _, err := w.exec("INSERT INTO deleted (id, born, edit) SELECT id, born, ?"+these, w.number, in); err != nil {
		return err
	}
	_, err := w.exec("DELETE"+these, in)
	return err
}
