package transfer

import (
	"strings"
	"testing"
)

// What stands behind several words is said of the one that it belongs to.
func TestTranslateAttachments(t *testing.T) {
	pairs{
		{"Số liệu này được Sở Y tế nêu tại tọa đàm do Hội Dược học thành phố tổ chức ngày 20/10.", "stated by the Department of Health at the seminar held by"},
		{"Phụ huynh chỉ cần nộp đơn đề nghị tại trường mới.", "at new schools"},
		{"Mức thuế chính thức dao động từ 12,5% đến 40%.", "fficial tax rates range from 12.5% to 40%"},
		{"Sở yêu cầu thu hồi các dự án chậm quá 24 tháng.", "projects delayed by more than 24 months"},
		{"Đến nay, 5 doanh nghiệp thuộc diện cổ phần hóa giai đoạn 2022-2025 hoàn thành việc xác định giá trị doanh nghiệp.", "equitisation in the 2022–2025 period"},
		{"Tỉnh đề xuất Trung ương bổ sung 90 biên chế cho 12 xã có diện tích trên 200 km² hoặc thuộc vùng biên giới.", "communes covering an area of more than 200 sq km or belonging to border areas"},
		{"Quốc hội nghe tờ trình về dự án đường sắt nối cảng biển với cửa khẩu và thảo luận ở tổ về dự án này.", "and discusses this project in groups"},
		{"Các hành vi mua, bán dữ liệu cá nhân trái phép bị xử lý nghiêm.", "personal data illegally"},
		{"Thách thức lớn nhất nằm ở 4 khu công nghiệp hình thành trước năm 2003.", "four industrial parks formed before 2003"},
		{"Chính phủ trình sửa đổi Bộ luật Hàng hải tại Kỳ họp thứ nhất, Quốc hội khóa XVI.", "at the first session of the 16th National Assembly"},
		{"Phó Thủ tướng lưu ý các địa phương không để phát sinh khoản thu trái quy định và xử lý nghiêm người vi phạm.", "and strictly deal with"},
		{"Cán bộ còn chậm xác minh, vi phạm quy định về thời hạn kê biên.", "and violate regulations on the time limit"},
		{"Nguyên nhân là hồ sơ pháp lý đất đai ở nhiều nơi thất lạc qua các thời kỳ.", "lost land legal dossier in many places"},
		{"Vi phạm này gây thiệt hại cho ngân sách nhà nước và quỹ bảo hiểm y tế 12,5 tỷ đồng.", "and health insurance funds losses of VND12.5 billion"},
	}.check(t)
}

// Members of a list are of one sort; a body with the one that it belongs to, an office with another of the same holder, and what says who somebody is
// are none.
func TestTranslateListMembers(t *testing.T) {
	pairs{
		{"Dự buổi lễ có lãnh đạo Cục Cảnh sát giao thông, Bộ Công an.", "eaders of the Traffic Police Department of the Ministry of Public Security"},
		{"Bộ Tài chính báo cáo Phó Thủ tướng, Trưởng Ban Chỉ đạo điều hành giá trước ngày 10/1.", "the Deputy Prime Minister, the head of the Steering Committee for Price Management, before"},
		{"Thông báo yêu cầu xử lý 12 điểm nghẽn về thể chế, hạ tầng và nguồn nhân lực.", "bottlenecks in institutions, infrastructure and human resources"},
		{"Bộ trưởng yêu cầu công khai đường dây nóng tiếp nhận phản ánh về dạy thêm, báo cáo kết quả khắc phục trước ngày 30/9.", "public and reporting the results"},
		{"Bộ yêu cầu xây dựng lộ trình, báo cáo tại kỳ họp giữa năm.", "and reporting at the mid-year session"},
	}.check(t)
}

// A list whose number counts all of it, or a bare noun with a passive of its own, is doubted.
func TestDoubtfulAttachments(t *testing.T) {
	for _, vi := range []string{
		"Toàn tỉnh có 24 trọng điểm, vị trí xung yếu.",
		"Bộ sẽ ban hành thông tư hướng dẫn định giá theo ba phương pháp chi phí, thu nhập và thị trường.",
		"Hai nước tuyển 90 nghiên cứu sinh trong ba lĩnh vực lượng tử, bán dẫn và pin thể rắn.",
		"Hồi tháng 4, tuyến cáp này dài 9.800 km.",
		"Hiệp hội sẽ tổng hợp 45 ý kiến gửi cơ quan thẩm tra.",
		"Việt Nam cam kết đào tạo miễn phí cho 50 cán bộ ngoại giao và hải quan của Lào trong hai năm, mỗi khóa kéo dài 3 tháng.",
		"Người dân gửi phản ánh tới Cục Cảnh sát giao thông, Bộ Công an hoặc công an xã.",
		"Cơ quan chức năng điều tra vụ việc có hành vi vi phạm pháp luật.",
		"Bộ trưởng đã chứng kiến lễ ký kết hợp tác giữa UBND tỉnh.",
		"Người giám hộ đứng tên đăng ký và chịu trách nhiệm, tối đa 02 số cho mỗi trẻ em.",
		"Việc hai bên đã đưa 12 xe tự hành vào chuyên chở container trên tuyến đường chuyên dụng dài 2,4 km.",
	} {
		if d := surest(t, vi); d <= 1.15 {
			t.Errorf("%s: told with doubt %.2f", vi, d)
		}
	}
}

// A passive behind a comma is told of its noun, which is none of the places listed before it.
func TestPassiveBehindPlaces(t *testing.T) {
	for _, c := range engine(t).Clauses("Quy mô tối thiểu là 350 hộ ở các phường còn lại, đặc khu được áp dụng bằng 50% quy mô này.", Options{Year: 2025}) {
		if c.Doubt <= 1.15 && strings.Contains(c.Text, "special zone") {
			t.Errorf("told with doubt %.2f: %s", c.Doubt, c.Text)
		}
	}
}
