package llm

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"songngu/internal/llm/llmtest"
)

func TestNewClient(t *testing.T) {
	key := NewSecret(testKey)
	for _, tt := range []struct {
		base string
		key  Secret
		want string // in the error; "" when there is none
	}{
		{"https://api.openai.com/v1", key, ""},
		{"https://api.openai.com/v1/", key, ""},
		{" https://x.openai.azure.com/openai/v1/ ", key, ""},
		{"http://localhost:11434/v1", key, ""},
		{"http://127.0.0.2:8080", key, ""},
		{"http://[::1]:8080/v1", key, ""},
		{"http://[::ffff:127.0.0.1]/v1", key, ""},
		{"http://llm.example/v1", Secret{}, ""},
		{"http://llm.example/v1", key, "unencrypted"},
		{"http://localhost.example/v1", key, "unencrypted"},
		{"http://127.0.0.1.example/v1", key, "unencrypted"},
		{"https://user:hush@api.example/v1", key, "user name or password"},
		{"https://api.example/v1?api-version=2023-05-15", key, "query"},
		{"https://api.example/v1?", key, "query"},
		{"https://api.example/v1#x", key, "fragment"},
		{"https://api.example/" + testKey, key, "holds the key"},
		{"ftp://api.example/v1", key, "http"},
		{"api.example/v1", key, "http"},
		{"https://", key, "no host"},
		{"https://:443/v1", key, "no host"},
		{"http://a b", key, "not a URL"},
		{"", key, "http"},
	} {
		_, err := NewClient(Endpoint{BaseURL: tt.base, Model: "m", Key: tt.key})
		switch {
		case tt.want == "" && err != nil, tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
			t.Errorf("%q: error %v, want %q", tt.base, err, tt.want)
		case err != nil && (strings.Contains(err.Error(), "hush") || strings.Contains(err.Error(), testKey)):
			t.Errorf("%q: %v", tt.base, err)
		}
	}
	if _, err := NewClient(Endpoint{BaseURL: "http://llm.example/v1", Model: "m", Key: key, AllowHTTP: true}); err != nil {
		t.Error(err)
	}
	if _, err := NewClient(Endpoint{BaseURL: "https://llm.example/v1"}); err == nil {
		t.Error("no model is no error")
	}
}

func TestKeyAsPasted(t *testing.T) {
	for key, ok := range map[string]bool{testKey: true, " " + testKey + "\r\n": true, "sk a": false, "sk\na": false, "sk-“a”": false} {
		if _, err := NewClient(Endpoint{BaseURL: "https://x/v1", Model: "m", Key: NewSecret(key)}); (err == nil) != ok || err != nil && strings.Contains(err.Error(), key) {
			t.Errorf("%q: %v", key, err)
		}
	}
}

func TestSystemClock(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(5*time.Millisecond, cancel)
	begun := time.Now()
	if err := (systemClock{}).Sleep(ctx, time.Minute); !errors.Is(err, context.Canceled) || time.Since(begun) > time.Second {
		t.Errorf("%v after %s", err, time.Since(begun))
	}
	if err := (systemClock{}).Sleep(t.Context(), time.Millisecond); err != nil {
		t.Error(err)
	}
}

func TestBaseURLAsPasted(t *testing.T) {
	for _, tail := range []string{"", "/", "/chat/completions", "/chat/completions/", "/models"} {
		s := llmtest.New()
		defer s.Close()
		c, _ := testClient(t, s, func(e *Endpoint) { e.BaseURL += tail })
		if _, err := c.Ask(t.Context(), Request{User: "A question."}); err != nil {
			t.Errorf("%q: %v", tail, err)
		}
		if path := s.Requests()[0].Path; path != "/v1/chat/completions" {
			t.Errorf("%q: %s", tail, path)
		}
	}
}

