package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"songngu/internal/article"
	"songngu/internal/viet"
)

// The exit codes. They are part of the contract: see docs/formats.md.
const (
	exitDone        = 0
	exitInternal    = 1
	exitUsage       = 2
	exitInput       = 3
	exitSetup       = 4
	exitUnavailable = 5
	exitRefused     = 6
	exitChecks      = 7
	exitBudget      = 8
	exitPartial     = 9
	exitInterrupted = 130
)

// exitHelp is the table of exit codes that every help text ends with.
const exitHelp = `   0    done
   1    internal error: please report it
   2    usage: an unknown command, flag or value
   3    input: nothing could be read, or the output could not be written
   4    set-up: what was asked for needs something that is not there
   5    the model does not answer, or not as it should
   6    the model or its provider refused the article, or its draft could not be used
   7    checks failed, or briefs differ (with --strict)
   8    a limit of yours was reached: requests or cost; what was done before was printed
   9    partial: some of the input could not be read, or has no brief or no English
   130  interrupted`

// fault is an error with the exit code that it ends the program with and, when there is one, the next thing to do.
type fault struct {
	code int
	msg  string
	hint string
	kind string // of what a model failed by; "" for everything else
}

func (f *fault) Error() string { return f.msg }

// usage is a fault of the command line.
func usage(hint, format string, args ...any) *fault {
	return &fault{code: exitUsage, msg: fmt.Sprintf(format, args...), hint: hint}
}

// report tells err on stderr and returns the exit code that it stands for. A fault without a message has been told before.
func (h host) report(err error) int {
	var f *fault
	switch {
	case err == nil:
		return exitDone
	case isInterrupt(err):
		h.tell("interrupted", "")
		return exitInterrupted
	case !errors.As(err, &f):
		h.tell(explain(err))
		return codeOf(err)
	case f.msg != "":
		h.tell(f.msg, f.hint)
	}
	return f.code
}

// isInterrupt reports whether the user ended the program.
func isInterrupt(err error) bool { return errors.Is(err, context.Canceled) }

// exitOf is the exit code of any error.
func exitOf(err error) int {
	f, ok := errors.AsType[*fault](err)
	switch {
	case err == nil:
		return exitDone
	case isInterrupt(err):
		return exitInterrupted
	case ok:
		return f.code
	}
	return codeOf(err)
}

// codeOf is the exit code of an error that is no fault.
func codeOf(err error) int {
	var input *article.Error
	var path *fs.PathError
	var link *os.LinkError
	if errors.As(err, &input) || errors.As(err, &path) || errors.As(err, &link) {
		return exitInput
	}
	return exitInternal
}

// explain gives the message of err without the hint in it, and the hint.
func explain(err error) (msg, hint string) {
	var input *article.Error
	var path *fs.PathError
	switch {
	case errors.As(err, &input):
	case errors.As(err, &path): // the path matters to people, the system call does not
		return path.Path + ": " + path.Err.Error(), ""
	default:
		return err.Error(), ""
	}
	bare := *input
	if bare.Path == article.Stdin {
		bare.Path = "standard input"
	}
	bare.Hint = ""
	return bare.Error(), input.Hint
}

// tell writes one message in the form of all messages: lower case, no full stop, then what to do about it. File names and
// text that it quotes cannot reach the terminal as escape codes.
func (h host) tell(msg, hint string) {
	text := "songngu: " + harmless(msg) + "\n"
	if hint != "" {
		text += "hint: " + harmless(hint) + "\n"
	}
	_, _ = fmt.Fprint(h.stderr, text) // nobody is left to tell
}

// harmless is s in one line of printable characters.
func harmless(s string) string { return viet.Printable(strings.ReplaceAll(s, "\n", `\n`)) }
