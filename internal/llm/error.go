package llm

import (
	"fmt"
	"strings"
	"time"
)

// ErrorKind says what a caller can do about an Error.
type ErrorKind string

// The kinds of errors, and what is behind them.
const (
	Unavailable ErrorKind = "unavailable" // the provider does not answer now; later it may
	Refused     ErrorKind = "refused"     // the provider, or its filter, will not work on this text
	BadReply    ErrorKind = "bad reply"   // what came back, also when asked again, is no answer
	BadRequest  ErrorKind = "bad request" // the provider takes the request in no form that is left
	TooLong     ErrorKind = "too long"    // the text is longer than the window of the model, or was cut to it: split it
	Truncated   ErrorKind = "truncated"   // the reply ended at the token limit: ask for less
	Auth        ErrorKind = "auth"        // key missing, wrong, or without the right
	Model       ErrorKind = "model"       // the provider has no such model
	Quota       ErrorKind = "quota"       // money or quota used up; waiting does not help
	Setup       ErrorKind = "setup"       // address, proxy or certificate: something to configure
	Budget      ErrorKind = "budget"      // our own limit of requests or tokens would be broken
	Cancelled   ErrorKind = "cancelled"   // the caller's context ended
)

// Error is why an Ask gave no reply. Message and Hint are one clean line each and never hold the key.
type Error struct {
	Kind       ErrorKind
	Status     int           // of HTTP, or the one that a reply with status 200 held inside; 0 when there was none
	Message    string        // what the provider or the network said
	Hint       string        // what to do about it; may be empty
	RetryAfter time.Duration // when the provider said so
	Window     int           // tokens that the provider can read or did read, when known (TooLong)
	RequestID  string        // of the provider, for its support
	Attempts   int           // requests sent
	Waited     time.Duration // between them

	cause error
}

func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(string(e.Kind))
	b.WriteString(": ")
	b.WriteString(e.Message)
	var more []string
	if e.Status != 0 {
		more = append(more, fmt.Sprintf("status %d", e.Status))
	}
	if e.Attempts > 1 {
		more = append(more, fmt.Sprintf("%d attempts", e.Attempts))
	}
	if e.RequestID != "" {
		more = append(more, "request "+e.RequestID)
	}
	if len(more) > 0 {
		fmt.Fprintf(&b, " (%s)", strings.Join(more, ", "))
	}
	if e.Hint != "" {
		b.WriteString("; " + e.Hint)
	}
	return b.String()
}

// Unwrap gives the error of the network or the context, if there was one.
func (e *Error) Unwrap() error { return e.cause }

// fault is an Error together with what may be done before it is handed out.
type fault struct {
	Error
	class class
	told  bool // RetryAfter was told, also when it is zero
}

// class groups the faults that share one allowance of further attempts.
type class int

const (
	final   class = iota // nothing helps
	busy                 // the server is there and cannot now: back off
	network              // nobody answers at that address: a few times
	timeout              // each attempt costs minutes: once
	garbled              // a reply that is none: once
	adapt                // our request has changed: at once
	enlarge              // the reply ended at its limit, which is raised now: at once
	mend                 // the reply is shown to the model with what is wrong: at once
)

// waits reports whether a further attempt has to wait.
func (c class) waits() bool { return c == busy || c == network || c == timeout || c == garbled }

func newFault(c class, kind ErrorKind, message string) *fault {
	return &fault{class: c, Error: Error{Kind: kind, Message: oneLine(message)}}
}

func (f *fault) hint(h string) *fault { f.Hint = h; return f }

// messageLength keeps an error page from filling the terminal.
const messageLength = 300

// oneLine makes text of a stranger fit for one line of a terminal.
func oneLine(text string) string {
	text = singleSpaced(cleanText(text))
	if runes := []rune(text); len(runes) > messageLength {
		text = string(runes[:messageLength]) + "…"
	}
	return text
}
