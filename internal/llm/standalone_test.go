package llm

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"songngu/internal/llm/llmtest"
)

// The server that stands alone plays the same list, and whatever it does, an Ask ends with a reply or an Error.
func TestStandaloneFaults(t *testing.T) {
	rows := faultRows()
	list := llmtest.Faults()
	if len(list) != len(rows) {
		t.Fatalf("%d faults, want %d", len(list), len(rows))
	}
	for i, f := range list {
		if f.ID != rows[i].id || f.What != rows[i].what {
			t.Errorf("fault %d is %s %q, want %s %q", i, f.ID, f.What, rows[i].id, rows[i].what)
		}
		t.Run(f.ID, func(t *testing.T) {
			t.Parallel()
			s := llmtest.New()
			t.Cleanup(s.Close)
			s.Play(f.Steps...)
			s.Always(f.Always)
			c, _ := testClient(t, s, func(e *Endpoint) {
				e.Limits = Limits{Header: 300 * time.Millisecond, Idle: 300 * time.Millisecond, Total: time.Second, Body: 4 << 20}
			})
			user := "s1 Bộ Y tế ban hành kế hoạch.\ns2 Kinh phí là 5 tỷ đồng.\n"
			reply, err := c.Ask(t.Context(), Request{System: "Be brief.", User: user, Schema: draftSchema(), MaxTokens: 500})
			var e *Error
			if err != nil && (!errors.As(err, &e) || e.Kind == Cancelled) || (err == nil) != (reply.Text != "") {
				t.Errorf("reply %q, error %v", reply.Text, err)
			}
		})
	}
}

func TestStandalone(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for name, text := range map[string]string{
		"talk.jsonl": `{"status": 503, "headers": {"Retry-After": "1"}}` + "\n" + `{"text": "Well."}` + "\n", "empty.jsonl": "\n", "odd.jsonl": `{"txet": "x"}`, "none.jsonl": "{}",
		"fault.jsonl": `{"fault": "F99"}`,
	} {
		if err := os.WriteFile(at(name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"-list"}, 0, "F60  down for good"},
		{[]string{"-fault", "F99"}, 1, `no fault "F99"`},
		{[]string{"-dialogue", at("empty.jsonl")}, 1, "is empty"},
		{[]string{"-dialogue", at("odd.jsonl")}, 1, "odd.jsonl:1: json: unknown field"},
		{[]string{"-dialogue", at("none.jsonl")}, 1, "says nothing"},
		{[]string{"-dialogue", at("fault.jsonl")}, 1, "no fault"},
		{[]string{"-nothing"}, 2, "fakellm plays"},
	} {
		var out bytes.Buffer
		if code := llmtest.Standalone(t.Context(), tt.args, &out, &out); code != tt.code || !strings.Contains(out.String(), tt.says) {
			t.Errorf("%q: code %d, %q, want %d, %q", tt.args, code, out.String(), tt.code, tt.says)
		}
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan int)
	var out bytes.Buffer
	go func() {
		ended <- llmtest.Standalone(ctx, []string{"-dialogue", at("talk.jsonl"), "-config", at("config.toml"), "-log", at("log.jsonl")}, &out, &out)
	}()
	base := waitForBase(t, at("config.toml"))
	c, err := NewClient(Endpoint{BaseURL: base, Model: "test", Key: NewSecret(testKey), Clock: systemClock{}})
	if err != nil {
		t.Fatal(err)
	}
	reply, err := c.Ask(t.Context(), Request{User: "A question."})
	if err != nil || reply.Text != "Well." || reply.Attempts != 2 {
		t.Errorf("reply %+v, error %v", reply, err)
	}
	stop()
	if code := <-ended; code != 0 || !strings.Contains(out.String(), base) {
		t.Errorf("code %d, %q", code, out.String())
	}
	log, err := os.ReadFile(at("log.jsonl"))
	if err != nil || strings.Count(string(log), "\n") != 2 || strings.Contains(string(log), testKey) || !strings.Contains(string(log), "A question.") {
		t.Errorf("log %q, %v", log, err)
	}
}

// waitForBase waits for the settings and gives the address in them.
func waitForBase(t *testing.T, path string) string {
	t.Helper()
	for range 2000 {
		if text, err := os.ReadFile(path); err == nil {
			var base string
			if _, err := fmt.Sscanf(string(text), "base-url = %q", &base); err == nil {
				return base
			} // else it is being written
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("no settings were written")
	return ""
}
