package table

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"songngu/memory"
)

// scanner cuts a text into rows of cells.
type scanner struct {
	r      *bufio.Reader
	comma  byte
	quotes bool // cells may stand in quotation marks
	line   int  // of what is read next, from 1
	row    int  // the line where the last row began
	cell   []byte
	cells  []string
}

// end is what ends a cell.
type end uint8

const (
	endOfCell end = iota
	endOfRow
	endOfText
)

// next gives the cells of the next row that is not empty; they are valid until the next call. The error is io.EOF at the end,
// a *memory.FormatError, or one of the reader.
func (s *scanner) next() ([]string, error) {
	for {
		s.cells, s.row = s.cells[:0], s.line
		if err := s.readRow(); err != nil {
			return nil, err
		}
		if len(s.cells) > 1 || strings.TrimSpace(s.cells[0]) != "" {
			return s.cells, nil
		}
		if _, err := s.r.Peek(1); err != nil {
			return nil, err
		}
	}
}

func (s *scanner) readRow() error {
	for {
		e, err := s.readCell()
		if err != nil {
			return err
		}
		if err := s.check(); err != nil {
			return err
		}
		if len(s.cells) == MaxColumns {
			return s.fail(fmt.Sprintf("more than %d cells in a row", MaxColumns), "")
		}
		s.cells = append(s.cells, string(s.cell))
		if e != endOfCell {
			return nil
		}
	}
}

func (s *scanner) readCell() (end, error) {
	s.cell = s.cell[:0]
	b, err := s.r.ReadByte()
	if err == nil && b == '"' && s.quotes {
		return s.readQuoted()
	}
	for ; err == nil; b, err = s.r.ReadByte() {
		switch b {
		case s.comma:
			return endOfCell, nil
		case '\n', '\r':
			return endOfRow, s.endLine(b)
		}
		if err := s.grow(b, s.row); err != nil {
			return 0, err
		}
	}
	if !errors.Is(err, io.EOF) {
		return 0, err
	}
	return endOfText, nil
}

// endLine takes in the rest of a line end that began with b.
func (s *scanner) endLine(b byte) error {
	s.line++
	if b != '\r' {
		return nil
	}
	b, err := s.r.ReadByte()
	switch {
	case errors.Is(err, io.EOF):
		return nil
	case err == nil && b != '\n':
		return s.r.UnreadByte()
	}
	return err
}

// readQuoted reads a cell whose quotation mark has been read.
func (s *scanner) readQuoted() (end, error) {
	const cure = "write a quotation mark inside of a quoted cell twice"
	begun := s.line
	for {
		b, err := s.r.ReadByte()
		switch {
		case errors.Is(err, io.EOF):
			s.row = begun
			return 0, s.fail("a quotation mark at the start of a cell is never closed", cure)
		case err != nil:
			return 0, err
		case b == '\n':
			s.line++
		case b == '"':
			b, err = s.r.ReadByte()
			switch {
			case errors.Is(err, io.EOF):
				return endOfText, nil
			case err != nil:
				return 0, err
			case b == s.comma:
				return endOfCell, nil
			case b == '\n' || b == '\r':
				return endOfRow, s.endLine(b)
			case b != '"':
				s.row = s.line
				return 0, s.fail("text after the closing quotation mark of a cell", cure)
			}
		}
		if err := s.grow(b, begun); err != nil {
			return 0, err
		}
	}
}

// grow adds a byte to the cell that began at a line.
func (s *scanner) grow(b byte, begun int) error {
	if len(s.cell) == MaxCell {
		s.row = begun
		return s.fail(fmt.Sprintf("a cell of more than %d bytes", MaxCell), "a quotation mark may not be closed")
	}
	s.cell = append(s.cell, b)
	return nil
}

// check refuses a cell that is no text.
func (s *scanner) check() error {
	if bytes.IndexByte(s.cell, 0) >= 0 {
		return s.fail("a NUL character, so not text", "get the file again, or save it as UTF-8")
	}
	if !utf8.Valid(s.cell) {
		bad := strings.ToValidUTF8(string(s.cell), "\x00")
		return s.fail(fmt.Sprintf("not UTF-8: byte 0x%02x", s.cell[strings.IndexByte(bad, 0)]), "save the file as UTF-8")
	}
	return nil
}

// fail is an error in the row that is read.
// begun implements rowSource.
func (s *scanner) begun() int { return s.row }

// plain implements rowSource.
func (s *scanner) plain(cell string) string { return unguard(cell) }

func (s *scanner) fail(reason, cure string) error {
	return &memory.FormatError{Line: s.row, Reason: reason, Cure: cure}
}
