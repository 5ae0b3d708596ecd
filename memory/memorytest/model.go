package memorytest

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"songngu/memory"
)

// testAgainstTwin does at random what people do, to a store and to its twin, and compares all that can be seen of them.
func testAgainstTwin(t *testing.T, open func(t testing.TB) memory.Store) {
	rapid.Check(t, func(r *rapid.T) {
		p := &pair{store: open(t), twin: NewTwin(), ids: map[int64]int64{}, edits: map[int64]int64{}, entries: map[int64]int64{}}
		defer func() { _ = p.store.Close() }()
		for range rapid.IntRange(1, 25).Draw(r, "edits") {
			p.edit(t, r)
		}
		p.compare(t, r)
	})
}

// pair is a store and its twin. Their numbers need not be the same: ids, edits and entries lead from those of the store to
// those of the twin.
type pair struct {
	store      memory.Store
	twin       *Twin
	ids, edits map[int64]int64
	entries    map[int64]int64
}

// step is a change inside of an edit, as it is done to either; the numbers are those of the twin.
type step struct {
	what   string
	units  []memory.Unit
	policy memory.Policy
	id     int64
	status memory.Status
	named  []memory.Entry
}

// numbering leads from the numbers of the twin to those of an editor.
type numbering struct{ id, edit, entry func(int64) int64 }

// apply does the step with the numbers of an editor, and says what came of it.
func (s step) apply(w memory.Editor, n numbering) (string, []memory.Outcome, error) {
	switch s.what {
	case "put":
		outcomes, err := w.Put(s.units, s.policy)
		return "", outcomes, err
	case "update":
		u := s.units[0]
		u.ID = n.id(s.id)
		effect, err := w.Update(u)
		return effect.String(), nil, err
	case "status":
		effect, err := w.SetStatus(n.id(s.id), s.status)
		return effect.String(), nil, err
	case "delete":
		return "", nil, w.Delete(n.id(s.id))
	case "name":
		outcomes, err := w.PutEntries(s.named, s.policy)
		return "", outcomes, err
	case "rename":
		e := s.named[0]
		e.ID = n.entry(s.id)
		effect, err := w.UpdateEntry(e)
		return effect.String(), nil, err
	case "judge":
		effect, err := w.SetEntryStatus(n.entry(s.id), s.status)
		return effect.String(), nil, err
	case "forget":
		return "", nil, w.DeleteEntry(n.entry(s.id))
	}
	undone, left, err := w.Undo(n.edit(s.id))
	return fmt.Sprint(undone, left), nil, err
}

var errFail = errors.New("fails on purpose")

// edit makes one edit of a few steps in both.
func (p *pair) edit(t *testing.T, r *rapid.T) {
	steps := rapid.SliceOfN(rapid.Custom(p.step), 1, 4).Draw(r, "steps")
	fails := rapid.IntRange(0, 9).Draw(r, "fails") == 0
	e := memory.Edit{Action: "test", Actor: "lan", At: at}
	twin := &said{steps: steps, fails: fails,
		numbers: numbering{backwards(unchanged(p.ids)), backwards(unchanged(p.edits)), backwards(unchanged(p.entries))}}
	store := &said{steps: steps, fails: fails, numbers: numbering{backwards(p.ids), backwards(p.edits), backwards(p.entries)}}
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
	for i, o := range store.named {
		if o.ID != 0 {
			p.entries[o.ID] = twin.named[i].ID
		}
	}
}

// said runs steps in an editor and keeps what it says.
type said struct {
	steps    []step
	fails    bool
	numbers  numbering
	results  []string
	outcomes []memory.Outcome // of units
	named    []memory.Outcome // of entries
}

func (s *said) run(w memory.Editor) error {
	for _, step := range s.steps {
		result, outcomes, err := step.apply(w, s.numbers)
		for _, o := range outcomes {
			result += fmt.Sprintf(" %s %s", o.Effect, noNumbers.Replace(o.Reason))
		}
		expected := errors.Is(err, memory.ErrNotFound) || errors.Is(err, memory.ErrFinal) || errors.Is(err, memory.ErrTaken)
		result += fmt.Sprint(errors.Is(err, memory.ErrNotFound), errors.Is(err, memory.ErrFinal), errors.Is(err, memory.ErrTaken))
		s.results = append(s.results, result)
		if step.what == "name" {
			s.named = append(s.named, outcomes...)
		} else {
			s.outcomes = append(s.outcomes, outcomes...)
		}
		if err != nil && !expected {
			return err
		}
	}
	if s.fails {
		return errFail
	}
	return nil
}

