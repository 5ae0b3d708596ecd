package memory

import (
	"encoding/json"
	"fmt"
	"time"
)

const columns = "id, source, target, source_lang, target_lang, origin, status, prev, next, document, creator, created, changed, note, extra"

// extra is what few units have, as JSON.
type extra struct {
	SourceMarkup string `json:"source_markup,omitempty"`
	TargetMarkup string `json:"target_markup,omitempty"`
	Props        []Prop `json:"props,omitempty"`
}

func packExtra(u Unit) string {
	if u.SourceMarkup == "" && u.TargetMarkup == "" && len(u.Props) == 0 {
		return ""
	}
	b, _ := json.Marshal(extra{u.SourceMarkup, u.TargetMarkup, u.Props}) // strings only: cannot fail
	return string(b)
}

// scanUnit reads a row of columns, with more columns after them.
func scanUnit(rows scanner, more ...any) (Unit, error) {
	var u Unit
	var created, changed int64
	var x string
	dest := append([]any{&u.ID, &u.Source, &u.Target, &u.SourceLang, &u.TargetLang, &u.Origin, &u.Status, &u.Prev, &u.Next,
		&u.Document, &u.Creator, &created, &changed, &u.Note, &x}, more...)
	if err := rows.Scan(dest...); err != nil {
		return u, err
	}
	u.Created, u.Changed = fromUnix(created), fromUnix(changed)
	if x != "" {
		var e extra
		if err := json.Unmarshal([]byte(x), &e); err != nil {
			return u, fmt.Errorf("unit %d: %w", u.ID, err)
		}
		u.SourceMarkup, u.TargetMarkup, u.Props = e.SourceMarkup, e.TargetMarkup, e.Props
	}
	return u, nil
}

func fromUnix(s int64) time.Time {
	if s == 0 {
		return time.Time{}
	}
	return time.Unix(s, 0).UTC()
}

func toUnix(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}

// record is a unit as the history keeps it, in JSON. The names are part of the schema.
type record struct {
	Source       string `json:"source"`
	Target       string `json:"target"`
	SourceLang   string `json:"source_lang"`
	TargetLang   string `json:"target_lang"`
	SourceMarkup string `json:"source_markup,omitempty"`
	TargetMarkup string `json:"target_markup,omitempty"`
	Origin       Origin `json:"origin"`
	Status       Status `json:"status"`
	Prev         string `json:"prev,omitempty"`
	Next         string `json:"next,omitempty"`
	Document     string `json:"document,omitempty"`
	Creator      string `json:"creator,omitempty"`
	Created      int64  `json:"created,omitempty"`
	Changed      int64  `json:"changed,omitempty"`
	Note         string `json:"note,omitempty"`
	Props        []Prop `json:"props,omitempty"`
}

// pack gives u as the history keeps it.
func pack(u Unit) string {
	b, _ := json.Marshal(record{u.Source, u.Target, u.SourceLang, u.TargetLang, u.SourceMarkup, u.TargetMarkup, u.Origin, u.Status,
		u.Prev, u.Next, u.Document, u.Creator, toUnix(u.Created), toUnix(u.Changed), u.Note, u.Props}) // cannot fail
	return string(b)
}

// unpack gives the unit that pack packed.
func unpack(id int64, packed string) (Unit, error) {
	var r record
	if err := json.Unmarshal([]byte(packed), &r); err != nil {
		return Unit{}, fmt.Errorf("history of unit %d: %w", id, err)
	}
	return Unit{id, r.Source, r.Target, r.SourceLang, r.TargetLang, r.SourceMarkup, r.TargetMarkup, r.Origin, r.Status,
		r.Prev, r.Next, r.Document, r.Creator, fromUnix(r.Created), fromUnix(r.Changed), r.Note, r.Props}, nil
}
