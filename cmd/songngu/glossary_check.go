package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/internal/glossary"
	"songngu/internal/terms"
	"songngu/memory"
	"songngu/memory/align"
	"songngu/seeds"
)

const glossaryCheckHelp = `Checks translations by the glossary: approved terms whose English is missing, English that is forbidden
or no longer used, and terms that one document writes in two ways. Give a file with both languages
(TMX, XLIFF, TSV, CSV, JSON Lines), or a Vietnamese text and its English, which are aligned first.
Plurals, case, hyphens, articles and British or American spelling make no difference.

   songngu glossary check circular-12.xlf
   songngu glossary check --strict report.vi.txt report.en.txt

--shipped checks the terms that the program ships with too, where the glossary does not have them.`

func glossaryCheckCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "check",
		Usage:       "check translations by the glossary",
		ArgsUsage:   "[FLAGS] FILE | SOURCE TARGET",
		Description: glossaryCheckHelp,
		Flags: []cli.Flag{
			formatFlag("txt", "json"), outputFlag(),
			&cli.BoolFlag{Name: "shipped", Usage: "check the terms that the program ships with too", DisableDefaultText: true},
			&cli.BoolFlag{Name: "strict", Usage: "end with exit code 7 when something was found", DisableDefaultText: true},
		},
		Action: func(c *cli.Context) error { return glossaryCheck(h, c) },
	}
}

// checkedPair is a translation that was checked.
type checkedPair struct{ source, target string }

// findingJSON is a finding as it is printed.
type findingJSON struct {
	Fault  glossary.Fault `json:"fault"`
	Unit   int            `json:"unit"` // from 1
	Entry  int64          `json:"entry,omitempty"`
	VI     string         `json:"vi"`
	EN     string         `json:"en"`
	Found  string         `json:"found,omitempty"`
	Source [2]int         `json:"source_span"`
	Target *[2]int        `json:"target_span,omitempty"`
}

func glossaryCheck(h host, c *cli.Context) error {
	format, err := checkFormat(c, "txt", "json")
	if err != nil {
		return err
	}
	if c.NArg() != 1 && c.NArg() != 2 {
		return usage("songngu glossary check report.vi.txt report.en.txt", "glossary check takes one bilingual file, or a source and a target")
	}
	rules, err := checkRules(h, c)
	if err != nil {
		return err
	}
	if len(rules) == 0 {
		return &fault{code: exitSetup, msg: "no term is approved yet", hint: "songngu glossary approve approves terms; --shipped checks those that the program ships with"}
	}
	checker, err := glossary.NewChecker(rules)
	if err != nil {
		return &fault{code: exitSetup, msg: "the glossary cannot be used: " + err.Error()}
	}
	pairs, err := readPairs(c)
	if err != nil {
		return err
	}
	var found []glossary.Finding
	for _, p := range pairs {
		found = append(found, checker.Check(p.source, p.target)...)
	}
	found = append(found, checker.Inconsistencies()...)
	err = printTo(h, c, c.Args().Slice(), func(w io.Writer) error {
		if format == "json" {
			return printCheckJSON(w, checker, found)
		}
		return printCheck(w, checker, pairs, found)
	})
	if err == nil && len(found) > 0 && c.Bool("strict") {
		err = &fault{code: exitChecks}
	}
	return err
}

// checkRules gives the rules of the approved entries and, where they are asked for, of the terms of the program.
func checkRules(h host, c *cli.Context) ([]glossary.Rule, error) {
	entries, err := approvedEntries(h, c)
	if err != nil {
		return nil, err
	}
	var rules []glossary.Rule
	var own []terms.Entry
	for _, e := range entries {
		t, err := termOf(e)
		if err != nil {
			continue // told when it was read
		}
		own = append(own, t)
		j := newEntryJSON(e)
		rules = append(rules, glossary.Rule{Entry: e.ID, VI: j.VI, Names: append(j.Variants, j.Abbreviations...),
			Written: append([]string{j.EN}, j.Admitted...), Deprecated: j.Deprecated, Forbidden: j.Forbidden})
	}
	if !c.Bool("shipped") {
		return rules, nil
	}
	shipped, err := terms.ReadFS(seeds.FS, "terms")
	if err != nil {
		return nil, err
	}
	for _, t := range terms.Merge(own, shipped)[len(own):] {
		rules = append(rules, glossary.Rule{VI: t.VI, Names: append(t.Variants, t.AbbrVI...), Written: append([]string{t.EN}, t.AbbrEN...)})
	}
	return rules, nil
}

