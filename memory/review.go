package memory

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Conflict is a unit of a reviewed file that asks for a change and was not taken, because it is no longer what went out.
type Conflict struct {
	// Unit is what the memory has; where it was deleted, only the ID is set.
	Unit Unit
	// File is what the file has.
	File Unit
	// Reason says what happened: "changed in the memory since it went out".
	Reason string
}

// The reasons of conflicts.
const (
	conflictChanged = "changed in the memory since it went out"
	conflictDeleted = "deleted from the memory since it went out"
	conflictSource  = "the source was changed in the file"
	conflictTwice   = "the unit is in the file twice"
)

// reviewer takes back units that went out with a Reference. What the reviewer changed becomes a change of that unit, what he
// approved or rejected is approved or rejected, and what he left alone stays as it is.
type reviewer struct {
	units   func(ids []int64) ([]Unit, error)
	history func(id int64) ([]Version, error)
	seen    map[int64]bool // units taken back in this import: the store does not tell yet
}

// reference takes the Reference of u out of its properties.
func reference(u *Unit) (Reference, bool) {
	i := slices.IndexFunc(u.Props, func(p Prop) bool { return p.Name == ReferenceProp })
	if i < 0 {
		return Reference{}, false
	}
	r, ok := ParseReference(u.Props[i].Value)
	u.Props = slices.Delete(slices.Clone(u.Props), i, i+1)
	return r, ok
}

// review takes back those of units that went out from this memory, and gives the others.
func (im *importer) review(w Editor, units []Unit) ([]Unit, error) {
	var ids []int64
	references := map[int]Reference{}
	for i := range units {
		if r, ok := reference(&units[i]); ok {
			references[i] = r
			ids = append(ids, r.ID)
		}
	}
	if len(ids) == 0 {
		return units, nil
	}
	known, err := im.reviewer.units(ids)
	if err != nil {
		return nil, err
	}
	now := map[int64]*Unit{}
	for i := range known {
		now[known[i].ID] = &known[i]
	}
	var others []Unit
	for i, u := range units {
		r, ok := references[i]
		if ok {
			ok, err = im.reviewer.ours(r, now[r.ID])
		}
		switch {
		case err != nil:
			return nil, err
		case !ok:
			others = append(others, u)
		default:
			err = im.takeBack(w, r, now[r.ID], u)
		}
		if err != nil {
			return nil, err
		}
	}
	return others, nil
}

// ours reports whether a reference was made in this memory: the unit with that ID is, or once was, what the reference names.
func (v reviewer) ours(r Reference, now *Unit) (bool, error) {
	if now != nil && r.Names(*now) {
		return true, nil
	}
	versions, err := v.history(r.ID)
	if errors.Is(err, ErrNotFound) {
		return false, nil
	}
	return slices.ContainsFunc(versions, func(v Version) bool { return r.Names(v.Unit) }), err
}

// takeBack takes back a unit and counts it. now is nil where it was deleted.
func (im *importer) takeBack(w Editor, r Reference, now *Unit, file Unit) error {
	if o := im.options; o.OverrideStatus {
		file.Status = o.Status
	}
	after, conflict := r.takeBack(now, file)
	if im.reviewer.seen[r.ID] {
		conflict = conflictTwice
	}
	im.reviewer.seen[r.ID] = true
	if conflict != "" {
		unit := Unit{ID: r.ID}
		if now != nil {
			unit = *now
		}
		im.report.Conflicts = append(im.report.Conflicts, Conflict{Unit: unit, File: file, Reason: conflict})
		im.skip(conflict, fmt.Sprintf("unit %d of the memory", r.ID))
		return nil
	}
	im.report.Read++
	if now == nil || after.Target == now.Target && after.Status == now.Status && after.Note == now.Note {
		im.report.Same++
		return nil
	}
	effect, err := w.Update(after)
	if err != nil {
		return err
	}
	if effect == Changed {
		im.report.Changed++
	} else {
		im.report.Same++
	}
	return nil
}

// takeBack gives what a unit is after the review, or why what the file asks for cannot be done. now is nil where the unit was
// deleted.
func (r Reference) takeBack(now *Unit, file Unit) (after Unit, conflict string) {
	edited := !r.Names(file)
	asked := file.Status
	if asked != Approved && asked != Rejected || asked == r.Status {
		asked = ""
	}
	touched := edited || asked != ""
	switch {
	case now == nil && touched:
		return Unit{}, conflictDeleted
	case now == nil:
		return Unit{}, ""
	}
	after = *now
	after.Note = joinNotes(now.Note, file.Note)
	target := normal(file.Target)
	switch {
	case !touched:
		return after, ""
	case now.Target == target && now.Source == normal(file.Source) && (asked == "" || asked == now.Status):
		return after, "" // somebody has done the same
	case !r.Names(*now) || now.Status != r.Status:
		return Unit{}, conflictChanged
	case now.Source != normal(file.Source):
		return Unit{}, conflictSource
	}
	if edited {
		after.Target, after.TargetMarkup = target, file.TargetMarkup
		after.Status = Draft
		if now.Origin == Machine || now.Origin == Seed {
			after.Origin = Reviewed
		}
	}
	if file.Status == Approved || asked != "" {
		after.Status = file.Status
	}
	if after.Status == Approved && after.Origin == Machine {
		after.Origin = Reviewed
	}
	return after, ""
}

// joinNotes gives notes with the lines of others that are not among them.
func joinNotes(notes, others string) string {
	if others == "" || others == notes {
		return notes
	}
	var lines []string
	there := map[string]bool{"": true}
	if notes != "" {
		lines = strings.Split(notes, "\n")
	}
	for _, line := range lines {
		there[line] = true
	}
	for line := range strings.SplitSeq(others, "\n") {
		if line = strings.TrimSpace(line); !there[line] {
			there[line] = true
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}
