package verify

import (
	"strings"
	"testing"
	"unicode"

	"songngu/internal/summary"
)

// swaps are changes of the English that make any right statement wrong.
var swaps = [][2]string{
	{"million", "billion"}, {"billion", "million"}, {"trillion", "billion"}, {"% ", " percentage points "}, {"%.", " percentage points."},
	{"percentage points", "%"}, {"VND", "USD"}, {"USD", "VND"}, {"October", "November"}, {"September", "August"}, {"July", "June"}, {"May ", "April "},
	{"Resolution", "Decree"}, {"Decree", "Resolution"}, {"Circular", "Decree"}, {"Project 06", "Project 6"}, {"Clause", "Point"}, {"Article", "Clause"},
	{"has not yet adopted", "has adopted"}, {"do not have to", "have to"}, {"proposed raising", "passed"}, {"proposed issuing", "issued"}, {"will submit", "has not submitted"},
	{"more than", "nearly"}, {"nearly", "more than"}, {"at least", "at most"}, {"no more than", "at least"}, {"about", "more than"}, {"under six", "over six"}, {"or more", "or less"},
	{"morning", "evening"}, {"second quarter", "third quarter"}, {"fourth", "fifth"}, {"Thousands", "Millions"}, {" six ", " seven "}, {"three", "four"}, {"five", "nine"},
	{"Ministry of Health", "Ministry of Finance"}, {"Ministry of Finance", "Ministry of Health"}, {"Major General", "Senior Colonel"}, {"Deputy Minister", "Minister"},
	{"Politburo", "Government"}, {"National Assembly", "Politburo"}, {"Hanoi", "Đà Nẵng"}, {"Đà Nẵng", "Hanoi"}, {"Da Nang", "Hanoi"}, {"Laos", "China"}, {"VNeID", "VNelD"},
	{"Land Law", "Law on Data"}, {"Law on Data", "Land Law"}, {" ha ", " km "}, {" MW", " kW"}, {" km ", " m "}, {"per ha", "per year"}, {"ND-CP", "QD-TTg"}, {"NQ/TW", "KL/TW"}, {"rose by 9%", "rose by 0.9%"},
	{"The country", "China"}, {"Trần", "Tran"},
}

// corruptions gives every wrong form of a right statement that the tables and the laws of figures and names make.
func corruptions(en string) []string {
	var out []string
	for _, s := range swaps {
		if strings.Contains(en, s[0]) {
			out = append(out, strings.Replace(en, s[0], s[1], 1))
		}
	}
	for i, c := range en {
		switch {
		case c >= '0' && c <= '9':
			out = append(out, en[:i]+string('1'+(c-'0'+3)%9)+en[i+1:])
		case c > unicode.MaxASCII && unicode.IsLower(c):
			out = append(out, en[:i]+"ắ"+en[i+len(string(c)):])
		}
	}
	return out
}

// TestCorruptionsAreFlagged is the law the verifier lives by: a statement that was right and has been made wrong in one
// place is not proved.
func TestCorruptionsAreFlagged(t *testing.T) {
	base := testBase(t)
	n := 0
	for _, p := range pairs {
		for _, en := range corruptions(p.en) {
			if en == p.en || strings.Contains(en, "Tran Quang") || sameRight(en) {
				continue
			}
			n++
			if b := verifyOne(base, p.vi, en); b.Verdicts[0] != Flagged {
				t.Errorf("%+q\n of %+q is proved; the right one is %+q", en, p.vi, p.en)
			}
		}
	}
	if n < 200 {
		t.Errorf("only %d corruptions", n)
	}
}

// sameRight reports whether the statement is one of the right ones after all.
func sameRight(en string) bool {
	for _, p := range pairs {
		if p.en == en {
			return true
		}
	}
	return false
}

func FuzzVerify(f *testing.F) {
	base := testBase(f)
	vi := "Sáng 27/10/2025, Bộ trưởng Bộ Y tế Lê Văn An đề xuất 2.000 tỷ đồng, tăng 10-12%, theo khoản 2 Điều 5 Nghị định số 226/2025/NĐ-CP; chưa thông qua 34/34 chỉ tiêu."
	for _, p := range pairs {
		f.Add(p.en)
		f.Add(p.vi)
	}
	for _, s := range []string{"", "No.", "of", "Article", "Q1 of", "1–", "-", "VND", "’s", "May 1", "half of", "Resolution No", "\xff\xfe", "İ ſ K 5", "twenty-", "9999999999999999999999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, en string) {
		a := articleOf(vi)
		d := summary.Draft{Headline: en, HeadlineCites: []string{"s1"}, Statements: []summary.Statement{{Text: en, Cites: []string{"s1"}}}}
		first, second := Verify(a, d, base), Verify(a, d, base)
		if len(first.Verdicts) != 1 || len(first.Findings) != len(second.Findings) {
			t.Errorf("%+q: %+v, then %+v", en, first, second)
		}
		for _, f := range first.Findings {
			if f.Severity == Error && f.Statement == 0 && first.Verdicts[0] != Flagged {
				t.Errorf("%+q is proved in spite of %+v", en, f)
			}
		}
	})
}
