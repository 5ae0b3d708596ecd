package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/memory"
)

const glossaryReviewHelp = `Goes through the terms that wait for people, those of most articles first, each with its sentences, and asks
what to do. Answer with a letter and return:

   a  approve            e  edit the English, then approve
   r  reject             f  forbid an English term
   n  next, undecided    q  quit

Every answer is stored at once, as an edit of its own that songngu memory undo takes back.

   songngu glossary review
   songngu glossary review --kind law`

func glossaryReviewCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "review",
		Usage:       "go through the terms that wait for a decision",
		ArgsUsage:   "[FLAGS] [WORDS]",
		Description: glossaryReviewHelp,
		Flags:       []cli.Flag{entryStatusFlag(""), kindFlag()},
		Action:      func(c *cli.Context) error { return glossaryReview(h, c) },
	}
}

// reviewRun is one run of the command.
type reviewRun struct {
	host    host
	c       *cli.Context
	memory  *memory.Memory
	answers *bufio.Reader
	decided int
}

func glossaryReview(h host, c *cli.Context) error {
	filter, err := entryFilter(c)
	if err != nil {
		return err
	}
	m, db, err := openMemory(h, c)
	if err != nil {
		return err
	}
	defer func() { _ = m.Close() }()
	entries, err := chosen(c, db, filter)
	if err != nil {
		return memoryFault(db.Path(), err)
	}
	if filter.Status == "" {
		entries = slices.DeleteFunc(entries, func(e memory.Entry) bool { return e.Status == memory.Approved || e.Status == memory.Rejected })
	}
	sortByUse(entries)
	run := &reviewRun{host: h, c: c, memory: m, answers: bufio.NewReader(h.stdin)}
	for i, e := range entries {
		more, err := run.entry(e, i+1, len(entries))
		if err != nil {
			return memoryFault(db.Path(), err)
		}
		if !more {
			break
		}
	}
	_, err = fmt.Fprintf(h.stdout, "%s decided\n", counted(run.decided, "entry"))
	return err
}

// entry shows one entry and does what people answer. more is false when they have had enough.
func (r *reviewRun) entry(e memory.Entry, at, of int) (more bool, err error) {
	if _, err := fmt.Fprintf(r.host.stdout, "[%d of %d] %s", at, of, plain(entryText(e))); err != nil {
		return false, err
	}
	for {
		answer, err := r.ask("approve, edit, reject, forbid, next, quit? [a/e/r/f/n/q] ")
		if err != nil || answer == "q" {
			return false, err
		}
		decided, err := r.answer(&e, answer)
		var f *fault
		if errors.As(err, &f) && f.code == exitUsage {
			r.host.tell(f.msg, f.hint)
			continue
		}
		if err != nil {
			return false, err
		}
		if decided {
			return true, nil
		}
	}
}

// ask prints a question and gives the answer, "q" at the end of the input.
func (r *reviewRun) ask(question string) (string, error) {
	if _, err := io.WriteString(r.host.stdout, question); err != nil {
		return "", err
	}
	type line struct {
		text string
		err  error
	}
	read := make(chan line, 1)
	go func() { // whoever types may never end the line
		text, err := r.answers.ReadString('\n')
		read <- line{text, err}
	}()
	select {
	case l := <-read:
		if errors.Is(l.err, io.EOF) && strings.TrimSpace(l.text) == "" {
			return "q", nil
		}
		if l.err != nil && !errors.Is(l.err, io.EOF) {
			return "", l.err
		}
		return strings.TrimSpace(l.text), nil
	case <-r.c.Done():
		return "", r.c.Err()
	}
}

// answer does what was answered and reports whether the entry is done with.
func (r *reviewRun) answer(e *memory.Entry, answer string) (done bool, err error) {
	switch strings.ToLower(answer) {
	case "a", "approve":
		e.Status = memory.Approved
	case "r", "reject":
		e.Status = memory.Rejected
	case "e", "edit":
		en, err := r.ask("English: ")
		if err != nil {
			return false, err
		}
		if en == "" || en == "q" {
			return false, nil
		}
		e.Terms = slices.Clone(e.Terms)
		prefer(e, targetLang, en)
		e.Status = memory.Approved
	case "f", "forbid":
		en, err := r.ask("forbidden English: ")
		if err != nil {
			return false, err
		}
		if en == "" || en == "q" {
			return false, nil
		}
		e.Terms = slices.Clone(e.Terms)
		setUse(e, en, memory.Forbidden)
		return false, r.store(e)
	case "n", "next", "":
		return true, nil
	default:
		return false, usage("a approves, e edits, r rejects, f forbids, n goes on, q quits", "%q is no answer", answer)
	}
	if err := r.store(e); err != nil {
		return false, err
	}
	r.decided++
	return true, nil
}

// store keeps an entry as it was decided.
func (r *reviewRun) store(e *memory.Entry) error {
	if e.Status == memory.Approved {
		if _, err := termOf(*e); err != nil {
			e.Status = memory.Proposed
			return usage("e edits the English", "%s: %v", e.Head().Text, err)
		}
	}
	_, err := r.memory.Edit(r.c.Context, r.host.edit("glossary review", cut(e.Head().Text)), func(w memory.Editor) error {
		_, err := w.UpdateEntry(*e)
		return err
	})
	return err
}
