package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

const memoryExportHelp = `Writes units for other tools: TMX 1.4, which OmegaT, Trados, memoQ and others open; XLIFF 1.2
and 2.0 (xliff2), in which translations are reviewed; a table (TSV or CSV) for spreadsheets; JSON
Lines for programs. The name after -o tells the format, .gz packs it.

   songngu memory export -o all.tmx
   songngu memory export --document circular-12.docx -o circular-12.csv
   songngu memory export --status all --format jsonl | gzip > everything.jsonl.gz

An XLIFF file that comes back from its reviewer changes the units that it went out with: give it to
memory import. With --article, the sentences of an article are written instead, with what the memory
has for each, to be translated in such a tool.

   songngu memory export --status draft -o to-review.xlf
   songngu memory export --article circular-12.html -o circular-12.xlf

Other tools take every unit of a file for sound, so only approved ones are written; --status all
takes drafts and rejected units too, and says in the file what they are.`

// allStatuses is the value of --status that leaves nothing out.
const allStatuses = "all"

func memoryExportCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "export",
		Usage:       "write units to a file for other tools",
		ArgsUsage:   "[FLAGS]",
		Description: memoryExportHelp,
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "write `FORMAT`: " + strings.Join(unitFormats(), ", ")},
			outputFlag(),
			&cli.StringFlag{Name: "article", Usage: "write the sentences of the article `FILE`, as XLIFF with matches"},
			&cli.StringFlag{Name: "status", Value: string(memory.Approved), Usage: "only units with `STATUS` approved, draft or rejected, or all"},
			&cli.StringFlag{Name: "origin", Usage: "only units with `ORIGIN` human, reviewed, machine or seed"},
			&cli.StringFlag{Name: "document", Usage: "only units of the document `NAME`"},
			&cli.Int64Flag{Name: "edit", Base: 10, Usage: "only units that edit `NUMBER` was the last to change"},
			&cli.StringFlag{Name: "source-lang", Value: "vi", Usage: "source `LANGUAGE`"},
			&cli.StringFlag{Name: "target-lang", Value: "en", Usage: "target `LANGUAGE`"},
		},
		Action: func(c *cli.Context) error { return memoryExport(h, c) },
	}
}

func memoryExport(h host, c *cli.Context) error {
	format, err := exportFormat(c)
	if err != nil {
		return err
	}
	if c.NArg() > 0 {
		return usage("songngu memory export -o FILE", "memory export takes no argument")
	}
	filter, err := exportFilter(c)
	if err != nil {
		return err
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	e := &export{format: format, filter: filter, status: memory.Status(c.String("status")),
		langs: languages{c.String("source-lang"), c.String("target-lang")}}
	if path := c.String("article"); path != "" {
		if e.article, err = readArticle(h, path); err != nil {
			return err
		}
	}
	e.tell, e.finish = h.progress("writing")
	err = printTo(h, c, []string{db.Path()}, func(w io.Writer) error {
		out, done := packed(w, c.String("output"))
		write := e.write
		if e.article != nil {
			write = e.writeArticle
		}
		if err := write(c, m, out); err != nil {
			return err
		}
		return done()
	})
	e.finish()
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	e.report(h, c)
	return nil
}

// exportFormat is what --format or the name of the output says.
func exportFormat(c *cli.Context) (string, error) {
	format := c.String("format")
	if err := checkUnitFormat(format); err != nil {
		return "", err
	}
	if format == "" {
		format = formatOfName(c.String("output"))
	}
	article := c.String("article") != ""
	if format == "" {
		format = formatTMX
		if article {
			format = formatXLIFF
		}
	}
	if article && format != formatXLIFF && format != formatXLIFF2 {
		return "", usage("name the output .xlf, or leave --format out", "--article writes XLIFF only")
	}
	return format, nil
}

// exportFilter gives the units that the flags ask for, whatever their status.
func exportFilter(c *cli.Context) (f memory.Filter, err error) {
	f = memory.Filter{SourceLang: c.String("source-lang"), TargetLang: c.String("target-lang"), Document: c.String("document"),
		Edit: c.Int64("edit")}
	if s := c.String("status"); s != allStatuses {
		if _, err := memory.ParseStatus(s); err != nil {
			return f, usage("", "--status is %q: use approved, draft, rejected or all", s)
		}
	}
	if s := c.String("origin"); s != "" {
		if f.Origin, err = memory.ParseOrigin(s); err != nil {
			return f, usage("", "--origin: %v", err)
		}
	}
	if f.Edit < 0 {
		return f, usage("songngu memory history lists the edits", "--edit needs the number of an edit")
	}
	return f, nil
}

// export is one run of the command.
type export struct {
	format  string
	filter  memory.Filter
	status  memory.Status // or allStatuses
	langs   languages
	article *articleExport // instead of units
	tell    func(int)
	finish  func()
	written int
	left    map[memory.Status]int // out, because of their status
	removed int
}

func (e *export) write(c *cli.Context, m *memory.Memory, w io.Writer) error {
	units, removed, err := newUnitWriter(w, e.format, e.langs)
	if err != nil {
		return err
	}
	e.left = map[memory.Status]int{}
	for u, err := range m.All(c.Context, e.filter) {
		if err != nil {
			return err
		}
		if e.status != allStatuses && u.Status != e.status {
			e.left[u.Status]++
			continue
		}
		if err := units.Write(u); err != nil {
			return err
		}
		if e.written++; e.tell != nil && e.written%10_000 == 0 {
			e.tell(e.written)
		}
	}
	err = units.Close()
	e.removed = removed()
	return err
}

// report tells what a reader of the file might miss.
func (e *export) report(h host, c *cli.Context) {
	if e.removed > 0 {
		h.tell(fmt.Sprintf("%d characters that %s cannot hold were left out", e.removed, e.format), "")
	}
	var left []string
	for _, s := range []memory.Status{memory.Approved, memory.Draft, memory.Rejected} {
		if n := e.left[s]; n > 0 {
			left = append(left, fmt.Sprintf("%d %s", n, s))
		}
	}
	if len(left) > 0 && !c.IsSet("status") {
		h.tell(fmt.Sprintf("%d units written, left out: %s", e.written, strings.Join(left, ", ")), "--status all takes them too")
	}
}
