package tmx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"songngu/internal/markup"
	"songngu/memory"
)

// Options chooses the languages to read.
type Options struct {
	// Source and Target are language tags: "vi" takes variants in vi and VI-VN, those with just that tag first. With both
	// empty, a unit is given for every other language of a tu, from its source language: srclang of the tu or of the header,
	// or for "*all*" the first variant.
	Source, Target string
}

// Header is what the header of a file says.
type Header struct {
	Version, Tool, ToolVersion, SegType, SourceLang, AdminLang, DataType string
}

// Reader gives the units of a file. It implements memory.Reader.
type Reader struct {
	xml     *markup.Decoder
	options Options
	header  Header
	tus     int           // read so far
	queue   []memory.Unit // of the last tu
	skipped []error
}

// NewReader reads to the body of a TMX file. The error is a *memory.FormatError.
func NewReader(r io.Reader, o Options) (*Reader, error) {
	d, err := markup.NewDecoder(r)
	if err != nil {
		return nil, formatError(err, "")
	}
	t := &Reader{xml: d, options: o}
	return t, t.open()
}

// Header gives what the header says.
func (r *Reader) Header() Header { return r.header }

// open reads to the start of the body.
func (r *Reader) open() error {
	for {
		t, err := r.xml.Token()
		if err != nil {
			return formatError(err, "")
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		switch {
		case r.xml.Depth() == 1 && e.Name.Local != "tmx":
			return &memory.FormatError{Line: r.xml.Line(), Reason: fmt.Sprintf("the root element is <%s>, not <tmx>", e.Name.Local),
				Cure: "this is no TMX file; --format reads it as another"}
		case r.xml.Depth() == 1:
			r.header.Version = attr(e, "version")
			if v := r.header.Version; !strings.HasPrefix(v, "1.") {
				return &memory.FormatError{Line: r.xml.Line(), Reason: fmt.Sprintf("TMX version %q is not known", v),
					Cure: "save the file as TMX 1.4"}
			}
		case e.Name.Local == "header":
			r.readHeader(e)
			if err := r.xml.Skip(); err != nil {
				return formatError(err, "")
			}
		case e.Name.Local == "body":
			return nil
		}
	}
}

func (r *Reader) readHeader(e xml.StartElement) {
	r.header.Tool, r.header.ToolVersion = attr(e, "creationtool"), attr(e, "creationtoolversion")
	r.header.SegType, r.header.SourceLang = attr(e, "segtype"), attr(e, "srclang")
	r.header.AdminLang, r.header.DataType = attr(e, "adminlang"), attr(e, "datatype")
}

// attr gives the value of an attribute, whatever its prefix, or "".
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if strings.EqualFold(a.Name.Local, name) {
			return a.Value
		}
	}
	return ""
}

// formatError gives what is wrong with a file a place.
func formatError(err error, unit string) error {
	var m *markup.Error
	switch {
	case errors.As(err, &m):
		return &memory.FormatError{Line: m.Line, Unit: unit, Reason: m.Reason, Cure: m.Cure}
	case errors.Is(err, io.EOF):
		return &memory.FormatError{Reason: "the file has no body", Cure: "get the file again"}
	}
	return err
}

// Next implements memory.Reader.
func (r *Reader) Next() (memory.Unit, error) {
	for len(r.queue) == 0 && len(r.skipped) == 0 {
		if err := r.readTU(); err != nil {
			return memory.Unit{}, err
		}
	}
	if len(r.queue) > 0 {
		u := r.queue[0]
		r.queue = r.queue[1:]
		return u, nil
	}
	err := r.skipped[0]
	r.skipped = r.skipped[1:]
	return memory.Unit{}, err
}

// readTU reads to the end of the next tu and queues its units, or gives io.EOF.
func (r *Reader) readTU() error {
	for {
		t, err := r.xml.Token()
		if errors.Is(err, io.EOF) {
			return io.EOF
		}
		if err != nil {
			return formatError(err, r.name(""))
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			continue
		}
		if e.Name.Local != "tu" || r.xml.Depth() != 3 {
			if err := r.xml.Skip(); err != nil {
				return formatError(err, r.name(""))
			}
			continue
		}
		r.tus++
		return r.unit(e)
	}
}

// name is how messages call the tu that is read: its tuid, or its number in the file.
func (r *Reader) name(tuid string) string {
	if tuid != "" {
		return tuid
	}
	return fmt.Sprint(r.tus)
}

// tu is a translation unit while it is read.
type tu struct {
	line     int
	name     string
	srclang  string
	facts    facts
	variants []variant
}

// variant is a tuv.
type variant struct {
	lang   string
	text   string
	markup string
	facts  facts
}

// facts is what a tu or a tuv says beside its text.
type facts struct {
	created, changed     time.Time
	creator, changer     string
	notes                []string
	props                []memory.Prop
	machine              bool
	origin, status       string
	prev, next, document string
}

// unit reads a tu.
func (r *Reader) unit(e xml.StartElement) error {
	u := tu{line: r.xml.Line(), name: r.name(attr(e, "tuid")), srclang: attr(e, "srclang")}
	u.facts.attributes(e, true)
	for {
		t, err := r.xml.Token()
		if err != nil {
			return formatError(err, u.name)
		}
		switch t := t.(type) {
		case xml.EndElement:
			r.emit(u)
			return nil
		case xml.StartElement:
			if err := r.child(&u, t); err != nil {
				return formatError(err, u.name)
			}
		}
	}
}

