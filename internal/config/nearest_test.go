package config

import "testing"

func TestNearest(t *testing.T) {
	names := []string{"summarise", "summarize", "sum", "facts", "schema"}
	for _, tt := range []struct{ in, want string }{
		{"sumarise", "summarise"}, {"fact", "facts"}, {"shema", "schema"}, {"translate", ""}, {"x", ""}, {"", ""},
	} {
		if got := Nearest(tt.in, names); got != tt.want {
			t.Errorf("Nearest(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
