package llm

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"songngu/internal/llm/llmtest"
)

type httpWriter = http.ResponseWriter

const second = time.Second

// faultRows is the list of what servers do wrong, F01 to F60, with what becomes of it.
func faultRows() []row {
	var rows []row
	for _, part := range [][]row{busyRows(), deadRows(), brokenRows(), endingRows(), formRows(), refusedRows(), draftRows(), streamRows(), runRows()} {
		rows = append(rows, part...)
	}
	return rows
}

func busyRows() []row {
	tooMany := func(headers ...string) []llmtest.Step { return steps(rate("slow down", headers...)) }
	return []row{
		{id: "F01", what: "429 with seconds", plays: []play{
			{name: "one", steps: tooMany("Retry-After", "7"), text: good, attempts: 2, waits: []time.Duration{7 * second}},
			{name: "several", steps: steps(rate("a", "Retry-After", "7"), rate("b", "Retry-After", "9")), text: good, attempts: 3, waits: []time.Duration{7 * second, 9 * second}},
		}},
		{id: "F02", what: "429 with a date, or worse", plays: []play{
			{name: "date", steps: tooMany("Retry-After", "Mon, 02 Mar 2026 14:00:20 GMT"), text: good, waits: []time.Duration{20 * second}},
			{name: "RFC 850", steps: tooMany("Retry-After", "Monday, 02-Mar-26 14:00:20 GMT"), text: good, waits: []time.Duration{20 * second}},
			{name: "past", steps: tooMany("Retry-After", "Mon, 02 Mar 2026 13:00:00 GMT"), text: good, attempts: 2, waits: anyWait},
			{name: "garbage", steps: tooMany("Retry-After", "soon"), text: good, attempts: 2, waits: anyWait},
			{name: "negative", steps: tooMany("Retry-After", "-5"), text: good, attempts: 2, waits: anyWait},
			{name: "NaN", steps: tooMany("Retry-After", "NaN"), text: good, attempts: 2, waits: anyWait},
			{name: "a day", steps: tooMany("Retry-After", "86400"), kind: Unavailable, attempts: 1, waits: noWait, says: "try again after 14:00",
				check: func(t *testing.T, p *played) {
					if p.err.RetryAfter != 24*time.Hour {
						t.Errorf("RetryAfter %s", p.err.RetryAfter)
					}
				}},
			{name: "five minutes", steps: tooMany("Retry-After", "300"), kind: Unavailable, attempts: 1, says: "try again after 14:05:00"},
			{name: "for ever", steps: tooMany("Retry-After", "1e300"), kind: Unavailable, attempts: 1},
		}},
		{id: "F03", what: "429 with other hints", plays: []play{
			{name: "ms", steps: tooMany("Retry-After-Ms", "1500", "Retry-After", "60"), text: good, waits: []time.Duration{1500 * time.Millisecond}},
			{name: "text", steps: steps(rate("Rate limit reached. Please try again in 50.6s. Visit the page.")), text: good, waits: []time.Duration{50600 * time.Millisecond}},
			{name: "text with minutes", steps: steps(rate("Please try again in 1m2.5s.")), text: good, waits: []time.Duration{62500 * time.Millisecond}},
			{name: "text in words", steps: steps(rate("Please retry after 20 seconds.")), text: good, waits: []time.Duration{20 * second}},
			{name: "text with ms", steps: steps(rate("Please try again in 600ms.")), text: good, waits: []time.Duration{600 * time.Millisecond}},
			{name: "limits", steps: tooMany("X-Ratelimit-Reset-Tokens", "6s", "X-Ratelimit-Remaining-Tokens", "0", "X-Ratelimit-Reset-Requests", "23h0m0s", "X-Ratelimit-Remaining-Requests", "900"),
				text: good, waits: []time.Duration{6 * second}},
			{name: "Unix ms", steps: tooMany("X-Ratelimit-Reset", fmt.Sprint(time.Date(2026, 3, 2, 14, 0, 3, 0, time.UTC).UnixMilli())), text: good, waits: []time.Duration{3 * second}},
			{name: "Google", steps: steps(status(429, `[{"error":{"code":429,"message":"You exceeded your current quota, please check your plan and billing details.","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"12s"}]}}]`)),
				text: good, waits: []time.Duration{12 * second}},
		}},
		{id: "F04", what: "429 for money", plays: []play{
			{name: "OpenAI", steps: steps(status(429, `{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}`)),
				kind: Quota, attempts: 1, waits: noWait, says: "exceeded your current quota"},
			{name: "402", steps: steps(status(402, `{"error":{"message":"Insufficient Balance"}}`)), kind: Quota, attempts: 1},
			{name: "spend limit", steps: steps(rate("Monthly spend limit reached")), kind: Quota, attempts: 1},
			{name: "credit", steps: steps(status(400, `{"error":{"type":"invalid_request_error","message":"Your credit balance is too low"}}`)), kind: Quota, attempts: 1},
		}},
		{id: "F05", what: "429 for a request that is too large", plays: []play{
			{name: "Groq", steps: steps(rate("Request too large for model `m` on tokens per minute (TPM): Limit 7000, Requested 12903, please reduce your message size and try again.")), kind: TooLong, attempts: 1, waits: noWait, says: "split"},
			{name: "fits later", steps: steps(rate("Rate limit reached on tokens per min: Limit 7000, Used 6500, Requested 900. Please try again in 3.4s.")), text: good, waits: []time.Duration{3400 * time.Millisecond}},
			{name: "413", steps: steps(status(413, "")), kind: TooLong, attempts: 1},
		}},
		{id: "F06", what: "5xx", plays: serverErrors()},
		{id: "F07", what: "408, 409, 425", plays: []play{
			{name: "408", steps: steps(status(408, "")), text: good, attempts: 2, waits: anyWait},
			{name: "409", steps: steps(status(409, `{"error":{"message":"conflict"}}`)), text: good, attempts: 2, waits: anyWait},
			{name: "425", steps: steps(status(425, "")), text: good, attempts: 2, waits: anyWait},
		}},
		{id: "F08", what: "x-should-retry", plays: []play{
			{name: "false", steps: steps(status(500, "", "X-Should-Retry", "false")), kind: Unavailable, attempts: 1, waits: noWait},
			{name: "true", steps: steps(status(400, `{"error":{"message":"odd"}}`, "X-Should-Retry", "true")), text: good, attempts: 2, waits: anyWait},
			{name: "always true", always: status(400, `{"error":{"message":"odd"}}`, "X-Should-Retry", "true"), kind: BadRequest, attempts: 5},
		}},
	}
}

