package transfer

import (
	"fmt"
	"io"
)

// Debug prints leaves nobody knows. TEMPORARY.
func (e *Engine) Debug(text string, w io.Writer) {
	s := e.Read(text)
	c := e.leaves(s)
	for i := range s.toks {
		any := false
		for j := i + 1; j <= min(c.n, i+maxTokens); j++ {
			for _, nd := range c.at(i, j).nodes {
				any = true
				fmt.Fprintf(w, "%d-%d %s cat=%d cost=%d %q\n", i, j, s.toks[i].In(text), nd.cat, nd.cost, leafText(nd))
			}
		}
		if !any {
			fmt.Fprintf(w, "%d UNKNOWN %q\n", i, s.toks[i].In(text))
		}
	}
	c.parse(e.grammar)
	for j := min(c.n, maxTokens); j >= 2; j-- {
		for _, nd := range c.at(0, j).nodes {
			wr := writer{narrative: true}
			t := ""
			switch nd.cat {
			case catS:
				t = wr.clause(nd)
			case catNP:
				t = wr.np(nd, roleSubject)
			default:
				continue
			}
			fmt.Fprintf(w, "[0,%d) cat=%d cost=%d %s\n", j, nd.cat, nd.cost, t)
		}
	}
}

func (e *Engine) Unknown(text string) []string {
	s := e.Read(text)
	c := e.leaves(s)
	cover := make([]bool, c.n+1)
	for i := 0; i < c.n; i++ {
		for j := i + 1; j <= min(c.n, i+maxTokens); j++ {
			if len(c.at(i, j).nodes) > 0 {
				for k := i; k < j; k++ {
					cover[k] = true
				}
			}
		}
	}
	var out []string
	for i := range s.toks {
		if !cover[i] && s.toks[i].In(s.text) != "." && s.toks[i].In(s.text) != ";" {
			out = append(out, s.toks[i].In(s.text))
		}
	}
	return out
}

// Stuck tells the longest prefix with a subject or clause and what follows.
func (e *Engine) Stuck(text string) string {
	s := e.Read(text)
	start, _ := e.opening(s)
	end := boundary(s, start)
	c := s.chart()
	out := ""
	for _, want := range []cat{catS, catNP, catFront} {
		for j := min(end, start+maxTokens); j >= start+1; j-- {
			if nd := best(c.at(start, j), want); nd != nil {
				w := writer{narrative: true}
				t := ""
				switch want {
				case catS:
					t = w.clause(nd)
				case catNP:
					t = w.np(nd, roleSubject)
				case catFront:
					t = w.front(nd)
				}
				rest := ""
				for k := j; k < min(len(s.toks), j+6); k++ {
					rest += s.toks[k].In(text) + " "
				}
				out += fmt.Sprintf("      [%d] %.90s || %s\n", want, t, rest)
				break
			}
		}
	}
	return out
}

func (nd *node) tree(w io.Writer, depth int) {
	if nd == nil {
		return
	}
	vi := ""
	if nd.lex != nil {
		vi = nd.lex.vi + "/" + nd.lex.en
	}
	fmt.Fprintf(w, "%*s%d-%d cat=%d rule=%d cost=%d %s %s\n", depth*2, "", nd.first, nd.last, nd.cat, nd.rule, nd.cost, vi, nd.en)
	if nd.rule != ruleLeaf {
		nd.l.tree(w, depth+1)
		nd.r.tree(w, depth+1)
	}
}

func (e *Engine) Tree(text string, w io.Writer) {
	s := e.Read(text)
	c := s.chart()
	for j := min(c.n, maxTokens); j >= 2; j-- {
		if nd := best(c.at(0, j), catS); nd != nil {
			nd.tree(w, 0)
			return
		}
	}
}
