package memorytest

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"songngu/memory"
)

// entry gives an entry of the glossary that is written "status: name|name = translation|!forbidden translation".
func entry(text string) memory.Entry {
	status, text, _ := strings.Cut(text, ": ")
	vi, en, _ := strings.Cut(text, " = ")
	e := memory.Entry{Status: memory.Status(status)}
	for name := range strings.SplitSeq(vi, "|") {
		e.Terms = append(e.Terms, memory.Term{Lang: "vi", Text: name})
	}
	for name := range strings.SplitSeq(en, "|") {
		t := memory.Term{Lang: "en", Text: strings.TrimPrefix(name, "!")}
		if t.Text != name {
			t.Use = memory.Forbidden
		}
		if t.Text != "" {
			e.Terms = append(e.Terms, t)
		}
	}
	return e
}

// written is the reverse of entry.
func written(e memory.Entry) string {
	var names [2][]string
	for _, t := range e.Terms {
		text := t.Text
		if t.Use == memory.Forbidden {
			text = "!" + text
		}
		at := 0
		if t.Lang == "en" {
			at = 1
		}
		names[at] = append(names[at], text)
	}
	return fmt.Sprintf("%s: %s = %s", e.Status, strings.Join(names[0], "|"), strings.Join(names[1], "|"))
}

func allEntries(t testing.TB, s memory.Store, f memory.EntryFilter) []memory.Entry {
	t.Helper()
	var entries []memory.Entry
	for e, err := range s.Entries(t.Context(), f) {
		if err != nil {
			t.Fatal(err)
		}
		entries = append(entries, e)
	}
	return entries
}

func writtenAll(t testing.TB, s memory.Store, f memory.EntryFilter) []string {
	t.Helper()
	var out []string
	for _, e := range allEntries(t, s, f) {
		out = append(out, written(e))
	}
	return out
}

// name puts entries and gives the outcomes in words.
func name(t testing.TB, s memory.Store, p memory.Policy, entries ...string) (said []string, g memory.Generation) {
	t.Helper()
	g = edit(t, s, "name", func(w memory.Editor) error {
		var put []memory.Entry
		for _, e := range entries {
			put = append(put, entry(e))
		}
		outcomes, err := w.PutEntries(put, p)
		for _, o := range outcomes {
			said = append(said, strings.TrimSpace(o.Effect.String()+" "+o.Reason))
		}
		return err
	})
	return said, g
}

