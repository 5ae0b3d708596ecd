package llm

import (
	"errors"
	"fmt"
	"io"
	"log"
	"strings"
	"testing"
	"time"

	"songngu/internal/llm/llmtest"
)

var quiet = log.New(io.Discard, "", 0)

func refusedRows() []row {
	everything := &Request{System: "Be brief.", User: "A question.", Schema: testSchema, MaxTokens: 500, Temperature: 0.5, Seed: new(int)}
	notFormat := func(kinds ...string) llmtest.Step {
		return func(w httpWriter, r *llmtest.Request) {
			for _, k := range kinds {
				if r.Format() == k {
					status(400, `{"error":{"message":"This response_format type is unavailable now","type":"invalid_request_error"}}`)(w, r)
					return
				}
			}
			llmtest.Text(objectText("text"))(w, r)
		}
	}
	window := func(message string) llmtest.Step {
		return status(400, `{"error":{"message":`+quoted(message)+`}}`)
	}
	openAI := window("This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 tokens. Please reduce the length of the messages.")
	return []row{
		{id: "F32", what: "response_format not taken", plays: []play{
			{name: "schema", always: notFormat("json_schema"), ask: wantsObject(), text: objectText("text"), attempts: 2, waits: noWait, says: "json_object", check: remembers(3)},
			{name: "both", always: notFormat("json_schema", "json_object"), ask: wantsObject(), text: objectText("text"), attempts: 3, says: "form text", check: remembers(4)},
			{name: "unknown parameter", steps: steps(status(422, `{"detail":[{"loc":["body","response_format"],"msg":"extra fields not permitted","type":"value_error.extra"}]}`)), always: llmtest.Text(objectText("text")), ask: wantsObject(), attempts: 2},
			{name: "no reason", steps: steps(status(400, "")), always: llmtest.Text(objectText("text")), ask: wantsObject(), attempts: 2},
			{name: "grammar", steps: steps(status(500, `{"error":{"code":500,"message":"failed to parse grammar","type":"server_error"}}`)), always: llmtest.Text(objectText("text")), ask: wantsObject(), attempts: 2, waits: noWait},
			{name: "for another reason", always: status(400, `{"error":{"message":"the moon is wrong"}}`), ask: wantsObject(), kind: BadRequest, attempts: 1, says: "the moon is wrong"},
		}},
		{id: "F33", what: "parameter not taken", plays: []play{
			{name: "temperature", always: refuses("temperature", "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported."), ask: everything, attempts: 2, waits: noWait, check: remembers(3)},
			{name: "max_tokens", always: refuses("max_tokens", "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."), ask: everything, attempts: 2, check: func(t *testing.T, p *played) {
				if p.server.Requests()[1].Body["max_completion_tokens"] != 500.0 {
					t.Errorf("the second request: %v", p.server.Requests()[1].Body)
				}
			}},
			{name: "max_tokens too high", always: func(w httpWriter, r *llmtest.Request) {
				if n, _ := r.Body["max_tokens"].(float64); n > 300 {
					window("max_tokens is too large: 500. This model supports at most 300 completion tokens, whereas you provided 500.")(w, r)
					return
				}
				llmtest.Text(good)(w, r)
			}, text: good, attempts: 2},
			{name: "seed", always: refuses("seed", "unknown field seed"), ask: everything, attempts: 2},
			{name: "stream_options", only: "stream", always: refuses("stream_options", "Unknown parameter: 'stream_options'."), text: good, attempts: 2},
			{name: "stream", only: "stream", always: refuses("stream", "stream is not supported"), text: good, attempts: 2},
			{name: "reasoning_effort", steps: steps(status(200, llmtest.CompletionWith("", "length", `,"reasoning":"Hm"`))), always: refuses("reasoning_effort", "Unrecognized request argument supplied: reasoning_effort"), text: good, attempts: 3},
			{name: "system role", always: func(w httpWriter, r *llmtest.Request) {
				if r.Message("system") != "" {
					window("System role not supported")(w, r)
					return
				}
				llmtest.Text(r.Message("user"))(w, r)
			}, text: "Be brief.\n\nA question.", attempts: 2},
			{name: "all of them", always: func(w httpWriter, r *llmtest.Request) {
				for _, field := range []string{"stream_options", "response_format", "temperature", "seed", "max_tokens", "max_completion_tokens"} {
					if _, ok := r.Body[field]; ok {
						window("Unsupported parameter: "+field)(w, r)
						return
					}
				}
				llmtest.Text(objectText("text"))(w, r)
			}, ask: everything, text: objectText("text")},
		}},
		{id: "F34", what: "text too long", elsewhere: "the drafter, which splits", plays: []play{
			{name: "OpenAI", always: openAI, kind: TooLong, attempts: 1, waits: noWait, check: hasWindow(8192)},
			{name: "code", always: status(400, `{"error":{"message":"too much","code":"context_length_exceeded"}}`), kind: TooLong, attempts: 1},
			{name: "vLLM", always: status(400, `{"object":"error","message":"This model's maximum context length is 4096 tokens. However, you requested 5000 tokens (4800 in the messages, 200 in the completion).","type":"BadRequestError","code":400}`), kind: TooLong, attempts: 1, check: hasWindow(4096)},
			{name: "llama.cpp", always: status(400, `{"error":{"code":400,"message":"the request exceeds the available context size, try increasing it","type":"exceed_context_size_error","n_prompt_tokens":5000,"n_ctx":4096}}`), kind: TooLong, attempts: 1, check: hasWindow(4096)},
			{name: "room for the reply only", steps: steps(window("This model's maximum context length is 4096 tokens. However, you requested 4200 tokens (3700 in the messages, 500 in the completion). Please reduce the length.")), text: good, attempts: 2, check: func(t *testing.T, p *played) {
				if p.server.Requests()[1].Body["max_tokens"] != 380.0 {
					t.Errorf("the second request: %v", p.server.Requests()[1].Body)
				}
			}},
		}},
		{id: "F35", what: "text cut by the server", elsewhere: "the drafter, which splits and asks for the last sentence", plays: cutPlays()},
		{id: "F36", what: "no usage", plays: usagePlays()},
		{id: "F37", what: "key, model, path", plays: []play{
			{name: "401", always: status(401, `{"error":{"message":"Incorrect API key provided: `+testKey+`.","code":"invalid_api_key"}}`), kind: Auth, attempts: 1, waits: noWait, says: "***"},
			{name: "403 region", always: status(403, `{"error":{"message":"Country, region, or territory not supported","code":"unsupported_country_region_territory"}}`), kind: Auth, attempts: 1},
			{name: "403 model", always: status(403, `{"error":{"message":"Project does not have access to model `+"`m`"+`"}}`), kind: Model, attempts: 1},
			{name: "404 model", always: status(404, `{"error":{"message":"The model `+"`test`"+` does not exist","code":"model_not_found"}}`), kind: Model, attempts: 1, says: "the server has test"},
			{name: "404 path", always: llmtest.Raw(404, "text/plain", "404 page not found"), kind: Setup, attempts: 1, says: "/v1"},
			{name: "405", always: status(405, ""), kind: Setup, attempts: 1},
			{name: "string error", always: status(404, `{"error":"model 'test' not found, try pulling it first"}`), kind: Model, says: "try pulling it first"},
			{name: "400 model", always: status(400, `{"error":{"message":"Model tset not found"}}`), kind: Model, attempts: 1, says: "the server has test"},
			{name: "no key", always: status(401, ""), kind: Auth, attempts: 1, says: "no key is set", change: func(e *Endpoint) { e.Key = Secret{} }},
			{name: "detail", always: status(401, `{"detail":"Not authenticated"}`), kind: Auth, says: "Not authenticated"},
			{name: "list", always: status(403, `[{"error":{"code":403,"message":"API not enabled","status":"PERMISSION_DENIED"}}]`), kind: Auth, says: "API not enabled"},
		}},
		{id: "F38", what: "redirect", plays: redirects()},
	}
}

