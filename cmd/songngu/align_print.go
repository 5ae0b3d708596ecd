package main

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"songngu/memory"
	"songngu/memory/align"
	"songngu/memory/table"
)

// print prints what became of the documents, and writes the review file when there is to be one.
func (a *alignment) print(results []result, pairs []filePair) error {
	var inputs []string
	for _, p := range pairs {
		inputs = append(inputs, p.vi, p.en)
	}
	if a.c.IsSet("review") {
		if err := a.writeReview(results, inputs); err != nil {
			return err
		}
	}
	return printTo(a.host, a.c, inputs, func(w io.Writer) error {
		switch a.format {
		case "csv":
			return a.printCSV(w, results)
		case "json":
			return a.printJSON(w, results)
		case "jsonl":
			return a.printLines(w, results)
		}
		return a.printTable(w, results)
	})
}

// writeReview writes all pairs of all documents to the file that --review names.
func (a *alignment) writeReview(results []result, inputs []string) error {
	path := a.c.String("review")
	out, err := openOutput(a.host, path, inputs)
	if err != nil {
		return err
	}
	defer out.Discard()
	form := table.TSV
	if strings.EqualFold(filepath.Ext(path), ".csv") {
		form = table.CSV
	}
	w, err := table.NewWriterOf(out, form, align.ReviewColumns()...)
	if err != nil {
		return err
	}
	if err := errors.Join(a.writeRows(w, results), w.Close()); err != nil {
		return err
	}
	if err := out.Commit(); err != nil {
		return err
	}
	kept, rows := 0, 0
	for _, r := range results {
		kept, rows = kept+r.kept, rows+len(r.Beads)
	}
	a.host.tell(fmt.Sprintf("%s: %d rows, %d of them to keep", path, rows, kept),
		"edit it, then: songngu memory align --take "+path)
	return nil
}

// beadJSON is a bead as it is printed.
type beadJSON struct {
	Document   string  `json:"document"`
	Bead       string  `json:"bead"`
	Confidence float64 `json:"confidence"`
	Kept       bool    `json:"kept"`
	Source     string  `json:"source"`
	Target     string  `json:"target"`
}

func (a *alignment) beads(r result) []beadJSON {
	list := []beadJSON{}
	for i, u := range r.Rows(a.options) {
		b := r.Beads[i]
		c, _ := strconv.ParseFloat(property(u, align.PropConfidence), 64) // written by us
		list = append(list, beadJSON{r.Name, b.Kind(), c, a.options.Kept(b), u.Source, u.Target})
	}
	return list
}

func property(u memory.Unit, name string) string {
	for _, p := range u.Props {
		if p.Name == name {
			return p.Value
		}
	}
	return ""
}

func (a *alignment) printCSV(w io.Writer, results []result) error {
	out, err := table.NewWriterOf(w, table.CSV, "document", align.PropBead, align.PropConfidence, align.PropKeep, "source", "target")
	if err != nil {
		return err
	}
	return errors.Join(a.writeRows(out, results), out.Close())
}

// writeRows writes a row for every bead.
func (a *alignment) writeRows(out *table.Writer, results []result) error {
	for _, r := range results {
		for _, u := range r.Rows(a.options) {
			if err := out.Write(u); err != nil {
				return err
			}
		}
	}
	return nil
}

func (a *alignment) printLines(w io.Writer, results []result) error {
	for _, r := range results {
		for _, b := range a.beads(r) {
			if err := printJSON(w, b); err != nil {
				return err
			}
		}
	}
	return nil
}

func (a *alignment) printJSON(w io.Writer, results []result) error {
	type storedJSON struct {
		Edit    int64 `json:"edit"`
		New     int   `json:"new"`
		Same    int   `json:"same"`
		Changed int   `json:"changed"`
		Skipped int   `json:"skipped"`
	}
	type documentJSON struct {
		Document string      `json:"document"`
		Source   int         `json:"source_sentences"`
		Target   int         `json:"target_sentences"`
		Kept     int         `json:"kept"`
		Stored   *storedJSON `json:"stored,omitempty"`
		Beads    []beadJSON  `json:"beads"`
	}
	docs := []documentJSON{}
	for _, r := range results {
		d := documentJSON{Document: r.Name, Kept: r.kept, Beads: a.beads(r)}
		d.Source, d.Target = a.sizes(r)
		if r.stored {
			d.Stored = &storedJSON{r.report.Edit, r.report.New, r.report.Same, r.report.Changed, r.report.Skipped}
		}
		docs = append(docs, d)
	}
	return printJSON(w, struct {
		Schema    string         `json:"schema"`
		Documents []documentJSON `json:"documents"`
	}{"songngu.alignment/1", docs})
}

// sizes gives the numbers of sentences of the source and of the target.
func (a *alignment) sizes(r result) (source, target int) {
	if memory.SameLang(a.options.SourceLang, "en") {
		return len(r.EN), len(r.VI)
	}
	return len(r.VI), len(r.EN)
}

// printTable prints the pairs of a dry run, and the counts of any run.
func (a *alignment) printTable(w io.Writer, results []result) error {
	if a.c.Bool("dry-run") {
		for _, r := range results {
			for _, b := range a.beads(r) {
				mark := " "
				if !b.Kept {
					mark = "-"
				}
				if _, err := fmt.Fprintf(w, "%s %.2f  %s  %s\n            %s\n", mark, b.Confidence, b.Bead, plain(orDash(b.Source)), plain(orDash(b.Target))); err != nil {
					return err
				}
			}
		}
		if _, err := fmt.Fprintln(w); err != nil {
			return err
		}
	}
	return a.printCounts(w, results)
}

// printCounts prints a line for each document, or for the reviewed file.
func (a *alignment) printCounts(w io.Writer, results []result) error {
	var rows [][]string
	for _, r := range results {
		head, row := []string{"document"}, []string{r.Name}
		add := func(name string, n any) { head, row = append(head, name), append(row, fmt.Sprint(n)) }
		if source, target := a.sizes(r); source+target > 0 {
			add("source", source)
			add("target", target)
		}
		add("kept", r.kept)
		if r.stored {
			add("new", r.report.New)
			add("same", r.report.Same)
			add("changed", r.report.Changed)
			add("skipped", r.report.Skipped)
			add("edit", orDash(strings.TrimPrefix(fmt.Sprint(r.report.Edit), "0")))
		}
		if rows == nil {
			rows = append(rows, head)
		}
		rows = append(rows, row)
	}
	return printTable(w, rows)
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}