// putEntries: what an entry becomes when another one with a name of it is put.
func putEntries(t *testing.T, s memory.Store) {
	for i, tt := range []struct {
		now, put string
		policy   memory.Policy
		said     string
		want     string
	}{
		{"approved: A% = x", "candidate: a% = x", memory.Merge, "same", "approved: A%|a% = x"},
		{"approved: A% = x", "candidate: A% = x", memory.Merge, "same", "approved: A% = x"},
		{"approved: A% = x", "candidate: A% = y", memory.Merge, "skipped an approved entry is there", "approved: A% = x"},
		{"approved: A% = x", "proposed: A% = y", memory.Overwrite, "skipped an approved entry is there", "approved: A% = x"},
		{"approved: A% = x", "approved: A% = y", memory.Keep, "skipped another entry of that name is there", "approved: A% = x"},
		{"approved: A% = x", "approved: A% = y", memory.Merge, "changed", "approved: A% = x|y"},
		{"approved: A% = x", "approved: A% = y", memory.Overwrite, "changed", "approved: A% = y"},
		{"candidate: A%", "proposed: A%|B% = x", memory.Merge, "changed", "proposed: A%|B% = x"},
		{"proposed: A% = x", "candidate: A%", memory.Merge, "same", "proposed: A% = x"},
		{"proposed: A% = x", "approved: A% = x", memory.Merge, "changed", "approved: A% = x"},
		{"rejected: A% = x", "candidate: A% = x", memory.Merge, "skipped rejected before", "rejected: A% = x"},
		{"rejected: A% = x", "proposed: A% = y", memory.Overwrite, "skipped rejected before", "rejected: A% = x"},
		{"rejected: A% = x", "approved: A% = x", memory.Keep, "skipped rejected before", "rejected: A% = x"},
		{"rejected: A% = x", "approved: A% = x", memory.Merge, "changed", "approved: A% = x"},
		{"approved: A% = x|!y", "approved: A% = y", memory.Merge, "same", "approved: A% = x|!y"},
	} {
		spread := func(text string) string {
			return strings.NewReplacer("A%", fmt.Sprintf("Đề án %d", i), "a%", fmt.Sprintf("ĐỀ ÁN - %d", i), "B%", fmt.Sprintf("Dự án %d", i)).Replace(text)
		}
		name(t, s, memory.Merge, spread(tt.now))
		said, _ := name(t, s, tt.policy, spread(tt.put))
		if tt.said == "same" && tt.want != tt.now {
			tt.said, tt.want = "skipped an approved entry is there", tt.now // a new spelling is new
		}
		got := writtenAll(t, s, memory.EntryFilter{})
		if said[0] != tt.said || got[len(got)-1] != spread(tt.want) {
			t.Errorf("%s, then %s under %s: %s, %s, want %s, %s", tt.now, tt.put, tt.policy, said[0], got[len(got)-1], tt.said, tt.want)
		}
	}
	name(t, s, memory.Merge, "approved: Một = one", "approved: Hai = two")
	if said, g := name(t, s, memory.Overwrite, "approved: Một|Hai = both", "approved:  = none"); g != (memory.Generation{}) ||
		!strings.HasPrefix(said[0], "skipped its names belong to entries ") || said[1] != "skipped a term is empty" {
		t.Errorf("an entry of two entries' names, and one without: %q, %v", said, g)
	}
}

// updateEntries: an approved entry that changes has to be approved again; a name belongs to one entry.
func updateEntries(t *testing.T, s memory.Store) {
	name(t, s, memory.Merge, "approved: Đề án 06 = Project 06", "approved: Kế hoạch 5 = Plan 5")
	e := allEntries(t, s, memory.EntryFilter{})[0]
	change := func(e memory.Entry) (effect memory.Effect, err error) {
		_, err = s.Edit(t.Context(), memory.Edit{Action: "update", At: at}, func(w memory.Editor) (err error) {
			effect, err = w.UpdateEntry(e)
			return err
		})
		return effect, err
	}
	for _, tt := range []struct {
		change func(*memory.Entry)
		effect memory.Effect
		status memory.Status
	}{
		{func(*memory.Entry) {}, memory.Same, memory.Approved},
		{func(e *memory.Entry) { e.Note = "x" }, memory.Changed, memory.Approved},
		{func(e *memory.Entry) {
			e.Terms = append(e.Terms, memory.Term{Lang: "en", Text: "Scheme 06", Use: memory.Forbidden})
		}, memory.Changed, memory.Approved},
		{func(e *memory.Entry) { e.Terms[1].Text = "Plan 06" }, memory.Changed, memory.Proposed},
		{func(e *memory.Entry) { e.Definition, e.Status = "một đề án", memory.Approved }, memory.Changed, memory.Approved},
		{func(e *memory.Entry) { e.Article = "the" }, memory.Changed, memory.Proposed},
	} {
		e.Status = ""
		tt.change(&e)
		effect, err := change(e)
		now, _ := s.Entry(t.Context(), e.ID)
		if err != nil || effect != tt.effect || now.Status != tt.status {
			t.Errorf("%s: %v, %v, want %v, %s", written(now), effect, err, tt.effect, tt.status)
		}
		if e = now; e.Status == memory.Proposed {
			edit(t, s, "approve", func(w memory.Editor) error { return second(w.SetEntryStatus(e.ID, memory.Approved)) })
		}
	}
	e.Terms[0].Text = "KẾ HOẠCH 5"
	if _, err := change(e); !errors.Is(err, memory.ErrTaken) {
		t.Errorf("a name of another entry: %v", err)
	}
	if _, err := change(memory.Entry{ID: 1 << 40, Terms: e.Terms}); !errors.Is(err, memory.ErrNotFound) {
		t.Errorf("an entry that is not there: %v", err)
	}
	if _, err := change(memory.Entry{ID: e.ID}); err == nil {
		t.Error("an entry without terms was stored")
	}
}

