// Package verify checks a draft against the article it was made from, deterministically and whoever wrote it. Start at Draft.
// It asks no model and repairs nothing: it says what does not stand in the cited segments.
package verify

import "songngu/internal/summary"

// Check names a rule.
type Check string

// The checks.
const (
	CheckCitation Check = "citation" // cites nothing, an unknown segment or dirt; a quote outside its segment
	CheckQuantity Check = "quantity" // a number that is not in the cited segments, or with another scale, unit or percent
	CheckDate     Check = "date"     // a date, month, year or time of day that is not there
	CheckDocument Check = "document" // a document number or type that is not there
	CheckName     Check = "name"     // a personal name, place or capitalised name that is not there
	CheckTitle    Check = "title"    // a rank, post or official body whose Vietnamese is not there
	CheckStatus   Check = "status"   // done against planned, passed against proposed, denied against affirmed
	CheckLanguage Check = "language" // Vietnamese running text in English, broken words
	CheckReading  Check = "reading"  // the drafter is less sure than usual that it read the sentence rightly
	CheckTerm     Check = "term"     // a term of the glossary that a translation does not use, or a forbidden one that it does
	CheckPartner  Check = "partner"  // a sentence of either text that has none in the other
	CheckMarkup   Check = "markup"   // a code, placeholder or address that only one side of a translation has
	CheckModel    Check = "model"    // what a language model made cannot be used, or not without a look
)

// Severity of a finding. An Error keeps a statement from being proved.
type Severity string

// The severities.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Finding is one thing that a check found.
type Finding struct {
	ID       string // "f1", "f2", …
	Check    Check
	Severity Severity
	// Statement is the index of the statement in the draft; -1 is the headline.
	Statement int
	// Segment is the first cited segment, or "".
	Segment string
	// Message says what is wrong in plain English: `"1.5 million" is not in s7`.
	Message string
}

// Verdict is the outcome for one statement.
type Verdict string

// The verdicts.
const (
	Proved  Verdict = "proved"
	Flagged Verdict = "flagged"
)

// Brief is a draft with what the checks found.
type Brief struct {
	summary.Draft
	// Verdicts has one entry a statement; HeadlineVerdict is that of the headline.
	Verdicts        []Verdict
	HeadlineVerdict Verdict
	Findings        []Finding
}
