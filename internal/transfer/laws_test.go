package transfer

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"songngu/internal/viet"
)

// Pieces of sentences that the engine knows; a drawn sentence mixes them with numbers, dates and dirt.
var (
	subjects = []string{"Bộ Y tế", "Chính phủ", "Ủy ban nhân dân tỉnh", "các doanh nghiệp", "Nghị định số 15/2023/NĐ-CP", "người dân", "Ông Đỗ Văn Kiên",
		"Thứ trưởng Bộ Tài chính Hà Minh Châu", "sản lượng lúa", "Thông tư này", "hội nghị", "hai nước"}
	markers = []string{"", "", "đã", "sẽ", "đang", "chưa", "không", "phải", "cần", "có thể", "dự kiến", "tiếp tục"}
	verbs   = []string{"ban hành", "xây dựng", "phê duyệt", "có", "hỗ trợ", "tổ chức", "công bố", "tăng", "giảm", "đạt", "trình Quốc hội thông qua",
		"yêu cầu các địa phương báo cáo", "cho biết", "nhấn mạnh", "được cấp", "bị xử phạt", "là", "quy định về", "gồm"}
	objects = []string{"nghị định", "quy hoạch", "kế hoạch", "dữ liệu", "hồ sơ", "dự án", "hộ dân", "giáo viên", "thủ tục hành chính", "hội thảo về du lịch",
		"chi phí", "Luật Đất đai", "cơ sở dữ liệu quốc gia", "chất lượng đào tạo"}
	fronts1 = []string{"", "", "Tại hội nghị, ", "Năm 2024, ", "Ngày 5/3/2025, ", "Theo Bộ Tài chính, ", "Đến nay, ", "Trong quý II/2025, ", "Nếu vi phạm, ", "Để giảm chi phí, "}
	tails1  = []string{"", "", ", góp phần giảm nghèo", " trước ngày 30/6/2026", "; bãi bỏ 4 thủ tục", " theo quy định", " tại 12 tỉnh, thành phố", ", trừ trường hợp khác",
		" so với năm 2023", " và người lao động", " (trong đó có 7 dự án mới)"}
	units = []string{"", "", " tỷ đồng", "%", " ha", " triệu", " MW", " km", " triệu đồng/tháng", " lần", " USD"}
)

// sentences draws a sentence that the engine has a fair chance to read.
func sentences() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		pick := func(name string, from []string) string { return rapid.SampledFrom(from).Draw(t, name) }
		number := ""
		switch rapid.IntRange(0, 3).Draw(t, "form of number") {
		case 1:
			number = fmt.Sprintf("%02d", rapid.IntRange(0, 99).Draw(t, "two digits"))
		case 2:
			number = strings.ReplaceAll(numeral(float64(rapid.IntRange(100, 9_999_999).Draw(t, "whole")), 0), ",", ".")
		case 3:
			number = strings.ReplaceAll(strconv.FormatFloat(float64(rapid.IntRange(1, 9999).Draw(t, "tenths"))/10, 'f', 1, 64), ".", ",")
		}
		if number != "" {
			number += pick("unit", units) + " "
		}
		words := []string{pick("front", fronts1) + pick("subject", subjects), pick("marker", markers), pick("verb", verbs), number + pick("object", objects) + pick("tail", tails1)}
		return strings.Join(strings.Fields(strings.Join(words, " ")), " ") + "."
	})
}