func serverErrors() []play {
	var plays []play
	for _, code := range []int{500, 502, 503, 504, 529} {
		name := fmt.Sprint(code)
		plays = append(plays,
			play{name: name + " once", steps: steps(status(code, `{"error":{"message":"overloaded"}}`)), text: good, attempts: 2, waits: anyWait},
			play{name: name + " and when", steps: steps(status(code, `{"error":"busy"}`, "Retry-After", "4")), text: good, attempts: 2, waits: []time.Duration{4 * second}},
			play{name: name + " empty", always: status(code, ""), kind: Unavailable, attempts: 5, says: fmt.Sprint("status ", code)},
			play{name: name + " HTML", always: llmtest.Raw(code, "text/html", "<html><head><title>Bad\n gateway \x1b[31m</title></head><body><h1>x</h1>"), kind: Unavailable, attempts: 5, says: "Bad gateway", hides: "<"},
		)
	}
	return append(plays, play{name: "budget", always: status(503, "", "Retry-After", "50"), kind: Unavailable, attempts: 3, waits: []time.Duration{50 * second, 50 * second}})
}

func deadRows() []row {
	within := func(d time.Duration) func(*Endpoint) {
		return func(e *Endpoint) { e.Limits.Header, e.Limits.Idle = d, d }
	}
	short, never := within(600*time.Millisecond), within(100*time.Millisecond) // never: no reply is due
	half := llmtest.Completion(good)[:120]
	head := "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n"
	events := "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
	begun := "data: " + llmtest.Delta(`"content":"An "`, "") + "\n\n"
	return []row{
		{id: "F09", what: "slow headers", plays: []play{
			{name: "once", steps: steps(llmtest.Hang), change: short, text: good, attempts: 2, waits: anyWait},
			{name: "always", always: llmtest.Hang, change: never, kind: Unavailable, attempts: 2, says: "no response"},
		}},
		{id: "F10", what: "slow body", plays: []play{
			{name: "comes", steps: steps(llmtest.Drip("application/json", llmtest.Completion(good), 3*time.Millisecond)), change: short, text: good, attempts: 1},
			{name: "too slow", always: llmtest.Drip("application/json", llmtest.Completion(good), 20*time.Millisecond),
				change: func(e *Endpoint) { e.Limits.Total = 300 * time.Millisecond }, kind: Unavailable, attempts: 1, says: "longer than the limit"},
		}},
		{id: "F11", what: "stall in the middle", plays: []play{
			{name: "body", steps: steps(llmtest.Stall("application/json", half)), change: short, text: good, attempts: 2, waits: anyWait},
			{name: "stream", steps: steps(llmtest.Stall("text/event-stream", begun)), change: short, text: good, attempts: 2, waits: anyWait},
			{name: "always", always: llmtest.Stall("application/json", half), change: never, kind: Unavailable, attempts: 2, says: "stopped in the middle"},
		}},
		{id: "F12", what: "broken connection", plays: []play{
			{name: "before headers", steps: steps(llmtest.Reset), text: good, attempts: 2, waits: anyWait},
			{name: "closed before headers", steps: steps(llmtest.CloseAfter("")), text: good, attempts: 2, waits: anyWait},
			{name: "mid body", steps: steps(llmtest.ResetAfter(head + half)), text: good, attempts: 2, waits: anyWait},
			{name: "mid stream", steps: steps(llmtest.ResetAfter(events + fmt.Sprintf("%x\r\n%s\r\n", len(begun), begun))), text: good, attempts: 2, waits: anyWait},
			{name: "short", steps: steps(llmtest.Short(llmtest.Completion(good))), text: good, attempts: 2, waits: anyWait},
			{name: "cut chunk", steps: steps(llmtest.CutChunk("application/json", llmtest.Completion(good))), text: good, attempts: 2, waits: anyWait},
			{name: "cut chunk of a stream", steps: steps(llmtest.CutChunk("text/event-stream", begun)), text: good, attempts: 2, waits: anyWait},
			{name: "always", always: llmtest.Reset, kind: Unavailable, attempts: 5},
			{name: "no HTTP", always: llmtest.CloseAfter("SSH-2.0-OpenSSH_9.7\r\n"), kind: Unavailable},
		}},
		{id: "F13", what: "no way to the server", plays: unreachable()},
	}
}

