package llm

import (
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"time"

	"songngu/internal/pattern"
)

// serverError is what the body of a failure says, in whatever form.
type serverError struct {
	Message string
	Type    string
	Code    string
	Param   string
	Status  int           // told inside
	Delay   time.Duration // told inside, as Google does
	Window  int           // tokens that the model reads, told inside
	Reason  string        // of a nested error, as Azure has it
}

// is reports whether type, code or reason is one of names.
func (e serverError) is(names ...string) bool {
	for _, n := range names {
		if strings.EqualFold(e.Type, n) || strings.EqualFold(e.Code, n) || strings.EqualFold(e.Reason, n) {
			return true
		}
	}
	return false
}

// readError reads the body of a failure: the object of OpenAI, a string, the list of Google, FastAPI's detail, the flat one of
// vLLM, a page of HTML, or plain text.
func readError(body []byte) serverError {
	body = trimBOM(body)
	var v any
	if json.Unmarshal(body, &v) != nil {
		return serverError{Message: oneLine(pageText(string(body)))}
	}
	e := errorOf(v)
	e.Message = oneLine(e.Message)
	e.Param = strings.ToLower(e.Param)
	return e
}

func errorOf(v any) serverError {
	switch v := v.(type) {
	case string:
		return serverError{Message: v}
	case []any:
		if len(v) > 0 {
			return errorOf(v[0])
		}
	case map[string]any:
		for _, name := range []string{"error", "errors", "detail", "base_resp"} {
			if inner, ok := v[name]; ok && inner != nil {
				return errorOf(inner)
			}
		}
		return flatError(v)
	}
	return serverError{}
}

func flatError(v map[string]any) serverError {
	e := serverError{Type: word(v["type"]), Code: word(v["code"]), Param: word(v["param"])}
	for _, name := range []string{"message", "msg", "reason", "description", "title", "Message", "error_msg", "error_message", "status_msg"} {
		if e.Message = word(v[name]); e.Message == "" {
			e.Message = errorOf(v[name]).Message
		}
		if e.Message != "" {
			break
		}
	}
	if e.Param == "" {
		if loc, ok := v["loc"].([]any); ok && len(loc) > 0 {
			e.Param = word(loc[len(loc)-1])
		}
	}
	for _, name := range []string{"code", "status", "status_code"} {
		if n, ok := v[name].(float64); ok && n >= 400 && n < 600 {
			e.Status = int(n)
		}
	}
	if n, ok := v["n_ctx"].(float64); ok && n > 0 && n < 1e9 {
		e.Window = int(n)
	}
	if e.Type == "" {
		e.Type = word(v["status"])
	}
	nested(&e, v)
	return e
}

// nested reads the places where gateways keep what the server behind them said.
func nested(e *serverError, v map[string]any) {
	if inner, ok := v["innererror"].(map[string]any); ok {
		e.Reason = word(inner["code"])
	}
	if meta, ok := v["metadata"].(map[string]any); ok {
		if raw := word(meta["raw"]); raw != "" {
			e.Message += ": " + readError([]byte(raw)).Message
		}
	}
	if details, ok := v["details"].([]any); ok {
		for _, d := range details {
			if d, ok := d.(map[string]any); ok {
				if delay, err := time.ParseDuration(word(d["retryDelay"])); err == nil {
					e.Delay = delay
				}
			}
		}
	}
}

// word is a JSON scalar as text; null and what holds others are empty.
func word(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case float64, bool:
		return fmt.Sprint(v)
	}
	return ""
}

var (
	titleTag  = pattern.New(`(?is)<(?:title|h1)[^>]*>\s*(.*?)\s*</(?:title|h1)>`)
	quietTags = pattern.New(`(?is)<(?:script|style)\b.*?</(?:script|style)>|<[^>]*>`)
)

// pageText is what a page of HTML says first: its title, or its text.
func pageText(body string) string {
	if len(body) > 64<<10 {
		body = body[:64<<10]
	}
	if !strings.HasPrefix(strings.TrimSpace(body), "<") {
		return body
	}
	if m := titleTag.FindStringSubmatch(body); m != nil && strings.TrimSpace(m[1]) != "" {
		return html.UnescapeString(quietTags.ReplaceAllString(m[1], " "))
	}
	return html.UnescapeString(quietTags.ReplaceAllString(body, " "))
}

func trimBOM(body []byte) []byte {
	const bom = "\uFEFF"
	if len(body) >= len(bom) && string(body[:len(bom)]) == bom {
		return body[len(bom):]
	}
	return body
}
