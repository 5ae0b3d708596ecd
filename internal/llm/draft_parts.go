package llm

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"songngu/internal/article"
)

// claims asks for the claims of the whole article: in one request when it fits, else part by part with a choice at the end.
func (w *work) claims(ctx context.Context) ([]claim, heading, error) {
	if len(w.segments) == 0 {
		return nil, heading{}, nil
	}
	w.claimed.Recognise() // for the terms of the prompt, and before anything else looks at the segments
	parts := split(w.segments, partTokens)
	var replies []draftReply
	for i, part := range parts {
		got, err := w.part(ctx, part, i+1, len(parts))
		if err != nil {
			return nil, heading{}, err
		}
		replies = append(replies, got...)
	}
	switch len(replies) {
	case 0:
		return nil, heading{}, w.problem
	case 1:
		return replies[0].Statements, replies[0].Headline, nil
	}
	var all []claim
	for _, r := range replies {
		all = append(all, r.Statements...)
	}
	return w.choose(ctx, all)
}

// part asks for one part, and for its halves when it is too long. What the provider refuses or cannot read is left unread, and told.
func (w *work) part(ctx context.Context, part []*article.Segment, number, of int) ([]draftReply, error) {
	if w.hopeless != nil {
		w.skip(part, w.hopeless)
		return nil, nil
	}
	reply, err := w.draftOf(ctx, part, number, of)
	var e *Error
	switch {
	case err == nil:
		return []draftReply{w.seen(part, reply)}, nil
	case !errors.As(err, &e), e.Kind != TooLong && e.Kind != Truncated && e.Kind != Refused:
		return nil, err
	case len(part) > 1:
		return w.halves(ctx, part, number, of, e)
	}
	if e.Kind == Truncated && partTokensOf(part) < fewTokens {
		w.hopeless = e
	}
	w.skip(part, err)
	return nil, nil
}

// halves asks for the parts that a part falls into. A refusal is followed once: the rest of the text may be taken.
func (w *work) halves(ctx context.Context, part []*article.Segment, number, of int, e *Error) ([]draftReply, error) {
	if e.Kind == Refused && (of > 1 || len(part) < fewestRefused) {
		w.skip(part, e)
		return nil, nil
	}
	tokens := partTokensOf(part) / 2
	if e.Window > 0 {
		tokens = min(tokens, e.Window/3)
	}
	pieces := split(part, tokens)
	if len(pieces) == 1 {
		pieces = [][]*article.Segment{part[:len(part)/2], part[len(part)/2:]}
	}
	var out []draftReply
	for _, piece := range pieces {
		got, err := w.part(ctx, piece, number, of+len(pieces)-1)
		if err != nil {
			return nil, err
		}
		out = append(out, got...)
	}
	return out, nil
}

// fewTokens is the length of a sentence about which any model comes to an end: one that does not, comes to none about the others.
const fewTokens = 400

// fewestRefused is the number of sentences below which a refused text is not asked about in pieces.
const fewestRefused = 6

// seen believes a model that names an earlier sentence as the last one that it read.
func (w *work) seen(part []*article.Segment, r draftReply) draftReply {
	last := slices.IndexFunc(part, func(s *article.Segment) bool { return s.ID == strings.ToLower(strings.Trim(r.Last, "[]() ")) })
	if last < 0 || last == len(part)-1 {
		return r
	}
	for _, c := range append(slices.Clone(r.Statements), claim{Evidence: r.Headline.Evidence}) {
		for _, e := range c.Evidence {
			last = max(last, slices.IndexFunc(part, func(s *article.Segment) bool { return s.ID == e.ID }))
		}
	}
	if rest := part[last+1:]; len(rest) > 0 {
		w.note("the model says that it read to %s only, of %s; sentences unseen: %d", part[last].ID, part[len(part)-1].ID, len(rest))
		w.leave(rest)
	}
	return r
}

// skip leaves a part unread because of err.
func (w *work) skip(part []*article.Segment, err error) {
	w.problem = err
	w.leave(part)
	if len(part) == 1 {
		w.note("%s is unseen: %v", part[0].ID, err)
		return
	}
	w.note("%s to %s are unseen: %v", part[0].ID, part[len(part)-1].ID, err)
}