// checkClause holds what is true of every clause of a text.
func checkClause(text string, c Clause) error {
	if c.Span.Start < 0 || c.Span.End > len(text) || c.Span.Start >= c.Span.End {
		return fmt.Errorf("span %v in %d bytes", c.Span, len(text))
	}
	if utf8.ValidString(text) && !utf8.ValidString(c.Span.In(text)) {
		return fmt.Errorf("span %v cuts a letter in two", c.Span)
	}
	if !strings.HasSuffix(c.Text, ".") || strings.Contains(c.Text, "  ") || strings.ContainsAny(c.Text, "~\x00\x01\n") || strings.TrimSpace(c.Text) != c.Text {
		return fmt.Errorf("text %+q", c.Text)
	}
	switch c.Mood {
	case Done, Ongoing, Planned, Duty, Denied:
	default:
		return fmt.Errorf("mood %q", c.Mood)
	}
	if c.Tokens < 1 || c.Doubt < 0 || math.IsNaN(c.Doubt) || c.Subject == "" || c.Headline == "" || strings.HasSuffix(c.Headline, ".") {
		return fmt.Errorf("tokens %d, doubt %v, subject %+q, headline %+q", c.Tokens, c.Doubt, c.Subject, c.Headline)
	}
	return newNumber(text, c.Text)
}

// checkPhrase holds what is true of a text read as one noun phrase.
func checkPhrase(e *Engine, text string) error {
	phrase, unsure, ok := e.NounPhrase(text)
	if again, _, _ := e.NounPhrase(text); again != phrase {
		return fmt.Errorf("noun phrase %+q, then %+q", phrase, again)
	}
	if !ok {
		if phrase != "" || unsure != 0 {
			return fmt.Errorf("no noun phrase, but %+q with doubt %v", phrase, unsure)
		}
		return nil
	}
	if strings.TrimRight(phrase, " ,") != phrase || phrase == "" || strings.Contains(phrase, "  ") || strings.ContainsAny(phrase, "~\x00\x01\n") {
		return fmt.Errorf("noun phrase %+q", phrase)
	}
	if unsure < 0 || math.IsNaN(unsure) {
		return fmt.Errorf("doubt %v", unsure)
	}
	return newNumber(text, phrase)
}

// englishNumber is a number in figures with the scale behind it.
var englishNumber = regexp.MustCompile(`\d[\d,]*(?:\.\d+)?(?:[ \x{00a0}](?:million|billion|trillion|quadrillion))?`)

// newNumber gives an error when an English text has a number that the Vietnamese has not.
func newNumber(vi, en string) error {
	known := values(vi)
	for _, m := range englishNumber.FindAllString(en, -1) {
		if v, ok := valueOf(m); !ok || !known[v] {
			if bare, _ := valueOf(strings.Fields(m)[0]); !known[bare] || len(strings.Fields(m)) > 1 {
				return fmt.Errorf("number %q of %+q is not in %+q", m, en, vi)
			}
		}
	}
	return nil
}

func valueOf(m string) (float64, bool) {
	digits, scale, _ := strings.Cut(m, " ")
	v, err := strconv.ParseFloat(strings.TrimSuffix(strings.ReplaceAll(digits, ",", ""), "."), 64)
	factor := map[string]float64{"": 1, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15}[scale]
	return round(v * factor), err == nil
}

// round takes off what floating point adds to 5.7 times a million, or to 256.1 times a billion.
func round(v float64) float64 {
	f, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 12, 64), 64)
	if err != nil {
		panic(err) // it was made from a number
	}
	return f
}

var digitRuns = regexp.MustCompile(`\d+`)

// values are the numbers of a text by the tokens that hold them.
func values(text string) map[float64]bool {
	out := map[float64]bool{}
	before := 0.0 // the amount before this one, which may share its scale: "từ 80 lên 85 triệu đồng"
	for _, tok := range viet.Lex(text) {
		switch v := tok.Value.(type) {
		case *viet.Amount:
			out[round(v.Value)], out[round(v.High)] = true, true
			out[round(before*scaleFactor(v.Scale))] = true
			before = v.Value
			if v.Range || v.Ratio { // the scale stands behind the upper end only
				for _, s := range []float64{1e3, 1e6, 1e9, 1e12, 1e15} {
					out[round(v.Value/s)] = true
				}
			}
		case *viet.When:
			for _, w := range []*viet.When{v, v.To} {
				if w != nil {
					for _, n := range []int{w.Year, w.Month, w.Day, w.Quarter, w.Vision, w.Hour, w.Minute} {
						out[float64(n)] = true
					}
				}
			}
		default:
			for _, d := range digitRuns.FindAllString(tok.In(text), -1) {
				n, _ := strconv.ParseFloat(d, 64)
				out[n] = true
			}
			for _, m := range englishNumber.FindAllString(tok.In(text), -1) { // a document's number stands as it was written
				if v, ok := valueOf(m); ok {
					out[v] = true
				}
			}
		}
	}
	return out
}

