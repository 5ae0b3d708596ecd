package verify

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"songngu/internal/article"
	"songngu/internal/english"
	"songngu/internal/facts"
	"songngu/internal/summary"
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// Verify checks every statement of d, and its headline, against the segments of a that they cite. "Bộ Y tế đề xuất tăng 5%
// mức đóng" proves "The Ministry of Health proposed raising contributions by 5%." and neither "passed" nor "5 percentage
// points". A statement with an Error is Flagged, any other is Proved; facts that would be flagged are left out of the brief. base
// may be nil: then no term is known.
func Verify(a *article.Article, d summary.Draft, base *terms.Base) Brief {
	c := newChecker(a, base)
	b := c.judged(d)
	b.Facts = c.proved(d.Facts)
	return b
}

// judged gives the verdicts and findings of a draft.
func (c *checker) judged(d summary.Draft) Brief {
	c.findings = nil
	b := Brief{Draft: d, Verdicts: make([]Verdict, len(d.Statements)), HeadlineVerdict: Proved}
	if strings.TrimSpace(d.Headline) != "" {
		b.HeadlineVerdict = c.doubted(-1, d.HeadlineDoubts, c.check(-1, d.Headline, d.HeadlineCites, nil))
		c.warn(-1, d.HeadlineUnsure && b.HeadlineVerdict == Proved, d.HeadlineCites)
	}
	for i, s := range d.Statements {
		b.Verdicts[i] = c.doubted(i, s.Doubts, c.check(i, s.Text, s.Cites, s.Quotes))
		c.warn(i, s.Unsure && b.Verdicts[i] == Proved, s.Cites)
	}
	for i := range c.findings {
		c.findings[i].ID = "f" + strconv.Itoa(i+1)
	}
	b.Findings = c.taken()
	return b
}

// proved gives the facts whose English passes the checks of a statement. A fact is a row of a table, so what is wrong with the others
// is not told: they are left out.
func (c *checker) proved(all []facts.Fact) []facts.Fact {
	var out []facts.Fact
	for i := range all {
		f := &all[i]
		quotes := make([]summary.Quote, 0, len(f.Spans))
		for k, sp := range f.Spans {
			quotes = append(quotes, summary.Quote{Segment: f.Cites[min(k, len(f.Cites)-1)], Span: sp})
		}
		if c.check(len(all)+i, f.Text, f.Cites, quotes) == Proved {
			out = append(out, *f)
		}
	}
	c.findings = nil
	return out
}

// reading is what was read of an article.
type reading struct {
	article  *article.Article
	base     *terms.Base
	segments map[string]*article.Segment
	sources  map[string]*source
	dated    []float64 // the figures of the date of publication
}

// checker holds what the statements of one draft share.
type checker struct {
	*reading
	findings []Finding
	known    *checks // of statements, nil where none comes twice
}

func newChecker(a *article.Article, base *terms.Base) *checker {
	c := &checker{reading: &reading{article: a, base: base, segments: make(map[string]*article.Segment, len(a.Segments)), sources: map[string]*source{}}}
	for i := range a.Segments {
		c.segments[a.Segments[i].ID] = &a.Segments[i]
	}
	for _, n := range [...]int{a.Date.Year, a.Date.Month, a.Date.Day} {
		if n > 0 {
			c.dated = append(c.dated, float64(n))
		}
	}
	return c
}

// taken gives the findings so far and begins anew.
func (c *checker) taken() []Finding {
	found := c.findings
	c.findings = nil
	return found
}

// recognise gives a segment with its tokens and terms, read once.
func (c *reading) recognise(seg *article.Segment) *source {
	s := c.sources[seg.ID]
	if s == nil {
		s = recognise(seg, c.base)
		c.sources[seg.ID] = s
	}
	return s
}

// source gives the evidence of a segment, read once.
func (c *reading) source(seg *article.Segment) *source {
	s := c.recognise(seg)
	if s.entries == nil {
		s.read()
	}
	return s
}

// review is the check of one statement.
type review struct {
	*checker
	index  int
	text   string
	read   []english.Token // made on first use where nothing but terms is looked for
	tokens []token         // of read
	cited  []*source
	first  string
	view
	figures  []figure
	mentions []mention // names that stand in the cited segments, by the checks of terms and names
	failed   bool
	once     bool     // a fault is told once, though two readings of the figures see it
	negated  *[2]bool // see negations
	// sought is the text for terms to be looked for in, made on first use.
	sought *english.Terms
	keyed  map[viet.Span]passage // passages of the article that were quoted, as far as they were made
}

