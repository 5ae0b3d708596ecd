package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"hash"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"songngu/internal/article"
	"songngu/internal/llm"
	"songngu/internal/price"
	"songngu/internal/translate"
)

// manifestSchema names the form of manifests; docs/formats.md has the fields.
const manifestSchema = "songngu.manifest/1"

func manifestFlag() cli.Flag {
	return &cli.StringFlag{Name: "manifest", Usage: "write to `FILE` what was done with each input and what it took, without any text"}
}

// manifest is what a run did. It holds no text and no key.
type manifest struct {
	Schema    string             `json:"schema"`
	Program   string             `json:"program"`
	Arguments []string           `json:"arguments"`
	Started   time.Time          `json:"started"`
	Finished  time.Time          `json:"finished"`
	Model     *manifestModel     `json:"model,omitempty"`
	Documents []manifestDocument `json:"documents"`
	Entries   *int               `json:"entries,omitempty"` // of a glossary
	Total     manifestSpending   `json:"total"`
	Exit      int                `json:"exit"`
}

// manifestModel is the model that was asked.
type manifestModel struct {
	Name    string         `json:"name"`
	Host    string         `json:"host"`
	Prompts string         `json:"prompts"`
	Price   *manifestPrice `json:"price,omitempty"`
}

type manifestPrice struct {
	Input  float64 `json:"input"`
	Output float64 `json:"output"`
	Source string  `json:"source"`
}

// manifestDocument is what became of one input.
type manifestDocument struct {
	Path       string              `json:"path"`
	SHA256     string              `json:"sha256,omitempty"` // of the input text
	Bytes      int                 `json:"bytes"`
	Engine     *manifestEngine     `json:"engine,omitempty"`
	Statements *manifestStatements `json:"statements,omitempty"`
	Segments   *manifestSegments   `json:"segments,omitempty"`
	Spending   manifestSpending    `json:"spending"`
	Exit       int                 `json:"exit"`
	Problem    string              `json:"problem,omitempty"` // kind of what the model failed by
}

type manifestEngine struct {
	Name    string `json:"name"`
	Model   string `json:"model"`
	Version string `json:"version"`
}

// manifestStatements counts statements, the headline among them.
type manifestStatements struct {
	Proved  int `json:"proved"`
	Dropped int `json:"dropped"`
	Unseen  int `json:"unseen"` // segments
}

// manifestSegments counts the segments of a translation.
type manifestSegments struct {
	Translated int                      `json:"translated"` // that were to be translated
	Flagged    int                      `json:"flagged"`    // that failed a check
	Origins    map[translate.Origin]int `json:"origins"`
}

// manifestSpending is what requests took. Cost is absent where no price is known.
type manifestSpending struct {
	Requests         int      `json:"requests"`
	Kept             int      `json:"kept"`
	PromptTokens     int      `json:"prompt_tokens"`
	CachedTokens     int      `json:"cached_tokens"`
	CompletionTokens int      `json:"completion_tokens"`
	Estimated        bool     `json:"estimated"`
	Cost             *float64 `json:"cost,omitempty"`
}

// recorder fills a manifest and writes it. A nil recorder records nothing.
type recorder struct {
	host     host
	manifest manifest
	price    *price.Price
	out      output
	total    func() llm.Spending // of the client; nil offline
}

// newRecorder prepares the manifest that --manifest asks for; nil when it does not. A file that cannot be written is an error before
// anything is asked.
func newRecorder(h host, c *cli.Context) (*recorder, error) {
	path := c.String("manifest")
	switch {
	case !c.IsSet("manifest"):
		return nil, nil
	case c.Bool("dry-run") || c.Bool("show-prompt"):
		return nil, usage("leave one of them out", "--manifest is about a run, and a dry run is none")
	case path == "" || path == "-":
		return nil, usage("", "flag --manifest needs the name of a file")
	case c.String("output") != "" && filepath.Clean(path) == filepath.Clean(c.String("output")):
		return nil, usage("give another name to --manifest", "%s: the result goes there", path)
	}
	var paths []string
	for _, in := range expand(c.Args().Slice()) {
		paths = append(paths, in.path)
	}
	out, err := openOutput(h, path, paths)
	if err != nil {
		return nil, err
	}
	return &recorder{host: h, out: out, manifest: manifest{Schema: manifestSchema, Program: "songngu " + version, Arguments: withoutText(h.args),
		Started: h.clock().UTC(), Documents: []manifestDocument{}}}, nil
}

