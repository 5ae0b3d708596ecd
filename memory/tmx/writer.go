package tmx

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"songngu/internal/markup"
	"songngu/memory"
)

// WriterOptions is what the header of a file says.
type WriterOptions struct {
	Tool, Version         string
	SourceLang, AdminLang string
	// Created is the time of the file; zero writes none, so that the same units give the same bytes.
	Created time.Time
	// Doctype declares the DTD, as strict readers want.
	Doctype bool
}

// Writer writes a TMX 1.4 file. It implements memory.Writer.
type Writer struct {
	w       *bufio.Writer
	source  string
	count   int
	names   map[string]bool // tuids given in the file, of units without an ID
	removed int
	err     error
}

// NewWriter writes the header.
func NewWriter(w io.Writer, o WriterOptions) (*Writer, error) {
	t := &Writer{w: bufio.NewWriterSize(w, 64<<10), source: o.SourceLang, names: map[string]bool{}}
	t.print(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	if o.Doctype {
		t.print(`<!DOCTYPE tmx SYSTEM "tmx14.dtd">` + "\n")
	}
	t.print(`<tmx version="1.4">` + "\n<header")
	t.attr("creationtool", o.Tool)
	t.attr("creationtoolversion", o.Version)
	t.attr("segtype", "sentence")
	t.attr("o-tmf", o.Tool)
	t.attr("adminlang", o.AdminLang)
	t.attr("srclang", o.SourceLang)
	t.attr("datatype", "plaintext")
	t.date("creationdate", o.Created)
	t.print("/>\n<body>\n")
	return t, t.err
}

// Removed is the number of characters that XML cannot hold and that were left out.
func (t *Writer) Removed() int { return t.removed }

// Write implements memory.Writer.
func (t *Writer) Write(u memory.Unit) error {
	t.count++
	t.print("<tu")
	t.attr("tuid", t.tuid(u))
	for _, p := range u.Props {
		if name, ok := tuAttribute(p.Name); ok {
			t.attr(name, p.Value)
		}
	}
	t.date("creationdate", u.Created)
	t.optional("creationid", u.Creator)
	t.date("changedate", u.Changed)
	if !memory.SameLang(u.SourceLang, t.source) {
		t.attr("srclang", u.SourceLang)
	}
	t.print(">\n")
	for _, line := range notes(u.Note) {
		t.print("<note>" + t.escape(line) + "</note>\n")
	}
	t.props(u)
	t.variant(u.SourceLang, u.Source, u.SourceMarkup)
	t.variant(u.TargetLang, u.Target, u.TargetMarkup)
	t.print("</tu>\n")
	return t.err
}

// notes gives the notes of a unit, one a line.
func notes(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "\n")
}

// tuid gives a unit a name of its own: its number in the store, else a running one.
func (t *Writer) tuid(u memory.Unit) string {
	if u.ID != 0 {
		return strconv.FormatInt(u.ID, 10)
	}
	for _, p := range u.Props {
		if p.Name == attributePrefix+"tuid" && p.Value != "" && !t.names[p.Value] {
			t.names[p.Value] = true
			return p.Value
		}
	}
	name := fmt.Sprintf("n%d", t.count)
	for t.names[name] {
		name += "x"
	}
	t.names[name] = true
	return name
}

// tuAttribute gives the attribute of a tu that a property stands for.
func tuAttribute(prop string) (string, bool) {
	name, ok := strings.CutPrefix(prop, attributePrefix)
	if !ok {
		return "", false
	}
	switch name {
	case "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion", "segtype", "o-tmf":
		return name, true
	}
	return "", false
}

