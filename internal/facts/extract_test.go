package facts_test

import (
	"io/fs"
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"songngu/internal/article"
	"songngu/internal/facts"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/internal/viet"
	"songngu/seeds"
)

var shipped = sync.OnceValues(func() (*transfer.Engine, error) {
	base, err := terms.ReadBase(seeds.FS, "terms")
	if err != nil {
		return nil, err
	}
	return transfer.New(base)
})

func engine(tb testing.TB) *transfer.Engine {
	tb.Helper()
	e, err := shipped()
	if err != nil {
		tb.Fatal(err)
	}
	return e
}

func read(tb testing.TB, name, text string) *article.Article {
	tb.Helper()
	a, err := article.Read(name, strings.NewReader(text), article.DefaultLimits())
	if err != nil {
		tb.Fatalf("article %s: %v", name, err)
	}
	return a
}

// extract gives the facts of one sentence that stands in a piece of news.
func extract(tb testing.TB, sentence string) []facts.Fact {
	tb.Helper()
	return facts.Extract(read(tb, "news.txt", " date 2025-06-12 Tin ngắn\n\n"+sentence+"\n"), engine(tb))
}

// Done in English: what a bill that is only proposed must never be.
var adopted = regexp.MustCompile(`(?i)\b(was|were|has been|have been|National Assembly) (passed|adopted|approved)\b|\b(passed|adopted) (six|6|two|the|a)\b`)

