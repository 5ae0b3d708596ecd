package facts_test

import (
	"slices"
	"strings"
	"testing"

	"songngu/internal/facts"
)

// texts gives the facts of an article of some paragraphs.
func texts(tb testing.TB, paragraphs ...string) []string {
	tb.Helper()
	a := read(tb, "news.md", "date: 2025-06-12\n\n# Tin ngắn\n\n"+strings.Join(paragraphs, "\n\n")+"\n")
	var out []string
	for _, f := range facts.Extract(a, engine(tb)) {
		out = append(out, f.Text)
	}
	return out
}

// groundCase is an article, the facts that it must give word for word, and pieces that no fact may hold.
type groundCase struct {
	name  string
	paras []string
	want  []string
	never []string
}

const groundDecree = "Chính phủ ban hành Nghị định số 15/2025/NĐ-CP quy định về nhà ở."

var groundCases = []groundCase{
	{"a rule names its decree",
		[]string{groundDecree, "Chủ đầu tư có trách nhiệm báo cáo Bộ Xây dựng.", "Cơ quan thuế có quyền từ chối hồ sơ."},
		[]string{"Under Decree No. 15/2025/ND-CP, tax authorities have the right to refuse dossiers."}, nil},
	{"this decree gets its number",
		[]string{groundDecree, "Nghị định này có hiệu lực từ ngày 1/8/2025."},
		[]string{"Decree No. 15/2025/ND-CP takes effect from 1 August 2025."}, []string{"This decree"}},
	{"a bill holds no rules yet",
		[]string{"Chính phủ trình Quốc hội thông qua Luật Nhà giáo.", "Nhà giáo có quyền từ chối dạy thêm theo quy định."},
		nil, []string{"Under the Law on Teachers"}},
	{"news told by somebody are no rules",
		[]string{groundDecree, "Bộ trưởng Bộ Xây dựng cho biết cả nước thiếu 300 bác sĩ.", "Tỉnh đã xây dựng 12 trường học.", "Hội nghị có 200 đại biểu."},
		nil, []string{"Under Decree"}},
	{"how high a river stood is no rule",
		[]string{groundDecree, "Chủ đầu tư có trách nhiệm báo cáo Bộ Xây dựng.", "Mực nước sông Cầu đạt đỉnh 28,4 m vào rạng sáng 8/6."},
		nil, []string{"Under Decree No. 15/2025/ND-CP, the water"}},
	{"what is done is no rule",
		[]string{groundDecree, "Tỉnh đã xây dựng 12 trường học."}, nil, []string{"Under Decree"}},
	{"what is recommended is no rule",
		[]string{"Chủ tịch UBND tỉnh ban hành Quyết định số 412/QĐ-UBND công bố tình huống khẩn cấp về hạn hán.", "UBND tỉnh kiến nghị Thủ tướng Chính phủ hỗ trợ 90 tỷ đồng."},
		[]string{"The provincial People's Committee recommends that the Prime Minister provide VND90 billion."}, []string{"Under Decision"}},
	{"another law in a lead-in",
		[]string{groundDecree, "Theo Điều 12 Luật Căn cước, công dân có quyền như sau:", "a) Cơ quan thuế có quyền từ chối hồ sơ;"},
		nil, []string{"Under Decree No. 15/2025/ND-CP, tax authorities"}},
	{"three papers: none is the article's",
		[]string{groundDecree, "Chính phủ ban hành Nghị định số 16/2025/NĐ-CP quy định về y tế.", "Chính phủ ban hành Nghị định số 17/2025/NĐ-CP quy định về giáo dục.",
			"Cơ quan thuế có quyền từ chối hồ sơ."},
		nil, []string{"Under Decree No. 15/2025/ND-CP, tax", "Under Decree No. 16/2025/ND-CP, tax"}},
	{"the papers of a month, each said to take effect",
		[]string{"Nghị định số 15/2025/NĐ-CP có hiệu lực từ ngày 1/8/2025, quy định về nhà ở.", "Nghị định số 16/2025/NĐ-CP có hiệu lực từ ngày 1/8/2025 quy định về y tế.",
			"Có hiệu lực từ ngày 1/8/2025, Nghị định số 17/2025/NĐ-CP quy định về giáo dục.", "Cơ quan thuế có quyền từ chối hồ sơ."},
		[]string{"Under Decree No. 17/2025/ND-CP, tax authorities have the right to refuse dossiers."}, nil},
	{"who is assigned something by nobody named",
		[]string{groundDecree, "Bộ Xây dựng được giao tập huấn cho cán bộ xã trước ngày 30/9/2025."},
		[]string{"The Ministry of Construction is assigned to train commune officials before 30 September 2025."}, []string{"Under Decree"}},
	{"what happened in a year before that of the paper",
		[]string{groundDecree, "Năm 2014, Nhà nước cho phép mua bán nhà ở cũ."}, nil, []string{"Under Decree"}},
	{"how things stand",
		[]string{groundDecree, "Cả nước hiện có 671 cơ sở được cấp phép."}, nil, []string{"Under Decree"}},
	{"a figure that only now was reached",
		[]string{groundDecree, "Tỷ lệ lấp đầy của các khu công nghiệp mới đạt 9,6%."}, nil, []string{"Under Decree"}},
	{"who was newly appointed",
		[]string{groundDecree, "Tân Chủ tịch Tổng công ty được giao nhiệm vụ thoái vốn tại 58 doanh nghiệp."}, nil, []string{"Under Decree"}},
	{"a period that is over",
		[]string{groundDecree, "Giai đoạn 2015 - 2020, chính sách này hỗ trợ 64 doanh nghiệp."}, nil, []string{"Under Decree"}},
	{"the ministry of the sentence before",
		[]string{"Bộ Y tế tổ chức hội nghị về phòng bệnh.", "Bộ đã ban hành Kế hoạch số 56."},
		[]string{"The Ministry of Health issued Plan 56."}, []string{"The ministry issued"}},
	{"this decision is the one that was issued",
		[]string{"Ủy ban nhân dân tỉnh ban hành Quyết định số 79/2024 về sửa đổi Quyết định số 2/2020.", "Hội nghị có 200 đại biểu.", "Quyết định này có hiệu lực từ ngày 1/8/2025."},
		[]string{"Decision No. 79/2024 takes effect from 1 August 2025."}, []string{"This decision"}},
	{"a paper without a number is not the one that it replaces",
		[]string{"Chính phủ vừa ban hành Nghị định quy định xử phạt vi phạm hành chính về hàng hải, thay thế Nghị định số 142/2017/NĐ-CP. Nghị định gồm 7 chương, 94 điều."},
		[]string{"The decree has seven chapters and 94 articles."}, []string{"Decree No. 142/2017/ND-CP has"}},
	{"nor the one that it amends",
		[]string{"Bộ Y tế vừa ban hành Thông tư sửa đổi một số điều của Thông tư số 15/2018/TT-BYT. Thông tư gồm 5 chương, 44 điều."},
		[]string{"The circular has five chapters and 44 articles."}, []string{"No. 15/2018/TT-BYT has"}},
	{"two ministries: nobody knows which",
		[]string{"Bộ Y tế phối hợp với Bộ Nội vụ tổ chức hội nghị về phòng bệnh.", "Bộ đã ban hành Kế hoạch số 56."},
		nil, []string{"Ministry of Health issued Plan", "Ministry of Home Affairs issued Plan"}},
	{"an amendment names what it changes",
		[]string{"Nghị định số 15/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 9/2024/NĐ-CP về nhà ở.", "1. Bổ sung khoản 4 vào Điều 10 như sau:"},
		[]string{"Under Decree No. 15/2025/ND-CP, Clause 4 is added to Article 10 of Decree No. 9/2024/ND-CP."}, nil},
	{"what an added provision is about",
		[]string{"Nghị định số 15/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 9/2024/NĐ-CP về nhà ở.", "1. Bổ sung điểm k vào khoản 1 Điều 9 như sau:", "\"k) Phê duyệt kế hoạch phát triển nhà ở.\"."},
		[]string{"Under Decree No. 15/2025/ND-CP, Point k, on approving plans to develop housing, is added to Clause 1, Article 9 of Decree No. 9/2024/ND-CP."}, nil},
	{"what the headings say it adds",
		[]string{groundDecree, "## Bổ sung quy định về đấu thầu", "Chủ đầu tư có trách nhiệm báo cáo Bộ Xây dựng.", "## Bổ sung quy định về đất đai", "Cơ quan thuế có quyền từ chối hồ sơ."},
		[]string{"Decree No. 15/2025/ND-CP adds regulations on bidding and land."}, nil},
	{"this article is the one of the lead-in",
		[]string{groundDecree, "Khoản 1 Điều 7 Nghị định số 15/2025/NĐ-CP quy định về thuê nhà như sau:", "Cơ quan thuế có quyền từ chối hồ sơ quy định tại khoản 4 Điều này."},
		[]string{"Under Decree No. 15/2025/ND-CP, tax authorities have the right to refuse the dossiers specified in Clause 4, Article 7."}, []string{"this article"}},
	{"what else a paper provides for",
		[]string{"Nghị định số 15/2025/NĐ-CP quy định về nhà ở; xyz abc lạ; đất đai; cơ quan thuế."},
		[]string{"Decree No. 15/2025/ND-CP provides for matters including housing, land and tax authorities."}, nil},
	{"what a body hands out by a rule",
		[]string{groundDecree, "Sở Xây dựng có trách nhiệm báo cáo Bộ Xây dựng.", "Bộ Xây dựng cấp mã định danh cho nhà ở, bảo đảm tính chính xác."},
		[]string{"Under Decree No. 15/2025/ND-CP, the Ministry of Construction assigns identification codes to housing and ensures accuracy."}, []string{"assigned"}},
	{"what an amendment lays down",
		[]string{"Nghị định số 15/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 9/2024/NĐ-CP về nhà ở.", "Nghị định số 15/2025/NĐ-CP cũng sửa đổi khoản 2 Điều 7, theo đó cơ quan thuế có quyền từ chối hồ sơ."},
		[]string{"Decree No. 15/2025/ND-CP also amends Clause 2, Article 7 of Decree No. 9/2024/ND-CP, under which tax authorities have the right to refuse dossiers."}, nil},
	{"a quoted provision speaks for its own paper",
		[]string{"Nghị định số 15/2025/NĐ-CP sửa đổi khoản 1 Điều 1 của Nghị định số 9/2024/NĐ-CP.", "\"1. Nghị định này quy định về hoạt động kinh doanh nhà ở, bao gồm: Hoạt động mua bán nhà ở; hoạt động cho thuê nhà ở.\""},
		[]string{"Decree No. 9/2024/ND-CP, as amended, provides for housing business."}, []string{"15/2025/ND-CP provides for"}},
	{"the first of what an added provision sets",
		[]string{"Nghị định số 15/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 9/2024/NĐ-CP về nhà ở.", "1. Bổ sung điểm k vào khoản 1 Điều 9 như sau:", "\"k) Phê duyệt kế hoạch phát triển nhà ở, xyz abc khu nhà ở lạ.\"."},
		[]string{"Under Decree No. 15/2025/ND-CP, Point k, covering matters including approving plans to develop housing, is added to Clause 1, Article 9 of Decree No. 9/2024/ND-CP."}, nil},
	{"the headings over its rules",
		[]string{groundDecree, "## Mức đóng bảo hiểm y tế", "Chủ đầu tư có trách nhiệm báo cáo Bộ Xây dựng.", "## Nhiệm vụ của cơ quan thuế", "Cơ quan thuế có quyền từ chối hồ sơ."},
		[]string{"Decree No. 15/2025/ND-CP also covers health insurance contribution rates and the task of tax authorities."}, nil},
	{"what it provides for",
		[]string{groundDecree, "Nghị định cũng quy định việc quản lý đất trồng lúa, bao gồm: đăng ký; cấp giấy."},
		nil, []string{"provides for registering"}},
	{"a part of a decree",
		[]string{groundDecree, "Chương V gồm 3 điều."}, []string{"Chapter V of Decree No. 15/2025/ND-CP includes three articles."}, nil},
	{"to whom it applies",
		[]string{groundDecree, "## Đối tượng áp dụng", "1. Cơ quan, tổ chức, cá nhân Việt Nam.", "2. Doanh nghiệp nước ngoài tại Việt Nam."},
		[]string{"Decree No. 15/2025/ND-CP applies to Vietnamese agencies, organisations and individuals, and foreign enterprises in Vietnam."}, []string{"Subjects of application"}},
	{"what the report says stays with the report",
		[]string{"Báo cáo tại Hội nghị nêu rõ, năm 2025, Bộ Công an đã ban hành 24 thông tư; xây dựng 3 trung tâm dữ liệu."},
		nil, []string{"\nThe Ministry of Public Security built"}},
	{"the second figure of a growth",
		[]string{"Kinh tế số năm 2022 tăng trưởng 28%, năm 2023 đạt 19%."}, nil, []string{"reached 19%", "reaches 19%"}},
	{"a front that points back",
		[]string{"Từ cơ sở dữ liệu này, Bộ Công an đã cấp mã số định danh cho 100% công dân."}, nil, []string{"From this"}},
	{"to organise is no team",
		[]string{groundDecree, "Tổ chức việc thanh tra, kiểm tra."}, nil, []string{"eams inspect", "eam inspect"}},
	{"an amendment in the active",
		[]string{"Nghị định số 15/2025/NĐ-CP bổ sung khoản 2 tại Điều 1 của Nghị định số 9/2024/NĐ-CP.", "Nghị định số 15/2025/NĐ-CP cũng sửa đổi, bổ sung khoản 6 Điều 4."},
		[]string{"Decree No. 15/2025/ND-CP also amends and supplements Clause 6, Article 4 of Decree No. 9/2024/ND-CP."}, nil},
	{"a paper that is replaced is not what an article is about",
		[]string{"Chính phủ vừa ban hành Nghị định quy định xử phạt vi phạm hành chính, thay thế Nghị định số 9/2020/NĐ-CP.", "Nghị định gồm 7 chương, 94 điều."},
		nil, []string{"9/2020/ND-CP has"}},
	{"a centre with a name is none in lower case",
		[]string{"Theo ông Lê Văn Nam, Giám đốc Trung tâm, đơn vị đã giải quyết 512 vụ việc.", "Sở Tư pháp đặt 12 điểm tại trung tâm phục vụ hành chính công cấp xã."},
		nil, []string{"Director of the commune-level"}},
	{"an amendment of nothing known",
		[]string{"Bộ Xây dựng tổ chức hội thảo về nhà ở.", "1. Bổ sung khoản 4 vào Điều 10 như sau:"}, nil, []string{"Clause 4"}},
}

