package llm

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

// TestSpelledOut: the loops find what the expressions find that they stand for.
func TestSpelledOut(t *testing.T) {
	apart := regexp.MustCompile(`(?:^|\s)(?:\pL ){6}`)
	pieces := []string{"a ", "Đ ", "ế ", "b", " ", "\n", "\v", "1 ", ".", "s1 A", "S12 đ", ". ", ";s345 B", "\xff", "ſ1 C", "a b c "}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var b strings.Builder
		for range r.IntN(12) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := b.String()
		if got := spelledOut(text); got != apart.MatchString(text) {
			t.Errorf("%q: spelled out %v", text, got)
		}
		if !mayNumber(text) && numbered.MatchString(text) {
			t.Errorf("%q is like a sentence of a prompt", text)
		}
	}
}

// TestMayThink: no text that is passed over has a tag around thoughts.
func TestMayThink(t *testing.T) {
	pieces := []string{"[THINK]", "[/think]", "[", "/", "think", "THINK]", "◁think▷", "◁/THINK▷", "◁", "<Think>", "</reasoning>", "<", "think>", "<|channel|>final<|message|>", "<|end_of_thought|>", " ", "{\"a\":[]}"}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var b strings.Builder
		for range r.IntN(6) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := b.String()
		if !mayThink(text) && (thinkOpen.MatchString(text) || thinkClose.MatchString(text) || anyOpening.MatchString(text)) {
			t.Errorf("%q has a tag around thoughts", text)
		}
	}
}

func TestSingleSpaced(t *testing.T) {
	pieces := []string{"a", "ế", " ", "  ", "\t", "\n", "\u00a0", "\u2003", "\u3000", "\x85", "“", "."}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var b strings.Builder
		for range r.IntN(6) {
			b.WriteString(pieces[r.IntN(len(pieces))])
		}
		text := b.String()
		if got, want := singleSpaced(text), strings.Join(strings.Fields(text), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
