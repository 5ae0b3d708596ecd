package table

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"songngu/memory"
)

// Form is the outer form of a table.
type Form uint8

// The forms.
const (
	// TSV has tabs between cells and line feeds.
	TSV Form = iota
	// CSV has commas, line ends of carriage return and line feed, and a byte order mark, without which spreadsheets take
	// Vietnamese for another encoding.
	CSV
)

// Writer writes a table with a header. It implements memory.Writer.
type Writer struct {
	w       *bufio.Writer
	form    Form
	columns []string
	props   []bool // which columns hold a property
	removed int
}

// NewWriter writes the header.
func NewWriter(w io.Writer, f Form) (*Writer, error) { return NewWriterOf(w, f, columns[:]...) }

// NewWriterOf writes the header of a table that has these columns only. A name that is no field of a unit is that of a property.
func NewWriterOf(w io.Writer, f Form, names ...string) (*Writer, error) {
	t := &Writer{w: bufio.NewWriterSize(w, 64<<10), form: f, columns: names}
	for _, name := range names {
		t.props = append(t.props, !slices.Contains(columns[:], name))
	}
	if f == CSV {
		if _, err := t.w.WriteString("\ufeff"); err != nil {
			return nil, err
		}
	}
	return t, t.row(t.columns)
}

// Removed is the number of bytes that are no text and that were left out.
func (t *Writer) Removed() int { return t.removed }

// Write implements memory.Writer.
func (t *Writer) Write(u memory.Unit) error {
	cells := make([]string, len(t.columns))
	for i, name := range t.columns {
		if !t.props[i] {
			cells[i] = guard(t.clean(cellOf(u, name)))
			continue
		}
		for _, p := range u.Props {
			if p.Name == name {
				cells[i] = guard(t.clean(p.Value))
			}
		}
	}
	return t.row(cells)
}

// clean leaves out what no reader takes for text.
func (t *Writer) clean(cell string) string {
	c := strings.ToValidUTF8(strings.ReplaceAll(cell, "\x00", ""), "")
	t.removed += len(cell) - len(c)
	return c
}

func (t *Writer) row(cells []string) error {
	comma, end := "\t", "\n"
	if t.form == CSV {
		comma, end = ",", "\r\n"
	}
	for i, c := range cells {
		if i > 0 {
			_, _ = t.w.WriteString(comma) // a bufio.Writer keeps its error
		}
		if strings.ContainsAny(c, comma+"\"\r\n") {
			c = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
		}
		_, _ = t.w.WriteString(c)
	}
	_, err := t.w.WriteString(end)
	return err
}

// Close implements memory.Writer.
func (t *Writer) Close() error { return t.w.Flush() }

func formatTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(timeForm)
}

func formatID(id int64) string {
	if id == 0 {
		return ""
	}
	return strconv.FormatInt(id, 10)
}

// formatProps gives properties as JSON, as their names are not known when the header is written.
func formatProps(props []memory.Prop) string {
	if len(props) == 0 {
		return ""
	}
	pairs := make([][2]string, len(props))
	for i, p := range props {
		pairs[i] = [2]string{p.Name, p.Value}
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(pairs) // strings only: cannot fail
	return strings.TrimSuffix(b.String(), "\n")
}
