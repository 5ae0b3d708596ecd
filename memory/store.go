package memory

import (
	"context"
	"errors"
	"iter"
	"time"
)

// Store is the truth of a memory: units, every change made to them and what they were before. DB keeps one in a SQLite file;
// package memorytest holds the laws that any Store obeys.
//
// Every write is an edit: it happens wholly or not at all, and it has a Generation. Numbers of generations rise by one or
// more and are never used twice.
type Store interface {
	// Generation gives the newest generation. The zero Generation is that of a store nothing was written to.
	Generation(ctx context.Context) (Generation, error)
	// Knows reports whether g is the newest generation or one that came before it.
	Knows(ctx context.Context, g Generation) (bool, error)
	// Units gives the units with these ids in the order of the ids. Ids that are not there are left out.
	Units(ctx context.Context, ids []int64) ([]Unit, error)
	// Same gives the units with the same source and languages, whatever the region: exact matches and rejected ones too.
	Same(ctx context.Context, source, sourceLang, targetLang string) ([]Unit, error)
	// All gives all units that pass the filter, by id.
	All(ctx context.Context, f Filter) iter.Seq2[Unit, error]
	// Texts calls fn with the texts of the units that pass the filter, by id, until it returns false. The texts may be used
	// until fn returns.
	Texts(ctx context.Context, f Filter, fn func(id int64, source, target []byte) bool) error
	// Since calls fn with what changed after generation g, each unit once, in no particular order, until fn returns an error,
	// which it returns. All is as it stood at one moment, whoever edits meanwhile; the generation is the one of that moment.
	Since(ctx context.Context, g Generation, fn func(Delta) error) (Generation, error)
	// Edit calls fn once and keeps what it does if it returns nil. Other edits wait. The generation is the one that the edit
	// made, or the zero Generation when fn changed nothing: then there was no edit. fn may read the store, which has nothing
	// of the edit yet; it must not begin another edit.
	Edit(ctx context.Context, e Edit, fn func(Editor) error) (Generation, error)
	// Edits gives the newest edits, newest first; all for a limit of 0.
	Edits(ctx context.Context, limit int) ([]Edit, error)
	// History gives what a unit was before each edit that changed it, oldest first, ending with what it is now unless it is
	// deleted.
	History(ctx context.Context, id int64) ([]Version, error)
	// Entries gives the entries of the glossary that pass the filter, by id.
	Entries(ctx context.Context, f EntryFilter) iter.Seq2[Entry, error]
	// Entry gives the entry with an id, or ErrNotFound.
	Entry(ctx context.Context, id int64) (Entry, error)
	// EntryNamed gives the entry that has a name in a language, whatever its case, tone placement and punctuation, or ErrNotFound.
	EntryNamed(ctx context.Context, lang, name string) (Entry, error)
	// EntryHistory is History for an entry.
	EntryHistory(ctx context.Context, id int64) ([]EntryVersion, error)
	// Verify looks for damage and names what it finds.
	Verify(ctx context.Context) ([]string, error)
	Close() error
}

// Editor changes units inside of an edit.
type Editor interface {
	// Put adds units, with a policy for those whose source is there, and gives an outcome for each.
	Put(units []Unit, p Policy) ([]Outcome, error)
	// Update gives the unit with u.ID the texts and properties of u; a zero origin or status stays what it was. The effect is
	// Changed or Same.
	Update(u Unit) (Effect, error)
	// SetStatus gives a unit another status. What a machine made is Reviewed once it is approved. The effect is Changed or
	// Same.
	SetStatus(id int64, s Status) (Effect, error)
	// Delete takes a unit away. Its history stays.
	Delete(id int64) error
	// PutEntries adds entries of the glossary and gives an outcome for each. An entry that has a name of one that is there says
	// more of that one: under Merge its terms are added, under Overwrite it takes its place, under Keep it is skipped. What nobody
	// approved changes no approved entry, and a rejected one comes back only when it is approved; but where an entry was seen is
	// added to any other than a rejected one. An entry whose names belong to two others is skipped.
	PutEntries(entries []Entry, p Policy) ([]Outcome, error)
	// UpdateEntry gives the entry with e.ID the terms and properties of e. With a zero status it keeps its own, but an approved
	// entry whose preferred terms, article or definition change is Proposed then: people have to look at it again. The error is
	// ErrTaken where another entry has a name of e.
	UpdateEntry(e Entry) (Effect, error)
	// SetEntryStatus gives an entry another status.
	SetEntryStatus(id int64, s Status) (Effect, error)
	// DeleteEntry takes an entry away. Its history stays.
	DeleteEntry(id int64) error
	// Undo takes back the edit with that number, which may itself have been an undo. Units and entries that were changed since are
	// left as they are and counted, as are entries one of whose names another entry has by now. The error is ErrNotFound where there
	// is no such edit, ErrFinal where it is one that cannot be taken back.
	Undo(number int64) (undone, left int, err error)
}

