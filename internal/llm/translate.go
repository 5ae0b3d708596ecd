package llm

import (
	"context"
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"songngu/internal/article"
	"songngu/internal/summary"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/internal/translate"
	"songngu/internal/verify"
	"songngu/internal/viet"
)

// TranslatorVersion names the prompts and schema of translations; it changes when they do, and with it the cache.
const TranslatorVersion = "1"

//go:embed prompts/translate/*.tmpl
var translatePrompts embed.FS

// TranslatorOptions is what a Translator works with.
type TranslatorOptions struct {
	ModelOptions
	// Engine translates by rule, to see whether the English is that of the sentence; nil leaves that out.
	Engine *transfer.Engine
	// AtOnce is how many requests for one text are under way at a time; 0 is 1.
	AtOnce int
	// Note is told what people ought to know of a text, one line each; it may be nil.
	Note func(name, message string)
}

// Translator is a translate.Machine. Each translation is kept by itself, so that of a text that changed only what changed is asked for. What
// the model says is a claim: it has to be accounted for by its source, and what fails a check is shown to the model once. It is safe for
// concurrent use.
type Translator struct {
	TranslatorOptions
	prompts prompts
	system  string
	screen  *screen
	wording *wording // nil without an engine
}

// NewTranslator reads the prompts.
func NewTranslator(o TranslatorOptions) (*Translator, error) {
	p, sources, err := readPrompts(translatePrompts, "prompts/translate/*.tmpl")
	if err != nil {
		return nil, err
	}
	t := &Translator{TranslatorOptions: o, prompts: p, screen: &screen{shingles: shinglesOf(sources)}}
	if o.Engine != nil {
		t.wording = &wording{engine: o.Engine}
	}
	t.system, err = p.write("translate.system", nil)
	return t, err
}

// Engine implements translate.Machine.
func (t *Translator) Engine() summary.Engine {
	return summary.Engine{Name: "llm", Model: t.Model, Version: TranslatorVersion}
}

// The bounds of one request for translations.
const (
	batchSegments = 30
	batchTokens   = 1500 // of the segments
	mostBefore    = 3    // segments shown that stand before
)

// segmentJob is the translation of one passage.
type segmentJob struct {
	*translate.Passage
	id     string // in the prompt
	before []string
	terms  []*terms.Entry
	key    string
	answer string // of the model, as it stands
	fault  string // why there is no answer
	verdict
	first []string // what was found in the first answer, where there was a second
}

// Translate implements translate.Machine. The error is an *Error of the transport or that of the context.
func (t *Translator) Translate(ctx context.Context, name string, all []translate.Passage) ([]translate.Made, error) {
	w, err := t.newTranslating(ctx, name, all)
	if err != nil {
		return nil, err
	}
	err = w.run(ctx)
	return w.made(), err
}

// translating is the translation of one text.
type translating struct {
	*Translator
	name   string
	fence  string
	screen *screen
	jobs   []*segmentJob
	same   []int          // for each passage the job that translates it, or -1
	barred map[int]string // passages that no model is given, and why
}

func (t *Translator) newTranslating(ctx context.Context, name string, all []translate.Passage) (*translating, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	fence, err := newFence()
	if err != nil {
		return nil, err
	}
	w := &translating{Translator: t, name: name, fence: fence, same: make([]int, len(all)), barred: map[int]string{},
		screen: &screen{shingles: t.screen.shingles, fence: fence}}
	seen := map[string]int{}
	var before []string
	for i := range all {
		p := &all[i]
		if w.same[i] = -1; barredPassage(p.Text) != "" {
			w.barred[i] = barredPassage(p.Text)
			continue
		}
		text := promptLine(p.Text)
		if at, ok := seen[text]; ok {
			w.same[i] = at
			continue
		}
		j := &segmentJob{Passage: p, id: strings.ReplaceAll(p.ID, " ", ""), terms: w.termsOf(p.Text)}
		j.before = before[max(0, len(before)-mostBefore):]
		j.key = w.keyOf(j)
		seen[text], w.same[i] = len(w.jobs), len(w.jobs)
		w.jobs = append(w.jobs, j)
		before = append(before, text)
	}
	return w, nil
}

