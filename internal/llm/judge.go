package llm

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"syscall"

	"songngu/internal/pattern"
)

// judge says what is wrong with an exchange, or nil when its body is one whole JSON object without an error in it.
func (w *wire) judge(x *exchange, err error) *fault {
	f := w.judgeExchange(x, err)
	if f == nil {
		return nil
	}
	f.Message, f.Hint = w.key.redact(f.Message), w.key.redact(f.Hint)
	f.RequestID = w.key.redact(requestID(x.header))
	if f.Status == 0 {
		f.Status = x.status
	}
	return f
}

func (w *wire) judgeExchange(x *exchange, err error) *fault {
	switch {
	case err != nil && x.status < 300:
		return judgeTransport(err)
	case x.status >= 300 && x.status < 400:
		return newFault(final, Setup, "the server sends us to "+redirectTarget(x.header)).hint("use that address as the base URL, if you trust it")
	case x.status != http.StatusOK && x.status < 300:
		return newFault(garbled, BadReply, fmt.Sprintf("the server answers %d, which holds no reply", x.status))
	case x.status != http.StatusOK:
		return w.judgeStatus(x, x.status, readError(x.body))
	}
	return w.judgeBody(x)
}

// judgeTransport is for what happened below HTTP, and for streams that went wrong.
func judgeTransport(err error) *fault {
	f := transportFault(err)
	f.cause = err
	return f
}

func transportFault(err error) *fault {
	var (
		dns     *net.DNSError
		unknown x509.UnknownAuthorityError
		name    x509.HostnameError
		invalid x509.CertificateInvalidError
		verify  *tls.CertificateVerificationError
		record  tls.RecordHeaderError
		op      *net.OpError
	)
	switch {
	case errors.Is(err, errHeader), errors.Is(err, errIdle):
		return newFault(timeout, Unavailable, err.Error()).hint("slow models need a longer time limit")
	case errors.Is(err, errTotal):
		return newFault(final, Unavailable, err.Error()).hint("slow models need a longer time limit")
	case errors.Is(err, errTooLarge), errors.Is(err, errLine):
		return newFault(final, BadReply, err.Error()).hint("is the base URL right?")
	case errors.Is(err, errDoubled), errors.Is(err, errOrder), errors.Is(err, errOpenEnd), errors.Is(err, errNoEvents),
		errors.Is(err, errBytes):
		return newFault(garbled, BadReply, err.Error())
	case errors.As(err, &verify), errors.As(err, &unknown), errors.As(err, &name), errors.As(err, &invalid):
		return newFault(final, Setup, "the certificate of the server is not trusted: "+err.Error())
	case errors.As(err, &record), strings.Contains(err.Error(), "server gave HTTP response to HTTPS client"):
		return newFault(final, Setup, "the server does not speak TLS").hint("is it http:// in place of https://?")
	case strings.Contains(err.Error(), "Proxy Authentication Required"):
		return newFault(final, Setup, "the proxy wants a login").hint("set it in HTTPS_PROXY")
	case errors.As(err, &dns):
		return newFault(network, Unavailable, "no such host: "+dns.Name).hint("is the base URL right, and is there a network?")
	case errors.As(err, &op) && op.Op == "dial" && !errors.Is(err, syscall.ECONNREFUSED):
		return newFault(network, Unavailable, "the server cannot be reached: "+op.Err.Error())
	case errors.Is(err, syscall.ECONNREFUSED):
		return newFault(network, Unavailable, "the connection is refused").hint("does the server run?")
	case isSyntax(err):
		return newFault(garbled, BadReply, "an event of the stream is not JSON: "+err.Error())
	}
	return newFault(busy, Unavailable, "the connection broke: "+plainError(err))
}

// plainError leaves the address out of err, which may hold what a user does not want to see in a log.
func plainError(err error) string {
	var op *net.OpError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return "the response is shorter than it should be"
	case errors.Is(err, io.EOF):
		return "closed by the server"
	case errors.Is(err, context.DeadlineExceeded):
		return "timed out"
	case errors.As(err, &op):
		return op.Err.Error()
	}
	return err.Error()
}

func isSyntax(err error) bool {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	return errors.As(err, &syntax) || errors.As(err, &kind)
}

func redirectTarget(h http.Header) string {
	if to := h.Get("Location"); to != "" {
		return to
	}
	return "another address, and does not say which"
}

func requestID(h http.Header) string {
	for _, name := range []string{"X-Request-Id", "Request-Id", "Apim-Request-Id", "Cf-Ray"} {
		if id := h.Get(name); id != "" {
			return oneLine(id)
		}
	}
	return ""
}

