package facts_test

import "testing"

// What a newspaper leaves out is not told of the next noun.
func TestEllipsis(t *testing.T) {
	checkTold(t, []telling{
		{"a place that is not what rose", "Doanh thu lưu trú tăng 14,5%, trong đó Quảng Ninh tăng 19,2%, Đà Nẵng tăng 18,4%.", "Accommodation revenue", "Quảng Ninh rose"},
		{"who affirms", "Giám đốc ADB đánh giá cao việc tỉnh giải ngân được 96% vốn vay đúng hạn, đồng thời khẳng định ADB sẵn sàng xem xét khoản vay.", "praised a province", "affirming"},
		{"no one of several provinces", "Thương lái từ các tỉnh Tây Nguyên đã đăng ký trước.\n\nTỉnh đã phê duyệt 12 dự án kho lạnh.", "approved 12", "Central Highlands Province"},
		{"who must do so", "Trong 60 ngày kể từ ngày nghỉ việc, người lao động chưa có việc làm mà có nhu cầu học nghề phải nộp đơn trực tiếp, qua bưu chính hoặc trên Cổng Dịch vụ công quốc gia đến trung tâm dịch vụ việc làm tại nơi muốn nhận.", "", "do not yet have jobs."},
		{"a subject of its own behind while", "Theo báo cáo của Bộ Tài chính, thu ngân sách nhà nước ước đạt 1,2 triệu tỷ đồng, bằng 71% dự toán, trong khi giải ngân vốn đầu tư công mới đạt 38% kế hoạch, có 14 bộ giải ngân dưới mức bình quân chung cả nước.", "1.2 quadrillion", "revenues have only reached 38%"},
	})
}

// What a body has done already is not what the resolution of the article sets, though the plan that it stands in runs for years.
func TestDoneBeforeTheResolution(t *testing.T) {
	const resolution = "HĐND tỉnh Phú Thọ vừa thông qua Nghị quyết số 21/2025/NQ-HĐND quy định giá dịch vụ thu gom rác.\n\nTheo đó, từ ngày 1/1/2026, hộ gia đình phải nộp 25.000 đồng mỗi tháng.\n\n"
	checkTold(t, []telling{
		{"what was allocated", resolution + "UBND tỉnh đã bố trí 90 tỷ đồng cho giai đoạn 2026-2030.", "The provincial People's Committee allocated VND90 billion", "Under Resolution No. 21/2025/NQ-HDND, the provincial"},
		{"what households must pay", resolution, "Under Resolution No. 21/2025/NQ-HDND, from 1 January 2026, households must pay", ""},
	})
}
