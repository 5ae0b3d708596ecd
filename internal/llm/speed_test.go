package llm

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
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

// bare is the least that any program does: it sends each body and reads the reply whole.
type bare struct {
	http.Client
	url string
}

func (c *bare) exchange(b *testing.B, bodies [][]byte) {
	b.Helper()
	for _, body := range bodies {
		req, err := http.NewRequestWithContext(b.Context(), http.MethodPost, c.url, bytes.NewReader(body))
		if err != nil {
			b.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/json")
		resp, err := c.Do(req)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := io.ReadAll(resp.Body); err != nil || resp.StatusCode != http.StatusOK {
			b.Fatal(resp.Status, err)
		}
		_ = resp.Body.Close()
	}
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

// used is the processor time of this process so far, in which there is no server.
func used(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// round is how long something took and how long the server was at work in it.
type round struct{ took, worked time.Duration }

func (s *timedServer) round(do func()) round {
	before, begun := s.count(), time.Now()
	do()
	took := time.Since(begun)
	return round{took, s.count().Worked - before.Worked}
}

// added is what was not the server's work.
func (r round) added() time.Duration { return r.took - r.worked }

// measure runs do again and again, and each time beside it, in turns before and behind, a bare client that sends the same bytes to the same server
// and reads the same reply: what that adds to the work of the server is due to the machine and to HTTP. Of each share the median is told, as other
// jobs hold up some of the runs, in per cent: what do adds to the work of the server ("%overhead"), what the bare client adds to it ("%bare"), and
// what do takes more than the bare client, of the time of the bare client ("%own"); and the processor time of do and of the bare client.
// What do has left to the background is settled between them.
func (s *timedServer) measure(b *testing.B, do func() error, settle func()) {
	b.Helper()
	control := &bare{http.Client{Transport: &http.Transport{}}, s.base + "/chat/completions"}
	defer control.CloseIdleConnections()
	tried := func() {
		if err := do(); err != nil {
			b.Fatal(err)
		}
	}
	tried()
	bodies := s.taken()
	control.exchange(b, bodies)
	var before, requests, n = used(b), s.count().Requests, 0
	var overhead, alone, own []float64
	for b.Loop() {
		var asked, sent round
		settle()
		if n++; n%2 == 0 {
			sent = s.round(func() { control.exchange(b, bodies) })
		}
		s.taken()
		asked = s.round(tried)
		bodies = s.taken()
		settle()
		if n%2 == 1 {
			sent = s.round(func() { control.exchange(b, bodies) })
		}
		overhead = append(overhead, float64(asked.added())/float64(asked.worked))
		alone = append(alone, float64(sent.added())/float64(sent.worked))
		own = append(own, float64(asked.added()-sent.added())/float64(sent.took))
	}
	b.ReportMetric((used(b)-before).Seconds()*1000/float64(n), "cpu-ms/op")
	b.ReportMetric(100*median(overhead), "%overhead")
	b.ReportMetric(100*median(alone), "%bare")
	b.ReportMetric(100*median(own), "%own")
	b.ReportMetric(float64(s.count().Requests-requests)/float64(2*n), "requests/op")
}

func median(all []float64) float64 {
	slices.Sort(all)
	return all[len(all)/2]
}

// BenchmarkAsk is the overhead of the transport.
func BenchmarkAsk(b *testing.B) {
	s := newTimedServer(b, good)
	s.measure(b, func() error {
		_, err := s.Ask(b.Context(), Request{User: longText(2000), MaxTokens: 500})
		return err
	}, func() {})
}

// BenchmarkModelDraft is the overhead of a draft of an article of 10 kB: prompt, facts by rule, checks of what the model says, which it is asked to
// revise; once with nothing to repair, once with the replies kept on the disk, too, and once with a third request for a repair.
func BenchmarkModelDraft(b *testing.B) {
	text, err := seeds.FS.ReadFile("articles/" + benched + ".txt")
	if err != nil {
		b.Fatal(err)
	}
	a, d := testArticle(b, string(text)), testDrafter(b, nil, func(o *DrafterOptions) { o.Revise = true })
	reply := goodDraft(b, a)
	passed := whole(b, d, a, reply)
	for _, part := range []struct {
		name  string
		reply draftReply
		kept  bool
	}{{"whole", passed, false}, {"kept", passed, true}, {"repaired", reply, false}} {
		b.Run(part.name, func(b *testing.B) {
			said, err := json.Marshal(part.reply)
			if err != nil {
				b.Fatal(err)
			}
			s := newTimedServer(b, string(said))
			d.Asker, d.Cache = s, nil
			if part.kept {
				d.Cache = NewCache(b.TempDir())
			}
			s.measure(b, func() error {
				d.Endpoint += "." // another one: the cache is asked and does not have it
				_, err := d.Brief(b.Context(), a)
				return err
			}, func() { d.Cache.Wait() })
			d.Cache.Wait()
		})
	}
}
