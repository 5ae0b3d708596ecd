package transfer

import "testing"

func TestTitle(t *testing.T) {
	e := engine(t)
	for _, c := range []struct {
		vi, en string
		tells  bool
	}{
		{"Quốc hội thảo luận dự án Luật Đất đai", "The National Assembly discusses the draft Land Law", true},
		{"Bộ Y tế công bố danh mục thuốc mới", "The Ministry of Health publishes new lists of medicines", true},
		{"Khởi tố 23 bị can trong vụ án tham nhũng", "23 accused people in the corruption case prosecuted", true},
		{"Triệt phá đường dây ma túy lớn nhất tại Huế", "Largest drug ring in Huế busted", true},
		{"Sẽ đấu giá 12 lô đất tại Huế", "12 land lots in Huế to be auctioned", true},
		{"Đề xuất giảm thuế cho doanh nghiệp", "Tax cuts for businesses proposed", true},
		{"Chính sách hỗ trợ hộ nghèo", "The poor household support policy", false},
		{"Tăng cường kiểm tra an toàn thực phẩm", "Strengthening inspections of food safety", false}, // it is to be done, or has been
		{"Hà Nội: Tiêu hủy 3.000 lít rượu", "Hanoi: 3,000 litres of liquor destroyed", true},
		{"Thủ tướng: Sẽ dùng công nghệ xử lý cán bộ", "", false}, // who will is not said
		{"Thủ tướng: Đẩy mạnh chuyển đổi số", "", false},
		{"Thủ tướng: Phải xử lý nghiêm cán bộ vi phạm", "Prime Minister: violating officials must be strictly dealt with", true},
		{"Không thể bỏ kỳ thi tốt nghiệp", "Graduation exam cannot be abolished", true},
		{"Đề nghị Hà Nội cấm xe máy", "Hanoi asked to ban motorcycles", true},
		{"Từ 1/7, tăng lương cơ sở lên 2,34 triệu đồng", "Raising the base salary to VND2.34 million from 1 July", false},
		{"Sáng nay khai mạc Hội nghị ASEAN", "Conference of ASEAN opens this morning", true},
		{"Cử tri lo lắng về chủ quyền biển đảo", "Voters worry about sovereignty over seas and islands", true},
		{"Đối tượng tham gia bảo hiểm y tế", "Health insurance participants", false},
		{"Gian lận điểm thi: Đề nghị Bộ Công an làm rõ trách nhiệm", "Exam score fraud: Ministry of Public Security asked to clarify responsibilities", true},
		{"Cần 10.000 lao động cho dự án sân bay", "", false}, // who needs them?
		{"Thủ tướng Phạm Minh Chính thăm Lào", "Prime Minister Phạm Minh Chính visits Laos", true},
		{"Xuất khẩu gạo tăng 12%, nhập khẩu phân bón giảm sâu", "Rice exports rise by 12%; fertiliser imports fall steeply", true},
		{"Lào Cai: Khởi công 5 trạm y tế xã, hỗ trợ 200 hộ nghèo", "Lào Cai: work begins on five commune health stations", true},
		{"Bộ Y tế ban hành danh mục thuốc mới: 12 nhóm, 300 hoạt chất", "The Ministry of Health issues new lists of medicines", true},
		{"Bộ Công an đề xuất lùi thời hạn đổi giấy phép lái xe: Chưa quyết định", "", false},
		{"Dự thảo Luật Dược (sửa đổi): Ai được bán thuốc qua mạng?", "The draft amended Law on Pharmacy", false},
		{"Hà Nội cấp phép cho 3 bệnh viện, phòng khám tư nhân", "Hanoi grants a permit to three hospitals and private clinics", true},
		{"Nhiều ý kiến khác nhau về thời gian nghỉ hè", "Many different opinions on summer holiday time", false},
		{"Phó Thủ tướng: Bàn giao toàn bộ mặt bằng sân bay trước ngày 30/4", "", false}, // he wants it done
		{"Đề nghị chỉ huy trưởng quân sự cấp xã là sĩ quan", "Commune-level military commander asked to be an officer", true},
		{"Kỷ luật 17 công chức giữ hồ sơ, tạm đình chỉ một phó chủ tịch phường", "17 civil servants keeping dossiers disciplined; a Vice Chairman of the ward suspended", true},
		{"Bổ nhiệm bà Hoa làm Thứ trưởng Bộ Y tế", "", false},
	} {
		en, tells, ok := e.Title(c.vi)
		if en != c.en || tells != c.tells || ok != (c.en != "") {
			t.Errorf("%s: %q, %v, %v, want %q, %v", c.vi, en, tells, ok, c.en, c.tells)
		}
	}
}
