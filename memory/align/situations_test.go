package align

import (
	"context"
	"os"
	"strings"
	"testing"
)

// situation is a small document with the beads that a person gives it.
type situation struct {
	name   string
	vi, en []string
	beads  string
}

func readSituations(t testing.TB) []situation {
	t.Helper()
	text, err := os.ReadFile("testdata/situations.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []situation
	for _, part := range strings.Split(string(text), "\n== ")[1:] {
		name, rest, _ := strings.Cut(part, "\n")
		sides := strings.Split(rest, "--\n")
		if len(sides) != 3 {
			t.Fatalf("%s: %d parts, want 3", name, len(sides))
		}
		all = append(all, situation{name, paragraphs(sides[0]), paragraphs(sides[1]), strings.TrimSpace(sides[2])})
	}
	return all
}

func paragraphs(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == '\n' })
}

func kinds(beads []Bead) string {
	var all []string
	for _, b := range beads {
		all = append(all, b.Kind())
	}
	return strings.Join(all, " ")
}

func TestSituations(t *testing.T) {
	a := New(NewLexicon(shippedTerms(t)))
	all := readSituations(t)
	if len(all) < 15 {
		t.Errorf("%d situations", len(all))
	}
	for _, s := range all {
		t.Run(s.name, func(t *testing.T) {
			vi, en := Vietnamese(s.vi), English(s.en)
			beads, err := a.Align(context.Background(), vi, en)
			if err != nil {
				t.Fatal(err)
			}
			if got := kinds(beads); got != s.beads {
				t.Errorf("got %s, want %s", got, s.beads)
				for _, b := range beads {
					t.Logf("%.2f %q = %q", b.Confidence, Join(vi, b.VI), Join(en, b.EN))
				}
			}
		})
	}
}
