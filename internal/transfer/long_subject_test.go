package transfer

import "testing"

// Long noun phrases are read to their end, and what is said of them is no part of them.
func TestLongSubjects(t *testing.T) {
	for vi, english := range map[string]string{
		"Toàn tỉnh có 45 sản phẩm được cấp mã số vùng trồng.":                                                       "The entire province has 45 products granted growing area codes.",
		"Dự án do Ban Quản lý dự án tỉnh làm chủ đầu tư có tổng mức đầu tư 450 tỷ đồng.":                            "as the project owner has a total investment of VND450 billion.",
		"Kinh phí thực hiện chương trình dự kiến khoảng 200 tỷ đồng.":                                               "Programme implementation funding is expected at about VND200 billion.",
		"Theo kế hoạch, đến hết năm 2026, toàn bộ các trường có bếp ăn phải công khai thực đơn.":                    "all schools with kitchens must publish menus",
		"Hệ thống lắp đặt trước ngày 1/7/2025 phải đăng ký lại.":                                                    "The system installed before 1 July 2025 must re-register.",
		"Các dự án hỗ trợ nông dân trồng cà phê giúp tăng thu nhập 15%.":                                            "Projects to help farmers to grow coffee help to raise incomes by 15%.",
		"Các địa phương phải hoàn thành việc điều chuyển công chức, bảo đảm mỗi xã có ít nhất một kỹ sư.":           "and ensure that each commune has at least one engineer",
		"Hiện còn 23 ổ dịch đang hoạt động.":                                                                        "23 outbreaks are still operating.",
		"Tỉnh bố trí 12 tỷ đồng để sửa chữa 3 hồ chứa, hoàn thành trước mùa mưa năm 2026.":                          "three reservoirs, to be completed before the 2026 rainy season.",
		"Vướng nhất là thiếu mặt bằng sạch.":                                                                        "The biggest obstacle is a lack of cleared sites.",
		"Quỹ Nhà ở quốc gia, dự kiến có vốn ban đầu 800 tỷ đồng, sẽ đi vào hoạt động từ quý I/2026.":                "The National Housing Fund will come into operation",
		"Phường Hạc Thành, nơi có dân số gần 198.000 người, mỗi ngày tiếp nhận từ 450 đến 500 hồ sơ.":               "Hạc Thành Ward receives 450–500 dossiers per day.",
		"Chỉ số tồn kho toàn ngành tăng 8,1% so với cùng kỳ, cá biệt ngành sản xuất gạch tăng tới 31,5%.":           "inventory index rose by 8.1% compared with the same period",
		"Hai bên đặt mục tiêu nâng kim ngạch lên 2 tỷ USD vào năm 2030, trên cơ sở tận dụng hiệp định thương mại.":  "raising turnover to USD2 billion by 2030.",
		"Các doanh nghiệp nước ngoài có trên 20.000 giao dịch mỗi năm với người mua tại Việt Nam phải có đại diện.": "having more than 20,000 transactions each year with buyers in Vietnam must have",
		"Các thiết bị chưa được kiểm định phải dừng hoạt động.":                                                     "Equipment that has not yet been inspected must stop activities.",
		"Hai thành phố đặt mục tiêu đến năm 2035 có tổng cộng trên 750 km đường sắt đô thị.":                        "a total of more than 750 km of urban railways by 2035.",
		"Vùng quế Văn Yên - Bảo Thắng hiện có hơn 142.000 ha.":                                                      "The Văn Yên–Bảo Thắng cinnamon region currently has",
		"Trên địa bàn tỉnh có thêm 16 dự án công nghiệp đi vào hoạt động.":                                          "16 industrial projects",
		"Giá đất nông nghiệp giữ nguyên ở mức 85.000 đồng/m².":                                                      "remain unchanged at VND85,000 per sq m.",
		"Từ ngày Luật có hiệu lực, tổ chức tham gia hoạt động xây dựng phải đăng ký.":                               "organisations participating in construction activities must register",
		"Tỉnh bố trí chỗ ở cho 4.860 hộ đang sống ở xã biên giới.":                                                  "4,860 households who are living in border communes",
		"Nhu cầu điện tăng 12% trong tháng 6, cùng với đó nhiều hồ thủy điện thiếu nước.":                           "Electricity demand rose by 12% in June.",
	} {
		checkSurest(t, vi, english, Options{Narrative: true, Measured: true, Year: 2025, Month: 11, Day: 20})
	}
}
