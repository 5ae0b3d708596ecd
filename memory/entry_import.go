package memory

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
)

// EntryReader gives the entries of a file one after another; it ends as a Reader does. Packages table, tbx and others have readers.
type EntryReader interface {
	Next() (Entry, error)
}

// EntryWriter writes entries to a file, as a Writer does units.
type EntryWriter interface {
	Write(Entry) error
	Close() error
}

// EntryChange is what an import makes of an entry.
type EntryChange struct {
	Effect Effect
	// Before is the entry as it was, the zero Entry when it is New; After is what it is then.
	Before, After Entry
}

// ErrNoEntries says that a file holds no entry that could be read at all.
var ErrNoEntries = errors.New("the file holds no terms")

// MostEntries is how many entries a file may hold.
const MostEntries = 500_000

// ImportEntries puts the entries of r into the glossary of a store, in one edit named by detail: all of them, or on an error none.
// Entries that cannot be taken are skipped and counted. changed, unless it is nil, is told of each entry that is new or changes; its
// error ends the import, and nothing is kept.
func ImportEntries(ctx context.Context, s Store, r EntryReader, detail string, o ImportOptions, changed func(EntryChange) error) (ImportReport, error) {
	im := &importer{options: o, reasons: map[string]*SkipReason{}}
	edit := Edit{Action: cmp.Or(o.Action, "glossary import"), Detail: detail, Actor: o.Actor, At: o.At}
	entries, err := im.readEntries(ctx, r)
	if err != nil {
		return ImportReport{}, err
	}
	g, err := s.Edit(ctx, edit, func(w Editor) error {
		for _, e := range entries {
			if err := im.putEntry(ctx, s, w, e, changed); err != nil {
				return err
			}
		}
		if o.DryRun {
			return errDryRun
		}
		return nil
	})
	switch {
	case errors.Is(err, errDryRun):
	case err != nil:
		return ImportReport{}, err
	}
	im.report.Edit = g.Number
	for _, reason := range slices.Sorted(maps.Keys(im.reasons)) {
		im.report.Reasons = append(im.report.Reasons, *im.reasons[reason])
	}
	return im.report, nil
}

// readEntries reads a whole file, so that a fault at its end costs nothing.
func (im *importer) readEntries(ctx context.Context, r EntryReader) ([]Entry, error) {
	var entries []Entry
	twice := map[string]bool{}
	for {
		e, err := r.Next()
		var skipped *SkippedError
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case errors.As(err, &skipped):
			im.skip(skipped.Reason, place(skipped.Line, skipped.Unit))
			continue
		case errors.Is(err, io.EOF):
			if len(entries)+im.report.Read == 0 {
				return nil, ErrNoEntries
			}
			return entries, nil
		case err != nil:
			return nil, err
		}
		if key := nameKey(e.Head().Text); key != "" && twice[key] {
			im.skip("the term is in the file twice, the first counts", fmt.Sprintf("term %q", e.Head().Text))
			continue
		} else {
			twice[key] = true
		}
		if entries = append(entries, e); len(entries) > MostEntries {
			return nil, &FormatError{Reason: fmt.Sprintf("more than %d terms", MostEntries), Cure: "split the file"}
		}
	}
}

// putEntry puts one entry and counts.
func (im *importer) putEntry(ctx context.Context, s Store, w Editor, e Entry, changed func(EntryChange) error) error {
	if im.options.OverrideStatus {
		e.Status = im.options.Status
	}
	e.Creator = cmp.Or(e.Creator, im.options.Actor)
	outcomes, err := w.PutEntries([]Entry{e}, im.options.Policy)
	if err != nil {
		return err
	}
	im.report.Read++
	o := outcomes[0]
	switch o.Effect {
	case New:
		im.report.New++
	case Changed:
		im.report.Changed++
	case Same:
		im.report.Same++
		return nil
	default:
		im.report.Read--
		im.skip(o.Reason, fmt.Sprintf("term %q", e.Head().Text))
		return nil
	}
	if changed == nil {
		return nil
	}
	var before Entry
	if o.Effect == Changed {
		before, err = s.Entry(ctx, o.ID) // as it was before the edit, which may have made it
		if err != nil && !errors.Is(err, ErrNotFound) {
			return err
		}
	}
	return changed(EntryChange{Effect: o.Effect, Before: before, After: e})
}