func TestNewNumber(t *testing.T) {
	for _, c := range []struct {
		vi, en string
		ok     bool
	}{
		{"5,7 triệu lượt", "5.7 million visits", true},
		{"5,7 triệu lượt", "5.7 billion visits", false},
		{"3.500 tỷ đồng", "VND3,500 billion", true},
		{"3.500 đồng", "VND3,500 billion", false},
		{"ngày 3/4/2025", "on 3 April 2025", true},
		{"ngày 3/4/2025", "on 13 April 2025", false},
		{"10-12%", "10–12%", true},
		{"Nghị định số 15/2023/NĐ-CP", "Decree No. 15/2023/ND-CP", true},
		{"Nghị định số 15/2023/NĐ-CP", "Decree No. 16/2023/ND-CP", false},
		{"năm luật", "5 laws", false},
		{"256,1 tỷ đồng", "VND256.1 billion", true},
	} {
		if err := newNumber(c.vi, c.en); (err == nil) != c.ok {
			t.Errorf("newNumber(%+q, %+q) = %v", c.vi, c.en, err)
		}
	}
}

func TestClausesLaws(t *testing.T) {
	e := engine(t)
	drawn, told := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		s := sentences().Draw(t, "sentence")
		opt := Options{Narrative: rapid.Bool().Draw(t, "narrative"), Year: rapid.SampledFrom([]int{0, 2024, 2025}).Draw(t, "year")}
		got := e.Clauses(s, opt)
		drawn++
		if len(got) > 0 {
			told++
		}
		for _, c := range got {
			if err := checkClause(s, c); err != nil {
				t.Fatalf("%+q: %v", s, err)
			}
		}
		if again := e.Clauses(s, opt); !cmp.Equal(show(got), show(again)) {
			t.Fatalf("%+q gives %q, then %q", s, show(got), show(again))
		}
	})
	t.Logf("%d of %d drawn sentences give a clause", told, drawn)
	if told*5 < drawn {
		t.Errorf("only %d of %d drawn sentences give a clause: the laws were hardly tested", told, drawn)
	}
}

func TestClausesTakeAnything(t *testing.T) {
	e := engine(t)
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-zđâươéạ0-9 ,.;:()“”"%/-]{0,80}`), rapid.StringOfN(rapid.Rune(), 0, 40, -1)).Draw(t, "text")
		for _, narrative := range []bool{true, false} {
			for _, c := range e.Clauses(s, Options{Narrative: narrative}) {
				if err := checkClause(s, c); err != nil {
					t.Fatalf("%+q: %v", s, err)
				}
			}
		}
		e.Read(s).Task()
		e.Read(s).Amendment()
		if err := checkPhrase(e, s); err != nil {
			t.Fatalf("%+q: %v", s, err)
		}
		e.Title(s)
	})
}

// A sentence that is asked several questions answers each as if it were the first.
func TestSentenceHasNoMemory(t *testing.T) {
	e := engine(t)
	law := Options{}
	for _, c := range readGolden(t) {
		s := e.Read(c.sentence)
		s.Task()
		s.Amendment()
		legal, told := show(s.Clauses(law)), show(s.Clauses(news))
		if want := show(e.Clauses(c.sentence, news)); !cmp.Equal(told, want) {
			t.Errorf("line %d: asked last %q, alone %q", c.line, told, want)
		}
		if want := show(e.Clauses(c.sentence, law)); !cmp.Equal(legal, want) {
			t.Errorf("line %d: read as a law %q, alone %q", c.line, legal, want)
		}
	}
}

