package main

import (
	"cmp"

	"github.com/urfave/cli/v2"

	"songngu/internal/terms"
	"songngu/memory"
)

const glossaryAddHelp = `Adds a term with its English. You vouch for it: it is approved, and used in every brief and translation
from now on, before any term that the program ships with. If an entry has the name already, what you
add comes beside what is there; --policy overwrite replaces it, and the history keeps the old one.

   songngu glossary add "Đề án 06" "Project 06" --kind programme --article 0
   songngu glossary add "định danh điện tử" "electronic identification" --variant "định danh số"
   songngu glossary add --status proposed "hộ cận nghèo" "near-poor household"`

func glossaryAddCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "add",
		Usage:       "add a term with its English",
		ArgsUsage:   "[FLAGS] VIETNAMESE ENGLISH",
		Description: glossaryAddHelp,
		Flags: append(entryFlags(),
			&cli.StringFlag{Name: "status", Value: string(memory.Approved), Usage: "`STATUS` of the entry: candidate, proposed or approved"},
			&cli.StringFlag{Name: "policy", Value: string(memory.Merge), Usage: "for a name that is there: `POLICY` keep, overwrite or merge"},
			formatFlag("txt", "json"),
		),
		Action: func(c *cli.Context) error { return glossaryAdd(h, c) },
	}
}

// entryFlags are the properties of an entry.
func entryFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Name: "variant", Usage: "another Vietnamese `NAME`; may be given again"},
		&cli.StringSliceFlag{Name: "abbreviation", Usage: "a Vietnamese short `FORM`, such as CAND; may be given again"},
		&cli.StringSliceFlag{Name: "admitted", Usage: "another `ENGLISH` term that may be used; may be given again"},
		&cli.StringFlag{Name: "kind", Usage: "what is named: `KIND` body, law, programme, system, title, rank, event, place or concept"},
		&cli.StringFlag{Name: "domain", Usage: "policy `FIELD`"},
		&cli.StringFlag{Name: "article", Usage: "`ARTICLE` of the English: the; 0 for a proper name without one; a noun has none"},
		&cli.StringFlag{Name: "definition", Usage: "`TEXT` that says what it is"},
		&cli.StringFlag{Name: "source", Usage: "where the English stands: `TEXT`"},
		&cli.StringFlag{Name: "note", Usage: "note `TEXT`"},
	}
}

// applyFlags gives an entry what the flags say.
func applyFlags(c *cli.Context, e *memory.Entry) {
	for _, v := range c.StringSlice("variant") {
		e.Terms = append(e.Terms, memory.Term{Lang: sourceLang, Text: v, Form: memory.Variant})
	}
	for _, a := range c.StringSlice("abbreviation") {
		e.Terms = append(e.Terms, memory.Term{Lang: sourceLang, Text: a, Form: memory.Abbreviation})
	}
	for _, t := range c.StringSlice("admitted") {
		e.Terms = append(e.Terms, memory.Term{Lang: targetLang, Text: t, Use: memory.Admitted})
	}
	for _, p := range []struct {
		name string
		to   *string
	}{
		{"kind", &e.Kind}, {"domain", &e.Domain}, {"article", &e.Article}, {"definition", &e.Definition}, {"source", &e.Source}, {"note", &e.Note},
	} {
		if c.IsSet(p.name) {
			*p.to = c.String(p.name)
		}
	}
}

// checkEntry refuses an entry that cannot be stored, or that no text can have.
func checkEntry(e memory.Entry) error {
	const hint = `songngu glossary add "Đề án 06" "Project 06"`
	clean, err := e.Clean()
	if err != nil {
		return usage(hint, "%v", err)
	}
	if k := terms.Kind(clean.Kind); clean.Kind != "" && !k.Valid() {
		return usage("the kinds are body, law, programme, system, title, rank, doctype, issuer, event, place and concept", "unknown kind %q", clean.Kind)
	}
	if clean.Preferred(targetLang).Text == "" {
		return nil // a candidate may have none
	}
	if _, err := termOf(clean); err != nil {
		return usage(hint, "%v", err)
	}
	return nil
}

func glossaryAdd(h host, c *cli.Context) error {
	format, err := checkFormat(c, "txt", "json")
	if err != nil {
		return err
	}
	if c.NArg() != 2 {
		return usage(`songngu glossary add "Đề án 06" "Project 06"`, "glossary add takes a Vietnamese and an English term")
	}
	policy, err := memory.ParsePolicy(c.String("policy"))
	if err != nil {
		return usage("", "--policy: %v", err)
	}
	status, err := memory.ParseEntryStatus(c.String("status"))
	if err != nil || status == memory.Rejected {
		return usage("", "--status is %q: use candidate, proposed or approved", c.String("status"))
	}
	e := memory.Entry{Status: status, Creator: h.actor(), Terms: []memory.Term{
		{Lang: sourceLang, Text: c.Args().Get(0)}, {Lang: targetLang, Text: c.Args().Get(1)}}}
	applyFlags(c, &e)
	e.Kind = cmp.Or(e.Kind, string(terms.Concept))
	if err := checkEntry(e); err != nil {
		return err
	}
	m, db, err := createMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	var o memory.Outcome
	g, err := m.Edit(c.Context, h.edit("glossary add", cut(e.Head().Text)), func(w memory.Editor) error {
		outcomes, err := w.PutEntries([]memory.Entry{e}, policy)
		if err == nil {
			o = outcomes[0]
		}
		return err
	})
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	return printEntryOutcome(h, format, o, g.Number)
}

// printEntryOutcome says what became of one entry.
func printEntryOutcome(h host, format string, o memory.Outcome, edit int64) error {
	if format == "json" {
		entries := 0
		if edit != 0 {
			entries = 1
		}
		return printJSON(h.stdout, changeJSON{Schema: "songngu.change/1", Action: "add", Edit: edit, Entries: &entries, Entry: o.ID,
			Effect: o.Effect.String(), Reason: o.Reason})
	}
	return tellOutcome(h.stdout, "entry", o, edit)
}
