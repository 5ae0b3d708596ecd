package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// permute moves the flags of a command line in front of its arguments, because the framework stops at the first argument and
// would take `summarise a.txt -o b.md` for three files. What follows "--" is left alone, "-" is an argument, and the result
// has a "--" of its own so that an argument is never taken for a flag or a command.
func permute(app *cli.App, args []string) ([]string, error) {
	at := slices.IndexFunc(args, func(a string) bool { return !looksLikeFlag(a) })
	if at < 0 {
		return args, nil
	}
	command := app.Command(args[at])
	if args[at] == "--" || command == nil {
		if slices.ContainsFunc(args[:at], asksHelp) {
			return []string{"--help"}, nil
		}
		return args, nil
	}
	out := []string{command.Name}
	args = slices.Concat(args[:at], args[at+1:])
	if len(command.Subcommands) > 0 {
		sub, rest := subcommand(command, args)
		if sub == nil {
			return append(out, args...), nil
		}
		command, out, args = sub, append(out, sub.Name), rest
	}
	flags, rest, err := split(command, args)
	if err != nil {
		return nil, err
	}
	out = append(out, flags...)
	return append(append(out, "--"), rest...), nil
}

// subcommand gives the subcommand that args name and the other arguments, or nil. Flags may stand before it, with their values.
func subcommand(command *cli.Command, args []string) (sub *cli.Command, rest []string) {
	for i := 0; i < len(args); i++ {
		if looksLikeFlag(args[i]) {
			if slices.ContainsFunc(command.Subcommands, func(c *cli.Command) bool { return takesValue(c, args[i]) }) {
				i++
			}
			continue
		}
		for _, c := range command.Subcommands {
			if c.HasName(args[i]) {
				return c, slices.Concat(args[:i], args[i+1:])
			}
		}
		break
	}
	return nil, nil
}

// split parts the flags of a command, with their values, from its arguments.
func split(command *cli.Command, args []string) (flags, rest []string, err error) {
	for i := 0; i < len(args); i++ {
		a := args[i]
		switch {
		case a == "--":
			return flags, append(rest, args[i+1:]...), nil
		case asksHelp(a): // alone: the framework would take arguments beside it for topics of help
			return []string{a}, nil, nil
		case !looksLikeFlag(a):
			rest = append(rest, a)
			continue
		}
		flags = append(flags, a)
		if !takesValue(command, a) {
			continue
		}
		if i+1 == len(args) || known(command, args[i+1]) {
			return nil, nil, usage("give it after a space or as "+a+"=VALUE", "flag %s needs a value", a)
		}
		i++
		flags = append(flags, args[i])
	}
	return flags, rest, nil
}

func asksHelp(a string) bool { return a == "--help" || a == "-help" || a == "-h" }

func looksLikeFlag(a string) bool { return len(a) > 1 && a[0] == '-' && a != "--" }

// known reports whether a is a flag of the command, with or without "=VALUE".
func known(command *cli.Command, a string) bool { return looksLikeFlag(a) && find(command, a) != nil }

// takesValue reports whether the flag a of the command is followed by its value. An unknown flag is not: the framework
// will refuse it by name.
func takesValue(command *cli.Command, a string) bool {
	if strings.Contains(a, "=") {
		return false
	}
	f := find(command, a)
	if f == nil {
		return false
	}
	_, isBool := f.(*cli.BoolFlag)
	return !isBool
}

func find(command *cli.Command, a string) cli.Flag {
	name, _, _ := strings.Cut(strings.TrimLeft(a, "-"), "=")
	for _, f := range command.Flags {
		if slices.Contains(f.Names(), name) {
			return f
		}
	}
	return nil
}
