package llm

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"

	"songngu/internal/article"
	"songngu/internal/summary"
	"songngu/internal/verify"
)

// repair shows the model once what failed the checks, and takes what passes them now.
func (w *work) repair(ctx context.Context, d *summary.Draft) error {
	failed := w.failed(d)
	if len(failed) == 0 {
		return nil
	}
	part := w.around(citedBy(d, failed))
	if len(part) == 0 {
		return nil
	}
	user, err := w.prompts.write("repair.user", repairData{Fence: w.fence, Terms: w.terms(part), Failed: failed, Sentences: sentences(part)})
	if err != nil {
		return err
	}
	var reply repairReply
	request := Request{System: w.system, User: user, Schema: repairSchema(), MaxTokens: replyTokens}
	err = w.ask(ctx, request, func(text string) string {
		reply = repairReply{}
		if err := json.Unmarshal([]byte(text), &reply); err != nil {
			return "it is not the JSON object that was asked for"
		}
		var texts []string
		for _, s := range reply.Statements {
			if s.Text != "" {
				texts = append(texts, s.Text)
			}
		}
		return w.screen.screenReply(texts)
	})
	if unusable(err) {
		w.note("what failed the checks was not repaired: %v", err)
		w.keep(w.key(request), kept{Problem: BadReply}) // the next run need not try
		return nil
	}
	if err != nil {
		return err
	}
	if taken := w.take(d, failed, reply.Statements); len(taken) > 0 {
		return w.revise(ctx, d, taken)
	}
	return nil
}

// unusable reports errors that cost the repair or the revision and not the draft: the model was reached and gave nothing of use.
func unusable(err error) bool {
	if _, refused := errors.AsType[*DraftRefusedError](err); refused {
		return true
	}
	var e *Error
	return errors.As(err, &e) && (e.Kind == BadReply || e.Kind == TooLong || e.Kind == Truncated || e.Kind == Refused)
}

// failed gives the statements that are not proved or ignore the glossary, with what was found. Number 0 is the headline.
func (w *work) failed(d *summary.Draft) []failedLine {
	b := w.claimed.Verify(summary.Draft{Headline: d.Headline, HeadlineCites: d.HeadlineCites, HeadlineDoubts: d.HeadlineDoubts, Statements: d.Statements})
	lines := make([][]string, len(d.Statements)+1)
	for _, f := range b.Findings {
		if f.Severity == verify.Error && f.Statement < len(d.Statements) {
			lines[f.Statement+1] = append(lines[f.Statement+1], f.Message)
		}
	}
	var out []failedLine
	for i, found := range lines {
		text := d.Headline
		if i > 0 {
			s := d.Statements[i-1]
			text = s.Text
			found = append(found, w.ignored(s)...)
		}
		if len(found) > 0 && text != "" {
			out = append(out, failedLine{Number: i, Text: harmlessLine(text), Findings: harmlessLines(found)})
		}
	}
	return out
}

// harmlessLine takes out of a text of the model what could pass for the fence.
func harmlessLine(text string) string { return strings.ReplaceAll(text, "<<<", "") }

func harmlessLines(all []string) []string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = harmlessLine(s)
	}
	return out
}

// ignored gives the terms of the quotes that the glossary has in words that the statement has not. English may say them otherwise: it
// is asked for once and not held against the statement.
func (w *work) ignored(s summary.Statement) []string {
	if w.Base == nil || len(s.Quotes) == 0 {
		return nil
	}
	key := glossedKey(s)
	if known, ok := w.ignoredIn.Load(key); ok {
		return known.([]string)
	}
	found := w.unglossed(s)
	w.ignoredIn.Store(key, found)
	return found
}

// glossedKey names what ignored goes by: the text and its quotes.
func glossedKey(s summary.Statement) string {
	key := append(make([]byte, 0, len(s.Text)+64), s.Text...)
	for _, q := range s.Quotes {
		key = append(append(key, 0), q.Segment...)
		key = strconv.AppendInt(append(key, 0), int64(q.Start), 10)
		key = strconv.AppendInt(append(key, 0), int64(q.End), 10)
	}
	return string(key)
}

// unglossed is ignored of a statement for the first time.
func (w *work) unglossed(s summary.Statement) []string {
	var out []string
	for _, q := range s.Quotes {
		for _, t := range w.claimed.Glossary(q, s.Text) {
			if !slices.Contains(out, t.Message) {
				out = append(out, t.Message)
			}
		}
	}
	return out
}

// citedBy gives what each failed statement cites.
func citedBy(d *summary.Draft, failed []failedLine) [][]string {
	var out [][]string
	for _, f := range failed {
		cites := d.HeadlineCites
		if f.Number > 0 {
			cites = d.Statements[f.Number-1].Cites
		}
		out = append(out, cites)
	}
	return out
}

// around gives the segments that statements cite, with those beside them, in order of text.
func (w *work) around(cited [][]string) []*article.Segment {
	wanted := map[string]bool{}
	for _, cites := range cited {
		for _, c := range cites {
			wanted[c] = true
		}
	}
	var out []*article.Segment
	for i, s := range w.segments {
		near := wanted[s.ID] || i > 0 && wanted[w.segments[i-1].ID] || i+1 < len(w.segments) && wanted[w.segments[i+1].ID]
		if near && !w.unread[s.ID] {
			out = append(out, s)
		}
	}
	return out
}

// take puts repaired statements in the place of failed ones, and gives their numbers. One that was proved gives way only to one that is proved, too.
func (w *work) take(d *summary.Draft, failed []failedLine, repaired []repairedClaim) (taken []int) {
	asked := map[int]bool{}
	for _, f := range failed {
		asked[f.Number] = true
	}
	for _, r := range repaired {
		r.Text = singleSpaced(r.Text)
		if !asked[r.Number] || r.Text == "" {
			continue
		}
		asked[r.Number] = false
		if r.Number == 0 {
			if w.takeHeadline(d, r) {
				taken = append(taken, 0)
			}
			continue
		}
		old := &d.Statements[r.Number-1]
		s := w.statement(r.claim)
		s.Section = old.Section
		if w.proved(s) && (!w.proved(*old) || len(w.ignored(s)) < len(w.ignored(*old))) {
			*old = s
			taken = append(taken, r.Number)
		}
	}
	return taken
}

// takeHeadline takes a repaired headline that is proved, and reports whether it is.
func (w *work) takeHeadline(d *summary.Draft, r repairedClaim) bool {
	text, cites, doubts := w.headline(heading{Evidence: r.Evidence, Text: r.Text})
	if text == "" || len(doubts) > 0 {
		return false
	}
	b := w.claimed.Verify(summary.Draft{Headline: text, HeadlineCites: cites})
	if b.HeadlineVerdict != verify.Proved {
		return false
	}
	d.Headline, d.HeadlineCites, d.HeadlineDoubts = text, cites, nil
	return true
}

func (w *work) proved(s summary.Statement) bool {
	return w.claimed.Verify(summary.Draft{Statements: []summary.Statement{s}}).Verdicts[0] == verify.Proved
}
