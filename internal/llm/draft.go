package llm

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http/httptrace"
	"slices"
	"strconv"
	"strings"
	"sync"

	"songngu/internal/article"
	"songngu/internal/facts"
	"songngu/internal/parallel"
	"songngu/internal/price"
	"songngu/internal/summary"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/internal/verify"
)

// DrafterVersion names the prompts and rules of the drafter; it changes when its English may change.
const DrafterVersion = PromptVersion

// Asker answers requests: Client does.
type Asker interface {
	Ask(ctx context.Context, r Request) (Reply, error)
}

// ModelOptions are what all who ask a model work with.
type ModelOptions struct {
	// Asker is nil for Plan alone.
	Asker Asker
	// Model and Endpoint say who is asked; replies are kept for them.
	Model, Endpoint string
	// Price is what the model costs, for Plan; nil when that is not known.
	Price *price.Price
	// Base holds the terms that the English has to use and that it is checked by.
	Base *terms.Base
	// Cache is nil when nothing is to be kept. Wait for it at the end.
	Cache *Cache
	// Fresh asks again for what the cache has, and keeps the new reply.
	Fresh bool
}

// DrafterOptions is what a Drafter works with.
type DrafterOptions struct {
	ModelOptions
	// Offline reads the facts and terms of the brief, which no model is asked for. It has the same base.
	Offline *summary.Offline
	// Engine translates by rule what a statement cites, to see whether the statement is about the same; nil leaves that out.
	Engine *transfer.Engine
	// Revise has the model read what passed the checks once more, beside the sentences that it cites; what it finds otherwise is flagged.
	Revise bool
	// Matches gives approved translations of sentences similar to the given one; nil when there is no memory.
	Matches func(ctx context.Context, sentence string) ([]Example, error)
	// Note is told what people ought to know of an article, one line each; it may be nil. That a reply could not be kept it may be told after the draft.
	Note func(a *article.Article, message string)
}

// Drafter drafts with a language model. What the model says is a claim: each statement comes with quotes, which are looked for
// in the article, is checked by internal/verify and, if it passed, read by the model again; what failed is shown to the model once. It is safe for concurrent use.
type Drafter struct {
	DrafterOptions
	prompts  prompts
	system   string          // of a draft
	revision string          // the system prompt of a revision
	merge    string          // of a merge
	shingles map[string]bool // of all prompts
	wording  *wording        // nil without an engine
}

// NewDrafter reads the prompts.
func NewDrafter(o DrafterOptions) (*Drafter, error) {
	p, sources, err := readPrompts(promptFiles, "prompts/*.tmpl")
	if err != nil {
		return nil, err
	}
	d := &Drafter{DrafterOptions: o, prompts: p, shingles: shinglesOf(sources)}
	if o.Engine != nil {
		d.wording = &wording{engine: o.Engine}
	}
	most := struct{ Most int }{mostStatements}
	if d.system, err = p.write("draft.system", most); err != nil {
		return nil, err
	}
	if d.revision, err = p.write("revision.system", nil); err != nil {
		return nil, err
	}
	d.merge, err = p.write("merge.system", most)
	return d, err
}

// The bounds of one request.
const (
	mostStatements = 14 // that are asked for
	mostTaken      = 28 // of what a model gives in spite of that
	mostLead       = 3
	mostTermLines  = 30
	mostExamples   = 5
	partTokens     = 6000 // of the sentences of a part
	replyTokens    = 4096
)

// DraftRefusedError says that what the model wrote cannot be used, though the provider took the request.
type DraftRefusedError struct {
	Reason string
	// Refusal says that the model wrote in place of statements that it will not write any.
	Refusal bool
}

func (e *DraftRefusedError) Error() string { return "the draft was refused: " + e.Reason }

// Draft implements summary.Drafter. The error is an *Error of the transport, a *DraftRefusedError or that of the context.
func (d *Drafter) Draft(ctx context.Context, a *article.Article) (summary.Draft, error) {
	w, err := d.newWork(ctx, a)
	if err != nil {
		return summary.Draft{}, err
	}
	return w.draft(ctx)
}