// review begins the check of a statement.
func (c *checker) review(index int, text string) *review {
	read := c.lexed(text)
	return &review{checker: c, index: index, text: text, read: read, tokens: unclaimed(read)}
}

// view is what the stage and the denials of a statement are held against.
type view struct {
	// passages are what the statement quotes, or the cited segments when it quotes nothing.
	passages []passage
	quoted   bool
	leads    []passage // of a claim: what it quotes from the begin of its segments
	modelled bool      // a model wrote it: Claims looks at its plans and proposals more closely
}

// said gives the text for terms to be looked for in.
func (r *review) said() *english.Terms {
	if r.sought == nil {
		if r.read == nil {
			r.read = english.Lex(r.text)
		}
		r.sought = english.TermsOf(r.read)
	}
	return r.sought
}

// checked is what a check found, but for the number of the statement.
type checked struct {
	verdict  Verdict
	findings []Finding
}

// lexed gives the tokens of a text.
func (c *checker) lexed(text string) []english.Token {
	if c.known == nil {
		return english.Lex(text)
	}
	return c.known.lexed(text)
}

// checks are what was found of statements, by what was checked. They are safe for concurrent use.
type checks struct {
	found sync.Map
	read  sync.Map // of []english.Token by text
}

// lexed gives the tokens of a text, read once.
func (k *checks) lexed(text string) []english.Token {
	if read, known := k.read.Load(text); known {
		return read.([]english.Token)
	}
	read := english.Lex(text)
	k.read.Store(text, read)
	return read
}

func (k *checks) keep(key string, found checked) { k.found.Store(key, found) }

func (k *checks) find(key string) (found checked, known bool) {
	kept, known := k.found.Load(key)
	if known {
		found = kept.(checked)
	}
	return found, known
}

// checkKey names what is checked.
func checkKey(index int, text string, cites []string, quotes []summary.Quote) string {
	key := make([]byte, 0, len(text)+64)
	key = append(strconv.AppendBool(key, index == headline), text...)
	for _, c := range cites {
		key = append(append(key, 0), c...)
	}
	for _, q := range quotes {
		key = append(append(key, 0, 0), q.Segment...)
		key = strconv.AppendInt(append(key, 0), int64(q.Start), 10)
		key = strconv.AppendInt(append(key, 0), int64(q.End), 10)
	}
	return string(key)
}

// check checks a statement, once where the checker keeps what it found.
func (c *checker) check(index int, text string, cites []string, quotes []summary.Quote) Verdict {
	if c.known == nil {
		return c.look(index, text, cites, quotes)
	}
	key := checkKey(index, text, cites, quotes)
	before, known := c.known.find(key)
	if !known {
		from := len(c.findings)
		verdict := c.look(index, text, cites, quotes)
		c.known.keep(key, checked{verdict, slices.Clone(c.findings[from:])})
		return verdict
	}
	for _, f := range before.findings {
		f.Statement = index
		c.findings = append(c.findings, f)
	}
	return before.verdict
}

func (c *checker) look(index int, text string, cites []string, quotes []summary.Quote) Verdict {
	r := c.review(index, text)
	r.citations(cites, quotes)
	if len(r.cited) > 0 {
		r.matter()
	}
	return r.conclude()
}

// conclude checks what is left behind matter, and gives the verdict.
func (r *review) conclude() Verdict {
	if len(r.cited) > 0 {
		r.stage()
		r.forbidden()
	}
	r.language()
	if r.failed {
		return Flagged
	}
	return Proved
}

// warn makes a finding of a statement that the checks found nothing wrong with and its drafter is less sure of. The last of the cited segments is the
// sentence itself: the others say what it is about.
func (c *checker) warn(index int, unsure bool, cites []string) {
	if !unsure || len(cites) == 0 {
		return
	}
	c.findings = append(c.findings, Finding{Check: CheckReading, Severity: Warning, Statement: index, Segment: cites[len(cites)-1],
		Message: "less certain than the rest: compare it with the Vietnamese"})
}

