package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/urfave/cli/v2"

	"songngu/internal/config"
)

const configHelp = `Shows how the program is set, and where that stands. A flag wins over the environment, that over the
project's file, that over your own file, and that over what is so by default:

   model = "qwen3:14b"                       # config.toml; songngu config path says where
   base-url = "http://localhost:11434/v1"
   key-file = "key.txt"                      # readable by you alone: chmod 600
   max-cost = 0.50                           # US dollars a run
   [prices."qwen3:14b"]                      # US dollars for a million tokens
   input = 0
   output = 0

A project's file is songngu.toml in the current folder or, inside a repository, above it. It comes with
files of others, so it may lower limits and set jobs, fallback, a memory inside the project and engine =
"offline", but not where texts and keys are sent. SONGNGU_CONFIG=FILE reads that file alone, as your own.

COMMANDS
   show         every setting and its value; no key is ever shown
   path         the name of your file, whether it is there or not`

func configCommand(h host) *cli.Command {
	c := &cli.Command{
		Name:  "config",
		Usage: "show how the program is set, and where that stands",
		Subcommands: []*cli.Command{
			{
				Name:        "show",
				Usage:       "show every setting",
				ArgsUsage:   " ",
				Description: "Prints every setting with its value, and ends with exit code 4 when something is wrong with one.",
				Flags: []cli.Flag{
					&cli.BoolFlag{Name: "origin", Usage: "say where each value comes from", DisableDefaultText: true},
					formatFlag("text", "json"),
				},
				Action: func(c *cli.Context) error { return configShow(h, c) },
			},
			{
				Name:        "path",
				Usage:       "print the name of your file of settings",
				ArgsUsage:   " ",
				Description: "Prints the name of the file, whether it is there or not.",
				Flags:       []cli.Flag{&cli.BoolFlag{Name: "project", Usage: "print that of the project instead, if there is one", DisableDefaultText: true}},
				Action:      func(c *cli.Context) error { return configPath(h, c) },
			},
		},
		ArgsUsage:   "show|path",
		Description: configHelp,
	}
	c.Action = familyAction("config", []string{"show", "path"})
	return c
}

// shownSetting is a setting as config show prints it.
type shownSetting struct {
	Name   string `json:"name"`
	Value  string `json:"value"`
	Set    bool   `json:"set"`
	Origin string `json:"origin"`
}

func configShow(h host, c *cli.Context) error {
	format, err := checkFormat(c, "text", "json")
	if err != nil {
		return err
	}
	if c.NArg() > 0 {
		return usage("", "config show takes no argument")
	}
	s := h.allSettings(nil)
	lines := append(shownSettings(s), h.shownKey(s))
	if format == "json" {
		err = json.NewEncoder(h.stdout).Encode(struct {
			Schema   string         `json:"schema"`
			Settings []shownSetting `json:"settings"`
		}{"songngu.config/1", lines})
	} else {
		err = printSettings(h, lines, c.Bool("origin"))
	}
	if err != nil {
		return err
	}
	return h.tellProblems(s)
}

func shownSettings(s *config.Set) []shownSetting {
	var out []shownSetting
	for _, l := range s.Lines() {
		out = append(out, shownSetting{l.Name, l.Value, l.Set, l.Origin.String()})
	}
	return out
}

// shownKey says where the key is, and never what it is.
func (h host) shownKey(s *config.Set) shownSetting {
	k := s.Key
	out := shownSetting{Name: "key", Set: true, Origin: k.Origin.String()}
	switch {
	case k.Unused != "":
		out.Value = "not sent: " + k.Unused
	case k.Variable != "":
		out.Value = "in the environment"
	case k.File != "":
		out.Value = "in " + k.File
		if _, err := config.ReadKey(k.File, k.Origin); err != nil {
			out.Value = "none that can be used"
			p, ok := errors.AsType[*config.ProblemError](err)
			if ok {
				s.Problems = append(s.Problems, p)
			}
		}
	default:
		out.Value, out.Set = "none", false
	}
	return out
}

func printSettings(h host, lines []shownSetting, origin bool) error {
	name, value := 0, 0
	for _, l := range lines {
		name, value = max(name, len(l.Name)), max(value, len([]rune(l.Value)))
	}
	for _, l := range lines {
		text := l.Value
		if !l.Set {
			text = "(" + text + ")"
		}
		line := fmt.Sprintf("%-*s  %s", name, plain(l.Name), plain(text))
		if origin {
			line = fmt.Sprintf("%-*s  %-*s  %s", name, plain(l.Name), value+2, plain(text), plain(l.Origin))
		}
		if _, err := fmt.Fprintln(h.stdout, line); err != nil {
			return err
		}
	}
	return nil
}

// tellProblems says what is wrong with settings, and gives the fault that this is.
func (h host) tellProblems(s *config.Set) error {
	for _, p := range s.Problems {
		h.tell(p.Error(), p.Hint)
	}
	if n := len(s.Problems); n > 0 {
		return &fault{code: exitSetup, msg: fmt.Sprintf("settings that cannot be used: %d", n)}
	}
	return nil
}

func configPath(h host, c *cli.Context) error {
	if c.NArg() > 0 {
		return usage("", "config path takes no argument")
	}
	s := h.allSettings(nil)
	path, hint := s.UserFile, "set HOME, XDG_CONFIG_HOME or SONGNGU_CONFIG"
	if c.Bool("project") {
		path, hint = s.ProjectFile, "it is "+config.ProjectFile+", here or at the root of the repository"
	}
	if path == "" {
		return &fault{code: exitSetup, msg: "there is no file of settings", hint: hint}
	}
	_, err := fmt.Fprintln(h.stdout, path)
	return err
}

// checkSettings says which files of settings there are, and what is wrong.
func (h host) checkSettings() (string, error) {
	s := h.allSettings(nil)
	_ = h.shownKey(s)
	var wrong []error
	for _, p := range s.Problems {
		text := p.Error()
		if p.Hint != "" {
			text += "; " + p.Hint
		}
		wrong = append(wrong, errors.New(text))
	}
	if len(wrong) > 0 {
		return "", errors.Join(wrong...)
	}
	found := ""
	for _, f := range []struct{ what, path string }{{"your file", s.UserFile}, {"project", s.ProjectFile}} {
		if f.path == "" {
			continue
		}
		if _, err := os.Stat(f.path); !config.Missing(err) {
			found += f.what + " " + f.path + ", "
		}
	}
	set := 0
	for _, l := range s.Lines() {
		if l.Set {
			set++
		}
	}
	if found == "" {
		found = "no file, "
	}
	return fmt.Sprintf("%s%d set; songngu config show --origin lists them", found, set), nil
}
