package table

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"songngu/memory"
)

// EntryOptions says what languages a table of terms has.
type EntryOptions struct {
	// Source and Target are language tags, "vi" and "en".
	Source, Target string
	// Status is that of entries of which the table says none.
	Status memory.Status
}

// The columns of a table of terms, in their order. Those from "count" on tell where the documents have a term; they are not read.
var entryColumns = [...]string{"vi", "en", "status", "kind", "abbreviations", "variants", "admitted", "deprecated", "forbidden", "domain", "article",
	"definition", "source", "note", "count", "articles", "first", "last", "evidence", "id"}

// untold are the columns that are not read.
var untold = []string{"count", "articles", "first", "last", "evidence", "id"}

// entryNames are other names of the columns, as people and other tools call them.
var entryNames = map[string]string{
	"source": "vi", "term": "vi", "vietnamese": "vi", "tiếng việt": "vi", "target": "en", "translation": "en", "english": "en", "tiếng anh": "en",
	"comment": "note", "comments": "note", "notes": "note", "ghi chú": "note", "trạng thái": "status", "field": "domain", "synonyms": "variants",
	"abbreviation": "abbreviations", "variant": "variants",
}

// EntryReader gives the entries of a table of terms. It implements memory.EntryReader.
type EntryReader struct {
	rows    rowSource
	options EntryOptions
	columns []string
	header  bool
	first   []string // the first row, when it is no header
	note    string
	err     error
}

// rowSource gives the rows of a table one after another, as scanner does for tables of text.
type rowSource interface {
	// next gives the cells of the next row that is not empty, or io.EOF.
	next() ([]string, error)
	// begun is the line where the last row began.
	begun() int
	// plain gives a cell without what guards it from being a formula.
	plain(cell string) string
	// fail says what is wrong with the last row.
	fail(reason, cure string) error
}

// NewEntryReader reads the header of a table of terms: a row that names a Vietnamese and perhaps an English column. A table without header has
// two or three columns: Vietnamese, English, note, as the glossaries of OmegaT. The error is a *memory.FormatError or one of r.
func NewEntryReader(r io.Reader, o EntryOptions) (*EntryReader, error) {
	text, note, err := decode(r)
	if err != nil {
		return nil, err
	}
	return newEntryReader(&scanner{r: text, line: 1, quotes: true, comma: commaOf(text)}, note, o)
}

// newEntryReader reads the header of a table.
func newEntryReader(rows rowSource, note string, o EntryOptions) (*EntryReader, error) {
	t := &EntryReader{rows: rows, options: o, note: note}
	for t.first == nil {
		cells, err := t.rows.next()
		switch {
		case errors.Is(err, io.EOF):
			return nil, &memory.FormatError{Line: 1, Reason: "the file is empty", Cure: "get the file again"}
		case err != nil:
			return nil, err
		case len(cells) == 1 && strings.HasPrefix(cells[0], "#"):
			continue
		}
		t.first = slices.Clone(cells)
	}
	return t, t.readHeader()
}

// commaOf tells what stands between the cells of a table: what its first line has most of, a tab before others.
func commaOf(r *bufio.Reader) byte {
	head, _ := r.Peek(headSize)
	line, _, _ := strings.Cut(string(head), "\n")
	best, most := byte('\t'), strings.Count(line, "\t")
	for _, c := range []byte{',', ';'} {
		if n := separators(line, c); most == 0 && n > 0 {
			best, most = c, n
		}
	}
	return best
}

// readHeader tells what the columns are.
func (r *EntryReader) readHeader() error {
	seen := map[string]bool{}
	for _, cell := range r.first {
		name := strings.ToLower(strings.TrimSpace(strings.TrimPrefix(cell, "\ufeff")))
		if own, ok := entryNames[name]; ok && !slices.Contains(r.first, own) {
			name = own
		}
		if slices.Contains(entryColumns[:], name) && seen[name] {
			return &memory.FormatError{Line: r.rows.begun(), Reason: fmt.Sprintf("two columns are called %q", name), Cure: "take one of them away"}
		}
		seen[name] = true
		r.columns = append(r.columns, name)
	}
	if seen["vi"] {
		for _, name := range r.columns {
			if !slices.Contains(entryColumns[:], name) {
				return &memory.FormatError{Line: r.rows.begun(), Reason: fmt.Sprintf("unknown column %q", name),
					Cure: "the columns are " + strings.Join(entryColumns[:], ", ")}
			}
		}
		r.header, r.first = true, nil
		return nil
	}
	if len(r.first) < 2 || len(r.first) > 3 {
		return &memory.FormatError{Line: r.rows.begun(), Reason: fmt.Sprintf("the first row has %d cells and does not name a column vi", len(r.first)),
			Cure: "name the columns in the first line: vi, en, and others"}
	}
	r.columns = []string{"vi", "en", "note"}
	return nil
}

// Note says from which encoding the table was decoded, as Reader.Note does.
func (r *EntryReader) Note() string { return r.note }

