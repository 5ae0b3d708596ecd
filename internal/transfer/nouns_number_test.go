package transfer

import "testing"

// Vietnamese nouns have no number: what is named by its sort is several, what there is one of is one.
func TestTranslateNumberOfBareNouns(t *testing.T) {
	pairs{
		{"Về thủ đoạn thứ ba, công an đã ghi nhận 40 vụ.", "On the third trick, police"},
		{"Trước sáp nhập, hai tỉnh có 20 bệnh viện.", "Before the merger, two provinces"},
		{"Sau khi hợp nhất, tỉnh có 99 xã.", "After the merger, the province"},
		{"Trung tâm Phục vụ hành chính công các cấp đã tiếp nhận 5.000 hồ sơ.", "Public administrative service centres at all levels"},
		{"Tỉnh phải hoàn thành sửa chữa nhà hư hỏng trước ngày 30/6.", "the repair of damaged houses"},
		{"Tỉnh đã nâng cấp đường giao thông nông thôn.", "rural roads."},
		{"Tỉnh ưu tiên xã vùng cao, hải đảo.", "highland and island communes."},
		{"Huyện hỗ trợ gia đình có nhà bị hư hỏng.", "families with damaged houses."},
		{"Chị Lan nhận cuộc gọi từ người lạ.", "received a call from"},
		{"Việc mở rộng sân bay gặp khó khăn.", "expansion of the airport"},
		{"Tỉnh sẽ ban hành kế hoạch thực hiện kết luận và báo cáo kết quả.", "plan to implement the conclusion"},
		{"Sở Y tế là cơ quan chủ trì.", "is the lead agency."},
		{"Rừng phòng hộ phải được bảo vệ.", "Protection forests must"},
		{"Học sinh ở xã biên giới được hỗ trợ.", "Students in border communes"},
		{"Bệnh viện ở tỉnh miền núi thiếu bác sĩ.", "Hospitals in mountainous provinces"},
		{"Hạn ngạch phát thải sẽ được phân bổ cho ba ngành.", "Emission quotas will be"},
		{"Cổ phiếu của doanh nghiệp vốn hóa lớn tăng mạnh.", "The shares of large-cap businesses"},
		{"Phó Thủ tướng ghi nhận nỗ lực của các tập đoàn.", "the efforts of groups."},
		{"Kết thúc họp báo, Thủ tướng cảm ơn các nhà báo.", "Ending the press conference,"},
		{"Kịch bản tăng trưởng quý IV là 11%.", "The growth scenario for the fourth quarter is 11%."},
		{"Sở tiếp nhận 30 phản ánh của người dân.", "30 reports from people."},
		{"Đường dây nóng tiếp nhận 120 thông tin về tội phạm.", "120 pieces of information on crime."},
	}.check(t)
}

// The members of a list have the same number where nothing says otherwise.
func TestTranslateNumberInLists(t *testing.T) {
	pairs{
		{"Người dân cần cảnh giác với tin nhắn và cuộc gọi lạ.", "messages and strange calls."},
		{"Bộ sẽ trình Chính phủ nghị định, đề án.", "submit decrees and projects to the Government."},
		{"Việc xây dựng trường học, bệnh viện gặp khó khăn.", "schools and hospitals"},
		{"Tỉnh đã tổ chức hội nghị, hội thảo về chuyển đổi số.", "conferences and workshops on digital transformation."},
		{"Cấp ủy, ủy ban kiểm tra các cấp đã kỷ luật 40 đảng viên.", "Party committees and inspection commissions at all levels"},
		{"Vướng mắc lớn nhất là thanh toán và vận tải.", "is payment and transport."},
		{"Khó khăn lớn nhất là vốn và thủ tục.", "is capital and procedures."},
		{"Đây là dự án và nhiệm vụ trọng điểm.", "projects and key tasks."},
		{"Ngân hàng khóa tài khoản, thẻ của khách hàng.", "locks customers' accounts and cards."},
	}.check(t)
}

// What a noun is of stands where English readers look for it.
func TestTranslateWhatNounsAreOf(t *testing.T) {
	pairs{
		{"Mỗi trường có diện tích từ 3 đến 5 ha.", "Each school has an area of 3 to 5 ha."},
		{"Mỗi công ty có vốn từ 5 đến 10 tỷ đồng.", "has capital of VND5–10 billion."},
		{"Nhà ga có công suất thiết kế 5 triệu khách.", "has a design capacity of 5 million"},
		{"Mức chi tiêu bình quân của khách quốc tế là 1.000 USD.", "The average spending of international tourists is USD1,000."},
		{"Chi phí đền bù giải ngân mới đạt 20 tỷ đồng.", "The disbursement of compensation costs has reached only VND20 billion."},
		{"Bộ báo cáo về tiến độ thực hiện dự án cầu Rạch Miễu.", "the implementation progress of the Rạch Miễu Bridge project."},
		{"Bộ báo cáo về tình hình triển khai dự án tuyến đường sắt Lào Cai - Hà Nội.", "the implementation of the project on the Lào Cai–Hanoi railway line."},
		{"Tỉnh khởi công khu liên hợp thể thao phía Tây thành phố.", "a sports complex in the west of the city."},
		{"Đại diện thân nhân liệt sĩ được tặng quà.", "Representatives of martyrs' relatives"},
		{"Doanh thu quý trước đạt 5 tỷ đồng.", "The previous quarter's revenue"},
		{"Lượng gạo tồn kho của các doanh nghiệp là 1 triệu tấn.", "The volume of rice inventories of businesses"},
		{"Quỹ có vốn điều lệ 10 tỷ đồng ở cấp tỉnh.", "at the provincial level."},
		{"Tổng kinh phí thực hiện kế hoạch là 30 tỷ đồng.", "Total implementation funding for the plan is"},
		{"Dư nợ tín dụng bất động sản tăng 10%.", "Outstanding real estate credit"},
		{"Giá bán bình quân gạo là 500 USD.", "The average rice selling price"},
		{"Thời gian lưu trú trung bình là 3 ngày.", "The average length of stay"},
		{"Chất lượng nguồn nhân lực còn hạn chế.", "The quality of human resources"},
		{"Xã thiếu công chức chuyên môn về đất đai.", "civil servants for land"},
		{"Nhân Tháng hành động vì bình đẳng giới, Bộ tổ chức hội thảo.", "action month for gender equality"},
		{"Hội nghị diễn ra trong không khí sôi nổi.", "in a lively atmosphere."},
	}.check(t)
}

// Of people and bodies of a sort the news means the one at hand where it tells what they did, with a figure that is no share.
func TestOneAtHand(t *testing.T) {
	clausesTold{
		"Năm 2024, doanh nghiệp báo lỗ 35 tỷ đồng.":        "In 2024, the business reported a loss of VND35 billion.",
		"Đến nay, hợp tác xã được cấp 7 mã số vùng trồng.": "To date, the cooperative is granted seven growing area codes.",
		"Đến nay, chủ đầu tư mới chuyển 12 tỷ đồng.":       "To date, the project owner has moved only VND12 billion.",
		"Doanh nghiệp được giảm 50% tiền thuê đất.":        "Businesses are granted a 50% reduction in land rent.",
		"Doanh nghiệp phải nộp 20 triệu đồng.":             "Businesses must pay VND20 million.",
		"Năm 2024, doanh nghiệp gặp khó khăn.":             "In 2024, businesses faced difficulties.",
	}.check(t)
}
