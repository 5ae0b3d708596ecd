package english

import "testing"

func TestStem(t *testing.T) {
	for _, same := range [][]string{
		{"issue", "issued", "issues", "issuing", "issuance"},
		{"develop", "develops", "developed", "development", "developing"},
		{"organisation", "organization", "organise", "organized"},
		{"policy", "policies"},
		{"plan", "plans", "planned"},
		{"authority", "authorities"},
		{"railway", "railways"},
		{"delay", "delays", "delayed", "delaying"},
		{"mine", "mining"},
		{"redo", "redone"},
		{"withdraw", "withdrawn", "withdrew"},
	} {
		for _, w := range same[1:] {
			if Stem(w) != Stem(same[0]) {
				t.Errorf("Stem(%q) = %q, Stem(%q) = %q", w, Stem(w), same[0], Stem(same[0]))
			}
		}
	}
	for _, w := range []string{"law", "land", "data", "tax", "news", "class", "a", ""} {
		if s := Stem(w); len(s) < len(w)-1 {
			t.Errorf("Stem(%q) = %q", w, s)
		}
	}
}

func TestIsFunctionWord(t *testing.T) {
	for w, want := range map[string]bool{"the": true, "of": true, "x": true, "law": false, "government": false} {
		if IsFunctionWord(w) != want {
			t.Errorf("IsFunctionWord(%q) = %v", w, !want)
		}
	}
}
