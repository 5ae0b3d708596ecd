package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

const memoryMatchHelp = `Finds the stored sentences that are most similar to each QUERY; without one, to each line of standard
input. A score of 101 is the same sentence between the same sentences, 100 the same sentence, 95 to
99 differs in numbers, punctuation, case or spacing only, up to 94 in words. Where numbers, dates,
documents or names are all that differs, the translation is given with those of the query.

   songngu memory match "Bộ Y tế ban hành 5 kế hoạch."
   songngu memory match --explain --threshold 50 "Bộ Y tế ban hành kế hoạch mới."
   songngu memory match --format jsonl < sentences.txt > matches.jsonl

With --context, lines of standard input are taken as one document, so that context counts.`

func memoryMatchCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "match",
		Usage:       "find the stored sentences most similar to a sentence",
		ArgsUsage:   "[FLAGS] [QUERY]...",
		Description: memoryMatchHelp,
		Flags: []cli.Flag{
			formatFlag("txt", "json", "jsonl"),
			outputFlag(),
			&cli.IntFlag{Name: "threshold", Aliases: []string{"t"}, Value: memory.DefaultThreshold, Base: 10, Usage: "lowest `SCORE`, 30 to 101"},
			&cli.IntFlag{Name: "limit", Aliases: []string{"n"}, Value: memory.DefaultLimit, Base: 10, Usage: "at most `N` matches a query"},
			&cli.BoolFlag{Name: "approved", Usage: "leave drafts out", DisableDefaultText: true},
			&cli.BoolFlag{Name: "explain", Usage: "print the edits that each score counts", DisableDefaultText: true},
			&cli.BoolFlag{Name: "context", Usage: "lines of standard input follow one another in a document", DisableDefaultText: true},
			&cli.StringFlag{Name: "prev", Usage: "the sentence before is `TEXT`"},
			&cli.StringFlag{Name: "next", Usage: "the sentence after is `TEXT`"},
			&cli.StringFlag{Name: "source-lang", Value: "vi", Usage: "source `LANGUAGE`"},
			&cli.StringFlag{Name: "target-lang", Value: "en", Usage: "target `LANGUAGE`"},
		},
		Action: func(c *cli.Context) error { return memoryMatch(h, c) },
	}
}

// minThreshold is the lowest score that is worth looking for: below it, sentences share little but their common words.
const minThreshold = 30

// maxLine is the longest line of standard input that is read as a query.
const maxLine = 1 << 20

