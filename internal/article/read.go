package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"songngu/internal/viet"
)

// ReadPath reads one file; see Read.
func ReadPath(path string, lim Limits) (*Article, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	defer func() { _ = f.Close() }() // read only: closing loses nothing
	info, err := f.Stat()
	most := lim.orDefault().Bytes
	switch {
	case err != nil: // reading will tell
	case info.IsDir():
		return nil, &Error{Path: path, Msg: "is a folder, not a file"}
	case info.Size() > most:
		return nil, tooLarge(path, most) // without reading all that there is room for
	}
	return Read(path, f, lim)
}

// Read reads one document: plain text, Markdown or HTML, told apart by the extension of name and by the first bytes. The
// name Stdin stands for standard input. An error is always an *Error: a document that is empty, no text, too large, not
// Vietnamese or without a single sentence is refused and never gives an empty Article.
func Read(name string, r io.Reader, lim Limits) (*Article, error) {
	lim = lim.orDefault()
	a, err := load(name, r, lim)
	if err != nil {
		return nil, err
	}
	if err := a.parse(name, lim); err != nil {
		return nil, err
	}
	return a, a.accept(name)
}

// load reads and decodes a document that is neither too large nor empty.
func load(name string, r io.Reader, lim Limits) (*Article, error) {
	var read bytes.Buffer
	read.Grow(usualBytes)
	if _, err := read.ReadFrom(io.LimitReader(r, lim.Bytes+1)); err != nil {
		return nil, &Error{Path: name, Msg: "cannot be read", Err: err}
	}
	if int64(read.Len()) > lim.Bytes {
		return nil, tooLarge(name, lim.Bytes)
	}
	a := identify(name)
	if err := a.decode(name, read.Bytes()); err != nil {
		return nil, err
	}
	if strings.TrimSpace(strings.TrimPrefix(a.Text, "\ufeff")) == "" {
		return nil, &Error{Path: name, Msg: "the file is empty", Hint: "give a file with the text of an article"}
	}
	return a, nil
}

func tooLarge(name string, most int64) *Error {
	return &Error{Path: name, Msg: fmt.Sprintf("larger than %s", size(most)), Hint: "split the document"}
}

// usualBytes is room for most articles.
const usualBytes = 16 << 10

// identify makes the article that name promises.
func identify(name string) *Article {
	if name == Stdin || name == "" {
		return &Article{ID: "stdin"}
	}
	base := filepath.Base(name)
	id := strings.TrimSuffix(base, filepath.Ext(base))
	if id == "" {
		id = base
	}
	return &Article{ID: id, Path: name}
}

// decode fills Text and Notes. A UTF-8 text is kept byte for byte, byte order mark included, so that offsets hold in the
// file itself.
func (a *Article) decode(name string, data []byte) error {
	d, err := viet.Decode(data)
	if err != nil {
		e := &Error{Path: name, Msg: err.Error(), Hint: "give plain text, Markdown or HTML", Err: err}
		if not, ok := errors.AsType[*viet.NotTextError](err); ok {
			e.Line = not.Line
			e.Msg = not.Reason
		}
		return e
	}
	a.Text = d.Text
	if mark := "\ufeff"; strings.HasPrefix(string(data[:min(len(data), 3)]), mark) && len(data) == len(d.Text)+len(mark) {
		a.Text, d.Note = mark+d.Text, ""
	}
	if d.Note != "" {
		a.Notes = append(a.Notes, d.Note)
	}
	a.notice()
	return nil
}

// notice records what a reader of the brief ought to know about the bytes.
func (a *Article) notice() {
	if strings.Contains(a.Text, "\x1b") {
		a.Notes = append(a.Notes, "file has terminal escape codes")
	}
	if turnsDirection(a.Text) {
		a.Notes = append(a.Notes, "file has invisible text direction marks")
	}
}

// turnsDirection reports whether the text holds one of U+202A, 202B, 202D, 202E and U+2066 to 2068. They all begin with the
// same byte, which is rare.
func turnsDirection(text string) bool {
	for {
		k := strings.IndexByte(text, 0xE2)
		if k < 0 {
			return false
		}
		switch r, _ := utf8.DecodeRuneInString(text[k:]); r {
		case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068:
			return true
		}
		text = text[k+1:]
	}
}

// parse finds the segments and the metadata.
func (a *Article) parse(name string, lim Limits) error {
	blocks, meta, err := a.blocks(name, lim)
	if err != nil {
		return err
	}
	blocks = mark(blocks, &meta)
	a.Segments = segments(blocks, meta.Title)
	a.URL, a.Publisher, a.Place, a.Title, a.Date = meta.URL, meta.publisher(), meta.Place, meta.Title, meta.Date
	return nil
}

// blocks cuts the text into lines and paragraphs.
func (a *Article) blocks(name string, lim Limits) ([]block, metadata, error) {
	if isHTML(name, a.Text) {
		blocks, meta := readHTML(a.Text)
		return blocks, meta, nil
	}
	if n := longLine(a.Text, lim.LineBytes); n > 0 {
		return nil, metadata{}, &Error{Path: name, Line: n, Msg: fmt.Sprintf("line longer than %s", size(int64(lim.LineBytes))), Hint: "is it an article?"}
	}
	return readLines(a.Text), metadata{}, nil
}

// sampleBytes of the article are enough to tell its language.
const sampleBytes = 3 << 10

// accept refuses an article that nothing can be said about.
func (a *Article) accept(name string) error {
	if len(a.Segments) == 0 {
		return &Error{Path: name, Msg: "no sentence found"}
	}
	var sample strings.Builder
	sample.Grow(2 * sampleBytes)
	for _, s := range a.Segments {
		if s.Kind == Body || s.Kind == Heading {
			sample.WriteString(s.Text)
			sample.WriteByte('\n')
		}
		if sample.Len() > sampleBytes {
			break
		}
	}
	if sample.Len() == 0 {
		return &Error{Path: name, Msg: "only captions and page furniture", Hint: "no sentence of an article was found"}
	}
	if ok, reason := viet.LooksVietnamese(sample.String()); !ok {
		return &Error{Path: name, Msg: reason, Hint: "songngu reads Vietnamese written with its diacritics"}
	}
	return nil
}

// longLine gives the number of the first line longer than limit, or 0.
func longLine(text string, limit int) int {
	for n := 1; ; n++ {
		k := strings.IndexByte(text, '\n')
		if k > limit || k < 0 && len(text) > limit {
			return n
		}
		if k < 0 {
			return 0
		}
		text = text[k+1:]
	}
}

// isHTML tells HTML by the extension or, for any other name, by how the text begins.
func isHTML(name, text string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	head := strings.TrimLeft(strings.TrimPrefix(text, "\ufeff"), " \t\r\n")
	head = strings.ToLower(head[:min(len(head), 64)])
	for _, p := range []string{"<!doctype html", "<html", "<head", "<body", "<article"} {
		if strings.HasPrefix(head, p) {
			return true
		}
	}
	return false
}

// size prints a limit: "64 MiB", "1 MiB", "500 bytes".
func size(n int64) string {
	switch {
	case n >= 1<<20 && n%(1<<20) == 0:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 1<<10 && n%(1<<10) == 0:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d bytes", n)
}

func isLower(r rune) bool { return r != utf8.RuneError && strings.ToUpper(string(r)) != string(r) }
