// Package jsonl reads and writes units as JSON Lines: one object a line, with the names that every command of the program
// prints units with. docs/formats.md lists them.
package jsonl

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"songngu/memory"
)

// MaxLine is the most bytes that a line may have.
const MaxLine = 8 << 20

// timeForm is how times are written, always in UTC.
const timeForm = "2006-01-02T15:04:05Z"

// Record is a unit as every command prints it and as a line of a file holds it.
type Record struct {
	ID           int64         `json:"id,omitempty"`
	Source       string        `json:"source"`
	Target       string        `json:"target"`
	SourceLang   string        `json:"source_lang,omitempty"`
	TargetLang   string        `json:"target_lang,omitempty"`
	Origin       memory.Origin `json:"origin,omitempty"`
	Status       memory.Status `json:"status,omitempty"`
	Document     string        `json:"document,omitempty"`
	Prev         string        `json:"prev,omitempty"`
	Next         string        `json:"next,omitempty"`
	Creator      string        `json:"creator,omitempty"`
	Created      string        `json:"created,omitempty"`
	Changed      string        `json:"changed,omitempty"`
	Note         string        `json:"note,omitempty"`
	SourceMarkup string        `json:"source_markup,omitempty"`
	TargetMarkup string        `json:"target_markup,omitempty"`
	Properties   [][2]string   `json:"properties,omitempty"`
}

// Writer writes a unit a line. It implements memory.Writer.
type Writer struct {
	w    *bufio.Writer
	json *json.Encoder
}

// NewWriter gives a Writer.
func NewWriter(w io.Writer) *Writer {
	b := bufio.NewWriterSize(w, 64<<10)
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	return &Writer{b, e}
}

// Write implements memory.Writer.
func (w *Writer) Write(u memory.Unit) error { return w.json.Encode(NewRecord(u)) }

// NewRecord gives the record of a unit.
func NewRecord(u memory.Unit) Record {
	r := Record{ID: u.ID, Source: u.Source, Target: u.Target, SourceLang: u.SourceLang, TargetLang: u.TargetLang, Origin: u.Origin,
		Status: u.Status, Document: u.Document, Prev: u.Prev, Next: u.Next, Creator: u.Creator, Created: formatTime(u.Created),
		Changed: formatTime(u.Changed), Note: u.Note, SourceMarkup: u.SourceMarkup, TargetMarkup: u.TargetMarkup}
	for _, p := range u.Props {
		r.Properties = append(r.Properties, [2]string{p.Name, p.Value})
	}
	return r
}

// Close implements memory.Writer.
func (w *Writer) Close() error { return w.w.Flush() }

func formatTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(timeForm)
}

// Options says which languages are meant.
type Options struct {
	// Source and Target are language tags. Units have them where a line names none, and units in others are skipped.
	Source, Target string
}

// Reader gives the unit of each line. It implements memory.Reader.
type Reader struct {
	r       *bufio.Reader
	options Options
	line    int
	buf     []byte
	err     error
}

// NewReader gives a Reader.
func NewReader(r io.Reader, o Options) *Reader {
	return &Reader{r: bufio.NewReaderSize(r, 64<<10), options: o}
}

// Next implements memory.Reader. The id of a line names it in messages; a store gives numbers of its own.
func (r *Reader) Next() (memory.Unit, error) {
	if r.err != nil {
		return memory.Unit{}, r.err
	}
	line, err := r.next()
	if err != nil {
		r.err = err
		return memory.Unit{}, err
	}
	rec := Record{SourceLang: r.options.Source, TargetLang: r.options.Target}
	if err := parse(line, &rec); err != nil {
		r.err = r.fail(err.Error(), "every line must be one object with the fields that docs/formats.md lists")
		return memory.Unit{}, r.err
	}
	return r.unit(rec)
}

