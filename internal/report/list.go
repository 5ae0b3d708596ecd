package report

import "io"

// jsonList prints one object that is a schema and a list, each member on a line of its own so that two runs compare line by line.
type jsonList struct {
	w            io.Writer
	schema, name string
	more         bool
}

// Begin prints what stands before the first member.
func (l *jsonList) Begin() error {
	_, err := io.WriteString(l.w, `{"schema":"`+l.schema+`","`+l.name+`":[`)
	return err
}

// add prints a member, v as JSON.
func (l *jsonList) add(v any) error {
	line, err := encode(v)
	if err != nil {
		return err
	}
	lead := "\n"
	if l.more {
		lead = ",\n"
	}
	l.more = true
	_, err = l.w.Write(append([]byte(lead), line...))
	return err
}

// End prints what stands behind the last member.
func (l *jsonList) End() error {
	_, err := io.WriteString(l.w, "\n]}\n")
	return err
}
