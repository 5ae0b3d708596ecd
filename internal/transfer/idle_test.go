package transfer

import "testing"

// surest is the least doubt of all clauses of a sentence of news, 9 where it has none.
func surest(t *testing.T, vi string) float64 {
	t.Helper()
	least := 9.0
	for _, c := range engine(t).Clauses(vi, Options{Narrative: true, Year: 2025}) {
		least = min(least, c.Doubt)
	}
	return least
}

// A verb for what somebody does is no predicate of what does nothing.
func TestIdleSubjects(t *testing.T) {
	for _, vi := range []string{
		"Người làm việc trong tổ chức cơ yếu.",
		"Đồng thời tổ chức kiểm điểm trách nhiệm cá nhân liên quan.",
		"Đồng thời phối hợp Viettel kết nối dữ liệu của các sở.",
		"Áp dụng hình thức thanh toán không dùng tiền mặt.",
		"Phần diện tích vượt hạn mức phải nộp 50% theo giá đất.",
		"Người phụ trách hồ sơ chỉ được tiếp nhận hồ sơ trên hệ thống có chức năng ký số.",
		"Các khóa tuyển sinh đã có quyết định công nhận trước ngày này tiếp tục thực hiện theo Thông tư 23/2021/TT-BGDĐT.",
		"Nguyên nhân khiến vi phạm tốc độ tăng, theo Cục Thuế, là do camera mới.",
		"Hiệp hội kiến nghị hai phương án tăng thêm 3 ngày nghỉ lễ trong năm.",
	} {
		if d := surest(t, vi); d <= 1.15 {
			t.Errorf("%s: told with doubt %.2f", vi, d)
		}
	}
	for _, vi := range []string{
		"Giá thép biến động mạnh.",
		"Quá trình đấu tranh, công an đã vận động các đối tượng đầu thú.",
		"Bộ đã trình nghị định về vị trí việc làm công chức cấp xã.",
		"Chủ tịch UBND tỉnh phải giải trình bằng văn bản.",
		"Dịch bệnh lây lan nhanh tại các tỉnh phía Nam.",
		"Các giải pháp này góp phần giảm ùn tắc.",
		"Nghị định quy định mức phạt đối với hành vi này.",
	} {
		if d := surest(t, vi); d > 1.15 {
			t.Errorf("%s: not told, doubt %.2f", vi, d)
		}
	}
}
