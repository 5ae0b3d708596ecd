package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/urfave/cli/v2"

	"songngu/internal/article"
	"songngu/internal/config"
	"songngu/internal/llm"
	"songngu/internal/price"
	"songngu/internal/report"
	"songngu/memory"
)

// modelFlags are the flags that are about the endpoint. failed says what the fallback is for.
func modelFlags(failed string) []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Name: "model", Usage: "ask the model `NAME` of the server"},
		&cli.StringFlag{Name: "fallback", Usage: "make " + failed + " with `ENGINE`: offline"},
		&cli.IntFlag{Name: "max-requests", Base: 10, DefaultText: "no limit", Usage: "send at most `N` requests, then end with exit code 8"},
		&cli.Float64Flag{Name: "max-cost", DefaultText: "no limit", Usage: "spend at most so many US dollars, `USD`, then end with exit code 8"},
		&cli.BoolFlag{Name: "refresh", Usage: "ask the model again for what the cache has", DisableDefaultText: true},
		&cli.BoolFlag{Name: "dry-run", Usage: "say what would be sent, and send nothing", DisableDefaultText: true},
		&cli.BoolFlag{Name: "show-prompt", Usage: "print the prompts of a dry run", DisableDefaultText: true},
	}
}

// modelAccess is the model of a run: how it is asked, what it costs, and what is done when it fails.
type modelAccess struct {
	host     host
	gate     *gate
	price    *price.Price
	priced   string // where the price stands
	fallback bool
}

// access makes the client of the endpoint.
func (h host) access(e endpoint) (modelAccess, error) {
	var client *llm.Client
	client, err := h.client(e, e.settings.Int(config.MaxRequests), func() {
		h.tell(fmt.Sprintf("articles are sent to %s, model %s", client.Host(), client.Model()), "")
	})
	if err != nil {
		return modelAccess{}, err
	}
	p, known := e.price()
	if e.settings.Number(config.MaxCost) > 0 {
		h.tell(fmt.Sprintf("the price of %s is %s: input %s, output %s for a million tokens", e.model, known, price.USD(p.Input), price.USD(p.Output)), "")
	}
	return modelAccess{host: h, gate: &gate{Client: client}, price: p, priced: known,
		fallback: e.settings.Text(config.Fallback) == "offline"}, nil
}

// asking is what all who ask the model work with.
func (m *modelAccess) asking(c *cli.Context, e endpoint) llm.ModelOptions {
	return llm.ModelOptions{Asker: m.gate, Model: e.model, Endpoint: e.url, Price: m.price, Cache: m.host.cache(), Fresh: c.Bool("refresh")}
}

// planPrinter makes the printer of what a run would send.
func (m *modelAccess) planPrinter(w io.Writer, prompts bool) *planPrinter {
	return &planPrinter{w: w, where: fmt.Sprintf("%s, model %s", m.gate.Host(), m.gate.Model()), priced: m.priced, known: m.gate.Price() != nil,
		prompts: prompts}
}

// modelRun is one run of summarise with a language model.
type modelRun struct {
	modelAccess
	options llm.DrafterOptions
	memory  *memory.Memory // nil where there is none
	unseen  atomic.Int64   // articles that were not read to the end

	once    sync.Once
	drafter *llm.Drafter
	err     error
}

// chooseModel decides, before anything is read, which engine the run has; nil stands for the offline engine.
func chooseModel(h host, c *cli.Context) (*modelRun, error) {
	e, ok, err := chooseEndpoint(h, c)
	if err != nil || !ok {
		return nil, unusedModelFlags(c, err)
	}
	return newModelRun(h, c, e)
}

// chooseEndpoint gives the endpoint that the run is to ask; ok is false for the offline engine.
func chooseEndpoint(h host, c *cli.Context) (e endpoint, ok bool, err error) {
	s, err := h.settings(c, config.Engine)
	if err != nil {
		return e, false, err
	}
	engine := cmp.Or(s.Text(config.Engine), "auto")
	if engine == "offline" {
		return e, false, nil
	}
	e, err = h.endpoint(c)
	switch {
	case err != nil:
		return e, false, err
	case engine == "auto" && e.url == "":
		return e, false, nil
	case engine == "auto" && e.model == "":
		h.tell(e.origin+" is set, but no model is named: using the offline engine", hintModel)
		return e, false, nil
	case e.url == "":
		return e, false, &fault{code: exitSetup, msg: "no endpoint is configured",
			hint: "set SONGNGU_BASE_URL, such as http://localhost:11434/v1, and SONGNGU_MODEL; SONGNGU_API_KEY where a key is needed; or " +
				"keep them in a file: songngu config --help"}
	case e.model == "":
		return e, false, &fault{code: exitSetup, msg: "no model is named", hint: hintModel}
	}
	return e, true, nil
}

