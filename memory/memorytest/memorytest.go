// Package memorytest holds the laws that every memory.Store obeys, and a store in working memory that obeys them.
//
// Start with Run, in a test of your store. Twin is the second store under the same laws, and what Run compares yours with.
package memorytest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"songngu/memory"
)

// Run tests the laws on stores that open gives, each empty and used by one test, which closes it.
func Run(t *testing.T, open func(t testing.TB) memory.Store) {
	for _, law := range []struct {
		name string
		test func(*testing.T, memory.Store)
	}{
		{"an empty store", empty},
		{"put", put},
		{"put cleans", putCleans},
		{"update and status", updateAndStatus},
		{"an edit is whole or not at all", whole},
		{"history", history},
		{"undo", undo},
		{"undo leaves later changes", undoLeaves},
		{"undo of what is not there", undoNothing},
		{"numbers of units are not given twice", numbersOnce},
		{"generations", generations},
		{"since", since},
		{"order of units", order},
		{"filter", filter},
		{"regions of a language", regions},
		{"undo in reverse order", undoInReverse},
		{"large edits", large},
		{"readers see all of an edit or nothing", readers},
		{"writers lose nothing", writers},
		{"an end before its time", cancelled},
		{"entries: put", putEntries},
		{"entries: update and status", updateEntries},
		{"entries: find", findEntries},
		{"entries: history and undo", entryHistory},
	} {
		t.Run(law.name, func(t *testing.T) {
			s := open(t)
			defer func() {
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			}()
			law.test(t, s)
			if found, err := s.Verify(t.Context()); err != nil || len(found) > 0 {
				t.Errorf("Verify: %q, %v", found, err)
			}
		})
	}
	t.Run("as the twin does", func(t *testing.T) { testAgainstTwin(t, open) })
}

// at is when the edits of the tests are made.
var at = time.Date(2026, 3, 12, 8, 30, 0, 0, time.UTC)

// unit gives a unit that a person translated and approved.
func unit(source, target string) memory.Unit {
	return memory.Unit{Source: source, Target: target, SourceLang: "vi", TargetLang: "en",
		Origin: memory.Human, Status: memory.Approved}
}

// after gives u with a context that begins with prev.
func after(prev string, u memory.Unit) memory.Unit {
	u.Prev, u.Next = prev, "Sau."
	return u
}

// standing gives u with an origin and a status.
func standing(u memory.Unit, o memory.Origin, s memory.Status) memory.Unit {
	u.Origin, u.Status = o, s
	return u
}

// edit makes an edit that has to succeed.
func edit(t testing.TB, s memory.Store, action string, fn func(memory.Editor) error) memory.Generation {
	t.Helper()
	g, err := s.Edit(t.Context(), memory.Edit{Action: action, Detail: "test", Actor: "lan", At: at}, fn)
	if err != nil {
		t.Fatalf("%s: %v", action, err)
	}
	return g
}

// add puts units and gives the outcomes.
func add(t testing.TB, s memory.Store, p memory.Policy, units ...memory.Unit) (outcomes []memory.Outcome, g memory.Generation) {
	t.Helper()
	g = edit(t, s, "add", func(w memory.Editor) (err error) {
		outcomes, err = w.Put(units, p)
		return err
	})
	return outcomes, g
}

// all gives the units that pass a filter.
func all(t testing.TB, s memory.Store, f memory.Filter) []memory.Unit {
	t.Helper()
	var units []memory.Unit
	for u, err := range s.All(t.Context(), f) {
		if err != nil {
			t.Fatal(err)
		}
		units = append(units, u)
	}
	return units
}

// texts gives the sources and targets of units in a form that is easy to write down.
func texts(units []memory.Unit) []string {
	var out []string
	for _, u := range units {
		out = append(out, u.Source+" = "+u.Target)
	}
	return out
}

