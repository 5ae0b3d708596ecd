package facts_test

import "testing"

// A name that is put in place of "the project" may hold these words itself, and is not looked at again: it was, without end.
func TestNameHoldsPointer(t *testing.T) {
	checkTold(t, []telling{
		{"a name with a pointer in it", "Ông Lê Văn Hải, Chủ tịch công ty Hồng Hà, tố cáo hai cán bộ của Sở Nông nghiệp về việc nhận tiền để “ chạy dự án ”.\n\n" +
			"Công ty Hồng Hà đã chuyển 3 tỷ đồng cho hai cán bộ trên để được giúp “ chạy ” dự án tại bộ Nông nghiệp, Bộ Xây dựng.", "", "the project the project"},
	})
}