// barredOrder is why words to a machine are not given to one.
const barredOrder = "speaks to its reader in place of telling news"

// barredPassage says why no model is given a text, "" when it is: what speaks to a machine would be translated by that machine.
func barredPassage(text string) string {
	switch {
	case givesOrders(text):
		return barredOrder
	case foreign(text):
		return "is not in Vietnamese"
	}
	return ""
}

// promptLine is a text as the model reads it: on one line and without what could pass for a fence.
func promptLine(text string) string {
	return strings.ReplaceAll(singleSpaced(text), "<<<", "< < <")
}

// termsOf gives the terms of a text, longest match only, each once, what only the glossary can know first.
func (t *Translator) termsOf(text string) []*terms.Entry {
	if t.Base == nil {
		return nil
	}
	var out []*terms.Entry
	for _, h := range t.Base.Match(text, viet.Lex(text)) {
		if !slices.Contains(out, h.Entry) {
			out = append(out, h.Entry)
		}
	}
	slices.SortStableFunc(out, func(a, b *terms.Entry) int { return termRank(a) - termRank(b) })
	return out[:min(len(out), mostTermLines)]
}

// keyOf names the translation of a segment in the cache: its text and the sentence before it, terms and matches, and what is the same in
// all requests. What else happens to be in one request with it is no part of it.
func (w *translating) keyOf(j *segmentJob) string {
	parts := append(w.common("translate"), j.Text, j.Before)
	for _, l := range termLines(j.terms) {
		parts = append(parts, l.VI, l.EN, l.Note)
	}
	parts = append(parts, "matches")
	for _, m := range j.Examples {
		parts = append(parts, m.Unit.Source, m.Unit.Target)
	}
	return cacheKey(parts...)
}

// common is what every key of the kind has.
func (w *translating) common(kind string) []string {
	s := translationSchema()
	return []string{kind, TranslatorVersion, w.Endpoint, w.Model, w.system, s.Name, string(s.JSON), strconv.Itoa(replyTokens), "0"}
}

func termLines(all []*terms.Entry) []termLine {
	out := make([]termLine, len(all))
	for i, e := range all {
		out[i] = termLine{VI: e.VI, EN: e.EN, Note: termNote(e)}
	}
	return out
}

// The data of the templates, and the form of replies.
type (
	translateData struct {
		Fence    string
		Before   []string
		Terms    []termLine
		Examples []Example
		Segments []segmentLine
	}
	segmentLine struct {
		ID, Text, Draft string
		Findings        []string
	}
	translationReply struct {
		Translations []struct {
			ID   string `json:"id"`
			Text string `json:"text"`
		} `json:"translations"`
	}
	keptTranslation struct {
		Text string `json:"text"`
	}
)

func translationSchema() *Schema {
	return &Schema{Name: "translations", JSON: json.RawMessage(objectSchema(
		"translations", arraySchema(objectSchema("id", stringSchema, "text", stringSchema))))}
}

// run asks for what is not kept, and once more for what failed the checks.
func (w *translating) run(ctx context.Context) error {
	missing := w.missing()
	billOf(ctx).add(Spending{Kept: len(w.jobs) - len(missing)})
	h := w.halving(w.request, w.answered)
	h.lost = func(j *segmentJob, e *Error) { j.fault = e.Error() }
	if err := h.all(ctx, batches(missing), w.AtOnce); err != nil {
		return err
	}
	if h.problem != nil && !slices.ContainsFunc(w.jobs, func(j *segmentJob) bool { return j.answer != "" }) {
		return h.problem // nothing at all
	}
	var failed []*segmentJob
	for _, j := range w.jobs {
		if j.answer != "" {
			j.verdict = w.judge(j, j.answer)
		}
		if j.answer != "" && len(j.wrong) > 0 && !w.correctedBefore(j) {
			failed = append(failed, j)
		}
	}
	return w.correct(ctx, failed)
}

