package main

import (
	"embed"
	"slices"
	"strings"
	"text/template"

	"github.com/urfave/cli/v2"

	"songngu/internal/report"
)

//go:embed completion/*.tmpl
var completionTemplates embed.FS

// shells are those that completion knows.
func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

const completionHelp = `Prints a script that completes commands, flags and their values.

   bash        source <(songngu completion bash)
   zsh         songngu completion zsh > "${fpath[1]}/_songngu"
   fish        songngu completion fish > ~/.config/fish/completions/songngu.fish
   powershell  songngu completion powershell | Out-String | Invoke-Expression`

func completionCommand(h host) *cli.Command {
	return &cli.Command{
		Name:        "completion",
		Usage:       "print a completion script for a shell",
		ArgsUsage:   strings.Join(shells(), "|"),
		Description: completionHelp,
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 || !slices.Contains(shells(), c.Args().First()) {
				return usage("songngu completion bash", "completion takes one argument: %s", strings.Join(shells(), ", "))
			}
			return printCompletion(h, c.App, c.Args().First())
		},
	}
}

// completedCommand is a command as the templates see it.
type completedCommand struct {
	Name  string
	Names []string
	Usage string
	Flags []completedFlag
	// Words are the arguments that the command takes, when it does not take files.
	Words []string
	Files bool
}

// completedFlag is a flag as the templates see it. Long and Short have no dashes.
type completedFlag struct {
	Long, Short, Usage string
	Values             []string // nil when any value will do
	TakesValue, File   bool
}

// Dashed lists the forms of the flag: "--output", "-o".
func (f completedFlag) Dashed() []string {
	if f.Short == "" {
		return []string{"--" + f.Long}
	}
	return []string{"--" + f.Long, "-" + f.Short}
}

func printCompletion(h host, app *cli.App, shell string) error {
	t, err := template.New("").Funcs(template.FuncMap{
		"join": strings.Join,
		// plain takes out what would end a description in one of the shells.
		"plain": func(s string) string { return strings.NewReplacer("'", "", "[", "(", "]", ")", ":", ",").Replace(s) },
	}).ParseFS(completionTemplates, "completion/*.tmpl")
	if err != nil {
		return err
	}
	return t.ExecuteTemplate(h.stdout, shell+".tmpl", completedCommands(app))
}

func completedCommands(app *cli.App) []completedCommand {
	var out []completedCommand
	for _, c := range app.Commands {
		d := completedCommand{Name: c.Name, Names: c.Names(), Usage: c.Usage, Files: strings.Contains(c.ArgsUsage, "FILE")}
		if !d.Files {
			d.Words = strings.FieldsFunc(c.ArgsUsage, func(r rune) bool { return r == '|' || r == ' ' })
		}
		for _, f := range allFlags(c) {
			if !slices.Contains(f.Names(), "help") {
				d.Flags = append(d.Flags, completed(c, f))
			}
		}
		d.Flags = append(d.Flags, completedFlag{Long: "help", Short: "h", Usage: "show help"})
		out = append(out, d)
	}
	return out
}

// allFlags gives the flags of a command and of its subcommands, each name once.
func allFlags(c *cli.Command) []cli.Flag {
	all := slices.Clone(c.Flags)
	for _, sub := range c.Subcommands {
		for _, f := range sub.Flags {
			if !slices.ContainsFunc(all, func(g cli.Flag) bool { return g.Names()[0] == f.Names()[0] }) {
				all = append(all, f)
			}
		}
	}
	return all
}

func completed(c *cli.Command, f cli.Flag) completedFlag {
	out := completedFlag{Long: f.Names()[0]}
	for _, n := range f.Names() {
		if len(n) == 1 {
			out.Short = n
		}
	}
	if d, ok := f.(cli.DocGenerationFlag); ok {
		out.Usage, out.TakesValue = strings.ReplaceAll(d.GetUsage(), "`", ""), d.TakesValue()
	}
	switch {
	case out.Long == "output", out.Long == "memory", out.Long == "manifest":
		out.File = true
	case len(c.Subcommands) > 0: // their values differ
	case out.Long == "engine":
		out.Values = []string{"auto", "offline"}
		if c.Name == "summarise" {
			out.Values = append(out.Values, "llm")
		}
	case out.Long == "fallback":
		out.Values = []string{"offline"}
	case out.Long == "format" && c.Name == "facts":
		out.Values = words(report.FactsFormats())
	case out.Long == "format" && c.Name == "diff":
		out.Values = []string{"text", "json"}
	case out.Long == "format" && c.Name == "check":
		out.Values = words(report.CheckFormats())
	case out.Long == "format" && c.Name == "translate":
		out.Values = translateFormats()
	case out.Long == "format":
		out.Values = words(report.Formats())
	}
	return out
}

func words[F ~string](formats []F) []string {
	var out []string
	for _, f := range formats {
		out = append(out, string(f))
	}
	return out
}
