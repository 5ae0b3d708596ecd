package verify

import (
	"fmt"
	"testing"

	"songngu/internal/english"
	"songngu/internal/summary"
)

func TestFigures(t *testing.T) {
	for _, c := range []struct{ en, want string }{
		{"1,052,916 cards", "1.052916e+06"},
		{"nearly VND2,000 billion", "2e+12 đồng nearly"},
		{"USD3.5 billion a year", "3.5e+09 usd"},
		{"10–12% each", "10-12 %"},
		{"VND10–12 billion", "1e+10-1.2e+10 đồng"},
		{"0.5 percentage points", "0.5 điểm phần trăm"},
		{"8.5 per cent", "8.5 %"},
		{"34 of 34 provinces", "34-34"},
		{"4 out of 5", "4-5"},
		{"twenty-seven thousand", "27000"},
		{"one hundred and five villages", "105"},
		{"the 11th congress", "11"},
		{"the twenty-first meeting", "21"},
		{"tens of thousands of people", "10000"},
		{"a million people", "1e+06"},
		{"a 500-kV line", "500 kv"},
		{"1,200 MW and 350 ha", "1200 mw|350 ha"},
		{"30 km² of forest", "30 km²"},
		{"30 or more people", "30 at least"},
		{"no more than five days", "5 at most"},
		{"VND60 million per ha", "6e+07 đồng"},
		{"5G and COVID-19", ""},
	} {
		r := &review{checker: newChecker(articleOf(""), nil), text: c.en, tokens: lex(c.en)}
		r.readFigures()
		got := ""
		for _, f := range r.figures {
			if got != "" {
				got += "|"
			}
			got += fmt.Sprintf("%g", f.value)
			if f.high != f.value {
				got += fmt.Sprintf("-%g", f.high)
			} else if f.kind == ratio {
				got += fmt.Sprintf("-%g", f.high)
			}
			if f.unit != "" {
				got += " " + f.unit
			}
			if f.bound != exact {
				got += " " + string(f.bound)
			}
		}
		if got != c.want {
			t.Errorf("%+q: %+q, want %+q", c.en, got, c.want)
		}
	}
}

func TestRoman(t *testing.T) {
	for s, want := range map[string]int{"": 0, "I": 1, "IV": 4, "IX": 9, "XIV": 14, "XIII": 13, "IIII": 0, "VX": 0, "XC": 0, "A": 0} {
		if got := english.Roman(s); got != want {
			t.Errorf("%+q: %d, want %d", s, got, want)
		}
	}
}

func TestVietnameseRuns(t *testing.T) {
	for _, c := range []struct {
		en   string
		want int
	}{
		{"Lê Văn An met people in Đà Nẵng.", 0},
		{"They discussed chuyển đổi of data.", 1},
		{"They discussed digital transformation (chuyển đổi số).", 0},
		{"They said “chuyển đổi số” twice.", 0},
		{"They said (chuyển đổi số twice.", 1},
		{"One đồng only.", 0},
	} {
		if got := vietnameseRuns(c.en); len(got) != c.want {
			t.Errorf("%+q: %+q, want %d", c.en, got, c.want)
		}
	}
}

func BenchmarkVerify(b *testing.B) {
	base := testBase(b)
	var sentences []string
	var d summary.Draft
	for i, p := range pairs[:20] {
		sentences = append(sentences, p.vi)
		d.Statements = append(d.Statements, summary.Statement{Text: p.en, Cites: []string{fmt.Sprintf("s%d", i+1)}})
	}
	a := articleOf(sentences...)
	for b.Loop() {
		Verify(a, d, base)
	}
}
