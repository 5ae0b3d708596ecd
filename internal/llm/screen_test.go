package llm

import (
	"testing"

	"songngu/internal/pattern"
)

// TestSpelledOut: the loops find what the expressions find that they stand for.
func TestSpelledOut(t *testing.T) {
	apart := pattern.New(`(?:^|\s)(?:\pL ){6}`)
	pieces := []string{"a ", "Đ ", "ế ", "b", " ", "\n", "\v", "1 ", ".", "s1 A", "S12 đ", ". ", ";s345 B", "\xff", "ſ1 C", "a b c "}
	for text := range mixtures(pieces, 12) {
		if got := spelledOut(text); got != apart.MatchString(text) {
			t.Errorf("%q: spelled out %v", text, got)
		}
		if !mayNumber(text) && numbered.MatchString(text) {
			t.Errorf("%q is like a sentence of a prompt", text)
		}
	}
}
