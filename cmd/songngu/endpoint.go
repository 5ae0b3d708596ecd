package main

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"sync"
	"time"

	"github.com/urfave/cli/v2"

	"songngu/internal/config"
	"songngu/internal/llm"
	"songngu/internal/price"
)

// endpoint is the server of a language model as the settings have it.
type endpoint struct {
	settings *config.Set
	origin   string // of the address
	url      string // "" when there is none
	model    string // "" when none is named
	key      llm.Secret
}

// endpoint reads the settings of the endpoint, and its key.
func (h host) endpoint(c *cli.Context) (endpoint, error) {
	s, err := h.settings(c, config.BaseURL, config.Model, config.KeyFile, config.Engine, config.Fallback, config.MaxRequests, config.MaxCost,
		config.Timeout, config.NoRevision, config.Stream, config.AllowHTTP)
	if err != nil {
		return endpoint{}, err
	}
	base, ok := s.Value(config.BaseURL)
	if !ok {
		return endpoint{settings: s}, nil
	}
	key, err := h.key(s.Key)
	return endpoint{settings: s, origin: base.Origin.String(), url: base.Text, model: s.Text(config.Model), key: key}, err
}

// key reads the key of the endpoint where the settings say it is.
func (h host) key(k config.Key) (llm.Secret, error) {
	switch {
	case k.Unused != "":
		h.tell(fmt.Sprintf("the key in %s is not sent: %s", k.File, k.Unused), "")
		return llm.Secret{}, nil
	case k.Variable != "":
		return llm.NewSecret(h.env(k.Variable)), nil
	case k.File == "":
		return llm.Secret{}, nil
	}
	text, err := config.ReadKey(k.File, k.Origin)
	if p, ok := errors.AsType[*config.ProblemError](err); ok {
		return llm.Secret{}, settingFault(p)
	}
	return llm.NewSecret(text), err
}

// hintModel says how to name a model.
const hintModel = "give --model, or set SONGNGU_MODEL, to the name of a model that the server has"

// requestsAtOnce is how many requests are under way when --jobs asks for no more.
const requestsAtOnce = 4

// client makes the client of the endpoint, for at most so many requests; 0 sets no limit. sending, unless it is nil, is called before the first.
func (h host) client(e endpoint, requests int, sending func()) (*llm.Client, error) {
	limits := llm.Limits{Requests: requests, Cost: e.settings.Number(config.MaxCost)}
	cost, known := e.price()
	if limits.Cost > 0 && cost == nil {
		return nil, &fault{code: exitSetup, msg: known + ", so that a limit of cost cannot be kept",
			hint: fmt.Sprintf("put it into the file that songngu config path names: [prices.%q] and below it input = … and output = …, in US dollars for a million tokens", e.model)}
	}
	if n := e.settings.Int(config.Jobs); n > requestsAtOnce {
		limits.Concurrency = n
	}
	if d := e.settings.Duration(config.Timeout); d > 0 {
		limits.Header, limits.Total = d, 2*d
	}
	c, err := llm.NewClient(llm.Endpoint{BaseURL: e.url, Model: e.model, Key: e.key, AllowHTTP: e.settings.On(config.AllowHTTP),
		Stream: e.settings.On(config.Stream), Limits: limits, Price: cost, Sending: sending, Notify: h.tellWait})
	if err != nil {
		return nil, &fault{code: exitSetup, msg: e.origin + ": " + err.Error(), hint: "songngu doctor asks the server whether all is well"}
	}
	return c, nil
}

// price is what the model costs, and where that stands; nil when nothing is known.
func (e endpoint) price() (p *price.Price, known string) {
	if set, ok := e.settings.Prices[e.model]; ok {
		return &set.Price, set.Origin.String()
	}
	u, err := url.Parse(e.url)
	if err != nil {
		return nil, "no price is known"
	}
	row, ok := price.Find(u.Host, e.model)
	if !ok {
		return nil, fmt.Sprintf("no price is known of %s at %s", e.model, u.Host)
	}
	return &row.Price, "an example of " + row.Date + ", " + row.Source
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

// gate is the way to the endpoint of one run. It asks no more when an answer can only be the same again: no key, no money, no requests left.
type gate struct {
	*llm.Client
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
	case errors.As(err, &refused) && refused.Refusal:
		return &fault{code: exitRefused, kind: "refused draft", msg: name + ": " + refused.Error(), hint: "use another model, or --fallback offline"}
	case errors.As(err, &refused):
		return &fault{code: exitRefused, kind: "refused draft", msg: name + ": " + refused.Error(), hint: "read the article: it may hold words to a machine"}
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
	return &fault{code: codeOfModel(e.Kind), kind: string(e.Kind), msg: name + ": " + bare.Error(), hint: hint}
}