func TestClausesOfBytes(t *testing.T) {
	e := engine(t)
	for _, s := range []string{"", ".", ";;;", "“", "”, ông", "(((((", "1. ", "- ", "a) b) c)", "\xff\xfe", "Bộ \xc4", strings.Repeat("(", 500), strings.Repeat("và ", 300),
		strings.Repeat("Bộ Y tế ban hành ", 60), strings.Repeat("Chính phủ; ", 200), "Theo , , , ,", "Nếu", "“”“”“” nói.", "10-12 10/12 10:12"} {
		for _, c := range e.Clauses(s, news) {
			if err := checkClause(s, c); err != nil {
				t.Errorf("%+q: %v", s, err)
			}
		}
	}
}

// Every sentence of the golden file keeps the laws, in news and in laws.
func TestGoldenKeepsLaws(t *testing.T) {
	e := engine(t)
	for _, s := range readGolden(t) {
		for _, opt := range []Options{news, {}} {
			for _, c := range e.Clauses(s.sentence, opt) {
				if err := checkClause(s.sentence, c); err != nil {
					t.Errorf("line %d: %v", s.line, err)
				}
			}
		}
	}
}

func TestClausesConcurrently(t *testing.T) {
	e := engine(t)
	samples := readGolden(t)
	want := make([][]string, len(samples))
	for i, s := range samples {
		want[i] = show(e.Clauses(s.sentence, news))
	}
	var wg sync.WaitGroup
	for g := range 4 {
		wg.Go(func() {
			for k := range samples {
				i := (k + g*len(samples)/4) % len(samples)
				if got := show(e.Clauses(samples[i].sentence, news)); !cmp.Equal(got, want[i]) {
					t.Errorf("%+q gives %q beside others, %q alone", samples[i].sentence, got, want[i])
				}
			}
		})
	}
	wg.Wait()
}

func FuzzClauses(f *testing.F) {
	e := engine(f)
	for _, s := range readGolden(f) {
		f.Add(s.sentence, true)
		f.Add(s.sentence, false)
	}
	f.Add("Chủ tịCh00ướ00Tổng thống A0áA Aa  A", true) // a name with two spaces in it
	f.Fuzz(func(t *testing.T, text string, narrative bool) {
		if len(text) > 2000 {
			return
		}
		got := e.Clauses(text, Options{Narrative: narrative, Year: 2025})
		for _, c := range got {
			if err := checkClause(text, c); err != nil {
				t.Fatalf("%+q: %v", text, err)
			}
		}
		if again := e.Clauses(text, Options{Narrative: narrative, Year: 2025}); !cmp.Equal(show(got), show(again)) {
			t.Fatalf("%+q gives %q, then %q", text, show(got), show(again))
		}
		e.Read(text).Task()
		e.Read(text).Amendment()
		if err := checkPhrase(e, text); err != nil {
			t.Fatalf("%+q: %v", text, err)
		}
		e.Title(text)
	})
}

// Each of these once read a word that was not there, and the article was lost.
func TestNoWordAtTheHead(t *testing.T) {
	e := engine(t)
	for _, text := range []string{
		"Hội nghị về dự án do Sở Xây dựng tổ chức tại tỉnh Hà Nam ngày 7-9, đã kết thúc.",
		"Bộ Y tế chiều nay 4/6, đã chính thức thông tin về việc dừng hợp đồng mua máy thở, theo đó việc dừng hợp đồng là \"giải pháp tối ưu\".",
		"Mọi hoạt động cấp phép tại Việt Nam, trong đó có World Cup 2018, sẽ không thể tiến hành.",
		"Theo ông Lê, đoàn gồm 12 cán bộ được cử sang Nhật Bản để tham gia lớp bồi dưỡng chuyên về thiết lập thể chế.",
	} {
		if e.Translate(text, Options{Narrative: true}).Text == "" {
			t.Errorf("no English of %q", text)
		}
		e.Clauses(text, Options{Narrative: true})
		e.Title(text)
	}
}
