package transfer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestSenses holds words whose English depends on what stands beside them: testdata/senses.tsv has the word, a sentence with it, and what
// its English must have there.
func TestSenses(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("testdata", "senses.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	e := engine(t)
	words := map[string]int{}
	for n, line := range strings.Split(strings.TrimRight(string(raw), "\n"), "\n") {
		if n == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 3 || !strings.Contains(strings.ToLower(cells[1]), cells[0]) {
			t.Errorf("line %d: want a word, a sentence that has it, and English: %+q", n+1, line)
			continue
		}
		words[cells[0]]++
		if got := e.Translate(cells[1], Options{Narrative: true}).Text; !strings.Contains(got, cells[2]) {
			t.Errorf("line %d: %s\n%s\nlacks %q", n+1, cells[1], got, cells[2])
		}
	}
	for word, n := range words {
		if n < 2 {
			t.Errorf("%q has one sense here: what does it depend on?", word)
		}
	}
}
