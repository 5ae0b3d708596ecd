package transfer

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// covered reports the first byte of text that is a letter or digit and behind no piece of English, or -1.
func covered(text string, tr Translation) int {
	seen := make([]bool, len(text))
	for _, tok := range tr.Tokens {
		for i := tok.Source.Start; i < tok.Source.End; i++ {
			seen[i] = true
		}
	}
	for i, r := range text {
		if isLetterOrDigit(r) && !seen[i] {
			return i
		}
	}
	return -1
}

func checkTranslation(t interface{ Fatalf(string, ...any) }, text string, tr Translation) {
	switch {
	case !utf8.ValidString(tr.Text):
		t.Fatalf("%q gives invalid UTF-8 %q", text, tr.Text)
	case strings.ContainsAny(tr.Text, "\n\r\x00\x01") || strings.Contains(tr.Text, "~") && !strings.Contains(text, "~"):
		t.Fatalf("%q gives %q", text, tr.Text)
	case tr.Score < 0 || tr.Score > 1 || tr.Class != gradeOf(tr.Score):
		t.Fatalf("%q is scored %v %s", text, tr.Score, tr.Class)
	}
	at := 0
	for _, tok := range tr.Tokens {
		k := strings.Index(tr.Text[at:], tok.Text)
		if k < 0 {
			t.Fatalf("%q: piece %q is not in %q", text, tok.Text, tr.Text)
		}
		at += k + len(tok.Text)
		if tok.Source.Start < 0 || tok.Source.End > len(text) || tok.Source.Start >= tok.Source.End {
			t.Fatalf("%q: piece %q comes from %v", text, tok.Text, tok.Source)
		}
	}
	if viet.Normalise(text).String() != text {
		return
	}
	if at := covered(text, tr); at >= 0 {
		t.Fatalf("%q: %q is behind no piece of %q", text, text[at:], tr.Text)
	}
}

// Whatever is translated is translated whole, and always the same way.
func TestTranslateIsWhole(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		text := sentences().Draw(t, "sentence")
		if rapid.Bool().Draw(t, "two") {
			text += " " + sentences().Draw(t, "next")
		}
		tr := e.Translate(text, Options{})
		checkTranslation(t, text, tr)
		if again := e.Translate(text, Options{}); again.Text != tr.Text || again.Score != tr.Score {
			t.Fatalf("%q gives %q and %q", text, tr.Text, again.Text)
		}
	})
}

// figuresOf gives the longer figures of a text without the marks between their digits.
func figuresOf(text string, marks string) map[string]int {
	out := map[string]int{}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return (r < '0' || r > '9') && !strings.ContainsRune(marks, r) }) {
		w = strings.Map(func(r rune) rune {
			if strings.ContainsRune(marks, r) {
				return -1
			}
			return r
		}, w)
		if len(w) > 2 {
			out[w]++
		}
	}
	return out
}

// withoutTrillions takes out the amounts whose figures English writes anew: 10.800 tỷ is "10.8 trillion".
func withoutTrillions(text string) string {
	for _, tok := range slices.Backward(viet.Lex(text)) {
		if a, ok := tok.Value.(*viet.Amount); ok && a.Scale == "tỷ" && inTrillions(a) {
			text = text[:tok.Start] + text[tok.End:]
		}
	}
	return text
}

// A translation without one of the figures of its source, or with one twice, is not to be trusted.
func TestTranslateKeepsFigures(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		text := sentences().Draw(t, "sentence")
		tr := e.Translate(text, Options{})
		source, got := figuresOf(withoutTrillions(text), "."), figuresOf(tr.Text, ",")
		for f, n := range source {
			if got[f] != n && tr.Class != GradeC {
				t.Fatalf("%q: %s is %d times in %q, of grade %s", text, f, got[f], tr.Text, tr.Class)
			}
		}
	})
}

func FuzzTranslate(f *testing.F) {
	for _, s := range []string{"", " ", "Chính phủ ban hành Nghị định số 15/2023/NĐ-CP.", "1. “Không (nếu có)”; ai nói: thế?!", "\xff\xfe", "((((“““", "Điều 5. Phạm vi", "a\u0323\u0302 b"} {
		f.Add(s)
	}
	e := engine(f)
	f.Fuzz(func(t *testing.T, text string) {
		checkTranslation(t, text, e.Translate(text, Options{}))
	})
}

