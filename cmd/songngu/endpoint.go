package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"sync"
	"time"

	"songngu/internal/llm"
)

// endpoint is the server of a language model that the environment configures. The zero endpoint is none.
type endpoint struct {
	variable string // that names the address
	url      string
	model    string // "" when none is named
	key      llm.Secret
}

// endpoint reads the environment. An empty variable counts as unset. The key for one server never goes to another.
func (h host) endpoint() endpoint {
	for _, names := range [][2]string{{"SONGNGU_BASE_URL", "SONGNGU_API_KEY"}, {"OPENAI_BASE_URL", "OPENAI_API_KEY"}} {
		if url := h.env(names[0]); url != "" {
			return endpoint{variable: names[0], url: url, model: h.env("SONGNGU_MODEL"), key: llm.NewSecret(h.env(names[1]))}
		}
	}
	return endpoint{}
}

// hintModel says how to name a model.
const hintModel = "set SONGNGU_MODEL to the name of a model that the server has"

// client makes the client of the endpoint, for at most so many requests; 0 sets no limit.
func (h host) client(e endpoint, requests int) (*llm.Client, error) {
	limits := llm.Limits{Requests: requests}
	if text := h.env("SONGNGU_TIMEOUT"); text != "" {
		d, err := time.ParseDuration(text)
		if err != nil || d <= 0 {
			return nil, &fault{code: exitSetup, msg: fmt.Sprintf("SONGNGU_TIMEOUT: %q is no time such as 90s or 10m", text)}
		}
		limits.Header, limits.Total = d, 2*d
	}
	stream, err := h.envSwitch("SONGNGU_STREAM")
	if err != nil {
		return nil, err
	}
	allowHTTP, err := h.envSwitch("SONGNGU_ALLOW_HTTP")
	if err != nil {
		return nil, err
	}
	c, err := llm.NewClient(llm.Endpoint{BaseURL: e.url, Model: e.model, Key: e.key, AllowHTTP: allowHTTP, Stream: stream, Limits: limits, Notify: h.tellWait})
	if err != nil {
		return nil, &fault{code: exitSetup, msg: e.variable + ": " + err.Error(), hint: "songngu doctor asks the server whether all is well"}
	}
	return c, nil
}

// envSwitch reads a variable that is 1 or 0; unset and empty are 0.
func (h host) envSwitch(name string) (bool, error) {
	text := h.env(name)
	if text == "" {
		return false, nil
	}
	on, err := strconv.ParseBool(text)
	if err != nil {
		return false, &fault{code: exitSetup, msg: fmt.Sprintf("%s: %q is neither 1 nor 0", name, text)}
	}
	return on, nil
}

// shortWait is a wait that nobody need be told of.
const shortWait = 5 * time.Second

func (h host) tellWait(e llm.Event) {
	if e.Wait >= shortWait {
		h.tell(fmt.Sprintf("waiting %s: %s", e.Wait.Round(time.Second), e.Message), "")
	}
}

// cache gives the cache of replies, or nil where there is no folder for it.
func (h host) cache() *llm.Cache {
	if dir := h.env("XDG_CACHE_HOME"); filepath.IsAbs(dir) {
		return llm.NewCache(filepath.Join(dir, "songngu", "replies"))
	}
	for _, name := range []string{"HOME", "USERPROFILE"} {
		if home := h.env(name); home != "" {
			return llm.NewCache(filepath.Join(home, ".cache", "songngu", "replies"))
		}
	}
	return nil
}

// gate is the way to the endpoint of one run. It says once where the articles go, before the first does, and asks no more when
// an answer can only be the same again: no key, no money, no requests left.
type gate struct {
	*llm.Client
	host host
	told sync.Once
	mu   sync.Mutex
	shut error
}

// Ask implements llm.Asker.
func (g *gate) Ask(ctx context.Context, r llm.Request) (llm.Reply, error) {
	g.mu.Lock()
	shut := g.shut
	g.mu.Unlock()
	if shut != nil {
		return llm.Reply{}, shut
	}
	g.told.Do(func() { g.host.tell(fmt.Sprintf("articles are sent to %s, model %s", g.Host(), g.Model()), "") })
	reply, err := g.Client.Ask(ctx, r)
	var e *llm.Error
	if errors.As(err, &e) && (codeOfModel(e.Kind) == exitSetup || e.Kind == llm.Budget) {
		g.mu.Lock()
		g.shut = err
		g.mu.Unlock()
	}
	return reply, err
}

// codeOfModel is the exit code of what kept a model from answering.
func codeOfModel(k llm.ErrorKind) int {
	switch k {
	case llm.Auth, llm.Model, llm.Quota, llm.Setup:
		return exitSetup
	case llm.TooLong:
		return exitInput
	case llm.Refused:
		return exitRefused
	case llm.Budget:
		return exitBudget
	default: // it does not answer, or not as it should
		return exitUnavailable
	}
}

// modelFault is err of drafting the named article as the program ends with it. Errors that are not the model's stay as they are.
func modelFault(name string, err error) error {
	var e *llm.Error
	var refused *llm.DraftRefusedError
	switch {
	case errors.As(err, &refused):
		return &fault{code: exitRefused, msg: name + ": " + refused.Error(), hint: "read the article: it may hold words to a machine"}
	case !errors.As(err, &e):
		return err
	case e.Kind == llm.Cancelled:
		return context.Canceled
	}
	hint := e.Hint
	if hint == "" && codeOfModel(e.Kind) == exitUnavailable && e.RetryAfter > 0 {
		hint = "the server asks to come back in " + e.RetryAfter.Round(time.Second).String()
	}
	bare := *e
	bare.Hint = ""
	return &fault{code: codeOfModel(e.Kind), msg: name + ": " + bare.Error(), hint: hint}
}
