package llm

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/article"
	"songngu/internal/glossary"
	"songngu/internal/terms"
	"songngu/internal/verify"
	"songngu/internal/viet"
)

// ProposerVersion names the prompts and schema of proposals; it changes when they do, and with it the cache.
const ProposerVersion = "1"

//go:embed prompts/terms/*.tmpl
var termPrompts embed.FS

// ProposerOptions is what a Proposer works with.
type ProposerOptions struct {
	ModelOptions
	// AtOnce is how many requests are under way at a time; 0 is 1.
	AtOnce int
	// Note is told what people ought to know, one line each; it may be nil.
	Note func(message string)
}

// Proposer proposes English for candidates of a glossary. What the model says is a claim: its English goes through the checks of
// translations, and what it points to has to be there. It is safe for concurrent use.
type Proposer struct {
	ProposerOptions
	prompts prompts
	system  string
	screen  *screen
}

// NewProposer reads the prompts.
func NewProposer(o ProposerOptions) (*Proposer, error) {
	p, sources, err := readPrompts(termPrompts, "prompts/terms/*.tmpl")
	if err != nil {
		return nil, err
	}
	t := &Proposer{ProposerOptions: o, prompts: p, screen: &screen{shingles: shinglesOf(sources)}}
	t.system, err = p.write("terms.system", nil)
	return t, err
}

// The bounds of one request for proposals.
const (
	batchCandidates = 20
	candidateTokens = 2500 // of candidates with their sentences
	mostEvidence    = 3
	longestEvidence = 600 // bytes of a sentence
	longestEnglish  = 4   // words for one syllable
)

// termJob is the proposal for one candidate.
type termJob struct {
	*glossary.Candidate
	id       string
	evidence []sentence
	terms    []*terms.Entry
	key      string
	proposal glossary.Proposal
	answered bool // by the model, now or before
}

// Propose gives a proposal for each candidate, in order; with an error those that were made before it. A candidate of which no sentence may
// be sent is not asked about.
func (p *Proposer) Propose(ctx context.Context, all []glossary.Candidate) ([]glossary.Proposal, error) {
	w, err := p.newProposals(all)
	if err != nil {
		return nil, err
	}
	missing := w.missing()
	billOf(ctx).add(Spending{Kept: len(w.jobs) - len(missing)})
	h := &halving[*termJob]{
		ask: func(ctx context.Context, b []*termJob) error {
			r, err := w.request(b)
			if err != nil {
				return err
			}
			return twice(ctx, r, len(b) == 1, func(ctx context.Context, r Request) error { return w.ask(ctx, r, b) })
		},
		lost: func(j *termJob, e *Error) { j.proposal = glossary.Proposal{Fault: e.Error()} },
	}
	err = h.all(ctx, candidateBatches(missing), p.AtOnce)
	if err == nil && h.problem != nil && !slices.ContainsFunc(w.jobs, func(j *termJob) bool { return j.answered }) {
		err = h.problem // nothing at all
	}
	return w.all(len(all)), err
}

// all gives what is proposed for each candidate.
func (w *proposals) all(n int) []glossary.Proposal {
	out := make([]glossary.Proposal, n)
	for _, j := range w.jobs {
		out[w.at[j]] = j.proposal
	}
	return out
}

// Kept gives the proposals that the cache has, and sends nothing.
func (p *Proposer) Kept(all []glossary.Candidate) ([]glossary.Proposal, error) {
	w, err := p.newProposals(all)
	if err != nil {
		return nil, err
	}
	w.missing()
	return w.all(len(all)), nil
}

// proposals is the work on one list of candidates.
type proposals struct {
	*Proposer
	fence  string
	screen *screen
	jobs   []*termJob
	at     map[*termJob]int
}

func (p *Proposer) newProposals(all []glossary.Candidate) (*proposals, error) {
	fence, err := newFence()
	if err != nil {
		return nil, err
	}
	w := &proposals{Proposer: p, fence: fence, screen: &screen{shingles: p.screen.shingles, fence: fence}, at: map[*termJob]int{}}
	for i := range all {
		j := &termJob{Candidate: &all[i], id: "t" + strconv.Itoa(i+1), evidence: evidenceOf(&all[i])}
		if len(j.evidence) == 0 || barredPassage(j.VI) == barredOrder {
			continue
		}
		j.terms = w.termsOf(j)
		j.key = w.keyOf(j)
		w.jobs, w.at[j] = append(w.jobs, j), i
	}
	return w, nil
}

// evidenceOf gives the sentences that go with a candidate.
func evidenceOf(c *glossary.Candidate) []sentence {
	var out []sentence
	for _, text := range c.Evidence {
		if len(out) < mostEvidence && barredPassage(text) == "" && len(text) <= longestEvidence {
			out = append(out, sentence{ID: "e" + strconv.Itoa(len(out)+1), Text: promptLine(text)})
		}
	}
	return out
}