func TestGround(t *testing.T) {
	for _, c := range groundCases {
		got := texts(t, c.paras...)
		for _, w := range c.want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: no %q in %q", c.name, w, got)
			}
		}
		for _, n := range c.never {
			if strings.Contains(strings.Join(got, "\n"), n) {
				t.Errorf("%s: %q in %q", c.name, n, got)
			}
		}
	}
}

// A paper is told with what it is about, of how many chapters it is, and from when it holds.
func TestPapers(t *testing.T) {
	for _, c := range []struct{ vi, want string }{
		{"Chính phủ ban hành Nghị định số 7/2025/NĐ-CP ngày 3/4/2025 sửa đổi, bổ sung một số điều của Nghị định số 9/2020/NĐ-CP ngày 5/6/2020 của Chính phủ quy định về khung giá xyz.",
			"The Government issued Decree No. 7/2025/ND-CP of 3 April 2025 amending and supplementing a number of articles of Decree No. 9/2020/ND-CP"},
		{"Bộ Quốc phòng ban hành Thông tư số 8/2025/TT-BQP ngày 3/4/2025 quy định trợ cấp đối với quân nhân, người lao động hưởng lương như đối với quân nhân đã xuất ngũ.",
			"The Ministry of National Defence issued Circular No. 8/2025/TT-BQP of 3 April 2025."}, // of the discharged: half of it would speak of those who serve
		{"Chính phủ ban hành Nghị định số 7/2025/NĐ-CP ngày 3/4/2025 quy định về hệ thống thông tin, Cơ sở dữ liệu quốc gia về hoạt động xây dựng có hiệu lực từ ngày 1/8/2025.",
			"The Government issued Decree No. 7/2025/ND-CP of 3 April 2025 on information systems and the national database on construction activities."},
		{"Nghị định gồm 6 chương, 29 điều quy định về học phí.", "The decree has six chapters and 29 articles."},
		{"Luật Nhà giáo có 1 chương và 12 điều.", "The Law on Teachers has one chapter and 12 articles."},
		{"Thông tư 8/2025/TT-BTC có hiệu lực từ ngày 6/2/2025, thay thế Thông tư 5/2020/TT-BTC, trừ trường hợp quy định dưới đây.",
			"Circular No. 8/2025/TT-BTC takes effect from 6 February 2025, with exceptions."},
	} {
		got := texts(t, c.vi)
		if !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, c.want) }) {
			t.Errorf("%+q gives %q, want %q", c.vi, got, c.want)
		}
	}
}

