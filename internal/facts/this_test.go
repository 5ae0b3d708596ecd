package facts_test

import "testing"

// "this agency" is the body that the sentence before begins with, where it names no other; a front that only points back is left out.
func TestThis(t *testing.T) {
	checkTold(t, []telling{
		{"the source of the sentence before", "Theo Cục Thuế, số thu tăng 5%. Cơ quan này đề nghị Chính phủ giảm thuế 2%.", "The Department of Taxation asks the Government to cut taxes by 2%", "his agency"},
		{"two bodies", "Bộ Y tế và Bộ Nội vụ đã ban hành Kế hoạch số 56. Cơ quan này đề nghị Chính phủ giảm thuế 2%.", "", "of Health asks"},
		{"a body further on", "Người dân đã gửi hồ sơ đến Cục Thuế. Cơ quan này đề nghị Chính phủ giảm thuế 2%.", "", "of Taxation asks"},
		{"a sentence about another between", "Theo Cục Thuế, số thu tăng 5%. Doanh nghiệp đã nộp 12 hồ sơ. Cơ quan này đề nghị Chính phủ giảm thuế 2%.", "", "of Taxation asks"},
		{"who speaks for a body", "Chủ tịch Ủy ban Cạnh tranh Quốc gia Phan Khắc Hiếu cho biết, cơ quan này hiện chỉ có 78 biên chế.", "said that the agency currently has only 78", "this agency"},
		{"who spoke for a body", "Lãnh đạo Cục Thuế khẳng định số thu sẽ tăng. Từ đầu năm đến nay, cơ quan này đã xử phạt 396 tổ chức, cá nhân.", "the Department of Taxation has sanctioned 396", "this agency"},
		{"an occasion", "Nhân dịp này, Bộ Y tế đã trao 12 phần quà.", "The Ministry of Health", "this occasion"},
		{"what a resolution names as considered", "Xét Tờ trình số 208/TTr-UBND ngày 02/12/2025 của UBND tỉnh và Báo cáo thẩm tra của Ban Pháp chế.", "", "onsider"},
		{"the deputy who has just spoken", "Đại biểu Trần Văn Nam (đoàn Cà Mau) cho rằng mức phạt còn thấp. Đại biểu đề nghị sửa đổi Luật Đấu thầu trong năm 2026.", "Trần Văn Nam proposed", "Deputies"},
		{"a scenario is a condition", "Theo kịch bản này, nợ công sẽ ở mức 45% GDP.", "", "Public debt"},
	})
}
