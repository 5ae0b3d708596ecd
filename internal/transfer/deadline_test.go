package transfer

import "testing"

func TestDeadlines(t *testing.T) {
	clausesTold{
		"Trước khi khởi công ít nhất 05 ngày làm việc, chủ đầu tư phải gửi thông báo.":                                      "At least five working days before groundbreaking, project owners must send a notice.",
		"Chủ đầu tư phải công bố thông tin ít nhất 20 ngày trước thời điểm bắt đầu tiếp nhận hồ sơ.":                        "Project owners must disclose information at least 20 days before beginning to receive dossiers.",
		"Bệnh viện phải thông báo cho cơ quan chuyên trách chậm nhất 48 giờ kể từ khi phát hiện vi phạm.":                   "The hospital must notify specialised agencies no later than 48 hours from the time of detecting violations.",
		"Doanh nghiệp phải đăng ký thay đổi nội dung trong thời hạn 10 ngày, quá hạn có thể bị phạt từ 3 đến 5 triệu đồng.": "Businesses must register content changes within 10 days.",
		"Chủ cơ sở phải gửi báo cáo đến cơ quan quản lý trước ngày 15/6 và ngày 15/12 hằng năm.":                            "", // not the first date alone
		"Thuyền trưởng phải nộp báo cáo trong thời hạn 24 giờ kể từ khi tàu cập cảng.":                                      "Captains must submit a report within 24 hours from the time vessels dock.",
		"Doanh nghiệp phải nộp báo cáo trong thời hạn 15 ngày, nếu không có thể bị phạt đến 10 triệu đồng.":                 "Businesses must submit a report within 15 days.",
	}.check(t)
}
