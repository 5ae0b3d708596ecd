package report

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"songngu/internal/facts"
	"songngu/internal/viet"
)

// FactsSchema names the version of the JSON form of facts. Its history stands in docs/formats.md.
const FactsSchema = "songngu.facts/1"

// FactsFormat is a form in which facts are printed.
type FactsFormat string

// The formats of facts.
const (
	FactsTable FactsFormat = "table"
	FactsCSV   FactsFormat = "csv"
	FactsJSON  FactsFormat = "json"
)

// FactsFormats lists the formats of facts in the order in which help names them.
func FactsFormats() []FactsFormat { return []FactsFormat{FactsTable, FactsCSV, FactsJSON} }

// NewFacts returns a Printer of the facts of briefs, or an error that names the formats there are. The table is aligned for
// each article by itself, so that memory does not grow with their number.
func NewFacts(w io.Writer, f FactsFormat, o Options) (Printer, error) {
	switch f {
	case FactsTable:
		return &factsTable{w: w, options: o}, nil
	case FactsCSV:
		return &factsCSV{w: w, options: o}, nil
	case FactsJSON:
		return &factsJSON{jsonList{w: w, schema: FactsSchema, name: "facts"}, o}, nil
	}
	return nil, fmt.Errorf("unknown format %q: the formats are %s", f, names(FactsFormats()))
}

type factsTable struct {
	w       io.Writer
	options Options
	more    bool
}

func (p *factsTable) Begin() error { return nil }

func (p *factsTable) Add(it Item) error {
	var b bytes.Buffer
	if p.more {
		b.WriteByte('\n')
	}
	p.more = true
	b.WriteString(cell(sourceLine(it, newBrief(it, p.options))) + "\n")
	t := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, f := range it.Brief.Facts {
		cells := []string{string(f.Kind), f.Date, number(f), f.Unit, strings.Join(f.Cites, " "), english(f.Text, p.options)}
		for i, c := range cells {
			cells[i] = cell(c)
		}
		_, _ = fmt.Fprintln(t, strings.Join(cells, "\t")) // into a buffer: it cannot fail
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if len(it.Brief.Facts) == 0 {
		b.WriteString("no facts found\n")
	}
	_, err := p.w.Write(b.Bytes())
	return err
}

func (p *factsTable) End() error { return nil }

// cell is a text fit for one cell of a table on a terminal; "-" stands for nothing.
func cell(s string) string {
	if s = oneLine(viet.Printable(s)); s != "" {
		return s
	}
	return "-"
}

// factsColumns are the header of the CSV form.
var factsColumns = [...]string{"article", "path", "kind", "date", "value", "unit", "text_en", "cites", "source_vi"}

type factsCSV struct {
	w       io.Writer
	options Options
}

func (p *factsCSV) Begin() error { return p.rows(factsColumns[:]) }

func (p *factsCSV) Add(it Item) error {
	var rows [][]string
	for _, f := range it.Brief.Facts {
		rows = append(rows, []string{
			inert(it.Article.ID), inert(it.Article.Path), string(f.Kind), f.Date, number(f), inert(f.Unit),
			inert(english(f.Text, p.options)), strings.Join(f.Cites, " "), inert(cited(it, f.Cites)),
		})
	}
	return p.rows(rows...)
}

func (p *factsCSV) End() error { return nil }

func (p *factsCSV) rows(rows ...[]string) error {
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		return err
	}
	_, err := p.w.Write(b.Bytes())
	return err
}

// inert is s as a cell that no spreadsheet takes for a formula: "=1+1" becomes "'=1+1".
func inert(s string) string {
	s = oneLine(viet.Printable(s))
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}

// number writes the value of f without exponent or grouping: "1500000", "2.5", or "" when it has none.
func number(f facts.Fact) string {
	v := value(f)
	if v == nil {
		return ""
	}
	return strconv.FormatFloat(*v, 'f', -1, 64)
}

// cited is the Vietnamese text of the segments with the given IDs, in order of text.
func cited(it Item, ids []string) string {
	wanted := map[string]bool{}
	mark(wanted, ids)
	var texts []string
	for _, s := range it.Article.Segments {
		if wanted[s.ID] {
			texts = append(texts, s.Text)
		}
	}
	return strings.Join(texts, " ")
}

// articleFact is the JSON form of one fact with the article that it comes from.
type articleFact struct {
	Article string `json:"article"`
	Path    string `json:"path"`
	fact
	Spans    []span `json:"spans"`
	SourceVI string `json:"source_vi"`
}

type span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type factsJSON struct {
	jsonList
	options Options
}

func (p *factsJSON) Add(it Item) error {
	for i, f := range newFacts(it.Brief.Facts, p.options) {
		spans := []span{}
		for _, s := range it.Brief.Facts[i].Spans {
			spans = append(spans, span{Start: s.Start, End: s.End})
		}
		if err := p.add(articleFact{Article: it.Article.ID, Path: it.Article.Path, fact: f, Spans: spans, SourceVI: cited(it, f.Cites)}); err != nil {
			return err
		}
	}
	return nil
}
