package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/urfave/cli/v2"

	"songngu/internal/article"
	"songngu/internal/config"
	"songngu/internal/llm"
	"songngu/internal/terms"
)

// batch is what the commands that read articles have in common: inputs, engine, output. T is what becomes of an article.
type batch[T any] struct {
	host     host
	args     []string
	output   string
	engine   string
	jobs     int           // articles in work at a time
	jobsSet  bool          // somebody said how many
	approved []terms.Entry // terms that people approved
	// make makes the result of an article; several articles are in work at a time.
	make func(context.Context, *engine, *article.Article) (T, error)
	// printer makes the printer of the results.
	printer func(io.Writer) (printer[T], error)
	// flagged counts what the checks found wrong with a result; tell, unless it is nil, says so.
	flagged func(T) int
	tell    func(name string, flagged int)
	// recorder records what was done, describe what is special about a result; both may be nil.
	recorder *recorder
	describe func(T, *manifestDocument)
}

// printer prints results one after the other: Begin, Add for each, End.
type printer[T any] interface {
	Begin() error
	Add(T) error
	End() error
}

// batchFlags are the flags that fill a batch. formats and engines are named in help, the first format is the default.
func batchFlags[F ~string](formats []F, engines string) []cli.Flag {
	names := strings.Join(words(formats), ", ")
	return []cli.Flag{
		&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: string(formats[0]), Usage: "print `FORMAT`: " + names},
		&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`, at once and whole"},
		&cli.StringFlag{Name: "engine", Value: "auto", Usage: "work with `ENGINE`: " + engines},
		memoryFlag(),
		&cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Base: 10, DefaultText: "one a processor, four more with a model",
			Usage: "work on `N` articles at a time"},
	}
}

// newBatch reads the flags of batchFlags.
func newBatch[T any](h host, c *cli.Context) (*batch[T], error) {
	s, err := h.settings(c, config.Jobs, config.Memory)
	if err != nil {
		return nil, err
	}
	if v, ok := s.Value(config.Memory); ok && v.Origin.Layer == config.Project {
		if _, err := os.Stat(v.Text); err == nil { // terms that others approved change what is written
			h.tell("the memory is that of the project: "+v.Text, "")
		}
	}
	b := &batch[T]{host: h, args: c.Args().Slice(), output: c.String("output"), engine: c.String("engine"), jobs: cmp.Or(s.Int(config.Jobs), runtime.GOMAXPROCS(0)), jobsSet: s.Int(config.Jobs) > 0}
	if c.IsSet("output") && b.output == "" {
		return nil, usage("", "flag --output needs the name of a file")
	}
	if len(b.args) == 0 {
		if isTerminal(h.stdin) {
			return nil, usage("name files or folders, or - to type the article", "no article given")
		}
		b.args = []string{article.Stdin}
	}
	b.approved, err = approvedTerms(h, c)
	return b, err
}

// waits has as many articles in work, unless somebody said how many, as requests for a model go at once, and one a processor beside them, whose
// prompts are written meanwhile: else the server would wait for each.
func (b *batch[T]) waits() {
	if !b.jobsSet {
		b.jobs = requestsAtOnce + runtime.GOMAXPROCS(0)
	}
}

// offlineOnly refuses an engine that the command does not have.
func (b *batch[T]) offlineOnly() error {
	switch b.engine {
	case "offline", "auto":
		return nil
	case "llm":
		return &fault{code: exitSetup, msg: "this command asks no model", hint: "leave --engine out"}
	}
	return usage("the engines are auto and offline", "unknown engine %q", b.engine)
}

// isTerminal reports whether somebody would have to type what is read. The null device is no terminal, although it is a
// character device too.
func isTerminal(r io.Reader) bool {
	f, ok := r.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// input is one article to read, or what is wrong with an argument.
type input struct {
	path string
	err  error
}

// expand gives the inputs that the arguments name, each once, in order. A bad argument stands where its files would.
func expand(args []string) []input {
	var out []input
	seen := map[string]bool{}
	for _, arg := range args {
		paths, err := article.Paths([]string{arg})
		if err != nil {
			out = append(out, input{path: arg, err: err})
			continue
		}
		for _, p := range paths {
			if key := filepath.Clean(p); !seen[key] {
				seen[key] = true
				out = append(out, input{path: p})
			}
		}
	}
	return out
}

// outcome is what became of one input.
type outcome[T any] struct {
	path    string
	article *article.Article // nil when it could not be read
	result  T
	spent   llm.Spending
	err     error
}

// tally counts outcomes.
type tally struct {
	done, failed, broken, flagged int
	// code is the exit code that most speaks for the failed ones: that of the first that is not about the input.
	code int
}

// run reads, drafts, verifies and prints all inputs.
func (b *batch[T]) run(ctx context.Context) (tally, error) {
	var t tally
	inputs := expand(b.args)
	paths := make([]string, len(inputs))
	for i, in := range inputs {
		paths[i] = in.path
	}
	out, err := openOutput(b.host, b.output, paths)
	if err != nil {
		return t, err
	}
	defer out.Discard()
	p, err := b.printer(out)
	if err != nil {
		return t, usage("", "%v", err)
	}
	e, err := newEngine(b.approved)
	if err != nil {
		return t, err
	}
	err = inOrder(ctx, len(inputs), b.jobs, func(ctx context.Context, i int) outcome[T] {
		return b.one(ctx, e, inputs[i])
	}, func(o outcome[T]) error { return b.emit(&t, p, o) })
	if t.done == 0 {
		return t, err
	}
	if endErr := p.End(); err == nil {
		err = endErr
	}
	if err == nil {
		err = out.Commit()
	}
	return t, err
}

// one makes the result of one input. A panic is a fault of this program in one article and must not lose the others.
func (b *batch[T]) one(ctx context.Context, e *engine, in input) (o outcome[T]) {
	o = outcome[T]{path: in.path, err: in.err}
	defer func() {
		if p := recover(); p != nil {
			o.err = &fault{code: exitInternal, msg: fmt.Sprintf("%s: internal error: %v", in.path, p), hint: "please report it with the article"}
		}
	}()
	if o.err != nil {
		return o
	}
	a, err := b.host.readArticle(in.path)
	if err != nil {
		o.err = err
		return o
	}
	o.article = a
	bill := &llm.Bill{}
	defer func() { o.spent = bill.Spent() }()
	o.result, o.err = b.make(bill.In(ctx), e, a)
	return o
}

// readArticle reads a file or standard input.
func (h host) readArticle(path string) (*article.Article, error) {
	if path == article.Stdin {
		return article.Read(path, h.stdin, article.DefaultLimits())
	}
	return article.ReadPath(path, article.DefaultLimits())
}

// emit prints one outcome: a brief to the result, everything else to people.
func (b *batch[T]) emit(t *tally, p printer[T], o outcome[T]) error {
	b.record(o)
	if isInterrupt(o.err) {
		return o.err
	}
	if o.err != nil {
		t.failed++
		switch code := b.host.report(o.err); {
		case code == exitInternal:
			t.broken++
		case code != exitInput && t.code == 0:
			t.code = code
		}
		return nil
	}
	if t.done == 0 {
		if err := p.Begin(); err != nil {
			return err
		}
	}
	t.done++
	b.comment(t, o)
	return p.Add(o.result)
}

// record puts an outcome into the manifest.
func (b *batch[T]) record(o outcome[T]) {
	if b.recorder == nil {
		return
	}
	d := b.recorder.document(o.path, o.article, o.spent, o.err)
	if o.err == nil && b.describe != nil {
		b.describe(o.result, &d)
	}
	b.recorder.add(d)
}

// comment tells what the reader of a result ought to know beside it.
func (b *batch[T]) comment(t *tally, o outcome[T]) {
	name := o.path
	if name == article.Stdin {
		name = "standard input"
	}
	for _, n := range o.article.Notes {
		b.host.tell(name+": "+n, "")
	}
	n := b.flagged(o.result)
	t.flagged += n
	if b.tell != nil {
		b.tell(name, n)
	}
}

// verdict turns the tally of a finished run into the error that the program ends with: internal errors first, then input,
// then the checks when they were asked to be strict.
func (t tally) verdict(strict bool) error {
	switch {
	case t.broken > 0:
		return &fault{code: exitInternal}
	case t.failed > 0 && t.code == exitBudget:
		return &fault{code: exitBudget, msg: fmt.Sprintf("%d of %d articles are not done: a limit of yours was reached", t.failed, t.failed+t.done)}
	case t.failed > 0 && t.done == 0:
		return &fault{code: cmp.Or(t.code, exitInput)}
	case t.failed > 0 && t.code != 0:
		return &fault{code: exitPartial, msg: fmt.Sprintf("%d of %d articles are not done", t.failed, t.failed+t.done)}
	case t.failed > 0:
		return &fault{code: exitPartial, msg: fmt.Sprintf("%d of %d inputs could not be read", t.failed, t.failed+t.done)}
	case strict && t.flagged > 0:
		return &fault{code: exitChecks, msg: fmt.Sprintf("checks failed: not proved against the source: %d", t.flagged)}
	}
	return nil
}