// props writes what TMX has no attribute for.
func (t *Writer) props(u memory.Unit) {
	for _, p := range []memory.Prop{{Name: propOrigin, Value: string(u.Origin)}, {Name: propStatus, Value: string(u.Status)},
		{Name: propDocument, Value: u.Document}, {Name: propPrev, Value: u.Prev}, {Name: propNext, Value: u.Next}} {
		if p.Value != "" {
			t.prop(p)
		}
	}
	for _, p := range u.Props {
		if _, ok := tuAttribute(p.Name); !ok && p.Name != attributePrefix+"tuid" && p.Name != "" {
			t.prop(p)
		}
	}
}

func (t *Writer) prop(p memory.Prop) {
	t.print("<prop")
	t.attr("type", p.Name)
	t.print(">" + t.escape(p.Value) + "</prop>\n")
}

// variant writes a tuv. The inline codes are written only as long as they belong to the text.
func (t *Writer) variant(lang, text, codes string) {
	t.print("<tuv")
	t.attr("xml:lang", lang)
	t.print("><seg>")
	if codes != "" && plain(codes) == text {
		t.print(codes)
	} else {
		t.print(t.escape(text))
	}
	t.print("</seg></tuv>\n")
}

// plain gives the text of a seg with inline codes, or "" when it is not well formed or has other codes than TMX 1.4 knows.
func plain(codes string) string {
	d, err := markup.NewDecoder(strings.NewReader("<seg>" + codes + "</seg>"))
	if err != nil {
		return ""
	}
	if _, err := d.Token(); err != nil {
		return ""
	}
	text, raw, err := readSeg(d)
	if err != nil || raw != codes || !isTMX(codes) {
		return ""
	}
	return strings.TrimSpace(text)
}

// inline lists what TMX 1.4 lets stand inside of a seg: the attributes that each element must have, and those that it may.
var inline = map[string]struct{ must, may string }{
	"bpt": {"i", "x type"},
	"ept": {"i", ""},
	"it":  {"pos", "x type"},
	"ph":  {"", "x assoc type"},
	"hi":  {"", "x type"},
	"ut":  {"", "x"},
	"sub": {"", "datatype type"},
}

// isTMX reports whether well-formed codes are those of TMX 1.4, in an order that its DTD allows.
func isTMX(codes string) bool {
	d, err := markup.NewDecoder(strings.NewReader("<seg>" + codes + "</seg>"))
	if err != nil {
		return false
	}
	var open []string
	for {
		t, err := d.Token()
		if err != nil {
			return errors.Is(err, io.EOF)
		}
		switch t := t.(type) {
		case xml.StartElement:
			if len(open) > 0 && !mayStand(t, open[len(open)-1]) {
				return false
			}
			open = append(open, name(t.Name))
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
}

// mayStand reports whether an inline element may stand in another: codes and their sub take turns.
func mayStand(e xml.StartElement, parent string) bool {
	rule, ok := inline[name(e.Name)]
	if !ok || (e.Name.Local == "sub") != isCode(parent) {
		return false
	}
	for _, a := range e.Attr {
		n := name(a.Name)
		if n != rule.must && !slices.Contains(strings.Fields(rule.may), n) || n == "pos" && a.Value != "begin" && a.Value != "end" {
			return false
		}
	}
	return rule.must == "" || attr(e, rule.must) != ""
}

// Close implements memory.Writer.
func (t *Writer) Close() error {
	t.print("</body>\n</tmx>\n")
	if t.err == nil {
		t.err = t.w.Flush()
	}
	return t.err
}

func (t *Writer) print(s string) {
	if t.err == nil {
		_, t.err = t.w.WriteString(s)
	}
}

func (t *Writer) escape(s string) string {
	escaped, removed := markup.Escape(s)
	t.removed += removed
	return escaped
}

func (t *Writer) attr(name, value string) { t.print(" " + name + `="` + t.escape(value) + `"`) }

func (t *Writer) optional(name, value string) {
	if value != "" {
		t.attr(name, value)
	}
}

func (t *Writer) date(name string, at time.Time) {
	if !at.IsZero() {
		t.attr(name, at.UTC().Format(dateForm))
	}
}
