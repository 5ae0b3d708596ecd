package transfer

import (
	"strings"
	"testing"
)

// A price, a rate or a fine is equal to another of its kind, and who announces the other is no predicate of the first.
func TestEqualToAnother(t *testing.T) {
	e := engine(t)
	tests := pairs{
		{"Giá bán nước sạch bằng giá bình quân do Bộ Xây dựng công bố.", "are equal to average prices announced by the Ministry of Construction."},
		{"Giá khởi điểm bằng giá đất trong bảng giá đất.", "Starting prices are equal to land prices in land price tables."},
		{"Mức phạt tiền đối với hộ gia đình bằng một nửa mức phạt tiền đối với doanh nghiệp.", "are equal to half of the fine amount for businesses."},
		{"Mức lãi suất cho vay bằng lãi suất cho vay hộ nghèo do Ngân hàng Chính sách xã hội công bố.", "is equal to lending interest rates of poor households announced by"},
		{"Người lao động được hưởng trợ cấp bằng 80% mức lương cơ sở.", "allowances equal to 80% of the base salary."},
	}
	for _, c := range tests {
		cl := e.Clauses(c[0], Options{})
		if len(cl) == 0 || !strings.Contains(cl[0].Text, c[1]) || cl[0].Doubt > surely {
			t.Errorf("%s\ngot  %v\nwant %s", c[0], cl, c[1])
		}
	}
	for _, vi := range []string{"Thu tiền sử dụng đất bằng giá đất tại thời điểm quyết định."} {
		for _, cl := range e.Clauses(vi, Options{}) {
			if strings.Contains(cl.Text, "equal") {
				t.Errorf("%s\ntold as %s", vi, cl.Text)
			}
		}
	}
}

// A method or an authority that a bare verb names does nothing itself, and papers that were issued by a day stay valid: neither is doubted.
func TestNamedByVerb(t *testing.T) {
	e := engine(t)
	tests := pairs{
		{"Thẩm quyền bổ nhiệm do Giám đốc Sở Y tế quyết định.", "is decided on by the Director of the Department of Health."},
		{"Phương pháp so sánh được áp dụng đối với thửa đất.", "The comparison method applies to land parcels."},
		{"Phương pháp so sánh được thực hiện bằng cách thu thập thông tin của thửa đất.", "is implemented by collecting"},
		{"Giấy phép đã được Sở Công Thương cấp trước ngày 01/3/2025 tiếp tục được sử dụng đến hết thời hạn ghi trên giấy phép.", "continue to be used until the end of the time limit"},
		{"Thời điểm lập hóa đơn thu học phí là thời điểm hoàn thành khóa học.", "is when courses are completed."},
		{"Người tham gia được thay đổi nơi cư trú trong 30 ngày.", "Participants may change"},
		{"Phạm vi hưởng được mở rộng đối với người dưới 18 tuổi.", "The scope of benefits is expanded"},
	}
	for _, c := range tests {
		cl := e.Clauses(c[0], Options{})
		if len(cl) == 0 || !strings.Contains(cl[0].Text, c[1]) || cl[0].Doubt > .95 {
			t.Errorf("%s\ngot  %v\nwant %s", c[0], cl, c[1])
		}
	}
	for _, vi := range []string{"Nhà giáo được hưởng các chính sách hỗ trợ bao gồm chế độ trợ cấp và phụ cấp lưu động."} {
		for _, cl := range e.Clauses(vi, Options{}) {
			if strings.Contains(cl.Text, "policies include") && strings.HasPrefix(cl.Text, "Teachers entitled") {
				t.Errorf("%s\ntold as %s", vi, cl.Text)
			}
		}
	}
}
