package llm

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/sashabaranov/go-openai"

	"songngu/internal/price"
)

// Client asks one model at one endpoint. It is safe for concurrent use: all its Asks share one limit of requests under way,
// one pause when the server is busy, and what was learnt about the server.
type Client struct {
	api      *openai.Client
	wire     *wire
	endpoint Endpoint
	host     string
	limits   Limits
	clock    Clock
	memory   *memory
	slots    chan struct{}
	schemas  sync.Map // of *readySchema by name and JSON: there are a few, and each comes up again

	bill Bill // of all Asks
	sent sync.Once

	mu       sync.Mutex
	pause    time.Time // nobody sends before
	down     bool      // an Ask gave up on the server: the next ones try once until one succeeds
	requests int
	tokens   int
	spent    float64       // US dollars
	reserved float64       // that requests under way may cost
	settled  chan struct{} // closed when one of them is counted
}

// NewClient checks the endpoint and makes its client. Nothing is sent.
func NewClient(e Endpoint) (*Client, error) {
	base, err := e.checkBase()
	if err != nil {
		return nil, err
	}
	if e.Model == "" {
		return nil, errors.New("no model is named")
	}
	if e.Limits.Cost > 0 && e.Price == nil {
		return nil, errors.New("no price of the model is known")
	}
	limits := e.Limits.withDefaults()
	clock := e.Clock
	if clock == nil {
		clock = systemClock{}
	}
	transport := e.HTTP
	if transport == nil {
		transport = newTransport(limits)
	}
	w := &wire{transport: transport, limits: limits, clock: clock, key: e.Key, bare: !versioned.MatchString(base.Path)}
	config := openai.DefaultConfig(e.Key.value)
	config.BaseURL, config.HTTPClient = base.String(), w
	return &Client{
		api: openai.NewClientWithConfig(config), wire: w, endpoint: e, host: base.Host, limits: limits, clock: clock,
		memory: newMemory(e.Model, base.Hostname(), e.Stream), slots: make(chan struct{}, limits.Concurrency),
		settled: make(chan struct{}),
	}, nil
}

// Host is the host that texts are sent to, for telling the user before they are.
func (c *Client) Host() string { return c.host }

// Model is the model that is asked for.
func (c *Client) Model() string { return c.endpoint.Model }

// Used is what all Asks so far have cost.
func (c *Client) Used() (requests, tokens int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.requests, c.tokens
}

// Spent is what all Asks so far took.
func (c *Client) Spent() Spending { return c.bill.Spent() }

// Price is what the model costs, or nil when that is not known.
func (c *Client) Price() *price.Price { return c.endpoint.Price }

// Request is one question.
type Request struct {
	System, User string
	Schema       *Schema // nil asks for text
	MaxTokens    int     // of the reply; 0 leaves it to the server
	Temperature  float32 // 0 is sent as 0
	Seed         *int
}

// Ask sends one chat completion and gives the reply, or an *Error. It tries again where that can help, within the limits; no
// part of a failed attempt is ever in a reply.
func (c *Client) Ask(ctx context.Context, r Request) (Reply, error) {
	a := &asking{client: c, request: r, maxTokens: r.MaxTokens, prompt: r.System + "\n" + r.User}
	if r.Schema != nil {
		schema, err := c.schema(r.Schema)
		if err != nil {
			return Reply{}, &Error{Kind: BadRequest, Message: oneLine(err.Error())}
		}
		a.schema = schema
	}
	select {
	case c.slots <- struct{}{}:
		defer func() { <-c.slots }()
	case <-ctx.Done():
		return Reply{}, &cancelled(ctx).Error
	}
	reply, f := a.run(ctx)
	if f != nil {
		if f.Kind == Model && f.Hint == "" {
			f.Hint = c.nearModels(ctx)
		}
		if f.Kind == Auth && !c.endpoint.Key.Set() {
			f.Hint = "no key is set: SONGNGU_API_KEY"
		}
		f.Attempts, f.Waited = a.attempts, a.waited
		return Reply{}, &f.Error
	}
	return reply, nil
}

// asking is the work on one Request.
type asking struct {
	client    *Client
	request   Request
	prompt    string // all that the request has the model read
	schema    *readySchema
	maxTokens int

	attempts int
	reserved float64 // US dollars that the request under way may cost
	waited   time.Duration
	used     map[class]int // further attempts by class
	usage    Usage
	notes    []string
	bad      string // a reply that did not fit the schema, with what is wrong
	wrong    string
	lowered  bool // effort
}

func (a *asking) run(ctx context.Context) (Reply, *fault) {
	for {
		if f := a.gate(ctx); f != nil {
			return Reply{}, f
		}
		reply, f := a.attempt(ctx)
		if f == nil {
			a.client.setDown(false)
			return reply, nil
		}
		if f := a.again(ctx, f); f != nil {
			return Reply{}, f
		}
	}
}

