package llm

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"songngu/internal/pattern"
)

// exchange is one request and what came back, before any library has looked at it. It travels in the context.
type exchange struct {
	params map[string]any // put into the request: what the library would drop, rename or judge by the name of the model

	sent   map[string]any // the request's fields, for lessons
	below  bool           // it went below /v1
	status int
	header http.Header
	body   []byte
	fault  *fault
}

type exchangeKey struct{}

// wire stands between the library and the network. The library gets nothing but whole replies with status 200 in plain JSON.
type wire struct {
	transport http.RoundTripper
	limits    Limits
	clock     Clock
	key       Secret
	bare      bool        // the address names no version
	below     atomic.Bool // requests go below /v1 all the same
}

var (
	errHeader   = errors.New("no response within the time limit")
	errIdle     = errors.New("the response stopped in the middle")
	errTotal    = errors.New("the response took longer than the limit")
	errTooLarge = errors.New("the response is larger than the limit")
	errJudged   = errors.New("see the fault of the exchange")
)

// Do sends req once. When there is no good reply, the exchange in the context of req holds the fault.
func (w *wire) Do(req *http.Request) (*http.Response, error) {
	x := req.Context().Value(exchangeKey{}).(*exchange)
	if err := x.patch(req); err != nil {
		return nil, err
	}
	if x.below = w.below.Load(); x.below {
		at := strings.LastIndex(strings.TrimSuffix(req.URL.Path, "/completions"), "/")
		req.URL.Path = req.URL.Path[:at] + "/v1" + req.URL.Path[at:]
	}
	req.Header.Set("User-Agent", "songngu")
	if x.params["stream"] == true {
		req.Header.Set("Accept", "text/event-stream, application/json")
	}
	err := w.send(req, x)
	if x.fault = w.judge(x, err); x.fault != nil {
		if x.below && x.fault.Kind == Setup {
			w.below.Store(false)
		}
		if ctx := req.Context(); ctx.Err() != nil {
			x.fault = cancelled(ctx)
		}
		return nil, errJudged
	}
	return &http.Response{StatusCode: http.StatusOK, Header: x.header, Body: io.NopCloser(bytes.NewReader(x.body)), Request: req}, nil
}

// versioned finds a version in the path of an address.
var versioned = pattern.New(`/v[0-9]+[a-z0-9]*(?:/|$)`)

// version reports whether a request that found nothing at an address without version may find something below /v1, where the next ones go then.
func (w *wire) version(x *exchange) bool {
	nothing := x.status == http.StatusNotFound || x.status == http.StatusMethodNotAllowed || x.status == http.StatusOK
	if !w.bare || x.below || !nothing {
		return false
	}
	w.below.Store(true)
	return true
}

func cancelled(ctx context.Context) *fault {
	f := newFault(final, Cancelled, "stopped")
	f.cause = ctx.Err()
	if errors.Is(f.cause, context.DeadlineExceeded) {
		f.Message = "the time that was given is over"
	}
	return f
}

// patch puts the parameters of the exchange into the body.
func (x *exchange) patch(req *http.Request) error {
	if req.Body == nil || req.Body == http.NoBody {
		return nil
	}
	body, err := io.ReadAll(req.Body)
	if err != nil {
		return err
	}
	fields := map[string]any{}
	d := json.NewDecoder(bytes.NewReader(body))
	d.UseNumber()
	if err := d.Decode(&fields); err != nil {
		return fmt.Errorf("request: %w", err)
	}
	if fields["stream"] == false {
		delete(fields, "stream") // the default everywhere; strict servers know no stream
	}
	maps.Copy(fields, x.params)
	x.sent = fields
	written, err := appendValue(nil, fields)
	if err != nil {
		return err
	}
	text := string(written)
	req.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil } // for a connection that was closed while nobody used it
	req.ContentLength = int64(len(text))
	req.Body, err = req.GetBody()
	return err
}

// appendValue writes a value as marshal does, which is asked for what is not made of objects, arrays, strings and messages alone.
func appendValue(b []byte, v any) ([]byte, error) {
	switch v := v.(type) {
	case string:
		return appendString(b, v), nil
	case []chatMessage:
		return appendMessages(b, v), nil
	case []any:
		b = append(b, '[')
		for i, element := range v {
			if i > 0 {
				b = append(b, ',')
			}
			var err error
			if b, err = appendValue(b, element); err != nil {
				return b, err
			}
		}
		return append(b, ']'), nil
	case map[string]any:
		return appendObject(b, v)
	}
	text, err := marshal(v)
	return append(b, text...), err
}

