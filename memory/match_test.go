package memory

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// open opens a new memory in a folder of its own.
func openNew(t *testing.T) *Memory {
	t.Helper()
	path := filepath.Join(t.TempDir(), "memory.db")
	db, err := Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	m := NewMemory(db, path+IndexSuffix)
	t.Cleanup(func() { _ = m.Close() })
	return m
}

// put adds units, approved and human unless they say otherwise, and gives the first one's number.
func put(t *testing.T, s Store, units ...Unit) int64 {
	t.Helper()
	var first int64
	_, err := s.Edit(t.Context(), Edit{Action: "add", At: time.Unix(1_700_000_000, 0)}, func(w Editor) error {
		for i := range units {
			u := &units[i]
			u.SourceLang, u.TargetLang = "vi", "en"
			if u.Status == "" {
				u.Status = Approved
			}
		}
		outcomes, err := w.Put(units, Merge)
		if err == nil {
			first = outcomes[0].ID
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return first
}

// shown is a match as the tests of this file compare it.
func shown(matches []Match) string {
	var lines []string
	for _, m := range matches {
		s := fmt.Sprintf("%d %s #%d", m.Score, m.Kind, m.Unit.ID)
		for _, p := range m.Penalties {
			s += fmt.Sprintf(" -%d %s", p.Points, p.Reason)
		}
		if m.Rival {
			s += " rival"
		}
		if m.Repaired != "" {
			s += fmt.Sprintf(" => %s (%v)", m.Repaired, m.Whole)
		}
		lines = append(lines, s)
	}
	return strings.Join(lines, "\n")
}

func match(t *testing.T, m *Memory, q Query) string {
	t.Helper()
	matches, err := m.Match(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return shown(matches)
}

func TestMatchKinds(t *testing.T) {
	const source, target = "Xã giao đất cho dân làng.", "The commune allocates land to the villagers."
	for _, tt := range []struct {
		name  string
		units []Unit
		query Query
		want  string
	}{
		{"exact", []Unit{{Source: source, Target: target}}, Query{Source: source}, "100 exact #1"},
		{"exact but for tone placement", []Unit{{Source: "Xã Hoà Bình họp.", Target: "Hoa Binh Commune meets."}},
			Query{Source: "Xã Hòa Bình họp."}, "100 exact #1"},
		{"in context", []Unit{{Source: source, Target: target, Prev: "Hôm qua.", Next: "Dân vui."}},
			Query{Source: source, Prev: "Hôm qua.", Next: "Dân vui."}, "101 context #1"},
		{"in another context", []Unit{{Source: source, Target: target, Prev: "Hôm qua.", Next: "Dân vui."}},
			Query{Source: source, Prev: "Hôm nay.", Next: "Dân vui."}, "100 exact #1"},
		{"context decides between rivals",
			[]Unit{{Source: source, Target: target, Prev: "A.", Next: "B."}, {Source: source, Target: "Land goes to villagers.", Prev: "C.", Next: "D."}},
			Query{Source: source, Prev: "C.", Next: "D."}, "101 context #2\n100 exact #1"},
		{"rivals", []Unit{{Source: source, Target: target}, {Source: source, Target: "Land goes to villagers."}}, Query{Source: source},
			"99 exact #1 -1 2 targets for the same source rival\n99 exact #2 -1 2 targets for the same source rival"},
		{"rivals beyond the limit are seen", []Unit{{Source: source, Target: target}, {Source: source, Target: "Land goes to villagers."}},
			Query{Source: source, Limit: 1}, "99 exact #1 -1 2 targets for the same source rival"},
		{"case", []Unit{{Source: source, Target: target}}, Query{Source: "XÃ giao đất cho dân làng."}, "98 near-exact #1"},
		{"spacing", []Unit{{Source: "Giao 5-7 ha đất.", Target: "Allocate 5-7 ha of land."}}, Query{Source: "Giao 5 - 7 ha đất."}, "99 near-exact #1"},
		{"punctuation, much of it: never under 95", []Unit{{Source: "Dân làng", Target: "Villagers"}}, Query{Source: "“Dân”, “làng”!!!"},
			"95 near-exact #1"},
		{"words: never over 94", []Unit{{Source: strings.Repeat("đất ", 60) + "không", Target: "x"}}, Query{Source: strings.Repeat("đất ", 60) + "có"},
			"94 fuzzy #1"},
		{"a word of seven", []Unit{{Source: source, Target: target}}, Query{Source: "Xã thu đất cho dân làng."}, "85 fuzzy #1"},
		{"under the threshold", []Unit{{Source: source, Target: target}}, Query{Source: "Xã thu đất của dân làng.", Threshold: 80}, ""},
		{"a draft is no exact match", []Unit{{Source: source, Target: target, Status: Draft}}, Query{Source: source}, "96 near-exact #1 -3 draft"},
		{"a machine's draft", []Unit{{Source: source, Target: target, Status: Draft, Origin: Machine}}, Query{Source: source},
			"89 near-exact #1 -10 draft made by a machine"},
		{"an approved unit comes before a draft", []Unit{{Source: source, Target: "Draft.", Status: Draft}, {Source: source, Target: target}},
			Query{Source: source}, "100 exact #2\n96 near-exact #1 -3 draft"},
		{"drafts left out", []Unit{{Source: source, Target: target, Status: Draft}}, Query{Source: source, ApprovedOnly: true}, ""},
		{"rejected units are never a match", []Unit{{Source: source, Target: target, Status: Rejected}}, Query{Source: source}, ""},
		{"shipped with the program", []Unit{{Source: source, Target: target, Origin: Seed}}, Query{Source: source},
			"99 exact #1 -1 shipped with the program"},
		{"another language", []Unit{{Source: source, Target: target}}, Query{Source: source, TargetLang: "fr"}, ""},
		{"a number is put into the translation, and the score stays under 100",
			[]Unit{{Source: "Xã giao 12 ha đất cho dân.", Target: "The commune allocates 12 ha of land to the people."}},
			Query{Source: "Xã giao 5 ha đất cho dân."}, "95 near-exact #1 => The commune allocates 5 ha of land to the people. (true)"},
		{"an empty query", []Unit{{Source: source, Target: target}}, Query{Source: " \n"}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m := openNew(t)
			put(t, m, tt.units...)
			if got := match(t, m, tt.query); got != tt.want {
				t.Errorf("%s\n\nwant\n\n%s", got, tt.want)
			}
		})
	}
}

func TestMatchFollowsTheStore(t *testing.T) {
	m := openNew(t)
	q := Query{Source: "Xã giao đất cho dân làng."}
	if got := match(t, m, q); got != "" {
		t.Errorf("an empty memory matches: %s", got)
	}
	id := put(t, m, Unit{Source: q.Source, Target: "x", Status: Draft})
	steps := []struct {
		name string
		edit func(Editor) (Effect, error)
		want string
	}{
		{"approved", func(w Editor) (Effect, error) { return w.SetStatus(id, Approved) }, "100 exact #1"},
		{"changed", func(w Editor) (Effect, error) {
			return w.Update(Unit{ID: id, Source: "Xã thu đất cho dân làng.", Target: "x", SourceLang: "vi", TargetLang: "en", Status: Approved})
		}, "85 fuzzy #1"},
		{"rejected", func(w Editor) (Effect, error) { return w.SetStatus(id, Rejected) }, ""},
		{"approved again", func(w Editor) (Effect, error) { return w.SetStatus(id, Approved) }, "85 fuzzy #1"},
		{"deleted", func(w Editor) (Effect, error) { return Changed, w.Delete(id) }, ""},
	}
	for _, step := range steps {
		if _, err := m.Edit(t.Context(), Edit{Action: step.name}, func(w Editor) error { _, err := step.edit(w); return err }); err != nil {
			t.Fatal(err)
		}
		if got := match(t, m, q); got != step.want {
			t.Errorf("%s: %q, want %q", step.name, got, step.want)
		}
	}
}

func TestExplain(t *testing.T) {
	m := openNew(t)
	put(t, m, Unit{Source: "Xã giao 12 ha đất cho dân.", Target: "x"})
	source := "Xã giao 5 ha đất, rừng cho dân."
	matches, err := m.Match(t.Context(), Query{Source: source})
	if err != nil || len(matches) != 1 {
		t.Fatalf("%v, %v", matches, err)
	}
	want := []string{`replace "12" by "5" (number, 0.5)`, `insert "," (punctuation, 0.5)`, `insert "rừng" (word, 1.0)`}
	if got := matches[0].Explain(source); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// manyUnits are enough for an index file.
func manyUnits(from, n int) []Unit {
	var units []Unit
	for i := from; i < from+n; i++ {
		units = append(units, Unit{Source: fmt.Sprintf("Thửa %s %s của thôn %s được giao cho dân.", letters(i), letters(i/7), letters(i/100)), Target: fmt.Sprint("x", i)})
	}
	return units
}

// letters gives a word for a number.
func letters(n int) string {
	s := ""
	for ; n > 0 || s == ""; n /= 20 {
		s += string(rune('a' + n%20))
	}
	return "x" + s
}

func files(t *testing.T, m *Memory) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(m.index.dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// Whatever becomes of the index, matches are the same: it is made again from the store.
func TestIndexIsMadeAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memory.db")
	db, err := Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	units := manyUnits(0, foldAfter+500)
	put(t, db, units...)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	q := Query{Source: units[1234].Source, Threshold: 60}
	var want string
	check := func(t *testing.T) {
		t.Helper()
		m, err := Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = m.Close() }()
		got := match(t, m, q)
		if want == "" {
			want = got
		}
		if got != want || !strings.HasPrefix(got, "100 exact #1235") {
			t.Errorf("%s\n\nwant\n\n%s", got, want)
		}
		if list := files(t, m); len(list) != 1 {
			t.Errorf("index files %q, want one", list)
		}
	}
	segment := func() string {
		list, _ := filepath.Glob(filepath.Join(path+IndexSuffix, "*.seg"))
		return list[0]
	}
	write := func(change func([]byte) []byte) func(*testing.T) {
		return func(t *testing.T) {
			b, err := os.ReadFile(segment())
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(segment(), change(b), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	t.Run("made at first", check)
	for _, tt := range []struct {
		name  string
		spoil func(*testing.T)
	}{
		{"there", func(*testing.T) {}},
		{"missing", func(t *testing.T) {
			if err := os.RemoveAll(path + IndexSuffix); err != nil {
				t.Fatal(err)
			}
		}},
		{"torn", write(func(b []byte) []byte { return b[:len(b)*2/3] })},
		{"empty", write(func([]byte) []byte { return nil })},
		{"foreign", write(func([]byte) []byte { return []byte(strings.Repeat("no index ", 1000)) })},
		{"of a newer format", write(func(b []byte) []byte { b[7]++; return b })},
		{"of zeros behind the head, and verified", func(t *testing.T) {
			write(func(b []byte) []byte { clear(b[2000:]); return b })(t)
			m, err := Open(t.Context(), path)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = m.Close() }()
			if found := m.VerifyIndex(); len(found) == 0 {
				t.Error("no damage is found")
			}
			if err := m.DropIndex(); err != nil {
				t.Fatal(err)
			}
		}},
		{"of ones behind the head", write(func(b []byte) []byte {
			for i := range b[2000:] {
				b[2000+i] = 0xff
			}
			return b
		})},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.spoil(t)
			check(t)
		})
	}
}

// A file that is cut short while it is mapped must not end the program.
func TestIndexCutShortWhileOpen(t *testing.T) {
	m := openNew(t)
	units := manyUnits(0, foldAfter+500)
	put(t, m, units...)
	q := Query{Source: units[77].Source}
	want := match(t, m, q)
	if err := os.Truncate(files(t, m)[0], 4096); err != nil {
		t.Fatal(err)
	}
	if got := match(t, m, q); got != want {
		t.Errorf("%s\n\nwant\n\n%s", got, want)
	}
}

// An index whose folder cannot be written costs time only.
func TestIndexWithoutAFolder(t *testing.T) {
	m := openNew(t)
	m.index.dir = filepath.Join(m.index.dir, "file")
	if err := os.WriteFile(filepath.Dir(m.index.dir), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	units := manyUnits(0, foldAfter+10)
	put(t, m, units...)
	if got := match(t, m, Query{Source: units[5].Source, Limit: 1}); got != "100 exact #6" {
		t.Error(got)
	}
}

// A backup put back under a running index: the generations have the same numbers and other tokens.
func TestStoreRestoredUnderTheIndex(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "memory.db")
	db, err := Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	put(t, db, manyUnits(0, foldAfter+100)...)
	backup := filepath.Join(dir, "backup.db")
	if err := db.Backup(t.Context(), backup); err != nil {
		t.Fatal(err)
	}
	put(t, db, Unit{Source: "Xã giao đất cho dân làng.", Target: "before"})
	m := NewMemory(db, path+IndexSuffix)
	q := Query{Source: "Xã giao đất cho dân làng."}
	if got := match(t, m, q); got != fmt.Sprintf("100 exact #%d", foldAfter+101) {
		t.Fatal(got)
	}
	if err := m.Close(); err != nil {
		t.Fatal(err)
	}
	for _, suffix := range []string{"-wal", "-shm"} {
		_ = os.Remove(path + suffix)
	}
	if err := os.Rename(backup, path); err != nil {
		t.Fatal(err)
	}
	m, err = Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = m.Close() }()
	if got := match(t, m, q); got != "" {
		t.Errorf("what the backup does not hold is matched: %s", got)
	}
	put(t, m, Unit{Source: "Huyện giao rừng cho dân làng.", Target: "after"})
	if got := match(t, m, q); got != fmt.Sprintf("71 fuzzy #%d", foldAfter+101) {
		t.Errorf("after the restore: %s", got)
	}
}

// busy is a store into which somebody else adds a unit while it is being looked at.
type busy struct {
	Store
	edit func()
}

func (b busy) Knows(ctx context.Context, g Generation) (bool, error) {
	b.edit()
	return b.Store.Knows(ctx, g)
}

func TestEditedWhileRefreshing(t *testing.T) {
	db, err := Create(t.Context(), filepath.Join(t.TempDir(), "memory.db"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	add := func(units int) { put(t, db, manyUnits(n, units)...); n += units }
	m := NewMemory(busy{db, func() { add(1) }}, t.TempDir())
	defer func() { _ = m.Close() }()
	for _, units := range []int{1, 1, 1, foldAfter, 1, 1} {
		add(units)
		if err := m.Refresh(t.Context(), nil); err != nil {
			t.Fatal(err)
		}
		if got := indexed(m); got != n {
			t.Errorf("the index holds %d units, the store %d", got, n)
		}
	}
}

// indexed counts the units in the index, those that are in it twice twice.
func indexed(m *Memory) int {
	total := 0
	for _, s := range m.index.segments {
		total += s.Len()
	}
	if m.index.tail != nil {
		total += m.index.tail.Len()
	}
	return total
}

// Several memories of one file refresh the index at once, and write meanwhile.
func TestRefreshAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "memory.db")
	db, err := Create(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	units := manyUnits(0, foldAfter+200)
	put(t, db, units...)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for k := range 4 {
		wg.Go(func() {
			m, err := Open(context.WithoutCancel(t.Context()), path)
			if err != nil {
				t.Error(err)
				return
			}
			defer func() { _ = m.Close() }()
			for i := range 3 {
				more := manyUnits(10_000*(k+1)+1000*i, foldAfter/2)
				put(t, m, more...)
				for _, u := range []Unit{units[i], more[i], more[len(more)-1]} {
					found, err := m.Match(t.Context(), Query{Source: u.Source, Limit: 1})
					if err != nil || len(found) == 0 || found[0].Kind != Exact || found[0].Unit.Source != u.Source {
						t.Errorf("%q: %s, %v", u.Source, shown(found), err)
					}
				}
			}
		})
	}
	wg.Wait()
	m, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = m.Close() }()
	if err := m.Refresh(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if got, want := indexed(m), foldAfter+200+12*foldAfter/2; got != want {
		t.Errorf("the index holds %d units, the store %d", got, want)
	}
}
