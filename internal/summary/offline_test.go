package summary_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"songngu/internal/article"
	"songngu/internal/summary"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/seeds"
)

var shipped = sync.OnceValues(func() (*summary.Offline, error) {
	base, err := terms.ReadBase(seeds.FS, "terms")
	if err != nil {
		return nil, err
	}
	e, err := transfer.New(base)
	if err != nil {
		return nil, err
	}
	return summary.NewOffline(base, e), nil
})

func drafter(tb testing.TB) *summary.Offline {
	tb.Helper()
	o, err := shipped()
	if err != nil {
		tb.Fatal(err)
	}
	return o
}

func read(tb testing.TB, name, text string) *article.Article {
	tb.Helper()
	a, err := article.Read(name, strings.NewReader(text), article.DefaultLimits())
	if err != nil {
		tb.Fatalf("article %s: %v", name, err)
	}
	return a
}

func draft(tb testing.TB, a *article.Article) summary.Draft {
	tb.Helper()
	d, err := drafter(tb).Draft(context.Background(), a)
	if err != nil {
		tb.Fatalf("draft of %s: %v", a.ID, err)
	}
	return d
}

// Small articles over several fields.
const (
	health = ` date 2025-03-20 Bộ Y tế triển khai bệnh án điện tử

Ngày 18/3/2025, Bộ Y tế ban hành Thông tư số 13/2025/TT-BYT về bệnh án điện tử.

Đến nay, 164 bệnh viện đã triển khai bệnh án điện tử. Bộ Y tế đã cấp mã định danh cho 1.200 cơ sở khám bệnh, chữa bệnh.

Phát biểu tại hội nghị, Thứ trưởng Bộ Y tế Đặng Thu Hiền nhấn mạnh vai trò của y tế cơ sở. Thứ trưởng Bộ Y tế Đặng Thu Hiền cho biết các bệnh viện thiếu 300 kỹ sư.

Bộ Y tế sẽ tổ chức 12 lớp đào tạo. Các bệnh viện phải hoàn thành bệnh án điện tử trước ngày 30/9/2025.
`
	land = ` date 2024-11-05 Tỉnh cấp giấy chứng nhận quyền sử dụng đất

Ủy ban nhân dân tỉnh đã cấp 45.000 giấy chứng nhận.

Ủy ban nhân dân tỉnh đã cấp 45.000 giấy chứng nhận.

Thanh tra tỉnh đã kiểm tra 18 dự án. Giá đất tăng 12%.

Giá đất tăng 12%.
`
	unsure = ` date 2025-05-01 Lụi hụi bên lò gốm

Các nghệ nhân lụi hụi nhào nặn từng mẻ gốm men rạn bên bờ kênh Vĩnh Tế.

Tiếng bàn xoay kẽo kẹt vang vọng khắp xóm Bộ Văn hóa, Thể thao và Du lịch.

Ai nấy đều hì hục thổi lò suốt đêm thâu.
`
)

