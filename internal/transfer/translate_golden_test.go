package transfer

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTranslateGolden holds the English of each sentence with its grade, in testdata/translations.golden: "topic> sentence" and, behind
// two spaces, grade and English. It shows what a change of a rule changes; not all of it is right.
func TestTranslateGolden(t *testing.T) {
	path := filepath.Join("testdata", "translations.golden")
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	e := engine(t)
	var out strings.Builder
	topics, sentences := map[string]int{}, 0
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "  ") {
			continue
		}
		fmt.Fprintln(&out, line)
		topic, sentence, ok := strings.Cut(line, "> ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		tr := e.Translate(sentence, Options{Narrative: true})
		checkTranslation(t, sentence, tr)
		fmt.Fprintf(&out, "  %s %s\n", tr.Class, tr.Text)
		topics[topic]++
		sentences++
	}
	if len(topics) < 10 || sentences < 120 {
		t.Errorf("%d sentences on %d topics", sentences, len(topics))
	}
	if diff := cmp.Diff(strings.Split(string(raw), "\n"), strings.Split(out.String(), "\n")); diff != "" {
		if !*update {
			t.Fatalf("translations differ (-want +got; -update rewrites):\n%s", diff)
		}
		if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