func TestSecret(t *testing.T) {
	s := NewSecret(" " + testKey + "\n")
	e := Endpoint{BaseURL: "https://x", Key: s}
	j, err := json.Marshal(e.Key)
	if err != nil {
		t.Fatal(err)
	}
	m, err := json.Marshal(map[string]any{"a": []Secret{s}, "b": &s})
	if err != nil {
		t.Fatal(err)
	}
	var logged strings.Builder
	slog.New(slog.NewJSONHandler(&logged, nil)).Info("x", "key", s, "endpoint", e.Key)
	slog.New(slog.NewTextHandler(&logged, nil)).Info("x", "key", s, "pointer", &s)
	said := []string{string(j), string(m), logged.String(), s.String(), s.GoString(), fmt.Sprint(s), fmt.Errorf("%w, %v", errors.New("x"), s).Error()}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%T %v"} {
		said = append(said, fmt.Sprintf(verb, s), fmt.Sprintf(verb, &s), fmt.Sprintf(verb, e), fmt.Sprintf(verb, &e), fmt.Sprintf(verb, []Secret{s}))
	}
	for _, text := range said {
		if strings.Contains(text, testKey) || strings.Contains(text, testKey[8:]) || strings.Contains(text, fmt.Sprintf("%x", testKey)) {
			t.Errorf("%q", text)
		}
	}
	if !s.Set() || NewSecret("  ").Set() {
		t.Error("Set")
	}
	if got := s.redact("a " + testKey + " b sk-other-12345678 Bearer abcdefghij"); strings.Contains(got, "12345678") || strings.Contains(got, "abcdefghij") {
		t.Error(got)
	}
}