// remembers asks once more and looks that this took one request, n in all, and had nothing to tell.
func remembers(n int) func(*testing.T, *played) {
	return func(t *testing.T, p *played) {
		t.Helper()
		again, err := p.client.Ask(t.Context(), Request{System: "Be brief.", User: "Another.", Schema: testSchema, MaxTokens: 500, Seed: new(int)})
		if err != nil || len(again.Notes) > 0 {
			t.Errorf("asked again: %+v, %v", again, err)
		}
		if got := len(p.server.Requests()); got != n {
			t.Errorf("%d requests in all, want %d", got, n)
		}
	}
}

func hasWindow(n int) func(*testing.T, *played) {
	return func(t *testing.T, p *played) {
		if p.err.Window != n {
			t.Errorf("window %d, want %d", p.err.Window, n)
		}
	}
}

// counted is a good reply for which the server says that it read so many tokens.
func counted(prompt int) llmtest.Step {
	text, completion := good, 3
	return func(w httpWriter, r *llmtest.Request) {
		body := strings.Replace(llmtest.Completion(text), `"prompt_tokens":50`, fmt.Sprintf(`"prompt_tokens":%d`, prompt), 1)
		body = strings.Replace(body, fmt.Sprintf(`"completion_tokens":%d`, len(text)/4+1), fmt.Sprintf(`"completion_tokens":%d`, completion), 1)
		status(200, body)(w, r)
	}
}

