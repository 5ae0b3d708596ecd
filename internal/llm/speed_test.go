package llm

import (
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"songngu/internal/article"
	"songngu/internal/llm/llmtest"
	"songngu/internal/summary"
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

// timedServer answers after that time, as a good model would, and knows how long it was at work: to read a request is the work of any server.
type timedServer struct {
	*llmtest.Server
	*Client
	worked, requests atomic.Int64 // nanoseconds
}

// cameKey is that of the time when the head of a request was read.
type cameKey struct{}

func newTimedServer(b testing.TB, reply string) *timedServer {
	b.Helper()
	s := &timedServer{Server: llmtest.New()}
	b.Cleanup(s.Close)
	serve := s.Config.Handler
	s.Config.Handler = http.HandlerFunc(func(w httpWriter, r *http.Request) {
		serve.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), cameKey{}, time.Now())))
	})
	s.Always(func(w httpWriter, r *llmtest.Request) {
		time.Sleep(served)
		said := reply
		if strings.Contains(r.Message("user"), "did not pass the checks") { // a term may be asked for
			said = mended()
		}
		llmtest.Read(EstimateTokens(allMessages(r)), said)(w, r)
		s.worked.Add(int64(time.Since(r.HTTP.Context().Value(cameKey{}).(time.Time))))
		s.requests.Add(1)
	})
	c, err := NewClient(Endpoint{BaseURL: s.BaseURL(), Model: "test", Limits: Limits{Concurrency: 8}})
	if err != nil {
		b.Fatal(err)
	}
	s.Client = c
	return s
}

// allMessages joins the messages of a request.
func allMessages(r *llmtest.Request) string {
	text, err := json.Marshal(r.Body["messages"])
	if err != nil {
		panic(err) // it came as JSON
	}
	return string(text)
}

// benched is the article of the benchmarks, of 10 kB.
const benched = "001_352f2dbf66e01533"

// goodDraft is the reply of a good model about that article: all statements of the drafts about it.
func goodDraft(t testing.TB, a *article.Article) draftReply {
	t.Helper()
	names, drafts := readDrafts(t)
	out := draftReply{Headline: heading{Evidence: []evidence{}}}
	for _, name := range names {
		if strings.HasPrefix(name, benched) {
			for _, p := range drafts[name] {
				out.Statements = append(out.Statements, claimOf(a, p))
			}
		}
	}
	return out
}

// whole leaves out of a reply what d would have repaired.
func whole(t testing.TB, d *Drafter, a *article.Article, reply draftReply) draftReply {
	t.Helper()
	w, err := d.newWork(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	w.read(t.Context())
	draft := summary.Draft{Statements: w.statements(reply.Statements)}
	failed := w.failed(&draft)
	reply.Statements = slices.DeleteFunc(slices.Clone(reply.Statements), func(c claim) bool {
		return slices.ContainsFunc(failed, func(f failedLine) bool { return f.Text == c.Text })
	})
	return reply
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

// measure runs do again and again and says what it adds to the time in which the server is at work, in per cent of it: the median, as other jobs on
// the machine hold up some of the runs; and the processor time of both, which they do not change.
func (s *timedServer) measure(b *testing.B, do func() error) {
	b.Helper()
	before, requests := used(b), s.requests.Load()
	var added []float64
	for b.Loop() {
		begun, worked := time.Now(), s.worked.Load()
		if err := do(); err != nil {
			b.Fatal(err)
		}
		spent := float64(s.worked.Load() - worked)
		added = append(added, float64(time.Since(begun))/spent-1)
	}
	slices.Sort(added)
	b.ReportMetric((used(b)-before).Seconds()*1000/float64(b.N), "cpu-ms/op")
	b.ReportMetric(100*added[len(added)/2], "%overhead")
	b.ReportMetric(float64(s.requests.Load()-requests)/float64(b.N), "requests/op")
}

// BenchmarkAsk is the overhead of the transport.
func BenchmarkAsk(b *testing.B) {
	s := newTimedServer(b, good)
	s.measure(b, func() error {
		_, err := s.Ask(b.Context(), Request{User: longText(2000), MaxTokens: 500})
		return err
	})
}

// BenchmarkModelDraft is the overhead of a draft of an article of 10 kB: prompt, facts by rule, checks of what the model says; once with
// nothing to repair, once with a second request for a repair.
func BenchmarkModelDraft(b *testing.B) {
	text, err := seeds.FS.ReadFile("articles/" + benched + ".txt")
	if err != nil {
		b.Fatal(err)
	}
	a, d := testArticle(b, string(text)), testDrafter(b, nil, nil)
	reply := goodDraft(b, a)
	for _, part := range []struct {
		name  string
		reply draftReply
	}{{"whole", whole(b, d, a, reply)}, {"repaired", reply}} {
		b.Run(part.name, func(b *testing.B) {
			said, err := json.Marshal(part.reply)
			if err != nil {
				b.Fatal(err)
			}
			s := newTimedServer(b, string(said))
			d.Asker = s
			s.measure(b, func() error {
				_, err := d.Brief(b.Context(), a)
				return err
			})
		})
	}
}