// What a paper wants by a year is told as its target, never as so.
func TestTargets(t *testing.T) {
	const paper = "Ngày 5/5/2025, Bộ Chính trị ban hành Nghị quyết số 72-NQ/TW về y tế."
	for _, c := range []struct {
		name  string
		paras []string
		want  []string
	}{
		{"in the sentence", []string{paper, "Nghị quyết đặt mục tiêu đến năm 2030, tỷ lệ che phủ rừng đạt 42%; tuổi thọ trung bình đạt 75,5 tuổi."},
			[]string{"Resolution No. 72-NQ/TW sets a target for the forest coverage rate to reach 42% by 2030.",
				"Resolution No. 72-NQ/TW sets a target for average life expectancy to reach 75.5 years by 2030."}},
		{"under a heading", []string{paper, "## Mục tiêu đến năm 2030", "Tỷ lệ che phủ rừng đạt 42%.", "Có ít nhất 20 doanh nghiệp lớn."},
			[]string{"Resolution No. 72-NQ/TW sets a target for the forest coverage rate to reach 42% by 2030.",
				"Resolution No. 72-NQ/TW sets the target of having at least 20 large businesses by 2030."}},
		{"nobody sets it", []string{"## Mục tiêu đến năm 2030", "Tỷ lệ che phủ rừng đạt 42%."}, nil},
		{"past the heading", []string{paper, "## Mục tiêu đến năm 2030", "Tỷ lệ che phủ rừng đạt 42%.", "## Kết quả", "Tuổi thọ trung bình đạt 75,5 tuổi."},
			[]string{"Resolution No. 72-NQ/TW sets a target for the forest coverage rate to reach 42% by 2030."}},
	} {
		a := read(t, "aims.md", "date: 2025-06-12\n\n"+strings.Join(c.paras, "\n\n")+"\n")
		var got []string
		for _, f := range facts.Extract(a, engine(t)) {
			if !strings.Contains(f.Text, "target") {
				continue
			}
			got = append(got, f.Text)
			if f.Kind != facts.Plan {
				t.Errorf("%s: %q is told as %s", c.name, f.Text, f.Kind)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// What a resolution wants is told as wanted: what it calls for, what it rules out, what it bans.
func TestWanted(t *testing.T) {
	const paper = "Ngày 5/5/2025, Bộ Chính trị ban hành Nghị quyết số 72-NQ/TW về nhà ở."
	for _, c := range []struct{ name, vi, want string }{
		{"a task", "Nâng cao chất lượng nhà ở.", "Resolution No. 72-NQ/TW calls for improving the quality of housing."},
		{"a denial", "Không sử dụng đất trồng lúa để xây dựng biệt thự.", "Resolution No. 72-NQ/TW rules out using rice-growing land to build villas."},
		{"a ban", "Nghiêm cấm việc chuyển nhượng nhà ở xã hội.", "Resolution No. 72-NQ/TW strictly prohibits transferring social housing."},
		{"several of one sentence", "Nâng cao chất lượng nhà ở; đơn giản hóa thủ tục hành chính.",
			"Resolution No. 72-NQ/TW calls for improving the quality of housing and simplifying administrative procedures."},
	} {
		if got := texts(t, paper, c.vi); !slices.Contains(got, c.want) {
			t.Errorf("%s: no %q in %q", c.name, c.want, got)
		}
	}
}

// A list is told item by item, each with what stands before it.
func TestLists(t *testing.T) {
	const decree = "Chính phủ ban hành Nghị định số 15/2025/NĐ-CP quy định về xử phạt."
	for _, c := range []struct {
		name  string
		paras []string
		want  []string
		never []string
	}{
		{"within a sentence, figures first",
			[]string{decree, "Cơ quan thuế có quyền: Từ chối hồ sơ; tịch thu tang vật; phạt tiền 50 triệu đồng."},
			[]string{"Under Decree No. 15/2025/ND-CP, tax authorities have the right to fine VND50 million, refuse dossiers and confiscate evidence."}, nil},
		{"tasks and powers are tasks",
			[]string{decree, "Cơ quan thuế có nhiệm vụ, quyền hạn: Lập danh sách người nộp thuế; báo cáo Bộ Tài chính."},
			[]string{"Under Decree No. 15/2025/ND-CP, tax authorities are tasked with compiling a list of taxpayers and reporting to the Ministry of Finance."}, []string{"has tasks and powers", "have tasks and powers"}},
		{"levels without their name",
			[]string{decree, "Mức đóng bảo hiểm y tế hằng tháng của cán bộ như sau:", "- Bằng 4,5% tiền lương tháng đối với sĩ quan;", "- Bằng 3% tiền lương tháng đối với công nhân."},
			[]string{"Under Decree No. 15/2025/ND-CP, monthly health insurance contribution rates are 4.5% of monthly salaries for officers."}, nil},
		{"support by head",
			[]string{decree, "## Mức hỗ trợ đối với vật nuôi", "Lợn nái đến 28 ngày tuổi, hỗ trợ từ 500.000 đồng/con đến 600.000 đồng/con; trên 28 ngày tuổi, hỗ trợ 1.500.000 đồng/con."},
			[]string{"Under Decree No. 15/2025/ND-CP, support for sows up to 28 days old is VND500,000 to VND600,000 per head."}, nil},
		{"no heading, no support",
			[]string{decree, "Lợn nái đến 28 ngày tuổi, hỗ trợ từ 500.000 đồng/con đến 600.000 đồng/con."}, nil, []string{"Support for", "support for"}},
		{"who they are",
			[]string{decree, "## Đối tượng được miễn học phí gồm:", "1. Học sinh là người khuyết tật.", "2. Sinh viên là người dân tộc thiểu số."},
			[]string{"Under Decree No. 15/2025/ND-CP, groups exempt from tuition fees include students who are people with disabilities and university students who are ethnic minority people."}, []string{"Pupils are people with"}},
		{"what a paper covers",
			[]string{decree, "Báo cáo nghiên cứu khả thi có các nội dung sau đây:", "- Hình thức đầu tư, phương án huy động vốn;", "- Sự cần thiết của dự án;"},
			nil, []string{" has the matters", " has the contents"}},
		{"tasks of the heading's holder, in sentences without subject",
			[]string{decree, "## Nhiệm vụ của cơ quan thuế", "Lập danh sách người nộp thuế; báo cáo Bộ Tài chính.", "Chủ đầu tư phải báo cáo Bộ Xây dựng.", "Thu hồi giấy phép kinh doanh."},
			[]string{"Under Decree No. 15/2025/ND-CP, tax authorities are tasked with compiling a list of taxpayers and reporting to the Ministry of Finance."}, []string{"tasked with revoking"}},
		{"tasks that another law gives",
			[]string{decree, "Còn theo Điều 29 Luật Đất đai 2013 thì quy định nhiệm vụ của cơ quan thuế như sau:", "Lập danh sách người nộp thuế."},
			[]string{"Under the 2013 Land Law, tax authorities are tasked with compiling a list of taxpayers."}, nil},
		{"points that are given",
			[]string{decree, "a) Xã an toàn khu được tính 2 điểm.", "b) Xã miền núi của tỉnh."},
			[]string{"Under Decree No. 15/2025/ND-CP, revolutionary safe-zone communes score two points."}, nil},
	} {
		a := read(t, "lists.md", "date: 2025-06-12\n\n"+strings.Join(c.paras, "\n\n")+"\n")
		var got []string
		found := facts.Extract(a, engine(t))
		checkFacts(t, a, found)
		for _, f := range found {
			got = append(got, f.Text)
		}
		for _, w := range c.want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: no %q in %q", c.name, w, got)
			}
		}
		for _, n := range c.never {
			if strings.Contains(strings.Join(got, "\n"), n) {
				t.Errorf("%s: %q in %q", c.name, n, got)
			}
		}
	}
}

// The National Assembly adopts a law on a day; one that it is to adopt is no law.
func TestAdoption(t *testing.T) {
	for _, c := range []struct{ vi, want string }{
		{"Ngày 29/6/2024, Kỳ họp thứ 7, Quốc hội khóa XV đã thông qua Luật Bảo hiểm xã hội số 41/2024/QH15.", "On 29 June 2024, the National Assembly adopted the Law on Social Insurance."},
		{"Chiều 27/11/2024, tại Kỳ họp thứ 8, Quốc hội đã biểu quyết thông qua Luật Nhà giáo.", "On 27 November 2024, the National Assembly adopted the Law on Teachers."},
		{"Ngày 29/6/2025, Chính phủ trình Quốc hội khóa XV thông qua Luật Nhà giáo.", ""},
		{"Ngày 29/6/2025, Bộ Tư pháp đề xuất Quốc hội xem xét, thông qua Luật Nhà giáo.", ""},
	} {
		got := texts(t, c.vi)
		told := slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, "National Assembly adopted") })
		if c.want == "" && told || c.want != "" && !slices.Contains(got, c.want) {
			t.Errorf("%+q gives %q, want %q", c.vi, got, c.want)
		}
	}
}