// halving asks for jobs by the requests that write makes, and hands out the answers.
func (w *translating) halving(write func([]*segmentJob) (Request, error), take func(*segmentJob, string)) *halving[*segmentJob] {
	return &halving[*segmentJob]{
		ask: func(ctx context.Context, b []*segmentJob) error {
			r, err := write(b)
			if err != nil {
				return err
			}
			return twice(ctx, r, len(b) == 1, func(ctx context.Context, r Request) error { return w.ask(ctx, r, b, take) })
		},
		split: func(b []*segmentJob) {
			for _, j := range b {
				j.before = nil // what was refused must not stand before the next
			}
		},
		lost: func(*segmentJob, *Error) {},
	}
}

// correct asks once more for what failed. That nothing of use comes of it costs the correction only, and is kept: the next run need not try.
func (w *translating) correct(ctx context.Context, failed []*segmentJob) error {
	h := w.halving(w.correction, w.corrected)
	err := h.all(ctx, batches(failed), w.AtOnce)
	if err != nil && separable(err) == nil {
		return err
	}
	if err != nil {
		w.note("what failed the checks was not corrected: %v", err)
	}
	for _, j := range failed {
		if j.first == nil {
			_ = w.Cache.put(w.correctionKey(j), kept{Problem: BadReply}) // costs a request at most
		}
	}
	return nil
}

// missing gives the jobs that the cache does not answer.
func (w *translating) missing() []*segmentJob {
	var out []*segmentJob
	for _, j := range w.jobs {
		text, ok := w.kept(j.key)
		if !ok {
			out = append(out, j)
		}
		j.answer = text
	}
	return out
}

// kept gives a translation from the cache.
func (w *translating) kept(key string) (string, bool) {
	k, ok := w.Cache.get(key)
	if !ok || w.Fresh || k.Problem != "" {
		return "", false
	}
	var t keptTranslation
	if json.Unmarshal([]byte(k.Text), &t) != nil {
		return "", false
	}
	return t.Text, t.Text != ""
}

// keep keeps a translation as the model gave it: it is checked each time.
func (w *translating) keep(key, text string) {
	value, err := marshal(keptTranslation{text})
	if err == nil {
		err = w.Cache.put(key, kept{Text: value, Model: w.Model})
	}
	if err != nil && w.Cache.tell() {
		w.note("the reply could not be kept: %v", err)
	}
}

// note tells people something about the text.
func (w *translating) note(format string, args ...any) {
	if w.Note != nil {
		w.Note(w.name, fmt.Sprintf(format, args...))
	}
}

// batches cuts jobs into those of one request each: segments, their terms and matches within the bounds. A segment is never cut.
func batches(jobs []*segmentJob) [][]*segmentJob {
	var out [][]*segmentJob
	var b []*segmentJob
	tokens, matched := 0, 0
	known := map[*terms.Entry]bool{}
	for _, j := range jobs {
		n, fresh, match := EstimateTokens(j.Text)+8, 0, min(1, len(j.Examples))
		for _, e := range j.terms {
			if !known[e] {
				fresh++
			}
		}
		if len(b) > 0 && (len(b) == batchSegments || tokens+n > batchTokens || len(known)+fresh > mostTermLines || matched+match > mostExamples) {
			out, b, tokens, matched = append(out, b), nil, 0, 0
			clear(known)
		}
		b, tokens, matched = append(b, j), tokens+n, matched+match
		for _, e := range j.terms {
			known[e] = true
		}
	}
	if len(b) > 0 {
		out = append(out, b)
	}
	return out
}

