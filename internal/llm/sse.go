package llm

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// chunk is what one event of a stream holds for us.
type chunk struct {
	Model   string `json:"model"`
	Choices []struct {
		Index        int             `json:"index"`
		FinishReason *string         `json:"finish_reason"`
		Delta        delta           `json:"delta"`
		Message      json.RawMessage `json:"message"`
	} `json:"choices"`
	Usage json.RawMessage `json:"usage"`
	Error json.RawMessage `json:"error"`
}

type delta struct {
	Content   looseText       `json:"content"`
	Refusal   string          `json:"refusal"`
	Reasoning string          `json:"reasoning_content"`
	ToolCalls json.RawMessage `json:"tool_calls"`
}

// folding joins the events of a stream to the completion that the same server would have sent at once.
type folding struct {
	content, refusal, reasoning strings.Builder
	model, finish               string
	usage                       json.RawMessage
	tools                       bool
	events, pieces              int
	last                        []byte // the event before, to notice one that came twice
	done                        bool
}

var (
	errDoubled  = errors.New("the stream sent a piece twice")
	errOrder    = errors.New("the stream went on behind its end")
	errOpenEnd  = errors.New("the stream ended before the reply did")
	errNoEvents = errors.New("the stream held no reply")
	errBytes    = errors.New("the stream cut a letter in two")
	errLine     = errors.New("a line of the stream is longer than the limit")
)

// readEvents reads server-sent events until the reply is whole, and leaves it in x as one plain completion, or the error that
// the stream told of. What stands behind [DONE] is not waited for.
func (w *wire) readEvents(r io.Reader, x *exchange) error {
	var f folding
	err := eachEvent(r, w.limits.Line, func(data []byte) (bool, error) { return f.add(data, x) })
	if x.body != nil { // an error, or a whole completion in one event
		return nil
	}
	if err == nil || errors.Is(err, io.EOF) {
		err = f.check()
	}
	if err != nil {
		return err
	}
	x.body, err = f.completion()
	return err
}

// eachEvent calls take with the data of each event until it is satisfied. Lines end in LF, CRLF or CR; comments are passed over;
// several data lines of an event are joined; an event that the end of the stream cuts off counts too.
func eachEvent(r io.Reader, longest int, take func([]byte) (bool, error)) error {
	s := bufio.NewScanner(r)
	s.Buffer(make([]byte, 0, 4096), longest)
	s.Split(splitLines())
	var e event
	for first := true; s.Scan(); first = false {
		line := s.Bytes()
		if first {
			line = trimBOM(line)
		}
		name, value, _ := bytes.Cut(line, []byte(":"))
		value = bytes.TrimPrefix(value, []byte(" "))
		switch {
		case len(line) > 0 && line[0] == '{': // an error that is no event
			value = line
			fallthrough
		case string(name) == "data":
			if json.Valid(e.data) { // servers that forget the empty line between events
				if stop, err := e.end(take); stop || err != nil {
					return err
				}
			}
			e.add(value)
			if string(bytes.TrimSpace(e.data)) == "[DONE]" { // the empty line behind it may never come
				_, err := e.end(take)
				return err
			}
		case string(name) == "event":
			e.kind = string(value)
		case len(line) == 0:
			if stop, err := e.end(take); stop || err != nil {
				return err
			}
		}
	}
	if errors.Is(s.Err(), bufio.ErrTooLong) {
		return errLine
	}
	if s.Err() != nil {
		return s.Err()
	}
	_, err := e.end(take)
	return err
}

// event is one event while its lines come.
type event struct {
	kind string
	data []byte
}

func (e *event) add(value []byte) {
	if len(e.data) > 0 {
		e.data = append(e.data, '\n')
	}
	e.data = append(e.data, value...)
}

// end hands over the event, if it holds any data, and begins the next.
func (e *event) end(take func([]byte) (bool, error)) (bool, error) {
	done := *e
	*e = event{}
	if len(bytes.TrimSpace(done.data)) == 0 {
		return false, nil
	}
	if done.kind == "error" && !bytes.Contains(done.data, []byte(`"error"`)) {
		if !json.Valid(done.data) {
			text, err := json.Marshal(string(done.data))
			if err != nil {
				return true, err
			}
			done.data = text
		}
		done.data = append(append([]byte(`{"error":`), done.data...), '}')
	}
	return take(done.data)
}

