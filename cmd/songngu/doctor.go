package main

import (
	"fmt"
	"io/fs"

	"github.com/urfave/cli/v2"

	"songngu/seeds"
)

func doctorCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "doctor",
		Usage:       "check that the program can work here",
		ArgsUsage:   " ",
		Description: "Says what was checked, one line each, and ends with exit code 4 when something is wrong.",
		Action: func(c *cli.Context) error {
			if c.NArg() > 0 {
				return usage("", "doctor takes no argument")
			}
			return doctor(h)
		},
	}
}

// doctor prints every check, also after one has failed.
func doctor(h host) error {
	bad := 0
	for _, check := range []struct {
		name string
		run  func() (string, error)
	}{
		{"version", func() (string, error) { return version, nil }},
		{"engine", checkEngine},
		{"articles", checkArticles},
		{"clock", h.checkClock},
		{"endpoint", h.checkEndpoint},
	} {
		state, err := check.run()
		mark := "ok"
		if err != nil {
			mark, state = "BAD", err.Error()
			bad++
		}
		if _, err := fmt.Fprintf(h.stdout, "%-4s %-9s %s\n", mark, check.name, state); err != nil {
			return err
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

func (h host) checkEndpoint() (string, error) {
	if name := h.endpoint(); name != "" {
		return name + " is set, but this version has no endpoint support: offline", nil
	}
	return "none configured: offline", nil
}
