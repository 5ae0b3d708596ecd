package translate_test

import (
	"slices"
	"testing"

	"songngu/internal/translate"
)

func TestCheck(t *testing.T) {
	base := translator(t).Base
	for _, tt := range []struct {
		name string
		pair translate.Pair
		want []string // severity and check of each finding
	}{
		{"right", translate.Pair{Source: "Xã họp 3 lần.", Target: "The commune met three times.", Confidence: 1}, nil},
		{"a figure", translate.Pair{Source: "Xã có 12 thôn.", Target: "The commune has 21 villages.", Confidence: 1}, []string{"error quantity", "error quantity"}},
		{"a name of English is a warning", translate.Pair{Source: "Ông đến Thổ Nhĩ Kỳ.", Target: "He came to Zembla.", Confidence: 1}, []string{"warning name"}},
		{"not sure to belong together", translate.Pair{Source: "Xã có 12 thôn.", Target: "It rained 3 times.", Confidence: 0.3}, []string{"warning partner"}},
		{"no English", translate.Pair{Source: "Xã có 12 thôn."}, []string{"error partner"}},
		{"no English for a byline", translate.Pair{Source: "PV", Aside: true}, nil},
		{"no Vietnamese", translate.Pair{Target: "It rained."}, []string{"warning partner"}},
	} {
		var got []string
		c := translate.Check(tt.pair, base)
		for _, f := range c.Findings {
			got = append(got, string(f.Severity)+" "+string(f.Check))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
		if c.Flagged() != slices.ContainsFunc(tt.want, func(s string) bool { return s[0] == 'e' }) {
			t.Errorf("%s: flagged %v", tt.name, c.Flagged())
		}
	}
}
