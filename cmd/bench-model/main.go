// Command bench-model measures summarise with a model that answers at once or after a while: the time beside that of the server and beside
// that of a bare client, which sends the same bytes to the same server and reads the same replies, the connections, and the peak of memory for
// few and for many articles, which should be alike.
//
//	make bench-model
//	go run ./cmd/bench-model -program ./songngu
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"songngu/internal/llm"
	"songngu/internal/llm/llmtest"
	"songngu/seeds"
)

// options are what the command line says.
type options struct {
	program string
	jobs    int
	answers time.Duration
	counts  string
}

func main() {
	var o options
	flag.StringVar(&o.program, "program", "./songngu", "the `FILE` of the program")
	flag.IntVar(&o.jobs, "jobs", 8, "articles in flight")
	flag.DurationVar(&o.answers, "answers", 50*time.Millisecond, "how long the server takes for a reply")
	flag.StringVar(&o.counts, "articles", "100,1000", "the numbers of articles of the runs")
	flag.Parse()
	if err := run(context.Background(), o, os.Stdout); err != nil {
		_, _ = fmt.Fprintln(os.Stderr, "bench-model:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, o options, w io.Writer) error {
	for count := range strings.SplitSeq(o.counts, ",") {
		n, err := strconv.Atoi(count)
		if err != nil {
			return err
		}
		if err := measure(ctx, o, n, w); err != nil {
			return err
		}
	}
	return nil
}

// measure runs the program once over n articles and prints what it took.
func measure(ctx context.Context, o options, n int, w io.Writer) (err error) {
	dir, err := os.MkdirTemp("", "bench-model")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	if err := writeArticles(filepath.Join(dir, "articles"), n); err != nil {
		return err
	}
	s := llmtest.New()
	defer s.Close()
	var requests atomic.Int64
	var opened sync.Map // the addresses that requests came from
	asked := record(s)
	s.Always(func(w http.ResponseWriter, r *llmtest.Request) {
		requests.Add(1)
		opened.Store(r.HTTP.RemoteAddr, true)
		time.Sleep(o.answers)
		text := answer(r.Message("user"))
		llmtest.Read(llm.EstimateTokens(r.Message("system")+r.Message("user")), text)(w, r)
	})
	program, err := filepath.Abs(o.program)
	if err != nil {
		return err
	}
	c := exec.CommandContext(ctx, program, "summarise", "--engine", "llm", "-j", strconv.Itoa(o.jobs), "--format", "jsonl", "articles")
	c.Dir, c.Stdout, c.Stderr = dir, io.Discard, os.Stderr
	c.Env = append(os.Environ(), "SONGNGU_BASE_URL="+s.BaseURL(), "SONGNGU_MODEL=test", "XDG_CACHE_HOME="+dir, "XDG_CONFIG_HOME="+dir)
	begun := time.Now()
	if err := c.Run(); err != nil {
		return err
	}
	took := time.Since(begun)
	usage, _ := c.ProcessState.SysUsage().(*syscall.Rusage)
	connections := 0
	opened.Range(func(any, any) bool {
		connections++
		return true
	})
	server := o.answers * time.Duration(requests.Load()) / time.Duration(o.jobs)
	sent := requests.Load()
	bare, err := exchange(ctx, s.BaseURL()+"/chat/completions", asked(), o.jobs)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(w, "%5d articles: %s, of which the server %s; a bare client %s; %.1f ms of processor time an article; %d requests on %d connections; peak %d MB\n", n, took.Round(time.Millisecond),
		server.Round(time.Millisecond), bare.Round(time.Millisecond), (c.ProcessState.UserTime()+c.ProcessState.SystemTime()).Seconds()*1000/float64(n), sent, connections, usage.Maxrss/1024)
	return err
}

// record has the server keep the bodies of all requests, and gives what gives them.
func record(s *llmtest.Server) func() [][]byte {
	var mu sync.Mutex
	var asked [][]byte
	serve := s.Config.Handler
	s.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		mu.Lock()
		asked = append(asked, body)
		mu.Unlock()
		r.Body = io.NopCloser(bytes.NewReader(body))
		serve.ServeHTTP(w, r)
	})
	return func() [][]byte {
		mu.Lock()
		defer mu.Unlock()
		return slices.Clone(asked)
	}
}

// exchange sends all bodies, so many at a time, reads the replies, and says how long it took.
func exchange(ctx context.Context, url string, bodies [][]byte, jobs int) (time.Duration, error) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: jobs}}
	defer client.CloseIdleConnections()
	next := make(chan []byte)
	faults := make([]error, jobs)
	var working sync.WaitGroup
	begun := time.Now()
	for i := range jobs {
		working.Go(func() {
			for body := range next {
				if err := post(ctx, client, url, body); err != nil {
					faults[i] = err
				}
			}
		})
	}
	for _, body := range bodies {
		next <- body
	}
	close(next)
	working.Wait()
	return time.Since(begun), errors.Join(faults...)
}

func post(ctx context.Context, client *http.Client, url string, body []byte) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	resp, err := client.Do(r)
	if err != nil {
		return err
	}
	_, err = io.Copy(io.Discard, resp.Body)
	return errors.Join(err, resp.Body.Close())
}

// writeArticles writes n articles that differ in a figure, so that no reply is kept for another.
func writeArticles(dir string, n int) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	text, err := seeds.FS.ReadFile("articles/003_3def2d41086444ab.txt")
	if err != nil {
		return err
	}
	for i := range n {
		own := fmt.Sprintf("%s\n\nKinh phí của đợt %d là %d tỷ đồng.\n", text, i+1, i+2)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d.txt", i)), []byte(own), 0o600); err != nil {
			return err
		}
	}
	return nil
}

// cost finds the sentence that the reply tells of.
var cost = regexp.MustCompile(`(?m)^(s[0-9]+) (Kinh phí của đợt ([0-9]+) là ([0-9]+) tỷ đồng)\.$`)

// answer makes a reply with one statement for a request of a draft, and an empty one for a repair.
func answer(user string) string {
	m := cost.FindStringSubmatch(user)
	if m == nil || strings.Contains(user, "did not pass the checks") {
		return `{"statements":[]}`
	}
	reply := map[string]any{
		"statements": []any{map[string]any{"evidence": []any{map[string]string{"id": m[1], "quote": m[2]}}, "section": "facts",
			"text": "The funding of batch " + m[3] + " is VND" + m[4] + " billion."}},
		"headline": map[string]any{"evidence": []any{}, "text": ""}, "last": m[1],
	}
	text, err := json.Marshal(reply)
	if err != nil {
		panic(err) // maps of strings always have a form
	}
	return string(text)
}
