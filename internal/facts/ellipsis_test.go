package facts_test

import (
	"strings"
	"testing"
)

// What a newspaper leaves out is not told of the next noun.
func TestEllipsis(t *testing.T) {
	for _, tt := range []struct{ name, text, not string }{
		{"a place that is not what rose", "Doanh thu lưu trú tăng 14,5%, trong đó Quảng Ninh tăng 19,2%, Đà Nẵng tăng 18,4%.", "Quảng Ninh rose"},
		{"who affirms", "Giám đốc ADB đánh giá cao việc tỉnh giải ngân được 96% vốn vay đúng hạn, đồng thời khẳng định ADB sẵn sàng xem xét khoản vay.", "affirming"},
		{"no one of several provinces", "Thương lái từ các tỉnh Tây Nguyên đã đăng ký trước.\n\nTỉnh đã phê duyệt 12 dự án kho lạnh.", "Central Highlands Province"},
		{"who must do so", "Sau ba tháng, người lao động chưa có việc làm mà có nhu cầu học nghề phải nộp hồ sơ.", "do not yet have jobs."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := told(t, tt.text); strings.Contains(got, tt.not) {
				t.Errorf("%q tells %q in %q", tt.text, tt.not, got)
			}
		})
	}
}