func (w *work) leave(part []*article.Segment) {
	for _, s := range part {
		w.unread[s.ID] = true
	}
}

func partTokensOf(part []*article.Segment) int {
	n := 0
	for _, s := range part {
		n += EstimateTokens(s.Text) + 4
	}
	return n
}

// split cuts segments into parts of at most so many tokens, between paragraphs where there is a choice. A segment is never cut.
func split(segments []*article.Segment, tokens int) [][]*article.Segment {
	var parts [][]*article.Segment
	first, used := 0, 0
	for i, s := range segments {
		n := EstimateTokens(s.Text) + 4
		if i > first && used+n > tokens {
			end := paragraphStart(segments, first, i)
			parts = append(parts, segments[first:end])
			first, used = end, partTokensOf(segments[end:i])
		}
		used += n
	}
	return append(parts, segments[first:])
}

// paragraphStart gives the begin of the paragraph of segment i, unless that is in the first half of what began at first.
func paragraphStart(segments []*article.Segment, first, i int) int {
	for k := i; k > (first+i+1)/2; k-- {
		if segments[k].Paragraph != segments[k-1].Paragraph {
			return k
		}
	}
	return i
}

// mergeTokens is what the statements of one choice may come to.
const mergeTokens = partTokens

// choose has the model choose from the claims of all parts. It answers with numbers, so that each claim keeps its evidence.
func (w *work) choose(ctx context.Context, all []claim) ([]claim, heading, error) {
	for {
		groups := groupClaims(all)
		var kept []claim
		var head heading
		for _, g := range groups {
			chosen, h, err := w.merged(ctx, g)
			if err != nil {
				return nil, head, err
			}
			kept, head = append(kept, chosen...), h
		}
		if len(groups) == 1 {
			return kept, head, nil
		}
		if len(kept) >= len(all) {
			kept = kept[:len(all)/2] // a model that keeps all would never come to an end
		}
		all = kept
	}
}

// groupClaims cuts claims into groups that fit one request.
func groupClaims(all []claim) [][]claim {
	var groups [][]claim
	first, used := 0, 0
	for i, c := range all {
		n := EstimateTokens(c.Text) + 8
		if i > first && used+n > mergeTokens {
			groups = append(groups, all[first:i])
			first, used = i, 0
		}
		used += n
	}
	return append(groups, all[first:])
}

// merged has the model choose from one group of claims.
func (w *work) merged(ctx context.Context, group []claim) ([]claim, heading, error) {
	data := mergeData{Fence: w.fence}
	for i, c := range group {
		data.Statements = append(data.Statements, mergeLine{Number: i + 1, Section: c.Section, Text: singleSpaced(c.Text)})
	}
	user, err := w.prompts.write("merge.user", data)
	if err != nil {
		return nil, heading{}, err
	}
	var reply mergeReply
	err = w.ask(ctx, Request{System: w.merge, User: user, Schema: mergeSchema(), MaxTokens: replyTokens / 2}, func(text string) string {
		reply = mergeReply{}
		if err := json.Unmarshal([]byte(text), &reply); err != nil {
			return "it is not the JSON object that was asked for"
		}
		return w.screen.screenReply([]string{reply.Headline.Text})
	})
	if err != nil {
		return nil, heading{}, err
	}
	head := heading{Text: reply.Headline.Text}
	for _, n := range reply.Headline.From {
		if n >= 1 && n <= len(group) {
			head.Evidence = append(head.Evidence, group[n-1].Evidence...)
		}
	}
	return picked(group, reply.Keep), head, nil
}

// picked gives the claims with the numbers, each once, in the order of the numbers; the first ones when no number is good.
func picked(group []claim, numbers []int) []claim {
	var out []claim
	seen := map[int]bool{}
	for _, n := range numbers {
		if n >= 1 && n <= len(group) && !seen[n] && len(out) < mostStatements {
			seen[n] = true
			out = append(out, group[n-1])
		}
	}
	if len(out) == 0 {
		out = group[:min(len(group), mostStatements)]
	}
	return out
}
