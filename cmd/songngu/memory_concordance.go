package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

const memoryConcordanceHelp = `Shows where a phrase stands in stored sentences, on both sides, with its translation. Case and the
place of the tone do not matter. --bare finds words whatever their diacritics, đ included. A word
may end or begin with *, which stands for any letters; * alone stands for any one word.

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
			&cli.IntFlag{Name: "limit", Aliases: []string{"n"}, Value: 50, Base: 10, Usage: "at most `N` sentences; 0 is all"},
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
	return printTo(h, c, []string{db.Path()}, func(w io.Writer) error {
		err := printOccurrences(c, m, q, w, format)
		if _, ok := errors.AsType[*memory.PhraseError](err); ok {
			return usage("", "%v", err)
		}
		return memoryFault(db.Path(), err)
	})
}

// occurrenceJSON is an occurrence as it is printed. Spans are bytes of the source or target, as side says.
type occurrenceJSON struct {
	Side  memory.Side `json:"side"`
	Spans [][2]int    `json:"spans"`
	Unit  unitJSON    `json:"unit"`
}

func printOccurrences(c *cli.Context, m *memory.Memory, q memory.ConcordanceQuery, w io.Writer, format string) error {
	n := 0
	var printErr error
	if format == "json" {
		if _, err := io.WriteString(w, `{"schema":"songngu.concordance/1","occurrences":[`+"\n"); err != nil {
			return err
		}
	}
	err := memory.Concordance(c.Context, m, q, func(o memory.Occurrence) bool {
		n++
		if format == "txt" {
			printErr = printLine(w, o)
			return printErr == nil
		}
		if format == "json" && n > 1 {
			if _, printErr = io.WriteString(w, ","); printErr != nil {
				return false
			}
		}
		j := occurrenceJSON{Side: o.Side, Unit: newUnitJSON(o.Unit)}
		for _, s := range o.Spans {
			j.Spans = append(j.Spans, [2]int{s.Start, s.End})
		}
		printErr = printJSON(w, j)
		return printErr == nil
	})
	if err = errors.Join(err, printErr); err != nil {
		return err
	}
	switch {
	case format == "json":
		_, err = io.WriteString(w, "]}\n")
	case format == "txt" && n == 0:
		_, err = io.WriteString(w, "not found\n")
	}
	return err
}

// around is how many characters are shown on each side of a phrase.
const around = 36

// printLine shows the first occurrence in the middle of a line and the other side of the unit below.
func printLine(w io.Writer, o memory.Occurrence) error {
	text, other := o.Unit.Source, o.Unit.Target
	if o.Side == memory.TargetSide {
		text, other = other, text
	}
	s := o.Spans[0]
	before, after := lastRunes(text[:s.Start], around), firstRunes(text[s.End:], around)
	_, err := fmt.Fprintf(w, "%6d  %s%s[%s]%s\n        %s\n", o.Unit.ID, strings.Repeat(" ", around-utf8.RuneCountInString(before)),
		plain(before), plain(s.In(text)), plain(after), plain(other))
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