// withoutText takes the text of --text out of a command line.
func withoutText(args []string) []string {
	out := slices.Clone(args)
	for i, a := range out {
		name, _, inOne := strings.Cut(a, "=")
		switch {
		case !looksLikeFlag(a) || strings.TrimLeft(name, "-") != "text":
		case inOne:
			out[i] = name + "=…"
		case i+1 < len(out):
			out[i+1] = "…"
		}
	}
	return out
}

// asks notes the model that the run asks.
func (r *recorder) asks(g *gate, prompts, priced string) {
	if r == nil {
		return
	}
	r.total, r.price = g.Spent, g.Price()
	r.manifest.Model = &manifestModel{Name: g.Model(), Host: g.Host(), Prompts: prompts}
	if r.price != nil {
		r.manifest.Model.Price = &manifestPrice{Input: r.price.Input, Output: r.price.Output, Source: priced}
	}
}

// document begins the record of an input.
func (r *recorder) document(path string, a *article.Article, spent llm.Spending, err error) manifestDocument {
	d := manifestDocument{Path: path, Spending: r.spending(spent), Exit: exitOf(err)}
	if a != nil {
		sum := digest{Hash: sha256.New()}
		_, _ = io.WriteString(&sum, a.Text) // a hash takes all
		sum.describe(&d)
	}
	if p, ok := errors.AsType[*fault](err); ok {
		d.Problem = p.kind
	}
	return d
}

// input records one that nothing was asked for by itself.
func (r *recorder) input(path string, a *article.Article, err error) {
	if r != nil {
		r.add(r.document(path, a, llm.Spending{}, err))
	}
}

// found records how many entries a glossary has got.
func (r *recorder) found(entries int) {
	if r != nil {
		r.manifest.Entries = &entries
	}
}

// digest tells of a text as long as it is read.
type digest struct {
	hash.Hash
	bytes int
}

func (s *digest) Write(p []byte) (int, error) {
	s.bytes += len(p)
	return s.Hash.Write(p)
}

func (s *digest) describe(d *manifestDocument) {
	d.SHA256, d.Bytes = hex.EncodeToString(s.Sum(nil)), s.bytes
}

// add records what became of an input.
func (r *recorder) add(d manifestDocument) {
	if r != nil {
		r.manifest.Documents = append(r.manifest.Documents, d)
	}
}

func (r *recorder) spending(s llm.Spending) manifestSpending {
	out := manifestSpending{Requests: s.Requests, Kept: s.Kept, PromptTokens: s.Prompt, CachedTokens: s.Cached, CompletionTokens: s.Completion, Estimated: s.Estimated}
	if r.price != nil {
		out.Cost = &s.Cost
	}
	return out
}

// finish writes the manifest of a run that ends with err, and gives the error that the program ends with. What was paid for is recorded
// after an interrupt, too.
func (r *recorder) finish(err error) error {
	if r == nil {
		return err
	}
	if exitOf(err) == exitUsage { // nothing was done
		r.out.Discard()
		return err
	}
	m := &r.manifest
	m.Finished, m.Exit = r.host.clock().UTC(), exitOf(err)
	m.Total = r.sum()
	text, failed := json.MarshalIndent(m, "", "  ")
	if failed == nil {
		_, failed = r.out.Write(append(text, '\n'))
	}
	if failed == nil {
		failed = r.out.Commit()
	}
	if failed == nil {
		return err
	}
	r.out.Discard()
	msg, hint := explain(failed)
	if err != nil { // it says more
		r.host.tell("the manifest could not be written: "+msg, hint)
		return err
	}
	return &fault{code: exitInput, msg: "the manifest could not be written: " + msg, hint: hint}
}

// sum is what the run took: as the client counts, who knows also of what was under way when the run was interrupted.
func (r *recorder) sum() manifestSpending {
	var s llm.Spending
	if r.total != nil {
		s = r.total()
	}
	for _, d := range r.manifest.Documents {
		s.Kept += d.Spending.Kept
	}
	return r.spending(s)
}
