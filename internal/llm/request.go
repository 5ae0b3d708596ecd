package llm

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/sashabaranov/go-openai"

	"songngu/internal/pattern"
)

// chatMessage is a message of a request.
type chatMessage struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

// responseFormat is the form that a reply is asked for in.
type responseFormat struct {
	Type   string        `json:"type"`
	Schema *strictSchema `json:"json_schema,omitempty"`
}

type strictSchema struct {
	Name   string          `json:"name"`
	Schema json.RawMessage `json:"schema"`
	Strict bool            `json:"strict"`
}

// messages are the turns of the conversation.
func (a *asking) messages(f form) []chatMessage {
	system, user := a.request.System, a.request.User
	if s := a.request.Schema; s != nil && (f.format != formatSchema || f.schemaInText) {
		system = strings.TrimSpace(system + "\n\nAnswer with one JSON object and nothing else. It has to fit this JSON Schema:\n" + string(s.JSON))
	}
	if !f.system {
		system, user = "", strings.TrimSpace(system+"\n\n"+user)
	}
	var out []chatMessage
	if system != "" {
		out = append(out, chatMessage{openai.ChatMessageRoleSystem, system})
	}
	out = append(out, chatMessage{openai.ChatMessageRoleUser, user})
	if a.wrong == "" {
		return out
	}
	if len(a.bad) <= longestShown {
		out = append(out, chatMessage{openai.ChatMessageRoleAssistant, a.bad})
	}
	return append(out, chatMessage{openai.ChatMessageRoleUser, "That reply cannot be used: " + a.wrong + ". Send the whole JSON object again, corrected, and nothing else."})
}

// longestShown is more than a reply that is worth being corrected.
const longestShown = 64 << 10

// responseFormat is the form to ask for, or nil: servers that know no other take no field.
func (a *asking) responseFormat(f form) *responseFormat {
	s := a.request.Schema
	switch {
	case s == nil:
	case f.format == formatSchema:
		return &responseFormat{"json_schema", &strictSchema{s.Name, s.JSON, true}}
	case f.format == formatObject:
		return &responseFormat{"json_object", nil}
	}
	return nil
}

// params are the fields of the request. They are all put in behind the library's back.
func (a *asking) params(f form) map[string]any {
	p := map[string]any{"model": a.client.endpoint.Model, "messages": a.messages(f)}
	if r := a.responseFormat(f); r != nil {
		p["response_format"] = r
	}
	if f.temperature {
		p["temperature"] = json.Number(strconv.FormatFloat(float64(a.request.Temperature), 'g', -1, 32))
	}
	if f.seed && a.request.Seed != nil {
		p["seed"] = *a.request.Seed
	}
	if limit := f.limits[0]; limit != "" && a.maxTokens > 0 {
		p[limit] = a.maxTokens
		if f.highest > 0 {
			p[limit] = min(a.maxTokens, f.highest)
		}
	}
	if f.effort && a.lowered {
		p["reasoning_effort"] = "low"
	}
	if f.stream {
		p["stream"] = true
		if f.streamUsage {
			p["stream_options"] = map[string]bool{"include_usage": true}
		}
	}
	return p
}

// grammarText finds the failures of servers that cannot make a grammar of a schema, which they count as their own.
var grammarText = pattern.New(`(?i)grammar|json[ _]schema|response_format|guided`)

// adapt makes a fault that another form of the request may avoid one that is tried again at once.
func (a *asking) adapt(sent form, x *exchange) *fault {
	f, c := x.fault, a.client
	switch {
	case f.Kind == TooLong && a.leaveRoom(f.Message):
		f.class = adapt
	case sent.stream && f.class == garbled:
		c.memory.shrink(func(m *form) { m.stream, m.noStream = false, true })
		a.note("streams of this server are not sound: asking without")
	case f.Kind == Setup && c.wire.version(x):
		f.class = adapt
		a.note("nothing answers at the address: trying it with /v1")
	case f.class == final && (f.Kind == BadRequest || f.Kind == Unavailable || f.Kind == Setup), f.Status == 500 && grammarText.MatchString(f.Message):
		e := readError(x.body)
		if lesson := c.memory.learn(sent, x.sent, e); lesson != "" {
			a.note(lesson)
			f.class = adapt
		}
	}
	return f
}

