package llm

import (
	"bytes"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"songngu/internal/llm/llmtest"
)

// TestEventsInAnyPortions looks that it does not matter in which portions a stream comes.
func TestEventsInAnyPortions(t *testing.T) {
	for name, text := range map[string]string{
		"LF": "data: a\n\n: c\n\ndata: b\ndata: c\n\ndata: [DONE]\n\n", "CRLF": "data: a\r\n\r\ndata: b\r\ndata: c\r\n\r\ndata: [DONE]\r\n\r\n", "CR": "data: a\r\rdata: b\rdata: c\r\rdata: [DONE]\r\r",
	} {
		for portions, r := range map[string]io.Reader{"whole": strings.NewReader(text), "bytes": iotest.OneByteReader(strings.NewReader(text)), "halves": iotest.HalfReader(strings.NewReader(text)), "with EOF": iotest.DataErrReader(strings.NewReader(text))} {
			var got []string
			err := eachEvent(r, 1<<10, func(data []byte) (bool, error) {
				got = append(got, string(data))
				return false, nil
			})
			if want := "a|b\nc|[DONE]"; err != nil || strings.Join(got, "|") != want {
				t.Errorf("%s, %s: %q, %v", name, portions, got, err)
			}
		}
	}
}

func FuzzEvents(f *testing.F) {
	f.Add("data: "+strings.Join(llmtest.Pieces("An answer."), "\n\ndata: ")+"\n\ndata: [DONE]\n\n", true)
	f.Add("event: error\r\ndata: x\r\rdata:\n\n{\"error\":1}\n", false)
	f.Fuzz(func(t *testing.T, text string, bytewise bool) {
		fold := func(r io.Reader) (string, error) {
			x := &exchange{}
			w := &wire{limits: Limits{}.withDefaults()}
			err := w.readEvents(r, x)
			return string(x.body), err
		}
		whole, err := fold(strings.NewReader(text))
		again, err2 := fold(iotest.OneByteReader(strings.NewReader(text)))
		if whole != again || (err == nil) != (err2 == nil) {
			t.Errorf("%q: %q, %v and byte by byte %q, %v", text, whole, err, again, err2)
		}
	})
}

func testValidator(t testing.TB) *readySchema {
	t.Helper()
	s, err := testSchema.compile()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// FuzzObject looks that what is taken for an object fits, is clean, and is taken the same again.
func FuzzObject(f *testing.F) {
	for _, text := range []string{`{"text":"x"}`, "<think>{</think>\n```json\n{\"text\":\"a\\u001bb\"}\n```", `{"text":"x"`, "{{{{", `{"text":"</think>"}<think>`, `a</think>{"text":"b"}`} {
		f.Add(text)
	}
	schema := testValidator(f)
	f.Fuzz(func(t *testing.T, text string) {
		answer, _ := stripThinking(text)
		whole, err := object(stripFence(answer), schema)
		if err != nil {
			return
		}
		again, err := object(whole, schema)
		if err != nil || again != whole || cleanText(whole) != whole {
			t.Errorf("%q: %q, then %q, %v", text, whole, again, err)
		}
	})
}

func FuzzReadError(f *testing.F) {
	for _, body := range []string{`{"error":{"message":"x","code":429}}`, `[{"error":{"details":[{"retryDelay":"3s"}]}}]`, `{"detail":[{"loc":["a"],"msg":"b"}]}`, "<title>x</title>", "\uFEFFnull"} {
		f.Add([]byte(body))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		e := readError(body)
		if oneLine(e.Message) != e.Message || bytes.ContainsAny([]byte(e.Message), "\x00\x1b\n") {
			t.Errorf("%q: %q", body, e.Message)
		}
	})
}

// FuzzAsk looks that whatever a server sends, there is a clean text that is not empty, or an error; and the key in neither.
func FuzzAsk(f *testing.F) {
	whole := llmtest.Completion("An answer.")
	for _, body := range []string{whole, llmtest.Completion(objectText("x")), whole[:50], "data: " + strings.Join(llmtest.Pieces("An answer."), "\n\ndata: ") + "\n\ndata: [DONE]\n\n",
		`{"error":{"message":"` + testKey + `","code":429}}`, `[{"error":{"message":"x","details":[{"retryDelay":"3s"}]}}]`, "<title>" + testKey + "</title>", `{"choices":[{"message":{"content":[{"type":"text","text":"x"}]},"finish_reason":"stop"}]}`} {
		f.Add(200, "application/json", body, false)
		f.Add(429, "text/event-stream", body, true)
		f.Add(400, "text/html", body, true)
	}
	f.Fuzz(func(t *testing.T, status int, kind, body string, object bool) {
		sent := 0
		e := Endpoint{BaseURL: "https://x/v1", Model: "test", Key: NewSecret(testKey), Clock: newFakeClock(), Stream: object, HTTP: roundTrip(func(r *http.Request) (*http.Response, error) {
			sent++
			h := http.Header{"Content-Type": {kind}, "Retry-After": {kind}, "Location": {kind}, "X-Request-Id": {kind}}
			return &http.Response{StatusCode: 100 + (status%500+500)%500, Header: h, Body: io.NopCloser(strings.NewReader(body)), Request: r}, nil
		})}
		c, err := NewClient(e)
		if err != nil {
			t.Fatal(err)
		}
		request := Request{System: "Be brief.", User: "A question.", MaxTokens: 100}
		if object {
			request.Schema = testSchema
		}
		reply, err := c.Ask(t.Context(), request)
		said := reply.Text + strings.Join(reply.Notes, "") + reply.Model
		if err != nil {
			said = err.Error()
		} else if strings.TrimSpace(reply.Text) == "" || cleanText(reply.Text) != reply.Text {
			t.Errorf("text %q", reply.Text)
		}
		if strings.Contains(said, testKey) || !utf8.ValidString(said) || strings.ContainsAny(said, "\x1b\x00") || sent > 40 {
			t.Errorf("%d requests, says %q", sent, said)
		}
	})
}

func TestBracesCostLittle(t *testing.T) {
	text := strings.Repeat(`{"a":`, 1<<17)
	if start, _ := objectSpan(text); start >= 0 {
		t.Errorf("an object at %d", start)
	}
	objectSpan(strings.Repeat("{", 1<<20))
	stripThinking(strings.Repeat("<think>", 1<<16))
	stripThinking(strings.Repeat("</think>", 1<<16))
}
