package memorytest

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"unicode"

	"songngu/internal/viet"
	"songngu/memory"
)

// Entries implements memory.Store.
func (s *Twin) Entries(ctx context.Context, f memory.EntryFilter) iter.Seq2[memory.Entry, error] {
	return func(yield func(memory.Entry, error) bool) {
		edits := s.now()
		entries := edits[len(edits)-1].entries
		for _, id := range slices.Sorted(maps.Keys(entries)) {
			if f.Edit != 0 && lastNaming(edits, id) != f.Edit || !f.Passes(entries[id]) {
				continue
			}
			if !yield(ownTerms(entries[id]), ctx.Err()) {
				return
			}
		}
	}
}

// Entry implements memory.Store.
func (s *Twin) Entry(ctx context.Context, id int64) (memory.Entry, error) {
	edits := s.now()
	e, ok := edits[len(edits)-1].entries[id]
	if !ok {
		return e, fmt.Errorf("entry %d: %w", id, memory.ErrNotFound)
	}
	return ownTerms(e), ctx.Err()
}

// ownTerms gives e with terms that the caller may change.
func ownTerms(e memory.Entry) memory.Entry {
	e.Terms = slices.Clone(e.Terms)
	return e
}

// EntryNamed implements memory.Store.
func (s *Twin) EntryNamed(ctx context.Context, lang, name string) (memory.Entry, error) {
	for e, err := range s.Entries(ctx, memory.EntryFilter{}) {
		if err != nil {
			return e, err
		}
		if memory.SameLang(lang, e.Terms[0].Lang) && slices.Contains(namesOf(e), spelling(name)) {
			return e, nil
		}
	}
	return memory.Entry{}, fmt.Errorf("entry %q: %w", name, memory.ErrNotFound)
}

// EntryHistory implements memory.Store.
func (s *Twin) EntryHistory(ctx context.Context, id int64) ([]memory.EntryVersion, error) {
	edits := s.now()
	var versions []memory.EntryVersion
	for n := 1; n < len(edits); n++ {
		if before, ok := edits[n-1].entries[id]; ok && edits[n].renamed[id] {
			versions = append(versions, memory.EntryVersion{Entry: before, Edit: edits[n].edit})
		}
	}
	if e, ok := edits[len(edits)-1].entries[id]; ok {
		versions = append(versions, memory.EntryVersion{Entry: e})
	}
	if len(versions) == 0 {
		return nil, fmt.Errorf("entry %d: %w", id, memory.ErrNotFound)
	}
	return versions, ctx.Err()
}

// lastNaming gives the edit that changed an entry last, or 0.
func lastNaming(edits []moment, id int64) int64 {
	for n := len(edits) - 1; n > 0; n-- {
		if edits[n].renamed[id] {
			return int64(n)
		}
	}
	return 0
}

// namesOf are the spellings that an entry has to itself: those of all terms of the first term's language.
func namesOf(e memory.Entry) []string {
	var names []string
	for _, t := range e.Terms {
		if memory.SameLang(t.Lang, e.Terms[0].Lang) {
			names = append(names, spelling(t.Text))
		}
	}
	return names
}

// spelling is a name without what does not tell names apart.
func spelling(name string) string {
	words := strings.FieldsFunc(viet.Key(name), func(r rune) bool {
		return r != '%' && !unicode.In(r, unicode.Letter, unicode.Number, unicode.Mark)
	})
	return strings.Join(words, " ")
}

// owners are the other entries that have a name of e, by number.
func (w *twinEditor) owners(e memory.Entry) []int64 {
	var owners []int64
	for _, id := range slices.Sorted(maps.Keys(w.entries)) {
		o := w.entries[id]
		if id == e.ID || !memory.SameLang(o.Terms[0].Lang, e.Terms[0].Lang) {
			continue
		}
		if slices.ContainsFunc(namesOf(e), func(n string) bool { return slices.Contains(namesOf(o), n) }) {
			owners = append(owners, id)
		}
	}
	return owners
}

