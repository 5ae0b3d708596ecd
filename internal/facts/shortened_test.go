package facts_test

import (
	"testing"

	"songngu/internal/facts"
)

// What is cut from a sentence must not leave something else said: such a fact is thin or doubted.
func TestShortened(t *testing.T) {
	for _, c := range []struct {
		name, sentence string
		told           bool
	}{
		{"a cause of which something is said", "Nguyên nhân chủ quan là thủ tục đặt hàng từ Quỹ Viễn thông còn rườm rà, có hồ sơ kéo dài tới 11 tháng.", false},
		{"a cause as a whole", "Nguyên nhân chính là chi phí đầu tư cao.", true},
		{"those of whom others are a share", "Nữ giới làm chủ 28,7% số doanh nghiệp đang hoạt động.", false},
	} {
		told := false
		for _, f := range extract(t, c.sentence) {
			told = told || !facts.Thin(f.Clause) && f.Clause.Doubt < 1.5
		}
		if told != c.told {
			t.Errorf("%s: told %v, want %v", c.name, told, c.told)
		}
	}
}
