package xliff

import (
	"encoding/xml"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"strings"

	"songngu/internal/markup"
	"songngu/memory"
)

// Options says what to read.
type Options struct {
	// Source and Target are language tags. Where they are given, units in other languages are skipped, whatever the region;
	// units of a file that names no language are taken for these.
	Source, Target string
	// Suggestions gives the suggestions of the file too (alt-trans, matches), as drafts with the property PropSuggestion.
	Suggestions bool
}

// Reader gives the units of a file. It implements memory.Reader. A unit with more than one segment gives a memory.Unit for
// each, unless it went out from a memory: such a unit has the property memory.ReferenceProp.
type Reader struct {
	xml     *scanner
	options Options
	version string
	core    string // the namespace of the elements of XLIFF
	file    file
	files   int
	ids     map[uint64]struct{} // ids used in the file, hashed: names of a million units would fill the memory
	seed    maphash.Seed
	units   int // read so far
	targets int
	queue   []result
}

// file is what a file element says.
type file struct {
	original       string
	source, target string // languages
}

// result is a unit, or why there is none.
type result struct {
	unit memory.Unit
	err  error
}

// NewReader reads to the root of an XLIFF file. The error is a *memory.FormatError.
func NewReader(r io.Reader, o Options) (*Reader, error) {
	s, err := newScanner(r)
	if err != nil {
		return nil, located(err, "")
	}
	x := &Reader{xml: s, options: o, seed: maphash.MakeSeed()}
	return x, x.open()
}

// Version gives the version that the file says it is: "1.2".
func (r *Reader) Version() string { return r.version }

