// Package report prints verified briefs: as Markdown and plain text for people, as JSON and JSON Lines for programs, and their
// facts as a table, CSV or JSON. Start at New and NewFacts. It proves nothing, changes no statement and knows no clock: the
// same items give the same bytes. What it prints for people is safe on a terminal and in a Markdown viewer, whatever the
// article holds. The JSON forms are a contract, described in docs/formats.md and by Schema.
package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"songngu/internal/article"
	"songngu/internal/verify"
)

// Item is one article with its verified brief.
type Item struct {
	Article *article.Article
	Brief   verify.Brief
}

// Flagged is the number of statements, the headline included, that the checks did not prove.
func (it Item) Flagged() int {
	n := 0
	for i := range it.Brief.Statements {
		if !proved(it.Brief, i) {
			n++
		}
	}
	if it.Brief.Headline != "" && it.Brief.HeadlineVerdict == verify.Flagged {
		n++
	}
	return n
}

// proved reports whether statement i of b is proved; a statement without a verdict is not.
func proved(b verify.Brief, i int) bool {
	return i < len(b.Verdicts) && b.Verdicts[i] == verify.Proved
}

// Format is a form in which briefs are printed.
type Format string

// The formats of briefs.
const (
	Markdown Format = "md"
	Text     Format = "txt"
	JSON     Format = "json"
	JSONL    Format = "jsonl"
)

// Formats lists the formats of briefs in the order in which help names them.
func Formats() []Format { return []Format{Markdown, Text, JSON, JSONL} }

// Options change what is printed. The zero value prints proved statements only and leaves the diacritics of names alone.
type Options struct {
	// KeepUnverified prints flagged statements too: marked "(unverified)" for people, with verdict "flagged" in JSON.
	KeepUnverified bool
	// PlainNames takes the diacritics off all English text: "Nguyễn Văn Bình" becomes "Nguyen Van Binh".
	PlainNames bool
	// Program is what the footer names: "songngu 0.1.0". Empty leaves it out.
	Program string
}

// Printer prints items one after the other and keeps none of them. Call Begin once, Add for each item, End once; after an
// error, nothing more. Each call writes at most once, so that no item is ever half written by an interrupt between calls.
type Printer interface {
	Begin() error
	Add(Item) error
	End() error
}

// New returns a Printer of briefs in the given format, or an error that names the formats there are.
func New(w io.Writer, f Format, o Options) (Printer, error) {
	switch f {
	case Markdown:
		return &pagePrinter{w: w, options: o, layout: func() layout { return new(markdownLayout) }}, nil
	case Text:
		return &pagePrinter{w: w, options: o, layout: func() layout { return new(textLayout) }}, nil
	case JSON:
		return &jsonPrinter{jsonList{w: w, schema: BriefSchema, name: "briefs"}, o}, nil
	case JSONL:
		return &jsonlPrinter{w: w, options: o}, nil
	}
	return nil, fmt.Errorf("unknown format %q: the formats are %s", f, names(Formats()))
}

// Write prints all items with the Printer p.
func Write(p Printer, items []Item) error {
	if err := p.Begin(); err != nil {
		return err
	}
	for _, it := range items {
		if err := p.Add(it); err != nil {
			return err
		}
	}
	return p.End()
}

// names joins formats for a message: "md, txt, json, jsonl".
func names[F ~string](formats []F) string {
	var b bytes.Buffer
	for i, f := range formats {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(string(f))
	}
	return b.String()
}

// jsonPrinter prints the briefs as a list.
type jsonPrinter struct {
	jsonList
	options Options
}

func (p *jsonPrinter) Add(it Item) error { return p.add(newBrief(it, p.options)) }

// jsonlPrinter prints one brief a line.
type jsonlPrinter struct {
	w       io.Writer
	options Options
}

func (p *jsonlPrinter) Begin() error { return nil }

func (p *jsonlPrinter) Add(it Item) error {
	line, err := encode(newBrief(it, p.options))
	if err != nil {
		return err
	}
	_, err = p.w.Write(append(line, '\n'))
	return err
}

func (p *jsonlPrinter) End() error { return nil }

// encode gives v as one line of JSON without a final newline. & < > stay as they are: the output is no web page.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
