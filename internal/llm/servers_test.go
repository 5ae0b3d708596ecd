package llm

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"songngu/internal/llm/llmtest"
)

// TestServers plays what servers do that is no fault, or a fault of theirs that can be got round.
func TestServers(t *testing.T) {
	for _, p := range slices.Concat(addressPlays(), bodyPlays(), limitPlays(), errorPlays()) {
		for _, mode := range []string{"plain", "stream"} {
			if p.only == "" || p.only == mode {
				t.Run(p.name+"/"+mode, func(t *testing.T) { p.run(t, mode == "stream") })
			}
		}
	}
}

// under has the client use the address of the server with another path.
func under(path string) func(*Endpoint) {
	return func(e *Endpoint) { e.BaseURL = strings.TrimSuffix(e.BaseURL, "/v1") + path }
}

// answerWell answers in the form that is asked for.
func answerWell(w httpWriter, r *llmtest.Request) {
	text := good
	if r.Format() != "" {
		text = llmtest.Sample(r)
	}
	llmtest.Text(text)(w, r)
}

// underV1 answers under /v1 alone, and elsewhere as otherwise does.
func underV1(otherwise llmtest.Step) llmtest.Step {
	return func(w httpWriter, r *llmtest.Request) {
		if r.Path == "/v1/chat/completions" {
			answerWell(w, r)
			return
		}
		otherwise(w, r)
	}
}

func addressPlays() []play {
	missing := llmtest.Raw(404, "text/plain", "404 page not found")
	page := llmtest.Raw(200, "text/html", "<html><title>Welcome</title></html>")
	return []play{
		{name: "slash behind the version", change: under("/v1/"), always: underV1(missing), text: good, attempts: 1},
		{name: "slashes", change: under("/v1///"), always: underV1(missing), text: good, attempts: 1},
		{name: "path of a manual", change: under("/v1/chat/completions/"), always: underV1(missing), text: good, attempts: 1},
		{name: "without version", change: under(""), always: underV1(missing), text: good, attempts: 2, waits: noWait, says: "/v1", check: remembers(3)},
		{name: "slash alone", change: under("/"), always: underV1(missing), text: good, attempts: 2},
		{name: "a page without version", change: under(""), always: underV1(page), text: good, attempts: 2, waits: noWait},
		{name: "no method without version", change: under(""), always: underV1(status(405, "")), text: good, attempts: 2, waits: noWait},
		{name: "another path", change: under("/other"), always: underV1(missing), kind: Setup, attempts: 2, waits: noWait, says: "/v1"},
		{name: "another version", change: under("/v2"), always: underV1(missing), kind: Setup, attempts: 1, says: "/v1"},
		{name: "no version there", change: under(""), always: llmtest.Text(good), text: good, attempts: 1},
		{name: "no such model", change: under(""), always: status(404, `{"error":{"message":"The model `+"`test`"+` does not exist"}}`), kind: Model, attempts: 1},
	}
}

