package verify

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"songngu/internal/article"
	"songngu/internal/summary"
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// testBase is a small term base, so that the tests do not depend on what the program ships with.
func testBase(t testing.TB) *terms.Base {
	t.Helper()
	base, err := terms.NewBase([]terms.Entry{
		{VI: "Bộ Y tế", EN: "Ministry of Health", AbbrVI: []string{"BYT"}, AbbrEN: []string{"MOH"}, Kind: terms.Body},
		{VI: "Bộ Công an", EN: "Ministry of Public Security", AbbrVI: []string{"BCA"}, AbbrEN: []string{"MPS"}, Kind: terms.Body},
		{VI: "Bộ Tài chính", EN: "Ministry of Finance", AbbrVI: []string{"BTC"}, AbbrEN: []string{"MOF"}, Kind: terms.Body},
		{VI: "Chính phủ", EN: "Government", Kind: terms.Body},
		{VI: "Quốc hội", EN: "National Assembly", Kind: terms.Body},
		{VI: "Bộ Chính trị", EN: "Politburo", Kind: terms.Body},
		{VI: "Ủy ban nhân dân", EN: "People's Committee", AbbrVI: []string{"UBND"}, Kind: terms.Body},
		{VI: "Bộ trưởng", EN: "Minister", Kind: terms.Title},
		{VI: "Thứ trưởng", EN: "Deputy Minister", Kind: terms.Title},
		{VI: "Thủ tướng", EN: "Prime Minister", Variants: []string{"Thủ tướng Chính phủ"}, Kind: terms.Title},
		{VI: "Chủ tịch", EN: "Chairman", Kind: terms.Title},
		{VI: "Phó Chủ tịch", EN: "Vice Chairman", Kind: terms.Title},
		{VI: "Thiếu tướng", EN: "Major General", Kind: terms.Rank},
		{VI: "Đại tá", EN: "Senior Colonel", Kind: terms.Rank},
		{VI: "Luật Đất đai", EN: "Land Law", Kind: terms.Law},
		{VI: "Luật Dữ liệu", EN: "Law on Data", Kind: terms.Law},
		{VI: "Đề án 06", EN: "Project 06", Kind: terms.Programme},
		{VI: "Đại hội đại biểu toàn quốc của Đảng", EN: "National Party Congress", Kind: terms.Event},
		{VI: "Đại hội XIII của Đảng", EN: "13th National Party Congress", Kind: terms.Event},
		{VI: "Cổng Dịch vụ công quốc gia", EN: "National Public Service Portal", Kind: terms.System},
		{VI: "VNeID", EN: "VNeID", Kind: terms.System},
		{VI: "Hà Nội", EN: "Hanoi", Kind: terms.Place},
		{VI: "Đà Nẵng", EN: "Đà Nẵng", Kind: terms.Place},
		{VI: "định danh điện tử", EN: "electronic identification", Kind: terms.Concept},
	})
	if err != nil {
		t.Fatal(err)
	}
	return base
}

// articleOf makes an article of 20 November 2025 whose segments s1, s2, … are the sentences.
func articleOf(sentences ...string) *article.Article {
	a := &article.Article{ID: "t", Date: viet.When{Year: 2025, Month: 11, Day: 20}, Text: strings.Join(sentences, "\n")}
	at := 0
	for i, s := range sentences {
		a.Segments = append(a.Segments, article.Segment{ID: fmt.Sprintf("s%d", i+1), Span: viet.Span{Start: at, End: at + len(s)}, Text: s})
		at += len(s) + 1
	}
	return a
}

// verifyOne checks one English statement against one Vietnamese sentence, quoted whole.
func verifyOne(base *terms.Base, vi, en string) Brief {
	a := articleOf(vi)
	quote := summary.Quote{Segment: "s1", Span: a.Segments[0].Span}
	return Verify(a, summary.Draft{Statements: []summary.Statement{{Text: en, Cites: []string{"s1"}, Quotes: []summary.Quote{quote}}}}, base)
}

