package llm

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
)

// mostFailures is how many requests in a row may come to nothing before no more is asked.
const mostFailures = 8

// halving asks for jobs, many in a request. Where nothing comes of a request for a reason that may lie in its jobs, it asks for each half.
type halving[J any] struct {
	// ask sends a request for the jobs and takes what comes back.
	ask func(ctx context.Context, batch []J) error
	// split, if not nil, makes jobs ready to be asked for in halves; lost takes note that nothing comes of one alone.
	split func(batch []J)
	lost  func(J, *Error)

	mu       sync.Mutex
	failures int    // in a row
	problem  *Error // the last of them
}

// all asks for batches, several at a time. The error is one that ends the work, that of the first batch which has one; what is under way then
// is let come to its end.
func (h *halving[J]) all(ctx context.Context, batches [][]J, atOnce int) error {
	errs := make([]error, len(batches))
	var next atomic.Int64
	var stop atomic.Bool
	var workers sync.WaitGroup
	for range min(max(1, atOnce), len(batches)) {
		workers.Go(func() {
			for !stop.Load() {
				i := int(next.Add(1)) - 1
				if i >= len(batches) {
					return
				}
				if errs[i] = h.run(ctx, batches[i]); errs[i] != nil {
					stop.Store(true)
				}
			}
		})
	}
	workers.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// run asks for a batch.
func (h *halving[J]) run(ctx context.Context, batch []J) error {
	err := h.ask(ctx, batch)
	e := separable(err)
	if err != nil && e == nil {
		return err
	}
	if h.count(e) {
		return e
	}
	if e == nil {
		return nil
	}
	if len(batch) == 1 {
		h.lost(batch[0], e)
		return nil
	}
	if h.split != nil {
		h.split(batch)
	}
	if err := h.run(ctx, batch[:len(batch)/2]); err != nil {
		return err
	}
	return h.run(ctx, batch[len(batch)/2:])
}

// count counts a request, of which nothing came because of e, unless that is nil. It reports whether no more is to be asked.
func (h *halving[J]) count(e *Error) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if e == nil {
		h.failures = 0
		return false
	}
	h.problem = e
	h.failures++
	return h.failures >= mostFailures
}

// separable gives errors that fewer jobs in a request may avoid.
func separable(err error) *Error {
	var e *Error
	if errors.As(err, &e) && (e.Kind == TooLong || e.Kind == Truncated || e.Kind == Refused || e.Kind == BadReply) {
		return e
	}
	return nil
}

// plainID is an id as it was given to the model, however that wrote it.
func plainID(id string) string { return strings.ToLower(strings.Trim(id, "[]() .")) }

// matchIDs checks that a reply has what was asked for, each once: where one is missing, nobody knows that the others are at their place.
func matchIDs(want, got []string) error {
	seen := map[string]bool{}
	for _, id := range got {
		if seen[id] {
			return &Error{Kind: BadReply, Message: fmt.Sprintf("the reply has %q twice", clip(id))}
		}
		seen[id] = true
	}
	for _, id := range want {
		if !seen[id] {
			return &Error{Kind: BadReply, Message: "the reply has no " + id}
		}
	}
	if len(got) != len(want) {
		return &Error{Kind: BadReply, Message: fmt.Sprintf("the reply has %d of %d", len(got), len(want))}
	}
	return nil
}

// twice asks again, saying what was wrong, where a reply about one job alone is not of the form.
func twice(ctx context.Context, r Request, alone bool, ask func(context.Context, Request) error) error {
	err := ask(ctx, r)
	if e := separable(err); e == nil || e.Kind != BadReply || !alone {
		return err
	}
	r.User += "\n\nAn earlier answer could not be used: " + harmlessLine(err.Error()) + ". Answer with the one id that is asked for, once."
	return ask(ctx, r)
}
