package memorytest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"songngu/memory"
)

// testAgainstTwin does at random what people do, to a store and to its twin, and compares all that can be seen of them.
func testAgainstTwin(t *testing.T, open func(t testing.TB) memory.Store) {
	rapid.Check(t, func(r *rapid.T) {
		p := &pair{store: open(t), twin: NewTwin(), ids: map[int64]int64{}, edits: map[int64]int64{}}
		defer func() { _ = p.store.Close() }()
		for range rapid.IntRange(1, 25).Draw(r, "edits") {
			p.edit(t, r)
		}
		p.compare(t, r)
	})
}

// pair is a store and its twin. Their numbers need not be the same: ids and edits lead from those of the store to those of
// the twin.
type pair struct {
	store      memory.Store
	twin       *Twin
	ids, edits map[int64]int64
}

// step is a change inside of an edit, as it is done to either; the numbers are those of the twin.
type step struct {
	what   string
	units  []memory.Unit
	policy memory.Policy
	id     int64
	status memory.Status
}

// apply does the step with numbers translated by id and edit, and says what came of it.
func (s step) apply(w memory.Editor, id, edit func(int64) int64) (string, []memory.Outcome, error) {
	switch s.what {
	case "put":
		outcomes, err := w.Put(s.units, s.policy)
		return "", outcomes, err
	case "update":
		u := s.units[0]
		u.ID = id(s.id)
		effect, err := w.Update(u)
		return effect.String(), nil, err
	case "status":
		effect, err := w.SetStatus(id(s.id), s.status)
		return effect.String(), nil, err
	case "delete":
		return "", nil, w.Delete(id(s.id))
	}
	undone, left, err := w.Undo(edit(s.id))
	return fmt.Sprint(undone, left), nil, err
}

var errFail = errors.New("fails on purpose")

// edit makes one edit of a few steps in both.
func (p *pair) edit(t *testing.T, r *rapid.T) {
	steps := rapid.SliceOfN(rapid.Custom(p.step), 1, 4).Draw(r, "steps")
	fails := rapid.IntRange(0, 9).Draw(r, "fails") == 0
	e := memory.Edit{Action: "test", Actor: "lan", At: at}
	twin := &said{steps: steps, fails: fails, id: backwards(unchanged(p.ids)), edit: backwards(unchanged(p.edits))}
	store := &said{steps: steps, fails: fails, id: backwards(p.ids), edit: backwards(p.edits)}
	gt, errT := p.twin.Edit(t.Context(), e, twin.run)
	gs, errS := p.store.Edit(t.Context(), e, store.run)
	if (errT == nil) != (errS == nil) || fails && errT == nil {
		r.Fatalf("%+v: %v, want %v", steps, errS, errT)
	}
	if diff := cmp.Diff(twin.results, store.results); diff != "" {
		r.Fatalf("%+v: %s", steps, diff)
	}
	if (gt == memory.Generation{}) != (gs == memory.Generation{}) {
		r.Fatalf("%+v: generation %v, want %v", steps, gs, gt)
	}
	if gs == (memory.Generation{}) {
		return
	}
	p.edits[gs.Number] = gt.Number
	for i, o := range store.outcomes {
		if o.ID != 0 {
			p.ids[o.ID] = twin.outcomes[i].ID
		}
	}
}

// said runs steps in an editor and keeps what it says.
type said struct {
	steps    []step
	fails    bool
	id, edit func(int64) int64 // from the numbers of the twin to those of the editor
	results  []string
	outcomes []memory.Outcome
}

func (s *said) run(w memory.Editor) error {
	for _, step := range s.steps {
		result, outcomes, err := step.apply(w, s.id, s.edit)
		for _, o := range outcomes {
			result += fmt.Sprintf(" %s %s", o.Effect, o.Reason)
		}
		expected := errors.Is(err, memory.ErrNotFound) || errors.Is(err, memory.ErrFinal)
		result += fmt.Sprint(errors.Is(err, memory.ErrNotFound), errors.Is(err, memory.ErrFinal))
		s.results, s.outcomes = append(s.results, result), append(s.outcomes, outcomes...)
		if err != nil && !expected {
			return err
		}
	}
	if s.fails {
		return errFail
	}
	return nil
}

// backwards gives a function from the values of m to its keys. Other numbers lead to one that nothing has.
func backwards(m map[int64]int64) func(int64) int64 {
	back := map[int64]int64{}
	for from, to := range m {
		back[to] = from
	}
	return func(n int64) int64 {
		if from, ok := back[n]; ok {
			return from
		}
		return 1 << 40
	}
}

