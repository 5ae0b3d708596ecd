// Package summary selects evidence from an article and drafts English statements, each citing the segments it rests on.
// Start at Drafter; Offline is the drafter that needs no network. A draft is unproved until internal/verify has seen it.
package summary

import (
	"context"

	"songngu/internal/article"
	"songngu/internal/facts"
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// Section is the part of a brief in which a statement stands.
type Section string

// The sections, in the order of the brief.
const (
	Lead   Section = "lead"
	Facts  Section = "facts"
	Speech Section = "speech"
	Plans  Section = "plans"
)

// Quote is a passage of the source that a statement rests on. Its span counts bytes of Article.Text.
type Quote struct {
	Segment string
	viet.Span
}

// Statement is one English sentence with the segments that it cites, by Segment.ID, in order of text.
type Statement struct {
	Text    string
	Section Section
	Cites   []string
	Quotes  []Quote
	// Unsure is true where the drafter is less sure than usual that it read its evidence rightly. The statement may be proved all the same.
	Unsure bool
	// Doubts are what the drafter itself found wrong with the evidence, in plain English. A statement that has any is never proved.
	Doubts []string
}

// TermUse is a term of the article with its English and the number of times that it occurs.
type TermUse struct {
	Entry *terms.Entry
	Count int
	// First is the ID of the first segment that holds it.
	First string
}

// Gloss is a Vietnamese sentence shown as it stands because no English of it is sure, with the English of the terms in it.
type Gloss struct {
	Segment string
	Text    string
	Terms   []*terms.Entry
}

// PaperUse is a legal document that the text names.
type PaperUse struct {
	// Name is its English: "Decree No. 125/2020/ND-CP", "Law on Tax Administration".
	Name string
	// First is the ID of the first segment that names it.
	First string
}

// Draft is what a Drafter makes of an article.
type Draft struct {
	Headline string
	// HeadlineCites are the segments that the headline rests on.
	HeadlineCites []string
	// HeadlineUnsure and HeadlineDoubts are as those of a statement.
	HeadlineUnsure bool
	HeadlineDoubts []string
	Statements     []Statement
	Facts          []facts.Fact
	Terms          []TermUse
	// Untranslated is filled when little is sure: the most important sentences in Vietnamese.
	Untranslated []Gloss
	// Papers is filled when the brief is short: the legal documents that the text names and no statement does, in order of text.
	Papers []PaperUse
	// Unseen are the IDs of the segments that might have been cited and were not read, in order of text.
	Unseen []string
	Engine Engine
}

// Engine names what drafted: Name is "offline" or "llm"; Model is "" offline.
type Engine struct{ Name, Model, Version string }

// Drafter makes a draft of an article. Implementations are deterministic for the same input, or say in Engine what model
// they asked. They return the context's error when it ends first.
type Drafter interface {
	Draft(ctx context.Context, a *article.Article) (Draft, error)
}
