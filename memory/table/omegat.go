package table

import (
	"bufio"
	"io"
	"strings"

	"songngu/memory"
)

// OmegaTWriter writes entries as a glossary of OmegaT: a Vietnamese name, its English and a comment between tabs, a line for each name, without
// a header and without quotation marks, which OmegaT takes for part of the text. It implements memory.EntryWriter.
type OmegaTWriter struct {
	w       *bufio.Writer
	options EntryOptions
	hidden  int
}

// NewOmegaTWriter writes the line that tells OmegaT the encoding.
func NewOmegaTWriter(w io.Writer, o EntryOptions) (*OmegaTWriter, error) {
	t := &OmegaTWriter{w: bufio.NewWriter(w), options: o}
	_, err := t.w.WriteString("# -*- coding: utf-8 -*-\n")
	return t, err
}

// Hidden is the number of names that OmegaT would take for comments, because they begin with "#". They are not written.
func (t *OmegaTWriter) Hidden() int { return t.hidden }

// Write implements memory.EntryWriter. An entry without English has no line.
func (t *OmegaTWriter) Write(e memory.Entry) error {
	english := e.Preferred(t.options.Target).Text
	if english == "" {
		return nil
	}
	var comment []string
	for _, use := range []memory.Use{memory.Forbidden, memory.Deprecated} {
		if texts := e.Texts(t.options.Target, nil, []memory.Use{use}); len(texts) > 0 {
			comment = append(comment, "not: "+strings.Join(texts, ", "))
		}
	}
	for _, text := range []string{e.Definition, e.Note} {
		if text != "" {
			comment = append(comment, text)
		}
	}
	for _, name := range e.Texts(t.options.Source, nil, nil) {
		if strings.HasPrefix(name, "#") {
			t.hidden++
			continue
		}
		for i, cell := range []string{name, english, strings.Join(comment, "; ")} {
			if i > 0 {
				_ = t.w.WriteByte('\t') // a bufio.Writer keeps its error
			}
			_, _ = t.w.WriteString(strings.Join(strings.Fields(cell), " "))
		}
		_ = t.w.WriteByte('\n')
	}
	return nil
}

// Close implements memory.EntryWriter.
func (t *OmegaTWriter) Close() error { return t.w.Flush() }