func TestKinds(t *testing.T) {
	for _, c := range []struct {
		vi   string
		kind facts.Kind
		mood transfer.Mood
		has  []string // in the English
		not  []string // never in it
	}{
		// Who did what to whom.
		{"Bộ Công an đã tham mưu Chính phủ trình Quốc hội thông qua 06 Luật.", facts.Order, transfer.Done,
			[]string{"Ministry of Public Security advised the Government to submit", "six laws", "to the National Assembly"}, []string{"Ministry of Public Security submitted", "passed", "assed six"}},
		{"Bộ Y tế trình Chính phủ ban hành hai nghị định.", facts.Document, transfer.Done, []string{"submitted", "two decrees", "to the Government"}, []string{"Health issued", "Government issued"}},
		{"Chính phủ trình Quốc hội thông qua Luật Nhà giáo.", facts.Document, transfer.Done, []string{"submitted", "Law on Teachers", "to the National Assembly"}, []string{"Government passed", "Government adopted"}},
		{"Quốc hội đã thông qua 3 luật.", facts.Document, transfer.Done, []string{"National Assembly", "three laws"}, []string{"submit"}},
		{"Bộ Tài chính đề xuất dự án Luật Thuế thu nhập cá nhân.", "", transfer.Done, []string{"proposed"}, []string{"passed", "adopted", "issued"}},
		{"Thủ tướng Chính phủ yêu cầu Bộ Y tế báo cáo.", facts.Order, transfer.Done, []string{"asked the Ministry of Health to report"}, []string{"Health reported"}},
		{"Thủ tướng giao Bộ Nội vụ xây dựng đề án.", facts.Order, transfer.Done, []string{"instructed the Ministry of Home Affairs to"}, []string{"Minister built"}},
		{"Thông tư được Bộ Y tế ban hành.", facts.Document, transfer.Done, []string{"was issued by the Ministry of Health"}, nil},
		// What is to be is a plan, whatever its verb.
		{"Quốc hội sẽ thông qua Luật Dữ liệu.", facts.Plan, transfer.Planned, []string{"will"}, nil},
		{"Bộ Công an dự kiến ban hành 5 thông tư.", facts.Plan, transfer.Planned, []string{"plans to issue five circulars"}, []string{"issued"}},
		{"Các địa phương phải báo cáo Thủ tướng Chính phủ.", "", transfer.Duty, []string{"must"}, []string{"reported"}},
		{"Doanh nghiệp cần công bố giá bán.", facts.Plan, transfer.Duty, []string{"need to"}, nil},
		{"Đến năm 2030, sản lượng điện sẽ tăng 20%.", facts.Plan, transfer.Planned, []string{"By 2030", "will", "20%"}, []string{"rose"}},
		{"Dự án sẽ được khởi công vào năm 2026.", facts.Plan, transfer.Planned, []string{"will"}, []string{"was "}},
		{"Ủy ban nhân dân tỉnh sẽ tổ chức hội nghị.", facts.Plan, transfer.Planned, []string{"will"}, []string{"held a"}},
		// A label says what is meant; a rank means nothing without it.
		{"Về hoàn thiện hạ tầng, Bộ Y tế đang xây dựng trung tâm dữ liệu y tế.", "", transfer.Ongoing, []string{"The Ministry of Health is building"}, []string{"On "}},
		{"Về đổi mới sáng tạo, Việt Nam xếp thứ 44 trong 133 nền kinh tế.", "", transfer.Done, []string{"nnovation", "44th"}, nil},
		// What is denied stays denied.
		{"Quốc hội chưa thông qua dự án luật.", "", transfer.Denied, []string{"not yet"}, nil},
		{"Ngân hàng Nhà nước không tăng lãi suất.", "", transfer.Denied, []string{"did not"}, []string{"rose"}},
		{"Dữ liệu chưa được kết nối.", "", transfer.Denied, []string{"not"}, nil},
		// Plain kinds.
		{"Bộ Giáo dục và Đào tạo ban hành Thông tư số 29/2024/TT-BGDĐT.", facts.Document, transfer.Done, []string{"issued Circular No. 29/2024/TT-BGDDT"}, nil},
		{"Bộ Xây dựng tổ chức hội thảo về nhà ở.", facts.Event, transfer.Done, []string{"held a workshop"}, nil},
		{"Cả nước có 1.500 bệnh viện.", facts.Count, transfer.Done, []string{"1,500"}, nil},
		{"Kim ngạch xuất khẩu tăng 12%.", facts.Change, transfer.Done, []string{"rises by 12%"}, nil},
		{"Số vụ cháy giảm 35 vụ.", facts.Change, transfer.Done, []string{"35"}, []string{"rose"}},
		{"Bộ trưởng Bộ Y tế nhấn mạnh vai trò của y tế cơ sở.", facts.Event, transfer.Done, []string{"stressed"}, []string{" that "}}, // what he said of it is not told
		{"Bộ trưởng Bộ Y tế cho biết các bệnh viện thiếu 300 kỹ sư.", facts.Speech, transfer.Done, []string{"said that"}, nil},
		{"VNeID là nền tảng số quốc gia.", facts.Definition, transfer.Done, []string{" is "}, nil},
		{"Ngành y tế còn nhiều hạn chế.", facts.Problem, transfer.Done, nil, nil},
	} {
		found := extract(t, c.vi)
		if len(found) == 0 {
			if c.kind != facts.Problem {
				t.Errorf("%+q gives no fact", c.vi)
			}
			continue
		}
		f := found[0]
		if c.kind != "" && f.Kind != c.kind || f.Clause.Mood != c.mood {
			t.Errorf("%+q is %s, %s: want %s, %s (%s)", c.vi, f.Kind, f.Clause.Mood, c.kind, c.mood, f.Text)
		}
		for _, w := range c.has {
			if !strings.Contains(f.Text, w) {
				t.Errorf("%+q = %q lacks %q", c.vi, f.Text, w)
			}
		}
		for _, w := range c.not {
			if strings.Contains(f.Text, w) {
				t.Errorf("%+q = %q has %q", c.vi, f.Text, w)
			}
		}
	}
}

