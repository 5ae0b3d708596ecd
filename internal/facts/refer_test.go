package facts_test

import "testing"

// A name that is put in place of "the project" may hold these words itself, and is not looked at again: it was, without end.
func TestNameHoldsPointer(t *testing.T) {
	checkTold(t, []telling{
		{"a name with a pointer in it", "Ông Lê Văn Hải, Chủ tịch công ty Hồng Hà, tố cáo hai cán bộ của Sở Nông nghiệp về việc nhận tiền để “ chạy dự án ”.\n\n" +
			"Công ty Hồng Hà đã chuyển 3 tỷ đồng cho hai cán bộ trên để được giúp “ chạy ” dự án tại bộ Nông nghiệp, Bộ Xây dựng.", "", "the project the project"},
		{"the ministry of the minister who speaks", "Bộ Xây dựng đã hoàn thành 12 dự án đường bộ.\n\nTham gia giải trình, Bộ trưởng Bộ Nội vụ Phạm Thị Lan cho biết Bộ đang trình Chính phủ phương án bổ sung biên chế.", "the Ministry of Home Affairs is submitting", "the Ministry of Construction is submitting"},
		{"the second of two papers that are replaced", "Nội dung này nêu tại Nghị định 131/2026/NĐ-CP của Chính phủ về kinh doanh than, thay thế Nghị định 83/2014/NĐ-CP, Nghị định 95/2021/NĐ-CP.\n\nNghị định gồm 7 chương.\n\nThương nhân phải nộp lại giấy phép cho Bộ Công Thương trong thời hạn 30 ngày.", "", "Decree No. 95/2021/ND-CP, "},
		{"the province that a body before it is of", "Ủy ban MTTQ Việt Nam tỉnh Nghệ An phân bổ 25 tỷ đồng cho 38 xã.\n\nTổ công tác số 3 của tỉnh đã tháo gỡ vướng mắc cho 14 dự án.\n\nNgân hàng Chính sách xã hội tỉnh Cao Bằng đã giải ngân 62 tỷ đồng.", "Working Group No. 3", "of Cao Bằng Province"},
		{"who takes up a post promises, the decision sets nothing", "Thủ tướng vừa ký Quyết định số 1450/QĐ-TTg bổ nhiệm ông Trần Văn Hải.\n\nTheo đó, quyết định có hiệu lực từ ngày ký.\n\nPhát biểu nhận nhiệm vụ, tân Bí thư Tỉnh ủy Hà Nam hứa sẽ giữ gìn đoàn kết.", "", "Under the decision, speaking"},
		{"an award behind an order is no task", "Thủ tướng Chính phủ yêu cầu Bộ Y tế khẩn trương rà soát giá thuốc.\n\nHội Liên hiệp Phụ nữ thành phố trao Kỷ niệm chương cho 8 nam giới.", "", "is to present"},
		{"a project that a sentence before speaks of is not one that is named later", "Sáng 5/3, tỉnh khởi công dự án xây dựng nhà ga T3 sân bay Hải Sơn.\n\nDự án có tổng mức đầu tư 1.200 tỷ đồng.\n\nCùng ngày, Bộ Xây dựng báo cáo về tình hình triển khai dự án tuyến đường sắt Lào Cai - Hà Nội - Hải Phòng.", "", "Hải Phòng railway line has"},
		{"a draft is not what it replaces", "Bộ Nông nghiệp góp ý về chính sách quy định tại Nghị định số 67/2014/NĐ-CP.\n\nNếu được thông qua, Nghị định dự kiến có hiệu lực từ ngày 1/1/2026.", "If adopted, the decree is expected to take effect from 1 January 2026", "Decree No. 67/2014/ND-CP is expected"},
	})
}
