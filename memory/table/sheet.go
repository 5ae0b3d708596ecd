package table

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"

	"songngu/internal/markup"
	"songngu/memory"
)

// The limits of a spreadsheet.
const (
	MaxSheetFile = 64 << 20  // bytes of the file
	MaxSheetText = 512 << 20 // bytes of what it holds, unpacked
	MaxSheetRows = 500_000
)

// sheetName is what the sheet of terms is called.
const sheetName = "Glossary"

// NewSheetReader reads the header of the first sheet of a spreadsheet (XLSX), as NewEntryReader does of a table of text. Cells with formulas are
// refused: what they show is not what they say.
func NewSheetReader(r io.Reader, o EntryOptions) (*EntryReader, error) {
	file, err := io.ReadAll(io.LimitReader(r, MaxSheetFile+1))
	if err != nil {
		return nil, err
	}
	if len(file) > MaxSheetFile {
		return nil, &memory.FormatError{Reason: fmt.Sprintf("the file has more than %d MB", MaxSheetFile>>20), Cure: "split it, or save it as CSV"}
	}
	if err := checkSheets(file); err != nil {
		return nil, err
	}
	book, err := excelize.OpenReader(bytes.NewReader(file), excelize.Options{UnzipSizeLimit: MaxSheetText, UnzipXMLSizeLimit: MaxSheetFile, RawCellValue: true})
	if err != nil {
		return nil, noSheet(err)
	}
	defer func() { _ = book.Close() }()
	rows, err := readSheet(book)
	if err != nil {
		return nil, err
	}
	return newEntryReader(&sheetRows{rows: rows}, "", o)
}

func noSheet(err error) error {
	return &memory.FormatError{Reason: "this is no spreadsheet that can be read: " + err.Error(), Cure: "save the file as XLSX again, or as CSV"}
}

// checkSheets looks for what must not be in a spreadsheet, before anything else reads it: too much, and formulas.
func checkSheets(file []byte) error {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return noSheet(err)
	}
	left := int64(MaxSheetText)
	for _, part := range z.File {
		if left -= int64(part.UncompressedSize64); left < 0 || part.UncompressedSize64 > MaxSheetText {
			return &memory.FormatError{Reason: fmt.Sprintf("it unpacks to more than %d MB", MaxSheetText>>20), Cure: "this is no glossary; get the file again"}
		}
		if ok, _ := path.Match("xl/worksheets/*.xml", part.Name); !ok {
			continue
		}
		if err := checkSheet(part); err != nil {
			return err
		}
	}
	return nil
}

// checkSheet refuses formulas, and XML that is over the limits of all XML.
func checkSheet(part *zip.File) error {
	f, err := part.Open()
	if err != nil {
		return noSheet(err)
	}
	defer func() { _ = f.Close() }()
	d, err := markup.NewDecoder(io.LimitReader(f, int64(part.UncompressedSize64)+1))
	if err != nil {
		return noSheet(err)
	}
	cell := ""
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return noSheet(err)
		}
		e, ok := token.(xml.StartElement)
		switch {
		case ok && e.Name.Local == "c":
			for _, a := range e.Attr {
				if a.Name.Local == "r" {
					cell = a.Value
				}
			}
		case ok && e.Name.Local == "f":
			return &memory.FormatError{Reason: fmt.Sprintf("cell %s holds a formula", cell), Cure: "write what it shows in its place"}
		}
	}
}

// readSheet gives the rows of the first sheet.
func readSheet(book *excelize.File) ([][]string, error) {
	names := book.GetSheetList()
	if len(names) == 0 {
		return nil, noSheet(errors.New("it has no sheet"))
	}
	in, err := book.Rows(names[0])
	if err != nil {
		return nil, noSheet(err)
	}
	defer func() { _ = in.Close() }()
	var rows [][]string
	for in.Next() {
		cells, err := in.Columns()
		if err != nil {
			return nil, &memory.FormatError{Line: len(rows) + 1, Reason: err.Error(), Cure: "save the file as XLSX again, or as CSV"}
		}
		if rows = append(rows, cells); len(rows) > MaxSheetRows || len(cells) > MaxColumns {
			return nil, &memory.FormatError{Line: len(rows), Reason: fmt.Sprintf("the sheet has more than %d rows or %d columns", MaxSheetRows, MaxColumns), Cure: "split it"}
		}
	}
	if err := in.Error(); err != nil {
		return nil, noSheet(err)
	}
	return rows, nil
}

