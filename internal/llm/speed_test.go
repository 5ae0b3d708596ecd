package llm

import (
	"encoding/json"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"songngu/internal/article"
	"songngu/internal/llm/llmtest"
	"songngu/internal/verify"
	"songngu/seeds"
)

// TestConnections has eight articles in flight: the server sees eight requests at once, on eight connections and never more, which are used
// again. No clock is asked: each round begins when eight requests have come.
func TestConnections(t *testing.T) {
	const flights, rounds = 8, 5
	s := llmtest.New()
	defer s.Close()
	waiting, opened := 0, map[string]bool{} // both behind the gate
	var gate sync.Mutex
	round := make(chan struct{})
	s.Always(func(w httpWriter, r *llmtest.Request) {
		gate.Lock()
		mine := round
		opened[r.HTTP.RemoteAddr] = true
		if waiting++; waiting == flights {
			waiting = 0
			close(round)
			round = make(chan struct{})
		}
		gate.Unlock()
		<-mine
		llmtest.Read(EstimateTokens(r.Message("system")+r.Message("user")), said("||", faultHonest))(w, r)
	})
	c, _ := testClient(t, s, func(e *Endpoint) { e.Limits.Concurrency = flights })
	d := testDrafter(t, c, nil)
	var wg sync.WaitGroup
	for range flights {
		wg.Go(func() {
			for range rounds {
				a := testArticle(t, faultNews)
				draft, err := d.Draft(t.Context(), a)
				if err != nil || verify.Verify(a, draft, d.Base).Verdicts[0] != verify.Proved {
					t.Errorf("%+v, %v", draft.Statements, err)
				}
			}
		})
	}
	wg.Wait()
	if len(opened) != flights {
		t.Errorf("%d connections for %d requests at a time", len(opened), flights)
	}
}

// served is how long the server of the benchmarks takes.
const served = 50 * time.Millisecond

// slowServer answers a draft of the article of the seeds after that time, as a good model would.
func slowServer(b *testing.B, reply string) (*llmtest.Server, *Client) {
	b.Helper()
	s := llmtest.New()
	b.Cleanup(s.Close)
	s.Always(func(w httpWriter, r *llmtest.Request) {
		time.Sleep(served)
		said := reply
		if strings.Contains(r.Message("user"), "did not pass the checks") { // a term may be asked for
			said = mended()
		}
		llmtest.Read(EstimateTokens(allMessages(r)), said)(w, r)
	})
	c, err := NewClient(Endpoint{BaseURL: s.BaseURL(), Model: "test", Limits: Limits{Concurrency: 8}})
	if err != nil {
		b.Fatal(err)
	}
	return s, c
}

// allMessages joins the messages of a request.
func allMessages(r *llmtest.Request) string {
	text, err := json.Marshal(r.Body["messages"])
	if err != nil {
		panic(err) // it came as JSON
	}
	return string(text)
}

// goodDraft is the reply of a good model about an article of the seeds: all statements of the drafts about it.
func goodDraft(t testing.TB, file string, a *article.Article) string {
	t.Helper()
	names, drafts := readDrafts(t)
	out := draftReply{Headline: heading{Evidence: []evidence{}}}
	for _, name := range names {
		if strings.HasPrefix(name, file) {
			for _, p := range drafts[name] {
				out.Statements = append(out.Statements, claimOf(a, p))
			}
		}
	}
	text, err := json.Marshal(out)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// used is the processor time of this process so far.
func used(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// report says what the program adds to the time of the server, in per cent of it, and its processor time since before, which other
// jobs on the machine do not change.
func report(b *testing.B, s *llmtest.Server, before time.Duration) {
	b.Helper()
	spent := served * time.Duration(len(s.Requests()))
	b.ReportMetric((used(b)-before).Seconds()*1000/float64(b.N), "cpu-ms/op")
	b.ReportMetric(100*float64(b.Elapsed()-spent)/float64(spent), "%overhead")
	b.ReportMetric(float64(len(s.Requests()))/float64(b.N), "requests/op")
}

// BenchmarkAsk is the overhead of the transport.
func BenchmarkAsk(b *testing.B) {
	s, c := slowServer(b, good)
	before := used(b)
	for b.Loop() {
		if _, err := c.Ask(b.Context(), Request{User: longText(2000), MaxTokens: 500}); err != nil {
			b.Fatal(err)
		}
	}
	report(b, s, before)
}

// BenchmarkModelDraft is the overhead of a draft: prompt, facts by rule, checks of what the model says.
func BenchmarkModelDraft(b *testing.B) {
	text, err := seeds.FS.ReadFile("articles/003_3def2d41086444ab.txt")
	if err != nil {
		b.Fatal(err)
	}
	a := testArticle(b, string(text))
	s, c := slowServer(b, goodDraft(b, "003_3def2d41086444ab", a))
	k, err := newDesk()
	if err != nil {
		b.Fatal(err)
	}
	d, err := NewDrafter(DrafterOptions{ModelOptions: ModelOptions{Asker: c, Model: "test", Base: k.base}, Offline: k.offline})
	if err != nil {
		b.Fatal(err)
	}
	d.wording = k.wording
	before := used(b)
	for b.Loop() {
		if _, err := d.Brief(b.Context(), a); err != nil {
			b.Fatal(err)
		}
	}
	report(b, s, before)
}
