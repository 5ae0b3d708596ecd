package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"songngu/memory"
	"songngu/memory/jsonl"
)

const memoryConcordanceHelp = `Shows where a phrase stands in stored sentences, on both sides, with its translation. Case and the
place of the tone do not matter. --bare finds words whatever their diacritics, đ included. A * in a
word stands for any letters and digits, a * alone for any one word.

   songngu memory concordance "định danh điện tử"
   songngu memory concordance --bare "dinh danh *"
   songngu memory concordance --side target "identif*"`

func memoryConcordanceCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "concordance",
		Usage:       "show a phrase in its sentences, with their translations",
		ArgsUsage:   "[FLAGS] PHRASE",
		Description: memoryConcordanceHelp,
		Flags: []cli.Flag{
			formatFlag("txt", "json", "jsonl"),
			outputFlag(),
			&cli.StringFlag{Name: "side", Value: "both", Usage: "look on `SIDE`: source, target or both"},
			&cli.BoolFlag{Name: "bare", Usage: "find words whatever their diacritics", DisableDefaultText: true},
			&cli.IntFlag{Name: "limit", Aliases: []string{"n"}, Value: 50, Base: 10, Usage: "at most `N` units; 0 is all"},
			&cli.StringFlag{Name: "status", Usage: "only units of `STATUS` draft, approved or rejected"},
			&cli.StringFlag{Name: "document", Usage: "only units of the document `NAME`"},
		},
		Action: func(c *cli.Context) error { return memoryConcordance(h, c) },
	}
}

func memoryConcordance(h host, c *cli.Context) error {
	format, err := checkFormat(c, "txt", "json", "jsonl")
	if err != nil {
		return err
	}
	if c.NArg() != 1 {
		return usage(`songngu memory concordance "định danh điện tử"`, "memory concordance takes one phrase")
	}
	q := memory.ConcordanceQuery{Phrase: c.Args().First(), Bare: c.Bool("bare"), Limit: c.Int("limit")}
	q.Filter.Document = c.String("document")
	switch side := c.String("side"); side {
	case "both":
	case "source", "target":
		q.Side = memory.Side(side)
	default:
		return usage("", "--side is %q: use source, target or both", side)
	}
	if q.Limit < 0 {
		return usage("", "--limit is %d: it must not be negative", q.Limit)
	}
	if c.IsSet("status") {
		if q.Filter.Status, err = memory.ParseStatus(c.String("status")); err != nil {
			return usage("", "--status: %v", err)
		}
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	more := false
	err = printTo(h, c, []string{db.Path()}, func(w io.Writer) error {
		p := &occurrencePrinter{w: w, format: format}
		err := p.print(c.Context, m, q)
		more = q.Limit > 0 && p.count == q.Limit
		if phrase, ok := errors.AsType[*memory.PhraseError](err); ok {
			return usage(`songngu memory concordance "định danh * tử"`, "%v", phrase)
		}
		return memoryFault(db.Path(), err)
	})
	if err == nil && more && format == "txt" {
		h.tell(fmt.Sprintf("only the first %d are shown", q.Limit), "--limit 0 shows all")
	}
	return err
}

// occurrenceJSON is an occurrence as it is printed. Spans are bytes of the source or target, as side says.
type occurrenceJSON struct {
	Side  memory.Side  `json:"side"`
	Spans [][2]int     `json:"spans"`
	Unit  jsonl.Record `json:"unit"`
}

// occurrencePrinter prints the units that hold a phrase.
type occurrencePrinter struct {
	w      io.Writer
	format string
	count  int
}

func (p *occurrencePrinter) print(ctx context.Context, m *memory.Memory, q memory.ConcordanceQuery) error {
	var printErr error
	err := memory.Concordance(ctx, m, q, func(o memory.Occurrence) bool {
		p.count++
		if p.format == "txt" {
			printErr = printLines(p.w, o)
		} else {
			printErr = p.json(o)
		}
		return printErr == nil
	})
	if err = errors.Join(err, printErr); err != nil {
		return err
	}
	switch {
	case p.format == "json" && p.count == 0:
		_, err = io.WriteString(p.w, concordanceHead+"]}\n")
	case p.format == "json":
		_, err = io.WriteString(p.w, "]}\n")
	case p.format == "txt" && p.count == 0:
		_, err = io.WriteString(p.w, "not found\n")
	}
	return err
}

const concordanceHead = `{"schema":"songngu.concordance/1","occurrences":[`

// json prints one occurrence, after what comes before it in the document that --format json prints.
func (p *occurrencePrinter) json(o memory.Occurrence) error {
	before := ""
	switch {
	case p.format == "json" && p.count == 1:
		before = concordanceHead + "\n"
	case p.format == "json":
		before = ","
	}
	if _, err := io.WriteString(p.w, before); err != nil {
		return err
	}
	j := occurrenceJSON{Side: o.Side, Unit: jsonl.NewRecord(o.Unit)}
	for _, s := range o.Spans {
		j.Spans = append(j.Spans, [2]int{s.Start, s.End})
	}
	return printJSON(p.w, j)
}

// around is how many characters are shown on each side of a phrase.
const around = 36

// printLines shows each place of the phrase in the middle of a line, and the other side of the unit below.
func printLines(w io.Writer, o memory.Occurrence) error {
	text, other := o.Unit.Source, o.Unit.Target
	if o.Side == memory.TargetSide {
		text, other = other, text
	}
	var b strings.Builder
	for i, s := range o.Spans {
		number := ""
		if i == 0 {
			number = fmt.Sprint(o.Unit.ID)
		}
		before, after := harmless(lastRunes(text[:s.Start], around)), harmless(firstRunes(text[s.End:], around))
		pad := strings.Repeat(" ", max(0, around-utf8.RuneCountInString(before)))
		fmt.Fprintf(&b, "%6s  %s%s[%s]%s\n", number, pad, before, harmless(s.In(text)), after)
	}
	fmt.Fprintf(&b, "        %s", harmless(other))
	if o.Unit.Status != memory.Approved {
		fmt.Fprintf(&b, " (%s)", o.Unit.Status)
	}
	_, err := fmt.Fprintln(w, b.String())
	return err
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func lastRunes(s string, n int) string {
	if skip := utf8.RuneCountInString(s) - n; skip > 0 {
		return s[len(firstRunes(s, skip)):]
	}
	return s
}
