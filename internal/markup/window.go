package markup

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"unicode/utf8"
)

// window is the part of a document that is read, with what follows in sight. encoding/xml takes it byte by byte; what needs no
// thought is cut from it in one piece: nine tokens of ten are a short tag or plain text.
type window struct {
	r     io.Reader
	buf   []byte
	from  int // of what is not taken yet
	to    int
	err   error // what ended the reading
	line  int   // of what is taken next, from 1
	since int   // bytes read for one token
	last  [2]byte
	names map[string]string
}

// The sizes of a window.
const (
	windowSize = 64 << 10
	inSight    = 4 << 10 // how many bytes are looked ahead for the end of a token
	maxNames   = 256     // that are kept so as not to be copied again
)

func newWindow(r io.Reader) *window {
	return &window{r: r, buf: make([]byte, windowSize), line: 1, names: map[string]string{}}
}

// fill reads on. It may move what is not taken yet.
func (w *window) fill() {
	if w.err != nil {
		return
	}
	if w.from > 0 {
		w.to = copy(w.buf, w.buf[w.from:w.to])
		w.from = 0
	}
	if w.since > MaxToken {
		w.err = &limitError{fmt.Sprintf("a tag or text of more than %d bytes", MaxToken)}
		return
	}
	for range 100 {
		n, err := w.r.Read(w.buf[w.to:])
		w.to, w.since, w.err = w.to+n, w.since+n, err
		if n > 0 || err != nil {
			return
		}
	}
	w.err = io.ErrNoProgress
}

// ReadByte takes a byte.
func (w *window) ReadByte() (byte, error) {
	if w.from == w.to {
		if w.fill(); w.from == w.to {
			return 0, w.err
		}
	}
	b := w.buf[w.from]
	w.from++
	if b == '\n' {
		w.line++
	}
	w.last[0], w.last[1] = w.last[1], b
	return b, nil
}

// Read is there because encoding/xml asks for a reader; it takes single bytes.
func (w *window) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	b, err := w.ReadByte()
	if err != nil {
		return 0, err
	}
	p[0] = b
	return 1, nil
}

// take takes n bytes that are in sight. They are valid until the window is filled.
func (w *window) take(n int) []byte {
	b := w.buf[w.from : w.from+n]
	w.from += n
	w.line += bytes.Count(b, []byte{'\n'})
	return b
}

// token cuts the next token where it is plain: text without references, the end of the element open, or a tag of ASCII names
// and values without references. It gives nil, and takes nothing, for all else.
func (w *window) token(open xml.Name) xml.Token {
	if w.to-w.from < inSight {
		w.fill()
	}
	seen := w.buf[w.from:w.to]
	if len(seen) < 2 {
		return nil
	}
	if seen[0] != '<' {
		n := plainText(seen)
		if n == 0 {
			return nil
		}
		return xml.CharData(w.take(n))
	}
	if seen[1] == '/' {
		n := endTag(seen, open)
		if n == 0 {
			return nil
		}
		w.take(n)
		return xml.EndElement{Name: open}
	}
	e, n := w.startTag(seen)
	if n == 0 {
		return nil
	}
	w.take(n)
	return e
}

// plainText gives the length of the text that b begins with, up to a tag, or 0 when it needs a closer look: it has references,
// brackets that may be a mark, carriage returns, or bytes that may be no character of XML.
func plainText(b []byte) int {
	n := bytes.IndexByte(b, '<')
	if n < 0 {
		return 0
	}
	for _, c := range b[:n] {
		if c < ' ' && c != '\n' && c != '\t' || c == '&' || c == ']' || c == 0xEF {
			return 0
		}
	}
	if !utf8.Valid(b[:n]) {
		return 0
	}
	return n
}

// endTag gives the length of the end tag that b begins with, if it is that of the element open.
func endTag(b []byte, open xml.Name) int {
	n := 2 + len(open.Local) + 1
	if open.Space != "" {
		n += len(open.Space) + 1
	}
	if open.Local == "" || len(b) < n || b[n-1] != '>' {
		return 0
	}
	name := b[2 : n-1]
	if open.Space != "" {
		if !bytes.HasPrefix(name, []byte(open.Space)) || name[len(open.Space)] != ':' {
			return 0
		}
		name = name[len(open.Space)+1:]
	}
	if string(name) != open.Local {
		return 0
	}
	return n
}

// startTag reads the start tag that b begins with, and its length; 0 when it needs a closer look.
func (w *window) startTag(b []byte) (e xml.StartElement, n int) {
	e.Attr = []xml.Attr{}
	var ok bool
	if e.Name, n, ok = w.name(b, 1); !ok {
		return e, 0
	}
	for n < len(b) {
		if b[n] == '>' {
			return e, n + 1
		}
		if b[n] != ' ' {
			return e, 0
		}
		for n < len(b) && b[n] == ' ' {
			n++
		}
		if n < len(b) && b[n] == '>' {
			return e, n + 1
		}
		var a xml.Attr
		if a, n, ok = w.attribute(b, n); !ok {
			return e, 0
		}
		e.Attr = append(e.Attr, a)
	}
	return e, 0
}

// attribute reads the attribute at b[i:] and gives where it ends.
func (w *window) attribute(b []byte, i int) (a xml.Attr, end int, ok bool) {
	if a.Name, i, ok = w.name(b, i); !ok || i+1 >= len(b) || b[i] != '=' || b[i+1] != '"' {
		return a, 0, false
	}
	n := bytes.IndexByte(b[i+2:], '"')
	if n < 0 {
		return a, 0, false
	}
	value := b[i+2 : i+2+n]
	for _, c := range value {
		if c < ' ' || c >= utf8.RuneSelf || c == '&' || c == '<' || c == 0x7F {
			return a, 0, false
		}
	}
	a.Value = w.text(value)
	return a, i + 2 + n + 1, true
}

// name reads the name at b[i:], of ASCII letters, digits and hyphens, perhaps with a prefix, and gives where it ends.
func (w *window) name(b []byte, i int) (name xml.Name, end int, ok bool) {
	start, colon := i, -1
	for ; i < len(b); i++ {
		c := b[i]
		letter := 'a' <= c|0x20 && c|0x20 <= 'z'
		switch {
		case letter:
		case i > start && i != colon+1 && ('0' <= c && c <= '9' || c == '-'):
		case c == ':' && i > start && colon < 0:
			colon = i
		default:
			return w.split(b[start:i], colon-start), i, i > start && i != colon+1
		}
	}
	return name, 0, false
}

// split cuts a name at its colon, if there is one.
func (w *window) split(name []byte, colon int) xml.Name {
	if colon < 0 {
		return xml.Name{Local: w.text(name)}
	}
	return xml.Name{Space: w.text(name[:colon]), Local: w.text(name[colon+1:])}
}

// text gives b as a string. Short ones that come again and again are not copied each time.
func (w *window) text(b []byte) string {
	if s, ok := w.names[string(b)]; ok {
		return s
	}
	s := string(b)
	if len(w.names) < maxNames && len(b) < 32 {
		w.names[s] = s
	}
	return s
}