// readPairs reads the translations of a bilingual file, or of two texts that are aligned first.
func readPairs(c *cli.Context) ([]checkedPair, error) {
	if c.NArg() == 2 {
		return alignedPairs(c)
	}
	path := c.Args().First()
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	units, _, _, err := newUnitReader(f, path, "", reading{languages: languages{sourceLang, targetLang}})
	var pairs []checkedPair
	for err == nil {
		var u memory.Unit
		if u, err = units.Next(); err == nil {
			pairs = append(pairs, checkedPair{u.Source, u.Target})
		} else if skipped := (*memory.SkippedError)(nil); errors.As(err, &skipped) {
			err = nil
		}
	}
	if !errors.Is(err, io.EOF) {
		bad := importFault(path, err)
		return nil, &fault{code: exitInput, msg: bad.msg, hint: bad.hint}
	}
	if len(pairs) == 0 {
		return nil, &fault{code: exitInput, msg: path + ": " + memory.ErrNoUnits.Error(), hint: "give a bilingual file, or a source and a target"}
	}
	return pairs, nil
}

// alignedPairs aligns a Vietnamese text and its English. What has no partner is not checked.
func alignedPairs(c *cli.Context) ([]checkedPair, error) {
	vi, err := readVietnamese(c.Args().Get(0))
	if err != nil {
		return nil, err
	}
	en, err := readEnglish(c.Args().Get(1))
	if err != nil {
		return nil, err
	}
	aligner, err := newAligner()
	if err != nil {
		return nil, err
	}
	beads, err := aligner.Align(c.Context, vi, en)
	if err != nil {
		return nil, err
	}
	var pairs []checkedPair
	for _, b := range beads {
		if b.Paired() {
			pairs = append(pairs, checkedPair{align.Join(vi, b.VI), align.Join(en, b.EN)})
		}
	}
	return pairs, nil
}

// printCheck prints findings for people: the sentence, its translation and what is wrong.
func printCheck(w io.Writer, checker *glossary.Checker, pairs []checkedPair, found []glossary.Finding) error {
	var b strings.Builder
	last := -1
	for _, f := range found {
		if f.Unit != last {
			fmt.Fprintf(&b, "%d  %s\n   %s\n", f.Unit+1, plain(oneLine(pairs[f.Unit].source)), plain(oneLine(pairs[f.Unit].target)))
			last = f.Unit
		}
		fmt.Fprintf(&b, "     %s: %s\n", f.Fault, plain(f.Message()))
	}
	fmt.Fprintf(&b, "%s, %s, %d with their English; %s\n", counted(checker.Units, "translation"), counted(checker.Terms, "term"), checker.Kept, counted(len(found), "finding"))
	_, err := io.WriteString(w, b.String())
	return err
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func printCheckJSON(w io.Writer, checker *glossary.Checker, found []glossary.Finding) error {
	list := []findingJSON{}
	for _, f := range found {
		j := findingJSON{Fault: f.Fault, Unit: f.Unit + 1, Entry: f.Rule.Entry, VI: f.Rule.VI, Found: f.Found, Source: [2]int{f.Source.Start, f.Source.End}}
		if len(f.Rule.Written) > 0 {
			j.EN = f.Rule.Written[0]
		}
		if f.Target.Len() > 0 {
			j.Target = &[2]int{f.Target.Start, f.Target.End}
		}
		list = append(list, j)
	}
	return printJSON(w, struct {
		Schema   string        `json:"schema"`
		Units    int           `json:"units"`
		Terms    int           `json:"terms"`
		Kept     int           `json:"kept"`
		Findings []findingJSON `json:"findings"`
	}{"songngu.glossary-check/1", checker.Units, checker.Terms, checker.Kept, list})
}