// Bills that are proposed, drafted, submitted, planned or refused are never told as adopted.
func TestBillsAreNotLaws(t *testing.T) {
	told := 0
	for _, vi := range []string{
		"Bộ Công an đã tham mưu Chính phủ trình Quốc hội thông qua 06 Luật.",
		"Bộ Tư pháp đề xuất Quốc hội thông qua hai luật.",
		"Chính phủ trình Quốc hội thông qua Luật Đất đai.",
		"Chính phủ sẽ trình Quốc hội thông qua 4 luật.",
		"Bộ Tài chính kiến nghị Chính phủ trình Quốc hội thông qua nghị quyết.",
		"Quốc hội chưa thông qua Luật Điện lực.",
		"Quốc hội dự kiến thông qua 10 luật.",
		"Quốc hội phải thông qua Luật Ngân sách nhà nước.",
		"Ủy ban Kinh tế đề nghị Quốc hội xem xét, thông qua dự án luật.",
		"Chính phủ đang xây dựng dự án Luật Việc làm.",
	} {
		for _, f := range extract(t, vi) {
			told++
			if hit := adopted.FindString(strings.ReplaceAll(f.Text, "has not yet adopted", "")); hit != "" {
				t.Errorf("%+q = %q says %q", vi, f.Text, hit)
			}
		}
	}
	if told < 6 {
		t.Errorf("only %d facts were looked at", told)
	}
}

func TestValuesAndDates(t *testing.T) {
	for _, c := range []struct {
		vi    string
		value float64
		unit  string
		date  string
	}{
		{"Ngày 3/4/2025, Bộ Y tế ban hành thông tư.", 0, "", "2025-04-03"},
		{"Tháng 9/2024, tỉnh đã xây dựng 12 trường học.", 12, "schools", "2024-09"},
		{"Năm 2024, kim ngạch xuất khẩu đạt 25 tỷ USD.", 25e9, "usd", "2024"},
		{"Kim ngạch xuất khẩu tăng 12,5%.", 12.5, "%", ""},
		{"Cổng dịch vụ công đã tiếp nhận 4,1 triệu hồ sơ.", 4.1e6, "dossiers", ""},
	} {
		found := extract(t, c.vi)
		if len(found) == 0 {
			t.Errorf("%+q gives no fact", c.vi)
			continue
		}
		f := found[0]
		if f.Date != c.date || f.HasValue != (c.value != 0) || math.Abs(f.Value-c.value) > 1e-6 || f.Unit != c.unit {
			t.Errorf("%+q has %v %q on %q, want %v %q on %q (%s)", c.vi, f.Value, f.Unit, f.Date, c.value, c.unit, c.date, f.Text)
		}
	}
}

func TestISO(t *testing.T) {
	for _, c := range []struct {
		when viet.When
		want string
	}{
		{viet.When{Year: 2025, Month: 10, Day: 27}, "2025-10-27"},
		{viet.When{Year: 2025, Month: 3, Day: 4}, "2025-03-04"},
		{viet.When{Year: 2025, Month: 7}, "2025-07"},
		{viet.When{Year: 2025}, "2025"},
		{viet.When{Year: 2025, Quarter: 2}, "2025"},
		{viet.When{Year: 2022, To: &viet.When{Year: 2025}}, "2022"},
		{viet.When{Month: 10, Day: 10}, ""},
		{viet.When{Year: 987}, "0987"},
		{viet.When{}, ""},
	} {
		if got := facts.ISO(&c.when); got != c.want {
			t.Errorf("ISO(%+v) = %+q, want %+q", c.when, got, c.want)
		}
	}
}

