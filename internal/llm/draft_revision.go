package llm

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"songngu/internal/facts"
	"songngu/internal/summary"
	"songngu/internal/verify"
)

// revise has the model hold what passed the checks against the sentences that it cites, in a request of its own: who reads a statement beside its
// source sees what who wrote it did not. What differs by that is doubted. numbers are those to be read, nil for all; 0 is the headline. What has no
// verdict, since the model gave none of use, is told and stands with a warning.
func (w *work) revise(ctx context.Context, d *summary.Draft, numbers []int) error {
	if !w.Revise {
		return nil
	}
	for _, group := range w.revisions(d, numbers) {
		verdicts, err := w.verdicts(ctx, group)
		if err != nil && !unusable(err) {
			return err
		}
		if n := len(group) - len(verdicts); n > 0 {
			w.note("statements that the model did not read again beside their sentences: %d%s", n, because(err))
			warn(d, group, verdicts)
		}
		for _, v := range verdicts {
			w.doubt(d, v)
		}
	}
	return nil
}

// warn marks the statements of a group that no verdict is about.
func warn(d *summary.Draft, group []revisedLine, verdicts []revised) {
	for _, line := range group {
		switch {
		case slices.ContainsFunc(verdicts, func(v revised) bool { return v.Number == line.Number }):
		case line.Number == 0:
			d.HeadlineUnsure = true
		default:
			d.Statements[line.Number-1].Unsure = true
		}
	}
}

// because is err as the end of a message.
func because(err error) string {
	if err == nil {
		return ""
	}
	return ": " + err.Error()
}

// doubt notes what a verdict holds against a statement.
func (w *work) doubt(d *summary.Draft, v revised) {
	if v.Faithful {
		return
	}
	doubt := "is not what its sentences say, as the model finds on reading it again"
	if differs := singleSpaced(v.Differs); differs != "" && w.screen.doubt(differs) == "" {
		doubt += ": " + clip(harmlessLine(differs))
	}
	if v.Number == 0 {
		d.HeadlineDoubts = append(d.HeadlineDoubts, doubt)
		return
	}
	s := &d.Statements[v.Number-1]
	s.Doubts = append(slices.Clone(s.Doubts), doubt)
}

// revisions gives the lines to be revised, in order of text and in groups whose sentences fit one request: as many at most as the text has parts, or one more.
func (w *work) revisions(d *summary.Draft, numbers []int) [][]revisedLine {
	lines := w.passed(d)
	if numbers != nil {
		lines = slices.DeleteFunc(lines, func(l revisedLine) bool { return !slices.Contains(numbers, l.Number) })
	}
	slices.SortStableFunc(lines, func(l, o revisedLine) int { return w.place(l.cites[0]) - w.place(o.cites[0]) })
	var groups [][]revisedLine
	var cited [][]string // of the last group
	for _, line := range lines {
		if cited = append(cited, line.cites); len(groups) == 0 || partTokensOf(w.around(cited)) > partTokens {
			groups, cited = append(groups, nil), [][]string{line.cites}
		}
		last := &groups[len(groups)-1]
		*last = append(*last, line)
	}
	return groups
}

// passed gives what the checks hold nothing against, the headline included.
func (w *work) passed(d *summary.Draft) []revisedLine {
	b := w.claimed.Verify(summary.Draft{Headline: d.Headline, HeadlineCites: d.HeadlineCites, HeadlineDoubts: d.HeadlineDoubts, Statements: d.Statements})
	var out []revisedLine
	add := func(number int, text string, cites []string, v verify.Verdict) {
		if text != "" && v == verify.Proved && len(cites) > 0 {
			out = append(out, revisedLine{Number: number, Cites: strings.Join(cites, " "), Text: harmlessLine(text), cites: cites})
		}
	}
	add(0, d.Headline, d.HeadlineCites, b.HeadlineVerdict)
	for i, s := range d.Statements {
		add(i+1, s.Text, s.Cites, b.Verdicts[i])
	}
	return out
}

// verdicts asks for the verdicts of a group.
func (w *work) verdicts(ctx context.Context, group []revisedLine) ([]revised, error) {
	r, err := w.revisionOf(group)
	if err != nil {
		return nil, err
	}
	var out []revised
	err = w.ask(ctx, r, func(text string) string {
		var reply revisionReply
		if err := json.Unmarshal([]byte(text), &reply); err != nil {
			return "it is not the JSON object that was asked for"
		}
		if out = verdictsOf(group, reply.Verdicts); len(out) == 0 {
			return "no number has a verdict"
		}
		return ""
	})
	if unusable(err) {
		w.keep(w.key(r), kept{Problem: BadReply}) // the next run need not try
	}
	return out, err
}

// verdictsOf gives the first verdict of each number of the group that has one, in its order.
func verdictsOf(group []revisedLine, all []revised) []revised {
	var out []revised
	for _, line := range group {
		if i := slices.IndexFunc(all, func(v revised) bool { return v.Number == line.Number }); i >= 0 {
			out = append(out, all[i])
		}
	}
	return out
}

// revisionOf is the request for the verdicts of a group.
func (w *work) revisionOf(group []revisedLine) (Request, error) {
	var cites [][]string
	for _, line := range group {
		cites = append(cites, line.cites)
	}
	part := w.around(cites)
	user, err := w.prompts.write("revision.user", revisionData{Fence: w.fence, Date: facts.ISO(&w.article.Date), Terms: w.terms(part),
		Sentences: sentences(part), Statements: group})
	return Request{System: w.revision, User: user, Schema: revisionSchema(), MaxTokens: replyTokens}, err
}
