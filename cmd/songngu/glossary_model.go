package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"songngu/internal/glossary"
	"songngu/internal/llm"
	"songngu/memory"
)

// buildModelFlags are the flags of glossary build that are about the endpoint. A dry run is one without a model, too.
func buildModelFlags() []cli.Flag {
	flags := []cli.Flag{&cli.StringFlag{Name: "engine", Value: "auto", Usage: "work with `ENGINE`: auto, offline or llm"}}
	for _, f := range modelFlags("a glossary without the model where it fails") {
		if f.Names()[0] != "dry-run" {
			flags = append(flags, f)
		}
	}
	return flags
}

// modelProposals is what a run of glossary build needs for a language model.
type modelProposals struct {
	modelAccess
	options llm.ProposerOptions
}

// proposalsAtOnce is how many requests a build has under way at a time: as many as the client lets through.
const proposalsAtOnce = 4

// chooseProposer decides, before anything is read, which engine the run has; nil stands for the offline engine.
func chooseProposer(h host, c *cli.Context) (*modelProposals, error) {
	e, ok, err := chooseEndpoint(h, c)
	if err != nil || !ok {
		return nil, unusedModelFlags(c, err, "dry-run")
	}
	access, err := h.access(e)
	if err != nil {
		return nil, err
	}
	m := &modelProposals{modelAccess: access}
	m.options = llm.ProposerOptions{ModelOptions: m.asking(c, e),
		AtOnce: proposalsAtOnce, Note: func(message string) { h.tell(message, "") }}
	return m, nil
}

// candidates gives the proposer, and the entries that it is asked about with where they stand.
func (m *modelProposals) candidates(h host, c *cli.Context, e *engine, found []glossary.Entry) (*llm.Proposer, []glossary.Candidate, []int, error) {
	m.options.Base = e.base
	p, err := llm.NewProposer(m.options)
	if err != nil {
		return nil, nil, nil, err
	}
	settled, done, err := settledTerms(h, c)
	if err != nil {
		return nil, nil, nil, err
	}
	defer done()
	all, at, err := glossary.Candidates(found, settled)
	return p, all, at, err
}

// propose gives the entries with what the model proposes for those whose English nobody settled. In a dry run nothing is sent, and what would be
// is told.
func (m *modelProposals) propose(h host, c *cli.Context, e *engine, found []glossary.Entry) ([]glossary.Entry, error) {
	p, all, at, err := m.candidates(h, c, e, found)
	if err != nil || len(all) == 0 {
		return found, err
	}
	var proposals []glossary.Proposal
	if c.Bool("dry-run") {
		proposals, err = m.kept(p, all)
	} else {
		proposals, err = p.Propose(c.Context, all)
		m.tellNext(m.options.Cache, err != nil && exitOf(modelFault("", err)) == exitBudget)
	}
	if err != nil {
		err = modelFault("candidates", err)
		var f *fault
		if !m.fallback || !errors.As(err, &f) {
			return nil, err
		}
		h.tell(f.msg+": the rest is as the offline engine has it", f.hint)
	}
	entries, o := glossary.Propose(found, at, proposals, m.options.Model)
	m.tell(len(all), o)
	return entries, nil
}

// kept gives the proposals of the cache, and tells what the others would take.
func (m *modelProposals) kept(p *llm.Proposer, all []glossary.Candidate) ([]glossary.Proposal, error) {
	plan, err := p.Plan(all)
	if err != nil {
		return nil, err
	}
	m.host.tell(fmt.Sprintf("candidates: %d; requests: %d, %d in the cache; to %s, model %s; nothing was sent", plan.Sentences, plan.Requests, plan.Kept,
		m.gate.Host(), m.gate.Model()), "--show-prompt prints them, with tokens and cost")
	return p.Kept(all)
}

// tell says what became of the candidates.
func (m *modelProposals) tell(asked int, o glossary.Outcome) {
	text := fmt.Sprintf("candidates: %d; with English of the model: %d, of which none is approved", asked, o.English)
	if o.Joined > 0 {
		text += fmt.Sprintf("; short forms of others: %d", o.Joined)
	}
	if o.Refused > 0 {
		text += fmt.Sprintf("; without an answer that holds: %d", o.Refused)
	}
	m.host.tell(text, "")
	if n := len(o.NoTerm); n > 0 {
		m.host.tell(fmt.Sprintf("left out, as the model takes them for no terms: %d (first: %s)", n, o.NoTerm[0]), "--engine offline has them")
	}
}

// showPrompts prints what would be sent.
func (m *modelProposals) showPrompts(h host, c *cli.Context, e *engine, found []glossary.Entry) error {
	p, all, _, err := m.candidates(h, c, e, found)
	if err != nil {
		return err
	}
	plan, err := p.Plan(all)
	if err != nil {
		return err
	}
	return printTo(h, c, nil, func(w io.Writer) error {
		out := m.planPrinter(w, true)
		if err := out.Add(planned{"candidates", plan}); err != nil {
			return err
		}
		return out.End()
	})
}

// settledTerms gives a function that reports whether people decided about a term; it knows none where there is no memory.
func settledTerms(h host, c *cli.Context) (look func(string) (bool, error), done func(), err error) {
	db, err := existingMemory(h, c)
	if db == nil {
		return nil, func() {}, err
	}
	look = func(vi string) (bool, error) {
		e, err := db.EntryNamed(c.Context, sourceLang, vi)
		if errors.Is(err, memory.ErrNotFound) {
			return false, nil
		}
		return e.Status == memory.Approved || e.Status == memory.Rejected, err
	}
	return look, func() { _ = db.Close() }, nil
}
