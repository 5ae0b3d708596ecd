package llm

import (
	"iter"
	"math/rand/v2"
	"strings"
	"testing"
)

// mixtures gives texts of fewer than most pieces each, put together at random but the same in each run.
func mixtures(pieces []string, most int) iter.Seq[string] {
	return func(yield func(string) bool) {
		r := rand.New(rand.NewPCG(1, 2))
		for range 20_000 {
			var b strings.Builder
			for range r.IntN(most) {
				b.WriteString(pieces[r.IntN(len(pieces))])
			}
			if !yield(b.String()) {
				return
			}
		}
	}
}

// TestMayThink: no text that is passed over has a tag around thoughts.
func TestMayThink(t *testing.T) {
	pieces := []string{"[THINK]", "[/think]", "[", "/", "think", "THINK]", "◁think▷", "◁/THINK▷", "◁", "<Think>", "</reasoning>", "<", "think>", "<|channel|>final<|message|>", "<|end_of_thought|>", " ", "{\"a\":[]}"}
	for text := range mixtures(pieces, 6) {
		if !mayThink(text) && (thinkOpen.MatchString(text) || thinkClose.MatchString(text) || anyOpening.MatchString(text)) {
			t.Errorf("%q has a tag around thoughts", text)
		}
	}
}

// TestSingleSpaced: it is what splitting at white space and joining again gives.
func TestSingleSpaced(t *testing.T) {
	pieces := []string{"a", "ế", " ", "  ", "\t", "\n", "\u00a0", "\u2003", "\u3000", "\x85", "“", "."}
	for text := range mixtures(pieces, 6) {
		if got, want := singleSpaced(text), strings.Join(strings.Fields(text), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
