package facts

import (
	"math"
	"testing"

	"songngu/internal/transfer"
)

// What was measured holds for the weights as they stand: a plain figure is read rightly, what is inherited, strained or a chain of nouns often is not.
func TestRisk(t *testing.T) {
	plain := Fact{Kind: Change, Clause: transfer.Clause{Makeup: transfer.Makeup{Nouns: 2}}}
	risks := []struct {
		what string
		fact Fact
	}{
		{"a figure that rose", plain},
		{"an act in plain words", Fact{Kind: Event, Clause: transfer.Clause{Makeup: transfer.Makeup{Nouns: 2}}}},
		{"the same with words of two readings", Fact{Kind: Event, Clause: transfer.Clause{Makeup: transfer.Makeup{Nouns: 2, Unsettled: 2}}}},
		{"the same of who acts in the clause before", Fact{Kind: Event, Clause: transfer.Clause{Inherited: true, Makeup: transfer.Makeup{Nouns: 2, Unsettled: 2}}}},
		{"a long strained one", Fact{Kind: Event, Clause: transfer.Clause{Doubt: 0.9, Inherited: true, Makeup: transfer.Makeup{Nouns: 8, Unsettled: 3, Strain: 3}}}},
	}
	for i, r := range risks {
		got := r.fact.Risk()
		if got <= 0 || got >= 1 {
			t.Errorf("%s: %v, want a share between 0 and 1", r.what, got)
		}
		if i > 0 && got <= risks[i-1].fact.Risk() {
			t.Errorf("%s: %.3f, no more than %s", r.what, got, risks[i-1].what)
		}
	}
	lacking := plain
	if lacking.Clause.Doubt = 1; lacking.Risk() != 1 {
		t.Errorf("what lacks a part: %v, want 1", lacking.Risk())
	}
	if got, want := plain.Risk(), 1/(1+math.Exp(-(riskAlways+2*riskNoun))); math.Abs(got-want) > 1e-12 {
		t.Errorf("%v, want %v", got, want)
	}
}