// gate waits while the server wants to be left alone, and holds what may be spent.
func (a *asking) gate(ctx context.Context) *fault {
	c := a.client
	if window := c.memory.now().window; window > 0 && fewestTokens(lettersOf(a.prompt)) > window {
		return cutFault(window)
	}
	c.mu.Lock()
	pause := c.pause.Sub(c.clock.Now())
	c.mu.Unlock()
	if pause > 0 {
		_ = c.clock.Sleep(ctx, min(pause, c.limits.RetryBudget)) // a clock may jump; ctx is asked below
	}
	if ctx.Err() != nil {
		return cancelled(ctx)
	}
	return a.admit(ctx)
}

// attempt sends the request once, in the form that the server is known to take.
func (a *asking) attempt(ctx context.Context) (Reply, *fault) {
	c := a.client
	sent := c.memory.now()
	x := &exchange{params: a.params(sent)}
	a.attempts++
	resp, err := c.api.CreateChatCompletion(context.WithValue(ctx, exchangeKey{}, x), openai.ChatCompletionRequest{Model: "see params"})
	if x.fault != nil {
		a.settle(ctx, a.uncounted(x.fault))
		return Reply{}, a.adapt(sent, x)
	}
	if err != nil && x.status == 0 {
		a.settle(ctx, Spending{})
		return Reply{}, newFault(final, BadRequest, "the request was not sent: "+c.endpoint.Key.redact(err.Error()))
	}
	if err != nil {
		var whole bool
		if resp, whole = looseCompletion(x.body); whole {
			err = nil
		}
	}
	if err != nil {
		a.settle(ctx, Spending{Cost: a.reserved, Estimated: true})
		return Reply{}, newFault(garbled, BadReply, "the response is no chat completion: "+c.endpoint.Key.redact(err.Error()))
	}
	text, finish, f := answer(resp, x.body, a.schema != nil)
	usage := usageOf(resp.Usage, a.prompt, text)
	a.usage.add(usage)
	a.settle(ctx, a.counted(usage))
	if cut := cutPrompt(usage, a.prompt); cut > 0 {
		c.memory.shrink(func(m *form) { m.window = cut })
		return Reply{}, cutFault(cut)
	}
	if f == nil {
		text, f = a.read(text)
	}
	if f != nil {
		f.Message, f.RequestID = c.endpoint.Key.redact(f.Message), requestID(x.header)
		return Reply{}, f
	}
	a.remark(resp, x.body)
	return Reply{Text: c.endpoint.Key.take(text), Usage: a.usage, Model: c.endpoint.Key.redact(oneLine(resp.Model)), Finish: oneLine(finish), Attempts: a.attempts, Notes: a.notes}, nil
}

func cutFault(window int) *fault {
	f := newFault(final, TooLong, fmt.Sprintf("the server read only %d tokens of the text and did not say so", window)).
		hint("give the server a larger context, or split the text")
	f.Window = window
	return f
}

// remark notes what is odd about a good response.
func (a *asking) remark(resp openai.ChatCompletionResponse, body []byte) {
	if !utf8.Valid(body) {
		a.notes = append(a.notes, "bytes of the reply that are no UTF-8 were replaced")
	}
	if n := len(resp.Choices); n > 1 {
		a.notes = append(a.notes, fmt.Sprintf("the server gave %d replies; the first was taken", n))
	}
	if resp.Model != "" && resp.Model != a.client.endpoint.Model {
		a.notes = append(a.notes, "the reply is from model "+a.client.endpoint.Key.redact(oneLine(resp.Model)))
	}
	if a.usage.Estimated {
		a.notes = append(a.notes, "the server did not count tokens: they are estimated")
	}
}

// read makes the text of the reply fit for use, or says what is wrong with it.
func (a *asking) read(text string) (string, *fault) {
	if len(text) > a.client.limits.Reply {
		return "", newFault(final, BadReply, "the reply is longer than the limit")
	}
	answer, unfinished := stripThinking(text)
	switch {
	case answer == "" && unfinished:
		return "", newFault(enlarge, Truncated, "the model did not come to the end of its reasoning")
	case isBlank(answer):
		return "", newFault(garbled, BadReply, "the reply is empty")
	}
	answer = stripFence(answer)
	if a.schema == nil {
		if isRefusal(answer) {
			return "", newFault(final, Refused, answer).hint(hintRefusal)
		}
		return cleanText(answer), nil
	}
	whole, err := object(answer, a.schema)
	if err == nil {
		return whole, nil
	}
	if said := refusalIn(answer); said != "" {
		return "", newFault(final, Refused, said).hint(hintRefusal)
	}
	a.bad, a.wrong = answer, a.client.endpoint.Key.redact(oneLine(err.Error()))
	return "", newFault(mend, BadReply, "the reply does not have the form that was asked for: "+err.Error())
}