type roundTrip func(*http.Request) (*http.Response, error)

func (f roundTrip) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func unreachable() []play {
	failing := func(err error) func(*Endpoint) {
		return func(e *Endpoint) {
			e.HTTP = roundTrip(func(*http.Request) (*http.Response, error) { return nil, err })
		}
	}
	return []play{
		{name: "DNS", change: failing(&net.OpError{Op: "dial", Err: &net.DNSError{Err: "no such host", Name: "api.example", IsNotFound: true}}), kind: Unavailable, attempts: 3, says: "api.example"},
		{name: "refused", change: func(e *Endpoint) {
			l, err := new(net.ListenConfig).Listen(context.Background(), "tcp", "127.0.0.1:0")
			if err != nil {
				panic(err)
			}
			e.BaseURL = "http://" + l.Addr().String() + "/v1"
			_ = l.Close()
		}, kind: Unavailable, attempts: 3, says: "does the server run?"},
		{name: "certificate", change: func(e *Endpoint) {
			s := httptest.NewTLSServer(http.NotFoundHandler()) // closed with the process
			s.Config.ErrorLog = quiet
			e.BaseURL = s.URL
		}, kind: Setup, attempts: 1, waits: noWait, says: "certificate"},
		{name: "no TLS", change: func(e *Endpoint) { e.BaseURL = strings.Replace(e.BaseURL, "http:", "https:", 1) }, kind: Setup, attempts: 1, waits: noWait, says: "http://"},
		{name: "proxy wants login", change: throughProxy("http://provider.example/v1"), kind: Setup, attempts: 1, says: "HTTPS_PROXY"},
		{name: "proxy wants login for TLS", change: throughProxy("https://provider.example/v1"), kind: Setup, attempts: 1, says: "HTTPS_PROXY"},
	}
}

