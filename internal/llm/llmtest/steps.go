package llmtest

import (
	"compress/gzip"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"strings"
)

// Status answers with a status and a body of JSON. Headers are pairs of name and value.
func Status(code int, body string, headers ...string) Step {
	return Raw(code, "application/json", body, headers...)
}

// Raw answers with these bytes.
func Raw(code int, contentType, body string, headers ...string) Step {
	return func(w http.ResponseWriter, _ *Request) {
		if contentType != "" {
			w.Header().Set("Content-Type", contentType)
		}
		for i := 0; i+1 < len(headers); i += 2 {
			w.Header().Set(headers[i], headers[i+1])
		}
		w.WriteHeader(code)
		_, _ = io.WriteString(w, body)
	}
}

// Text answers well with text, in a stream when the request asks for one.
func Text(text string) Step {
	return func(w http.ResponseWriter, r *Request) {
		if r.Streams() {
			Events(Pieces(text)...)(w, r)
			return
		}
		Status(200, Completion(text))(w, r)
	}
}

// Read is Text from a server that says of how many tokens the request was.
func Read(prompt int, text string) Step {
	count := fmt.Sprintf(`"prompt_tokens":%d`, prompt)
	return func(w http.ResponseWriter, r *Request) {
		if !r.Streams() {
			Status(200, strings.Replace(Completion(text), `"prompt_tokens":50`, count, 1))(w, r)
			return
		}
		pieces := Pieces(text)
		last := len(pieces) - 1
		pieces[last] = strings.Replace(pieces[last], `"prompt_tokens":50`, count, 1)
		Events(pieces...)(w, r)
	}
}

// Completion is the body of a good reply.
func Completion(text string) string { return CompletionWith(text, "stop", "") }

// CompletionWith is the body of a reply that ended as finish says. More is put into the message: `,"refusal":"no"`.
func CompletionWith(text, finish, more string) string {
	return fmt.Sprintf(`{"id":"c1","object":"chat.completion","created":1,"model":"test","choices":[{"index":0,"message":{"role":"assistant","content":%s%s},"finish_reason":%s}],"usage":{"prompt_tokens":50,"completion_tokens":%d,"total_tokens":60}}`,
		quote(text), more, quote(finish), len(text)/4+1)
}

// Events answers with the data of server-sent events and [DONE].
func Events(data ...string) Step {
	return Stream("data: " + strings.Join(append(data, "[DONE]"), "\n\ndata: ") + "\n\n")
}

// Stream answers with the text of an event stream.
func Stream(text string) Step { return Raw(200, "text/event-stream", text) }

// Pieces are the events of a good reply: its words, the end, the usage.
func Pieces(text string) []string {
	events := []string{Delta(`"role":"assistant","content":""`, "")}
	words := strings.SplitAfter(text, " ")
	for _, word := range words {
		events = append(events, Delta(`"content":`+quote(word), ""))
	}
	return append(events, Delta("", "stop"), fmt.Sprintf(`{"id":"c1","model":"test","choices":[],"usage":{"prompt_tokens":50,"completion_tokens":%d}}`, len(words)*2))
}

// Delta is the data of one event.
func Delta(delta, finish string) string {
	reason := "null"
	if finish != "" {
		reason = quote(finish)
	}
	return fmt.Sprintf(`{"id":"c1","object":"chat.completion.chunk","model":"test","choices":[{"index":0,"delta":{%s},"finish_reason":%s}]}`, delta, reason)
}

// Gzip answers as step does, compressed, whether that was asked for or not.
func Gzip(step Step) Step {
	return func(w http.ResponseWriter, r *Request) {
		plain := httptest.NewRecorder()
		step(plain, r)
		maps.Copy(w.Header(), plain.Header())
		w.Header().Del("Content-Length")
		w.Header().Set("Content-Encoding", "gzip")
		w.WriteHeader(plain.Code)
		z := gzip.NewWriter(w)
		_, _ = z.Write(plain.Body.Bytes())
		_ = z.Close()
	}
}
