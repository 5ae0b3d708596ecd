package report

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"songngu/internal/article"
	"songngu/internal/facts"
	"songngu/internal/summary"
	"songngu/internal/verify"
	"songngu/internal/viet"
)

// BriefSchema names the version of the JSON form of briefs. Its history stands in docs/formats.md.
const BriefSchema = "songngu.brief/1"

// brief is the JSON form of one item, field by field as docs/formats.md has it. A list is never nil, so that it never
// prints as null.
type brief struct {
	ID         string      `json:"id"`
	Source     source      `json:"source"`
	Engine     engine      `json:"engine"`
	Headline   string      `json:"headline"`
	Statements []statement `json:"statements"`
	Facts      []fact      `json:"facts"`
	Terms      []term      `json:"terms"`
	Segments   []segment   `json:"segments"`
	Ledger     ledger      `json:"ledger"`
	Findings   []finding   `json:"findings"`
}

type source struct {
	Path      string `json:"path"`
	URL       string `json:"url"`
	TitleVI   string `json:"title_vi"`
	Date      string `json:"date"`
	Publisher string `json:"publisher"`
	Syllables int    `json:"syllables"`
}

type engine struct {
	Name    string `json:"name"`
	Model   string `json:"model"`
	Version string `json:"version"`
}

type statement struct {
	Text     string   `json:"text"`
	Section  string   `json:"section"`
	Cites    []string `json:"cites"`
	Quotes   []quote  `json:"quotes"`
	Verdict  string   `json:"verdict"`
	Findings []string `json:"findings"`
	// unsure is true where the drafter is less sure of it: among the findings is one of the check "reading".
	unsure bool
}

type quote struct {
	Segment string `json:"segment"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
}

type fact struct {
	Kind   string   `json:"kind"`
	TextEN string   `json:"text_en"`
	Value  *float64 `json:"value,omitempty"`
	Unit   string   `json:"unit"`
	Date   string   `json:"date"`
	Cites  []string `json:"cites"`
}

type term struct {
	VI     string `json:"vi"`
	EN     string `json:"en"`
	Status string `json:"status"`
	Count  int    `json:"count"`
}

type segment struct {
	ID    string `json:"id"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Kind  string `json:"kind"`
}

// ledger counts the segments of the source. Segments is always the sum of the other four.
type ledger struct {
	Segments int `json:"segments"`
	Used     int `json:"used"`
	Skipped  int `json:"skipped"`
	Unseen   int `json:"unseen"`
	Dirt     int `json:"dirt"`
}

type finding struct {
	ID        string `json:"id"`
	Check     string `json:"check"`
	Severity  string `json:"severity"`
	Statement int    `json:"statement"`
	Segment   string `json:"segment"`
	Message   string `json:"message"`
}

// newBrief gives the JSON form of it. Without KeepUnverified, flagged statements and the findings about them are left out,
// and the findings that stay count the statements that stay; a flagged headline becomes "".
func newBrief(it Item, o Options) brief {
	a, v := it.Article, it.Brief
	b := brief{
		ID: a.ID,
		Source: source{Path: a.Path, URL: a.URL, TitleVI: oneLine(a.Title), Date: facts.ISO(&a.Date), Publisher: oneLine(a.Publisher),
			Syllables: syllables(a)},
		Engine:     engine{Name: v.Engine.Name, Model: v.Engine.Model, Version: v.Engine.Version},
		Statements: []statement{},
		Facts:      newFacts(v.Facts, o),
		Terms:      newTerms(v.Terms, o),
		Segments:   newSegments(a),
		Findings:   []finding{},
	}
	cited := map[string]bool{}
	if v.HeadlineVerdict != verify.Flagged || o.KeepUnverified {
		b.Headline = english(v.Headline, o)
		mark(cited, v.HeadlineCites)
	}
	place := make([]int, len(v.Statements)) // of each statement of the draft in the brief, or -1
	for i, s := range v.Statements {
		place[i] = -1
		if !proved(v, i) && !o.KeepUnverified {
			continue
		}
		place[i] = len(b.Statements)
		b.Statements = append(b.Statements, newStatement(s, proved(v, i), o))
		mark(cited, s.Cites)
	}
	b.addFindings(v.Findings, place)
	b.Ledger = newLedger(a, cited, v.Unseen)
	return b
}

