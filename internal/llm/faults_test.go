package llm

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"songngu/internal/llm/llmtest"
)

// play is one way in which a fault shows itself.
type play struct {
	name     string
	steps    []llmtest.Step
	always   llmtest.Step // after the steps; nil: good replies
	only     string       // "plain" or "stream"; both when empty
	change   func(*Endpoint)
	ask      *Request // nil: a short question that wants text
	kind     ErrorKind
	text     string          // of the reply, when there is one
	attempts int             // requests sent; 0: not looked at
	waits    []time.Duration // each wait is that, or up to a tenth of a second more; -1: any
	says     string          // in the error, or in a note of the reply
	hides    string          // in neither
	check    func(*testing.T, *played)
}

// played is what became of a play.
type played struct {
	server *llmtest.Server
	client *Client
	clock  *fakeClock
	reply  Reply
	err    *Error
}

// row is a row of the list of faults.
type row struct {
	id, what  string
	elsewhere string // the package that plays it, in place of or beside plays
	plays     []play
	drafts    func(t *testing.T, stream bool) // what a drafter makes of replies that the transport passes on
	run       func(t *testing.T)              // what no server has a part in
}

func TestFaults(t *testing.T) {
	rows := faultRows()
	for i, r := range rows {
		if want := fmt.Sprintf("F%02d", i+1); r.id != want {
			t.Fatalf("row %d is %s, want %s", i, r.id, want)
		}
		t.Run(r.id+" "+r.what, func(t *testing.T) {
			t.Parallel()
			if r.elsewhere != "" {
				t.Log("played in " + r.elsewhere)
			} else if len(r.plays) == 0 && r.drafts == nil && r.run == nil {
				t.Fatal("nobody plays this row")
			}
			if r.run != nil {
				r.run(t)
			}
			for _, mode := range []string{"plain", "stream"} {
				if r.drafts != nil {
					t.Run(mode, func(t *testing.T) {
						t.Parallel()
						r.drafts(t, mode == "stream")
					})
				}
			}
			for _, p := range r.plays {
				for _, mode := range []string{"plain", "stream"} {
					if p.only == "" || p.only == mode {
						t.Run(p.name+"/"+mode, func(t *testing.T) { p.run(t, mode == "stream") })
					}
				}
			}
		})
	}
	if len(rows) != 60 {
		t.Errorf("%d rows, want 60", len(rows))
	}
}

func (p play) run(t *testing.T, stream bool) {
	t.Parallel()
	s := llmtest.New()
	t.Cleanup(s.Close)
	s.Play(p.steps...)
	s.Always(p.always)
	c, clock := testClient(t, s, func(e *Endpoint) {
		e.Stream = stream
		e.Limits = Limits{Header: 5 * time.Second, Idle: 5 * time.Second, Total: 10 * time.Second}
		if p.change != nil {
			p.change(e)
		}
	})
	request := Request{System: "Be brief.", User: "A question.", MaxTokens: 500}
	if p.ask != nil {
		request = *p.ask
	}
	reply, err := c.Ask(t.Context(), request)
	got := &played{server: s, client: c, clock: clock, reply: reply}
	if err != nil && !errors.As(err, &got.err) {
		t.Fatalf("%T is no *Error", err)
	}
	p.compare(t, got)
	if p.check != nil {
		p.check(t, got)
	}
}

func (p play) compare(t *testing.T, got *played) {
	t.Helper()
	said, attempts := strings.Join(got.reply.Notes, "\n"), got.reply.Attempts
	switch {
	case p.kind == "" && got.err != nil:
		t.Fatalf("error %v, want the reply %q", got.err, p.text)
	case p.kind != "" && got.err == nil:
		t.Fatalf("reply %q, want the error %q", got.reply.Text, p.kind)
	case p.kind == "" && p.text != "" && got.reply.Text != p.text:
		t.Errorf("reply %q, want %q", got.reply.Text, p.text)
	case p.kind != "":
		said, attempts = got.err.Error(), got.err.Attempts
		if got.err.Kind != p.kind {
			t.Errorf("error %v, want the kind %q", got.err, p.kind)
		}
		if got.reply.Text != "" {
			t.Errorf("text beside an error: %q", got.reply.Text)
		}
	}
	if p.attempts != 0 && attempts != p.attempts {
		t.Errorf("%d attempts, want %d: %s", attempts, p.attempts, said)
	}
	if !strings.Contains(said, p.says) {
		t.Errorf("says %q, want %q in it", said, p.says)
	}
	if p.hides != "" && strings.Contains(said, p.hides) {
		t.Errorf("says %q, with %q in it", said, p.hides)
	}
	if strings.Contains(said, testKey) || strings.Contains(said, "\x1b") {
		t.Errorf("says %q", said)
	}
	p.compareWaits(t, got.clock.slept)
}

func (p play) compareWaits(t *testing.T, slept []time.Duration) {
	t.Helper()
	if p.waits == nil {
		return
	}
	if len(slept) != len(p.waits) {
		t.Fatalf("waits %v, want %v", slept, p.waits)
	}
	for i, want := range p.waits {
		if want >= 0 && (slept[i] < want || slept[i] > want+110*time.Millisecond) {
			t.Errorf("waits %v, want %v", slept, p.waits)
		}
	}
}

// Shorthand for the table.
var (
	anyWait = []time.Duration{-1}
	noWait  = []time.Duration{}
	good    = "An answer."
)

func steps(s ...llmtest.Step) []llmtest.Step { return s }

func status(code int, body string, headers ...string) llmtest.Step {
	return llmtest.Status(code, body, headers...)
}

func rate(message string, headers ...string) llmtest.Step {
	return status(429, `{"error":{"message":`+quoted(message)+`,"type":"rate_limit_error","code":null}}`, headers...)
}

func quoted(s string) string {
	q, err := marshal(s)
	if err != nil {
		panic(err)
	}
	return q
}

func wantsObject() *Request { return &Request{User: "A question.", Schema: testSchema, MaxTokens: 500} }

func objectText(text string) string { return `{"text":` + quoted(text) + `}` }

// refuses answers every request that has one of the fields with status 400 and message.
func refuses(field, message string) llmtest.Step {
	return func(w httpWriter, r *llmtest.Request) {
		if _, ok := r.Body[field]; ok {
			status(400, `{"error":{"message":`+quoted(message)+`,"type":"invalid_request_error"}}`)(w, r)
			return
		}
		llmtest.Text(llmtest.Sample(r))(w, r)
	}
}

// longText is English prose of some n tokens.
func longText(n int) string {
	return strings.Repeat("The ministry issued a decree on data. ", n*4/38+1)
}

// cancelAsk asks with a context that ends as soon as begin has been called, and looks how fast Ask returns.
func cancelAsk(t *testing.T, s *llmtest.Server, stream bool, cancelSoon func(cancel func(), clock *fakeClock)) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	c, clock := testClient(t, s, func(e *Endpoint) { e.Stream = stream })
	cancelSoon(cancel, clock)
	begun := time.Now()
	_, err := c.Ask(ctx, Request{User: "A question."})
	var e *Error
	if !errors.As(err, &e) || e.Kind != Cancelled || !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want cancelled", err)
	}
	if took := time.Since(begun); took > time.Second {
		t.Errorf("took %s", took)
	}
}