func cutPlays() []play {
	long := &Request{User: longText(6000), MaxTokens: 500}
	vietnamese := &Request{User: strings.Repeat("Bộ Công an ban hành thông tư về dữ liệu. ", 300), MaxTokens: 500}
	again := func(t *testing.T, p *played) {
		p.server.Play(counted(600))
		defer func() {
			if n := len(p.server.Requests()); n != 2 {
				t.Errorf("%d requests, want one for each that fits", n)
			}
		}()
		if _, err := p.client.Ask(t.Context(), *long); err == nil || len(p.server.Requests()) != 1 {
			t.Errorf("asked again: %v, %d requests", err, len(p.server.Requests()))
		}
		if _, err := p.client.Ask(t.Context(), Request{User: longText(600)}); err != nil {
			t.Errorf("what fits the window: %v", err)
		}
	}
	return []play{
		{name: "far under", steps: steps(counted(1000)), ask: long, kind: TooLong, attempts: 1, waits: noWait, says: "read only 1000 tokens", check: again},
		{name: "4096", steps: steps(counted(4096)), ask: long, kind: TooLong, attempts: 1, check: hasWindow(4096)},
		{name: "2048 of Vietnamese", steps: steps(counted(2048)), ask: vietnamese, kind: TooLong, check: hasWindow(2048)},
		{name: "read whole", steps: steps(counted(6100)), ask: long, text: good},
		{name: "read whole, Vietnamese", steps: steps(counted(3900)), ask: vietnamese, text: good},
		{name: "short and 1024", steps: steps(counted(1024)), ask: &Request{User: longText(1020)}, text: good},
	}
}

func usagePlays() []play {
	var plays []play
	for name, usage := range map[string]string{"missing": `null`, "zero": `{"prompt_tokens":0,"completion_tokens":0}`, "negative": `{"prompt_tokens":-5,"completion_tokens":-1}`,
		"absurd": `{"prompt_tokens":999999999999,"completion_tokens":1}`, "half": `{"prompt_tokens":7,"completion_tokens":0}`} {
		body := llmtest.Completion(good)
		before, _, _ := strings.Cut(body, `"usage"`)
		body = before + `"usage":` + usage + `}`
		plays = append(plays, play{name: name, steps: steps(status(200, body)), text: good, says: "estimated",
			change: func(e *Endpoint) { e.Limits.Tokens = 520 },
			check: func(t *testing.T, p *played) {
				if u := p.reply.Usage; !u.Estimated || u.Prompt <= 0 || u.Completion <= 0 || u.Prompt > 50 {
					t.Errorf("usage %+v", u)
				}
				if _, err := p.client.Ask(t.Context(), Request{User: longText(40), MaxTokens: 500}); !isKind(err, Budget) {
					t.Errorf("over the limit: %v", err)
				}
			}})
	}
	return plays
}

func redirects() []play {
	var plays []play
	for _, code := range []int{301, 302, 307, 308} {
		plays = append(plays, play{name: fmt.Sprint(code), always: status(code, "", "Location", "https://new.example/v1/chat/completions"), kind: Setup, attempts: 1, waits: noWait,
			says: "https://new.example/v1/chat/completions", check: func(t *testing.T, p *played) {
				if n := len(p.server.Requests()); n != 1 {
					t.Errorf("%d requests", n)
				}
			}})
	}
	return append(plays, play{name: "nowhere", always: status(302, ""), kind: Setup, attempts: 1})
}

