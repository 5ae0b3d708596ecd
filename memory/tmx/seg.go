package tmx

import (
	"encoding/xml"
	"strings"

	"songngu/internal/markup"
)

// segment collects what is inside of a seg.
type segment struct {
	text  []byte
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
				s.escape(string(s.text))
			}
			if hidden > 0 || isCode(t.Name.Local) {
				hidden++
			}
			s.start(t)
		case xml.EndElement:
			if d.Depth() < depth {
				return string(s.text), s.raw.String(), nil
			}
			if hidden > 0 {
				hidden--
			}
			s.raw.WriteString("</" + name(t.Name) + ">")
		case xml.CharData:
			if hidden == 0 {
				s.text = append(s.text, t...)
			}
			if s.codes {
				s.escape(string(t))
			}
		}
	}
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
