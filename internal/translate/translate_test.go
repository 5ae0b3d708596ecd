package translate_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"songngu/internal/article"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/internal/translate"
	"songngu/internal/verify"
	"songngu/internal/viet"
	"songngu/memory"
	"songngu/seeds"
)

var shippedTerms = sync.OnceValues(func() ([]terms.Entry, error) { return terms.ReadFS(seeds.FS, "terms") })

// translator makes a translator without a memory, in which the terms of a user outrank those of the program.
func translator(t testing.TB, user ...terms.Entry) *translate.Translator {
	t.Helper()
	shipped, err := shippedTerms()
	if err != nil {
		t.Fatal(err)
	}
	base, err := terms.NewBase(terms.Merge(user, shipped))
	if err != nil {
		t.Fatal(err)
	}
	engine, err := transfer.New(base)
	if err != nil {
		t.Fatal(err)
	}
	return &translate.Translator{Base: base, Engine: engine}
}

func line(t testing.TB, tr *translate.Translator, text string) translate.Segment {
	t.Helper()
	s, err := tr.Line(context.Background(), "the source", text)
	if err != nil {
		t.Fatalf("%+q: %v", text, err)
	}
	return s
}

// A term that a user approved beats what the program knows, wherever it stands.
func TestUserTerms(t *testing.T) {
	for _, tt := range []struct {
		name         string
		term         terms.Entry
		text         string
		want, unwant string
	}{
		{"a term of the program", terms.Entry{VI: "Bộ Y tế", EN: "Health Ministry", Kind: terms.Body, Article: "the"},
			"Bộ Y tế ban hành 5 kế hoạch.", "Health Ministry", "Ministry of Health"},
		{"a noun of the lexicon", terms.Entry{VI: "cửa hàng", EN: "outlet", Kind: terms.Concept},
			"Tỉnh có 12 cửa hàng.", "outlets", "shop"},
		{"a term in a longer term", terms.Entry{VI: "hội nghị", EN: "gathering", Kind: terms.Concept},
			"Bộ Y tế tổ chức hội nghị trực tuyến.", "gathering", "conference"},
		{"a term in a longer word", terms.Entry{VI: "kế hoạch", EN: "scheme", Kind: terms.Concept},
			"Tỉnh ban hành kế hoạch sản xuất.", "scheme", "plan"},
		{"a longer term", terms.Entry{VI: "thẻ bảo hiểm y tế", EN: "health cover card", Kind: terms.Concept},
			"Tỉnh cấp 500 thẻ bảo hiểm y tế.", "health cover cards", "insurance"},
		{"a term across another", terms.Entry{VI: "y tế cơ sở", EN: "local clinics", Kind: terms.Concept, Article: "0"},
			"Tỉnh đầu tư cho y tế cơ sở.", "local clinics", "grassroots"},
		{"a verb of the lexicon", terms.Entry{VI: "ban hành", EN: "promulgate", Kind: terms.Concept},
			"Bộ Y tế ban hành 5 kế hoạch.", "promulgated", "issued"},
		{"an official name stays whole", terms.Entry{VI: "y tế", EN: "medical care", Kind: terms.Concept},
			"Bộ Y tế ban hành 5 kế hoạch.", "Ministry of Health", "medical care"},
	} {
		tt.term.Status = terms.Approved
		s := line(t, translator(t, tt.term), tt.text)
		if !strings.Contains(s.Target, tt.want) || strings.Contains(s.Target, tt.unwant) {
			t.Errorf("%s: %+q = %+q: want %q, not %q", tt.name, tt.text, s.Target, tt.want, tt.unwant)
		}
	}
}

// matches is a memory that has the same for every sentence.
type matches []memory.Match

func (m matches) Match(context.Context, memory.Query) ([]memory.Match, error) { return m, nil }

func approved(kind memory.Kind, score int, source, target string) memory.Match {
	return memory.Match{Kind: kind, Score: score,
		Unit: memory.Unit{ID: int64(score), Source: source, Target: target, Origin: memory.Human, Status: memory.Approved}}
}

// withRepair fills in what memory.Memory finds out about values that differ.
func withRepair(m memory.Match, repaired string, whole bool) memory.Match {
	m.Repaired, m.Whole = repaired, whole
	return m
}

