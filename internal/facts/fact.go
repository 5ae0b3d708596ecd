// Package facts finds typed records in an article: who did what to whom, with what document, how much, when. Each record
// keeps the segment and the bytes that it rests on. Start at Extract. A bill that is proposed is never a law passed, a plan never a deed.
package facts

import (
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// Kind is the type of a fact.
type Kind string

// The kinds of fact.
const (
	Event      Kind = "event"      // a meeting, ceremony, launch or act that took place
	Document   Kind = "document"   // a document issued, signed, passed, submitted, or what it provides
	Count      Kind = "count"      // a quantity of something
	Change     Kind = "change"     // a measure that rose or fell
	Order      Kind = "order"      // somebody told somebody to do something
	Speech     Kind = "speech"     // somebody said something
	Plan       Kind = "plan"       // something that is to happen
	Problem    Kind = "problem"    // a shortcoming
	Definition Kind = "definition" // what something is
)

// Fact is one typed record.
type Fact struct {
	Kind Kind
	// Text is the English of the record, one sentence without reference to what was said before.
	Text string
	// Value and Unit are set for counts and changes: 1500000 and "visits". Unit is "" for a bare number.
	Value    float64
	HasValue bool
	Unit     string
	// Date is ISO: "2025-10-27", "2025-10", "2025" or "".
	Date string
	// Cites are the IDs of the segments that hold it; Spans count bytes of Article.Text.
	Cites []string
	Spans []viet.Span
	// List is the ID of the segment that announces the list of which the fact is an item; "" when it is none.
	List string
	// Ground is the paper that Text names and the fact's own sentence does not; zero when there is none.
	Ground Ground
	// References are the other names that Text has and the sentence does not, Points the sorts of what it only points to.
	References []Reference
	Points     []string
	// Introductions are the people whom another sentence presents with more than the fact's own.
	Introductions []Introduction
	// Topics are set for a fact that only names what else a paper covers, by the headings over its rules.
	Topics []Topic
	// Clause is the clause that the record was read from.
	Clause transfer.Clause
	// Paragraph is that of the segment; Index the position of the segment in the article.
	Paragraph, Index int
}

// Topic is a heading as a fact names it: Name stands in its Text, the segments from index From to before To stand under the heading.
type Topic struct {
	Name     string
	Segment  string
	Span     viet.Span
	From, To int
}
