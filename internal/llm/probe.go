package llm

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Capabilities is what an endpoint was seen to do.
type Capabilities struct {
	Host, Model string
	Models      []string // that it lists; nil when it lists none
	Listed      bool     // Model is among them
	Answered    string   // the model that answered
	Format      string   // json_schema, json_object or text: the strictest form of reply that it takes
	TokenLimit  string   // the name of the parameter: max_tokens, max_completion_tokens, or "" for neither
	System      bool     // a system prompt has its own role
	Temperature bool
	Seed        bool
	Stream      bool // replies come in pieces; only looked at when the endpoint asks for it
	Context     int  // tokens, if the server tells; else 0
	Notes       []string
}

// String lists what the endpoint takes, for one line.
func (p Capabilities) String() string {
	parts := []string{"replies as " + p.Format}
	if p.TokenLimit != "" {
		parts = append(parts, p.TokenLimit)
	}
	for _, c := range []struct {
		has  bool
		name string
	}{{p.System, "system role"}, {p.Temperature, "temperature"}, {p.Seed, "seed"}, {p.Stream, "streams"}} {
		if c.has {
			parts = append(parts, c.name)
		}
	}
	if p.Context > 0 {
		parts = append(parts, fmt.Sprintf("context %d", p.Context))
	}
	if len(p.Models) > 0 && !p.Listed {
		parts = append(parts, "not in its list of models")
	}
	return strings.Join(parts, ", ")
}

var probeSchema = Schema{Name: "ready", JSON: json.RawMessage(`{"type":"object","properties":{"ready":{"type":"boolean"}},"required":["ready"],"additionalProperties":false}`)}

// probeTokens leaves room for a model that reasons before it answers.
const probeTokens = 1024

// Probe asks the endpoint a question of no weight and says what it can do, or why it cannot be used. What it finds out holds for
// later Asks too.
func (c *Client) Probe(ctx context.Context) (Capabilities, error) {
	p := Capabilities{Host: c.host, Model: c.endpoint.Model}
	listed, err := c.listModels(ctx)
	if err != nil && ctx.Err() != nil {
		return p, err
	}
	for _, m := range listed {
		p.Models = append(p.Models, m.ID)
		if m.ID == p.Model {
			p.Listed, p.Context = true, m.context()
		}
	}
	seed := 1
	reply, err := c.Ask(ctx, Request{System: "You test a connection.", User: `Answer with the JSON object {"ready": true}.`, Schema: &probeSchema, MaxTokens: probeTokens, Seed: &seed})
	f := c.memory.now()
	p.Format, p.TokenLimit, p.System, p.Temperature, p.Seed, p.Stream = f.format.String(), f.limits[0], f.system, f.temperature, f.seed, f.stream
	p.Answered, p.Notes = reply.Model, reply.Notes
	return p, err
}

// listedModel is a model as /models tells of it; servers have many names for the length of its context.
type listedModel struct {
	ID            string `json:"id"`
	ContextLength int    `json:"context_length"`        // OpenRouter, Together
	MaxModelLen   int    `json:"max_model_len"`         // vLLM
	MaxContext    int    `json:"max_context_length"`    // LM Studio, Mistral
	Loaded        int    `json:"loaded_context_length"` // LM Studio
	Window        int    `json:"context_window"`        // Groq
	Meta          struct {
		Context int `json:"n_ctx"` // llama.cpp
		Train   int `json:"n_ctx_train"`
	} `json:"meta"`
}

// context prefers what is loaded to what could be.
func (m listedModel) context() int {
	for _, n := range []int{m.Loaded, m.Meta.Context, m.MaxModelLen, m.ContextLength, m.Window, m.MaxContext, m.Meta.Train} {
		if n > 0 {
			return n
		}
	}
	return 0
}

// listModels is one request without another attempt, but for an address without version. Names are cleaned for printing.
func (c *Client) listModels(ctx context.Context) ([]listedModel, error) {
	x := &exchange{}
	_, err := c.api.ListModels(context.WithValue(ctx, exchangeKey{}, x))
	if x.fault != nil && x.fault.Kind == Setup && c.wire.version(x) {
		x = &exchange{}
		_, err = c.api.ListModels(context.WithValue(ctx, exchangeKey{}, x))
	}
	if x.fault != nil {
		return nil, &x.fault.Error
	}
	if err != nil && !json.Valid(x.body) {
		return nil, &Error{Kind: BadReply, Message: "the list of models is none"}
	}
	var list struct {
		Data []json.RawMessage `json:"data"`
	}
	if err := json.Unmarshal(x.body, &list); err != nil {
		return nil, &Error{Kind: BadReply, Message: "the list of models is none"}
	}
	var models []listedModel
	for _, raw := range list.Data {
		var m listedModel
		_ = json.Unmarshal(raw, &m) // a field of another type leaves the name
		if m.ID = oneLine(m.ID); m.ID != "" {
			models = append(models, m)
		}
	}
	return models, nil
}

// nearModels is a hint with the names that the server has for what the user may have meant.
func (c *Client) nearModels(ctx context.Context) string {
	const most = 5
	models, err := c.listModels(ctx)
	if err != nil || len(models) == 0 {
		return ""
	}
	wanted := strings.ToLower(c.endpoint.Model)
	slices.SortStableFunc(models, func(a, b listedModel) int { return nameDistance(wanted, a.ID) - nameDistance(wanted, b.ID) })
	var names []string
	for _, m := range models[:min(most, len(models))] {
		names = append(names, m.ID)
	}
	hint := "the server has " + strings.Join(names, ", ")
	if n := len(models) - len(names); n > 0 {
		hint += fmt.Sprintf(" and %d more", n)
	}
	return hint
}

// nameDistance counts edits between names; one that holds the other is near.
func nameDistance(wanted, name string) int {
	name = strings.ToLower(name)
	if strings.Contains(name, wanted) || strings.Contains(wanted, name) {
		return 0
	}
	row := make([]int, len(name)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(wanted) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(name) {
			cost := diagonal
			if wanted[i] != name[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(name)]
}
