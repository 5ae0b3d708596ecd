package english

import "testing"

func TestTerms(t *testing.T) {
	for _, tt := range []struct {
		text, term, found string
	}{
		{"The digitization centers of the ministries.", "digitisation centre", "digitization centers"},
		{"All files were digitised.", "digitisation", "digitised"},
		{"Support for near-poor households.", "near poor household", "near-poor households"},
		{"Older people are supported.", "older person", "Older people"},
		{"The Ministry's plan.", "the Ministry", "Ministry"},
		{"The MoH issued it.", "MoH", "MoH"},
		{"The moh issued it.", "MoH", ""},
		{"An issue.", "issuance", ""},
		{"Nothing.", "", ""},
		{"Labor programs of the city.", "labour programme", "Labor programs"},
	} {
		span, ok := NewTerms(tt.text).Find(tt.term)
		if got := span.In(tt.text); ok != (tt.found != "") || ok && got != tt.found {
			t.Errorf("%q in %q: %q, %v, want %q", tt.term, tt.text, got, ok, tt.found)
		}
	}
	text := NewTerms("A plan and a plan.")
	for i, want := range []bool{true, true, false} {
		if _, ok := text.Take("plan"); ok != want {
			t.Errorf("take %d: %v", i, ok)
		}
	}
}
