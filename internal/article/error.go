package article

import "strconv"

// Error says why a document was refused. Msg says what is wrong with it and Hint, when not empty, what to do.
type Error struct {
	// Path is as the user gave it, "-" for standard input.
	Path string
	// Line is the line at fault counting from 1, or 0 when the whole document is.
	Line int
	Msg  string
	Hint string
	// Err is the cause, or nil.
	Err error
}

// Error gives "path:line: message; hint".
func (e *Error) Error() string {
	s := e.Path
	if e.Line > 0 {
		s += ":" + strconv.Itoa(e.Line)
	}
	if s != "" {
		s += ": "
	}
	s += e.Msg
	if e.Hint != "" {
		s += " (" + e.Hint + ")"
	}
	return s
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }
