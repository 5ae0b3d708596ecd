package llm

import (
	"context"
	"fmt"
	"net/http"
	"sync"

	"songngu/internal/price"
)

// Spending is what asking has taken.
type Spending struct {
	Requests   int // sent
	Kept       int // answered by the cache
	Prompt     int // tokens
	Cached     int // of Prompt, by the provider
	Completion int
	// Cost is in US dollars, 0 where no price is known. A request that nobody counted is taken for the most that it may have cost.
	Cost float64
	// Estimated says that tokens or cost of a request are our estimate.
	Estimated bool
}

func (s *Spending) add(t Spending) {
	s.Requests += t.Requests
	s.Kept += t.Kept
	s.Prompt += t.Prompt
	s.Cached += t.Cached
	s.Completion += t.Completion
	s.Cost += t.Cost
	s.Estimated = s.Estimated || t.Estimated
}

// Bill adds up what a piece of work takes, say an article. It is safe for concurrent use.
type Bill struct {
	mu    sync.Mutex
	spent Spending
}

// Spent is the sum so far.
func (b *Bill) Spent() Spending {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.spent
}

func (b *Bill) add(s Spending) {
	if b == nil {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.spent.add(s)
}

type billKey struct{}

// In gives a context in which all that is asked, or found in a cache, is put on the bill.
func (b *Bill) In(ctx context.Context) context.Context { return context.WithValue(ctx, billKey{}, b) }

// billOf gives the bill of the context, or nil, which takes everything.
func billOf(ctx context.Context) *Bill {
	b, _ := ctx.Value(billKey{}).(*Bill)
	return b
}

// roundTokens are put around messages by servers.
const roundTokens = 100

// most is what the next request may cost.
func (a *asking) most() float64 {
	p := a.client.endpoint.Price
	if p == nil {
		return 0
	}
	text := a.prompt + a.wrong
	if len(a.bad) <= longestShown {
		text += a.bad
	}
	if s := a.request.Schema; s != nil {
		text += string(s.JSON)
	}
	_, high := tokenRange(a.client.endpoint.Model, text)
	reply := a.maxTokens
	if reply <= 0 || a.client.memory.now().limits[0] == "" { // nothing holds the server
		reply = a.client.limits.ReplyTokens
	}
	return p.Cost(high+roundTokens, reply)
}

// admit takes the next request into account, once it is sure that it fits the limits whatever it costs; for that it may have to wait
// until others under way are counted.
func (a *asking) admit(ctx context.Context) *fault {
	c := a.client
	next, most := 0, a.most()
	if c.limits.Tokens > 0 {
		next = EstimateTokens(a.prompt) + a.maxTokens
	}
	for {
		c.mu.Lock()
		switch {
		case c.limits.Requests > 0 && c.requests >= c.limits.Requests:
			c.mu.Unlock()
			return newFault(final, Budget, fmt.Sprintf("the limit of %d requests is reached", c.limits.Requests))
		case c.limits.Tokens > 0 && c.tokens+next > c.limits.Tokens:
			used := c.tokens
			c.mu.Unlock()
			return newFault(final, Budget, fmt.Sprintf("the next request may need %d tokens and would break the limit of %d, of which %d are used",
				next, c.limits.Tokens, used))
		case c.limits.Cost > 0 && c.spent+most > c.limits.Cost:
			spent := c.spent
			c.mu.Unlock()
			return newFault(final, Budget, fmt.Sprintf("the next request may cost %s and would break the limit of %s, of which %s is spent",
				price.USD(most), price.USD(c.limits.Cost), price.USD(spent)))
		case c.limits.Cost <= 0 || c.spent+c.reserved+most <= c.limits.Cost:
			c.requests++
			c.reserved += most
			a.reserved = most
			c.mu.Unlock()
			if c.endpoint.Sending != nil {
				c.sent.Do(c.endpoint.Sending)
			}
			return nil
		}
		settled := c.settled
		c.mu.Unlock()
		select {
		case <-settled:
		case <-ctx.Done():
			return cancelled(ctx)
		}
	}
}

// settle counts what a request came to, and puts it on the bill.
func (a *asking) settle(ctx context.Context, s Spending) {
	s.Requests = 1
	billOf(ctx).add(s)
	a.client.bill.add(s)
	c := a.client
	c.mu.Lock()
	defer c.mu.Unlock()
	c.tokens += s.Prompt + s.Completion
	c.spent += s.Cost
	c.reserved -= a.reserved
	close(c.settled)
	c.settled = make(chan struct{})
}

// counted is the spending of a request that the server, or our estimate, counted.
func (a *asking) counted(u Usage) Spending {
	s := Spending{Prompt: u.Prompt, Cached: u.Cached, Completion: u.Completion, Estimated: u.Estimated}
	if p := a.client.endpoint.Price; p != nil {
		s.Cost = p.Cost(u.Prompt, u.Completion)
	}
	return s
}

// uncounted is the spending of a request to which no reply came that says what it cost. An error of HTTP, or a server that was not
// reached, costs nothing; a reply that broke off may have been paid whole.
func (a *asking) uncounted(f *fault) Spending {
	if f.Status >= http.StatusMultipleChoices || f.class == network || f.Kind == Setup {
		return Spending{}
	}
	return Spending{Cost: a.reserved, Estimated: true}
}