func TestPrecedence(t *testing.T) {
	const text = "Tỉnh có 12 xã."
	draft := approved(memory.NearExact, 97, text, "A draft of 12 communes.")
	draft.Unit.Status = memory.Draft
	context := approved(memory.Context, 101, text, "From the context.")
	exact := approved(memory.Exact, 100, text, "Exactly this.")
	near := withRepair(approved(memory.NearExact, 95, "Tỉnh có 5 xã.", "It has 5 communes."), "It has 12 communes.", true)
	fuzzy := withRepair(approved(memory.Fuzzy, 80, "Huyện có 5 xã.", "It had 5 communes."), "It had 12 communes.", true)
	partly := withRepair(near, "It has 12 communes.", false)
	wrong := withRepair(near, "It has 21 communes.", true)
	for _, tt := range []struct {
		name        string
		memory      matches
		want        string // the English, or "" for that of the engine
		origin      translate.Origin
		suggestions int
	}{
		{"nothing in the memory", nil, "", translate.Engine, 0},
		{"context before all", matches{context, exact, near}, "From the context.", translate.Context, 1},
		{"exact before repaired", matches{exact, near, fuzzy}, "Exactly this.", translate.Exact, 0},
		{"near-exact, repaired, before fuzzy", matches{near, fuzzy}, "It has 12 communes.", translate.Repaired, 0},
		{"fuzzy, repaired, before the engine", matches{fuzzy}, "It had 12 communes.", translate.Repaired, 0},
		{"repaired in part", matches{partly}, "", translate.Engine, 1},
		{"repaired, and the check fails", matches{wrong, fuzzy}, "It had 12 communes.", translate.Repaired, 0},
		{"a draft", matches{draft}, "", translate.Engine, 1},
		{"other words", matches{approved(memory.Fuzzy, 90, "Tỉnh có 12 hồ.", "It has 12 lakes.")}, "", translate.Engine, 1},
		{"other case only", matches{approved(memory.NearExact, 99, "Tỉnh Có 12 xã.", "It has 12 communes.")}, "It has 12 communes.", translate.Repaired, 0},
		{"another mark at the end", matches{approved(memory.NearExact, 95, "Tỉnh có 12 xã;", "It has 12 communes;")}, "It has 12 communes.", translate.Repaired, 0},
		{"no mark, and another figure", matches{approved(memory.NearExact, 95, "Tỉnh có 5 xã", "It has 5 communes")}, "It has 12 communes.", translate.Repaired, 0},
		{"another mark and figure", matches{withRepair(approved(memory.NearExact, 95, "Tỉnh có 5 xã;", "It has 5 communes;"), "It has 12 communes;", false)},
			"It has 12 communes.", translate.Repaired, 0},
		{"a mark that English has not", matches{approved(memory.NearExact, 95, "Tỉnh có 12 xã;", "It has 12 communes:")}, "", translate.Engine, 1},
		{"dots", matches{approved(memory.NearExact, 95, "Tỉnh có 12 xã...", "It has 12 communes...")}, "", translate.Engine, 1},
	} {
		tr := translator(t)
		made := line(t, tr, text).Target
		tr.Memory = tt.memory
		s := line(t, tr, text)
		want := tt.want
		if want == "" {
			want = made
		}
		if s.Target != want || s.Origin != tt.origin || len(s.Suggestions) != tt.suggestions {
			t.Errorf("%s: %+q from %s, %d suggestions; want %+q from %s, %d", tt.name, s.Target, s.Origin, len(s.Suggestions), want, tt.origin, tt.suggestions)
		}
		if (s.Match != nil) != (tt.origin != translate.Engine) || s.Approved() != (tt.origin == translate.Context || tt.origin == translate.Exact) {
			t.Errorf("%s: match %v, approved %v", tt.name, s.Match, s.Approved())
		}
	}
}