// ask asks for translations and hands them out.
func (w *translating) ask(ctx context.Context, r Request, b []*segmentJob, take func(*segmentJob, string)) error {
	reply, err := w.Asker.Ask(ctx, r)
	if err != nil {
		return err
	}
	var got translationReply
	if err := json.Unmarshal([]byte(reply.Text), &got); err != nil {
		return &Error{Kind: BadReply, Message: "the reply is not the JSON object that was asked for"}
	}
	var want, ids []string
	answers := map[string]string{}
	for _, t := range got.Translations {
		if text := singleSpaced(t.Text); text != "" {
			ids = append(ids, plainID(t.ID))
			answers[plainID(t.ID)] = text
		}
	}
	for _, j := range b {
		want = append(want, j.id)
	}
	if err := matchIDs(want, ids); err != nil {
		return err
	}
	for _, j := range b {
		take(j, answers[j.id])
	}
	return nil
}

// request asks for translations.
func (w *translating) request(b []*segmentJob) (Request, error) {
	data := w.data(b)
	data.Before = b[0].before
	for _, j := range b {
		data.Segments = append(data.Segments, segmentLine{ID: j.id, Text: promptLine(j.Text)})
	}
	return w.fill("translate.user", data)
}

// data is what the templates have in common: terms, and matches in turn from all segments.
func (w *translating) data(b []*segmentJob) translateData {
	data := translateData{Fence: w.fence}
	var all []*terms.Entry
	for _, j := range b {
		for _, e := range j.terms {
			if !slices.Contains(all, e) {
				all = append(all, e)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *terms.Entry) int { return termRank(a) - termRank(b) })
	data.Terms = termLines(all[:min(len(all), mostTermLines)])
	for round := range mostExamples {
		for _, j := range b {
			if round >= len(j.Examples) || len(data.Examples) == mostExamples {
				continue
			}
			u := j.Examples[round].Unit
			if e := (Example{promptLine(u.Source), promptLine(u.Target)}); !slices.Contains(data.Examples, e) {
				data.Examples = append(data.Examples, e)
			}
		}
	}
	return data
}

func (w *translating) fill(name string, data translateData) (Request, error) {
	user, err := w.prompts.write(name, data)
	return Request{System: w.system, User: user, Schema: translationSchema(), MaxTokens: replyTokens}, err
}

// answered takes a first answer.
func (w *translating) answered(j *segmentJob, text string) {
	j.answer = text
	w.keep(j.key, text)
}

// made gives what became of each passage.
func (w *translating) made() []translate.Made {
	out := make([]translate.Made, len(w.same))
	for i, at := range w.same {
		if why, barred := w.barred[i]; barred {
			out[i] = translate.Made{Fault: why, Barred: true, Lines: []string{"not sent: it " + why}}
			continue
		}
		j := w.jobs[at]
		switch {
		case j.answer == "" && j.fault == "":
			continue // not asked for any more
		case j.answer == "":
			out[i] = translate.Made{Fault: j.fault, Lines: []string{"nothing: " + j.fault}}
		case j.unusable != "":
			out[i] = translate.Made{Fault: "what the model made " + j.unusable, Lines: j.lines()}
		default:
			out[i] = translate.Made{Text: j.answer, Score: j.score, Findings: j.findings, Lines: j.lines()}
		}
	}
	return out
}

// lines tell how a translation came about.
func (j *segmentJob) lines() []string {
	var out []string
	for _, l := range termLines(j.terms) {
		out = append(out, "term: "+l.VI+" = "+l.EN)
	}
	for _, m := range j.Examples {
		out = append(out, fmt.Sprintf("example: unit %d, %d", m.Unit.ID, m.Score))
	}
	for _, f := range j.first {
		out = append(out, "found in the first answer: "+f)
	}
	return append(out, "answer: "+j.answer)
}

// passageSegment is the passage as the checks of a whole text take it.
func passageSegment(p *translate.Passage) *article.Segment {
	text := viet.Normalise(p.Text).String()
	return &article.Segment{ID: p.ID, Span: viet.Span{End: len(text)}, Text: text}
}

// checked runs the checks of translations.
func (w *translating) checked(j *segmentJob, text string) []verify.Finding {
	return verify.Translation(passageSegment(j.Passage), text, w.Base).Findings
}
