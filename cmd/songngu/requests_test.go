package main

import (
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"songngu/internal/llm/llmtest"
	"songngu/seeds"
)

// While a model is at work on one article the next ones are sent, on one processor too: the server answers nothing before four requests have come.
func TestRequestsAtOnce(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute) // a run that sends fewer ends here
	defer cancel()
	s := llmtest.New()
	defer s.Close()
	waiting, all := 0, make(chan struct{})
	var mu sync.Mutex
	s.Always(func(w http.ResponseWriter, r *llmtest.Request) {
		mu.Lock()
		if waiting++; waiting == requestsAtOnce {
			close(all)
		}
		mu.Unlock()
		select {
		case <-all:
			llmtest.Good(w, r)
		case <-r.HTTP.Context().Done():
		}
	})
	dir := t.TempDir()
	if err := os.CopyFS(dir, seeds.FS); err != nil {
		t.Fatal(err)
	}
	env := map[string]string{"SONGNGU_BASE_URL": s.BaseURL(), "SONGNGU_MODEL": "test", "HOME": dir, "XDG_CACHE_HOME": dir}
	run(ctx, host{args: []string{"summarise", filepath.Join(dir, "articles")}, env: func(name string) string { return env[name] },
		stdout: io.Discard, stderr: io.Discard, clock: time.Now})
	mu.Lock()
	defer mu.Unlock()
	if ctx.Err() != nil {
		t.Errorf("%d requests at once, want %d", waiting, requestsAtOnce)
	}
}
