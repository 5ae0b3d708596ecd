package verify

import (
	"iter"
	"maps"
	"slices"
	"strings"

	"songngu/internal/article"
	"songngu/internal/english"
	"songngu/internal/facts"
	"songngu/internal/parallel"
	"songngu/internal/summary"
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// Claims judges what no rule has understood: the statements of a language model about one article. The drafter of briefs by rule knows
// who does what and whether it is done; a model may have the figures and names right and tell a proposal as a decision.
//
// Its methods are for one goroutine, but for Prove, and once Read is done for Hits, Lex, Glossary, Doubts and HeadlineDoubts.
type Claims struct {
	c *checker
	// found are those of the facts asked that Prove proved.
	asked, found []facts.Fact
}

// NewClaims is for the statements about a; base may be nil.
func NewClaims(a *article.Article, base *terms.Base) *Claims {
	c := newChecker(a, base)
	c.known = new(checks) // a draft is checked before its repair and at its end
	return &Claims{c: c}
}

// Hits gives the terms of a segment of the article, the longest at each place.
func (x *Claims) Hits(seg *article.Segment) []terms.Hit { return x.c.recognise(seg).hits }

// Entries gives the entries of all terms of a segment of the article, those within longer ones, too.
func (x *Claims) Entries(seg *article.Segment) iter.Seq[*terms.Entry] {
	return maps.Keys(x.c.source(seg).entries)
}

// Recognise finds the terms of all segments that may be cited, on all processors.
func (x *Claims) Recognise() {
	segments := x.citable()
	found := make([]*source, len(segments))
	parallel.Each(len(segments), func(i int) { found[i] = recognise(segments[i], x.c.base) })
	for i, s := range segments {
		x.c.sources[s.ID] = found[i]
	}
}

// Read reads the segments of the article, and the table of cues where nobody has yet, which need not wait for the statements.
func (x *Claims) Read() {
	cuesByStart()
	for _, seg := range x.citable() {
		s := x.c.source(seg)
		s.bareWords()
		s.locate()
	}
}

// citable gives the segments that statements may cite.
func (x *Claims) citable() []*article.Segment {
	var out []*article.Segment
	for i := range x.c.article.Segments {
		if s := &x.c.article.Segments[i]; s.Kind == article.Body || s.Kind == article.Heading {
			out = append(out, s)
		}
	}
	return out
}

// Lex gives the tokens of a statement, which are read once.
func (x *Claims) Lex(text string) []english.Token { return x.c.lexed(text) }

// Glossary gives the findings of Translation that are about approved terms and official names, of what is quoted and the text of a statement. A statement need not tell all that it quotes: the official name of something
// is wanted only where the statement calls it by the head of that name, "the Bank" for "Ngân hàng Nhà nước Việt Nam".
func (x *Claims) Glossary(q summary.Quote, text string) []Finding {
	vi := viet.Normalise(q.In(x.c.article.Text)).String()
	own, text, cut := withoutMark(vi, text)
	r := &review{checker: &checker{reading: x.c.reading}, text: text}
	if cut == 0 {
		r.read = x.Lex(text)
	}
	hits := x.quotedHits(q, vi)
	if hits == nil || cut > 0 {
		hits = x.c.base.Match(own, viet.Lex(own))
	}
	return glossed(r, slices.DeleteFunc(hits, func(h terms.Hit) bool {
		return h.Entry.Status != terms.Approved && len(h.Entry.Forbidden) == 0 && !callsByHead(text, h.Entry.EN)
	}), cut)
}

// quotedHits gives the terms of the segment that lie in a quote, nil where the quote is written otherwise than the segment is read.
func (x *Claims) quotedHits(q summary.Quote, vi string) []terms.Hit {
	seg := x.c.segments[q.Segment]
	if seg == nil || !seg.Contains(q.Span) {
		return nil
	}
	quoted := viet.Span{Start: q.Start - seg.Start, End: q.End - seg.Start}
	if quoted.End > len(seg.Text) || quoted.In(seg.Text) != vi {
		return nil
	}
	hits := []terms.Hit{}
	for _, h := range x.c.recognise(seg).hits {
		if quoted.Contains(h.Span) {
			hits = append(hits, h)
		}
	}
	return hits
}

// callsByHead reports whether a text has the head of an English name with its capital: "Bank" of "State Bank of Vietnam".
func callsByHead(text, name string) bool {
	head, _, _ := strings.Cut(name, " of ")
	head, _, _ = strings.Cut(head, " for ")
	head, _, _ = strings.Cut(head, " on ")
	return hasWord(text, head[strings.LastIndexByte(head, ' ')+1:])
}

// Prove proves facts of the article by rule, for Verify of a draft that has them. It may run beside all other methods but Verify with these
// facts, once Read is done.
func (x *Claims) Prove(byRule []facts.Fact) {
	beside := checker{reading: x.c.reading}
	x.asked, x.found = byRule, beside.proved(byRule)
}

// Verify is Verify of the article, by what was read and proved of it already.
func (x *Claims) Verify(d summary.Draft) Brief {
	b := x.c.judged(d)
	if same := len(d.Facts) > 0 && len(d.Facts) == len(x.asked) && &d.Facts[0] == &x.asked[0]; same {
		b.Facts = slices.Clone(x.found)
	} else {
		b.Facts = x.c.proved(d.Facts)
	}
	return b
}

// Doubts says what is held against s beside what Verify finds. What s quotes decides, with what stands before it in its sentence: a quote
// may leave out "đề xuất" or "theo ông …". s must have quotes that lie in the segments that it cites.
func (x *Claims) Doubts(s summary.Statement) []string { return x.doubts(s, 0) }

// HeadlineDoubts is Doubts for a headline, which tells in the present what is done and with "to" what is to come.
func (x *Claims) HeadlineDoubts(s summary.Statement) []string { return x.doubts(s, headline) }

// headline is the index of the headline among statements.
const headline = -1

func (x *Claims) doubts(s summary.Statement, index int) []string {
	c := &checker{reading: x.c.reading, known: x.c.known}
	r := c.review(index, s.Text)
	r.citations(s.Cites, s.Quotes)
	if len(r.cited) == 0 {
		return nil
	}
	r.matter()
	if index == headline { // which is verified without its quotes
		c.taken()
	} else {
		c.keep(r, s)
	}
	k := &claim{review: r, contexts: r.contexts(s.Quotes)}
	doubts := k.stages()
	slices.SortFunc(r.mentions, func(a, b mention) int { return a.first - b.first })
	k.open()
	k.draft()
	k.denial()
	k.measures()
	k.repeated()
	k.markers()
	k.cues()
	k.labels()
	k.someAsAll()
	k.placed()
	k.provisions()
	k.conditions()
	k.coordination()
	k.alternatives()
	k.onlyOr()
	k.fused()
	k.agents()
	k.attachments()
	k.handover()
	k.onwards()
	k.reportsTo()
	k.kinds()
	k.turns()
	k.scope()
	k.doers()
	k.attribution()
	k.posts()
	k.siteNames()
	k.succession()
	k.partFigures()
	k.sequence()
	k.roles()
	k.clauses()
	k.exchanges()
	for _, f := range c.taken() {
		if !slices.Contains(doubts, f.Message) {
			doubts = append(doubts, f.Message)
		}
	}
	return doubts
}

// placed checks that figures, dates and names belong to what they belong to in the cited segments.
func (k *claim) placed() {
	k.order()
	k.merged()
	k.counted()
	k.directions()
	k.extents()
	k.whole()
	k.shareOfNearest()
	k.periods()
	k.clocks()
	k.conditionDates()
	k.events()
	k.spans()
}

// keep ends the check of a statement whose matter was checked, and keeps what Verify will ask for.
func (c *checker) keep(r *review, s summary.Statement) {
	verdict := r.conclude()
	c.known.keep(checkKey(r.index, s.Text, s.Cites, s.Quotes), checked{verdict, c.taken()})
}

// stages gives what is held against the stage of what a statement tells, and against its denials: warnings by what it quotes, errors by the whole
// of what it cites.
func (k *claim) stages() []string {
	whole := view{passages: wholes(k.cited), modelled: true}
	for _, c := range k.contexts {
		whole.leads = append(whole.leads, c.passage)
	}
	quoted := whole
	quoted.passages, quoted.quoted = k.passages, k.quoted
	return k.stagesBy(whole, Error, k.stagesBy(quoted, Warning, nil))
}

// stagesBy adds what there is of a severity by one view, in which k is left.
func (k *claim) stagesBy(v view, severity Severity, to []string) []string {
	k.view = v
	k.stage()
	for _, f := range k.taken() {
		if f.Severity == severity && !slices.Contains(to, f.Message) {
			to = append(to, f.Message)
		}
	}
	return to
}

// contexts gives what is quoted, each with what stands before it in its segment.
func (r *review) contexts(quotes []summary.Quote) []context {
	var out []context
	for _, q := range quotes {
		seg := r.segments[q.Segment]
		if seg == nil || !seg.Contains(q.Span) || q.End > len(r.article.Text) {
			continue
		}
		before := viet.Span{Start: seg.Start, End: q.Start}
		upTo := viet.Span{Start: seg.Start, End: q.End}
		out = append(out, context{
			passage: r.passage(seg, upTo),
			begins:  len(r.passage(seg, before).words),
			start:   q.Start - seg.Start,
			end:     min(q.End-seg.Start, len(seg.Text)),
			whole:   r.source(seg),
		})
	}
	return out
}

// context is what a claim quotes, from the begin of its segment.
type context struct {
	passage
	begins int     // the word at which the quote begins
	start  int     // the byte of the text of the segment at which it begins
	end    int     // that at which it ends
	whole  *source // the segment
}

// claim is the review of a statement of a model, with all of the segments that it cites as passages.
type claim struct {
	*review
	contexts []context
	anchored *anchored     // nil until somebody asks for the anchors
	contents []*marker     // see contentAt
	marks    []*markerForm // see markerAt
	stemOf   []string      // see stemAt
	stemmed  map[string]told
}

// lexemes are English words that mean one thing, by their first letter.
type lexemes struct{ by [26][]lexeme }

// lexeme is a word, the begin of words or a phrase.
type lexeme struct {
	text         string
	open, phrase bool
}

// lexemesOf are those of a list: "propos*" is any word that begins so, "has to" two words.
func lexemesOf(list ...string) *lexemes {
	l := new(lexemes)
	for _, w := range list {
		stem, open := strings.CutSuffix(w, "*")
		of := &l.by[w[0]-'a']
		*of = append(*of, lexeme{stem, open, strings.Contains(w, " ")})
	}
	return l
}

// in reports whether the statement has one of the words.
func (l *lexemes) in(r *review) bool {
	for i := range r.tokens {
		if l.at(r, i) {
			return true
		}
	}
	return false
}

// at reports whether one of the words stands at token i.
func (l *lexemes) at(r *review, i int) bool {
	low := r.low(i)
	if low == "" || low[0] < 'a' || low[0] > 'z' {
		return false
	}
	for _, w := range l.by[low[0]-'a'] {
		switch {
		case w.open:
			if strings.HasPrefix(low, w.text) {
				return true
			}
		case low == w.text, w.phrase && strings.HasPrefix(w.text, low) && r.says(i, w.text):
			return true
		}
	}
	return false
}

// count gives the number of tokens at which one of the words stands.
func (l *lexemes) count(r *review) int {
	n := 0
	for i := range r.tokens {
		if l.at(r, i) {
			n++
		}
	}
	return n
}
