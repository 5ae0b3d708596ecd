package align

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSparseTranslation aligns whole articles, dirt included, with the few of their sentences that were translated.
func TestSparseTranslation(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "eval")
	pairs, ids := readPairs(t, "policy-dev"), readLines(t, filepath.Join(dir, "policy-dev.ids"))
	translated := map[string][]pair{}
	for i, line := range ids {
		name, _, _ := strings.Cut(line, "\t")
		translated[name] = append(translated[name], pairs[i])
	}
	a := New(NewLexicon(shippedTerms(t)))
	right, all, sentences := 0, 0, 0
	for name, pairs := range translated {
		text, err := os.ReadFile(filepath.Join(dir, "articles", name))
		if err != nil {
			t.Skipf("the articles are not here: %v", err)
		}
		vi := Vietnamese(paragraphs(string(text)))
		sentences += len(vi)
		var en []Sentence
		for _, p := range pairs {
			en = append(en, Sentence{Text: p.en})
		}
		for _, b := range mustAlign(t, a, vi, en) {
			for k := b.EN.First; k < b.EN.End; k++ {
				if !strings.Contains(string(text), pairs[k].vi) {
					continue // cut otherwise there
				}
				all++
				if strings.Contains(Join(vi, b.VI), pairs[k].vi) {
					right++
				} else {
					t.Logf("%s: %.2f %q = %q", name, b.Confidence, Join(vi, b.VI), pairs[k].en)
				}
			}
		}
	}
	t.Logf("%d of %d translations found their sentence among %d", right, all, sentences)
	if all < 100 || 100*right < 95*all {
		t.Errorf("%d of %d", right, all)
	}
}
