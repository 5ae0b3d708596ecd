package transfer

import (
	"slices"
	"strings"
	"testing"
)

// Words that say no more than the noun behind them are left out, and noun phrases are built as English has them.
func TestPlainNounPhrases(t *testing.T) {
	e := engine(t)
	for _, c := range []struct{ vi, has string }{
		// how much of what is an amount already, people who are a force
		{"Mức giá đất ở cao nhất là 2 triệu đồng/m2.", "The highest residential land price is"},
		{"Mức hưởng cao nhất sẽ là 20 triệu đồng/tháng.", "The highest benefit will be"},
		{"Mức hưởng trợ cấp thất nghiệp tối đa là 20 triệu đồng/tháng.", "The unemployment allowance does not exceed"},
		{"Mức hỗ trợ tiền ăn trưa là 300.000 đồng/tháng.", "The lunch allowance is"},
		{"Lực lượng kiểm lâm Sơn La đã dập tắt 5 vụ cháy.", "Forest rangers in Sơn La put out"},
		{"Lực lượng đã khám xét 5 kho hàng.", "The forces searched five"},
		{"Toàn tỉnh Sơn La ghi nhận 31 ca mắc sốt xuất huyết.", "Sơn La Province recorded 31"},
		// a forest is no superlative
		{"Trong tuần, cả nước xảy ra 21 vụ cháy rừng.", "21 forest fires"},
		// what comes into being, and who comes
		{"Sáng 5/3, Thủ tướng ký công điện yêu cầu các tỉnh ứng phó với bão.", "signed an official dispatch asking"},
		{"HĐND tỉnh đã thông qua nghị quyết về phát triển du lịch.", "adopted a resolution on"},
		{"Ngày 3/9, Bộ trưởng Bộ Y tế chủ trì hội nghị trực tuyến với các địa phương.", "chaired an online conference"},
		{"Đoàn kiểm tra do Thứ trưởng Bộ Y tế làm trưởng đoàn đã thăm bệnh viện.", "An inspection team led by"},
		// the one of which the news is
		{"Chuyên án đã được mở rộng.", "The special investigation was"},
		{"UBND tỉnh đã ban hành bảng giá đất.", "issued a land price table"},
		{"Bảng giá đất đã được công bố.", "The land price table was"},
		{"Kết thúc hội đàm, hai bên đã ký 3 thỏa thuận.", "Ending the talks,"},
		{"Căn cứ quy định mới, Sở Y tế đã gửi công văn đến 12 bệnh viện.", "Under the new regulations"},
		{"Các bị cáo đã kháng cáo.", "The defendants appealed"},
		{"Kim ngạch xuất khẩu đã đạt 4 tỷ USD.", "Export turnover"},
		{"Mực nước trên sông Ba đã đạt 20 m.", "in the Ba River"},
		// number
		{"Lào, Thái Lan và Campuchia là điểm sáng.", "are bright spots"},
		{"Công an xác định 12 người là nạn nhân.", "12 people as victims"},
		{"Danh mục địa bàn đã được công bố.", "The list of areas"},
		// whose
		{"Hành vi của các bị cáo đã gây thiệt hại 20 tỷ đồng.", "The defendants' acts caused"},
		{"Tốc độ tăng trưởng kinh tế giai đoạn 2021-2025 của tỉnh Sơn La đã đạt 7%/năm.", "Sơn La Province's economic growth rate in the 2021–2025 period"},
		{"Số liệu của Bộ Tài chính cho thấy thu ngân sách tăng 5%.", "Figures from the Ministry of Finance show"},
		// nouns before nouns
		{"Hai bên đã thống nhất dự thảo hiệp định vay vốn ưu đãi.", "the draft preferential borrowing agreement"},
		{"Hồ sơ gồm giấy tờ chứng minh quyền sử dụng đất.", "documents proving land use rights"},
		{"Hồ sơ gồm giấy tờ chứng minh đối tượng.", "documents proving eligibility"},
		{"Các đại biểu đã đề nghị thời hạn 20 ngày.", "a 20-day time limit"},
		// what is counted is said once
		{"Số hộ nghèo đã giảm từ 1.200 hộ xuống còn 800 hộ.", "The number of poor households fell from 1,200 to 800"},
		{"Tuổi nghỉ hưu của lao động nữ là 57 tuổi.", "The retirement age for women is 57."},
	} {
		got := e.Clauses(c.vi, Options{Narrative: true, Year: 2026})
		if !slices.ContainsFunc(got, func(cl Clause) bool { return strings.Contains(cl.Text, c.has) }) {
			t.Errorf("%s\ngot  %+v\nwant %s", c.vi, got, c.has)
		}
	}
}