func throughProxy(base string) func(*Endpoint) {
	return func(e *Endpoint) {
		proxy := httptest.NewServer(http.HandlerFunc(func(w httpWriter, _ *http.Request) { w.WriteHeader(http.StatusProxyAuthRequired) }))
		at, err := url.Parse(proxy.URL)
		if err != nil {
			panic(err)
		}
		transport := newTransport(e.Limits.withDefaults())
		transport.Proxy = http.ProxyURL(at)
		e.BaseURL, e.HTTP, e.AllowHTTP = base, transport, true
	}
}

func brokenRows() []row {
	whole := llmtest.Completion(good)
	open := "data: " + llmtest.Delta(`"content":"An answer."`, "") + "\n\n"
	html := llmtest.Raw(200, "text/html", "<!DOCTYPE html><html><head><title>Sign in &amp; go on</title></head><body>password</body></html>")
	inside := func(body string) llmtest.Step { return status(200, `{"error":`+body+`}`) }
	return []row{
		{id: "F14", what: "stream without an end", plays: []play{
			{name: "once", steps: steps(llmtest.Stream(open)), text: good, attempts: 2},
			{name: "DONE without a reason", steps: steps(llmtest.Stream(open + "data: [DONE]\n\n")), text: good, attempts: 2},
			{name: "always", always: llmtest.Stream(open), kind: BadReply, attempts: 2, says: "ended before"},
			{name: "reason without DONE", steps: steps(llmtest.Stream(open + "data: " + llmtest.Delta("", "stop") + "\n\n")), text: good, attempts: 1},
		}},
		{id: "F15", what: "truncated JSON", plays: []play{
			{name: "once", steps: steps(status(200, whole[:90])), text: good, attempts: 2},
			{name: "always", always: status(200, whole[:90]), kind: BadReply, attempts: 2, says: "breaks off"},
		}},
		{id: "F16", what: "garbage behind the JSON", plays: []play{
			{name: "once", steps: steps(status(200, whole+"<html>")), text: good, attempts: 2},
			{name: "twice the reply", always: status(200, whole+whole), kind: BadReply, attempts: 2, says: "behind its end"},
		}},
		{id: "F17", what: "byte order mark", plays: []play{
			{name: "JSON", steps: steps(status(200, "\uFEFF"+whole)), text: good, attempts: 1},
			{name: "stream", steps: steps(llmtest.Stream("\uFEFFdata: " + strings.Join(llmtest.Pieces(good), "\n\ndata: ") + "\n\ndata: [DONE]\n\n")), text: good, attempts: 1},
		}},
		{id: "F18", what: "a page in place of a reply", plays: []play{
			{name: "login", always: html, kind: Setup, attempts: 1, says: "Sign in & go on", hides: "password"},
			{name: "named JSON", always: status(200, "<html><body><p>Welcome\x07 here</p></body></html>"), kind: Setup, attempts: 1, says: "Welcome here"},
			{name: "named a stream", always: llmtest.Stream("<html><title>Hello</title></html>"), kind: Setup, attempts: 1, says: "Hello"},
			{name: "plain text", always: llmtest.Raw(200, "text/plain", "Ollama is running"), kind: BadReply, says: "is the base URL right?"},
			{name: "JSON named text", steps: steps(llmtest.Raw(200, "text/plain", whole)), text: good, attempts: 1},
		}},
		{id: "F19", what: "nothing", plays: []play{
			{name: "empty", steps: steps(status(200, "")), text: good, attempts: 2},
			{name: "204", steps: steps(status(204, "")), text: good, attempts: 2},
			{name: "always", always: status(200, "  \n"), kind: BadReply, attempts: 2, says: "empty"},
			{name: "always 204", always: status(204, ""), kind: BadReply, attempts: 2},
		}},
		{id: "F20", what: "error in a 200", plays: []play{
			{name: "429", steps: steps(inside(`{"code":429,"message":"slow down","metadata":{"raw":"{\"error\":{\"message\":\"try again in 5s\"}}"}}`)), text: good, attempts: 2, waits: []time.Duration{5 * second}},
			{name: "502", steps: steps(inside(`{"code":502,"message":"upstream"}`)), text: good, attempts: 2, waits: anyWait},
			{name: "text code", always: inside(`{"code":"429","message":"slow down"}`), kind: Unavailable, attempts: 5, says: "status 429"},
			{name: "401", always: inside(`{"code":401,"message":"no such user"}`), kind: Auth, attempts: 1},
			{name: "type", always: inside(`{"type":"invalid_request_error","message":"odd"}`), kind: BadRequest, attempts: 1, says: "odd"},
			{name: "string", always: inside(`"model failed"`), kind: Unavailable, attempts: 5, says: "model failed"},
			{name: "flat", always: status(200, `{"object":"error","message":"no luck","code":400,"type":"BadRequestError"}`), kind: BadRequest, says: "no luck"},
			{name: "detail", always: status(200, `{"detail":"Not here"}`), kind: Unavailable, says: "Not here"},
		}},
		{id: "F21", what: "no text", plays: noText()},
		{id: "F22", what: "several choices", plays: []play{
			{name: "out of order", steps: steps(status(200, `{"model":"test","choices":[{"index":1,"message":{"content":"Second."},"finish_reason":"stop"},{"index":0,"message":{"content":"First."},"finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":3}}`)),
				text: "First.", attempts: 1, says: "2 replies"},
		}},
	}
}