// child reads an element of a tu.
func (r *Reader) child(u *tu, e xml.StartElement) error {
	if e.Name.Local != "tuv" {
		return r.remark(&u.facts, e)
	}
	v := variant{lang: attr(e, "lang")}
	v.facts.attributes(e, false)
	for {
		t, err := r.xml.Token()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			u.variants = append(u.variants, v)
			return nil
		case xml.StartElement:
			if t.Name.Local == "seg" {
				v.text, v.markup, err = readSeg(r.xml)
			} else {
				err = r.remark(&v.facts, t)
			}
			if err != nil {
				return err
			}
		}
	}
}

// attributes takes in the attributes of a tu or a tuv.
func (f *facts) attributes(e xml.StartElement, isTU bool) {
	for _, a := range e.Attr {
		switch name := strings.ToLower(a.Name.Local); name {
		case "creationdate":
			f.created = date(a.Value)
		case "changedate":
			f.changed = date(a.Value)
		case "creationid":
			f.creator = a.Value
			f.machine = f.machine || a.Value == "MT!" || a.Value == "MT"
		case "changeid":
			f.changer = a.Value
		case "lang", "srclang", "xmlns":
		default:
			if isTU {
				f.props = append(f.props, memory.Prop{Name: attributePrefix + name, Value: a.Value})
			}
		}
	}
}

// date reads a time; one that is no time is zero.
func date(s string) time.Time {
	t, err := time.Parse(dateForm, s)
	if err != nil {
		return time.Time{}
	}
	return t
}

// remark reads a note or a prop; other elements are left out.
func (r *Reader) remark(f *facts, e xml.StartElement) error {
	text, _, err := readSeg(r.xml)
	if err != nil {
		return err
	}
	switch e.Name.Local {
	case "note":
		f.notes = append(f.notes, text)
	case "prop":
		f.property(attr(e, "type"), text)
	}
	return nil
}

// property takes in a prop.
func (f *facts) property(name, value string) {
	switch name {
	case propOrigin:
		f.origin = value
	case propStatus:
		f.status = value
	case propPrev, "prev":
		f.prev = value
	case propNext, "next":
		f.next = value
	case propDocument, "file":
		f.document = value
	case "x-origin":
		f.machine = f.machine || strings.EqualFold(value, "mt")
		f.props = append(f.props, memory.Prop{Name: name, Value: value})
	default:
		f.props = append(f.props, memory.Prop{Name: name, Value: value})
	}
}

// emit queues the units of a tu, and what has to be skipped of it.
func (r *Reader) emit(u tu) {
	source := r.source(u)
	if source == nil {
		r.skip(u, "no variant in "+wanted(r.options.Source, "the source language"))
		return
	}
	found := false
	for i := range u.variants {
		v := &u.variants[i]
		switch {
		case v == source, r.options.Target != "" && !memory.SameLang(v.lang, r.options.Target):
			continue
		case r.options.Target != "" && v != best(u.variants, r.options.Target):
			r.skip(u, "a second variant in "+v.lang)
			continue
		}
		found = true
		if source.text == "" || v.text == "" {
			r.skip(u, "an empty segment")
			continue
		}
		r.queue = append(r.queue, join(u, *source, *v))
	}
	if !found {
		r.skip(u, "no variant in "+wanted(r.options.Target, "another language"))
	}
}

func wanted(lang, otherwise string) string {
	if lang == "" {
		return otherwise
	}
	return lang
}

func (r *Reader) skip(u tu, reason string) {
	r.skipped = append(r.skipped, &memory.SkippedError{Line: u.line, Unit: u.name, Reason: reason})
}

// source gives the variant in the source language, or nil.
func (r *Reader) source(u tu) *variant {
	if r.options.Source != "" {
		return best(u.variants, r.options.Source)
	}
	lang := u.srclang
	if lang == "" {
		lang = r.header.SourceLang
	}
	if lang == "*all*" || lang == "" {
		if len(u.variants) == 0 {
			return nil
		}
		return &u.variants[0]
	}
	return best(u.variants, lang)
}

// best gives the first variant with just that tag, else the first of that language, else nil.
func best(variants []variant, lang string) *variant {
	var same *variant
	for i := range variants {
		v := &variants[i]
		if strings.EqualFold(v.lang, lang) {
			return v
		}
		if same == nil && memory.SameLang(v.lang, lang) {
			same = v
		}
	}
	return same
}

// join makes a unit of two variants. What the target says goes before what the tu says.
func join(u tu, source, target variant) memory.Unit {
	f, t := u.facts, target.facts
	m := memory.Unit{
		Source: source.text, Target: target.text, SourceMarkup: source.markup, TargetMarkup: target.markup,
		SourceLang: strings.ToLower(source.lang), TargetLang: strings.ToLower(target.lang),
		Creator: first(t.changer, t.creator, f.changer, f.creator), Created: f.created, Changed: f.changed,
		Prev: first(f.prev, source.facts.prev, t.prev), Next: first(f.next, source.facts.next, t.next),
		Document: first(f.document, t.document),
		Note:     strings.Join(append(append(append([]string(nil), f.notes...), source.facts.notes...), t.notes...), "\n"),
		Props:    append(append(append([]memory.Prop(nil), f.props...), source.facts.props...), t.props...),
	}
	if !t.created.IsZero() {
		m.Created = t.created
	}
	if !t.changed.IsZero() {
		m.Changed = t.changed
	}
	if o := first(f.origin, t.origin); o != "" {
		m.Origin, _ = memory.ParseOrigin(o) // one that is not known is as good as none
	}
	if m.Origin == "" && (f.machine || t.machine) {
		m.Origin = memory.Machine
	}
	if s := first(f.status, t.status); s != "" {
		m.Status, _ = memory.ParseStatus(s)
	}
	return m
}

// first gives the first string that is not empty.
func first(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}