var (
	windowAndInput = pattern.New(`(?i)maximum context length is (\d+) tokens.*?(?:request has|prompt contains(?: at least)?) (\d+) (?:input )?tokens`)
	windowAndParts = pattern.New(`(?i)maximum context length is (\d+) tokens.*?\((\d+) in the (?:messages|prompt)`)
)

// leastRoom is less than a useful reply needs.
const leastRoom = 256

// leaveRoom lowers the token limit of the reply when that alone makes the request too long.
func (a *asking) leaveRoom(message string) bool {
	for _, re := range []*pattern.Pattern{windowAndInput, windowAndParts} {
		if m := re.FindStringSubmatch(message); m != nil {
			window, _ := strconv.Atoi(m[1])
			input, _ := strconv.Atoi(m[2])
			if room := window - input - 16; room >= leastRoom && room < a.maxTokens {
				a.maxTokens = room
				return true
			}
		}
	}
	return false
}

func (a *asking) note(n string) {
	a.notes = append(a.notes, n)
	a.tell(0, n)
}

func (a *asking) tell(wait time.Duration, message string) {
	if tell := a.client.endpoint.Notify; tell != nil {
		tell(Event{Attempt: a.attempts, Wait: wait, Message: message})
	}
}

// maxAdapt is more than there are forms.
const maxAdapt = 12

// again prepares for another attempt and waits for its time. It gives the fault back when there is none.
func (a *asking) again(ctx context.Context, f *fault) *fault {
	c := a.client
	if f.Kind == Cancelled || f.class == final {
		return f
	}
	if a.used == nil {
		a.used = map[class]int{}
	}
	a.used[f.class]++
	n := a.used[f.class]
	if n > a.allowance(f.class) {
		c.setDown(f.Kind == Unavailable)
		return f
	}
	switch f.class {
	case enlarge:
		if a.maxTokens <= 0 || a.maxTokens >= c.limits.ReplyTokens {
			return f
		}
		a.maxTokens = min(2*a.maxTokens, c.limits.ReplyTokens)
		a.lowered = strings.Contains(f.Message, "reasoning")
		a.note("the token limit is raised to " + strconv.Itoa(a.maxTokens))
	case mend:
		c.memory.shrink(func(m *form) { m.schemaInText = true })
		a.note("the reply did not fit and was asked for again: " + a.wrong)
	default: // the same request again
	}
	if !f.class.waits() {
		return nil
	}
	return a.wait(ctx, f, n)
}

// allowance is how many further attempts a class of faults has within one Ask.
func (a *asking) allowance(k class) int {
	switch k {
	case busy, network:
		if a.client.isDown() {
			return 0
		}
		if k == network {
			return min(2, a.client.limits.Tries-1)
		}
		return a.client.limits.Tries - 1
	case adapt:
		return maxAdapt
	default:
		return 1
	}
}

// wait sleeps before attempt n+1, all of the client when the server asked for it, unless that is too long.
func (a *asking) wait(ctx context.Context, f *fault, n int) *fault {
	c := a.client
	d := backoff(n)
	if f.told && f.RetryAfter > 0 {
		d = f.RetryAfter + backoff(1)/10
		if n > 1 { // once it may know; a server that keeps saying "now" does not
			d = max(d, backoff(n))
		}
	}
	if a.waited+d > c.limits.RetryBudget {
		c.setDown(f.Kind == Unavailable)
		if f.told && f.RetryAfter > 0 {
			f.Hint = "try again after " + c.clock.Now().Add(f.RetryAfter).Format("15:04:05") + fmt.Sprintf(" (in %s)", f.RetryAfter.Round(time.Second))
		}
		return f
	}
	a.waited += d
	a.tell(d, f.Message)
	if f.Status == http.StatusTooManyRequests || f.told && f.RetryAfter > 0 {
		c.pauseFor(d)
	}
	if err := c.clock.Sleep(ctx, d); err != nil {
		return cancelled(ctx)
	}
	return nil
}

func (c *Client) pauseFor(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if until := c.clock.Now().Add(d); until.After(c.pause) {
		c.pause = until
	}
}

func (c *Client) setDown(down bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.down = down
}

func (c *Client) isDown() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.down
}