// A price that stands without a verb is told as one with it.
func TestVerbless(t *testing.T) {
	for _, c := range []struct{ vi, want string }{
		{"Giá đất cao nhất 305 triệu đồng/m2 tại đường Lê Lợi.", "The highest land price is VND305 million per sq m"},
		{"Trong đó, giá đất cao nhất có mức giá mới hơn 687 triệu đồng/m2, tăng hơn 3 lần.", "The highest land price is more than VND687 million per sq m"},
		{"Tỉnh hỗ trợ 305 triệu đồng/ha.", ""},
	} {
		got := texts(t, c.vi)
		if found := slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, c.want) }); c.want != "" && !found {
			t.Errorf("%+q gives %q, want %q", c.vi, got, c.want)
		}
		for _, s := range got {
			if c.want == "" && strings.Contains(s, " is VND") {
				t.Errorf("%+q gives %q", c.vi, s)
			}
		}
	}
}

// A price of a district is not told as that of the city.
func TestPlaces(t *testing.T) {
	got := texts(t, "Tại quận 4, giá đất tăng 6 lần. Giá đất cao nhất là 246 triệu đồng/m2 tại đường Lê Lợi.", "Giá đất cao nhất là 500 triệu đồng/m2 tại đường Hàm Nghi.")
	for _, want := range []string{"In District 4, the highest land price is VND246 million per sq m", "The highest land price is VND500 million per sq m"} {
		if !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, want) }) {
			t.Errorf("no %q in %q", want, got)
		}
	}
}

// A law that is named once, for the day on which it takes effect, is not what the article is about.
func TestEffectInPassing(t *testing.T) {
	got := told(t, "Theo báo cáo của Cục Thống kê, tỷ lệ thất nghiệp là 2,22%.\n\nThu nhập bình quân tháng của người lao động đạt 8,4 triệu đồng.\n\n"+
		"Bộ Nội vụ cho biết cả nước có 53 triệu lao động.\n\nTừ ngày 1/1/2026, Luật Việc làm có hiệu lực.")
	if strings.Contains(got, "Under the Law on Employment") {
		t.Errorf("told under the law:\n%s", got)
	}
}

// A paper that another one replaces is not what "the resolution" points to.
func TestReplacedPaper(t *testing.T) {
	checkTold(t, []telling{
		{"the only paper named", " date 2025-06-20 Quốc hội quyết nghị\n\nNghị quyết có hiệu lực từ ngày 1/7/2025, thay thế Nghị quyết số 54/2017/QH14 của Quốc hội.\n",
			"replaces the National Assembly's Resolution No. 54/2017/QH14", "Resolution No. 54/2017/QH14 takes effect"},
	})
}