func empty(t *testing.T, s memory.Store) {
	if g, err := s.Generation(t.Context()); err != nil || g != (memory.Generation{}) {
		t.Errorf("generation %v, %v", g, err)
	}
	if known, err := s.Knows(t.Context(), memory.Generation{}); err != nil || !known {
		t.Errorf("knows the generation of the empty store: %v, %v", known, err)
	}
	if units := all(t, s, memory.Filter{}); len(units) > 0 {
		t.Errorf("units %v", units)
	}
	if edits, err := s.Edits(t.Context(), 0); err != nil || len(edits) > 0 {
		t.Errorf("edits %v, %v", edits, err)
	}
	if _, err := s.History(t.Context(), 1); !errors.Is(err, memory.ErrNotFound) {
		t.Errorf("history of a unit that is not there: %v", err)
	}
}

// put is a table of what becomes of a unit beside one that is there.
func put(t *testing.T, s memory.Store) {
	type of map[memory.Policy]memory.Effect
	everywhere := func(e memory.Effect) of { return of{memory.Keep: e, memory.Overwrite: e, memory.Merge: e} }
	there := unit("Câu.", "Sentence.")
	draft := standing(there, memory.Human, memory.Draft)
	rejected := standing(there, memory.Human, memory.Rejected)
	other := unit("Câu.", "Phrase.")
	for _, tt := range []struct {
		name       string
		there, put memory.Unit
		want       of
	}{
		{"the same", there, there, everywhere(memory.Same)},
		{"the same, white space aside", there, unit(" Câu.\n", "Sentence. "), everywhere(memory.Same)},
		{"a draft of what is approved", there, draft, everywhere(memory.Same)},
		{"the approval of a draft", draft, there, of{memory.Keep: memory.Same, memory.Overwrite: memory.Changed, memory.Merge: memory.Changed}},
		{"a context for what has none", there, after("Trước.", there),
			of{memory.Keep: memory.Same, memory.Overwrite: memory.Changed, memory.Merge: memory.Changed}},
		{"a draft's context for what is approved", there, after("Trước.", draft), everywhere(memory.Same)},
		{"a draft's context for a draft", draft, after("Trước.", draft),
			of{memory.Keep: memory.Same, memory.Overwrite: memory.Changed, memory.Merge: memory.Changed}},
		{"no context for what has one", after("Trước.", there), there, everywhere(memory.Same)},
		{"another context", after("Trước.", there), after("Khác.", there), everywhere(memory.New)},
		{"another target", there, other, of{memory.Keep: memory.Skipped, memory.Overwrite: memory.Changed, memory.Merge: memory.New}},
		{"another target in another context", after("Trước.", there), after("Khác.", other), everywhere(memory.New)},
		{"a draft with another target", there, standing(other, memory.Machine, memory.Draft),
			of{memory.Keep: memory.Skipped, memory.Overwrite: memory.Skipped, memory.Merge: memory.New}},
		{"what was rejected", rejected, draft, everywhere(memory.Skipped)},
		{"what was rejected, approved", rejected, there,
			of{memory.Keep: memory.Skipped, memory.Overwrite: memory.Changed, memory.Merge: memory.Changed}},
		{"another target than the rejected one", rejected, other, everywhere(memory.New)},
	} {
		for policy, want := range tt.want {
			first, _ := add(t, s, memory.Merge, tt.there)
			got, g := add(t, s, policy, tt.put)
			if got[0].Effect != want {
				t.Errorf("%s, %s: %s, want %s", tt.name, policy, got[0].Effect, want)
			}
			if changed := want == memory.New || want == memory.Changed; changed == (g == memory.Generation{}) {
				t.Errorf("%s, %s: %s in generation %v", tt.name, policy, want, g)
			}
			if want != memory.New && want != memory.Skipped && got[0].ID != first[0].ID {
				t.Errorf("%s, %s: outcome of unit %d, want %d", tt.name, policy, got[0].ID, first[0].ID)
			}
			if (want == memory.Skipped) != (got[0].Reason != "") {
				t.Errorf("%s, %s: %s for the reason %q", tt.name, policy, want, got[0].Reason)
			}
			for _, u := range all(t, s, memory.Filter{}) {
				edit(t, s, "delete", func(w memory.Editor) error { return w.Delete(u.ID) })
			}
		}
	}
}

