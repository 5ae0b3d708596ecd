package tbx

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"songngu/internal/markup"
	"songngu/memory"
)

// WriterOptions says how to write a file.
type WriterOptions struct {
	Version Version
	// Tool is named in the header.
	Tool string
	// Source and Target are the languages, in this order in each entry: older readers take the first for the source.
	Source, Target string
}

// Writer writes a TBX file. It implements memory.EntryWriter.
type Writer struct {
	w       *bufio.Writer
	options WriterOptions
	names   shape
	count   int
	removed int
}

// shape is what the elements of a version are called.
type shape struct{ entry, lang, term, end string }

// NewWriter writes the header.
func NewWriter(w io.Writer, o WriterOptions) (*Writer, error) {
	t := &Writer{w: bufio.NewWriterSize(w, 64<<10), options: o}
	t.print(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	if o.Version == V3 {
		t.names = shape{"conceptEntry", "langSec", "termSec", "</body>\n</text>\n</tbx>\n"}
		t.print(`<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">` + "\n<tbxHeader>\n<fileDesc>\n<sourceDesc>\n<p>" +
			t.escape(o.Tool) + "</p>\n</sourceDesc>\n</fileDesc>\n</tbxHeader>\n")
	} else {
		t.names = shape{"termEntry", "langSet", "tig", "</body>\n</text>\n</martif>\n"}
		t.print(`<martif type="TBX" xml:lang="en">` + "\n<martifHeader>\n<fileDesc>\n<sourceDesc>\n<p>" + t.escape(o.Tool) +
			"</p>\n</sourceDesc>\n</fileDesc>\n</martifHeader>\n")
	}
	t.print("<text>\n<body>\n")
	return t, nil
}

// Removed is the number of characters that XML cannot hold and that were left out.
func (t *Writer) Removed() int { return t.removed }

// Write implements memory.EntryWriter. An entry without a term in the source language is left out: the format has no place for it.
func (t *Writer) Write(e memory.Entry) error {
	if len(e.Texts(t.options.Source, nil, nil)) == 0 {
		return nil
	}
	t.count++
	id := fmt.Sprintf("c%d", e.ID)
	if e.ID == 0 {
		id = fmt.Sprintf("n%d", t.count)
	}
	t.print("<" + t.names.entry + ` id="` + id + `">` + "\n")
	t.typed("descrip", "subjectField", e.Domain)
	if t.options.Version == V2 {
		t.typed("descrip", "definition", e.Definition)
	} else if e.Definition != "" {
		t.print("<descripGrp>\n")
		t.typed("descrip", "definition", e.Definition)
		t.print("</descripGrp>\n")
	}
	for line := range strings.SplitSeq(e.Note, "\n") {
		t.plain("note", line)
	}
	if e.Status != memory.Approved {
		t.plain("note", statusNote+string(e.Status))
	}
	for _, lang := range []string{t.options.Source, t.options.Target} {
		t.language(e, lang)
	}
	_, err := t.w.WriteString("</" + t.names.entry + ">\n")
	return err
}

// language writes the terms of an entry in one language, the preferred one first.
func (t *Writer) language(e memory.Entry, lang string) {
	var terms []memory.Term
	for _, first := range []bool{true, false} {
		for _, term := range e.Terms {
			if memory.SameLang(term.Lang, lang) && (term.Use == memory.Preferred) == first {
				terms = append(terms, term)
			}
		}
	}
	if len(terms) == 0 {
		return
	}
	t.print("<" + t.names.lang + ` xml:lang="` + t.escape(lang) + `">` + "\n")
	for i, term := range terms {
		t.print("<" + t.names.term + ">\n")
		t.plain("term", term.Text)
		t.typed("termNote", "termType", formNames[term.Form])
		t.typed("termNote", "administrativeStatus", useNames[term.Use]+"-admn-sts")
		if i == 0 && memory.SameLang(lang, t.options.Target) {
			t.typed("admin", "source", e.Source)
		}
		if term.Use == memory.Forbidden {
			t.plain("note", forbiddenNote)
		}
		t.print("</" + t.names.term + ">\n")
	}
	t.print("</" + t.names.lang + ">\n")
}

// The values of TBX. What is forbidden is deprecated there, and a note says so.
var (
	formNames = map[memory.Form]string{memory.FullForm: "fullForm", memory.Abbreviation: "abbreviation", memory.Variant: "variant"}
	useNames  = map[memory.Use]string{
		memory.Preferred: "preferredTerm", memory.Admitted: "admittedTerm", memory.Deprecated: "deprecatedTerm", memory.Forbidden: "deprecatedTerm",
	}
)

// typed writes an element with a type, unless it is empty.
func (t *Writer) typed(element, kind, text string) {
	if text != "" {
		t.print("<" + element + ` type="` + kind + `">` + t.escape(text) + "</" + element + ">\n")
	}
}

// plain writes an element, unless it is empty.
func (t *Writer) plain(element, text string) {
	if text != "" {
		t.print("<" + element + ">" + t.escape(text) + "</" + element + ">\n")
	}
}

func (t *Writer) escape(s string) string {
	text, removed := markup.Escape(s)
	t.removed += removed
	return text
}

// print keeps its error for Close, as a bufio.Writer does.
func (t *Writer) print(s string) { _, _ = t.w.WriteString(s) }

// Close implements memory.EntryWriter.
func (t *Writer) Close() error {
	t.print(t.names.end)
	return t.w.Flush()
}
