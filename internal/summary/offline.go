package summary

import (
	"context"
	"sort"
	"strings"

	"songngu/internal/article"
	"songngu/internal/facts"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// OfflineVersion names the rules and data of the offline drafter; it changes when its English may change.
const OfflineVersion = "1"

// Offline drafts without network: facts read by rule, English by internal/transfer. It is safe for concurrent use.
type Offline struct {
	base   *terms.Base
	engine *transfer.Engine
}

// NewOffline gives the drafter of an engine and the term base that the engine was made with.
func NewOffline(base *terms.Base, e *transfer.Engine) *Offline {
	return &Offline{base: base, engine: e}
}

// How many statements a section of a brief holds at most, and how many all of them together.
const (
	maxLead   = 3
	maxFacts  = 10
	maxSpeech = 5
	maxPlans  = 6 // with the standing duties, which are told among the facts beside those
	maxOfList = 3 // of one list of the text
	// fewStatements is the number under which the brief shows Vietnamese sentences with a gloss.
	fewStatements = 3
	glossed       = 2
	maxTerms      = 20
)

// Draft implements Drafter.
func (o *Offline) Draft(ctx context.Context, a *article.Article) (Draft, error) {
	if err := ctx.Err(); err != nil {
		return Draft{}, err
	}
	found, sure := readable(facts.Extract(a, o.engine))
	d := Draft{Facts: sure, Engine: Engine{Name: "offline", Version: OfflineVersion}, Terms: countTerms(a, o.hits())}
	chosen := choose(a, found)
	d.Statements = chosen.statements()
	d.Headline, d.HeadlineCites, d.HeadlineUnsure = o.headline(a, chosen)
	told := chosen.told()
	present(d.Statements, told)
	abbreviate(d.Statements, told)
	call(d.Statements, told, a.Date.Year)
	addsNothing(d.Statements, told)
	for i := range d.Statements {
		d.Statements[i].Text = opened(ownSession(d.Statements[i].Text))
	}
	if len(d.Statements) < fewStatements {
		d.Untranslated = o.gloss(a, d.Statements)
	}
	if len(d.Statements) < enough {
		d.Papers = o.papers(a, d.Statements)
	}
	return d, nil
}

// Read gives the facts and terms that Draft would, and drafts nothing. hits gives the terms of a segment, the longest at each place.
func (o *Offline) Read(ctx context.Context, a *article.Article, hits func(*article.Segment) []terms.Hit) ([]facts.Fact, []TermUse, error) {
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	_, sure := readable(facts.Extract(a, o.engine))
	return sure, countTerms(a, hits), nil
}

// hits gives a function that finds the terms of segments.
func (o *Offline) hits() func(*article.Segment) []terms.Hit {
	var toks []viet.Token
	return func(seg *article.Segment) []terms.Hit {
		toks = viet.AppendTokens(toks[:0], seg.Text)
		return o.base.Match(seg.Text, toks)
	}
}

// countTerms counts the terms of the article, most frequent first; dirt is not counted.
func countTerms(a *article.Article, hits func(*article.Segment) []terms.Hit) []TermUse {
	uses := map[*terms.Entry]*TermUse{}
	var order []*TermUse
	for i := range a.Segments {
		seg := &a.Segments[i]
		if seg.Kind != article.Body && seg.Kind != article.Heading {
			continue
		}
		for _, h := range hits(seg) {
			u := uses[h.Entry]
			if u == nil {
				u = &TermUse{Entry: h.Entry, First: seg.ID}
				uses[h.Entry] = u
				order = append(order, u)
			}
			u.Count++
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return order[i].Count > order[j].Count })
	var out []TermUse
	for _, u := range order {
		if len(out) == maxTerms {
			break
		}
		if plain(u.Entry) {
			continue
		}
		out = append(out, *u)
	}
	return out
}

// plain reports a term that tells the reader nothing: a place, a rank or a post that the prose has anyway, a word that any
// dictionary has, a name that is the same in both languages.
func plain(e *terms.Entry) bool {
	switch e.Kind {
	case terms.DocType, terms.Rank, terms.Title, terms.Issuer, terms.Place:
		return true
	case terms.Event:
		return e.Article == ""
	default: // bodies, laws, programmes, systems and concepts
		return strings.EqualFold(e.EN, e.VI)
	}
}

// maxPapers is the number of documents that a short brief lists.
const maxPapers = 8

// papers gives the documents that the body names and no statement does.
func (o *Offline) papers(a *article.Article, sts []Statement) []PaperUse {
	var all strings.Builder
	for _, s := range sts {
		all.WriteString(s.Text + "\n")
	}
	told := all.String()
	var out []PaperUse
	seen := map[string]bool{}
	for i := range a.Segments {
		seg := &a.Segments[i]
		if seg.Kind != article.Body {
			continue
		}
		s := o.engine.Read(seg.Text)
		for _, p := range s.Papers() {
			name := strings.TrimPrefix(p.Name, "the ")
			if seen[name] || strings.Contains(told, name) || len(out) == maxPapers {
				continue
			}
			seen[name] = true
			out = append(out, PaperUse{name, seg.ID})
		}
		s.Done()
	}
	return out
}

// gloss gives the body sentences that say most among those that no statement cites, in order of text, with the terms in them.
func (o *Offline) gloss(a *article.Article, done []Statement) []Gloss {
	cited := map[string]bool{}
	for _, s := range done {
		for _, c := range s.Cites {
			cited[c] = true
		}
	}
	type candidate struct{ index, weight int }
	var all []candidate
	for i := range a.Segments {
		seg := &a.Segments[i]
		if seg.Kind == article.Body && !cited[seg.ID] && viet.Syllables(seg.Text) >= shortestGloss && !strings.HasSuffix(seg.Text, ":") {
			all = append(all, candidate{i, tells(seg) - len(all)})
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].weight > all[j].weight })
	all = all[:min(glossed, len(all))]
	sort.Slice(all, func(i, j int) bool { return all[i].index < all[j].index })
	var out []Gloss
	for _, c := range all {
		out = append(out, o.glossed(&a.Segments[c.index]))
	}
	return out
}

// tells weighs a Vietnamese sentence by what it holds: documents, figures, dates; an item of a list says less, a long sentence is read less.
func tells(seg *article.Segment) int {
	w := 0
	for _, t := range viet.Lex(seg.Text) {
		switch t.Kind {
		case viet.Cited:
			w += 2
		case viet.Quantity, viet.Date:
			w += 3
		default: // words say nothing of their weight
		}
	}
	if seg.Item || seg.Mark > 0 || strings.HasSuffix(seg.Text, ";") || strings.HasPrefix(seg.Text, "Căn cứ ") || strings.HasPrefix(seg.Text, "Đó là ") {
		w -= partOfMore
	}
	return min(w, mostTold) - viet.Syllables(seg.Text)/longGloss
}

const (
	shortestGloss = 6  // syllables of a sentence that is shown in Vietnamese
	longGloss     = 30 // syllables that cost one
	mostTold      = 9
	partOfMore    = 4 // off for an item, a ground or what points back
)

// glossed is a sentence with the English of its terms, each once.
func (o *Offline) glossed(seg *article.Segment) Gloss {
	g := Gloss{Segment: seg.ID, Text: seg.Text}
	seen := map[*terms.Entry]bool{}
	for _, h := range o.base.Match(seg.Text, viet.Lex(seg.Text)) {
		if !seen[h.Entry] {
			seen[h.Entry] = true
			g.Terms = append(g.Terms, h.Entry)
		}
	}
	return g
}
