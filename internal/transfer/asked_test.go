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
		{"Bộ trưởng yêu cầu các đơn vị có nhiệm vụ chậm tiến độ báo cáo trước ngày 25/10.", "asked units with delayed tasks to report before"},
		{"Sở Y tế yêu cầu các xã có dịch lập chốt kiểm soát.", "asked communes with epidemics to set up"},
		{"Phó Thủ tướng giao Chủ tịch UBND 12 tỉnh giải trình trước ngày 10/9.", "assigned the Chairmen of People's Committees of 12 provinces to explain before"},
		{"Phó Thủ tướng yêu cầu UBND 6 tỉnh ven biển rà soát quy hoạch cảng cá.", "asked the People's Committees of six coastal provinces to review"},
		// what they are to strive for, and take turns in
		{"Bộ trưởng giao các bộ phấn đấu đưa kim ngạch lên 4 tỷ USD vào năm 2030.", "assigned ministries to strive to bring turnover to USD4 billion by 2030"},
		{"Bộ Y tế giao Bệnh viện Chợ Rẫy và Bệnh viện K luân phiên cử bác sĩ hỗ trợ.", "to take turns to send"},
		{"Thủ tướng yêu cầu các địa phương giữ vững mục tiêu thông xe 3.000 km cao tốc.", "to maintain targets to open 3,000 km of expressways to traffic"},
		// by when, before a long object
		{"Bộ trình Chính phủ trong tháng 11 phương án sắp xếp các trường.", "submitted a plan to arrange schools to the Government in November"},
		{"Bộ trình Chính phủ trong quý IV đề án cải cách tiền lương.", "to the Government in the fourth quarter"},
		// what two sides note
		{"Hai bên ghi nhận kim ngạch thương mại tăng 28% so với cùng kỳ năm trước.", "The two sides noted that the trade turnover rose by 28%"},
		{"Bộ Y tế ghi nhận số ca mắc tăng 20%.", "noted that the number of cases"},
		// the next figure behind what is said
		{"Ông Lê Văn Nam cho biết xã gieo trồng 1.200 ha lúa, năng suất đạt 6 tấn/ha.", "said that the commune planted 1,200 ha of rice."},
	} {
		told := e.Clauses(tt.vi, Options{Narrative: true, Year: 2025})
		if !slices.ContainsFunc(told, func(c Clause) bool { return c.Doubt <= doubtful && strings.Contains(c.Text, tt.english) }) {
			t.Errorf("%s\ngot  %+v\nwant %s", tt.vi, told, tt.english)
		}
	}
}
