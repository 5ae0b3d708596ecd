package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"

	"github.com/urfave/cli/v2"

	"songngu/internal/article"
	"songngu/internal/llm"
	"songngu/internal/translate"
)

// modelTranslation is what a run of translate needs for a language model.
type modelTranslation struct {
	modelAccess
	options llm.TranslatorOptions
	missing atomic.Int64 // segments that have no English
	told    sync.Once    // that the engine goes on in lines

	once       sync.Once
	translator *llm.Translator
	err        error
}

// chooseTranslator decides, before anything is read, which engine the run has; nil stands for the offline engine.
func chooseTranslator(h host, c *cli.Context, atOnce int) (*modelTranslation, error) {
	e, ok, err := chooseEndpoint(h, c)
	if err != nil || !ok {
		return nil, unusedModelFlags(c, err)
	}
	access, err := h.access(e)
	if err != nil {
		return nil, err
	}
	m := &modelTranslation{modelAccess: access}
	m.options = llm.TranslatorOptions{ModelOptions: m.asking(c, e), AtOnce: atOnce,
		Note: func(name, message string) { h.tell(name+": "+message, "") }}
	return m, nil
}

// machine makes the translator once the terms are loaded.
func (m *modelTranslation) machine(e *engine) (*llm.Translator, error) {
	m.once.Do(func() {
		m.options.Base, m.options.Engine = e.base, e.transfer
		m.translator, m.err = llm.NewTranslator(m.options)
	})
	return m.translator, m.err
}

// count counts the segments that have no English.
func (m *modelTranslation) count(segments []translate.Segment) (missing int) {
	for i := range segments {
		if segments[i].Origin == translate.Missing {
			missing++
		}
	}
	m.missing.Add(int64(missing))
	return missing
}

// goesOn tells that the engine makes what the model was not asked for.
func (m *modelTranslation) goesOn(name string, problem error) {
	err := modelFault(name, problem)
	if f, ok := errors.AsType[*fault](err); ok {
		m.host.tell(f.msg+": the rest is translated by the offline engine", f.hint)
		return
	}
	m.host.tell(err.Error(), "")
}

// verdict adds to that of the tally what has no English.
func (m *modelTranslation) verdict(t tally, strict bool) error {
	err := t.verdict(strict)
	n := m.missing.Load()
	if n > 0 && (err == nil || t.failed == 0) && t.done > 0 {
		err = &fault{code: exitPartial, msg: fmt.Sprintf("segments without English: %d", n), hint: "--fallback offline has the engine make them"}
	}
	m.tellNext(m.options.Cache, t.failed > 0 && (t.done > 0 || t.code == exitBudget) || n > 0)
	return err
}

// dryRun prints what a run would send.
func (t *translation) dryRun(h host, c *cli.Context) error {
	if t.lines {
		return usage("leave --lines out for what a text of these lines would take", "--lines and --dry-run do not go together")
	}
	b, err := newBatch[planned](h, c)
	if err != nil {
		return err
	}
	b.make = func(ctx context.Context, e *engine, a *article.Article) (planned, error) {
		tr, err := t.translator(e)
		if err != nil {
			return planned{}, err
		}
		passages, err := tr.Passages(ctx, a, t.all)
		if err != nil {
			return planned{}, memoryFault(t.memoryPath, err)
		}
		p, err := t.model.translator.Plan(ctx, nameOf(a), passages)
		return planned{nameOf(a), p}, err
	}
	b.flagged = func(planned) int { return 0 }
	b.printer = func(w io.Writer) (printer[planned], error) {
		return t.model.planPrinter(w, c.Bool("show-prompt")), nil
	}
	y, err := b.run(c.Context)
	if err != nil {
		return err
	}
	return y.verdict(false)
}
