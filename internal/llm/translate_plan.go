package llm

import (
	"context"

	"songngu/internal/translate"
)

// Plan says what translating passages would take, and sends nothing. The requests that the cache answers are counted as if what is kept had
// been asked for together.
func (t *Translator) Plan(ctx context.Context, name string, all []translate.Passage) (Plan, error) {
	var p Plan
	w, err := t.newTranslating(ctx, name, all)
	if err != nil {
		return p, err
	}
	p.Sentences = len(w.jobs)
	missing := batches(w.missing())
	var known, failed []*segmentJob
	for _, j := range w.jobs {
		if j.answer == "" {
			continue
		}
		known = append(known, j)
		if j.verdict = w.judge(j, j.answer); len(j.wrong) > 0 && !w.correctedBefore(j) {
			failed = append(failed, j)
		}
	}
	p.Kept = len(batches(known))
	if err := w.plan(&p, missing, w.request); err != nil {
		return p, err
	}
	if err := w.plan(&p, batches(failed), w.correction); err != nil {
		return p, err
	}
	again := p.High * len(missing) / max(1, p.Requests) // what is new may have to be corrected
	p.Most, p.High, p.Reply = p.Requests+len(missing), p.High+again+again/2, p.Reply+replyTokens*len(missing)
	if t.Price != nil && p.Requests > 0 {
		p.Cheap, p.Dear = t.Price.Cost(p.Low, p.Requests*leastReply), t.Price.Cost(p.High, p.Reply)
	}
	return p, nil
}

// plan adds requests that would be sent.
func (w *translating) plan(p *Plan, all [][]*segmentJob, write func([]*segmentJob) (Request, error)) error {
	for _, b := range all {
		r, err := write(b)
		if err != nil {
			return err
		}
		p.Prompts = append(p.Prompts, r)
		p.Requests++
		p.read(w.Model, r.System+r.User+string(r.Schema.JSON))
		p.Reply += r.MaxTokens
	}
	return nil
}