func newStatement(s summary.Statement, proved bool, o Options) statement {
	verdict := verify.Flagged
	if proved {
		verdict = verify.Proved
	}
	quotes := make([]quote, len(s.Quotes))
	for i, q := range s.Quotes {
		quotes[i] = quote{Segment: q.Segment, Start: q.Start, End: q.End}
	}
	return statement{Text: english(s.Text, o), Section: string(s.Section), Cites: list(s.Cites), Quotes: quotes,
		Verdict: string(verdict), Findings: []string{}, unsure: s.Unsure && proved}
}

// addFindings adds the findings about statements that are printed. place maps the statements of the draft to those of b.
func (b *brief) addFindings(findings []verify.Finding, place []int) {
	for _, f := range findings {
		at := -1
		if f.Statement >= 0 && f.Statement < len(place) {
			at = place[f.Statement]
			if at < 0 {
				continue
			}
			b.Statements[at].Findings = append(b.Statements[at].Findings, f.ID)
		}
		b.Findings = append(b.Findings, finding{ID: f.ID, Check: string(f.Check), Severity: string(f.Severity), Statement: at,
			Segment: f.Segment, Message: f.Message})
	}
}

func newFacts(facts []facts.Fact, o Options) []fact {
	out := make([]fact, len(facts))
	for i, f := range facts {
		out[i] = fact{Kind: string(f.Kind), TextEN: english(f.Text, o), Value: value(f), Unit: f.Unit, Date: f.Date, Cites: list(f.Cites)}
	}
	return out
}

// value is the number of f, or nil when it has none that JSON can hold.
func value(f facts.Fact) *float64 {
	if !f.HasValue || math.IsNaN(f.Value) || math.IsInf(f.Value, 0) {
		return nil
	}
	return &f.Value
}

func newTerms(uses []summary.TermUse, o Options) []term {
	out := make([]term, len(uses))
	for i, u := range uses {
		out[i] = term{VI: u.Entry.VI, EN: english(u.Entry.EN, o), Status: string(u.Entry.Status), Count: u.Count}
	}
	return out
}

// newSegments gives the segments with the bytes of the input that they cover, markup and all, so that offsets can be checked.
func newSegments(a *article.Article) []segment {
	out := make([]segment, len(a.Segments))
	for i, s := range a.Segments {
		out[i] = segment{ID: s.ID, Start: s.Start, End: s.End, Text: s.In(a.Text), Kind: s.Kind.String()}
	}
	return out
}

// newLedger counts each segment once: as used when it is cited, else as unseen, dirt or, by its kind, skipped.
func newLedger(a *article.Article, cited map[string]bool, unseen []string) ledger {
	l := ledger{Segments: len(a.Segments)}
	unread := map[string]bool{}
	mark(unread, unseen)
	for _, s := range a.Segments {
		switch {
		case cited[s.ID]:
			l.Used++
		case unread[s.ID]:
			l.Unseen++
		case content(s.Kind):
			l.Skipped++
		default:
			l.Dirt++
		}
	}
	return l
}

// content reports whether segments of kind k may be cited.
func content(k article.Kind) bool { return k == article.Body || k == article.Heading }

// syllables counts those of the body and the headings.
func syllables(a *article.Article) int {
	n := 0
	for _, s := range a.Segments {
		if content(s.Kind) {
			n += viet.Syllables(s.Text)
		}
	}
	return n
}

func mark(cited map[string]bool, ids []string) {
	for _, id := range ids {
		cited[id] = true
	}
}

// list is s, but never nil.
func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// english prepares English text: one line, and without diacritics when the options say so.
func english(s string, o Options) string {
	s = oneLine(s)
	if o.PlainNames {
		return plainNames(s)
	}
	return s
}

// oneLine folds every run of white space to one space: text of an article never breaks the layout of a report.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// plainNames takes off all diacritics and nothing else: "Đà Nẵng" becomes "Da Nang".
func plainNames(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		switch {
		case r == 'đ':
			b.WriteByte('d')
		case r == 'Đ':
			b.WriteByte('D')
		case !unicode.Is(unicode.Mn, r):
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}
