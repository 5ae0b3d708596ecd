package transfer

import (
	"slices"
	"strings"
	"testing"
)

// Constructions in and behind the predicate that a brief reads whole.
func TestClausesTold(t *testing.T) {
	e := engine(t)
	for _, tt := range []struct{ vi, english string }{
		// a share of so many people or bodies does what they do
		{"Khoảng 46% số doanh nghiệp phải vay vốn ngân hàng.", "46% of businesses must borrow from banks"},
		{"12% số bệnh viện phải mua thêm thuốc.", "12% of hospitals must buy"},
		// what is done to a thing of the subject's
		{"Nhiều doanh nghiệp bị hủy hợp đồng.", "have their contracts cancelled"},
		{"Nhiều doanh nghiệp bị cắt giảm đơn hàng.", "have their orders cut"},
		{"Công ty bị khóa tài khoản.", "had its accounts locked"},
		// when, before a long object
		{"Bộ Xây dựng phải trình Chính phủ trong quý IV/2025 nghị định về Quỹ nhà ở quốc gia.", "submit a decree on the National Housing Fund to the Government in the fourth quarter of 2025"},
		{"Chính phủ sẽ ban hành trong tháng 12 Kế hoạch hành động quốc gia về giảm nghèo.", "issue the national action plan on poverty reduction in December"},
		// a condition in the passive with a place or time
		{"Nếu được Quốc hội thông qua tại kỳ họp đầu năm 2027, Luật Dân số sẽ có hiệu lực từ ngày 1/7/2027.", "If adopted by the National Assembly at the session in early 2027, the Law on Population will take effect"},
		// as many members as are named, and who somebody is before his name
		{"Hai đơn vị gồm Sở Y tế và Sở Tài chính đã ký kế hoạch phối hợp.", "Two units, comprising the Department of Health and the Department of Finance, signed"},
		{"Người tiền nhiệm của ông Luận, ông Trương Quang Bảo, đã nghỉ hưu từ ngày 1/6/2025.", "Trương Quang Bảo, the predecessor of Luận, retired"},
		// what is asked or explained
		{"Thứ trưởng giải thích vì sao giá điện tăng.", "explained why electricity prices rise"},
		// who holds a post, called like a place or with a name of the Central Highlands
		{"Chủ tịch UBND tỉnh Y Khôi Niê đã ký quyết định này.", "Y Khôi Niê, Chairman of the provincial People's Committee, signed"},
		{"Chủ tịch UBND tỉnh Bình Dương Lê Văn Lộc đã ký quyết định này.", "Lê Văn Lộc, Chairman of the Bình Dương provincial People's Committee, signed"},
		{"Phó Chủ tịch UBND TP.HCM Cao Minh Lộc đã ký quyết định này.", "Cao Minh Lộc, Vice Chairman of the Ho Chi Minh City People's Committee, signed"},
		{"Năm 2024, hiệp hội đã tổ chức 14 khóa tập huấn.", "the association held 14"},
		{"Gói thầu đã hoàn thành 16 km đường.", "The bidding package completed"},
		{"Đến nay, 4/7 nhà máy đã vận hành.", "four of the seven factories"},
		{"Vợ chồng bà Trần Thị Mai được hỗ trợ 80 triệu đồng.", "Trần Thị Mai and spouse"},
		{"Số tàu cá bị nước ngoài bắt giữ giảm từ 9 xuống còn 2 chiếc.", "fishing vessels detained by foreign authorities"},
		{"Nhờ vậy, thời gian qua sông giảm từ 50 phút xuống còn 20 phút.", "River crossing time"},
		{"Ban Giám đốc Công an tỉnh đã khen thưởng 12 chiến sĩ.", "leadership of the provincial police"},
		{"Người lao động được hỗ trợ học nghề trong 4 tháng.", "learn a trade for four months"},
		{"Vợ chồng Lượt bị bắt.", "Lượt and spouse are arrested"},
		// what is foretold, pledged or so from now on is still to come
		{"Các chuyên gia nhận định giá gạo tăng 7% trong năm 2027.", "rice prices will rise by 7%"},
		{"Cơ quan khí tượng nhận định bão đi vào Biển Đông trong những ngày tới.", "the storm will enter"},
		{"Sở Y tế cam kết tỷ lệ giải ngân đạt 92% trở lên.", "undertook that the disbursement rate will reach 92% or more"},
		{"Từ nay, Sở Y tế chỉ cấp giấy phép cho bệnh viện.", "From now on, the Department of Health will only issue"},
		{"Từ nay Sở Y tế không cấp giấy phép mới.", "From now on, the Department of Health will not issue"},
		{"Bốn tập thể được Bộ trưởng Bộ Công an tặng Bằng khen.", "were presented with certificates of merit by the Minister of Public Security"},
	} {
		told := e.Clauses(tt.vi, Options{Narrative: true, Year: 2025})
		if !slices.ContainsFunc(told, func(c Clause) bool { return c.Doubt <= doubtful && strings.Contains(c.Text, tt.english) }) {
			t.Errorf("%s\ngot  %+v\nwant %s", tt.vi, told, tt.english)
		}
	}
	for _, vi := range []string{
		"Chủ tịch UBND tỉnh Y Ngọc đã ký quyết định này.",                                          // no province is called so
		"Chủ tịch UBND tỉnh Hà Giang Nam đã ký quyết định này.",                                    // of Hà Giang, or of none
		"Lượt bị bắt ngày 5/8.",                                                                    // somebody
		"Tháng 8 vốn là thời điểm vắng khách của du lịch biển.",                                    // no capital
		"Hồ sơ bị khóa sửa đổi.",                                                                   // it has no amendment
		"Thành phố đặt mục tiêu giảm nồng độ PM2.5 trung bình của nội thành xuống dưới 40 đơn vị.", // no sentence ends within PM2.5
		"Chủ đầu tư đã chặt phá rừng ven biển, đây là hành vi khai thác rừng trái phép.",           // no name stands behind the comma
	} {
		for _, c := range e.Clauses(vi, Options{Narrative: true, Year: 2025}) {
			if strings.Contains(c.Text, "This, ") || strings.Contains(c.Text, "PM2 ") || strings.Contains(c.Text, "amendment") || strings.Contains(c.Text, "capital") || c.Doubt <= doubtful && (strings.Contains(c.Text, "Chairman") || strings.Contains(c.Text, "isit")) {
				t.Errorf("%s: told %s", vi, c.Text)
			}
		}
	}
}
