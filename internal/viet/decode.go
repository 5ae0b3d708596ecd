package viet

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Decoded is a text read from bytes.
type Decoded struct {
	// Text is the text in UTF-8, without a byte order mark, otherwise as it came.
	Text string
	// Encoding is "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1258", "TCVN3 (ABC)", "VNI" or "VISCII".
	Encoding string
	// Note says what was done or guessed, for the reader of the report: "decoded from TCVN3 (ABC)". Empty for plain UTF-8.
	Note string
}

// NotTextError says that the bytes are no text, or none in a known encoding, and where that shows.
type NotTextError struct {
	// Offset is the offset of the offending byte, Line its line from 1, Byte its value.
	Offset, Line int
	Byte         byte
	Reason       string
}

func (e *NotTextError) Error() string {
	if e.Line > 1 {
		return fmt.Sprintf("byte 0x%02x at offset %d, line %d: %s", e.Byte, e.Offset, e.Line, e.Reason)
	}
	return fmt.Sprintf("byte 0x%02x at offset %d: %s", e.Byte, e.Offset, e.Reason)
}

func notText(b []byte, offset int, reason string) error {
	return &NotTextError{Offset: offset, Line: 1 + bytes.Count(b[:offset], []byte{'\n'}), Byte: b[offset], Reason: reason}
}

// Decode reads bytes as text: UTF-8, UTF-16, or one of the encodings Vietnamese was written in before Unicode, also when
// a program took them for Windows-1252 and saved "Céng hßa" as UTF-8. An encoding without a mark of its own is taken only
// when it turns at least a line of noise into Vietnamese syllables, and Note reports it. The error is a *NotTextError.
func Decode(b []byte) (Decoded, error) {
	if reason := signature(b); reason != "" {
		return Decoded{}, notText(b, 0, reason)
	}
	if order := utf16Order(b); order != nil {
		return order.decode(b)
	}
	body, d := b, Decoded{Encoding: "UTF-8"}
	if rest, found := bytes.CutPrefix(b, []byte("\ufeff")); found {
		body, d.Note = rest, "byte order mark removed"
	}
	skipped := len(b) - len(body)
	if i := bytes.IndexByte(body, 0); i >= 0 {
		return Decoded{}, notText(b, skipped+i, "a NUL byte, so not text")
	}
	bad := invalidAt(body)
	if found, ok := guess(body, bad); ok {
		d = found
	} else if bad >= 0 {
		return Decoded{}, notText(b, skipped+bad, "not UTF-8, and no other Vietnamese encoding explains it")
	} else {
		d.Text = string(body)
	}
	if tooManyControls(d.Text) {
		at := bytes.IndexFunc(body, isStrayControl)
		return Decoded{}, notText(b, skipped+max(at, 0), "too many control characters for a text")
	}
	return d, nil
}

// signature names the kind of file that b begins like, if it is one that is not text.
func signature(b []byte) string {
	for _, s := range [...]struct{ magic, reason string }{
		{"\x89PNG", "looks like a PNG picture"},
		{"\xff\xd8\xff", "looks like a JPEG picture"},
		{"GIF87a", "looks like a GIF picture"},
		{"GIF89a", "looks like a GIF picture"},
		{"II*\x00", "looks like a TIFF picture"},
		{"%PDF-", "looks like a PDF document"},
		{"{\\rtf", "looks like an RTF document"},
		{"PK\x03\x04", "looks like a ZIP archive or an Office document"},
		{"\xd0\xcf\x11\xe0", "looks like an old Office document"},
		{"\x1f\x8b", "looks like a gzip archive"},
		{"\xfd7zXZ", "looks like an xz archive"},
		{"7z\xbc\xaf", "looks like a 7z archive"},
		{"Rar!\x1a", "looks like a RAR archive"},
		{"BZh91AY&SY", "looks like a bzip2 archive"},
		{"\x7fELF", "looks like a program"},
		{"SQLite format 3\x00", "looks like an SQLite database"},
		{"\xff\xfe\x00\x00", "looks like UTF-32; save it as UTF-8"},
		{"\x00\x00\xfe\xff", "looks like UTF-32; save it as UTF-8"},
	} {
		if bytes.HasPrefix(b, []byte(s.magic)) {
			return s.reason
		}
	}
	return ""
}

