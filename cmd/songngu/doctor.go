package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/seeds"
)

func doctorCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "doctor",
		Usage:       "check that the program can work here",
		ArgsUsage:   " ",
		Description: "Says what was checked, one line each, and ends with exit code 4 when something is wrong. A model\nthat is configured is asked one small question.",
		Action: func(c *cli.Context) error {
			if c.NArg() > 0 {
				return usage("", "doctor takes no argument")
			}
			return doctor(c.Context, h)
		},
	}
}

// doctor prints every check, also after one has failed.
func doctor(ctx context.Context, h host) error {
	bad := 0
	for _, check := range []struct {
		name string
		run  func() (string, error)
	}{
		{"version", func() (string, error) { return version, nil }},
		{"engine", checkEngine},
		{"articles", checkArticles},
		{"clock", h.checkClock},
		{"settings", h.checkSettings},
		{"replies", h.checkCache},
		{"endpoint", func() (string, error) { return h.checkEndpoint(ctx) }},
	} {
		state, err := check.run()
		mark := "ok"
		if err != nil {
			mark, state = "BAD", err.Error()
			bad++
		}
		for line := range strings.SplitSeq(state, "\n") { // settings can be wrong in many places
			if _, err := fmt.Fprintf(h.stdout, "%-4s %-9s %s\n", mark, check.name, harmless(line)); err != nil {
				return err
			}
		}
	}
	if bad > 0 {
		return &fault{code: exitSetup, msg: fmt.Sprintf("checks failed: %d", bad)}
	}
	return nil
}

func checkEngine() (string, error) {
	e, err := newEngine(nil)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("offline, %d terms, %d words", len(e.base.Entries()), e.transfer.Words()), nil
}

func checkArticles() (string, error) {
	names, err := fs.Glob(seeds.FS, "articles/*.txt")
	return fmt.Sprintf("%d examples inside the program", len(names)), err
}

// checkClock finds a clock that was never set. No brief depends on it.
func (h host) checkClock() (string, error) {
	now := h.clock()
	if now.Year() < 2025 {
		return "", fmt.Errorf("the clock says %s", now.Format("2006-01-02"))
	}
	return now.Format("2006-01-02 15:04 -07:00"), nil
}

// checkEndpoint asks the model that is configured one small question.
func (h host) checkEndpoint(ctx context.Context) (string, error) {
	if len(h.allSettings(nil).Problems) > 0 {
		return "", errors.New("nothing was asked: the settings cannot be used")
	}
	e, err := h.endpoint(nil)
	switch {
	case err != nil:
		return "", err
	case e.url == "":
		return "none configured: offline", nil
	case e.model == "":
		return "", fmt.Errorf("%s is set, but no model is named: %s", e.origin, hintModel)
	}
	c, err := h.client(e, doctorRequests, nil)
	if err != nil {
		return "", err
	}
	can, err := c.Probe(ctx)
	if err != nil {
		return "", fmt.Errorf("%s, model %s: %w", c.Host(), c.Model(), err)
	}
	state := fmt.Sprintf("%s, model %s: answers as asked; %s", c.Host(), c.Model(), can)
	return strings.Join(append([]string{state}, can.Notes...), "; "), nil
}

// doctorRequests is enough to find the form of requests that a server takes.
const doctorRequests = 8

// checkCache counts the replies that are kept.
func (h host) checkCache() (string, error) {
	c := h.cache()
	if c == nil {
		return "no folder for replies: there is no home folder", nil
	}
	files, size, err := c.Size()
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%d replies, %d kB in %s", files, (size+999)/1000, c.Dir()), nil
}