// A paper that sets tasks speaks in sentences without subject; a decree does not, its lists hold rights and bans as well.
func TestTasks(t *testing.T) {
	const tasks = "Nâng cao chất lượng y tế cơ sở.\nHoàn thiện cơ sở dữ liệu quốc gia về bảo hiểm.\n"
	for _, c := range []struct {
		lead string
		name string // of the paper in the English, or "" when no task may be told
	}{
		{"Ngày 5/5/2025, Bộ Chính trị ban hành Nghị quyết số 72-NQ/TW về y tế.", "Resolution No. 72-NQ/TW"},
		{"Thủ tướng Chính phủ ban hành Chỉ thị số 17/CT-TTg về phòng bệnh.", "The directive"},
		{"Chính phủ ban hành Nghị định số 96/2023/NĐ-CP về khám bệnh.", ""},
		{"Bộ Y tế tổ chức hội nghị về phòng bệnh.", ""},
	} {
		a := read(t, "tasks.txt", " date 2025-06-12 Tin y tế\n\n"+c.lead+"\n\n"+tasks)
		calls := 0
		for _, f := range facts.Extract(a, engine(t)) {
			if !strings.Contains(f.Text, " calls for ") {
				continue
			}
			calls++
			if c.name == "" || !strings.HasPrefix(f.Text, c.name+" calls for ") || f.Kind != facts.Plan {
				t.Errorf("under %+q: %s %q", c.lead, f.Kind, f.Text)
			}
			if len(f.Cites) != 3 || len(f.Spans) != 3 {
				t.Errorf("%q cites %v: it rests on the paper and on both tasks", f.Text, f.Cites)
			}
		}
		if c.name != "" && calls == 0 {
			t.Errorf("under %+q no task is told", c.lead)
		}
	}
}

// checkFacts holds what is true of the facts of every article.
func checkFacts(t *testing.T, a *article.Article, found []facts.Fact) {
	t.Helper()
	byID := map[string]*article.Segment{}
	for i := range a.Segments {
		byID[a.Segments[i].ID] = &a.Segments[i]
	}
	last := 0
	for _, f := range found {
		if f.Index < last || f.Index >= len(a.Segments) {
			t.Fatalf("fact %q has index %d after %d", f.Text, f.Index, last)
		}
		last = f.Index
		if a.Segments[f.Index].Kind != article.Body {
			t.Errorf("fact %q rests on %s", f.Text, a.Segments[f.Index].Kind)
		}
		if len(f.Cites) == 0 || len(f.Cites) != len(f.Spans) {
			t.Fatalf("fact %q has %d cites and %d spans", f.Text, len(f.Cites), len(f.Spans))
		}
		for i, id := range f.Cites {
			seg := byID[id]
			if seg == nil || !seg.Contains(f.Spans[i]) || f.Spans[i].Len() == 0 {
				t.Errorf("fact %q: span %v is not inside %s", f.Text, f.Spans[i], id)
			}
		}
		if !f.HasValue && (f.Value != 0 || f.Unit != "") {
			t.Errorf("fact %q has value %v %q and says that it has none", f.Text, f.Value, f.Unit)
		}
		if f.Kind == "" || f.Text == "" {
			t.Errorf("empty fact %+v", f)
		}
		mood := f.Clause.Mood
		if (mood == transfer.Planned || mood == transfer.Duty) && !slices.Contains([]facts.Kind{facts.Plan, facts.Speech, facts.Order}, f.Kind) {
			t.Errorf("%q is to be, told as %s", f.Text, f.Kind)
		}
	}
}

