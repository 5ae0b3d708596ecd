package llm

import (
	"encoding/json"
	"strings"

	"github.com/sashabaranov/go-openai"
)

// fields are those of a JSON object whose forms are not known.
type fields map[string]json.RawMessage

// into reads a field that has the form of to, and leaves to as it is when it has not.
func (f fields) into(name string, to any) {
	if raw, ok := f[name]; ok {
		_ = json.Unmarshal(raw, to) // what has another form is not used
	}
}

// object gives the fields of a field, none when it is no object.
func (f fields) object(name string) fields {
	var out fields
	f.into(name, &out)
	return out
}

// count reads a number of tokens, also "17" and 17.0.
func (f fields) count(name string) int {
	n, err := json.Number(strings.Trim(string(f[name]), `"`)).Float64()
	if err != nil || n < 0 || n > mostCounted {
		return 0
	}
	return int(n)
}

// looseCompletion reads a completion in which a field that does not matter has a form that the library does not know: a time with a fraction, a
// number as id, tokens counted in text. It reports false when there is no message in it.
func looseCompletion(body []byte) (out openai.ChatCompletionResponse, ok bool) {
	var top fields
	if json.Unmarshal(body, &top) != nil {
		return out, false
	}
	top.into("model", &out.Model)
	usage := top.object("usage")
	out.Usage = openai.Usage{PromptTokens: usage.count("prompt_tokens"), CompletionTokens: usage.count("completion_tokens"),
		PromptTokensDetails:     &openai.PromptTokensDetails{CachedTokens: usage.object("prompt_tokens_details").count("cached_tokens")},
		CompletionTokensDetails: &openai.CompletionTokensDetails{ReasoningTokens: usage.object("completion_tokens_details").count("reasoning_tokens")}}
	var choices []fields
	top.into("choices", &choices)
	for _, c := range choices {
		message := c.object("message")
		choice := openai.ChatCompletionChoice{Index: c.count("index")}
		c.into("finish_reason", &choice.FinishReason)
		choice.Message.Content = looseContent(message["content"])
		message.into("refusal", &choice.Message.Refusal)
		choice.Message.ToolCalls = looseCalls(message)
		out.Choices = append(out.Choices, choice)
		ok = ok || message != nil
	}
	return out, ok
}

// looseCalls are the calls in a message, whose arguments are an object where they should be its text.
func looseCalls(message fields) (out []openai.ToolCall) {
	var calls []fields
	message.into("tool_calls", &calls)
	if old := message.object("function_call"); old != nil {
		calls = append(calls, fields{"function": message["function_call"]})
	}
	for _, c := range calls {
		arguments := c.object("function")["arguments"]
		call := openai.ToolCall{Function: openai.FunctionCall{Arguments: string(arguments)}}
		var text string
		if json.Unmarshal(arguments, &text) == nil {
			call.Function.Arguments = text
		}
		out = append(out, call)
	}
	return out
}

// looseText is a content in any form.
type looseText string

// UnmarshalJSON implements json.Unmarshaler.
func (t *looseText) UnmarshalJSON(raw []byte) error {
	*t = looseText(looseContent(raw))
	return nil
}

// looseContent is the text of a content: a string, parts, or one part.
func looseContent(raw json.RawMessage) string {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return text
	}
	var parts []fields
	if json.Unmarshal(raw, &parts) != nil {
		var one fields
		if json.Unmarshal(raw, &one) != nil {
			return ""
		}
		parts = []fields{one}
	}
	var b strings.Builder
	for _, p := range parts {
		var part openai.ChatMessagePart
		p.into("type", &part.Type)
		p.into("text", &part.Text)
		b.WriteString(textOf(part))
	}
	return b.String()
}

// textOf is the text of a part of a content, "" for one that is no part of the answer: an image, thinking.
func textOf(p openai.ChatMessagePart) string {
	if p.Type == openai.ChatMessagePartTypeText || p.Type == "output_text" || p.Type == "" {
		return p.Text
	}
	return ""
}
