package tbx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"songngu/internal/markup"
	"songngu/memory"
)

// Options says what to read.
type Options struct {
	// Source and Target are language tags: "vi" takes terms in vi and VI-VN.
	Source, Target string
	// Status is that of entries of which the file says none.
	Status memory.Status
}

// Reader gives the entries of a file. It implements memory.EntryReader.
type Reader struct {
	xml     *markup.Decoder
	options Options
	version Version
	count   int
	line    int // where the last entry begins
}

// NewReader reads to the body of a TBX file of either version, in the styles DCA and DCT. The error is a *memory.FormatError.
func NewReader(r io.Reader, o Options) (*Reader, error) {
	d, err := markup.NewDecoder(r)
	if err != nil {
		return nil, formatError(err, "")
	}
	t := &Reader{xml: d, options: o}
	for {
		token, err := d.Token()
		if err != nil {
			return nil, formatError(err, "")
		}
		e, ok := token.(xml.StartElement)
		switch {
		case !ok:
		case d.Depth() == 1 && e.Name.Local == "martif":
			t.version = V2
		case d.Depth() == 1 && e.Name.Local == "tbx":
			t.version = V3
		case d.Depth() == 1:
			return nil, &memory.FormatError{Line: d.Line(), Reason: fmt.Sprintf("the root element is <%s>, not <martif> or <tbx>", e.Name.Local),
				Cure: "this is no TBX file; --format reads it as another"}
		case e.Name.Local == "body":
			return t, nil
		}
	}
}

// Version is that of the file.
func (r *Reader) Version() Version { return r.version }

// Line is the line where the last entry begins.
func (r *Reader) Line() int { return r.line }

// Next implements memory.EntryReader.
func (r *Reader) Next() (memory.Entry, error) {
	for {
		token, err := r.xml.Token()
		if errors.Is(err, io.EOF) {
			return memory.Entry{}, io.EOF
		}
		if err != nil {
			return memory.Entry{}, formatError(err, "")
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "termEntry", "conceptEntry":
			r.count++
			r.line = r.xml.Line()
			return r.entry(e)
		case "back": // what stands behind the body
			if err := r.xml.Skip(); err != nil {
				return memory.Entry{}, formatError(err, "")
			}
		}
	}
}

// reading is an entry while it is read.
type reading struct {
	entry memory.Entry
	lang  string // of the langSet that is open
	term  *memory.Term
	name  string // of the entry in its file
}

// entry reads to the end of an entry.
func (r *Reader) entry(start xml.StartElement) (memory.Entry, error) {
	at := &reading{entry: memory.Entry{Status: r.options.Status}, name: attr(start, "id")}
	if at.name == "" {
		at.name = fmt.Sprint(r.count)
	}
	for depth := r.xml.Depth(); ; {
		token, err := r.xml.Token()
		if err != nil {
			return memory.Entry{}, formatError(err, at.name)
		}
		if e, ok := token.(xml.StartElement); ok {
			if err := r.element(at, e); err != nil {
				return memory.Entry{}, formatError(err, at.name)
			}
			continue
		}
		if _, ok := token.(xml.EndElement); ok && r.xml.Depth() < depth {
			return r.finish(at)
		}
	}
}

// element takes what an element says. Elements that hold others are gone into.
func (r *Reader) element(at *reading, e xml.StartElement) error {
	name := e.Name.Local
	if kind := attr(e, "type"); name == "termNote" || name == "descrip" || name == "admin" {
		name = kind // DCA says by an attribute what DCT says by the name
	}
	switch name {
	case "langSet", "langSec":
		at.lang, at.term = attr(e, "lang"), nil
		return nil
	case "tig", "ntig", "termSec":
		at.term = nil
		return nil
	case "termGrp", "termNoteGrp", "descripGrp", "adminGrp":
		return nil
	}
	text, err := r.text()
	if err != nil {
		return err
	}
	switch name {
	case "term":
		at.entry.Terms = append(at.entry.Terms, memory.Term{Lang: at.lang, Text: text})
		at.term = &at.entry.Terms[len(at.entry.Terms)-1]
	case "administrativeStatus":
		if at.term != nil {
			at.term.Use = uses[strings.TrimSuffix(text, "-admn-sts")]
		}
	case "termType":
		if at.term != nil {
			at.term.Form = forms[text]
		}
	case "subjectField":
		at.entry.Domain = text
	case "definition":
		at.entry.Definition = text
	case "source":
		if at.lang != "" && at.entry.Source == "" {
			at.entry.Source = text
		}
	case "note":
		at.note(text)
	}
	return nil
}

