package memorytest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"reflect"
	"slices"
	"sync"
	"time"

	"songngu/memory"
)

// Twin is a Store in working memory that does everything in the plainest way: it keeps all units as they were after every
// edit. It is what other stores are compared with.
type Twin struct {
	mu     sync.Mutex
	writer sync.Mutex
	edits  []moment // the first is the empty store
	next   int64    // the last id given to a unit
	named  int64    // the last id given to an entry
}

// moment is the store after an edit.
type moment struct {
	edit    memory.Edit
	units   map[int64]memory.Unit
	touched map[int64]bool // by the edit
	entries map[int64]memory.Entry
	renamed map[int64]bool // entries touched by the edit
}

// NewTwin gives an empty Twin.
func NewTwin() *Twin {
	return &Twin{edits: []moment{{units: map[int64]memory.Unit{}, entries: map[int64]memory.Entry{}}}}
}

// now gives the edits so far. They never change.
func (s *Twin) now() []moment {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clip(s.edits)
}

func token(number int) string { return fmt.Sprintf("twin %d", number) }

// Generation implements memory.Store.
func (s *Twin) Generation(ctx context.Context) (memory.Generation, error) {
	return generationOf(s.now()), ctx.Err()
}

// generationOf gives the generation that the last of the edits made.
func generationOf(edits []moment) memory.Generation {
	n := len(edits) - 1
	if n == 0 {
		return memory.Generation{}
	}
	return memory.Generation{Number: int64(n), Token: token(n)}
}

// Knows implements memory.Store.
func (s *Twin) Knows(ctx context.Context, g memory.Generation) (bool, error) {
	known := g.Number > 0 && g.Number < int64(len(s.now())) && g.Token == token(int(g.Number))
	return known || g == memory.Generation{}, ctx.Err()
}

// Units implements memory.Store.
func (s *Twin) Units(ctx context.Context, ids []int64) ([]memory.Unit, error) {
	edits := s.now()
	units := []memory.Unit{}
	for _, id := range ids {
		if u, ok := edits[len(edits)-1].units[id]; ok {
			units = append(units, u)
		}
	}
	return units, ctx.Err()
}

// Same implements memory.Store.
func (s *Twin) Same(ctx context.Context, source, sourceLang, targetLang string) ([]memory.Unit, error) {
	clean, err := memory.Unit{Source: source, Target: "x", SourceLang: sourceLang, TargetLang: targetLang}.Clean()
	if err != nil {
		return nil, err
	}
	var units []memory.Unit
	for u, err := range s.All(ctx, memory.Filter{SourceLang: sourceLang, TargetLang: targetLang}) {
		if err != nil {
			return nil, err
		}
		if u.Source == clean.Source {
			units = append(units, u)
		}
	}
	return units, ctx.Err()
}

// All implements memory.Store.
func (s *Twin) All(ctx context.Context, f memory.Filter) iter.Seq2[memory.Unit, error] {
	return func(yield func(memory.Unit, error) bool) {
		edits := s.now()
		units := edits[len(edits)-1].units
		for _, id := range slices.Sorted(maps.Keys(units)) {
			if err := ctx.Err(); err != nil {
				yield(memory.Unit{}, err)
				return
			}
			if f.Edit != 0 && lastEdit(edits, id) != f.Edit || !f.Passes(units[id]) {
				continue
			}
			if !yield(units[id], nil) {
				return
			}
		}
	}
}

// Texts implements memory.Store.
func (s *Twin) Texts(ctx context.Context, f memory.Filter, fn func(id int64, source, target []byte) bool) error {
	for u, err := range s.All(ctx, f) {
		if err != nil {
			return err
		}
		if !fn(u.ID, []byte(u.Source), []byte(u.Target)) {
			return nil
		}
	}
	return ctx.Err()
}

// lastEdit gives the edit that changed a unit last, or 0.
func lastEdit(edits []moment, id int64) int64 {
	for n := len(edits) - 1; n > 0; n-- {
		if edits[n].touched[id] {
			return int64(n)
		}
	}
	return 0
}

// Since implements memory.Store.
func (s *Twin) Since(ctx context.Context, g memory.Generation, fn func(memory.Delta) error) (memory.Generation, error) {
	edits := s.now()
	first := map[int64]int{} // the edit that added a unit
	for n, e := range edits {
		for id := range e.touched {
			if first[id] == 0 {
				first[id] = n
			}
		}
	}
	for id, born := range first {
		if lastEdit(edits, id) <= g.Number {
			continue
		}
		d := memory.Delta{ID: id}
		if u, ok := edits[len(edits)-1].units[id]; ok {
			d.New = int64(born) > g.Number
			d.Unit = &memory.Unit{ID: id, Source: u.Source, SourceLang: u.SourceLang, TargetLang: u.TargetLang,
				Origin: u.Origin, Status: u.Status}
		}
		if err := errors.Join(ctx.Err(), fn(d)); err != nil {
			return memory.Generation{}, err
		}
	}
	return generationOf(edits), nil
}

