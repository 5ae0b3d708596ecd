package transfer

import (
	"slices"
	"strings"
	"testing"
)

// Who is asked to do what, and what is said, in sentences that stand or fall with one construction.
func TestAskedAndSaid(t *testing.T) {
	e := engine(t)
	for _, tt := range []struct{ vi, english string }{
		// how something is stated
		{"Các đơn vị phải báo cáo rõ nguyên nhân.", "must clearly report causes"},
		{"Bộ trưởng yêu cầu các bệnh viện phải báo cáo đầy đủ kết quả trước ngày 25/10.", "asked hospitals to fully report results before 25 October"},
		// which bodies are asked, before what they are to do
		{"Bộ trưởng yêu cầu các phòng có nhiệm vụ chậm tiến độ giải trình trước ngày 25/10.", "with delayed tasks to explain before"},
		{"Sở Y tế yêu cầu các xã có dịch lập chốt kiểm soát.", "asked communes with epidemics to set up"},
		{"Phó Thủ tướng giao Chủ tịch UBND 12 tỉnh giải trình trước ngày 10/9.", "instructed the Chairmen of People's Committees of 12 provinces to explain before"},
		{"Phó Thủ tướng yêu cầu UBND 6 tỉnh ven biển rà soát quy hoạch cảng cá.", "asked the People's Committees of six coastal provinces to review"},
		// what they are to strive for, and take turns in
		{"Bộ trưởng giao các bộ phấn đấu đưa kim ngạch lên 4 tỷ USD vào năm 2030.", "instructed ministries to strive to bring turnover to USD4 billion by 2030"},
		{"Bộ Y tế giao Bệnh viện Bạch Mai và Bệnh viện Việt Đức luân phiên cử bác sĩ hỗ trợ.", "to take turns to send"},
		{"Thủ tướng yêu cầu các địa phương giữ vững mục tiêu thông xe 3.000 km cao tốc.", "to maintain targets to open 3,000 km of expressways to traffic"},
		// by when, before a long object
		{"Bộ trình Chính phủ trong tháng 11 phương án sắp xếp các trường.", "submitted a plan to reorganise schools to the Government in November"},
		{"Bộ trình Chính phủ trong quý IV đề án cải cách tiền lương.", "to the Government in the fourth quarter"},
		// what two sides note
		{"Hai bên ghi nhận kim ngạch thương mại tăng 28% so với cùng kỳ năm trước.", "The two sides noted that trade turnover rose by 28%"},
		{"Bộ Y tế ghi nhận số ca mắc tăng 20%.", "reported that the number of cases"},
		// by when something is asked for of nobody named, and until when it is put off
		{"Ban Chỉ đạo yêu cầu trong quý I/2026 kết thúc điều tra 7 vụ án, xét xử sơ thẩm 5 vụ án.", "called for concluding investigations into seven cases and trying five cases at first instance in the first quarter of 2026"},
		{"Ông Lê Văn Nam đề xuất lùi thời điểm áp dụng đến năm 2028 thay vì 2027.", "proposed postponing application until 2028"},
		{"Đại biểu đề nghị lộ trình chuyển tiếp kéo dài đến hết năm 2028.", "the transitional roadmap last until the end of 2028"},
		{"Chủ tịch yêu cầu các xã phấn đấu đến ngày 30/11/2025 giải ngân đạt trên 88% và đến hết ngày 31/01/2026 đạt 100% kế hoạch vốn.", "reach 100% of capital plans by 31 January 2026"},
		// rules that are agreed with or proposed
		{"Đại biểu Lê Văn Nam tán thành quy định doanh nghiệp phải đóng quỹ.", "endorsed the rule that businesses must"},
		{"Đại biểu đề nghị bổ sung quy định doanh nghiệp phải công khai giá.", "proposed adding the rule that businesses must make prices public"},
		// a time of the same day
		{"Sở Y tế cho biết, tính đến 9 giờ cùng ngày, các bệnh viện đã tiếp nhận 96 người.", "as of 9.00 on the same day"},
		// crimes are no acts of who prosecutes
		{`Công an bắt 9 đối tượng về các tội "Mua bán trái phép chất ma túy" và "Tàng trữ, sử dụng trái phép vũ khí quân dụng".`, "for illegal drug trading and the possession and illegal use of military weapons"},
		{`Công an đã khởi tố 4 bị can về các tội "Trốn thuế", "Làm giả tài liệu của cơ quan, tổ chức" và "Đưa hối lộ".`, "forging documents"},
		// who heads a division, and of what body
		{"Theo ThS. Đỗ Thu Hà, Trưởng phòng Quản lý kinh doanh dược, Cục Quản lý Dược, trong quý I năm 2025 Cục đã xử lý 75 cơ sở.", "Head of a division of the Drug Administration of Vietnam,"},
		{"Ông Lê Văn Sơn, Trưởng phòng Bảo hộ công dân, Cục Lãnh sự, cho hay 12 người đã về nước.", "Head of the citizen protection division of the Consular Department,"},
		{"Tỉnh đã giải phóng mặt bằng được 217 km.", "cleared the site of 217 km"},
		// the next figure behind what is said
		{"Ông Lê Văn Nam cho biết xã gieo trồng 1.200 ha lúa, năng suất đạt 6 tấn/ha.", "said that the commune planted 1,200 ha of rice."},
	} {
		told := e.Clauses(tt.vi, Options{Narrative: true, Year: 2025})
		if !slices.ContainsFunc(told, func(c Clause) bool { return c.Doubt <= doubtful && strings.Contains(c.Text, tt.english) }) {
			t.Errorf("%s\ngot  %+v\nwant %s", tt.vi, told, tt.english)
		}
	}
	for _, vi := range []string{
		"Hiện 17 người đang được điều trị nội trú, chưa ghi nhận trường hợp tử vong.", // nobody has recorded one
	} {
		for _, c := range e.Clauses(vi, Options{Narrative: true, Year: 2025}) {
			if c.Doubt <= doubtful {
				t.Errorf("%s: told %s", vi, c.Text)
			}
		}
	}
}