// note takes a note, which may say what TBX has no value for.
func (at *reading) note(text string) {
	if at.term != nil && text == forbiddenNote {
		at.term.Use = memory.Forbidden
		return
	}
	if status, ok := strings.CutPrefix(text, statusNote); ok && at.lang == "" {
		if s, err := memory.ParseEntryStatus(status); err == nil {
			at.entry.Status = s
			return
		}
	}
	at.entry.Note = strings.TrimSpace(at.entry.Note + "\n" + text)
}

// The values of TBX.
var (
	uses = map[string]memory.Use{
		"preferredTerm": memory.Preferred, "admittedTerm": memory.Admitted, "deprecatedTerm": memory.Deprecated, "supersededTerm": memory.Deprecated,
		"preferred": memory.Preferred, "admitted": memory.Admitted, "notRecommended": memory.Deprecated, "obsolete": memory.Deprecated, "forbidden": memory.Forbidden,
	}
	forms = map[string]memory.Form{
		"fullForm": memory.FullForm, "acronym": memory.Abbreviation, "abbreviation": memory.Abbreviation, "shortForm": memory.Abbreviation, "initialism": memory.Abbreviation,
		"variant": memory.Variant, "synonym": memory.Variant,
	}
)

// text gives the text of the element that was begun last, without the markup in it, and reads to its end.
func (r *Reader) text() (string, error) {
	var b strings.Builder
	for depth := r.xml.Depth(); ; {
		token, err := r.xml.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.CharData:
			b.Write(t)
		case xml.EndElement:
			if r.xml.Depth() < depth {
				return unwrapped(b.String()), nil
			}
		}
	}
}

// unwrapped gives a text without the line ends and indents that programs put into it.
func unwrapped(s string) string {
	s = strings.TrimSpace(s)
	if !strings.ContainsAny(s, "\r\n") {
		return s
	}
	lines := strings.FieldsFunc(s, func(r rune) bool { return r == '\n' || r == '\r' })
	for i, line := range lines {
		lines[i] = strings.TrimSpace(line)
	}
	return strings.Join(lines, " ")
}

// finish gives the entry with the terms of both languages, those of the source first.
func (r *Reader) finish(at *reading) (memory.Entry, error) {
	e := at.entry
	var terms []memory.Term
	for _, lang := range []string{r.options.Source, r.options.Target} {
		preferred := false
		for _, t := range e.Terms {
			if !memory.SameLang(t.Lang, lang) || t.Text == "" {
				continue
			}
			if t.Lang = lang; t.Use == memory.Preferred && preferred {
				t.Use = memory.Admitted // one is, whatever the file says
			}
			preferred = preferred || t.Use == memory.Preferred
			terms = append(terms, t)
		}
	}
	if len(terms) == 0 || !memory.SameLang(terms[0].Lang, r.options.Source) {
		return memory.Entry{}, &memory.SkippedError{Line: r.line, Unit: at.name, Reason: "no term in " + r.options.Source}
	}
	first := slices.IndexFunc(terms, func(t memory.Term) bool { return t.Use == memory.Preferred })
	if first > 0 && memory.SameLang(terms[first].Lang, r.options.Source) {
		head := terms[first]
		terms = slices.Insert(slices.Delete(terms, first, first+1), 0, head)
	}
	e.Terms = terms
	return e, nil
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
func formatError(err error, entry string) error {
	var m *markup.Error
	switch {
	case errors.As(err, &m):
		return &memory.FormatError{Line: m.Line, Unit: entry, Reason: m.Reason, Cure: m.Cure}
	case errors.Is(err, io.EOF):
		return &memory.FormatError{Reason: "the file has no body", Cure: "get the file again"}
	}
	return err
}
