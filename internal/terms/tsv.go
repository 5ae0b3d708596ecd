package terms

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Header is the first line of a term file.
const Header = "vi\ten\tabbr_vi\tabbr_en\tvariants\tkind\tstatus\tarticle\tdomain\tsource"

const (
	maxLine    = 16 << 10
	maxField   = 2000
	maxList    = 64
	maxEntries = 500_000
)

// columns are the names of the Header in order.
var columns = [...]string{"vi", "en", "abbr_vi", "abbr_en", "variants", "kind", "status", "article", "domain", "source"}

// ReadError is what is wrong with a term file and how to cure it.
type ReadError struct {
	File          string
	Line          int
	Column        string // name of the column, or "" when the whole line is meant
	Problem, Cure string
}

// Error gives one line: `bodies.tsv:12: column kind: unknown kind "organ": use body, title, ...`.
func (e *ReadError) Error() string {
	where := fmt.Sprintf("%s:%d", e.File, e.Line)
	if e.Column != "" {
		where += ": column " + e.Column
	}
	return where + ": " + e.Problem + ": " + e.Cure
}

// ReadTSV reads a term file: UTF-8, the Header, then one entry a line with ten columns between tabs; "|" separates the
// members of a list, lines that are empty or begin with "#" are skipped. Text is normalised to NFC. The first fault ends the
// reading with a *ReadError that names the file, the line, the column and the cure.
func ReadTSV(name string, r io.Reader) ([]Entry, error) { return appendTSV(nil, name, r, 0) }

// appendTSV appends what ReadTSV gives to dst; size is how many bytes r is expected to hold.
func appendTSV(dst []Entry, name string, r io.Reader, size int) ([]Entry, error) {
	var read bytes.Buffer
	read.Grow(size + bytes.MinRead)
	_, readErr := read.ReadFrom(r)
	text := read.String() // the fields of all entries share it
	t := table{entries: dst, sound: utf8.ValidString(text) && !decomposed(text)}
	first := len(dst)
	for text != "" {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		t.line++
		if len(line) >= maxLine {
			return nil, (&ReadError{Problem: fmt.Sprintf("line longer than %d bytes", maxLine), Cure: "shorten it"}).at(name, t.line)
		}
		if err := t.add(strings.TrimSuffix(line, "\r"), first); err != nil {
			return nil, err.at(name, t.line)
		}
	}
	if readErr != nil {
		return nil, fmt.Errorf("read terms %s: %w", name, readErr)
	}
	if !t.header {
		return nil, (&ReadError{Problem: "no header", Cure: "begin the file with the column names"}).at(name, t.line+1)
	}
	return t.entries, nil
}

// table is a term file being read.
type table struct {
	entries []Entry
	line    int
	header  bool // the header was seen
	sound   bool // the whole file is UTF-8 and NFC: no line needs a look
}

// add reads one line; the entries of this file begin at first.
func (t *table) add(text string, first int) *ReadError {
	text, err := cleanLine(text, t.line, t.sound)
	switch {
	case err != nil:
		return err
	case text == "", text[0] == '#':
		return nil
	case !t.header && text != Header:
		return &ReadError{Problem: "header missing", Cure: "make the first line the column names " +
			strings.Join(columns[:], ", ") + " between tabs"}
	case !t.header:
		t.header = true
		return nil
	}
	t.entries = append(t.entries, Entry{})
	if err := t.entries[len(t.entries)-1].parse(text); err != nil {
		return err
	}
	if len(t.entries)-first > maxEntries {
		return &ReadError{Problem: fmt.Sprintf("more than %d entries", maxEntries), Cure: "split the file"}
	}
	return nil
}

// ReadBase reads all term files (*.tsv) of a folder into a base.
func ReadBase(fsys fs.FS, dir string) (*Base, error) {
	entries, err := ReadFS(fsys, dir)
	if err != nil {
		return nil, err
	}
	return NewBase(entries)
}

// ReadFS reads all term files (*.tsv) of a folder in order of name.
func ReadFS(fsys fs.FS, dir string) ([]Entry, error) {
	files, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, fmt.Errorf("list term files: %w", err)
	}
	files = slices.DeleteFunc(files, func(f fs.DirEntry) bool { return f.IsDir() || path.Ext(f.Name()) != ".tsv" })
	sizes, total := make([]int, len(files)), 0
	for i, f := range files {
		sizes[i] = sizeHint(f)
		total += sizes[i]
	}
	var entries []Entry
	if total > 0 {
		entries = make([]Entry, 0, total/usualLine)
	}
	for i, f := range files {
		if entries, err = appendFile(entries, fsys, path.Join(dir, f.Name()), sizes[i]); err != nil {
			return nil, err
		}
	}
	return entries, nil
}

func appendFile(dst []Entry, fsys fs.FS, name string, size int) ([]Entry, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("open term file: %w", err)
	}
	defer f.Close()
	return appendTSV(dst, name, f, size)
}

const (
	usualLine = 80      // bytes that most lines of a term file have at least
	maxHint   = 1 << 20 // most bytes that a file makes room for before it is read
)

