package table

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"songngu/memory"
)

// Options says what is meant by a table.
type Options struct {
	// Source and Target are language tags. Columns called by them, "vi" or "VI-VN", hold the texts; units have them where the
	// table names no languages, and units in others are skipped.
	Source, Target string
	// Comma is what stands between cells: a tab, a comma or a semicolon. 0 finds out.
	Comma byte
}

// Reader gives the units of a table. It implements memory.Reader.
type Reader struct {
	rows    *scanner
	options Options
	columns []column
	header  bool
	unit    memory.Unit // what every unit begins as
	id      int         // the column that names rows, or -1
	note    string
	err     error
}

// NewReader reads the header of a table. The error is a *memory.FormatError or one of r.
func NewReader(r io.Reader, o Options) (*Reader, error) {
	text, note, err := decode(r)
	if err != nil {
		return nil, err
	}
	t := &Reader{rows: &scanner{r: text, line: 1}, options: o, note: note,
		unit: memory.Unit{SourceLang: strings.ToLower(o.Source), TargetLang: strings.ToLower(o.Target)}}
	line, err := t.firstLine()
	if err != nil {
		return nil, err
	}
	if err := t.findForm(t.wholeRow(line)); err != nil {
		return nil, &memory.FormatError{Line: t.rows.line, Reason: err.Error(),
			Cure: "name the columns in the first line: source, target, and others"}
	}
	t.rows.quotes = t.header || t.rows.comma != '\t'
	t.id = slices.IndexFunc(t.columns, func(c column) bool { return c.field == "id" })
	if t.header {
		_, err = t.rows.next()
	}
	return t, err
}

// Note says from which encoding the table was decoded: "decoded from TCVN3 (ABC)". It is empty for plain UTF-8.
func (r *Reader) Note() string { return r.note }

// firstLine gives the first line that is neither empty nor a comment, and does not take it.
func (r *Reader) firstLine() (string, error) {
	for {
		line, err := r.peekLine()
		if err != nil {
			return "", err
		}
		comment := strings.HasPrefix(line, "#") && !strings.ContainsAny(line, "\t,;")
		if strings.TrimSpace(line) != "" && (!comment || len(line) == headSize) {
			return line, nil
		}
		if _, err := r.rows.r.Discard(len(line)); err != nil {
			return "", err
		}
		if b, err := r.rows.r.ReadByte(); err == nil {
			if err := r.rows.endLine(b); err != nil {
				return "", err
			}
		}
	}
}

// peekLine gives the next line, or as much of it as headSize. It looks no further than it must, as a file may begin with many
// short lines.
func (r *Reader) peekLine() (string, error) {
	for n := 256; ; n *= 4 {
		head, err := r.rows.r.Peek(n)
		if i := bytes.IndexAny(head, "\r\n"); i >= 0 {
			return string(head[:i]), nil
		}
		switch {
		case err != nil && !errors.Is(err, io.EOF):
			return "", err
		case len(head) == 0:
			return "", &memory.FormatError{Line: r.rows.line, Reason: "the file is empty", Cure: "get the file again"}
		case err != nil || n == headSize:
			return string(head), nil
		}
	}
}

// wholeRow gives the row that begins with a line: more of it, where its first cell stands in quotation marks and goes on in the next lines.
func (r *Reader) wholeRow(line string) string {
	if !strings.HasPrefix(line, `"`) || strings.Contains(line, "\t") || strings.Count(line, `"`)%2 == 0 {
		return line
	}
	head, _ := r.rows.r.Peek(headSize) // what is wrong with it is seen when it is read
	quoted := false
	for i, b := range head {
		switch {
		case b == '"':
			quoted = !quoted
		case !quoted && (b == '\r' || b == '\n'):
			return string(head[:i])
		}
	}
	if !quoted {
		return string(head)
	}
	return line
}

