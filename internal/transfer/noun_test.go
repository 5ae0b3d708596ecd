package transfer

import "testing"

// What a noun is like, where it is and what was done to it stay with it.
func TestTranslateNouns(t *testing.T) {
	pairs{
		{"Quy hoạch phải bảo đảm tính khoa học, tính kế thừa và tính đồng bộ.", "must ensure scientific rigour, continuity and coherence"},
		{"Kế toán trưởng chịu trách nhiệm về tính trung thực, khách quan của báo cáo.", "responsible for the truthfulness and objectivity of reports"},
		{"Công ty phải thực hiện mục tiêu đã đăng ký.", "targets registered."},
		{"Tổ chức, cá nhân phải chịu trách nhiệm về thông tin đã cung cấp.", "information provided."},
		{"Quyết định được công khai tại đơn vị nơi người lao động làm việc.", "at the unit where workers work"},
		{"Cơ quan công an nơi tiếp nhận tin báo phải lập biên bản.", "where reports are received must"},
		{"Số gạo đã được giao cho các hộ dân.", "The amount of rice was"},
		{"Kinh tế nước này tăng 5%.", "The economy of this country rises"},
		{"Hội nghị bàn về lĩnh vực quốc phòng.", "the field of defence"},
		{"Các chuyên gia Việt Nam và nước ngoài dự hội nghị.", "Vietnamese and foreign experts attend"},
		{"Ông cũng băn khoăn về nội dung liên quan đến kết quả kinh doanh.", "matters relating to business results"},
		{"Con gái ông Nguyễn Văn Hải đã từ chức.", "Mr Nguyễn Văn Hải's daughter resigned"},
		{"Công ty vừa giới thiệu toàn văn diễn văn khai mạc đại hội.", "the full text of"},
		{"Ông từng là thủ tướng trẻ nhất châu Âu.", "He was the youngest Prime Minister in Europe."},
		{"Tiến độ dự án này rất chậm.", "The progress of this project is"},
		{"Lãnh đạo tỉnh này yêu cầu các sở báo cáo.", "The leader of this province asked"},
		{"Toàn văn dự thảo được đăng tải trên cổng thông tin.", "The full text of the draft is"},
		{"Bộ Tư pháp tổng hợp vướng mắc của 34 địa phương.", "the obstacles of 34 localities"},
		{"Chủ đầu tư lắp camera tại nhà xe tầng 1.", "floor 1"},
		{"Ông không nhận được thông tin gì.", "any information"},
		{"Tổng số phiếu là 450.", "The total number of votes is 450."},
		{"Tỉnh thu hồi 20 héc-ta đất.", "20 hectares of land"},
		{"Hội thảo có nhà báo Lê Đăng Khoa và luật sư Lê Văn Hà.", "journalist Lê Đăng Khoa and lawyer Lê Văn Hà"},
	}.check(t)
}

// The stops of a route are its name, also behind its number and behind where it runs.
func TestTranslateRoutes(t *testing.T) {
	pairs{
		{"Thành phố khởi công tuyến metro Bến Thành - Tham Lương.", "on the Bến Thành–Tham Lương metro line."},
		{"Thành phố khởi công tuyến metro số 2 Bến Thành - Tham Lương.", "on Bến Thành–Tham Lương metro line No. 2."},
		{"Bộ khởi công cao tốc số 5 Hà Nội - Hòa Bình.", "on Hanoi–Hòa Bình expressway No. 5."},
		{"Thành phố khởi công đoạn ngầm Nhổn - ga Hà Nội.", "on the Nhổn–Hanoi Station underground section."},
		{"Thành phố khởi công đoạn trên cao Nhổn - Cầu Giấy.", "on the Nhổn–Cầu Giấy elevated section."},
	}.check(t)
}

// Somebody is at the head of one place or body that is not named, or speaks for it, also behind his name; a deputy has his delegation in brackets.
func TestTranslateHeadsOfOnePlace(t *testing.T) {
	pairs{
		{"Lãnh đạo một doanh nghiệp cho biết giá đã tăng.", "A leader of a business said that prices have risen."},
		{"Đại diện một doanh nghiệp cho biết giá đã tăng.", "A representative of a business said that prices have risen."},
		{"Chủ một quán cơm cho biết giá đã tăng.", "The owner of a rice eatery said that prices have risen."},
		{"Bà Lê Thị Hòa, chủ một quán cơm ở Hà Nội, cho biết giá đã tăng.", "Ms Lê Thị Hòa, the owner of a rice eatery in Hanoi, said"},
		{"Ông Lê Văn Nam, giám đốc một công ty may ở tỉnh Ninh Bình, nói giá đã tăng.", "Mr Lê Văn Nam, director of a garment company in Ninh Bình Province, said"},
		{"Giám đốc các sở đã báo cáo.", "Directors of"},
		{"Đại biểu Lê Văn Nam (Đoàn Vĩnh Long) ủng hộ dự án.", "(the Vĩnh Long delegation)"},
		{"Đại biểu Lê Văn Nam (Đoàn Minh Hùng) ủng hộ dự án.", "(Đoàn Minh Hùng)"},
	}.check(t)
}

// Half a year and the whole of it are times as a year is.
func TestTranslateHalfAndWholeYears(t *testing.T) {
	pairs{
		{"Giá nhà sẽ giảm từ nửa cuối năm 2026.", "from the second half of 2026"},
		{"Bộ dự báo cả năm 2025, tổng vốn đăng ký có thể đạt 38 tỷ USD.", "The ministry forecasts that in the whole of 2025,"},
		{"Tính chung cả năm 2025, xuất khẩu tăng 12%.", "In the whole of 2025, exports rose by 12%."},
	}.check(t)
}

// The bodies of several places, places that lie in another, and those that are left, can only be the known ones.
func TestTranslateKnownPlacesAndBodies(t *testing.T) {
	pairs{
		{"UBND các tỉnh Vĩnh Long, Cà Mau và thành phố Cần Thơ báo cáo Bộ.", "The provincial People's Committees of Vĩnh Long, Cà Mau and Cần Thơ report"},
		{"Đoàn kiểm tra xã Tân Lộc và xã Phú Hòa, tỉnh Gia Lai.", "Tân Lộc Commune and Phú Hòa Commune, Gia Lai Province."},
		{"Chủ tịch UBND các xã, phường ven biển báo cáo tỉnh.", "Chairmen of coastal commune and ward People's Committees report"},
		{"5 trường còn lại đã khai giảng.", "The five remaining schools"},
		{"Các trường còn lại đã khai giảng.", "The remaining schools"},
	}.check(t)
}

// What stands behind a noun says what is so of it, not what it is for.
func TestTranslateWhatIsSoOfThings(t *testing.T) {
	pairs{
		{"Công an phát hiện nhiều xe tải thường xuyên ra vào khu nhà xưởng.", "trucks frequently entering and leaving"},
		{"Xã tháo dỡ 40 cọc nuôi hàu lấn chiếm luồng lạch.", "oyster-farming stakes encroaching on"},
		{"Cả nước có khoảng 12.000 người chịu tác động trực tiếp.", "people directly affected."},
		{"Vụ cháy làm 3 học sinh tử vong.", "causes three students to die."},
		{"Vướng mắc lớn nhất là mặt bằng đặt trạm khi có tới 1.300 vị trí bị người dân phản đối.", "when as many as 1,300 positions are opposed"},
		{"Tòa án trong năm đã thụ lý 45 vụ.", "accepted 45 cases within the year."},
	}.check(t)
}