func TestFactsOfSeeds(t *testing.T) {
	files, err := fs.Glob(seeds.FS, "articles/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	for _, name := range files {
		raw, err := fs.ReadFile(seeds.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		a := read(t, name, string(raw))
		found := facts.Extract(a, engine(t))
		if len(found) < 2 {
			t.Errorf("%s gives %d facts", name, len(found))
		}
		checkFacts(t, a, found)
		var one, two []string
		for _, f := range found {
			one = append(one, string(f.Kind)+f.Text)
		}
		for _, f := range facts.Extract(read(t, name, string(raw)), engine(t)) {
			two = append(two, string(f.Kind)+f.Text)
		}
		if diff := cmp.Diff(one, two); diff != "" {
			t.Errorf("%s gives other facts the second time:\n%s", name, diff)
		}
	}
}

func TestNoFactsInDirt(t *testing.T) {
	a := read(t, "dirt.txt", "Bộ Y tế ban hành thông tư về thuốc\n\nThứ ba 06/02/2024 08:15:00 Tin tức\n\nẢnh: Bộ Y tế tổ chức hội nghị.\n")
	for _, f := range facts.Extract(a, engine(t)) {
		if a.Segments[f.Index].Kind != article.Body {
			t.Errorf("fact %q from %s", f.Text, a.Segments[f.Index].Kind)
		}
	}
}

// A headline that only has the word for an aim in it tells news, of which the bare verbs are true; an undated day tells what was done on it, and
// of a law nobody knows whether that day has come.
func TestHeadlineIsNoAim(t *testing.T) {
	const text = "Bộ Y tế yêu cầu các bệnh viện chuẩn bị thuốc\n\n" +
		"Ngày 26/8/2025, Công an TP. Hà Nội khởi tố 3 bị can về tội lừa đảo chiếm đoạt tài sản.\n" +
		"Ngày 1/7/2026, Luật Dữ liệu có hiệu lực thi hành.\n"
	want := []string{
		"On 26 August 2025, the Hanoi Police prosecuted three accused people for fraudulent appropriation of property.",
		"The Law on Data takes effect on 1 July 2026.",
	}
	var got []string
	for _, f := range facts.Extract(read(t, "news.txt", text), engine(t)) {
		got = append(got, f.Text)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// A text without a date is not older than the last month or the first months of a year that it tells of.
func TestYearOfText(t *testing.T) {
	for _, c := range []struct{ name, vi, has string }{
		{"a month behind a comma", "Bộ Y tế họp\n\nTrước đó, tháng 7/2018, Thủ tướng giao Bộ Kế hoạch và Đầu tư nghiên cứu đề án.\n", "in July 2018, the Prime Minister instructed"},
		{"a month gone by", "Bộ Y tế họp\n\nBộ Y tế hồi tháng 3/2019 chấp nhận đề xuất, theo đó bệnh viện sẽ nhận thêm 50 giường.\n", "accepted"},
		{"first months", "Tập đoàn báo lãi\n\nTính chung 6 tháng đầu năm 2017, doanh thu của tập đoàn đạt 500 tỷ đồng.\n", "reached VND500 billion"},
		{"the same time of the year before", "Thu ngân sách tăng\n\nTheo Bộ Tài chính, tổng thu ngân sách trong quý I/2018 đạt 300.000 tỷ đồng, tăng 12% so với cùng kỳ năm 2017.\n", "reached VND300 trillion"},
		{"a figure of years", "Bộ trưởng giải trình\n\nTheo Bộ trưởng, kinh phí năm 2012 là 90 tỷ đồng; 2013 là 100 tỷ.\n", "was VND90 billion"},
		{"what somebody tells of", "Sở Y tế báo cáo\n\nGiám đốc Sở Y tế Lê Văn Nam cho biết, năm 2003 thành phố di dời 20 bệnh viện.\n", "relocated 20 hospitals"},
		{"whom it befell", "An toàn giao thông\n\nVụ tai nạn tại Long An vào đầu năm 2018 khiến 4 người chết.\n", "killed four people"},
	} {
		var got []string
		for _, f := range facts.Extract(read(t, "news.txt", c.vi), engine(t)) {
			got = append(got, f.Text)
		}
		if all := strings.Join(got, "\n"); !strings.Contains(all, c.has) {
			t.Errorf("%s: %q is missing in %q", c.name, c.has, all)
		}
	}
}

// telling is a text with what its facts must say, and what they must not, "" for nothing.
type telling struct{ name, vi, has, not string }

func checkTold(t *testing.T, all []telling) {
	t.Helper()
	for _, c := range all {
		got := told(t, c.vi)
		if c.has != "" && !strings.Contains(got, c.has) {
			t.Errorf("%s: %q is missing in\n%s", c.name, c.has, got)
		}
		if c.not != "" && strings.Contains(got, c.not) {
			t.Errorf("%s: %q is told in\n%s", c.name, c.not, got)
		}
	}
}
