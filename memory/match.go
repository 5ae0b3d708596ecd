package memory

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"

	"songngu/internal/fuzzy"
	"songngu/internal/repair"
)

// Memory finds matches in a Store. It keeps an index beside it, which it makes and refreshes on its own. It is safe for
// concurrent use.
type Memory struct {
	Store
	mu    sync.Mutex
	index index
}

// NewMemory gives a Memory of a store. The index is kept in the folder dir; with an empty dir it is made anew in each process.
func NewMemory(s Store, dir string) *Memory {
	return &Memory{Store: s, index: index{store: s, dir: dir}}
}

// Open opens the memory at path, which must be there, with its index beside it.
func Open(ctx context.Context, path string) (*Memory, error) {
	db, err := OpenExisting(ctx, path)
	if err != nil {
		return nil, err
	}
	return NewMemory(db, path+IndexSuffix), nil
}

// Close closes the index and the store.
func (m *Memory) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.index.close()
	return m.Store.Close()
}

// Refresh brings the index up to the store, as every match does first. progress, if not nil, is told from time to time how
// many units have been read.
func (m *Memory) Refresh(ctx context.Context, progress func(units int)) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.index.refresh(ctx, progress)
}

// Kind says how a match came about.
type Kind string

// The kinds of match, best first.
const (
	Context   Kind = "context"    // 101: the same sentence between the same sentences
	Exact     Kind = "exact"      // 100: the same sentence; tone placement ("hoà", "hòa") aside
	NearExact Kind = "near-exact" // 95-99: nothing but numbers, punctuation, case or spacing differ
	Fuzzy     Kind = "fuzzy"      // up to 94: words differ
)

// The scores of kinds.
const (
	ContextScore = 101
	ExactScore   = 100
	nearMost     = 99
	nearLeast    = 95
	fuzzyMost    = 94 // a single word that differs may be "không" (not)
)

// Query is a source sentence to look up.
type Query struct {
	Source     string
	Prev, Next string // the sentences before and after, for context matches; empty where unknown
	// SourceLang and TargetLang are "vi" and "en" if empty.
	SourceLang, TargetLang string
	// Threshold is the lowest score of a match, 1 to 100; 0 means DefaultThreshold.
	Threshold int
	// Limit is the most matches to give; 0 means DefaultLimit.
	Limit int
	// ApprovedOnly leaves drafts out.
	ApprovedOnly bool
}

// What a Query asks for unless it says so.
const (
	DefaultThreshold = 70
	DefaultLimit     = 5
)

// Match is a unit that is similar to a query.
type Match struct {
	Unit Unit
	Kind Kind
	// Score is 1 to 101: the similarity as the kind bounds it, less the penalties.
	Score int
	// Similarity is that of the texts, 0 to 100, cut down to an integer.
	Similarity int
	Penalties  []Penalty
	// Rival means that other exact matches have other targets.
	Rival bool
	// Repaired is the target with the numbers, dates, documents and names of the query in place of those of the unit, and
	// Swaps is what was replaced. Empty when nothing was.
	Repaired string
	Swaps    []repair.Swap
	// Whole means that the repaired target translates the whole query.
	Whole bool
}

// Match gives the best matches for q, best first. No unit that scores as q asks is ever missed for a worse one, up to
// fuzzy.MaxTokens tokens. Only approved units are context or exact matches.
func (m *Memory) Match(ctx context.Context, q Query) ([]Match, error) {
	q.Source, q.Prev, q.Next = normal(q.Source), normal(q.Prev), normal(q.Next)
	q.SourceLang, q.TargetLang = cmp.Or(q.SourceLang, "vi"), cmp.Or(q.TargetLang, "en")
	q.Threshold, q.Limit = cmp.Or(q.Threshold, DefaultThreshold), cmp.Or(q.Limit, DefaultLimit)
	if q.Source == "" {
		return nil, nil
	}
	hits, err := m.hits(ctx, q)
	if err != nil || len(hits) == 0 {
		return nil, err
	}
	matches, err := m.matches(ctx, q, hits)
	if err != nil {
		return nil, err
	}
	return finish(matches, q), nil
}

// hits searches the index, and makes it again if it turns out to be damaged.
func (m *Memory) hits(ctx context.Context, q Query) ([]fuzzy.Hit, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.index.refresh(ctx, nil); err != nil {
		return nil, err
	}
	accept := m.accept(ctx, q)
	hits, err := m.index.search(q.Source, q.Threshold, q.Limit, accept)
	if err == nil {
		return hits, nil
	}
	m.index.discard()
	if err := m.index.refresh(ctx, nil); err != nil {
		return nil, err
	}
	return m.index.search(q.Source, q.Threshold, q.Limit, accept)
}