// TestPauseIsShared is the other half of F01: nobody asks a server that wants to be left alone.
func TestPauseIsShared(t *testing.T) {
	s := llmtest.New()
	defer s.Close()
	c, clock := testClient(t, s, nil)
	s.Play(rate("slow down", "Retry-After", "20"))
	if _, err := c.Ask(t.Context(), Request{User: "A question."}); err != nil {
		t.Fatal(err)
	}
	c.pauseFor(30 * time.Second)
	clock.slept = nil
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			if _, err := c.Ask(t.Context(), Request{User: "A question."}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if !slices.Contains(clock.slept, 30*time.Second) {
		t.Errorf("slept %v", clock.slept)
	}
}

// clockJumpsBack is the part of F58 that concerns waits.
func clockJumpsBack(t *testing.T) {
	s := llmtest.New()
	defer s.Close()
	c, clock := testClient(t, s, nil)
	c.pauseFor(10 * time.Second)
	clock.now = clock.now.Add(-48 * time.Hour)
	if _, err := c.Ask(t.Context(), Request{User: "A question."}); err != nil {
		t.Fatal(err)
	}
	if len(clock.slept) != 1 || clock.slept[0] > c.limits.RetryBudget {
		t.Errorf("slept %v", clock.slept)
	}
}

func TestConcurrency(t *testing.T) {
	s := llmtest.New()
	defer s.Close()
	var under, most atomic.Int32
	s.Always(func(w http.ResponseWriter, r *llmtest.Request) {
		n := under.Add(1)
		defer under.Add(-1)
		for {
			m := most.Load()
			if n <= m || most.CompareAndSwap(m, n) {
				break
			}
		}
		time.Sleep(2 * time.Millisecond)
		llmtest.Text(llmtest.Sample(r))(w, r)
	})
	c, _ := testClient(t, s, func(e *Endpoint) { e.Limits.Concurrency = 2 })
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			if _, err := c.Ask(t.Context(), Request{User: "A question.", Schema: testSchema}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if most.Load() > 2 || len(s.Requests()) != 20 {
		t.Errorf("%d at once, %d requests", most.Load(), len(s.Requests()))
	}
}

func TestBudget(t *testing.T) {
	s := llmtest.New()
	defer s.Close()
	c, _ := testClient(t, s, func(e *Endpoint) { e.Limits.Requests = 2 })
	for i := range 3 {
		_, err := c.Ask(t.Context(), Request{User: "A question."})
		var e *Error
		if i < 2 && err != nil || i == 2 && (!errors.As(err, &e) || e.Kind != Budget) {
			t.Errorf("%d: %v", i, err)
		}
	}
	if requests, tokens := c.Used(); requests != 2 || tokens < 100 || len(s.Requests()) != 2 {
		t.Errorf("used %d, %d", requests, tokens)
	}
}

func TestNoKeyNoHeader(t *testing.T) {
	s := llmtest.New()
	defer s.Close()
	c, _ := testClient(t, s, func(e *Endpoint) { e.Key = Secret{} })
	if _, err := c.Ask(t.Context(), Request{User: "A question."}); err != nil {
		t.Fatal(err)
	}
	h := s.Requests()[0].Header
	if h.Get("Authorization") != "" || h.Get("User-Agent") != "songngu" || h.Get("Cookie") != "" {
		t.Errorf("%v", h)
	}
}

// TestNamesOfModels looks that no name has the library judge the request.
func TestNamesOfModels(t *testing.T) {
	s := llmtest.New()
	defer s.Close()
	for _, name := range []string{"o1-mine", "o3", "o4-mini", "gpt-5", "gpt-6-sol", "gpt-6-luna", "text-davinci-003", "code-davinci-002", "openai/gpt-5", "qwen2.5:7b", "a/b c"} {
		c, _ := testClient(t, s, func(e *Endpoint) { e.Model = name })
		if _, err := c.Ask(t.Context(), Request{System: "Be brief.", User: "A question.", MaxTokens: 100, Temperature: 0.3}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		requests := s.Requests()
		if got := requests[len(requests)-1].Body; got["model"] != name || got["temperature"] != 0.3 || got["max_tokens"] == nil && got["max_completion_tokens"] == nil {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// TestLimitsAreReadOnlyWhenReached looks that a failure of another kind is not tried again at once, as limits are always told.
func TestLimitsAreReadOnlyWhenReached(t *testing.T) {
	s := llmtest.New()
	defer s.Close()
	s.Always(status(500, "", "X-Ratelimit-Reset-Requests", "6ms", "X-Ratelimit-Remaining-Requests", "999"))
	c, _ := testClient(t, s, nil)
	_, err := c.Ask(t.Context(), Request{User: "A question."})
	var e *Error
	if !errors.As(err, &e) || e.RetryAfter != 0 {
		t.Errorf("%+v", err)
	}
}

func TestNotify(t *testing.T) {
	s := llmtest.New()
	defer s.Close()
	s.Play(rate("slow down, "+testKey, "Retry-After", "3"))
	var events []Event
	c, _ := testClient(t, s, func(e *Endpoint) { e.Notify = func(v Event) { events = append(events, v) } })
	if _, err := c.Ask(t.Context(), Request{User: "A question."}); err != nil {
		t.Fatal(err)
	}
	if len(events) != 1 || events[0].Wait < 3*time.Second || events[0].Attempt != 1 || events[0].Message != "slow down, ***" {
		t.Errorf("%+v", events)
	}
}

func TestProbe(t *testing.T) {
	s := llmtest.New()
	defer s.Close()
	s.Models = []string{"other", "test"}
	s.Always(func(w http.ResponseWriter, r *llmtest.Request) {
		if r.Format() == "json_schema" {
			status(400, `{"error":{"message":"no json_schema, and mind the temperature","param":"response_format"}}`)(w, r)
			return
		}
		if r.Body["temperature"] != nil {
			status(400, `{"error":{"message":"not with this response_format","param":"temperature"}}`)(w, r)
			return
		}
		llmtest.Text(`{"ready":true}`)(w, r)
	})
	c, _ := testClient(t, s, nil)
	p, err := c.Probe(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if !p.Listed || len(p.Models) != 2 || p.Format != "json_object" || p.Temperature || !p.Seed || !p.System || p.TokenLimit != "max_tokens" || p.Answered != "test" {
		t.Errorf("%+v", p)
	}
	if got, want := p.String(), "replies as json_object, max_tokens, system role, seed"; got != want {
		t.Errorf("says %q, want %q", got, want)
	}
	s.Always(status(401, `{"error":{"message":"no"}}`))
	if _, err := c.Probe(t.Context()); err == nil {
		t.Error("no error")
	}
}

func TestListedContext(t *testing.T) {
	for body, want := range map[string]int{
		`{"id":"m"}`: 0, `{"id":"m","max_model_len":32768}`: 32768, `{"id":"m","context_length":131072}`: 131072, `{"id":"m","context_window":8192}`: 8192,
		`{"id":"m","max_context_length":131072,"loaded_context_length":4096}`: 4096, `{"id":"m","meta":{"n_ctx_train":131072}}`: 131072,
	} {
		var m listedModel
		if err := json.Unmarshal([]byte(body), &m); err != nil || m.context() != want {
			t.Errorf("%s: %d, %v", body, m.context(), err)
		}
	}
}
