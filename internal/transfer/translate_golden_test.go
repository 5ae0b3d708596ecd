package transfer

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// mayDiffer is the number of translations that may differ from the golden ones before somebody has to read them: words are added to the
// lexicon every day, and most of them change a sentence or two.
const mayDiffer = 20

// TestTranslateGolden holds the English of each sentence with its grade, in testdata/translations.golden: "topic> sentence" and, behind
// two spaces, grade and English. It shows what a change of a rule changes; not all of it is right. -update rewrites the file.
func TestTranslateGolden(t *testing.T) {
	path := filepath.Join("testdata", "translations.golden")
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	e := engine(t)
	lines := strings.Split(strings.TrimRight(string(raw), "\n"), "\n")
	var out []string
	topics, sentences, differ := map[string]int{}, 0, 0
	for i, line := range lines {
		if strings.HasPrefix(line, "  ") {
			continue
		}
		out = append(out, line)
		topic, sentence, ok := strings.Cut(line, "> ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		tr := e.Translate(sentence, Options{Narrative: true})
		checkTranslation(t, sentence, tr)
		got, want := fmt.Sprintf("  %s %s", tr.Class, tr.Text), ""
		if i+1 < len(lines) {
			want = lines[i+1]
		}
		if got != want {
			differ++
			t.Logf("%s\n-%s\n+%s", line, want, got)
		}
		out = append(out, got)
		topics[topic]++
		sentences++
	}
	if len(topics) < 10 || sentences < 120 {
		t.Errorf("%d sentences on %d topics", sentences, len(topics))
	}
	if *update {
		if err := os.WriteFile(path, []byte(strings.Join(out, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if differ > mayDiffer {
		t.Errorf("%d translations differ, see above: read them, then -update", differ)
	}
}
