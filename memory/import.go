package memory

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"
)

// ImportOptions says how units of a file are taken in.
type ImportOptions struct {
	Policy Policy
	// Origin and Status are given to units of which the file does not say them. What a machine made becomes a draft even so,
	// and where the file says it is approved.
	Origin Origin
	Status Status
	// OverrideOrigin gives every unit Origin and OverrideStatus Status, whatever the file says. What a machine made and Status
	// approves is then a reviewed unit.
	OverrideOrigin, OverrideStatus bool
	// Document is given to units that name none.
	Document string
	// Action is what the history calls the edit; empty stands for "import".
	Action string
	// Actor and At are noted as who imported, and when.
	Actor string
	At    time.Time
	// DryRun counts what an import would do and keeps nothing of it.
	DryRun bool
	// Progress, if not nil, is told from time to time how many units have been read.
	Progress func(units int)
}

// ImportReport counts what an import did.
type ImportReport struct {
	// Edit is the number to undo the import by; 0 when nothing changed.
	Edit                              int64
	Read, New, Same, Changed, Skipped int
	// Reasons says how many units were skipped for each reason, and where the first one was.
	Reasons []SkipReason
	// Conflicts are the units of a reviewed file that were skipped because the memory has changed.
	Conflicts []Conflict
}

// SkipReason is why units were skipped.
type SkipReason struct {
	Reason string
	Count  int
	First  string // "line 12, unit 7"; empty where unknown
}

// ErrNoUnits says that a file holds no unit that could be read at all.
var ErrNoUnits = errors.New("the file holds no translation units")

// errDryRun ends an edit that is not to be kept.
var errDryRun = errors.New("dry run")

// importBatch is how many units are put at once.
const importBatch = 1024

// Import puts the units of r into a store, in one edit named by detail: all of them, or on an error none. Units that cannot
// be taken are skipped and counted. A unit with the property ReferenceProp has been out to be reviewed: it changes the unit
// that it was, if that one is still what went out, whatever the policy.
func Import(ctx context.Context, s Store, r Reader, detail string, o ImportOptions) (ImportReport, error) {
	im := &importer{options: o, reasons: map[string]*SkipReason{}, reviewer: reviewer{seen: map[int64]bool{},
		units:   func(ids []int64) ([]Unit, error) { return s.Units(ctx, ids) },
		history: func(id int64) ([]Version, error) { return s.History(ctx, id) }}}
	edit := Edit{Action: cmp.Or(o.Action, "import"), Detail: detail, Actor: o.Actor, At: o.At}
	g, err := s.Edit(ctx, edit, func(w Editor) error {
		err := im.run(ctx, w, r)
		if err == nil && o.DryRun {
			return errDryRun
		}
		return err
	})
	switch {
	case errors.Is(err, errDryRun):
	case err != nil && ctx.Err() != nil: // what the database says of an interruption is of no interest
		return ImportReport{}, ctx.Err()
	case err != nil:
		return ImportReport{}, err
	}
	im.report.Edit = g.Number
	for _, reason := range slices.Sorted(maps.Keys(im.reasons)) {
		im.report.Reasons = append(im.report.Reasons, *im.reasons[reason])
	}
	return im.report, nil
}

type importer struct {
	options  ImportOptions
	report   ImportReport
	reasons  map[string]*SkipReason
	reviewer reviewer
}

// run reads ahead in another goroutine, so that parsing and storing overlap.
func (im *importer) run(ctx context.Context, w Editor, r Reader) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	batches := make(chan batch, 2)
	go readBatches(ctx, r, batches)
	for more := true; more; {
		var b batch
		select { // reading may wait for a person to type
		case b, more = <-batches:
		case <-ctx.Done():
			return ctx.Err()
		}
		if err := im.take(w, b); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if im.report.Read == 0 {
		return ErrNoUnits
	}
	return nil
}

// take counts and stores a batch.
func (im *importer) take(w Editor, b batch) error {
	for _, s := range b.skipped {
		im.skip(s.Reason, place(s.Line, s.Unit))
	}
	if err := im.put(w, b.units); err != nil {
		return err
	}
	if im.options.Progress != nil {
		im.options.Progress(im.report.Read)
	}
	return b.err
}

// batch is what was read in one go; err is what ended the reading.
type batch struct {
	units   []Unit
	skipped []*SkippedError
	err     error
}

// readBatches sends what r has to out and closes it.
func readBatches(ctx context.Context, r Reader, out chan<- batch) {
	defer close(out)
	for {
		b, end := readBatch(r)
		select {
		case out <- b:
		case <-ctx.Done():
			return
		}
		if end {
			return
		}
	}
}

func readBatch(r Reader) (b batch, end bool) {
	for len(b.units)+len(b.skipped) < importBatch {
		u, err := r.Next()
		var skipped *SkippedError
		switch {
		case err == nil:
			b.units = append(b.units, u)
		case errors.As(err, &skipped):
			b.skipped = append(b.skipped, skipped)
		case errors.Is(err, io.EOF):
			return b, true
		default:
			b.err = err
			return b, true
		}
	}
	return b, false
}

// put stores the units of a batch and counts.
func (im *importer) put(w Editor, units []Unit) error {
	units, err := im.review(w, units)
	if err != nil {
		return err
	}
	for i := range units {
		im.complete(&units[i])
	}
	outcomes, err := w.Put(units, im.options.Policy)
	if err != nil {
		return err
	}
	for i, o := range outcomes {
		switch o.Effect {
		case New:
			im.report.New++
		case Same:
			im.report.Same++
		case Changed:
			im.report.Changed++
		default:
			im.skip(o.Reason, fmt.Sprintf("unit %d of the file", im.report.Read+i+1))
			im.report.Read-- // skip has counted it
		}
	}
	im.report.Read += len(units)
	return nil
}

// complete gives u what the file does not say.
func (im *importer) complete(u *Unit) {
	o := im.options
	if u.Origin == "" || o.OverrideOrigin {
		u.Origin = o.Origin
	}
	switch {
	case o.OverrideStatus:
		u.Status = o.Status
		if u.Origin == Machine && u.Status == Approved {
			u.Origin = Reviewed
		}
	case u.Origin == Machine && u.Status != Rejected:
		u.Status = Draft
	case u.Status == "":
		u.Status = o.Status
	}
	if u.Document == "" {
		u.Document = o.Document
	}
}

// skip counts a unit that is not taken.
func (im *importer) skip(reason, where string) {
	im.report.Read++
	im.report.Skipped++
	if r := im.reasons[reason]; r != nil {
		r.Count++
		return
	}
	im.reasons[reason] = &SkipReason{Reason: reason, Count: 1, First: where}
}
