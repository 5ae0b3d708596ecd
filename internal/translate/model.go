package translate

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"songngu/internal/article"
	"songngu/internal/summary"
	"songngu/internal/transfer"
	"songngu/internal/verify"
	"songngu/memory"
)

// Machine makes the English of passages with a language model.
type Machine interface {
	// Translate gives what was made of each passage, in order. name is that of the text in messages. An error is about the model and ends
	// the work; what was made before is given with it, the zero Made for the rest.
	Translate(ctx context.Context, name string, all []Passage) ([]Made, error)
	// Engine says what makes the English.
	Engine() summary.Engine
}

// Passage is a segment that a Machine is to make the English of. What the memory has is none.
type Passage struct {
	*article.Segment
	// Before is the sentence or heading before it in the text, be it a passage or not.
	Before string
	// Examples are approved translations of similar sentences, best first.
	Examples []memory.Match
}

// Made is what a Machine made of a passage.
type Made struct {
	// Text is the English, one line; "" where there is none that can be used.
	Text string
	// Score is the share of its words that the Vietnamese accounts for, 0 to 100.
	Score int
	// Findings are those beyond the checks of verify.Translation.
	Findings []verify.Finding
	// Fault says why there is no Text.
	Fault string
	// Barred is true for a passage that the model was not given, as Fault says.
	Barred bool
	// Lines tell how the English came about.
	Lines []string
}

// ModelStage is the name of the stage that tells what a model was asked and said.
const ModelStage = "model"

// mostExamples is the number of approved translations that go with a passage.
const mostExamples = 5

// ask has the model make what the memory does not have. The problem is why it was left to the engine, which Fallback allows.
func (t *Translator) ask(ctx context.Context, name string, tasks []task) (problem, err error) {
	if t.Machine == nil {
		return nil, nil
	}
	passages, at := t.passages(tasks)
	made, err := t.Machine.Translate(ctx, name, passages)
	if err != nil && (!t.Fallback || ctx.Err() != nil) {
		return nil, err
	}
	for i, m := range made {
		t.use(&tasks[at[i]], m)
	}
	return err, nil
}

// passages gives the tasks that are left as the model gets them. What has no letter needs no model.
func (t *Translator) passages(tasks []task) (all []Passage, at []int) {
	for i := range tasks {
		k := &tasks[i]
		if k.made || strings.IndexFunc(k.Text, unicode.IsLetter) < 0 {
			continue
		}
		p := Passage{Segment: &k.Segment.Segment, Before: k.around.Prev}
		for _, m := range k.matches {
			if m.Unit.Status == memory.Approved && len(p.Examples) < mostExamples {
				p.Examples = append(p.Examples, m)
			}
		}
		all, at = append(all, p), append(at, i)
	}
	return all, at
}

// use takes what the model made. What failed a check is kept and marked, unless the engine is to make it; where there is nothing to keep the
// segment stays without English. The engine makes what the model was not to see.
func (t *Translator) use(k *task, m Made) {
	if m.Text == "" && m.Fault == "" {
		return // not asked for: the engine's
	}
	s := k.Segment
	if t.Explain {
		s.Stages = []transfer.Stage{{Name: ModelStage, Lines: m.Lines}}
	}
	if m.Text == "" {
		if !m.Barred && !t.Fallback {
			s.Origin, k.made = Missing, true
			s.find(verify.Error, m.Fault)
			k.Segment = s
			return
		}
		t.instead(k, s, m.Fault)
		return
	}
	s.Target, s.Origin, s.Score, s.Model = oneLine(m.Text), Model, m.Score, t.Machine.Engine().Model
	s.check(nil, t.Base)
	for _, f := range m.Findings {
		s.find(f.Severity, f.Message)
	}
	if s.Flagged() {
		if t.Fallback {
			t.instead(k, s, firstError(s.Findings))
			return
		}
		s.Score /= 2
	}
	k.Segment, k.made = s, true
}

// instead has the engine make a segment in place of the model, and says why.
func (t *Translator) instead(k *task, s Segment, why string) {
	stages := s.Stages
	t.translate(&k.Segment, k.opt, false)
	k.Stages = append(stages, k.Stages...)
	k.find(verify.Warning, why+": by the engine, not by the model")
	k.made = true
}

// find adds a finding about the model.
func (s *Segment) find(severity verify.Severity, message string) {
	s.Findings = append(s.Findings, verify.Finding{ID: "f" + strconv.Itoa(len(s.Findings)+1), Check: verify.CheckModel, Severity: severity,
		Segment: s.ID, Message: message})
}

func firstError(findings []verify.Finding) string {
	for _, f := range findings {
		if f.Severity == verify.Error {
			return fmt.Sprintf("what the model made failed a check (%s)", f.Message)
		}
	}
	return "what the model made failed a check"
}

// nameOf is the name of an article in messages.
func nameOf(a *article.Article) string {
	if a.Path == "" {
		return "standard input"
	}
	return a.Path
}

// Passages gives what a Machine would be asked for an article; nothing is asked.
func (t *Translator) Passages(ctx context.Context, a *article.Article, all bool) ([]Passage, error) {
	d := Document{Article: a, Segments: make([]Segment, len(a.Segments))}
	tasks, _, err := t.tasks(ctx, a, all, &d)
	passages, _ := t.passages(tasks)
	return passages, err
}