// judgeBody looks into a body with status 200, and leaves it without a byte order mark.
func (w *wire) judgeBody(x *exchange) *fault {
	x.body = bytes.TrimSpace(trimBOM(x.body))
	if len(x.body) == 0 {
		return newFault(garbled, BadReply, "the response is empty")
	}
	if x.body[0] == '<' {
		return newFault(final, Setup, "the server answers with a web page: "+pageText(string(x.body))).hint("is the base URL right? Most end in /v1")
	}
	var inside struct {
		Error   json.RawMessage `json:"error"`
		Choices json.RawMessage `json:"choices"`
		Data    json.RawMessage `json:"data"`
	}
	if json.Unmarshal(x.body, &inside) != nil {
		return notAnObject(x.body)
	}
	if failed(inside.Error) || missing(inside.Choices) && missing(inside.Data) && looksFailed(x.body) {
		e := readError(x.body)
		return w.judgeStatus(x, statusInside(e), e)
	}
	return nil
}

func missing(raw json.RawMessage) bool { return raw == nil || string(raw) == "null" }

// notAnObject says why a body is not one JSON object.
func notAnObject(body []byte) *fault {
	d := json.NewDecoder(bytes.NewReader(body))
	var top json.RawMessage
	switch err := d.Decode(&top); {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return newFault(garbled, BadReply, "the response breaks off in the middle")
	case err != nil:
		return newFault(garbled, BadReply, "the response is not JSON: "+err.Error()).hint("is the base URL right? Most end in /v1")
	case d.More() || len(bytes.TrimSpace(body[d.InputOffset():])) > 0:
		return newFault(garbled, BadReply, "the response goes on behind its end")
	}
	return newFault(garbled, BadReply, "the response is no JSON object")
}

func failed(e json.RawMessage) bool {
	s := string(e)
	return s != "" && s != "null" && s != "{}" && s != `""` && s != "false"
}

// looksFailed knows the flat errors of vLLM and FastAPI, and whatever else says something and holds no reply.
func looksFailed(body []byte) bool {
	var flat struct {
		Object string          `json:"object"`
		Detail json.RawMessage `json:"detail"`
	}
	return json.Unmarshal(body, &flat) == nil && (flat.Object == "error" || failed(flat.Detail) || readError(body).Message != "")
}

// statusInside is the status that an error in a 200 would have had.
func statusInside(e serverError) int {
	if e.Status != 0 {
		return e.Status
	}
	if n, err := strconv.Atoi(e.Code); err == nil && n >= 400 && n < 600 {
		return n
	}
	switch {
	case e.is("rate_limit_exceeded", "rate_limit_error", "RESOURCE_EXHAUSTED", "insufficient_quota"):
		return http.StatusTooManyRequests
	case e.is("authentication_error", "invalid_api_key", "UNAUTHENTICATED"):
		return http.StatusUnauthorized
	case e.is("permission_error", "PERMISSION_DENIED"):
		return http.StatusForbidden
	case e.is("not_found_error", "model_not_found", "NOT_FOUND"):
		return http.StatusNotFound
	case e.is("invalid_request_error", "BadRequestError", "INVALID_ARGUMENT", "context_length_exceeded", "content_filter"):
		return http.StatusBadRequest
	}
	return http.StatusBadGateway
}

var (
	filterText = pattern.New(`(?i)content exists risk|content[ _-]?(?:filter|management policy|policy violation)|data_inspection_failed|inappropriate content|responsible ?ai ?policy|violat\w* (?:our |the )?(?:usage|content) polic|safety (?:system|filter)`)
	windowText = pattern.New(`(?i)context[ _]length|context (?:window|size)|maximum context|prompt is too long|input is too long|too many (?:input )?tokens|exceeds? the (?:available|model'?s?) (?:context|maximum)|prompt (?:contains|has) \d+ tokens|reduce the length|longer than the (?:model|maximum)|input length .* exceeds`)
	quotaText  = pattern.New(`(?i)insufficient[ _](?:quota|balance|credit|funds)|exceeded your current quota|billing|credit balance|spend(?:ing)?[ _]limit|out of credits|payment required|more credits|hard limit`)
	rateText   = pattern.New(`(?i)rate[ _]?limit|too many requests`)
	largeText  = pattern.New(`(?i)request (?:is )?too large|limit:? (\d[\d,]*),? requested:? (\d[\d,]*)`)
	modelText  = pattern.New(`(?i)\bmodel\b|deployment`)
	goneText   = pattern.New(`(?i)\bmodel\b[^.]{0,80}(?:not found|does not exist|not exist|is not loaded)|(?:no such|unknown|invalid) model\b`)
	regionText = pattern.New(`(?i)country|region|territory|location is not supported`)
)

