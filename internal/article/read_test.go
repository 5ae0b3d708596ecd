package article

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"songngu/internal/viet"
)

// checkArticle tests what holds for every article.
func checkArticle(t *testing.T, a *Article) {
	t.Helper()
	end := 0
	for i, s := range a.Segments {
		if s.Start < end || s.End <= s.Start || s.End > len(a.Text) {
			t.Fatalf("segment %d spans [%d:%d] after %d in %d bytes", i, s.Start, s.End, end, len(a.Text))
		}
		end = s.End
		if s.Text == "" || strings.TrimSpace(s.Text) != s.Text {
			t.Errorf("segment %s text %+q", s.ID, s.Text)
		}
		if s.Mark < 0 || s.Mark > len(s.Text) {
			t.Errorf("segment %s has mark %d in %+q", s.ID, s.Mark, s.Text)
		}
		if whole := s.Origin(viet.Span{Start: 0, End: len(s.Text)}); whole != s.Span {
			t.Errorf("segment %s spans %v but its text comes from %v", s.ID, s.Span, whole)
		}
		checkOrigin(t, s)
	}
}

// checkOrigin tests that the map of a segment is monotone and stays inside.
func checkOrigin(t *testing.T, s Segment) {
	t.Helper()
	last := s.Start
	for i := 0; i < len(s.Text); {
		_, n := utf8.DecodeRuneInString(s.Text[i:])
		o := s.Origin(viet.Span{Start: i, End: i + n})
		if o.Start < last || o.End < o.Start || o.End > s.End {
			t.Fatalf("segment %s byte %d of %+q maps to %v after %d, segment %v", s.ID, i, s.Text, o, last, s.Span)
		}
		last = o.Start
		i += n
	}
}

// kinds lists the segments of a text as "kind: text".
func kinds(a *Article) []string {
	var out []string
	for _, s := range a.Segments {
		line := s.Kind.String() + ": " + s.Text
		if s.Item {
			line = "item " + line
		}
		out = append(out, line)
	}
	return out
}

func mustRead(t *testing.T, name, text string) *Article {
	t.Helper()
	a, err := Read(name, strings.NewReader(text), Limits{})
	if err != nil {
		t.Fatalf("Read(%s, %+q): %v", name, text, err)
	}
	checkArticle(t, a)
	return a
}

