package xliff

import (
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"songngu/internal/markup"
)

// scanner gives the tokens of a file with namespaces in place of prefixes, and knows where white space counts.
type scanner struct {
	*markup.Decoder
	bound  []binding
	spaces []space
	size   int // of the tokens since reset, about as much memory as they take
}

// maxUnit is the most that a unit may take, with its codes, notes and suggestions.
const maxUnit = 32 << 20

// tokenSize is what a token takes beside its text.
const tokenSize = 64

// binding is a prefix of a namespace that an element at a depth has declared.
type binding struct {
	prefix, space string
	depth         int
}

// space is what an element at a depth has said of white space.
type space struct {
	preserve bool
	depth    int
}

func newScanner(r io.Reader) (*scanner, error) {
	d, err := markup.NewDecoder(r)
	if err != nil {
		return nil, err
	}
	return &scanner{Decoder: d}, nil
}

// Token gives the next token. A prefix that is not declared becomes "?" and the prefix.
func (s *scanner) Token() (xml.Token, error) {
	t, err := s.Decoder.Token()
	if err != nil {
		return nil, err
	}
	if s.size += tokenSize; s.size > maxUnit {
		return nil, &markup.Error{Line: s.Line(), Reason: fmt.Sprintf("a unit of more than %d bytes", maxUnit)}
	}
	switch t := t.(type) {
	case xml.CharData:
		s.size += len(t)
	case xml.StartElement:
		for _, a := range t.Attr {
			s.size += tokenSize + len(a.Value)
		}
		s.declare(t)
		t.Name.Space = s.resolve(t.Name.Space)
		for i := range t.Attr {
			if n := &t.Attr[i].Name; n.Space != "" {
				n.Space = s.resolve(n.Space)
			}
		}
		return t, nil
	case xml.EndElement:
		s.settle()
	}
	return t, nil
}

// reset begins a unit, or what is outside of units.
func (s *scanner) reset() { s.size = 0 }

// Skip reads to the end of the element that was begun last.
func (s *scanner) Skip() error {
	err := s.Decoder.Skip()
	s.settle()
	return err
}

func (s *scanner) declare(t xml.StartElement) {
	depth := s.Depth()
	for _, a := range t.Attr {
		switch {
		case a.Name.Space == "xmlns":
			s.bound = append(s.bound, binding{a.Name.Local, a.Value, depth})
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			s.bound = append(s.bound, binding{"", a.Value, depth})
		case a.Name.Space == "xml" && a.Name.Local == "space":
			s.spaces = append(s.spaces, space{a.Value == "preserve", depth})
		}
	}
}

// settle forgets what elements have said that are closed.
func (s *scanner) settle() {
	for len(s.bound) > 0 && s.bound[len(s.bound)-1].depth > s.Depth() {
		s.bound = s.bound[:len(s.bound)-1]
	}
	for len(s.spaces) > 0 && s.spaces[len(s.spaces)-1].depth > s.Depth() {
		s.spaces = s.spaces[:len(s.spaces)-1]
	}
}

func (s *scanner) resolve(prefix string) string {
	for _, b := range slices.Backward(s.bound) {
		if b.prefix == prefix {
			return b.space
		}
	}
	switch prefix {
	case "":
		return ""
	case "xml":
		return xmlSpace
	}
	return "?" + prefix
}

// preserve reports whether white space counts here.
func (s *scanner) preserve() bool {
	return len(s.spaces) > 0 && s.spaces[len(s.spaces)-1].preserve
}

// text gives the text of the element that was begun last, of the elements in it too.
func (s *scanner) text() (string, error) {
	var b strings.Builder
	for depth := s.Depth(); ; {
		t, err := s.Token()
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.CharData:
			b.Write(t)
		case xml.EndElement:
			if s.Depth() < depth {
				return b.String(), nil
			}
		}
	}
}

// children calls fn for each child of the element that was begun last; fn reads to the end of the child.
func (s *scanner) children(fn func(xml.StartElement) error) error {
	for {
		t, err := s.Token()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			return nil
		case xml.StartElement:
			if err := fn(t); err != nil {
				return err
			}
		}
	}
}

// attr gives the value of an attribute that has no namespace, or "".
func attr(e xml.StartElement, name string) string { return attrIn(e, "", name) }

func attrIn(e xml.StartElement, space, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space == space {
			return a.Value
		}
	}
	return ""
}

// broken gives text without line breaks in it, as XML that is indented for reading has them: each run of white space with
// a line break becomes a space.
func broken(text string) string {
	if !strings.ContainsAny(text, "\r\n") {
		return text
	}
	var b strings.Builder
	for len(text) > 0 {
		end := strings.IndexFunc(text, func(r rune) bool { return !strings.ContainsRune(" \t\r\n", r) })
		if end < 0 {
			end = len(text)
		}
		if strings.ContainsAny(text[:end], "\r\n") {
			b.WriteByte(' ')
		} else {
			b.WriteString(text[:end])
		}
		text = text[end:]
		next := strings.IndexAny(text, " \t\r\n")
		if next < 0 {
			next = len(text)
		}
		b.WriteString(text[:next])
		text = text[next:]
	}
	return b.String()
}