// termsOf gives the settled terms inside of a candidate.
func (w *proposals) termsOf(j *termJob) []*terms.Entry {
	if w.Base == nil {
		return nil
	}
	var out []*terms.Entry
	for _, h := range w.Base.Match(j.VI, viet.Lex(j.VI)) {
		if !slices.Contains(out, h.Entry) {
			out = append(out, h.Entry)
		}
	}
	return out[:min(len(out), mostTermLines)]
}

// keyOf names the proposal for a candidate in the cache.
func (w *proposals) keyOf(j *termJob) string {
	s := proposalSchema()
	parts := []string{"terms", ProposerVersion, w.Endpoint, w.Model, w.system, s.Name, string(s.JSON), strconv.Itoa(replyTokens), "0", j.VI, string(j.Kind), j.EN}
	for _, e := range j.evidence {
		parts = append(parts, e.Text)
	}
	parts = append(parts, "terms")
	for _, l := range termLines(j.terms) {
		parts = append(parts, l.VI, l.EN, l.Note)
	}
	return cacheKey(parts...)
}

// The data of the templates, and the form of replies.
type (
	termsData struct {
		Fence      string
		Terms      []termLine
		Candidates []candidateLine
	}
	candidateLine struct {
		ID, VI, Kind, EN string
		Evidence         []sentence
	}
	proposalReply struct {
		Terms []proposedTerm `json:"terms"`
	}
	proposedTerm struct {
		ID       string `json:"id"`
		Verdict  string `json:"verdict"`
		English  string `json:"english"`
		Full     string `json:"full"`
		Evidence string `json:"evidence"`
	}
)

const verdictNoTerm = "no term"

func proposalSchema() *Schema {
	return &Schema{Name: "terms", JSON: json.RawMessage(objectSchema("terms", arraySchema(objectSchema("id", stringSchema,
		"verdict", `{"type":"string","enum":["term","no term"]}`, "english", stringSchema, "full", stringSchema, "evidence", stringSchema))))}
}

// missing gives the jobs that the cache does not answer, and takes its answers for the others.
func (w *proposals) missing() []*termJob {
	var out []*termJob
	for _, j := range w.jobs {
		var said proposedTerm
		k, ok := w.Cache.get(j.key)
		if !ok || w.Fresh || k.Problem != "" || json.Unmarshal([]byte(k.Text), &said) != nil {
			out = append(out, j)
			continue
		}
		j.proposal, j.answered = w.judge(j, said), true
	}
	return out
}

// candidateBatches cuts jobs into those of one request each.
func candidateBatches(jobs []*termJob) [][]*termJob {
	var out [][]*termJob
	var b []*termJob
	tokens := 0
	known := map[*terms.Entry]bool{}
	for _, j := range jobs {
		n, fresh := EstimateTokens(j.VI)+16, 0
		for _, e := range j.evidence {
			n += EstimateTokens(e.Text) + 4
		}
		for _, e := range j.terms {
			if !known[e] {
				fresh++
			}
		}
		if len(b) > 0 && (len(b) == batchCandidates || tokens+n > candidateTokens || len(known)+fresh > mostTermLines) {
			out, b, tokens = append(out, b), nil, 0
			clear(known)
		}
		b, tokens = append(b, j), tokens+n
		for _, e := range j.terms {
			known[e] = true
		}
	}
	if len(b) > 0 {
		out = append(out, b)
	}
	return out
}

func (w *proposals) request(b []*termJob) (Request, error) {
	data := termsData{Fence: w.fence}
	var all []*terms.Entry
	for _, j := range b {
		for _, e := range j.terms {
			if !slices.Contains(all, e) {
				all = append(all, e)
			}
		}
		data.Candidates = append(data.Candidates, candidateLine{ID: j.id, VI: promptLine(j.VI), Kind: string(j.Kind), EN: j.EN, Evidence: j.evidence})
	}
	data.Terms = termLines(all)
	user, err := w.prompts.write("terms.user", data)
	return Request{System: w.system, User: user, Schema: proposalSchema(), MaxTokens: replyTokens}, err
}

// ask asks for proposals and takes them. They are kept as the model gave them and judged each time.
func (w *proposals) ask(ctx context.Context, r Request, b []*termJob) error {
	reply, err := w.Asker.Ask(ctx, r)
	if err != nil {
		return err
	}
	var got proposalReply
	if err := json.Unmarshal([]byte(reply.Text), &got); err != nil {
		return &Error{Kind: BadReply, Message: "the reply is not the JSON object that was asked for"}
	}
	var want, ids []string
	for _, t := range got.Terms {
		ids = append(ids, plainID(t.ID))
	}
	for _, j := range b {
		want = append(want, j.id)
	}
	if err := matchIDs(want, ids); err != nil {
		return err
	}
	for _, j := range b {
		said := got.Terms[slices.Index(ids, j.id)]
		said.ID = "" // of this request alone
		text, err := marshal(said)
		if err == nil {
			err = w.Cache.put(j.key, kept{Text: text, Model: reply.Model})
		}
		if err != nil && w.Note != nil {
			w.Note(fmt.Sprintf("the reply could not be kept: %v", err))
		}
		j.proposal, j.answered = w.judge(j, said), true
	}
	return nil
}

