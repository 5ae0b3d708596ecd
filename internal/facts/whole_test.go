package facts_test

import (
	"strings"
	"testing"

	"songngu/internal/facts"
)

// told gives the English of all facts of an article.
func told(tb testing.TB, text string) string {
	tb.Helper()
	var out []string
	for _, f := range facts.Extract(read(tb, "news.txt", " date 2025-06-12 Tin ngắn\n\n"+text+"\n"), engine(tb)) {
		out = append(out, f.Text)
	}
	return strings.Join(out, "\n")
}

func TestNothingHalf(t *testing.T) {
	const decree = "Chính phủ ban hành Nghị định số 61/2025/NĐ-CP ngày 3/3/2025 về bảo hiểm y tế.\n\n"
	for _, c := range []struct {
		name, vi string
		has, not []string
	}{
		{"both halves of a contrast", "Nếu năm 2021, Việt Nam chỉ đứng thứ 5 trong khu vực ASEAN về tốc độ tăng trưởng kinh tế số, thì năm 2023 đứng thứ 2.",
			[]string{"ranked fifth", "in 2021 and second in 2023"}, []string{"only fifth"}},
		{"a low half whose other half is not read", "Nếu năm 2021, Việt Nam chỉ đứng thứ 5 trong khu vực ASEAN về tốc độ tăng trưởng kinh tế số, thì nay đã dẫn đầu.", nil, []string{"fifth"}},
		{"the condition of the heading", "Chính phủ ban hành Nghị định số 61/2025/NĐ-CP ngày 3/3/2025 về chăn nuôi.\n\nMức hỗ trợ đối với vật nuôi bị chết do thiên tai\n\nThỏ: hỗ trợ từ 20.000 đồng/con đến 40.000 đồng/con.\n\nLợn: hỗ trợ từ 200.000 đồng/con đến 400.000 đồng/con.",
			[]string{"because of natural disasters is VND"}, []string{"rabbits is"}},
		{"how many of whom something is told", "Cả nước đã cấp 20 triệu thẻ, song mới có khoảng 6.000 doanh nghiệp, tương đương 63% tổng số doanh nghiệp, được cấp tài khoản.", nil, []string{"6,000 businesses"}},
		{"how many, behind their share", "Kết quả kiểm tra của Sở Giáo dục và Đào tạo cho thấy có tới 81 bể bơi, chiếm 46%, đang bỏ không hoặc chỉ hoạt động cầm chừng vài tuần trong năm.", nil, []string{"accounting for 46%."}},
		{"what happened while somebody waited", "Ông Nam bức xúc vì đơn của mình chưa được giải quyết thì UBND tỉnh đã có văn bản chỉ đạo Sở Xây dựng lập thủ tục cưỡng chế.", nil, []string{"If "}},
		{"what is to come first among what is needed", "Thứ trưởng Nguyễn Văn Nam cho rằng Chính phủ cần tiếp tục thực hiện các giải pháp; trong đó ưu tiên hoàn thiện khung pháp lý về đầu tư.",
			[]string{"the Government needs to continue"}, []string{"gave priority", "gives priority"}},
		{"what a draft provides, behind a comma", "Dự thảo quy định, taxi chỉ được hoạt động (dừng, đỗ, đón, trả khách) trong khu vực đăng ký.", nil, []string{"regulation and taxis"}},
		{"what an office is given to do", "Bộ Xây dựng được giao tập huấn cho cán bộ cấp xã trước ngày 30/6/2026, công bố bộ thiết kế mẫu nhà ở nông thôn miễn phí.",
			[]string{"is assigned to train"}, []string{"announce"}},
		{"what is agreed in principle", "Trước những vướng mắc nêu trên, UBND thành phố thống nhất chủ trương bố trí 90 tỷ đồng từ nguồn đầu tư công trung hạn 2026 - 2030.",
			[]string{"agreed in principle to allocate VND90 billion"}, []string{"advocate"}},
		{"what is recommended too", "Bộ trưởng cho biết Bộ đã hoàn thiện dự thảo nghị định, đồng thời kiến nghị cấp có thẩm quyền giao bổ sung 900 biên chế cho 11 tỉnh trọng điểm.", nil, []string{"recommendations assigned"}},
		{"what ministries are told to do while a draft is laid out", "Dự thảo Luật Hộ tịch (sửa đổi) đang được lấy ý kiến.\n\nKết luận phiên họp, Thủ tướng yêu cầu các bộ khẩn trương xây dựng văn bản.\n\nCác địa phương phải rà soát 200 thủ tục trong quý III/2025.",
			[]string{"Localities must review 200 procedures"}, []string{"Under the draft"}},
		{"a purpose that names the paper", "Chính phủ ban hành Nghị định số 61/2025/NĐ-CP ngày 3/3/2025 quy định về chính sách hỗ trợ sản xuất nông nghiệp để khôi phục sản xuất vùng bị thiệt hại do thiên tai, dịch hại thực vật.",
			[]string{"Decree No. 61/2025/ND-CP"}, []string{"policies."}},
		{"a wage named short", "Bộ Nội vụ cho biết lương tối thiểu vùng tăng 7%.\n\nLương vùng 1 nâng lên 5,3 triệu đồng.",
			[]string{"The minimum wage in Region 1"}, []string{"Salaries in"}},
		{"a figure parted among those who bear it", decree + "Mức đóng được quy định như sau:\n\na) Mức đóng hằng tháng của đối tượng quy định tại các điểm a và b khoản 1 Điều 7 bằng 3% mức lương cơ sở, trong đó người sử dụng lao động đóng hai phần ba và người lao động đóng một phần ba;\n\nb) Người lao động tự đóng.",
			[]string{"is 3% of the base salary, of which employers pay two thirds and workers pay a third."}, nil},
		{"an item goes on behind its semicolon", decree + "1. Quy mô dân số:\n\na) Huyện từ 80.000 người trở xuống được tính 5 điểm; trên 80.000 người thì cứ thêm 1.000 người được tính thêm 0,5 điểm;",
			[]string{"of 80,000 people or fewer scores five points."}, []string{"0.5"}},
		{"levels of support", decree + "Mức hỗ trợ từ ngân sách nhà nước được quy định như sau:\n\na) Hỗ trợ tối thiểu 60% mức đóng bảo hiểm y tế đối với hộ nghèo;\n\nb) Hỗ trợ 20 triệu đồng cho mỗi hộ.",
			[]string{"the level of support from the state budget is at least 60% of health insurance contributions for poor households."}, nil},
		{"what somebody asks of others", "Bộ Y tế họp về phòng bệnh sáng nay.\n\nNgoài ra, đề nghị các tỉnh sớm mua thuốc; các bệnh viện khắc phục những hạn chế hiện nay.", []string{"asked hospitals to"}, []string{"Hospitals"}},
		{"a request as a noun", "Yêu cầu này được các bệnh viện đáp ứng đầy đủ.", []string{"This requirement is fully met by hospitals."}, nil},
		{"what the paper quoted says of itself", decree + "Nghị định này sửa đổi Nghị định số 12/2015/NĐ-CP.\n\n\"1. Nghị định này quy định về hoạt động kinh doanh thuốc lá.\"", nil, []string{"tobacco"}},
		{"a matter does nothing", "Bộ Y tế họp về phòng bệnh sáng nay.\n\nQuan điểm chỉ đạo của Bộ Y tế như sau:\n\n1. Xóa bỏ các thủ tục không cần thiết.", nil, []string{"viewpoint"}},
		{"shortcomings that somebody named", "Tuy vậy, lãnh đạo sở cũng cho rằng lẩm bẩm việc số hóa hồ sơ chưa đạt; việc đầu tư hạ tầng còn chậm.", nil, []string{"Investment"}},
		{"a salary of its own", "Lương vùng 1 nâng lên 5,3 triệu đồng.", []string{"The salary in Region 1"}, nil},
	} {
		got := told(t, c.vi)
		for _, w := range c.has {
			if !strings.Contains(got, w) {
				t.Errorf("%s: %q is missing in\n%s", c.name, w, got)
			}
		}
		for _, w := range c.not {
			if strings.Contains(got, w) {
				t.Errorf("%s: %q is told in\n%s", c.name, w, got)
			}
		}
	}
}
