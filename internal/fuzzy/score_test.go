package fuzzy

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"songngu/internal/viet"
)

// Every named cost, by an example.
func TestCosts(t *testing.T) {
	for _, tt := range []struct {
		name        string
		text, query string
		cost        int
		edits       []string
	}{
		{"equal", "Xã giao đất cho dân.", "Xã giao đất cho dân.", 0, nil},
		{"word replaced", "Xã giao đất cho dân.", "Xã thu đất cho dân.", WordCost, []string{`replace "giao" by "thu" (word, 1.0)`}},
		{"word put in", "Xã giao đất.", "Xã đã giao đất.", WordCost, []string{`insert "đã" (word, 1.0)`}},
		{"word left out", "Xã không giao đất.", "Xã giao đất.", WordCost, []string{`delete "không" (word, 1.0)`}},
		{"number of the same shape", "Xã giao 12 ha.", "Xã giao 5 ha.", NumberCost, []string{`replace "12" by "5" (number, 0.5)`}},
		{"numbers that look alike", "Lô 06", "Lô 6", NumberCost, []string{`replace "06" by "6" (number, 0.5)`}},
		{"number put in", "Xã giao đất", "Xã giao 5 đất", WordCost, []string{`insert "5" (number, 1.0)`}},
		{"word for a number", "Xã giao 5 ha", "Xã giao năm ha", WordCost, []string{`replace "5" by "năm" (word, 1.0)`}},
		{"number joined to letters is a word", "Thửa A1", "Thửa A2", WordCost, []string{`replace "A1" by "A2" (word, 1.0)`}},
		{"mark put in", "Hôm qua xã họp", "Hôm qua, xã họp", MarkCost, []string{`insert "," (punctuation, 0.5)`}},
		{"mark replaced", "Xã họp.", "Xã họp!", MarkCost, []string{`replace "." by "!" (punctuation, 0.5)`}},
		{"another kind of quotation mark", "“Làng”", `"Làng"`, 2 * FormCost,
			[]string{`replace "“" by """ (punctuation, 0.1)`, `replace "”" by """ (punctuation, 0.1)`}},
		{"another kind of dash", "Hà Nội – Huế", "Hà Nội - Huế", FormCost, []string{`replace "–" by "-" (punctuation, 0.1)`}},
		{"word for a mark", "Đất làng", "Đất ,", WordCost, []string{`replace "làng" by "," (word, 1.0)`}},
		{"a number is no number sign", "Số 5", "Số #", WordCost, []string{`replace "5" by "#" (word, 1.0)`}},
		{"capital", "đất làng", "Đất làng", FormCost, []string{`replace "đất" by "Đất" (case, 0.1)`}},
		{"capitals", "Ủy ban xã", "ỦY BAN xã", 2 * FormCost, []string{`replace "Ủy" by "ỦY" (case, 0.1)`, `replace "ban" by "BAN" (case, 0.1)`}},
		{"tone placement", "hoà bình, thuỷ lợi", "hòa bình, thủy lợi", 0,
			[]string{`replace "hoà" by "hòa" (spelling, 0.0)`, `replace "thuỷ" by "thủy" (spelling, 0.0)`}},
		{"i and y", "kĩ thuật", "kỹ thuật", 0, []string{`replace "kĩ" by "kỹ" (spelling, 0.0)`}},
		{"tone placement and case", "hoà bình", "Hòa bình", FormCost, []string{`replace "hoà" by "Hòa" (case, 0.1)`}},
		{"another tone is another word", "mà", "má", WordCost, []string{`replace "mà" by "má" (word, 1.0)`}},
		{"d is not đ", "da", "đa", WordCost, []string{`replace "da" by "đa" (word, 1.0)`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := Compare(tt.query, tt.text)
			var edits []string
			for _, e := range c.Edits {
				edits = append(edits, e.String())
			}
			if c.Cost != tt.cost || !slices.Equal(edits, tt.edits) {
				t.Errorf("from %+q to %+q: cost %d by %q, want %d by %q", tt.text, tt.query, c.Cost, edits, tt.cost, tt.edits)
			}
		})
	}
}