// sheetRows are the rows of a sheet. It implements rowSource; a row that ends early has empty cells up to the width of the first one.
type sheetRows struct {
	rows  [][]string
	at    int
	width int
}

func (s *sheetRows) next() ([]string, error) {
	for s.at < len(s.rows) {
		cells := s.rows[s.at]
		s.at++
		if strings.TrimSpace(strings.Join(cells, "")) == "" {
			continue
		}
		s.width = max(s.width, len(cells))
		for len(cells) < s.width {
			cells = append(cells, "")
		}
		return cells, nil
	}
	return nil, io.EOF
}

func (s *sheetRows) begun() int { return s.at }

func (s *sheetRows) plain(cell string) string { return cell } // a text there is never a formula

func (s *sheetRows) fail(reason, cure string) error {
	return &memory.FormatError{Line: s.at, Reason: reason, Cure: cure}
}

// SheetWriter writes entries as a spreadsheet (XLSX): one sheet with a fixed header, a list to choose the status from, and every cell a text. It
// implements memory.EntryWriter.
type SheetWriter struct {
	w      io.Writer
	book   *excelize.File
	stream *excelize.StreamWriter
	cells  *EntryWriter
	row    int
}

// sheetWidths are the widths of the columns in characters, by name; of others it is 14.
var sheetWidths = map[string]float64{"vi": 40, "en": 40, "definition": 30, "note": 30, "evidence": 80, "variants": 30, "id": 8, "count": 8, "articles": 8}

// NewSheetWriter begins a spreadsheet, which Close writes to w.
func NewSheetWriter(w io.Writer, o EntryOptions) (*SheetWriter, error) {
	book := excelize.NewFile()
	s := &SheetWriter{w: w, book: book, cells: &EntryWriter{table: &Writer{}, options: o}, row: 1}
	statuses := excelize.NewDataValidation(true)
	column, _ := excelize.ColumnNumberToName(columnOf("status") + 1)
	statuses.SetSqref(fmt.Sprintf("%s2:%s%d", column, column, excelize.TotalRows))
	statuses.SetError(excelize.DataValidationErrorStyleStop, "status", "candidate, proposed, approved or rejected")
	err := errors.Join(book.SetSheetName("Sheet1", sheetName),
		statuses.SetDropList([]string{string(memory.Candidate), string(memory.Proposed), string(memory.Approved), string(memory.Rejected)}),
		book.AddDataValidation(sheetName, statuses))
	if err != nil {
		return nil, err
	}
	if s.stream, err = book.NewStreamWriter(sheetName); err != nil {
		return nil, err
	}
	for i, name := range entryColumns {
		width := sheetWidths[name]
		if width == 0 {
			width = 14
		}
		err = errors.Join(err, s.stream.SetColWidth(i+1, i+1, width))
	}
	bold, styleErr := book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	err = errors.Join(err, styleErr, s.stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
	header := make([]any, len(entryColumns))
	for i, name := range entryColumns {
		header[i] = excelize.Cell{StyleID: bold, Value: name}
	}
	return s, errors.Join(err, s.stream.SetRow("A1", header))
}

func columnOf(name string) int {
	for i, n := range entryColumns {
		if n == name {
			return i
		}
	}
	return -1
}

// maxSheetCell is the longest text of a cell in characters; what is longer is cut, and ends in an ellipsis.
const maxSheetCell = excelize.TotalCellChars

// Write implements memory.EntryWriter.
func (s *SheetWriter) Write(e memory.Entry) error {
	s.row++
	cells := make([]any, len(entryColumns))
	for i, name := range entryColumns {
		text := s.cells.table.clean(s.cells.cell(e, name))
		if r := []rune(text); len(r) > maxSheetCell {
			text = string(r[:maxSheetCell-1]) + "…"
		}
		cells[i] = text
	}
	at, err := excelize.CoordinatesToCellName(1, s.row)
	if err != nil {
		return err
	}
	return s.stream.SetRow(at, cells)
}

// Close implements memory.EntryWriter.
func (s *SheetWriter) Close() error {
	defer func() { _ = s.book.Close() }()
	if err := s.stream.Flush(); err != nil {
		return err
	}
	return s.book.Write(s.w)
}
