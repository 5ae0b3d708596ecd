package transfer

import "testing"

// What is denied stays denied, whoever is told not to do it.
func TestTranslateDenials(t *testing.T) {
	pairs{
		{"Thủ tướng đề nghị các tỉnh chưa sáp nhập các sở.", "asked provinces not to merge departments yet."},
		{"Người dân đề nghị tỉnh đừng điều chỉnh quy hoạch.", "asked the province not to adjust the master plan."},
		{"Cử tri đề nghị sinh viên không phải hoàn trả học phí.", "university students not to have to refund tuition fees."},
		{"Đừng để doanh nghiệp gặp khó khăn.", "Do not let businesses face difficulties."},
		{"Vấn đề rất phức tạp chứ không đơn giản.", "complex rather than simple."},
		{"Cử tri muốn đền bù chứ không hỗ trợ.", "want to compensate rather than support."},
		{"Quy định này không còn được nhắc tới.", "This regulation is no longer mentioned."},
		{"Điều này không phải lỗi của doanh nghiệp.", "This is not the error of businesses."},
		{"Doanh nghiệp này không phải báo cáo.", "does not have to"},
		{"Chúng tôi không dám làm.", "We did not dare to act."},
		{"Ông xin thôi làm Trưởng đoàn thanh tra.", "asked to step down as"},
		{"Hiệu quả giám sát chưa được như mong muốn.", "falls short of expectations."},
	}.check(t)
}
