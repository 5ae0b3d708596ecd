package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/internal/article"
	"songngu/internal/report"
	"songngu/internal/terms"
	"songngu/internal/translate"
	"songngu/memory"
	"songngu/memory/align"
)

const checkHelp = `Checks somebody's English translation against the Vietnamese, sentence by sentence: numbers, dates,
documents and names that only one side has, plans told as done, terms that are not those of the
glossary, sentences left out. SOURCE and TARGET are a text and its translation, whose sentences are
paired first; or give files that hold both: TMX, XLIFF, TSV, CSV or JSON Lines.

   songngu check report.vi.txt report.en.txt
   songngu check --strict job.xlf
   songngu check --format jsonl delivery.tmx

It cannot see whether a verb was understood. Names that the Vietnamese does not have are warnings, as
English has its own for many places; approved entries of the memory are the glossary, before the
terms that the program ships with.`

func checkCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "check",
		Usage:       "check a translation: numbers, dates, documents, names, terms",
		ArgsUsage:   "[FLAGS] SOURCE TARGET | FILE...",
		Description: checkHelp,
		Flags: []cli.Flag{
			formatFlag(words(report.CheckFormats())...),
			outputFlag(),
			&cli.BoolFlag{Name: "strict", Usage: "end with exit code 7 when a check failed", DisableDefaultText: true},
			&cli.StringFlag{Name: "memory", Usage: "use the glossary of the memory `FILE`"},
		},
		Action: func(c *cli.Context) error { return runCheck(h, c) },
	}
}

func runCheck(h host, c *cli.Context) error {
	format, err := checkFormat(c, words(report.CheckFormats())...)
	if err != nil {
		return err
	}
	args := c.Args().Slice()
	if len(args) == 0 {
		return usage("songngu check report.vi.txt report.en.txt", "no translation given")
	}
	approved, err := approvedTerms(h, c)
	if err != nil {
		return err
	}
	base, err := newBase(approved)
	if err != nil {
		return err
	}
	k := &checking{host: h, c: c, base: base}
	err = printTo(h, c, args, func(w io.Writer) error {
		if k.printer, err = report.NewChecks(w, report.Format(format)); err != nil {
			return err
		}
		if err := k.printer.Begin(); err != nil {
			return err
		}
		if err := k.files(args); err != nil {
			return err
		}
		return k.printer.End()
	})
	if err != nil {
		return err
	}
	if c.Bool("strict") && k.flagged > 0 {
		return &fault{code: exitChecks, msg: fmt.Sprintf("checks failed: %d of %d pairs", k.flagged, k.pairs)}
	}
	return nil
}

// checking is one run of the command.
type checking struct {
	host           host
	c              *cli.Context
	base           *terms.Base
	printer        report.CheckPrinter
	pairs, flagged int
}

// files checks a text with its translation, or files that hold both.
func (k *checking) files(args []string) error {
	if len(args) == 2 && formatOfName(args[0]) == "" && formatOfName(args[1]) == "" {
		return k.texts(args[0], args[1])
	}
	for _, path := range args {
		if len(args) == 1 && formatOfName(path) == "" && path != article.Stdin {
			return usage("songngu check report.vi.txt report.en.txt", "%s: its translation is not given", path)
		}
		if err := k.units(path); err != nil {
			return err
		}
	}
	return nil
}

// texts pairs the sentences of a text and its translation and checks each pair.
func (k *checking) texts(vi, en string) error {
	aligner, err := newAligner()
	if err != nil {
		return err
	}
	d := align.Document{Name: filepath.Base(en)}
	if d.VI, err = readVietnamese(vi); err != nil {
		return err
	}
	if d.EN, err = readEnglish(en); err != nil {
		return err
	}
	if d.Beads, err = aligner.Align(k.c.Context, d.VI, d.EN); err != nil {
		return err
	}
	for i, b := range d.Beads {
		p := translate.Pair{Document: d.Name, ID: "pair " + strconv.Itoa(i+1), Source: joinSentences(d.VI[b.VI.First:b.VI.End]),
			Target: joinSentences(d.EN[b.EN.First:b.EN.End]), Confidence: b.Confidence, Aside: b.VI.Len() > 0 && d.VI[b.VI.First].Aside}
		if err := k.pair(p); err != nil {
			return err
		}
	}
	return nil
}

// joinSentences gives sentences as one text.
func joinSentences(all []align.Sentence) string {
	parts := make([]string, len(all))
	for i, s := range all {
		parts[i] = s.Text
	}
	return strings.Join(parts, " ")
}

// units checks the units of a file.
func (k *checking) units(path string) error {
	in := k.host.stdin
	if path != article.Stdin {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer func() { _ = f.Close() }() // read only: closing loses nothing
		in = f
	}
	units, _, note, err := newUnitReader(in, path, "", reading{languages: languages{"vi", "en"}})
	if err != nil {
		return unreadable(path, err)
	}
	if note != "" {
		k.host.tell(path+": "+note, "")
	}
	skipped, first := 0, ""
	for number := 1; ; number++ {
		if err := k.c.Err(); err != nil {
			return err
		}
		u, err := units.Next()
		var skip *memory.SkippedError
		switch {
		case errors.Is(err, io.EOF):
			if skipped > 0 {
				k.host.tell(fmt.Sprintf("%s: units left out: %d (first: %s)", path, skipped, first), "")
			}
			return nil
		case errors.As(err, &skip):
			if skipped++; first == "" {
				first = skip.Error()
			}
			continue
		case err != nil:
			return unreadable(path, err)
		case u.Status == memory.Rejected:
			continue
		}
		p := translate.Pair{Document: filepath.Base(path), ID: unitName(u, number), Source: u.Source, Target: u.Target, Confidence: 1}
		if err := k.pair(p); err != nil {
			return err
		}
	}
}

// unreadable is what is wrong with a file that holds both languages.
func unreadable(path string, err error) error {
	f := importFault(path, err)
	f.code = exitInput
	if f.hint == nothingTaken {
		f.hint = ""
	}
	return f
}

// unitName names a unit as its file does, else by its place.
func unitName(u memory.Unit, number int) string {
	for _, p := range u.Props {
		if p.Name == "xliff-id" || p.Name == "tmx-tuid" {
			return "unit " + p.Value
		}
	}
	return "unit " + strconv.Itoa(number)
}

func (k *checking) pair(p translate.Pair) error {
	checked := translate.Check(p, k.base)
	k.pairs++
	if checked.Flagged() {
		k.flagged++
	}
	return k.printer.Add(checked)
}
