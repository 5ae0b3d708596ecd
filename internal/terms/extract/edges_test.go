package extract

import (
	"strings"
	"testing"

	"songngu/internal/viet"
)

// Each row of the table of edges has a key and a place, once.
func TestEdges(t *testing.T) {
	seen := map[string]bool{}
	for i, line := range strings.Split(strings.TrimRight(edgeFile, "\n"), "\n") {
		word, where, ok := strings.Cut(line, "\t")
		switch {
		case line[0] == '#' || line == "word\twhere":
			continue
		case !ok || edgeNames[where] == 0:
			t.Errorf("edges.tsv:%d: %q says no place", i+1, line)
		case viet.Key(word) != word:
			t.Errorf("edges.tsv:%d: %q is no key", i+1, word)
		case seen[line]:
			t.Errorf("edges.tsv:%d: %q is there twice", i+1, line)
		}
		seen[line] = true
	}
}

// Each join leads from a key to another one.
func TestJoins(t *testing.T) {
	for name, concept := range readJoins() {
		if name != "name" && (viet.Key(name) != name || viet.Key(concept) != concept || name == concept) {
			t.Errorf("joins.tsv: %q to %q", name, concept)
		}
	}
}