// next gives the next line that is not empty.
func (r *Reader) next() ([]byte, error) {
	for {
		line, err := r.readLine()
		if err != nil {
			return nil, err
		}
		r.line++
		if r.line == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if !utf8.Valid(line) {
			return nil, r.fail("not UTF-8", "save the file as UTF-8")
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			return line, nil
		}
	}
}

// readLine gives the bytes up to the next line feed.
func (r *Reader) readLine() ([]byte, error) {
	r.buf = r.buf[:0]
	for {
		part, err := r.r.ReadSlice('\n')
		if len(r.buf)+len(part) > MaxLine {
			r.line++
			return nil, r.fail(fmt.Sprintf("a line of more than %d bytes", MaxLine), "")
		}
		r.buf = append(r.buf, part...)
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF) && len(r.buf) > 0:
			return r.buf, nil
		default:
			return r.buf, err
		}
	}
}

func (r *Reader) fail(reason, cure string) error {
	return &memory.FormatError{Line: r.line, Reason: reason, Cure: cure}
}

// parse reads one object and nothing else. A field that is not known is refused: it may be a known one with a slip in it.
func parse(line []byte, rec *Record) error {
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	err := d.Decode(rec)
	if err == nil && len(bytes.TrimSpace(line[d.InputOffset():])) > 0 {
		return errors.New("text after the object")
	}
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &kind):
		return fmt.Errorf("%s cannot be a %s", orWhole(kind.Field), kind.Value)
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("the object is not closed")
	case err != nil:
		return errors.New(strings.TrimPrefix(err.Error(), "json: "))
	}
	return nil
}

func orWhole(field string) string {
	if field == "" {
		return "the line"
	}
	return field
}

// unit makes a unit of a line.
func (r *Reader) unit(rec Record) (memory.Unit, error) {
	u := memory.Unit{Source: rec.Source, Target: rec.Target, SourceLang: strings.ToLower(rec.SourceLang),
		TargetLang: strings.ToLower(rec.TargetLang), Origin: rec.Origin, Status: rec.Status, Document: rec.Document, Prev: rec.Prev,
		Next: rec.Next, Creator: rec.Creator, Note: rec.Note, SourceMarkup: rec.SourceMarkup, TargetMarkup: rec.TargetMarkup}
	for _, p := range rec.Properties {
		u.Props = append(u.Props, memory.Prop{Name: p[0], Value: p[1]})
	}
	var err error
	if u.Created, err = parseTime(rec.Created); err == nil {
		u.Changed, err = parseTime(rec.Changed)
	}
	if err == nil && u.Origin != "" {
		_, err = memory.ParseOrigin(string(u.Origin))
	}
	if err == nil && u.Status != "" {
		_, err = memory.ParseStatus(string(u.Status))
	}
	switch {
	case err != nil:
		return memory.Unit{}, r.skip(rec, err.Error())
	case strings.TrimSpace(u.Source) == "", strings.TrimSpace(u.Target) == "":
		return memory.Unit{}, r.skip(rec, "an empty segment")
	case !wanted(u.SourceLang, r.options.Source):
		return memory.Unit{}, r.skip(rec, "the source is in "+u.SourceLang)
	case !wanted(u.TargetLang, r.options.Target):
		return memory.Unit{}, r.skip(rec, "the target is in "+u.TargetLang)
	}
	return u, nil
}

// wanted reports whether a language was asked for.
func wanted(lang, option string) bool { return option == "" || memory.SameLang(lang, option) }

func parseTime(s string) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil || t.UTC().Year() < 1 || t.UTC().Year() > 9999 {
		return time.Time{}, fmt.Errorf("%q is no time: write it like 2026-11-28T08:30:00Z", s)
	}
	return t.UTC().Truncate(time.Second), nil
}

func (r *Reader) skip(rec Record, reason string) error {
	e := &memory.SkippedError{Line: r.line, Reason: reason}
	if rec.ID != 0 {
		e.Unit = strconv.FormatInt(rec.ID, 10)
	}
	return e
}
