package translate

import (
	"fmt"
	"path/filepath"
	"strings"

	"songngu/internal/transfer"
	"songngu/memory"
)

// Draft is a segment as a translator gets it to finish: a unit that nobody approved, in no store.
type Draft struct {
	memory.Unit
	// Untrusted is English of grade C, which is no target but may be of help.
	Untrusted string
	// Score is that of Untrusted.
	Score       int
	Suggestions []memory.Match
}

// Drafts gives the segments that were translated as drafts, with what there is to know of them as notes. What the memory had, approved,
// is a draft too: only whoever reads the text can tell whether it fits here.
func (d *Document) Drafts() []Draft {
	name := d.Article.ID
	if d.Article.Path != "" {
		name = filepath.Base(d.Article.Path)
	}
	before, after := neighbours(d.Article)
	var out []Draft
	for i := range d.Segments {
		s := &d.Segments[i]
		if s.Origin == None {
			continue
		}
		u := memory.Unit{Source: oneLine(s.Text), Target: s.Target, SourceLang: "vi", TargetLang: "en", Origin: memory.Machine, Status: memory.Draft,
			Prev: before[i], Next: after[i], Document: name, Note: strings.Join(notes(s), "\n")}
		if s.Approved() {
			u.Origin = s.Match.Unit.Origin
		}
		draft := Draft{Unit: u, Suggestions: s.Suggestions}
		if s.Origin == Missing {
			draft.Origin = "" // whoever fills it in will have made it
		}
		if s.Grade == transfer.GradeC {
			draft.Target, draft.Untrusted, draft.Score = "", s.Target, s.Score
			draft.Origin = "" // whoever fills it in will have made it
		}
		out = append(out, draft)
	}
	return out
}

// notes says where the English comes from, and what is wrong with it.
func notes(s *Segment) []string {
	var out []string
	switch s.Origin {
	case Engine:
		out = append(out, fmt.Sprintf("engine, grade %s, %d", s.Grade, s.Score))
	case Model:
		out = append(out, fmt.Sprintf("model %s, %d", s.Model, s.Score))
	case Missing: // its finding says why
	case Repaired:
		out = append(out, fmt.Sprintf("repaired from unit %d, %d", s.Match.Unit.ID, s.Score))
	default:
		out = append(out, fmt.Sprintf("approved, unit %d, %s", s.Match.Unit.ID, s.Origin))
	}
	for _, u := range s.Unknown {
		out = append(out, "unknown: "+u.In(s.Text))
	}
	for _, f := range s.Findings {
		out = append(out, fmt.Sprintf("%s %s: %s", f.Check, f.Severity, f.Message))
	}
	return out
}
