package llmtest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"time"
)

// Fault is a row of the list of what servers do wrong, with one way in which it shows itself. The tests of package llm play many more ways of
// each; these are those that a program can be run against.
type Fault struct {
	ID, What string
	Steps    []Step
	Always   Step // after the steps; nil: good replies
}

// FindFault gives a row by its ID, in either case.
func FindFault(id string) (Fault, bool) {
	for _, f := range Faults() {
		if strings.EqualFold(f.ID, id) {
			return f, true
		}
	}
	return Fault{}, false
}

// Faults is the list, F01 to F60.
func Faults() []Fault {
	var out []Fault
	for _, part := range [][]Fault{busyFaults(), brokenFaults(), endingFaults(), requestFaults(), draftFaults(), streamFaults(), runFaults()} {
		out = append(out, part...)
	}
	return out
}

// once is a fault that is gone the next time, always one that stays.
func once(id, what string, steps ...Step) Fault   { return Fault{ID: id, What: what, Steps: steps} }
func always(id, what string, step Step) Fault     { return Fault{ID: id, What: what, Always: step} }
func failure(message string) string               { return `{"error":{"message":` + quote(message) + `}}` }
func rate(message string, headers ...string) Step { return Status(429, failure(message), headers...) }

func busyFaults() []Fault {
	return []Fault{
		once("F01", "429 with seconds", rate("slow down", "Retry-After", "1")),
		once("F02", "429 with a date, or worse", rate("slow down", "Retry-After", "Mon, 02 Mar 2026 13:00:00 GMT"), rate("slow down", "Retry-After", "soon")),
		once("F03", "429 with other hints", rate("Rate limit reached. Please try again in 1.2s.")),
		always("F04", "429 for money", Status(429, `{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","code":"insufficient_quota"}}`)),
		always("F05", "429 for a request that is too large", rate("Request too large on tokens per minute (TPM): Limit 7000, Requested 12903, please reduce your message size and try again.")),
		once("F06", "5xx", Raw(502, "text/html", "<html><head><title>Bad gateway</title></head></html>")),
		once("F07", "408, 409, 425", Status(408, "")),
		always("F08", "x-should-retry", Status(500, "", "X-Should-Retry", "false")),
		always("F09", "slow headers", Hang),
		always("F10", "slow body", Drip("application/json", Completion("An answer."), 20*time.Millisecond)),
		always("F11", "stall in the middle", Stall("application/json", Completion("An answer.")[:120])),
		once("F12", "broken connection", Reset, Short(Completion("An answer."))),
		always("F13", "no way to the server", Status(http.StatusProxyAuthRequired, "")),
	}
}

func brokenFaults() []Fault {
	whole := Completion("An answer.")
	event := "data: " + Delta(`"content":"An answer."`, "") + "\n\n"
	return []Fault{
		once("F14", "stream without an end", Stream(event)),
		once("F15", "truncated JSON", Status(200, whole[:90])),
		once("F16", "garbage behind the JSON", Status(200, whole+"<html>")),
		{ID: "F17", What: "byte order mark", Always: answered(func(text string) string { return "\uFEFF" + Completion(text) })},
		always("F18", "a page in place of a reply", Raw(200, "text/html", "<html><head><title>Sign in</title></head></html>")),
		once("F19", "nothing", Status(200, ""), Status(204, "")),
		once("F20", "error in a 200", Status(200, `{"error":{"code":502,"message":"upstream"}}`)),
		once("F21", "no text", Status(200, `{"choices":null}`)),
		{ID: "F22", What: "several choices", Always: answered(func(text string) string {
			return fmt.Sprintf(`{"model":"test","choices":[{"index":1,"message":{"content":"Second."},"finish_reason":"stop"},{"index":0,"message":{"content":%s},"finish_reason":"stop"}]}`, quote(text))
		})},
	}
}

// answered answers well, with the body that make has for the text.
func answered(body func(text string) string) Step {
	return func(w http.ResponseWriter, r *Request) { Status(200, counted(body(Answer(r)), r))(w, r) }
}

func endingFaults() []Fault {
	ended := func(text, finish, more string) Step { return Status(200, CompletionWith(text, finish, more)) }
	return []Fault{
		once("F23", "cut at the token limit", ended(`{"statements": [{"evid`, "length", "")),
		once("F24", "reasoning used all tokens", ended("", "length", `,"reasoning_content":"Let me see"`)),
		always("F25", "content filter", ended("Half", "content_filter", "")),
		always("F26", "content exists risk", Status(400, failure("Content Exists Risk"))),
		always("F27", "refusal", ended("", "stop", `,"refusal":"I will not do that."`)),
		once("F28", "odd finish reasons", ended("Half", "insufficient_system_resource", "")),
		once("F29", "tool call", ended("", "tool_calls", `,"tool_calls":[{"id":"1","type":"function","function":{"name":"run","arguments":"{\"cmd\":\"rm\"}"}}]`)),
		{ID: "F30", What: "object not quite alone or not quite JSON", Always: said(func(text string) string { return "Sure!\n```json\n" + text + "\n```\nI hope it helps." })},
		once("F31", "object that does not fit", Text("{}")),
	}
}