// doubted makes findings of what the drafter doubts in a statement, and gives the verdict with them.
func (c *checker) doubted(index int, doubts []string, v Verdict) Verdict {
	for _, d := range doubts {
		c.findings = append(c.findings, Finding{Check: CheckCitation, Severity: Error, Statement: index, Message: d})
		v = Flagged
	}
	return v
}

// contents checks what the English says against the cited segments.
func (r *review) contents() {
	r.matter()
	r.stage()
}

// matter checks all that does not depend on which passages are quoted.
func (r *review) matter() {
	r.documents()
	r.dates()
	r.terms()
	r.quantities()
	r.plainFigures()
	r.names()
}

// stage checks whether what is told as done is done, and that nothing is denied or affirmed alone.
func (r *review) stage() {
	r.status()
	r.negation()
}

// fault records a finding; the same message is recorded once a statement.
func (r *review) fault(check Check, severity Severity, format string, args ...any) {
	if severity == Error {
		r.failed = true
	}
	f := Finding{Check: check, Severity: severity, Statement: r.index, Segment: r.first, Message: fmt.Sprintf(format, args...)}
	for i := len(r.findings) - 1; i >= 0 && r.findings[i].Statement == r.index; i-- {
		if r.findings[i].Message == f.Message {
			return
		}
	}
	r.findings = append(r.findings, f)
}

// where names the cited segments in a message: "s7" or "s7, s8".
func (r *review) where() string {
	ids := make([]string, len(r.cited))
	for i, s := range r.cited {
		ids[i] = s.segment.ID
	}
	return strings.Join(ids, ", ")
}

// citations checks what the statement cites and quotes, and gathers the evidence.
func (r *review) citations(cites []string, quotes []summary.Quote) {
	if len(cites) > 0 {
		r.first = cites[0]
	} else {
		r.fault(CheckCitation, Error, "cites nothing")
	}
	known := map[string]bool{}
	for _, id := range cites {
		seg := r.segments[id]
		switch {
		case seg == nil:
			r.fault(CheckCitation, Error, "cites %q, which the article does not have", id)
		case seg.Kind != article.Body && seg.Kind != article.Heading:
			r.fault(CheckCitation, Error, "cites %s, which is %s", id, seg.Kind)
		case !known[id]:
			known[id] = true
			r.cited = append(r.cited, r.source(seg))
		}
	}
	for _, q := range quotes {
		r.quote(q, known)
	}
	r.quoted = len(r.passages) > 0
	if !r.quoted {
		r.passages = wholes(r.cited)
	}
}

// wholes gives all of the segments as passages.
func wholes(cited []*source) []passage {
	out := make([]passage, len(cited))
	for i, s := range cited {
		out[i] = s.passage
	}
	return out
}

func (r *review) quote(q summary.Quote, known map[string]bool) {
	seg := r.segments[q.Segment]
	switch {
	case seg == nil:
		r.fault(CheckCitation, Error, "quotes %q, which the article does not have", q.Segment)
	case !known[q.Segment]:
		r.fault(CheckCitation, Error, "quotes %s without citing it", q.Segment)
	case q.Start >= q.End || !seg.Contains(q.Span) || q.End > len(r.article.Text) || !utf8.ValidString(q.In(r.article.Text)):
		r.fault(CheckCitation, Error, "quote %d-%d is not inside %s", q.Start, q.End, q.Segment)
	case q.Span == seg.Span && seg.Len() == len(seg.Text):
		r.passages = append(r.passages, r.source(seg).passage)
	default:
		r.passages = append(r.passages, r.passage(seg, q.Span))
	}
}

// passage gives a stretch of a segment of the article, made once.
func (r *review) passage(seg *article.Segment, s viet.Span) passage {
	if seg.End <= len(r.article.Text) && seg.In(r.article.Text) == seg.Text {
		if p, ok := r.source(seg).part(s.Start-seg.Start, s.End-seg.Start); ok {
			return p
		}
	}
	p, known := r.keyed[s]
	if !known {
		text := s.In(r.article.Text)
		p = newPassage(viet.Key(text))
		p.names = capitals(text, len(p.words))
		if r.keyed == nil {
			r.keyed = map[viet.Span]passage{}
		}
		r.keyed[s] = p
	}
	return p
}
