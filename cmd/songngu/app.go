package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/internal/config"
)

// newApp wires the commands. It installs no handler that could end the program by itself: run alone decides the exit code.
func newApp(h host) *cli.App {
	app := &cli.App{
		Name:        "songngu",
		HelpName:    "songngu",
		Usage:       "Vietnamese policy news in English, every statement proved against its source",
		Version:     version,
		HideVersion: true, // --version is ours: the framework's has other words than the command
		Flags:       []cli.Flag{&cli.BoolFlag{Name: "version", Usage: "print the version", DisableDefaultText: true}},
		Commands: []*cli.Command{
			summariseCommand(h), translateCommand(h), factsCommand(h), checkCommand(h), glossaryCommand(h), memoryCommand(h),
			diffCommand(h), configCommand(h), schemaCommand(h), doctorCommand(h), completionCommand(h), versionCommand(h),
		},
		HideHelpCommand:           true,
		DisableSliceFlagSeparator: true,
		Reader:                    h.stdin,
		Writer:                    h.stdout,
		ErrWriter:                 h.stderr,
		ExitErrHandler:            func(*cli.Context, error) {},
		OnUsageError:              usageError,
		CustomAppHelpTemplate:     appHelp,
	}
	app.Action = func(c *cli.Context) error { return rootAction(h, c) }
	for _, c := range app.Commands {
		c.HideHelpCommand = true
		c.OnUsageError = usageError
		c.CustomHelpTemplate = commandHelp
		for _, sub := range c.Subcommands {
			sub.HideHelpCommand = true
			sub.OnUsageError = usageError
			sub.CustomHelpTemplate = commandHelp
		}
	}
	return app
}

// rootAction runs when no command was recognised.
func rootAction(h host, c *cli.Context) error {
	if c.Bool("version") {
		return printVersion(h)
	}
	if c.NArg() == 0 {
		return usage("songngu summarise FILE... makes English briefs; songngu --help lists all commands", "no command given")
	}
	name := c.Args().First()
	if name == "help" {
		return cli.ShowAppHelp(c)
	}
	return usage(commandHint(c.App, name), "unknown command %q", name)
}

// commandHint says what somebody who typed name for a command may have meant.
func commandHint(app *cli.App, name string) string {
	if _, err := os.Stat(name); err == nil {
		return "did you mean: songngu summarise " + name
	}
	var all []string
	for _, c := range app.Commands {
		all = append(all, c.Names()...)
	}
	if near := config.Nearest(name, all); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return "songngu --help lists the commands"
}

// usageError turns what the framework says of a command line into a fault. The framework would print help to stdout.
func usageError(c *cli.Context, err error, _ bool) error {
	const undefined = "flag provided but not defined: -"
	where := c.Command.HelpName
	if c.Command.Name == c.App.Name {
		where = c.App.Name
	}
	name, ok := strings.CutPrefix(err.Error(), undefined)
	if !ok {
		return usage(where+" --help lists the flags", "%v", err)
	}
	name = strings.TrimLeft(name, "-")
	var all []string
	for _, f := range c.Command.Flags {
		all = append(all, f.Names()...)
	}
	hint := where + " --help lists the flags"
	if near := config.Nearest(name, all); near != "" {
		hint = fmt.Sprintf("did you mean %s?", dashed(near))
	}
	return usage(hint, "unknown flag %s", dashed(name))
}

// dashed writes a flag as people type it: -o, --output.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

const appHelp = `songngu - {{.Usage}}

USAGE
   songngu COMMAND [FLAGS] [ARGUMENTS]

COMMANDS
{{range .VisibleCommands}}   {{printf "%-12s" .Name}}{{.Usage}}{{if .Aliases}} (also: {{join .Aliases ", "}}){{end}}
{{end}}
songngu COMMAND --help tells more. Flags may stand before and after arguments; -- ends them.
Results go to standard output, everything else to standard error. Nothing is sent
anywhere but to the model that you set, if you set one; songngu config shows what is set.

EXIT CODES
` + exitHelp + `
`

const commandHelp = `{{.HelpName}} - {{.Usage}}

USAGE
   {{.HelpName}}{{if .ArgsUsage}} {{.ArgsUsage}}{{end}}
{{if .Aliases}}   also: {{join .Aliases ", "}}
{{end}}{{if .Description}}
{{.Description}}
{{end}}{{if .VisibleFlags}}
FLAGS
{{range .VisibleFlags}}   {{.}}
{{end}}{{end}}
EXIT CODES
` + exitHelp + `
`