func TestSimilarityIsCutDown(t *testing.T) {
	for _, tt := range []struct {
		text, query string
		want        int
		near, equal bool
	}{
		{"Xã giao đất cho dân.", "Xã giao đất cho dân.", 100, true, true},
		{"Hoà Bình giao đất.", "Hòa Bình giao đất.", 100, true, true},
		{"5-7 ha", "5 - 7 ha", 100, true, false},                         // white space is not in the score, but keeps texts from being equal
		{"Xã giao đất cho dân.", "Xã giao đất cho dân", 91, true, false}, // 1 - 5/60 is 91.7 %
		{"Xã giao 12 ha đất.", "Xã giao 5 ha đất.", 91, true, false},
		{"xã giao đất cho dân.", "Xã giao đất cho dân.", 98, true, false},
		{"Xã giao đất cho dân.", "Xã thu đất cho dân.", 83, false, false}, // 1 - 10/60 is 83.3 %
		{"Xã giao đất", "Huyện họp", 0, false, false},
		{"", "", 0, false, true},
	} {
		c := Compare(tt.query, tt.text)
		if c.Similarity() != tt.want || c.Near != tt.near || c.Equal != tt.equal {
			t.Errorf("%+q and %+q: %d %%, near %v, equal %v; want %d, %v, %v", tt.text, tt.query, c.Similarity(), c.Near, c.Equal, tt.want, tt.near, tt.equal)
		}
	}
}

// checkScore checks the laws of the score on three texts.
func checkScore(t interface{ Fatalf(string, ...any) }, a, b, c string) {
	ab, ba := Compare(a, b), Compare(b, a)
	if ab.Hit != ba.Hit || ab.Equal != ba.Equal {
		t.Fatalf("%+q and %+q: %+v one way, %+v the other", a, b, ab.Hit, ba.Hit)
	}
	if same := Compare(a, a); same.Cost != 0 || len(same.Edits) != 0 || !same.Equal {
		t.Fatalf("%+q differs from itself by %v", a, same.Edits)
	}
	sum, spelling := 0, true
	for _, e := range ab.Edits {
		sum += e.Cost
		spelling = spelling && e.Reason == "spelling"
	}
	if sum != ab.Cost || spelling != (ab.Cost == 0) {
		t.Fatalf("%+q and %+q: cost %d by %v", a, b, ab.Cost, ab.Edits)
	}
	if ab.Similarity() == 100 && ab.Cost != 0 || ab.Similarity() < 0 || ab.Similarity() > 100 {
		t.Fatalf("%+q and %+q: %d %% at cost %d", a, b, ab.Similarity(), ab.Cost)
	}
	if ab.Cost == 0 && len(ab.Edits) == 0 && ab.Equal && ab.Length > 0 && viet.Key(a) != viet.Key(b) {
		t.Fatalf("%+q and %+q are equal", a, b)
	}
	numbers := map[string]uint32{}
	x, y := slowSymbols(numbers, a), slowSymbols(numbers, b)
	if slow := slowCost(x, y); slow != ab.Cost {
		t.Fatalf("%+q and %+q: cost %d, by the table %d", a, b, ab.Cost, slow)
	}
	for _, limit := range []int{0, ab.Cost - 1, ab.Cost, ab.Cost + 7} {
		if limit < 0 {
			continue
		}
		if got, _ := distance(x, y, limit, nil); got != min(ab.Cost, limit+1) {
			t.Fatalf("%+q and %+q: %d within %d, the cost is %d", a, b, got, limit, ab.Cost)
		}
	}
	if direct, over := Compare(a, c).Cost, ab.Cost+Compare(b, c).Cost; direct > over {
		t.Fatalf("from %+q to %+q costs %d, by %+q %d", a, c, direct, b, over)
	}
}

func TestScoreLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := drawText(t, "")
		checkScore(t, a, drawText(t, a), drawText(t, a))
	})
}

// FuzzCompare checks the laws of the score on any texts.
func FuzzCompare(f *testing.F) {
	f.Add("Xã giao 12 ha đất.", "xã giao 5 ha đất", "Hoà Bình")
	f.Add("“Làng”", `"Làng"`, "Hòa bình # 5")
	f.Add("iPhone", "IPhone", "IPHONE")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		if len(a)+len(b)+len(c) > 1500 {
			return
		}
		checkScore(t, viet.Normalise(a).String(), viet.Normalise(b).String(), viet.Normalise(c).String())
	})
}