func appendObject(b []byte, fields map[string]any) ([]byte, error) {
	b = append(b, '{')
	for i, name := range slices.Sorted(maps.Keys(fields)) {
		if i > 0 {
			b = append(b, ',')
		}
		var err error
		if b, err = appendValue(append(appendString(b, name), ':'), fields[name]); err != nil {
			return b, err
		}
	}
	return append(b, '}'), nil
}

func appendMessages(b []byte, messages []chatMessage) []byte {
	b = append(b, '[')
	for i, m := range messages {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(append(b, `{"role":`...), m.Role)
		b = appendString(append(b, `,"content":`...), m.Content)
		b = append(b, '}')
	}
	return append(b, ']')
}

// appendString writes a string as marshal does, at once where nothing but the usual marks has to be escaped.
func appendString(b []byte, text string) []byte {
	if !utf8.ValidString(text) || strings.Contains(text, "\u2028") || strings.Contains(text, "\u2029") {
		quoted, _ := marshal(text) // a string always has a form
		return append(b, quoted...)
	}
	b = append(slices.Grow(b, len(text)+len(text)/16+2), '"')
	written := 0
	for i := range len(text) {
		c := text[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b = append(b, text[written:i]...)
		written = i + 1
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\n':
			b = append(b, `\n`...)
		default:
			quoted, _ := marshal(text[i : i+1])
			b = append(b, quoted[1:len(quoted)-1]...)
		}
	}
	return append(append(b, text[written:]...), '"')
}

// send does the round trip under the deadlines and reads the body whole, or its events up to the last.
func (w *wire) send(req *http.Request, x *exchange) error {
	ctx, cancel := context.WithCancelCause(req.Context())
	defer cancel(nil)
	total := time.AfterFunc(w.limits.Total, func() { cancel(errTotal) })
	defer total.Stop()
	silence := time.AfterFunc(w.limits.Header, func() { cancel(errHeader) })
	defer silence.Stop()
	resp, err := w.transport.RoundTrip(req.WithContext(ctx))
	if err != nil {
		return causeOf(ctx, err)
	}
	defer func() { _ = resp.Body.Close() }()
	if !silence.Stop() {
		return causeOf(ctx, errHeader)
	}
	idle := time.AfterFunc(w.limits.Idle, func() { cancel(errIdle) })
	defer idle.Stop()
	x.status, x.header = resp.StatusCode, resp.Header
	body := &bodyReader{r: resp.Body, left: w.limits.Body, heard: func() { idle.Reset(w.limits.Idle) }}
	buffered := bufio.NewReader(body)
	if resp.StatusCode == http.StatusOK && beginsEvents(buffered, resp.Header) {
		err = w.readEvents(buffered, x)
	} else {
		whole := bytes.NewBuffer(make([]byte, 0, max(0, min(resp.ContentLength, mostExpected))+bytes.MinRead))
		_, err = whole.ReadFrom(buffered)
		x.body = whole.Bytes()
	}
	return causeOf(ctx, err)
}

// mostExpected is how many bytes of a body room is made for on the word of the server.
const mostExpected = 1 << 16

// beginsEvents looks whether a stream of events comes: Content-Type is often wrong about that.
func beginsEvents(r *bufio.Reader, h http.Header) bool {
	for n := 1; n <= 64; n++ {
		head, err := r.Peek(n)
		head = bytes.TrimLeft(trimBOM(head), " \t\r\n")
		for _, field := range []string{"data:", "event:", "retry:", "id:", ":"} {
			if bytes.HasPrefix(head, []byte(field)) {
				return true
			}
		}
		if err != nil || len(head) > 6 || len(head) > 0 && bytes.IndexByte([]byte("{[<"), head[0]) >= 0 {
			return false
		}
	}
	return strings.Contains(h.Get("Content-Type"), "event-stream")
}

// causeOf prefers the deadline that fired to the error that it made.
func causeOf(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); err != nil && cause != nil {
		return cause
	}
	return err
}

// bodyReader reports each sign of life and ends at the limit of bytes.
type bodyReader struct {
	r     io.Reader
	left  int64
	heard func()
}

func (b *bodyReader) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errTooLarge
	}
	if int64(len(p)) > b.left {
		p = p[:b.left]
	}
	n, err := b.r.Read(p)
	b.left -= int64(n)
	if n > 0 {
		b.heard()
	}
	return n, err
}