// check holds what is true of every draft.
func check(t *testing.T, a *article.Article, d summary.Draft) {
	t.Helper()
	byID := map[string]*article.Segment{}
	for i := range a.Segments {
		byID[a.Segments[i].ID] = &a.Segments[i]
	}
	order := []summary.Section{summary.Lead, summary.Facts, summary.Speech, summary.Plans}
	section, seen := 0, map[string]bool{}
	for _, s := range d.Statements {
		at := slices.Index(order, s.Section)
		if at < section {
			t.Errorf("%q stands in section %q after section %q", s.Text, s.Section, order[section])
		}
		section = max(section, at)
		if seen[s.Text] {
			t.Errorf("told twice: %q", s.Text)
		}
		seen[s.Text] = true
		if !strings.HasSuffix(s.Text, ".") || strings.ToUpper(string([]rune(s.Text)[:1])) != string([]rune(s.Text)[:1]) {
			t.Errorf("no sentence: %q", s.Text)
		}
		if len(s.Cites) == 0 || len(s.Quotes) == 0 {
			t.Errorf("%q rests on nothing", s.Text)
		}
		for _, id := range s.Cites {
			if seg := byID[id]; seg == nil || seg.Kind != article.Body && seg.Kind != article.Heading {
				t.Errorf("%q cites %q, which may not be cited", s.Text, id)
			}
		}
		for _, q := range s.Quotes {
			seg := byID[q.Segment]
			if seg == nil || !slices.Contains(s.Cites, q.Segment) || q.Len() == 0 || !seg.Contains(q.Span) {
				t.Errorf("%q quotes %v, which is not inside a segment that it cites", s.Text, q)
			}
		}
	}
	for _, id := range d.HeadlineCites {
		if byID[id] == nil {
			t.Errorf("headline cites %q", id)
		}
	}
	if (d.Headline == "") != (len(d.HeadlineCites) == 0) || strings.HasSuffix(d.Headline, ".") {
		t.Errorf("headline %q cites %v", d.Headline, d.HeadlineCites)
	}
	for _, g := range d.Untranslated {
		if seg := byID[g.Segment]; seg == nil || seg.Text != g.Text || seg.Kind != article.Body {
			t.Errorf("gloss of %q is not that segment: %+q", g.Segment, g.Text)
		}
	}
	for i, u := range d.Terms {
		if u.Entry == nil || u.Count < 1 || byID[u.First] == nil || i > 0 && u.Count > d.Terms[i-1].Count {
			t.Errorf("term use %d is %+v", i, u)
		}
	}
	if d.Engine.Name != "offline" || d.Engine.Model != "" || d.Engine.Version != summary.OfflineVersion {
		t.Errorf("engine %+v", d.Engine)
	}
}

// section lists the statements of a section.
func section(d summary.Draft, s summary.Section) []string {
	var out []string
	for _, st := range d.Statements {
		if st.Section == s {
			out = append(out, st.Text)
		}
	}
	return out
}

// holds reports whether some text has all the words.
func holds(texts []string, words ...string) bool {
	return slices.ContainsFunc(texts, func(text string) bool {
		for _, w := range words {
			if !strings.Contains(text, w) {
				return false
			}
		}
		return true
	})
}

func TestSections(t *testing.T) {
	a := read(t, "health.txt", health)
	d := draft(t, a)
	check(t, a, d)
	for _, c := range []struct {
		section summary.Section
		words   []string
	}{
		{summary.Lead, []string{"Ministry of Health issued Circular No. 13/2025/TT-BYT", "18 March 2025"}},
		{summary.Facts, []string{"Đặng Thu Hiền", "stressed"}},
		{summary.Speech, []string{"Đặng Thu Hiền", "300"}},
		{summary.Plans, []string{"will", "12 training"}},
		{summary.Plans, []string{"must", "30 September 2025"}},
	} {
		if !holds(section(d, c.section), c.words...) {
			t.Errorf("section %s lacks %q: %q", c.section, c.words, section(d, c.section))
		}
	}
	for _, done := range append(section(d, summary.Lead), section(d, summary.Facts)...) {
		if strings.Contains(done, " will ") || strings.Contains(done, " must ") {
			t.Errorf("what is to be is told as a fact: %q", done)
		}
	}
	if len(d.Untranslated) > 0 {
		t.Errorf("gloss beside %d statements: %+v", len(d.Statements), d.Untranslated)
	}
}

// What somebody must do whenever it comes up is a fact; what is due by a day, or will be done, comes next.
func TestStandingDuties(t *testing.T) {
	d := draft(t, read(t, "duties.txt", "Quy định mới về khám bệnh\n\ndate: 2025-08-17\n\n"+
		"Chính phủ ban hành Nghị định số 215/2025/NĐ-CP ngày 4/8/2025 về khám bệnh, chữa bệnh.\n\nBệnh viện phải báo cáo Bộ Y tế.\n\n"+
		"Sở Y tế phải báo cáo Bộ Y tế trước ngày 30/9/2025.\n\nBộ Y tế sẽ tổ chức 12 lớp đào tạo.\n"))
	if facts := section(d, summary.Facts); !holds(facts, "Hospitals must report") {
		t.Errorf("a standing duty is missing among the facts: %q", facts)
	}
	plans := section(d, summary.Plans)
	if !holds(plans, "must report", "30 September 2025") || !holds(plans, "will hold") || holds(plans, "Hospitals") {
		t.Errorf("what comes next is told as %q", plans)
	}
}