// noNumbers takes out of a reason the numbers, in which a store and its twin may differ.
var noNumbers = strings.NewReplacer("0", "", "1", "", "2", "", "3", "", "4", "", "5", "", "6", "", "7", "", "8", "", "9", "")

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
	s := step{what: rapid.SampledFrom([]string{"put", "put", "put", "update", "status", "delete", "undo", "undo", "name", "name", "rename", "judge", "forget"}).Draw(r, "what")}
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
	case "name":
		s.named = rapid.SliceOfN(rapid.Custom(drawEntry), 1, 3).Draw(r, "entries")
		s.policy = rapid.SampledFrom([]memory.Policy{memory.Keep, memory.Overwrite, memory.Merge}).Draw(r, "policy")
	case "rename":
		s.named = []memory.Entry{drawEntry(r)}
		count = int64(len(p.entries))
	case "judge", "forget":
		s.status = drawEntryStatus(r)
		count = int64(len(p.entries))
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

// drawEntry draws an entry of few names, so that they meet.
func drawEntry(r *rapid.T) memory.Entry {
	e := memory.Entry{Status: drawEntryStatus(r), Note: rapid.SampledFrom([]string{"", "ghi chú"}).Draw(r, "note")}
	for range rapid.IntRange(1, 2).Draw(r, "names") {
		e.Terms = append(e.Terms, memory.Term{Lang: "vi", Text: rapid.SampledFrom([]string{"Đề án 06", "đề án-06", "CCCD", "căn cước"}).Draw(r, "name")})
	}
	for range rapid.IntRange(0, 2).Draw(r, "translations") {
		e.Terms = append(e.Terms, memory.Term{Lang: "en", Text: rapid.SampledFrom([]string{"Project 06", "Scheme 06", "ID card"}).Draw(r, "translation"),
			Use: rapid.SampledFrom([]memory.Use{"", memory.Admitted, memory.Forbidden}).Draw(r, "use")})
	}
	for range rapid.IntRange(0, 2).Draw(r, "documents") {
		e.Seen = append(e.Seen, memory.Sighting{Document: rapid.SampledFrom([]string{"a", "b", "c"}).Draw(r, "seen in"), Count: rapid.IntRange(0, 2).Draw(r, "times")})
	}
	return e
}

func drawEntryStatus(r *rapid.T) memory.Status {
	return rapid.SampledFrom([]memory.Status{memory.Candidate, memory.Proposed, memory.Approved, memory.Rejected, ""}).Draw(r, "entry status")
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
	Entries   []memory.Entry
	Named     []int64
	Namings   map[int64][]memory.EntryVersion
	Damage    []string
}

func (p *pair) compare(t *testing.T, r *rapid.T) {
	want := look(t, p.twin, unchanged(p.ids), unchanged(p.edits))
	lookEntries(t, p.twin, &want, unchanged(p.entries), unchanged(p.edits))
	got := look(t, p.store, p.ids, p.edits)
	lookEntries(t, p.store, &got, p.entries, p.edits)
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

// lookEntries adds what can be seen of the glossary.
func lookEntries(t *testing.T, s memory.Store, v *view, ids, edits map[int64]int64) {
	v.Entries, v.Namings = allEntries(t, s, memory.EntryFilter{}), map[int64][]memory.EntryVersion{}
	for i := range v.Entries {
		v.Entries[i].ID = ids[v.Entries[i].ID]
	}
	for _, name := range []string{"ĐỀ ÁN 06", "cccd", "Căn Cước"} {
		e, err := s.EntryNamed(t.Context(), "vi-VN", name)
		if err != nil && !errors.Is(err, memory.ErrNotFound) {
			t.Fatal(err)
		}
		v.Named = append(v.Named, ids[e.ID])
	}
	for store, twin := range ids {
		versions, err := s.EntryHistory(t.Context(), store)
		if err != nil && !errors.Is(err, memory.ErrNotFound) {
			t.Fatal(err)
		}
		for i := range versions {
			versions[i].Entry.ID = ids[versions[i].Entry.ID]
			versions[i].Edit.Number, versions[i].Edit.Undone = edits[versions[i].Edit.Number], edits[versions[i].Edit.Undone]
		}
		v.Namings[twin] = versions
	}
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
		_, err := s.Since(t.Context(), memory.Generation{Number: store}, func(d memory.Delta) error {
			d.ID = ids[d.ID]
			if d.Unit != nil {
				d.Unit.ID = d.ID
			}
			v.Since[twin][d.ID] = d
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if v.Damage, err = s.Verify(t.Context()); err != nil {
		t.Fatal(err)
	}
	return v
}
