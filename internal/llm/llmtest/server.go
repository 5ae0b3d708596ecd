// Package llmtest is an OpenAI-compatible server that behaves as badly as it is told to.
package llmtest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
)

// Server answers chat completions and lists models. Each request takes the next Step of the script; when there is none left, or
// when it is nil, Answer answers. It is safe for concurrent use.
type Server struct {
	*httptest.Server
	Models []string              // what /v1/models lists: "test" when empty
	Answer func(*Request) string // makes the text of a good reply; nil: Sample
	Log    func(*Request)        // nil, or told of each request; called by several goroutines

	mu       sync.Mutex
	script   []Step
	forever  Step
	requests []*Request
}

// Step answers one request in place of the good reply.
type Step func(http.ResponseWriter, *Request)

// Request is a request as it came, with its key taken out.
type Request struct {
	Method, Path string
	Header       http.Header // Authorization is "***" when there was one
	Key          string      // what it was
	Body         map[string]any
	HTTP         *http.Request
}

// Message is the text of the last message with the role, or "".
func (r *Request) Message(role string) string {
	messages, _ := r.Body["messages"].([]any)
	for _, m := range slices.Backward(messages) {
		if m, ok := m.(map[string]any); ok && m["role"] == role {
			text, _ := m["content"].(string)
			return text
		}
	}
	return ""
}

// Format is the type of the response format that was asked for, or "".
func (r *Request) Format() string {
	f, _ := r.Body["response_format"].(map[string]any)
	kind, _ := f["type"].(string)
	return kind
}

// Schema is the JSON Schema of the request, or nil.
func (r *Request) Schema() map[string]any {
	f, _ := r.Body["response_format"].(map[string]any)
	s, _ := f["json_schema"].(map[string]any)
	schema, _ := s["schema"].(map[string]any)
	return schema
}

// Streams reports whether the reply was asked for in pieces.
func (r *Request) Streams() bool { return r.Body["stream"] == true }

// New starts a server that is good until it is told otherwise. Close it.
func New() *Server {
	s := &Server{}
	s.Server = httptest.NewServer(http.HandlerFunc(s.serve))
	return s
}

// BaseURL is the base URL for a client.
func (s *Server) BaseURL() string { return s.URL + "/v1" }

// Play appends steps to the script.
func (s *Server) Play(steps ...Step) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.script = append(s.script, steps...)
}

// Always has step answer every request that the script does not; nil ends that.
func (s *Server) Always(step Step) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.forever = step
}

// Requests are the chat completions that were asked for so far.
func (s *Server) Requests() []*Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.requests)
}

func (s *Server) serve(w http.ResponseWriter, h *http.Request) {
	r := &Request{Method: h.Method, Path: h.URL.Path, Header: h.Header.Clone(), HTTP: h}
	if key, ok := strings.CutPrefix(h.Header.Get("Authorization"), "Bearer "); ok {
		r.Key = key
		r.Header.Set("Authorization", "***")
	}
	body, err := io.ReadAll(h.Body)
	if err != nil {
		return
	}
	if h.Method == http.MethodPost {
		if err := json.Unmarshal(body, &r.Body); err != nil {
			Status(400, `{"error":{"message":"the request is not JSON"}}`)(w, r)
			return
		}
	}
	if s.Log != nil {
		s.Log(r)
	}
	switch {
	case strings.HasSuffix(h.URL.Path, "/chat/completions"):
		s.next(r)(w, r)
	case strings.HasSuffix(h.URL.Path, "/models"):
		s.listModels(w)
	default:
		Status(404, `{"error":{"message":"no such path"}}`)(w, r)
	}
}

// next records the request and takes its step.
func (s *Server) next(r *Request) Step {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests = append(s.requests, r)
	step := s.forever
	if len(s.script) > 0 {
		step, s.script = s.script[0], s.script[1:]
	}
	if step == nil {
		step = s.good
	}
	return step
}

func (s *Server) good(w http.ResponseWriter, r *Request) {
	answer := s.Answer
	if answer == nil {
		answer = Sample
	}
	Text(answer(r))(w, r)
}

func (s *Server) listModels(w http.ResponseWriter) {
	names := s.Models
	if len(names) == 0 {
		names = []string{"test"}
	}
	var data []string
	for _, n := range names {
		data = append(data, fmt.Sprintf(`{"id":%s,"object":"model"}`, quote(n)))
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = fmt.Fprintf(w, `{"object":"list","data":[%s]}`, strings.Join(data, ","))
}

// Sample answers with the smallest value that fits the schema of the request, or with a sentence.
func Sample(r *Request) string {
	if schema := r.Schema(); schema != nil {
		text, err := json.Marshal(sample(schema))
		if err == nil {
			return string(text)
		}
	}
	return "An answer."
}

func sample(schema map[string]any) any {
	if values, ok := schema["enum"].([]any); ok && len(values) > 0 {
		return values[0]
	}
	switch schema["type"] {
	case "object":
		out := map[string]any{}
		properties, _ := schema["properties"].(map[string]any)
		for name, p := range properties {
			if p, ok := p.(map[string]any); ok {
				out[name] = sample(p)
			}
		}
		return out
	case "array":
		return []any{}
	case "string":
		return "text"
	case "integer", "number":
		return 1
	case "boolean":
		return true
	}
	return nil
}

func quote(text string) string {
	b, err := json.Marshal(text)
	if err != nil {
		panic(err) // a string always has a form
	}
	return string(b)
}
