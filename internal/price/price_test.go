package price

import (
	"math"
	"testing"
	"time"
)

// Each row has a price, a date and a source, and stands once.
func TestTable(t *testing.T) {
	rows, err := parse(shipped)
	if err != nil || len(rows) == 0 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	seen := map[[2]string]bool{}
	for _, r := range rows {
		key := [2]string{r.Host, r.Model}
		if seen[key] {
			t.Errorf("%v stands twice", key)
		}
		seen[key] = true
		if _, err := time.Parse("2006-01", r.Date); err != nil || r.Source == "" || r.Input <= 0 || r.Output < r.Input {
			t.Errorf("row %+v", r)
		}
	}
}

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		host, model string
		found       bool
	}{
		{"api.openai.com", "gpt-4.1-mini", true},
		{"api.openai.com", "gpt-4.1-mini-2025-04-14", true},
		{"api.openai.com", "gpt-4.1-mini-audio", false},
		{"openrouter.example", "gpt-4.1-mini", false},
		{"localhost:11434", "qwen3:14b", false},
	} {
		if _, ok := Find(tt.host, tt.model); ok != tt.found {
			t.Errorf("Find(%q, %q) = %v", tt.host, tt.model, ok)
		}
	}
}

func TestCost(t *testing.T) {
	if got := (Price{Input: 0.40, Output: 1.60}).Cost(10_000, 1_000); math.Abs(got-0.0056) > 1e-12 {
		t.Errorf("%v, want 0.0056", got)
	}
	for amount, want := range map[float64]string{0: "US$0.0000", 0.00561: "US$0.0056", 2.5: "US$2.50", 12: "US$12.00"} {
		if got := USD(amount); got != want {
			t.Errorf("USD(%v) = %s, want %s", amount, got, want)
		}
	}
}
