package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

func glossaryShowCommand(h host) *cli.Command {
	return &cli.Command{
		Name:      "show",
		Usage:     "show all of an entry: terms, sentences, history",
		ArgsUsage: "[FLAGS] NUMBER|NAME",
		Description: "Shows an entry by its number or by any of its Vietnamese names, with the sentences that have it and\n" +
			"what it was before.\n\n   songngu glossary show \"Đề án 06\"",
		Flags:  []cli.Flag{formatFlag("txt", "json")},
		Action: func(c *cli.Context) error { return glossaryShow(h, c) },
	}
}

func glossaryShow(h host, c *cli.Context) error {
	format, err := checkFormat(c, "txt", "json")
	if err != nil {
		return err
	}
	if c.NArg() != 1 {
		return usage(`songngu glossary show "Đề án 06"`, "glossary show takes a number or a name")
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	e, err := entryNamed(c.Context, db, c.Args().First())
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	versions, err := db.EntryHistory(c.Context, e.ID)
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	if format == "json" {
		return printEntryHistory(h, versions)
	}
	_, err = fmt.Fprint(h.stdout, plain(entryText(e)+historyText(versions)))
	return err
}

// entryText is an entry for people to read.
func entryText(e memory.Entry) string {
	j := newEntryJSON(e)
	var b strings.Builder
	fmt.Fprintf(&b, "%d  %s = %s\n", e.ID, j.VI, orDash(j.EN))
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "    %-14s %s\n", name, strings.ReplaceAll(value, "\n", "\n                   "))
		}
	}
	line("status", string(e.Status))
	line("kind", strings.Trim(e.Kind+", "+e.Domain, ", "))
	line("also", strings.Join(append(j.Variants, j.Abbreviations...), " | "))
	line("admitted", strings.Join(j.Admitted, " | "))
	line("deprecated", strings.Join(j.Deprecated, " | "))
	line("forbidden", strings.Join(j.Forbidden, " | "))
	line("definition", e.Definition)
	line("source", e.Source)
	line("note", e.Note)
	if j.Count > 0 {
		line("seen", fmt.Sprintf("%s in %s%s", times(j.Count), counted(len(j.Articles), "article"), between(j.First, j.Last)))
	}
	for _, s := range j.Evidence {
		line(s.Article+" "+s.Segment, s.Text)
	}
	return b.String()
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// between gives the dates of the first and last article.
func between(first, last string) string {
	switch first {
	case "":
		return ""
	case last:
		return ", " + first
	}
	return ", " + first + " to " + last
}

// historyText lists what an entry was before each edit.
func historyText(versions []memory.EntryVersion) string {
	var b strings.Builder
	for _, v := range versions {
		if v.Edit.Number == 0 {
			continue
		}
		j := newEntryJSON(v.Entry)
		fmt.Fprintf(&b, "    before edit %d, %s by %s, %s: %s = %s (%s)\n", v.Edit.Number, v.Edit.Action, v.Edit.Actor,
			v.Edit.At.Format("2006-01-02 15:04"), j.VI, orDash(j.EN), v.Entry.Status)
	}
	return b.String()
}

func printEntryHistory(h host, versions []memory.EntryVersion) error {
	type versionJSON struct {
		Entry  entryJSON `json:"entry"`
		Before *editJSON `json:"before,omitempty"`
	}
	list := []versionJSON{}
	for _, v := range versions {
		j := versionJSON{Entry: newEntryJSON(v.Entry)}
		if v.Edit.Number != 0 {
			e := newEditJSON(v.Edit)
			j.Before = &e
		}
		list = append(list, j)
	}
	return printJSON(h.stdout, struct {
		Schema   string        `json:"schema"`
		Versions []versionJSON `json:"versions"`
	}{"songngu.entry/1", list})
}
