package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/internal/config"
	"songngu/internal/terms"
	"songngu/internal/terms/extract"
	"songngu/memory"
)

const glossaryHelp = `Keeps the terms that people use, with their English: what recurs in articles becomes a candidate, people
approve, reject or forbid, and approved terms are used in every brief and translation. Nothing that
people decided is changed by a machine, and every change has a number, a history and an undo.

   songngu glossary build seeds/articles
   songngu glossary list --status proposed
   songngu glossary approve "Đề án 06"
   songngu glossary forbid "Đề án 06" "Scheme 06"
   songngu glossary export -o glossary.csv

Terms are kept in the memory: --memory, else SONGNGU_MEMORY, else what songngu config says, else
memory.db in your data folder.`

func glossaryCommand(h host) *cli.Command {
	return family(&cli.Command{
		Name:        "glossary",
		Usage:       "find, approve and enforce terms",
		Description: glossaryHelp,
		Subcommands: []*cli.Command{
			glossaryBuildCommand(h), glossaryListCommand(h), glossaryShowCommand(h), glossaryAddCommand(h), glossaryUpdateCommand(h),
			glossaryStatusCommand(h, "approve", memory.Approved), glossaryStatusCommand(h, "reject", memory.Rejected),
			glossaryUseCommand(h, "forbid", memory.Forbidden), glossaryUseCommand(h, "deprecate", memory.Deprecated),
			glossaryDeleteCommand(h), glossaryImportCommand(h), glossaryExportCommand(h), glossaryReviewCommand(h),
			glossaryCheckCommand(h), glossaryTrendsCommand(h),
		},
	})
}

// family makes a command of subcommands that share the flag --memory.
func family(c *cli.Command) *cli.Command {
	var names []string
	for _, sub := range c.Subcommands {
		names = append(names, sub.Name)
		sub.Flags = append(sub.Flags, memoryFlag())
	}
	c.ArgsUsage = strings.Join(names, "|")
	c.Description += "\n\nCOMMANDS"
	for _, sub := range c.Subcommands {
		c.Description += fmt.Sprintf("\n   %-12s %s", sub.Name, sub.Usage)
	}
	c.Action = familyAction(c.Name, names)
	return c
}

// familyAction is what a command of subcommands does when none of them was named.
func familyAction(name string, names []string) cli.ActionFunc {
	return func(c *cli.Context) error {
		if c.NArg() == 0 {
			return usage("songngu "+name+" --help lists them", "%s needs a command", name)
		}
		hint := "songngu " + name + " --help lists the commands"
		if near := config.Nearest(c.Args().First(), names); near != "" {
			hint = fmt.Sprintf("did you mean %q?", near)
		}
		return usage(hint, "unknown command %q of %s", c.Args().First(), name)
	}
}

func memoryFlag() cli.Flag { return &cli.StringFlag{Name: "memory", Usage: "use the memory `FILE`"} }

// entryNamed gives the entry that an argument names, by number or by one of its Vietnamese names.
func entryNamed(ctx context.Context, s memory.Store, arg string) (memory.Entry, error) {
	var e memory.Entry
	var err error
	if ids, bad := numbers([]string{arg}, "an entry"); bad == nil {
		e, err = s.Entry(ctx, ids[0])
	} else {
		e, err = s.EntryNamed(ctx, sourceLang, arg)
	}
	if errors.Is(err, memory.ErrNotFound) {
		return e, &fault{code: exitInput, msg: fmt.Sprintf("the glossary has no entry %q", arg),
			hint: "songngu glossary list shows numbers and names; songngu glossary add makes an entry"}
	}
	return e, err
}

// The languages of the glossary's commands.
const (
	sourceLang = "vi"
	targetLang = "en"
)

// entryJSON is an entry as it is printed.
type entryJSON struct {
	ID            int64          `json:"id"`
	VI            string         `json:"vi"`
	EN            string         `json:"en"`
	Kind          string         `json:"kind"`
	Status        memory.Status  `json:"status"`
	Variants      []string       `json:"variants"`
	Abbreviations []string       `json:"abbreviations"`
	Admitted      []string       `json:"admitted"`
	Deprecated    []string       `json:"deprecated"`
	Forbidden     []string       `json:"forbidden"`
	Count         int            `json:"count"`
	Articles      []string       `json:"articles"`
	First         string         `json:"first,omitempty"` // the dates of the first and last article
	Last          string         `json:"last,omitempty"`
	Evidence      []evidenceJSON `json:"evidence"`
	Domain        string         `json:"domain,omitempty"`
	Article       string         `json:"article,omitempty"`
	Definition    string         `json:"definition,omitempty"`
	Source        string         `json:"source,omitempty"`
	Note          string         `json:"note,omitempty"`
}

// evidenceJSON is a sentence that has a term.
type evidenceJSON struct {
	Article string `json:"article"`
	Segment string `json:"segment"`
	Text    string `json:"text"`
}

