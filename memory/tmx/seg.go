package tmx

import (
	"encoding/xml"
	"strings"

	"songngu/internal/markup"
)

// segment collects what is inside of a seg.
type segment struct {
	only  string          // the text while it is one piece, as nearly always
	text  []byte          // the text from the second piece on
	raw   strings.Builder // the same as XML; only from the first code on
	codes bool
}

// readSeg reads to the end of the element that was begun last: its text without inline codes and, where it has codes, all of
// it as XML. The content of bpt, ept, it, ph and ut is code, with the sub in it; that of hi is text.
func readSeg(d *markup.Decoder) (text, raw string, err error) {
	var s segment
	hidden := 0 // depth inside of code
	for depth := d.Depth(); ; {
		t, err := d.Token()
		if err != nil {
			return "", "", err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if !s.codes {
				s.codes = true
				s.escape(s.plain())
			}
			if hidden > 0 || isCode(t.Name.Local) {
				hidden++
			}
			s.start(t)
		case xml.EndElement:
			if d.Depth() < depth {
				return s.plain(), s.raw.String(), nil
			}
			if hidden > 0 {
				hidden--
			}
			s.raw.WriteString("</" + name(t.Name) + ">")
		case xml.CharData:
			if hidden == 0 {
				s.add(t)
			}
			if s.codes {
				s.escape(string(t))
			}
		}
	}
}

// add adds a piece of text.
func (s *segment) add(piece []byte) {
	switch {
	case s.text != nil:
		s.text = append(s.text, piece...)
	case s.only != "":
		s.text = append([]byte(s.only), piece...)
	default:
		s.only = string(piece)
	}
}

// plain gives the text so far.
func (s *segment) plain() string {
	if s.text != nil {
		return string(s.text)
	}
	return s.only
}

func (s *segment) escape(text string) {
	escaped, _ := markup.Escape(text)
	s.raw.WriteString(escaped)
}

// isCode reports whether an inline element holds code of a format, and no text.
func isCode(name string) bool {
	switch name {
	case "bpt", "ept", "it", "ph", "ut", "x":
		return true
	}
	return false
}

func (s *segment) start(t xml.StartElement) {
	s.raw.WriteString("<" + name(t.Name))
	for _, a := range t.Attr {
		escaped, _ := markup.Escape(a.Value)
		s.raw.WriteString(" " + name(a.Name) + `="` + escaped + `"`)
	}
	s.raw.WriteString(">")
}

// name gives a name as it is written.
func name(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}
