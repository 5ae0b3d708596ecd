package fuzzy

import (
	"fmt"
	"slices"
	"testing"
)

// slowText is a text as the slow search keeps it.
type slowText struct {
	id   uint32
	kind uint8
	text string
}

// slowSymbols tokenises a text with numbers that are the same in all texts of one table.
func slowSymbols(numbers map[string]uint32, text string) []symbol {
	number := func(s string) uint32 {
		n, ok := numbers[s]
		if !ok {
			n = uint32(len(numbers))
			numbers[s] = n
		}
		return n
	}
	var list []symbol
	for _, t := range appendTokens(nil, text) {
		s := text[t.start:t.end]
		list = append(list, symbol{number("raw " + s), number("fold " + fold(s, t.class)), t.class, formOf(s, t.class)})
	}
	return list
}

// slowCost is the weighted edit distance by its definition: the whole table, no limit, no shortcut.
func slowCost(a, b []symbol) int {
	table := make([][]int, len(a)+1)
	for i := range table {
		table[i] = make([]int, len(b)+1)
		for j := range table[i] {
			switch {
			case i == 0 && j == 0:
			case i == 0:
				table[i][j] = table[i][j-1] + insertion(b[j-1])
			case j == 0:
				table[i][j] = table[i-1][j] + insertion(a[i-1])
			default:
				table[i][j] = min(table[i-1][j-1]+substitution(a[i-1], b[j-1]), table[i-1][j]+insertion(a[i-1]), table[i][j-1]+insertion(b[j-1]))
			}
		}
	}
	return table[len(a)][len(b)]
}

// slowNear reports whether the words of two texts are the same, and any.
func slowNear(a, b []symbol) bool {
	words := func(list []symbol) []uint32 {
		var out []uint32
		for _, s := range list {
			if s.class != mark {
				out = append(out, s.fold)
			}
		}
		return out
	}
	return len(words(a)) > 0 && slices.Equal(words(a), words(b))
}

// slowHits looks at every text. It is what Searcher must equal. Texts are shorter than MaxTokens.
func slowHits(texts []slowText, query string, least, most int, accept Accept) []Hit {
	numbers := map[string]uint32{}
	q := slowSymbols(numbers, query)
	var hits []Hit
	for _, t := range texts {
		s := slowSymbols(numbers, t.text)
		h := Hit{ID: t.id, Cost: slowCost(q, s), Length: max(len(q), len(s)), Near: slowNear(q, s)}
		if len(q) == 0 || !h.Near && h.Similarity() < least {
			continue
		}
		if accept != nil {
			penalty, ok := accept(t.id, t.kind)
			if h.Penalty = penalty; !ok || !h.Near && h.Similarity()-penalty < least {
				continue
			}
		}
		hits = append(hits, h)
	}
	slices.SortFunc(hits, Hit.compare)
	return hits[:min(len(hits), most)]
}

// build makes a segment of texts.
func build(t testing.TB, texts []slowText) *Segment {
	t.Helper()
	s, err := Open(segmentBytes(t, texts))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func segmentBytes(t testing.TB, texts []slowText) []byte {
	t.Helper()
	b := NewBuilder()
	for _, x := range texts {
		b.Add(x.id, x.text, x.kind)
	}
	data, err := b.Bytes("test")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// numbered gives texts their numbers, from 1 on.
func numbered(texts ...string) []slowText {
	var list []slowText
	for i, t := range texts {
		list = append(list, slowText{id: uint32(i + 1), kind: uint8(i % 3), text: t})
	}
	return list
}

func sameHits(a, b []Hit) error {
	if !slices.Equal(a, b) {
		return fmt.Errorf("searcher gives %v, looking at every text %v", a, b)
	}
	return nil
}

// searchBy searches by plans of the caller's, as Search does by those it finds best.
func searchBy(s *Searcher, q *Query, planes bool, plan func(part []candidates, costs []int) partPlan) {
	if s.pattern.segment == nil {
		s.pattern = newPattern(s.segment)
	}
	s.query = q
	s.readQuery()
	s.near()
	if len(q.tokens) == 0 || s.query.budget(MaxTokens) < 0 {
		return
	}
	s.collect()
	s.pattern.set(s.symbols)
	defer s.pattern.clear()
	for _, s.percent = range q.steps() {
		s.scanBy(plan, func([]candidates) bool { return planes })
	}
}

// plans gives the plans that are right when the clues of each value cost so much, and one that counts nothing.
func plans(costs []int) []partPlan {
	list := []partPlan{{}}
	for value := range costs {
		for lost := max(0, value-mostLeast); lost < value && costs[value] < never; lost++ {
			list = append(list, partPlan{value, lost})
		}
	}
	return list
}

// everyPlan puts a query to a segment by each plan for the short and for the long texts.
func everyPlan(s *Searcher, query func() *Query, check func(q *Query, plan string)) {
	for _, planes := range []bool{false, true} {
		for i, more := 0, true; more; i++ {
			more = false
			chosen, q := "", query()
			searchBy(s, q, planes, func(_ []candidates, costs []int) partPlan {
				list := plans(costs)
				more = more || i+1 < len(list)
				p := list[i%len(list)]
				chosen += fmt.Sprintf("%+v ", p)
				return p
			})
			check(q, fmt.Sprint(chosen, planes))
		}
	}
}