func bodyPlays() []play {
	reply := func(more string) llmtest.Step {
		return status(200, `{"model":"test",`+more+`}`)
	}
	whole := `"choices":[{"index":0,"message":{"role":"assistant","content":"An answer."},"finish_reason":"stop"}]`
	parts := func(content string) llmtest.Step {
		return reply(`"choices":[{"index":0,"message":{"role":"assistant","content":` + content + `},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":3}`)
	}
	plays := []play{
		{name: "time with a fraction", always: reply(`"created":1700000000.25,` + whole), text: good, attempts: 1},
		{name: "number as id", always: reply(`"id":17,` + whole), text: good, attempts: 1},
		{name: "counts with a fraction", always: reply(whole + `,"usage":{"prompt_tokens":9.0,"completion_tokens":3.0}`), text: good, attempts: 1},
		{name: "counts as text", always: reply(whole + `,"usage":{"prompt_tokens":"9","completion_tokens":"3"}`), text: good, attempts: 1},
		{name: "fields of another form", always: reply(`"choices":[{"index":"0","logprobs":[],"content_filter_results":[],"message":{"role":"assistant","content":"An answer.","annotations":{},"tool_calls":[]},"finish_reason":"stop"}]`), text: good, attempts: 1},
		{name: "null everywhere", always: reply(`"id":null,"created":null,"usage":null,"choices":[{"index":null,"logprobs":null,"message":{"role":null,"content":"An answer.","refusal":null,"tool_calls":null,"function_call":null,"reasoning_content":null},"finish_reason":"stop"}],"error":null`), text: good, attempts: 1},
		{name: "parts of text", always: parts(`[{"type":"text","text":"An "},{"type":"text","text":"answer."}]`), text: good, attempts: 1},
		{name: "parts of output", always: parts(`[{"type":"output_text","text":"An answer.","annotations":[]}]`), text: good, attempts: 1},
		{name: "parts with thinking", always: parts(`[{"type":"thinking","thinking":[{"type":"text","text":"Hm {}"}]},{"type":"text","text":"An answer."}]`), text: good, attempts: 1},
		{name: "a part alone", always: parts(`{"type":"text","text":"An answer."}`), text: good, attempts: 1},
		{name: "thinking of Mistral", always: llmtest.Text("[THINK]Is it {}?[/THINK]" + objectText("x")), ask: wantsObject(), text: objectText("x"), attempts: 1},
		{name: "thinking of Kimi", always: llmtest.Text("◁think▷Is it {}?◁/think▷" + objectText("x")), ask: wantsObject(), text: objectText("x"), attempts: 1},
		{name: "whole number with a fraction", always: llmtest.Text(`{"text":1.0}`), ask: &Request{User: "A question.", Schema: &Schema{Name: "n", JSON: []byte(`{"type":"object","properties":{"text":{"type":"integer"}},"required":["text"],"additionalProperties":false}`)}}, text: `{"text":1}`, attempts: 1},
		{name: "arguments that are an object", always: reply(`"choices":[{"index":0,"message":{"content":null,"tool_calls":[{"id":"1","type":"function","function":{"name":"answer","arguments":{"text":"x"}}}]},"finish_reason":"tool_calls"}]`), ask: wantsObject(), text: objectText("x"), attempts: 1},
		{name: "arguments of an old call", always: reply(`"created":1.5,"choices":[{"index":0,"message":{"content":null,"function_call":{"name":"answer","arguments":"{\"text\":\"x\"}"}},"finish_reason":"function_call"}]`), ask: wantsObject(), text: objectText("x"), attempts: 1},
		{name: "gzip", always: llmtest.Gzip(llmtest.Text(good)), text: good, attempts: 1},
	}
	event := func(content string) string {
		return `{"id":17,"created":1700000000.25,"model":"test","choices":[{"index":0,"logprobs":[],"delta":{"role":"assistant","content":` + content + `,"tool_calls":[]},"finish_reason":null}]}`
	}
	plays = append(plays,
		play{name: "events of another form", only: "stream", always: llmtest.Events(event(`""`), event(`"An "`), event(`"answer."`), event(`null`), llmtest.Delta("", "stop")), text: good, attempts: 1},
		play{name: "events of parts", only: "stream", always: llmtest.Events(event(`[{"type":"thinking","thinking":[{"type":"text","text":"Hm"}]}]`), event(`[{"type":"text","text":"An "}]`), event(`"answer."`), llmtest.Delta("", "stop")), text: good, attempts: 1})
	for _, reason := range []string{"COMPLETE", "stop_token", "eos_token", "STOP", "finished"} {
		plays = append(plays, play{name: reason, always: status(200, llmtest.CompletionWith(good, reason, "")), text: good, attempts: 1})
	}
	for _, reason := range []string{"guardrail_intervened", "content_filtered", "SAFETY", "language", "image_safety"} {
		plays = append(plays, play{name: reason, always: status(200, llmtest.CompletionWith("Half", reason, "")), kind: Refused, attempts: 1})
	}
	for _, reason := range []string{"time_limit", "malformed_function_call", "unload"} {
		plays = append(plays, play{name: reason, steps: steps(status(200, llmtest.CompletionWith("Half", reason, ""))), always: llmtest.Text(good), text: good, attempts: 2, waits: anyWait})
	}
	return plays
}

