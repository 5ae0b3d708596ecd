package llm

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/sashabaranov/go-openai"
)

// Reply is a whole answer.
type Reply struct {
	Text     string   // valid UTF-8 without thinking, fences, control characters; with a Schema one JSON object that fits it
	Usage    Usage    // of all attempts together
	Model    string   // that answered, as the server says
	Finish   string   // as the server says
	Attempts int      // requests sent
	Notes    []string // what was odd, one line each
}

// Usage counts tokens.
type Usage struct {
	Prompt     int
	Completion int
	Cached     int  // of Prompt
	Reasoning  int  // of Completion
	Estimated  bool // the server did not say, or said what cannot be
}

func (u *Usage) add(v Usage) {
	u.Prompt += v.Prompt
	u.Completion += v.Completion
	u.Cached += v.Cached
	u.Reasoning += v.Reasoning
	u.Estimated = u.Estimated || v.Estimated
}

// mostCounted is more tokens than any request can have.
const mostCounted = 100_000_000

// usageOf takes the server's count, or our estimate where there is none or an absurd one.
func usageOf(u openai.Usage, prompt, reply string) Usage {
	if u.PromptTokens <= 0 || u.CompletionTokens < 0 || u.PromptTokens > mostCounted || u.CompletionTokens > mostCounted {
		return Usage{Prompt: EstimateTokens(prompt), Completion: EstimateTokens(reply), Estimated: true}
	}
	out := Usage{Prompt: u.PromptTokens, Completion: u.CompletionTokens}
	if u.CompletionTokens == 0 && reply != "" {
		out.Completion, out.Estimated = EstimateTokens(reply), true
	}
	if d := u.PromptTokensDetails; d != nil {
		out.Cached = d.CachedTokens
	}
	if d := u.CompletionTokensDetails; d != nil {
		out.Reasoning = d.ReasoningTokens
	}
	return out
}

// cutPrompt is the number of tokens that the server read of a longer prompt, or 0. Servers that cut say nothing; their count does.
func cutPrompt(u Usage, prompt string) int {
	if u.Estimated || len(prompt) < 1500 {
		return 0
	}
	n := u.Prompt
	if !nearPowerOfTwo(n) && n > fewestTokens(letters{marked: len(prompt)/2 + 1}) {
		return 0 // more than if all letters were marked, each of which has two bytes at least: nothing need be counted
	}
	has := lettersOf(prompt)
	if n < fewestTokens(has) || nearPowerOfTwo(n) && float64(likelyTokens(has)) > 1.02*float64(n) {
		return n
	}
	return 0
}

func nearPowerOfTwo(n int) bool {
	for w := 1024; w <= 1<<20; w *= 2 {
		if n <= w && n > w-8 {
			return true
		}
	}
	return false
}

// ending is what a finish reason means.
type ending int

const (
	endUnknown ending = iota
	endWhole
	endLength
	endFilter
	endTools
	endBroken
)

// endings maps the finish reasons of the servers that there are. What is not here is no success.
func endingOf(reason string) ending {
	switch strings.ToLower(reason) {
	case "stop", "end_turn", "stop_sequence", "eos", "eos_token", "stop_token", "complete", "stopped", "finished":
		return endWhole
	case "length", "max_tokens", "model_length", "max_output_tokens", "model_context_window_exceeded":
		return endLength
	case "content_filter", "content-filter", "sensitive", "safety", "prohibited_content", "recitation", "blocklist", "spii", "refusal", "risk",
		"content_filtered", "guardrail_intervened", "image_safety", "language":
		return endFilter
	case "tool_calls", "function_call", "tool_use", "tool_call":
		return endTools
	case "error", "network_error", "insufficient_system_resource", "abort", "cancelled", "other", "time_limit",
		"malformed_function_call", "load", "unload":
		return endBroken
	}
	return endUnknown
}

// answer is the text of a response and how it ended, or the fault in it. Where an object is asked for it may have been put
// into a tool call.
func answer(resp openai.ChatCompletionResponse, body []byte, object bool) (text, finish string, f *fault) {
	if len(resp.Choices) == 0 {
		return "", "", newFault(garbled, BadReply, "the reply has no choices")
	}
	choice := resp.Choices[0]
	for _, c := range resp.Choices {
		if c.Index == 0 {
			choice = c
			break
		}
	}
	message, finish := choice.Message, string(choice.FinishReason)
	text = contentOf(message)
	if strings.TrimSpace(text) == "" && object {
		text = toolArguments(message)
	}
	if message.Refusal != "" {
		return "", finish, newFault(final, Refused, message.Refusal).hint(hintRefusal)
	}
	switch endingOf(finish) {
	case endLength:
		return text, finish, cutShort(resp, text, body)
	case endFilter:
		return "", finish, newFault(final, Refused, "the provider's filter ended the reply ("+finish+")").hint(hintFilter)
	case endBroken:
		return "", finish, newFault(busy, Unavailable, "the provider broke off the reply ("+finish+")")
	case endUnknown:
		return "", finish, newFault(garbled, BadReply, fmt.Sprintf("the reply ended for an unknown reason (%q)", finish))
	default: // whole
	}
	if isBlank(text) {
		return "", finish, newFault(garbled, BadReply, "the reply is empty").hint("some providers answer with nothing to a text that their filter does not like")
	}
	return text, finish, nil
}

const hintRefusal = "use another model, or the offline engine"

const hintFilter = "leave out the paragraph that the filter does not like, or use another provider"

// contentOf is the content of a message, joined where it comes in parts.
func contentOf(m openai.ChatCompletionMessage) string {
	if len(m.MultiContent) == 0 {
		return m.Content
	}
	var b strings.Builder
	for _, part := range m.MultiContent {
		b.WriteString(textOf(part))
	}
	return b.String()
}

// toolArguments is what a model wrote into a call that nobody offered it. It is only text: nothing is ever called.
func toolArguments(m openai.ChatCompletionMessage) string {
	if len(m.ToolCalls) == 1 {
		return m.ToolCalls[0].Function.Arguments
	}
	if m.FunctionCall != nil {
		return m.FunctionCall.Arguments
	}
	return ""
}

// cutShort is the fault of a reply that came to its token limit.
func cutShort(resp openai.ChatCompletionResponse, text string, body []byte) *fault {
	answered, unfinished := stripThinking(text)
	if answered == "" || unfinished {
		if unfinished || usesReasoning(resp, body) {
			return newFault(enlarge, Truncated, "the model used all its tokens for reasoning").hint("use a model that reasons less")
		}
	}
	return newFault(enlarge, Truncated, "the reply was cut off at the token limit")
}

func usesReasoning(resp openai.ChatCompletionResponse, body []byte) bool {
	if d := resp.Usage.CompletionTokensDetails; d != nil && d.ReasoningTokens > 0 {
		return true
	}
	return bytes.Contains(body, []byte(`"reasoning`)) || bytes.Contains(body, []byte(`"thinking"`))
}