func TestKinds(t *testing.T) {
	const body = "Ủy ban nhân dân tỉnh đã duyệt kế hoạch trồng rừng của năm nay.\n"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"headline, stamp, body, author", "Tỉnh miền núi trồng thêm rừng\n\nThứ ba 06/02/2024 08:15:00 Tin tức\n\n" + body + "\nLê Thu Hà\n", []string{
			"heading: Tỉnh miền núi trồng thêm rừng", "byline: Thứ ba 06/02/2024 08:15:00 Tin tức",
			"body: Ủy ban nhân dân tỉnh đã duyệt kế hoạch trồng rừng của năm nay.", "byline: Lê Thu Hà"}},
		{"two sentences", "Tỉnh có 12 xã. Huyện có 3 trường.", []string{"body: Tỉnh có 12 xã.", "body: Huyện có 3 trường."}},
		{"a task is no notice of the page", "Tiếp tục cập nhật, làm sạch dữ liệu dân cư.\n\nChúng tôi sẽ tiếp tục cập nhật thông tin về hội nghị.", []string{
			"body: Tiếp tục cập nhật, làm sạch dữ liệu dân cư.", "boilerplate: Chúng tôi sẽ tiếp tục cập nhật thông tin về hội nghị."}},
		{"date before the headline", " date 2023-05-17 Trồng rừng ở miền núi\n\n" + body, []string{
			"byline: date 2023-05-17", "heading: Trồng rừng ở miền núi", "body: Ủy ban nhân dân tỉnh đã duyệt kế hoạch trồng rừng của năm nay."}},
		{"date below the headline", "Trồng rừng ở miền núi\ndate 2023-05-17\n" + body, []string{
			"heading: Trồng rừng ở miền núi", "byline: date 2023-05-17", "body: Ủy ban nhân dân tỉnh đã duyệt kế hoạch trồng rừng của năm nay."}},
		{"date before a caption", " date 2023-05 Ảnh minh họa\n\n" + body, []string{
			"byline: date 2023-05", "caption: Ảnh minh họa", "body: Ủy ban nhân dân tỉnh đã duyệt kế hoạch trồng rừng của năm nay."}},
		{"head lines, link headline, picture, dateline, teaser", "url: https://tin.example.vn/a_1_b.html\ndate: 2024-03-09\n\n[Trồng rừng ở miền núi](https://tin.example.vn/a_1_b.html)\n\n![Trồng rừng ở miền núi](https://tin.example.vn/a(1).jpg)\n\n(TTXVN) - Ủy ban nhân dân tỉnh đã duyệt kế ...\n\n(TTXVN) - " + body, []string{
			"boilerplate: url: https://tin.example.vn/a_1_b.html", "byline: date: 2024-03-09", "heading: Trồng rừng ở miền núi", "caption: Trồng rừng ở miền núi",
			"byline: (TTXVN) -", "boilerplate: Ủy ban nhân dân tỉnh đã duyệt kế ...", "byline: (TTXVN) -",
			"body: Ủy ban nhân dân tỉnh đã duyệt kế hoạch trồng rừng của năm nay."}},
		{"captions", body + "\nNgười dân trồng cây bên suối (Ảnh: Lê Nam/TTXVN)\n\nLễ phát động. Ảnh: L.N\n\n*Đồi cây ở xã (Hình từ Internet)*\n\nLễ phát động trồng rừng ở xã -0\nChủ tịch xã nói chuyện với dân.\nCây đã được giao cho từng hộ.\n", []string{
			"body: Ủy ban nhân dân tỉnh đã duyệt kế hoạch trồng rừng của năm nay.", "caption: Người dân trồng cây bên suối (Ảnh: Lê Nam/TTXVN)",
			"caption: Lễ phát động.", "caption: Ảnh: L.N", "caption: Đồi cây ở xã (Hình từ Internet)", "caption: Lễ phát động trồng rừng ở xã -0",
			"caption: Chủ tịch xã nói chuyện với dân.", "body: Cây đã được giao cho từng hộ."}},
		{"words like a credit", "Đoàn đã xem hình ảnh: rừng, suối và nương của các hộ dân trong nhiều xã vùng cao của tỉnh.", []string{
			"body: Đoàn đã xem hình ảnh: rừng, suối và nương của các hộ dân trong nhiều xã vùng cao của tỉnh."}},
		{"lists", "Tỉnh hỗ trợ:\n\n- Giống cây;\n\n+ 5 triệu đồng một hộ. Tiền trả một lần.\n\na) Hộ nghèo;\n\n1. Hộ ở xã vùng cao. Hộ mới tách.\n", []string{
			"body: Tỉnh hỗ trợ:", "item body: Giống cây;", "item body: 5 triệu đồng một hộ.", "item body: Tiền trả một lần.", "item body: a) Hộ nghèo;",
			"item body: 1. Hộ ở xã vùng cao.", "item body: Hộ mới tách."}},
		{"markup", "## Rừng và nước\n\n**Giao đất cho hộ**\n\nTỉnh có **12 xã**, *3 phường* và [một huyện](https://a.vn/x_y) với 4 * 5 héc-ta.\n\n---\n\n| Xã | Hộ |\n|---|---|\n| Bản Mới | 120 |\n", []string{
			"heading: Rừng và nước", "heading: Giao đất cho hộ", "body: Tỉnh có 12 xã, 3 phường và một huyện với 4 * 5 héc-ta.",
			"boilerplate: Xã", "boilerplate: Hộ", "boilerplate: Bản Mới", "boilerplate: 120"}},
		{"furniture", body + "\nTheo báo Nhân Dân\n\nQuay lại\nBÀI VIẾT CÙNG CHUYÊN MỤC\nXã vùng cao có điện\nHuyện mở thêm trường\n", []string{
			"body: Ủy ban nhân dân tỉnh đã duyệt kế hoạch trồng rừng của năm nay.", "boilerplate: Theo báo Nhân Dân", "boilerplate: Quay lại",
			"boilerplate: BÀI VIẾT CÙNG CHUYÊN MỤC", "boilerplate: Xã vùng cao có điện", "boilerplate: Huyện mở thêm trường"}},
		{"quoted law, closing quote, missing space", "Điều 4 sửa như sau:\n\n\"7. Xã lập hồ sơ. Tỉnh duyệt hồ sơ.\"\n\n[5]Giao đất cho hộ;\n\n...\n", []string{
			"body: Điều 4 sửa như sau:", "item body: \"7. Xã lập hồ sơ.", "item body: Tỉnh duyệt hồ sơ.\"", "item body: [5]Giao đất cho hộ;", "boilerplate: ..."}},
		{"summary cut off in mid-sentence that nothing repeats", "Trồng rừng ở miền núi\n\nTỉnh sẽ giao đất trống cho các hộ dân ở vùng ...\n\n" + body, []string{
			"heading: Trồng rừng ở miền núi", "body: Tỉnh sẽ giao đất trống cho các hộ dân ở vùng ...",
			"body: Ủy ban nhân dân tỉnh đã duyệt kế hoạch trồng rừng của năm nay."}},
		{"contents", body + "\n- **Giao đất cho hộ** -\n**Tiền mua giống**\n\n**Giao đất cho hộ**\n\nMỗi hộ nhận một héc-ta.\n", []string{
			"body: Ủy ban nhân dân tỉnh đã duyệt kế hoạch trồng rừng của năm nay.", "boilerplate: Giao đất cho hộ", "heading: Tiền mua giống",
			"heading: Giao đất cho hộ", "body: Mỗi hộ nhận một héc-ta."}},
		{"repeats", "Trồng rừng ở miền núi\n\n" + body + "\nTrồng rừng ở miền núi.\n\n" + body, []string{
			"heading: Trồng rừng ở miền núi", "body: Ủy ban nhân dân tỉnh đã duyệt kế hoạch trồng rừng của năm nay.", "boilerplate: Trồng rừng ở miền núi.",
			"boilerplate: Ủy ban nhân dân tỉnh đã duyệt kế hoạch trồng rừng của năm nay."}},
		{"one line without a stop", "Chính phủ vừa duyệt đề án trồng rừng", []string{"body: Chính phủ vừa duyệt đề án trồng rừng"}},
		{"lines of equal width", "Ủy ban nhân dân tỉnh vừa duyệt kế hoạch trồng\nrừng của năm nay. Theo đó, mỗi xã vùng cao sẽ\nđược giao ít nhất mười héc-ta đất trống và tiền\nmua cây giống. Các hộ dân nhận đất phải trồng\ncây trong vòng một năm kể từ ngày nhận và giữ\nrừng cho đến khi khép tán.\n", []string{
			"body: Ủy ban nhân dân tỉnh vừa duyệt kế hoạch trồng rừng của năm nay.",
			"body: Theo đó, mỗi xã vùng cao sẽ được giao ít nhất mười héc-ta đất trống và tiền mua cây giống.",
			"body: Các hộ dân nhận đất phải trồng cây trong vòng một năm kể từ ngày nhận và giữ rừng cho đến khi khép tán."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := kinds(mustRead(t, "a.txt", c.text))
			if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
		})
	}
}