// pairs are right translations; none of them may be flagged.
var pairs = []struct{ vi, en string }{
	{"Bộ Y tế đã cấp 1.052.916 thẻ cho người dân.", "The Ministry of Health issued 1,052,916 cards to people."},
	{"Cả nước có hơn 5,7 triệu lượt khám.", "The country recorded more than 5.7 million examinations."},
	{"Tổng vốn là 2.000 tỷ đồng.", "The total capital is VND2,000 billion."},
	{"Tổng vốn là 2.000 tỷ đồng.", "The total capital is VND2 trillion."},
	{"Tỷ lệ hộ nghèo còn 2,8%.", "The poverty rate fell to 2.8%."},
	{"Lãi suất giảm 0,5 điểm phần trăm.", "Interest rates fell by 0.5 percentage points."},
	{"Sản lượng tăng 10-12% mỗi năm.", "Output rises by 10–12% each year."},
	{"Sản lượng tăng từ 5 đến 7% mỗi năm.", "Output rises by 5% to 7% each year."},
	{"Khóa học kéo dài từ 6 đến 12 tháng.", "The course lasts 6–12 months."},
	{"Mức hỗ trợ là từ 15 đến 20 triệu đồng.", "The support is VND15–20 million."},
	{"Cảng đã xếp dỡ 3,2 triệu TEU.", "The port handled 3.2 million TEUs."},
	{"Vương quốc Thái Lan hỗ trợ dự án.", "The Kingdom of Thailand supports the project."},
	{"Chi cục đã kiểm tra đê.", "The Sub-department inspected dykes."},
	{"Đội tuyển giành huy chương vàng SEA Games.", "The team won gold medals at the SEA Games."},
	{"Kỳ họp xem xét sáu dự án luật.", "The session considers six bills."},
	{"Có 4/5 chỉ tiêu đã đạt.", "4 of 5 targets were met."},
	{"Toàn bộ 34/34 tỉnh đã kết nối.", "All 34 provinces are connected."},
	{"Hội nghị lần thứ tư diễn ra tại Hà Nội.", "The fourth conference took place in Hanoi."},
	{"Đại hội XIV sẽ bàn về dữ liệu.", "The 14th Congress will discuss data."},
	{"Ngày 27/10/2025, Quốc hội thảo luận dự án.", "On 27 October 2025, the National Assembly discussed the project."},
	{"Sáng 27/10, Quốc hội thảo luận dự án.", "On the morning of 27 October 2025, the National Assembly discussed the project."},
	{"Trong quý II năm 2025, xuất khẩu tăng 9%.", "In the second quarter of 2025, exports rose by 9%."},
	{"Kế hoạch cho giai đoạn 2022-2025, tầm nhìn đến năm 2030 được công bố.", "The plan for the 2022–2025 period, with a vision to 2030, was made public."},
	{"Chính phủ đã ban hành Nghị định số 226/2025/NĐ-CP.", "The Government issued Decree No. 226/2025/ND-CP."},
	{"Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW.", "The Politburo issued Resolution No. 57-NQ/TW."},
	{"Các đơn vị thực hiện Nghị quyết 57 và Đề án 06.", "Units are implementing Resolution 57 and Project 06."},
	{"Theo khoản 2 Điều 5 Thông tư số 12/2024/TT-BYT, bệnh viện phải báo cáo.", "Under Clause 2, Article 5 of Circular No. 12/2024/TT-BYT, hospitals must report."},
	{"Bộ Y tế đề xuất tăng mức đóng thêm 5%.", "The Ministry of Health proposed raising contributions by 5%."},
	{"Bộ Tài chính đề xuất ban hành nghị định mới.", "The Ministry of Finance proposed issuing a new decree."},
	{"Nghị định sửa đổi, bổ sung một số điều của Luật Đất đai.", "The decree amends and supplements a number of articles of the Land Law."},
	{"Quốc hội chưa thông qua Luật Dữ liệu.", "The National Assembly has not yet adopted the Law on Data."},
	{"Người dân không phải nộp bản giấy.", "People do not have to submit paper copies."},
	{"Mức hỗ trợ tối đa là 3 triệu đồng.", "The maximum support is at most VND3 million."},
	{"Hồ sơ được giải quyết trong không quá 5 ngày.", "Files are handled within no more than five days."},
	{"Mỗi xã có ít nhất 3 bác sĩ.", "Each commune has at least three doctors."},
	{"37 địa phương đã có trung tâm phục vụ hành chính công.", "Thirty-seven localities have public administrative service centres."},
	{"Thiếu tướng Trần Quang Đạo, Thứ trưởng Bộ Công an, dự lễ.", "Major General Trần Quang Đạo, Deputy Minister of Public Security, attended the ceremony."},
	{"Bà Lê Thị Hoà phát biểu tại Đà Nẵng.", "Lê Thị Hòa spoke in Đà Nẵng."},
	{"Bà Lê Thị Hoà phát biểu tại Đà Nẵng.", "Le Thi Hoa spoke in Da Nang."},
	{"Chính phủ sẽ trình Quốc hội Luật Đất đai vào tháng 5/2026.", "The Government will submit the Land Law to the National Assembly in May 2026."},
	{"Dự án rộng 350 ha, công suất 1.200 MW.", "The project covers 350 ha with a capacity of 1,200 MW."},
	{"Giá là 60 triệu đồng/ha.", "The price is VND60 million per ha."},
	{"Hàng nghìn người dự lễ hội.", "Thousands of people joined the festival."},
	{"Vốn đầu tư khoảng 3,5 tỷ USD.", "The investment is about USD3.5 billion."},
	{"Bộ Công an phối hợp với UBND TP Hà Nội.", "The Ministry of Public Security works with the Hanoi People's Committee."},
	{"Từ ngày 3 đến 5/9/2025, ba đoàn làm việc tại Lào.", "From 3 to 5 September 2025, three delegations worked in Laos."},
	{"Nghị định có hiệu lực từ ngày 1/7/2025.", "The decree took effect on 1 July 2025."},
	{"Người dùng VNeID tăng gần 20% trong năm 2024.", "The number of VNeID users rose by nearly 20% in 2024."},
	{"Hệ thống hoạt động lúc 8 giờ 30 ngày 5/5/2025.", "The system went live at 8:30 on 5 May 2025."},
	{"Hệ thống hoạt động lúc 17 giờ ngày 5/5/2025.", "The system went live at 17.00 on 5 May 2025."},
	{"Hệ thống hoạt động từ 6 giờ đến 22 giờ hằng ngày.", "The system runs from 6.00 to 22.00 every day."},
	{"Giá vàng tăng từ 80 lên 85 triệu đồng/lượng.", "Gold prices rise from VND80 to VND85 million per tael."},
	{"Cầu dài 2,5 km, rộng 20 m.", "The bridge is 2.5 km long and 20 m wide."},
	{"Trẻ em dưới 6 tuổi được miễn phí.", "Children under six are exempt from fees."},
	{"Mức phạt từ 80% trở lên áp dụng cho doanh nghiệp.", "Penalties of 80% or more apply to businesses."},
	{"Lao động từ 15 tuổi trở lên được vay vốn.", "Workers aged 15 or over may take out loans."},
	{"Lương tối thiểu ở vùng 1 là 5,3 triệu đồng.", "Minimum wages in region 1 are VND5.3 million."},
	{"Lương tối thiểu các vùng đang dao động 4,2-5,3 triệu đồng.", "The minimum wage ranges from VND4.2 million to VND5.3 million."},
	{"Thời gian rà soát bảng giá dịch vụ của bệnh viện tối thiểu là 6 tháng.", "The minimum time for reviewing the service price table of the hospital is six months."},
	{"Văn kiện Đại hội XIII của Đảng nêu rõ.", "The document of the 13th National Party Congress states this."},
}

