package xliff

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"

	"songngu/internal/markup"
	"songngu/internal/viet"
	"songngu/memory"
)

// WriterOptions says what a file is.
type WriterOptions struct {
	// Version is "1.2", which is also what an empty one stands for, "2.0" or "2.1".
	Version string
	// Tool and ToolVersion name the program that writes.
	Tool, ToolVersion string
	// SourceLang and TargetLang are the languages of the file: of all of it in version 2, of units that name none in 1.2.
	SourceLang, TargetLang string
	// Original names the document, for units that name none.
	Original string
	// Created is the time of the file; zero writes none, so that the same units give the same bytes.
	Created time.Time
}

// Segment is a sentence for a translator: a unit, whose target may be empty, with suggestions.
type Segment struct {
	memory.Unit
	Suggestions []Suggestion
}

// Suggestion is a translation that might do, and how good the match is in percent.
type Suggestion struct {
	memory.Unit
	Quality int
}

// Writer writes a file. It implements memory.Writer. Units that follow each other with the same document and languages
// stand in one <file>. A unit with an ID goes out with a memory.Reference as its id, so that it can be taken back.
type Writer struct {
	w       *bufio.Writer
	options WriterOptions
	current *file // the file element that is open
	files   int
	count   int
	names   map[string]bool // ids given, of units that are in no store
	removed int
	err     error
}

// NewWriter writes the head of a file.
func NewWriter(w io.Writer, o WriterOptions) (*Writer, error) {
	if o.Version == "" {
		o.Version = "1.2"
	}
	o.Tool = first(o.Tool, "songngu")
	x := &Writer{w: bufio.NewWriterSize(w, 64<<10), options: o, names: map[string]bool{}}
	switch o.Version {
	case "1.2":
	case "2.0", "2.1":
		if !isLang(o.SourceLang) || !isLang(o.TargetLang) {
			return nil, fmt.Errorf("XLIFF %s wants the languages of the file: %q and %q are none", o.Version, o.SourceLang, o.TargetLang)
		}
	default:
		return nil, fmt.Errorf("%q is no version of XLIFF: use 1.2, 2.0 or 2.1", o.Version)
	}
	x.print(`<?xml version="1.0" encoding="UTF-8"?>` + "\n<xliff")
	if x.two() {
		x.attr("xmlns", core20)
		x.attr("xmlns:mda", metadataSpace)
		x.attr("xmlns:mtc", matchesSpace)
		x.attr("version", o.Version)
		x.attr("srcLang", o.SourceLang)
		x.attr("trgLang", o.TargetLang)
	} else {
		x.attr("xmlns", core12)
		x.attr("version", o.Version)
	}
	x.print(">\n")
	return x, x.err
}

// language is the form of a tag that XML Schema asks for.
var language = regexp.MustCompile(`^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$`)

func isLang(tag string) bool { return language.MatchString(tag) }

// two reports whether the file is of version 2.
func (w *Writer) two() bool { return w.options.Version[0] == '2' }

// Removed is the number of characters that XML cannot hold and that were left out.
func (w *Writer) Removed() int { return w.removed }

// Write implements memory.Writer.
func (w *Writer) Write(u memory.Unit) error { return w.WriteSegment(Segment{Unit: u}) }

// WriteSegment writes a unit with suggestions. A unit without a target is one to be translated.
func (w *Writer) WriteSegment(s Segment) error {
	s.SourceLang, s.TargetLang = first(s.SourceLang, w.options.SourceLang), first(s.TargetLang, w.options.TargetLang)
	if !isLang(s.SourceLang) || !isLang(s.TargetLang) {
		return fmt.Errorf("unit %d: %q and %q are no languages", s.ID, s.SourceLang, s.TargetLang)
	}
	if w.two() && (!memory.SameLang(s.SourceLang, w.options.SourceLang) || !memory.SameLang(s.TargetLang, w.options.TargetLang)) {
		return fmt.Errorf("unit %d: XLIFF %s holds one pair of languages, %s and %s; this one is in %s and %s", s.ID, w.options.Version,
			w.options.SourceLang, w.options.TargetLang, s.SourceLang, s.TargetLang)
	}
	w.count++
	w.open(s.Unit)
	if w.two() {
		w.unit20(s)
	} else {
		w.unit12(s)
	}
	return w.err
}

