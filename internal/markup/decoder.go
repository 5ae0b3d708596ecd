// Package markup reads XML that other programs wrote, with limits: interchange files come from anywhere, and encoding/xml by
// itself accepts a million nested elements, two roots and an attribute of any length. It knows no format.
//
// Start with NewDecoder. What the package will not do: fetch anything, expand entities, or guess at broken markup.
package markup

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// The limits of a file.
const (
	MaxDepth      = 256
	MaxToken      = 10 << 20 // bytes of one tag, text, comment or declaration
	MaxAttributes = 1000     // of one element
	// MaxRatio is how many times longer than the file itself the text of a gzip file may be, once it is over MaxToken.
	MaxRatio = 200
)

// Error says where a file is not well formed or over a limit, and what to do about it.
type Error struct {
	Line   int // from 1; 0 where there are no lines yet
	Reason string
	Cure   string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return e.Reason
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.Reason)
}

// Decoder gives the tokens of a well-formed document.
type Decoder struct {
	xml   *xml.Decoder
	input *window
	stack []xml.Name
	root  bool // the root has begun
	ahead bool // encoding/xml has something in hand that is not in the window any more
}

// NewDecoder reads XML in UTF-8, in UTF-16 and in what the declaration names, also when it is packed by gzip.
func NewDecoder(r io.Reader) (*Decoder, error) {
	text, err := decode(r)
	if err != nil {
		return nil, err
	}
	input := newWindow(text)
	d := &Decoder{input: input, xml: xml.NewDecoder(input)}
	d.xml.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil } // decode has done it
	return d, nil
}

// decode gives the bytes of r in UTF-8 without a byte order mark.
func decode(r io.Reader) (io.Reader, error) {
	b, err := Unpack(r)
	if err != nil {
		return nil, err
	}
	head, err := b.Peek(512)
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 {
		return nil, err
	}
	switch {
	case strings.HasPrefix(string(head), "\xef\xbb\xbf"):
		_, err := b.Discard(3)
		return b, err
	case strings.HasPrefix(string(head), "\xfe\xff"), strings.HasPrefix(string(head), "\xff\xfe"):
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM).NewDecoder().Reader(b), nil
	case strings.HasPrefix(string(head), "\x00<\x00?"):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder().Reader(b), nil
	case strings.HasPrefix(string(head), "<\x00?\x00"):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder().Reader(b), nil
	}
	return declared(b, string(head))
}

// Unpack gives what a gzip file holds, and any other file as it is. The error, when opening or reading, is an *Error without a
// line or one of r.
func Unpack(r io.Reader) (*bufio.Reader, error) {
	b := bufio.NewReaderSize(r, 64<<10)
	if head, _ := b.Peek(2); string(head) != "\x1f\x8b" {
		return b, nil
	}
	packed := &counter{r: b}
	z, err := gzip.NewReader(packed)
	if err != nil {
		return nil, damagedGzip()
	}
	return bufio.NewReaderSize(&unpacked{r: z, packed: packed}, 64<<10), nil
}

func damagedGzip() error { return &Error{Reason: "damaged gzip file", Cure: "get the file again"} }

// declared decodes from the encoding that the declaration at the head of a document names.
func declared(b *bufio.Reader, head string) (io.Reader, error) {
	declaration, _, ok := strings.Cut(head, "?>")
	if !strings.HasPrefix(head, "<?xml") || !ok {
		return b, nil
	}
	_, value, ok := strings.Cut(declaration, "encoding")
	value = strings.TrimLeft(value, " \t\r\n=")
	if !ok || value == "" {
		return b, nil
	}
	name, _, _ := strings.Cut(value[1:], value[:1])
	if strings.EqualFold(name, "utf-8") || strings.HasPrefix(strings.ToLower(name), "utf-16") {
		return b, nil // in spite of what it says: the bytes are ASCII so far
	}
	e, err := htmlindex.Get(name)
	if err != nil {
		return nil, &Error{Line: 1, Reason: fmt.Sprintf("unknown encoding %q", name), Cure: "save the file as UTF-8"}
	}
	return e.NewDecoder().Reader(b), nil
}

// Token gives the next token, or io.EOF after a whole document. Names are as written, with their prefix in Space. Text is
// valid until the next call. The error is an *Error, or one of the reader.
func (d *Decoder) Token() (xml.Token, error) {
	t, err := d.next()
	if err != nil {
		return nil, d.explain(err)
	}
	switch t := t.(type) {
	case xml.StartElement:
		return t, d.start(t)
	case xml.EndElement:
		return t, d.end(t)
	case xml.CharData:
		if len(d.stack) == 0 && strings.TrimSpace(string(t)) != "" {
			return nil, d.fail("text outside of the root element", "the file may be cut or two files glued together")
		}
	case xml.Directive:
		if strings.Contains(string(t), "<!ENTITY") {
			return nil, d.fail("the file declares entities, which are not read", "write the characters themselves")
		}
	}
	return t, nil
}