func noText() []play {
	var plays []play
	for name, body := range map[string]string{
		"missing": `{"id":"x"}`, "null": `{"choices":null}`, "empty": `{"choices":[]}`,
		"content null":   `{"choices":[{"index":0,"message":{"content":null},"finish_reason":"stop"}]}`,
		"content empty":  llmtest.Completion(""),
		"content spaces": llmtest.Completion(" \n\u200b "),
		"no message":     `{"choices":[{"index":0,"finish_reason":"stop"}]}`,
	} {
		plays = append(plays,
			play{name: name + " once", steps: steps(status(200, body)), text: good, attempts: 2, waits: anyWait},
			play{name: name + " always", always: status(200, body), kind: BadReply, attempts: 2})
	}
	return plays
}

func endingRows() []row {
	ended := func(text, finish, more string) llmtest.Step {
		return status(200, llmtest.CompletionWith(text, finish, more))
	}
	doubled := func(t *testing.T, p *played) {
		if got := p.server.Requests()[1].Body["max_tokens"]; got != 1000.0 {
			t.Errorf("max_tokens %v the second time, want 1000", got)
		}
	}
	thought := `,"reasoning_content":"Let me see"`
	filtered := `{"error":{"message":"The response was filtered due to the prompt triggering Azure OpenAI's content management policy.","type":null,"param":"prompt","code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation"}}}`
	rows := []row{
		{id: "F23", what: "cut at the token limit", plays: []play{
			{name: "once", steps: steps(ended(`{"text":"hal`, "length", "")), ask: wantsObject(), text: objectText("text"), attempts: 2, waits: noWait, check: doubled},
			{name: "always", always: ended("Half of", "length", ""), kind: Truncated, attempts: 2, says: "token limit"},
			{name: "no limit of ours", always: ended("Half of", "length", ""), ask: &Request{User: "A question."}, kind: Truncated, attempts: 1},
			{name: "whole object, cut behind", steps: steps(ended(objectText("x"), "length", "")), ask: wantsObject(), attempts: 2},
		}},
		{id: "F24", what: "reasoning used all tokens", plays: []play{
			{name: "once", steps: steps(ended("", "length", thought)), text: good, attempts: 2, check: func(t *testing.T, p *played) {
				doubled(t, p)
				if got := p.server.Requests()[1].Body["reasoning_effort"]; got != "low" {
					t.Errorf("reasoning_effort %v", got)
				}
			}},
			{name: "always", always: ended("", "length", thought), kind: Truncated, attempts: 2, says: "reasoning"},
			{name: "vLLM", always: ended("", "length", `,"reasoning":"Let me see"`), kind: Truncated, says: "reasoning"},
			{name: "Ollama", always: ended("", "length", `,"thinking":"Let me see"`), kind: Truncated, says: "reasoning"},
		}},
		{id: "F25", what: "content filter", elsewhere: "the drafter, which leaves out the paragraph", plays: []play{
			{name: "finish", always: ended("Half", "content_filter", ""), kind: Refused, attempts: 1, waits: noWait},
			{name: "Azure", always: status(400, filtered), kind: Refused, attempts: 1, waits: noWait, says: "content management policy"},
		}},
		{id: "F26", what: "content exists risk", elsewhere: "the drafter, which leaves out the paragraph", plays: []play{
			{name: "DeepSeek", always: status(400, `{"error":{"message":"Content Exists Risk","type":"invalid_request_error"}}`), kind: Refused, attempts: 1, waits: noWait},
			{name: "empty", always: ended("", "stop", ""), kind: BadReply, attempts: 2, says: "filter"},
		}},
		{id: "F27", what: "refusal", elsewhere: "the cache, which does not keep it", plays: []play{
			{name: "field", always: ended("", "stop", `,"refusal":"I will not do that."`), kind: Refused, attempts: 1, says: "I will not do that."},
			{name: "prose", always: ended("I'm sorry, but I can't help with that.", "stop", ""), ask: wantsObject(), kind: Refused, attempts: 1},
			{name: "object of another form", always: ended(`{"error":"I cannot summarise this article."}`, "stop", ""), ask: wantsObject(), kind: Refused, attempts: 1, says: "I cannot summarise this article."},
			{name: "prose for text", always: ended("I can’t assist with that request.", "stop", ""), kind: Refused, attempts: 1},
			{name: "Vietnamese", always: ended("Xin lỗi, tôi không thể hỗ trợ yêu cầu này.", "stop", ""), kind: Refused, attempts: 1},
			{name: "a speaker", always: ended("I will not accept delays, the Minister said.", "stop", ""), text: "I will not accept delays, the Minister said.", attempts: 1},
			{name: "no refusal", always: ended("Sorry state of roads blamed on floods, ministry says.", "stop", ""), text: "Sorry state of roads blamed on floods, ministry says.", attempts: 1},
			{name: "in a stream", only: "stream", always: llmtest.Events(llmtest.Delta(`"refusal":"I will "`, ""), llmtest.Delta(`"refusal":"not."`, ""), llmtest.Delta("", "stop")), kind: Refused, says: "I will not."},
		}},
	}
	odd := row{id: "F28", what: "odd finish reasons"}
	for _, reason := range []string{"error", "network_error", "insufficient_system_resource"} {
		odd.plays = append(odd.plays, play{name: reason, steps: steps(ended("Half", reason, "")), text: good, attempts: 2, waits: anyWait},
			play{name: reason + " always", always: ended("Half", reason, ""), kind: Unavailable, attempts: 5})
	}
	odd.plays = append(odd.plays,
		play{name: "sensitive", always: ended("Half", "sensitive", ""), kind: Refused, attempts: 1},
		play{name: "end_turn", always: ended("Whole.", "end_turn", ""), text: "Whole.", attempts: 1},
		play{name: "never heard of", always: ended("Half", "bored", ""), kind: BadReply, attempts: 2, says: "bored"},
		play{name: "null", always: status(200, strings.Replace(llmtest.Completion("Half"), `"stop"`, "null", 1)), kind: BadReply, attempts: 2})
	return append(rows, odd)
}

