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
		{"the same cut off behind a front", Fact{Kind: Event, Clause: transfer.Clause{Inherited: true, Cut: true, Makeup: transfer.Makeup{Nouns: 2, Unsettled: 2, Behind: true}}}},
		{"the same with phrases that may be of other words, in rare senses", Fact{Kind: Event, Clause: transfer.Clause{Inherited: true, Cut: true, Makeup: transfer.Makeup{Nouns: 2, Unsettled: 2, Behind: true, Attached: 2, Seldom: 8}}}},
		{"a long strained one", Fact{Kind: Event, Clause: transfer.Clause{Doubt: 0.9, Inherited: true, Cut: true, Makeup: transfer.Makeup{Nouns: 8, Unsettled: 3, Strain: 3, Behind: true, Attached: 2, Seldom: 8}}}},
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
	figured := plain
	figured.Clause.Amounts = []transfer.Amount{{Value: 5, Unit: "%"}}
	if figured.Risk() >= plain.Risk() {
		t.Errorf("with a figure: %.3f, no less than %.3f without", figured.Risk(), plain.Risk())
	}
	for doubt, want := range map[float64]float64{1: shakyRisk, 1.8: shakyRisk, 2: 1} {
		doubted := plain
		if doubted.Clause.Doubt = doubt; doubted.Risk() != want {
			t.Errorf("of doubt %v: %v, want %v", doubt, doubted.Risk(), want)
		}
	}
	if got, want := plain.Risk(), 1/(1+math.Exp(-(riskAlways+2*riskNoun))); math.Abs(got-want) > 1e-12 {
		t.Errorf("%v, want %v", got, want)
	}
}
