package main

import (
	"context"

	"songngu/internal/article"
	"songngu/internal/report"
	"songngu/internal/summary"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/internal/verify"
	"songngu/seeds"
)

// engine is the offline engine with the term base that it uses and is checked by.
type engine struct {
	base     *terms.Base
	transfer *transfer.Engine
}

// newBase loads the terms that the program ships with, and before those the ones that people approved.
func newBase(approved []terms.Entry) (*terms.Base, error) {
	shipped, err := terms.ReadFS(seeds.FS, "terms")
	if err != nil {
		return nil, err
	}
	if len(approved) == 0 {
		return terms.NewBase(shipped)
	}
	base, err := terms.NewBase(terms.Merge(approved, shipped))
	if err != nil {
		return nil, &fault{code: exitSetup, msg: "the glossary of the memory cannot be used: " + err.Error()}
	}
	return base, nil
}

// newEngine loads the engine with these terms: the lexicon while the term base is made.
func newEngine(approved []terms.Entry) (*engine, error) {
	var words transfer.Lexicon
	var failed error
	loaded := make(chan struct{})
	go func() {
		defer close(loaded)
		words, failed = transfer.Load()
	}()
	base, err := newBase(approved)
	if err != nil {
		return nil, err
	}
	if <-loaded; failed != nil {
		return nil, failed
	}
	return &engine{base: base, transfer: words.Engine(base)}, nil
}

// drafter is the offline drafter of the engine.
func (e *engine) drafter() *summary.Offline { return summary.NewOffline(e.base, e.transfer) }

// brief makes the verified brief of an article.
func brief(ctx context.Context, e *engine, a *article.Article) (report.Item, error) {
	d, err := e.drafter().Draft(ctx, a)
	if err != nil {
		return report.Item{}, err
	}
	return report.Item{Article: a, Brief: verify.Verify(a, d, e.base)}, nil
}