// step draws a step. Few different units, so that they meet.
func (p *pair) step(r *rapid.T) step {
	s := step{what: rapid.SampledFrom([]string{"put", "put", "put", "update", "status", "delete", "undo", "undo"}).Draw(r, "what")}
	count := int64(len(p.ids))
	switch s.what {
	case "put":
		s.units = rapid.SliceOfN(rapid.Custom(drawUnit), 1, 4).Draw(r, "units")
		s.policy = rapid.SampledFrom([]memory.Policy{memory.Keep, memory.Overwrite, memory.Merge}).Draw(r, "policy")
	case "update":
		s.units = []memory.Unit{drawUnit(r)}
	case "status":
		s.status = drawStatus(r)
	case "undo":
		count = int64(len(p.edits))
	}
	s.id = rapid.Int64Range(1, count+1).Draw(r, "number")
	return s
}

func drawUnit(r *rapid.T) memory.Unit {
	u := memory.Unit{
		Source:     rapid.SampledFrom([]string{"Một.", "Hai.", "Ba."}).Draw(r, "source"),
		Target:     rapid.SampledFrom([]string{"One.", "Two.", "Three."}).Draw(r, "target"),
		SourceLang: "vi",
		TargetLang: rapid.SampledFrom([]string{"en", "en", "en-GB", "fr"}).Draw(r, "language"),
		Origin:     rapid.SampledFrom([]memory.Origin{memory.Human, memory.Machine, memory.Seed, ""}).Draw(r, "origin"),
		Status:     drawStatus(r),
		Document:   rapid.SampledFrom([]string{"", "a.txt"}).Draw(r, "document"),
	}
	u.Prev = rapid.SampledFrom([]string{"", "", "Trước."}).Draw(r, "prev")
	u.Next = rapid.SampledFrom([]string{"", "", "Sau."}).Draw(r, "next")
	if rapid.Bool().Draw(r, "rich") {
		u.Note, u.Props, u.SourceMarkup = "ghi chú", []memory.Prop{{Name: "x-a", Value: "b"}}, "<x/>"
	}
	return u
}

func drawStatus(r *rapid.T) memory.Status {
	return rapid.SampledFrom([]memory.Status{memory.Approved, memory.Draft, memory.Rejected}).Draw(r, "status")
}

// view is all that can be seen of a store, in the numbers of the twin.
type view struct {
	Units     []memory.Unit
	Same      [][]memory.Unit
	Histories map[int64][]memory.Version
	Edits     []memory.Edit
	Since     map[int64]map[int64]memory.Delta // by edit and unit
	Damage    []string
}

func (p *pair) compare(t *testing.T, r *rapid.T) {
	want := look(t, p.twin, unchanged(p.ids), unchanged(p.edits))
	got := look(t, p.store, p.ids, p.edits)
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		r.Fatal(diff)
	}
}

// unchanged leads each number of the twin to itself.
func unchanged(m map[int64]int64) map[int64]int64 {
	same := map[int64]int64{}
	for _, n := range m {
		same[n] = n
	}
	return same
}

// look gives the view of a store whose numbers ids and edits lead to those of the twin.
func look(t *testing.T, s memory.Store, ids, edits map[int64]int64) view {
	v := view{Histories: map[int64][]memory.Version{}, Since: map[int64]map[int64]memory.Delta{}}
	twins := func(units []memory.Unit) []memory.Unit {
		for i := range units {
			units[i].ID = ids[units[i].ID]
		}
		return units
	}
	v.Units = twins(all(t, s, memory.Filter{}))
	for _, source := range []string{"Một.", "Hai.", "Ba."} {
		units, err := s.Same(t.Context(), source, "vi", "en")
		if err != nil {
			t.Fatal(err)
		}
		v.Same = append(v.Same, twins(units))
	}
	for store, twin := range ids {
		versions, err := s.History(t.Context(), store)
		if err != nil && !errors.Is(err, memory.ErrNotFound) {
			t.Fatal(err)
		}
		for i := range versions {
			versions[i].Unit.ID = ids[versions[i].Unit.ID]
			versions[i].Edit.Number, versions[i].Edit.Undone = edits[versions[i].Edit.Number], edits[versions[i].Edit.Undone]
		}
		v.Histories[twin] = versions
	}
	made, err := s.Edits(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range made {
		e.Number, e.Undone = edits[e.Number], edits[e.Undone]
		v.Edits = append(v.Edits, e)
	}
	for store, twin := range edits {
		v.Since[twin] = map[int64]memory.Delta{}
		for d, err := range s.Since(t.Context(), memory.Generation{Number: store}) {
			if err != nil {
				t.Fatal(err)
			}
			d.ID = ids[d.ID]
			if d.Unit != nil {
				d.Unit.ID = d.ID
			}
			v.Since[twin][d.ID] = d
		}
	}
	if v.Damage, err = s.Verify(t.Context()); err != nil {
		t.Fatal(err)
	}
	return v
}