func memoryMatch(h host, c *cli.Context) error {
	format, err := checkFormat(c, "txt", "json", "jsonl")
	if err != nil {
		return err
	}
	q := memory.Query{Threshold: c.Int("threshold"), Limit: c.Int("limit"), ApprovedOnly: c.Bool("approved"),
		SourceLang: c.String("source-lang"), TargetLang: c.String("target-lang"), Prev: c.String("prev"), Next: c.String("next")}
	switch {
	case q.Threshold < minThreshold || q.Threshold > memory.ContextScore:
		return usage("", "--threshold is %d: it must be from %d to %d", q.Threshold, minThreshold, memory.ContextScore)
	case q.Limit < 1 || q.Limit > 1000:
		return usage("", "--limit is %d: it must be from 1 to 1000", q.Limit)
	case c.NArg() == 0 && isTerminal(h.stdin):
		return usage(`songngu memory match "Bộ Y tế ban hành kế hoạch."`, "no query given")
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	tell, done := h.progress("indexing")
	err = m.Refresh(c.Context, tell)
	done()
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	return printTo(h, c, []string{db.Path()}, func(w io.Writer) error {
		p := &matchPrinter{w: w, format: format, explain: c.Bool("explain")}
		if err := p.begin(); err != nil {
			return err
		}
		err := eachQuery(h, c, func(source, prev, next string) error {
			q := q
			q.Source = source
			if prev != "" || next != "" {
				q.Prev, q.Next = prev, next
			}
			return p.query(c.Context, m, q)
		})
		if err != nil {
			return memoryFault(db.Path(), err)
		}
		return p.end()
	})
}

// eachQuery calls fn with each argument, or with each line of standard input and, with --context, the lines around it.
func eachQuery(h host, c *cli.Context, fn func(source, prev, next string) error) error {
	if c.NArg() > 0 {
		for _, a := range c.Args().Slice() {
			if err := fn(a, "", ""); err != nil {
				return err
			}
		}
		return nil
	}
	lines := bufio.NewScanner(h.stdin)
	lines.Buffer(make([]byte, 0, 64<<10), maxLine)
	number := 0
	read := func() (string, bool) {
		if !lines.Scan() {
			return "", false
		}
		number++
		return strings.TrimSuffix(lines.Text(), "\r"), true
	}
	prev := ""
	line, ok := read()
	for ok {
		if err := c.Err(); err != nil {
			return err
		}
		var next string
		var more bool
		around := [2]string{}
		if c.Bool("context") {
			next, more = read()
			around = [2]string{prev, next}
		}
		if err := fn(line, around[0], around[1]); err != nil {
			return err
		}
		prev = line
		if c.Bool("context") {
			line, ok = next, more
		} else {
			line, ok = read()
		}
	}
	if err := lines.Err(); errors.Is(err, bufio.ErrTooLong) {
		return &fault{code: exitInput, msg: fmt.Sprintf("standard input: line %d is longer than %d bytes", number+1, maxLine),
			hint: "put one sentence on a line"}
	}
	return lines.Err()
}

// matchPrinter prints the matches of queries.
type matchPrinter struct {
	w       io.Writer
	format  string
	explain bool
	count   int
}

// matchJSON is the stable form of docs/formats.md.
type matchJSON struct {
	Score      int           `json:"score"`
	Kind       memory.Kind   `json:"kind"`
	Source     string        `json:"source"`
	Target     string        `json:"target"`
	Origin     memory.Origin `json:"origin"`
	ID         int64         `json:"id"`
	Status     memory.Status `json:"status"`
	Similarity int           `json:"similarity"`
	Penalties  []penaltyJSON `json:"penalties,omitempty"`
	Rival      bool          `json:"rival,omitempty"`
	Repaired   string        `json:"repaired,omitempty"`
	Whole      bool          `json:"whole,omitempty"`
	Swaps      []swapJSON    `json:"swaps,omitempty"`
	Document   string        `json:"document,omitempty"`
	Edits      []string      `json:"edits,omitempty"`
}

type penaltyJSON struct {
	Reason string `json:"reason"`
	Points int    `json:"points"`
}

type swapJSON struct {
	Kind string `json:"kind"`
	Old  string `json:"old"`
	New  string `json:"new"`
}

type queryJSON struct {
	Query   string      `json:"query"`
	Matches []matchJSON `json:"matches"`
}

func (p *matchPrinter) begin() error {
	if p.format != "json" {
		return nil
	}
	_, err := io.WriteString(p.w, `{"schema":"songngu.matches/1","score_version":`+fmt.Sprint(memory.ScoreVersion)+`,"queries":[`+"\n")
	return err
}

func (p *matchPrinter) end() error {
	if p.format != "json" {
		return nil
	}
	_, err := io.WriteString(p.w, "]}\n")
	return err
}

func (p *matchPrinter) query(ctx context.Context, m *memory.Memory, q memory.Query) error {
	matches, err := m.Match(ctx, q)
	if err != nil {
		return err
	}
	p.count++
	if p.format == "txt" {
		return p.text(q, matches)
	}
	j := queryJSON{Query: q.Source, Matches: []matchJSON{}}
	for _, match := range matches {
		j.Matches = append(j.Matches, p.json(q, match))
	}
	if p.format == "json" && p.count > 1 {
		if _, err := io.WriteString(p.w, ","); err != nil {
			return err
		}
	}
	return printJSON(p.w, j)
}

func (p *matchPrinter) json(q memory.Query, m memory.Match) matchJSON {
	j := matchJSON{Score: m.Score, Kind: m.Kind, Source: m.Unit.Source, Target: m.Unit.Target, Origin: m.Unit.Origin, ID: m.Unit.ID,
		Status: m.Unit.Status, Similarity: m.Similarity, Rival: m.Rival, Repaired: m.Repaired, Whole: m.Whole, Document: m.Unit.Document}
	for _, x := range m.Penalties {
		j.Penalties = append(j.Penalties, penaltyJSON(x))
	}
	for _, s := range m.Swaps {
		j.Swaps = append(j.Swaps, swapJSON{s.Kind, s.Old, s.New})
	}
	if p.explain {
		j.Edits = m.Explain(q.Source)
	}
	return j
}

func (p *matchPrinter) text(q memory.Query, matches []memory.Match) error {
	var b strings.Builder
	if p.count > 1 {
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "%s\n", plain(q.Source))
	if len(matches) == 0 {
		fmt.Fprintf(&b, "     no match of %d or more\n", q.Threshold)
	}
	for _, m := range matches {
		p.match(&b, q, m)
	}
	_, err := io.WriteString(p.w, b.String())
	return err
}

// match prints one match: the score, what there is to know of the unit, both texts, the repaired one.
func (p *matchPrinter) match(b *strings.Builder, q memory.Query, m memory.Match) {
	notes := []string{string(m.Kind), fmt.Sprintf("unit %d", m.Unit.ID), string(m.Unit.Origin)}
	if m.Unit.Status != memory.Approved {
		notes = append(notes, string(m.Unit.Status))
	}
	if m.Unit.Document != "" {
		notes = append(notes, m.Unit.Document)
	}
	if m.Rival {
		notes = append(notes, "rival targets")
	}
	fmt.Fprintf(b, "%4d %s\n", m.Score, plain(strings.Join(notes, ", ")))
	fmt.Fprintf(b, "     vi  %s\n     en  %s\n", plain(m.Unit.Source), plain(m.Unit.Target))
	if m.Repaired != "" {
		label := "repaired in part"
		if m.Whole {
			label = "repaired"
		}
		fmt.Fprintf(b, "     =>  %s  (%s)\n", plain(m.Repaired), label)
	}
	if !p.explain {
		return
	}
	for _, e := range m.Explain(q.Source) {
		fmt.Fprintf(b, "         %s\n", plain(e))
	}
	for _, x := range m.Penalties {
		fmt.Fprintf(b, "         less %d: %s\n", x.Points, x.Reason)
	}
}
