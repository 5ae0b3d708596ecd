package memory_test

import (
	"io"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"songngu/memory"
)

// list is a memory.Reader of units.
type list []memory.Unit

func (l *list) Next() (memory.Unit, error) {
	if len(*l) == 0 {
		return memory.Unit{}, io.EOF
	}
	u := (*l)[0]
	*l = (*l)[1:]
	return u, nil
}

// put stores a unit and gives it as the store has it.
func put(t *testing.T, s memory.Store, u memory.Unit) memory.Unit {
	t.Helper()
	var outcomes []memory.Outcome
	_, err := s.Edit(t.Context(), memory.Edit{Action: "add", At: time.Unix(1e9, 0)}, func(w memory.Editor) (err error) {
		outcomes, err = w.Put([]memory.Unit{u}, memory.Merge)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return get(t, s, outcomes[0].ID)
}

// get gives the unit with an id, or a zero one where there is none.
func get(t *testing.T, s memory.Store, id int64) memory.Unit {
	t.Helper()
	units, err := s.Units(t.Context(), []int64{id})
	if err != nil {
		t.Fatal(err)
	}
	if len(units) == 0 {
		return memory.Unit{}
	}
	return units[0]
}

func change(t *testing.T, s memory.Store, fn func(memory.Editor) error) {
	t.Helper()
	if _, err := s.Edit(t.Context(), memory.Edit{Action: "update", At: time.Unix(2e9, 0)}, fn); err != nil {
		t.Fatal(err)
	}
}

// away gives u as it comes back when nobody touched it.
func away(u memory.Unit) memory.Unit {
	u.Props = append(u.Props, memory.Prop{Name: memory.ReferenceProp, Value: memory.Refer(u).String()})
	u.ID, u.Origin = 0, ""
	return u
}

func TestReview(t *testing.T) {
	draft := memory.Unit{Source: "Nghị định có hiệu lực.", Target: "The decree has effect.", SourceLang: "vi", TargetLang: "en",
		Origin: memory.Machine, Status: memory.Draft, Note: "máy dịch", TargetMarkup: "The decree <ph x=\"1\"></ph>has effect."}
	approved := draft
	approved.Status, approved.Origin = memory.Approved, memory.Human
	edit := func(u *memory.Unit) { u.Target, u.TargetMarkup = "The decree takes effect.", "" }
	approve := func(u *memory.Unit) { u.Status = memory.Approved }
	setStatus := func(s memory.Status) func(memory.Editor, memory.Unit) error {
		return func(w memory.Editor, u memory.Unit) error { _, err := w.SetStatus(u.ID, s); return err }
	}
	update := func(target string) func(memory.Editor, memory.Unit) error {
		return func(w memory.Editor, u memory.Unit) error { u.Target = target; _, err := w.Update(u); return err }
	}
	remove := func(w memory.Editor, u memory.Unit) error { return w.Delete(u.ID) }
	for name, tt := range map[string]struct {
		unit      memory.Unit
		meanwhile func(memory.Editor, memory.Unit) error
		review    []func(*memory.Unit)
		want      func(*memory.Unit) // what becomes of the unit as it is before the import
		conflict  string
	}{
		"untouched":           {unit: draft},
		"untouched, deleted":  {unit: draft, meanwhile: remove},
		"untouched, changed":  {unit: draft, meanwhile: update("The decree is in force.")},
		"state is lost":       {unit: approved, review: []func(*memory.Unit){func(u *memory.Unit) { u.Status = "" }}},
		"state is taken back": {unit: approved, review: []func(*memory.Unit){func(u *memory.Unit) { u.Status = memory.Draft }}},
		"other normal form":   {unit: draft, review: []func(*memory.Unit){func(u *memory.Unit) { u.Source = " Nghị định có hiệu lực. " }}},
		"codes are lost":      {unit: draft, review: []func(*memory.Unit){func(u *memory.Unit) { u.TargetMarkup = "" }}},
		"edited": {unit: draft, review: []func(*memory.Unit){edit},
			want: func(u *memory.Unit) {
				u.Target, u.TargetMarkup, u.Origin = "The decree takes effect.", "", memory.Reviewed
			}},
		"approved": {unit: draft, review: []func(*memory.Unit){approve},
			want: func(u *memory.Unit) { u.Status, u.Origin = memory.Approved, memory.Reviewed }},
		"edited and approved": {unit: draft, review: []func(*memory.Unit){edit, approve}, want: func(u *memory.Unit) {
			u.Target, u.TargetMarkup, u.Status, u.Origin = "The decree takes effect.", "", memory.Approved, memory.Reviewed
		}},
		"rejected": {unit: draft, review: []func(*memory.Unit){func(u *memory.Unit) { u.Status = memory.Rejected }},
			want: func(u *memory.Unit) { u.Status = memory.Rejected }},
		"approved stays approved when edited": {unit: approved, review: []func(*memory.Unit){edit},
			want: func(u *memory.Unit) { u.Target, u.TargetMarkup = "The decree takes effect.", "" }},
		"edited, no more approved": {unit: approved, review: []func(*memory.Unit){edit, func(u *memory.Unit) { u.Status = "" }},
			want: func(u *memory.Unit) {
				u.Target, u.TargetMarkup, u.Status = "The decree takes effect.", "", memory.Draft
			}},
		"noted": {unit: draft, review: []func(*memory.Unit){func(u *memory.Unit) { u.Note += "\n\nxem Điều 2\n" }},
			want: func(u *memory.Unit) { u.Note = "máy dịch\nxem Điều 2" }},
		"note taken away":             {unit: draft, review: []func(*memory.Unit){func(u *memory.Unit) { u.Note = "" }}},
		"edited, changed":             {unit: draft, meanwhile: update("The decree is in force."), review: []func(*memory.Unit){edit}, conflict: "changed in the memory since it went out"},
		"approved, changed":           {unit: draft, meanwhile: update("The decree is in force."), review: []func(*memory.Unit){approve}, conflict: "changed in the memory since it went out"},
		"edited, rejected":            {unit: draft, meanwhile: setStatus(memory.Rejected), review: []func(*memory.Unit){edit}, conflict: "changed in the memory since it went out"},
		"edited, deleted":             {unit: draft, meanwhile: remove, review: []func(*memory.Unit){edit}, conflict: "deleted from the memory since it went out"},
		"source edited":               {unit: draft, review: []func(*memory.Unit){func(u *memory.Unit) { u.Source = "Nghị định hết hiệu lực." }}, conflict: "the source was changed in the file"},
		"edited by both in one way":   {unit: draft, meanwhile: update("The decree takes effect."), review: []func(*memory.Unit){edit}},
		"approved by both in one way": {unit: draft, meanwhile: setStatus(memory.Approved), review: []func(*memory.Unit){approve}},
	} {
		t.Run(name, func(t *testing.T) {
			s := create(t, filepath.Join(t.TempDir(), "memory.db"))
			defer func() { _ = s.Close() }()
			out := put(t, s, tt.unit)
			file := away(out)
			for _, fn := range tt.review {
				fn(&file)
			}
			if tt.meanwhile != nil {
				change(t, s, func(w memory.Editor) error { return tt.meanwhile(w, out) })
			}
			want := get(t, s, out.ID)
			if tt.want != nil {
				tt.want(&want)
				want.Changed = time.Unix(3e9, 0).UTC()
			}
			for range 2 { // a second time, nothing is to do any more
				r, err := memory.Import(t.Context(), s, &list{file}, "x.xlf", memory.ImportOptions{Policy: memory.Keep, Status: memory.Approved, At: time.Unix(3e9, 0)})
				if err != nil {
					t.Fatal(err)
				}
				if tt.conflict == "" && len(r.Conflicts) > 0 || tt.conflict != "" && (len(r.Conflicts) != 1 || r.Conflicts[0].Reason != tt.conflict || r.Conflicts[0].Unit.ID != out.ID || r.Skipped != 1) {
					t.Errorf("%+v", r)
				}
				if r.Read != 1 || r.New != 0 || r.Read != r.Same+r.Changed+r.Skipped {
					t.Errorf("%+v", r)
				}
				if d := cmp.Diff(want, get(t, s, out.ID)); d != "" {
					t.Error(d)
				}
			}
		})
	}
}

// A file that went out from one memory and comes into another is a file like any other.
func TestReviewOfAnotherMemory(t *testing.T) {
	s := create(t, filepath.Join(t.TempDir(), "memory.db"))
	defer func() { _ = s.Close() }()
	there := put(t, s, memory.Unit{Source: "Một.", Target: "One.", SourceLang: "vi", TargetLang: "en"})
	file := away(memory.Unit{ID: there.ID, Source: "Hai.", Target: "Two.", SourceLang: "vi", TargetLang: "en"})
	gone := away(memory.Unit{ID: 99, Source: "Ba.", Target: "Three.", SourceLang: "vi", TargetLang: "en"})
	broken := memory.Unit{Source: "Bốn.", Target: "Four.", SourceLang: "vi", TargetLang: "en",
		Props: []memory.Prop{{Name: memory.ReferenceProp, Value: "songngu-1-d-x"}, {Name: "x", Value: "y"}}}
	r, err := memory.Import(t.Context(), s, &list{file, gone, broken}, "x.xlf", memory.ImportOptions{Policy: memory.Keep, At: time.Unix(3e9, 0)})
	if err != nil || r.New != 3 || len(r.Conflicts) > 0 {
		t.Fatalf("%+v, %v", r, err)
	}
	if d := cmp.Diff(there, get(t, s, there.ID)); d != "" {
		t.Error(d)
	}
	if got := get(t, s, there.ID+3).Props; !cmp.Equal(got, []memory.Prop{{Name: "x", Value: "y"}}) {
		t.Errorf("properties %v", got)
	}
}

func TestReviewOfTheSameUnitTwice(t *testing.T) {
	s := create(t, filepath.Join(t.TempDir(), "memory.db"))
	defer func() { _ = s.Close() }()
	out := put(t, s, memory.Unit{Source: "Một.", Target: "One.", SourceLang: "vi", TargetLang: "en"})
	one, two := away(out), away(out)
	one.Target, two.Target = "The first.", "The second."
	r, err := memory.Import(t.Context(), s, &list{one, two}, "x.xlf", memory.ImportOptions{Policy: memory.Keep, At: time.Unix(3e9, 0)})
	if err != nil || r.Changed != 1 || r.Skipped != 1 || get(t, s, out.ID).Target != "The first." {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestParseReference(t *testing.T) {
	u := memory.Unit{ID: 123, Source: "Một.", Target: "One.", SourceLang: "vi", TargetLang: "en", Status: memory.Draft}
	r := memory.Refer(u)
	got, ok := memory.ParseReference(r.String())
	if !ok || got != r || !got.Names(u) {
		t.Errorf("%q: %+v, %v", r, got, ok)
	}
	u.Target = "Once."
	if got.Names(u) {
		t.Error("names a unit with another target")
	}
	for _, s := range []string{"", "123", "songngu-", "songngu-0-d-0123456789ab", "songngu-1-x-0123456789ab", "songngu-01-d-0123456789ab",
		"songngu-1-d-0123456789AB", "songngu-1-d-01", "songngu-1-d-0123456789ab-", "songngu--1-d-0123456789ab"} {
		if r, ok := memory.ParseReference(s); ok {
			t.Errorf("%q is %+v", s, r)
		}
	}
}