func streamRows() []row {
	small := func(e *Endpoint) { e.Limits.Body = 1 << 20 }
	x, inside := objectText("x"), objectText("a <think>b</think> c")
	reply := func(name, text, want string) play {
		return play{name: name, always: llmtest.Text(text), ask: wantsObject(), text: want, attempts: 1}
	}
	wrongField := func(field string) play {
		return play{name: field, always: status(200, llmtest.CompletionWith("", "stop", `,"`+field+`":"It is x."`)), kind: BadReply, attempts: 2}
	}
	return []row{
		{id: "F47", what: "thinking aloud", plays: []play{
			reply("before", "<think>Is it {\"text\":\"y\"}?</think>\n"+x, x),
			reply("before, twice", "<think>Hm.</think><think>Ah.</think>"+x, x),
			reply("before a fence", "<thinking>\nHm.\n</thinking>\n```json\n"+x+"\n```", x),
			reply("closing tag only", "Perhaps {\"text\":\"y\"}.\n</think>\n"+x, x),
			reply("closing tag only, no brace", "Perhaps x.\n</think>\n"+x, x),
			reply("behind", x+"\n<think>Was that right?</think>", x),
			reply("behind, with a brace", x+"\n<think>Or {\"text\":\"y\"}?</think>", x),
			reply("behind, not ended", x+"\n<think>Was that", x),
			reply("inside a string", inside, inside),
			reply("before and inside", "<think>Hm.</think>"+inside, inside),
			{name: "text", always: llmtest.Text("<think>Hm.</think>\nThe answer."), text: "The answer.", attempts: 1},
			{name: "text, closing tag only", always: llmtest.Text("Hm.</think>\n\nThe answer."), text: "The answer.", attempts: 1},
			{name: "never ended", always: llmtest.Text("<think>Hm. " + x), ask: wantsObject(), kind: Truncated, attempts: 2, says: "reasoning"},
			{name: "nothing else", always: llmtest.Text("<think>Hm.</think>"), kind: BadReply, attempts: 2},
		}},
		{id: "F48", what: "fields of reasoning", plays: []play{
			{name: "beside", always: status(200, llmtest.CompletionWith(good, "stop", `,"reasoning_content":"Hm","reasoning":"Hm","thinking":"Hm"`)), text: good, attempts: 1},
			{name: "in a stream", only: "stream", always: llmtest.Events(llmtest.Delta(`"reasoning_content":"Hm"`, ""), llmtest.Delta(`"content":"An answer."`, ""), llmtest.Delta("", "stop")), text: good, attempts: 1},
			wrongField("reasoning_content"), wrongField("reasoning"), wrongField("thinking"),
		}},
		{id: "F49", what: "streams of all kinds", plays: streamPlays()},
		{id: "F50", what: "error in a stream", plays: streamErrors()},
		{id: "F51", what: "stream for plain and plain for stream", plays: []play{
			{name: "stream", always: llmtest.Events(llmtest.Pieces(good)...), text: good, attempts: 1},
			{name: "stream named JSON", always: status(200, "data: "+strings.Join(llmtest.Pieces(good), "\n\ndata: ")+"\n\ndata: [DONE]\n\n"), text: good, attempts: 1},
			{name: "plain", always: status(200, llmtest.Completion(good)), text: good, attempts: 1},
			{name: "plain named stream", always: llmtest.Stream(llmtest.Completion(good)), text: good, attempts: 1},
			{name: "plain in an event", always: llmtest.Events(llmtest.Completion(good)), text: good, attempts: 1},
			{name: "half a stream", steps: steps(llmtest.Stream("data: " + llmtest.Delta(`"content":"An "`, "") + "\n\n")), text: good, attempts: 2},
		}},
		{id: "F52", what: "too large", plays: []play{
			{name: "body", always: llmtest.Endless("application/json", `{"choices":[`, strings.Repeat(" ", 1<<16)), change: small, kind: BadReply, attempts: 1, waits: noWait, says: "larger than the limit"},
			{name: "page of an error", always: func(w httpWriter, r *llmtest.Request) {
				w.WriteHeader(400)
				llmtest.Endless("text/html", "<title>No</title>", strings.Repeat(" ", 1<<16))(w, r)
			}, change: small, kind: BadRequest, attempts: 1, says: "No"},
			{name: "bomb", always: llmtest.Bomb(8 << 20), change: small, kind: BadReply, attempts: 1, says: "larger than the limit"},
			{name: "line", always: llmtest.Endless("text/event-stream", "data: ", strings.Repeat("x", 1<<16)), kind: BadReply, attempts: 1, says: "larger than the limit",
				change: func(e *Endpoint) { e.Limits.Line, e.Limits.Body = 64<<20, 1<<20 }},
			{name: "line of a stream", always: llmtest.Endless("text/event-stream", "data: ", strings.Repeat("x", 1<<16)), kind: BadReply, attempts: 1, says: "a line"},
			{name: "stream without end", always: llmtest.Endless("text/event-stream", "", "data: "+llmtest.Delta(`"content":"more"`, "")+"\n\n"), kind: BadReply, attempts: 1, says: "larger than the limit", change: small},
			{name: "headers", always: func(w httpWriter, r *llmtest.Request) {
				w.Header().Set("X-Long", strings.Repeat("x", 200<<10))
				llmtest.Text(good)(w, r)
			}, kind: Unavailable},
		}},
		{id: "F53", what: "hostile characters", elsewhere: "the report, which escapes links", plays: []play{
			{name: "terminal", always: llmtest.Text("A \x1b[31mred\x1b[0m\x1b]8;;http://x\x07 word\x00\x07."), text: "A red word."},
			{name: "invisible", always: llmtest.Text("\u200bA\u202e b\u2066c\ufeff\u00ad."), text: "A bc."},
			{name: "Vietnamese stays", always: llmtest.Text("Bộ Công an, e\u0323\u0302."), text: "Bộ Công an, e\u0323\u0302."},
			{name: "no UTF-8", only: "plain", always: llmtest.Raw(200, "application/json", strings.Replace(llmtest.Completion("A xyz."), "xyz", "x\xffz", 1)), text: "A x\uFFFDz.", says: "no UTF-8"},
			{name: "in an object", always: llmtest.Text(`{"text":"a\u001b[31mb\u0000\u202ec"}`), ask: wantsObject(), text: objectText("abc")},
			{name: "links stay text", always: llmtest.Text("See [here](http://x)."), text: "See [here](http://x)."},
		}},
	}
}