// PutEntries implements memory.Editor.
func (w *twinEditor) PutEntries(entries []memory.Entry, p memory.Policy) ([]memory.Outcome, error) {
	var outcomes []memory.Outcome
	for _, e := range entries {
		e, err := e.Clean()
		if err != nil {
			outcomes = append(outcomes, memory.Outcome{Reason: err.Error()})
			continue
		}
		outcomes = append(outcomes, w.putEntry(e, p))
	}
	return outcomes, nil
}

func (w *twinEditor) putEntry(e memory.Entry, p memory.Policy) memory.Outcome {
	owners := w.owners(e)
	switch len(owners) {
	case 0:
		w.named++
		e.ID, e.Created = w.named, orTime(e.Created, w.edit.At)
		w.entries[e.ID], w.renamed[e.ID] = e, true
		return memory.Outcome{ID: e.ID, Effect: memory.New}
	case 1:
	default:
		return memory.Outcome{Reason: fmt.Sprintf("its names belong to entries %d and %d", owners[0], owners[1])}
	}
	now := w.entries[owners[0]]
	after := together(now, e)
	if p == memory.Overwrite {
		after = instead(now, e)
	}
	vouched := now.Status != memory.Approved || e.Status == memory.Approved
	switch {
	case now.Status == memory.Rejected && (e.Status != memory.Approved || p == memory.Keep):
		return memory.Outcome{Reason: "rejected before"}
	case now.Status == memory.Rejected:
		after.Status = memory.Approved
	case fmt.Sprint(after) == fmt.Sprint(now):
		return memory.Outcome{ID: now.ID, Effect: memory.Same}
	case p != memory.Keep && vouched:
	case fmt.Sprint(after.Seen) != fmt.Sprint(now.Seen):
		now.Seen = after.Seen
		after = now
	case p == memory.Keep:
		return memory.Outcome{Reason: "another entry of that name is there"}
	default:
		return memory.Outcome{Reason: "an approved entry is there"}
	}
	return memory.Outcome{ID: now.ID, Effect: w.setEntry(after)}
}

// instead is b in the place of a.
func instead(a, b memory.Entry) memory.Entry {
	out := together(b, memory.Entry{Kind: a.Kind, Domain: a.Domain, Article: a.Article, Definition: a.Definition, Source: a.Source})
	out.ID, out.Created, out.Changed, out.Creator = a.ID, a.Created, a.Changed, cmp.Or(a.Creator, b.Creator)
	out.Seen = together(a, b).Seen
	return out
}

// together is a with what b says besides.
func together(a, b memory.Entry) memory.Entry {
	out := a
	out.Terms = slices.Clone(a.Terms)
	wins := b.Status == memory.Approved && a.Status != memory.Approved
	for _, t := range b.Terms {
		there, preferred := -1, -1
		for i, o := range out.Terms {
			if memory.SameLang(o.Lang, t.Lang) && o.Text == t.Text {
				there = i
			}
			if memory.SameLang(o.Lang, t.Lang) && o.Use == memory.Preferred {
				preferred = i
			}
		}
		rival := t.Use == memory.Preferred && preferred >= 0 && preferred != there
		if rival && wins {
			out.Terms[preferred].Use = memory.Admitted
		} else if rival {
			t.Use = memory.Admitted
		}
		if there < 0 {
			out.Terms = append(out.Terms, t)
		} else if wins && t.Use == memory.Preferred {
			out.Terms[there].Use = memory.Preferred
		}
	}
	head := out.Terms[0].Lang
	slices.SortStableFunc(out.Terms, func(a, b memory.Term) int {
		return map[bool]int{true: 0, false: 1}[memory.SameLang(a.Lang, head)] - map[bool]int{true: 0, false: 1}[memory.SameLang(b.Lang, head)]
	})
	out.Creator = cmp.Or(a.Creator, b.Creator)
	for _, f := range []struct{ to, from *string }{
		{&out.Kind, &b.Kind}, {&out.Domain, &b.Domain}, {&out.Article, &b.Article}, {&out.Definition, &b.Definition}, {&out.Source, &b.Source},
	} {
		if *f.to == "" {
			*f.to = *f.from
		}
	}
	if b.Note != "" && !strings.Contains(a.Note, b.Note) {
		out.Note = strings.TrimSpace(a.Note + "\n" + b.Note)
	}
	out.Seen = nil
	for _, s := range a.Seen {
		if !slices.ContainsFunc(b.Seen, func(o memory.Sighting) bool { return o.Document == s.Document }) {
			out.Seen = append(out.Seen, s)
		}
	}
	out.Seen = append(out.Seen, b.Seen...)
	slices.SortFunc(out.Seen, func(a, b memory.Sighting) int { return strings.Compare(a.Document, b.Document) })
	switch {
	case b.Status == memory.Approved:
		out.Status = memory.Approved
	case a.Status == memory.Candidate && b.Status == memory.Proposed:
		out.Status = memory.Proposed
	}
	return out
}