// findForm tells from the first line what separates cells and what the columns are.
func (r *Reader) findForm(line string) error {
	commas := []byte{'\t', ',', ';'}
	if r.options.Comma != 0 {
		commas = []byte{r.options.Comma}
	}
	var fault error
	best := 0
	for _, comma := range commas {
		names := cut(line, comma)
		list, err := readHeader(names, r.options)
		if err != nil && len(names) > 1 {
			fault = err
		}
		if list != nil {
			r.columns, r.rows.comma, r.header = list, comma, true
			r.nameLanguages()
			return nil
		}
		if n := separators(line, comma); n > best {
			best, r.rows.comma = n, comma
		}
		if best > 0 && comma == '\t' { // a tab stands between cells and nowhere else
			break
		}
	}
	if fault != nil {
		return fault
	}
	n := len(cut(line, r.rows.comma))
	if best == 0 {
		return fmt.Errorf("the first row has one cell: there must be a tab, comma or semicolon between source and target")
	}
	if r.columns = plainColumns(n); r.columns == nil {
		return fmt.Errorf("the first row has %d cells and does not name source and target", n)
	}
	return nil
}

// nameLanguages gives units the tags that the columns are called by.
func (r *Reader) nameLanguages() {
	for _, c := range r.columns {
		switch {
		case c.lang == "":
		case c.field == "source":
			r.unit.SourceLang = c.lang
		case c.field == "target":
			r.unit.TargetLang = c.lang
		}
	}
}

// cut gives the cells of a line.
func cut(line string, comma byte) []string {
	s := &scanner{r: bufio.NewReader(strings.NewReader(line)), comma: comma, quotes: true, line: 1}
	cells, err := s.next()
	if err != nil { // no header has such quotation marks
		return strings.Split(line, string(comma))
	}
	return cells
}

// separators counts the commas of a line that may stand between cells: not in quotation marks and, but for tabs, without a
// space after them, as in a sentence.
func separators(line string, comma byte) int {
	n, quoted := 0, false
	for i := range len(line) {
		switch {
		case line[i] == '"' && comma != '\t':
			quoted = !quoted
		case line[i] == comma && !quoted && (comma == '\t' || i+1 == len(line) || line[i+1] != ' '):
			n++
		}
	}
	return n
}

// Next implements memory.Reader.
func (r *Reader) Next() (memory.Unit, error) {
	if r.err != nil {
		return memory.Unit{}, r.err
	}
	for {
		cells, err := r.rows.next()
		if err == nil {
			if r.isComment(cells) {
				continue
			}
			err = r.checkWidth(len(cells))
		}
		if err != nil {
			r.err = err
			return memory.Unit{}, err
		}
		return r.read(cells)
	}
}

// isComment reports whether a row of a table without header is a comment, as glossaries have them.
func (r *Reader) isComment(cells []string) bool {
	return !r.header && len(cells) == 1 && strings.HasPrefix(cells[0], "#")
}

// checkWidth refuses a row that does not have the cells of the header: who knows which are missing?
func (r *Reader) checkWidth(n int) error {
	switch {
	case r.header && n != len(r.columns):
		return r.rows.fail(fmt.Sprintf("%d cells, but the header has %d", n, len(r.columns)), "every row needs a cell for every column, which may be empty")
	case !r.header && (n < 2 || n > 3):
		return r.rows.fail(fmt.Sprintf("%d cells, but the table has %d columns", n, len(r.columns)), "there may be a tab or comma too many or too few")
	}
	return nil
}

// read makes a unit of a row.
func (r *Reader) read(cells []string) (memory.Unit, error) {
	u, list := r.unit, r.columns
	if !r.header {
		list = plainColumns(len(cells))
	}
	for i, c := range list {
		cell := cells[i]
		if r.rows.quotes {
			cell = unguard(cell)
		}
		if err := c.set(&u, cell); err != nil {
			return memory.Unit{}, r.skip(cells, err.Error())
		}
	}
	switch {
	case strings.TrimSpace(u.Source) == "", strings.TrimSpace(u.Target) == "":
		return memory.Unit{}, r.skip(cells, "an empty segment")
	case !wanted(u.SourceLang, r.options.Source):
		return memory.Unit{}, r.skip(cells, "the source is in "+u.SourceLang)
	case !wanted(u.TargetLang, r.options.Target):
		return memory.Unit{}, r.skip(cells, "the target is in "+u.TargetLang)
	}
	return u, nil
}

// wanted reports whether a language was asked for.
func wanted(lang, option string) bool { return option == "" || memory.SameLang(lang, option) }

func (r *Reader) skip(cells []string, reason string) error {
	e := &memory.SkippedError{Line: r.rows.row, Reason: reason}
	if r.id >= 0 {
		e.Unit = cells[r.id]
	}
	return e
}
