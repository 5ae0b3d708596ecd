package english

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
)

// shape writes tokens as kind:text, joined by a tilde where no space lies between them.
func shape(toks []Token) string {
	var b strings.Builder
	for i, t := range toks {
		switch {
		case i > 0 && t.Glued:
			b.WriteString("~")
		case i > 0:
			b.WriteString(" ")
		}
		b.WriteString([...]string{"w:", "n:", "o:", "m:"}[t.Kind] + t.Text)
	}
	return b.String()
}

func TestLex(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"VND2,000 billion", "w:VND~n:2,000 w:billion"},
		{"US$5.7m", "w:US$~n:5.7~w:m"},
		{"5G, A1 and COVID-19", "w:5G~m:, w:A1 w:and w:COVID-19"},
		{"the 11th, 12abc", "w:the o:11th~m:, w:12abc"},
		{"Đồng Nai’s 30km²", "w:Đồng w:Nai~m:’~w:s n:30~w:km²"},
		{"eight o’clock", "w:eight w:o’clock"},
		{"1,052,916,823 records", "n:1,052,916,823 w:records"},
		{"in 2025,12 items", "w:in n:2025~m:,~n:12 w:items"},
		{"57-NQ/TW", "n:57~m:-~w:NQ~m:/~w:TW"},
		{"the 1990s, 8am", "w:the n:1990~w:s~m:, n:8~w:am"},
		{"", ""},
	} {
		if got := shape(Lex(c.text)); got != c.want {
			t.Errorf("Lex(%+q)\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestOpens(t *testing.T) {
	var opening []string
	for _, tok := range Lex("The plan: “It works.” He (Minh) agreed. Yes") {
		if tok.Opens && tok.Kind == Word {
			opening = append(opening, tok.Text)
		}
	}
	if got := strings.Join(opening, " "); got != "The It Minh Yes" {
		t.Errorf("words that open: %s", got)
	}
}

// TestWrittenIsRead holds that what the package writes it reads back with the same value.
func TestWrittenIsRead(t *testing.T) {
	for n := range 100 {
		if got := Cardinal(CardinalWord(n)); got != n {
			t.Errorf("Cardinal(%q) = %d", CardinalWord(n), got)
		}
		if got := Rank(RankWord(n)); got != n {
			t.Errorf("Rank(%q) = %d, want %d", RankWord(n), got, n)
		}
		if got := Roman(RomanText(n)); n < 90 && got != n {
			t.Errorf("Roman(%q) = %d, want %d", RomanText(n), got, n)
		}
	}
	for m := 1; m <= 12; m++ {
		low := strings.ToLower(MonthName(m))
		if Month(low) != m || ShortMonth(low) != m || ShortMonth(low[:3]) != m {
			t.Errorf("month %d is read as %d, %d, %d", m, Month(low), ShortMonth(low), ShortMonth(low[:3]))
		}
	}
	for _, factor := range []float64{1e2, 1e3, 1e6, 1e9, 1e12, 1e15} {
		if w := ScaleWord(factor); Scale(w) != factor || Several(w+"s") != factor {
			t.Errorf("scale %q is read as %g, %g", w, Scale(w), Several(w+"s"))
		}
	}
	for _, unit := range []string{"đồng", "usd", "euro", "yên", "won", "nhân dân tệ", "bảng anh"} {
		code, _ := CurrencyText(unit)
		if got := Currency(strings.ToLower(code)); got != unit {
			t.Errorf("Currency(%q) = %q, want %q", code, got, unit)
		}
	}
}

func TestNoNumber(t *testing.T) {
	for _, low := range []string{"", "twenty-", "-one", "twenty-ten", "onety", "ieth", "dozen", "s", "twenty-first"} {
		if v := Cardinal(low); v != -1 {
			t.Errorf("Cardinal(%q) = %d", low, v)
		}
		if v := Several(low); v != 0 {
			t.Errorf("Several(%q) = %g", low, v)
		}
	}
	for _, s := range []string{"", "IIII", "VX", "IC", "XC", "LL", "vi"} {
		if v := Roman(s); v != 0 {
			t.Errorf("Roman(%q) = %d", s, v)
		}
	}
}

func TestGrouped(t *testing.T) {
	for figures, want := range map[string]string{"1500000.5": "1,500,000.5", "999": "999", "1000": "1,000", "12.3456": "12.3456", "": ""} {
		if got := Grouped(figures); got != want {
			t.Errorf("Grouped(%q) = %q, want %q", figures, got, want)
		}
	}
}

func TestUnits(t *testing.T) {
	for low, want := range map[string]string{
		"hectares": "ha true=false", "tonne": "tấn true=false", "m2": "m² true=true", "dong": "đồng true=true", "dollars": "usd true=false",
		"percent": "% true=true", "hp": "cv true=true", "cc": "cm³ true=true", "cents": "cent true=true", "micrograms": "µg true=false", "mg": "mg true=true", "times": "lần true=false", "fold": "lần true=true", "tigers": " true=false",
	} {
		unit, invariable := Unit(low)
		if got := fmt.Sprintf("%s true=%v", unit, invariable); got != want {
			t.Errorf("Unit(%q): %s, want %s", low, got, want)
		}
	}
	for i, p := range UnitPhrases() {
		for _, before := range UnitPhrases()[:i] {
			if strings.HasPrefix(p.Words+" ", before.Words+" ") {
				t.Errorf("%q stands behind %q, which hides it", p.Words, before.Words)
			}
		}
	}
}

// FuzzLex holds that tokens follow one another, leave out nothing but white space and hold the text that their spans cover.
func FuzzLex(f *testing.F) {
	for _, s := range []string{"VND2,000 billion", "US$", "COVID-19's 30km²", "\xff5G", "1,2,3", "o’’s"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for _, tok := range Lex(s) {
			if tok.Start < at || tok.End <= tok.Start || tok.End > len(s) || tok.Text != s[tok.Start:tok.End] {
				t.Fatalf("token %+v of %+q after byte %d", tok, s, at)
			}
			if gap := strings.TrimFunc(s[at:tok.Start], unicode.IsSpace); gap != "" {
				t.Fatalf("%+q of %+q is in no token", gap, s)
			}
			at = tok.End
		}
		if rest := strings.TrimFunc(s[at:], unicode.IsSpace); rest != "" {
			t.Fatalf("%+q of %+q is in no token", rest, s)
		}
	})
}