// Generation names a state of a store. The token tells apart generations of the same number, as they arise when a copy of a
// store is put back.
type Generation struct {
	Number int64
	Token  string
}

// Edit is a set of changes made together.
type Edit struct {
	// Number is that of the generation that the edit made; 0 before it is made.
	Number int64
	// Action is what was done, as the command is called: "add", "import", "approve".
	Action string
	// Detail is what it was done with: a file name, a reason.
	Detail string
	// Actor is who did it.
	Actor string
	At    time.Time
	// Units is how many units the edit changed, Entries how many entries of the glossary, as Edits gives it.
	Units, Entries int
	// Undone is the number of the edit that took this one back, or 0.
	Undone int64
}

// Version is a unit as it was before an edit, or as it is now with a zero Edit.
type Version struct {
	Unit Unit
	Edit Edit
}

// Delta is a unit that changed, as an index needs it: of Unit only the id, source, languages, origin and status are set, and
// it is nil when the unit was deleted. New says that it was not there before.
type Delta struct {
	ID   int64
	Unit *Unit
	New  bool
}

// Filter chooses units. The zero Filter chooses all.
type Filter struct {
	SourceLang, TargetLang string // whatever the region
	Origin                 Origin
	Status                 Status
	Document               string
	Edit                   int64 // changed last by this edit
}

// Passes reports whether u passes the filter.
func (f Filter) Passes(u Unit) bool {
	switch {
	case f.SourceLang != "" && !SameLang(f.SourceLang, u.SourceLang),
		f.TargetLang != "" && !SameLang(f.TargetLang, u.TargetLang),
		f.Origin != "" && f.Origin != u.Origin,
		f.Status != "" && f.Status != u.Status,
		f.Document != "" && f.Document != u.Document:
		return false
	}
	return true
}

// Policy says what to do with a unit whose source is in the store with another translation.
type Policy string

// The policies. Under each, a unit that is there with the same translation changes nothing, except that Overwrite and Merge
// take over approval and context where the store has none, but nothing of a draft for what is approved. A translation that was
// rejected comes back only when it is approved. Units of the same source whose contexts differ are not in each other's way.
const (
	Keep      Policy = "keep"      // the store's translation stays, the new unit is skipped
	Overwrite Policy = "overwrite" // the new translation takes its place, but a draft not that of an approved one
	Merge     Policy = "merge"     // both stay, as rivals
)

// ParsePolicy gives the Policy named s.
func ParsePolicy(s string) (Policy, error) {
	switch p := Policy(s); p {
	case Keep, Overwrite, Merge:
		return p, nil
	}
	return "", errors.New(`"` + s + `" is no policy: use keep, overwrite or merge`)
}

// Outcome says what Put did with a unit. ID is that of the unit in the store, 0 when it was skipped.
type Outcome struct {
	ID     int64
	Effect Effect
	Reason string // why it was skipped
}

// Effect is what an edit did.
type Effect uint8

// The effects.
const (
	Skipped Effect = iota
	New
	Same
	Changed
)

func (e Effect) String() string {
	return [...]string{"skipped", "new", "same", "changed"}[e]
}

// ErrNotFound says that there is no unit, or no edit, with a number.
var ErrNotFound = errors.New("not found")

// ErrFinal says that an edit cannot be taken back, because it put a backup back.
var ErrFinal = errors.New("it cannot be taken back")