// Edit implements memory.Store.
func (s *Twin) Edit(ctx context.Context, e memory.Edit, fn func(memory.Editor) error) (memory.Generation, error) {
	s.writer.Lock()
	defer s.writer.Unlock()
	edits := s.now()
	e.Number = int64(len(edits))
	last := edits[len(edits)-1]
	w := &twinEditor{edits: edits, next: s.next, named: s.named, undone: map[int64]bool{},
		moment: moment{e, maps.Clone(last.units), map[int64]bool{}, maps.Clone(last.entries), map[int64]bool{}}}
	if err := fn(w); err != nil {
		return memory.Generation{}, err
	}
	if err := ctx.Err(); err != nil {
		return memory.Generation{}, err
	}
	if len(w.touched) == 0 && len(w.renamed) == 0 {
		return memory.Generation{}, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	w.edit.Units, w.edit.Entries = len(w.touched), len(w.renamed)
	s.next, s.named = w.next, w.named
	s.edits = append(slices.Clone(edits), w.moment)
	for number := range w.undone {
		s.edits[number].edit.Undone = e.Number
	}
	return memory.Generation{Number: e.Number, Token: token(int(e.Number))}, nil
}

// Edits implements memory.Store.
func (s *Twin) Edits(ctx context.Context, limit int) ([]memory.Edit, error) {
	var edits []memory.Edit
	for _, m := range slices.Backward(s.now()[1:]) {
		if limit == 0 || len(edits) < limit {
			edits = append(edits, m.edit)
		}
	}
	return edits, ctx.Err()
}

// History implements memory.Store.
func (s *Twin) History(ctx context.Context, id int64) ([]memory.Version, error) {
	edits := s.now()
	var versions []memory.Version
	for n := 1; n < len(edits); n++ {
		if before, ok := edits[n-1].units[id]; ok && edits[n].touched[id] {
			versions = append(versions, memory.Version{Unit: before, Edit: edits[n].edit})
		}
	}
	if u, ok := edits[len(edits)-1].units[id]; ok {
		versions = append(versions, memory.Version{Unit: u})
	}
	if len(versions) == 0 {
		return nil, fmt.Errorf("unit %d: %w", id, memory.ErrNotFound)
	}
	return versions, ctx.Err()
}

// Verify implements memory.Store: working memory is not damaged.
func (s *Twin) Verify(ctx context.Context) ([]string, error) { return nil, ctx.Err() }

// Close implements memory.Store.
func (s *Twin) Close() error { return nil }

// twinEditor is the moment that an edit makes.
type twinEditor struct {
	moment
	edits  []moment // those before
	next   int64
	named  int64
	undone map[int64]bool
}

// Put implements memory.Editor.
func (w *twinEditor) Put(units []memory.Unit, p memory.Policy) ([]memory.Outcome, error) {
	var outcomes []memory.Outcome
	for _, u := range units {
		u, err := u.Clean()
		if err != nil {
			outcomes = append(outcomes, memory.Outcome{Reason: err.Error()})
			continue
		}
		u.Origin, u.Status = cmp.Or(u.Origin, memory.Human), cmp.Or(u.Status, memory.Draft)
		outcomes = append(outcomes, w.put(u, p))
	}
	return outcomes, nil
}

func (w *twinEditor) put(u memory.Unit, p memory.Policy) memory.Outcome {
	same := w.find(u, func(e memory.Unit) bool { return e.Target == u.Target })
	rival := w.find(u, func(e memory.Unit) bool { return e.Status != memory.Rejected })
	switch {
	case same != 0 && w.units[same].Status == memory.Rejected && (u.Status != memory.Approved || p == memory.Keep):
		return memory.Outcome{Reason: "rejected before"}
	case same != 0:
		after := w.units[same]
		if u.Status == memory.Approved && after.Status != memory.Approved && p != memory.Keep {
			after.Status, after.Origin = memory.Approved, u.Origin
		}
		if after.Prev+after.Next == "" && p != memory.Keep && (u.Status == memory.Approved || w.units[same].Status != memory.Approved) {
			after.Prev, after.Next = u.Prev, u.Next
		}
		return memory.Outcome{ID: same, Effect: w.set(after)}
	case rival != 0 && p == memory.Keep:
		return memory.Outcome{Reason: "another translation is there"}
	case rival != 0 && p == memory.Overwrite && w.units[rival].Status == memory.Approved && u.Status != memory.Approved:
		return memory.Outcome{Reason: "an approved translation is there"}
	case rival != 0 && p == memory.Overwrite:
		u.ID, u.Created = rival, orTime(u.Created, w.units[rival].Created)
		w.set(u)
		return memory.Outcome{ID: rival, Effect: memory.Changed}
	}
	w.next++
	u.ID, u.Created = w.next, orTime(u.Created, w.edit.At)
	w.units[u.ID], w.touched[u.ID] = u, true
	return memory.Outcome{ID: u.ID, Effect: memory.New}
}

// find gives the first unit for which ok holds that has the source and languages of u and whose context does not differ, or 0.
func (w *twinEditor) find(u memory.Unit, ok func(memory.Unit) bool) int64 {
	for id := int64(1); id <= w.next; id++ {
		e, there := w.units[id]
		languages := memory.SameLang(e.SourceLang, u.SourceLang) && memory.SameLang(e.TargetLang, u.TargetLang)
		context := e.Prev == u.Prev && e.Next == u.Next || e.Prev+e.Next == "" || u.Prev+u.Next == ""
		if there && languages && context && e.Source == u.Source && ok(e) {
			return id
		}
	}
	return 0
}

// set stores a unit that is there, and notes a change if it differs.
func (w *twinEditor) set(u memory.Unit) memory.Effect {
	before := w.units[u.ID]
	if u.Changed = before.Changed; fmt.Sprint(u) == fmt.Sprint(before) {
		return memory.Same
	}
	u.Changed = w.edit.At
	w.units[u.ID], w.touched[u.ID] = u, true
	return memory.Changed
}

// Update implements memory.Editor.
func (w *twinEditor) Update(u memory.Unit) (memory.Effect, error) {
	before, ok := w.units[u.ID]
	if !ok {
		return memory.Skipped, fmt.Errorf("unit %d: %w", u.ID, memory.ErrNotFound)
	}
	u, err := u.Clean()
	if err != nil {
		return memory.Skipped, err
	}
	u.Origin, u.Status, u.Created = cmp.Or(u.Origin, before.Origin), cmp.Or(u.Status, before.Status), before.Created
	return w.set(u), nil
}

// SetStatus implements memory.Editor.
func (w *twinEditor) SetStatus(id int64, s memory.Status) (memory.Effect, error) {
	u, ok := w.units[id]
	if !ok {
		return memory.Skipped, fmt.Errorf("unit %d: %w", id, memory.ErrNotFound)
	}
	if u.Status = s; s == memory.Approved && u.Origin == memory.Machine {
		u.Origin = memory.Reviewed
	}
	return w.set(u), nil
}

// Delete implements memory.Editor.
func (w *twinEditor) Delete(id int64) error {
	if _, ok := w.units[id]; !ok {
		return fmt.Errorf("unit %d: %w", id, memory.ErrNotFound)
	}
	delete(w.units, id)
	w.touched[id] = true
	return nil
}

// Undo implements memory.Editor.
func (w *twinEditor) Undo(number int64) (undone, left int, err error) {
	if number <= 0 || number >= int64(len(w.edits)) {
		return 0, 0, fmt.Errorf("edit %d: %w", number, memory.ErrNotFound)
	}
	undone, left = w.undoEntries(number)
	before := w.edits[number-1].units
	for id := range w.edits[number].touched {
		u, was := before[id]
		_, there := w.units[id]
		switch {
		case w.touched[id] || lastEdit(w.edits, id) != number && !w.asItLeft(id, number):
			left++
			continue
		case !was && !there:
			continue
		case was:
			u.Changed = w.edit.At
			w.units[id] = u
		default:
			delete(w.units, id)
		}
		w.touched[id] = true
		undone++
	}
	if undone+left == 0 {
		return 0, 0, fmt.Errorf("edit %d: %w", number, memory.ErrFinal)
	}
	if undone > 0 {
		w.undone[number] = true
	}
	return undone, left, nil
}

// asItLeft reports whether a unit is as an edit left it, as all that changed it since was undone.
func (w *twinEditor) asItLeft(id, number int64) bool {
	undoneBy := func(n int64) int64 {
		if w.undone[n] {
			return w.edit.Number
		}
		return w.edits[n].edit.Undone
	}
	for n := number + 1; n < int64(len(w.edits)); n++ {
		undo := false
		for m := range n {
			undo = undo || undoneBy(m) == n
		}
		if w.edits[n].touched[id] && undoneBy(n) == 0 && !undo {
			return false
		}
	}
	left, was := w.edits[number].units[id]
	now, there := w.units[id]
	left.Changed = now.Changed
	return was == there && (!was || reflect.DeepEqual(left, now))
}

// orTime gives the first of two times that is not zero.
func orTime(a, b time.Time) time.Time {
	if a.IsZero() {
		return b
	}
	return a
}