// setEntry stores an entry that is there, and notes a change if it differs.
func (w *twinEditor) setEntry(e memory.Entry) memory.Effect {
	before := w.entries[e.ID]
	if e.Changed = before.Changed; fmt.Sprint(e) == fmt.Sprint(before) {
		return memory.Same
	}
	e.Changed = w.edit.At
	w.entries[e.ID], w.renamed[e.ID] = e, true
	return memory.Changed
}

// UpdateEntry implements memory.Editor.
func (w *twinEditor) UpdateEntry(e memory.Entry) (memory.Effect, error) {
	before, ok := w.entries[e.ID]
	if !ok {
		return memory.Skipped, fmt.Errorf("entry %d: %w", e.ID, memory.ErrNotFound)
	}
	silent := e.Status == ""
	e.Status = cmp.Or(e.Status, before.Status)
	e, err := e.Clean()
	if err != nil {
		return memory.Skipped, err
	}
	if silent && before.Status == memory.Approved && vouched(e) != vouched(before) {
		e.Status = memory.Proposed
	}
	if len(w.owners(e)) > 0 {
		return memory.Skipped, memory.ErrTaken
	}
	e.Created = before.Created
	return w.setEntry(e), nil
}

// vouched is what people look at when they approve an entry.
func vouched(e memory.Entry) string {
	var preferred []memory.Term
	for _, t := range e.Terms {
		if t.Use == memory.Preferred {
			preferred = append(preferred, t)
		}
	}
	return fmt.Sprint(preferred, e.Article, "|", e.Definition)
}

// SetEntryStatus implements memory.Editor.
func (w *twinEditor) SetEntryStatus(id int64, s memory.Status) (memory.Effect, error) {
	e, ok := w.entries[id]
	if !ok {
		return memory.Skipped, fmt.Errorf("entry %d: %w", id, memory.ErrNotFound)
	}
	if _, err := memory.ParseEntryStatus(string(s)); err != nil {
		return memory.Skipped, err
	}
	e.Status = s
	return w.setEntry(e), nil
}

// DeleteEntry implements memory.Editor.
func (w *twinEditor) DeleteEntry(id int64) error {
	if _, ok := w.entries[id]; !ok {
		return fmt.Errorf("entry %d: %w", id, memory.ErrNotFound)
	}
	delete(w.entries, id)
	w.renamed[id] = true
	return nil
}

// undoEntries is Undo for entries, by number.
func (w *twinEditor) undoEntries(number int64) (undone, left int) {
	before := w.edits[number-1].entries
	for _, id := range slices.Sorted(maps.Keys(w.edits[number].renamed)) {
		e, was := before[id]
		_, there := w.entries[id]
		switch {
		case w.renamed[id] || lastNaming(w.edits, id) != number:
			left++
			continue
		case !was && !there:
			continue
		case was && len(w.owners(e)) > 0:
			left++
			continue
		case was:
			e.Changed = w.edit.At
			w.entries[id] = e
		default:
			delete(w.entries, id)
		}
		w.renamed[id] = true
		undone++
	}
	return undone, left
}
