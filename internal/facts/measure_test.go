package facts_test

import "testing"

// A figure of which the words before it say what is measured, or of what it is a part, is not told alone, nor what is forbidden as what a paper does,
// nor what a disaster did as what a paper provides for, nor what has been done as what must be.
func TestFiguresWithTheirMeasure(t *testing.T) {
	checkTold(t, []telling{
		{"the share of a part", "Trong 5 năm, toàn Đảng bộ kết nạp được 18.240 đảng viên, trong đó phụ nữ chiếm 46,8%.", "admitted 18,240", "account for"},
		{"a share of what stands before", "Mỗi ngày bến phà đón 4.300 lượt khách; học sinh chiếm 27%.", "4,300", "account for"},
		{"what sectors reached of what stands before", "Vốn thực hiện đạt 19 tỷ USD. Trong đó, hoạt động kinh doanh bất động sản đạt 2,1 tỷ USD, chiếm 11%.", "USD19 billion", "USD2.1"},
		{"a remark on a country", "Malaysia, nước chiếm 30% lượng cá khô, đã tăng thuế nhập khẩu.", "", "the country"},
		{"what is compared behind a part", "Theo số liệu của Sở Y tế, toàn tỉnh có 82.500 học sinh đăng ký khám sức khỏe, trong đó 79.200 em có mặt ở ít nhất một buổi khám, đạt 96%, cao hơn 0,4 điểm phần trăm so với năm trước.", "82,500 students", "check-ups 0.4"},
		{"what one of two countries sold", "Kim ngạch thương mại song phương với Chile đạt 1,9 tỷ USD; trong đó Việt Nam xuất khẩu 1,5 tỷ USD.", "USD1.9 billion", "exported USD1.5"},
		{"what must be built, and what has been", "Tỉnh phải xây dựng 104 khu tái định cư, đến nay đã khởi công 37 khu và hoàn thành 5 khu.", "has broken ground on 37 areas", "must build 104 resettlement areas and"},
		{"what must be moved, and what was paid", "Dự án phải di dời 412 hộ, đã chi trả cho 300 hộ, bàn giao 5 ha mặt bằng.", "must relocate 412 households.", "households, pay"},
		{"a share with its whole", "Năm 2024, số thuê bao đạt 4 triệu. Doanh nghiệp nhà nước chiếm 46,8% vốn đầu tư.", "46.8% of", ""},
		{"places behind what is measured", "Một số địa phương có doanh thu du lịch tăng cao gồm: TPHCM tăng 23,7%; Hà Nội tăng 20,3%; Đà Nẵng tăng 19,1%.", "", "rose by"},
		{"those who come another way", "Khách đến bằng đường hàng không đạt 14,6 triệu lượt, tăng 21,6%; bằng đường bộ đạt 2,4 triệu lượt, tăng 23,2%.", "14.6 million", "2.4 million"},
		{"land, whose price rose", "Giá đất ở đô thị tăng bình quân 22%, đất ở nông thôn tăng bình quân 35%.", "by an average of 22%", "land rises"},
		{"a place that is singled out", "Riêng khu vực Việt Trì, sản lượng hàng hóa đạt 7,9 triệu tấn.", "", "region and"},
		{"what else is forbidden", "Điều 11 của Luật Giao thông nghiêm cấm tài xế sử dụng điện thoại; ép buộc hành khách mua thêm vé dưới mọi hình thức.", "prohibits drivers from using phones", "forces"},
		{"targets that were set", "Nhiệm kỳ 2025 - 2030, Đại hội đề ra 24 chỉ tiêu chủ yếu.", "24 main targets", "will set"},
		{"what a disaster did", "Theo Quyết định số 2288/QĐ-TTg, Thái Nguyên được hỗ trợ 250 tỷ đồng. Ngoài ra, 34.200 ha lúa và hoa màu bị ngập úng.", "34,200 ha", "decision, 34,200"},
		{"a draft that is agreed on", "Hai bên đã thống nhất dự thảo hiệp định vay vốn.", "agreed on", "agreed to draft"},
		{"what is closed", "Tỉnh đã đóng giao diện cổng dịch vụ công cấp tỉnh.", "closed", "paid"},
	})
}