// open begins a file element when u belongs into another than the one that is open.
func (w *Writer) open(u memory.Unit) {
	f := file{original: first(u.Document, w.options.Original, noDocument), source: u.SourceLang, target: u.TargetLang}
	if w.two() {
		f.source, f.target = "", ""
	}
	if w.current != nil && *w.current == f {
		return
	}
	w.shut()
	w.current = &f
	w.files++
	if w.two() {
		w.file20(f)
	} else {
		w.file12(f)
	}
}

// shut ends the file element that is open.
func (w *Writer) shut() {
	switch {
	case w.current == nil:
	case w.two():
		w.print("</file>\n")
	default:
		w.print("</body>\n</file>\n")
	}
}

// Close implements memory.Writer.
func (w *Writer) Close() error {
	if w.current == nil { // a file without a file element would not be valid
		w.open(memory.Unit{SourceLang: first(w.options.SourceLang, "und"), TargetLang: first(w.options.TargetLang, "und")})
		if w.two() {
			w.print(`<group id="g1"/>` + "\n")
		}
	}
	w.shut()
	w.print("</xliff>\n")
	if w.err == nil {
		w.err = w.w.Flush()
	}
	return w.err
}

// id gives a unit an id of its own: a reference to the memory, else the id that it came with, else a running number.
func (w *Writer) id(u memory.Unit) string {
	if u.ID != 0 {
		return memory.Refer(u).String()
	}
	for _, p := range u.Props {
		if p.Name == PropID && isToken(p.Value) && !w.names[p.Value] {
			w.names[p.Value] = true
			return p.Value
		}
	}
	name := fmt.Sprintf("n%d", w.count)
	for w.names[name] {
		name += "x"
	}
	w.names[name] = true
	return name
}

// name gives the name of a unit in the file that it came from, or "".
func name(u memory.Unit) string {
	for _, p := range u.Props {
		if p.Name == PropName {
			return p.Value
		}
	}
	return ""
}

// content gives a text with its codes, as long as they belong to it.
func content(s, markup string) []node {
	if markup != "" {
		nodes, err := parseCodes(markup)
		if err == nil && normal(plain(nodes)) == normal(s) {
			return nodes
		}
	}
	return []node{{text: s}}
}

// normal gives s as the memory compares it.
func normal(s string) string { return strings.TrimSpace(viet.Normalise(s).String()) }

// notes gives the notes of a unit, one a line.
func notes(u memory.Unit) []string {
	return strings.FieldsFunc(u.Note, func(r rune) bool { return r == '\n' })
}

func (w *Writer) print(s string) {
	if w.err == nil {
		_, w.err = w.w.WriteString(s)
	}
}

// escape gives s as text or attribute.
func escape(s string) string {
	escaped, _ := markup.Escape(s)
	return escaped
}

// lost is how many characters of s cannot be written.
func lost(s string) int {
	_, removed := markup.Escape(s)
	return removed
}

func (w *Writer) attr(name, value string) {
	escaped, removed := markup.Escape(value)
	w.removed += removed
	w.print(" " + name + `="` + escaped + `"`)
}

func (w *Writer) optional(name, value string) {
	if value != "" {
		w.attr(name, value)
	}
}

// element writes an element with a text and perhaps an attribute.
func (w *Writer) element(element, attr, value, text string) {
	w.print("<" + element)
	w.optional(attr, value)
	escaped, removed := markup.Escape(text)
	w.removed += removed
	w.print(">" + escaped + "</" + element + ">\n")
}
