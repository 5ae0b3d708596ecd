package table

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"songngu/internal/viet"
	"songngu/memory"
)

// headSize is how much of a file is looked at to tell its encoding and its form.
const headSize = 64 << 10

// sampleSize is how much of it tells UTF-16 without a mark, and files that are no text at all.
const sampleSize = 4096

// decode gives r in UTF-8 without a byte order mark, and says from which other encoding it came. UTF-8 and UTF-16 stream; what
// is in an encoding from before Unicode is read as a whole.
func decode(r io.Reader) (text *bufio.Reader, note string, err error) {
	b := bufio.NewReaderSize(r, headSize)
	head, err := b.Peek(headSize)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, "", err
	}
	for mark, little := range map[string]bool{"\xff\xfe": true, "\xfe\xff": false} {
		if bytes.HasPrefix(head, []byte(mark)) {
			_, err := b.Discard(len(mark))
			return fromUTF16(b, little), "decoded from UTF-16", err
		}
	}
	if bytes.HasPrefix(head, []byte("\ufeff")) {
		_, err := b.Discard(len("\ufeff"))
		return b, "", err
	}
	d, err := viet.Decode(head[:min(len(head), sampleSize)])
	var notText *viet.NotTextError
	switch {
	case strings.HasPrefix(d.Encoding, "UTF-16"):
		return fromUTF16(b, d.Encoding == "UTF-16LE"), "decoded from UTF-16", nil
	case errors.As(err, &notText) && strings.HasPrefix(notText.Reason, "looks like"):
		return nil, "", &memory.FormatError{Line: 1, Reason: "the file " + notText.Reason, Cure: "save it as CSV or TSV"}
	case validHead(head):
		return b, "", nil
	}
	return decodeWhole(b)
}

// validHead reports whether b is UTF-8, apart from a character that its end may cut.
func validHead(b []byte) bool {
	for i := 1; i <= utf8.UTFMax && i <= len(b); i++ {
		if c := b[len(b)-i]; utf8.RuneStart(c) {
			if !utf8.FullRune(b[len(b)-i:]) {
				b = b[:len(b)-i]
			}
			break
		}
	}
	return utf8.Valid(b)
}

// decodeWhole decodes text that is not Unicode.
func decodeWhole(r io.Reader) (text *bufio.Reader, note string, err error) {
	b, err := io.ReadAll(io.LimitReader(r, maxLegacy+1))
	if err != nil {
		return nil, "", err
	}
	const cure = "save the file as UTF-8"
	if len(b) > maxLegacy {
		return nil, "", &memory.FormatError{Line: 1, Reason: "the file is not UTF-8, and too long to find out what it is", Cure: cure}
	}
	d, err := viet.Decode(b)
	if notText, ok := errors.AsType[*viet.NotTextError](err); ok {
		return nil, "", &memory.FormatError{Line: max(notText.Line, 1), Reason: fmt.Sprintf("byte 0x%02x: %s", notText.Byte, notText.Reason), Cure: cure}
	}
	return bufio.NewReaderSize(strings.NewReader(d.Text), headSize), d.Note, err
}

// utf16Reader gives UTF-16 as UTF-8. The error for half a character is a *memory.FormatError.
type utf16Reader struct {
	r      *bufio.Reader
	little bool
	line   int
	out    []byte // not given yet
	err    error
}

func fromUTF16(r *bufio.Reader, little bool) *bufio.Reader {
	return bufio.NewReaderSize(&utf16Reader{r: r, little: little, line: 1}, headSize)
}

func (u *utf16Reader) Read(p []byte) (int, error) {
	for len(u.out) < len(p) && u.err == nil {
		u.err = u.decode()
	}
	n := copy(p, u.out)
	u.out = u.out[:copy(u.out, u.out[n:])]
	if n > 0 {
		return n, nil
	}
	return 0, u.err
}

// decode appends one character to out.
func (u *utf16Reader) decode() error {
	r, err := u.unit()
	if err != nil {
		return err
	}
	if utf16.IsSurrogate(r) {
		low, err := u.unit()
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
			return u.half()
		}
	}
	if r == '\n' {
		u.line++
	}
	u.out = utf8.AppendRune(u.out, r)
	return nil
}

// unit reads 16 bits.
func (u *utf16Reader) unit() (rune, error) {
	a, err := u.r.ReadByte()
	if err != nil {
		return 0, err
	}
	b, err := u.r.ReadByte()
	if errors.Is(err, io.EOF) {
		return 0, u.half()
	}
	if u.little {
		a, b = b, a
	}
	return rune(a)<<8 | rune(b), err
}

func (u *utf16Reader) half() error {
	return &memory.FormatError{Line: u.line, Reason: "half a character in UTF-16", Cure: "the file may have been cut: get it again"}
}
