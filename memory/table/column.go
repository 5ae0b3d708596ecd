package table

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"songngu/memory"
)

// The names of the columns that a writer writes, in their order.
var columns = [...]string{"source", "target", "source_lang", "target_lang", "origin", "status", "document", "prev", "next", "creator",
	"created", "changed", "note", "id", "source_markup", "target_markup", "properties"}

// column says what the cells of a column are.
type column struct {
	field string // one of columns, or empty for a property
	name  string // as the header has it
	lang  string // the tag that a source or target column is named by, if it is
}

// readColumn tells what a column is from its name in a header.
func readColumn(name string, o Options) column {
	c := column{name: strings.TrimSpace(name)}
	plain := strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(c.name))
	switch plain {
	case "src", "nguồn":
		plain = "source"
	case "tgt", "đích":
		plain = "target"
	case "srclang", "source_language":
		plain = "source_lang"
	case "trglang", "tgtlang", "target_language":
		plain = "target_lang"
	case "notes", "comment", "comments", "ghi_chú":
		plain = "note"
	case "props":
		plain = "properties"
	}
	for _, f := range columns {
		if plain == f {
			c.field = f
			return c
		}
	}
	for field, lang := range map[string]string{"source": o.Source, "target": o.Target} {
		switch {
		case lang == "":
		case memory.SameLang(c.name, lang):
			c.field, c.lang = field, strings.ToLower(strings.ReplaceAll(c.name, "_", "-"))
		case isLanguageName(plain, lang):
			c.field = field
		}
	}
	return c
}

// isLanguageName reports whether people call the language with a tag so.
func isLanguageName(name, lang string) bool {
	switch name {
	case "vietnamese", "tiếng_việt", "vie":
		return memory.SameLang(lang, "vi")
	case "english", "tiếng_anh", "eng":
		return memory.SameLang(lang, "en")
	}
	return false
}

// readHeader tells what the columns of a table are. It gives nil for a row that names neither source nor target, and so is no
// header, and an error for a header that does not say which columns are meant.
func readHeader(names []string, o Options) ([]column, error) {
	list := make([]column, len(names))
	first := map[string]string{}
	for i, name := range names {
		c := readColumn(name, o)
		list[i] = c
		if c.field == "" {
			continue
		}
		if before, ok := first[c.field]; ok {
			return nil, fmt.Errorf("two columns for the %s: %q and %q", c.field, before, c.name)
		}
		first[c.field] = c.name
	}
	_, source := first["source"]
	_, target := first["target"]
	switch {
	case source && target:
		return list, nil
	case source:
		return nil, errors.New("the header names a source column, but no target column")
	case target:
		return nil, errors.New("the header names a target column, but no source column")
	}
	return nil, nil
}

// plainColumns are those of a table without header that has n columns, or nil.
func plainColumns(n int) []column {
	if n < 2 || n > 3 {
		return nil
	}
	return []column{{field: "source"}, {field: "target"}, {field: "note"}}[:n]
}

// set gives u what a cell says. The error says why it cannot be meant.
func (c column) set(u *memory.Unit, cell string) (err error) {
	switch c.field {
	case "source":
		u.Source = cell
	case "target":
		u.Target = cell
	case "source_lang":
		u.SourceLang = orDefault(cell, u.SourceLang)
	case "target_lang":
		u.TargetLang = orDefault(cell, u.TargetLang)
	case "document":
		u.Document = cell
	case "prev":
		u.Prev = cell
	case "next":
		u.Next = cell
	case "creator":
		u.Creator = cell
	case "note":
		u.Note = cell
	case "source_markup":
		u.SourceMarkup = cell
	case "target_markup":
		u.TargetMarkup = cell
	case "id": // names the row; a store gives numbers of its own
	case "":
		if cell != "" {
			u.Props = append(u.Props, memory.Prop{Name: c.name, Value: cell})
		}
	default:
		if cell != "" {
			return c.parse(u, cell)
		}
	}
	return nil
}

// parse gives u a value that not every text is.
func (c column) parse(u *memory.Unit, cell string) (err error) {
	switch c.field {
	case "origin":
		u.Origin, err = memory.ParseOrigin(strings.ToLower(cell))
	case "status":
		u.Status, err = memory.ParseStatus(strings.ToLower(cell))
	case "created":
		u.Created, err = parseTime(cell)
	case "changed":
		u.Changed, err = parseTime(cell)
	case "properties":
		var pairs [][2]string
		if err := json.Unmarshal([]byte(cell), &pairs); err != nil {
			return errors.New(`its properties are not like [["name","value"]]`)
		}
		for _, p := range pairs {
			u.Props = append(u.Props, memory.Prop{Name: p[0], Value: p[1]})
		}
	}
	return err
}

func orDefault(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return strings.ToLower(s)
}

// parseTime reads a day, or a time with its zone.
func parseTime(s string) (time.Time, error) {
	for _, form := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.Parse(form, s); err == nil && t.UTC().Year() > 0 && t.UTC().Year() < 10_000 {
			return t.UTC().Truncate(time.Second), nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is no time: write it like 2026-11-28 or 2026-11-28T08:30:00Z", s)
}

// cellOf gives what a unit has for a column that is written.
func cellOf(u memory.Unit, field string) string {
	switch field {
	case "source":
		return u.Source
	case "target":
		return u.Target
	case "source_lang":
		return u.SourceLang
	case "target_lang":
		return u.TargetLang
	case "origin":
		return string(u.Origin)
	case "status":
		return string(u.Status)
	case "document":
		return u.Document
	case "prev":
		return u.Prev
	case "next":
		return u.Next
	case "creator":
		return u.Creator
	case "created":
		return formatTime(u.Created)
	case "changed":
		return formatTime(u.Changed)
	case "note":
		return u.Note
	case "id":
		return formatID(u.ID)
	case "source_markup":
		return u.SourceMarkup
	case "target_markup":
		return u.TargetMarkup
	}
	return formatProps(u.Props)
}
