package facts_test

import "testing"

// What is cut from a sentence must not leave something else said.
func TestShortened(t *testing.T) {
	checkTold(t, []telling{
		{"a cause of which something is said", "Nguyên nhân chủ quan là thủ tục đặt hàng từ Quỹ Viễn thông còn rườm rà, có hồ sơ kéo dài tới 11 tháng.", "", "is an order procedure"},
		{"a cause as a whole", "Nguyên nhân chính là chi phí đầu tư cao.", "The main cause is a high investment cost", ""},
		{"those of whom others are a share", "Nữ giới làm chủ 28,7% số doanh nghiệp đang hoạt động.", "", "are operating"},
	})
}
