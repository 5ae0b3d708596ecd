package transfer

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// filled parses every cell of the sentence's chart, narrow ones first, leaving out nothing.
func filled(s *Sentence) *chart {
	c := s.engine.leaves(s)
	for width := 1; width <= min(c.n, maxTokens); width++ {
		for i := 0; i+width <= c.n; i++ {
			c.fill(s.engine.grammar, i, i+width)
		}
	}
	return c
}

// listNodes writes the constituents of a cell with all that they are made of.
func listNodes(cl *cell) string {
	var b strings.Builder
	for _, top := range cl.nodes {
		top.walk(func(nd *node) {
			fmt.Fprintln(&b, nd.cat, nd.rule, nd.first, nd.last, nd.cost, nd.class, nd.frames, nd.flags, nd.en)
		})
	}
	return b.String()
}

// What is left unparsed until it is asked for is what a full parse would give, whatever the order of the questions.
func TestChartGivesTheFullParse(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		text := sentences().Draw(t, "sentence")
		s := e.Read(text)
		defer s.Done()
		full := filled(s)
		n := len(s.toks)
		for range 12 {
			i := rapid.IntRange(0, n).Draw(t, "first")
			j := rapid.IntRange(i, n).Draw(t, "last")
			want := ""
			if i < j && j-i <= maxTokens {
				want = listNodes(full.at(i, j))
			}
			if got := listNodes(s.chart().over(i, j)); got != want {
				t.Fatalf("tokens [%d, %d) of %q\ngot\n%swant\n%s", i, j, text, got, want)
			}
		}
	})
}

// TestBegun: a term that begins within a verb does not end the verb, where the word behind them is the object of one or the other.
func TestBegun(t *testing.T) {
	for _, c := range []struct {
		vi   string
		gap  int
		torn bool
	}{
		{"Nhà xe điều chuyển tuyến.", 3, true}, // "điều chuyển | tuyến", and the term "chuyển tuyến"
		{"Bệnh viện chuyển tuyến bệnh nhân.", 2, false},
	} {
		s := engine(t).Read(c.vi)
		s.chart()
		if s.inside[c.gap] != c.torn {
			t.Errorf("%s: a word runs over gap %d: %v, want %v", c.vi, c.gap, s.inside[c.gap], c.torn)
		}
		s.Done()
	}
}