// judgeStatus sorts a failure by its status and by what its body says; the words decide before the number where they are plain.
func (w *wire) judgeStatus(x *exchange, status int, e serverError) *fault {
	f := w.sortStatus(status, e)
	f.Status = status
	if f.class == busy {
		f.RetryAfter, f.told = retryAfter(x.header, e, w.clock.Now(), status == http.StatusTooManyRequests)
	}
	switch x.header.Get("X-Should-Retry") {
	case "true":
		f.class = busy
	case "false":
		f.class = final
	}
	return f
}

func (w *wire) sortStatus(status int, e serverError) *fault {
	message := e.Message
	if message == "" {
		message = http.StatusText(status)
	}
	client := status >= 400 && status < 500
	switch {
	case client && (filterText.MatchString(message) || e.is("content_filter", "ResponsibleAIPolicyViolation", "content_policy_violation", "data_inspection_failed")):
		return newFault(final, Refused, message).hint(hintFilter)
	case status != http.StatusTooManyRequests && (e.is("context_length_exceeded", "exceed_context_size_error") || windowText.MatchString(message)):
		return tooLong(message, e.Window)
	case status == http.StatusRequestEntityTooLarge:
		return newFault(final, TooLong, message).hint("split the text")
	case client && isQuota(status, e, message):
		return newFault(final, Quota, message).hint("waiting does not help: look at the account")
	case status == http.StatusTooManyRequests && tooLarge(message):
		return newFault(final, TooLong, message).hint("the account may not send so much at once: split the text or use a model with a higher limit")
	}
	if (status == http.StatusForbidden || status == http.StatusBadRequest) && rateText.MatchString(message) {
		return newFault(busy, Unavailable, message)
	}
	if (status == http.StatusBadRequest || status == http.StatusUnprocessableEntity) && (goneText.MatchString(message) || e.is("model_not_found")) {
		return newFault(final, Model, message)
	}
	return bareStatus(status, message, e)
}

// isQuota tells used up money from a rate that is too high. Google uses the words of the one for the other, and adds when to come back.
func isQuota(status int, e serverError, message string) bool {
	if status == http.StatusPaymentRequired || e.is("insufficient_quota", "billing_hard_limit_reached", "insufficient_balance") {
		return true
	}
	_, soon := delayInText(message)
	return (status == 429 || status == 403 || status == 400) && quotaText.MatchString(message) && e.Delay == 0 && !soon
}

func tooLarge(message string) bool {
	m := largeText.FindStringSubmatch(message)
	if m == nil {
		return false
	}
	if m[1] == "" {
		return true
	}
	limit, _ := strconv.Atoi(strings.ReplaceAll(m[1], ",", ""))
	asked, _ := strconv.Atoi(strings.ReplaceAll(m[2], ",", ""))
	return asked > limit
}

var windowSize = pattern.New(`(?i)(?:maximum context length|context length|context (?:size|window)|n_ctx|limit)\D{0,40}?(\d{3,7})`)

func tooLong(message string, window int) *fault {
	f := newFault(final, TooLong, message).hint("split the text, or use a model with a larger window")
	f.Window = window
	if m := windowSize.FindStringSubmatch(message); m != nil && window == 0 {
		f.Window, _ = strconv.Atoi(m[1])
	}
	return f
}

// bareStatus sorts by the number.
func bareStatus(status int, message string, e serverError) *fault {
	switch status {
	case http.StatusUnauthorized:
		return newFault(final, Auth, message).hint("is the key right, and for this server?")
	case http.StatusForbidden:
		if modelText.MatchString(message) && !regionText.MatchString(message) {
			return newFault(final, Model, message).hint("the key may not use this model")
		}
		return newFault(final, Auth, message).hint("the key has no right to this, or the provider does not serve this place")
	case http.StatusNotFound:
		if modelText.MatchString(message) || e.is("model_not_found") {
			return newFault(final, Model, message)
		}
		return newFault(final, Setup, message).hint("is the base URL right? Most end in /v1")
	case http.StatusMethodNotAllowed:
		return newFault(final, Setup, message).hint("is the base URL right? Most end in /v1")
	case http.StatusProxyAuthRequired:
		return newFault(final, Setup, "the proxy wants a login").hint("set it in HTTPS_PROXY")
	case http.StatusRequestTimeout, http.StatusConflict, http.StatusTooEarly, http.StatusTooManyRequests:
		return newFault(busy, Unavailable, message)
	case http.StatusNotImplemented, http.StatusHTTPVersionNotSupported:
		return newFault(final, Unavailable, message)
	}
	if status >= 500 {
		return newFault(busy, Unavailable, message)
	}
	return newFault(final, BadRequest, message)
}