// invalidAt is the offset of the first byte that is not UTF-8, or -1.
func invalidAt(b []byte) int {
	if utf8.Valid(b) {
		return -1
	}
	for i := 0; ; {
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
}

// isStrayControl reports control characters that text has no use for. Escape is none: coloured logs have many.
func isStrayControl(r rune) bool { return isControl(r) && !isLineBreak(r) && r != 0x1B }

// tooManyControls reports whether more than one character in a hundred is a control character.
func tooManyControls(s string) bool {
	n := 0
	for i := range len(s) {
		c := rune(s[i])
		if c >= ' ' && c < 0x7F || c > 0xC2 {
			continue
		}
		if c == 0xC2 && i+1 < len(s) { // U+0080 to U+009F are 0xC2 and the code itself
			c = rune(s[i+1])
		} else if c >= utf8.RuneSelf {
			continue
		}
		if c < 0xA0 && isStrayControl(c) {
			n++
		}
	}
	return n > 3 && n*100 > len(s)
}

// byteOrder is one of the two kinds of UTF-16.
type byteOrder struct {
	name string
	high int // index of the high byte in each pair
	mark int // length of the byte order mark
}

// utf16Order recognises UTF-16 by its byte order mark or by the zeros in every other byte, and gives nil for all else.
func utf16Order(b []byte) *byteOrder {
	switch {
	case bytes.HasPrefix(b, []byte{0xFF, 0xFE}):
		return &byteOrder{"UTF-16LE", 1, 2}
	case bytes.HasPrefix(b, []byte{0xFE, 0xFF}):
		return &byteOrder{"UTF-16BE", 0, 2}
	}
	sample := b[:min(len(b), 4096)&^1]
	var zeros [2]int
	for i, c := range sample {
		if c == 0 {
			zeros[i&1]++
		}
	}
	// Three letters in four are ASCII in Vietnamese; a zero low byte is almost never seen.
	enough := max(4, len(sample)*3/20)
	switch {
	case zeros[1] >= enough && zeros[0]*100 <= len(sample):
		return &byteOrder{"UTF-16LE", 1, 0}
	case zeros[0] >= enough && zeros[1]*100 <= len(sample):
		return &byteOrder{"UTF-16BE", 0, 0}
	}
	return nil
}

func (o *byteOrder) decode(b []byte) (Decoded, error) {
	fail := func(at, line int, reason string) (Decoded, error) {
		return Decoded{}, &NotTextError{Offset: at, Line: line, Byte: b[at], Reason: reason}
	}
	if len(b)%2 != 0 {
		return fail(len(b)-1, 1, "half a character at the end of "+o.name)
	}
	unit := func(i int) rune { return rune(b[i+o.high])<<8 | rune(b[i+1-o.high]) }
	out := make([]byte, 0, len(b))
	line := 1
	for i := o.mark; i < len(b); i += 2 {
		r := unit(i)
		switch {
		case r == 0:
			return fail(i, line, "a NUL character, so not text")
		case r == '\n':
			line++
		case utf16.IsSurrogate(r):
			if i+4 > len(b) {
				return fail(i, line, "half a character in "+o.name)
			}
			if r = utf16.DecodeRune(r, unit(i+2)); r == utf8.RuneError {
				return fail(i, line, "half a character in "+o.name)
			}
			i += 2
		}
		out = utf8.AppendRune(out, r)
	}
	if tooManyControls(string(out)) {
		return fail(0, 1, "too many control characters for a text in "+o.name)
	}
	return Decoded{Text: string(out), Encoding: o.name, Note: "decoded from " + o.name}, nil
}

// charset is an encoding from before Unicode. Its decode takes codes, one a byte; what is above 0xFF is a character that
// is none of the encoding's and stays.
type charset struct {
	name   string
	decode func(codes []rune) string
}

func charsets() []charset {
	return []charset{
		{"TCVN3 (ABC)", func(codes []rune) string { return recapitalise(byTable(codes, []rune(tcvn3), nil)) }},
		{"VNI", fromVNI},
		{"VISCII", func(codes []rune) string { return byTable(codes, []rune(viscii), visciiLow) }},
		{"windows-1258", func(codes []rune) string { return norm.NFC.String(byTable(codes, []rune(windows1258), nil)) }},
	}
}

// sampleSize is how much of a text is looked at to tell its encoding.
const sampleSize = 1 << 16

// guess finds the encoding from before Unicode that makes Vietnamese out of b, if one does by a clear margin. bad is the
// first byte that is not UTF-8, or -1.
func guess(b []byte, bad int) (Decoded, bool) {
	var from func([]byte) []rune
	sets, how := charsets(), ""
	var sample []byte
	if bad >= 0 {
		from = bytesAsCodes
		start := max(0, bad-sampleSize/16)
		sample = b[start:min(len(b), start+sampleSize)]
	} else {
		sample = textSample(b)
		if !suspicious(sample) {
			return Decoded{}, false
		}
		from, how = textAsCodes, " that had been read as Windows-1252"
		sets = append(sets, charset{"UTF-8", fromUTF8})
	}
	before := weigh(strings.ToValidUTF8(string(sample), "\ufffd"))
	var best charset
	var top evidence
	codes := from(sample)
	for _, set := range sets {
		if e := weigh(set.decode(codes)); best.decode == nil || e.score() > top.score() {
			best, top = set, e
		}
	}
	if !top.beats(before) {
		return Decoded{}, false
	}
	text := best.decode(from(b))
	return Decoded{Text: strings.ToValidUTF8(text, "\ufffd"), Encoding: best.name, Note: "decoded from " + best.name + how}, true
}

// textSample is the part of the UTF-8 text b to judge its encoding by: from its first character outside ASCII on.
func textSample(b []byte) []byte {
	i := 0
	for i < len(b) && b[i] < utf8.RuneSelf {
		i++
	}
	start := max(0, i-sampleSize/16)
	end := min(len(b), start+sampleSize)
	for end < len(b) && !utf8.RuneStart(b[end]) {
		end++
	}
	return b[start:end]
}

// suspicious reports whether a UTF-8 text has many characters of Latin-1 and next to none of the block that most
// Vietnamese vowels stand in.
func suspicious(b []byte) bool {
	latin, vietnamese := 0, 0
	for i, c := range b {
		switch {
		case c < 0xC2:
		case c == 0xC2 || c == 0xC3:
			latin++
		case c == 0xE1 && i+1 < len(b) && b[i+1]&0xFE == 0xBA:
			vietnamese++
		}
	}
	return latin > 5 && vietnamese*8 < latin
}

func bytesAsCodes(b []byte) []rune {
	codes := make([]rune, len(b))
	for i, c := range b {
		codes[i] = rune(c)
	}
	return codes
}

// textAsCodes gives the bytes that a text was made from when they were taken for Windows-1252 or Latin-1.
func textAsCodes(b []byte) []rune {
	high := map[rune]rune{}
	code := rune(0x80)
	for _, r := range windows1252 {
		high[r] = code
		code++
	}
	codes := make([]rune, 0, len(b))
	for _, r := range string(b) {
		if c, ok := high[r]; ok && r > 0xFF {
			r = c
		}
		codes = append(codes, r)
	}
	return codes
}

// byTable decodes an encoding with one code a character. A code without a character stands for itself.
func byTable(codes, high []rune, low func(rune) rune) string {
	var out strings.Builder
	out.Grow(len(codes) * 5 / 4)
	for _, c := range codes {
		switch {
		case c < 0x20 && low != nil:
			if r := low(c); r != 0 {
				c = r
			}
		case 0x80 <= c && c <= 0xFF:
			c = high[c-0x80]
		}
		out.WriteRune(c)
	}
	return out.String()
}

// fromVNI decodes VNI, where a code after the vowel holds its marks: "Vieät" is "Việt".
func fromVNI(codes []rune) string {
	out := make([]byte, 0, len(codes)*5/4)
	punctuation := []rune(windows1252)
	var vowel rune // what the mark at hand would go on
	for _, c := range codes {
		mark := rune(0)
		if vowel != 0 && 0xC0 <= c && c <= 0xFF {
			mark = withVNI(vowel, c|0x20)
		}
		if mark != 0 {
			out = out[:len(out)-utf8.RuneLen(vowel)]
			out = utf8.AppendRune(out, mark)
			vowel = 0
			continue
		}
		r := c
		switch {
		case 0x80 <= c && c < 0xA0:
			r = punctuation[c-0x80]
		case 0xC0 <= c && c <= 0xFF:
			if l := vniLetter(c | 0x20); l != 0 {
				r = l
				if c < 0xE0 {
					r = unicode.ToUpper(l)
				}
			}
		}
		vowel = 0
		if l := letterOf(r); l.vowel != 0 && l.tone == level {
			vowel = r
		}
		out = utf8.AppendRune(out, r)
	}
	return string(out)
}

// withVNI is the vowel with the marks of a code on it, or 0 when that makes no letter.
func withVNI(vowel, code rune) rune {
	marks := vniMark(code)
	if marks == "" {
		return 0
	}
	r, ok := composeVowel(append([]rune{vowel}, []rune(marks)...))
	if !ok {
		return 0
	}
	return r
}

// fromUTF8 undoes a second encoding: UTF-8 that was read one byte a character.
func fromUTF8(codes []rune) string {
	out := make([]byte, 0, len(codes))
	for _, c := range codes {
		if c <= 0xFF {
			out = append(out, byte(c))
		} else {
			out = utf8.AppendRune(out, c)
		}
	}
	return string(out)
}

// recapitalise restores capitals with a tone, which TCVN3 shows by a font of capitals only: "CéNG HßA" has decoded to
// "CộNG HòA". It raises a line without any lower-case ASCII letter, and a word with two capitals and none.
func recapitalise(s string) string {
	var out strings.Builder
	out.Grow(len(s) + len(s)/16)
	for line := range strings.Lines(s) {
		if lower, upper := asciiCase(line); lower == 0 && upper > 3 {
			out.WriteString(strings.ToUpper(line))
			continue
		}
		for len(line) > 0 {
			n := strings.IndexByte(line, ' ') + 1
			if n == 0 {
				n = len(line)
			}
			word := line[:n]
			line = line[n:]
			if lower, upper := asciiCase(word); lower == 0 && upper > 1 {
				word = strings.ToUpper(word)
			}
			out.WriteString(word)
		}
	}
	return out.String()
}

func asciiCase(s string) (lower, upper int) {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z':
			lower++
		case 'A' <= c && c <= 'Z':
			upper++
		}
	}
	return lower, upper
}

// evidence counts the words of a text with a character outside ASCII that are Vietnamese syllables and that are not.
type evidence struct{ good, bad, letters int }

func (e evidence) score() int { return e.good - e.bad }

// The least evidence for an encoding: fewer letters or syllables could be chance.
const (
	fewestLetters   = 40
	fewestSyllables = 6
)

// beats reports whether the text is Vietnamese and the text before decoding was much less so.
func (e evidence) beats(before evidence) bool {
	return e.letters >= fewestLetters && e.good >= fewestSyllables && e.good >= 4*e.bad &&
		e.score()-before.score() >= max(fewestSyllables, e.good/2)
}

func weigh(s string) (e evidence) {
	for _, word := range strings.FieldsFunc(s, func(r rune) bool {
		return r < 0x80 && (r|0x20 < 'a' || r|0x20 > 'z') || isSeparator(r) || r == 0xA0
	}) {
		e.letters += utf8.RuneCountInString(word)
		switch {
		case isASCII(word):
		case IsSyllable(norm.NFC.String(word)):
			e.good++
		default:
			e.bad++
		}
	}
	return e
}