// Brief is the draft of an article with the verdicts of verify.Verify, which go by what was read while the model was asked.
func (d *Drafter) Brief(ctx context.Context, a *article.Article) (verify.Brief, error) {
	w, err := d.newWork(ctx, a)
	if err != nil {
		return verify.Brief{}, err
	}
	draft, err := w.draft(ctx)
	if err != nil {
		return verify.Brief{}, err
	}
	return w.claimed.Verify(draft), nil
}

func (w *work) draft(ctx context.Context) (summary.Draft, error) {
	defer w.store()
	m := w.meanwhile(ctx)
	claims, head, err := w.claims(m.once(ctx))
	m.begin()
	if err == nil && len(claims) == 0 && len(w.segments) > len(w.unread) {
		w.note("the model gave no statement about it")
	}
	draft := summary.Draft{Engine: summary.Engine{Name: "llm", Model: w.Model, Version: DrafterVersion}}
	if err == nil {
		<-m.read
		draft.Statements, draft.Unseen = w.statements(claims), w.unseen()
		draft.Headline, draft.HeadlineCites, draft.HeadlineDoubts = w.headline(head)
		if err = w.revise(ctx, &draft, nil); err == nil {
			err = w.repair(ctx, &draft)
		}
	}
	r := <-m.ruled
	draft.Facts, draft.Terms = r.facts, r.terms
	if err = cmp.Or(err, r.err); err != nil {
		return draft, err
	}
	return draft, w.verdict(&draft)
}

// meanwhile is what is done while the model is asked: nobody waits for what does not depend on the reply.
type meanwhile struct {
	begin func()        // does nothing the second time
	read  chan struct{} // closed when the segments are read: what statements are held against
	ruled chan ruled    // takes what is known without a model
}

// ruled is what is known without a model.
type ruled struct {
	facts []facts.Fact
	terms []summary.TermUse
	err   error
}

// meanwhile reads the segments, and then facts and terms by rule, in one goroutine: the network has the other cores.
func (w *work) meanwhile(ctx context.Context) meanwhile {
	m := meanwhile{read: make(chan struct{}), ruled: make(chan ruled, 1)}
	m.begin = sync.OnceFunc(func() {
		go func() {
			w.read(ctx)
			close(m.read)
			var r ruled
			r.facts, r.terms, r.err = w.Offline.Read(ctx, w.article, w.claimed.Hits)
			if ctx.Err() == nil {
				w.claimed.Prove(r.facts)
			}
			m.ruled <- r
		}()
	})
	return m
}

// once gives a context with which m begins when the first request is on its way, which is not held up.
func (m *meanwhile) once(ctx context.Context) context.Context {
	return httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{WroteRequest: func(httptrace.WroteRequestInfo) { m.begin() }})
}

// read reads what statements are held against.
func (w *work) read(ctx context.Context) {
	w.claimed.Read()
	if ctx.Err() != nil {
		return
	}
	w.quarry().barred()
	if w.wording != nil {
		w.claimed.Hear(w.wording)
		w.listed()
	}
}

// work is the drafting of one article.
type work struct {
	*Drafter
	article  *article.Article
	segments []*article.Segment // that the model reads
	quarry   func() *quarry
	claimed  *verify.Claims
	fence    string
	screen   *screen
	unread   map[string]bool
	listed   func() map[string][]int // see list, which it calls once
	// translatedOf has the stems of translations as a map[string]bool, by the ID of the segment.
	translatedOf sync.Map
	ignoredIn    sync.Map // of []string by statement: see ignored
	problem      error    // why something was not read
	hopeless     *Error   // why no further part is asked about
	unstored     func()   // puts the last reply into the cache; nil when that is done
}