func TestMetadata(t *testing.T) {
	const body = "\n\nỦy ban nhân dân tỉnh đã duyệt kế hoạch trồng rừng của năm nay.\n"
	type meta struct {
		Title, URL, Publisher, Place string
		Year, Month, Day             int
	}
	for _, c := range []struct {
		name, text string
		want       meta
	}{
		{"a.txt", "url: https://www.tin.example.vn/x\ndate: 2024-03-09\n\nTrồng rừng" + body, meta{Title: "Trồng rừng", URL: "https://www.tin.example.vn/x", Publisher: "tin.example.vn", Year: 2024, Month: 3, Day: 9}},
		{"a.txt", "date: unknown\n" + body, meta{}},
		{"a.md", "---\ntitle: \"Trồng rừng\"\ndate: 2024-03\nsite: Báo Rừng\n---\n" + body, meta{Title: "Trồng rừng", Publisher: "Báo Rừng", Year: 2024, Month: 3}},
		{"a.txt", "Hà Nội, ngày 4 tháng 5 năm 2025" + body, meta{Place: "Hà Nội", Year: 2025, Month: 5, Day: 4}},
		{"a.txt", "Hà Nội (TTXVN) - Ủy ban nhân dân tỉnh đã duyệt kế hoạch." + body, meta{Publisher: "TTXVN", Place: "Hà Nội"}},
		{"a.txt", "(Xây dựng) - Ủy ban nhân dân tỉnh đã duyệt kế hoạch." + body, meta{Publisher: "Xây dựng"}},
		{"a.txt", "(Chinhphu.vn) - Ủy ban nhân dân tỉnh đã duyệt kế hoạch." + body, meta{Publisher: "Chinhphu.vn"}},
		{"a.txt", "Ủy ban nhân dân tỉnh đã duyệt kế hoạch." + body + "\nTheo báo rung.vn\n", meta{Publisher: "rung.vn"}},
		{"a.txt", "LUẬT\n\nLÂM NGHIỆP" + body, meta{Title: "LUẬT LÂM NGHIỆP"}},
		{"a.txt", "Trồng rừng ở miền núi gắn với ...\n\nTrồng rừng ở miền núi gắn với sinh kế của dân" + body, meta{Title: "Trồng rừng ở miền núi gắn với sinh kế của dân"}},
	} {
		a := mustRead(t, c.name, c.text)
		got := meta{a.Title, a.URL, a.Publisher, a.Place, a.Date.Year, a.Date.Month, a.Date.Day}
		if got != c.want {
			t.Errorf("%+q:\n got %+v\nwant %+v", c.text, got, c.want)
		}
	}
}

