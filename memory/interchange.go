package memory

import "fmt"

// Reader gives the units of a file one after another, in the order of the file. Packages tmx, xliff, table and
// jsonl have readers.
//
// Next returns io.EOF after the last unit. A *SkippedError says that one unit cannot be taken and that reading may go on;
// any other error ends the file, and nothing of the file may then be kept. Units come as the file has them; the store
// brings them into normal form.
type Reader interface {
	Next() (Unit, error)
}

// Writer writes units to a file. Close ends the file, but not the stream below it; without Close the file is not whole.
type Writer interface {
	Write(Unit) error
	Close() error
}

// SkippedError says that a unit of a file was not taken, and why: "line 12, unit 7: no variant in vi".
type SkippedError struct {
	Line   int    // from 1; 0 where unknown
	Unit   string // the name or number of the unit in its file; empty where it has none
	Reason string
}

func (e *SkippedError) Error() string { return place(e.Line, e.Unit) + ": " + e.Reason }

// place says where in a file something is: "line 12, unit 7".
func place(line int, unit string) string {
	switch {
	case unit == "":
		return fmt.Sprintf("line %d", line)
	case line == 0:
		return "unit " + unit
	}
	return fmt.Sprintf("line %d, unit %s", line, unit)
}

// FormatError says where a file is not what its format asks for, in a way that a person can act on.
type FormatError struct {
	Line   int    // from 1; 0 where unknown
	Unit   string // the name or number of the unit in its file; empty outside of units
	Reason string
	Cure   string // what to do about it; may be empty
}

func (e *FormatError) Error() string {
	if e.Line == 0 && e.Unit == "" {
		return e.Reason
	}
	return place(e.Line, e.Unit) + ": " + e.Reason
}
