// Command songngu turns Vietnamese policy news into English briefs in which every statement is proved against its source.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"
)

// version is that of the program. CHANGELOG.md says what each one brought.
const version = "0.1.0"

// host is what the program sees of the machine that it runs on. Nothing below reaches past it.
type host struct {
	args           []string
	env            func(string) string
	dir            string // that the program works in; "" looks for no settings of a project
	stdin          io.Reader
	stdout, stderr io.Writer
	clock          func() time.Time
}

// gcPercent is how much garbage there may be beside what is in use. The lexicon and the term base are most of that: two thirds of the usual
// keep a run over thousands of lines under 60 MB, for a twentieth of its time.
const gcPercent = 65

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	dir, err := os.Getwd()
	if err != nil {
		dir = "" // a folder that is gone belongs to no project
	}
	os.Exit(run(ctx, host{
		args:   os.Args[1:],
		env:    os.Getenv,
		dir:    dir,
		stdin:  os.Stdin,
		stdout: os.Stdout,
		stderr: os.Stderr,
		clock:  time.Now,
	}))
}

// run runs one command line and returns its exit code. It writes results to h.stdout and everything else to h.stderr.
func run(ctx context.Context, h host) int {
	app := newApp(h)
	args, err := permute(app, h.args)
	if err == nil {
		err = app.RunContext(ctx, append([]string{app.Name}, args...))
	}
	return h.report(err)
}
