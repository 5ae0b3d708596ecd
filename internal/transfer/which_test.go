package transfer

import (
	"slices"
	"strings"
	"testing"
)

// A clause that says which of many a rule is about is read as part of the subject, and never told as what happened.
func TestClausesTellWhichAreMeant(t *testing.T) {
	e := engine(t)
	for _, tt := range []struct{ vi, english string }{
		// what was done to them, before what is done to them
		{"Công dân đã được cấp thẻ căn cước được cấp tài khoản khi có nhu cầu.", "Citizens who have been granted identity cards are granted accounts"},
		{"Người nước ngoài đã được cấp thẻ thường trú được đăng ký xe.", "Foreigners who have been granted permanent residence cards may register vehicles"},
		// what was done to papers by a day
		{"Chứng chỉ được cơ quan có thẩm quyền cấp trước ngày 1/3/2026 tiếp tục được sử dụng.", "Certificates that were issued by competent authorities before 1 March 2026 continue to be used"},
		{"Hồ sơ được tiếp nhận trước ngày 1/3/2026 nhưng chưa có kết quả thì được chuyển cho Ủy ban nhân dân cấp xã.", "Dossiers that are received before 1 March 2026 but have not yet produced results are forwarded to"},
		// two predicates and "thì"
		{"Giấy phép lái xe chưa bị trừ hết điểm và chưa bị thu hồi thì được gia hạn.", "Driving licences that have not yet lost all points and have not yet been re"},
		// a case behind a comma
		{"Doanh nghiệp đã hoạt động trước ngày 1/3/2026, nếu sử dụng hóa đơn giấy thì phải nộp hồ sơ.", "If paper invoices are used, businesses that operated before 1 March 2026 must submit dossiers"},
		// the case of a duty, behind what they are doing
		{"Người lao động đang hưởng trợ cấp thất nghiệp nếu tìm được việc làm thì phải báo cho trung tâm dịch vụ việc làm.", "If the job is found, workers who are receiving unemployment allowance must"},
	} {
		told := e.Clauses(tt.vi, Options{Year: 2026})
		if !slices.ContainsFunc(told, func(c Clause) bool { return c.Doubt <= .95 && strings.Contains(c.Text, tt.english) }) {
			t.Errorf("%s\ngot  %+v\nwant %s", tt.vi, told, tt.english)
		}
	}
	for _, tt := range []struct{ vi, english string }{
		{"Hộ kinh doanh đã hoạt động trước ngày 1/3/2026, nếu vắng mặt tại buổi kiểm tra thì cơ quan thuế lập biên bản.", "operated before 1 March 2026."},
		{"Tổ chức, cá nhân đã lắp đặt trạm sạc trước ngày 1/3/2026, nếu muốn bán điện thì cơ quan quản lý lập biên bản.", "before 1 March 2026."},
		{"Người điều khiển xe máy không có giấy phép lái xe hoặc giấy phép lái xe đã bị trừ hết điểm bị phạt tiền 3 triệu đồng.", "who have lost"},
	} {
		for _, c := range e.Clauses(tt.vi, Options{Year: 2026}) {
			if c.Doubt <= .95 && strings.Contains(c.Text, tt.english) {
				t.Errorf("%s: told %s", tt.vi, c.Text)
			}
		}
	}
}
