package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"songngu/internal/translate"
	"songngu/internal/viet"
)

// UnknownSchema names the version of the JSON form of unknown words.
const UnknownSchema = "songngu.unknown/1"

// UnknownWord is a Vietnamese word that no list knows, with the first segment that has it.
type UnknownWord struct {
	Text     string `json:"text"`
	Count    int    `json:"count"`
	Document string `json:"document"`
	Segment  string `json:"segment"`
	Sentence string `json:"sentence"`
}

// Unknown gives the unknown words of documents, most frequent first and then in order of text. A word is the same in any case.
func Unknown(docs []translate.Document) []UnknownWord {
	var out []UnknownWord
	at := map[string]int{}
	for _, d := range docs {
		for i := range d.Segments {
			s := &d.Segments[i]
			for _, u := range s.Unknown {
				word := oneLine(u.In(s.Text))
				k, known := at[viet.Key(word)]
				if !known {
					k = len(out)
					at[viet.Key(word)] = k
					out = append(out, UnknownWord{Text: word, Document: d.Article.ID, Segment: s.ID, Sentence: oneLine(s.Text)})
				}
				out[k].Count++
			}
		}
	}
	slices.SortStableFunc(out, func(a, b UnknownWord) int { return b.Count - a.Count })
	return out
}

// unknownPrinter gathers the unknown words of all documents and prints them at the end.
type unknownPrinter struct {
	w      io.Writer
	format Format
	docs   []translate.Document
}

// NewUnknown returns a printer of the unknown words of translations: Text, a table; JSON, one object; JSONL, a word a line.
func NewUnknown(w io.Writer, f Format) (TranslationPrinter, error) {
	switch f {
	case Text, JSON, JSONL:
		return &unknownPrinter{w: w, format: f}, nil
	default:
		return nil, fmt.Errorf("unknown words have no format %q: the formats are txt, json, jsonl", f)
	}
}

func (p *unknownPrinter) Begin() error { return nil }

// Add keeps the segments that have unknown words.
func (p *unknownPrinter) Add(d translate.Document) error {
	kept := translate.Document{Article: d.Article}
	for _, s := range d.Segments {
		if len(s.Unknown) > 0 {
			kept.Segments = append(kept.Segments, s)
		}
	}
	p.docs = append(p.docs, kept)
	return nil
}

func (p *unknownPrinter) End() error {
	words := Unknown(p.docs)
	var b strings.Builder
	if p.format == Text {
		for _, w := range words {
			fmt.Fprintf(&b, "%5d  %s  [%s %s] %s\n", w.Count, viet.Printable(w.Text), viet.Printable(w.Document), w.Segment, viet.Printable(w.Sentence))
		}
		_, err := io.WriteString(p.w, b.String())
		return err
	}
	if p.format == JSON {
		b.WriteString(`{"schema":"` + UnknownSchema + `","words":[`)
	}
	for i, w := range words {
		line, err := encode(w)
		if err != nil {
			return err
		}
		switch {
		case p.format == JSONL && i > 0:
			b.WriteByte('\n')
		case p.format == JSON && i > 0:
			b.WriteString(",\n")
		case p.format == JSON:
			b.WriteByte('\n')
		}
		b.Write(line)
	}
	if p.format == JSON {
		b.WriteString("\n]}")
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	_, err := io.WriteString(p.w, b.String())
	return err
}