// next gives the next token: cut from the window where it is plain, else from encoding/xml. They take turns between tokens, but
// encoding/xml has the next byte in hand after a text, and the end of an element after "<a/>".
func (d *Decoder) next() (xml.Token, error) {
	d.input.since = 0
	if !d.ahead && len(d.stack) > 0 {
		if t := d.input.token(d.stack[len(d.stack)-1]); t != nil {
			return t, nil
		}
	}
	t, err := d.xml.RawToken()
	switch t.(type) {
	case xml.StartElement:
		d.ahead = d.input.last == [2]byte{'/', '>'}
	case xml.CharData:
		d.ahead = true
	default:
		d.ahead = false
	}
	return t, err
}

func (d *Decoder) start(t xml.StartElement) error {
	switch {
	case len(d.stack) == 0 && d.root:
		return d.fail("a second root element <"+t.Name.Local+">", "two files may be glued together")
	case len(d.stack) == MaxDepth:
		return d.fail(fmt.Sprintf("elements nested deeper than %d", MaxDepth), "")
	case len(t.Attr) > MaxAttributes:
		return d.fail(fmt.Sprintf("<%s> has more than %d attributes", t.Name.Local, MaxAttributes), "")
	}
	for i, a := range t.Attr {
		for _, b := range t.Attr[:i] {
			if a.Name == b.Name {
				return d.fail(fmt.Sprintf("<%s> has the attribute %s twice", t.Name.Local, a.Name.Local), "")
			}
		}
	}
	d.root = true
	d.stack = append(d.stack, t.Name)
	return nil
}

func (d *Decoder) end(t xml.EndElement) error {
	if len(d.stack) == 0 || d.stack[len(d.stack)-1] != t.Name {
		return d.fail("</"+t.Name.Local+"> closes an element that is not open", "")
	}
	d.stack = d.stack[:len(d.stack)-1]
	return nil
}

// Depth is the number of elements that are open.
func (d *Decoder) Depth() int { return len(d.stack) }

// Line is the line that reading has come to, from 1.
func (d *Decoder) Line() int { return d.input.line }

// Skip reads to the end of the element that was begun last.
func (d *Decoder) Skip() error {
	for depth := len(d.stack); len(d.stack) >= depth; {
		if _, err := d.Token(); err != nil {
			return err
		}
	}
	return nil
}

func (d *Decoder) fail(reason, cure string) error {
	return &Error{Line: d.Line(), Reason: reason, Cure: cure}
}

// explain turns what encoding/xml says into an *Error.
func (d *Decoder) explain(err error) error {
	var limit *limitError
	var known *Error
	var syntax *xml.SyntaxError
	switch {
	case errors.As(err, &known):
		return d.fail(known.Reason, known.Cure)
	case errors.As(err, &limit):
		return d.fail(limit.reason, "")
	case errors.Is(err, io.EOF) && !d.root:
		return d.fail("no element: the file is empty", "")
	case errors.Is(err, io.EOF) && len(d.stack) > 0, errors.Is(err, io.ErrUnexpectedEOF):
		return d.fail("the file ends in the middle", "it may have been cut: get it again")
	case errors.Is(err, io.EOF):
		return io.EOF
	case errors.As(err, &syntax) && strings.Contains(syntax.Msg, "unexpected EOF"):
		return d.fail("the file ends in the middle", "it may have been cut: get it again")
	case errors.As(err, &syntax) && strings.Contains(syntax.Msg, "entity"):
		return d.fail(syntax.Msg, "XML knows &amp; &lt; &gt; &quot; &apos; and numbers such as &#160; only")
	case errors.As(err, &syntax):
		return d.fail(syntax.Msg, "")
	}
	return d.fail(strings.TrimPrefix(err.Error(), "xml: "), "")
}

// limitError says that a limit is reached.
type limitError struct{ reason string }

func (e *limitError) Error() string { return e.reason }

// counter counts what is read.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// unpacked gives what a gzip file holds and refuses one that grows without measure.
type unpacked struct {
	r      io.Reader
	packed *counter
	n      int64
}

func (u *unpacked) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	u.n += int64(n)
	var corrupt flate.CorruptInputError
	switch {
	case u.n > MaxToken && u.n > MaxRatio*u.packed.n:
		return n, &Error{Reason: fmt.Sprintf("a gzip file that grows more than %d times", MaxRatio)}
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), errors.As(err, &corrupt):
		return n, damagedGzip()
	case errors.Is(err, io.ErrUnexpectedEOF):
		return n, &Error{Reason: "the gzip file ends in the middle", Cure: "it may have been cut: get it again"}
	}
	return n, err
}
