package facts_test

import "testing"

// A name that is put in place of "the project" may hold these words itself, and is not looked at again: it was, without end.
func TestNameHoldsPointer(t *testing.T) {
	checkTold(t, []telling{
		{"a name with a pointer in it", "Ông Lê Văn Hải, Chủ tịch công ty Hồng Hà, tố cáo hai cán bộ của Sở Nông nghiệp về việc nhận tiền để “ chạy dự án ”.\n\n" +
			"Công ty Hồng Hà đã chuyển 3 tỷ đồng cho hai cán bộ trên để được giúp “ chạy ” dự án tại bộ Nông nghiệp, Bộ Xây dựng.", "", "the project the project"},
		{"a draft is not what it replaces", "Bộ Nông nghiệp góp ý về chính sách quy định tại Nghị định số 67/2014/NĐ-CP.\n\nNếu được thông qua, Nghị định dự kiến có hiệu lực từ ngày 1/1/2026.", "If adopted, the decree is expected to take effect from 1 January 2026", "Decree No. 67/2014/ND-CP is expected"},
	})
}