func TestHTML(t *testing.T) {
	const page = `<!DOCTYPE html><html><head><title>Trồng rừng | Báo Rừng</title>
<meta property="og:site_name" content="Báo Rừng"><meta property="article:published_time" content="2024-03-09T08:00:00+07:00">
<style>p { color: red }</style><script>var x = "Không phải chữ của bài.";</script></head>
<body><nav><a href="/">Trang đầu</a></nav>
<article><h1>Trồng rừng &amp; giữ nước</h1><time datetime="2024-03-09">09/03/2024</time>
<p>Tỉnh có <b>12 xã</b>
  v&ugrave;ng cao. Huyện&nbsp;có 3 trường.</p>
<figure><img src="a.jpg" alt="Đồi cây"><figcaption>Lễ phát động ở xã.</figcaption></figure>
<ul><li>Giao đất cho hộ;</li><li>Hỗ trợ giống cây.</li></ul></article>
<footer>Bản quyền của báo.</footer></body></html>`
	a := mustRead(t, "a.html", page)
	want := []string{"boilerplate: Trồng rừng | Báo Rừng", "boilerplate: Trang đầu", "heading: Trồng rừng & giữ nước", "byline: 09/03/2024",
		"body: Tỉnh có 12 xã vùng cao.", "body: Huyện có 3 trường.", "caption: Đồi cây", "caption: Lễ phát động ở xã.",
		"item body: Giao đất cho hộ;", "item body: Hỗ trợ giống cây.", "boilerplate: Bản quyền của báo."}
	if got := kinds(a); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if a.Title != "Trồng rừng & giữ nước" || a.Publisher != "Báo Rừng" || a.Date != (viet.When{Year: 2024, Month: 3, Day: 9}) {
		t.Errorf("title %+q, publisher %+q, date %+v", a.Title, a.Publisher, a.Date)
	}
	for _, s := range a.Segments {
		if s.Text == "Tỉnh có 12 xã vùng cao." {
			at := strings.Index(s.Text, "vùng")
			got := s.Origin(viet.Span{Start: at, End: at + len("vùng")}).In(a.Text)
			if got != "v&ugrave;ng" || !strings.HasPrefix(s.In(a.Text), "Tỉnh có <b>12") {
				t.Errorf("origin of vùng %+q, segment %+q", got, s.In(a.Text))
			}
		}
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name, text string
		lim        Limits
		want       string
		line       int
	}{
		{"a.txt", "", Limits{}, "empty", 0},
		{"a.txt", " \n\t\n", Limits{}, "empty", 0},
		{"a.txt", "\ufeff\n", Limits{}, "empty", 0},
		{"a.txt", "\x89PNG\r\n\x1a\n\x00\x00", Limits{}, "PNG", 1},
		{"a.txt", "Tỉnh có 12 xã.\nHuyện có\x00 trường.", Limits{}, "NUL", 2},
		{"a.html", "<html><body><script>var a</script></body></html>", Limits{}, "no sentence found", 0},
		{"a.txt", "---\n\n***\n", Limits{}, "no sentence found", 0},
		{"a.txt", "Lễ phát động. (Ảnh: Lê Nam)\n\nQuay lại\n", Limits{}, "only captions and page furniture", 0},
		{"a.txt", "Tỉnh có 12 xã.\n" + strings.Repeat("rừng ", 20) + "\n", Limits{LineBytes: 50}, "line longer than 50 bytes", 2},
		{"a.txt", strings.Repeat("Tỉnh có 12 xã.\n", 20), Limits{Bytes: 64}, "larger than 64 bytes", 0},
		{"a.txt", "The ministry of public security has issued a new decree on the digital identity of citizens, and the government will report to the assembly.", Limits{}, "English", 0},
		{"a.txt", "Bo Cong an da to chuc hoi nghi truc tuyen toan quoc ve chuyen doi so trong luc luong cong an nhan dan va de ra nhieu nhiem vu.", Limits{}, "diacritics", 0},
	} {
		a, err := Read(c.name, strings.NewReader(c.text), c.lim)
		e, ok := errors.AsType[*Error](err)
		if !ok {
			t.Errorf("Read(%+q) = %v, %v; want an *Error", c.text, a, err)
			continue
		}
		if !strings.Contains(e.Error(), c.want) || e.Line != c.line {
			t.Errorf("Read(%+q): error %+q at line %d, want %+q at line %d", c.text, e, e.Line, c.want, c.line)
		}
	}
}