func newEntryJSON(e memory.Entry) entryJSON {
	j := entryJSON{ID: e.ID, VI: e.Preferred(sourceLang).Text, EN: e.Preferred(targetLang).Text, Kind: e.Kind, Status: e.Status,
		Variants: []string{}, Abbreviations: []string{}, Admitted: []string{}, Deprecated: []string{}, Forbidden: []string{},
		Articles: []string{}, Evidence: []evidenceJSON{},
		Domain: e.Domain, Article: e.Article, Definition: e.Definition, Source: e.Source, Note: e.Note}
	for _, t := range e.Terms {
		list := &j.Admitted
		switch {
		case t.Text == j.VI && memory.SameLang(t.Lang, sourceLang) || t.Text == j.EN && t.Use == memory.Preferred:
			continue
		case memory.SameLang(t.Lang, sourceLang) && t.Form == memory.Abbreviation:
			list = &j.Abbreviations
		case memory.SameLang(t.Lang, sourceLang):
			list = &j.Variants
		case t.Use == memory.Deprecated:
			list = &j.Deprecated
		case t.Use == memory.Forbidden:
			list = &j.Forbidden
		}
		*list = append(*list, t.Text)
	}
	for _, s := range e.Seen {
		j.Count += s.Count
		j.Articles = append(j.Articles, s.Document)
		if s.Text != "" {
			j.Evidence = append(j.Evidence, evidenceJSON{s.Document, s.Segment, s.Text})
		}
		if s.Date != "" && (j.First == "" || s.Date < j.First) {
			j.First = s.Date
		}
		j.Last = max(j.Last, s.Date)
	}
	return j
}

// glossaryJSON is what list, build and export print.
type glossaryJSON struct {
	Schema  string      `json:"schema"`
	Entries []entryJSON `json:"entries"`
}

const glossarySchema = "songngu.glossary/1"

// entryRows are entries as a table for people.
func entryRows(entries []entryJSON) [][]string {
	rows := [][]string{{"no", "status", "count", "articles", "first", "last", "kind", "Vietnamese", "English"}}
	for _, e := range entries {
		names := e.VI
		if len(e.Abbreviations) > 0 {
			names += " (" + strings.Join(e.Abbreviations, ", ") + ")"
		}
		number := "-"
		if e.ID != 0 {
			number = fmt.Sprint(e.ID)
		}
		rows = append(rows, []string{number, string(e.Status), fmt.Sprint(e.Count), fmt.Sprint(len(e.Articles)), orDash(e.First), orDash(e.Last), e.Kind, names, orDash(e.EN)})
	}
	return rows
}

// approvedTerms gives the terms that people approved, as the engine takes them. Documents and people are not among them: the engine
// writes numbers and names itself, with all that belongs to them.
func approvedTerms(h host, c *cli.Context) ([]terms.Entry, error) {
	entries, err := approvedEntries(h, c)
	var approved []terms.Entry
	for _, e := range entries {
		if e.Kind == string(extract.DocumentName) || e.Kind == string(extract.PersonName) {
			continue
		}
		if t, err := termOf(e); err == nil {
			approved = append(approved, t)
		}
	}
	return approved, err
}

// approvedEntries gives the entries that people approved. Without a memory there are none. A name that cannot be found in a text is
// told.
func approvedEntries(h host, c *cli.Context) ([]memory.Entry, error) {
	db, err := existingMemory(h, c)
	if db == nil {
		return nil, err
	}
	defer func() { _ = db.Close() }()
	var entries []memory.Entry
	for e, err := range db.Entries(c.Context, memory.EntryFilter{Status: memory.Approved}) {
		if err != nil {
			return nil, memoryFault(db.Path(), err)
		}
		if _, err := termOf(e); err != nil {
			h.tell(fmt.Sprintf("%s: entry %d is not used: %v", db.Path(), e.ID, err), fmt.Sprintf("songngu glossary show %d", e.ID))
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// termOf gives an entry as the engine takes it. The error says why no text can have it.
func termOf(e memory.Entry) (terms.Entry, error) {
	j := newEntryJSON(e)
	t := terms.Entry{VI: j.VI, EN: j.EN, Variants: j.Variants, AbbrVI: j.Abbreviations, Kind: terms.Kind(e.Kind), Status: terms.Approved,
		Article: e.Article, Domain: e.Domain, Source: e.Source, Note: cmp.Or(e.Definition, e.Note),
		AbbrEN:    e.Texts(targetLang, []memory.Form{memory.Abbreviation}, []memory.Use{memory.Admitted, memory.Preferred}),
		Admitted:  e.Texts(targetLang, []memory.Form{memory.FullForm, memory.Variant}, []memory.Use{memory.Admitted}),
		Forbidden: e.Texts(targetLang, nil, []memory.Use{memory.Forbidden, memory.Deprecated})}
	if !t.Kind.Valid() {
		t.Kind = terms.Concept
	}
	switch {
	case t.VI == "":
		return t, errors.New("it has no preferred Vietnamese term")
	case t.EN == "":
		return t, errors.New("it has no preferred English term")
	}
	_, err := terms.NewBase([]terms.Entry{t})
	return t, err
}

// changeEntries does something to entries that arguments name, in one edit, and tells its number.
func changeEntries(h host, c *cli.Context, action string, args []string, change func(memory.Editor, memory.Entry) (memory.Effect, error)) error {
	format, err := checkFormat(c, "txt", "json")
	if err != nil {
		return err
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	var entries []memory.Entry
	for _, arg := range args {
		e, err := entryNamed(c.Context, db, arg)
		if err != nil {
			return memoryFault(db.Path(), err)
		}
		if !slices.ContainsFunc(entries, func(o memory.Entry) bool { return o.ID == e.ID }) {
			entries = append(entries, e)
		}
	}
	changed := 0
	g, err := m.Edit(c.Context, h.edit(action, cut(strings.Join(c.Args().Slice(), " "))), func(w memory.Editor) error {
		return changeEach(w, entries, change, &changed)
	})
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	return printChange(h.stdout, format, changeJSON{Action: action, Entries: &changed, Edit: g.Number})
}