func TestRightPairsAreProved(t *testing.T) {
	base := testBase(t)
	for _, p := range pairs {
		b := verifyOne(base, p.vi, p.en)
		if b.Verdicts[0] != Proved {
			t.Errorf("%+q\n of %+q is flagged: %+v", p.en, p.vi, b.Findings)
		}
		for _, f := range b.Findings {
			t.Errorf("%+q\n of %+q: %s %s %s", p.en, p.vi, f.Severity, f.Check, f.Message)
		}
	}
}

func TestFindings(t *testing.T) {
	base := testBase(t)
	for _, c := range []struct {
		vi, en string
		want   []string // "severity check"
	}{
		{"Tổng vốn là 12.500 tỷ đồng.", "The total capital is VND12.5 billion.", []string{"error quantity"}},
		{"Tổng vốn là 5 tỷ đồng.", "The total capital is USD5 billion.", []string{"error quantity"}},
		{"Tổng vốn là 5 tỷ.", "The total capital is VND5 billion.", []string{"warning quantity"}},
		{"Tỷ lệ giảm 2%.", "The rate fell by 2 percentage points.", []string{"error quantity"}},
		{"Tỷ lệ là 8,5%.", "The rate is 85%.", []string{"error quantity"}},
		{"Sản lượng tăng 10-12%.", "Output rose by 12%.", []string{"error quantity"}},
		{"Mức phạt tối đa 3 triệu đồng.", "The fine is VND3 million.", []string{"error quantity"}},
		{"Có hơn 300 xã tham gia.", "Some 300 communes took part.", []string{"error quantity"}},
		{"Có hơn 300 xã tham gia.", "There are 300 communes taking part.", []string{"warning quantity"}},
		{"Có 300 xã tham gia.", "More than 300 communes took part.", []string{"error quantity"}},
		{"Có 300 xã tham gia.", "Five communes took part.", []string{"error quantity"}},
		{"Luật có hiệu lực từ 1/8/2025.", "The law took effect on 8 January 2025.", []string{"error date"}},
		{"Sáng 5/5, lễ khai mạc diễn ra.", "On the afternoon of 5 May 2025, the ceremony opened.", []string{"error date"}},
		{"Ngày 5/5, lễ khai mạc diễn ra.", "On 5 May 2024, the ceremony opened.", []string{"error date", "error quantity"}},
		{"Nghị định số 15/2025/NĐ-CP đã được ban hành.", "Resolution No. 15/2025/ND-CP was issued.", []string{"error document"}},
		{"Nghị định số 15/2025/NĐ-CP đã được ban hành.", "Decree No. 16/2025/ND-CP was issued.", []string{"error document", "error quantity"}},
		{"Theo Điều 5 Nghị định 15, hộ dân được hỗ trợ.", "Under Article 6 of Decree 15, households receive support.", []string{"error document", "error quantity"}},
		{"Khóa học kéo dài từ 6 đến 12 tháng.", "The course lasts 6–15 months.", []string{"error quantity"}},
		{"Mức hỗ trợ là từ 15 đến 20 triệu đồng.", "The support is VND12–20 million.", []string{"error quantity"}},
		{"Ông Trần Văn Tâm phát biểu.", "Trần Văn Tân spoke.", []string{"error name"}},
		{"Ông Trần Văn Tâm phát biểu tại phường Tân Bình.", "Trần Văn Tân spoke.", []string{"error name"}},
		{"Thứ trưởng Bộ Y tế dự họp.", "The Minister of Health attended the meeting.", []string{"error title"}},
		{"Phó Chủ tịch Lê Văn An dự họp.", "Chairman Lê Văn An attended the meeting.", []string{"error title"}},
		{"Bộ Y tế công bố số liệu.", "The Ministry of Finance published figures.", []string{"error title"}},
		{"Bộ Y tế công bố số liệu.", "The Ministry of Public Health published figures.", []string{"error name"}},
		{"Đại tá Lê Văn An dự họp.", "Major General Lê Văn An attended.", []string{"error title"}},
		{"Dự thảo luật được trình Quốc hội.", "The National Assembly passed the law.", []string{"error status", "warning status"}},
		{"Bộ Y tế đề xuất ban hành thông tư.", "The Ministry of Health issued a circular.", []string{"error status", "warning status"}},
		{"Bộ Y tế đề xuất sửa đổi Luật Đất đai.", "The proposal amends the Land Law.", []string{"error status"}},
		{"Bộ Y tế kiến nghị sửa đổi Luật Đất đai.", "The Ministry of Health amended the Land Law.", []string{"error status", "warning status"}},
		{"Dự kiến nghị định có hiệu lực từ tháng 7.", "The decree took effect in July.", []string{"error status", "warning status"}},
		{"Doanh nghiệp đã đóng thuế.", "Businesses have not paid tax.", []string{"error status"}},
		{"Doanh nghiệp không đóng thuế.", "Businesses pay tax.", []string{"error status"}},
		{"Doanh nghiệp không chỉ đóng thuế mà còn đào tạo.", "Businesses pay tax and train people.", nil},
		{"Doanh nghiệp đóng thuế.", "Businesses pay tiền thuế đất.", []string{"error language"}},
		{"Theo Điều này, doanh nghiệp đóng thuế.", "Under this Điều, businesses pay tax.", []string{"error language"}},
		{"Lễ hội diễn ra tại Đà Nẵng.", "The festival took place in Đà Nẵng City.", []string{"warning title"}},
		{"Cuộc họp có Mỹ tham gia.", "China took part in the meeting.", []string{"error name"}},
		{"Người dân dùng thẻ.", "People use cards under the Project.", []string{"error title"}},
		{"Thủ tướng dự họp.", "The prime minister attended the meeting.", nil},
		{"Bộ trưởng dự họp.", "The deputy minister attended the meeting.", []string{"warning title"}},
		{"Cuộc họp vào thứ Hai, 24/11/2025.", "The meeting is on Tuesday, 24 November 2025.", []string{"error date"}},
		{"Cuộc họp lúc 17 giờ ngày 5/5/2025.", "The meeting is at 16.00 on 5 May 2025.", []string{"error quantity"}},
		{"Giá vàng tăng từ 80 lên 85 triệu đồng/lượng.", "Gold prices rise from VND8 to VND85 million per tael.", []string{"error quantity"}},
		{"Cuộc họp lúc 8 giờ ngày 5/5/2025.", "The meeting is at 9 a.m. on 5 May 2025.", []string{"error date", "error quantity"}},
		{"Đầu năm 2025, dự án khởi công.", "In late 2025, the project began.", []string{"error date"}},
		{"Doanh nghiệp đóng thuế.", "Businesses pay the the tax.", []string{"error language"}},
		{"Doanh nghiệp đóng thuế.", "Businesses pay a official tax.", []string{"error language"}},
		{"Doanh nghiệp đóng thuế.", "Businesses pay tax ().", []string{"error language"}},
		{"Doanh nghiệp đóng thuế.", "businesses pay tax", []string{"error language"}},
		{"Doanh nghiệp đóng thuế.", "Businesses ~ pay tax.", []string{"error language"}},
	} {
		b := verifyOne(base, c.vi, c.en)
		var got []string
		for _, f := range b.Findings {
			if s := string(f.Severity) + " " + string(f.Check); !slices.Contains(got, s) {
				got = append(got, s)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%+q\n of %+q: %v, want %v\n%+v", c.en, c.vi, got, c.want, b.Findings)
		}
	}
}

func TestCitations(t *testing.T) {
	a := articleOf("Bộ Y tế họp.", "Ảnh: Lan Anh.", "Bộ Y tế đã ban hành thông tư.")
	a.Segments[1].Kind = article.Caption
	span := func(i int) viet.Span { return a.Segments[i].Span }
	for _, c := range []struct {
		name   string
		cites  []string
		quotes []summary.Quote
		want   Verdict
	}{
		{"right", []string{"s1"}, []summary.Quote{{Segment: "s1", Span: span(0)}}, Proved},
		{"no quote", []string{"s1"}, nil, Proved},
		{"nothing cited", nil, nil, Flagged},
		{"unknown segment", []string{"s9"}, nil, Flagged},
		{"caption", []string{"s1", "s2"}, nil, Flagged},
		{"quote of another segment", []string{"s1"}, []summary.Quote{{Segment: "s1", Span: span(2)}}, Flagged},
		{"quote not cited", []string{"s1"}, []summary.Quote{{Segment: "s3", Span: span(2)}}, Flagged},
		{"empty quote", []string{"s1"}, []summary.Quote{{Segment: "s1", Span: viet.Span{Start: 1, End: 1}}}, Flagged},
		{"quote that cuts a letter", []string{"s1"}, []summary.Quote{{Segment: "s1", Span: viet.Span{Start: 0, End: 3}}}, Flagged},
	} {
		d := summary.Draft{Statements: []summary.Statement{{Text: "The Ministry of Health met.", Cites: c.cites, Quotes: c.quotes}}}
		if got := Verify(a, d, testBase(t)).Verdicts[0]; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestHeadlineAndNumbering(t *testing.T) {
	a := articleOf("Bộ Y tế tiêm 500 liều.", "Bộ Y tế họp.")
	d := summary.Draft{
		Headline: "Ministry of Health gives 600 doses", HeadlineCites: []string{"s1"},
		Statements: []summary.Statement{{Text: "The Ministry of Health met.", Cites: []string{"s2"}}, {Text: "The Ministry of Finance met.", Cites: []string{"s2"}}},
	}
	b := Verify(a, d, testBase(t))
	if b.HeadlineVerdict != Flagged || b.Verdicts[0] != Proved || b.Verdicts[1] != Flagged {
		t.Errorf("verdicts %s %v", b.HeadlineVerdict, b.Verdicts)
	}
	last := -1
	for i, f := range b.Findings {
		if f.ID != fmt.Sprintf("f%d", i+1) || f.Statement < last {
			t.Errorf("finding %d is %+v", i, f)
		}
		last = f.Statement
	}
}

// A statement that its drafter is less sure of is proved all the same, with a warning that names its own sentence; one that is flagged needs none.
func TestUnsure(t *testing.T) {
	a := articleOf("Bộ Y tế tiêm 500 liều.", "Bộ Y tế họp.")
	b := Verify(a, summary.Draft{
		Headline: "Ministry of Health meets", HeadlineCites: []string{"s2"}, HeadlineUnsure: true,
		Statements: []summary.Statement{
			{Text: "The Ministry of Health met.", Cites: []string{"s1", "s2"}, Unsure: true},
			{Text: "The Ministry of Finance met.", Cites: []string{"s2"}, Unsure: true},
			{Text: "The Ministry of Health met.", Cites: []string{"s2"}},
		},
	}, testBase(t))
	if b.HeadlineVerdict != Proved || !slices.Equal(b.Verdicts, []Verdict{Proved, Flagged, Proved}) {
		t.Fatalf("verdicts %s %v", b.HeadlineVerdict, b.Verdicts)
	}
	var warned []int
	for _, f := range b.Findings {
		if f.Check == CheckReading {
			warned = append(warned, f.Statement)
			if f.Severity != Warning || f.Segment != "s2" {
				t.Errorf("finding %+v, want a warning on s2", f)
			}
		}
	}
	if !slices.Equal(warned, []int{-1, 0}) {
		t.Errorf("warned of %v, want the headline and the first statement", warned)
	}
}

func TestNoBase(t *testing.T) {
	if got := verifyOne(nil, "Có 300 xã tham gia.", "There are 300 communes.").Verdicts[0]; got != Proved {
		t.Errorf("without a term base: %s", got)
	}
}

// TestPart holds that a part of a segment which cuts no word is read as if it stood alone.
func TestPart(t *testing.T) {
	for _, text := range []string{
		"Từ 1/8/2025, mức đóng (hoà cùng bác sỹ) tăng 7,5%… theo Nghị định số 73/2024/NĐ-CP; “kinh tế-xã hội” là gì?", "UỶ BAN – kĩ thuật: 2.340.000 đồng/tháng!", "…", "",
	} {
		s := readSource(&article.Segment{Text: text}, nil)
		s.locate()
		if len(s.stands) != len(s.passage.words) {
			t.Errorf("%+q: %d places of %d words", text, len(s.stands), len(s.passage.words))
		}
		for start := range text {
			for end := range text[start:] {
				stretch := text[start : start+end]
				want := newPassage(viet.Key(stretch))
				if got, ok := s.part(start, start+end); ok && (got.text != want.text || !slices.Equal(got.words, want.words)) {
					t.Fatalf("%+q: %+q, want %+q", stretch, got.text, want.text)
				}
			}
		}
		if whole, ok := s.part(0, len(text)); ok != (len(s.passage.words) > 0) || ok && whole.text != s.passage.text {
			t.Errorf("%+q: %v, %+q", text, ok, whole.text)
		}
	}
}