func (d *Drafter) newWork(ctx context.Context, a *article.Article) (*work, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	fence, err := newFence()
	if err != nil {
		return nil, err
	}
	w := &work{Drafter: d, article: a, fence: fence, unread: map[string]bool{}, screen: &screen{shingles: d.shingles, fence: fence, known: new(sync.Map)}}
	for i := range a.Segments {
		if s := &a.Segments[i]; s.Kind == article.Body || s.Kind == article.Heading {
			w.segments = append(w.segments, s)
		}
	}
	w.claimed, w.listed = verify.NewClaims(a, d.Base), sync.OnceValue(w.list)
	w.quarry = sync.OnceValue(func() *quarry {
		return newQuarry(w.segments, sync.OnceValue(func() map[string]string { return barredSegments(w.segments) }))
	})
	return w, nil
}

// note tells people something about the article.
func (w *work) note(format string, args ...any) {
	if w.Note != nil {
		w.Note(w.article, fmt.Sprintf(format, args...))
	}
}

// unseen gives the segments that no model has read, in order.
func (w *work) unseen() []string {
	var out []string
	for _, s := range w.segments {
		if w.unread[s.ID] {
			out = append(out, s.ID)
		}
	}
	return out
}

// ask hands the reply to a request to check, from the cache when it has it. check takes it and says what is wrong with it, "" when
// nothing is: then the model is asked once more, and what is wrong again is a DraftRefusedError.
func (w *work) ask(ctx context.Context, r Request, check func(text string) string) error {
	w.store()
	key := w.key(r)
	if k, ok := w.known(key); ok {
		if k.Problem != "" {
			billOf(ctx).add(Spending{Kept: 1})
			return &Error{Kind: k.Problem, Window: k.Window, Message: "as found before"}
		}
		if check(k.Text) == "" {
			billOf(ctx).add(Spending{Kept: 1})
			return nil
		}
	}
	asked, reason := r, ""
	for range 2 {
		reply, err := w.Asker.Ask(ctx, asked)
		if err != nil {
			w.keepProblem(key, err)
			return err
		}
		if reason = check(reply.Text); reason == "" {
			w.keep(key, kept{Text: reply.Text, Model: reply.Model})
			return nil
		}
		asked.User = r.User + "\n\nAn earlier answer could not be used: " + strings.ReplaceAll(reason, "<<<", "") +
			". Answer again, only about the article, in English, without links."
	}
	return &DraftRefusedError{Reason: reason}
}

// known gives what was kept for a request, unless it is to be asked again.
func (w *work) known(key string) (kept, bool) {
	if w.Fresh {
		return kept{}, false
	}
	return w.Cache.get(key)
}

// key names a request in the cache, whatever its fence is.
func (w *work) key(r Request) string {
	if w.Cache == nil {
		return ""
	}
	return cacheKey(PromptVersion, w.Endpoint, w.Model, r.System, strings.ReplaceAll(r.User, w.fence, fenceMark), r.Schema.Name,
		string(r.Schema.JSON), strconv.Itoa(r.MaxTokens), strconv.FormatFloat(float64(r.Temperature), 'g', -1, 32))
}

// keepProblem keeps that a request has to be split.
func (w *work) keepProblem(key string, err error) {
	var e *Error
	if errors.As(err, &e) && (e.Kind == TooLong || e.Kind == Truncated) {
		w.keep(key, kept{Problem: e.Kind, Window: e.Window})
	}
}

// keep puts k into the cache once the reply is checked, or before the next request: the checks have all processors. Nobody waits for it. What goes
// wrong there is told and costs a request at most.
func (w *work) keep(key string, k kept) {
	w.store()
	w.unstored = func() {
		w.Cache.putLater(key, k, func(err error) {
			if w.Cache.tell() {
				w.note("the reply could not be kept: %v", err)
			}
		})
	}
}

// store begins to put what keep has into the cache.
func (w *work) store() {
	if w.unstored != nil {
		w.unstored()
		w.unstored = nil
	}
}

// request is a draft of some segments.
func (w *work) request(ctx context.Context, part []*article.Segment, number, of int) (Request, error) {
	data := draftData{Fence: w.fence, Date: facts.ISO(&w.article.Date), Part: number, Parts: of, Terms: w.terms(part), Sentences: sentences(part)}
	var err error
	if data.Examples, err = w.examples(ctx, part); err != nil {
		return Request{}, err
	}
	user, err := w.prompts.write("draft.user", data)
	return Request{System: w.system, User: user, Schema: draftSchema(), MaxTokens: replyTokens}, err
}

