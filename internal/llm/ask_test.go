package llm

import (
	"context"
	"sync"
	"testing"
	"time"

	"songngu/internal/llm/llmtest"
)

// fakeClock stands still but for Sleep.
type fakeClock struct {
	mu     sync.Mutex
	now    time.Time
	slept  []time.Duration
	wakeUp func() // called in each Sleep
}

func newFakeClock() *fakeClock {
	return &fakeClock{now: time.Date(2026, 3, 2, 14, 0, 0, 0, time.UTC)}
}

func (c *fakeClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *fakeClock) Sleep(ctx context.Context, d time.Duration) error {
	if c.wakeUp != nil {
		c.wakeUp()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return err
	}
	c.now = c.now.Add(d)
	c.slept = append(c.slept, d)
	return nil
}

const testKey = "sk-test-0123456789abcdef"

func testClient(t *testing.T, s *llmtest.Server, change func(*Endpoint)) (*Client, *fakeClock) {
	t.Helper()
	clock := newFakeClock()
	e := Endpoint{BaseURL: s.BaseURL(), Model: "test", Key: NewSecret(testKey), Clock: clock}
	if change != nil {
		change(&e)
	}
	c, err := NewClient(e)
	if err != nil {
		t.Fatal(err)
	}
	return c, clock
}

var testSchema = &Schema{Name: "answer", JSON: []byte(`{"type":"object","properties":{"text":{"type":"string"}},"required":["text"],"additionalProperties":false}`)}

func TestAsk(t *testing.T) {
	for _, stream := range []bool{false, true} {
		s := llmtest.New()
		defer s.Close()
		c, _ := testClient(t, s, func(e *Endpoint) { e.Stream = stream })
		r, err := c.Ask(t.Context(), Request{System: "Be brief.", User: "Hello", MaxTokens: 100})
		if err != nil {
			t.Fatal(err)
		}
		if r.Text != "An answer." || r.Finish != "stop" || r.Model != "test" || r.Attempts != 1 || r.Usage.Prompt != 50 || len(r.Notes) > 0 {
			t.Errorf("stream %v: %+v", stream, r)
		}
		r, err = c.Ask(t.Context(), Request{User: "Hello", Schema: testSchema})
		if err != nil || r.Text != `{"text":"text"}` {
			t.Errorf("stream %v: %+v, %v", stream, r, err)
		}
		q := s.Requests()[0]
		if q.Key != testKey || q.Message("system") != "Be brief." || q.Message("user") != "Hello" || q.Body["temperature"] != 0.0 || q.Body["max_tokens"] != 100.0 {
			t.Errorf("stream %v: %+v", stream, q)
		}
		if f := s.Requests()[1].Format(); f != "json_schema" {
			t.Errorf("stream %v: format %q", stream, f)
		}
	}
}
