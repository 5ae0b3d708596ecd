package facts_test

import (
	"strings"
	"testing"

	"songngu/internal/facts"
)

// An article that sets one figure against a time before and reports several more tells what was measured; one whose figures change from a day on may tell of
// what is to come.
func TestArticlesOfFigures(t *testing.T) {
	const compared = "Kim ngạch xuất khẩu tăng 12% so với cùng kỳ năm trước.\n\n"
	for _, c := range []struct{ vi, told string }{
		{compared + "Tôm tăng 20%, cá tra giảm 3%.\n\nRau quả tăng 11%.\n\nGạo tăng 5%.\n\nHàng container đạt 31,2 triệu TEU.\n", "Container cargo reached 31.2 million TEUs."},
		{compared + "Hàng container đạt 31,2 triệu TEU.\n", "Container cargo reaches 31.2 million TEUs."},
		{compared + "Lương tối thiểu tăng 6% từ 1/7.\n\nTôm tăng 20%.\n\nRau quả tăng 11%.\n\nGạo tăng 5%.\n\nHàng container đạt 31,2 triệu TEU.\n", "Container cargo reaches 31.2 million TEUs."},
	} {
		var told []string
		for _, f := range facts.Extract(read(t, "news.txt", " date 2025-10-14 Tin kinh tế\n\n"+c.vi), engine(t)) {
			told = append(told, f.Text)
		}
		if all := strings.Join(told, "\n"); !strings.Contains(all, c.told) {
			t.Errorf("%s\ntold %s\nwant %s", c.vi, all, c.told)
		}
	}
}