// putCleans: texts are stored in normal form, and what cannot be stored is skipped with a reason.
func putCleans(t *testing.T, s memory.Store) {
	u := unit("  Bộ Công an ban hành. ", "Issued.\u00a0")
	u.SourceLang, u.TargetLang = "vi-VN", "EN-GB"
	u.Props = []memory.Prop{{Name: "x-domain", Value: "y tế"}, {Name: "a", Value: ""}}
	u.SourceMarkup, u.Note, u.Document, u.Creator = `<ph x="1"/>Bộ`, "ghi chú", "a.txt", "mai"
	long := unit(string(make([]byte, memory.MaxText+1)), "x")
	outcomes, _ := add(t, s, memory.Merge, u, unit("", "x"), unit("x", " "), memory.Unit{Source: "x", Target: "y"}, long)
	for _, o := range outcomes[1:] {
		if o.Effect != memory.Skipped || o.Reason == "" || o.ID != 0 {
			t.Errorf("outcome %+v, want a reason to skip", o)
		}
	}
	want := u
	want.ID, want.Created, want.Changed = outcomes[0].ID, at, time.Time{}
	want.Source, want.Target, want.SourceLang, want.TargetLang = "Bộ Công an ban hành.", "Issued.", "vi-vn", "en-gb"
	if diff := cmp.Diff([]memory.Unit{want}, all(t, s, memory.Filter{})); diff != "" {
		t.Error(diff)
	}
	outcomes, _ = add(t, s, memory.Merge, memory.Unit{Source: "Câu.", Target: "S.", SourceLang: "vi", TargetLang: "en"})
	bare, err := s.Units(t.Context(), []int64{outcomes[0].ID})
	if err != nil || bare[0].Origin != memory.Human || bare[0].Status != memory.Draft {
		t.Errorf("a unit of unknown origin and status is %+v, %v, want a human draft", bare, err)
	}
}

func updateAndStatus(t *testing.T, s memory.Store) {
	outcomes, _ := add(t, s, memory.Merge, standing(unit("Câu.", "Sentence."), memory.Machine, memory.Draft))
	id := outcomes[0].ID
	change := func(want memory.Effect, fn func(memory.Editor) (memory.Effect, error)) memory.Unit {
		t.Helper()
		var got memory.Effect
		g := edit(t, s, "update", func(w memory.Editor) (err error) { got, err = fn(w); return err })
		if got != want || (g == memory.Generation{}) != (want == memory.Same) {
			t.Errorf("%s in generation %v, want %s", got, g, want)
		}
		units, err := s.Units(t.Context(), []int64{id})
		if err != nil || len(units) != 1 {
			t.Fatal(units, err)
		}
		return units[0]
	}
	approve := func(w memory.Editor) (memory.Effect, error) { return w.SetStatus(id, memory.Approved) }
	if u := change(memory.Changed, approve); u.Status != memory.Approved || u.Origin != memory.Reviewed || u.Changed != at {
		t.Errorf("approved: %+v", u)
	}
	u := change(memory.Same, approve)
	change(memory.Same, func(w memory.Editor) (memory.Effect, error) { return w.Update(u) })
	u.Target, u.Status, u.Origin = " A sentence. ", "", ""
	got := change(memory.Changed, func(w memory.Editor) (memory.Effect, error) { return w.Update(u) })
	if got.Target != "A sentence." || got.Status != memory.Approved || got.Origin != memory.Reviewed {
		t.Errorf("updated: %+v", got)
	}
	for name, fn := range map[string]func(memory.Editor) error{
		"update":        func(w memory.Editor) error { _, err := w.Update(memory.Unit{ID: id + 1}); return err },
		"status":        func(w memory.Editor) error { _, err := w.SetStatus(id+1, memory.Draft); return err },
		"delete":        func(w memory.Editor) error { return w.Delete(id + 1) },
		"empty a text":  func(w memory.Editor) error { _, err := w.Update(memory.Unit{ID: id, Source: " "}); return err },
		"delete, twice": func(w memory.Editor) error { return errors.Join(w.Delete(id), w.Delete(id)) },
	} {
		if _, err := s.Edit(t.Context(), memory.Edit{At: at}, fn); err == nil {
			t.Errorf("%s: no error", name)
		} else if name != "empty a text" && !errors.Is(err, memory.ErrNotFound) {
			t.Errorf("%s: %v, want ErrNotFound", name, err)
		}
	}
}