// sentences writes segments as the model reads them, each on a line behind its ID. A prompt has many: a template would take longer.
func sentences(part []*article.Segment) string {
	size := 0
	for _, s := range part {
		size += len(s.ID) + len(s.Text) + 2
	}
	var b strings.Builder
	b.Grow(size)
	for _, s := range part {
		b.WriteString(s.ID)
		b.WriteByte(' ')
		b.WriteString(promptLine(s.Text))
		b.WriteByte('\n')
	}
	return b.String()
}

// terms gives the terms of the segments, longest match only, those that people approved and official names first, then the
// frequent ones: each on a line, with its English.
func (w *work) terms(part []*article.Segment) string {
	if w.Base == nil {
		return ""
	}
	type ranked struct {
		*terms.Entry
		rank, count int
	}
	var found []ranked
	at := map[*terms.Entry]int{}
	for _, s := range part {
		for _, h := range w.claimed.Hits(s) {
			i, known := at[h.Entry]
			if !known {
				i, at[h.Entry] = len(found), len(found)
				found = append(found, ranked{Entry: h.Entry, rank: termRank(h.Entry)})
			}
			found[i].count++
		}
	}
	slices.SortStableFunc(found, func(a, b ranked) int { return cmp.Or(a.rank-b.rank, b.count-a.count) })
	var b strings.Builder
	for _, e := range found[:min(len(found), mostTermLines)] {
		b.WriteString("- " + e.VI + " = " + e.EN)
		if note := termNote(e.Entry); note != "" {
			b.WriteString(" (" + note + ")")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// termRank puts first what only the glossary can know.
func termRank(e *terms.Entry) int {
	switch {
	case e.Status == terms.Approved:
		return 0
	case e.Kind == terms.Place:
		return 3
	case e.Kind == terms.Concept:
		return 2
	}
	return 1
}

// examples gives the best approved translations of sentences like those of the part.
func (w *work) examples(ctx context.Context, part []*article.Segment) ([]Example, error) {
	if w.Matches == nil {
		return nil, nil
	}
	var out []Example
	for _, s := range part {
		found, err := w.Matches(ctx, s.Text)
		if err != nil {
			return nil, err
		}
		for _, e := range found {
			if len(out) < mostExamples && !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out, nil
}

// draftOf asks for a draft of some segments.
func (w *work) draftOf(ctx context.Context, part []*article.Segment, number, of int) (draftReply, error) {
	var out draftReply
	r, err := w.request(ctx, part, number, of)
	if err != nil {
		return out, err
	}
	refusal := -1
	err = w.ask(ctx, r, func(text string) string {
		out = draftReply{}
		if err := json.Unmarshal([]byte(text), &out); err != nil {
			return "it is not the JSON object that was asked for"
		}
		texts := []string{out.Headline.Text}
		for _, c := range out.Statements {
			texts = append(texts, c.Text)
		}
		reason := w.screen.screenReply(texts)
		if refusal = slices.IndexFunc(texts, isRefusal); refusal >= 0 && reason != "" {
			reason = fmt.Sprintf("the model says %q", clip(texts[refusal]))
		}
		return reason
	})
	if e, ok := errors.AsType[*DraftRefusedError](err); ok {
		e.Refusal = refusal >= 0
	}
	return out, err
}

// statements makes statements of claims, with the quotes that were found and doubts about the others. The segments were read.
func (w *work) statements(claims []claim) []summary.Statement {
	var taken []claim
	seen := map[string]bool{}
	for _, c := range claims {
		if c.Text = singleSpaced(c.Text); c.Text == "" || seen[c.Text] || len(taken) == mostTaken {
			continue
		}
		seen[c.Text] = true
		taken = append(taken, c)
	}
	out := w.judged(taken)
	slices.SortStableFunc(out, func(a, b summary.Statement) int { return sectionRank(a.Section) - sectionRank(b.Section) })
	for i := mostLead; i < len(out) && out[i].Section == summary.Lead; i++ {
		out[i].Section = summary.Facts
	}
	return out
}

// judged makes a statement of each claim, and finds what terms it ignores, which repair asks for next. That is a piece of work of its own, behind all
// others: two processors come to an end at the same time.
func (w *work) judged(claims []claim) []summary.Statement {
	n := len(claims)
	out, made := make([]summary.Statement, n), make([]sync.WaitGroup, n)
	for i := range made {
		made[i].Add(1)
	}
	parallel.Each(2*n, func(i int) {
		if i < n {
			defer made[i].Done()
			out[i] = w.statement(claims[i])
			return
		}
		made[i-n].Wait()
		w.ignored(out[i-n])
	})
	return out
}

func sectionRank(s summary.Section) int {
	return slices.Index([]summary.Section{summary.Lead, summary.Facts, summary.Speech, summary.Plans}, s)
}

func (w *work) statement(c claim) summary.Statement {
	s := summary.Statement{Text: c.Text, Section: summary.Section(c.Section)}
	if sectionRank(s.Section) < 0 {
		s.Section = summary.Facts
	}
	s.Cites, s.Quotes, s.Doubts = w.evidence(c.Evidence)
	if doubt := w.screen.doubt(c.Text); doubt != "" {
		s.Doubts = append(s.Doubts, doubt)
	}
	if len(s.Doubts) == 0 {
		s.Doubts = w.claimed.Doubts(s)
		if doubt := w.unsupported(s.Text, s.Cites); doubt != "" {
			s.Doubts = append(s.Doubts, doubt)
		}
	}
	return s
}

// evidence locates quotes. Only segments of the article are cited, in order of text, doubtful or not.
func (w *work) evidence(all []evidence) (cites []string, quotes []summary.Quote, doubts []string) {
	for _, e := range all {
		e.ID = strings.ToLower(strings.Trim(e.ID, "[]() "))
		quote, verdict, doubt := w.quarry().locate(e)
		if verdict != located {
			doubts = append(doubts, doubt)
		} else if !slices.Contains(quotes, quote) {
			quotes = append(quotes, quote)
		}
		if w.quarry().byID[e.ID] != nil && !slices.Contains(cites, e.ID) {
			cites = append(cites, e.ID)
		}
	}
	if len(all) == 0 {
		doubts = append(doubts, "quotes nothing")
	}
	slices.SortFunc(cites, func(a, b string) int { return w.place(a) - w.place(b) })
	slices.SortStableFunc(quotes, func(a, b summary.Quote) int { return a.Start - b.Start })
	return cites, quotes, doubts
}

// place is where a segment stands in the text.
func (w *work) place(id string) int { return w.quarry().byID[id].segment.Start }

// headline gives the headline with its evidence and doubts. One that has a link or prompt text is left out.
func (w *work) headline(h heading) (text string, cites, doubts []string) {
	text = strings.TrimSuffix(singleSpaced(h.Text), ".")
	if text == "" || w.screen.doubt(text) != "" {
		return "", nil, nil
	}
	cites, quotes, doubts := w.evidence(h.Evidence)
	if len(doubts) == 0 {
		doubts = w.claimed.HeadlineDoubts(summary.Statement{Text: text, Cites: cites, Quotes: quotes})
	}
	if doubt := w.unsupported(text, cites); doubt != "" {
		doubts = append(doubts, doubt)
	}
	return text, cites, doubts
}

// verdict refuses a draft of which nothing stands. Statements in which the form is wrong are taken out: they are not shown, even flagged.
func (w *work) verdict(d *summary.Draft) error {
	n := len(d.Statements)
	reason := ""
	d.Statements = slices.DeleteFunc(d.Statements, func(s summary.Statement) bool {
		doubt := w.screen.doubt(s.Text)
		if doubt != "" && reason == "" {
			reason = "a statement " + doubt
		}
		return doubt != ""
	})
	if left := n - len(d.Statements); left > 0 && len(d.Statements) > 0 {
		w.note("statements left out, as they hold a link, markup or another language: %d", left)
	}
	if n > 0 && len(d.Statements) == 0 {
		return &DraftRefusedError{Reason: reason}
	}
	return nil
}