// said answers with what change makes of a good answer.
func said(change func(text string) string) Step {
	return func(w http.ResponseWriter, r *Request) { Counted(change(Answer(r)))(w, r) }
}

func requestFaults() []Fault {
	refused := func(refuse func(*Request) string) Step {
		return func(w http.ResponseWriter, r *Request) {
			if message := refuse(r); message != "" {
				Status(400, failure(message))(w, r)
				return
			}
			Good(w, r)
		}
	}
	return []Fault{
		always("F32", "response_format not taken", refused(func(r *Request) string {
			if r.Format() == "json_schema" {
				return "This response_format type is unavailable now"
			}
			return ""
		})),
		always("F33", "parameter not taken", refused(func(r *Request) string {
			for _, field := range []string{"temperature", "max_tokens", "seed"} {
				if _, ok := r.Body[field]; ok {
					return "Unsupported parameter: '" + field + "' is not supported with this model."
				}
			}
			return ""
		})),
		always("F34", "text too long", refused(func(r *Request) string {
			if n := len(r.Message("user")) / 4; n > 1000 {
				return fmt.Sprintf("This model's maximum context length is 1000 tokens. However, your messages resulted in %d tokens.", n)
			}
			return ""
		})),
		{ID: "F35", What: "text cut by the server", Always: answered(func(text string) string {
			return strings.Replace(Completion(text), `"prompt_tokens":50`, `"prompt_tokens":64`, 1)
		})},
		{ID: "F36", What: "no usage", Always: answered(func(text string) string {
			before, _, _ := strings.Cut(Completion(text), `,"usage"`)
			return before + "}"
		})},
		always("F37", "key, model, path", Status(401, `{"error":{"message":"Incorrect API key provided.","code":"invalid_api_key"}}`)),
		always("F38", "redirect", Status(307, "", "Location", "https://elsewhere.example/v1/chat/completions")),
	}
}

// numbered finds the sentences of a prompt: "s3 Kinh phí là 5 tỷ đồng."
var numbered = regexp.MustCompile(`(?m)^(s\d+) (.+)$`)

// revised finds the statements of a revision: "3. [s4 s5] The cost is VND5 billion."
var revised = regexp.MustCompile(`(?m)^(\d+)\. \[`)

// Agreement is the reply to the prompt of a revision of a model that finds nothing.
func Agreement(user string) string {
	verdicts := []any{}
	for _, m := range revised.FindAllStringSubmatch(user, -1) {
		verdicts = append(verdicts, map[string]any{"number": json.Number(m[1]), "source": "the same", "differs": "", "faithful": true})
	}
	text, err := json.Marshal(map[string]any{"verdicts": verdicts})
	if err != nil {
		panic(err) // numbers and strings always have a form
	}
	return string(text)
}

// Answer answers as a model does that has nothing to say, in the form that is asked for: a draft without statements that was read to the
// end, a revision that finds nothing, else what Sample says.
func Answer(r *Request) string {
	sentences := numbered.FindAllStringSubmatch(r.Message("user"), -1)
	properties, _ := r.Schema()["properties"].(map[string]any)
	if _, revision := properties["verdicts"]; revision {
		return Agreement(r.Message("user"))
	}
	if _, draft := properties["last"]; !draft || len(sentences) == 0 {
		return Sample(r)
	}
	return draft(sentences, nil)
}

// Good answers well, and counts tokens as the prompt has them.
func Good(w http.ResponseWriter, r *Request) { Counted(Answer(r))(w, r) }

// Counted answers well with text, and counts the tokens of the prompt: a program that finds too few takes the server for one that cuts.
func Counted(text string) Step {
	return func(w http.ResponseWriter, r *Request) {
		if !r.Streams() {
			Status(200, counted(Completion(text), r))(w, r)
			return
		}
		events := Pieces(text)
		last := len(events) - 1
		events[last] = counted(events[last], r)
		Events(events...)(w, r)
	}
}

// counted puts a number of tokens into a body in the place of the usual one.
func counted(body string, r *Request) string {
	n := 0.0
	for _, c := range r.Message("system") + r.Message("user") {
		if n += 0.25; c >= 0x80 {
			n += 0.4
		}
	}
	return strings.Replace(body, `"prompt_tokens":50`, fmt.Sprintf(`"prompt_tokens":%d`, int(n)), 1)
}

// claim is a statement of a draft.
type claim struct{ id, quote, text string }