// whole: an edit that fails leaves nothing, not even its number.
func whole(t *testing.T, s memory.Store) {
	add(t, s, memory.Merge, unit("Một.", "One."))
	before, err := s.Generation(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	failure := errors.New("the file ends here")
	_, err = s.Edit(t.Context(), memory.Edit{Action: "import", At: at}, func(w memory.Editor) error {
		outcomes, err := w.Put([]memory.Unit{unit("Hai.", "Two."), unit("Ba.", "Three.")}, memory.Merge)
		if err != nil {
			return err
		}
		return errors.Join(w.Delete(outcomes[0].ID), failure)
	})
	if !errors.Is(err, failure) {
		t.Errorf("error %v, want that of the edit", err)
	}
	if g, err := s.Generation(t.Context()); err != nil || g != before {
		t.Errorf("generation %v, %v, want %v", g, err, before)
	}
	if got := texts(all(t, s, memory.Filter{})); !slices.Equal(got, []string{"Một. = One."}) {
		t.Errorf("units %q", got)
	}
}

func history(t *testing.T, s memory.Store) {
	outcomes, _ := add(t, s, memory.Merge, unit("Câu.", "A."))
	id := outcomes[0].ID
	add(t, s, memory.Overwrite, unit("Câu.", "B."))
	edit(t, s, "reject", func(w memory.Editor) error { _, err := w.SetStatus(id, memory.Rejected); return err })
	edit(t, s, "twice", func(w memory.Editor) error { // one edit, one version
		_, err := w.SetStatus(id, memory.Draft)
		_, again := w.SetStatus(id, memory.Approved)
		return errors.Join(err, again)
	})
	check := func(want ...string) {
		t.Helper()
		versions, err := s.History(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, v := range versions {
			got = append(got, fmt.Sprintf("%s %s %s", v.Unit.Target, v.Unit.Status, v.Edit.Action))
			if v.Unit.ID != id || v.Edit.Number != 0 && (v.Edit.Actor != "lan" || v.Edit.Detail != "test" || !v.Edit.At.Equal(at)) {
				t.Errorf("version %+v", v)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	check("A. approved add", "B. approved reject", "B. rejected twice", "B. approved ")
	g := edit(t, s, "delete", func(w memory.Editor) error { return w.Delete(id) })
	check("A. approved add", "B. approved reject", "B. rejected twice", "B. approved delete")
	edit(t, s, "undo", func(w memory.Editor) error { _, _, err := w.Undo(g.Number); return err })
	check("A. approved add", "B. approved reject", "B. rejected twice", "B. approved delete", "B. approved ")

	edits, err := s.Edits(t.Context(), 2)
	if err != nil || len(edits) != 2 || edits[0].Action != "undo" || edits[1].Action != "delete" ||
		edits[1].Undone != edits[0].Number || edits[0].Undone != 0 || edits[1].Units != 1 {
		t.Errorf("the newest edits are %+v, %v", edits, err)
	}
}

// undo: an edit, its undo, the undo of that and so on go to and fro between two states.
func undo(t *testing.T, s memory.Store) {
	outcomes, _ := add(t, s, memory.Merge, unit("Một.", "One."), unit("Hai.", "Two."), unit("Ba.", "Three."))
	before := all(t, s, memory.Filter{})
	g := edit(t, s, "mix", func(w memory.Editor) error {
		_, put := w.Put([]memory.Unit{unit("Bốn.", "Four."), unit("Một.", "1.")}, memory.Overwrite)
		_, status := w.SetStatus(outcomes[1].ID, memory.Draft)
		return errors.Join(put, status, w.Delete(outcomes[2].ID))
	})
	after := all(t, s, memory.Filter{})
	states := [][]memory.Unit{before, after}
	for i := range 5 {
		g = edit(t, s, "undo", func(w memory.Editor) error {
			undone, left, err := w.Undo(g.Number)
			if undone != 4 || left != 0 {
				t.Errorf("undo %d: %d undone, %d left, want 4 and 0", i, undone, left)
			}
			return err
		})
		if diff := cmp.Diff(states[i%2], all(t, s, memory.Filter{}), ignoreChanged); diff != "" {
			t.Errorf("after undo %d: %s", i, diff)
		}
	}
}

// ignoreChanged leaves out when a unit was changed, which an undo is too.
var ignoreChanged = cmpopts.IgnoreFields(memory.Unit{}, "Changed")

func undoLeaves(t *testing.T, s memory.Store) {
	outcomes, g := add(t, s, memory.Merge, unit("Một.", "One."), unit("Hai.", "Two."), unit("Ba.", "Three."))
	edit(t, s, "later", func(w memory.Editor) error {
		_, err := w.SetStatus(outcomes[0].ID, memory.Draft)
		return errors.Join(err, w.Delete(outcomes[1].ID))
	})
	edit(t, s, "undo", func(w memory.Editor) error {
		undone, left, err := w.Undo(g.Number)
		if undone != 1 || left != 2 {
			t.Errorf("%d undone, %d left, want 1 and 2", undone, left)
		}
		return err
	})
	if got := texts(all(t, s, memory.Filter{})); !slices.Equal(got, []string{"Một. = One."}) {
		t.Errorf("units %q", got)
	}
	again := edit(t, s, "undo", func(w memory.Editor) error {
		undone, left, err := w.Undo(g.Number)
		if undone != 0 || left != 3 {
			t.Errorf("the second time: %d undone, %d left, want 0 and 3", undone, left)
		}
		return err
	})
	if again != (memory.Generation{}) {
		t.Errorf("an undo of nothing made generation %v", again)
	}
}

func undoNothing(t *testing.T, s memory.Store) {
	_, g := add(t, s, memory.Merge, unit("Một.", "One."))
	for _, number := range []int64{-1, 0, g.Number + 1, g.Number + 2} {
		_, err := s.Edit(t.Context(), memory.Edit{At: at}, func(w memory.Editor) error { _, _, err := w.Undo(number); return err })
		if !errors.Is(err, memory.ErrNotFound) {
			t.Errorf("undo of edit %d: %v, want ErrNotFound", number, err)
		}
	}
	g = edit(t, s, "come and go", func(w memory.Editor) error {
		outcomes, err := w.Put([]memory.Unit{unit("Hai.", "Two.")}, memory.Merge)
		return errors.Join(err, w.Delete(outcomes[0].ID))
	})
	_, err := s.Edit(t.Context(), memory.Edit{At: at}, func(w memory.Editor) error { _, _, err := w.Undo(g.Number); return err })
	if !errors.Is(err, memory.ErrFinal) {
		t.Errorf("undo of an edit that left nothing: %v, want ErrFinal", err)
	}
}

func numbersOnce(t *testing.T, s memory.Store) {
	seen := map[int64]bool{}
	for i := range 5 {
		outcomes, g := add(t, s, memory.Merge, unit("Câu.", fmt.Sprint(i)))
		if seen[outcomes[0].ID] {
			t.Errorf("number %d was given before", outcomes[0].ID)
		}
		seen[outcomes[0].ID] = true
		edit(t, s, "take away", func(w memory.Editor) error {
			if i%2 == 0 {
				return w.Delete(outcomes[0].ID)
			}
			_, _, err := w.Undo(g.Number)
			return err
		})
	}
}

func generations(t *testing.T, s memory.Store) {
	var known []memory.Generation
	for i := range 4 {
		_, g := add(t, s, memory.Merge, unit("Câu.", fmt.Sprint(i)))
		now, err := s.Generation(t.Context())
		if err != nil || now != g {
			t.Errorf("the edit made %v, the newest is %v, %v", g, now, err)
		}
		if len(known) > 0 && (g.Number <= known[len(known)-1].Number || g.Token == known[len(known)-1].Token) {
			t.Errorf("%v comes after %v", g, known[len(known)-1])
		}
		known = append(known, g)
	}
	if _, g := add(t, s, memory.Merge, unit("Câu.", "0")); g != (memory.Generation{}) {
		t.Errorf("an edit that changed nothing made %v", g)
	}
	for _, g := range known {
		if ok, err := s.Knows(t.Context(), g); err != nil || !ok {
			t.Errorf("%v is not known: %v", g, err)
		}
		g.Token += "x"
		if ok, err := s.Knows(t.Context(), g); err != nil || ok {
			t.Errorf("%v is known: %v", g, err)
		}
	}
	if ok, err := s.Knows(t.Context(), memory.Generation{Number: known[3].Number + 1}); err != nil || ok {
		t.Errorf("a generation to come is known: %v", err)
	}
}

func since(t *testing.T, s memory.Store) {
	outcomes, g := add(t, s, memory.Merge, unit("Một.", "One."), unit("Hai.", "Two."), unit("Ba.", "Three."))
	more, _ := add(t, s, memory.Merge, unit("Bốn.", "Four."), unit("Năm.", "Five."))
	edit(t, s, "change", func(w memory.Editor) error {
		_, err := w.SetStatus(outcomes[0].ID, memory.Draft)
		return errors.Join(err, w.Delete(outcomes[1].ID), w.Delete(more[1].ID))
	})
	got := map[int64]string{}
	now, err := s.Since(t.Context(), g, func(d memory.Delta) error {
		if got[d.ID] != "" {
			t.Errorf("unit %d comes twice", d.ID)
		}
		got[d.ID] = "gone"
		if d.Unit != nil {
			got[d.ID] = fmt.Sprintln(d.Unit.ID == d.ID, d.New, d.Unit.Source, d.Unit.SourceLang, d.Unit.TargetLang, d.Unit.Origin, d.Unit.Status)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := map[int64]string{outcomes[0].ID: "true false Một. vi en human draft\n", outcomes[1].ID: "gone",
		more[0].ID: "true true Bốn. vi en human approved\n", more[1].ID: "gone"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if newest, err := s.Generation(t.Context()); err != nil || newest != now {
		t.Errorf("as of generation %v, and the newest is %v, %v", now, newest, err)
	}
	calls, enough := 0, errors.New("enough")
	_, err = s.Since(t.Context(), memory.Generation{}, func(memory.Delta) error { calls++; return enough })
	if calls != 1 || !errors.Is(err, enough) {
		t.Errorf("left early: %d calls, %v", calls, err)
	}
	_, err = s.Since(t.Context(), now, func(d memory.Delta) error { return fmt.Errorf("changed since now: %v", d) })
	if err != nil {
		t.Error(err)
	}
}

func order(t *testing.T, s memory.Store) {
	var units []memory.Unit
	for i := range 1200 {
		units = append(units, unit(fmt.Sprintf("Câu %d.", i), "x"))
	}
	outcomes, _ := add(t, s, memory.Merge, units...)
	var ids []int64
	for _, o := range slices.Backward(outcomes) {
		ids = append(ids, o.ID, o.ID+100_000) // every other one is not there
	}
	got, err := s.Units(t.Context(), append(ids, ids[0]))
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 1201 || got[1200].ID != ids[0] {
		t.Fatalf("%d units", len(got))
	}
	for i, u := range got[:1200] {
		if u.ID != ids[2*i] || u.Source != units[1199-i].Source {
			t.Fatalf("unit %d of the list is %d %q", i, u.ID, u.Source)
		}
	}
	if got := all(t, s, memory.Filter{}); !slices.IsSortedFunc(got, func(a, b memory.Unit) int { return int(a.ID - b.ID) }) {
		t.Error("All is not in the order of the numbers")
	}
}

func filter(t *testing.T, s memory.Store) {
	french := unit("Năm.", "Cinq.")
	french.TargetLang = "fr"
	letter := unit("Hai.", "Two.")
	letter.Document = "thư.txt"
	_, g := add(t, s, memory.Merge, unit("Một.", "One."), letter, standing(unit("Ba.", "Three."), memory.Machine, memory.Draft), french)
	ids, last := add(t, s, memory.Merge, unit("Sáu.", "Six."))
	changed := edit(t, s, "reject", func(w memory.Editor) error { _, err := w.SetStatus(ids[0].ID, memory.Rejected); return err })
	for _, tt := range []struct {
		filter memory.Filter
		want   []string
	}{
		{memory.Filter{}, []string{"Một. = One.", "Hai. = Two.", "Ba. = Three.", "Năm. = Cinq.", "Sáu. = Six."}},
		{memory.Filter{TargetLang: "FR-ca"}, []string{"Năm. = Cinq."}},
		{memory.Filter{SourceLang: "en"}, nil},
		{memory.Filter{Document: "thư.txt"}, []string{"Hai. = Two."}},
		{memory.Filter{Origin: memory.Machine}, []string{"Ba. = Three."}},
		{memory.Filter{Status: memory.Draft, Document: "thư.txt"}, nil},
		{memory.Filter{Edit: g.Number, Status: memory.Draft}, []string{"Ba. = Three."}},
		{memory.Filter{Edit: last.Number}, nil},
		{memory.Filter{Edit: changed.Number}, []string{"Sáu. = Six."}},
	} {
		got := all(t, s, tt.filter)
		if !slices.Equal(texts(got), tt.want) {
			t.Errorf("%+v: %q, want %q", tt.filter, texts(got), tt.want)
		}
		err := s.Texts(t.Context(), tt.filter, func(id int64, source, target []byte) bool {
			if len(got) == 0 || got[0].ID != id || got[0].Source != string(source) || got[0].Target != string(target) {
				t.Errorf("%+v: text of unit %d is %q = %q", tt.filter, id, source, target)
				return false
			}
			got = got[1:]
			return len(got) != 1 // may be left early
		})
		if err != nil || len(got) > 1 {
			t.Errorf("%+v: %d texts are missing, %v", tt.filter, len(got), err)
		}
	}
	for _, err := range s.All(t.Context(), memory.Filter{}) { // may be left early
		if err != nil {
			t.Fatal(err)
		}
		break
	}
}

func regions(t *testing.T, s memory.Store) {
	british, french := unit("Câu.", "Colour."), unit("Câu.", "Couleur.")
	british.SourceLang, british.TargetLang, french.TargetLang = "vi-VN", "en-GB", "fr"
	add(t, s, memory.Merge, british, french, unit("Câu khác.", "Other."))
	got, err := s.Same(t.Context(), " Câu. ", "VI", "en-US")
	if err != nil || !slices.Equal(texts(got), []string{"Câu. = Colour."}) {
		t.Errorf("Same: %q, %v", texts(got), err)
	}
	american := british
	american.TargetLang = "en-us"
	if outcomes, _ := add(t, s, memory.Merge, american); outcomes[0].Effect != memory.Same {
		t.Errorf("the same in another region is %s", outcomes[0].Effect)
	}
}

func large(t *testing.T, s memory.Store) {
	const n = 1300
	var units []memory.Unit
	for i := range n {
		units = append(units, unit(fmt.Sprintf("Câu %d.", i), "x"))
	}
	units = append(units, units...) // what came before in the same edit is there
	outcomes, g := add(t, s, memory.Merge, units...)
	for i, o := range outcomes {
		want := memory.Outcome{ID: o.ID, Effect: memory.New}
		if i >= n {
			want = memory.Outcome{ID: outcomes[i-n].ID, Effect: memory.Same}
		}
		if o != want {
			t.Fatalf("unit %d: %+v, want %+v", i, o, want)
		}
	}
	edits, err := s.Edits(t.Context(), 1)
	if err != nil || edits[0].Units != n {
		t.Errorf("edit %+v, %v, want %d units", edits, err, n)
	}
	edit(t, s, "undo", func(w memory.Editor) error { _, _, err := w.Undo(g.Number); return err })
	if left := all(t, s, memory.Filter{}); len(left) > 0 {
		t.Errorf("%d units are left", len(left))
	}
}

// readers: while edits put two units at a time, nobody ever sees one of a pair.
func readers(t *testing.T, s memory.Store) {
	ctx, cancel := context.WithCancel(t.Context())
	var wait sync.WaitGroup
	for range 3 {
		wait.Go(func() {
			for ctx.Err() == nil {
				n := 0
				for _, err := range s.All(t.Context(), memory.Filter{}) {
					if err != nil {
						t.Error(err)
						return
					}
					n++
				}
				if n%2 != 0 {
					t.Errorf("a reader sees %d units", n)
					return
				}
			}
		})
	}
	for i := range 30 {
		add(t, s, memory.Merge, unit(fmt.Sprintf("Câu %d.", i), "x"), unit(fmt.Sprintf("Câu nữa %d.", i), "x"))
	}
	cancel()
	wait.Wait()
}

// writers: of edits made at once, every one is kept, each with a number of its own; those that change nothing are in nobody's way.
func writers(t *testing.T, s memory.Store) {
	const people, edits = 8, 10
	numbers := make(chan int64, people*edits)
	var wait sync.WaitGroup
	for p := range people {
		wait.Go(func() {
			for i := range edits {
				_, err := s.Edit(t.Context(), memory.Edit{Action: "add", At: at}, func(w memory.Editor) error {
					outcomes, err := w.Put([]memory.Unit{unit(fmt.Sprintf("Câu %d của %d.", i, p), "x")}, memory.Merge)
					if err == nil {
						numbers <- outcomes[0].ID
					}
					return err
				})
				if err != nil {
					t.Error(err)
				}
				if _, err := s.Edit(t.Context(), memory.Edit{At: at}, func(memory.Editor) error { return nil }); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	close(numbers)
	seen := map[int64]bool{}
	for n := range numbers {
		seen[n] = true
	}
	if units := all(t, s, memory.Filter{}); len(units) != people*edits || len(seen) != people*edits {
		t.Errorf("%d units with %d numbers, want %d", len(units), len(seen), people*edits)
	}
}

// cancelled: an edit whose context ends leaves nothing, whenever that is.
func cancelled(t *testing.T, s memory.Store) {
	for _, when := range []string{"before", "within", "at the end"} {
		ctx, cancel := context.WithCancel(t.Context())
		if when == "before" {
			cancel()
		}
		_, err := s.Edit(ctx, memory.Edit{At: at}, func(w memory.Editor) error {
			_, err := w.Put([]memory.Unit{unit("Một.", "One.")}, memory.Merge)
			if err != nil {
				return err
			}
			cancel()
			if when == "within" {
				_, err = w.Put([]memory.Unit{unit("Hai.", "Two.")}, memory.Merge)
			}
			return err
		})
		cancel()
		if !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled %s: error %v", when, err)
		}
		if units := all(t, s, memory.Filter{}); len(units) > 0 {
			t.Errorf("cancelled %s: units %q", when, texts(units))
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, err := range map[string]error{
		"Generation": second(s.Generation(ctx)),
		"Units":      second(s.Units(ctx, []int64{1})),
		"Same":       second(s.Same(ctx, "x", "vi", "en")),
		"Edits":      second(s.Edits(ctx, 0)),
	} {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s after the end: %v", name, err)
		}
	}
}

func second[T any](_ T, err error) error { return err }

// undoInReverse: who undoes the last edit and then the one before has what was there before both; what somebody has changed again
// stays.
func undoInReverse(t *testing.T, s memory.Store) {
	outcomes, _ := add(t, s, memory.Merge, unit("Câu.", "One."))
	id := outcomes[0].ID
	_, first := add(t, s, memory.Overwrite, unit("Câu.", "Two."))
	_, second := add(t, s, memory.Overwrite, unit("Câu.", "Three."))
	takeBack := func(number int64, wantUndone, wantLeft int, want string) {
		t.Helper()
		edit(t, s, "undo", func(w memory.Editor) error {
			undone, left, err := w.Undo(number)
			if undone != wantUndone || left != wantLeft {
				t.Errorf("undo of %d: %d undone, %d left, want %d and %d", number, undone, left, wantUndone, wantLeft)
			}
			return err
		})
		units, err := s.Units(t.Context(), []int64{id})
		if err != nil || len(units) != 1 || units[0].Target != want {
			t.Errorf("after the undo of %d: %v, %v, want %q", number, units, err, want)
		}
	}
	takeBack(first.Number, 0, 1, "Three.")
	takeBack(second.Number, 1, 0, "Two.")
	takeBack(first.Number, 1, 0, "One.")
	add(t, s, memory.Overwrite, unit("Câu.", "Two."))
	takeBack(first.Number, 0, 1, "Two.")
}