func limitPlays() []play {
	// atMost has a server say in its words that a reply may have 300 tokens.
	atMost := func(message string) llmtest.Step {
		return func(w httpWriter, r *llmtest.Request) {
			n, ok := r.Body["max_tokens"].(float64)
			if !ok || n > 300 {
				status(400, failure(fmt.Sprintf(message, int(n))))(w, r)
				return
			}
			llmtest.Text(good)(w, r)
		}
	}
	var plays []play
	for name, message := range map[string]string{
		"OpenAI":    "max_tokens is too large: %d. This model supports at most 300 completion tokens.",
		"Groq":      "`max_tokens` must be less than or equal to `300`, the maximum value for `max_tokens` is less than the `context_window` for this model (%d)",
		"DeepSeek":  "Invalid max_tokens value %d, the valid range of max_tokens is [1, 300]",
		"DashScope": "<400> InternalError.Algo.InvalidParameter: Range of max_tokens should be [1, 300], not %d",
		"Anthropic": "max_tokens: %d > 300, which is the maximum allowed number of output tokens for test",
		"Google":    "Unable to submit request because it has a maxOutputTokens value of %d but the supported range is from 1 (inclusive) to 301 (exclusive). Update the value and try again.",
	} {
		plays = append(plays, play{name: "limit of " + name, always: atMost(message), text: good, attempts: 2, waits: noWait, says: "at most 300 tokens"})
	}
	streams := func(message string) llmtest.Step {
		return func(w httpWriter, r *llmtest.Request) {
			if !r.Streams() {
				status(400, failure(message))(w, r)
				return
			}
			answerWell(w, r)
		}
	}
	never := func(w httpWriter, r *llmtest.Request) {
		if r.Streams() {
			status(400, failure("stream is not supported"))(w, r)
			return
		}
		status(400, failure("This model only supports stream mode"))(w, r)
	}
	return append(plays,
		play{name: "streams alone", only: "plain", always: streams("This model only support stream mode, please enable the stream parameter to access the model. "), text: good, attempts: 2, waits: noWait, check: remembers(3)},
		play{name: "thinking in streams alone", only: "plain", always: streams("parameter.enable_thinking must be set to false for non-streaming calls"), text: good, attempts: 2, waits: noWait},
		play{name: "neither", always: never, kind: BadRequest, waits: noWait},
	)
}

func failure(message string) string { return `{"error":{"message":` + quoted(message) + `}}` }

func errorPlays() []play {
	return []play{
		{name: "529", steps: steps(status(529, `{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}`)), always: llmtest.Text(good), text: good, attempts: 2, waits: anyWait},
		{name: "rate in a 403", steps: steps(status(403, `{"error":{"code":403,"message":"Rate Limit Exceeded","errors":[{"reason":"rateLimitExceeded"}]}}`)), always: llmtest.Text(good), text: good, attempts: 2, waits: anyWait},
		{name: "date to wait for", steps: steps(status(429, "", "Retry-After", "Mon, 02 Mar 2026 14:00:07 GMT")), always: llmtest.Text(good), text: good, attempts: 2, waits: []time.Duration{7 * time.Second}},
		{name: "seconds to wait for, overloaded", steps: steps(status(529, "", "Retry-After", "3")), always: llmtest.Text(good), text: good, attempts: 2, waits: []time.Duration{3 * time.Second}},
		{name: "list in a 200", always: status(200, `{"result":null,"success":false,"errors":[{"code":10000,"message":"Authentication error"}],"messages":[]}`), kind: Unavailable, says: "Authentication error"},
		{name: "code in a 200", always: status(200, `{"code":401,"msg":"invalid token","data":null}`), kind: Auth, attempts: 1, says: "invalid token"},
		{name: "message in a 200", steps: steps(status(200, `{"code":"503","message":"busy"}`)), always: llmtest.Text(good), text: good, attempts: 2},
		{name: "base_resp", always: status(200, `{"choices":null,"base_resp":{"status_code":1004,"status_msg":"login fail"}}`), kind: Unavailable, says: "login fail"},
		{name: "capital", always: status(403, `{"Message":"User is not authorized"}`), kind: Auth, attempts: 1, says: "User is not authorized"},
		{name: "error_msg", always: status(401, `{"error_code":110,"error_msg":"Access token invalid"}`), kind: Auth, attempts: 1, says: "Access token invalid"},
		{name: "Spring", always: status(401, `{"timestamp":"2026-01-01T00:00:00Z","status":401,"error":"Unauthorized","path":"/v1/chat/completions"}`), kind: Auth, attempts: 1, says: "Unauthorized"},
		{name: "text", always: status(401, `no key`), kind: Auth, says: "no key"},
		{name: "message of parts", always: status(400, `{"error":{"message":{"detail":"seed is odd"}}}`), kind: BadRequest, says: "seed is odd"},
	}
}