// unusedModelFlags gives err, else refuses flags that would do nothing without a model, but for those that the command has a use for.
func unusedModelFlags(c *cli.Context, err error, but ...string) error {
	if err != nil {
		return err
	}
	for _, name := range []string{"model", "fallback", "max-requests", "max-cost", "refresh", "no-revision", "dry-run", "show-prompt"} {
		if c.IsSet(name) && !slices.Contains(but, name) {
			return usage("give --engine llm and set SONGNGU_BASE_URL and SONGNGU_MODEL", "--%s is about a model, and the engine is offline", name)
		}
	}
	return nil
}

func newModelRun(h host, c *cli.Context, e endpoint) (*modelRun, error) {
	access, err := h.access(e)
	if err != nil {
		return nil, err
	}
	m := &modelRun{modelAccess: access}
	m.options = llm.DrafterOptions{ModelOptions: m.asking(c, e), Revise: !e.settings.On(config.NoRevision), Note: m.note}
	return m, m.openMemory(h, c)
}

// openMemory opens the memory, if there is one, for examples of approved translations.
func (m *modelRun) openMemory(h host, c *cli.Context) error {
	db, err := memoryIfAny(h, c)
	if err != nil || db == nil {
		return err
	}
	m.memory = memory.NewMemory(db, db.Path()+memory.IndexSuffix)
	m.options.Matches = func(ctx context.Context, sentence string) ([]llm.Example, error) {
		found, err := m.memory.Match(ctx, memory.Query{Source: sentence, ApprovedOnly: true, Limit: 2})
		if err != nil {
			return nil, memoryFault(db.Path(), err)
		}
		var out []llm.Example
		for _, f := range found {
			out = append(out, llm.Example{Source: f.Unit.Source, Target: f.Unit.Target})
		}
		return out, nil
	}
	return nil
}

func (m *modelRun) close() {
	m.options.Cache.Wait()
	if m.memory != nil {
		_ = m.memory.Close()
	}
}

func (m *modelRun) note(a *article.Article, message string) { m.host.tell(nameOf(a)+": "+message, "") }

// nameOf is the name of an article in messages.
func nameOf(a *article.Article) string {
	if a.Path == "" {
		return "standard input"
	}
	return a.Path
}

// newDrafter makes the drafter once the terms are loaded.
func (m *modelRun) newDrafter(e *engine) (*llm.Drafter, error) {
	m.once.Do(func() {
		m.options.Base, m.options.Offline, m.options.Engine = e.base, e.drafter(), e.transfer
		m.drafter, m.err = llm.NewDrafter(m.options)
	})
	return m.drafter, m.err
}

// brief makes the verified brief of an article with the model.
func (m *modelRun) brief(ctx context.Context, e *engine, a *article.Article) (report.Item, error) {
	d, err := m.newDrafter(e)
	if err != nil {
		return report.Item{}, err
	}
	made, err := d.Brief(ctx, a)
	if err != nil {
		err = modelFault(nameOf(a), err)
		var f *fault
		if m.fallback && errors.As(err, &f) {
			m.host.tell(f.msg+": its brief is made by the offline engine", f.hint)
			return brief(ctx, e, a)
		}
		return report.Item{}, err
	}
	if len(made.Unseen) > 0 {
		m.unseen.Add(1)
	}
	return report.Item{Article: a, Brief: made}, nil
}

// verdict adds to that of the tally what a model may leave unread.
func (m *modelRun) verdict(t tally, strict bool) error {
	err := t.verdict(strict)
	if n := m.unseen.Load(); err == nil && n > 0 {
		return &fault{code: exitPartial, msg: fmt.Sprintf("articles that the model did not read to the end: %d", n)}
	}
	m.tellNext(m.options.Cache, t.failed > 0 && (t.done > 0 || t.code == exitBudget))
	return err
}

