package diff

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"songngu/internal/viet"
)

// Schema names the version of the JSON form; docs/formats.md has the fields.
const Schema = "songngu.diff/1"

// Counts counts changes.
type Counts struct {
	Added   int `json:"added"`
	Removed int `json:"removed"`
	Changed int `json:"changed"`
	Same    int `json:"same"`
}

func (c *Counts) add(change Change) {
	switch change {
	case Added:
		c.Added++
	case Removed:
		c.Removed++
	case Changed:
		c.Changed++
	default:
		c.Same++
	}
}

// Summary counts the changes of all articles.
type Summary struct {
	Articles   Counts `json:"articles"`
	Statements Counts `json:"statements"`
	Facts      Counts `json:"facts"` // the same are not counted
	Terms      Counts `json:"terms"` // the same are not counted
}

// Sum counts what Compare found.
func Sum(all []Article) Summary {
	var s Summary
	for _, a := range all {
		s.Articles.add(a.Change)
		s.Statements.Same += a.Kept
		for _, p := range a.Statements {
			s.Statements.add(p.Change)
		}
		for _, p := range a.Facts {
			s.Facts.add(p.Change)
		}
		for _, p := range a.Terms {
			s.Terms.add(p.Change)
		}
	}
	return s
}

// Differ reports whether any article differs. The engine alone makes no difference.
func (s Summary) Differ() bool { return s.Articles.Added+s.Articles.Removed+s.Articles.Changed > 0 }

// WriteJSON prints one object.
func WriteJSON(w io.Writer, before, after string, all []Article) error {
	if all == nil {
		all = []Article{}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(struct {
		Schema   string    `json:"schema"`
		Old      string    `json:"old"`
		New      string    `json:"new"`
		Articles []Article `json:"articles"`
		Summary  Summary   `json:"summary"`
	}{Schema, before, after, all, Sum(all)})
}

// WriteText prints what differs for people: + was added, - removed, ~ changed. What a brief holds cannot become a code of the terminal.
func WriteText(w io.Writer, all []Article) error {
	var b strings.Builder
	for _, a := range all {
		if a.Change != Same {
			a.write(&b)
		}
	}
	s := Sum(all)
	fmt.Fprintf(&b, "articles: %s\nstatements: %s\nfacts: %s\nterms: %s\n", s.Articles.text(true), s.Statements.text(true), s.Facts.text(false), s.Terms.text(false))
	_, err := io.WriteString(w, b.String())
	return err
}

func (c Counts) text(same bool) string {
	out := fmt.Sprintf("%d added, %d removed, %d changed", c.Added, c.Removed, c.Changed)
	if same {
		out += fmt.Sprintf(", %d the same", c.Same)
	}
	return out
}

func (a *Article) write(b *strings.Builder) {
	name := a.Path
	if name == "" {
		name = a.ID
	}
	fmt.Fprintf(b, "%s %s\n", sign(a.Change), viet.Printable(name))
	if a.Engine != nil {
		fmt.Fprintf(b, "  engine: %s => %s\n", viet.Printable(a.Engine.Old.String()), viet.Printable(a.Engine.New.String()))
	}
	if p := a.Headline; p != nil {
		writePair(b, *p, "headline", func(s *string) string { return *s })
	}
	for _, p := range a.Statements {
		writePair(b, p, "", (*Statement).line)
	}
	for _, p := range a.Facts {
		writePair(b, p, "fact", (*Fact).line)
	}
	for _, p := range a.Terms {
		writePair(b, p, "term", (*Term).line)
	}
	b.WriteByte('\n')
}

func sign(c Change) string {
	switch c {
	case Added:
		return "+"
	case Removed:
		return "-"
	case Changed:
		return "~"
	default:
		return "="
	}
}

// writePair prints a change: one line for what only one side has, two lines and what is different for what both have.
func writePair[T any](b *strings.Builder, p Pair[T], kind string, line func(*T) string) {
	if kind != "" {
		kind += ": "
	}
	switch p.Change {
	case Added:
		fmt.Fprintf(b, "  + %s%s\n", kind, viet.Printable(line(p.New)))
	case Removed:
		fmt.Fprintf(b, "  - %s%s\n", kind, viet.Printable(line(p.Old)))
	default:
		what := strings.Join(p.What, ", ")
		if len(p.Lost)+len(p.Found) > 0 {
			what = strings.TrimPrefix(what+" ("+values(p.Lost)+" => "+values(p.Found)+")", " ")
		}
		fmt.Fprintf(b, "  ~ %s%s\n    - %s\n    + %s\n", kind, viet.Printable(what), viet.Printable(line(p.Old)), viet.Printable(line(p.New)))
	}
}

func values(all []string) string {
	if len(all) == 0 {
		return "none"
	}
	return strings.Join(all, ", ")
}

func (s *Statement) line() string {
	out := s.Text
	if len(s.Cites) > 0 {
		out += " [" + strings.Join(s.Cites, " ") + "]"
	}
	if s.Verdict == "flagged" {
		out += " (unverified)"
	}
	return out
}

func (f *Fact) line() string { return f.Kind + ", " + f.Text + " [" + strings.Join(f.Cites, " ") + "]" }

func (t *Term) line() string { return t.VI + " = " + t.EN + " (" + t.Status + ")" }
