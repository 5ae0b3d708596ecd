package llm

import (
	"os"
	"strings"
	"testing"
)

// TestRightIsBelieved holds right statements that no check may flag beside wrong ones that are like them. In testdata/proof/right.txt each article has a heading of what its
// statements are about; a statement stands below its sentence, "-" where there is none, "!" before a wrong one. A sentence is a
// paragraph of its own, but for those of "one paragraph".
func TestRightIsBelieved(t *testing.T) {
	text, err := os.ReadFile("testdata/proof/right.txt")
	if err != nil {
		t.Fatal(err)
	}
	d := testDrafter(t, nil, nil)
	for block := range strings.SplitSeq(strings.TrimSpace(string(text)), "\n\n") {
		about, rest, _ := strings.Cut(block, "\n")
		lines := strings.Split(rest, "\n")
		if !strings.HasPrefix(about, "# ") || len(lines)%2 != 0 {
			t.Fatalf("%q: want a heading and pairs of lines", about)
		}
		var pairs [][2]string
		for i := 0; i < len(lines); i += 2 {
			pairs = append(pairs, [2]string{lines[i], lines[i+1]})
		}
		x := newProofText(t, d, about, distinct(pairs))
		if strings.HasPrefix(about, "# one paragraph") {
			for i := range x.work.article.Segments {
				x.work.article.Segments[i].Paragraph = 0
			}
		}
		for _, p := range pairs {
			en, wrong := strings.CutPrefix(p[1], "!")
			if en == "-" {
				continue
			}
			c := x.right(x.sentence(p[0]))
			c.Text = en
			if found := x.judge(c); (found != nil) != wrong {
				t.Errorf("%s: %q\n%q\nwrong: %v, found %q", about, en, p[0], wrong, found)
			}
		}
	}
}

// distinct gives the pairs of sentences that came before no more than once.
func distinct(pairs [][2]string) [][2]string {
	var out [][2]string
	seen := map[string]bool{}
	for _, p := range pairs {
		if !seen[p[0]] {
			out = append(out, p)
		}
		seen[p[0]] = true
	}
	return out
}

// sentence gives the index of a sentence of the text.
func (x *proofText) sentence(vi string) int {
	for i := range x.pairs {
		if x.pairs[i][0] == vi {
			return i
		}
	}
	return -1
}