func streamPlays() []play {
	pieces := llmtest.Pieces(good)
	joined := func(sep string, events ...string) string {
		return "data: " + strings.Join(events, sep+sep+"data: ") + sep + sep + "data: [DONE]" + sep + sep
	}
	whole := joined("\n", pieces...)
	long := llmtest.Delta(`"content":"a piece that is long "`, "")
	head, end := llmtest.Delta(`"role":"assistant","content":""`, ""), llmtest.Delta("", "stop")
	one := llmtest.Delta(`"content":"An answer."`, "")
	var plays []play
	for name, text := range map[string]string{
		"CRLF": joined("\r\n", pieces...), "CR": joined("\r", pieces...), "no space": strings.ReplaceAll(whole, "data: ", "data:"),
		"comments":            ": hello\n\n" + strings.ReplaceAll(whole, "\n\n", "\n: ping\n\n"),
		"event lines":         strings.ReplaceAll(whole, "data: ", "event: message\nid: 7\nretry: 10\ndata: "),
		"empty data":          "data:\n\ndata: \n\n" + whole,
		"200 pings":           strings.Repeat(": ping\n\n", 200) + whole,
		"1000 other lines":    strings.Repeat("\n", 1000) + whole,
		"data in two lines":   "data: {\"id\":\"c1\",\ndata: " + strings.TrimPrefix(one, `{"id":"c1",`) + "\n\ndata: " + end + "\n\n",
		"no empty lines":      strings.ReplaceAll(whole, "\n\n", "\n"),
		"no last line end":    "data: " + one + "\n\ndata: " + end,
		"usage in the middle": joined("\n", head, `{"choices":[],"usage":{"prompt_tokens":50,"completion_tokens":9}}`, one, end),
		"role in each":        joined("\n", head, llmtest.Delta(`"role":"assistant","content":"An "`, ""), llmtest.Delta(`"role":"assistant","content":"answer."`, ""), end),
		"end with text":       joined("\n", head, llmtest.Delta(`"content":"An "`, ""), llmtest.Delta(`"content":"answer."`, "stop")),
		"second choice":       joined("\n", head, one, strings.Replace(strings.Replace(one, `"index":0`, `"index":1`, 1), "An", "No", 1), end),
		"null usage":          joined("\n", strings.Replace(one, `"choices"`, `"usage":null,"choices"`, 1), end),
		"short word twice":    joined("\n", llmtest.Delta(`"content":"An answer"`, ""), llmtest.Delta(`"content":""`, ""), llmtest.Delta(`"content":"."`, ""), end),
	} {
		plays = append(plays, play{name: name, only: "stream", always: llmtest.Stream(text), text: good, attempts: 1})
	}
	for name, text := range map[string]string{
		"piece twice":           joined("\n", head, long, long, end),
		"all twice":             joined("\n", head, llmtest.Delta(`"content":"An "`, ""), llmtest.Delta(`"content":"An "`, ""), llmtest.Delta(`"content":"answer."`, ""), llmtest.Delta(`"content":"answer."`, ""), end, `{"choices":[],"usage":{"prompt_tokens":50,"completion_tokens":2}}`),
		"behind the end":        joined("\n", head, end, one),
		"letter cut in two":     joined("\n", head, "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"B\xe1\xbb\"}}]}", "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\x99\"}}]}", end),
		"event that is no JSON": joined("\n", head, "{oops", end),
		"no event":              ": ping\n\n",
		"DONE alone":            "data: [DONE]\n\n",
	} {
		plays = append(plays, play{name: name, only: "stream", steps: steps(llmtest.Stream(text)), text: good, attempts: 2, says: "asking without"})
	}
	slow := llmtest.Drip("text/event-stream", joined("\n", llmtest.Delta(`"content":"Bộ Công an."`, ""), end), 50*time.Microsecond)
	hangs := llmtest.Stall("text/event-stream", joined("\n", pieces...))
	return append(plays,
		play{name: "byte by byte", only: "stream", always: slow, text: "Bộ Công an.", attempts: 1},
		play{name: "open behind DONE", only: "stream", always: hangs, text: good, attempts: 1},
		play{name: "open behind DONE, no empty line", only: "stream", always: llmtest.Stall("text/event-stream", "data: "+one+"\n\ndata: "+end+"\n\ndata: [DONE]\n"), text: good, attempts: 1})
}

