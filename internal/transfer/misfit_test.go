package transfer

import (
	"slices"
	"strings"
	"testing"
)

// What no such subject does or undergoes is of something named within the clause, and is doubted; said of what can, it is told.
func TestMisfits(t *testing.T) {
	for _, tt := range []struct{ misfit, fits string }{
		{"Hai nước được ký kết năm ngoái.", "Hiệp định được ký kết năm ngoái."},
		{"Bộ Y tế được sửa đổi tại Thông tư số 12/2025/TT-BYT.", "Quy định này được sửa đổi tại Thông tư số 12/2025/TT-BYT."},
		{"Trường học, bệnh viện ở vùng cao được lùi đến ngày 1/7/2027.", "Thời hạn nộp hồ sơ được lùi đến ngày 1/7/2027."},
		{"Các vụ án do Ban Chỉ đạo theo dõi đã truy tố thêm 12 bị can.", "Cơ quan công an đã truy tố thêm 12 bị can."},
		{"Mọi trường hợp cần bổ sung giấy tờ đều được mời đến trụ sở công an xã.", "Mọi trường hợp cần bổ sung giấy tờ."},
		{"UBND các xã kiện toàn tổ công tác trước ngày 5/4, lập danh sách hộ nghèo phải di dời và thông báo cho từng hộ.", "UBND các xã lập danh sách hộ nghèo."},
		{"Các nhà thầu sẽ không được xem xét, chỉ định thầu các dự án khác.", "Cơ quan thuế xem xét hồ sơ."},
		{"Các chủ đầu tư được vận hành trở lại nếu nộp đủ hồ sơ.", "Nhà máy được vận hành từ năm 2021."},
		{"Doanh nghiệp nhập khẩu được ký quỹ bằng bảo lãnh ngân hàng.", "Cổ phiếu được giao dịch từ ngày 5/12."},
		{"Số tiền 90 triệu đồng vừa nhận được dân làng thống nhất chia đều.", "Dân làng vừa nhận được 90 triệu đồng."},
		{"Đến nay, 45 hộ đã hoàn thành.", "Đến nay, 45 dự án đã hoàn thành."},
		{"Cá nhân cho thuê lại nhà bị thu hồi nhà và không được đăng ký mua.", "Cá nhân bán lại nhà."},
		{"Trong năm, nhà thầu yếu, tỉnh đã chấm dứt hợp đồng.", "Tỉnh đã chấm dứt hợp đồng."},
	} {
		if d := surest(t, tt.misfit); d <= doubtful {
			t.Errorf("%s: told with doubt %.2f", tt.misfit, d)
		}
		if d := surest(t, tt.fits); d > doubtful {
			t.Errorf("%s: not told, doubt %.2f", tt.fits, d)
		}
	}
}

// A case, a condition and what somebody lets happen are no clauses of their own.
func TestHalvesOfCases(t *testing.T) {
	for _, tt := range []struct{ vi, never string }{
		{"Thôn đạt từ 70% tiêu chuẩn, có địa hình chia cắt thì UBND xã có thể đề nghị giữ nguyên.", "reach"},
		{"Chủ nhà trọ để phát sinh ổ dịch sẽ bị xử phạt theo quy định.", "to arise."},
		{"Sở dự báo dịch có thể lan rộng tại 12 xã trong tháng 12, nếu người dân không diệt muỗi.", "in December."},
	} {
		for _, c := range engine(t).Clauses(tt.vi, Options{Narrative: true, Year: 2025}) {
			if c.Doubt <= doubtful && c.Cut && strings.Contains(c.Text, tt.never) {
				t.Errorf("%s: told %s", tt.vi, c.Text)
			}
		}
	}
}

// What is denied of two acts is denied once, what befalls somebody stands apart from what he must not do, and a list goes on with whoever acts.
func TestCoordination(t *testing.T) {
	e := engine(t)
	for _, tt := range []struct{ vi, english string }{
		{"Cơ sở bán lẻ không tăng giá, găm hàng.", "do not raise prices or hoard goods"},
		{"Người mua không được bán lại nhà và bị chấm dứt hợp đồng nếu không trả tiền.", "must not resell a house and will have"},
		{"UBND tỉnh sẽ ban hành kế hoạch trước ngày 5/12 và báo cáo kết quả với Thanh tra Chính phủ trước ngày 31/3/2026.", "before 5 December and report results to the Government Inspectorate"},
		{"Chủ tịch UBND tỉnh ký văn bản yêu cầu các xã kiểm tra hồ chứa.", "signed a document asking communes to inspect reservoirs"},
		{"Chủ cơ sở phải ký hợp đồng với đơn vị có giấy phép và lưu giữ hóa đơn.", "with licences and keep invoices"},
		{"Tỉnh ủy tổ chức hội nghị, kết nối trực tuyến đến 120 xã.", "held a conference and linked up online with 120 communes"},
		{"Nhà ga này được đưa vào sử dụng từ năm 2011.", "was put into use in 2011"},
		{"Khu tái định cư chậm ba tháng.", "three months behind schedule"},
		{"Cơ sở tái phạm bị đình chỉ hoạt động từ 2 đến 4 tháng.", "have their operation suspended for two to four months"},
		{"Vướng mắc là thiếu vốn.", "a lack of capital"},
		{"Ga này được xây dựng từ năm 1905.", "was built in 1905"},
		{"Hà Nội kiến nghị được tự quyết định giá đất và xin lùi thời hạn nộp tiền.", "discretion and asked to postpone"},
	} {
		told := e.Clauses(tt.vi, Options{Narrative: true, Year: 2025})
		if !slices.ContainsFunc(told, func(c Clause) bool { return c.Doubt <= doubtful && strings.Contains(c.Text, tt.english) }) {
			t.Errorf("%s\ngot  %+v\nwant %s", tt.vi, told, tt.english)
		}
	}
}
