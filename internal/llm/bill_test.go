package llm

import (
	"errors"
	"fmt"
	"math"
	"net/http"
	"strings"
	"sync"
	"testing"

	"songngu/internal/llm/llmtest"
	"songngu/internal/price"
)

// counting answers with a usage of its own, and adds up what that costs.
type counting struct {
	mu    sync.Mutex
	cost  float64
	price price.Price
}

func (c *counting) step(prompt, completion int) llmtest.Step {
	return func(w http.ResponseWriter, r *llmtest.Request) {
		c.mu.Lock()
		c.cost += c.price.Cost(prompt, completion)
		c.mu.Unlock()
		body := strings.Replace(llmtest.Completion("An answer."), `"prompt_tokens":50`, fmt.Sprintf(`"prompt_tokens":%d`, prompt), 1)
		llmtest.Status(200, strings.Replace(body, `"completion_tokens":3`, fmt.Sprintf(`"completion_tokens":%d`, completion), 1))(w, r)
	}
}

// However many ask at a time, and however much of its limits each reply takes, the limit of cost holds.
func TestCostLimit(t *testing.T) {
	p := price.Price{Input: 1, Output: 10}
	for _, tt := range []struct {
		limit      float64
		completion int
		least      int // requests that must have been sent
	}{
		{0.0001, 100, 0}, {0.01, 500, 1}, {0.01, 10, 15}, {0.02, 500, 3}, {1, 500, 40},
	} {
		t.Run(fmt.Sprintf("%v/%d", tt.limit, tt.completion), func(t *testing.T) {
			s := llmtest.New()
			t.Cleanup(s.Close)
			count := &counting{price: p}
			s.Always(count.step(60, tt.completion))
			c, _ := testClient(t, s, func(e *Endpoint) { e.Price, e.Limits.Cost = &p, tt.limit })
			bill := &Bill{}
			var asked sync.WaitGroup
			for range 40 {
				asked.Go(func() {
					_, err := c.Ask(bill.In(t.Context()), Request{User: "A question.", MaxTokens: 500})
					var e *Error
					if err != nil && (!errors.As(err, &e) || e.Kind != Budget) {
						t.Errorf("error %v", err)
					}
				})
			}
			asked.Wait()
			if count.cost > tt.limit || len(s.Requests()) < tt.least {
				t.Errorf("%d requests cost %v, the limit is %v", len(s.Requests()), count.cost, tt.limit)
			}
			spent := bill.Spent()
			if math.Abs(spent.Cost-count.cost) > 1e-9 || spent.Requests != len(s.Requests()) || spent.Estimated {
				t.Errorf("bill %+v, the server counts %d requests and %v", spent, len(s.Requests()), count.cost)
			}
		})
	}
}

// A reply that may have been paid is counted whole, one that was not given costs nothing.
func TestCostOfFailures(t *testing.T) {
	p := price.Price{Input: 1, Output: 10}
	for _, tt := range []struct {
		name string
		step llmtest.Step
		paid bool
	}{
		{"refused by status", llmtest.Status(401, `{"error":{"message":"no"}}`), false},
		{"error in a 200", llmtest.Status(200, `{"error":{"message":"no","code":402}}`), false},
		{"half a reply", llmtest.Short(`{"choices":[`), true},
		{"text of a proxy", llmtest.Raw(200, "text/html", "<html><title>Login</title></html>"), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := llmtest.New()
			t.Cleanup(s.Close)
			s.Always(tt.step)
			c, _ := testClient(t, s, func(e *Endpoint) { e.Price, e.Limits.Cost = &p, 100 })
			bill := &Bill{}
			if _, err := c.Ask(bill.In(t.Context()), Request{User: "A question.", MaxTokens: 500}); err == nil {
				t.Fatal("no error")
			}
			if spent := bill.Spent(); spent.Cost > 0 != tt.paid || spent.Estimated != tt.paid {
				t.Errorf("bill %+v", spent)
			}
		})
	}
	if _, err := NewClient(Endpoint{BaseURL: "http://localhost/v1", Model: "m", Limits: Limits{Cost: 1}}); err == nil {
		t.Error("a limit of cost without a price was taken")
	}
}

// The bounds hold what tokenizers make of the same Vietnamese text: o200k 122 tokens, cl100k 194.
func TestTokenRange(t *testing.T) {
	syllables := strings.TrimSpace(strings.Repeat("Chính phủ ban hành nghị định quy định về hỗ trợ doanh nghiệp nhỏ và vừa. ", 5))
	n := len(strings.Fields(syllables))
	for _, tt := range []struct {
		model     string
		low, high float64 // tokens a syllable that have to be inside
	}{
		{"gpt-4.1-mini", 1.3, 1.3}, {"openai/gpt-5", 1.3, 1.3}, {"gpt-4-turbo", 2.2, 2.2}, {"qwen3:14b", 1.3, 2.2}, {"o1-mine", 1.3, 1.3},
	} {
		low, high := tokenRange(tt.model, syllables)
		if float64(low) > tt.low*float64(n) || float64(high) < tt.high*float64(n) || float64(high) > 1.5*tt.high*float64(n) {
			t.Errorf("%s: %d to %d tokens for %d syllables", tt.model, low, high, n)
		}
	}
}
