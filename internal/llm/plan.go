package llm

import (
	"context"

	"songngu/internal/article"
)

// Plan is what drafting an article may take.
type Plan struct {
	Sentences int
	// Kept is the number of drafts that the cache has already; Requests is the number of requests for the others, Most with a repair.
	Kept, Requests, Most int
	// Low and High bound the tokens that are read, Reply those that may be written. A Vietnamese syllable takes 1.3 tokens with newer
	// vocabularies and 2.2 with older ones; where it is not known which the model has, the two ends are those of either. A reply that has to be
	// asked for again adds to all.
	Low, High, Reply int
	// Cheap and Dear bound the cost in US dollars; both are 0 without a price.
	Cheap, Dear float64
	// Prompts are the first requests as they would be sent.
	Prompts []Request
}

// Plan says what drafting a would take, and sends nothing.
func (d *Drafter) Plan(ctx context.Context, a *article.Article) (Plan, error) {
	var p Plan
	w, err := d.newWork(ctx, a)
	if err != nil || len(w.segments) == 0 {
		return p, err
	}
	p.Sentences = len(w.segments)
	parts := split(w.segments, partTokens)
	for i, part := range parts {
		r, err := w.request(ctx, part, i+1, len(parts))
		if err != nil {
			return p, err
		}
		p.Prompts = append(p.Prompts, r)
		if _, ok := w.known(w.key(r)); ok {
			p.Kept++
			continue
		}
		p.Requests++
		p.read(d.Model, r.System+r.User+string(r.Schema.JSON))
		p.Reply += r.MaxTokens
	}
	if p.Requests == 0 {
		return p, nil
	}
	if len(parts) > 1 { // the choice, of statements that are shorter than the text
		p.Requests++
		p.read(d.Model, w.merge)
		p.High += mergeTokens
		p.Reply += replyTokens / 2
	}
	p.Most = p.Requests + 1
	p.High += EstimateTokens(w.system) + min(partTokensOf(w.segments), partTokens) + replyTokens/4 // a repair
	if w.Revise {                                                                                  // what passed, and what was repaired; nothing where the model says nothing
		most := 2
		if len(parts) > 1 {
			most *= len(parts) + 1
		}
		p.Most += most
		p.High += most*(EstimateTokens(w.revision+string(revisionSchema().JSON))+roundTokens) + 2*(partTokensOf(w.segments)+mergeTokens/4)
		p.Reply += most * replyTokens
	}
	p.Reply += replyTokens
	if d.Price != nil {
		p.Cheap, p.Dear = d.Price.Cost(p.Low, p.Requests*leastReply), d.Price.Cost(p.High, p.Reply)
	}
	return p, nil
}

// leastReply is what a reply without any statement takes.
const leastReply = 20

// read adds the tokens of a prompt.
func (p *Plan) read(model, text string) {
	low, high := tokenRange(model, text)
	p.Low += low
	p.High += high + roundTokens
}