// The citation of a statement is the segment that holds it, and its quotation is the Vietnamese that it says.
func TestCitesTheRightSegment(t *testing.T) {
	a := read(t, "health.txt", health)
	d := draft(t, a)
	for _, c := range []struct{ en, vi string }{
		{"Circular No. 13/2025/TT-BYT", "Thông tư số 13/2025/TT-BYT"},
		{"12 training", "12 lớp đào tạo"},
		{"30 September 2025", "30/9/2025"},
		{"300", "300 kỹ sư"},
	} {
		found := false
		for _, s := range d.Statements {
			if !strings.Contains(s.Text, c.en) {
				continue
			}
			found = true
			if got := a.Text[s.Quotes[0].Start:s.Quotes[0].End]; !strings.Contains(got, c.vi) {
				t.Errorf("%q quotes %+q, want %+q in it", s.Text, got, c.vi)
			}
		}
		if !found {
			t.Errorf("no statement has %q", c.en)
		}
	}
}

func TestNothingIsToldTwice(t *testing.T) {
	a := read(t, "land.txt", land)
	d := draft(t, a)
	check(t, a, d)
	if len(d.Statements) < 3 {
		t.Errorf("%d statements: %+v", len(d.Statements), d.Statements)
	}
	n := 0
	for _, s := range d.Statements {
		if strings.Contains(s.Text, "45,000") {
			n++
		}
	}
	if n != 1 {
		t.Errorf("the certificates are told %d times", n)
	}
}

// A person is named with every post once and by name alone afterwards.
func TestPeopleAreShortened(t *testing.T) {
	d := draft(t, read(t, "health.txt", health))
	full, named := 0, 0
	for _, s := range d.Statements {
		if !strings.Contains(s.Text, "Đặng Thu Hiền") {
			continue
		}
		named++
		if strings.Contains(s.Text, "Deputy Minister") {
			full++
			if named > 1 {
				t.Errorf("the post is told again: %q", s.Text)
			}
		}
	}
	if named < 2 || full != 1 {
		t.Errorf("named %d times, %d of them with the post", named, full)
	}
}

// Who is presented with his post at a body by its letters has that post once.
func TestPostsStandOnce(t *testing.T) {
	d := draft(t, read(t, "water.txt", "Cấp nước sạch nông thôn\n\nNgày 3/10, UBND tỉnh Vĩnh Long tổ chức hội nghị về cấp nước sạch nông thôn.\n\n"+
		"Phát biểu tại hội nghị, ông Shantanu Chakraborty, Giám đốc Quốc gia ADB tại Việt Nam, đánh giá cao việc tỉnh giải ngân được 96% vốn vay đúng hạn.\n"))
	const post = "Country Director of ADB"
	if got := strings.Join(flat(d), "\n"); strings.Count(got, post) != 1 {
		t.Errorf("%q is told %d times in\n%s", post, strings.Count(got, post), got)
	}
}

func TestGlossWhenNothingIsSure(t *testing.T) {
	a := read(t, "unsure.txt", unsure)
	d := draft(t, a)
	check(t, a, d)
	if len(d.Statements) != 0 {
		t.Errorf("statements from words that no list knows: %+v", d.Statements)
	}
	if len(d.Untranslated) != 2 {
		t.Fatalf("%d glosses, want the first two sentences", len(d.Untranslated))
	}
	ministry := d.Untranslated[1]
	if len(ministry.Terms) == 0 || ministry.Terms[0].EN != "Ministry of Culture, Sports and Tourism" {
		t.Errorf("gloss %+q has terms %v", ministry.Text, ministry.Terms)
	}
	if d.Headline != "" {
		t.Errorf("headline %q rests on nothing", d.Headline)
	}
}

func TestEmptyArticle(t *testing.T) {
	a := &article.Article{}
	d := draft(t, a)
	check(t, a, d)
	if len(d.Statements)+len(d.Untranslated)+len(d.Terms) > 0 {
		t.Errorf("an article without segments gives %+v", d)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	d, err := drafter(t).Draft(ctx, read(t, "health.txt", health))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want the context's", err)
	}
	if len(d.Statements) > 0 {
		t.Errorf("a cancelled draft has %d statements", len(d.Statements))
	}
}