// judge takes of what the model said what holds.
func (w *proposals) judge(j *termJob, said proposedTerm) glossary.Proposal {
	evidence := slices.IndexFunc(j.evidence, func(e sentence) bool { return e.ID == plainID(said.Evidence) })
	if evidence < 0 || !hasPhrase(j.evidence[evidence].Text, j.VI, j.Names) {
		return glossary.Proposal{Fault: "the sentence that it points to does not have the term"}
	}
	p := glossary.Proposal{NoTerm: said.Verdict == verdictNoTerm}
	if p.NoTerm {
		return p
	}
	full := oneLine(said.Full)
	if full != "" && slices.ContainsFunc(j.evidence, func(e sentence) bool { return hasPhrase(e.Text, full, nil) }) {
		p.Full = full
	}
	en := strings.TrimSuffix(singleSpaced(said.English), ".")
	if p.Fault = w.faultOf(j, en); p.Fault == "" {
		p.EN = en
	}
	return p
}

// hasPhrase reports whether a sentence has a phrase, or one of the other names of it.
func hasPhrase(text, phrase string, others []string) bool {
	key := " " + viet.Key(text) + " "
	for _, name := range append([]string{phrase}, others...) {
		if strings.Contains(key, viet.Key(promptLine(name))) {
			return true
		}
	}
	return false
}

// faultOf says why a proposed English cannot be taken, "" when it can or there is none.
func (w *proposals) faultOf(j *termJob, en string) string {
	words, syllables := len(strings.Fields(en)), len(strings.Fields(j.VI))
	switch {
	case en == "":
		return ""
	case w.screen.leaks(en), spoken.MatchString(en), isRefusal(en):
		return "the English holds words that are not about the term"
	case added(link, j.VI, en), added(markup, j.VI, en), strings.ContainsAny(en, ";|=\"“”"):
		return "the English holds more than a term"
	case words > longestEnglish*max(2, syllables), utf8.RuneCountInString(en) > 200:
		return "the English is much longer than the term"
	case viet.Key(en) == viet.Key(j.VI) && viet.HasMarks(en), words > 1 && viet.HasMarks(en) && !sharesName(en, j.VI):
		return "the English is Vietnamese"
	case w.belongsToAnother(j, en):
		return fmt.Sprintf("%q is the English of another term", clip(en))
	}
	text := viet.Normalise(j.VI).String()
	seg := article.Segment{ID: "the term", Text: text, Span: viet.Span{End: len(text)}}
	for _, f := range verify.Translation(&seg, en, w.Base).Findings {
		counts := f.Check == verify.CheckQuantity || f.Check == verify.CheckDate || f.Check == verify.CheckDocument || f.Check == verify.CheckMarkup
		if f.Severity == verify.Error && counts || f.Check == verify.CheckTerm {
			return f.Message
		}
	}
	return ""
}

// sharesName reports whether every word of the English that has Vietnamese marks is a name that stands in the term.
func sharesName(en, vi string) bool {
	words := strings.Fields(viet.Normalise(vi).String())
	for word := range strings.FieldsSeq(viet.Normalise(en).String()) {
		first, _ := utf8.DecodeRuneInString(word)
		if viet.HasMarks(word) && (!unicode.IsUpper(first) || !slices.Contains(words, word)) {
			return false
		}
	}
	return true
}

// belongsToAnother reports whether the base has the English for something else alone: a ministry is not called like another.
func (w *proposals) belongsToAnother(j *termJob, en string) bool {
	if w.Base == nil {
		return false
	}
	for _, e := range w.Base.ByEN(en) {
		if e.Kind != terms.Concept && e.Kind != terms.DocType && viet.Key(e.VI) != viet.Key(j.VI) {
			return true
		}
	}
	return false
}

// Plan says what proposals would take, and sends nothing. The requests that the cache answers are counted as if what is kept had been asked
// for together.
func (p *Proposer) Plan(all []glossary.Candidate) (Plan, error) {
	var out Plan
	w, err := p.newProposals(all)
	if err != nil {
		return out, err
	}
	missing := w.missing()
	out.Sentences = len(w.jobs)
	kept := slices.DeleteFunc(slices.Clone(w.jobs), func(j *termJob) bool { return slices.Contains(missing, j) })
	out.Kept = len(candidateBatches(kept))
	for _, b := range candidateBatches(missing) {
		r, err := w.request(b)
		if err != nil {
			return out, err
		}
		out.Prompts = append(out.Prompts, r)
		out.Requests++
		out.read(p.Model, r.System+r.User+string(r.Schema.JSON))
		out.Reply += r.MaxTokens
	}
	out.Most = out.Requests
	if p.Price != nil && out.Requests > 0 {
		out.Cheap, out.Dear = p.Price.Cost(out.Low, out.Requests*leastReply), p.Price.Cost(out.High, out.Reply)
	}
	return out, nil
}