// open reads the root.
func (r *Reader) open() error {
	for {
		t, err := r.xml.Token()
		if err != nil {
			return located(err, "")
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		if e.Name.Local != "xliff" {
			return &memory.FormatError{Line: r.xml.Line(), Reason: fmt.Sprintf("the root element is <%s>, not <xliff>", e.Name.Local),
				Cure: "this is no XLIFF file; --format reads it as another format"}
		}
		r.version, r.core = attr(e, "version"), e.Name.Space
		switch r.version {
		case "1.0", "1.1", "1.2":
		case "2.0", "2.1":
			r.file.source, r.file.target = attr(e, "srcLang"), attr(e, "trgLang")
			if r.core != core20 {
				return &memory.FormatError{Line: r.xml.Line(), Reason: fmt.Sprintf("version %s with the namespace %q", r.version, r.core),
					Cure: "write xmlns=\"" + core20 + "\""}
			}
		default:
			return &memory.FormatError{Line: r.xml.Line(), Reason: fmt.Sprintf("XLIFF version %q is not known", r.version),
				Cure: "save the file as XLIFF 1.2 or 2.1"}
		}
		return nil
	}
}

// two reports whether the file is of version 2.
func (r *Reader) two() bool { return r.version[0] == '2' }

// located gives what is wrong with a file a place.
func located(err error, unit string) error {
	var m *markup.Error
	switch {
	case errors.As(err, &m):
		return &memory.FormatError{Line: m.Line, Unit: unit, Reason: m.Reason, Cure: m.Cure}
	case errors.Is(err, io.EOF):
		return &memory.FormatError{Reason: "the file ends in the middle", Cure: "get the file again"}
	}
	return err
}

// Next implements memory.Reader.
func (r *Reader) Next() (memory.Unit, error) {
	for len(r.queue) == 0 {
		if err := r.advance(); err != nil {
			return memory.Unit{}, err
		}
	}
	next := r.queue[0]
	r.queue = r.queue[1:]
	return next.unit, next.err
}

// advance reads to the end of the next unit and queues what it gives, or gives io.EOF.
func (r *Reader) advance() error {
	for {
		r.xml.reset()
		t, err := r.xml.Token()
		if errors.Is(err, io.EOF) {
			return io.EOF
		}
		if err != nil {
			return located(err, "")
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		name := e.Name.Local
		if e.Name.Space != r.core {
			name = ""
		}
		switch {
		case name == "file":
			if err := r.begin(e); err != nil {
				return err
			}
		case name == "group", name == "body":
		case name == "trans-unit" && !r.two(), name == "unit" && r.two():
			return r.unit(e)
		default:
			if err := r.xml.Skip(); err != nil {
				return located(err, "")
			}
		}
	}
}

// begin takes in a file element.
func (r *Reader) begin(e xml.StartElement) error {
	r.files++
	r.ids = map[uint64]struct{}{}
	if r.file.original = attr(e, "original"); r.file.original == noDocument {
		r.file.original = ""
	}
	if r.two() {
		return nil
	}
	r.file.source, r.file.target = attr(e, "source-language"), attr(e, "target-language")
	return nil
}

// unit reads a unit.
func (r *Reader) unit(e xml.StartElement) error {
	r.units++
	u := unit{line: r.xml.Line(), id: attr(e, "id")}
	u.name = first(u.id, fmt.Sprint(r.units))
	if r.files == 0 {
		return u.fault("a unit outside of a <file>", "")
	}
	if u.id != "" {
		h := maphash.String(r.seed, u.id)
		if _, ok := r.ids[h]; ok {
			return u.fault("the id is used twice", "ids must be unique within a <file>: let the program that wrote it write it again")
		}
		r.ids[h] = struct{}{}
	}
	var err error
	if r.two() {
		err = r.unit20(&u, e)
	} else {
		err = r.unit12(&u, e)
	}
	if err != nil {
		return located(err, u.name)
	}
	r.emit(&u)
	return nil
}

// unit is a unit of a file while it is read.
type unit struct {
	line     int
	name     string // for messages
	id       string
	facts    facts
	segments []pair
	whole    pair // the unit as one segment
	matches  []match
}

// fault says what is wrong with a unit.
func (u *unit) fault(reason, cure string) error {
	return &memory.FormatError{Line: u.line, Unit: u.name, Reason: reason, Cure: cure}
}

// side is a source or a target.
type side struct {
	nodes []node
	lang  string
	there bool // the file has it
}

// pair is a segment.
type pair struct {
	id             string // within the unit; may be empty
	source, target side
	verdict        verdict
}

// match is a suggestion.
type match struct {
	pair
	quality, origin string
}

// emit queues what a unit gives.
func (r *Reader) emit(u *unit) {
	reference, own := memory.ParseReference(u.id)
	if own || len(u.segments) == 1 {
		u.segments = []pair{u.whole}
	}
	for i := range u.segments {
		p := &u.segments[i]
		name := u.id
		if len(u.segments) > 1 {
			name = u.id + "/" + first(p.id, fmt.Sprint(i+1))
		}
		if reason := p.missing(); reason != "" {
			r.skip(u, name, reason)
			continue
		}
		id := memory.Prop{Name: PropID, Value: name}
		if own {
			id = memory.Prop{Name: memory.ReferenceProp, Value: reference.String()}
		}
		m := r.join(p)
		u.facts.apply(&m)
		p.verdict.apply(&m)
		m.Props = appendProps(m.Props, id)
		r.give(u, m)
	}
	if r.options.Suggestions {
		r.suggest(u)
	}
}

// missing says why a segment is no unit, or "".
func (p *pair) missing() string {
	source, target := strings.TrimSpace(plain(p.source.nodes)), strings.TrimSpace(plain(p.target.nodes))
	switch {
	case source == "":
		return "an empty source"
	case target == "" || !p.target.there:
		return "no translation"
	case p.verdict.untouched && source == target:
		return "not translated yet: the target is a copy of the source"
	}
	return ""
}

// suggest queues the suggestions of a unit.
func (r *Reader) suggest(u *unit) {
	for i := range u.matches {
		p := &u.matches[i]
		if !p.source.there {
			p.source = u.whole.source
			for _, s := range u.segments {
				if p.id != "" && s.id == p.id {
					p.source = s.source
				}
			}
		}
		if plain(p.source.nodes) == "" || plain(p.target.nodes) == "" {
			r.skip(u, u.id, "an empty suggestion")
			continue
		}
		m := r.join(&p.pair)
		p.verdict.apply(&m)
		m.Props = appendProps(nil, memory.Prop{Name: PropSuggestion, Value: u.name}, memory.Prop{Name: PropQuality, Value: p.quality},
			memory.Prop{Name: PropSource, Value: p.origin})
		r.give(u, m)
	}
}

// appendProps adds the properties that have a value.
func appendProps(props []memory.Prop, more ...memory.Prop) []memory.Prop {
	for _, p := range more {
		if p.Value != "" {
			props = append(props, p)
		}
	}
	return props
}

func (r *Reader) skip(u *unit, name, reason string) {
	r.queue = append(r.queue, result{err: &memory.SkippedError{Line: u.line, Unit: first(name, u.name), Reason: reason}})
}

// join makes a memory.Unit of a source and a target.
func (r *Reader) join(p *pair) memory.Unit {
	return memory.Unit{
		Source: plain(p.source.nodes), SourceMarkup: codes(p.source.nodes), SourceLang: first(p.source.lang, r.file.source, r.options.Source),
		Target: plain(p.target.nodes), TargetMarkup: codes(p.target.nodes), TargetLang: first(p.target.lang, r.file.target, r.options.Target),
		Document: r.file.original,
	}
}

// give queues what a unit is, unless it is in other languages than those that are asked for.
func (r *Reader) give(u *unit, m memory.Unit) {
	for _, lang := range []struct{ has, want, side string }{{m.SourceLang, r.options.Source, "source"}, {m.TargetLang, r.options.Target, "target"}} {
		switch {
		case lang.has == "":
			r.skip(u, u.id, "the file names no "+lang.side+" language")
			return
		case lang.want != "" && !memory.SameLang(lang.has, lang.want):
			r.skip(u, u.id, fmt.Sprintf("the %s is in %s, not %s", lang.side, lang.has, lang.want))
			return
		}
	}
	r.queue = append(r.queue, result{unit: m})
}