// Next implements memory.EntryReader.
func (r *EntryReader) Next() (memory.Entry, error) {
	if r.err != nil {
		return memory.Entry{}, r.err
	}
	cells := r.first
	if r.first = nil; cells == nil {
		if cells, r.err = r.rows.next(); r.err != nil {
			return memory.Entry{}, r.err
		}
	}
	if len(cells) == 1 && strings.HasPrefix(cells[0], "#") {
		return r.Next()
	}
	if r.header && len(cells) != len(r.columns) || !r.header && (len(cells) < 2 || len(cells) > 3) {
		r.err = r.rows.fail(fmt.Sprintf("%d cells, but the table has %d columns", len(cells), len(r.columns)),
			"every row needs a cell for every column, which may be empty")
		return memory.Entry{}, r.err
	}
	e := memory.Entry{Status: r.options.Status}
	for i, cell := range cells {
		if slices.Contains(untold, r.columns[i]) {
			continue
		}
		if err := r.set(&e, r.columns[i], strings.TrimSpace(r.rows.plain(cell))); err != nil {
			r.err = r.rows.fail(fmt.Sprintf("column %s: %v", r.columns[i], err), "")
			return memory.Entry{}, r.err
		}
	}
	return e, nil
}

// set gives e what a cell says.
func (r *EntryReader) set(e *memory.Entry, name, cell string) error {
	source, target := r.options.Source, r.options.Target
	switch name {
	case "vi":
		e.Terms = append([]memory.Term{{Lang: source, Text: cell, Use: memory.Preferred}}, e.Terms...)
	case "en":
		if cell != "" {
			e.Terms = append(e.Terms, memory.Term{Lang: target, Text: cell, Use: memory.Preferred})
		}
	case "abbreviations", "variants":
		form := memory.Variant
		if name == "abbreviations" {
			form = memory.Abbreviation
		}
		for _, t := range members(cell) {
			e.Terms = append(e.Terms, memory.Term{Lang: source, Text: t, Form: form})
		}
	case "admitted", "deprecated", "forbidden":
		for _, t := range members(cell) {
			e.Terms = append(e.Terms, memory.Term{Lang: target, Text: t, Use: memory.Use(name)})
		}
	case "status":
		if cell == "" {
			return nil
		}
		status, err := memory.ParseEntryStatus(strings.ToLower(cell))
		if err != nil {
			return err
		}
		e.Status = status
	default:
		for _, p := range []struct {
			name string
			to   *string
		}{{"kind", &e.Kind}, {"domain", &e.Domain}, {"article", &e.Article}, {"definition", &e.Definition}, {"source", &e.Source}, {"note", &e.Note}} {
			if p.name == name {
				*p.to = cell
			}
		}
	}
	return nil
}

// members gives the terms of a cell, with vertical bars between.
func members(cell string) []string {
	var list []string
	for part := range strings.SplitSeq(cell, "|") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// EntryWriter writes a table of terms with a header. It implements memory.EntryWriter.
type EntryWriter struct {
	table   *Writer
	options EntryOptions
}

// NewEntryWriter writes the header.
func NewEntryWriter(w io.Writer, f Form, o EntryOptions) (*EntryWriter, error) {
	t, err := NewWriterOf(w, f, entryColumns[:]...)
	return &EntryWriter{t, o}, err
}

// Write implements memory.EntryWriter.
func (w *EntryWriter) Write(e memory.Entry) error {
	cells := make([]string, len(entryColumns))
	for i, name := range entryColumns {
		cells[i] = guard(w.table.clean(w.cell(e, name)))
	}
	return w.table.row(cells)
}

// Close implements memory.EntryWriter.
func (w *EntryWriter) Close() error { return w.table.Close() }

// cell is what an entry has for a column.
func (w *EntryWriter) cell(e memory.Entry, name string) string {
	list := func(lang string, forms []memory.Form, uses ...memory.Use) string {
		head := e.Preferred(lang).Text
		return strings.Join(slices.DeleteFunc(e.Texts(lang, forms, uses), func(t string) bool { return t == head }), " | ")
	}
	source, target := w.options.Source, w.options.Target
	switch name {
	case "vi":
		return e.Preferred(source).Text
	case "en":
		return e.Preferred(target).Text
	case "status":
		return string(e.Status)
	case "abbreviations":
		return list(source, []memory.Form{memory.Abbreviation})
	case "variants":
		return list(source, []memory.Form{memory.FullForm, memory.Variant})
	case "admitted", "deprecated", "forbidden":
		return list(target, nil, memory.Use(name))
	case "id":
		return formatID(e.ID)
	case "kind":
		return e.Kind
	case "domain":
		return e.Domain
	case "article":
		return e.Article
	case "definition":
		return e.Definition
	case "source":
		return e.Source
	case "note":
		return e.Note
	}
	return seen(e.Seen, name)
}

// seen tells where documents have a term.
func seen(in []memory.Sighting, name string) string {
	count, first, last, evidence := 0, "", "", ""
	for _, s := range in {
		count += s.Count
		if first == "" || s.Date != "" && s.Date < first {
			first = s.Date
		}
		last = max(last, s.Date)
		if evidence == "" {
			evidence = s.Text
		}
	}
	switch name {
	case "count":
		return strconv.Itoa(count)
	case "articles":
		return strconv.Itoa(len(in))
	case "first":
		return first
	case "last":
		return last
	}
	return evidence
}

// Header reports whether the table names its columns.
func (r *EntryReader) Header() bool { return r.header }

// Line is the line where the row of the last entry began.
func (r *EntryReader) Line() int { return r.rows.begun() }