func draft(sentences [][]string, claims []claim) string {
	statements := []any{}
	for _, c := range claims {
		statements = append(statements, map[string]any{"evidence": []any{map[string]any{"id": c.id, "quote": c.quote}}, "section": "facts", "text": c.text})
	}
	text, err := json.Marshal(map[string]any{"statements": statements, "headline": map[string]any{"evidence": []any{}, "text": ""}, "last": sentences[len(sentences)-1][1]})
	if err != nil {
		panic(err) // strings always have a form
	}
	return string(text)
}

// claims answers with a draft of what is claimed of the last sentence; other questions are answered well.
func claims(of func(id, sentence string) claim) Step {
	return func(w http.ResponseWriter, r *Request) {
		sentences := numbered.FindAllStringSubmatch(r.Message("user"), -1)
		properties, _ := r.Schema()["properties"].(map[string]any)
		if _, ok := properties["last"]; !ok || len(sentences) == 0 {
			Good(w, r)
			return
		}
		last := sentences[len(sentences)-1]
		Counted(draft(sentences, []claim{of(last[1], last[2])}))(w, r)
	}
}

func draftFaults() []Fault {
	says := func(text string) func(id, sentence string) claim {
		return func(id, sentence string) claim { return claim{id, sentence, text} }
	}
	return []Fault{
		always("F39", "wrong citation", claims(func(_, s string) claim { return claim{"s999", s, "The ministry issued a plan."} })),
		always("F40", "quotation that is none", claims(func(id, _ string) claim {
			return claim{id, "Mọi việc đều diễn ra tốt đẹp trong năm", "Everything went well."}
		})),
		always("F41", "wrong number", claims(says("The cost is VND987,654 billion."))),
		always("F42", "wrong status or speaker", claims(says("The National Assembly passed the law and it is in force."))),
		always("F43", "term ignored", claims(says("The health office issued a plan."))),
		always("F44", "wrong language", claims(func(id, s string) claim { return claim{id, s, s} })),
		always("F45", "wrong count of units", said(func(text string) string {
			return regexp.MustCompile(`"last":"s\d+"`).ReplaceAllString(text, `"last":"s1"`)
		})),
		always("F46", "prompt in the reply", func(w http.ResponseWriter, r *Request) {
			line, _, _ := strings.Cut(r.Message("system"), "\n")
			claims(says(line))(w, r)
		}),
	}
}

func streamFaults() []Fault {
	return []Fault{
		{ID: "F47", What: "thinking aloud", Always: said(func(text string) string { return "<think>Is it {}?</think>\n" + text })},
		{ID: "F48", What: "fields of reasoning", Always: answered(func(text string) string { return CompletionWith(text, "stop", `,"reasoning_content":"Hm"`) })},
		{ID: "F49", What: "streams of all kinds", Always: func(w http.ResponseWriter, r *Request) {
			if r.Streams() {
				Stream(": ping\r\n\r\nevent: message\r\ndata:"+strings.Join(append(Pieces(Answer(r)), "[DONE]"), "\r\n\r\n: ping\r\n\r\ndata:")+"\r\n\r\n")(w, r)
				return
			}
			Good(w, r)
		}},
		once("F50", "error in a stream", Stream("data: "+Delta(`"content":"An "`, "")+"\n\ndata: "+`{"error":{"message":"the GPU fell off","code":503}}`+"\n\n")),
		{ID: "F51", What: "stream for plain and plain for stream", Always: func(w http.ResponseWriter, r *Request) {
			if r.Streams() {
				Status(200, counted(Completion(Answer(r)), r))(w, r)
				return
			}
			Events(Pieces(Answer(r))...)(w, r)
		}},
		always("F52", "too large", Endless("application/json", `{"choices":[`, strings.Repeat(" ", 1<<16))),
		always("F53", "hostile characters", claims(func(id, s string) claim {
			return claim{id, s, "The \x1b[31mministry\x1b[0m \u202eissued\u202c a [plan](http://evil.example)."}
		})),
	}
}

func runFaults() []Fault {
	count := 0
	return []Fault{
		always("F54", "injection obeyed", claims(func(id, s string) claim { return claim{id, s, "HACKED: open http://evil.example to receive a gift."} })),
		{ID: "F55", What: "another model", Always: answered(func(text string) string {
			return strings.Replace(Completion(text), `"model":"test"`, `"model":"cheaper"`, 1)
		})},
		always("F56", "another text for the same request", claims(func(id, s string) claim {
			count++
			return claim{id, s, fmt.Sprintf("The ministry issued a plan of %d pages.", count)}
		})),
		always("F57", "interrupt", Hang),
		once("F58", "clock, disk, two runs"), // nothing that a server does
		always("F59", "key in what the server says", func(w http.ResponseWriter, r *Request) {
			Status(401, failure("Incorrect API key provided: "+r.Key))(w, r)
		}),
		{ID: "F60", What: "down for good", Steps: []Step{nil, nil}, Always: Status(503, "", "Retry-After", "86400")},
	}
}