// splitLines is bufio.ScanLines that also takes a lone CR for the end of a line.
func splitLines() bufio.SplitFunc {
	skipLF := false
	return func(data []byte, atEOF bool) (int, []byte, error) {
		skipped := 0
		if skipLF && len(data) > 0 {
			skipLF = false
			if data[0] == '\n' {
				data, skipped = data[1:], 1
			}
		}
		if i := bytes.IndexAny(data, "\r\n"); i >= 0 {
			skipLF = data[i] == '\r'
			return skipped + i + 1, data[:i], nil
		}
		if atEOF && len(data) > 0 {
			return skipped + len(data), data, nil
		}
		return skipped, nil, nil
	}
}

// add takes the data of one event. It reports true when nothing more is to come.
func (f *folding) add(data []byte, x *exchange) (bool, error) {
	data = bytes.TrimSpace(data)
	if len(data) == 0 {
		return false, nil
	}
	if string(data) == "[DONE]" {
		f.done = true
		return true, nil
	}
	if !utf8.Valid(data) {
		return true, errBytes // decoding would make two marks of the halves
	}
	var c chunk
	if err := json.Unmarshal(data, &c); err != nil {
		return true, err
	}
	if len(c.Error) > 0 && string(c.Error) != "null" || len(c.Choices) > 0 && len(c.Choices[0].Message) > 0 {
		x.body = bytes.Clone(data)
		return true, nil
	}
	f.events++
	if c.Model != "" {
		f.model = c.Model
	}
	if len(c.Usage) > 0 && string(c.Usage) != "null" {
		f.usage = bytes.Clone(c.Usage)
	}
	for _, choice := range c.Choices {
		if choice.Index == 0 {
			if err := f.piece(choice.Delta, choice.FinishReason, data); err != nil {
				return true, err
			}
		}
	}
	return false, nil
}

// shortestDouble is longer than the pieces that a text has twice in a row by nature: digits, line ends, words.
const shortestDouble = 12

func (f *folding) piece(d delta, finish *string, data []byte) error {
	if d.Content != "" || d.Refusal != "" {
		if f.finish != "" {
			return errOrder
		}
		if len(d.Content) >= shortestDouble && bytes.Equal(f.last, data) {
			return errDoubled
		}
		f.last = bytes.Clone(data)
		f.pieces++
	}
	f.content.WriteString(string(d.Content))
	f.refusal.WriteString(d.Refusal)
	f.reasoning.WriteString(d.Reasoning)
	f.tools = f.tools || len(d.ToolCalls) > 0 && string(d.ToolCalls) != "null" && string(d.ToolCalls) != "[]"
	if finish != nil && *finish != "" {
		f.finish = *finish
	}
	return nil
}

// check says whether the reply is whole. A stream without a finish reason is cut, whatever its last line says.
func (f *folding) check() error {
	switch {
	case f.events == 0:
		return errNoEvents
	case f.finish == "":
		return errOpenEnd
	}
	var usage struct {
		Completion int `json:"completion_tokens"`
	}
	if json.Unmarshal(f.usage, &usage) == nil && usage.Completion > 0 && f.pieces > usage.Completion+1 {
		return errDoubled // each piece has a token at least
	}
	return nil
}

// completion is the reply as it would have come without a stream.
func (f *folding) completion() ([]byte, error) {
	message := map[string]any{"role": "assistant", "content": f.content.String()}
	if f.refusal.Len() > 0 {
		message["refusal"] = f.refusal.String()
	}
	if f.reasoning.Len() > 0 {
		message["reasoning_content"] = f.reasoning.String()
	}
	if f.tools {
		message["tool_calls"] = []any{map[string]any{"type": "function", "function": map[string]string{}}}
	}
	whole := map[string]any{"object": "chat.completion", "model": f.model,
		"choices": []any{map[string]any{"index": 0, "message": message, "finish_reason": f.finish}}}
	if utf8.Valid(f.usage) && json.Valid(f.usage) {
		whole["usage"] = f.usage
	}
	return json.Marshal(whole)
}