func TestReasons(t *testing.T) {
	for _, tt := range []struct {
		name string
		s    translate.Segment
		want []translate.Reason
	}{
		{"nothing", translate.Segment{Grade: transfer.GradeB}, nil},
		{"grade", translate.Segment{Grade: transfer.GradeC}, []translate.Reason{translate.Untrusted}},
		{"unknown word", translate.Segment{Unknown: []viet.Span{{End: 3}}}, []translate.Reason{translate.Unlisted}},
		{"warning", translate.Segment{Findings: []verify.Finding{{Severity: verify.Warning}}}, nil},
		{"error", translate.Segment{Findings: []verify.Finding{{Severity: verify.Error}}}, []translate.Reason{translate.Failed}},
		{"rivals", translate.Segment{Match: &memory.Match{Rival: true}}, []translate.Reason{translate.Rivals}},
		{"approved, of a machine", translate.Segment{Match: &memory.Match{Unit: memory.Unit{Origin: memory.Machine}}}, []translate.Reason{translate.Unsigned}},
	} {
		if got := tt.s.Reasons(); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestArticle(t *testing.T) {
	a, err := article.Read("a.md", strings.NewReader("url: https://a.example.vn\n\n# Xã họp\n\nTỉnh có 12 xã. Huyện có 3 trường.\n\n- Hộ nghèo;\n\nẢnh: Minh Châu\n"),
		article.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	tr := translator(t)
	d, err := tr.Article(t.Context(), a, false)
	if err != nil {
		t.Fatal(err)
	}
	if y := d.Tally(); y.Segments != 5 || y.Origins[translate.None] != 1 || y.Origins[translate.Engine] != 5 {
		t.Errorf("tally %+v", y)
	}
	if d, err = tr.Article(t.Context(), a, true); err != nil || d.Tally().Origins[translate.None] != 0 {
		t.Errorf("all: %+v, %v", d.Tally(), err)
	}
	drafts := d.Drafts()
	if len(drafts) != len(a.Segments) {
		t.Fatalf("%d drafts of %d segments", len(drafts), len(a.Segments))
	}
	for i, u := range drafts {
		if u.Status != memory.Draft || (u.Origin == memory.Machine) != (u.Target != "") || u.Document != "a.md" || u.SourceLang != "vi" || (u.Target == "") != (u.Untrusted != "") {
			t.Errorf("draft %d: %+v", i, u)
		}
	}
	if s := drafts[3]; s.Prev != "Tỉnh có 12 xã." || s.Next != "Hộ nghèo;" {
		t.Errorf("context %+q and %+q", s.Prev, s.Next)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := tr.Article(ctx, a, false); !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted: %v", err)
	}
}

// Many may ask one translator at a time, from the first sentence on.
func TestConcurrent(t *testing.T) {
	texts := []string{"Bộ Y tế ban hành 5 kế hoạch.", "Tỉnh hỗ trợ 5 triệu đồng cho mỗi hộ nghèo.", "Quốc hội thông qua 6 luật về y tế."}
	var want []string
	one := translator(t)
	for _, text := range texts {
		want = append(want, line(t, one, text).Target)
	}
	tr := translator(t)
	var group sync.WaitGroup
	for i := range 16 {
		group.Go(func() {
			s, err := tr.Line(t.Context(), "x", texts[i%len(texts)])
			if err != nil || s.Target != want[i%len(texts)] {
				t.Errorf("%+q: %+q, %v", texts[i%len(texts)], s.Target, err)
			}
		})
	}
	group.Wait()
}

// FuzzLine: any text gives one line, spans inside of it and never a panic.
func FuzzLine(f *testing.F) {
	for _, s := range []string{"Bộ Y tế ban hành 5 kế hoạch.", "", "zôp", "a) b; c", "\x00\xff", "“Xã” họp (3 lần) ngày 1/2/2025"} {
		f.Add(s)
	}
	tr := translator(f)
	f.Fuzz(func(t *testing.T, text string) {
		s := line(t, tr, text)
		if strings.ContainsAny(s.Target, "\n\r") {
			t.Errorf("%+q gives more than a line: %+q", text, s.Target)
		}
		if (strings.TrimSpace(s.Text) == "") != (s.Target == "") {
			t.Errorf("%+q gives %+q", s.Text, s.Target)
		}
		for _, u := range s.Unknown {
			if u.Start < 0 || u.End > len(s.Text) || u.Start >= u.End {
				t.Errorf("%+q: unknown %v", s.Text, u)
			}
		}
	})
}

// BenchmarkLine is what a line of text costs, checks and terms among it.
func BenchmarkLine(b *testing.B) {
	tr := translator(b)
	lines := []string{
		"Sáng 12/3/2026, Bộ Y tế tổ chức hội nghị trực tuyến toàn quốc về công tác tiêm chủng mở rộng.",
		"Theo Nghị quyết số 57-NQ/TW, các bộ, ngành và địa phương phải hoàn thành kết nối, chia sẻ dữ liệu trước ngày 30/6/2026.",
		"Ủy ban nhân dân tỉnh hỗ trợ 5 triệu đồng cho mỗi hộ nghèo ở các xã vùng cao.",
		"Người lao động đủ điều kiện thì được hưởng trợ cấp thất nghiệp theo quy định của pháp luật.",
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, l := range lines {
			line(b, tr, l)
		}
	}
	b.ReportMetric(float64(b.N*len(lines))/b.Elapsed().Seconds(), "lines/s")
}
