package main

import (
	"context"
	"io"
	"path/filepath"

	"github.com/urfave/cli/v2"

	"songngu/memory"
	"songngu/memory/xliff"
)

// articleExport is an article that goes to a translator, with what the memory has for each sentence.
type articleExport struct {
	path      string
	sentences []string
}

// readArticle reads the sentences of an article.
func readArticle(h host, path string) (*articleExport, error) {
	sentences, err := segmentsOf(h, input{path: path})
	if err != nil {
		return nil, err
	}
	return &articleExport{path: path, sentences: sentences}, nil
}

// writeArticle writes an article in place of units.
func (e *export) writeArticle(c *cli.Context, m *memory.Memory, w io.Writer) error {
	x, err := newXLIFFWriter(w, e.format, e.langs)
	if err != nil {
		return err
	}
	if err := m.Refresh(c.Context, e.tell); err != nil {
		return err
	}
	if err := e.article.write(c.Context, m, e.langs, x); err != nil {
		return err
	}
	err = x.Close()
	e.removed = x.Removed()
	return err
}

// write writes the sentences in order. One that the memory has, approved and without a rival, has its translation filled in as
// a draft, because only whoever reads the article can tell whether it fits here.
func (a *articleExport) write(ctx context.Context, m *memory.Memory, langs languages, w *xliff.Writer) error {
	for i, source := range a.sentences {
		u := memory.Unit{Source: source, SourceLang: langs.source, TargetLang: langs.target, Document: filepath.Base(a.path)}
		if i > 0 {
			u.Prev = a.sentences[i-1]
		}
		if i+1 < len(a.sentences) {
			u.Next = a.sentences[i+1]
		}
		matches, err := m.Match(ctx, memory.Query{Source: u.Source, Prev: u.Prev, Next: u.Next, SourceLang: u.SourceLang, TargetLang: u.TargetLang})
		if err != nil {
			return err
		}
		s := xliff.Segment{Unit: u}
		if len(matches) > 0 && matches[0].Score >= memory.ExactScore && !matches[0].Rival {
			best := matches[0].Unit
			s.Target, s.Origin, s.Status = best.Target, best.Origin, memory.Draft
		}
		for _, match := range matches {
			s.Suggestions = append(s.Suggestions, suggestion(match))
		}
		if err := w.WriteSegment(s); err != nil {
			return err
		}
	}
	return nil
}

// suggestion gives a match as a file shows it. A repaired target is nobody's work as it stands.
func suggestion(m memory.Match) xliff.Suggestion {
	u := m.Unit
	if m.Whole && m.Repaired != "" {
		u.Target, u.TargetMarkup, u.Origin = m.Repaired, "", memory.Machine
	}
	return xliff.Suggestion{Unit: u, Quality: m.Score}
}
