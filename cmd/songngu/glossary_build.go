package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"runtime"

	"github.com/urfave/cli/v2"

	"songngu/internal/article"
	"songngu/internal/facts"
	"songngu/internal/glossary"
	"songngu/internal/llm"
	"songngu/memory"
)

const glossaryBuildHelp = `Finds the terms of articles: names of bodies, laws, programmes, systems, posts and documents, once seen is
enough, and phrases that recur. Each has its English where the term base, the number of a document
or the words that it is made of give one; where none is sure, it has none. New terms come into the
glossary as candidates, or as proposed when they have English, for people to approve or reject. What
people decided stays as it is, and building again from the same articles adds nothing.

A language model, if one is set (see songngu summarise --help), proposes English for terms that have none or
that of their words alone, and says which are no terms: --engine auto asks it then. It gets the terms
with sentences that have them. What it proposes is checked, and waits for people like the rest, with its
origin as the source; English that is official or approved is never replaced. Replies are kept: building
again asks for nothing.

   songngu glossary build seeds/articles
   songngu glossary build --engine llm --dry-run seeds/articles
   songngu glossary build --dry-run --format json articles/*.txt

The terms of these articles are printed, best first; --most is how many there are at most.`

func glossaryBuildCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "build",
		Usage:       "find the terms of articles",
		ArgsUsage:   "[FLAGS] [FILE|DIR|-]...",
		Description: glossaryBuildHelp,
		Flags: append([]cli.Flag{
			formatFlag(buildFormats()...), outputFlag(),
			&cli.IntFlag{Name: "most", Aliases: []string{"n"}, Value: glossary.Most, Base: 10, Usage: "at most `N` terms"},
			&cli.BoolFlag{Name: "dry-run", Usage: "print the terms, store nothing and send nothing", DisableDefaultText: true},
			manifestFlag(),
		}, buildModelFlags()...),
		Action: func(c *cli.Context) error { return glossaryBuild(h, c) },
	}
}

// buildFormats lists the formats in which found terms are printed, the usual one first.
func buildFormats() []string { return append([]string{"table"}, entryFormats()...) }

func glossaryBuild(h host, c *cli.Context) (err error) {
	format, err := checkFormat(c, buildFormats()...)
	if err != nil {
		return err
	}
	if c.Int("most") < 1 {
		return usage("", "--most is %d: it must be 1 or more", c.Int("most"))
	}
	args := c.Args().Slice()
	if len(args) == 0 {
		if isTerminal(h.stdin) {
			return usage("name files or folders, or - to type the article", "no article given")
		}
		args = []string{article.Stdin}
	}
	m, err := chooseProposer(h, c)
	if err != nil {
		return err
	}
	record, err := newRecorder(h, c)
	if err != nil {
		return err
	}
	defer func() { err = record.finish(err) }()
	if m != nil {
		record.asks(m.gate, llm.ProposerVersion, m.priced)
	}
	articles, failed, err := readAll(c.Context, h, expand(args), record)
	if err != nil {
		return err
	}
	found, e, err := findTerms(h, c, articles)
	if err != nil {
		return err
	}
	if m != nil && c.Bool("show-prompt") {
		return m.showPrompts(h, c, e, found)
	}
	if m != nil {
		if found, err = m.propose(h, c, e, found); err != nil {
			return err
		}
	}
	entries := storable(found)
	record.found(len(entries))
	if !c.Bool("dry-run") {
		if entries, err = storeBuilt(h, c, entries, len(articles)); err != nil {
			return err
		}
	}
	err = printTo(h, c, args, func(w io.Writer) error { return printEntries(w, format, entries) })
	if err == nil && failed > 0 {
		err = &fault{code: exitPartial}
	}
	return err
}

// findTerms gives the terms of articles, and the engine that found them.
func findTerms(h host, c *cli.Context, articles []*article.Article) ([]glossary.Entry, *engine, error) {
	approved, err := approvedTerms(h, c)
	if err != nil {
		return nil, nil, err
	}
	e, err := newEngine(approved)
	if err != nil {
		return nil, nil, err
	}
	translated, done, err := translatedTerms(h, c)
	if err != nil {
		return nil, nil, err
	}
	defer done()
	found, err := glossary.Build(articles, e.base, e.transfer, glossary.Options{Most: c.Int("most"), Translated: translated})
	return found, e, err
}

// translatedTerms gives a function that looks a term up among the approved units of the memory, nil where there is no memory.
func translatedTerms(h host, c *cli.Context) (look func(string) (string, error), done func(), err error) {
	db, err := existingMemory(h, c)
	if db == nil {
		return nil, func() {}, err
	}
	look = func(vi string) (string, error) {
		units, err := db.Same(c.Context, vi, sourceLang, targetLang)
		for _, u := range units {
			if u.Status == memory.Approved {
				return u.Target, nil
			}
		}
		return "", err
	}
	return look, func() { _ = db.Close() }, nil
}