// findEntries: by name whatever the spelling, and by filter.
func findEntries(t *testing.T, s memory.Store) {
	name(t, s, memory.Merge, "approved: Ủy ban nhân dân|UBND = People's Committee", "candidate: hoá đơn = invoice")
	for query, want := range map[string]string{
		"UỶ BAN NHÂN DÂN": "approved: Ủy ban nhân dân|UBND = People's Committee", "ubnd": "approved: Ủy ban nhân dân|UBND = People's Committee",
		"hóa  đơn": "candidate: hoá đơn = invoice", "hóa-đơn": "candidate: hoá đơn = invoice", "invoice": "", "hoa đơn": "", "": "",
	} {
		got := ""
		e, err := s.EntryNamed(t.Context(), "VI-VN", query)
		if err == nil {
			got = written(e)
		}
		if got != want || err != nil && !errors.Is(err, memory.ErrNotFound) {
			t.Errorf("%q: %q, %v, want %q", query, got, err, want)
		}
	}
	if got := writtenAll(t, s, memory.EntryFilter{Status: memory.Candidate}); len(got) != 1 || !strings.HasPrefix(got[0], "candidate") {
		t.Errorf("candidates: %q", got)
	}
	if got := writtenAll(t, s, memory.EntryFilter{Edit: 99}); len(got) > 0 {
		t.Errorf("of an edit that is not there: %q", got)
	}
	if _, err := s.Entry(t.Context(), 99); !errors.Is(err, memory.ErrNotFound) {
		t.Errorf("entry 99: %v", err)
	}
}

// entryHistory: every version is kept, and every edit can be taken back but where a name has gone to another entry.
func entryHistory(t *testing.T, s memory.Store) {
	_, first := name(t, s, memory.Merge, "proposed: Đề án 06 = Project 06")
	id := allEntries(t, s, memory.EntryFilter{})[0].ID
	edit(t, s, "approve", func(w memory.Editor) error { return second(w.SetEntryStatus(id, memory.Approved)) })
	gone := edit(t, s, "delete", func(w memory.Editor) error { return w.DeleteEntry(id) })
	versions, err := s.EntryHistory(t.Context(), id)
	var said []string
	for _, v := range versions {
		said = append(said, v.Edit.Action+" "+written(v.Entry))
	}
	if diff := cmp.Diff([]string{"approve proposed: Đề án 06 = Project 06", "delete approved: Đề án 06 = Project 06"}, said); diff != "" || err != nil {
		t.Error(err, diff)
	}
	undo := func(g memory.Generation) (undone, left int) {
		edit(t, s, "undo", func(w memory.Editor) (err error) {
			undone, left, err = w.Undo(g.Number)
			return err
		})
		return undone, left
	}
	name(t, s, memory.Merge, "candidate: đề án 06")
	if undone, left := undo(gone); undone != 0 || left != 1 {
		t.Errorf("back to a name that is taken: %d undone, %d left", undone, left)
	}
	other, _ := s.EntryNamed(t.Context(), "vi", "Đề án 06")
	edit(t, s, "delete", func(w memory.Editor) error { return w.DeleteEntry(other.ID) })
	if undone, left := undo(gone); undone != 1 || left != 0 {
		t.Errorf("back to its name: %d undone, %d left", undone, left)
	}
	if got := writtenAll(t, s, memory.EntryFilter{}); len(got) != 1 || got[0] != "approved: Đề án 06 = Project 06" {
		t.Errorf("after the undo: %q", got)
	}
	if undone, left := undo(first); undone != 0 || left != 1 {
		t.Errorf("undo of what was changed since: %d undone, %d left", undone, left)
	}
	edits, err := s.Edits(t.Context(), 1)
	if err != nil || edits[0].Units != 0 || edits[0].Entries != 1 {
		t.Errorf("the newest edit: %+v, %v", edits, err)
	}
}
