package verify

import (
	"slices"
	"strings"
	"testing"
)

// TestMarkersAreAsLexemesHaveThem holds that each form is found by its first word and that no form is listed twice.
func TestMarkersAreAsLexemesHaveThem(t *testing.T) {
	seen := map[string]bool{}
	for _, forms := range markersByStart() {
		for _, f := range forms {
			if seen[f.text] {
				t.Errorf("%q is listed twice", f.text)
			}
			seen[f.text] = true
			if f.text != strings.ToLower(f.text) || len(f.of.vietnamese) == 0 {
				t.Errorf("%q cannot be found", f.text)
			}
			if i := slices.IndexFunc(f.of.vietnamese, func(s string) bool { return strings.TrimSpace(s) != s || s == "" }); i >= 0 {
				t.Errorf("%q has blanks in %q", f.text, f.of.vietnamese[i])
			}
		}
	}
}