func streamErrors() []play {
	failure := `{"error":{"message":"the GPU fell off","code":503}}`
	begun := "data: " + llmtest.Delta(`"content":"An "`, "") + "\n\n"
	var plays []play
	for name, text := range map[string]string{
		"first": "data: " + failure + "\n\n", "middle": begun + "data: " + failure + "\n\n", "after comments": begun + ": a\n\n: b\n\nevent: error\ndata: " + failure + "\n\n",
		"with spaces": begun + `data:   {  "id": "x", "error": {"message": "the GPU fell off", "code": 503}}` + "\n\n",
		"event error": begun + "event: error\ndata: {\"message\":\"the GPU fell off\"}\n\n", "event error in words": begun + "event: error\ndata: the GPU fell off\n\n",
		"no event": begun + failure + "\n",
	} {
		plays = append(plays,
			play{name: name + " once", steps: steps(llmtest.Stream(text)), text: good, attempts: 2, waits: anyWait},
			play{name: name, always: llmtest.Stream(text), kind: Unavailable, attempts: 5, says: "the GPU fell off"})
	}
	return append(plays,
		play{name: "then hang", always: llmtest.Stall("text/event-stream", begun+"data: "+failure+"\n\n"), kind: Unavailable, attempts: 5, says: "the GPU fell off"},
		play{name: "of the caller", always: llmtest.Stream(begun + "data: " + `{"error":{"message":"no such user","code":401}}` + "\n\n"), kind: Auth, attempts: 1},
		play{name: "as finish reason", steps: steps(llmtest.Stream(begun + "data: " + llmtest.Delta("", "error") + "\n\ndata: [DONE]\n\n")), text: good, attempts: 2})
}