// sizeHint gives the size of a file as far as it serves to make room, 0 when it is not known.
func sizeHint(f fs.DirEntry) int {
	info, err := f.Info()
	if err != nil {
		return 0
	}
	return int(min(max(info.Size(), 0), maxHint))
}

func (e *ReadError) at(file string, line int) *ReadError {
	e.File, e.Line = file, line
	return e
}

// cleanLine drops what editors add to a line (byte order mark, carriage return) and composes its letters.
// A line of a sound file needs neither a check nor composing.
func cleanLine(text string, line int, sound bool) (string, *ReadError) {
	if line == 1 {
		text = strings.TrimPrefix(text, "\ufeff")
	}
	text = strings.TrimSuffix(text, "\r")
	if !sound && !utf8.ValidString(text) {
		return "", &ReadError{Problem: "not valid UTF-8", Cure: "save the file as UTF-8"}
	}
	if strings.TrimSpace(text) == "" {
		return "", nil
	}
	if !sound && decomposed(text) {
		text = norm.NFC.String(text)
	}
	return text, nil
}

// decomposed reports whether the text may hold combining marks (U+0300 to U+036F): a cheap test for not being NFC.
func decomposed(text string) bool {
	return strings.IndexByte(text, 0xCC) >= 0 || strings.IndexByte(text, 0xCD) >= 0
}

// parse reads the columns of one line into e.
func (e *Entry) parse(text string) *ReadError {
	var field [len(columns)]string
	n := 0
	for more := true; more; n++ {
		var f string
		f, text, more = strings.Cut(text, "\t")
		if n == len(columns) {
			return &ReadError{Problem: fmt.Sprintf("more than %d columns", len(columns)), Cure: "remove the extra tabs"}
		}
		if len(f) > maxField {
			return &ReadError{Column: columns[n], Problem: fmt.Sprintf("longer than %d bytes", maxField), Cure: "shorten it"}
		}
		field[n] = strings.TrimSpace(f)
	}
	if n < len(columns) {
		return &ReadError{Problem: fmt.Sprintf("%d columns", n),
			Cure: fmt.Sprintf("write %d columns with a tab between them, empty ones too", len(columns))}
	}
	*e = Entry{VI: field[0], EN: field[1], Kind: Kind(field[5]), Status: Status(field[6]), Article: field[7], Domain: field[8],
		Source: field[9]}
	lists := [...]struct {
		to *[]string
		at int
	}{{&e.AbbrVI, 2}, {&e.AbbrEN, 3}, {&e.Variants, 4}}
	for _, l := range lists {
		list, err := splitList(field[l.at])
		if err != nil {
			err.Column = columns[l.at]
			return err
		}
		*l.to = list
	}
	return checkEntry(e)
}

func splitList(s string) ([]string, *ReadError) {
	if s == "" {
		return nil, nil
	}
	list := strings.Split(s, "|")
	if len(list) > maxList {
		return nil, &ReadError{Problem: fmt.Sprintf("more than %d members", maxList), Cure: "make two entries"}
	}
	for i, m := range list {
		list[i] = strings.TrimSpace(m)
		if list[i] == "" {
			return nil, &ReadError{Problem: "empty member", Cure: `remove one "|"`}
		}
	}
	return list, nil
}

func checkEntry(e *Entry) *ReadError {
	switch {
	case e.VI == "":
		return &ReadError{Column: "vi", Problem: "empty", Cure: "write the Vietnamese form"}
	case e.EN == "":
		return &ReadError{Column: "en", Problem: "empty", Cure: "write the English form"}
	case !e.Kind.Valid():
		return &ReadError{Column: "kind", Problem: fmt.Sprintf("unknown kind %q", string(e.Kind)), Cure: "use body, title, rank, " +
			"doctype, issuer, law, programme, system, concept, event or place"}
	case !e.Status.Valid():
		return &ReadError{Column: "status", Problem: fmt.Sprintf("unknown status %q", string(e.Status)),
			Cure: "use official, approved, proposed or candidate"}
	case e.Article != "" && e.Article != "the" && e.Article != "0":
		return &ReadError{Column: "article", Problem: fmt.Sprintf("unknown article %q", e.Article), Cure: "use the, 0 or nothing"}
	}
	for _, list := range [...][]string{{e.VI}, e.Variants, e.AbbrVI} {
		for _, n := range list {
			if _, _, err := survey(n); err != nil {
				return &ReadError{Column: "vi", Problem: fmt.Sprintf("name %q", n), Cure: err.Error()}
			}
		}
	}
	return nil
}

// Valid reports whether k is one of the kinds of this package.
func (k Kind) Valid() bool {
	switch k {
	case Body, Title, Rank, DocType, Issuer, Law, Programme, System, Concept, Event, Place:
		return true
	}
	return false
}

// Valid reports whether s is one of the statuses of this package.
func (s Status) Valid() bool {
	switch s {
	case Official, Approved, Proposed, Candidate:
		return true
	}
	return false
}
