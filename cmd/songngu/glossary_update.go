package main

import (
	"slices"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

const glossaryUpdateHelp = `Changes an entry, named by its number or by any of its Vietnamese names; what it was stays in its
history. An approved entry whose preferred terms, article or definition change is proposed then and has
to be approved again, unless --approve says that you have looked at it.

   songngu glossary update "Đề án 06" --en "Project 06" --approve
   songngu glossary update 12 --variant "Đề án 06/CP" --remove "Đề án số 6"`

func glossaryUpdateCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "update",
		Usage:       "change the terms or the notes of an entry",
		ArgsUsage:   "[FLAGS] NUMBER|NAME",
		Description: glossaryUpdateHelp,
		Flags: append(entryFlags(),
			&cli.StringFlag{Name: "vi", Usage: "new preferred Vietnamese `TERM`"},
			&cli.StringFlag{Name: "en", Usage: "new preferred English `TERM`; the old one stays admitted"},
			&cli.StringSliceFlag{Name: "remove", Usage: "take the `TERM` away; may be given again"},
			&cli.BoolFlag{Name: "approve", Usage: "approve the entry as it is then", DisableDefaultText: true},
			formatFlag("txt", "json"),
		),
		Action: func(c *cli.Context) error { return glossaryUpdate(h, c) },
	}
}

func glossaryUpdate(h host, c *cli.Context) error {
	if c.NArg() != 1 {
		return usage(`songngu glossary update "Đề án 06" --en "Project 06"`, "glossary update takes one number or name")
	}
	if len(c.LocalFlagNames()) == 0 {
		return usage("songngu glossary update --help lists the flags", "nothing says what to change")
	}
	return changeEntries(h, c, "glossary update", c.Args().Slice(), func(w memory.Editor, e memory.Entry) (memory.Effect, error) {
		e.Terms = slices.Clone(e.Terms)
		for _, gone := range c.StringSlice("remove") {
			e.Terms = slices.DeleteFunc(e.Terms, func(t memory.Term) bool { return t.Text == gone })
		}
		prefer(&e, sourceLang, c.String("vi"))
		prefer(&e, targetLang, c.String("en"))
		applyFlags(c, &e)
		if e.Status = ""; c.Bool("approve") {
			e.Status = memory.Approved
		}
		if err := checkEntry(e); err != nil {
			return memory.Skipped, err
		}
		return w.UpdateEntry(e)
	})
}

// prefer makes a term the preferred one of its language; the one before it is admitted. The head term stays the first.
func prefer(e *memory.Entry, lang, text string) {
	if text == "" {
		return
	}
	for i := range e.Terms {
		if t := &e.Terms[i]; memory.SameLang(t.Lang, lang) && t.Use == memory.Preferred {
			t.Use = memory.Admitted
		}
	}
	e.Terms = slices.DeleteFunc(e.Terms, func(t memory.Term) bool { return memory.SameLang(t.Lang, lang) && t.Text == text })
	at := slices.IndexFunc(e.Terms, func(t memory.Term) bool { return memory.SameLang(t.Lang, lang) })
	if at < 0 {
		at = len(e.Terms)
	}
	e.Terms = slices.Insert(e.Terms, at, memory.Term{Lang: lang, Text: text, Use: memory.Preferred})
}
