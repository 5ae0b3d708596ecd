package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

func glossaryStatusCommand(h host, name string, status memory.Status) *cli.Command {
	c := &cli.Command{
		Name:      name,
		ArgsUsage: "[FLAGS] NUMBER|NAME...",
		Flags:     []cli.Flag{formatFlag("txt", "json")},
		Action: func(c *cli.Context) error {
			if c.NArg() == 0 {
				return usage("songngu glossary list shows numbers and names", "no entry given")
			}
			return changeEntries(h, c, "glossary "+name, c.Args().Slice(), func(w memory.Editor, e memory.Entry) (memory.Effect, error) {
				if status == memory.Approved {
					e.Status = status
					if _, err := termOf(e); err != nil {
						return memory.Skipped, usage("songngu glossary update "+quoted(e)+" --en ENGLISH", "%s: %v", e.Head().Text, err)
					}
				}
				return w.SetEntryStatus(e.ID, status)
			})
		},
	}
	switch status {
	case memory.Approved:
		c.Usage = "vouch for entries: their English is used from now on"
		c.Description = "Approves entries by number or by any of their Vietnamese names. Approve only what a person has read.\n\n" +
			"   songngu glossary approve \"Đề án 06\" 12 13"
	default:
		c.Usage = "refuse entries: they are not found again"
		c.Description = "Rejects entries by number or by any of their Vietnamese names. They stay in the glossary, so that the\n" +
			"next build does not bring them back.\n\n   songngu glossary reject \"thời gian qua\""
	}
	return c
}

// quoted names an entry on a command line.
func quoted(e memory.Entry) string { return `"` + e.Head().Text + `"` }

// glossaryUseCommand makes forbid and deprecate.
func glossaryUseCommand(h host, name string, use memory.Use) *cli.Command {
	c := &cli.Command{
		Name:      name,
		ArgsUsage: "[FLAGS] NUMBER|NAME ENGLISH...",
		Flags:     []cli.Flag{formatFlag("txt", "json")},
		Action: func(c *cli.Context) error {
			if c.NArg() < 2 {
				return usage(`songngu glossary `+name+` "Đề án 06" "Scheme 06"`, "glossary %s takes an entry and the English", name)
			}
			return changeEntries(h, c, "glossary "+name, c.Args().Slice()[:1], func(w memory.Editor, e memory.Entry) (memory.Effect, error) {
				e.Terms = slices.Clone(e.Terms)
				for _, text := range c.Args().Slice()[1:] {
					setUse(&e, text, use)
				}
				e.Status = ""
				return w.UpdateEntry(e)
			})
		},
	}
	switch use {
	case memory.Forbidden:
		c.Usage = "name English that must not be used for a term"
		c.Description = "Forbids English terms for an entry: songngu glossary check reports where somebody has used them.\n\n" +
			"   songngu glossary forbid \"Đề án 06\" \"Scheme 06\" \"Plan 06\""
	default:
		c.Usage = "name English that is no longer used for a term"
		c.Description = "Deprecates English terms of an entry: they are understood, but no longer to be written.\n\n" +
			"   songngu glossary deprecate \"Bộ Nội vụ\" \"Ministry of the Interior\""
	}
	return c
}

// setUse says how an English term of an entry is to be used, and adds it where the entry does not have it.
func setUse(e *memory.Entry, text string, use memory.Use) {
	text = strings.Join(strings.Fields(text), " ")
	for i := range e.Terms {
		if t := &e.Terms[i]; memory.SameLang(t.Lang, targetLang) && strings.EqualFold(t.Text, text) {
			t.Use = use
			return
		}
	}
	e.Terms = append(e.Terms, memory.Term{Lang: targetLang, Text: text, Use: use})
}