// readAll reads articles. What cannot be read is told and counted; when nothing can be, that is the error.
func readAll(ctx context.Context, h host, inputs []input, record *recorder) (articles []*article.Article, failed int, err error) {
	type read struct {
		path    string
		article *article.Article
		err     error
	}
	err = inOrder(ctx, len(inputs), runtime.GOMAXPROCS(0), func(_ context.Context, i int) read {
		if inputs[i].err != nil {
			return read{inputs[i].path, nil, inputs[i].err}
		}
		a, err := h.readArticle(inputs[i].path)
		return read{inputs[i].path, a, err}
	}, func(r read) error {
		record.input(r.path, r.article, r.err)
		if r.err != nil {
			failed++
			h.tell(explain(r.err))
			return nil
		}
		articles = append(articles, r.article)
		return nil
	})
	if err == nil && len(articles) == 0 {
		err = &fault{code: exitInput}
	}
	return articles, failed, err
}

// storable gives what was found as entries of the glossary.
func storable(found []glossary.Entry) []memory.Entry {
	entries := make([]memory.Entry, 0, len(found))
	for _, f := range found {
		e := memory.Entry{Kind: string(f.Kind), Status: memory.Candidate, Source: f.Source, Note: f.Note}
		e.Terms = append(e.Terms, memory.Term{Lang: sourceLang, Text: f.VI})
		for _, v := range f.Variants {
			e.Terms = append(e.Terms, memory.Term{Lang: sourceLang, Text: v, Form: memory.Variant})
		}
		for _, a := range f.Abbreviations {
			e.Terms = append(e.Terms, memory.Term{Lang: sourceLang, Text: a, Form: memory.Abbreviation})
		}
		if f.EN != "" {
			e.Status = memory.Proposed
			e.Terms = append(e.Terms, memory.Term{Lang: targetLang, Text: f.EN})
		}
		if f.Entry != nil {
			e.Article, e.Domain = f.Entry.Article, f.Entry.Domain
		}
		for _, s := range f.Seen {
			e.Seen = append(e.Seen, memory.Sighting{Document: s.Article, Date: facts.ISO(&s.Date), Count: s.Count, Segment: s.Segment, Text: s.Text})
		}
		if clean, err := e.Clean(); err == nil {
			entries = append(entries, clean)
		}
	}
	return entries
}

// storeBuilt puts what was found into the glossary and gives the entries as they are there now, in the same order.
func storeBuilt(h host, c *cli.Context, found []memory.Entry, articles int) ([]memory.Entry, error) {
	m, db, err := createMemory(h, c)
	if err != nil {
		return nil, err
	}
	defer func() { _ = m.Close() }()
	for i := range found {
		found[i].Creator = h.actor()
	}
	var outcomes []memory.Outcome
	g, err := m.Edit(c.Context, h.edit("glossary build", cut(filepath.Base(c.Args().First()))), func(w memory.Editor) (err error) {
		outcomes, err = w.PutEntries(found, memory.Merge)
		return err
	})
	if err != nil {
		return nil, memoryFault(db.Path(), err)
	}
	entries := make([]memory.Entry, 0, len(found))
	done := context.WithoutCancel(c.Context) // what was stored is told, whatever ends now
	added, changed, left := 0, 0, 0
	for i, o := range outcomes {
		switch o.Effect {
		case memory.New:
			added++
		case memory.Changed:
			changed++
		case memory.Skipped:
			left++
		case memory.Same: // nothing to tell
		}
		e, err := stored(done, db, o, found[i])
		if err != nil {
			return nil, memoryFault(db.Path(), err)
		}
		if e.Status != memory.Rejected {
			entries = append(entries, e)
		}
	}
	undo := "nothing changed"
	if g.Number != 0 {
		undo = fmt.Sprintf("songngu memory undo %d takes it back", g.Number)
	}
	h.tell(fmt.Sprintf("%d articles: %d new terms, %d with something new, %d left as people decided", articles, added, changed, left), undo)
	return entries, nil
}

// stored is the entry that an outcome of PutEntries is about, as it is in the glossary.
func stored(ctx context.Context, db *memory.DB, o memory.Outcome, found memory.Entry) (memory.Entry, error) {
	if o.ID != 0 {
		return db.Entry(ctx, o.ID)
	}
	return db.EntryNamed(ctx, sourceLang, found.Head().Text)
}