func formRows() []row {
	call := func(args string) string {
		return strings.Replace(llmtest.CompletionWith("", "tool_calls", `,"tool_calls":[{"id":"1","type":"function","function":{"name":"run","arguments":`+quoted(args)+`}}]`), `"content":""`, `"content":null`, 1)
	}
	old := `{"model":"test","choices":[{"index":0,"message":{"content":null,"function_call":{"name":"f","arguments":` + quoted(objectText("x")) + `}},"finish_reason":"function_call"}],"usage":{"prompt_tokens":9,"completion_tokens":3}}`
	rows := []row{
		{id: "F29", what: "tool call", plays: []play{
			{name: "with our object", steps: steps(status(200, call(objectText("x")))), ask: wantsObject(), text: objectText("x"), attempts: 1},
			{name: "function_call", steps: steps(status(200, old)), ask: wantsObject(), text: objectText("x"), attempts: 1},
			{name: "with another object", steps: steps(status(200, call(`{"cmd":"rm"}`))), ask: wantsObject(), text: objectText("text"), attempts: 2},
			{name: "for text", always: status(200, call(`{"cmd":"rm"}`)), kind: BadReply, attempts: 2},
		}},
	}
	spoilt := row{id: "F30", what: "object not quite alone or not quite JSON"}
	for name, text := range map[string]string{
		"fence": "```json\n" + objectText("x") + "\n```", "bare fence": "```\n" + objectText("x") + "```", "prose": "Here it is:\n" + objectText("x") + "\nI hope it helps.",
		"fence in prose": "Sure!\n```json\n" + objectText("x") + "\n```\nDone.", "braces in prose": "The set {a, b} is:\n" + objectText("x"),
	} {
		spoilt.plays = append(spoilt.plays, play{name: name, always: llmtest.Text(text), ask: wantsObject(), text: objectText("x"), attempts: 1})
	}
	for name, text := range map[string]string{
		"single quotes": "{'text':'x'}", "trailing comma": `{"text":"x",}`, "NaN": `{"text":NaN}`, "twice a key": `{"text":"x","text":"y"}`, "extra": `{"text":"x","more":1}`,
		"two objects": objectText("x") + "\n" + objectText("y"), "array": `["x"]`, "prose only": "The text is x.",
	} {
		spoilt.plays = append(spoilt.plays, mendPlays(name, text)...)
	}
	wrong := row{id: "F31", what: "object that does not fit", plays: []play{
		{name: "too long", always: llmtest.Text(objectText(strings.Repeat("long ", 300))), ask: wantsObject(), kind: BadReply, attempts: 1,
			change: func(e *Endpoint) { e.Limits.Reply = 1000 }},
	}}
	for name, text := range map[string]string{
		"missing": `{}`, "type": `{"text":1}`, "null": `{"text":null}`, "10,000 items": `{"text":[` + strings.Repeat(`"x",`, 10_000) + `"x"]}`,
		"deep": `{"text":` + strings.Repeat("[", 200) + strings.Repeat("]", 200) + `}`,
	} {
		wrong.plays = append(wrong.plays, mendPlays(name, text)...)
	}
	wrong.plays = append(wrong.plays, play{name: "enum", steps: steps(llmtest.Text(`{"kind":"c"}`)), text: `{"kind":"a"}`, attempts: 2,
		ask: &Request{User: "A question.", Schema: &Schema{Name: "kind", JSON: []byte(`{"type":"object","properties":{"kind":{"enum":["a","b"]}},"required":["kind"],"additionalProperties":false}`)}}})
	return append(rows, spoilt, wrong)
}

// mendPlays are the plays of a reply that does not fit: shown to the model once, and again in vain.
func mendPlays(name, text string) []play {
	return []play{
		{name: name, steps: steps(llmtest.Text(text)), ask: wantsObject(), text: objectText("text"), attempts: 2, waits: noWait, check: func(t *testing.T, p *played) {
			second := p.server.Requests()[1]
			if !strings.Contains(second.Message("assistant"), text[:1]) || !strings.Contains(second.Message("user"), "cannot be used") {
				t.Errorf("the second request: %v", second.Body["messages"])
			}
		}},
		{name: name + " always", always: llmtest.Text(text), ask: wantsObject(), kind: BadReply, attempts: 2, waits: noWait},
	}
}