func TestOffsetsHoldInTheFile(t *testing.T) {
	const text = "\ufeffTỉnh có 12 xã vùng cao.\r\n\r\nHuyện có 3 trường học mới.\r\n"
	a := mustRead(t, "a.txt", text)
	for i, want := range []string{"Tỉnh có 12 xã vùng cao.", "Huyện có 3 trường học mới."} {
		s := a.Segments[i]
		if got := text[s.Start:s.End]; got != want || s.Text != want {
			t.Errorf("segment %d: bytes %+q, text %+q, want %+q", i, got, s.Text, want)
		}
	}
}

func TestLevel(t *testing.T) {
	const body = "Tỉnh đã giao đất trống cho các hộ dân ở vùng cao trồng rừng.\n\n"
	for _, c := range []struct{ name, text string }{
		{"a.md", "# Trồng rừng\n\n" + body + "### Giống cây\n\n" + body + "Tiền mua giống\n\n" + body},
		{"a.html", "<h1>Trồng rừng</h1><p>" + body + "<h3>Giống cây</h3><p>" + body + "<p>Tiền mua giống<p>" + body},
	} {
		var got []int
		for _, s := range mustRead(t, c.name, c.text).Segments {
			if s.Kind == Heading {
				got = append(got, s.Level)
			} else if s.Level != 0 {
				t.Errorf("%s: %+q is no heading and has level %d", c.name, s.Text, s.Level)
			}
		}
		if want := []int{1, 3, 0}; !slices.Equal(got, want) {
			t.Errorf("%s: levels %v, want %v", c.name, got, want)
		}
	}
}

func TestCell(t *testing.T) {
	const body = "Tỉnh đã giao đất trống cho các hộ dân ở vùng cao trồng rừng.\n\n"
	for _, c := range []struct{ name, text string }{
		{"a.md", body + "| Xã | Hộ |\n|---|---|\n| Bản Mới | 120 |\n"},
		{"a.html", "<nav>Trang chủ</nav><p>" + body + "<table><tr><td>Xã<td>Hộ<tr><td>Bản Mới<td>120</table>"},
	} {
		var got []string
		for _, s := range mustRead(t, c.name, c.text).Segments {
			if s.Cell {
				got = append(got, s.Text)
			}
		}
		if want := []string{"Xã", "Hộ", "Bản Mới", "120"}; !slices.Equal(got, want) {
			t.Errorf("%s: cells %+q, want %+q", c.name, got, want)
		}
	}
}