// The time of a translation grows as its text does.
func TestTranslateIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip()
	}
	e := engine(t)
	for name, text := range map[string]string{
		"commas":    strings.Repeat(",", 10_000),
		"quotes":    strings.Repeat("“", 5000) + "bộ" + strings.Repeat("”", 5000),
		"brackets":  strings.Repeat("(", 5000) + "bộ" + strings.Repeat(")", 5000),
		"syllables": strings.TrimSpace(strings.Repeat("Bộ Y tế ban hành thông tư về quản lý thuốc ", 10_000)),
	} {
		began := time.Now()
		tr := e.Translate(text, Options{})
		t.Logf("%s: %v, %d bytes", name, time.Since(began), len(tr.Text))
		checkTranslation(t, text, tr)
	}
}

// A term of the user wins over the words and the shipped terms that it is made of or stands in.
func TestTranslateUsesTermsOfTheUser(t *testing.T) {
	base, err := terms.NewBase([]terms.Entry{
		{VI: "thông tư", EN: "ministerial letter", Kind: terms.Concept, Status: terms.Approved},
		{VI: "Bộ Y tế", EN: "Health Board", Kind: terms.Body, Status: terms.Approved, Article: "the"},
		{VI: "quản lý thuốc", EN: "drug stewardship", Kind: terms.Concept, Status: terms.Approved},
	})
	if err != nil {
		t.Fatal(err)
	}
	e, err := New(base)
	if err != nil {
		t.Fatal(err)
	}
	got := e.Translate("Bộ Y tế ban hành thông tư về quản lý thuốc.", Options{})
	for _, want := range []string{"Health Board", "ministerial letter", "drug stewardship"} {
		if !strings.Contains(got.Text, want) {
			t.Errorf("%q lacks %q", got.Text, want)
		}
	}
}

func TestTranslateKeepsUnknownWords(t *testing.T) {
	const text = "Người dân trồng zưởng tại Huế."
	tr := engine(t).Translate(text, Options{})
	if len(tr.Unknown) != 1 || tr.Unknown[0].In(text) != "zưởng" || !strings.Contains(tr.Text, "zưởng") || tr.Class == GradeA {
		t.Errorf("%+v", tr)
	}
}

// Whoever asks for no grade gets the same English.
func TestUngraded(t *testing.T) {
	e := engine(t)
	for _, text := range goldenSentences(t) {
		graded, plain := e.Translate(text, news), e.Translate(text, Options{Narrative: true, Year: news.Year, Ungraded: true})
		if plain.Text != graded.Text || plain.Class != "" || plain.Score != 0 {
			t.Errorf("%q: %q, %q, %v; graded %q", text, plain.Text, plain.Class, plain.Score, graded.Text)
		}
	}
}

// TestLooseRelative holds that "mà" before a predicate that goes with no noun is written.
func TestLooseRelative(t *testing.T) {
	for _, sentence := range []string{"Nhưng không phải có ngay mà chia đều mỗi năm.", "Không phải có ngay mà chia đều."} {
		if tr := engine(t).Translate(sentence, Options{Narrative: true}); tr.Text == "" {
			t.Errorf("%s: no English", sentence)
		}
	}
}

// TestHeadlessPredicate holds that a predicate without a verb at its head may be read as that of a thing.
func TestHeadlessPredicate(t *testing.T) {
	const sentence = "Đại diện chủ đầu tư cho biết, cuối tháng 6, sẽ có 3 trong số 9 gói thầu hoàn thành hồ sơ (E / M), còn lại 6 gói thầu sẽ hoàn thành E / M vào tháng 8."
	if tr := engine(t).Translate(sentence, Options{Narrative: true}); tr.Text == "" {
		t.Errorf("%s: no English", sentence)
	}
}

// The tokens of a text that is one sentence are handed on as they were before it was read.
func TestLexed(t *testing.T) {
	e := engine(t)
	for _, text := range goldenSentences(t) {
		if toks := e.Translate(text, news).Lexed; toks != nil && !reflect.DeepEqual(toks, viet.Lex(text)) {
			t.Errorf("%q is cut into %v", text, toks)
		}
	}
	for text, want := range map[string]bool{
		"Bộ Y tế & Bộ Công an họp ngày 5/8/2025.": true, "Bộ Y tế họp. Bộ Công an họp.": false, " Bộ Y tế họp.": false, "Bộ Y tế ban hành Nghị đi\u0323nh.": false,
	} {
		if toks := e.Translate(text, news).Lexed; (toks != nil) != want {
			t.Errorf("%q is cut into %v", text, toks)
		}
	}
}
