package llm

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"songngu/internal/llm/llmtest"
)

// served is how long the server of the benchmarks takes.
const served = 50 * time.Millisecond

// timedReply is the variable of the environment that makes a process of this test the server of a benchmark. It has what a good model would say.
const timedReply = "SONGNGU_TEST_TIMED_REPLY"

func TestMain(m *testing.M) {
	if reply, ok := os.LookupEnv(timedReply); ok {
		serveTimed(reply)
		return
	}
	m.Run()
}

// count is what a server has done so far: to read a request is the work of any server.
type count struct {
	Worked   time.Duration `json:"worked"` // nanoseconds
	Requests int           `json:"requests"`
}

// timedServer answers after that time, as a good model would, and knows how long it was at work. It is a process of its own, as servers are: in
// that of the client it would wait for the same scheduler.
type timedServer struct {
	*Client
	b    testing.TB
	base string
}

// newTimedServer starts a server, which ends with the benchmark.
func newTimedServer(b testing.TB, reply string) *timedServer {
	b.Helper()
	program, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	server := exec.CommandContext(b.Context(), program)
	server.Env, server.Stderr = append(os.Environ(), timedReply+"="+reply), os.Stderr
	hold, err := server.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	out, err := server.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := server.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		_ = hold.Close() // which ends it
		_ = server.Wait()
	})
	base, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		b.Fatal("the server did not start: ", err)
	}
	s := &timedServer{b: b, base: strings.TrimSpace(base)}
	s.Client, err = NewClient(Endpoint{BaseURL: s.base, Model: "test", Limits: Limits{Concurrency: 8}})
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// count asks the server for its count.
func (s *timedServer) count() count {
	var c count
	s.told("count", &c)
	return c
}

// taken gives the bodies of the requests since it was last called.
func (s *timedServer) taken() [][]byte {
	var bodies [][]byte
	s.told("taken", &bodies)
	return bodies
}

// told asks the server about itself.
func (s *timedServer) told(what string, into any) {
	s.b.Helper()
	resp, err := http.Get(s.base + "/" + what) //nolint:noctx // a server of this benchmark
	if err != nil {
		s.b.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	if err := json.NewDecoder(resp.Body).Decode(into); err != nil {
		s.b.Fatal(err)
	}
}

// cameKey is that of the time when the head of a request was read.
type cameKey struct{}

// timing is the server at its end.
type timing struct {
	mu    sync.Mutex
	done  count
	asked [][]byte // the bodies of the last requests
}

// serveTimed is the process of the server, until its input ends.
func serveTimed(reply string) {
	s, t := llmtest.New(), &timing{}
	defer s.Close()
	s.Always(func(w httpWriter, r *llmtest.Request) {
		time.Sleep(served)
		said := reply
		switch user := r.Message("user"); {
		case strings.Contains(user, "did not pass the checks"): // a term may be asked for
			said = mended()
		case strings.Contains(user, "The statements, each with"):
			said = llmtest.Agreement(user)
		}
		llmtest.Read(EstimateTokens(allMessages(r)), said)(w, r)
		t.mu.Lock()
		defer t.mu.Unlock()
		t.done.Worked += time.Since(r.HTTP.Context().Value(cameKey{}).(time.Time))
		t.done.Requests++
	})
	s.Config.Handler = t.around(s.Config.Handler)
	fmt.Println(s.BaseURL())
	_, _ = io.Copy(io.Discard, os.Stdin)
}

// around answers what the benchmark asks about the server, and lets serve do the rest.
func (t *timing) around(serve http.Handler) http.Handler {
	return http.HandlerFunc(func(w httpWriter, r *http.Request) {
		came := time.Now()
		switch {
		case strings.HasSuffix(r.URL.Path, "/count"):
			t.mu.Lock()
			defer t.mu.Unlock()
			_ = json.NewEncoder(w).Encode(t.done)
			return
		case strings.HasSuffix(r.URL.Path, "/taken"):
			t.mu.Lock()
			defer t.mu.Unlock()
			_ = json.NewEncoder(w).Encode(t.asked)
			t.asked = nil
			return
		}
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return // the client is gone
		}
		t.mu.Lock()
		t.asked = append(t.asked, body)
		t.mu.Unlock()
		r.Body = io.NopCloser(bytes.NewReader(body))
		serve.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), cameKey{}, came)))
	})
}

// allMessages joins the messages of a request.
func allMessages(r *llmtest.Request) string {
	text, err := json.Marshal(r.Body["messages"])
	if err != nil {
		panic(err) // it came as JSON
	}
	return string(text)
}