func runRows() []row {
	other := strings.Replace(llmtest.Completion(good), `"model":"test"`, `"model":"cheaper","system_fingerprint":"fp_2"`, 1)
	echo := quoted("Bad key " + testKey + ", also Bearer " + testKey)
	return []row{
		{id: "F54", what: "injection obeyed", drafts: injectionPlays},
		{id: "F55", what: "another model", elsewhere: "the drafter, which keeps the name", plays: []play{
			{name: "in the reply", always: status(200, other), text: good, says: "model cheaper", check: func(t *testing.T, p *played) {
				if p.reply.Model != "cheaper" {
					t.Errorf("model %q", p.reply.Model)
				}
			}},
		}},
		{id: "F56", what: "another text for the same request", drafts: changingPlays},
		{id: "F57", what: "interrupt", elsewhere: "the command, which ends with 130", drafts: interruptPlays},
		{id: "F58", what: "clock, disk, two runs", run: diskAndClock},
		{id: "F59", what: "key in what the server says", plays: []play{
			{name: "error", always: status(401, `{"error":{"message":`+echo+`}}`, "X-Request-Id", testKey), kind: Auth, says: "***"},
			{name: "string", always: status(400, `{"error":`+echo+`}`), kind: BadRequest, says: "***"},
			{name: "page", always: llmtest.Raw(200, "text/html", "<title>Bearer "+testKey+"</title>"), kind: Setup, says: "***"},
			{name: "redirect", always: status(302, "", "Location", "https://x/?key="+testKey), kind: Setup, says: "***"},
			{name: "reply", always: llmtest.Text("The key is " + testKey + "."), text: "The key is ***."},
			{name: "object", always: llmtest.Text(objectText(testKey)), ask: wantsObject(), text: objectText("***")},
			{name: "form", always: llmtest.Text(`{"` + testKey + `":1}`), ask: wantsObject(), kind: BadReply},
			{name: "model", always: status(200, strings.Replace(llmtest.Completion(good), `"model":"test"`, quoted("model")+":"+quoted(testKey), 1)), text: good},
		}},
		{id: "F60", what: "down for good", elsewhere: "the command, which keeps what is done", plays: []play{
			{name: "in the middle", text: good, check: func(t *testing.T, p *played) {
				p.server.Always(status(503, ""))
				for i, want := range []int{5, 1, 1} {
					_, err := p.client.Ask(t.Context(), Request{User: "A question."})
					if e, ok := errors.AsType[*Error](err); !ok || e.Kind != Unavailable || e.Attempts != want {
						t.Errorf("%d: %v, want %d attempts", i, err, want)
					}
				}
				p.server.Always(nil)
				if _, err := p.client.Ask(t.Context(), Request{User: "A question."}); err != nil {
					t.Errorf("back again: %v", err)
				}
				p.server.Play(status(503, ""))
				if r, err := p.client.Ask(t.Context(), Request{User: "A question."}); err != nil || r.Attempts != 2 {
					t.Errorf("trust is back: %+v, %v", r, err)
				}
			}},
		}},
	}
}

// interruptPlays are F57: an Ask ends within a second wherever it is, and a run goes on where it was.
func interruptPlays(t *testing.T, stream bool) {
	t.Run("resume", func(t *testing.T) {
		t.Parallel()
		resumePlays(t, stream)
	})
	soon := func(cancel func(), _ *fakeClock) { time.AfterFunc(30*time.Millisecond, cancel) }
	for _, p := range []struct {
		name string
		step llmtest.Step
		when func(func(), *fakeClock)
	}{
		{"wait", status(503, ""), func(cancel func(), c *fakeClock) { c.wakeUp = cancel }},
		{"headers", llmtest.Hang, soon},
		{"body", llmtest.Stall("application/json", `{"choices":[`), soon},
		{"stream", llmtest.Stall("text/event-stream", "data: {}\n\n"), soon},
		{"before", nil, func(cancel func(), _ *fakeClock) { cancel() }},
	} {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			s := llmtest.New()
			defer s.Close()
			s.Always(p.step)
			cancelAsk(t, s, stream, p.when)
		})
	}
}

// isKind reports whether err is an Error of kind k.
func isKind(err error, k ErrorKind) bool {
	e, ok := errors.AsType[*Error](err)
	return ok && e.Kind == k
}
