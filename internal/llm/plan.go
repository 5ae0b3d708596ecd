package llm

import (
	"context"

	"songngu/internal/article"
)

// Plan is what drafting an article may take.
type Plan struct {
	Sentences int
	// Kept is the number of requests that the cache answers already; Requests is the number of the others, Most with a repair.
	Kept, Requests, Most int
	// Low and High bound the tokens that are read, Reply those that may be written. Vietnamese takes 1.3 to 2 times the tokens of
	// English of the same length; the two ends are those of newer and of older vocabularies.
	Low, High, Reply int
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
		if _, ok := w.Cache.get(w.key(r)); ok && !w.Fresh {
			p.Kept++
			continue
		}
		p.Requests++
		p.Low += likelyTokens(r.System + r.User)
		p.High += EstimateTokens(r.System + r.User)
		p.Reply += r.MaxTokens
	}
	if p.Requests == 0 {
		return p, nil
	}
	if len(parts) > 1 { // the choice, of statements that are shorter than the text
		p.Requests++
		p.Low += likelyTokens(w.merge)
		p.High += EstimateTokens(w.merge) + mergeTokens
		p.Reply += replyTokens / 2
	}
	p.Most = p.Requests + 1
	p.High += EstimateTokens(w.system) + min(partTokensOf(w.segments), partTokens) + replyTokens/4 // a repair
	p.Reply += replyTokens
	return p, nil
}