// limits are those of the brief: a long article does not give a long brief.
func TestLimits(t *testing.T) {
	var b strings.Builder
	b.WriteString(" date 2025-03-20 Tin dài\n\n")
	for i := range 60 {
		fmt.Fprintf(&b, "Bộ Y tế đã cấp %d giấy phép. Bộ Y tế sẽ xây dựng %d bệnh viện. Bộ trưởng Bộ Y tế cho biết ngành y tế có %d bác sĩ.\n\n", 100+i, 200+i, 300+i)
	}
	a := read(t, "long.txt", b.String())
	d := draft(t, a)
	check(t, a, d)
	for s, most := range map[summary.Section]int{summary.Lead: 3, summary.Facts: 10, summary.Speech: 5, summary.Plans: 6} {
		if n := len(section(d, s)); n == 0 || n > most {
			t.Errorf("section %s has %d statements, want 1 to %d", s, n, most)
		}
	}
}

func TestTermsAreCounted(t *testing.T) {
	d := draft(t, read(t, "health.txt", health))
	for _, u := range d.Terms {
		if u.Entry.EN == "Ministry of Health" {
			if u.Count < 4 {
				t.Errorf("the Ministry of Health occurs %d times", u.Count)
			}
			return
		}
	}
	t.Errorf("the Ministry of Health is not among %d terms", len(d.Terms))
}

func seedArticles(tb testing.TB) []*article.Article {
	tb.Helper()
	files, err := fs.Glob(seeds.FS, "articles/*.txt")
	if err != nil || len(files) == 0 {
		tb.Fatalf("no articles: %v", err)
	}
	var out []*article.Article
	for _, name := range files {
		raw, err := fs.ReadFile(seeds.FS, name)
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, read(tb, name, string(raw)))
	}
	return out
}

// flat is what of a draft can be compared.
func flat(d summary.Draft) []string {
	out := []string{d.Headline, strings.Join(d.HeadlineCites, " ")}
	for _, s := range d.Statements {
		out = append(out, fmt.Sprintf("%s %v %v %s", s.Section, s.Cites, s.Quotes, s.Text))
	}
	for _, g := range d.Untranslated {
		out = append(out, g.Segment+" "+g.Text)
	}
	for _, u := range d.Terms {
		out = append(out, fmt.Sprintf("%s %d %s", u.Entry.VI, u.Count, u.First))
	}
	return out
}

func TestSeeds(t *testing.T) {
	for _, a := range seedArticles(t) {
		d := draft(t, a)
		check(t, a, d)
		if len(d.Statements) == 0 || d.Headline == "" {
			t.Errorf("%s: %d statements, headline %q", a.ID, len(d.Statements), d.Headline)
		}
		if diff := cmp.Diff(flat(d), flat(draft(t, a))); diff != "" {
			t.Errorf("%s: another draft the second time:\n%s", a.ID, diff)
		}
	}
}

// One drafter serves many at once and gives each what it gives alone.
func TestConcurrentDrafts(t *testing.T) {
	arts := append(seedArticles(t), read(t, "health.txt", health), read(t, "land.txt", land))
	want := make([][]string, len(arts))
	for i, a := range arts {
		want[i] = flat(draft(t, a))
	}
	var wg sync.WaitGroup
	for g := range 3 {
		wg.Go(func() {
			for k := range arts {
				i := (k + g) % len(arts)
				d, err := drafter(t).Draft(context.Background(), arts[i])
				if diff := cmp.Diff(want[i], flat(d)); err != nil || diff != "" {
					t.Errorf("%s beside others: %v\n%s", arts[i].ID, err, diff)
				}
			}
		})
	}
	wg.Wait()
}

func BenchmarkDraft(b *testing.B) {
	o := drafter(b)
	arts := seedArticles(b)
	b.Run("one", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, a := range arts {
				if _, err := o.Draft(b.Context(), a); err != nil {
					b.Fatal(err)
				}
			}
		}
		b.ReportMetric(float64(b.N*len(arts))/b.Elapsed().Seconds(), "articles/s")
	})
	b.Run("parallel", func(b *testing.B) {
		b.RunParallel(func(pb *testing.PB) {
			for pb.Next() {
				for _, a := range arts {
					if _, err := o.Draft(context.Background(), a); err != nil {
						b.Error(err)
						return
					}
				}
			}
		})
		b.ReportMetric(float64(b.N*len(arts))/b.Elapsed().Seconds(), "articles/s")
	})
}
