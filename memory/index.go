package memory

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/edsrzf/mmap-go"

	"songngu/internal/fuzzy"
)

// foldAfter is how many changed units are searched without an index file; more are written into one.
const foldAfter = 2000

// IndexSuffix ends the name of the folder of the index, which stands beside the memory: memory.db.index.
const IndexSuffix = ".index"

// index is what makes the units of a store searchable: segment files, each of the units that changed between two generations,
// and a segment in memory of what has changed since. It is made from the store alone and may be deleted at any time.
type index struct {
	store Store
	dir   string // empty: nothing is written

	at       Generation // what the segments and the tail hold
	segments []*segment // oldest first
	tail     *segment   // nil when nothing has changed since the last segment
}

// segment is an open segment.
type segment struct {
	*fuzzy.Segment
	search   *fuzzy.Searcher
	path     string // empty for the tail
	mapped   mmap.MMap
	from, to int64
	token    string
}

func (s *segment) close() error {
	if s.mapped == nil {
		return nil
	}
	return s.mapped.Unmap()
}

// label names the generations that a segment covers: after from, up to to.
func label(from int64, to Generation) string {
	return fmt.Sprintf("%x-%x-%s", from, to.Number, to.Token)
}

func parseLabel(s string) (from, to int64, token string, err error) {
	_, err = fmt.Sscanf(strings.ReplaceAll(s, "-", " "), "%x %x %s", &from, &to, &token)
	return from, to, token, err
}

// refresh brings the index up to the store. progress, if not nil, is told how many units are done while a segment file is made.
func (x *index) refresh(ctx context.Context, progress func(units int)) error {
	now, err := x.store.Generation(ctx)
	if err != nil || now == x.at {
		return err
	}
	if known, err := x.store.Knows(ctx, x.at); err != nil || !known {
		x.close()
		if err != nil {
			return err
		}
	}
	if len(x.segments) == 0 {
		if err := x.load(ctx); err != nil {
			return err
		}
	}
	b, now, err := x.builder(ctx, x.end(), progress)
	if err != nil {
		return err
	}
	if b.Len()+b.Replaced() > foldAfter && x.dir != "" {
		if err := x.fold(ctx, now, b, progress); err == nil || ctx.Err() != nil {
			return err
		} // else the folder cannot be written: the tail serves
		if b, now, err = x.builder(ctx, x.end(), progress); err != nil {
			return err
		}
	}
	content, err := b.Bytes(label(x.end(), now))
	if err != nil {
		return err
	}
	tail, err := newSegment(content)
	if err != nil {
		return err
	}
	x.tail, x.at = tail, now
	return nil
}

// end is the last generation in the segments.
func (x *index) end() int64 {
	if len(x.segments) == 0 {
		return 0
	}
	return x.segments[len(x.segments)-1].to
}

// load opens the segment files that make a chain from the beginning of the store.
func (x *index) load(ctx context.Context) error {
	var found []*segment
	for _, path := range x.files() {
		if s, err := openSegment(path); err == nil { // a damaged one is made again
			found = append(found, s)
		}
	}
	for {
		var next *segment
		for _, s := range found {
			known, err := x.store.Knows(ctx, Generation{s.to, s.token})
			if err != nil {
				return err
			}
			if known && s.from == x.end() && s.to > s.from && (next == nil || s.to > next.to) {
				next = s
			}
		}
		if next == nil {
			break
		}
		x.segments = append(x.segments, next)
	}
	for _, s := range found {
		if !slices.Contains(x.segments, s) {
			_ = s.close()
		}
	}
	x.at = Generation{}
	if n := len(x.segments); n > 0 {
		x.at = Generation{x.segments[n-1].to, x.segments[n-1].token}
	}
	return nil
}

// files gives the paths of the segment files.
func (x *index) files() []string {
	if x.dir == "" {
		return nil
	}
	files, _ := filepath.Glob(filepath.Join(globEscape(x.dir), "*.seg"))
	return files
}

// globEscape gives a path in which no character means a pattern.
func globEscape(path string) string {
	return strings.NewReplacer(`[`, `[[]`, `*`, `[*]`, `?`, `[?]`).Replace(path)
}

func openSegment(path string) (*segment, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	m, err := mmap.Map(f, mmap.RDONLY, 0)
	if err != nil {
		return nil, err
	}
	s, err := newSegment(m)
	if err != nil {
		return nil, errors.Join(err, m.Unmap())
	}
	s.path, s.mapped = path, m
	return s, nil
}