// accept asks for the units of the languages of q, with the penalties of their standing.
func (m *Memory) accept(ctx context.Context, q Query) fuzzy.Accept {
	usual := SameLang(q.SourceLang, "vi") && SameLang(q.TargetLang, "en")
	return func(id uint32, kind uint8) (int, bool) {
		s := standing(kind >> 1)
		if q.ApprovedOnly && s >= drafted {
			return 0, false
		}
		if other := kind&1 == 1; usual || !other {
			return s.penalty().Points, usual != other
		}
		units, err := m.Units(ctx, []int64{int64(id)})
		ok := err == nil && len(units) == 1 && SameLang(units[0].SourceLang, q.SourceLang) && SameLang(units[0].TargetLang, q.TargetLang)
		return s.penalty().Points, ok
	}
}

// matches reads the units of hits.
func (m *Memory) matches(ctx context.Context, q Query, hits []fuzzy.Hit) ([]Match, error) {
	ids := make([]int64, len(hits))
	for i, h := range hits {
		ids[i] = int64(h.ID)
	}
	if hits[0].Cost == 0 && hits[0].Near { // all that say the same, whatever the limit
		same, err := m.Same(ctx, q.Source, q.SourceLang, q.TargetLang)
		if err != nil {
			return nil, err
		}
		for _, u := range same {
			if !slices.Contains(ids, u.ID) && u.Status == Approved {
				ids, hits = append(ids, u.ID), append(hits, fuzzy.Hit{ID: uint32(u.ID), Length: hits[0].Length, Near: true})
			}
		}
	}
	units, err := m.Units(ctx, ids)
	if err != nil {
		return nil, err
	}
	byID := map[int64]Unit{}
	for _, u := range units {
		byID[u.ID] = u
	}
	var matches []Match
	for i, h := range hits {
		if u, ok := byID[ids[i]]; ok {
			matches = append(matches, newMatch(q, h, u))
		}
	}
	return matches, nil
}

// newMatch scores a hit.
func newMatch(q Query, h fuzzy.Hit, u Unit) Match {
	m := Match{Unit: u, Similarity: h.Similarity()}
	equal := h.Cost == 0 && fuzzy.Compare(q.Source, u.Source).Equal
	switch {
	case equal && u.Status == Approved && inContext(q, u):
		m.Kind, m.Score = Context, ContextScore
	case equal && u.Status == Approved:
		m.Kind, m.Score = Exact, ExactScore
	case h.Near:
		m.Kind, m.Score = NearExact, min(nearMost, max(nearLeast, m.Similarity))
	default:
		m.Kind, m.Score = Fuzzy, min(fuzzyMost, m.Similarity)
	}
	if p := classOf(u).penalty(); p.Points > 0 && m.Kind != Context {
		m.Penalties = append(m.Penalties, p)
		m.Score -= p.Points
	}
	if !equal {
		if target, swaps, whole := repair.Target(q.Source, u.Source, u.Target); len(swaps) > 0 {
			m.Repaired, m.Swaps, m.Whole = target, swaps, whole
		}
	}
	return m
}

// inContext reports whether u stands between the sentences that q stands between.
func inContext(q Query, u Unit) bool {
	return (q.Prev != "" || q.Next != "") && q.Prev == u.Prev && q.Next == u.Next
}

// finish flags rivals, puts matches in order and cuts them to the limit.
func finish(matches []Match, q Query) []Match {
	flagRivals(matches)
	matches = slices.DeleteFunc(matches, func(m Match) bool { return m.Score < q.Threshold })
	slices.SortStableFunc(matches, func(a, b Match) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(b.Similarity, a.Similarity), cmp.Compare(a.Unit.ID, b.Unit.ID))
	})
	return matches[:min(len(matches), q.Limit)]
}

// flagRivals flags exact matches whose targets differ. Context decides between rivals: a context match is never one.
func flagRivals(matches []Match) {
	targets := map[string]bool{}
	for _, m := range matches {
		if m.Kind == Exact {
			targets[m.Unit.Target] = true
		}
	}
	if len(targets) < 2 {
		return
	}
	for i := range matches {
		if m := &matches[i]; m.Kind == Exact {
			m.Rival = true
			m.Score -= RivalPenalty
			m.Penalties = append(m.Penalties, Penalty{fmt.Sprintf("%d targets for the same source", len(targets)), RivalPenalty})
		}
	}
}

// Explain gives the edits that turn the source of the match into the query.
func (m Match) Explain(source string) []string {
	var lines []string
	for _, e := range fuzzy.Compare(normal(source), m.Unit.Source).Edits {
		lines = append(lines, e.String())
	}
	return lines
}