// tellNext says how to go on: which command asks for what is missing, if something is, or that the next run has to ask for all of it again.
func (m *modelAccess) tellNext(c *llm.Cache, missing bool) {
	if n := c.Failed(); n > 0 {
		m.host.tell(fmt.Sprintf("replies that could not be kept: %d, so that the next run asks for them again", n), "songngu doctor names the folder")
	} else if missing && c != nil {
		m.host.tell("what is missing, and no more, is asked for by: "+m.host.again(), "")
	}
}

// again is the command line that goes on where this one ended, as a shell takes it. What was answered is in the cache, so that --refresh
// would throw it away.
func (h host) again() string {
	line := []string{"songngu"}
	for _, arg := range h.args {
		if name, _, _ := strings.Cut(arg, "="); strings.TrimLeft(name, "-") == "refresh" && looksLikeFlag(arg) {
			continue
		}
		line = append(line, shellWord(arg))
	}
	return strings.Join(line, " ")
}

// shellWord is an argument as a shell takes it.
func shellWord(arg string) string {
	plain := func(r rune) bool {
		return r > 0x7f || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./=:,@%+", r)
	}
	if arg != "" && !strings.ContainsFunc(arg, func(r rune) bool { return !plain(r) }) {
		return arg
	}
	return "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
}

// planned is an article with what its brief would take.
type planned struct {
	name string
	llm.Plan
}

// dryRun prints what a run would send.
func (m *modelRun) dryRun(h host, c *cli.Context) error {
	b, err := newBatch[planned](h, c)
	if err != nil {
		return err
	}
	b.make = func(ctx context.Context, e *engine, a *article.Article) (planned, error) {
		d, err := m.newDrafter(e)
		if err != nil {
			return planned{}, err
		}
		p, err := d.Plan(ctx, a)
		return planned{nameOf(a), p}, err
	}
	b.flagged = func(planned) int { return 0 }
	b.printer = func(w io.Writer) (printer[planned], error) {
		return m.planPrinter(w, c.Bool("show-prompt")), nil
	}
	t, err := b.run(c.Context)
	if err != nil {
		return err
	}
	return t.verdict(false)
}

// planPrinter prints plans, an article a line, and their sum.
type planPrinter struct {
	w         io.Writer
	where     string
	priced    string // where the price stands
	known     bool   // that there is one
	prompts   bool
	documents int
	sum       llm.Plan
}

func (p *planPrinter) Begin() error { return nil }

func (p *planPrinter) Add(x planned) error {
	p.documents++
	p.sum.Sentences += x.Sentences
	p.sum.Kept += x.Kept
	p.sum.Requests += x.Requests
	p.sum.Most += x.Most
	p.sum.Low += x.Low
	p.sum.High += x.High
	p.sum.Reply += x.Reply
	p.sum.Cheap += x.Cheap
	p.sum.Dear += x.Dear
	if !p.prompts {
		return p.line(x.name, x.Plan)
	}
	for i, r := range x.Prompts {
		if _, err := fmt.Fprintf(p.w, "=== %s, request %d of %d: system ===\n%s\n=== user ===\n%s\n", plain(x.name), i+1, len(x.Prompts), plain(r.System), plain(r.User)); err != nil {
			return err
		}
	}
	return nil
}

func (p *planPrinter) line(name string, x llm.Plan) error {
	cost := ""
	if p.known {
		cost = fmt.Sprintf("; cost: %s to %s", price.USD(x.Cheap), price.USD(x.Dear))
	}
	_, err := fmt.Fprintf(p.w, "%s: %d sentences; requests: %s, %d in the cache; tokens: %d to %d in, at most %d out%s\n",
		plain(name), x.Sentences, span(x.Requests, x.Most), x.Kept, x.Low, x.High, x.Reply, cost)
	return err
}

// span writes "0", or "2 to 3".
func span(low, high int) string {
	if low >= high {
		return fmt.Sprint(low)
	}
	return fmt.Sprintf("%d to %d", low, high)
}

func (p *planPrinter) End() error {
	if err := p.line(fmt.Sprintf("documents: %d", p.documents), p.sum); err != nil {
		return err
	}
	text := p.priced
	if p.known {
		text = "the price is " + p.priced
	}
	_, err := fmt.Fprintf(p.w, "to %s; %s; nothing was sent\n", plain(p.where), plain(text))
	return err
}