func newSegment(b []byte) (*segment, error) {
	opened, err := fuzzy.Open(b)
	if err != nil {
		return nil, err
	}
	s := &segment{Segment: opened, search: fuzzy.NewSearcher(opened)}
	s.from, s.to, s.token, err = parseLabel(opened.Label())
	return s, err
}

// builder collects what changed after from, up to the generation that it gives: others may have edited since the store was
// asked for the newest one.
func (x *index) builder(ctx context.Context, from int64, progress func(int)) (*fuzzy.Builder, Generation, error) {
	b := fuzzy.NewBuilder()
	now, err := x.store.Since(ctx, Generation{Number: from}, func(d Delta) error {
		if !d.New {
			b.Replace(uint32(d.ID))
		}
		if d.Unit != nil && d.Unit.Status != Rejected {
			b.Add(uint32(d.ID), d.Unit.Source, kindOf(*d.Unit))
		}
		if progress != nil && b.Len()%10_000 == 0 {
			progress(b.Len())
		}
		return nil
	})
	return b, now, err
}

// fold writes what b holds into a segment file, together with the last segments as long as those are not much bigger: so there
// are few segments, and a unit is written again only as often as the memory doubles.
func (x *index) fold(ctx context.Context, now Generation, b *fuzzy.Builder, progress func(int)) (err error) {
	keep, size := len(x.segments), b.Len()+b.Replaced()
	for keep > 0 && x.segments[keep-1].Len()+x.segments[keep-1].GoneLen() <= 2*size {
		keep--
		size += x.segments[keep].Len() + x.segments[keep].GoneLen()
	}
	from := int64(0)
	if keep > 0 {
		from = x.segments[keep-1].to
	}
	if keep < len(x.segments) {
		if b, now, err = x.builder(ctx, from, progress); err != nil {
			return err
		}
	}
	path, err := x.write(b, from, now)
	if err != nil {
		return err
	}
	s, err := openSegment(path)
	if err != nil {
		return err
	}
	for _, old := range x.segments[keep:] {
		_ = old.close()
	}
	x.segments = append(x.segments[:keep], s)
	x.tail, x.at = nil, now
	for _, path := range x.files() {
		if !slices.ContainsFunc(x.segments, func(s *segment) bool { return s.path == path }) {
			_ = os.Remove(path) // those who have it open keep it
		}
	}
	return nil
}

// write makes a segment file.
func (x *index) write(b *fuzzy.Builder, from int64, now Generation) (string, error) {
	if err := os.MkdirAll(x.dir, 0o700); err != nil {
		return "", err
	}
	f, err := os.CreateTemp(x.dir, "*.tmp")
	if err != nil {
		return "", err
	}
	if err := errors.Join(b.WriteTo(f, label(from, now)), f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(f.Name()))
	}
	path := filepath.Join(x.dir, fmt.Sprintf("%x-%x.seg", from, now.Number))
	return path, replace(f.Name(), path)
}

func (x *index) close() {
	for _, s := range x.segments {
		_ = s.close()
	}
	x.segments, x.tail, x.at = nil, nil, Generation{}
}

// search gives the best hits. accept is asked only about units as they are now. The error is a *fuzzy.FormatError: the index is
// damaged.
func (x *index) search(text string, least, most int, accept fuzzy.Accept) ([]fuzzy.Hit, error) {
	// A mapped file that was cut short, or a disk that cannot be read, is a fault of memory access: Search returns it.
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	all := slices.Clone(x.segments)
	if x.tail != nil {
		all = append(all, x.tail)
	}
	current := 0 // the segment that is searched
	q := fuzzy.NewQuery(text, least, most, func(id uint32, kind uint8) (int, bool) {
		for _, later := range all[current+1:] {
			if later.Gone(id) {
				return 0, false
			}
		}
		return accept(id, kind)
	})
	for current = range all {
		if err := all[current].search.Search(q); err != nil {
			return nil, err
		}
	}
	return q.Hits(), nil
}

// discard forgets the index and its files, so that it is made anew.
func (x *index) discard() {
	x.close()
	for _, path := range x.files() {
		_ = os.Remove(path)
	}
}

// kindOf says what a match with a unit needs to know before the unit is read: its class, and whether it is of another pair of
// languages than Vietnamese and English.
func kindOf(u Unit) uint8 {
	k := uint8(classOf(u)) << 1
	if !SameLang(u.SourceLang, "vi") || !SameLang(u.TargetLang, "en") {
		k |= 1
	}
	return k
}
